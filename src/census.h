/*-------------------------------------------------------------------------
 *
 * census.h
 *	  All accounts of a model as they are stored, in memory.
 *
 * src/census.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef TIERING_CENSUS_H
#define TIERING_CENSUS_H

#include "storage/itemptr.h"

#include "allocation.h"
#include "run.h"
#include "scopes.h"

/* An override to a tier that has seats, or had some. */
typedef struct TieringPin
{
	int64		candidate;		/* index of the account */
	int			tier;			/* index of its tier */
	int			scope;			/* whose seat it holds, or TIERING_NO_SCOPE */
} TieringPin;

/* A page of the table of states. */
typedef struct TieringPage
{
	int64		first;			/* index of its first account */
	BlockNumber block;
} TieringPage;

/* The accounts, in the order of the table. */
typedef struct TieringCensus
{
	MemoryContext context;		/* holds all of it */
	TieringModel *model;
	Snapshot	snapshot;		/* with which it was read, registered; NULL: it is
								 * detached */
	struct TieringEnded *ended; /* what that snapshot sees */
	int			own;			/* transactions of the run that have ended since */
	bool		changed;		/* has an account changed in a way not followed here? */
	TieringCandidate *candidates;
	uint64	   *gates;			/* a bit for each tier and case, see evaluate.h; NULL:
								 * the model has no gates */
	Datum	   *keys;			/* NULL: key_order of the candidate is the key */
	uint64	   *prints;			/* what was scored, as a number; NULL: not asked for */
	OffsetNumber *offsets;		/* where on their pages the states are; NULL: not
								 * asked for */
	Oid			file;			/* in which these pages are */
	TieringPage *pages;
	int64		npages;
	int64		max_pages;
	int64		count;
	int64		space;
	int64		waitlisted;		/* how many of them wait for a seat */
	int64		errors;			/* how many could not be scored */
	TieringScopes scopes[3];	/* by TieringScopeKind */
	TieringPin *pins;
	int64		npins;
	int64		max_pins;
	struct TieringRows *overrides;	/* that hold now, in order of the key */
	uint64		reset_tiers;	/* of the run */
} TieringCensus;

/* Finds accounts in a census. */
typedef struct TieringCensusIndex
{
	TieringCensus *census;
	int64		next;			/* number of the account that is tried first */
	uint32	   *slots;			/* number + 1, or 0; by hash of the key, or by the
								 * key; NULL: not made yet */
	uint64		mask;			/* by hash: number of slots - 1 */
	int64		lowest;			/* by key: the one of the first slot */
	uint64		range;			/* by key: number of slots; 0: by hash */
	FmgrInfo   *hash;			/* of keys that are no integers */
} TieringCensusIndex;

extern bool tiering_census_index(TieringCensusIndex *index, TieringCensus *census);
extern int64 tiering_census_find(TieringCensusIndex *index, Datum key);
extern TieringCensus *tiering_census_begin(TieringRun *run, bool prints, bool places);
extern void tiering_census_read(TieringCensus *census, TieringRun *run);
extern void tiering_census_tid(const TieringCensus *census, int64 index, ItemPointer tid);
extern void tiering_census_free(TieringCensus *census);
extern void tiering_census_detach(TieringCensus *census);
extern bool tiering_census_is_current(const TieringCensus *census);
extern void tiering_census_follow(TieringCensus *census, int64 index,
								  const struct TieringState *state);
extern void tiering_census_wait(TieringCensus *census, int64 index,
								const struct TieringState *state);
extern void tiering_census_number(TieringCensus *census);
extern bool tiering_census_integer(const TieringModel *model, Datum key, int64 *value);
extern Datum tiering_census_datum(const TieringModel *model, int64 key);
extern Datum tiering_census_key(const TieringCensus *census, int64 index);

#endif							/* TIERING_CENSUS_H */
