/*-------------------------------------------------------------------------
 *
 * definition.h
 *	  Models by name: where they are, whose they are, and publishing them.
 *
 * tiering_definition_publish() is in publish.c.
 *
 * src/definition.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef TIERING_DEFINITION_H
#define TIERING_DEFINITION_H

#include "fmgr.h"

#include "expression.h"

/* What the catalogue says about a model itself. */
typedef struct TieringDefinition
{
	char	   *name;			/* name of the model */
	Oid			owner;			/* role that owns it; InvalidOid: all is gone */
	Oid			schema;			/* its schema; InvalidOid: dropped */
	Oid			state_table;	/* table that tells owner and schema */
	Oid			account_table;	/* table of the CRM; it may be dropped */
	char	   *key_column;		/* column that identifies an account */
	char	   *filter;			/* fully qualified text, or NULL */
	char	   *territory;		/* fully qualified text, or NULL */
	char	   *account_owner;	/* fully qualified text, or NULL */
	List	   *sources;		/* tables that subqueries may read, as OIDs;
								 * filled in by who opens the draft */
} TieringDefinition;

extern Oid	tiering_definition_owner(const char *model);
extern char *tiering_definition_schema(const char *model);
extern void tiering_definition_refuse_restricted(const char *model);
extern void tiering_definition_check_owner(const char *model);
extern void tiering_definition_check_writable(FunctionCallInfo fcinfo);
extern void tiering_definition_publish(const char *model);
extern void tiering_schema_execute(const char *model, const char *sql);

extern TieringDefinition *tiering_definition_find(const char *model, bool lock);
extern void tiering_definition_require(const TieringDefinition *model);
extern char *tiering_definition_expression(const TieringDefinition *model,
										   const char *label, const char *text,
										   TieringExpressionKind kind,
										   TieringExpressionOrigin origin);
extern char *tiering_definition_account(const TieringDefinition *model,
										Oid relation, const char *text,
										TieringExpressionOrigin origin);
extern void tiering_definition_invalidate(Oid account_table);

#endif							/* TIERING_DEFINITION_H */
