/*-------------------------------------------------------------------------
 *
 * placement.c
 *	  From evaluations to tiers, seats and periods.
 *
 * A batch of changes goes through four steps, so that within a statement
 * all releases come before all takes:
 *
 *	look up		find the state of every account; decide what may happen
 *	leave		accounts that are gone, or have another key, give up their row;
 *				accounts that changed scope give back their seat
 *	take		tier by tier from the highest, by score: who qualifies takes a
 *				seat if one is free
 *	write		new state, and the closed period where a tier changed
 *
 * Whatever cannot be settled because somebody else has the row is queued.
 * A seat changes hands only after the account's row is locked, so that the
 * write that follows cannot fail.
 *
 * A write promotes at once; a demotion waits for the re-evaluation, and the
 * account is held meanwhile.
 *
 * src/placement.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "miscadmin.h"
#include "utils/timestamp.h"

#include "allocation.h"
#include "bulk.h"
#include "clock.h"
#include "history.h"
#include "key_change.h"
#include "lifts.h"
#include "long_key.h"
#include "pause.h"
#include "period.h"
#include "seating.h"
#include "seats.h"
#include "signals.h"
#include "tiering.h"
#include "window_gate.h"

/* From so many accounts on it pays to look them up, and write new ones, together. */
#define MANY_CHANGES 8

/* Where the state of a change lies. */
typedef struct StatePlace
{
	ItemPointerData tid;
	int			change;			/* its number in the batch */
} StatePlace;

/* ----------
 * Look up
 * ----------
 */

/*
 * record_failure - the account could not be scored: say so, keep the rest
 */
static void
record_failure(TieringStore *store, TieringChange *change)
{
	TieringModel *model = store->model;
	TieringState *state = &change->state;
	TieringEvaluation *evaluation = change->evaluation;
	const char *criterion = NULL;

	if (evaluation->failed_criterion >= 0)
		criterion = model->criteria[evaluation->failed_criterion];
	change->dirty = state->version != model->version || state->error_since == 0 ||
		!tiering_same_text(state->error_message, evaluation->failure->message) ||
		!tiering_same_text(state->error_criterion, criterion);
	if (state->error_since == 0)
		state->error_since = change->at;
	state->error_criterion = criterion ? pstrdup(criterion) : NULL;
	state->error_sqlstate = evaluation->failure->sqlstate;
	state->error_message = evaluation->failure->message;
	if (state->version != model->version)
		state->points = NULL;	/* those of another version mean nothing now */
	state->version = model->version;
	if (!state->exists)
		state->score = state->placed_score = TIERING_NO_SCORE;
	change->floor = change->base < 0 ? model->ntiers : change->base;
	change->result = change->base;
	change->seat = state->holds_seat && change->base >= 0;
}

/*
 * check_scope - has the account left the scope whose seat it holds?
 */
static bool
check_scope(TieringStore *store, TieringChange *change)
{
	TieringState *state = &change->state;
	const char *scope;

	if (change->base < 0)
		return false;
	if (store->model->limits[change->base].capped != state->holds_seat)
		return true;			/* the tier got seats, or lost them */
	if (!state->holds_seat)
		return false;
	if (store->reset_tiers & (UINT64CONST(1) << change->base))
		return true;
	scope = tiering_change_scope(store, change, change->base);
	return scope == NULL || strcmp(scope, state->seat_scope ? state->seat_scope : "") != 0;
}

/*
 * waits_in_line - did the account wait already for what it qualifies for?
 *
 * Then it is no arrival: a review that settles one account after the other,
 * because its window has ended, say, leaves it to the line that maintain
 * serves by score.
 */
static bool
waits_in_line(TieringStore *store, const TieringChange *change)
{
	TieringModel *model = store->model;
	int			qualified;

	if (change->state.waitlisted_rank == 0 || change->lost_scope ||
		(change->base < 0 && change->state.base_rank != 0))
		return false;
	qualified = tiering_allocation_qualified(model->limits, model->ntiers, change->state.score,
											 change->evaluation->gates, change->base);
	return qualified >= 0 && model->tiers[qualified].rank == change->state.waitlisted_rank;
}

/*
 * is_of_another - is the state that of an account that has left the key?
 *
 * The change of its key waits, and who has the key since must neither move it
 * nor end it.
 */
