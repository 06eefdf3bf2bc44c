/*-------------------------------------------------------------------------
 *
 * signal_events.c
 *	  The rows of a source of signals, evaluated one by one.
 *
 * A query over the view of a source fails as a whole when an expression
 * raises an error for one row.  This function answers what the view would,
 * for all rows but those, and says why they fail; it reads the whole table.
 *
 * src/signal_events.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/htup_details.h"
#include "access/table.h"
#include "access/tableam.h"
#include "access/tupconvert.h"
#include "catalog/pg_class.h"
#include "catalog/pg_inherits.h"
#include "catalog/pg_type.h"
#include "executor/executor.h"
#include "fmgr.h"
#include "funcapi.h"
#include "miscadmin.h"
#include "storage/lmgr.h"
#include "utils/acl.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"
#include "utils/rel.h"
#include "utils/snapmgr.h"

#include "catalogue.h"
#include "compile.h"
#include "model_view.h"
#include "protect.h"
#include "signal_draft.h"
#include "signal_source.h"
#include "tiering.h"
#include "trigger_event.h"

PG_FUNCTION_INFO_V1(tiering_signal_events);

/* Rows that share a subtransaction. */
#define BATCH_SIZE 1000

/* A source that is being read. */
typedef struct EventScan
{
	TieringEventSource *source;
	ReturnSetInfo *result;
	ExprContext *econtext;
	TupleTableSlot *slot;		/* of the row type of the source */
	MemoryContext batch;
	HeapTuple  *rows;			/* [BATCH_SIZE] */
	int			count;
} EventScan;

/*
 * put_event - one row of the result
 */
static void
put_event(EventScan *scan, const TieringSignalEvent *event)
{
	Datum		values[5] = {0};
	bool		nulls[5] = {true, true, true, true, true};

	switch (event->verdict)
	{
		case TIERING_SIGNAL_NONE:
			return;
		case TIERING_SIGNAL_USED:
			values[1] = CStringGetTextDatum(scan->source->kinds[event->kind]);
			values[2] = TimestampTzGetDatum(event->at);
			values[3] = Float8GetDatum(event->sum);
			nulls[1] = nulls[2] = nulls[3] = false;
			break;
		case TIERING_SIGNAL_UNKNOWN:
			values[1] = CStringGetTextDatum(event->text);
			nulls[1] = false;
			break;
		case TIERING_SIGNAL_TRIGGER:
			break;
		case TIERING_SIGNAL_BAD:
			values[4] = CStringGetTextDatum(event->text);
			nulls[4] = false;
			break;
	}
	if (event->trigger != NULL)
	{
		values[1] = CStringGetTextDatum(event->trigger->kind);
		values[2] = TimestampTzGetDatum(event->at);
		nulls[1] = nulls[2] = false;
	}
	if (event->keyed && (event->verdict != TIERING_SIGNAL_BAD || event->trigger != NULL))
	{
		values[0] = event->key;
		nulls[0] = false;
	}
	tuplestore_putvalues(scan->result->setResult, scan->result->setDesc, values, nulls);
}

/*
 * evaluate_rows - evaluate some rows of the batch in a subtransaction
 */
static TieringFailure *
evaluate_rows(EventScan *scan, int first, int n, TieringSignalEvent *events)
{
	TieringGuard guard;
	TieringFailure *volatile failure = NULL;

	tiering_guard_begin(&guard);
	scan->source->evaluating = true;
	PG_TRY();
	{
		for (int i = 0; i < n; i++)
		{
			ExecForceStoreHeapTuple(scan->rows[first + i], scan->slot, false);
			tiering_source_evaluate(scan->source, scan->econtext, scan->slot, &events[first + i]);
			ResetExprContext(scan->econtext);
			CHECK_FOR_INTERRUPTS();
		}
		scan->source->evaluating = false;
		tiering_guard_end(&guard);
	}
	PG_CATCH();
	{
		scan->source->evaluating = false;
		failure = tiering_guard_catch(&guard);
	}
	PG_END_TRY();
	return failure;
}

/*
 * end_batch - answer the rows of the batch, and begin the next one
 */
static void
end_batch(EventScan *scan)
{
	MemoryContext old = MemoryContextSwitchTo(scan->batch);
	TieringSignalEvent *events = palloc(sizeof(TieringSignalEvent) * BATCH_SIZE);

	if (scan->count > 0 && evaluate_rows(scan, 0, scan->count, events) != NULL)
	{
		for (int i = 0; i < scan->count; i++)
		{
			TieringFailure *failure;

			CHECK_FOR_INTERRUPTS();
			failure = evaluate_rows(scan, i, 1, events);
			if (failure != NULL)
				tiering_source_fail(&events[i], failure->message);
		}
	}
	for (int i = 0; i < scan->count; i++)
		put_event(scan, &events[i]);
	ExecClearTuple(scan->slot);
	MemoryContextSwitchTo(old);
	MemoryContextReset(scan->batch);
	scan->count = 0;
}

