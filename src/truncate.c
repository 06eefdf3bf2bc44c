/*-------------------------------------------------------------------------
 *
 * truncate.c
 *	  Accounts that leave because their table or partition was truncated.
 *
 * TRUNCATE tells no rows, so the accounts are those that are stored.  They
 * are read with a fresh snapshot, below the executor, like all that a writer
 * reads (store.c).
 *
 * src/truncate.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/relation.h"
#include "access/table.h"
#include "access/tableam.h"
#include "access/xact.h"
#include "miscadmin.h"
#include "utils/memutils.h"
#include "utils/rel.h"
#include "utils/snapmgr.h"

#include "layout.h"
#include "lifts.h"
#include "scan.h"
#include "tiering.h"
#include "truncate.h"

/* Accounts that are worked on at once. */
#define BATCH_SIZE 2000

/*
 * stored_keys - the keys of all states, as they are now
 *
 * A query would see the states of the transaction's snapshot, which at
 * REPEATABLE READ is not what is there.
 */
static void
stored_keys(TieringModel *model, Snapshot latest, TieringKeys *keys)
{
	Relation	rel = table_open(model->state, AccessShareLock);
	TupleTableSlot *slot = table_slot_create(rel, NULL);
	TableScanDesc scan = TIERING_BEGIN_SCAN(rel, SnapshotAny);

	while (table_scan_getnextslot(scan, ForwardScanDirection, slot))
	{
		bool		isnull;

		CHECK_FOR_INTERRUPTS();
		if (table_tuple_satisfies_snapshot(rel, slot, latest))
			tiering_keys_add(model, keys, slot_getattr(slot, Anum_state_account_id, &isnull));
	}
	table_endscan(scan);
	ExecDropSingleTupleTableSlot(slot);
	table_close(rel, NoLock);
}

/*
 * queue_keys - leave to the next maintain every account that may have left
 *
 * Those whose row is gone.  Where no query can tell these now, all.  None if the
 * keys that are stored are not those of the model.
 */
static void
queue_keys(TieringModel *model)
{
	Relation	state = try_relation_open(model->state, AccessShareLock);
	TieringKeys keys;

	tiering_keys_begin(&keys);
	if (state == NULL || !tiering_layout_fits(state, "state", model->key_type))
		keys.count = 0;
	else if (IsolationUsesXactSnapshot())
	{
		Snapshot	latest = RegisterSnapshot(GetLatestSnapshot());

		stored_keys(model, latest, &keys);
		UnregisterSnapshot(latest);
	}
	else
		keys.count = tiering_orphans(model, &keys.keys);
	tiering_queue_keys(model, keys.keys, (int) keys.count);
	if (state != NULL)
		relation_close(state, NoLock);
}

/*
 * truncate_batch - some accounts of which the row may be gone
 *
 * When a partition was truncated, those of the others are still there.
 */
static void
truncate_batch(TieringStore *store, Datum *keys, int nkeys, bool partition)
{
	TieringChange *changes = palloc0(sizeof(TieringChange) * nkeys);
	TieringEvaluation *evaluations = NULL;

	if (partition)
	{
		evaluations = palloc(sizeof(TieringEvaluation) * nkeys);
		tiering_evaluate_keys(store->model, keys, nkeys, evaluations);
	}
	for (int i = 0; i < nkeys; i++)
	{
		changes[i].key = partition ? evaluations[i].key : keys[i];
		changes[i].evaluation = partition ? &evaluations[i] : NULL;
		changes[i].cause = TIERING_CAUSE_UPDATE;
		changes[i].end_cause = TIERING_CAUSE_TRUNCATE;
	}
	tiering_place(store, changes, nkeys, TIERING_PLACE_AT_ONCE);
	tiering_store_advance(store);
}

/*
 * tiering_truncate - accounts whose row is gone leave
 *
 * A writer that cannot have the model's tables now leaves a mark in the
 * queue for every account instead.
 */
void
tiering_truncate(TieringModel *model, bool partition)
{
	TieringStore *store = SERVES_WRITERS(model) ? tiering_store_open(model, false) : NULL;
	MemoryContext batch;
	TieringKeys keys;

	if (store == NULL)
	{
		queue_keys(model);
		return;
	}
	tiering_keys_begin(&keys);
	batch = AllocSetContextCreate(CurrentMemoryContext, "tiering batch", ALLOCSET_DEFAULT_SIZES);
	stored_keys(model, store->latest, &keys);
	for (int64 first = 0; first < keys.count; first += BATCH_SIZE)
	{
		int			n = (int) Min(BATCH_SIZE, keys.count - first);
		MemoryContext old = MemoryContextSwitchTo(batch);

		if (partition && (IsolationIsSerializable() || !tiering_model_lock_view(model)))
			tiering_queue_keys(model, keys.keys + first, n);
		else
			truncate_batch(store, keys.keys + first, n, partition);
		MemoryContextSwitchTo(old);
		MemoryContextReset(batch);
	}
	if (!partition)
		tiering_lifts_clear(store);
	tiering_store_close(store);
	MemoryContextDelete(batch);
}
