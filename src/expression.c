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
 * his search path, and a literal is read as in any statement of his, which a
 * domain in its type may check.  Everything else that runs code of functions
 * (folding constants, inlining) happens as the owner of the model, restricted,
 * since that is who will evaluate the expression for each account; so does
 * parsing a text that we have printed, which may be of the owner's making and
 * is parsed for whoever works on the model.
 *
 * A printed expression may print differently after it is read once more (a
 * cast of an array is pushed into its elements).  So we print twice; the
 * second text is stable, and a definition that is set twice changes nothing.
 *
 * What an expression may not contain is in refusal.c.
 *
 * src/expression.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/table.h"
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
#include "utils/inval.h"
#include "utils/lsyscache.h"
#include "utils/rel.h"
#include "utils/ruleutils.h"
#include "utils/snapmgr.h"
#include "utils/syscache.h"

#include "catalogue.h"
#include "compat.h"
#include "expression.h"
#include "layout.h"
#include "refusal.h"
#include "tiering.h"

/* Stable functions of pg_catalog whose answer depends on the moment. */
static const char *const clock_functions[] = {
	"age", "now", "statement_timestamp", "transaction_timestamp"
};

/* How often this backend was told that functions were changed; 0: it does not listen yet. */
static uint64 function_changes = 0;

static Node *parse_source(ParseState *pstate,
						  const TieringExpressionSource *source, Relation rel);
static Node *parse_grammar(ParseState *pstate,
						   const TieringExpressionSource *source);
static Node *require_type(ParseState *pstate,
						  const TieringExpressionSource *source, Node *expr);
static void try_as_owner(ParseState *pstate,
						 const TieringExpressionSource *source, Node *expr);
static void try_query(ParseState *pstate, Node *expr);
static Node *require_key(ParseState *pstate,
						 const TieringExpressionSource *source, Node *expr);
static bool clock_walker(Node *node, void *context);
static void notice_clock(const TieringExpressionSource *source);
static bool is_clock_function(Oid function, void *context);
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

	callback.callback = error_callback;
	callback.arg = (void *) source;
	callback.previous = error_context_stack;
	error_context_stack = &callback;

	rel = table_open(source->account_table, AccessShareLock);
	context = deparse_context_for(RelationGetRelationName(rel),
								  source->account_table);

	if (source->origin == TIERING_EXPRESSION_PRINTED)
	{
		tiering_identity_enter(source->owner, &saved);
		expr = parse_source(make_parsestate(NULL), source, rel);
		tiering_identity_leave(&saved);
	}
	else
	{
		int			level = NewGUCNestLevel();

		tiering_settings_fix();
		expr = parse_source(make_parsestate(NULL), source, rel);
		AtEOXact_GUC(false, level);
	}

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
	Node	   *raw;
	Node	   *expr;

	pstate->p_sourcetext = source->text;
	item = addRangeTableEntryForRelation(pstate, rel, AccessShareLock,
										 NULL, true, true);
	addNSItemToQuery(pstate, item, true, true, true);

	expr = parse_grammar(pstate, source);
	raw = copyObject(expr);
	expr = transformExpr(pstate, expr, EXPR_KIND_SELECT_TARGET);
	tiering_refuse(pstate, source, raw, expr);
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
				 errdetail("A column alias, here \"%s\", is not part of an expression.", target->name),
				 parser_errposition(pstate, target->location)));
	return target->val;
}

/*
 * is_quoted - would a value, or an element of it, come out as JSON where its text is wanted?
 *
 * With quotes, so that it equals nothing, and null as a word.
 */
