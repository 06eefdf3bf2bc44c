/*-------------------------------------------------------------------------
 *
 * activation.h
 *	  Publishing a draft, and moving its accounts to the new version.
 *
 * src/activation.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef TIERING_ACTIVATION_H
#define TIERING_ACTIVATION_H

#include "draft.h"
#include "run.h"

extern void tiering_model_set_status(const char *name, const char *status);

/* announce.c */
extern List *tiering_activation_inputs(const char *model);
extern void tiering_install_triggers(Oid account_table);
extern List *tiering_tables_without_triggers(const char *model);
extern void tiering_require_triggers_possible(const char *model);
extern bool tiering_install_all_triggers(TieringRun *run);
extern void tiering_wait_for_writers(TieringRun *run);
extern void tiering_announce_first(TieringRun *run);
extern TieringDraft *tiering_announce_next(TieringRun *run);

#endif							/* TIERING_ACTIVATION_H */
