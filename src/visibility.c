/*-------------------------------------------------------------------------
 *
 * visibility.c
 *	  Which accounts the readers of a model's views may see.
 *
 * The public views run as the model's owner, so a reader needs no right on
 * the private tables.  If the account table has row-level security, he must
 * see the tiers of those accounts only whose row he may see.  The views then
 * look the account up in the private view visible_account, a view over the
 * keys that is security_invoker: even inside a view of somebody else, it
 * reads the account table as the user who runs the query, under the policies
 * that hold for him.  Nobody is granted anything on the tables of the model.
 *
 * Row-level security may be enabled after the views were made.  Views made
 * without it therefore ask tiering._views_open(), which says no from then on
 * until the views are made again.  A planner support function answers yes
 * when the query is planned, and has the plan forgotten when the account
 * table is altered; so an open view costs nothing for asking.
 *
 * src/visibility.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/htup_details.h"
#include "access/xact.h"
#include "catalog/pg_class.h"
#include "fmgr.h"
#include "nodes/makefuncs.h"
#include "nodes/pathnodes.h"
#include "nodes/supportnodes.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"
#include "utils/rel.h"
#include "utils/syscache.h"

#include "account_table.h"
#include "layout.h"
#include "model.h"
#include "model_view.h"
#include "visibility.h"

PG_FUNCTION_INFO_V1(tiering_views_open);
PG_FUNCTION_INFO_V1(tiering_views_support);

static void warn_closed(const char *model, Oid account_table);
static bool views_open(const char *model, Oid *account_table);
static char *key_column(const TieringLive *live);

/*
 * tiering_views_open - SQL: tiering._views_open(model)
 *
 * True as long as the account table has no row-level security.  Part of views
 * that were made without it.  Warns once in a statement.
 */
Datum
tiering_views_open(PG_FUNCTION_ARGS)
{
	char	   *model = text_to_cstring(PG_GETARG_TEXT_PP(0));
	Oid			account_table;

	if (views_open(model, &account_table))
		PG_RETURN_BOOL(true);
	warn_closed(model, account_table);
	PG_RETURN_BOOL(false);
}

/*
 * warn_closed - say why the views are empty, once in a statement
 */
static void
warn_closed(const char *model, Oid account_table)
{
	static TimestampTz warned = 0;
	TimestampTz statement = GetCurrentStatementStartTimestamp();

	if (warned == statement)
		return;
	warned = statement;
	ereport(WARNING,
			(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
			 errmsg("the views of model \"%s\" are closed", model),
			 errdetail("Row-level security was enabled on table %s after the views were made.",
					   get_rel_name(account_table)),
			 errhint("Run tiering.repair('%s') to make views that respect it.", model)));
}

/*
 * tiering_views_support - planner support function of tiering._views_open
 */
Datum
tiering_views_support(PG_FUNCTION_ARGS)
{
	SupportRequestSimplify *request = (SupportRequestSimplify *) PG_GETARG_POINTER(0);
	Const	   *model;
	Oid			account_table;
	PlannerGlobal *glob;

	if (!IsA(request, SupportRequestSimplify) || request->root == NULL)
		PG_RETURN_POINTER(NULL);
	model = linitial(request->fcall->args);
	if (!IsA(model, Const) || model->constisnull ||
		!views_open(TextDatumGetCString(model->constvalue), &account_table))
		PG_RETURN_POINTER(NULL);

	glob = request->root->glob;
	glob->relationOids = list_append_unique_oid(glob->relationOids, account_table);
	PG_RETURN_POINTER(makeBoolConst(true, false));
}

/*
 * tiering_row_security - is row-level security enabled on the table?
 */
bool
tiering_row_security(Oid account_table)
{
	HeapTuple	tuple = SearchSysCache1(RELOID, ObjectIdGetDatum(account_table));
	bool		result;

	if (!HeapTupleIsValid(tuple))
		return false;
	result = ((Form_pg_class) GETSTRUCT(tuple))->relrowsecurity;
	ReleaseSysCache(tuple);
	return result;
}

/*
 * tiering_visible_account_query - CREATE OR REPLACE VIEW visible_account
 *
 * A key that two rows may have would show to one reader what belongs to another.
 */
char *
tiering_visible_account_query(const TieringLive *live)
{
	char	   *key = key_column(live);

	tiering_require_own_keys(live->account_table, key);
	return psprintf("CREATE OR REPLACE VIEW %s." TIERING_VISIBLE_ACCOUNT
					" WITH (security_invoker = true)"
					" AS SELECT %s AS account_id FROM %s",
					quote_identifier(live->schema_name),
					quote_identifier(key),
					tiering_relation_name(live->account_table));
}

/*
 * views_open - is the account table of a model without row-level security?
 */
static bool
views_open(const char *model, Oid *account_table)
{
	*account_table = tiering_model_table(model, NULL);
	return !tiering_row_security(*account_table);
}

/*
 * key_column - present name of the account table's key
 *
 * The catalogue has the name of the day of creation; the model's view follows
 * renames.  Its owner may have replaced it.
 */
static char *
key_column(const TieringLive *live)
{
	TieringModelView *view = tiering_model_view_open(tiering_own_relation(TIERING_MODEL_VIEW, RELKIND_VIEW,
																		  live->schema, live->owner));
	Node	   *key = view != NULL && view->account_table == live->account_table ?
		tiering_model_view_expression(view, "account_id") : NULL;

	if (key == NULL || !IsA(key, Var) || ((Var *) key)->varattno <= 0)
		ereport(ERROR,
				(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
				 errmsg("view of model \"%s\" does not show the key of its account table", live->model),
				 errhint("CALL tiering.activate(%s) makes the view anew.", quote_literal_cstr(live->model))));
	tiering_model_view_close(view);
	return get_attname(live->account_table, ((Var *) key)->varattno, false);
}
