/*-------------------------------------------------------------------------
 *
 * trigger_event.c
 *	  Trigger events in a draft, and publishing them.
 *
 * A trigger event is a kind of the model's signal sources that opens an
 * outreach window of its account.  It does so in one of three ways: it lifts
 * the account by so many tiers, or to a tier, or it adds points to its rank
 * within the tier.  For the kinds that every CRM knows there are presets.
 *
 * src/trigger_event.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include <math.h>

#include "catalog/pg_type.h"
#include "fmgr.h"
#include "utils/builtins.h"
#include "utils/numeric.h"
#include "utils/timestamp.h"

#include "catalogue.h"
#include "long_key.h"
#include "names.h"
#include "spike.h"
#include "trigger_event.h"
#include "window.h"

PG_FUNCTION_INFO_V1(tiering_drop_trigger_event);
PG_FUNCTION_INFO_V1(tiering_set_trigger_event);

/* Most tiers that an account is lifted by. */
#define MAX_PROMOTE (TIERING_MAX_TIERS - 1)

/* Longest period. */
#define MAX_PERIOD_MONTHS (100 * MONTHS_PER_YEAR)

/* Arguments of tiering.set_trigger_event(). */
enum
{
	ARG_MODEL,
	ARG_KIND,
	ARG_PROMOTE,
	ARG_TO_TIER,
	ARG_BOOST,
	ARG_FOR_PERIOD,
	ARG_DESCRIPTION,
	ARG_FACTOR,
	ARG_RECENT,
	ARG_BASELINE
};

/* What a kind does if nobody says otherwise. */
typedef struct Preset
{
	const char *kind;
	int			promote;		/* so many tiers; 0: not */
	int			boost;			/* so many points; 0 like promote: to the highest
								 * tier */
	int			days;
} Preset;

static const Preset presets[] = {
	{"new_funding", 1, 0, 90},
	{"executive_hire", 1, 0, 60},
	{"competitive_displacement", 1, 0, 90},
	{"regulatory_change", 0, 10, 180},
	{"acquisition", 1, 0, 120},
	{"hand_raise", 0, 0, 14}
};

/* The preset of all spikes. */
static const Preset spike_preset = {"spike", 1, 0, 14};

/* What a spike is if nobody says otherwise, as tiering.spikes() has it. */
#define DEFAULT_FACTOR 2.0
#define DEFAULT_RECENT_DAYS 7
#define DEFAULT_BASELINE_DAYS 90

/*
 * find_preset - the preset of a kind, or NULL
 */
static const Preset *
find_preset(const char *kind)
{
	for (int i = 0; i < lengthof(presets); i++)
	{
		if (strcmp(presets[i].kind, kind) == 0)
			return &presets[i];
	}
	return tiering_is_spike(kind) ? &spike_preset : NULL;
}

/*
 * preset_names - the kinds that have a preset, in words
 */
static char *
preset_names(void)
{
	StringInfoData names;

	initStringInfo(&names);
	for (int i = 0; i < lengthof(presets); i++)
		appendStringInfo(&names, "%s%s", i == 0 ? "" :
						 i == lengthof(presets) - 1 ? " and " : ", ", presets[i].kind);
	return names.data;
}

/* ----------
 * Arguments
 * ----------
 */

/*
 * invalid_argument - raise the error for a value that cannot be
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
 * check_kind - refuse a kind that windows opened by hand have, or too long a one
 */
static void
check_kind(const char *kind)
{
	if (strcmp(kind, TIERING_WINDOW_BY_HAND) == 0)
		ereport(ERROR,
				(errcode(ERRCODE_RESERVED_NAME),
				 errmsg("\"%s\" cannot be a trigger event", kind),
				 errdetail("Windows that tiering.elevate() opens are of this kind.")));
	if (strlen(kind) > TIERING_MAX_KIND)
		invalid_argument("kind", psprintf("It has at most %d bytes.", TIERING_MAX_KIND));
}

/*
 * check_lift - refuse more than one of promote, to_tier and boost, and values
 * that cannot be; false if none is given
 */
static bool
check_lift(FunctionCallInfo fcinfo)
{
	int			given = !PG_ARGISNULL(ARG_PROMOTE) + !PG_ARGISNULL(ARG_TO_TIER) +
	!PG_ARGISNULL(ARG_BOOST);

	if (given > 1)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("a trigger event has only one of promote, to_tier and boost")));
	if (!PG_ARGISNULL(ARG_PROMOTE) &&
		(PG_GETARG_INT32(ARG_PROMOTE) < 1 || PG_GETARG_INT32(ARG_PROMOTE) > MAX_PROMOTE))
		invalid_argument("promote", psprintf("It must be a number of tiers from 1 to %d.", MAX_PROMOTE));
	if (!PG_ARGISNULL(ARG_TO_TIER))
		(void) tiering_name_argument(fcinfo, ARG_TO_TIER, "tier");
	if (!PG_ARGISNULL(ARG_BOOST))
	{
		double		boost = DatumGetFloat8(DirectFunctionCall1(numeric_float8,
															   PG_GETARG_DATUM(ARG_BOOST)));

		if (!(fabs(boost) <= 100) || rint(boost * 100) == 0)
			invalid_argument("boost", "It must be a number of points from -100 to 100, and not 0.");
	}
	return given > 0;
}

