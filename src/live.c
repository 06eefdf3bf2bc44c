/*-------------------------------------------------------------------------
 *
 * live.c
 *	  The live version of a model, as its readers need it.
 *
 * The trigger keeps a model with compiled expressions; who writes views or a
 * ledger wants its words instead: names, descriptions, motions, and weights
 * by their side.  They are read from the catalogue each time, as the owner of
 * the extension, because the catalogue is not for everybody to read; callers
 * check beforehand what the user may see.
 *
 * src/live.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include <math.h>

#include "access/xact.h"
#include "fmgr.h"
#include "nodes/nodes.h"
#include "storage/lmgr.h"
#include "utils/builtins.h"
#include "utils/guc.h"
#include "utils/lsyscache.h"
#include "utils/snapmgr.h"

#include "catalogue.h"
#include "expression.h"
#include "layout.h"
#include "live.h"
#include "model_read.h"
#include "model_schema.h"
#include "model_view.h"
#include "trigger_event.h"
#include "view_text.h"
#include "visibility.h"

PG_FUNCTION_INFO_V1(tiering_criterion_expression);

static void read_model(TieringLive *live);
static void require_own_relations(const TieringLive *live);
static void require_own(const TieringLive *live, const char *name);
static void read_components(TieringLive *live);
static void read_criteria(TieringLive *live);
static void read_kinds(TieringLive *live);
static void read_tiers(TieringLive *live);
static void read_expressions(TieringLive *live);
static TieringModelView *open_view(Oid schema);
static char *print_expression(TieringModelView *view, const char *criterion);
static TieringRows *query(const TieringLive *live, const char *sql);
static int	int_or(const TieringRows *rows, uint64 row, int column, int null_value);
static double float_or_nan(const TieringRows *rows, uint64 row, int column);

/*
 * tiering_live_read - the live version of a model
 *
 * The result is in the current memory context.  Raises an error if the model
 * does not exist or was never activated.  All of it is of one version, though
 * another one may be published meanwhile.
 */
TieringLive *
tiering_live_read(const char *model)
{
	TieringLive *live = palloc0(sizeof(TieringLive));

	live->model = pstrdup(model);
	CommandCounterIncrement();
	PushActiveSnapshot(GetTransactionSnapshot());
	read_model(live);
	require_own_relations(live);
	read_components(live);
	read_criteria(live);
	read_kinds(live);
	live->trigger_events =
		tiering_trigger_events_take(query(live, "SELECT e.* FROM tiering.live_trigger_event e WHERE e.model = $1"),
									&live->ntrigger_events);
	read_tiers(live);
	read_expressions(live);
	PopActiveSnapshot();
	return live;
}

/*
 * tiering_live_key_type - type of the keys that are stored, and its modifier
 *
 * Raises an error if an owner has renamed or dropped their column.
 */
Oid
tiering_live_key_type(const TieringLive *live, int32 *typmod)
{
	AttrNumber	attno = get_attnum(live->state, "account_id");
	Oid			type;
	Oid			collation;

	if (attno == InvalidAttrNumber)
		ereport(ERROR,
				(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
				 errmsg("table \"%s\" of model \"%s\" is not as tiering made it", "state", live->model),
				 errdetail("Its column \"%s\" was renamed or dropped.", "account_id"),
				 errhint("Undo that, or drop the model and make it anew.")));
	get_atttypetypmodcoll(live->state, attno, &type, typmod, &collation);
	return type;
}

/*
 * tiering_criterion_expression - SQL: tiering._criterion_expression(state, criterion)
 *
 * The present text of a criterion's expression.  The model is told by its
 * state table, which its views depend on anyway: they must not depend on the
 * view with the expressions, which is dropped and made again.  NULL if that
 * is gone.
 */
