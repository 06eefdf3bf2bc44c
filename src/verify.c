/*-------------------------------------------------------------------------
 *
 * verify.c
 *	  Compare everything stored with a computation from scratch; mend it.
 *
 * tiering.verify() evaluates every account anew and looks for breaches of
 * what must always hold of seats and history.  tiering.repair() does what
 * the triggers would have done had they fired, and recounts the seats.  Of
 * history it drops copies only: which of several periods is right, and what was
 * between two of them, nobody could tell from anything that is stored.
 *
 * src/verify.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/xact.h"
#include "catalog/pg_type.h"
#include "executor/spi.h"
#include "funcapi.h"
#include "miscadmin.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"
#include "utils/snapmgr.h"
#include "utils/tuplestore.h"

#include "account_table.h"
#include "activation.h"
#include "catalogue.h"
#include "clock.h"
#include "definition.h"
#include "key_review.h"
#include "lifts.h"
#include "names.h"
#include "review.h"
#include "signal_fold.h"
#include "suspension.h"
#include "tiering.h"
#include "views.h"
#include "trigger_event.h"
#include "watch.h"

PG_FUNCTION_INFO_V1(tiering_repair);
PG_FUNCTION_INFO_V1(tiering_verify);

/* A check of the tables; %1 to %5 are state, history, seat, seat_scope, override. */
typedef struct TableCheck
{
	const char *name;
	const char *query;			/* account_id::text, detail */
	bool		by_hand;		/* history contradicts itself, and repair leaves it alone */
} TableCheck;

/* Seats of a scope that are free or held, found in one reading of each table: an item of FROM. */
#define TIERS "(SELECT unnest(tiers) AS tier, unnest(tier_ranks) AS rank FROM live_row) n"
#define SEATS_FOUND \
	"(SELECT tier, scope, sum(free) AS free, sum(held) AS held FROM " \
	"(SELECT tier, scope, seats AS free, 0 AS held FROM %3$s " \
	"UNION ALL SELECT n.tier, coalesce(s.seat_scope, ''), 0, 1 FROM %1$s s JOIN " TIERS " ON n.rank = s.base_rank " \
	"WHERE s.holds_seat " \
	"UNION ALL SELECT n.tier, coalesce(s.override_scope, ''), 0, 1 FROM %1$s s JOIN " TIERS " ON n.rank = s.tier_rank " \
	"WHERE s.override_seat) u GROUP BY tier, scope) f"
#define SEATS_COMPARED \
	"%4$s c LEFT JOIN " SEATS_FOUND " ON f.tier = c.tier AND f.scope = c.scope " \
	"WHERE c.seats <> coalesce(f.free + f.held, 0)"

/* Periods, a, of which there is another copy, b: an item of FROM. */
#define DOUBLES \
	"%2$s a JOIN %2$s b ON b.account_id = a.account_id AND b.valid_from = a.valid_from AND b.ctid < a.ctid AND b *= a "

static const TableCheck table_checks[] = {
	{"seats",
		"SELECT NULL, pg_catalog.format('%%s seats of tier \"%%s\"%%s: %%s are free, %%s are held', c.seats, c.tier, "
		"CASE WHEN c.scope = '' THEN '' ELSE ' in ' || c.scope END, coalesce(f.free, 0), coalesce(f.held, 0)) "
		"FROM " SEATS_COMPARED},
	{"override",
		"SELECT account_id::text, 'more than one override' FROM %5$s GROUP BY account_id HAVING count(*) > 1"},
	{"double",
		"SELECT a.account_id::text, pg_catalog.format('period %%s is there more than once', a.period_id) FROM " DOUBLES
		"GROUP BY a.account_id, a.period_id"},
	{"overlap",
		"SELECT a.account_id::text, pg_catalog.format('period %%s overlaps period %%s', a.period_id, b.period_id) "
		"FROM %2$s a JOIN %2$s b ON a.account_id = b.account_id AND a.valid_from < b.valid_to "
		"AND b.valid_from < a.valid_to AND (a.period_id, a.ctid) < (b.period_id, b.ctid) AND NOT a *= b", true},
	{"inverted",
		"SELECT account_id::text, pg_catalog.format('period %%s ends before it begins', period_id) "
		"FROM %2$s WHERE valid_to <= valid_from", true},
	{"open period",
		"SELECT s.account_id::text, pg_catalog.format('the open period begins before period %%s ends', h.period_id) "
		"FROM %1$s s JOIN %2$s h ON h.account_id = s.account_id WHERE h.valid_to > s.tier_since", true},
	{"gap",
		"SELECT account_id::text, pg_catalog.format('nothing follows when period %%s ends, and the account did not leave', period_id) "
		"FROM (SELECT account_id, period_id, valid_to, end_cause, lead(valid_from) OVER "
		"(PARTITION BY account_id ORDER BY valid_from, period_id) AS next_from FROM "
		"(SELECT account_id, period_id, valid_from, valid_to, end_cause FROM %2$s "
		"UNION ALL SELECT account_id, period_id, tier_since, NULL, NULL FROM %1$s) p) h "
		"WHERE end_cause <> ALL ($3) AND (next_from > valid_to OR next_from IS NULL)", true},
	{"rank",
		"SELECT s.account_id::text, pg_catalog.format('rank %%s is not in the live version', s.base_rank) "
		"FROM %1$s s WHERE s.base_rank IS NOT NULL AND s.base_rank <> ALL "
		"(SELECT unnest(tier_ranks) FROM live_row)"},
};

