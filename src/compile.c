/*-------------------------------------------------------------------------
 *
 * compile.c
 *	  The expressions of a model's view, compiled for rows at hand.
 *
 * The view is the only definition of a model: PostgreSQL keeps its
 * expressions in step with the account table.  Here its target list and its
 * filter are taken from the view's rule, planned and compiled.  The plan
 * cache watches the functions that they call.
 *
 * Expressions that call only immutable functions of the server, or ours, are
 * "trusted": they cannot run a user's code nor depend on the session, and
 * are evaluated without a change of identity.
 *
 * src/compile.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/table.h"
#include "catalog/namespace.h"
#include "catalog/pg_language.h"
#include "catalog/pg_proc.h"
#include "catalog/pg_type.h"
#include "executor/executor.h"
#include "nodes/makefuncs.h"
#include "nodes/nodeFuncs.h"
#include "optimizer/optimizer.h"
#include "parser/parsetree.h"
#include "rewrite/rewriteHandler.h"
#include "rewrite/rewriteManip.h"
#include "utils/acl.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"
#include "utils/rel.h"
#include "utils/rls.h"
#include "utils/syscache.h"
#include "utils/typcache.h"

#include "catalogue.h"
#include "columns.h"
#include "compat.h"
#include "compile.h"
#include "expression.h"
#include "layout.h"
#include "model_view.h"
#include "protect.h"
#include "subquery.h"
#include "tiering.h"
#include "window_gate.h"

/*
 * unsafe_function - is it a function that could run a user's code?
 */
static bool
unsafe_function(Oid funcid, void *context)
{
	HeapTuple	tuple = SearchSysCache1(PROCOID, ObjectIdGetDatum(funcid));
	Form_pg_proc proc;
	bool		unsafe;

	if (!HeapTupleIsValid(tuple))
		return true;
	proc = (Form_pg_proc) GETSTRUCT(tuple);
	unsafe = proc->prolang != INTERNALlanguageId &&
		!(proc->prolang == ClanguageId &&
		  proc->pronamespace == get_namespace_oid(TIERING_SCHEMA, true));
	ReleaseSysCache(tuple);
	return unsafe;
}

/*
 * unsafe_walker - find what could run a user's code or read the session
 */
static bool
unsafe_walker(Node *node, void *context)
{
	if (node == NULL)
		return false;
	if (IsA(node, CoerceToDomain) || IsA(node, CoerceViaIO) ||
		IsA(node, SQLValueFunction) || IsA(node, NextValueExpr) || TIERING_IS_JSON(node))
		return true;
	if (check_functions_in_node(node, unsafe_function, context))
		return true;
	return expression_tree_walker(node, unsafe_walker, context);
}

/*
 * tiering_expressions_trusted - do they call only immutable functions of the
 * server, or ours?
 */
bool
tiering_expressions_trusted(Node *expressions)
{
	return !contain_mutable_functions(expressions) && !unsafe_walker(expressions, NULL);
}

/*
 * tiering_compile_require_rights - refuse an owner of a model who may not read
 * all rows of a table, with the columns that the query of a view reads
 *
 * It may have got another owner, other grants, or row-level security since the
 * model was made; and triggers and scans would not ask.
 */
void
tiering_compile_require_rights(Query *query, Oid relid, Oid owner, const char *model)
{
	tiering_query_require_rights(query, relid, model);
	if (check_enable_rls(relid, owner, true) == RLS_ENABLED)
		ereport(ERROR,
				(errcode(ERRCODE_INSUFFICIENT_PRIVILEGE),
				 errmsg("row-level security of table \"%s\" concerns the owner of model \"%s\"",
						get_rel_name(relid), model)));
}

/*
 * view_expressions - target list and filter of the view, over varno 1
 *
 * The last element is the filter, NULL when every row takes part.
 */
static List *
view_expressions(TieringModel *model)
{
	Relation	view = table_open(model->view, NoLock);
	Query	   *query = copyObject(get_view_query(view));
	List	   *result = NIL;
	ListCell   *lc;
	int			varno = 0;
	Node	   *quals;

	foreach(lc, query->rtable)
	{
		RangeTblEntry *rte = lfirst(lc);

		if (rte->rtekind == RTE_RELATION && rte->relid == model->account_table)
			varno = foreach_current_index(lc) + 1;
	}
	if (varno == 0 || !tiering_query_is_plain(query))
		ereport(ERROR,
				(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
				 errmsg("view of model \"%s\" does not read its account table row by row", model->name)));

	foreach(lc, query->targetList)
	{
		TargetEntry *tle = lfirst_node(TargetEntry, lc);

		if (!tle->resjunk)
			result = lappend(result, tle->expr);
	}
	quals = query->jointree->quals;
	result = lappend(result, quals);
	table_close(view, NoLock);

	ChangeVarNodes((Node *) result, varno, 1, 0);
	return castNode(List, tiering_columns_expand((Node *) result, query,
												 rt_fetch(varno, query->rtable)));
}

/*
 * check_columns - has the view the columns that a version of the model has?
 *
 * Its owner may have replaced it.  Values are taken for what they should be.
 */
