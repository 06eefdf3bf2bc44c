/*-------------------------------------------------------------------------
 *
 * explain.c
 *	  The ledger of one account: its score, line by line.
 *
 * The ledger explains the score that is stored, so it starts from the points
 * that are stored and from the weights of the live version; signals are those
 * of the moment, as in the view account_tier.  A criterion
 * contributes its points times its share of the score; a component that was
 * clamped and the rounding have lines of their own.  Contributions are
 * counted in whole units of 1e-10 points, and the rounding line is what is
 * left, so that their sum is the score exactly, not nearly.
 *
 * An account whose scoring fails keeps the score that an earlier version may
 * have made.  If points and weights do not give the stored score, the ledger
 * has one line that says so, rather than lines that look like reasons.
 *
 * What may be seen is checked as the caller, through the public views; the
 * state is then read as the model's owner.
 *
 * src/explain.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include <math.h>

#include "catalog/pg_class.h"
#include "catalog/pg_type.h"
#include "miscadmin.h"
#include "utils/acl.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"
#include "utils/numeric.h"
#include "utils/tuplestore.h"

#include "catalogue.h"
#include "explain.h"

#define LEDGER_COLUMNS 9

/* Contributions are counted in units of 10^-LEDGER_DECIMALS points. */
#define LEDGER_DECIMALS 10
#define LEDGER_UNITS 1e10
#define UNITS_PER_HUNDREDTH INT64CONST(100000000)

/* Less than this is no clamping but noise of floating point. */
#define CLAMP_NOISE 1e-9

PG_FUNCTION_INFO_V1(tiering_explain);

static TieringAccount *find_account(const TieringLive *live, FunctionCallInfo fcinfo);
static void convert_key(const TieringLive *live, FunctionCallInfo fcinfo, TieringAccount *account);
static void not_in_model(const TieringLive *live, const TieringAccount *account);
static bool read_account(const TieringLive *live, TieringAccount *account);
static void read_points(TieringAccount *account, const TieringRows *rows, int column);
static void add_score(TieringLedger *ledger);
static bool is_explained(const TieringLedger *ledger, double *values);
static void add_component(TieringLedger *ledger, int component, double share, double value);
static void add_criterion(TieringLedger *ledger, int criterion, double share);
static void add_mean(TieringLedger *ledger, int component, double share, double mean, double value);
static void add_rounding(TieringLedger *ledger);
static void add_kept_score(TieringLedger *ledger);
static void add_total(TieringLedger *ledger);
static double effective_points(const TieringLedger *ledger, int criterion);
static double *weight_shares(const double *weights, const double *values, int n);
static Datum exact_numeric(int64 units);

/*
 * tiering_explain - SQL: tiering.explain(model, account)
 *
 * Serves account text and account anyelement.
 */
Datum
tiering_explain(PG_FUNCTION_ARGS)
{
	TieringLive *live = tiering_live_read(text_to_cstring(PG_GETARG_TEXT_PP(0)));
	TieringLedger ledger = {.live = live};
	TieringAccount *account;

	tiering_explain_check_access(live, "Explaining a score");
	account = find_account(live, fcinfo);
	ledger.account = account;
	InitMaterializedSRF(fcinfo, 0);
	ledger.result = (ReturnSetInfo *) fcinfo->resultinfo;

	add_score(&ledger);
	add_total(&ledger);
	account->score = account->decided_score;
	tiering_reasons_add(&ledger);
	return (Datum) 0;
}

/*
 * tiering_ledger_add - append a line
 */
