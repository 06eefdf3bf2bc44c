/*-------------------------------------------------------------------------
 *
 * model_read.c
 *	  The live version of a model, read from the catalogue.
 *
 * tiering.live has a row for each model, with arrays in the order of the
 * columns of the model's view.
 *
 * src/model_read.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/float.h"
#include "utils/lsyscache.h"

#include "allocation.h"
#include "catalogue.h"
#include "model_read.h"
#include "trigger_event.h"

/* Attribute numbers of tiering.live, see 20_catalogue.sql. */
#define Anum_live_state_table 3
#define Anum_live_version 4
#define Anum_live_components 5
#define Anum_live_component_weights 6
#define Anum_live_criteria 7
#define Anum_live_criterion_components 8
#define Anum_live_criterion_weights 9
#define Anum_live_criterion_missing 10
#define Anum_live_tiers 11
#define Anum_live_tier_ranks 12
#define Anum_live_tier_min_scores 13
#define Anum_live_tier_exit_scores 14
#define Anum_live_tier_gated 15
#define Anum_live_tier_capacities 16
#define Anum_live_tier_scopes 17
#define Anum_live_tier_shares 18

/* Attribute numbers of tiering.live_signal, see 45_signals.sql. */
#define Anum_live_signal_kinds 2
#define Anum_live_signal_numbers 3
#define Anum_live_signal_components 4
#define Anum_live_signal_points 5
#define Anum_live_signal_half_lives 6
#define Anum_live_signal_caps 7
#define Anum_live_signal_per_days 8

/*
 * array_elements - the elements of an array of the one row there is
 */
static int
array_elements(const TieringRows *rows, int column, Oid type, Datum **elements, bool **nulls)
{
	Datum		array;
	bool		isnull;
	int16		len;
	bool		byval;
	char		align;
	int			count;

	array = tiering_rows_datum(rows, 0, column, &isnull);
	get_typlenbyvalalign(type, &len, &byval, &align);
	deconstruct_array(DatumGetArrayTypeP(array), type, len, byval, align,
					  elements, nulls, &count);
	return count;
}

/*
 * array_strings - the elements of a text array, as strings
 */
static char **
array_strings(const TieringRows *rows, int column, int *count)
{
	Datum	   *elements;
	bool	   *nulls;
	char	  **result;

	*count = array_elements(rows, column, TEXTOID, &elements, &nulls);
	result = palloc(sizeof(char *) * Max(*count, 1));
	for (int i = 0; i < *count; i++)
		result[i] = TextDatumGetCString(elements[i]);
	return result;
}

/*
 * array_doubles - the elements of a float8 array; NULL becomes "missing"
 */
static double *
array_doubles(const TieringRows *rows, int column, double missing)
{
	Datum	   *elements;
	bool	   *nulls;
	int			count = array_elements(rows, column, FLOAT8OID, &elements, &nulls);
	double	   *result = palloc(sizeof(double) * Max(count, 1));

	for (int i = 0; i < count; i++)
		result[i] = nulls[i] ? missing : DatumGetFloat8(elements[i]);
	return result;
}

/*
 * array_ints - the elements of an int array; NULL becomes "missing"
 */
static int *
array_ints(const TieringRows *rows, int column, int missing)
{
	Datum	   *elements;
	bool	   *nulls;
	int			count = array_elements(rows, column, INT4OID, &elements, &nulls);
	int		   *result = palloc(sizeof(int) * Max(count, 1));

	for (int i = 0; i < count; i++)
		result[i] = nulls[i] ? missing : DatumGetInt32(elements[i]);
	return result;
}

/*
 * read_tiers - the tiers of a row of tiering.live
 */
