/*-------------------------------------------------------------------------
 *
 * capture.c
 *	  What a statement did to accounts.
 *
 * Statement triggers with transition tables see INSERT, UPDATE, DELETE,
 * COPY, ON CONFLICT and MERGE; each partition has its own, for writes that
 * name it.  A row trigger that fires only in a replica serves logical
 * replication, which fires no statement triggers.  TRUNCATE has its own, which
 * fires there as well.
 *
 * The n-th old row and the n-th new row of an UPDATE are the same account,
 * because the executor appends them one after the other.  Should their
 * numbers differ (a BEFORE trigger can make a row vanish when it moves
 * between partitions) the accounts are done by key.
 *
 * The rows of a transition table are those that the statement wrote.  If a
 * trigger of the user wrote to the table again in between, they are out of
 * date: that is seen by the command number of the last firing, and the
 * accounts are done by key as well.  If a function of an expression writes while
 * they are evaluated, the accounts are queued, and other models do them by key:
 * to evaluate them again would have it write again.
 *
 * A statement is worked on in batches, in bounded memory.  When it does not
 * fit one batch, seats are given in a last step over all accounts that want
 * one, so that releases come first and the best scores are served first.
 *
 * src/capture.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/table.h"
#include "access/xact.h"
#include "executor/executor.h"
#include "miscadmin.h"
#include "storage/lmgr.h"
#include "utils/memutils.h"
#include "utils/rel.h"
#include "utils/snapmgr.h"

#include "capture_keys.h"
#include "columns.h"
#include "key_change.h"
#include "pause.h"
#include "subquery.h"
#include "tiering.h"
#include "touch.h"
#include "transition.h"
#include "truncate.h"
#include "waiters.h"

PG_FUNCTION_INFO_V1(tiering_capture);

/* Rows of a statement that are worked on at once. */
#define BATCH_SIZE 2000

/* ----------
 * Rows
 * ----------
 */

/*
 * fill_batch - read the rows of the next batch; false if there are none
 *
 * Updates that change nothing that the model reads are left out.
 */
static bool
fill_batch(TieringCapture *capture)
{
	capture->nrows = 0;
	while (capture->nrows < capture->size)
	{
		TupleTableSlot **old_slot = &capture->old_slots[capture->nrows];
		TupleTableSlot **new_slot = &capture->new_slots[capture->nrows];
		bool		has_old = tiering_rows_next(&capture->old_rows, old_slot);
		bool		has_new = tiering_rows_next(&capture->new_rows, new_slot);

		if (!has_old && !has_new)
			break;
		CHECK_FOR_INTERRUPTS();
		capture->row++;
		if (has_old && has_new && !capture->by_key &&
			capture->model->status == TIERING_MODEL_LIVE &&
			tiering_same_columns(capture->model->inputs, *old_slot, *new_slot))
			continue;
		if (!has_old && *old_slot)
			ExecClearTuple(*old_slot);
		if (!has_new && *new_slot)
			ExecClearTuple(*new_slot);
		capture->nrows++;
	}
	return capture->nrows > 0;
}

/* ----------
 * Batches
 * ----------
 */

/*
 * queue_if_expected - an account left, but had no state: was it in scope?
 *
 * Then a review may be writing its state right now.
 */
static void
queue_if_expected(TieringCapture *capture, TieringChange *change, TupleTableSlot *old_slot)
{
	TieringEvaluation before = {0};

	if (old_slot == NULL || TTS_EMPTY(old_slot))
		return;
	if (capture->model->by_key)
		before.in_scope = true; /* we cannot tell */
	else
		tiering_evaluate_slots(capture->model, &old_slot, 1, &before);
	if (before.in_scope || before.filter_failed)
		tiering_queue_key(capture->store, change->old_key);
}

/*
 * evaluate_by_key - evaluate the new rows of the batch through the view
 *
 * For a model whose expressions read other tables.  The accounts are locked
 * before (touch.c).  Where one of the keys of a row is not ours, both are
 * left to the next maintain, as a change of the key: its evaluation then has
 * no key.  False if all are.  The states are those of the new keys.
 */