/* Where the differences go. */
typedef struct Report
{
	ReturnSetInfo *rsinfo;
	TieringKeys failed;			/* accounts to evaluate one by one */
} Report;

/*
 * report_difference - a row of the result
 */
static void
report_difference(Report *report, const char *account, const char *check, const char *detail)
{
	Datum		values[3];
	bool		nulls[3] = {account == NULL, false, false};

	if (account)
		values[0] = CStringGetTextDatum(account);
	values[1] = CStringGetTextDatum(check);
	values[2] = CStringGetTextDatum(detail);
	tuplestore_putvalues(report->rsinfo->setResult, report->rsinfo->setDesc, values, nulls);
}

/*
 * score_text - a score in hundredths as people write it
 */
static const char *
score_text(int score)
{
	if (score == TIERING_NO_SCORE)
		return "none";
	return psprintf("%d.%02d", score / 100, score % 100);
}

/*
 * check_account - callback: what is wrong with one account
 */
static void
check_account(TieringModel *model, TieringDifference difference, TieringState *state,
			  TieringEvaluation *evaluation, void *arg)
{
	Report	   *report = arg;

	switch (difference)
	{
		case TIERING_SAME:
			break;
		case TIERING_ORPHAN:
			report_difference(report, tiering_key_text(model, state->key), "account",
							  "stored, but not in scope");
			break;
		case TIERING_MISSING:
			report_difference(report, tiering_key_text(model, evaluation->key), "account",
							  "in scope, but not stored");
			break;
		case TIERING_STALE:
			report_difference(report, tiering_key_text(model, state->key),
							  state->error_since != 0 ? "error" :
							  state->score != evaluation->score.score ? "score" : "points",
							  psprintf("stored %s, computed %s", score_text(state->score),
									   score_text(evaluation->score.score)));
			break;
	}
}

/*
 * check_singly - evaluate accounts by key, because a query of all failed
 */
static void
check_singly(TieringModel *model, Report *report)
{
	MemoryContext batch = AllocSetContextCreate(CurrentMemoryContext, "tiering batch",
												ALLOCSET_DEFAULT_SIZES);
	TieringKeys keys;

	tiering_keys_begin(&keys);
	tiering_all_keys(model, &keys);
	for (int64 first = 0; first < keys.count; first += TIERING_STEP_SIZE)
	{
		int			n = (int) Min(TIERING_STEP_SIZE, keys.count - first);
		MemoryContext old = MemoryContextSwitchTo(batch);
		TieringEvaluation *evaluations = palloc(sizeof(TieringEvaluation) * n);
		TieringStore *store;

		tiering_evaluate_keys(model, keys.keys + first, n, evaluations);
		store = tiering_store_open(model, true);
		for (int i = 0; i < n; i++)
		{
			TieringEvaluation *evaluation = &evaluations[i];
			TieringState state;

			CHECK_FOR_INTERRUPTS();
			tiering_state_lookup(store, evaluation->key, &state);
			if (evaluation->failure != NULL)
			{
				if (!evaluation->filter_failed && (!state.exists || state.error_since == 0))
					report_difference(report, tiering_key_text(model, evaluation->key), "error",
									  evaluation->failure->message);
			}
			else if (!evaluation->in_scope)
			{
				if (state.exists)
					check_account(model, TIERING_ORPHAN, &state, NULL, report);
			}
			else if (!state.exists)
				check_account(model, TIERING_MISSING, NULL, evaluation, report);
			else if (tiering_state_differs(model, &state, evaluation))
				check_account(model, TIERING_STALE, &state, evaluation, report);
		}
		tiering_store_close(store);
		MemoryContextSwitchTo(old);
		MemoryContextReset(batch);
	}
}

/*
 * expand_query - put the names of the tables into a check's query
 */
