/*-------------------------------------------------------------------------
 *
 * windows.c
 *	  The rows of outreach windows.
 *
 * A window is appended without holding anything, and so is what takes it
 * back: a row of the same kind and begin that is revoked.  Both are removed by
 * whoever holds the account's row of the state, or, as an account that is not in
 * scope has none, has locked all of these rows: somebody else may see others of
 * the same begin, and would take one of them together with one of these.
 *
 * Windows that people open, or maintenance for a spike, belong to their account
 * and go with it.  Those of
 * trigger events belong to the key that the events name, as long as their
 * sources have the events.  When the key of their account changes they go
 * with the account all the same: the row says from then on that its window
 * has gone, and the new key gets a copy that came, which belongs to the
 * account.  If the source follows the key, now or later, its row takes back
 * the one that has gone, and opens the window of the new key, in whose favour
 * the copy is dropped.
 *
 * An account may have thousands of events of a kind whose windows are open.
 * All of them last equally long, so of those that have begun only the latest
 * matters, and an older one when that is taken back.  The index has the
 * windows of each kind in order; they are read from the latest on, as far as
 * that.
 *
 * src/windows.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include <math.h>

#include "access/genam.h"
#include "access/stratnum.h"
#include "access/tableam.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/fmgroids.h"
#include "utils/numeric.h"
#include "utils/rel.h"
#include "utils/snapmgr.h"
#include "utils/timestamp.h"

#include "lifts.h"
#include "long_key.h"
#include "spike.h"
#include "tiering.h"
#include "trigger_event.h"

/* Columns of <model>.tier_window. */
#define Anum_window_account_id 1
#define Anum_window_kind 2
#define Anum_window_opens_at 3
#define Anum_window_ends_at 4
#define Anum_window_promote 5
#define Anum_window_to_tier 6
#define Anum_window_boost 7
#define Anum_window_created_by 8
#define Anum_window_reason 9
#define Anum_window_revoked 10
#define Anum_window_moved 11

/* Windows in an array that grows. */
typedef struct WindowArray
{
	TieringWindow *windows;
	int			count;
	int			space;
} WindowArray;

/* A reading of the windows of an account. */
typedef struct WindowReading
{
	TieringStore *store;
	TieringLifts *lifts;
	TimestampTz at;				/* windows that began by then need not all be read */
	bool		all;			/* read them nevertheless */
	bool		alike;			/* the kind is a live trigger event */
	bool		begun;			/* the latest one of the kind that has begun is known */
	WindowArray group;			/* of the same kind and begin, revoked ones too */
	WindowArray counting;		/* those that matter */
	WindowArray every;			/* all that were not taken back, if all are read */
	WindowArray gone;			/* those that have gone with their account */
} WindowReading;

/*
 * add - append a window to an array
 */
static void
add(WindowArray *array, const TieringWindow *window)
{
	if (array->count == array->space)
	{
		array->space = Max(8, 2 * array->space);
		array->windows = array->windows ?
			repalloc_huge(array->windows, sizeof(TieringWindow) * array->space) :
			palloc(sizeof(TieringWindow) * array->space);
	}
	array->windows[array->count++] = *window;
}

/*
 * is_by_hand - did a person open it?
 */
static bool
is_by_hand(const TieringWindow *window)
{
	return strcmp(window->kind, TIERING_WINDOW_BY_HAND) == 0;
}

/*
 * is_own - does it belong to its account, whatever sources say?
 */
static bool
is_own(const TieringWindow *window)
{
	return window->place == TIERING_WINDOW_CAME || is_by_hand(window) ||
		tiering_is_spike(window->kind);
}

/* ----------
 * Reading
 * ----------
 */

/*
 * read_window - the window in a slot
 */
