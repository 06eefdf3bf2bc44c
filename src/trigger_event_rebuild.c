/*-------------------------------------------------------------------------
 *
 * trigger_event_rebuild.c
 *	  The outreach windows that the events in the sources open.
 *
 * Texts of queries that say which windows there should be, for activation,
 * for accounts that are summed up anew (signal_query.c) and for verify().
 * Windows that have ended are no concern of theirs.
 *
 * src/trigger_event_rebuild.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "utils/builtins.h"
#include "utils/lsyscache.h"

#include "clock.h"
#include "lifts.h"
#include "scan.h"
#include "signal_query.h"
#include "trigger_event.h"

/*
 * any_events - are there trigger events whose events sources have?
 */
static bool
any_events(const TieringModel *model)
{
	for (int i = 0; i < model->ntrigger_events; i++)
	{
		if (model->trigger_events[i].factor == 0)
			return true;
	}
	return false;
}

/*
 * put_events - the live trigger events of sources as a row source t
 */
static void
put_events(StringInfo sql, TieringModel *model)
{
	bool		first = true;

	appendStringInfoString(sql, "(VALUES ");
	for (int i = 0; i < model->ntrigger_events; i++)
	{
		TieringTriggerEvent *event = &model->trigger_events[i];

		if (event->factor != 0)
			continue;
		appendStringInfo(sql, "%s(%s::text, nullif(%d, 0)::int2, %s::text, "
						 "nullif(%d, 0) / 100.0, "
						 "make_interval(0, %d, 0, %d) + '" INT64_FORMAT " microseconds'::interval, %s::text)",
						 first ? "" : ", ", quote_literal_cstr(event->kind), event->promote,
						 event->to_tier ? quote_literal_cstr(event->to_tier) : "NULL", event->boost,
						 event->period.month, event->period.day, event->period.time,
						 quote_literal_cstr(event->reason));
		first = false;
	}
	appendStringInfoString(sql, ") t (kind, promote, to_tier, boost, period, reason)");
}

/*
 * windows_query_of - text of a query: the windows that events open
 *
 * Their columns are those of tier_window without created_by, revoked and
 * moved.  events is a row source e of account_id, kind and occurred_at.
 */
static char *
windows_query_of(TieringModel *model, const char *events)
{
	StringInfoData sql;

	initStringInfo(&sql);
	appendStringInfoString(&sql, "SELECT * FROM (SELECT e.account_id, t.kind, e.occurred_at AS opens_at, "
						   "CASE WHEN isfinite(e.occurred_at) AND e.occurred_at < '" TIERING_LAST_TRIGGER_TIME
						   "'::timestamptz THEN (e.occurred_at AT TIME ZONE 'UTC' + t.period) AT TIME ZONE 'UTC' "
						   "END AS ends_at, t.promote, t.to_tier, t.boost::numeric(5,2) AS boost, t.reason FROM ");
	appendStringInfo(&sql, "%s JOIN ", events);
	put_events(&sql, model);
	appendStringInfo(&sql, " ON t.kind = e.kind WHERE e.account_id IS NOT NULL) w WHERE w.ends_at > %s",
					 tiering_signal_moment(tiering_now()));
	return sql.data;
}

/*
 * windows_query - text of a query: the windows that the sources say
 *
 * Keyed and careful as tiering_signal_put_sources() takes them.
 */
static char *
windows_query(TieringModel *model, bool keyed, bool careful)
{
	StringInfoData events;

	initStringInfo(&events);
	tiering_signal_put_sources(&events, model, keyed, careful);
	return windows_query_of(model, events.data);
}

/*
 * moved_query - text of a query: the windows that came with their accounts, as
 * the live version has them
 */
static char *
moved_query(TieringModel *model)
{
	return windows_query_of(model, psprintf("(SELECT account_id, kind, opens_at AS occurred_at FROM %s "
											"WHERE moved) e", tiering_model_relation(model, "tier_window")));
}

/*
 * tiering_trigger_events_rebuild - commands that make windows anew
 *
 * As parts of a WITH clause; for all accounts, or those in $1.  Of the window
 * of an event that has gone with its account there is only a row that says so;
 * one that came with its account is made anew by a new version.
 */
