/*-------------------------------------------------------------------------
 *
 * lifts.c
 *	  The rows of overrides, and of what they and outreach windows will change.
 *
 * They are found through their index and filtered with the store's snapshot,
 * like all that a writer reads (store.c).  Whoever replaces rows holds the
 * account's row of the state, so nobody else does; only windows are appended
 * without (windows.c).  There is no unique index, since an insert into one
 * could have to wait.
 *
 * src/lifts.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include <math.h>

#include "access/genam.h"
#include "access/stratnum.h"
#include "access/tableam.h"
#include "commands/sequence.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/fmgroids.h"
#include "utils/numeric.h"
#include "utils/rel.h"
#include "utils/snapmgr.h"
#include "utils/timestamp.h"

#include "clock.h"
#include "definition.h"
#include "lifts.h"
#include "long_key.h"
#include "scan.h"
#include "tiering.h"

/* Columns of <model>.override. */
#define Anum_override_account_id 1
#define Anum_override_tier 2
#define Anum_override_ends_at 3
#define Anum_override_created_at 4
#define Anum_override_created_by 5
#define Anum_override_reason 6
#define Anum_override_forced 7

/* Columns of <model>.upcoming. */
#define Anum_upcoming_account_id 1
#define Anum_upcoming_begins_at 2
#define Anum_upcoming_period_id 3
#define Anum_upcoming_tier_since 4
#define Anum_upcoming_override_until 5
#define Anum_upcoming_window_until 6
#define Anum_upcoming_tier_rank 7
#define Anum_upcoming_lift_rank 8
#define Anum_upcoming_placement 9
#define Anum_upcoming_cause 10
#define Anum_upcoming_direction 11
#define Anum_upcoming_holds_seat 12
#define Anum_upcoming_seat_scope 13
#define Anum_upcoming_previous_tier 14
#define Anum_upcoming_changed_by 15
#define Anum_upcoming_reason 16

#define TIME(column) (nulls[column - 1] ? 0 : DatumGetTimestampTz(values[column - 1]))
#define CODE(column) (nulls[column - 1] ? 0 : DatumGetInt16(values[column - 1]))
#define TEXT(column) (nulls[column - 1] ? NULL : TextDatumGetCString(values[column - 1]))

/* Takes one row of a table into what is known of the account. */
typedef void (*RowReader) (TieringLifts *lifts, ItemPointer tid, Datum *values, bool *nulls);

/* ----------
 * Reading
 * ----------
 */

/*
 * read_override - the override of the account
 */
static void
read_override(TieringLifts *lifts, ItemPointer tid, Datum *values, bool *nulls)
{
	TieringOverride *override = &lifts->override;

	override->exists = true;
	override->tid = *tid;
	override->tier = TEXT(Anum_override_tier);
	override->until = nulls[Anum_override_ends_at - 1] ? DT_NOEND : TIME(Anum_override_ends_at);
	override->created_at = TIME(Anum_override_created_at);
	override->author = TEXT(Anum_override_created_by);
	override->reason = TEXT(Anum_override_reason);
	override->forced = DatumGetBool(values[Anum_override_forced - 1]);
}

/*
 * grow - room for one more element of an array
 */
static void *
grow(void *array, int count, Size size)
{
	if (array == NULL)
		return palloc0(size);
	array = repalloc(array, size * (count + 1));
	memset((char *) array + size * count, 0, size);
	return array;
}

/*
 * read_step - another row of what will change, in order
 */
