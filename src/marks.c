/*-------------------------------------------------------------------------
 *
 * marks.c
 *	  Written rows of sources whose accounts maintain has to tell.
 *
 * A mark in the private table "unattributed" is a row of a source with a
 * subquery in its account expression, reduced to what that expression reads
 * of it: either its accounts were not told when it was written, or the
 * mapping may have been changed by somebody whose changes could not be seen.
 * A mark without a source stands for all accounts.
 *
 * The values are kept as text, by name of the column.  If a column was renamed
 * or the expression changed since, all accounts are looked at.
 *
 * src/marks.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/namespace.h"
#include "utils/builtins.h"
#include "utils/json.h"
#include "utils/jsonb.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"
#include "utils/rel.h"

#include "catalogue.h"
#include "clock.h"
#include "definition.h"
#include "layout.h"
#include "marks.h"
#include "protect.h"
#include "tiering.h"

/* Name of the private table, and its columns. */
#define MARKS_TABLE "unattributed"
#define Anum_marks_source 1
#define Anum_marks_input 2
#define Anum_marks_reason 3
#define Anum_marks_relation 4
#define Anum_marks_written_at 5

/* ----------
 * Leaving marks
 * ----------
 */

/*
 * tiering_marks_begin - prepare to leave marks in the current memory context
 */
void
tiering_marks_begin(TieringMarks *marks, TieringModel *model, TieringModelSource *source,
					Relation root)
{
	memset(marks, 0, sizeof(TieringMarks));
	marks->model = model;
	marks->source = source;
	marks->root = root;
	marks->context = CurrentMemoryContext;
}

/*
 * input_of - what the account expression reads of a row, as a JSON object
 *
 * NULL if that is the whole row.
 */
static char *
input_of(TieringMarks *marks, TupleTableSlot *slot)
{
	StringInfoData json;
	int			attno = -1;

	initStringInfo(&json);
	while ((attno = bms_next_member(marks->source->columns, attno)) >= 0)
	{
		bool		isnull;
		Datum		value;
		Form_pg_attribute attribute;
		Oid			output;
		bool		varlena;

		if (attno == 0)
			return NULL;
		value = slot_getattr(slot, attno, &isnull);
		attribute = TupleDescAttr(slot->tts_tupleDescriptor, attno - 1);
		getTypeOutputInfo(attribute->atttypid, &output, &varlena);
		appendStringInfoString(&json, json.len > 0 ? ", " : "{");
		escape_json(&json, NameStr(attribute->attname));
		appendStringInfoString(&json, ": ");
		if (isnull)
			appendStringInfoString(&json, "null");
		else
			escape_json(&json, OidOutputFunctionCall(output, value));
	}
	appendStringInfoString(&json, json.len > 0 ? "}" : "{}");
	return json.data;
}

/*
 * put_mark - append one mark
 */
static void
put_mark(TieringMarks *marks, const char *input, const char *reason)
{
	TupleTableSlot *slot;

	if (marks->store == NULL)
	{
		MemoryContext old = MemoryContextSwitchTo(marks->context);

		marks->store = tiering_store_open_one(marks->model, MARKS_TABLE);
		MemoryContextSwitchTo(old);
		if (marks->store == NULL)
			return;
	}
	slot = tiering_table_start(&marks->store->queue);
	if (input != NULL)
	{
		tiering_slot_put(slot, Anum_marks_source, Int32GetDatum(marks->source->position));
		tiering_slot_put(slot, Anum_marks_input,
						 DirectFunctionCall1(jsonb_in, CStringGetDatum(input)));
	}
	tiering_slot_put_text(slot, Anum_marks_reason, reason);
	tiering_slot_put_text(slot, Anum_marks_relation, tiering_relation_name(RelationGetRelid(marks->root)));
	tiering_slot_put(slot, Anum_marks_written_at, TimestampTzGetDatum(tiering_now()));
	tiering_table_insert(marks->store, &marks->store->queue);
}

/*
 * tiering_marks_add - mark a row, or, without one, all accounts
 *
 * A row that says the same as the one before is left out.
 */
void
tiering_marks_add(TieringMarks *marks, TupleTableSlot *slot, const char *reason)
{
	MemoryContext old;
	char	   *input;

	if (marks->row == NULL)
		marks->row = AllocSetContextCreate(marks->context, "tiering mark", ALLOCSET_DEFAULT_SIZES);
	old = MemoryContextSwitchTo(marks->row);
	input = slot ? input_of(marks, slot) : NULL;
	if (input == NULL || marks->last == NULL || strcmp(marks->last, input) != 0)
	{
		put_mark(marks, input, input || reason ? reason : "its account expression reads whole rows");
		if (marks->last)
			pfree(marks->last);
		marks->last = input ? MemoryContextStrdup(marks->context, input) : NULL;
	}
	MemoryContextSwitchTo(old);
	MemoryContextReset(marks->row);
}

/*
 * tiering_marks_end - the statement leaves no more marks
 */
