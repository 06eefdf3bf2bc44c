/*-------------------------------------------------------------------------
 *
 * patience.c
 *	  Locks that the CRM must not suffer from, taken all at once.
 *
 * Whoever uses several views or tables in one transaction, and finds some of
 * them locked by us, would be in a deadlock if we waited for the others.  So
 * they are locked together.  We wait in line for a fraction of a second, less
 * than the time after which anybody looks for a deadlock, then give back what
 * we got, let the others pass, and try again.
 *
 * What our transaction had locked before stays locked.  Who waits for that,
 * and keeps us from what we want, must not become a victim either: before each
 * attempt we look for him, and give up ourselves.
 *
 * src/patience.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/pg_inherits.h"
#include "catalog/pg_type.h"
#include "miscadmin.h"
#include "storage/lmgr.h"
#include "storage/proc.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/guc.h"
#include "utils/syscache.h"
#include "utils/timestamp.h"

#include "catalogue.h"
#include "patience.h"
#include "protect.h"

/* How long an attempt waits, at first and at most, and the pause after it at most, in ms. */
#define LOCK_PATIENCE 50
#define MAX_PATIENCE 250
#define MAX_PAUSE 1000

/*
 * lock_until - lock a relation, waiting for it until a moment; 0: not at all
 */
static void
lock_until(Oid relid, LOCKMODE mode, TimestampTz until)
{
	long		left;

	if (ConditionalLockRelationOid(relid, mode))
		return;
	left = until == 0 ? 0 : TimestampDifferenceMilliseconds(GetCurrentTimestamp(), until);
	if (left <= 0)
		ereport(ERROR,
				(errcode(ERRCODE_LOCK_NOT_AVAILABLE),
				 errmsg("relation %u is locked", relid)));
	(void) set_config_option("lock_timeout", psprintf("%ld", left), PGC_USERSET,
							 PGC_S_SESSION, GUC_ACTION_SAVE, true, 0, false);
	LockRelationOid(relid, mode);
}

/*
 * partitions - a relation and its partitions; none if it is gone
 */
static List *
partitions(Oid relid)
{
	if (!SearchSysCacheExists1(RELOID, ObjectIdGetDatum(relid)))
		return NIL;
	return find_all_inheritors(relid, NoLock, NULL);
}

/*
 * lock_all - lock relations and their partitions, or raise an error
 */
static void
lock_all(List *relations, LOCKMODE mode, TimestampTz until)
{
	ListCell   *relation;
	ListCell   *lc;

	foreach(relation, relations)
	{
		lock_until(lfirst_oid(relation), mode, until);
		foreach(lc, partitions(lfirst_oid(relation)))
			lock_until(lfirst_oid(lc), mode, until);
	}
}

/*
 * try_all - lock relations, all or none
 *
 * Whoever comes meanwhile queues behind us, so it has to be short.
 */
static bool
try_all(List *exclusive, List *against_writers, int wait)
{
	TimestampTz until = wait == 0 ? 0 : TimestampTzPlusMilliseconds(GetCurrentTimestamp(), wait);
	TieringGuard guard;
	volatile bool locked = false;

	tiering_guard_begin(&guard);
	PG_TRY();
	{
		int			level = NewGUCNestLevel();

		lock_all(exclusive, AccessExclusiveLock, until);
		lock_all(against_writers, ShareRowExclusiveLock, until);
		AtEOXact_GUC(false, level);
		tiering_guard_end(&guard);
		locked = true;
	}
	PG_CATCH();
	{
		tiering_guard_catch_code(&guard, ERRCODE_LOCK_NOT_AVAILABLE);
	}
	PG_END_TRY();
	return locked;
}

/*
 * relation_array - relations and their partitions as an array of OIDs
 */
static Datum
relation_array(List *relations)
{
	List	   *all = NIL;
	Datum	   *oids;
	int			n = 0;
	ListCell   *lc;

	foreach(lc, relations)
		all = list_concat(all, partitions(lfirst_oid(lc)));
	oids = palloc(sizeof(Datum) * Max(list_length(all), 1));
	foreach(lc, all)
		oids[n++] = ObjectIdGetDatum(lfirst_oid(lc));
	return PointerGetDatum(construct_array(oids, n, OIDOID, sizeof(Oid), true, TYPALIGN_INT));
}

/*
 * would_deadlock - does somebody who has one of these locked wait for us?
 *
 * Also by way of others.
 */
static bool
would_deadlock(List *exclusive, List *against_writers)
{
	TieringArguments arguments = {0};

	tiering_argument_datum(&arguments, OIDOID, ObjectIdGetDatum(MyDatabaseId), false);
	tiering_argument_datum(&arguments, OIDARRAYOID, relation_array(exclusive), false);
	tiering_argument_datum(&arguments, OIDARRAYOID, relation_array(against_writers), false);
	return tiering_catalogue_query("WITH RECURSIVE w (pid) AS ("
								   "SELECT pid FROM pg_catalog.pg_locks WHERE locktype = 'relation' AND granted "
								   "AND database = $1 AND pid <> pg_catalog.pg_backend_pid() AND (relation = ANY ($2) "
								   "OR relation = ANY ($3) AND mode NOT IN ('AccessShareLock', 'RowShareLock')) "
								   "UNION SELECT b FROM w, pg_catalog.unnest(pg_catalog.pg_blocking_pids(w.pid)) b) "
								   "SELECT 1 FROM w WHERE pid = pg_catalog.pg_backend_pid()",
								   &arguments)->count > 0;
}

/*
 * give_up - the lock cannot be had
 */
static void
give_up(const char *what, const char *why)
{
	ereport(ERROR,
			(errcode(ERRCODE_LOCK_NOT_AVAILABLE),
			 errmsg("could not lock %s", what),
			 errdetail("%s", why),
			 errhint("Try again when it has ended.")));
}

/*
 * tiering_lock_patiently - lock relations and their partitions, all at once
 *
 * Some for us alone, others against writers, as CREATE TRIGGER needs it.
 * Nobody is held up for longer than a moment, nor becomes the victim of a
 * deadlock.  lock_timeout bounds the whole.  False after all attempts of a
 * limited number; an error if it cannot be had at all, that names what it is.
 */
bool
tiering_lock_patiently(List *exclusive, List *against_writers,
					   TieringPatience patience, const char *what)
{
	TimestampTz begin = GetCurrentTimestamp();
	int			timeout = LockTimeout;
	int			longest = Min(MAX_PATIENCE, Max(DeadlockTimeout / 2, 1));

	if (try_all(exclusive, against_writers, 0))
		return true;
	for (int attempt = 1;; attempt++)
	{
		int			wait = Min(LOCK_PATIENCE * attempt, longest);

		CHECK_FOR_INTERRUPTS();
		if (would_deadlock(exclusive, against_writers))
			give_up(what, "A transaction that is in the way waits for this one.");
		if (try_all(exclusive, against_writers, patience == TIERING_PATIENCE_PRIVATE ? longest : wait))
			return true;
		if (timeout > 0 && TimestampDifferenceExceeds(begin, GetCurrentTimestamp(), timeout))
			give_up(what, "Another transaction was in the way for longer than lock_timeout.");
		if (patience == TIERING_PATIENCE_LIMITED && attempt == TIERING_LOCK_ATTEMPTS)
			return false;
		if (patience != TIERING_PATIENCE_PRIVATE)
			pg_usleep(Min(attempt * 50, MAX_PAUSE) * 1000L);
	}
}
