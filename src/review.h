/*-------------------------------------------------------------------------
 *
 * review.h
 *	  Re-evaluation, rebalancing and maintenance, and the steps they share.
 *
 * src/review.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef TIERING_REVIEW_H
#define TIERING_REVIEW_H

#include "allocation.h"
#include "placement.h"
#include "run.h"

extern void tiering_review_keys(TieringRun *run, Datum *keys, int nkeys,
								TieringPlacementMode mode, TieringCause cause);
extern void tiering_review_many(TieringRun *run, TieringKeys *keys, TieringPlacementMode mode,
								TieringCause cause, const char *what);
extern void tiering_review_note_held(TieringRun *run, const TieringChange *changes, int nchanges);
extern TieringCause tiering_review_held_cause(TieringRun *run, Datum key, TieringCause cause);
extern void tiering_review_again(TieringRun *run, TieringPlacementMode mode,
								 TieringCause cause);
extern void tiering_review_compute(TieringRun *run, TieringPlacementMode mode,
								   TieringCause cause);
extern void tiering_review_rescore(TieringRun *run, TieringPlacementMode mode,
								   TieringCause cause);
extern void tiering_review_queue(TieringRun *run, TieringPlacementMode mode,
								 TieringCause cause);
extern void tiering_review_lifts(TieringRun *run, bool all, TieringPlacementMode mode,
								 TieringCause cause);
extern bool tiering_review_leftovers(TieringRun *run, TieringPlacementMode mode,
									 TieringCause cause);
extern void tiering_review_merge_seats(TieringRun *run);
extern void tiering_review_allocate(TieringRun *run, TieringAllocationMode mode,
									TieringCause cause, bool shares);

#endif							/* TIERING_REVIEW_H */
