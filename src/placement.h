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

/* The tier that people see an account in, and its seat. */
typedef struct TieringShown
{
	int			tier;			/* index, or TIERING_NO_TIER */
	bool		seat;			/* does it hold a seat of the tier? */
	const char *scope;			/* of that seat; NULL: of the model as a whole */
} TieringShown;

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
	int			lost_rank;		/* the one that it lost with its scope before; 0: none */
	Datum		key;			/* the account's key */
	bool		found;			/* its state has been looked up already */
	ItemPointerData written;	/* where this transaction wrote its state; invalid:
								 * it has to be looked up */
	bool		inserted;		/* it was not there before: no state is expected */
	bool		key_changed;	/* its key was another one before */
	Datum		old_key;		/* that one */
	TieringCause cause;			/* of a new period */
	TieringCause end_cause;		/* of the last period, if it is gone */
	int			target;			/* what a review has decided: index of a tier, or
								 * TIERING_NO_TIER */
	bool		kept;			/* what is stored of its scores stays */
	bool		stays;			/* a review leaves it in its base tier */
	bool		keeps;			/* or does so if the better one has no seat any more */
	bool		arrives;		/* if it is new it takes a tier without seats, in
								 * whatever mode */
	bool		seated;			/* its override has its seat, should seats begin anew */
	bool		reread;			/* override or windows were written just now */
	bool		pinning;		/* a person did: the override takes its seat now */
	bool		force;			/* even if none is free */
	const char *author;			/* who caused it; NULL: whose statement it is */
	const char *reason;			/* why, for people; NULL: nothing to say */

	/* out */
	bool		missing;		/* gone, also from its old key, and there was no state
								 * to remove */
	bool		queued;			/* left to the next maintain */
	bool		done;			/* nothing more to do with it */
	bool		waits;			/* waits for a seat */
	bool		waited;			/* and did so before */
	bool		held;			/* left to the allocation that follows */
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
	bool		succeeds;		/* another change leaves the new key to it */
	bool		rekeyed;		/* its state and lifts have the new key */
	bool		key_again;		/* has the key that it had before the transaction */
	bool		released;		/* gave the seat of its base tier back */
	struct TieringPeriod *before;	/* the period that we closed, as it was
								 * before it was altered; NULL: it was not */
	TieringShown shown;			/* what its period is to be */
	TimestampTz at;				/* when the new period begins */

	/* used for an account with an override or windows, see lifted.c */
	struct TieringLifts *lifts; /* NULL: it has none */
	struct TieringMoment *moment;	/* what they mean now */
	bool		advanced;		/* something had ended since it was written */
	bool		replan;			/* what they will change is to be written anew */
	bool		override_seat;	/* the override holds a seat of its own */
	int			override_tier;	/* index of the tier of that seat */
	bool		override_moved; /* gave it back with its scope */
	const char *override_scope; /* of that seat; NULL: of the model as a whole */
	const char *base_scope;		/* the same for the seat of the base tier */
} TieringChange;

/* How accounts are placed. */
typedef enum TieringPlacementMode
{
	TIERING_PLACE_AT_ONCE,		/* as a write does: promotions at once */
	TIERING_PLACE_LATER,		/* the same, but without seats so far */
	TIERING_PLACE_HOLD,			/* who wants a seat is left to an allocation */
	TIERING_PLACE_NOT,			/* scores only; a review decides on tiers later */
	TIERING_PLACE_FIXED			/* as a review has decided */
} TieringPlacementMode;

/* Bytes of an owner or territory that can have seats: more does not fit an index. */
#define TIERING_MAX_SCOPE_SIZE 2000

extern void tiering_place(TieringStore *store, TieringChange *changes, int nchanges,
						  TieringPlacementMode mode);
extern void tiering_placement_explain(TieringStore *store, TieringChange *change);
extern const char *tiering_scope_of(const TieringModelTier *tier, const char *territory,
									const char *owner);

#endif							/* TIERING_PLACEMENT_H */
