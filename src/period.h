/*-------------------------------------------------------------------------
 *
 * period.h
 *	  The open period of an account: how it begins and ends.
 *
 * src/period.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef TIERING_PERIOD_H
#define TIERING_PERIOD_H

#include "placement.h"

extern void tiering_period_undo(TieringStore *store, TieringChange *change);
extern void tiering_period_begin(TieringStore *store, TieringChange *change);
extern void tiering_period_resume(TieringStore *store, TieringChange *change);
extern void tiering_period_end(TieringStore *store, TieringChange *change,
							   TieringCause end_cause);
extern void tiering_periods_align(TieringChange *changes, int nchanges);
extern void tiering_periods_after_history(TieringStore *store, TieringChange *changes,
										  int nchanges);
extern TieringDirection tiering_direction(TieringStore *store, const TieringState *state,
										  int to);

#endif							/* TIERING_PERIOD_H */
