/*-------------------------------------------------------------------------
 *
 * schedule.c
 *	  The jobs of a model, and the reviews that were missed.
 *
 * The only file that knows of pg_cron.  pg_cron is optional, so nothing here
 * refers to it before it was found, and every job is a CALL that anybody with
 * the right to do so can make by hand.
 *
 * A job belongs to the role that scheduled it and runs as that role.  pg_cron
 * identifies it by its name and that role; we keep both, with the schedule,
 * in tiering.job.  So a job is found again by whoever manages the model, and
 * it can be told which review was due while the server was down: pg_cron
 * itself never catches up.
 *
 * Jobs are scheduled by the caller, through the function that pg_cron offers,
 * which checks what it wants to check.  They are removed from pg_cron's table
 * directly, as the owner of that table, since the caller may be another role
 * than the one that scheduled them, and since this has to work when pg_cron's
 * library is not loaded.
 *
 * src/schedule.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/htup_details.h"
#include "catalog/namespace.h"
#include "catalog/pg_authid.h"
#include "catalog/pg_namespace.h"
#include "catalog/pg_type.h"
#include "commands/dbcommands.h"
#include "commands/extension.h"
#include "common/hashfn.h"
#include "fmgr.h"
#include "funcapi.h"
#include "mb/pg_wchar.h"
#include "miscadmin.h"
#include "utils/acl.h"
#include "utils/builtins.h"
#include "utils/datetime.h"
#include "utils/guc.h"
#include "utils/lsyscache.h"
#include "utils/syscache.h"
#include "utils/timestamp.h"
#include "utils/tuplestore.h"

#include "catalogue.h"
#include "clock.h"
#include "cron.h"
#include "definition.h"
#include "layout.h"
#include "names.h"
#include "schedule.h"
#include "tiering.h"

PG_FUNCTION_INFO_V1(tiering_schedule);
PG_FUNCTION_INFO_V1(tiering_unschedule);
PG_FUNCTION_INFO_V1(tiering_last_due);

/* The schema of pg_cron, which cannot be moved. */
#define CRON_SCHEMA "cron"

/* A review that started this late is not missed yet: pg_cron may be queueing. */
#define MISSED_AFTER	(5 * USECS_PER_MINUTE)

/* The kinds of jobs, in the order of the arguments of schedule(). */
static const char *const kinds[] = {"reevaluate", "rebalance", "maintain"};

/*
 * Each job of a model, with the moment since when it can be overdue.
 *
 * Every other run keeps maintenance away while it is under way, and does its work.
 */
static const char *const due_query =
	"SELECT j.kind, j.schedule,"
	"  GREATEST(j.scheduled_at,"
	"    (SELECT max(CASE WHEN j.kind <> 'maintain' THEN r.started_at"
	"                ELSE coalesce(r.ended_at, r.started_at + interval '1 day') END)"
	"     FROM tiering.run_log r"
	"     WHERE r.model = j.model AND (j.kind = 'maintain' OR (r.ended_at IS NOT NULL"
	"       AND (r.kind IN ('activation', 'reevaluation')"
	"         OR (r.kind = 'rebalancing' AND j.kind = 'rebalance'))))))"
	" FROM tiering.job j"
	" WHERE j.model = $1"
	" ORDER BY j.kind DESC";	/* the re-evaluation first, maintenance last */

/* What a job that pg_cron has left behind: NULL if its last run was good. */
static const char *const outcome_query =
	"SELECT (SELECT CASE WHEN d.status = 'failed'"
	"               THEN pg_catalog.btrim(d.return_message, E' \\n') END"
	"        FROM cron.job_run_details d"
	"        WHERE d.jobid = j.jobid AND d.status IN ('succeeded', 'failed')"
	"        ORDER BY d.runid DESC LIMIT 1)"
	" FROM cron.job j"
	" WHERE j.jobname::text = $1 AND j.username = $2 AND j.active"
	"  AND j.schedule = $3 AND pg_catalog.strpos(j.command, 'tiering.' || $4) > 0"
	"  AND j.database = pg_catalog.current_database()";

static const char *const record_query =
	"INSERT INTO tiering.job AS j (model, kind, schedule, job_name, username, scheduled_at)"
	" VALUES ($1, $2, $3, $4, $5, $6)"
	" ON CONFLICT (model, kind) DO UPDATE SET"
	"  schedule = excluded.schedule, job_name = excluded.job_name,"
	"  username = excluded.username,"
	"  scheduled_at = CASE WHEN j.schedule = excluded.schedule"
	"                 THEN j.scheduled_at ELSE excluded.scheduled_at END";