static void
read_window(TupleTableSlot *slot, TieringWindow *window)
{
	Datum	   *values = slot->tts_values;
	bool	   *nulls = slot->tts_isnull;

#define TEXT(column) (nulls[column - 1] ? NULL : TextDatumGetCString(values[column - 1]))
	slot_getallattrs(slot);
	memset(window, 0, sizeof(TieringWindow));
	window->tid = slot->tts_tid;
	window->kind = TEXT(Anum_window_kind);
	window->from = DatumGetTimestampTz(values[Anum_window_opens_at - 1]);
	window->until = DatumGetTimestampTz(values[Anum_window_ends_at - 1]);
	if (!nulls[Anum_window_promote - 1])
		window->promote = DatumGetInt16(values[Anum_window_promote - 1]);
	window->to_tier = TEXT(Anum_window_to_tier);
	if (!nulls[Anum_window_boost - 1])
		window->boost = (int) rint(100 * DatumGetFloat8(DirectFunctionCall1(numeric_float8_no_overflow,
																			values[Anum_window_boost - 1])));
	window->author = TEXT(Anum_window_created_by);
	window->reason = TEXT(Anum_window_reason);
	window->revoked = !nulls[Anum_window_revoked - 1] &&
		DatumGetBool(values[Anum_window_revoked - 1]);
	if (!nulls[Anum_window_moved - 1])
		window->place = DatumGetBool(values[Anum_window_moved - 1]) ?
			TIERING_WINDOW_CAME : TIERING_WINDOW_GONE;
#undef TEXT
}

/*
 * spend - a row means nothing any more; it may be deleted
 */
static void
spend(TieringLifts *lifts, TieringWindow *window)
{
	if (lifts->nspent == 0)
		lifts->spent = palloc(sizeof(ItemPointerData) * 8);
	else if (lifts->nspent >= 8 && (lifts->nspent & (lifts->nspent - 1)) == 0)
		lifts->spent = repalloc_huge(lifts->spent, sizeof(ItemPointerData) * 2 * lifts->nspent);
	lifts->spent[lifts->nspent++] = window->tid;
	window->kind = NULL;
}

/* What a row of a group is. */
typedef enum RowSort
{
	ROW_REVOKES,
	ROW_HERE,
	ROW_CAME,
	ROW_GONE
} RowSort;

/*
 * sort_of - what a row is
 */
static RowSort
sort_of(const TieringWindow *window)
{
	if (window->revoked)
		return ROW_REVOKES;
	if (window->place == TIERING_WINDOW_HERE)
		return ROW_HERE;
	return window->place == TIERING_WINDOW_CAME ? ROW_CAME : ROW_GONE;
}

/*
 * settle_group - spend the rows of a group that cancel out
 *
 * Of those that are alike it does not matter which.  What takes back a window
 * that is not there (another statement of the transaction may be about to
 * open it) stays in the table and means nothing.
 */
static void
settle_group(TieringLifts *lifts, WindowArray *group)
{
	int			rows[4] = {0};
	int			spent[4] = {0};

	for (int i = 0; i < group->count; i++)
		rows[sort_of(&group->windows[i])]++;
	spent[ROW_HERE] = Min(rows[ROW_REVOKES], rows[ROW_HERE]);
	spent[ROW_GONE] = Min(rows[ROW_REVOKES] - spent[ROW_HERE], rows[ROW_GONE]);
	spent[ROW_REVOKES] = spent[ROW_HERE] + spent[ROW_GONE];
	spent[ROW_CAME] = Min(rows[ROW_CAME], rows[ROW_HERE] - spent[ROW_HERE]);
	lifts->pairs |= spent[ROW_REVOKES] > 0;
	for (int i = 0; i < group->count; i++)
	{
		if (spent[sort_of(&group->windows[i])]-- > 0)
			spend(lifts, &group->windows[i]);
	}
}

/*
 * end_group - take the windows of a kind that begin at the same time
 */
static void
end_group(WindowReading *reading)
{
	WindowArray *group = &reading->group;

	settle_group(reading->lifts, group);
	for (int i = 0; i < group->count; i++)
	{
		TieringWindow *window = &group->windows[i];

		if (window->kind == NULL || window->revoked)
			continue;
		if (window->place == TIERING_WINDOW_GONE)
		{
			add(&reading->gone, window);
			continue;
		}
		if (reading->alike && window->until <= reading->at)
		{
			spend(reading->lifts, window);	/* and so have those before it */
			reading->begun = true;
			continue;
		}
		if (reading->all)
			add(&reading->every, window);
		if (reading->alike && reading->begun)
			continue;
		add(&reading->counting, window);
		reading->begun |= window->from <= reading->at;
	}
	group->count = 0;
}

