/*-------------------------------------------------------------------------
 *
 * seats.c
 *	  Seats that are taken without waiting.
 *
 * A free seat is a token: a row of <model>.seat.  Who takes a seat deletes
 * the token, who gives one back inserts one, so that tokens plus holders
 * equal the seats of the scope in every committed state, whatever runs at
 * the same time at whatever isolation level.  A token that somebody else is
 * deleting is passed over; nobody waits.  A token may stand for several
 * seats; who takes one of them puts the rest back.
 *
 * A scope has about MAX_TOKENS tokens.  Who takes one of their seats puts the
 * rest back in as many pieces as are missing, and a session takes first what it
 * put back itself, so that what it has in its hands stays little.  Seats given
 * back one by one make more; then who takes one merges some, and maintenance
 * the others.
 *
 * Lowering the seats of a scope below its holders leaves a debt: a row with
 * a negative number.  While there is debt nothing is taken; reviews set
 * returned tokens off against it.
 *
 * A token says since when the seat is free.  A period that takes it must not
 * begin earlier, or history would show one holder too many.
 *
 * The purses of a store keep the tokens of the statement: a seat that was
 * released by it can be taken by it, and a scope without a free seat is
 * looked up once for a statement.
 *
 * src/seats.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include <math.h>

#include "access/genam.h"
#include "access/stratnum.h"
#include "access/tableam.h"
#include "access/xact.h"
#include "common/hashfn.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/fmgroids.h"
#include "utils/hsearch.h"
#include "utils/memutils.h"
#include "utils/rel.h"
#include "utils/snapmgr.h"
#include "utils/timestamp.h"

#include "clock.h"
#include "seats.h"
#include "tiering.h"

/* Columns of <model>.seat. */
#define Anum_seat_tier 1
#define Anum_seat_scope 2
#define Anum_seat_free_since 3
#define Anum_seat_seats 4

/* Columns of <model>.seat_scope. */
#define Anum_seat_scope_tier 1
#define Anum_seat_scope_scope 2
#define Anum_seat_scope_seats 3
#define Anum_seat_scope_exception 4

/* Tokens into which the free seats of a scope are divided at most. */
#define MAX_TOKENS 64

/* So many are merged by who takes one where there are too many. */
#define MERGED_TOKENS 16

/* A token. */
typedef struct TieringToken
{
	ItemPointerData tid;
	int			seats;			/* below zero: debt; zero: tried */
	TimestampTz free_since;
} TieringToken;

/* What a scan found of a scope's tokens. */
typedef struct TieringTokens
{
	int			rows;			/* how many there are, also in the hands of others */
	int64		seats;			/* for how many seats they stand */
	int			left;			/* how many were not tried yet */
	int			first;			/* those before it were tried */
	int			ntokens;		/* rows that nobody else has */
	int			space;			/* room for so many */
	TieringToken *tokens;
	int64		debt;			/* what the negative rows say, as a positive number */
} TieringTokens;

/*
 * tiering_seats_limit - how many seats a scope has
 *
 * exception is -1 if there is none; accounts is the number of accounts of
 * the scope, for a share.
 */
int
tiering_seats_limit(const TieringModelTier *tier, int exception, int64 accounts)
{
	int64		limit = PG_INT32_MAX;

	if (tier->capacity >= 0)
		limit = tier->capacity;
	if (exception >= 0)
		limit = exception;
	if (tier->share >= 0)
		limit = Min(limit, (int64) floor(tier->share * (double) accounts + 1e-9));
	return (int) limit;
}

/*
 * begin_scan - scan the rows of a tier and scope, all versions
 */
static IndexScanDesc
begin_scan(TieringTable *table, const char *tier, const char *scope)
{
	ScanKeyData keys[2];
	IndexScanDesc scan;

	tiering_table_ready(table);
	for (int i = 0; i < 2; i++)
		ScanKeyEntryInitialize(&keys[i], 0, i + 1, BTEqualStrategyNumber, InvalidOid,
							   table->index->rd_indcollation[i], F_TEXTEQ,
							   CStringGetTextDatum(i == 0 ? tier : scope));
	scan = TIERING_BEGIN_INDEX_SCAN(table->rel, table->index, SnapshotAny, 2);
	index_rescan(scan, keys, 2, NULL, 0);
	return scan;
}

/*
 * note_token - note the token in a slot
 *
 * What this transaction put back comes first: others do not see it anyway.
 */
