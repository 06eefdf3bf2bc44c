/*-------------------------------------------------------------------------
 *
 * signal_fold.c
 *	  What maintenance and reviews do with signals.
 *
 * Folding moves the rows of table signal, as far as their time has come, into
 * the state of their account: one transaction deletes the rows that it saw
 * and writes what they are worth, so that a fold that is killed has not
 * happened, and no signal is counted twice or not at all.  Rows of accounts
 * that have no state, and of kinds that count so many of a day, are merged
 * and stay.
 *
 * Signals that were taken away are not subtracted, which would leave rounding
 * errors where nothing should be left: such an account is recounted.  One
 * statement deletes its rows, clears its state and sums up its signals from
 * the sources, all under one snapshot; so a signal whose row that snapshot
 * does not see yet is not in the sum either, and keeps its row.
 *
 * src/signal_fold.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include <math.h>

#include "access/xact.h"
#include "catalog/pg_type.h"
#include "common/shortest_dec.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"
#include "utils/snapmgr.h"
#include "utils/timestamp.h"

#include "catalogue.h"
#include "clock.h"
#include "protect.h"
#include "signals.h"
#include "signal_capture.h"
#include "signal_draft.h"
#include "signal_fold.h"
#include "signal_value.h"
#include "tiering.h"

/* ----------
 * From the sources
 * ----------
 */

/*
 * moment - a moment as a SQL constant
 */
static char *
moment(TimestampTz at)
{
	return psprintf("'%s'::pg_catalog.timestamptz", timestamptz_to_str(at));
}

/*
 * put_kinds - the live kinds as a row source k
 */
static void
put_kinds(StringInfo sql, TieringModel *model)
{
	appendStringInfoString(sql, "(VALUES ");
	for (int i = 0; i < model->rule.nkinds; i++)
	{
		double		half_life = model->rule.kind_half_lives[i];

		appendStringInfo(sql, "%s(%d::int2, %s::text, %s::float8, %s)", i > 0 ? ", " : "",
						 model->kind_numbers[i], quote_literal_cstr(model->kinds[i]),
						 half_life > 0 ? double_to_shortest_decimal(half_life) : "NULL",
						 isinf(model->rule.kind_per_days[i]) ? "false" : "true");
	}
	appendStringInfoString(sql, ") k (number, kind, half_life, by_day)");
}

/*
 * put_sources - the signals of all live sources as a row source e
 *
 * Those of the accounts in $1 if keyed.  Carefully means that a row whose
 * expressions fail is one of which message says why, at the price of reading
 * the whole table.
 */
static void
put_sources(StringInfo sql, TieringModel *model, bool keyed, bool careful)
{
	TieringArguments arguments = {0};
	TieringRows *rows;

	tiering_argument_text(&arguments, model->name);
	rows = tiering_catalogue_query("SELECT number FROM tiering.live_signal_source "
								   "WHERE model OPERATOR(pg_catalog.=) $1 AND NOT pending ORDER BY number",
								   &arguments);
	appendStringInfoChar(sql, '(');
	for (uint64 i = 0; i < rows->count; i++)
	{
		int			number = tiering_rows_int(rows, i, 1);

		appendStringInfoString(sql, i > 0 ? " UNION ALL " : "");
		if (careful)
			appendStringInfo(sql, "SELECT * FROM tiering._signal_events(%s::regclass, %d) AS "
							 "(account_id %s, kind text, occurred_at timestamptz, strength float8, message text)",
							 quote_literal_cstr(tiering_model_relation(model, "state")), number,
							 format_type_be_qualified(model->key_type));
		else
			appendStringInfo(sql, "SELECT account_id, kind, occurred_at, strength, NULL::text AS message FROM %s",
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
					 "ELSE %s END AS at FROM ", moment(now), moment(now), moment(now));
	put_sources(&sql, model, keyed, careful);
	appendStringInfoString(&sql, " JOIN ");
	put_kinds(&sql, model);
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
					 tiering_model_relation(model, "signal_ignored"), moment(tiering_now()));
	put_sources(&sql, model, false, careful);
	appendStringInfoString(&sql, " LEFT JOIN ");
	put_kinds(&sql, model);
	appendStringInfoString(&sql,
						   " ON k.kind = e.kind WHERE e.message IS NOT NULL "
						   "OR e.account_id IS NOT NULL AND e.kind IS NOT NULL "
						   "AND (k.kind IS NULL OR isfinite(e.occurred_at) IS NOT TRUE "
						   "OR (abs(e.strength) <= 1e9) IS NOT TRUE)) i GROUP BY i.kind, i.message");
	return sql.data;
}

