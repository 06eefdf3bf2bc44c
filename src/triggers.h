/*-------------------------------------------------------------------------
 *
 * triggers.h
 *	  The triggers on account tables and sources: create, drop.
 *
 * src/triggers.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef TIERING_TRIGGERS_H
#define TIERING_TRIGGERS_H

#include "commands/trigger.h"

/* What a table has triggers for; it may have those of each. */
typedef enum TieringTriggerSet
{
	TIERING_ACCOUNT_TRIGGERS,	/* its rows are accounts */
	TIERING_SOURCE_TRIGGERS,	/* criteria read it in subqueries */
	TIERING_SIGNAL_TRIGGERS		/* its rows are signals */
} TieringTriggerSet;

/* What came of triggers that a model gives up. */
typedef enum TieringUnused
{
	TIERING_UNUSED_DROPPED,
	TIERING_UNUSED_NEEDED,		/* by another model */
	TIERING_UNUSED_LOCKED		/* the table is in use */
} TieringUnused;

extern bool tiering_triggers_complete(TieringTriggerSet set, Oid table);
extern void tiering_triggers_create(TieringTriggerSet set, Oid table);
extern bool tiering_triggers_needed(TieringTriggerSet set, Oid table, const char *but);
extern TieringUnused tiering_triggers_drop_unused(TieringTriggerSet set, Oid table,
												  const char *but, bool wait);
extern void tiering_refuse_foreign_partition(Oid table);
extern bool tiering_trigger_counts(const TriggerData *trigdata, const char *function);

#endif							/* TIERING_TRIGGERS_H */
