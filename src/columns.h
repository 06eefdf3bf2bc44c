/*-------------------------------------------------------------------------
 *
 * columns.h
 *	  Which columns of a row are read, and what stands in them.
 *
 * src/columns.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef TIERING_COLUMNS_H
#define TIERING_COLUMNS_H

#include "executor/tuptable.h"
#include "nodes/parsenodes.h"

extern Bitmapset *tiering_columns_read(Query *query, RangeTblEntry *rte);
extern Node *tiering_columns_expand(Node *expressions, Query *query,
									RangeTblEntry *rte);
extern bool tiering_same_columns(Bitmapset *columns, TupleTableSlot *a,
								 TupleTableSlot *b);

#endif							/* TIERING_COLUMNS_H */
