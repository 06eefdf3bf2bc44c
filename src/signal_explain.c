/*-------------------------------------------------------------------------
 *
 * signal_explain.c
 *	  The signals of one account in its ledger.
 *
 * Each kind has a line with the number of signals, their decayed sum and what
 * it adds to the component, which its cap may limit.  The sums come from what
 * is stored, like the score; the number of signals from their sources, since
 * a sum does not say of how many it is.
 *
 * src/signal_explain.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include <math.h>

#include "catalog/pg_type.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/timestamp.h"

#include "catalogue.h"
#include "clock.h"
#include "explain.h"
#include "protect.h"
#include "signal_draft.h"
#include "signal_value.h"
#include "tiering.h"

/* How contributions are counted, see explain.c. */
#define LEDGER_UNITS 1e10

/*
 * take_sums - the sums of a row's first column
 */
static void
take_sums(const TieringLive *live, TieringAccount *account, const TieringRows *rows)
{
	bool		isnull;
	Datum		array = tiering_rows_datum(rows, 0, 1, &isnull);
	Datum	   *values;
	bool	   *nulls;
	int			count;

	deconstruct_array(DatumGetArrayTypeP(array), FLOAT8OID, sizeof(float8),
					  FLOAT8PASSBYVAL, TYPALIGN_DOUBLE, &values, &nulls, &count);
	for (int i = 0; i < Min(count, live->rule.nkinds); i++)
		account->signals[i] = DatumGetFloat8(values[i]);
}

/*
 * tiering_ledger_try_query - run a query over the sources; NULL if a row of them fails
 */
TieringRows *
tiering_ledger_try_query(const TieringLive *live, const char *sql, TieringArguments *arguments)
{
	TieringGuard guard;
	TieringRows *volatile rows = NULL;

	tiering_guard_begin(&guard);
	PG_TRY();
	{
		rows = tiering_owner_query(live->owner, sql, arguments);
		tiering_guard_end(&guard);
	}
	PG_CATCH();
	{
		(void) tiering_guard_catch(&guard);
	}
	PG_END_TRY();
	return rows;
}

/*
 * count_signals - how many signals of each kind there are up to now
 *
 * -1 if that cannot be said, since a row of a source fails.
 */
static void
count_signals(const TieringLive *live, TieringAccount *account)
{
	TieringArguments model = {0};
	TieringArguments arguments = {0};
	TieringRows *rows;
	StringInfoData sql;

	tiering_argument_text(&model, live->model);
	rows = tiering_catalogue_query("SELECT number FROM tiering.live_signal_source "
								   "WHERE model = $1 AND NOT pending ORDER BY number", &model);
	initStringInfo(&sql);
	appendStringInfoString(&sql, "SELECT e.kind, count(*) FROM (");
	for (uint64 i = 0; i < rows->count; i++)
		appendStringInfo(&sql, "%sSELECT kind, occurred_at FROM %s WHERE account_id = $1",
						 i > 0 ? " UNION ALL " : "",
						 quote_qualified_identifier(live->schema_name,
													psprintf(TIERING_SIGNAL_VIEW, tiering_rows_int(rows, i, 1))));
	appendStringInfoString(&sql, ") e WHERE e.occurred_at <= $2 GROUP BY e.kind");
	if (rows->count == 0)
		return;
	tiering_argument_datum(&arguments, account->key_type, account->key, false);
	tiering_argument_datum(&arguments, TIMESTAMPTZOID,
						   TimestampTzGetDatum(tiering_statement_now()), false);
	rows = tiering_ledger_try_query(live, sql.data, &arguments);
	if (rows == NULL)
	{
		for (int k = 0; k < live->rule.nkinds; k++)
			account->signal_counts[k] = -1;
		return;
	}
	for (uint64 i = 0; i < rows->count; i++)
	{
		char	   *kind = tiering_rows_text(rows, i, 1);
		bool		isnull;

		for (int k = 0; kind != NULL && k < live->rule.nkinds; k++)
		{
			if (strcmp(live->kinds[k], kind) == 0)
				account->signal_counts[k] = DatumGetInt64(tiering_rows_datum(rows, i, 2, &isnull));
		}
	}
}

/*
 * tiering_ledger_read_signals - fill in the signals of an account, if the model
 * has any, and the score of the moment
 *
 * False if the account has left since it was read.
 */
bool
tiering_ledger_read_signals(const TieringLive *live, TieringAccount *account)
{
	const TieringScoreRule *rule = &live->rule;
	const char *schema = quote_identifier(live->schema_name);
	TieringArguments arguments = {0};
	TieringRows *rows;
	TieringScore score;

	if (rule->nkinds == 0)
		return true;
	account->signals = palloc0(sizeof(double) * rule->nkinds);
	account->signal_counts = palloc0(sizeof(int64) * rule->nkinds);
	if (account->version != live->version)
		return true;
	tiering_argument_datum(&arguments, account->key_type, account->key, false);
	rows = tiering_owner_query(live->owner,
							   psprintf("SELECT tiering._signal_sums(%s, " TIERING_SIGNAL_ARGUMENTS ", tiering.clock())"
										" FROM %s.state s%s WHERE s.account_id = $1",
										tiering_signal_rule(rule, live->kind_numbers), schema,
										tiering_signal_join(psprintf("%s.signal", schema))),
							   &arguments);
	if (rows->count == 0)
		return false;
	take_sums(live, account, rows);
	count_signals(live, account);
	if (account->error_since || account->points == NULL || account->npoints != rule->ncriteria)
		return true;
	tiering_score_compute_signals(rule, account->points, account->signals,
								  palloc(sizeof(double) * Max(rule->ncomponents, 1)), &score);
	account->score = score.score;
	return true;
}

/*
 * add_kind - the line of one kind; answers what it adds to the component
 */
static double
add_kind(TieringLedger *ledger, int kind, double share)
{
	const TieringScoreRule *rule = &ledger->live->rule;
	const TieringAccount *account = ledger->account;
	double		sum = account->signals[kind];
	double		points = tiering_score_kind(rule, kind, sum);
	TieringLedgerLine line = {
		.section = "signal",
		.component = ledger->live->components[rule->kind_components[kind]],
		.item = ledger->live->kinds[kind],
		.expression = tiering_signal_words(rule, kind),
		.weight = NAN,
		.points = points,
		.contribution = llround(share * points * LEDGER_UNITS)
	};
	StringInfoData detail;

	initStringInfo(&detail);
	if (account->signal_counts[kind] >= 0)
		appendStringInfo(&detail, INT64_FORMAT " signal%s, ", account->signal_counts[kind],
						 account->signal_counts[kind] == 1 ? "" : "s");
	appendStringInfo(&detail, "decayed sum %.6g", sum);
	if (points != rule->kind_points[kind] * sum)
		appendStringInfo(&detail, ", capped from %.6g points", rule->kind_points[kind] * sum);
	line.detail = detail.data;
	tiering_ledger_add(ledger, &line);
	return points;
}

/*
 * tiering_ledger_add_signals - the lines of the signals of a component
 *
 * share is its part of the score.  Answers what they add to the component.
 */
double
tiering_ledger_add_signals(TieringLedger *ledger, int component, double share)
{
	const TieringScoreRule *rule = &ledger->live->rule;
	double		sum = 0;

	for (int i = 0; i < rule->nkinds; i++)
	{
		if (rule->kind_components[i] == component)
			sum += add_kind(ledger, i, share);
	}
	return sum;
}
