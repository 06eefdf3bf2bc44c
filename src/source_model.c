/*-------------------------------------------------------------------------
 *
 * source_model.c
 *	  The sources of a live model, as a backend keeps them.
 *
 * A model knows its sources; a backend that writes to a table has to know
 * whose source it is.  Both are read from tiering.live_source with a catalog
 * snapshot and without SPI, like all that a writer reads, and kept until an
 * invalidation arrives for the table.
 *
 * The expression that leads from a row to its accounts is compiled, or, if
 * it has a subquery, kept as text for a query.  One that cannot be prepared
 * is no error: whoever writes the table cannot mend it.
 *
 * src/source_model.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/pg_class.h"
#include "executor/executor.h"
#include "nodes/nodeFuncs.h"
#include "parser/parsetree.h"
#include "rewrite/rewriteManip.h"
#include "storage/lmgr.h"
#include "utils/hsearch.h"
#include "utils/inval.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"

#include "catalogue.h"
#include "columns.h"
#include "expression.h"
#include "layout.h"
#include "model_view.h"
#include "protect.h"
#include "source.h"
#include "source_model.h"
#include "subquery.h"
#include "tiering.h"

/* Attribute numbers of tiering.live_source, see 32_sources.sql. */
#define Anum_live_source_position 2
#define Anum_live_source_relation 3
#define Anum_live_source_account_table 4

/* Whose source a table is. */
typedef struct SourceEntry
{
	Oid			relid;			/* hash key */
	bool		valid;			/* false: read the catalogue again */
	List	   *account_tables; /* OIDs, in TopMemoryContext */
} SourceEntry;

static HTAB *source_cache = NULL;

/* ----------
 * The sources of a model
 * ----------
 */

/*
 * require_locks - lock the tables that an expression reads, if at once
 *
 * Printing it locks them, and a writer must not wait for that.
 */
static void
require_locks(Node *expr)
{
	ListCell   *lc;

	foreach(lc, tiering_subquery_reads(expr))
	{
		Oid			relid = ((TieringRead *) lfirst(lc))->relid;

		if (!ConditionalLockRelationOid(relid, AccessShareLock))
			ereport(ERROR,
					(errcode(ERRCODE_OBJECT_IN_USE),
					 errmsg("table \"%s\" was locked", get_rel_name(relid))));
	}
}

/*
 * prepare - take the expression of a source from its view
 *
 * The caller has switched to the owner and to the model's memory context.
 */
static void
prepare(TieringModel *model, TieringModelSource *source)
{
	TieringModelView *view = tiering_model_view_open(source->view);
	Node	   *expr;

	if (view == NULL || view->account_table != source->relation)
		ereport(ERROR,
				(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
				 errmsg("its view was dropped with something that it used")));
	tiering_query_require_rights(view->query, view->account_table, model->name);
	expr = tiering_model_view_row_expression(view, "account_id");
	source->is_array = expr != NULL && OidIsValid(get_base_element_type(exprType(expr))) &&
		!OidIsValid(get_base_element_type(model->key_type));	/* else an array is one key */
	expr = tiering_expression_typed(expr, source->is_array ? get_array_type(model->key_type) :
									model->key_type);
	source->columns = tiering_columns_read(view->query,
										   rt_fetch(view->varno, view->query->rtable));
	if (IsA(expr, Var) && !source->is_array)
		source->column = Max(((Var *) expr)->varattno, 0);
	else if (checkExprHasSubLink(expr))
	{
		require_locks(expr);
		source->text = tiering_expression_print(expr, view->context);
		model->mapping = list_concat(model->mapping, tiering_subquery_reads(expr));
	}
	else
	{
		source->cached = tiering_expression_cache(expr);
		source->state = ExecInitExpr((Expr *) source->cached->expr, NULL);
	}
	tiering_model_view_close(view);
}

/*
 * load_source - one source of a model
 */
static TieringModelSource *
load_source(TieringModel *model, Oid relation, int position)
{
	TieringModelSource *source = palloc0(sizeof(TieringModelSource));
	TieringGuard guard;

	source->relation = relation;
	source->position = position;
	source->view = tiering_own_relation(psprintf("%s_%d", TIERING_MODEL_SOURCE, position),
										RELKIND_VIEW, model->schema, model->owner);
	if ((OidIsValid(source->view) && !ConditionalLockRelationOid(source->view, AccessShareLock)) ||
		!ConditionalLockRelationOid(relation, AccessShareLock))
	{
		source->failure = "it was being changed, or an activation was under way";
		return source;
	}
	tiering_guard_begin(&guard);
	PG_TRY();
	{
		TieringIdentity identity;

		tiering_identity_enter(model->owner, &identity);
		prepare(model, source);
		tiering_identity_leave(&identity);
		tiering_guard_end(&guard);
	}
	PG_CATCH();
	{
		source->failure = tiering_guard_catch(&guard)->message;
	}
	PG_END_TRY();
	return source;
}

