/*-------------------------------------------------------------------------
 *
 * capture.h
 *	  The triggers on the account table.
 *
 * src/capture.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef TIERING_CAPTURE_H
#define TIERING_CAPTURE_H

#include "commands/trigger.h"

extern bool tiering_capture_triggers_complete(Oid account_table);
extern void tiering_refuse_foreign_partition(Oid table);
extern void tiering_capture_create_triggers(Oid account_table);
extern void tiering_capture_drop_triggers(Oid account_table);
extern bool tiering_source_triggers_complete(Oid source);
extern void tiering_source_create_triggers(Oid source);
extern void tiering_source_drop_triggers(Oid source);
extern bool tiering_signal_triggers_complete(Oid source);
extern void tiering_signal_create_triggers(Oid source);
extern void tiering_signal_drop_triggers(Oid source);
extern bool tiering_trigger_counts(const TriggerData *trigdata, const char *function);

#endif							/* TIERING_CAPTURE_H */