static void
read_step(TieringLifts *lifts, ItemPointer tid, Datum *values, bool *nulls)
{
	TieringStep *step;

	lifts->stored = grow(lifts->stored, lifts->nstored, sizeof(TieringStep));
	step = &lifts->stored[lifts->nstored++];
	step->tid = *tid;
	step->begins_at = TIME(Anum_upcoming_begins_at);
	step->begins_period = !nulls[Anum_upcoming_period_id - 1];
	if (step->begins_period)
		step->period_id = DatumGetInt64(values[Anum_upcoming_period_id - 1]);
	step->tier_since = TIME(Anum_upcoming_tier_since);
	step->override_until = TIME(Anum_upcoming_override_until);
	step->window_until = TIME(Anum_upcoming_window_until);
	step->tier_rank = CODE(Anum_upcoming_tier_rank);
	step->lift_rank = CODE(Anum_upcoming_lift_rank);
	step->placement = CODE(Anum_upcoming_placement);
	step->cause = CODE(Anum_upcoming_cause);
	step->direction = CODE(Anum_upcoming_direction);
	step->holds_seat = DatumGetBool(values[Anum_upcoming_holds_seat - 1]);
	step->seat_scope = TEXT(Anum_upcoming_seat_scope);
	step->previous_tier = TEXT(Anum_upcoming_previous_tier);
	step->author = TEXT(Anum_upcoming_changed_by);
	step->reason = TEXT(Anum_upcoming_reason);
}

/*
 * read_rows - the rows of an account in one of the tables, in index order
 *
 * Those from a moment on, which is the second column of the index; 0: all.
 */
static void
read_rows(TieringStore *store, TieringTable *table, Datum key, TimestampTz since,
		  RowReader reader, TieringLifts *lifts)
{
	TupleTableSlot *slot = table->read_slot;
	int			nkeys = since != 0 ? 2 : 1;
	IndexScanDesc scan;
	ScanKeyData skeys[2];

	ScanKeyEntryInitialize(&skeys[0], 0, 1, BTEqualStrategyNumber, InvalidOid,
						   table->index->rd_indcollation[0],
						   store->model->key_equal.fn_oid, key);
	if (since != 0)
		ScanKeyInit(&skeys[1], 2, BTGreaterEqualStrategyNumber, F_TIMESTAMPTZ_GE,
					TimestampTzGetDatum(since));
	scan = TIERING_BEGIN_INDEX_SCAN(table->rel, table->index, SnapshotAny, nkeys);
	index_rescan(scan, skeys, nkeys, NULL, 0);
	while (index_getnext_slot(scan, ForwardScanDirection, slot))
	{
		ItemPointerData tid;

		if (!table_tuple_satisfies_snapshot(table->rel, slot, store->latest))
			continue;
		tid = slot->tts_tid;
		slot_getallattrs(slot);
		reader(lifts, &tid, slot->tts_values, slot->tts_isnull);
	}
	ExecClearTuple(slot);
	index_endscan(scan);
}

/*
 * tiering_lifts_read - override, windows and steps of an account
 *
 * The tables are open.  The result is empty if there are none.  Windows are
 * read as tiering_windows_read() does.  The state, if it is given and there
 * is one, says when the first step begins, and versions of steps that were
 * replaced need not be looked at.
 */
TieringLifts *
tiering_lifts_read(TieringStore *store, Datum key, const TieringState *state, TimestampTz at, bool all)
{
	TieringLifts *lifts = palloc0(sizeof(TieringLifts));
	bool		known = state != NULL && state->exists && !state->uncertain;

	tiering_store_advance(store);
	read_rows(store, &store->override, key, 0, read_override, lifts);
	tiering_windows_read(store, lifts, key, at, all);
	read_rows(store, &store->upcoming, key, known ? state->next_change : 0, read_step, lifts);
	return lifts;
}

/* ----------
 * Writing
 * ----------
 */

/*
 * put_time - set a moment; 0 stays NULL
 */
static void
put_time(TupleTableSlot *slot, AttrNumber attno, TimestampTz value)
{
	if (value != 0)
		tiering_slot_put(slot, attno, TimestampTzGetDatum(value));
}

/*
 * tiering_override_insert - write the override of an account
 */
void
tiering_override_insert(TieringStore *store, Datum key, const TieringOverride *override)
{
	TupleTableSlot *slot = tiering_table_start(&store->override);

	tiering_slot_put_key(slot, Anum_override_account_id, key);
	tiering_slot_put_text(slot, Anum_override_tier, override->tier);
	if (override->until != DT_NOEND)
		put_time(slot, Anum_override_ends_at, override->until);
	put_time(slot, Anum_override_created_at, override->created_at);
	tiering_slot_put_text(slot, Anum_override_created_by, override->author);
	tiering_slot_put_text(slot, Anum_override_reason, override->reason);
	tiering_slot_put(slot, Anum_override_forced, BoolGetDatum(override->forced));
	tiering_table_insert(store, &store->override);
}

