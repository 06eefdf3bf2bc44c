/*-------------------------------------------------------------------------
 *
 * retention.c
 *	  How long the history of a model and the log of its runs are kept.
 *
 * For ever, unless tiering.set_retention() says otherwise; then each
 * re-evaluation drops what has become too old.  It reads everything anyway,
 * so no index on the end of a period has to be kept by every writer: the
 * history is read once, some pages in each step.
 *
 * Where history was dropped, tier_as_of() must not answer for a moment before
 * that, since accounts would be missing.  The moment is kept in the catalogue,
 * and the function asks for it, in models with a retention only.
 *
 * src/retention.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include <math.h>

#include "access/table.h"
#include "catalog/pg_type.h"
#include "fmgr.h"
#include "miscadmin.h"
#include "storage/bufmgr.h"
#include "utils/acl.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"
#include "utils/rel.h"
#include "utils/timestamp.h"

#include "catalogue.h"
#include "clock.h"
#include "definition.h"
#include "names.h"
#include "retention.h"
#include "tiering.h"
#include "views.h"

PG_FUNCTION_INFO_V1(tiering_history_reaches);
PG_FUNCTION_INFO_V1(tiering_set_retention);

/* What is kept for longer than this is meant to be kept for ever. */
#define MAX_AGE_YEARS 1000

/* Pages of the history that a step reads. */
#define STEP_PAGES 1000

/*
 * tiering_retention_guarded - may history of a model have been dropped?
 */
bool
tiering_retention_guarded(const char *model)
{
	return tiering_catalogue_rows("SELECT 1 FROM tiering.model WHERE model = $1 "
								  "AND (history_retention IS NOT NULL OR history_from IS NOT NULL)",
								  model)->count > 0;
}

/*
 * may_read - may the current user read a model's history?
 *
 * Whoever may not is told nothing, and fails at the view.
 */
static bool
may_read(Oid state)
{
	Oid			view = get_relname_relid("tier_history", get_rel_namespace(state));

	return OidIsValid(view) &&
		(pg_class_aclcheck(view, GetUserId(), ACL_SELECT) == ACLCHECK_OK ||
		 pg_attribute_aclcheck_all(view, GetUserId(), ACL_SELECT, ACLMASK_ANY) == ACLCHECK_OK);
}

/*
 * history_from - since when the history of a model is complete; false: always
 */
static bool
history_from(const char *model, TimestampTz *from)
{
	TieringRows *rows = tiering_catalogue_of_model("model", model);
	bool		isnull;

	if (rows->count == 0 || !may_read(tiering_rows_oid(rows, 0, Anum_model_state_table)))
		return false;
	*from = DatumGetTimestampTz(tiering_rows_datum(rows, 0, Anum_model_history_from, &isnull));
	return !isnull;
}

/*
 * tiering_history_reaches - SQL: tiering._history_reaches(model, at)
 *
 * True, or an error if history of that moment was dropped.
 */
Datum
tiering_history_reaches(PG_FUNCTION_ARGS)
{
	char	   *model = text_to_cstring(PG_GETARG_TEXT_PP(0));
	TimestampTz at = PG_GETARG_TIMESTAMPTZ(1);
	TimestampTz from = 0;

	if (history_from(model, &from) && at < from)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("the history of model \"%s\" begins at %s", model, timestamptz_to_str(from)),
				 errdetail("What ended before was dropped, as tiering.set_retention() says."),
				 errhint("Ask for a later moment.")));
	PG_RETURN_BOOL(true);
}

/*
 * check_age - refuse an interval that leads nowhere, or before the calendar
 */
static void
check_age(const char *what, Datum interval)
{
	TimestampTz now = tiering_statement_now();
	double		seconds = DatumGetFloat8(DirectFunctionCall2(interval_part, CStringGetTextDatum("epoch"),
															 interval));
	Datum		cutoff;

	if (!(fabs(seconds) <= (double) MAX_AGE_YEARS * DAYS_PER_YEAR * SECS_PER_DAY))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("%s must be at most %d years", what, MAX_AGE_YEARS),
				 errhint("NULL keeps everything.")));
	cutoff = DirectFunctionCall2(timestamptz_mi_interval, TimestampTzGetDatum(now), interval);
	if (DatumGetTimestampTz(cutoff) >= now)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("%s must be longer than nothing", what),
				 errhint("NULL keeps everything.")));
}

/*
 * tiering_set_retention - SQL: tiering.set_retention(model, history, runs)
 */
