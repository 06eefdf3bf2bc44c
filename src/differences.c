/*-------------------------------------------------------------------------
 *
 * differences.c
 *	  The accounts whose stored scores are not what the model says.
 *
 * The first half of a re-evaluation, and where nothing changed nearly all of
 * it.  A census (census.c) reads the states into memory; then the accounts
 * are evaluated, and each is looked up in the census and compared.  So each
 * table is read once, in the order in which it lies on disk, no row is
 * copied, and nothing is sorted.
 *
 * While the census is read, parallel workers evaluate the accounts already, and
 * send their prints (workers.c); who differs is known by key then.  That does
 * for reviews that find little to write.
 *
 * Where much is to be written, and the model reads nothing but the account's
 * row, the account table is scanned here and the compiled expressions are run
 * on its rows.  Then it is
 * known where the row of an account is, and what it was evaluated to, for
 * those who will write; they get it in stretches that fit into memory, and
 * may commit in between.  Else, or if the planner holds it for faster to let
 * parallel workers evaluate, the model's view is run as a query, whose rows
 * come straight from the executor, and all that is remembered is the key.
 *
 * src/differences.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/heapam.h"
#include "access/table.h"
#include "access/tableam.h"
#include "catalog/pg_am.h"
#include "catalog/pg_class.h"
#include "executor/executor.h"
#include "executor/spi.h"
#include "miscadmin.h"
#include "optimizer/cost.h"
#include "optimizer/paths.h"
#include "storage/bufmgr.h"
#include "tcop/dest.h"
#include "utils/builtins.h"
#include "utils/memutils.h"
#include "utils/plancache.h"
#include "utils/rel.h"
#include "utils/snapmgr.h"

#include "catalogue.h"
#include "census.h"
#include "compile.h"
#include "differences.h"
#include "long_key.h"
#include "protect.h"
#include "store.h"
#include "tiering.h"
#include "view_row.h"
#include "workers.h"

/* Rows after which the memory for rows is cleared; each may have large values. */
#define RESET_ROWS 50

/* Pages of the account table that are scanned at once. */
#define SCAN_PAGES 64

/* Pairs after which a stretch ends. */
#define STRETCH_PAIRS 10000

/* More differences than this, and one in so many, are not left to keys. */
#define FEW_DIFFERENCES 1000
#define FEW_SHARE 50

/* Memory for what belongs to pairs that is kept from one stretch to the next. */
#define STRETCH_MEMORY (2 * 1024 * 1024)

/* A comparison. */
struct TieringComparison
{
	DestReceiver receiver;		/* gets the rows of the view; must be first */
	MemoryContext context;		/* holds all of it but the census */
	TieringModel *model;
	TieringCensus *census;
	bool		pairs;			/* are pairs asked for? */
	bool		read;			/* has the census been read? */
	int64		nprints;		/* prints that workers have sent */
	bool		by_view;		/* is the view run instead of a scan? */
	TieringKeys keys;			/* out: what differs, but is no pair */
	TieringCensusIndex index;	/* finds accounts in the census */
	bool		indexed;		/* false: it cannot */

	TieringViewRow row;			/* the account at hand */
	MemoryContext rows;			/* for what belongs to rows */
	int			nrows;			/* since it was cleared */

	/* the stretch */
	MemoryContext stretch;		/* holds its pairs */
	Snapshot	snapshot;		/* with which it is read */
	BlockNumber page;			/* the next of the account table */
	Oid			file;			/* in which its pages are */
	TieringPair *found;			/* [space] */
	int			nfound;
	int			space;
};

/* ----------
 * Comparing
 * ----------
 */

/*
 * is_stored - is a row of the view what is stored of its account?
 */
static bool
is_stored(TieringComparison *comparison, int64 index)
{
	tiering_view_row_score(&comparison->row);
	return !comparison->census->candidates[index].frozen &&
		tiering_view_row_print(&comparison->row) == comparison->census->prints[index];
}

/*
 * string_column - a text column of the row at hand as a string
 */
static char *
string_column(TieringComparison *comparison, int column)
{
	return comparison->row.nulls[column] ? NULL : TextDatumGetCString(comparison->row.values[column]);
}

/*
 * add_pair - an account that differs, where it is, and what it should be
 */
