/*-------------------------------------------------------------------------
 *
 * held.h
 *	  Accounts that a run settles, and leaves to its allocation.
 *
 * src/held.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef TIERING_HELD_H
#define TIERING_HELD_H

#include "placement.h"
#include "run.h"

extern void tiering_held_note(TieringRun *run, const TieringChange *changes, int nchanges);
extern TieringCause tiering_held_cause(TieringRun *run, Datum key, TieringCause cause);

#endif							/* TIERING_HELD_H */
