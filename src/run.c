/*-------------------------------------------------------------------------
 *
 * run.c
 *	  A run of a review or of maintenance, step by step.
 *
 * Each step is a transaction of its own that leaves a legal state, so a run
 * that is cancelled or dies is simply done again; nothing has to be cleaned
 * up.
 *
 * Two locks keep others away.  That of the run belongs to the session and lasts
 * from its begin to its end; as a lock that is not advisory it goes with an
 * error too.  Only another run asks for it, and leaves without it.  The model's
 * lock is an advisory lock of the transaction, taken anew in each step; people
 * who set an override or suspend the model wait for it, and get in between two
 * steps.
 *
 * Reviews read what is committed now: they run at READ COMMITTED whatever
 * the session's default is, and refuse to be part of a transaction with an
 * older snapshot.
 *
 * src/run.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/xact.h"
#include "catalog/pg_type.h"
#include "commands/defrem.h"
#include "common/hashfn.h"
#include "executor/spi.h"
#include "miscadmin.h"
#include "storage/lmgr.h"
#include "storage/lock.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"
#include "utils/snapmgr.h"
#include "utils/timestamp.h"

#include "catalogue.h"
#include "census.h"
#include "clock.h"
#include "definition.h"
#include "pause.h"
#include "run.h"
#include "signal_draft.h"
#include "suspension.h"
#include "tiering.h"

/* Distinguishes our advisory locks from those of users, who have 1 and 2. */
#define LOCK_CLASS 7

/* How often a long run reports its progress, in milliseconds. */
#ifndef TIERING_REPORT_INTERVAL
#define TIERING_REPORT_INTERVAL 5000
#endif

/*
 * lock_tag - the advisory lock of a model
 */
static LOCKTAG
lock_tag(const char *name)
{
	LOCKTAG		tag;
	uint64		hash = DatumGetUInt64(hash_any_extended((const unsigned char *) name,
														strlen(name), 0));

	SET_LOCKTAG_ADVISORY(tag, MyDatabaseId, (uint32) (hash >> 32), (uint32) hash, LOCK_CLASS);
	return tag;
}

/*
 * run_tag - the lock of a run of a model
 *
 * Of another method than what users release with pg_advisory_unlock_all().
 */
static LOCKTAG
run_tag(const char *name)
{
	LOCKTAG		tag = lock_tag(name);

	tag.locktag_lockmethodid = DEFAULT_LOCKMETHOD;
	return tag;
}

/*
 * tiering_model_lock - let one review of a model run at a time
 *
 * Held until the end of the transaction.  Without wait, false if somebody
 * else has it.
 */
bool
tiering_model_lock(const char *name, bool wait)
{
	LOCKTAG		tag = lock_tag(name);

	return LockAcquire(&tag, ExclusiveLock, false, !wait) != LOCKACQUIRE_NOT_AVAIL;
}

/*
 * tiering_run_under_way - does another session run something of the model?
 *
 * Also in between two steps, when the model's lock is free.
 */
bool
tiering_run_under_way(const char *name)
{
	LOCKTAG		tag = run_tag(name);
	int			count;

	(void) GetLockConflicts(&tag, ExclusiveLock, &count);
	return count > 0;
}

/*
 * tiering_model_locked - does a review of the model run, ours or another's?
 *
 * Only looks, so that nobody is kept from starting one.
 */
bool
tiering_model_locked(const char *name)
{
	LOCKTAG		tag = lock_tag(name);
	int			count;

	if (TIERING_LOCK_HELD(&tag, ExclusiveLock))
		return true;
	(void) GetLockConflicts(&tag, ExclusiveLock, &count);
	return count > 0 || tiering_run_under_way(name);
}

/*
 * start_transaction - make the transaction of a step fit for a review
 */
static void
start_transaction(TieringRun *run)
{
	if (!run->atomic && !FirstSnapshotSet)
		XactIsoLevel = XACT_READ_COMMITTED;
	if (IsolationUsesXactSnapshot())
		ereport(ERROR,
				(errcode(ERRCODE_ACTIVE_SQL_TRANSACTION),
				 errmsg("a review cannot run in a transaction at isolation level %s",
						XactIsoLevel == XACT_REPEATABLE_READ ? "REPEATABLE READ" : "SERIALIZABLE"),
				 errhint("Call the procedure outside of a transaction block, or in one at READ COMMITTED.")));
	PushActiveSnapshot(GetTransactionSnapshot());
}