void
tiering_ledger_add(TieringLedger *ledger, const TieringLedgerLine *line)
{
	const char *const texts[] = {
		line->section, line->component, line->item, line->expression
	};
	Datum		values[LEDGER_COLUMNS] = {0};
	bool		nulls[LEDGER_COLUMNS] = {0};

	values[0] = Int32GetDatum(++ledger->lines);
	for (int i = 0; i < lengthof(texts); i++)
	{
		nulls[i + 1] = texts[i] == NULL;
		if (texts[i])
			values[i + 1] = CStringGetTextDatum(texts[i]);
	}
	nulls[5] = isnan(line->weight);
	if (!nulls[5])
		values[5] = DirectFunctionCall1(float8_numeric, Float8GetDatum(line->weight));
	nulls[6] = isnan(line->points);
	if (!nulls[6])
		values[6] = exact_numeric(llround(line->points * LEDGER_UNITS));
	nulls[7] = line->contribution == TIERING_NO_CONTRIBUTION;
	if (!nulls[7])
	{
		values[7] = exact_numeric(line->contribution);
		ledger->sum += line->contribution;
	}
	nulls[8] = line->detail == NULL;
	if (line->detail)
		values[8] = CStringGetTextDatum(line->detail);

	tuplestore_putvalues(ledger->result->setResult, ledger->result->setDesc, values, nulls);
}

/*
 * tiering_explain_check_access - error unless the caller may see tiers and points
 *
 * That is who has the rights of the model's owner, or may read both views.
 * The error says that what the caller does needs it.
 */
void
tiering_explain_check_access(const TieringLive *live, const char *what)
{
	static const char *const views[] = {"account_tier", "criterion_points"};

	if (has_privs_of_role(GetUserId(), live->owner))
		return;
	for (int i = 0; i < lengthof(views); i++)
	{
		if (!tiering_explain_may_read(live, views[i]))
			ereport(ERROR,
					(errcode(ERRCODE_INSUFFICIENT_PRIVILEGE),
					 errmsg("permission denied for model \"%s\"", live->model),
					 errdetail("%s needs SELECT on view %s.", what,
							   quote_qualified_identifier(live->schema_name, views[i]))));
	}
}

/*
 * tiering_explain_may_read - may the caller read a public view?
 */
bool
tiering_explain_may_read(const TieringLive *live, const char *view)
{
	Oid			relid = get_relname_relid(view, live->schema);

	return OidIsValid(relid) && pg_class_aclcheck(relid, GetUserId(), ACL_SELECT) == ACLCHECK_OK;
}

/*
 * tiering_explain_reader - as whom to read the public views for the caller
 *
 * As himself, so that he sees what he may see.  Who has the rights of the
 * model's owner sees all, and reads as the owner: what the views call may be
 * of the owner's making, and must not run with the rights of a superuser.
 */
Oid
tiering_explain_reader(const TieringLive *live)
{
	return has_privs_of_role(GetUserId(), live->owner) ? live->owner : GetUserId();
}

/*
 * find_account - the account of the call's second argument
 *
 * Raises an error if there is none in scope, or none that the caller sees.
 */
static TieringAccount *
find_account(const TieringLive *live, FunctionCallInfo fcinfo)
{
	TieringAccount *account = tiering_explain_account(live, fcinfo);

	if (!read_account(live, account))
		not_in_model(live, account);
	return account;
}

/*
 * tiering_explain_account - the same, with nothing but what account_tier shows
 */
TieringAccount *
tiering_explain_account(const TieringLive *live, FunctionCallInfo fcinfo)
{
	TieringAccount *account = palloc0(sizeof(TieringAccount));
	TieringArguments arguments = {0};
	TieringRows *rows;

	convert_key(live, fcinfo, account);
	tiering_argument_datum(&arguments, account->key_type, account->key, false);
	rows = tiering_owner_query(tiering_explain_reader(live),
							   psprintf("SELECT placement::text, tier_rank::int,"
										" to_char(tier_since, 'YYYY-MM-DD HH24:MI \"UTC\"')"
										" FROM %s.account_tier WHERE account_id = $1",
										quote_identifier(live->schema_name)),
							   &arguments);
	if (rows->count == 0)
		not_in_model(live, account);
	account->placement = tiering_rows_text(rows, 0, 1);
	account->tier_rank = tiering_rows_int(rows, 0, 2);
	account->tier_since = tiering_rows_text(rows, 0, 3);
	return account;
}

/*
 * not_in_model - error: the caller sees no such account
 */
static void
not_in_model(const TieringLive *live, const TieringAccount *account)
{
	ereport(ERROR,
			(errcode(ERRCODE_NO_DATA),
			 errmsg("account \"%s\" is not in model \"%s\"", account->key_text, live->model),
			 errdetail("There is no such account, the filter of the model leaves it out, "
					   "or you may not see it.")));
}

