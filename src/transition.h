/*-------------------------------------------------------------------------
 *
 * transition.h
 *	  The rows that a statement wrote, as a trigger gets them.
 *
 * src/transition.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef TIERING_TRANSITION_H
#define TIERING_TRANSITION_H

#include "access/tupconvert.h"
#include "executor/tuptable.h"
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

extern void tiering_rows_open(TieringRowReader *reader, Tuplestorestate *store,
							  Relation rel, Relation root);
extern void tiering_rows_close(TieringRowReader *reader);
extern bool tiering_rows_next(TieringRowReader *reader, TupleTableSlot **slot);
extern int64 tiering_rows_count(Tuplestorestate *store);
extern Tuplestorestate *tiering_rows_put(TupleTableSlot *slot);

#endif							/* TIERING_TRANSITION_H */
