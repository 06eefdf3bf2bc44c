/*-------------------------------------------------------------------------
 *
 * view_text.c
 *	  What the public views of a model are: columns, comments and sources.
 *
 * Each view is written down once, as a list of columns with their expression
 * and comment, and a source.  Words in braces stand for what differs between
 * models: {schema} is the model's schema, {tier x} the name of the tier of
 * rank x.  Names of tiers and weights go into the views as constants, so a
 * reader needs no right on the catalogue, and account_tier reads nothing but
 * the state: what is stored as it is shown is shown without a cast, because
 * reading the view has to cost what reading a plain table costs.
 *
 * The tier of an account is its base tier, unless the state says that an
 * override or an outreach window gives another one.  When one of those has
 * ended since the account was written, table upcoming says what holds from
 * then on.
 *
 * src/view_text.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "view_text.h"

/*
 * What an override or a window means now for the account in s, NULL for all
 * others (shown.c).  The numbers are those of shown.h.
 */
#define RANK_BY_NOW "coalesce(tiering._lift_number(s.lift, 1), s.base_rank)"
#define PLACEMENT_BY_NOW "coalesce(tiering._lift_number(s.lift, 2), s.placement)"
#define SINCE_BY_LIFT "tiering._lift_time(s.lift, 3)"
#define OVERRIDE_UNTIL "tiering._lift_time(s.lift, 4)"
#define WINDOW_UNTIL "tiering._lift_time(s.lift, 5)"

/* When and why the period in s has ended, if it has. */
#define PERIOD_END "tiering._lift_time(s.lift, 7)"
#define PERIOD_END_CAUSE "tiering._lift_number(s.lift, 8)"

static const TieringViewColumn account_tier_columns[] = {
	{"account_id", "s.account_id", "key of the account"},
	{"tier", "{tier " RANK_BY_NOW "}",
		"tier that the account is in; NULL: it qualifies for none, or found no seat"},
	{"tier_rank", RANK_BY_NOW, "rank of the tier, 1 is the highest"},
	{"tier_since",
		"coalesce(" SINCE_BY_LIFT ", s.tier_since)",
		"since when the account is in the tier"},
	{"placement", "{placement " PLACEMENT_BY_NOW "}",
		"why the account is in the tier: score, held, waitlisted, override, window, gate, "
		"unqualified or error"},
	{"base_tier", "{tier s.base_rank}",
		"tier that the account holds after capacity and stability rules"},
	{"qualified_tier", "{tier s.qualified_rank}",
		"tier that the score and the gates alone would give"},
	{"waitlisted_for", "{tier s.waitlisted_rank}",
		"tier that the account qualifies for and waits for a seat of"},
	{"score", "{score}", "score, 0 to 100; NULL: no criterion has a value"},
	{"placed_score",
		"CASE WHEN " SINCE_BY_LIFT " IS NULL THEN s.placed_score ELSE s.score END",
		"score when its present period in tier_history began, 0 to 100"},
	{"completeness", "s.completeness", "share of the weight of criteria that had a value, 0 to 1"},
	{"territory", "s.territory", "territory of the account"},
	{"owner", "s.owner", "owner of the account"},
	{"override_until", OVERRIDE_UNTIL,
		"when the override ends, exclusive; NULL: there is none, or it has no end"},
	{"window_until", WINDOW_UNTIL,
		"when the outreach window ends, exclusive; NULL: there is none"},
	{"model_version", "s.model_version", "version of the model that the account was scored under"},
	{"scored_at", "s.scored_at", "when scoring the account, or summing up its signals, last changed anything; the tier was "
		"decided on the score of that moment"},
	{NULL}
};

/*
 * The states, s.  PostgreSQL lets who may write a view over a single table write
 * that table, with the rights of the view's owner.  Beside what the planner
 * leaves out there are two.
 */
#define STATES "{schema}.state s CROSS JOIN (SELECT) read_only"

static const char state_source[] =
"FROM " STATES " WHERE {visible s.account_id}";

static const char account_tier_source[] =
"FROM " STATES "{signals} WHERE {visible s.account_id}";

