/*-------------------------------------------------------------------------
 *
 * key_change.c
 *	  An account whose key changes.
 *
 * State, seat, override and the windows that people opened go on under the new
 * key, all at once or not at all: only who holds the row of the state moves
 * them.  A change that cannot be carried out, because somebody else has the
 * row, the new key's row is still there, or an account leaves that key later in
 * the statement (leavers.c), is queued with both keys, and maintenance carries
 * it out (key_review.c).  Until then everything is still under the former key.
 *
 * src/key_change.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/tableam.h"
#include "commands/sequence.h"
#include "miscadmin.h"
#include "storage/bufmgr.h"
#include "utils/rel.h"
#include "utils/snapmgr.h"

#include "clock.h"
#include "history.h"
#include "key_change.h"
#include "leavers.h"
#include "lifts.h"
#include "period.h"
#include "seating.h"
#include "signals.h"
#include "tiering.h"

/* A queue of so many blocks is not read for every write. */
#define MANY_BLOCKS 16

/* ----------
 * Carrying it out
 * ----------
 */

/*
 * has_key_again - is a key changed back within the transaction?
 *
 * The period of the key ended when the account's present one began.
 */
static bool
has_key_again(TieringStore *store, TieringChange *change)
{
	TieringState *state = &change->state;
	TieringPeriod before;

	return state->ours && state->cause == TIERING_CAUSE_KEY_CHANGE &&
		tiering_history_find_own(store, change->key, true, &before) &&
		before.valid_to == state->tier_since;
}

/*
 * begin_after - when the period under the new key begins at the earliest
 *
 * Who had the key in this statement leaves it at the moment of the change,
 * though that may not be history yet; who had it before, when history says.
 */
static TimestampTz
begin_after(TieringStore *store, TieringChange *change)
{
	return change->succeeds ? change->at : tiering_history_last_end(store, change->key);
}

/*
 * tiering_key_change - an account goes on under another key, with its seat
 *
 * Its row is locked (tiering_key_changes_check()).
 */
void
tiering_key_change(TieringStore *store, TieringChange *change)
{
	TieringState *state = &change->state;

	change->rekeyed = true;
	tiering_period_end(store, change, TIERING_CAUSE_KEY_CHANGE);
	tiering_signals_give_back(store, state);
	if (!tiering_state_delete(store, state))
		elog(ERROR, "could not delete the state of an account");
	state->signals = NULL;		/* those of the new key are not among them */
	if (HAS_EVENTS(store->model))
		tiering_queue_key(store, change->key);

	change->key_again = has_key_again(store, change);
	if (change->lifts)
		tiering_lifted_rekey(store, change);
	state->exists = false;
	state->key = change->key;
	state->period_id = nextval_internal(store->model->period_seq, false);
	if (!state->ours)
		state->tier_since = change->at;
	else
		state->tier_since = Max(state->tier_since, begin_after(store, change));
	state->ours = true;
	state->cause = TIERING_CAUSE_KEY_CHANGE;
	state->direction = TIERING_ENTERED;
	state->previous_tier = NULL;
	state->placed_score = state->score;
	state->period_version = state->version;
	state->changed_by = store->changed_by;
	change->dirty = true;
}

/* ----------
 * Changes that wait
 * ----------
 */

/*
 * find_rekeyed - the keys of the changes that wait
 *
 * Of those of this statement only the keys that are still to be left: the others
 * are as they would be if all were done at once.
 */
static void
find_rekeyed(TieringStore *store)
{
	TieringTable *queue = &store->queue;
	TupleTableSlot *slot;
	CommandId	statement = GetActiveSnapshot()->curcid;
	TableScanDesc scan;
	MemoryContext old;

	tiering_table_ready(queue);
	slot = queue->read_slot;
	scan = TIERING_BEGIN_SCAN(queue->rel, SnapshotAny);
	old = MemoryContextSwitchTo(store->context);
	store->rekeyed = palloc(sizeof(TieringKeys));
	tiering_keys_begin(store->rekeyed);
	store->arriving = palloc(sizeof(TieringKeys));
	tiering_keys_begin(store->arriving);
	MemoryContextSwitchTo(old);
	while (table_scan_getnextslot(scan, ForwardScanDirection, slot))
	{
		bool		isnull;
		Datum		former = slot_getattr(slot, Anum_queue_former_id, &isnull);

		CHECK_FOR_INTERRUPTS();
		if (isnull || !table_tuple_satisfies_snapshot(queue->rel, slot, store->latest))
			continue;
		tiering_keys_add(store->model, store->rekeyed, former);
		if (tiering_slot_written_since(slot, statement))
		{
			tiering_keys_add(store->model, store->arriving, slot_getattr(slot, Anum_queue_account_id, &isnull));
			store->arriving_id = DatumGetInt64(slot_getattr(slot, Anum_queue_change_id, &isnull));
		}
		else
			tiering_keys_add(store->model, store->rekeyed, slot_getattr(slot, Anum_queue_account_id, &isnull));
	}
	ExecClearTuple(slot);
	table_endscan(scan);
	store->nrekeyed = 0;
	store->arriving->count = tiering_keys_distinct(store->model, store->arriving->keys,
												   store->arriving->count);
}

