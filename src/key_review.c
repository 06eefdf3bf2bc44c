/*-------------------------------------------------------------------------
 *
 * key_review.c
 *	  Changes of keys that writers left to maintenance.
 *
 * A writer that cannot carry out a change of a key (key_change.c) queues it
 * with both keys.  Here it is carried out, in the order in which the keys
 * changed, and those of one statement at once, since they may be an exchange:
 * state, seat, override and windows go on under the new key as they are, and
 * both keys are queued, so that the accounts are then looked at as they are
 * now.  If the new key has a state already, because the account was written
 * in between, or another version of the model wrote the state, override and
 * windows follow alone, and the account begins anew.
 *
 * A change whose rows somebody else has waits for the next maintenance, and
 * so do those after it that concern the same keys.  Until then no review
 * takes the former key's account, which has no row any more, for deleted.
 *
 * src/key_review.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"

#include "catalogue.h"
#include "key_review.h"
#include "lifts.h"
#include "tiering.h"

/* A change that waits. */
typedef struct KeyChange
{
	Datum		key;
	Datum		former;
	int64		change_id;		/* those of a statement have the same */
	TimestampTz queued_at;
	const char *ctid;
	bool		exists;			/* the former key has a state */
	bool		taken;			/* the new key has one that stays */
	bool		stays;			/* cannot be carried out now */
	TieringLifts *lifts;		/* what follows alone; NULL: the state as well */
} KeyChange;

/*
 * read_changes - all that wait, in their order
 */
static KeyChange *
read_changes(TieringModel *model, int *count)
{
	TieringRows *rows = tiering_owner_query(model->owner,
											psprintf("SELECT account_id, former_id, change_id, queued_at, ctid::text "
													 "FROM %s WHERE former_id IS NOT NULL ORDER BY change_id",
													 tiering_model_relation(model, "queue")), NULL);
	KeyChange  *changes = palloc0(sizeof(KeyChange) * Max(rows->count, 1));

	for (uint64 i = 0; i < rows->count; i++)
	{
		bool		isnull;

		changes[i].key = tiering_rows_datum(rows, i, 1, &isnull);
		changes[i].former = tiering_rows_datum(rows, i, 2, &isnull);
		changes[i].change_id = DatumGetInt64(tiering_rows_datum(rows, i, 3, &isnull));
		changes[i].queued_at = DatumGetTimestampTz(tiering_rows_datum(rows, i, 4, &isnull));
		changes[i].ctid = tiering_rows_text(rows, i, 5);
	}
	*count = (int) rows->count;
	return changes;
}

/*
 * holder - the change of a statement that leaves a key; NULL if none does
 */
static KeyChange *
holder(TieringModel *model, KeyChange *changes, int n, Datum key)
{
	for (int i = 0; i < n; i++)
	{
		if (tiering_key_equal(model, changes[i].former, key))
			return &changes[i];
	}
	return NULL;
}

/*
 * is_among - is a key one of those?
 */
static bool
is_among(TieringModel *model, const TieringKeys *keys, Datum key)
{
	for (int64 i = 0; i < keys->count; i++)
	{
		if (tiering_key_equal(model, keys->keys[i], key))
			return true;
	}
	return false;
}

/*
 * try_state - lock the state of a key; false if somebody else has it
 */
static bool
try_state(TieringStore *store, Datum key, bool *exists, bool *foreign)
{
	TieringState state;

	tiering_state_lookup(store, key, &state);
	*exists = state.exists;
	if (!state.exists)
		return true;
	*foreign |= state.version != store->model->version;
	return tiering_state_lock(store, &state);
}

/*
 * look - which changes of a statement can be carried out now?
 *
 * "waiting" are the keys of changes that cannot.  False if the states cannot
 * go along, since another version wrote one.
 */
static bool
look(TieringStore *store, KeyChange *changes, int n, TieringKeys *waiting)
{
	TieringModel *model = store->model;
	bool		foreign = false;
	bool		again = true;

	for (int i = 0; i < n; i++)
	{
		KeyChange  *change = &changes[i];

		CHECK_FOR_INTERRUPTS();
		change->stays = is_among(model, waiting, change->former) ||
			!try_state(store, change->former, &change->exists, &foreign) ||
			!try_state(store, change->key, &change->taken, &foreign);
	}
	while (again)
	{
		again = false;
		for (int i = 0; i < n; i++)
		{
			KeyChange  *other;

			if (changes[i].stays || !changes[i].taken)
				continue;
			other = holder(model, changes, n, changes[i].key);
			changes[i].stays = other != NULL && other->stays;
			again |= changes[i].stays;
		}
	}
	for (int i = 0; i < n; i++)
	{
		if (changes[i].taken && holder(model, changes, n, changes[i].key) != NULL)
			changes[i].taken = false;
		if (!changes[i].stays)
			continue;
		tiering_keys_add(model, waiting, changes[i].former);
		tiering_keys_add(model, waiting, changes[i].key);
	}
	return !foreign;
}

