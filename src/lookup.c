/*-------------------------------------------------------------------------
 *
 * lookup.c
 *	  Rows of one of our tables, found by the key of their account.
 *
 * Beginning and ending a scan of an index costs a fourth of what it takes to
 * find a row with it, so that who looks up many keys keeps the scan.  A kept
 * scan holds on to pages, which stops them from being pruned: it must end
 * before the rows that it found are written.  Who has a row that was found is
 * told by its header.
 *
 * src/lookup.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/genam.h"
#include "access/htup_details.h"
#include "access/multixact.h"
#include "access/stratnum.h"
#include "access/transam.h"
#include "access/xact.h"
#include "storage/procarray.h"
#include "utils/rel.h"
#include "utils/snapmgr.h"

#include "store.h"
#include "tiering.h"

/*
 * tiering_table_find - begin to read the rows of an account
 *
 * The first column of the table's index is the key.  The caller goes on with
 * tiering_table_next(), and ends with tiering_table_found().
 */
IndexScanDesc
tiering_table_find(TieringStore *store, TieringTable *table, Snapshot snapshot, Datum key)
{
	IndexScanDesc scan = table->kept;
	ScanKeyData skey;

	tiering_table_ready(table);
	ScanKeyEntryInitialize(&skey, 0, 1, BTEqualStrategyNumber, InvalidOid,
						   table->index->rd_indcollation[0],
						   store->model->key_equal.fn_oid, key);
	if (scan == NULL)
		scan = TIERING_BEGIN_INDEX_SCAN(table->rel, table->index, snapshot, 1);
	scan->xs_snapshot = snapshot;
	index_rescan(scan, &skey, 1, NULL, 0);
	return scan;
}

/*
 * tiering_table_next - the next row, in the table's read slot; false at the end
 *
 * The caller may reset his memory context from one key to the next.
 */
bool
tiering_table_next(TieringTable *table, IndexScanDesc scan)
{
	MemoryContext old = CurrentMemoryContext;
	bool		found;

	if (scan == table->kept)
		MemoryContextSwitchTo(table->kept_context);
	found = index_getnext_slot(scan, ForwardScanDirection, table->read_slot);
	MemoryContextSwitchTo(old);
	return found;
}

/*
 * tiering_table_found - the inverse
 */
void
tiering_table_found(TieringTable *table, IndexScanDesc scan)
{
	ExecClearTuple(table->read_slot);
	if (scan != table->kept)
		index_endscan(scan);
}

/*
 * keep_scan - begin or end the scan that look-ups in a table share
 */
static void
keep_scan(TieringTable *table, bool keep)
{
	if (table->rel == NULL || table->index == NULL || keep == (table->kept != NULL))
		return;
	if (keep)
	{
		table->kept_context = CurrentMemoryContext;
		table->kept = TIERING_BEGIN_INDEX_SCAN(table->rel, table->index, SnapshotAny, 1);
		return;
	}
	index_endscan(table->kept);
	table->kept = NULL;
}

/*
 * tiering_store_keep_scans - let look-ups share their scans, or stop it
 *
 * Not across writes.  The memory context of who begins must last until he ends.
 */
void
tiering_store_keep_scans(TieringStore *store, bool keep)
{
	keep_scan(&store->state, keep);
	keep_scan(&store->history, keep);
	keep_scan(&store->signal, keep);
}

/*
 * tiering_slot_held - does somebody else have the row, or a version of it that is
 * not to be seen yet?
 */
bool
tiering_slot_held(TupleTableSlot *slot)
{
	bool		copied;
	HeapTupleHeader header;
	bool		locked_only;
	TransactionId xmax;

	if (!TTS_IS_BUFFERTUPLE(slot))
		return false;			/* not a row of a heap */
	header = ExecFetchSlotHeapTuple(slot, false, &copied)->t_data;
	if (header->t_infomask & HEAP_XMAX_INVALID)
		return false;
	locked_only = HEAP_XMAX_IS_LOCKED_ONLY(header->t_infomask);
	xmax = HeapTupleHeaderGetRawXmax(header);
	if (header->t_infomask & HEAP_XMAX_IS_MULTI)
		return !locked_only || MultiXactIdIsRunning(xmax, true);
	if (TransactionIdIsCurrentTransactionId(xmax))
		return false;
	return TransactionIdIsInProgress(xmax) || (!locked_only && TransactionIdDidCommit(xmax));
}
