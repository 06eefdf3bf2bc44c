/*-------------------------------------------------------------------------
 *
 * signal_capture.c
 *	  What a statement did to signals.
 *
 * Statement triggers with transition tables on the sources of signals, their
 * partitions included, and a row trigger for replicas, as on account tables.
 * A new row of a source appends its signal, an old row takes it away; what
 * several statements in one another do to a row adds up in any order.
 *
 * Then the accounts concerned are looked at: who reaches another tier with
 * the signals of this moment is placed, everybody else costs a look and no
 * write.  An account that somebody else has just now is queued.
 *
 * A row that cannot be used (an expression fails, there is no time) never
 * fails the write: it is tallied in signal_ignored, as are kinds that the
 * live version does not know.
 *
 * src/signal_capture.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/table.h"
#include "executor/executor.h"
#include "miscadmin.h"
#include "storage/lmgr.h"
#include "utils/memutils.h"
#include "utils/rel.h"

#include "bulk.h"
#include "catalogue.h"
#include "clock.h"
#include "compile.h"
#include "placement.h"
#include "protect.h"
#include "signal_batch.h"
#include "signal_capture.h"
#include "signals.h"
#include "tiering.h"
#include "transition.h"
#include "trigger_event.h"
#include "window.h"

PG_FUNCTION_INFO_V1(tiering_capture_signals);

/* Rows of a statement that are worked on at once. */
#define BATCH_SIZE 4000

/* From so many rows on it pays to work on them together. */
#define MANY_KEYS 8

/* ----------
 * Appending
 * ----------
 */

/*
 * mark_accounts - the signals of these accounts are to be summed up anew
 *
 * While a version is being published: it may count what the live one does
 * not, and the statement that sums up everything for it may not see our rows.
 */
static void
mark_accounts(TieringSignalBatch *capture)
{
	for (int i = 0; i < capture->count; i++)
	{
		TieringSignalEvent *event = &capture->events[i];

		if (event->keyed && (i == 0 || !capture->events[i - 1].keyed ||
							 tiering_source_compare_keys(capture->source, event->key,
														 capture->events[i - 1].key) != 0))
			tiering_signal_insert(&capture->store, event->key, TIERING_SIGNAL_RECOUNT,
								  DT_NOBEGIN, 0, 0);
	}
}

/*
 * append_events - the rows of table signal
 */
static void
append_events(TieringSignalBatch *capture)
{
	TieringStore *store = &capture->store;
	TieringEventSource *source = capture->source;

	TieringBulk *bulk = NULL;

	if (capture->count >= MANY_KEYS)
		bulk = tiering_bulk_create(store, &store->signal);
	for (int i = 0; i < capture->count; i++)
	{
		TieringSignalEvent *event = &capture->events[i];
		int			number = source->kind_numbers[event->kind];

		if (bulk == NULL)
			tiering_signal_insert(store, event->key, number, event->at, event->n, event->sum);
		else
			tiering_signal_append(store, bulk, event->key, number, event->at, event->n, event->sum);
	}
	if (bulk != NULL)
	{
		tiering_bulk_flush(store, bulk, false);
		tiering_bulk_free(bulk);
	}
}

/* ----------
 * Looking at the accounts
 * ----------
 */

/*
 * look_at - is an account to be placed anew?
 *
 * events are its signals of this statement, which are not written yet.
 */
static bool
look_at(TieringSignalBatch *capture, TieringStore *store, const TieringSignalEvent *events,
		int nevents)
{
	TieringModel *model = store->model;
	Datum		key = events[0].key;
	TieringState state;
	TieringEvaluation evaluation;
	TieringSignalRow *rows;

	tiering_state_look(store, key, &state);
	if (!state.exists)
		return false;
	if (state.uncertain)
		return true;
	if (state.error_since != 0 || state.points == NULL || state.version != model->version)
		return false;
	rows = palloc0(sizeof(TieringSignalRow) * nevents);
	for (int i = 0; i < nevents; i++)
	{
		rows[i].kind = tiering_signal_kind(model, capture->source->kind_numbers[events[i].kind]);
		rows[i].at = events[i].at;
		rows[i].n = events[i].n;
		rows[i].sum = events[i].sum;
	}
	tiering_state_to_evaluation(model, &state, &evaluation);
	tiering_signals_score_with(store, key, &state, rows, nevents, &evaluation, capture->now);
	return tiering_signals_matter(model, &state, evaluation.score.score);
}

