/*-------------------------------------------------------------------------
 *
 * refusal.c
 *	  What an expression may not contain.
 *
 * Refused is what is no function of the row, the sources, the version and
 * the moment: volatile functions, system columns, what depends on the
 * session, and, outside of a subquery, aggregates, window functions and
 * functions that return sets.  Subqueries of criteria and gates may read the
 * declared sources only, since writes to other tables are not noticed; those
 * of a source's account may read any table.
 *
 * The walker runs over the expression as it was analyzed, where errors have
 * positions in the user's text, and over the planned one, where functions
 * that were inlined and default arguments show.
 *
 * src/refusal.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/htup_details.h"
#include "catalog/namespace.h"
#include "catalog/pg_class.h"
#include "catalog/pg_namespace.h"
#include "catalog/pg_proc.h"
#include "catalog/pg_type.h"
#include "nodes/nodeFuncs.h"
#include "optimizer/clauses.h"
#include "optimizer/optimizer.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"
#include "utils/regproc.h"
#include "utils/syscache.h"

#include "layout.h"
#include "refusal.h"
#include "tiering.h"
#include "window_gate.h"

/* What the walker over an expression needs to raise an error. */
typedef struct RefusalContext
{
	ParseState *pstate;			/* for error positions */
	const TieringExpressionSource *source;	/* for messages */
	Node	   *node;			/* node whose functions are looked at */
	Node	   *raw;			/* parse tree of the text; NULL: none */
	int			depth;			/* how many queries we are in */
} RefusalContext;

/* Stable functions of pg_catalog whose answer depends on the session. */
static const char *const session_functions[] = {
	"current_schema", "current_schemas", "current_setting", "current_user",
	"getpgusername", "inet_client_addr", "inet_client_port",
	"inet_server_addr", "inet_server_port", "pg_backend_pid",
	"pg_client_encoding", "pg_current_snapshot", "pg_current_xact_id",
	"pg_current_xact_id_if_assigned", "pg_my_temp_schema", "row_security_active",
	"session_user", "txid_current", "txid_current_if_assigned",
	"txid_current_snapshot"
};

static bool may_have_subquery(const TieringExpressionSource *source);
static bool refuse_query(Query *query, RefusalContext *context);
static void refuse_relation(RangeTblEntry *rte, RefusalContext *context);
static bool refuse_defaults(FuncExpr *call, RefusalContext *context);
static bool refuse_walker(Node *node, RefusalContext *context);
static bool refuse_function(Oid function, void *arg);
static void refuse_temporary(RefusalContext *context, Node *node, Oid type);
static void refuse(RefusalContext *context, Node *node, int code,
				   const char *what, const char *hint);

/*
 * tiering_refuse - raise an error for what an expression may not contain
 *
 * pstate gives the positions of errors; raw is the parse tree of the text, to
 * find the names of relations in, or NULL.
 */
void
tiering_refuse(ParseState *pstate, const TieringExpressionSource *source, Node *raw, Node *expr)
{
	RefusalContext context = {
		.pstate = pstate,
		.source = source,
		.raw = raw
	};

	(void) refuse_walker(expr, &context);
}

/*
 * refuse_walker - raise an error for what an expression may not contain
 */
