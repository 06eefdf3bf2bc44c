/*-------------------------------------------------------------------------
 *
 * model_view.c
 *	  The views that hold a model's expressions: draft and model.
 *
 * Both have one shape:
 *
 *		SELECT <key> AS account_id, <criterion> AS "<name>", ...,
 *			   (<territory>)::text AS territory, (<owner>)::text AS owner,
 *			   <gate> AS "gate <rank>", ...,
 *			   <gate> AS "gate <rank> case <number>", ...
 *		FROM <account table> WHERE <filter>
 *
 * PostgreSQL owns the expressions that are in a view: a column that is
 * renamed is renamed in them, and one that they use is not dropped.  So the
 * views are the truth about expressions, and their texts are read back from
 * there, by printing the entries of the view's target list.
 *
 * Only the view model has the last ones, see window_gate.c.
 *
 * A view that is changed is dropped and created, since CREATE OR REPLACE
 * takes no column away.  Nothing of ours depends on these views.
 *
 * src/model_view.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/relation.h"
#include "catalog/pg_type.h"
#include "executor/executor.h"
#include "nodes/nodeFuncs.h"
#include "parser/parsetree.h"
#include "rewrite/rewriteHandler.h"
#include "rewrite/rewriteManip.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"
#include "utils/rel.h"
#include "utils/ruleutils.h"

#include "catalogue.h"
#include "columns.h"
#include "compat.h"
#include "expression.h"
#include "layout.h"
#include "model_view.h"
#include "window_gate.h"

static Node *user_expression(TieringModelView *view, const char *column);
static Node *find_expression(TieringModelView *view, const char *column);
static bool is_text_column(const char *column);
static Node *strip_text_cast(Node *expr);
static void append_columns(StringInfo sql, const TieringDraft *draft);
static void append_text_column(StringInfo sql, const char *expression,
							   const char *name);

/*
 * tiering_query_is_plain - does each row of one relation give a row, or none?
 */
bool
tiering_query_is_plain(const Query *query)
{
	return list_length(query->jointree->fromlist) == 1 &&
		IsA(linitial(query->jointree->fromlist), RangeTblRef) &&
		!query->hasAggs && !query->hasWindowFuncs && !query->hasTargetSRFs &&
		query->cteList == NIL && query->groupClause == NIL && query->groupingSets == NIL &&
		query->havingQual == NULL && query->distinctClause == NIL && query->setOperations == NULL &&
		query->limitOffset == NULL && query->limitCount == NULL;
}

/*
 * tiering_model_view_open - open a view of a model
 *
 * NULL if it is no view, or not one over a single table.
 */
TieringModelView *
tiering_model_view_open(Oid viewid)
{
	TieringModelView *result = palloc0(sizeof(TieringModelView));
	List	   *from;
	RangeTblEntry *rte;

	if (!OidIsValid(viewid))
		return NULL;
	result->view = try_relation_open(viewid, AccessShareLock);
	if (result->view == NULL)
		return NULL;
	if (result->view->rd_rel->relkind == RELKIND_VIEW)
	{
		result->query = get_view_query(result->view);
		from = result->query->jointree->fromlist;
		if (tiering_query_is_plain(result->query))
		{
			result->varno = linitial_node(RangeTblRef, from)->rtindex;
			rte = rt_fetch(result->varno, result->query->rtable);
			if (rte->rtekind == RTE_RELATION)
			{
				result->account_table = rte->relid;
				result->context = deparse_context_for(get_rel_name(rte->relid),
													  rte->relid);
				return result;
			}
		}
	}
	relation_close(result->view, AccessShareLock);
	return NULL;
}

/*
 * tiering_model_view_close - close a view that was opened
 */
void
tiering_model_view_close(TieringModelView *view)
{
	relation_close(view->view, AccessShareLock);
	pfree(view);
}

/*
 * tiering_query_require_rights - refuse an owner of a model who may not read the
 * columns that the query of a view of it reads
 *
 * What is compiled from the view is not asked for that any more.
 */
void
tiering_query_require_rights(Query *query, Oid relid, const char *model)
{
	if (TIERING_MAY_READ(query))
		return;
	ereport(ERROR,
			(errcode(ERRCODE_INSUFFICIENT_PRIVILEGE),
			 errmsg("the owner of model \"%s\" may not read table \"%s\"",
					model, get_rel_name(relid)),
			 errdetail("SELECT is needed on each column that the expressions over it use.")));
}

/*
 * tiering_model_view_expression - a copy of the expression of a column
 *
 * The account table is variable 1 in it.  Without a column: the filter.
 * NULL if there is none.
 */
Node *
tiering_model_view_expression(TieringModelView *view, const char *column)
{
	Node	   *expr = copyObject(find_expression(view, column));

	if (expr != NULL && view->varno != 1)
		ChangeVarNodes(expr, view->varno, 1, 0);
	return expr;
}

/*
 * tiering_model_view_row_expression - the same, over a row that is at hand
 *
 * As it is evaluated, not as it was written.
 */
Node *
tiering_model_view_row_expression(TieringModelView *view, const char *column)
{
	return tiering_columns_expand(tiering_model_view_expression(view, column), view->query,
								  rt_fetch(view->varno, view->query->rtable));
}

/*
 * tiering_model_view_text - the text of the expression of a column
 *
 * The caller has fixed search path and settings.  NULL if there is none.
 */
char *
tiering_model_view_text(TieringModelView *view, const char *column)
{
	Node	   *expr = user_expression(view, column);

	return expr ? tiering_expression_print(expr, view->context) : NULL;
}

