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

#include "catalog/pg_type.h"
#include "fmgr.h"
#include "funcapi.h"
#include "lib/stringinfo.h"
#include "miscadmin.h"
#include "utils/acl.h"
#include "utils/builtins.h"
#include "utils/timestamp.h"

#include "catalogue.h"
#include "clock.h"
#include "protect.h"
#include "run.h"
#include "schedule.h"
#include "tiering.h"
#include "visibility.h"

PG_FUNCTION_INFO_V1(tiering_health);

/* Queued accounts that wait longer than this are a problem. */
#define QUEUE_PATIENCE	USECS_PER_HOUR

/* So many signals that are due but not folded are a problem. */
#define UNFOLDED_PATIENCE	100000

/* A run that has not ended for so long did not come to its end. */
#define RUN_PATIENCE	USECS_PER_DAY

/* The light of a model. */
typedef enum Light
{
	LIGHT_GREEN,
	LIGHT_YELLOW,
	LIGHT_RED
} Light;

static const char *const light_names[] = {"green", "yellow", "red"};

/* Columns of health(), in order. */
enum
{
	COLUMN_MODEL,
	COLUMN_HEALTH,
	COLUMN_STATUS,
	COLUMN_ACCOUNT_TABLE,
	COLUMN_LIVE_VERSION,
	COLUMN_TRIGGERS_OK,
	COLUMN_ERROR_COUNT,
	COLUMN_QUEUE_LENGTH,
	COLUMN_OLDEST_QUEUED_AT,
	COLUMN_DUPLICATE_COUNT,
	COLUMN_JOB_COUNT,
	COLUMN_LAST_RUN_KIND,
	COLUMN_LAST_RUN_STARTED_AT,
	COLUMN_LAST_RUN_ENDED_AT,
	COLUMN_PROBLEMS,
	COLUMN_UNFOLDED_SIGNAL_COUNT,
	COLUMN_OLDEST_UNFOLDED_AT,
	COLUMN_UNKNOWN_SIGNAL_COUNT,
	COLUMN_COUNT
};

/* A model under examination. */
typedef struct Patient
{
	const char *model;			/* its name */
	const char *name;			/* its name as a literal, for hints */
	const char *status;			/* as in tiering.model */
	Oid			owner;			/* role that owns it */
	Oid			account_table;	/* InvalidOid if it is gone */
	const char *table_name;		/* name of it */
	const char *schema;			/* schema as an identifier; NULL if gone */
	const char *view;			/* the view to read accounts from; NULL: gone */
	bool		unique_key;		/* an index sees to it that keys are unique */
	bool		closed;			/* made without the row-level security that the
								 * account table has now */
	TimestampTz now;			/* the moment of the statement */
	Light		light;			/* the worst so far */
	StringInfoData problems;	/* sentences so far */
	Datum		values[COLUMN_COUNT];	/* row of the result */
	bool		nulls[COLUMN_COUNT];	/* which of them are NULL */
} Patient;

/*
 * All models, with what the catalogues say.  The owner is that of the view
 * draft, or of what is left.
 */
static const char *const models_query =
	"SELECT m.model, m.status, m.live_version, a.oid, m.account_table::text,"
	"  pg_catalog.quote_ident(n.nspname),"
	"  COALESCE(d.relowner, s.relowner, a.relowner,"
	"    (SELECT nspowner FROM pg_catalog.pg_namespace WHERE nspname = 'tiering')),"
	"  CASE WHEN m.live_version IS NOT NULL THEN v.relname ELSE d.relname END::text,"
	"  EXISTS (SELECT FROM pg_catalog.pg_index i"
	"    JOIN pg_catalog.pg_attribute k ON k.attrelid = i.indrelid AND k.attnum = i.indkey[0]"
	"    WHERE i.indrelid = a.oid AND k.attname = m.key_column AND i.indnkeyatts = 1"
	"      AND i.indisunique AND i.indisvalid AND i.indpred IS NULL),"
	"  a.relrowsecurity AND NOT EXISTS (SELECT FROM pg_catalog.pg_class w"
	"    WHERE w.relnamespace = n.oid AND w.relname = '" TIERING_VISIBLE_ACCOUNT "')"
	" FROM tiering.model m"
	"  LEFT JOIN pg_catalog.pg_class a ON a.oid = m.account_table"
	"  LEFT JOIN pg_catalog.pg_class s ON s.oid = m.state_table"
	"  LEFT JOIN pg_catalog.pg_namespace n ON n.oid = s.relnamespace"
	"  LEFT JOIN pg_catalog.pg_class d"
	"    ON d.relnamespace = n.oid AND d.relname = 'draft' AND d.relkind = 'v'"
	"  LEFT JOIN pg_catalog.pg_class v"
	"    ON v.relnamespace = n.oid AND v.relname = 'model' AND v.relkind = 'v'"
	" ORDER BY m.model";

