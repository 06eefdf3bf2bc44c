/*-------------------------------------------------------------------------
 *
 * source_health.h
 *	  What is wrong with the sources of a live model.
 *
 * src/source_health.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef TIERING_SOURCE_HEALTH_H
#define TIERING_SOURCE_HEALTH_H

#include "nodes/pg_list.h"

/* A problem. */
typedef struct TieringSourceProblem
{
	bool		red;			/* the model does not do its work */
	char	   *text;			/* a sentence that names a way out */
} TieringSourceProblem;

extern List *tiering_source_definition_problems(const char *model, const char *name, Oid schema, Oid owner);
extern List *tiering_signal_index_problems(const char *model, Oid schema);
extern List *tiering_source_mark_problems(Oid owner, const char *schema, const char *name);

#endif							/* TIERING_SOURCE_HEALTH_H */
