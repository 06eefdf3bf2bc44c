/*-------------------------------------------------------------------------
 *
 * compat.h
 *	  Every difference between PostgreSQL versions, and nowhere else.
 *
 * src/compat.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef TIERING_COMPAT_H
#define TIERING_COMPAT_H

#include "replication/origin.h"

#if PG_VERSION_NUM < 150000
#error "tiering needs PostgreSQL 15 or later"
#endif

/* From 16 on one function checks the rights on objects of every kind, and one who owns them. */
#if PG_VERSION_NUM >= 160000
#define pg_namespace_aclcheck(schema, role, mode) \
	object_aclcheck(NamespaceRelationId, schema, role, mode)
#define pg_class_ownercheck(relation, role) \
	object_ownercheck(RelationRelationId, relation, role)
#endif

/* Up to 17 that a function does not return is said behind its declaration. */
#if PG_VERSION_NUM < 180000
#define pg_noreturn pg_attribute_noreturn()
#endif

/* From 16 on the columns that a query reads are beside its range table, and the right to. */
#if PG_VERSION_NUM >= 160000
#define TIERING_SELECTED_COLUMNS(query, rte) \
	(getRTEPermissionInfo((query)->rteperminfos, rte)->selectedCols)
#define TIERING_MAY_READ(query) ExecCheckPermissions((query)->rtable, (query)->rteperminfos, false)
#define TIERING_TAKE_PERMISSIONS(query, pstate) \
	((query)->rteperminfos = (pstate)->p_rteperminfos)
#else
#define TIERING_SELECTED_COLUMNS(query, rte) ((rte)->selectedCols)
#define TIERING_MAY_READ(query) ExecCheckRTPerms((query)->rtable, false)
#define TIERING_TAKE_PERMISSIONS(query, pstate) ((void) 0)
#endif

/* From 16 on an update says which indexes need an entry; before, whether any does. */
#if PG_VERSION_NUM >= 160000
#define TIERING_INDEXES_TO_UPDATE TU_UpdateIndexes
#else
#define TIERING_INDEXES_TO_UPDATE bool
#endif

/*
 * The index entries of a new row; unique: a conflict is told, and is no error.
 * And those of a new version, where table_tuple_update() said which need one.
 */
#if PG_VERSION_NUM >= 190000
#define TIERING_INSERT_INDEX_ENTRIES(info, slot, estate, unique, conflict) \
	ExecInsertIndexTuples(info, estate, (unique) ? EIIT_NO_DUPE_ERROR : 0, slot, NIL, conflict)
#define TIERING_UPDATE_INDEX_ENTRIES(info, slot, estate, which) \
	ExecInsertIndexTuples(info, estate, \
						  EIIT_IS_UPDATE | ((which) == TU_Summarizing ? EIIT_ONLY_SUMMARIZING : 0), \
						  slot, NIL, NULL)
#elif PG_VERSION_NUM >= 160000
#define TIERING_INSERT_INDEX_ENTRIES(info, slot, estate, unique, conflict) \
	ExecInsertIndexTuples(info, slot, estate, false, unique, conflict, NIL, false)
#define TIERING_UPDATE_INDEX_ENTRIES(info, slot, estate, which) \
	ExecInsertIndexTuples(info, slot, estate, true, false, NULL, NIL, (which) == TU_Summarizing)
#else
#define TIERING_INSERT_INDEX_ENTRIES(info, slot, estate, unique, conflict) \
	ExecInsertIndexTuples(info, slot, estate, false, unique, conflict, NIL)
#define TIERING_UPDATE_INDEX_ENTRIES(info, slot, estate, which) \
	ExecInsertIndexTuples(info, slot, estate, true, false, NULL, NIL)
#endif

/* Since 18 a constraint NOT NULL can be NOT VALID: rows from before it may have nulls. */
#if PG_VERSION_NUM >= 180000
#define TIERING_NOT_NULL_IS_VALID(desc, i) \
	(TupleDescCompactAttr(desc, i)->attnullability != ATTNULLABLE_INVALID)
