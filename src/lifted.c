/*-------------------------------------------------------------------------
 *
 * lifted.c
 *	  The placement of accounts that have an override or outreach windows.
 *
 * An account is in its base tier unless an override or an open window says
 * otherwise.  The base tier is placed as for every other account; here its
 * period, the tier that people see, is derived from it.  Accounts without
 * override and window never come here.
 *
 * What they will change is written down beforehand (upcoming.c).  Whoever
 * writes the account next, or maintenance, turns the rows that have come into
 * closed periods, which then read exactly as the views showed them.
 *
 * An override takes a seat of its tier.  If the base tier is the same tier,
 * the account holds one seat, not two: the seat of the base tier serves the
 * override, and passes to it when the base tier is left; the seat of the
 * override serves the base tier when that is reached.  An override whose
 * account changed owner or territory gives its seat back and takes one in
 * the new scope; if none is free it stays in force without, and gets the
 * next one that a review or maintenance finds.
 *
 * src/lifted.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "utils/builtins.h"
#include "utils/timestamp.h"

#include "allocation.h"
#include "history.h"
#include "lifts.h"
#include "long_key.h"
#include "period.h"
#include "seats.h"
#include "tiering.h"
#include "window_gate.h"

/*
 * scope_in - the scope of an account's seat in a tier, as it is stored
 *
 * NULL for a tier whose seats are of the model as a whole.
 */
static const char *
scope_in(const TieringModelTier *tier, const TieringState *state)
{
	if (tier->scope_kind == TIERING_PER_MODEL)
		return NULL;
	return tiering_scope_of(tier, state->territory, state->owner);
}

/*
 * begins_anew - are the seats of a tier given anew, this one not yet?
 */
static bool
begins_anew(TieringStore *store, const TieringChange *change, int tier)
{
	return !change->seated && (store->reset_tiers & (UINT64CONST(1) << tier)) != 0;
}

/*
 * give_back - the override's seat becomes free
 *
 * A tier that is gone, or whose seats begin anew, took it along.
 */
static void
give_back(TieringStore *store, TieringChange *change, TimestampTz since)
{
	int			tier = change->override_tier;

	if (change->override_seat && tier >= 0 && store->model->limits[tier].capped &&
		!begins_anew(store, change, tier))
		tiering_seat_release(store, tier, change->override_scope, since);
	change->override_seat = false;
	change->override_scope = NULL;
}

/* ----------
 * What has ended
 * ----------
 */

/*
 * take_step - what views show since a moment becomes the state
 */
static void
take_step(TieringStore *store, TieringChange *change, const TieringStep *step)
{
	TieringState *state = &change->state;
	TieringOverride *override = &change->lifts->override;

	if (step->begins_period)
	{
		tiering_history_close(store, state, step->begins_at, step->cause);
		state->period_id = step->period_id;
		state->tier_since = step->begins_at;
		state->cause = step->cause;
		state->direction = step->direction;
		state->previous_tier = step->previous_tier ? pstrdup(step->previous_tier) : NULL;
		state->placed_score = state->score;
		state->period_version = state->version;
		state->changed_by = step->author ? pstrdup(step->author) : NULL;
		state->reason = step->reason ? pstrdup(step->reason) : NULL;
		state->ours = false;
	}
	if (override->exists && override->until <= step->begins_at)
	{
		give_back(store, change, override->until);
		state->override_seat = false;
		state->override_scope = NULL;
	}
	state->lift_rank = step->lift_rank;
	state->lifted = step->lift_rank != 0;
	state->placement = step->placement;
	state->override_until = step->override_until;
	state->window_until = step->window_until;
	state->period_rank = step->tier_rank;
	state->period_tier = tiering_model_tier_name(store->model,
										   tiering_model_tier_of_rank(store->model, step->tier_rank));
}

/*
 * drop_ended - forget an override and windows that have ended by a moment
 */
