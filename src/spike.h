/*-------------------------------------------------------------------------
 *
 * spike.h
 *	  Trigger events that maintenance finds by itself: spikes of signals.
 *
 * src/spike.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef TIERING_SPIKE_H
#define TIERING_SPIKE_H

#include "catalogue.h"
#include "run.h"

extern bool tiering_is_spike(const char *kind);
extern void tiering_spikes_require(const char *model);
extern void tiering_review_spikes(TieringRun *run);

/* momentum.c */
extern TieringRows *tiering_momentum_find(const char *model, const char *component, double factor,
										  double recent_seconds, double baseline_seconds,
										  TimestampTz now);

#endif							/* TIERING_SPIKE_H */
