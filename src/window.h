/*-------------------------------------------------------------------------
 *
 * window.h
 *	  Outreach windows, opened by hand or by a writer.
 *
 * A writer appends the windows of its statement and then has the accounts
 * placed; neither waits for anybody:
 *
 *		tiering_window_open(store, key, &window);
 *		...
 *		tiering_windows_place(store, NULL, keys, nkeys);
 *
 * src/window.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef TIERING_WINDOW_H
#define TIERING_WINDOW_H

#include "lifts.h"
#include "run.h"

extern bool tiering_window_open(TieringStore *store, Datum key, const TieringWindow *window);
extern TieringPlacementMode tiering_windows_mode(const TieringModel *model);
extern void tiering_windows_place(TieringStore *store, TieringRun *run, Datum *keys, int nkeys);

#endif							/* TIERING_WINDOW_H */
