/*-------------------------------------------------------------------------
 *
 * signal_rule.c
 *	  What a version says about scores with signals, as views are given it.
 *
 * A view calls the functions of signal_value.c with a constant, an array of
 * numbers, so that its reader needs no right on the catalogue, and with the
 * rows of the account's signals, joined as arrays.  signal_value.c says what
 * the numbers are, and reads them.
 *
 * src/signal_rule.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include <math.h>

#include "common/shortest_dec.h"
#include "lib/stringinfo.h"
#include "utils/timestamp.h"

#include "signal_value.h"

/*
 * put_number - append a number so that it is read back exactly
 */
static void
put_number(StringInfo text, double number)
{
	char	   *digits = double_to_shortest_decimal(number);

	appendStringInfo(text, "%s%s", text->len > 1 ? "," : "", digits);
	pfree(digits);
}

/*
 * tiering_signal_rule - what a version says about scoring, as a SQL constant
 */
char *
tiering_signal_rule(const TieringScoreRule *rule, const int *kind_numbers)
{
	StringInfoData text;

	initStringInfo(&text);
	appendStringInfoChar(&text, '{');
	put_number(&text, rule->ncomponents);
	for (int i = 0; i < rule->ncomponents; i++)
		put_number(&text, rule->component_weights[i]);
	put_number(&text, rule->ncriteria);
	for (int i = 0; i < rule->ncriteria; i++)
	{
		put_number(&text, rule->criterion_components[i]);
		put_number(&text, rule->criterion_weights[i]);
		put_number(&text, rule->criterion_missing[i]);
	}
	put_number(&text, rule->nkinds);
	for (int i = 0; i < rule->nkinds; i++)
	{
		put_number(&text, kind_numbers[i]);
		put_number(&text, rule->kind_components[i]);
		put_number(&text, rule->kind_points[i]);
		put_number(&text, rule->kind_half_lives[i]);
		put_number(&text, rule->kind_caps[i]);
		put_number(&text, rule->kind_per_days[i]);
	}
	return psprintf("'%s}'::pg_catalog.float8[]", text.data);
}

/*
 * tiering_signal_join - join the signals of each account, as g, to its state s
 */
char *
tiering_signal_join(const char *signal_table)
{
	return psprintf(" LEFT JOIN (SELECT r.account_id, pg_catalog.array_agg(r.kind) AS kinds,"
					" pg_catalog.array_agg(r.at) AS ats, pg_catalog.array_agg(r.n) AS counts,"
					" pg_catalog.array_agg(r.sum) AS sums"
					" FROM %s r GROUP BY r.account_id) g ON g.account_id = s.account_id",
					signal_table);
}

/*
 * tiering_component_has_kinds - do signals count for a component?
 */
bool
tiering_component_has_kinds(const TieringScoreRule *rule, int component)
{
	for (int i = 0; i < rule->nkinds; i++)
	{
		if (rule->kind_components[i] == component)
			return true;
	}
	return false;
}

/*
 * tiering_signal_words - what the version says about a kind, in words
 */
char *
tiering_signal_words(const TieringScoreRule *rule, int kind)
{
	StringInfoData text;
	double		half_life = rule->kind_half_lives[kind];

	initStringInfo(&text);
	appendStringInfo(&text, "%g points", rule->kind_points[kind]);
	if (half_life > 0)
		appendStringInfo(&text, ", half of them after %g days", half_life / SECS_PER_DAY);
	if (!isinf(rule->kind_caps[kind]))
		appendStringInfo(&text, ", at most %g", rule->kind_caps[kind]);
	if (!isinf(rule->kind_per_days[kind]))
		appendStringInfo(&text, ", %g a day", rule->kind_per_days[kind]);
	return text.data;
}
