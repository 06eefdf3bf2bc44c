/*-------------------------------------------------------------------------
 *
 * source.c
 *	  The tables that the criteria of a draft may read in subqueries.
 *
 * A source is a table and an expression over its row that yields the key of
 * the account that the row counts for, or an array of keys.  The expression
 * is kept where those of the model are kept: in a private view, one for each
 * source, so that a column that is renamed is renamed in it, and one that it
 * uses is not dropped.  The catalogue has a copy of its text.
 *
 * The triggers come with activation; but that they can be made is checked
 * here, when there is somebody to hear about it.
 *
 * src/source.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/relation.h"
#include "catalog/catalog.h"
#include "catalog/partition.h"
#include "catalog/pg_class.h"
#include "catalog/pg_inherits.h"
#include "catalog/pg_type.h"
#include "fmgr.h"
#include "miscadmin.h"
#include "utils/acl.h"
#include "utils/builtins.h"
#include "utils/guc.h"
#include "utils/lsyscache.h"
#include "utils/rel.h"

#include "account_table.h"
#include "catalogue.h"
#include "layout.h"
#include "model_view.h"
#include "names.h"
#include "source.h"
#include "source_index.h"
#include "subquery.h"
#include "tiering.h"

PG_FUNCTION_INFO_V1(tiering_set_source);
PG_FUNCTION_INFO_V1(tiering_drop_source);

/* ----------
 * The private views
 * ----------
 */

/*
 * view_name - the name of the view of a source
 */
static char *
view_name(const char *prefix, int position)
{
	return psprintf("%s_%d", prefix, position);
}

/*
 * tiering_source_text - the present text of a source's account expression
 *
 * NULL if its view is gone, or somebody else's is in its place.
 */
char *
tiering_source_text(Oid schema, Oid owner, const char *prefix, int position)
{
	TieringModelView *view;
	char	   *result;
	int			level;

	view = tiering_model_view_open(tiering_own_relation(view_name(prefix, position), RELKIND_VIEW,
														 schema, owner));
	if (view == NULL)
		return NULL;
	level = NewGUCNestLevel();
	tiering_syntax_fix();
	tiering_settings_fix();
	result = tiering_model_view_text(view, "account_id");
	AtEOXact_GUC(false, level);
	tiering_model_view_close(view);
	return result;
}

/*
 * tiering_source_drop_view - drop the view of a source, if it is there
 */
void
tiering_source_drop_view(const TieringDefinition *model, const char *prefix, int position)
{
	char	   *name = view_name(prefix, position);

	if (OidIsValid(get_relname_relid(name, model->schema)))
		tiering_owner_execute(model->owner,
							  psprintf("DROP VIEW %s",
									   quote_qualified_identifier(tiering_schema_name(model->schema), name)));
}

/*
 * tiering_source_create_view - create or replace the view of a source
 */
void
tiering_source_create_view(const TieringDefinition *model, const char *prefix,
						   const TieringSource *source)
{
	const char *view = quote_qualified_identifier(tiering_schema_name(model->schema),
												  view_name(prefix, source->position));

	tiering_source_drop_view(model, prefix, source->position);
	tiering_owner_execute(model->owner,
						  psprintf("CREATE VIEW %s AS SELECT (%s) AS account_id FROM %s", view,
								   source->account, tiering_relation_name(source->relation)));
	tiering_owner_execute(model->owner,
						  psprintf("COMMENT ON VIEW %s IS %s", view,
								   quote_literal_cstr("private: which accounts the rows of a source count for")));
	tiering_owner_execute(model->owner,
						  psprintf("COMMENT ON COLUMN %s.account_id IS %s", view,
								   quote_literal_cstr("key of the account, or an array of keys")));
}

/* ----------
 * In the draft
 * ----------
 */

/*
 * find_source - a source of the draft by its table, or NULL
 */
static TieringSource *
find_source(const TieringDraft *draft, Oid relation)
{
	ListCell   *lc;

	foreach(lc, draft->sources)
	{
		TieringSource *source = lfirst(lc);

		if (source->relation == relation)
			return source;
	}
	return NULL;
}

/*
 * tiering_sources_load - read the draft's sources, the expressions from views
 *
 * A source whose table was dropped is left out.
 */
void
tiering_sources_load(TieringDraft *draft)
{
	TieringRows *rows = tiering_catalogue_rows("SELECT relation::oid, account, position FROM tiering.source "
											   "WHERE model = $1 ORDER BY position", draft->model->name);

	for (uint64 i = 0; i < rows->count; i++)
	{
		TieringSource *source = palloc0(sizeof(TieringSource));
		char	   *text;

		source->relation = tiering_rows_oid(rows, i, 1);
		source->stored = tiering_rows_text(rows, i, 2);
		source->position = tiering_rows_int(rows, i, 3);
		if (!OidIsValid(get_rel_namespace(source->relation)))
			continue;
		text = tiering_source_text(draft->model->schema, draft->model->owner, TIERING_DRAFT_SOURCE, source->position);
		source->account = text ? text : source->stored;
		draft->sources = lappend(draft->sources, source);
		draft->model->sources = lappend_oid(draft->model->sources, source->relation);
	}
}

