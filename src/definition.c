/*-------------------------------------------------------------------------
 *
 * definition.c
 *	  The draft of a model: who may change it, read it, store it.
 *
 * A draft lives in two places.  The catalogue holds names, weights, tiers
 * and a copy of the expressions; the view "draft" in the schema of the model
 * holds the expressions themselves, in the care of PostgreSQL.  Reading a
 * draft takes the expressions from the view, so a renamed column is followed
 * at the latest now, and storing it writes the copies anew.  If the view is
 * gone (DROP ... CASCADE of a column that it used), the copies are what the
 * draft is made from again.
 *
 * Schema and account table may be renamed as well.  The catalogue names the
 * account table and the state table by regclass; the schema is the one that
 * the state table is in.
 *
 * src/definition.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/xact.h"
#include "catalog/pg_class.h"
#include "catalog/pg_inherits.h"
#include "catalog/pg_type.h"
#include "miscadmin.h"
#include "nodes/primnodes.h"
#include "utils/acl.h"
#include "utils/builtins.h"
#include "utils/guc.h"
#include "utils/inval.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"
#include "utils/resowner.h"
#include "utils/syscache.h"

#include "catalogue.h"
#include "definition.h"
#include "expression.h"
#include "model_schema.h"
#include "model_view.h"

static TieringRows *model_row(const char *model, bool lock);
static Oid	relation_owner(Oid relid);
static void load_model(TieringDraft *draft, TieringRows *row);
static void require_objects(const TieringDraft *draft);
static void load_components(TieringDraft *draft);
static void load_criteria(TieringDraft *draft);
static void load_tiers(TieringDraft *draft);
static void load_expressions(TieringDraft *draft);
static void take_key(TieringModelView *view, char **key_column);
static void take_text(TieringModelView *view, const char *column, char **text);
static void sort_draft(TieringDraft *draft);
static int	compare_criteria(const ListCell *a, const ListCell *b);
static int	compare_tiers(const ListCell *a, const ListCell *b);
static void make_view(TieringDraft *draft);
static bool check_texts(TieringDraft *draft, int elevel);
static bool check_text(TieringDraft *draft, int elevel, const char *label,
					   TieringExpressionKind kind, const char *text);
static char *try_text(const TieringExpressionSource *source);
static void store_model(const TieringDraft *draft);
static void store_texts(const TieringDraft *draft);
static void store_text(const TieringDraft *draft, const char *name,
					   const char *stored, const char *text, const char *sql);

/*
 * tiering_definition_owner - the role that owns a model
 *
 * That is the owner of the view draft; if it is gone, of the table state.
 */
Oid
tiering_definition_owner(const char *model)
{
	TieringDraft *draft = tiering_draft_find(model, false);

	require_objects(draft);
	return draft->owner;
}

/*
 * tiering_definition_schema - the name of the schema that a model is in
 */
char *
tiering_definition_schema(const char *model)
{
	TieringDraft *draft = tiering_draft_find(model, false);

	require_objects(draft);
	return get_namespace_name(draft->schema);
}

/*
 * tiering_definition_check_owner - refuse who may not manage the model
 */
void
tiering_definition_check_owner(const char *model)
{
	if (!has_privs_of_role(GetUserId(), tiering_definition_owner(model)))
		ereport(ERROR,
				(errcode(ERRCODE_INSUFFICIENT_PRIVILEGE),
				 errmsg("must be owner of model \"%s\"", model)));
}

/*
 * tiering_schema_execute - run a statement as the owner of a model
 */
void
tiering_schema_execute(const char *model, const char *sql)
{
	tiering_owner_execute(tiering_definition_owner(model), sql);
}

/*
 * tiering_definition_invalidate - tell every session that a model changed
 *
 * What sessions keep about the models of a table hangs on its relcache entry
 * and on those of its partitions.
 */
void
tiering_definition_invalidate(Oid account_table)
{
	ListCell   *lc;

	foreach(lc, find_all_inheritors(account_table, NoLock, NULL))
		CacheInvalidateRelcacheByRelid(lfirst_oid(lc));
}

/*
 * tiering_draft_find - what a draft says about the model itself
 *
 * Checks no rights, and finds the model also if its schema is gone.  Raises
 * an error if there is no such model.
 */