static void
drop_ended(TieringStore *store, TieringChange *change, TimestampTz moment)
{
	TieringLifts *lifts = change->lifts;
	int			left = 0;

	if (lifts->override.exists && lifts->override.until <= moment)
	{
		give_back(store, change, lifts->override.until);
		(void) tiering_table_delete(store, &store->override, &lifts->override.tid);
		lifts->override.exists = false;
	}
	for (int i = 0; i < lifts->nwindows; i++)
	{
		if (lifts->windows[i].until <= moment)
			(void) tiering_table_delete(store, &store->tier_window, &lifts->windows[i].tid);
		else
			lifts->windows[left++] = lifts->windows[i];
	}
	lifts->nwindows = left;
}

/*
 * advance - make history of what has come since the account was written
 *
 * False if somebody else has the account's row.
 */
static bool
advance(TieringStore *store, TieringChange *change, TimestampTz now)
{
	TieringState *state = &change->state;
	TieringLifts *lifts = change->lifts;
	TimestampTz moment = state->ours ? now : Max(now, state->tier_since + 1);
	int			n = 0;

	if (state->next_change == 0 || state->next_change > moment)
		return true;
	if (!tiering_state_lock(store, state))
		return false;
	while (n < lifts->nstored && lifts->stored[n].begins_at <= moment)
	{
		take_step(store, change, &lifts->stored[n]);
		(void) tiering_table_delete(store, &store->upcoming, &lifts->stored[n].tid);
		n++;
	}
	lifts->nstored -= n;
	lifts->stored += n;
	drop_ended(store, change, moment);
	change->advanced = true;
	return true;
}

/*
 * load_seat - the seat of the override, as it is stored
 *
 * A seat is stored only while its override is in force, and so gives the tier.
 */
static void
load_seat(const TieringModel *model, TieringChange *change)
{
	change->override_seat = change->state.override_seat;
	change->override_scope = change->state.override_scope;
	change->override_tier = tiering_model_tier_of_rank(model, change->state.lift_rank);
}

/*
 * tiering_lifted_look_up - find override and windows of a change's account
 *
 * Called when its state was looked up.  The state says whether there are any,
 * but for windows opened just now, and accounts that come into scope; where no
 * account of the model has any, nothing is read.  What has ended by now becomes
 * history.  False if the account is to be queued.
 */
bool
tiering_lifted_look_up(TieringStore *store, TieringChange *change, TimestampTz now)
{
	TieringState *state = &change->state;
	TieringLifts *lifts;

	if (state->uncertain)
		return true;
	if (!change->reread && state->next_change == 0 &&
		!(store->model->lifted && !state->exists) &&
		!(store->model->ntrigger_events > 0 && change->key_changed))
		return true;
	if (!tiering_store_open_lifts(store))
		return false;
	lifts = tiering_lifts_read(store, change->key_changed ? change->old_key : change->key,
							   state, now, change->key_changed);
	if (change->key_changed)
		tiering_windows_change_key(store, lifts, change->key, now);
	if (!lifts->override.exists && lifts->nwindows == 0 && lifts->nstored == 0 &&
		lifts->nspent == 0 && state->next_change == 0)
		return true;
	change->lifts = lifts;
	lifts->rekey = change->key_changed;
	load_seat(store->model, change);
	change->moment = palloc0(sizeof(TieringMoment));
	if (state->exists && !advance(store, change, now))
		return false;
	tiering_moment(store->model, lifts, tiering_model_tier_of_rank(store->model, state->base_rank),
				   now, change->moment);
	return true;
}

/*
 * tiering_lifted_rekey - override and windows go on under another key
 *
 * If a person has those of an account that is not in scope, maintenance does it.
 */
void
tiering_lifted_rekey(TieringStore *store, TieringChange *change)
{
	TieringLifts *lifts = change->lifts;

	lifts->rekey = false;
	if (!change->state.exists && !tiering_lifts_lock(store, lifts))
	{
		tiering_queue_change(store, change->key, change->old_key);
		return;
	}
	(void) tiering_lifts_delete(store, lifts);
	tiering_windows_leave(store, lifts, change->old_key, change->at);
	if (!tiering_key_fits(store->model, change->key))
		return;					/* nothing can be written under it */
	if (lifts->override.exists)
		tiering_override_insert(store, change->key, &lifts->override);
	tiering_windows_arrive(store, lifts, change->key, change->at);
}

