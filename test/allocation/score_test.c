/*-------------------------------------------------------------------------
 *
 * score_test.c
 *	  Unit test of the arithmetic of a score.
 *
 * Build and run with test/allocation/run.
 *
 * test/allocation/score_test.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres_fe.h"

#include <float.h>
#include <math.h>

#include "score.h"
#include "unit.h"

/* Two components of two criteria each; the second pair has stand-ins. */
static double component_weights[] = {3, 1};
static int	criterion_components[] = {0, 0, 1, 1};
static double criterion_weights[] = {1, 3, 1, 1};
static double criterion_missing[] = {NAN, NAN, 0, 40};

static TieringScoreRule rule = {
	2, component_weights,
	4, criterion_components, criterion_weights, criterion_missing
};

/*
 * check_score - whether four points give this score and completeness
 */
static bool
check_score(double a, double b, double c, double d, int score, int completeness)
{
	double		points[] = {a, b, c, d};
	double		components[2];
	TieringScore result;

	tiering_score_compute(&rule, points, components, &result);
	if (result.score == score && result.completeness == completeness)
		return true;
	printf("# %g %g %g %g: score %d, completeness %d\n",
		   a, b, c, d, result.score, result.completeness);
	return false;
}

/*
 * check_components - whether four points give these components
 */
static bool
check_components(double a, double b, double c, double d, double x, double y)
{
	double		points[] = {a, b, c, d};
	double		components[2];
	TieringScore result;

	tiering_score_compute(&rule, points, components, &result);
	return (isnan(x) ? isnan(components[0]) : components[0] == x) &&
		(isnan(y) ? isnan(components[1]) : components[1] == y);
}

/*
 * check_ties - decimals that end in half a hundredth round away from zero
 *
 * The decimal is read from text, as a user writes it, so that its double lies
 * a little to either side.  A trillionth less must round the other way.
 */
static bool
check_ties(void)
{
	bool		good = true;

	for (int i = 0; i < 10000; i++)
	{
		char		text[32];
		double		value;

		snprintf(text, sizeof(text), "%d.%02d5", i / 100, i % 100);
		value = strtod(text, NULL);
		good = good &&
			tiering_score_round(value) == i + 1 &&
			tiering_score_round(-value) == -(i + 1) &&
			tiering_score_round(nextafter(value, 0)) == i + 1 &&
			tiering_score_round(value - 1e-12) == i &&
			tiering_score_round(value + 1e-12) == i + 1;
		if (!good)
		{
			printf("# wrong at %s\n", text);
			return false;
		}
	}
	return good;
}

/*
 * check_hundredths - what has two decimals stays as it is
 */
static bool
check_hundredths(void)
{
	for (int i = -10000; i <= 10000; i++)
	{
		if (tiering_score_round(i / 100.0) != i)
			return false;
	}
	return tiering_score_round(0.00499999) == 0 &&
		tiering_score_round(1e-300) == 0 &&
		tiering_score_round(99.99499999) == 9999;
}

/*
 * check_scaling - weights count by their ratio, however large or small
 */
static bool
check_scaling(double factor)
{
	double		weights[] = {factor, 3 * factor, factor, factor};
	double		shares[] = {3 * factor, factor};
	TieringScoreRule scaled = rule;
	double		points[] = {70, 10, 33, 21};
	double		x[2],
				y[2];
	TieringScore plain,
				result;

	scaled.criterion_weights = weights;
	scaled.component_weights = shares;
	tiering_score_compute(&rule, points, x, &plain);
	tiering_score_compute(&scaled, points, y, &result);
	return x[0] == y[0] && x[1] == y[1] && plain.score == result.score &&
		plain.completeness == result.completeness;
}

/*
 * check_random - scores of random points against a mean done in long double
 */
static bool
check_random(void)
{
	for (int n = 0; n < 100000; n++)
	{
		double		points[4];
		double		components[2];
		TieringScore result;
		long double sum = 0,
					weight = 0;

		for (int i = 0; i < 4; i++)
			points[i] = random_below(5) == 0 ? NAN : random_below(20001) / 100.0 - 100;
		tiering_score_compute(&rule, points, components, &result);

		for (int c = 0; c < 2; c++)
		{
			long double s = 0,
						w = 0;

			for (int i = 2 * c; i < 2 * c + 2; i++)
			{
				double		value = isnan(points[i]) ? criterion_missing[i] : points[i];

				if (isnan(value))
					continue;
				s += value * (long double) criterion_weights[i];
				w += criterion_weights[i];
			}
			if (w == 0)
				continue;
			s = Min(Max(s / w, 0), 100);
			sum += s * component_weights[c];
			weight += component_weights[c];
		}
		if (weight == 0 && result.score != TIERING_NO_SCORE)
			return false;
		if (weight > 0 &&
			(fabsl(sum / weight * 100 - result.score) > 0.5L + 1e-9L))
			return false;
	}
	return true;
}

/* Three kinds: capped, negative, counted so many a day; both components. */
static int	kind_components[] = {0, 0, 1};
static double kind_points[] = {10, -20, 4};
static double kind_half_lives[] = {86400, 0, 7 * 86400};
static double kind_caps[] = {45, INFINITY, INFINITY};
static double kind_per_days[] = {INFINITY, INFINITY, 3};

/*
 * with_signals - the rule, with kinds of signals
 */
static TieringScoreRule
with_signals(void)
{
	TieringScoreRule result = rule;

	result.nkinds = 3;
	result.kind_components = kind_components;
	result.kind_points = kind_points;
	result.kind_half_lives = kind_half_lives;
	result.kind_caps = kind_caps;
	result.kind_per_days = kind_per_days;
	return result;
}

