/*-------------------------------------------------------------------------
 *
 * signal_fold.h
 *	  What maintenance and reviews do with signals.
 *
 * src/signal_fold.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef TIERING_SIGNAL_FOLD_H
#define TIERING_SIGNAL_FOLD_H

#include "review.h"

extern void tiering_review_signals(TieringRun *run, TieringPlacementMode mode,
								   TieringCause cause, bool all);
extern void tiering_signals_rebuild(TieringRun *run);
extern void tiering_signals_catch_up(TieringRun *run);
extern void tiering_signal_differences(TieringModel *model, TieringKeys *keys);

#endif							/* TIERING_SIGNAL_FOLD_H */
