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
 * It is decoded once for each call site, not for each row.  A row of a view
 * asks for its score and for some components, one call after the other with
 * the same arguments; so the last answer is kept.
 *
 * src/signal_value.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include <math.h>

#include "catalog/pg_type.h"
#include "common/shortest_dec.h"
#include "fmgr.h"
#include "lib/stringinfo.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/float.h"
#include "utils/memutils.h"
#include "utils/numeric.h"
#include "utils/timestamp.h"

#include "signals.h"
#include "signal_value.h"
#include "tiering.h"

PG_FUNCTION_INFO_V1(tiering_signal_component);
PG_FUNCTION_INFO_V1(tiering_signal_decay);
PG_FUNCTION_INFO_V1(tiering_signal_score);
PG_FUNCTION_INFO_V1(tiering_signal_sums_sql);

/* The constant, decoded; kept by a call site. */
typedef struct DecodedRule
{
	Size		size;			/* of the constant */
	void	   *constant;		/* a copy of it */
	TieringScoreRule rule;
	int		   *numbers;		/* of the kinds */
	double	   *points;			/* room for the points of an account */
	double	   *components;		/* room for its components */
} DecodedRule;

/* Arguments of the last call, if they were not too large, and its answer. */
#define MEMO_SIZE 1024
#define MEMO_COMPONENTS 32

typedef struct Memo
{
	bool		answered;		/* is there an answer? */
	Size		sizes[3];		/* of rule, points and signals; 0: nothing is kept */
	char		arguments[MEMO_SIZE];	/* these, one after the other */
	TimestampTz signals_at;
	TimestampTz at;
	TieringScore score;
	double		components[MEMO_COMPONENTS];
} Memo;

static Memo memo;

/* ----------
 * The constant
 * ----------
 */

/*
 * put_number - append a number so that it is read back exactly
 */
static void
put_number(StringInfo text, double number)
{
	char	   *digits = double_to_shortest_decimal(number);

	appendStringInfo(text, "%s%s", text->len > 1 ? "," : "", digits);
	pfree(digits);
}

/*
 * tiering_signal_rule - what a version says about scoring, as a SQL constant
 */
char *
tiering_signal_rule(const TieringScoreRule *rule, const int *kind_numbers)
{
	StringInfoData text;

	initStringInfo(&text);
	appendStringInfoChar(&text, '{');
	put_number(&text, rule->ncomponents);
	for (int i = 0; i < rule->ncomponents; i++)
		put_number(&text, rule->component_weights[i]);
	put_number(&text, rule->ncriteria);
	for (int i = 0; i < rule->ncriteria; i++)
	{
		put_number(&text, rule->criterion_components[i]);
		put_number(&text, rule->criterion_weights[i]);
		put_number(&text, rule->criterion_missing[i]);
	}
	put_number(&text, rule->nkinds);
	for (int i = 0; i < rule->nkinds; i++)
	{
		put_number(&text, kind_numbers[i]);
		put_number(&text, rule->kind_components[i]);
		put_number(&text, rule->kind_points[i]);
		put_number(&text, rule->kind_half_lives[i]);
		put_number(&text, rule->kind_caps[i]);
		put_number(&text, rule->kind_per_days[i]);
	}
	return psprintf("'%s}'::pg_catalog.float8[]", text.data);
}

/*
 * tiering_signal_join - join the signals of each account, as g, to its state s
 */
char *
tiering_signal_join(const char *signal_table)
{
	return psprintf(" LEFT JOIN (SELECT r.account_id, pg_catalog.array_agg(r.kind) AS kinds,"
					" pg_catalog.array_agg(r.at) AS ats, pg_catalog.array_agg(r.n) AS counts,"
					" pg_catalog.array_agg(r.sum) AS sums"
					" FROM %s r GROUP BY r.account_id) g ON g.account_id = s.account_id",
					signal_table);
}

/*
 * tiering_component_has_kinds - do signals count for a component?
 */
bool
tiering_component_has_kinds(const TieringScoreRule *rule, int component)
{
	for (int i = 0; i < rule->nkinds; i++)
	{
		if (rule->kind_components[i] == component)
			return true;
	}
	return false;
}

/*
 * tiering_signal_words - what the version says about a kind, in words
 */
char *
tiering_signal_words(const TieringScoreRule *rule, int kind)
{
	StringInfoData text;
	double		half_life = rule->kind_half_lives[kind];

	initStringInfo(&text);
	appendStringInfo(&text, "%g points", rule->kind_points[kind]);
	if (half_life > 0)
		appendStringInfo(&text, ", half of them after %g days", half_life / SECS_PER_DAY);
	if (!isinf(rule->kind_caps[kind]))
		appendStringInfo(&text, ", at most %g", rule->kind_caps[kind]);
	if (!isinf(rule->kind_per_days[kind]))
		appendStringInfo(&text, ", %g a day", rule->kind_per_days[kind]);
	return text.data;
}

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
}

