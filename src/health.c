/*-------------------------------------------------------------------------
 *
 * health.c
 *	  The state of each model at a glance, and what to do about it.
 *
 * health() is for the moment when something is broken, so it must not break
 * itself.  What is only looked up in the catalogues comes first and cannot
 * fail; what reads a model's own tables and views (which somebody may have
 * dropped, or whose filter may raise an error) runs in a subtransaction, and
 * an error there becomes a problem among the others.
 *
 * Red is a model that does not do its work, or not for all accounts.  Yellow
 * is one that falls behind, or that somebody has stopped on purpose.  Every
 * problem is a sentence that names a way out.
 *
 * src/health.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/namespace.h"
#include "catalog/pg_class.h"
#include "catalog/pg_type.h"
#include "fmgr.h"
#include "funcapi.h"
#include "miscadmin.h"
#include "storage/lmgr.h"
#include "utils/acl.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"
#include "utils/timestamp.h"
#include "utils/tuplestore.h"

#include "catalogue.h"
#include "clock.h"
#include "health.h"
#include "layout.h"
#include "model.h"
#include "model_view.h"
#include "protect.h"
#include "release.h"
#include "run.h"
#include "schedule.h"
#include "tiering.h"
#include "view_text.h"
#include "visibility.h"
#include "watch.h"

PG_FUNCTION_INFO_V1(tiering_health);

/* Queued accounts that wait longer than this are a problem. */
#define QUEUE_PATIENCE	USECS_PER_HOUR

/* A run that has not ended for so long did not come to its end. */
#define RUN_PATIENCE	USECS_PER_DAY

static const char *const light_names[] = {"green", "yellow", "red"};

/*
 * All models, with what the catalogues say.  The owner is that of the table
 * of states, or of what is left; views of others are none of ours.
 */
static const char *const models_query =
	"SELECT m.model, m.status, m.live_version, a.oid, m.account_table::text,"
	"  pg_catalog.quote_ident(n.nspname),"
	"  COALESCE(s.relowner, a.relowner,"
	"    (SELECT nspowner FROM pg_catalog.pg_namespace WHERE nspname = 'tiering')),"
	"  CASE WHEN m.live_version IS NOT NULL THEN v.relname ELSE d.relname END::text,"
	"  EXISTS (SELECT FROM pg_catalog.pg_index i"
	"    JOIN pg_catalog.pg_attribute k ON k.attrelid = i.indrelid AND k.attnum = i.indkey[0]"
	"    WHERE i.indrelid = a.oid AND k.attname = m.key_column AND i.indnkeyatts = 1"
	"      AND i.indisunique AND i.indisvalid AND i.indpred IS NULL),"
	"  a.relrowsecurity AND NOT EXISTS (SELECT FROM pg_catalog.pg_class w"
	"    WHERE w.relnamespace = n.oid AND w.relname = '" TIERING_VISIBLE_ACCOUNT "'),"
	"  n.nspname::text, s.oid, m.key_column,"
	"  m.suspended_model IS NOT NULL OR m.suspended_draft IS NOT NULL, m.suspended_model IS NOT NULL,"
	"  (SELECT o.relowner FROM pg_catalog.pg_class o WHERE o.relnamespace = n.oid AND o.relkind = 'v'"
	"    AND o.relname = CASE WHEN m.live_version IS NOT NULL THEN 'model' ELSE 'draft' END AND o.relowner <> s.relowner)"
	" FROM tiering.model m"
	"  LEFT JOIN pg_catalog.pg_class a ON a.oid = m.account_table"
	"  LEFT JOIN pg_catalog.pg_class s ON s.oid = m.state_table"
	"  LEFT JOIN pg_catalog.pg_namespace n ON n.oid = s.relnamespace"
	"  LEFT JOIN pg_catalog.pg_class d"
	"    ON d.relnamespace = n.oid AND d.relname = 'draft' AND d.relkind = 'v' AND d.relowner = s.relowner"
	"  LEFT JOIN pg_catalog.pg_class v"
	"    ON v.relnamespace = n.oid AND v.relname = 'model' AND v.relkind = 'v' AND v.relowner = s.relowner"
	" ORDER BY m.model";

