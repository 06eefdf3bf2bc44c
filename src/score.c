/*-------------------------------------------------------------------------
 *
 * score.c
 *	  The arithmetic of a score.
 *
 * This is the inner loop of every write, so it allocates nothing, calls
 * nothing of the server and cannot fail.  Sums run in the order of the rule's
 * arrays, always, so that the same points give the same bits whoever asks:
 * the trigger, a review or the ledger.
 *
 * Decisions are made on rounded scores, and people check them with
 * round(x::numeric, 2).  That cast takes a double for the decimal of 15
 * significant digits nearest to it, so a mean of 74.995 that is stored as
 * 74.99499999999999744 counts as 74.995 and becomes 75.00.  We round the same
 * decimal, but look at its digits only for the rare value that is near a tie.
 *
 * Weights may be any non-negative numbers.  Sums that overflow, or that get
 * lost near zero, are done again with the weights scaled by a power of two,
 * which changes no bit of a result that was good before.
 *
 * src/score.c
 *
 *-------------------------------------------------------------------------
 */
#ifndef FRONTEND
#include "postgres.h"
#else
#include "postgres_fe.h"
#endif

#include <float.h>
#include <math.h>

#include "score.h"

/* Sums of weights below this have lost digits to underflow. */
#define SMALL_WEIGHT	(DBL_MIN * 1e20)

/* What a kind without a cap adds at most: sums of it stay finite. */
#define MAX_CONTRIBUTION 1e12

/*
 * How near to a tie, in units of the last kept digit, the fast path gives up.
 * Far above the error of 15 digits of a value up to 100, which is 5e-11.
 */
#define NEAR_TIE		1e-6

/* The sums behind a weighted mean. */
typedef struct WeightedSum
{
	double		value;			/* sum of weight times value */
	double		weight;			/* sum of the weights that had a value */
	double		all_weight;		/* sum of all weights */
} WeightedSum;

static int	component_end(const TieringScoreRule *rule, int component, int first);
static double component_value(const TieringScoreRule *rule, const double *points,
							  const double *signals, int component,
							  int first, int end);
static double value_share(const TieringScoreRule *rule, const double *points);
static WeightedSum weigh(const double *values, const double *missing,
						 const double *weights, int n);
static bool is_reliable(const WeightedSum *sum);
static void add_values(WeightedSum *sum, const double *values,
					   const double *missing, const double *weights, int n,
					   double scale);
static double weight_scale(const double *weights, int n);
static int	round_decimal(double value, int decimals);
static int	round_digits(double value, int decimals);

/*
 * tiering_score_compute - from the points of the criteria to the score
 *
 * points holds one element for each criterion of the rule, NaN for none;
 * finite otherwise.  components, of rule->ncomponents elements, receives the
 * value of each component, unrounded, 0 to 100, NaN for none.  Criteria of
 * one component must stand together, components in ascending order.
 */
void
tiering_score_compute(const TieringScoreRule *rule, const double *points,
					  double *components, TieringScore *result)
{
	tiering_score_compute_signals(rule, points, NULL, components, result);
}

/*
 * tiering_score_compute_signals - the same, with the signals of the account
 *
 * signals holds the decayed sum of the strengths of each kind at the moment
 * for which the score is wanted; NULL stands for zeros.
 */
void
tiering_score_compute_signals(const TieringScoreRule *rule, const double *points,
							  const double *signals, double *components,
							  TieringScore *result)
{
	result->score = tiering_score_only(rule, points, signals, components);
	result->completeness = round_decimal(value_share(rule, points), 3);
}

/*
 * tiering_score_only - the score of tiering_score_compute_signals, in hundredths
 */
int
tiering_score_only(const TieringScoreRule *rule, const double *points,
				   const double *signals, double *components)
{
	WeightedSum total;
	int			first = 0;

	for (int i = 0; i < rule->ncomponents; i++)
	{
		int			end = component_end(rule, i, first);

		components[i] = component_value(rule, points, signals, i, first, end);
		first = end;
	}
	total = weigh(components, NULL, rule->component_weights, rule->ncomponents);
	return total.weight > 0 ? tiering_score_round(total.value / total.weight) : TIERING_NO_SCORE;
}

/*
 * tiering_score_round - a value in hundredths, half away from zero
 *
 * Equals round(value::numeric, 2) * 100 for values whose hundredths fit into
 * an int.  The value must not be NaN.
 */
int
tiering_score_round(double value)
{
	return round_decimal(value, 2);
}

/*
 * component_end - index after the last criterion of a component
 */
static int
component_end(const TieringScoreRule *rule, int component, int first)
{
	int			end = first;

	while (end < rule->ncriteria && rule->criterion_components[end] == component)
		end++;
	return end;
}

/*
 * component_value - weighted mean of criteria first..end-1 plus what the
 * signals add, clamped
 */
static double
component_value(const TieringScoreRule *rule, const double *points,
				const double *signals, int component, int first, int end)
{
	WeightedSum sum = weigh(points + first, rule->criterion_missing + first,
							rule->criterion_weights + first, end - first);
	bool		has_value = sum.weight > 0;
	double		value = has_value ? sum.value / sum.weight : 0;

	for (int i = 0; i < rule->nkinds; i++)
	{
		if (rule->kind_components[i] != component)
			continue;
		has_value = true;
		if (signals != NULL)
			value += tiering_score_kind(rule, i, signals[i]);
	}
	if (!has_value)
		return NAN;
	if (value <= 0)
		return 0;
	return value > 100 ? 100 : value;
}

