/*-------------------------------------------------------------------------
 *
 * signal_draft.c
 *	  Sources of signals in a draft, and publishing them.
 *
 * A source is a table of the CRM with expressions over its row; like the criteria they are kept by PostgreSQL in
 * a view, one for each source in the draft and one in the live version, so
 * that they follow renamed columns and protect what they use:
 *
 *		SELECT <account> AS account_id, <kind> AS kind,
 *			   <occurred_at> AS occurred_at, <strength> AS strength
 *		FROM <relation> WHERE <filter>
 *
 * src/signal_draft.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/relation.h"
#include "access/xact.h"
#include "catalog/catalog.h"
#include "catalog/namespace.h"
#include "catalog/pg_class.h"
#include "catalog/pg_inherits.h"
#include "catalog/pg_type.h"
#include "fmgr.h"
#include "miscadmin.h"
#include "utils/acl.h"
#include "utils/builtins.h"
#include "utils/guc.h"
#include "utils/lsyscache.h"
#include "utils/rel.h"
#include "utils/rls.h"

#include "account_table.h"
#include "catalogue.h"
#include "layout.h"
#include "model_schema.h"
#include "model_view.h"
#include "names.h"
#include "signal_draft.h"
#include "signal_index.h"
#include "trigger_event.h"

PG_FUNCTION_INFO_V1(tiering_set_signal_source);
PG_FUNCTION_INFO_V1(tiering_drop_signal_source);

/*
 * tiering_signal_require_rights - refuse who may not put triggers on a source,
 * and an owner of the model who may not read all of it
 *
 * Triggers see every row, so row-level security must not concern the owner.
 */
void
tiering_signal_require_rights(Oid owner, Oid relid)
{
	const char *name = get_rel_name(relid);

	if (pg_class_aclcheck(relid, GetUserId(), ACL_TRIGGER) != ACLCHECK_OK)
		ereport(ERROR,
				(errcode(ERRCODE_INSUFFICIENT_PRIVILEGE),
				 errmsg("permission denied for table \"%s\"", name),
				 errdetail("A source of signals gets triggers, which needs the privilege TRIGGER.")));
	if (pg_class_aclcheck(relid, owner, ACL_SELECT) != ACLCHECK_OK)
		ereport(ERROR,
				(errcode(ERRCODE_INSUFFICIENT_PRIVILEGE),
				 errmsg("permission denied for table \"%s\"", name),
				 errdetail("The owner of the model, \"%s\", needs SELECT on it.",
						   GetUserNameFromId(owner, false))));
	if (check_enable_rls(relid, owner, true) == RLS_ENABLED)
		ereport(ERROR,
				(errcode(ERRCODE_INSUFFICIENT_PRIVILEGE),
				 errmsg("row-level security of table \"%s\" concerns the owner of the model", name),
				 errdetail("The triggers of a source of signals see every row."),
				 errhint("Have the model owned by the owner of the table, or by a role with BYPASSRLS.")));
}

/*
 * check_relation - refuse a relation whose rows cannot be signals
 */
static void
check_relation(const TieringDraft *draft, Oid relid)
{
	Relation	rel = tiering_relation_open(relid);
	const char *name = RelationGetRelationName(rel);

	if ((rel->rd_rel->relkind != RELKIND_RELATION &&
		 rel->rd_rel->relkind != RELKIND_PARTITIONED_TABLE) ||
		rel->rd_rel->relpersistence == RELPERSISTENCE_TEMP ||
		IsCatalogRelation(rel))
		ereport(ERROR,
				(errcode(ERRCODE_WRONG_OBJECT_TYPE),
				 errmsg("\"%s\" cannot be a source of signals", name),
				 errdetail("A source of signals is a permanent table, partitioned or not.")));
	if (rel->rd_rel->relispartition ||
		(rel->rd_rel->relkind == RELKIND_RELATION && has_subclass(relid)))
		ereport(ERROR,
				(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
				 errmsg("\"%s\" cannot be a source of signals", name),
				 rel->rd_rel->relispartition ?
				 errhint("Declare the table that it is a partition of.") :
				 errdetail("Other tables inherit from it.")));
	if (tiering_own_table(rel))
		ereport(ERROR,
				(errcode(ERRCODE_WRONG_OBJECT_TYPE),
				 errmsg("\"%s\" cannot be a source of signals", name),
				 errdetail("It is a table of tiering itself, whose triggers do not fire."),
				 errhint("Declare a table of the CRM.")));
	if (OidIsValid(tiering_foreign_partition(relid)))
		ereport(ERROR,
				(errcode(ERRCODE_WRONG_OBJECT_TYPE),
				 errmsg("\"%s\" cannot be a source of signals", name),
				 errdetail("Its partition %s is a foreign table: detach it, or copy its rows into a plain partition.",
						   tiering_relation_name(tiering_foreign_partition(relid)))));
	tiering_signal_require_rights(draft->model->owner, relid);
	relation_close(rel, NoLock);
}

