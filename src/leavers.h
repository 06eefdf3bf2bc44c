/*-------------------------------------------------------------------------
 *
 * leavers.h
 *	  Accounts that leave their key later in a statement of several batches.
 *
 * src/leavers.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef TIERING_LEAVERS_H
#define TIERING_LEAVERS_H

#include "store.h"
#include "transition.h"

extern void tiering_leavers_collect(TieringStore *store, const TieringRowReader *old_rows,
									const TieringRowReader *new_rows, int64 row);
extern bool tiering_leaves_later(TieringStore *store, Datum key);

#endif							/* TIERING_LEAVERS_H */