#else
#define TIERING_NOT_NULL_IS_VALID(desc, i) true
#endif

/* From 18 on a column may be computed when it is read: its expression takes its place, in variable 1. */
#define TIERING_GENERATED_VIRTUAL 'v'
#if PG_VERSION_NUM >= 180000
#define TIERING_EXPAND_VIRTUAL(expressions, rel) \
	expand_generated_columns_in_expr((Node *) (expressions), rel, 1)
#else
#define TIERING_EXPAND_VIRTUAL(expressions, rel) ((Node *) (expressions))
#endif

/* From 18 on a scan of an index can count what it does; from 19 on the table may be told why. */
#if PG_VERSION_NUM >= 190000
#define TIERING_BEGIN_INDEX_SCAN(rel, index, snapshot, nkeys) \
	index_beginscan(rel, index, snapshot, NULL, nkeys, 0, SO_NONE)
#elif PG_VERSION_NUM >= 180000
#define TIERING_BEGIN_INDEX_SCAN(rel, index, snapshot, nkeys) \
	index_beginscan(rel, index, snapshot, NULL, nkeys, 0)
#else
#define TIERING_BEGIN_INDEX_SCAN(rel, index, snapshot, nkeys) \
	index_beginscan(rel, index, snapshot, nkeys, 0)
#endif

/* And so may it for a scan of its own. */
#if PG_VERSION_NUM >= 190000
#define TIERING_BEGIN_SCAN(rel, snapshot) table_beginscan(rel, snapshot, 0, NULL, SO_NONE)
#define TIERING_BEGIN_PARALLEL_SCAN(rel, scan) table_beginscan_parallel(rel, scan, SO_NONE)
#else
#define TIERING_BEGIN_SCAN(rel, snapshot) table_beginscan(rel, snapshot, 0, NULL)
#define TIERING_BEGIN_PARALLEL_SCAN(rel, scan) table_beginscan_parallel(rel, scan)
#endif

/* From 19 on pruning looks at the visibility map, and leaves its page pinned. */
#if PG_VERSION_NUM >= 190000
#define TIERING_PRUNE_PAGE(rel, buffer) \
	do { \
		Buffer		map_ = InvalidBuffer; \
		heap_page_prune_opt(rel, buffer, &map_, false); \
		if (BufferIsValid(map_)) \
			ReleaseBuffer(map_); \
	} while (0)
#else
#define TIERING_PRUNE_PAGE(rel, buffer) heap_page_prune_opt(rel, buffer)
#endif

/* From 19 on an update or delete may be told more; we have nothing to tell. */
#if PG_VERSION_NUM >= 190000
#define TIERING_TUPLE_UPDATE(rel, tid, slot, cid, snapshot, failure, lockmode, indexes) \
	table_tuple_update(rel, tid, slot, cid, 0, snapshot, InvalidSnapshot, true, failure, lockmode, indexes)
#define TIERING_TUPLE_DELETE(rel, tid, cid, snapshot, wait, failure) \
	table_tuple_delete(rel, tid, cid, 0, snapshot, InvalidSnapshot, wait, failure)
#else
#define TIERING_TUPLE_UPDATE(rel, tid, slot, cid, snapshot, failure, lockmode, indexes) \
	table_tuple_update(rel, tid, slot, cid, snapshot, InvalidSnapshot, true, failure, lockmode, indexes)
#define TIERING_TUPLE_DELETE(rel, tid, cid, snapshot, wait, failure) \
	table_tuple_delete(rel, tid, cid, snapshot, InvalidSnapshot, wait, failure, false)
#endif

