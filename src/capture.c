/*-------------------------------------------------------------------------
 *
 * capture.c
 *	  What a statement did to accounts.
 *
 * Statement triggers with transition tables see INSERT, UPDATE, DELETE,
 * COPY, ON CONFLICT and MERGE; each partition has its own, for writes that
 * name it.  A row trigger that fires only in a replica serves logical
 * replication, which fires no statement triggers.  TRUNCATE has its own.
 *
 * The n-th old row and the n-th new row of an UPDATE are the same account,
 * because the executor appends them one after the other.  Should their
 * numbers differ (a BEFORE trigger can make a row vanish when it moves
 * between partitions) the accounts are done by key.
 *
 * The rows of a transition table are those that the statement wrote.  If a
 * trigger of the user wrote to the table again in between, they are out of
 * date: that is seen by the command number of the last firing, and the
 * accounts are done by key as well.
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

#include "access/attmap.h"
#include "access/sysattr.h"
#include "access/table.h"
#include "access/tupconvert.h"
#include "access/xact.h"
#include "catalog/partition.h"
#include "commands/trigger.h"
#include "executor/executor.h"
#include "executor/tstoreReceiver.h"
#include "miscadmin.h"
#include "storage/lmgr.h"
#include "utils/builtins.h"
#include "utils/datum.h"
#include "utils/memutils.h"
#include "utils/rel.h"
#include "utils/snapmgr.h"
#include "utils/tuplestore.h"

#include "capture.h"
#include "pause.h"
#include "placement.h"
#include "truncate.h"
#include "tiering.h"

PG_FUNCTION_INFO_V1(tiering_capture);

/* Rows of a statement that are worked on at once. */
#define BATCH_SIZE 2000

/* A reader of a transition table. */
typedef struct RowSource
{
	Tuplestorestate *store;		/* NULL: no such table */
	int			pointer;		/* our own read pointer */
	TupleTableSlot *slot;		/* as the table has it */
	TupleConversionMap *map;	/* from a partition's row type; NULL: none */
	TupleDesc	desc;			/* row type of the account table */
} RowSource;

/* An account that waits for the seats of a large statement. */
typedef struct Waiter
{
	Datum		key;
	int			score;
	int			base_rank;
} Waiter;

/* One statement, for one model. */
typedef struct Capture
{
	TieringModel *model;
	TieringStore *store;
	MemoryContext batch;		/* reset after each batch */
	RowSource	old_rows;
	RowSource	new_rows;
	bool		by_key;			/* rows at hand are not to be trusted */
	bool		several;		/* more than one batch */
	TieringCause cause;
	TieringCause end_cause;

	int			size;			/* rows that a batch has room for */
	int			nrows;			/* of the batch */
	TupleTableSlot **old_slots;
	TupleTableSlot **new_slots;

	Waiter	   *waiters;
	int64		nwaiters;
	int64		max_waiters;
} Capture;

/* ----------
 * Rows
 * ----------
 */

/*
 * open_rows - prepare to read a transition table
 */
static void
open_rows(RowSource *source, Tuplestorestate *store, Relation rel, Relation root)
{
	memset(source, 0, sizeof(RowSource));
	if (store == NULL)
		return;
	source->store = store;
	source->pointer = tuplestore_alloc_read_pointer(store, EXEC_FLAG_REWIND);
	tuplestore_select_read_pointer(store, source->pointer);
	tuplestore_rescan(store);
	source->slot = MakeSingleTupleTableSlot(RelationGetDescr(rel), &TTSOpsMinimalTuple);
	source->desc = CreateTupleDescCopyConstr(RelationGetDescr(root));
	if (rel != root)
		source->map = convert_tuples_by_name(RelationGetDescr(rel), RelationGetDescr(root));
}

/*
 * close_rows - the inverse of open_rows
 */
static void
close_rows(RowSource *source)
{
	if (source->slot)
		ExecDropSingleTupleTableSlot(source->slot);
}

/*
 * read_row - the next row into a slot; false at the end
 */
static bool
read_row(RowSource *source, TupleTableSlot **slot)
{
	if (source->store == NULL)
		return false;
	tuplestore_select_read_pointer(source->store, source->pointer);
	if (!tuplestore_gettupleslot(source->store, true, false, source->slot))
		return false;
	if (*slot == NULL)
		*slot = MakeSingleTupleTableSlot(source->desc, &TTSOpsHeapTuple);
	if (source->map)
		execute_attr_map_slot(source->map->attrMap, source->slot, *slot);
	else
		ExecCopySlot(*slot, source->slot);
	ExecMaterializeSlot(*slot);
	return true;
}

/*
 * count_rows - how many rows a transition table has
 */
static int64
count_rows(Tuplestorestate *store)
{
	return store ? tuplestore_tuple_count(store) : 0;
}

