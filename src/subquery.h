/*-------------------------------------------------------------------------
 *
 * subquery.h
 *	  What the subqueries of an expression read.
 *
 * src/subquery.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef TIERING_SUBQUERY_H
#define TIERING_SUBQUERY_H

#include "executor/tuptable.h"
#include "nodes/parsenodes.h"

/* A relation that subqueries read, and which of its columns. */
typedef struct TieringRead
{
	Oid			relid;
	Bitmapset  *columns;		/* attribute numbers; 0: the whole row */
} TieringRead;

extern List *tiering_subquery_reads(Node *node);
extern TieringRead *tiering_read_of(List *reads, Oid relid);
extern Bitmapset *tiering_columns_read(Query *query, RangeTblEntry *rte);
extern bool tiering_same_columns(Bitmapset *columns, TupleTableSlot *a,
								 TupleTableSlot *b);

#endif							/* TIERING_SUBQUERY_H */
