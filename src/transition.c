/*-------------------------------------------------------------------------
 *
 * transition.c
 *	  What the triggers have in common: their frame, and the rows they get.
 *
 * Transition tables have the row type of the table that the trigger is on,
 * which may be a partition; what the trigger works on has that of the root.
 *
 * src/transition.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/attmap.h"
#include "catalog/partition.h"
#include "executor/executor.h"
#include "miscadmin.h"
#include "utils/rel.h"

#include "tiering.h"
#include "transition.h"
#include "triggers.h"

/*
 * tiering_rows_open - prepare to read a transition table; NULL has no rows
 */
void
tiering_rows_open(TieringRowReader *reader, Tuplestorestate *store, Relation rel,
				  Relation root)
{
	memset(reader, 0, sizeof(TieringRowReader));
	if (store == NULL)
		return;
	reader->store = store;
	reader->pointer = tuplestore_alloc_read_pointer(store, EXEC_FLAG_REWIND);
	tuplestore_select_read_pointer(store, reader->pointer);
	tuplestore_rescan(store);
	reader->slot = MakeSingleTupleTableSlot(RelationGetDescr(rel), &TTSOpsMinimalTuple);
	reader->desc = CreateTupleDescCopyConstr(RelationGetDescr(root));
	if (rel != root)
		reader->map = convert_tuples_by_name(RelationGetDescr(rel), RelationGetDescr(root));
}

/*
 * tiering_rows_ahead - a second reader, of the rows that a first one has left
 */
void
tiering_rows_ahead(const TieringRowReader *reader, TieringRowReader *ahead)
{
	*ahead = *reader;
	ahead->pointer = tuplestore_alloc_read_pointer(reader->store, EXEC_FLAG_REWIND);
	tuplestore_copy_read_pointer(reader->store, reader->pointer, ahead->pointer);
	ahead->slot = MakeSingleTupleTableSlot(reader->slot->tts_tupleDescriptor, &TTSOpsMinimalTuple);
}

/*
 * tiering_rows_close - the inverse of tiering_rows_open
 */
void
tiering_rows_close(TieringRowReader *reader)
{
	if (reader->slot)
		ExecDropSingleTupleTableSlot(reader->slot);
}

/*
 * read_row - the next row, which is not copied; false at the end
 *
 * One in memory stays where it is as long as its statement; one that comes
 * from a file belongs to the slot.
 */
static bool
read_row(TieringRowReader *reader, TupleTableSlot *slot)
{
	MemoryContext old = MemoryContextSwitchTo(slot->tts_mcxt);
	bool		found = tuplestore_gettupleslot(reader->store, true, false, slot);

	MemoryContextSwitchTo(old);
	return found;
}

/*
 * tiering_rows_next - the next row into a slot; false at the end
 *
 * Makes the slot if there is none yet.
 */
bool
tiering_rows_next(TieringRowReader *reader, TupleTableSlot **slot)
{
	if (reader->store == NULL)
		return false;
	tuplestore_select_read_pointer(reader->store, reader->pointer);
	if (*slot == NULL)
		*slot = MakeSingleTupleTableSlot(reader->desc, reader->map ? &TTSOpsVirtual : &TTSOpsMinimalTuple);
	if (!read_row(reader, reader->map ? reader->slot : *slot))
		return false;
	if (reader->map)
	{
		execute_attr_map_slot(reader->map->attrMap, reader->slot, *slot);
		ExecMaterializeSlot(*slot);
	}
	return true;
}

/*
 * tiering_rows_count - how many rows a transition table has
 */
int64
tiering_rows_count(Tuplestorestate *store)
{
	return store ? tuplestore_tuple_count(store) : 0;
}

/*
 * put_row - a transition table of one row
 */
static Tuplestorestate *
put_row(TupleTableSlot *slot)
{
	Tuplestorestate *store = tuplestore_begin_heap(true, false, work_mem);

	tuplestore_puttupleslot(store, slot);
	return store;
}

/*
 * tiering_replica_begin - what a row trigger got, as a statement trigger does
 */
void
tiering_replica_begin(const TriggerData *trigdata, TriggerData *rows)
{
	*rows = *trigdata;
	rows->tg_oldtable = NULL;
	rows->tg_newtable = NULL;
	if (TRIGGER_FIRED_BY_INSERT(trigdata->tg_event))
		rows->tg_newtable = put_row(trigdata->tg_trigslot);
	else
		rows->tg_oldtable = put_row(trigdata->tg_trigslot);
	if (TRIGGER_FIRED_BY_UPDATE(trigdata->tg_event))
		rows->tg_newtable = put_row(trigdata->tg_newslot);
}

/*
 * tiering_replica_end - the inverse
 */
void
tiering_replica_end(TriggerData *rows)
{
	if (rows->tg_oldtable)
		tuplestore_end(rows->tg_oldtable);
	if (rows->tg_newtable)
		tuplestore_end(rows->tg_newtable);
}

/*
 * tiering_trigger_serve - the frame of a trigger function of ours
 *
 * A write straight into a partition concerns all tables above it as well.
 */
Datum
tiering_trigger_serve(FunctionCallInfo fcinfo, const char *function, TieringTableTrigger serve)
{
	TriggerData *trigdata = (TriggerData *) fcinfo->context;
	Relation	rel;
	ListCell   *lc;

	if (!CALLED_AS_TRIGGER(fcinfo) || !TRIGGER_FIRED_AFTER(trigdata->tg_event))
		ereport(ERROR,
				(errcode(ERRCODE_E_R_I_E_TRIGGER_PROTOCOL_VIOLATED),
				 errmsg("%s() must be an AFTER trigger", function),
				 errhint("CALL tiering.activate() creates the triggers.")));
	if (!tiering_enabled || !tiering_trigger_counts(trigdata, function))
		return PointerGetDatum(NULL);

	rel = trigdata->tg_relation;
	if (rel->rd_rel->relispartition)
	{
		foreach(lc, get_partition_ancestors(RelationGetRelid(rel)))
			serve(trigdata, lfirst_oid(lc));
	}
	serve(trigdata, RelationGetRelid(rel));
	return PointerGetDatum(NULL);
}
