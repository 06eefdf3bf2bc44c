/*-------------------------------------------------------------------------
 *
 * differences.h
 *	  The accounts whose stored scores are not what the model says.
 *
 * src/differences.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef TIERING_DIFFERENCES_H
#define TIERING_DIFFERENCES_H

#include "evaluate.h"
#include "run.h"

/* An account that has to be scored, and where it was read. */
typedef struct TieringPair
{
	int64		index;			/* of the account in the census */
	ItemPointerData state;
	ItemPointerData account;
	TransactionId account_xmin; /* who wrote it; another row may come to be there */
	TieringEvaluation evaluation;	/* has the key */
} TieringPair;

/* What a call has compared. */
typedef enum TieringComparisonResult
{
	TIERING_COMPARED_SOME,		/* there is more */
	TIERING_COMPARED_ALL,
	TIERING_COMPARED_IN_VAIN	/* an expression failed, or keys have no hash */
} TieringComparisonResult;

/* A comparison under way. */
typedef struct TieringComparison TieringComparison;

/* What the last call has found. */
typedef struct TieringDifferences
{
	TieringPair *pairs;			/* in the order of the account table */
	int			npairs;
	struct TieringEnded *ended; /* when the accounts were read */
	Oid			file;			/* of the account table, then */
	TieringKeys *keys;			/* all calls together: those of which only the key is
								 * known; complete when all is compared */
} TieringDifferences;

extern TieringComparison *tiering_comparison_begin(TieringRun *run, bool pairs);
extern TieringComparisonResult tiering_comparison_next(TieringComparison *comparison,
													   TieringRun *run,
													   TieringDifferences *found);
extern void tiering_comparison_end(TieringComparison *comparison);

#endif							/* TIERING_DIFFERENCES_H */