/*
 * check_part - check one expression of a source; NULL stays NULL
 */
static char *
check_part(const TieringDraft *draft, Oid relation, const char *part, const char *text,
		   Oid type, TieringExpressionOrigin origin)
{
	TieringExpressionSource source = {
		.text = text,
		.label = psprintf("%s of signal source \"%s\"", part, get_rel_name(relation)),
		.model = draft->model->name,
		.account_table = relation,
		.owner = draft->model->owner,
		.kind = type == BOOLOID ? TIERING_EXPRESSION_CONDITION : TIERING_EXPRESSION_TYPED,
		.origin = origin,
		.type = type
	};

	return text ? tiering_expression_check(&source) : NULL;
}

/*
 * check_source - check all expressions of a source, and print them
 */
static void
check_source(const TieringDraft *draft, TieringSignalSource *source,
			 TieringExpressionOrigin origin)
{
	AttrNumber	key = get_attnum(draft->model->account_table, draft->model->key_column);
	Oid			key_type = getBaseType(get_atttype(draft->model->account_table, key));

	source->account = check_part(draft, source->relation, "account", source->account,
								 key_type, origin);
	source->kind = check_part(draft, source->relation, "kind", source->kind, TEXTOID, origin);
	source->occurred_at = check_part(draft, source->relation, "occurred_at",
									 source->occurred_at, TIMESTAMPTZOID, origin);
	source->filter = check_part(draft, source->relation, "filter", source->filter,
								BOOLOID, origin);
	source->strength = check_part(draft, source->relation, "strength", source->strength,
								  FLOAT8OID, origin);
}

/*
 * drop_view - drop a view of ours if it is there
 */
static void
drop_view(const TieringDraft *draft, const char *name)
{
	if (OidIsValid(get_relname_relid(name, draft->model->schema)))
		tiering_owner_execute(draft->model->owner,
							  psprintf("DROP VIEW %s",
									   quote_qualified_identifier(tiering_schema_name(draft->model->schema), name)));
}

/*
 * create_view - make the view with the expressions of a source
 */
static void
create_view(const TieringDraft *draft, const TieringSignalSource *source, const char *name)
{
	const char *view = quote_qualified_identifier(tiering_schema_name(draft->model->schema), name);
	StringInfoData sql;

	drop_view(draft, name);
	initStringInfo(&sql);
	appendStringInfo(&sql, "CREATE VIEW %s AS SELECT (%s) AS account_id, (%s) AS kind, "
					 "(%s) AS occurred_at, (%s) AS strength FROM %s",
					 view, source->account, source->kind, source->occurred_at,
					 source->strength ? source->strength : "1::pg_catalog.float8",
					 tiering_relation_name(source->relation));
	if (source->filter)
		appendStringInfo(&sql, " WHERE (%s)", source->filter);
	tiering_owner_execute(draft->model->owner, sql.data);
	tiering_owner_execute(draft->model->owner,
						  psprintf("COMMENT ON VIEW %s IS 'private: the signals in a table of the CRM'", view));
}

/*
 * take_text - the text of an expression as the view has it now, if it is set
 */
static void
take_text(TieringModelView *view, const char *column, char **text)
{
	char	   *current = *text ? tiering_model_view_text(view, column) : NULL;

	if (current != NULL)
		*text = current;
}

/*
 * follow_view - take the expressions of a source from its view
 */
static void
follow_view(const TieringDraft *draft, TieringSignalSource *source)
{
	Oid			viewid = tiering_own_relation(psprintf(TIERING_SIGNAL_DRAFT_VIEW, source->number),
											  RELKIND_VIEW, draft->model->schema,
											  draft->model->owner);
	TieringModelView *view = tiering_model_view_open(viewid);
	int			level;

	if (view == NULL)
		return;
	if (view->account_table == source->relation)
	{
		level = NewGUCNestLevel();
		tiering_syntax_fix();
		tiering_settings_fix();
		take_text(view, "account_id", &source->account);
		take_text(view, "kind", &source->kind);
		take_text(view, "occurred_at", &source->occurred_at);
		take_text(view, NULL, &source->filter);
		take_text(view, "strength", &source->strength);
		AtEOXact_GUC(false, level);
	}
	tiering_model_view_close(view);
}

