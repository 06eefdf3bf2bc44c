/*-------------------------------------------------------------------------
 *
 * balance.c
 *	  Allocation of the stored accounts to the seats of their scopes.
 *
 * The states are read into memory (census.c), tiering_allocation_run() decides, and the
 * accounts whose tier changes are moved.  First those that give up a seat,
 * all in one batch, so that every release comes before every take; the
 * others follow in batches.  All of it is one transaction: nobody sees half
 * of a review.
 *
 * What writers do meanwhile is theirs: an account whose score or tier is no
 * longer the one that was read is left as it is.
 *
 * src/balance.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/memutils.h"
#include "utils/snapmgr.h"

#include "catalogue.h"
#include "census.h"
#include "placement.h"
#include "review.h"
#include "seats.h"
#include "tiering.h"

/* What is known of the seats of one scope in one tier. */
typedef struct SeatCount
{
	int			seats;			/* -1: never used */
	int			exception;		/* -1: none */
} SeatCount;

/* An allocation. */
typedef struct Balance
{
	TieringRun *run;
	TieringModel *model;
	TieringStore *store;
	TieringCensus *census;		/* the accounts */
	SeatCount **seats;			/* [ntiers][scopes of its kind] */
	TieringAllocationMode mode; /* how much may move */
	int64		moves;			/* how many accounts were to be moved */
	bool	   *seated;			/* [count]; NULL where no seats begin anew */
} Balance;

/*
 * find_scope - number of a scope of a tier
 */
static int
find_scope(TieringCensus *census, int tier, const char *name)
{
	return tiering_scopes_find(&census->scopes[census->model->tiers[tier].scope_kind],
							   name, strlen(name));
}

/*
 * read_seats - what seat_scope says, as seats[tier][scope]
 */
static void
read_seats(Balance *balance)
{
	TieringModel *model = balance->model;
	TieringCensus *census = balance->census;
	TieringRows *rows;

	rows = tiering_owner_query(model->owner,
							   psprintf("SELECT tier, scope, seats, coalesce(exception, -1) FROM ONLY %s",
										tiering_model_relation(model, "seat_scope")), NULL);
	for (uint64 i = 0; i < rows->count; i++)
	{
		int			tier = tiering_model_tier_by_name(model, tiering_rows_text(rows, i, 1));

		if (tier >= 0)
			(void) find_scope(census, tier, tiering_rows_text(rows, i, 2));
	}
	(void) tiering_scopes_find(&census->scopes[TIERING_PER_MODEL], "", 0);

	balance->seats = palloc(sizeof(SeatCount *) * Max(model->ntiers, 1));
	for (int t = 0; t < model->ntiers; t++)
	{
		int			n = census->scopes[model->tiers[t].scope_kind].count;

		balance->seats[t] = palloc(sizeof(SeatCount) * Max(n, 1));
		for (int i = 0; i < n; i++)
			balance->seats[t][i].seats = balance->seats[t][i].exception = -1;
	}
	for (uint64 i = 0; i < rows->count; i++)
	{
		int			tier = tiering_model_tier_by_name(model, tiering_rows_text(rows, i, 1));
		int			scope;

		if (tier < 0)
			continue;
		scope = find_scope(census, tier, tiering_rows_text(rows, i, 2));
		balance->seats[tier][scope].seats = tiering_rows_int(rows, i, 3);
		balance->seats[tier][scope].exception = tiering_rows_int(rows, i, 4);
	}
}

/*
 * set_limits - give every scope the seats that it should have
 *
 * Scopes that exist keep theirs unless shares are counted anew.  One that
 * nobody knows yet had no accounts when they were counted.
 */
