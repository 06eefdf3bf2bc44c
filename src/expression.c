/*-------------------------------------------------------------------------
 *
 * expression.c
 *	  SQL expressions over an account's row: parse, check, print.
 *
 * The parser and the analyzer are PostgreSQL's, so any expression that
 * PostgreSQL knows is one here too, and its messages and error positions are
 * the ones that users know.  The grammar's entry point for PL/pgSQL accepts
 * what can follow SELECT; all but one target is refused.
 *
 * The caller's own rights matter while his text is parsed: its names follow
 * his search path.  Everything that runs code of functions (folding
 * constants, inlining) happens as the owner of the model, restricted, since
 * that is who will evaluate the expression for each account.
 *
 * A printed expression may print differently after it is read once more (a
 * cast of an array is pushed into its elements).  So we print twice; the
 * second text is stable, and a definition that is set twice changes nothing.
 *
 * Refused is what is no function of the row, the sources, the version and
 * the moment: volatile functions, system columns, what depends on the
 * session, and, outside of a subquery, aggregates, window functions and
 * functions that return sets.  Subqueries of criteria and gates may read the
 * declared sources only, since writes to other tables are not noticed; those
 * of a source's account may read any table.
 *
 * src/expression.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/htup_details.h"
#include "access/table.h"
#include "catalog/namespace.h"
#include "catalog/pg_namespace.h"
#include "catalog/pg_proc.h"
#include "catalog/pg_type.h"
#include "executor/executor.h"
#include "nodes/makefuncs.h"
#include "nodes/nodeFuncs.h"
#include "optimizer/clauses.h"
#include "optimizer/optimizer.h"
#include "parser/parse_coerce.h"
#include "parser/parse_collate.h"
#include "parser/parse_expr.h"
#include "parser/parse_node.h"
#include "parser/parse_relation.h"
#include "parser/parser.h"
#include "rewrite/rewriteHandler.h"
#include "rewrite/rewriteManip.h"
#include "tcop/dest.h"
#include "tcop/tcopprot.h"
#include "utils/builtins.h"
#include "utils/guc.h"
#include "utils/lsyscache.h"
#include "utils/regproc.h"
#include "utils/rel.h"
#include "utils/ruleutils.h"
#include "utils/snapmgr.h"
#include "utils/syscache.h"

#include "catalogue.h"
#include "expression.h"
#include "tiering.h"

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

/* Stable functions of pg_catalog whose answer depends on the moment. */
static const char *const clock_functions[] = {
	"age", "now", "statement_timestamp", "transaction_timestamp"
};

static Node *parse_source(ParseState *pstate,
						  const TieringExpressionSource *source, Relation rel);
static Node *parse_grammar(ParseState *pstate,
						   const TieringExpressionSource *source);
static Node *require_type(ParseState *pstate,
						  const TieringExpressionSource *source, Node *expr);
static bool yields_points(Oid type);
static void try_as_owner(ParseState *pstate,
						 const TieringExpressionSource *source, Node *expr);
static void try_query(ParseState *pstate, Node *expr);
static Node *require_key(ParseState *pstate,
						 const TieringExpressionSource *source, Node *expr);
static bool may_have_subquery(const TieringExpressionSource *source);
static bool refuse_query(Query *query, RefusalContext *context);
static void refuse_relation(RangeTblEntry *rte, RefusalContext *context);
static bool refuse_defaults(FuncExpr *call, RefusalContext *context);
static bool refuse_walker(Node *node, RefusalContext *context);
static bool refuse_function(Oid function, void *arg);
static void refuse_temporary(RefusalContext *context, Node *node, Oid type);
static void refuse(RefusalContext *context, Node *node, int code,
				   const char *what, const char *hint);
static bool clock_walker(Node *node, void *context);
static void notice_clock(const TieringExpressionSource *source);
static bool is_clock_function(Oid function, void *context);
static bool is_listed(Oid function, const char *const *names, int count);
static void error_callback(void *arg);

/*
 * tiering_expression_check - parse and check an expression, return its text
 *
 * The text is fully qualified: it means the same under any search path.  An
 * error carries the position in the text that was given.  A notice tells the
 * user if the value may change without a write.
 */
