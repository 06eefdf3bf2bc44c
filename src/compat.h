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

#endif							/* TIERING_COMPAT_H */