static bool
is_of_another(TieringStore *store, const TieringChange *change)
{
	return !store->review && !change->key_changed && !change->pinning && change->state.exists &&
		!change->state.uncertain && tiering_key_change_of_another(store, change->key);
}

/*
 * would_rise - does the account qualify for more than its base tier?
 */
static bool
would_rise(TieringStore *store, const TieringChange *change)
{
	TieringModel *model = store->model;
	int			qualified = tiering_allocation_qualified(model->limits, model->ntiers, change->state.score,
														 change->evaluation->gates, change->base);

	return qualified >= 0 && (change->base < 0 || qualified < change->base);
}

/*
 * consider - what may happen with an account that is in scope
 */
static void
consider(TieringStore *store, TieringChange *change, TieringPlacementMode mode)
{
	TieringModel *model = store->model;
	TieringState *state = &change->state;
	bool		scored = state->exists && state->version == model->version && state->error_since == 0;

	change->base = tiering_model_tier_of_rank(model, state->base_rank);
	change->released = change->base < 0;	/* a tier that is gone took its seats along */
	tiering_gates_settle(model, change->evaluation, change->lifts, change->at);
	if (change->evaluation->failure != NULL)
	{
		record_failure(store, change);
		return;
	}
	change->dirty = tiering_state_take_scores(model, state, change->evaluation);
	change->result = change->base;
	change->seat = state->holds_seat && change->base >= 0;
	if (mode == TIERING_PLACE_NOT && (!change->arrives || state->exists))
		return;					/* floor 0: takes nothing now */
	change->lost_scope = !change->stays && check_scope(store, change);
	change->floor = change->base < 0 || change->lost_scope ? model->ntiers : change->base;
	change->waited = store->review && scored && waits_in_line(store, change);
	if (mode == TIERING_PLACE_AT_ONCE && change->waited)
		change->floor = 0;		/* takes nothing now */
	if ((change->lost_scope || would_rise(store, change)) && is_of_another(store, change))
	{
		change->lost_scope = false;
		change->floor = 0;
		tiering_queue_key(store, change->key);
	}
}

/*
 * is_outdated - has somebody changed what the change is about?
 */
static bool
is_outdated(TieringStore *store, TieringChange *change)
{
	TieringState *state = &change->state;

	if (change->kept)
		return !state->exists;
	if (!change->stored && !change->rescored)
		return false;
	if (!state->exists || state->error_since != 0 || state->points == NULL ||
		state->version != store->model->version)
		return true;
	return change->stored && (state->score != change->expected_score ||
							  state->base_rank != change->expected_rank);
}

/*
 * waits_for_review - is a review about to score the account for another version?
 *
 * Who keeps its score cannot place it.
 */
static bool
waits_for_review(TieringStore *store, TieringChange *change)
{
	TieringState *state = &change->state;

	return change->kept && !state->uncertain && state->error_since == 0 &&
		state->version != store->model->version;
}

/*
 * was_rewritten - did a function of an expression write the account meanwhile?
 *
 * Then neither what was found of it counts any more nor what was evaluated.
 */
static bool
was_rewritten(TieringStore *store, TieringChange *change)
{
	TieringState now;

	if (store->number == tiering_stores_opened)
		return false;
	tiering_state_lookup(store, change->key, &now);
	return now.exists != change->state.exists ||
		!ItemPointerEquals(&now.tid, &change->state.tid);
}

/*
 * find_state - find the state of an account
 */
static void
find_state(TieringStore *store, TieringChange *change)
{
	TieringState *state = &change->state;

	if (change->done)
		return;
	if (change->end_cause == TIERING_CAUSE_DELETE && !store->review &&
		tiering_key_change_end(store, change))
		return;
	if (change->inserted)
		state->key = change->key;	/* should there be one, the insert says so */
	else if (change->found)
	{
		if (was_rewritten(store, change))
			tiering_change_queue(store, change);
	}
	else if (!tiering_state_fetch(store, change->key, &change->written, state))
		tiering_state_lookup(store, change->key_changed ? change->old_key : change->key, state);
}

/*
 * compare_places - qsort comparator: by the place of the state, then by number
 */
