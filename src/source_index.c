/*-------------------------------------------------------------------------
 *
 * source_index.c
 *	  Indexes that subqueries need and do not find.
 *
 * A subquery of a criterion runs once for each account.  A table in it that
 * is told by a column being equal to something of the account, or of another
 * table, is read as a whole each time unless an index begins with such a
 * column.  Conditions that are not ANDed together at the top of WHERE or ON
 * are not looked at.
 *
 * src/source_index.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/genam.h"
#include "access/table.h"
#include "catalog/pg_am.h"
#include "nodes/makefuncs.h"
#include "nodes/nodeFuncs.h"
#include "parser/parsetree.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"
#include "utils/rel.h"

#include "compat.h"
#include "definition.h"
#include "layout.h"
#include "model_view.h"
#include "source_index.h"
#include "window_gate.h"

/* Columns by which one query finds the rows of its tables. */
typedef struct KeyColumns
{
	Query	   *query;
	Bitmapset **columns;		/* by range table index */
} KeyColumns;

/* A search for variables that are not of one table. */
typedef struct OtherSearch
{
	int			varno;			/* the table, at the level of the query */
	int			depth;
	bool		same;			/* found one that is of the table */
	bool		other;			/* found one that is not */
} OtherSearch;

/* Where the result goes. */
typedef struct IndexSearch
{
	const char *label;
	List	   *missing;		/* of TieringMissingIndex */
} IndexSearch;

/*
 * other_walker - which variables does an expression have?
 */
static bool
other_walker(Node *node, OtherSearch *search)
{
	if (node == NULL)
		return false;
	if (IsA(node, Var))
	{
		Var		   *var = (Var *) node;
		int			level = (int) var->varlevelsup - search->depth;

		if (level == 0 && var->varno == search->varno)
			search->same = true;
		else if (level >= 0)
			search->other = true;
		return false;
	}
	if (IsA(node, Query))
	{
		bool		result;

		search->depth++;
		result = query_tree_walker((Query *) node, other_walker, search, 0);
		search->depth--;
		return result;
	}
	return expression_tree_walker(node, other_walker, search);
}

/*
 * note_equality - note a column that is equal to something of elsewhere
 */
static void
note_equality(KeyColumns *keys, Node *column, Node *value)
{
	OtherSearch search = {0};
	Var		   *var;

	while (IsA(column, RelabelType))
		column = (Node *) ((RelabelType *) column)->arg;
	if (!IsA(column, Var))
		return;
	var = (Var *) column;
	if (var->varlevelsup != 0 || var->varattno <= 0 ||
		rt_fetch(var->varno, keys->query->rtable)->rtekind != RTE_RELATION ||
		get_attgenerated(rt_fetch(var->varno, keys->query->rtable)->relid, var->varattno) == TIERING_GENERATED_VIRTUAL)
		return;
	search.varno = var->varno;
	(void) other_walker(value, &search);
	if (search.other && !search.same)
		keys->columns[var->varno] = bms_add_member(keys->columns[var->varno], var->varattno);
}

/*
 * is_equality - is an operator that of equality, for an index?
 */
static bool
is_equality(Oid operator, Node *left)
{
	return op_hashjoinable(operator, exprType(left)) || op_mergejoinable(operator, exprType(left));
}

/*
 * note_condition - note what a condition, or those ANDed in it, say
 */
static void
note_condition(KeyColumns *keys, Node *node)
{
	ListCell   *lc;

	if (node == NULL)
		return;
	if (is_andclause(node))
	{
		foreach(lc, ((BoolExpr *) node)->args)
			note_condition(keys, lfirst(lc));
	}
	else if (IsA(node, OpExpr) && list_length(((OpExpr *) node)->args) == 2)
	{
		Node	   *left = linitial(((OpExpr *) node)->args);
		Node	   *right = lsecond(((OpExpr *) node)->args);

		if (!is_equality(((OpExpr *) node)->opno, left))
			return;
		note_equality(keys, left, right);
		note_equality(keys, right, left);
	}
	else if (IsA(node, ScalarArrayOpExpr) && ((ScalarArrayOpExpr *) node)->useOr)
	{
		Node	   *left = linitial(((ScalarArrayOpExpr *) node)->args);

		if (is_equality(((ScalarArrayOpExpr *) node)->opno, left))
			note_equality(keys, left, lsecond(((ScalarArrayOpExpr *) node)->args));
	}
}

/*
 * note_jointree - note the conditions of FROM and WHERE
 */
static void
note_jointree(KeyColumns *keys, Node *node)
{
	ListCell   *lc;

	if (IsA(node, FromExpr))
	{
		foreach(lc, ((FromExpr *) node)->fromlist)
			note_jointree(keys, lfirst(lc));
		note_condition(keys, ((FromExpr *) node)->quals);
	}
	else if (IsA(node, JoinExpr))
	{
		note_jointree(keys, ((JoinExpr *) node)->larg);
		note_jointree(keys, ((JoinExpr *) node)->rarg);
		note_condition(keys, ((JoinExpr *) node)->quals);
	}
}

