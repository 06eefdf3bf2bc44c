/*-------------------------------------------------------------------------
 *
 * touch.h
 *	  Accounts that a writer touched, given by key.
 *
 * src/touch.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef TIERING_TOUCH_H
#define TIERING_TOUCH_H

#include "placement.h"

extern void tiering_touch_keys(TieringModel *model, Datum *keys, int64 nkeys,
							   TieringCause cause, bool again);
extern int	tiering_touch_lock(TieringStore *store, Datum *keys, int nkeys,
							   bool expected, TieringState **states);
extern bool tiering_touch_mapping(TieringModel *model);
extern bool tiering_touch_inputs(TieringModel *model);

#endif							/* TIERING_TOUCH_H */
