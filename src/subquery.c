/*-------------------------------------------------------------------------
 *
 * subquery.c
 *	  What the subqueries of an expression read.
 *
 * An analyzed query tells for each relation which of its columns it needs
 * the right to read, also through joins and from nested subqueries.  That is
 * just what has to be known here: a write that changes none of them changes
 * no score.
 *
 * src/subquery.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/sysattr.h"
#include "nodes/nodeFuncs.h"
#include "parser/parse_relation.h"
#include "utils/datum.h"

#include "subquery.h"
#include "tiering.h"

/*
 * tiering_columns_read - the columns of a relation that one query reads
 */
Bitmapset *
tiering_columns_read(Query *query, RangeTblEntry *rte)
{
	Bitmapset  *selected = TIERING_SELECTED_COLUMNS(query, rte);
	Bitmapset  *result = NULL;
	int			i = -1;

	while ((i = bms_next_member(selected, i)) >= 0)
	{
		int			attno = i + FirstLowInvalidHeapAttributeNumber;

		if (attno >= 0)
			result = bms_add_member(result, attno);
	}
	return result;
}

/*
 * tiering_read_of - what is read of a relation; NULL if it is not
 */
TieringRead *
tiering_read_of(List *reads, Oid relid)
{
	ListCell   *lc;

	foreach(lc, reads)
	{
		TieringRead *read = lfirst(lc);

		if (read->relid == relid)
			return read;
	}
	return NULL;
}

/*
 * reads_walker - note what each query below a node reads
 */
static bool
reads_walker(Node *node, List **reads)
{
	Query	   *query = (Query *) node;
	ListCell   *lc;

	if (node == NULL)
		return false;
	if (!IsA(node, Query))
		return expression_tree_walker(node, reads_walker, reads);

	foreach(lc, query->rtable)
	{
		RangeTblEntry *rte = lfirst_node(RangeTblEntry, lc);
		TieringRead *read;

		if (rte->rtekind != RTE_RELATION)
			continue;
		read = tiering_read_of(*reads, rte->relid);
		if (read == NULL)
		{
			read = palloc0(sizeof(TieringRead));
			read->relid = rte->relid;
			*reads = lappend(*reads, read);
		}
		read->columns = bms_add_members(read->columns, tiering_columns_read(query, rte));
	}
	return query_tree_walker(query, reads_walker, reads, 0);
}

/*
 * tiering_subquery_reads - the relations that subqueries of a node read
 *
 * A list of TieringRead, each relation once.
 */
List *
tiering_subquery_reads(Node *node)
{
	List	   *reads = NIL;

	(void) reads_walker(node, &reads);
	return reads;
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
