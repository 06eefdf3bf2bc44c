/*-------------------------------------------------------------------------
 *
 * activation.c
 *	  Publishing a draft, and moving its accounts to the new version.
 *
 * The first activation installs the triggers, which only queue accounts
 * while it scores and places everybody, and then switches.  The next ones
 * publish, score and place in one transaction, so that readers see the old
 * version until it commits, and the new one whole; writers go on with the
 * old version meanwhile, and queue every account that they touch.  Either
 * way what was queued is settled last.
 *
 * src/activation.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/xact.h"
#include "catalog/pg_class.h"
#include "storage/lmgr.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"
#include "utils/snapmgr.h"

#include "activation.h"
#include "catalogue.h"
#include "definition.h"
#include "draft.h"
#include "key_review.h"
#include "layout.h"
#include "model_read.h"
#include "model_view.h"
#include "override.h"
#include "patience.h"
#include "pause.h"
#include "review.h"
#include "signal_draft.h"
#include "signal_fold.h"
#include "source.h"
#include "suspension.h"
#include "tiering.h"
#include "triggers.h"
#include "views.h"
#include "watch.h"

PG_FUNCTION_INFO_V1(tiering_activate);

/*
 * tiering_model_set_status - change the status; backends read it anew
 */
void
tiering_model_set_status(const char *name, const char *status)
{
	TieringArguments arguments = {0};

	tiering_argument_text(&arguments, name);
	tiering_argument_text(&arguments, status);
	tiering_catalogue_call("UPDATE tiering.model SET status = $2 "
						   "WHERE model OPERATOR(pg_catalog.=) $1", &arguments);
	tiering_definition_invalidate(tiering_model_table(name, NULL));
	CommandCounterIncrement();
}

/* ----------
 * Filling a model for the first time
 * ----------
 */

/* The rows of the view that are being written. */
typedef struct Fill
{
	TieringRun *run;
	TieringStore *store;
	MemoryContext batch;
	TieringChange *changes;
	TieringEvaluation *evaluations;
	int			count;
	int64		done;
} Fill;

/*
 * begin_batch - empty arrays for the next accounts
 */
static void
begin_batch(Fill *fill)
{
	MemoryContextReset(fill->batch);
	fill->changes = MemoryContextAllocZero(fill->batch, sizeof(TieringChange) * TIERING_STEP_SIZE);
	fill->evaluations = MemoryContextAllocZero(fill->batch,
											   sizeof(TieringEvaluation) * TIERING_STEP_SIZE);
	fill->count = 0;
}

/*
 * write_batch - the state of the accounts so far
 *
 * Tiers with seats wait for the allocation; all others are in their tier
 * already, so that most states are written once.
 */
static void
write_batch(Fill *fill)
{
	MemoryContext old = MemoryContextSwitchTo(fill->batch);

	tiering_place(fill->store, fill->changes, fill->count, TIERING_PLACE_LATER);
	tiering_store_advance(fill->store);
	MemoryContextSwitchTo(old);
	fill->done += fill->count;
	tiering_run_report(fill->run, "scored", fill->done, fill->done);
	begin_batch(fill);
}

/*
 * fill_account - callback: an account that has no state yet
 */
static void
fill_account(TieringModel *model, TieringDifference difference, TieringState *state,
			 TieringEvaluation *evaluation, void *arg)
{
	Fill	   *fill = arg;
	MemoryContext old;
	TieringEvaluation *copy;
	int			ncriteria = Max(model->rule.ncriteria, 1);
	int			ncomponents = Max(model->rule.ncomponents, 1);

	if (difference != TIERING_MISSING)
		return;
	old = MemoryContextSwitchTo(fill->batch);
	copy = &fill->evaluations[fill->count];
	*copy = *evaluation;
	copy->key = tiering_key_copy(model, evaluation->key);
	copy->points = memcpy(palloc(sizeof(double) * ncriteria), evaluation->points,
						  sizeof(double) * ncriteria);
	copy->components = memcpy(palloc(sizeof(double) * ncomponents), evaluation->components,
							  sizeof(double) * ncomponents);
	copy->territory = evaluation->territory ? pstrdup(evaluation->territory) : NULL;
	copy->owner = evaluation->owner ? pstrdup(evaluation->owner) : NULL;
	fill->changes[fill->count].key = copy->key;
	fill->changes[fill->count].evaluation = copy;
	fill->changes[fill->count].cause = TIERING_CAUSE_ACTIVATION;
	fill->count++;
	MemoryContextSwitchTo(old);
	if (fill->count == TIERING_STEP_SIZE)
		write_batch(fill);
}