/*
 * Triggers that are missing or disabled.  The statement triggers stand on the
 * table and on every partition, since a write straight into a partition fires
 * only those of the partition.
 */
static const char *const triggers_query =
	"SELECT t.name, r.relid::regclass::text, g.oid IS NULL"
	" FROM (SELECT $1 AS relid, 'tiering_' AS prefix"
	"   UNION SELECT relid, 'tiering_' FROM pg_catalog.pg_partition_tree($1)"
	"   UNION SELECT c.oid, 'tiering_signal_' FROM tiering.live_signal_source l"
	"     JOIN pg_catalog.pg_class c ON c.oid = l.relation WHERE l.model = $2 AND NOT l.pending"
	"   UNION SELECT p.relid, 'tiering_signal_' FROM tiering.live_signal_source l"
	"     CROSS JOIN pg_catalog.pg_partition_tree(l.relation) p WHERE l.model = $2 AND NOT l.pending) r"
	"  CROSS JOIN LATERAL (VALUES (r.prefix || 'insert', 'OA'), (r.prefix || 'update', 'OA'),"
	"    (r.prefix || 'delete', 'OA'), (r.prefix || 'truncate', 'OA'),"
	"    (r.prefix || 'replica', 'R')) t (name, enabled)"
	"  LEFT JOIN pg_catalog.pg_trigger g"
	"    ON g.tgrelid = r.relid AND g.tgname = t.name"
	"    AND (SELECT p.pronamespace FROM pg_catalog.pg_proc p WHERE p.oid = g.tgfoid)"
	"      = 'tiering'::regnamespace"
	" WHERE g.oid IS NULL OR pg_catalog.strpos(t.enabled, g.tgenabled::text) = 0"
	" ORDER BY r.relid = $1 DESC, 2, 1";

static const char *const run_query =
	"SELECT kind, started_at, ended_at FROM tiering.run_log"
	" WHERE model = $1 ORDER BY run_id DESC LIMIT 1";

static void start_patient(Patient *patient, const TieringRows *models, uint64 row);
static void examine_definition(Patient *patient);
static void examine_activation(Patient *patient, const char *which);
static void examine_triggers(Patient *patient);
static void examine_schedule(Patient *patient);
static void examine_runs(Patient *patient);
static void examine_safely(Patient *patient, void (*examine) (Patient *));
static void examine_errors(Patient *patient);
static void examine_queue(Patient *patient);
static void examine_keys(Patient *patient);
static void examine_signal_sources(Patient *patient);
static void examine_signals(Patient *patient);
static Datum query_value(Patient *patient, const char *sql, int column, bool *isnull);
static void set_value(Patient *patient, int column, Datum value);
static void set_text(Patient *patient, int column, const char *value);
static void complain(Patient *patient, Light light, const char *format,...)
			pg_attribute_printf(3, 4);

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
		Patient		patient;

		CHECK_FOR_INTERRUPTS();
		start_patient(&patient, models, i);
		if (!has_privs_of_role(GetUserId(), patient.owner))
			continue;

		examine_definition(&patient);
		examine_triggers(&patient);
		examine_safely(&patient, examine_errors);
		examine_safely(&patient, examine_queue);
		examine_safely(&patient, examine_keys);
		examine_signal_sources(&patient);
		examine_safely(&patient, examine_signals);
		examine_safely(&patient, examine_schedule);
		examine_runs(&patient);

		set_text(&patient, COLUMN_HEALTH, light_names[patient.light]);
		if (patient.problems.len > 0)
			set_text(&patient, COLUMN_PROBLEMS, patient.problems.data);
		tuplestore_putvalues(rsinfo->setResult, rsinfo->setDesc,
							 patient.values, patient.nulls);
	}
	return (Datum) 0;
}

/*
 * start_patient - take down what the catalogues say of a model
 */
