/*-------------------------------------------------------------------------
 *
 * model_lifetime.c
 *	  Creation and removal of a model.
 *
 * A new model is a draft: a row in the catalogue, a schema with empty tables
 * and the view of its expressions.  The account table is not touched before
 * activation.  A model that is dropped takes along its triggers, its jobs
 * and its schema, and that somebody wants history gone has to be said.
 *
 * A model whose schema or account table was dropped by hand can still be
 * dropped, to clean up what the catalogue says of it.
 *
 * src/model_lifetime.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/relation.h"
#include "catalog/namespace.h"
#include "catalog/pg_type.h"
#include "fmgr.h"
#include "miscadmin.h"
#include "utils/acl.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"
#include "utils/rel.h"

#include "account_table.h"
#include "catalogue.h"
#include "clock.h"
#include "draft.h"
#include "expression.h"
#include "model_schema.h"
#include "model_view.h"
#include "names.h"
#include "patience.h"
#include "pause.h"
#include "release.h"
#include "schedule.h"
#include "signal_draft.h"
#include "source.h"
#include "triggers.h"

/* Arguments of tiering.create_model(). */
enum
{
	ARG_MODEL,
	ARG_ACCOUNT_TABLE,
	ARG_KEY_COLUMN,
	ARG_FILTER,
	ARG_TERRITORY,
	ARG_OWNER,
	ARG_TEMPLATE,
	ARG_SCHEMA_NAME
};

/* A tier that a template brings. */
typedef struct TemplateTier
{
	const char *name;			/* name of the tier */
	int			min_score;		/* score that qualifies; below zero: none */
	int			capacity;		/* seats; below zero: no limit */
	const char *motion;			/* how its accounts are served */
} TemplateTier;

static const TemplateTier three_tiers[] = {
	{"Strategic", 75, 50, "one-to-one"},
	{"Priority", 55, 300, "one-to-few"},
	{"Programme", -1, -1, "one-to-many"}
};

PG_FUNCTION_INFO_V1(tiering_create_model);
PG_FUNCTION_INFO_V1(tiering_drop_model);

static bool has_template_tiers(const char *template);
static void refuse_duplicate(const char *model);
static void duplicate_model(const char *model);
static void set_expressions(FunctionCallInfo fcinfo, TieringDefinition *model);
static void insert_model(const TieringDefinition *model);
static void insert_template(const TieringDefinition *model);
static void insert_template_tier(const char *model, const TemplateTier *tier,
								 int rank);
static void check_drop(const TieringDefinition *model);
static void refuse_loss(const TieringDefinition *model);
static void lock_model(const TieringDefinition *model);
static void drop_signal_triggers(const char *model);
static void notice_left(const char *model);
static void delete_model(const char *model);

/*
 * tiering_create_model - SQL: make the draft of a model
 */
Datum
tiering_create_model(PG_FUNCTION_ARGS)
{
	TieringDefinition model = {0};
	TieringDraft draft = {.model = &model};
	char	   *schema;
	bool		tiers;
	Relation	rel;
	TieringKey	key;

	tiering_release_check();
	model.name = tiering_model_argument(fcinfo);
	schema = PG_ARGISNULL(ARG_SCHEMA_NAME) ? model.name :
		tiering_name_argument(fcinfo, ARG_SCHEMA_NAME, "schema");
	tiers = has_template_tiers(tiering_text_argument(fcinfo, ARG_TEMPLATE));
	if (PG_ARGISNULL(ARG_ACCOUNT_TABLE))
		ereport(ERROR,
				(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
				 errmsg("account_table must not be null")));

	rel = tiering_account_table_open(PG_GETARG_OID(ARG_ACCOUNT_TABLE));
	tiering_account_table_key(rel, tiering_text_argument(fcinfo, ARG_KEY_COLUMN),
							  &key);
	model.account_table = RelationGetRelid(rel);
	tiering_require_own_keys(model.account_table, key.column);
	model.owner = rel->rd_rel->relowner;
	model.key_column = key.column;
	set_expressions(fcinfo, &model);

	refuse_duplicate(model.name);
	model.schema = tiering_model_schema_create(schema, model.name, model.owner,
											   key.type);
	model.state_table = get_relname_relid("state", model.schema);
	insert_model(&model);
	if (tiers)
		insert_template(&model);
	tiering_model_view_create(&draft, TIERING_DRAFT_VIEW);
	tiering_model_schema_revoke(model.schema, model.owner, true);
	tiering_notice_key_index(model.account_table, model.key_column);
	relation_close(rel, NoLock);
	PG_RETURN_VOID();
}

/*
 * tiering_drop_model - SQL: remove a model and all that belongs to it
 */