/*
 * begin_kind - the rows of another kind follow
 */
static void
begin_kind(WindowReading *reading, const char *kind)
{
	TieringModel *model = reading->store->model;

	reading->begun = false;
	reading->alike = false;
	for (int i = 0; i < model->ntrigger_events; i++)
		reading->alike |= strcmp(model->trigger_events[i].kind, kind) == 0;
}

/*
 * read_kinds - the rows of kinds below one, or of all, from the last one on
 *
 * Answers the kind in which it stopped since the rest does not matter; NULL
 * at the end.
 */
static const char *
read_kinds(WindowReading *reading, Datum key, const char *below)
{
	TieringStore *store = reading->store;
	TieringTable *table = &store->tier_window;
	IndexScanDesc scan = TIERING_BEGIN_INDEX_SCAN(table->rel, table->index, SnapshotAny, below ? 2 : 1);
	const char *kind = NULL;
	const char *stopped = NULL;
	ScanKeyData skeys[2];

	ScanKeyEntryInitialize(&skeys[0], 0, 1, BTEqualStrategyNumber, InvalidOid,
						   table->index->rd_indcollation[0],
						   store->model->key_equal.fn_oid, key);
	if (below)
		ScanKeyEntryInitialize(&skeys[1], 0, 2, BTLessStrategyNumber, InvalidOid,
							   table->index->rd_indcollation[1], F_TEXT_LT,
							   CStringGetTextDatum(below));
	index_rescan(scan, skeys, below ? 2 : 1, NULL, 0);
	while (stopped == NULL && index_getnext_slot(scan, BackwardScanDirection, table->read_slot))
	{
		TieringWindow window;

		if (!table_tuple_satisfies_snapshot(table->rel, table->read_slot, store->latest))
			continue;
		CHECK_FOR_INTERRUPTS();
		read_window(table->read_slot, &window);
		if (kind == NULL || strcmp(kind, window.kind) != 0 ||
			(reading->group.count > 0 && reading->group.windows[0].from != window.from))
			end_group(reading);
		if (kind == NULL || strcmp(kind, window.kind) != 0)
			begin_kind(reading, window.kind);
		kind = window.kind;
		if (reading->alike && reading->begun && !reading->all)
			stopped = kind;
		else
			add(&reading->group, &window);
	}
	end_group(reading);
	ExecClearTuple(table->read_slot);
	index_endscan(scan);
	return stopped;
}

/*
 * read_windows - the windows of an account, as far as they matter from a moment on
 */
static void
read_windows(WindowReading *reading, Datum key)
{
	const char *below = NULL;

	do
		below = read_kinds(reading, key, below);
	while (below != NULL);
}

/*
 * tiering_windows_read - the windows of an account
 *
 * Those that matter from a moment on.  With all, the others are in
 * lifts->moving as well, for who changes the key or deletes the account.
 */
void
tiering_windows_read(TieringStore *store, TieringLifts *lifts, Datum key, TimestampTz at, bool all)
{
	WindowReading reading = {.store = store, .lifts = lifts, .at = at, .all = all};

	read_windows(&reading, key);
	lifts->windows = reading.counting.windows;
	lifts->nwindows = reading.counting.count;
	lifts->moving = reading.every.windows;
	lifts->nmoving = reading.every.count;
}

/* ----------
 * Another key
 * ----------
 */

/*
 * find_same - a window of the same kind and begin, or NULL
 */
static TieringWindow *
find_same(WindowArray *array, const TieringWindow *window)
{
	for (int i = 0; i < array->count; i++)
	{
		if (array->windows[i].kind != NULL && array->windows[i].from == window->from &&
			strcmp(array->windows[i].kind, window->kind) == 0)
			return &array->windows[i];
	}
	return NULL;
}

/*
 * tiering_windows_change_key - the account goes on under another key
 *
 * All windows were read.  Those that matter join those of the new key, which
 * events name already; what belongs to an account of that key goes with it.
 * A window that comes back to the key that its event names is its event's
 * again.
 */