/*
 * load_sources - the sources of a draft, by number
 */
static List *
load_sources(const TieringDraft *draft)
{
	TieringRows *rows = tiering_catalogue_rows("SELECT relation::oid, number, account, kind, occurred_at, filter, strength "
											   "FROM tiering.signal_source WHERE model = $1 ORDER BY number",
											   draft->model->name);
	List	   *result = NIL;

	for (uint64 i = 0; i < rows->count; i++)
	{
		TieringSignalSource *source = palloc0(sizeof(TieringSignalSource));

		source->relation = tiering_rows_oid(rows, i, 1);
		source->number = tiering_rows_int(rows, i, 2);
		source->account = tiering_rows_text(rows, i, 3);
		source->kind = tiering_rows_text(rows, i, 4);
		source->occurred_at = tiering_rows_text(rows, i, 5);
		source->filter = tiering_rows_text(rows, i, 6);
		source->strength = tiering_rows_text(rows, i, 7);
		if (get_rel_name(source->relation) == NULL)
			ereport(ERROR,
					(errcode(ERRCODE_UNDEFINED_TABLE),
					 errmsg("a source of signals of model \"%s\" was dropped", draft->model->name),
					 errhint("Set it anew with tiering.set_signal_source(), or call tiering.drop_signal_source(%s, '%u').",
							 quote_literal_cstr(draft->model->name), source->relation)));
		follow_view(draft, source);
		result = lappend(result, source);
	}
	return result;
}

/*
 * same_source - do two sources say the same?
 */
static bool
same_source(const TieringSignalSource *a, const TieringSignalSource *b)
{
	return strcmp(a->account, b->account) == 0 && strcmp(a->kind, b->kind) == 0 &&
		strcmp(a->occurred_at, b->occurred_at) == 0 &&
		strcmp(a->filter ? a->filter : "", b->filter ? b->filter : "") == 0 &&
		strcmp(a->strength ? a->strength : "", b->strength ? b->strength : "") == 0;
}

/*
 * drop_gone - take sources whose table was dropped out of the draft
 */
static void
drop_gone(const char *model)
{
	TieringRows *rows = tiering_catalogue_rows("DELETE FROM tiering.signal_source s WHERE model = $1 AND NOT EXISTS "
											   "(SELECT FROM pg_catalog.pg_class c WHERE c.oid = s.relation) "
											   "RETURNING number", model);

	for (uint64 i = 0; i < rows->count; i++)
		ereport(NOTICE,
				(errmsg("a source of signals of model \"%s\" was dropped, and leaves the draft", model)));
}

/*
 * next_number - a number that no source of the draft or the live version has
 */
static int
next_number(const char *model)
{
	return tiering_rows_int(tiering_catalogue_rows("SELECT coalesce(pg_catalog.max(number), 0) + 1 FROM "
												   "(SELECT number FROM tiering.signal_source WHERE model = $1 "
												   "UNION ALL SELECT number FROM tiering.live_signal_source "
												   "WHERE model = $1) n", model), 0, 1);
}

/*
 * place_source - give a source its number; false if the draft says it already
 *
 * A changed source gets views of another name, so that publishing it need not
 * wait for who reads the old one, nor make writers wait.
 */
static bool
place_source(const TieringDraft *draft, TieringSignalSource *source)
{
	ListCell   *lc;

	drop_gone(draft->model->name);
	foreach(lc, load_sources(draft))
	{
		TieringSignalSource *present = lfirst(lc);

		if (present->relation != source->relation)
			continue;
		if (same_source(present, source) &&
			OidIsValid(get_relname_relid(psprintf(TIERING_SIGNAL_DRAFT_VIEW, present->number),
										 draft->model->schema)))
			return false;
		drop_view(draft, psprintf(TIERING_SIGNAL_DRAFT_VIEW, present->number));
	}
	source->number = next_number(draft->model->name);
	return true;
}

/*
 * tiering_set_signal_source - SQL: declare a table whose rows are signals
 */