static void
add_pair(TieringComparison *comparison, int64 index, TupleTableSlot *account)
{
	const TieringScoreRule *rule = &comparison->model->rule;
	MemoryContext old = MemoryContextSwitchTo(comparison->stretch);
	TieringPair *pair;
	TieringEvaluation *evaluation;

	if (comparison->nfound == comparison->space)
	{
		comparison->space = comparison->space == 0 ? STRETCH_PAIRS * 3 / 2 : comparison->space * 2;
		comparison->found = comparison->found == NULL ?
			MemoryContextAlloc(comparison->context, sizeof(TieringPair) * comparison->space) :
			repalloc_huge(comparison->found, sizeof(TieringPair) * comparison->space);
	}
	pair = &comparison->found[comparison->nfound++];
	pair->index = index;
	tiering_census_tid(comparison->census, index, &pair->state);
	pair->account = account->tts_tid;
	pair->account_xmin = tiering_slot_xmin(account);
	evaluation = &pair->evaluation;
	memset(evaluation, 0, sizeof(TieringEvaluation));
	evaluation->key = tiering_key_copy(comparison->model, comparison->row.values[0]);
	evaluation->evaluated = evaluation->in_scope = true;
	evaluation->failed_criterion = -1;
	evaluation->points = palloc(sizeof(double) * (rule->ncriteria + rule->ncomponents));
	evaluation->components = evaluation->points + rule->ncriteria;
	memcpy(evaluation->points, comparison->row.points, sizeof(double) * rule->ncriteria);
	memcpy(evaluation->components, comparison->row.components, sizeof(double) * rule->ncomponents);
	evaluation->territory = string_column(comparison, 1 + rule->ncriteria);
	evaluation->owner = string_column(comparison, 2 + rule->ncriteria);
	evaluation->gates = tiering_view_row_gates(&comparison->row);
	evaluation->score = comparison->row.score;
	MemoryContextSwitchTo(old);
}

/*
 * compare_row - compare a row with what is stored; remember it if it differs
 *
 * "account" is its row in the account table, or NULL.
 */
static void
compare_row(TieringComparison *comparison, TupleTableSlot *account)
{
	int64		index;

	if (comparison->row.nulls[0])
		return;
	index = tiering_census_find(&comparison->index, comparison->row.values[0]);
	if (index >= 0)
	{
		TieringCandidate *stored = &comparison->census->candidates[index];
		bool		again = stored->seen;

		stored->seen = true;
		if (is_stored(comparison, index))
			return;
		if (account != NULL && comparison->pairs && !again &&
			tiering_key_fits(comparison->model, comparison->row.values[0]))
		{
			add_pair(comparison, index, account);
			return;
		}
	}
	tiering_keys_add(comparison->model, &comparison->keys, comparison->row.values[0]);
}

/*
 * next_row - a row has been done: clear the memory for rows now and then
 */
static void
next_row(TieringComparison *comparison)
{
	if (++comparison->nrows < RESET_ROWS)
		return;
	MemoryContextReset(comparison->rows);
	comparison->nrows = 0;
	CHECK_FOR_INTERRUPTS();
}

/*
 * is_plain_table - can we scan it as the view's query would?
 */
static bool
is_plain_table(Relation rel)
{
	return rel->rd_rel->relkind == RELKIND_RELATION &&
		rel->rd_rel->relam == HEAP_TABLE_AM_OID && !rel->rd_rel->relhassubclass &&
		!rel->rd_rel->relrowsecurity;
}

/* ----------
 * By workers
 * ----------
 */

/*
 * take_prints - compare what workers have evaluated with what is stored
 *
 * False if too much differs for what only the key is known of.
 */
static bool
take_prints(void *arg, const TieringPrinted *printed, int n)
{
	TieringComparison *comparison = arg;
	const TieringCensus *census = comparison->census;

	for (int i = 0; i < n; i++)
	{
		Datum		key = tiering_census_datum(comparison->model, printed[i].key);
		int64		index = tiering_census_find(&comparison->index, key);

		if (index >= 0)
		{
			census->candidates[index].seen = true;
			if (!census->candidates[index].frozen && printed[i].print == census->prints[index])
				continue;
		}
		tiering_keys_add(comparison->model, &comparison->keys, key);
	}
	comparison->nprints += n;
	return !comparison->pairs || comparison->keys.count < FEW_DIFFERENCES ||
		comparison->keys.count < comparison->nprints / FEW_SHARE;
}

/*
 * start_again - forget what has been compared
 */
static void
start_again(TieringComparison *comparison)
{
	for (int64 i = 0; i < comparison->census->count; i++)
		comparison->census->candidates[i].seen = false;
	comparison->index.next = 0;
	tiering_keys_begin(&comparison->keys);
}

/*
 * compare_by_workers - read the census, and compare all accounts if workers do it
 *
 * False if they are still to be compared.
 */
static bool
compare_by_workers(TieringComparison *comparison, TieringRun *run, Relation rel)
{
	int			n = is_plain_table(rel) ? tiering_workers_wanted(comparison->model, rel) : 0;
	TieringWorkers *workers = NULL;
	bool		all = false;

	PushActiveSnapshot(comparison->snapshot);
	if (n > 0)
		workers = tiering_workers_begin(comparison->model, rel, n);
	tiering_census_read(comparison->census, run);
	comparison->read = true;
	if (workers != NULL)
	{
		all = tiering_workers_read(workers, take_prints, comparison);
		tiering_workers_end(workers);
		if (!all)
			start_again(comparison);
	}
	PopActiveSnapshot();
	return all;
}

