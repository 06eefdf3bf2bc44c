/*-------------------------------------------------------------------------
 *
 * leavers.c
 *	  Accounts that leave their key later in a statement of several batches.
 *
 * A statement may give an account the key of another one, whose own key it
 * changes as well.  If that one comes in a later batch, its key is not free
 * yet, whether or not there is a state of it: what belongs to either would be
 * taken for the other's.  So from the first batch on that changes a key, it is
 * known which keys will be left, and by which row; statements that change none
 * do not pay for it.
 *
 * src/leavers.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "miscadmin.h"

#include "keys.h"
#include "leavers.h"
#include "tiering.h"

/*
 * add_leaver - a row leaves its key, if the new one is another
 */
static void
add_leaver(TieringModel *model, TieringKeyNumbers *leavers, TupleTableSlot *old_slot,
		   TupleTableSlot *new_slot, int64 row)
{
	bool		old_null;
	bool		new_null;
	Datum		former = slot_getattr(old_slot, model->key_attno, &old_null);
	Datum		key = slot_getattr(new_slot, model->key_attno, &new_null);

	if (!old_null && !new_null && !tiering_key_equal(model, former, key))
		tiering_key_numbers_add(model, leavers, former, row);
}

/*
 * tiering_leavers_collect - which keys do the rows leave that are to come?
 *
 * "row" is the number of the next one; the readers stay where they are.
 */
void
tiering_leavers_collect(TieringStore *store, const TieringRowReader *old_rows,
						const TieringRowReader *new_rows, int64 row)
{
	MemoryContext old = MemoryContextSwitchTo(store->context);
	TieringKeyNumbers *leavers = palloc(sizeof(TieringKeyNumbers));
	TupleTableSlot *old_slot = NULL;
	TupleTableSlot *new_slot = NULL;
	TieringRowReader old_ahead;
	TieringRowReader new_ahead;

	tiering_key_numbers_begin(leavers);
	tiering_rows_ahead(old_rows, &old_ahead);
	tiering_rows_ahead(new_rows, &new_ahead);
	while (tiering_rows_next(&old_ahead, &old_slot) && tiering_rows_next(&new_ahead, &new_slot))
	{
		CHECK_FOR_INTERRUPTS();
		add_leaver(store->model, leavers, old_slot, new_slot, row++);
	}
	if (old_slot)
		ExecDropSingleTupleTableSlot(old_slot);
	if (new_slot)
		ExecDropSingleTupleTableSlot(new_slot);
	tiering_rows_close(&old_ahead);
	tiering_rows_close(&new_ahead);
	store->leavers = leavers;
	MemoryContextSwitchTo(old);
}

/*
 * tiering_leaves_later - does the account of a key leave it in a later batch?
 */
bool
tiering_leaves_later(TieringStore *store, Datum key)
{
	int64		row;

	return store->leavers != NULL &&
		tiering_key_numbers_find(store->model, store->leavers, key, &row) && row >= store->row;
}
