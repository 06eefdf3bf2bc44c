/*-------------------------------------------------------------------------
 *
 * curves.c
 *	  The curves: from a value of the CRM to points.
 *
 * All of them are strict, so a NULL stays NULL and follows the criterion's
 * missing rule.  All of them answer NaN for a NaN: a value that is not a
 * number has no points either, and scoring then marks the account instead of
 * ranking it by accident.  An infinite value is just very large or very
 * small.
 *
 * What is wrong with the parameters of a curve is an error, not a guess: they
 * are written once by a person, and set_criterion lets the person see it.
 *
 * src/curves.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include <math.h>

#include "catalog/pg_proc.h"
#include "catalog/pg_type.h"
#include "fmgr.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/jsonb.h"
#include "utils/lsyscache.h"

#include "tiering.h"

PG_FUNCTION_INFO_V1(tiering_ramp);
PG_FUNCTION_INFO_V1(tiering_band);
PG_FUNCTION_INFO_V1(tiering_lookup);
PG_FUNCTION_INFO_V1(tiering_overlap);
PG_FUNCTION_INFO_V1(tiering_sigmoid);

/* The key that lookup falls back to. */
#define LOOKUP_DEFAULT_KEY "*"

/* How lookup turns values of one type into keys; kept in fn_extra. */
typedef struct KeyType
{
	bool		is_boolean;		/* spelled true and false, as a cast does */
	FmgrInfo	output;			/* its output function otherwise */
} KeyType;

static void check_finite(double value, const char *curve, const char *parameter);
static const double *band_elements(ArrayType *array, const char *parameter, int *n);
static void check_ascending(const double *bounds, int n);
static char *key_text(FunctionCallInfo fcinfo);
static KeyType *key_type(FunctionCallInfo fcinfo);
static JsonbValue *find_key(Jsonb *table, const char *key, JsonbValue *result);
static int	sorted_elements(ArrayType *array, Datum **elements);
static int	compare_texts(const void *a, const void *b);

/*
 * tiering_ramp - SQL: tiering.ramp(x, low, high)
 *
 * 0 at low, 100 at high, straight between, clamped.  With low above high it
 * falls; with both alike it is a step that x = high reaches.  Of the two
 * operations only the last one rounds where the numbers are whole ones, so
 * that 29 of 0 to 100 are 29.
 */
Datum
tiering_ramp(PG_FUNCTION_ARGS)
{
	double		x = PG_GETARG_FLOAT8(0);
	double		low = PG_GETARG_FLOAT8(1);
	double		high = PG_GETARG_FLOAT8(2);
	double		width = high - low;
	double		part = 100 * (x - low);

	check_finite(low, "ramp", "low");
	check_finite(high, "ramp", "high");

	if (isnan(x))
		PG_RETURN_FLOAT8(x);
	if (low <= high ? x >= high : x <= high)
		PG_RETURN_FLOAT8(100);
	if (low <= high ? x <= low : x >= low)
		PG_RETURN_FLOAT8(0);
	if (isinf(width))
		PG_RETURN_FLOAT8(100 * ((x / 2 - low / 2) / (high / 2 - low / 2)));
	if (isinf(part))
		PG_RETURN_FLOAT8(100 * ((x - low) / width));
	PG_RETURN_FLOAT8(Min(part / width, 100));
}

/*
 * tiering_sigmoid - SQL: tiering.sigmoid(x, midpoint, slope)
 *
 * 100 / (1 + exp(-slope * (x - midpoint))).
 */
Datum
tiering_sigmoid(PG_FUNCTION_ARGS)
{
	double		x = PG_GETARG_FLOAT8(0);
	double		midpoint = PG_GETARG_FLOAT8(1);
	double		slope = PG_GETARG_FLOAT8(2);

	check_finite(midpoint, "sigmoid", "midpoint");
	check_finite(slope, "sigmoid", "slope");

	/* A flat curve is flat at infinity, too. */
	if (slope == 0 && !isnan(x))
		PG_RETURN_FLOAT8(50);
	PG_RETURN_FLOAT8(100 / (1 + exp(-slope * (x - midpoint))));
}

