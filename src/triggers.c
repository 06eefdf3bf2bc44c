/*-------------------------------------------------------------------------
 *
 * triggers.c
 *	  The triggers on account tables and sources: create, drop.
 *
 * One set of triggers serves all models of a table; a table that holds the
 * accounts of one model and is a source of another has both sets.  Statement triggers do
 * not pass on to partitions, so every partition gets its own, for writes
 * that name it; the replica's row trigger is cloned by the server.
 *
 * src/triggers.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/table.h"
#include "access/xact.h"
#include "catalog/namespace.h"
#include "catalog/pg_inherits.h"
#include "catalog/pg_trigger.h"
#include "commands/trigger.h"
#include "storage/lmgr.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"
#include "utils/rel.h"
#include "utils/syscache.h"

#include "capture.h"
#include "catalogue.h"
#include "tiering.h"

/* A trigger that an account table has. */
typedef struct TriggerKind
{
	const char *name;
	const char *when;			/* what follows AFTER, before ON */
	const char *how;			/* what follows the table */
	bool		replica;		/* fires in a replica only */
} TriggerKind;

/* The triggers that a table has for one purpose. */
typedef struct TriggerSet
{
	const char *function;
	const char *comment;
	const TriggerKind *kinds;	/* [TRIGGER_KINDS] */
} TriggerSet;

#define TRIGGER_KINDS 5

static const TriggerKind account_kinds[TRIGGER_KINDS] = {
	{"tiering_delete", "DELETE",
	"REFERENCING OLD TABLE AS tiering_old FOR EACH STATEMENT", false},
	{"tiering_insert", "INSERT",
	"REFERENCING NEW TABLE AS tiering_new FOR EACH STATEMENT", false},
	{"tiering_replica", "INSERT OR UPDATE OR DELETE", "FOR EACH ROW", true},
	{"tiering_truncate", "TRUNCATE", "FOR EACH STATEMENT", false},
	{"tiering_update", "UPDATE",
	"REFERENCING OLD TABLE AS tiering_old NEW TABLE AS tiering_new FOR EACH STATEMENT", false},
};

static const TriggerKind source_kinds[TRIGGER_KINDS] = {
	{"tiering_source_delete", "DELETE",
	"REFERENCING OLD TABLE AS tiering_old FOR EACH STATEMENT", false},
	{"tiering_source_insert", "INSERT",
	"REFERENCING NEW TABLE AS tiering_new FOR EACH STATEMENT", false},
	{"tiering_source_replica", "INSERT OR UPDATE OR DELETE", "FOR EACH ROW", true},
	{"tiering_source_truncate", "TRUNCATE", "FOR EACH STATEMENT", false},
	{"tiering_source_update", "UPDATE",
	"REFERENCING OLD TABLE AS tiering_old NEW TABLE AS tiering_new FOR EACH STATEMENT", false},
};

static const TriggerSet account_set = {
	"capture", "keeps the tiers of the accounts up to date", account_kinds
};

static const TriggerSet source_set = {
	"capture_source", "keeps the tiers up to date of the accounts that the rows count for", source_kinds
};

/*
 * find_trigger - how a trigger is enabled; 0 if it does not exist
 */
static char
find_trigger(Oid relid, const char *name)
{
	Relation	rel = table_open(relid, AccessShareLock);
	char		result = 0;

	for (int i = 0; rel->trigdesc && i < rel->trigdesc->numtriggers; i++)
	{
		Trigger    *trigger = &rel->trigdesc->triggers[i];

		if (strcmp(trigger->tgname, name) == 0)
			result = trigger->tgenabled;
	}
	table_close(rel, NoLock);
	return result;
}

/*
 * table_owner_execute - run DDL on a table as its owner
 */
static void
table_owner_execute(Oid relid, const char *sql)
{
	Relation	rel = table_open(relid, NoLock);
	Oid			owner = rel->rd_rel->relowner;

	table_close(rel, NoLock);
	tiering_owner_execute(owner, sql);
	CommandCounterIncrement();
}

/*
 * qualified_name - of a table
 */
static char *
qualified_name(Oid relid)
{
	return quote_qualified_identifier(get_namespace_name(get_rel_namespace(relid)),
									  get_rel_name(relid));
}

/*
 * is_enabled - does a trigger fire when it should?
 */
static bool
is_enabled(const TriggerKind *kind, char enabled)
{
	if (kind->replica)
		return enabled == TRIGGER_FIRES_ON_REPLICA || enabled == TRIGGER_FIRES_ALWAYS;
	return enabled == TRIGGER_FIRES_ON_ORIGIN || enabled == TRIGGER_FIRES_ALWAYS;
}

/*
 * create_trigger - create or enable one trigger on one table
 */
