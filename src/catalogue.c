/*-------------------------------------------------------------------------
 *
 * catalogue.c
 *	  Whose rights and settings our SQL runs with, and the catalogue's SPI.
 *
 * Whoever calls a function of ours has no rights on the catalogue, and his
 * search path is not to be trusted.  So the user and the settings are
 * switched around each statement: to the owner of the extension for the
 * catalogue, to the owner of a model for the objects of the model, in a
 * security-restricted operation, with a search path of pg_catalog and with
 * the settings that text forms depend on set to fixed values.  The same
 * settings hold when an expression is parsed, printed and evaluated, which
 * is what makes a printed expression mean the same when it is read again.
 *
 * Nothing here cleans up after an error: abort restores user, settings and
 * SPI by itself.
 *
 * src/catalogue.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/genam.h"
#include "access/heaptoast.h"
#include "access/htup_details.h"
#include "access/table.h"
#include "catalog/namespace.h"
#include "catalog/pg_namespace.h"
#include "catalog/pg_type.h"
#include "executor/spi.h"
#include "miscadmin.h"
#include "parser/parse_coerce.h"
#include "utils/builtins.h"
#include "utils/fmgroids.h"
#include "utils/guc.h"
#include "utils/lsyscache.h"
#include "utils/rel.h"
#include "utils/snapmgr.h"
#include "utils/syscache.h"

#include "catalogue.h"
#include "tiering.h"

static void fix_setting(const char *name, const char *value);
static Oid	catalogue_owner(void);
static uint64 run_as(Oid role, const char *sql, int nargs, Oid *types,
					 Datum *values, const char *nulls, bool read_only, TieringRows *rows);
static void copy_rows(TieringRows *rows, MemoryContext context);
static TieringRows *read_rows(const char *table, AttrNumber column, RegProcedure equal,
							  Datum value);

/*
 * tiering_settings_fix - fix the settings that the values of expressions depend on
 *
 * To be called inside a nest level of settings of the caller, as is
 * tiering_syntax_fix().  Not lc_monetary: it says in what unit values of type
 * money are stored.
 */
void
tiering_settings_fix(void)
{
	fix_setting("DateStyle", "ISO, MDY");
	fix_setting("IntervalStyle", "postgres");
	fix_setting("TimeZone", "UTC");
	fix_setting("extra_float_digits", "1");
	fix_setting("bytea_output", "hex");
	fix_setting("default_text_search_config", "pg_catalog.simple");
	fix_setting("lc_numeric", "C");
	fix_setting("lc_time", "C");
	fix_setting("array_nulls", "on");
	fix_setting("xmlbinary", "base64");
	fix_setting("xmloption", "content");
	fix_setting("row_security", "on");
}

/*
 * tiering_syntax_fix - fix the settings that SQL of our own depends on
 *
 * Names resolve in pg_catalog alone; pg_temp is named because it would be
 * searched first if it were not.
 */
void
tiering_syntax_fix(void)
{
	fix_setting("search_path", "pg_catalog, pg_temp");
	fix_setting("quote_all_identifiers", "off");
	fix_setting("standard_conforming_strings", "on");
	fix_setting("transform_null_equals", "off");
}

/*
 * tiering_identity_enter - become a role, restricted, with fixed settings
 *
 * saved is for tiering_identity_leave(); after an error it is not needed.
 */
void
tiering_identity_enter(Oid role, TieringIdentity *saved)
{
	GetUserIdAndSecContext(&saved->userid, &saved->security_context);
	SetUserIdAndSecContext(role,
						   saved->security_context |
						   SECURITY_LOCAL_USERID_CHANGE |
						   SECURITY_RESTRICTED_OPERATION);
	saved->guc_level = NewGUCNestLevel();
	tiering_syntax_fix();
	tiering_settings_fix();
}

/*
 * tiering_identity_leave - become who we were before tiering_identity_enter
 */
void
tiering_identity_leave(const TieringIdentity *saved)
{
	AtEOXact_GUC(false, saved->guc_level);
	SetUserIdAndSecContext(saved->userid, saved->security_context);
}

/*
 * tiering_value_text - the text of a value, in the form in which we read it again
 */
char *
tiering_value_text(Oid type, Datum value)
{
	int			level = NewGUCNestLevel();
	Oid			function;
	bool		is_varlena;
	char	   *text;

	tiering_settings_fix();
	getTypeOutputInfo(type, &function, &is_varlena);
	text = OidOutputFunctionCall(function, value);
	AtEOXact_GUC(false, level);
	return text;
}

