/*-------------------------------------------------------------------------
 *
 * review.c
 *	  Re-evaluation, rebalancing and maintenance, and the steps they share.
 *
 * A review works on accounts while the CRM writes them.  For each batch it
 * first locks the state rows that it gets without waiting, and then reads
 * the accounts with a fresh snapshot: whoever wrote one of them before is
 * seen, and whoever writes one afterwards finds the state row locked and
 * queues the account.  Rows that others have are left to them, and accounts
 * that others are just writing are queued (contended.c).  Re-evaluation goes
 * another way for what it finds by reading all accounts (rescore.c).
 *
 * Re-evaluation recomputes every score and then allocates (balance.c), in
 * one last transaction, so that nobody sees half of it.
 *
 * src/review.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/xact.h"
#include "executor/spi.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/memutils.h"
#include "utils/snapmgr.h"

#include "catalogue.h"
#include "clock.h"
#include "contended.h"
#include "key_review.h"
#include "layout.h"
#include "lifts.h"
#include "marks.h"
#include "pause.h"
#include "retention.h"
#include "review.h"
#include "schedule.h"
#include "signal_fold.h"
#include "spike.h"
#include "suspension.h"
#include "tiering.h"
#include "trigger_event.h"
#include "watch.h"

PG_FUNCTION_INFO_V1(tiering_maintain);
PG_FUNCTION_INFO_V1(tiering_rebalance);
PG_FUNCTION_INFO_V1(tiering_reevaluate);

/* ----------
 * Accounts given by key
 * ----------
 */

/*
 * lock_states - lock the state rows of accounts; drop those that others have
 *
 * Answers how many changes are left, with their keys, and with their states
 * where there are some: nobody else can change what is locked.
 */
static int
lock_states(TieringStore *store, Datum *keys, int nkeys, TieringChange *changes)
{
	int			left = 0;

	for (int i = 0; i < nkeys; i++)
	{
		TieringChange *change = &changes[left];

		CHECK_FOR_INTERRUPTS();
		tiering_state_lookup(store, keys[i], &change->state);
		change->found = change->state.exists;
		if (change->found && !tiering_state_lock(store, &change->state))
			tiering_queue_key(store, keys[i]);
		else
			keys[left++] = keys[i];
	}
	return left;
}

/*
 * find_deleted - which of the accounts out of scope have no row any more?
 *
 * History tells a deleted account from one that left the filter.
 */
static void
find_deleted(TieringModel *model, TieringChange *changes, int nchanges)
{
	Datum	   *present;
	TieringArguments arguments = {0};
	TieringRows *rows;

	if (!tiering_review_gone(model, changes, nchanges, &arguments))
		return;
	rows = tiering_owner_query(model->owner,
							   psprintf("SELECT %s FROM %s WHERE %s OPERATOR(pg_catalog.=) ANY ($1)",
										tiering_key_column(model), tiering_relation_name(model->account_table),
										tiering_key_column(model)), &arguments);
	if (rows->count == 0)
		return;

	present = palloc(sizeof(Datum) * rows->count);
	for (uint64 i = 0; i < rows->count; i++)
	{
		bool		isnull;

		present[i] = tiering_rows_datum(rows, i, 1, &isnull);
	}
	qsort_arg(present, rows->count, sizeof(Datum), tiering_keys_compare, model);
	for (int i = 0; i < nchanges; i++)
	{
		if (tiering_keys_contain(model, present, rows->count, changes[i].key))
			changes[i].end_cause = TIERING_CAUSE_OUT_OF_SCOPE;
	}
}

/*
 * tiering_review_note_held - note which of some changes are left to the allocation
 *
 * They are placed now.  Maintenance settles accounts in several steps, but gives
 * seats in one allocation in the end, so that the best of all who want one get it;
 * history says nevertheless why an account that was settled moved.  Who waits as
 * before moves because a seat was freed.
 */
void
tiering_review_note_held(TieringRun *run, const TieringChange *changes, int nchanges)
{
	for (int i = 0; i < nchanges; i++)
	{
		if (changes[i].held && !changes[i].queued && !changes[i].waited)
			tiering_key_numbers_add(run->model, &run->held, changes[i].key, changes[i].cause);
	}
}

/*
 * tiering_review_held_cause - why an account moves: the cause given, unless it was held
 */
TieringCause
tiering_review_held_cause(TieringRun *run, Datum key, TieringCause cause)
{
	int64		noted;

	return tiering_key_numbers_find(run->model, &run->held, key, &noted) ?
		(TieringCause) noted : cause;
}

/*
 * tiering_review_keys - bring some accounts up to date, in one transaction
 *
 * At most TIERING_STEP_SIZE keys; they may repeat.
 */
