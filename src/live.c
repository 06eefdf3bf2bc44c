/*-------------------------------------------------------------------------
 *
 * live.c
 *	  The live version of a model, as its readers need it.
 *
 * The trigger keeps a model with compiled expressions; who writes views or a
 * ledger wants its words instead: names, descriptions, motions, and weights
 * by their side.  They are read from the catalogue each time, as the owner of
 * the extension, because the catalogue is not for everybody to read; callers
 * check beforehand what the user may see.
 *
 * src/live.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include <math.h>

#include "access/genam.h"
#include "access/table.h"
#include "catalog/namespace.h"
#include "catalog/pg_class.h"
#include "catalog/pg_extension.h"
#include "catalog/pg_type.h"
#include "executor/spi.h"
#include "utils/builtins.h"
#include "utils/fmgroids.h"
#include "utils/rel.h"
#include "utils/syscache.h"

#include "live.h"
#include "protect.h"

static void read_model(TieringLive *live);
static void read_components(TieringLive *live);
static void read_criteria(TieringLive *live);
static void read_tiers(TieringLive *live);
static uint64 query(const TieringLive *live, const char *sql);
static char *get_text(uint64 row, int column);
static int	get_int(uint64 row, int column, int null_value);
static double get_float(uint64 row, int column);
static Oid	extension_owner(void);
static Oid	relation_owner(Oid relid);

/*
 * tiering_live_read - the live version of a model
 *
 * The result is in the current memory context.  Raises an error if the model
 * does not exist or was never activated.
 */
TieringLive *
tiering_live_read(const char *model)
{
	TieringLive *live = palloc0(sizeof(TieringLive));
	TieringIdentity identity;

	live->model = pstrdup(model);
	tiering_identity_assume(&identity, extension_owner(), true);
	SPI_connect();
	read_model(live);
	read_components(live);
	read_criteria(live);
	read_tiers(live);
	SPI_finish();
	tiering_identity_restore(&identity);

	live->schema = get_namespace_oid(live->schema_name, false);
	live->owner = relation_owner(live->state);
	return live;
}

/*
 * read_model - fill what there is one of
 */
static void
read_model(TieringLive *live)
{
	if (query(live,
			  "SELECT m.schema_name, l.account_table::oid, l.state_table::oid, l.version"
			  "  FROM tiering.model m LEFT JOIN tiering.live l ON l.model = m.model"
			  " WHERE m.model = $1") == 0)
		ereport(ERROR,
				(errcode(ERRCODE_UNDEFINED_OBJECT),
				 errmsg("model \"%s\" does not exist", live->model)));
	if (get_int(0, 4, -1) < 0)
		ereport(ERROR,
				(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
				 errmsg("model \"%s\" has not been activated", live->model),
				 errhint("Activate it with tiering.activate().")));

	live->schema_name = get_text(0, 1);
	live->account_table = (Oid) get_int(0, 2, 0);
	live->state = (Oid) get_int(0, 3, 0);
	live->version = get_int(0, 4, -1);
}

/*
 * read_components - fill the components, in their order
 */
static void
read_components(TieringLive *live)
{
	int			n = query(live,
						  "SELECT c.name, c.weight"
						  "  FROM tiering.live l,"
						  "       unnest(l.components, l.component_weights)"
						  "       WITH ORDINALITY AS c(name, weight, position)"
						  " WHERE l.model = $1"
						  " ORDER BY c.position");

	live->rule.ncomponents = n;
	live->components = SPI_palloc(sizeof(char *) * (n + 1));
	live->rule.component_weights = SPI_palloc(sizeof(double) * (n + 1));
	for (int i = 0; i < n; i++)
	{
		live->components[i] = get_text(i, 1);
		live->rule.component_weights[i] = get_float(i, 2);
	}
}

/*
 * read_criteria - fill the criteria, in the order of the model's view
 */
static void
read_criteria(TieringLive *live)
{
	int			n = query(live,
						  "SELECT c.name, c.component, c.weight, c.missing, d.expression, d.description"
						  "  FROM tiering.live l,"
						  "       unnest(l.criteria, l.criterion_components,"
						  "              l.criterion_weights, l.criterion_missing)"
						  "       WITH ORDINALITY AS c(name, component, weight, missing, position)"
						  "  LEFT JOIN tiering.criterion d ON d.model = $1 AND d.criterion = c.name"
						  " WHERE l.model = $1"
						  " ORDER BY c.position");

	live->rule.ncriteria = n;
	live->criteria = SPI_palloc(sizeof(TieringLiveCriterion) * (n + 1));
	live->rule.criterion_components = SPI_palloc(sizeof(int) * (n + 1));
	live->rule.criterion_weights = SPI_palloc(sizeof(double) * (n + 1));
	live->rule.criterion_missing = SPI_palloc(sizeof(double) * (n + 1));
	for (int i = 0; i < n; i++)
	{
		live->criteria[i].name = get_text(i, 1);
		live->rule.criterion_components[i] = get_int(i, 2, 1) - 1;
		live->rule.criterion_weights[i] = get_float(i, 3);
		live->rule.criterion_missing[i] = get_float(i, 4);
		live->criteria[i].expression = get_text(i, 5);
		live->criteria[i].description = get_text(i, 6);
	}
}

