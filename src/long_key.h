/*-------------------------------------------------------------------------
 *
 * long_key.h
 *	  Keys that are too long for our indexes.
 *
 * src/long_key.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef TIERING_LONG_KEY_H
#define TIERING_LONG_KEY_H

#include "executor/tuptable.h"

#include "compat.h"
#include "model.h"

/*
 * Bytes that a key has at most in an index that has other columns as well:
 * 2400, beside a kind, a moment and what a page needs.
 */
#define TIERING_MAX_KEY (BLCKSZ / 3 - 330)

/* Bytes of the kind of a trigger event. */
#define TIERING_MAX_KIND 200

extern bool tiering_key_fits(const TieringModel *model, Datum key);
extern bool tiering_key_fits_alone(const TieringModel *model, Datum key);
pg_noreturn extern void tiering_key_refuse(void);
extern void tiering_slot_put_key(TupleTableSlot *slot, AttrNumber attno, Datum key);

#endif							/* TIERING_LONG_KEY_H */
