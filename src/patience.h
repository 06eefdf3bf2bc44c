/*-------------------------------------------------------------------------
 *
 * patience.h
 *	  Locks that the CRM must not suffer from, taken all at once.
 *
 * src/patience.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef TIERING_PATIENCE_H
#define TIERING_PATIENCE_H

#include "nodes/pg_list.h"

/* How often tables of the CRM are tried. */
#define TIERING_LOCK_ATTEMPTS 20

/* How to wait. */
typedef enum TieringPatience
{
	TIERING_PATIENCE_LIMITED,	/* a number of attempts, with pauses for others */
	TIERING_PATIENCE_READERS,	/* as long as it takes, with pauses for others */
	TIERING_PATIENCE_PRIVATE	/* the same without pauses: nobody else waits */
} TieringPatience;

extern bool tiering_lock_patiently(List *exclusive, List *against_writers,
								   TieringPatience patience, const char *what);

#endif							/* TIERING_PATIENCE_H */
