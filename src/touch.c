/*-------------------------------------------------------------------------
 *
 * touch.c
 *	  Accounts that a writer touched, given by key.
 *
 * They are evaluated through the model's view, because what was written is
 * in another table, or because an expression reads other tables.
 *
 * Two writers of one account cannot see what the other has not committed, so
 * that neither may have the last word.  Hence an account's state row is
 * locked before the account is evaluated, with a snapshot that is taken
 * after that: whoever comes second, while the first has not committed, does
 * not get the lock and queues the account; if the first has committed, the
 * snapshot shows what it wrote.  An account without a state row may have been
 * written by somebody whose state row is not to be seen yet: it is queued, and
 * so does who writes its first state row (capture.c), since one of the two
 * commits last.
 *
 * Where a subquery leads from a source to accounts, the locks are not enough:
 * one writer may touch accounts by a mapping that the other is changing.  So
 * the rows of such a source are told again by the next maintain (marks.c),
 * and the accounts that a change of what the mapping reads touches are looked
 * at again: whoever commits last has left something to do after that.
 *
 * A query takes predicate locks, so at SERIALIZABLE all accounts are queued.
 * At REPEATABLE READ the snapshot is a fresh one as well, and need not be
 * older than the lock: what the transaction's own snapshot does not show
 * matters to its own reads only.  So an account is queued there only if its
 * state row is not to be had, which includes a row that somebody has changed
 * since the transaction began (state.c); to queue every other one too would
 * make the next maintain compute again what is right already.
 *
 * src/touch.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/xact.h"
#include "catalog/pg_inherits.h"
#include "miscadmin.h"
#include "storage/lmgr.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"

#include "subquery.h"
#include "tiering.h"
#include "touch.h"
#include "waiters.h"

/* Accounts that are worked on at once. */
#define BATCH_SIZE 2000

/* From so many keys on it pays to look them up together. */
#define MANY_KEYS 8

/*
 * lock_family - lock a table and its partitions for reading, if at once
 */
static bool
lock_family(Oid relid)
{
	ListCell   *lc;

	if (!ConditionalLockRelationOid(relid, AccessShareLock))
		return false;
	if (get_rel_relkind(relid) != RELKIND_PARTITIONED_TABLE)
		return true;
	foreach(lc, find_all_inheritors(relid, NoLock, NULL))
	{
		if (!ConditionalLockRelationOid(lfirst_oid(lc), AccessShareLock))
			return false;
	}
	return true;
}

/*
 * tiering_touch_inputs - lock all that the model reads
 *
 * False if somebody has one of the tables for himself, for instance to alter
 * it: a writer of another table must not wait for that.
 */
bool
tiering_touch_inputs(TieringModel *model)
{
	ListCell   *lc;

	if (!tiering_model_lock_view(model) || !lock_family(model->account_table))
		return false;
	foreach(lc, model->reads)
	{
		if (!lock_family(((TieringRead *) lfirst(lc))->relid))
			return false;
	}
	return true;
}

/*
 * tiering_touch_mapping - lock what leads from sources to accounts; as above
 */
bool
tiering_touch_mapping(TieringModel *model)
{
	ListCell   *lc;

	foreach(lc, model->mapping)
	{
		if (!lock_family(((TieringRead *) lfirst(lc))->relid))
			return false;
	}
	return true;
}

/*
 * look_up_states - the stored states of accounts
 *
 * The scan ends before the rows are locked (lookup.c).
 */
static TieringState *
look_up_states(TieringStore *store, Datum *keys, int nkeys)
{
	TieringState *states = palloc(sizeof(TieringState) * Max(nkeys, 1));

	tiering_store_keep_scans(store, nkeys >= MANY_KEYS);
	for (int i = 0; i < nkeys; i++)
	{
		CHECK_FOR_INTERRUPTS();
		tiering_state_lookup(store, keys[i], &states[i]);
	}
	tiering_store_keep_scans(store, false);
	return states;
}

/*
 * tiering_touch_lock - lock the state rows of accounts; queue the others
 *
 * Answers how many keys are left, in the order that they were, and, unless
 * states is NULL, what is stored of them: as their rows are ours, it stays so.
 * With expected, an account without a state row is queued as well.  Where the
 * keys are evaluated afterwards they are to be sorted, since evaluations are.
 */
