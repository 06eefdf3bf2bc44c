/*-------------------------------------------------------------------------
 *
 * period.c
 *	  The open period of an account: how it begins and ends.
 *
 * The open period is part of the account's state; here its columns are set
 * when a change opens one.  A transaction leaves at most one new period of an
 * account: a second change alters the period that the first one opened, and
 * a change back to where the transaction found the account reopens the
 * period that it closed (history.c).
 *
 * src/period.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "commands/sequence.h"

#include "allocation.h"
#include "history.h"
#include "period.h"
#include "tiering.h"

/*
 * tiering_period_end - the open period ends because the account leaves
 *
 * If this transaction opened it, the one before ends for that reason.
 */
void
tiering_period_end(TieringStore *store, TieringChange *change, TieringCause end_cause)
{
	TieringState *state = &change->state;
	TieringPeriod before;

	if (!state->ours)
		tiering_history_close(store, state, change->at, end_cause);
	else if (tiering_history_find_own(store, state->key, &before))
		tiering_history_amend(store, state->key, &before, end_cause);
}

/*
 * name_of - name of a tier; NULL for none
 */
static const char *
name_of(TieringStore *store, int tier)
{
	return tier < 0 ? NULL : store->model->tiers[tier].name;
}

/*
 * tier_by_name - index of a tier, or TIERING_NO_TIER
 */
static int
tier_by_name(TieringStore *store, const char *name)
{
	return tiering_model_tier_of_rank(store->model,
									  tiering_model_rank_of_tier(store->model, name));
}

/*
 * tiering_direction - how one tier compares with another
 */
TieringDirection
tiering_direction(TieringStore *store, int from, int to)
{
	int			ntiers = store->model->ntiers;
	int			old_level = from < 0 ? ntiers : from;
	int			new_level = to < 0 ? ntiers : to;

	if (old_level == new_level)
		return TIERING_SIDEWAYS;
	return new_level < old_level ? TIERING_PROMOTED : TIERING_DEMOTED;
}

/*
 * reopen_before - is the account back where this transaction found it?
 *
 * Then the period that we closed is open again.
 */
static bool
reopen_before(TieringStore *store, TieringChange *change, TieringPeriod *before)
{
	TieringState *state = &change->state;
	const char *name = name_of(store, change->result);
	const char *scope = state->seat_scope;

	if (strcmp(name ? name : "", before->tier ? before->tier : "") != 0 ||
		change->seat != before->holds_seat ||
		strcmp(scope ? scope : "", before->seat_scope ? before->seat_scope : "") != 0)
		return false;

	tiering_history_reopen(store, before);
	state->period_id = before->period_id;
	state->tier_since = before->valid_from;
	state->cause = before->cause;
	state->direction = before->direction;
	state->previous_tier = before->previous_tier;
	state->placed_score = before->score;
	state->changed_by = before->changed_by;
	state->reason = before->reason;
	state->ours = false;
	return true;
}

/*
 * tiering_period_begin - the account begins a new period, or alters the one that this
 * transaction began
 */
void
tiering_period_begin(TieringStore *store, TieringChange *change)
{
	TieringState *state = &change->state;
	TieringModelTier *tier = change->result < 0 ? NULL : &store->model->tiers[change->result];
	bool		continues = state->exists || change->key_changed;
	TieringPeriod before;
	bool		own;

	state->seat_scope = NULL;
	if (change->seat && tier->scope_kind != TIERING_PER_MODEL)
		state->seat_scope = pstrdup(tiering_scope_of(tier, state->territory, state->owner));

	own = (!state->exists || state->ours) &&
		tiering_history_find_own(store, change->key, &before);
	if (own && reopen_before(store, change, &before))
		return;
	if (own && !continues)
		tiering_history_amend(store, change->key, &before, change->cause);

	if (!state->ours)
	{
		state->period_id = nextval_internal(store->model->period_seq, false);
		state->tier_since = own ? before.valid_to : change->at;
		state->previous_tier = NULL;
		if (continues && state->tier_name)
			state->previous_tier = pstrdup(state->tier_name);
		state->direction = continues ? tiering_direction(store, change->base, change->result) :
			TIERING_ENTERED;
		state->cause = change->lost_scope ? TIERING_CAUSE_SCOPE_CHANGE : change->cause;
		if (!continues && change->evaluation->failure != NULL)
			state->cause = TIERING_CAUSE_ERROR;
		state->ours = true;
	}
	if (own)
	{
		state->previous_tier = before.tier ? pstrdup(before.tier) : NULL;
		state->direction = tiering_direction(store, tier_by_name(store, before.tier), change->result);
	}
	state->changed_by = store->changed_by;
	state->reason = NULL;
	state->placed_score = state->score;
}
