/*-------------------------------------------------------------------------
 *
 * signal_value.h
 *	  Scores with signals, as SQL sees them.
 *
 * src/signal_value.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef TIERING_SIGNAL_VALUE_H
#define TIERING_SIGNAL_VALUE_H

#include "score.h"

extern char *tiering_signal_rule(const TieringScoreRule *rule, const int *kind_numbers);
extern char *tiering_signal_join(const char *signal_table);
extern char *tiering_signal_words(const TieringScoreRule *rule, int kind);
extern bool tiering_component_has_kinds(const TieringScoreRule *rule, int component);

/* Last arguments of the functions of signal_value.c, given the join above as g. */
#define TIERING_SIGNAL_ARGUMENTS \
	"s.signals, s.signals_at, g.kinds, g.ats, g.counts, g.sums"

#endif							/* TIERING_SIGNAL_VALUE_H */
