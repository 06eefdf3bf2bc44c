/*-------------------------------------------------------------------------
 *
 * model_read.c
 *	  The live version of a model, read from the catalogue.
 *
 * tiering.live has a row for each model, with arrays in the order of the
 * columns of the model's view.  It is read with a catalog snapshot, as last
 * committed, and without SPI, because a trigger of a writer does it.
 *
 * src/model_read.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/genam.h"
#include "access/htup_details.h"
#include "access/table.h"
#include "catalog/namespace.h"
#include "catalog/pg_type.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/float.h"
#include "utils/lsyscache.h"
#include "utils/rel.h"

#include "allocation.h"
#include "model_read.h"
#include "trigger_event.h"
#include "tiering.h"

/* Attribute numbers of tiering.live, see 20_catalogue.sql. */
#define Anum_live_model 1
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
#define Anum_live_signal_model 1
#define Anum_live_signal_kinds 2
#define Anum_live_signal_numbers 3
#define Anum_live_signal_components 4
#define Anum_live_signal_points 5
#define Anum_live_signal_half_lives 6
#define Anum_live_signal_caps 7
#define Anum_live_signal_per_days 8

/*
 * tiering_catalogue_table - open a table of schema tiering for reading
 *
 * NULL if the extension is not there, which a trigger may see while it is
 * being dropped.
 */
Relation
tiering_catalogue_table(const char *name)
{
	Oid			schema = get_namespace_oid(TIERING_SCHEMA, true);
	Oid			relid = OidIsValid(schema) ? get_relname_relid(name, schema) : InvalidOid;

	if (!OidIsValid(relid))
		return NULL;
	return table_open(relid, AccessShareLock);
}

/*
 * array_elements - the elements of an array of the catalogue
 */
static int
array_elements(Datum array, Oid type, Datum **elements, bool **nulls)
{
	int16		len;
	bool		byval;
	char		align;
	int			count;

	get_typlenbyvalalign(type, &len, &byval, &align);
	deconstruct_array(DatumGetArrayTypeP(array), type, len, byval, align,
					  elements, nulls, &count);
	return count;
}

/*
 * array_strings - the elements of a text array, as strings
 */
static char **
array_strings(Datum array, int *count)
{
	Datum	   *elements;
	bool	   *nulls;
	char	  **result;

	*count = array_elements(array, TEXTOID, &elements, &nulls);
	result = palloc(sizeof(char *) * Max(*count, 1));
	for (int i = 0; i < *count; i++)
		result[i] = TextDatumGetCString(elements[i]);
	return result;
}

/*
 * array_doubles - the elements of a float8 array; NULL becomes "missing"
 */
static double *
array_doubles(Datum array, double missing)
{
	Datum	   *elements;
	bool	   *nulls;
	int			count = array_elements(array, FLOAT8OID, &elements, &nulls);
	double	   *result = palloc(sizeof(double) * Max(count, 1));

	for (int i = 0; i < count; i++)
		result[i] = nulls[i] ? missing : DatumGetFloat8(elements[i]);
	return result;
}

/*
 * array_ints - the elements of an int array; NULL becomes "missing"
 */
static int *
array_ints(Datum array, int missing)
{
	Datum	   *elements;
	bool	   *nulls;
	int			count = array_elements(array, INT4OID, &elements, &nulls);
	int		   *result = palloc(sizeof(int) * Max(count, 1));

	for (int i = 0; i < count; i++)
		result[i] = nulls[i] ? missing : DatumGetInt32(elements[i]);
	return result;
}

/*
 * read_tiers - the tiers of a row of tiering.live
 */