/*
 * get_rule - the rule that an argument of the call stands for
 */
static DecodedRule *
get_rule(FunctionCallInfo fcinfo, int argument)
{
	DecodedRule *decoded = fcinfo->flinfo->fn_extra;
	ArrayType  *array;
	MemoryContext old;

	if (PG_ARGISNULL(argument))
		ereport(ERROR,
				(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
				 errmsg("rule must not be null")));
	array = PG_GETARG_ARRAYTYPE_P(argument);
	if (decoded != NULL && decoded->size == VARSIZE(array) &&
		memcmp(decoded->constant, array, decoded->size) == 0)
		return decoded;
	if (ARR_NDIM(array) != 1 || ARR_HASNULL(array) || ARR_ELEMTYPE(array) != FLOAT8OID)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("invalid rule of a score")));

	old = MemoryContextSwitchTo(fcinfo->flinfo->fn_mcxt);
	decoded = palloc0(sizeof(DecodedRule));
	decoded->size = VARSIZE(array);
	decoded->constant = memcpy(palloc(decoded->size), array, decoded->size);
	decode(decoded, (double *) ARR_DATA_PTR(array),
		   (double *) ARR_DATA_PTR(array) + ARR_DIMS(array)[0]);
	MemoryContextSwitchTo(old);
	fcinfo->flinfo->fn_extra = decoded;
	return decoded;
}

/* ----------
 * The other arguments
 * ----------
 */

/*
 * read_doubles - the first n elements of an array argument, NaN for what is missing
 */
