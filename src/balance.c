/*-------------------------------------------------------------------------
 *
 * balance.c
 *	  Allocation of the stored accounts to the seats of their scopes.
 *
 * The states are read into arrays, tiering_allocation_run() decides, and the
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

#include "access/htup_details.h"
#include "catalog/pg_type.h"
#include "common/hashfn.h"
#include "executor/spi.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/hsearch.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"
#include "utils/snapmgr.h"

#include "catalogue.h"
#include "placement.h"
#include "review.h"
#include "seats.h"
#include "tiering.h"

/* Rows that are fetched from a cursor at once. */
#define FETCH_SIZE 1000

/* A territory or an owner. */
typedef struct Scope
{
	char	   *name;
	int64		accounts;		/* in scope of the model */
	int			next;			/* index of the next with the same hash, or -1 */
} Scope;

/* All scopes of one kind. */
typedef struct ScopeSet
{
	Scope	   *scopes;
	int			count;
	int			space;
	HTAB	   *index;			/* by hash of the name */
} ScopeSet;

/* An entry of the index. */
typedef struct ScopeEntry
{
	uint64		hash;			/* hash key */
	int			first;			/* index of the first scope */
} ScopeEntry;

/* What is known of the seats of one scope in one tier. */
typedef struct SeatCount
{
	int			seats;			/* -1: never used */
	int			exception;		/* -1: none */
} SeatCount;

/* An override to a tier that has seats, or had some. */
typedef struct Pin
{
	int64		candidate;		/* index of the account */
	int			tier;			/* index of its tier */
	int			scope;			/* whose seat it holds, or TIERING_NO_SCOPE */
} Pin;

/* An allocation. */
typedef struct Balance
{
	TieringRun *run;
	TieringModel *model;
	TieringStore *store;
	TieringCandidate *candidates;
	Datum	   *keys;
	int64		count;
	int64		space;
	ScopeSet	sets[3];		/* by TieringScopeKind */
	SeatCount **seats;			/* [ntiers][scopes of its kind] */
	Pin		   *pins;
	int64		npins;
	int64		max_pins;
	bool	   *seated;			/* [count]; NULL where no seats begin anew */
} Balance;

/* ----------
 * Scopes
 * ----------
 */

/*
 * init_scopes - an empty set
 */
static void
init_scopes(ScopeSet *set)
{
	HASHCTL		ctl = {0};

	ctl.keysize = sizeof(uint64);
	ctl.entrysize = sizeof(ScopeEntry);
	ctl.hcxt = CurrentMemoryContext;
	set->index = hash_create("tiering scopes", 256, &ctl,
							 HASH_ELEM | HASH_BLOBS | HASH_CONTEXT);
	set->space = 64;
	set->count = 0;
	set->scopes = palloc(sizeof(Scope) * set->space);
}

/*
 * find_scope - index of a scope, which is added if it is new
 */
static int
find_scope(ScopeSet *set, const char *name)
{
	uint64		hash;
	ScopeEntry *entry;
	bool		found;

	if (name == NULL)
		return TIERING_NO_SCOPE;
	hash = DatumGetUInt64(hash_any_extended((const unsigned char *) name, strlen(name), 0));
	entry = hash_search(set->index, &hash, HASH_ENTER, &found);
	for (int i = found ? entry->first : -1; i >= 0; i = set->scopes[i].next)
	{
		if (strcmp(set->scopes[i].name, name) == 0)
			return i;
	}
	if (set->count == set->space)
	{
		set->space *= 2;
		set->scopes = repalloc(set->scopes, sizeof(Scope) * set->space);
	}
	set->scopes[set->count].name = MemoryContextStrdup(GetMemoryChunkContext(set->scopes), name);
	set->scopes[set->count].accounts = 0;
	set->scopes[set->count].next = found ? entry->first : -1;
	entry->first = set->count;
	return set->count++;
}