/*
 * check_period - refuse a period that is none, or too long
 */
static void
check_period(FunctionCallInfo fcinfo)
{
	Interval   *period = PG_GETARG_INTERVAL_P(ARG_FOR_PERIOD);
	Interval	longest = {.month = MAX_PERIOD_MONTHS};

	if (period->month < 0 || period->day < 0 || period->time < 0 ||
		(period->month == 0 && period->day == 0 && period->time == 0) ||
		DatumGetBool(DirectFunctionCall2(interval_gt, IntervalPGetDatum(period),
										 IntervalPGetDatum(&longest))))
		invalid_argument("for_period", "It must be longer than nothing, and at most 100 years.");
}

/*
 * add_lift - pass promote, to_tier and boost on to a statement
 */
static void
add_lift(TieringArguments *arguments, FunctionCallInfo fcinfo, const Preset *preset)
{
	bool		promote = preset && preset->promote > 0;
	bool		boost = preset && preset->boost > 0;

	if (preset == NULL)
	{
		tiering_argument_datum(arguments, INT4OID, PG_GETARG_DATUM(ARG_PROMOTE),
							   PG_ARGISNULL(ARG_PROMOTE));
		tiering_argument_datum(arguments, TEXTOID, PG_GETARG_DATUM(ARG_TO_TIER),
							   PG_ARGISNULL(ARG_TO_TIER));
		tiering_argument_datum(arguments, NUMERICOID, PG_GETARG_DATUM(ARG_BOOST),
							   PG_ARGISNULL(ARG_BOOST));
		return;
	}
	tiering_argument_int(arguments, promote ? &preset->promote : NULL);
	tiering_argument_text(arguments, NULL);
	tiering_argument_datum(arguments, NUMERICOID,
						   NumericGetDatum(int64_to_numeric(preset->boost)), !boost);
}

/*
 * add_period - pass for_period on to a statement
 */
static void
add_period(TieringArguments *arguments, FunctionCallInfo fcinfo, const Preset *preset)
{
	Interval   *period = palloc0(sizeof(Interval));

	if (!PG_ARGISNULL(ARG_FOR_PERIOD))
	{
		check_period(fcinfo);
		period = PG_GETARG_INTERVAL_P(ARG_FOR_PERIOD);
	}
	else if (preset)
		period->day = preset->days;
	else
		ereport(ERROR,
				(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
				 errmsg("for_period must not be null"),
				 errdetail("Only kinds with a preset have a period of their own: %s.", preset_names())));
	tiering_argument_datum(arguments, INTERVALOID, IntervalPGetDatum(period), false);
}

/*
 * add_span - pass the seconds of a span on to a statement; months and years as in half-lives
 */
static void
add_span(TieringArguments *arguments, FunctionCallInfo fcinfo, int i, const char *name, int days)
{
	double		seconds = (double) days * SECS_PER_DAY;

	if (!PG_ARGISNULL(i))
		seconds = DatumGetFloat8(DirectFunctionCall2(interval_part, CStringGetTextDatum("epoch"),
													 PG_GETARG_DATUM(i)));
	if (!(seconds > 0 && seconds <= 100.0 * DAYS_PER_YEAR * SECS_PER_DAY))
		invalid_argument(name, "It must be a span above 0, at most 100 years.");
	tiering_argument_float(arguments, seconds);
}

/*
 * add_spike - pass on what makes a spike, of a kind that is one
 */
static void
add_spike(TieringArguments *arguments, FunctionCallInfo fcinfo, const char *kind)
{
	double		factor = DEFAULT_FACTOR;

	if (!tiering_is_spike(kind))
	{
		if (!PG_ARGISNULL(ARG_FACTOR) || !PG_ARGISNULL(ARG_RECENT) || !PG_ARGISNULL(ARG_BASELINE))
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("trigger event \"%s\" cannot have factor, recent or baseline", kind),
					 errdetail("They are for kinds that maintenance finds: \"spike\", or \"spike:\" and the name of a component.")));
		for (int i = 0; i < 3; i++)
			tiering_argument_datum(arguments, FLOAT8OID, (Datum) 0, true);
		return;
	}
	if (!PG_ARGISNULL(ARG_FACTOR))
		factor = PG_GETARG_FLOAT8(ARG_FACTOR);
	if (!(factor > 0) || isinf(factor))
		invalid_argument("factor", "It must be a number above 0.");
	tiering_argument_float(arguments, factor);
	add_span(arguments, fcinfo, ARG_RECENT, "recent", DEFAULT_RECENT_DAYS);
	add_span(arguments, fcinfo, ARG_BASELINE, "baseline", DEFAULT_BASELINE_DAYS);
}

/* ----------
 * The draft
 * ----------
 */

/*
 * tiering_set_trigger_event - SQL: create or change a trigger event of the draft
 */
