/*-------------------------------------------------------------------------
 *
 * spike.c
 *	  Trigger events that maintenance finds by itself: spikes of signals.
 *
 * A spike is an account whose momentum (momentum.c) reaches a factor.  No
 * write can tell when it does, so maintenance looks, at the accounts that
 * have signals of late.  What it finds opens a window as an event of that
 * moment would, once: the account is remembered until maintenance finds that
 * its spike is over.  The window belongs to the account, since no row of a
 * source says that it should be there.
 *
 * src/spike.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "miscadmin.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/guc.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"
#include "utils/snapmgr.h"
#include "utils/timestamp.h"

#include "clock.h"
#include "lifts.h"
#include "protect.h"
#include "spike.h"
#include "trigger_event.h"
#include "window.h"

#define SPIKE "spike"

/*
 * tiering_is_spike - is it a kind that maintenance finds?
 */
bool
tiering_is_spike(const char *kind)
{
	size_t		length = strlen(SPIKE);

	return strncmp(kind, SPIKE, length) == 0 && (kind[length] == '\0' || kind[length] == ':');
}

/*
 * spike_component - the component whose signals count; NULL: all of them
 */
static const char *
spike_component(const char *kind)
{
	return kind[strlen(SPIKE)] == ':' ? kind + strlen(SPIKE) + 1 : NULL;
}

/*
 * tiering_spikes_require - refuse a draft with spikes of what has no signals
 */
void
tiering_spikes_require(const char *model)
{
	TieringRows *rows = tiering_catalogue_rows("SELECT e.kind FROM tiering.trigger_event e "
											   "WHERE e.model = $1 AND e.factor IS NOT NULL AND NOT EXISTS "
											   "(SELECT FROM tiering.signal s WHERE s.model = $1 AND s.points > 0 "
											   "AND e.kind IN ('" SPIKE "', '" SPIKE ":' || s.component)) ORDER BY 1", model);

	if (rows->count > 0)
		ereport(ERROR,
				(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
				 errmsg("trigger event \"%s\" of model \"%s\" has no signals that add points",
						tiering_rows_text(rows, 0, 1), model),
				 errhint("Define some with tiering.set_signal(); after \"%s:\" comes the name of their component.",
						 SPIKE)));
}

/* ----------
 * Maintenance
 * ----------
 */

/*
 * span_words - a span in words
 */
static char *
span_words(double seconds)
{
	Interval	span = {0};
	int			level = NewGUCNestLevel();
	char	   *result;

	span.day = (int32) (seconds / SECS_PER_DAY);
	span.time = (TimeOffset) ((seconds - (double) span.day * SECS_PER_DAY) * USECS_PER_SEC);
	tiering_settings_fix();
	result = DatumGetCString(DirectFunctionCall1(interval_out, IntervalPGetDatum(&span)));
	AtEOXact_GUC(false, level);
	return result;
}

/*
 * reason_of - why the window of a row of tiering_momentum_find() opens
 */
static char *
reason_of(const TieringTriggerEvent *event, const TieringRows *rows, uint64 row)
{
	return psprintf("%s: %.2f times as fast as usual, %.2f points in %s and %.2f in the %s before",
					event->reason, tiering_rows_float(rows, row, 2), tiering_rows_float(rows, row, 3),
					span_words(event->recent_seconds), tiering_rows_float(rows, row, 4),
					span_words(event->baseline_seconds));
}

/*
 * remember - take note of the accounts whose spike lasts
 *
 * Answers those that were not known, as rows of their positions from 1.
 */
static TieringRows *
remember(const char *model, const char *kind, TieringRows *spiking)
{
	TieringArguments arguments = {0};
	Datum	   *accounts = palloc(sizeof(Datum) * Max(spiking->count, 1));
	bool		isnull;

	for (uint64 i = 0; i < spiking->count; i++)
		accounts[i] = tiering_rows_datum(spiking, i, 5, &isnull);
	tiering_argument_text(&arguments, model);
	tiering_argument_text(&arguments, kind);
	tiering_argument_datum(&arguments, TEXTARRAYOID,
						   PointerGetDatum(construct_array(accounts, spiking->count, TEXTOID,
														   -1, false, TYPALIGN_INT)), false);
	tiering_catalogue_call("DELETE FROM tiering.spike WHERE model = $1 AND kind = $2 "
						   "AND account <> ALL ($3)", &arguments);
	return tiering_catalogue_query("WITH fresh AS (INSERT INTO tiering.spike (model, kind, account) "
								   "SELECT $1, $2, a FROM unnest($3) a ON CONFLICT DO NOTHING RETURNING account) "
								   "SELECT u.n::int FROM fresh JOIN unnest($3) WITH ORDINALITY u (a, n) "
								   "ON u.a = fresh.account ORDER BY u.n", &arguments);
}

