/*-------------------------------------------------------------------------
 *
 * announce.c
 *	  An activation and the writers of the tables that its version reads.
 *
 * These tables need triggers, and whoever writes them has to know of the
 * version: who does not is waited for.  What the draft reads may be changed
 * meanwhile, and triggers may be dropped by who does not need them any more,
 * so that it is looked at again in the transaction that publishes.
 *
 * The triggers need a lock that no writer may hold.  It is waited for a
 * fraction of a second, and tried again after a pause, so that no writer is
 * held up for longer than that.
 *
 * src/announce.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/xact.h"
#include "catalog/pg_inherits.h"
#include "miscadmin.h"
#include "storage/lmgr.h"
#include "utils/lsyscache.h"

#include "account_table.h"
#include "activation.h"
#include "definition.h"
#include "draft.h"
#include "model_schema.h"
#include "patience.h"
#include "pause.h"
#include "signal_draft.h"
#include "source.h"
#include "tiering.h"
#include "trigger_event.h"
#include "triggers.h"
#include "watch.h"

/* How often to begin anew because somebody changed what is to be published. */
#define PUBLISH_ATTEMPTS 10

/* ----------
 * Locks and triggers
 * ----------
 */

/*
 * table_names - the names of tables, for people
 */
static char *
table_names(List *tables)
{
	StringInfoData names;
	ListCell   *lc;

	initStringInfo(&names);
	appendStringInfoString(&names, list_length(tables) == 1 ? "table" : "tables");
	foreach(lc, tables)
		appendStringInfo(&names, "%s \"%s\"", lc == list_head(tables) ? "" : ",",
						 get_rel_name(lfirst_oid(lc)));
	return names.data;
}

/*
 * lock_tables - lock tables against writers, all at once
 *
 * Holds up writers only for a moment: waits in line for a fraction of a
 * second, then lets them pass before it tries again.
 */
static void
lock_tables(List *tables)
{
	char	   *names = table_names(tables);

	if (!tiering_lock_patiently(NIL, tables, TIERING_PATIENCE_LIMITED, names))
		ereport(ERROR,
				(errcode(ERRCODE_LOCK_NOT_AVAILABLE),
				 errmsg("could not lock %s for %s triggers", names,
						list_length(tables) == 1 ? "its" : "their"),
				 errdetail("A transaction that writes it was open during each of %d attempts.",
						   TIERING_LOCK_ATTEMPTS),
				 errhint("Try again when no long transaction writes it.")));
}

/*
 * install - create those triggers of a set on a table that are missing
 *
 * False if none was.
 */
static bool
install(TieringTriggerSet set, Oid table)
{
	if (tiering_triggers_complete(set, table))
		return false;
	lock_tables(list_make1_oid(table));
	tiering_triggers_create(set, table);
	CommandCounterIncrement();
	return true;
}

/*
 * tiering_install_triggers - create those on an account table that are missing
 */
void
tiering_install_triggers(Oid account_table)
{
	(void) install(TIERING_ACCOUNT_TRIGGERS, account_table);
}

/*
 * tiering_activation_inputs - the tables that the live version reads beside that
 * of the accounts
 *
 * An activation waits for who writes these.
 */
List *
tiering_activation_inputs(const char *model)
{
	return list_concat_unique_oid(tiering_sources_relations(model),
								  tiering_signal_relations(model, false));
}

/*
 * activation_tables - these, and the account table
 */
static List *
activation_tables(const char *model)
{
	return list_concat_unique_oid(list_make1_oid(tiering_model_table(model, NULL)),
								  tiering_activation_inputs(model));
}

/*
 * tiering_require_triggers_possible - refuse early what triggers are refused for in the end
 */
void
tiering_require_triggers_possible(const char *model)
{
	ListCell   *lc;

	foreach(lc, activation_tables(model))
		tiering_refuse_foreign_partition(lfirst_oid(lc));
}