Datum
tiering_set_trigger_event(PG_FUNCTION_ARGS)
{
	char	   *model = tiering_model_argument(fcinfo);
	char	   *kind = tiering_required_argument(fcinfo, ARG_KIND, "kind");
	const Preset *preset = find_preset(kind);
	TieringArguments arguments = {0};
	TieringDraft *draft;
	bool		given;

	check_kind(kind);
	given = check_lift(fcinfo);
	if (!given && preset == NULL)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("trigger event \"%s\" needs one of promote, to_tier and boost", kind),
				 errhint("Kinds with a preset do without: %s.", preset_names())));

	tiering_argument_text(&arguments, model);
	tiering_argument_text(&arguments, kind);
	add_lift(&arguments, fcinfo, given ? NULL : preset);
	add_period(&arguments, fcinfo, preset);
	tiering_argument_text(&arguments, tiering_text_argument(fcinfo, ARG_DESCRIPTION));
	add_spike(&arguments, fcinfo, kind);
	draft = tiering_draft_open(model);
	tiering_catalogue_call("INSERT INTO tiering.trigger_event (model, kind, promote, to_tier, boost, "
						   "for_period, description, factor, recent, baseline) "
						   "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) "
						   "ON CONFLICT (model, kind) DO UPDATE SET promote = EXCLUDED.promote, "
						   "to_tier = EXCLUDED.to_tier, boost = EXCLUDED.boost, "
						   "for_period = EXCLUDED.for_period, description = EXCLUDED.description, "
						   "factor = EXCLUDED.factor, recent = EXCLUDED.recent, baseline = EXCLUDED.baseline",
						   &arguments);
	tiering_draft_store(draft);
	PG_RETURN_VOID();
}

/*
 * tiering_drop_trigger_event - SQL: remove a trigger event from the draft
 */
Datum
tiering_drop_trigger_event(PG_FUNCTION_ARGS)
{
	char	   *model = tiering_model_argument(fcinfo);
	char	   *kind = tiering_required_argument(fcinfo, 1, "kind");
	TieringDraft *draft = tiering_draft_open(model);

	if (tiering_draft_delete(draft, "trigger event", "trigger_event", "kind", kind))
		tiering_draft_store(draft);
	PG_RETURN_VOID();
}

/*
 * tiering_trigger_events_drafted - does the draft have trigger events?
 */
bool
tiering_trigger_events_drafted(const char *model)
{
	return tiering_catalogue_rows("SELECT 1 FROM tiering.trigger_event WHERE model = $1 LIMIT 1",
								  model)->count > 0;
}

/* ----------
 * Publishing
 * ----------
 */

/*
 * tiering_trigger_events_require - refuse a draft whose trigger events lead nowhere
 *
 * They need a source of signals, and the tiers that they name.
 */
void
tiering_trigger_events_require(const TieringDraft *draft)
{
	const char *model = draft->model->name;
	TieringRows *rows = tiering_catalogue_rows("SELECT kind, to_tier, EXISTS (SELECT FROM tiering.signal_source s "
											   "WHERE s.model = $1)::int FROM tiering.trigger_event "
											   "WHERE model = $1 ORDER BY kind", model);

	for (uint64 i = 0; i < rows->count; i++)
	{
		const char *tier = tiering_rows_text(rows, i, 2);

		if (tiering_rows_int(rows, i, 3) == 0)
			ereport(ERROR,
					(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
					 errmsg("the draft of model \"%s\" has trigger events, but no source of them", model),
					 errhint("Add one with tiering.set_signal_source().")));
		if (tier != NULL && tiering_draft_tier(draft, tier) == NULL)
			ereport(ERROR,
					(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
					 errmsg("trigger event \"%s\" of model \"%s\" lifts to tier \"%s\", which the draft does not have",
							tiering_rows_text(rows, i, 1), model, tier),
					 errhint("Name another one with tiering.set_trigger_event(), or add it with tiering.set_tier().")));
	}
}

/*
 * tiering_trigger_events_publish - those of the draft become the live ones
 *
 * Part of publishing a draft, before sessions are told.
 */
void
tiering_trigger_events_publish(const TieringDraft *draft)
{
	TieringArguments arguments = {0};

	tiering_trigger_events_require(draft);
	tiering_spikes_require(draft->model->name);
	tiering_argument_text(&arguments, draft->model->name);
	tiering_catalogue_call("DELETE FROM tiering.live_trigger_event WHERE model = $1", &arguments);
	tiering_catalogue_call("INSERT INTO tiering.live_trigger_event (model, kind, promote, to_tier, boost, "
						   "for_period, reason, factor, recent, baseline) SELECT e.model, e.kind, e.promote, "
						   "CASE WHEN e.promote IS NULL AND e.boost IS NULL THEN coalesce(e.to_tier, "
						   "(SELECT t.tier FROM tiering.tier t WHERE t.model = $1 ORDER BY t.rank LIMIT 1)) END, "
						   "e.boost, e.for_period, coalesce(e.description, pg_catalog.translate(e.kind, '_:', '  ')), "
						   "e.factor, e.recent, e.baseline "
						   "FROM tiering.trigger_event e WHERE e.model = $1", &arguments);
}
