/*-------------------------------------------------------------------------
 *
 * numbers.c
 *	  Scores and points as the tables store them.
 *
 * Scores are numerics of two decimals, completeness is one of three, and both
 * have few values.  To form such a numeric takes 600 instructions, to read it
 * 1,300, five times for each row of the state.  So each value is formed once
 * in a backend and kept as the bytes that a table has of it, seven at most.
 *
 * To read one, its digits are looked at as numeric.c lays them out; that is no
 * more than a guess at the value, which counts only if the bytes kept for that
 * value are the same.  Anything else is left to numeric.c.
 *
 * Arrays of points without a NULL are copied as a whole, and arrays are read
 * where they are: to align one would copy it first.
 *
 * src/numbers.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include <math.h>

#include "catalog/pg_type.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/float.h"
#include "utils/memutils.h"
#include "utils/numeric.h"

#include "numbers.h"

/* Where an array of one dimension has its parts, behind the length. */
#define ARRAY_BITMAP		(ARR_OVERHEAD_NONULLS(1) - VARHDRSZ)
#define ARRAY_DATA			(ARR_OVERHEAD_NONULLS(1) - VARHDRSZ)

/* Bytes that a kept numeric has room for, with its header of one byte. */
#define SPELLING_SIZE sizeof(uint64)

/* Values of some number of decimals, from 0 on. */
typedef struct Spellings
{
	int			digits;			/* decimals */
	int			unit;			/* 1 has so many of the last of them */
	int			count;			/* values that are kept */
	uint64	   *bytes;			/* [count], padded with zeros; 0: not yet formed */
} Spellings;

static Spellings spellings[] = {
	{2, 100, 10001, NULL},		/* scores: 0.00 to 100.00 */
	{3, 1000, 1001, NULL},		/* completeness: 0.000 to 1.000 */
};

/*
 * spellings_of - what is kept for a number of decimals, or NULL
 */
static Spellings *
spellings_of(int digits)
{
	for (int i = 0; i < lengthof(spellings); i++)
	{
		Spellings  *kept = &spellings[i];

		if (kept->digits != digits)
			continue;
		if (kept->bytes == NULL)
			kept->bytes = MemoryContextAllocZero(TopMemoryContext, sizeof(uint64) * kept->count);
		return kept;
	}
	return NULL;
}

/*
 * spell - the bytes of a value, forming them if it is the first time
 */
static uint64 *
spell(Spellings *kept, int value)
{
	uint64	   *bytes = &kept->bytes[value];

	if (*bytes == 0)
	{
		Numeric		formed = int64_div_fast_to_numeric(value, kept->digits);
		Size		size = VARSIZE(formed) - VARHDRSZ + VARHDRSZ_SHORT;

		if (size <= SPELLING_SIZE)
		{
			SET_VARSIZE_SHORT(bytes, size);
			memcpy(VARDATA_SHORT(bytes), VARDATA(formed), size - VARHDRSZ_SHORT);
		}
		pfree(formed);
	}
	return bytes;
}

/*
 * tiering_decimal - a numeric of so many last decimals, value >= 0
 *
 * It may be kept, so the caller must not change or free it.
 */
Datum
tiering_decimal(int value, int digits)
{
	Spellings  *kept = spellings_of(digits);

	if (kept != NULL && value < kept->count)
	{
		uint64	   *bytes = spell(kept, value);

		if (*bytes != 0)
			return PointerGetDatum(bytes);
	}
	return NumericGetDatum(int64_div_fast_to_numeric(value, digits));
}

/*
 * guess - the value that some bytes of a numeric seem to have
 */
static int
guess(const Spellings *kept, const char *data, int size)
{
	uint16		header;
	int16		first = 0;
	int16		second = 0;

	if (size < (int) sizeof(header))
		return -1;
	memcpy(&header, data, sizeof(header));
	if (size >= 4)
		memcpy(&first, data + 2, sizeof(first));
	if (size >= 6)
		memcpy(&second, data + 4, sizeof(second));
	if ((header & 0x007F) == 0)	/* the first digit of base 10,000 is of ones */
		return first * kept->unit + second * kept->unit / 10000;
	return first * kept->unit / 10000;	/* or it comes after the point */
}

