/*-------------------------------------------------------------------------
 *
 * definition.c
 *	  Models by name: where they are, and whose they are.
 *
 * The catalogue names the account table and the table of states by regclass,
 * so both may be renamed and moved; the schema of a model is the one that its
 * state table is in, and the owner of a model is who owns that table.  A view
 * would not do: the views of expressions come and go with each change.
 *
 * src/definition.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/pg_inherits.h"
#include "miscadmin.h"
#include "tcop/utility.h"
#include "utils/acl.h"
#include "utils/builtins.h"
#include "utils/inval.h"
#include "utils/lsyscache.h"

#include "catalogue.h"
#include "definition.h"
#include "layout.h"
#include "release.h"
#include "tiering.h"

static TieringDefinition *find_complete(const char *name);
static TieringRows *model_row(const char *model, bool lock);

/*
 * tiering_definition_owner - the role that owns a model
 */
Oid
tiering_definition_owner(const char *model)
{
	return find_complete(model)->owner;
}

/*
 * tiering_definition_schema - the name of the schema that a model is in
 */
char *
tiering_definition_schema(const char *model)
{
	return get_namespace_name(find_complete(model)->schema);
}

/*
 * tiering_definition_refuse_restricted - refuse to manage a model from within
 * code of somebody's
 *
 * As PostgreSQL refuses commands there.  A criterion that reviews or repairs
 * its own model would evaluate itself without an end.
 */
void
tiering_definition_refuse_restricted(const char *model)
{
	if (InSecurityRestrictedOperation())
		ereport(ERROR,
				(errcode(ERRCODE_INSUFFICIENT_PRIVILEGE),
				 errmsg("cannot manage model \"%s\" within a security-restricted operation",
						model)));
}

/*
 * tiering_definition_check_owner - refuse who may not manage the model
 *
 * All that manages a model passes here, so a library of another release than
 * the objects is refused, too.
 */
void
tiering_definition_check_owner(const char *model)
{
	tiering_definition_refuse_restricted(model);
	tiering_release_check();
	if (!has_privs_of_role(GetUserId(), tiering_definition_owner(model)))
		ereport(ERROR,
				(errcode(ERRCODE_INSUFFICIENT_PRIVILEGE),
				 errmsg("must be owner of model \"%s\"", model)));
}

/*
 * tiering_definition_check_writable - refuse in a read-only transaction, so on a standby
 *
 * For functions that write below the executor, which would not be stopped.
 */
void
tiering_definition_check_writable(FunctionCallInfo fcinfo)
{
	PreventCommandIfReadOnly(psprintf("%s.%s()", TIERING_SCHEMA,
									  get_func_name(fcinfo->flinfo->fn_oid)));
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
 * tiering_definition_find - what the catalogue says about a model
 *
 * Checks no rights, and finds the model also if its objects are gone.
 * Raises an error if there is no such model.  lock makes others who lock it
 * wait until our transaction ends.
 */
TieringDefinition *
tiering_definition_find(const char *model, bool lock)
{
	TieringDefinition *result = palloc0(sizeof(TieringDefinition));
	TieringRows *row = model_row(model, lock);

	/* Whoever held the lock before us may have made the view anew. */
	if (lock)
		AcceptInvalidationMessages();

	result->name = tiering_rows_text(row, 0, 1);
	result->state_table = tiering_rows_oid(row, 0, 2);
	result->account_table = tiering_rows_oid(row, 0, 3);
	result->key_column = tiering_rows_text(row, 0, 4);
	result->filter = tiering_rows_text(row, 0, 5);
	result->territory = tiering_rows_text(row, 0, 6);
	result->account_owner = tiering_rows_text(row, 0, 7);

	result->schema = get_rel_namespace(result->state_table);
	result->owner = tiering_relation_owner(result->state_table);
	if (!OidIsValid(result->owner))
		result->owner = tiering_relation_owner(result->account_table);
	return result;
}

/*
 * tiering_definition_require - refuse a model whose objects are gone
 */
void
tiering_definition_require(const TieringDefinition *model)
{
	const char *missing = NULL;

	if (!OidIsValid(model->schema))
		missing = "schema";
	else if (!OidIsValid(tiering_relation_owner(model->account_table)))
		missing = "account table";
	if (missing)
		ereport(ERROR,
				(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
				 errmsg("the %s of model \"%s\" has been dropped",
						missing, model->name),
				 errhint("Call tiering.drop_model(%s, force => true) to remove what is left of the model.",
						 quote_literal_cstr(model->name))));
}

/*
 * tiering_definition_expression - check an expression of a model
 *
 * Returns its fully qualified text; NULL stays NULL.
 */
char *
tiering_definition_expression(const TieringDefinition *model,
							  const char *label, const char *text,
							  TieringExpressionKind kind,
							  TieringExpressionOrigin origin)
{
	TieringExpressionSource source = {
		.text = text,
		.label = label,
		.model = model->name,
		.account_table = model->account_table,
		.sources = model->sources,
		.owner = model->owner,
		.kind = kind,
		.origin = origin
	};

	return text ? tiering_expression_check(&source) : NULL;
}

/*
 * tiering_definition_account - check the account expression of a source
 *
 * Returns its fully qualified text, which yields a key or an array of keys.
 */
char *
tiering_definition_account(const TieringDefinition *model, Oid relation,
						   const char *text, TieringExpressionOrigin origin)
{
	TieringExpressionSource source = {
		.text = text,
		.model = model->name,
		.account_table = relation,
		.owner = model->owner,
		.kind = TIERING_EXPRESSION_ACCOUNT,
		.origin = origin
	};

	source.label = psprintf("account of source %s", tiering_relation_name(relation));
	source.key_type = getBaseType(get_atttype(model->account_table,
											  get_attnum(model->account_table,
														 model->key_column)));
	return tiering_expression_check(&source);
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
 * find_complete - a model whose schema and account table exist
 */
static TieringDefinition *
find_complete(const char *name)
{
	TieringDefinition *model = tiering_definition_find(name, false);

	tiering_definition_require(model);
	return model;
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
