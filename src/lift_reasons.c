/*-------------------------------------------------------------------------
 *
 * lift_reasons.c
 *	  Override and outreach windows of an account, in words.
 *
 * Lines of the ledger's section placement.  They say who decided what and
 * until when, and what the model says beside it; points never explain an
 * override.
 *
 * src/lift_reasons.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "utils/builtins.h"

#include "catalogue.h"
#include "explain.h"

/* A moment in words, as text of a format. */
#define MOMENT(column) "to_char(" column ", 'YYYY-MM-DD HH24:MI \"UTC\"')"

/*
 * query - run a query on a table of the model about the account
 *
 * The format has a place for the model's schema; $1 is the account's key.
 */
static TieringRows *
query(const TieringLedger *ledger, const char *format)
{
	TieringArguments arguments = {0};

	tiering_argument_datum(&arguments, ledger->account->key_type, ledger->account->key, false);
	return tiering_owner_query(ledger->live->owner,
							   psprintf(format, quote_identifier(ledger->live->schema_name)),
							   &arguments);
}

/*
 * add_override - the tier that a person set; false if nobody did
 */
static bool
add_override(TieringLedger *ledger)
{
	TieringRows *rows = query(ledger, "SELECT tier, " MOMENT("ends_at") ", created_by, "
							  MOMENT("created_at") ", reason FROM %s.override WHERE account_id = $1 "
							  "AND (ends_at IS NULL OR ends_at > tiering.clock())");
	const char *until;

	if (rows->count == 0)
		return false;
	until = tiering_rows_text(rows, 0, 2);
	tiering_ledger_reason(ledger, "override",
						  psprintf("%s %s%s, set by %s at %s: %s", tiering_rows_text(rows, 0, 1),
								   until ? "until " : "without an end", until ? until : "",
								   tiering_rows_text(rows, 0, 3), tiering_rows_text(rows, 0, 4),
								   tiering_rows_text(rows, 0, 5)));
	return true;
}

/*
 * lift_without_effect - why a part of a window does not lift the account; "" if it does
 *
 * It lifts to a tier, or by so many; to no better one than the base tier is
 * nothing.
 */
static const char *
lift_without_effect(const TieringLedger *ledger, const char *to_tier)
{
	const TieringAccount *account = ledger->account;
	const TieringLiveTier *base = tiering_ledger_tier(ledger, account->base_rank);
	const TieringLiveTier *best = ledger->live->tiers;
	const TieringLiveTier *end = best + ledger->live->ntiers;

	while (to_tier != NULL && best < end && strcmp(best->name, to_tier) != 0)
		best++;
	if (best == end)
		return " (without effect: there is no such tier)";
	if (base != NULL && base->rank <= best->rank)
		return psprintf(" (without effect: its base tier is %s)", base->name);
	if (account->override_tier)
		return " (without effect: the override counts)";
	return "";
}

/*
 * window_words - what an open window does
 *
 * A column is NULL where it does not do that: it lifts by so many tiers, to a
 * tier, adds points to the rank, or takes some off.
 */
static const char *
window_words(const TieringLedger *ledger, const TieringRows *rows, uint64 row)
{
	const char *promote = tiering_rows_text(rows, row, 2);
	const char *to_tier = tiering_rows_text(rows, row, 3);
	const char *boost = tiering_rows_text(rows, row, 4);
	StringInfoData words;

	initStringInfo(&words);
	if (promote)
		appendStringInfo(&words, "lifts by %s tier%s%s", promote, strcmp(promote, "1") == 0 ? "" : "s",
						 lift_without_effect(ledger, NULL));
	if (to_tier)
		appendStringInfo(&words, "%slifts to %s%s", promote ? " and " : "", to_tier,
						 lift_without_effect(ledger, to_tier));
	if (boost)
		appendStringInfo(&words, "%s%s", promote || to_tier ? " and " : "", boost);
	return words.data;
}

/*
 * add_windows - the open windows; false if there are none
 */
static bool
add_windows(TieringLedger *ledger)
{
	TieringRows *rows = query(ledger, "SELECT kind, promote::text, to_tier, "
							  "CASE WHEN boost < 0 THEN 'takes ' || - boost || ' points off the rank within the tier' "
							  "ELSE 'adds ' || boost || ' points to the rank within the tier' END, "
							  MOMENT("ends_at") ", created_by, nullif(reason, replace(kind, '_', ' ')) FROM (SELECT *, row_number() OVER "
							  "(PARTITION BY kind, opens_at, revoked ORDER BY ends_at) AS n, "
							  "count(*) FILTER (WHERE revoked) OVER (PARTITION BY kind, opens_at) AS revoked_count "
							  "FROM %s.tier_window WHERE account_id = $1 AND moved IS NOT FALSE) w WHERE revoked IS NOT TRUE "
							  "AND n > revoked_count AND opens_at <= tiering.clock() AND ends_at > tiering.clock() "
							  "ORDER BY w.ends_at, kind, opens_at");

	for (uint64 i = 0; i < rows->count; i++)
	{
		const char *author = tiering_rows_text(rows, i, 6);
		const char *reason = tiering_rows_text(rows, i, 7);

		tiering_ledger_reason(ledger, "window",
							  psprintf("%s: %s until %s%s%s%s%s", tiering_rows_text(rows, i, 1),
									   window_words(ledger, rows, i), tiering_rows_text(rows, i, 5),
									   author ? ", opened by " : "", author ? author : "",
									   reason ? ": " : "", reason ? reason : ""));
	}
	return rows->count > 0;
}

/*
 * name_of_rank - the name of a live tier
 */
static const char *
name_of_rank(const TieringLedger *ledger, int rank)
{
	const TieringLiveTier *tier = tiering_ledger_tier(ledger, rank);

	return tier ? tier->name : "none";
}

/*
 * add_base_tier - what the model itself says
 */
static void
add_base_tier(TieringLedger *ledger)
{
	const TieringAccount *account = ledger->account;
	const char *why = "the tier that it qualifies for";

	if (account->error_since)
		why = "as it was when scoring failed";
	else if (account->waitlisted_rank != 0)
		why = psprintf("waitlisted for %s", name_of_rank(ledger, account->waitlisted_rank));
	else if (account->base_rank != account->qualified_rank)
		why = "held until the next re-evaluation";
	else if (account->base_rank == 0)
		why = "it qualifies for no tier";
	tiering_ledger_reason(ledger, "base tier",
						  psprintf("%s without override and windows: %s%s",
								   name_of_rank(ledger, account->base_rank), why,
								   account->holds_seat ? ", with a seat" : ""));
}

/*
 * tiering_lift_reasons_add - override and windows, and what they stand beside
 */
void
tiering_lift_reasons_add(TieringLedger *ledger)
{
	bool		override = add_override(ledger);
	bool		windows = add_windows(ledger);

	if (override || windows)
		add_base_tier(ledger);
}
