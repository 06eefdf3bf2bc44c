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

#include <math.h>

#include "access/table.h"
#include "access/tupconvert.h"
#include "catalog/partition.h"
#include "commands/trigger.h"
#include "executor/executor.h"
#include "miscadmin.h"
#include "storage/lmgr.h"
#include "utils/builtins.h"
#include "utils/memutils.h"
#include "utils/rel.h"
#include "utils/tuplestore.h"

#include "catalogue.h"
#include "clock.h"
#include "placement.h"
#include "protect.h"
#include "signals.h"
#include "signal_capture.h"
#include "signal_source.h"
#include "tiering.h"

PG_FUNCTION_INFO_V1(tiering_capture_signals);

/* Rows of a statement that are worked on at once. */
#define BATCH_SIZE 4000

/* Kinds and messages that one statement tallies; others have no name. */
#define MAX_TALLIES 64

/* A reader of a transition table. */
typedef struct Reader
{
	Tuplestorestate *store;		/* NULL: no such table */
	int			pointer;		/* our own read pointer */
	int			saved;			/* where the batch began */
	TupleTableSlot *slot;		/* as the table has it */
	TupleTableSlot *root_slot;	/* as the source has it; NULL: the same */
	TupleConversionMap *map;
} Reader;

/* How many rows could not be used, of one kind or for one reason. */
typedef struct Tally
{
	char	   *kind;
	char	   *message;
	int			n;
} Tally;

/* One statement, for one source. */
typedef struct SignalCapture
{
	TieringSource *source;
	TieringStore store;			/* for appending */
	TieringTable ignored;
	Reader		old_rows;
	Reader		new_rows;
	ExprContext *econtext;
	TimestampTz now;
	int			size;			/* rows that a batch has room for */
	TieringSignalEvent *events; /* of the batch */
	int			count;
	Tally		tallies[MAX_TALLIES];
	int			ntallies;
} SignalCapture;

/* ----------
 * Rows
 * ----------
 */

/*
 * open_reader - prepare to read a transition table
 */
static void
open_reader(Reader *reader, Tuplestorestate *store, Relation rel, Relation root)
{
	memset(reader, 0, sizeof(Reader));
	if (store == NULL)
		return;
	reader->store = store;
	reader->pointer = tuplestore_alloc_read_pointer(store, EXEC_FLAG_REWIND);
	reader->saved = tuplestore_alloc_read_pointer(store, EXEC_FLAG_REWIND);
	tuplestore_select_read_pointer(store, reader->pointer);
	tuplestore_rescan(store);
	reader->slot = MakeSingleTupleTableSlot(RelationGetDescr(rel), &TTSOpsMinimalTuple);
	if (rel != root)
		reader->map = convert_tuples_by_name(RelationGetDescr(rel), RelationGetDescr(root));
	if (reader->map)
		reader->root_slot = MakeSingleTupleTableSlot(RelationGetDescr(root), &TTSOpsVirtual);
}

/*
 * close_reader - the inverse of open_reader
 */
static void
close_reader(Reader *reader)
{
	if (reader->slot)
		ExecDropSingleTupleTableSlot(reader->slot);
	if (reader->root_slot)
		ExecDropSingleTupleTableSlot(reader->root_slot);
}

/*
 * read_row - the next row; NULL at the end
 */
static TupleTableSlot *
read_row(Reader *reader)
{
	if (reader->store == NULL)
		return NULL;
	tuplestore_select_read_pointer(reader->store, reader->pointer);
	if (!tuplestore_gettupleslot(reader->store, true, false, reader->slot))
		return NULL;
	if (reader->map == NULL)
		return reader->slot;
	return execute_attr_map_slot(reader->map->attrMap, reader->slot, reader->root_slot);
}

/*
 * mark_row - remember where the reader is, or go back there
 */
static void
mark_row(Reader *reader, bool back)
{
	if (reader->store == NULL)
		return;
	tuplestore_copy_read_pointer(reader->store, back ? reader->saved : reader->pointer,
								 back ? reader->pointer : reader->saved);
}

/* ----------
 * From rows to events
 * ----------
 */

/*
 * evaluate_row - what a row is; without a row: no signal
 */
