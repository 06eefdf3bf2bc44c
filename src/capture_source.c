/*-------------------------------------------------------------------------
 *
 * capture_source.c
 *	  What a statement did to a source.
 *
 * The rows that a statement wrote, old and new ones, lead to keys of
 * accounts; rows of an UPDATE in which nothing changed that the model reads
 * are left out.  Each account is then brought up to date once, however many
 * rows were written (touch.c).
 *
 * Where the accounts of a write cannot be told, because TRUNCATE shows no
 * rows or the account expression fails, the write goes through and leaves a
 * mark that makes the next maintain look at every account (marks.c).
 *
 * src/capture_source.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/table.h"
#include "access/xact.h"
#include "commands/trigger.h"
#include "executor/executor.h"
#include "executor/spi.h"
#include "miscadmin.h"
#include "storage/lmgr.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/guc.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"
#include "utils/rel.h"
#include "utils/snapmgr.h"

#include "catalogue.h"
#include "columns.h"
#include "compile.h"
#include "expression.h"
#include "marks.h"
#include "protect.h"
#include "source_model.h"
#include "subquery.h"
#include "tiering.h"
#include "touch.h"
#include "transition.h"

PG_FUNCTION_INFO_V1(tiering_capture_source);

/* Rows whose accounts are told at once. */
#define BATCH_SIZE 1000

/* Keys that are kept before repetitions are dropped. */
#define FIRST_LIMIT 20000

/* Name of the rows at hand in a query. */
#define ROWS_NAME "tiering_rows"

/* One statement, for one source of one model. */
typedef struct Touched
{
	TieringModel *model;
	TieringModelSource *source;
	Relation	root;			/* the source */
	ExprContext *econtext;
	MemoryContext batch;		/* reset after each batch */
	TieringKeys keys;			/* accounts so far */
	int64		limit;			/* of them, before repetitions are dropped */
	TupleTableSlot *rows[BATCH_SIZE];
	int			nrows;
	const char *failure;		/* why some accounts cannot be told; NULL */
	const char *later;			/* why a query cannot tell accounts now; NULL */
	TieringMarks marks;			/* rows to tell by maintain */
} Touched;

/* ----------
 * From rows to keys
 * ----------
 */

/*
 * add_key - one more account; a key that repeats the last one is left out
 */
static void
add_key(Touched *touched, Datum key)
{
	TieringKeys *keys = &touched->keys;

	if (keys->count > 0 && tiering_key_equal(touched->model, keys->keys[keys->count - 1], key))
		return;
	if (keys->count == touched->limit)
	{
		keys->count = tiering_keys_distinct(touched->model, keys->keys, keys->count);
		touched->limit = Max(FIRST_LIMIT, keys->count * 2);
	}
	tiering_keys_add(touched->model, keys, key);
}

/*
 * add_value - the account or accounts that an expression yielded
 */
static void
add_value(Touched *touched, Datum value, bool isnull)
{
	TieringModel *model = touched->model;
	Datum	   *elements;
	bool	   *nulls;
	int			n;
	int16		len;
	bool		byval;
	char		align;

	if (isnull)
		return;
	if (!touched->source->is_array)
	{
		add_key(touched, value);
		return;
	}
	get_typlenbyvalalign(model->key_type, &len, &byval, &align);
	deconstruct_array(DatumGetArrayTypeP(value), model->key_type, len, byval, align,
					  &elements, &nulls, &n);
	for (int i = 0; i < n; i++)
	{
		if (!nulls[i])
			add_key(touched, elements[i]);
	}
}

/*
 * compile_state - compile the expression of a source once more
 */
static void
compile_state(void *source)
{
	TieringModelSource *model_source = source;

	model_source->state = ExecInitExpr((Expr *) model_source->cached->expr, NULL);
}

/*
 * source_at_hand - the source, or a copy of it while its expression is at work
 */
static TieringModelSource *
source_at_hand(TieringModelSource *source)
{
	TieringModelSource *copy;

	if (!source->evaluating)
		return source;
	copy = palloc(sizeof(TieringModelSource));
	*copy = *source;
	copy->functions_seen = TIERING_NOT_COMPILED;
	copy->evaluating = false;
	return copy;
}

/*
 * tell_compiled - the accounts of some rows by the compiled expression
 */
