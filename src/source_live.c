/*-------------------------------------------------------------------------
 *
 * source_live.c
 *	  The tables that the live version of a model reads in subqueries.
 *
 * What is live differs from the draft only in which sources there are and
 * how their rows lead to accounts.  Each has a private view of its own, so
 * that the draft can be changed beside it.
 *
 * An activation that replaces a live version announces its sources before it
 * scores anybody: from then on writers of all of them, old and new, queue the
 * accounts that they touch.  Those that are not needed any more go when the
 * new version is live.
 *
 * src/source_live.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "miscadmin.h"
#include "utils/acl.h"
#include "utils/lsyscache.h"

#include "catalogue.h"
#include "layout.h"
#include "source.h"
#include "tiering.h"
#include "triggers.h"

/*
 * load_live - the live sources of a model, with the present text
 */
static List *
load_live(const TieringDefinition *model)
{
	TieringRows *rows = tiering_catalogue_rows("SELECT relation::oid, account, position FROM tiering.live_source "
											   "WHERE model = $1 ORDER BY position", model->name);
	List	   *result = NIL;

	for (uint64 i = 0; i < rows->count; i++)
	{
		TieringSource *source = palloc0(sizeof(TieringSource));

		source->relation = tiering_rows_oid(rows, i, 1);
		source->stored = tiering_rows_text(rows, i, 2);
		source->position = tiering_rows_int(rows, i, 3);
		source->account = tiering_source_text(model->schema, model->owner, TIERING_MODEL_SOURCE, source->position);
		result = lappend(result, source);
	}
	return result;
}

/*
 * find_equal - a source that says the same, or NULL
 */
static TieringSource *
find_equal(List *sources, const TieringSource *wanted)
{
	ListCell   *lc;

	foreach(lc, sources)
	{
		TieringSource *source = lfirst(lc);

		if (source->relation == wanted->relation && source->account && wanted->account &&
			strcmp(source->account, wanted->account) == 0)
			return source;
	}
	return NULL;
}

/*
 * insert_live - make a source of the draft a live one
 */
static void
insert_live(const TieringDefinition *model, const TieringSource *source)
{
	TieringArguments arguments = {0};

	tiering_source_create_view(model, TIERING_MODEL_SOURCE, source);
	tiering_argument_text(&arguments, model->name);
	tiering_argument_int(&arguments, &source->position);
	tiering_argument_datum(&arguments, REGCLASSOID, ObjectIdGetDatum(source->relation), false);
	tiering_argument_datum(&arguments, REGCLASSOID, ObjectIdGetDatum(model->account_table), false);
	tiering_argument_text(&arguments, source->account);
	tiering_catalogue_call("INSERT INTO tiering.live_source (model, position, relation, account_table, account) "
						   "VALUES ($1, $2, $3, $4, $5)", &arguments);
	tiering_definition_invalidate(source->relation);
}

/*
 * delete_live - a source is not live any more
 */
static void
delete_live(const TieringDefinition *model, const TieringSource *source)
{
	TieringArguments arguments = {0};

	tiering_source_drop_view(model, TIERING_MODEL_SOURCE, source->position);
	tiering_argument_text(&arguments, model->name);
	tiering_argument_int(&arguments, &source->position);
	tiering_catalogue_call("DELETE FROM tiering.live_source WHERE model = $1 AND position = $2",
						   &arguments);
	if (OidIsValid(get_rel_namespace(source->relation)))
		tiering_definition_invalidate(source->relation);
}

/*
 * drop_unused - drop the triggers of tables nobody reads now
 *
 * Only where the lock can be had at once; else they stay, idle, and a notice
 * says so.
 */
static void
drop_unused(List *relations)
{
	ListCell   *lc;

	foreach(lc, relations)
	{
		Oid			relid = lfirst_oid(lc);

		if (!OidIsValid(get_rel_namespace(relid)) ||
			tiering_triggers_drop_unused(TIERING_SOURCE_TRIGGERS, relid, NULL, false) != TIERING_UNUSED_LOCKED)
			continue;
		ereport(NOTICE,
				(errmsg("the triggers on %s are not needed any more, but the table is in use",
						tiering_relation_name(relid)),
				 errdetail("They do nothing."),
				 errhint("The next activation of a model that reads it, or tiering.drop_model(), drops them.")));
	}
}

/*
 * tiering_sources_announce - make those sources of the draft live that are not
 *
 * From then on writers notice, or queue, the accounts that their rows lead to.
 */
void
tiering_sources_announce(TieringDraft *draft)
{
	List	   *live = load_live(draft->model);
	int			last = 0;
	ListCell   *lc;

	foreach(lc, live)
		last = Max(last, ((TieringSource *) lfirst(lc))->position);
	foreach(lc, draft->sources)
	{
		TieringSource *copy;

		if (find_equal(live, lfirst(lc)) != NULL)
			continue;
		copy = palloc(sizeof(TieringSource));
		*copy = *(TieringSource *) lfirst(lc);
		copy->position = ++last;
		insert_live(draft->model, copy);
	}
	if (draft->sources != NIL)
		tiering_definition_invalidate(draft->model->account_table);
}

/*
 * tiering_sources_announced - do writers know of all sources of the draft?
 */
bool
tiering_sources_announced(const TieringDraft *draft)
{
	List	   *live = load_live(draft->model);
	ListCell   *lc;

	foreach(lc, draft->sources)
	{
		if (find_equal(live, lfirst(lc)) == NULL)
			return false;
	}
	return true;
}