TieringDraft *
tiering_draft_find(const char *model, bool lock)
{
	TieringDraft *draft = palloc0(sizeof(TieringDraft));

	load_model(draft, model_row(model, lock));
	return draft;
}

/*
 * tiering_draft_open - check the caller, lock the model, read its draft
 */
TieringDraft *
tiering_draft_open(const char *model)
{
	TieringDraft *draft;

	tiering_definition_check_owner(model);
	draft = tiering_draft_find(model, true);
	require_objects(draft);
	load_components(draft);
	load_criteria(draft);
	load_tiers(draft);
	load_expressions(draft);
	return draft;
}

/*
 * tiering_draft_store - make view and copies of expressions what draft says
 *
 * A draft whose view is gone stays without one, with a warning for each
 * expression that fails, until none does.
 */
void
tiering_draft_store(TieringDraft *draft)
{
	sort_draft(draft);
	if (OidIsValid(draft->view) || check_texts(draft, WARNING))
		make_view(draft);
	store_model(draft);
	store_texts(draft);
}

/*
 * tiering_draft_require - make sure that the view and the copies are there
 *
 * Raises the error of the first expression that fails.
 */
void
tiering_draft_require(TieringDraft *draft)
{
	if (!OidIsValid(draft->view))
	{
		(void) check_texts(draft, ERROR);
		tiering_draft_store(draft);
		return;
	}
	store_model(draft);
	store_texts(draft);
}

/*
 * tiering_draft_component - a component of the draft, or NULL
 */
TieringComponent *
tiering_draft_component(const TieringDraft *draft, const char *name)
{
	ListCell   *lc;

	foreach(lc, draft->components)
	{
		TieringComponent *component = lfirst(lc);

		if (strcmp(component->name, name) == 0)
			return component;
	}
	return NULL;
}

/*
 * tiering_draft_criterion - a criterion of the draft, or NULL
 */
TieringCriterion *
tiering_draft_criterion(const TieringDraft *draft, const char *name)
{
	ListCell   *lc;

	foreach(lc, draft->criteria)
	{
		TieringCriterion *criterion = lfirst(lc);

		if (strcmp(criterion->name, name) == 0)
			return criterion;
	}
	return NULL;
}

/*
 * tiering_draft_tier - a tier of the draft, or NULL
 */
TieringTier *
tiering_draft_tier(const TieringDraft *draft, const char *name)
{
	ListCell   *lc;

	foreach(lc, draft->tiers)
	{
		TieringTier *tier = lfirst(lc);

		if (strcmp(tier->name, name) == 0)
			return tier;
	}
	return NULL;
}

/*
 * model_row - the catalogue's row of a model, locked if asked for
 */
static TieringRows *
model_row(const char *model, bool lock)
{
	TieringArguments arguments = {0};
	TieringRows *rows;
	StringInfoData sql;

	initStringInfo(&sql);
	appendStringInfoString(&sql,
						   "SELECT model, state_table::oid, account_table::oid, "
						   "key_column, filter, territory, owner "
						   "FROM tiering.model WHERE model = $1");
	if (lock)
		appendStringInfoString(&sql, " FOR UPDATE");
	tiering_argument_text(&arguments, model);
	rows = tiering_catalogue_query(sql.data, &arguments);
	if (rows->count == 0)
		ereport(ERROR,
				(errcode(ERRCODE_UNDEFINED_OBJECT),
				 errmsg("model \"%s\" does not exist", model)));
	return rows;
}

/*
 * load_model - take what the catalogue's row says, and what follows from it
 */
static void
load_model(TieringDraft *draft, TieringRows *row)
{
	draft->model = tiering_rows_text(row, 0, 1);
	draft->state_table = tiering_rows_oid(row, 0, 2);
	draft->account_table = tiering_rows_oid(row, 0, 3);
	draft->key_column = tiering_rows_text(row, 0, 4);
	draft->filter = tiering_rows_text(row, 0, 5);
	draft->territory = tiering_rows_text(row, 0, 6);
	draft->account_owner = tiering_rows_text(row, 0, 7);

	draft->schema = get_rel_namespace(draft->state_table);
	if (OidIsValid(draft->schema))
		draft->view = get_relname_relid(TIERING_DRAFT_VIEW, draft->schema);
	draft->owner = relation_owner(draft->view);
	if (!OidIsValid(draft->owner))
		draft->owner = relation_owner(draft->state_table);
	if (!OidIsValid(draft->owner))
		draft->owner = relation_owner(draft->account_table);
}

