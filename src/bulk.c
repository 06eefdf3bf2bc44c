/*-------------------------------------------------------------------------
 *
 * bulk.c
 *	  Rows of ours that are inserted many at once.
 *
 * Rows that go into the heap together share a record of WAL and a visit of
 * their page.  Their entries in the indexes are still made one by one.
 *
 * What store.c says of a unique index holds here as well: a row whose key may
 * be somebody else's is taken back when all are in, and nobody waits.
 *
 * src/bulk.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/tableam.h"
#include "access/xact.h"
#include "executor/executor.h"
#include "utils/rel.h"

#include "bulk.h"
#include "tiering.h"

/*
 * tiering_bulk_create - a place for rows of an open table
 *
 * It lives as long as the store, which does not know it: the caller frees it.
 */
TieringBulk *
tiering_bulk_create(TieringStore *store, TieringTable *table)
{
	TieringBulk *bulk = MemoryContextAllocZero(store->context, sizeof(TieringBulk));
	MemoryContext old;

	bulk->table = table;
	old = MemoryContextSwitchTo(store->context);
	bulk->desc = CreateTupleDescCopyConstr(RelationGetDescr(table->rel));
	MemoryContextSwitchTo(old);
	return bulk;
}

/*
 * tiering_bulk_free - the inverse; rows that wait are forgotten
 */
void
tiering_bulk_free(TieringBulk *bulk)
{
	for (int i = 0; i < bulk->nslots; i++)
		ExecDropSingleTupleTableSlot(bulk->slots[i]);
	FreeTupleDesc(bulk->desc);
	pfree(bulk);
}

/*
 * tiering_bulk_start - an empty slot for one more row, all columns NULL
 *
 * What the caller puts there must stay where it is until the flush.
 */
TupleTableSlot *
tiering_bulk_start(TieringStore *store, TieringBulk *bulk, void *owner)
{
	TupleTableSlot *slot;

	Assert(!tiering_bulk_is_full(bulk));
	if (bulk->count == bulk->nslots)
	{
		MemoryContext old = MemoryContextSwitchTo(store->context);

		bulk->slots[bulk->nslots++] = MakeSingleTupleTableSlot(bulk->desc, &TTSOpsVirtual);
		MemoryContextSwitchTo(old);
	}
	bulk->owners[bulk->count] = owner;
	slot = bulk->slots[bulk->count++];
	ExecClearTuple(slot);
	memset(slot->tts_isnull, true, bulk->desc->natts);
	ExecStoreVirtualTuple(slot);
	return slot;
}

/*
 * tiering_bulk_is_full - is it time for a flush?
 */
bool
tiering_bulk_is_full(const TieringBulk *bulk)
{
	return bulk->count == TIERING_BULK_SIZE;
}

/*
 * insert_entries - the index entries of the rows; false if any must not stay
 */
static bool
insert_entries(TieringStore *store, TieringBulk *bulk, bool unique)
{
	ResultRelInfo *info = bulk->table->info;
	bool		all = true;

	for (int i = 0; i < bulk->count; i++)
	{
		bool		conflict = false;

		if (info->ri_NumIndices > 0)
		{
			TIERING_INSERT_INDEX_ENTRIES(info, bulk->slots[i], store->estate, unique,
										 unique ? &conflict : NULL);
			ResetPerTupleExprContext(store->estate);
		}
		bulk->inserted[i] = !conflict;
		all &= !conflict;
	}
	return all;
}

/*
 * tiering_bulk_flush - insert the rows that wait
 *
 * With a unique index the ones whose key exists, or is being inserted by
 * another transaction, are not inserted; else all are.  The slots know where
 * their rows went.
 */
void
tiering_bulk_flush(TieringStore *store, TieringBulk *bulk, bool unique)
{
	Relation	rel = bulk->table->rel;

	if (bulk->count == 0)
		return;
	table_multi_insert(rel, bulk->slots, bulk->count, GetCurrentCommandId(true), 0, NULL);
	store->wrote = true;
	if (insert_entries(store, bulk, unique))
		return;
	tiering_store_advance(store);
	for (int i = 0; i < bulk->count; i++)
	{
		if (!bulk->inserted[i] &&
			tiering_table_delete(store, bulk->table, &bulk->slots[i]->tts_tid) != TM_Ok)
			elog(ERROR, "could not take back a row of \"%s\"", RelationGetRelationName(rel));
	}
}

/*
 * tiering_bulk_clear - the caller has seen what became of the rows
 */
void
tiering_bulk_clear(TieringBulk *bulk)
{
	bulk->count = 0;
}
