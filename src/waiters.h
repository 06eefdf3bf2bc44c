/*-------------------------------------------------------------------------
 *
 * waiters.h
 *	  Accounts that wait for the seats of a statement of several batches.
 *
 * src/waiters.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef TIERING_WAITERS_H
#define TIERING_WAITERS_H

#include "placement.h"

struct TieringWaiter;

/* Those of one statement, for one model; zero is none. */
typedef struct TieringWaiters
{
	struct TieringWaiter *waiters;
	int64		count;
	int64		space;
	struct TieringPurse **wishes;	/* of all of them */
	int64		nwishes;
	int64		wish_space;
	bool		givers;			/* may one of them give up a seat? */
} TieringWaiters;

extern void tiering_waiters_add(TieringWaiters *waiters, TieringStore *store,
								TieringChange *changes, int nchanges);
extern void tiering_waiters_serve(TieringWaiters *waiters, TieringStore *store,
								  TieringCause cause);

#endif							/* TIERING_WAITERS_H */
