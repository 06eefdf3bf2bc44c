/*-------------------------------------------------------------------------
 *
 * source_health.c
 *	  What is wrong with the sources of a live model.
 *
 * For health(), which adds colour.  What is only looked up in the catalogues
 * is apart from what reads tables of the model.
 *
 * src/source_health.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/pg_class.h"
#include "catalog/pg_type.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"

#include "catalogue.h"
#include "layout.h"
#include "model_view.h"
#include "signal_draft.h"
#include "signal_index.h"
#include "source.h"
#include "source_health.h"
#include "source_index.h"
#include "tiering.h"

/*
 * add_problem - add a problem to a list
 */
static List *
add_problem(List *problems, bool red, char *text)
{
	TieringSourceProblem *problem = palloc(sizeof(TieringSourceProblem));

	problem->red = red;
	problem->text = text;
	return lappend(problems, problem);
}

/*
 * add_indexes - add what a view does not find
 */
static List *
add_indexes(List *problems, Oid schema, const char *view)
{
	ListCell   *lc;

	foreach(lc, tiering_missing_indexes(schema, view))
	{
		TieringMissingIndex *missing = lfirst(lc);
		char	   *label = pstrdup(missing->label);

		label[0] = pg_toupper((unsigned char) label[0]);
		problems = add_problem(problems, false,
							   psprintf("%s reads %s by %s, which has no index: run CREATE INDEX ON %s (%s).",
										label, missing->table, missing->column,
										missing->table, missing->column));
	}
	return problems;
}

/*
 * tiering_source_definition_problems - views that are gone, missing indexes
 *
 * name is the model's as a literal.
 */
List *
tiering_source_definition_problems(const char *model, const char *name, Oid schema, Oid owner)
{
	TieringRows *rows;
	List	   *problems = NIL;

	if (!OidIsValid(schema))
		return NIL;
	rows = tiering_catalogue_rows("SELECT l.position, CASE WHEN c.oid IS NOT NULL THEN l.relation::text END "
								  "FROM tiering.live_source l LEFT JOIN pg_catalog.pg_class c ON c.oid = l.relation "
								  "WHERE l.model = $1 ORDER BY l.position", model);
	for (uint64 i = 0; i < rows->count; i++)
	{
		char	   *view = psprintf("%s_%d", TIERING_MODEL_SOURCE, tiering_rows_int(rows, i, 1));

		if (OidIsValid(tiering_own_relation(view, RELKIND_VIEW, schema, owner)))
			problems = add_indexes(problems, schema, view);
		else if (tiering_rows_text(rows, i, 2) == NULL)
			problems = add_problem(problems, true,
								   "What leads from rows of a source to accounts was dropped with its table: "
								   "set anew what read that, or drop it, then activate.");
		else
			problems = add_problem(problems, true,
								   psprintf("What leads from rows of %s to accounts was dropped with something that it used: "
											"call tiering.set_source(%s, ...) anew, then activate.",
											tiering_rows_text(rows, i, 2), name));
	}
	return add_indexes(problems, schema, TIERING_MODEL_VIEW);
}

/*
 * tiering_source_mark_problems - writes whose accounts could not be told
 *
 * Reads the model's tables as its owner.
 */
List *
tiering_source_mark_problems(Oid owner, const char *schema, const char *name)
{
	TieringRows *rows;
	List	   *problems = NIL;

	rows = tiering_owner_query(owner,
							   psprintf("SELECT relation, pg_catalog.min(reason) FROM %s.unattributed "
										"WHERE source IS NULL GROUP BY relation ORDER BY relation", schema),
							   NULL);
	for (uint64 i = 0; i < rows->count; i++)
		problems = add_problem(problems, false,
							   psprintf("Source %s was written, and the accounts could not be told (%s): run CALL tiering.maintain(%s).",
										tiering_rows_text(rows, i, 1), tiering_rows_text(rows, i, 2), name));
	return problems;
}

/*
 * tiering_signal_index_problems - sources whose signals no index finds
 *
 * One on an expression is no duty: it would raise the expression's errors in
 * the writers of the source.
 */
List *
tiering_signal_index_problems(const char *model, Oid schema)
{
	TieringRows *rows = tiering_catalogue_rows("SELECT number FROM tiering.live_signal_source "
											   "WHERE model = $1 AND NOT pending ORDER BY relation::text", model);
	List	   *problems = NIL;

	for (uint64 i = 0; i < rows->count; i++)
	{
		TieringMissingIndex *missing;

		missing = tiering_signal_missing_index(schema, psprintf(TIERING_SIGNAL_VIEW,
																tiering_rows_int(rows, i, 1)));
		if (missing != NULL && !missing->is_expression)
			problems = add_problem(problems, false,
								   psprintf("Source of signals %s is read by %s, which has no index: run CREATE INDEX ON %s (%s).",
											missing->table, missing->column, missing->table, missing->column));
	}
	return problems;
}