static void
read_tiers(TieringModel *model, Datum *values)
{
	char	  **names = array_strings(values[Anum_live_tiers - 1], &model->ntiers);
	int		   *ranks = array_ints(values[Anum_live_tier_ranks - 1], 0);
	int		   *mins = array_ints(values[Anum_live_tier_min_scores - 1], TIERING_NO_SCORE);
	int		   *exits = array_ints(values[Anum_live_tier_exit_scores - 1], TIERING_NO_SCORE);
	int		   *capacities = array_ints(values[Anum_live_tier_capacities - 1], -1);
	int		   *scopes = array_ints(values[Anum_live_tier_scopes - 1], 0);
	double	   *shares = array_doubles(values[Anum_live_tier_shares - 1], -1);
	Datum	   *gated;
	bool	   *nulls;

	array_elements(values[Anum_live_tier_gated - 1], BOOLOID, &gated, &nulls);
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
 * tiering_signal_kinds_read - the kinds of signals of a model's live version
 *
 * Fills the rule; names and numbers of the kinds come back.
 */
void
tiering_signal_kinds_read(const char *model, TieringScoreRule *rule, char ***kinds,
						  int **numbers)
{
	Relation	rel = tiering_catalogue_table("live_signal");
	SysScanDesc scan;
	HeapTuple	tuple;

	rule->nkinds = 0;
	if (rel == NULL)
		return;
	scan = systable_beginscan(rel, InvalidOid, false, NULL, 0, NULL);
	while (HeapTupleIsValid(tuple = systable_getnext(scan)))
	{
		Datum	   *values = palloc(sizeof(Datum) * RelationGetDescr(rel)->natts);
		bool	   *nulls = palloc(sizeof(bool) * RelationGetDescr(rel)->natts);

		heap_deform_tuple(tuple, RelationGetDescr(rel), values, nulls);
		if (strcmp(TextDatumGetCString(values[Anum_live_signal_model - 1]), model) != 0)
			continue;
		*kinds = array_strings(values[Anum_live_signal_kinds - 1], &rule->nkinds);
		*numbers = array_ints(values[Anum_live_signal_numbers - 1], 0);
		rule->kind_components = array_ints(values[Anum_live_signal_components - 1], 1);
		for (int i = 0; i < rule->nkinds; i++)
			rule->kind_components[i]--;
		rule->kind_points = array_doubles(values[Anum_live_signal_points - 1], 0);
		rule->kind_half_lives = array_doubles(values[Anum_live_signal_half_lives - 1], 0);
		rule->kind_caps = array_doubles(values[Anum_live_signal_caps - 1],
										get_float8_infinity());
		rule->kind_per_days = array_doubles(values[Anum_live_signal_per_days - 1],
											get_float8_infinity());
		break;
	}
	systable_endscan(scan);
	table_close(rel, AccessShareLock);
}

/*
 * tiering_model_read - fill a model from its row of tiering.live; false if none
 */
bool
tiering_model_read(TieringModel *model)
{
	Relation	rel = tiering_catalogue_table("live");
	SysScanDesc scan;
	HeapTuple	tuple;
	bool		found = false;

	if (rel == NULL)
		return false;
	scan = systable_beginscan(rel, InvalidOid, false, NULL, 0, NULL);
	while (!found && HeapTupleIsValid(tuple = systable_getnext(scan)))
	{
		Datum	   *values = palloc(sizeof(Datum) * RelationGetDescr(rel)->natts);
		bool	   *nulls = palloc(sizeof(bool) * RelationGetDescr(rel)->natts);
		TieringScoreRule *rule = &model->rule;

		heap_deform_tuple(tuple, RelationGetDescr(rel), values, nulls);
		if (strcmp(TextDatumGetCString(values[Anum_live_model - 1]), model->name) != 0)
			continue;

		found = true;
		model->state = DatumGetObjectId(values[Anum_live_state_table - 1]);
		model->version = DatumGetInt32(values[Anum_live_version - 1]);
		model->components = array_strings(values[Anum_live_components - 1],
										  &rule->ncomponents);
		rule->component_weights = array_doubles(values[Anum_live_component_weights - 1], 0);
		model->criteria = array_strings(values[Anum_live_criteria - 1],
										&rule->ncriteria);
		rule->criterion_components = array_ints(values[Anum_live_criterion_components - 1], 1);
		for (int i = 0; i < rule->ncriteria; i++)
			rule->criterion_components[i]--;
		rule->criterion_weights = array_doubles(values[Anum_live_criterion_weights - 1], 0);
		rule->criterion_missing = array_doubles(values[Anum_live_criterion_missing - 1],
												get_float8_nan());
		read_tiers(model, values);
	}
	systable_endscan(scan);
	table_close(rel, AccessShareLock);
	if (found)
	{
		tiering_signal_kinds_read(model->name, &model->rule, &model->kinds,
								  &model->kind_numbers);
		model->trigger_events = tiering_trigger_events_read(model->name, &model->ntrigger_events);
	}
	return found;
}

/*
 * tiering_model_read_version - the number of a model's live version; 0 if none
 */
int
tiering_model_read_version(const char *name)
{
	Relation	rel = tiering_catalogue_table("live");
	SysScanDesc scan;
	HeapTuple	tuple;
	int			version = 0;

	if (rel == NULL)
		return 0;
	scan = systable_beginscan(rel, InvalidOid, false, NULL, 0, NULL);
	while (version == 0 && HeapTupleIsValid(tuple = systable_getnext(scan)))
	{
		bool		isnull;
		Datum		value = heap_getattr(tuple, Anum_live_model, RelationGetDescr(rel), &isnull);

		if (strcmp(TextDatumGetCString(value), name) == 0)
			version = DatumGetInt32(heap_getattr(tuple, Anum_live_version,
												 RelationGetDescr(rel), &isnull));
	}
	systable_endscan(scan);
	table_close(rel, AccessShareLock);
	return version;
}
