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

#include "access/table.h"
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
#include "definition.h"
#include "expression.h"
#include "model_schema.h"
#include "model_view.h"
#include "names.h"

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

/* Not there yet in every build: capture.c and schedule.c. */
extern void tiering_capture_drop_triggers(Oid account_table) __attribute__((weak));
extern void tiering_schedule_drop_jobs(const char *model) __attribute__((weak));

static bool has_template_tiers(const char *template);
static void refuse_duplicate(const char *model);
static void duplicate_model(const char *model);
static char *check_expression(const TieringDraft *draft, char *text,
							  const char *label, TieringExpressionKind kind);
static void insert_model(const TieringDraft *draft);
static void insert_template(TieringDraft *draft);
static void insert_template_tier(const char *model, const TemplateTier *tier,
								 int rank);
static void check_drop(const TieringDraft *draft);
static void refuse_loss(const TieringDraft *draft);
static bool is_shared(const TieringDraft *draft);
static void delete_model(const char *model);

/*
 * tiering_create_model - SQL: make the draft of a model
 */
Datum
tiering_create_model(PG_FUNCTION_ARGS)
{
	TieringDraft draft = {0};
	char	   *schema;
	bool		tiers;
	Relation	rel;
	TieringKey	key;

	draft.model = tiering_name_argument(fcinfo, ARG_MODEL, "model");
	schema = PG_ARGISNULL(ARG_SCHEMA_NAME) ? draft.model :
		tiering_name_argument(fcinfo, ARG_SCHEMA_NAME, "schema");
	tiers = has_template_tiers(tiering_text_argument(fcinfo, ARG_TEMPLATE));
	if (PG_ARGISNULL(ARG_ACCOUNT_TABLE))
		ereport(ERROR,
				(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
				 errmsg("account_table must not be null")));
	refuse_duplicate(draft.model);

	rel = tiering_account_table_open(PG_GETARG_OID(ARG_ACCOUNT_TABLE));
	tiering_account_table_key(rel, tiering_text_argument(fcinfo, ARG_KEY_COLUMN),
							  &key);
	draft.account_table = RelationGetRelid(rel);
	draft.owner = rel->rd_rel->relowner;
	draft.key_column = key.column;
	draft.filter = check_expression(&draft, tiering_text_argument(fcinfo, ARG_FILTER),
									"filter", TIERING_EXPRESSION_CONDITION);
	draft.territory = check_expression(&draft, tiering_text_argument(fcinfo, ARG_TERRITORY),
									   "territory", TIERING_EXPRESSION_NAME);
	draft.account_owner = check_expression(&draft, tiering_text_argument(fcinfo, ARG_OWNER),
										   "owner", TIERING_EXPRESSION_NAME);

	draft.schema = tiering_model_schema_create(schema, draft.model, draft.owner,
											   key.type);
	draft.state_table = get_relname_relid("state", draft.schema);
	insert_model(&draft);
	if (tiers)
		insert_template(&draft);
	tiering_model_view_create(&draft, TIERING_DRAFT_VIEW);
	tiering_model_schema_revoke(draft.schema, draft.owner);
	table_close(rel, NoLock);
	PG_RETURN_VOID();
}

/*
 * tiering_drop_model - SQL: remove a model and all that belongs to it
 */
Datum
tiering_drop_model(PG_FUNCTION_ARGS)
{
	char	   *model = tiering_name_argument(fcinfo, 0, "model");
	bool		force = !PG_ARGISNULL(1) && PG_GETARG_BOOL(1);
	TieringDraft *draft;

	check_drop(tiering_draft_find(model, false));
	draft = tiering_draft_find(model, true);
	if (!force)
		refuse_loss(draft);

	if (OidIsValid(get_rel_namespace(draft->account_table)))
	{
		if (!is_shared(draft) && tiering_capture_drop_triggers)
			tiering_capture_drop_triggers(draft->account_table);
		tiering_definition_invalidate(draft->account_table);
	}
	if (tiering_schedule_drop_jobs)
		tiering_schedule_drop_jobs(model);
	if (OidIsValid(draft->schema))
		tiering_model_schema_drop(draft->schema, draft->owner, force);
	delete_model(model);
	PG_RETURN_VOID();
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
 */
static void
refuse_duplicate(const char *model)
{
	TieringArguments arguments = {0};

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
			 errmsg("model \"%s\" already exists", model)));
}