/*
 * require_objects - make sure that schema and account table exist
 */
static void
require_objects(const TieringDraft *draft)
{
	const char *missing = NULL;

	if (!OidIsValid(draft->schema))
		missing = "schema";
	else if (!OidIsValid(relation_owner(draft->account_table)))
		missing = "account table";
	if (missing)
		ereport(ERROR,
				(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
				 errmsg("the %s of model \"%s\" has been dropped",
						missing, draft->model),
				 errhint("Call tiering.drop_model(%s, force => true) to remove what is left of the model.",
						 quote_literal_cstr(draft->model))));
}

/*
 * relation_owner - the role that owns a relation; InvalidOid: it is gone
 */
static Oid
relation_owner(Oid relid)
{
	HeapTuple	tuple = SearchSysCache1(RELOID, ObjectIdGetDatum(relid));
	Oid			owner;

	if (!HeapTupleIsValid(tuple))
		return InvalidOid;
	owner = ((Form_pg_class) GETSTRUCT(tuple))->relowner;
	ReleaseSysCache(tuple);
	return owner;
}

/*
 * load_components - read the draft's components
 */
static void
load_components(TieringDraft *draft)
{
	TieringArguments arguments = {0};
	TieringRows *rows;

	tiering_argument_text(&arguments, draft->model);
	rows = tiering_catalogue_query("SELECT component, weight, position "
								   "FROM tiering.component WHERE model = $1 "
								   "ORDER BY position", &arguments);
	for (uint64 i = 0; i < rows->count; i++)
	{
		TieringComponent *component = palloc0(sizeof(TieringComponent));

		component->name = tiering_rows_text(rows, i, 1);
		component->weight = tiering_rows_float(rows, i, 2);
		component->position = tiering_rows_int(rows, i, 3);
		draft->components = lappend(draft->components, component);
	}
}

/*
 * load_criteria - read the draft's criteria
 */
static void
load_criteria(TieringDraft *draft)
{
	TieringArguments arguments = {0};
	TieringRows *rows;

	tiering_argument_text(&arguments, draft->model);
	rows = tiering_catalogue_query("SELECT criterion, component, expression, "
								   "weight, missing, description, position "
								   "FROM tiering.criterion WHERE model = $1",
								   &arguments);
	for (uint64 i = 0; i < rows->count; i++)
	{
		TieringCriterion *criterion = palloc0(sizeof(TieringCriterion));

		criterion->name = tiering_rows_text(rows, i, 1);
		criterion->component = tiering_rows_text(rows, i, 2);
		criterion->expression = tiering_rows_text(rows, i, 3);
		criterion->stored = criterion->expression;
		criterion->weight = tiering_rows_float(rows, i, 4);
		criterion->missing = tiering_rows_text(rows, i, 5);
		criterion->description = tiering_rows_text(rows, i, 6);
		criterion->position = tiering_rows_int(rows, i, 7);
		draft->criteria = lappend(draft->criteria, criterion);
	}
}

/*
 * load_tiers - read the draft's tiers
 */
static void
load_tiers(TieringDraft *draft)
{
	TieringArguments arguments = {0};
	TieringRows *rows;

	tiering_argument_text(&arguments, draft->model);
	rows = tiering_catalogue_query("SELECT tier, rank, gate FROM tiering.tier "
								   "WHERE model = $1", &arguments);
	for (uint64 i = 0; i < rows->count; i++)
	{
		TieringTier *tier = palloc0(sizeof(TieringTier));

		tier->name = tiering_rows_text(rows, i, 1);
		tier->rank = tiering_rows_int(rows, i, 2);
		tier->gate = tiering_rows_text(rows, i, 3);
		tier->stored = tier->gate;
		draft->tiers = lappend(draft->tiers, tier);
	}
	sort_draft(draft);
}

/*
 * load_expressions - take the expressions from the view draft, if it is there
 */
