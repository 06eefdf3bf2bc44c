/*-------------------------------------------------------------------------
 *
 * reasons.c
 *	  Why an account is in its tier, in words.
 *
 * Everything is concluded from what is stored: a gate is not evaluated again,
 * because an account whose score reaches a tier that it does not qualify for
 * has met a gate that did not hold.  Ranks leave out accounts whose scoring
 * fails, as the allocation of seats does.
 *
 * Who sees some of the accounts only, under row-level security, is told ranks
 * among those; and how many seats there are, who may read view capacity.
 *
 * src/reasons.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include <math.h>

#include "catalog/pg_type.h"
#include "miscadmin.h"
#include "utils/acl.h"
#include "utils/builtins.h"
#include "utils/rls.h"

#include "catalogue.h"
#include "explain.h"
#include "visibility.h"

/* A place among accounts, from 1. */
typedef struct Standing
{
	int64		place;
	int64		count;			/* how many there are */
	bool		boosted;		/* do outreach windows change the order? */
} Standing;

/* The seats of a tier in a scope. */
typedef struct Seats
{
	int64		count;
	int64		taken;
	int64		free;
} Seats;

/* Condition that the caller sees account s, given ledger->visible as $3. */
#define VISIBLE "($3 IS NULL OR s.account_id::text = ANY ($3))"

/* Accounts that wait for a tier, and those that are in one at this moment. */
static const char *const waiting_accounts =
"SELECT account_id, coalesce(score, -1) AS score, 0 AS boost, tier_since, territory, owner, "
"waitlisted_rank AS rank FROM %s.state WHERE error_since IS NULL";
static const char *const placed_accounts =
"SELECT s.account_id, coalesce(s.score, -1) AS score, coalesce(b.boost, 0) AS boost, a.tier_since, "
"s.territory, s.owner, a.tier_rank AS rank FROM %s.state s JOIN %s.account_tier a ON a.account_id = s.account_id "
"LEFT JOIN (SELECT account_id, sum(CASE WHEN revoked THEN - boost ELSE boost END) AS boost FROM %s.tier_window "
"WHERE boost IS NOT NULL AND moved IS NOT FALSE AND opens_at <= tiering.clock() AND ends_at > tiering.clock() GROUP BY account_id) b "
"ON b.account_id = s.account_id WHERE s.error_since IS NULL";

static void look_up_caller(TieringLedger *ledger);
static void add_error(TieringLedger *ledger);
static void add_qualified_tier(TieringLedger *ledger);
static void add_tier(TieringLedger *ledger);
static void add_decision(TieringLedger *ledger);
static void add_rank(TieringLedger *ledger);
static bool holds_seat(const TieringLedger *ledger, const TieringLiveTier *tier,
					   const char **scope);
static void add_seat(TieringLedger *ledger);
static void add_waitlist(TieringLedger *ledger);
static void add_next_tier(TieringLedger *ledger);
static const char *describe_placement(const TieringLedger *ledger);
static const char *describe_lack(const TieringLedger *ledger, const TieringLiveTier *tier);
static const char *describe_seats(const TieringLedger *ledger, const TieringLiveTier *tier);
static const TieringLiveTier *better_tier(const TieringLedger *ledger);
static const char *scope_of(const TieringLedger *ledger, const TieringLiveTier *tier);
static const char *scope_words(const TieringLiveTier *tier, const char *scope);
static const char *same_scope(const TieringLiveTier *tier);
static Standing find_standing(const TieringLedger *ledger, bool waits,
							  const TieringLiveTier *tier);
static int64 count_before(const TieringLedger *ledger, const TieringLiveTier *tier);
static Seats find_seats(const TieringLedger *ledger, const TieringLiveTier *tier, const char *scope);
static int64 count_of(const TieringRows *rows, int column);
static const char *seat_words(const TieringLedger *ledger, const TieringLiveTier *tier,
							  const char *scope);
static const char *ordinal(int64 number);
static const char *score_words(int score);

/*
 * tiering_reasons_add - append the lines of section placement
 */