/*
 * tiering_key_change_waits - does a change wait that gives or takes a key?
 *
 * Then what belongs to the account that has the key is not under it yet, and
 * whatever becomes of it has to wait for its turn.
 */
bool
tiering_key_change_waits(TieringStore *store, Datum key)
{
	TieringKeys *rekeyed;

	if (store->rekeyed == NULL)
		find_rekeyed(store);
	rekeyed = store->rekeyed;
	if (store->nrekeyed < rekeyed->count)
		store->nrekeyed = rekeyed->count =
			tiering_keys_distinct(store->model, rekeyed->keys, rekeyed->count);
	return tiering_keys_contain(store->model, rekeyed->keys, rekeyed->count, key);
}

/*
 * tiering_key_change_of_another - is what is under a key that of who leaves it?
 *
 * For writes that do not concern keys, and are not to become slow: where
 * thousands of accounts wait, it is taken for that of the account that has the
 * key, as the next re-evaluation sees it.
 */
bool
tiering_key_change_of_another(TieringStore *store, Datum key)
{
	tiering_table_ready(&store->queue);
	return (store->rekeyed != NULL || RelationGetNumberOfBlocks(store->queue.rel) <= MANY_BLOCKS) &&
		tiering_key_change_waits(store, key);
}

/*
 * tiering_key_change_comes_first - does a review leave an account to a change of its key?
 *
 * When that is carried out the account is looked at again.  Until then what is
 * under the key is that of another one, which must not get score and tier of
 * who has the key by now; and where nothing is, nothing may be in the way of what
 * is to go on there.  Only reviews that have met such changes look for them: the
 * queue may be long.  Another version scores all the same, or nothing of
 * the account could go on in it.
 */
bool
tiering_key_change_comes_first(TieringStore *store, const TieringChange *change)
{
	const TieringState *state = &change->state;

	return store->leaves_rekeyed && (change->rescored || (change->evaluation != NULL && !change->stored)) &&
		!change->kept && !change->key_changed && !change->pinning && !state->uncertain &&
		store->model->status == TIERING_MODEL_LIVE &&
		(!state->exists || state->version == store->model->version) &&
		tiering_key_change_waits(store, change->key);
}

/*
 * tiering_key_change_leave - leave the change of a key to the next maintain
 *
 * Until then no other account gets the key that is to be left.  One that has
 * a state shows that by it.
 */
void
tiering_key_change_leave(TieringStore *store, Datum key, Datum former)
{
	TieringState state;

	tiering_queue_change(store, key, former);
	if (store->rekeyed == NULL)
		return;					/* it will be found in the queue */
	tiering_state_lookup(store, former, &state);
	if (!state.exists)
		tiering_keys_add(store->model, store->rekeyed, former);
}

/*
 * written_now - was a row of a table written in this statement?
 */
static bool
written_now(TieringTable *table, ItemPointer tid)
{
	TupleTableSlot *slot = table->read_slot;
	bool		written;

	if (!table_tuple_fetch_row_version(table->rel, tid, SnapshotAny, slot))
		return false;
	written = tiering_slot_written_since(slot, GetActiveSnapshot()->curcid);
	ExecClearTuple(slot);
	return written;
}

/*
 * began_now - did the account of a key begin in this statement, and why so?
 */
static bool
began_now(TieringStore *store, Datum key, TieringCause cause)
{
	TieringState state;

	tiering_state_lookup(store, key, &state);
	return state.exists && state.ours && state.cause == cause &&
		written_now(&store->state, &state.tid);
}

/*
 * has_lifts_now - have an override or windows come to a key in this statement?
 */
static bool
has_lifts_now(TieringStore *store, Datum key)
{
	TieringLifts *lifts;

	if (!store->model->lifted || !tiering_store_open_lifts(store))
		return false;
	lifts = tiering_lifts_read(store, key, NULL, tiering_now(), true);
	if (lifts->override.exists && written_now(&store->override, &lifts->override.tid))
		return true;
	for (int i = 0; i < lifts->nmoving; i++)
	{
		if (written_now(&store->tier_window, &lifts->moving[i].tid))
			return true;
	}
	return false;
}

