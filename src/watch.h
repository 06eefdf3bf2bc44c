/*-------------------------------------------------------------------------
 *
 * watch.h
 *	  Does every change that concerns a model still reach it?
 *
 * src/watch.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef TIERING_WATCH_H
#define TIERING_WATCH_H

#include "nodes/pg_list.h"

/* A table with triggers of ours for one purpose. */
typedef struct TieringWatchedTable
{
	Oid			relation;
	char	   *prefix;			/* of the names of the triggers */
} TieringWatchedTable;

extern List *tiering_watch_tables(const char *model);
extern List *tiering_watch_foreign(const char *model);
extern List *tiering_watch_triggers(const char *model);
extern List *tiering_watch_changes(const char *model);
extern void tiering_watch_remember(const char *model);
extern void tiering_watch_warn(const char *model);

#endif							/* TIERING_WATCH_H */
