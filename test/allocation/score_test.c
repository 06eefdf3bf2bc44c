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
	return failures > 0;
}
