/*-------------------------------------------------------------------------
 *
 * signal_capture.h
 *	  What a statement did to signals.
 *
 * src/signal_capture.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef TIERING_SIGNAL_CAPTURE_H
#define TIERING_SIGNAL_CAPTURE_H

#include "model.h"
#include "signal_source.h"

extern void tiering_signals_truncated(TieringEventSource *source, TieringModel *model);

#endif							/* TIERING_SIGNAL_CAPTURE_H */