static void
note_token(TieringTokens *found, TupleTableSlot *slot, int seats, int *own)
{
	TieringToken *token;
	bool		isnull;

	if (found->ntokens == found->space)
	{
		found->space = Max(16, found->space * 2);
		found->tokens = found->tokens == NULL ?
			palloc(sizeof(TieringToken) * found->space) :
			repalloc_huge(found->tokens, sizeof(TieringToken) * found->space);
	}
	token = &found->tokens[found->ntokens++];
	if (TransactionIdIsCurrentTransactionId(tiering_slot_xmin(slot)))
	{
		*token = found->tokens[*own];
		token = &found->tokens[(*own)++];
	}
	token->tid = slot->tts_tid;
	token->seats = seats;
	token->free_since = DatumGetTimestampTz(slot_getattr(slot, Anum_seat_free_since, &isnull));
	found->left += seats > 0 ? 1 : 0;
}

/*
 * find_tokens - what is in the seat table for a tier and scope
 *
 * All of it is looked at: debt may stand anywhere.
 */
static void
find_tokens(TieringStore *store, const char *tier, const char *scope, TieringTokens *found)
{
	IndexScanDesc scan = begin_scan(&store->seat, tier, scope);
	TupleTableSlot *slot = store->seat.read_slot;
	int			own = 0;

	memset(found, 0, sizeof(TieringTokens));
	while (index_getnext_slot(scan, ForwardScanDirection, slot))
	{
		bool		isnull;
		int			seats;

		if (!table_tuple_satisfies_snapshot(store->seat.rel, slot, store->latest))
			continue;
		seats = DatumGetInt32(slot_getattr(slot, Anum_seat_seats, &isnull));
		if (seats < 0)
			found->debt -= seats;
		else
		{
			found->rows++;
			found->seats += seats;
		}
		if (!tiering_slot_held(slot))
			note_token(found, slot, seats, &own);
	}
	ExecClearTuple(slot);
	index_endscan(scan);
}

/* Purses by tier and scope; those with equal hashes are chained. */
typedef struct TieringPurseEntry
{
	uint64		hash;			/* hash key */
	TieringPurse *purses;
} TieringPurseEntry;

/*
 * find_scope - the seats of a scope, or -1 if it was never used
 *
 * Also answers its exception (-1: none) and the row's place.
 */
static int
find_scope(TieringStore *store, const char *tier, const char *scope,
		   int *exception, ItemPointer tid)
{
	IndexScanDesc scan = begin_scan(&store->seat_scope, tier, scope);
	TupleTableSlot *slot = store->seat_scope.read_slot;
	int			seats = -1;

	*exception = -1;
	while (index_getnext_slot(scan, ForwardScanDirection, slot))
	{
		bool		isnull;
		Datum		value;

		if (!table_tuple_satisfies_snapshot(store->seat_scope.rel, slot, store->latest))
			continue;
		seats = DatumGetInt32(slot_getattr(slot, Anum_seat_scope_seats, &isnull));
		value = slot_getattr(slot, Anum_seat_scope_exception, &isnull);
		if (!isnull)
			*exception = DatumGetInt32(value);
		*tid = slot->tts_tid;
	}
	ExecClearTuple(slot);
	index_endscan(scan);
	return seats;
}

/*
 * fill_scope_slot - a row of seat_scope in the write slot
 */
static void
fill_scope_slot(TieringStore *store, const char *tier, const char *scope,
				int seats, int exception)
{
	TupleTableSlot *slot = tiering_table_start(&store->seat_scope);

	tiering_slot_put(slot, Anum_seat_scope_tier, CStringGetTextDatum(tier));
	tiering_slot_put(slot, Anum_seat_scope_scope, CStringGetTextDatum(scope));
	tiering_slot_put(slot, Anum_seat_scope_seats, Int32GetDatum(seats));
	if (exception >= 0)
		tiering_slot_put(slot, Anum_seat_scope_exception, Int32GetDatum(exception));
}

/*
 * insert_token - a row of the seat table
 */
static void
insert_token(TieringStore *store, const char *tier, const char *scope,
			 TimestampTz since, int seats)
{
	TupleTableSlot *slot = tiering_table_start(&store->seat);

	tiering_slot_put(slot, Anum_seat_tier, CStringGetTextDatum(tier));
	tiering_slot_put(slot, Anum_seat_scope, CStringGetTextDatum(scope));
	tiering_slot_put(slot, Anum_seat_free_since, TimestampTzGetDatum(since));
	tiering_slot_put(slot, Anum_seat_seats, Int32GetDatum(seats));
	tiering_table_insert(store, &store->seat);
}

/*
 * insert_tokens - free seats of a scope, as that many tokens at most
 */