/* ----------
 * Reading
 * ----------
 */

/* The columns of a state that an allocation reads, see candidate_query. */
typedef enum CandidateColumn
{
	COLUMN_KEY,
	COLUMN_SINCE,
	COLUMN_RANK,
	COLUMN_GATES,
	COLUMN_FROZEN,
	COLUMN_SEATED,
	COLUMN_SCORE,
	COLUMN_TERRITORY,
	COLUMN_OWNER,
	COLUMN_SEAT_SCOPE,
	COLUMN_OVERRIDE,
	COLUMN_OVERRIDE_SEAT,
	COLUMN_OVERRIDE_SCOPE,
	COLUMN_COUNT
} CandidateColumn;

/*
 * integer_key - the value of a key that is an integer; false if it is none
 */
static bool
integer_key(TieringModel *model, Datum key, int64 *value)
{
	switch (model->key_type)
	{
		case INT2OID:
			*value = DatumGetInt16(key);
			return true;
		case INT4OID:
			*value = DatumGetInt32(key);
			return true;
		case INT8OID:
			*value = DatumGetInt64(key);
			return true;
		default:
			return false;
	}
}

/*
 * candidate_query - text that reads the states
 *
 * Integers are their own order; other keys are read in order, and numbered.
 */
static char *
candidate_query(TieringModel *model)
{
	int64		ignored;
	const char *pins = "NULL, NULL, NULL";
	const char *source = "";

	if (model->lifted)
	{
		pins = "o.tier, s.override_seat, s.override_scope";
		source = psprintf(" LEFT JOIN (SELECT DISTINCT ON (account_id) account_id AS key, tier FROM %s "
						  "WHERE ends_at IS NULL OR ends_at > tiering.clock() ORDER BY account_id) o "
						  "ON o.key OPERATOR(pg_catalog.=) s.account_id",
						  tiering_model_relation(model, "override"));
	}
	return psprintf("SELECT account_id, tier_since, coalesce(base_rank, 0)::int4, coalesce(gates, -1), "
					"error_since IS NOT NULL OR points IS NULL OR model_version <> %d, "
					"coalesce(holds_seat, false), "
					"coalesce((score * 100)::int4, %d), territory, owner, coalesce(seat_scope, ''), %s FROM %s s%s%s",
					model->version, TIERING_NO_SCORE, pins, tiering_model_relation(model, "state"), source,
					integer_key(model, (Datum) 0, &ignored) ? "" : " ORDER BY account_id");
}

/*
 * add_scope - the scope of an account by one kind, counted
 */
static int
add_scope(ScopeSet *set, const char *name)
{
	int			index = find_scope(set, name);

	if (index >= 0)
		set->scopes[index].accounts++;
	return index;
}

/*
 * text_or_null - a text column as a string
 */
static char *
text_or_null(Datum value, bool isnull)
{
	return isnull ? NULL : TextDatumGetCString(value);
}

/*
 * scope_or_null - the same for an owner or territory that can have seats
 */
static char *
scope_or_null(Datum value, bool isnull)
{
	char	   *scope = text_or_null(value, isnull);

	return scope != NULL && strlen(scope) <= TIERING_MAX_SCOPE_SIZE ? scope : NULL;
}

/*
 * add_pin - the override of the candidate that was added last
 */
static void
add_pin(Balance *balance, Datum *values, bool *nulls)
{
	TieringModel *model = balance->model;
	int			tier = tiering_model_tier_by_name(model, TextDatumGetCString(values[COLUMN_OVERRIDE]));
	Pin		   *pin;

	if (tier < 0 || (!model->limits[tier].capped && nulls[COLUMN_OVERRIDE_SEAT]))
		return;
	if (balance->npins == balance->max_pins)
	{
		balance->max_pins *= 2;
		balance->pins = repalloc_huge(balance->pins, sizeof(Pin) * balance->max_pins);
	}
	pin = &balance->pins[balance->npins++];
	pin->candidate = balance->count - 1;
	pin->tier = tier;
	pin->scope = TIERING_NO_SCOPE;
	if (nulls[COLUMN_OVERRIDE_SEAT] || (balance->run->reset_tiers & (UINT64CONST(1) << tier)))
		return;
	pin->scope = find_scope(&balance->sets[model->tiers[tier].scope_kind],
							nulls[COLUMN_OVERRIDE_SCOPE] ? "" :
							TextDatumGetCString(values[COLUMN_OVERRIDE_SCOPE]));
}