/*
 * tiering_key_change_follows - did the statement insert an account under a key?
 *
 * Then what is under the key is not that of the account that leaves it.
 */
bool
tiering_key_change_follows(TieringStore *store, Datum former)
{
	return began_now(store, former, TIERING_CAUSE_INSERT);
}

/*
 * tiering_key_change_precedes - did the statement write an account under a key before?
 *
 * Where it is the key that the account gets in it, and had no state: then what
 * is under the key is not what belongs to the account, but of one that began anew.
 */
bool
tiering_key_change_precedes(TieringStore *store, Datum key)
{
	return began_now(store, key, TIERING_CAUSE_INSERT) || began_now(store, key, TIERING_CAUSE_UPDATE);
}

/*
 * tiering_key_change_arrives - does an account get a key in this statement?
 *
 * Then what is under the key, or will be when the change has not to wait any
 * more, is not that of the account that the statement deleted.  waiting says
 * which of the two.  One that is out of scope has no state, and one that comes
 * into scope begins one.
 */
bool
tiering_key_change_arrives(TieringStore *store, Datum key, bool in_scope, bool *waiting)
{
	if (store->rekeyed == NULL)
		find_rekeyed(store);
	*waiting = tiering_keys_contain(store->model, store->arriving->keys,
									store->arriving->count, key);
	if (*waiting || began_now(store, key, TIERING_CAUSE_KEY_CHANGE))
		return true;
	return in_scope ? began_now(store, key, TIERING_CAUSE_UPDATE) : has_lifts_now(store, key);
}

/*
 * tiering_key_change_join - let deletions that wait be of one statement with changes of keys
 *
 * With those of this statement, which wait already, whose trigger has fired
 * before: an account that was deleted ends before others get its key.
 */
void
tiering_key_change_join(TieringStore *store)
{
	if (store->rekeyed == NULL)
		find_rekeyed(store);
	if (store->arriving_id != 0)
		store->change_id = store->arriving_id;
}

/*
 * tiering_key_change_queue_end - leave the end of a deleted account to the next maintain
 *
 * As a key that changes into itself, queued after what ends has begun, but not after
 * what the statement has begun under the key since.  Where another account has
 * come there with what belongs to it, the one deleted had nothing.
 */
void
tiering_key_change_queue_end(TieringStore *store, Datum key)
{
	TieringState state;

	if (began_now(store, key, TIERING_CAUSE_KEY_CHANGE) || has_lifts_now(store, key))
		return;
	tiering_state_lookup(store, key, &state);
	if (tiering_key_change_precedes(store, key))
		store->ended_at = state.tier_since;
	else if (state.exists)
		store->ended_at = Max(tiering_now(), state.tier_since + 1);
	tiering_queue_change(store, key, key);
	store->ended_at = 0;
}

/*
 * tiering_key_change_end - is an account deleted while changes of its key wait?
 *
 * Then what is under the key is that of others, and what belongs to the
 * account, which must not end up with who gets the key next, is under
 * another.  So the end waits for its turn, as a key that changes into itself.
 */
bool
tiering_key_change_end(TieringStore *store, TieringChange *change)
{
	if (!tiering_change_is_out(change) ||
		!(store->model->lifted ? tiering_key_change_waits(store, change->key) :
		  tiering_key_change_of_another(store, change->key)))
		return false;
	tiering_key_change_queue_end(store, change->key);
	change->queued = true;
	change->done = true;
	return true;
}

/* ----------
 * Whether it can be carried out
 * ----------
 */

/*
 * tiering_key_changes_stop - what waits for a change that stays, stays as well
 *
 * next is the index of the change that frees the key that one leads to; -1 if
 * none has to.
 */
void
tiering_key_changes_stop(const int *next, bool *stays, int n)
{
	int		   *first = palloc(sizeof(int) * n);	/* of those that wait for one */
	int		   *other = palloc(sizeof(int) * n);	/* another that waits for the same */
	int		   *found = palloc(sizeof(int) * n);
	int			nfound = 0;

	for (int i = 0; i < n; i++)
		first[i] = -1;
	for (int i = 0; i < n; i++)
	{
		if (next[i] >= 0)
		{
			other[i] = first[next[i]];
			first[next[i]] = i;
		}
		if (stays[i])
			found[nfound++] = i;
	}
	while (nfound > 0)
	{
		for (int i = first[found[--nfound]]; i >= 0; i = other[i])
		{
			if (!stays[i])
				found[nfound++] = i;
			stays[i] = true;
		}
	}
	pfree(found);
	pfree(other);
	pfree(first);
}

