/*-------------------------------------------------------------------------
 *
 * model.c
 *	  The live models of an account table, as a backend keeps them.
 *
 * A backend reads tiering.live once for each account table that it writes
 * to, compiles the target list of the model's view, and keeps the result
 * until an invalidation says that it may be out of date.  Activation sends
 * such a message for the account table; DDL on the table, on the view or on
 * a function sends its own.  The catalogue is read with a catalog snapshot,
 * that is, as last committed, whatever the isolation level of the writer.
 *
 * The relcache callback only sets flags.  A model that is replaced while a
 * statement still works with it goes to a list of retired models, and is
 * freed when no statement of ours is under way.
 *
 * src/model.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/relation.h"
#include "access/xact.h"
#include "catalog/pg_class.h"
#include "catalog/pg_type.h"
#include "executor/spi.h"
#include "storage/bufmgr.h"
#include "storage/lmgr.h"
#include "storage/proc.h"
#include "utils/builtins.h"
#include "utils/hsearch.h"
#include "utils/inval.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"
#include "utils/rel.h"

#include "catalogue.h"
#include "compile.h"
#include "expression.h"
#include "layout.h"
#include "model.h"
#include "model_read.h"
#include "source_model.h"
#include "tiering.h"

/* The models of one account table. */
typedef struct TableEntry
{
	Oid			relid;			/* hash key */
	bool		valid;			/* false: read the catalogue again */
	bool		loading;		/* that is under way */
	List	   *models;			/* of TieringModel, in TopMemoryContext */
	bool		incomplete;		/* a model could not be compiled, try again in */
	LocalTransactionId tried;	/* another transaction than this */
	bool		lacking;		/* a part of a model is gone, try again when any */
								/* relation changes: that may bring it back */
	LocalTransactionId transaction; /* the last in which its triggers fired */
	CommandId	command;		/* the last command in which they did */
} TableEntry;

static HTAB *table_cache = NULL;
static List *retired = NIL;		/* models to free when nothing is under way */
static int	users = 0;			/* statements of ours under way */

static TieringModel *load_model(TableEntry *entry, const char *name, const char *key_column,
								const char *status);

/*
 * invalidate_tables - relcache callback: set flags, nothing else
 *
 * A server that discards its caches all the time, to show who keeps a pointer
 * into them, does not mean that a model has changed: models are read again
 * then, but writers go on with the one at hand, as they do otherwise.
 */
static void
invalidate_tables(Datum arg, Oid relid)
{
	HASH_SEQ_STATUS scan;
	TableEntry *entry;
	bool		changed = OidIsValid(relid) || debug_discard_caches == 0;

	hash_seq_init(&scan, table_cache);
	while ((entry = hash_seq_search(&scan)) != NULL)
	{
		ListCell   *lc;

		foreach(lc, entry->models)
		{
			TieringModel *model = lfirst(lc);

			if (relid == InvalidOid || entry->relid == relid ||
				model->view == relid || model->state == relid ||
				model->history == relid || model->seat == relid ||
				model->seat_scope == relid || model->queue == relid ||
				model->override == relid || model->tier_window == relid ||
				model->period_seq == relid ||
				(model->sources != NIL && tiering_model_reads(model, relid)))
			{
				model->stale |= changed;
				entry->valid = false;
			}
		}
		if (relid == InvalidOid || entry->relid == relid || entry->lacking)
			entry->valid = false;
	}
}

/*
 * forget_users - at the end of a transaction nothing of ours is under way
 *
 * Callers that an error took the way from did not say so.
 */
static void
forget_users(XactEvent event, void *arg)
{
	users = 0;
}

/*
 * init_cache - create the hash table and register the callback, once
 */
static void
init_cache(void)
{
	HASHCTL		ctl = {0};

	if (table_cache != NULL)
		return;
	ctl.keysize = sizeof(Oid);
	ctl.entrysize = sizeof(TableEntry);
	ctl.hcxt = TopMemoryContext;
	table_cache = hash_create("tiering account tables", 16, &ctl,
							  HASH_ELEM | HASH_BLOBS | HASH_CONTEXT);
	CacheRegisterRelcacheCallback(invalidate_tables, (Datum) 0);
	RegisterXactCallback(forget_users, NULL);
}

/*
 * free_model - release a model and what the plan cache holds for it
 */
static void
free_model(TieringModel *model)
{
	if (model->cached)
		FreeCachedExpression(model->cached);
	for (int i = 0; i < (int) lengthof(model->plans); i++)
	{
		if (model->plans[i])
			SPI_freeplan(model->plans[i]);
	}
	tiering_model_free_sources(model);
	MemoryContextDelete(model->context);
}