static char *
expand_query(TieringModel *model, const char *query)
{
	static const char *const tables[] = {"state", "history", "seat", "seat_scope", "override"};
	StringInfoData result;

	initStringInfo(&result);
	appendStringInfo(&result, "WITH live_row AS (SELECT * FROM (VALUES (%s::text[], %s::int[])) "
					 "AS v (tiers, tier_ranks)) ", "$1", "$2");
	for (const char *p = query; *p; p++)
	{
		if (p[0] == '%' && p[1] == '%')
		{
			appendStringInfoChar(&result, '%');
			p++;
		}
		else if (p[0] == '%')
		{
			appendStringInfoString(&result, tiering_model_relation(model, tables[p[1] - '1']));
			p += 3;				/* such as %1$s */
		}
		else
			appendStringInfoChar(&result, *p);
	}
	return result.data;
}

/*
 * leaving_causes - why an account may have no period for a while, as an array
 */
static Datum
leaving_causes(void)
{
	Datum		causes[] = {
		Int16GetDatum(TIERING_CAUSE_DELETE), Int16GetDatum(TIERING_CAUSE_TRUNCATE),
		Int16GetDatum(TIERING_CAUSE_OUT_OF_SCOPE), Int16GetDatum(TIERING_CAUSE_KEY_CHANGE)
	};

	return PointerGetDatum(construct_array(causes, lengthof(causes), INT2OID, 2, true, TYPALIGN_SHORT));
}

/*
 * check_arguments - names and ranks of the live tiers, as $1 and $2, and causes of
 * ends as $3
 */
static void
check_arguments(TieringModel *model, TieringArguments *arguments)
{
	Datum	   *names = palloc(sizeof(Datum) * Max(model->ntiers, 1));
	Datum	   *ranks = palloc(sizeof(Datum) * Max(model->ntiers, 1));

	for (int i = 0; i < model->ntiers; i++)
	{
		names[i] = CStringGetTextDatum(model->tiers[i].name);
		ranks[i] = Int32GetDatum(model->tiers[i].rank);
	}
	tiering_argument_datum(arguments, TEXTARRAYOID,
						   PointerGetDatum(construct_array(names, model->ntiers, TEXTOID, -1,
														   false, TYPALIGN_INT)), false);
	tiering_argument_datum(arguments, INT4ARRAYOID,
						   PointerGetDatum(construct_array(ranks, model->ntiers, INT4OID, 4,
														   true, TYPALIGN_INT)), false);
	tiering_argument_datum(arguments, INT2ARRAYOID, leaving_causes(), false);
}

/*
 * check_tables - the checks of seats and history
 *
 * Which of several periods is right is known to nobody but who wrote them there.
 */
static void
check_tables(TieringModel *model, Report *report)
{
	for (int i = 0; i < lengthof(table_checks); i++)
	{
		TieringArguments arguments = {0};
		TieringRows *rows;

		check_arguments(model, &arguments);
		rows = tiering_owner_query(model->owner, expand_query(model, table_checks[i].query),
								   &arguments);
		for (uint64 row = 0; row < rows->count; row++)
		{
			const char *detail = tiering_rows_text(rows, row, 2);

			if (table_checks[i].by_hand)
				detail = psprintf("%s: correct %s by hand, as nothing tells what is right",
								  detail, tiering_model_relation(model, "history"));
			report_difference(report, tiering_rows_text(rows, row, 1), table_checks[i].name, detail);
		}
	}
}

/*
 * check_lifts - do tiers follow from overrides and windows?
 */
static void
check_lifts(TieringModel *model, Report *report)
{
	TieringStore *store = tiering_store_open(model, true);
	TimestampTz now = tiering_now();
	TieringKeys keys;

	(void) tiering_store_open_lifts(store);
	tiering_keys_begin(&keys);
	tiering_keys_query(model, tiering_lifts_keys(model), &keys);
	for (int64 i = 0; i < keys.count; i++)
	{
		const char *detail = tiering_lifted_check(store, keys.keys[i], now);

		CHECK_FOR_INTERRUPTS();
		if (detail)
			report_difference(report, tiering_key_text(model, keys.keys[i]), "tier", detail);
	}
	tiering_store_close(store);
}

/*
 * check_keys - accounts of which something that is kept is not what it should be
 */
static void
check_keys(TieringModel *model, Report *report,
		   void (*find) (TieringModel *model, TieringKeys *keys),
		   const char *aspect, const char *detail)
{
	TieringKeys keys;

	tiering_keys_begin(&keys);
	find(model, &keys);
	for (int64 i = 0; i < keys.count; i++)
		report_difference(report, tiering_key_text(model, keys.keys[i]), aspect, detail);
}

