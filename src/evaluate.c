/*-------------------------------------------------------------------------
 *
 * evaluate.c
 *	  The model's expressions for an account: points, scopes, gates, score.
 *
 * Rows at hand are evaluated with compiled expressions, one subtransaction
 * for the whole batch.  If one of them raises an error the batch is done
 * again row by row, and the row that fails says which expression it was.
 * Accounts known only by key are read through the model's view, again first
 * all at once, then one by one, then column by column.
 *
 * Everything is allocated in the caller's memory context.
 *
 * src/evaluate.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/xact.h"
#include "catalog/pg_type.h"
#include "common/shortest_dec.h"
#include "executor/executor.h"
#include "executor/spi.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/float.h"
#include "utils/guc.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"
#include "utils/snapmgr.h"

#include "catalogue.h"
#include "compile.h"
#include "evaluate.h"
#include "expression.h"
#include "layout.h"
#include "long_key.h"
#include "tiering.h"

#define MIN_POINTS (-100.0)
#define MAX_POINTS 100.0

/* Up to so many keys the plan that reads the view is kept. */
#define FEW_KEYS 50

/*
 * The expression being evaluated, to name it when it fails: a criterion's
 * index, or one of these.
 */
#define AT_FILTER (-2)
#define AT_SCOPE (-1)

/*
 * tiering_evaluation_points - the points that the value of a criterion stands for
 *
 * Raises an error for a number that is not between -100 and 100.
 */
double
tiering_evaluation_points(Datum value, Oid type)
{
	double		points;

	switch (type)
	{
		case BOOLOID:
			return DatumGetBool(value) ? MAX_POINTS : 0;
		case INT2OID:
			points = DatumGetInt16(value);
			break;
		case INT4OID:
			points = DatumGetInt32(value);
			break;
		case INT8OID:
			points = DatumGetInt64(value);
			break;
		case FLOAT4OID:
			points = DatumGetFloat4(value);
			break;
		case FLOAT8OID:
			points = DatumGetFloat8(value);
			break;
		case NUMERICOID:
			points = DatumGetFloat8(DirectFunctionCall1(numeric_float8_no_overflow, value));
			break;
		default:
			elog(ERROR, "unexpected type %u of a criterion", type);
	}
	if (isnan(points) || points < MIN_POINTS || points > MAX_POINTS)
		ereport(ERROR,
				(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
				 errmsg("points must be between -100 and 100, not %s", double_to_shortest_decimal(points)),
				 errhint("Use a curve such as tiering.ramp() to turn a quantity into points.")));
	return points + 0.0;		/* no negative zero */
}

/*
 * score_evaluation - the arithmetic, when all points are there
 */
static void
score_evaluation(TieringModel *model, TieringEvaluation *result)
{
	tiering_score_compute(&model->rule, result->points, result->components,
						  &result->score);
}

/*
 * init_evaluation - allocate and clear a result
 */
static void
init_evaluation(TieringModel *model, TieringEvaluation *result)
{
	double	   *points = result->points;
	double	   *components = result->components;

	if (points == NULL)
	{
		points = palloc(sizeof(double) * Max(model->rule.ncriteria, 1));
		components = palloc(sizeof(double) * Max(model->rule.ncomponents, 1));
	}
	memset(result, 0, sizeof(TieringEvaluation));
	result->evaluated = true;
	result->points = points;
	result->components = components;
	for (int i = 0; i < model->rule.ncriteria; i++)
		points[i] = get_float8_nan();
	for (int i = 0; i < model->rule.ncomponents; i++)
		components[i] = get_float8_nan();
	result->failed_criterion = AT_SCOPE;
	result->score.score = TIERING_NO_SCORE;
}

/*
 * evaluate_text - the value of a text expression, copied; NULL if none
 */
static char *
evaluate_text(ExprState *state, ExprContext *econtext, MemoryContext context)
{
	bool		isnull;
	Datum		value = ExecEvalExprSwitchContext(state, econtext, &isnull);
	MemoryContext old;
	char	   *result;

	if (isnull)
		return NULL;
	old = MemoryContextSwitchTo(context);
	result = TextDatumGetCString(value);
	MemoryContextSwitchTo(old);
	return result;
}