int
tiering_touch_lock(TieringStore *store, Datum *keys, int nkeys, bool expected,
				   TieringState **states)
{
	TieringState *found = look_up_states(store, keys, nkeys);
	int			left = 0;

	for (int i = 0; i < nkeys; i++)
	{
		TieringState *state = &found[i];

		CHECK_FOR_INTERRUPTS();
		if (state->exists ? state->uncertain || !tiering_state_lock(store, state) : expected)
		{
			tiering_queue_key(store, keys[i]);
			continue;
		}
		keys[left] = keys[i];
		found[left++] = *state;
	}
	if (states != NULL)
		*states = found;
	return left;
}

/*
 * touch_batch - bring some accounts up to date
 *
 * An account that is not in scope, though it has a state row, was deleted or
 * left the filter: the triggers of its own table see to that.
 */
static void
touch_batch(TieringStore *store, Datum *keys, int nkeys, TieringCause cause,
			bool again, TieringWaiters *waiters)
{
	TieringModel *model = store->model;
	TieringEvaluation *evaluations = palloc(sizeof(TieringEvaluation) * Max(nkeys, 1));
	TieringChange *changes = palloc0(sizeof(TieringChange) * Max(nkeys, 1));
	TieringState *states;
	bool		later = waiters != NULL && model->any_capped;
	int			n = 0;

	nkeys = tiering_touch_lock(store, keys, nkeys, true, &states);
	tiering_store_advance(store);
	if (!tiering_touch_inputs(model))
	{
		tiering_queue_keys(model, keys, nkeys);
		return;
	}
	tiering_evaluate_keys(model, keys, nkeys, evaluations);
	again |= store->number != tiering_stores_opened;	/* what was read may have been written within */
	for (int i = 0; i < nkeys; i++)
	{
		if (!evaluations[i].in_scope)
			continue;
		changes[n].key = evaluations[i].key;
		changes[n].evaluation = &evaluations[i];
		changes[n].state = states[i];
		tiering_state_doubt(model, &changes[n].state);
		changes[n].found = true;
		changes[n].cause = cause;
		changes[n].end_cause = TIERING_CAUSE_OUT_OF_SCOPE;
		n++;
	}
	tiering_place(store, changes, n, later ? TIERING_PLACE_LATER : TIERING_PLACE_AT_ONCE);
	if (later)
		tiering_waiters_add(waiters, store, changes, n);
	if (again || model->status == TIERING_MODEL_PUBLISHING)
		tiering_queue_keys(model, keys, nkeys);
}

/*
 * tiering_touch_keys - bring accounts up to date that a writer touched
 *
 * The keys are distinct.  What cannot be done now is queued.  With again,
 * maintain looks at them once more.
 */
void
tiering_touch_keys(TieringModel *model, Datum *keys, int64 nkeys, TieringCause cause, bool again)
{
	TieringStore *store = NULL;
	TieringWaiters waiters = {0};
	MemoryContext batch;
	MemoryContext old;

	if (nkeys == 0)
		return;
	if (SERVES_WRITERS(model) && !IsolationIsSerializable())
		store = tiering_store_open(model, false);
	batch = AllocSetContextCreate(CurrentMemoryContext, "tiering batch", ALLOCSET_DEFAULT_SIZES);
	old = MemoryContextSwitchTo(batch);
	for (int64 first = 0; first < nkeys; first += BATCH_SIZE)
	{
		int			n = (int) Min(BATCH_SIZE, nkeys - first);

		if (store == NULL)
			tiering_queue_keys(model, keys + first, n);
		else
		{
			touch_batch(store, keys + first, n, cause, again, nkeys > BATCH_SIZE ? &waiters : NULL);
			tiering_store_advance(store);
		}
		MemoryContextReset(batch);
	}
	MemoryContextSwitchTo(old);
	if (store != NULL)
	{
		tiering_waiters_serve(&waiters, store, cause);
		tiering_store_close(store);
	}
	MemoryContextDelete(batch);
}