/*
 * read_table - all rows of a table, which is the source or a partition of it
 */
static void
read_table(EventScan *scan, Oid relid, Relation root)
{
	Relation	rel = table_open(relid, AccessShareLock);
	TupleConversionMap *map;
	TupleTableSlot *slot;
	TableScanDesc table;

	if (!RELKIND_HAS_TABLE_AM(rel->rd_rel->relkind))
	{
		table_close(rel, NoLock);
		return;
	}
	map = rel == root ? NULL : convert_tuples_by_name(RelationGetDescr(rel), RelationGetDescr(root));
	slot = table_slot_create(rel, NULL);
	table = TIERING_BEGIN_SCAN(rel, GetActiveSnapshot());
	while (table_scan_getnextslot(table, ForwardScanDirection, slot))
	{
		MemoryContext old = MemoryContextSwitchTo(scan->batch);
		HeapTuple	row = ExecCopySlotHeapTuple(slot);

		scan->rows[scan->count++] = map ? execute_attr_map_tuple(row, map) : row;
		MemoryContextSwitchTo(old);
		if (scan->count == BATCH_SIZE)
			end_batch(scan);
	}
	end_batch(scan);
	table_endscan(table);
	ExecDropSingleTupleTableSlot(slot);
	table_close(rel, NoLock);
}

/*
 * read_source - all rows of a source
 */
static void
read_source(EventScan *scan, Oid relation)
{
	Relation	root = table_open(relation, AccessShareLock);
	ListCell   *lc;

	scan->econtext = tiering_compile_context(scan->source->context);
	scan->slot = MakeSingleTupleTableSlot(RelationGetDescr(root), &TTSOpsHeapTuple);
	scan->batch = AllocSetContextCreate(CurrentMemoryContext, "tiering batch",
										ALLOCSET_DEFAULT_SIZES);
	scan->rows = palloc(sizeof(HeapTuple) * BATCH_SIZE);
	foreach(lc, find_all_inheritors(relation, AccessShareLock, NULL))
		read_table(scan, lfirst_oid(lc), root);
	ExecDropSingleTupleTableSlot(scan->slot);
	FreeExprContext(scan->econtext, true);
	table_close(root, NoLock);
}

/*
 * find_source - the source that a view belongs to
 */
static TieringEventSource *
find_source(Oid view, Oid *relation)
{
	TieringModelView *opened = tiering_model_view_open(view);
	ListCell   *lc;

	if (opened == NULL)
		return NULL;
	*relation = opened->account_table;
	tiering_model_view_close(opened);
	LockRelationOid(*relation, AccessShareLock);	/* what is compiled fits its columns from now on */
	foreach(lc, tiering_sources_of(*relation))
	{
		TieringEventSource *source = lfirst(lc);

		if (source->view == view && source->cached != NULL)
			return tiering_source_at_hand(source);
	}
	return NULL;
}

/*
 * tiering_signal_events - SQL: tiering._signal_events(state, number)
 */
Datum
tiering_signal_events(PG_FUNCTION_ARGS)
{
	Oid			state = PG_GETARG_OID(0);
	Oid			view = get_relname_relid(psprintf(TIERING_SIGNAL_VIEW, PG_GETARG_INT32(1)),
										 get_rel_namespace(state));
	EventScan	scan = {0};
	TieringIdentity identity;
	Oid			relation;

	if (OidIsValid(view) && !pg_class_ownercheck(view, GetUserId()))
		ereport(ERROR,
				(errcode(ERRCODE_INSUFFICIENT_PRIVILEGE),
				 errmsg("must be owner of view \"%s\"", get_rel_name(view))));
	InitMaterializedSRF(fcinfo, MAT_SRF_USE_EXPECTED_DESC);
	scan.result = (ReturnSetInfo *) fcinfo->resultinfo;
	scan.source = find_source(view, &relation);
	if (scan.source == NULL)
		ereport(ERROR,
				(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
				 errmsg("a source of signals cannot be prepared"),
				 errdetail("The server log says why."),
				 errhint("Set the source anew with tiering.set_signal_source(), and CALL tiering.activate().")));
	if (scan.result->setDesc->natts != 5 ||
		TupleDescAttr(scan.result->setDesc, 0)->atttypid != scan.source->key_type ||
		TupleDescAttr(scan.result->setDesc, 1)->atttypid != TEXTOID ||
		TupleDescAttr(scan.result->setDesc, 2)->atttypid != TIMESTAMPTZOID ||
		TupleDescAttr(scan.result->setDesc, 3)->atttypid != FLOAT8OID ||
		TupleDescAttr(scan.result->setDesc, 4)->atttypid != TEXTOID)
		ereport(ERROR,
				(errcode(ERRCODE_DATATYPE_MISMATCH),
				 errmsg("columns must be account_id, kind, occurred_at, strength and message")));
	tiering_identity_enter(scan.source->owner, &identity);
	read_source(&scan, relation);
	tiering_identity_leave(&identity);
	tiering_sources_release();
	return (Datum) 0;
}