static TieringAllocationTier *
set_limits(Balance *balance, bool shares)
{
	TieringModel *model = balance->model;
	TieringAllocationTier *tiers;

	tiers = palloc(sizeof(TieringAllocationTier) * Max(model->ntiers, 1));
	memcpy(tiers, model->limits, sizeof(TieringAllocationTier) * model->ntiers);
	for (int t = 0; t < model->ntiers; t++)
	{
		TieringScopes *set = &balance->census->scopes[model->tiers[t].scope_kind];

		tiers[t].nscopes = set->count;
		tiers[t].seats = palloc0(sizeof(int64) * Max(set->count, 1));
		for (int i = 0; tiers[t].capped && i < set->count; i++)
		{
			SeatCount  *known = &balance->seats[t][i];
			int			limit = known->seats;

			if (shares || known->seats < 0)
				limit = tiering_seats_limit(&model->tiers[t], known->exception,
											shares ? set->scopes[i].accounts : 0);
			if (limit != known->seats &&
				!tiering_seats_resize(balance->store, t, set->scopes[i].name, limit,
									  known->exception))
				limit = 0;		/* a writer is creating them */
			tiers[t].seats[i] = limit;
			CHECK_FOR_INTERRUPTS();
		}
	}
	return tiers;
}

/*
 * settle_debts - set returned seats off against debt
 */
static void
settle_debts(Balance *balance)
{
	TieringModel *model = balance->model;
	TieringRows *rows;

	tiering_store_advance(balance->store);
	rows = tiering_owner_query(model->owner,
							   psprintf("SELECT tier, scope FROM ONLY %s GROUP BY tier, scope "
										"HAVING pg_catalog.min(seats) < 0",
										tiering_model_relation(model, "seat")), NULL);
	for (uint64 i = 0; i < rows->count; i++)
	{
		int			tier = tiering_model_tier_by_name(model, tiering_rows_text(rows, i, 1));

		if (tier >= 0)
			tiering_seats_settle(balance->store, tier, tiering_rows_text(rows, i, 2));
	}
}

/*
 * tiering_review_merge_seats - few tokens again for scopes that have too many
 *
 * In a transaction of its own: meanwhile others do not find what it merges.
 */
void
tiering_review_merge_seats(TieringRun *run)
{
	TieringModel *model = tiering_run_model(run);
	TieringStore *store;
	TieringRows *rows;

	rows = tiering_owner_query(model->owner,
							   psprintf("SELECT tier, scope FROM ONLY %s GROUP BY tier, scope "
										"HAVING pg_catalog.count(*) > %d",
										tiering_model_relation(model, "seat"),
										TIERING_MANY_TOKENS), NULL);
	if (rows->count == 0)
		return;
	store = tiering_store_open(model, true);
	for (uint64 i = 0; i < rows->count; i++)
	{
		int			tier = tiering_model_tier_by_name(model, tiering_rows_text(rows, i, 1));

		if (tier < 0)
			continue;
		tiering_seats_settle(store, tier, tiering_rows_text(rows, i, 2));
		tiering_seats_merge(store, tier, tiering_rows_text(rows, i, 2));
	}
	tiering_store_close(store);
	tiering_run_step(run);
}

/*
 * reserve_seats - overrides come first: their seats are none to be allocated
 */
static void
reserve_seats(Balance *balance, TieringAllocationTier *tiers)
{
	for (int64 i = 0; i < balance->census->npins; i++)
	{
		TieringPin *pin = &balance->census->pins[i];
		TieringCandidate *candidate = &balance->census->candidates[pin->candidate];
		int			scope = candidate->scope[tiers[pin->tier].scope_kind];

		if (scope == TIERING_NO_SCOPE || !tiers[pin->tier].capped)
			continue;
		tiers[pin->tier].seats[scope]--;
		candidate->reserved = pin->tier + 1;
	}
}

/* ----------
 * Moving
 * ----------
 */

/*
 * needs_move - is the account to be placed anew?
 *
 * Either it changes tier, or its tier got or lost seats.
 */
static bool
needs_move(Balance *balance, const TieringCandidate *candidate)
{
	TieringModel *model = balance->model;
	int			tier = candidate->result;

	if (candidate->frozen)
		return false;
	if (tier != candidate->current)
		return true;
	if (tier < 0)
		return false;
	if (balance->run->reset_tiers & (UINT64CONST(1) << tier))
		return true;
	if (!model->limits[tier].capped)
		return candidate->current_scope >= 0;
	return candidate->current_scope != candidate->scope[model->tiers[tier].scope_kind];
}

