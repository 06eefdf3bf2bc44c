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
 * now.  If the new key has a state already, because an account was written
 * under it in between, or another version of the model wrote the state, override
 * and windows follow alone, and the account begins anew.  Its former state ends,
 * lest an account that was inserted under the former key should go on with it.
 *
 * A key that changes into itself is one whose account was deleted while a
 * change to it was waiting: what people decided of the account ends with it.
 *
 * A change whose rows somebody else has waits for the next maintenance, and
 * so do those after it that concern the same keys.  Until then no review
 * takes the former key's account, which has no row any more, for deleted.
 *
 * Where the rows of the queue are says nothing any more once the table was
 * rewritten between two steps.  Then the changes that are left are read again.
 *
 * src/key_review.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/table.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"
#include "utils/rel.h"

#include "catalogue.h"
#include "key_change.h"
#include "key_review.h"
#include "lifts.h"
#include "tiering.h"

/* A change that waits. */
typedef struct KeyChange
{
	Datum		key;
	Datum		former;
	int			key_number;		/* the same for equal keys of all changes */
	int			former_number;
	int64		change_id;		/* those of a statement have the same */
	TimestampTz queued_at;
	const char *ctid;
	int			next;			/* the change of its statement that leaves the new
								 * key; -1: none does */
	bool		exists;			/* the former key has a state, which is of this account */
	bool		taken;			/* the new key has one that stays */
	bool		stays;			/* cannot be carried out now */
	bool		joined;			/* goes together with the one before it */
	TieringLifts *lifts;		/* what follows alone; NULL: the state as well */
} KeyChange;

/* All that wait. */
typedef struct KeyChanges
{
	KeyChange  *changes;
	int			count;
	Oid			file;			/* of the queue when they were read */
	int		   *leaver;			/* by number of a key: the change of the statement at
								 * hand that leaves it; -1: none does */
	bool	   *waiting;		/* by number of a key: does a change of it stay? */
} KeyChanges;

/* One of the two keys of a change. */
typedef struct KeyEnd
{
	Datum		key;
	int		   *number;
} KeyEnd;

/*
 * number_keys - give equal keys equal numbers
 */
static void
number_keys(TieringModel *model, KeyChanges *all)
{
	int			n = 2 * all->count;
	KeyEnd	   *ends = palloc_extended(sizeof(KeyEnd) * Max(n, 1), MCXT_ALLOC_HUGE);
	int			nkeys = 0;

	for (int i = 0; i < all->count; i++)
	{
		KeyChange  *change = &all->changes[i];

		ends[2 * i] = (KeyEnd) {change->key, &change->key_number};
		ends[2 * i + 1] = (KeyEnd) {change->former, &change->former_number};
	}
	qsort_arg(ends, n, sizeof(KeyEnd), tiering_keys_compare, model);
	for (int i = 0; i < n; i++)
	{
		if (i == 0 || tiering_keys_compare(&ends[i - 1].key, &ends[i].key, model) != 0)
			nkeys++;
		*ends[i].number = nkeys - 1;
	}
	pfree(ends);
	all->leaver = palloc_extended(sizeof(int) * Max(nkeys, 1), MCXT_ALLOC_HUGE);
	for (int i = 0; i < nkeys; i++)
		all->leaver[i] = -1;
	all->waiting = palloc0(sizeof(bool) * Max(nkeys, 1));
}

/*
 * queue_file - the file of the queue, which stays the same until the transaction ends
 */
static Oid
queue_file(TieringModel *model)
{
	Relation	rel = table_open(model->queue, AccessShareLock);
	Oid			file = rel->rd_rel->relfilenode;

	table_close(rel, NoLock);
	return file;
}

/*
 * read_changes - all that wait, in their order
 */