/*
 * define_view - create or replace a view, with some columns more
 */
static void
define_view(const TieringDraft *draft, const char *name, const char *create, const char *more)
{
	Oid			table = draft->model->account_table;
	StringInfoData sql;

	initStringInfo(&sql);
	appendStringInfo(&sql, "%s VIEW %s.%s AS SELECT ", create,
					 quote_identifier(tiering_schema_name(draft->model->schema)), name);
	append_columns(&sql, draft);
	appendStringInfo(&sql, "%s FROM %s", more,
					 tiering_relation_name(table));
	if (draft->model->filter)
		appendStringInfo(&sql, " WHERE (%s)", draft->model->filter);
	tiering_owner_execute(draft->model->owner, sql.data);
}

/*
 * tiering_model_view_create - create a view over the draft's expressions
 *
 * Replaces a view of that name.  Runs as the owner of the model.  That of a
 * version also has the cases of gates that ask for windows, which are made
 * from the gates in it.
 */
void
tiering_model_view_create(const TieringDraft *draft, const char *name)
{
	const char *schema = quote_identifier(tiering_schema_name(draft->model->schema));
	bool		live = strcmp(name, TIERING_MODEL_VIEW) == 0;
	TieringModelView *view;
	StringInfoData sql;

	initStringInfo(&sql);
	if (OidIsValid(get_relname_relid(name, draft->model->schema)))
	{
		appendStringInfo(&sql, "DROP VIEW %s.%s", schema, name);
		tiering_owner_execute(draft->model->owner, sql.data);
		resetStringInfo(&sql);
	}

	define_view(draft, name, "CREATE", "");
	CommandCounterIncrement();
	view = tiering_model_view_open(get_relname_relid(name, draft->model->schema));
	tiering_query_require_rights(view->query, view->account_table, draft->model->name);
	tiering_model_view_close(view);
	if (live)
	{
		char	   *cases = tiering_gate_case_columns(draft, get_relname_relid(name, draft->model->schema));

		if (cases[0] != '\0')
			define_view(draft, name, "CREATE OR REPLACE", cases);
	}

	appendStringInfo(&sql, "COMMENT ON VIEW %s.%s IS 'private: the expressions of the %s, over the account table'",
					 schema, name,
					 live ? "live version" : name);
	tiering_owner_execute(draft->model->owner, sql.data);
}

/*
 * user_expression - the expression of a column as the user has set it
 *
 * That is without the cast to text that the view adds.
 */
static Node *
user_expression(TieringModelView *view, const char *column)
{
	Node	   *expr = tiering_model_view_expression(view, column);

	if (expr != NULL && column != NULL && is_text_column(column))
		expr = strip_text_cast(expr);
	return expr;
}

/*
 * find_expression - the expression of a column, or the filter
 *
 * It belongs to the relcache.  Columns are found by their position, which a
 * renamed column of the view keeps.
 */
static Node *
find_expression(TieringModelView *view, const char *column)
{
	AttrNumber	attnum;
	TargetEntry *entry;

	if (column == NULL)
		return view->query->jointree->quals;
	attnum = get_attnum(RelationGetRelid(view->view), column);
	if (attnum == InvalidAttrNumber)
		return NULL;
	entry = list_nth_node(TargetEntry, view->query->targetList, attnum - 1);
	return (Node *) entry->expr;
}

/*
 * is_text_column - does the view cast this column to text?
 */
static bool
is_text_column(const char *column)
{
	return strcmp(column, "territory") == 0 || strcmp(column, "owner") == 0;
}

/*
 * strip_text_cast - the expression below an explicit cast to text
 */
static Node *
strip_text_cast(Node *expr)
{
	if (exprType(expr) != TEXTOID)
		return expr;
	if (IsA(expr, CoerceViaIO) &&
		((CoerceViaIO *) expr)->coerceformat == COERCE_EXPLICIT_CAST)
		return (Node *) ((CoerceViaIO *) expr)->arg;
	if (IsA(expr, RelabelType) &&
		((RelabelType *) expr)->relabelformat == COERCE_EXPLICIT_CAST)
		return (Node *) ((RelabelType *) expr)->arg;
	if (IsA(expr, FuncExpr) &&
		((FuncExpr *) expr)->funcformat == COERCE_EXPLICIT_CAST &&
		list_length(((FuncExpr *) expr)->args) == 1)
		return linitial(((FuncExpr *) expr)->args);
	return expr;
}

/*
 * append_columns - the target list of a view over the draft's expressions
 */
static void
append_columns(StringInfo sql, const TieringDraft *draft)
{
	ListCell   *lc;

	appendStringInfo(sql, "%s AS account_id",
					 quote_identifier(draft->model->key_column));
	foreach(lc, draft->criteria)
	{
		TieringCriterion *criterion = lfirst(lc);

		appendStringInfo(sql, ", (%s) AS %s", criterion->expression,
						 quote_identifier(criterion->name));
	}
	append_text_column(sql, draft->model->territory, "territory");
	append_text_column(sql, draft->model->account_owner, "owner");
	foreach(lc, draft->tiers)
	{
		TieringTier *tier = lfirst(lc);

		if (tier->gate)
			appendStringInfo(sql, ", (%s) AS \"gate %d\"",
							 tier->gate, tier->rank);
	}
}

/*
 * append_text_column - a column that shows an expression as text
 */
static void
append_text_column(StringInfo sql, const char *expression, const char *name)
{
	if (expression)
		appendStringInfo(sql, ", (%s)::text AS %s", expression, name);
	else
		appendStringInfo(sql, ", NULL::text AS %s", name);
}
