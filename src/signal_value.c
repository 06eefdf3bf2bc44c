/*-------------------------------------------------------------------------
 *
 * signal_value.c
 *	  Scores with signals, as SQL sees them.
 *
 * The views of a model show the score of this moment.  They call functions
 * over what is stored of the account, the rows of its signals as arrays, and
 * the moment; what the version says about scoring comes along as a constant,
 * an array of numbers, so that a reader needs no right on the catalogue:
 *
 *		number of components, their weights;
 *		number of criteria, and of each its component, weight, missing rule;
 *		number of kinds, and of each its number, component, points,
 *		half-life, cap, per_day.
 *
 * It is decoded once for each call site, not for each row.
 *
 * A view over all accounts calls these functions for each of them and each
 * column.  So they read arrays where they stand, and answer with numbers that
 * were made before.  A row asks for its score and for some components, one
 * call after the other with the same arguments; the last answer is kept.  What
 * time leaves of a signal, the same for all accounts that were folded at the
 * same moment, is computed once for them.  A planner support function says
 * that a score has two decimals, which saves the view a cast.
 *
 * src/signal_value.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include <math.h>

#include "catalog/pg_type.h"
#include "fmgr.h"
#include "nodes/makefuncs.h"
#include "nodes/supportnodes.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/float.h"
#include "utils/memutils.h"
#include "utils/numeric.h"
#include "utils/timestamp.h"

#include "clock.h"
#include "numbers.h"
#include "shown.h"
#include "signals.h"
#include "signal_value.h"
#include "tiering.h"

PG_FUNCTION_INFO_V1(tiering_signal_component);
PG_FUNCTION_INFO_V1(tiering_signal_decay);
PG_FUNCTION_INFO_V1(tiering_signal_score);
PG_FUNCTION_INFO_V1(tiering_signal_sums_sql);
PG_FUNCTION_INFO_V1(tiering_signal_support);

/* The constant, decoded; kept by a call site. */
typedef struct DecodedRule
{
	const void *constant;		/* as the argument had it */
	uint64		id;				/* another one where the constant differs */
	TieringScoreRule rule;
	int		   *numbers;		/* of the kinds */
	double	   *points;			/* room for the points of an account */
	double	   *components;		/* room for its components */
	double	   *sums;			/* room for the sums of its signals */
} DecodedRule;

/* Type modifier of numeric(5,2). */
#define SCORE_TYPMOD (((5 << 16) | 2) + VARHDRSZ)

/* What is left of signals of some kinds after some time. */
#define FADED_KINDS 32

typedef struct Faded
{
	int			nkinds;			/* 0: nothing is kept */
	int64		age;
	double		half_lives[FADED_KINDS];
	double		left[FADED_KINDS];	/* of a strength of 1 */
} Faded;

static Faded faded;

/* The last answer, and what it was asked for. */
#define ANSWER_BYTES 1024
#define ANSWER_COMPONENTS 32

typedef struct Answer
{
	uint64		rule;			/* id of the rule; 0: there is none */
	TimestampTz signals_at;
	TimestampTz at;
	Size		points_size;
	Size		signals_size;
	char		arguments[ANSWER_BYTES];	/* points and signals */
	int			score;
	double		components[ANSWER_COMPONENTS];
} Answer;

static Answer last;

/* ----------
 * The constant
 * ----------
 */

/*
 * take_number - the next number of the constant
 */
static double
take_number(const double **next, const double *end)
{
	if (*next >= end)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("invalid rule of a score")));
	return *(*next)++;
}

/*
 * take_count - the next number, which says how many of something follow
 */
static int
take_count(const double **next, const double *end)
{
	double		count = take_number(next, end);

	if (!(count >= 0 && count <= end - *next))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("invalid rule of a score")));
	return (int) count;
}

/*
 * take_component - the next number, which says a component
 */
static int
take_component(const double **next, const double *end, int ncomponents)
{
	double		component = take_number(next, end);

	if (!(component >= 0 && component < ncomponents))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("invalid rule of a score")));
	return (int) component;
}

/*
 * decode - fill the struct from the numbers of the constant
 */
