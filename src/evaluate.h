/*-------------------------------------------------------------------------
 *
 * evaluate.h
 *	  The model's expressions for an account: points, scopes, gates, score.
 *
 * Two ways lead to the same result.  tiering_evaluate_slots() runs compiled
 * expressions on rows at hand; tiering_evaluate_keys() reads the model's view
 * for accounts given by key.  Neither raises an error for an expression that
 * fails: the evaluation says so.
 *
 * src/evaluate.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef TIERING_EVALUATE_H
#define TIERING_EVALUATE_H

#include "executor/tuptable.h"

#include "keys.h"
#include "protect.h"

/* What the model says about an account, now. */
typedef struct TieringEvaluation
{
	Datum		key;
	bool		evaluated;		/* false: this was not filled in */
	bool		in_scope;		/* does the filter hold? */
	bool		filter_failed;	/* the filter raised an error: no verdict */
	TieringFailure *failure;	/* NULL: everything could be evaluated */
	int			failed_criterion;	/* index, or -1 if it was another expression */
	double	   *points;			/* [ncriteria]; NaN: no value */
	double	   *components;		/* [ncomponents]; NaN: no value */
	char	   *territory;		/* NULL: none */
	char	   *owner;			/* NULL: none */
	uint64		gates;			/* bit i: the gate of tier i holds, or none; then
								 * those of the cases, see window_gate.c */
	TieringScore score;
} TieringEvaluation;

extern void tiering_evaluate_slots(TieringModel *model, TupleTableSlot **slots,
								   int nslots, TieringEvaluation *results);
extern void tiering_evaluate_keys(TieringModel *model, Datum *keys, int nkeys,
								  TieringEvaluation *results);
extern void tiering_evaluation_read(TieringModel *model, Datum *values, bool *nulls,
									TieringEvaluation *result);
extern double tiering_evaluation_points(Datum value, Oid type);
extern int	tiering_evaluation_find(TieringModel *model, TieringEvaluation *results,
									int nresults, Datum key);

#endif							/* TIERING_EVALUATE_H */