/*
 * tiering_sources_obsolete - positions of live sources that the draft has not
 *
 * To be called in the transaction that publishes the draft, which nobody else
 * can change until it ends.
 */
List *
tiering_sources_obsolete(const char *name)
{
	TieringDraft *draft = tiering_draft_open(name);
	List	   *result = NIL;
	ListCell   *lc;

	foreach(lc, load_live(draft->model))
	{
		TieringSource *source = lfirst(lc);

		if (find_equal(draft->sources, source) == NULL)
			result = lappend_int(result, source->position);
	}
	return result;
}

/*
 * tiering_sources_retire - forget sources that the live version does not have
 *
 * Their views are locked by that, so it is the last step of an activation.
 * Forgets as well which tables of the draft were dropped, and drops triggers
 * that nobody needs now.
 */
void
tiering_sources_retire(const char *name, List *positions, List *relations)
{
	TieringDefinition *model = tiering_definition_find(name, false);
	ListCell   *lc;

	foreach(lc, load_live(model))
	{
		TieringSource *source = lfirst(lc);

		if (list_member_int(positions, source->position))
			delete_live(model, source);
	}
	tiering_catalogue_run("DELETE FROM tiering.source s WHERE s.model = $1 AND NOT EXISTS "
						  "(SELECT FROM pg_catalog.pg_class c WHERE c.oid = s.relation)", name);
	drop_unused(relations);
}

/*
 * store_copy - write down the text of an expression whose view is dropped
 */
static void
store_copy(const TieringDefinition *model, const TieringSource *source, const char *table)
{
	TieringArguments arguments = {0};

	tiering_argument_text(&arguments, model->name);
	tiering_argument_int(&arguments, &source->position);
	tiering_argument_text(&arguments, source->account);
	if (source->account)
		tiering_catalogue_call(psprintf("UPDATE tiering.%s SET account = $3 "
										"WHERE model = $1 AND position = $2", table), &arguments);
}

/*
 * tiering_sources_suspend - drop the views, so that columns can be retyped
 */
void
tiering_sources_suspend(const char *name)
{
	TieringDraft *draft = tiering_draft_open(name);
	ListCell   *lc;

	foreach(lc, load_live(draft->model))
	{
		store_copy(draft->model, lfirst(lc), "live_source");
		tiering_source_drop_view(draft->model, TIERING_MODEL_SOURCE,
								 ((TieringSource *) lfirst(lc))->position);
	}
	foreach(lc, draft->sources)
	{
		store_copy(draft->model, lfirst(lc), "source");
		tiering_source_drop_view(draft->model, TIERING_DRAFT_SOURCE,
								 ((TieringSource *) lfirst(lc))->position);
	}
}

/*
 * tiering_sources_resume - make the views again that suspension dropped
 */
void
tiering_sources_resume(const char *name)
{
	TieringDefinition *model = tiering_definition_find(name, false);
	TieringDraft draft = {.model = model};
	ListCell   *lc;

	foreach(lc, load_live(model))
	{
		TieringSource *source = lfirst(lc);

		if (source->account != NULL || !OidIsValid(get_rel_namespace(source->relation)))
			continue;
		source->account = source->stored;
		tiering_source_create_view(model, TIERING_MODEL_SOURCE, source);
		tiering_definition_invalidate(source->relation);
	}
	tiering_sources_load(&draft);
	tiering_sources_create_views(&draft);
}

/*
 * tiering_sources_relations - the tables that a model reads, live or in draft
 */
List *
tiering_sources_relations(const char *model)
{
	TieringRows *rows = tiering_catalogue_rows("SELECT relation::oid FROM tiering.live_source WHERE model = $1 "
											   "UNION SELECT relation::oid FROM tiering.source WHERE model = $1 "
											   "ORDER BY 1", model);
	List	   *result = NIL;

	for (uint64 i = 0; i < rows->count; i++)
	{
		Oid			relid = tiering_rows_oid(rows, i, 1);

		if (OidIsValid(get_rel_namespace(relid)))
			result = lappend_oid(result, relid);
	}
	return result;
}

/*
 * tiering_sources_require_rights - refuse who may not put triggers on a source
 */
void
tiering_sources_require_rights(const char *model, Oid relation)
{
	char	   *table = tiering_relation_name(relation);

	if (!pg_class_ownercheck(relation, GetUserId()))
		ereport(ERROR,
				(errcode(ERRCODE_INSUFFICIENT_PRIVILEGE),
				 errmsg("must be owner of table %s to make it a source of model \"%s\"",
						table, model),
				 errdetail("A source has triggers, which notice what is written to it."),
				 errhint("Have its owner, or a member of that role, do this.")));
}

/*
 * tiering_sources_forget - a model is dropped: its triggers go
 *
 * Not if another model reads the table.
 */
void
tiering_sources_forget(const char *model)
{
	List	   *relations = tiering_sources_relations(model);
	ListCell   *lc;

	tiering_catalogue_run("DELETE FROM tiering.live_source WHERE model = $1", model);
	foreach(lc, relations)
	{
		(void) tiering_triggers_drop_unused(TIERING_SOURCE_TRIGGERS, lfirst_oid(lc), NULL, true);
		tiering_definition_invalidate(lfirst_oid(lc));
	}
}