void
tiering_windows_change_key(TieringStore *store, TieringLifts *lifts, Datum key, TimestampTz at)
{
	WindowReading reading = {.store = store, .lifts = lifts, .at = at};
	WindowArray here = {0};

	read_windows(&reading, key);
	for (int i = 0; i < reading.counting.count; i++)
	{
		if (!is_own(&reading.counting.windows[i]))
			add(&here, &reading.counting.windows[i]);
	}
	reading.counting = here;
	for (int i = 0; i < lifts->nwindows; i++)
	{
		TieringWindow window = lifts->windows[i];
		TieringWindow *gone;

		if (window.place == TIERING_WINDOW_GONE)
			continue;			/* stays with the old key */
		if (!is_by_hand(&window) && !tiering_is_spike(window.kind))
		{
			if (find_same(&here, &window) != NULL)
				continue;			/* its event has followed */
			gone = find_same(&reading.gone, &window);
			window.place = TIERING_WINDOW_CAME;
			if (gone)
			{
				lifts->windows[i].gone = gone->tid;
				gone->kind = NULL;
			}
		}
		add(&reading.counting, &window);
		lifts->windows[i].arrives = true;
		lifts->windows[i].place = window.place;
	}
	lifts->arriving = lifts->windows;
	lifts->narriving = lifts->nwindows;
	lifts->windows = reading.counting.windows;
	lifts->nwindows = reading.counting.count;
}

/*
 * stay - a window does not arrive under the new key
 */
static void
stay(TieringLifts *lifts, ItemPointer tid)
{
	for (int i = 0; i < lifts->narriving; i++)
	{
		if (ItemPointerEquals(&lifts->arriving[i].tid, tid))
			lifts->arriving[i].arrives = false;
	}
	for (int i = 0; i < lifts->nwindows; i++)
	{
		if (ItemPointerEquals(&lifts->windows[i].tid, tid))
			lifts->windows[i].place = TIERING_WINDOW_GONE;
	}
}

/*
 * tiering_windows_leave - the windows go with their account
 *
 * All were read.  Those that have ended by now stay where they are, and so does
 * one that somebody else is taking back: his event is gone, or names the new
 * key.
 */
void
tiering_windows_leave(TieringStore *store, TieringLifts *lifts, Datum old_key, TimestampTz at)
{
	for (int i = 0; i < lifts->nmoving; i++)
	{
		TieringWindow window = lifts->moving[i];

		if (window.until <= at)
			continue;
		if (tiering_table_delete(store, &store->tier_window, &window.tid) != TM_Ok)
		{
			stay(lifts, &window.tid);
			continue;
		}
		if (is_own(&window))
			continue;
		window.place = TIERING_WINDOW_GONE;
		tiering_window_insert(store, old_key, &window);
	}
	lifts->nmoving = 0;
}

/*
 * tiering_windows_arrive - write them under the new key
 *
 * One that is back is its event's again, unless somebody else has the row that
 * says that it has gone.
 */
void
tiering_windows_arrive(TieringStore *store, TieringLifts *lifts, Datum key, TimestampTz at)
{
	for (int i = 0; i < lifts->narriving; i++)
	{
		TieringWindow *window = &lifts->arriving[i];

		if (!window->arrives || window->until <= at)
			continue;
		if (ItemPointerIsValid(&window->gone) &&
			tiering_table_delete(store, &store->tier_window, &window->gone) == TM_Ok)
			window->place = TIERING_WINDOW_HERE;
		tiering_window_insert(store, key, window);
	}
	lifts->narriving = 0;
}

/* ----------
 * Writing
 * ----------
 */

/*
 * tiering_window_insert - append a window of an account
 */
