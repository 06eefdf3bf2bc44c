/*-------------------------------------------------------------------------
 *
 * scopes.c
 *	  Territories and owners, numbered.
 *
 * An allocation counts by number.  Every account is looked up here once for
 * each kind, by the bytes of the name as they are in the row.
 *
 * src/scopes.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "common/hashfn.h"
#include "utils/memutils.h"

#include "scopes.h"

/*
 * tiering_scopes_init - an empty set in the current memory context
 */
void
tiering_scopes_init(TieringScopes *set)
{
	set->space = 64;			/* a power of two */
	set->count = 0;
	set->scopes = palloc(sizeof(TieringScope) * set->space);
	set->slots = palloc0(sizeof(int) * 2 * set->space);
}

/*
 * find_slot - the slot that has a scope, or where it belongs
 */
static int
find_slot(const TieringScopes *set, uint32 hash, const char *name, int size)
{
	int			mask = 2 * set->space - 1;
	int			slot = hash & mask;

	for (; set->slots[slot] != 0; slot = (slot + 1) & mask)
	{
		const TieringScope *scope = &set->scopes[set->slots[slot] - 1];

		if (scope->hash == hash && scope->size == size && memcmp(scope->name, name, size) == 0)
			break;
	}
	return slot;
}

/*
 * grow - double the space
 */
static void
grow(TieringScopes *set)
{
	MemoryContext context = GetMemoryChunkContext(set->scopes);
	int			old_size = set->space;

	set->space *= 2;
	set->scopes = repalloc_huge(set->scopes, sizeof(TieringScope) * set->space);
	pfree(set->slots);
	set->slots = MemoryContextAllocExtended(context, sizeof(int) * 2 * (Size) set->space,
											MCXT_ALLOC_HUGE | MCXT_ALLOC_ZERO);
	for (int i = 0; i < old_size; i++)
	{
		const TieringScope *scope = &set->scopes[i];

		set->slots[find_slot(set, scope->hash, scope->name, scope->size)] = i + 1;
	}
}

/*
 * tiering_scopes_find - number of a scope, which is added if it is new
 *
 * The name need not end with a zero; the one in the set does.
 */
int
tiering_scopes_find(TieringScopes *set, const char *name, int size)
{
	uint32		hash = hash_bytes((const unsigned char *) name, size);
	int			slot = find_slot(set, hash, name, size);
	TieringScope *scope;

	if (set->slots[slot] != 0)
		return set->slots[slot] - 1;
	if (set->count == set->space)
	{
		grow(set);
		slot = find_slot(set, hash, name, size);
	}
	scope = &set->scopes[set->count++];
	scope->name = MemoryContextAlloc(GetMemoryChunkContext(set->scopes), size + 1);
	memcpy(scope->name, name, size);
	scope->name[size] = '\0';
	scope->size = size;
	scope->hash = hash;
	scope->accounts = 0;
	set->slots[slot] = set->count;
	return set->count - 1;
}
