/*-------------------------------------------------------------------------
 *
 * release.c
 *	  Is the library of the release that the database has the objects of?
 *
 * A package brings a new library to all databases at once; the objects in a
 * database follow with ALTER EXTENSION UPDATE.  In between, and in sessions
 * that loaded the library before, the two differ.  Triggers, views and what
 * reads accounts go on then: columns of the catalogue are only ever appended,
 * and what a library does not find there it takes for NULL.  What manages a
 * model is refused, with what to do; health() says the same.
 *
 * src/release.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/genam.h"
#include "access/htup_details.h"
#include "access/table.h"
#include "catalog/pg_extension.h"
#include "utils/builtins.h"
#include "utils/fmgroids.h"
#include "utils/rel.h"

#include "release.h"

/*
 * tiering_release_installed - version of the objects, if it is not that of the library
 *
 * NULL if both are the same, or if there is no such extension.
 */
char *
tiering_release_installed(void)
{
	Relation	rel = table_open(ExtensionRelationId, AccessShareLock);
	char	   *result = NULL;
	ScanKeyData key;
	SysScanDesc scan;
	HeapTuple	tuple;

	ScanKeyInit(&key, Anum_pg_extension_extname, BTEqualStrategyNumber, F_NAMEEQ,
				CStringGetDatum("tiering"));
	scan = systable_beginscan(rel, ExtensionNameIndexId, true, NULL, 1, &key);
	tuple = systable_getnext(scan);
	if (HeapTupleIsValid(tuple))
	{
		bool		isnull;

		result = TextDatumGetCString(heap_getattr(tuple, Anum_pg_extension_extversion,
												  RelationGetDescr(rel), &isnull));
		if (strcmp(result, TIERING_VERSION) == 0)
			result = NULL;
	}
	systable_endscan(scan);
	table_close(rel, AccessShareLock);
	return result;
}

/*
 * tiering_release_check - refuse to go on with objects of another release
 */
void
tiering_release_check(void)
{
	char	   *installed = tiering_release_installed();

	if (installed)
		ereport(ERROR,
				(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
				 errmsg("this database has tiering %s, but the library is that of tiering %s",
						installed, TIERING_VERSION),
				 errhint("Run ALTER EXTENSION tiering UPDATE; if that has been done, connect anew.")));
}