/*
 * tiering_sources_create_views - make the views of sources that are missing
 */
void
tiering_sources_create_views(TieringDraft *draft)
{
	ListCell   *lc;

	foreach(lc, draft->sources)
	{
		TieringSource *source = lfirst(lc);

		if (!OidIsValid(get_relname_relid(view_name(TIERING_DRAFT_SOURCE, source->position),
										  draft->model->schema)))
			tiering_source_create_view(draft->model, TIERING_DRAFT_SOURCE, source);
	}
}

/*
 * tiering_sources_store - write the copies of expressions that changed
 */
void
tiering_sources_store(const TieringDraft *draft)
{
	ListCell   *lc;

	foreach(lc, draft->sources)
	{
		TieringSource *source = lfirst(lc);
		TieringArguments arguments = {0};

		if (source->stored && strcmp(source->stored, source->account) == 0)
			continue;
		tiering_argument_text(&arguments, draft->model->name);
		tiering_argument_datum(&arguments, REGCLASSOID, ObjectIdGetDatum(source->relation), false);
		tiering_argument_text(&arguments, source->account);
		tiering_argument_int(&arguments, &source->position);
		tiering_catalogue_call("INSERT INTO tiering.source (model, relation, account, position) "
							   "VALUES ($1, $2, $3, $4) "
							   "ON CONFLICT (model, relation) DO UPDATE SET account = EXCLUDED.account",
							   &arguments);
	}
}

/* ----------
 * What can be a source
 * ----------
 */

/*
 * wrong_relation - raise the error for what cannot be a source
 */
static void
wrong_relation(Relation rel, const char *what, const char *hint)
{
	ereport(ERROR,
			(errcode(ERRCODE_WRONG_OBJECT_TYPE),
			 errmsg("\"%s\" cannot be a source", RelationGetRelationName(rel)),
			 errdetail("It is %s.", what),
			 errhint("%s", hint)));
}

/*
 * require_table - refuse what a write of might not be noticed
 */
static void
require_table(Relation rel)
{
	Oid			relid = RelationGetRelid(rel);

	if (rel->rd_rel->relkind == RELKIND_VIEW || rel->rd_rel->relkind == RELKIND_MATVIEW)
		wrong_relation(rel, "a view", "Declare the tables that it reads.");
	if (rel->rd_rel->relkind != RELKIND_RELATION && rel->rd_rel->relkind != RELKIND_PARTITIONED_TABLE)
		wrong_relation(rel, rel->rd_rel->relkind == RELKIND_FOREIGN_TABLE ? "a foreign table" : "no table",
					   "Declare a plain or partitioned table of this database.");
	if (rel->rd_rel->relpersistence == RELPERSISTENCE_TEMP)
		wrong_relation(rel, "a temporary table", "Declare a permanent table.");
	if (IsSystemRelation(rel))
		wrong_relation(rel, "a system catalog", "Declare a table of your own.");
	if (tiering_own_table(rel))
		wrong_relation(rel, "a table of tiering itself, whose triggers do not fire",
					   "Declare a table of the CRM.");
	if (rel->rd_rel->relispartition)
		wrong_relation(rel, "a partition",
					   psprintf("Declare the partitioned table %s.",
								tiering_relation_name(llast_oid(get_partition_ancestors(relid)))));
	if (OidIsValid(tiering_foreign_partition(relid)))
		wrong_relation(rel, "a partitioned table with a foreign table in it",
					   psprintf("Detach the foreign table %s, or copy its rows into a plain partition.",
								tiering_relation_name(tiering_foreign_partition(relid))));
	if (has_superclass(relid) ||
		(rel->rd_rel->relkind == RELKIND_RELATION && rel->rd_rel->relhassubclass &&
		 find_inheritance_children(relid, NoLock) != NIL))
		wrong_relation(rel, "part of a family of tables by inheritance",
					   "Turn the tables into one partitioned table.");
}

/*
 * require_rights - the model's owner has to read it, the caller to own it
 */
static void
require_rights(const TieringDefinition *model, Relation rel)
{
	Oid			relid = RelationGetRelid(rel);
	char	   *table = tiering_relation_name(relid);

	if (pg_class_aclcheck(relid, model->owner, ACL_SELECT) != ACLCHECK_OK &&
		pg_attribute_aclcheck_all(relid, model->owner, ACL_SELECT, ACLMASK_ANY) != ACLCHECK_OK)
		ereport(ERROR,
				(errcode(ERRCODE_INSUFFICIENT_PRIVILEGE),
				 errmsg("the owner of model \"%s\" may not read table %s", model->name, table),
				 errhint("GRANT SELECT ON %s TO %s;", table,
						 quote_identifier(GetUserNameFromId(model->owner, false)))));
	tiering_sources_require_rights(model->name, relid);
}

