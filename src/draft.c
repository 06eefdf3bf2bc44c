/*-------------------------------------------------------------------------
 *
 * draft.c
 *	  The draft of a model: read it, change it, store it.
 *
 * A draft lives in two places.  The catalogue holds names, weights, tiers
 * and a copy of the expressions; the view "draft" in the schema of the model
 * holds the expressions themselves, in the care of PostgreSQL.  Reading a
 * draft takes the expressions from the view, so a renamed column is followed
 * at the latest now, and storing it writes the copies anew.  If the view is
 * gone (DROP ... CASCADE of a column that it used), the copies are what the
 * draft is made from again.
 *
 * src/draft.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/xact.h"
#include "nodes/primnodes.h"
#include "utils/builtins.h"
#include "utils/guc.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"
#include "utils/rel.h"
#include "utils/resowner.h"

#include "catalogue.h"
#include "draft.h"
#include "model_schema.h"
#include "model_view.h"
#include "source.h"

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
static bool check_key(TieringDraft *draft, int elevel);
static bool check_text(TieringDraft *draft, int elevel, const char *label,
					   TieringExpressionKind kind, const char *text);
static char *try_text(TieringDraft *draft, const char *label,
					  TieringExpressionKind kind, const char *text);
static void store_model(const TieringDraft *draft);
static void store_texts(const TieringDraft *draft);
static void store_text(const TieringDraft *draft, const char *name,
					   const char *stored, const char *text, const char *sql);

/*
 * tiering_draft_open - check the caller, lock the model, read its draft
 */
TieringDraft *
tiering_draft_open(const char *model)
{
	TieringDraft *draft = palloc0(sizeof(TieringDraft));

	tiering_definition_check_owner(model);
	draft->model = tiering_definition_find(model, true);
	tiering_definition_require(draft->model);
	load_components(draft);
	load_criteria(draft);
	load_tiers(draft);
	sort_draft(draft);
	load_expressions(draft);
	tiering_sources_load(draft);
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
	tiering_sources_store(draft);
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
	tiering_sources_store(draft);
}

/*
 * find_named - the element of a list with a name, or NULL
 *
 * Of structs whose first field is their name.
 */
static void *
find_named(List *list, const char *name)
{
	ListCell   *lc;

	foreach(lc, list)
	{
		if (strcmp(*(char **) lfirst(lc), name) == 0)
			return lfirst(lc);
	}
	return NULL;
}

/*
 * tiering_draft_component - a component of the draft, or NULL
 */
TieringComponent *
tiering_draft_component(const TieringDraft *draft, const char *name)
{
	return find_named(draft->components, name);
}

/*
 * tiering_draft_criterion - a criterion of the draft, or NULL
 */
TieringCriterion *
tiering_draft_criterion(const TieringDraft *draft, const char *name)
{
	return find_named(draft->criteria, name);
}

/*
 * tiering_draft_tier - a tier of the draft, or NULL
 */
TieringTier *
tiering_draft_tier(const TieringDraft *draft, const char *name)
{
	return find_named(draft->tiers, name);
}

/*
 * tiering_draft_delete - delete what has a name from a table of the draft
 *
 * If nothing has, a notice says so, and it answers false.
 */
bool
tiering_draft_delete(const TieringDraft *draft, const char *what, const char *table,
					 const char *column, const char *name)
{
	TieringArguments arguments = {0};

	tiering_argument_text(&arguments, draft->model->name);
	tiering_argument_text(&arguments, name);
	if (tiering_catalogue_call(psprintf("DELETE FROM tiering.%s WHERE model = $1 AND %s = $2",
										table, column), &arguments) > 0)
		return true;
	ereport(NOTICE,
			(errmsg("%s \"%s\" of model \"%s\" does not exist, skipping",
					what, name, draft->model->name)));
	return false;
}

/*
 * load_components - read the draft's components
 */
static void
load_components(TieringDraft *draft)
{
	TieringRows *rows = tiering_catalogue_rows("SELECT component, weight, position "
											   "FROM tiering.component WHERE model = $1 "
											   "ORDER BY position", draft->model->name);

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
	TieringRows *rows = tiering_catalogue_rows("SELECT criterion, component, expression, "
											   "weight, missing, description, position "
											   "FROM tiering.criterion WHERE model = $1",
											   draft->model->name);

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
	TieringRows *rows = tiering_catalogue_rows("SELECT tier, rank, gate FROM tiering.tier "
											   "WHERE model = $1", draft->model->name);

	for (uint64 i = 0; i < rows->count; i++)
	{
		TieringTier *tier = palloc0(sizeof(TieringTier));

		tier->name = tiering_rows_text(rows, i, 1);
		tier->rank = tiering_rows_int(rows, i, 2);
		tier->gate = tiering_rows_text(rows, i, 3);
		tier->stored = tier->gate;
		draft->tiers = lappend(draft->tiers, tier);
	}
}