static void
evaluate_row(SignalCapture *capture, TupleTableSlot *slot, TieringSignalEvent *event)
{
	if (slot == NULL)
	{
		memset(event, 0, sizeof(TieringSignalEvent));
		return;
	}
	tiering_source_evaluate(capture->source, capture->econtext, slot, event);
	ResetExprContext(capture->econtext);
}

/*
 * same_event - do both versions of a row mean the same signal?
 */
static bool
same_event(TieringSource *source, const TieringSignalEvent *a, const TieringSignalEvent *b)
{
	if (a->verdict != b->verdict)
		return false;
	if (a->verdict == TIERING_SIGNAL_USED)
		return a->kind == b->kind && a->at == b->at && a->sum == b->sum &&
			tiering_source_compare_keys(source, a->key, b->key) == 0;
	return a->text == NULL || strcmp(a->text, b->text) == 0;
}

/*
 * add_event - append an event to the batch; an old row takes its signal away
 */
static void
add_event(SignalCapture *capture, const TieringSignalEvent *event, bool old)
{
	TieringSignalEvent *copy;

	if (event->verdict == TIERING_SIGNAL_NONE)
		return;
	copy = &capture->events[capture->count++];
	*copy = *event;
	copy->n = old ? -1 : 1;
	if (old)
		copy->sum = -copy->sum;
}

/*
 * evaluate_some - evaluate at most n rows, or pairs of them; false at the end
 */
static bool
evaluate_some(SignalCapture *capture, int n)
{
	for (int i = 0; i < n; i++)
	{
		TupleTableSlot *old_slot = read_row(&capture->old_rows);
		TupleTableSlot *new_slot = read_row(&capture->new_rows);
		TieringSignalEvent before;
		TieringSignalEvent after;

		if (old_slot == NULL && new_slot == NULL)
			return false;
		CHECK_FOR_INTERRUPTS();
		evaluate_row(capture, old_slot, &before);
		evaluate_row(capture, new_slot, &after);
		if (same_event(capture->source, &before, &after))
			continue;
		add_event(capture, &before, true);
		add_event(capture, &after, false);
	}
	return true;
}

/*
 * try_some - the same in a subtransaction; answers the failure, or NULL
 */
static TieringFailure *
try_some(SignalCapture *capture, int n, bool *more)
{
	TieringGuard guard;
	TieringFailure *volatile failure = NULL;

	tiering_guard_begin(&guard);
	PG_TRY();
	{
		*more = evaluate_some(capture, n);
		tiering_guard_end(&guard);
	}
	PG_CATCH();
	{
		failure = tiering_guard_catch(&guard);
	}
	PG_END_TRY();
	return failure;
}

/*
 * evaluate_protected - evaluate one row; its error makes it one that is not used
 */
static void
evaluate_protected(SignalCapture *capture, TupleTableSlot *slot, TieringSignalEvent *event)
{
	TieringGuard guard;

	tiering_guard_begin(&guard);
	PG_TRY();
	{
		evaluate_row(capture, slot, event);
		tiering_guard_end(&guard);
	}
	PG_CATCH();
	{
		TieringFailure *failure = tiering_guard_catch(&guard);

		memset(event, 0, sizeof(TieringSignalEvent));
		event->verdict = TIERING_SIGNAL_BAD;
		event->text = failure->message;
	}
	PG_END_TRY();
}

/*
 * evaluate_singly - row by row, because one of the batch fails
 *
 * Of a pair whose one half fails the other half counts.
 */
static bool
evaluate_singly(SignalCapture *capture, int n)
{
	for (int i = 0; i < n; i++)
	{
		Reader	   *readers[] = {&capture->old_rows, &capture->new_rows};
		bool		found = false;

		for (int r = 0; r < lengthof(readers); r++)
		{
			TupleTableSlot *slot = read_row(readers[r]);
			TieringSignalEvent event;

			if (slot == NULL)
				continue;
			found = true;
			evaluate_protected(capture, slot, &event);
			add_event(capture, &event, r == 0);
		}
		if (!found)
			return false;
	}
	return true;
}

/*
 * evaluate_batch - the events of the next rows; false at the end
 */