/*
 * check_signals - whether sums of signals give these components and score
 */
static bool
check_signals(double a, double b, const double *sums, double x, double y, int score)
{
	TieringScoreRule signals = with_signals();
	double		points[] = {a, b, 50, 50};
	double		components[2];
	TieringScore result;

	tiering_score_compute_signals(&signals, points, sums, components, &result);
	if (components[0] == x && components[1] == y && result.score == score)
		return true;
	printf("# %g %g: %.17g %.17g, score %d\n", a, b, components[0], components[1], result.score);
	return false;
}

/*
 * check_decay - a sum in steps of any length is what it is in one step
 */
static bool
check_decay(void)
{
	TieringScoreRule signals = with_signals();
	double		sum = 3;
	int64		age = 0;

	if (tiering_score_decay(&signals, 0, 8, INT64CONST(3) * 86400 * 1000000) != 1 ||
		tiering_score_decay(&signals, 0, 1, -INT64CONST(86400) * 1000000) != 2 ||
		tiering_score_decay(&signals, 1, 7, INT64CONST(1000000000000000)) != 7 ||
		tiering_score_decay(&signals, 0, 1e300, PG_INT64_MAX) != 0)
		return false;
	/* hourly for ten years, at half a year by half a year */
	signals.kind_half_lives[0] = 400 * 86400;
	for (int i = 0; i < 87600; i++)
	{
		int64		step = 3600 * INT64CONST(1000000) + (int64) random_below(1000) - 500;

		sum = tiering_score_decay(&signals, 0, sum, step);
		age += step;
	}
	sum /= 3 * exp2(-(double) age / (400 * 86400 * 1e6));
	signals.kind_half_lives[0] = 86400;
	return fabs(sum - 1) < 1e-9;
}

/*
 * check_signal_scores - caps, negative points, missing criteria
 */
static void
check_signal_scores(void)
{
	static const double none[] = {0, 0, 0};
	static const double some[] = {2.5, 0.5, 1};
	static const double many[] = {1e9, 1, 1e9};
	static const double bad[] = {0, 1e300, -1e300};
	TieringScoreRule signals = with_signals();

	report("signals add to the mean", check_signals(20, 20, some, 35, 54, 3975));
	report("none add nothing", check_signals(20, 20, none, 20, 50, 2750) &&
		   check_signals(20, 20, NULL, 20, 50, 2750));
	report("a kind adds at most its cap, a component is clamped",
		   check_signals(20, 20, many, 45, 100, 5875));
	report("what takes away ends at zero", check_signals(20, 20, bad, 0, 0, 0));
	report("a component with signals has a value without criteria",
		   check_signals(NAN, NAN, some, 15, 54, 2475) && check_signals(NAN, NAN, NULL, 0, 50, 1250));
	report("of one day so many count",
		   tiering_score_day(&signals, 2, 8, 4) == 6 && tiering_score_day(&signals, 2, 8, 3) == 8 &&
		   tiering_score_day(&signals, 0, 8, 1000) == 8 && tiering_score_day(&signals, 2, -8, -4) == -8);
	report("a cap holds in both directions",
		   tiering_score_kind(&signals, 0, 100) == 45 && tiering_score_kind(&signals, 0, -100) == -45);
	report("sums fade in any steps", check_decay());
}

int
main(void)
{
	report("all values", check_score(100, 0, 50, 50, 3125, 1000));
	report("components", check_components(100, 0, 50, 50, 25, 50));
	report("a skipped criterion leaves the mean",
		   check_score(100, NAN, 50, 50, 8750, 500));
	report("a stand-in counts, but not for completeness",
		   check_score(100, 0, NAN, NAN, 2375, 667));
	report("a component without value leaves the mean",
		   check_components(NAN, NAN, 50, 50, NAN, 50) &&
		   check_score(NAN, NAN, 50, 50, 5000, 333));
	report("a component is clamped below", check_components(-100, -1, 0, 0, 0, 0));
	report("a component is not clamped criterion by criterion",
		   check_components(100, -20, 0, 0, 10, 0));

	criterion_missing[2] = criterion_missing[3] = NAN;
	report("no value at all", check_score(NAN, NAN, NAN, NAN, TIERING_NO_SCORE, 0));
	criterion_missing[2] = 0;
	criterion_missing[3] = 40;

	criterion_weights[0] = criterion_weights[1] = 0;
	report("a component of weightless criteria has no value",
		   check_components(100, 100, 50, 50, NAN, 50) &&
		   check_score(100, 100, 50, 50, 5000, 1000));
	criterion_weights[2] = criterion_weights[3] = 0;
	report("no weights at all", check_score(1, 2, 3, 4, TIERING_NO_SCORE, 1000));
	criterion_weights[0] = criterion_weights[2] = criterion_weights[3] = 1;
	criterion_weights[1] = 3;

	component_weights[0] = component_weights[1] = 0;
	report("weightless components give no score",
		   check_score(1, 2, 3, 4, TIERING_NO_SCORE, 1000));
	component_weights[0] = 3;
	component_weights[1] = 1;

	report("half a hundredth rounds away from zero", check_ties());
	report("hundredths stay", check_hundredths());
	report("huge weights", check_scaling(ldexp(1, 1020)));
	report("tiny weights", check_scaling(ldexp(1, -1070)));
	report("random points", check_random());
	check_signal_scores();
	return failures > 0;
}
