/*-------------------------------------------------------------------------
 *
 * allocation_test.c
 *	  Unit test of the allocation, against a slow and obvious one.
 *
 * The reference gives out seats one by one: for the tier, for each account in
 * it, it looks through all accounts for the one that is first in line.  Random
 * cases are small and crowded, so that ties, debts, NULL scopes and accounts
 * that changed scope meet in one case.  Beside the comparison, each case is
 * held against what allocation promises.
 *
 * Build and run with test/allocation/run.
 *
 * test/allocation/allocation_test.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres_fe.h"

#include <time.h>

#include "allocation.h"
#include "score.h"
#include "unit.h"

#define MAX_TIERS		4
#define MAX_SCOPES		3
#define MAX_CANDIDATES	40

/* A random case. */
typedef struct Case
{
	TieringAllocationMode mode; /* how much may move */
	int			ntiers;			/* number of tiers */
	int			ncandidates;	/* number of accounts */
	int			nscopes;		/* scopes of each kind but the model */
	TieringAllocationTier tiers[MAX_TIERS]; /* the tiers */
	int64		seats[MAX_TIERS][MAX_SCOPES];	/* seats before the run */
	int64		free[MAX_TIERS][MAX_SCOPES];	/* seats handed to the run */
	TieringCandidate candidates[MAX_CANDIDATES];	/* the accounts */
	uint64		gates[MAX_CANDIDATES];	/* of each account */
	int			expected[MAX_CANDIDATES];	/* results of the reference */
} Case;

/*
 * make_tier - a random tier
 */
static void
make_tier(Case *c, int i)
{
	TieringAllocationTier *tier = &c->tiers[i];

	tier->min_score = random_below(4) == 0 ? TIERING_NO_SCORE : (int) random_below(8);
	tier->exit_score = tier->min_score;
	if (tier->min_score > 0)
		tier->exit_score -= (int) random_below(tier->min_score + 1);
	tier->capped = random_below(4) != 0;
	tier->scope_kind = (int) random_below(3);
	tier->nscopes = tier->scope_kind == 0 ? 1 : c->nscopes;
	for (int s = 0; s < tier->nscopes; s++)
		c->seats[i][s] = (int64) random_below(5);
}

/*
 * make_candidate - a random account
 */
static void
make_candidate(Case *c, int i)
{
	TieringCandidate *candidate = &c->candidates[i];

	memset(candidate, 0, sizeof(*candidate));
	candidate->score = (int) random_below(9) - 1;
	c->gates[i] = random_below(3) == 0 ? random_below(16) : 15;
	candidate->current = (int) random_below(c->ntiers + 1) - 1;
	candidate->frozen = random_below(10) == 0;
	candidate->scope[1] = (int) random_below(c->nscopes + 1) - 1;
	candidate->scope[2] = (int) random_below(c->nscopes + 1) - 1;
	candidate->since = (int64) random_below(3);
	if (random_below(100) == 0)
		candidate->since = (int64) random_below(2) == 0 ? PG_INT64_MIN : PG_INT64_MAX;
	candidate->key_order = i * (random_below(2) == 0 ? 1 : INT64CONST(1) << 50);
	candidate->current_scope = TIERING_NO_SCOPE;
	if (candidate->current >= 0 && c->tiers[candidate->current].capped)
	{
		int			kind = c->tiers[candidate->current].scope_kind;

		candidate->current_scope = candidate->scope[kind];
		if (kind != 0 && random_below(8) == 0)
			candidate->current_scope = (int) random_below(c->nscopes);
	}
}

/*
 * make_case - a random case
 */
static void
make_case(Case *c)
{
	memset(c, 0, sizeof(*c));
	c->mode = (TieringAllocationMode) random_below(3);
	c->ntiers = 1 + (int) random_below(MAX_TIERS);
	c->nscopes = 1 + (int) random_below(MAX_SCOPES);
	c->ncandidates = 1 + (int) random_below(MAX_CANDIDATES);
	for (int i = 0; i < c->ntiers; i++)
		make_tier(c, i);
	for (int i = 0; i < c->ncandidates; i++)
		make_candidate(c, i);
}