void
tiering_reasons_add(TieringLedger *ledger)
{
	look_up_caller(ledger);
	if (ledger->account->error_since)
		add_error(ledger);
	else
		add_qualified_tier(ledger);
	tiering_lift_reasons_add(ledger);
	add_tier(ledger);
	add_decision(ledger);
	if (!ledger->account->error_since)
		add_rank(ledger);
	add_seat(ledger);
	add_waitlist(ledger);
	add_next_tier(ledger);
}

/*
 * look_up_caller - what may the caller know of seats and other accounts?
 *
 * Who has the rights of the model's owner may know all.
 */
static void
look_up_caller(TieringLedger *ledger)
{
	const TieringLive *live = ledger->live;
	bool		owns = has_privs_of_role(GetUserId(), live->owner);
	TieringRows *rows;
	bool		isnull;

	ledger->knows_seats = owns || tiering_explain_may_read(live, "capacity");
	ledger->restricted = !owns && tiering_row_security(live->account_table) &&
		check_enable_rls(live->account_table, InvalidOid, true) == RLS_ENABLED;
	if (!ledger->restricted)
		return;
	rows = tiering_owner_query(tiering_explain_reader(live),
							   psprintf("SELECT coalesce(array_agg(account_id::text), '{}') FROM %s.account_tier",
										quote_identifier(live->schema_name)), NULL);
	ledger->visible = tiering_rows_datum(rows, 0, 1, &isnull);
}

/*
 * add_error - why the account could not be scored
 */
static void
add_error(TieringLedger *ledger)
{
	const TieringAccount *account = ledger->account;
	const char *what = account->error_criterion
		? psprintf("criterion \"%s\"", account->error_criterion)
		: "an expression of the model";

	tiering_ledger_reason(ledger, "error",
			   psprintf("%s fails since %s: %s (%s)", what, account->error_since,
						account->error_message ? account->error_message : "no message",
						account->error_sqlstate ? account->error_sqlstate : "no code"));
}

/*
 * add_qualified_tier - what score and gates alone would give, and why
 */
static void
add_qualified_tier(TieringLedger *ledger)
{
	const TieringAccount *account = ledger->account;
	const TieringLiveTier *tier = tiering_ledger_tier(ledger, account->qualified_rank);
	const char *gate;
	const char *reason;

	if (tier == NULL)
	{
		tiering_ledger_reason(ledger, "qualified tier", "none: neither score nor gates open a tier");
		return;
	}

	gate = tier->gated ? ", and its gate holds" : "";
	if (tier->min_score == TIERING_NO_SCORE)
		reason = tier->gated ? "its gate holds" : "it takes the rest";
	else if (account->score >= tier->min_score)
		reason = psprintf("%s reaches %s%s", score_words(account->score),
						  score_words(tier->min_score), gate);
	else
		reason = psprintf("%s reaches %s, the exit score for who is in the tier%s",
						  score_words(account->score), score_words(tier->exit_score), gate);
	tiering_ledger_reason(ledger, "qualified tier", psprintf("%s: %s", tier->name, reason));
}

/*
 * add_tier - the tier that the account is in, and why
 */
static void
add_tier(TieringLedger *ledger)
{
	const TieringAccount *account = ledger->account;
	const TieringLiveTier *tier = tiering_ledger_tier(ledger, account->tier_rank);

	tiering_ledger_reason(ledger, "tier",
			   psprintf("%s since %s, %s", tier ? tier->name : "none",
						account->tier_since ? account->tier_since : "the start",
						describe_placement(ledger)));
}

/*
 * add_decision - when the tier was last looked at, in a model with signals
 *
 * The score may be another one by now, because signals fade.
 */
static void
add_decision(TieringLedger *ledger)
{
	const TieringAccount *account = ledger->account;

	if (account->signals == NULL || account->error_since)
		return;
	tiering_ledger_reason(ledger, "decided on",
			   psprintf("%s at %s", account->score == TIERING_NO_SCORE ? "no score" :
						score_words(account->score), account->scored_at));
}

/*
 * describe_placement - the word of the placement, and what it means here
 */