/*
 * carry_out - the changes of one statement
 */
static void
carry_out(TieringRun *run, KeyChange *changes, int n, TieringKeys *waiting)
{
	TieringStore *store = tiering_store_open(run->model, true);
	TieringChange *moves = palloc0(sizeof(TieringChange) * n);
	int			nmoves = 0;
	bool		along;

	(void) tiering_store_open_lifts(store);
	along = look(store, changes, n, waiting);
	for (int i = 0; i < n; i++)
	{
		TieringChange *move = &moves[nmoves];

		if (changes[i].stays)
			continue;
		if (!along || !changes[i].exists || changes[i].taken)
		{
			changes[i].lifts = tiering_lifts_take(store, changes[i].former);
			continue;
		}
		move->key = changes[i].key;
		move->old_key = changes[i].former;
		move->key_changed = move->kept = true;
		move->cause = TIERING_CAUSE_UPDATE;
		nmoves++;
	}
	tiering_place(store, moves, nmoves, TIERING_PLACE_NOT);
	for (int i = 0; i < n; i++)
	{
		if (changes[i].stays)
			continue;
		if (changes[i].lifts)
			tiering_lifts_put(store, changes[i].lifts, changes[i].former, changes[i].key,
							  changes[i].queued_at);
		tiering_queue_key(store, changes[i].former);
		tiering_queue_key(store, changes[i].key);
	}
	tiering_store_close(store);
}

/*
 * delete_changes - those that were carried out are not queued any more
 */
static void
delete_changes(TieringModel *model, KeyChange *changes, int n)
{
	StringInfoData ctids;

	initStringInfo(&ctids);
	for (int i = 0; i < n; i++)
	{
		if (!changes[i].stays)
			appendStringInfo(&ctids, "%s'%s'", ctids.len > 0 ? ", " : "", changes[i].ctid);
	}
	if (ctids.len > 0)
		tiering_owner_execute(model->owner,
							  psprintf("DELETE FROM %s WHERE ctid = ANY (ARRAY[%s]::tid[])",
									   tiering_model_relation(model, "queue"), ctids.data));
}

/*
 * tiering_review_key_changes - carry out the changes of keys that wait
 */
void
tiering_review_key_changes(TieringRun *run)
{
	int			count;
	KeyChange  *changes = read_changes(tiering_run_model(run), &count);
	TieringKeys waiting;
	int			first = 0;

	tiering_keys_begin(&waiting);
	for (int i = 0; i < count;)
	{
		int			n = 1;

		while (i + n < count && changes[i + n].change_id == changes[i].change_id)
			n++;
		carry_out(run, &changes[i], n, &waiting);
		i += n;
		if (i < count && i - first < TIERING_STEP_SIZE)
			continue;
		delete_changes(run->model, &changes[first], i - first);
		first = i;
		tiering_run_step(run);
		(void) tiering_run_model(run);
	}
}

/*
 * tiering_review_gone - the keys of accounts that are out of scope, as an argument
 *
 * False if there are none.
 */
bool
tiering_review_gone(TieringModel *model, TieringChange *changes, int nchanges,
					TieringArguments *arguments)
{
	Datum	   *keys = palloc(sizeof(Datum) * Max(nchanges, 1));
	int			n = 0;

	for (int i = 0; i < nchanges; i++)
	{
		if (!changes[i].evaluation->in_scope && !changes[i].evaluation->filter_failed)
			keys[n++] = changes[i].key;
	}
	if (n == 0)
		return false;
	tiering_argument_datum(arguments, get_array_type(model->key_type),
						   tiering_keys_array(model, keys, n), false);
	return true;
}

/*
 * tiering_review_rekeyed - leave accounts alone whose new key is queued
 *
 * They have no row in the account table any more, but have not gone.
 */
void
tiering_review_rekeyed(TieringModel *model, TieringChange *changes, int nchanges)
{
	TieringArguments arguments = {0};
	TieringRows *rows;

	if (!tiering_review_gone(model, changes, nchanges, &arguments))
		return;
	rows = tiering_owner_query(model->owner,
							   psprintf("SELECT former_id FROM %s WHERE former_id OPERATOR(pg_catalog.=) ANY ($1)",
										tiering_model_relation(model, "queue")), &arguments);
	for (uint64 row = 0; row < rows->count; row++)
	{
		bool		isnull;
		Datum		former = tiering_rows_datum(rows, row, 1, &isnull);

		for (int i = 0; i < nchanges; i++)
		{
			if (tiering_key_equal(model, changes[i].key, former))
				changes[i].done = true;
		}
	}
}