static void
tell_compiled(Touched *touched, TupleTableSlot **rows, int nrows)
{
	TieringModelSource *source = touched->source;

	for (int i = 0; i < nrows; i++)
	{
		bool		isnull;
		Datum		value;

		tiering_expression_renew(source->cached, &source->functions_seen,
								 touched->econtext->ecxt_per_query_memory, compile_state, source);
		touched->econtext->ecxt_scantuple = rows[i];
		value = ExecEvalExprSwitchContext(source->state, touched->econtext, &isnull);
		add_value(touched, value, isnull);
		ResetExprContext(touched->econtext);
		CHECK_FOR_INTERRUPTS();
	}
}

/*
 * tell_by_query - the accounts of some rows by a query over them
 */
static void
tell_by_query(Touched *touched, TupleTableSlot **rows, int nrows)
{
	EphemeralNamedRelation enr = palloc0(sizeof(EphemeralNamedRelationData));
	Tuplestorestate *store = tuplestore_begin_heap(false, false, work_mem);
	SPITupleTable *table;
	int			result;

	for (int i = 0; i < nrows; i++)
		tuplestore_puttupleslot(store, rows[i]);
	enr->md.name = ROWS_NAME;
	enr->md.reliddesc = RelationGetRelid(touched->root);
	enr->md.enrtype = ENR_NAMED_TUPLESTORE;
	enr->md.enrtuples = nrows;
	enr->reldata = store;

	SPI_connect();
	if (SPI_register_relation(enr) != SPI_OK_REL_REGISTER)
		elog(ERROR, "could not register the rows of a statement");
	CommandCounterIncrement();	/* else the statement's own rows are not seen */
	PushActiveSnapshot(GetLatestSnapshot());
	result = SPI_execute(psprintf("SELECT %s FROM " ROWS_NAME " AS %s", touched->source->text,
								  quote_identifier(RelationGetRelationName(touched->root))),
						 true, 0);
	PopActiveSnapshot();
	if (result != SPI_OK_SELECT)
		elog(ERROR, "could not tell the accounts of rows");
	table = SPI_tuptable;
	for (uint64 i = 0; i < SPI_processed; i++)
	{
		bool		isnull;
		Datum		value = SPI_getbinval(table->vals[i], table->tupdesc, 1, &isnull);

		add_value(touched, value, isnull);
	}
	SPI_finish();
	tuplestore_end(store);
}

/*
 * try_rows - the accounts of some rows, in one subtransaction
 */
static TieringFailure *
try_rows(Touched *touched, TupleTableSlot **rows, int nrows)
{
	TieringGuard guard;
	TieringFailure *volatile failure = NULL;

	tiering_guard_begin(&guard);
	touched->source->evaluating = true;
	PG_TRY();
	{
		if (touched->source->state != NULL)
			tell_compiled(touched, rows, nrows);
		else
			tell_by_query(touched, rows, nrows);
		touched->source->evaluating = false;
		tiering_guard_end(&guard);
	}
	PG_CATCH();
	{
		touched->source->evaluating = false;
		failure = tiering_guard_catch(&guard);
	}
	PG_END_TRY();
	return failure;
}

/*
 * note_failure - accounts of this statement cannot be told because of an error
 */
static void
note_failure(Touched *touched, const char *message)
{
	if (touched->failure == NULL)
		touched->failure = MemoryContextStrdup(touched->keys.context, message);
}

/*
 * tell_batch - the accounts of the rows at hand; those that fail one by one
 */
static void
tell_batch(Touched *touched)
{
	MemoryContext old;
	TieringIdentity identity;
	Relation	held;

	if (touched->nrows == 0)
		return;
	old = MemoryContextSwitchTo(touched->batch);
	held = tiering_hold(touched->source->view, AccessShareLock);
	tiering_identity_enter(touched->model->owner, &identity);
	if (try_rows(touched, touched->rows, touched->nrows) != NULL)
	{
		for (int i = 0; i < touched->nrows; i++)
		{
			TieringFailure *failure;

			CHECK_FOR_INTERRUPTS();
			failure = try_rows(touched, &touched->rows[i], 1);
			if (failure != NULL)
				note_failure(touched, failure->message);
		}
	}
	tiering_identity_leave(&identity);
	tiering_let_go(held, AccessShareLock);
	touched->nrows = 0;
	MemoryContextSwitchTo(old);
	MemoryContextReset(touched->batch);
}