static const char *
describe_placement(const TieringLedger *ledger)
{
	const TieringAccount *account = ledger->account;
	const TieringLiveTier *qualified = tiering_ledger_tier(ledger, account->qualified_rank);
	const char *name = qualified ? qualified->name : "no tier";
	const char *word = account->placement ? account->placement : "score";

	if (strcmp(word, "held") == 0)
		return psprintf("held: it qualifies for %s, and who falls waits for the next re-evaluation", name);
	if (strcmp(word, "waitlisted") == 0)
		return psprintf("waitlisted: it qualifies for %s", name);
	if (strcmp(word, "gate") == 0)
		return "gate: its score reaches a better tier, whose gate does not hold";
	if (strcmp(word, "unqualified") == 0)
		return "unqualified: no tier is open to it";
	if (strcmp(word, "override") == 0)
		return "override: a person set it";
	if (strcmp(word, "window") == 0)
		return "window: lifted above its base tier, without a seat";
	if (strcmp(word, "error") == 0 && account->tier_rank != account->base_rank)
		return "error: its base tier stays as it was until it can be scored again";
	if (strcmp(word, "error") == 0)
		return "error: it keeps what it had until it can be scored again";
	if (strcmp(word, "score") == 0)
		return "score: the tier that it qualifies for";
	return word;
}

/*
 * add_rank - the account's place among those of its tier
 */
static void
add_rank(TieringLedger *ledger)
{
	const TieringLiveTier *tier = tiering_ledger_tier(ledger, ledger->account->tier_rank);
	Standing	standing;

	if (tier == NULL)
		return;
	standing = find_standing(ledger, false, tier);
	tiering_ledger_reason(ledger, "rank",
			   psprintf("%s of " INT64_FORMAT " by score%s in %s%s",
						ordinal(standing.place), standing.count,
						standing.boosted ? " and boost" : "", tier->name,
						scope_words(tier, scope_of(ledger, tier))));
}

/*
 * holds_seat - does the account hold a seat of the tier that it is in?
 *
 * One of the override, or of the base tier if that is the same tier.  That of
 * an override that has ended is free, though the account still has it until it
 * is written.
 */
static bool
holds_seat(const TieringLedger *ledger, const TieringLiveTier *tier, const char **scope)
{
	const TieringAccount *account = ledger->account;
	bool		by_override = account->override_seat && account->override_tier;

	*scope = by_override ? account->override_scope : account->seat_scope;
	if (by_override)
		return true;
	return account->holds_seat && account->base_rank == tier->rank;
}

/*
 * add_seat - the seat that the account holds
 */
static void
add_seat(TieringLedger *ledger)
{
	const TieringAccount *account = ledger->account;
	const TieringLiveTier *tier = tiering_ledger_tier(ledger, account->tier_rank);
	const char *scope;

	if (tier == NULL || !tier->capped)
		return;
	if (!holds_seat(ledger, tier, &scope))
	{
		tiering_ledger_reason(ledger, "seat", psprintf("none of %s", tier->name));
		return;
	}
	tiering_ledger_reason(ledger, "seat",
			   psprintf("holds a seat of %s%s%s", tier->name,
						scope_words(tier, scope), seat_words(ledger, tier, scope)));
}

/*
 * add_waitlist - the tier that the account waits for
 *
 * Who cannot be scored goes on waiting, but has no place in the line.
 */
static void
add_waitlist(TieringLedger *ledger)
{
	const TieringLiveTier *tier = tiering_ledger_tier(ledger, ledger->account->waitlisted_rank);
	const char *scope;
	Standing	standing;

	if (tier == NULL)
		return;
	scope = scope_of(ledger, tier);
	if (ledger->account->error_since)
	{
		tiering_ledger_reason(ledger, "waitlist",
				   psprintf("passed by for %s%s until it can be scored again%s", tier->name,
							scope_words(tier, scope), seat_words(ledger, tier, scope)));
		return;
	}
	standing = find_standing(ledger, true, tier);
	tiering_ledger_reason(ledger, "waitlist",
			   psprintf("%s of " INT64_FORMAT " in line for %s%s%s",
						ordinal(standing.place), standing.count, tier->name,
						scope_words(tier, scope), seat_words(ledger, tier, scope)));
}

