/*-------------------------------------------------------------------------
 *
 * capture_keys.c
 *	  Keys of the accounts that a statement wrote.
 *
 * Which they are, which of them changed, and what that means where what is
 * under a key is not that of the account that has it by now: because the
 * statement has deleted, inserted or moved others, or because a trigger of the
 * user wrote the accounts again before ours saw that their keys have changed.
 *
 * src/capture_keys.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "capture_keys.h"
#include "key_change.h"
#include "leavers.h"
#include "seating.h"
#include "tiering.h"
#include "touch.h"

/* ----------
 * Which they are
 * ----------
 */

/*
 * tiering_capture_key - the key in a row; false if there is no row or no key
 */
bool
tiering_capture_key(TieringModel *model, TupleTableSlot *slot, Datum *key)
{
	bool		isnull;
	Datum		value;

	if (slot == NULL || TTS_EMPTY(slot))
		return false;
	value = slot_getattr(slot, model->key_attno, &isnull);
	if (!isnull)
		*key = tiering_key_copy(model, value);
	return !isnull;
}

/*
 * tiering_capture_keys - the distinct keys of the batch, old and new
 */
int
tiering_capture_keys(TieringCapture *capture, Datum **keys)
{
	TieringModel *model = capture->model;
	int			n = 0;

	*keys = palloc(sizeof(Datum) * (2 * capture->nrows + 1));
	for (int i = 0; i < capture->nrows; i++)
	{
		if (tiering_capture_key(model, capture->old_slots[i], &(*keys)[n]))
			n++;
		if (tiering_capture_key(model, capture->new_slots[i], &(*keys)[n]))
			n++;
	}
	return (int) tiering_keys_distinct(model, *keys, n);
}

/*
 * tiering_capture_new_key - the key in a row of the batch, if the row had another one before
 */
bool
tiering_capture_new_key(TieringCapture *capture, int row, Datum *key, Datum *former)
{
	return tiering_capture_key(capture->model, capture->old_slots[row], former) &&
		tiering_capture_key(capture->model, capture->new_slots[row], key) &&
		!tiering_key_equal(capture->model, *former, *key);
}

/*
 * new_keys - the new keys in rows of the batch, and what they were before
 */
static int
new_keys(TieringCapture *capture, Datum **keys, Datum **formers)
{
	int			n = 0;

	*keys = palloc(sizeof(Datum) * capture->nrows);
	*formers = palloc(sizeof(Datum) * capture->nrows);
	for (int i = 0; i < capture->nrows && capture->paired; i++)
	{
		if (tiering_capture_new_key(capture, i, &(*keys)[n], &(*formers)[n]))
			n++;
	}
	return n;
}

/* ----------
 * Left to the next maintain
 * ----------
 */

/*
 * queue_changes - leave the changes of keys in the batch to the next maintain
 */
static void
queue_changes(TieringCapture *capture)
{
	Datum	   *keys;
	Datum	   *formers;
	int			n = new_keys(capture, &keys, &formers);

	tiering_queue_changes(capture->model, keys, formers, n,
						  capture->store ? &capture->store->change_id : &capture->change_id);
}

/*
 * queue_ends - leave the ends of deleted accounts in the batch to the next maintain
 *
 * Of those that are not among some keys, which are sorted.  As keys that change
 * into themselves, lest what belongs to them should end up with another account
 * that gets the key before.
 */
static void
queue_ends(TieringCapture *capture, Datum *done, int ndone)
{
	Datum	   *keys = palloc(sizeof(Datum) * capture->nrows);
	int			n = 0;

	for (int i = 0; i < capture->nrows; i++)
	{
		if (tiering_capture_key(capture->model, capture->old_slots[i], &keys[n]) &&
			!tiering_keys_contain(capture->model, done, ndone, keys[n]))
			n++;
	}
	if (capture->store == NULL)
		tiering_queue_changes(capture->model, keys, keys, n, &capture->change_id);
	for (int i = 0; i < n && capture->store != NULL; i++)
		tiering_key_change_queue_end(capture->store, keys[i]);
}

/*
 * tiering_capture_queue - leave the accounts of the batch to the next maintain
 */
void
tiering_capture_queue(TieringCapture *capture)
{
	Datum	   *keys;
	int			nkeys = tiering_capture_keys(capture, &keys);

	tiering_queue_keys(capture->model, keys, nkeys);
}

/* ----------
 * Who goes, and who comes
 * ----------
 */

/*
 * tiering_capture_place - place what was evaluated
 */
void
tiering_capture_place(TieringCapture *capture, TieringChange *changes, int nchanges)
{
	bool		later = capture->several && capture->model->any_capped;

	tiering_place(capture->store, changes, nchanges,
				  later ? TIERING_PLACE_LATER : TIERING_PLACE_AT_ONCE);
	if (later)
		tiering_waiters_add(&capture->waiters, capture->store, changes, nchanges);
}

/*
 * look_ahead - which accounts leave their keys in later batches?
 *
 * For a batch that changes a key; the rows to come are read once.
 */
static void
look_ahead(TieringCapture *capture)
{
	TieringStore *store = capture->store;

	store->row = capture->row;
	if (capture->several && store->leavers == NULL)
		tiering_leavers_collect(store, &capture->old_rows, &capture->new_rows, capture->row);
}

/*
 * put_off_account - an account ends, as one of those that are put off
 */
static void
put_off_account(TieringCapture *capture, Datum key, TieringChange *end)
{
	end->key = key;
	end->cause = capture->cause;
	end->end_cause = capture->end_cause;
	tiering_queue_key(capture->store, key);
}