/*
 * same_inputs - do two versions of a row agree in all that the model reads?
 */
static bool
same_inputs(TieringModel *model, TupleTableSlot *old_slot, TupleTableSlot *new_slot)
{
	int			attno = -1;
	TupleDesc	desc = old_slot->tts_tupleDescriptor;

	slot_getallattrs(old_slot);
	slot_getallattrs(new_slot);
	while ((attno = bms_next_member(model->inputs, attno)) >= 0)
	{
		int			i = attno - 1;
		Form_pg_attribute attr;

		if (attno == 0)
			return false;		/* reads the whole row */
		attr = TupleDescAttr(desc, i);
		if (old_slot->tts_isnull[i] != new_slot->tts_isnull[i])
			return false;
		if (!old_slot->tts_isnull[i] &&
			!datum_image_eq(old_slot->tts_values[i], new_slot->tts_values[i],
							attr->attbyval, attr->attlen))
			return false;
	}
	return true;
}

/*
 * fill_batch - read the rows of the next batch; false if there are none
 *
 * Updates that change nothing that the model reads are left out.
 */
static bool
fill_batch(Capture *capture)
{
	capture->nrows = 0;
	while (capture->nrows < capture->size)
	{
		TupleTableSlot **old_slot = &capture->old_slots[capture->nrows];
		TupleTableSlot **new_slot = &capture->new_slots[capture->nrows];
		bool		has_old = read_row(&capture->old_rows, old_slot);
		bool		has_new = read_row(&capture->new_rows, new_slot);

		if (!has_old && !has_new)
			break;
		CHECK_FOR_INTERRUPTS();
		if (has_old && has_new && !capture->by_key &&
			capture->model->status == TIERING_MODEL_LIVE &&
			same_inputs(capture->model, *old_slot, *new_slot))
			continue;
		if (!has_old && *old_slot)
			ExecClearTuple(*old_slot);
		if (!has_new && *new_slot)
			ExecClearTuple(*new_slot);
		capture->nrows++;
	}
	return capture->nrows > 0;
}

/*
 * key_of - the key in a row; false if there is no row or no key
 */
static bool
key_of(TieringModel *model, TupleTableSlot *slot, Datum *key)
{
	bool		isnull;
	Datum		value;

	if (slot == NULL || TTS_EMPTY(slot))
		return false;
	value = slot_getattr(slot, model->key_attno, &isnull);
	if (!isnull)
		*key = tiering_key_copy(model, value);
	return !isnull;
}

/* ----------
 * Batches
 * ----------
 */

/*
 * batch_keys - the distinct keys of the batch, old and new
 */
static int
batch_keys(Capture *capture, Datum **keys)
{
	TieringModel *model = capture->model;
	int			n = 0;
	int			distinct = 0;

	*keys = palloc(sizeof(Datum) * (2 * capture->nrows + 1));
	for (int i = 0; i < capture->nrows; i++)
	{
		if (key_of(model, capture->old_slots[i], &(*keys)[n]))
			n++;
		if (key_of(model, capture->new_slots[i], &(*keys)[n]))
			n++;
	}
	qsort_arg(*keys, n, sizeof(Datum), tiering_keys_compare, model);
	for (int i = 0; i < n; i++)
	{
		if (distinct == 0 || tiering_keys_compare(&(*keys)[distinct - 1], &(*keys)[i], model) != 0)
			(*keys)[distinct++] = (*keys)[i];
	}
	return distinct;
}

/*
 * queue_batch - leave the accounts of the batch to the next maintain
 */
static void
queue_batch(Capture *capture)
{
	Datum	   *keys;
	int			nkeys = batch_keys(capture, &keys);

	tiering_queue_keys(capture->model, keys, nkeys);
}

/*
 * remember_waiters - who wants a seat gets it when all batches are done
 */
static void
remember_waiters(Capture *capture, TieringChange *changes, int nchanges)
{
	MemoryContext old = MemoryContextSwitchTo(capture->store->context);

	for (int i = 0; i < nchanges; i++)
	{
		if (!changes[i].waits || changes[i].queued)
			continue;
		if (capture->nwaiters == capture->max_waiters)
		{
			capture->max_waiters = Max(1024, capture->max_waiters * 2);
			if (capture->waiters == NULL)
				capture->waiters = palloc_extended(sizeof(Waiter) * capture->max_waiters,
												   MCXT_ALLOC_HUGE);
			else
				capture->waiters = repalloc_huge(capture->waiters,
												 sizeof(Waiter) * capture->max_waiters);
		}
		capture->waiters[capture->nwaiters].key =
			tiering_key_copy(capture->model, changes[i].key);
		capture->waiters[capture->nwaiters].score = changes[i].state.score;
		capture->waiters[capture->nwaiters].base_rank = changes[i].state.base_rank;
		capture->nwaiters++;
	}
	MemoryContextSwitchTo(old);
}

