/*-------------------------------------------------------------------------
 *
 * allocation.c
 *	  Who gets which seat: a pure algorithm over arrays.
 *
 * Tiers are filled from rank 1 downwards.  In each, seats go first to those
 * whom this run may not move, then to incumbents who still qualify, then to
 * challengers, the better score first.  Who finds no seat is looked at again
 * in the next tier.  Every account belongs to one scope of a tier, so this
 * greedy order is the best there is.
 *
 * The order within a tier (score, time in the tier, key) decides only where
 * some, but not all, of a scope's accounts get a seat.  So nobody is sorted
 * beforehand: the accounts of each precedence are counted by scope, which
 * says of most of them whether they get a seat, and only the accounts of
 * scopes that are contested are put in order.  A run that changes nothing,
 * as most reviews are, is O(n) for each tier; another one sorts those who
 * compete.
 *
 * The sort moves 16 bytes for each account: its index, and the leading bits
 * of (score, since, key) packed into one word, which nearly always decide.
 * The accounts themselves are read only where they do not.
 *
 * src/allocation.c
 *
 *-------------------------------------------------------------------------
 */
#ifndef FRONTEND
#include "postgres.h"
#else
#include "postgres_fe.h"
#endif

#ifndef FRONTEND
#include "miscadmin.h"
#include "utils/palloc.h"
#endif
#include "port/pg_bitutils.h"

#include "allocation.h"
#include "score.h"

/* A run can be cancelled in the server; a test program has no interrupts. */
#ifdef FRONTEND
#define CHECK_FOR_INTERRUPTS()	((void) 0)
#endif

/* Loops over accounts look for a cancel request once in so many steps. */
#define INTERRUPT_STEPS		(1 << 16)

/* Scores run from 0 to this, in hundredths. */
#define MAX_SCORE			10000

/* Bits that hold an inverted score, 0..MAX_SCORE + 1. */
#define SCORE_BITS			14

/* An account that competes for a seat. */
typedef struct Place
{
	uint64		prefix;			/* leading bits of what is compared */
	int64		index;			/* index of the candidate */
} Place;

/* How the prefix is packed; shared by the candidates of a run. */
typedef struct Packing
{
	int64		min_since;		/* least since of all candidates */
	int64		min_key;		/* least key_order of all candidates */
	int			since_bits;		/* bits that hold since - min_since */
	int			since_shift;	/* low bits of it that did not fit */
	int			key_bits;		/* bits left for key_order - min_key */
	int			key_shift;		/* low bits of it that did not fit */
} Packing;

/* A run. */
typedef struct Run
{
	TieringAllocationMode mode; /* how much may move */
	TieringAllocationTier *tiers;	/* the tiers, by rank */
	int			ntiers;			/* number of tiers */
	TieringCandidate *candidates;	/* the accounts, as the caller has them */
	const uint64 *gates;		/* their gates; NULL: all hold */
	int64		ncandidates;	/* number of accounts */
	int64		nplaced;		/* number of those that have a tier by now */
	Place	   *places;			/* accounts of contested scopes */
	int64		nplaces;		/* number of them */
	int64		space;			/* room for so many */
} Run;

/* Who wants a seat of a scope. */
typedef struct Demand
{
	int64		incumbents;		/* how many who hold the tier */
	int64		challengers;	/* how many who do not */
} Demand;

/* Who is served when in one tier. */
typedef enum Precedence
{
	PRECEDENCE_NONE,			/* does not qualify */
	PRECEDENCE_KEEPS,			/* may not be moved by this run */
	PRECEDENCE_INCUMBENT,		/* holds the tier and qualifies for it */
	PRECEDENCE_CHALLENGER		/* qualifies for it */
} Precedence;

static void fill_open_tier(Run *run, int tier);
static void fill_capped_tier(Run *run, int tier);
static void count_demand(Run *run, int tier, Demand *demand);
static void give_seats(Run *run, int tier, const Demand *demand);
static void add_place(Run *run, int64 index);
static void serve_contested(Run *run, int tier);
static Packing choose_packing(const Run *run);
static uint64 pack_prefix(const Packing *packing, const TieringCandidate *candidate);
static int	bit_length(uint64 value);
static inline uint64 gates_of(const Run *run, const TieringCandidate *candidate);
static Precedence precedence_in(const Run *run, int tier,
								const TieringCandidate *candidate);
static bool changed_scope(const TieringAllocationTier *tier,
						  const TieringCandidate *candidate);
static bool qualifies(const TieringAllocationTier *tiers, int tier, int score,
					  uint64 gates, int incumbent);
static int	seat_scope(const Run *run, int tier, const TieringCandidate *candidate);

/*
 * compare_places - better score, then longer in its tier, then lower key
 */