/*
 * install_input_triggers - the triggers on the sources of a model, and on
 * those of its signals
 *
 * A step for each table: whoever writes both tables in one transaction must
 * not find one of them locked while we wait for him at the other.
 */
static void
install_input_triggers(TieringRun *run, bool drafted)
{
	ListCell   *lc;

	if (drafted)
		tiering_trigger_events_require(tiering_draft_open(run->name));
	foreach(lc, tiering_sources_relations(run->name))
	{
		if (!tiering_triggers_complete(TIERING_SOURCE_TRIGGERS, lfirst_oid(lc)))
			tiering_sources_require_rights(run->name, lfirst_oid(lc));
		if (install(TIERING_SOURCE_TRIGGERS, lfirst_oid(lc)))
			tiering_run_step(run);
	}
	foreach(lc, tiering_signal_relations(run->name, drafted))
	{
		tiering_signal_require_rights(tiering_definition_owner(run->name), lfirst_oid(lc));
		if (install(TIERING_SIGNAL_TRIGGERS, lfirst_oid(lc)))
			tiering_run_step(run);
	}
}

/*
 * lacking - those of some tables on which triggers of a set are missing
 *
 * On the others nobody drops one until our transaction ends.
 */
static List *
lacking(TieringTriggerSet set, List *tables)
{
	List	   *result = NIL;
	ListCell   *lc;

	foreach(lc, tables)
	{
		if (!tiering_triggers_complete(set, lfirst_oid(lc)))
			result = list_append_unique_oid(result, lfirst_oid(lc));
	}
	return result;
}

/*
 * inputs_complete - have all tables that a draft reads their triggers?
 */
static bool
inputs_complete(const TieringDraft *draft)
{
	List	   *sources = NIL;
	ListCell   *lc;

	foreach(lc, draft->sources)
		sources = lappend_oid(sources, ((TieringSource *) lfirst(lc))->relation);
	return lacking(TIERING_SOURCE_TRIGGERS, sources) == NIL &&
		lacking(TIERING_SIGNAL_TRIGGERS, tiering_signal_relations(draft->model->name, true)) == NIL;
}

/*
 * begin_anew - something is not as it was when we looked at it before
 *
 * The draft may be changed until it is looked at again, so that must end.
 */
static void
begin_anew(TieringRun *run, int attempt)
{
	if (attempt == PUBLISH_ATTEMPTS)
		ereport(ERROR,
				(errcode(ERRCODE_OBJECT_IN_USE),
				 errmsg("could not publish the draft of model \"%s\"", run->name),
				 errdetail("Its sources, or the triggers on their tables, were changed during each of %d attempts.",
						   PUBLISH_ATTEMPTS),
				 errhint("Try again when nobody changes them.")));
	tiering_run_step(run);
}

/*
 * install_draft_triggers - the triggers on all tables that the draft reads
 *
 * Somebody may change the draft in between two of them, or find that triggers
 * are not needed any more.  When they are seen to be complete at once, they
 * stay so until our transaction ends, and so does the draft.
 */
static TieringDraft *
install_draft_triggers(TieringRun *run)
{
	for (int attempt = 1;; attempt++)
	{
		TieringDraft *draft = tiering_draft_open(run->name);

		tiering_require_own_keys(draft->model->account_table, draft->model->key_column);
		install_input_triggers(run, true);
		draft = tiering_draft_open(run->name);
		if (inputs_complete(draft))
			return draft;
		begin_anew(run, attempt);
	}
}

/*
 * tiering_tables_without_triggers - tables that a live model reads, and where
 * triggers are missing
 */
List *
tiering_tables_without_triggers(const char *model)
{
	List	   *result = lacking(TIERING_SOURCE_TRIGGERS, tiering_sources_relations(model));

	result = list_concat_unique_oid(result, lacking(TIERING_SIGNAL_TRIGGERS,
													tiering_signal_relations(model, false)));
	return list_concat_unique_oid(result, lacking(TIERING_ACCOUNT_TRIGGERS,
												  list_make1_oid(tiering_model_table(model, NULL))));
}

