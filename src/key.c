/*-------------------------------------------------------------------------
 *
 * key.c
 *	  The key of an account: in its own type, whatever that is.
 *
 * src/key.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "utils/array.h"
#include "utils/datum.h"
#include "utils/lsyscache.h"

#include "catalogue.h"
#include "evaluate.h"
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
