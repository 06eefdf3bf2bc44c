/*-------------------------------------------------------------------------
 *
 * signal_source.c
 *	  The live sources of signals, as a backend keeps them.
 *
 * A backend reads tiering.live_signal_source once for each table that it
 * writes to and that has our trigger, compiles the expressions of the
 * source's view, and keeps them until an invalidation says that they may be
 * out of date; publishing a version sends one for each of its sources.
 *
 * A source stands on its own: appending a signal needs neither the model nor
 * any lock on the account table, so that it never waits.
 *
 * src/signal_source.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include <math.h>

#include "access/xact.h"
#include "catalog/pg_class.h"
#include "catalog/pg_type.h"
#include "executor/executor.h"
#include "nodes/makefuncs.h"
#include "storage/lmgr.h"
#include "storage/proc.h"
#include "utils/builtins.h"
#include "utils/datum.h"
#include "utils/hsearch.h"
#include "utils/inval.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"
#include "utils/typcache.h"

#include "catalogue.h"
#include "compile.h"
#include "expression.h"
#include "layout.h"
#include "long_key.h"
#include "model_read.h"
#include "model_view.h"
#include "protect.h"
#include "signal_draft.h"
#include "signal_source.h"
#include "tiering.h"
#include "trigger_event.h"

/* Attribute numbers of tiering.live_signal_source, see 45_signals.sql. */
#define Anum_live_signal_source_model 1
#define Anum_live_signal_source_relation 2
#define Anum_live_signal_source_number 3
#define Anum_live_signal_source_account_table 4
#define Anum_live_signal_source_state_table 5
#define Anum_live_signal_source_pending 6

/* A strength beyond this cannot be summed up with others. */
#define MAX_STRENGTH 1e9

/* The sources in one table. */
typedef struct TableEntry
{
	Oid			relid;			/* hash key */
	bool		valid;			/* false: read the catalogue again */
	bool		loading;		/* that is under way */
	bool		incomplete;		/* one could not be prepared, try again in */
	LocalTransactionId tried;	/* another transaction than this */
	bool		lacking;		/* a part of a model is gone, see model.c */
	List	   *sources;		/* of TieringEventSource, in TopMemoryContext */
} TableEntry;

static HTAB *table_cache = NULL;
static List *retired = NIL;		/* sources to free when nothing is under way */
static int	users = 0;			/* statements of ours under way */

/*
 * invalidate_tables - relcache callback: set flags, nothing else
 */
static void
invalidate_tables(Datum arg, Oid relid)
{
	HASH_SEQ_STATUS scan;
	TableEntry *entry;

	hash_seq_init(&scan, table_cache);
	while ((entry = hash_seq_search(&scan)) != NULL)
	{
		ListCell   *lc;

		if (relid == InvalidOid || entry->relid == relid || entry->lacking)
			entry->valid = false;
		foreach(lc, entry->sources)
		{
			TieringEventSource *source = lfirst(lc);

			if (source->view == relid || source->signal == relid)
				entry->valid = false;
		}
	}
}

/*
 * forget_users - at the end of a transaction nothing of ours is under way
 */
static void
forget_users(XactEvent event, void *arg)
{
	users = 0;
}

/*
 * init_cache - create the hash table and register the callbacks, once
 */
static void
init_cache(void)
{
	HASHCTL		ctl = {0};

	if (table_cache != NULL)
		return;
	ctl.keysize = sizeof(Oid);
	ctl.entrysize = sizeof(TableEntry);
	ctl.hcxt = TopMemoryContext;
	table_cache = hash_create("tiering signal sources", 16, &ctl,
							  HASH_ELEM | HASH_BLOBS | HASH_CONTEXT);
	CacheRegisterRelcacheCallback(invalidate_tables, (Datum) 0);
	RegisterXactCallback(forget_users, NULL);
}

/*
 * retire_sources - forget the sources of an entry; free them when unused
 */
static void
retire_sources(TableEntry *entry)
{
	MemoryContext old = MemoryContextSwitchTo(TopMemoryContext);

	retired = list_concat(retired, entry->sources);
	list_free(entry->sources);
	entry->sources = NIL;
	MemoryContextSwitchTo(old);

	while (users == 0 && retired != NIL)
	{
		TieringEventSource *source = linitial(retired);

		retired = list_delete_first(retired);
		if (source->cached)
			FreeCachedExpression(source->cached);
		MemoryContextDelete(source->context);
	}
}

/*
 * set_key - how keys of the model's accounts are compared and copied
 *
 * False if an owner has altered the column so that there are none.
 */
