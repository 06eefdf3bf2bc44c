/*-------------------------------------------------------------------------
 *
 * health.h
 *	  A model under the examination of health().
 *
 * health.c looks at the definition, the triggers, the queue and the runs,
 * health_inputs.c at sources, signals and ends.
 *
 * src/health.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef TIERING_HEALTH_H
#define TIERING_HEALTH_H

#include "lib/stringinfo.h"
#include "utils/timestamp.h"

/* The light of a model. */
typedef enum TieringLight
{
	TIERING_LIGHT_GREEN,
	TIERING_LIGHT_YELLOW,
	TIERING_LIGHT_RED
} TieringLight;

/* Columns of health(), in order. */
enum
{
	TIERING_HEALTH_MODEL,
	TIERING_HEALTH_HEALTH,
	TIERING_HEALTH_STATUS,
	TIERING_HEALTH_ACCOUNT_TABLE,
	TIERING_HEALTH_LIVE_VERSION,
	TIERING_HEALTH_TRIGGERS_OK,
	TIERING_HEALTH_ERROR_COUNT,
	TIERING_HEALTH_QUEUE_LENGTH,
	TIERING_HEALTH_OLDEST_QUEUED_AT,
	TIERING_HEALTH_DUPLICATE_COUNT,
	TIERING_HEALTH_JOB_COUNT,
	TIERING_HEALTH_LAST_RUN_KIND,
	TIERING_HEALTH_LAST_RUN_STARTED_AT,
	TIERING_HEALTH_LAST_RUN_ENDED_AT,
	TIERING_HEALTH_PROBLEMS,
	TIERING_HEALTH_UNFOLDED_SIGNAL_COUNT,
	TIERING_HEALTH_OLDEST_UNFOLDED_AT,
	TIERING_HEALTH_UNKNOWN_SIGNAL_COUNT,
	TIERING_HEALTH_COUNT
};

/* A model under examination. */
typedef struct TieringPatient
{
	const char *model;			/* its name */
	const char *name;			/* its name as a literal, for hints */
	const char *status;			/* as in tiering.model */
	bool		suspended;			/* also while a version of it is published */
	bool		resumable;		/* suspension kept the text of its view */
	Oid			owner;			/* role that owns it */
	Oid			account_table;	/* InvalidOid if it is gone */
	const char *table_name;		/* name of it */
	const char *schema;			/* schema as an identifier; NULL if gone */
	const char *schema_name;	/* the same, not quoted */
	Oid			state;			/* table of states; InvalidOid if it is gone */
	const char *key_column;		/* as it was called when the model was made */
	bool		has_sources;	/* it reads other tables in subqueries */
	const char *view;			/* the view to read accounts from; NULL: gone */
	Oid			view_owner;		/* other role that has a view of that name; InvalidOid: none */
	bool		unique_key;		/* an index sees to it that keys are unique */
	bool		closed;			/* made without the row-level security that the
								 * account table has now */
	TimestampTz now;			/* the moment of the statement */
	TieringLight light;			/* the worst so far */
	StringInfoData problems;	/* sentences so far */
	Datum		values[TIERING_HEALTH_COUNT]; /* row of the result */
	bool		nulls[TIERING_HEALTH_COUNT]; /* which of them are NULL */
} TieringPatient;

/* health.c */
extern Datum tiering_health_query(TieringPatient *patient, const char *sql, int column, bool *isnull);
extern void tiering_health_set(TieringPatient *patient, int column, Datum value);
extern void tiering_health_complain(TieringPatient *patient, TieringLight light,
									const char *format,...) pg_attribute_printf(3, 4);

/* health_inputs.c */
extern void tiering_health_examine_keys(TieringPatient *patient);
extern void tiering_health_examine_catch_up(TieringPatient *patient);
extern void tiering_health_examine_sources(TieringPatient *patient);
extern void tiering_health_examine_ends(TieringPatient *patient);
extern void tiering_health_examine_signal_sources(TieringPatient *patient);
extern void tiering_health_examine_signals(TieringPatient *patient);

#endif							/* TIERING_HEALTH_H */
