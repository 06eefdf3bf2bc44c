/*-------------------------------------------------------------------------
 *
 * triggers.c
 *	  The triggers on account tables and sources: create, drop.
 *
 * One set of triggers serves all models of a table.  A source has another one,
 * and one of signals a third, so that a table may be all of that.  Statement
 * triggers do not pass on to partitions, so every partition gets its own, for writes
 * that name it; the replica's row trigger is cloned by the server.  Logical
 * replication fires that one, and TRUNCATE triggers that fire always.
 *
 * src/triggers.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/table.h"
#include "access/xact.h"
#include "catalog/dependency.h"
#include "catalog/namespace.h"
#include "catalog/objectaddress.h"
#include "catalog/pg_inherits.h"
#include "catalog/pg_trigger.h"
#include "catalog/pg_type.h"
#include "commands/trigger.h"
#include "storage/lmgr.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"
#include "utils/rel.h"
#include "utils/syscache.h"

#include "account_table.h"
#include "catalogue.h"
#include "layout.h"
#include "pause.h"
#include "tiering.h"
#include "triggers.h"

/* The triggers that a table has for one purpose. */
typedef struct TriggerSet
{
	const char *prefix;			/* of their names */
	const char *function;		/* that they call */
	const char *comment;
	const char *catalogue;		/* table that says which models need them, */
	const char *column;			/* and which of its columns has the table */
} TriggerSet;

static const TriggerSet sets[] = {
	[TIERING_ACCOUNT_TRIGGERS] = {
		"tiering_", "tiering.capture", "keeps the tiers of the accounts up to date",
		"model", "account_table"
	},
	[TIERING_SOURCE_TRIGGERS] = {
		"tiering_source_", "tiering.capture_source",
		"keeps the tiers up to date of the accounts that the rows count for",
		"live_source", "relation"
	},
	[TIERING_SIGNAL_TRIGGERS] = {
		"tiering_signal_", "tiering.capture_signals", "counts the signals of accounts",
		"live_signal_source", "relation"
	},
};

/* A trigger of a set. */
typedef struct TriggerKind
{
	const char *suffix;			/* of its name */
	const char *when;			/* what follows AFTER, before ON */
	const char *how;			/* what follows the table */
	char		enabled;		/* as pg_trigger.tgenabled says it */
} TriggerKind;

static const TriggerKind kinds[] = {
	{"delete", "DELETE",
	"REFERENCING OLD TABLE AS tiering_old FOR EACH STATEMENT", TRIGGER_FIRES_ON_ORIGIN},
	{"insert", "INSERT",
	"REFERENCING NEW TABLE AS tiering_new FOR EACH STATEMENT", TRIGGER_FIRES_ON_ORIGIN},
	{"replica", "INSERT OR UPDATE OR DELETE", "FOR EACH ROW", TRIGGER_FIRES_ON_REPLICA},
	{"truncate", "TRUNCATE", "FOR EACH STATEMENT", TRIGGER_FIRES_ALWAYS},
	{"update", "UPDATE",
	"REFERENCING OLD TABLE AS tiering_old NEW TABLE AS tiering_new FOR EACH STATEMENT", TRIGGER_FIRES_ON_ORIGIN},
};

/*
 * trigger_name - name of a trigger
 */
static char *
trigger_name(const TriggerSet *set, const TriggerKind *kind)
{
	return psprintf("%s%s", set->prefix, kind->suffix);
}

/*
 * calls - does a trigger call a function of ours?
 */
static bool
calls(const Trigger *trigger, const char *function)
{
	char	   *name = get_func_name(trigger->tgfoid);

	return name != NULL &&
		get_func_namespace(trigger->tgfoid) == get_namespace_oid(TIERING_SCHEMA, true) &&
		strcmp(psprintf("%s.%s", TIERING_SCHEMA, name), function) == 0;
}

/*
 * find_trigger - a trigger of ours on a table; NULL if it does not exist
 *
 * One of that name that calls another function is none of ours.  What pointers in
 * the copy point to may be gone.
 */
static Trigger *
find_trigger(Oid relid, const TriggerSet *set, const TriggerKind *kind)
{
	Relation	rel = table_open(relid, AccessShareLock);
	const char *name = trigger_name(set, kind);
	Trigger    *result = NULL;

	/* Copied before its function is looked up, which may have the relation read anew. */
	for (int i = 0; rel->trigdesc && i < rel->trigdesc->numtriggers && result == NULL; i++)
	{
		if (strcmp(rel->trigdesc->triggers[i].tgname, name) != 0)
			continue;
		result = palloc(sizeof(Trigger));
		*result = rel->trigdesc->triggers[i];
	}
	table_close(rel, NoLock);
	return result != NULL && calls(result, set->function) ? result : NULL;
}

/*
 * find_enabled - how a trigger is enabled; 0 if it does not exist
 *
 * One with a condition, or for some columns only, does not do its work.
 */