static bool
set_key(TieringEventSource *source, Oid state_table)
{
	AttrNumber	attno = get_attnum(state_table, "account_id");
	TypeCacheEntry *cache;
	int32		typmod;

	if (attno == InvalidAttrNumber)
		return false;
	get_atttypetypmodcoll(state_table, attno, &source->key_type, &typmod, &source->key_collation);
	source->key_type = getBaseType(source->key_type);
	cache = lookup_type_cache(source->key_type, TYPECACHE_CMP_PROC);
	if (!OidIsValid(cache->cmp_proc))
		return false;
	fmgr_info_cxt(cache->cmp_proc, &source->key_compare, source->context);
	source->key_len = cache->typlen;
	source->key_byval = cache->typbyval;
	return true;
}

/*
 * compile_states - compile the planned expressions of a source
 */
static void
compile_states(void *event_source)
{
	TieringEventSource *source = event_source;
	ExprState **const states[] = {&source->account, &source->kind, &source->occurred_at, &source->strength};
	List	   *planned = castNode(List, source->cached->expr);

	for (int i = 0; i < lengthof(states); i++)
		*states[i] = ExecInitExpr(list_nth(planned, i), NULL);
	if (llast(planned) != NULL)
		source->filter = ExecInitQual(make_ands_implicit(llast(planned)), NULL);
}

/*
 * compile_source - prepare the expressions of the source's view
 */
static void
compile_source(TieringEventSource *source)
{
	static const char *const columns[] = {"account_id", "kind", "occurred_at", "strength", NULL};
	const Oid	types[] = {source->key_type, TEXTOID, TIMESTAMPTZOID, FLOAT8OID};
	TieringModelView *view = tiering_model_view_open(source->view);
	List	   *expressions = NIL;

	if (view == NULL)
		ereport(ERROR,
				(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
				 errmsg("the view of a signal source of model \"%s\" is gone", source->model)));
	tiering_compile_require_rights(view->query, view->account_table, source->owner, source->model);
	for (int i = 0; i < lengthof(columns); i++)
	{
		Node	   *expr = tiering_model_view_row_expression(view, columns[i]);

		if (columns[i] != NULL)
			expr = tiering_expression_typed(expr, types[i]);
		expressions = lappend(expressions, expr);
	}
	tiering_model_view_close(view);

	source->trusted = tiering_expressions_trusted((Node *) expressions);
	source->cached = tiering_expression_cache((Node *) expressions);
	compile_states(source);
}

/*
 * prepare_source - compile as the owner; after a failure it is without expressions
 *
 * A view that somebody is changing just now is not waited for.
 */
static void
prepare_source(TieringEventSource *source)
{
	TieringGuard guard;

	if (!OidIsValid(source->view) || !ConditionalLockRelationOid(source->view, AccessShareLock))
		return;
	tiering_guard_begin(&guard);
	PG_TRY();
	{
		TieringIdentity identity;

		tiering_identity_enter(source->owner, &identity);
		MemoryContextSwitchTo(source->context);
		compile_source(source);
		tiering_identity_leave(&identity);
		tiering_guard_end(&guard);
	}
	PG_CATCH();
	{
		TieringFailure *failure = tiering_guard_catch(&guard);

		if (source->cached)
			FreeCachedExpression(source->cached);
		source->cached = NULL;
		ereport(LOG_SERVER_ONLY,
				(errmsg("a signal source of model \"%s\" cannot be prepared: %s",
						source->model, failure->message),
				 errhint("Its signals do not count until tiering.activate() publishes expressions that work.")));
	}
	PG_END_TRY();
	UnlockRelationOid(source->view, AccessShareLock);
}

/*
 * own_table - a table in the schema of the source's model
 */
static Oid
own_table(TieringEventSource *source, const char *name)
{
	return tiering_own_relation(name, RELKIND_RELATION, source->schema, source->owner);
}

/*
 * load_source - one source; NULL if the model's objects are gone
 */
static TieringEventSource *
load_source(const TieringRows *rows, uint64 row)
{
	MemoryContext context = AllocSetContextCreate(TopMemoryContext, "tiering signal source",
												  ALLOCSET_DEFAULT_SIZES);
	MemoryContext old = MemoryContextSwitchTo(context);
	TieringEventSource *source = palloc0(sizeof(TieringEventSource));
	Oid			state = tiering_rows_oid(rows, row, Anum_live_signal_source_state_table);
	int			number = tiering_rows_int(rows, row, Anum_live_signal_source_number);
	bool		isnull;

	source->context = context;
	source->schema = get_rel_namespace(state);
	source->owner = tiering_relation_owner(state);
	source->signal = own_table(source, "signal");
	source->queue = own_table(source, "queue");
	source->ignored = own_table(source, "signal_ignored");
	source->view = tiering_own_relation(psprintf(TIERING_SIGNAL_VIEW, number), RELKIND_VIEW,
										source->schema, source->owner);
	if (!OidIsValid(source->signal) || !OidIsValid(source->queue) || !set_key(source, state))
	{
		MemoryContextSwitchTo(old);
		MemoryContextDelete(context);
		return NULL;
	}
	source->model = tiering_rows_text(rows, row, Anum_live_signal_source_model);
	source->pending = DatumGetBool(tiering_rows_datum(rows, row, Anum_live_signal_source_pending, &isnull));
	source->account_table = tiering_rows_oid(rows, row, Anum_live_signal_source_account_table);
	tiering_signal_kinds_read(source->model, &source->rule, &source->kinds, &source->kind_numbers);
	source->tier_window = own_table(source, "tier_window");
	source->trigger_events = tiering_trigger_events_read(source->model, &source->ntrigger_events);
	MemoryContextSwitchTo(old);
	prepare_source(source);
	return source;
}