static const TieringViewColumn tier_history_columns[] = {
	{"period_id", "p.period_id", "number of the period, unique in the model"},
	{"account_id", "p.account_id", "key of the account"},
	{"tier", "p.tier", "tier that the account was in; NULL: in scope, but in no tier"},
	{"tier_rank", "p.tier_rank", "rank of the tier, 1 is the highest"},
	{"previous_tier", "p.previous_tier", "tier of the period before"},
	{"direction", "{direction p.direction}",
		"entered, promoted or demoted; NULL: same tier, and only the seat changed, or its scope"},
	{"valid_from", "p.valid_from", "when the period began"},
	{"valid_to", "p.valid_to", "when the period ended, exclusive; NULL: it is current"},
	{"is_current", "p.valid_to IS NULL", "whether the period is the account's present one"},
	{"changed_on", "(p.valid_from AT TIME ZONE 'UTC')::date",
		"day on which the period began, in UTC"},
	{"score", "p.score", "score when the period began, 0 to 100"},
	{"cause", "{cause p.cause}", "why the period began"},
	{"reason", "p.reason", "the cause in words, for people"},
	{"changed_by", "p.changed_by",
		"role that wrote, or set the override or window, or ran the review that decided it, also for what others had written before; NULL: it came by itself"},
	{"end_cause", "{cause p.end_cause}", "why the period ended; NULL: it is current"},
	{"holds_seat", "p.holds_seat", "whether the account took a seat of the tier"},
	{"seat_scope", "p.seat_scope",
		"territory or owner whose seat it took; NULL: seats are counted per model, or none was taken"},
	{"model_version", "p.model_version", "version of the model when the period began"},
	{NULL}
};

static const char tier_history_source[] =
"FROM (SELECT h.period_id, h.account_id, h.tier, h.tier_rank::int AS tier_rank, h.previous_tier,"
"             h.direction, h.valid_from, h.valid_to, h.score, h.cause, h.reason, h.changed_by,"
"             h.end_cause::int, h.holds_seat, h.seat_scope, h.model_version"
"        FROM {schema}.history h WHERE {recorded h.account_id}"
"       UNION ALL"
"      SELECT s.period_id, s.account_id, {tier coalesce(s.tier_rank, s.base_rank)},"
"             coalesce(s.tier_rank, s.base_rank), s.previous_tier,"
"             s.direction, s.tier_since, " PERIOD_END ","
"             s.placed_score, s.cause,"
"             s.reason, s.changed_by, " PERIOD_END_CAUSE ","
"             CASE WHEN s.tier_rank IS NULL THEN s.holds_seat"
"                  ELSE coalesce(s.override_seat, false) OR (s.holds_seat AND s.base_rank = s.tier_rank) END,"
"             CASE WHEN s.override_seat THEN s.override_scope"
"                  WHEN s.tier_rank IS NULL OR s.base_rank = s.tier_rank THEN s.seat_scope END,"
"             coalesce(s.period_version, s.model_version)"
"        FROM {schema}.state s WHERE {visible s.account_id}"
"       UNION ALL"
"      SELECT u.period_id, u.account_id, {tier u.tier_rank}, u.tier_rank::int, u.previous_tier,"
"             u.direction, u.begins_at, u.valid_to, s.score, u.cause, u.reason, u.changed_by,"
"             u.end_cause::int, u.holds_seat, u.seat_scope, s.model_version"
"        FROM (SELECT n.*, lead(n.begins_at) OVER w AS valid_to, lead(n.cause) OVER w AS end_cause"
"                FROM {schema}.upcoming n"
"               WHERE n.period_id IS NOT NULL AND n.begins_at <= tiering.clock()"
"              WINDOW w AS (PARTITION BY n.account_id ORDER BY n.begins_at)) u"
"        JOIN {schema}.state s ON s.account_id = u.account_id"
"       WHERE {visible s.account_id}) p";

/*
 * The seats of each tier and scope, and how many of them are free; fewer than
 * none, where accounts hold more than there are.  What is free is what the
 * tokens say (seats.c), and that of an override that has ended, which still
 * has its seat until the account is written.  So nobody counts holders.
 */
#define SEATS \
"SELECT b.tier, b.scope, b.seats::bigint AS seats, 0::bigint AS free" \
"  FROM {schema}.seat_scope b" \
" UNION ALL " \
"SELECT f.tier, f.scope, 0, f.seats FROM {schema}.seat f" \
" UNION ALL " \
"SELECT {tier s.tier_rank}, coalesce(s.override_scope, ''), 0, 1" \
"  FROM {schema}.override o JOIN {schema}.state s ON s.account_id = o.account_id" \
" WHERE s.override_seat AND o.ends_at <= tiering.clock()"

static const TieringViewColumn capacity_columns[] = {
	{"tier", "t.tier", "tier with a limited number of seats"},
	{"tier_rank", "t.tier_rank", "rank of the tier, 1 is the highest"},
	{"seat_scope", "CASE WHEN t.scope_kind > 0 THEN c.scope END",
		"territory or owner that the seats are counted per; NULL: the whole model, or accounts "
		"that have none"},
	{"seat_count", "sum(c.seats)::bigint", "seats there are"},
	{"taken_count", "({taken})::bigint",
		"seats that accounts hold, of accounts that the reader may see"},
	{"free_seat_count", "greatest(sum(c.free), 0)::bigint",
		"seats that nobody holds"},
	{"waitlisted_count", "sum(c.waiting)::bigint",
		"accounts that wait for a seat, of accounts that the reader may see"},
	{NULL}
};

