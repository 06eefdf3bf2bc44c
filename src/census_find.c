/*-------------------------------------------------------------------------
 *
 * census_find.c
 *	  The account with a key, in a census.
 *
 * Accounts are mostly asked for in the order in which they lie in the table
 * of states, so the next one is tried first, and a table by key is made only
 * when that fails.
 *
 * src/census_find.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "utils/memutils.h"
#include "utils/typcache.h"

#include "census.h"

/*
 * hash_key - hash of a key; "integer" is its value if it is one
 */
static uint64
hash_key(TieringCensusIndex *index, Datum key, int64 integer)
{
	if (index->census->keys == NULL)
	{
		uint64		hash = (uint64) integer;

		/* every bit counts everywhere, as keys may have their zeros anywhere */
		hash = (hash ^ (hash >> 33)) * UINT64CONST(0xFF51AFD7ED558CCD);
		hash = (hash ^ (hash >> 33)) * UINT64CONST(0xC4CEB9FE1A85EC53);
		return hash ^ (hash >> 33);
	}
	return DatumGetUInt64(FunctionCall2Coll(index->hash, index->census->model->key_collation,
											key, Int64GetDatum(0)));
}

/*
 * make_direct - a table by key, if the keys are integers that lie close together
 *
 * As those of a sequence do.  Neighbours in the table are neighbours here.
 */
static bool
make_direct(TieringCensusIndex *index)
{
	TieringCensus *census = index->census;
	int64		low = PG_INT64_MAX;
	int64		high = PG_INT64_MIN;

	if (census->keys != NULL || census->count == 0)
		return false;
	for (int64 i = 0; i < census->count; i++)
	{
		low = Min(low, census->candidates[i].key_order);
		high = Max(high, census->candidates[i].key_order);
	}
	if ((uint64) high - (uint64) low >= 2 * (uint64) census->count)
		return false;
	index->lowest = low;
	index->range = (uint64) high - (uint64) low + 1;
	index->slots = MemoryContextAllocExtended(census->context,
												   sizeof(uint32) * index->range,
												   MCXT_ALLOC_HUGE | MCXT_ALLOC_ZERO);
	for (int64 i = 0; i < census->count; i++)
		index->slots[census->candidates[i].key_order - low] = (uint32) i + 1;
	return true;
}

/*
 * make_hash - a hash table of all accounts of the census
 */
static void
make_hash(TieringCensusIndex *index)
{
	TieringCensus *census = index->census;
	uint64		size = 1024;

	while (size < census->count + census->count / 2)
		size *= 2;
	index->mask = size - 1;
	index->slots = MemoryContextAllocExtended(census->context, sizeof(uint32) * size,
												   MCXT_ALLOC_HUGE | MCXT_ALLOC_ZERO);
	for (int64 i = 0; i < census->count; i++)
	{
		Datum		key = census->keys ? census->keys[i] : (Datum) 0;
		uint64		slot = hash_key(index, key, census->candidates[i].key_order);

		while (index->slots[slot & index->mask] != 0)
			slot++;
		index->slots[slot & index->mask] = (uint32) i + 1;
	}
}

/*
 * is_account - is it the account with this key?
 */
static inline bool
is_account(TieringCensusIndex *index, int64 account, Datum key, int64 integer)
{
	TieringCensus *census = index->census;

	if (census->keys == NULL)
		return census->candidates[account].key_order == integer;
	return tiering_key_equal(index->census->model, census->keys[account], key);
}

/*
 * tiering_census_index - make ready to find accounts; false if keys have no hash
 */
bool
tiering_census_index(TieringCensusIndex *index, TieringCensus *census)
{
	TypeCacheEntry *type = lookup_type_cache(census->model->key_type,
											 TYPECACHE_HASH_EXTENDED_PROC_FINFO);

	memset(index, 0, sizeof(TieringCensusIndex));
	index->census = census;
	index->hash = &type->hash_extended_proc_finfo;
	return census->keys == NULL || OidIsValid(index->hash->fn_oid);
}

/*
 * tiering_census_find - the number of the account with a key; -1 if none is stored
 *
 * The account after the one that was found last is tried first.
 */
int64
tiering_census_find(TieringCensusIndex *index, Datum key)
{
	TieringCensus *census = index->census;
	int64		integer = 0;
	uint64		slot;

	if (census->keys == NULL)
		(void) tiering_census_integer(index->census->model, key, &integer);
	if (index->next < census->count && is_account(index, index->next, key, integer))
		return index->next++;
	if (index->slots == NULL && !make_direct(index))
		make_hash(index);
	if (index->range > 0)
	{
		slot = (uint64) integer - (uint64) index->lowest;
		index->next = slot < index->range ? (int64) index->slots[slot] : 0;
		return index->next - 1;
	}
	for (slot = hash_key(index, key, integer);; slot++)
	{
		uint32		entry = index->slots[slot & index->mask];

		if (entry == 0)
			return -1;
		if (is_account(index, (int64) entry - 1, key, integer))
		{
			index->next = entry;
			return (int64) entry - 1;
		}
	}
}
