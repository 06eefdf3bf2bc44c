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
	else if (tiering_history_find_own(store, state->key, false, &before))
		tiering_history_amend(store, state->key, &before, end_cause);
}

/*
 * tiering_direction - how a tier compares with the one of the open period
 *
 * By rank; no tier is below all others.  The rank of the period's tier is
 * that of the version that wrote it, unless the tier still exists.
 */
TieringDirection
tiering_direction(TieringStore *store, const TieringState *state, int to)
{
	int			live_rank = tiering_model_rank_of_tier(store->model, state->period_tier);
	int			old_rank = live_rank != 0 ? live_rank : state->period_rank;
	int			new_rank = to < 0 ? 0 : store->model->tiers[to].rank;

	if (old_rank == new_rank)
		return TIERING_SIDEWAYS;
	if (old_rank == 0)
		return TIERING_PROMOTED;
	return new_rank != 0 && new_rank < old_rank ? TIERING_PROMOTED : TIERING_DEMOTED;
}

/*
 * remember_before - what tiering_period_undo() needs
 */
static void
remember_before(TieringChange *change, const TieringPeriod *before)
{
	change->before = palloc(sizeof(TieringPeriod));
	*change->before = *before;
}

/*
 * tiering_period_undo - the state of the account could not be written
 *
 * The period that this transaction closed before stays as it was.
 */
void
tiering_period_undo(TieringStore *store, TieringChange *change)
{
	TieringPeriod *before = change->before;
	TieringPeriod present;

	if (before == NULL)
		return;
	if (before->end_cause != TIERING_CAUSE_KEY_CHANGE &&
		tiering_history_find_own(store, change->key, false, &present))
		tiering_history_amend(store, change->key, &present, before->end_cause);
	else
		tiering_history_restore(store, change->key, before);
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
	const char *name = tiering_model_tier_name(store->model, change->shown.tier);
	const char *scope = change->shown.scope;

	if (strcmp(name ? name : "", before->tier ? before->tier : "") != 0 ||
		change->shown.seat != before->holds_seat ||
		strcmp(scope ? scope : "", before->seat_scope ? before->seat_scope : "") != 0)
		return false;

	remember_before(change, before);
	tiering_history_reopen(store, before);
	state->period_id = before->period_id;
	state->tier_since = before->valid_from;
	state->period_version = before->version;
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
 * tiering_period_resume - an account has the key again that it had before
 *
 * If it is also in the tier that it had, the period that ended when this
 * transaction changed the key goes on.
 */
void
tiering_period_resume(TieringStore *store, TieringChange *change)
{
	TieringPeriod before;

	if (tiering_history_find_own(store, change->key, true, &before))
		(void) reopen_before(store, change, &before);
}

/*
 * tiering_period_begin - the account begins a new period, or alters the one that this
 * transaction began
 */
void
tiering_period_begin(TieringStore *store, TieringChange *change)
{
	TieringState *state = &change->state;
	bool		continues = state->exists || change->key_changed;
	TieringPeriod before;
	bool		own;

	own = (!state->exists || state->ours) &&
		tiering_history_find_own(store, change->key, false, &before);
	if (own && reopen_before(store, change, &before))
		return;
	if (own && !continues)
	{
		remember_before(change, &before);
		tiering_history_amend(store, change->key, &before, change->cause);
	}

	if (!state->ours)
	{
		state->period_id = nextval_internal(store->model->period_seq, false);
		state->tier_since = own ? before.valid_to : change->at;
		state->previous_tier = NULL;
		if (continues && state->period_tier)
			state->previous_tier = pstrdup(state->period_tier);
		state->direction = continues ? tiering_direction(store, state, change->shown.tier) :
			TIERING_ENTERED;
		state->cause = change->lost_scope ? TIERING_CAUSE_SCOPE_CHANGE : change->cause;
		if (!continues && change->evaluation->failure != NULL)
			state->cause = TIERING_CAUSE_ERROR;
		state->ours = true;
	}
	if (own)
	{
		TieringState was = {.period_tier = before.tier, .period_rank = before.tier_rank};

		state->previous_tier = before.tier ? pstrdup(before.tier) : NULL;
		state->direction = tiering_direction(store, &was, change->shown.tier);
	}
	state->changed_by = change->author ? pstrdup(change->author) : store->changed_by;
	state->reason = change->reason ? pstrdup(change->reason) : NULL;
	state->placed_score = state->score;
	state->period_version = state->version;
}

/*
 * tiering_periods_after_history - new states must not begin before the key's history ends
 *
 * A review may have removed the former state of a key while we looked at its
 * history.  Our row could come into the index only when that was committed,
 * so that what it closed is to be seen now.
 */
void
tiering_periods_after_history(TieringStore *store, TieringChange *changes, int nchanges)
{
	bool		any = false;

	for (int i = 0; i < nchanges; i++)
		any |= changes[i].created;
	if (!any)
		return;
	tiering_store_advance(store);
	for (int i = 0; i < nchanges && store->others; i++)
	{
		TieringState *state = &changes[i].state;
		TimestampTz end;

		if (!changes[i].created)
			continue;
		end = tiering_history_last_end(store, changes[i].key);
		if (end <= state->tier_since)
			continue;
		state->tier_since = end;
		state->scored_at = Max(state->scored_at, end);
		if (!tiering_state_update(store, state))
			elog(ERROR, "could not update the state of an account");
	}
}

/*
 * tiering_periods_align - accounts that exchange keys or owners do so at one moment
 */
void
tiering_periods_align(TieringChange *changes, int nchanges)
{
	bool		any = false;
	TimestampTz at = 0;

	for (int i = 0; i < nchanges; i++)
	{
		any |= changes[i].key_changed || changes[i].lost_scope;
		at = Max(at, changes[i].at);
	}
	for (int i = 0; any && i < nchanges; i++)
		changes[i].at = at;
}
