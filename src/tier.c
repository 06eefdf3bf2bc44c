/*-------------------------------------------------------------------------
 *
 * tier.c
 *	  Tiers of a draft.
 *
 * Tiers are ordered by rank; two tiers never share one.  A tier without
 * min_score takes the rest.  Seats that are counted per territory or owner
 * need the expression that tells an account's territory or owner, which a
 * model has from its creation or not at all.
 *
 * src/tier.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "fmgr.h"
#include "utils/builtins.h"
#include "utils/numeric.h"

#include "catalogue.h"
#include "draft.h"
#include "model_view.h"
#include "names.h"
#include "source_index.h"

/* Arguments of tiering.set_tier(). */
enum
{
	ARG_MODEL,
	ARG_TIER,
	ARG_RANK,
	ARG_MIN_SCORE,
	ARG_EXIT_SCORE,
	ARG_GATE,
	ARG_CAPACITY,
	ARG_CAPACITY_PER,
	ARG_SHARE,
	ARG_MOTION,
	ARG_DESCRIPTION
};

PG_FUNCTION_INFO_V1(tiering_set_tier);
PG_FUNCTION_INFO_V1(tiering_drop_tier);

static int	rank_argument(FunctionCallInfo fcinfo);
static void check_scores(FunctionCallInfo fcinfo);
static void check_score(FunctionCallInfo fcinfo, int i, const char *name);
static void check_capacity(FunctionCallInfo fcinfo);
static void check_share(FunctionCallInfo fcinfo);
static char *capacity_per_argument(FunctionCallInfo fcinfo,
								   const TieringDraft *draft);
static char *gate_argument(FunctionCallInfo fcinfo, const TieringDraft *draft,
						   const char *name);
static double numeric_value(FunctionCallInfo fcinfo, int i);
static TieringTier *place_tier(TieringDraft *draft, char *name, int rank);
static bool write_tier(FunctionCallInfo fcinfo, const char *model,
					   const TieringTier *tier, const char *capacity_per);
static void add_argument(TieringArguments *arguments, FunctionCallInfo fcinfo,
						 int i, Oid type);

/*
 * tiering_set_tier - SQL: create or change a tier of the draft
 */
Datum
tiering_set_tier(PG_FUNCTION_ARGS)
{
	char	   *model = tiering_model_argument(fcinfo);
	char	   *name = tiering_name_argument(fcinfo, ARG_TIER, "tier");
	int			rank = rank_argument(fcinfo);
	char	   *capacity_per;
	TieringDraft *draft;
	TieringTier *tier;

	check_scores(fcinfo);
	check_capacity(fcinfo);
	check_share(fcinfo);

	draft = tiering_draft_open(model);
	capacity_per = capacity_per_argument(fcinfo, draft);
	tier = place_tier(draft, name, rank);
	tier->gate = gate_argument(fcinfo, draft, name);
	tier->stored = tier->gate;
	if (write_tier(fcinfo, model, tier, capacity_per) ||
		!OidIsValid(draft->view))
	{
		tiering_draft_store(draft);
		if (tier->gate)
			tiering_notice_indexes(draft->model->schema, TIERING_DRAFT_VIEW,
								   psprintf("gate %d", tier->rank));
	}
	PG_RETURN_VOID();
}

/*
 * tiering_drop_tier - SQL: remove a tier from the draft
 */
Datum
tiering_drop_tier(PG_FUNCTION_ARGS)
{
	char	   *model = tiering_model_argument(fcinfo);
	char	   *name = tiering_required_argument(fcinfo, 1, "tier");
	TieringDraft *draft = tiering_draft_open(model);

	if (tiering_draft_delete(draft, "tier", "tier", "tier", name))
	{
		draft->tiers = list_delete_ptr(draft->tiers, tiering_draft_tier(draft, name));
		tiering_draft_store(draft);
	}
	PG_RETURN_VOID();
}

/*
 * tiering_tiers_notice_unreachable - say which tiers of a draft no score leads to
 *
 * Because a higher one, without seats and gate, takes everybody first.  A tier
 * without min_score is also that of accounts without a score.
 */
