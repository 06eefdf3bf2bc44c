/*-------------------------------------------------------------------------
 *
 * store.c
 *	  A model's own tables, opened for a statement.
 *
 * We read and write below the executor.  A writer of the CRM must meet no
 * lock wait, no unique violation and no serialization failure of ours, and
 * the executor offers none of that:
 *
 * - A writer takes our table locks only if it gets them at once.
 *
 * - Versions are found through the index with SnapshotAny and filtered with
 *   a snapshot taken a moment ago.  This sees what is committed, whatever
 *   the isolation level, and takes no predicate locks.
 *
 * - An update or delete of a version that somebody else has locked answers
 *   so instead of waiting.
 *
 * - An insert into a unique index is done as for ON CONFLICT: the index says
 *   that there may be a conflict, and we take our row back.  Two who insert
 *   the same key see each other because the check and the insertion happen
 *   under one page lock; both taking their row back is fine, since both
 *   queue the account.
 *
 * All indexes of a table are maintained, also those that a DBA added.  What
 * such an index computes runs as the owner of the table, restricted, as it
 * does when PostgreSQL builds the index: not as whoever writes the CRM.
 *
 * src/store.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/htup_details.h"
#include "access/relation.h"
#include "access/table.h"
#include "access/tableam.h"
#include "access/xact.h"
#include "catalog/namespace.h"
#include "catalog/pg_index.h"
#include "executor/executor.h"
#include "miscadmin.h"
#include "nodes/makefuncs.h"
#include "storage/lmgr.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"
#include "utils/rel.h"
#include "utils/snapmgr.h"
#include "utils/syscache.h"

#include "bulk.h"
#include "catalogue.h"
#include "layout.h"
#include "protect.h"
#include "seats.h"
#include "store.h"
#include "tiering.h"

uint64		tiering_stores_opened = 0;

/*
 * open_relation - open one of our tables; NULL if a writer cannot at once
 */
static Relation
open_relation(Oid relid, bool review)
{
	if (review)
		LockRelationOid(relid, RowExclusiveLock);
	else if (!ConditionalLockRelationOid(relid, RowExclusiveLock))
		return NULL;
	return try_relation_open(relid, NoLock);
}

/*
 * is_computed - does an index of a table run code of its owner's?
 */
static bool
is_computed(Relation rel)
{
	ListCell   *lc;

	foreach(lc, RelationGetIndexList(rel))
	{
		HeapTuple	tuple = SearchSysCache1(INDEXRELID, ObjectIdGetDatum(lfirst_oid(lc)));
		bool		computed = HeapTupleIsValid(tuple) &&
			(!heap_attisnull(tuple, Anum_pg_index_indexprs, NULL) ||
			 !heap_attisnull(tuple, Anum_pg_index_indpred, NULL));

		if (HeapTupleIsValid(tuple))
			ReleaseSysCache(tuple);
		if (computed)
			return true;
	}
	return false;
}

/*
 * open_indexes - open the indexes of a table
 *
 * What is constant in their expressions may be computed by that.
 */
static void
open_indexes(TieringTable *table)
{
	TieringIdentity identity;

	table->computed = is_computed(table->rel);
	if (table->computed)
		tiering_identity_enter(table->rel->rd_rel->relowner, &identity);
	ExecOpenIndices(table->info, true);
	if (table->computed)
		tiering_identity_leave(&identity);
}

/*
 * close_table - the inverse of open_table; keeps the lock
 */
static void
close_table(TieringTable *table)
{
	if (table->rel == NULL)
		return;
	ExecDropSingleTupleTableSlot(table->write_slot);
	ExecDropSingleTupleTableSlot(table->read_slot);
	ExecCloseIndices(table->info);
	table_close(table->rel, NoLock);
	table->rel = NULL;
}

/*
 * open_table - open a table with its indexes; false as open_relation
 *
 * Also if it is not the table of this name that we made, which an owner may
 * have altered.
 */