/*
 * put_case - note whether a gate that asks for windows holds in a case
 *
 * Case 0 is the gate's own value.
 */
static void
put_case(const TieringModelTier *tier, int number, bool holds, TieringEvaluation *result)
{
	if (holds)
		result->gates |= UINT64CONST(1) << (tier->first_case + number);
}

/*
 * evaluate_cases - the gates that ask for windows, in all their cases
 */
static void
evaluate_cases(TieringModel *model, ExprContext *econtext, TieringEvaluation *result)
{
	for (int i = 0; i < model->ntiers; i++)
	{
		TieringModelTier *tier = &model->tiers[i];

		for (int j = 0; j < TIERING_GATE_CASES(tier); j++)
		{
			ExprState  *gate = model->gate_states[tier->first_case + j];
			bool		isnull = false;

			put_case(tier, j, gate == NULL ? (result->gates & (UINT64CONST(1) << i)) != 0 :
					 DatumGetBool(ExecEvalExprSwitchContext(gate, econtext, &isnull)) && !isnull,
					 result);
		}
	}
}

/*
 * compile_states - compile the expressions of a model once more
 */
static void
compile_states(void *model)
{
	tiering_expressions_compile(model, castNode(List, ((TieringModel *) model)->cached->expr));
}

/*
 * evaluate_slot - run the compiled expressions on one row
 *
 * "at" says which expression is under way when an error is raised.
 */
static void
evaluate_slot(TieringModel *model, ExprContext *econtext, TupleTableSlot *slot,
			  TieringEvaluation *result, volatile int *at)
{
	MemoryContext context = CurrentMemoryContext;
	bool		isnull;
	Datum		key;

	init_evaluation(model, result);
	econtext->ecxt_scantuple = slot;
	key = slot_getattr(slot, model->key_attno, &isnull);
	if (isnull)
		return;					/* no account without a key */
	result->key = tiering_key_copy(model, key);

	*at = AT_SCOPE;
	if ((!model->cached->is_valid && !model->trusted) || model->functions_seen == TIERING_NOT_COMPILED)
		tiering_expression_renew(model->cached, &model->functions_seen, model->context,
								 compile_states, model);
	*at = AT_FILTER;
	result->in_scope = model->filter == NULL || ExecQual(model->filter, econtext);
	result->in_scope = result->in_scope && tiering_key_fits_alone(model, result->key);
	if (!result->in_scope)
		return;
	*at = AT_SCOPE;
	if (!tiering_key_fits(model, result->key))
		tiering_key_refuse();

	for (int i = 0; i < model->rule.ncriteria; i++)
	{
		Datum		value;

		*at = i;
		value = ExecEvalExprSwitchContext(model->criterion_states[i], econtext, &isnull);
		if (!isnull)
			result->points[i] = tiering_evaluation_points(value, model->criterion_types[i]);
	}

	*at = AT_SCOPE;
	result->territory = evaluate_text(model->territory, econtext, context);
	result->owner = evaluate_text(model->owner_state, econtext, context);
	for (int i = 0; i < model->ntiers; i++)
	{
		ExprState  *gate = model->gate_states[i];

		if (gate == NULL ||
			(DatumGetBool(ExecEvalExprSwitchContext(gate, econtext, &isnull)) && !isnull))
			result->gates |= UINT64CONST(1) << i;
	}
	if (model->ngates > model->ntiers)
		evaluate_cases(model, econtext, result);
	score_evaluation(model, result);
}

/*
 * fail_evaluation - record what failed
 */
static void
fail_evaluation(TieringEvaluation *result, TieringFailure *failure, int at)
{
	result->failure = failure;
	result->filter_failed = (at == AT_FILTER);
	result->failed_criterion = at < 0 ? -1 : at;
	result->in_scope = !result->filter_failed;
}

/*
 * try_slots - evaluate some rows in one subtransaction
 *
 * Returns the failure, with the expression in *at, or NULL.
 */