static bool
refuse_walker(Node *node, RefusalContext *context)
{
	if (node == NULL)
		return false;

	switch (nodeTag(node))
	{
		case T_Query:
			return refuse_query((Query *) node, context);
		case T_SubLink:
			if (!may_have_subquery(context->source))
				refuse(context, node, ERRCODE_FEATURE_NOT_SUPPORTED, "a subquery",
					   "It can read the columns of the account's own row.");
			break;
		case T_Aggref:
		case T_GroupingFunc:
			if ((IsA(node, Aggref) ? ((Aggref *) node)->agglevelsup :
				 ((GroupingFunc *) node)->agglevelsup) >= context->depth)
				refuse(context, node, ERRCODE_GROUPING_ERROR,
					   "an aggregate function", NULL);
			break;
		case T_WindowFunc:
			if (context->depth == 0)
				refuse(context, node, ERRCODE_WINDOWING_ERROR,
					   "a window function", NULL);
			break;
		case T_Var:
			if (((Var *) node)->varattno < 0)
				refuse(context, node, ERRCODE_INVALID_COLUMN_REFERENCE,
					   "a system column", NULL);
			break;
		case T_SQLValueFunction:
			if (((SQLValueFunction *) node)->op >= SVFOP_CURRENT_ROLE)
				refuse(context, node, ERRCODE_INVALID_OBJECT_DEFINITION,
					   "what depends on the session",
					   "A score may depend on the account, the version and the time only.");
			break;
		case T_FuncExpr:
			if (refuse_defaults((FuncExpr *) node, context))
				return true;
			tiering_window_question_check(context->pstate, context->source, (FuncExpr *) node);
			if (((FuncExpr *) node)->funcretset && context->depth == 0)
				refuse(context, node, ERRCODE_FEATURE_NOT_SUPPORTED,
					   "a function that returns a set", NULL);
			break;
		case T_OpExpr:
			if (((OpExpr *) node)->opretset && context->depth == 0)
				refuse(context, node, ERRCODE_FEATURE_NOT_SUPPORTED,
					   "an operator that returns a set", NULL);
			break;
		case T_Const:
		case T_RelabelType:
		case T_CoerceViaIO:
		case T_ArrayCoerceExpr:
		case T_RowExpr:
		case T_CoerceToDomain:
			refuse_temporary(context, node, exprType(node));
			break;
		default:
			break;
	}

	context->node = node;
	(void) check_functions_in_node(node, refuse_function, context);
	return expression_tree_walker(node, refuse_walker, context);
}

/*
 * may_have_subquery - is it an expression that may read other tables?
 */
static bool
may_have_subquery(const TieringExpressionSource *source)
{
	return source->kind == TIERING_EXPRESSION_POINTS ||
		source->kind == TIERING_EXPRESSION_GATE ||
		source->kind == TIERING_EXPRESSION_ACCOUNT;
}

/*
 * refuse_query - raise an error for what a subquery may not contain
 */
static bool
refuse_query(Query *query, RefusalContext *context)
{
	bool		result;
	ListCell   *lc;

	if (query->commandType != CMD_SELECT || query->hasModifyingCTE)
		refuse(context, context->node, ERRCODE_FEATURE_NOT_SUPPORTED,
			   "a statement that writes", NULL);
	if (query->rowMarks != NIL)
		refuse(context, context->node, ERRCODE_FEATURE_NOT_SUPPORTED,
			   "a subquery that locks rows", "Leave FOR UPDATE or FOR SHARE out.");
	foreach(lc, query->rtable)
		refuse_relation(lfirst_node(RangeTblEntry, lc), context);

	context->depth++;
	result = query_tree_walker(query, refuse_walker, context, 0);
	context->depth--;
	return result;
}

/* A relation that is looked for in a parse tree. */
typedef struct RelationSearch
{
	const char *name;
	int			location;		/* -1: not found */
} RelationSearch;

/*
 * find_location - where does a text name a relation?
 */
static bool
find_location(Node *node, RelationSearch *search)
{
	if (node == NULL)
		return false;
	if (IsA(node, RangeVar) && strcmp(((RangeVar *) node)->relname, search->name) == 0)
	{
		search->location = ((RangeVar *) node)->location;
		return true;
	}
	return raw_expression_tree_walker(node, find_location, search);
}

/*
 * refuse_relation - raise an error for what a subquery may not read
 */
static void
refuse_relation(RangeTblEntry *rte, RefusalContext *context)
{
	const TieringExpressionSource *source = context->source;
	RelationSearch search = {NULL, -1};
	char	   *name;

	if (TIERING_IS_GRAPH(rte))
		refuse(context, context->node, ERRCODE_FEATURE_NOT_SUPPORTED,
			   "a property graph", "Read its tables, each declared with set_source().");
	if (rte->rtekind != RTE_RELATION)
		return;
	if (rte->tablesample != NULL)
		refuse(context, context->node, ERRCODE_FEATURE_NOT_SUPPORTED,
			   "a subquery that reads a sample", "Leave TABLESAMPLE out.");
	if (source->kind == TIERING_EXPRESSION_ACCOUNT ||
		list_member_oid(source->sources, rte->relid))
		return;

	search.name = get_rel_name(rte->relid);
	(void) find_location(context->raw, &search);
	name = quote_qualified_identifier(tiering_schema_name(get_rel_namespace(rte->relid)),
									  search.name);
	if (rte->relkind != RELKIND_RELATION && rte->relkind != RELKIND_PARTITIONED_TABLE)
		ereport(ERROR,
				(errcode(ERRCODE_WRONG_OBJECT_TYPE),
				 errmsg("%s reads %s, which is not a table", source->label, name),
				 errhint("Read tables that are declared with tiering.set_source()."),
				 parser_errposition(context->pstate, search.location)));
	ereport(ERROR,
			(errcode(ERRCODE_UNDEFINED_OBJECT),
			 errmsg("%s reads table %s, which is not a declared source", source->label, name),
			 errdetail("A write to it would not be noticed."),
			 errhint("Declare it first: SELECT tiering.set_source(%s, %s, account => '...');",
					 quote_literal_cstr(source->model), quote_literal_cstr(name)),
			 parser_errposition(context->pstate, search.location)));
}

