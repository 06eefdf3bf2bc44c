/*-------------------------------------------------------------------------
 *
 * protect.c
 *	  What if a user's expression fails.
 *
 * Errors are caught with a subtransaction, which costs about a microsecond;
 * callers use one for a batch, and one for each account only if the batch
 * failed.
 *
 * What is never swallowed: cancellation, shutdown, lack of resources,
 * serialization failures, and errors that say that the server is wrong.  But
 * code of a user may RAISE whatever it likes, under the names of these as well;
 * that says nothing of the server, and is an error of the expression.  They are
 * told apart by where they were raised, which an error keeps on its way, also
 * when it is caught and raised again, and from parallel workers.
 *
 * Where logical replication is applied, some releases of 16 and 17 forget its
 * origin with every error, be it one that is caught, here or by the guarded
 * code itself.  What follows would be applied as if it came from nowhere, so
 * it is remembered here.
 *
 * src/protect.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/xact.h"
#include "storage/lmgr.h"
#include "utils/memutils.h"

#include "protect.h"

/*
 * tiering_guard_begin - start a subtransaction; stay in the memory context
 */
void
tiering_guard_begin(TieringGuard *guard)
{
	guard->context = CurrentMemoryContext;
	guard->owner = CurrentResourceOwner;
	TIERING_ORIGIN_SAVE(guard->origin);
	BeginInternalSubTransaction(NULL);
	MemoryContextSwitchTo(guard->context);
}

/*
 * tiering_guard_end - the guarded code succeeded
 */
void
tiering_guard_end(TieringGuard *guard)
{
	ReleaseCurrentSubTransaction();
	TIERING_ORIGIN_RESTORE(guard->origin);
	MemoryContextSwitchTo(guard->context);
	CurrentResourceOwner = guard->owner;
}

/*
 * is_raised - was an error made by RAISE in PL/pgSQL, not by the server?
 *
 * No other language is asked: some make a cancellation an error of their own.
 */
static bool
is_raised(const ErrorData *error)
{
	return error->funcname != NULL && strcmp(error->funcname, "exec_stmt_raise") == 0;
}

/*
 * must_not_be_swallowed - is it an error that no caller may hide?
 */
static bool
must_not_be_swallowed(const ErrorData *error)
{
	if (is_raised(error))
		return false;
	if (error->sqlerrcode == ERRCODE_LOCK_NOT_AVAILABLE)
		return true;
	switch (ERRCODE_TO_CATEGORY(error->sqlerrcode))
	{
		case ERRCODE_TRANSACTION_ROLLBACK:
		case ERRCODE_INSUFFICIENT_RESOURCES:
		case ERRCODE_OPERATOR_INTERVENTION:
		case ERRCODE_SYSTEM_ERROR:
		case ERRCODE_INTERNAL_ERROR:
			return true;
		default:
			return false;
	}
}

/*
 * undo - roll the guarded code back, and answer its error
 */
static ErrorData *
undo(TieringGuard *guard)
{
	ErrorData  *error;

	MemoryContextSwitchTo(guard->context);
	error = CopyErrorData();
	FlushErrorState();
	RollbackAndReleaseCurrentSubTransaction();
	MemoryContextSwitchTo(guard->context);
	CurrentResourceOwner = guard->owner;
	return error;
}

/*
 * tiering_guard_catch_code - undo the guarded code if it failed in one way
 *
 * Called first thing in PG_CATCH.  Raises any other error again.
 */
void
tiering_guard_catch_code(TieringGuard *guard, int sqlerrcode)
{
	ErrorData  *error = undo(guard);

	if (error->sqlerrcode != sqlerrcode)
		ReThrowError(error);
	TIERING_ORIGIN_RESTORE(guard->origin);
	FreeErrorData(error);
}

/*
 * tiering_guard_catch - undo the guarded code and answer what went wrong
 *
 * Called first thing in PG_CATCH.  The result is in the memory context of
 * the guard.  Raises the error again if it must not be hidden.
 */
TieringFailure *
tiering_guard_catch(TieringGuard *guard)
{
	ErrorData  *error = undo(guard);
	TieringFailure *failure;

	if (must_not_be_swallowed(error))
		ReThrowError(error);
	TIERING_ORIGIN_RESTORE(guard->origin);

	failure = palloc(sizeof(TieringFailure));
	strlcpy(failure->sqlstate, unpack_sql_state(error->sqlerrcode), sizeof(failure->sqlstate));
	failure->message = pstrdup(error->message);
	FreeErrorData(error);
	return failure;
}

/*
 * tiering_hold - keep a relation from being dropped or altered in this session
 *
 * What an expression calls could do so under our hands.  PostgreSQL refuses it
 * for what the session has in use, as an error of the expression.  NULL: there
 * is none, or its lock cannot be had at once.
 */
Relation
tiering_hold(Oid relid, LOCKMODE mode)
{
	Relation	held;

	if (!OidIsValid(relid) || !ConditionalLockRelationOid(relid, mode))
		return NULL;
	held = RelationIdGetRelation(relid);
	if (held == NULL)
		UnlockRelationOid(relid, mode);
	return held;
}

/*
 * tiering_let_go - the inverse
 */
void
tiering_let_go(Relation held, LOCKMODE mode)
{
	Oid			relid;

	if (held == NULL)
		return;
	relid = RelationGetRelid(held);
	RelationClose(held);
	UnlockRelationOid(relid, mode);
}
