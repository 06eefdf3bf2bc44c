/*-------------------------------------------------------------------------
 *
 * schedule.h
 *	  The jobs of a model, and the reviews that were missed.
 *
 * src/schedule.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef TIERING_SCHEDULE_H
#define TIERING_SCHEDULE_H

#include "datatype/timestamp.h"

/* Which job of a model is overdue. */
typedef enum TieringMissedJob
{
	TIERING_MISSED_NONE,
	TIERING_MISSED_MAINTAIN,
	TIERING_MISSED_REBALANCE,
	TIERING_MISSED_REEVALUATE	/* it makes up for a rebalancing, too */
} TieringMissedJob;

/* What pg_cron knows of the jobs of a model. */
typedef struct TieringJobs
{
	int			wanted;			/* jobs that were asked for */
	int			scheduled;		/* of these, how many pg_cron will run as they were asked for */
	char	   *call;			/* of tiering.schedule() that asks for them again */
	char	   *failure;		/* what the last run said if it failed, or NULL */
} TieringJobs;

extern TieringMissedJob tiering_schedule_missed(const char *model,
												   TimestampTz now);
extern void tiering_schedule_drop_jobs(const char *model);
extern void tiering_schedule_jobs(const char *model, TieringJobs *jobs);

#endif							/* TIERING_SCHEDULE_H */
