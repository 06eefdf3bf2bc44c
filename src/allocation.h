/*-------------------------------------------------------------------------
 *
 * allocation.h
 *	  Who gets which seat: a pure algorithm over arrays.
 *
 * Depends on nothing of ours, and knows nothing of SQL.  The caller fills an
 * array of candidates and an array of scopes, calls
 * tiering_allocation_run(), and reads each candidate's new tier.
 *
 * src/allocation.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef TIERING_ALLOCATION_H
#define TIERING_ALLOCATION_H

/* No tier: below the lowest tier index. */
#define TIERING_NO_TIER (-1)

/* A scope index for an account whose territory or owner is NULL. */
#define TIERING_NO_SCOPE (-1)

/* How much a run may move. */
typedef enum TieringAllocationMode
{
	TIERING_ALLOCATE_FILL,		/* free seats to the waitlisted; nobody leaves */
	TIERING_ALLOCATE_REBALANCE, /* incumbents may lose a seat to capacity, but
								 * who no longer qualifies is held */
	TIERING_ALLOCATE_REEVALUATE /* who no longer qualifies leaves as well */
} TieringAllocationMode;

/* A tier, in order of rank; its index is its identity here. */
typedef struct TieringAllocationTier
{
	int			min_score;		/* hundredths; TIERING_NO_SCORE: takes the rest */
	int			exit_score;		/* hundredths; TIERING_NO_SCORE: takes the rest */
	bool		capped;			/* does the tier have seats? */
	int			scope_kind;		/* 0 model, 1 territory, 2 owner */
	int			nscopes;		/* number of scopes of a capped tier */
	int64	   *seats;			/* [nscopes], in: all seats of each scope, taken
								 * or free; the run counts the holders itself.
								 * Out: what is free after the run, below zero
								 * where holders outnumber the seats */
} TieringAllocationTier;

/* An account: 40 bytes, since a run has all of them in memory. */
typedef struct TieringCandidate
{
	int64		since;			/* when it entered its tier, for ties */
	int64		key_order;		/* order of its key, for ties */
	int			scope[3];		/* its scope index, by scope kind; all tiers of
								 * one kind number their scopes alike */
	int			current_scope;	/* scope whose seat it holds in that tier, or
								 * TIERING_NO_SCOPE if it holds none: then its
								 * own scope counts */
	int16		score;			/* hundredths, TIERING_NO_SCORE: none */
	int8		current;		/* index of its tier, or TIERING_NO_TIER */
	int8		reserved;		/* 1 + index of a tier in which an override keeps a
								 * seat for it, already taken off its own
								 * scope's seats; 0: none */
	bool		frozen;			/* scoring failed: it keeps what it has, even
								 * the seat of a scope that it left */
	int8		result;			/* out: index of its new tier */
	int8		qualified;		/* out: tier it qualifies for, given result */
	bool		seen:1;			/* for the caller: is it one of those he means? */
	bool		waitlisted:1;	/* for the caller: does it wait for a seat? */
} TieringCandidate;

extern int	tiering_allocation_qualified(const TieringAllocationTier *tiers,
										 int ntiers, int score, uint64 gates,
										 int incumbent);
extern void tiering_allocation_run(TieringAllocationMode mode,
								   TieringAllocationTier *tiers, int ntiers,
								   TieringCandidate *candidates,
								   const uint64 *gates, int64 ncandidates);

#endif							/* TIERING_ALLOCATION_H */