/*
 * check_finite - raise an error unless a parameter of a curve is finite
 */
static void
check_finite(double value, const char *curve, const char *parameter)
{
	if (unlikely(!isfinite(value)))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("parameter \"%s\" of curve \"%s\" must be a finite number",
						parameter, curve)));
}

/*
 * tiering_band - SQL: tiering.band(x, bounds, points)
 *
 * The points of the highest bound that x reaches, 0 below the first.
 */
Datum
tiering_band(PG_FUNCTION_ARGS)
{
	double		x = PG_GETARG_FLOAT8(0);
	int			nbounds;
	int			npoints;
	const double *bounds = band_elements(PG_GETARG_ARRAYTYPE_P(1), "bounds", &nbounds);
	const double *points = band_elements(PG_GETARG_ARRAYTYPE_P(2), "points", &npoints);
	int			reached = -1;

	if (nbounds != npoints)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("curve \"band\" must have as many points as bounds"),
				 errdetail("The number of bounds is %d, of points %d.",
						   nbounds, npoints)));
	check_ascending(bounds, nbounds);

	if (isnan(x))
		PG_RETURN_FLOAT8(x);
	while (reached + 1 < nbounds && x >= bounds[reached + 1])
		reached++;
	PG_RETURN_FLOAT8(reached < 0 ? 0 : points[reached]);
}

/*
 * band_elements - the numbers of an array without NULLs, in place
 */
static const double *
band_elements(ArrayType *array, const char *parameter, int *n)
{
	if (ARR_NDIM(array) > 1)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("parameter \"%s\" of curve \"band\" must be a one-dimensional array",
						parameter)));
	if (array_contains_nulls(array))
		ereport(ERROR,
				(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
				 errmsg("parameter \"%s\" of curve \"band\" must not contain nulls",
						parameter)));
	*n = ArrayGetNItems(ARR_NDIM(array), ARR_DIMS(array));
	return (const double *) ARR_DATA_PTR(array);
}

/*
 * check_ascending - raise an error unless every bound is above the one before
 *
 * Written so that a NaN fails as well.
 */
static void
check_ascending(const double *bounds, int n)
{
	for (int i = 0; i < n; i++)
	{
		if (i == 0 ? !isnan(bounds[i]) : bounds[i] > bounds[i - 1])
			continue;
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("bounds of curve \"band\" must ascend"),
				 i == 0
				 ? errdetail("Bound 1 is not a number.")
				 : errdetail("Bound %d is %g, which is not above %g.",
							 i + 1, bounds[i], bounds[i - 1])));
	}
}

/*
 * tiering_lookup - SQL: tiering.lookup(value, points)
 *
 * The number under the value's key, else under "*", else NULL.  A JSON null
 * under the key is NULL, too.
 */
Datum
tiering_lookup(PG_FUNCTION_ARGS)
{
	char	   *key = key_text(fcinfo);
	Jsonb	   *table = PG_GETARG_JSONB_P(1);
	JsonbValue	found;

	if (!JB_ROOT_IS_OBJECT(table))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("parameter \"points\" of curve \"lookup\" must be a JSON object"),
				 errhint("Write the points under the values, such as {\"DE\": 100, \"*\": 20}.")));

	if (find_key(table, key, &found) == NULL)
	{
		key = LOOKUP_DEFAULT_KEY;
		if (find_key(table, key, &found) == NULL)
			PG_RETURN_NULL();
	}
	if (found.type == jbvNull)
		PG_RETURN_NULL();
	if (found.type != jbvNumeric)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("points under key \"%s\" of curve \"lookup\" must be a number", key)));
	return DirectFunctionCall1(numeric_float8, NumericGetDatum(found.val.numeric));
}

/*
 * key_text - the first argument as the key to look for
 */
static char *
key_text(FunctionCallInfo fcinfo)
{
	KeyType    *key = key_type(fcinfo);

	if (key->is_boolean)
		return PG_GETARG_BOOL(0) ? "true" : "false";
	return OutputFunctionCall(&key->output, PG_GETARG_DATUM(0));
}

