/*-------------------------------------------------------------------------
 *
 * contended.c
 *	  Accounts that somebody is writing while a review writes their states.
 *
 * A writer whose account keeps its score writes nothing of ours.  If a review
 * writes what it made of the version before, nobody is left to put it right.
 * So each of them looks at what the other leaves behind, after he has left
 * something himself:
 *
 *	the writer	writes the account's row, then reads its state: if a review has
 *				the state, he queues the account (placement.c)
 *	the review	writes the state, then looks at the account's row: if somebody
 *				is writing it, the review queues the account
 *
 * Whichever comes second sees the other.
 *
 * src/contended.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/table.h"
#include "access/tableam.h"
#include "access/transam.h"
#include "access/xact.h"
#include "miscadmin.h"
#include "utils/lsyscache.h"
#include "utils/rel.h"
#include "utils/snapmgr.h"

#include "catalogue.h"
#include "contended.h"
#include "layout.h"
#include "scan.h"
#include "tiering.h"

/*
 * tiering_may_be_contended - could anybody be writing an account?
 *
 * The snapshot is to be taken after the states were written.  It names who was
 * writing but for those that began after the last one that has ended.
 */
bool
tiering_may_be_contended(Snapshot now)
{
	TransactionId own = GetTopTransactionIdIfAny();
	uint32		later = ReadNextTransactionId() - now->xmax;

	if (TransactionIdIsValid(own) && TransactionIdFollowsOrEquals(own, now->xmax))
		later--;
	return now->xcnt > 0 || later > 0;
}

/*
 * tiering_account_version - what has become of a version of an account's row?
 *
 * The slot is one of the table, and empty afterwards.  xmin tells the version
 * from a later one in its place; without it, every one counts.
 */
TieringAccountVersion
tiering_account_version(Relation rel, ItemPointer tid, TransactionId xmin, TupleTableSlot *slot)
{
	TieringAccountVersion result = TIERING_ACCOUNT_REPLACED;
	SnapshotData dirty;

	InitDirtySnapshot(dirty);
	if (table_tuple_fetch_row_version(rel, tid, &dirty, slot) &&
		(!TransactionIdIsValid(xmin) || tiering_slot_xmin(slot) == xmin))
		result = TransactionIdIsValid(dirty.xmax) ? TIERING_ACCOUNT_CONTENDED : TIERING_ACCOUNT_SETTLED;
	ExecClearTuple(slot);
	return result;
}

/*
 * version_of_row - the same for a row of locate()
 */
static TieringAccountVersion
version_of_row(const TieringRows *rows, uint64 row)
{
	bool		isnull;
	Relation	rel = table_open(tiering_rows_oid(rows, row, 2), AccessShareLock);
	TupleTableSlot *slot = table_slot_create(rel, NULL);
	TieringAccountVersion result;

	result = tiering_account_version(rel, (ItemPointer) DatumGetPointer(tiering_rows_datum(rows, row, 3, &isnull)),
									 InvalidTransactionId, slot);
	ExecDropSingleTupleTableSlot(slot);
	table_close(rel, NoLock);
	return result;
}

/*
 * locate - where the rows of accounts lie, as the active snapshot has them
 */
static TieringRows *
locate(TieringModel *model, Datum *keys, int nkeys)
{
	const char *key = tiering_key_column(model);
	TieringArguments arguments = {0};

	tiering_argument_datum(&arguments, get_array_type(model->key_type),
						   tiering_keys_array(model, keys, nkeys), false);
	return tiering_owner_query(model->owner,
							   psprintf("SELECT %s, tableoid, ctid FROM %s "
										"WHERE %s OPERATOR(pg_catalog.=) ANY ($1)",
										key, tiering_relation_name(model->account_table), key),
							   &arguments);
}

/*
 * tiering_queue_contended - queue the accounts whose states a review wrote while
 * somebody was writing their rows
 *
 * The active snapshot is the one with which the accounts were evaluated.
 */
void
tiering_queue_contended(TieringStore *store, const TieringChange *changes, int nchanges)
{
	TieringModel *model = store->model;
	Snapshot	now = GetLatestSnapshot();
	Datum	   *keys;
	TieringRows *rows;
	int			n = 0;

	if (!tiering_may_be_contended(now))
		return;
	keys = palloc(sizeof(Datum) * Max(nchanges, 1));
	for (int i = 0; i < nchanges; i++)
	{
		if (changes[i].changed && !changes[i].queued)
			keys[n++] = changes[i].key;
	}
	if (n == 0)
		return;
	rows = locate(model, keys, n);
	for (uint64 i = 0; i < rows->count; i++)
	{
		bool		isnull;

		CHECK_FOR_INTERRUPTS();
		if (version_of_row(rows, i) != TIERING_ACCOUNT_SETTLED)
			tiering_queue_key(store, tiering_rows_datum(rows, i, 1, &isnull));
	}
}