/*
 * tiering_install_all_triggers - on the account table of a live model, and on
 * all tables that it reads beside that
 *
 * Writers are locked out until the transaction ends, so it comes last.  What
 * they wrote before is to be caught up with, if a trigger was missing: true.
 */
bool
tiering_install_all_triggers(TieringRun *run)
{
	List	   *tables = tiering_tables_without_triggers(run->name);

	if (tables != NIL)
		lock_tables(tables);
	install_input_triggers(run, false);
	tiering_install_triggers(tiering_model_table(run->name, NULL));
	if (tables != NIL)
		tiering_watch_remember(run->name);
	return tables != NIL;
}

/* ----------
 * Writers
 * ----------
 */

/*
 * tiering_wait_for_writers - until nobody writes the tables of a model who
 * began before
 *
 * As for an index that is built concurrently: no lock is held meanwhile, on a
 * partition neither, since he may want to truncate it.
 */
void
tiering_wait_for_writers(TieringRun *run)
{
	List	   *locktags = NIL;
	List	   *relations = NIL;
	ListCell   *lc;

	foreach(lc, activation_tables(run->name))
		relations = list_concat(relations, find_all_inheritors(lfirst_oid(lc), NoLock, NULL));
	foreach(lc, relations)
	{
		LOCKTAG    *tag = palloc(sizeof(LOCKTAG));

		SET_LOCKTAG_RELATION(*tag, MyDatabaseId, lfirst_oid(lc));
		locktags = lappend(locktags, tag);
	}
	WaitForLockersMultiple(locktags, ShareLock, false);
	tiering_run_step(run);
}

/*
 * let_writers_know - from now on every writer queues what it touches
 *
 * Whoever writes with the old version in mind would not notice a column that
 * only the new one reads.  Writers that are under way are waited for; within a
 * transaction block, where the status cannot be committed, they are locked out
 * instead.
 */
static void
let_writers_know(TieringRun *run)
{
	if (run->atomic)
		lock_tables(activation_tables(run->name));
	tiering_model_set_status(run->name, "publishing");	/* also out of a suspension */
	if (run->atomic)
		return;
	tiering_run_step(run);

	tiering_wait_for_writers(run);
}

/*
 * announce_draft - prepare all who write what the draft reads
 */
static void
announce_draft(TieringRun *run)
{
	TieringDraft *draft = install_draft_triggers(run);

	/* A step of its own, because it locks the state for a moment. */
	tiering_model_schema_add_components(draft->model->schema, draft->model->owner,
										draft->components);
	CommandCounterIncrement();
	tiering_install_triggers(draft->model->account_table);
	tiering_sources_announce(draft);
	tiering_signal_announce(draft);
	tiering_run_step(run);
	let_writers_know(run);
}

/*
 * tiering_announce_next - have everybody know of the draft of a live model
 *
 * Answers with the draft, which stays as it is until our transaction ends.
 * Whoever changed its sources while writers were waited for has these waited
 * for as well.
 */
TieringDraft *
tiering_announce_next(TieringRun *run)
{
	for (int attempt = 1;; attempt++)
	{
		TieringDraft *draft;

		announce_draft(run);
		TIERING_PAUSE("version to be published");
		draft = tiering_draft_open(run->name);
		if (tiering_sources_announced(draft) && tiering_signal_announced(run->name) &&
			tiering_triggers_complete(TIERING_ACCOUNT_TRIGGERS, draft->model->account_table) &&
			inputs_complete(draft))
			return draft;
		begin_anew(run, attempt);
	}
}

/*
 * tiering_announce_first - the same, of a model that is not live yet
 *
 * Its writers are waited for when the draft has been published.
 */
void
tiering_announce_first(TieringRun *run)
{
	(void) install_draft_triggers(run);
	if (run->atomic)
		lock_tables(list_concat_unique_oid(list_make1_oid(tiering_model_table(run->name, NULL)),
										   list_concat_unique_oid(tiering_sources_relations(run->name),
																  tiering_signal_relations(run->name, true))));
}