static void
create_trigger(Oid relid, const TriggerSet *set, const TriggerKind *kind)
{
	const char *table = qualified_name(relid);
	char		enabled = find_trigger(relid, kind->name);

	if (enabled == 0)
	{
		table_owner_execute(relid,
							psprintf("CREATE TRIGGER %s AFTER %s ON %s %s EXECUTE FUNCTION tiering.%s()",
									 kind->name, kind->when, table, kind->how, set->function));
		table_owner_execute(relid,
							psprintf("COMMENT ON TRIGGER %s ON %s IS %s", kind->name, table,
									 quote_literal_cstr(set->comment)));
		enabled = TRIGGER_FIRES_ON_ORIGIN;
	}
	if (!is_enabled(kind, enabled))
		table_owner_execute(relid,
							psprintf("ALTER TABLE ONLY %s ENABLE %sTRIGGER %s", table,
									 kind->replica ? "REPLICA " : "", kind->name));
}

/*
 * is_complete - are all triggers of a set there and enabled?
 */
static bool
is_complete(Oid table, const TriggerSet *set)
{
	List	   *relations;
	ListCell   *lc;

	LockRelationOid(table, AccessShareLock);
	relations = find_all_inheritors(table, AccessShareLock, NULL);

	foreach(lc, relations)
	{
		if (get_rel_relkind(lfirst_oid(lc)) == RELKIND_FOREIGN_TABLE)
			continue;
		for (int i = 0; i < TRIGGER_KINDS; i++)
		{
			if (!is_enabled(&set->kinds[i], find_trigger(lfirst_oid(lc), set->kinds[i].name)))
				return false;
		}
	}
	return true;
}

/*
 * create_set - all triggers of a set on a table and its partitions
 *
 * Creates what is missing and enables what is disabled.  The caller holds
 * ShareRowExclusiveLock on the table.
 */
static void
create_set(Oid table, const TriggerSet *set)
{
	List	   *relations = find_all_inheritors(table, ShareRowExclusiveLock, NULL);
	ListCell   *lc;

	foreach(lc, relations)
	{
		Oid			relid = lfirst_oid(lc);

		if (get_rel_relkind(relid) == RELKIND_FOREIGN_TABLE)
			continue;
		for (int i = 0; i < TRIGGER_KINDS; i++)
		{
			const TriggerKind *kind = &set->kinds[i];

			if (kind->replica && relid != table && find_trigger(relid, kind->name) == 0)
				continue;		/* the server clones it */
			create_trigger(relid, set, kind);
		}
	}
}

/*
 * drop_set - drop all triggers of a set from a table that is locked
 */
static void
drop_set(Oid table, const TriggerSet *set)
{
	List	   *relations = find_all_inheritors(table, AccessExclusiveLock, NULL);
	ListCell   *lc;

	foreach(lc, relations)
	{
		Oid			relid = lfirst_oid(lc);

		for (int i = 0; i < TRIGGER_KINDS; i++)
		{
			const TriggerKind *kind = &set->kinds[i];

			if (kind->replica && relid != table)
				continue;
			if (find_trigger(relid, kind->name) != 0)
				table_owner_execute(relid, psprintf("DROP TRIGGER %s ON %s", kind->name,
													qualified_name(relid)));
		}
	}
}

/*
 * tiering_capture_triggers_complete - are all triggers of an account table
 * there and enabled?
 */
bool
tiering_capture_triggers_complete(Oid account_table)
{
	return is_complete(account_table, &account_set);
}

/*
 * tiering_capture_create_triggers - all triggers on an account table
 *
 * The caller holds ShareRowExclusiveLock on the table.
 */
void
tiering_capture_create_triggers(Oid account_table)
{
	create_set(account_table, &account_set);
}

/*
 * tiering_capture_drop_triggers - drop all triggers from an account table
 */
void
tiering_capture_drop_triggers(Oid account_table)
{
	/* as strong as DROP TRIGGER needs it, so that it is not upgraded */
	LockRelationOid(account_table, AccessExclusiveLock);
	if (SearchSysCacheExists1(RELOID, ObjectIdGetDatum(account_table)))
		drop_set(account_table, &account_set);
}

/*
 * tiering_source_triggers_complete - the same for a source
 */
bool
tiering_source_triggers_complete(Oid source)
{
	return is_complete(source, &source_set);
}

/*
 * tiering_source_create_triggers - the same for a source
 */
void
tiering_source_create_triggers(Oid source)
{
	create_set(source, &source_set);
}

/*
 * tiering_source_drop_triggers - the same for a source
 *
 * Without wait, false if the table is in use.
 */
bool
tiering_source_drop_triggers(Oid source, bool wait)
{
	if (wait)
		LockRelationOid(source, AccessExclusiveLock);
	else if (!ConditionalLockRelationOid(source, AccessExclusiveLock))
		return false;
	if (SearchSysCacheExists1(RELOID, ObjectIdGetDatum(source)))
		drop_set(source, &source_set);
	return true;
}
