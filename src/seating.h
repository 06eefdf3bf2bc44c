/*-------------------------------------------------------------------------
 *
 * seating.h
 *	  Who gives up and who takes a seat, or a tier without seats.
 *
 * For placement.c only.
 *
 * src/seating.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef TIERING_SEATING_H
#define TIERING_SEATING_H

#include "placement.h"

extern const char *tiering_change_scope(TieringStore *store, TieringChange *change, int tier);
extern bool tiering_change_is_out(const TieringChange *change);
extern void tiering_change_queue(TieringStore *store, TieringChange *change);
extern bool tiering_change_lock(TieringStore *store, TieringChange *change);
extern void tiering_change_release(TieringStore *store, TieringChange *change);
extern void tiering_take(TieringStore *store, TieringChange **order, int n,
						 TieringPlacementMode mode);

#endif							/* TIERING_SEATING_H */