/*
 * look_at_accounts - which accounts are to be placed anew?
 *
 * Before their signals are written, so that these need not be read again.
 * Hardly any are, so room is made as they come.
 */
static TieringChange *
look_at_accounts(TieringSignalBatch *capture, TieringStore *store, int nkeys, int *nchanges)
{
	int			space = 16;
	TieringChange *changes = palloc(sizeof(TieringChange) * space);
	MemoryContext context = AllocSetContextCreate(CurrentMemoryContext, "tiering look",
												  ALLOCSET_DEFAULT_SIZES);
	MemoryContext old;

	*nchanges = 0;
	tiering_store_keep_scans(store, nkeys >= MANY_KEYS);
	old = MemoryContextSwitchTo(context);
	for (int i = 0; i < capture->count;)
	{
		TieringSignalEvent *first = &capture->events[i++];

		while (i < capture->count &&
			   tiering_source_compare_keys(capture->source, first->key, capture->events[i].key) == 0)
			i++;
		CHECK_FOR_INTERRUPTS();
		if (look_at(capture, store, first, (int) (&capture->events[i] - first)))
		{
			if (*nchanges == space)
				changes = repalloc(changes, sizeof(TieringChange) * (space *= 2));
			changes[(*nchanges)++] = (TieringChange) {
				.key = first->key,
				.rescored = true,
				.cause = TIERING_CAUSE_SIGNAL
			};
		}
		MemoryContextReset(context);
	}
	tiering_store_keep_scans(store, false);
	MemoryContextSwitchTo(old);
	MemoryContextDelete(context);
	return changes;
}

/*
 * distinct_keys - the accounts of events, which are in order of them
 */
static int
distinct_keys(TieringSignalBatch *capture, TieringSignalEvent *events, int count, Datum **keys)
{
	int			n = 0;

	*keys = palloc(sizeof(Datum) * Max(count, 1));
	for (int i = 0; i < count; i++)
	{
		if (n == 0 || tiering_source_compare_keys(capture->source, (*keys)[n - 1],
												  events[i].key) != 0)
			(*keys)[n++] = events[i].key;
	}
	return n;
}

/*
 * place_lifted - place the accounts whose windows were opened or taken back
 */
static void
place_lifted(TieringSignalBatch *capture, TieringStore *store)
{
	Datum	   *keys;
	int			nkeys = distinct_keys(capture, capture->openings, capture->nopenings, &keys);

	if (nkeys > 0)
		tiering_windows_place(store, NULL, keys, nkeys);
}

/*
 * queue_accounts - leave the accounts of events to the next maintain
 */
static void
queue_accounts(TieringSignalBatch *capture, TieringSignalEvent *events, int count)
{
	TieringTable *queue = &capture->store.queue;
	Datum	   *keys;
	int			nkeys = distinct_keys(capture, events, count, &keys);

	if (nkeys == 0 ||
		!tiering_table_open(&capture->store, queue, capture->source->queue, "queue", NULL))
		return;
	for (int i = 0; i < nkeys; i++)
		tiering_queue_key(&capture->store, keys[i]);
	tiering_table_close(queue);
}

/*
 * find_model - the model of the source, or NULL if it cannot be had at once
 */
static TieringModel *
find_model(List *models, const char *name)
{
	ListCell   *lc;

	foreach(lc, models)
	{
		TieringModel *model = lfirst(lc);

		if (strcmp(model->name, name) == 0)
			return model;
	}
	return NULL;
}

/*
 * append_batch - the rows of a batch: signals, and windows of trigger events
 */
static void
append_batch(TieringSignalBatch *capture)
{
	append_events(capture);
	tiering_trigger_events_append(capture);
	CommandCounterIncrement();
}