/*
 * fill_entry - read which sources a table has, and load them
 */
static void
fill_entry(TableEntry *entry)
{
	TieringRows *rows;

	retire_sources(entry);
	entry->valid = true;		/* an invalidation during the load must not be lost */
	entry->incomplete = false;
	entry->lacking = false;
	entry->tried = TIERING_LOCAL_TRANSACTION;
	rows = tiering_catalogue_of_relation("live_signal_source", Anum_live_signal_source_relation,
										 entry->relid);
	if (rows->desc == NULL)
		entry->valid = false;
	for (uint64 i = 0; i < rows->count; i++)
	{
		TieringEventSource *source = load_source(rows, i);
		MemoryContext old;

		entry->lacking |= source == NULL || !OidIsValid(source->view);
		if (source == NULL)
			continue;
		old = MemoryContextSwitchTo(TopMemoryContext);
		entry->sources = lappend(entry->sources, source);
		MemoryContextSwitchTo(old);
		entry->incomplete |= source->cached == NULL;
	}
}

/*
 * tiering_sources_of - the live sources in a table, of all models
 *
 * The caller holds a lock on the table, and calls tiering_sources_release()
 * when it is done, also after an error.
 */
List *
tiering_sources_of(Oid relation)
{
	TableEntry *entry;
	bool		found;
	ListCell   *lc;

	init_cache();
	entry = hash_search(table_cache, &relation, HASH_ENTER, &found);
	if (!found)
	{
		entry->valid = false;
		entry->loading = false;
		entry->incomplete = false;
		entry->lacking = false;
		entry->sources = NIL;
	}
	if (entry->loading)
		tiering_expression_refuse_within(relation);
	if (entry->incomplete && entry->tried != TIERING_LOCAL_TRANSACTION)
		entry->valid = false;
	foreach(lc, entry->sources)
	{
		TieringEventSource *source = lfirst(lc);

		if (source->cached && !source->cached->is_valid)
			entry->valid = false;
	}
	if (!entry->valid)
	{
		PG_TRY();
		{
			entry->loading = true;
			fill_entry(entry);
			entry->loading = false;
		}
		PG_CATCH();
		{
			entry->valid = false;
			entry->loading = false;
			PG_RE_THROW();
		}
		PG_END_TRY();
	}
	users++;
	return entry->sources;
}

/*
 * tiering_sources_release - end of use of what tiering_sources_of() answered
 */
void
tiering_sources_release(void)
{
	if (users > 0)
		users--;
}

/*
 * tiering_source_at_hand - the source, or a copy of it while its states are at work
 */
TieringEventSource *
tiering_source_at_hand(TieringEventSource *source)
{
	TieringEventSource *copy;

	if (!source->evaluating)
		return source;
	copy = palloc(sizeof(TieringEventSource));
	*copy = *source;
	copy->context = AllocSetContextCreate(CurrentMemoryContext, "tiering states", ALLOCSET_DEFAULT_SIZES);
	copy->functions_seen = TIERING_NOT_COMPILED;
	copy->evaluating = false;
	return copy;
}

/*
 * tiering_source_compare_keys - order of two keys of accounts
 */
int
tiering_source_compare_keys(TieringEventSource *source, Datum a, Datum b)
{
	if (source->key_type == INT8OID)
		return (DatumGetInt64(a) > DatumGetInt64(b)) - (DatumGetInt64(a) < DatumGetInt64(b));
	return DatumGetInt32(FunctionCall2Coll(&source->key_compare, source->key_collation, a, b));
}

/*
 * find_kind - index of a kind, -1 if the live version does not know it
 */
static int
find_kind(TieringEventSource *source, Datum value)
{
	text	   *kind = DatumGetTextPP(value);

	for (int i = 0; i < source->rule.nkinds; i++)
	{
		if (strlen(source->kinds[i]) == VARSIZE_ANY_EXHDR(kind) &&
			memcmp(source->kinds[i], VARDATA_ANY(kind), VARSIZE_ANY_EXHDR(kind)) == 0)
			return i;
	}
	return -1;
}

