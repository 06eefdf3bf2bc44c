/*-------------------------------------------------------------------------
 *
 * criterion.c
 *	  Components and criteria of a draft.
 *
 * A component is a name and a weight.  A criterion is an expression in a
 * component; its name is unique in the model, because it is a column of the
 * model's view.  A call that says what the draft says already changes
 * nothing, not even a row version.
 *
 * src/criterion.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include <math.h>

#include "fmgr.h"
#include "utils/float.h"

#include "catalogue.h"
#include "draft.h"
#include "model_view.h"
#include "names.h"
#include "signal_draft.h"
#include "source_index.h"
#include "tiering.h"

PG_FUNCTION_INFO_V1(tiering_set_component);
PG_FUNCTION_INFO_V1(tiering_drop_component);
PG_FUNCTION_INFO_V1(tiering_set_criterion);
PG_FUNCTION_INFO_V1(tiering_drop_criterion);

static char *missing_argument(FunctionCallInfo fcinfo, int i);
static bool same_criterion(const TieringCriterion *a, const TieringCriterion *b);
static void place_criterion(TieringDraft *draft, TieringCriterion *criterion);
static void write_component(const char *model, const TieringComponent *component);
static void write_criterion(const char *model, const TieringCriterion *criterion);
static void undefined_component(const char *model, const char *name);

/*
 * tiering_set_component - SQL: create or change a component of the draft
 */
Datum
tiering_set_component(PG_FUNCTION_ARGS)
{
	char	   *model = tiering_model_argument(fcinfo);
	char	   *name = tiering_column_argument(fcinfo, 1, "component");
	double		weight = tiering_weight_argument(fcinfo, 2);
	TieringDraft *draft = tiering_draft_open(model);
	TieringComponent *component = tiering_draft_component(draft, name);

	if (component && OidIsValid(draft->view) &&
		component->weight == weight)
		PG_RETURN_VOID();
	if (component == NULL)
	{
		TieringComponent *last = draft->components ? llast(draft->components) : NULL;

		component = palloc0(sizeof(TieringComponent));
		component->name = name;
		component->position = last ? last->position + 1 : 1;
		draft->components = lappend(draft->components, component);
	}
	component->weight = weight;
	write_component(model, component);
	tiering_draft_store(draft);
	PG_RETURN_VOID();
}

/*
 * tiering_drop_component - SQL: remove a component from the draft
 *
 * Refused while it has criteria.
 */
Datum
tiering_drop_component(PG_FUNCTION_ARGS)
{
	char	   *model = tiering_model_argument(fcinfo);
	char	   *name = tiering_required_argument(fcinfo, 1, "component");
	TieringDraft *draft = tiering_draft_open(model);
	ListCell   *lc;

	foreach(lc, draft->criteria)
	{
		TieringCriterion *criterion = lfirst(lc);

		if (strcmp(criterion->component, name) == 0)
			ereport(ERROR,
					(errcode(ERRCODE_DEPENDENT_OBJECTS_STILL_EXIST),
					 errmsg("component \"%s\" of model \"%s\" still has criteria",
							name, model),
					 errdetail("Criterion \"%s\" belongs to it.", criterion->name),
					 errhint("Drop its criteria first, or move them with tiering.set_criterion().")));
	}
	if (tiering_signal_of_component(model, name) != NULL)
		ereport(ERROR,
				(errcode(ERRCODE_DEPENDENT_OBJECTS_STILL_EXIST),
				 errmsg("component \"%s\" of model \"%s\" still has signals",
						name, model),
				 errdetail("Signal \"%s\" belongs to it.",
						   tiering_signal_of_component(model, name)),
				 errhint("Drop its signals first, or move them with tiering.set_signal().")));
	if (tiering_draft_delete(draft, "component", "component", "component", name))
	{
		draft->components = list_delete_ptr(draft->components,
											tiering_draft_component(draft, name));
		tiering_draft_store(draft);
	}
	PG_RETURN_VOID();
}

/*
 * tiering_set_criterion - SQL: create or change a criterion of the draft
 */
Datum
tiering_set_criterion(PG_FUNCTION_ARGS)
{
	char	   *model = tiering_model_argument(fcinfo);
	char	   *component = tiering_required_argument(fcinfo, 1, "component");
	char	   *text = tiering_required_argument(fcinfo, 3, "expression");
	TieringCriterion wanted = {0};
	TieringCriterion *present;
	TieringDraft *draft;

	wanted.name = tiering_column_argument(fcinfo, 2, "criterion");
	wanted.component = component;
	wanted.weight = tiering_weight_argument(fcinfo, 4);
	wanted.missing = missing_argument(fcinfo, 5);
	wanted.description = tiering_text_argument(fcinfo, 6);

	draft = tiering_draft_open(model);
	if (tiering_draft_component(draft, component) == NULL)
		undefined_component(model, component);
	wanted.expression =
		tiering_definition_expression(draft->model,
									  psprintf("criterion \"%s\"", wanted.name),
									  text, TIERING_EXPRESSION_POINTS,
									  TIERING_EXPRESSION_CALLER);

	present = tiering_draft_criterion(draft, wanted.name);
	if (present && OidIsValid(draft->view) &&
		same_criterion(present, &wanted))
		PG_RETURN_VOID();
	place_criterion(draft, &wanted);
	write_criterion(model, &wanted);
	tiering_draft_store(draft);
	tiering_notice_indexes(draft->model->schema, TIERING_DRAFT_VIEW, wanted.name);
	PG_RETURN_VOID();
}

