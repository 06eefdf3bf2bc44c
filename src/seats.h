/*-------------------------------------------------------------------------
 *
 * seats.h
 *	  Seats that are taken without waiting.
 *
 * Within a statement, release first and take afterwards.  Closing the store
 * calls tiering_seats_flush(), which puts back what is left.
 *
 * src/seats.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef TIERING_SEATS_H
#define TIERING_SEATS_H

#include "store.h"

/* So many tokens of a scope are too many: each statement that takes a seat reads them. */
#define TIERING_MANY_TOKENS 256

extern bool tiering_seat_take(TieringStore *store, int tier, const char *scope,
							  TimestampTz not_after, TimestampTz *free_since);
extern TieringPurse *tiering_seat_purse(TieringStore *store, int tier, const char *scope);
extern bool tiering_purse_may_serve(const TieringPurse *purse);
extern void tiering_seat_release(TieringStore *store, int tier, const char *scope,
								 TimestampTz since);
extern void tiering_seat_borrow(TieringStore *store, int tier, const char *scope);
extern void tiering_seats_flush(TieringStore *store);
extern bool tiering_seats_resize(TieringStore *store, int tier, const char *scope,
								 int seats, int exception);
extern void tiering_seats_settle(TieringStore *store, int tier, const char *scope);
extern void tiering_seats_merge(TieringStore *store, int tier, const char *scope);
extern int	tiering_seats_limit(const TieringModelTier *tier, int exception, int64 accounts);

#endif							/* TIERING_SEATS_H */
