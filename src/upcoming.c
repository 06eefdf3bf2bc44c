/*-------------------------------------------------------------------------
 *
 * upcoming.c
 *	  What override and outreach windows of an account will change.
 *
 * Since their ends are known when the account is written, so are the moments
 * at which something changes and what holds from then on.  Here these steps
 * are concluded; lifted.c writes them to <model>.upcoming, and turns those
 * that have come into history.
 *
 * src/upcoming.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "utils/timestamp.h"

#include "lifts.h"
#include "shown.h"
#include "tiering.h"

/*
 * cause_of_step - why something changes when one moment follows another
 */
static int
cause_of_step(const TieringMoment *before, const TieringMoment *after)
{
	if (before->kind == TIERING_LIFT_OVERRIDE && after->kind != TIERING_LIFT_OVERRIDE)
		return TIERING_CAUSE_OVERRIDE_END;
	if (after->kind == TIERING_LIFT_WINDOW &&
		(before->kind == TIERING_LIFT_NONE || after->tier < before->tier))
		return TIERING_CAUSE_TRIGGER_EVENT;
	return TIERING_CAUSE_WINDOW_END;
}

/*
 * fill_step - what holds from a moment on
 */
static void
fill_step(const TieringModel *model, const TieringChange *change, int word,
		  const TieringMoment *before, const TieringShown *was,
		  const TieringMoment *after, const TieringShown *is, TieringStep *step)
{
	TieringChange then = *change;

	then.moment = (TieringMoment *) after;
	step->override_until = after->override_until;
	step->window_until = after->window_until;
	step->tier_rank = tiering_model_tier_rank(model, is->tier);
	step->lift_rank = after->kind == TIERING_LIFT_NONE ? 0 : step->tier_rank;
	step->placement = tiering_lifted_word(&then, word);
	step->cause = cause_of_step(before, after);
	step->holds_seat = is->seat;
	step->seat_scope = is->scope;
	step->begins_period = is->tier != was->tier || is->seat != was->seat ||
		!tiering_same_text(is->scope, was->scope);
	if (!step->begins_period)
		return;
	step->previous_tier = tiering_model_tier_name(model, was->tier);
	if (is->tier != was->tier)
		step->direction = was->tier < 0 || (is->tier >= 0 && is->tier < was->tier) ?
			TIERING_PROMOTED : TIERING_DEMOTED;
	if (step->cause == TIERING_CAUSE_TRIGGER_EVENT)
	{
		step->author = after->window->author;
		step->reason = after->window->reason;
	}
}

/*
 * first_change - when something changes next; DT_NOEND: never
 *
 * What has ended by the moment of the change, but was not noticed, is left to
 * the next one.
 */
static TimestampTz
first_change(const TieringChange *change)
{
	const TieringLifts *lifts = change->lifts;
	bool		ended = lifts->override.exists && lifts->override.until <= change->at;

	for (int i = 0; i < lifts->nwindows; i++)
		ended |= lifts->windows[i].until <= change->at;
	return ended ? change->at + 1 : change->moment->next;
}

/*
 * same_step - would a row be written again as it is?
 */
static bool
same_step(const TieringStep *a, const TieringStep *b)
{
	return a->begins_at == b->begins_at && a->tier_since == b->tier_since &&
		a->override_until == b->override_until && a->window_until == b->window_until &&
		a->tier_rank == b->tier_rank && a->lift_rank == b->lift_rank &&
		a->placement == b->placement && a->cause == b->cause && a->direction == b->direction &&
		a->holds_seat == b->holds_seat && a->begins_period == b->begins_period &&
		tiering_same_text(a->seat_scope, b->seat_scope) && tiering_same_text(a->previous_tier, b->previous_tier);
}

/*
 * plan_steps - what override and windows will change, as it looks now
 */
static void
plan_steps(TieringStore *store, TieringChange *change, int word)
{
	TieringLifts *lifts = change->lifts;
	TieringMoment before = *change->moment;
	TieringShown was = change->shown;
	TimestampTz tier_since = 0;

	lifts->steps = palloc0(sizeof(TieringStep) * (2 * lifts->nwindows + 2));
	for (TimestampTz at = first_change(change); at != DT_NOEND; at = before.next)
	{
		TieringStep *step = &lifts->steps[lifts->nsteps++];
		TieringMoment after;
		TieringShown is;

		tiering_moment(store->model, lifts, change->result, at, &after);
		tiering_lifted_show_at(change, &after, change->base_scope, &is);
		step->begins_at = at;
		fill_step(store->model, change, word, &before, &was, &after, &is, step);
		if (step->begins_period)
			tier_since = at;
		step->tier_since = tier_since;
		before = after;
		was = is;
	}
}

/*
 * tiering_lifted_spell - what will change, as the views show it
 *
 * The first step is what holds now.  Placement and the begin of the period
 * are those of the row then.
 */
void
tiering_lifted_spell(const TieringLifts *lifts, TieringState *state)
{
	int64	   *shown;

	state->lift = NULL;
	state->nlift = 0;
	if (state->next_change == 0)
		return;
	shown = palloc0(sizeof(int64) * TIERING_SHOWN_ITEMS * (lifts->nsteps + 1));
	state->lift = shown;
	state->nlift = TIERING_SHOWN_ITEMS * (lifts->nsteps + 1);
	shown[TIERING_SHOWN_RANK] = state->lift_rank;
	shown[TIERING_SHOWN_OVERRIDE_UNTIL] = state->override_until;
	shown[TIERING_SHOWN_WINDOW_UNTIL] = state->window_until;
	for (int i = 0; i < lifts->nsteps; i++)
	{
		const TieringStep *step = &lifts->steps[i];

		shown += TIERING_SHOWN_ITEMS;
		shown[TIERING_SHOWN_BEGINS_AT] = step->begins_at;
		shown[TIERING_SHOWN_RANK] = step->lift_rank;
		shown[TIERING_SHOWN_PLACEMENT] = step->placement + 1;
		shown[TIERING_SHOWN_TIER_SINCE] = step->tier_since;
		shown[TIERING_SHOWN_OVERRIDE_UNTIL] = step->override_until;
		shown[TIERING_SHOWN_WINDOW_UNTIL] = step->window_until;
		shown[TIERING_SHOWN_CAUSE] = step->cause;
	}
}

/*
 * same_lift - would views show the same?
 */
static bool
same_lift(const TieringState *a, const TieringState *b)
{
	return a->nlift == b->nlift &&
		(a->nlift == 0 || memcmp(a->lift, b->lift, sizeof(int64) * a->nlift) == 0);
}

/*
 * tiering_lifted_plan - what override and windows will change
 *
 * word is why the account sits in its base tier.  Says whether anything
 * differs from what is stored.
 */
void
tiering_lifted_plan(TieringStore *store, TieringChange *change, int word)
{
	TieringState *state = &change->state;
	TieringLifts *lifts = change->lifts;
	TieringState planned = *state;

	plan_steps(store, change, word);
	tiering_lifted_settle(store, change, &planned);
	change->replan = lifts->nsteps != lifts->nstored;
	for (int i = 0; i < lifts->nsteps && !change->replan; i++)
		change->replan = !same_step(&lifts->steps[i], &lifts->stored[i]);
	change->dirty |= change->advanced || change->replan || lifts->nspent > 0 ||
		planned.lift_rank != state->lift_rank || planned.next_change != state->next_change ||
		planned.override_until != state->override_until ||
		planned.window_until != state->window_until ||
		planned.override_seat != state->override_seat || !same_lift(&planned, state) ||
		!tiering_same_text(planned.override_scope, state->override_scope);
}
