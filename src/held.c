/*-------------------------------------------------------------------------
 *
 * held.c
 *	  Accounts that a run settles, and leaves to its allocation.
 *
 * Maintenance looks at accounts in several steps, but gives seats in one
 * allocation in the end, so that the best of all who want one get it.  History
 * says nevertheless why an account that was settled moved.
 *
 * src/held.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "utils/memutils.h"

#include "held.h"
#include "tiering.h"

/* An account that is left to the allocation. */
typedef struct TieringHeld
{
	Datum		key;			/* first, as tiering_keys_compare() wants it */
	TieringCause cause;			/* of its next period */
} TieringHeld;

/*
 * add_held - a change is left to the allocation
 */
static void
add_held(TieringRun *run, const TieringChange *change)
{
	MemoryContext old = MemoryContextSwitchTo(run->context);

	if (run->nheld == run->held_space)
	{
		run->held_space = Max(1024, run->held_space * 2);
		run->held = run->held == NULL ?
			palloc_extended(sizeof(TieringHeld) * run->held_space, MCXT_ALLOC_HUGE) :
			repalloc_huge(run->held, sizeof(TieringHeld) * run->held_space);
	}
	run->held[run->nheld].key = tiering_key_copy(run->model, change->key);
	run->held[run->nheld++].cause = change->cause;
	run->held_sorted = false;
	MemoryContextSwitchTo(old);
}

/*
 * tiering_held_note - note which of some changes, now placed, are
 *
 * Who waits as before moves because a seat was freed.
 */
void
tiering_held_note(TieringRun *run, const TieringChange *changes, int nchanges)
{
	for (int i = 0; i < nchanges; i++)
	{
		if (changes[i].held && !changes[i].queued && !changes[i].waited)
			add_held(run, &changes[i]);
	}
}

/*
 * tiering_held_cause - why an account moves: the cause given, unless it was left
 */
TieringCause
tiering_held_cause(TieringRun *run, Datum key, TieringCause cause)
{
	TieringHeld wanted = {.key = key};
	TieringHeld *found;

	if (run->nheld == 0)
		return cause;
	if (!run->held_sorted)
		qsort_arg(run->held, run->nheld, sizeof(TieringHeld), tiering_keys_compare, run->model);
	run->held_sorted = true;
	found = bsearch_arg(&wanted, run->held, run->nheld, sizeof(TieringHeld),
						tiering_keys_compare, run->model);
	return found ? found->cause : cause;
}