/*
 * Triggers that call the function of ours but are none of ours, so that they
 * have no effect.  Those of partitions go with the one that they are clones of.
 * The arguments are the table, and the prefix of the names of ours.
 */
static const char *const attached_query =
	"SELECT pg_catalog.quote_ident(g.tgname), g.tgrelid::regclass::text, p.oid::regprocedure::text"
	" FROM pg_catalog.pg_trigger g JOIN pg_catalog.pg_proc p ON p.oid = g.tgfoid"
	" WHERE (g.tgrelid = $1 OR g.tgrelid IN (SELECT relid FROM pg_catalog.pg_partition_tree($1)))"
	"  AND g.tgparentid = 0 AND p.pronamespace = 'tiering'::regnamespace"
	"  AND p.proname = CASE $2 WHEN 'tiering_' THEN 'capture'"
	"    WHEN 'tiering_source_' THEN 'capture_source' ELSE 'capture_signals' END"
	"  AND g.tgname <> ALL (SELECT $2 || suffix FROM"
	"    unnest('{insert,update,delete,truncate,replica}'::text[]) suffix)"
	" ORDER BY 2, 1";

/*
 * Accounts that wait to be settled, where rows of sources may wait as well.
 * A row without a source stands for every account, one without a reason was
 * settled and only has to be made sure of.
 */
#define SOURCED_QUEUE \
	"SELECT CASE WHEN EXISTS (SELECT FROM %1$s.unattributed WHERE source IS NULL)" \
	"   THEN (SELECT count(*) FROM %1$s.state)" \
	"   ELSE (SELECT count(*) FROM %1$s.queue)" \
	"     + (SELECT count(*) FROM %1$s.unattributed WHERE reason IS NOT NULL) END," \
	" least((SELECT min(queued_at) FROM %1$s.queue), (SELECT min(written_at) FROM %1$s.unattributed))"

static const char *const run_query =
	"SELECT kind, started_at, ended_at FROM tiering.run_log"
	" WHERE model = $1 ORDER BY run_id DESC LIMIT 1";

static void start_patient(TieringPatient *patient, const TieringRows *models, uint64 row);
static void examine_definition(TieringPatient *patient);
static void examine_activation(TieringPatient *patient, const char *which);
static bool examine_layout(TieringPatient *patient);
static void examine_views(TieringPatient *patient);
static void examine_triggers(TieringPatient *patient);
static void examine_schedule(TieringPatient *patient);
static void examine_runs(TieringPatient *patient);
static void examine_safely(TieringPatient *patient, void (*examine) (TieringPatient *));
static void examine_errors(TieringPatient *patient);
static void examine_queue(TieringPatient *patient);
static void examine_keys(TieringPatient *patient);
static void set_text(TieringPatient *patient, int column, const char *value);

/*
 * tiering_health - SQL: tiering.health()
 *
 * One row for each model that the caller may manage.
 */
Datum
tiering_health(PG_FUNCTION_ARGS)
{
	ReturnSetInfo *rsinfo = (ReturnSetInfo *) fcinfo->resultinfo;
	TieringRows *models;

	InitMaterializedSRF(fcinfo, 0);
	models = tiering_catalogue_query(models_query, NULL);

	for (uint64 i = 0; i < models->count; i++)
	{
		TieringPatient patient;

		CHECK_FOR_INTERRUPTS();
		start_patient(&patient, models, i);
		if (!has_privs_of_role(GetUserId(), patient.owner))
			continue;

		examine_definition(&patient);
		examine_triggers(&patient);
		if (examine_layout(&patient))
		{
			examine_views(&patient);
			examine_safely(&patient, examine_errors);
			examine_safely(&patient, examine_queue);
			examine_safely(&patient, tiering_health_examine_ends);
			examine_safely(&patient, tiering_health_examine_sources);
			examine_safely(&patient, examine_keys);
			examine_safely(&patient, tiering_health_examine_keys);
			examine_safely(&patient, tiering_health_examine_signal_sources);
			examine_safely(&patient, tiering_health_examine_signals);
		}
		examine_safely(&patient, examine_schedule);
		examine_safely(&patient, tiering_health_examine_catch_up);
		examine_runs(&patient);

		set_text(&patient, TIERING_HEALTH_HEALTH, light_names[patient.light]);
		if (patient.problems.len > 0)
			set_text(&patient, TIERING_HEALTH_PROBLEMS, patient.problems.data);
		tuplestore_putvalues(rsinfo->setResult, rsinfo->setDesc,
							 patient.values, patient.nulls);
	}
	return (Datum) 0;
}