/*
 * tiering_run_forget_activation - an activation that did not come to its end is over
 *
 * We hold the model's lock, and none is under way.  Writers need not queue
 * what they touch any longer; what they queued is settled by the next run.  A
 * model that was suspended is so again.
 */
void
tiering_run_forget_activation(const char *name)
{
	tiering_signal_forget(name);
	if (tiering_catalogue_run("UPDATE tiering.model SET status = "
							  "CASE WHEN suspended_model IS NULL AND suspended_draft IS NULL THEN 'live' ELSE 'suspended' END "
							  "WHERE model OPERATOR(pg_catalog.=) $1 "
							  "AND status OPERATOR(pg_catalog.=) 'publishing'", name) == 0)
		return;
	tiering_definition_invalidate(tiering_model_table(name, NULL));
	CommandCounterIncrement();
}

/*
 * holder - who has a lock of a model, for people; NULL if nobody has any more
 */
static char *
holder(const char *name)
{
	LOCKTAG		tag = lock_tag(name);
	TieringArguments arguments = {0};
	TieringRows *rows;

	tiering_argument_datum(&arguments, OIDOID, ObjectIdGetDatum(tag.locktag_field1), false);
	tiering_argument_datum(&arguments, OIDOID, ObjectIdGetDatum(tag.locktag_field2), false);
	tiering_argument_datum(&arguments, OIDOID, ObjectIdGetDatum(tag.locktag_field3), false);
	rows = tiering_catalogue_query("SELECT CASE WHEN l.pid IS NOT NULL THEN 'process ' || l.pid "
								   "ELSE 'prepared transaction ' || coalesce((SELECT pg_catalog.quote_literal(p.gid) "
								   "FROM pg_catalog.pg_prepared_xacts p JOIN pg_catalog.pg_locks t ON t.transactionid = p.transaction "
								   "WHERE t.pid IS NULL AND t.virtualtransaction = l.virtualtransaction), '') END "
								   "FROM pg_catalog.pg_locks l WHERE l.locktype = 'advisory' AND l.granted "
								   "AND l.database = $1 AND l.classid = $2 AND l.objid = $3 "
								   "AND l.objsubid = " CppAsString2(LOCK_CLASS) " "
								   "AND l.pid IS DISTINCT FROM pg_backend_pid() ORDER BY l.pid LIMIT 1",
								   &arguments);
	return rows->count > 0 ? tiering_rows_text(rows, 0, 1) : NULL;
}

/*
 * report_taken - say that the run cannot begin
 *
 * What comes again by itself may be left out; whatever else was asked for is missed.
 */
static void
report_taken(TieringRun *run, bool by_run)
{
	char	   *who = run->recurs ? NULL : holder(run->name);

	ereport(run->recurs ? NOTICE : ERROR,
			(errcode(run->recurs ? ERRCODE_SUCCESSFUL_COMPLETION : ERRCODE_OBJECT_IN_USE),
			 by_run ? errmsg("another run of model \"%s\" is under way, nothing was done", run->name) :
			 errmsg("an open transaction changes model \"%s\", nothing was done", run->name),
			 who ? errdetail("It is that of %s.", who) : 0,
			 run->recurs ? 0 : errhint("Try again when it has ended.")));
}

/*
 * lock_run - take the lock of the run and that of the model
 *
 * False if one is taken, after a notice or an error.
 */
static bool
lock_run(TieringRun *run)
{
	LOCKTAG		tag = run_tag(run->name);
	bool		by_run = LockAcquire(&tag, ExclusiveLock, !run->atomic, true) == LOCKACQUIRE_NOT_AVAIL;

	if (!by_run && tiering_model_lock(run->name, false))
		return true;
	if (!by_run)
		LockRelease(&tag, ExclusiveLock, !run->atomic);
	report_taken(run, by_run);
	return false;
}

/*
 * insert_run - the row of tiering.run_log
 */