void
tiering_review_keys(TieringRun *run, Datum *keys, int nkeys,
					TieringPlacementMode mode, TieringCause cause)
{
	TieringModel *model = run->model;
	MemoryContext context = AllocSetContextCreate(CurrentMemoryContext, "tiering review",
												  ALLOCSET_DEFAULT_SIZES);
	MemoryContext old = MemoryContextSwitchTo(context);
	TieringStore *store = tiering_store_open(model, true);
	TieringEvaluation *evaluations = palloc(sizeof(TieringEvaluation) * Max(nkeys, 1));
	TieringChange *changes = palloc0(sizeof(TieringChange) * Max(nkeys, 1));

	store->reset_tiers = run->reset_tiers;
	store->leaves_rekeyed = run->rekeyed;
	nkeys = lock_states(store, keys, (int) tiering_keys_distinct(model, keys, nkeys), changes);
	tiering_store_advance(store);

	PushActiveSnapshot(GetLatestSnapshot());
	tiering_evaluate_keys(model, keys, nkeys, evaluations);
	for (int i = 0; i < nkeys; i++)
	{
		tiering_state_doubt(model, &changes[i].state);
		changes[i].key = evaluations[i].key;
		changes[i].evaluation = &evaluations[i];
		changes[i].cause = cause;
		changes[i].end_cause = TIERING_CAUSE_DELETE;
		changes[i].reread = run->reread && model->lifted;
		/* else it were in no tier until the transaction that allocates */
		changes[i].arrives = !run->atomic;
	}
	TIERING_PAUSE("accounts evaluated");
	find_deleted(model, changes, nkeys);
	tiering_review_rekeyed(model, changes, nkeys);
	tiering_place(store, changes, nkeys, mode);
	tiering_queue_contended(store, changes, nkeys);
	PopActiveSnapshot();
	TIERING_PAUSE("accounts placed");

	for (int i = 0; i < nkeys; i++)
	{
		if (changes[i].created && !run->atomic)
			tiering_keys_add(model, &run->created, changes[i].key);
	}
	tiering_review_note_held(run, changes, nkeys);

	run->promoted += store->promoted;
	run->demoted += store->demoted;
	tiering_store_close(store);
	MemoryContextSwitchTo(old);
	MemoryContextDelete(context);
}

/*
 * tiering_review_many - the same for any number of keys, a step for each batch
 */
void
tiering_review_many(TieringRun *run, TieringKeys *keys, TieringPlacementMode mode,
			TieringCause cause, const char *what)
{
	for (int64 first = 0; first < keys->count; first += TIERING_STEP_SIZE)
	{
		int			n = (int) Min(TIERING_STEP_SIZE, keys->count - first);

		tiering_review_keys(run, keys->keys + first, n, mode, cause);
		tiering_run_report(run, what, first + n, keys->count);
		if (first + n < keys->count)
		{
			tiering_run_step(run);
			(void) tiering_run_model(run);
		}
	}
}

/*
 * tiering_review_again - make sure of the accounts whose state the run wrote first
 *
 * Such an account had no row that could be locked, so a writer may have
 * deleted it since it was read.  Now its row is there: whoever deletes the
 * account from now on finds it, and who did so before is seen.
 */
void
tiering_review_again(TieringRun *run, TieringPlacementMode mode, TieringCause cause)
{
	while (run->created.count > 0)
	{
		TieringKeys keys = run->created;

		tiering_run_step(run);
		(void) tiering_run_model(run);
		tiering_keys_begin(&run->created);
		tiering_review_many(run, &keys, mode, cause, "looked at again");
	}
}

/* ----------
 * The queue
 * ----------
 */

/*
 * review_marks - settle the rows of sources whose accounts maintain has to tell
 *
 * The marks are deleted when their accounts have been looked at, those that
 * were there when we began.
 */
static void
review_marks(TieringRun *run, TieringPlacementMode mode, TieringCause cause)
{
	TieringModel *model = tiering_run_model(run);
	TieringKeys keys;
	char	   *marks;

	tiering_keys_begin(&keys);
	marks = tiering_marks_list(model);
	if (marks == NULL)
		return;
	TIERING_PAUSE("marks listed");
	if (tiering_marks_tell(model, &keys))
	{
		tiering_review_many(run, &keys, mode, cause, "settled");
		tiering_review_again(run, mode, cause);
	}
	else
		tiering_review_rescore(run, mode, cause);
	tiering_marks_delete(run->model, marks);
}

/*
 * tiering_review_queue - settle the accounts that writers left to us
 *
 * The rows of the queue are deleted together with what they caused, those
 * that were there when we began.
 */