/*
 * start_patient - take down what the catalogues say of a model
 */
static void
start_patient(TieringPatient *patient, const TieringRows *models, uint64 row)
{
	bool		isnull;
	Datum		version;

	memset(patient, 0, sizeof(*patient));
	memset(patient->nulls, true, sizeof(patient->nulls));
	initStringInfo(&patient->problems);

	patient->model = tiering_rows_text(models, row, 1);
	patient->name = quote_literal_cstr(patient->model);
	patient->status = tiering_rows_text(models, row, 2);
	version = tiering_rows_datum(models, row, 3, &isnull);
	if (!isnull)
		tiering_health_set(patient, TIERING_HEALTH_LIVE_VERSION, version);
	patient->account_table = tiering_rows_oid(models, row, 4);
	patient->table_name = tiering_rows_text(models, row, 5);
	patient->schema = tiering_rows_text(models, row, 6);
	patient->owner = tiering_rows_oid(models, row, 7);
	patient->view = tiering_rows_text(models, row, 8);
	patient->unique_key = DatumGetBool(tiering_rows_datum(models, row, 9, &isnull));
	patient->closed = DatumGetBool(tiering_rows_datum(models, row, 10, &isnull));
	patient->schema_name = tiering_rows_text(models, row, 11);
	patient->state = tiering_rows_oid(models, row, 12);
	patient->key_column = tiering_rows_text(models, row, 13);
	patient->suspended = strcmp(patient->status, "suspended") == 0 ||
		(strcmp(patient->status, "publishing") == 0 &&
		 DatumGetBool(tiering_rows_datum(models, row, 14, &isnull)));
	patient->resumable = DatumGetBool(tiering_rows_datum(models, row, 15, &isnull));
	patient->view_owner = tiering_rows_oid(models, row, 16);
	if (patient->suspended && !tiering_model_locked(patient->model))
		patient->status = "suspended";	/* as the next run will find: run.c */
	patient->now = tiering_statement_now();

	set_text(patient, TIERING_HEALTH_MODEL, patient->model);
	set_text(patient, TIERING_HEALTH_STATUS, patient->status);
	if (OidIsValid(patient->account_table))
		set_text(patient, TIERING_HEALTH_ACCOUNT_TABLE, patient->table_name);
}

/*
 * complain_of_view_owner - the view of the expressions is somebody else's
 */
static void
complain_of_view_owner(TieringPatient *patient, bool live)
{
	const char *other = GetUserNameFromId(patient->view_owner, true);
	const char *owner = quote_identifier(GetUserNameFromId(patient->owner, false));

	if (live)
		tiering_health_complain(patient, TIERING_LIGHT_RED,
								"View %s.%s belongs to another role, %s: run CALL tiering.activate(%s), or, if it is the model's own, give it back to %s and run tiering.repair(%s).",
								patient->schema, TIERING_MODEL_VIEW, other, patient->name, owner, patient->name);
	else
		tiering_health_complain(patient, TIERING_LIGHT_YELLOW,
								"View %s.%s belongs to another role, %s: give it back to %s, or drop it.",
								patient->schema, TIERING_DRAFT_VIEW, other, owner);
}

/*
 * examine_definition - is everything there, and is the model in force?
 */
