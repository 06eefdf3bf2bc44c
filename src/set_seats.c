/*-------------------------------------------------------------------------
 *
 * set_seats.c
 *	  An exception to a tier's capacity for one owner or territory.
 *
 * Operational, not part of the draft: it takes effect at once.  Lowering
 * evicts nobody before the next rebalancing.
 *
 * src/set_seats.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/xact.h"
#include "catalog/pg_type.h"
#include "fmgr.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"
#include "utils/snapmgr.h"

#include "allocation.h"
#include "definition.h"
#include "names.h"
#include "run.h"
#include "seats.h"
#include "suspension.h"
#include "tiering.h"

PG_FUNCTION_INFO_V1(tiering_set_seats);

/*
 * find_tier - index of a tier with seats; an error if there is none
 */
static int
find_tier(TieringModel *model, const char *name)
{
	int			tier = tiering_model_tier_by_name(model, name);

	if (tier < 0)
		ereport(ERROR,
				(errcode(ERRCODE_UNDEFINED_OBJECT),
				 errmsg("tier \"%s\" of model \"%s\" does not exist", name, model->name),
				 errhint("Only tiers of the live version have seats.")));
	if (!model->limits[tier].capped)
		ereport(ERROR,
				(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
				 errmsg("tier \"%s\" of model \"%s\" has no capacity", name, model->name),
				 errhint("Give it one with tiering.set_tier() and CALL tiering.activate().")));
	return tier;
}

/*
 * check_scope - the scope as it is stored; an error if it makes no sense
 */
static const char *
check_scope(TieringModel *model, int tier, const char *scope)
{
	bool		whole = model->tiers[tier].scope_kind == TIERING_PER_MODEL;

	if (whole && scope != NULL)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("seats of tier \"%s\" are counted for the model as a whole",
						model->tiers[tier].name),
				 errhint("Leave the scope NULL.")));
	if (!whole && scope == NULL)
		ereport(ERROR,
				(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
				 errmsg("seats of tier \"%s\" are counted per %s", model->tiers[tier].name,
						model->tiers[tier].scope_kind == TIERING_PER_OWNER ? "owner" : "territory"),
				 errhint("Name one as scope.")));
	return whole ? "" : scope;
}

/*
 * count_accounts - how many accounts a scope has, for a share
 */
static int64
count_accounts(TieringModel *model, int tier, const char *scope)
{
	const char *column;

	switch (model->tiers[tier].scope_kind)
	{
		case TIERING_PER_OWNER:
			column = "owner";
			break;
		case TIERING_PER_TERRITORY:
			column = "territory";
			break;
		default:
			return tiering_number_query(model, psprintf("SELECT pg_catalog.count(*) FROM %s",
														tiering_model_relation(model, "state")));
	}
	return tiering_number_query(model, psprintf("SELECT pg_catalog.count(*) FROM %s WHERE %s = %s",
												tiering_model_relation(model, "state"), column,
												quote_literal_cstr(scope)));
}

/*
 * tiering_set_seats - SQL: tiering.set_seats(model, tier, scope, seats)
 *
 * seats NULL takes the exception away.
 */
Datum
tiering_set_seats(PG_FUNCTION_ARGS)
{
	char	   *name = tiering_required_argument(fcinfo, 0, "model");
	char	   *tier_name = tiering_required_argument(fcinfo, 1, "tier");
	const char *scope = PG_ARGISNULL(2) ? NULL : text_to_cstring(PG_GETARG_TEXT_PP(2));
	int			exception = PG_ARGISNULL(3) ? -1 : PG_GETARG_INT32(3);
	TieringModel *model;
	TieringStore *store;
	int			tier;

	if (!PG_ARGISNULL(3) && exception < 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("seats must not be negative")));
	tiering_definition_check_owner(name);
	tiering_definition_check_writable(fcinfo);
	(void) tiering_model_lock(name, true);

	model = tiering_model_get(name);
	if (model == NULL)
	{
		tiering_models_release();
		tiering_suspension_refuse(name);
	}
	PG_TRY();
	{
		tier = find_tier(model, tier_name);
		scope = check_scope(model, tier, scope);
		store = tiering_store_open(model, true);
		if (!tiering_seats_resize(store, tier, scope,
								  tiering_seats_limit(&model->tiers[tier], exception,
													  model->tiers[tier].share < 0 ? 0 :
													  count_accounts(model, tier, scope)),
								  exception))
			ereport(ERROR,
					(errcode(ERRCODE_OBJECT_IN_USE),
					 errmsg("seats of tier \"%s\" for \"%s\" are being used for the first time by another session",
							tier_name, scope),
					 errhint("Try again when its transaction has ended.")));
		tiering_store_close(store);
	}
	PG_FINALLY();
	{
		tiering_models_release();
	}
	PG_END_TRY();
	PG_RETURN_VOID();
}
