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

#if PG_VERSION_NUM < 150000
#error "tiering needs PostgreSQL 15 or later"
#endif

/* From 16 on one function checks the rights on objects of every kind. */
#if PG_VERSION_NUM >= 160000
#define pg_namespace_aclcheck(schema, role, mode) \
	object_aclcheck(NamespaceRelationId, schema, role, mode)
#endif

/* From 16 on the columns that a query reads are beside its range table. */
#if PG_VERSION_NUM >= 160000
#define TIERING_SELECTED_COLUMNS(query, rte) \
	(getRTEPermissionInfo((query)->rteperminfos, rte)->selectedCols)
#define TIERING_TAKE_PERMISSIONS(query, pstate) \
	((query)->rteperminfos = (pstate)->p_rteperminfos)
#else
#define TIERING_SELECTED_COLUMNS(query, rte) ((rte)->selectedCols)
#define TIERING_TAKE_PERMISSIONS(query, pstate) ((void) 0)
#endif

#endif							/* TIERING_COMPAT_H */