static TieringFailure *
try_slots(TieringModel *model, ExprContext *econtext, TupleTableSlot **slots,
		  int nslots, TieringEvaluation *results, volatile int *at)
{
	TieringGuard guard;
	TieringFailure *volatile failure = NULL;

	tiering_guard_begin(&guard);
	model->evaluating = true;
	PG_TRY();
	{
		for (int i = 0; i < nslots; i++)
		{
			evaluate_slot(model, econtext, slots[i], &results[i], at);
			ResetExprContext(econtext);
			CHECK_FOR_INTERRUPTS();
		}
		model->evaluating = false;
		tiering_guard_end(&guard);
	}
	PG_CATCH();
	{
		model->evaluating = false;
		failure = tiering_guard_catch(&guard);
	}
	PG_END_TRY();
	return failure;
}

/*
 * copy_model - a copy of a model, for who evaluates while its states are at work
 */
static TieringModel *
copy_model(TieringModel *model)
{
	TieringModel *copy = palloc(sizeof(TieringModel));

	*copy = *model;
	copy->context = AllocSetContextCreate(CurrentMemoryContext, "tiering states", ALLOCSET_DEFAULT_SIZES);
	copy->functions_seen = TIERING_NOT_COMPILED;
	copy->evaluating = false;
	return copy;
}

/*
 * tiering_evaluate_slots - evaluate rows of the account table
 *
 * The slots have the row type of the account table.
 */
void
tiering_evaluate_slots(TieringModel *model, TupleTableSlot **slots, int nslots,
					   TieringEvaluation *results)
{
	ExprContext *econtext;
	TieringIdentity identity;
	volatile int at;
	bool		copied = model->evaluating;

	if (nslots == 0)
		return;
	if (copied)
		model = copy_model(model);
	econtext = tiering_compile_context(model->context);
	if (!model->trusted)
		tiering_identity_enter(model->owner, &identity);

	if (try_slots(model, econtext, slots, nslots, results, &at) != NULL)
	{
		for (int i = 0; i < nslots; i++)
		{
			TieringFailure *failure;

			CHECK_FOR_INTERRUPTS();	/* a row that fails does not come to that of try_slots */
			failure = try_slots(model, econtext, &slots[i], 1, &results[i], &at);
			if (failure != NULL)
				fail_evaluation(&results[i], failure, at);
		}
	}

	if (!model->trusted)
		tiering_identity_leave(&identity);
	FreeExprContext(econtext, true);
	if (copied)
		MemoryContextDelete(model->context);
}

/* ----------
 * Through the model's view
 * ----------
 */

/*
 * tiering_evaluation_read - an evaluation from a row of the model's view
 *
 * Raises an error if points are out of range.  The caller has seen that the
 * account is in the view, so the filter holds.
 */
void
tiering_evaluation_read(TieringModel *model, Datum *values, bool *nulls,
						TieringEvaluation *result)
{
	int			n = model->rule.ncriteria;
	int			next = 3 + n;

	init_evaluation(model, result);
	result->key = tiering_key_copy(model, values[0]);
	result->in_scope = tiering_key_fits_alone(model, result->key);
	if (!result->in_scope)
		return;
	if (!tiering_key_fits(model, result->key))
		tiering_key_refuse();
	for (int i = 0; i < n; i++)
	{
		result->failed_criterion = i;
		if (!nulls[1 + i])
			result->points[i] = tiering_evaluation_points(values[1 + i], model->criterion_types[i]);
	}
	result->failed_criterion = -1;
	if (!nulls[1 + n])
		result->territory = TextDatumGetCString(values[1 + n]);
	if (!nulls[2 + n])
		result->owner = TextDatumGetCString(values[2 + n]);
	for (int i = 0; i < model->ntiers; i++)
	{
		bool		holds = true;

		if (model->tiers[i].gated)
		{
			holds = !nulls[next] && DatumGetBool(values[next]);
			next++;
		}
		if (holds)
			result->gates |= UINT64CONST(1) << i;
	}
	for (int i = 0; i < model->ntiers; i++)
	{
		for (int j = 0; j < TIERING_GATE_CASES(&model->tiers[i]); j++)
		{
			put_case(&model->tiers[i], j, j == 0 ? (result->gates & (UINT64CONST(1) << i)) != 0 :
					 !nulls[next] && DatumGetBool(values[next]), result);
			next += j > 0;
		}
	}
	score_evaluation(model, result);
}

