/*-------------------------------------------------------------------------
 *
 * watch.c
 *	  Does every change that concerns a model still reach it?
 *
 * PostgreSQL tells nobody when a partition is attached, detached or dropped, or
 * when triggers are switched off.  What is written meanwhile is missing.  So we
 * look: are the triggers there and enabled, and are the tables and the triggers
 * those of the day when all accounts were last read?
 *
 * For that, tiering.watched_table keeps which transaction last changed each of
 * our triggers, for a table and its partitions.  Who switches a trigger off and
 * on again leaves another number there, and so does who detaches a partition
 * and attaches it again, because the server then clones the row trigger anew.
 * It is noted down before the accounts are read, so that whatever happens
 * meanwhile is noticed.
 *
 * A function that an expression calls may be replaced by one that answers
 * otherwise, and nobody is told of that either; nor, from 17 on, of another
 * expression of a generated column.  So tiering.watched_function keeps what both
 * were made of, as far as PostgreSQL knows which ones are used.
 *
 * The numbers mean nothing in another cluster.  They are not dumped, and those
 * that pg_upgrade took along have the identifier of the old one; the first
 * maintenance notes them down anew.
 *
 * After a crash, on a standby that is promoted, and after a restore from a copy of
 * the files, the server empties every table that is unlogged.  So we have one
 * ourselves, tiering.unlogged_marker, with a row for each model whose accounts
 * were read.  A model without one whose tables were all logged has lost nothing,
 * and maintenance puts the row back; else only who reads all accounts does.  As
 * a table may have been made a logged one since the crash, watched_table says
 * what it was.  The row is not dumped either, since a dump may have left out what
 * unlogged tables hold.
 *
 * src/watch.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/xlog.h"
#include "catalog/pg_type.h"
#include "utils/builtins.h"

#include "account_table.h"
#include "catalogue.h"
#include "definition.h"
#include "layout.h"
#include "watch.h"

/* Tables of a model and the prefix of the names of its triggers there. */
#define ROOTS \
	"(SELECT account_table::oid, 'tiering_'::text FROM tiering.model WHERE model = $1" \
	" UNION SELECT relation, 'tiering_source_' FROM tiering.live_source WHERE model = $1" \
	" UNION SELECT relation, 'tiering_signal_' FROM tiering.live_signal_source" \
	"  WHERE model = $1 AND NOT pending) r (relation, prefix)"

/*
 * Their partitions, and the children that somebody gave a plain table.  The
 * columns of each table are root, prefix, relation.
 */
#define FAMILY \
	"WITH RECURSIVE family (root, prefix, relation) AS (" \
	"  SELECT r.relation, r.prefix, r.relation FROM " ROOTS \
	"   JOIN pg_catalog.pg_class c ON c.oid = r.relation" \
	"  UNION" \
	"  SELECT f.root, f.prefix, i.inhrelid FROM family f" \
	"   JOIN pg_catalog.pg_inherits i ON i.inhparent = f.relation)"

/* The transactions that last changed the triggers of a table. */
#define CHANGED_BY \
	"ARRAY(SELECT g.xmin FROM pg_catalog.pg_trigger g WHERE g.tgrelid = f.relation" \
	" AND g.tgname = ANY (ARRAY(SELECT f.prefix || t.suffix FROM" \
	"  unnest('{delete,insert,replica,truncate,update}'::text[]) t (suffix)))" \
	" ORDER BY g.tgname)"

/*
 * Triggers that are missing or disabled.  The statement triggers stand on the
 * table and on every partition, since a write straight into a partition fires
 * only those of the partition.
 */
static const char *const triggers_query =
	FAMILY
	" SELECT f.prefix || t.name, f.relation::regclass::text, (g.oid IS NULL)::int"
	" FROM family f"
	"  JOIN pg_catalog.pg_class c ON c.oid = f.relation AND c.relkind <> 'f'"
	"  CROSS JOIN (VALUES ('insert', 'OA'), ('update', 'OA'), ('delete', 'OA'),"
	"    ('truncate', 'A'), ('replica', 'R')) t (name, enabled)"
	"  LEFT JOIN pg_catalog.pg_trigger g"
	"    ON g.tgrelid = f.relation AND g.tgname = f.prefix || t.name"
	"    AND (SELECT p.pronamespace FROM pg_catalog.pg_proc p WHERE p.oid = g.tgfoid)"
	"      = 'tiering'::regnamespace"
	" WHERE g.oid IS NULL OR pg_catalog.strpos(t.enabled, g.tgenabled::text) = 0"
	" ORDER BY f.prefix, f.root::regclass::text, f.relation = f.root DESC, 2, 1";