static void
insert_run(TieringRun *run)
{
	TieringArguments arguments = {0};
	TieringRows *rows;
	bool		isnull;

	tiering_argument_text(&arguments, run->name);
	tiering_argument_text(&arguments, run->kind);
	tiering_argument_datum(&arguments, TIMESTAMPTZOID, TimestampTzGetDatum(tiering_now()), false);
	rows = tiering_catalogue_query("INSERT INTO tiering.run_log (model, kind, version, started_at) "
								   "SELECT m.model, $2, m.live_version, $3 FROM tiering.model m "
								   "WHERE m.model OPERATOR(pg_catalog.=) $1 RETURNING run_id",
								   &arguments);
	if (rows->count == 0)		/* somebody has dropped it since we looked */
		ereport(ERROR,
				(errcode(ERRCODE_UNDEFINED_OBJECT),
				 errmsg("model \"%s\" does not exist", run->name),
				 errhint("Create it with tiering.create_model().")));
	run->run_id = DatumGetInt64(tiering_rows_datum(rows, 0, 1, &isnull));
}

/*
 * begin - start a run that recurs, or does not; false if it is left out, after a notice
 *
 * Checks that the caller may manage the model.
 */
static bool
begin(TieringRun *run, FunctionCallInfo fcinfo, const char *name, const char *kind, bool recurs)
{
	memset(run, 0, sizeof(TieringRun));
	run->recurs = recurs;
	run->atomic = !(fcinfo->context && IsA(fcinfo->context, CallContext) &&
					!castNode(CallContext, fcinfo->context)->atomic);
	if (RecoveryInProgress())
		ereport(ERROR,
				(errcode(ERRCODE_READ_ONLY_SQL_TRANSACTION),
				 errmsg("model \"%s\" cannot be reviewed on a standby", name),
				 errhint("Reviews run on the primary; the standby shows their result.")));
	tiering_definition_check_writable(fcinfo);

	SPI_connect_ext(run->atomic ? 0 : SPI_OPT_NONATOMIC);
	run->context = AllocSetContextCreate(run->atomic ? CurrentMemoryContext : PortalContext,
										 "tiering run", ALLOCSET_DEFAULT_SIZES);
	MemoryContextSwitchTo(run->context);
	run->name = pstrdup(name);
	run->kind = kind;
	run->reported = GetCurrentTimestamp();
	tiering_keys_begin(&run->created);
	tiering_key_numbers_begin(&run->held);

	if (!run->atomic)
		SPI_commit();			/* begin with a fresh snapshot and our isolation */
	MemoryContextSwitchTo(run->context);
	start_transaction(run);
	tiering_definition_check_owner(run->name);
	if (!lock_run(run))
	{
		PopActiveSnapshot();
		SPI_finish();
		return false;
	}
	tiering_run_forget_activation(run->name);
	insert_run(run);
	return true;
}

/*
 * tiering_run_begin - start a run that somebody asks for once
 *
 * An error if one is under way, or a transaction that changes the model is open.
 */
void
tiering_run_begin(TieringRun *run, FunctionCallInfo fcinfo, const char *name, const char *kind)
{
	(void) begin(run, fcinfo, name, kind, false);
}

/*
 * tiering_run_begin_review - start a run that comes again by itself
 *
 * False, after a notice, where the other one fails.
 */
bool
tiering_run_begin_review(TieringRun *run, FunctionCallInfo fcinfo, const char *name, const char *kind)
{
	return begin(run, fcinfo, name, kind, true);
}

/*
 * release_model - the model of a step is not used any more
 */
static void
release_model(TieringRun *run)
{
	if (run->model)
		tiering_models_release();
	run->model = NULL;
}

/*
 * tiering_run_forget - what was read of all accounts is not up to date any more
 */
void
tiering_run_forget(TieringRun *run)
{
	if (run->census)
		tiering_census_free(run->census);
	run->census = NULL;
}

/*
 * tiering_run_step - commit what was done so far, if we may
 */
void
tiering_run_step(TieringRun *run)
{
	release_model(run);
	tiering_run_forget(run);
	run->counted = false;
	PopActiveSnapshot();
	if (!run->atomic)
		SPI_commit();
	else
		CommandCounterIncrement();
	TIERING_PAUSE("between two steps");
	MemoryContextSwitchTo(run->context);
	start_transaction(run);
	(void) tiering_model_lock(run->name, true);
}