/*
 * compare_changes - qsort_arg comparator of pointers to changes: by former key
 */
static int
compare_changes(const void *a, const void *b, void *arg)
{
	return tiering_keys_compare(&(*(TieringChange *const *) a)->old_key,
								&(*(TieringChange *const *) b)->old_key, arg);
}

/*
 * holder - which change is of the account that has a key up to now? -1: none
 */
static int
holder(TieringStore *store, TieringChange **order, int n, Datum key)
{
	TieringChange wanted = {.old_key = key};
	TieringChange *pointer = &wanted;
	TieringChange **found = bsearch_arg(&pointer, order, n, sizeof(TieringChange *),
										compare_changes, store->model);

	return found ? (int) (found - order) : -1;
}

/*
 * may_go - can the account, and what belongs to it, leave its key?
 *
 * One without a state may have an override and windows.  moves says whether
 * there is anything that goes on under the new key.
 */
static bool
may_go(TieringStore *store, TieringChange *change, bool *moves)
{
	TieringState *state = &change->state;
	bool		lifted = store->model->lifted || state->next_change != 0;
	TieringLifts *lifts;

	*moves = state->exists;
	if (state->exists && (state->uncertain || !tiering_state_lock(store, state)))
		return false;
	if (lifted && !tiering_store_open_lifts(store))
		return false;
	if (!lifted || state->exists)
		return true;
	lifts = tiering_lifts_read(store, change->old_key, NULL, tiering_now(), true);
	*moves = lifts->override.exists || lifts->nmoving > 0;
	return tiering_lifts_lock(store, lifts);
}

/*
 * has_lifts - has a key an override or windows that its account takes along?
 *
 * Nobody leaves it, so they are of an account that has gone, or is about to go in
 * this statement.
 */
static bool
has_lifts(TieringStore *store, Datum key)
{
	TieringLifts *lifts;

	if (!store->model->lifted)
		return false;
	lifts = tiering_lifts_read(store, key, NULL, tiering_now(), true);
	return lifts->override.exists || tiering_windows_any_own(lifts);
}

/*
 * can_go - can the account leave its key, and is the new one free?
 *
 * It is if another change of the batch, "next", makes it so.  One in a later
 * batch has not done so yet.  An account of which there is nothing, and will be
 * nothing, is in nobody's way.
 */
static bool
can_go(TieringStore *store, TieringChange *change, int next)
{
	TieringState state;
	bool		moves;

	if (!store->review && (tiering_key_change_waits(store, change->old_key) ||
						   tiering_key_change_waits(store, change->key)))
		return false;
	if (!may_go(store, change, &moves))
		return false;
	if (!moves && !store->model->lifted && tiering_change_is_out(change))
		return true;
	if (next < 0 && tiering_leaves_later(store, change->key))
		return false;
	if (next >= 0)
		return true;
	if (!moves)
		return store->review || tiering_change_is_out(change) || !has_lifts(store, change->key);
	tiering_state_lookup(store, change->key, &state);
	return !state.exists && (store->review || !has_lifts(store, change->key));
}

/*
 * tiering_key_changes_check - which changes of keys can be carried out?
 *
 * The others are queued before anything is done with their rows, and so are
 * those that one of them stands in the way of.
 */
void
tiering_key_changes_check(TieringStore *store, TieringChange *changes, int nchanges)
{
	TieringChange **order = NULL;
	int		   *next;
	bool	   *stays;
	int			n = 0;

	for (int i = 0; i < nchanges; i++)
	{
		if (!changes[i].key_changed || changes[i].done)
			continue;
		tiering_state_lookup(store, changes[i].old_key, &changes[i].state);
		if (order == NULL)
			order = palloc(sizeof(TieringChange *) * nchanges);
		order[n++] = &changes[i];
	}
	if (n == 0)
		return;
	qsort_arg(order, n, sizeof(TieringChange *), compare_changes, store->model);
	next = palloc(sizeof(int) * n);
	stays = palloc(sizeof(bool) * n);
	for (int i = 0; i < n; i++)
	{
		CHECK_FOR_INTERRUPTS();
		next[i] = holder(store, order, n, order[i]->key);
		stays[i] = !can_go(store, order[i], next[i]);
	}
	tiering_key_changes_stop(next, stays, n);
	for (int i = 0; i < n; i++)
	{
		order[i]->succeeds = next[i] >= 0 && order[next[i]]->state.exists;
		if (!stays[i])
			continue;
		tiering_key_change_leave(store, order[i]->key, order[i]->old_key);
		order[i]->queued = order[i]->done = true;
	}
	pfree(stays);
	pfree(next);
	pfree(order);
}