/*
 * copy_key - a copy of a key in the current memory context
 */
static Datum
copy_key(TieringEventSource *source, Datum key)
{
	if (source->key_len == -1)
		return PointerGetDatum(PG_DETOAST_DATUM_COPY(key));
	return datumCopy(key, source->key_byval, source->key_len);
}

/*
 * tiering_source_fail - an expression of the row failed: it cannot be used
 *
 * If no more than its strength failed, it opens its window all the same.
 */
void
tiering_source_fail(TieringSignalEvent *event, const char *message)
{
	if (event->trigger == NULL)
		memset(event, 0, sizeof(TieringSignalEvent));
	event->verdict = TIERING_SIGNAL_BAD;
	event->text = message;
}

/*
 * find_trigger_event - what a row of a kind opens at a time, or NULL
 */
static const TieringTriggerEvent *
find_trigger_event(TieringEventSource *source, Datum kind, TimestampTz at)
{
	static TimestampTz last = 0;

	if (last == 0)
		last = DatumGetTimestampTz(DirectFunctionCall3(timestamptz_in, CStringGetDatum(TIERING_LAST_TRIGGER_TIME),
													   ObjectIdGetDatum(InvalidOid), Int32GetDatum(-1)));
	if (source->ntrigger_events == 0 || at >= last)
		return NULL;
	return tiering_trigger_event_find(source->trigger_events, source->ntrigger_events,
									  DatumGetTextPP(kind));
}

/*
 * knows_kind - is a kind one of the live signals or trigger events?
 */
static bool
knows_kind(TieringEventSource *source, Datum kind, int index)
{
	return index >= 0 ||
		tiering_trigger_event_find(source->trigger_events, source->ntrigger_events,
								   DatumGetTextPP(kind)) != NULL;
}

/*
 * bad_event - a row of the source that cannot be used
 */
static void
bad_event(TieringSignalEvent *event, const char *why)
{
	event->verdict = TIERING_SIGNAL_BAD;
	event->text = why;
}

/*
 * tiering_source_evaluate - what a row of the source is
 *
 * Raises the errors of its expressions.  What is passed by reference is
 * copied into the current memory context.
 */
void
tiering_source_evaluate(TieringEventSource *source, ExprContext *econtext,
						TupleTableSlot *slot, TieringSignalEvent *event)
{
	Datum		key;
	Datum		kind;
	Datum		value;
	bool		isnull;

	memset(event, 0, sizeof(TieringSignalEvent));
	if ((!source->cached->is_valid && !source->trusted) || source->functions_seen == TIERING_NOT_COMPILED)
		tiering_expression_renew(source->cached, &source->functions_seen, source->context,
								 compile_states, source);
	econtext->ecxt_scantuple = slot;
	if (source->filter != NULL && !ExecQual(source->filter, econtext))
		return;
	key = ExecEvalExprSwitchContext(source->account, econtext, &isnull);
	if (isnull)
		return;
	event->key = copy_key(source, key);
	event->n = 1;
	if (source->key_len == -1 && VARSIZE_ANY_EXHDR(DatumGetPointer(event->key)) > TIERING_MAX_KEY)
	{
		bad_event(event, "the key of its account is too long for one");
		return;
	}
	event->keyed = true;
	kind = ExecEvalExprSwitchContext(source->kind, econtext, &isnull);
	if (isnull)
		return;
	event->kind = find_kind(source, kind);
	if (!knows_kind(source, kind, event->kind))
	{
		event->verdict = TIERING_SIGNAL_UNKNOWN;
		event->text = TextDatumGetCString(kind);
		return;
	}

	value = ExecEvalExprSwitchContext(source->occurred_at, econtext, &isnull);
	if (isnull || TIMESTAMP_NOT_FINITE(DatumGetTimestampTz(value)))
	{
		bad_event(event, TIERING_BAD_TIME);
		return;
	}
	event->at = DatumGetTimestampTz(value);
	event->trigger = find_trigger_event(source, kind, event->at);
	if (event->kind < 0)
	{
		event->verdict = TIERING_SIGNAL_TRIGGER;
		return;
	}
	value = ExecEvalExprSwitchContext(source->strength, econtext, &isnull);
	if (isnull || !(fabs(DatumGetFloat8(value)) <= MAX_STRENGTH))
	{
		bad_event(event, TIERING_BAD_STRENGTH);
		return;
	}
	event->verdict = TIERING_SIGNAL_USED;
	event->sum = DatumGetFloat8(value) + 0.0;
}