/* ----------
 * By the account table
 * ----------
 */

/*
 * scan_table - compare rows of the account table, until there are enough pairs
 */
static void
scan_table(TieringComparison *comparison, Relation rel)
{
	ExprContext *econtext = tiering_compile_context(comparison->row.model->context);
	TupleTableSlot *slot = table_slot_create(rel, NULL);
	BlockNumber pages = RelationGetNumberOfBlocks(rel);
	TableScanDesc scan;
	MemoryContext old;

	PushActiveSnapshot(comparison->snapshot);
	while (comparison->page < pages && comparison->nfound < STRETCH_PAIRS)
	{
		BlockNumber n = Min(SCAN_PAGES, pages - comparison->page);

		scan = table_beginscan_strat(rel, comparison->snapshot, 0, NULL, true, false);
		heap_setscanlimits(scan, comparison->page, n);
		old = MemoryContextSwitchTo(comparison->rows);
		while (table_scan_getnextslot(scan, ForwardScanDirection, slot))
		{
			if (tiering_view_row_evaluate(&comparison->row, econtext, slot))
				compare_row(comparison, slot);
			next_row(comparison);
		}
		MemoryContextSwitchTo(old);
		table_endscan(scan);
		comparison->page += n;
	}
	PopActiveSnapshot();
	ExecDropSingleTupleTableSlot(slot);
	FreeExprContext(econtext, true);
}

/* ----------
 * By the view
 * ----------
 */

/*
 * receive_row - one row of the view
 */
static bool
receive_row(TupleTableSlot *slot, DestReceiver *self)
{
	TieringComparison *comparison = (TieringComparison *) self;
	MemoryContext old = MemoryContextSwitchTo(comparison->rows);

	slot_getallattrs(slot);
	comparison->row.values = slot->tts_values;
	comparison->row.nulls = slot->tts_isnull;
	compare_row(comparison, NULL);
	MemoryContextSwitchTo(old);
	next_row(comparison);
	return true;
}

/*
 * receive_nothing - callback: end of the rows
 */
static void
receive_nothing(DestReceiver *self)
{
}

/*
 * receive_begin - callback: of which columns the rows will be
 */
static void
receive_begin(DestReceiver *self, int operation, TupleDesc desc)
{
	tiering_model_require_columns(((TieringComparison *) self)->model, desc);
}

/*
 * prepare_view - the plan that reads all rows of the view
 */
static SPIPlanPtr
prepare_view(TieringModel *model)
{
	SPIPlanPtr	plan = SPI_prepare_cursor(psprintf("SELECT * FROM %s",
												   tiering_model_relation(model, "model")),
										  0, NULL, CURSOR_OPT_PARALLEL_OK);

	if (plan == NULL)
		elog(ERROR, "could not prepare a query: %s", SPI_result_code_string(SPI_result));
	return plan;
}

/*
 * is_parallel - would the planner let parallel workers read the view?
 *
 * It does where the expressions cost more than handing over their results.
 */
static bool
is_parallel(TieringModel *model, Relation rel)
{
	CachedPlan *plan;
	bool		result;

	if (RelationGetNumberOfBlocks(rel) < min_parallel_table_scan_size ||
		max_parallel_workers_per_gather == 0)
		return false;			/* it need not be asked */
	SPI_connect();
	plan = SPI_plan_get_cached_plan(prepare_view(model));
	result = plan != NULL &&
		linitial_node(PlannedStmt, plan->stmt_list)->parallelModeNeeded;
	if (plan != NULL)
		ReleaseCachedPlan(plan, NULL);	/* it belongs to no owner, as it is not saved */
	SPI_finish();
	return result;
}

/*
 * read_view - send all rows of the view through the comparison
 *
 * With the snapshot of the census, so that both are of one moment.
 */
static void
read_view(TieringComparison *comparison)
{
	SPIExecuteOptions options = {0};
	SPIPlanPtr	plan;
	int			result;

	PushActiveSnapshot(comparison->snapshot);
	SPI_connect();
	plan = prepare_view(comparison->model);
	options.read_only = true;
	options.dest = &comparison->receiver;
	result = SPI_execute_plan_extended(plan, &options);
	if (result < 0)
		elog(ERROR, "could not read the model's view: %s", SPI_result_code_string(result));
	SPI_finish();
	PopActiveSnapshot();
}

/* ----------
 * All of it
 * ----------
 */

/*
 * tiering_comparison_begin - begin a census, and make everything ready
 *
 * With pairs, if the caller can make use of them.
 */