/*
 * take_row - a row that was written
 *
 * A query takes predicate locks, which could fail the writer at SERIALIZABLE,
 * and must not wait for a table that somebody alters.  Elsewhere it may not
 * see what it should, so maintain tells the row again.
 */
static void
take_row(Touched *touched, TupleTableSlot *slot)
{
	TieringModelSource *source = touched->source;
	TupleTableSlot **row = &touched->rows[touched->nrows];

	if (source->column > 0)
	{
		bool		isnull;
		Datum		value = slot_getattr(slot, source->column, &isnull);

		add_value(touched, value, isnull);
		return;
	}
	if (source->state == NULL)
	{
		tiering_marks_add(&touched->marks, slot, touched->later);
		if (touched->later != NULL)
			return;
	}
	if (*row == NULL)
		*row = MakeSingleTupleTableSlot(slot->tts_tupleDescriptor, &TTSOpsHeapTuple);
	ExecCopySlot(*row, slot);
	if (++touched->nrows == BATCH_SIZE)
		tell_batch(touched);
}

/*
 * may_skip - does a change of a row change nothing that the model reads?
 */
static bool
may_skip(Touched *touched, TupleTableSlot *old_slot, TupleTableSlot *new_slot)
{
	TieringRead *read = tiering_read_of(touched->model->reads, touched->source->relation);

	return touched->model->status == TIERING_MODEL_LIVE && read != NULL &&
		tiering_same_columns(read->columns, old_slot, new_slot) &&
		tiering_same_columns(touched->source->columns, old_slot, new_slot);
}

/*
 * take_rows - all rows of a statement
 */
static void
take_rows(Touched *touched, TriggerData *trigdata)
{
	TieringRowReader old_rows;
	TieringRowReader new_rows;
	TupleTableSlot *old_slot = NULL;
	TupleTableSlot *new_slot = NULL;
	bool		paired = tiering_rows_count(trigdata->tg_oldtable) ==
		tiering_rows_count(trigdata->tg_newtable);

	if (touched->source->text != NULL)
	{
		if (IsolationIsSerializable())
			touched->later = "written at isolation level SERIALIZABLE";
		else if (!tiering_touch_mapping(touched->model))
			touched->later = "a table that its account expression reads was locked";
	}
	tiering_rows_open(&old_rows, trigdata->tg_oldtable, trigdata->tg_relation, touched->root);
	tiering_rows_open(&new_rows, trigdata->tg_newtable, trigdata->tg_relation, touched->root);
	for (;;)
	{
		bool		has_old = tiering_rows_next(&old_rows, &old_slot);
		bool		has_new = tiering_rows_next(&new_rows, &new_slot);

		if (!has_old && !has_new)
			break;
		CHECK_FOR_INTERRUPTS();
		if (paired && may_skip(touched, old_slot, new_slot))
			continue;
		if (has_old)
			take_row(touched, old_slot);
		if (has_new)
			take_row(touched, new_slot);
	}
	tell_batch(touched);
	tiering_rows_close(&old_rows);
	tiering_rows_close(&new_rows);
	if (old_slot)
		ExecDropSingleTupleTableSlot(old_slot);
	if (new_slot)
		ExecDropSingleTupleTableSlot(new_slot);
}

/* ----------
 * Statements
 * ----------
 */

/*
 * capture_rows - a trigger fired for INSERT, UPDATE, DELETE
 */
static void
capture_rows(Touched *touched, TriggerData *trigdata)
{
	TieringModel *model = touched->model;
	bool		mapped = tiering_read_of(model->mapping, touched->source->relation) != NULL;
	int			level = 0;

	if (touched->source->text != NULL)
	{
		level = NewGUCNestLevel();	/* marks have values as text */
		tiering_settings_fix();
	}
	if (touched->source->failure != NULL)
		note_failure(touched, touched->source->failure);
	else
		take_rows(touched, trigdata);
	if (level > 0)
		AtEOXact_GUC(false, level);
	if (touched->failure != NULL)
	{
		ereport(LOG_SERVER_ONLY,
				(errmsg("accounts of rows of source \"%s\" of model \"%s\" cannot be told: %s",
						RelationGetRelationName(touched->root), model->name, touched->failure),
				 errhint("The next tiering.maintain() looks at every account.")));
		tiering_marks_add(&touched->marks, NULL, touched->failure);
	}
	touched->keys.count = tiering_keys_distinct(model, touched->keys.keys, touched->keys.count);
	tiering_touch_keys(model, touched->keys.keys, touched->keys.count, TIERING_CAUSE_UPDATE, mapped);
}