static double *
read_doubles(FunctionCallInfo fcinfo, int argument, double *result, int n)
{
	ArrayType  *array;
	int			count;

	if (PG_ARGISNULL(argument))
		return NULL;
	array = PG_GETARG_ARRAYTYPE_P(argument);
	count = ARR_NDIM(array) == 1 ? ARR_DIMS(array)[0] : 0;
	if (!ARR_HASNULL(array))
	{
		double	   *data = (double *) ARR_DATA_PTR(array);

		for (int i = 0; i < n; i++)
			result[i] = i < count ? data[i] : get_float8_nan();
	}
	else
	{
		Datum	   *elements;
		bool	   *nulls;

		deconstruct_array(array, FLOAT8OID, sizeof(float8), FLOAT8PASSBYVAL,
						  TYPALIGN_DOUBLE, &elements, &nulls, &count);
		for (int i = 0; i < n; i++)
			result[i] = i < count && !nulls[i] ? DatumGetFloat8(elements[i]) : get_float8_nan();
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
 * get_sums - the sums at the moment, from the arguments after "first"
 *
 * They are signals, signals_at, kinds, ats, counts, sums, at.
 */
static double *
get_sums(FunctionCallInfo fcinfo, DecodedRule *decoded, int first)
{
	int			nkinds = decoded->rule.nkinds;
	double	   *room = palloc(sizeof(double) * (nkinds + 1));
	double	   *folded = read_doubles(fcinfo, first, room, nkinds);
	TimestampTz folded_at = PG_ARGISNULL(first + 1) ? 0 : PG_GETARG_TIMESTAMPTZ(first + 1);
	TieringSignalRow *rows = NULL;
	int			count = 0;

	if (PG_ARGISNULL(first + 6))
		ereport(ERROR,
				(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
				 errmsg("at must not be null")));
	if (!PG_ARGISNULL(first + 2) && ARR_NDIM(PG_GETARG_ARRAYTYPE_P(first + 2)) == 1)
	{
		int16	   *kinds;
		TimestampTz *ats;
		int32	   *counts;
		double	   *sums;

		count = ARR_DIMS(PG_GETARG_ARRAYTYPE_P(first + 2))[0];
		kinds = column_data(fcinfo, first + 2, count);
		ats = column_data(fcinfo, first + 3, count);
		counts = column_data(fcinfo, first + 4, count);
		sums = column_data(fcinfo, first + 5, count);
		rows = palloc0(sizeof(TieringSignalRow) * (count + 1));
		for (int i = 0; i < count; i++)
		{
			rows[i].kind = kind_of(decoded, kinds[i]);
			rows[i].at = ats[i];
			rows[i].n = counts[i];
			rows[i].sum = sums[i];
		}
	}
	return tiering_signal_sums(&decoded->rule, folded_at == 0 ? NULL : folded, folded_at,
							   rows, count, PG_GETARG_TIMESTAMPTZ(first + 6), NULL);
}

/*
 * memo_arguments - are the arguments those of the last call?  Keeps them
 *
 * Only for accounts without rows of signals, which are most.  False also if
 * they cannot be kept; then memo.sizes[0] is 0.
 */
static bool
memo_arguments(FunctionCallInfo fcinfo, DecodedRule *decoded, int first)
{
	struct varlena *points;
	struct varlena *signals;
	const char *parts[3];
	Size		sizes[3];
	Size		offset = 0;
	bool		same;

	if (!PG_ARGISNULL(first + 4) || PG_ARGISNULL(first + 1) || PG_ARGISNULL(first + 2) ||
		PG_ARGISNULL(first + 3) || PG_ARGISNULL(first + 8) ||
		decoded->rule.ncomponents > MEMO_COMPONENTS)
	{
		memo.sizes[0] = 0;
		return false;
	}
	points = PG_DETOAST_DATUM_PACKED(PG_GETARG_DATUM(first + 1));
	signals = PG_DETOAST_DATUM_PACKED(PG_GETARG_DATUM(first + 2));
	parts[0] = decoded->constant;
	sizes[0] = decoded->size;
	parts[1] = VARDATA_ANY(points);
	sizes[1] = VARSIZE_ANY_EXHDR(points);
	parts[2] = VARDATA_ANY(signals);
	sizes[2] = VARSIZE_ANY_EXHDR(signals);
	if (sizes[0] + sizes[1] + sizes[2] > MEMO_SIZE)
	{
		memo.sizes[0] = 0;
		return false;
	}

	same = memo.answered && memo.signals_at == PG_GETARG_TIMESTAMPTZ(first + 3) &&
		memo.at == PG_GETARG_TIMESTAMPTZ(first + 8) &&
		memcmp(memo.sizes, sizes, sizeof(sizes)) == 0;
	for (int i = 0; i < 3; i++)
	{
		same = same && memcmp(memo.arguments + offset, parts[i], sizes[i]) == 0;
		if (!same)
			memcpy(memo.arguments + offset, parts[i], sizes[i]);
		offset += sizes[i];
	}
	memcpy(memo.sizes, sizes, sizeof(sizes));
	memo.signals_at = PG_GETARG_TIMESTAMPTZ(first + 3);
	memo.at = PG_GETARG_TIMESTAMPTZ(first + 8);
	memo.answered = same;
	return same;
}

/*
 * compute - score and components, from rule and points at "first" and what follows
 *
 * False if there are no points.
 */
static bool
compute(FunctionCallInfo fcinfo, DecodedRule *decoded, int first, TieringScore *score)
{
	Size		ncomponents = decoded->rule.ncomponents;
	double	   *points;

	if (memo_arguments(fcinfo, decoded, first))
	{
		*score = memo.score;
		memcpy(decoded->components, memo.components, sizeof(double) * ncomponents);
		return true;
	}
	points = read_doubles(fcinfo, first + 1, decoded->points, decoded->rule.ncriteria);
	if (points == NULL)
		return false;
	tiering_score_compute_signals(&decoded->rule, points, get_sums(fcinfo, decoded, first + 2),
								  decoded->components, score);
	if (memo.sizes[0] != 0)
	{
		memo.answered = true;
		memo.score = *score;
		memcpy(memo.components, decoded->components, sizeof(double) * ncomponents);
	}
	return true;
}

/*
 * hundredths - a number of hundredths as a numeric
 */
static Datum
hundredths(int value)
{
	return NumericGetDatum(int64_div_fast_to_numeric(value, 2));
}

/* ----------
 * The functions
 * ----------
 */

/*
 * tiering_signal_score - SQL: tiering._signal_score(rule, points, signals, ...)
 */
Datum
tiering_signal_score(PG_FUNCTION_ARGS)
{
	DecodedRule *decoded = get_rule(fcinfo, 0);
	TieringScore score;

	if (!compute(fcinfo, decoded, 0, &score) || score.score == TIERING_NO_SCORE)
		PG_RETURN_NULL();
	return hundredths(score.score);
}

/*
 * tiering_signal_component - SQL: tiering._signal_component(component, rule, ...)
 */
Datum
tiering_signal_component(PG_FUNCTION_ARGS)
{
	DecodedRule *decoded = get_rule(fcinfo, 1);
	int			component = PG_ARGISNULL(0) ? -1 : PG_GETARG_INT32(0);
	TieringScore score;

	if (component < 0 || component >= decoded->rule.ncomponents ||
		!compute(fcinfo, decoded, 1, &score) || isnan(decoded->components[component]))
		PG_RETURN_NULL();
	return hundredths(tiering_score_round(decoded->components[component]));
}

/*
 * tiering_signal_sums_sql - SQL: tiering._signal_sums(rule, signals, ...)
 */
Datum
tiering_signal_sums_sql(PG_FUNCTION_ARGS)
{
	DecodedRule *decoded = get_rule(fcinfo, 0);
	double	   *sums = get_sums(fcinfo, decoded, 1);
	int			n = decoded->rule.nkinds;
	Datum	   *elements = palloc(sizeof(Datum) * (n + 1));

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
										 PG_GETARG_TIMESTAMPTZ(2) - PG_GETARG_TIMESTAMPTZ(1)));
}