/*
 * add_candidate - one account; its key is copied into "context"
 */
static void
add_candidate(Balance *balance, Datum *values, bool *nulls, MemoryContext context)
{
	TieringModel *model = balance->model;
	TieringCandidate *candidate;
	MemoryContext old;

	if (balance->count == balance->space)
	{
		balance->space *= 2;
		balance->candidates = repalloc_huge(balance->candidates,
											sizeof(TieringCandidate) * balance->space);
		balance->keys = repalloc_huge(balance->keys, sizeof(Datum) * balance->space);
	}
	old = MemoryContextSwitchTo(context);
	balance->keys[balance->count] = tiering_key_copy(model, values[COLUMN_KEY]);
	MemoryContextSwitchTo(old);

	candidate = &balance->candidates[balance->count];
	memset(candidate, 0, sizeof(TieringCandidate));
	candidate->score = DatumGetInt32(values[COLUMN_SCORE]);
	candidate->current = tiering_model_tier_of_rank(model, DatumGetInt32(values[COLUMN_RANK]));
	candidate->frozen = DatumGetBool(values[COLUMN_FROZEN]);
	candidate->gates = DatumGetUInt64(values[COLUMN_GATES]);
	candidate->since = DatumGetTimestampTz(values[COLUMN_SINCE]);
	if (!integer_key(model, values[COLUMN_KEY], &candidate->key_order))
		candidate->key_order = balance->count;
	candidate->scope[TIERING_PER_MODEL] = add_scope(&balance->sets[TIERING_PER_MODEL], "");
	candidate->scope[TIERING_PER_TERRITORY] =
		add_scope(&balance->sets[TIERING_PER_TERRITORY],
				  scope_or_null(values[COLUMN_TERRITORY], nulls[COLUMN_TERRITORY]));
	candidate->scope[TIERING_PER_OWNER] =
		add_scope(&balance->sets[TIERING_PER_OWNER],
				  scope_or_null(values[COLUMN_OWNER], nulls[COLUMN_OWNER]));
	candidate->current_scope = TIERING_NO_SCOPE;
	if (candidate->current >= 0 && DatumGetBool(values[COLUMN_SEATED]) &&
		(candidate->frozen ||
		 (balance->run->reset_tiers & (UINT64CONST(1) << candidate->current)) == 0))
		candidate->current_scope =
			find_scope(&balance->sets[model->tiers[candidate->current].scope_kind],
					   text_or_null(values[COLUMN_SEAT_SCOPE], false));
	balance->count++;
	if (!nulls[COLUMN_OVERRIDE])
		add_pin(balance, values, nulls);
}

/*
 * read_candidates - all accounts
 */
