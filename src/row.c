/*-------------------------------------------------------------------------
 *
 * row.c
 *	  Rows of a model's own tables, written below the executor.
 *
 * What the store promises (store.c) is kept here: nobody waits for a row that
 * somebody else has, and an insert into a unique index takes its row back where
 * that objects.
 *
 * src/row.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/htup_details.h"
#include "access/sysattr.h"
#include "access/tableam.h"
#include "access/xact.h"
#include "executor/executor.h"
#include "utils/builtins.h"
#include "utils/rel.h"
#include "utils/snapmgr.h"

#include "catalogue.h"
#include "store.h"
#include "tiering.h"

/*
 * tiering_table_start - an empty slot for a new row, all columns NULL
 */
TupleTableSlot *
tiering_table_start(TieringTable *table)
{
	TupleTableSlot *slot;

	tiering_table_ready(table);
	slot = table->write_slot;
	ExecClearTuple(slot);
	memset(slot->tts_isnull, true, slot->tts_tupleDescriptor->natts);
	return slot;
}

/*
 * tiering_slot_xmin - the transaction that wrote the row version in a slot
 *
 * The place of a row may be given to another one once it is dead; this tells
 * them apart.
 */
TransactionId
tiering_slot_xmin(TupleTableSlot *slot)
{
	bool		isnull;

	return DatumGetTransactionId(slot_getsysattr(slot, MinTransactionIdAttributeNumber, &isnull));
}

/*
 * tiering_slot_written_since - did this transaction write the row version in a slot, by
 * that command or a later one?
 *
 * What the row says of its command may also stand for one that was to end it
 * and was rolled back.
 */
bool
tiering_slot_written_since(TupleTableSlot *slot, CommandId command)
{
	bool		isnull;
	bool		copied;
	HeapTuple	tuple;

	if (!TransactionIdIsCurrentTransactionId(tiering_slot_xmin(slot)))
		return false;
	if (!TTS_IS_BUFFERTUPLE(slot))
		return DatumGetCommandId(slot_getsysattr(slot, MinCommandIdAttributeNumber, &isnull)) >= command;
	tuple = ExecFetchSlotHeapTuple(slot, false, &copied);
	Assert(!copied);
	return HeapTupleHeaderGetCmin(tuple->t_data) >= command;
}

/*
 * tiering_slot_put - set a column of a row that was started
 */
void
tiering_slot_put(TupleTableSlot *slot, AttrNumber attno, Datum value)
{
	slot->tts_values[attno - 1] = value;
	slot->tts_isnull[attno - 1] = false;
}

/*
 * tiering_slot_put_text - set a text column; NULL stays NULL
 */
void
tiering_slot_put_text(TupleTableSlot *slot, AttrNumber attno, const char *value)
{
	if (value != NULL)
		tiering_slot_put(slot, attno, CStringGetTextDatum(value));
}

/*
 * tiering_slot_put_code - set a rank or a code; 0 stays NULL
 */
void
tiering_slot_put_code(TupleTableSlot *slot, AttrNumber attno, int value)
{
	if (value != 0)
		tiering_slot_put(slot, attno, Int16GetDatum(value));
}

/*
 * tiering_table_insert_entries - the index entries of a row; false if a unique
 * index objects
 *
 * Of a new version of a row if it is given which indexes need an entry.  Nobody
 * objects unless unique is set.
 */
bool
tiering_table_insert_entries(TieringStore *store, TieringTable *table, TupleTableSlot *slot,
							 const TIERING_INDEXES_TO_UPDATE *update, bool unique)
{
	TieringIdentity identity;
	bool		conflict = false;

	if (table->info->ri_NumIndices == 0)
		return true;
	if (table->computed)
		tiering_identity_enter(table->rel->rd_rel->relowner, &identity);
	if (update != NULL)
		TIERING_UPDATE_INDEX_ENTRIES(table->info, slot, store->estate, *update);
	else
		TIERING_INSERT_INDEX_ENTRIES(table->info, slot, store->estate, unique,
									 unique ? &conflict : NULL);
	if (table->computed)
		tiering_identity_leave(&identity);
	ResetPerTupleExprContext(store->estate);
	return !conflict;
}

/*
 * form_row - make a row of what was put into the write slot
 *
 * heapam would do so too, but copies every value of a virtual slot before.
 */