void
tiering_marks_end(TieringMarks *marks)
{
	if (marks->store != NULL)
		tiering_store_close_one(marks->store);
}

/* ----------
 * Settling marks
 * ----------
 */

/*
 * tiering_marks_list - the marks that there are, for tiering_marks_delete()
 *
 * A condition that holds for them.  Places say nothing any more if the table is
 * rewritten meanwhile: then for none, and they are looked at once more.  NULL
 * if there are none.
 */
char *
tiering_marks_list(TieringModel *model)
{
	const char *table = quote_literal_cstr(tiering_model_relation(model, MARKS_TABLE));
	TieringRows *rows;

	if (model->sources == NIL || !OidIsValid(get_relname_relid(MARKS_TABLE, model->schema)))
		return NULL;
	rows = tiering_owner_query(model->owner,
							   psprintf("SELECT format('ctid = ANY (%%L::tid[]) AND pg_relation_filenode(%%L::regclass) = %%s', "
										"array_agg(ctid), %s, pg_relation_filenode(%s::regclass)) FROM %s HAVING count(*) > 0",
										table, table, tiering_model_relation(model, MARKS_TABLE)), NULL);
	return rows->count == 0 ? NULL : tiering_rows_text(rows, 0, 1);
}

/*
 * columns_of - the columns that an account expression reads, from marks
 */
static char *
columns_of(TieringModelSource *source)
{
	StringInfoData sql;
	int			attno = -1;

	initStringInfo(&sql);
	while ((attno = bms_next_member(source->columns, attno)) >= 0)
	{
		Oid			type;
		int32		typmod;
		Oid			collation;

		get_atttypetypmodcoll(source->relation, attno, &type, &typmod, &collation);
		appendStringInfo(&sql, "%s(u.input->>%s)::%s AS %s", sql.len > 0 ? ", " : "",
						 quote_literal_cstr(get_attname(source->relation, attno, false)),
						 format_type_extended(type, typmod, FORMAT_TYPE_TYPEMOD_GIVEN | FORMAT_TYPE_FORCE_QUALIFY),
						 quote_identifier(get_attname(source->relation, attno, false)));
	}
	if (sql.len == 0)
		appendStringInfoString(&sql, "u.source");
	return sql.data;
}

/*
 * tell_source - the accounts of the marks of one source
 */
static void
tell_source(TieringModel *model, TieringModelSource *source, TieringKeys *keys)
{
	char	   *value = source->is_array ? "pg_catalog.unnest(k.account_id)" : "k.account_id";

	if (source->text == NULL)
		return;
	tiering_keys_query(model,
					   psprintf("SELECT DISTINCT %s FROM (SELECT %s AS account_id "
								"FROM (SELECT DISTINCT %s FROM %s u WHERE u.source = %d) AS %s) k",
								value, source->text, columns_of(source),
								tiering_model_relation(model, MARKS_TABLE), source->position,
								quote_identifier(get_rel_name(source->relation))), keys);
}

/*
 * all_known - does every mark lead to accounts?
 *
 * It has to have a value for each column that its source's expression reads.
 */
static bool
all_known(TieringModel *model)
{
	StringInfoData known;
	ListCell   *lc;

	initStringInfo(&known);
	foreach(lc, model->sources)
	{
		TieringModelSource *source = lfirst(lc);
		int			attno = -1;

		if (source->text == NULL)
			continue;
		appendStringInfo(&known, " OR (u.source = %d", source->position);
		while ((attno = bms_next_member(source->columns, attno)) >= 0)
			appendStringInfo(&known, " AND u.input ? %s",
							 quote_literal_cstr(get_attname(source->relation, attno, false)));
		appendStringInfoChar(&known, ')');
	}
	return tiering_number_query(model,
								psprintf("SELECT pg_catalog.count(*) FROM %s u WHERE (false%s) IS NOT TRUE",
										 tiering_model_relation(model, MARKS_TABLE), known.data)) == 0;
}

/*
 * tiering_marks_tell - the accounts that the marks lead to
 *
 * False if they cannot be told, so that all accounts have to be looked at.
 */
bool
tiering_marks_tell(TieringModel *model, TieringKeys *keys)
{
	TieringGuard guard;
	volatile bool told = true;

	if (!all_known(model))
		return false;
	tiering_guard_begin(&guard);
	PG_TRY();
	{
		ListCell   *lc;

		foreach(lc, model->sources)
			tell_source(model, lfirst(lc), keys);
		tiering_guard_end(&guard);
	}
	PG_CATCH();
	{
		(void) tiering_guard_catch(&guard);
		told = false;
	}
	PG_END_TRY();
	return told;
}

/*
 * tiering_marks_delete - the accounts of some marks have been looked at
 */
void
tiering_marks_delete(TieringModel *model, const char *marks)
{
	tiering_owner_execute(model->owner,
						  psprintf("DELETE FROM %s WHERE %s",
								   tiering_model_relation(model, MARKS_TABLE), marks));
}
