/*-------------------------------------------------------------------------
 *
 * placement.h
 *	  From evaluations to tiers, seats and periods.
 *
 * src/placement.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef TIERING_PLACEMENT_H
#define TIERING_PLACEMENT_H

#include "state.h"

/* What is to happen with an account, and how far it has come. */
typedef struct TieringChange
{
	/* in */
	TieringEvaluation *evaluation;	/* NULL: the account is gone */
	bool		stored;			/* place it by its stored scores instead, if */
	bool		rescored;		/* place it by its stored points, with its signals as
								 * they are now */
	int			expected_score; /* it still has this score */
	int			expected_rank;	/* and this base tier */
	Datum		key;			/* the account's key */
	bool		inserted;		/* it was not there before: no state is expected */
	bool		key_changed;	/* its key was another one before */
	Datum		old_key;		/* that one */
	TieringCause cause;			/* of a new period */
	TieringCause end_cause;		/* of the last period, if it is gone */
	int			target;			/* what a review has decided: index of a tier, or
								 * TIERING_NO_TIER */

	/* out */
	bool		missing;		/* gone, also from its old key, and there was no state
								 * to remove */
	bool		queued;			/* left to the next maintain */
	bool		done;			/* nothing more to do with it */
	bool		waits;			/* waits for a seat */
	bool		changed;		/* the stored state changed */
	bool		created;		/* there was no state before */

	/* used in between */
	TieringState state;
	bool		dirty;			/* something other than the tier differs */
	bool		moves;			/* leaves its tier or its seat */
	bool		lost_scope;		/* gave its seat back with its scope */
	int			base;			/* index of its base tier, or TIERING_NO_TIER */
	int			floor;			/* where it may stay; ntiers: nowhere */
	int			result;			/* index of its new tier, or TIERING_NO_TIER */
	bool		seat;			/* holds a seat of the new tier */
	bool		took;			/* took that seat just now */
	bool		key_again;		/* has the key that it had before the transaction */
	bool		released;		/* gave the seat of its base tier back */
	struct TieringPeriod *before;	/* the period that we closed, as it was
								 * before it was altered; NULL: it was not */
	TimestampTz at;				/* when the new period begins */
} TieringChange;

/* How accounts are placed. */
typedef enum TieringPlacementMode
{
	TIERING_PLACE_AT_ONCE,		/* as a write does: promotions at once */
	TIERING_PLACE_LATER,		/* the same, but without seats so far */
	TIERING_PLACE_NOT,			/* scores only; a review decides on tiers later */
	TIERING_PLACE_FIXED			/* as a review has decided */
} TieringPlacementMode;

extern void tiering_place(TieringStore *store, TieringChange *changes, int nchanges,
						  TieringPlacementMode mode);
extern const char *tiering_scope_of(const TieringModelTier *tier, const char *territory,
									const char *owner);

#endif							/* TIERING_PLACEMENT_H */