Datum
tiering_criterion_expression(PG_FUNCTION_ARGS)
{
	TieringModelView *view = open_view(get_rel_namespace(PG_GETARG_OID(0)));
	char	   *result;
	int			level;

	if (view == NULL)
		PG_RETURN_NULL();
	level = NewGUCNestLevel();
	tiering_syntax_fix();
	tiering_settings_fix();
	result = print_expression(view, text_to_cstring(PG_GETARG_TEXT_PP(1)));
	AtEOXact_GUC(false, level);
	tiering_model_view_close(view);

	if (result == NULL)
		PG_RETURN_NULL();
	PG_RETURN_TEXT_P(cstring_to_text(result));
}

/*
 * read_model - fill what there is one of
 */
static void
read_model(TieringLive *live)
{
	TieringRows *rows = query(live,
							  "SELECT n.nspname::text, l.account_table::oid, l.state_table::oid,"
							  "       l.version, n.oid, c.relowner"
							  "  FROM tiering.model m"
							  "  LEFT JOIN tiering.live l ON l.model = m.model"
							  "  LEFT JOIN pg_class c ON c.oid = l.state_table"
							  "  LEFT JOIN pg_namespace n ON n.oid = c.relnamespace"
							  " WHERE m.model = $1");

	if (rows->count == 0)
		ereport(ERROR,
				(errcode(ERRCODE_UNDEFINED_OBJECT),
				 errmsg("model \"%s\" does not exist", live->model)));
	if (tiering_rows_isnull(rows, 0, 4))
		ereport(ERROR,
				(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
				 errmsg("model \"%s\" has not been activated", live->model),
				 errhint("CALL tiering.activate(%s) publishes its draft.",
						 quote_literal_cstr(live->model))));

	live->schema_name = tiering_rows_text(rows, 0, 1);
	live->account_table = tiering_rows_oid(rows, 0, 2);
	live->state = tiering_rows_oid(rows, 0, 3);
	live->version = tiering_rows_int(rows, 0, 4);
	live->schema = tiering_rows_oid(rows, 0, 5);
	live->owner = tiering_rows_oid(rows, 0, 6);
}

/*
 * require_own_relations - refuse to read what stands where ours stood
 *
 * We read some of these by name and as the owner, with all that a view calls;
 * who may create something in the schema may have put it there.
 */
static void
require_own_relations(const TieringLive *live)
{
	for (int i = 0; i < TIERING_PRIVATE_TABLES; i++)
		require_own(live, tiering_private_tables[i].name);
	for (int i = 0; i < TIERING_VIEWS; i++)
		require_own(live, tiering_view_templates[i].name);
	require_own(live, TIERING_VISIBLE_ACCOUNT);
}

/*
 * require_own - an error if a relation of a model belongs to somebody else
 */
static void
require_own(const TieringLive *live, const char *name)
{
	Oid			owner;
	char		relkind;

	if (OidIsValid(tiering_find_relation(name, live->schema, &owner, &relkind)) && owner != live->owner)
		ereport(ERROR,
				(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
				 errmsg("\"%s\" of model \"%s\" belongs to another role", name, live->model),
				 errdetail("The one that tiering made was dropped or renamed, or given away."),
				 errhint("Drop it, or give it to the owner of the model; tiering.repair() makes the views anew.")));
}

/*
 * read_components - fill the components, in their order
 */
static void
read_components(TieringLive *live)
{
	TieringRows *rows = query(live,
							  "SELECT c.name, c.weight"
							  "  FROM tiering.live l,"
							  "       unnest(l.components, l.component_weights)"
							  "       WITH ORDINALITY AS c(name, weight, position)"
							  " WHERE l.model = $1"
							  " ORDER BY c.position");
	int			n = rows->count;

	live->rule.ncomponents = n;
	live->components = palloc0(sizeof(char *) * (n + 1));
	live->rule.component_weights = palloc0(sizeof(double) * (n + 1));
	for (int i = 0; i < n; i++)
	{
		live->components[i] = tiering_rows_text(rows, i, 1);
		live->rule.component_weights[i] = tiering_rows_float(rows, i, 2);
	}
}

