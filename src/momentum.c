/*-------------------------------------------------------------------------
 *
 * momentum.c
 *	  What an account does of late, against what it is used to do.
 *
 * Momentum is a ratio of two rates: points a day that signals brought during
 * the last days, over those during the span before it.  So an account is
 * compared with itself, and a quiet one that wakes up shows beside one that
 * is always busy.  Signals count as they were when they occurred: points
 * times strength, not decayed, since decay alone would make every account
 * look busier of late than before; without cap and per_day, which bound what
 * a component may reach, not what happened.  What takes points away is left
 * out: a rate of it says nothing about rising interest.
 *
 * It reads the sources of signals when it is called and stores nothing, so
 * who does not call it pays nothing for it.  What may be seen is checked as
 * the caller, as explain() does; the sources are then read as the model's
 * owner.  If a row of a source fails, they are read again row by row, and
 * the rows that fail do not count, as elsewhere.
 *
 * src/momentum.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include <math.h>

#include "catalog/namespace.h"
#include "catalog/pg_type.h"
#include "common/shortest_dec.h"
#include "lib/stringinfo.h"
#include "miscadmin.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"
#include "utils/timestamp.h"
#include "utils/tuplestore.h"

#include "catalogue.h"
#include "clock.h"
#include "explain.h"
#include "expression.h"
#include "signal_draft.h"
#include "signal_query.h"
#include "spike.h"
#include "tiering.h"

PG_FUNCTION_INFO_V1(tiering_momentum);
PG_FUNCTION_INFO_V1(tiering_spikes);

/* Arguments of both functions. */
#define ARG_MODEL 0
#define ARG_ACCOUNT 1
#define ARG_FACTOR 1
#define ARG_COMPONENT 2
#define ARG_RECENT 3
#define ARG_BASELINE 4

#define SPIKES_COLUMNS 4

/* The longest span: what is longer is a mistake, and might overflow. */
#define MAX_SPAN_YEARS 1000

/*
 * Points and strengths below this count as none; so their products and the
 * ratio of two sums of them can neither underflow nor overflow.
 */
#define LEAST_AMOUNT "1e-9"
#define LEAST_POINTS 1e-9

/* What is asked. */
typedef struct Momentum
{
	TieringLive *live;
	Oid			key_type;
	List	   *sources;		/* numbers of the live sources of signals */
	char	   *kinds;			/* those that count, with points, as rows of SQL */
	double		recent_seconds;
	double		baseline_seconds;
	TimestampTz now;
	bool		recent_only;	/* only accounts with signals of late */
} Momentum;

/*
 * span_argument - the seconds of a span; months and years as in half-lives
 */
static double
span_argument(FunctionCallInfo fcinfo, int i, const char *name)
{
	double		seconds = DatumGetFloat8(DirectFunctionCall2(interval_part,
															 CStringGetTextDatum("epoch"),
															 PG_GETARG_DATUM(i)));

	if (!(seconds > 0 && seconds <= MAX_SPAN_YEARS * DAYS_PER_YEAR * SECS_PER_DAY))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("invalid value for %s", name),
				 errdetail("It must be a span above 0, at most %d years.", MAX_SPAN_YEARS)));
	return seconds;
}

/*
 * find_component - position of the component, or -1 for all of them
 */
static int
find_component(const TieringLive *live, const char *component)
{
	StringInfoData names;

	if (component == NULL)
		return -1;
	initStringInfo(&names);
	for (int i = 0; i < live->rule.ncomponents; i++)
	{
		if (strcmp(live->components[i], component) == 0)
			return i;
		appendStringInfo(&names, "%s\"%s\"", i > 0 ? ", " : "", live->components[i]);
	}
	ereport(ERROR,
			(errcode(ERRCODE_UNDEFINED_OBJECT),
			 errmsg("component \"%s\" of model \"%s\" does not exist", component, live->model),
			 errdetail("The components of the live version are %s.", names.data)));
	return -1;					/* keep compiler quiet */
}

/*
 * read_kinds - the kinds that count: those of the component, or all of them,
 * that add points
 */