static int
compare_places(const void *a, const void *b)
{
	StatePlace	x = *(const StatePlace *) a;
	StatePlace	y = *(const StatePlace *) b;
	int			result = ItemPointerCompare(&x.tid, &y.tid);

	return result != 0 ? result : x.change - y.change;
}

/*
 * queue_repeated - leave all but one of several changes of an account for later
 *
 * A statement may write several rows with one key: the key may be deferrable,
 * the column not be unique, or the rows be those of a child table.
 */
static void
queue_repeated(TieringStore *store, TieringChange *changes, int nchanges)
{
	StatePlace *places = palloc(sizeof(StatePlace) * Max(nchanges, 1));
	int			n = 0;
	bool		sorted = true;

	for (int i = 0; i < nchanges; i++)
	{
		if (changes[i].done || !ItemPointerIsValid(&changes[i].state.tid))
			continue;
		places[n].tid = changes[i].state.tid;
		places[n].change = i;
		sorted = sorted && (n == 0 || ItemPointerCompare(&places[n - 1].tid, &places[n].tid) < 0);
		n++;
	}
	if (!sorted)
		qsort(places, n, sizeof(StatePlace), compare_places);
	for (int i = 1; i < n && !sorted; i++)
	{
		if (ItemPointerEquals(&places[i - 1].tid, &places[i].tid))
			tiering_change_queue(store, &changes[places[i].change]);
	}
	pfree(places);
}

/*
 * end_under_long_key - an account gets a key that is too long for what belongs to it
 *
 * So it ends, and begins anew under that key at the next maintain.
 */
static void
end_under_long_key(TieringStore *store, TieringChange *change)
{
	change->evaluation = NULL;
	change->kept = false;
	change->end_cause = TIERING_CAUSE_KEY_CHANGE;
	tiering_queue_key(store, change->key);
}

/*
 * look_up - decide what may happen with an account
 *
 * What has ended becomes history here already, so an account is queued before
 * that or written in the end.
 */
static void
look_up(TieringStore *store, TieringChange *change, TieringPlacementMode mode, TimestampTz now)
{
	TieringState *state = &change->state;

	if (change->done)
		return;
	if (change->key_changed && !tiering_key_fits(store->model, change->key))
		end_under_long_key(store, change);
	change->done = (!state->uncertain && is_outdated(store, change)) || tiering_key_change_comes_first(store, change);
	if (change->done)
		return;
	if ((change->end_cause == TIERING_CAUSE_DELETE || change->end_cause == TIERING_CAUSE_OUT_OF_SCOPE) &&
		tiering_change_is_out(change) && is_of_another(store, change))
	{
		tiering_change_queue(store, change);
		return;
	}
	if (waits_for_review(store, change) || !tiering_lifted_look_up(store, change, now))
	{
		tiering_change_queue(store, change);
		return;
	}
	change->at = now;
	if (!state->exists)
	{
		change->missing = change->key_changed;
		change->key_changed = false;	/* nothing goes on under the new key */
		state->key = change->key;
		if (change->evaluation != NULL)
			change->at = Max(now, tiering_history_last_end(store, change->key));
	}
	else if (!state->ours)
		change->at = Max(now, state->tier_since + 1);
	if (change->key_changed)	/* who had the key before was there until then */
		change->at = Max(change->at, tiering_history_last_end(store, change->key));

	if (state->uncertain)
		tiering_change_queue(store, change);
	else if (change->stored || change->kept || change->rescored)
	{
		change->evaluation = palloc(sizeof(TieringEvaluation));
		tiering_state_to_evaluation(store->model, state, change->evaluation);
		if (change->rescored)
		{
			change->evaluation->components = NULL;	/* those of the state stay what they are */
			tiering_signals_score(store, state->key, state, change->evaluation, now);
		}
		consider(store, change, mode);
	}
	else if (change->evaluation == NULL ||
			 (!change->evaluation->in_scope && !change->evaluation->filter_failed))
	{
		change->missing = !state->exists;
		change->done = !state->exists;
		change->moves = state->exists;
		if (change->missing && change->lifts && !change->lifts->rekey)
			tiering_lifted_leave(store, change);	/* the others when all are looked up */
	}
	else if (change->evaluation->filter_failed && !state->exists)
		change->done = true;	/* as it was: out */
	else
	{
		tiering_signals_score(store, change->key, change->key_changed ? NULL : state,
							  change->evaluation, now);
		consider(store, change, mode);
	}
}