static void
insert_tokens(TieringStore *store, const char *tier, const char *scope,
			  TimestampTz since, int seats, int tokens)
{
	for (; seats > 0; tokens--)
	{
		int			lump = seats / tokens + (seats % tokens > 0 ? 1 : 0);

		insert_token(store, tier, scope, since, lump);
		seats -= lump;
	}
}

/*
 * open_scope - make sure that a scope has its seats
 *
 * A scope that nobody used before gets its row and, in the purse, its seats.
 * If somebody else is doing that right now there is no seat to be had.
 */
static void
open_scope(TieringStore *store, TieringPurse *purse)
{
	TieringModelTier *tier = &store->model->tiers[purse->tier];
	ItemPointerData tid;
	int			exception;
	int			seats;

	if (find_scope(store, tier->name, purse->scope, &exception, &tid) >= 0)
		return;
	seats = tiering_seats_limit(tier, -1, 0);
	fill_scope_slot(store, tier->name, purse->scope, seats, -1);
	if (tiering_table_insert_unique(store, &store->seat_scope))
		purse->seats = seats;	/* free since ever: nobody held one */
	else
		purse->exhausted = true;
}

/*
 * get_purse - the purse of a tier and scope
 */
static TieringPurse *
get_purse(TieringStore *store, int tier, const char *scope)
{
	uint64		hash = hash_combine64((uint64) tier,
									  DatumGetUInt64(hash_any_extended((const unsigned char *) scope,
																	   strlen(scope), 0)));
	TieringPurseEntry *entry;
	TieringPurse *purse;
	bool		found;

	if (store->purse_index == NULL)
	{
		HASHCTL		ctl = {0};

		ctl.keysize = sizeof(uint64);
		ctl.entrysize = sizeof(TieringPurseEntry);
		ctl.hcxt = store->context;
		store->purse_index = hash_create("tiering purses", 64, &ctl,
										 HASH_ELEM | HASH_BLOBS | HASH_CONTEXT);
	}
	entry = hash_search(store->purse_index, &hash, HASH_ENTER, &found);
	if (!found)
		entry->purses = NULL;
	for (purse = entry->purses; purse != NULL; purse = purse->same_hash)
	{
		if (purse->tier == tier && strcmp(purse->scope, scope) == 0)
			return purse;
	}

	purse = MemoryContextAllocZero(store->context, sizeof(TieringPurse));
	purse->tier = tier;
	purse->scope = MemoryContextStrdup(store->context, scope);
	purse->free_since = DT_NOBEGIN;
	purse->none_until = DT_NOBEGIN;
	purse->next = store->purses;
	store->purses = purse;
	purse->same_hash = entry->purses;
	entry->purses = purse;
	open_scope(store, purse);
	return purse;
}

/*
 * look_at_tokens - what is free and owed in the scope of a purse
 *
 * One scan serves the whole statement, unless one within it may have taken what
 * was free.  Who only gives a seat back, and is no review, needs none.
 */
static TieringPurse *
look_at_tokens(TieringStore *store, TieringPurse *purse)
{
	MemoryContext old;

	if (purse->tokens != NULL && purse->looked == tiering_stores_opened)
		return purse;
	old = MemoryContextSwitchTo(store->context);
	purse->looked = tiering_stores_opened;
	if (purse->tokens == NULL)
		purse->tokens = palloc(sizeof(TieringTokens));
	find_tokens(store, store->model->tiers[purse->tier].name, purse->scope, purse->tokens);
	purse->owed = purse->tokens->debt - purse->paid;
	purse->none_until = DT_NOBEGIN;
	MemoryContextSwitchTo(old);
	return purse;
}

/*
 * fetch_token - put a token of the scope into the purse
 *
 * Only one that is free since not_after at the latest; several, if there are
 * too many.  False if there is none that nobody else is taking.
 */
static bool
fetch_token(TieringStore *store, TieringPurse *purse, TimestampTz not_after)
{
	TieringTokens *tokens = purse->tokens;
	int			wanted = tokens->rows > TIERING_MANY_TOKENS ? MERGED_TOKENS : 1;
	bool		fetched = false;

	while (tokens->first < tokens->ntokens && tokens->tokens[tokens->first].seats <= 0)
		tokens->first++;
	for (int i = tokens->first; i < tokens->ntokens && wanted > 0; i++)
	{
		TieringToken *token = &tokens->tokens[i];
		int			seats = token->seats;

		if (seats <= 0 || token->free_since > not_after)
			continue;
		token->seats = 0;
		tokens->left--;
#ifndef TIERING_BREAK_SEATS
		if (tiering_table_delete(store, &store->seat, &token->tid) != TM_Ok)
			continue;
#endif
		tokens->rows--;
		tokens->seats -= seats;
		purse->seats += seats;
		purse->free_since = Max(purse->free_since, token->free_since);
		fetched = true;
		wanted--;
	}
	if (!fetched)
		purse->none_until = Max(purse->none_until, not_after);
	return fetched;
}