Datum
tiering_set_retention(PG_FUNCTION_ARGS)
{
	TieringArguments arguments = {0};
	char	   *name = tiering_required_argument(fcinfo, 0, "model");
	char	   *status;

	if (!PG_ARGISNULL(1))
		check_age("history", PG_GETARG_DATUM(1));
	if (!PG_ARGISNULL(2))
		check_age("runs", PG_GETARG_DATUM(2));
	tiering_definition_check_owner(name);
	tiering_definition_check_writable(fcinfo);
	(void) tiering_model_lock(name, true);

	tiering_argument_text(&arguments, name);
	tiering_argument_datum(&arguments, INTERVALOID, PG_ARGISNULL(1) ? (Datum) 0 : PG_GETARG_DATUM(1),
						   PG_ARGISNULL(1));
	tiering_argument_datum(&arguments, INTERVALOID, PG_ARGISNULL(2) ? (Datum) 0 : PG_GETARG_DATUM(2),
						   PG_ARGISNULL(2));
	tiering_catalogue_call("UPDATE tiering.model SET history_retention = $2, run_retention = $3 "
						   "WHERE model = $1", &arguments);
	CommandCounterIncrement();
	(void) tiering_model_table(name, &status);
	if (strcmp(status, "live") == 0)
		tiering_views_create(name);
	PG_RETURN_VOID();
}

/*
 * drop_periods - drop the periods on some pages that ended before a moment
 */
static int64
drop_periods(TieringRun *run, BlockNumber first, TimestampTz before)
{
	TieringArguments arguments = {0};
	TieringModel *model = tiering_run_model(run);
	TieringRows *rows;
	bool		isnull;

	tiering_argument_datum(&arguments, TIMESTAMPTZOID, TimestampTzGetDatum(before), false);
	rows = tiering_owner_query(model->owner,
							   psprintf("WITH dropped AS (DELETE FROM %s WHERE ctid >= '(%u,0)' AND ctid < '(%u,0)' "
										"AND valid_to < $1 RETURNING 1) SELECT count(*) FROM dropped",
										tiering_model_relation(model, "history"),
										first, first + STEP_PAGES), &arguments);
	return DatumGetInt64(tiering_rows_datum(rows, 0, 1, &isnull));
}

/*
 * note_history_from - history before a moment is not complete any more
 */
static void
note_history_from(TieringRun *run, TimestampTz from)
{
	TieringArguments arguments = {0};

	tiering_argument_text(&arguments, run->name);
	tiering_argument_datum(&arguments, TIMESTAMPTZOID, TimestampTzGetDatum(from), false);
	tiering_catalogue_call("UPDATE tiering.model SET history_from = greatest(history_from, $2) "
						   "WHERE model = $1", &arguments);
}

/*
 * sweep_history - drop the periods that ended before a moment
 */
static void
sweep_history(TieringRun *run, TimestampTz before)
{
	Relation	rel = table_open(tiering_run_model(run)->history, AccessShareLock);
	BlockNumber pages = RelationGetNumberOfBlocks(rel);
	int64		dropped = 0;

	table_close(rel, AccessShareLock);
	for (BlockNumber page = 0; page < pages; page += STEP_PAGES)
	{
		int64		n = drop_periods(run, page, before);

		CHECK_FOR_INTERRUPTS();
		if (n == 0)
			continue;
		note_history_from(run, before);
		dropped += n;
		tiering_run_step(run);
	}
	if (dropped > 0)
		ereport(NOTICE,
				(errmsg("%s of model \"%s\": dropped " INT64_FORMAT " periods that ended before %s",
						run->kind, run->name, dropped, timestamptz_to_str(before))));
}

/*
 * drop_runs - drop the runs that began before a moment
 *
 * The last one of each kind stays: schedule and health() go by it.
 */
static void
drop_runs(TieringRun *run, TimestampTz before)
{
	TieringArguments arguments = {0};

	tiering_argument_text(&arguments, run->name);
	tiering_argument_datum(&arguments, TIMESTAMPTZOID, TimestampTzGetDatum(before), false);
	tiering_catalogue_call("DELETE FROM tiering.run_log r WHERE r.model = $1 AND r.started_at < $2 "
						   "AND EXISTS (SELECT FROM tiering.run_log n WHERE n.model = r.model "
						   "AND n.kind = r.kind AND n.run_id > r.run_id)", &arguments);
}

/*
 * tiering_retention_apply - drop what has become too old
 *
 * Part of a re-evaluation.
 */
void
tiering_retention_apply(TieringRun *run)
{
	TieringArguments arguments = {0};
	TieringRows *before;
	Datum		cutoff;
	bool		isnull;

	tiering_argument_text(&arguments, run->name);
	tiering_argument_datum(&arguments, TIMESTAMPTZOID, TimestampTzGetDatum(tiering_now()), false);
	before = tiering_catalogue_query("SELECT $2 - history_retention, $2 - run_retention "
									 "FROM tiering.model WHERE model = $1", &arguments);
	cutoff = tiering_rows_datum(before, 0, 2, &isnull);
	if (!isnull)
		drop_runs(run, DatumGetTimestampTz(cutoff));
	cutoff = tiering_rows_datum(before, 0, 1, &isnull);
	if (!isnull)
		sweep_history(run, DatumGetTimestampTz(cutoff));
}