char *
tiering_trigger_events_rebuild(TieringModel *model, bool keyed, bool careful)
{
	const char *table = tiering_model_relation(model, "tier_window");
	char	   *closed = psprintf("closed AS (DELETE FROM %s w WHERE %s)", table,
								  keyed ? TIERING_WINDOW_OF_EVENT " AND w.account_id = ANY ($1)" :
								  TIERING_WINDOW_OF_KIND);

	if (!any_events(model))
		return closed;
	return psprintf("%s, opened AS (INSERT INTO %s (account_id, kind, opens_at, ends_at, promote, to_tier, "
					"boost, reason, moved) SELECT s.*, CASE WHEN EXISTS (SELECT FROM %s g WHERE "
					"g.account_id = s.account_id AND g.kind = s.kind AND g.opens_at = s.opens_at "
					"AND g.moved IS FALSE) THEN false END FROM (%s) s%s)",
					closed, table, table, windows_query(model, keyed, careful),
					keyed ? "" : psprintf(" UNION ALL SELECT *, true FROM (%s) c", moved_query(model)));
}

/*
 * differences_query - text of a query: accounts whose windows are not those
 * that the sources say
 */
static char *
differences_query(TieringModel *model, bool careful)
{
	static const char *const columns = "account_id, kind, opens_at, ends_at, promote, to_tier, boost";

	return psprintf("SELECT DISTINCT account_id FROM (SELECT account_id FROM ("
					"SELECT %s, CASE WHEN revoked THEN -1 ELSE 1 END AS n FROM %s "
					"WHERE " TIERING_WINDOW_OF_EVENT " AND ends_at > %s%s%s%s%s) d "
					"GROUP BY %s HAVING sum(n) <> 0) a ORDER BY account_id",
					columns, tiering_model_relation(model, "tier_window"),
					tiering_signal_moment(tiering_now()),
					any_events(model) ? " UNION ALL SELECT " : "",
					any_events(model) ? columns : "",
					any_events(model) ? ", -1 FROM " : "",
					any_events(model) ? psprintf("(%s) s", windows_query(model, false, careful)) : "",
					columns);
}

/*
 * tiering_trigger_event_differences - accounts whose windows are not those that
 * the sources say
 */
void
tiering_trigger_event_differences(TieringModel *model, TieringKeys *keys)
{
	tiering_signals_accounts(model, differences_query, keys);
}

/*
 * tiering_trigger_events_missed - part of a query: and accounts that do not know
 * of a window yet
 *
 * An account that is inserted while one of its events is does not see it, and
 * nobody who holds its row knows.  The latest end of the windows of a kind that
 * have begun, and every end of those to come, is among what will change.
 */
const char *
tiering_trigger_events_missed(TieringModel *model)
{
	const char *table = tiering_model_relation(model, "tier_window");
	const char *state = tiering_model_relation(model, "state");

	if (model->ntrigger_events == 0)
		return "";
	return psprintf("UNION SELECT w.account_id FROM %s w JOIN %s s ON s.account_id = w.account_id "
					"WHERE w.revoked AND w.ends_at > tiering.clock() "
					"UNION SELECT w.account_id FROM (SELECT account_id, max(ends_at) AS ends_at FROM "
					"(SELECT account_id, kind, max(ends_at) AS ends_at, "
					"CASE WHEN opens_at > tiering.clock() THEN opens_at END AS begins_at FROM %s "
					"WHERE ends_at > tiering.clock() AND moved IS NOT FALSE GROUP BY account_id, kind, opens_at "
					"HAVING sum(CASE WHEN revoked THEN -1 ELSE 1 END) > 0) g "
					"GROUP BY account_id, kind, begins_at) w JOIN %s s ON s.account_id = w.account_id "
					"WHERE NOT EXISTS (SELECT FROM %s u WHERE u.account_id = w.account_id "
					"AND u.begins_at = w.ends_at)",
					table, state, table, state, tiering_model_relation(model, "upcoming"));
}