static void
decode(DecodedRule *decoded, const double *next, const double *end)
{
	TieringScoreRule *rule = &decoded->rule;

	rule->ncomponents = take_count(&next, end);
	rule->component_weights = palloc(sizeof(double) * (rule->ncomponents + 1));
	for (int i = 0; i < rule->ncomponents; i++)
		rule->component_weights[i] = take_number(&next, end);
	rule->ncriteria = take_count(&next, end);
	rule->criterion_components = palloc(sizeof(int) * (rule->ncriteria + 1));
	rule->criterion_weights = palloc(sizeof(double) * (rule->ncriteria + 1));
	rule->criterion_missing = palloc(sizeof(double) * (rule->ncriteria + 1));
	for (int i = 0; i < rule->ncriteria; i++)
	{
		rule->criterion_components[i] = take_component(&next, end, rule->ncomponents);
		rule->criterion_weights[i] = take_number(&next, end);
		rule->criterion_missing[i] = take_number(&next, end);
	}
	rule->nkinds = take_count(&next, end);
	decoded->numbers = palloc(sizeof(int) * (rule->nkinds + 1));
	rule->kind_components = palloc(sizeof(int) * (rule->nkinds + 1));
	rule->kind_points = palloc(sizeof(double) * (rule->nkinds + 1));
	rule->kind_half_lives = palloc(sizeof(double) * (rule->nkinds + 1));
	rule->kind_caps = palloc(sizeof(double) * (rule->nkinds + 1));
	rule->kind_per_days = palloc(sizeof(double) * (rule->nkinds + 1));
	for (int i = 0; i < rule->nkinds; i++)
	{
		decoded->numbers[i] = (int) take_number(&next, end);
		rule->kind_components[i] = take_component(&next, end, rule->ncomponents);
		rule->kind_points[i] = take_number(&next, end);
		rule->kind_half_lives[i] = take_number(&next, end);
		rule->kind_caps[i] = take_number(&next, end);
		rule->kind_per_days[i] = take_number(&next, end);
	}
	decoded->points = palloc(sizeof(double) * (rule->ncriteria + 1));
	decoded->components = palloc(sizeof(double) * (rule->ncomponents + 1));
	decoded->sums = palloc(sizeof(double) * (rule->nkinds + 1));
}

/*
 * rule_id - the same number as long as the same constant comes
 *
 * The columns of a view have copies of one constant.
 */
static uint64
rule_id(const ArrayType *array)
{
	static uint64 id = 0;
	static ArrayType *seen = NULL;

	if (seen == NULL || VARSIZE(seen) != VARSIZE(array) ||
		memcmp(seen, array, VARSIZE(array)) != 0)
	{
		if (seen != NULL)
			pfree(seen);
		seen = NULL;
		seen = MemoryContextAlloc(TopMemoryContext, VARSIZE(array));
		memcpy(seen, array, VARSIZE(array));
		id++;
	}
	return id;
}

/*
 * get_rule - the rule that an argument of the call stands for
 *
 * Kept by the call site if it is a constant, as in views.
 */
static DecodedRule *
get_rule(FunctionCallInfo fcinfo, int argument)
{
	DecodedRule *decoded = fcinfo->flinfo->fn_extra;
	bool		keep;
	ArrayType  *array;
	MemoryContext old = CurrentMemoryContext;

	if (PG_ARGISNULL(argument))
		ereport(ERROR,
				(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
				 errmsg("rule must not be null")));
	if (decoded != NULL && decoded->constant == PG_GETARG_POINTER(argument))
		return decoded;
	keep = tiering_argument_is_constant(fcinfo, argument);
	array = PG_GETARG_ARRAYTYPE_P(argument);
	if (ARR_NDIM(array) != 1 || ARR_HASNULL(array) || ARR_ELEMTYPE(array) != FLOAT8OID)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("invalid rule of a score")));

	if (keep)
		MemoryContextSwitchTo(fcinfo->flinfo->fn_mcxt);
	decoded = palloc0(sizeof(DecodedRule));
	decode(decoded, (double *) ARR_DATA_PTR(array),
		   (double *) ARR_DATA_PTR(array) + ARR_DIMS(array)[0]);
	decoded->id = rule_id(array);
	MemoryContextSwitchTo(old);
	if (keep)
	{
		decoded->constant = PG_GETARG_POINTER(argument);
		fcinfo->flinfo->fn_extra = decoded;
	}
	return decoded;
}

/* ----------
 * The other arguments
 * ----------
 */

/*
 * read_doubles - the first n elements of an array argument, NaN for what is missing
 *
 * The array of a narrow row stands unaligned, with a short header; it is not
 * copied for that.
 */
