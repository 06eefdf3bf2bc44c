/*-------------------------------------------------------------------------
 *
 * window_gate.c
 *	  Gates that ask whether an outreach window is open.
 *
 * A gate may call tiering.window_open(kind) in its expression.  Whether a
 * window is open is known only where an account is placed: the expression is
 * evaluated before that, on a row at hand or by a query, and must not read
 * tables of ours there.  So such a gate is evaluated for every case: with k
 * kinds that it asks for there are 2^k of them, and bit i of a case's number
 * says that a window of kind i is open.  The cases are columns of the model's
 * view like all other expressions, with true or false in place of the calls;
 * case 0 is the gate's own column, since the function itself says false.
 *
 * The word of an account's gates has a bit for each tier, and above them a
 * bit for each case of the gates that ask.  When the account is placed, the
 * windows that are open then choose the case, and it becomes the bit of the
 * tier.  So everybody else reads bits of tiers, as they were at the last look,
 * and a window that opens or ends needs no evaluation.
 *
 * src/window_gate.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/namespace.h"
#include "catalog/pg_type.h"
#include "fmgr.h"
#include "nodes/makefuncs.h"
#include "nodes/nodeFuncs.h"
#include "utils/builtins.h"
#include "utils/guc.h"
#include "utils/lsyscache.h"

#include "catalogue.h"
#include "model_view.h"
#include "tiering.h"
#include "window_gate.h"

PG_FUNCTION_INFO_V1(tiering_window_question);

/* The function that a gate calls. */
#define QUESTION "window_open"

/* What takes the place of the calls in an expression. */
typedef struct CaseContext
{
	List	   *kinds;			/* that it asks for, as strings */
	int			number;			/* of the case */
} CaseContext;

/*
 * tiering_window_question - SQL: tiering.window_open(kind)
 *
 * No account is at hand where it is executed.
 */
Datum
tiering_window_question(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(false);
}

/* ----------
 * Expressions
 * ----------
 */

/*
 * is_question - does a node ask whether a window is open?
 */
static bool
is_question(Node *node)
{
	Oid			function;
	char	   *name;

	if (!IsA(node, FuncExpr))
		return false;
	function = ((FuncExpr *) node)->funcid;
	name = get_func_name(function);
	return name != NULL &&		/* NULL: it was dropped just now */
		get_func_namespace(function) == get_namespace_oid(TIERING_SCHEMA, true) &&
		strcmp(name, QUESTION) == 0;
}

/*
 * kind_of - the kind that a call asks for; NULL if it is no constant
 */
static char *
kind_of(Node *call)
{
	Node	   *argument = linitial(((FuncExpr *) call)->args);

	if (IsA(argument, NamedArgExpr))
		argument = (Node *) ((NamedArgExpr *) argument)->arg;
	if (!IsA(argument, Const) || ((Const *) argument)->constisnull)
		return NULL;
	return TextDatumGetCString(((Const *) argument)->constvalue);
}

/*
 * tiering_window_question_check - refuse a question that cannot be answered
 *
 * call is any call of a function in an expression that is being set.
 */
void
tiering_window_question_check(ParseState *pstate, const TieringExpressionSource *source,
							  FuncExpr *call)
{
	if (!is_question((Node *) call))
		return;
	if (source->kind != TIERING_EXPRESSION_GATE)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_OBJECT_DEFINITION),
				 errmsg("%s must not contain function %s.%s", source->label, TIERING_SCHEMA, QUESTION),
				 errdetail("Only the gate of a tier can ask whether a window is open."),
				 parser_errposition(pstate, call->location)));
	if (kind_of((Node *) call) == NULL)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_OBJECT_DEFINITION),
				 errmsg("%s must name a kind in quotes in %s.%s()", source->label, TIERING_SCHEMA, QUESTION),
				 parser_errposition(pstate, call->location)));
}

/*
 * kinds_walker - collect the kinds that an expression asks for, each once
 */