/*
 * is_seated - was the override of an account given its seat by this run?
 *
 * Notes that it is now.  Matters where seats begin anew: an account may be
 * placed twice, first for its override and then for its base tier.
 */
static bool
is_seated(Balance *balance, int64 index)
{
	bool		result = balance->seated && balance->seated[index];

	if (balance->seated)
		balance->seated[index] = true;
	return result;
}

/*
 * fill_change - what the allocation decided for an account
 */
static void
fill_change(Balance *balance, int64 index, TieringCause cause, TieringChange *change)
{
	TieringCandidate *candidate = &balance->census->candidates[index];

	change->seated = is_seated(balance, index);
	change->key = tiering_census_key(balance->census, index);
	change->stored = true;
	change->expected_score = candidate->score;
	change->expected_rank = candidate->current < 0 ? 0 :
		balance->model->tiers[candidate->current].rank;
	change->target = candidate->result;
	change->keeps = balance->mode != TIERING_ALLOCATE_REEVALUATE;
	change->cause = balance->mode == TIERING_ALLOCATE_FILL ?
		tiering_review_held_cause(balance->run, change->key, cause) : cause;
}

/*
 * move_some - one batch of moves
 */
static void
move_some(Balance *balance, int64 *indexes, int n, TieringCause cause)
{
	MemoryContext context = AllocSetContextCreate(CurrentMemoryContext, "tiering moves",
												  ALLOCSET_DEFAULT_SIZES);
	MemoryContext old = MemoryContextSwitchTo(context);
	TieringChange *changes = palloc_extended(sizeof(TieringChange) * Max(n, 1),
											 MCXT_ALLOC_HUGE | MCXT_ALLOC_ZERO);

	for (int i = 0; i < n; i++)
		fill_change(balance, indexes[i], cause, &changes[i]);
	tiering_place(balance->store, changes, n, TIERING_PLACE_FIXED);
	for (int i = 0; i < n; i++)
	{
		if (changes[i].changed && !changes[i].queued)
			tiering_census_wait(balance->census, indexes[i], &changes[i].state);
	}
	tiering_store_advance(balance->store);
	MemoryContextSwitchTo(old);
	MemoryContextDelete(context);
}

/*
 * lacks_seat - is an override without a seat in the account's scope?
 *
 * Or has it one of a tier that has no seats any more?
 */
static bool
lacks_seat(Balance *balance, const TieringPin *pin)
{
	TieringCandidate *candidate = &balance->census->candidates[pin->candidate];
	int			scope = candidate->scope[balance->model->tiers[pin->tier].scope_kind];

	if (!balance->model->limits[pin->tier].capped)
		return true;
	if (scope == TIERING_NO_SCOPE)
		return pin->scope != TIERING_NO_SCOPE;
	if (candidate->current == pin->tier && candidate->current_scope == scope)
		return false;			/* that of the base tier serves it */
	return pin->scope != scope;
}

/*
 * seat_overrides - overrides that lack a seat take the one reserved for them
 */
static void
seat_overrides(Balance *balance, TieringCause cause)
{
	TieringChange *changes;
	int			n = 0;

	if (balance->census->npins == 0)
		return;
	changes = palloc_extended(sizeof(TieringChange) * balance->census->npins,
							  MCXT_ALLOC_HUGE | MCXT_ALLOC_ZERO);
	for (int64 i = 0; i < balance->census->npins; i++)
	{
		TieringPin *pin = &balance->census->pins[i];

		if (!lacks_seat(balance, pin))
			continue;
		changes[n].seated = is_seated(balance, pin->candidate);
		changes[n].key = tiering_census_key(balance->census, pin->candidate);
		changes[n].kept = true;
		changes[n].stays = true;
		changes[n].cause = cause;
		n++;
	}
	tiering_place(balance->store, changes, n, TIERING_PLACE_FIXED);
	tiering_store_advance(balance->store);
	balance->moves += n;
	pfree(changes);
}