static void
check_columns(TieringModel *model, List *expressions)
{
	int			n = model->rule.ncriteria;
	int			ncolumns = list_length(expressions) - 1;	/* without the filter */
	bool		fits = ncolumns >= 3 + n;

	for (int i = 1; fits && i < ncolumns; i++)
	{
		Oid			type = exprType(list_nth(expressions, i));

		if (i <= n)
			fits = tiering_type_yields_points(type);
		else
			fits = type == (i <= n + 2 ? TEXTOID : BOOLOID);
	}
	for (int i = 0; i < model->ntiers; i++)
		ncolumns -= model->tiers[i].gated ? 1 : 0;
	if (!fits || ncolumns < 3 + n)
		ereport(ERROR,
				(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
				 errmsg("view of model \"%s\" has not the columns of its version", model->name)));
}

/*
 * tiering_model_columns - how many columns the view of a model has
 */
int
tiering_model_columns(const TieringModel *model)
{
	int			result = 3 + model->rule.ncriteria;

	for (int i = 0; i < model->ntiers; i++)
		result += (model->tiers[i].gated ? 1 : 0) + Max(TIERING_GATE_CASES(&model->tiers[i]) - 1, 0);
	return result;
}

/*
 * tiering_model_view_replaced - error: the view is not the one that was compiled
 *
 * A guard does not take it for an error of an account.
 */
void
tiering_model_view_replaced(const TieringModel *model)
{
	ereport(ERROR,
			(errcode(ERRCODE_T_R_SERIALIZATION_FAILURE),
			 errmsg("view of model \"%s\" was replaced while it was read", model->name),
			 errhint("CALL tiering.activate(%s) makes the view anew.", quote_literal_cstr(model->name))));
}

/*
 * tiering_model_require_columns - refuse rows of the view that are not what was compiled
 *
 * A review has no lock on the view: its owner may have replaced it since.  More
 * columns do no harm.
 */
void
tiering_model_require_columns(const TieringModel *model, TupleDesc desc)
{
	int			n = model->rule.ncriteria;
	int			ncolumns = tiering_model_columns(model);
	bool		fits = desc->natts >= ncolumns &&
		tiering_layout_key_fits(TupleDescAttr(desc, 0)->atttypid, model->key_type);

	for (int i = 1; fits && i < ncolumns; i++)
	{
		Oid			type = TupleDescAttr(desc, i)->atttypid;
		Oid			wanted = i <= n ? model->criterion_types[i - 1] : (i <= n + 2 ? TEXTOID : BOOLOID);

		fits = type == wanted || getBaseType(type) == wanted;
	}
	if (!fits)
		tiering_model_view_replaced(model);
}

/*
 * check_cases - and those of the cases of its gates, when they are known
 */
static void
check_cases(TieringModel *model, List *expressions)
{
	if (tiering_model_columns(model) != list_length(expressions) - 1)
		ereport(ERROR,
				(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
				 errmsg("view of model \"%s\" has not the columns of its version", model->name)));
}

/*
 * compile - prepare one expression for execution; NULL for none
 */
static ExprState *
compile(Node *expr)
{
	return expr == NULL ? NULL : ExecInitExpr((Expr *) expr, NULL);
}

/*
 * tiering_compile_context - what compiled expressions are evaluated in
 *
 * The first time some of them note what they find, as the layout of a whole
 * row, for as long as they live: in "states", the memory that they are in.
 */
ExprContext *
tiering_compile_context(MemoryContext states)
{
	ExprContext *result = CreateStandaloneExprContext();

	result->ecxt_per_query_memory = states;
	return result;
}

/*
 * tiering_model_set_key - the column and type of the key; false if there is no such column
 */
bool
tiering_model_set_key(TieringModel *model, AttrNumber attno)
{
	TypeCacheEntry *cache;
	int32		typmod;
	Oid			type;

	if (attno == InvalidAttrNumber)
		return false;
	if (attno == model->key_attno)
		return true;
	get_atttypetypmodcoll(model->account_table, attno, &type, &typmod, &model->key_collation);
	model->key_attno = attno;
	model->key_type = getBaseType(type);
	cache = lookup_type_cache(model->key_type, TYPECACHE_CMP_PROC | TYPECACHE_EQ_OPR);
	fmgr_info_cxt(cache->cmp_proc, &model->key_compare, model->context);
	fmgr_info_cxt(get_opcode(cache->eq_opr), &model->key_equal, model->context);
	model->key_len = cache->typlen;
	model->key_byval = cache->typbyval;
	return true;
}

/*
 * key_attribute - the column that the view shows as key
 */
static AttrNumber
key_attribute(Node *expr)
{
	while (IsA(expr, RelabelType))
		expr = (Node *) ((RelabelType *) expr)->arg;
	return IsA(expr, Var) ? ((Var *) expr)->varattno : InvalidAttrNumber;
}

/*
 * collect_inputs - attribute numbers that an expression reads
 */
