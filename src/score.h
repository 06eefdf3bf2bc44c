/*-------------------------------------------------------------------------
 *
 * score.h
 *	  The arithmetic of a score.
 *
 * Depends on nothing of ours.  Points of criteria come in as doubles; a
 * component is the weighted mean of its criteria's points, clamped to
 * 0..100; the score is the weighted mean of the components, rounded to
 * hundredths.  A missing value is NaN.
 *
 * Signals add to a component what their decayed sums are worth, each kind at
 * most its cap in either direction; a component that has kinds of signals
 * always has a value.
 *
 * src/score.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef TIERING_SCORE_H
#define TIERING_SCORE_H

/* A score, or a component's value, that does not exist. */
#define TIERING_NO_SCORE (-1)

/* What a version of a model says about scoring. */
typedef struct TieringScoreRule
{
	int			ncomponents;	/* number of components */
	double	   *component_weights;	/* [ncomponents], >= 0 */
	int			ncriteria;		/* number of criteria */
	int		   *criterion_components;	/* [ncriteria], component of each, from 0,
										 * ascending */
	double	   *criterion_weights;	/* [ncriteria], >= 0 */
	double	   *criterion_missing;	/* [ncriteria], points for a NULL; NaN: skip */
	int			nkinds;			/* number of kinds of signals */
	int		   *kind_components;	/* [nkinds], component of each, from 0 */
	double	   *kind_points;	/* [nkinds], of a signal of strength 1 */
	double	   *kind_half_lives;	/* [nkinds], seconds; 0: it never fades */
	double	   *kind_caps;		/* [nkinds], >= 0; infinite: none */
	double	   *kind_per_days;	/* [nkinds], >= 1; infinite: no limit */
} TieringScoreRule;

/* What scoring an account yields. */
typedef struct TieringScore
{
	int			score;			/* hundredths, 0..10000, or TIERING_NO_SCORE */
	int			completeness;	/* thousandths, 0..1000 */
} TieringScore;

extern void tiering_score_compute(const TieringScoreRule *rule,
								  const double *points,
								  double *components,
								  TieringScore *result);
extern void tiering_score_compute_signals(const TieringScoreRule *rule,
										  const double *points,
										  const double *signals,
										  double *components,
										  TieringScore *result);
extern int	tiering_score_only(const TieringScoreRule *rule, const double *points,
							   const double *signals, double *components);
extern double tiering_score_kind(const TieringScoreRule *rule, int kind, double sum);
extern double tiering_score_decay(const TieringScoreRule *rule, int kind,
								  double sum, int64 age);
extern double tiering_score_day(const TieringScoreRule *rule, int kind,
								double sum, int64 count);
extern int	tiering_score_round(double value);

#endif							/* TIERING_SCORE_H */