static bool
evaluate_batch(SignalCapture *capture)
{
	bool		more;

	capture->count = 0;
	mark_row(&capture->old_rows, false);
	mark_row(&capture->new_rows, false);
	if (try_some(capture, capture->size, &more) == NULL)
		return more;
	capture->count = 0;
	mark_row(&capture->old_rows, true);
	mark_row(&capture->new_rows, true);
	return evaluate_singly(capture, capture->size);
}

/* ----------
 * Appending
 * ----------
 */

/*
 * tally - count a row that is not used
 */
static void
tally(SignalCapture *capture, const TieringSignalEvent *event)
{
	bool		unknown = event->verdict == TIERING_SIGNAL_UNKNOWN;
	const char *text = capture->ntallies < MAX_TALLIES - 2 ? event->text : "";
	int			i;

	for (i = 0; i < capture->ntallies; i++)
	{
		char	   *known = unknown ? capture->tallies[i].kind : capture->tallies[i].message;

		if (known != NULL && strcmp(known, text) == 0)
			break;
	}
	if (i == capture->ntallies)
	{
		MemoryContext old = MemoryContextSwitchTo(capture->store.context);

		capture->ntallies++;
		if (unknown)
			capture->tallies[i].kind = pstrdup(text);
		else
			capture->tallies[i].message = pstrdup(text);
		MemoryContextSwitchTo(old);
	}
	capture->tallies[i].n += event->n;
}

/*
 * write_tallies - a row of signal_ignored for each of them
 */
static void
write_tallies(SignalCapture *capture)
{
	TieringTable *table = &capture->ignored;

	if (capture->ntallies == 0 ||
		!tiering_table_open(&capture->store, table, capture->source->ignored, NULL))
		return;
	for (int i = 0; i < capture->ntallies; i++)
	{
		TupleTableSlot *slot = tiering_table_start(table);

		if (capture->tallies[i].n == 0)
			continue;
		tiering_slot_put_text(slot, 1, capture->tallies[i].kind);
		tiering_slot_put_text(slot, 2, capture->tallies[i].message);
		tiering_slot_put(slot, 3, Int32GetDatum(capture->tallies[i].n));
		tiering_slot_put(slot, 4, TimestampTzGetDatum(capture->now));
		tiering_table_insert(&capture->store, table);
	}
	tiering_table_close(table);
}

/*
 * compare_events - qsort_arg comparator: by account, kind, sign, time
 */
static int
compare_events(const void *a, const void *b, void *arg)
{
	const TieringSignalEvent *x = a;
	const TieringSignalEvent *y = b;
	int			order = tiering_source_compare_keys(arg, x->key, y->key);

	if (order != 0)
		return order;
	if (x->kind != y->kind)
		return x->kind < y->kind ? -1 : 1;
	if ((x->n > 0) != (y->n > 0))
		return x->n > 0 ? 1 : -1;
	return (x->at > y->at) - (x->at < y->at);
}

/*
 * may_merge - can two events, in that order, be one row?
 *
 * Those of the future wait each for its own time.
 */
static bool
may_merge(SignalCapture *capture, const TieringSignalEvent *a, const TieringSignalEvent *b)
{
	return a->kind == b->kind && (a->n > 0) == (b->n > 0) && b->at <= capture->now &&
		(isinf(capture->source->rule.kind_per_days[a->kind]) ||
		 tiering_signal_day(a->at) == tiering_signal_day(b->at)) &&
		tiering_source_compare_keys(capture->source, a->key, b->key) == 0;
}

/*
 * merge_events - keep those that are signals, in order, as few as possible
 */
static void
merge_events(SignalCapture *capture)
{
	TieringSignalEvent *events = capture->events;
	int			used = 0;
	int			left = 0;

	for (int i = 0; i < capture->count; i++)
	{
		if (events[i].verdict == TIERING_SIGNAL_USED)
			events[used++] = events[i];
		else
			tally(capture, &events[i]);
	}
	if (used > 1)
		qsort_arg(events, used, sizeof(TieringSignalEvent), compare_events, capture->source);
	for (int i = 0; i < used; i++)
	{
		TieringSignalEvent *last = left > 0 ? &events[left - 1] : NULL;

		if (last == NULL || !may_merge(capture, last, &events[i]))
		{
			events[left++] = events[i];
			continue;
		}
		last->sum = events[i].sum +
			tiering_score_decay(&capture->source->rule, last->kind, last->sum,
								events[i].at - last->at);
		last->n += events[i].n;
		last->at = events[i].at;
	}
	capture->count = left;
}