/*
 * tiering_decimal_value - the inverse of tiering_decimal
 */
int
tiering_decimal_value(Datum decimal, int digits)
{
	struct varlena *pointer = (struct varlena *) DatumGetPointer(decimal);
	Spellings  *kept = spellings_of(digits);
	double		unit = digits == 2 ? 100 : 1000;

	if (kept != NULL && VARATT_IS_SHORT(pointer) && VARSIZE_SHORT(pointer) <= SPELLING_SIZE)
	{
		uint64		bytes = 0;
		int			value = guess(kept, VARDATA_SHORT(pointer),
								  VARSIZE_SHORT(pointer) - VARHDRSZ_SHORT);

		memcpy(&bytes, pointer, VARSIZE_SHORT(pointer));
		if (value >= 0 && value < kept->count && *spell(kept, value) == bytes)
			return value;
	}
	return (int) rint(DatumGetFloat8(DirectFunctionCall1(numeric_float8_no_overflow, decimal)) * unit);
}

/*
 * tiering_doubles - an array of numbers; NaN becomes a NULL element
 */
Datum
tiering_doubles(const double *values, int n)
{
	Size		size = ARR_OVERHEAD_NONULLS(1) + sizeof(double) * n;
	bool		any_null = n == 0;
	ArrayType  *array;
	Datum	   *elements;
	bool	   *nulls;
	int			bounds[1] = {1};

	for (int i = 0; i < n; i++)
		any_null |= isnan(values[i]);
	if (!any_null)
	{
		array = palloc0(size);
		SET_VARSIZE(array, size);
		array->ndim = 1;
		array->elemtype = FLOAT8OID;
		ARR_DIMS(array)[0] = n;
		ARR_LBOUND(array)[0] = 1;
		memcpy(ARR_DATA_PTR(array), values, sizeof(double) * n);
		return PointerGetDatum(array);
	}
	elements = palloc(sizeof(Datum) * Max(n, 1));
	nulls = palloc(sizeof(bool) * Max(n, 1));
	for (int i = 0; i < n; i++)
	{
		nulls[i] = isnan(values[i]);
		elements[i] = Float8GetDatum(values[i]);
	}
	return PointerGetDatum(construct_md_array(elements, nulls, 1, &n, bounds, FLOAT8OID,
											  sizeof(float8), FLOAT8PASSBYVAL, TYPALIGN_DOUBLE));
}

/*
 * tiering_doubles_read - the n numbers of an array; NULL and missing become NaN
 */
void
tiering_doubles_read(Datum value, double *result, int n)
{
	struct varlena *datum = PG_DETOAST_DATUM_PACKED(value);
	const char *data = VARDATA_ANY(datum);
	int32		head[4];		/* dimensions, offset of the data, type, number */
	const char *bitmap = NULL;
	int			count;

	memcpy(head, data, sizeof(head));
	count = head[0] == 1 ? Min(head[3], n) : 0;
	if (head[0] == 1 && head[1] != 0)
		bitmap = data + ARRAY_BITMAP;
	data += bitmap != NULL ? head[1] - VARHDRSZ : ARRAY_DATA;

	if (bitmap == NULL)
		memcpy(result, data, sizeof(double) * count);
	for (int i = 0; bitmap != NULL && i < count; i++)
	{
		if ((bitmap[i / 8] & (1 << (i % 8))) == 0)
		{
			result[i] = get_float8_nan();
			continue;
		}
		memcpy(&result[i], data, sizeof(double));
		data += sizeof(double);
	}
	for (int i = count; i < n; i++)
		result[i] = get_float8_nan();
	if ((Pointer) datum != DatumGetPointer(value))
		pfree(datum);
}