static double *
read_doubles(FunctionCallInfo fcinfo, int argument, double *result, int n)
{
	struct varlena *packed;
	const char *data;
	ArrayType	header;
	Size		head = sizeof(ArrayType) - offsetof(ArrayType, ndim);
	int			count = 0;

	if (PG_ARGISNULL(argument))
		return NULL;
	packed = PG_GETARG_RAW_VARLENA_P(argument);
	if (VARATT_IS_EXTERNAL(packed) || VARATT_IS_COMPRESSED(packed))
		packed = pg_detoast_datum_packed(packed);
	memcpy((char *) &header + offsetof(ArrayType, ndim), VARDATA_ANY(packed), head);
	if (header.ndim == 1)
		memcpy(&count, VARDATA_ANY(packed) + head, sizeof(int));
	data = VARDATA_ANY(packed) - VARHDRSZ +
		(header.dataoffset > 0 ? header.dataoffset : ARR_OVERHEAD_NONULLS(header.ndim));
	if (header.dataoffset == 0 && count >= n)
		return memcpy(result, data, sizeof(double) * n);
	for (int i = 0; i < n; i++)
	{
		const uint8 *nulls = (const uint8 *) VARDATA_ANY(packed) + head + 2 * sizeof(int);

		result[i] = get_float8_nan();
		if (i >= count || (header.dataoffset > 0 && (nulls[i / 8] & (1 << (i % 8))) == 0))
			continue;
		memcpy(&result[i], data, sizeof(double));
		data += sizeof(double);
	}
	return result;
}

/*
 * kind_of - index of the kind with a number, or -1
 */
static int
kind_of(const DecodedRule *decoded, int number)
{
	for (int i = 0; i < decoded->rule.nkinds; i++)
	{
		if (decoded->numbers[i] == number)
			return i;
	}
	return -1;
}

/*
 * column_data - an argument that is a column of rows, of so many elements
 */
static void *
column_data(FunctionCallInfo fcinfo, int argument, int count)
{
	ArrayType  *array = PG_ARGISNULL(argument) ? NULL : PG_GETARG_ARRAYTYPE_P(argument);

	if (array == NULL || ARR_NDIM(array) != 1 || ARR_DIMS(array)[0] != count || ARR_HASNULL(array))
		ereport(ERROR,
				(errcode(ERRCODE_ARRAY_SUBSCRIPT_ERROR),
				 errmsg("rows of signals must be arrays of one length")));
	return ARR_DATA_PTR(array);
}

/*
 * fade - the sums at a moment of an account that has only folded signals
 */
static void
fade(const TieringScoreRule *rule, const double *folded, int64 age, double *sums)
{
	int			n = rule->nkinds;

	if (faded.nkinds != n || faded.age != age ||
		memcmp(faded.half_lives, rule->kind_half_lives, sizeof(double) * n) != 0)
	{
		faded.nkinds = n <= FADED_KINDS ? n : 0;
		faded.age = age;
		for (int i = 0; i < faded.nkinds; i++)
		{
			faded.half_lives[i] = rule->kind_half_lives[i];
			faded.left[i] = tiering_score_decay(rule, i, 1, age);
		}
	}
	for (int i = 0; i < n; i++)
		sums[i] = isnan(folded[i]) ? 0 :
			folded[i] * (faded.nkinds > 0 ? faded.left[i] : tiering_score_decay(rule, i, 1, age));
}

/*
 * get_rows - the rows of an account's signals, from the arguments after "first"
 *
 * They are kinds, ats, counts, sums.
 */
static TieringSignalRow *
get_rows(FunctionCallInfo fcinfo, const DecodedRule *decoded, int first, int *nrows)
{
	int			count = ARR_DIMS(PG_GETARG_ARRAYTYPE_P(first))[0];
	int16	   *kinds = column_data(fcinfo, first, count);
	TimestampTz *ats = column_data(fcinfo, first + 1, count);
	int32	   *counts = column_data(fcinfo, first + 2, count);
	double	   *sums = column_data(fcinfo, first + 3, count);
	TieringSignalRow *rows = palloc0(sizeof(TieringSignalRow) * (count + 1));

	for (int i = 0; i < count; i++)
	{
		rows[i].kind = kind_of(decoded, kinds[i]);
		rows[i].at = ats[i];
		rows[i].n = counts[i];
		rows[i].sum = sums[i];
	}
	*nrows = count;
	return rows;
}

