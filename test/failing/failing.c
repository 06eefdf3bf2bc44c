/*-------------------------------------------------------------------------
 *
 * failing.c
 *	  Functions of the server that fail when a test wants it.
 *
 * Linked into tiering with --wrap, so that tiering calls these instead.  They
 * are what every statement of ours goes through: memory, lists, the catalogue,
 * locks, snapshots, SPI, subtransactions.  failing_at() says which of the calls
 * to come fails, and how: with an error of some SQLSTATE, or by ending the process.
 *
 * test/failing/failing.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include <signal.h>
#include <unistd.h>

#include "access/genam.h"
#include "access/htup_details.h"
#include "access/xact.h"
#include "executor/executor.h"
#include "executor/spi.h"
#include "fmgr.h"
#include "storage/lmgr.h"
#include "storage/lock.h"
#include "utils/builtins.h"
#include "utils/hsearch.h"
#include "utils/memutils.h"
#include "utils/snapmgr.h"
#include "utils/syscache.h"

PG_FUNCTION_INFO_V1(failing_at);
PG_FUNCTION_INFO_V1(failing_count);
PG_FUNCTION_INFO_V1(failing_happened);

/* Room for places of our code; a power of two, and more than there are. */
#define PLACES 8192

static bool each_place;			/* count places, not calls? */
static void *places[PLACES];	/* seen since failing_at() */
static int64 count = 0;			/* of calls or places since then */
static int64 failing = 0;		/* which of them fails; 0: none */
static bool happened = false;	/* it has */
static int	sqlstate = 0;		/* with this error; 0: the process ends */

/*
 * is_new - did no call come from this place since failing_at()?
 */
static bool
is_new(void *place)
{
	int			i = (int) (((uintptr_t) place * UINT64CONST(0x9E3779B97F4A7C15)) >> 51) % PLACES;

	while (places[i] != NULL && places[i] != place)
		i = (i + 1) % PLACES;
	if (places[i] == place)
		return false;
	places[i] = place;
	return true;
}

/*
 * called - another call, from this place; it may be the one that fails
 */
static void
called(const char *function, void *place)
{
	if (each_place && !is_new(place))
		return;
	if (++count != failing)
		return;
	happened = true;
	if (sqlstate == 0)
		(void) kill(getpid(), SIGKILL);
	ereport(ERROR,
			(errcode(sqlstate),
			 errmsg("%s " INT64_FORMAT " fails, of %s()", each_place ? "place" : "call",
					count, function)));
}

/* A function of the server that fails when it is its turn. */
#define WRAP(type, function, parameters, arguments) \
	extern type __real_##function parameters; \
	extern type __wrap_##function parameters; \
	type \
	__wrap_##function parameters \
	{ \
		called(#function, __builtin_return_address(0)); \
		return __real_##function arguments; \
	}

WRAP(void *, palloc, (Size size), (size))
WRAP(void *, palloc0, (Size size), (size))
WRAP(void *, repalloc, (void *pointer, Size size), (pointer, size))
WRAP(char *, pstrdup, (const char *in), (in))
WRAP(void *, MemoryContextAlloc, (MemoryContext context, Size size), (context, size))
WRAP(void *, MemoryContextAllocZero, (MemoryContext context, Size size), (context, size))
#if PG_VERSION_NUM < 170000
WRAP(void *, MemoryContextAllocZeroAligned, (MemoryContext context, Size size), (context, size))
#endif
WRAP(char *, MemoryContextStrdup, (MemoryContext context, const char *string), (context, string))
WRAP(List *, lappend, (List *list, void *datum), (list, datum))
WRAP(List *, lappend_oid, (List *list, Oid datum), (list, datum))
WRAP(List *, list_append_unique_oid, (List *list, Oid datum), (list, datum))
WRAP(HeapTuple, heap_copytuple, (HeapTuple tuple), (tuple))
WRAP(HeapTuple, heap_form_tuple, (TupleDesc desc, Datum *values, bool *isnull), (desc, values, isnull))
WRAP(HTAB *, hash_create, (const char *name, long n, const HASHCTL *info, int flags), (name, n, info, flags))
WRAP(void *, hash_search, (HTAB *table, const void *key, HASHACTION action, bool *found), (table, key, action, found))
WRAP(SysScanDesc, systable_beginscan, (Relation rel, Oid index, bool ok, Snapshot snapshot, int nkeys, ScanKey key), (rel, index, ok, snapshot, nkeys, key))
WRAP(HeapTuple, systable_getnext, (SysScanDesc scan), (scan))
WRAP(HeapTuple, SearchSysCache1, (int cache, Datum key), (cache, key))
WRAP(Relation, try_relation_open, (Oid relid, LOCKMODE lockmode), (relid, lockmode))
WRAP(Snapshot, GetLatestSnapshot, (void), ())
WRAP(Snapshot, RegisterSnapshot, (Snapshot snapshot), (snapshot))
WRAP(void, BeginInternalSubTransaction, (const char *name), (name))
WRAP(void, CommandCounterIncrement, (void), ())
WRAP(LockAcquireResult, LockAcquire, (const LOCKTAG *tag, LOCKMODE lockmode, bool session, bool dontWait), (tag, lockmode, session, dontWait))
WRAP(void, LockRelationOid, (Oid relid, LOCKMODE lockmode), (relid, lockmode))
WRAP(bool, ConditionalLockRelationOid, (Oid relid, LOCKMODE lockmode), (relid, lockmode))
WRAP(ExprState *, ExecInitExpr, (Expr *node, PlanState *parent), (node, parent))
WRAP(int, SPI_connect_ext, (int options), (options))
WRAP(int, SPI_execute, (const char *sql, bool read_only, long count), (sql, read_only, count))
WRAP(void, SPI_commit, (void), ())

/*
 * failing_at - SQL: failing_at(n, sqlstate, each_place); from now on it is counted
 *
 * Either calls, or the places in our code that they come from, each the first
 * time.  The 0th never comes; without an SQLSTATE the process ends.
 */
Datum
failing_at(PG_FUNCTION_ARGS)
{
	const char *code = PG_ARGISNULL(1) ? NULL : text_to_cstring(PG_GETARG_TEXT_PP(1));

	sqlstate = code ? MAKE_SQLSTATE(code[0], code[1], code[2], code[3], code[4]) : 0;
	failing = PG_GETARG_INT64(0);
	each_place = PG_GETARG_BOOL(2);
	memset(places, 0, sizeof(places));
	count = 0;
	happened = false;
	PG_RETURN_VOID();
}

/*
 * failing_count - SQL: failing_count(); how many there were
 */
Datum
failing_count(PG_FUNCTION_ARGS)
{
	PG_RETURN_INT64(count);
}

/*
 * failing_happened - SQL: failing_happened(); from now on nothing fails any more
 */
Datum
failing_happened(PG_FUNCTION_ARGS)
{
	failing = 0;
	PG_RETURN_BOOL(happened);
}
