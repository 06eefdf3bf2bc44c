/*-------------------------------------------------------------------------
 *
 * history_walk.c
 *	  When the periods of many accounts ended, found in one walk.
 *
 * Who loads accounts anew that were there before asks for the history of one
 * key after the other, mostly in ascending order.  A look-up of each costs a
 * descent of the index; going on from where the last one ended costs a
 * twentieth of it, if the next key is near.  So the keys of a batch are walked
 * along, until one of them is lower than the one before it, or too much of
 * the index lies between them.
 *
 * src/history_walk.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/genam.h"
#include "access/relscan.h"
#include "access/stratnum.h"
#include "access/tableam.h"
#include "utils/lsyscache.h"
#include "utils/rel.h"
#include "utils/snapmgr.h"

#include "history.h"
#include "tiering.h"

/* Index entries that may be passed over, at first and for each key served. */
#define FIRST_STEPS 400
#define STEPS_EACH 16

/*
 * position - begin the walk at a key; false if there can be none
 */
static bool
position(TieringStore *store, TieringHistoryWalk *walk, Datum key)
{
	TieringTable *table = &store->history;
	Form_pg_attribute attribute = TupleDescAttr(RelationGetDescr(table->index), 0);
	Oid			type = table->index->rd_opcintype[0];
	Oid			operator;
	ScanKeyData skey;

	if (attribute->atttypid != store->model->key_type)
		return false;
	operator = get_opfamily_member(table->index->rd_opfamily[0], type, type,
								   BTGreaterEqualStrategyNumber);
	if (!OidIsValid(operator))
		return false;
	ScanKeyEntryInitialize(&skey, 0, 1, BTGreaterEqualStrategyNumber, InvalidOid,
						   table->index->rd_indcollation[0], get_opcode(operator), key);
	walk->scan = TIERING_BEGIN_INDEX_SCAN(table->rel, table->index, SnapshotAny, 1);
	walk->scan->xs_want_itup = true;
	index_rescan(walk->scan, &skey, 1, NULL, 0);
	return true;
}

/*
 * take_end - the end of the period at hand, if it is one that counts
 */
static void
take_end(TieringStore *store, TieringHistoryWalk *walk, TimestampTz *end)
{
	TieringTable *table = &store->history;
	TupleTableSlot *slot = table->read_slot;

	do
	{
		bool		isnull;

		if (!index_fetch_heap(walk->scan, slot))
			break;
		if (table_tuple_satisfies_snapshot(table->rel, slot, store->latest))
			*end = DatumGetTimestampTz(slot_getattr(slot, Anum_history_valid_to, &isnull));
	} while (walk->scan->xs_heap_continue);
	ExecClearTuple(slot);
}

/*
 * tiering_history_walk - go on to a key; false if it has to be looked up
 *
 * end receives when the last period of the key ended, 0 if it has none.  Keys
 * must stay where they are as long as the walk.
 */
bool
tiering_history_walk(TieringStore *store, TieringHistoryWalk *walk, Datum key, TimestampTz *end)
{
	if (walk->scan == NULL && !walk->given_up)
		walk->given_up = !position(store, walk, key);
	else if (!walk->given_up)
		walk->given_up = tiering_keys_compare(&key, &walk->last, store->model) <= 0;
	if (walk->given_up)
		return false;
	walk->last = key;
	*end = 0;
	while (!walk->at_end)
	{
		Datum		present;
		bool		isnull;
		int			order;

		if (!walk->entry && index_getnext_tid(walk->scan, ForwardScanDirection) == NULL)
		{
			walk->at_end = true;
			break;
		}
		walk->entry = true;
		present = index_getattr(walk->scan->xs_itup, 1, walk->scan->xs_itupdesc, &isnull);
		order = tiering_keys_compare(&present, &key, store->model);
		if (order > 0)
			break;
		if (order == 0)
			take_end(store, walk, end);
		walk->entry = false;
		if (++walk->steps > FIRST_STEPS + STEPS_EACH * walk->served)
		{
			walk->given_up = true;
			return false;
		}
	}
	walk->served++;
	return true;
}

/*
 * tiering_history_walk_end - the walk holds on to pages no longer
 */
void
tiering_history_walk_end(TieringHistoryWalk *walk)
{
	if (walk->scan != NULL)
		index_endscan(walk->scan);
}