static void
examine_definition(TieringPatient *patient)
{
	bool		live = !patient->nulls[TIERING_HEALTH_LIVE_VERSION];
	const char *installed = tiering_release_installed();

	if (installed)
		tiering_health_complain(patient, TIERING_LIGHT_RED,
								"The database has tiering %s, the library is that of tiering %s: run ALTER EXTENSION tiering UPDATE, or connect anew.",
								installed, TIERING_VERSION);
	if (!OidIsValid(patient->account_table))
		tiering_health_complain(patient, TIERING_LIGHT_RED,
								"The account table was dropped: run tiering.drop_model(%s, force => true).",
								patient->name);
	else if (patient->schema == NULL)
		tiering_health_complain(patient, TIERING_LIGHT_RED,
								"The schema of the model was dropped, or table state in it: run tiering.drop_model(%s, force => true).",
								patient->name);
	else if (strcmp(patient->status, "suspended") == 0 && patient->resumable)
		tiering_health_complain(patient, TIERING_LIGHT_YELLOW,
								"The model is suspended: run tiering.resume(%s).", patient->name);
	else if (OidIsValid(patient->view_owner) && !patient->suspended)
		complain_of_view_owner(patient, live);
	else if (patient->view == NULL && (!patient->suspended || strcmp(patient->status, "suspended") == 0))
	{
		if (strcmp(patient->status, "live") == 0)
			set_text(patient, TIERING_HEALTH_STATUS, "suspended");	/* by who dropped it */
		tiering_health_complain(patient, live ? TIERING_LIGHT_RED : TIERING_LIGHT_YELLOW,
								"View %s.%s was dropped with something that the model used: set anew what used it%s.",
								patient->schema, live ? "model" : "draft",
								live ? ", then activate" : "");
	}
	else if (strcmp(patient->status, "filling") == 0)
		examine_activation(patient, "The first activation");
	else if (strcmp(patient->status, "publishing") == 0)
		examine_activation(patient, "An activation");

	if (patient->closed && live)
		tiering_health_complain(patient, TIERING_LIGHT_RED,
								"Row-level security was enabled on %s, and the views show nothing: run tiering.repair(%s).",
								patient->table_name, patient->name);
	if (!tiering_enabled && live)
		tiering_health_complain(patient, TIERING_LIGHT_YELLOW,
								"Setting tiering.enabled is off here: switch it on and run tiering.repair(%s).",
								patient->name);
}

/*
 * examine_activation - is an activation under way, or was it cut off?
 */
static void
examine_activation(TieringPatient *patient, const char *which)
{
	if (tiering_model_locked(patient->model))
		tiering_health_complain(patient, TIERING_LIGHT_YELLOW, "%s is under way: wait for it.", which);
	else
		tiering_health_complain(patient, TIERING_LIGHT_RED,
								"%s did not come to its end: run CALL tiering.activate(%s) again.",
								which, patient->name);
}

/*
 * is_passed_by - can writers not serve a live model?
 */
static bool
is_passed_by(TieringPatient *patient)
{
	ListCell   *lc;
	bool		result = true;

	if (strcmp(patient->status, "live") != 0 ||
		!ConditionalLockRelationOid(patient->account_table, AccessShareLock))
		return false;
	foreach(lc, tiering_models_of(patient->account_table))
	{
		TieringModel *model = lfirst(lc);

		if (strcmp(model->name, patient->model) == 0)
			result = !SERVES_WRITERS(model);
	}
	tiering_models_release();
	return result;
}

/*
 * examine_layout - are the model's tables those that we made, and its view?
 *
 * If the tables are not, nothing else is asked of them.
 */
