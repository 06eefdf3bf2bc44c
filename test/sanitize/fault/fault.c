/*-------------------------------------------------------------------------
 *
 * fault.c
 *	  Mistakes, one of each kind that a tool is there to see.
 *
 * A tool that reports nothing has either found nothing or not looked.  So
 * before the tests run under one, this file is put among those of tiering, in
 * a copy, and the tool must report what is wrong with it.  Nothing here does
 * harm by itself on an ordinary server: that is what these tools are for.
 *
 * IDENTIFICATION
 *	  test/sanitize/fault/fault.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/relation.h"
#include "catalog/pg_class.h"
#include "fmgr.h"
#include "storage/bufmgr.h"
#include "utils/builtins.h"
#include "utils/inval.h"
#include "utils/rel.h"

#include "tiering.h"

PG_FUNCTION_INFO_V1(tiering_fault);

/* where what was read goes, so that no compiler leaves the reading out */
static volatile int64 sink;

/* a byte behind the end of a chunk is read; the block it lies in goes on */
static pg_noinline void
over_read(void)
{
	char	   *chunk = palloc0(13);

	sink = ((volatile char *) chunk)[13];
	pfree(chunk);
}

/* the same byte is written */
static pg_noinline void
over_write(void)
{
	char	   *chunk = palloc0(13);

	((volatile char *) chunk)[13] = 1;
	pfree(chunk);
}

/* a chunk is read after it was given back */
static pg_noinline void
after_pfree(void)
{
	int64	   *chunk = palloc0(64 * sizeof(int64));

	pfree(chunk);
	sink = ((volatile int64 *) chunk)[32];
}

/* a decision is taken on memory that nobody has written */
static pg_noinline void
unwritten(void)
{
	int		   *chunk = palloc(64 * sizeof(int));

	if (((volatile int *) chunk)[32] > 0)
		sink = 1;
	pfree(chunk);
}

/* a sum that does not fit */
static pg_noinline void
overflow(void)
{
	volatile int32 most = PG_INT32_MAX;

	sink = most + 1;
}

/* a page of a table is read when its pin has been given back */
static pg_noinline void
unpinned(void)
{
	Relation	relation = relation_open(RelationRelationId, AccessShareLock);
	Buffer		buffer = ReadBuffer(relation, 0);
	Page		page = BufferGetPage(buffer);

	ReleaseBuffer(buffer);
	sink = ((volatile char *) page)[100];
	relation_close(relation, AccessShareLock);
}

/* an entry of the relation cache is used after it was closed, and after
 * messages about changed relations were read, which come whenever they like */
static pg_noinline void
stale_relation(Oid table)
{
	Relation	relation = relation_open(table, AccessShareLock);

	relation_close(relation, NoLock);
	AcceptInvalidationMessages();
	sink = RelationGetDescr(relation)->natts;
}

/* what an entry of the relation cache points to is used after the same */
static pg_noinline void
stale_description(Oid table)
{
	Relation	relation = relation_open(table, AccessShareLock);
	TupleDesc	description = RelationGetDescr(relation);
	Form_pg_attribute first = TupleDescAttr(description, 0);

	relation_close(relation, NoLock);
	AcceptInvalidationMessages();
	if (((volatile FormData_pg_attribute *) first)->attrelid != table)
		elog(PANIC, "the description of a table has changed in use");
}

/* a table is opened without a lock on it */
static pg_noinline void
unlocked(Oid table)
{
	relation_close(relation_open(table, NoLock), NoLock);
}

/*
 * tiering.fault(name text, on_table regclass)
 *
 * Makes the mistake of this name.
 */
Datum
tiering_fault(PG_FUNCTION_ARGS)
{
	char	   *name = text_to_cstring(PG_GETARG_TEXT_PP(0));
	Oid			table = PG_GETARG_OID(1);

	if (strcmp(name, "over_read") == 0)
		over_read();
	else if (strcmp(name, "over_write") == 0)
		over_write();
	else if (strcmp(name, "after_pfree") == 0)
		after_pfree();
	else if (strcmp(name, "unwritten") == 0)
		unwritten();
	else if (strcmp(name, "overflow") == 0)
		overflow();
	else if (strcmp(name, "unpinned") == 0)
		unpinned();
	else if (strcmp(name, "stale_relation") == 0)
		stale_relation(table);
	else if (strcmp(name, "stale_description") == 0)
		stale_description(table);
	else if (strcmp(name, "unlocked") == 0)
		unlocked(table);
	else if (strcmp(name, "none") != 0)
		elog(ERROR, "unknown fault \"%s\"", name);
	PG_RETURN_VOID();
}
