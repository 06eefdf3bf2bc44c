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

#endif							/* TIERING_COMPAT_H */
