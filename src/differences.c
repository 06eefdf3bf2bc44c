/*-------------------------------------------------------------------------
 *
 * differences.c
 *	  The accounts whose stored scores are not what the model says.
 *
 * The first half of a re-evaluation, and where nothing changed nearly all of
 * it.  A census (census.c) reads the states into memory; then the model's
 * view is run as a query, whose rows come straight from the executor to the
 * function below, which looks each up in the census and compares.  So each
 * table is read once, in the order in which it lies on disk, no row is
 * copied, and nothing is sorted.
 *
 * Accounts mostly come in the order of their states, so the next one of the
 * census is tried first, and the hash table by key is made only when that
 * fails.
 *
 * src/differences.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include <math.h>

#include "executor/spi.h"
#include "miscadmin.h"
#include "tcop/dest.h"
#include "utils/builtins.h"
#include "utils/float.h"
#include "utils/memutils.h"
#include "utils/snapmgr.h"
#include "utils/typcache.h"

#include "catalogue.h"
#include "census.h"
#include "differences.h"
#include "protect.h"
#include "tiering.h"

/* Rows after which the memory for rows is cleared. */
#define RESET_ROWS 1000

/* The model's view is being compared with the census. */
typedef struct Comparison
{
	DestReceiver receiver;		/* gets the rows; must be first */
	TieringModel *model;
	TieringCensus *census;
	TieringKeys *keys;			/* out: what differs */
	bool	   *seen;			/* [count]: is the account in the view? */
	int64		next;			/* index of the account that is tried first */
	uint32	   *slots;			/* by hash of the key: index + 1; NULL: not made yet */
	uint64		mask;			/* number of slots - 1 */
	FmgrInfo   *hash;			/* of keys that are no integers */
	double	   *points;			/* [ncriteria] */
	double	   *components;		/* [ncomponents] */
	uint64		gates;			/* all of them */
	MemoryContext rows;
	int			nrows;			/* since the memory was cleared */
} Comparison;

/* ----------
 * Finding an account in the census
 * ----------
 */

/*
 * hash_key - hash of a key; "integer" is its value if it is one
 */
static uint64
hash_key(Comparison *comparison, Datum key, int64 integer)
{
	if (comparison->census->keys == NULL)
	{
		uint64		hash = (uint64) integer * UINT64CONST(0x9E3779B97F4A7C15);

		return hash ^ (hash >> 32);
	}
	return DatumGetUInt64(FunctionCall2Coll(comparison->hash, comparison->model->key_collation,
											key, Int64GetDatum(0)));
}

/*
 * make_slots - the hash table of all accounts of the census
 */
static void
make_slots(Comparison *comparison)
{
	TieringCensus *census = comparison->census;
	uint64		size = 1024;

	while (size < census->count + census->count / 2)
		size *= 2;
	comparison->mask = size - 1;
	comparison->slots = MemoryContextAllocExtended(census->context, sizeof(uint32) * size,
												   MCXT_ALLOC_HUGE | MCXT_ALLOC_ZERO);
	for (int64 i = 0; i < census->count; i++)
	{
		Datum		key = census->keys ? census->keys[i] : (Datum) 0;
		uint64		slot = hash_key(comparison, key, census->candidates[i].key_order);

		while (comparison->slots[slot & comparison->mask] != 0)
			slot++;
		comparison->slots[slot & comparison->mask] = (uint32) i + 1;
	}
}

/*
 * is_account - is it the account with this key?
 */
static inline bool
is_account(Comparison *comparison, int64 index, Datum key, int64 integer)
{
	TieringCensus *census = comparison->census;

	if (census->keys == NULL)
		return census->candidates[index].key_order == integer;
	return tiering_key_equal(comparison->model, census->keys[index], key);
}

/*
 * find_account - index of the account with a key; -1 if none is stored
 */
