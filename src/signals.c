/*-------------------------------------------------------------------------
 *
 * signals.c
 *	  The signals of an account: what is stored of them, and their sums.
 *
 * Signals are in two places.  Writers of the CRM only append rows to the
 * table signal, so they never meet.  A row stands for n signals of a kind
 * whose strengths sum up to "sum" at the moment "at"; later it is worth
 *
 *		sum * 2 ^ (-(t - at) / half_life)
 *
 * and before that moment nothing, which is how signals that are dated in the
 * future wait for their time.  A signal that is deleted appends a row with
 * n = -1 and the negative strength.  Maintenance folds the rows of an account
 * into its state, where one sum for each kind is kept for one moment
 * (signal_fold.c).  A row is deleted in the transaction that adds it to the
 * state, so whoever reads both under one snapshot counts each signal once.
 *
 * A kind that counts only so many signals of a day keeps a row for each day,
 * since a late one changes what the others of its day count.
 *
 * When a state is deleted its sums go back to the table signal, under the key
 * that the signals are for; an account that comes later finds them there.
 *
 * src/signals.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include <math.h>

#include "access/genam.h"
#include "access/tableam.h"
#include "access/xact.h"
#include "utils/rel.h"
#include "utils/snapmgr.h"
#include "utils/timestamp.h"

#include "allocation.h"
#include "signals.h"
#include "tiering.h"

/* ----------
 * Sums
 * ----------
 */

/*
 * tiering_signal_day - number of the day, in UTC, that a moment is in
 */
int64
tiering_signal_day(TimestampTz at)
{
	int64		day = at / USECS_PER_DAY;

	return at % USECS_PER_DAY < 0 ? day - 1 : day;
}

/*
 * compare_rows - qsort comparator: by kind, then by time
 */
static int
compare_rows(const void *a, const void *b)
{
	const TieringSignalRow *x = a;
	const TieringSignalRow *y = b;

	if (x->kind != y->kind)
		return x->kind < y->kind ? -1 : 1;
	return (x->at > y->at) - (x->at < y->at);
}

/*
 * tiering_signal_sums - the decayed sum of each kind at a moment
 *
 * folded are the sums for folded_at, NULL for none.  Sorts the rows.  counts,
 * if it is not NULL, receives how many signals the rows of each kind are.
 */
double *
tiering_signal_sums(const TieringScoreRule *rule, const double *folded,
					TimestampTz folded_at, TieringSignalRow *rows, int nrows,
					TimestampTz at, int64 *counts)
{
	double	   *sums = palloc0(sizeof(double) * Max(rule->nkinds, 1));

	for (int i = 0; folded != NULL && i < rule->nkinds; i++)
	{
		if (!isnan(folded[i]))
			sums[i] = tiering_score_decay(rule, i, folded[i],
										  tiering_signal_age(folded_at, at));
	}
	if (nrows > 1)
		qsort(rows, nrows, sizeof(TieringSignalRow), compare_rows);
	for (int i = 0; i < nrows;)
	{
		int			kind = rows[i].kind;
		int64		day = tiering_signal_day(rows[i].at);
		double		sum = 0;
		int64		n = 0;

		for (; i < nrows && rows[i].kind == kind && tiering_signal_day(rows[i].at) == day; i++)
		{
			if (kind < 0 || rows[i].at > at)
				continue;
			sum += tiering_score_decay(rule, kind, rows[i].sum,
									   tiering_signal_age(rows[i].at, at));
			n += rows[i].n;
		}
		if (kind < 0)
			continue;
		sums[kind] += tiering_score_day(rule, kind, sum, n);
		if (counts != NULL)
			counts[kind] += n;
	}
	return sums;
}

/* ----------
 * Rows
 * ----------
 */

/*
 * tiering_signal_kind - index of the live kind with a number, or -1
 */
int
tiering_signal_kind(const TieringModel *model, int number)
{
	for (int i = 0; i < model->rule.nkinds; i++)
	{
		if (model->kind_numbers[i] == number)
			return i;
	}
	return -1;
}

/*
 * add_row - append what a slot has to the rows
 */
static void
add_row(TieringModel *model, TupleTableSlot *slot, TieringSignalRows *rows)
{
	TieringSignalRow *row;
	int			number;

	if (rows->count == rows->space)
	{
		rows->space = Max(16, rows->space * 2);
		rows->rows = rows->rows ?
			repalloc(rows->rows, sizeof(TieringSignalRow) * rows->space) :
			palloc(sizeof(TieringSignalRow) * rows->space);
	}
	slot_getallattrs(slot);
	number = DatumGetInt16(slot->tts_values[Anum_signal_kind - 1]);
	row = &rows->rows[rows->count++];
	row->tid = slot->tts_tid;
	row->kind = tiering_signal_kind(model, number);
	row->recount = number == TIERING_SIGNAL_RECOUNT;
	row->at = DatumGetTimestampTz(slot->tts_values[Anum_signal_at - 1]);
	row->n = DatumGetInt32(slot->tts_values[Anum_signal_n - 1]);
	row->sum = DatumGetFloat8(slot->tts_values[Anum_signal_sum - 1]);
}

