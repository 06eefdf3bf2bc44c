/*-------------------------------------------------------------------------
 *
 * trigger_event.h
 *	  Kinds of signals that open outreach windows.
 *
 * trigger_event.c defines and publishes them, trigger_event_live.c reads the
 * live ones, trigger_event_capture.c appends the windows of a statement, and
 * trigger_event_rebuild.c makes those of all events anew.
 *
 * src/trigger_event.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef TIERING_TRIGGER_EVENT_H
#define TIERING_TRIGGER_EVENT_H

#include "catalogue.h"
#include "draft.h"
#include "keys.h"
#include "signal_batch.h"
#include "utils/timestamp.h"

/* Events from this time on open no window: its end could not be told. */
#define TIERING_LAST_TRIGGER_TIME "200000-01-01 00:00:00+00"

/* A trigger event of the live version. */
typedef struct TieringTriggerEvent
{
	char	   *kind;
	int			promote;		/* so many tiers above the base tier; 0: none */
	char	   *to_tier;		/* to this tier; NULL: none */
	int			boost;			/* hundredths; 0: none */
	Interval	period;
	char	   *reason;			/* for people */
	double		factor;			/* of a spike; 0: sources have its events */
	double		recent_seconds; /* the spans of a spike */
	double		baseline_seconds;
} TieringTriggerEvent;

/* trigger_event.c */
extern bool tiering_trigger_events_drafted(const char *model);
extern void tiering_trigger_events_require(const TieringDraft *draft);
extern void tiering_trigger_events_publish(const TieringDraft *draft);

/* trigger_event_live.c */
extern TieringTriggerEvent *tiering_trigger_events_take(const TieringRows *rows, int *count);
extern TieringTriggerEvent *tiering_trigger_events_read(const char *model, int *count);
extern const TieringTriggerEvent *tiering_trigger_event_find(const TieringTriggerEvent *events,
															 int count, const text *kind);
extern char *tiering_trigger_event_words(const TieringTriggerEvent *event);
extern TimestampTz tiering_trigger_event_end(const TieringTriggerEvent *event, TimestampTz at);

/* trigger_event_capture.c */
extern void tiering_trigger_events_collect(TieringSignalBatch *batch);
extern void tiering_trigger_events_append(TieringSignalBatch *batch);

/* trigger_event_rebuild.c */
extern char *tiering_trigger_events_rebuild(TieringModel *model, bool keyed, bool careful);
extern const char *tiering_trigger_events_missed(TieringModel *model);
extern void tiering_trigger_event_differences(TieringModel *model, TieringKeys *keys);
extern void tiering_trigger_events_tidy(TieringModel *model);
extern void tiering_trigger_events_settle(TieringModel *model);

#endif							/* TIERING_TRIGGER_EVENT_H */