/*
 * convert_key - turn the argument into a key, by way of its text
 *
 * A domain checks it with functions that may be the owner's.
 */
static void
convert_key(const TieringLive *live, FunctionCallInfo fcinfo, TieringAccount *account)
{
	Oid			type = get_fn_expr_argtype(fcinfo->flinfo, 1);
	TieringIdentity identity;
	Oid			function;
	Oid			parameter;
	int32		typmod;

	account->key_text = tiering_value_text(type, PG_GETARG_DATUM(1));
	account->key_type = tiering_live_key_type(live, &typmod);
	getTypeInputInfo(account->key_type, &function, &parameter);
	tiering_identity_enter(live->owner, &identity);
	account->key = OidInputFunctionCall(function, account->key_text, parameter, typmod);
	tiering_identity_leave(&identity);
}

/*
 * read_account - fill what is stored of an account; false if nothing is
 */
static bool
read_account(const TieringLive *live, TieringAccount *account)
{
	TieringArguments arguments = {0};
	TieringRows *rows;
	bool		isnull;

	tiering_argument_datum(&arguments, account->key_type, account->key, false);
	rows = tiering_owner_query(live->owner,
							   psprintf("SELECT s.model_version::int, (s.score * 100)::int,"
										" s.base_rank::int, s.qualified_rank::int,"
										" s.waitlisted_rank::int, s.holds_seat::int,"
										" s.override_seat::int, s.override_scope,"
										" s.territory, s.owner, s.seat_scope,"
										" to_char(s.error_since, 'YYYY-MM-DD HH24:MI \"UTC\"'),"
										" s.error_criterion, s.error_sqlstate, s.error_message, s.points::float8[],"
										" to_char(s.scored_at, 'YYYY-MM-DD HH24:MI \"UTC\"'), s.gates::bigint,"
										" (SELECT o.tier FROM %s.override o WHERE o.account_id = s.account_id"
										" AND (o.ends_at IS NULL OR o.ends_at > tiering.clock()))"
										" FROM %s.state s WHERE s.account_id = $1",
										quote_identifier(live->schema_name),
										quote_identifier(live->schema_name)),
							   &arguments);
	if (rows->count == 0)
		return false;

	account->version = tiering_rows_int(rows, 0, 1);
	account->score = tiering_rows_isnull(rows, 0, 2)
		? TIERING_NO_SCORE : tiering_rows_int(rows, 0, 2);
	account->base_rank = tiering_rows_int(rows, 0, 3);
	account->qualified_rank = tiering_rows_int(rows, 0, 4);
	account->waitlisted_rank = tiering_rows_int(rows, 0, 5);
	account->holds_seat = tiering_rows_int(rows, 0, 6) != 0;
	account->override_seat = tiering_rows_int(rows, 0, 7) != 0;
	account->override_scope = tiering_rows_text(rows, 0, 8);
	account->territory = tiering_rows_text(rows, 0, 9);
	account->owner = tiering_rows_text(rows, 0, 10);
	account->seat_scope = tiering_rows_text(rows, 0, 11);
	account->error_since = tiering_rows_text(rows, 0, 12);
	account->error_criterion = tiering_rows_text(rows, 0, 13);
	account->error_sqlstate = tiering_rows_text(rows, 0, 14);
	account->error_message = tiering_rows_text(rows, 0, 15);
	read_points(account, rows, 16);
	account->scored_at = tiering_rows_text(rows, 0, 17);
	account->gates = tiering_rows_isnull(rows, 0, 18) ? ~UINT64CONST(0) :
		DatumGetUInt64(tiering_rows_datum(rows, 0, 18, &isnull));
	account->override_tier = tiering_rows_text(rows, 0, 19);
	account->decided_score = account->score;
	return tiering_ledger_read_signals(live, account);
}

/*
 * read_points - fill the points of the criteria from their array
 */