/*
 * tiering_lifted_leave - the account leaves
 *
 * What people decided goes with a row that is deleted; it waits for one that
 * only left the filter, under the key that it has now.  What a person is about
 * to delete is left to maintenance, should he not do it.
 */
void
tiering_lifted_leave(TieringStore *store, TieringChange *change)
{
	TieringState *state = &change->state;

	if (state->exists)
		give_back(store, change, state->ours ? state->tier_since : change->at);
	change->moment->kind = TIERING_LIFT_NONE;
	if (change->end_cause == TIERING_CAUSE_DELETE || change->end_cause == TIERING_CAUSE_TRUNCATE)
	{
		bool		all = tiering_lifts_delete(store, change->lifts);

		all &= tiering_windows_delete_own(store, change->key);
		if (!all)
			tiering_queue_key(store, change->key);
	}
	else
		tiering_steps_delete(store, change->lifts);
	if (change->lifts->rekey)
		tiering_lifted_rekey(store, change);
}

/* ----------
 * Seats
 * ----------
 */

/*
 * override_tier - index of the tier that an override gives; TIERING_NO_TIER
 */
static int
override_tier(const TieringChange *change)
{
	if (change->lifts == NULL || change->moment->kind != TIERING_LIFT_OVERRIDE)
		return TIERING_NO_TIER;
	return change->moment->tier;
}

/*
 * tiering_lifted_release - give back a seat that the override has no claim to
 *
 * Because it ended, names another tier, or the account is in another scope.
 */
void
tiering_lifted_release(TieringStore *store, TieringChange *change)
{
	TieringState *state = &change->state;
	int			tier = override_tier(change);

	if (!change->override_seat)
		return;
	if (tier >= 0 && tier == change->override_tier && !begins_anew(store, change, tier) &&
		store->model->limits[tier].capped && !(change->seat && change->result == tier))
	{
		if (tiering_same_text(scope_in(&store->model->tiers[tier], state), change->override_scope))
			return;
		change->override_moved = true;
	}
	give_back(store, change, state->ours ? state->tier_since : change->at);
}

/*
 * tiering_lifted_take - take the seat of an override that has none
 */
void
tiering_lifted_take(TieringStore *store, TieringChange *change, TimestampTz not_after)
{
	int			tier = override_tier(change);
	const char *scope;
	TimestampTz free_since = 0;

	if (tier < 0 || change->override_seat || !store->model->limits[tier].capped ||
		(change->seat && change->result == tier))
		return;
	scope = tiering_scope_of(&store->model->tiers[tier], change->state.territory,
							 change->state.owner);
	if (scope == NULL)
		return;
	if (change->state.override_seat)	/* gave another one back just now */
		not_after = Min(not_after, change->at);
	if (tiering_seat_take(store, tier, scope, not_after, &free_since))
		change->at = Max(change->at, free_since);
	else if (change->force)
		tiering_seat_borrow(store, tier, scope);
	else
		return;
	change->override_seat = true;
	change->override_tier = tier;
	change->override_scope = scope_in(&store->model->tiers[tier], &change->state) ?
		pstrdup(scope) : NULL;
}

/*
 * tiering_lifted_expire - give back the seat of an override that ends while
 * its account is placed
 *
 * The new period may begin some microseconds later than the placement began,
 * after the account's last change or when the seat that it takes became free.
 */
void
tiering_lifted_expire(TieringStore *store, TieringChange *change)
{
	TieringState *state = &change->state;

	tiering_moment(store->model, change->lifts, change->result, change->at, change->moment);
	if (change->override_seat && override_tier(change) != change->override_tier &&
		(!state->exists || tiering_state_lock(store, state)))
		give_back(store, change, change->at);
}

/*
 * tiering_lifted_waits - does an override lack the seat of its tier?
 */
bool
tiering_lifted_waits(TieringStore *store, const TieringChange *change)
{
	int			tier = override_tier(change);

	return tier >= 0 && !change->override_seat && store->model->limits[tier].capped &&
		!(change->seat && change->result == tier);
}

/*
 * tiering_lifted_keeps - does an override keep the seat that the base tier
 * gives up?
 */
