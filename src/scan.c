/*-------------------------------------------------------------------------
 *
 * scan.c
 *	  Questions about all accounts of a model.
 *
 * The model's view is joined with what is stored, as the model's owner.
 * Where an expression raises an error for one account the whole query fails;
 * the caller then falls back to all keys, which are done one by one.
 *
 * src/scan.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "executor/spi.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"

#include "catalogue.h"
#include "compile.h"
#include "layout.h"
#include "protect.h"
#include "scan.h"
#include "tiering.h"

/* Rows that are fetched from a cursor at once. */
#define FETCH_SIZE 1000

/*
 * tiering_model_relation - qualified name of a relation of the model's schema
 */
char *
tiering_model_relation(TieringModel *model, const char *name)
{
	return quote_qualified_identifier(tiering_schema_name(model->schema), name);
}

/*
 * tiering_key_column - quoted name of the key column in the account table
 */
char *
tiering_key_column(TieringModel *model)
{
	return pstrdup(quote_identifier(get_attname(model->account_table, model->key_attno, false)));
}

/*
 * open_cursor - begin to read what a query answers
 */
static Portal
open_cursor(const char *query)
{
	SPIPlanPtr	plan = SPI_prepare(query, 0, NULL);

	if (plan == NULL)
		elog(ERROR, "could not prepare a query: %s", SPI_result_code_string(SPI_result));
	return SPI_cursor_open(NULL, plan, NULL, NULL, false);
}

/*
 * fetch - the next rows, in SPI_tuptable; false if there are none
 */
static bool
fetch(Portal portal)
{
	CHECK_FOR_INTERRUPTS();
	SPI_cursor_fetch(portal, true, FETCH_SIZE);
	return SPI_processed > 0;
}

/*
 * collect_keys - run a query of keys and append them
 */
static void
collect_keys(TieringModel *model, const char *query, TieringKeys *keys)
{
	Portal		portal;

	SPI_connect();
	portal = open_cursor(query);
	while (fetch(portal))
	{
		for (uint64 i = 0; i < SPI_processed; i++)
		{
			bool		isnull;
			Datum		key = SPI_getbinval(SPI_tuptable->vals[i], SPI_tuptable->tupdesc, 1, &isnull);

			if (!isnull)
				tiering_keys_add(model, keys, key);
		}
		SPI_freetuptable(SPI_tuptable);
	}
	SPI_cursor_close(portal);
	SPI_finish();
}

/*
 * tiering_keys_query - append the keys that a query of ours answers
 *
 * Runs as the model's owner.
 */
void
tiering_keys_query(TieringModel *model, const char *query, TieringKeys *keys)
{
	TieringIdentity identity;

	tiering_identity_enter(model->owner, &identity);
	collect_keys(model, query, keys);
	tiering_identity_leave(&identity);
}

/*
 * tiering_number_query - the number that a query of ours answers
 */
int64
tiering_number_query(TieringModel *model, const char *query)
{
	TieringIdentity identity;
	bool		isnull;
	int64		result;

	tiering_identity_enter(model->owner, &identity);
	SPI_connect();
	if (SPI_execute(query, false, 1) != SPI_OK_SELECT || SPI_processed != 1)
		elog(ERROR, "could not count");
	result = DatumGetInt64(SPI_getbinval(SPI_tuptable->vals[0], SPI_tuptable->tupdesc, 1, &isnull));
	SPI_finish();
	tiering_identity_leave(&identity);
	return isnull ? 0 : result;
}

/*
 * tiering_orphans - keys with a state but without a row in the account table
 */
int64
tiering_orphans(TieringModel *model, Datum **keys)
{
	TieringKeys found;

	tiering_keys_begin(&found);
	tiering_keys_query(model,
					   psprintf("SELECT s.account_id FROM %s s WHERE NOT EXISTS "
								"(SELECT FROM %s a WHERE a.%s OPERATOR(pg_catalog.=) s.account_id)",
								tiering_model_relation(model, "state"),
								tiering_relation_name(model->account_table),
								tiering_key_column(model)),
					   &found);
	*keys = found.keys;
	return found.count;
}

/*
 * tiering_all_keys - every key that is stored or in the account table
 */
