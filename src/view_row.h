/*-------------------------------------------------------------------------
 *
 * view_row.h
 *	  A row of the model's view, and what it says of an account.
 *
 * src/view_row.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef TIERING_VIEW_ROW_H
#define TIERING_VIEW_ROW_H

#include "executor/executor.h"

#include "model.h"

/* A row of the view. */
typedef struct TieringViewRow
{
	TieringModel *model;
	Datum	   *values;			/* by column of the view */
	bool	   *nulls;
	double	   *points;			/* [ncriteria] */
	double	   *components;		/* [ncomponents] */
	TieringScore score;
	int			natts;			/* columns of the account that are read, as far as
								 * is known */
} TieringViewRow;

extern void tiering_view_row_begin(TieringViewRow *row, TieringModel *model);
extern bool tiering_view_row_evaluate(TieringViewRow *row, ExprContext *econtext,
									  TupleTableSlot *slot);
extern void tiering_view_row_score(TieringViewRow *row);
extern uint64 tiering_view_row_gates(const TieringViewRow *row);
extern uint64 tiering_view_row_print(const TieringViewRow *row);

#endif							/* TIERING_VIEW_ROW_H */