/*
 * Where the tables differ from what was noted down: their names, and 1 for a
 * partition that is new, 2 for one that is gone, 3 for one that was dropped, 4
 * for triggers that somebody changed.  Tables of a version that is being
 * published are not noted down yet.
 */
static const char *const changes_query =
	FAMILY ","
	" present AS (SELECT f.root, f.prefix, f.relation, " CHANGED_BY " AS changed_by FROM family f),"
	" noted AS (SELECT * FROM tiering.watched_table WHERE model = $1 AND cluster = $2)"
	" SELECT coalesce(p.relation, n.relation)::regclass::text,"
	"  coalesce(p.root, n.root)::regclass::text,"
	"  CASE WHEN n.relation IS NULL THEN 1"
	"   WHEN p.relation IS NOT NULL THEN 4"
	"   WHEN EXISTS (SELECT FROM pg_catalog.pg_class c WHERE c.oid = n.relation) THEN 2"
	"   ELSE 3 END"
	" FROM present p FULL JOIN noted n ON n.root::oid = p.root"
	"  AND n.prefix = p.prefix AND n.relation::oid = p.relation"
	" WHERE (n.relation IS NULL OR p.relation IS NULL OR n.changed_by <> p.changed_by)"
	"  AND EXISTS (SELECT FROM noted k WHERE k.root::oid = coalesce(p.root, n.root)"
	"   AND k.prefix = coalesce(p.prefix, n.prefix) AND k.relation = k.root)"
	"  AND EXISTS (SELECT FROM family k WHERE k.root = coalesce(p.root, n.root)"
	"   AND k.prefix = coalesce(p.prefix, n.prefix))"
	" ORDER BY 3, 2, 1";

/*
 * Tables that a crash has emptied: whether they are unlogged still.  A partitioned
 * table holds nothing itself, whatever it was declared as.
 */
static const char *const emptied_query =
	FAMILY
	" SELECT DISTINCT f.relation::regclass::text, (c.relpersistence = 'u')::int"
	" FROM family f JOIN pg_catalog.pg_class c ON c.oid = f.relation AND c.relkind = 'r'"
	" WHERE (c.relpersistence = 'u' OR EXISTS (SELECT FROM tiering.watched_table n"
	"   WHERE n.model = $1 AND n.cluster = $2 AND n.relation::oid = f.relation AND n.unlogged))"
	"  AND NOT EXISTS (SELECT FROM tiering.unlogged_marker k WHERE k.model = $1)"
	" ORDER BY 1";

/*
 * What the expressions in force use and can be replaced: functions, also through
 * operators and through functions with a SQL body, and the expressions of generated
 * columns; with a digest of what they are.  What functions these call does not matter:
 * a stored column keeps its values when one is replaced, and one that is computed
 * when it is read may call none that can be.
 */
#define FUNCTIONS \
	"WITH RECURSIVE used (classid, objid) AS (" \
	"  SELECT 'pg_catalog.pg_rewrite'::regclass::oid, w.oid FROM tiering.model m" \
	"   JOIN pg_catalog.pg_class s ON s.oid = m.state_table" \
	"   JOIN pg_catalog.pg_class v ON v.relnamespace = s.relnamespace AND v.relkind = 'v'" \
	"    AND v.relname ~ '^(model|signal_source)(_|$)'" \
	"   JOIN pg_catalog.pg_rewrite w ON w.ev_class = v.oid" \
	"   WHERE m.model = $1" \
	"  UNION" \
	"  SELECT CASE WHEN e.oid IS NULL THEN d.refclassid ELSE e.tableoid END, coalesce(e.oid, d.refobjid) FROM used u" \
	"   JOIN pg_catalog.pg_depend d ON d.classid = u.classid AND d.objid = u.objid" \
	"   LEFT JOIN (pg_catalog.pg_attribute a JOIN pg_catalog.pg_attrdef e" \
	"     ON e.adrelid = a.attrelid AND e.adnum = a.attnum AND a.attgenerated <> '')" \
	"    ON d.refclassid = 'pg_catalog.pg_class'::regclass AND a.attrelid = d.refobjid AND a.attnum = d.refobjsubid" \
	"   WHERE (d.refclassid IN ('pg_catalog.pg_proc'::regclass, 'pg_catalog.pg_operator'::regclass) OR e.oid IS NOT NULL)" \
	"    AND u.classid <> 'pg_catalog.pg_attrdef'::regclass)," \
	" function (function, digest, generated) AS (" \
	"  SELECT p.oid::regprocedure::text," \
	"   md5(concat_ws(' ', p.prosrc, p.probin, p.prosqlbody, p.proconfig)), 0" \
	"  FROM used u JOIN pg_catalog.pg_proc p ON p.oid = u.objid" \
	"   AND u.classid = 'pg_catalog.pg_proc'::regclass" \
	"  UNION ALL" \
	"  SELECT e.adrelid::regclass || '.' || pg_catalog.quote_ident(a.attname), md5(e.adbin::text), 1" \
	"  FROM used u JOIN pg_catalog.pg_attrdef e ON e.oid = u.objid" \
	"   AND u.classid = 'pg_catalog.pg_attrdef'::regclass" \
	"  JOIN pg_catalog.pg_attribute a ON a.attrelid = e.adrelid AND a.attnum = e.adnum)"

