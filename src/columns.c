/*-------------------------------------------------------------------------
 *
 * columns.c
 *	  Which columns of a row are read, and what stands in them.
 *
 * An analyzed query tells for each relation which of its columns it needs
 * the right to read, also through joins and from nested subqueries.  That is
 * just what has to be known here: a write that changes none of them changes
 * no score.
 *
 * A virtual column (PostgreSQL 18) is computed when a query reads it.  A row
 * that is at hand has NULL there, so whoever evaluates an expression over such
 * a row, or compares two of them, takes the expression of the column, and the
 * columns which that reads.
 *
 * src/columns.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/sysattr.h"
#include "access/table.h"
#include "nodes/makefuncs.h"
#include "optimizer/optimizer.h"
#include "parser/parse_relation.h"
#include "rewrite/rewriteHandler.h"
#include "utils/datum.h"
#include "utils/lsyscache.h"
#include "utils/rel.h"
#include "utils/syscache.h"

#include "columns.h"
#include "compat.h"

/*
 * attributes_of - attribute numbers from a set of PostgreSQL's; 0: the whole row
 */
static Bitmapset *
attributes_of(Bitmapset *columns)
{
	Bitmapset  *result = NULL;
	int			i = -1;

	while ((i = bms_next_member(columns, i)) >= 0)
	{
		int			attno = i + FirstLowInvalidHeapAttributeNumber;

		if (attno >= 0)
			result = bms_add_member(result, attno);
	}
	return result;
}

/*
 * any_virtual - is one of the columns computed when it is read?
 */
static bool
any_virtual(Oid relid, Bitmapset *columns)
{
	int			attno = -1;

	if (bms_is_member(0, columns))
	{
		columns = NULL;
		for (AttrNumber i = 1; SearchSysCacheExists2(ATTNUM, ObjectIdGetDatum(relid), Int16GetDatum(i)); i++)
			columns = bms_add_member(columns, i);
	}
	while ((attno = bms_next_member(columns, attno)) >= 0)
	{
		if (get_attgenerated(relid, attno) == TIERING_GENERATED_VIRTUAL)
			return true;
	}
	return false;
}

/*
 * stored - the columns that have to be stored for these to be read
 */
static Bitmapset *
stored(Oid relid, Bitmapset *columns)
{
	Relation	rel = table_open(relid, AccessShareLock);
	Bitmapset  *result = NULL;
	List	   *vars = NIL;
	int			attno = 0;

	while ((attno = bms_next_member(columns, attno)) >= 0)
	{
		Form_pg_attribute attr = TupleDescAttr(RelationGetDescr(rel), attno - 1);

		vars = lappend(vars, makeVar(1, attno, attr->atttypid, attr->atttypmod, attr->attcollation, 0));
	}
	pull_varattnos(TIERING_EXPAND_VIRTUAL(vars, rel), 1, &result);
	result = attributes_of(result);
	if (bms_is_member(0, columns))
		result = bms_add_member(result, 0);
	table_close(rel, AccessShareLock);
	return result;
}

/*
 * tiering_columns_read - the columns of a relation that one query reads
 *
 * Attribute numbers; 0: the whole row.  In place of a virtual column those that
 * it is computed from.
 */
Bitmapset *
tiering_columns_read(Query *query, RangeTblEntry *rte)
{
	Bitmapset  *columns = attributes_of(TIERING_SELECTED_COLUMNS(query, rte));

	return any_virtual(rte->relid, columns) ? stored(rte->relid, columns) : columns;
}

/*
 * tiering_columns_expand - expressions as they are over a row that is at hand
 *
 * They are of this query; the relation is variable 1 in them.
 */
Node *
tiering_columns_expand(Node *expressions, Query *query, RangeTblEntry *rte)
{
	Relation	rel;

	if (!any_virtual(rte->relid, attributes_of(TIERING_SELECTED_COLUMNS(query, rte))))
		return expressions;
	rel = table_open(rte->relid, AccessShareLock);
	expressions = TIERING_EXPAND_VIRTUAL(expressions, rel);
	table_close(rel, AccessShareLock);
	return expressions;
}

/*
 * tiering_same_columns - do two rows agree in some columns, bit for bit?
 */
bool
tiering_same_columns(Bitmapset *columns, TupleTableSlot *a, TupleTableSlot *b)
{
	TupleDesc	desc = a->tts_tupleDescriptor;
	int			attno = -1;

	slot_getallattrs(a);
	slot_getallattrs(b);
	while ((attno = bms_next_member(columns, attno)) >= 0)
	{
		int			i = attno - 1;
		Form_pg_attribute attr;

		if (attno == 0)
			return false;		/* reads the whole row */
		attr = TupleDescAttr(desc, i);
		if (a->tts_isnull[i] != b->tts_isnull[i])
			return false;
		if (!a->tts_isnull[i] &&
			!datum_image_eq(a->tts_values[i], b->tts_values[i], attr->attbyval, attr->attlen))
			return false;
	}
	return true;
}