/*
 * load_expressions - take the expressions from the view draft, if it is there
 *
 * A view of somebody else, or over something else, is not ours.
 */
static void
load_expressions(TieringDraft *draft)
{
	TieringModelView *view;
	ListCell   *lc;
	int			level;

	view = tiering_model_view_open(get_relname_relid(TIERING_DRAFT_VIEW,
													 draft->model->schema));
	if (view == NULL)
		return;
	if (view->account_table != draft->model->account_table ||
		view->view->rd_rel->relowner != draft->model->owner)
	{
		tiering_model_view_close(view);
		return;
	}
	draft->view = RelationGetRelid(view->view);

	level = NewGUCNestLevel();
	tiering_syntax_fix();
	tiering_settings_fix();
	take_key(view, &draft->model->key_column);
	take_text(view, NULL, &draft->model->filter);
	take_text(view, "territory", &draft->model->territory);
	take_text(view, "owner", &draft->model->account_owner);
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
		TieringComponent *component =
		tiering_draft_component(draft, criterion->component);

		criterion->component_position =
			component ? component->position : PG_INT32_MAX;
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
	tiering_sources_create_views(draft);
	tiering_model_view_create(draft, TIERING_DRAFT_VIEW);
	tiering_model_schema_revoke(draft->model->schema, draft->model->owner, false);
	draft->view = get_relname_relid(TIERING_DRAFT_VIEW, draft->model->schema);
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

	result &= check_key(draft, elevel);
	result &= check_text(draft, elevel, "filter",
						 TIERING_EXPRESSION_CONDITION, draft->model->filter);
	result &= check_text(draft, elevel, "territory",
						 TIERING_EXPRESSION_NAME, draft->model->territory);
	result &= check_text(draft, elevel, "owner",
						 TIERING_EXPRESSION_NAME, draft->model->account_owner);
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
							 TIERING_EXPRESSION_GATE, tier->gate);
	}
	return result;
}

/*
 * check_key - is the key column there?
 */
static bool
check_key(TieringDraft *draft, int elevel)
{
	if (get_attnum(draft->model->account_table,
				   draft->model->key_column) != InvalidAttrNumber)
		return true;
	ereport(elevel,
			(errcode(ERRCODE_UNDEFINED_COLUMN),
			 errmsg("key column \"%s\" of model \"%s\" does not exist",
					draft->model->key_column, draft->model->name),
			 errhint("Restore the column, or drop the model and create it with another key.")));
	return false;
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
	char	   *message;

	if (elevel >= ERROR)
	{
		(void) tiering_definition_expression(draft->model, label, text, kind,
											 TIERING_EXPRESSION_PRINTED);
		return true;
	}
	message = try_text(draft, label, kind, text);
	if (message == NULL)
		return true;
	ereport(elevel,
			(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
			 errmsg("%s of model \"%s\" cannot be used",
					label, draft->model->name),
			 errdetail("Its expression is %s, but %s.", text, message),
			 errhint("Set it anew or drop it; what was given to tiering.create_model() needs its column back.")));
	return false;
}

/*
 * try_text - check an expression; the message if it fails, else NULL
 *
 * Only what is wrong with the expression is caught: errors of class 42.
 */
static char *
try_text(TieringDraft *draft, const char *label, TieringExpressionKind kind,
		 const char *text)
{
	MemoryContext context = CurrentMemoryContext;
	ResourceOwner owner = CurrentResourceOwner;
	char	   *volatile message = NULL;

	BeginInternalSubTransaction(NULL);
	MemoryContextSwitchTo(context);
	PG_TRY();
	{
		(void) tiering_definition_expression(draft->model, label, text, kind,
											 TIERING_EXPRESSION_PRINTED);
		ReleaseCurrentSubTransaction();
	}
	PG_CATCH();
	{
		ErrorData  *error;

		MemoryContextSwitchTo(context);
		error = CopyErrorData();
		if (ERRCODE_TO_CATEGORY(error->sqlerrcode) !=
			ERRCODE_SYNTAX_ERROR_OR_ACCESS_RULE_VIOLATION)
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

	tiering_argument_text(&arguments, draft->model->name);
	tiering_argument_text(&arguments, get_namespace_name(draft->model->schema));
	tiering_argument_text(&arguments, draft->model->key_column);
	tiering_argument_text(&arguments, draft->model->filter);
	tiering_argument_text(&arguments, draft->model->territory);
	tiering_argument_text(&arguments, draft->model->account_owner);
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
	tiering_argument_text(&arguments, draft->model->name);
	tiering_argument_text(&arguments, name);
	tiering_argument_text(&arguments, text);
	tiering_catalogue_call(sql, &arguments);
}