static void schedule_job(ReturnSetInfo *rsinfo, const char *model,
						 const char *kind, const char *schedule);
static void check_schedule(const char *schedule, TieringCron *cron);
static char *job_name(const char *model, const char *kind);
static void record_job(const char *model, const char *kind,
					   const char *schedule, const char *name);
static int	remove_jobs(const char *model, const char *kind, const char *keep);
static void delete_cron_job(Oid owner, const char *name, const char *username,
							bool stopped);
static bool cron_loaded(void);
static Oid	cron_job_table(void);
static Oid	table_owner(Oid table);
static void check_cron(const char *model);
static void report_no_cron(const char *model, bool loaded);
static void check_scheduler(const char *model);
static bool last_due(const TieringCron *cron, TimestampTz at, TimestampTz *due);
static pg_tz *cron_zone(void);
static Timestamp to_local(TimestampTz at, pg_tz *zone);
static TimestampTz from_local(Timestamp local, pg_tz *zone);

/*
 * tiering_schedule - SQL: tiering.schedule(model, reevaluate, rebalance, maintain)
 *
 * Afterwards the model has exactly the jobs that the arguments name.  Returns
 * a row for each.
 */
Datum
tiering_schedule(PG_FUNCTION_ARGS)
{
	ReturnSetInfo *rsinfo = (ReturnSetInfo *) fcinfo->resultinfo;
	char	   *model = tiering_required_argument(fcinfo, 0, "model");

	tiering_definition_check_writable(fcinfo);
	tiering_definition_check_owner(model);

	InitMaterializedSRF(fcinfo, 0);
	if (!PG_ARGISNULL(1) || !PG_ARGISNULL(2) || !PG_ARGISNULL(3))
	{
		check_cron(model);
		check_scheduler(model);
	}

	for (int i = 0; i < lengthof(kinds); i++)
	{
		if (PG_ARGISNULL(i + 1))
			remove_jobs(model, kinds[i], NULL);
		else
			schedule_job(rsinfo, model, kinds[i],
						 text_to_cstring(PG_GETARG_TEXT_PP(i + 1)));
	}
	return (Datum) 0;
}

/*
 * tiering_unschedule - SQL: tiering.unschedule(model)
 *
 * Returns the number of jobs that the model had.
 */
Datum
tiering_unschedule(PG_FUNCTION_ARGS)
{
	char	   *model = tiering_required_argument(fcinfo, 0, "model");

	tiering_definition_check_writable(fcinfo);
	tiering_definition_check_owner(model);
	PG_RETURN_INT32(remove_jobs(model, NULL, NULL));
}

/*
 * tiering_last_due - SQL: tiering._last_due(schedule, at)
 *
 * NULL if the schedule is never due.
 */
Datum
tiering_last_due(PG_FUNCTION_ARGS)
{
	const char *schedule = tiering_cron_expand(text_to_cstring(PG_GETARG_TEXT_PP(0)));
	TimestampTz at = PG_GETARG_TIMESTAMPTZ(1);
	TimestampTz due;
	TieringCron cron;

	check_schedule(schedule, &cron);
	if (TIMESTAMP_NOT_FINITE(at) || !last_due(&cron, at, &due))
		PG_RETURN_NULL();
	PG_RETURN_TIMESTAMPTZ(due);
}

/*
 * tiering_schedule_missed - which job was due, but did not run
 *
 * A job is due since the schedule is in force.  A re-evaluation or an
 * activation counts for both kinds of review, since it allocates as well.
 */
TieringMissedJob
tiering_schedule_missed(const char *model, TimestampTz now)
{
	TieringRows *rows = tiering_catalogue_rows(due_query, model);

	for (uint64 i = 0; i < rows->count; i++)
	{
		bool		isnull;
		TieringCron cron;
		TimestampTz since = DatumGetTimestampTz(tiering_rows_datum(rows, i, 3, &isnull));
		TimestampTz due;

		if (!tiering_cron_parse(tiering_rows_text(rows, i, 2), &cron) ||
			!last_due(&cron, now - MISSED_AFTER, &due) || due <= since)
			continue;
		if (strcmp(tiering_rows_text(rows, i, 1), "reevaluate") == 0)
			return TIERING_MISSED_REEVALUATE;
		return strcmp(tiering_rows_text(rows, i, 1), "rebalance") == 0
			? TIERING_MISSED_REBALANCE
			: TIERING_MISSED_MAINTAIN;
	}
	return TIERING_MISSED_NONE;
}