/*
 * settle_batch - append the rows of a batch, and place its accounts
 *
 * Signals come first: they move the base tier, windows what people see.
 */
static void
settle_batch(TieringSignalBatch *capture, TieringStore *store)
{
	Datum	   *keys;
	int			nkeys = distinct_keys(capture, capture->events, capture->count, &keys);
	int			nchanges;
	TieringChange *changes = look_at_accounts(capture, store, nkeys, &nchanges);

	append_batch(capture);
	store->wrote |= nchanges > 0 || capture->nopenings > 0; /* just now */
	if (nchanges > 0)
	{
		tiering_store_advance(store);
		tiering_place(store, changes, nchanges, TIERING_PLACE_AT_ONCE);
	}
	place_lifted(capture, store);
}

/*
 * do_batch - append the events of a batch, and look at their accounts
 */
static void
do_batch(TieringSignalBatch *capture, TieringModel *model)
{
	bool		live = model != NULL && model->status == TIERING_MODEL_LIVE;
	TieringStore *store = NULL;

	if (!live || capture->source->pending)
		mark_accounts(capture);
	tiering_trigger_events_collect(capture);
	tiering_batch_merge(capture);
	if ((capture->count == 0 && capture->nopenings == 0) || capture->source->pending)
		return;
	if (live && HAS_EVENTS(model) && tiering_signals_at_once)
		store = tiering_store_open(model, false);
	if (store != NULL)
	{
		settle_batch(capture, store);
		tiering_store_close(store);
		return;
	}
	if (!live || tiering_signals_at_once)
		queue_accounts(capture, capture->events, capture->count);
	queue_accounts(capture, capture->openings, capture->nopenings);
	append_batch(capture);
}

/*
 * evaluate_batch - the events of the next rows; false at the end
 */
static bool
evaluate_batch(TieringSignalBatch *capture)
{
	TieringIdentity identity;
	Relation	held;
	bool		more;

	if (capture->source->trusted)
		return tiering_batch_evaluate(capture);
	held = tiering_hold(capture->source->view, AccessShareLock);
	tiering_identity_enter(capture->source->owner, &identity);
	more = tiering_batch_evaluate(capture);
	tiering_identity_leave(&identity);
	tiering_let_go(held, AccessShareLock);
	return more;
}

/*
 * do_rows - the whole statement
 */
static void
do_rows(TieringSignalBatch *capture, TieringModel *model)
{
	MemoryContext batch = AllocSetContextCreate(CurrentMemoryContext, "tiering batch",
												ALLOCSET_DEFAULT_SIZES);
	bool		more = true;

	while (more)
	{
		MemoryContext old = MemoryContextSwitchTo(batch);

		capture->events = palloc(sizeof(TieringSignalEvent) * 2 * capture->size);
		more = evaluate_batch(capture);
		do_batch(capture, model);
		MemoryContextSwitchTo(old);
		MemoryContextReset(batch);
	}
	tiering_batch_write_tallies(capture);
	MemoryContextDelete(batch);
}

/*
 * tally_unprepared - signals of a source without expressions are counted later
 */
static void
tally_unprepared(TieringSignalBatch *capture)
{
	TieringSignalEvent event = {
		.verdict = TIERING_SIGNAL_BAD,
		.text = TIERING_UNTOLD,
		.n = 1
	};

	tiering_batch_tally(capture, &event);
	tiering_batch_write_tallies(capture);
}

/*
 * capture_rows - what a statement, or a row in a replica, means for a source
 */