/*
 * view_query - text that selects columns of the model's view by key
 */
static char *
view_query(TieringModel *model, const char *columns, bool many)
{
	return psprintf("SELECT %s FROM %s WHERE account_id OPERATOR(pg_catalog.=) %s",
					columns,
					quote_qualified_identifier(tiering_schema_name(model->schema), "model"),
					many ? "ANY ($1)" : "$1");
}

/*
 * tiering_evaluation_find - the index of the evaluation for a key, or -1
 *
 * The array of evaluations is sorted by key.
 */
int
tiering_evaluation_find(TieringModel *model, TieringEvaluation *results, int nresults, Datum key)
{
	int			low = 0;
	int			high = nresults - 1;

	while (low <= high)
	{
		int			middle = (low + high) / 2;
		int			order = tiering_keys_compare(&key, &results[middle].key, model);

		if (order == 0)
			return middle;
		if (order < 0)
			high = middle - 1;
		else
			low = middle + 1;
	}
	return -1;
}

/*
 * run_plan - execute with one parameter; sees all that is committed, and what
 * the transaction did
 *
 * Where the transaction goes on with its first snapshot, a fresh one is used.
 */
static void
run_plan(SPIPlanPtr plan, Datum parameter)
{
	bool		fresh = IsolationUsesXactSnapshot();
	int			result;

	if (plan == NULL)
		elog(ERROR, "could not prepare a query: %s", SPI_result_code_string(SPI_result));
	if (fresh)
	{
		CommandCounterIncrement();	/* else the statement's own rows are not seen */
		PushActiveSnapshot(GetLatestSnapshot());
	}
	result = SPI_execute_plan(plan, &parameter, NULL, fresh, 0);
	if (fresh)
		PopActiveSnapshot();
	if (result != SPI_OK_SELECT)
		elog(ERROR, "could not read the model's view: %s", SPI_result_code_string(result));
}

/*
 * keys_plan - the plan that reads the view for some keys, or for a single one
 *
 * For few of them it is kept with the model, since planning it takes longer
 * than running it.
 */
static SPIPlanPtr
keys_plan(TieringModel *model, int nkeys, bool single)
{
	Oid			type = single ? model->key_type : get_array_type(model->key_type);
	SPIPlanPtr *kept = &model->plans[single ? 1 : 0];
	SPIPlanPtr	plan;

	if (nkeys > FEW_KEYS)
		return SPI_prepare_cursor(view_query(model, "*", true), 1, &type, CURSOR_OPT_CUSTOM_PLAN);
	if (*kept == NULL)
	{
		plan = SPI_prepare_cursor(view_query(model, "*", !single), 1, &type, CURSOR_OPT_GENERIC_PLAN);
		if (plan == NULL || SPI_keepplan(plan) != 0)
			return NULL;
		*kept = plan;
	}
	return *kept;
}

/*
 * read_results - copy what the query of all keys answered
 *
 * The evaluations are allocated in "context", not in SPI's memory.
 */
static void
read_results(TieringModel *model, TieringEvaluation *results, int nresults,
			 MemoryContext context)
{
	TupleDesc	desc = SPI_tuptable->tupdesc;
	Datum	   *values = palloc(sizeof(Datum) * desc->natts);
	bool	   *nulls = palloc(sizeof(bool) * desc->natts);

	tiering_model_require_columns(model, desc);
	for (uint64 i = 0; i < SPI_processed; i++)
	{
		int			at;
		MemoryContext old;

		heap_deform_tuple(SPI_tuptable->vals[i], desc, values, nulls);
		at = tiering_evaluation_find(model, results, nresults, values[0]);
		if (at < 0)
			continue;
		old = MemoryContextSwitchTo(context);
		tiering_evaluation_read(model, values, nulls, &results[at]);
		MemoryContextSwitchTo(old);
		CHECK_FOR_INTERRUPTS();
	}
}

/*
 * try_keys - read the view for some keys in one subtransaction
 */