static void
read_changes(TieringModel *model, KeyChanges *all)
{
	TieringRows *rows;

	all->file = queue_file(model);
	rows = tiering_owner_query(model->owner,
							   psprintf("SELECT account_id, former_id, change_id, queued_at, ctid::text "
										"FROM ONLY %s WHERE former_id IS NOT NULL ORDER BY change_id",
										tiering_model_relation(model, "queue")), NULL);
	all->count = (int) rows->count;
	all->changes = palloc_extended(sizeof(KeyChange) * Max(all->count, 1),
								   MCXT_ALLOC_HUGE | MCXT_ALLOC_ZERO);
	for (int i = 0; i < all->count; i++)
	{
		KeyChange  *change = &all->changes[i];
		bool		isnull;

		change->key = tiering_rows_datum(rows, i, 1, &isnull);
		change->former = tiering_rows_datum(rows, i, 2, &isnull);
		change->change_id = DatumGetInt64(tiering_rows_datum(rows, i, 3, &isnull));
		change->queued_at = DatumGetTimestampTz(tiering_rows_datum(rows, i, 4, &isnull));
		change->ctid = tiering_rows_text(rows, i, 5);
	}
	number_keys(model, all);
}

/*
 * try_state - lock the state of a key; false if somebody else has it
 */
static bool
try_state(TieringStore *store, Datum key, TieringState *state, bool *foreign)
{
	tiering_state_lookup(store, key, state);
	if (!state->exists)
		return true;
	*foreign |= state->version != store->model->version;
	return tiering_state_lock(store, state);
}

/*
 * is_end - was the account deleted?
 */
static bool
is_end(const KeyChange *change)
{
	return change->key_number == change->former_number;
}

/*
 * is_of_another - is the state of a former key that of an account that has got it since?
 *
 * It began after the change, whose number comes from the sequence of periods; and
 * it did not come there by an earlier change.  What the account that left has
 * got written since does not count.  The deletion may have got its number after
 * the insertion of the same statement.
 */
static bool
is_of_another(const KeyChange *change, const TieringState *state)
{
	return state->direction == TIERING_ENTERED && state->cause != TIERING_CAUSE_KEY_CHANGE &&
		(state->period_id > change->change_id ||
		 (is_end(change) && state->tier_since >= change->queued_at));
}

/*
 * find_next - which change leaves the new key of which?
 *
 * An account that the statement deleted leaves its key as well.
 */
static void
find_next(KeyChanges *all, KeyChange *changes, int n)
{
	for (int i = 0; i < n; i++)
	{
		if (!is_end(&changes[i]) || all->leaver[changes[i].former_number] < 0)
			all->leaver[changes[i].former_number] = i;
	}
	for (int i = 0; i < n; i++)
		changes[i].next = is_end(&changes[i]) ? -1 : all->leaver[changes[i].key_number];
	for (int i = 0; i < n; i++)
		all->leaver[changes[i].former_number] = -1;
}

/*
 * stop_followers - what waits for a change that stays, stays as well
 */
static void
stop_followers(KeyChange *changes, int n)
{
	int		   *next = palloc_extended(sizeof(int) * n, MCXT_ALLOC_HUGE);
	bool	   *stays = palloc(sizeof(bool) * n);

	for (int i = 0; i < n; i++)
	{
		next[i] = changes[i].next;
		stays[i] = changes[i].stays;
	}
	tiering_key_changes_stop(next, stays, n);
	for (int i = 0; i < n; i++)
		changes[i].stays = stays[i];
	pfree(stays);
	pfree(next);
}

/*
 * look - which changes of a statement can be carried out now?
 *
 * False if the states cannot go along, since another version wrote one.
 */
