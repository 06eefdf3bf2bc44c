/*-------------------------------------------------------------------------
 *
 * view_words.c
 *	  What the words in braces of the templates of views stand for.
 *
 * The templates are in view_text.c.
 *
 * src/view_words.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include <math.h>

#include "utils/builtins.h"
#include "utils/lsyscache.h"
#include "utils/timestamp.h"

#include "layout.h"
#include "signal_value.h"
#include "trigger_event.h"
#include "view_text.h"
#include "visibility.h"

/* The greatest weight that numeric(16,4) shows. */
#define SHOWN_WEIGHT 1e12

/* The same, in seconds, for half-lives that numeric(12,4) shows as days. */
#define SHOWN_HALF_LIFE 1e12

/* The highest rank for which the name of a tier is looked up in an array. */
#define MAX_WORDS 64

/* A word in braces, and who writes what it stands for. */
typedef struct ViewWord
{
	const char *word;
	void		(*put) (StringInfo sql, const TieringLive *live, const char *argument);
} ViewWord;

static void put_schema(StringInfo sql, const TieringLive *live, const char *argument);
static void put_state(StringInfo sql, const TieringLive *live, const char *argument);
static void put_tier(StringInfo sql, const TieringLive *live, const char *argument);
static void put_visible(StringInfo sql, const TieringLive *live, const char *argument);
static void put_recorded(StringInfo sql, const TieringLive *live, const char *argument);
static void put_holders(StringInfo sql, const TieringLive *live, const char *argument);
static void put_taken(StringInfo sql, const TieringLive *live, const char *argument);
static void put_scope(StringInfo sql, const TieringLive *live, const char *argument);
static void put_tiers(StringInfo sql, const TieringLive *live, const char *argument);
static void put_criteria(StringInfo sql, const TieringLive *live, const char *argument);
static void put_placement(StringInfo sql, const TieringLive *live, const char *argument);
static void put_direction(StringInfo sql, const TieringLive *live, const char *argument);
static void put_cause(StringInfo sql, const TieringLive *live, const char *argument);
static void put_criterion(StringInfo sql, const TieringLive *live, int criterion);
static void put_kind(StringInfo sql, const TieringLive *live, int kind);
static void put_trigger_event(StringInfo sql, const TieringLive *live, int i);
static void put_expression(StringInfo sql, const TieringLive *live, const char *argument);
static void put_score(StringInfo sql, const TieringLive *live, const char *argument);
static void put_signals(StringInfo sql, const TieringLive *live, const char *argument);
static void put_literal(StringInfo sql, const char *value);
static void put_weight(StringInfo sql, double weight);
static double share_of_score(const TieringScoreRule *rule, int criterion);
static double component_weight_sum(const TieringScoreRule *rule, int component);

static const ViewWord view_words[] = {
	{"schema", put_schema},
	{"state", put_state},
	{"tier", put_tier},
	{"visible", put_visible},
	{"recorded", put_recorded},
	{"holders", put_holders},
	{"taken", put_taken},
	{"scope", put_scope},
	{"tiers", put_tiers},
	{"criteria", put_criteria},
	{"placement", put_placement},
	{"direction", put_direction},
	{"cause", put_cause},
	{"expression", put_expression},
	{"score", put_score},
	{"signals", put_signals},
};

/*
 * closing_brace - the brace that closes the one at the beginning of a text
 */
static const char *
closing_brace(const char *open)
{
	int			depth = 0;

	for (const char *p = open;; p++)
	{
		depth += *p == '{' ? 1 : *p == '}' ? -1 : 0;
		if (depth == 0)
			return p;
	}
}

/*
 * tiering_view_expand - append a template, its words in braces replaced
 *
 * The argument of a word may have words in it.
 */
void
tiering_view_expand(StringInfo sql, const TieringLive *live, const char *template)
{
	const char *open;

	while ((open = strchr(template, '{')) != NULL)
	{
		const char *close = closing_brace(open);
		char	   *word = pnstrdup(open + 1, close - open - 1);
		StringInfoData expanded;
		char	   *argument = strchr(word, ' ');
		int			i = 0;

		if (argument)
		{
			*argument++ = '\0';
			initStringInfo(&expanded);
			tiering_view_expand(&expanded, live, argument);
			argument = expanded.data;
		}
		while (strcmp(view_words[i].word, word) != 0)
			i++;
		appendBinaryStringInfo(sql, template, open - template);
		view_words[i].put(sql, live, argument);
		template = close + 1;
	}
	appendStringInfoString(sql, template);
}

/*
 * put_schema - {schema}: the model's schema
 */
static void
put_schema(StringInfo sql, const TieringLive *live, const char *argument)
{
	appendStringInfoString(sql, quote_identifier(live->schema_name));
}

/*
 * put_state - {state}: the state table as a regclass
 */