/*
 * retire_models - forget the models of an entry; free them when unused
 */
static void
retire_models(TableEntry *entry)
{
	MemoryContext old = MemoryContextSwitchTo(TopMemoryContext);

	retired = list_concat(retired, entry->models);
	list_free(entry->models);
	entry->models = NIL;
	MemoryContextSwitchTo(old);

	if (users > 0)
		return;
	while (retired != NIL)
	{
		TieringModel *model = linitial(retired);

		retired = list_delete_first(retired);
		free_model(model);
	}
}

/*
 * load_models - compile the models of an entry
 */
static void
load_models(TableEntry *entry, const TieringRows *rows)
{
	for (uint64 i = 0; i < rows->count; i++)
	{
		TieringModel *model = load_model(entry, tiering_rows_text(rows, i, Anum_model_model),
										 tiering_rows_text(rows, i, Anum_model_key_column),
										 tiering_rows_text(rows, i, Anum_model_status));
		MemoryContext old;

		if (model == NULL)
			continue;
		old = MemoryContextSwitchTo(TopMemoryContext);
		entry->models = lappend(entry->models, model);
		MemoryContextSwitchTo(old);
		if (model->status == TIERING_MODEL_BROKEN || !model->fits ||
			!tiering_model_sources_prepared(model))
		{
			entry->incomplete = true;
			entry->tried = TIERING_LOCAL_TRANSACTION;
		}
	}
}

/*
 * fill_entry - read which models a table has, and load them
 */
static void
fill_entry(TableEntry *entry)
{
	retire_models(entry);
	/* Set first: an invalidation during the load must not be lost. */
	entry->valid = true;
	entry->loading = true;
	entry->incomplete = false;
	entry->lacking = false;
	PG_TRY();
	{
		TieringRows *rows = tiering_catalogue_of_relation("model", Anum_model_account_table,
														  entry->relid);

		if (rows->desc == NULL)
			entry->valid = false;
		load_models(entry, rows);
		entry->loading = false;
	}
	PG_CATCH();
	{
		entry->valid = false;	/* or writes would not be seen */
		entry->loading = false;
		PG_RE_THROW();
	}
	PG_END_TRY();
}

/*
 * tiering_models_of - the models that writers of an account table serve
 *
 * The caller holds a lock on the table, and calls tiering_models_release()
 * when it is done, also after an error.
 */
List *
tiering_models_of(Oid account_table)
{
	TableEntry *entry;
	bool		found;
	ListCell   *lc;

	init_cache();
	AcceptInvalidationMessages();	/* those that come later make the caller queue */
	entry = hash_search(table_cache, &account_table, HASH_ENTER, &found);
	if (!found)
	{
		entry->valid = false;
		entry->loading = false;
		entry->models = NIL;
		entry->incomplete = false;
		entry->lacking = false;
		entry->transaction = InvalidLocalTransactionId;
	}
	if (entry->loading)
		tiering_expression_refuse_within(account_table);
	if (entry->incomplete && entry->tried != TIERING_LOCAL_TRANSACTION)
		entry->valid = false;
	foreach(lc, entry->models)
	{
		TieringModel *model = lfirst(lc);

		if ((model->cached && !model->cached->is_valid) ||
			(model->sources != NIL && !tiering_model_sources_valid(model)))
			entry->valid = false;
	}
	if (!entry->valid)
		fill_entry(entry);
	users++;
	return entry->models;
}

/*
 * tiering_models_nested - was the table written to since a statement began?
 *
 * "statement" is the command number of the statement whose triggers fire
 * now.  Strictly, another trigger of the same statement counts as well: a
 * DELETE may be followed by an INSERT of the same key.  Notes the firing for
 * later calls.
 */
bool
tiering_models_nested(Oid account_table, CommandId statement, bool strict)
{
	TableEntry *entry = hash_search(table_cache, &account_table, HASH_FIND, NULL);
	bool		nested = entry->transaction == TIERING_LOCAL_TRANSACTION &&
		(strict ? entry->command >= statement : entry->command > statement);

	entry->transaction = TIERING_LOCAL_TRANSACTION;
	entry->command = Max(GetCurrentCommandId(false), nested ? entry->command : 0);
	return nested;
}

/*
 * tiering_models_fired - the command in which the triggers of an account table fired last
 *
 * Another one than before if somebody wrote within the statement meanwhile.
 */
CommandId
tiering_models_fired(Oid account_table)
{
	TableEntry *entry = hash_search(table_cache, &account_table, HASH_FIND, NULL);

	return entry->command;
}