/*
 * pairs_query - text of a query: rows of windows that were taken back, and of
 * what says so
 *
 * Each as its ctid, id, beside as many of the other sort.  rows names the rows
 * that are looked at, after FROM.
 */
static char *
pairs_query(const char *rows)
{
	return psprintf("SELECT p.id FROM (SELECT id, account_id, row_number() OVER "
					"(PARTITION BY account_id, kind, opens_at, revoked ORDER BY moved NULLS FIRST) AS n, "
					"least(count(*) FILTER (WHERE revoked) OVER same, "
					"count(*) FILTER (WHERE revoked IS NULL) OVER same) AS pairs FROM %s "
					"WINDOW same AS (PARTITION BY account_id, kind, opens_at)) p WHERE p.n <= p.pairs", rows);
}

/*
 * delete_pairs - forget windows that were taken back, with what says so
 *
 * Of accounts in $1, or of those that are not in scope.  A window that somebody
 * else has, since it goes with its account to another key, is not waited for,
 * and keeps what takes it back.
 */
static void
delete_pairs(TieringModel *model, const char *accounts, const char *also, TieringArguments *arguments)
{
	static const char *const columns = "ctid AS id, account_id, kind, opens_at, revoked, moved";
	const char *table = tiering_model_relation(model, "tier_window");
	char	   *all = psprintf("(SELECT %s FROM %s WHERE account_id %s AND moved IS NOT TRUE) r",
							   columns, table, accounts);
	char	   *locked = psprintf("(SELECT %s FROM %s WHERE ctid = ANY (ARRAY(%s%s)) "
								  "FOR UPDATE SKIP LOCKED) r", columns, table, pairs_query(all), also);

	(void) tiering_owner_query(model->owner,
							   psprintf("DELETE FROM %s WHERE ctid = ANY (ARRAY(%s)) RETURNING 1",
										table, pairs_query(locked)), arguments);
}

/*
 * tiering_trigger_events_tidy - forget windows that were taken back while their
 * account was not in scope, and those that ended long since
 *
 * Those of an account whose ends have not been noticed yet stay, and so does
 * what somebody else has.
 */
void
tiering_trigger_events_tidy(TieringModel *model)
{
	const char *table = tiering_model_relation(model, "tier_window");

	if (model->ntrigger_events == 0)
		return;
	delete_pairs(model, psprintf("IN (SELECT account_id FROM %s WHERE revoked)", table),
				 psprintf(" AND NOT EXISTS (SELECT FROM %s s WHERE s.account_id = p.account_id)",
						  tiering_model_relation(model, "state")), NULL);
	tiering_owner_execute(model->owner,
						  psprintf("DELETE FROM %s WHERE ctid = ANY (ARRAY(SELECT w.ctid FROM %s w "
								   "WHERE ends_at <= tiering.clock() AND NOT EXISTS "
								   "(SELECT FROM %s u WHERE u.account_id = w.account_id "
								   "AND u.begins_at <= tiering.clock()) FOR UPDATE OF w SKIP LOCKED))", table,
								   table, tiering_model_relation(model, "upcoming")));
}

/*
 * tiering_trigger_events_settle - forget windows that were taken back of accounts
 * that were looked at
 *
 * Who placed them read their windows from the latest on and may not have come
 * to these.  Their rows are locked first, so that nobody else settles them.
 */
void
tiering_trigger_events_settle(TieringModel *model)
{
	TieringArguments arguments = {0};
	TieringKeys keys;

	if (model->ntrigger_events == 0)
		return;
	tiering_keys_begin(&keys);
	tiering_keys_query(model, psprintf("SELECT account_id FROM %s WHERE account_id IN "
									   "(SELECT account_id FROM %s WHERE revoked) FOR UPDATE SKIP LOCKED",
									   tiering_model_relation(model, "state"),
									   tiering_model_relation(model, "tier_window")), &keys);
	if (keys.count == 0)
		return;
	tiering_argument_datum(&arguments, get_array_type(model->key_type),
						   tiering_keys_array(model, keys.keys, keys.count), false);
	delete_pairs(model, "= ANY ($1)", "", &arguments);
}
