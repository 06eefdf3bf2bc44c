/*-------------------------------------------------------------------------
 *
 * window_gate.h
 *	  Gates that ask whether an outreach window is open.
 *
 * src/window_gate.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef TIERING_WINDOW_GATE_H
#define TIERING_WINDOW_GATE_H

#include "parser/parse_node.h"

#include "draft.h"
#include "evaluate.h"
#include "expression.h"
#include "lifts.h"

/* Kinds of windows that one gate may ask for: each doubles its cases. */
#define TIERING_MAX_WINDOW_KINDS 3

/* Does a column of the model's view hold a further case of a gate? */
#define TIERING_IS_GATE_CASE(column) \
	(strncmp(column, "gate ", 5) == 0 && strstr(column, " case ") != NULL)

extern void tiering_window_question_check(ParseState *pstate, const TieringExpressionSource *source,
										  FuncExpr *call);
extern char *tiering_gate_case_columns(const TieringDraft *draft, Oid view);
extern void tiering_gate_cases_find(TieringModel *model, List *expressions);
extern void tiering_gates_settle(const TieringModel *model, TieringEvaluation *evaluation,
								 const TieringLifts *lifts, TimestampTz at);
extern uint64 tiering_gates_all(const TieringModel *model);
extern uint64 tiering_gates_asking(const TieringModel *model);
extern uint64 tiering_gates_compared(const TieringModel *model);

#endif							/* TIERING_WINDOW_GATE_H */