/*
 * check_expression - the printed text of an expression; NULL stays NULL
 */
static char *
check_expression(const TieringDraft *draft, char *text, const char *label,
				 TieringExpressionKind kind)
{
	TieringExpressionSource source = {
		.text = text,
		.label = label,
		.model = draft->model,
		.account_table = draft->account_table,
		.owner = draft->owner,
		.kind = kind,
		.origin = TIERING_EXPRESSION_CALLER
	};

	return text ? tiering_expression_check(&source) : NULL;
}

/*
 * insert_model - write the catalogue's row of a new model
 *
 * Another session may have been faster, so the insert is asked as well.
 */
static void
insert_model(const TieringDraft *draft)
{
	TieringArguments arguments = {0};

	tiering_argument_text(&arguments, draft->model);
	tiering_argument_text(&arguments, get_namespace_name(draft->schema));
	tiering_argument_datum(&arguments, REGCLASSOID,
						   ObjectIdGetDatum(draft->account_table), false);
	tiering_argument_datum(&arguments, REGCLASSOID,
						   ObjectIdGetDatum(draft->state_table), false);
	tiering_argument_text(&arguments, draft->key_column);
	tiering_argument_text(&arguments, draft->filter);
	tiering_argument_text(&arguments, draft->territory);
	tiering_argument_text(&arguments, draft->account_owner);
	tiering_argument_datum(&arguments, TIMESTAMPTZOID,
						   TimestampTzGetDatum(tiering_now()), false);
	if (tiering_catalogue_call("INSERT INTO tiering.model (model, schema_name, account_table, "
							   "state_table, key_column, filter, territory, owner, created_at) "
							   "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) "
							   "ON CONFLICT (model) DO NOTHING", &arguments) == 0)
		duplicate_model(draft->model);
}

/*
 * insert_template - write the tiers of the template three_tier
 */
static void
insert_template(TieringDraft *draft)
{
	for (int i = 0; i < lengthof(three_tiers); i++)
		insert_template_tier(draft->model, &three_tiers[i], i + 1);
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
check_drop(const TieringDraft *draft)
{
	if (OidIsValid(draft->owner) ?
		!has_privs_of_role(GetUserId(), draft->owner) : !superuser())
		ereport(ERROR,
				(errcode(ERRCODE_INSUFFICIENT_PRIVILEGE),
				 errmsg("must be owner of model \"%s\"", draft->model)));
}

/*
 * refuse_loss - refuse to drop a model that has something to lose
 */
static void
refuse_loss(const TieringDraft *draft)
{
	if (!OidIsValid(draft->schema) ||
		!tiering_model_schema_has_history(draft->schema, draft->owner))
		return;
	ereport(ERROR,
			(errcode(ERRCODE_DEPENDENT_OBJECTS_STILL_EXIST),
			 errmsg("cannot drop model \"%s\" because its history would be lost",
					draft->model),
			 errhint("Use force => true to drop the model, its history and what depends on its views.")));
}

/*
 * is_shared - is there another model on the account table?
 */
static bool
is_shared(const TieringDraft *draft)
{
	TieringArguments arguments = {0};

	tiering_argument_text(&arguments, draft->model);
	tiering_argument_datum(&arguments, REGCLASSOID,
						   ObjectIdGetDatum(draft->account_table), false);
	return tiering_catalogue_call("SELECT 1 FROM tiering.model WHERE model <> $1 "
								  "AND account_table = $2", &arguments) > 0;
}

/*
 * delete_model - remove every row of the catalogue about a model
 */
static void
delete_model(const char *model)
{
	static const char *const tables[] = {
		"component", "criterion", "tier", "version", "live", "run", "job", "model"
	};

	for (int i = 0; i < lengthof(tables); i++)
	{
		TieringArguments arguments = {0};

		tiering_argument_text(&arguments, model);
		tiering_catalogue_call(psprintf("DELETE FROM tiering.%s WHERE model = $1",
										tables[i]), &arguments);
	}
}
