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
 * The order within a tier (score, time in the tier, key) is a property of the
 * account alone.  So the accounts are sorted once, and a tier is a few passes
 * over the accounts that no better tier took, with a counter for each scope.
 * The whole run is O(n log n) for the sort plus O(n) for each tier.
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

/* An account in order of precedence. */
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
	int64		ncandidates;	/* number of accounts */
	Place	   *places;			/* accounts without a tier so far, best first */
	int64		nplaces;		/* number of them */
} Run;

/* Who is served when in one tier. */
typedef enum Precedence
{
	PRECEDENCE_NONE,			/* does not qualify */
	PRECEDENCE_KEEPS,			/* may not be moved by this run */
	PRECEDENCE_INCUMBENT,		/* holds the tier and qualifies for it */
	PRECEDENCE_CHALLENGER		/* qualifies for it */
} Precedence;

static void rank_candidates(Run *run);
static Packing choose_packing(const TieringCandidate *candidates, int64 n);
static uint64 pack_prefix(const Packing *packing, const TieringCandidate *candidate);
static int	bit_length(uint64 value);
static void fill_tier(Run *run, int tier);
static void serve(Run *run, int tier, Precedence precedence);
static Precedence precedence_in(const Run *run, int tier,
								const TieringCandidate *candidate);
static bool changed_scope(const TieringAllocationTier *tier,
						  const TieringCandidate *candidate);
static bool qualifies(const TieringAllocationTier *tiers, int tier, int score,
					  uint64 gates, int incumbent);
static bool take_seat(const Run *run, int index,
					  const TieringCandidate *candidate, bool force);

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
 * Sets result and qualified of every candidate, and leaves in seats of every
 * capped tier what is free after the run; below zero where more accounts hold
 * a seat than there are.  A second run on the result changes nothing, given
 * that no exit score is above its min score.
 *
 * An account whose scope is no longer the one in which it holds its seat
 * gives that seat back and is a challenger in the new scope, in every mode;
 * it alone can move down in a FILL.
 *
 * Takes 16 bytes for each candidate from the current memory context.
 */
void
tiering_allocation_run(TieringAllocationMode mode,
					   TieringAllocationTier *tiers, int ntiers,
					   TieringCandidate *candidates, int64 ncandidates)
{
	Run			run = {
		.mode = mode,
		.tiers = tiers,
		.ntiers = ntiers,
		.candidates = candidates,
		.ncandidates = ncandidates
	};

	if (ncandidates <= 0)
		return;

	rank_candidates(&run);
	for (int i = 0; i < ntiers; i++)
		fill_tier(&run, i);
	pfree(run.places);

	for (int64 i = 0; i < ncandidates; i++)
	{
		TieringCandidate *candidate = &candidates[i];

		if (i % INTERRUPT_STEPS == 0)
			CHECK_FOR_INTERRUPTS();
		candidate->qualified =
			tiering_allocation_qualified(tiers, ntiers, candidate->score,
										 candidate->gates, candidate->result);
	}
}

/*
 * rank_candidates - order all candidates by precedence, nobody placed
 */
static void
rank_candidates(Run *run)
{
	Packing		packing = choose_packing(run->candidates, run->ncandidates);

#ifndef FRONTEND
	run->places = palloc_extended(sizeof(Place) * run->ncandidates,
								  MCXT_ALLOC_HUGE);
#else
	run->places = palloc(sizeof(Place) * run->ncandidates);
#endif
	run->nplaces = run->ncandidates;

	for (int64 i = 0; i < run->ncandidates; i++)
	{
		if (i % INTERRUPT_STEPS == 0)
			CHECK_FOR_INTERRUPTS();
		run->candidates[i].result = TIERING_NO_TIER;
		run->places[i].prefix = pack_prefix(&packing, &run->candidates[i]);
		run->places[i].index = i;
	}
	sort_places(run->places, run->nplaces, run->candidates);
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
choose_packing(const TieringCandidate *candidates, int64 n)
{
	Packing		packing;
	int64		max_since = candidates[0].since;
	int64		max_key = candidates[0].key_order;
	int			wanted;

	packing.min_since = max_since;
	packing.min_key = max_key;
	for (int64 i = 1; i < n; i++)
	{
		if (i % INTERRUPT_STEPS == 0)
			CHECK_FOR_INTERRUPTS();
		packing.min_since = Min(packing.min_since, candidates[i].since);
		max_since = Max(max_since, candidates[i].since);
		packing.min_key = Min(packing.min_key, candidates[i].key_order);
		max_key = Max(max_key, candidates[i].key_order);
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
 * fill_tier - place who gets a seat in one tier, in order of precedence
 */
static void
fill_tier(Run *run, int tier)
{
	int64		left = 0;

	serve(run, tier, PRECEDENCE_KEEPS);
	serve(run, tier, PRECEDENCE_INCUMBENT);
	serve(run, tier, PRECEDENCE_CHALLENGER);

	/* Who got no place here is looked at in the next tier. */
	for (int64 i = 0; i < run->nplaces; i++)
	{
		if (run->candidates[run->places[i].index].result != tier)
			run->places[left++] = run->places[i];
	}
	run->nplaces = left;
}

/*
 * serve - give a tier to those of one precedence, best first
 *
 * Those who keep their tier take their seat even where none is free.
 */
static void
serve(Run *run, int tier, Precedence precedence)
{
	for (int64 i = 0; i < run->nplaces; i++)
	{
		TieringCandidate *candidate = &run->candidates[run->places[i].index];

		if (i % INTERRUPT_STEPS == 0)
			CHECK_FOR_INTERRUPTS();
		if (precedence_in(run, tier, candidate) != precedence)
			continue;
		if (take_seat(run, tier, candidate,
					  precedence == PRECEDENCE_KEEPS))
			candidate->result = tier;
	}
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

	good = qualifies(run->tiers, tier, candidate->score, candidate->gates,
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
 * take_seat - take a seat in the account's scope; false if none is free
 *
 * With force there is always one, at the price of a debt; it is the seat that
 * the account holds already.  A NULL owner or territory has no seats, nor does
 * it owe one.  Where an override keeps a seat, the account needs no second one.
 */
static bool
take_seat(const Run *run, int index, const TieringCandidate *candidate,
		  bool force)
{
	TieringAllocationTier *tier = &run->tiers[index];
	int			scope;

	if (!tier->capped)
		return true;

	scope = candidate->scope[tier->scope_kind];
	if (force && candidate->current_scope != TIERING_NO_SCOPE)
		scope = candidate->current_scope;
	if (scope == TIERING_NO_SCOPE)
		return force;

	Assert(scope >= 0 && scope < tier->nscopes);
	if (candidate->reserved == index + 1 &&
		scope == candidate->scope[tier->scope_kind])
		return true;
	if (tier->seats[scope] <= 0 && !force)
		return false;
	tier->seats[scope]--;
	return true;
}