/*
 * fill_states - score everybody; who fails is done with the key at hand
 */
static void
fill_states(TieringRun *run)
{
	TieringModel *model = tiering_run_model(run);
	Fill		fill = {0};
	bool		complete;

	fill.run = run;
	fill.batch = AllocSetContextCreate(CurrentMemoryContext, "tiering fill", ALLOCSET_DEFAULT_SIZES);
	fill.store = tiering_store_open(model, true);
	begin_batch(&fill);
	complete = tiering_compare_all(model, fill_account, &fill);
	if (complete)
		write_batch(&fill);
	tiering_store_close(fill.store);
	MemoryContextDelete(fill.batch);
	if (!complete)
		tiering_review_rescore(run, TIERING_PLACE_LATER, TIERING_CAUSE_ACTIVATION);
}

/* ----------
 * Activation
 * ----------
 */

/*
 * reset_seats - tiers whose seats are counted in another way begin anew
 *
 * Their tokens and scopes go; the allocation that follows gives the holders
 * new seats.  Exceptions survive if the scopes are of the same kind.
 *
 * A writer of the old version must not give a seat back after that: those
 * that have the tokens open are waited for, and from then on writers do not
 * get them, and queue.
 */
static void
reset_seats(TieringRun *run, TieringModelTier *old_tiers, int nold)
{
	TieringModel *model = tiering_run_model(run);
	const char *seat = tiering_model_relation(model, "seat");
	const char *seat_scope = tiering_model_relation(model, "seat_scope");
	StringInfoData kept;

	initStringInfo(&kept);
	for (int t = 0; t < model->ntiers; t++)
	{
		TieringModelTier *tier = &model->tiers[t];
		TieringModelTier *before = NULL;

		for (int i = 0; i < nold; i++)
		{
			if (strcmp(old_tiers[i].name, tier->name) == 0)
				before = &old_tiers[i];
		}
		if (before && TIER_IS_CAPPED(before) == TIER_IS_CAPPED(tier) &&
			before->scope_kind == tier->scope_kind)
			appendStringInfo(&kept, "%s%s", kept.len > 0 ? ", " : "",
							 quote_literal_cstr(tier->name));
		else
			run->reset_tiers |= UINT64CONST(1) << t;
	}
	if (kept.len == 0)
		appendStringInfoString(&kept, "NULL");
	if (run->reset_tiers != 0)
		(void) tiering_lock_patiently(NIL, list_make1_oid(model->seat), TIERING_PATIENCE_PRIVATE,
									  psprintf("the seats of model \"%s\"", run->name));
	tiering_owner_execute(model->owner,
						  psprintf("DELETE FROM %s WHERE (tier = ANY (ARRAY[%s]::text[])) IS NOT TRUE",
								   seat, kept.data));
	tiering_owner_execute(model->owner,
						  psprintf("DELETE FROM %s WHERE (tier = ANY (ARRAY[%s]::text[])) IS NOT TRUE",
								   seat_scope, kept.data));
	CommandCounterIncrement();
}

/*
 * activate_first - install the triggers, fill, switch
 */
static void
activate_first(TieringRun *run)
{
	Oid			account_table = tiering_model_table(run->name, NULL);
	bool		atomic = run->atomic;

	tiering_announce_first(run);
	tiering_definition_publish(run->name);
	CommandCounterIncrement();
	tiering_install_triggers(account_table);
	tiering_watch_remember(run->name);
	tiering_model_set_status(run->name, "filling");
	tiering_run_step(run);

	/* the triggers may have been there, for who knew nothing of this model */
	if (!run->atomic)
		tiering_wait_for_writers(run);
	tiering_signals_rebuild(run);
	/* one transaction, or the periods of the fill would be others than those of the allocation */
	run->atomic = true;
	fill_states(run);
	tiering_review_allocate(run, TIERING_ALLOCATE_REEVALUATE, TIERING_CAUSE_ACTIVATION, true);
	run->atomic = atomic;
}

