/*-------------------------------------------------------------------------
 *
 * views.c
 *	  The public views of a model.
 *
 * The views are made from the templates in view_text.c, as the model's owner.
 *
 * A new version replaces them in place.  PostgreSQL allows that as long as
 * columns only come at the end, so the columns of components and criteria
 * stand in the order in which they first appeared, and one that is gone stays
 * as a NULL.  A comment is written where there is none.
 *
 * src/views.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/relation.h"
#include "access/xact.h"
#include "catalog/namespace.h"
#include "catalog/pg_class.h"
#include "catalog/pg_proc.h"
#include "catalog/pg_type.h"
#include "commands/comment.h"
#include "parser/parse_func.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"
#include "utils/rel.h"

#include "catalogue.h"
#include "layout.h"
#include "live.h"
#include "patience.h"
#include "retention.h"
#include "signal_value.h"
#include "view_text.h"
#include "views.h"
#include "visibility.h"

/* Prefix of a component's column in the state table. */
#define COMPONENT_PREFIX "c_"

static void lock_views(const TieringLive *live, List *tables);
static void create_view(const TieringLive *live, const TieringViewTemplate *view);
static void drop_unused(const TieringLive *live);
static void put_component_columns(StringInfo sql, const TieringLive *live);
static void put_criterion_columns(StringInfo sql, const TieringLive *live);
static void create_tier_as_of(const TieringLive *live);
static void execute(const TieringLive *live, const char *sql);
static void comment_view(const TieringLive *live, const TieringViewTemplate *view);
static void comment_tail(Oid relid, AttrNumber attno, const char *name, TieringViewTail tail);
static void comment_once(Oid objoid, Oid classoid, int32 subid, const char *comment);
static int	count_columns(const TieringViewTemplate *view);
static List *column_names(Oid relid, AttrNumber after);
static bool contains_name(List *names, const char *name);

/*
 * tiering_views_create - write the public views of a model's live version
 *
 * Runs as the model's owner.  The tables of the model exist, and state has
 * a column for each component.
 */
void
tiering_views_create(const char *model)
{
	TieringLive *live = tiering_live_read(model);

	lock_views(live, NIL);
	if (tiering_row_security(live->account_table))
		execute(live, tiering_visible_account_query(live));
	for (int i = 0; i < TIERING_VIEWS; i++)
	{
		create_view(live, &tiering_view_templates[i]);
		comment_view(live, &tiering_view_templates[i]);
	}
	create_tier_as_of(live);
	drop_unused(live);
}

/*
 * tiering_views_lock - lock the views of a model, and tables against writers
 */
void
tiering_views_lock(const char *model, List *tables)
{
	lock_views(tiering_live_read(model), tables);
}

/*
 * lock_views - lock the views that are there, before one of them is replaced
 *
 * Who has read some of them in his transaction reads the others as well.
 */
static void
lock_views(const TieringLive *live, List *tables)
{
	List	   *views = NIL;

	for (int i = 0; i <= TIERING_VIEWS; i++)
	{
		const char *name = i < TIERING_VIEWS ? tiering_view_templates[i].name : TIERING_VISIBLE_ACCOUNT;
		Oid			view = tiering_own_relation(name, RELKIND_VIEW, live->schema, live->owner);

		if (OidIsValid(view))
			views = lappend_oid(views, view);
	}
	(void) tiering_lock_patiently(views, tables, TIERING_PATIENCE_READERS,
								  psprintf("%s of model \"%s\"", tables == NIL ? "the views" : "views and tables",
										   live->model));
}

/*
 * create_view - CREATE OR REPLACE VIEW schema.name AS SELECT columns source
 *
 * Tiers are not for everybody to see, whatever default privileges say; what
 * is granted on a view later stays.
 */