static int64
find_account(Comparison *comparison, Datum key)
{
	TieringCensus *census = comparison->census;
	int64		integer = 0;
	uint64		slot;

	if (census->keys == NULL)
		(void) tiering_census_integer(comparison->model, key, &integer);
	if (comparison->next < census->count &&
		is_account(comparison, comparison->next, key, integer))
		return comparison->next;
	if (comparison->slots == NULL)
		make_slots(comparison);
	for (slot = hash_key(comparison, key, integer);; slot++)
	{
		uint32		entry = comparison->slots[slot & comparison->mask];

		if (entry == 0)
			return -1;
		if (is_account(comparison, (int64) entry - 1, key, integer))
			return (int64) entry - 1;
	}
}

/* ----------
 * Comparing
 * ----------
 */

/*
 * view_print - the print of a row of the view, and the score
 *
 * Raises an error if points are out of range.
 */
static uint64
view_print(Comparison *comparison, TupleTableSlot *slot, TieringScore *score)
{
	TieringModel *model = comparison->model;
	int			n = model->rule.ncriteria;
	text	   *names[2] = {NULL, NULL};

	for (int i = 0; i < n; i++)
		comparison->points[i] = slot->tts_isnull[1 + i] ? get_float8_nan() :
			tiering_evaluation_points(slot->tts_values[1 + i], model->criterion_types[i]);
	tiering_score_compute(&model->rule, comparison->points, comparison->components, score);
	for (int i = 0; i < lengthof(names); i++)
	{
		if (!slot->tts_isnull[1 + n + i])
			names[i] = DatumGetTextPP(slot->tts_values[1 + n + i]);
	}
	return tiering_census_print(comparison->points, n, score->completeness,
								names[0] ? VARDATA_ANY(names[0]) : NULL,
								names[0] ? VARSIZE_ANY_EXHDR(names[0]) : 0,
								names[1] ? VARDATA_ANY(names[1]) : NULL,
								names[1] ? VARSIZE_ANY_EXHDR(names[1]) : 0);
}

/*
 * view_gates - the gates that a row of the view passes
 */
static uint64
view_gates(Comparison *comparison, TupleTableSlot *slot)
{
	TieringModel *model = comparison->model;
	int			next = 3 + model->rule.ncriteria;
	uint64		gates = comparison->gates;

	for (int i = 0; i < model->ntiers; i++)
	{
		if (!model->tiers[i].gated)
			continue;
		if (slot->tts_isnull[next] || !DatumGetBool(slot->tts_values[next]))
			gates &= ~(UINT64CONST(1) << i);
		next++;
	}
	return gates;
}

/*
 * is_stored - is a row of the view what is stored of its account?
 *
 * Signals, which the view does not have, are left out: with them the score
 * differs from one moment to the next.
 */
static bool
is_stored(Comparison *comparison, TupleTableSlot *slot, int64 index)
{
	const TieringCandidate *stored = &comparison->census->candidates[index];
	TieringScore score;
	uint64		print = view_print(comparison, slot, &score);

	return !stored->frozen &&
		print == comparison->census->prints[index] &&
		(score.score == stored->score || HAS_SIGNALS(comparison->model)) &&
		view_gates(comparison, slot) == (stored->gates & comparison->gates);
}

/*
 * receive_row - one row of the view
 */
static bool
receive_row(TupleTableSlot *slot, DestReceiver *self)
{
	Comparison *comparison = (Comparison *) self;
	MemoryContext old = MemoryContextSwitchTo(comparison->rows);
	bool		same = false;
	int64		index;

	slot_getallattrs(slot);
	if (!slot->tts_isnull[0])
	{
		index = find_account(comparison, slot->tts_values[0]);
		same = index >= 0 && is_stored(comparison, slot, index);
		if (index >= 0)
		{
			comparison->seen[index] = true;
			comparison->next = index + 1;
		}
		if (!same)
			tiering_keys_add(comparison->model, comparison->keys, slot->tts_values[0]);
	}
	MemoryContextSwitchTo(old);
	if (++comparison->nrows == RESET_ROWS)
	{
		MemoryContextReset(comparison->rows);
		comparison->nrows = 0;
		CHECK_FOR_INTERRUPTS();
	}
	return true;
}

/*
 * receive_nothing - callback: begin and end of the rows
 */
static void
receive_nothing(DestReceiver *self)
{
}

/*
 * receive_begin - the same with the arguments of the begin
 */
static void
receive_begin(DestReceiver *self, int operation, TupleDesc desc)
{
}