/*
 * live_model - the model of a function that needs a live one
 *
 * While another version is on its way the present one is live.
 */
static TieringModel *
live_model(const char *name)
{
	TieringModel *model;

	tiering_suspension_await(name);
	model = tiering_model_get(name);
	if (model == NULL || !SERVES_WRITERS(model))
	{
		tiering_models_release();
		tiering_suspension_refuse(name);
	}
	return model;
}

/*
 * tiering_verify - SQL: tiering.verify(model)
 */
Datum
tiering_verify(PG_FUNCTION_ARGS)
{
	char	   *name = tiering_required_argument(fcinfo, 0, "model");
	Report		report = {0};
	TieringModel *model;

	tiering_definition_check_owner(name);
	InitMaterializedSRF(fcinfo, 0);
	report.rsinfo = (ReturnSetInfo *) fcinfo->resultinfo;
	model = live_model(name);
	PushActiveSnapshot(GetLatestSnapshot());
	if (!tiering_compare_all(model, check_account, &report))
	{
		tuplestore_clear(report.rsinfo->setResult);
		check_singly(model, &report);
	}
	check_tables(model, &report);
	check_lifts(model, &report);
	if (HAS_SIGNALS(model))
		check_keys(model, &report, tiering_signal_differences, "signals",
				   "what is stored of its signals is not what their sources say");
	if (HAS_EVENTS(model))
		check_keys(model, &report, tiering_trigger_event_differences, "windows",
				   "its outreach windows are not those that its trigger events open");
	PopActiveSnapshot();
	tiering_models_release();
	return (Datum) 0;
}

/*
 * recount_seats - make free seats and holders add up again
 */
static void
recount_seats(TieringRun *run)
{
	TieringModel *model = tiering_run_model(run);
	TieringArguments arguments = {0};

	check_arguments(model, &arguments);
	(void) tiering_owner_query(model->owner,
							   expand_query(model,
											"INSERT INTO %3$s (tier, scope, free_since, seats) "
											"SELECT c.tier, c.scope, tiering.clock(), c.seats - coalesce(f.free + f.held, 0) "
											"FROM " SEATS_COMPARED " RETURNING tier"),
							   &arguments);
	CommandCounterIncrement();
}

/*
 * drop_doubles - leave one of several copies of a period
 */
static void
drop_doubles(TieringRun *run)
{
	TieringModel *model = tiering_run_model(run);
	TieringArguments arguments = {0};

	check_arguments(model, &arguments);
	(void) tiering_owner_query(model->owner,
							   expand_query(model, "DELETE FROM %2$s WHERE ctid IN (SELECT a.ctid FROM " DOUBLES ") RETURNING period_id"),
							   &arguments);
	CommandCounterIncrement();
}

/*
 * tiering_repair - SQL: tiering.repair(model)
 */
Datum
tiering_repair(PG_FUNCTION_ARGS)
{
	TieringRun	run;
	char	   *name = tiering_required_argument(fcinfo, 0, "model");
	TieringModel *model;

	tiering_definition_check_owner(name);
	tiering_run_begin(&run, fcinfo, name, "repair");

	model = tiering_run_model(&run);
	tiering_require_own_keys(model->account_table, get_attname(model->account_table, model->key_attno, false));
	tiering_require_triggers_possible(run.name);
	tiering_watch_remember(run.name);
	tiering_run_step(&run);
	drop_doubles(&run);
	recount_seats(&run);
	tiering_review_key_changes(&run);	/* before what is under a key is compared with who has it by now */
	tiering_signals_catch_up(&run);
	tiering_review_signals(&run, TIERING_PLACE_AT_ONCE, TIERING_CAUSE_REPAIR, false);
	tiering_review_rescore(&run, TIERING_PLACE_AT_ONCE, TIERING_CAUSE_REPAIR);
	tiering_review_queue(&run, TIERING_PLACE_AT_ONCE, TIERING_CAUSE_REPAIR);
	tiering_review_lifts(&run, true, TIERING_PLACE_AT_ONCE, TIERING_CAUSE_REPAIR);
	recount_seats(&run);
	tiering_review_allocate(&run, TIERING_ALLOCATE_FILL, TIERING_CAUSE_SEAT_FREED, false);
	/* last, because others wait for it until we end */
	tiering_views_lock(run.name, tiering_tables_without_triggers(run.name));
	tiering_views_create(run.name);
	if (tiering_install_all_triggers(&run))
		tiering_resume_unnoticed(run.name);
	tiering_run_end(&run);
	PG_RETURN_VOID();
}
