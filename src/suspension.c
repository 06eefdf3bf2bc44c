/*-------------------------------------------------------------------------
 *
 * suspension.c
 *	  Taking a model out of the write path, and back.
 *
 * Suspension drops the views that hold the expressions, so that a column
 * can be retyped, and keeps their text.
 *
 * src/suspension.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/namespace.h"
#include "catalog/pg_class.h"
#include "catalog/pg_inherits.h"
#include "catalog/pg_type.h"
#include "miscadmin.h"
#include "storage/lmgr.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/inval.h"
#include "utils/lsyscache.h"

#include "activation.h"
#include "catalogue.h"
#include "definition.h"
#include "layout.h"
#include "model_schema.h"
#include "model_view.h"
#include "named.h"
#include "names.h"
#include "patience.h"
#include "signal_draft.h"
#include "signal_fold.h"
#include "source.h"
#include "suspension.h"
#include "tiering.h"
#include "watch.h"

PG_FUNCTION_INFO_V1(tiering_resume);
PG_FUNCTION_INFO_V1(tiering_suspend);


/*
 * view_text - the query of a view of the model, fully qualified; NULL if it is gone
 *
 * A view that somebody else has put there is none of the model.
 */
static char *
view_text(Oid owner, const char *schema, const char *view)
{
	TieringArguments arguments = {0};
	TieringRows *rows;

	tiering_argument_text(&arguments, schema);
	tiering_argument_text(&arguments, view);
	tiering_argument_datum(&arguments, OIDOID, ObjectIdGetDatum(owner), false);
	rows = tiering_owner_query(owner,
							   "SELECT pg_catalog.pg_get_viewdef(c.oid) FROM pg_catalog.pg_class c "
							   "JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace "
							   "WHERE n.nspname = $1::name AND c.relname = $2::name AND c.relkind = 'v' "
							   "AND c.relowner = $3",
							   &arguments);
	return rows->count == 0 ? NULL : tiering_rows_text(rows, 0, 1);
}

/*
 * own_view - a view of the model; InvalidOid if it is gone
 */
static Oid
own_view(Oid owner, const char *schema, const char *view)
{
	return tiering_own_relation(view, RELKIND_VIEW, get_namespace_oid(schema, true), owner);
}

/*
 * drop_view - drop a view of the model if it is there
 */
static void
drop_view(Oid owner, const char *schema, const char *view)
{
	if (OidIsValid(get_relname_relid(view, get_namespace_oid(schema, false))))
		tiering_owner_execute(owner, psprintf("DROP VIEW %s", quote_qualified_identifier(schema, view)));
}

/*
 * refuse_idle - the errors for a model that is not meant to be in the write path
 *
 * As of now, whatever the transaction's snapshot is.
 */
static void
refuse_idle(const char *name)
{
	TieringRows *rows = tiering_catalogue_of_model("model", name);
	const char *status = rows->count > 0 ? tiering_rows_text(rows, 0, Anum_model_status) : "draft";

	if (strcmp(status, "draft") == 0 || strcmp(status, "filling") == 0)
		ereport(ERROR,
				(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
				 errmsg("model \"%s\" is not active", name),
				 errhint("CALL tiering.activate(%s) publishes its draft.", quote_literal_cstr(name))));
	/* the query of its view is kept for resume() */
	if (strcmp(status, "suspended") == 0 && !tiering_rows_isnull(rows, 0, Anum_model_suspended_model))
		ereport(ERROR,
				(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
				 errmsg("model \"%s\" is suspended", name),
				 errhint("SELECT tiering.resume(%s) takes it back into the write path.",
						 quote_literal_cstr(name))));
}

/*
 * tiering_suspension_refuse - why a model is not in the write path, and what to do
 *
 * Somebody may suspend it while we look what there is of it.
 */
void
tiering_suspension_refuse(const char *name)
{
	const char *detail = "Its view was dropped together with something that it used.";
	const char *hint = "tiering.health() says what to do.";
	char	   *schema;
	Oid			view;

	(void) tiering_model_table(name, NULL);
	refuse_idle(name);
	AcceptInvalidationMessages();
	schema = tiering_definition_schema(name);
	view = get_relname_relid(TIERING_MODEL_VIEW, get_namespace_oid(schema, false));
	if (OidIsValid(own_view(tiering_definition_owner(name), schema, TIERING_MODEL_VIEW)))
		detail = "Its expressions cannot be prepared, the server log says why.";
	else if (OidIsValid(view) && get_rel_relkind(view) == RELKIND_VIEW)
		detail = "Its view belongs to another role.";
	else
		hint = psprintf("Set what used it anew, or drop that, and CALL tiering.activate(%s); "
						"what was given to tiering.create_model() needs its column back.",
						quote_literal_cstr(name));
	refuse_idle(name);
	ereport(ERROR,
			(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
			 errmsg("model \"%s\" is suspended", name),
			 errdetail("%s", detail),
			 errhint("%s", hint)));
}

