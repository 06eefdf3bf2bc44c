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
 * errors where nothing should be left: such an account is recounted from the
 * sources (signal_query.c).
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
#include "executor/executor.h"
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
#include "signal_fold.h"
#include "signal_query.h"
#include "signal_value.h"
#include "tiering.h"
#include "trigger_event.h"
#include "window.h"

static void catch_up_untold(TieringRun *run);

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
					model->version, tiering_signal_moment(now), by_day, by_day);
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
			tiering_score_decay(&model->rule, merged.kind, merged.sum,
								tiering_signal_age(merged.at, rows[i].at));
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
	if (state.exists && !tiering_state_lock(store, &state))
		return;					/* it came when the others were locked already */
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
	tiering_review_note_held(run, changes, nkeys);
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

	store->leaves_rekeyed = run->rekeyed;
	if (fold)
	{
		nkeys = lock_accounts(store, keys, nkeys, now, recounted, &nrecounted);
		tiering_store_advance(store);
		tiering_signals_recount(store, recounted, nrecounted);
		for (int i = 0; i < nkeys; i++)
		{
			CHECK_FOR_INTERRUPTS();
			fold_account(store, keys[i], now);
		}
		tiering_store_advance(store);
	}
	place_accounts(run, store, keys, nkeys, mode, cause);
	if (fold && run->model->ntrigger_events > 0)
		tiering_windows_place(store, run, recounted, nrecounted);	/* also who is in error */
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
					"tiering._signal_score(%s, %d, s.model_version, s.error_since, s.score, s.points, " TIERING_SIGNAL_ARGUMENTS ") AS live "
					"FROM %s s%s WHERE (s.signals IS NOT NULL OR g.account_id IS NOT NULL) "
					"AND s.error_since IS NULL AND s.points IS NOT NULL AND s.model_version = %d) l "
					"WHERE l.live IS DISTINCT FROM l.score AND (%s)",
					tiering_signal_rule(&model->rule, model->kind_numbers), model->version,
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

	if (!HAS_EVENTS(model))
		return;
	tiering_run_step(run);
	catch_up_untold(run);
	model = tiering_run_model(run);
	merge_tallies(model);
	review_query(run, fold_query(model, tiering_now()), true, mode, cause);
	if (HAS_SIGNALS(run->model))
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
 * tiering_signals_catch_up - mark the accounts whose sums or windows are not
 * what the sources say
 *
 * After a time in which the triggers did not do their work.
 */
void
tiering_signals_catch_up(TieringRun *run)
{
	TieringModel *model = tiering_run_model(run);
	TieringStore *store;
	TieringKeys keys;

	if (!HAS_EVENTS(model))
		return;
	tiering_owner_execute(model->owner,
						  psprintf("DELETE FROM %s WHERE message = '" TIERING_UNTOLD "'",
								   tiering_model_relation(model, "signal_ignored")));
	tiering_keys_begin(&keys);
	if (HAS_SIGNALS(model))
		tiering_signal_differences(model, &keys);
	tiering_trigger_event_differences(model, &keys);
	store = tiering_store_open(model, true);
	mark_accounts(store, &keys);
	tiering_store_close(store);
}

/*
 * catch_up_untold - the same if signals were written that could not be told
 *
 * Left for the next time if the sources cannot be read now.
 */
static void
catch_up_untold(TieringRun *run)
{
	TieringModel *model = tiering_run_model(run);
	TieringGuard guard;

	if (tiering_number_query(model,
							 psprintf("SELECT pg_catalog.count(*) FROM %s WHERE message = '" TIERING_UNTOLD "'",
									  tiering_model_relation(model, "signal_ignored"))) == 0)
		return;
	tiering_guard_begin(&guard);
	PG_TRY();
	{
		tiering_signals_catch_up(run);
		tiering_guard_end(&guard);
	}
	PG_CATCH();
	{
		(void) tiering_guard_catch(&guard);
	}
	PG_END_TRY();
}

/* ----------
 * Truncation
 * ----------
 */

/*
 * leave_untold - the model cannot be had: maintenance has to find out
 */
static void
leave_untold(TieringEventSource *source)
{
	TieringStore store = {0};
	TieringTable *table = &store.queue;
	TupleTableSlot *slot;

	store.key_type = source->key_type;
	store.review = true;
	store.context = CurrentMemoryContext;
	store.estate = CreateExecutorState();
	if (OidIsValid(source->ignored) && tiering_table_open(&store, table, source->ignored, "signal_ignored", NULL))
	{
		slot = tiering_table_start(table);
		tiering_slot_put_text(slot, 2, TIERING_UNTOLD);
		tiering_slot_put(slot, 3, Int32GetDatum(1));
		tiering_slot_put(slot, 4, TimestampTzGetDatum(tiering_now()));
		tiering_table_insert(&store, table);
		tiering_table_close(table);
	}
	FreeExecutorState(store.estate);
	CommandCounterIncrement();
}

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

	if (model == NULL || !SERVES_WRITERS(model) || !HAS_EVENTS(model) ||
		(store = tiering_store_open(model, false)) == NULL)
	{
		leave_untold(source);
		return;
	}
	if (model->ntrigger_events > 0 && !tiering_store_open_lifts(store))
		leave_untold(source);
	tiering_keys_begin(&keys);
	for (int i = 0; i < 3; i++)
	{
		TieringTable *tables[] = {&store->state, &store->signal, &store->tier_window};
		TieringTable *table = tables[i];
		TableScanDesc scan;

		if (table->rel == NULL)
			continue;			/* there are no trigger events */
		scan = TIERING_BEGIN_SCAN(table->rel, SnapshotAny);
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
