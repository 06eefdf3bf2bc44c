/*-------------------------------------------------------------------------
 *
 * window.c
 *	  Outreach windows, opened by hand or by a writer.
 *
 * A window is a row that is appended; what it means for the account's tier
 * is concluded when the account is placed (moment.c).  So a writer that finds
 * the account's row in other hands leaves the account to maintenance, and
 * nothing is lost.
 *
 * src/window.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "fmgr.h"
#include "utils/builtins.h"
#include "utils/timestamp.h"

#include "clock.h"
#include "named.h"
#include "names.h"
#include "review.h"
#include "window.h"

PG_FUNCTION_INFO_V1(tiering_elevate);

/*
 * tiering_window_open - append an outreach window of an account
 *
 * Never waits.  False if the tables of windows cannot be had now; then
 * nothing was written.  The account is to be placed afterwards.
 */
bool
tiering_window_open(TieringStore *store, Datum key, const TieringWindow *window)
{
	if (!tiering_store_open_lifts(store))
		return false;
	tiering_lifts_tell(store);
	tiering_window_insert(store, key, window);
	return true;
}

/*
 * tiering_windows_mode - how accounts are placed when windows open or end
 *
 * Their base tiers stay, unless a gate asks for windows: then who qualifies by
 * one is promoted at once.
 */
TieringPlacementMode
tiering_windows_mode(const TieringModel *model)
{
	return model->ngates > model->ntiers ? TIERING_PLACE_AT_ONCE : TIERING_PLACE_NOT;
}

/*
 * tiering_windows_place - bring accounts in line with windows opened just now
 *
 * Scores stay.  Accounts that others have are queued.  The keys are distinct.
 * run is NULL for a writer.
 */
void
tiering_windows_place(TieringStore *store, TieringRun *run, Datum *keys, int nkeys)
{
	TieringChange *changes = palloc0(sizeof(TieringChange) * Max(nkeys, 1));
	TieringPlacementMode mode = tiering_windows_mode(store->model);

	if (mode == TIERING_PLACE_AT_ONCE && run != NULL && run->holds)
		mode = TIERING_PLACE_HOLD;

	tiering_store_advance(store);
	for (int i = 0; i < nkeys; i++)
	{
		changes[i].key = keys[i];
		changes[i].kept = true;
		changes[i].reread = true;
		changes[i].cause = TIERING_CAUSE_TRIGGER_EVENT;
	}
	tiering_place(store, changes, nkeys, mode);
	if (run != NULL)
		tiering_review_note_held(run, changes, nkeys);
	pfree(changes);
}

/*
 * close_window - end the window to a tier that was opened by hand
 *
 * False if there is none.  One that names no tier was not written by us.
 */
static bool
close_window(TieringNamed *named, const char *tier)
{
	bool		found = false;

	for (int i = 0; i < named->lifts->nwindows; i++)
	{
		TieringWindow *window = &named->lifts->windows[i];

		if (strcmp(window->kind, TIERING_WINDOW_BY_HAND) != 0 ||
			window->to_tier == NULL || strcmp(window->to_tier, tier) != 0)
			continue;
		tiering_named_delete(named, &named->store->tier_window, &window->tid);
		found = true;
	}
	return found;
}

/*
 * elevate - the work of tiering_elevate
 */
static void
elevate(TieringNamed *named, FunctionCallInfo fcinfo)
{
	TimestampTz now = tiering_now();
	TieringWindow window = {
		.kind = TIERING_WINDOW_BY_HAND,
		.from = now,
		.to_tier = tiering_required_argument(fcinfo, 2, "tier"),
		.reason = tiering_text_argument(fcinfo, 4),
		.author = named->store->changed_by
	};
	TieringChange change = {.cause = TIERING_CAUSE_TRIGGER_EVENT, .pinning = true};
	bool		replaced;

	(void) tiering_named_tier(named, window.to_tier);
	if (PG_ARGISNULL(3))
		ereport(ERROR,
				(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
				 errmsg("until must not be null"),
				 errhint("tiering.override() sets a tier without an end.")));
	window.until = PG_GETARG_TIMESTAMPTZ(3);
	if (!TIMESTAMP_IS_NOBEGIN(window.until) && TIMESTAMP_NOT_FINITE(window.until))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("until must be finite"),
				 errhint("tiering.override() sets a tier without an end.")));

	replaced = close_window(named, window.to_tier);
	if (window.until > now)
	{
		tiering_lifts_tell(named->store);
		tiering_window_insert(named->store, named->key, &window);
		change.reason = window.reason;
	}
	else if (replaced)
		change.cause = TIERING_CAUSE_WINDOW_END;
	else
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("until must be in the future"),
				 errdetail("There is no window to tier \"%s\" that was opened by hand and could end.",
						   window.to_tier)));
	tiering_named_place(named, &change);
}

/*
 * tiering_elevate - SQL: tiering.elevate(model, account, tier, until, reason)
 *
 * Serves account text and account anyelement.
 */
Datum
tiering_elevate(PG_FUNCTION_ARGS)
{
	tiering_named_call(fcinfo, false, elevate);
	PG_RETURN_VOID();
}