static void
create_view(const TieringLive *live, const TieringViewTemplate *view)
{
	bool		is_new = !OidIsValid(get_relname_relid(view->name, live->schema));
	StringInfoData sql;

	initStringInfo(&sql);
	appendStringInfo(&sql, "CREATE OR REPLACE VIEW %s.%s%s AS SELECT ",
					 quote_identifier(live->schema_name), view->name,
					 tiering_row_security(live->account_table)
					 ? " WITH (security_barrier = true)" : "");
	for (const TieringViewColumn *column = view->columns; column->name; column++)
	{
		if (column != view->columns)
			appendStringInfoString(&sql, ", ");
		tiering_view_expand(&sql, live, column->expression);
		appendStringInfo(&sql, " AS %s", quote_identifier(column->name));
	}
	if (view->tail == TIERING_TAIL_COMPONENTS)
		put_component_columns(&sql, live);
	else if (view->tail == TIERING_TAIL_CRITERIA)
		put_criterion_columns(&sql, live);
	appendStringInfoChar(&sql, ' ');
	tiering_view_expand(&sql, live, view->source);
	execute(live, sql.data);
	if (is_new)
		execute(live, psprintf("REVOKE ALL ON %s.%s FROM PUBLIC",
							   quote_identifier(live->schema_name), view->name));
}

/*
 * drop_unused - drop the private view when row-level security is off again
 */
static void
drop_unused(const TieringLive *live)
{
	if (!tiering_row_security(live->account_table) &&
		OidIsValid(get_relname_relid(TIERING_VISIBLE_ACCOUNT, live->schema)))
		execute(live, psprintf("DROP VIEW %s." TIERING_VISIBLE_ACCOUNT,
							   quote_identifier(live->schema_name)));
}

/*
 * put_component_columns - a column for each component that ever was
 *
 * The state table keeps a column for each of them, in order of appearance.
 */
static void
put_component_columns(StringInfo sql, const TieringLive *live)
{
	ListCell   *lc;

	foreach(lc, column_names(live->state, 0))
	{
		const char *column = lfirst(lc);
		const char *component = column + strlen(COMPONENT_PREFIX);
		int			position = -1;

		if (strncmp(column, COMPONENT_PREFIX, strlen(COMPONENT_PREFIX)) != 0)
			continue;
		for (int i = 0; i < live->rule.ncomponents; i++)
			position = strcmp(live->components[i], component) == 0 ? i : position;
		if (position >= 0 && tiering_component_has_kinds(&live->rule, position))
		{
			appendStringInfoString(sql, ", ");
			tiering_view_put_live(sql, live, psprintf("s.%s", quote_identifier(column)),
								  psprintf("_signal_component(%d, ", position));
		}
		else if (position >= 0)
			appendStringInfo(sql, ", s.%s", quote_identifier(column));
		else
			appendStringInfoString(sql, ", NULL::numeric(5,2)");
		appendStringInfo(sql, " AS %s", quote_identifier(component));
	}
}

/*
 * put_criterion_columns - a column for each criterion that ever was
 *
 * The view that is about to be replaced knows the earlier ones.  Points that
 * another version left, for an account whose scoring fails since, stand in
 * the order of that version; they are not shown.
 */
static void
put_criterion_columns(StringInfo sql, const TieringLive *live)
{
	Oid			view = get_relname_relid("criterion_points", live->schema);
	List	   *names = NIL;
	ListCell   *lc;

	if (OidIsValid(view))
		names = column_names(view, 1);
	for (int i = 0; i < live->rule.ncriteria; i++)
	{
		if (!contains_name(names, live->criteria[i].name))
			names = lappend(names, live->criteria[i].name);
	}

	foreach(lc, names)
	{
		const char *name = lfirst(lc);
		int			position = 0;

		for (int i = 0; i < live->rule.ncriteria; i++)
		{
			if (strcmp(live->criteria[i].name, name) == 0)
				position = i + 1;
		}
		if (position > 0)
			appendStringInfo(sql, ", (CASE s.model_version WHEN %d THEN s.points[%d] END)::numeric(5,2)",
							 live->version, position);
		else
			appendStringInfoString(sql, ", NULL::numeric(5,2)");
		appendStringInfo(sql, " AS %s", quote_identifier(name));
	}
}

/*
 * create_tier_as_of - the function that answers for a moment
 *
 * It reads the view, with the rights of its caller, and the planner merges it
 * into the calling query.
 */