static bool
evaluate_by_key(TieringCapture *capture, TieringEvaluation *evaluations, TieringState **states)
{
	TieringModel *model = capture->model;
	TieringState *locked;
	Datum	   *keys;
	int			nkeys = tiering_capture_keys(capture, &keys);
	TieringEvaluation *found = palloc(sizeof(TieringEvaluation) * Max(nkeys, 1));

	if (IsolationIsSerializable())
		return false;
	nkeys = tiering_touch_lock(capture->store, keys, nkeys, false, &locked);
	tiering_store_advance(capture->store);
	if (!tiering_touch_inputs(model))
		return false;
	tiering_evaluate_keys(model, keys, nkeys, found);
	for (int i = 0; i < capture->nrows; i++)
	{
		Datum		key;
		Datum		former;
		bool		rekeyed = tiering_capture_new_key(capture, i, &key, &former);
		int			at = -1;

		if (rekeyed || tiering_capture_key(model, capture->new_slots[i], &key))
			at = tiering_evaluation_find(model, found, nkeys, key);
		if (rekeyed && (at < 0 || tiering_evaluation_find(model, found, nkeys, former) < 0))
			tiering_key_change_leave(capture->store, key, former);
		else if (at >= 0)
		{
			evaluations[i] = found[at];
			states[i] = &locked[at];
		}
	}
	tiering_store_advance(capture->store);	/* to see what was left */
	return true;
}

/*
 * changes_mapping - does a row change what leads from a source to accounts?
 *
 * Then another writer may have touched accounts by what was before.
 */
static bool
changes_mapping(TieringCapture *capture, int row)
{
	ListCell   *lc;

	foreach(lc, capture->model->mapping)
	{
		TieringRead *read = lfirst(lc);
		TupleTableSlot *old_slot = capture->old_slots[row];

		if (read->relid == capture->model->account_table &&
			(old_slot == NULL || TTS_EMPTY(old_slot) ||
			 !tiering_same_columns(read->columns, old_slot, capture->new_slots[row])))
			return true;
	}
	return false;
}

/*
 * do_batch_by_rows - evaluate the rows at hand
 */
static void
do_batch_by_rows(TieringCapture *capture)
{
	TieringModel *model = capture->model;
	int			n = capture->nrows;
	TieringChange *changes = palloc0(sizeof(TieringChange) * n);
	TieringEvaluation *evaluations = palloc0(sizeof(TieringEvaluation) * n);
	TieringState **states = palloc0(sizeof(TieringState *) * n);
	bool		has_new = capture->new_rows.store != NULL;
	bool		rekeyed = false;

	if (has_new && !model->by_key)
		tiering_evaluate_slots(model, capture->new_slots, n, evaluations);
	else if (has_new && !evaluate_by_key(capture, evaluations, states))
	{
		tiering_capture_leave(capture);
		return;
	}
	for (int i = 0; i < n; i++)
	{
		TieringChange *change = &changes[i];
		bool		has_old = tiering_capture_key(model, capture->old_slots[i], &change->old_key);
		bool		keyed;

		change->cause = capture->cause;
		change->end_cause = capture->end_cause;
		change->key = change->old_key;
		keyed = has_new && tiering_capture_key(model, capture->new_slots[i], &change->key);
		change->evaluation = keyed ? &evaluations[i] : NULL;
		change->done = !has_old && !keyed;	/* no key, no account */
		if (keyed && !evaluations[i].evaluated)
			change->done = true;	/* queued */
		change->inserted = !has_old;
		change->key_changed = has_old && keyed &&
			!tiering_key_equal(model, change->old_key, change->key);
		rekeyed |= change->key_changed;
		if (states[i] != NULL && states[i]->exists && has_old && !change->key_changed)
		{
			change->state = *states[i];
			tiering_state_doubt(model, &change->state);
			change->found = true;
		}
	}
	if (rekeyed)
		tiering_capture_put_off(capture, changes, n);
	tiering_capture_place(capture, changes, n);
	for (int i = 0; i < n; i++)
	{
		if (changes[i].missing)
			queue_if_expected(capture, &changes[i], capture->old_slots[i]);
		else if (model->by_key && changes[i].evaluation != NULL && !changes[i].queued &&
				 (changes[i].created || changes_mapping(capture, i)))
			tiering_queue_key(capture->store, changes[i].key);
	}
}

