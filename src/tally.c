/*-------------------------------------------------------------------------
 *
 * tally.c
 *	  The aggregate of view tier_summary: what the tiers have, in one pass.
 *
 * The view reads every account of the model.  Grouping them by tier costs as
 * much as reading them, for each is looked up in a hash table; there are few
 * tiers, and their ranks are small numbers.  So the aggregate counts in an
 * array, which has some numbers for each rank from 1 on:
 *
 *		accounts in the tier;
 *		accounts that wait for a seat of the tier;
 *		accounts in the tier that have a score;
 *		the sum of these scores, in hundredths.
 *
 * The array grows up to the highest rank that comes.  PostgreSQL runs the
 * aggregate in parallel, and adds up what the workers counted.
 *
 * src/tally.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "fmgr.h"
#include "utils/array.h"
#include "utils/builtins.h"

#include "numbers.h"

PG_FUNCTION_INFO_V1(tiering_tally_add);
PG_FUNCTION_INFO_V1(tiering_tally_merge);

/* The numbers of a rank; the view names them by their place. */
typedef struct TallyItem
{
	int64		accounts;
	int64		waiting;
	int64		scored;
	int64		scores;
} TallyItem;

#define ITEM_NUMBERS ((int) (sizeof(TallyItem) / sizeof(int64)))

/* The highest rank that a tier can have. */
#define MAX_RANK PG_INT16_MAX

/*
 * get_tally - an argument, and how many ranks it has
 *
 * An aggregate's own one may be changed in place.
 */
static ArrayType *
get_tally(FunctionCallInfo fcinfo, int argument, int *nranks)
{
	ArrayType  *tally = AggCheckCallContext(fcinfo, NULL) ?
		PG_GETARG_ARRAYTYPE_P(argument) : PG_GETARG_ARRAYTYPE_P_COPY(argument);

	if (ARR_NDIM(tally) > 1 || ARR_HASNULL(tally))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("invalid tally")));
	*nranks = ARR_NDIM(tally) == 0 ? 0 : ARR_DIMS(tally)[0] / ITEM_NUMBERS;
	return tally;
}

/*
 * item_of - the numbers of a rank, for which the tally makes room
 */
static TallyItem *
item_of(ArrayType **tally, int *nranks, int rank)
{
	if (rank > *nranks)
	{
		Size		size = ARR_OVERHEAD_NONULLS(1) + sizeof(TallyItem) * rank;
		ArrayType  *larger = palloc0(size);

		SET_VARSIZE(larger, size);
		larger->ndim = 1;
		larger->elemtype = INT8OID;
		ARR_DIMS(larger)[0] = rank * ITEM_NUMBERS;
		ARR_LBOUND(larger)[0] = 1;
		memcpy(ARR_DATA_PTR(larger), ARR_DATA_PTR(*tally), sizeof(TallyItem) * *nranks);
		*tally = larger;
		*nranks = rank;
	}
	return (TallyItem *) ARR_DATA_PTR(*tally) + rank - 1;
}

/*
 * tiering_tally_add - SQL: tiering._tally_add(tally, rank, waitlisted, score)
 */
Datum
tiering_tally_add(PG_FUNCTION_ARGS)
{
	int			rank = PG_ARGISNULL(1) ? 0 : PG_GETARG_INT32(1);
	int			waitlisted = PG_ARGISNULL(2) ? 0 : PG_GETARG_INT16(2);
	int			nranks;
	ArrayType  *tally;

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	tally = get_tally(fcinfo, 0, &nranks);
	if (rank > 0 && rank <= MAX_RANK)
	{
		TallyItem  *item = item_of(&tally, &nranks, rank);

		item->accounts++;
		if (!PG_ARGISNULL(3))
		{
			item->scored++;
			item->scores += tiering_decimal_value(PG_GETARG_DATUM(3), 2);
		}
	}
	if (waitlisted > 0)
		item_of(&tally, &nranks, waitlisted)->waiting++;
	PG_RETURN_ARRAYTYPE_P(tally);
}

/*
 * tiering_tally_merge - SQL: tiering._tally_merge(tally, other)
 */
Datum
tiering_tally_merge(PG_FUNCTION_ARGS)
{
	int			nranks;
	int			nothers;
	ArrayType  *tally = get_tally(fcinfo, 0, &nranks);
	TallyItem  *others = (TallyItem *) ARR_DATA_PTR(get_tally(fcinfo, 1, &nothers));

	if (nothers > nranks)
		(void) item_of(&tally, &nranks, nothers);	/* grow once */
	for (int i = 0; i < nothers; i++)
	{
		TallyItem  *item = item_of(&tally, &nranks, i + 1);

		item->accounts += others[i].accounts;
		item->waiting += others[i].waiting;
		item->scored += others[i].scored;
		item->scores += others[i].scores;
	}
	PG_RETURN_ARRAYTYPE_P(tally);
}