/*
 * tiering_seat_take - take a seat if one is free
 *
 * scope is "" for a tier with seats of the model as a whole, and NULL, for
 * an account without owner or territory, never has a seat.  The seat has
 * been free since *free_since, at the latest not_after.
 */
bool
tiering_seat_take(TieringStore *store, int tier, const char *scope,
				  TimestampTz not_after, TimestampTz *free_since)
{
	TieringPurse *purse;

	if (scope == NULL)
		return false;
	purse = look_at_tokens(store, get_purse(store, tier, scope));
	if (purse->owed > 0)
		return false;
	if (purse->seats == 0 || purse->free_since > not_after)
	{
		if (purse->exhausted || not_after <= purse->none_until ||
			!fetch_token(store, purse, not_after))
			return false;
	}
	if (purse->free_since > not_after)
		return false;
	purse->seats--;
	*free_since = purse->free_since;
	return true;
}

/*
 * tiering_seat_purse - the purse of a tier and scope
 *
 * It stays where it is as long as the store.
 */
TieringPurse *
tiering_seat_purse(TieringStore *store, int tier, const char *scope)
{
	return look_at_tokens(store, get_purse(store, tier, scope));
}

/*
 * tiering_purse_may_serve - may there still be a seat for somebody?
 *
 * False is certain until a seat of the scope is given back.
 */
bool
tiering_purse_may_serve(const TieringPurse *purse)
{
	if (purse->owed > 0)
		return false;
	return purse->seats > 0 || (!purse->exhausted && purse->tokens->left > 0);
}

/*
 * tiering_seat_release - give a seat back, free since a moment
 *
 * A review sets it off against debt at once; a writer leaves that to it.
 */
void
tiering_seat_release(TieringStore *store, int tier, const char *scope, TimestampTz since)
{
	TieringPurse *purse = get_purse(store, tier, scope ? scope : "");

	if (store->review && look_at_tokens(store, purse)->owed > 0)
	{
		purse->owed--;
		purse->paid++;
	}
	else
	{
		purse->seats++;
		purse->free_since = Max(purse->free_since, since);
	}
}

/*
 * tiering_seat_borrow - take a seat that is not free, and owe it
 *
 * The caller holds the model's lock.
 */
void
tiering_seat_borrow(TieringStore *store, int tier, const char *scope)
{
	TieringPurse *purse = look_at_tokens(store, get_purse(store, tier, scope));

	insert_token(store, store->model->tiers[tier].name, scope, DT_NOBEGIN, -1);
	purse->owed++;
}

/*
 * set_off - set returned tokens off against the debt of a scope
 *
 * "debt" more seats are to disappear than the negative rows say; what finds
 * no token stays as debt.  Only reviews and tiering.set_seats(), which hold
 * the model's lock, come here.
 */
static void
set_off(TieringStore *store, const char *tier, const char *scope, int64 debt)
{
	TieringTokens	tokens;

	find_tokens(store, tier, scope, &tokens);
	for (int i = 0; i < tokens.ntokens; i++)
	{
		TieringToken *token = &tokens.tokens[i];

		if (token->seats < 0 && tiering_table_delete(store, &store->seat, &token->tid) == TM_Ok)
			debt -= token->seats;
	}
	for (int i = 0; i < tokens.ntokens && debt > 0; i++)
	{
		TieringToken *token = &tokens.tokens[i];

		if (token->seats <= 0 || tiering_table_delete(store, &store->seat, &token->tid) != TM_Ok)
			continue;
		debt -= token->seats;
		if (debt < 0)
			insert_token(store, tier, scope, token->free_since, (int) -debt);
	}
	if (debt > 0)
		insert_token(store, tier, scope, DT_NOBEGIN, (int) -debt);
	if (tokens.tokens)
		pfree(tokens.tokens);
	tiering_store_advance(store);
}

/*
 * pieces - as how many tokens the seats in a purse are put back
 *
 * As many as are missing, two at least while others have most of them in their
 * hands, and so that none stands for more than twice its share.
 */