/*
 * tiering_has_index - has a table an index that finds rows by what it begins with?
 *
 * serves() says whether that is what is asked for.
 */
bool
tiering_has_index(Oid relid, bool (*serves) (Relation index, void *arg), void *arg)
{
	Relation	rel = table_open(relid, AccessShareLock);
	bool		result = false;
	ListCell   *lc;

	foreach(lc, RelationGetIndexList(rel))
	{
		Relation	index = index_open(lfirst_oid(lc), AccessShareLock);

		if (index->rd_index->indisvalid &&
			(index->rd_rel->relam == BTREE_AM_OID || index->rd_rel->relam == HASH_AM_OID) &&
			serves(index, arg))
			result = true;
		index_close(index, AccessShareLock);
	}
	table_close(rel, AccessShareLock);
	return result;
}

/*
 * begins_with - does an index begin with one of some columns?
 */
static bool
begins_with(Relation index, void *columns)
{
	return bms_is_member(index->rd_index->indkey.values[0], columns);
}

/*
 * tiering_column_has_index - does an index of a table begin with a column?
 *
 * Also if it can have none, as it is computed when it is read.
 */
bool
tiering_column_has_index(Oid relid, AttrNumber attnum)
{
	return get_attgenerated(relid, attnum) == TIERING_GENERATED_VIRTUAL ||
		tiering_has_index(relid, begins_with, bms_make_singleton(attnum));
}

/*
 * index_walker - look at each query below a node
 */
static bool
index_walker(Node *node, IndexSearch *search)
{
	KeyColumns	keys;
	int			n;

	if (node == NULL)
		return false;
	if (!IsA(node, Query))
		return expression_tree_walker(node, index_walker, search);

	keys.query = (Query *) node;
	n = list_length(keys.query->rtable);
	keys.columns = palloc0(sizeof(Bitmapset *) * (n + 1));
	if (keys.query->jointree)
		note_jointree(&keys, (Node *) keys.query->jointree);
	for (int i = 1; i <= n; i++)
	{
		RangeTblEntry *rte = rt_fetch(i, keys.query->rtable);
		TieringMissingIndex *missing;

		if (bms_is_empty(keys.columns[i]) || tiering_has_index(rte->relid, begins_with, keys.columns[i]))
			continue;
		missing = palloc0(sizeof(TieringMissingIndex));
		missing->label = pstrdup(search->label);
		missing->table = tiering_relation_name(rte->relid);
		missing->column = pstrdup(quote_identifier(get_attname(rte->relid,
															   bms_next_member(keys.columns[i], -1),
															   false)));
		search->missing = lappend(search->missing, missing);
	}
	return query_tree_walker(keys.query, index_walker, search, 0);
}

/*
 * label_of - what a column of a view holds
 */
static char *
label_of(TieringModelView *view, const char *column)
{
	if (strncmp(column, "gate ", 5) == 0)
		return psprintf("gate of the tier of rank %s", column + 5);
	if (strcmp(column, "account_id") == 0)
		return psprintf("account of source %s", tiering_relation_name(view->account_table));
	return psprintf("criterion \"%s\"", column);
}

/*
 * search_view - the indexes that a view of a model does not find
 *
 * With a column, those of its expression only.
 */
static List *
search_view(Oid schema, const char *name, const char *column)
{
	TieringModelView *view = tiering_model_view_open(get_relname_relid(name, schema));
	IndexSearch search = {NULL, NIL};
	ListCell   *lc;

	if (view == NULL)
		return NIL;
	foreach(lc, view->query->targetList)
	{
		TargetEntry *entry = lfirst_node(TargetEntry, lc);

		if (column != NULL && strcmp(entry->resname, column) != 0)
			continue;
		if (TIERING_IS_GATE_CASE(entry->resname))
			continue;			/* it reads what the gate reads */
		search.label = label_of(view, entry->resname);
		(void) index_walker((Node *) entry->expr, &search);
	}
	tiering_model_view_close(view);
	return search.missing;
}

/*
 * tiering_missing_indexes - the indexes that a view of a model does not find
 *
 * A list of TieringMissingIndex.
 */
List *
tiering_missing_indexes(Oid schema, const char *view)
{
	return search_view(schema, view, NULL);
}

/*
 * tiering_notice_indexes - the same for one column, as notices
 */
void
tiering_notice_indexes(Oid schema, const char *view, const char *column)
{
	ListCell   *lc;

	foreach(lc, search_view(schema, view, column))
	{
		TieringMissingIndex *missing = lfirst(lc);

		ereport(NOTICE,
				(errmsg("%s reads %s by %s, which has no index",
						missing->label, missing->table, missing->column),
				 errdetail("The whole table is read each time."),
				 errhint("CREATE INDEX ON %s (%s);", missing->table, missing->column)));
	}
}
