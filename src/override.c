/*-------------------------------------------------------------------------
 *
 * override.c
 *	  A tier that a person sets for an account, with a reason and an end.
 *
 * The override stands beside what the model says: score, qualified and base
 * tier go on being computed.  It takes a seat of its tier at once, and is
 * refused if none is free, with the accounts that could give one up; a
 * forced one leaves a debt, as lowering the seats does.
 *
 * src/override.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "fmgr.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"
#include "utils/timestamp.h"

#include "catalogue.h"
#include "clock.h"
#include "layout.h"
#include "named.h"
#include "names.h"
#include "override.h"
#include "scan.h"

PG_FUNCTION_INFO_V1(tiering_clear_override);
PG_FUNCTION_INFO_V1(tiering_override);

/* How many accounts a refusal names. */
#define MAX_NAMED 5

/*
 * reason_argument - why, which has to be said
 */
static char *
reason_argument(FunctionCallInfo fcinfo, int i)
{
	char	   *reason = tiering_text_argument(fcinfo, i);

	if (reason == NULL)
		ereport(ERROR,
				(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
				 errmsg("reason must not be null"),
				 errhint("Say why, as in reason => 'lighthouse customer'; the history shows it.")));
	if (reason[strspn(reason, " \t\r\n")] == '\0')
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("reason must not be blank"),
				 errhint("Say why, as in reason => 'lighthouse customer'; the history shows it.")));
	return reason;
}

/*
 * end_argument - when the override ends; DT_NOEND: never
 */
static TimestampTz
end_argument(FunctionCallInfo fcinfo, int i)
{
	TimestampTz until = PG_ARGISNULL(i) ? DT_NOEND : PG_GETARG_TIMESTAMPTZ(i);

	if (until <= tiering_now())
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("until must be in the future")));
	return until;
}

/*
 * holders - who could give up a seat of a tier: the lowest scores, in words
 */
static char *
holders(TieringNamed *named, int tier, const char *scope)
{
	TieringArguments arguments = {0};
	StringInfoData names;
	TieringRows *rows;

	tiering_argument_int(&arguments, &named->model->tiers[tier].rank);
	tiering_argument_text(&arguments, scope);
	rows = tiering_owner_query(named->model->owner,
							   psprintf("SELECT account_id::text, coalesce(score::text, 'no score') FROM %s "
										"WHERE (holds_seat AND base_rank = $1 AND seat_scope IS NOT DISTINCT FROM $2) "
										"OR (override_seat AND tier_rank = $1 AND override_scope IS NOT DISTINCT FROM $2) "
										"ORDER BY score NULLS FIRST, account_id DESC LIMIT %d",
										tiering_model_relation(named->model, "state"), MAX_NAMED),
							   &arguments);
	initStringInfo(&names);
	for (uint64 i = 0; i < rows->count; i++)
		appendStringInfo(&names, "%s%s (%s)", i > 0 ? ", " : "",
						 tiering_rows_text(rows, i, 1), tiering_rows_text(rows, i, 2));
	return names.data;
}

/*
 * has_no_seats - are there no seats that anybody could free?
 */
static bool
has_no_seats(TieringNamed *named, int tier, const char *scope)
{
	TieringArguments arguments = {0};
	TieringRows *rows;

	tiering_argument_text(&arguments, named->model->tiers[tier].name);
	tiering_argument_text(&arguments, scope ? scope : "");
	rows = tiering_owner_query(named->model->owner,
							   psprintf("SELECT FROM %s WHERE tier = $1 AND scope = $2 AND seats = 0",
										tiering_model_relation(named->model, "seat_scope")),
							   &arguments);
	return rows->count > 0;
}

/*
 * refuse - there is no seat for the override
 */