/*
 * tiering_suspension_await - wait for who replaces the model's view
 *
 * An activation does at its end, or whoever suspends.  From then on the view stays
 * what it is until our transaction ends, so that who finds the model not to be
 * served knows that it is not.  Never for a writer.
 */
void
tiering_suspension_await(const char *name)
{
	char	   *schema = tiering_definition_schema(name);
	Oid			owner = tiering_definition_owner(name);
	Oid			view = own_view(owner, schema, TIERING_MODEL_VIEW);

	while (OidIsValid(view))
	{
		Oid			before = view;

		LockRelationOid(view, AccessShareLock);
		view = own_view(owner, schema, TIERING_MODEL_VIEW);
		if (view == before)
			return;
		UnlockRelationOid(before, AccessShareLock);
	}
}

/*
 * tiering_suspend - SQL: tiering.suspend(model)
 */
Datum
tiering_suspend(PG_FUNCTION_ARGS)
{
	char	   *name = tiering_required_argument(fcinfo, 0, "model");
	char	   *schema;
	char	   *status;
	Oid			owner;
	TieringArguments arguments = {0};

	tiering_definition_check_writable(fcinfo);
	tiering_definition_check_owner(name);
	if (!tiering_model_lock(name, !tiering_may_be_waited_for(name)))
		tiering_refuse_to_wait(psprintf("model \"%s\"", name));
	if (!tiering_run_under_way(name))
		tiering_run_forget_activation(name);
	(void) tiering_model_table(name, &status);
	if (strcmp(status, "suspended") == 0)
		PG_RETURN_VOID();
	if (strcmp(status, "live") != 0)
		ereport(ERROR,
				(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
				 errmsg("model \"%s\" is not active", name),
				 errhint("There is nothing to suspend.")));

	(void) tiering_definition_find(name, true);	/* until here somebody may change the draft */
	owner = tiering_definition_owner(name);
	schema = tiering_definition_schema(name);
	(void) tiering_lock_patiently(tiering_model_schema_relations(get_namespace_oid(schema, false), owner, false),
								  NIL, TIERING_PATIENCE_PRIVATE,
								  psprintf("the expressions of model \"%s\"", name));
	tiering_argument_text(&arguments, name);
	tiering_argument_text(&arguments, view_text(owner, schema, TIERING_MODEL_VIEW));
	tiering_argument_text(&arguments, view_text(owner, schema, TIERING_DRAFT_VIEW));
	tiering_catalogue_call("UPDATE tiering.model SET suspended_model = $2, suspended_draft = $3 "
						   "WHERE model OPERATOR(pg_catalog.=) $1", &arguments);
	tiering_model_set_status(name, "suspended");
	tiering_signal_suspend(name);
	drop_view(owner, schema, TIERING_MODEL_VIEW);
	drop_view(owner, schema, TIERING_DRAFT_VIEW);
	tiering_sources_suspend(name);
	PG_RETURN_VOID();
}

/*
 * restore_views - make the views again that suspension dropped
 */
static void
restore_views(const char *name)
{
	TieringRows *rows;
	Oid			owner = tiering_definition_owner(name);
	char	   *schema = tiering_definition_schema(name);
	static const char *const views[] = {TIERING_MODEL_VIEW, TIERING_DRAFT_VIEW};

	rows = tiering_catalogue_rows("SELECT suspended_model, suspended_draft FROM tiering.model "
								  "WHERE model OPERATOR(pg_catalog.=) $1", name);
	for (int i = 0; i < lengthof(views); i++)
	{
		char	   *text = tiering_rows_text(rows, 0, i + 1);

		if (OidIsValid(own_view(owner, schema, views[i])))
			continue;
		if (text == NULL && i == 0)
			tiering_suspension_refuse(name);
		if (text == NULL)
			continue;			/* a draft is without its view until it is set anew */
		tiering_owner_execute(owner, psprintf("CREATE VIEW %s AS %s",
											  quote_qualified_identifier(schema, views[i]), text));
	}
}

/*
 * set_catch_up - note down which transactions are to be caught up with
 */
static void
set_catch_up(const char *name, const char *before)
{
	tiering_catalogue_run(psprintf("UPDATE tiering.model SET catch_up_before = %s "
								   "WHERE model = $1", before), name);
}