static bool
kinds_walker(Node *node, List **kinds)
{
	if (node == NULL)
		return false;
	if (IsA(node, Query))
		return query_tree_walker((Query *) node, kinds_walker, kinds, 0);
	if (is_question(node) && kind_of(node) != NULL)
	{
		String	   *kind = makeString(kind_of(node));

		if (!list_member(*kinds, kind))
			*kinds = lappend(*kinds, kind);
		return false;
	}
	return expression_tree_walker(node, kinds_walker, kinds);
}

/*
 * kinds_of - the kinds that an expression asks for, in order of their mention
 */
static List *
kinds_of(Node *expression)
{
	List	   *kinds = NIL;

	(void) kinds_walker(expression, &kinds);
	return kinds;
}

/*
 * case_mutator - put true or false in place of the calls
 */
static Node *
case_mutator(Node *node, CaseContext *context)
{
	if (node == NULL)
		return NULL;
	if (IsA(node, Query))
		return (Node *) query_tree_mutator((Query *) node, case_mutator, context, 0);
	if (is_question(node) && kind_of(node) != NULL)
	{
		ListCell   *lc;

		foreach(lc, context->kinds)
		{
			if (strcmp(strVal(lfirst(lc)), kind_of(node)) == 0)
				return makeBoolConst((context->number & (1 << foreach_current_index(lc))) != 0, false);
		}
	}
	return expression_tree_mutator(node, case_mutator, context);
}

/* ----------
 * The view of a version
 * ----------
 */

/*
 * require_kind - refuse a gate that asks for windows that nothing opens
 */
static void
require_kind(const TieringDraft *draft, const char *tier, const char *kind)
{
	TieringArguments arguments = {0};

	tiering_argument_text(&arguments, draft->model->name);
	tiering_argument_text(&arguments, kind);
	if (strcmp(kind, TIERING_WINDOW_BY_HAND) != 0 &&
		tiering_catalogue_query("SELECT 1 FROM tiering.trigger_event WHERE model = $1 AND kind = $2",
								&arguments)->count == 0)
		ereport(ERROR,
				(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
				 errmsg("gate of tier \"%s\" of model \"%s\" asks for windows of kind \"%s\", which the draft does not have",
						tier, draft->model->name, kind),
				 errhint("Define it with tiering.set_trigger_event(); windows that tiering.elevate() opens are of kind \"%s\".",
						 TIERING_WINDOW_BY_HAND)));
}

/*
 * append_cases - the further cases of a gate, as columns of the view
 */
static void
append_cases(StringInfo sql, const TieringDraft *draft, const TieringTier *tier,
			 TieringModelView *view, int *bits)
{
	char	   *column = psprintf("gate %d", tier->rank);
	Node	   *gate = tier->gate ? tiering_model_view_expression(view, column) : NULL;
	CaseContext context = {.kinds = kinds_of(gate)};
	ListCell   *lc;

	if (context.kinds == NIL)
		return;
	foreach(lc, context.kinds)
		require_kind(draft, tier->name, strVal(lfirst(lc)));
	if (list_length(context.kinds) > TIERING_MAX_WINDOW_KINDS)
		ereport(ERROR,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("gate of tier \"%s\" of model \"%s\" asks for more than %d kinds of windows",
						tier->name, draft->model->name, TIERING_MAX_WINDOW_KINDS)));
	*bits += 1 << list_length(context.kinds);
	for (context.number = 1; context.number < 1 << list_length(context.kinds); context.number++)
		appendStringInfo(sql, ", (%s) AS \"%s case %d\"",
						 tiering_expression_print(case_mutator(gate, &context), view->context),
						 column, context.number);
}

/*
 * tiering_gate_case_columns - what the view of a version has beside the
 * draft's expressions, as the end of a target list
 *
 * The view has been made with these alone.  Empty if no gate asks.
 */