/*
 * read_tiers - fill the tiers, by rank
 */
static void
read_tiers(TieringLive *live)
{
	int			n = query(live,
						  "SELECT t.name, t.rank, t.min_score, t.exit_score, t.gated,"
						  "       t.capacity IS NOT NULL OR t.share IS NOT NULL, t.scope, d.motion"
						  "  FROM tiering.live l,"
						  "       unnest(l.tiers, l.tier_ranks, l.tier_min_scores, l.tier_exit_scores,"
						  "              l.tier_gated, l.tier_capacities, l.tier_scopes, l.tier_shares)"
						  "       AS t(name, rank, min_score, exit_score, gated, capacity, scope, share)"
						  "  LEFT JOIN tiering.tier d ON d.model = $1 AND d.tier = t.name"
						  " WHERE l.model = $1"
						  " ORDER BY t.rank");

	live->ntiers = n;
	live->tiers = SPI_palloc(sizeof(TieringLiveTier) * (n + 1));
	for (int i = 0; i < n; i++)
	{
		TieringLiveTier *tier = &live->tiers[i];

		tier->name = get_text(i, 1);
		tier->rank = get_int(i, 2, 0);
		tier->min_score = get_int(i, 3, TIERING_NO_SCORE);
		tier->exit_score = get_int(i, 4, tier->min_score);
		tier->gated = get_int(i, 5, 0) != 0;
		tier->capped = get_int(i, 6, 0) != 0;
		tier->scope_kind = get_int(i, 7, TIERING_LIVE_PER_MODEL);
		tier->motion = get_text(i, 8);
	}
}

/*
 * query - run a query whose parameter is the model; answers how many rows
 *
 * The rows are in SPI_tuptable.  Not read-only, so that activation sees what
 * it has just published.
 */
static uint64
query(const TieringLive *live, const char *sql)
{
	Oid			type = TEXTOID;
	Datum		value = CStringGetTextDatum(live->model);
	int			code = SPI_execute_with_args(sql, 1, &type, &value, NULL, false, 0);

	if (code != SPI_OK_SELECT)
		elog(ERROR, "could not read the catalogue: %s", SPI_result_code_string(code));
	return SPI_processed;
}

/*
 * get_text - a text column in the caller's memory, or NULL
 */
static char *
get_text(uint64 row, int column)
{
	char	   *value = SPI_getvalue(SPI_tuptable->vals[row], SPI_tuptable->tupdesc, column);
	char	   *copy;

	if (value == NULL)
		return NULL;
	copy = SPI_palloc(strlen(value) + 1);
	strcpy(copy, value);
	return copy;
}

/*
 * get_int - an int, oid or boolean column
 */
static int
get_int(uint64 row, int column, int null_value)
{
	bool		isnull;
	Datum		value = SPI_getbinval(SPI_tuptable->vals[row], SPI_tuptable->tupdesc, column, &isnull);

	return isnull ? null_value : DatumGetInt32(value);
}

/*
 * get_float - a float8 column, NaN if it is NULL
 */
static double
get_float(uint64 row, int column)
{
	bool		isnull;
	Datum		value = SPI_getbinval(SPI_tuptable->vals[row], SPI_tuptable->tupdesc, column, &isnull);

	return isnull ? NAN : DatumGetFloat8(value);
}

/*
 * extension_owner - the role that owns the catalogue
 */
static Oid
extension_owner(void)
{
	Relation	relation = table_open(ExtensionRelationId, AccessShareLock);
	ScanKeyData key;
	SysScanDesc scan;
	HeapTuple	tuple;
	Oid			owner;

	ScanKeyInit(&key, Anum_pg_extension_extname, BTEqualStrategyNumber,
				F_NAMEEQ, CStringGetDatum("tiering"));
	scan = systable_beginscan(relation, ExtensionNameIndexId, true, NULL, 1, &key);
	tuple = systable_getnext(scan);
	if (!HeapTupleIsValid(tuple))
		elog(ERROR, "could not find extension \"tiering\"");
	owner = ((Form_pg_extension) GETSTRUCT(tuple))->extowner;
	systable_endscan(scan);
	table_close(relation, AccessShareLock);
	return owner;
}

/*
 * relation_owner - the role that owns a relation
 */
static Oid
relation_owner(Oid relid)
{
	HeapTuple	tuple = SearchSysCache1(RELOID, ObjectIdGetDatum(relid));
	Oid			owner;

	if (!HeapTupleIsValid(tuple))
		elog(ERROR, "cache lookup failed for relation %u", relid);
	owner = ((Form_pg_class) GETSTRUCT(tuple))->relowner;
	ReleaseSysCache(tuple);
	return owner;
}