static bool
open_table(TieringStore *store, TieringTable *table, Oid relid, const char *name,
		   const char *index_name)
{
	Relation	rel = open_relation(relid, store->review);
	TupleDesc	desc;

	if (rel == NULL)
		return false;
	if (!tiering_layout_fits(rel, name, store->key_type))
	{
		relation_close(rel, NoLock);
		return false;
	}
	table->rel = rel;
	desc = RelationGetDescr(rel);
	table->info = makeNode(ResultRelInfo);
	InitResultRelInfo(table->info, rel, 0, NULL, 0);
	open_indexes(table);
	table->write_slot = MakeSingleTupleTableSlot(desc, &TTSOpsHeapTuple);
	table->read_slot = MakeSingleTupleTableSlot(desc, table_slot_callbacks(rel));

	for (int i = 0; i < table->info->ri_NumIndices; i++)
	{
		Relation	index = table->info->ri_IndexRelationDescs[i];

		if (tiering_layout_index_refuses(index, name))
		{
			close_table(table);
			return false;
		}
		if (index_name != NULL && strcmp(RelationGetRelationName(index), index_name) == 0 &&
			tiering_layout_index_fits(index, name))
			table->index = index;
	}
	if (index_name == NULL)
		return true;
	if (table->index == NULL && store->review)
		ereport(ERROR,
				(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
				 errmsg("index \"%s\" of model \"%s\" is missing",
						index_name, store->model->name),
				 errhint("Create it again on %s.",
						 quote_qualified_identifier(tiering_schema_name(store->model->schema),
													RelationGetRelationName(rel)))));
	if (table->index == NULL)
		close_table(table);
	return table->index != NULL;
}

/*
 * tiering_table_open - open a table for a writer that does without a store
 *
 * "store" has no more than an executor state and review set: the table is
 * one that nothing of ours ever locks against inserts.
 */
bool
tiering_table_open(TieringStore *store, TieringTable *table, Oid relid, const char *name,
				   const char *index_name)
{
	return open_table(store, table, relid, name, index_name);
}

/*
 * tiering_table_close - the inverse
 */
void
tiering_table_close(TieringTable *table)
{
	close_table(table);
}

/*
 * reserve_table - make sure that a table can be opened; false as open_relation
 *
 * Few statements of a writer need more than the state, and opening a table
 * costs as much as finding a row.  Whether table and index are there the model
 * knows, as long as it is not stale.
 */
static bool
reserve_table(TieringStore *store, TieringTable *table, Oid relid, const char *name,
			  const char *index_name)
{
	if (store->review)
		return open_table(store, table, relid, name, index_name);
	if (!ConditionalLockRelationOid(relid, RowExclusiveLock))
		return false;
	table->store = store;
	table->relid = relid;
	table->name = name;
	table->index_name = index_name;
	return true;
}

/*
 * tiering_table_ready - open a table that was reserved, if it is not open yet
 */
void
tiering_table_ready(TieringTable *table)
{
	TieringStore *store = table->store;
	MemoryContext old;
	ResourceOwner owner = CurrentResourceOwner;

	if (table->rel != NULL)
		return;
	old = MemoryContextSwitchTo(store->context);
	CurrentResourceOwner = store->owner;
	if (!open_table(store, table, table->relid, table->name, table->index_name))
		elog(ERROR, "could not open a table of model \"%s\"", store->model->name);
	CurrentResourceOwner = owner;
	MemoryContextSwitchTo(old);
}

/*
 * same_transactions - do two snapshots know the same transactions as ended?
 *
 * May say no for two that do.
 */
static bool
same_transactions(Snapshot a, Snapshot b)
{
	return a->xmin == b->xmin && a->xmax == b->xmax && a->xcnt == b->xcnt &&
		(a->xcnt == 0 || memcmp(a->xip, b->xip, a->xcnt * sizeof(TransactionId)) == 0);
}