/*
 * move_all - who gives up a seat first, then the others by tier
 */
static void
move_all(Balance *balance, TieringCause cause)
{
	int64	   *indexes = palloc_extended(sizeof(int64) * Max(balance->census->count, 1), MCXT_ALLOC_HUGE);
	int64		n = 0;
	int64		seated;

	if (balance->run->reset_tiers != 0 && balance->census->npins > 0)
		balance->seated = palloc_extended(sizeof(bool) * balance->census->count,
										  MCXT_ALLOC_HUGE | MCXT_ALLOC_ZERO);
	for (int64 i = 0; i < balance->census->count; i++)
	{
		if (needs_move(balance, &balance->census->candidates[i]) &&
			balance->census->candidates[i].current_scope >= 0)
			indexes[n++] = i;
	}
	move_some(balance, indexes, (int) n, cause);
	seat_overrides(balance, cause);
	seated = n;
	for (int64 i = 0; i < balance->census->count; i++)
	{
		if (needs_move(balance, &balance->census->candidates[i]) &&
			balance->census->candidates[i].current_scope < 0)
			indexes[n++] = i;
	}
	for (int64 first = seated; first < n; first += TIERING_STEP_SIZE)
	{
		move_some(balance, indexes + first, (int) Min(TIERING_STEP_SIZE, n - first), cause);
		tiering_run_report(balance->run, "moved", first, n);
	}
	balance->moves += n;
	pfree(indexes);
}

/*
 * take_census - the accounts as they are stored now
 *
 * Those that the run has compared just now will do, if nobody has committed
 * anything since.
 */
static TieringCensus *
take_census(TieringRun *run)
{
	if (run->census != NULL && !tiering_census_is_current(run->census))
		tiering_run_forget(run);
	if (run->census == NULL)
	{
		run->census = tiering_census_begin(run, false, false);
		tiering_census_read(run->census, run);
	}
	return run->census;
}

/*
 * count_accounts - what the row of the run says
 */
static void
count_accounts(TieringRun *run, const TieringCensus *census)
{
	run->counted = true;
	run->accounts = census->count;
	run->waitlisted = census->waitlisted;
	run->errors = census->errors;
}

/*
 * tiering_review_allocate - allocate on stored scores, in this transaction
 */
void
tiering_review_allocate(TieringRun *run, TieringAllocationMode mode,
						TieringCause cause, bool shares)
{
	TieringModel *model = run->census ? run->model : tiering_run_model(run);
	MemoryContext context = AllocSetContextCreate(CurrentMemoryContext, "tiering allocation",
												  ALLOCSET_DEFAULT_SIZES);
	MemoryContext old = MemoryContextSwitchTo(context);
	Balance		balance = {0};
	TieringAllocationTier *tiers;

	balance.run = run;
	balance.model = model;
	balance.mode = mode;
	balance.census = take_census(run);
	PushActiveSnapshot(GetLatestSnapshot());
	read_seats(&balance);

	balance.store = tiering_store_open(model, true);
	balance.store->reset_tiers = run->reset_tiers;
	tiers = set_limits(&balance, shares);
	settle_debts(&balance);
	reserve_seats(&balance, tiers);
	tiering_census_number(balance.census);
	tiering_allocation_run(mode, tiers, model->ntiers, balance.census->candidates,
						   balance.census->gates, balance.census->count);
	move_all(&balance, cause);

	run->promoted += balance.store->promoted;
	run->demoted += balance.store->demoted;
	tiering_store_close(balance.store);
	PopActiveSnapshot();
	if (balance.census->npins == 0 || balance.moves == 0)
		count_accounts(run, balance.census);	/* else an override may end a wait */
	tiering_run_forget(run);
	MemoryContextSwitchTo(old);
	MemoryContextDelete(context);
}