static inline int
compare_places(const Place *a, const Place *b, TieringCandidate *candidates)
{
	const TieringCandidate *x;
	const TieringCandidate *y;

	if (a->prefix != b->prefix)
		return a->prefix < b->prefix ? -1 : 1;

	x = &candidates[a->index];
	y = &candidates[b->index];
	if (x->since != y->since)
		return x->since < y->since ? -1 : 1;
	if (x->key_order != y->key_order)
		return x->key_order < y->key_order ? -1 : 1;
	return 0;
}

#define ST_SORT sort_places
#define ST_ELEMENT_TYPE Place
#define ST_COMPARE(a, b, candidates) compare_places(a, b, candidates)
#define ST_COMPARE_ARG_TYPE TieringCandidate
#ifndef FRONTEND
#define ST_CHECK_FOR_INTERRUPTS
#endif
#define ST_SCOPE static
#define ST_DEFINE
#include "lib/sort_template.h"

/*
 * tiering_allocation_qualified - the best tier that score and gates give
 *
 * Bit i of gates says whether the gate of tier i holds; a tier without a gate
 * has its bit set.  incumbent is the tier that the account holds, in which
 * the lower exit score counts.
 */
int
tiering_allocation_qualified(const TieringAllocationTier *tiers, int ntiers,
							 int score, uint64 gates, int incumbent)
{
	for (int i = 0; i < ntiers; i++)
	{
		if (qualifies(tiers, i, score, gates, incumbent))
			return i;
	}
	return TIERING_NO_TIER;
}

/*
 * tiering_allocation_run - give every candidate its tier
 *
 * Bit i of an account's gates: tier i has no gate, or it holds; without gates
 * all do.  Sets result and qualified of every candidate, and leaves in seats of every
 * capped tier what is free after the run; below zero where more accounts hold
 * a seat than there are.  A second run on the result changes nothing, given
 * that no exit score is above its min score.
 *
 * An account whose scope is no longer the one in which it holds its seat
 * gives that seat back and is a challenger in the new scope, in every mode;
 * it alone can move down in a FILL.
 *
 * Takes 16 bytes for each candidate of a contested scope from the current
 * memory context, and 16 for each scope.
 */
void
tiering_allocation_run(TieringAllocationMode mode,
					   TieringAllocationTier *tiers, int ntiers,
					   TieringCandidate *candidates, const uint64 *gates,
					   int64 ncandidates)
{
	Run			run = {
		.mode = mode,
		.tiers = tiers,
		.ntiers = ntiers,
		.candidates = candidates,
		.gates = gates,
		.ncandidates = ncandidates
	};

	for (int64 i = 0; i < ncandidates; i++)
		candidates[i].result = TIERING_NO_TIER;
	for (int i = 0; i < ntiers && run.nplaced < ncandidates; i++)
	{
		if (tiers[i].capped)
			fill_capped_tier(&run, i);
		else
			fill_open_tier(&run, i);
	}
	if (run.places != NULL)
		pfree(run.places);

	for (int64 i = 0; i < ncandidates; i++)
	{
		TieringCandidate *candidate = &candidates[i];

		if (i % INTERRUPT_STEPS == 0)
			CHECK_FOR_INTERRUPTS();
		candidate->qualified =
			tiering_allocation_qualified(tiers, ntiers, candidate->score,
										 gates_of(&run, candidate), candidate->result);
	}
}

/*
 * fill_open_tier - a tier without seats takes everybody who qualifies
 */
static void
fill_open_tier(Run *run, int tier)
{
	for (int64 i = 0; i < run->ncandidates; i++)
	{
		TieringCandidate *candidate = &run->candidates[i];

		if (i % INTERRUPT_STEPS == 0)
			CHECK_FOR_INTERRUPTS();
		if (candidate->result != TIERING_NO_TIER ||
			precedence_in(run, tier, candidate) == PRECEDENCE_NONE)
			continue;
		candidate->result = tier;
		run->nplaced++;
	}
}

/*
 * fill_capped_tier - place who gets a seat in one tier, in order of precedence
 */
static void
fill_capped_tier(Run *run, int tier)
{
	Demand	   *demand = palloc0(sizeof(Demand) * Max(run->tiers[tier].nscopes, 1));

	count_demand(run, tier, demand);
	run->nplaces = 0;
	give_seats(run, tier, demand);
	serve_contested(run, tier);
	pfree(demand);
}

/*
 * count_demand - serve those who need no order; count who else wants a seat
 *
 * Those who keep their tier take their seat even where none is free, at the
 * price of a debt.  Where an override keeps a seat in the account's own scope,
 * the account needs no second one.
 */