static bool
examine_layout(TieringPatient *patient)
{
	Oid			type;
	Oid			stored;
	const char *misfit;

	if (!OidIsValid(patient->account_table) || patient->schema == NULL)
		return false;
	type = get_atttype(patient->account_table, get_attnum(patient->account_table, patient->key_column));
	stored = get_atttype(patient->state, get_attnum(patient->state, "account_id"));
	misfit = tiering_layout_misfit(patient->state, OidIsValid(type) ? getBaseType(type) : InvalidOid);
	if (misfit == NULL && patient->view != NULL && is_passed_by(patient))
		tiering_health_complain(patient, TIERING_LIGHT_RED,
								"Writers pass the model by, as view %s.model or sequence %s.period_id_seq cannot be used, or its owner may not read all of %s: see the server log, mend it, or run CALL tiering.activate(%s).",
								patient->schema, patient->schema, patient->table_name, patient->name);
	if (misfit == NULL)
		return true;
	if (OidIsValid(type) && OidIsValid(stored) && !tiering_layout_key_fits(stored, getBaseType(type)))
		tiering_health_complain(patient, TIERING_LIGHT_RED,
								"Column %s of %s is of another type than the keys that are stored: alter it back to %s, or drop the model and make it anew.",
								patient->key_column, patient->table_name, format_type_be(stored));
	else
		tiering_health_complain(patient, TIERING_LIGHT_RED,
								"Table %s.%s or its index was dropped, altered or replaced: undo that, or drop the model and make it anew.",
								patient->schema, misfit);
	return false;
}

/*
 * examine_views - are the public views there, and ours?
 *
 * Of a model that is served, as others get theirs back with what else they need.
 */
static void
examine_views(TieringPatient *patient)
{
	Oid			schema = get_namespace_oid(patient->schema_name, true);

	if (strcmp(patient->status, "live") != 0 || patient->view == NULL)
		return;
	for (int i = 0; i < TIERING_VIEWS; i++)
	{
		const char *name = tiering_view_templates[i].name;
		Oid			view = get_relname_relid(name, schema);

		if (OidIsValid(tiering_own_relation(name, RELKIND_VIEW, schema, patient->owner)))
			continue;
		if (!OidIsValid(view))
			tiering_health_complain(patient, TIERING_LIGHT_RED,
									"View %s.%s was dropped: run tiering.repair(%s).",
									patient->schema, name, patient->name);
		else
			tiering_health_complain(patient, TIERING_LIGHT_RED,
									"View %s.%s is not the model's any more: give it back to %s or drop what stands in its place, and run tiering.repair(%s).",
									patient->schema, name,
									quote_identifier(GetUserNameFromId(patient->owner, false)), patient->name);
	}
}

/*
 * complain_of_attached - name triggers that somebody has attached by hand
 */
static void
complain_of_attached(TieringPatient *patient, const TieringWatchedTable *table)
{
	TieringArguments arguments = {0};
	TieringRows *attached;

	tiering_argument_datum(&arguments, REGCLASSOID, ObjectIdGetDatum(table->relation), false);
	tiering_argument_text(&arguments, table->prefix);
	attached = tiering_catalogue_query(attached_query, &arguments);
	for (uint64 i = 0; i < attached->count; i++)
		tiering_health_complain(patient, TIERING_LIGHT_YELLOW,
								"Trigger %s on %s calls %s beside the triggers of the model, to no effect: run DROP TRIGGER %s ON %s.",
								tiering_rows_text(attached, i, 1), tiering_rows_text(attached, i, 2),
								tiering_rows_text(attached, i, 3),
								tiering_rows_text(attached, i, 1), tiering_rows_text(attached, i, 2));
}

/*
 * complain_of_foreign - do writes fail, as a partition is a foreign table?
 */
static bool
complain_of_foreign(TieringPatient *patient)
{
	List	   *problems = tiering_watch_foreign(patient->model);
	ListCell   *lc;

	foreach(lc, problems)
		tiering_health_complain(patient, TIERING_LIGHT_RED,
								"%s: detach it, or run tiering.suspend(%s).", (char *) lfirst(lc), patient->name);
	return problems != NIL;
}

/*
 * complain_of_writes - say what does not reach the model; false if there is nothing
 */
static bool
complain_of_writes(TieringPatient *patient, List *problems)
{
	ListCell   *lc;

	foreach(lc, problems)
		tiering_health_complain(patient, TIERING_LIGHT_RED, "%s: run tiering.repair(%s).",
								(char *) lfirst(lc), patient->name);
	return problems != NIL;
}

/*
 * examine_triggers - does every write that concerns an account reach us?
 */
