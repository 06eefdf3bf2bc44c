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

/* Type of a column that may have a key. */
#define OPTIONAL_KEY ""

/* What the names of columns begin with that are places for components. */
#define TIERING_SPARE_COLUMN "spare_"

/* A column of a private table; a type of NULL stands for that of the key. */
typedef struct TieringPrivateColumn
{
	const char *name;			/* name of the column */
	const char *type;			/* its type and constraints */
	const char *comment;		/* what it means */
} TieringPrivateColumn;

#define TIERING_IS_KEY(column) ((column)->type == NULL || (column)->type[0] == '\0')

/* A private table of a model. */
typedef struct TieringPrivateTable
{
	const char *name;			/* name of the table */
	const char *comment;		/* what a row is */
	bool		primary_key;	/* is its index that of the primary key? */
	const char *options;		/* storage parameters, or NULL */
	const char *index;			/* name of its index, or NULL */
	const char *index_columns;	/* columns of the index, or NULL */
	const TieringPrivateColumn *columns;	/* its columns */
	int			ncolumns;		/* their number */
} TieringPrivateTable;

#define TIERING_PRIVATE_TABLES 11

extern const TieringPrivateTable tiering_private_tables[TIERING_PRIVATE_TABLES];

extern Oid	tiering_model_schema_create(const char *name, const char *model,
										Oid owner, const char *key_type);
extern void tiering_model_schema_drop(Oid schema, Oid owner, bool cascade);
extern List *tiering_model_schema_relations(Oid schema, Oid owner, bool all);
extern bool tiering_model_schema_has_history(Oid schema, Oid owner);
extern void tiering_model_schema_add_components(Oid schema, Oid owner,
												List *components);
extern void tiering_model_schema_revoke(Oid schema, Oid owner, bool is_new);

#endif							/* TIERING_MODEL_SCHEMA_H */