static void
start_patient(Patient *patient, const TieringRows *models, uint64 row)
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
		set_value(patient, COLUMN_LIVE_VERSION, version);
	patient->account_table = tiering_rows_oid(models, row, 4);
	patient->table_name = tiering_rows_text(models, row, 5);
	patient->schema = tiering_rows_text(models, row, 6);
	patient->owner = tiering_rows_oid(models, row, 7);
	patient->view = tiering_rows_text(models, row, 8);
	patient->unique_key = DatumGetBool(tiering_rows_datum(models, row, 9, &isnull));
	patient->closed = DatumGetBool(tiering_rows_datum(models, row, 10, &isnull));
	patient->now = tiering_statement_now();

	set_text(patient, COLUMN_MODEL, patient->model);
	set_text(patient, COLUMN_STATUS, patient->status);
	if (OidIsValid(patient->account_table))
		set_text(patient, COLUMN_ACCOUNT_TABLE, patient->table_name);
}

/*
 * examine_definition - is everything there, and is the model in force?
 */
static void
examine_definition(Patient *patient)
{
	bool		live = !patient->nulls[COLUMN_LIVE_VERSION];

	if (!OidIsValid(patient->account_table))
		complain(patient, LIGHT_RED,
				 "The account table was dropped: run tiering.drop_model(%s, force => true).",
				 patient->name);
	else if (patient->schema == NULL)
		complain(patient, LIGHT_RED,
				 "The schema of the model was dropped: run tiering.drop_model(%s, force => true).",
				 patient->name);
	else if (strcmp(patient->status, "suspended") == 0)
		complain(patient, LIGHT_YELLOW,
				 "The model is suspended: run tiering.resume(%s).", patient->name);
	else if (patient->view == NULL)
		complain(patient, live ? LIGHT_RED : LIGHT_YELLOW,
				 "View %s.%s was dropped with something that the model used: set anew what used it%s.",
				 patient->schema, live ? "model" : "draft",
				 live ? ", then activate" : "");
	else if (strcmp(patient->status, "filling") == 0)
		examine_activation(patient, "The first activation");
	else if (strcmp(patient->status, "publishing") == 0)
		examine_activation(patient, "An activation");

	if (patient->closed && live)
		complain(patient, LIGHT_RED,
				 "Row-level security was enabled on %s, and the views show nothing: run tiering.repair(%s).",
				 patient->table_name, patient->name);
	if (!tiering_enabled && live)
		complain(patient, LIGHT_YELLOW,
				 "Setting tiering.enabled is off here: switch it on and run tiering.repair(%s).",
				 patient->name);
}

/*
 * examine_activation - is an activation under way, or was it cut off?
 */
static void
examine_activation(Patient *patient, const char *which)
{
	if (tiering_model_locked(patient->model))
		complain(patient, LIGHT_YELLOW, "%s is under way: wait for it.", which);
	else
		complain(patient, LIGHT_RED,
				 "%s did not come to its end: run CALL tiering.activate(%s) again.",
				 which, patient->name);
}

/*
 * examine_triggers - does every write of an account reach us?
 */
static void
examine_triggers(Patient *patient)
{
	TieringArguments arguments = {0};
	TieringRows *bad;
	Datum		missing;
	bool		isnull;

	if ((strcmp(patient->status, "live") != 0 && strcmp(patient->status, "publishing") != 0) ||
		!OidIsValid(patient->account_table))
		return;

	tiering_argument_datum(&arguments, REGCLASSOID,
						   ObjectIdGetDatum(patient->account_table), false);
	tiering_argument_text(&arguments, patient->model);
	bad = tiering_catalogue_query(triggers_query, &arguments);
	set_value(patient, COLUMN_TRIGGERS_OK, BoolGetDatum(bad->count == 0));
	if (bad->count == 0)
		return;

	missing = tiering_rows_datum(bad, 0, 3, &isnull);
	complain(patient, LIGHT_RED, "Trigger %s is %s on %s: run tiering.repair(%s).",
			 tiering_rows_text(bad, 0, 1),
			 DatumGetBool(missing) ? "missing" : "disabled",
			 tiering_rows_text(bad, 0, 2), patient->name);
	if (bad->count > 1)
		complain(patient, LIGHT_RED, "More triggers that are missing or disabled: " UINT64_FORMAT ".",
				 bad->count - 1);
}

/*
 * examine_schedule - do the jobs run, and was no review missed?
 */