bool
tiering_lifted_keeps(TieringStore *store, TieringChange *change)
{
	int			tier = override_tier(change);

	if (tier < 0 || tier != change->base || change->override_seat || change->lost_scope ||
		!store->model->limits[tier].capped ||
		(store->reset_tiers & (UINT64CONST(1) << tier)) != 0)
		return false;
	change->override_seat = true;
	change->override_tier = tier;
	change->override_scope = change->state.seat_scope;
	return true;
}

/*
 * tiering_lifted_serves - does the override's seat serve a new base tier?
 */
bool
tiering_lifted_serves(TieringStore *store, TieringChange *change, int tier)
{
	if (override_tier(change) != tier || !change->override_seat ||
		!tiering_same_text(scope_in(&store->model->tiers[tier], &change->state), change->override_scope))
		return false;
	change->override_seat = false;
	change->override_scope = NULL;
	return true;
}

/* ----------
 * The tier that people see
 * ----------
 */

/*
 * tiering_lifted_show_at - tier and seat of an account at a moment
 *
 * base_scope is the scope of the seat of its base tier.
 */
void
tiering_lifted_show_at(const TieringChange *change, const TieringMoment *moment,
					   const char *base_scope, TieringShown *shown)
{
	bool		by_base = moment->tier == change->result;

	shown->tier = moment->tier;
	shown->seat = by_base && change->seat;
	shown->scope = shown->seat ? base_scope : NULL;
	if (moment->kind == TIERING_LIFT_OVERRIDE && change->override_seat)
	{
		shown->seat = true;
		shown->scope = change->override_scope;
	}
}

/*
 * taken_back - does the account fall because the event of a window is gone?
 *
 * Its base tier stays.  Where the whole model is written anew, that is the
 * cause.
 */
static bool
taken_back(TieringStore *store, const TieringChange *change)
{
	const TieringState *state = &change->state;

	return !change->pinning && state->lifted && change->cause != TIERING_CAUSE_ACTIVATION &&
		change->cause != TIERING_CAUSE_REPAIR && change->cause != TIERING_CAUSE_RESUME &&
		tiering_direction(store, state, change->shown.tier) == TIERING_DEMOTED;
}

/*
 * by_gate - a gate that asks for windows has moved the base tier: say why
 */
static void
by_gate(TieringChange *change, const TieringMoment *moment)
{
	if (moment->window == NULL)
		change->cause = TIERING_CAUSE_WINDOW_END;
	else if (change->reason == NULL)
		change->reason = moment->window->reason;
}

/*
 * tiering_lifted_show - what the account's period is to be
 *
 * change->shown is that of its base tier; base_moved says whether that
 * differs from what is stored.  Answers whether a new period begins.
 */
bool
tiering_lifted_show(TieringStore *store, TieringChange *change, bool base_moved)
{
	TieringState *state = &change->state;
	TieringMoment *moment = change->moment;
	const char *old_scope;
	bool		old_seat = tiering_state_shown_seat(state, &old_scope);
	bool		same_tier;

	change->base_scope = change->shown.scope;
	tiering_moment(store->model, change->lifts, change->result, change->at, moment);
	tiering_lifted_show_at(change, moment, change->base_scope, &change->shown);
	change->dirty |= base_moved;
	if (!state->exists && !change->key_changed)
		return true;

	same_tier = tiering_same_text(tiering_model_tier_name(store->model, change->shown.tier), state->period_tier);
	if (same_tier && change->override_moved)
		change->cause = TIERING_CAUSE_SCOPE_CHANGE;
	if (!same_tier && !base_moved && taken_back(store, change))
		change->cause = TIERING_CAUSE_WINDOW_END;
	else if (!same_tier && !base_moved && !change->pinning && moment->kind == TIERING_LIFT_WINDOW)
	{
		change->cause = TIERING_CAUSE_TRIGGER_EVENT;
		change->author = moment->window->author;
		change->reason = moment->window->reason;
	}
	else if (!same_tier && base_moved && change->cause == TIERING_CAUSE_TRIGGER_EVENT)
		by_gate(change, moment);
	return !same_tier || old_seat != change->shown.seat ||
		(old_seat && !tiering_same_text(old_scope, change->shown.scope));
}

