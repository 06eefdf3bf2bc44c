/*-------------------------------------------------------------------------
 *
 * moment.c
 *	  What the override and the outreach windows of an account mean at a moment.
 *
 * An override comes before every window.  Of several open windows the one
 * that gives the best tier counts; of two that give the same one, the one
 * that ends later, so that a tier is not lost and won again.  A window only
 * lifts: where the base tier is as good, the base tier counts.
 *
 * src/moment.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "utils/timestamp.h"

#include "lifts.h"

/*
 * lifted_to - index of the tier that a window gives; that of the base tier,
 * or ntiers for none, if it gives no better one
 */
static int
lifted_to(const TieringModel *model, const TieringWindow *window, int base)
{
	int			result = base < 0 ? model->ntiers : base;
	int			from = result;

	if (window->promote > 0)
		result = Max(from - window->promote, 0);
	if (window->to_tier)
	{
		int			tier = tiering_model_tier_by_name(model, window->to_tier);

		if (tier >= 0)
			result = Min(result, tier);
	}
	return result;
}

/*
 * take_earlier - the earlier of two moments that lie after "at"
 */
static void
take_earlier(TimestampTz *next, TimestampTz candidate, TimestampTz at)
{
	if (candidate > at && candidate < *next)
		*next = candidate;
}

/*
 * tiering_moment - what decides the tier of an account at a moment
 *
 * base is the index of its base tier, or TIERING_NO_TIER.  An override to a
 * tier that is gone does not count; activation sees to it that there is none.
 */
void
tiering_moment(const TieringModel *model, const TieringLifts *lifts, int base,
			   TimestampTz at, TieringMoment *moment)
{
	int			from = base < 0 ? model->ntiers : base;
	int			best = model->ntiers + 1;

	memset(moment, 0, sizeof(TieringMoment));
	moment->tier = base;
	moment->next = DT_NOEND;
	for (int i = 0; i < lifts->nwindows; i++)
	{
		const TieringWindow *window = &lifts->windows[i];
		int			tier;

		take_earlier(&moment->next, window->from, at);
		take_earlier(&moment->next, window->until, at);
		if (window->from > at || window->until <= at)
			continue;
		tier = lifted_to(model, window, base);
		if (tier > best || (tier == best && window->until <= moment->window_until))
			continue;
		best = tier;
		moment->window = window;
		moment->window_until = window->until;
	}
	if (best < from)
	{
		moment->kind = TIERING_LIFT_WINDOW;
		moment->tier = best;
	}

	if (lifts->override.exists)
	{
		int			tier = tiering_model_tier_by_name(model, lifts->override.tier);

		take_earlier(&moment->next, lifts->override.until, at);
		if (lifts->override.until > at && tier >= 0)
		{
			moment->kind = TIERING_LIFT_OVERRIDE;
			moment->tier = tier;
			if (lifts->override.until != DT_NOEND)
				moment->override_until = lifts->override.until;
		}
	}
}