static const char *const replaced_query =
	FUNCTIONS
	" SELECT f.function, f.generated FROM function f JOIN tiering.watched_function w"
	"  ON w.model = $1 AND w.cluster = $2 AND w.function = f.function"
	" WHERE w.digest <> f.digest ORDER BY 2, 1";

/*
 * model_arguments - the arguments of the queries: the model and this cluster
 */
static TieringArguments *
model_arguments(const char *model, bool cluster)
{
	TieringArguments *arguments = palloc0(sizeof(TieringArguments));

	tiering_argument_text(arguments, model);
	if (cluster)
		tiering_argument_datum(arguments, INT8OID,
							   Int64GetDatum((int64) GetSystemIdentifier()), false);
	return arguments;
}

/*
 * tiering_watch_tables - the tables of a model that have triggers of ours
 */
List *
tiering_watch_tables(const char *model)
{
	TieringRows *rows = tiering_catalogue_query("SELECT r.relation, r.prefix FROM " ROOTS
												" JOIN pg_catalog.pg_class c ON c.oid = r.relation"
												" ORDER BY r.prefix, r.relation::regclass::text",
												model_arguments(model, false));
	List	   *result = NIL;

	for (uint64 i = 0; i < rows->count; i++)
	{
		TieringWatchedTable *table = palloc(sizeof(TieringWatchedTable));

		table->relation = tiering_rows_oid(rows, i, 1);
		table->prefix = tiering_rows_text(rows, i, 2);
		result = lappend(result, table);
	}
	return result;
}

/*
 * tiering_watch_foreign - tables of a model whose writes fail, as a partition is a
 * foreign table
 *
 * Sentences without an end: it has to be detached, or the model suspended.
 */
List *
tiering_watch_foreign(const char *model)
{
	List	   *problems = NIL;
	ListCell   *lc;

	foreach(lc, tiering_watch_tables(model))
	{
		Oid			relation = ((TieringWatchedTable *) lfirst(lc))->relation;
		Oid			partition = tiering_foreign_partition(relation);

		if (OidIsValid(partition))
			problems = lappend(problems, psprintf("Writes of %s fail, as its partition %s is a foreign table",
												  tiering_relation_name(relation),
												  tiering_relation_name(partition)));
	}
	return problems;
}

/*
 * tiering_watch_triggers - what is wrong with the triggers of a live model
 *
 * Sentences without an end: what to do is always tiering.repair().
 */
List *
tiering_watch_triggers(const char *model)
{
	TieringRows *bad = tiering_catalogue_query(triggers_query, model_arguments(model, false));
	List	   *problems = NIL;

	if (bad->count > 0)
		problems = lappend(problems, psprintf("Trigger %s is %s on %s",
											  tiering_rows_text(bad, 0, 1),
											  tiering_rows_int(bad, 0, 3) ? "missing" : "disabled",
											  tiering_rows_text(bad, 0, 2)));
	if (bad->count > 1)
		problems = lappend(problems, psprintf("More triggers are missing or disabled, " UINT64_FORMAT " in all",
											  bad->count));
	return problems;
}

/*
 * add_tables - partitions that came or went, triggers that somebody changed
 */
static void
add_tables(List **problems, const char *model)
{
	TieringRows *changes = tiering_catalogue_query(changes_query, model_arguments(model, true));
	char	   *table;
	char	   *root;

	if (changes->count == 0)
		return;
	table = tiering_rows_text(changes, 0, 1);
	root = tiering_rows_text(changes, 0, 2);
	switch (tiering_rows_int(changes, 0, 3))
	{
		case 1:
			*problems = lappend(*problems, psprintf("Partition %s of %s is new to the model", table, root));
			break;
		case 2:
			*problems = lappend(*problems, psprintf("Partition %s of %s was detached", table, root));
			break;
		case 3:
			*problems = lappend(*problems, psprintf("A partition of %s was dropped", root));
			break;
		default:
			*problems = lappend(*problems, psprintf("The triggers on %s were off for a while, or made anew", table));
			break;
	}
	if (changes->count > 1)
		*problems = lappend(*problems, psprintf("More tables changed, " UINT64_FORMAT " in all", changes->count));
}

/*
 * add_emptied - unlogged tables that a crash has emptied
 *
 * A standby cannot read the marker.
 */
