/*-------------------------------------------------------------------------
 *
 * transition.c
 *	  The rows that a statement wrote, as a trigger gets them.
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
#include "executor/executor.h"
#include "miscadmin.h"
#include "utils/rel.h"

#include "transition.h"

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
 * tiering_rows_close - the inverse of tiering_rows_open
 */
void
tiering_rows_close(TieringRowReader *reader)
{
	if (reader->slot)
		ExecDropSingleTupleTableSlot(reader->slot);
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
	if (!tuplestore_gettupleslot(reader->store, true, false, reader->slot))
		return false;
	if (*slot == NULL)
		*slot = MakeSingleTupleTableSlot(reader->desc, &TTSOpsHeapTuple);
	if (reader->map)
		execute_attr_map_slot(reader->map->attrMap, reader->slot, *slot);
	else
		ExecCopySlot(*slot, reader->slot);
	ExecMaterializeSlot(*slot);
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
 * tiering_rows_put - a transition table of one row, for a row trigger
 */
Tuplestorestate *
tiering_rows_put(TupleTableSlot *slot)
{
	Tuplestorestate *store = tuplestore_begin_heap(true, false, work_mem);

	tuplestore_puttupleslot(store, slot);
	return store;
}
