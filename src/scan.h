/*-------------------------------------------------------------------------
 *
 * scan.h
 *	  Questions about all accounts of a model.
 *
 * src/scan.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef TIERING_SCAN_H
#define TIERING_SCAN_H

#include "state.h"

/* How what is stored for an account differs from what the model says. */
typedef enum TieringDifference
{
	TIERING_SAME,
	TIERING_ORPHAN,				/* stored, but not in scope */
	TIERING_MISSING,			/* in scope, but not stored */
	TIERING_STALE				/* stored, with other points, scope or gates */
} TieringDifference;

typedef void (*TieringDifferenceCallback) (TieringModel *model, TieringDifference difference,
										   TieringState *state, TieringEvaluation *evaluation,
										   void *arg);

extern int64 tiering_orphans(TieringModel *model, Datum **keys);
extern bool tiering_compare_all(TieringModel *model, TieringDifferenceCallback callback,
								void *arg);
extern void tiering_all_keys(TieringModel *model, TieringKeys *keys);
extern void tiering_keys_query(TieringModel *model, const char *query, TieringKeys *keys);
extern int64 tiering_number_query(TieringModel *model, const char *query);
extern char *tiering_model_relation(TieringModel *model, const char *name);
extern char *tiering_key_column(TieringModel *model);

#endif							/* TIERING_SCAN_H */
