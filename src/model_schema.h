/*-------------------------------------------------------------------------
 *
 * model_schema.h
 *	  The schema of a model and the tables in it.
 *
 * src/model_schema.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef TIERING_MODEL_SCHEMA_H
#define TIERING_MODEL_SCHEMA_H

#include "nodes/pg_list.h"

extern Oid	tiering_model_schema_create(const char *name, const char *model,
										Oid owner, const char *key_type);
extern void tiering_model_schema_drop(Oid schema, Oid owner, bool cascade);
extern bool tiering_model_schema_has_history(Oid schema, Oid owner);
extern void tiering_model_schema_add_components(Oid schema, Oid owner,
												List *components);
extern void tiering_model_schema_revoke(Oid schema, Oid owner, bool is_new);

#endif							/* TIERING_MODEL_SCHEMA_H */
