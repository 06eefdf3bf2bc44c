/*-------------------------------------------------------------------------
 *
 * signal_query.c
 *	  What the sources of signals say, and bringing what is stored in line.
 *
 * Signals are summed up anew by one statement, which deletes the rows of an
 * account, clears its state and sums up its signals from the sources, all
 * under one snapshot; so a signal whose row that snapshot does not see yet is
 * not in the sum either, and keeps its row.  The windows of trigger events are
 * made anew by the same statement, for the same reason.
 *
 * src/signal_query.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include <math.h>

#include "catalog/pg_class.h"
#include "common/shortest_dec.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"
#include "utils/snapmgr.h"
#include "utils/timestamp.h"

#include "clock.h"
#include "layout.h"
#include "long_key.h"
#include "protect.h"
#include "signal_draft.h"
#include "signal_fold.h"
#include "signal_query.h"
#include "signal_value.h"
#include "trigger_event.h"

/*
 * tiering_signal_moment - a moment as a SQL constant
 */
char *
tiering_signal_moment(TimestampTz at)
{
	return psprintf("'%s'::pg_catalog.timestamptz", timestamptz_to_str(at));
}

/*
 * put_kinds - the live kinds as a row source k
 *
 * All means those as well that are only trigger events, with the number 0.
 */
static void
put_kinds(StringInfo sql, TieringModel *model, bool all)
{
	appendStringInfoString(sql, "(SELECT * FROM (VALUES (0::int2, NULL::text, NULL::float8, false)");
	for (int i = 0; i < model->rule.nkinds; i++)
	{
		double		half_life = model->rule.kind_half_lives[i];

		appendStringInfo(sql, ", (%d::int2, %s, %s, %s)", model->kind_numbers[i], quote_literal_cstr(model->kinds[i]),
						 half_life > 0 ? double_to_shortest_decimal(half_life) : "NULL",
						 isinf(model->rule.kind_per_days[i]) ? "false" : "true");
	}
	for (int i = 0; all && i < model->ntrigger_events; i++)
	{
		bool		signal = false;

		for (int k = 0; k < model->rule.nkinds; k++)
			signal |= strcmp(model->kinds[k], model->trigger_events[i].kind) == 0;
		if (!signal)
			appendStringInfo(sql, ", (0::int2, %s, NULL, false)",
							 quote_literal_cstr(model->trigger_events[i].kind));
	}
	appendStringInfoString(sql, ") v (number, kind, half_life, by_day) WHERE kind IS NOT NULL) k");
}

/*
 * usable_key - the key of a signal, NULL if it is too long for an account
 *
 * The column that it comes from may have been retyped since the source was set.
 */
static char *
usable_key(TieringModel *model)
{
	char	   *type = tiering_type_name(model->key_type);

	if (model->key_len != -1)
		return psprintf("account_id::%s", type);
	return psprintf("CASE WHEN octet_length(account_id::text) <= %d THEN account_id::%s END",
					TIERING_MAX_KEY, type);
}

/*
 * is_suspended - did suspension drop the views of a model's sources?
 */
static bool
is_suspended(const char *model)
{
	return tiering_catalogue_rows("SELECT 1 FROM tiering.suspended_signal_view WHERE model = $1",
								  model)->count > 0;
}

/*
 * tiering_signal_require_view - make sure that a source has its view
 *
 * Before it is read as the owner of the model, whose own it has to be.
 */
void
tiering_signal_require_view(int number, Oid schema, Oid owner, const char *model)
{
	if (!OidIsValid(tiering_own_relation(psprintf(TIERING_SIGNAL_VIEW, number), RELKIND_VIEW,
										 schema, owner)))
		ereport(ERROR,
				(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
				 errmsg("the sources of signals of model \"%s\" cannot be read", model),
				 is_suspended(model) ?
				 errhint("The model is suspended: bring it back with tiering.resume().") :
				 errhint("Something that they used was dropped: tiering.health() says what to do.")));
}

/*
 * tiering_signal_put_sources - the signals of all live sources as a row source e
 *
 * Those of the accounts in $1 if keyed.  Carefully means that a row whose
 * expressions fail is one of which message says why, at the price of reading
 * the whole table.
 */
void
tiering_signal_put_sources(StringInfo sql, TieringModel *model, bool keyed, bool careful)
{
	TieringRows *rows = tiering_catalogue_rows("SELECT number FROM tiering.live_signal_source "
											   "WHERE model OPERATOR(pg_catalog.=) $1 AND NOT pending ORDER BY number",
											   model->name);

	appendStringInfoChar(sql, '(');
	for (uint64 i = 0; i < rows->count; i++)
	{
		int			number = tiering_rows_int(rows, i, 1);

		tiering_signal_require_view(number, model->schema, model->owner, model->name);
		appendStringInfoString(sql, i > 0 ? " UNION ALL " : "");
		if (careful)
			appendStringInfo(sql, "SELECT * FROM tiering._signal_events(%s::regclass, %d) AS "
							 "(account_id %s, kind text, occurred_at timestamptz, strength float8, message text)",
							 quote_literal_cstr(tiering_model_relation(model, "state")), number,
							 tiering_type_name(model->key_type));
		else
			appendStringInfo(sql, "SELECT %s AS account_id, kind, occurred_at, strength, NULL::text AS message FROM %s",
							 usable_key(model),
							 tiering_model_relation(model, psprintf(TIERING_SIGNAL_VIEW, number)));
		if (keyed)
			appendStringInfoString(sql, " WHERE account_id OPERATOR(pg_catalog.=) ANY ($1)");
	}
	appendStringInfoString(sql, ") e");
}