static const char capacity_source[] =
"FROM (SELECT n.tier, n.scope, n.seats, n.free, 0::bigint AS taken, 0::bigint AS waiting"
"        FROM (" SEATS ") n{holders}"
"       UNION ALL"
"      SELECT {tier w.rank}, w.scope, 0, 0, 0, w.waiting"
"        FROM (SELECT s.waitlisted_rank AS rank, {scope s.waitlisted_rank} AS scope, count(*) AS waiting"
"                FROM {schema}.state s WHERE s.waitlisted_rank IS NOT NULL AND {visible s.account_id}"
"               GROUP BY 1, 2) w) c"
"  JOIN {tiers} ON t.tier = c.tier AND t.scope_kind IS NOT NULL"
" GROUP BY t.tier, t.tier_rank, t.scope_kind, c.scope"
" ORDER BY t.tier_rank, c.scope";

/*
 * A number of a tier from tally a: 3 accounts, 2 waiting, 1 scored, 0 the sum
 * of scores (tally.c).
 */
#define TALLIED(number) "a.tally[4 * t.tier_rank - " #number "]"

static const TieringViewColumn tier_summary_columns[] = {
	{"tier", "t.tier", "name of the tier"},
	{"tier_rank", "t.tier_rank", "rank of the tier, 1 is the highest"},
	{"motion", "t.motion", "how accounts of the tier are served"},
	{"account_count", "coalesce(" TALLIED(3) ", 0)", "accounts in the tier"},
	{"seat_count", "CASE WHEN t.scope_kind IS NOT NULL THEN coalesce(c.seat_count, 0) END",
		"seats of all scopes; NULL: no limit"},
	{"free_seat_count",
		"CASE WHEN t.scope_kind IS NOT NULL THEN coalesce(c.free_seat_count, 0) END",
		"free seats of all scopes; NULL: no limit"},
	{"waitlisted_count", "coalesce(" TALLIED(2) ", 0)",
		"accounts that wait for a seat of the tier"},
	{"average_score", "(" TALLIED(0) " / nullif(100.0 * " TALLIED(1) ", 0))::numeric(5,2)",
		"mean score of the accounts in the tier, 0 to 100"},
	{NULL}
};

static const char tier_summary_source[] =
"FROM (SELECT tiering._tally(" RANK_BY_NOW ", s.waitlisted_rank, {score}) AS tally"
"        FROM {schema}.state s{signals} WHERE {visible s.account_id}) a"
"  CROSS JOIN {tiers}"
"  LEFT JOIN (SELECT x.tier, sum(x.seats)::bigint AS seat_count,"
"                    sum(greatest(x.free, 0))::bigint AS free_seat_count"
"               FROM (SELECT n.tier, n.scope, sum(n.seats) AS seats, sum(n.free) AS free"
"                       FROM (" SEATS ") n GROUP BY n.tier, n.scope) x"
"              GROUP BY x.tier) c ON c.tier = t.tier"
" ORDER BY t.tier_rank";

static const TieringViewColumn movement_columns[] = {
	{"month_start", "m.month_start", "first day of the month, in UTC"},
	{"from_tier", "m.from_tier", "tier before; NULL: none"},
	{"to_tier", "m.to_tier", "tier after; NULL: none"},
	{"direction", "m.direction",
		"entered, promoted, demoted, or left: the account is not in scope any more"},
	{"account_count", "count(*)", "how many moves"},
	{NULL}
};

static const char movement_source[] =
"FROM (SELECT date_trunc('month', h.valid_from AT TIME ZONE 'UTC')::date AS month_start,"
"             CASE WHEN h.direction <> 'entered' THEN h.previous_tier END AS from_tier,"
"             h.tier AS to_tier, h.direction"
"        FROM {schema}.tier_history h WHERE h.direction IS NOT NULL"
"       UNION ALL"
"      SELECT date_trunc('month', h.valid_to AT TIME ZONE 'UTC')::date, h.tier, NULL AS to_tier, 'left' AS direction"
"        FROM {schema}.tier_history h"
"       WHERE h.end_cause IN ('delete', 'truncate', 'out_of_scope', 'key_change')) m"
" GROUP BY m.month_start, m.from_tier, m.to_tier, m.direction"
" ORDER BY m.month_start, m.direction, m.from_tier, m.to_tier";

