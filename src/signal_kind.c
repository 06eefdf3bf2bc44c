/*-------------------------------------------------------------------------
 *
 * signal_kind.c
 *	  Kinds of signals in a draft.
 *
 * A kind is a row of the catalogue: a component, points, and how they fade.
 * The numbers under which signals of a kind are stored are given once for
 * each name and never again, so that they mean the same in every version.
 *
 * src/signal_kind.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "fmgr.h"
#include "utils/builtins.h"
#include "utils/timestamp.h"

#include "catalogue.h"
#include "names.h"
#include "signal_draft.h"

PG_FUNCTION_INFO_V1(tiering_set_signal);
PG_FUNCTION_INFO_V1(tiering_drop_signal);

/* Shortest half-life, in seconds. */
#define MIN_HALF_LIFE 3600

/* Arguments of set_signal. */
enum
{
	ARG_MODEL,
	ARG_COMPONENT,
	ARG_KIND,
	ARG_POINTS,
	ARG_HALF_LIFE,
	ARG_CAP,
	ARG_PER_DAY,
	ARG_DESCRIPTION
};

/*
 * invalid_argument - raise the error for a number that cannot be
 */
static void
invalid_argument(const char *name, const char *detail)
{
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("invalid value for %s", name),
			 errdetail("%s", detail)));
}

/*
 * check_numbers - refuse points, half-life, cap and per_day that cannot be
 */
static void
check_numbers(FunctionCallInfo fcinfo)
{
	double		points;

	if (PG_ARGISNULL(ARG_POINTS))
		ereport(ERROR,
				(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
				 errmsg("points must not be null")));
	points = PG_GETARG_FLOAT8(ARG_POINTS);
	if (!(points >= -100 && points <= 100))
		invalid_argument("points", "It must be a number from -100 to 100.");
	if (!PG_ARGISNULL(ARG_HALF_LIFE))
	{
		double		seconds = DatumGetFloat8(DirectFunctionCall2(interval_part,
																 CStringGetTextDatum("epoch"),
																 PG_GETARG_DATUM(ARG_HALF_LIFE)));

		if (seconds < MIN_HALF_LIFE)
			invalid_argument("half_life", "It must be at least one hour, or NULL for points that never fade.");
	}
	if (!PG_ARGISNULL(ARG_CAP) &&
		!(PG_GETARG_FLOAT8(ARG_CAP) > 0 && PG_GETARG_FLOAT8(ARG_CAP) <= 100))
		invalid_argument("cap", "It must be a number of points above 0, at most 100, or NULL for no limit.");
	if (!PG_ARGISNULL(ARG_PER_DAY) && PG_GETARG_INT32(ARG_PER_DAY) < 1)
		invalid_argument("per_day", "It must be at least 1, or NULL for no limit.");
}

/*
 * add_argument - pass an argument of the call on to a statement
 */
static void
add_argument(TieringArguments *arguments, FunctionCallInfo fcinfo, int i, Oid type)
{
	tiering_argument_datum(arguments, type, PG_GETARG_DATUM(i), PG_ARGISNULL(i));
}

/*
 * tiering_set_signal - SQL: create or change a kind of signals in the draft
 */
Datum
tiering_set_signal(PG_FUNCTION_ARGS)
{
	char	   *model = tiering_model_argument(fcinfo);
	char	   *component = tiering_required_argument(fcinfo, ARG_COMPONENT, "component");
	char	   *kind = tiering_required_argument(fcinfo, ARG_KIND, "kind");
	TieringArguments arguments = {0};
	TieringDraft *draft;

	check_numbers(fcinfo);
	draft = tiering_draft_open(model);
	if (tiering_draft_component(draft, component) == NULL)
		ereport(ERROR,
				(errcode(ERRCODE_UNDEFINED_OBJECT),
				 errmsg("component \"%s\" of model \"%s\" does not exist", component, model),
				 errhint("Create it with tiering.set_component().")));

	tiering_argument_text(&arguments, model);
	tiering_argument_text(&arguments, kind);
	tiering_catalogue_call("INSERT INTO tiering.signal_number (model, kind, number) "
						   "SELECT $1, $2, coalesce(pg_catalog.max(n.number), 0) + 1 "
						   "FROM tiering.signal_number n WHERE n.model = $1 "
						   "ON CONFLICT (model, kind) DO NOTHING", &arguments);
	tiering_argument_text(&arguments, component);
	add_argument(&arguments, fcinfo, ARG_POINTS, FLOAT8OID);
	add_argument(&arguments, fcinfo, ARG_HALF_LIFE, INTERVALOID);
	add_argument(&arguments, fcinfo, ARG_CAP, FLOAT8OID);
	add_argument(&arguments, fcinfo, ARG_PER_DAY, INT4OID);
	add_argument(&arguments, fcinfo, ARG_DESCRIPTION, TEXTOID);
	tiering_catalogue_call("INSERT INTO tiering.signal (model, kind, component, points, half_life, "
						   "cap, per_day, description) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) "
						   "ON CONFLICT (model, kind) DO UPDATE SET component = EXCLUDED.component, "
						   "points = EXCLUDED.points, half_life = EXCLUDED.half_life, "
						   "cap = EXCLUDED.cap, per_day = EXCLUDED.per_day, "
						   "description = EXCLUDED.description", &arguments);
	tiering_draft_store(draft);
	PG_RETURN_VOID();
}

/*
 * tiering_drop_signal - SQL: remove a kind of signals from the draft
 */
Datum
tiering_drop_signal(PG_FUNCTION_ARGS)
{
	char	   *model = tiering_model_argument(fcinfo);
	char	   *kind = tiering_required_argument(fcinfo, 1, "kind");
	TieringDraft *draft = tiering_draft_open(model);

	if (tiering_draft_delete(draft, "signal", "signal", "kind", kind))
		tiering_draft_store(draft);
	PG_RETURN_VOID();
}

/*
 * tiering_signal_of_component - a kind that belongs to a component, or NULL
 */
const char *
tiering_signal_of_component(const char *model, const char *component)
{
	TieringArguments arguments = {0};
	TieringRows *rows;

	tiering_argument_text(&arguments, model);
	tiering_argument_text(&arguments, component);
	rows = tiering_catalogue_query("SELECT kind FROM tiering.signal WHERE model = $1 "
								   "AND component = $2 ORDER BY kind LIMIT 1", &arguments);
	return rows->count == 0 ? NULL : tiering_rows_text(rows, 0, 1);
}

/*
 * tiering_signal_drafted - does the draft have kinds of signals?
 */
bool
tiering_signal_drafted(const char *model)
{
	return tiering_catalogue_rows("SELECT 1 FROM tiering.signal WHERE model = $1 LIMIT 1",
								  model)->count > 0;
}