/* What a snapshot knows of the transactions that have ended. */
typedef struct TieringEnded
{
	TransactionId xmax;
	uint32		xcnt;
	TransactionId xip[FLEXIBLE_ARRAY_MEMBER];
} TieringEnded;

/*
 * tiering_ended_note - remember which transactions had ended
 */
TieringEnded *
tiering_ended_note(Snapshot snapshot, MemoryContext context)
{
	TieringEnded *ended = MemoryContextAlloc(context, offsetof(TieringEnded, xip) +
											 sizeof(TransactionId) * snapshot->xcnt);

	ended->xmax = snapshot->xmax;
	ended->xcnt = snapshot->xcnt;
	if (snapshot->xcnt > 0)
		memcpy(ended->xip, snapshot->xip, sizeof(TransactionId) * snapshot->xcnt);
	return ended;
}

/*
 * tiering_ended_others - have transactions of others ended since?
 *
 * "own" is how many transactions of this session have ended.  May say yes
 * where none has.  It says no if those that ran still run, and nobody but us
 * has drawn a number of those that are over.
 */
bool
tiering_ended_others(const TieringEnded *before, Snapshot now, int own)
{
	return now->xmax - before->xmax != own || now->xcnt != before->xcnt ||
		(now->xcnt > 0 && memcmp(now->xip, before->xip, sizeof(TransactionId) * now->xcnt) != 0);
}

/*
 * take_snapshot - see everything that is committed by now
 *
 * If somebody else's transaction ended since the last one, what was
 * concluded from history may be out of date.
 */
static void
take_snapshot(TieringStore *store)
{
	ResourceOwner old = CurrentResourceOwner;
	Snapshot	before = store->latest;
	bool		others;

	/* A subtransaction around an expression must not own it. */
	CurrentResourceOwner = store->owner;
	store->latest = RegisterSnapshot(GetLatestSnapshot());
	others = before != NULL && !same_transactions(before, store->latest);
	if (others)
	{
		store->others = true;
		store->history_known = false;
	}
	if (before)
		UnregisterSnapshot(before);
	CurrentResourceOwner = old;
}

/*
 * hold_relations - keep what is opened later from what expressions call
 *
 * Those of the owner's own may try to drop it while we are at work.
 */
static void
hold_relations(TieringStore *store)
{
	TieringModel *model = store->model;
	const Oid	relations[TIERING_STORE_HELD] = {
		model->history, model->seat, model->seat_scope, model->queue, model->period_seq
	};

	for (int i = 0; i < TIERING_STORE_HELD; i++)
		store->held[i] = tiering_hold(relations[i], RowExclusiveLock);
	store->held_view = tiering_hold(model->view, AccessShareLock);
}

/*
 * let_relations_go - the inverse
 */
static void
let_relations_go(TieringStore *store)
{
	for (int i = 0; i < TIERING_STORE_HELD; i++)
		tiering_let_go(store->held[i], RowExclusiveLock);
	tiering_let_go(store->held_view, AccessShareLock);
}

/*
 * refuse_incomplete - error: a review cannot open a table, for which it would wait
 */
static void
refuse_incomplete(TieringModel *model)
{
	ereport(ERROR,
			(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
			 errmsg("tables of model \"%s\" are not complete", model->name),
			 errhint("CALL tiering.activate() completes them.")));
}

/*
 * tiering_store_open - open the tables of a model
 *
 * NULL if a writer of the CRM (not a review) would have to wait for one of
 * them, or finds that the model changed just now: it then queues its
 * accounts.
 */