/*
 * insert_step - write a row of what will change
 */
static void
insert_step(TieringStore *store, Datum key, const TieringStep *step)
{
	TupleTableSlot *slot = tiering_table_start(&store->upcoming);

	tiering_slot_put_key(slot, Anum_upcoming_account_id, key);
	put_time(slot, Anum_upcoming_begins_at, step->begins_at);
	if (step->begins_period)
		tiering_slot_put(slot, Anum_upcoming_period_id,
						 Int64GetDatum(nextval_internal(store->model->period_seq, false)));
	put_time(slot, Anum_upcoming_tier_since, step->tier_since);
	put_time(slot, Anum_upcoming_override_until, step->override_until);
	put_time(slot, Anum_upcoming_window_until, step->window_until);
	tiering_slot_put_code(slot, Anum_upcoming_tier_rank, step->tier_rank);
	tiering_slot_put_code(slot, Anum_upcoming_lift_rank, step->lift_rank);
	tiering_slot_put(slot, Anum_upcoming_placement, Int16GetDatum(step->placement));
	tiering_slot_put(slot, Anum_upcoming_cause, Int16GetDatum(step->cause));
	tiering_slot_put_code(slot, Anum_upcoming_direction, step->direction);
	tiering_slot_put(slot, Anum_upcoming_holds_seat, BoolGetDatum(step->holds_seat));
	tiering_slot_put_text(slot, Anum_upcoming_seat_scope, step->seat_scope);
	tiering_slot_put_text(slot, Anum_upcoming_previous_tier, step->previous_tier);
	tiering_slot_put_text(slot, Anum_upcoming_changed_by, step->author);
	tiering_slot_put_text(slot, Anum_upcoming_reason, step->reason);
	tiering_table_insert(store, &store->upcoming);
}

/*
 * delete_row - delete a row that only the holder of the account's state may
 *
 * An account that is not in scope has no row to hold: there somebody else may
 * be about to delete it.  False then.
 */
static bool
delete_row(TieringStore *store, TieringTable *table, ItemPointer tid)
{
	if (tiering_table_delete(store, table, tid) == TM_Ok)
		return true;
	elog(DEBUG1, "a row of \"%s\" was deleted meanwhile", RelationGetRelationName(table->rel));
	return false;
}

/*
 * tiering_steps_delete - delete what would have changed
 */
void
tiering_steps_delete(TieringStore *store, TieringLifts *lifts)
{
	for (int i = 0; i < lifts->nstored; i++)
		(void) delete_row(store, &store->upcoming, &lifts->stored[i].tid);
	lifts->nstored = 0;
}

/*
 * tiering_steps_replace - write what will change anew
 */
void
tiering_steps_replace(TieringStore *store, Datum key, TieringLifts *lifts)
{
	tiering_steps_delete(store, lifts);
	for (int i = 0; i < lifts->nsteps; i++)
		insert_step(store, key, &lifts->steps[i]);
}

/*
 * tiering_lifts_delete - delete override and steps
 *
 * What was read stays in memory.  False if a row is left to somebody else.
 */
bool
tiering_lifts_delete(TieringStore *store, TieringLifts *lifts)
{
	bool		all = true;

	if (lifts->override.exists)
		all = delete_row(store, &store->override, &lifts->override.tid);
	tiering_steps_delete(store, lifts);
	return all;
}

/*
 * tiering_lifts_lock - lock the override and the windows of an account
 *
 * For one that is not in scope; all its windows were read.  False if somebody
 * else has a row.
 */
bool
tiering_lifts_lock(TieringStore *store, TieringLifts *lifts)
{
	if (lifts->override.exists &&
		tiering_table_lock(store, &store->override, &lifts->override.tid) != TM_Ok)
		return false;
	return tiering_windows_lock_own(store, lifts);
}

/*
 * tiering_lifts_take - override and windows leave a key
 *
 * What was read stays in memory, for tiering_lifts_put().  Nobody else may
 * change them.
 */
