/*-------------------------------------------------------------------------
 *
 * census.c
 *	  All accounts of a model as they are stored, in memory.
 *
 * A review needs of every account what decides on its tier, and whether what
 * is stored is what the model says.  The table of states is read once for
 * both, below the executor, in the order in which it lies on disk, and only
 * what is needed is kept: 40 bytes for the allocation, 8 for the gates if there
 * are any, and 8 that stand for what was scored (print.c).
 *
 * src/census.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/table.h"
#include "access/tableam.h"
#include "catalog/pg_type.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"
#include "utils/rel.h"
#include "utils/snapmgr.h"

#include "catalogue.h"
#include "census.h"
#include "numbers.h"
#include "placement.h"
#include "print.h"
#include "store.h"
#include "tiering.h"
#include "window_gate.h"

/* How often the run is told how far we are. */
#define REPORT_ROWS 1000

/* ----------
 * Reading
 * ----------
 */

/*
 * tiering_census_integer - the value of a key that is an integer; false if it is none
 */
bool
tiering_census_integer(const TieringModel *model, Datum key, int64 *value)
{
	switch (model->key_type)
	{
		case INT2OID:
			*value = DatumGetInt16(key);
			return true;
		case INT4OID:
			*value = DatumGetInt32(key);
			return true;
		case INT8OID:
			*value = DatumGetInt64(key);
			return true;
		default:
			return false;
	}
}

/*
 * tiering_census_datum - the inverse
 */
Datum
tiering_census_datum(const TieringModel *model, int64 key)
{
	switch (model->key_type)
	{
		case INT2OID:
			return Int16GetDatum((int16) key);
		case INT4OID:
			return Int32GetDatum((int32) key);
		default:
			return Int64GetDatum(key);
	}
}

/*
 * tiering_census_key - the key of an account
 */
Datum
tiering_census_key(const TieringCensus *census, int64 index)
{
	if (census->keys != NULL)
		return census->keys[index];
	return tiering_census_datum(census->model, census->candidates[index].key_order);
}

/*
 * enlarge - make room for more accounts
 */
static void
enlarge(TieringCensus *census)
{
	census->space *= 2;
	census->candidates = repalloc_huge(census->candidates,
									   sizeof(TieringCandidate) * census->space);
	if (census->gates != NULL)
		census->gates = repalloc_huge(census->gates, sizeof(uint64) * census->space);
	if (census->keys != NULL)
		census->keys = repalloc_huge(census->keys, sizeof(Datum) * census->space);
	if (census->prints != NULL)
		census->prints = repalloc_huge(census->prints, sizeof(uint64) * census->space);
	if (census->offsets != NULL)
		census->offsets = repalloc_huge(census->offsets, sizeof(OffsetNumber) * census->space);
}

/*
 * find_override - the tier of the override of an account; NULL: it has none
 */
static char *
find_override(TieringCensus *census, Datum key)
{
	int64		low = 0;
	int64		high = (int64) census->overrides->count - 1;

	while (low <= high)
	{
		int64		middle = (low + high) / 2;
		bool		isnull;
		Datum		other = tiering_rows_datum(census->overrides, middle, 1, &isnull);
		int			order = tiering_keys_compare(&key, &other, census->model);

		if (order == 0)
			return tiering_rows_text(census->overrides, middle, 2);
		if (order < 0)
			high = middle - 1;
		else
			low = middle + 1;
	}
	return NULL;
}

/*
 * add_pin - the override of the account that was added last
 */