TieringComparison *
tiering_comparison_begin(TieringRun *run, bool pairs)
{
	TieringModel *model = run->model;
	MemoryContext context = AllocSetContextCreate(run->context, "tiering comparison",
												  ALLOCSET_DEFAULT_SIZES);
	MemoryContext old = MemoryContextSwitchTo(run->context);
	TieringComparison *comparison;

	run->census = tiering_census_begin(run, true, pairs);
	MemoryContextSwitchTo(context);
	comparison = palloc0(sizeof(TieringComparison));

	comparison->receiver.receiveSlot = receive_row;
	comparison->receiver.rStartup = receive_begin;
	comparison->receiver.rShutdown = receive_nothing;
	comparison->receiver.rDestroy = receive_nothing;
	comparison->receiver.mydest = DestNone;
	comparison->context = context;
	comparison->model = model;
	comparison->census = run->census;
	comparison->pairs = pairs;
	tiering_keys_begin(&comparison->keys);
	tiering_view_row_begin(&comparison->row, model);
	comparison->rows = AllocSetContextCreate(context, "tiering rows", ALLOCSET_DEFAULT_SIZES);
	comparison->stretch = AllocSetContextCreate(context, "tiering stretch",
												0, STRETCH_MEMORY, ALLOCSET_DEFAULT_MAXSIZE);
	comparison->indexed = tiering_census_index(&comparison->index, run->census);
	MemoryContextSwitchTo(old);
	return comparison;
}

/*
 * add_orphans - accounts that are stored and not in the view
 */
static void
add_orphans(TieringComparison *comparison)
{
	for (int64 i = 0; i < comparison->census->count; i++)
	{
		if (!comparison->census->candidates[i].seen)
			tiering_keys_add(comparison->model, &comparison->keys,
							 tiering_census_key(comparison->census, i));
	}
}

/*
 * compare_some - read a stretch of accounts
 */
static TieringComparisonResult
compare_some(TieringComparison *comparison, TieringRun *run)
{
	TieringModel *model = comparison->model;
	TieringIdentity identity;
	TieringGuard guard;
	volatile TieringComparisonResult result = TIERING_COMPARED_ALL;
	volatile bool scanning = false;

	tiering_identity_enter(model->owner, &identity);
	tiering_guard_begin(&guard);
	PG_TRY();
	{
		Relation	rel = table_open(model->account_table, AccessShareLock);

		comparison->file = rel->rd_rel->relfilenode;
		if (comparison->read || !compare_by_workers(comparison, run, rel))
		{
			if (comparison->page == 0)
				comparison->by_view = model->by_key || model->evaluating || !is_plain_table(rel) ||
					is_parallel(model, rel);
			scanning = !comparison->by_view;
			model->evaluating |= scanning;
			if (comparison->by_view)
				read_view(comparison);
			else
				scan_table(comparison, rel);
			model->evaluating &= !scanning;
			scanning = false;
			if (!comparison->by_view && comparison->page < RelationGetNumberOfBlocks(rel))
				result = TIERING_COMPARED_SOME;
		}
		table_close(rel, NoLock);
		tiering_guard_end(&guard);
	}
	PG_CATCH();
	{
		model->evaluating &= !scanning;
		(void) tiering_guard_catch(&guard);
		result = TIERING_COMPARED_IN_VAIN;
	}
	PG_END_TRY();
	tiering_identity_leave(&identity);
	return result;
}

/*
 * tiering_comparison_next - find accounts that have to be scored
 *
 * The caller may have committed since the last call, but nobody may have
 * published another version.  What was found lives until the next call.
 */
TieringComparisonResult
tiering_comparison_next(TieringComparison *comparison, TieringRun *run,
						TieringDifferences *found)
{
	TieringComparisonResult result = TIERING_COMPARED_IN_VAIN;
	bool		first = comparison->census == run->census;

	comparison->model = comparison->census->model = comparison->row.model = run->model;
	MemoryContextReset(comparison->stretch);
	comparison->nfound = 0;
	comparison->snapshot = first ? comparison->census->snapshot :
		RegisterSnapshot(GetLatestSnapshot());
	if (comparison->indexed)
		result = compare_some(comparison, run);
	if (result == TIERING_COMPARED_ALL)
		add_orphans(comparison);
	MemoryContextReset(comparison->rows);

	found->pairs = comparison->found;
	found->npairs = comparison->nfound;
	found->keys = &comparison->keys;
	found->file = comparison->file;
	found->ended = tiering_ended_note(comparison->snapshot, comparison->stretch);
	if (!first)
		UnregisterSnapshot(comparison->snapshot);
	return result;
}

/*
 * tiering_comparison_end - the comparison is over
 *
 * The run has the census, or gave it to us by tiering_census_detach().
 */
void
tiering_comparison_end(TieringComparison *comparison)
{
	MemoryContextDelete(comparison->context);
}
