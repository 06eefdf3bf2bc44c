/*-------------------------------------------------------------------------
 *
 * placed.c
 *	  Why an account sits where it sits, and on which seat.
 *
 * The word is that of the base tier, concluded from the tier that score and
 * gates alone would give; an override or a window that decides the tier comes
 * before it.
 *
 * src/placed.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "allocation.h"
#include "lifts.h"
#include "placement.h"

/*
 * overlay - what counts before the word of the base tier
 */
static int
overlay(TieringStore *store, TieringChange *change, int word)
{
	if (change->lifts == NULL)
		return word;
	tiering_lifted_plan(store, change, word);
	return tiering_lifted_word(change, word);
}

/*
 * tiering_placement_explain - what the state says about why it is where it is
 */
void
tiering_placement_explain(TieringStore *store, TieringChange *change)
{
	TieringModel *model = store->model;
	TieringState *state = &change->state;
	int			result = change->result;
	int			best = TIERING_NO_TIER;
	int			by_score;
	int			placement;
	int			waits = TIERING_NO_TIER;
	int			best_rank;
	int			waits_rank;

	if (change->evaluation->failure != NULL)
	{
		placement = overlay(store, change, TIERING_PLACED_IN_ERROR);
		change->dirty |= state->placement != placement;
		state->placement = placement;
		return;
	}
	best = tiering_allocation_qualified(model->limits, model->ntiers, state->score,
										change->evaluation->gates, result);
	by_score = tiering_allocation_qualified(model->limits, model->ntiers, state->score,
											~UINT64CONST(0), result);
	if (result >= 0 && (best < 0 || best > result))
		placement = TIERING_PLACED_HELD;
	else if (best >= 0 && (result < 0 || best < result))
	{
		placement = TIERING_PLACED_WAITLISTED;
		waits = best;
	}
	else if (by_score >= 0 && (best < 0 || by_score < best))
		placement = TIERING_PLACED_BY_GATE;
	else if (result < 0)
		placement = TIERING_PLACED_UNQUALIFIED;
	else
		placement = TIERING_PLACED_BY_SCORE;
	placement = overlay(store, change, placement);

	best_rank = best < 0 ? 0 : model->tiers[best].rank;
	waits_rank = waits < 0 ? 0 : model->tiers[waits].rank;
	change->waits = waits >= 0 || (change->lifts && tiering_lifted_waits(store, change));
	change->dirty |= state->placement != placement ||
		state->qualified_rank != best_rank || state->waitlisted_rank != waits_rank;
	state->placement = placement;
	state->qualified_rank = best_rank;
	state->waitlisted_rank = waits_rank;
}

/*
 * tiering_state_shown_seat - does the account hold a seat of the tier it is in?
 *
 * Also answers the scope of that seat.  A seat of its base tier serves an
 * override to the same tier; a window takes none, and never gives the tier
 * that is the base tier anyway.
 */
bool
tiering_state_shown_seat(const TieringState *state, const char **scope)
{
	*scope = NULL;
	if (state->lifted && state->override_seat)
	{
		*scope = state->override_scope;
		return true;
	}
	if (!state->holds_seat || (state->lifted && state->lift_rank != state->base_rank))
		return false;
	*scope = state->seat_scope;
	return true;
}
