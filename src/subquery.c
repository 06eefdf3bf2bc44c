/*-------------------------------------------------------------------------
 *
 * subquery.c
 *	  What the subqueries of an expression read.
 *
 * A write that changes none of that changes no score.
 *
 * src/subquery.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "nodes/nodeFuncs.h"

#include "columns.h"
#include "subquery.h"

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
