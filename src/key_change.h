/*-------------------------------------------------------------------------
 *
 * key_change.h
 *	  An account whose key changes.
 *
 * src/key_change.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef TIERING_KEY_CHANGE_H
#define TIERING_KEY_CHANGE_H

#include "placement.h"

extern void tiering_key_changes_check(TieringStore *store, TieringChange *changes, int nchanges);
extern void tiering_key_changes_stop(const int *next, bool *stays, int n);
extern void tiering_key_change(TieringStore *store, TieringChange *change);
extern void tiering_key_change_leave(TieringStore *store, Datum key, Datum former);
extern bool tiering_key_change_waits(TieringStore *store, Datum key);
extern bool tiering_key_change_of_another(TieringStore *store, Datum key);
extern void tiering_key_change_queue_end(TieringStore *store, Datum key);
extern bool tiering_key_change_comes_first(TieringStore *store, const TieringChange *change);
extern bool tiering_key_change_follows(TieringStore *store, Datum former);
extern bool tiering_key_change_precedes(TieringStore *store, Datum key);
extern bool tiering_key_change_arrives(TieringStore *store, Datum key, bool in_scope, bool *waiting);
extern void tiering_key_change_join(TieringStore *store);
extern bool tiering_key_change_end(TieringStore *store, TieringChange *change);

#endif							/* TIERING_KEY_CHANGE_H */