static void
load_expressions(TieringDraft *draft)
{
	TieringModelView *view = NULL;
	ListCell   *lc;
	int			level;

	if (OidIsValid(draft->view))
		view = tiering_model_view_open(draft->view);
	if (view == NULL || view->account_table != draft->account_table)
	{
		draft->view = InvalidOid;
		return;
	}

	level = NewGUCNestLevel();
	tiering_search_path_fix();
	tiering_settings_fix();
	take_key(view, &draft->key_column);
	take_text(view, NULL, &draft->filter);
	take_text(view, "territory", &draft->territory);
	take_text(view, "owner", &draft->account_owner);
	foreach(lc, draft->criteria)
	{
		TieringCriterion *criterion = lfirst(lc);

		take_text(view, criterion->name, &criterion->expression);
	}
	foreach(lc, draft->tiers)
	{
		TieringTier *tier = lfirst(lc);

		take_text(view, psprintf("gate %d", tier->rank), &tier->gate);
	}
	AtEOXact_GUC(false, level);
	tiering_model_view_close(view);
}

/*
 * take_text - take the text of an expression from a view, if it is set
 */
static void
take_text(TieringModelView *view, const char *column, char **text)
{
	char	   *current;

	if (*text == NULL)
		return;
	current = tiering_model_view_text(view, column);
	if (current != NULL)
		*text = current;
}

/*
 * take_key - take the name of the key column from a view
 */
static void
take_key(TieringModelView *view, char **key_column)
{
	Node	   *key = tiering_model_view_expression(view, "account_id");

	if (key != NULL && IsA(key, Var))
		*key_column = get_attname(view->account_table, ((Var *) key)->varattno,
								  false);
}

/*
 * sort_draft - bring criteria and tiers into the order of the views
 *
 * A criterion whose component does not exist comes last.
 */
static void
sort_draft(TieringDraft *draft)
{
	ListCell   *lc;

	foreach(lc, draft->criteria)
	{
		TieringCriterion *criterion = lfirst(lc);
		TieringComponent *component = tiering_draft_component(draft, criterion->component);

		criterion->component_position = component ? component->position : PG_INT32_MAX;
	}
	list_sort(draft->criteria, compare_criteria);
	list_sort(draft->tiers, compare_tiers);
}

/*
 * compare_criteria - order of criteria: by component, then by creation
 */
static int
compare_criteria(const ListCell *a, const ListCell *b)
{
	const TieringCriterion *x = lfirst(a);
	const TieringCriterion *y = lfirst(b);

	if (x->component_position != y->component_position)
		return x->component_position < y->component_position ? -1 : 1;
	return (x->position > y->position) - (x->position < y->position);
}

/*
 * compare_tiers - order of tiers: by rank
 */
static int
compare_tiers(const ListCell *a, const ListCell *b)
{
	const TieringTier *x = lfirst(a);
	const TieringTier *y = lfirst(b);

	return (x->rank > y->rank) - (x->rank < y->rank);
}

/*
 * make_view - make the view draft, or make it anew
 */
static void
make_view(TieringDraft *draft)
{
	tiering_model_view_create(draft, TIERING_DRAFT_VIEW);
	tiering_model_schema_revoke(draft->schema, draft->owner);
	draft->view = get_relname_relid(TIERING_DRAFT_VIEW, draft->schema);
}

/*
 * check_texts - can the view draft be made from the copies of expressions?
 *
 * Reports each expression that fails at elevel, and answers false if one
 * does.
 */
static bool
check_texts(TieringDraft *draft, int elevel)
{
	bool		result = true;
	ListCell   *lc;

	result &= check_text(draft, elevel, "key column", TIERING_EXPRESSION_NAME,
						 quote_identifier(draft->key_column));
	result &= check_text(draft, elevel, "filter",
						 TIERING_EXPRESSION_CONDITION, draft->filter);
	result &= check_text(draft, elevel, "territory",
						 TIERING_EXPRESSION_NAME, draft->territory);
	result &= check_text(draft, elevel, "owner",
						 TIERING_EXPRESSION_NAME, draft->account_owner);
	foreach(lc, draft->criteria)
	{
		TieringCriterion *criterion = lfirst(lc);

		result &= check_text(draft, elevel,
							 psprintf("criterion \"%s\"", criterion->name),
							 TIERING_EXPRESSION_POINTS, criterion->expression);
	}
	foreach(lc, draft->tiers)
	{
		TieringTier *tier = lfirst(lc);

		result &= check_text(draft, elevel,
							 psprintf("gate of tier \"%s\"", tier->name),
							 TIERING_EXPRESSION_CONDITION, tier->gate);
	}
	return result;
}