/*
 * tiering_models_release - end of use of what tiering_models_of() answered
 */
void
tiering_models_release(void)
{
	if (users > 0)
		users--;
}

/*
 * tiering_model_lock_view - make sure that the model's view stays what it is
 *
 * For a writer, who does not wait: false while an activation replaces it, or
 * if one did after the model was read.
 */
bool
tiering_model_lock_view(TieringModel *model)
{
	return ConditionalLockRelationOid(model->view, AccessShareLock) &&
		get_relname_relid("model", model->schema) == model->view;
}

/*
 * require_layout - refuse to work on tables that are not as we made them
 *
 * They stay as they are until the transaction ends.
 */
static void
require_layout(TieringModel *model)
{
	const char *misfit = tiering_layout_misfit(model->state, model->key_type);
	Oid			type = get_atttype(model->state, 1);

	if (misfit == NULL)
		return;
	if (OidIsValid(type) && OidIsValid(model->key_type) &&
		!tiering_layout_key_fits(type, model->key_type))
		ereport(ERROR,
				(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
				 errmsg("the key of model \"%s\" was of type %s and is of type %s now",
						model->name, format_type_be(type), format_type_be(model->key_type)),
				 errdetail("What is stored of its accounts has keys of the former type."),
				 errhint("Alter column \"%s\" back, or drop the model and make it anew.",
						 get_attname(model->account_table, model->key_attno, false))));
	ereport(ERROR,
			(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
			 errmsg("table \"%s\" of model \"%s\" is not as tiering made it",
					misfit, model->name),
			 errdetail("It or its index was dropped, altered, or replaced."),
			 errhint("Undo that, or drop the model and make it anew.")));
}

/*
 * tiering_model_get - one model by name; NULL if it was never activated
 *
 * Same contract as tiering_models_of().  Raises an error if its tables were
 * altered.
 */
TieringModel *
tiering_model_get(const char *name)
{
	Oid			relid = tiering_model_table(name, NULL);
	List	   *models = tiering_models_of(relid);
	ListCell   *lc;

	foreach(lc, models)
	{
		TieringModel *model = lfirst(lc);

		if (strcmp(model->name, name) == 0)
		{
			require_layout(model);
			return model;
		}
	}
	return NULL;
}

/*
 * tiering_model_table - account table of a model, and its status
 *
 * Raises an error if there is no such model.
 */
Oid
tiering_model_table(const char *name, char **status)
{
	TieringRows *rows = tiering_catalogue_of_model("model", name);

	if (rows->count == 0)
		ereport(ERROR,
				(errcode(ERRCODE_UNDEFINED_OBJECT),
				 errmsg("model \"%s\" does not exist", name),
				 errhint("Create it with tiering.create_model().")));
	if (status)
		*status = tiering_rows_text(rows, 0, Anum_model_status);
	return tiering_rows_oid(rows, 0, Anum_model_account_table);
}

/*
 * find_components - where the components are in the state table
 *
 * Activation adds the columns before it publishes.
 */
static void
find_components(TieringModel *model)
{
	int			n = model->rule.ncomponents;

	model->component_attnos = palloc(sizeof(AttrNumber) * Max(n, 1));
	model->complete = true;
	for (int i = 0; i < n; i++)
	{
		model->component_attnos[i] = get_attnum(model->state,
												psprintf("c_%s", model->components[i]));
		model->complete &= model->component_attnos[i] != InvalidAttrNumber &&
			get_atttype(model->state, model->component_attnos[i]) == NUMERICOID;
	}
}

/*
 * find_layouts - are the tables that writers open when they need them as we made them?
 *
 * The others are looked at each time.
 */
static void
find_layouts(TieringModel *model)
{
	const struct
	{
		const char *name;
		Oid			relid;
	}			tables[] = {
		{"history", model->history},
		{"seat", model->seat},
		{"seat_scope", model->seat_scope},
		{"queue", model->queue},
	};

	model->fits = true;
	for (int i = 0; i < lengthof(tables); i++)
		model->fits &= tiering_layout_table_fits(tables[i].relid, tables[i].name,
												 model->key_type, false);
}

/*
 * may_have_rows - has a table any block?
 *
 * Overrides and windows are looked for only where there may be some; whoever
 * writes the first one has the models read anew.
 */
static bool
may_have_rows(Oid relid)
{
	Relation	rel;
	bool		result;

	if (!OidIsValid(relid))
		return false;
	if (!ConditionalLockRelationOid(relid, AccessShareLock))
		return true;
	rel = try_relation_open(relid, NoLock);
	result = rel != NULL && RelationGetNumberOfBlocks(rel) > 0;
	if (rel)
		relation_close(rel, NoLock);
	UnlockRelationOid(relid, AccessShareLock);
	return result;
}