/*
 * key_type - how to turn the first argument into a key, looked up once
 *
 * A type whose text depends on settings of the session (a date, say) is
 * refused, since the curve promises to be immutable.  The text of an enum is
 * its label, though its output function is only declared stable.
 */
static KeyType *
key_type(FunctionCallInfo fcinfo)
{
	KeyType    *key = fcinfo->flinfo->fn_extra;
	Oid			type;
	Oid			output;
	bool		is_varlena;

	if (key != NULL)
		return key;

	/* Called without an expression, it can only be the signature for text. */
	type = get_fn_expr_argtype(fcinfo->flinfo, 0);
	type = OidIsValid(type) ? getBaseType(type) : TEXTOID;

	getTypeOutputInfo(type, &output, &is_varlena);
	if (!type_is_enum(type) && func_volatile(output) != PROVOLATILE_IMMUTABLE)
		ereport(ERROR,
				(errcode(ERRCODE_DATATYPE_MISMATCH),
				 errmsg("curve \"lookup\" cannot take a value of type %s",
						format_type_be(type)),
				 errhint("Write an expression that yields text or a number.")));

	key = MemoryContextAllocZero(fcinfo->flinfo->fn_mcxt, sizeof(KeyType));
	key->is_boolean = type == BOOLOID;
	fmgr_info_cxt(output, &key->output, fcinfo->flinfo->fn_mcxt);
	fcinfo->flinfo->fn_extra = key;
	return key;
}

/*
 * find_key - what a JSON object has under a key; NULL if it has no such key
 */
static JsonbValue *
find_key(Jsonb *table, const char *key, JsonbValue *result)
{
	return getKeyJsonValueFromContainer(&table->root, key, strlen(key), result);
}

/*
 * tiering_overlap - SQL: tiering.overlap(have, want)
 *
 * 100 times the share of the distinct wanted texts that are there.  NULL
 * elements do not count; NULL if nothing is wanted.
 */
Datum
tiering_overlap(PG_FUNCTION_ARGS)
{
	Datum	   *have;
	Datum	   *want;
	int			nhave = sorted_elements(PG_GETARG_ARRAYTYPE_P(0), &have);
	int			nwant = sorted_elements(PG_GETARG_ARRAYTYPE_P(1), &want);
	int			present = 0;
	int			h = 0;

	if (nwant == 0)
		PG_RETURN_NULL();

	for (int w = 0; w < nwant; w++)
	{
		while (h < nhave && compare_texts(&have[h], &want[w]) < 0)
			h++;
		if (h < nhave && compare_texts(&have[h], &want[w]) == 0)
			present++;
	}
	PG_RETURN_FLOAT8(100.0 * present / nwant);
}

/*
 * sorted_elements - the distinct elements of an array of text that are not
 * NULL, in the order of compare_texts; answers how many
 */
static int
sorted_elements(ArrayType *array, Datum **elements)
{
	bool	   *nulls;
	int			n;
	int			kept = 0;

	deconstruct_array(array, TEXTOID, -1, false, TYPALIGN_INT,
					  elements, &nulls, &n);
	for (int i = 0; i < n; i++)
	{
		if (!nulls[i])
			(*elements)[kept++] = (*elements)[i];
	}
	qsort(*elements, kept, sizeof(Datum), compare_texts);

	n = kept;
	kept = 0;
	for (int i = 0; i < n; i++)
	{
		if (i == 0 || compare_texts(&(*elements)[kept - 1], &(*elements)[i]) != 0)
			(*elements)[kept++] = (*elements)[i];
	}
	return kept;
}

/*
 * compare_texts - qsort comparator by length and bytes, whatever the collation
 *
 * Array elements may have a short header but are never toasted.
 */
static int
compare_texts(const void *a, const void *b)
{
	const struct varlena *x = (const struct varlena *) DatumGetPointer(*(const Datum *) a);
	const struct varlena *y = (const struct varlena *) DatumGetPointer(*(const Datum *) b);
	int			xlen = VARSIZE_ANY_EXHDR(x);
	int			ylen = VARSIZE_ANY_EXHDR(y);

	if (xlen != ylen)
		return xlen < ylen ? -1 : 1;
	return memcmp(VARDATA_ANY(x), VARDATA_ANY(y), xlen);
}