static void
count_demand(Run *run, int tier, Demand *demand)
{
	int64	   *seats = run->tiers[tier].seats;

	for (int64 i = 0; i < run->ncandidates; i++)
	{
		TieringCandidate *candidate = &run->candidates[i];
		Precedence	precedence;
		int			scope;

		if (i % INTERRUPT_STEPS == 0)
			CHECK_FOR_INTERRUPTS();
		if (candidate->result != TIERING_NO_TIER)
			continue;
		precedence = precedence_in(run, tier, candidate);
		if (precedence == PRECEDENCE_NONE)
			continue;
		scope = candidate->scope[run->tiers[tier].scope_kind];
		if (precedence == PRECEDENCE_KEEPS)
		{
			int			held = seat_scope(run, tier, candidate);

			if (held != TIERING_NO_SCOPE &&
				!(candidate->reserved == tier + 1 && held == scope))
				seats[held]--;
		}
		else if (scope == TIERING_NO_SCOPE)
			continue;			/* no owner or territory: no seats */
		else if (candidate->reserved != tier + 1)
		{
			if (precedence == PRECEDENCE_INCUMBENT)
				demand[scope].incumbents++;
			else
				demand[scope].challengers++;
			continue;
		}
		candidate->result = tier;
		run->nplaced++;
	}
}

/*
 * give_seats - serve scopes where all of a precedence get a seat, or none
 *
 * The accounts of the others become places.  The seats that the scopes had
 * when all was counted decide, so they are taken afterwards.
 */
static void
give_seats(Run *run, int tier, const Demand *demand)
{
	TieringAllocationTier *t = &run->tiers[tier];

	for (int64 i = 0; i < run->ncandidates; i++)
	{
		TieringCandidate *candidate = &run->candidates[i];
		Precedence	precedence;
		const Demand *wanted;
		int64		free;
		int64		rivals;

		if (i % INTERRUPT_STEPS == 0)
			CHECK_FOR_INTERRUPTS();
		if (candidate->result != TIERING_NO_TIER || candidate->scope[t->scope_kind] < 0)
			continue;
		precedence = precedence_in(run, tier, candidate);
		if (precedence < PRECEDENCE_INCUMBENT)
			continue;
		wanted = &demand[candidate->scope[t->scope_kind]];
		free = t->seats[candidate->scope[t->scope_kind]];
		rivals = wanted->incumbents;
		if (precedence == PRECEDENCE_CHALLENGER)
		{
			free -= wanted->incumbents;
			rivals = wanted->challengers;
		}
		if (free >= rivals)
		{
			candidate->result = tier;
			run->nplaced++;
		}
		else if (free > 0)
			add_place(run, i);
	}
	for (int scope = 0; scope < t->nscopes; scope++)
	{
		if (demand[scope].incumbents <= Max(t->seats[scope], 0))
			t->seats[scope] -= demand[scope].incumbents;
		else
			continue;
		if (demand[scope].challengers <= Max(t->seats[scope], 0))
			t->seats[scope] -= demand[scope].challengers;
	}
}

/*
 * add_place - an account competes for the seats of its scope
 */
static void
add_place(Run *run, int64 index)
{
	if (run->nplaces == run->space)
	{
		run->space = Max(1024, run->space * 2);
#ifndef FRONTEND
		run->places = run->places == NULL ?
			palloc_extended(sizeof(Place) * run->space, MCXT_ALLOC_HUGE) :
			repalloc_huge(run->places, sizeof(Place) * run->space);
#else
		run->places = run->places == NULL ? palloc(sizeof(Place) * run->space) :
			repalloc(run->places, sizeof(Place) * run->space);
#endif
	}
	run->places[run->nplaces++].index = index;
}

/*
 * serve_contested - the best of those who compete take the seats there are
 *
 * In a scope either incumbents compete or challengers, so one order is enough.
 */
static void
serve_contested(Run *run, int tier)
{
	TieringAllocationTier *t = &run->tiers[tier];
	Packing		packing;

	if (run->nplaces == 0)
		return;
	packing = choose_packing(run);
	for (int64 i = 0; i < run->nplaces; i++)
		run->places[i].prefix = pack_prefix(&packing, &run->candidates[run->places[i].index]);
	sort_places(run->places, run->nplaces, run->candidates);
	for (int64 i = 0; i < run->nplaces; i++)
	{
		TieringCandidate *candidate = &run->candidates[run->places[i].index];
		int64	   *seats = &t->seats[candidate->scope[t->scope_kind]];

		if (i % INTERRUPT_STEPS == 0)
			CHECK_FOR_INTERRUPTS();
		if (*seats <= 0)
			continue;
		(*seats)--;
		candidate->result = tier;
		run->nplaced++;
	}
}

