/*-------------------------------------------------------------------------
 *
 * health_inputs.c
 *	  What health() says of keys, sources, signals, and of what ends by itself.
 *
 * Is an account told from all others, and found?  And the inputs of a model beside the
 * rows of its accounts: do they lead to accounts, and does maintenance keep up
 * with them, and with what was written while nobody told it?
 *
 * src/health_inputs.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/namespace.h"
#include "storage/lmgr.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"

#include "account_table.h"
#include "catalogue.h"
#include "health.h"
#include "model.h"
#include "source_health.h"
#include "source_index.h"
#include "suspension.h"
#include "visibility.h"

/* An end that nobody took note of for so long is a problem. */
#define END_PATIENCE	USECS_PER_DAY

/* Who wrote during a resume waits that long for maintenance as a rule; it is looked for twice. */
#define CATCH_UP_PATIENCE	USECS_PER_HOUR

/* So many signals that are due but not folded are a problem. */
#define UNFOLDED_PATIENCE	100000

/*
 * examine_key - is there an index that finds an account, and one that keeps it apart?
 */
static void
examine_key(TieringPatient *patient, AttrNumber attnum)
{
	const char *column = quote_identifier(get_attname(patient->account_table, attnum, false));

	if (tiering_row_security(patient->account_table) && !tiering_key_is_unique(patient->account_table, attnum))
		tiering_health_complain(patient, TIERING_LIGHT_RED,
								"Readers of %s could share a key under row-level security, and see what belongs to others: add a unique constraint on column %s alone that is not deferrable, or disable row-level security, then run tiering.repair(%s).",
								patient->table_name, column, patient->name);
	else if (!tiering_column_has_index(patient->account_table, attnum))
		tiering_health_complain(patient, TIERING_LIGHT_YELLOW,
								"Account table %s is read by %s, which has no index: run CREATE INDEX ON %s (%s).",
								patient->table_name, column, patient->table_name, column);
}

/*
 * tiering_health_examine_keys - could two readers share a key under row-level
 * security, and are accounts found by it?
 *
 * Not looked at while somebody has the account table for himself.
 */
void
tiering_health_examine_keys(TieringPatient *patient)
{
	ListCell   *lc;

	if (patient->nulls[TIERING_HEALTH_LIVE_VERSION] ||
		!ConditionalLockRelationOid(patient->account_table, AccessShareLock))
		return;
	foreach(lc, tiering_models_of(patient->account_table))
	{
		TieringModel *model = lfirst(lc);

		if (strcmp(model->name, patient->model) == 0 && model->key_attno != InvalidAttrNumber)
			examine_key(patient, model->key_attno);
	}
	tiering_models_release();
}

/*
 * complain_of_sources - add what is wrong with the sources
 */
static void
complain_of_sources(TieringPatient *patient, List *problems)
{
	ListCell   *lc;

	foreach(lc, problems)
	{
		TieringSourceProblem *problem = lfirst(lc);

		tiering_health_complain(patient, problem->red ? TIERING_LIGHT_RED : TIERING_LIGHT_YELLOW,
								"%s", problem->text);
	}
}

/*
 * tiering_health_examine_sources - do the rows of the sources lead to accounts, and fast?
 */
void
tiering_health_examine_sources(TieringPatient *patient)
{
	if (!patient->has_sources)
		return;
	complain_of_sources(patient,
						tiering_source_definition_problems(patient->model, patient->name,
														   get_namespace_oid(patient->schema_name, true), patient->owner));
	complain_of_sources(patient,
						tiering_source_mark_problems(patient->owner, patient->schema, patient->name));
}

/*
 * tiering_health_examine_ends - do reviews take note of overrides and windows that ended?
 */
void
tiering_health_examine_ends(TieringPatient *patient)
{
	bool		isnull;
	Datum		oldest = tiering_health_query(patient,
											  psprintf("SELECT min(begins_at) FROM %s.upcoming",
													   patient->schema), 1, &isnull);

	if (!isnull && DatumGetTimestampTz(oldest) < patient->now - END_PATIENCE)
		tiering_health_complain(patient, TIERING_LIGHT_YELLOW,
								"Overrides and windows that ended since %s hold their seats: run CALL tiering.maintain(%s), or schedule it.",
								timestamptz_to_str(DatumGetTimestampTz(oldest)), patient->name);
}

/*
 * tiering_health_examine_catch_up - is what was written during a resume caught up with?
 *
 * The first maintenance notes down who has to end, the next one after that looks
 * at the accounts.
 */
void
tiering_health_examine_catch_up(TieringPatient *patient)
{
	TieringCatchUp catch_up;
	bool		overdue;

	if (strcmp(patient->status, "live") != 0 || !tiering_resume_pending(patient->model, &catch_up))
		return;
	overdue = catch_up.since < patient->now - CATCH_UP_PATIENCE;
	if (catch_up.waits_for != NULL && (overdue || catch_up.attempts > 1))
		tiering_health_complain(patient, TIERING_LIGHT_YELLOW,
								"What may have been written while the model came back at %s is still to be looked at, and waits for the end of %s: end it, then run CALL tiering.maintain(%s).",
								timestamptz_to_str(catch_up.since), catch_up.waits_for, patient->name);
	else if (catch_up.since < patient->now - 2 * CATCH_UP_PATIENCE)
		tiering_health_complain(patient, TIERING_LIGHT_YELLOW,
								"What may have been written while the model came back at %s waits for maintenance: run CALL tiering.maintain(%s)%s, or schedule it.",
								timestamptz_to_str(catch_up.since), patient->name,
								catch_up.noted ? "" : " twice");
}