/*
 * find_relations - resolve the tables of the model's schema; false if gone
 */
static bool
find_relations(TieringModel *model)
{
	const struct
	{
		const char *name;
		Oid		   *relid;
		char		relkind;
	}			relations[] = {
		{"model", &model->view, RELKIND_VIEW},
		{"history", &model->history, RELKIND_RELATION},
		{"queue", &model->queue, RELKIND_RELATION},
		{"seat", &model->seat, RELKIND_RELATION},
		{"seat_scope", &model->seat_scope, RELKIND_RELATION},
		{"override", &model->override, RELKIND_RELATION},
		{"tier_window", &model->tier_window, RELKIND_RELATION},
		{"upcoming", &model->upcoming, RELKIND_RELATION},
		{"signal", &model->signal, RELKIND_RELATION},
		{"signal_ignored", &model->signal_ignored, RELKIND_RELATION},
		{"period_id_seq", &model->period_seq, RELKIND_SEQUENCE},
	};
	Oid			owner = tiering_relation_owner(model->state);

	model->schema = get_rel_namespace(model->state);
	if (!OidIsValid(model->schema))
		return false;
	for (int i = 0; i < lengthof(relations); i++)
		*relations[i].relid = tiering_own_relation(relations[i].name, relations[i].relkind,
												   model->schema, owner);
	model->lifted = model->ntrigger_events > 0 ||
		may_have_rows(model->override) || may_have_rows(model->tier_window);
	return OidIsValid(model->view) && OidIsValid(model->history) &&
		OidIsValid(model->queue) && OidIsValid(model->seat) &&
		OidIsValid(model->seat_scope) && OidIsValid(model->override) &&
		OidIsValid(model->tier_window) && OidIsValid(model->upcoming) &&
		tiering_layout_sequence_fits(model->period_seq) &&
		(!HAS_EVENTS(model) || OidIsValid(model->signal));
}

/*
 * compile_view - compile the view of a model, if it is that of the version we read
 *
 * False if it is not, or if an activation is replacing it, which is not waited for.
 */
static bool
compile_view(TieringModel *model)
{
	if (!ConditionalLockRelationOid(model->view, AccessShareLock))
		return false;
	if (get_relname_relid("model", model->schema) == model->view &&
		tiering_model_read_version(model->name) == model->version)
		model->owner = tiering_relation_owner(model->view);
	if (OidIsValid(model->owner))
		tiering_model_compile(model);
	UnlockRelationOid(model->view, AccessShareLock);
	return OidIsValid(model->owner);
}

/*
 * load_model - read and compile one model; NULL if it needs nothing
 *
 * Nothing is needed where a part of the model was dropped.  That may be undone,
 * by this very transaction, and then no message is about the account table.
 */
static TieringModel *
load_model(TableEntry *entry, const char *name, const char *key_column, const char *status)
{
	MemoryContext context = AllocSetContextCreate(TopMemoryContext, "tiering model",
												  ALLOCSET_DEFAULT_SIZES);
	MemoryContext old = MemoryContextSwitchTo(context);
	TieringModel *model = palloc0(sizeof(TieringModel));
	bool		live;

	model->context = context;
	model->name = pstrdup(name);
	model->account_table = entry->relid;
	live = tiering_model_read(model);
	if (live && !find_relations(model))
	{
		entry->lacking = true;
		live = false;
	}
	if (!live)
	{
		MemoryContextSwitchTo(old);
		MemoryContextDelete(context);
		return NULL;
	}
	find_components(model);
	if (strcmp(status, "live") == 0)
		model->status = TIERING_MODEL_LIVE;
	else if (strcmp(status, "publishing") == 0)
		model->status = TIERING_MODEL_PUBLISHING;
	else if (strcmp(status, "filling") == 0)
		model->status = TIERING_MODEL_FILLING;
	else
		model->status = TIERING_MODEL_IDLE;
	MemoryContextSwitchTo(old);

	if (!compile_view(model))
	{
		(void) tiering_model_set_key(model, get_attnum(entry->relid, key_column));
		model->status = TIERING_MODEL_BROKEN;
	}
	if (model->key_attno == InvalidAttrNumber)
		model->status = TIERING_MODEL_IDLE; /* nothing to queue by */
	else
	{
		if (!OidIsValid(model->owner))
			model->owner = tiering_relation_owner(model->state);
		find_layouts(model);
		tiering_model_load_sources(model);
	}
	return model;
}
