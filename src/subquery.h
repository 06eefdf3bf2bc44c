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

#include "nodes/parsenodes.h"

/* A relation that subqueries read, and which of its columns. */
typedef struct TieringRead
{
	Oid			relid;
	Bitmapset  *columns;		/* attribute numbers; 0: the whole row */
} TieringRead;

extern List *tiering_subquery_reads(Node *node);
extern TieringRead *tiering_read_of(List *reads, Oid relid);

#endif							/* TIERING_SUBQUERY_H */