void
tiering_review_queue(TieringRun *run, TieringPlacementMode mode, TieringCause cause)
{
	TieringModel *model;
	int64		all;

	tiering_review_key_changes(run);
	review_marks(run, mode, cause);
	model = tiering_run_model(run);
	all = tiering_number_query(model, psprintf("SELECT pg_catalog.count(*) FROM %s WHERE former_id IS NULL",
											   tiering_model_relation(model, "queue")));

	/* Accounts that others still have are queued again: do not wait for them. */
	for (int64 done = 0; done < all;)
	{
		TieringKeys keys;
		TieringIdentity identity;
		int			n;

		tiering_keys_begin(&keys);
		tiering_identity_enter(model->owner, &identity);
		SPI_connect();
		SPI_execute(psprintf("DELETE FROM ONLY %s q WHERE q.ctid = ANY (ARRAY(SELECT ctid FROM ONLY %s "
							 "WHERE former_id IS NULL LIMIT %d)) "
							 "RETURNING account_id",
							 tiering_model_relation(model, "queue"),
							 tiering_model_relation(model, "queue"), TIERING_STEP_SIZE),
					false, 0);
		n = (int) SPI_processed;
		for (int i = 0; i < n; i++)
		{
			bool		isnull;

			tiering_keys_add(model, &keys,
							 SPI_getbinval(SPI_tuptable->vals[i], SPI_tuptable->tupdesc, 1, &isnull));
		}
		SPI_finish();
		tiering_identity_leave(&identity);

		run->reread = true;
		tiering_review_keys(run, keys.keys, n, mode, cause);
		run->reread = false;
		done += n;
		tiering_run_report(run, "settled", done, all);
		tiering_run_step(run);
		model = tiering_run_model(run);
		if (n == 0)
			break;
	}
	tiering_review_again(run, mode, cause);
}

/*
 * drop_leftovers - forget what ended while its account was not in scope
 */
static void
drop_leftovers(TieringModel *model)
{
	static const char *const tables[] = {"override", "tier_window"};

	for (int i = 0; i < lengthof(tables); i++)
		tiering_owner_execute(model->owner,
							  psprintf("DELETE FROM %s l WHERE l.ends_at <= tiering.clock() AND NOT EXISTS "
									   "(SELECT FROM %s s WHERE s.account_id OPERATOR(pg_catalog.=) l.account_id)",
									   tiering_model_relation(model, tables[i]),
									   tiering_model_relation(model, "state")));
	tiering_trigger_events_tidy(model);
}

/*
 * tiering_review_lifts - settle overrides and windows that have ended
 *
 * Or those of all accounts that have some.  Before that they follow their
 * accounts, which are scored here, to the keys that these have by now.
 */
void
tiering_review_lifts(TieringRun *run, bool all, TieringPlacementMode mode, TieringCause cause)
{
	TieringModel *model;
	const char *upcoming;
	TieringKeys keys;

	tiering_review_key_changes(run);
	model = tiering_run_model(run);
	upcoming = tiering_model_relation(model, "upcoming");
	if (!model->lifted && !all)
		return;
	tiering_keys_begin(&keys);
	if (all)
		tiering_keys_query(model, tiering_lifts_keys(model), &keys);
	else
	{
		drop_leftovers(model);
		tiering_keys_query(model, psprintf("SELECT DISTINCT account_id FROM %s WHERE begins_at <= tiering.clock() "
										   "%s", upcoming, tiering_trigger_events_missed(model)), &keys);
	}
	if (keys.count == 0)
		return;
	run->reread = true;
	tiering_review_many(run, &keys, mode, cause, "settled");
	run->reread = false;
	tiering_run_step(run);
	tiering_trigger_events_settle(tiering_run_model(run));
	tiering_run_step(run);
	(void) tiering_run_model(run);
}

/* ----------
 * The procedures
 * ----------
 */

/*
 * do_reevaluate - recompute everything and allocate
 */
static void
do_reevaluate(TieringRun *run)
{
	tiering_review_lifts(run, false, TIERING_PLACE_NOT, TIERING_CAUSE_UPDATE);
	tiering_review_queue(run, TIERING_PLACE_NOT, TIERING_CAUSE_REEVALUATION);
	tiering_review_compute(run, TIERING_PLACE_NOT, TIERING_CAUSE_REEVALUATION);
	tiering_review_signals(run, TIERING_PLACE_NOT, TIERING_CAUSE_REEVALUATION, true);
	if (run->census == NULL)
		tiering_run_step(run);	/* else nothing was written in this step */
	tiering_review_allocate(run, TIERING_ALLOCATE_REEVALUATE, TIERING_CAUSE_REEVALUATION, true);
	tiering_retention_apply(run);
}

