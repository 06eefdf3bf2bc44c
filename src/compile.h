/*-------------------------------------------------------------------------
 *
 * compile.h
 *	  The expressions of a model's view, compiled for rows at hand.
 *
 * src/compile.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef TIERING_COMPILE_H
#define TIERING_COMPILE_H

#include "nodes/execnodes.h"

#include "model.h"

extern void tiering_compile_require_rights(Query *query, Oid relid, Oid owner,
										   const char *model);
extern bool tiering_expressions_trusted(Node *expressions);
extern ExprContext *tiering_compile_context(MemoryContext states);
extern bool tiering_model_set_key(TieringModel *model, AttrNumber attno);
extern void tiering_expressions_compile(TieringModel *model, List *planned);
extern void tiering_model_compile(TieringModel *model);
extern int	tiering_model_columns(const TieringModel *model);
extern void tiering_model_view_replaced(const TieringModel *model);
extern void tiering_model_require_columns(const TieringModel *model, TupleDesc desc);

#endif							/* TIERING_COMPILE_H */
