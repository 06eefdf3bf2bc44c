/*-------------------------------------------------------------------------
 *
 * history.c
 *	  Closed periods of an account.
 *
 * The open period of an account is part of its state; when it ends it moves
 * here.  A transaction that changes an account several times leaves one new
 * period: the first change closes the old period, later ones alter the new
 * one, and a change that leads back to where the account was reopens the old
 * one.  The period that our transaction closed is found through the index,
 * by who wrote it; that costs nothing for transactions that closed none.
 *
 * src/history.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/genam.h"
#include "access/tableam.h"
#include "access/xact.h"
#include "commands/sequence.h"
#include "utils/builtins.h"
#include "utils/rel.h"
#include "utils/snapmgr.h"
#include "utils/timestamp.h"

#include "history.h"
#include "long_key.h"
#include "numbers.h"
#include "tiering.h"

/* The last transaction of this backend that closed a period. */
static FullTransactionId last_closer;

/*
 * fill_slot - a period in the write slot of the history table
 */
static void
fill_slot(TieringStore *store, Datum key, const TieringPeriod *period, TieringCause end_cause)
{
	TupleTableSlot *slot = tiering_table_start(&store->history);

	tiering_slot_put(slot, Anum_history_period_id, Int64GetDatum(period->period_id));
	tiering_slot_put_key(slot, Anum_history_account_id, key);
	tiering_slot_put(slot, Anum_history_valid_from, TimestampTzGetDatum(period->valid_from));
	tiering_slot_put(slot, Anum_history_valid_to, TimestampTzGetDatum(period->valid_to));
	tiering_slot_put(slot, Anum_history_model_version, Int32GetDatum(period->version));
	tiering_slot_put_code(slot, Anum_history_tier_rank, period->tier_rank);
	tiering_slot_put_code(slot, Anum_history_cause, period->cause);
	tiering_slot_put_code(slot, Anum_history_end_cause, end_cause);
	tiering_slot_put_code(slot, Anum_history_direction, period->direction);
	tiering_slot_put(slot, Anum_history_holds_seat, BoolGetDatum(period->holds_seat));
	tiering_slot_put_text(slot, Anum_history_tier, period->tier);
	tiering_slot_put_text(slot, Anum_history_previous_tier, period->previous_tier);
	if (period->score >= 0)
		tiering_slot_put(slot, Anum_history_score, tiering_decimal(period->score, 2));
	tiering_slot_put_text(slot, Anum_history_seat_scope, period->seat_scope);
	tiering_slot_put_text(slot, Anum_history_changed_by, period->changed_by);
	tiering_slot_put_text(slot, Anum_history_reason, period->reason);
}

/*
 * note_key - a key has history from now on
 */
static void
note_key(TieringStore *store, Datum key)
{
	MemoryContext old;

	if (!store->history_known ||
		(!store->history_empty &&
		 tiering_keys_compare(&key, &store->history_top, store->model) <= 0))
		return;
	old = MemoryContextSwitchTo(store->context);
	store->history_top = tiering_key_copy(store->model, key);
	store->history_empty = false;
	MemoryContextSwitchTo(old);
}

/*
 * tiering_history_close - the open period of an account ends
 *
 * One whose key does not fit was never in a tier.
 */
void
tiering_history_close(TieringStore *store, const TieringState *state,
					  TimestampTz valid_to, TieringCause end_cause)
{
	const char *scope;
	bool		seat = tiering_state_shown_seat(state, &scope);
	TieringPeriod period = {
		.period_id = state->period_id,
		.valid_from = state->tier_since,
		.valid_to = valid_to,
		.tier_rank = state->period_rank,
		.cause = state->cause,
		.direction = state->direction,
		.holds_seat = seat,
		.tier = state->period_tier,
		.previous_tier = state->previous_tier,
		.score = state->placed_score,
		.seat_scope = (char *) scope,
		.changed_by = state->changed_by,
		.reason = state->reason,
		.version = state->period_version,
	};

	if (!tiering_key_fits(store->model, state->key))
		return;
	fill_slot(store, state->key, &period, end_cause);
	tiering_table_insert(store, &store->history);
	note_key(store, state->key);
	last_closer = GetTopFullTransactionId();
}

/*
 * read_period - fill the struct from a row
 */
static void
read_period(TupleTableSlot *slot, TieringPeriod *period)
{
	Datum	   *values = slot->tts_values;
	bool	   *nulls = slot->tts_isnull;

#define INT16(column) (nulls[Anum_history_##column - 1] ? 0 : DatumGetInt16(values[Anum_history_##column - 1]))
#define TEXT(column) (nulls[Anum_history_##column - 1] ? NULL : TextDatumGetCString(values[Anum_history_##column - 1]))

	period->tid = slot->tts_tid;
	period->period_id = DatumGetInt64(values[Anum_history_period_id - 1]);
	period->valid_from = DatumGetTimestampTz(values[Anum_history_valid_from - 1]);
	period->valid_to = DatumGetTimestampTz(values[Anum_history_valid_to - 1]);
	period->version = DatumGetInt32(values[Anum_history_model_version - 1]);
	period->tier_rank = INT16(tier_rank);
	period->cause = INT16(cause);
	period->end_cause = INT16(end_cause);
	period->direction = INT16(direction);
	period->holds_seat = DatumGetBool(values[Anum_history_holds_seat - 1]);
	period->tier = TEXT(tier);
	period->previous_tier = TEXT(previous_tier);
	period->score = TIERING_NO_SCORE;
	if (!nulls[Anum_history_score - 1])
		period->score = tiering_decimal_value(values[Anum_history_score - 1], 2);
	period->seat_scope = TEXT(seat_scope);
	period->changed_by = TEXT(changed_by);
	period->reason = TEXT(reason);

#undef TEXT
#undef INT16
}

