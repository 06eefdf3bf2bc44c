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

#include "access/genam.h"
#include "access/htup_details.h"
#include "access/table.h"
#include "utils/builtins.h"
#include "utils/guc.h"
#include "utils/numeric.h"
#include "utils/rel.h"
#include "utils/timestamp.h"

#include "catalogue.h"
#include "model_read.h"
#include "tiering.h"
#include "trigger_event.h"

/* Attribute numbers of tiering.live_trigger_event, see 47_trigger_events.sql. */
#define Anum_live_trigger_event_model 1
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
read_event(Datum *values, bool *nulls, TieringTriggerEvent *event)
{
	memset(event, 0, sizeof(TieringTriggerEvent));
	event->kind = TextDatumGetCString(values[Anum_live_trigger_event_kind - 1]);
	if (!nulls[Anum_live_trigger_event_promote - 1])
		event->promote = DatumGetInt32(values[Anum_live_trigger_event_promote - 1]);
	if (!nulls[Anum_live_trigger_event_to_tier - 1])
		event->to_tier = TextDatumGetCString(values[Anum_live_trigger_event_to_tier - 1]);
	if (!nulls[Anum_live_trigger_event_boost - 1])
		event->boost = (int) rint(100 * DatumGetFloat8(DirectFunctionCall1(numeric_float8_no_overflow,
																		   values[Anum_live_trigger_event_boost - 1])));
	event->period = *DatumGetIntervalP(values[Anum_live_trigger_event_for_period - 1]);
	event->reason = TextDatumGetCString(values[Anum_live_trigger_event_reason - 1]);
	if (nulls[Anum_live_trigger_event_factor - 1])
		return;
	event->factor = DatumGetFloat8(values[Anum_live_trigger_event_factor - 1]);
	event->recent_seconds = DatumGetFloat8(values[Anum_live_trigger_event_recent - 1]);
	event->baseline_seconds = DatumGetFloat8(values[Anum_live_trigger_event_baseline - 1]);
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
 * tiering_trigger_events_read - the trigger events of a model, by kind
 *
 * In the current memory context; none if the extension is not there.
 */
TieringTriggerEvent *
tiering_trigger_events_read(const char *model, int *count)
{
	Relation	rel = tiering_catalogue_table("live_trigger_event");
	TieringTriggerEvent *events = NULL;
	SysScanDesc scan;
	HeapTuple	tuple;

	*count = 0;
	if (rel == NULL)
		return NULL;
	scan = systable_beginscan(rel, InvalidOid, false, NULL, 0, NULL);
	while (HeapTupleIsValid(tuple = systable_getnext(scan)))
	{
		Datum		values[Anum_live_trigger_event_baseline];
		bool		nulls[Anum_live_trigger_event_baseline];

		heap_deform_tuple(tuple, RelationGetDescr(rel), values, nulls);
		if (strcmp(TextDatumGetCString(values[Anum_live_trigger_event_model - 1]), model) != 0)
			continue;
		events = events ? repalloc(events, sizeof(TieringTriggerEvent) * (*count + 1)) :
			palloc(sizeof(TieringTriggerEvent));
		read_event(values, nulls, &events[(*count)++]);
	}
	systable_endscan(scan);
	table_close(rel, AccessShareLock);
	if (*count > 1)
		qsort(events, *count, sizeof(TieringTriggerEvent), compare_events);
	return events;
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