/*
 * tiering_suspension_end - the model is in the write path again
 *
 * To be called in the transaction that makes it live.  Until that has ended
 * nobody tells us what he writes.
 */
void
tiering_suspension_end(const char *name)
{
	tiering_catalogue_run("UPDATE tiering.model SET suspended_model = NULL, suspended_draft = NULL "
						  "WHERE model OPERATOR(pg_catalog.=) $1", name);
	CommandCounterIncrement();
	tiering_resume_unnoticed(name);
}

/*
 * tiering_resume_unnoticed - until this transaction has ended, something may be
 * written that nobody tells us
 */
void
tiering_resume_unnoticed(const char *name)
{
	set_catch_up(name, "'0'");
}

/*
 * read_tables - the tables that a model reads, and their partitions, as an array
 */
static Datum
read_tables(const char *name)
{
	List	   *tables = lappend_oid(tiering_activation_inputs(name), tiering_model_table(name, NULL));
	List	   *all = NIL;
	Datum	   *oids;
	int			n = 0;
	ListCell   *lc;

	foreach(lc, tables)
		all = list_concat(all, find_all_inheritors(lfirst_oid(lc), NoLock, NULL));
	oids = palloc(sizeof(Datum) * list_length(all));
	foreach(lc, all)
		oids[n++] = ObjectIdGetDatum(lfirst_oid(lc));
	return PointerGetDatum(construct_array(oids, n, OIDOID, sizeof(Oid), true, TYPALIGN_INT));
}

/*
 * open_writer - a transaction that may have written before it was noted down which
 * ones there are, for people; NULL if none is open
 *
 * Whoever has written a table of the model has it locked until he ends.  All
 * others, and those of other databases, are none of our business.
 */
static char *
open_writer(const char *name)
{
	TieringArguments arguments = {0};
	TieringRows *rows;

	tiering_argument_text(&arguments, name);
	tiering_argument_datum(&arguments, OIDOID, ObjectIdGetDatum(MyDatabaseId), false);
	tiering_argument_datum(&arguments, OIDARRAYOID, read_tables(name), false);
	rows = tiering_catalogue_query("SELECT CASE WHEN t.pid IS NOT NULL THEN 'the transaction of process ' || t.pid "
								   "ELSE 'prepared transaction ' || coalesce((SELECT pg_catalog.quote_literal(p.gid) "
								   "FROM pg_catalog.pg_prepared_xacts p WHERE p.transaction = t.transactionid), '') END "
								   "FROM tiering.model m, pg_catalog.pg_locks t WHERE m.model = $1 "
								   "AND t.locktype = 'transactionid' AND t.mode = 'ExclusiveLock' AND t.granted "
								   "AND age(t.transactionid) > age(m.catch_up_before::xid) "
								   "AND (t.pid = pg_backend_pid() OR EXISTS (SELECT FROM pg_catalog.pg_locks r "
								   "WHERE r.virtualtransaction = t.virtualtransaction AND r.locktype = 'relation' AND r.granted "
								   "AND r.database = $2 AND r.relation = ANY ($3) "
								   "AND r.mode NOT IN ('AccessShareLock', 'RowShareLock', 'ShareLock'))) "
								   "ORDER BY age(t.transactionid) DESC LIMIT 1",
								   &arguments);
	return rows->count > 0 ? tiering_rows_text(rows, 0, 1) : NULL;
}

/*
 * read_catch_up - is there something to catch up with?
 *
 * A number beyond all that there are comes from another cluster, where those who
 * wrote have ended.
 */
static bool
read_catch_up(const char *name, bool *noted, bool *elsewhere)
{
	TieringRows *rows = tiering_catalogue_rows("SELECT (catch_up_before <> '0')::int, "
											   "(catch_up_before > pg_snapshot_xmax(s))::int "
											   "FROM tiering.model, pg_current_snapshot() s "
											   "WHERE model = $1 AND catch_up_before IS NOT NULL", name);

	if (rows->count == 0)
		return false;
	*noted = tiering_rows_int(rows, 0, 1) != 0;
	*elsewhere = tiering_rows_int(rows, 0, 2) != 0;
	return true;
}

/*
 * tiering_resume_missed - is it time to catch up with who wrote during a resume?
 *
 * A transaction that wrote while the model was still suspended, and ends when
 * resume() or activate() has read the accounts, tells nobody what it wrote, and
 * they cannot wait for it.  So the first maintenance after it notes down which
 * transactions there are, and one that finds those of them ended that have a
 * table of the model locked as who writes it looks at every account,
 * and says so with tiering_resume_settled().
 */
