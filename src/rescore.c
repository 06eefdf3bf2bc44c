/*-------------------------------------------------------------------------
 *
 * rescore.c
 *	  Recompute every account and write those that changed.
 *
 * The comparison (differences.c) says which accounts differ, where their rows
 * are, and what they are evaluated to.  They are written in steps, each a
 * transaction of its own, by going to the rows of their states directly.
 * Where one is no longer what it was, or was not told, the account is left to
 * the way by key (review.c).
 *
 * By key a review locks the state and then reads the account, so that it
 * overlooks no writer.  Here the state is written after the account was read;
 * that holds later writers off as a lock does.  If transactions of others have
 * ended meanwhile, the account must then still be the version that was
 * evaluated, else it is done again by key.  A state that somebody else has or
 * changed is left to them as ever.  Where a row lies says nothing any more if
 * its table was rewritten or cut off between two steps.
 *
 * A step takes only every second account of the stretch that it works on.  The
 * pages of the states have half of their space to spare, so that a new version
 * finds room beside the old one and needs no index entry; by the next step the
 * old one can be taken away, and there is room again, also where a statement
 * has just changed all accounts.  So the table does not grow, and keeps its
 * order.
 *
 * src/rescore.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/heapam.h"
#include "access/table.h"
#include "access/tableam.h"
#include "catalog/pg_am.h"
#include "miscadmin.h"
#include "storage/bufmgr.h"
#include "utils/memutils.h"
#include "utils/rel.h"
#include "utils/snapmgr.h"

#include "census.h"
#include "contended.h"
#include "differences.h"
#include "pause.h"
#include "review.h"
#include "tiering.h"

/* A step takes one account in so many: see above and fillfactor of state. */
#define STRIDE 2

/* Memory of a step that is kept from one to the next. */
#define STEP_MEMORY (2 * 1024 * 1024)

/* A step. */
typedef struct Step
{
	TieringRun *run;
	TieringCensus *census;
	MemoryContext context;		/* for one step; its memory is kept for the next */
	TieringStore *store;
	TieringPair *pairs[TIERING_STEP_SIZE];	/* those that are told */
	TieringPair *found[TIERING_STEP_SIZE];	/* [n], those that are there */
	TieringChange *changes;		/* [n] */
	int			n;
	TieringKeys left;			/* to be done by key */
	BlockNumber pages;			/* of the states; 0: they were moved since they were read */
	Buffer		pruned;			/* the page that was visited last */
} Step;

/*
 * prune_page - take away old versions on the page of a state
 *
 * Once for each page, as long as its rows come one after the other.
 */
static void
prune_page(Step *step, ItemPointer tid)
{
	Relation	rel = step->store->state.rel;

	if (rel->rd_rel->relam != HEAP_TABLE_AM_OID)
		return;
	if (BufferIsValid(step->pruned) &&
		BufferGetBlockNumber(step->pruned) == ItemPointerGetBlockNumber(tid))
		return;
	if (BufferIsValid(step->pruned))
		ReleaseBuffer(step->pruned);
	step->pruned = ReadBuffer(rel, ItemPointerGetBlockNumber(tid));
	TIERING_PRUNE_PAGE(rel, step->pruned);
}

/*
 * pages_of - how many pages a table has; 0 if it is in another file than it was
 */
static BlockNumber
pages_of(Relation rel, Oid file)
{
	return rel->rd_rel->relfilenode == file ? RelationGetNumberOfBlocks(rel) : 0;
}

/*
 * read_state - the state of a pair as it is now; false if it is elsewhere
 *
 * The place may have been given to the state of another account since.
 */
static bool
read_state(Step *step, TieringPair *pair, TieringState *state)
{
	TieringTable *table = &step->store->state;
	TupleTableSlot *slot = table->read_slot;
	bool		same;

	if (ItemPointerGetBlockNumber(&pair->state) >= step->pages)
		return false;
	prune_page(step, &pair->state);
	if (!table_tuple_fetch_row_version(table->rel, &pair->state, step->store->latest, slot))
		return false;
	slot_getallattrs(slot);
	same = tiering_key_equal(step->store->model, pair->evaluation.key,
							 slot->tts_values[Anum_state_account_id - 1]);
	if (same)
		tiering_state_read(step->store->model, slot->tts_values, slot->tts_isnull, state);
	state->tid = pair->state;
	ExecClearTuple(slot);
	return same;
}