static void
examine_schedule(Patient *patient)
{
	TieringJobs jobs;
	TieringMissedReview missed;

	tiering_schedule_jobs(patient->model, &jobs);
	set_value(patient, COLUMN_JOB_COUNT, Int32GetDatum(jobs.scheduled));

	if (jobs.scheduled < jobs.wanted)
		complain(patient, LIGHT_YELLOW,
				 "pg_cron runs %d of %d jobs: run tiering.schedule again.",
				 jobs.scheduled, jobs.wanted);
	if (jobs.failure != NULL)
		complain(patient, LIGHT_YELLOW,
				 "The last run of a job failed, see cron.job_run_details: %s.",
				 jobs.failure);
	if (strcmp(patient->status, "live") != 0)
		return;

	missed = tiering_schedule_missed(patient->model, patient->now);
	if (missed != TIERING_MISSED_NONE)
		complain(patient, LIGHT_YELLOW,
				 "A %s was due and did not run: run CALL tiering.maintain(%s).",
				 missed == TIERING_MISSED_REEVALUATE ? "re-evaluation" : "rebalancing",
				 patient->name);
}

/*
 * examine_runs - what ran last, and did it end?
 */
static void
examine_runs(Patient *patient)
{
	TieringArguments arguments = {0};
	TieringRows *run;
	TimestampTz started_at;

	tiering_argument_text(&arguments, patient->model);
	run = tiering_catalogue_query(run_query, &arguments);
	if (run->count == 0)
		return;

	for (int i = 0; i < 3; i++)
	{
		patient->values[COLUMN_LAST_RUN_KIND + i] =
			tiering_rows_datum(run, 0, i + 1, &patient->nulls[COLUMN_LAST_RUN_KIND + i]);
	}

	started_at = DatumGetTimestampTz(patient->values[COLUMN_LAST_RUN_STARTED_AT]);
	if (patient->nulls[COLUMN_LAST_RUN_ENDED_AT] &&
		started_at < patient->now - RUN_PATIENCE)
		complain(patient, LIGHT_YELLOW,
				 "The last run, %s at %s, did not end: see the server's log and run it again.",
				 tiering_rows_text(run, 0, 1), timestamptz_to_str(started_at));
}

/*
 * examine_safely - examine what the model's own objects say
 *
 * An error becomes a problem, but for those that are not about the model.
 */
static void
examine_safely(Patient *patient, void (*examine) (Patient *))
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

		complain(patient, LIGHT_RED,
				 "The model cannot be read, mend its filter or the data: %s.",
				 failure->message);
	}
	PG_END_TRY();
}

/*
 * examine_errors - are there accounts that could not be scored?
 */
static void
examine_errors(Patient *patient)
{
	bool		isnull;
	Datum		count = query_value(patient,
									psprintf("SELECT count(*) FROM %s.state"
											 " WHERE error_since IS NOT NULL",
											 patient->schema), 1, &isnull);

	set_value(patient, COLUMN_ERROR_COUNT, count);
	if (DatumGetInt64(count) > 0)
		complain(patient, LIGHT_RED,
				 "Accounts that could not be scored: " INT64_FORMAT ", see %s.account_error.",
				 DatumGetInt64(count), patient->schema);
}

/*
 * examine_queue - does somebody settle what had to be put off?
 */
static void
examine_queue(Patient *patient)
{
	const char *sql = psprintf("SELECT count(*), min(queued_at) FROM %s.queue",
							   patient->schema);
	bool		isnull;
	Datum		oldest;

	set_value(patient, COLUMN_QUEUE_LENGTH, query_value(patient, sql, 1, &isnull));
	oldest = query_value(patient, sql, 2, &isnull);
	if (isnull)
		return;

	set_value(patient, COLUMN_OLDEST_QUEUED_AT, oldest);
	if (DatumGetTimestampTz(oldest) < patient->now - QUEUE_PATIENCE)
		complain(patient, LIGHT_YELLOW,
				 "Accounts have waited to be settled since %s: run CALL tiering.maintain(%s), or schedule it.",
				 timestamptz_to_str(DatumGetTimestampTz(oldest)), patient->name);
}

/*
 * examine_keys - does every key stand for one account?
 *
 * An index may see to it; else it takes a look at all accounts.
 */
static void
examine_keys(Patient *patient)
{
	bool		isnull;
	Datum		count = Int64GetDatum(0);

	if (patient->view == NULL)
		return;
	if (!patient->unique_key)
		count = query_value(patient,
							psprintf("SELECT count(*) FROM (SELECT FROM %s.%s"
									 " GROUP BY account_id HAVING count(*) > 1) d",
									 patient->schema, patient->view), 1, &isnull);

	set_value(patient, COLUMN_DUPLICATE_COUNT, count);
	if (DatumGetInt64(count) > 0)
		complain(patient, LIGHT_RED,
				 "Keys that stand for more than one row of %s: " INT64_FORMAT
				 ", make them unique and run tiering.repair(%s).",
				 patient->table_name, DatumGetInt64(count), patient->name);
}