/*
 * read_criteria - fill the criteria, in the order of the model's view
 *
 * The definition of a version without criteria has null in their place.
 */
static void
read_criteria(TieringLive *live)
{
	TieringRows *rows = query(live,
							  "SELECT c.name, c.component, c.weight, c.missing,"
							  "       d->>'expression', d->>'description'"
							  "  FROM tiering.live l JOIN tiering.version v USING (model, version)"
							  " CROSS JOIN unnest(l.criteria, l.criterion_components,"
							  "                   l.criterion_weights, l.criterion_missing)"
							  "            WITH ORDINALITY AS c(name, component, weight, missing, position)"
							  "  LEFT JOIN jsonb_array_elements(nullif(v.definition->'criteria', 'null')) d"
							  "    ON d->>'criterion' = c.name"
							  " WHERE model = $1"
							  " ORDER BY c.position");
	int			n = rows->count;
	TieringScoreRule *rule = &live->rule;

	rule->ncriteria = n;
	live->criteria = palloc0(sizeof(TieringLiveCriterion) * (n + 1));
	rule->criterion_components = palloc0(sizeof(int) * (n + 1));
	rule->criterion_weights = palloc0(sizeof(double) * (n + 1));
	rule->criterion_missing = palloc0(sizeof(double) * (n + 1));
	for (int i = 0; i < n; i++)
	{
		live->criteria[i].name = tiering_rows_text(rows, i, 1);
		rule->criterion_components[i] = tiering_rows_int(rows, i, 2) - 1;
		rule->criterion_weights[i] = tiering_rows_float(rows, i, 3);
		rule->criterion_missing[i] = float_or_nan(rows, i, 4);
		live->criteria[i].expression = tiering_rows_text(rows, i, 5);
		live->criteria[i].description = tiering_rows_text(rows, i, 6);
	}
}

/*
 * read_kinds - fill the kinds of signals
 */
static void
read_kinds(TieringLive *live)
{
	TieringRows *rows;

	tiering_signal_kinds_take(query(live, "SELECT l.* FROM tiering.live_signal l WHERE l.model = $1"),
							  &live->rule, &live->kinds, &live->kind_numbers);
	live->kind_descriptions = palloc0(sizeof(char *) * (live->rule.nkinds + 1));
	if (live->rule.nkinds == 0)
		return;
	rows = query(live,
				 "SELECT d->>'description' FROM tiering.live_signal l"
				 "  JOIN tiering.live v USING (model) JOIN tiering.version w USING (model, version)"
				 " CROSS JOIN unnest(l.kinds) WITH ORDINALITY AS k(kind, position)"
				 "  LEFT JOIN jsonb_array_elements(w.definition->'signals') d ON d->>'kind' = k.kind"
				 " WHERE model = $1 ORDER BY k.position");
	for (int i = 0; i < Min(rows->count, live->rule.nkinds); i++)
		live->kind_descriptions[i] = tiering_rows_text(rows, i, 1);
}

/*
 * read_tiers - fill the tiers, by rank
 */
static void
read_tiers(TieringLive *live)
{
	TieringRows *rows = query(live,
							  "SELECT t.name, t.rank, t.min_score, t.exit_score, t.gated,"
							  "       t.capacity IS NOT NULL OR t.share IS NOT NULL, t.scope, d->>'motion'"
							  "  FROM tiering.live l JOIN tiering.version v USING (model, version)"
							  " CROSS JOIN unnest(l.tiers, l.tier_ranks, l.tier_min_scores, l.tier_exit_scores,"
							  "                   l.tier_gated, l.tier_capacities, l.tier_scopes, l.tier_shares)"
							  "            AS t(name, rank, min_score, exit_score, gated, capacity, scope, share)"
							  "  LEFT JOIN jsonb_array_elements(v.definition->'tiers') d ON d->>'tier' = t.name"
							  " WHERE model = $1"
							  " ORDER BY t.rank");

	live->ntiers = rows->count;
	live->tiers = palloc0(sizeof(TieringLiveTier) * (rows->count + 1));
	for (int i = 0; i < live->ntiers; i++)
	{
		TieringLiveTier *tier = &live->tiers[i];

		tier->name = tiering_rows_text(rows, i, 1);
		tier->rank = tiering_rows_int(rows, i, 2);
		tier->min_score = int_or(rows, i, 3, TIERING_NO_SCORE);
		tier->exit_score = int_or(rows, i, 4, tier->min_score);
		tier->gated = tiering_rows_int(rows, i, 5) != 0;
		tier->capped = tiering_rows_int(rows, i, 6) != 0;
		tier->scope_kind = tiering_rows_int(rows, i, 7);
		tier->motion = tiering_rows_text(rows, i, 8);
	}
}

