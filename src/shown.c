/*-------------------------------------------------------------------------
 *
 * shown.c
 *	  What the views of a model make of a stored row, account by account.
 *
 * A view over a million accounts runs each of its expressions a million
 * times, so what is stored otherwise than it is shown is translated by the
 * cheapest thing that an expression can be: a strict function with one column
 * and constants.  Words are stored as numbers, and looked up in an array that
 * the planner has folded to a constant.
 *
 * An account with an override or outreach windows keeps in column "lift" what
 * holds of them from the moment it was written on, as steps of some numbers
 * each; the view shows the last step that has begun.  All others have NULL
 * there.  A subquery over table upcoming, which says the same and more, would
 * keep PostgreSQL from reading the view in parallel, and a join would cost
 * every reader a tenth.
 *
 * What these functions answer depends on their arguments and the clock alone,
 * so everybody may call them.
 *
 * src/shown.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "fmgr.h"
#include "nodes/primnodes.h"
#include "utils/array.h"
#include "utils/timestamp.h"

#include "clock.h"
#include "shown.h"

PG_FUNCTION_INFO_V1(tiering_shown_lift);
PG_FUNCTION_INFO_V1(tiering_shown_word);

/* The words of a call site, kept while it is given the same array. */
typedef struct ShownWords
{
	const ArrayType *array;		/* as the argument had it */
	int			lower;			/* number of the first word */
	int			count;
	Datum	   *words;
	bool	   *nulls;
} ShownWords;

/* ----------
 * Words
 * ----------
 */

/*
 * tiering_argument_is_constant - is an argument of a call the same in every row?
 *
 * So that what was made of it may be kept.  A parameter is not: it may change
 * from one execution to the next, and stay in its place.
 */
bool
tiering_argument_is_constant(FunctionCallInfo fcinfo, int argument)
{
	Node	   *call = fcinfo->flinfo->fn_expr;

	return call != NULL && IsA(call, FuncExpr) &&
		IsA(list_nth(((FuncExpr *) call)->args, argument), Const);
}

/*
 * take_words - the words of a call, kept for those to come if they are constant
 */
static ShownWords *
take_words(FunctionCallInfo fcinfo)
{
	bool		keep = tiering_argument_is_constant(fcinfo, 1);
	MemoryContext old = MemoryContextSwitchTo(keep ? fcinfo->flinfo->fn_mcxt : CurrentMemoryContext);
	ShownWords *words = palloc0(sizeof(ShownWords));
	ArrayType  *array = DatumGetArrayTypePCopy(PG_GETARG_DATUM(1));

	if (ARR_NDIM(array) == 1)
	{
		deconstruct_array(array, TEXTOID, -1, false, TYPALIGN_INT,
						  &words->words, &words->nulls, &words->count);
		words->lower = ARR_LBOUND(array)[0];
	}
	if (keep)
	{
		words->array = (const ArrayType *) PG_GETARG_POINTER(1);
		fcinfo->flinfo->fn_extra = words;
	}
	MemoryContextSwitchTo(old);
	return words;
}

/*
 * tiering_shown_word - SQL: tiering._word(number, words)
 *
 * The element of that number; NULL if there is none.
 */
Datum
tiering_shown_word(PG_FUNCTION_ARGS)
{
	ShownWords *words = fcinfo->flinfo->fn_extra;
	int64		i;

	if (words == NULL || words->array != (const ArrayType *) PG_GETARG_POINTER(1))
		words = take_words(fcinfo);
	i = (int64) PG_GETARG_INT32(0) - words->lower;
	if (i < 0 || i >= words->count || words->nulls[i])
		PG_RETURN_NULL();
	return words->words[i];
}

/* ----------
 * Lifts
 * ----------
 */

/*
 * get_steps - the steps of an account, and how many they are
 */
static const int64 *
get_steps(FunctionCallInfo fcinfo, int *nsteps)
{
	ArrayType  *array = PG_GETARG_ARRAYTYPE_P(0);

	*nsteps = 0;
	if (ARR_NDIM(array) == 1 && !ARR_HASNULL(array))
		*nsteps = ARR_DIMS(array)[0] / TIERING_SHOWN_ITEMS;
	return (const int64 *) ARR_DATA_PTR(array);
}

/*
 * return_item - a number of a step; 0 stands for NULL
 */
static Datum
return_item(FunctionCallInfo fcinfo, const int64 *step, int item)
{
	if (item < 0 || item >= TIERING_SHOWN_ITEMS || step[item] == 0)
		PG_RETURN_NULL();
	return Int64GetDatum(item == TIERING_SHOWN_PLACEMENT ? step[item] - 1 : step[item]);
}

/*
 * return_end - a number of the first step that has begun a period, which
 * ended the one in the row; NULL if none has
 */
static Datum
return_end(FunctionCallInfo fcinfo, const int64 *step, int nsteps, int item)
{
	TimestampTz now = tiering_statement_now();

	while (--nsteps > 0)
	{
		step += TIERING_SHOWN_ITEMS;
		if (step[TIERING_SHOWN_BEGINS_AT] > now)
			break;
		if (step[TIERING_SHOWN_BEGINS_AT] == step[TIERING_SHOWN_TIER_SINCE])
			return return_item(fcinfo, step, item);
	}
	PG_RETURN_NULL();
}

/*
 * tiering_shown_lift - SQL: tiering._lift_number(lift, item), tiering._lift_time(lift, item)
 *
 * An item, a TieringShownItem, of the last step that has begun; or when the
 * period in the row has ended, or why.
 */
Datum
tiering_shown_lift(PG_FUNCTION_ARGS)
{
	int			item = PG_GETARG_INT32(1);
	int			nsteps;
	const int64 *step = get_steps(fcinfo, &nsteps);
	TimestampTz now = tiering_statement_now();

	if (item == TIERING_SHOWN_PERIOD_END)
		return return_end(fcinfo, step, nsteps, TIERING_SHOWN_BEGINS_AT);
	if (item == TIERING_SHOWN_PERIOD_END_CAUSE)
		return return_end(fcinfo, step, nsteps, TIERING_SHOWN_CAUSE);
	if (nsteps == 0)
		PG_RETURN_NULL();
	while (--nsteps > 0 && step[TIERING_SHOWN_ITEMS + TIERING_SHOWN_BEGINS_AT] <= now)
		step += TIERING_SHOWN_ITEMS;
	return return_item(fcinfo, step, item);
}