/*
 * relation_argument - the OID of the table
 */
static Oid
relation_argument(FunctionCallInfo fcinfo, int i)
{
	if (PG_ARGISNULL(i))
		ereport(ERROR,
				(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
				 errmsg("relation must not be null")));
	return PG_GETARG_OID(i);
}

/* ----------
 * The functions
 * ----------
 */

/*
 * next_position - a number that no source of the draft has
 */
static int
next_position(const TieringDraft *draft)
{
	int			last = 0;
	ListCell   *lc;

	foreach(lc, draft->sources)
		last = Max(last, ((TieringSource *) lfirst(lc))->position);
	return last + 1;
}

/*
 * tiering_set_source - SQL: declare a table that criteria may read
 */
Datum
tiering_set_source(PG_FUNCTION_ARGS)
{
	char	   *model = tiering_model_argument(fcinfo);
	Oid			relation = relation_argument(fcinfo, 1);
	char	   *text = tiering_required_argument(fcinfo, 2, "account");
	TieringDraft *draft = tiering_draft_open(model);
	TieringSource *source = find_source(draft, relation);
	Relation	rel = tiering_relation_open(relation);
	char	   *account;

	require_table(rel);
	require_rights(draft->model, rel);
	account = tiering_definition_account(draft->model, relation, text,
										 TIERING_EXPRESSION_CALLER);
	relation_close(rel, NoLock);
	if (source && strcmp(source->account, account) == 0)
		PG_RETURN_VOID();

	if (source == NULL)
	{
		source = palloc0(sizeof(TieringSource));
		source->relation = relation;
		source->position = next_position(draft);
		draft->sources = lappend(draft->sources, source);
		draft->model->sources = lappend_oid(draft->model->sources, relation);
	}
	source->account = account;
	source->stored = NULL;
	tiering_source_create_view(draft->model, TIERING_DRAFT_SOURCE, source);
	tiering_draft_store(draft);
	tiering_notice_indexes(draft->model->schema,
						   view_name(TIERING_DRAFT_SOURCE, source->position), "account_id");
	PG_RETURN_VOID();
}

/*
 * refuse_use - refuse to drop a source that the view of the draft reads
 */
static void
refuse_use(const TieringDraft *draft, const TieringSource *source)
{
	TieringModelView *view = tiering_model_view_open(draft->view);
	ListCell   *lc;

	if (view == NULL)
		return;
	foreach(lc, view->query->targetList)
	{
		TargetEntry *entry = lfirst_node(TargetEntry, lc);

		if (tiering_read_of(tiering_subquery_reads((Node *) entry->expr), source->relation) == NULL)
			continue;
		ereport(ERROR,
				(errcode(ERRCODE_DEPENDENT_OBJECTS_STILL_EXIST),
				 errmsg("source %s of model \"%s\" is still in use",
						tiering_relation_name(source->relation), draft->model->name),
				 strncmp(entry->resname, "gate ", 5) == 0 ?
				 errdetail("The gate of the tier of rank %s reads it.", entry->resname + 5) :
				 errdetail("Criterion \"%s\" reads it.", entry->resname),
				 errhint("Change or drop what reads it first.")));
	}
	tiering_model_view_close(view);
}

/*
 * tiering_drop_source - SQL: take the declaration back
 */
Datum
tiering_drop_source(PG_FUNCTION_ARGS)
{
	char	   *model = tiering_model_argument(fcinfo);
	Oid			relation = relation_argument(fcinfo, 1);
	TieringDraft *draft = tiering_draft_open(model);
	TieringSource *source = find_source(draft, relation);
	TieringArguments arguments = {0};

	if (source == NULL)
	{
		char	   *name = get_rel_name(relation);

		ereport(NOTICE,
				(errmsg("\"%s\" is not a source of model \"%s\", skipping",
						name ? name : psprintf("%u", relation), model)));
		PG_RETURN_VOID();
	}
	refuse_use(draft, source);
	tiering_source_drop_view(draft->model, TIERING_DRAFT_SOURCE, source->position);
	draft->sources = list_delete_ptr(draft->sources, source);
	draft->model->sources = list_delete_oid(draft->model->sources, relation);
	tiering_argument_text(&arguments, model);
	tiering_argument_datum(&arguments, REGCLASSOID, ObjectIdGetDatum(relation), false);
	tiering_catalogue_call("DELETE FROM tiering.source WHERE model = $1 AND relation = $2",
						   &arguments);
	tiering_draft_store(draft);
	PG_RETURN_VOID();
}
