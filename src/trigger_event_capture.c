/*-------------------------------------------------------------------------
 *
 * trigger_event_capture.c
 *	  The outreach windows that the rows of a statement open and take back.
 *
 * A new event appends a row of tier_window, one that is gone appends the same
 * row with "revoked" set, and whoever holds the account's state row later
 * removes both (lifts.c).  So a writer only appends and never waits.  What
 * cancels out within the statement is not written, and neither is a window
 * that has ended already.
 *
 * src/trigger_event_capture.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "miscadmin.h"

#include "lifts.h"
#include "signal_batch.h"
#include "trigger_event.h"

/*
 * compare_openings - qsort_arg comparator: by account, kind, time
 */
static int
compare_openings(const void *a, const void *b, void *arg)
{
	const TieringSignalEvent *x = a;
	const TieringSignalEvent *y = b;
	int			order = tiering_source_compare_keys(arg, x->key, y->key);

	if (order != 0)
		return order;
	if (x->trigger != y->trigger)
		return x->trigger < y->trigger ? -1 : 1;
	return (x->at > y->at) - (x->at < y->at);
}

/*
 * same_opening - do two events open the same window?
 */
static bool
same_opening(TieringSignalBatch *batch, const TieringSignalEvent *a, const TieringSignalEvent *b)
{
	return a->trigger == b->trigger && a->at == b->at &&
		tiering_source_compare_keys(batch->source, a->key, b->key) == 0;
}

/*
 * tiering_trigger_events_collect - the windows that the batch opens and takes back
 *
 * They are in batch->openings, n of each, below zero if they are taken back.
 */
void
tiering_trigger_events_collect(TieringSignalBatch *batch)
{
	int			found = 0;
	int			left = 0;

	batch->nopenings = 0;
	if (batch->source->ntrigger_events == 0)
		return;
	batch->openings = palloc(sizeof(TieringSignalEvent) * Max(batch->count, 1));
	for (int i = 0; i < batch->count; i++)
	{
		if (batch->events[i].trigger != NULL &&
			tiering_trigger_event_end(batch->events[i].trigger, batch->events[i].at) > batch->now)
			batch->openings[found++] = batch->events[i];
	}
	if (found > 1)
		qsort_arg(batch->openings, found, sizeof(TieringSignalEvent), compare_openings, batch->source);
	for (int i = 0; i < found;)
	{
		TieringSignalEvent sum = batch->openings[i++];

		for (; i < found && same_opening(batch, &sum, &batch->openings[i]); i++)
			sum.n += batch->openings[i].n;
		if (sum.n != 0)
			batch->openings[left++] = sum;
	}
	batch->nopenings = left;
}

/*
 * tiering_trigger_events_append - the rows of table tier_window
 */
void
tiering_trigger_events_append(TieringSignalBatch *batch)
{
	TieringTable *table = &batch->store.tier_window;

	if (batch->nopenings == 0 ||
		!tiering_table_open(&batch->store, table, batch->source->tier_window,
							"tier_window", NULL))
		return;
	for (int i = 0; i < batch->nopenings; i++)
	{
		TieringSignalEvent *event = &batch->openings[i];
		TieringWindow window = {
			.kind = event->trigger->kind,
			.from = event->at,
			.until = tiering_trigger_event_end(event->trigger, event->at),
			.promote = event->trigger->promote,
			.to_tier = event->trigger->to_tier,
			.boost = event->trigger->boost,
			.reason = event->trigger->reason,
			.revoked = event->n < 0
		};

		for (int n = 0; n < abs(event->n); n++)
		{
			CHECK_FOR_INTERRUPTS();
			tiering_window_insert(&batch->store, event->key, &window);
		}
	}
	tiering_table_close(table);
}