/*
 * tiering_type_name - a type, as SQL of our own names it: qualified, of any length
 *
 * What is called character without more would be cut to its first letter.
 */
char *
tiering_type_name(Oid type)
{
	return format_type_extended(type, -1, FORMAT_TYPE_TYPEMOD_GIVEN | FORMAT_TYPE_FORCE_QUALIFY);
}

/*
 * tiering_argument_datum - add an argument of any type
 */
void
tiering_argument_datum(TieringArguments *arguments, Oid type, Datum value,
					   bool isnull)
{
	int			i = arguments->count;

	if (i >= TIERING_MAX_ARGUMENTS)
		elog(ERROR, "too many arguments for a statement");
	arguments->types[i] = type;
	arguments->values[i] = value;
	arguments->nulls[i] = isnull ? 'n' : ' ';
	arguments->count++;
}

/*
 * tiering_argument_text - add a text argument; NULL stands for NULL
 */
void
tiering_argument_text(TieringArguments *arguments, const char *value)
{
	tiering_argument_datum(arguments, TEXTOID,
						   value ? CStringGetTextDatum(value) : (Datum) 0,
						   value == NULL);
}

/*
 * tiering_argument_int - add an integer argument; NULL stands for NULL
 */
void
tiering_argument_int(TieringArguments *arguments, const int *value)
{
	tiering_argument_datum(arguments, INT4OID,
						   value ? Int32GetDatum(*value) : (Datum) 0,
						   value == NULL);
}

/*
 * tiering_argument_float - add a double precision argument
 */
void
tiering_argument_float(TieringArguments *arguments, double value)
{
	tiering_argument_datum(arguments, FLOAT8OID, Float8GetDatum(value), false);
}

/*
 * tiering_catalogue_execute - run a statement as the owner of the catalogue
 *
 * Returns the number of rows it processed.
 */
uint64
tiering_catalogue_execute(const char *sql, int nargs, Oid *types,
						  Datum *values, const char *nulls)
{
	return run_as(catalogue_owner(), sql, nargs, types, values, nulls, false, NULL);
}

/*
 * tiering_catalogue_call - the same, for arguments that were added one by one
 */
uint64
tiering_catalogue_call(const char *sql, TieringArguments *arguments)
{
	return tiering_catalogue_execute(sql, arguments->count, arguments->types,
									 arguments->values, arguments->nulls);
}

/*
 * tiering_catalogue_query - the rows of a query on the catalogue
 *
 * They live in the memory context of the caller.
 */
TieringRows *
tiering_catalogue_query(const char *sql, TieringArguments *arguments)
{
	return tiering_owner_query(catalogue_owner(), sql, arguments);
}

/*
 * tiering_catalogue_look - the same, with the active snapshot
 *
 * So that several queries see one moment.
 */
TieringRows *
tiering_catalogue_look(const char *sql, TieringArguments *arguments)
{
	TieringRows *rows = palloc0(sizeof(TieringRows));

	run_as(catalogue_owner(), sql, arguments->count, arguments->types, arguments->values,
		   arguments->nulls, true, rows);
	return rows;
}

/*
 * tiering_catalogue_rows - the rows of a query about one model, whose name is $1
 */
TieringRows *
tiering_catalogue_rows(const char *sql, const char *model)
{
	TieringArguments arguments = {0};

	tiering_argument_text(&arguments, model);
	return tiering_catalogue_query(sql, &arguments);
}

/*
 * tiering_catalogue_run - run a statement about one model, whose name is $1
 */
uint64
tiering_catalogue_run(const char *sql, const char *model)
{
	TieringArguments arguments = {0};

	tiering_argument_text(&arguments, model);
	return tiering_catalogue_call(sql, &arguments);
}

/*
 * tiering_catalogue_exists - does a query on the catalogue find a row now?
 *
 * What others have committed counts, whatever the transaction's snapshot sees.
 */
bool
tiering_catalogue_exists(const char *sql, TieringArguments *arguments)
{
	uint64		found;

	CommandCounterIncrement();
	PushActiveSnapshot(GetLatestSnapshot());
	found = run_as(catalogue_owner(), sql, arguments->count, arguments->types,
				   arguments->values, arguments->nulls, true, NULL);
	PopActiveSnapshot();
	return found > 0;
}