static void
add_pin(TieringCensus *census, TupleTableSlot *slot, const char *name)
{
	TieringModel *model = census->model;
	int			tier = tiering_model_tier_by_name(model, name);
	bool		no_seat;
	bool		no_scope;
	Datum		scope;
	TieringPin *pin;

	(void) slot_getattr(slot, Anum_state_override_seat, &no_seat);
	scope = slot_getattr(slot, Anum_state_override_scope, &no_scope);
	if (tier < 0 || (!model->limits[tier].capped && no_seat))
		return;
	if (census->npins == census->max_pins)
	{
		census->max_pins *= 2;
		census->pins = repalloc_huge(census->pins, sizeof(TieringPin) * census->max_pins);
	}
	pin = &census->pins[census->npins++];
	pin->candidate = census->count - 1;
	pin->tier = tier;
	pin->scope = TIERING_NO_SCOPE;
	if (no_seat || (census->reset_tiers & (UINT64CONST(1) << tier)))
		return;
	pin->scope = tiering_scopes_find(&census->scopes[model->tiers[tier].scope_kind],
									 no_scope ? "" : VARDATA_ANY(DatumGetTextPP(scope)),
									 no_scope ? 0 : VARSIZE_ANY_EXHDR(DatumGetTextPP(scope)));
}

/* A text of a row, as it is there. */
typedef struct RowText
{
	const char *data;			/* NULL: there is none */
	int			size;
} RowText;

/*
 * row_text - a text column of a row; lives as long as the row
 */
static RowText
row_text(TupleTableSlot *slot, AttrNumber attno)
{
	RowText		result = {NULL, 0};
	text	   *value;

	if (slot->tts_isnull[attno - 1])
		return result;
	value = DatumGetTextPP(slot->tts_values[attno - 1]);
	result.data = VARDATA_ANY(value);
	result.size = VARSIZE_ANY_EXHDR(value);
	return result;
}

/*
 * count_scope - number of the scope of an account by one kind, counted
 *
 * One that is too long has no seats, as if it was not there.
 */
static int
count_scope(TieringScopes *set, RowText name)
{
	int			number;

	if (name.data == NULL || name.size > TIERING_MAX_SCOPE_SIZE)
		return TIERING_NO_SCOPE;
	number = tiering_scopes_find(set, name.data, name.size);
	set->scopes[number].accounts++;
	return number;
}

/*
 * held_scope - number of the scope whose seat an account holds
 */
static int
held_scope(TieringCensus *census, TupleTableSlot *slot, const TieringCandidate *candidate)
{
	TieringScopes *set;
	RowText		name;
	int			own;

	if (candidate->current < 0 || slot->tts_isnull[Anum_state_holds_seat - 1] ||
		!DatumGetBool(slot->tts_values[Anum_state_holds_seat - 1]))
		return TIERING_NO_SCOPE;
	if (!candidate->frozen &&
		(census->reset_tiers & (UINT64CONST(1) << candidate->current)) != 0)
		return TIERING_NO_SCOPE;
	set = &census->scopes[census->model->tiers[candidate->current].scope_kind];
	own = candidate->scope[census->model->tiers[candidate->current].scope_kind];
	slot_getsomeattrs(slot, Anum_state_seat_scope);
	name = row_text(slot, Anum_state_seat_scope);
	if (name.data == NULL)
		name.data = "";
	if (own >= 0 && set->scopes[own].size == name.size &&
		memcmp(set->scopes[own].name, name.data, name.size) == 0)
		return own;
	return tiering_scopes_find(set, name.data, name.size);
}

/*
 * add_print - the print of the account that was added last
 */
static void
add_print(TieringCensus *census, TupleTableSlot *slot, RowText territory, RowText owner,
		  double *points)
{
	TieringModel *model = census->model;
	TieringCandidate *candidate = &census->candidates[census->count - 1];
	TieringScored scored = {
		.points = points,
		.npoints = model->rule.ncriteria,
		.score = HAS_SIGNALS(model) ? 0 : candidate->score,
		.gates = ~UINT64CONST(0),
		.scopes = {territory.data, owner.data},
		.sizes = {territory.size, owner.size},
	};

	if (candidate->frozen)
		return;					/* differs anyway */
	tiering_doubles_read(slot->tts_values[Anum_state_points - 1], points, scored.npoints);
	if (!slot->tts_isnull[Anum_state_completeness - 1])
		scored.completeness = tiering_decimal_value(slot->tts_values[Anum_state_completeness - 1], 3);
	if (census->gates != NULL)
		scored.gates = census->gates[census->count - 1];
	scored.gates &= tiering_gates_compared(model);
	census->prints[census->count - 1] = tiering_print(&scored);
}