/*
 * examine_signal_sources - are the expressions of all sources there?
 */
static void
examine_signal_sources(Patient *patient)
{
	TieringArguments arguments = {0};
	TieringRows *gone;

	if (patient->schema == NULL || strcmp(patient->status, "live") != 0)
		return;
	tiering_argument_text(&arguments, patient->model);
	gone = tiering_catalogue_query("SELECT l.relation::text FROM tiering.live_signal_source l "
								   "JOIN pg_catalog.pg_class s ON s.oid = l.state_table "
								   "WHERE l.model = $1 AND NOT l.pending AND NOT EXISTS "
								   "(SELECT FROM pg_catalog.pg_class v WHERE v.relnamespace = s.relnamespace "
								   "AND v.relname = 'signal_source_' || l.number AND v.relkind = 'v') "
								   "ORDER BY 1", &arguments);
	for (uint64 i = 0; i < gone->count; i++)
		complain(patient, LIGHT_RED,
				 "Something that the signals in %s are made from was dropped: set the source anew, then activate.",
				 tiering_rows_text(gone, i, 1));
}

/*
 * examine_signals - are signals folded, and can all of them be used?
 */
static void
examine_signals(Patient *patient)
{
	TieringArguments arguments = {0};
	TieringRows *row;
	bool		isnull;
	int64		due;

	tiering_argument_text(&arguments, patient->model);
	if (tiering_catalogue_query("SELECT 1 FROM tiering.live_signal WHERE model = $1",
								&arguments)->count == 0)
		return;
	row = tiering_owner_query(patient->owner,
							  psprintf("SELECT count(*) FILTER (WHERE kind <> 0), min(at) FILTER (WHERE kind <> 0), "
									   "(SELECT coalesce(sum(n) FILTER (WHERE kind IS NOT NULL), 0) FROM %s.signal_ignored), "
									   "(SELECT coalesce(sum(n) FILTER (WHERE kind IS NULL), 0) FROM %s.signal_ignored), "
									   "(SELECT message FROM %s.signal_ignored WHERE kind IS NULL ORDER BY seen_at DESC, message LIMIT 1), "
									   "count(*) FILTER (WHERE at <= tiering.clock()) FROM %s.signal",
									   patient->schema, patient->schema, patient->schema, patient->schema), NULL);
	for (int i = 0; i < 3; i++)
	{
		Datum		value = tiering_rows_datum(row, 0, i + 1, &isnull);

		if (!isnull)
			set_value(patient, COLUMN_UNFOLDED_SIGNAL_COUNT + i, value);
	}
	if (DatumGetInt64(tiering_rows_datum(row, 0, 4, &isnull)) > 0)
		complain(patient, LIGHT_YELLOW,
				 "Rows of signal sources that cannot be used: " INT64_FORMAT ", the last one because: %s.",
				 DatumGetInt64(tiering_rows_datum(row, 0, 4, &isnull)), tiering_rows_text(row, 0, 5));
	due = DatumGetInt64(tiering_rows_datum(row, 0, 6, &isnull));
	if (due > UNFOLDED_PATIENCE)
		complain(patient, LIGHT_YELLOW,
				 "Signals that wait to be folded: " INT64_FORMAT ", run CALL tiering.maintain(%s), or schedule it.",
				 due, patient->name);
}

/*
 * query_value - a column of the one row of a query, run as the model's owner
 */
static Datum
query_value(Patient *patient, const char *sql, int column, bool *isnull)
{
	TieringRows *rows = tiering_owner_query(patient->owner, sql, NULL);

	return tiering_rows_datum(rows, 0, column, isnull);
}

/*
 * set_value - set a column of the result
 */
static void
set_value(Patient *patient, int column, Datum value)
{
	patient->values[column] = value;
	patient->nulls[column] = false;
}

/*
 * set_text - set a column of the result that is text
 */
static void
set_text(Patient *patient, int column, const char *value)
{
	set_value(patient, column, CStringGetTextDatum(value));
}

/*
 * complain - add a line to the problems
 */
static void
complain(Patient *patient, Light light, const char *format,...)
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