/*
 * tiering_signals_find - the rows of an account, as the store's snapshot sees them
 *
 * Takes no predicate locks, so that a writer at SERIALIZABLE cannot fail for
 * it; other writers read with the snapshot itself, which lets the index
 * forget rows that are dead.
 */
void
tiering_signals_find(TieringStore *store, Datum key, TieringSignalRows *rows)
{
	TieringTable *table = &store->signal;
	TupleTableSlot *slot = table->read_slot;
	bool		careful = IsolationIsSerializable();
	IndexScanDesc scan;

	rows->count = 0;
	scan = tiering_table_find(store, table, careful ? SnapshotAny : store->latest, key);
	while (tiering_table_next(table, scan))
	{
		if (!careful || table_tuple_satisfies_snapshot(table->rel, slot, store->latest))
			add_row(store->model, slot, rows);
	}
	tiering_table_found(table, scan);
}

/*
 * fill_slot - a row of table signal in an empty slot
 */
static void
fill_slot(TupleTableSlot *slot, Datum key, int number, TimestampTz at, int n, double sum)
{
	tiering_slot_put(slot, Anum_signal_account_id, key);
	tiering_slot_put(slot, Anum_signal_kind, Int16GetDatum(number));
	tiering_slot_put(slot, Anum_signal_at, TimestampTzGetDatum(at));
	tiering_slot_put(slot, Anum_signal_n, Int32GetDatum(n));
	tiering_slot_put(slot, Anum_signal_sum, Float8GetDatum(sum));
}

/*
 * tiering_signal_insert - append a row for an account
 */
void
tiering_signal_insert(TieringStore *store, Datum key, int number, TimestampTz at,
					  int n, double sum)
{
	fill_slot(tiering_table_start(&store->signal), key, number, at, n, sum);
	tiering_table_insert(store, &store->signal);
}

/*
 * tiering_signal_append - the same, together with others; the caller flushes
 */
void
tiering_signal_append(TieringStore *store, TieringBulk *bulk, Datum key, int number,
					  TimestampTz at, int n, double sum)
{
	if (tiering_bulk_is_full(bulk))
	{
		tiering_bulk_flush(store, bulk, false);
		tiering_bulk_clear(bulk);
	}
	fill_slot(tiering_bulk_start(store, bulk, NULL), key, number, at, n, sum);
}

/*
 * tiering_signals_give_back - the sums of a state that is deleted
 *
 * While another version is being published they may be of the old one, which
 * the new one has summed up itself; so they are to be summed up anew then.
 */
void
tiering_signals_give_back(TieringStore *store, const TieringState *state)
{
	TieringModel *model = store->model;

	if (state->signals == NULL)
		return;
	for (int i = 0; i < model->rule.nkinds; i++)
	{
		if (state->signals[i] != 0 && !isnan(state->signals[i]))
			tiering_signal_insert(store, state->key, model->kind_numbers[i],
								  state->signals_at, 1, state->signals[i]);
	}
	if (model->status != TIERING_MODEL_LIVE)
		tiering_signal_insert(store, state->key, TIERING_SIGNAL_RECOUNT,
							  DT_NOBEGIN, 0, 0);
}

/* ----------
 * Scores
 * ----------
 */

/*
 * tiering_signals_score - add an account's signals to what was evaluated
 *
 * key is what the signals are for: the state, which may not exist, may have
 * been found under another one.
 */
void
tiering_signals_score(TieringStore *store, Datum key, const TieringState *state,
					  TieringEvaluation *evaluation, TimestampTz at)
{
	if (HAS_SIGNALS(store->model) && evaluation->failure == NULL)
		tiering_signals_score_with(store, key, state, NULL, 0, evaluation, at);
}

/*
 * tiering_signals_score_with - the same, with rows that are not written yet
 */
void
tiering_signals_score_with(TieringStore *store, Datum key, const TieringState *state,
						   const TieringSignalRow *more, int nmore,
						   TieringEvaluation *evaluation, TimestampTz at)
{
	TieringModel *model = store->model;
	TieringSignalRows rows = {0};
	double	   *sums;

	tiering_signals_find(store, key, &rows);
	if (nmore > 0)
	{
		TieringSignalRow *all = palloc(sizeof(TieringSignalRow) * (rows.count + nmore));

		if (rows.count > 0)
			memcpy(all, rows.rows, sizeof(TieringSignalRow) * rows.count);
		memcpy(all + rows.count, more, sizeof(TieringSignalRow) * nmore);
		rows.rows = all;
		rows.count += nmore;
	}
	if (evaluation->components == NULL)
		evaluation->components = palloc(sizeof(double) * Max(model->rule.ncomponents, 1));
	sums = tiering_signal_sums(&model->rule, state ? state->signals : NULL,
							   state ? state->signals_at : 0, rows.rows, rows.count, at, NULL);
	tiering_score_compute_signals(&model->rule, evaluation->points, sums,
								  evaluation->components, &evaluation->score);
}

/*
 * tiering_signals_matter - would this score change what the state says of the tier?
 */
bool
tiering_signals_matter(TieringModel *model, const TieringState *state, int score)
{
	int			base = tiering_model_tier_of_rank(model, state->base_rank);
	int			best = tiering_allocation_qualified(model->limits, model->ntiers, score,
													state->gates, base);

	return state->qualified_rank != (best < 0 ? 0 : model->tiers[best].rank);
}