/*
 * do_batch_by_key - read the accounts of the batch as they are now
 *
 * A query at SERIALIZABLE would leave predicate locks that can fail the
 * writer, so there the accounts are queued; so they are while an activation
 * replaces the view.
 */
static void
do_batch_by_key(TieringCapture *capture)
{
	Datum	   *keys;
	int			nkeys = tiering_capture_keys(capture, &keys);
	TieringEvaluation *evaluations = palloc(sizeof(TieringEvaluation) * Max(nkeys, 1));
	TieringChange *changes = palloc0(sizeof(TieringChange) * Max(nkeys, 1));

	TIERING_PAUSE("view to be read");
	if (IsolationIsSerializable() || !tiering_touch_inputs(capture->model))
	{
		tiering_capture_leave(capture);
		return;
	}
	if (capture->model->by_key)
	{
		tiering_queue_keys(capture->model, keys, nkeys);	/* rather once too often */
		nkeys = tiering_touch_lock(capture->store, keys, nkeys, false, NULL);
		tiering_store_advance(capture->store);
	}
	tiering_evaluate_keys(capture->model, keys, nkeys, evaluations);
	for (int i = 0; i < nkeys; i++)
	{
		changes[i].key = evaluations[i].key;
		changes[i].evaluation = &evaluations[i];
		changes[i].cause = capture->cause;
		changes[i].end_cause = capture->end_cause;
	}
	if (capture->end_cause == TIERING_CAUSE_DELETE)
		tiering_capture_end_deleted(capture, keys, changes, nkeys);
	tiering_capture_change_keys(capture, evaluations, changes, nkeys);
	tiering_capture_place(capture, changes, nkeys);
	for (int i = 0; i < nkeys; i++)
	{
		if (changes[i].missing)	/* a review may be writing its state right now */
			tiering_queue_key(capture->store, changes[i].key);
	}
}

/*
 * do_rows - the whole statement for one model
 */
static void
do_rows(TieringCapture *capture)
{
	MemoryContext old;

	capture->batch = AllocSetContextCreate(CurrentMemoryContext, "tiering batch",
										   ALLOCSET_DEFAULT_SIZES);
	capture->old_slots = palloc0(sizeof(TupleTableSlot *) * capture->size);
	capture->new_slots = palloc0(sizeof(TupleTableSlot *) * capture->size);
	while (fill_batch(capture))
	{
		old = MemoryContextSwitchTo(capture->batch);
		if (capture->store == NULL && SERVES_WRITERS(capture->model))
		{
			MemoryContextSwitchTo(old);
			capture->store = tiering_store_open(capture->model, false);
			if (capture->store != NULL)
				capture->store->change_id = capture->change_id;
			MemoryContextSwitchTo(capture->batch);
		}
		if (capture->store == NULL)
			tiering_capture_leave(capture);
		else
		{
			if (capture->by_key)
				do_batch_by_key(capture);
			else
				do_batch_by_rows(capture);
			if (capture->model->status == TIERING_MODEL_PUBLISHING ||
				capture->store->number != tiering_stores_opened)
				tiering_capture_queue(capture);
			tiering_store_advance(capture->store);
		}
		MemoryContextSwitchTo(old);
		MemoryContextReset(capture->batch);
	}
	if (capture->store)
	{
		tiering_waiters_serve(&capture->waiters, capture->store, capture->cause);
		tiering_store_close(capture->store);
	}
	tiering_rows_close(&capture->old_rows);
	tiering_rows_close(&capture->new_rows);
	for (int i = 0; i < capture->size; i++)
	{
		if (capture->old_slots[i])
			ExecDropSingleTupleTableSlot(capture->old_slots[i]);
		if (capture->new_slots[i])
			ExecDropSingleTupleTableSlot(capture->new_slots[i]);
	}
	MemoryContextDelete(capture->batch);
}

