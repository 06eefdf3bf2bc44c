/*-------------------------------------------------------------------------
 *
 * tiering.c
 *	  Module entry point: the magic block and the settings.
 *
 * Only operating knobs are settings.  What a model means (weights, tiers,
 * capacities) lives in tables, where it is transactional and dumped.
 *
 * src/tiering.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "fmgr.h"
#include "utils/guc.h"
#include "utils/timestamp.h"

#include "clock.h"
#include "tiering.h"

PG_MODULE_MAGIC;

bool		tiering_enabled = true;
bool		tiering_signals_at_once = true;
char	   *tiering_clock_setting = NULL;

void		_PG_init(void);

/*
 * _PG_init - define the settings when the library is loaded
 */
void
_PG_init(void)
{
	DefineCustomStringVariable("tiering.clock",
							   "Sets the time that tiering takes for now.",
							   "A timestamp with time zone, for tests and replays. "
							   "Empty means the real clock.",
							   &tiering_clock_setting,
							   "",
							   PGC_SUSET,
							   0,
							   tiering_clock_check,
							   NULL,
							   NULL);

	DefineCustomBoolVariable("tiering.enabled",
							 "Enables the scoring of accounts as they are written.",
							 "What is written while it is off is caught up by tiering.repair().",
							 &tiering_enabled,
							 true,
							 PGC_SUSET,
							 0,
							 NULL,
							 NULL,
							 NULL);

	DefineCustomBoolVariable("tiering.signals_at_once",
							 "Moves accounts in the statement that writes a signal.",
							 "When it is off a statement only notes its signals: scores are right at once, "
							 "tiers follow with the next tiering.maintain().",
							 &tiering_signals_at_once,
							 true,
							 PGC_USERSET,
							 0,
							 NULL,
							 NULL,
							 NULL);

	MarkGUCPrefixReserved("tiering");
}