/*
 * run_case - let the code under test work on the case
 */
static void
run_case(Case *c)
{
	memcpy(c->free, c->seats, sizeof(c->seats));
	for (int i = 0; i < c->ntiers; i++)
		c->tiers[i].seats = c->free[i];
	tiering_allocation_run(c->mode, c->tiers, c->ntiers,
						   c->candidates, c->gates, c->ncandidates);
}

/*
 * good_enough - whether score and gate suffice for a tier
 */
static bool
good_enough(const Case *c, int tier, const TieringCandidate *x, int base)
{
	int			bar = base == tier ? c->tiers[tier].exit_score : c->tiers[tier].min_score;

	if (!(c->gates[x - c->candidates] >> tier & 1))
		return false;
	return bar == TIERING_NO_SCORE || (x->score != TIERING_NO_SCORE && x->score >= bar);
}

/*
 * moved_away - whether an account left the scope whose seat it holds
 */
static bool
moved_away(const Case *c, const TieringCandidate *x)
{
	if (x->current < 0 || !c->tiers[x->current].capped || x->current_scope < 0)
		return false;
	return x->current_scope != x->scope[c->tiers[x->current].scope_kind];
}

/*
 * must_stay - whether the mode forbids to take the tier from its holder
 */
static bool
must_stay(const Case *c, const TieringCandidate *x)
{
	if (x->frozen)
		return true;
	if (x->current < 0 || moved_away(c, x))
		return false;
	return c->mode == TIERING_ALLOCATE_FILL ||
		(c->mode == TIERING_ALLOCATE_REBALANCE &&
		 !good_enough(c, x->current, x, x->current));
}

/*
 * scope_of - the scope in which an account has its seat in a tier, or -1
 */
static int
scope_of(const Case *c, int tier, const TieringCandidate *x)
{
	if (x->current == tier && must_stay(c, x) && x->current_scope >= 0)
		return x->current_scope;
	return x->scope[c->tiers[tier].scope_kind];
}

/*
 * goes_first - whether account a comes before b in a tier
 */
static bool
goes_first(const Case *c, int tier, int a, int b)
{
	const TieringCandidate *x = &c->candidates[a];
	const TieringCandidate *y = &c->candidates[b];
	bool		x_holds = x->current == tier && !moved_away(c, x);
	bool		y_holds = y->current == tier && !moved_away(c, y);

	if (x_holds != y_holds)
		return x_holds;
	if (x->score != y->score)
		return x->score > y->score;
	if (x->since != y->since)
		return x->since < y->since;
	return x->key_order < y->key_order;
}

/*
 * first_in_line - who is next for a seat, or -1
 */
static int
first_in_line(const Case *c, int tier, const int64 *seats)
{
	int			best = -1;

	for (int i = 0; i < c->ncandidates; i++)
	{
		const TieringCandidate *x = &c->candidates[i];
		int			scope = scope_of(c, tier, x);

		if (c->expected[i] >= 0 || x->frozen ||
			!good_enough(c, tier, x, x->current))
			continue;
		if (c->tiers[tier].capped && (scope < 0 || seats[scope] <= 0))
			continue;
		if (best < 0 || goes_first(c, tier, i, best))
			best = i;
	}
	return best;
}

/*
 * allocate_slowly - the reference
 */
static void
allocate_slowly(Case *c)
{
	for (int i = 0; i < c->ncandidates; i++)
		c->expected[i] = TIERING_NO_TIER;

	for (int tier = 0; tier < c->ntiers; tier++)
	{
		int64		seats[MAX_SCOPES];
		int			next;

		memcpy(seats, c->seats[tier], sizeof(seats));
		for (int i = 0; i < c->ncandidates; i++)
		{
			const TieringCandidate *x = &c->candidates[i];

			if (c->expected[i] >= 0 || x->current != tier || !must_stay(c, x))
				continue;
			c->expected[i] = tier;
			if (scope_of(c, tier, x) >= 0)
				seats[scope_of(c, tier, x)]--;
		}
		while ((next = first_in_line(c, tier, seats)) >= 0)
		{
			c->expected[next] = tier;
			if (c->tiers[tier].capped)
				seats[scope_of(c, tier, &c->candidates[next])]--;
		}
	}
}