static void
read_points(TieringAccount *account, const TieringRows *rows, int column)
{
	bool		isnull;
	Datum		array = tiering_rows_datum(rows, 0, column, &isnull);
	Datum	   *values;
	bool	   *nulls;

	if (isnull)
		return;
	deconstruct_array(DatumGetArrayTypeP(array), FLOAT8OID, sizeof(float8),
					  FLOAT8PASSBYVAL, TYPALIGN_DOUBLE,
					  &values, &nulls, &account->npoints);
	account->points = palloc(sizeof(double) * Max(account->npoints, 1));
	for (int i = 0; i < account->npoints; i++)
		account->points[i] = nulls[i] ? NAN : DatumGetFloat8(values[i]);
}

/*
 * add_score - the lines that add up to the score
 */
static void
add_score(TieringLedger *ledger)
{
	const TieringScoreRule *rule = &ledger->live->rule;
	double	   *values = palloc0(sizeof(double) * Max(rule->ncomponents, 1));
	double	   *shares;

	if (!is_explained(ledger, values))
	{
		add_kept_score(ledger);
		return;
	}

	shares = weight_shares(rule->component_weights, values, rule->ncomponents);
	for (int i = 0; i < rule->ncomponents; i++)
		add_component(ledger, i, shares[i], values[i]);
	add_rounding(ledger);
}

/*
 * is_explained - do the stored points give the stored score?
 *
 * If so, fills the values of the components.
 */
static bool
is_explained(const TieringLedger *ledger, double *values)
{
	const TieringScoreRule *rule = &ledger->live->rule;
	const TieringAccount *account = ledger->account;
	TieringScore score;

	if (account->version != ledger->live->version || account->npoints != rule->ncriteria)
		return false;
	tiering_score_compute_signals(rule, account->points, account->signals, values, &score);
	return score.score == account->score;
}

/*
 * add_component - the lines of one component
 *
 * share is its part of the score, 0 to 1; value what it counts in the score,
 * NaN if it has none.
 */
static void
add_component(TieringLedger *ledger, int component, double share, double value)
{
	const TieringScoreRule *rule = &ledger->live->rule;
	double	   *points = palloc(sizeof(double) * Max(rule->ncriteria, 1));
	double	   *parts;
	double		mean = 0;

	for (int i = 0; i < rule->ncriteria; i++)
		points[i] = rule->criterion_components[i] == component
			? effective_points(ledger, i) : NAN;
	parts = weight_shares(rule->criterion_weights, points, rule->ncriteria);

	for (int i = 0; i < rule->ncriteria; i++)
	{
		if (rule->criterion_components[i] != component)
			continue;
		add_criterion(ledger, i, parts[i] * share);
		if (!isnan(points[i]))
			mean += parts[i] * points[i];
	}
	add_mean(ledger, component, share, mean, value);
}

/*
 * add_criterion - the line of a criterion
 */
static void
add_criterion(TieringLedger *ledger, int criterion, double share)
{
	const TieringScoreRule *rule = &ledger->live->rule;
	const TieringLiveCriterion *named = &ledger->live->criteria[criterion];
	double		points = effective_points(ledger, criterion);
	TieringLedgerLine line = {
		.section = "criterion",
		.component = ledger->live->components[rule->criterion_components[criterion]],
		.item = named->name,
		.expression = named->expression,
		.weight = rule->criterion_weights[criterion],
		.points = points,
		.contribution = TIERING_NO_CONTRIBUTION
	};

	if (isnan(points))
		line.detail = "no value: its weight leaves the mean";
	else
	{
		const char *missing = isnan(ledger->account->points[criterion])
			? psprintf("no value: counts as %g points; ", points) : "";

		line.contribution = llround(share * points * LEDGER_UNITS);
		line.detail = psprintf("%s%.2f percent of the score", missing, share * 100);
	}
	tiering_ledger_add(ledger, &line);
}

/*
 * add_mean - the lines of a component's mean, of its signals, and of clamping
 * if it did
 */
