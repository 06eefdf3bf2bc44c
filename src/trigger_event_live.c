/*-------------------------------------------------------------------------
 *
 * trigger_event_live.c
 *	  The trigger events of the live version of a model.
 *
 * Read past the executor, like all that a writer needs of the catalogue.
 *
 * src/trigger_event_live.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include <math.h>

#include "utils/builtins.h"
#include "utils/guc.h"
#include "utils/numeric.h"
#include "utils/timestamp.h"

#include "catalogue.h"
#include "trigger_event.h"

/* Attribute numbers of tiering.live_trigger_event, see 47_trigger_events.sql. */
#define Anum_live_trigger_event_kind 2
#define Anum_live_trigger_event_promote 3
#define Anum_live_trigger_event_to_tier 4
#define Anum_live_trigger_event_boost 5
#define Anum_live_trigger_event_for_period 6
#define Anum_live_trigger_event_reason 7
#define Anum_live_trigger_event_factor 8
#define Anum_live_trigger_event_recent 9
#define Anum_live_trigger_event_baseline 10

/*
 * read_event - one row of the catalogue
 */
static void
read_event(const TieringRows *rows, uint64 row, TieringTriggerEvent *event)
{
	bool		isnull;
	Datum		boost = tiering_rows_datum(rows, row, Anum_live_trigger_event_boost, &isnull);

	event->kind = tiering_rows_text(rows, row, Anum_live_trigger_event_kind);
	event->promote = tiering_rows_int(rows, row, Anum_live_trigger_event_promote);
	event->to_tier = tiering_rows_text(rows, row, Anum_live_trigger_event_to_tier);
	if (!isnull)
		event->boost = (int) rint(100 * DatumGetFloat8(DirectFunctionCall1(numeric_float8_no_overflow, boost)));
	event->period = *DatumGetIntervalP(tiering_rows_datum(rows, row, Anum_live_trigger_event_for_period,
														  &isnull));
	event->reason = tiering_rows_text(rows, row, Anum_live_trigger_event_reason);
	event->factor = tiering_rows_float(rows, row, Anum_live_trigger_event_factor);
	event->recent_seconds = tiering_rows_float(rows, row, Anum_live_trigger_event_recent);
	event->baseline_seconds = tiering_rows_float(rows, row, Anum_live_trigger_event_baseline);
}

/*
 * compare_events - qsort comparator: by kind
 */
static int
compare_events(const void *a, const void *b)
{
	const TieringTriggerEvent *x = a;
	const TieringTriggerEvent *y = b;

	return strcmp(x->kind, y->kind);
}

/*
 * tiering_trigger_events_take - the trigger events in rows of tiering.live_trigger_event, by kind
 *
 * In the current memory context.
 */
TieringTriggerEvent *
tiering_trigger_events_take(const TieringRows *rows, int *count)
{
	TieringTriggerEvent *events = palloc0(sizeof(TieringTriggerEvent) * Max(rows->count, 1));

	*count = rows->count;
	for (int i = 0; i < *count; i++)
		read_event(rows, i, &events[i]);
	if (*count > 1)
		qsort(events, *count, sizeof(TieringTriggerEvent), compare_events);
	return events;
}

/*
 * tiering_trigger_events_read - the trigger events of a model, by kind
 *
 * None if the extension is not there.
 */
TieringTriggerEvent *
tiering_trigger_events_read(const char *model, int *count)
{
	return tiering_trigger_events_take(tiering_catalogue_of_model("live_trigger_event", model), count);
}

/*
 * tiering_trigger_event_find - the trigger event of a kind of a source, or NULL
 */
const TieringTriggerEvent *
tiering_trigger_event_find(const TieringTriggerEvent *events, int count, const text *kind)
{
	for (int i = 0; i < count; i++)
	{
		if (events[i].factor == 0 && strlen(events[i].kind) == VARSIZE_ANY_EXHDR(kind) &&
			memcmp(events[i].kind, VARDATA_ANY(kind), VARSIZE_ANY_EXHDR(kind)) == 0)
			return &events[i];
	}
	return NULL;
}

/*
 * tiering_trigger_event_end - when the window of an event ends
 *
 * Days and months are those of UTC, whatever the session's time zone.
 */
TimestampTz
tiering_trigger_event_end(const TieringTriggerEvent *event, TimestampTz at)
{
	return DatumGetTimestamp(DirectFunctionCall2(timestamp_pl_interval, TimestampGetDatum(at),
												 IntervalPGetDatum(unconstify(Interval *, &event->period))));
}

/*
 * tiering_trigger_event_words - what it does, in words
 */
char *
tiering_trigger_event_words(const TieringTriggerEvent *event)
{
	int			level = NewGUCNestLevel();
	char	   *period;
	char	   *does;

	tiering_settings_fix();
	period = DatumGetCString(DirectFunctionCall1(interval_out,
												 IntervalPGetDatum(unconstify(Interval *, &event->period))));
	AtEOXact_GUC(false, level);
	if (event->promote > 0)
		does = psprintf("lifts by %d tier%s", event->promote, event->promote == 1 ? "" : "s");
	else if (event->to_tier)
		does = psprintf("lifts to %s", event->to_tier);
	else if (event->boost < 0)
		does = psprintf("takes %g points off the rank within the tier", -event->boost / 100.0);
	else
		does = psprintf("adds %g points to the rank within the tier", event->boost / 100.0);
	if (event->factor == 0)
		return psprintf("%s for %s", does, period);
	return psprintf("%s for %s when signals come %g times as fast as usual", does, period, event->factor);
}