/*
 * rebuild_query - text of a command: sum up all signals anew, under one snapshot
 */
static char *
rebuild_query(TieringModel *model, bool careful)
{
	const char *signal = tiering_model_relation(model, "signal");
	const char *ignored = tiering_model_relation(model, "signal_ignored");

	if (!HAS_SIGNALS(model))
		return psprintf("WITH gone AS (DELETE FROM %s), forgotten AS (DELETE FROM %s) SELECT 0",
						signal, ignored);
	return psprintf("WITH gone AS (DELETE FROM %s), forgotten AS (DELETE FROM %s), ignored AS (%s), "
					"made AS (INSERT INTO %s (account_id, kind, at, n, sum) %s) SELECT 0",
					signal, ignored, ignored_query(model, careful), signal,
					signals_query(model, tiering_now(), false, careful));
}

/*
 * recount_query - text of a command: the same for the accounts in $1
 */
static char *
recount_query(TieringModel *model, bool careful)
{
	const char *signal = tiering_model_relation(model, "signal");

	return psprintf("WITH gone AS (DELETE FROM %s g WHERE g.account_id = ANY ($1)), "
					"cleared AS (UPDATE %s s SET signals = NULL, signals_at = NULL "
					"WHERE s.account_id = ANY ($1) AND s.signals IS NOT NULL), "
					"made AS (INSERT INTO %s (account_id, kind, at, n, sum) %s) SELECT 0",
					signal, tiering_model_relation(model, "state"), signal,
					signals_query(model, tiering_now(), true, careful));
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
					"1e-9 + 1e-6 * abs(coalesce(u.want, 0))) ORDER BY account_id",
					rule, model->version, moment(now), tiering_model_relation(model, "state"),
					tiering_model_relation(model, "signal"), rule, moment(now),
					signals_query(model, now, false, careful));
}

/*
 * run_query - run a query over the sources, carefully if a row of them fails
 */