/*
 * add_next_tier - what the account lacks for the next better tier
 */
static void
add_next_tier(TieringLedger *ledger)
{
	const TieringLiveTier *tier = better_tier(ledger);

	if (tier == NULL)
		tiering_ledger_reason(ledger, "next tier", "none: there is no better tier");
	else
		tiering_ledger_reason(ledger, "next tier",
				   psprintf("%s: %s", tier->name, describe_lack(ledger, tier)));
}

/*
 * describe_lack - why the account is not in a better tier
 *
 * An override comes before all that the model says.
 */
static const char *
describe_lack(const TieringLedger *ledger, const TieringLiveTier *tier)
{
	const TieringAccount *account = ledger->account;
	bool		passes = (account->gates & (UINT64CONST(1) << (tier - ledger->live->tiers))) != 0;
	const char *gate = "";

	if (account->override_tier)
		return psprintf("the override keeps it in %s", account->override_tier);
	if (account->error_since || account->version != ledger->live->version)
		return "the account has to be scored first";
	if (tier->gated)
		gate = passes ? ", and its gate has to hold" : ", and its gate does not hold";
	if (account->score == TIERING_NO_SCORE && tier->min_score != TIERING_NO_SCORE)
		return psprintf("no score, where %s%s is needed", score_words(tier->min_score), gate);
	if (account->score < tier->min_score)
		return psprintf("%s points short of %s%s",
						score_words(tier->min_score - account->score),
						score_words(tier->min_score), gate);
	if (!passes)
		return "the gate does not hold";
	if (!tier->capped)
		return "it qualifies, and moves at the next maintenance";
	return describe_seats(ledger, tier);
}

/*
 * describe_seats - why an account that qualifies for a tier has no seat of it
 *
 * Of several seats that are free, maintenance gives each to the best who
 * qualifies; who does not see them all cannot know whether this one is.
 */
static const char *
describe_seats(const TieringLedger *ledger, const TieringLiveTier *tier)
{
	const char *scope = scope_of(ledger, tier);
	Seats		seats;

	if (tier->scope_kind != TIERING_LIVE_PER_MODEL && scope == NULL)
		return psprintf("no seat without %s",
						tier->scope_kind == TIERING_LIVE_PER_OWNER ? "an owner" : "a territory");
	if (!ledger->knows_seats)
		return psprintf("it waits for a seat%s", scope_words(tier, scope));
	seats = find_seats(ledger, tier, scope);
	if (seats.free == 0)
		return psprintf("no free seat%s", scope_words(tier, scope));
	if (count_before(ledger, tier) >= seats.free)
		return psprintf("others come first for the %s%s", seats.free == 1 ? "free seat" :
						psprintf(INT64_FORMAT " free seats", seats.free), scope_words(tier, scope));
	if (ledger->restricted)
		return "a seat is free, and goes to the first in line at the next maintenance";
	if (ledger->account->waitlisted_rank < tier->rank)
		return "a seat is free, and is given at the next maintenance if no better one is";
	return "a seat is free, and is given at the next maintenance";
}

/*
 * tiering_ledger_reason - append a line of section placement
 */
void
tiering_ledger_reason(TieringLedger *ledger, const char *item, const char *detail)
{
	TieringLedgerLine line = {
		.section = "placement",
		.item = item,
		.weight = NAN,
		.points = NAN,
		.contribution = TIERING_NO_CONTRIBUTION,
		.detail = detail
	};

	tiering_ledger_add(ledger, &line);
}

/*
 * tiering_ledger_tier - the live tier of a rank, NULL if there is none
 */
const TieringLiveTier *
tiering_ledger_tier(const TieringLedger *ledger, int rank)
{
	for (int i = 0; i < ledger->live->ntiers; i++)
	{
		if (ledger->live->tiers[i].rank == rank)
			return &ledger->live->tiers[i];
	}
	return NULL;
}

/*
 * better_tier - the next tier above the account's, NULL if there is none
 */
