/*-------------------------------------------------------------------------
 *
 * clock.h
 *	  The one source of "now".
 *
 * tiering_now() answers the setting tiering.clock, or the real clock when
 * the setting is empty.  No other file reads a clock.
 *
 * src/clock.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef TIERING_CLOCK_H
#define TIERING_CLOCK_H

#include "utils/guc.h"
#include "utils/timestamp.h"

extern TimestampTz tiering_now(void);
extern TimestampTz tiering_statement_now(void);
extern bool tiering_clock_check(char **newval, void **extra, GucSource source);

#endif							/* TIERING_CLOCK_H */
