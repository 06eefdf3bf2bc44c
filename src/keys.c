/*-------------------------------------------------------------------------
 *
 * keys.c
 *	  The keys of accounts, one by one and many of them.
 *
 * A key is a value of its own type, whatever that is.
 *
 * src/keys.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "utils/array.h"
#include "utils/datum.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"

#include "catalogue.h"
#include "keys.h"
#include "tiering.h"

/*
 * tiering_key_text - a key as text, for messages
 */
char *
tiering_key_text(const TieringModel *model, Datum key)
{
	return tiering_value_text(model->key_type, key);
}

/*
 * tiering_key_copy - a copy of a key in the current memory context
 */
Datum
tiering_key_copy(const TieringModel *model, Datum key)
{
	if (model->key_len == -1)
		return PointerGetDatum(PG_DETOAST_DATUM_COPY(key));
	return datumCopy(key, model->key_byval, model->key_len);
}

/*
 * tiering_key_equal - are two keys the same account?
 */
bool
tiering_key_equal(TieringModel *model, Datum a, Datum b)
{
	if (model->key_type == INT8OID)
		return DatumGetInt64(a) == DatumGetInt64(b);
	return DatumGetBool(FunctionCall2Coll(&model->key_equal, model->key_collation, a, b));
}

/*
 * tiering_keys_compare - qsort_arg comparator of keys; arg is the model
 */
int
tiering_keys_compare(const void *a, const void *b, void *arg)
{
	TieringModel *model = arg;
	Datum		x = *(const Datum *) a;
	Datum		y = *(const Datum *) b;

	if (model->key_type == INT8OID)
		return (DatumGetInt64(x) > DatumGetInt64(y)) - (DatumGetInt64(x) < DatumGetInt64(y));
	return DatumGetInt32(FunctionCall2Coll(&model->key_compare, model->key_collation, x, y));
}

/*
 * tiering_keys_array - an array datum of keys
 */
Datum
tiering_keys_array(TieringModel *model, Datum *keys, int nkeys)
{
	int16		len;
	bool		byval;
	char		align;

	get_typlenbyvalalign(model->key_type, &len, &byval, &align);
	return PointerGetDatum(construct_array(keys, nkeys, model->key_type, len, byval, align));
}

/*
 * tiering_keys_distinct - sort keys and drop repetitions; how many are left
 *
 * Each is a copy of its own.
 */
int64
tiering_keys_distinct(TieringModel *model, Datum *keys, int64 nkeys)
{
	int64		distinct = 0;

	qsort_arg(keys, nkeys, sizeof(Datum), tiering_keys_compare, model);
	for (int64 i = 0; i < nkeys; i++)
	{
		if (distinct == 0 || tiering_keys_compare(&keys[distinct - 1], &keys[i], model) != 0)
			keys[distinct++] = keys[i];
		else if (!model->key_byval)
			pfree(DatumGetPointer(keys[i]));
	}
	return distinct;
}

/*
 * tiering_keys_contain - is a key among sorted ones?
 */
bool
tiering_keys_contain(TieringModel *model, Datum *keys, int64 nkeys, Datum key)
{
	return nkeys > 0 &&
		bsearch_arg(&key, keys, nkeys, sizeof(Datum), tiering_keys_compare, model) != NULL;
}

/*
 * tiering_array_grow - room for one more element of an array of any size
 *
 * NULL is an empty one; it is made in the current memory context.
 */
void *
tiering_array_grow(void *array, int64 count, int64 *space, Size size)
{
	if (count < *space)
		return array;
	*space = Max(1024, *space * 2);
	return array == NULL ? palloc_extended(size * *space, MCXT_ALLOC_HUGE) :
		repalloc_huge(array, size * *space);
}

/*
 * tiering_keys_begin - an empty array in the current memory context
 */
void
tiering_keys_begin(TieringKeys *keys)
{
	memset(keys, 0, sizeof(TieringKeys));
	keys->context = CurrentMemoryContext;
}

/*
 * tiering_keys_add - append a copy of a key
 */
void
tiering_keys_add(TieringModel *model, TieringKeys *keys, Datum key)
{
	MemoryContext old = MemoryContextSwitchTo(keys->context);

	keys->keys = tiering_array_grow(keys->keys, keys->count, &keys->space, sizeof(Datum));
	keys->keys[keys->count++] = tiering_key_copy(model, key);
	MemoryContextSwitchTo(old);
}

/*
 * tiering_key_numbers_begin - an empty array in the current memory context
 */
void
tiering_key_numbers_begin(TieringKeyNumbers *numbers)
{
	memset(numbers, 0, sizeof(TieringKeyNumbers));
	numbers->context = CurrentMemoryContext;
}

/*
 * tiering_key_numbers_add - append a copy of a key, and its number
 */
void
tiering_key_numbers_add(TieringModel *model, TieringKeyNumbers *numbers, Datum key, int64 number)
{
	MemoryContext old = MemoryContextSwitchTo(numbers->context);

	numbers->entries = tiering_array_grow(numbers->entries, numbers->count, &numbers->space,
										  sizeof(TieringKeyNumber));
	numbers->entries[numbers->count++] = (TieringKeyNumber) {tiering_key_copy(model, key), number};
	numbers->sorted = false;
	MemoryContextSwitchTo(old);
}

/*
 * tiering_key_numbers_find - the number of a key; false if the key is not there
 */
bool
tiering_key_numbers_find(TieringModel *model, TieringKeyNumbers *numbers, Datum key, int64 *number)
{
	TieringKeyNumber *found;

	if (numbers->count == 0)
		return false;
	if (!numbers->sorted)
		qsort_arg(numbers->entries, numbers->count, sizeof(TieringKeyNumber),
				  tiering_keys_compare, model);
	numbers->sorted = true;
	found = bsearch_arg(&key, numbers->entries, numbers->count, sizeof(TieringKeyNumber),
						tiering_keys_compare, model);
	if (found != NULL)
		*number = found->number;
	return found != NULL;
}