/* ----------
 * Leave
 * ----------
 */

/*
 * remove_account - an account is gone: its period ends, its seat is free
 */
static void
remove_account(TieringStore *store, TieringChange *change)
{
	TieringState *state = &change->state;

	change->done = true;
	change->changed = true;
	if (!tiering_change_lock(store, change))
		return;
	change->base = tiering_model_tier_of_rank(store->model, state->base_rank);
	tiering_period_end(store, change, change->end_cause);
	if (change->lifts)
		tiering_lifted_leave(store, change);
	tiering_change_release(store, change);
	tiering_signals_give_back(store, state);
	if (!tiering_state_delete(store, state))
		elog(ERROR, "could not delete the state of an account");
}

/*
 * leave - the second step for one change
 */
static void
leave(TieringStore *store, TieringChange *change, TieringPlacementMode mode)
{
	if (change->moves)
	{
		remove_account(store, change);
		return;
	}
	if (change->key_changed)
		tiering_key_change(store, change);
	if (!change->done && change->lifts && (mode != TIERING_PLACE_NOT || change->pinning) &&
		tiering_change_lock(store, change))
		tiering_lifted_release(store, change);
	if (!change->done && change->lost_scope && tiering_change_lock(store, change))
	{
		tiering_change_release(store, change);
		change->seat = false;
		change->result = TIERING_NO_TIER;
	}
}

/* ----------
 * Write
 * ----------
 */

/*
 * count_move - for tiering.run
 */
static void
count_move(TieringStore *store, TieringDirection direction)
{
	if (direction == TIERING_PROMOTED)
		store->promoted++;
	else if (direction == TIERING_DEMOTED)
		store->demoted++;
}

/*
 * base_moved - does the account's base tier or its seat differ from the stored?
 */
static bool
base_moved(TieringChange *change)
{
	if (!change->state.exists && !change->key_changed)
		return true;
	return change->result != change->base || change->lost_scope ||
		change->seat != change->state.holds_seat ||
		(change->state.tier_name != NULL && change->base < 0);
}

/*
 * seat_scope - the scope of the seat of the base tier, as it is stored
 */
static char *
seat_scope(TieringStore *store, TieringChange *change, bool moved)
{
	const TieringModelTier *tier;

	if (!moved)
		return change->state.seat_scope;
	if (!change->seat)
		return NULL;
	tier = &store->model->tiers[change->result];
	if (tier->scope_kind == TIERING_PER_MODEL)
		return NULL;
	return pstrdup(tiering_change_scope(store, change, change->result));
}

/*
 * take_back - the state of an account could not be written
 *
 * Of a row that others have nothing has changed hands: we would have locked it
 * before.  Seats of an account that has no row become free again.
 */
static void
take_back(TieringStore *store, TieringChange *change, bool existed)
{
	if (existed && change->state.locked)
		elog(ERROR, "could not update the state of an account");
	if (!existed)
	{
		if (change->took || (change->key_changed && change->seat))
			tiering_seat_release(store, change->result, change->state.seat_scope, change->at);
		tiering_period_undo(store, change);
		if (change->lifts)
			tiering_lifted_undo(store, change);
	}
	tiering_change_queue(store, change);
}

/*
 * settle_new - insert the new states that wait, and see what became of them
 */
static void
settle_new(TieringStore *store)
{
	TieringBulk *bulk = store->new_states;

	tiering_bulk_flush(store, bulk, true);
	for (int i = 0; i < bulk->count; i++)
	{
		TieringChange *change = bulk->owners[i];

		change->state.tid = bulk->slots[i]->tts_tid;
		change->created = bulk->inserted[i];
		if (!bulk->inserted[i])
			take_back(store, change, false);
	}
	tiering_bulk_clear(bulk);
}

/*
 * write_state - write what the last step made of the state
 */
static void
write_state(TieringStore *store, TieringChange *change)
{
	TieringState *state = &change->state;
	bool		existed = state->exists;

	if (!existed && change->lifts == NULL && store->new_states != NULL)
	{
		tiering_state_append(store, state, change);
		if (tiering_bulk_is_full(store->new_states))
			settle_new(store);
		return;
	}
	if (existed ? !tiering_state_update(store, state) : !tiering_state_insert(store, state))
	{
		take_back(store, change, existed);
		return;
	}
	if (change->lifts)
		tiering_lifted_write(store, change);
	change->created = !existed;
}