char *
tiering_gate_case_columns(const TieringDraft *draft, Oid viewid)
{
	TieringModelView *view = tiering_model_view_open(viewid);
	int			bits = list_length(draft->tiers);
	int			level = NewGUCNestLevel();
	StringInfoData sql;
	ListCell   *lc;

	initStringInfo(&sql);
	tiering_settings_fix();
	tiering_syntax_fix();
	foreach(lc, draft->tiers)
		append_cases(&sql, draft, lfirst(lc), view, &bits);
	AtEOXact_GUC(false, level);
	tiering_model_view_close(view);
	if (bits > TIERING_MAX_TIERS)
		ereport(ERROR,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("the gates of model \"%s\" have too many cases", draft->model->name),
				 errdetail("Tiers, and 2, 4 or 8 cases for each gate that asks for one, two or three kinds of windows, may be %d together.",
						   TIERING_MAX_TIERS)));
	return sql.data;
}

/* ----------
 * The live model
 * ----------
 */

/*
 * tiering_gate_cases_find - which gates of a model ask for which windows?
 *
 * expressions are those of the model's view.  In the memory of the model.
 */
void
tiering_gate_cases_find(TieringModel *model, List *expressions)
{
	int			next = 3 + model->rule.ncriteria;

	model->ngates = model->ntiers;
	for (int i = 0; i < model->ntiers; i++)
	{
		TieringModelTier *tier = &model->tiers[i];

		tier->window_kinds = tier->gated ? kinds_of(list_nth(expressions, next++)) : NIL;
		if (tier->window_kinds == NIL)
			continue;
		tier->first_case = model->ngates;
		model->ngates += 1 << list_length(tier->window_kinds);
	}
}

/*
 * tiering_gates_all - the word of an account that passes all gates in all cases
 */
uint64
tiering_gates_all(const TieringModel *model)
{
	return model->ngates >= 64 ? ~UINT64CONST(0) : (UINT64CONST(1) << model->ngates) - 1;
}

/*
 * tiering_gates_asking - the bits of tiers whose gates ask for windows
 */
uint64
tiering_gates_asking(const TieringModel *model)
{
	uint64		result = 0;

	for (int i = 0; i < model->ntiers; i++)
	{
		if (model->tiers[i].window_kinds != NIL)
			result |= UINT64CONST(1) << i;
	}
	return result;
}

/*
 * tiering_gates_compared - the bits that the model's view can tell
 *
 * Not the answers of gates that ask for windows, since it knows none; their
 * cases it can tell.
 */
uint64
tiering_gates_compared(const TieringModel *model)
{
	uint64		all = tiering_gates_all(model);

	return model->ngates == model->ntiers ? all : all & ~tiering_gates_asking(model);
}

/*
 * open_case - number of the case that holds for a gate at a moment
 */
static int
open_case(const TieringModelTier *tier, const TieringLifts *lifts, TimestampTz at)
{
	int			result = 0;

	for (int i = 0; lifts != NULL && i < lifts->nwindows; i++)
	{
		const TieringWindow *window = &lifts->windows[i];
		ListCell   *lc;

		if (window->from > at || window->until <= at)
			continue;
		foreach(lc, tier->window_kinds)
		{
			if (strcmp(strVal(lfirst(lc)), window->kind) == 0)
				result |= 1 << foreach_current_index(lc);
		}
	}
	return result;
}

/*
 * tiering_gates_settle - let the windows that are open choose the cases
 *
 * lifts: NULL if the account has none.
 */
void
tiering_gates_settle(const TieringModel *model, TieringEvaluation *evaluation,
					 const TieringLifts *lifts, TimestampTz at)
{
	if (model->ngates == model->ntiers)
		return;
	for (int i = 0; i < model->ntiers; i++)
	{
		const TieringModelTier *tier = &model->tiers[i];
		uint64		bit = UINT64CONST(1) << i;

		if (tier->window_kinds == NIL)
			continue;
		if (evaluation->gates & (UINT64CONST(1) << (tier->first_case + open_case(tier, lifts, at))))
			evaluation->gates |= bit;
		else
			evaluation->gates &= ~bit;
	}
}