/*
 * capture_replica - the replica's row trigger fired
 */
static void
capture_replica(Touched *touched, TriggerData *trigdata)
{
	TriggerData rows;

	tiering_replica_begin(trigdata, &rows);
	capture_rows(touched, &rows);
	tiering_replica_end(&rows);
}

/*
 * capture_source - what the statement means for one source of one model
 *
 * A source that no expression of the live version reads concerns nobody.
 */
static void
capture_source(TriggerData *trigdata, TieringModel *model, TieringModelSource *source,
			   Relation root)
{
	MemoryContext context;
	MemoryContext old;
	Touched    *touched;

	if (model->status == TIERING_MODEL_IDLE ||
		(model->status == TIERING_MODEL_LIVE &&
		 tiering_read_of(model->reads, source->relation) == NULL))
		return;
	context = AllocSetContextCreate(CurrentMemoryContext, "tiering source", ALLOCSET_DEFAULT_SIZES);
	old = MemoryContextSwitchTo(context);
	touched = palloc0(sizeof(Touched));
	touched->model = model;
	touched->source = source_at_hand(source);
	touched->root = root;
	touched->limit = FIRST_LIMIT;
	touched->econtext = tiering_compile_context(touched->source == source ? model->context : context);
	touched->batch = AllocSetContextCreate(context, "tiering batch", ALLOCSET_DEFAULT_SIZES);
	tiering_keys_begin(&touched->keys);

	tiering_marks_begin(&touched->marks, model, source, root);

	if (TRIGGER_FIRED_BY_TRUNCATE(trigdata->tg_event))
		tiering_marks_add(&touched->marks, NULL, "it was truncated");
	else if (TRIGGER_FIRED_FOR_ROW(trigdata->tg_event))
		capture_replica(touched, trigdata);
	else
		capture_rows(touched, trigdata);

	tiering_marks_end(&touched->marks);
	for (int i = 0; i < BATCH_SIZE; i++)
	{
		if (touched->rows[i])
			ExecDropSingleTupleTableSlot(touched->rows[i]);
	}
	FreeExprContext(touched->econtext, true);
	MemoryContextSwitchTo(old);
	MemoryContextDelete(context);
}

/*
 * capture_models - serve the models on one account table that read a source
 */
static void
capture_models(TriggerData *trigdata, Oid account_table, Relation root)
{
	List	   *models = list_copy(tiering_models_of(account_table));

	PG_TRY();
	{
		ListCell   *lc1;
		ListCell   *lc2;

		foreach(lc1, models)
		{
			TieringModel *model = lfirst(lc1);

			foreach(lc2, model->sources)
			{
				TieringModelSource *source = lfirst(lc2);

				if (source->relation == RelationGetRelid(root))
					capture_source(trigdata, model, source, root);
			}
		}
	}
	PG_FINALLY();
	{
		tiering_models_release();
	}
	PG_END_TRY();
}

/*
 * capture_relation - serve all models that read one table
 */
static void
capture_relation(TriggerData *trigdata, Oid relid)
{
	Relation	root = trigdata->tg_relation;
	List	   *tables;
	ListCell   *lc;

	/* a write that names a partition has locked only that */
	if (relid != RelationGetRelid(root))
		LockRelationOid(relid, AccessShareLock);
	tables = list_copy(tiering_source_account_tables(relid));
	if (tables == NIL)
		return;
	if (relid != RelationGetRelid(root))
		root = table_open(relid, NoLock);
	foreach(lc, tables)
		capture_models(trigdata, lfirst_oid(lc), root);
	if (root != trigdata->tg_relation)
		table_close(root, NoLock);
}

/*
 * tiering_capture_source - trigger function of sources
 *
 * AFTER, FOR EACH STATEMENT with transition tables, or FOR EACH ROW in a
 * replica.  A write straight into a partition concerns all tables above it.
 */
Datum
tiering_capture_source(PG_FUNCTION_ARGS)
{
	return tiering_trigger_serve(fcinfo, "tiering.capture_source", capture_relation);
}