static void
form_row(TieringTable *table)
{
	TupleTableSlot *slot = table->write_slot;
	MemoryContext old = MemoryContextSwitchTo(slot->tts_mcxt);

	ExecStoreHeapTuple(heap_form_tuple(slot->tts_tupleDescriptor, slot->tts_values,
									   slot->tts_isnull), slot, true);
	MemoryContextSwitchTo(old);
}

/*
 * insert_row - insert the write slot; false if a unique index objects
 */
static bool
insert_row(TieringStore *store, TieringTable *table, bool unique)
{
	TupleTableSlot *slot = table->write_slot;

	form_row(table);
	table_tuple_insert(table->rel, slot, GetCurrentCommandId(true), 0, NULL);
	store->wrote = true;
	return tiering_table_insert_entries(store, table, slot, NULL, unique);
}

/*
 * tiering_table_insert - insert the write slot into a table without unique
 * index
 */
void
tiering_table_insert(TieringStore *store, TieringTable *table)
{
	(void) insert_row(store, table, false);
}

/*
 * tiering_table_insert_unique - insert the write slot unless its key exists
 *
 * False, and nothing is inserted, if a row with the key exists or is being
 * inserted by another transaction.  Never waits.
 */
bool
tiering_table_insert_unique(TieringStore *store, TieringTable *table)
{
	ItemPointerData tid;

	if (insert_row(store, table, true))
		return true;
	tid = table->write_slot->tts_tid;
	tiering_store_advance(store);
	if (tiering_table_delete(store, table, &tid) != TM_Ok)
		elog(ERROR, "could not take back a row of \"%s\"", RelationGetRelationName(table->rel));
	return false;
}

/*
 * tiering_table_update - replace a row version by the write slot
 *
 * Does not wait: TM_BeingModified says that another transaction has the row.
 *
 * heap_update() knows no caller that does not wait, so the version is locked
 * first, for which there is one; the update then waits for nobody.
 */
TM_Result
tiering_table_update(TieringStore *store, TieringTable *table, ItemPointer tid)
{
	TupleTableSlot *slot = table->write_slot;
	TM_FailureData failure;
	LockTupleMode lockmode;
	TIERING_INDEXES_TO_UPDATE indexes;
	TM_Result	result;

	if (tiering_table_lock(store, table, tid) != TM_Ok)
		return TM_BeingModified;
	form_row(table);
	result = TIERING_TUPLE_UPDATE(table->rel, tid, slot, GetCurrentCommandId(true),
								  store->latest, &failure, &lockmode, &indexes);
	if (result != TM_Ok)
		return result;
	store->wrote = true;
	if (indexes)
		(void) tiering_table_insert_entries(store, table, slot, &indexes, false);
	return TM_Ok;
}

/*
 * tiering_table_delete - delete a row version; as tiering_table_update
 *
 * Without waiting heapam stops at any lock, also at our own, so a version
 * that is locked is locked by us too if we can.
 */
TM_Result
tiering_table_delete(TieringStore *store, TieringTable *table, ItemPointer tid)
{
	TM_FailureData failure;
	TM_Result	result = TM_BeingModified;

	for (int locked = 0; locked <= 1 && result == TM_BeingModified; locked++)
	{
		if (locked && tiering_table_lock(store, table, tid) != TM_Ok)
			return TM_BeingModified;
		result = TIERING_TUPLE_DELETE(table->rel, tid, GetCurrentCommandId(true),
									  store->latest, locked, &failure);
	}
	if (result == TM_Ok)
		store->wrote = true;
	return result;
}

/*
 * lock_row - lock a row version until the transaction ends
 */
static TM_Result
lock_row(TieringStore *store, TieringTable *table, ItemPointer tid, LockWaitPolicy policy)
{
	TM_FailureData failure;
	TM_Result	result;

	result = table_tuple_lock(table->rel, tid, store->latest, table->read_slot,
							  GetCurrentCommandId(true), LockTupleNoKeyExclusive,
							  policy, 0, &failure);
	ExecClearTuple(table->read_slot);
	return result;
}

/*
 * tiering_table_lock - lock a row version until the transaction ends
 *
 * Does not wait: TM_WouldBlock says that another transaction has the row.
 */
TM_Result
tiering_table_lock(TieringStore *store, TieringTable *table, ItemPointer tid)
{
	return lock_row(store, table, tid, LockWaitSkip);
}

/*
 * tiering_table_wait - the same, but waits for who has the row
 *
 * Never for a writer of the CRM.
 */
TM_Result
tiering_table_wait(TieringStore *store, TieringTable *table, ItemPointer tid)
{
	return lock_row(store, table, tid, LockWaitBlock);
}