/*
 * mark_accounts - the signals of these accounts are to be summed up anew
 *
 * While a version is being published: it may count what the live one does
 * not, and the statement that sums up everything for it may not see our rows.
 */
static void
mark_accounts(SignalCapture *capture)
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
append_events(SignalCapture *capture)
{
	TieringStore *store = &capture->store;
	TieringSource *source = capture->source;

	for (int i = 0; i < capture->count; i++)
	{
		TieringSignalEvent *event = &capture->events[i];

		tiering_signal_insert(store, event->key, source->kind_numbers[event->kind],
							  event->at, event->n, event->sum);
	}
}

/* ----------
 * Looking at the accounts
 * ----------
 */

/*
 * look_at - is an account to be placed anew?  If so, fills the change
 */
static bool
look_at(TieringStore *store, Datum key, TimestampTz now, TieringChange *change)
{
	TieringModel *model = store->model;
	TieringState state;
	TieringEvaluation evaluation;

	tiering_state_lookup(store, key, &state);
	if (!state.exists)
		return false;
	if (!state.uncertain)
	{
		if (state.error_since != 0 || state.points == NULL || state.version != model->version)
			return false;
		tiering_state_to_evaluation(model, &state, &evaluation);
		tiering_signals_score(store, key, &state, &evaluation, now);
		if (!tiering_signals_matter(model, &state, evaluation.score.score))
			return false;
	}
	change->key = key;
	change->rescored = true;
	change->cause = TIERING_CAUSE_SIGNAL;
	return true;
}

/*
 * place_accounts - place the accounts whose tier the signals change
 */
static void
place_accounts(SignalCapture *capture, TieringStore *store, Datum *keys, int nkeys)
{
	TieringChange *changes = palloc0(sizeof(TieringChange) * Max(nkeys, 1));
	int			n = 0;

	for (int i = 0; i < nkeys; i++)
	{
		CHECK_FOR_INTERRUPTS();
		if (look_at(store, keys[i], capture->now, &changes[n]))
			n++;
	}
	if (n > 0)
		tiering_place(store, changes, n, TIERING_PLACE_AT_ONCE);
}

/*
 * queue_accounts - leave the accounts to the next maintain
 */
static void
queue_accounts(SignalCapture *capture, Datum *keys, int nkeys)
{
	TieringTable *queue = &capture->store.queue;

	if (nkeys == 0 ||
		!tiering_table_open(&capture->store, queue, capture->source->queue, NULL))
		return;
	for (int i = 0; i < nkeys; i++)
		tiering_queue_key(&capture->store, keys[i]);
	tiering_table_close(queue);
}

/*
 * distinct_keys - the accounts of the batch, whose events are in order
 */