static void
capture_rows(TriggerData *trigdata, TieringEventSource *source, TieringModel *model, Relation root)
{
	TieringSignalBatch *capture = palloc0(sizeof(TieringSignalBatch));
	Tuplestorestate *old_table = trigdata->tg_oldtable;
	Tuplestorestate *new_table = trigdata->tg_newtable;
	int64		rows = Max(old_table ? tuplestore_tuple_count(old_table) : 0,
						   new_table ? tuplestore_tuple_count(new_table) : 0);

	if (rows == 0)
		return;
	capture->size = (int) Min(rows, BATCH_SIZE);
	if (model != NULL && model->status == TIERING_MODEL_IDLE)
		return;
	source = tiering_source_at_hand(source);
	capture->source = source;
	capture->now = tiering_now();
	capture->store.key_type = source->key_type;
	capture->store.review = true;
	capture->store.context = CurrentMemoryContext;
	capture->store.estate = CreateExecutorState();
	if (source->cached == NULL)
		tally_unprepared(capture);
	else if (tiering_table_open(&capture->store, &capture->store.signal, source->signal, "signal", NULL))
	{
		tiering_reader_open(&capture->old_rows, old_table, trigdata->tg_relation, root);
		tiering_reader_open(&capture->new_rows, new_table, trigdata->tg_relation, root);
		capture->econtext = tiering_compile_context(source->context);
		do_rows(capture, model);
		FreeExprContext(capture->econtext, true);
		tiering_reader_close(&capture->old_rows);
		tiering_reader_close(&capture->new_rows);
		tiering_table_close(&capture->store.signal);
	}
	FreeExecutorState(capture->store.estate);
	CommandCounterIncrement();
}

/*
 * capture_replica - the replica's row trigger fired
 */
static void
capture_replica(TriggerData *trigdata, TieringEventSource *source, TieringModel *model, Relation root)
{
	TriggerData rows;

	tiering_replica_begin(trigdata, &rows);
	capture_rows(&rows, source, model, root);
	tiering_replica_end(&rows);
}

/* ----------
 * The trigger function
 * ----------
 */

/*
 * capture_source - what the statement means for one source
 */
static void
capture_source(TriggerData *trigdata, TieringEventSource *source, List *models, Relation root)
{
	TieringModel *model = find_model(models, source->model);

	if (TRIGGER_FIRED_BY_TRUNCATE(trigdata->tg_event))
		tiering_signals_truncated(source, model);
	else if (TRIGGER_FIRED_FOR_ROW(trigdata->tg_event))
		capture_replica(trigdata, source, model, root);
	else
		capture_rows(trigdata, source, model, root);
}

/*
 * capture_with_models - the same, with the models of the account table at hand
 *
 * The account table is not waited for: without its lock the model is not
 * asked, and the accounts are queued.
 */
static void
capture_with_models(TriggerData *trigdata, TieringEventSource *source, Relation root)
{
	List	   *models;

	if (!ConditionalLockRelationOid(source->account_table, AccessShareLock))
	{
		capture_source(trigdata, source, NIL, root);
		return;
	}
	models = list_copy(tiering_models_of(source->account_table));
	PG_TRY();
	{
		capture_source(trigdata, source, models, root);
	}
	PG_FINALLY();
	{
		tiering_models_release();
	}
	PG_END_TRY();
}

/*
 * capture_table - serve the sources in one table
 */
static void
capture_table(TriggerData *trigdata, Oid relid)
{
	List	   *sources;

	if (relid != RelationGetRelid(trigdata->tg_relation))
		LockRelationOid(relid, AccessShareLock);
	sources = list_copy(tiering_sources_of(relid));
	PG_TRY();
	{
		Relation	root = trigdata->tg_relation;
		ListCell   *lc;

		if (sources != NIL && relid != RelationGetRelid(root))
			root = table_open(relid, NoLock);
		foreach(lc, sources)
			capture_with_models(trigdata, lfirst(lc), root);
		if (root != trigdata->tg_relation)
			table_close(root, NoLock);
	}
	PG_FINALLY();
	{
		tiering_sources_release();
	}
	PG_END_TRY();
}

/*
 * tiering_capture_signals - trigger function of sources of signals
 *
 * AFTER, FOR EACH STATEMENT with transition tables, or FOR EACH ROW in a
 * replica.
 */
Datum
tiering_capture_signals(PG_FUNCTION_ARGS)
{
	return tiering_trigger_serve(fcinfo, "tiering.capture_signals", capture_table);
}