static char *
read_kinds(const TieringLive *live, int component)
{
	const TieringScoreRule *rule = &live->rule;
	StringInfoData kinds;

	initStringInfo(&kinds);
	for (int i = 0; i < rule->nkinds; i++)
	{
		if (rule->kind_points[i] < LEAST_POINTS ||
			(component >= 0 && rule->kind_components[i] != component))
			continue;
		appendStringInfo(&kinds, "%s(%s::text, %s::float8)", kinds.len > 0 ? ", " : "",
						 quote_literal_cstr(live->kinds[i]),
						 double_to_shortest_decimal(rule->kind_points[i]));
	}
	if (kinds.len == 0 && component >= 0)
		ereport(ERROR,
				(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
				 errmsg("component \"%s\" of model \"%s\" has no signals that add points",
						live->components[component], live->model),
				 errhint("Define some with tiering.set_signal(), and CALL tiering.activate().")));
	if (kinds.len == 0)
		ereport(ERROR,
				(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
				 errmsg("model \"%s\" has no signals that add points", live->model),
				 errhint("Define some with tiering.set_signal(), and CALL tiering.activate().")));
	return kinds.data;
}

/*
 * read_sources - the numbers of the live sources of signals
 */
static List *
read_sources(const TieringLive *live)
{
	TieringRows *rows = tiering_catalogue_rows("SELECT number FROM tiering.live_signal_source "
											   "WHERE model = $1 AND NOT pending ORDER BY number", live->model);
	List	   *sources = NIL;

	for (uint64 i = 0; i < rows->count; i++)
	{
		int			number = tiering_rows_int(rows, i, 1);

		tiering_signal_require_view(number, live->schema, live->owner, live->model);
		sources = lappend_int(sources, number);
	}
	if (sources == NIL)
		ereport(ERROR,
				(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
				 errmsg("model \"%s\" has no sources of signals", live->model),
				 errhint("Declare one with tiering.set_signal_source(), its kinds with tiering.set_signal(), and CALL tiering.activate().")));
	return sources;
}

/*
 * begin - read the arguments that both functions have; check the rights
 */
static Momentum *
begin(FunctionCallInfo fcinfo)
{
	Momentum   *asked = palloc0(sizeof(Momentum));
	int32		typmod;

	asked->live = tiering_live_read(text_to_cstring(PG_GETARG_TEXT_PP(ARG_MODEL)));
	tiering_explain_check_access(asked->live, "Momentum");
	asked->recent_seconds = span_argument(fcinfo, ARG_RECENT, "recent");
	asked->baseline_seconds = span_argument(fcinfo, ARG_BASELINE, "baseline");
	asked->now = tiering_statement_now();
	asked->sources = read_sources(asked->live);
	asked->kinds = read_kinds(asked->live,
							  find_component(asked->live, PG_ARGISNULL(ARG_COMPONENT) ? NULL :
											 text_to_cstring(PG_GETARG_TEXT_PP(ARG_COMPONENT))));
	asked->key_type = tiering_live_key_type(asked->live, &typmod);
	return asked;
}

/*
 * put_sources - the signals of all sources as a row source of a name
 *
 * Keyed means those of account $4.  Carefully means row by row, where a row
 * whose expressions fail has a message.
 */
static void
put_sources(StringInfo sql, const Momentum *asked, bool keyed, bool careful, const char *name)
{
	const char *schema = asked->live->schema_name;
	ListCell   *lc;

	appendStringInfoChar(sql, '(');
	foreach(lc, asked->sources)
	{
		int			number = lfirst_int(lc);

		appendStringInfoString(sql, lc == list_head(asked->sources) ? "" : " UNION ALL ");
		if (careful)
			appendStringInfo(sql, "SELECT * FROM tiering._signal_events(%s::regclass, %d) AS "
							 "(account_id %s, kind text, occurred_at timestamptz, strength float8, message text)",
							 quote_literal_cstr(quote_qualified_identifier(schema, "state")), number,
							 tiering_type_name(asked->key_type));
		else
			appendStringInfo(sql, "SELECT account_id::%s, kind, occurred_at, strength, NULL::text AS message FROM %s",
							 tiering_type_name(asked->key_type), quote_qualified_identifier(schema, psprintf(TIERING_SIGNAL_VIEW, number)));
		if (keyed)
			appendStringInfoString(sql, " WHERE account_id = $4");
	}
	appendStringInfo(sql, ") %s", name);
}

/*
 * momentum_query - text of a query: account, momentum, recent and baseline points
 *
 * $1 is the moment, $2 and $3 the seconds of the spans, $4 the account or,
 * not keyed, the least momentum.  Accounts with nothing in the baseline are
 * no rows.
 */