/*
 * tiering_schedule_drop_jobs - remove all jobs of a model
 *
 * Works without pg_cron as well.  The caller has checked who asks.
 */
void
tiering_schedule_drop_jobs(const char *model)
{
	(void) remove_jobs(model, NULL, NULL);
}

/*
 * tiering_schedule_jobs - what became of the jobs of a model
 */
void
tiering_schedule_jobs(const char *model, TieringJobs *jobs)
{
	TieringArguments arguments = {0};
	TieringRows *rows;
	Oid			table = cron_job_table();
	StringInfoData call;

	memset(jobs, 0, sizeof(*jobs));
	tiering_argument_text(&arguments, model);
	rows = tiering_catalogue_query("SELECT j.job_name, j.username, j.schedule, j.kind FROM tiering.job j"
								   " WHERE j.model = $1 ORDER BY j.kind",
								   &arguments);
	jobs->wanted = rows->count;

	initStringInfo(&call);
	appendStringInfo(&call, "tiering.schedule(%s", quote_literal_cstr(model));
	for (uint64 i = 0; i < rows->count; i++)
		appendStringInfo(&call, ", %s => %s", tiering_rows_text(rows, i, 4),
						 quote_literal_cstr(tiering_rows_text(rows, i, 3)));
	appendStringInfoChar(&call, ')');
	jobs->call = call.data;

	if (!OidIsValid(table))
		return;

	for (uint64 i = 0; i < rows->count; i++)
	{
		TieringRows *found;

		memset(&arguments, 0, sizeof(arguments));
		for (int column = 1; column <= 4; column++)
			tiering_argument_text(&arguments, tiering_rows_text(rows, i, column));
		found = tiering_owner_query(table_owner(table), outcome_query,
									&arguments);
		if (found->count == 0)
			continue;
		jobs->scheduled++;
		if (jobs->failure == NULL)
			jobs->failure = tiering_rows_text(found, 0, 1);
	}
}

/*
 * schedule_job - create or update one job, and add it to the result
 */
static void
schedule_job(ReturnSetInfo *rsinfo, const char *model, const char *kind,
			 const char *schedule)
{
	TieringArguments arguments = {0};
	TieringCron cron;
	TimestampTz due;
	char	   *name = job_name(model, kind);
	char	   *username = GetUserNameFromId(GetUserId(), false);
	char	   *command = psprintf("CALL tiering.%s(%s)", kind,
								   quote_literal_cstr(model));
	Datum		values[3];
	bool		nulls[3] = {false, false, false};

	schedule = tiering_cron_expand(schedule);
	check_schedule(schedule, &cron);
	if (!last_due(&cron, tiering_now(), &due))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("schedule \"%s\" is never due", schedule)));

	/* Another role's job of that name would run beside the new one. */
	remove_jobs(model, kind, username);
	/* That pg_cron gives a job a new schedule does not start it again. */
	delete_cron_job(table_owner(cron_job_table()), name, username, true);

	tiering_argument_text(&arguments, name);
	tiering_argument_text(&arguments, schedule);
	tiering_argument_text(&arguments, command);
	(void) tiering_owner_query(GetUserId(), "SELECT cron.schedule($1, $2, $3)",
							   &arguments);
	record_job(model, kind, schedule, name);

	values[0] = CStringGetTextDatum(name);
	values[1] = CStringGetTextDatum(schedule);
	values[2] = CStringGetTextDatum(command);
	tuplestore_putvalues(rsinfo->setResult, rsinfo->setDesc, values, nulls);
}

/*
 * check_schedule - read a cron string, or raise an error
 */
static void
check_schedule(const char *schedule, TieringCron *cron)
{
	if (!tiering_cron_parse(schedule, cron))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("schedule \"%s\" is not valid", schedule),
				 errhint("Use quarterly, half_yearly, yearly, monthly, weekly, daily, hourly,"
						 " or a cron string of five fields such as \"0 3 1 * *\".")));
}

/*
 * job_name - the name of a job, readable, unique and not too long for pg_cron
 *
 * A long name of a model is cut, and told apart by a hash of the whole name.
 */
static char *
job_name(const char *model, const char *kind)
{
	char	   *name = psprintf("tiering %s %s", model, kind);
	int			length = strlen(model);
	uint32		hash;
	int			room;

	if (strlen(name) < NAMEDATALEN)
		return name;

	hash = hash_bytes((const unsigned char *) model, length);
	room = length - (int) (strlen(name) + strlen("~12345678") - (NAMEDATALEN - 1));
	return psprintf("tiering %.*s~%08x %s",
					pg_mbcliplen(model, length, room), model, hash, kind);
}