static TieringRows *
run_query(TieringModel *model, char *(*query) (TieringModel *, bool),
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
 * tiering_signals_rebuild - sum up all signals anew for a version
 *
 * Part of activation.  The states that other versions wrote do not count.
 */
void
tiering_signals_rebuild(TieringRun *run)
{
	TieringModel *model = tiering_run_model(run);

	if (OidIsValid(model->signal) && OidIsValid(model->signal_ignored))
		(void) run_query(model, rebuild_query, NULL);
}

/*
 * tiering_signal_differences - accounts whose sums are not what the sources say
 */
void
tiering_signal_differences(TieringModel *model, TieringKeys *keys)
{
	TieringRows *rows = run_query(model, differences_query, NULL);

	for (uint64 i = 0; i < rows->count; i++)
	{
		bool		isnull;

		tiering_keys_add(model, keys, tiering_rows_datum(rows, i, 1, &isnull));
	}
}

/*
 * recount - sum up the signals of some accounts anew, whose states we locked
 */
static void
recount(TieringStore *store, Datum *keys, int nkeys)
{
	TieringModel *model = store->model;
	TieringArguments arguments = {0};

	if (nkeys == 0)
		return;
	tiering_argument_datum(&arguments, get_array_type(model->key_type),
						   tiering_keys_array(model, keys, nkeys), false);
	CommandCounterIncrement();
	(void) run_query(model, recount_query, &arguments);
	store->wrote = true;
	tiering_store_advance(store);
}

/* ----------
 * Folding
 * ----------
 */

/*
 * numbers - numbers of the kinds that count so many of a day, as a constant
 */
static char *
numbers(TieringModel *model)
{
	StringInfoData text;

	initStringInfo(&text);
	appendStringInfoString(&text, "'{");
	for (int i = 0; i < model->rule.nkinds; i++)
	{
		if (!isinf(model->rule.kind_per_days[i]))
			appendStringInfo(&text, "%s%d", text.len > 2 ? "," : "", model->kind_numbers[i]);
	}
	appendStringInfoString(&text, "}'::int2[]");
	return text.data;
}

/*
 * fold_query - text of a query: accounts that have something to fold
 */
static char *
fold_query(TieringModel *model, TimestampTz now)
{
	char	   *by_day = numbers(model);

	return psprintf("SELECT g.account_id FROM %s g LEFT JOIN %s s ON s.account_id = g.account_id "
					"AND s.model_version = %d WHERE g.at <= %s GROUP BY g.account_id "
					"HAVING bool_or(g.n < 0 OR g.kind = 0) "
					"OR bool_or(s.account_id IS NOT NULL AND g.kind <> ALL (%s)) "
					"OR count(*) > count(DISTINCT (g.kind, CASE WHEN g.kind = ANY (%s) "
					"THEN date_trunc('day', g.at, 'UTC') END))",
					tiering_model_relation(model, "signal"), tiering_model_relation(model, "state"),
					model->version, moment(now), by_day, by_day);
}

/*
 * needs_recount - is a signal among the rows that was taken away, or a mark?
 */
static bool
needs_recount(const TieringSignalRows *rows, TimestampTz now)
{
	for (int i = 0; i < rows->count; i++)
	{
		if (rows->rows[i].recount || (rows->rows[i].n < 0 && rows->rows[i].at <= now))
			return true;
	}
	return false;
}

/*
 * delete_row - a row that was folded
 */
static void
delete_row(TieringStore *store, TieringSignalRow *row)
{
	if (tiering_table_delete(store, &store->signal, &row->tid) != TM_Ok)
		elog(ERROR, "could not delete a row of signals");
}

/*
 * merge_rows - make one row of some of a kind, which are in order of time
 */
static void
merge_rows(TieringStore *store, Datum key, TieringSignalRow *rows, int count)
{
	TieringModel *model = store->model;
	TieringSignalRow merged = rows[0];

	if (count < 2)
		return;
	delete_row(store, &rows[0]);
	for (int i = 1; i < count; i++)
	{
		merged.sum = rows[i].sum +
			tiering_score_decay(&model->rule, merged.kind, merged.sum, rows[i].at - merged.at);
		merged.n += rows[i].n;
		merged.at = rows[i].at;
		delete_row(store, &rows[i]);
	}
	tiering_signal_insert(store, key, model->kind_numbers[merged.kind], merged.at,
						  merged.n, merged.sum);
}

/*
 * fold_rows - fold what has come to its time; true if the state changes
 *
 * Without a state everything is merged.
 */
static bool
fold_rows(TieringStore *store, Datum key, TieringState *state, TieringSignalRows *rows,
		  TimestampTz now)
{
	TieringModel *model = store->model;
	TieringSignalRow *folded = palloc(sizeof(TieringSignalRow) * Max(rows->count, 1));
	int			n = 0;

	/* puts the rows in order as well */
	(void) tiering_signal_sums(&model->rule, NULL, 0, rows->rows, rows->count, now, NULL);
	for (int i = 0; i < rows->count;)
	{
		TieringSignalRow *first = &rows->rows[i];
		bool		by_day = first->kind >= 0 && !isinf(model->rule.kind_per_days[first->kind]);
		int			count = 0;

		for (; i < rows->count && rows->rows[i].kind == first->kind &&
			 (!by_day || tiering_signal_day(rows->rows[i].at) == tiering_signal_day(first->at)); i++)
			count += rows->rows[i].at <= now;
		if (first->kind < 0 || count == 0)
			continue;
		if (by_day || state == NULL)
			merge_rows(store, key, first, count);
		else
		{
			for (int r = 0; r < count; r++)
			{
				delete_row(store, &first[r]);
				folded[n++] = first[r];
			}
		}
	}
	if (n == 0)
		return false;
	state->signals = tiering_signal_sums(&model->rule, state->signals, state->signals_at,
										 folded, n, now, NULL);
	state->signals_at = now;
	return true;
}

/*
 * write_state - the state of an account with new sums, scored at this moment
 */
static void
write_state(TieringStore *store, TieringState *state, TimestampTz now)
{
	TieringEvaluation evaluation;

	tiering_store_advance(store);
	if (state->error_since == 0 && state->points != NULL)
	{
		tiering_state_to_evaluation(store->model, state, &evaluation);
		tiering_signals_score(store, state->key, state, &evaluation, now);
		state->score = evaluation.score.score;
		state->components = evaluation.components;
		state->scored_at = Max(now, state->scored_at);
	}
	if (!tiering_state_update(store, state))
		elog(ERROR, "could not update the state of an account");
}

/*
 * fold_account - fold the signals of an account whose state is ours, or not there
 */
static void
fold_account(TieringStore *store, Datum key, TimestampTz now)
{
	TieringState state;
	TieringSignalRows rows = {0};

	tiering_state_lookup(store, key, &state);
	if (state.exists && state.version != store->model->version)
		return;					/* it will be written anew, without sums */
	tiering_signals_find(store, key, &rows);
	if (fold_rows(store, key, state.exists ? &state : NULL, &rows, now))
		write_state(store, &state, now);
}

/*
 * lock_accounts - keep the accounts whose state we can lock, or that have none
 *
 * Those to be recounted come in an array of their own as well.
 */
static int
lock_accounts(TieringStore *store, Datum *keys, int nkeys, TimestampTz now,
			  Datum *recounted, int *nrecounted)
{
	int			left = 0;

	*nrecounted = 0;
	for (int i = 0; i < nkeys; i++)
	{
		TieringState state;
		TieringSignalRows rows = {0};

		CHECK_FOR_INTERRUPTS();
		tiering_state_lookup(store, keys[i], &state);
		if (state.exists && !tiering_state_lock(store, &state))
			continue;			/* the next fold will do it */
		keys[left++] = keys[i];
		tiering_signals_find(store, keys[i], &rows);
		if (needs_recount(&rows, now))
			recounted[(*nrecounted)++] = keys[i];
	}
	return left;
}

/*
 * place_accounts - place accounts by their stored points and present signals
 */
static void
place_accounts(TieringRun *run, TieringStore *store, Datum *keys, int nkeys,
			   TieringPlacementMode mode, TieringCause cause)
{
	TieringChange *changes = palloc0(sizeof(TieringChange) * Max(nkeys, 1));

	for (int i = 0; i < nkeys; i++)
	{
		changes[i].key = keys[i];
		changes[i].rescored = true;
		changes[i].cause = cause;
	}
	tiering_place(store, changes, nkeys, mode);
	run->promoted += store->promoted;
	run->demoted += store->demoted;
}

/*
 * review_step - fold and place some accounts, in one transaction
 */
static void
review_step(TieringRun *run, Datum *keys, int nkeys, bool fold,
			TieringPlacementMode mode, TieringCause cause)
{
	MemoryContext context = AllocSetContextCreate(CurrentMemoryContext, "tiering review",
												  ALLOCSET_DEFAULT_SIZES);
	MemoryContext old = MemoryContextSwitchTo(context);
	TieringStore *store = tiering_store_open(run->model, true);
	Datum	   *recounted = palloc(sizeof(Datum) * Max(nkeys, 1));
	TimestampTz now = tiering_now();
	int			nrecounted;

	if (fold)
	{
		nkeys = lock_accounts(store, keys, nkeys, now, recounted, &nrecounted);
		tiering_store_advance(store);
		recount(store, recounted, nrecounted);
		for (int i = 0; i < nkeys; i++)
		{
			CHECK_FOR_INTERRUPTS();
			fold_account(store, keys[i], now);
		}
		tiering_store_advance(store);
	}
	place_accounts(run, store, keys, nkeys, mode, cause);
	tiering_store_close(store);
	MemoryContextSwitchTo(old);
	MemoryContextDelete(context);
}

/*
 * review_query - do so with the accounts that a query answers
 */
static void
review_query(TieringRun *run, const char *query, bool fold,
			 TieringPlacementMode mode, TieringCause cause)
{
	TieringModel *model = run->model;
	TieringKeys keys;

	tiering_keys_begin(&keys);
	PushActiveSnapshot(GetLatestSnapshot());
	tiering_keys_query(model, query, &keys);
	PopActiveSnapshot();
	for (int64 first = 0; first < keys.count; first += TIERING_STEP_SIZE)
	{
		int			n = (int) Min(TIERING_STEP_SIZE, keys.count - first);

		review_step(run, keys.keys + first, n, fold, mode, cause);
		tiering_run_report(run, fold ? "folded" : "looked at", first + n, keys.count);
		tiering_run_step(run);
		(void) tiering_run_model(run);
	}
}

/*
 * crossing - text of a condition: a tier may be another one under the live score
 */
static char *
crossing(TieringModel *model)
{
	StringInfoData sql;

	initStringInfo(&sql);
	appendStringInfoString(&sql, "l.waitlisted_rank IS NOT NULL");
	for (int i = 0; i < model->ntiers; i++)
	{
		int			limits[] = {model->tiers[i].min_score, model->tiers[i].exit_score};

		for (int n = 0; n < lengthof(limits); n++)
		{
			if (limits[n] == TIERING_NO_SCORE || (n > 0 && limits[n] == limits[0]))
				continue;
			appendStringInfo(&sql, " OR (coalesce(l.live, -1) >= %d.%02d) <> (coalesce(l.score, -1) >= %d.%02d)",
							 limits[n] / 100, limits[n] % 100, limits[n] / 100, limits[n] % 100);
		}
	}
	return sql.data;
}

/*
 * decay_query - text of a query: accounts whose score is another one by now
 *
 * Without all, only those whose tier may be another one for it.
 */
static char *
decay_query(TieringModel *model, bool all)
{
	return psprintf("SELECT l.account_id FROM (SELECT s.account_id, s.score, s.waitlisted_rank, "
					"tiering._signal_score(%s, s.points, " TIERING_SIGNAL_ARGUMENTS ") AS live "
					"FROM %s s%s WHERE (s.signals IS NOT NULL OR g.account_id IS NOT NULL) "
					"AND s.error_since IS NULL AND s.points IS NOT NULL AND s.model_version = %d) l "
					"WHERE l.live IS DISTINCT FROM l.score AND (%s)",
					tiering_signal_rule(&model->rule, model->kind_numbers),
					tiering_model_relation(model, "state"),
					tiering_signal_join(tiering_model_relation(model, "signal")), model->version,
					all ? "true" : crossing(model));
}

/*
 * merge_tallies - one row of signal_ignored for each kind and message
 */
static void
merge_tallies(TieringModel *model)
{
	const char *table = tiering_model_relation(model, "signal_ignored");

	tiering_owner_execute(model->owner,
						  psprintf("WITH gone AS (DELETE FROM %s RETURNING kind, message, n, seen_at) "
								   "INSERT INTO %s (kind, message, n, seen_at) "
								   "SELECT kind, message, greatest(sum(n), -2147483648)::int, max(seen_at) FROM gone "
								   "GROUP BY kind, message HAVING sum(n) > 0", table, table));
}

/*
 * tiering_review_signals - fold what can be folded, and follow the decay
 *
 * All says that every score is to be of this moment, as an allocation needs
 * it; else only those that may change a tier are written.
 */
void
tiering_review_signals(TieringRun *run, TieringPlacementMode mode, TieringCause cause, bool all)
{
	TieringModel *model = tiering_run_model(run);

	if (!HAS_SIGNALS(model))
		return;
	tiering_run_step(run);
	model = tiering_run_model(run);
	merge_tallies(model);
	review_query(run, fold_query(model, tiering_now()), true, mode, cause);
	review_query(run, decay_query(run->model, all), false, mode, cause);
}

/*
 * mark_accounts - the signals of some accounts are to be summed up anew
 */
static void
mark_accounts(TieringStore *store, TieringKeys *keys)
{
	for (int64 i = 0; i < keys->count; i++)
		tiering_signal_insert(store, keys->keys[i], TIERING_SIGNAL_RECOUNT, DT_NOBEGIN, 0, 0);
}

/*
 * tiering_signals_catch_up - mark the accounts whose sums are not what the
 * sources say
 *
 * After a time in which the triggers did not do their work.
 */
void
tiering_signals_catch_up(TieringRun *run)
{
	TieringModel *model = tiering_run_model(run);
	TieringStore *store;
	TieringKeys keys;

	if (!HAS_SIGNALS(model))
		return;
	tiering_keys_begin(&keys);
	tiering_signal_differences(model, &keys);
	store = tiering_store_open(model, true);
	mark_accounts(store, &keys);
	tiering_store_close(store);
}

/* ----------
 * Truncation
 * ----------
 */

/*
 * tiering_signals_truncated - a source of signals is empty now
 *
 * TRUNCATE tells no rows, and other sources may have signals of the same
 * accounts: every account that has any is to be summed up anew.
 */
void
tiering_signals_truncated(TieringEventSource *source, TieringModel *model)
{
	TieringStore *store;
	TieringKeys keys;
	TupleTableSlot *slot;

	if (model == NULL || !SERVES_WRITERS(model) || !HAS_SIGNALS(model) ||
		(store = tiering_store_open(model, false)) == NULL)
		return;
	tiering_keys_begin(&keys);
	for (int i = 0; i < 2; i++)
	{
		TieringTable *table = i == 0 ? &store->state : &store->signal;
		TableScanDesc scan = table_beginscan(table->rel, SnapshotAny, 0, NULL);

		slot = table->read_slot;
		while (table_scan_getnextslot(scan, ForwardScanDirection, slot))
		{
			bool		isnull = false;
			Datum		key;

			CHECK_FOR_INTERRUPTS();
			if (!table_tuple_satisfies_snapshot(table->rel, slot, store->latest))
				continue;
			if (i == 0)
				(void) slot_getattr(slot, Anum_state_signals, &isnull);
			if (isnull)
				continue;
			key = slot_getattr(slot, 1, &isnull);
			tiering_keys_add(model, &keys, key);
		}
		ExecClearTuple(slot);
		table_endscan(scan);
	}
	mark_accounts(store, &keys);
	tiering_store_close(store);
}