/*
 * tiering_capture_put_off - accounts that the statement inserted under keys that others leave
 *
 * Their INSERT fired before, and they got what belongs to those others.  So
 * they end, which leaves no trace, and begin anew at the next maintain.  So do
 * those others if a trigger of the user wrote them under their new keys, which
 * fired before as well: there they go on as who they are.  Who leaves his key
 * in a later batch is known from here on.
 */
void
tiering_capture_put_off(TieringCapture *capture, const TieringChange *changes, int nchanges)
{
	TieringChange *ends = palloc0(sizeof(TieringChange) * 2 * nchanges);
	int			nends = 0;

	look_ahead(capture);
	for (int i = 0; i < nchanges; i++)
	{
		if (!changes[i].key_changed || changes[i].done)
			continue;
		if (tiering_key_change_follows(capture->store, changes[i].old_key))
			put_off_account(capture, changes[i].old_key, &ends[nends++]);
		if (capture->by_key && tiering_key_change_precedes(capture->store, changes[i].key))
			put_off_account(capture, changes[i].key, &ends[nends++]);
	}
	if (nends == 0)
		return;
	tiering_capture_place(capture, ends, nends);
	tiering_store_advance(capture->store);
}

/*
 * put_off_early - the same for a batch whose changes of keys are left to the next maintain
 */
static void
put_off_early(TieringCapture *capture)
{
	Datum	   *keys;
	Datum	   *formers;
	int			n = new_keys(capture, &keys, &formers);
	TieringChange *changes = palloc0(sizeof(TieringChange) * Max(n, 1));

	for (int i = 0; i < n; i++)
	{
		changes[i].key = keys[i];
		changes[i].old_key = formers[i];
		changes[i].key_changed = true;
	}
	if (n > 0)
		tiering_capture_put_off(capture, changes, n);
}

/*
 * tiering_capture_leave - leave the batch, with which nothing was done, to the next maintain
 */
void
tiering_capture_leave(TieringCapture *capture)
{
	tiering_capture_queue(capture);
	if (capture->by_key && capture->store != NULL)
		put_off_early(capture);
	queue_changes(capture);
	if (capture->end_cause != TIERING_CAUSE_DELETE || !(capture->model->lifted || capture->by_key))
		return;
	if (capture->by_key && capture->store != NULL)
		tiering_key_change_join(capture->store);
	queue_ends(capture, NULL, 0);
}

/*
 * tiering_capture_change_keys - accounts go on under the keys that the rows of the batch have got
 *
 * changes are those of all keys of the batch, old and new; one that is not among
 * them was queued.  Who is under a former key by now came there by a trigger of
 * the user, and begins when the other one has left.
 */
void
tiering_capture_change_keys(TieringCapture *capture, TieringEvaluation *evaluations, TieringChange *changes, int nchanges)
{
	TieringModel *model = capture->model;
	Datum	   *keys;
	Datum	   *formers;
	int			n = new_keys(capture, &keys, &formers);

	for (int i = 0; i < n; i++)
	{
		int			to = tiering_evaluation_find(model, evaluations, nchanges, keys[i]);
		int			from = tiering_evaluation_find(model, evaluations, nchanges, formers[i]);

		if (from >= 0 && !changes[from].key_changed)
			changes[from].done = true;
		if (from < 0 || to < 0 || changes[to].key_changed)
			tiering_key_change_leave(capture->store, keys[i], formers[i]);
		else
		{
			changes[to].old_key = formers[i];
			changes[to].key_changed = true;
			changes[to].done = false;
		}
		if (from < 0 && to >= 0 && !changes[to].key_changed)
			changes[to].done = true;
	}
	if (n == 0)
		return;
	tiering_capture_put_off(capture, changes, nchanges);
	for (int i = 0; i < n; i++)
	{
		tiering_queue_key(capture->store, keys[i]);
		tiering_queue_key(capture->store, formers[i]);
	}
}

/*
 * tiering_capture_end_deleted - accounts end whose keys others have by now
 *
 * The statement deleted them, and inserted or moved the others: their tier, seat
 * and override are not the others'.  Changes of keys that wait are left to their
 * turn, and so are the ends of those whose rows somebody else has: keys and changes
 * are those of all others in the batch.
 */
void
tiering_capture_end_deleted(TieringCapture *capture, Datum *keys, TieringChange *changes, int nchanges)
{
	TieringChange *ends = palloc0(sizeof(TieringChange) * Max(nchanges, 1));
	int			nends = 0;

	tiering_key_change_join(capture->store);
	queue_ends(capture, keys, nchanges);
	for (int i = 0; i < nchanges; i++)
	{
		bool		in_scope = !tiering_change_is_out(&changes[i]);
		bool		arrives = tiering_key_change_arrives(capture->store, changes[i].key, in_scope,
														 &changes[i].done);

		if (arrives && !changes[i].done)
		{
			changes[i].done = !in_scope;	/* nothing ends, and nothing begins */
			continue;
		}
		if (!in_scope && !arrives)
			continue;
		ends[nends].key = changes[i].key;
		ends[nends].cause = capture->cause;
		ends[nends++].end_cause = capture->end_cause;
		changes[i].cause = TIERING_CAUSE_INSERT;
	}
	tiering_capture_place(capture, ends, nends);
	tiering_store_advance(capture->store);
	for (int i = 0, k = 0; k < nends; i++)
	{
		if (!tiering_key_equal(capture->model, changes[i].key, ends[k].key))
			continue;
		changes[i].done |= ends[k++].queued;
	}
}