static char
find_enabled(Oid relid, const TriggerSet *set, const TriggerKind *kind)
{
	Trigger    *trigger = find_trigger(relid, set, kind);

	return trigger == NULL || trigger->tgqual != NULL || trigger->tgnattr > 0 ? 0 :
		trigger->tgenabled;
}

/*
 * table_owner_execute - run DDL on a table as its owner
 */
static void
table_owner_execute(Oid relid, const char *sql)
{
	tiering_owner_execute(tiering_relation_owner(relid), sql);
	CommandCounterIncrement();
}

/*
 * is_enabled - does a trigger fire when it should?
 *
 * One that should fire outside of replicas may fire there, too.
 */
static bool
is_enabled(const TriggerKind *kind, char enabled)
{
	return enabled == kind->enabled ||
		(kind->enabled == TRIGGER_FIRES_ON_ORIGIN && enabled == TRIGGER_FIRES_ALWAYS);
}

/*
 * enabling - what ALTER TABLE says before TRIGGER to enable one of a kind
 */
static const char *
enabling(const TriggerKind *kind)
{
	switch (kind->enabled)
	{
		case TRIGGER_FIRES_ON_REPLICA:
			return "ENABLE REPLICA";
		case TRIGGER_FIRES_ALWAYS:
			return "ENABLE ALWAYS";
		default:
			return "ENABLE";
	}
}

/*
 * create_trigger - create or enable one trigger on one table
 */
static void
create_trigger(Oid relid, const TriggerSet *set, const TriggerKind *kind)
{
	const char *table = tiering_relation_name(relid);
	const char *name = trigger_name(set, kind);
	char		enabled = find_enabled(relid, set, kind);

	if (enabled == 0)
	{
		if (OidIsValid(get_trigger_oid(relid, name, true)))
			ereport(ERROR,
					(errcode(ERRCODE_DUPLICATE_OBJECT),
					 errmsg("trigger \"%s\" of table %s is not the one that tiering creates",
							name, table),
					 errhint("Drop or rename it.")));
		table_owner_execute(relid,
							psprintf("CREATE TRIGGER %s AFTER %s ON %s %s EXECUTE FUNCTION %s()",
									 name, kind->when, table, kind->how, set->function));
		table_owner_execute(relid,
							psprintf("COMMENT ON TRIGGER %s ON %s IS %s", name, table,
									 quote_literal_cstr(set->comment)));
		enabled = TRIGGER_FIRES_ON_ORIGIN;
	}
	if (!is_enabled(kind, enabled))
		table_owner_execute(relid,
							psprintf("ALTER TABLE ONLY %s %s TRIGGER %s", table,
									 enabling(kind), name));
}

/*
 * tiering_refuse_foreign_partition - no triggers on a table whose writes they would
 * make fail
 */
void
tiering_refuse_foreign_partition(Oid table)
{
	Oid			partition = tiering_foreign_partition(table);

	if (OidIsValid(partition))
		ereport(ERROR,
				(errcode(ERRCODE_WRONG_OBJECT_TYPE),
				 errmsg("writes of table %s cannot be captured", tiering_relation_name(table)),
				 errdetail("Its partition %s is a foreign table, and rows that go there are not seen by triggers.",
						   tiering_relation_name(partition)),
				 errhint("Detach the foreign table, or copy its rows into a plain partition.  "
						 "While it is there, suspend the models that are live.")));
}

/*
 * tiering_triggers_complete - are all triggers of a set there and enabled?
 *
 * With a foreign table among the partitions they cannot be.
 */
bool
tiering_triggers_complete(TieringTriggerSet set, Oid table)
{
	List	   *relations;
	ListCell   *lc;

	LockRelationOid(table, AccessShareLock);
	relations = find_all_inheritors(table, AccessShareLock, NULL);

	foreach(lc, relations)
	{
		if (get_rel_relkind(lfirst_oid(lc)) == RELKIND_FOREIGN_TABLE)
			return false;
		for (int i = 0; i < lengthof(kinds); i++)
		{
			if (!is_enabled(&kinds[i], find_enabled(lfirst_oid(lc), &sets[set], &kinds[i])))
				return false;
		}
	}
	return true;
}

/*
 * tiering_triggers_create - all triggers of a set on a table and its partitions
 *
 * Creates what is missing and enables what is disabled.  The caller holds
 * ShareRowExclusiveLock on the table.
 */
void
tiering_triggers_create(TieringTriggerSet set, Oid table)
{
	List	   *relations = find_all_inheritors(table, ShareRowExclusiveLock, NULL);
	ListCell   *lc;

	tiering_refuse_foreign_partition(table);
	foreach(lc, relations)
	{
		Oid			relid = lfirst_oid(lc);

		for (int i = 0; i < lengthof(kinds); i++)
		{
			if (kinds[i].enabled == TRIGGER_FIRES_ON_REPLICA && get_rel_relispartition(relid) &&
				relid != table && find_enabled(relid, &sets[set], &kinds[i]) == 0)
				continue;		/* the server clones it */
			create_trigger(relid, &sets[set], &kinds[i]);
		}
	}
}