/*
 * place_batch - place what was evaluated
 */
static void
place_batch(Capture *capture, TieringChange *changes, int nchanges)
{
	bool		later = capture->several && capture->model->any_capped;

	tiering_place(capture->store, changes, nchanges,
				  later ? TIERING_PLACE_LATER : TIERING_PLACE_AT_ONCE);
	if (later)
		remember_waiters(capture, changes, nchanges);
}

/*
 * queue_if_expected - an account left, but had no state: was it in scope?
 *
 * Then a review may be writing its state right now.
 */
static void
queue_if_expected(Capture *capture, TieringChange *change, TupleTableSlot *old_slot)
{
	TieringEvaluation before = {0};

	if (old_slot == NULL || TTS_EMPTY(old_slot))
		return;
	tiering_evaluate_slots(capture->model, &old_slot, 1, &before);
	if (before.in_scope || before.filter_failed)
		tiering_queue_key(capture->store, change->old_key);
}

/*
 * do_batch_by_rows - evaluate the rows at hand
 */
static void
do_batch_by_rows(Capture *capture)
{
	TieringModel *model = capture->model;
	int			n = capture->nrows;
	TieringChange *changes = palloc0(sizeof(TieringChange) * n);
	TieringEvaluation *evaluations = palloc0(sizeof(TieringEvaluation) * n);
	bool		has_new = capture->new_rows.store != NULL;

	if (has_new)
		tiering_evaluate_slots(model, capture->new_slots, n, evaluations);
	for (int i = 0; i < n; i++)
	{
		TieringChange *change = &changes[i];
		bool		has_old = key_of(model, capture->old_slots[i], &change->old_key);
		bool		keyed;

		change->cause = capture->cause;
		change->end_cause = capture->end_cause;
		change->key = change->old_key;
		keyed = has_new && key_of(model, capture->new_slots[i], &change->key);
		change->evaluation = keyed ? &evaluations[i] : NULL;
		change->done = !has_old && !keyed;	/* no key, no account */
		change->inserted = !has_old;
		change->key_changed = has_old && keyed &&
			!tiering_key_equal(model, change->old_key, change->key);
	}
	place_batch(capture, changes, n);
	for (int i = 0; i < n; i++)
	{
		if (changes[i].missing)
			queue_if_expected(capture, &changes[i], capture->old_slots[i]);
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
do_batch_by_key(Capture *capture)
{
	Datum	   *keys;
	int			nkeys = batch_keys(capture, &keys);
	TieringEvaluation *evaluations = palloc(sizeof(TieringEvaluation) * Max(nkeys, 1));
	TieringChange *changes = palloc0(sizeof(TieringChange) * Max(nkeys, 1));

	TIERING_PAUSE("view to be read");
	if (IsolationIsSerializable() || !tiering_model_lock_view(capture->model))
	{
		tiering_queue_keys(capture->model, keys, nkeys);
		return;
	}
	tiering_evaluate_keys(capture->model, keys, nkeys, evaluations);
	for (int i = 0; i < nkeys; i++)
	{
		changes[i].key = evaluations[i].key;
		changes[i].evaluation = &evaluations[i];
		changes[i].cause = capture->cause;
		changes[i].end_cause = capture->end_cause;
	}
	place_batch(capture, changes, nkeys);
	for (int i = 0; i < nkeys; i++)
	{
		if (changes[i].missing)	/* a review may be writing its state right now */
			tiering_queue_key(capture->store, changes[i].key);
	}
}

/*
 * compare_waiters - best score first, then by key
 */
static int
compare_waiters(const void *a, const void *b, void *arg)
{
	const Waiter *x = a;
	const Waiter *y = b;

	if (x->score != y->score)
		return x->score > y->score ? -1 : 1;
	return tiering_keys_compare(&x->key, &y->key, arg);
}

/*
 * serve_waiters - the seats of a statement that took several batches
 */
static void
serve_waiters(Capture *capture)
{
	tiering_store_advance(capture->store);
	qsort_arg(capture->waiters, capture->nwaiters, sizeof(Waiter), compare_waiters,
			  capture->model);
	for (int64 first = 0; first < capture->nwaiters; first += BATCH_SIZE)
	{
		int			n = (int) Min(BATCH_SIZE, capture->nwaiters - first);
		TieringChange *changes = palloc0(sizeof(TieringChange) * n);

		for (int i = 0; i < n; i++)
		{
			changes[i].key = capture->waiters[first + i].key;
			changes[i].stored = true;
			changes[i].expected_score = capture->waiters[first + i].score;
			changes[i].expected_rank = capture->waiters[first + i].base_rank;
			changes[i].cause = capture->cause;
		}
		tiering_place(capture->store, changes, n, TIERING_PLACE_AT_ONCE);
		tiering_store_advance(capture->store);
		MemoryContextReset(capture->batch);
	}
}

/*
 * do_rows - the whole statement for one model
 */
static void
do_rows(Capture *capture)
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
			MemoryContextSwitchTo(capture->batch);
		}
		if (capture->store == NULL)
			queue_batch(capture);
		else
		{
			if (capture->by_key)
				do_batch_by_key(capture);
			else
				do_batch_by_rows(capture);
			if (capture->model->status == TIERING_MODEL_PUBLISHING)
				queue_batch(capture);
			tiering_store_advance(capture->store);
		}
		MemoryContextSwitchTo(old);
		MemoryContextReset(capture->batch);
	}
	if (capture->nwaiters > 0)
	{
		old = MemoryContextSwitchTo(capture->batch);
		serve_waiters(capture);
		MemoryContextSwitchTo(old);
	}
	if (capture->store)
		tiering_store_close(capture->store);
	close_rows(&capture->old_rows);
	close_rows(&capture->new_rows);
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
	Capture		capture = {0};
	int64		old_count = count_rows(trigdata->tg_oldtable);
	int64		new_count = count_rows(trigdata->tg_newtable);

	if (old_count == 0 && new_count == 0)
		return;
	capture.model = model;
	capture.by_key = nested;
	if (TRIGGER_FIRED_BY_UPDATE(trigdata->tg_event) && old_count != new_count)
		capture.by_key = true;
	capture.size = (int) Min(Max(old_count, new_count), BATCH_SIZE);
	capture.several = Max(old_count, new_count) > BATCH_SIZE;
	capture.cause = TRIGGER_FIRED_BY_INSERT(trigdata->tg_event) ?
		TIERING_CAUSE_INSERT : TIERING_CAUSE_UPDATE;
	capture.end_cause = TRIGGER_FIRED_BY_DELETE(trigdata->tg_event) ?
		TIERING_CAUSE_DELETE : TIERING_CAUSE_OUT_OF_SCOPE;
	open_rows(&capture.old_rows, trigdata->tg_oldtable, trigdata->tg_relation, root);
	open_rows(&capture.new_rows, trigdata->tg_newtable, trigdata->tg_relation, root);
	do_rows(&capture);
}