/*
 * read_expressions - fill what the criteria's expressions are at present
 *
 * They are in the model's view, where they follow renamed columns.  If it is
 * gone, what was published has to do.
 */
static void
read_expressions(TieringLive *live)
{
	TieringModelView *view = open_view(live->schema);
	int			level;

	if (view == NULL)
		return;
	level = NewGUCNestLevel();
	tiering_syntax_fix();
	tiering_settings_fix();
	for (int i = 0; i < live->rule.ncriteria; i++)
	{
		TieringLiveCriterion *criterion = &live->criteria[i];
		Node	   *expression = tiering_model_view_expression(view, criterion->name);

		if (expression == NULL)
			continue;
		criterion->expression = print_expression(view, criterion->name);
		criterion->follows_clock = tiering_expression_follows_clock(expression);
	}
	AtEOXact_GUC(false, level);
	tiering_model_view_close(view);
}

/*
 * open_view - the view with the live expressions; NULL if it is gone, or if an
 * activation is replacing it
 *
 * Whoever asks may have written, and nobody must have to wait for us and we for
 * him.
 */
static TieringModelView *
open_view(Oid schema)
{
	Oid			view = get_relname_relid(TIERING_MODEL_VIEW, schema);
	TieringModelView *result;

	if (!OidIsValid(view) || !ConditionalLockRelationOid(view, AccessShareLock))
		return NULL;
	result = tiering_model_view_open(view);
	UnlockRelationOid(view, AccessShareLock);
	return result;
}

/*
 * print_expression - the text of a criterion's expression, for people
 *
 * Without needless parentheses, unless that would take several lines.  The
 * caller has fixed search path and settings.  NULL if there is none.
 */
static char *
print_expression(TieringModelView *view, const char *criterion)
{
	Node	   *expression = tiering_model_view_expression(view, criterion);
	char	   *result;

	if (expression == NULL)
		return NULL;
	result = TextDatumGetCString(DirectFunctionCall3(pg_get_expr_ext,
													 CStringGetTextDatum(nodeToString(expression)),
													 ObjectIdGetDatum(view->account_table),
													 BoolGetDatum(true)));
	if (strchr(result, '\n') == NULL)
		return result;
	return tiering_model_view_text(view, criterion);
}

/*
 * query - run a query on the catalogue whose parameter is the model
 */
static TieringRows *
query(const TieringLive *live, const char *sql)
{
	TieringArguments arguments = {0};

	tiering_argument_text(&arguments, live->model);
	return tiering_catalogue_look(sql, &arguments);
}

/*
 * int_or - an integer value, or another if it is NULL
 */
static int
int_or(const TieringRows *rows, uint64 row, int column, int null_value)
{
	return tiering_rows_isnull(rows, row, column)
		? null_value : tiering_rows_int(rows, row, column);
}

/*
 * float_or_nan - a double precision value, NaN for NULL
 */
static double
float_or_nan(const TieringRows *rows, uint64 row, int column)
{
	return tiering_rows_isnull(rows, row, column)
		? NAN : tiering_rows_float(rows, row, column);
}