/*
 * agrees_with_reference - same tiers, and the qualified tier fits
 */
static bool
agrees_with_reference(Case *c)
{
	for (int i = 0; i < c->ncandidates; i++)
	{
		const TieringCandidate *x = &c->candidates[i];
		int			qualified = TIERING_NO_TIER;

		for (int tier = c->ntiers - 1; tier >= 0; tier--)
		{
			if (good_enough(c, tier, x, x->result))
				qualified = tier;
		}
		if (x->result != c->expected[i] || x->qualified != qualified)
			return false;
	}
	return true;
}

/*
 * keeps_to_seats - new seats are taken only where one is free, and the count
 * of free seats that the run leaves is right
 */
static bool
keeps_to_seats(const Case *c)
{
	for (int tier = 0; tier < c->ntiers; tier++)
	{
		for (int s = 0; c->tiers[tier].capped && s < c->tiers[tier].nscopes; s++)
		{
			int64		taken = 0;
			bool		newcomer = false;

			for (int i = 0; i < c->ncandidates; i++)
			{
				const TieringCandidate *x = &c->candidates[i];

				if (x->result != tier || scope_of(c, tier, x) != s)
					continue;
				taken++;
				if (!(x->current == tier && must_stay(c, x)))
					newcomer = true;
			}
			if (c->free[tier][s] != c->seats[tier][s] - taken)
				return false;
			if (newcomer && taken > c->seats[tier][s])
				return false;
		}
	}
	return true;
}

/*
 * moves_as_allowed - nobody is moved whom the mode protects, and nobody gets
 * a tier that it does not qualify for
 */
static bool
moves_as_allowed(const Case *c)
{
	for (int i = 0; i < c->ncandidates; i++)
	{
		const TieringCandidate *x = &c->candidates[i];
		bool		down = x->current >= 0 &&
			(x->result < 0 || x->result > x->current);

		if (x->frozen && x->result != x->current)
			return false;
		if (must_stay(c, x) && down)
			return false;
		if (x->result >= 0 && x->result != x->current &&
			!good_enough(c, x->result, x, x->current))
			return false;
	}
	return true;
}

/*
 * is_fixpoint - a second run changes nothing
 */
static bool
is_fixpoint(Case *c)
{
	for (int i = 0; i < c->ncandidates; i++)
	{
		TieringCandidate *x = &c->candidates[i];

		if (!x->frozen)
		{
			if (x->current != x->result)
				x->since = (int64) random_below(10);
			x->current_scope = x->result < 0 || !c->tiers[x->result].capped
				? TIERING_NO_SCOPE
				: scope_of(c, x->result, x);
		}
		x->current = x->result;
	}
	run_case(c);
	for (int i = 0; i < c->ncandidates; i++)
	{
		if (c->candidates[i].result != c->candidates[i].current)
			return false;
	}
	return true;
}

/*
 * check_random - many random cases
 */
static void
check_random(void)
{
	bool		reference = true;
	bool		seats = true;
	bool		moves = true;
	bool		fixpoint = true;

	for (int n = 0; n < 200000; n++)
	{
		Case		c;

		make_case(&c);
		allocate_slowly(&c);
		run_case(&c);
		reference = reference && agrees_with_reference(&c);
		seats = seats && keeps_to_seats(&c);
		moves = moves && moves_as_allowed(&c);
		fixpoint = fixpoint && is_fixpoint(&c);
	}
	report("same tiers as the slow reference", reference);
	report("never a seat that is not free", seats);
	report("only moves that the mode allows", moves);
	report("a second run changes nothing", fixpoint);
}

/*
 * check_plain - the rules one by one, on one tier of two seats
 */