Datum
tiering_set_signal_source(PG_FUNCTION_ARGS)
{
	char	   *model = tiering_model_argument(fcinfo);
	TieringSignalSource source = {0};
	TieringArguments arguments = {0};
	TieringDraft *draft;

	if (PG_ARGISNULL(1))
		ereport(ERROR,
				(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
				 errmsg("relation must not be null")));
	source.relation = PG_GETARG_OID(1);
	source.account = tiering_required_argument(fcinfo, 2, "account");
	source.kind = tiering_required_argument(fcinfo, 3, "kind");
	source.occurred_at = tiering_required_argument(fcinfo, 4, "occurred_at");
	source.filter = tiering_text_argument(fcinfo, 5);
	source.strength = tiering_text_argument(fcinfo, 6);

	draft = tiering_draft_open(model);
	check_relation(draft, source.relation);
	check_source(draft, &source, TIERING_EXPRESSION_CALLER);
	if (!place_source(draft, &source))
		PG_RETURN_VOID();
	create_view(draft, &source, psprintf(TIERING_SIGNAL_DRAFT_VIEW, source.number));
	tiering_model_schema_revoke(draft->model->schema, draft->model->owner, false);

	tiering_argument_text(&arguments, model);
	tiering_argument_datum(&arguments, REGCLASSOID, ObjectIdGetDatum(source.relation), false);
	tiering_argument_int(&arguments, &source.number);
	tiering_argument_text(&arguments, source.account);
	tiering_argument_text(&arguments, source.kind);
	tiering_argument_text(&arguments, source.occurred_at);
	tiering_argument_text(&arguments, source.filter);
	tiering_argument_text(&arguments, source.strength);
	tiering_catalogue_call("INSERT INTO tiering.signal_source (model, relation, number, account, kind, "
						   "occurred_at, filter, strength) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) "
						   "ON CONFLICT (model, relation) DO UPDATE SET number = EXCLUDED.number, "
						   "account = EXCLUDED.account, kind = EXCLUDED.kind, occurred_at = EXCLUDED.occurred_at, "
						   "filter = EXCLUDED.filter, strength = EXCLUDED.strength", &arguments);
	tiering_draft_store(draft);
	tiering_signal_notice_index(draft->model->schema,
								psprintf(TIERING_SIGNAL_DRAFT_VIEW, source.number));
	PG_RETURN_VOID();
}

/*
 * tiering_drop_signal_source - SQL: take a table of signals out of the draft
 */
Datum
tiering_drop_signal_source(PG_FUNCTION_ARGS)
{
	char	   *model = tiering_model_argument(fcinfo);
	TieringArguments arguments = {0};
	TieringDraft *draft;
	TieringRows *rows;

	if (PG_ARGISNULL(1))
		ereport(ERROR,
				(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
				 errmsg("relation must not be null")));
	draft = tiering_draft_open(model);
	tiering_argument_text(&arguments, model);
	tiering_argument_datum(&arguments, REGCLASSOID, PG_GETARG_DATUM(1), false);
	rows = tiering_catalogue_query("DELETE FROM tiering.signal_source WHERE model = $1 "
								   "AND relation = $2 RETURNING number", &arguments);
	if (rows->count == 0)
	{
		ereport(NOTICE,
				(errmsg("\"%s\" is no source of signals of model \"%s\", skipping",
						get_rel_name(PG_GETARG_OID(1)) ? get_rel_name(PG_GETARG_OID(1)) : "?", model)));
		PG_RETURN_VOID();
	}
	drop_view(draft, psprintf(TIERING_SIGNAL_DRAFT_VIEW, tiering_rows_int(rows, 0, 1)));
	tiering_draft_store(draft);
	PG_RETURN_VOID();
}

/* ----------
 * Publishing
 * ----------
 */

/*
 * invalidate_sources - tell every session that the live sources changed
 */
static void
invalidate_sources(const char *model)
{
	ListCell   *lc;

	foreach(lc, tiering_signal_relations(model, false))
		tiering_definition_invalidate(lfirst_oid(lc));
}

/*
 * replace_kinds - put the kinds of the draft into the arrays of live_signal
 */
