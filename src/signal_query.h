/*-------------------------------------------------------------------------
 *
 * signal_query.h
 *	  What the sources of signals say, and bringing what is stored in line.
 *
 * src/signal_query.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef TIERING_SIGNAL_QUERY_H
#define TIERING_SIGNAL_QUERY_H

#include "catalogue.h"
#include "lib/stringinfo.h"
#include "keys.h"
#include "store.h"

extern char *tiering_signal_moment(TimestampTz at);
extern void tiering_signal_require_view(int number, Oid schema, Oid owner, const char *model);
extern void tiering_signal_put_sources(StringInfo sql, TieringModel *model, bool keyed,
									   bool careful);
extern TieringRows *tiering_signals_run(TieringModel *model,
										char *(*query) (TieringModel *, bool),
										TieringArguments *arguments);
extern void tiering_signals_accounts(TieringModel *model, char *(*query) (TieringModel *, bool),
									 TieringKeys *keys);
extern void tiering_signals_recount(TieringStore *store, Datum *keys, int nkeys);

#endif							/* TIERING_SIGNAL_QUERY_H */
