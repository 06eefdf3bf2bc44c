/*-------------------------------------------------------------------------
 *
 * waiters.c
 *	  Accounts that wait for the seats of a statement of several batches.
 *
 * When a statement does not fit one batch, seats are given in a last step
 * over all accounts that want one, so that releases come first and the best
 * scores are served first.
 *
 * Most of those who wait get nothing.  Where nobody can give up a seat
 * meanwhile, the ones whose scopes have none left are not looked at again.
 *
 * src/waiters.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "utils/memutils.h"

#include "allocation.h"
#include "seats.h"
#include "waiters.h"

/* Accounts that are served at once. */
#define BATCH_SIZE 2000

/* An account that waits.  There may be as many as the statement has rows. */
typedef struct TieringWaiter
{
	Datum		key;
	ItemPointerData written;	/* where its state was written; invalid: not now */
	int16		score;			/* hundredths, or TIERING_NO_SCORE */
	int16		base_rank;
	int16		lost_rank;		/* of the tier that it lost with its scope; 0: none */
	int16		nwishes;		/* scopes with seats for it; UNKNOWN_WISHES */
	uint32		first_wish;		/* the first of them */
} TieringWaiter;

/* It is not known from which scopes an account might get a seat. */
#define UNKNOWN_WISHES (-1)

/*
 * add_wishes - the scopes from which an account might get a seat
 *
 * As it is placed when it is served, by what is stored of it.
 */
static void
add_wishes(TieringWaiters *waiters, TieringStore *store, TieringChange *change,
		   TieringWaiter *waiter)
{
	TieringModel *model = store->model;
	int			base = change->result;

	waiter->first_wish = (uint32) waiters->nwishes;
	waiter->nwishes = UNKNOWN_WISHES;
	if (change->lifts != NULL || change->evaluation->failure != NULL ||
		waiters->nwishes > PG_INT32_MAX)
		return;
	waiter->nwishes = 0;
	for (int tier = 0; tier < (base < 0 ? model->ntiers : base); tier++)
	{
		uint64		gate = UINT64CONST(1) << tier;
		const char *scope;

		if ((change->evaluation->gates & gate) == 0 || !model->limits[tier].capped ||
			tiering_allocation_qualified(model->limits, model->ntiers, change->state.score,
										 gate, change->lost_scope ? change->base : base) != tier)
			continue;
		scope = tiering_scope_of(&model->tiers[tier], change->state.territory, change->state.owner);
		if (scope == NULL)
			continue;
		waiters->wishes = tiering_array_grow(waiters->wishes, waiters->nwishes,
											 &waiters->wish_space, sizeof(TieringPurse *));
		waiters->wishes[waiters->nwishes++] = tiering_seat_purse(store, tier, scope);
		waiter->nwishes++;
	}
}

/*
 * tiering_waiters_add - who wants a seat gets it when all batches are done
 */
void
tiering_waiters_add(TieringWaiters *waiters, TieringStore *store,
					TieringChange *changes, int nchanges)
{
	MemoryContext old = MemoryContextSwitchTo(store->context);
	ItemPointerData no_place;

	ItemPointerSetInvalid(&no_place);
	for (int i = 0; i < nchanges; i++)
	{
		TieringWaiter *waiter;

		if (changes[i].queued || !(changes[i].waits || changes[i].lost_scope))
			continue;
		waiters->waiters = tiering_array_grow(waiters->waiters, waiters->count,
											  &waiters->space, sizeof(TieringWaiter));
		waiter = &waiters->waiters[waiters->count++];
		waiter->key = tiering_key_copy(store->model, changes[i].key);
		waiter->written = changes[i].created ? changes[i].state.tid : no_place;
		waiter->score = changes[i].state.score;
		waiter->base_rank = changes[i].state.base_rank;
		waiter->lost_rank = changes[i].lost_scope ?
			store->model->tiers[changes[i].base].rank : 0;
		waiters->givers |= changes[i].seat || changes[i].lifts != NULL;
		add_wishes(waiters, store, &changes[i], waiter);
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
 * is_hopeless - is there certainly no seat for a waiter?
 */
static bool
is_hopeless(const TieringWaiters *waiters, const TieringWaiter *waiter)
{
	if (waiters->givers || waiter->nwishes == UNKNOWN_WISHES)
		return false;
	for (int i = 0; i < waiter->nwishes; i++)
	{
		if (tiering_purse_may_serve(waiters->wishes[waiter->first_wish + i]))
			return false;
	}
	return true;
}

/*
 * next_changes - the next of those who wait, from *next on; their number
 */
static int
next_changes(TieringWaiters *waiters, int64 *next, TieringCause cause, TieringChange *changes)
{
	int			n = 0;

	for (; *next < waiters->count && n < BATCH_SIZE; (*next)++)
	{
		TieringWaiter *waiter = &waiters->waiters[*next];

		if (is_hopeless(waiters, waiter))
			continue;
		changes[n].key = waiter->key;
		changes[n].written = waiter->written;
		changes[n].stored = true;
		changes[n].expected_score = waiter->score;
		changes[n].expected_rank = waiter->base_rank;
		changes[n].lost_rank = waiter->lost_rank;
		changes[n].cause = waiter->lost_rank != 0 ? TIERING_CAUSE_SCOPE_CHANGE : cause;
		n++;
	}
	return n;
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
	for (int64 next = 0; next < waiters->count;)
	{
		TieringChange *changes = palloc0(sizeof(TieringChange) * BATCH_SIZE);
		int			n = next_changes(waiters, &next, cause, changes);

		if (n == 0)
			break;
		tiering_place(store, changes, n, TIERING_PLACE_AT_ONCE);
		tiering_store_advance(store);
		MemoryContextReset(batch);
	}
	MemoryContextSwitchTo(old);
	MemoryContextDelete(batch);
}