/*
 * record_job - keep what was scheduled, and since when
 *
 * A schedule that is set again unchanged stays in force since it was first.
 */
static void
record_job(const char *model, const char *kind, const char *schedule,
		   const char *name)
{
	TieringArguments arguments = {0};

	tiering_argument_text(&arguments, model);
	tiering_argument_text(&arguments, kind);
	tiering_argument_text(&arguments, schedule);
	tiering_argument_text(&arguments, name);
	tiering_argument_text(&arguments, GetUserNameFromId(GetUserId(), false));
	tiering_argument_datum(&arguments, TIMESTAMPTZOID,
						   TimestampTzGetDatum(tiering_now()), false);
	(void) tiering_catalogue_call(record_query, &arguments);
}

/*
 * remove_jobs - remove jobs of a model from pg_cron and from the catalogue
 *
 * All kinds if kind is NULL, and the jobs of all roles but keep.  Answers how
 * many there were.
 */
static int
remove_jobs(const char *model, const char *kind, const char *keep)
{
	TieringArguments arguments = {0};
	TieringRows *rows;
	Oid			table = cron_job_table();

	tiering_argument_text(&arguments, model);
	tiering_argument_text(&arguments, kind);
	tiering_argument_text(&arguments, keep);
	rows = tiering_catalogue_query("DELETE FROM tiering.job"
								   " WHERE model = $1 AND ($2 IS NULL OR kind = $2)"
								   " AND ($3 IS NULL OR username <> $3)"
								   " RETURNING job_name, username",
								   &arguments);

	for (uint64 i = 0; OidIsValid(table) && i < rows->count; i++)
		delete_cron_job(table_owner(table), tiering_rows_text(rows, i, 1),
						tiering_rows_text(rows, i, 2), false);
	return rows->count;
}

/*
 * delete_cron_job - delete a row of pg_cron's table, as its owner
 *
 * With stopped only if the job does not run, or in another database.
 *
 * pg_cron's trigger on that table tells its launcher.  Without the library
 * there is no launcher, and the trigger could not run: then it must not fire.
 */
static void
delete_cron_job(Oid owner, const char *name, const char *username, bool stopped)
{
	TieringArguments arguments = {0};
	int			guc_level = NewGUCNestLevel();

	if (!cron_loaded())
		(void) set_config_option("session_replication_role", "replica",
								 PGC_SUSET, PGC_S_SESSION, GUC_ACTION_SAVE,
								 true, 0, false);
	tiering_argument_text(&arguments, name);
	tiering_argument_text(&arguments, username);
	tiering_argument_datum(&arguments, BOOLOID, BoolGetDatum(stopped), false);
	(void) tiering_owner_query(owner,
							   "DELETE FROM cron.job"
							   " WHERE jobname::text = $1 AND username = $2"
							   " AND (NOT $3 OR NOT active"
							   "  OR database <> pg_catalog.current_database())"
							   " RETURNING jobid",
							   &arguments);
	AtEOXact_GUC(false, guc_level);
}

/*
 * cron_loaded - is pg_cron's library in the server?
 */
static bool
cron_loaded(void)
{
	return strstr(GetConfigOption("shared_preload_libraries", false, false),
				  "pg_cron") != NULL;
}

/*
 * cron_job_table - pg_cron's table of jobs; InvalidOid without pg_cron
 */
static Oid
cron_job_table(void)
{
	Oid			schema;

	if (!OidIsValid(get_extension_oid("pg_cron", true)))
		return InvalidOid;
	schema = get_namespace_oid(CRON_SCHEMA, true);
	return OidIsValid(schema) ? get_relname_relid("job", schema) : InvalidOid;
}

/*
 * table_owner - the role that owns a table
 */
static Oid
table_owner(Oid table)
{
	Oid			owner = tiering_relation_owner(table);

	if (!OidIsValid(owner))
		elog(ERROR, "cache lookup failed for relation %u", table);
	return owner;
}

/*
 * check_cron - raise an error unless pg_cron works in this database
 */