/*
 * complain_of_signals - a live source has no view; table is NULL if that is gone
 *
 * A table that was dropped has no name.
 */
static void
complain_of_signals(TieringPatient *patient, const char *table, Oid relation, bool drafted)
{
	if (table != NULL)
		tiering_health_complain(patient, TIERING_LIGHT_RED,
								"Something that the signals in %s are made from was dropped: set the source anew, then activate.",
								table);
	else if (drafted)
		tiering_health_complain(patient, TIERING_LIGHT_RED,
								"The table of a source of signals was dropped: set one anew with tiering.set_signal_source(), or run tiering.drop_signal_source(%s, '%u'), then activate.",
								patient->name, relation);
	else
		tiering_health_complain(patient, TIERING_LIGHT_RED,
								"The table of a source of signals was dropped: run CALL tiering.activate(%s).",
								patient->name);
}

/*
 * tiering_health_examine_signal_sources - are the expressions of all sources there,
 * and indexes that find the signals of an account?
 */
void
tiering_health_examine_signal_sources(TieringPatient *patient)
{
	TieringRows *gone;

	if (patient->schema == NULL || strcmp(patient->status, "live") != 0)
		return;
	gone = tiering_catalogue_rows("SELECT CASE WHEN r.oid IS NOT NULL THEN l.relation::text END, l.relation::oid, "
								  "EXISTS (SELECT FROM tiering.signal_source d WHERE d.model = $1 AND d.relation = l.relation)::int "
								  "FROM tiering.live_signal_source l "
								  "JOIN pg_catalog.pg_class s ON s.oid = l.state_table "
								  "LEFT JOIN pg_catalog.pg_class r ON r.oid = l.relation "
								  "WHERE l.model = $1 AND NOT l.pending AND NOT EXISTS "
								  "(SELECT FROM pg_catalog.pg_class v WHERE v.relnamespace = s.relnamespace "
								  "AND v.relname = 'signal_source_' || l.number AND v.relkind = 'v' "
								  "AND v.relowner = s.relowner) "
								  "ORDER BY 1", patient->model);
	for (uint64 i = 0; i < gone->count; i++)
		complain_of_signals(patient, tiering_rows_text(gone, i, 1), tiering_rows_oid(gone, i, 2),
							tiering_rows_int(gone, i, 3) != 0);
	complain_of_sources(patient,
						tiering_signal_index_problems(patient->model,
													  get_namespace_oid(patient->schema_name, true)));
}

/*
 * tiering_health_examine_signals - are signals folded, and can all of them be used?
 *
 * Also of a model that only has trigger events.
 */
void
tiering_health_examine_signals(TieringPatient *patient)
{
	TieringArguments arguments = {0};
	TieringRows *row;
	bool		isnull;
	int64		due;

	tiering_argument_text(&arguments, patient->model);
	if (tiering_catalogue_query("SELECT 1 FROM tiering.live_signal WHERE model = $1 "
								"UNION ALL SELECT 1 FROM tiering.live_trigger_event WHERE model = $1",
								&arguments)->count == 0)
		return;
	row = tiering_owner_query(patient->owner,
							  psprintf("SELECT count(*) FILTER (WHERE kind <> 0), min(at) FILTER (WHERE kind <> 0), "
									   "(SELECT coalesce(sum(n) FILTER (WHERE kind IS NOT NULL), 0) FROM %s.signal_ignored), "
									   "(SELECT coalesce(sum(n) FILTER (WHERE kind IS NULL), 0) FROM %s.signal_ignored), "
									   "(SELECT message FROM %s.signal_ignored WHERE kind IS NULL ORDER BY seen_at DESC, message LIMIT 1), "
									   "count(*) FILTER (WHERE at <= tiering.clock()) FROM %s.signal",
									   patient->schema, patient->schema, patient->schema, patient->schema), NULL);
	for (int i = 0; i < 3; i++)
	{
		Datum		value = tiering_rows_datum(row, 0, i + 1, &isnull);

		if (!isnull)
			tiering_health_set(patient, TIERING_HEALTH_UNFOLDED_SIGNAL_COUNT + i, value);
	}
	if (DatumGetInt64(tiering_rows_datum(row, 0, 4, &isnull)) > 0)
		tiering_health_complain(patient, TIERING_LIGHT_YELLOW,
								"Rows of signal sources that cannot be used: " INT64_FORMAT ", the last one because: %s.",
								DatumGetInt64(tiering_rows_datum(row, 0, 4, &isnull)), tiering_rows_text(row, 0, 5));
	due = DatumGetInt64(tiering_rows_datum(row, 0, 6, &isnull));
	if (due > UNFOLDED_PATIENCE)
		tiering_health_complain(patient, TIERING_LIGHT_YELLOW,
								"Signals that wait to be folded: " INT64_FORMAT ", run CALL tiering.maintain(%s), or schedule it.",
								due, patient->name);
}