/*
 * signals_query - text of a query: the rows of table signal, from the sources
 *
 * Signals up to now make one row for each account and kind, or day of it;
 * those of the future wait each for its own time.
 */
static char *
signals_query(TieringModel *model, TimestampTz now, bool keyed, bool careful)
{
	StringInfoData sql;

	initStringInfo(&sql);
	appendStringInfoString(&sql,
						   "SELECT w.account_id, w.number AS kind, w.at, count(*)::int AS n, "
						   "sum(tiering._signal_decay(w.strength, w.occurred_at, w.at, w.half_life)) AS sum "
						   "FROM (SELECT e.account_id, k.number, k.half_life, e.occurred_at, e.strength, ");
	appendStringInfo(&sql,
					 "CASE WHEN e.occurred_at > %s THEN e.occurred_at WHEN k.by_day THEN "
					 "least(date_trunc('day', e.occurred_at, 'UTC') + '24 hours - 1 microsecond'::interval, %s) "
					 "ELSE %s END AS at FROM ", tiering_signal_moment(now), tiering_signal_moment(now), tiering_signal_moment(now));
	tiering_signal_put_sources(&sql, model, keyed, careful);
	appendStringInfoString(&sql, " JOIN ");
	put_kinds(&sql, model, false);
	appendStringInfoString(&sql,
						   " ON k.kind = e.kind WHERE e.account_id IS NOT NULL AND isfinite(e.occurred_at) "
						   "AND abs(e.strength) <= 1e9) w GROUP BY w.account_id, w.number, w.at");
	return sql.data;
}

/*
 * ignored_query - text of a command: tally what does not count
 */
static char *
ignored_query(TieringModel *model, bool careful)
{
	StringInfoData sql;

	initStringInfo(&sql);
	appendStringInfo(&sql, "INSERT INTO %s (kind, message, n, seen_at) "
					 "SELECT i.kind, i.message, count(*)::int, %s FROM (SELECT "
					 "CASE WHEN k.kind IS NULL THEN e.kind END AS kind, "
					 "CASE WHEN e.message IS NOT NULL THEN e.message WHEN k.kind IS NULL THEN NULL WHEN isfinite(e.occurred_at) THEN '"
					 TIERING_BAD_STRENGTH "' ELSE '" TIERING_BAD_TIME "' END AS message FROM ",
					 tiering_model_relation(model, "signal_ignored"), tiering_signal_moment(tiering_now()));
	tiering_signal_put_sources(&sql, model, false, careful);
	appendStringInfoString(&sql, " LEFT JOIN ");
	put_kinds(&sql, model, true);
	appendStringInfoString(&sql,
						   " ON k.kind = e.kind WHERE e.message IS NOT NULL "
						   "OR e.account_id IS NOT NULL AND e.kind IS NOT NULL "
						   "AND (k.kind IS NULL OR isfinite(e.occurred_at) IS NOT TRUE "
						   "OR (k.number > 0 AND (abs(e.strength) <= 1e9) IS NOT TRUE))) i GROUP BY i.kind, i.message");
	return sql.data;
}

/*
 * rebuild_query - text of a command: sum up all signals anew and open all
 * windows of trigger events anew, under one snapshot
 */
static char *
rebuild_query(TieringModel *model, bool careful)
{
	const char *signal = tiering_model_relation(model, "signal");
	const char *ignored = tiering_model_relation(model, "signal_ignored");
	const char *windows = tiering_trigger_events_rebuild(model, false, careful);

	if (!HAS_EVENTS(model))
		return psprintf("WITH gone AS (DELETE FROM %s), forgotten AS (DELETE FROM %s), %s SELECT 0",
						signal, ignored, windows);
	return psprintf("WITH gone AS (DELETE FROM %s), forgotten AS (DELETE FROM %s), ignored AS (%s), "
					"made AS (INSERT INTO %s (account_id, kind, at, n, sum) %s), %s SELECT 0",
					signal, ignored, ignored_query(model, careful), signal,
					signals_query(model, tiering_now(), false, careful), windows);
}

/*
 * recount_query - text of a command: the same for the accounts in $1
 */
