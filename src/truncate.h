/*-------------------------------------------------------------------------
 *
 * truncate.h
 *	  Accounts that leave because their table or partition was truncated.
 *
 * src/truncate.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef TIERING_TRUNCATE_H
#define TIERING_TRUNCATE_H

#include "model.h"

extern void tiering_truncate(TieringModel *model, bool partition);

#endif							/* TIERING_TRUNCATE_H */