Datum
tiering_drop_model(PG_FUNCTION_ARGS)
{
	char	   *name = tiering_model_argument(fcinfo);
	bool		force = !PG_ARGISNULL(1) && PG_GETARG_BOOL(1);
	TieringDefinition *model;

	check_drop(tiering_definition_find(name, false));
	model = tiering_definition_find(name, true);
	if (!force)
		refuse_loss(model);
	lock_model(model);
	/* whom we waited for may have dropped some of it, or given it away */
	model = tiering_definition_find(name, true);
	check_drop(model);

	if (OidIsValid(get_rel_namespace(model->account_table)))
	{
		(void) tiering_triggers_drop_unused(TIERING_ACCOUNT_TRIGGERS, model->account_table, name, true);
		tiering_definition_invalidate(model->account_table);
	}
	tiering_sources_forget(name);
	drop_signal_triggers(name);
	tiering_schedule_drop_jobs(name);
	if (OidIsValid(model->schema))
		tiering_model_schema_drop(model->schema, model->owner, force);
	else
		notice_left(name);
	delete_model(name);
	PG_RETURN_VOID();
}

/*
 * set_expressions - check the expressions that a model is made with
 */
static void
set_expressions(FunctionCallInfo fcinfo, TieringDefinition *model)
{
	model->filter =
		tiering_definition_expression(model, "filter",
									  tiering_text_argument(fcinfo, ARG_FILTER),
									  TIERING_EXPRESSION_CONDITION,
									  TIERING_EXPRESSION_CALLER);
	model->territory =
		tiering_definition_expression(model, "territory",
									  tiering_text_argument(fcinfo, ARG_TERRITORY),
									  TIERING_EXPRESSION_NAME,
									  TIERING_EXPRESSION_CALLER);
	model->account_owner =
		tiering_definition_expression(model, "owner",
									  tiering_text_argument(fcinfo, ARG_OWNER),
									  TIERING_EXPRESSION_NAME,
									  TIERING_EXPRESSION_CALLER);
}

/*
 * has_template_tiers - does a template bring tiers?  NULL: the default one
 */
static bool
has_template_tiers(const char *template)
{
	if (template == NULL || strcmp(template, "three_tier") == 0)
		return true;
	if (strcmp(template, "empty") != 0)
		ereport(ERROR,
				(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
				 errmsg("template \"%s\" does not exist", template),
				 errhint("There are three_tier and empty.")));
	return false;
}

/*
 * refuse_duplicate - refuse the name of a model that exists
 *
 * The lock makes sessions that create models queue, and nobody else, so that
 * the slower one of two of a name finds the other's model.
 */
static void
refuse_duplicate(const char *model)
{
	TieringArguments arguments = {0};

	(void) tiering_catalogue_execute("LOCK TABLE tiering.model IN SHARE UPDATE EXCLUSIVE MODE",
									 0, NULL, NULL, NULL);
	tiering_argument_text(&arguments, model);
	if (tiering_catalogue_call("SELECT 1 FROM tiering.model WHERE model = $1",
							   &arguments) > 0)
		duplicate_model(model);
}

/*
 * duplicate_model - raise the error for a name that is taken
 */
static void
duplicate_model(const char *model)
{
	ereport(ERROR,
			(errcode(ERRCODE_DUPLICATE_OBJECT),
			 errmsg("model \"%s\" already exists", model),
			 errhint("Change its draft with the set functions; what tiering.create_model() was given stays.")));
}

/*
 * insert_model - write the catalogue's row of a new model
 *
 * At REPEATABLE READ another session's model may be there unseen.
 */
static void
insert_model(const TieringDefinition *model)
{
	TieringArguments arguments = {0};

	tiering_argument_text(&arguments, model->name);
	tiering_argument_text(&arguments, get_namespace_name(model->schema));
	tiering_argument_datum(&arguments, REGCLASSOID,
						   ObjectIdGetDatum(model->account_table), false);
	tiering_argument_datum(&arguments, REGCLASSOID,
						   ObjectIdGetDatum(model->state_table), false);
	tiering_argument_text(&arguments, model->key_column);
	tiering_argument_text(&arguments, model->filter);
	tiering_argument_text(&arguments, model->territory);
	tiering_argument_text(&arguments, model->account_owner);
	tiering_argument_datum(&arguments, TIMESTAMPTZOID,
						   TimestampTzGetDatum(tiering_now()), false);
	if (tiering_catalogue_call("INSERT INTO tiering.model (model, schema_name, account_table, "
							   "state_table, key_column, filter, territory, owner, created_at) "
							   "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) "
							   "ON CONFLICT (model) DO NOTHING", &arguments) == 0)
		duplicate_model(model->name);
}

/*
 * insert_template - write the tiers of the template three_tier
 */
static void
insert_template(const TieringDefinition *model)
{
	for (int i = 0; i < lengthof(three_tiers); i++)
		insert_template_tier(model->name, &three_tiers[i], i + 1);
}

/*
 * insert_template_tier - write one tier of a template
 */
