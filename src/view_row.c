/*-------------------------------------------------------------------------
 *
 * view_row.c
 *	  A row of the model's view, and what it says of an account.
 *
 * It comes from the view, or is made from a row of the account table by the
 * compiled expressions.  The columns of the account that these read are taken
 * out of its row all at once: how many they are the rows before have shown.
 *
 * src/view_row.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include <math.h>

#include "executor/executor.h"
#include "utils/builtins.h"
#include "utils/float.h"

#include "evaluate.h"
#include "print.h"
#include "tiering.h"
#include "view_row.h"
#include "window_gate.h"

/*
 * tiering_view_row_begin - room for rows of a model, in the current memory context
 */
void
tiering_view_row_begin(TieringViewRow *row, TieringModel *model)
{
	int			ncolumns = 3 + model->rule.ncriteria + model->ntiers + model->ngates;

	memset(row, 0, sizeof(TieringViewRow));
	row->model = model;
	row->values = palloc(sizeof(Datum) * ncolumns);
	row->nulls = palloc(sizeof(bool) * ncolumns);
	row->points = palloc(sizeof(double) * Max(model->rule.ncriteria, 1));
	row->components = palloc(sizeof(double) * Max(model->rule.ncomponents, 1));
}

/*
 * tiering_view_row_evaluate - the row of the view that a row of the account table gives
 *
 * False if the account is out of scope.
 */
bool
tiering_view_row_evaluate(TieringViewRow *row, ExprContext *econtext, TupleTableSlot *slot)
{
	TieringModel *model = row->model;
	Datum	   *values = row->values;
	bool	   *nulls = row->nulls;
	int			next = 1;

	econtext->ecxt_scantuple = slot;
	slot_getsomeattrs(slot, row->natts);
	if (model->filter != NULL && !ExecQual(model->filter, econtext))
		return false;
	values[0] = slot_getattr(slot, model->key_attno, &nulls[0]);
	for (int i = 0; i < model->rule.ncriteria; i++, next++)
		values[next] = ExecEvalExpr(model->criterion_states[i], econtext, &nulls[next]);
	values[next] = ExecEvalExpr(model->territory, econtext, &nulls[next]);
	next++;
	values[next] = ExecEvalExpr(model->owner_state, econtext, &nulls[next]);
	next++;
	for (int i = 0; i < model->ntiers; i++)
	{
		if (!model->tiers[i].gated)
			continue;
		values[next] = ExecEvalExpr(model->gate_states[i], econtext, &nulls[next]);
		next++;
	}
	for (int i = 0; i < model->ntiers && model->ngates > model->ntiers; i++)
	{
		const TieringModelTier *tier = &model->tiers[i];

		for (int j = 1; j < TIERING_GATE_CASES(tier); j++, next++)
			values[next] = ExecEvalExpr(model->gate_states[tier->first_case + j], econtext,
										&nulls[next]);
	}
	row->natts = slot->tts_nvalid;
	return true;
}

/*
 * tiering_view_row_gates - the gates that the row passes
 */
uint64
tiering_view_row_gates(const TieringViewRow *row)
{
	TieringModel *model = row->model;
	int			next = 3 + model->rule.ncriteria;
	uint64		gates = tiering_gates_all(model);

	for (int i = 0; i < model->ntiers; i++)
	{
		if (!model->tiers[i].gated)
			continue;
		if (row->nulls[next] || !DatumGetBool(row->values[next]))
			gates &= ~(UINT64CONST(1) << i);
		next++;
	}
	for (int i = 0; i < model->ntiers && model->ngates > model->ntiers; i++)
	{
		const TieringModelTier *tier = &model->tiers[i];

		for (int j = 0; j < TIERING_GATE_CASES(tier); j++)
		{
			bool		holds = j == 0 ? (gates & (UINT64CONST(1) << i)) != 0 :
				!row->nulls[next] && DatumGetBool(row->values[next]);

			if (!holds)
				gates &= ~(UINT64CONST(1) << (tier->first_case + j));
			next += j > 0;
		}
	}
	return gates;
}

/*
 * tiering_view_row_score - points and score of the row
 *
 * Raises an error if points are out of range.
 */
void
tiering_view_row_score(TieringViewRow *row)
{
	TieringModel *model = row->model;

	for (int i = 0; i < model->rule.ncriteria; i++)
		row->points[i] = row->nulls[1 + i] ? get_float8_nan() :
			tiering_evaluation_points(row->values[1 + i], model->criterion_types[i]);
	tiering_score_compute(&model->rule, row->points, row->components, &row->score);
}

/*
 * tiering_view_row_print - its print, when it has been scored
 *
 * Signals, which the view does not have, are left out: with them the score
 * differs from one moment to the next.
 */
uint64
tiering_view_row_print(const TieringViewRow *row)
{
	const TieringModel *model = row->model;
	TieringScored scored = {
		.points = row->points,
		.npoints = model->rule.ncriteria,
		.score = HAS_SIGNALS(model) ? 0 : row->score.score,
		.completeness = row->score.completeness,
		.gates = tiering_view_row_gates(row) & tiering_gates_compared(model),
	};

	for (int i = 0; i < lengthof(scored.scopes); i++)
	{
		int			column = 1 + scored.npoints + i;
		text	   *name;

		if (row->nulls[column])
			continue;
		name = DatumGetTextPP(row->values[column]);
		scored.scopes[i] = VARDATA_ANY(name);
		scored.sizes[i] = VARSIZE_ANY_EXHDR(name);
	}
	return tiering_print(&scored);
}