/*
 * get_sums - the sums at a moment, from the arguments after "first"
 *
 * They are signals, signals_at, kinds, ats, counts, sums.
 */
static double *
get_sums(FunctionCallInfo fcinfo, DecodedRule *decoded, int first, TimestampTz at)
{
	double	   *folded = read_doubles(fcinfo, first, decoded->sums, decoded->rule.nkinds);
	TimestampTz folded_at = PG_ARGISNULL(first + 1) ? 0 : PG_GETARG_TIMESTAMPTZ(first + 1);
	TieringSignalRow *rows = NULL;
	int			count = 0;

	if (folded_at == 0)
		folded = NULL;
	if (!PG_ARGISNULL(first + 2) && ARR_NDIM(PG_GETARG_ARRAYTYPE_P(first + 2)) == 1)
		rows = get_rows(fcinfo, decoded, first + 2, &count);
	if (count > 0 || folded == NULL)
		return tiering_signal_sums(&decoded->rule, folded, folded_at, rows, count, at, NULL);
	fade(&decoded->rule, folded, tiering_signal_age(folded_at, at), decoded->sums);
	return decoded->sums;
}

/*
 * hundredths - a number of hundredths as a numeric
 */
static Datum
hundredths(int value)
{
	if (value < 0)				/* by a rule that no model has */
		return NumericGetDatum(int64_div_fast_to_numeric(value, 2));
	return tiering_decimal(value, 2);
}

/* ----------
 * The functions
 * ----------
 */

/*
 * keeps_stored - does what the state says stand?
 *
 * Of an account in error, that another version scored, or without signals.
 * first is the argument with the live version; the account's version, since
 * when it is in error, what is stored, points and signals follow.
 */
static bool
keeps_stored(FunctionCallInfo fcinfo, int first)
{
	return PG_ARGISNULL(first) || PG_ARGISNULL(first + 1) ||
		PG_GETARG_INT32(first) != PG_GETARG_INT32(first + 1) || !PG_ARGISNULL(first + 2) ||
		PG_ARGISNULL(first + 4) || (PG_ARGISNULL(first + 5) && PG_ARGISNULL(first + 7));
}

/*
 * return_stored - answer what the state says
 */
static Datum
return_stored(FunctionCallInfo fcinfo, int argument)
{
	if (PG_ARGISNULL(argument))
		PG_RETURN_NULL();
	return PG_GETARG_DATUM(argument);
}

/*
 * is_last - is it what was asked last?  Notes it if it is not
 *
 * Only for accounts without rows of signals, which are most.
 */
static bool
is_last(FunctionCallInfo fcinfo, const DecodedRule *decoded, int points, TimestampTz at)
{
	struct varlena *packed[2];
	Size		sizes[2];
	TimestampTz signals_at;

	if (PG_ARGISNULL(points + 1) || PG_ARGISNULL(points + 2) || !PG_ARGISNULL(points + 3) ||
		decoded->rule.ncomponents > ANSWER_COMPONENTS)
	{
		last.rule = 0;
		return false;
	}
	for (int i = 0; i < 2; i++)
	{
		packed[i] = PG_GETARG_VARLENA_PP(points + i);
		sizes[i] = VARSIZE_ANY_EXHDR(packed[i]);
	}
	signals_at = PG_GETARG_TIMESTAMPTZ(points + 2);
	if (last.rule == decoded->id && last.signals_at == signals_at && last.at == at &&
		last.points_size == sizes[0] && last.signals_size == sizes[1] &&
		memcmp(last.arguments, VARDATA_ANY(packed[0]), sizes[0]) == 0 &&
		memcmp(last.arguments + sizes[0], VARDATA_ANY(packed[1]), sizes[1]) == 0)
		return true;

	last.rule = 0;
	if (sizes[0] + sizes[1] > ANSWER_BYTES)
		return false;
	memcpy(last.arguments, VARDATA_ANY(packed[0]), sizes[0]);
	memcpy(last.arguments + sizes[0], VARDATA_ANY(packed[1]), sizes[1]);
	last.points_size = sizes[0];
	last.signals_size = sizes[1];
	last.signals_at = signals_at;
	last.at = at;
	last.rule = decoded->id;
	return false;
}

/*
 * compute - the score in hundredths, and the components
 *
 * points is the argument with the points of the criteria.
 */