static void
insert_template_tier(const char *model, const TemplateTier *tier, int rank)
{
	TieringArguments arguments = {0};

	tiering_argument_text(&arguments, model);
	tiering_argument_text(&arguments, tier->name);
	tiering_argument_int(&arguments, &rank);
	tiering_argument_int(&arguments, tier->min_score < 0 ? NULL : &tier->min_score);
	tiering_argument_int(&arguments, tier->capacity < 0 ? NULL : &tier->capacity);
	tiering_argument_text(&arguments, tier->motion);
	tiering_catalogue_call("INSERT INTO tiering.tier (model, tier, rank, min_score, capacity, motion) "
						   "VALUES ($1, $2, $3, $4, $5, $6)", &arguments);
}

/*
 * check_drop - refuse who may not drop the model
 *
 * If everything that had an owner is gone, a superuser cleans up.
 */
static void
check_drop(const TieringDefinition *model)
{
	tiering_definition_refuse_restricted(model->name);
	if (OidIsValid(model->owner) ?
		!has_privs_of_role(GetUserId(), model->owner) : !superuser())
		ereport(ERROR,
				(errcode(ERRCODE_INSUFFICIENT_PRIVILEGE),
				 errmsg("must be owner of model \"%s\"", model->name)));
}

/*
 * refuse_loss - refuse to drop a model that has something to lose
 */
static void
refuse_loss(const TieringDefinition *model)
{
	if (!OidIsValid(model->schema) ||
		!tiering_model_schema_has_history(model->schema, model->owner))
		return;
	ereport(ERROR,
			(errcode(ERRCODE_DEPENDENT_OBJECTS_STILL_EXIST),
			 errmsg("cannot drop model \"%s\" because its history would be lost",
					model->name),
			 errhint("Use force => true to drop the model, its history and what depends on its views.")));
}

/*
 * lock_model - lock what is dropped and the tables whose triggers are, at once
 *
 * Nobody who has used one of them waits for us at another one.
 */
static void
lock_model(const TieringDefinition *model)
{
	List	   *relations = NIL;
	ListCell   *lc;

	if (OidIsValid(model->schema))
		relations = tiering_model_schema_relations(model->schema, model->owner, true);
	if (OidIsValid(get_rel_namespace(model->account_table)) &&
		!tiering_triggers_needed(TIERING_ACCOUNT_TRIGGERS, model->account_table, model->name))
		relations = list_append_unique_oid(relations, model->account_table);
	foreach(lc, tiering_sources_relations(model->name))
	{
		if (!tiering_triggers_needed(TIERING_SOURCE_TRIGGERS, lfirst_oid(lc), model->name))
			relations = list_append_unique_oid(relations, lfirst_oid(lc));
	}
	foreach(lc, tiering_signal_relations(model->name, false))
	{
		if (!tiering_triggers_needed(TIERING_SIGNAL_TRIGGERS, lfirst_oid(lc), model->name))
			relations = list_append_unique_oid(relations, lfirst_oid(lc));
	}
	TIERING_PAUSE("triggers to be dropped");
	(void) tiering_lock_patiently(relations, NIL, TIERING_PATIENCE_READERS,
								  psprintf("model \"%s\" and its tables", model->name));
}

/*
 * drop_signal_triggers - drop the triggers on sources of signals of no other model
 */
static void
drop_signal_triggers(const char *model)
{
	ListCell   *lc;

	foreach(lc, tiering_signal_relations(model, false))
	{
		(void) tiering_triggers_drop_unused(TIERING_SIGNAL_TRIGGERS, lfirst_oid(lc), model, true);
		tiering_definition_invalidate(lfirst_oid(lc));
	}
}

/*
 * notice_left - say that a schema stays which may be the model's
 *
 * Without table state nothing tells it from one that somebody else has made since.
 */
static void
notice_left(const char *model)
{
	TieringArguments arguments = {0};
	TieringRows *rows;
	const char *schema;

	tiering_argument_text(&arguments, model);
	rows = tiering_catalogue_query("SELECT schema_name FROM tiering.model WHERE model = $1", &arguments);
	schema = rows->count > 0 ? tiering_rows_text(rows, 0, 1) : NULL;
	if (schema != NULL && OidIsValid(get_namespace_oid(schema, true)))
		ereport(NOTICE,
				(errmsg("schema \"%s\" is left", schema),
				 errdetail("Table state, which says that it is the one of model \"%s\", was dropped.", model),
				 errhint("If it is, DROP SCHEMA %s CASCADE drops it, with the history of the model.",
						 quote_identifier(schema))));
}

/*
 * delete_model - remove every row of the catalogue about a model
 */
static void
delete_model(const char *model)
{
	static const char *const tables[] = {
		"component", "criterion", "tier", "source", "version", "live", "live_source", "run_log", "job",
		"signal", "signal_number", "signal_source", "live_signal", "live_signal_source",
		"trigger_event", "live_trigger_event", "spike", "suspended_signal_view", "watched_table", "watched_function",
		"unlogged_marker", "model"
	};

	for (int i = 0; i < lengthof(tables); i++)
	{
		tiering_catalogue_run(psprintf("DELETE FROM tiering.%s WHERE model = $1",
									   tables[i]), model);
	}
}
