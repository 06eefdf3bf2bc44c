/*-------------------------------------------------------------------------
 *
 * protect.h
 *	  What if a user's expression fails.
 *
 * A guard is a subtransaction around code that may raise an error; use it as
 *
 *		tiering_guard_begin(&guard);
 *		PG_TRY();
 *		{
 *			...
 *			tiering_guard_end(&guard);
 *		}
 *		PG_CATCH();
 *		{
 *			failure = tiering_guard_catch(&guard);
 *		}
 *		PG_END_TRY();
 *
 * src/protect.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef TIERING_PROTECT_H
#define TIERING_PROTECT_H

#include "storage/lockdefs.h"
#include "utils/rel.h"
#include "utils/resowner.h"

#include "compat.h"

/* A subtransaction under way. */
typedef struct TieringGuard
{
	MemoryContext context;		/* to go back to */
	ResourceOwner owner;		/* to go back to */
	TieringOrigin origin;		/* of the changes that are being applied */
} TieringGuard;

/* An error that was caught. */
typedef struct TieringFailure
{
	char		sqlstate[6];
	char	   *message;
} TieringFailure;

extern Relation tiering_hold(Oid relid, LOCKMODE mode);
extern void tiering_let_go(Relation held, LOCKMODE mode);
extern void tiering_guard_begin(TieringGuard *guard);
extern void tiering_guard_end(TieringGuard *guard);
extern TieringFailure *tiering_guard_catch(TieringGuard *guard);
extern void tiering_guard_catch_code(TieringGuard *guard, int sqlerrcode);

#endif							/* TIERING_PROTECT_H */