static bool
look(TieringStore *store, KeyChanges *all, KeyChange *changes, int n)
{
	bool		foreign = false;

	find_next(all, changes, n);
	for (int i = 0; i < n; i++)
	{
		KeyChange  *change = &changes[i];
		TieringState former = {0};
		TieringState state = {0};

		CHECK_FOR_INTERRUPTS();
		change->stays = all->waiting[change->former_number] || all->waiting[change->key_number] ||
			!try_state(store, change->former, &former, &foreign) ||
			!try_state(store, change->key, &state, &foreign);
		change->exists = former.exists && !is_of_another(change, &former);
		change->taken = state.exists;
	}
	stop_followers(changes, n);
	for (int i = 0; i < n; i++)
	{
		if (changes[i].next >= 0)
			changes[i].taken &= !changes[changes[i].next].exists;
		if (!changes[i].stays)
			continue;
		all->waiting[changes[i].former_number] = true;
		all->waiting[changes[i].key_number] = true;
	}
	return !foreign;
}

/*
 * order_moves - the changes of a statement, each after the one that frees its key
 *
 * Those of a ring are joined.
 */
static int *
order_moves(KeyChange *changes, int n)
{
	int		   *order = palloc_extended(sizeof(int) * n, MCXT_ALLOC_HUGE);
	int		   *path = palloc_extended(sizeof(int) * n, MCXT_ALLOC_HUGE);
	int		   *seen = palloc_extended(sizeof(int) * n, MCXT_ALLOC_HUGE | MCXT_ALLOC_ZERO);
	int			count = 0;

	for (int i = 0; i < n; i++)
	{
		int			npath = 0;
		int			at;
		bool		ring;

		for (at = i; at >= 0 && seen[at] == 0; at = changes[at].next)
		{
			seen[at] = i + 1;
			path[npath++] = at;
		}
		ring = npath > 0 && at >= 0 && seen[at] == i + 1;
		for (int k = npath - 1; k >= 0; k--)
		{
			changes[path[k]].joined = ring && k < npath - 1;
			order[count++] = path[k];
		}
	}
	pfree(seen);
	pfree(path);
	return order;
}

/*
 * place_moves - states go on under the new keys
 *
 * Some at a time: whoever frees a key before who gets it, or together with it.
 */
static void
place_moves(TieringStore *store, KeyChange *changes, const int *moving, int nmoving)
{
	MemoryContext piece = AllocSetContextCreate(CurrentMemoryContext, "tiering key changes",
												ALLOCSET_DEFAULT_SIZES);
	MemoryContext old = MemoryContextSwitchTo(piece);

	for (int first = 0; first < nmoving;)
	{
		int			n = Min(TIERING_STEP_SIZE, nmoving - first);
		TieringChange *moves;

		while (first + n < nmoving && changes[moving[first + n]].joined)
			n++;
		moves = palloc_extended(sizeof(TieringChange) * n, MCXT_ALLOC_HUGE | MCXT_ALLOC_ZERO);
		for (int i = 0; i < n; i++)
		{
			KeyChange  *change = &changes[moving[first + i]];

			moves[i].key = change->key;
			moves[i].old_key = change->former;
			moves[i].key_changed = moves[i].kept = true;
			moves[i].reread = true; /* an earlier change may have brought some */
			moves[i].cause = TIERING_CAUSE_UPDATE;
		}
		tiering_place(store, moves, n, TIERING_PLACE_NOT);
		tiering_store_advance(store);
		MemoryContextReset(piece);
		first += n;
	}
	MemoryContextSwitchTo(old);
	MemoryContextDelete(piece);
}

/*
 * end_states - states end that go on under no other key
 *
 * Those of accounts that were deleted, and of those whose new key has a state
 * already: whoever has the former key by now, or gets it, is another account.
 */
static void
end_states(TieringStore *store, KeyChange *changes, int n)
{
	TieringChange *ends = palloc_extended(sizeof(TieringChange) * n, MCXT_ALLOC_HUGE | MCXT_ALLOC_ZERO);
	int			nends = 0;

	for (int i = 0; i < n; i++)
	{
		KeyChange  *change = &changes[i];
		TieringChange *end = &ends[nends];

		if (change->stays || !change->exists || !(is_end(change) || change->taken))
			continue;
		end->key = end->old_key = change->former;
		end->cause = TIERING_CAUSE_UPDATE;
		end->end_cause = is_end(change) ? TIERING_CAUSE_DELETE : TIERING_CAUSE_KEY_CHANGE;
		nends++;
	}
	tiering_place(store, ends, nends, TIERING_PLACE_NOT);
	tiering_store_advance(store);
	pfree(ends);
}