/*
 * refuse_defaults - look at the default arguments of a function
 *
 * The parser leaves them out; planning puts them in.
 */
static bool
refuse_defaults(FuncExpr *call, RefusalContext *context)
{
	HeapTuple	tuple = SearchSysCache1(PROCOID, ObjectIdGetDatum(call->funcid));
	List	   *args = call->args;
	bool		result = false;

	if (!HeapTupleIsValid(tuple))
		elog(ERROR, "cache lookup failed for function %u", call->funcid);
	if (list_length(args) < ((Form_pg_proc) GETSTRUCT(tuple))->pronargs)
		args = expand_function_arguments(copyObject(args), false, call->funcresulttype, tuple);
	ReleaseSysCache(tuple);
	if (args != call->args)
		result = refuse_walker((Node *) args, context);
	return result;
}

/*
 * refuse_function - raise an error for a function that may not be called
 */
static bool
refuse_function(Oid function, void *arg)
{
	RefusalContext *context = arg;

	if (func_volatile(function) == PROVOLATILE_VOLATILE)
		refuse(context, context->node, ERRCODE_INVALID_OBJECT_DEFINITION,
			   psprintf("volatile function %s", format_procedure(function)),
			   get_func_namespace(function) == PG_CATALOG_NAMESPACE ? NULL :
			   "If the function always gives the same answer for the same row, declare it IMMUTABLE or STABLE.");
	if (tiering_function_is_listed(function, session_functions, lengthof(session_functions)))
		refuse(context, context->node, ERRCODE_INVALID_OBJECT_DEFINITION,
			   "what depends on the session",
			   "A score may depend on the account, the version and the time only.");
	if (isAnyTempNamespace(get_func_namespace(function)))
		refuse(context, context->node, ERRCODE_INVALID_OBJECT_DEFINITION,
			   psprintf("temporary function %s", format_procedure(function)),
			   NULL);
	tiering_momentum_refuse(function, context->source->label);
	return false;
}

/*
 * refuse_temporary - raise an error for a type that goes with the session
 */
static void
refuse_temporary(RefusalContext *context, Node *node, Oid type)
{
	Oid			element = get_element_type(type);
	HeapTuple	tuple;
	Oid			schema;

	tuple = SearchSysCache1(TYPEOID,
							ObjectIdGetDatum(OidIsValid(element) ? element : type));
	if (!HeapTupleIsValid(tuple))
		elog(ERROR, "cache lookup failed for type %u", type);
	schema = ((Form_pg_type) GETSTRUCT(tuple))->typnamespace;
	ReleaseSysCache(tuple);
	if (isAnyTempNamespace(schema))
		refuse(context, node, ERRCODE_INVALID_OBJECT_DEFINITION,
			   psprintf("temporary type %s", format_type_be(type)), NULL);
}

/*
 * refuse - raise the error for a part that an expression may not contain
 */
static void
refuse(RefusalContext *context, Node *node, int code, const char *what,
	   const char *hint)
{
	ereport(ERROR,
			(errcode(code),
			 errmsg("%s must not contain %s", context->source->label, what),
			 hint ? errhint("%s", hint) : 0,
			 parser_errposition(context->pstate, exprLocation(node))));
}

/*
 * tiering_function_is_listed - is a function one of pg_catalog that a list names?
 */
bool
tiering_function_is_listed(Oid function, const char *const *names, int count)
{
	char	   *name;

	if (get_func_namespace(function) != PG_CATALOG_NAMESPACE)
		return false;
	name = get_func_name(function);
	for (int i = 0; i < count; i++)
		if (strcmp(name, names[i]) == 0)
			return true;
	return false;
}