/*
 * tiering_drop_criterion - SQL: remove a criterion from the draft
 */
Datum
tiering_drop_criterion(PG_FUNCTION_ARGS)
{
	char	   *model = tiering_model_argument(fcinfo);
	char	   *name = tiering_required_argument(fcinfo, 1, "criterion");
	TieringDraft *draft = tiering_draft_open(model);

	if (tiering_draft_delete(draft, "criterion", "criterion", "criterion", name))
	{
		draft->criteria = list_delete_ptr(draft->criteria, tiering_draft_criterion(draft, name));
		tiering_draft_store(draft);
	}
	PG_RETURN_VOID();
}

/*
 * missing_argument - the rule for a NULL: skip, zero or a number of points
 *
 * A number is returned as PostgreSQL prints it.
 */
static char *
missing_argument(FunctionCallInfo fcinfo, int i)
{
	char	   *text = tiering_text_argument(fcinfo, i);
	char	   *end;
	double		points;

	if (text == NULL)
		return "skip";
	if (strcmp(text, "skip") == 0 || strcmp(text, "zero") == 0)
		return text;

	points = strtod(text, &end);
	if (strspn(text, "+-.0123456789eE") != strlen(text) ||
		end == text || *end != '\0' || !(points >= -100 && points <= 100))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("invalid value for missing: \"%s\"", text),
				 errdetail("It must be skip, zero, or a number of points from -100 to 100.")));
	return float8out_internal(points + 0.0);
}

/*
 * same_criterion - do two criteria of one name say the same?
 */
static bool
same_criterion(const TieringCriterion *a, const TieringCriterion *b)
{
	return tiering_same_text(a->component, b->component) &&
		tiering_same_text(a->expression, b->expression) &&
		tiering_same_text(a->missing, b->missing) &&
		tiering_same_text(a->description, b->description) &&
		a->weight == b->weight;
}

/*
 * place_criterion - put a criterion into the draft, new or in its old place
 */
static void
place_criterion(TieringDraft *draft, TieringCriterion *criterion)
{
	TieringCriterion *present = tiering_draft_criterion(draft, criterion->name);
	int			last = 0;
	ListCell   *lc;

	criterion->stored = criterion->expression;
	if (present)
	{
		criterion->position = present->position;
		*present = *criterion;
		return;
	}
	if (list_length(draft->criteria) >= TIERING_MAX_CRITERIA)
		ereport(ERROR,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("model \"%s\" cannot have more than %d criteria",
						draft->model->name, TIERING_MAX_CRITERIA)));
	foreach(lc, draft->criteria)
		last = Max(last, ((TieringCriterion *) lfirst(lc))->position);
	criterion->position = last + 1;
	draft->criteria = lappend(draft->criteria, criterion);
}

/*
 * write_component - insert or update the catalogue's row of a component
 */
static void
write_component(const char *model, const TieringComponent *component)
{
	TieringArguments arguments = {0};

	tiering_argument_text(&arguments, model);
	tiering_argument_text(&arguments, component->name);
	tiering_argument_float(&arguments, component->weight);
	tiering_argument_int(&arguments, &component->position);
	tiering_catalogue_call("INSERT INTO tiering.component (model, component, weight, position) "
						   "VALUES ($1, $2, $3, $4) "
						   "ON CONFLICT (model, component) DO UPDATE "
						   "SET weight = EXCLUDED.weight", &arguments);
}

/*
 * write_criterion - insert or update the catalogue's row of a criterion
 */
static void
write_criterion(const char *model, const TieringCriterion *criterion)
{
	TieringArguments arguments = {0};

	tiering_argument_text(&arguments, model);
	tiering_argument_text(&arguments, criterion->component);
	tiering_argument_text(&arguments, criterion->name);
	tiering_argument_text(&arguments, criterion->expression);
	tiering_argument_float(&arguments, criterion->weight);
	tiering_argument_text(&arguments, criterion->missing);
	tiering_argument_text(&arguments, criterion->description);
	tiering_argument_int(&arguments, &criterion->position);
	tiering_catalogue_call("INSERT INTO tiering.criterion (model, component, criterion, "
						   "expression, weight, missing, description, position) "
						   "VALUES ($1, $2, $3, $4, $5, $6, $7, $8) "
						   "ON CONFLICT (model, criterion) DO UPDATE "
						   "SET component = EXCLUDED.component, "
						   "expression = EXCLUDED.expression, "
						   "weight = EXCLUDED.weight, "
						   "missing = EXCLUDED.missing, "
						   "description = EXCLUDED.description", &arguments);
}

/*
 * undefined_component - raise the error for a component that does not exist
 */
static void
undefined_component(const char *model, const char *name)
{
	ereport(ERROR,
			(errcode(ERRCODE_UNDEFINED_OBJECT),
			 errmsg("component \"%s\" of model \"%s\" does not exist",
					name, model),
			 errhint("Create it with tiering.set_component().")));
}
