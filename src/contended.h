/*-------------------------------------------------------------------------
 *
 * contended.h
 *	  Accounts that somebody is writing while a review writes their states.
 *
 * src/contended.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef TIERING_CONTENDED_H
#define TIERING_CONTENDED_H

#include "placement.h"

/* What has become of a version of an account's row. */
typedef enum TieringAccountVersion
{
	TIERING_ACCOUNT_REPLACED,	/* it is not the last one any more */
	TIERING_ACCOUNT_CONTENDED,	/* somebody who has not committed writes another */
	TIERING_ACCOUNT_SETTLED
} TieringAccountVersion;

extern TieringAccountVersion tiering_account_version(Relation rel, ItemPointer tid,
													 TransactionId xmin, TupleTableSlot *slot);
extern bool tiering_may_be_contended(Snapshot now);
extern void tiering_queue_contended(TieringStore *store, const TieringChange *changes,
									int nchanges);

#endif							/* TIERING_CONTENDED_H */