/*
 * check_text - check the copy of one expression; NULL is fine
 *
 * At ERROR the error of the expression itself comes out; below, a report
 * that the draft waits for it.
 */
static bool
check_text(TieringDraft *draft, int elevel, const char *label,
		   TieringExpressionKind kind, const char *text)
{
	TieringExpressionSource source = {
		.text = text,
		.label = label,
		.model = draft->model,
		.account_table = draft->account_table,
		.owner = draft->owner,
		.kind = kind,
		.origin = TIERING_EXPRESSION_PRINTED
	};
	char	   *message;

	if (text == NULL)
		return true;
	if (elevel >= ERROR)
	{
		(void) tiering_expression_check(&source);
		return true;
	}
	message = try_text(&source);
	if (message == NULL)
		return true;
	ereport(elevel,
			(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
			 errmsg("%s of model \"%s\" has to be set anew", label, draft->model),
			 errdetail("Its expression is %s: %s.", text, message)));
	return false;
}

/*
 * try_text - check an expression; the message if it fails, else NULL
 *
 * Only what is wrong with the expression is caught: errors of class 42.
 */
static char *
try_text(const TieringExpressionSource *source)
{
	MemoryContext context = CurrentMemoryContext;
	ResourceOwner owner = CurrentResourceOwner;
	char	   *volatile message = NULL;

	BeginInternalSubTransaction(NULL);
	MemoryContextSwitchTo(context);
	PG_TRY();
	{
		(void) tiering_expression_check(source);
		ReleaseCurrentSubTransaction();
	}
	PG_CATCH();
	{
		ErrorData  *error;

		MemoryContextSwitchTo(context);
		error = CopyErrorData();
		if (ERRCODE_TO_CATEGORY(error->sqlerrcode) != ERRCODE_SYNTAX_ERROR_OR_ACCESS_RULE_VIOLATION)
			PG_RE_THROW();
		FlushErrorState();
		RollbackAndReleaseCurrentSubTransaction();
		message = error->message;
	}
	PG_END_TRY();
	MemoryContextSwitchTo(context);
	CurrentResourceOwner = owner;
	return message;
}

/*
 * store_model - write the copies in the model's row
 *
 * The row is written even if nothing in it changed: a session at REPEATABLE
 * READ that waited for us must not go on with the draft that it sees.
 */
static void
store_model(const TieringDraft *draft)
{
	TieringArguments arguments = {0};

	tiering_argument_text(&arguments, draft->model);
	tiering_argument_text(&arguments, get_namespace_name(draft->schema));
	tiering_argument_text(&arguments, draft->key_column);
	tiering_argument_text(&arguments, draft->filter);
	tiering_argument_text(&arguments, draft->territory);
	tiering_argument_text(&arguments, draft->account_owner);
	tiering_catalogue_call("UPDATE tiering.model SET schema_name = $2, "
						   "key_column = $3, filter = $4, territory = $5, "
						   "owner = $6 WHERE model = $1", &arguments);
}

/*
 * store_texts - write the copies of expressions that changed
 */
static void
store_texts(const TieringDraft *draft)
{
	ListCell   *lc;

	foreach(lc, draft->criteria)
	{
		TieringCriterion *criterion = lfirst(lc);

		store_text(draft, criterion->name, criterion->stored,
				   criterion->expression,
				   "UPDATE tiering.criterion SET expression = $3 "
				   "WHERE model = $1 AND criterion = $2");
	}
	foreach(lc, draft->tiers)
	{
		TieringTier *tier = lfirst(lc);

		store_text(draft, tier->name, tier->stored, tier->gate,
				   "UPDATE tiering.tier SET gate = $3 "
				   "WHERE model = $1 AND tier = $2");
	}
}

/*
 * store_text - write the copy of one expression if it changed
 */
static void
store_text(const TieringDraft *draft, const char *name, const char *stored,
		   const char *text, const char *sql)
{
	TieringArguments arguments = {0};

	if (text == NULL || (stored && strcmp(stored, text) == 0))
		return;
	tiering_argument_text(&arguments, draft->model);
	tiering_argument_text(&arguments, name);
	tiering_argument_text(&arguments, text);
	tiering_catalogue_call(sql, &arguments);
}