/*
 * add_place - where the state of the account is that is being added
 */
static void
add_place(TieringCensus *census, ItemPointer tid)
{
	BlockNumber block = ItemPointerGetBlockNumber(tid);

	census->offsets[census->count] = ItemPointerGetOffsetNumber(tid);
	if (census->npages > 0 && census->pages[census->npages - 1].block == block)
		return;
	if (census->npages == census->max_pages)
	{
		census->max_pages *= 2;
		census->pages = repalloc_huge(census->pages, sizeof(TieringPage) * census->max_pages);
	}
	census->pages[census->npages].first = census->count;
	census->pages[census->npages++].block = block;
}

/*
 * tiering_census_tid - where the state of an account was
 */
void
tiering_census_tid(const TieringCensus *census, int64 index, ItemPointer tid)
{
	int64		low = 0;
	int64		high = census->npages - 1;

	while (low < high)			/* the last page that does not begin after it */
	{
		int64		middle = (low + high + 1) / 2;

		if (census->pages[middle].first <= index)
			low = middle;
		else
			high = middle - 1;
	}
	ItemPointerSet(tid, census->pages[low].block, census->offsets[index]);
}

/*
 * add_account - one row of the table of states
 *
 * The current memory context is one for rows.
 */
static void
add_account(TieringCensus *census, TupleTableSlot *slot, double *points)
{
	TieringModel *model = census->model;
	Datum	   *values = slot->tts_values;
	bool	   *nulls = slot->tts_isnull;
	RowText		territory;
	RowText		owner;
	TieringCandidate *candidate;

	if (census->count == census->space)
		enlarge(census);
	candidate = &census->candidates[census->count];
	memset(candidate, 0, sizeof(TieringCandidate));
	if (census->keys != NULL)
	{
		MemoryContext old = MemoryContextSwitchTo(census->context);

		census->keys[census->count] = tiering_key_copy(model, values[Anum_state_account_id - 1]);
		MemoryContextSwitchTo(old);
	}
	else
		(void) tiering_census_integer(model, values[Anum_state_account_id - 1], &candidate->key_order);
	if (census->offsets != NULL)
		add_place(census, &slot->tts_tid);
	census->count++;

	candidate->score = TIERING_NO_SCORE;
	if (!nulls[Anum_state_score - 1])
		candidate->score = (int16) tiering_decimal_value(values[Anum_state_score - 1], 2);
	candidate->current = nulls[Anum_state_base_rank - 1] ? TIERING_NO_TIER :
		tiering_model_tier_of_rank(model, DatumGetInt32(values[Anum_state_base_rank - 1]));
	candidate->frozen = !nulls[Anum_state_error_since - 1] || nulls[Anum_state_points - 1] ||
		DatumGetInt32(values[Anum_state_model_version - 1]) != model->version;
	if (census->gates != NULL)
		census->gates[census->count - 1] = nulls[Anum_state_gates - 1] ? ~UINT64CONST(0) :
			DatumGetUInt64(values[Anum_state_gates - 1]);
	if (!nulls[Anum_state_tier_since - 1])
		candidate->since = DatumGetTimestampTz(values[Anum_state_tier_since - 1]);
	territory = row_text(slot, Anum_state_territory);
	owner = row_text(slot, Anum_state_owner);
	candidate->scope[TIERING_PER_MODEL] = 0;	/* the only one, see tiering_census_begin */
	candidate->scope[TIERING_PER_TERRITORY] =
		count_scope(&census->scopes[TIERING_PER_TERRITORY], territory);
	candidate->scope[TIERING_PER_OWNER] =
		count_scope(&census->scopes[TIERING_PER_OWNER], owner);
	candidate->current_scope = held_scope(census, slot, candidate);
	candidate->waitlisted = !nulls[Anum_state_waitlisted_rank - 1];
	census->waitlisted += candidate->waitlisted;
	census->errors += !nulls[Anum_state_error_since - 1];
	if (census->prints != NULL)
		add_print(census, slot, territory, owner, points);
	if (census->overrides != NULL && census->overrides->count > 0)
	{
		char	   *tier = find_override(census, values[Anum_state_account_id - 1]);

		if (tier != NULL)
			add_pin(census, slot, tier);
	}
}