/*
 * tiering_score_kind - what a kind of signals adds to its component
 *
 * sum is the decayed sum of their strengths.
 */
double
tiering_score_kind(const TieringScoreRule *rule, int kind, double sum)
{
	double		cap = Min(rule->kind_caps[kind], MAX_CONTRIBUTION);
	double		value = rule->kind_points[kind] * sum;

	return Max(-cap, Min(cap, value));
}

/*
 * tiering_score_decay - what is left of a sum after some microseconds
 *
 * A negative age asks what the sum was before.
 */
double
tiering_score_decay(const TieringScoreRule *rule, int kind, double sum, int64 age)
{
	double		half_life = rule->kind_half_lives[kind];

	if (half_life == 0 || age == 0)
		return sum;
	return sum * exp2(-((double) age / (half_life * 1e6)));
}

/*
 * tiering_score_day - what the signals of one day count, of their sum
 *
 * Of more than per_day of them only so many count: their mean, that many
 * times.  So the order in which they come to be known does not matter.
 */
double
tiering_score_day(const TieringScoreRule *rule, int kind, double sum, int64 count)
{
	double		per_day = rule->kind_per_days[kind];

	return count > per_day ? sum * (per_day / count) : sum;
}

/*
 * value_share - share of all criterion weight that had a value of its own
 *
 * A stand-in for a missing value is no value here.  One if no weights.
 */
static double
value_share(const TieringScoreRule *rule, const double *points)
{
	WeightedSum sum;
	bool		all = true;

	for (int i = 0; all && i < rule->ncriteria; i++)
		all = !isnan(points[i]);
	if (all)
		return 1;				/* as the sums would say */
	sum = weigh(points, NULL, rule->criterion_weights, rule->ncriteria);
	return sum.all_weight > 0 ? sum.weight / sum.all_weight : 1;
}

/*
 * weigh - sum up n values under their weights
 *
 * A value that is NaN is replaced by its element of missing, if missing is
 * given and has one, else it is left out.
 */
static WeightedSum
weigh(const double *values, const double *missing, const double *weights, int n)
{
	WeightedSum sum;

	add_values(&sum, values, missing, weights, n, 1);
	if (unlikely(!is_reliable(&sum)))
		add_values(&sum, values, missing, weights, n, weight_scale(weights, n));
	return sum;
}

/*
 * is_reliable - whether no sum overflowed or lost its digits
 */
static bool
is_reliable(const WeightedSum *sum)
{
	if (!isfinite(sum->value) || !isfinite(sum->all_weight))
		return false;
	return sum->weight == 0 || sum->weight >= SMALL_WEIGHT;
}

/*
 * add_values - fill the sums, with every weight multiplied by scale
 */
static void
add_values(WeightedSum *sum, const double *values, const double *missing,
		   const double *weights, int n, double scale)
{
	sum->value = sum->weight = sum->all_weight = 0;

	for (int i = 0; i < n; i++)
	{
		double		weight = weights[i] * scale;
		double		value = values[i];

		sum->all_weight += weight;
		if (isnan(value) && missing != NULL)
			value = missing[i];
		if (isnan(value))
			continue;
		sum->value += weight * value;
		sum->weight += weight;
	}
}

/*
 * weight_scale - the power of two that brings the greatest weight near one
 */
static double
weight_scale(const double *weights, int n)
{
	double		greatest = 0;
	int			exponent;

	for (int i = 0; i < n; i++)
		greatest = Max(greatest, weights[i]);
	(void) frexp(greatest, &exponent);
	return ldexp(1, Min(-exponent, DBL_MAX_EXP - 1));
}

/*
 * round_decimal - value in units of 10^-decimals, half away from zero
 */
static int
round_decimal(double value, int decimals)
{
	double		units = fabs(value) * (decimals == 2 ? 100 : 1000);
	double		whole = floor(units);
	double		rest = units - whole;
	int			result;

	if (unlikely(fabs(rest - 0.5) < NEAR_TIE))
		result = round_digits(fabs(value), decimals);
	else
		result = (int) whole + (rest > 0.5 ? 1 : 0);
	return value < 0 ? -result : result;
}

/*
 * round_digits - the slow path of round_decimal, for a value >= 0
 *
 * Spells the value with 15 significant digits and cuts the string.
 */
static int
round_digits(double value, int decimals)
{
	char		text[32];		/* d.dddddddddddddde+xx */
	int			keep;			/* how many of the digits are kept */
	int			result = 0;
	const char *digit = text;

	snprintf(text, sizeof(text), "%.14e", value);
	keep = atoi(strchr(text, 'e') + 1) + 1 + decimals;
	if (keep < 0)
		return 0;
	for (; keep > 0; keep--)
	{
		result = result * 10 + (*digit - '0');
		digit += digit == text ? 2 : 1; /* step over the point */
	}
	return *digit >= '5' ? result + 1 : result;
}
