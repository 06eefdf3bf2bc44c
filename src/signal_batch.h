/*-------------------------------------------------------------------------
 *
 * signal_batch.h
 *	  From the rows that a statement wrote to signals.
 *
 *		tiering_reader_open(&batch->old_rows, ...); and new_rows
 *		while (more)
 *			more = tiering_batch_evaluate(batch);	-- events of the next rows
 *			tiering_batch_merge(batch);				-- what is left are signals
 *		tiering_batch_write_tallies(batch);
 *
 * src/signal_batch.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef TIERING_SIGNAL_BATCH_H
#define TIERING_SIGNAL_BATCH_H

#include "access/tupconvert.h"
#include "utils/tuplestore.h"

#include "signal_source.h"
#include "store.h"

/* Kinds and messages that one statement tallies; others have no name. */
#define TIERING_MAX_TALLIES 64

/* A reader of a transition table. */
typedef struct TieringReader
{
	Tuplestorestate *store;		/* NULL: no such table */
	int			pointer;		/* our own read pointer */
	int			saved;			/* where the batch began */
	TupleTableSlot *slot;		/* as the table has it */
	TupleTableSlot *root_slot;	/* as the source has it; NULL: the same */
	TupleConversionMap *map;
} TieringReader;

/* How many rows could not be used, of one kind or for one reason. */
typedef struct TieringTally
{
	char	   *kind;
	char	   *message;
	int			n;
} TieringTally;

/* One statement, for one source, and the batch of its rows at hand. */
typedef struct TieringSignalBatch
{
	TieringEventSource *source;
	TieringStore store;			/* for appending */
	TieringTable ignored;
	TieringReader old_rows;
	TieringReader new_rows;
	ExprContext *econtext;
	TimestampTz now;
	int			size;			/* rows that a batch has room for */
	TieringSignalEvent *events; /* of the batch */
	int			count;
	TieringSignalEvent *openings;	/* windows that it opens or takes back */
	int			nopenings;
	TieringTally tallies[TIERING_MAX_TALLIES];
	int			ntallies;
} TieringSignalBatch;

extern void tiering_reader_open(TieringReader *reader, Tuplestorestate *store,
								Relation rel, Relation root);
extern void tiering_reader_close(TieringReader *reader);
extern bool tiering_batch_evaluate(TieringSignalBatch *batch);
extern void tiering_batch_merge(TieringSignalBatch *batch);
extern void tiering_batch_tally(TieringSignalBatch *batch, const TieringSignalEvent *event);
extern void tiering_batch_write_tallies(TieringSignalBatch *batch);

#endif							/* TIERING_SIGNAL_BATCH_H */