/*
 * clear_key - what belonged to an account that had the new key goes
 *
 * It has gone: nobody else leaves that key.
 */
static void
clear_key(TieringStore *store, KeyChange *change)
{
	TieringLifts nothing = {0};

	tiering_lifts_put(store, &nothing, change->key, change->key);
}

/*
 * clear_ends - what belonged to accounts that were deleted goes
 *
 * Before others get their keys.
 */
static void
clear_ends(TieringStore *store, KeyChange *changes, int n)
{
	for (int i = 0; i < n; i++)
	{
		if (!changes[i].stays && is_end(&changes[i]))
			clear_key(store, &changes[i]);
	}
}

/*
 * carry_out - the changes of one statement
 */
static void
carry_out(TieringRun *run, KeyChanges *all, KeyChange *changes, int n)
{
	TieringStore *store = tiering_store_open(run->model, true);
	int		   *moving;
	int			nmoving = 0;
	bool		along;

	(void) tiering_store_open_lifts(store);
	along = look(store, all, changes, n);
	moving = order_moves(changes, n);
	for (int i = 0; i < n; i++)
	{
		KeyChange  *change = &changes[moving[i]];

		CHECK_FOR_INTERRUPTS();
		if (change->stays || is_end(change))
			continue;
		if (change->next < 0 && !change->taken)
			clear_key(store, change);
		if (!along || !change->exists || change->taken)
			change->lifts = tiering_lifts_take(store, change->former);
		else
			moving[nmoving++] = moving[i];
	}
	if (along)
		end_states(store, changes, n);
	clear_ends(store, changes, n);
	place_moves(store, changes, moving, nmoving);
	for (int i = 0; i < n; i++)
	{
		CHECK_FOR_INTERRUPTS();
		run->rekeyed |= changes[i].stays;
		if (changes[i].stays)
			continue;
		if (changes[i].lifts)
			tiering_lifts_put(store, changes[i].lifts, changes[i].former, changes[i].key);
		tiering_queue_key(store, changes[i].former);
		tiering_queue_key(store, changes[i].key);
	}
	tiering_store_close(store);
	pfree(moving);
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
 *
 * Those of a statement in one step.
 */
void
tiering_review_key_changes(TieringRun *run)
{
	KeyChanges	all;
	KeyChange  *changes;
	int			first = 0;

	run->rekeyed = false;
	read_changes(tiering_run_model(run), &all);
	changes = all.changes;
	for (int i = 0; i < all.count;)
	{
		int			n = 1;

		while (i + n < all.count && changes[i + n].change_id == changes[i].change_id)
			n++;
		carry_out(run, &all, &changes[i], n);
		i += n;
		if (i < all.count && i - first < TIERING_STEP_SIZE)
			continue;
		delete_changes(run->model, &changes[first], i - first);
		first = i;
		tiering_run_step(run);
		(void) tiering_run_model(run);
		if (i == all.count || queue_file(run->model) == all.file)
			continue;
		read_changes(run->model, &all);
		changes = all.changes;
		first = i = 0;
	}
}

/*
 * tiering_review_last_key_changes - the same before another version is published
 *
 * The states that its predecessor wrote could not go along any more.
 */
void
tiering_review_last_key_changes(TieringRun *run)
{
	TieringModel *model = tiering_model_get(run->name);
	bool		served = model != NULL && SERVES_WRITERS(model);

	tiering_models_release();
	if (served)
		tiering_review_key_changes(run);
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