bool
tiering_resume_missed(const char *name)
{
	bool		noted;
	bool		elsewhere;

	if (!read_catch_up(name, &noted, &elsewhere))
		return false;
	if (noted)
		return elsewhere || open_writer(name) == NULL;
	set_catch_up(name, "pg_snapshot_xmax(pg_current_snapshot())");
	return false;
}

/*
 * tiering_resume_pending - is there something to catch up with, since when, and what
 * does it wait for?
 *
 * The beginning is that of the last run that can have left it.
 */
bool
tiering_resume_pending(const char *name, TieringCatchUp *catch_up)
{
	TieringRows *rows;
	bool		elsewhere;
	bool		isnull;

	memset(catch_up, 0, sizeof(TieringCatchUp));
	if (!read_catch_up(name, &catch_up->noted, &elsewhere))
		return false;
	rows = tiering_catalogue_rows("SELECT r.started_at, (SELECT count(*)::int FROM tiering.run_log m "
								  "WHERE m.model = $1 AND m.kind = 'maintenance' AND m.run_id > r.run_id "
								  "AND m.ended_at IS NOT NULL) "
								  "FROM tiering.run_log r WHERE r.model = $1 AND r.kind IN ('resume', 'activation', 'repair') "
								  "ORDER BY r.run_id DESC LIMIT 1", name);
	if (rows->count == 0)
		return false;
	catch_up->since = DatumGetTimestampTz(tiering_rows_datum(rows, 0, 1, &isnull));
	catch_up->attempts = tiering_rows_int(rows, 0, 2);
	if (catch_up->noted && !elsewhere)
		catch_up->waits_for = open_writer(name);
	return true;
}

/*
 * tiering_resume_settled - who wrote during a resume has been caught up with
 */
void
tiering_resume_settled(const char *name)
{
	set_catch_up(name, "NULL");
}

/*
 * require_served - refuse a model that is called live, but is not served
 */
static void
require_served(const char *name)
{
	TieringModel *model = tiering_model_get(name);
	bool		served = model != NULL && SERVES_WRITERS(model);

	tiering_models_release();
	if (!served)
		tiering_suspension_refuse(name);
}

/*
 * is_suspended - does a model have to be resumed?
 *
 * Raises an error if that is not what it needs.
 *
 * An activation that was cut off is over now, and may have been one of a
 * suspended model.  One that is under way keeps the run from beginning.
 */
static bool
is_suspended(const char *name)
{
	char	   *status;

	if (tiering_model_lock(name, false) && !tiering_run_under_way(name))
		tiering_run_forget_activation(name);
	(void) tiering_model_table(name, &status);
	if (strcmp(status, "draft") == 0 || strcmp(status, "filling") == 0)
		ereport(ERROR,
				(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
				 errmsg("model \"%s\" is not suspended", name),
				 errhint("CALL tiering.activate(%s) publishes its draft.", quote_literal_cstr(name))));
	if (strcmp(status, "live") == 0)
		require_served(name);
	return strcmp(status, "live") != 0;
}

/*
 * tiering_resume - SQL: tiering.resume(model)
 */
Datum
tiering_resume(PG_FUNCTION_ARGS)
{
	TieringRun	run;
	char	   *name = tiering_required_argument(fcinfo, 0, "model");

	tiering_definition_check_writable(fcinfo);
	tiering_definition_check_owner(name);
	if (!is_suspended(name))
		PG_RETURN_VOID();
	tiering_run_begin(&run, fcinfo, name, "resume");

	(void) tiering_definition_find(run.name, true);
	tiering_require_triggers_possible(run.name);
	tiering_sources_resume(run.name);
	restore_views(run.name);
	tiering_signal_resume(run.name);
	tiering_model_set_status(run.name, "live");
	tiering_suspension_end(run.name);
	tiering_watch_remember(run.name);
	tiering_run_step(&run);
	tiering_review_lifts(&run, false, TIERING_PLACE_AT_ONCE, TIERING_CAUSE_RESUME);
	tiering_signals_catch_up(&run);
	tiering_review_signals(&run, TIERING_PLACE_AT_ONCE, TIERING_CAUSE_RESUME, false);
	tiering_review_rescore(&run, TIERING_PLACE_AT_ONCE, TIERING_CAUSE_RESUME);
	tiering_review_queue(&run, TIERING_PLACE_AT_ONCE, TIERING_CAUSE_RESUME);
	tiering_review_allocate(&run, TIERING_ALLOCATE_FILL, TIERING_CAUSE_SEAT_FREED, false);
	(void) tiering_install_all_triggers(&run);
	tiering_run_end(&run);
	PG_RETURN_VOID();
}