static void
put_state(StringInfo sql, const TieringLive *live, const char *argument)
{
	char	   *name = quote_qualified_identifier(live->schema_name, "state");

	appendStringInfo(sql, "%s::regclass", quote_literal_cstr(name));
}

/*
 * put_tier - {tier rank}: the name of the tier of a rank
 *
 * By an array of names (shown.c), unless ranks leave room for many more.
 */
static void
put_tier(StringInfo sql, const TieringLive *live, const char *argument)
{
	int			next = 1;

	if (live->ntiers > 0 && live->tiers[live->ntiers - 1].rank > MAX_WORDS)
	{
		appendStringInfo(sql, "CASE %s", argument);
		for (int i = live->ntiers - 1; i >= 0; i--)
		{
			appendStringInfo(sql, " WHEN %d THEN ", live->tiers[i].rank);
			put_literal(sql, live->tiers[i].name);
		}
		appendStringInfoString(sql, " END");
		return;
	}
	appendStringInfo(sql, "tiering._word(%s, ARRAY[", argument);
	for (int i = 0; i < live->ntiers; next++)
	{
		appendStringInfoString(sql, next > 1 ? ", " : "");
		put_literal(sql, live->tiers[i].rank == next ? live->tiers[i].name : NULL);
		i += live->tiers[i].rank == next;
	}
	appendStringInfoString(sql, "]::text[])");
}

/*
 * put_visible - {visible x}: may the reader see account x?
 */
static void
put_visible(StringInfo sql, const TieringLive *live, const char *argument)
{
	if (tiering_row_security(live->account_table))
		appendStringInfo(sql,
						 "EXISTS (SELECT FROM %s." TIERING_VISIBLE_ACCOUNT " a WHERE a.account_id = %s)",
						 quote_identifier(live->schema_name), argument);
	else
		appendStringInfo(sql, "tiering._views_open(%s)", quote_literal_cstr(live->model));
}

/*
 * put_recorded - {recorded x}: the same in the history
 *
 * It has accounts that are gone, which are for those to see whom row-level
 * security does not restrict.
 */
static void
put_recorded(StringInfo sql, const TieringLive *live, const char *argument)
{
	put_visible(sql, live, argument);
	if (tiering_row_security(live->account_table))
		appendStringInfo(sql, " OR NOT row_security_active(%s::regclass)",
						 quote_literal_cstr(tiering_relation_name(live->account_table)));
}

/*
 * put_holders - {holders}: more rows for capacity, the seats that the reader
 * sees taken
 *
 * Only under row-level security: else {taken} needs no look at the accounts.
 */
static void
put_holders(StringInfo sql, const TieringLive *live, const char *argument)
{
	if (tiering_row_security(live->account_table))
		tiering_view_expand(sql, live,
							" UNION ALL "
							"SELECT {tier s.base_rank}, coalesce(s.seat_scope, ''), 0, 0, 1, 0"
							" FROM {schema}.state s WHERE s.holds_seat AND {visible s.account_id}"
							" UNION ALL "
							"SELECT {tier s.tier_rank}, coalesce(s.override_scope, ''), 0, 0, 1, 0"
							" FROM {schema}.override o JOIN {schema}.state s ON s.account_id = o.account_id"
							" WHERE s.override_seat AND (o.ends_at IS NULL OR o.ends_at > tiering.clock())"
							" AND {visible s.account_id}");
}

/*
 * put_taken - {taken}: the seats that the reader sees taken, from the rows c
 * of capacity
 */
static void
put_taken(StringInfo sql, const TieringLive *live, const char *argument)
{
	tiering_view_expand(sql, live, tiering_row_security(live->account_table) ? "sum(c.taken)" :
						"CASE WHEN {visible NULL} THEN sum(c.seats) - sum(c.free) ELSE 0 END");
}

/*
 * put_scope - {scope rank}: where an account takes a seat of that tier
 */
static void
put_scope(StringInfo sql, const TieringLive *live, const char *argument)
{
	static const char *const scopes[] = {"''", "s.territory", "s.owner"};

	appendStringInfo(sql, "CASE %s", argument);
	for (int i = 0; i < live->ntiers; i++)
		appendStringInfo(sql, " WHEN %d THEN %s", live->tiers[i].rank,
						 scopes[live->tiers[i].scope_kind]);
	appendStringInfoString(sql, " END");
}

/*
 * put_tiers - {tiers}: the live tiers as a row source t
 *
 * scope_kind is NULL for a tier without a limit.
 */
