/*-------------------------------------------------------------------------
 *
 * waiters.c
 *	  Accounts that wait for the seats of a statement of several batches.
 *
 * When a statement does not fit one batch, seats are given in a last step
 * over all accounts that want one, so that releases come first and the best
 * scores are served first.
 *
 * src/waiters.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "utils/memutils.h"

#include "waiters.h"

/* Accounts that are served at once. */
#define BATCH_SIZE 2000

/* An account that waits. */
typedef struct TieringWaiter
{
	Datum		key;
	int			score;
	int			base_rank;
} TieringWaiter;

/*
 * tiering_waiters_add - who wants a seat gets it when all batches are done
 */
void
tiering_waiters_add(TieringWaiters *waiters, TieringStore *store,
					TieringChange *changes, int nchanges)
{
	MemoryContext old = MemoryContextSwitchTo(store->context);

	for (int i = 0; i < nchanges; i++)
	{
		TieringWaiter *waiter;

		if (!changes[i].waits || changes[i].queued)
			continue;
		if (waiters->count == waiters->space)
		{
			Size		size;

			waiters->space = Max(1024, waiters->space * 2);
			size = sizeof(TieringWaiter) * waiters->space;
			if (waiters->waiters == NULL)
				waiters->waiters = palloc_extended(size, MCXT_ALLOC_HUGE);
			else
				waiters->waiters = repalloc_huge(waiters->waiters, size);
		}
		waiter = &waiters->waiters[waiters->count++];
		waiter->key = tiering_key_copy(store->model, changes[i].key);
		waiter->score = changes[i].state.score;
		waiter->base_rank = changes[i].state.base_rank;
	}
	MemoryContextSwitchTo(old);
}

/*
 * compare_waiters - best score first, then by key
 */
static int
compare_waiters(const void *a, const void *b, void *arg)
{
	const TieringWaiter *x = a;
	const TieringWaiter *y = b;

	if (x->score != y->score)
		return x->score > y->score ? -1 : 1;
	return tiering_keys_compare(&x->key, &y->key, arg);
}

/*
 * tiering_waiters_serve - give seats to those who wait
 */
void
tiering_waiters_serve(TieringWaiters *waiters, TieringStore *store, TieringCause cause)
{
	MemoryContext batch;
	MemoryContext old;

	if (waiters->count == 0)
		return;
	batch = AllocSetContextCreate(CurrentMemoryContext, "tiering batch", ALLOCSET_DEFAULT_SIZES);
	old = MemoryContextSwitchTo(batch);
	tiering_store_advance(store);
	qsort_arg(waiters->waiters, waiters->count, sizeof(TieringWaiter), compare_waiters,
			  store->model);
	for (int64 first = 0; first < waiters->count; first += BATCH_SIZE)
	{
		int			n = (int) Min(BATCH_SIZE, waiters->count - first);
		TieringChange *changes = palloc0(sizeof(TieringChange) * n);

		for (int i = 0; i < n; i++)
		{
			changes[i].key = waiters->waiters[first + i].key;
			changes[i].stored = true;
			changes[i].expected_score = waiters->waiters[first + i].score;
			changes[i].expected_rank = waiters->waiters[first + i].base_rank;
			changes[i].cause = cause;
		}
		tiering_place(store, changes, n, TIERING_PLACE_AT_ONCE);
		tiering_store_advance(store);
		MemoryContextReset(batch);
	}
	MemoryContextSwitchTo(old);
	MemoryContextDelete(batch);
}
