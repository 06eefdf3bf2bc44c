/*-------------------------------------------------------------------------
 *
 * expression.h
 *	  SQL expressions over an account's row: parse, check, print.
 *
 * An expression comes in as text of a user, is parsed under his search path,
 * checked, and printed so that it means the same under any search path.  From
 * then on the printed text is what is stored and put into views.
 *
 * src/expression.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef TIERING_EXPRESSION_H
#define TIERING_EXPRESSION_H

#include "nodes/pg_list.h"
#include "nodes/primnodes.h"
#include "utils/plancache.h"

/* What an expression has to yield. */
typedef enum TieringExpressionKind
{
	TIERING_EXPRESSION_POINTS,	/* criterion: boolean or a number */
	TIERING_EXPRESSION_CONDITION,	/* filter: boolean */
	TIERING_EXPRESSION_NAME,	/* territory, owner: what has a text form */
	TIERING_EXPRESSION_GATE,	/* gate: boolean */
	TIERING_EXPRESSION_ACCOUNT,	/* of a source: a key, or an array of keys */
	TIERING_EXPRESSION_TYPED	/* part of a signal: a value of the type asked for */
} TieringExpressionKind;

/* Where an expression's text comes from. */
typedef enum TieringExpressionOrigin
{
	TIERING_EXPRESSION_CALLER,	/* the user: names follow his search path */
	TIERING_EXPRESSION_PRINTED	/* us: fully qualified, pg_catalog only */
} TieringExpressionOrigin;

/* An expression to check. */
typedef struct TieringExpressionSource
{
	const char *text;			/* the expression */
	const char *label;			/* what it is, for messages: criterion "x" */
	const char *model;			/* model it belongs to, for messages */
	Oid			account_table;	/* table whose row it reads */
	List	   *sources;		/* tables that subqueries may read, as OIDs */
	Oid			key_type;		/* what an account is told by */
	Oid			owner;			/* role that will evaluate it */
	TieringExpressionKind kind; /* what it has to yield */
	TieringExpressionOrigin origin; /* how to resolve its names */
	Oid			type;			/* that it has to yield, if its kind is TYPED */
} TieringExpressionSource;

/* What a copy has seen, whose states are still to be compiled. */
#define TIERING_NOT_COMPILED PG_UINT64_MAX

extern char *tiering_expression_check(const TieringExpressionSource *source);
extern char *tiering_expression_print(Node *expr, List *context);
extern bool tiering_expression_follows_clock(Node *expr);
extern CachedExpression *tiering_expression_cache(Node *expr);
extern void tiering_expression_renew(const CachedExpression *cached, uint64 *seen,
									 MemoryContext context, void (*compile) (void *states),
									 void *states);
extern void tiering_expression_refuse_within(Oid table);
extern Node *tiering_expression_typed(Node *expr, Oid wanted);
extern bool tiering_type_yields_points(Oid type);
extern void tiering_momentum_refuse(Oid function, const char *label);

#endif							/* TIERING_EXPRESSION_H */