static void
replace_kinds(const char *model)
{
	TieringArguments arguments = {0};

	tiering_argument_text(&arguments, model);
	tiering_catalogue_call("DELETE FROM tiering.live_signal WHERE model = $1", &arguments);
	tiering_catalogue_call("INSERT INTO tiering.live_signal (model, kinds, numbers, components, points, "
						   "half_lives, caps, per_days) "
						   "SELECT $1, array_agg(s.kind ORDER BY n.number), array_agg(n.number ORDER BY n.number), "
						   "array_agg(c.n ORDER BY n.number), array_agg(s.points ORDER BY n.number), "
						   "array_agg(extract(epoch FROM s.half_life)::float8 ORDER BY n.number), "
						   "array_agg(s.cap ORDER BY n.number), array_agg(s.per_day::float8 ORDER BY n.number) "
						   "FROM tiering.signal s JOIN tiering.signal_number n USING (model, kind) "
						   "JOIN (SELECT component, row_number() OVER (ORDER BY position)::int AS n "
						   "FROM tiering.component WHERE model = $1) c USING (component) "
						   "WHERE s.model = $1 HAVING count(*) > 0", &arguments);
}

/*
 * insert_source - a source becomes a live one, or one of the next version
 */
static void
insert_source(TieringDraft *draft, TieringSignalSource *source, bool pending)
{
	char	   *view = psprintf(TIERING_SIGNAL_VIEW, source->number);
	TieringArguments arguments = {0};

	if (!OidIsValid(tiering_own_relation(view, RELKIND_VIEW, draft->model->schema, draft->model->owner)))
	{
		check_source(draft, source, TIERING_EXPRESSION_PRINTED);
		create_view(draft, source, view);
	}
	tiering_argument_text(&arguments, draft->model->name);
	tiering_argument_datum(&arguments, REGCLASSOID, ObjectIdGetDatum(source->relation), false);
	tiering_argument_int(&arguments, &source->number);
	tiering_argument_datum(&arguments, BOOLOID, BoolGetDatum(pending), false);
	tiering_catalogue_call("INSERT INTO tiering.live_signal_source (model, relation, number, "
						   "account_table, state_table, pending) "
						   "SELECT m.model, $2, $3, m.account_table, m.state_table, $4 "
						   "FROM tiering.model m WHERE m.model = $1 "
						   "ON CONFLICT (model, number) DO NOTHING", &arguments);
}

/*
 * drafted_sources - the sources that the draft would publish
 */
static List *
drafted_sources(const TieringDraft *draft)
{
	const char *model = draft->model->name;
	List	   *sources = NIL;

	tiering_trigger_events_require(draft);
	if (tiering_signal_drafted(model) || tiering_trigger_events_drafted(model))
		sources = load_sources(draft);
	if (sources == NIL && tiering_signal_drafted(model))
		ereport(ERROR,
				(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
				 errmsg("the draft of model \"%s\" has signals, but no source of them", model),
				 errhint("Add one with tiering.set_signal_source().")));
	return sources;
}

/*
 * tiering_signal_announce - tell writers of the sources that come with a version
 *
 * From the commit on they say which accounts their signals are for, since the
 * statement that sums up all signals for the new version may not see them.
 */
void
tiering_signal_announce(TieringDraft *draft)
{
	ListCell   *lc;

	foreach(lc, drafted_sources(draft))
		insert_source(draft, lfirst(lc), true);
	tiering_model_schema_revoke(draft->model->schema, draft->model->owner, false);
	invalidate_sources(draft->model->name);
}

/*
 * tiering_signal_forget - the version that brought them was not published
 */
void
tiering_signal_forget(const char *model)
{
	TieringRows *rows = tiering_catalogue_rows("DELETE FROM tiering.live_signal_source "
											   "WHERE model = $1 AND pending RETURNING relation::oid", model);

	for (uint64 i = 0; i < rows->count; i++)
	{
		if (get_rel_name(tiering_rows_oid(rows, i, 1)) != NULL)
			tiering_definition_invalidate(tiering_rows_oid(rows, i, 1));
	}
}

/*
 * tiering_signal_drop_views - drop the views of sources that are not live
 */
void
tiering_signal_drop_views(const char *model)
{
	TieringRows *rows = tiering_catalogue_rows("SELECT pg_catalog.format('DROP VIEW %I.%I', n.nspname, c.relname) "
											   "FROM tiering.model m JOIN pg_catalog.pg_class s ON s.oid = m.state_table "
											   "JOIN pg_catalog.pg_namespace n ON n.oid = s.relnamespace "
											   "JOIN pg_catalog.pg_class c ON c.relnamespace = n.oid AND c.relkind = 'v' "
											   "WHERE m.model = $1 AND c.relname ~ '^signal_source_[0-9]+$' AND NOT EXISTS "
											   "(SELECT FROM tiering.live_signal_source l WHERE l.model = $1 "
											   "AND c.relname = 'signal_source_' || l.number)", model);

	for (uint64 i = 0; i < rows->count; i++)
		tiering_schema_execute(model, tiering_rows_text(rows, i, 1));
}