/*
 * drop_trigger - drop a trigger of ours if it is there
 *
 * Not by a command, for which the table's owner may lack USAGE on its schema:
 * whoever drops a model must get rid of its triggers.
 */
static void
drop_trigger(Oid relid, const TriggerSet *set, const TriggerKind *kind)
{
	ObjectAddress address = {.classId = TriggerRelationId};
	Trigger    *trigger = find_trigger(relid, set, kind);

	if (trigger == NULL)
		return;
	address.objectId = trigger->tgoid;
	performDeletion(&address, DROP_RESTRICT, 0);
	CommandCounterIncrement();
}

/*
 * drop_triggers - drop all triggers of a set from a table
 */
static void
drop_triggers(Oid table, const TriggerSet *set)
{
	List	   *relations;
	ListCell   *lc;

	/* as strong as DROP TRIGGER needs it, so that it is not upgraded */
	LockRelationOid(table, AccessExclusiveLock);
	if (!SearchSysCacheExists1(RELOID, ObjectIdGetDatum(table)))
		return;
	relations = find_all_inheritors(table, AccessExclusiveLock, NULL);
	foreach(lc, relations)
	{
		Oid			relid = lfirst_oid(lc);

		for (int i = 0; i < lengthof(kinds); i++)
		{
			if (kinds[i].enabled == TRIGGER_FIRES_ON_REPLICA && relid != table &&
				get_rel_relispartition(relid))
				continue;
			drop_trigger(relid, set, &kinds[i]);
		}
	}
}

/*
 * tiering_triggers_needed - does a model need the triggers of a set on a table?
 *
 * One but the model that is named; NULL: any.
 */
bool
tiering_triggers_needed(TieringTriggerSet set, Oid table, const char *but)
{
	TieringArguments arguments = {0};

	tiering_argument_text(&arguments, but);
	tiering_argument_datum(&arguments, REGCLASSOID, ObjectIdGetDatum(table), false);
	return tiering_catalogue_exists(psprintf("SELECT 1 FROM tiering.%s WHERE model IS DISTINCT FROM $1 "
											 "AND %s = $2", sets[set].catalogue, sets[set].column),
									&arguments);
}

/*
 * tiering_triggers_drop_unused - drop the triggers of a set from a table, unless
 * a model needs them
 *
 * As for tiering_triggers_needed().  That is looked at again under the lock: who
 * comes to need them has the table locked from the look at them on.  Without
 * wait, the lock must be free.
 */
TieringUnused
tiering_triggers_drop_unused(TieringTriggerSet set, Oid table, const char *but, bool wait)
{
	if (tiering_triggers_needed(set, table, but))
		return TIERING_UNUSED_NEEDED;
	TIERING_PAUSE("triggers to be dropped");
	if (wait)
		LockRelationOid(table, AccessExclusiveLock);
	else if (!ConditionalLockRelationOid(table, AccessExclusiveLock))
		return TIERING_UNUSED_LOCKED;
	if (tiering_triggers_needed(set, table, but))
		return TIERING_UNUSED_NEEDED;
	drop_triggers(table, &sets[set]);
	return TIERING_UNUSED_DROPPED;
}

/*
 * fired_suffix - how the name of the trigger ends that is there for an event
 */
static const char *
fired_suffix(const TriggerData *trigdata)
{
	TriggerEvent event = trigdata->tg_event;

	if (TRIGGER_FIRED_FOR_ROW(event))
		return "replica";
	if (TRIGGER_FIRED_BY_INSERT(event))
		return "insert";
	if (TRIGGER_FIRED_BY_UPDATE(event))
		return "update";
	return TRIGGER_FIRED_BY_DELETE(event) ? "delete" : "truncate";
}

/*
 * tiering_trigger_counts - is it one of our triggers, and its turn?
 *
 * Each write is told once: where the session is no replica by the statement
 * triggers, in a replica by the row trigger.  A trigger that somebody has
 * attached by hand, or the row trigger after ENABLE TRIGGER ALL, would tell it
 * a second time.  function is the qualified name of ours.
 */
bool
tiering_trigger_counts(const TriggerData *trigdata, const char *function)
{
	const char *name = trigdata->tg_trigger->tgname;
	bool		replica = SessionReplicationRole == SESSION_REPLICATION_ROLE_REPLICA;

	if (!TRIGGER_FIRED_BY_TRUNCATE(trigdata->tg_event) &&
		replica != (TRIGGER_FIRED_FOR_ROW(trigdata->tg_event) != 0))
		return false;
	for (int i = 0; i < lengthof(sets); i++)
	{
		size_t		prefix = strlen(sets[i].prefix);

		if (strcmp(sets[i].function, function) == 0)
			return strncmp(name, sets[i].prefix, prefix) == 0 &&
				strcmp(name + prefix, fired_suffix(trigdata)) == 0;
	}
	return false;
}
