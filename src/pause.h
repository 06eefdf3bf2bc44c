/*-------------------------------------------------------------------------
 *
 * pause.h
 *	  Points at which a test can hold a session.
 *
 * Some races lie between two lines of C, where no statement of a test can
 * reach.  A build with TIERING_PAUSE_POINTS stops at these points as long as
 * another session holds the advisory lock of that name:
 *
 *		SELECT pg_advisory_lock(hashtextextended('new states written', 0));
 *
 * Other builds contain nothing of it.  test/races uses them.
 *
 * src/pause.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef TIERING_PAUSE_H
#define TIERING_PAUSE_H

#ifdef TIERING_PAUSE_POINTS

#include "common/hashfn.h"
#include "miscadmin.h"
#include "storage/lock.h"

/*
 * tiering_pause - wait while somebody holds the lock of a point
 */
static inline void
tiering_pause(const char *point)
{
	LOCKTAG		tag;
	uint64		hash = DatumGetUInt64(hash_any_extended((const unsigned char *) point,
														strlen(point), 0));

	SET_LOCKTAG_ADVISORY(tag, MyDatabaseId, (uint32) (hash >> 32), (uint32) hash, 1);
	(void) LockAcquire(&tag, ShareLock, false, false);
	LockRelease(&tag, ShareLock, false);
}

#define TIERING_PAUSE(point) tiering_pause(point)
#else
#define TIERING_PAUSE(point) ((void) 0)
#endif

#endif							/* TIERING_PAUSE_H */