static char *
momentum_query(const Momentum *asked, bool keyed, bool careful)
{
	StringInfoData sql;

	initStringInfo(&sql);
	appendStringInfoString(&sql,
						   "SELECT m.account_id, m.momentum, m.recent, m.baseline FROM ("
						   "SELECT w.account_id, w.recent, w.baseline, "
						   "w.recent * $3 / (w.baseline * $2) AS momentum FROM ("
						   "SELECT e.account_id, "
						   "coalesce(sum(k.points * e.strength) FILTER (WHERE e.occurred_at > p.recent), 0) AS recent, "
						   "sum(k.points * e.strength) FILTER (WHERE e.occurred_at <= p.recent) AS baseline "
						   "FROM (SELECT $1 - make_interval(secs => $2) AS recent, "
						   "$1 - make_interval(secs => $2) - make_interval(secs => $3) AS baseline) p, ");
	put_sources(&sql, asked, keyed, careful, "e");
	appendStringInfo(&sql,
					 " JOIN (VALUES %s) k (kind, points) ON k.kind = e.kind "
					 "WHERE e.message IS NULL AND e.account_id IS NOT NULL "
					 "AND e.occurred_at > p.baseline AND e.occurred_at <= $1 "
					 "AND e.strength >= " LEAST_AMOUNT " AND e.strength <= 1e9 ",
					 asked->kinds);
	if (asked->recent_only)
	{
		appendStringInfoString(&sql, "AND e.account_id IN (SELECT r.account_id FROM ");
		put_sources(&sql, asked, false, careful, "r");
		appendStringInfoString(&sql, " WHERE r.message IS NULL AND r.occurred_at <= $1 "
							   "AND r.occurred_at > $1 - make_interval(secs => $2)) ");
	}
	appendStringInfo(&sql, "GROUP BY e.account_id) w WHERE w.baseline IS NOT NULL) m%s",
					 keyed ? "" : " WHERE m.momentum >= $4 ORDER BY m.momentum DESC, m.account_id");
	return sql.data;
}

/*
 * run_query - the rows of momentum_query
 */
static TieringRows *
run_query(const Momentum *asked, bool keyed, Oid type, Datum account_or_factor)
{
	TieringArguments arguments = {0};
	TieringRows *rows;

	tiering_argument_datum(&arguments, TIMESTAMPTZOID, TimestampTzGetDatum(asked->now), false);
	tiering_argument_float(&arguments, asked->recent_seconds);
	tiering_argument_float(&arguments, asked->baseline_seconds);
	tiering_argument_datum(&arguments, type, account_or_factor, false);
	rows = tiering_ledger_try_query(asked->live, momentum_query(asked, keyed, false), &arguments);
	if (rows == NULL)
		rows = tiering_owner_query(asked->live->owner, momentum_query(asked, keyed, true), &arguments);
	return rows;
}

/*
 * find_query - text of a query: the accounts in scope whose momentum reaches $4
 *
 * The columns are those of momentum_query(), and the key as text.
 */
static char *
find_query(const Momentum *asked, bool careful)
{
	StringInfoData sql;

	initStringInfo(&sql);
	appendStringInfo(&sql, "SELECT q.account_id, q.momentum, q.recent, q.baseline, q.account_id::text FROM (%s) q "
					 "JOIN %s.state s ON s.account_id = q.account_id ORDER BY q.account_id",
					 momentum_query(asked, false, careful), quote_identifier(asked->live->schema_name));
	return sql.data;
}

/*
 * tiering_momentum_find - the accounts whose momentum reaches a factor
 *
 * For maintenance, as the model's owner.  Rows of account, momentum, recent and
 * baseline points, and the account as text.
 */
TieringRows *
tiering_momentum_find(const char *model, const char *component, double factor,
					  double recent_seconds, double baseline_seconds, TimestampTz now)
{
	Momentum	asked = {
		.live = tiering_live_read(model),
		.recent_seconds = recent_seconds,
		.baseline_seconds = baseline_seconds,
		.now = now,
		.recent_only = true
	};
	TieringArguments arguments = {0};
	TieringRows *rows;
	int32		typmod;

	asked.sources = read_sources(asked.live);
	asked.kinds = read_kinds(asked.live, find_component(asked.live, component));
	asked.key_type = tiering_live_key_type(asked.live, &typmod);
	tiering_argument_datum(&arguments, TIMESTAMPTZOID, TimestampTzGetDatum(now), false);
	tiering_argument_float(&arguments, recent_seconds);
	tiering_argument_float(&arguments, baseline_seconds);
	tiering_argument_float(&arguments, factor);
	rows = tiering_ledger_try_query(asked.live, find_query(&asked, false), &arguments);
	if (rows == NULL)
		rows = tiering_owner_query(asked.live->owner, find_query(&asked, true), &arguments);
	return rows;
}

/*
 * any_null - is an argument NULL that may not be?
 */
static bool
any_null(FunctionCallInfo fcinfo)
{
	for (int i = 0; i < fcinfo->nargs; i++)
	{
		if (i != ARG_COMPONENT && PG_ARGISNULL(i))
			return true;
	}
	return false;
}

