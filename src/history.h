/*-------------------------------------------------------------------------
 *
 * history.h
 *	  Closed periods of an account.
 *
 * src/history.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef TIERING_HISTORY_H
#define TIERING_HISTORY_H

#include "state.h"

/* The period that this transaction closed for an account. */
typedef struct TieringPeriod
{
	ItemPointerData tid;
	int64		period_id;
	TimestampTz valid_from;
	TimestampTz valid_to;
	int			tier_rank;		/* 0: none */
	int			cause;
	int			end_cause;
	int			direction;
	bool		holds_seat;
	const char *tier;			/* NULL: none */
	char	   *previous_tier;
	int			score;			/* hundredths, or TIERING_NO_SCORE */
	char	   *seat_scope;
	char	   *changed_by;
	char	   *reason;
	int			version;
} TieringPeriod;

/* A walk along the index of history, see history_walk.c; zero is none yet. */
typedef struct TieringHistoryWalk
{
	IndexScanDesc scan;			/* NULL: not begun */
	bool		given_up;		/* keys are looked up one by one */
	bool		entry;			/* the entry at hand was not passed yet */
	bool		at_end;			/* there are no more entries */
	Datum		last;			/* the key asked for last */
	int64		steps;			/* entries that were passed */
	int64		served;			/* keys */
} TieringHistoryWalk;

extern void tiering_history_close(TieringStore *store, const TieringState *state,
								  TimestampTz valid_to, TieringCause end_cause);
extern bool tiering_history_find_own(TieringStore *store, Datum key, bool rekeyed,
									 TieringPeriod *period);
extern void tiering_history_reopen(TieringStore *store, TieringPeriod *period);
extern void tiering_history_amend(TieringStore *store, Datum key, TieringPeriod *period,
								  TieringCause end_cause);
extern void tiering_history_restore(TieringStore *store, Datum key, const TieringPeriod *period);
extern TimestampTz tiering_history_last_end(TieringStore *store, Datum key);
extern bool tiering_history_walk(TieringStore *store, TieringHistoryWalk *walk, Datum key,
								 TimestampTz *end);
extern void tiering_history_walk_end(TieringHistoryWalk *walk);

#endif							/* TIERING_HISTORY_H */