/*
 * read_step - the states of the pairs of a step
 */
static void
read_step(Step *step, int npairs, TieringCause cause)
{
	memset(step->changes, 0, sizeof(TieringChange) * npairs);
	step->n = 0;
	for (int i = 0; i < npairs; i++)
	{
		TieringChange *change = &step->changes[step->n];

		CHECK_FOR_INTERRUPTS();
		if (!read_state(step, step->pairs[i], &change->state))
		{
			tiering_keys_add(step->run->model, &step->left, step->pairs[i]->evaluation.key);
			continue;
		}
		change->key = step->pairs[i]->evaluation.key;
		change->found = true;
		change->evaluation = &step->pairs[i]->evaluation;
		change->cause = cause;
		step->found[step->n++] = step->pairs[i];
	}
	if (BufferIsValid(step->pruned))
		ReleaseBuffer(step->pruned);
	step->pruned = InvalidBuffer;
}

/*
 * check_accounts - are the accounts what they were when they were evaluated?
 *
 * The states are written, so that whoever writes an account from now on
 * queues it.  Those that were written in between are left to do by key, and
 * those that somebody is writing are queued.
 */
static void
check_accounts(Step *step, const TieringDifferences *found, int own)
{
	Snapshot	now = RegisterSnapshot(GetLatestSnapshot());

	if (tiering_ended_others(found->ended, now, own) || tiering_may_be_contended(now))
	{
		Relation	rel = table_open(step->run->model->account_table, AccessShareLock);
		TupleTableSlot *slot = table_slot_create(rel, NULL);
		BlockNumber pages = pages_of(rel, found->file);

		for (int i = 0; i < step->n; i++)
		{
			TieringPair *pair = step->found[i];

			CHECK_FOR_INTERRUPTS();
			switch (ItemPointerGetBlockNumber(&pair->account) >= pages ? TIERING_ACCOUNT_REPLACED :
					tiering_account_version(rel, &pair->account, pair->account_xmin, slot))
			{
				case TIERING_ACCOUNT_REPLACED:
					tiering_keys_add(step->run->model, &step->left, step->changes[i].key);
					break;
				case TIERING_ACCOUNT_CONTENDED:
					tiering_queue_key(step->store, step->changes[i].key);
					break;
				case TIERING_ACCOUNT_SETTLED:
					break;
			}
		}
		ExecDropSingleTupleTableSlot(slot);
		table_close(rel, NoLock);
	}
	UnregisterSnapshot(now);
}

/*
 * follow - the census is to know what the step has written
 */
static void
follow(Step *step)
{
	step->census->changed |= step->left.count > 0;
	for (int i = 0; i < step->n; i++)
	{
		if (step->changes[i].queued || !step->changes[i].changed)
			step->census->changed = true;
		else
			tiering_census_follow(step->census, step->found[i]->index, &step->changes[i].state);
	}
}

/*
 * write_pairs - score and write some accounts, in one transaction
 *
 * Since the accounts were found, "own" transactions of ours have ended.
 */
static void
write_pairs(Step *step, int npairs, TieringCause cause, const TieringDifferences *found, int own)
{
	TieringRun *run = step->run;
	MemoryContext old = MemoryContextSwitchTo(step->context);

	TIERING_PAUSE("accounts compared");
	tiering_keys_begin(&step->left);
	step->store = tiering_store_open(run->model, true);
	step->store->leaves_rekeyed = run->rekeyed;
	step->pages = pages_of(step->store->state.rel, step->census->file);
	PushActiveSnapshot(step->store->latest);
	read_step(step, npairs, cause);
	TIERING_PAUSE("accounts evaluated");
	tiering_place(step->store, step->changes, step->n, TIERING_PLACE_NOT);
	check_accounts(step, found, own);
	follow(step);
	PopActiveSnapshot();
	TIERING_PAUSE("accounts placed");
	run->promoted += step->store->promoted;
	run->demoted += step->store->demoted;
	tiering_store_close(step->store);
	if (step->left.count > 0)
		tiering_review_keys(run, step->left.keys, (int) step->left.count, TIERING_PLACE_NOT,
							cause);
	MemoryContextSwitchTo(old);
	MemoryContextReset(step->context);
}