/* From 16 on more is told of a date that cannot be read; nobody asks here. */
#if PG_VERSION_NUM >= 160000
#define TIERING_DECODE_DATE_TIME(field, ftype, nf, dtype, tm, fsec, tz) \
	DecodeDateTime(field, ftype, nf, dtype, tm, fsec, tz, &(DateTimeErrorExtra) {0})
#else
#define TIERING_DECODE_DATE_TIME(field, ftype, nf, dtype, tm, fsec, tz) \
	DecodeDateTime(field, ftype, nf, dtype, tm, fsec, tz)
#endif

/* The number of the backend's transaction has another place from 17 on. */
#if PG_VERSION_NUM >= 170000
#define TIERING_LOCAL_TRANSACTION (MyProc->vxid.lxid)
#else
#define TIERING_LOCAL_TRANSACTION (MyProc->lxid)
#endif

/* The origin of the changes that are being applied is one variable from 19 on. */
#if PG_VERSION_NUM >= 190000
typedef ReplOriginXactState TieringOrigin;
#define TIERING_ORIGIN_SAVE(saved) ((saved) = replorigin_xact_state)
#define TIERING_ORIGIN_RESTORE(saved) (replorigin_xact_state = (saved))
#else
typedef struct TieringOrigin
{
	RepOriginId origin;
	XLogRecPtr	lsn;
	TimestampTz timestamp;
} TieringOrigin;
#define TIERING_ORIGIN_SAVE(saved) \
	((saved) = (TieringOrigin) {replorigin_session_origin, replorigin_session_origin_lsn, \
								replorigin_session_origin_timestamp})
#define TIERING_ORIGIN_RESTORE(saved) \
	(replorigin_session_origin = (saved).origin, \
	 replorigin_session_origin_lsn = (saved).lsn, \
	 replorigin_session_origin_timestamp = (saved).timestamp)
#endif

/* From 17 on it can be asked for stronger locks as well. */
#if PG_VERSION_NUM >= 170000
#define TIERING_LOCK_HELD(tag, mode) LockHeldByMe(tag, mode, false)
#else
#define TIERING_LOCK_HELD(tag, mode) LockHeldByMe(tag, mode)
#endif

/* From 16 on JSON has expressions of its own, which call casts and check domains unseen. */
#if PG_VERSION_NUM >= 170000
#define TIERING_IS_JSON(node) (IsA(node, JsonConstructorExpr) || IsA(node, JsonExpr))
#elif PG_VERSION_NUM >= 160000
#define TIERING_IS_JSON(node) IsA(node, JsonConstructorExpr)
#else
#define TIERING_IS_JSON(node) false
#endif

/* From 19 on a query may read tables through a property graph, which names none of them. */
#if PG_VERSION_NUM >= 190000
#define TIERING_IS_GRAPH(rte) ((rte)->rtekind == RTE_GRAPH_TABLE)
#else
#define TIERING_IS_GRAPH(rte) false
#endif

/*
 * In 19 the planner asks whether a column can be NULL, and for an expression
 * without a query crashes on the way to its table; not so for one of OLD.
 */
#if PG_VERSION_NUM >= 190000
#define TIERING_DISGUISE_COLUMN(var, disguise) \
	((var)->varreturningtype = (disguise) ? VAR_RETURNING_OLD : VAR_RETURNING_DEFAULT)
#else
#define TIERING_DISGUISE_COLUMN(var, disguise) ((void) 0)
#endif

/* From 19 on planning can be explained. */
#if PG_VERSION_NUM >= 190000
#define TIERING_PLAN_QUERY(query, text) pg_plan_query(query, text, 0, NULL, NULL)
#else
#define TIERING_PLAN_QUERY(query, text) pg_plan_query(query, text, 0, NULL)
#endif

/* From 19 on catalogue caches have a type. */
#if PG_VERSION_NUM >= 190000
#define TIERING_CACHE_ID SysCacheIdentifier
#else
#define TIERING_CACHE_ID int
#endif

#endif							/* TIERING_COMPAT_H */