static void
examine_triggers(TieringPatient *patient)
{
	List	   *tables;
	ListCell   *lc;
	bool		broken;

	if ((strcmp(patient->status, "live") != 0 && strcmp(patient->status, "publishing") != 0) ||
		patient->suspended || !OidIsValid(patient->account_table))
		return;

	tables = tiering_watch_tables(patient->model);
	patient->has_sources = list_length(tables) > 1;
	foreach(lc, tables)
		complain_of_attached(patient, lfirst(lc));
	broken = complain_of_foreign(patient) ||
		complain_of_writes(patient, tiering_watch_triggers(patient->model));
	if (!broken)
		(void) complain_of_writes(patient, tiering_watch_changes(patient->model));
	tiering_health_set(patient, TIERING_HEALTH_TRIGGERS_OK, BoolGetDatum(!broken));
}

/*
 * examine_schedule - do the jobs run, and was none missed?
 */
static void
examine_schedule(TieringPatient *patient)
{
	TieringJobs jobs;
	TieringMissedJob missed;

	tiering_schedule_jobs(patient->model, &jobs);
	tiering_health_set(patient, TIERING_HEALTH_JOB_COUNT, Int32GetDatum(jobs.scheduled));

	if (jobs.scheduled < jobs.wanted)
		tiering_health_complain(patient, TIERING_LIGHT_YELLOW,
								"pg_cron runs %d of %d jobs: run %s.",
								jobs.scheduled, jobs.wanted, jobs.call);
	if (jobs.failure != NULL)
		tiering_health_complain(patient, TIERING_LIGHT_YELLOW,
								"The last run of a job failed, see cron.job_run_details: %s.",
								jobs.failure);
	if (strcmp(patient->status, "live") != 0)
		return;

	missed = tiering_schedule_missed(patient->model, patient->now);
	if (missed != TIERING_MISSED_NONE)
		tiering_health_complain(patient, TIERING_LIGHT_YELLOW,
								"A %s was due and did not run: run CALL tiering.maintain(%s).",
								missed == TIERING_MISSED_REEVALUATE ? "re-evaluation" :
								missed == TIERING_MISSED_REBALANCE ? "rebalancing" : "maintenance",
								patient->name);
}

/*
 * examine_runs - what ran last, and did it end?
 */
static void
examine_runs(TieringPatient *patient)
{
	TieringRows *run;
	TimestampTz started_at;

	run = tiering_catalogue_rows(run_query, patient->model);
	if (run->count == 0)
		return;

	for (int i = 0; i < 3; i++)
	{
		patient->values[TIERING_HEALTH_LAST_RUN_KIND + i] =
			tiering_rows_datum(run, 0, i + 1, &patient->nulls[TIERING_HEALTH_LAST_RUN_KIND + i]);
	}

	started_at = DatumGetTimestampTz(patient->values[TIERING_HEALTH_LAST_RUN_STARTED_AT]);
	if (patient->nulls[TIERING_HEALTH_LAST_RUN_ENDED_AT] &&
		started_at < patient->now - RUN_PATIENCE)
		tiering_health_complain(patient, TIERING_LIGHT_YELLOW,
								"The last run, %s at %s, did not end: see the server's log and run it again.",
								tiering_rows_text(run, 0, 1), timestamptz_to_str(started_at));
}

/*
 * examine_safely - examine what the model's own objects say
 *
 * An error becomes a problem, but for those that are not about the model.
 */
static void
examine_safely(TieringPatient *patient, void (*examine) (TieringPatient *))
{
	TieringGuard guard;

	if (!OidIsValid(patient->account_table) || patient->schema == NULL)
		return;

	tiering_guard_begin(&guard);
	PG_TRY();
	{
		examine(patient);
		tiering_guard_end(&guard);
	}
	PG_CATCH();
	{
		TieringFailure *failure = tiering_guard_catch(&guard);
		char	   *text = psprintf("The model cannot be read, mend its filter or the data: %s.",
									failure->message);

		if (strstr(patient->problems.data, text) == NULL)
			tiering_health_complain(patient, TIERING_LIGHT_RED, "%s", text);
	}
	PG_END_TRY();
}