/*
 * tiering_catalogue_of_model - the rows of a model in a table of the catalogue
 *
 * Its name is in the first column.  As last committed, whatever the snapshot of
 * the transaction is, and without SPI, for a trigger of a writer reads these.
 * None, and not even their columns, if the extension is not there, which a
 * trigger may see while it is being dropped.
 */
TieringRows *
tiering_catalogue_of_model(const char *table, const char *model)
{
	return read_rows(table, 1, F_TEXTEQ, CStringGetTextDatum(model));
}

/*
 * tiering_catalogue_of_relation - the same of those that have a relation in a column
 */
TieringRows *
tiering_catalogue_of_relation(const char *table, AttrNumber column, Oid relation)
{
	return read_rows(table, column, F_OIDEQ, ObjectIdGetDatum(relation));
}

/*
 * tiering_owner_query - the rows of a query that runs as a role
 */
TieringRows *
tiering_owner_query(Oid role, const char *sql, TieringArguments *arguments)
{
	TieringRows *rows = palloc0(sizeof(TieringRows));
	TieringArguments none = {0};

	if (arguments == NULL)
		arguments = &none;
	run_as(role, sql, arguments->count, arguments->types, arguments->values,
		   arguments->nulls, false, rows);
	return rows;
}

/*
 * tiering_owner_execute - run a statement without arguments as a role
 */
void
tiering_owner_execute(Oid role, const char *sql)
{
	run_as(role, sql, 0, NULL, NULL, NULL, false, NULL);
}

/*
 * tiering_rows_datum - a value of a row; columns count from 1
 *
 * NULL in a column that an older release of the catalogue has not.  An error
 * where there is no such row: what one statement has found need not be there for
 * the next one.
 */
Datum
tiering_rows_datum(const TieringRows *rows, uint64 row, int column,
				   bool *isnull)
{
	if (row >= rows->count)
		ereport(ERROR,
				(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
				 errmsg("what is read of a model has gone meanwhile"),
				 errdetail("Somebody has dropped or changed the model, or an account of it."),
				 errhint("Try again.")));
	return SPI_getbinval(rows->tuples[row], rows->desc, column, isnull);
}

/*
 * tiering_rows_isnull - is a value NULL?
 */
bool
tiering_rows_isnull(const TieringRows *rows, uint64 row, int column)
{
	bool		isnull;

	(void) tiering_rows_datum(rows, row, column, &isnull);
	return isnull;
}

/*
 * tiering_rows_text - a text value as a string, NULL for NULL
 *
 * An owner may have put a relation of other columns where one of ours was.
 */
char *
tiering_rows_text(const TieringRows *rows, uint64 row, int column)
{
	Form_pg_attribute attribute;
	bool		isnull;
	Datum		value = tiering_rows_datum(rows, row, column, &isnull);

	if (column > rows->desc->natts)
		return NULL;
	attribute = TupleDescAttr(rows->desc, column - 1);
	if (attribute->atttypid != TEXTOID && !IsBinaryCoercible(attribute->atttypid, TEXTOID))
		ereport(ERROR,
				(errcode(ERRCODE_DATATYPE_MISMATCH),
				 errmsg("column \"%s\" is of type %s, not of type text",
						NameStr(attribute->attname), format_type_be(attribute->atttypid))));
	return isnull ? NULL : TextDatumGetCString(value);
}

/*
 * tiering_rows_oid - an oid value; InvalidOid for NULL
 */
Oid
tiering_rows_oid(const TieringRows *rows, uint64 row, int column)
{
	bool		isnull;
	Datum		value = tiering_rows_datum(rows, row, column, &isnull);

	return isnull ? InvalidOid : DatumGetObjectId(value);
}

/*
 * tiering_rows_int - an integer value; 0 for NULL
 */
int
tiering_rows_int(const TieringRows *rows, uint64 row, int column)
{
	bool		isnull;
	Datum		value = tiering_rows_datum(rows, row, column, &isnull);

	return isnull ? 0 : DatumGetInt32(value);
}

/*
 * tiering_rows_float - a double precision value; 0 for NULL
 */
double
tiering_rows_float(const TieringRows *rows, uint64 row, int column)
{
	bool		isnull;
	Datum		value = tiering_rows_datum(rows, row, column, &isnull);

	return isnull ? 0 : DatumGetFloat8(value);
}

/*
 * fix_setting - set a parameter until the current nest level of settings ends
 *
 * Most have the value already, and to look costs a fraction of what setting does.
 */
