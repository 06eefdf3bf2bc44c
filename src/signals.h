/*-------------------------------------------------------------------------
 *
 * signals.h
 *	  The signals of an account: what is stored of them, and their sums.
 *
 * src/signals.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef TIERING_SIGNALS_H
#define TIERING_SIGNALS_H

#include "bulk.h"
#include "common/int.h"
#include "state.h"

/* Columns of <model>.signal. */
#define Anum_signal_account_id 1
#define Anum_signal_kind 2
#define Anum_signal_at 3
#define Anum_signal_n 4
#define Anum_signal_sum 5

/* The number of no kind: the account's signals are to be summed up anew. */
#define TIERING_SIGNAL_RECOUNT 0

/* A row of <model>.signal. */
typedef struct TieringSignalRow
{
	ItemPointerData tid;
	int			kind;			/* index among the live kinds, or -1 */
	bool		recount;		/* it is no signal but a mark */
	TimestampTz at;				/* when the signals count from, and sum is for */
	int			n;				/* how many they are; below zero: they are gone */
	double		sum;			/* of their strengths */
} TieringSignalRow;

/* The rows of an account. */
typedef struct TieringSignalRows
{
	TieringSignalRow *rows;
	int			count;
	int			space;
} TieringSignalRows;

/*
 * tiering_signal_age - microseconds from one moment to another
 *
 * Moments can be further apart than such a number can say.
 */
static inline int64
tiering_signal_age(TimestampTz since, TimestampTz at)
{
	int64		age;

	if (pg_sub_s64_overflow(at, since, &age))
		age = at > since ? PG_INT64_MAX : PG_INT64_MIN;
	return age;
}

extern int	tiering_signal_kind(const TieringModel *model, int number);
extern int64 tiering_signal_day(TimestampTz at);
extern double *tiering_signal_sums(const TieringScoreRule *rule, const double *folded,
								   TimestampTz folded_at, TieringSignalRow *rows, int nrows,
								   TimestampTz at, int64 *counts);
extern void tiering_signals_find(TieringStore *store, Datum key, TieringSignalRows *rows);
extern void tiering_signals_score(TieringStore *store, Datum key, const TieringState *state,
								  TieringEvaluation *evaluation, TimestampTz at);
extern void tiering_signals_score_with(TieringStore *store, Datum key, const TieringState *state,
									   const TieringSignalRow *more, int nmore,
									   TieringEvaluation *evaluation, TimestampTz at);
extern void tiering_signals_give_back(TieringStore *store, const TieringState *state);
extern void tiering_signal_insert(TieringStore *store, Datum key, int number, TimestampTz at,
								  int n, double sum);
extern void tiering_signal_append(TieringStore *store, TieringBulk *bulk, Datum key, int number,
								  TimestampTz at, int n, double sum);
extern bool tiering_signals_matter(TieringModel *model, const TieringState *state, int score);

#endif							/* TIERING_SIGNALS_H */