static const TieringLiveTier *
better_tier(const TieringLedger *ledger)
{
	const TieringLiveTier *result = NULL;

	for (int i = 0; i < ledger->live->ntiers; i++)
	{
		const TieringLiveTier *tier = &ledger->live->tiers[i];

		if (ledger->account->tier_rank == 0 || tier->rank < ledger->account->tier_rank)
			result = tier;
	}
	return result;
}

/*
 * scope_of - where the account would take a seat of a tier; NULL: nowhere
 *
 * Also NULL for a tier whose seats are counted per model.
 */
static const char *
scope_of(const TieringLedger *ledger, const TieringLiveTier *tier)
{
	switch (tier->scope_kind)
	{
		case TIERING_LIVE_PER_TERRITORY:
			return ledger->account->territory;
		case TIERING_LIVE_PER_OWNER:
			return ledger->account->owner;
		default:
			return NULL;
	}
}

/*
 * scope_words - " for owner x", or nothing
 */
static const char *
scope_words(const TieringLiveTier *tier, const char *scope)
{
	if (!tier->capped || tier->scope_kind == TIERING_LIVE_PER_MODEL)
		return "";
	if (scope == NULL)
		return tier->scope_kind == TIERING_LIVE_PER_OWNER
			? " without an owner" : " without a territory";
	return psprintf(" for %s %s",
					tier->scope_kind == TIERING_LIVE_PER_OWNER ? "owner" : "territory", scope);
}

/*
 * same_scope - condition that s has the scope of me in a tier, where seats are
 * counted per scope
 */
static const char *
same_scope(const TieringLiveTier *tier)
{
	if (tier->capped && tier->scope_kind == TIERING_LIVE_PER_TERRITORY)
		return "s.territory IS NOT DISTINCT FROM me.territory";
	if (tier->capped && tier->scope_kind == TIERING_LIVE_PER_OWNER)
		return "s.owner IS NOT DISTINCT FROM me.owner";
	return "true";
}

/*
 * find_standing - the account's place among those that share a tier
 *
 * They are in the tier, or wait for it.  Where seats are counted per scope,
 * those of the account's scope count.  Only those that the caller sees count.
 * The order is that of the allocation:
 * score, longer in the tier, key; in the tier, open outreach windows add their
 * boost to the score.
 *
 * The account is looked for once, whatever the planner thinks: as long as the
 * states were never analyzed it would search them all for each of the others.
 */
static Standing
find_standing(const TieringLedger *ledger, bool waits, const TieringLiveTier *tier)
{
	const char *schema = quote_identifier(ledger->live->schema_name);
	TieringArguments arguments = {0};
	TieringRows *rows;
	Standing	standing;

	tiering_argument_datum(&arguments, ledger->account->key_type, ledger->account->key, false);
	tiering_argument_int(&arguments, &tier->rank);
	tiering_argument_datum(&arguments, TEXTARRAYOID, ledger->visible, !ledger->restricted);
	rows = tiering_owner_query(ledger->live->owner,
							   psprintf("WITH s AS (%s), me AS MATERIALIZED (SELECT * FROM s WHERE account_id = $1 LIMIT 1)"
										" SELECT count(*) FILTER (WHERE"
										" (- s.score - s.boost, s.tier_since, s.account_id)"
										" < (- me.score - me.boost, me.tier_since, me.account_id)),"
										" count(*), coalesce(bool_or(s.boost <> 0), false)::int"
										" FROM s, me WHERE s.rank = $2 AND %s AND " VISIBLE,
										waits ? psprintf(waiting_accounts, schema) :
										psprintf(placed_accounts, schema, schema, schema),
										same_scope(tier)),
							   &arguments);
	standing.place = count_of(rows, 1) + 1;
	standing.count = count_of(rows, 2);
	standing.boosted = tiering_rows_int(rows, 0, 3) != 0;
	return standing;
}

/*
 * count_before - how many come before the account when free seats of a tier
 * are given
 *
 * Overrides that lack theirs, and all who qualify and have a better score, be
 * they in this line or in that of a better tier.  Only those that the caller
 * sees count.
 */