char *
tiering_expression_check(const TieringExpressionSource *source)
{
	TieringExpressionSource printed = *source;
	ErrorContextCallback callback;
	Relation	rel;
	List	   *context;
	Node	   *expr;
	TieringIdentity saved;
	int			level;

	callback.callback = error_callback;
	callback.arg = (void *) source;
	callback.previous = error_context_stack;
	error_context_stack = &callback;

	rel = table_open(source->account_table, AccessShareLock);
	context = deparse_context_for(RelationGetRelationName(rel),
								  source->account_table);

	level = NewGUCNestLevel();
	tiering_settings_fix();
	if (source->origin == TIERING_EXPRESSION_PRINTED)
		tiering_syntax_fix();
	expr = parse_source(make_parsestate(NULL), source, rel);
	AtEOXact_GUC(false, level);

	tiering_identity_enter(source->owner, &saved);
	printed.text = tiering_expression_print(expr, context);
	callback.arg = &printed;
	expr = parse_source(make_parsestate(NULL), &printed, rel);
	printed.text = tiering_expression_print(expr, context);
	tiering_identity_leave(&saved);

	table_close(rel, NoLock);
	error_context_stack = callback.previous;

	if (source->origin == TIERING_EXPRESSION_CALLER &&
		tiering_expression_follows_clock(expr))
		notice_clock(source);
	return pstrdup(printed.text);
}

/*
 * tiering_expression_print - the text of an expression
 *
 * The caller has fixed search path and settings.  context is what
 * deparse_context_for() made of the account table, which is variable 1.
 */
char *
tiering_expression_print(Node *expr, List *context)
{
	return deparse_expression(expr, context, false, true);
}

/*
 * tiering_expression_follows_clock - may the value change without a write?
 *
 * True if the expression uses the date or the time, or a stable function
 * that is not one of PostgreSQL's own: that may read clock or tables.
 */
bool
tiering_expression_follows_clock(Node *expr)
{
	return clock_walker(expr, NULL);
}

/*
 * parse_source - parse, analyze and check a text
 *
 * Must be called under the search path that the text is to follow.
 */
static Node *
parse_source(ParseState *pstate, const TieringExpressionSource *source,
			 Relation rel)
{
	ParseNamespaceItem *item;
	RefusalContext context = {pstate, source};
	Node	   *expr;

	pstate->p_sourcetext = source->text;
	item = addRangeTableEntryForRelation(pstate, rel, AccessShareLock,
										 NULL, true, true);
	addNSItemToQuery(pstate, item, true, true, true);

	expr = parse_grammar(pstate, source);
	context.raw = copyObject(expr);
	expr = transformExpr(pstate, expr, EXPR_KIND_SELECT_TARGET);
	refuse_walker(expr, &context);
	expr = require_type(pstate, source, expr);
	assign_expr_collations(pstate, expr);
	try_as_owner(pstate, source, expr);
	return expr;
}

/*
 * parse_grammar - the raw parse tree of a text that is one expression
 */
static Node *
parse_grammar(ParseState *pstate, const TieringExpressionSource *source)
{
	List	   *trees = raw_parser(source->text, RAW_PARSE_PLPGSQL_EXPR);
	SelectStmt *select = (SelectStmt *) linitial_node(RawStmt, trees)->stmt;
	ResTarget  *target;

	if (!IsA(select, SelectStmt) ||
		select->op != SETOP_NONE ||
		select->distinctClause || select->fromClause ||
		select->whereClause || select->groupClause ||
		select->havingClause || select->windowClause ||
		select->sortClause || select->limitOffset ||
		select->limitCount || select->lockingClause ||
		list_length(select->targetList) != 1)
		ereport(ERROR,
				(errcode(ERRCODE_SYNTAX_ERROR),
				 errmsg("%s must be one SQL expression", source->label),
				 errhint("It is evaluated over one %s, without a FROM or WHERE clause.",
						 source->kind == TIERING_EXPRESSION_ACCOUNT ? "row of the source" : "account's row")));

	target = linitial_node(ResTarget, select->targetList);
	if (IsA(target->val, ColumnRef) &&
		IsA(llast(((ColumnRef *) target->val)->fields), A_Star))
		ereport(ERROR,
				(errcode(ERRCODE_SYNTAX_ERROR),
				 errmsg("%s must be one SQL expression", source->label),
				 errdetail("A list of all columns is not an expression."),
				 parser_errposition(pstate, target->location)));
	if (target->name)
		ereport(ERROR,
				(errcode(ERRCODE_SYNTAX_ERROR),
				 errmsg("%s must be one SQL expression", source->label),
				 errdetail("A column alias is not part of an expression."),
				 parser_errposition(pstate, target->location)));
	return target->val;
}

