/*-------------------------------------------------------------------------
 *
 * cron.h
 *	  Schedules: what a cron string says, and when it was last due.
 *
 * Pure, like the arithmetic: local time in, local time out.
 *
 * src/cron.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef TIERING_CRON_H
#define TIERING_CRON_H

#include "datatype/timestamp.h"

/* A parsed schedule; bit n of a set stands for the number n. */
typedef struct TieringCron
{
	uint64		minutes;		/* 0..59 */
	uint64		hours;			/* 0..23 */
	uint64		days;			/* of the month, 1..31 */
	uint64		months;			/* 1..12 */
	uint64		weekdays;		/* 0..6, from Sunday; 7 is folded into 0 */
	bool		last_day;		/* the last day of the month, whichever it is */
	bool		any_day;		/* the days begin with a star */
	bool		any_weekday;	/* the weekdays begin with a star */
} TieringCron;

extern const char *tiering_cron_expand(const char *schedule);
extern bool tiering_cron_parse(const char *schedule, TieringCron *cron);
extern bool tiering_cron_last_due(const TieringCron *cron, Timestamp at,
								  Timestamp *due);

#endif							/* TIERING_CRON_H */