/*
 * choose_packing - share out the bits of a prefix
 *
 * The score is there whole.  Then comes since, in as many bits as its range
 * needs; the key gets what is left, which is nothing if since was cut.  Low
 * bits that do not fit are cut off, so prefixes never contradict the full
 * comparison.
 */
static Packing
choose_packing(const Run *run)
{
	const TieringCandidate *first = &run->candidates[run->places[0].index];
	Packing		packing;
	int64		max_since = first->since;
	int64		max_key = first->key_order;
	int			wanted;

	packing.min_since = max_since;
	packing.min_key = max_key;
	for (int64 i = 1; i < run->nplaces; i++)
	{
		const TieringCandidate *candidate = &run->candidates[run->places[i].index];

		packing.min_since = Min(packing.min_since, candidate->since);
		max_since = Max(max_since, candidate->since);
		packing.min_key = Min(packing.min_key, candidate->key_order);
		max_key = Max(max_key, candidate->key_order);
	}

	wanted = bit_length((uint64) max_since - (uint64) packing.min_since);
	packing.since_bits = Min(wanted, 64 - SCORE_BITS);
	packing.since_shift = wanted - packing.since_bits;

	wanted = bit_length((uint64) max_key - (uint64) packing.min_key);
	packing.key_bits = Min(wanted, 64 - SCORE_BITS - packing.since_bits);
	packing.key_shift = wanted - packing.key_bits;
	return packing;
}

/*
 * pack_prefix - the word that sorts as (score desc, since, key), cut off
 */
static uint64
pack_prefix(const Packing *packing, const TieringCandidate *candidate)
{
	uint64		since = (uint64) candidate->since - (uint64) packing->min_since;
	uint64		key = (uint64) candidate->key_order - (uint64) packing->min_key;
	uint64		prefix = MAX_SCORE - candidate->score;

	Assert(candidate->score >= TIERING_NO_SCORE && candidate->score <= MAX_SCORE);

	prefix = (prefix << packing->since_bits) | (since >> packing->since_shift);
	if (packing->key_bits > 0)
		prefix = (prefix << packing->key_bits) | (key >> packing->key_shift);
	return prefix;
}

/*
 * bit_length - how many bits a value needs; none for zero
 */
static int
bit_length(uint64 value)
{
	return value == 0 ? 0 : pg_leftmost_one_pos64(value) + 1;
}

/*
 * gates_of - the gates of an account, a bit for each tier
 */
static inline uint64
gates_of(const Run *run, const TieringCandidate *candidate)
{
	return run->gates == NULL ? ~UINT64CONST(0) : run->gates[candidate - run->candidates];
}

/*
 * precedence_in - how an account that no better tier took stands in a tier
 */
static Precedence
precedence_in(const Run *run, int tier, const TieringCandidate *candidate)
{
	bool		holds = candidate->current == tier;
	bool		good;

	if (candidate->frozen)
		return holds ? PRECEDENCE_KEEPS : PRECEDENCE_NONE;

	if (holds && changed_scope(&run->tiers[tier], candidate))
		holds = false;
	if (holds && run->mode == TIERING_ALLOCATE_FILL)
		return PRECEDENCE_KEEPS;

	good = qualifies(run->tiers, tier, candidate->score, gates_of(run, candidate),
					 candidate->current);
	if (good)
		return holds ? PRECEDENCE_INCUMBENT : PRECEDENCE_CHALLENGER;
	if (holds && run->mode == TIERING_ALLOCATE_REBALANCE)
		return PRECEDENCE_KEEPS;
	return PRECEDENCE_NONE;
}

/*
 * changed_scope - whether an account of the tier holds another scope's seat
 */
static bool
changed_scope(const TieringAllocationTier *tier,
			  const TieringCandidate *candidate)
{
	return tier->capped &&
		candidate->current_scope != TIERING_NO_SCOPE &&
		candidate->current_scope != candidate->scope[tier->scope_kind];
}

/*
 * qualifies - whether score and gate suffice for a tier
 *
 * TIERING_NO_SCORE is below every score and reaches only itself, so a tier
 * that takes the rest takes accounts without a score as well.
 */
static bool
qualifies(const TieringAllocationTier *tiers, int tier, int score,
		  uint64 gates, int incumbent)
{
	int			bar = tier == incumbent
		? tiers[tier].exit_score
		: tiers[tier].min_score;

	return (gates & (UINT64CONST(1) << tier)) != 0 && score >= bar;
}

/*
 * seat_scope - the scope whose seat an account holds that keeps its tier
 *
 * A NULL owner or territory has no seats, nor does it owe one.
 */
static int
seat_scope(const Run *run, int tier, const TieringCandidate *candidate)
{
	if (candidate->current_scope != TIERING_NO_SCOPE)
		return candidate->current_scope;
	return candidate->scope[run->tiers[tier].scope_kind];
}