static char *
recount_query(TieringModel *model, bool careful)
{
	const char *signal = tiering_model_relation(model, "signal");
	const char *windows = model->ntrigger_events == 0 ? "" :
		psprintf(", %s", tiering_trigger_events_rebuild(model, true, careful));

	return psprintf("WITH gone AS (DELETE FROM %s g WHERE g.account_id = ANY ($1)), "
					"cleared AS (UPDATE %s s SET signals = NULL, signals_at = NULL "
					"WHERE s.account_id = ANY ($1) AND s.signals IS NOT NULL), "
					"made AS (INSERT INTO %s (account_id, kind, at, n, sum) %s)%s SELECT 0",
					signal, tiering_model_relation(model, "state"), signal,
					signals_query(model, tiering_now(), true, careful), windows);
}

/*
 * differences_query - text of a query: accounts whose sums are not what the
 * sources say
 */
static char *
differences_query(TieringModel *model, bool careful)
{
	TimestampTz now = tiering_now();
	char	   *rule = tiering_signal_rule(&model->rule, model->kind_numbers);

	return psprintf("SELECT account_id FROM (SELECT coalesce(s.account_id, g.account_id) AS account_id, "
					"tiering._signal_sums(%s, CASE s.model_version WHEN %d THEN s.signals END, s.signals_at, "
					"g.kinds, g.ats, g.counts, g.sums, %s) AS have "
					"FROM %s s FULL JOIN (SELECT r.account_id, array_agg(r.kind) AS kinds, array_agg(r.at) AS ats, "
					"array_agg(r.n) AS counts, array_agg(r.sum) AS sums FROM %s r GROUP BY r.account_id) g "
					"ON g.account_id = s.account_id) h FULL JOIN "
					"(SELECT t.account_id, tiering._signal_sums(%s, NULL, NULL, array_agg(t.kind), "
					"array_agg(t.at), array_agg(t.n), array_agg(t.sum), %s) AS want "
					"FROM (%s) t GROUP BY t.account_id) w USING (account_id) "
					"WHERE EXISTS (SELECT FROM unnest(h.have, w.want) AS u (have, want) "
					"WHERE abs(coalesce(u.have, 0) - coalesce(u.want, 0)) > "
					"1e-9 + 1e-6 * greatest(abs(u.want), 1e-3)) ORDER BY account_id",
					rule, model->version, tiering_signal_moment(now), tiering_model_relation(model, "state"),
					tiering_model_relation(model, "signal"), rule, tiering_signal_moment(now),
					signals_query(model, now, false, careful));
}

/*
 * tiering_signals_run - run a query over the sources, carefully if a row of them fails
 */
TieringRows *
tiering_signals_run(TieringModel *model, char *(*query) (TieringModel *, bool),
					TieringArguments *arguments)
{
	TieringGuard guard;
	TieringRows *volatile rows = NULL;

	PushActiveSnapshot(GetLatestSnapshot());
	tiering_guard_begin(&guard);
	PG_TRY();
	{
		rows = tiering_owner_query(model->owner, query(model, false), arguments);
		tiering_guard_end(&guard);
	}
	PG_CATCH();
	{
		(void) tiering_guard_catch(&guard);
	}
	PG_END_TRY();
	if (rows == NULL)
		rows = tiering_owner_query(model->owner, query(model, true), arguments);
	PopActiveSnapshot();
	CommandCounterIncrement();
	return rows;
}

/*
 * tiering_signals_rebuild - sum up all signals and open all windows anew for a
 * version
 *
 * Part of activation.  The states that other versions wrote do not count.
 */
void
tiering_signals_rebuild(TieringRun *run)
{
	TieringModel *model = tiering_run_model(run);

	if (OidIsValid(model->signal) && OidIsValid(model->signal_ignored) &&
		OidIsValid(model->tier_window))
		(void) tiering_signals_run(model, rebuild_query, NULL);
}

/*
 * tiering_signals_accounts - append the accounts that a query over the sources answers
 */
void
tiering_signals_accounts(TieringModel *model, char *(*query) (TieringModel *, bool), TieringKeys *keys)
{
	TieringRows *rows = tiering_signals_run(model, query, NULL);

	for (uint64 i = 0; i < rows->count; i++)
	{
		bool		isnull;
		Datum		key = tiering_rows_datum(rows, i, 1, &isnull);

		if (!isnull)
			tiering_keys_add(model, keys, key);
	}
}

/*
 * tiering_signal_differences - accounts whose sums are not what the sources say
 */
void
tiering_signal_differences(TieringModel *model, TieringKeys *keys)
{
	tiering_signals_accounts(model, differences_query, keys);
}

/*
 * tiering_signals_recount - sum up the signals of some accounts anew, whose
 * states we locked, and open their windows anew
 */
void
tiering_signals_recount(TieringStore *store, Datum *keys, int nkeys)
{
	TieringModel *model = store->model;
	TieringArguments arguments = {0};

	if (nkeys == 0)
		return;
	tiering_argument_datum(&arguments, get_array_type(model->key_type),
						   tiering_keys_array(model, keys, nkeys), false);
	CommandCounterIncrement();
	(void) tiering_signals_run(model, recount_query, &arguments);
	store->wrote = true;
	tiering_store_advance(store);
}