/*
 * has_window - has an account an open window of a kind?
 */
static bool
has_window(TieringStore *store, Datum key, const char *kind, TimestampTz now)
{
	TieringLifts lifts = {0};

	tiering_windows_read(store, &lifts, key, now, true);
	for (int i = 0; i < lifts.nwindows; i++)
	{
		if (strcmp(lifts.windows[i].kind, kind) == 0 && lifts.windows[i].until > now)
			return true;
	}
	return false;
}

/*
 * open_windows - lift the accounts whose spike has begun
 */
static void
open_windows(TieringRun *run, const TieringTriggerEvent *event, TieringRows *spiking, TieringRows *fresh,
			 TimestampTz now)
{
	TieringStore *store = tiering_store_open(run->model, true);
	Datum	   *keys = palloc(sizeof(Datum) * Max(fresh->count, 1));
	int			nkeys = 0;

	(void) tiering_store_open_lifts(store);
	tiering_store_advance(store);
	for (uint64 i = 0; i < fresh->count; i++)
	{
		uint64		row = tiering_rows_int(fresh, i, 1) - 1;
		bool		isnull;
		Datum		key = tiering_rows_datum(spiking, row, 1, &isnull);
		TieringWindow window = {
			.kind = event->kind,
			.from = now,
			.until = tiering_trigger_event_end(event, now),
			.promote = event->promote,
			.to_tier = event->to_tier,
			.boost = event->boost
		};

		CHECK_FOR_INTERRUPTS();
		if (has_window(store, key, event->kind, now))
			continue;
		window.reason = reason_of(event, spiking, row);
		if (tiering_window_open(store, key, &window))
			keys[nkeys++] = key;
	}
	CommandCounterIncrement();
	store->wrote = true;
	tiering_windows_place(store, run, keys, nkeys);
	run->promoted += store->promoted;
	run->demoted += store->demoted;
	tiering_store_close(store);
}

/*
 * find_spikes - the accounts whose momentum reaches the factor of a trigger event
 *
 * NULL, with a warning, if the sources cannot be read: the rest of maintenance
 * goes on.
 */
static TieringRows *
find_spikes(TieringRun *run, const TieringTriggerEvent *event, TimestampTz now)
{
	TieringGuard guard;
	TieringRows *volatile rows = NULL;

	tiering_guard_begin(&guard);
	PG_TRY();
	{
		rows = tiering_momentum_find(run->name, spike_component(event->kind), event->factor,
									 event->recent_seconds, event->baseline_seconds, now);
		tiering_guard_end(&guard);
	}
	PG_CATCH();
	{
		TieringFailure *failure = tiering_guard_catch(&guard);

		rows = NULL;
		ereport(WARNING,
				(errmsg("trigger event \"%s\" of model \"%s\" was not looked for: %s",
						event->kind, run->name, failure->message)));
	}
	PG_END_TRY();
	return rows;
}

/*
 * review_spike - find the spikes of one trigger event
 */
static void
review_spike(TieringRun *run, const TieringTriggerEvent *event)
{
	TimestampTz now = tiering_now();
	TieringRows *spiking;
	TieringRows *fresh;

	PushActiveSnapshot(GetLatestSnapshot());
	spiking = find_spikes(run, event, now);
	if (spiking != NULL)
	{
		fresh = remember(run->name, event->kind, spiking);
		if (fresh->count > 0)
			open_windows(run, event, spiking, fresh, now);
	}
	PopActiveSnapshot();
}

/*
 * tiering_review_spikes - open windows for the spikes that have begun
 */
void
tiering_review_spikes(TieringRun *run)
{
	TieringModel *model = tiering_run_model(run);
	int			n = model->ntrigger_events;

	for (int i = 0; i < n && i < model->ntrigger_events; i++)
	{
		if (model->trigger_events[i].factor == 0)
			continue;
		review_spike(run, &model->trigger_events[i]);
		tiering_run_step(run);
		model = tiering_run_model(run);
	}
}