/*
 * require_type - check that the expression yields what it has to
 *
 * Returns the expression, coerced where its kind asks for that.
 */
static Node *
require_type(ParseState *pstate, const TieringExpressionSource *source,
			 Node *expr)
{
	Oid			type = exprType(expr);
	const char *wanted;

	switch (source->kind)
	{
		case TIERING_EXPRESSION_POINTS:
			if (yields_points(type))
				return expr;
			wanted = "boolean or a number";
			break;
		case TIERING_EXPRESSION_ACCOUNT:
			return require_key(pstate, source, expr);
		case TIERING_EXPRESSION_CONDITION:
		case TIERING_EXPRESSION_GATE:
			if (getBaseType(type) == BOOLOID)
				return type == BOOLOID ? expr :
					coerce_to_boolean(pstate, expr, "WHERE");
			wanted = "boolean";
			break;
		case TIERING_EXPRESSION_TYPED:
			if (can_coerce_type(1, &type, &source->type, COERCION_ASSIGNMENT))
				return coerce_to_target_type(pstate, expr, type, source->type, -1,
											 COERCION_ASSIGNMENT, COERCE_EXPLICIT_CAST, -1);
			wanted = psprintf("of type %s", format_type_be(source->type));
			break;
		default:
			if (type == UNKNOWNOID)
				return coerce_type(pstate, expr, type, TEXTOID, -1,
								   COERCION_IMPLICIT, COERCE_IMPLICIT_CAST, -1);
			if (can_coerce_type(1, &type, (Oid[]) {TEXTOID}, COERCION_EXPLICIT))
				return expr;
			wanted = "of a type that can be cast to text";
			break;
	}
	ereport(ERROR,
			(errcode(ERRCODE_DATATYPE_MISMATCH),
			 errmsg("%s must be %s, not of type %s",
					source->label, wanted, format_type_be(type)),
			 parser_errposition(pstate, exprLocation(expr))));
	return NULL;				/* keep compiler quiet */
}

/*
 * require_key - check that the expression yields a key, or an array of keys
 *
 * Returns it cast to the type of the key, or to an array of that.
 */
static Node *
require_key(ParseState *pstate, const TieringExpressionSource *source,
			Node *expr)
{
	Oid			type = exprType(expr);
	Oid			wanted = source->key_type;
	Oid			array = get_array_type(wanted);

	if (OidIsValid(get_base_element_type(type)) && OidIsValid(array) &&
		can_coerce_type(1, &type, &array, COERCION_ASSIGNMENT))
		wanted = array;
	else if (!can_coerce_type(1, &type, &wanted, COERCION_ASSIGNMENT))
		ereport(ERROR,
				(errcode(ERRCODE_DATATYPE_MISMATCH),
				 errmsg("%s must be of type %s or an array of it, not of type %s",
						source->label, format_type_be(wanted), format_type_be(type)),
				 errdetail("That is the type of the key of model \"%s\".", source->model),
				 errhint("Cast it, or find the key with a subquery."),
				 parser_errposition(pstate, exprLocation(expr))));
	if (type == wanted)
		return expr;
	return coerce_to_target_type(pstate, expr, type, wanted, -1,
								 COERCION_ASSIGNMENT, COERCE_EXPLICIT_CAST, -1);
}

/*
 * yields_points - can a value of the type count as points?
 */
static bool
yields_points(Oid type)
{
	switch (getBaseType(type))
	{
		case BOOLOID:
		case INT2OID:
		case INT4OID:
		case INT8OID:
		case FLOAT4OID:
		case FLOAT8OID:
		case NUMERICOID:
			return true;
		default:
			return false;
	}
}