/*
 * keep_failed_seats - accounts in error keep their seat where seats begin anew
 *
 * Allocation leaves them alone, so the seat is taken for them here: as a debt
 * of the scope that the new version counts it in.
 */
static void
keep_failed_seats(TieringRun *run)
{
	static const char *const columns[] = {"''", "territory", "owner"};
	TieringModel *model = tiering_run_model(run);
	const char *state = tiering_model_relation(model, "state");

	for (int t = 0; t < model->ntiers; t++)
	{
		TieringModelTier *tier = &model->tiers[t];
		const char *scope = columns[tier->scope_kind];

		if ((run->reset_tiers & (UINT64CONST(1) << t)) == 0)
			continue;
		tiering_owner_execute(model->owner,
							  psprintf("UPDATE %s SET holds_seat = %s AND %s IS NOT NULL, "
									   "seat_scope = CASE WHEN %s THEN NULLIF(%s, '') END "
									   "WHERE error_since IS NOT NULL AND base_rank = %d",
									   state, TIER_IS_CAPPED(tier) ? "true" : "false", scope,
									   TIER_IS_CAPPED(tier) ? "true" : "false", scope, tier->rank));
		if (TIER_IS_CAPPED(tier))
			tiering_owner_execute(model->owner,
								  psprintf("INSERT INTO %s (tier, scope, free_since, seats) "
										   "SELECT %s, coalesce(seat_scope, ''), '-infinity', (- pg_catalog.count(*))::int4 "
										   "FROM %s WHERE error_since IS NOT NULL AND holds_seat AND base_rank = %d "
										   "GROUP BY seat_scope",
										   tiering_model_relation(model, "seat"),
										   quote_literal_cstr(tier->name), state, tier->rank));
	}
	CommandCounterIncrement();
}

/*
 * settle_ended - what has ended of overrides and windows ends under the old
 * version, and keys that changed change there
 */
static void
settle_ended(TieringRun *run)
{
	TieringModel *model = tiering_model_get(run->name);
	bool		live = model != NULL && model->status == TIERING_MODEL_LIVE;

	tiering_models_release();
	if (!live)
		return;
	tiering_review_lifts(run, false, TIERING_PLACE_NOT, TIERING_CAUSE_UPDATE);
	tiering_review_key_changes(run);
}

/*
 * has_view - is there the view from which writers of the live version read?
 */
static bool
has_view(const TieringDefinition *model)
{
	return OidIsValid(tiering_own_relation(TIERING_MODEL_VIEW, RELKIND_VIEW, model->schema, model->owner));
}

/*
 * activate_next - publish another version and move to it, in one transaction
 *
 * Writers serve no model that was suspended, or whose view was dropped, until
 * that is committed.
 */
static void
activate_next(TieringRun *run, bool suspended)
{
	TieringDraft *draft;
	TieringModel before = {.name = run->name};
	bool		atomic = run->atomic;
	bool		absent = suspended;

	draft = tiering_draft_open(run->name);
	tiering_override_require_tiers(draft);
	settle_ended(run);
	draft = tiering_announce_next(run);
	/* also of a model that is suspended, which cannot be used otherwise */
	(void) tiering_model_read(&before);

	run->atomic = true;			/* from here on, all or nothing */
	tiering_review_last_key_changes(run);
	tiering_override_require_tiers(draft);
	absent |= !has_view(draft->model);
	tiering_definition_publish(run->name);
	CommandCounterIncrement();
	if (absent)
		tiering_suspension_end(run->name);
	tiering_watch_remember(run->name);
	tiering_signals_rebuild(run);
	reset_seats(run, before.tiers, before.ntiers);
	tiering_review_key_changes(run);
	if (tiering_run_model(run)->ntrigger_events > 0)
		tiering_review_lifts(run, true, TIERING_PLACE_NOT, TIERING_CAUSE_ACTIVATION);
	tiering_review_rescore(run, TIERING_PLACE_NOT, TIERING_CAUSE_ACTIVATION);
	keep_failed_seats(run);
	tiering_review_allocate(run, TIERING_ALLOCATE_REEVALUATE, TIERING_CAUSE_ACTIVATION, true);
	TIERING_PAUSE("version to be committed");
	run->reset_tiers = 0;		/* all have begun anew */
	run->atomic = atomic;
}

/*
 * drop_unused_triggers - from tables that are no source of signals any more
 *
 * Only if they can be locked at once: until then the triggers find nothing to
 * do.
 */
