/*-------------------------------------------------------------------------
 *
 * named.h
 *	  An account that a person names, held while something is done to it.
 *
 * src/named.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef TIERING_NAMED_H
#define TIERING_NAMED_H

#include "fmgr.h"

#include "lifts.h"

/* The account. */
typedef struct TieringNamed
{
	TieringModel *model;
	TieringStore *store;
	Datum		key;
	char	   *key_text;
	bool		waits;			/* may we wait for others? */
	TieringState state;			/* its row is locked by us, if it exists */
	TieringLifts *lifts;		/* nothing of it has ended */
} TieringNamed;

typedef void (*TieringNamedWork) (TieringNamed *named, FunctionCallInfo fcinfo);

extern void tiering_named_call(FunctionCallInfo fcinfo, bool absent, TieringNamedWork work);
extern bool tiering_may_be_waited_for(const char *name);
extern void tiering_refuse_to_wait(const char *what);
extern int	tiering_named_tier(const TieringNamed *named, const char *tier);
extern void tiering_named_delete(TieringNamed *named, TieringTable *table, ItemPointer tid);
extern void tiering_named_place(TieringNamed *named, TieringChange *change);

#endif							/* TIERING_NAMED_H */