void
tiering_tiers_notice_unreachable(const char *model)
{
	TieringRows *rows = tiering_catalogue_rows("SELECT t.tier, (SELECT h.tier FROM tiering.tier h WHERE h.model = $1 "
											   "AND h.rank < t.rank AND coalesce(h.min_score, -1) <= coalesce(t.min_score, -1) "
											   "AND h.gate IS NULL AND h.capacity IS NULL AND h.share IS NULL "
											   "ORDER BY h.rank LIMIT 1) "
											   "FROM tiering.tier t WHERE t.model = $1 ORDER BY t.rank", model);

	for (uint64 i = 0; i < rows->count; i++)
	{
		const char *tier = tiering_rows_text(rows, i, 1);
		const char *higher = tiering_rows_text(rows, i, 2);

		if (higher != NULL)
			ereport(NOTICE,
					(errmsg("no score leads to tier \"%s\" of model \"%s\"", tier, model),
					 errdetail("Tier \"%s\", of a higher rank, takes every account that would qualify for it.", higher),
					 errhint("Rank 1 is the highest. Set rank, min_score, capacity or gate of one of them anew with tiering.set_tier().")));
	}
}

/*
 * rank_argument - the rank, which has no default
 */
static int
rank_argument(FunctionCallInfo fcinfo)
{
	int			rank;

	if (PG_ARGISNULL(ARG_RANK))
		ereport(ERROR,
				(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
				 errmsg("rank must not be null"),
				 errdetail("Rank 1 is the highest.")));
	rank = PG_GETARG_INT32(ARG_RANK);
	if (rank < 1 || rank > PG_INT16_MAX)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("rank must be between 1 and %d", PG_INT16_MAX),
				 errdetail("The given rank is %d.", rank)));
	return rank;
}

/*
 * check_scores - check min_score and exit_score, alone and together
 */
static void
check_scores(FunctionCallInfo fcinfo)
{
	check_score(fcinfo, ARG_MIN_SCORE, "min_score");
	check_score(fcinfo, ARG_EXIT_SCORE, "exit_score");

	if (PG_ARGISNULL(ARG_EXIT_SCORE))
		return;
	if (PG_ARGISNULL(ARG_MIN_SCORE))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("exit_score needs a min_score"),
				 errdetail("A tier without min_score takes the rest, whatever the score.")));
	if (numeric_value(fcinfo, ARG_EXIT_SCORE) >
		numeric_value(fcinfo, ARG_MIN_SCORE))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("exit_score must be less than or equal to min_score"),
				 errdetail("Else an account would leave the tier with the score that let it in.")));
}

/*
 * check_score - check that an argument is NULL or a score
 */
static void
check_score(FunctionCallInfo fcinfo, int i, const char *name)
{
	Datum		value = PG_GETARG_DATUM(i);
	double		score;

	if (PG_ARGISNULL(i))
		return;
	score = numeric_value(fcinfo, i);
	if (!(score >= 0 && score <= 100))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("%s must be between 0 and 100", name),
				 errdetail("The given value is %s.",
						   numeric_normalize(DatumGetNumeric(value)))));
	if (!DatumGetBool(DirectFunctionCall2(numeric_eq, value,
										  DirectFunctionCall2(numeric_round, value,
															  Int32GetDatum(2)))))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("%s must have at most two decimals", name),
				 errdetail("The given value is %s; scores are rounded to two decimals.",
						   numeric_normalize(DatumGetNumeric(value)))));
}

/*
 * check_capacity - check that the capacity is NULL or a number of seats
 */
static void
check_capacity(FunctionCallInfo fcinfo)
{
	if (!PG_ARGISNULL(ARG_CAPACITY) && PG_GETARG_INT32(ARG_CAPACITY) < 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("capacity must be greater than or equal to zero"),
				 errdetail("The given capacity is %d.",
						   PG_GETARG_INT32(ARG_CAPACITY))));
}

/*
 * check_share - check that the share is NULL or a part of a whole
 */
static void
check_share(FunctionCallInfo fcinfo)
{
	double		share;

	if (PG_ARGISNULL(ARG_SHARE))
		return;
	share = numeric_value(fcinfo, ARG_SHARE);
	if (!(share >= 0 && share <= 1))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("share must be between 0 and 1"),
				 errdetail("The given share is %s; 0.20 is a fifth of all accounts.",
						   numeric_normalize(PG_GETARG_NUMERIC(ARG_SHARE)))));
}

/*
 * capacity_per_argument - what capacity is counted per, model if it is NULL
 */
static char *
capacity_per_argument(FunctionCallInfo fcinfo, const TieringDraft *draft)
{
	char	   *per = tiering_text_argument(fcinfo, ARG_CAPACITY_PER);
	bool		known;

	if (per == NULL || strcmp(per, "model") == 0)
		return "model";
	if (strcmp(per, "territory") == 0)
		known = draft->model->territory != NULL;
	else if (strcmp(per, "owner") == 0)
		known = draft->model->account_owner != NULL;
	else
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("invalid value for capacity_per: \"%s\"", per),
				 errdetail("It must be model, territory or owner.")));

	if (!known)
		ereport(ERROR,
				(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
				 errmsg("model \"%s\" does not know the %s of an account",
						draft->model->name, per),
				 errhint("It is given when a model is made: drop this one, and create it with %s => '...'.",
						 per)));
	return per;
}