/*
 * put_row - a tuplestore with one row, for a row trigger
 */
static Tuplestorestate *
put_row(TupleTableSlot *slot)
{
	Tuplestorestate *store = tuplestore_begin_heap(true, false, work_mem);

	tuplestore_puttupleslot(store, slot);
	return store;
}

/*
 * capture_row - the replica's row trigger fired
 */
static void
capture_row(TriggerData *trigdata, TieringModel *model, Relation root)
{
	TriggerData rows = *trigdata;

	rows.tg_oldtable = NULL;
	rows.tg_newtable = NULL;
	if (TRIGGER_FIRED_BY_INSERT(trigdata->tg_event))
		rows.tg_newtable = put_row(trigdata->tg_trigslot);
	else
		rows.tg_oldtable = put_row(trigdata->tg_trigslot);
	if (TRIGGER_FIRED_BY_UPDATE(trigdata->tg_event))
		rows.tg_newtable = put_row(trigdata->tg_newslot);

	capture_statement(&rows, model, root, false);

	if (rows.tg_oldtable)
		tuplestore_end(rows.tg_oldtable);
	if (rows.tg_newtable)
		tuplestore_end(rows.tg_newtable);
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
			ListCell   *lc;

			if (relid != RelationGetRelid(root))
				root = table_open(relid, NoLock);
			foreach(lc, models)
				capture_model(trigdata, lfirst(lc), root, nested);
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
	TriggerData *trigdata = (TriggerData *) fcinfo->context;
	Relation	rel;
	List	   *ancestors;
	ListCell   *lc;

	if (!CALLED_AS_TRIGGER(fcinfo) || !TRIGGER_FIRED_AFTER(trigdata->tg_event))
		ereport(ERROR,
				(errcode(ERRCODE_E_R_I_E_TRIGGER_PROTOCOL_VIOLATED),
				 errmsg("tiering.capture() must be an AFTER trigger"),
				 errhint("CALL tiering.activate() creates the triggers.")));
	if (!tiering_enabled)
		return PointerGetDatum(NULL);

	rel = trigdata->tg_relation;
	if (rel->rd_rel->relispartition)
	{
		ancestors = get_partition_ancestors(RelationGetRelid(rel));
		foreach(lc, ancestors)
			capture_table(trigdata, lfirst_oid(lc));
	}
	capture_table(trigdata, RelationGetRelid(rel));
	return PointerGetDatum(NULL);
}
