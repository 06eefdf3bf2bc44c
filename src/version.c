/*-------------------------------------------------------------------------
 *
 * version.c
 *	  What earlier versions of a model called their tiers.
 *
 * A state that an earlier version wrote says the rank that its tier had then.
 * Reviews, which carry such accounts into the live version, need its name.
 *
 * src/version.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "utils/memutils.h"

#include "catalogue.h"
#include "model.h"
#include "tiering.h"

/*
 * read_version_tier - name of the tier that had a rank in a version
 */
static char *
read_version_tier(TieringModel *model, int version, int rank)
{
	TieringArguments arguments = {0};
	TieringRows *rows;

	tiering_argument_text(&arguments, model->name);
	tiering_argument_int(&arguments, &version);
	tiering_argument_int(&arguments, &rank);
	rows = tiering_catalogue_query("SELECT t.tier OPERATOR(pg_catalog.->>) 'tier' FROM tiering.version v, "
								   "LATERAL pg_catalog.jsonb_array_elements(v.definition OPERATOR(pg_catalog.->) 'tiers') AS t (tier) "
								   "WHERE v.model OPERATOR(pg_catalog.=) $1 AND v.version OPERATOR(pg_catalog.=) $2 "
								   "AND (t.tier OPERATOR(pg_catalog.->>) 'rank')::pg_catalog.int4 OPERATOR(pg_catalog.=) $3",
								   &arguments);
	return rows->count == 0 ? NULL : tiering_rows_text(rows, 0, 1);
}

/*
 * tiering_version_tier - the same, NULL if there is none; remembers answers
 */
char *
tiering_version_tier(TieringModel *model, int version, int rank)
{
	TieringFormerTier *former;
	char	   *name;
	ListCell   *lc;
	MemoryContext old;

	foreach(lc, model->former_tiers)
	{
		former = lfirst(lc);
		if (former->version == version && former->rank == rank)
			return former->name;
	}
	name = read_version_tier(model, version, rank);
	old = MemoryContextSwitchTo(model->context);
	former = palloc(sizeof(TieringFormerTier));
	former->version = version;
	former->rank = rank;
	former->name = name ? pstrdup(name) : NULL;
	model->former_tiers = lappend(model->former_tiers, former);
	MemoryContextSwitchTo(old);
	return former->name;
}