static void
check_plain(void)
{
	int64		seats[1];
	TieringAllocationTier tiers[2] = {
		{7500, 7000, true, 0, 1, seats},
		{TIERING_NO_SCORE, TIERING_NO_SCORE, false, 0, 0, NULL}
	};
	TieringCandidate c[3];
	uint64		gates[3] = {3, 3, 3};

	memset(c, 0, sizeof(c));
	for (int i = 0; i < 3; i++)
	{
		c[i].current = 1;
		c[i].current_scope = TIERING_NO_SCOPE;
		c[i].score = 8000;
		c[i].since = 100 - i;
		c[i].key_order = i;
	}

	seats[0] = 2;
	tiering_allocation_run(TIERING_ALLOCATE_FILL, tiers, 2, c, gates, 3);
	report("ties go to who is longer in its tier",
		   c[0].result == 1 && c[1].result == 0 && c[2].result == 0);
	report("who finds no seat still qualifies", c[0].qualified == 0);

	c[0].since = c[1].since = c[2].since;
	seats[0] = 2;
	tiering_allocation_run(TIERING_ALLOCATE_FILL, tiers, 2, c, gates, 3);
	report("then to the lower key",
		   c[0].result == 0 && c[1].result == 0 && c[2].result == 1);

	c[0].current = 0;
	c[0].current_scope = 0;
	c[0].score = 7000;
	seats[0] = 1;
	tiering_allocation_run(TIERING_ALLOCATE_REEVALUATE, tiers, 2, c, gates, 3);
	report("an incumbent at its exit score goes before better challengers",
		   c[0].result == 0 && c[1].result == 1 && c[2].result == 1);

	c[0].score = 6999;
	seats[0] = 1;
	tiering_allocation_run(TIERING_ALLOCATE_REBALANCE, tiers, 2, c, gates, 3);
	report("below it rebalancing holds the account, and its seat is taken",
		   c[0].result == 0 && c[0].qualified == 1 && c[1].result == 1);
	seats[0] = 1;
	tiering_allocation_run(TIERING_ALLOCATE_REEVALUATE, tiers, 2, c, gates, 3);
	report("and a re-evaluation moves it down",
		   c[0].result == 1 && c[1].result == 0 && c[2].result == 1);

	c[1].score = TIERING_NO_SCORE;
	gates[2] = 2;
	seats[0] = 2;
	tiering_allocation_run(TIERING_ALLOCATE_REEVALUATE, tiers, 2, c, gates, 3);
	report("no score and no gate leave only the tier that takes the rest",
		   c[1].result == 1 && c[2].result == 1 && seats[0] == 2);
}

/*
 * check_large - as many accounts as the argument says, and the time it took
 */
static void
check_large(int64 n)
{
	static int64 strategic[1];
	static int64 priority[200];
	TieringAllocationTier tiers[3] = {
		{7500, 7000, true, 0, 1, strategic},
		{5500, 5000, true, 2, 200, priority},
		{TIERING_NO_SCORE, TIERING_NO_SCORE, false, 0, 0, NULL}
	};
	TieringCandidate *c = calloc(n, sizeof(TieringCandidate));
	int64		above = 0;
	clock_t		start;

	strategic[0] = n / 50;
	for (int i = 0; i < 200; i++)
		priority[i] = n / 1000;
	for (int64 i = 0; i < n; i++)
	{
		c[i].score = (int) random_below(10001);
		c[i].current = TIERING_NO_TIER;
		c[i].current_scope = TIERING_NO_SCOPE;
		c[i].scope[1] = c[i].scope[2] = (int) random_below(200);
		c[i].since = (int64) random_below(INT64CONST(1) << 45);
		c[i].key_order = i;
	}
	start = clock();
	tiering_allocation_run(TIERING_ALLOCATE_REEVALUATE, tiers, 3, c, NULL, n);
	printf("# %lld accounts in %.2f s\n", (long long) n,
		   (double) (clock() - start) / CLOCKS_PER_SEC);
	for (int64 i = 0; i < n; i++)
		above += c[i].result == 0;
	report("a large run fills the seats", above == n / 50 && strategic[0] == 0);
	free(c);
}

int
main(int argc, char **argv)
{
	check_plain();
	check_random();
	check_large(argc > 1 ? atoll(argv[1]) : 1000000);
	return failures > 0;
}