static const TieringViewColumn scorecard_columns[] = {
	{"component", "c.component", "part of the score that the criterion counts for; NULL: a trigger event, which opens a window"},
	{"component_weight", "c.component_weight",
		"weight of the component in the score; only the ratio of weights counts"},
	{"criterion", "c.criterion", "name of the criterion, or kind of the signals or of the trigger event"},
	{"description", "c.description", "what the criterion, signal or trigger event means"},
	{"expression", "{expression}",
		"expression over the account that yields points; true counts 100, false 0; of a signal or "
		"trigger event, what it does, in words"},
	{"weight", "c.weight",
		"weight of the criterion in the component; only the ratio of weights counts"},
	{"share_of_score", "c.share_of_score",
		"how much of the score the criterion decides when nothing is missing, in percent"},
	{"missing", "c.missing",
		"what counts where there is no value: skip (its weight leaves the mean), zero, or a "
		"number of points"},
	{"depends_on_clock", "c.depends_on_clock",
		"whether the points change as time passes; those of a criterion are then as fresh as the "
		"last maintenance, those of signals are of the moment"},
	{"is_signal", "c.is_signal", "whether it is a kind of signals"},
	{"points", "c.points", "points of one signal when it occurs, -100 to 100; NULL: a criterion or trigger event"},
	{"half_life_days", "c.half_life_days",
		"days after which half of the points of a signal is left; NULL: they never fade, or a criterion"},
	{"cap", "c.cap",
		"points that the signals of the kind add or take away at most; NULL: no limit, or a criterion"},
	{"per_day", "c.per_day",
		"how many signals of the kind count of one day, in UTC; NULL: all, or a criterion"},
	{NULL}
};

static const TieringViewColumn criterion_points_columns[] = {
	{"account_id", "s.account_id", "key of the account"},
	{NULL}
};

static const TieringViewColumn account_error_columns[] = {
	{"account_id", "s.account_id", "key of the account"},
	{"criterion", "s.error_criterion",
		"criterion that failed; NULL: another expression of the model"},
	{"sqlstate", "s.error_sqlstate", "code of the error"},
	{"message", "s.error_message", "message of the error"},
	{"since", "s.error_since", "since when the account could not be scored"},
	{NULL}
};

static const char account_error_source[] =
"FROM " STATES
" WHERE s.error_since IS NOT NULL AND {visible s.account_id}";

static const TieringViewColumn overrides_columns[] = {
	{"account_id", "o.account_id", "key of the account"},
	{"tier", "o.tier", "tier that a person set for the account"},
	{"tier_rank", "t.tier_rank", "rank of the tier, 1 is the highest"},
	{"reason", "o.reason", "why, in the words of who set it"},
	{"created_by", "o.created_by", "role that set it"},
	{"created_at", "o.created_at", "when it was set"},
	{"ends_at", "o.ends_at", "when it ends, exclusive; NULL: it has no end"},
	{"is_current",
		"s.account_id IS NOT NULL AND (o.ends_at IS NULL OR o.ends_at > tiering.clock())",
		"whether it is in force: it has not ended, and the account is in scope"},
	{"base_tier", "{tier s.base_rank}", "tier that the account would be in without it"},
	{"holds_seat",
		"coalesce((s.override_seat OR (s.holds_seat AND s.base_rank = t.tier_rank))"
		" AND (o.ends_at IS NULL OR o.ends_at > tiering.clock()), false)",
		"whether the account holds a seat of the tier"},
	{"seat_scope",
		"CASE WHEN s.override_seat THEN s.override_scope"
		" WHEN s.base_rank = t.tier_rank THEN s.seat_scope END",
		"territory or owner whose seat it holds; NULL: seats are counted per model, or it holds none"},
	{NULL}
};

static const char overrides_source[] =
"FROM {schema}.override o"
"  LEFT JOIN {tiers} ON t.tier = o.tier"
"  LEFT JOIN {schema}.state s ON s.account_id = o.account_id"
" WHERE {visible o.account_id}";

const TieringViewTemplate tiering_view_templates[TIERING_VIEWS] = {
	{"account_tier", "the tier of each account, now",
		account_tier_columns, account_tier_source, TIERING_TAIL_COMPONENTS},
	{"tier_history", "the periods that accounts spent in tiers",
		tier_history_columns, tier_history_source, TIERING_TAIL_NONE},
	{"capacity", "the seats of each tier that has a limit, by scope",
		capacity_columns, capacity_source, TIERING_TAIL_NONE},
	{"tier_summary", "the tiers, with accounts and seats",
		tier_summary_columns, tier_summary_source, TIERING_TAIL_NONE},
	{"movement", "how many accounts moved from which tier to which, by month",
		movement_columns, movement_source, TIERING_TAIL_NONE},
	{"scorecard", "the criteria, signals and trigger events of the live version",
		scorecard_columns, "FROM {criteria}", TIERING_TAIL_NONE},
	{"criterion_points", "the points of each criterion, as they were when the account was scored",
		criterion_points_columns, state_source, TIERING_TAIL_CRITERIA},
	{"account_error", "the accounts whose scoring failed; they keep score and tier",
		account_error_columns, account_error_source, TIERING_TAIL_NONE},
	{"overrides", "the tiers that people set for accounts, and until when",
		overrides_columns, overrides_source, TIERING_TAIL_NONE},
};