/*
 * tiering_run_model - the live model, for this step
 *
 * Raises an error if the model is not live.  What was answered before may be
 * gone: whatever made PostgreSQL forget what it knows of a table of the model
 * had it read again.  It is of the same version, as long as we have its lock.
 */
TieringModel *
tiering_run_model(TieringRun *run)
{
	release_model(run);
	run->model = tiering_model_get(run->name);
	if (run->model == NULL)
	{
		tiering_models_release();
		tiering_suspension_refuse(run->name);
	}
	if (run->model->status == TIERING_MODEL_IDLE || run->model->status == TIERING_MODEL_BROKEN)
		tiering_suspension_refuse(run->name);
	if (run->census)
		run->census->model = run->model;
	return run->model;
}

/*
 * tiering_run_report - tell the client how far a long run is
 */
void
tiering_run_report(TieringRun *run, const char *what, int64 done, int64 all)
{
	TimestampTz now = GetCurrentTimestamp();

	CHECK_FOR_INTERRUPTS();
	if (!TimestampDifferenceExceeds(run->reported, now, TIERING_REPORT_INTERVAL))
		return;
	run->reported = now;
	ereport(NOTICE,
			(errmsg("%s of model \"%s\": %s " INT64_FORMAT " of " INT64_FORMAT " accounts",
					run->kind, run->name, what, done, all)));
}

/*
 * count_accounts - the counts of the row of tiering.run_log
 */
static void
count_accounts(TieringRun *run)
{
	TieringRows *counts;
	bool		isnull;

	counts = tiering_owner_query(run->model->owner,
								 psprintf("SELECT pg_catalog.count(*), pg_catalog.count(waitlisted_rank), "
										  "pg_catalog.count(error_since) FROM %s",
										  tiering_model_relation(run->model, "state")), NULL);
	run->accounts = DatumGetInt64(tiering_rows_datum(counts, 0, 1, &isnull));
	run->waitlisted = DatumGetInt64(tiering_rows_datum(counts, 0, 2, &isnull));
	run->errors = DatumGetInt64(tiering_rows_datum(counts, 0, 3, &isnull));
}

/*
 * update_run - the counts of a run that came to its end
 */
static void
update_run(TieringRun *run)
{
	TieringArguments arguments = {0};

	tiering_argument_datum(&arguments, INT8OID, Int64GetDatum(run->run_id), false);
	tiering_argument_datum(&arguments, TIMESTAMPTZOID, TimestampTzGetDatum(tiering_now()), false);
	tiering_argument_datum(&arguments, INT8OID, Int64GetDatum(run->accounts), false);
	tiering_argument_datum(&arguments, INT8OID, Int64GetDatum(run->promoted), false);
	tiering_argument_datum(&arguments, INT8OID, Int64GetDatum(run->demoted), false);
	tiering_argument_datum(&arguments, INT8OID, Int64GetDatum(run->waitlisted), false);
	tiering_argument_datum(&arguments, INT8OID, Int64GetDatum(run->errors), false);
	tiering_catalogue_call("UPDATE tiering.run_log SET ended_at = $2, accounts = $3, promoted = $4, "
						   "demoted = $5, waitlisted = $6, errors = $7, "
						   "version = (SELECT m.live_version FROM tiering.model m "
						   "WHERE m.model OPERATOR(pg_catalog.=) run_log.model) "
						   "WHERE run_id OPERATOR(pg_catalog.=) $1", &arguments);
}

/*
 * tiering_run_end - write down what the run did
 */
void
tiering_run_end(TieringRun *run)
{
	CommandCounterIncrement();
	UpdateActiveSnapshotCommandId();
	(void) tiering_run_model(run);
	if (!run->counted)
		count_accounts(run);
	update_run(run);
	release_model(run);
	PopActiveSnapshot();
	if (!run->atomic)
	{
		LOCKTAG		tag = run_tag(run->name);

		LockRelease(&tag, ExclusiveLock, true);
	}
	SPI_finish();
}
