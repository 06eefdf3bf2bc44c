/*-------------------------------------------------------------------------
 *
 * keys.h
 *	  The keys of accounts, one by one and many of them.
 *
 * src/keys.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef TIERING_KEYS_H
#define TIERING_KEYS_H

#include "model.h"

/* A growing array of keys, in the memory context in which it was begun. */
typedef struct TieringKeys
{
	MemoryContext context;
	Datum	   *keys;
	int64		count;
	int64		space;
} TieringKeys;

/* A key, and a number that goes with it. */
typedef struct TieringKeyNumber
{
	Datum		key;			/* first, as tiering_keys_compare() wants it */
	int64		number;
} TieringKeyNumber;

/* The same of those, to be looked up by key. */
typedef struct TieringKeyNumbers
{
	MemoryContext context;
	TieringKeyNumber *entries;
	int64		count;
	int64		space;
	bool		sorted;
} TieringKeyNumbers;

extern char *tiering_key_text(const TieringModel *model, Datum key);
extern Datum tiering_key_copy(const TieringModel *model, Datum key);
extern bool tiering_key_equal(TieringModel *model, Datum a, Datum b);
extern int	tiering_keys_compare(const void *a, const void *b, void *arg);

extern Datum tiering_keys_array(TieringModel *model, Datum *keys, int nkeys);
extern int64 tiering_keys_distinct(TieringModel *model, Datum *keys, int64 nkeys);
extern bool tiering_keys_contain(TieringModel *model, Datum *keys, int64 nkeys, Datum key);

extern void *tiering_array_grow(void *array, int64 count, int64 *space, Size size);
extern void tiering_keys_begin(TieringKeys *keys);
extern void tiering_keys_add(TieringModel *model, TieringKeys *keys, Datum key);
extern void tiering_key_numbers_begin(TieringKeyNumbers *numbers);
extern void tiering_key_numbers_add(TieringModel *model, TieringKeyNumbers *numbers,
									Datum key, int64 number);
extern bool tiering_key_numbers_find(TieringModel *model, TieringKeyNumbers *numbers,
									 Datum key, int64 *number);

#endif							/* TIERING_KEYS_H */