static void
put_tiers(StringInfo sql, const TieringLive *live, const char *argument)
{
	const char *separator = "";

	appendStringInfoString(sql, "(VALUES ");
	for (int i = 0; i < live->ntiers; i++)
	{
		const TieringLiveTier *tier = &live->tiers[i];

		appendStringInfo(sql, "%s(", separator);
		put_literal(sql, tier->name);
		appendStringInfo(sql, ", %d, ", tier->rank);
		put_literal(sql, tier->motion);
		if (tier->capped)
			appendStringInfo(sql, ", %d)", tier->scope_kind);
		else
			appendStringInfoString(sql, ", NULL::int)");
		separator = ", ";
	}
	appendStringInfoString(sql, ") t (tier, tier_rank, motion, scope_kind)");
}

/*
 * put_criteria - {criteria}: the rows of the scorecard as a row source c
 */
static void
put_criteria(StringInfo sql, const TieringLive *live, const char *argument)
{
	appendStringInfoString(sql, "(VALUES ");
	for (int i = 0; i < live->rule.ncriteria; i++)
		put_criterion(sql, live, i);
	for (int i = 0; i < live->rule.nkinds; i++)
		put_kind(sql, live, i);
	for (int i = 0; i < live->ntrigger_events; i++)
		put_trigger_event(sql, live, i);
	appendStringInfoString(sql,
						   ") c (component, component_weight, criterion, description,"
						   " expression, weight, share_of_score, missing, depends_on_clock,"
						   " is_signal, points, half_life_days, cap, per_day)");
}

/*
 * put_subject - what the rows of criteria, signals and trigger events have in
 * common
 */
static void
put_subject(StringInfo sql, const TieringLive *live, int component, const char *name,
			const char *description, const char *expression)
{
	appendStringInfoString(sql, sql->data[sql->len - 1] == ')' ? ", (" : "(");
	if (component < 0)
		appendStringInfoString(sql, "NULL::text, NULL::numeric(16,4)");
	else
	{
		put_literal(sql, live->components[component]);
		appendStringInfoString(sql, ", ");
		put_weight(sql, live->rule.component_weights[component]);
	}
	appendStringInfoString(sql, ", ");
	put_literal(sql, name);
	appendStringInfoString(sql, ", ");
	put_literal(sql, description);
	appendStringInfoString(sql, ", ");
	put_literal(sql, expression);
	appendStringInfoString(sql, ", ");
}

/*
 * put_criterion - the row of a criterion
 */
static void
put_criterion(StringInfo sql, const TieringLive *live, int criterion)
{
	const TieringScoreRule *rule = &live->rule;
	const TieringLiveCriterion *named = &live->criteria[criterion];
	double		missing = rule->criterion_missing[criterion];

	put_subject(sql, live, rule->criterion_components[criterion], named->name,
				named->description, named->expression);
	put_weight(sql, rule->criterion_weights[criterion]);
	appendStringInfo(sql, ", %.2f::numeric(5,2), ", share_of_score(rule, criterion));
	put_literal(sql, isnan(missing) ? "skip" : missing == 0 ? "zero" :
				psprintf("%.15g", missing));
	appendStringInfo(sql, ", %s, false, NULL::numeric(7,4), NULL::numeric(12,4), NULL::numeric(7,4), NULL::int)",
					 named->follows_clock ? "true" : "false");
}

/*
 * put_kind - the row of a kind of signals
 */
static void
put_kind(StringInfo sql, const TieringLive *live, int kind)
{
	const TieringScoreRule *rule = &live->rule;
	double		half_life = rule->kind_half_lives[kind];
	double		cap = rule->kind_caps[kind];
	double		per_day = rule->kind_per_days[kind];

	put_subject(sql, live, rule->kind_components[kind], live->kinds[kind],
				live->kind_descriptions[kind], tiering_signal_words(rule, kind));
	appendStringInfo(sql, "NULL::numeric(16,4), NULL::numeric(5,2), NULL::text, %s, true, ('%.4f')::numeric(7,4), ",
					 half_life > 0 ? "true" : "false", rule->kind_points[kind]);
	appendStringInfo(sql, "%s::numeric(12,4), %s::numeric(7,4), %s::int)",
					 half_life > 0 && half_life < SHOWN_HALF_LIFE ?
					 psprintf("%.4f", half_life / SECS_PER_DAY) : "NULL",
					 isinf(cap) ? "NULL" : psprintf("%.4f", cap),
					 isinf(per_day) ? "NULL" : psprintf("%.0f", per_day));
}

/*
 * put_trigger_event - the row of a trigger event, which belongs to no component
 */
static void
put_trigger_event(StringInfo sql, const TieringLive *live, int i)
{
	const TieringTriggerEvent *event = &live->trigger_events[i];

	put_subject(sql, live, -1, event->kind, event->reason, tiering_trigger_event_words(event));
	appendStringInfoString(sql, "NULL::numeric(16,4), NULL::numeric(5,2), NULL::text, true, true, "
						   "NULL::numeric(7,4), NULL::numeric(12,4), NULL::numeric(7,4), NULL::int)");
}