/*
 * try_as_owner - plan and compile the expression as who will evaluate it
 *
 * Finds what only shows then: a function that the owner may not execute, a
 * constant part that fails, volatile functions in default arguments.
 */
static void
try_as_owner(ParseState *pstate, const TieringExpressionSource *source,
			 Node *expr)
{
	RefusalContext context = {pstate, source};
	TieringIdentity saved;

	tiering_identity_enter(source->owner, &saved);
	if (checkExprHasSubLink(expr))
		try_query(pstate, expr);
	else
	{
		Expr	   *planned = expression_planner((Expr *) copyObject(expr));

		refuse_walker((Node *) planned, &context);
		(void) ExecInitExpr(planned, NULL);
	}
	tiering_identity_leave(&saved);
}

/*
 * try_query - the same for an expression with subqueries, as a query
 */
static void
try_query(ParseState *pstate, Node *expr)
{
	Query	   *query = makeNode(Query);
	RangeTblRef *ref = makeNode(RangeTblRef);
	PlannedStmt *plan;
	QueryDesc  *desc;
	List	   *rewritten;

	ref->rtindex = 1;
	query->commandType = CMD_SELECT;
	query->canSetTag = true;
	query->rtable = copyObject(pstate->p_rtable);
	TIERING_TAKE_PERMISSIONS(query, pstate);
	query->jointree = makeFromExpr(list_make1(ref), NULL);
	query->hasSubLinks = true;
	query->targetList = list_make1(makeTargetEntry((Expr *) copyObject(expr), 1,
												   pstrdup("value"), false));
	rewritten = QueryRewrite(query);
	plan = pg_plan_query(linitial_node(Query, rewritten), pstate->p_sourcetext, 0, NULL);
	desc = CreateQueryDesc(plan, pstate->p_sourcetext, GetActiveSnapshot(),
						   InvalidSnapshot, None_Receiver, NULL, NULL, 0);
	ExecutorStart(desc, EXEC_FLAG_EXPLAIN_ONLY);
	ExecutorEnd(desc);
	FreeQueryDesc(desc);
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
	name = quote_qualified_identifier(get_namespace_name(get_rel_namespace(rte->relid)),
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
	if (is_listed(function, session_functions, lengthof(session_functions)))
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
 * clock_walker - find what may change without a write of the row
 */
static bool
clock_walker(Node *node, void *context)
{
	if (node == NULL)
		return false;
	if (IsA(node, Query))
		return query_tree_walker((Query *) node, clock_walker, context, 0);
	if (IsA(node, SQLValueFunction))
		return ((SQLValueFunction *) node)->op < SVFOP_CURRENT_ROLE;
	if (check_functions_in_node(node, is_clock_function, context))
		return true;
	return expression_tree_walker(node, clock_walker, context);
}

/*
 * notice_clock - tell the user how fresh the value of an expression is
 */
static void
notice_clock(const TieringExpressionSource *source)
{
	ereport(NOTICE,
			(errmsg("%s may change without a write to its account",
					source->label),
			 errdetail("It depends on the time, or on a function that is only stable: it is as fresh as the last tiering.maintain().")));
}

/*
 * is_clock_function - may a function answer differently later?
 *
 * PostgreSQL's own stable functions depend on settings, which are fixed,
 * with few exceptions.
 */
static bool
is_clock_function(Oid function, void *context)
{
	if (func_volatile(function) == PROVOLATILE_IMMUTABLE)
		return false;
	if (get_func_namespace(function) != PG_CATALOG_NAMESPACE)
		return true;
	return is_listed(function, clock_functions, lengthof(clock_functions));
}

/*
 * is_listed - is a function one of pg_catalog that a list names?
 */
static bool
is_listed(Oid function, const char *const *names, int count)
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

/*
 * error_callback - say which expression failed, and point into its text
 *
 * The position that the parser reports counts in the expression, not in the
 * statement that the client sent; so it becomes an internal one.
 */
static void
error_callback(void *arg)
{
	const TieringExpressionSource *source = arg;
	int			position = geterrposition();

	if (position > 0)
	{
		errposition(0);
		internalerrposition(position);
		internalerrquery(source->text);
	}
	errcontext("%s of model \"%s\"", source->label, source->model);
}