static void
read_candidates(Balance *balance)
{
	MemoryContext context = CurrentMemoryContext;
	MemoryContext rows = AllocSetContextCreate(context, "tiering rows", ALLOCSET_DEFAULT_SIZES);
	SPIPlanPtr	plan;
	Portal		portal;

	SPI_connect();
	plan = SPI_prepare(candidate_query(balance->model), 0, NULL);
	if (plan == NULL)
		elog(ERROR, "could not prepare a query: %s", SPI_result_code_string(SPI_result));
	portal = SPI_cursor_open(NULL, plan, NULL, NULL, false);
	for (;;)
	{
		MemoryContext old;

		SPI_cursor_fetch(portal, true, FETCH_SIZE);
		if (SPI_processed == 0)
			break;
		old = MemoryContextSwitchTo(rows);
		for (uint64 i = 0; i < SPI_processed; i++)
		{
			Datum		values[COLUMN_COUNT];
			bool		nulls[COLUMN_COUNT];

			heap_deform_tuple(SPI_tuptable->vals[i], SPI_tuptable->tupdesc, values, nulls);
			add_candidate(balance, values, nulls, context);
		}
		MemoryContextSwitchTo(old);
		MemoryContextReset(rows);
		SPI_freetuptable(SPI_tuptable);
		tiering_run_report(balance->run, "read", balance->count, balance->count);
	}
	SPI_cursor_close(portal);
	SPI_finish();
	MemoryContextDelete(rows);
}

/*
 * read_seats - what seat_scope says, as seats[tier][scope]
 */
static void
read_seats(Balance *balance)
{
	TieringModel *model = balance->model;
	TieringRows *rows;

	rows = tiering_owner_query(model->owner,
							   psprintf("SELECT tier, scope, seats, coalesce(exception, -1) FROM %s",
										tiering_model_relation(model, "seat_scope")), NULL);
	for (uint64 i = 0; i < rows->count; i++)
	{
		int			tier = tiering_model_tier_by_name(model, tiering_rows_text(rows, i, 1));

		if (tier >= 0)
			(void) find_scope(&balance->sets[model->tiers[tier].scope_kind],
							  tiering_rows_text(rows, i, 2));
	}
	(void) find_scope(&balance->sets[TIERING_PER_MODEL], "");

	balance->seats = palloc(sizeof(SeatCount *) * Max(model->ntiers, 1));
	for (int t = 0; t < model->ntiers; t++)
	{
		int			n = balance->sets[model->tiers[t].scope_kind].count;

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
		scope = find_scope(&balance->sets[model->tiers[tier].scope_kind],
						   tiering_rows_text(rows, i, 2));
		balance->seats[tier][scope].seats = tiering_rows_int(rows, i, 3);
		balance->seats[tier][scope].exception = tiering_rows_int(rows, i, 4);
	}
}

/*
 * set_limits - give every scope the seats that it should have
 *
 * Scopes that exist keep theirs unless shares are counted anew.
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
		ScopeSet   *set = &balance->sets[model->tiers[t].scope_kind];

		tiers[t].nscopes = set->count;
		tiers[t].seats = palloc0(sizeof(int64) * Max(set->count, 1));
		for (int i = 0; tiers[t].capped && i < set->count; i++)
		{
			SeatCount  *known = &balance->seats[t][i];
			int			limit = known->seats;

			if (shares || known->seats < 0)
				limit = tiering_seats_limit(&model->tiers[t], known->exception,
											set->scopes[i].accounts);
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
							   psprintf("SELECT tier, scope FROM %s GROUP BY tier, scope "
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
 * reserve_seats - overrides come first: their seats are none to be allocated
 */