static TieringFailure *
try_keys(TieringModel *model, Datum *keys, int nkeys, TieringEvaluation *results, bool single)
{
	TieringGuard guard;
	TieringFailure *volatile failure = NULL;
	MemoryContext context = CurrentMemoryContext;

	tiering_guard_begin(&guard);
	PG_TRY();
	{
		SPI_connect();
		run_plan(keys_plan(model, nkeys, single),
				 single ? keys[0] : tiering_keys_array(model, keys, nkeys));
		read_results(model, results, nkeys, context);
		SPI_finish();
		tiering_guard_end(&guard);
	}
	PG_CATCH();
	{
		failure = tiering_guard_catch(&guard);
	}
	PG_END_TRY();
	return failure;
}

/*
 * try_column - does reading one column of the view fail for a key?
 */
static bool
try_column(TieringModel *model, const char *column, Datum key)
{
	TieringGuard guard;
	volatile bool failed = false;

	tiering_guard_begin(&guard);
	PG_TRY();
	{
		SPI_connect();
		run_plan(SPI_prepare(view_query(model, column, false), 1, &model->key_type), key);
		SPI_finish();
		tiering_guard_end(&guard);
	}
	PG_CATCH();
	{
		(void) tiering_guard_catch(&guard);
		failed = true;
	}
	PG_END_TRY();
	return failed;
}

/*
 * blame - find out which expression fails for an account
 *
 * A column that is not selected is not evaluated, so the key alone fails
 * only if the filter does.
 */
static int
blame(TieringModel *model, Datum key)
{
	if (try_column(model, "account_id", key))
		return AT_FILTER;
	for (int i = 0; i < model->rule.ncriteria; i++)
	{
		if (try_column(model, quote_identifier(model->criteria[i]), key))
			return i;
	}
	return AT_SCOPE;
}

/*
 * compare_evaluations - qsort_arg comparator by key
 */
static int
compare_evaluations(const void *a, const void *b, void *arg)
{
	return tiering_keys_compare(&((const TieringEvaluation *) a)->key,
								&((const TieringEvaluation *) b)->key, arg);
}

/*
 * evaluate_keys_singly - one by one, because reading all at once failed
 *
 * By the index of the key: a scan of the table may evaluate the filter first,
 * which then fails for the rows of other accounts.
 */
static void
evaluate_keys_singly(TieringModel *model, TieringEvaluation *results, int nkeys)
{
	int			level = NewGUCNestLevel();

	(void) set_config_option("enable_seqscan", "off", PGC_USERSET, PGC_S_SESSION,
							 GUC_ACTION_SAVE, true, 0, false);
	for (int i = 0; i < nkeys; i++)
	{
		Datum		key = results[i].key;
		TieringFailure *failure;
		int			at;

		CHECK_FOR_INTERRUPTS();
		init_evaluation(model, &results[i]);
		results[i].key = key;
		failure = try_keys(model, &key, 1, &results[i], true);
		if (failure == NULL)
			continue;
		at = results[i].failed_criterion;
		if (at < 0)
			at = blame(model, key);
		init_evaluation(model, &results[i]);
		results[i].key = key;
		fail_evaluation(&results[i], failure, at);
	}
	AtEOXact_GUC(false, level);
}

/*
 * tiering_evaluate_keys - evaluate accounts given by key
 *
 * The results come in order of the key.  An account that the view does not
 * show is out of scope.  Keys must be distinct.
 */
void
tiering_evaluate_keys(TieringModel *model, Datum *keys, int nkeys,
					  TieringEvaluation *results)
{
	TieringIdentity identity;

	if (nkeys == 0)
		return;
	memset(results, 0, sizeof(TieringEvaluation) * nkeys);
	for (int i = 0; i < nkeys; i++)
	{
		init_evaluation(model, &results[i]);
		results[i].key = keys[i];
	}
	qsort_arg(results, nkeys, sizeof(TieringEvaluation), compare_evaluations, model);
	for (int i = 0; i < nkeys; i++)
		keys[i] = results[i].key;

	tiering_identity_enter(model->owner, &identity);
	if (try_keys(model, keys, nkeys, results, false) != NULL)
		evaluate_keys_singly(model, results, nkeys);
	tiering_identity_leave(&identity);
}