/*
 * tiering_signal_publish - kinds and sources of the draft become the live ones
 *
 * Part of publishing a draft, before sessions are told.  The view of a source
 * that did not change stays; views of sources that are gone stay until
 * tiering_signal_drop_views().
 */
void
tiering_signal_publish(TieringDraft *draft)
{
	const char *model = draft->model->name;
	ListCell   *lc;

	invalidate_sources(model);
	replace_kinds(model);
	tiering_trigger_events_publish(draft);
	tiering_catalogue_run("DELETE FROM tiering.live_signal_source WHERE model = $1", model);
	foreach(lc, drafted_sources(draft))
		insert_source(draft, lfirst(lc), false);
	tiering_model_schema_revoke(draft->model->schema, draft->model->owner, false);
	invalidate_sources(model);
}

/* ----------
 * Suspension
 * ----------
 */

/*
 * tiering_signal_suspend - drop the views of sources, and keep their queries
 *
 * So that a column of a source can be retyped.
 */
void
tiering_signal_suspend(const char *model)
{
	TieringArguments arguments = {0};
	TieringArguments name = {0};
	TieringRows *rows;
	Oid			owner = tiering_definition_owner(model);
	char	   *schema = tiering_definition_schema(model);

	tiering_argument_text(&name, model);
	tiering_catalogue_call("DELETE FROM tiering.suspended_signal_view WHERE model = $1", &name);
	invalidate_sources(model);
	tiering_argument_text(&arguments, schema);
	tiering_argument_datum(&arguments, OIDOID, ObjectIdGetDatum(owner), false);
	rows = tiering_owner_query(owner,
							   "SELECT c.relname::text, pg_catalog.pg_get_viewdef(c.oid) FROM pg_catalog.pg_class c "
							   "JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace "
							   "WHERE n.nspname = $1::name AND c.relkind = 'v' "
							   "AND c.relname ~ '^(draft_signal|signal_source)_[0-9]+$' AND c.relowner = $2 ORDER BY 1",
							   &arguments);
	for (uint64 i = 0; i < rows->count; i++)
	{
		TieringArguments view = {0};

		tiering_argument_text(&view, model);
		tiering_argument_text(&view, tiering_rows_text(rows, i, 1));
		tiering_argument_text(&view, tiering_rows_text(rows, i, 2));
		tiering_catalogue_call("INSERT INTO tiering.suspended_signal_view (model, view, query) "
							   "VALUES ($1, $2, $3)", &view);
		tiering_owner_execute(owner, psprintf("DROP VIEW %s",
											  quote_qualified_identifier(schema, tiering_rows_text(rows, i, 1))));
	}
}

/*
 * tiering_signal_resume - make the views again that suspension dropped
 *
 * Those of sources that were set anew meanwhile are there.
 */
void
tiering_signal_resume(const char *model)
{
	TieringRows *rows = tiering_catalogue_rows("DELETE FROM tiering.suspended_signal_view WHERE model = $1 "
											   "RETURNING view, query", model);
	Oid			owner = tiering_definition_owner(model);
	char	   *schema = tiering_definition_schema(model);
	Oid			schema_oid = get_namespace_oid(schema, false);

	for (uint64 i = 0; i < rows->count; i++)
	{
		char	   *view = tiering_rows_text(rows, i, 1);

		if (OidIsValid(tiering_own_relation(view, RELKIND_VIEW, schema_oid, owner)))
			continue;
		tiering_owner_execute(owner, psprintf("CREATE VIEW %s AS %s",
											  quote_qualified_identifier(schema, view),
											  tiering_rows_text(rows, i, 2)));
		tiering_owner_execute(owner, psprintf("COMMENT ON VIEW %s IS 'private: the signals in a table of the CRM'",
											  quote_qualified_identifier(schema, view)));
	}
	tiering_model_schema_revoke(schema_oid, owner, false);
	CommandCounterIncrement();
	invalidate_sources(model);
}