static bool
is_quoted(Oid type, Oid wanted)
{
	Oid			element = get_base_element_type(type);

	type = getBaseType(OidIsValid(element) ? element : type);
	return (type == JSONOID || type == JSONBOID) && TypeCategory(wanted) == TYPCATEGORY_STRING;
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
			if (tiering_type_yields_points(type))
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
			if (!is_quoted(type, source->type) &&
				can_coerce_type(1, &type, &source->type, COERCION_ASSIGNMENT))
				return coerce_to_target_type(pstate, expr, type, source->type, -1,
											 COERCION_ASSIGNMENT, COERCE_EXPLICIT_CAST, -1);
			wanted = psprintf("of type %s", format_type_be(source->type));
			break;
		default:
			if (type == UNKNOWNOID)
				return coerce_type(pstate, expr, type, TEXTOID, -1,
								   COERCION_IMPLICIT, COERCE_IMPLICIT_CAST, -1);
			wanted = "of type text";
			if (is_quoted(type, TEXTOID))
				break;
			if (can_coerce_type(1, &type, (Oid[]) {TEXTOID}, COERCION_EXPLICIT))
				return expr;
			wanted = "of a type that can be cast to text";
			break;
	}
	ereport(ERROR,
			(errcode(ERRCODE_DATATYPE_MISMATCH),
			 errmsg("%s must be %s, not of type %s",
					source->label, wanted, format_type_be(type)),
			 is_quoted(type, TEXTOID) ? errhint("Operator ->> yields the text of a JSON value, which can be cast.") : 0,
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

	if (!is_quoted(type, wanted) &&
		OidIsValid(get_base_element_type(type)) && !OidIsValid(get_base_element_type(wanted)) &&
		can_coerce_type(1, &type, &array, COERCION_ASSIGNMENT))
		wanted = array;
	else if (is_quoted(type, wanted) || !can_coerce_type(1, &type, &wanted, COERCION_ASSIGNMENT))
		ereport(ERROR,
				(errcode(ERRCODE_DATATYPE_MISMATCH),
				 errmsg("%s must be of type %s or an array of it, not of type %s",
						source->label, format_type_be(wanted), format_type_be(type)),
				 errdetail("That is the type of the key of model \"%s\".", source->model),
				 is_quoted(type, wanted) ? errhint("Operator ->> yields the text of a JSON value.") :
				 errhint("Cast it, or find the key with a subquery."),
				 parser_errposition(pstate, exprLocation(expr))));
	if (type == wanted)
		return expr;
	return coerce_to_target_type(pstate, expr, type, wanted, -1,
								 COERCION_ASSIGNMENT, COERCE_EXPLICIT_CAST, -1);
}

/*
 * tiering_expression_typed - an expression of a view, as it has to be typed
 *
 * A column that it reads may have got another type, or its owner may have
 * replaced the view.  The caller is the owner.
 */
Node *
tiering_expression_typed(Node *expr, Oid wanted)
{
	Oid			type = expr == NULL ? InvalidOid : exprType(expr);

	if (OidIsValid(type) && getBaseType(type) != wanted && !IsBinaryCoercible(type, wanted))
		expr = coerce_to_target_type(NULL, expr, type, wanted, -1,
									 COERCION_ASSIGNMENT, COERCE_EXPLICIT_CAST, -1);
	if (!OidIsValid(type) || expr == NULL)
		ereport(ERROR,
				(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
				 errmsg("what its view yields is not of type %s any more", format_type_be(wanted))));
	return expr;
}

/*
 * tiering_type_yields_points - can a value of the type count as points?
 */
bool
tiering_type_yields_points(Oid type)
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
 * disguise_columns - make the columns in an expression ones of OLD, or undo that
 */
static bool
disguise_columns(Node *node, bool *disguise)
{
	if (node == NULL)
		return false;
	if (IsA(node, Var))
	{
		TIERING_DISGUISE_COLUMN((Var *) node, *disguise);
		return false;
	}
	return expression_tree_walker(node, disguise_columns, disguise);
}

/*
 * note_change - syscache callback: a function was changed
 */
static void
note_change(Datum arg, TIERING_CACHE_ID cacheid, uint32 hashvalue)
{
	function_changes++;
}

/*
 * tiering_expression_renew - compile states of an expression anew if what they call was changed
 *
 * They call a function as it was when they were compiled.  One that was
 * replaced by one in another language fails, since it is still given to the
 * former language; and what PL/pgSQL has half compiled then, it takes for
 * complete the next time, and crashes.
 *
 * "seen" belongs to the states and is 0 at first.  Raises an error if a
 * function is gone, or not for the current user to call.
 *
 * States keep what they are given and what they have found so far, so that they
 * cannot be evaluated once more while they are: a function that they call may
 * write what they are evaluated for.  Who comes in between takes a copy of what
 * they belong to, which has seen TIERING_NOT_COMPILED and gets states of its own.
 */
void
tiering_expression_renew(const CachedExpression *cached, uint64 *seen, MemoryContext context,
						 void (*compile) (void *states), void *states)
{
	uint64		changes = function_changes;
	MemoryContext old;

	if (*seen != TIERING_NOT_COMPILED && (cached->is_valid || *seen == changes))
		return;
	old = MemoryContextSwitchTo(context);
	compile(states);
	MemoryContextSwitchTo(old);
	*seen = changes;
}

/*
 * tiering_expression_refuse_within - a function that is called to prepare expressions needs them
 *
 * One of constants is called when an expression is planned.  What it writes then
 * would not be seen by the expressions that are not ready yet.
 */
void
tiering_expression_refuse_within(Oid table)
{
	ereport(ERROR,
			(errcode(ERRCODE_OBJECT_IN_USE),
			 errmsg("expressions over table %s are being prepared", tiering_relation_name(table)),
			 errdetail("A function that is called for that writes the table, or reads its models."),
			 errhint("Declare it STABLE.")));
}

/*
 * tiering_expression_cache - plan an expression; the plan cache watches what it calls
 *
 * Folds constants, so the caller has switched to who will evaluate it.  The
 * expression stays as it is.
 */
CachedExpression *
tiering_expression_cache(Node *expr)
{
	CachedExpression *cached;
	bool		disguise = true;

	if (function_changes == 0)
	{
		CacheRegisterSyscacheCallback(PROCOID, note_change, (Datum) 0);
		function_changes = 1;
	}
	expr = copyObject(expr);
	(void) disguise_columns(expr, &disguise);
	cached = GetCachedExpression(expr);
	disguise = false;
	(void) disguise_columns(cached->expr, &disguise);
	return cached;
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
	TieringIdentity saved;

	tiering_identity_enter(source->owner, &saved);
	if (checkExprHasSubLink(expr))
		try_query(pstate, expr);
	else
	{
		Expr	   *planned = expression_planner((Expr *) copyObject(expr));

		tiering_refuse(pstate, source, NULL, (Node *) planned);
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
	plan = TIERING_PLAN_QUERY(linitial_node(Query, rewritten), pstate->p_sourcetext);
	desc = CreateQueryDesc(plan, pstate->p_sourcetext, GetActiveSnapshot(),
						   InvalidSnapshot, None_Receiver, NULL, NULL, 0);
	ExecutorStart(desc, EXEC_FLAG_EXPLAIN_ONLY);
	ExecutorEnd(desc);
	FreeQueryDesc(desc);
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
	return tiering_function_is_listed(function, clock_functions, lengthof(clock_functions));
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