static void
read_tiers(TieringModel *model, const TieringRows *rows)
{
	char	  **names = array_strings(rows, Anum_live_tiers, &model->ntiers);
	int		   *ranks = array_ints(rows, Anum_live_tier_ranks, 0);
	int		   *mins = array_ints(rows, Anum_live_tier_min_scores, TIERING_NO_SCORE);
	int		   *exits = array_ints(rows, Anum_live_tier_exit_scores, TIERING_NO_SCORE);
	int		   *capacities = array_ints(rows, Anum_live_tier_capacities, -1);
	int		   *scopes = array_ints(rows, Anum_live_tier_scopes, 0);
	double	   *shares = array_doubles(rows, Anum_live_tier_shares, -1);
	Datum	   *gated;
	bool	   *nulls;

	array_elements(rows, Anum_live_tier_gated, BOOLOID, &gated, &nulls);
	model->ngates = model->ntiers;
	model->tiers = palloc0(sizeof(TieringModelTier) * Max(model->ntiers, 1));
	model->limits = palloc0(sizeof(TieringAllocationTier) * Max(model->ntiers, 1));
	for (int i = 0; i < model->ntiers; i++)
	{
		TieringModelTier *tier = &model->tiers[i];
		TieringAllocationTier *limit = &model->limits[i];

		tier->name = names[i];
		tier->rank = ranks[i];
		tier->min_score = mins[i];
		tier->exit_score = exits[i];
		tier->gated = DatumGetBool(gated[i]);
		tier->capacity = capacities[i];
		tier->share = shares[i];
		tier->scope_kind = (TieringScopeKind) scopes[i];
		model->any_capped |= TIER_IS_CAPPED(tier);
		limit->min_score = tier->min_score;
		limit->exit_score = tier->exit_score;
		limit->capped = TIER_IS_CAPPED(tier);
		limit->scope_kind = tier->scope_kind;
	}
}

/*
 * tiering_signal_kinds_take - the kinds of signals in a row of tiering.live_signal, if there is one
 *
 * Fills the rule; names and numbers of the kinds come back.
 */
void
tiering_signal_kinds_take(const TieringRows *rows, TieringScoreRule *rule, char ***kinds,
						  int **numbers)
{
	rule->nkinds = 0;
	if (rows->count == 0)
		return;
	*kinds = array_strings(rows, Anum_live_signal_kinds, &rule->nkinds);
	*numbers = array_ints(rows, Anum_live_signal_numbers, 0);
	rule->kind_components = array_ints(rows, Anum_live_signal_components, 1);
	for (int i = 0; i < rule->nkinds; i++)
		rule->kind_components[i]--;
	rule->kind_points = array_doubles(rows, Anum_live_signal_points, 0);
	rule->kind_half_lives = array_doubles(rows, Anum_live_signal_half_lives, 0);
	rule->kind_caps = array_doubles(rows, Anum_live_signal_caps, get_float8_infinity());
	rule->kind_per_days = array_doubles(rows, Anum_live_signal_per_days, get_float8_infinity());
}

/*
 * tiering_signal_kinds_read - the kinds of signals of a model's live version
 */
void
tiering_signal_kinds_read(const char *model, TieringScoreRule *rule, char ***kinds,
						  int **numbers)
{
	tiering_signal_kinds_take(tiering_catalogue_of_model("live_signal", model), rule, kinds, numbers);
}

/*
 * tiering_model_read - fill a model from its row of tiering.live; false if none
 */
bool
tiering_model_read(TieringModel *model)
{
	TieringRows *rows = tiering_catalogue_of_model("live", model->name);
	TieringScoreRule *rule = &model->rule;

	if (rows->count == 0)
		return false;
	model->state = tiering_rows_oid(rows, 0, Anum_live_state_table);
	model->version = tiering_rows_int(rows, 0, Anum_live_version);
	model->components = array_strings(rows, Anum_live_components, &rule->ncomponents);
	rule->component_weights = array_doubles(rows, Anum_live_component_weights, 0);
	model->criteria = array_strings(rows, Anum_live_criteria, &rule->ncriteria);
	rule->criterion_components = array_ints(rows, Anum_live_criterion_components, 1);
	for (int i = 0; i < rule->ncriteria; i++)
		rule->criterion_components[i]--;
	rule->criterion_weights = array_doubles(rows, Anum_live_criterion_weights, 0);
	rule->criterion_missing = array_doubles(rows, Anum_live_criterion_missing, get_float8_nan());
	read_tiers(model, rows);
	tiering_signal_kinds_read(model->name, rule, &model->kinds, &model->kind_numbers);
	model->trigger_events = tiering_trigger_events_read(model->name, &model->ntrigger_events);
	return true;
}

/*
 * tiering_model_read_version - the number of a model's live version; 0 if none
 */
int
tiering_model_read_version(const char *name)
{
	TieringRows *rows = tiering_catalogue_of_model("live", name);

	return rows->count > 0 ? tiering_rows_int(rows, 0, Anum_live_version) : 0;
}