static int
compute(FunctionCallInfo fcinfo, DecodedRule *decoded, int points, const double **components)
{
	TimestampTz at = tiering_statement_now();
	bool		keep;

	*components = last.components;
	if (is_last(fcinfo, decoded, points, at))
		return last.score;
	keep = last.rule != 0;
	last.rule = 0;
	if (!keep)
		*components = decoded->components;
	(void) read_doubles(fcinfo, points, decoded->points, decoded->rule.ncriteria);
	last.score = tiering_score_only(&decoded->rule, decoded->points,
									get_sums(fcinfo, decoded, points + 1, at),
									keep ? last.components : decoded->components);
	if (keep)
		last.rule = decoded->id;
	return last.score;
}

/*
 * tiering_signal_score - SQL: tiering._signal_score(rule, live, version, ...)
 */
Datum
tiering_signal_score(PG_FUNCTION_ARGS)
{
	DecodedRule *decoded = get_rule(fcinfo, 0);
	const double *components;
	int			score;

	if (keeps_stored(fcinfo, 1))
		return return_stored(fcinfo, 4);
	score = compute(fcinfo, decoded, 5, &components);
	if (score == TIERING_NO_SCORE)
		PG_RETURN_NULL();
	return hundredths(score);
}

/*
 * tiering_signal_component - SQL: tiering._signal_component(component, rule, live, ...)
 */
Datum
tiering_signal_component(PG_FUNCTION_ARGS)
{
	int			component = PG_ARGISNULL(0) ? -1 : PG_GETARG_INT32(0);
	DecodedRule *decoded = get_rule(fcinfo, 1);
	const double *components;

	if (component < 0 || component >= decoded->rule.ncomponents)
		PG_RETURN_NULL();
	if (keeps_stored(fcinfo, 2))
		return return_stored(fcinfo, 5);
	(void) compute(fcinfo, decoded, 6, &components);
	if (isnan(components[component]))
		PG_RETURN_NULL();
	return hundredths(tiering_score_round(components[component]));
}

/*
 * tiering_signal_support - planner support function of the two above
 *
 * What they answer has two decimals: it is a numeric(5,2) without a cast.
 */
Datum
tiering_signal_support(PG_FUNCTION_ARGS)
{
	SupportRequestSimplify *request = (SupportRequestSimplify *) PG_GETARG_POINTER(0);

	if (!IsA(request, SupportRequestSimplify))
		PG_RETURN_POINTER(NULL);
	PG_RETURN_POINTER(makeRelabelType((Expr *) copyObject(request->fcall), NUMERICOID,
									  SCORE_TYPMOD, InvalidOid, COERCE_IMPLICIT_CAST));
}

/*
 * tiering_signal_sums_sql - SQL: tiering._signal_sums(rule, signals, ...)
 */
Datum
tiering_signal_sums_sql(PG_FUNCTION_ARGS)
{
	DecodedRule *decoded = get_rule(fcinfo, 0);
	int			n = decoded->rule.nkinds;
	double	   *sums;
	Datum	   *elements = palloc(sizeof(Datum) * (n + 1));

	if (PG_ARGISNULL(7))
		ereport(ERROR,
				(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
				 errmsg("at must not be null")));
	sums = get_sums(fcinfo, decoded, 1, PG_GETARG_TIMESTAMPTZ(7));
	for (int i = 0; i < n; i++)
		elements[i] = Float8GetDatum(sums[i]);
	PG_RETURN_ARRAYTYPE_P(construct_array(elements, n, FLOAT8OID, sizeof(float8),
										  FLOAT8PASSBYVAL, TYPALIGN_DOUBLE));
}

/*
 * tiering_signal_decay - SQL: tiering._signal_decay(strength, occurred_at, at, half_life)
 */
Datum
tiering_signal_decay(PG_FUNCTION_ARGS)
{
	double		half_life = PG_ARGISNULL(3) ? 0 : PG_GETARG_FLOAT8(3);
	TieringScoreRule rule = {.nkinds = 1, .kind_half_lives = &half_life};

	if (PG_ARGISNULL(0) || PG_ARGISNULL(1) || PG_ARGISNULL(2))
		PG_RETURN_NULL();
	PG_RETURN_FLOAT8(tiering_score_decay(&rule, 0, PG_GETARG_FLOAT8(0),
										 tiering_signal_age(PG_GETARG_TIMESTAMPTZ(1),
															PG_GETARG_TIMESTAMPTZ(2))));
}
