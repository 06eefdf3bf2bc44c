/*-------------------------------------------------------------------------
 *
 * seating.c
 *	  Who gives up and who takes a seat, or a tier without seats.
 *
 * The third step of placement (placement.c), tier by tier from the highest, by
 * score.  A write promotes at once those who qualify and find room; a review
 * moves accounts to the tiers that it has decided on, and has given up all
 * their seats before.  An account whose row is in other hands is queued: a
 * seat changes hands only after the row is locked, so that the write that
 * follows cannot fail.
 *
 * src/seating.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "utils/timestamp.h"

#include "allocation.h"
#include "history.h"
#include "key_change.h"
#include "lifts.h"
#include "pause.h"
#include "seating.h"
#include "seats.h"
#include "tiering.h"

/*
 * tiering_scope_of - the scope in which an account would hold a seat
 *
 * "" for a tier with seats of the model as a whole; NULL if there is none, as
 * for a text that does not fit the index of seats.
 */
const char *
tiering_scope_of(const TieringModelTier *tier, const char *territory, const char *owner)
{
	const char *scope;

	if (tier->scope_kind == TIERING_PER_MODEL)
		return "";
	scope = tier->scope_kind == TIERING_PER_TERRITORY ? territory : owner;
	return scope != NULL && strlen(scope) <= TIERING_MAX_SCOPE_SIZE ? scope : NULL;
}

/*
 * tiering_change_scope - the scope of a change in a tier
 */
const char *
tiering_change_scope(TieringStore *store, TieringChange *change, int tier)
{
	return tiering_scope_of(&store->model->tiers[tier],
							change->state.territory, change->state.owner);
}

/*
 * tiering_change_is_out - is the account deleted, or not in scope?
 */
bool
tiering_change_is_out(const TieringChange *change)
{
	return change->evaluation == NULL ||
		(!change->evaluation->in_scope && !change->evaluation->filter_failed);
}

/*
 * tiering_change_queue - somebody else has the row: queue the account
 *
 * A change of its key that was not carried out is queued as such; so is the end
 * of one that was deleted, as a key that changes into itself, lest an override
 * or a window should end up with another account that gets the key before: who
 * has the row may be about to set the first of the model.
 */
void
tiering_change_queue(TieringStore *store, TieringChange *change)
{
	/* what has ended is history already, so the state that says so is written */
	Assert(!change->advanced || change->rekeyed);
	if (change->key_changed && !change->rekeyed)
		tiering_queue_change(store, change->key, change->old_key);
	else if (change->end_cause == TIERING_CAUSE_DELETE && !store->review && tiering_change_is_out(change))
		tiering_key_change_queue_end(store, change->key);
	else
		tiering_queue_key(store, change->key);
	change->queued = true;
	change->done = true;
}

/*
 * tiering_change_lock - make sure that the row of a change can be written
 */
bool
tiering_change_lock(TieringStore *store, TieringChange *change)
{
	if (!change->state.exists)
		return true;
	if (!tiering_state_lock(store, &change->state))
	{
		tiering_change_queue(store, change);
		return false;
	}
	return true;
}

/*
 * tiering_change_release - give back the seat of the tier that the account leaves
 *
 * A period that this transaction opened leaves no trace, so its seat has
 * been free since the period began.
 */
void
tiering_change_release(TieringStore *store, TieringChange *change)
{
	TieringState *state = &change->state;

	if (!state->holds_seat || change->released)
		return;
	change->released = true;
	if (change->lifts && tiering_lifted_keeps(store, change))
		return;
	if (change->base >= 0 && store->model->limits[change->base].capped &&
		(store->reset_tiers & (UINT64CONST(1) << change->base)) == 0)
		tiering_seat_release(store, change->base, state->seat_scope,
							 state->ours ? state->tier_since : change->at);
}

/*
 * compare_changes - by score, then longer in the tier, then by key
 */
static int
compare_changes(const void *a, const void *b, void *arg)
{
	const TieringChange *x = *(TieringChange *const *) a;
	const TieringChange *y = *(TieringChange *const *) b;

	if (x->state.score != y->state.score)
		return x->state.score > y->state.score ? -1 : 1;
	if (x->state.exists && y->state.exists && x->state.tier_since != y->state.tier_since)
		return x->state.tier_since < y->state.tier_since ? -1 : 1;
	return tiering_keys_compare(&x->key, &y->key, arg);
}

/*
 * latest_start - how late a seat of the account's next period may be freed
 *
 * Its period began already if this transaction opened it, and a seat that it
 * gave back, with its scope or because a review said so, is free since then.
 */
static TimestampTz
latest_start(TieringChange *change)
{
	if (change->state.ours)
		return change->state.tier_since;
	return change->lost_scope || (change->released && change->base >= 0) ? change->at : DT_NOEND;
}

/*
 * try_tier - move an account into a tier if there is room
 */
static bool
try_tier(TieringStore *store, TieringChange *change, int tier)
{
	TimestampTz free_since = 0;
	bool		capped = TIER_IS_CAPPED(&store->model->tiers[tier]);
	TieringPeriod before;

	if (capped)
	{
		TimestampTz not_after = latest_start(change);

		if (!change->state.exists && tiering_history_find_own(store, change->key, false, &before))
			not_after = before.valid_to;
		if (!tiering_change_lock(store, change))
			return false;
		if (!(change->lifts && tiering_lifted_serves(store, change, tier)) &&
			!tiering_seat_take(store, tier, tiering_change_scope(store, change, tier), not_after, &free_since))
			return false;
		change->at = Max(change->at, free_since);
		change->took = true;
	}
	else if (!tiering_change_lock(store, change))
		return false;

	tiering_change_release(store, change);
	change->result = tier;
	change->seat = capped;
	return true;
}