/*
 * tiering_history_find_own - the last period of an account that we closed
 *
 * False if this transaction closed none.  Several are closed by who notices
 * that overrides or windows have ended.  A period that ended with a change
 * of the key is found only if it is asked for (rekeyed): who has the key now
 * is another account, as a rule.
 */
bool
tiering_history_find_own(TieringStore *store, Datum key, bool rekeyed, TieringPeriod *period)
{
	TieringTable *table = &store->history;
	TupleTableSlot *slot;
	IndexScanDesc scan;
	bool		found = false;

	if (!FullTransactionIdIsValid(last_closer) ||
		!FullTransactionIdEquals(last_closer, GetTopFullTransactionIdIfAny()))
		return false;

	tiering_store_advance(store);
	scan = tiering_table_find(store, table, SnapshotAny, key);
	slot = table->read_slot;
	while (tiering_table_next(table, scan))
	{
		TieringPeriod closed;
		bool		isnull;
		Datum		xmin = slot_getsysattr(slot, MinTransactionIdAttributeNumber, &isnull);

		if (!TransactionIdIsCurrentTransactionId(DatumGetTransactionId(xmin)) ||
			!table_tuple_satisfies_snapshot(table->rel, slot, store->latest))
			continue;
		slot_getallattrs(slot);
		read_period(slot, &closed);
		if ((closed.end_cause == TIERING_CAUSE_KEY_CHANGE) != rekeyed)
			continue;
		*period = closed;
		found = true;
	}
	tiering_table_found(table, scan);
	return found;
}

/*
 * tiering_history_reopen - a period that we closed is to be open again
 *
 * The caller writes it into the account's state.
 */
void
tiering_history_reopen(TieringStore *store, TieringPeriod *period)
{
	if (tiering_table_delete(store, &store->history, &period->tid) != TM_Ok)
		elog(ERROR, "could not reopen period " INT64_FORMAT, period->period_id);
}

/*
 * tiering_history_amend - a period that we closed ended for another reason
 */
void
tiering_history_amend(TieringStore *store, Datum key, TieringPeriod *period,
					  TieringCause end_cause)
{
	fill_slot(store, key, period, end_cause);
	if (tiering_table_update(store, &store->history, &period->tid) != TM_Ok)
		elog(ERROR, "could not amend period " INT64_FORMAT, period->period_id);
}

/*
 * tiering_history_restore - a period that was reopened is closed after all
 */
void
tiering_history_restore(TieringStore *store, Datum key, const TieringPeriod *period)
{
	fill_slot(store, key, period, period->end_cause);
	tiering_table_insert(store, &store->history);
}

/*
 * beyond_history - is a key higher than all keys of history?
 *
 * True for new accounts with ascending keys, and saves looking for them.
 */
static bool
beyond_history(TieringStore *store, Datum key)
{
	TieringTable *table = &store->history;

	if (!store->history_known)
	{
		IndexScanDesc scan;

		tiering_table_ready(table);
		scan = TIERING_BEGIN_INDEX_SCAN(table->rel, table->index, SnapshotAny, 0);
		index_rescan(scan, NULL, 0, NULL, 0);
		store->history_known = true;
		store->history_empty = !index_getnext_slot(scan, BackwardScanDirection, table->read_slot);
		if (!store->history_empty)
		{
			bool		isnull;
			Datum		top = slot_getattr(table->read_slot, Anum_history_account_id, &isnull);
			MemoryContext old = MemoryContextSwitchTo(store->context);

			store->history_top = tiering_key_copy(store->model, top);
			MemoryContextSwitchTo(old);
		}
		ExecClearTuple(table->read_slot);
		index_endscan(scan);
	}
	if (store->history_empty)
		return true;
	return tiering_keys_compare(&key, &store->history_top, store->model) > 0;
}

/*
 * tiering_history_last_end - when the last closed period of a key ended
 *
 * 0 if there is none.  A new account must not begin before that.
 */
TimestampTz
tiering_history_last_end(TieringStore *store, Datum key)
{
	TieringTable *table = &store->history;
	TupleTableSlot *slot;
	IndexScanDesc scan;
	TimestampTz result = 0;

	if (beyond_history(store, key))
		return 0;
	if (store->walk != NULL && tiering_history_walk(store, store->walk, key, &result))
		return result;
	result = 0;
	scan = tiering_table_find(store, table, SnapshotAny, key);
	slot = table->read_slot;
	while (index_getnext_slot(scan, BackwardScanDirection, slot))
	{
		bool		isnull;

		if (!table_tuple_satisfies_snapshot(table->rel, slot, store->latest))
			continue;
		result = DatumGetTimestampTz(slot_getattr(slot, Anum_history_valid_to, &isnull));
		break;
	}
	tiering_table_found(table, scan);
	return result;
}