static void
reserve_seats(Balance *balance, TieringAllocationTier *tiers)
{
	for (int64 i = 0; i < balance->npins; i++)
	{
		Pin		   *pin = &balance->pins[i];
		TieringCandidate *candidate = &balance->candidates[pin->candidate];
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
	TieringCandidate *candidate = &balance->candidates[index];

	change->seated = is_seated(balance, index);
	change->key = balance->keys[index];
	change->stored = true;
	change->expected_score = candidate->score;
	change->expected_rank = candidate->current < 0 ? 0 :
		balance->model->tiers[candidate->current].rank;
	change->target = candidate->result;
	change->cause = cause;
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
lacks_seat(Balance *balance, const Pin *pin)
{
	TieringCandidate *candidate = &balance->candidates[pin->candidate];
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

	if (balance->npins == 0)
		return;
	changes = palloc_extended(sizeof(TieringChange) * balance->npins,
							  MCXT_ALLOC_HUGE | MCXT_ALLOC_ZERO);
	for (int64 i = 0; i < balance->npins; i++)
	{
		Pin		   *pin = &balance->pins[i];

		if (!lacks_seat(balance, pin))
			continue;
		changes[n].seated = is_seated(balance, pin->candidate);
		changes[n].key = balance->keys[pin->candidate];
		changes[n].kept = true;
		changes[n].stays = true;
		changes[n].cause = cause;
		n++;
	}
	tiering_place(balance->store, changes, n, TIERING_PLACE_FIXED);
	tiering_store_advance(balance->store);
	pfree(changes);
}

/*
 * move_all - who gives up a seat first, then the others by tier
 */
static void
move_all(Balance *balance, TieringCause cause)
{
	int64	   *indexes = palloc_extended(sizeof(int64) * Max(balance->count, 1), MCXT_ALLOC_HUGE);
	int64		n = 0;
	int64		seated;

	if (balance->run->reset_tiers != 0 && balance->npins > 0)
		balance->seated = palloc_extended(sizeof(bool) * balance->count,
										  MCXT_ALLOC_HUGE | MCXT_ALLOC_ZERO);
	for (int64 i = 0; i < balance->count; i++)
	{
		if (needs_move(balance, &balance->candidates[i]) &&
			balance->candidates[i].current_scope >= 0)
			indexes[n++] = i;
	}
	move_some(balance, indexes, (int) n, cause);
	seat_overrides(balance, cause);
	seated = n;
	for (int64 i = 0; i < balance->count; i++)
	{
		if (needs_move(balance, &balance->candidates[i]) &&
			balance->candidates[i].current_scope < 0)
			indexes[n++] = i;
	}
	for (int64 first = seated; first < n; first += TIERING_STEP_SIZE)
	{
		move_some(balance, indexes + first, (int) Min(TIERING_STEP_SIZE, n - first), cause);
		tiering_run_report(balance->run, "moved", first, n);
	}
}

/*
 * tiering_review_allocate - allocate on stored scores, in this transaction
 */
void
tiering_review_allocate(TieringRun *run, TieringAllocationMode mode,
						TieringCause cause, bool shares)
{
	TieringModel *model = tiering_run_model(run);
	MemoryContext context = AllocSetContextCreate(CurrentMemoryContext, "tiering allocation",
												  ALLOCSET_DEFAULT_SIZES);
	MemoryContext old = MemoryContextSwitchTo(context);
	Balance		balance = {0};
	TieringIdentity identity;
	TieringAllocationTier *tiers;

	balance.run = run;
	balance.model = model;
	balance.space = 1024;
	balance.candidates = palloc(sizeof(TieringCandidate) * balance.space);
	balance.keys = palloc(sizeof(Datum) * balance.space);
	balance.max_pins = 64;
	balance.pins = palloc(sizeof(Pin) * balance.max_pins);
	for (int kind = 0; kind < 3; kind++)
		init_scopes(&balance.sets[kind]);

	PushActiveSnapshot(GetLatestSnapshot());
	tiering_identity_enter(model->owner, &identity);
	read_candidates(&balance);
	read_seats(&balance);
	tiering_identity_leave(&identity);

	balance.store = tiering_store_open(model, true);
	balance.store->reset_tiers = run->reset_tiers;
	tiers = set_limits(&balance, shares);
	settle_debts(&balance);
	reserve_seats(&balance, tiers);
	tiering_allocation_run(mode, tiers, model->ntiers, balance.candidates, balance.count);
	move_all(&balance, cause);

	run->promoted += balance.store->promoted;
	run->demoted += balance.store->demoted;
	tiering_store_close(balance.store);
	PopActiveSnapshot();
	MemoryContextSwitchTo(old);
	MemoryContextDelete(context);
}