TieringStore *
tiering_store_open(TieringModel *model, bool review)
{
	MemoryContext context = AllocSetContextCreate(CurrentMemoryContext, "tiering store",
												  ALLOCSET_SMALL_SIZES);
	MemoryContext old = MemoryContextSwitchTo(context);
	TieringStore *store = palloc0(sizeof(TieringStore));

	store->model = model;
	store->key_type = model->key_type;
	store->context = context;
	store->review = review;
	store->number = ++tiering_stores_opened;
	store->owner = CurrentResourceOwner;
	store->estate = CreateExecutorState();
	store->changed_by = GetUserNameFromId(GetUserId(), true);
	if (!open_table(store, &store->state, model->state, "state", "state_pkey") ||
		!reserve_table(store, &store->history, model->history, "history", "history_account_id_valid_from_idx") ||
		!reserve_table(store, &store->seat, model->seat, "seat", "seat_tier_scope_idx") ||
		!reserve_table(store, &store->seat_scope, model->seat_scope, "seat_scope", "seat_scope_pkey") ||
		!reserve_table(store, &store->queue, model->queue, "queue", NULL) ||
		(HAS_EVENTS(model) &&
		 !open_table(store, &store->signal, model->signal, "signal", "signal_account_id_idx")) ||
		!model->complete || (!review && (model->stale || !model->fits)))
	{
		MemoryContextSwitchTo(old);
		tiering_store_close(store);
		if (review)
			refuse_incomplete(model);
		return NULL;
	}
	if (!review && !model->trusted)
		hold_relations(store);
	take_snapshot(store);
	MemoryContextSwitchTo(old);
	return store;
}

/*
 * tiering_store_close - end of the statement or batch
 *
 * Seats that were released and not taken again become free.
 */
void
tiering_store_close(TieringStore *store)
{
	tiering_seats_flush(store);
	if (store->new_states)
		tiering_bulk_free(store->new_states);
	if (store->latest)
		UnregisterSnapshot(store->latest);
	close_table(&store->state);
	close_table(&store->history);
	close_table(&store->queue);
	close_table(&store->seat);
	close_table(&store->seat_scope);
	close_table(&store->override);
	close_table(&store->tier_window);
	close_table(&store->upcoming);
	close_table(&store->signal);
	let_relations_go(store);
	if (store->wrote)
		CommandCounterIncrement();
	FreeExecutorState(store->estate);
	MemoryContextDelete(store->context);
}

/*
 * tiering_store_advance - make what was written visible to later reads
 *
 * Nothing happens if nothing was written.
 */
void
tiering_store_advance(TieringStore *store)
{
	if (!store->wrote)
		return;
	CommandCounterIncrement();
	store->wrote = false;
	take_snapshot(store);
}

/*
 * tiering_store_refresh - see what others have committed meanwhile as well
 */
void
tiering_store_refresh(TieringStore *store)
{
	if (store->wrote)
		CommandCounterIncrement();
	store->wrote = false;
	take_snapshot(store);
}

/*
 * tiering_store_open_lifts - open the tables of overrides and windows as well
 *
 * Only accounts that have some need them.  False for a writer, and an error
 * for a review, as tiering_store_open: what a review has evaluated before may
 * have dropped them.  A subtransaction around an expression must not own them
 * either.
 */
bool
tiering_store_open_lifts(TieringStore *store)
{
	TieringModel *model = store->model;
	MemoryContext old;
	ResourceOwner owner = CurrentResourceOwner;
	bool		result;

	if (store->upcoming.rel != NULL)
		return true;
	old = MemoryContextSwitchTo(store->context);
	CurrentResourceOwner = store->owner;
	result = (store->override.rel != NULL ||
			  open_table(store, &store->override, model->override, "override", "override_account_id_idx")) &&
		(store->tier_window.rel != NULL ||
		 open_table(store, &store->tier_window, model->tier_window, "tier_window", "tier_window_account_id_kind_idx")) &&
		open_table(store, &store->upcoming, model->upcoming, "upcoming", "upcoming_account_id_begins_at_idx");
	CurrentResourceOwner = owner;
	MemoryContextSwitchTo(old);
	if (!result && store->review)
		refuse_incomplete(model);
	return result;
}