static bool
collect_inputs(Node *node, Bitmapset **inputs)
{
	if (node == NULL)
		return false;
	if (IsA(node, Var))
	{
		*inputs = bms_add_member(*inputs, Max(((Var *) node)->varattno, 0));
		return false;
	}
	return expression_tree_walker(node, collect_inputs, inputs);
}

/*
 * describe_model - what has to be known of a model that is not compiled
 *
 * Its expressions have subqueries, so they are left to queries of the view.
 */
static void
describe_model(TieringModel *model, List *expressions)
{
	Relation	view = table_open(model->view, NoLock);
	Query	   *query = get_view_query(view);
	int			n = model->rule.ncriteria;
	ListCell   *lc;

	foreach(lc, query->rtable)
	{
		RangeTblEntry *rte = lfirst(lc);

		if (rte->rtekind == RTE_RELATION && rte->relid == model->account_table)
			model->inputs = tiering_columns_read(query, rte);
	}
	table_close(view, NoLock);
	model->reads = tiering_subquery_reads((Node *) expressions);
	model->criterion_types = palloc0(sizeof(Oid) * Max(n, 1));
	for (int i = 0; i < n; i++)
		model->criterion_types[i] = getBaseType(exprType(list_nth(expressions, 1 + i)));
}

/*
 * tiering_expressions_compile - compile the planned expressions of the view
 *
 * "planned" has them in the order of the view's columns, and the filter.
 */
void
tiering_expressions_compile(TieringModel *model, List *planned)
{
	int			n = model->rule.ncriteria;
	int			next = 3 + n;

	model->criterion_states = palloc0(sizeof(ExprState *) * Max(n, 1));
	model->criterion_types = palloc0(sizeof(Oid) * Max(n, 1));
	for (int i = 0; i < n; i++)
	{
		Node	   *expr = list_nth(planned, 1 + i);

		model->criterion_states[i] = compile(expr);
		model->criterion_types[i] = getBaseType(exprType(expr));
	}
	model->territory = compile(list_nth(planned, 1 + n));
	model->owner_state = compile(list_nth(planned, 2 + n));

	model->gate_states = palloc0(sizeof(ExprState *) * Max(model->ngates, 1));
	for (int i = 0; i < model->ntiers; i++)
	{
		if (model->tiers[i].gated)
			model->gate_states[i] = compile(list_nth(planned, next++));
	}
	for (int i = 0; i < model->ntiers; i++)
	{
		for (int j = 1; j < TIERING_GATE_CASES(&model->tiers[i]); j++)
			model->gate_states[model->tiers[i].first_case + j] = compile(list_nth(planned, next++));
	}
	model->filter = list_nth(planned, next) == NULL ? NULL :
		ExecInitQual(make_ands_implicit(list_nth(planned, next)), NULL);
}

/*
 * require_rights - the same for the view of a model, without a lock on its table
 */
static void
require_rights(TieringModel *model)
{
	Relation	view = table_open(model->view, NoLock);

	tiering_compile_require_rights(get_view_query(view), model->account_table, model->owner,
								   model->name);
	table_close(view, NoLock);
}

/*
 * compile_model - compile the view's target list
 *
 * Planning folds constants, which runs immutable functions: the caller has
 * switched to the owner.
 */
static void
compile_model(TieringModel *model)
{
	List	   *expressions = view_expressions(model);

	if (!tiering_model_set_key(model, key_attribute(linitial(expressions))))
		ereport(ERROR,
				(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
				 errmsg("key of model \"%s\" is not a column", model->name)));
	require_rights(model);
	model->timeless = !contain_mutable_functions((Node *) expressions);
	check_columns(model, expressions);
	tiering_gate_cases_find(model, expressions);
	check_cases(model, expressions);
	model->by_key = checkExprHasSubLink((Node *) expressions);
	if (model->by_key)
	{
		describe_model(model, expressions);
		return;
	}
	collect_inputs((Node *) expressions, &model->inputs);
	model->trusted = model->timeless && !unsafe_walker((Node *) expressions, NULL);
	model->cached = tiering_expression_cache((Node *) expressions);
	tiering_expressions_compile(model, castNode(List, model->cached->expr));
}

/*
 * tiering_model_compile - compile as the owner; a failure breaks the model only
 *
 * The error goes to the log: whoever writes an account cannot mend it.
 */
void
tiering_model_compile(TieringModel *model)
{
	TieringGuard guard;
	TieringFailure *failure;

	tiering_guard_begin(&guard);
	PG_TRY();
	{
		TieringIdentity identity;

		tiering_identity_enter(model->owner, &identity);
		MemoryContextSwitchTo(model->context);
		compile_model(model);
		tiering_identity_leave(&identity);
		tiering_guard_end(&guard);
	}
	PG_CATCH();
	{
		failure = tiering_guard_catch(&guard);
		model->status = TIERING_MODEL_BROKEN;
		if (model->cached)
			FreeCachedExpression(model->cached);
		model->cached = NULL;
		ereport(LOG_SERVER_ONLY,
				(errmsg("expressions of model \"%s\" cannot be prepared: %s",
						model->name, failure->message),
				 errhint("Accounts are queued until tiering.activate() publishes expressions that work.")));
	}
	PG_END_TRY();
}
