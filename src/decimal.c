/*-------------------------------------------------------------------------
 *
 * decimal.c
 *	  What is stored of an account, read without copying it.
 *
 * A review reads every score of the state table.  PostgreSQL turns a numeric
 * into another number by way of its text, and an array into elements by
 * copying it, which takes longer than all the rest of reading a row.
 *
 * The numbers here have few digits, for which a numeric is two bytes of
 * header and base-10000 digits: a format on disk, and so the same in every
 * version.  Before it is relied on, some numbers that PostgreSQL made are
 * read that way; should they come out wrong, the text is used after all.
 *
 * src/decimal.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include <math.h>

#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/float.h"
#include "utils/numeric.h"

#include "decimal.h"

/* The header of a short numeric: what it is, and where its first digit is. */
#define SHORT_MASK			0xE000
#define SHORT_POSITIVE		0x8000
#define SHORT_WEIGHT_MASK	0x007F
#define WEIGHT_ZERO			0x0000
#define WEIGHT_MINUS_ONE	0x007F

/* Where an array of one dimension has its parts, behind the length. */
#define ARRAY_BITMAP		(ARR_OVERHEAD_NONULLS(1) - VARHDRSZ)
#define ARRAY_DATA			(ARR_OVERHEAD_NONULLS(1) - VARHDRSZ)

/* Can numerics be read by their digits?  0: not known yet. */
static int	digits_known;

/*
 * read_text - a numeric as an integer number of its last digits, by its text
 */
static int
read_text(Datum value, int decimals)
{
	double		number = DatumGetFloat8(DirectFunctionCall1(numeric_float8_no_overflow, value));

	return (int) rint(number * (decimals == 2 ? 100 : 1000));
}

/*
 * read_digits - the same by its digits; false if it is not of that kind
 *
 * From 0 to 9999, with at most four digits behind the point.
 */
static bool
read_digits(Datum value, int decimals, int *result)
{
	const struct varlena *datum = (const struct varlena *) DatumGetPointer(value);
	uint16		words[3];
	Size		size;
	int			whole = 0;
	int			rest = 0;

	if (VARATT_IS_EXTERNAL(datum) || VARATT_IS_COMPRESSED(datum))
		return false;
	size = VARSIZE_ANY_EXHDR(datum);
	if (size < sizeof(uint16) || size > sizeof(words) || size % sizeof(uint16) != 0)
		return false;
	memcpy(words, VARDATA_ANY(datum), size);
	if ((words[0] & SHORT_MASK) != SHORT_POSITIVE)
		return false;
	if (size > sizeof(uint16))
	{
		switch (words[0] & SHORT_WEIGHT_MASK)
		{
			case WEIGHT_ZERO:
				whole = words[1];
				rest = size == sizeof(words) ? words[2] : 0;
				break;
			case WEIGHT_MINUS_ONE:
				if (size == sizeof(words))
					return false;
				rest = words[1];
				break;
			default:
				return false;
		}
	}
	*result = decimals == 2 ? whole * 100 + rest / 100 : whole * 1000 + rest / 10;
	return true;
}

/*
 * try_digits - are numbers that PostgreSQL made read as what they are?
 */
static bool
try_digits(void)
{
	static const int numbers[] = {0, 1, 10, 99, 100, 101, 7525, 10000};

	for (int i = 0; i < lengthof(numbers); i++)
	{
		int			read;

		for (int decimals = 2; decimals <= 3; decimals++)
		{
			if (!read_digits(NumericGetDatum(int64_div_fast_to_numeric(numbers[i], decimals)),
							 decimals, &read) || read != numbers[i])
				return false;
		}
	}
	return true;
}

/*
 * tiering_decimal_read - a numeric as an integer number of its last digits
 *
 * It has 2 or 3 decimals.
 */
int
tiering_decimal_read(Datum value, int decimals)
{
	int			result;

	if (digits_known == 0)
		digits_known = try_digits() ? 1 : -1;
	if (digits_known > 0 && read_digits(value, decimals, &result))
		return result;
	return read_text(value, decimals);
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
