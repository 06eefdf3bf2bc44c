/*-------------------------------------------------------------------------
 *
 * bulk.h
 *	  Rows of ours that are inserted many at once.
 *
 *		slot = tiering_bulk_start(store, bulk, table, owner);
 *		... fill it as one of tiering_table_start(); it is full: flush
 *		tiering_bulk_flush(store, bulk, unique);
 *		... bulk->owners[i] got its row if bulk->inserted[i]
 *		tiering_bulk_clear(bulk);
 *
 * src/bulk.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef TIERING_BULK_H
#define TIERING_BULK_H

#include "store.h"

/* Rows that are inserted at once. */
#define TIERING_BULK_SIZE 256

/* Rows of a table that wait for their insertion. */
typedef struct TieringBulk
{
	TieringTable *table;
	TupleDesc	desc;			/* a copy, which no resource owner counts */
	int			count;			/* rows that wait */
	int			nslots;			/* slots that were made */
	TupleTableSlot *slots[TIERING_BULK_SIZE];
	void	   *owners[TIERING_BULK_SIZE];	/* what the caller knows them by */
	bool		inserted[TIERING_BULK_SIZE];	/* after the flush: is it there? */
} TieringBulk;

extern TieringBulk *tiering_bulk_create(TieringStore *store, TieringTable *table);
extern TupleTableSlot *tiering_bulk_start(TieringStore *store, TieringBulk *bulk, void *owner);
extern bool tiering_bulk_is_full(const TieringBulk *bulk);
extern void tiering_bulk_flush(TieringStore *store, TieringBulk *bulk, bool unique);
extern void tiering_bulk_clear(TieringBulk *bulk);
extern void tiering_bulk_free(TieringBulk *bulk);

#endif							/* TIERING_BULK_H */