/*
 * tiering_census_read - read all rows of the table of states
 */
void
tiering_census_read(TieringCensus *census, TieringRun *run)
{
	Relation	rel = table_open(census->model->state, AccessShareLock);
	TupleTableSlot *slot = table_slot_create(rel, NULL);
	TableScanDesc scan = table_beginscan_strat(rel, census->snapshot, 0, NULL, true, false);
	double	   *points = palloc(sizeof(double) * Max(census->model->rule.ncriteria, 1));
	MemoryContext rows = AllocSetContextCreate(CurrentMemoryContext, "tiering rows",
											   ALLOCSET_DEFAULT_SIZES);
	MemoryContext old = MemoryContextSwitchTo(rows);

	census->file = rel->rd_rel->relfilenode;
	while (table_scan_getnextslot(scan, ForwardScanDirection, slot))
	{
		slot_getsomeattrs(slot, Anum_state_points); /* the others are rarely needed */
		add_account(census, slot, points);
		if (census->count % REPORT_ROWS == 0)
		{
			MemoryContextReset(rows);
			tiering_run_report(run, "read", census->count, census->count);
		}
	}
	tiering_run_report(run, "read", census->count, census->count);
	MemoryContextSwitchTo(old);
	MemoryContextDelete(rows);
	table_endscan(scan);
	ExecDropSingleTupleTableSlot(slot);
	table_close(rel, AccessShareLock);
	census->scopes[TIERING_PER_MODEL].scopes[0].accounts = census->count;
}

/*
 * read_overrides - those that hold now, one of each account
 */
static TieringRows *
read_overrides(TieringModel *model)
{
	return tiering_owner_query(model->owner,
							   psprintf("SELECT DISTINCT ON (account_id) account_id, tier FROM ONLY %s "
										"WHERE ends_at IS NULL OR ends_at > tiering.clock() "
										"ORDER BY account_id",
										tiering_model_relation(model, "override")), NULL);
}

/*
 * has_gates - does any tier of a model have a gate?
 */
static bool
has_gates(const TieringModel *model)
{
	for (int i = 0; i < model->ntiers; i++)
	{
		if (model->tiers[i].gated)
			return true;
	}
	return false;
}

/*
 * tiering_census_begin - a census of the model of a step, to be read
 *
 * With prints, if they are to be compared with what the model says, and with
 * places, if states are to be changed.  The snapshot is a fresh one.  The census
 * lives until it is freed, at most as long as the step unless it is detached.
 */
TieringCensus *
tiering_census_begin(TieringRun *run, bool prints, bool places)
{
	MemoryContext context = AllocSetContextCreate(CurrentMemoryContext, "tiering census",
												  ALLOCSET_DEFAULT_SIZES);
	MemoryContext old = MemoryContextSwitchTo(context);
	TieringCensus *census = palloc0(sizeof(TieringCensus));
	int64		ignored;

	census->context = context;
	census->model = run->model;
	census->reset_tiers = run->reset_tiers;
	census->space = 1024;
	census->candidates = palloc(sizeof(TieringCandidate) * census->space);
	if (has_gates(run->model))
		census->gates = palloc(sizeof(uint64) * census->space);
	if (!tiering_census_integer(run->model, (Datum) 0, &ignored))
		census->keys = palloc(sizeof(Datum) * census->space);
	if (prints)
		census->prints = palloc(sizeof(uint64) * census->space);
	if (places)
	{
		census->offsets = palloc(sizeof(OffsetNumber) * census->space);
		census->max_pages = 64;
		census->pages = palloc(sizeof(TieringPage) * census->max_pages);
	}
	census->max_pins = 64;
	census->pins = palloc(sizeof(TieringPin) * census->max_pins);
	for (int kind = 0; kind < lengthof(census->scopes); kind++)
		tiering_scopes_init(&census->scopes[kind]);
	(void) tiering_scopes_find(&census->scopes[TIERING_PER_MODEL], "", 0);
	if (run->model->lifted)
		census->overrides = read_overrides(run->model);
	census->snapshot = RegisterSnapshot(GetLatestSnapshot());
	census->ended = tiering_ended_note(census->snapshot, context);
	MemoryContextSwitchTo(old);
	return census;
}