static void
create_tier_as_of(const TieringLive *live)
{
	const char *schema = quote_identifier(live->schema_name);
	Oid			argument_type = TIMESTAMPTZOID;
	int32		typmod;
	Oid			key_type = tiering_live_key_type(live, &typmod);
	Oid			function;
	StringInfoData sql;

	initStringInfo(&sql);
	appendStringInfo(&sql,
					 "CREATE OR REPLACE FUNCTION %s.tier_as_of(at timestamptz)"
					 " RETURNS TABLE (account_id %s, tier text, tier_rank int,"
					 " score numeric, valid_from timestamptz)"
					 " LANGUAGE sql STABLE PARALLEL SAFE"
					 " BEGIN ATOMIC"
					 " SELECT h.account_id, h.tier, h.tier_rank, h.score, h.valid_from"
					 " FROM %s.tier_history h"
					 " WHERE h.valid_from <= tier_as_of.at"
					 " AND (h.valid_to IS NULL OR h.valid_to > tier_as_of.at)%s;"
					 " END",
					 schema, tiering_type_name(key_type), schema,
					 tiering_retention_guarded(live->model) ?
					 psprintf(" AND tiering._history_reaches(%s, tier_as_of.at)",
							  quote_literal_cstr(live->model)) : "");
	execute(live, sql.data);

	function = LookupFuncName(list_make2(makeString(live->schema_name), makeString("tier_as_of")),
							  1, &argument_type, false);
	comment_once(function, ProcedureRelationId, 0,
				 "the accounts that were in scope at a moment, with the tier of that moment; "
				 "reads tier_history");
}

/*
 * execute - run a command as the model's owner, and see its effect
 */
static void
execute(const TieringLive *live, const char *sql)
{
	tiering_owner_execute(live->owner, sql);
	CommandCounterIncrement();
}

/*
 * comment_view - comments for a view and its columns, where there is none
 */
static void
comment_view(const TieringLive *live, const TieringViewTemplate *view)
{
	Oid			relid = get_relname_relid(view->name, live->schema);
	int			fixed = count_columns(view);
	AttrNumber	attno = fixed;
	ListCell   *lc;

	comment_once(relid, RelationRelationId, 0, view->comment);
	for (int i = 0; i < fixed; i++)
		comment_once(relid, RelationRelationId, i + 1, view->columns[i].comment);
	foreach(lc, column_names(relid, fixed))
		comment_tail(relid, ++attno, lfirst(lc), view->tail);
}

/*
 * comment_tail - comment for the column of a component or criterion
 */
static void
comment_tail(Oid relid, AttrNumber attno, const char *name, TieringViewTail tail)
{
	const char *format = tail == TIERING_TAIL_COMPONENTS
		? "component \"%s\", 0 to 100; NULL: no value, or not in the live version"
		: "points of criterion \"%s\", -100 to 100; NULL: no value, or not scored in the live version";

	comment_once(relid, RelationRelationId, attno, psprintf(format, name));
}

/*
 * comment_once - set the comment of an object that has none
 */
static void
comment_once(Oid objoid, Oid classoid, int32 subid, const char *comment)
{
	if (GetComment(objoid, classoid, subid) == NULL)
		CreateComments(objoid, classoid, subid, comment);
}

/*
 * count_columns - how many columns a view has in every model
 */
static int
count_columns(const TieringViewTemplate *view)
{
	int			n = 0;

	while (view->columns[n].name)
		n++;
	return n;
}

/*
 * column_names - the names of a relation's columns after a given one
 */
static List *
column_names(Oid relid, AttrNumber after)
{
	Relation	relation = relation_open(relid, AccessShareLock);
	TupleDesc	tupdesc = RelationGetDescr(relation);
	List	   *names = NIL;

	for (int i = after; i < tupdesc->natts; i++)
	{
		Form_pg_attribute attribute = TupleDescAttr(tupdesc, i);

		if (!attribute->attisdropped)
			names = lappend(names, pstrdup(NameStr(attribute->attname)));
	}
	relation_close(relation, NoLock);
	return names;
}

/*
 * contains_name - is the name in the list?
 */
static bool
contains_name(List *names, const char *name)
{
	ListCell   *lc;

	foreach(lc, names)
	{
		if (strcmp(lfirst(lc), name) == 0)
			return true;
	}
	return false;
}
