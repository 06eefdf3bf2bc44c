/*-------------------------------------------------------------------------
 *
 * queue.c
 *	  Accounts that are left to the next maintenance.
 *
 * Whatever a writer cannot settle without waiting is appended here, and
 * nothing of ours ever locks the table against that.  A change of an account's
 * key is queued with both keys (key_review.c).
 *
 * src/queue.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/xact.h"
#include "catalog/pg_class.h"
#include "commands/sequence.h"
#include "utils/timestamp.h"

#include "clock.h"
#include "layout.h"
#include "store.h"

/*
 * append_key - one row of the queue
 *
 * former is the key that the account had before; NULL: it is the same.
 * Changes of one statement have one number.
 */
static void
append_key(TieringStore *store, TieringTable *queue, Datum key, const Datum *former)
{
	TupleTableSlot *slot;
	TimestampTz queued_at = store->ended_at ? store->ended_at : tiering_now();

	if (former != NULL && store->change_id == 0)
		store->change_id = nextval_internal(store->model->period_seq, false);
	slot = tiering_table_start(queue);
	tiering_slot_put(slot, Anum_queue_account_id, key);
	tiering_slot_put(slot, Anum_queue_queued_at, TimestampTzGetDatum(queued_at));
	if (former != NULL)
	{
		tiering_slot_put(slot, Anum_queue_former_id, *former);
		tiering_slot_put(slot, Anum_queue_change_id, Int64GetDatum(store->change_id));
	}
	tiering_table_insert(store, queue);
}

/*
 * tiering_queue_key - leave an account to the next maintain
 */
void
tiering_queue_key(TieringStore *store, Datum key)
{
	append_key(store, &store->queue, key, NULL);
}

/*
 * tiering_queue_change - leave the change of an account's key to the next maintain
 *
 * State, override and windows are still those of the former key.
 */
void
tiering_queue_change(TieringStore *store, Datum key, Datum former)
{
	append_key(store, &store->queue, former, NULL);
	append_key(store, &store->queue, key, &former);
}

/*
 * tiering_store_open_one - open one table to append to, without a snapshot
 *
 * It is where the queue is else.  NULL if it is not there.  Waits for its
 * lock, so nothing of ours may lock it against inserts.
 */
TieringStore *
tiering_store_open_one(TieringModel *model, const char *table)
{
	TieringStore *store = palloc0(sizeof(TieringStore));
	Oid			relid = tiering_own_relation(table, RELKIND_RELATION, model->schema, model->owner);

	store->model = model;
	store->key_type = model->key_type;
	store->review = true;
	store->context = CurrentMemoryContext;
	if (!OidIsValid(relid) || !tiering_table_open(store, &store->queue, relid, table, NULL))
		return NULL;
	store->estate = CreateExecutorState();
	return store;
}

/*
 * tiering_store_close_one - the inverse of tiering_store_open_one
 */
void
tiering_store_close_one(TieringStore *store)
{
	tiering_table_close(&store->queue);
	FreeExecutorState(store->estate);
	CommandCounterIncrement();
}

/*
 * queue_alone - leave accounts to the next maintain, without a store
 *
 * change_id is the number of their statement; 0: it has none yet.
 */
static void
queue_alone(TieringModel *model, Datum *keys, Datum *formers, int nkeys, int64 *change_id)
{
	TieringStore *store = nkeys > 0 ? tiering_store_open_one(model, "queue") : NULL;

	if (store == NULL)
		return;
	store->change_id = *change_id;
	for (int i = 0; i < nkeys; i++)
		append_key(store, &store->queue, keys[i], formers ? &formers[i] : NULL);
	*change_id = store->change_id;
	tiering_store_close_one(store);
}

/*
 * tiering_queue_keys - leave accounts to the next maintain, without a store
 *
 * For a writer that did not get the store.  The queue is never locked
 * against inserts by anything of ours.
 */
void
tiering_queue_keys(TieringModel *model, Datum *keys, int nkeys)
{
	int64		change_id = 0;

	queue_alone(model, keys, NULL, nkeys, &change_id);
}

/*
 * tiering_queue_changes - the same for changes of keys
 */
void
tiering_queue_changes(TieringModel *model, Datum *keys, Datum *formers, int n, int64 *change_id)
{
	queue_alone(model, keys, formers, n, change_id);
}