static void
fix_setting(const char *name, const char *value)
{
	const char *present = GetConfigOption(name, true, false);

	if (present != NULL && strcmp(present, value) == 0)
		return;
	(void) set_config_option(name, value, PGC_USERSET, PGC_S_SESSION,
							 GUC_ACTION_SAVE, true, 0, false);
}

/*
 * catalogue_owner - the role that owns schema tiering and what is in it
 */
static Oid
catalogue_owner(void)
{
	Oid			owner;
	HeapTuple	tuple;

	tuple = SearchSysCache1(NAMESPACENAME, CStringGetDatum(TIERING_SCHEMA));
	if (!HeapTupleIsValid(tuple))
		ereport(ERROR,
				(errcode(ERRCODE_UNDEFINED_SCHEMA),
				 errmsg("schema \"%s\" does not exist", TIERING_SCHEMA)));
	owner = ((Form_pg_namespace) GETSTRUCT(tuple))->nspowner;
	ReleaseSysCache(tuple);
	return owner;
}

/*
 * run_as - run one statement as a role, with fixed settings
 *
 * Returns the number of rows processed.  With rows, also copies what the
 * statement returned.  A statement that only reads has the active snapshot,
 * any other one a new one of the transaction.
 */
static uint64
run_as(Oid role, const char *sql, int nargs, Oid *types, Datum *values,
	   const char *nulls, bool read_only, TieringRows *rows)
{
	MemoryContext outside = CurrentMemoryContext;
	TieringIdentity saved;
	uint64		processed;
	int			result;

	tiering_identity_enter(role, &saved);
	if (SPI_connect() != SPI_OK_CONNECT)
		elog(ERROR, "could not connect to SPI");

	result = SPI_execute_with_args(sql, nargs, types, values, nulls, read_only, 0);
	if (result < 0)
		elog(ERROR, "could not execute \"%s\": %s",
			 sql, SPI_result_code_string(result));
	processed = SPI_processed;
	if (rows)
		copy_rows(rows, outside);

	SPI_finish();
	tiering_identity_leave(&saved);
	return processed;
}

/*
 * copy_rows - copy the result of SPI into a context that outlives SPI
 */
static void
copy_rows(TieringRows *rows, MemoryContext context)
{
	SPITupleTable *table = SPI_tuptable;
	MemoryContext previous = MemoryContextSwitchTo(context);

	rows->count = SPI_processed;
	rows->desc = CreateTupleDescCopy(table->tupdesc);
	rows->tuples = palloc(sizeof(HeapTuple) * Max(rows->count, 1));
	for (uint64 i = 0; i < rows->count; i++)
		rows->tuples[i] = heap_copytuple(table->vals[i]);
	MemoryContextSwitchTo(previous);
}

/*
 * read_rows - the rows of a catalogue table in which a column equals a value
 *
 * Past the executor, with a catalog snapshot.  Nothing is left of them that only
 * the table at hand can tell: what is out of line, and what a column has in rows
 * that are older than it.
 */
static TieringRows *
read_rows(const char *table, AttrNumber column, RegProcedure equal, Datum value)
{
	Oid			schema = get_namespace_oid(TIERING_SCHEMA, true);
	Oid			relid = OidIsValid(schema) ? get_relname_relid(table, schema) : InvalidOid;
	TieringRows *rows = palloc0(sizeof(TieringRows));
	List	   *tuples = NIL;
	Relation	rel;
	ScanKeyData key;
	SysScanDesc scan;
	HeapTuple	tuple;

	if (!OidIsValid(relid))
		return rows;
	rel = table_open(relid, AccessShareLock);
	rows->desc = CreateTupleDescCopy(RelationGetDescr(rel));
	ScanKeyInit(&key, column, BTEqualStrategyNumber, equal, value);
	scan = systable_beginscan(rel, InvalidOid, false, NULL, 1, &key);
	while (HeapTupleIsValid(tuple = systable_getnext(scan)))
		tuples = lappend(tuples, toast_flatten_tuple(tuple, RelationGetDescr(rel)));
	systable_endscan(scan);
	table_close(rel, AccessShareLock);

	rows->count = list_length(tuples);
	rows->tuples = palloc(sizeof(HeapTuple) * Max(rows->count, 1));
	for (uint64 i = 0; i < rows->count; i++)
		rows->tuples[i] = list_nth(tuples, i);
	return rows;
}