/*
 * put_expression - {expression}: the present expression of a criterion
 */
static void
put_expression(StringInfo sql, const TieringLive *live, const char *argument)
{
	const char *format = live->rule.nkinds + live->ntrigger_events == 0 ? "coalesce(%s, c.expression)" :
		"CASE WHEN c.is_signal THEN c.expression ELSE coalesce(%s, c.expression) END";
	StringInfoData call;

	initStringInfo(&call);
	appendStringInfoString(&call, "tiering._criterion_expression(");
	put_state(&call, live, NULL);
	appendStringInfoString(&call, ", c.criterion)");
	appendStringInfo(sql, format, call.data);
}

/*
 * put_placement - {placement code}: its word, a TieringPlacementWord
 */
static void
put_placement(StringInfo sql, const TieringLive *live, const char *argument)
{
	appendStringInfo(sql,
					 "tiering._word(%s, '[0:7]={score,held,waitlisted,override,window,gate,"
					 "unqualified,error}'::text[])", argument);
}

/*
 * put_direction - {direction code}: its word, a TieringDirection
 */
static void
put_direction(StringInfo sql, const TieringLive *live, const char *argument)
{
	appendStringInfo(sql, "tiering._word(%s, '{entered,promoted,demoted}'::text[])", argument);
}

/*
 * put_cause - {cause code}: its word, a TieringCause
 */
static void
put_cause(StringInfo sql, const TieringLive *live, const char *argument)
{
	appendStringInfo(sql,
					 "tiering._word(%s, '{insert,update,signal,trigger_event,window_end,override,"
					 "override_end,seat_freed,scope_change,key_change,activation,reevaluation,"
					 "rebalancing,resume,delete,truncate,out_of_scope,error,repair}'::text[])",
					 argument);
}

/*
 * put_score - {score}: the score of this moment
 *
 * What is stored is that, unless there are signals.
 */
static void
put_score(StringInfo sql, const TieringLive *live, const char *argument)
{
	tiering_view_put_live(sql, live, "s.score", "_signal_score(");
}

/*
 * put_signals - {signals}: the signals of each account, as g, joined to s
 */
static void
put_signals(StringInfo sql, const TieringLive *live, const char *argument)
{
	if (live->rule.nkinds > 0)
		appendStringInfoString(sql,
							   tiering_signal_join(quote_qualified_identifier(live->schema_name, "signal")));
}

/*
 * tiering_view_put_live - a value that signals change from moment to moment
 *
 * stored is what the state says, which stands for an account without signals,
 * and for one that the live version did not score.
 */
void
tiering_view_put_live(StringInfo sql, const TieringLive *live, const char *stored,
					  const char *function)
{
	if (live->rule.nkinds == 0)
	{
		appendStringInfoString(sql, stored);
		return;
	}
	appendStringInfo(sql,
					 "tiering.%s%s, %d, s.model_version, s.error_since, %s, s.points, "
					 TIERING_SIGNAL_ARGUMENTS ")::numeric(5,2)", function,
					 tiering_signal_rule(&live->rule, live->kind_numbers), live->version, stored);
}

/*
 * put_literal - a text, or NULL
 */
static void
put_literal(StringInfo sql, const char *value)
{
	appendStringInfo(sql, "%s::text", value ? quote_literal_cstr(value) : "NULL");
}

/*
 * put_weight - a weight as people want to see it, NULL if it is too long
 */
static void
put_weight(StringInfo sql, double weight)
{
	if (weight < SHOWN_WEIGHT)
		appendStringInfo(sql, "%.4f::numeric(16,4)", weight);
	else
		appendStringInfoString(sql, "NULL::numeric(16,4)");
}

/*
 * share_of_score - percent of the score that a criterion decides
 *
 * A component without any weight never has a value, and takes no part.
 */
static double
share_of_score(const TieringScoreRule *rule, int criterion)
{
	int			component = rule->criterion_components[criterion];
	double		criteria_sum = component_weight_sum(rule, component);
	double		total = 0;

	for (int i = 0; i < rule->ncomponents; i++)
	{
		if (component_weight_sum(rule, i) > 0 || tiering_component_has_kinds(rule, i))
			total += rule->component_weights[i];
	}
	if (!(criteria_sum > 0) || !(total > 0))
		return 0;
	return 100 * (rule->component_weights[component] / total)
		* (rule->criterion_weights[criterion] / criteria_sum);
}

/*
 * component_weight_sum - the weights of a component's criteria
 */
static double
component_weight_sum(const TieringScoreRule *rule, int component)
{
	double		sum = 0;

	for (int i = 0; i < rule->ncriteria; i++)
	{
		if (rule->criterion_components[i] == component)
			sum += rule->criterion_weights[i];
	}
	return sum;
}