static void
refuse(TieringNamed *named, int index, const TieringState *state)
{
	TieringModelTier *tier = &named->model->tiers[index];
	bool		per_owner = tier->scope_kind == TIERING_PER_OWNER;
	const char *kind = per_owner ? "owner" : "territory";
	const char *scope = NULL;
	char	   *names;

	if (tier->scope_kind != TIERING_PER_MODEL)
	{
		scope = tiering_scope_of(tier, state->territory, state->owner);
		if (scope == NULL)
			ereport(ERROR,
					(errcode(ERRCODE_OBJECT_IN_USE),
					 errmsg("account \"%s\" has no %s, so tier \"%s\" has no seat for it",
							named->key_text, kind, tier->name),
					 errhint("Give it one, or pass force => true.")));
	}
	names = holders(named, index, scope);
	ereport(ERROR,
			(errcode(ERRCODE_OBJECT_IN_USE),
			 scope ? errmsg("no seat of tier \"%s\" is free for %s \"%s\"", tier->name, kind, scope) :
			 errmsg("no seat of tier \"%s\" is free", tier->name),
			 names[0] == '\0' ? 0 :
			 errdetail("Who holds one, by the lowest score: %s.", names),
			 has_no_seats(named, index, scope) ?
			 errhint("There are no seats at all: call tiering.set_seats(), or pass force => true.") :
			 errhint("Free a seat, or pass force => true, for which the next rebalancing makes up.")));
}

/*
 * set_override - the work of tiering_override
 */
static void
set_override(TieringNamed *named, FunctionCallInfo fcinfo)
{
	TieringOverride override = {
		.exists = true,
		.tier = tiering_required_argument(fcinfo, 2, "tier"),
		.reason = reason_argument(fcinfo, 3),
		.until = end_argument(fcinfo, 4),
		.forced = !PG_ARGISNULL(5) && PG_GETARG_BOOL(5),
		.created_at = tiering_now(),
		.author = named->store->changed_by
	};
	TieringChange change = {
		.cause = TIERING_CAUSE_OVERRIDE,
		.pinning = true,
		.force = override.forced,
		.reason = override.reason
	};
	int			tier = tiering_named_tier(named, override.tier);

	if (named->lifts->override.exists)
		tiering_named_delete(named, &named->store->override, &named->lifts->override.tid);
	tiering_lifts_tell(named->store);
	tiering_override_insert(named->store, named->key, &override);
	tiering_named_place(named, &change);
	if (!override.forced && tiering_lifted_waits(named->store, &change))
		refuse(named, tier, &change.state);
}

/*
 * tiering_override - SQL: tiering.override(model, account, tier, reason, until, force)
 *
 * Serves account text and account anyelement.
 */
Datum
tiering_override(PG_FUNCTION_ARGS)
{
	tiering_named_call(fcinfo, false, set_override);
	PG_RETURN_VOID();
}

/*
 * clear_override - the work of tiering_clear_override
 */
static void
clear_override(TieringNamed *named, FunctionCallInfo fcinfo)
{
	TieringChange change = {.cause = TIERING_CAUSE_OVERRIDE_END, .pinning = true};

	if (!named->lifts->override.exists)
		ereport(ERROR,
				(errcode(ERRCODE_UNDEFINED_OBJECT),
				 errmsg("account \"%s\" of model \"%s\" has no override",
						named->key_text, named->model->name)));
	tiering_named_delete(named, &named->store->override, &named->lifts->override.tid);
	if (named->state.exists)
		tiering_named_place(named, &change);
	else
		tiering_queue_key(named->store, named->key);	/* should it be coming back just now */
}

/*
 * tiering_clear_override - SQL: tiering.clear_override(model, account)
 *
 * Also for an account that is not in scope at present.
 */
Datum
tiering_clear_override(PG_FUNCTION_ARGS)
{
	tiering_named_call(fcinfo, true, clear_override);
	PG_RETURN_VOID();
}

/*
 * tiering_override_require_tiers - refuse a draft without a tier that an override names
 */
void
tiering_override_require_tiers(const TieringDraft *draft)
{
	const char *schema = tiering_schema_name(draft->model->schema);
	TieringRows *rows = tiering_owner_query(draft->model->owner,
											psprintf("SELECT account_id::text, tier FROM %s "
													 "WHERE ends_at IS NULL OR ends_at > tiering.clock() ORDER BY 1",
													 quote_qualified_identifier(schema, "override")),
											NULL);

	for (uint64 i = 0; i < rows->count; i++)
	{
		const char *tier = tiering_rows_text(rows, i, 2);

		if (tier != NULL && tiering_draft_tier(draft, tier) == NULL)
			ereport(ERROR,
					(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
					 errmsg("tier \"%s\" is gone from the draft of model \"%s\", but overrides name it",
							tier, draft->model->name),
					 errdetail("Account \"%s\" has such an override.", tiering_rows_text(rows, i, 1)),
					 errhint("See view %s, and call tiering.clear_override().",
							 quote_qualified_identifier(schema, "overrides"))));
	}
}