void
tiering_window_insert(TieringStore *store, Datum key, const TieringWindow *window)
{
	TupleTableSlot *slot = tiering_table_start(&store->tier_window);

	tiering_slot_put_key(slot, Anum_window_account_id, key);
	tiering_slot_put_text(slot, Anum_window_kind, window->kind);
	tiering_slot_put(slot, Anum_window_opens_at, TimestampTzGetDatum(window->from));
	tiering_slot_put(slot, Anum_window_ends_at, TimestampTzGetDatum(window->until));
	tiering_slot_put_code(slot, Anum_window_promote, window->promote);
	tiering_slot_put_text(slot, Anum_window_to_tier, window->to_tier);
	if (window->boost != 0)
		tiering_slot_put(slot, Anum_window_boost,
						 NumericGetDatum(int64_div_fast_to_numeric(window->boost, 2)));
	tiering_slot_put_text(slot, Anum_window_created_by, window->author);
	tiering_slot_put_text(slot, Anum_window_reason, window->reason);
	if (window->revoked)
		tiering_slot_put(slot, Anum_window_revoked, BoolGetDatum(true));
	if (window->place != TIERING_WINDOW_HERE)
		tiering_slot_put(slot, Anum_window_moved, BoolGetDatum(window->place == TIERING_WINDOW_CAME));
	tiering_table_insert(store, &store->tier_window);
}

/*
 * tiering_windows_delete_spent - delete rows that mean nothing any more
 *
 * Where some cancel out, none if somebody else has one: he deletes it, maybe,
 * and not the others.
 */
void
tiering_windows_delete_spent(TieringStore *store, TieringLifts *lifts)
{
	for (int i = 0; i < lifts->nspent && lifts->pairs; i++)
	{
		if (tiering_table_lock(store, &store->tier_window, &lifts->spent[i]) != TM_Ok)
			lifts->nspent = 0;
	}
	for (int i = 0; i < lifts->nspent; i++)
		(void) tiering_table_delete(store, &store->tier_window, &lifts->spent[i]);
	lifts->nspent = 0;
}

/*
 * tiering_windows_any_own - are there windows that go with their account?
 *
 * All were read.
 */
bool
tiering_windows_any_own(const TieringLifts *lifts)
{
	for (int i = 0; i < lifts->nmoving; i++)
	{
		if (is_own(&lifts->moving[i]))
			return true;
	}
	return false;
}

/*
 * tiering_windows_lock_own - lock the windows that go with their account
 *
 * All were read.  False if somebody else has one.
 */
bool
tiering_windows_lock_own(TieringStore *store, TieringLifts *lifts)
{
	for (int i = 0; i < lifts->nmoving; i++)
	{
		if (is_own(&lifts->moving[i]) &&
			tiering_table_lock(store, &store->tier_window, &lifts->moving[i].tid) != TM_Ok)
			return false;
	}
	return true;
}

/*
 * tiering_windows_delete_own - delete the windows that go with their account
 *
 * False if one is left to somebody else.
 */
bool
tiering_windows_delete_own(TieringStore *store, Datum key)
{
	TieringLifts lifts = {0};
	bool		all = true;

	tiering_windows_read(store, &lifts, key, 0, true);
	for (int i = 0; i < lifts.nmoving; i++)
	{
		if (is_own(&lifts.moving[i]))
			all &= tiering_table_delete(store, &store->tier_window, &lifts.moving[i].tid) == TM_Ok;
	}
	return all;
}

/*
 * tiering_windows_clear - delete those of all accounts that go with them
 */
void
tiering_windows_clear(TieringStore *store)
{
	TieringTable *table = &store->tier_window;
	TableScanDesc scan = TIERING_BEGIN_SCAN(table->rel, SnapshotAny);

	while (table_scan_getnextslot(scan, ForwardScanDirection, table->read_slot))
	{
		TieringWindow window;
		Datum		key;
		bool		isnull;

		CHECK_FOR_INTERRUPTS();
		if (!table_tuple_satisfies_snapshot(table->rel, table->read_slot, store->latest))
			continue;
		read_window(table->read_slot, &window);
		key = tiering_key_copy(store->model, slot_getattr(table->read_slot, Anum_window_account_id,
														  &isnull));
		if (is_own(&window) &&
			tiering_table_delete(store, table, &window.tid) != TM_Ok)
			tiering_queue_key(store, key);
	}
	table_endscan(scan);
	ExecClearTuple(table->read_slot);
}