TieringLifts *
tiering_lifts_take(TieringStore *store, Datum key)
{
	TimestampTz now = tiering_now();
	TieringLifts *lifts = tiering_lifts_read(store, key, NULL, now, true);

	(void) tiering_lifts_delete(store, lifts);
	tiering_windows_leave(store, lifts, key, now);
	return lifts;
}

/*
 * tiering_lifts_put - they are those of another key from now on
 *
 * What that key had before is of an account that has gone, and goes.
 */
void
tiering_lifts_put(TieringStore *store, TieringLifts *lifts, Datum old_key, Datum key)
{
	TimestampTz now = tiering_now();
	TieringLifts *present = tiering_lifts_read(store, key, NULL, now, false);

	if (present->override.exists)
		(void) delete_row(store, &store->override, &present->override.tid);
	(void) tiering_windows_delete_own(store, key);
	if (!tiering_key_fits(store->model, key))
		return;					/* nothing can be written under it */
	if (lifts->override.exists)
		tiering_override_insert(store, key, &lifts->override);
	tiering_store_advance(store);
	tiering_windows_change_key(store, lifts, key, now);
	tiering_windows_arrive(store, lifts, key, now);
	tiering_windows_delete_spent(store, lifts);
}

/*
 * has_row - has a table of them a row?
 */
static bool
has_row(TieringStore *store, TieringTable *table)
{
	TableScanDesc scan = TIERING_BEGIN_SCAN(table->rel, SnapshotAny);
	bool		found = false;

	while (!found && table_scan_getnextslot(scan, ForwardScanDirection, table->read_slot))
	{
		CHECK_FOR_INTERRUPTS();
		found = table_tuple_satisfies_snapshot(table->rel, table->read_slot, store->latest);
	}
	table_endscan(scan);
	ExecClearTuple(table->read_slot);
	return found;
}

/*
 * tiering_lifts_tell - have every session look for overrides and windows from now on
 *
 * To be called before one is written.  Where there are some, who wrote the first
 * of them has told it.  What our model says does not count: it knows of room that
 * is taken, also by what was rolled back, of which the others were not told.
 */
void
tiering_lifts_tell(TieringStore *store)
{
	if (!store->told && !has_row(store, &store->override) && !has_row(store, &store->tier_window))
		tiering_definition_invalidate(store->model->account_table);
	store->told = true;
}

/*
 * clear_overrides - delete every override
 */
static void
clear_overrides(TieringStore *store)
{
	TieringTable *table = &store->override;
	TupleTableSlot *slot = table->read_slot;
	TableScanDesc scan = TIERING_BEGIN_SCAN(table->rel, SnapshotAny);

	while (table_scan_getnextslot(scan, ForwardScanDirection, slot))
	{
		ItemPointerData tid = slot->tts_tid;
		Datum		key;
		bool		isnull;

		CHECK_FOR_INTERRUPTS();
		if (!table_tuple_satisfies_snapshot(table->rel, slot, store->latest))
			continue;
		key = tiering_key_copy(store->model, slot_getattr(slot, Anum_override_account_id, &isnull));
		if (!delete_row(store, table, &tid))
			tiering_queue_key(store, key);
	}
	table_endscan(scan);
	ExecClearTuple(slot);
}

/*
 * tiering_lifts_clear - forget overrides and windows of accounts out of scope
 *
 * When the account table was truncated; those in scope went with their
 * accounts.
 */
void
tiering_lifts_clear(TieringStore *store)
{
	if (!store->model->lifted || !tiering_store_open_lifts(store))
		return;
	tiering_store_advance(store);
	clear_overrides(store);
	tiering_windows_clear(store);
}

/*
 * tiering_lifts_keys - text of a query of all accounts that have any of it
 */
char *
tiering_lifts_keys(TieringModel *model)
{
	return psprintf("SELECT account_id FROM %s UNION SELECT account_id FROM %s "
					"UNION SELECT account_id FROM %s "
					"UNION SELECT account_id FROM %s WHERE next_change IS NOT NULL",
					tiering_model_relation(model, "override"),
					tiering_model_relation(model, "tier_window"),
					tiering_model_relation(model, "upcoming"),
					tiering_model_relation(model, "state"));
}
