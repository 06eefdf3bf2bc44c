/*-------------------------------------------------------------------------
 *
 * source_index.h
 *	  Indexes that subqueries need and do not find.
 *
 * src/source_index.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef TIERING_SOURCE_INDEX_H
#define TIERING_SOURCE_INDEX_H

#include "access/attnum.h"
#include "nodes/pg_list.h"
#include "utils/relcache.h"

/* A column by which a subquery finds rows, without an index. */
typedef struct TieringMissingIndex
{
	char	   *label;			/* what reads it: criterion "x" */
	char	   *table;			/* qualified name */
	char	   *column;			/* name, quoted if need be */
	bool		is_expression;	/* it is no column but an expression */
} TieringMissingIndex;

extern bool tiering_has_index(Oid relid, bool (*serves) (Relation index, void *arg), void *arg);
extern bool tiering_column_has_index(Oid relid, AttrNumber attnum);
extern List *tiering_missing_indexes(Oid schema, const char *view);
extern void tiering_notice_indexes(Oid schema, const char *view, const char *column);

#endif							/* TIERING_SOURCE_INDEX_H */