/*
 * gate_argument - the printed text of the gate, NULL for none
 */
static char *
gate_argument(FunctionCallInfo fcinfo, const TieringDraft *draft,
			  const char *name)
{
	return tiering_definition_expression(draft->model,
										 psprintf("gate of tier \"%s\"", name),
										 tiering_text_argument(fcinfo, ARG_GATE),
										 TIERING_EXPRESSION_GATE,
										 TIERING_EXPRESSION_CALLER);
}

/*
 * numeric_value - a numeric argument as a double
 */
static double
numeric_value(FunctionCallInfo fcinfo, int i)
{
	return DatumGetFloat8(DirectFunctionCall1(numeric_float8_no_overflow,
											  PG_GETARG_DATUM(i)));
}

/*
 * place_tier - the draft's tier of a name, new or present, with a free rank
 */
static TieringTier *
place_tier(TieringDraft *draft, char *name, int rank)
{
	TieringTier *tier = tiering_draft_tier(draft, name);
	ListCell   *lc;

	foreach(lc, draft->tiers)
	{
		TieringTier *other = lfirst(lc);

		if (other != tier && other->rank == rank)
			ereport(ERROR,
					(errcode(ERRCODE_DUPLICATE_OBJECT),
					 errmsg("rank %d of model \"%s\" belongs to tier \"%s\"",
							rank, draft->model->name, other->name),
					 errhint("Give that tier another rank first, or drop it with tiering.drop_tier().")));
	}
	if (tier == NULL)
	{
		if (list_length(draft->tiers) >= TIERING_MAX_TIERS)
			ereport(ERROR,
					(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
					 errmsg("model \"%s\" cannot have more than %d tiers",
							draft->model->name, TIERING_MAX_TIERS)));
		tier = palloc0(sizeof(TieringTier));
		tier->name = name;
		draft->tiers = lappend(draft->tiers, tier);
	}
	tier->rank = rank;
	return tier;
}

/*
 * write_tier - insert or update the catalogue's row of a tier
 *
 * False if it says already what it should.
 */
static bool
write_tier(FunctionCallInfo fcinfo, const char *model, const TieringTier *tier,
		   const char *capacity_per)
{
	TieringArguments arguments = {0};

	tiering_argument_text(&arguments, model);
	tiering_argument_text(&arguments, tier->name);
	tiering_argument_int(&arguments, &tier->rank);
	add_argument(&arguments, fcinfo, ARG_MIN_SCORE, NUMERICOID);
	add_argument(&arguments, fcinfo, ARG_EXIT_SCORE, NUMERICOID);
	tiering_argument_text(&arguments, tier->gate);
	add_argument(&arguments, fcinfo, ARG_CAPACITY, INT4OID);
	tiering_argument_text(&arguments, capacity_per);
	add_argument(&arguments, fcinfo, ARG_SHARE, NUMERICOID);
	add_argument(&arguments, fcinfo, ARG_MOTION, TEXTOID);
	add_argument(&arguments, fcinfo, ARG_DESCRIPTION, TEXTOID);
	return tiering_catalogue_call("INSERT INTO tiering.tier AS t (model, tier, rank, "
								  "min_score, exit_score, gate, capacity, "
								  "capacity_per, share, motion, description) "
								  "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) "
								  "ON CONFLICT (model, tier) DO UPDATE "
								  "SET (rank, min_score, exit_score, gate, capacity, "
								  "capacity_per, share, motion, description) = "
								  "($3, $4, $5, $6, $7, $8, $9, $10, $11) "
								  "WHERE (t.rank, t.min_score, t.exit_score, t.gate, t.capacity, "
								  "t.capacity_per, t.share, t.motion, t.description) "
								  "IS DISTINCT FROM ($3, $4, $5, $6, $7, $8, $9, $10, $11)",
								  &arguments) > 0;
}

/*
 * add_argument - pass an argument of ours on to a statement
 */
static void
add_argument(TieringArguments *arguments, FunctionCallInfo fcinfo, int i,
			 Oid type)
{
	tiering_argument_datum(arguments, type, PG_GETARG_DATUM(i),
						   PG_ARGISNULL(i));
}