static int
pieces(const TieringPurse *purse)
{
	const TieringTokens *others = purse->tokens;
	int64		most;
	int			share;

	if (others == NULL)
		return MAX_TOKENS;
	most = Max(2 * (purse->seats + others->seats) / MAX_TOKENS, 1);
	share = (int) ((purse->seats + most - 1) / most);
	return Max(Max(MAX_TOKENS - others->rows, share), others->left < MAX_TOKENS / 2 ? 2 : 1);
}

/*
 * tiering_seats_flush - put what is left in the purses back as tokens
 */
void
tiering_seats_flush(TieringStore *store)
{
	for (TieringPurse *purse = store->purses; purse != NULL; purse = purse->next)
	{
		const char *tier = store->model->tiers[purse->tier].name;

		if (purse->seats > 0)
			insert_tokens(store, tier, purse->scope, purse->free_since, purse->seats,
						  pieces(purse));
		if (purse->paid > 0)
		{
			insert_token(store, tier, purse->scope, tiering_now(), purse->paid);
			tiering_store_advance(store);
			set_off(store, tier, purse->scope, 0);
		}
	}
	store->purses = NULL;
	if (store->purse_index)
		hash_destroy(store->purse_index);
	store->purse_index = NULL;
}

/*
 * tiering_seats_resize - give a scope another number of seats
 *
 * The caller holds the model's lock.  Lowering takes free seats away, and
 * leaves a debt for those that are held; nobody is evicted.  False if a
 * transaction under way has used the scope for the first time: its seats are
 * that transaction's to create.
 */
bool
tiering_seats_resize(TieringStore *store, int tier, const char *scope,
					 int seats, int exception)
{
	const char *name = store->model->tiers[tier].name;
	ItemPointerData tid;
	int			old_exception;
	int			old_seats;
	TimestampTz since = tiering_now();

	tiering_store_advance(store);
	old_seats = find_scope(store, name, scope, &old_exception, &tid);
	if (old_seats == seats && old_exception == exception)
		return true;

	fill_scope_slot(store, name, scope, seats, exception);
	if (old_seats < 0)
	{
		if (!tiering_table_insert_unique(store, &store->seat_scope))
			return false;
		old_seats = 0;
		since = DT_NOBEGIN;		/* nobody ever held one */
	}
	else if (tiering_table_update(store, &store->seat_scope, &tid) != TM_Ok)
		elog(ERROR, "seats of tier \"%s\" were changed meanwhile", name);

	if (seats > old_seats)
		insert_tokens(store, name, scope, since, seats - old_seats, MAX_TOKENS);
	tiering_store_advance(store);
	set_off(store, name, scope, Max(old_seats - seats, 0));
	return true;
}

/*
 * tiering_seats_settle - set returned tokens off against debt, if there is any
 */
void
tiering_seats_settle(TieringStore *store, int tier, const char *scope)
{
	tiering_store_advance(store);
	set_off(store, store->model->tiers[tier].name, scope, 0);
}

/*
 * compare_tokens - free for longer first
 */
static int
compare_tokens(const void *a, const void *b)
{
	const TieringToken *x = a;
	const TieringToken *y = b;

	if (x->free_since != y->free_since)
		return x->free_since < y->free_since ? -1 : 1;
	return ItemPointerCompare((ItemPointer) &x->tid, (ItemPointer) &y->tid);
}

/*
 * tiering_seats_merge - few tokens again for the free seats of a scope
 *
 * After tiering_seats_settle().  The last ones are left as they are, for those
 * who take one meanwhile.
 */
void
tiering_seats_merge(TieringStore *store, int tier, const char *scope)
{
	const char *name = store->model->tiers[tier].name;
	TieringTokens tokens;
	int			merged;
	int			size;

	find_tokens(store, name, scope, &tokens);
	if (tokens.debt > 0)
		return;					/* there is nothing free */
	qsort(tokens.tokens, tokens.ntokens, sizeof(TieringToken), compare_tokens);
	merged = tokens.ntokens - MAX_TOKENS;
	size = merged / MAX_TOKENS + 1;
	for (int first = 0; first < merged; first += size)
	{
		TimestampTz since = DT_NOBEGIN;
		int			seats = 0;

		CHECK_FOR_INTERRUPTS();
		for (int i = first; i < Min(first + size, merged); i++)
		{
			TieringToken *token = &tokens.tokens[i];

			if (tiering_table_delete(store, &store->seat, &token->tid) != TM_Ok)
				continue;
			seats += token->seats;
			since = token->free_since;
		}
		insert_tokens(store, name, scope, since, seats, 1);
	}
	tiering_store_advance(store);
}