static int
distinct_keys(SignalCapture *capture, Datum **keys)
{
	int			n = 0;

	*keys = palloc(sizeof(Datum) * Max(capture->count, 1));
	for (int i = 0; i < capture->count; i++)
	{
		if (n == 0 || tiering_source_compare_keys(capture->source, (*keys)[n - 1],
												  capture->events[i].key) != 0)
			(*keys)[n++] = capture->events[i].key;
	}
	return n;
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
 * do_batch - append the events of a batch, and look at their accounts
 */
static void
do_batch(SignalCapture *capture, TieringModel *model)
{
	bool		live = model != NULL && model->status == TIERING_MODEL_LIVE;
	TieringStore *store;
	Datum	   *keys;
	int			nkeys;

	if (!live || capture->source->pending)
		mark_accounts(capture);
	merge_events(capture);
	if (capture->count == 0 || capture->source->pending)
		return;
	nkeys = distinct_keys(capture, &keys);
	append_events(capture);
	CommandCounterIncrement();
	if (!tiering_signals_at_once && live)
		return;
	store = live && HAS_SIGNALS(model) ? tiering_store_open(model, false) : NULL;
	if (store == NULL)
	{
		queue_accounts(capture, keys, nkeys);
		CommandCounterIncrement();
		return;
	}
	place_accounts(capture, store, keys, nkeys);
	tiering_store_close(store);
}

/*
 * do_rows - the whole statement
 */
static void
do_rows(SignalCapture *capture, TieringModel *model)
{
	MemoryContext batch = AllocSetContextCreate(CurrentMemoryContext, "tiering batch",
												ALLOCSET_DEFAULT_SIZES);
	bool		more = true;

	while (more)
	{
		MemoryContext old = MemoryContextSwitchTo(batch);
		TieringIdentity identity;

		capture->events = palloc(sizeof(TieringSignalEvent) * 2 * capture->size);
		if (!capture->source->trusted)
			tiering_identity_enter(capture->source->owner, &identity);
		more = evaluate_batch(capture);
		if (!capture->source->trusted)
			tiering_identity_leave(&identity);
		do_batch(capture, model);
		MemoryContextSwitchTo(old);
		MemoryContextReset(batch);
	}
	write_tallies(capture);
	MemoryContextDelete(batch);
}

/*
 * tally_unprepared - signals of a source without expressions are not counted
 */
static void
tally_unprepared(SignalCapture *capture)
{
	TieringSignalEvent event = {
		.verdict = TIERING_SIGNAL_BAD,
		.text = "the source could not be prepared: run tiering.repair()",
		.n = 1
	};

	tally(capture, &event);
	write_tallies(capture);
}

/*
 * capture_rows - what a statement, or a row in a replica, means for a source
 */
static void
capture_rows(TriggerData *trigdata, TieringSource *source, TieringModel *model, Relation root)
{
	SignalCapture *capture = palloc0(sizeof(SignalCapture));
	Tuplestorestate *old_table = trigdata->tg_oldtable;
	Tuplestorestate *new_table = trigdata->tg_newtable;
	int64		rows = Max(old_table ? tuplestore_tuple_count(old_table) : 0,
						   new_table ? tuplestore_tuple_count(new_table) : 0);

	if (rows == 0)
		return;
	capture->size = (int) Min(rows, BATCH_SIZE);
	if (model != NULL && model->status == TIERING_MODEL_IDLE)
		return;
	capture->source = source;
	capture->now = tiering_now();
	capture->store.review = true;
	capture->store.context = CurrentMemoryContext;
	capture->store.estate = CreateExecutorState();
	if (source->cached == NULL)
		tally_unprepared(capture);
	else if (tiering_table_open(&capture->store, &capture->store.signal, source->signal, NULL))
	{
		open_reader(&capture->old_rows, old_table, trigdata->tg_relation, root);
		open_reader(&capture->new_rows, new_table, trigdata->tg_relation, root);
		capture->econtext = CreateStandaloneExprContext();
		do_rows(capture, model);
		FreeExprContext(capture->econtext, true);
		close_reader(&capture->old_rows);
		close_reader(&capture->new_rows);
		tiering_table_close(&capture->store.signal);
	}
	FreeExecutorState(capture->store.estate);
	CommandCounterIncrement();
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
 * capture_replica - the replica's row trigger fired
 */
static void
capture_replica(TriggerData *trigdata, TieringSource *source, TieringModel *model, Relation root)
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
	capture_rows(&rows, source, model, root);
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
 * capture_source - what the statement means for one source
 */
static void
capture_source(TriggerData *trigdata, TieringSource *source, List *models, Relation root)
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
capture_with_models(TriggerData *trigdata, TieringSource *source, Relation root)
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
	TriggerData *trigdata = (TriggerData *) fcinfo->context;
	Relation	rel;
	ListCell   *lc;

	if (!CALLED_AS_TRIGGER(fcinfo) || !TRIGGER_FIRED_AFTER(trigdata->tg_event))
		ereport(ERROR,
				(errcode(ERRCODE_E_R_I_E_TRIGGER_PROTOCOL_VIOLATED),
				 errmsg("tiering.capture_signals() must be an AFTER trigger"),
				 errhint("CALL tiering.activate() creates the triggers.")));
	if (!tiering_enabled)
		return PointerGetDatum(NULL);

	rel = trigdata->tg_relation;
	if (rel->rd_rel->relispartition)
	{
		foreach(lc, get_partition_ancestors(RelationGetRelid(rel)))
			capture_table(trigdata, lfirst_oid(lc));
	}
	capture_table(trigdata, RelationGetRelid(rel));
	return PointerGetDatum(NULL);
}