static int64
count_before(const TieringLedger *ledger, const TieringLiveTier *tier)
{
	const char *schema = quote_identifier(ledger->live->schema_name);
	int			gate = tier - ledger->live->tiers;
	TieringArguments arguments = {0};

	tiering_argument_datum(&arguments, ledger->account->key_type, ledger->account->key, false);
	tiering_argument_int(&arguments, &tier->rank);
	tiering_argument_datum(&arguments, TEXTARRAYOID, ledger->visible, !ledger->restricted);
	tiering_argument_text(&arguments, tier->name);
	tiering_argument_int(&arguments, &tier->min_score);
	tiering_argument_int(&arguments, &gate);
	return count_of(tiering_owner_query(ledger->live->owner,
										psprintf("SELECT count(*) FROM %s.state me, %s.state s"
												 " LEFT JOIN %s.override o ON o.account_id = s.account_id AND o.tier = $4"
												 " AND (o.ends_at IS NULL OR o.ends_at > tiering.clock())"
												 " WHERE me.account_id = $1 AND %s AND " VISIBLE " AND CASE WHEN o.tier IS NOT NULL"
												 " THEN s.override_seat IS NOT TRUE AND (s.holds_seat AND s.base_rank = $2) IS NOT TRUE"
												 " ELSE s.error_since IS NULL AND (s.base_rank <= $2) IS NOT TRUE"
												 " AND coalesce(s.score * 100, -1) >= $5 AND coalesce(s.gates >> $6 & 1, 1) = 1"
												 " AND (- coalesce(s.score, -1), s.tier_since, s.account_id)"
												 " < (- coalesce(me.score, -1), me.tier_since, me.account_id) END",
												 schema, schema, schema, same_scope(tier)),
										&arguments), 1);
}

/*
 * find_seats - the seats of a tier in a scope, as view capacity counts them
 * for the caller, who may read it
 */
static Seats
find_seats(const TieringLedger *ledger, const TieringLiveTier *tier, const char *scope)
{
	TieringArguments arguments = {0};
	TieringRows *rows;
	Seats		seats = {0};

	tiering_argument_int(&arguments, &tier->rank);
	tiering_argument_text(&arguments, scope);
	rows = tiering_owner_query(tiering_explain_reader(ledger->live),
							   psprintf("SELECT seat_count, taken_count, free_seat_count"
										" FROM %s.capacity"
										" WHERE tier_rank = $1 AND seat_scope IS NOT DISTINCT FROM $2",
										quote_identifier(ledger->live->schema_name)),
							   &arguments);
	if (rows->count == 0)
		return seats;
	seats.count = count_of(rows, 1);
	seats.taken = count_of(rows, 2);
	seats.free = count_of(rows, 3);
	return seats;
}

/*
 * count_of - a bigint of the only row
 */
static int64
count_of(const TieringRows *rows, int column)
{
	bool		isnull;

	return DatumGetInt64(tiering_rows_datum(rows, 0, column, &isnull));
}

/*
 * seat_words - ": 1 of 2 seats taken, 1 free", or nothing if the caller may not know
 */
static const char *
seat_words(const TieringLedger *ledger, const TieringLiveTier *tier, const char *scope)
{
	Seats		seats;

	if (!ledger->knows_seats)
		return "";
	seats = find_seats(ledger, tier, scope);
	return psprintf(": " INT64_FORMAT " of " INT64_FORMAT " seats taken, " INT64_FORMAT " free",
					seats.taken, seats.count, seats.free);
}

/*
 * ordinal - 1st, 2nd, 3rd, 4th, ...
 */
static const char *
ordinal(int64 number)
{
	static const char *const suffixes[] = {"th", "st", "nd", "rd"};
	int			last = number % 10;
	bool		teen = number / 10 % 10 == 1;

	return psprintf(INT64_FORMAT "%s", number, suffixes[last > 3 || teen ? 0 : last]);
}

/*
 * score_words - hundredths with two decimals
 */
static const char *
score_words(int score)
{
	return psprintf("%d.%02d", score / 100, score % 100);
}