/*
 * take_overrides - overrides come before everybody else
 */
static void
take_overrides(TieringStore *store, TieringChange **order, int n, TieringPlacementMode mode)
{
	for (int i = 0; i < n; i++)
	{
		if (order[i]->lifts == NULL || order[i]->done)
			continue;
		if (order[i]->pinning || (mode != TIERING_PLACE_NOT && mode != TIERING_PLACE_LATER))
			tiering_lifted_take(store, order[i], latest_start(order[i]));
	}
}

/*
 * incumbent - the tier that an account keeps down to its exit_score
 *
 * One that it lost with its scope in the same statement is its own still.
 */
static int
incumbent(TieringStore *store, const TieringChange *change)
{
	return change->lost_rank == 0 ? change->base :
		tiering_model_tier_of_rank(store->model, change->lost_rank);
}

/*
 * may_take - does an account want this tier, and may it have it?
 */
static bool
may_take(TieringStore *store, TieringChange *change, int tier)
{
	if (change->done || change->evaluation->failure != NULL || change->floor <= tier)
		return false;
	if (change->result != change->base && change->result >= 0 && change->result < tier)
		return false;			/* has found a better one */
	if ((change->evaluation->gates & (UINT64CONST(1) << tier)) == 0)
		return false;
	return tiering_allocation_qualified(store->model->limits, store->model->ntiers,
										change->state.score, UINT64CONST(1) << tier,
										incumbent(store, change)) == tier;
}

/*
 * leave_to_allocation - does an account wait for an allocation to give it a tier?
 *
 * If that has seats, and the account did not just lose its own, nor is new:
 * that takes what is free as if it came now, or it would begin in a tier that
 * it leaves at once.  Should the allocation never come, who waits does so as
 * any other.
 */
static bool
leave_to_allocation(TieringStore *store, TieringChange *change, int tier)
{
	if (change->lost_scope || !change->state.exists || !TIER_IS_CAPPED(&store->model->tiers[tier]))
		return false;
	change->held = true;
	return true;
}

/*
 * take_at_once - the third step as a write does it
 *
 * Later, for a statement too large for one batch, means that tiers with
 * seats are left out: they are filled when all releases have been done.  So
 * are those for an arrival of a review, which allocates them in the end.  Hold
 * means that an allocation gives the seats, to the best of all who wait.
 */
static void
take_at_once(TieringStore *store, TieringChange **order, int n, TieringPlacementMode mode)
{
	for (int tier = 0; tier < store->model->ntiers; tier++)
	{
		for (int i = 0; i < n; i++)
		{
			TieringChange *change = order[i];

			if (!may_take(store, change, tier))
				continue;
			if (mode == TIERING_PLACE_HOLD ? leave_to_allocation(store, change, tier) :
				mode != TIERING_PLACE_AT_ONCE && TIER_IS_CAPPED(&store->model->tiers[tier]))
				continue;
			if (try_tier(store, change, tier))
				change->floor = tier;
		}
	}
}

/*
 * is_fixed - is it an account that a review moves?
 */
static bool
is_fixed(TieringChange *change)
{
	return !change->done && change->evaluation->failure == NULL && !change->stays &&
		(change->target != change->base || change->lost_scope);
}

/*
 * climbs - does an account give up its seat only when it has the better one?
 *
 * That seat may have gone to a writer since the review decided, and then it
 * keeps its own, whether it still qualifies for it or is held.
 */
static bool
climbs(TieringChange *change)
{
	return change->keeps && !change->lost_scope &&
		change->target >= 0 && change->target < change->base;
}

/*
 * take_fixed - the third step when a review has decided
 *
 * All seats that are given up come first, but those of accounts that climb:
 * who gets one of them comes later, in a lower tier.
 */
static void
take_fixed(TieringStore *store, TieringChange **order, int n)
{
	for (int i = 0; i < n; i++)
	{
		TieringChange *change = order[i];

		if (!is_fixed(change) || climbs(change) || !tiering_change_lock(store, change))
			continue;
		tiering_change_release(store, change);
		change->result = TIERING_NO_TIER;
		change->seat = false;
	}
	TIERING_PAUSE("seats given back");
	for (int tier = 0; tier < store->model->ntiers; tier++)
	{
		for (int i = 0; i < n; i++)
		{
			TieringChange *change = order[i];

			/* who finds its seat gone tries the next tier that it qualifies for */
			if (!is_fixed(change) || change->target < 0 || tier < change->target)
				continue;
			if (climbs(change) ? change->result != change->base : change->result >= 0)
				continue;
			change->floor = climbs(change) ? change->base : store->model->ntiers;
			if (may_take(store, change, tier))
				(void) try_tier(store, change, tier);
		}
	}
}

/*
 * has_arrivals - is there one that takes a tier without seats in whatever mode?
 */
static bool
has_arrivals(TieringChange **order, int n)
{
	for (int i = 0; i < n; i++)
	{
		if (order[i]->arrives && !order[i]->state.exists)
			return true;
	}
	return false;
}

/*
 * tiering_take - the third step for the changes that are left
 *
 * Puts them in order first.
 */
void
tiering_take(TieringStore *store, TieringChange **order, int n, TieringPlacementMode mode)
{
	bool		taking = mode != TIERING_PLACE_NOT || has_arrivals(order, n);

	if (taking && n > 1)
		qsort_arg(order, n, sizeof(TieringChange *), compare_changes, store->model);
	take_overrides(store, order, n, mode);
	if (mode == TIERING_PLACE_FIXED)
		take_fixed(store, order, n);
	else if (taking)
		take_at_once(store, order, n, mode);
}