void
tiering_all_keys(TieringModel *model, TieringKeys *keys)
{
	tiering_keys_query(model,
					   psprintf("SELECT account_id FROM %s UNION SELECT %s FROM %s",
								tiering_model_relation(model, "state"),
								tiering_key_column(model),
								tiering_relation_name(model->account_table)),
					   keys);
}

/*
 * compare_row - what one row of the join says about an account
 */
static void
compare_row(TieringModel *model, HeapTuple tuple, TupleDesc desc, int nview,
			TieringDifferenceCallback callback, void *arg)
{
	Datum	   *values = palloc(sizeof(Datum) * desc->natts);
	bool	   *nulls = palloc(sizeof(bool) * desc->natts);
	TieringState state = {0};
	TieringEvaluation evaluation = {0};
	TieringDifference difference = TIERING_SAME;

	heap_deform_tuple(tuple, desc, values, nulls);
	if (!nulls[nview])
		tiering_state_read(model, values + nview, nulls + nview, &state);
	if (!nulls[0])
		tiering_evaluation_read(model, values, nulls, &evaluation);

	if (nulls[0])
		difference = TIERING_ORPHAN;
	else if (nulls[nview])
		difference = TIERING_MISSING;
	else if (tiering_state_differs(model, &state, &evaluation))
		difference = TIERING_STALE;
	callback(model, difference, nulls[nview] ? NULL : &state,
			 nulls[0] ? NULL : &evaluation, arg);
}

/*
 * require_join - refuse rows of the join in which the state does not follow what was compiled
 *
 * A view has no two columns of a name, so its own account_id is the first.
 */
static void
require_join(TieringModel *model, TupleDesc desc, int nview)
{
	tiering_model_require_columns(model, desc);
	if (desc->natts <= nview ||
		strcmp(NameStr(TupleDescAttr(desc, 0)->attname), "account_id") != 0 ||
		strcmp(NameStr(TupleDescAttr(desc, nview)->attname), "account_id") != 0)
		tiering_model_view_replaced(model);
}

/*
 * compare_rows - run the join through a cursor
 */
static void
compare_rows(TieringModel *model, TieringDifferenceCallback callback, void *arg)
{
	MemoryContext rows = AllocSetContextCreate(CurrentMemoryContext, "tiering rows",
											   ALLOCSET_DEFAULT_SIZES);
	Portal		portal;
	int			nview = tiering_model_columns(model);

	SPI_connect();
	portal = open_cursor(psprintf("SELECT m.*, s.* FROM %s m FULL JOIN %s s "
								  "ON m.account_id OPERATOR(pg_catalog.=) s.account_id",
								  tiering_model_relation(model, "model"),
								  tiering_model_relation(model, "state")));
	while (fetch(portal))
	{
		require_join(model, SPI_tuptable->tupdesc, nview);
		for (uint64 i = 0; i < SPI_processed; i++)
		{
			MemoryContext old = MemoryContextSwitchTo(rows);

			compare_row(model, SPI_tuptable->vals[i], SPI_tuptable->tupdesc, nview,
						callback, arg);
			MemoryContextSwitchTo(old);
			MemoryContextReset(rows);
		}
		SPI_freetuptable(SPI_tuptable);
	}
	SPI_cursor_close(portal);
	SPI_finish();
}

/*
 * tiering_compare_all - compare what is stored with what the model says
 *
 * Calls back for every account, also those that are as they should be; the
 * arguments live until the callback returns.  False if an expression raised
 * an error, so that not all accounts were seen.
 */
bool
tiering_compare_all(TieringModel *model, TieringDifferenceCallback callback, void *arg)
{
	TieringIdentity identity;
	TieringGuard guard;
	volatile bool complete = true;

	tiering_identity_enter(model->owner, &identity);
	tiering_guard_begin(&guard);
	PG_TRY();
	{
		compare_rows(model, callback, arg);
		tiering_guard_end(&guard);
	}
	PG_CATCH();
	{
		(void) tiering_guard_catch(&guard);
		complete = false;
	}
	PG_END_TRY();
	tiering_identity_leave(&identity);
	return complete;
}