/*
 * begin_comparison - make everything ready
 */
static void
begin_comparison(Comparison *comparison, TieringRun *run, TieringKeys *keys)
{
	TieringModel *model = run->model;
	MemoryContext old = MemoryContextSwitchTo(run->census->context);

	memset(comparison, 0, sizeof(Comparison));
	comparison->receiver.receiveSlot = receive_row;
	comparison->receiver.rStartup = receive_begin;
	comparison->receiver.rShutdown = receive_nothing;
	comparison->receiver.rDestroy = receive_nothing;
	comparison->receiver.mydest = DestNone;
	comparison->model = model;
	comparison->census = run->census;
	comparison->keys = keys;
	comparison->seen = palloc_extended(sizeof(bool) * Max(run->census->count, 1),
									   MCXT_ALLOC_HUGE | MCXT_ALLOC_ZERO);
	comparison->points = palloc(sizeof(double) * Max(model->rule.ncriteria, 1));
	comparison->components = palloc(sizeof(double) * Max(model->rule.ncomponents, 1));
	comparison->gates = model->ntiers >= 64 ? ~UINT64CONST(0) :
		(UINT64CONST(1) << model->ntiers) - 1;
	comparison->rows = AllocSetContextCreate(CurrentMemoryContext, "tiering rows",
											 ALLOCSET_DEFAULT_SIZES);
	comparison->hash = &lookup_type_cache(model->key_type,
										  TYPECACHE_HASH_EXTENDED_PROC_FINFO)->hash_extended_proc_finfo;
	MemoryContextSwitchTo(old);
}

/*
 * read_view - send all rows of the view through the comparison
 *
 * With the snapshot of the census, so that both are of one moment.
 */
static void
read_view(Comparison *comparison)
{
	SPIExecuteOptions options = {0};
	SPIPlanPtr	plan;
	int			result;

	PushActiveSnapshot(comparison->census->snapshot);
	SPI_connect();
	plan = SPI_prepare_cursor(psprintf("SELECT * FROM %s",
									   tiering_model_relation(comparison->model, "model")),
							  0, NULL, CURSOR_OPT_PARALLEL_OK);
	if (plan == NULL)
		elog(ERROR, "could not prepare a query: %s", SPI_result_code_string(SPI_result));
	options.read_only = true;
	options.dest = &comparison->receiver;
	result = SPI_execute_plan_extended(plan, &options);
	if (result < 0)
		elog(ERROR, "could not read the model's view: %s", SPI_result_code_string(result));
	SPI_finish();
	PopActiveSnapshot();
}

/*
 * add_orphans - accounts that are stored and not in the view
 */
static void
add_orphans(Comparison *comparison)
{
	for (int64 i = 0; i < comparison->census->count; i++)
	{
		if (!comparison->seen[i])
			tiering_keys_add(comparison->model, comparison->keys,
							 tiering_census_key(comparison->census, i));
	}
}

/*
 * tiering_differences_find - the keys of all accounts that have to be scored
 *
 * Leaves the census with the run if there are none.  False if an expression
 * raised an error, so that not all accounts were seen, or keys of this type
 * have no hash.
 */
bool
tiering_differences_find(TieringRun *run, TieringKeys *keys)
{
	Comparison	comparison;
	TieringIdentity identity;
	TieringGuard guard;
	volatile bool complete = true;

	run->census = tiering_census_take(run, true);
	begin_comparison(&comparison, run, keys);
	if (!OidIsValid(comparison.hash->fn_oid) && run->census->keys != NULL)
		complete = false;
	else
	{
		tiering_identity_enter(run->model->owner, &identity);
		tiering_guard_begin(&guard);
		PG_TRY();
		{
			read_view(&comparison);
			tiering_guard_end(&guard);
		}
		PG_CATCH();
		{
			(void) tiering_guard_catch(&guard);
			complete = false;
		}
		PG_END_TRY();
		tiering_identity_leave(&identity);
	}
	if (complete)
		add_orphans(&comparison);
	MemoryContextDelete(comparison.rows);
	if (!complete || keys->count > 0)
		tiering_run_forget(run);
	return complete;
}
