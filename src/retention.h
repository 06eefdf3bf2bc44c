/*-------------------------------------------------------------------------
 *
 * retention.h
 *	  How long the history of a model and the log of its runs are kept.
 *
 * src/retention.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef TIERING_RETENTION_H
#define TIERING_RETENTION_H

#include "run.h"

extern bool tiering_retention_guarded(const char *model);
extern void tiering_retention_apply(TieringRun *run);

#endif							/* TIERING_RETENTION_H */
