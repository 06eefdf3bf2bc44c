/*-------------------------------------------------------------------------
 *
 * signal_index.c
 *	  The index by which the signals of an account are found.
 *
 * Writers of signals look nothing up in their source.  But when an account
 * appears after its signals, when its key changes, or when its signals are
 * summed up anew, they are read by the account that they are for; without an
 * index that reads the whole table for each of them.  The account is a
 * column, or an expression over the row; the first column of an index must be
 * the same.
 *
 * src/signal_index.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/pg_index.h"
#include "nodes/nodeFuncs.h"
#include "optimizer/optimizer.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"
#include "utils/rel.h"
#include "utils/syscache.h"

#include "definition.h"
#include "expression.h"
#include "layout.h"
#include "model_view.h"
#include "signal_index.h"

/*
 * first_expression - what an index is ordered by first, if that is no column
 *
 * The expression is the one that was written, as it is in a view.
 */
static Node *
first_expression(Relation index)
{
	bool		isnull;
	Datum		expressions = SysCacheGetAttr(INDEXRELID, index->rd_indextuple,
											  Anum_pg_index_indexprs, &isnull);

	if (isnull)
		return NULL;
	return linitial(castNode(List, stringToNode(TextDatumGetCString(expressions))));
}

/*
 * serves - does an index begin with the account?
 */
static bool
serves(Relation index, void *arg)
{
	Node	   *account = arg;
	AttrNumber	attno = index->rd_index->indkey.values[0];

	if (attno == 0)
		return equal(first_expression(index), account);
	return IsA(account, Var) && ((Var *) account)->varattno == attno;
}

/*
 * tiering_signal_missing_index - the index that a view of a source does not find
 *
 * NULL if there is one, if none is possible because the account follows the
 * clock or settings, or if the view is gone.
 */
TieringMissingIndex *
tiering_signal_missing_index(Oid schema, const char *name)
{
	TieringModelView *view = tiering_model_view_open(get_relname_relid(name, schema));
	TieringMissingIndex *missing = NULL;
	Node	   *account;

	if (view == NULL)
		return NULL;
	account = tiering_model_view_row_expression(view, "account_id");
	while (IsA(account, RelabelType))
		account = (Node *) ((RelabelType *) account)->arg;
	if (!contain_mutable_functions(account) &&
		!tiering_has_index(view->account_table, serves, account))
	{
		missing = palloc0(sizeof(TieringMissingIndex));
		missing->table = tiering_relation_name(view->account_table);
		missing->label = psprintf("source of signals %s", missing->table);
		missing->column = tiering_expression_print(account, view->context);
		missing->is_expression = !IsA(account, Var);
	}
	tiering_model_view_close(view);
	return missing;
}

/*
 * tiering_signal_notice_index - the same, as a notice
 *
 * An index on an expression raises its errors in whoever writes the row, so
 * the user is told.
 */
void
tiering_signal_notice_index(Oid schema, const char *name)
{
	TieringMissingIndex *missing = tiering_signal_missing_index(schema, name);

	if (missing == NULL)
		return;
	ereport(NOTICE,
			(errmsg("%s is read by %s, which has no index", missing->label, missing->column),
			 errdetail("The whole table is read when an account appears after its signals, changes its key, or is summed up anew."),
			 missing->is_expression ?
			 errhint("CREATE INDEX ON %s ((%s)); but rows for which the expression fails can then not be written.",
					 missing->table, missing->column) :
			 errhint("CREATE INDEX ON %s (%s);", missing->table, missing->column)));
}