/*
 * do_rebalance - settle what is queued and allocate on current scores
 */
static void
do_rebalance(TieringRun *run)
{
	tiering_review_lifts(run, false, TIERING_PLACE_NOT, TIERING_CAUSE_UPDATE);
	tiering_review_queue(run, TIERING_PLACE_NOT, TIERING_CAUSE_UPDATE);
	tiering_review_signals(run, TIERING_PLACE_NOT, TIERING_CAUSE_REBALANCING, true);
	tiering_review_allocate(run, TIERING_ALLOCATE_REBALANCE, TIERING_CAUSE_REBALANCING, false);
}

/*
 * do_maintain - settle, follow the clock, fill freed seats
 *
 * All seats are given by one allocation in the end: whoever is settled before
 * competes for them with those who wait already.
 */
static void
do_maintain(TieringRun *run)
{
	TieringModel *model;
	bool		missed = tiering_resume_missed(run->name);
	bool		vacant;

	run->holds = true;
	tiering_watch_warn(run->name);
	if (missed)
		tiering_signals_catch_up(run);
	tiering_review_lifts(run, false, TIERING_PLACE_HOLD, TIERING_CAUSE_UPDATE);
	tiering_review_queue(run, TIERING_PLACE_HOLD, TIERING_CAUSE_UPDATE);
	model = tiering_run_model(run);
	if (missed || !model->timeless)
		tiering_review_rescore(run, TIERING_PLACE_HOLD, TIERING_CAUSE_UPDATE);
	if (missed)
		tiering_resume_settled(run->name);
	tiering_review_merge_seats(run);
	vacant = tiering_review_leftovers(run, TIERING_PLACE_HOLD, TIERING_CAUSE_UPDATE);
	if (!vacant && !HAS_EVENTS(run->model))
		return;
	tiering_review_signals(run, TIERING_PLACE_HOLD, TIERING_CAUSE_SIGNAL, false);
	tiering_run_step(run);
	tiering_review_spikes(run);
	tiering_review_allocate(run, TIERING_ALLOCATE_FILL, TIERING_CAUSE_SEAT_FREED, false);
}

/*
 * run_review - one review from begin to end; false if another is under way
 */
static bool
run_review(FunctionCallInfo fcinfo, const char *name, const char *kind,
		   void (*work) (TieringRun *run))
{
	TieringRun	run;

	if (!tiering_run_begin_review(&run, fcinfo, name, kind))
		return false;
	(void) tiering_run_model(&run);
	work(&run);
	tiering_run_end(&run);
	return true;
}

/*
 * model_argument - the name of the model, which outlives transactions
 */
static char *
model_argument(FunctionCallInfo fcinfo)
{
	if (PG_ARGISNULL(0))
		ereport(ERROR,
				(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
				 errmsg("model must not be null")));
	return MemoryContextStrdup(PortalContext ? PortalContext : CurrentMemoryContext,
							   text_to_cstring(PG_GETARG_TEXT_PP(0)));
}

/*
 * tiering_reevaluate - SQL: tiering.reevaluate(model)
 */
Datum
tiering_reevaluate(PG_FUNCTION_ARGS)
{
	(void) run_review(fcinfo, model_argument(fcinfo), "reevaluation", do_reevaluate);
	PG_RETURN_VOID();
}

/*
 * tiering_rebalance - SQL: tiering.rebalance(model)
 */
Datum
tiering_rebalance(PG_FUNCTION_ARGS)
{
	(void) run_review(fcinfo, model_argument(fcinfo), "rebalancing", do_rebalance);
	PG_RETURN_VOID();
}

/*
 * tiering_maintain - SQL: tiering.maintain(model)
 *
 * Also does the review that was due while the server was down.
 */
Datum
tiering_maintain(PG_FUNCTION_ARGS)
{
	char	   *name = model_argument(fcinfo);

	if (!run_review(fcinfo, name, "maintenance", do_maintain))
		PG_RETURN_VOID();

	switch (tiering_schedule_missed(name, tiering_now()))
	{
		case TIERING_MISSED_REEVALUATE:
			(void) run_review(fcinfo, name, "reevaluation", do_reevaluate);
			break;
		case TIERING_MISSED_REBALANCE:
			(void) run_review(fcinfo, name, "rebalancing", do_rebalance);
			break;
		case TIERING_MISSED_MAINTAIN:
		case TIERING_MISSED_NONE:
			break;
	}
	PG_RETURN_VOID();
}