static void
add_mean(TieringLedger *ledger, int component, double share, double mean, double value)
{
	TieringLedgerLine line = {
		.section = "component",
		.component = ledger->live->components[component],
		.item = "weighted mean",
		.weight = ledger->live->rule.component_weights[component],
		.points = isnan(value) ? NAN : mean,
		.contribution = TIERING_NO_CONTRIBUTION,
		.detail = "no value: the component leaves the score"
	};

	if (!isnan(value))
		line.detail = psprintf("%.2f percent of the score", share * 100);
	tiering_ledger_add(ledger, &line);
	mean += tiering_ledger_add_signals(ledger, component, share);

	if (isnan(value) || fabs(mean - value) < CLAMP_NOISE)
		return;
	line.item = "clamp";
	line.weight = NAN;
	line.points = value;
	line.contribution = llround(share * (value - mean) * LEDGER_UNITS);
	line.detail = "a component is at least 0 and at most 100";
	tiering_ledger_add(ledger, &line);
}

/*
 * add_rounding - the line that is left between the sum and the stored score
 */
static void
add_rounding(TieringLedger *ledger)
{
	TieringLedgerLine line = {
		.section = "score",
		.item = "rounding",
		.weight = NAN,
		.points = NAN,
		.detail = "to two decimals, half away from zero"
	};

	if (ledger->account->score == TIERING_NO_SCORE)
		return;
	line.contribution = ledger->account->score * UNITS_PER_HUNDREDTH - ledger->sum;
	tiering_ledger_add(ledger, &line);
}

/*
 * add_kept_score - the one line of a score that the points do not explain
 */
static void
add_kept_score(TieringLedger *ledger)
{
	const TieringAccount *account = ledger->account;
	TieringLedgerLine line = {
		.section = "score",
		.item = "kept score",
		.weight = NAN,
		.points = NAN,
		.contribution = TIERING_NO_CONTRIBUTION,
		.detail = "the account was never scored"
	};

	if (account->score != TIERING_NO_SCORE)
	{
		line.contribution = account->score * UNITS_PER_HUNDREDTH;
		line.detail = account->error_since
			? "kept from before the scoring of the account failed"
			: "not made of the stored points under the live version; tiering.verify() says more";
	}
	tiering_ledger_add(ledger, &line);
}

/*
 * add_total - the line that repeats the score
 */
static void
add_total(TieringLedger *ledger)
{
	bool		scored = ledger->account->score != TIERING_NO_SCORE;
	TieringLedgerLine line = {
		.section = "score",
		.item = "total",
		.weight = NAN,
		.points = scored ? ledger->account->score / 100.0 : NAN,
		.contribution = TIERING_NO_CONTRIBUTION,
		.detail = scored ? "the sum of all contributions" : "no component has a value"
	};

	tiering_ledger_add(ledger, &line);
}

/*
 * effective_points - what a criterion counts: its points, or those for NULL
 */
static double
effective_points(const TieringLedger *ledger, int criterion)
{
	double		points = ledger->account->points[criterion];

	return isnan(points) ? ledger->live->rule.criterion_missing[criterion] : points;
}

/*
 * weight_shares - what part of the mean each value is, 0 to 1
 *
 * A value that is NaN has no part.  Weights may be so great that their sum
 * overflows, so they are compared with the greatest.
 */
static double *
weight_shares(const double *weights, const double *values, int n)
{
	double	   *shares = palloc0(sizeof(double) * Max(n, 1));
	double		greatest = 0;
	double		total = 0;

	for (int i = 0; i < n; i++)
	{
		if (!isnan(values[i]))
			greatest = Max(greatest, weights[i]);
	}
	if (greatest == 0)
		return shares;

	for (int i = 0; i < n; i++)
	{
		if (!isnan(values[i]))
			total += shares[i] = weights[i] / greatest;
	}
	for (int i = 0; i < n; i++)
		shares[i] /= total;
	return shares;
}

/*
 * exact_numeric - units of 1e-10 as a numeric with at least two decimals
 */
static Datum
exact_numeric(int64 units)
{
	Datum		value = NumericGetDatum(int64_div_fast_to_numeric(units, LEDGER_DECIMALS));
	Datum		trimmed = DirectFunctionCall1(numeric_trim_scale, value);

	if (DatumGetInt32(DirectFunctionCall1(numeric_scale, trimmed)) >= 2)
		return trimmed;
	return DirectFunctionCall2(numeric_round, trimmed, Int32GetDatum(2));
}
