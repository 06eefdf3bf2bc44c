/*-------------------------------------------------------------------------
 *
 * signal_index.h
 *	  The index by which the signals of an account are found.
 *
 * src/signal_index.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef TIERING_SIGNAL_INDEX_H
#define TIERING_SIGNAL_INDEX_H

#include "source_index.h"

extern TieringMissingIndex *tiering_signal_missing_index(Oid schema, const char *name);
extern void tiering_signal_notice_index(Oid schema, const char *name);

#endif							/* TIERING_SIGNAL_INDEX_H */