static void
add_emptied(List **problems, const char *model)
{
	TieringRows *emptied;

	if (RecoveryInProgress())
		return;
	emptied = tiering_catalogue_query(emptied_query, model_arguments(model, true));
	if (emptied->count > 0)
		*problems = lappend(*problems, psprintf("Table %s %s unlogged, and was emptied by a crash of the server, or restored",
												tiering_rows_text(emptied, 0, 1),
												tiering_rows_int(emptied, 0, 2) ? "is" : "was"));
	if (emptied->count > 1)
		*problems = lappend(*problems, psprintf("More unlogged tables were emptied, " UINT64_FORMAT " in all",
												emptied->count));
}

/*
 * tiering_watch_changes - what happened to a live model behind its back
 *
 * Sentences as above.
 */
List *
tiering_watch_changes(const char *model)
{
	List	   *problems = NIL;
	TieringRows *replaced = tiering_catalogue_query(replaced_query, model_arguments(model, true));

	add_tables(&problems, model);
	add_emptied(&problems, model);
	for (uint64 i = 0; i < replaced->count; i++)
		problems = lappend(problems, psprintf(tiering_rows_int(replaced, i, 2) ?
											  "Column %s has another expression, and the scores are those of before" :
											  "Function %s was replaced, and the scores are those of before",
											  tiering_rows_text(replaced, i, 1)));
	return problems;
}

/*
 * note_down - note down what tables and functions of a model are now
 */
static void
note_down(const char *model)
{
	tiering_catalogue_call("DELETE FROM tiering.watched_table WHERE model = $1",
						   model_arguments(model, false));
	tiering_catalogue_call(FAMILY
						   " INSERT INTO tiering.watched_table (model, root, prefix, relation, cluster, changed_by, unlogged)"
						   " SELECT $1, f.root, f.prefix, f.relation, $2, " CHANGED_BY ", c.relpersistence = 'u'"
						   " FROM family f JOIN pg_catalog.pg_class c ON c.oid = f.relation",
						   model_arguments(model, true));
	tiering_catalogue_call("DELETE FROM tiering.watched_function WHERE model = $1",
						   model_arguments(model, false));
	tiering_catalogue_call(FUNCTIONS
						   " INSERT INTO tiering.watched_function (model, function, cluster, digest)"
						   " SELECT $1, f.function, $2, f.digest FROM function f",
						   model_arguments(model, true));
}

/*
 * mark - from now on it will be seen if a crash empties the tables of a model
 *
 * Also if a table is unlogged that was not when it was noted down.
 */
static void
mark(const char *model)
{
	tiering_catalogue_call("INSERT INTO tiering.unlogged_marker (model) VALUES ($1) ON CONFLICT DO NOTHING",
						   model_arguments(model, false));
	tiering_catalogue_call("UPDATE tiering.watched_table n SET unlogged = NOT n.unlogged FROM pg_catalog.pg_class c"
						   " WHERE n.model = $1 AND c.oid = n.relation AND n.unlogged <> (c.relpersistence = 'u')",
						   model_arguments(model, false));
}

/*
 * tiering_watch_remember - begin to watch a model as it is now
 *
 * Afterwards all of its accounts have to be read.
 */
void
tiering_watch_remember(const char *model)
{
	note_down(model);
	mark(model);
}

/*
 * warn - tell the log the first problem of a model, and what to do
 */
static void
warn(const char *model, List *problems, const char *hint)
{
	ereport(WARNING,
			(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
			 errmsg("model \"%s\" may have missed changes", model),
			 errdetail("%s.", (char *) linitial(problems)),
			 errhint("%s", hint)));
}

/*
 * tiering_watch_warn - tell the log what does not reach a model
 *
 * Part of maintenance.  Where nothing was noted down, after a restore, it
 * begins to watch, and where nothing is unlogged, after a crash, it marks that.  Repair is refused as long as a partition is a foreign table.
 */
void
tiering_watch_warn(const char *model)
{
	List	   *foreign = tiering_watch_foreign(model);
	List	   *problems = tiering_watch_triggers(model);
	List	   *emptied = NIL;
	const char *name = quote_literal_cstr(model);

	if (tiering_catalogue_query("SELECT 1 FROM tiering.watched_table WHERE model = $1 AND cluster = $2 LIMIT 1",
								model_arguments(model, true))->count == 0)
		note_down(model);
	if (problems == NIL)
		problems = tiering_watch_changes(model);
	add_emptied(&emptied, model);
	if (emptied == NIL)
		mark(model);
	if (foreign != NIL)
		warn(model, foreign, psprintf("Detach it and run tiering.repair(%s), or run tiering.suspend(%s).", name, name));
	else if (problems != NIL)
		warn(model, problems, psprintf("Run tiering.repair(%s).", name));
}