/*
 * tiering_lifted_word - why the account sits where it sits
 *
 * word is what counts for its base tier.
 */
int
tiering_lifted_word(const TieringChange *change, int word)
{
	if (word == TIERING_PLACED_IN_ERROR || change->moment->kind == TIERING_LIFT_NONE)
		return word;
	return change->moment->kind == TIERING_LIFT_OVERRIDE ?
		TIERING_PLACED_BY_OVERRIDE : TIERING_PLACED_BY_WINDOW;
}

/*
 * tiering_lifted_settle - what the state says of override and windows
 */
void
tiering_lifted_settle(TieringStore *store, TieringChange *change, TieringState *state)
{
	TieringLifts *lifts = change->lifts;
	TieringMoment *moment = change->moment;

	state->lift_rank = moment->kind == TIERING_LIFT_NONE ? 0 : tiering_model_tier_rank(store->model, moment->tier);
	state->lifted = state->lift_rank != 0;
	state->override_until = moment->override_until;
	state->window_until = moment->window_until;
	state->override_seat = change->override_seat;
	state->override_scope = (char *) change->override_scope;
	if (lifts->nsteps > 0)
		state->next_change = lifts->steps[0].begins_at;
	else
		state->next_change = lifts->override.exists || lifts->nwindows > 0 ? DT_NOEND : 0;
	tiering_lifted_spell(lifts, state);
}

/*
 * tiering_lifted_check - what is wrong with override and windows of an account
 *
 * Compares what is stored with what follows from its rows and its base tier;
 * NULL if all is well.  The tables are open.  An account in error keeps the
 * gates that it had.
 */
const char *
tiering_lifted_check(TieringStore *store, Datum key, TimestampTz now)
{
	TieringChange change = {.key = key};
	TieringState *state = &change.state;
	TieringMoment moment;
	TieringEvaluation evaluation;
	uint64		gates;

	tiering_state_lookup(store, key, state);
	/* what has ended but was not noticed counts as it did */
	change.at = state->next_change != 0 && state->next_change <= now ? state->next_change - 1 : now;
	change.lifts = tiering_lifts_read(store, key, NULL, change.at, false);
	change.lifts->nspent = 0;	/* waiting to be deleted is no fault */
	if (!state->exists)
		return change.lifts->nstored > 0 ? "changes are to come of an account that is not in scope" : NULL;

	change.moment = &moment;
	change.base = change.result = tiering_model_tier_of_rank(store->model, state->base_rank);
	change.seat = state->holds_seat;
	load_seat(store->model, &change);
	change.shown.tier = change.result;
	change.shown.seat = change.seat;
	change.shown.scope = state->seat_scope;
	tiering_state_to_evaluation(store->model, state, &evaluation);
	change.evaluation = &evaluation;
	gates = evaluation.gates;
	tiering_gates_settle(store->model, &evaluation, change.lifts, change.at);
	if (state->error_since == 0 && evaluation.gates != gates)
		return "a gate does not know which windows are open";
	if (tiering_lifted_show(store, &change, false))
		return "the tier is not the one that override and windows give";
	if (change.override_seat &&
		(moment.kind != TIERING_LIFT_OVERRIDE || (change.seat && change.result == moment.tier)))
		return "a seat is held for an override that needs none";
	tiering_placement_explain(store, &change);
	return change.dirty ? "what is stored of override and windows is out of date" : NULL;
}

/*
 * tiering_lifted_write - write down what will change
 *
 * The account's state was written just now.
 */
void
tiering_lifted_write(TieringStore *store, TieringChange *change)
{
	tiering_windows_delete_spent(store, change->lifts);
	if (change->replan)
		tiering_steps_replace(store, change->key, change->lifts);
}

/*
 * tiering_lifted_undo - the state of an account that had none could not be
 * written
 */
void
tiering_lifted_undo(TieringStore *store, TieringChange *change)
{
	tiering_steps_delete(store, change->lifts);
	give_back(store, change, change->at);
}