/*
 * tiering_momentum - SQL: tiering.momentum(model, account, component, recent, baseline)
 *
 * Serves account text and account anyelement.
 */
Datum
tiering_momentum(PG_FUNCTION_ARGS)
{
	Momentum   *asked;
	TieringAccount *account;
	TieringRows *rows;

	if (any_null(fcinfo))
		PG_RETURN_NULL();
	asked = begin(fcinfo);
	account = tiering_explain_account(asked->live, fcinfo);
	rows = run_query(asked, true, asked->key_type, account->key);
	if (rows->count == 0)
		PG_RETURN_NULL();
	PG_RETURN_FLOAT8(tiering_rows_float(rows, 0, 2));
}

/*
 * tiering_momentum_refuse - raise an error if a function is one of ours
 *
 * An expression of a model must not contain it: what it answers follows the
 * signals of all days and the live version, which nothing watches for it, and
 * it would cost every write of an account a look at the sources.  label says
 * what the expression is, for the message.
 */
void
tiering_momentum_refuse(Oid function, const char *label)
{
	char	   *name;

	if (get_func_namespace(function) != get_namespace_oid(TIERING_SCHEMA, true))
		return;
	name = get_func_name(function);
	if (strcmp(name, "momentum") == 0 || strcmp(name, "spikes") == 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_OBJECT_DEFINITION),
				 errmsg("%s must not contain function %s.%s", label, TIERING_SCHEMA, name),
				 errdetail("It reads the signals of a live model, and no write would tell when its answer changes."),
				 errhint("Call tiering.spikes() in a job, and write what it finds into a table of the CRM that criteria or signals read.")));
}

/*
 * factor_argument - the least momentum to show
 */
static double
factor_argument(FunctionCallInfo fcinfo)
{
	double		factor = PG_GETARG_FLOAT8(ARG_FACTOR);

	if (!(factor > 0) || isinf(factor))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("invalid value for factor"),
				 errdetail("It must be a number above 0.")));
	return factor;
}

/*
 * visible_rows - the rows whose accounts the caller sees in account_tier
 *
 * They come as numbers from 1, in their order.
 */
static TieringRows *
visible_rows(const Momentum *asked, const TieringRows *rows)
{
	TieringArguments arguments = {0};
	Datum	   *keys = palloc(sizeof(Datum) * rows->count);
	int16		len;
	bool		byval;
	char		align;

	get_typlenbyvalalign(asked->key_type, &len, &byval, &align);
	for (uint64 i = 0; i < rows->count; i++)
	{
		bool		isnull;

		keys[i] = tiering_rows_datum(rows, i, 1, &isnull);
	}
	tiering_argument_datum(&arguments, get_array_type(asked->key_type),
						   PointerGetDatum(construct_array(keys, rows->count, asked->key_type,
														   len, byval, align)), false);
	return tiering_owner_query(tiering_explain_reader(asked->live),
							   psprintf("SELECT x.n::int FROM unnest($1) WITH ORDINALITY x (account_id, n)"
										" JOIN %s.account_tier t ON t.account_id = x.account_id"
										" ORDER BY x.n",
										quote_identifier(asked->live->schema_name)),
							   &arguments);
}

/*
 * put_spike - the row of an account
 */
static void
put_spike(ReturnSetInfo *result, const Momentum *asked, const TieringRows *rows, uint64 row)
{
	Datum		values[SPIKES_COLUMNS];
	bool		nulls[SPIKES_COLUMNS];

	for (int i = 0; i < SPIKES_COLUMNS; i++)
		values[i] = tiering_rows_datum(rows, row, i + 1, &nulls[i]);
	values[0] = CStringGetTextDatum(tiering_value_text(asked->key_type, values[0]));
	tuplestore_putvalues(result->setResult, result->setDesc, values, nulls);
}

/*
 * tiering_spikes - SQL: tiering.spikes(model, factor, component, recent, baseline)
 */
Datum
tiering_spikes(PG_FUNCTION_ARGS)
{
	Momentum   *asked;
	TieringRows *rows;
	TieringRows *visible;

	InitMaterializedSRF(fcinfo, 0);
	if (any_null(fcinfo))
		return (Datum) 0;
	asked = begin(fcinfo);
	rows = run_query(asked, false, FLOAT8OID, Float8GetDatum(factor_argument(fcinfo)));
	if (rows->count == 0)
		return (Datum) 0;
	visible = visible_rows(asked, rows);
	for (uint64 i = 0; i < visible->count; i++)
		put_spike((ReturnSetInfo *) fcinfo->resultinfo, asked, rows,
				  tiering_rows_int(visible, i, 1) - 1);
	return (Datum) 0;
}