/*
 * capture_statement - a statement trigger fired for INSERT, UPDATE, DELETE
 */
static void
capture_statement(TriggerData *trigdata, TieringModel *model, Relation root, bool nested)
{
	TieringCapture capture = {0};
	int64		old_count = tiering_rows_count(trigdata->tg_oldtable);
	int64		new_count = tiering_rows_count(trigdata->tg_newtable);

	if (old_count == 0 && new_count == 0)
		return;
	capture.model = model;
	capture.paired = old_count == new_count;
	capture.by_key = nested || (TRIGGER_FIRED_BY_UPDATE(trigdata->tg_event) && !capture.paired);
	capture.size = (int) Min(Max(old_count, new_count), BATCH_SIZE);
	capture.several = Max(old_count, new_count) > BATCH_SIZE;
	capture.cause = TRIGGER_FIRED_BY_INSERT(trigdata->tg_event) ?
		TIERING_CAUSE_INSERT : TIERING_CAUSE_UPDATE;
	capture.end_cause = TRIGGER_FIRED_BY_DELETE(trigdata->tg_event) ?
		TIERING_CAUSE_DELETE : TIERING_CAUSE_OUT_OF_SCOPE;
	tiering_rows_open(&capture.old_rows, trigdata->tg_oldtable, trigdata->tg_relation, root);
	tiering_rows_open(&capture.new_rows, trigdata->tg_newtable, trigdata->tg_relation, root);
	do_rows(&capture);
}

/*
 * capture_row - the replica's row trigger fired
 */
static void
capture_row(TriggerData *trigdata, TieringModel *model, Relation root)
{
	TriggerData rows;

	tiering_replica_begin(trigdata, &rows);
	capture_statement(&rows, model, root, false);
	tiering_replica_end(&rows);
}

/* ----------
 * The trigger function
 * ----------
 */

/*
 * capture_model - what the statement means for one model
 */
static void
capture_model(TriggerData *trigdata, TieringModel *model, Relation root, bool nested)
{
	if (model->status == TIERING_MODEL_IDLE)
		return;
	if (TRIGGER_FIRED_BY_TRUNCATE(trigdata->tg_event))
		tiering_truncate(model, RelationGetRelid(trigdata->tg_relation) != RelationGetRelid(root));
	else if (TRIGGER_FIRED_FOR_ROW(trigdata->tg_event))
		capture_row(trigdata, model, root);
	else
		capture_statement(trigdata, model, root, nested);
}

/*
 * capture_table - serve the models of one table
 */
static void
capture_table(TriggerData *trigdata, Oid relid)
{
	List	   *models;

	/* a write that names a partition has locked only that */
	if (relid != RelationGetRelid(trigdata->tg_relation))
		LockRelationOid(relid, AccessShareLock);
	models = list_copy(tiering_models_of(relid));
	PG_TRY();
	{
		if (models != NIL)
		{
			bool		nested = tiering_models_nested(relid, GetActiveSnapshot()->curcid,
														   TRIGGER_FIRED_BY_DELETE(trigdata->tg_event));
			Relation	root = trigdata->tg_relation;
			CommandId	fired = tiering_models_fired(relid);
			ListCell   *lc;

			if (relid != RelationGetRelid(root))
				root = table_open(relid, NoLock);
			foreach(lc, models)
				capture_model(trigdata, lfirst(lc), root, nested || tiering_models_fired(relid) != fired);
			if (root != trigdata->tg_relation)
				table_close(root, NoLock);
		}
	}
	PG_FINALLY();
	{
		tiering_models_release();
	}
	PG_END_TRY();
}

/*
 * tiering_capture - trigger function of the account table
 *
 * AFTER, FOR EACH STATEMENT with transition tables, or FOR EACH ROW in a
 * replica.  A write straight into a partition concerns the models of all
 * tables above it.
 */
Datum
tiering_capture(PG_FUNCTION_ARGS)
{
	return tiering_trigger_serve(fcinfo, "tiering.capture", capture_table);
}