static void
drop_unused_triggers(TieringRun *run, List *before)
{
	List	   *now = tiering_signal_relations(run->name, false);
	bool		dropped = false;
	ListCell   *lc;

	foreach(lc, before)
	{
		Oid			relid = lfirst_oid(lc);

		if (!list_member_oid(now, relid) &&
			tiering_triggers_drop_unused(TIERING_SIGNAL_TRIGGERS, relid, run->name,
										 false) == TIERING_UNUSED_DROPPED)
			dropped = true;
	}
	if (dropped)
		tiering_run_step(run);
}

/*
 * tell_failures - say it if accounts could not be scored, and why the first could not
 *
 * In a new model a criterion that yields no points is soon made.
 */
static void
tell_failures(TieringRun *run)
{
	TieringModel *model = tiering_run_model(run);
	const char *state = tiering_model_relation(model, "state");
	TieringRows *first;
	int64		all;
	int64		failed;

	CommandCounterIncrement();
	UpdateActiveSnapshotCommandId();
	first = tiering_owner_query(model->owner,
								psprintf("SELECT account_id::text, error_criterion, error_message FROM %s "
										 "WHERE error_since IS NOT NULL ORDER BY account_id LIMIT 1", state), NULL);
	if (first->count == 0)
		return;
	all = tiering_number_query(model, psprintf("SELECT pg_catalog.count(*) FROM %s", state));
	failed = tiering_number_query(model, psprintf("SELECT pg_catalog.count(error_since) FROM %s", state));
	ereport(failed == all ? WARNING : NOTICE,
			(errmsg(INT64_FORMAT " of " INT64_FORMAT " accounts of model \"%s\" could not be scored",
					failed, all, run->name),
			 tiering_rows_text(first, 0, 2) ?
			 errdetail("Criterion \"%s\" fails for account \"%s\": %s.", tiering_rows_text(first, 0, 2),
					   tiering_rows_text(first, 0, 1), tiering_rows_text(first, 0, 3)) :
			 errdetail("Account \"%s\": %s.", tiering_rows_text(first, 0, 1), tiering_rows_text(first, 0, 3)),
			 errhint("See %s.", tiering_model_relation(model, "account_error"))));
}

/*
 * tiering_activate - SQL: tiering.activate(model)
 */
Datum
tiering_activate(PG_FUNCTION_ARGS)
{
	TieringRun	run;
	char	   *status;
	List	   *sources;			/* of the version before and of the draft */
	List	   *signal_sources;
	List	   *obsolete = NIL;
	MemoryContext old;

	if (PG_ARGISNULL(0))
		ereport(ERROR,
				(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
				 errmsg("model must not be null")));
	(void) tiering_model_table(text_to_cstring(PG_GETARG_TEXT_PP(0)), NULL);
	tiering_run_begin(&run, fcinfo, text_to_cstring(PG_GETARG_TEXT_PP(0)), "activation");

	(void) tiering_model_table(run.name, &status);
	old = MemoryContextSwitchTo(run.context);
	sources = tiering_sources_relations(run.name);
	signal_sources = tiering_signal_relations(run.name, false);
	MemoryContextSwitchTo(old);
	if (strcmp(status, "draft") == 0 || strcmp(status, "filling") == 0)
		activate_first(&run);
	else
	{
		activate_next(&run, strcmp(status, "suspended") == 0);
		old = MemoryContextSwitchTo(run.context);
		obsolete = tiering_sources_obsolete(run.name);
		MemoryContextSwitchTo(old);
	}
	tiering_views_create(run.name);
	tiering_model_set_status(run.name, "live");
	tiering_run_step(&run);

	tiering_signal_drop_views(run.name);
	drop_unused_triggers(&run, signal_sources);
	tiering_review_signals(&run, TIERING_PLACE_AT_ONCE, TIERING_CAUSE_SIGNAL, false);
	tiering_review_queue(&run, TIERING_PLACE_AT_ONCE, TIERING_CAUSE_UPDATE);
	tiering_review_leftovers(&run, TIERING_PLACE_AT_ONCE, TIERING_CAUSE_UPDATE);
	tiering_sources_retire(run.name, obsolete, sources);
	tell_failures(&run);
	tiering_run_end(&run);
	PG_RETURN_VOID();
}