/*
 * tiering_census_detach - the census goes on being used after its transaction
 */
void
tiering_census_detach(TieringCensus *census)
{
	UnregisterSnapshot(census->snapshot);
	census->snapshot = NULL;
}

/*
 * tiering_census_free - the census is not needed any more
 */
void
tiering_census_free(TieringCensus *census)
{
	if (census->snapshot)
		UnregisterSnapshot(census->snapshot);
	MemoryContextDelete(census->context);
}

/*
 * tiering_census_is_current - has nobody else committed anything since it was taken?
 *
 * The caller knows what this transaction did itself.
 */
bool
tiering_census_is_current(const TieringCensus *census)
{
	return !census->changed &&
		!tiering_ended_others(census->ended, GetLatestSnapshot(), census->own);
}

/*
 * move_scope - an account is in another territory, or has another owner
 */
static void
move_scope(TieringCensus *census, TieringCandidate *candidate, TieringScopeKind kind,
		   const char *name)
{
	TieringScopes *set = &census->scopes[kind];
	RowText		text = {name, name ? strlen(name) : 0};

	if (candidate->scope[kind] >= 0)
		set->scopes[candidate->scope[kind]].accounts--;
	candidate->scope[kind] = count_scope(set, text);
}

/*
 * tiering_census_wait - the run has written whether an account waits for a seat
 */
void
tiering_census_wait(TieringCensus *census, int64 index, const TieringState *state)
{
	TieringCandidate *candidate = &census->candidates[index];

	census->waitlisted -= candidate->waitlisted;
	candidate->waitlisted = state->waitlisted_rank != 0;
	census->waitlisted += candidate->waitlisted;
}

/*
 * tiering_census_follow - the run has written new scores of an account
 *
 * Its tier and its seat are the same, else the census is not current.
 */
void
tiering_census_follow(TieringCensus *census, int64 index, const TieringState *state)
{
	TieringCandidate *candidate = &census->candidates[index];

	if (candidate->frozen || state->error_since != 0 ||
		tiering_model_tier_of_rank(census->model, state->base_rank) != candidate->current)
		census->changed = true;
	candidate->score = (int16) state->score;
	if (census->gates != NULL)
		census->gates[index] = state->gates;
	tiering_census_wait(census, index, state);
	move_scope(census, candidate, TIERING_PER_TERRITORY, state->territory);
	move_scope(census, candidate, TIERING_PER_OWNER, state->owner);
}

/*
 * compare_indexes - qsort_arg comparator of indexes of accounts, by key
 */
static int
compare_indexes(const void *a, const void *b, void *arg)
{
	const TieringCensus *census = arg;

	return tiering_keys_compare(&census->keys[*(const int64 *) a],
								&census->keys[*(const int64 *) b], census->model);
}

/*
 * tiering_census_number - give every account the number of its key in order
 *
 * An allocation breaks ties by it.  Integers are their own order.
 */
void
tiering_census_number(TieringCensus *census)
{
	int64	   *order;

	if (census->keys == NULL)
		return;
	order = palloc_extended(sizeof(int64) * Max(census->count, 1), MCXT_ALLOC_HUGE);
	for (int64 i = 0; i < census->count; i++)
		order[i] = i;
	qsort_arg(order, census->count, sizeof(int64), compare_indexes, census);
	for (int64 i = 0; i < census->count; i++)
		census->candidates[order[i]].key_order = i;
	pfree(order);
}