/*
 * write_stretch - all pairs of a stretch, a step for every second of them
 *
 * False if the model is another one now.
 */
static bool
write_stretch(Step *step, const TieringDifferences *found, TieringCause cause, int64 *done)
{
	TieringRun *run = step->run;
	int			version = run->model->version;
	int			own = 0;

	for (int first = 0; first < found->npairs; first += STRIDE * TIERING_STEP_SIZE)
	{
		int			end = Min(first + STRIDE * TIERING_STEP_SIZE, found->npairs);

		for (int offset = 0; offset < STRIDE; offset++)
		{
			int			n = 0;

			for (int i = first + offset; i < end; i += STRIDE)
				step->pairs[n++] = &found->pairs[i];
			if (n == 0)
				continue;
			write_pairs(step, n, cause, found, own);
			*done += n;
			tiering_run_report(run, "scored", *done, step->census->count);
			if (TransactionIdIsValid(GetTopTransactionIdIfAny()))
			{
				own++;
				step->census->own++;
			}
			tiering_run_step(run);
			step->census->model = tiering_run_model(run);	/* the run does not have it */
			if (run->model->version != version)
				return false;
		}
	}
	return true;
}

/*
 * begin_step - what all steps of a run share
 */
static Step *
begin_step(TieringRun *run)
{
	Step	   *step = MemoryContextAllocZero(run->context, sizeof(Step));

	step->run = run;
	step->census = run->census;
	step->context = AllocSetContextCreate(run->context, "tiering rescore",
										  0, STEP_MEMORY, ALLOCSET_DEFAULT_MAXSIZE);
	step->changes = MemoryContextAlloc(run->context, sizeof(TieringChange) * TIERING_STEP_SIZE);
	return step;
}

/*
 * compare_and_write - all accounts; answers the keys that are left
 *
 * If there are none the run has the census.
 */
static void
compare_and_write(TieringRun *run, bool pairs, TieringCause cause, TieringKeys *left)
{
	TieringComparison *comparison = tiering_comparison_begin(run, pairs);
	TieringCensus *census = run->census;
	Step	   *step = begin_step(run);
	TieringComparisonResult result;
	TieringDifferences found;
	int64		done = 0;

	do
	{
		result = tiering_comparison_next(comparison, run, &found);
		if (result == TIERING_COMPARED_IN_VAIN)
			break;
		if (found.npairs == 0)
			continue;
		if (run->census != NULL)
		{
			tiering_census_detach(census);
			run->census = NULL;
		}
		if (!write_stretch(step, &found, cause, &done))
			result = TIERING_COMPARED_IN_VAIN;
	} while (result == TIERING_COMPARED_SOME);

	if (result == TIERING_COMPARED_IN_VAIN)
		tiering_all_keys(run->model, left);
	for (int64 i = 0; i < found.keys->count && result == TIERING_COMPARED_ALL; i++)
		tiering_keys_add(run->model, left, found.keys->keys[i]);
	run->census = census;		/* it may have been detached */
	if (left->count > 0)
		tiering_run_forget(run);
	tiering_comparison_end(comparison);
	MemoryContextDelete(step->context);
	pfree(step->changes);
	pfree(step);
}

/*
 * tiering_review_compute - recompute every account; write those that changed
 *
 * The run has the census afterwards unless some were written by key.
 */
void
tiering_review_compute(TieringRun *run, TieringPlacementMode mode, TieringCause cause)
{
	TieringKeys left;

	(void) tiering_run_model(run);
	tiering_keys_begin(&left);
	/* within a transaction block old versions cannot be taken away */
	compare_and_write(run, mode == TIERING_PLACE_NOT && !run->atomic, cause, &left);
	tiering_review_many(run, &left, mode, cause, "scored");
	tiering_review_again(run, mode, cause);
}

/*
 * tiering_review_rescore - the same, when something else follows than an
 * allocation
 */
void
tiering_review_rescore(TieringRun *run, TieringPlacementMode mode, TieringCause cause)
{
	tiering_review_compute(run, mode, cause);
	tiering_run_forget(run);
}