/*
 * tiering_model_load_sources - read and prepare the sources of a model
 */
void
tiering_model_load_sources(TieringModel *model)
{
	TieringRows *rows = tiering_catalogue_of_model("live_source", model->name);
	MemoryContext old = MemoryContextSwitchTo(model->context);

	for (uint64 i = 0; i < rows->count; i++)
		model->sources = lappend(model->sources,
								 load_source(model,
											 tiering_rows_oid(rows, i, Anum_live_source_relation),
											 tiering_rows_int(rows, i, Anum_live_source_position)));
	MemoryContextSwitchTo(old);
}

/*
 * tiering_model_free_sources - release what the plan cache holds for them
 */
void
tiering_model_free_sources(TieringModel *model)
{
	ListCell   *lc;

	foreach(lc, model->sources)
	{
		TieringModelSource *source = lfirst(lc);

		if (source->cached)
			FreeCachedExpression(source->cached);
	}
}

/*
 * tiering_model_sources_valid - is nothing of the sources out of date?
 */
bool
tiering_model_sources_valid(TieringModel *model)
{
	ListCell   *lc;

	foreach(lc, model->sources)
	{
		TieringModelSource *source = lfirst(lc);

		if (source->cached && !source->cached->is_valid)
			return false;
	}
	return true;
}

/*
 * tiering_model_sources_prepared - could all sources be prepared?
 */
bool
tiering_model_sources_prepared(TieringModel *model)
{
	ListCell   *lc;

	foreach(lc, model->sources)
	{
		if (((TieringModelSource *) lfirst(lc))->failure != NULL)
			return false;
	}
	return true;
}

/*
 * tiering_model_reads - does an invalidation of a relation concern a source?
 */
bool
tiering_model_reads(TieringModel *model, Oid relid)
{
	ListCell   *lc;

	foreach(lc, model->sources)
	{
		TieringModelSource *source = lfirst(lc);

		if (source->relation == relid || source->view == relid)
			return true;
	}
	return false;
}

/* ----------
 * Whose source a table is
 * ----------
 */

/*
 * invalidate_sources - relcache callback: set flags, nothing else
 */
static void
invalidate_sources(Datum arg, Oid relid)
{
	HASH_SEQ_STATUS scan;
	SourceEntry *entry;

	hash_seq_init(&scan, source_cache);
	while ((entry = hash_seq_search(&scan)) != NULL)
	{
		if (relid == InvalidOid || entry->relid == relid)
			entry->valid = false;
	}
}

/*
 * init_cache - create the hash table and register the callback, once
 */
static void
init_cache(void)
{
	HASHCTL		ctl = {0};

	if (source_cache != NULL)
		return;
	ctl.keysize = sizeof(Oid);
	ctl.entrysize = sizeof(SourceEntry);
	ctl.hcxt = TopMemoryContext;
	source_cache = hash_create("tiering sources", 16, &ctl, HASH_ELEM | HASH_BLOBS | HASH_CONTEXT);
	CacheRegisterRelcacheCallback(invalidate_sources, (Datum) 0);
}

/*
 * fill_entry - read the account tables of the models that read a table
 */
static void
fill_entry(SourceEntry *entry)
{
	TieringRows *rows;
	MemoryContext old;

	list_free(entry->account_tables);
	entry->account_tables = NIL;
	entry->valid = true;		/* first: an invalidation must not be lost */
	rows = tiering_catalogue_of_relation("live_source", Anum_live_source_relation, entry->relid);
	if (rows->desc == NULL)
		entry->valid = false;
	old = MemoryContextSwitchTo(TopMemoryContext);
	for (uint64 i = 0; i < rows->count; i++)
		entry->account_tables =
			list_append_unique_oid(entry->account_tables,
								   tiering_rows_oid(rows, i, Anum_live_source_account_table));
	MemoryContextSwitchTo(old);
}

/*
 * tiering_source_account_tables - account tables of models that read a table
 *
 * The caller holds a lock on it.
 */
List *
tiering_source_account_tables(Oid relation)
{
	SourceEntry *entry;
	bool		found;

	init_cache();
	entry = hash_search(source_cache, &relation, HASH_ENTER, &found);
	if (!found)
	{
		entry->valid = false;
		entry->account_tables = NIL;
	}
	if (!entry->valid)
	{
		PG_TRY();
		{
			fill_entry(entry);
		}
		PG_CATCH();
		{
			entry->valid = false;	/* or writes would not be seen */
			PG_RE_THROW();
		}
		PG_END_TRY();
	}
	return entry->account_tables;
}