/*
 * examine_errors - are there accounts that could not be scored?
 */
static void
examine_errors(TieringPatient *patient)
{
	bool		isnull;
	Datum		count = tiering_health_query(patient,
											 psprintf("SELECT count(*) FROM %s.state"
													  " WHERE error_since IS NOT NULL",
													  patient->schema), 1, &isnull);

	tiering_health_set(patient, TIERING_HEALTH_ERROR_COUNT, count);
	if (DatumGetInt64(count) > 0)
		tiering_health_complain(patient, TIERING_LIGHT_RED,
								"Accounts that could not be scored: " INT64_FORMAT ", see %s.account_error.",
								DatumGetInt64(count), patient->schema);
}

/*
 * examine_queue - does somebody settle what had to be put off?
 */
static void
examine_queue(TieringPatient *patient)
{
	const char *sql = patient->has_sources ? psprintf(SOURCED_QUEUE, patient->schema) :
		psprintf("SELECT count(*), min(queued_at) FROM %s.queue", patient->schema);
	bool		isnull;
	Datum		oldest;

	tiering_health_set(patient, TIERING_HEALTH_QUEUE_LENGTH, tiering_health_query(patient, sql, 1, &isnull));
	oldest = tiering_health_query(patient, sql, 2, &isnull);
	if (isnull)
		return;

	tiering_health_set(patient, TIERING_HEALTH_OLDEST_QUEUED_AT, oldest);
	if (DatumGetTimestampTz(oldest) < patient->now - QUEUE_PATIENCE)
		tiering_health_complain(patient, TIERING_LIGHT_YELLOW,
								"Accounts have waited to be settled since %s: run CALL tiering.maintain(%s), or schedule it.",
								timestamptz_to_str(DatumGetTimestampTz(oldest)), patient->name);
}

/*
 * examine_keys - does every key stand for one account?
 *
 * An index may see to it; else it takes a look at all accounts.
 */
static void
examine_keys(TieringPatient *patient)
{
	bool		isnull;
	Datum		count = Int64GetDatum(0);

	if (patient->view == NULL)
		return;
	if (!patient->unique_key)
		count = tiering_health_query(patient,
									 psprintf("SELECT count(*) FROM (SELECT FROM %s.%s"
											  " GROUP BY account_id HAVING count(*) > 1) d",
											  patient->schema, patient->view), 1, &isnull);

	tiering_health_set(patient, TIERING_HEALTH_DUPLICATE_COUNT, count);
	if (DatumGetInt64(count) > 0)
		tiering_health_complain(patient, TIERING_LIGHT_RED,
								"Keys that stand for more than one row of %s: " INT64_FORMAT
								", make them unique and run tiering.repair(%s).",
								patient->table_name, DatumGetInt64(count), patient->name);
}

/*
 * tiering_health_query - a column of the one row of a query, run as the model's owner
 */
Datum
tiering_health_query(TieringPatient *patient, const char *sql, int column, bool *isnull)
{
	TieringRows *rows = tiering_owner_query(patient->owner, sql, NULL);

	return tiering_rows_datum(rows, 0, column, isnull);
}

/*
 * tiering_health_set - set a column of the result
 */
void
tiering_health_set(TieringPatient *patient, int column, Datum value)
{
	patient->values[column] = value;
	patient->nulls[column] = false;
}

/*
 * set_text - set a column of the result that is text
 */
static void
set_text(TieringPatient *patient, int column, const char *value)
{
	tiering_health_set(patient, column, CStringGetTextDatum(value));
}

/*
 * tiering_health_complain - add a line to the problems
 */
void
tiering_health_complain(TieringPatient *patient, TieringLight light, const char *format,...)
{
	StringInfo	problems = &patient->problems;

	patient->light = Max(patient->light, light);
	if (problems->len > 0)
		appendStringInfoChar(problems, '\n');
	for (;;)
	{
		va_list		args;
		int			needed;

		va_start(args, format);
		needed = appendStringInfoVA(problems, format, args);
		va_end(args);
		if (needed == 0)
			break;
		enlargeStringInfo(problems, needed);
	}
}
