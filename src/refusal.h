/*-------------------------------------------------------------------------
 *
 * refusal.h
 *	  What an expression may not contain.
 *
 * src/refusal.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef TIERING_REFUSAL_H
#define TIERING_REFUSAL_H

#include "parser/parse_node.h"

#include "expression.h"

extern void tiering_refuse(ParseState *pstate, const TieringExpressionSource *source,
						   Node *raw, Node *expr);
extern bool tiering_function_is_listed(Oid function, const char *const *names, int count);

#endif							/* TIERING_REFUSAL_H */