static void
check_cron(const char *model)
{
	const char *home = GetConfigOption("cron.database_name", true, false);
	const char *here = get_database_name(MyDatabaseId);
	bool		loaded = cron_loaded();
	bool		installed = OidIsValid(cron_job_table());

	if (loaded && home != NULL && strcmp(home, here) != 0)
		ereport(ERROR,
				(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
				 errmsg("pg_cron runs jobs of database \"%s\", not of \"%s\"", home, here),
				 errhint("Set cron.database_name to \"%s\", restart the server and run"
						 " CREATE EXTENSION pg_cron here, or let another scheduler run"
						 " CALL tiering.maintain(%s).",
						 here, quote_literal_cstr(model))));
	if (!installed)
		report_no_cron(model, loaded);
	if (!loaded)
		ereport(ERROR,
				(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
				 errmsg("pg_cron is installed, but not loaded"),
				 errhint("Add pg_cron to shared_preload_libraries, set cron.database_name to"
						 " \"%s\" and restart the server.", here)));
}

/*
 * report_no_cron - raise the error that pg_cron is not installed
 */
static void
report_no_cron(const char *model, bool loaded)
{
	ereport(ERROR,
			(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
			 errmsg("pg_cron is not installed in database \"%s\"",
					get_database_name(MyDatabaseId)),
			 loaded
			 ? errhint("Run CREATE EXTENSION pg_cron.")
			 : errhint("Install pg_cron, add it to shared_preload_libraries, set"
					   " cron.database_name to \"%s\", restart the server and run CREATE"
					   " EXTENSION pg_cron, or let another scheduler run CALL"
					   " tiering.maintain(%s).",
					   get_database_name(MyDatabaseId), quote_literal_cstr(model))));
}

/*
 * check_scheduler - raise an error unless the current role may have jobs
 */
static void
check_scheduler(const char *model)
{
	const char *role = GetUserNameFromId(GetUserId(), false);
	HeapTuple	tuple = SearchSysCache1(AUTHOID, ObjectIdGetDatum(GetUserId()));
	bool		login;

	if (!HeapTupleIsValid(tuple))
		elog(ERROR, "cache lookup failed for role %u", GetUserId());
	login = ((Form_pg_authid) GETSTRUCT(tuple))->rolcanlogin;
	ReleaseSysCache(tuple);

	if (!login)
		ereport(ERROR,
				(errcode(ERRCODE_INSUFFICIENT_PRIVILEGE),
				 errmsg("role \"%s\" cannot have jobs, since it cannot log in", role),
				 errdetail("A job runs as the role that scheduled it."),
				 errhint("Schedule as a role with LOGIN that is a member of role \"%s\".",
						 GetUserNameFromId(tiering_definition_owner(model), false))));
	if (pg_namespace_aclcheck(get_namespace_oid(CRON_SCHEMA, false), GetUserId(),
							  ACL_USAGE) != ACLCHECK_OK)
		ereport(ERROR,
				(errcode(ERRCODE_INSUFFICIENT_PRIVILEGE),
				 errmsg("role \"%s\" has no rights on pg_cron", role),
				 errhint("Run GRANT USAGE ON SCHEMA %s TO %s as a superuser.",
						 CRON_SCHEMA, quote_identifier(role))));
}

/*
 * last_due - the latest moment up to at when a schedule was due
 */
static bool
last_due(const TieringCron *cron, TimestampTz at, TimestampTz *due)
{
	pg_tz	   *zone = cron_zone();
	Timestamp	local;

	if (!tiering_cron_last_due(cron, to_local(at, zone), &local))
		return false;
	*due = from_local(local, zone);
	return true;
}

/*
 * cron_zone - the time zone that pg_cron goes by; NULL for UTC
 *
 * Later versions have a setting for it, earlier ones always use UTC.
 */
static pg_tz *
cron_zone(void)
{
	const char *name = GetConfigOption("cron.timezone", true, false);

	return name == NULL ? NULL : pg_tzset(name);
}

/*
 * to_local - a moment as the clock on the wall shows it
 */
static Timestamp
to_local(TimestampTz at, pg_tz *zone)
{
	struct pg_tm tm;
	fsec_t		fsec;
	int			offset;

	if (zone == NULL)
		return at;
	if (timestamp2tm(at, &offset, &tm, &fsec, NULL, zone) != 0)
		elog(ERROR, "timestamp out of range");
	return at - offset * USECS_PER_SEC;
}

/*
 * from_local - the moment when the clock on the wall shows this
 */
static TimestampTz
from_local(Timestamp local, pg_tz *zone)
{
	struct pg_tm tm;
	fsec_t		fsec;

	if (zone == NULL)
		return local;
	if (timestamp2tm(local, NULL, &tm, &fsec, NULL, NULL) != 0)
		elog(ERROR, "timestamp out of range");
	return local + DetermineTimeZoneOffset(&tm, zone) * USECS_PER_SEC;
}
