/*-------------------------------------------------------------------------
 *
 * signal_batch.c
 *	  From the rows that a statement wrote to signals.
 *
 * Rows of a transition table are evaluated in batches, one subtransaction for
 * each; if one of them fails the batch is done again row by row.  What is left
 * are signals in order of account and kind, those that can be one row merged,
 * and tallies of what does not count.
 *
 * src/signal_batch.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include <math.h>

#include "executor/executor.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/memutils.h"
#include "utils/rel.h"

#include "protect.h"
#include "signal_batch.h"
#include "signals.h"
#include "tiering.h"

/* ----------
 * Rows
 * ----------
 */

/*
 * tiering_reader_open - prepare to read a transition table
 */
void
tiering_reader_open(TieringReader *reader, Tuplestorestate *store, Relation rel, Relation root)
{
	memset(reader, 0, sizeof(TieringReader));
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
 * tiering_reader_close - the inverse of tiering_reader_open
 */
void
tiering_reader_close(TieringReader *reader)
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
read_row(TieringReader *reader)
{
	MemoryContext old;
	bool		found;

	if (reader->store == NULL)
		return NULL;
	tuplestore_select_read_pointer(reader->store, reader->pointer);

	/* a row that comes from a file belongs to the slot, which outlives the batch */
	old = MemoryContextSwitchTo(reader->slot->tts_mcxt);
	found = tuplestore_gettupleslot(reader->store, true, false, reader->slot);
	MemoryContextSwitchTo(old);
	if (!found)
		return NULL;
	if (reader->map == NULL)
		return reader->slot;
	return execute_attr_map_slot(reader->map->attrMap, reader->slot, reader->root_slot);
}

/*
 * mark_row - remember where the reader is, or go back there
 */
static void
mark_row(TieringReader *reader, bool back)
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
evaluate_row(TieringSignalBatch *batch, TupleTableSlot *slot, TieringSignalEvent *event)
{
	if (slot == NULL)
	{
		memset(event, 0, sizeof(TieringSignalEvent));
		return;
	}
	tiering_source_evaluate(batch->source, batch->econtext, slot, event);
	ResetExprContext(batch->econtext);
}

/*
 * same_event - do both versions of a row mean the same signal?
 */
static bool
same_event(TieringEventSource *source, const TieringSignalEvent *a, const TieringSignalEvent *b)
{
	if (a->verdict != b->verdict)
		return false;
	if (a->trigger != b->trigger ||
		(a->trigger != NULL && (a->at != b->at || tiering_source_compare_keys(source, a->key, b->key) != 0)))
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
add_event(TieringSignalBatch *batch, const TieringSignalEvent *event, bool old)
{
	TieringSignalEvent *copy;

	if (event->verdict == TIERING_SIGNAL_NONE)
		return;
	copy = &batch->events[batch->count++];
	*copy = *event;
	copy->n = old ? -1 : 1;
	if (old)
		copy->sum = -copy->sum;
}

/*
 * evaluate_some - evaluate at most n rows, or pairs of them; false at the end
 */
static bool
evaluate_some(TieringSignalBatch *batch, int n)
{
	for (int i = 0; i < n; i++)
	{
		TupleTableSlot *old_slot = read_row(&batch->old_rows);
		TupleTableSlot *new_slot = read_row(&batch->new_rows);
		TieringSignalEvent before;
		TieringSignalEvent after;

		if (old_slot == NULL && new_slot == NULL)
			return false;
		CHECK_FOR_INTERRUPTS();
		evaluate_row(batch, old_slot, &before);
		evaluate_row(batch, new_slot, &after);
		if (same_event(batch->source, &before, &after))
			continue;
		add_event(batch, &before, true);
		add_event(batch, &after, false);
	}
	return true;
}

/*
 * try_some - the same in a subtransaction; answers the failure, or NULL
 */
static TieringFailure *
try_some(TieringSignalBatch *batch, int n, bool *more)
{
	TieringGuard guard;
	TieringFailure *volatile failure = NULL;

	tiering_guard_begin(&guard);
	batch->source->evaluating = true;
	PG_TRY();
	{
		*more = evaluate_some(batch, n);
		batch->source->evaluating = false;
		tiering_guard_end(&guard);
	}
	PG_CATCH();
	{
		batch->source->evaluating = false;
		failure = tiering_guard_catch(&guard);
	}
	PG_END_TRY();
	return failure;
}

/*
 * evaluate_protected - evaluate one row; its error makes it one that is not used
 */
static void
evaluate_protected(TieringSignalBatch *batch, TupleTableSlot *slot, TieringSignalEvent *event)
{
	TieringGuard guard;

	tiering_guard_begin(&guard);
	batch->source->evaluating = true;
	PG_TRY();
	{
		evaluate_row(batch, slot, event);
		batch->source->evaluating = false;
		tiering_guard_end(&guard);
	}
	PG_CATCH();
	{
		TieringFailure *failure;

		batch->source->evaluating = false;
		failure = tiering_guard_catch(&guard);
		tiering_source_fail(event, failure->message);
	}
	PG_END_TRY();
}

/*
 * evaluate_singly - row by row, because one of the batch fails
 *
 * Of a pair whose one half fails the other half counts.
 */
static bool
evaluate_singly(TieringSignalBatch *batch, int n)
{
	for (int i = 0; i < n; i++)
	{
		TieringReader *readers[] = {&batch->old_rows, &batch->new_rows};
		bool		found = false;

		CHECK_FOR_INTERRUPTS();
		for (int r = 0; r < lengthof(readers); r++)
		{
			TupleTableSlot *slot = read_row(readers[r]);
			TieringSignalEvent event;

			if (slot == NULL)
				continue;
			found = true;
			evaluate_protected(batch, slot, &event);
			add_event(batch, &event, r == 0);
		}
		if (!found)
			return false;
	}
	return true;
}

/*
 * tiering_batch_evaluate - the events of the next rows; false at the end
 */
bool
tiering_batch_evaluate(TieringSignalBatch *batch)
{
	bool		more;

	batch->count = 0;
	mark_row(&batch->old_rows, false);
	mark_row(&batch->new_rows, false);
	if (try_some(batch, batch->size, &more) == NULL)
		return more;
	batch->count = 0;
	mark_row(&batch->old_rows, true);
	mark_row(&batch->new_rows, true);
	return evaluate_singly(batch, batch->size);
}

/* ----------
 * Tallies and merging
 * ----------
 */

/*
 * tiering_batch_tally - count a row that is not used
 */
void
tiering_batch_tally(TieringSignalBatch *batch, const TieringSignalEvent *event)
{
	bool		unknown = event->verdict == TIERING_SIGNAL_UNKNOWN;
	const char *text = batch->ntallies < TIERING_MAX_TALLIES - 2 ? event->text : "";
	int			i;

	for (i = 0; i < batch->ntallies; i++)
	{
		char	   *known = unknown ? batch->tallies[i].kind : batch->tallies[i].message;

		if (known != NULL && strcmp(known, text) == 0)
			break;
	}
	if (i == batch->ntallies)
	{
		MemoryContext old = MemoryContextSwitchTo(batch->store.context);

		batch->ntallies++;
		if (unknown)
			batch->tallies[i].kind = pstrdup(text);
		else
			batch->tallies[i].message = pstrdup(text);
		MemoryContextSwitchTo(old);
	}
	batch->tallies[i].n += event->n;
}

/*
 * tiering_batch_write_tallies - a row of signal_ignored for each of them
 */
void
tiering_batch_write_tallies(TieringSignalBatch *batch)
{
	TieringTable *table = &batch->ignored;

	if (batch->ntallies == 0 ||
		!tiering_table_open(&batch->store, table, batch->source->ignored,
							"signal_ignored", NULL))
		return;
	for (int i = 0; i < batch->ntallies; i++)
	{
		TupleTableSlot *slot = tiering_table_start(table);

		if (batch->tallies[i].n == 0)
			continue;
		tiering_slot_put_text(slot, 1, batch->tallies[i].kind);
		tiering_slot_put_text(slot, 2, batch->tallies[i].message);
		tiering_slot_put(slot, 3, Int32GetDatum(batch->tallies[i].n));
		tiering_slot_put(slot, 4, TimestampTzGetDatum(batch->now));
		tiering_table_insert(&batch->store, table);
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
may_merge(TieringSignalBatch *batch, const TieringSignalEvent *a, const TieringSignalEvent *b)
{
	return a->kind == b->kind && (a->n > 0) == (b->n > 0) && b->at <= batch->now &&
		(isinf(batch->source->rule.kind_per_days[a->kind]) ||
		 tiering_signal_day(a->at) == tiering_signal_day(b->at)) &&
		tiering_source_compare_keys(batch->source, a->key, b->key) == 0;
}

/*
 * tiering_batch_merge - keep those that are signals, in order, as few as possible
 */
void
tiering_batch_merge(TieringSignalBatch *batch)
{
	TieringSignalEvent *events = batch->events;
	int			used = 0;
	int			left = 0;

	for (int i = 0; i < batch->count; i++)
	{
		if (events[i].verdict == TIERING_SIGNAL_USED)
			events[used++] = events[i];
		else if (events[i].verdict != TIERING_SIGNAL_TRIGGER)
			tiering_batch_tally(batch, &events[i]);
	}
	if (used > 1)
		qsort_arg(events, used, sizeof(TieringSignalEvent), compare_events, batch->source);
	for (int i = 0; i < used; i++)
	{
		TieringSignalEvent *last = left > 0 ? &events[left - 1] : NULL;

		if (last == NULL || !may_merge(batch, last, &events[i]))
		{
			events[left++] = events[i];
			continue;
		}
		last->sum = events[i].sum +
			tiering_score_decay(&batch->source->rule, last->kind, last->sum,
								tiering_signal_age(last->at, events[i].at));
		last->n += events[i].n;
		last->at = events[i].at;
	}
	batch->count = left;
}