/*
 * write_change - the last step for one change
 */
static void
write_change(TieringStore *store, TieringChange *change)
{
	TieringState *state = &change->state;
	bool		existed = state->exists;
	bool		moved;
	char	   *scope;

	if (change->done)
		return;
	change->done = true;
	if (change->lifts)
		tiering_lifted_expire(store, change);
	moved = base_moved(change);
	scope = seat_scope(store, change, moved);
	change->shown.tier = change->result;
	change->shown.seat = change->seat;
	change->shown.scope = scope;
	if (change->lifts)
		moved = tiering_lifted_show(store, change, moved);
	tiering_placement_explain(store, change);
	if (!moved && !change->dirty)
	{
		if (state->held)		/* a review may be writing what is right no more: contended.c */
			tiering_change_queue(store, change);
		return;
	}
	if (moved && !tiering_change_lock(store, change))
		return;
	if (!moved && change->key_again)
		tiering_period_resume(store, change);

	if (moved)
	{
		if (existed && !state->ours)
			tiering_history_close(store, state, change->at,
								  change->lost_scope ? TIERING_CAUSE_SCOPE_CHANGE : change->cause);
		if (existed && !state->ours)
			count_move(store, tiering_direction(store, state, change->shown.tier));
		tiering_period_begin(store, change);
	}
	state->base_rank = change->result < 0 ? 0 : store->model->tiers[change->result].rank;
	state->holds_seat = change->seat;
	state->seat_scope = scope;
	if (!change->kept)
		state->scored_at = change->at;
	if (change->lifts)
		tiering_lifted_settle(store, change, state);
	change->changed = true;
	write_state(store, change);
}

/*
 * tiering_place - bring state, seats and history in line with evaluations
 *
 * Of an account that occurs again all but the first change are queued.
 * Everything is allocated in the current memory context.
 */
void
tiering_place(TieringStore *store, TieringChange *changes, int nchanges,
			  TieringPlacementMode mode)
{
	TieringChange **order = palloc(sizeof(TieringChange *) * Max(nchanges, 1));
	TieringHistoryWalk walk = {0};
	TimestampTz now = tiering_now();
	int			left = 0;

	store->others = false;
	if (store->number != tiering_stores_opened)
		tiering_store_refresh(store);	/* to see what was written meanwhile */
	tiering_key_changes_check(store, changes, nchanges);
	if (nchanges >= MANY_CHANGES)
	{
		tiering_store_keep_scans(store, true);
		store->walk = &walk;
	}
	for (int i = 0; i < nchanges; i++)
	{
		CHECK_FOR_INTERRUPTS();
		find_state(store, &changes[i]);
	}
	if (nchanges > 1)
		queue_repeated(store, changes, nchanges);
	for (int i = 0; i < nchanges; i++)
	{
		CHECK_FOR_INTERRUPTS();
		look_up(store, &changes[i], mode, now);
	}
	tiering_store_keep_scans(store, false);
	tiering_history_walk_end(&walk);
	store->walk = NULL;
	tiering_periods_align(changes, nchanges);
	TIERING_PAUSE("states looked up");
	for (int i = 0; i < nchanges; i++)
	{
		if (!changes[i].done)
			leave(store, &changes[i], mode);
		if (changes[i].lifts && changes[i].lifts->rekey && !changes[i].queued &&
			!changes[i].state.exists)
			tiering_lifted_rekey(store, &changes[i]);
		if (!changes[i].done)
			order[left++] = &changes[i];
	}
	tiering_take(store, order, left, mode);
	if (nchanges >= MANY_CHANGES && store->new_states == NULL)
		store->new_states = tiering_bulk_create(store, &store->state);
	for (int i = 0; i < nchanges; i++)
	{
		CHECK_FOR_INTERRUPTS();
		write_change(store, &changes[i]);
	}
	if (store->new_states != NULL)
		settle_new(store);
	tiering_periods_after_history(store, changes, nchanges);
	pfree(order);
}
