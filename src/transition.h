/*-------------------------------------------------------------------------
 *
 * transition.h
 *	  What the triggers have in common: their frame, and the rows they get.
 *
 * src/transition.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef TIERING_TRANSITION_H
#define TIERING_TRANSITION_H

#include "access/tupconvert.h"
#include "commands/trigger.h"
#include "executor/tuptable.h"
#include "fmgr.h"
#include "utils/relcache.h"
#include "utils/tuplestore.h"

/* A reader of a transition table. */
typedef struct TieringRowReader
{
	Tuplestorestate *store;		/* NULL: no such table */
	int			pointer;		/* our own read pointer */
	TupleTableSlot *slot;		/* as the table has it */
	TupleConversionMap *map;	/* from a partition's row type; NULL: none */
	TupleDesc	desc;			/* row type of the root table */
} TieringRowReader;

/* What a trigger does for one table: its own, or one above a partition. */
typedef void (*TieringTableTrigger) (TriggerData *trigdata, Oid relid);

extern void tiering_rows_open(TieringRowReader *reader, Tuplestorestate *store,
							  Relation rel, Relation root);
extern void tiering_rows_ahead(const TieringRowReader *reader, TieringRowReader *ahead);
extern void tiering_rows_close(TieringRowReader *reader);
extern bool tiering_rows_next(TieringRowReader *reader, TupleTableSlot **slot);
extern int64 tiering_rows_count(Tuplestorestate *store);
extern void tiering_replica_begin(const TriggerData *trigdata, TriggerData *rows);
extern void tiering_replica_end(TriggerData *rows);
extern Datum tiering_trigger_serve(FunctionCallInfo fcinfo, const char *function,
								   TieringTableTrigger serve);

#endif							/* TIERING_TRANSITION_H */
