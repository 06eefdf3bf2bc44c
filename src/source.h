/*-------------------------------------------------------------------------
 *
 * source.h
 *	  The tables that criteria may read in subqueries.
 *
 * source.c has those of the draft, source_live.c those of the live version.
 *
 * src/source.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef TIERING_SOURCE_H
#define TIERING_SOURCE_H

#include "draft.h"

/* Names of the private views, with the position of the source. */
#define TIERING_DRAFT_SOURCE "draft_source"
#define TIERING_MODEL_SOURCE "model_source"

/* of the draft, source.c */
extern void tiering_sources_load(TieringDraft *draft);
extern void tiering_sources_create_views(TieringDraft *draft);
extern void tiering_sources_store(const TieringDraft *draft);
extern char *tiering_source_text(Oid schema, Oid owner, const char *prefix, int position);
extern void tiering_source_create_view(const TieringDefinition *model, const char *prefix,
									   const TieringSource *source);
extern void tiering_source_drop_view(const TieringDefinition *model, const char *prefix,
									 int position);

/* of the live version, source_live.c */
extern void tiering_sources_announce(TieringDraft *draft);
extern bool tiering_sources_announced(const TieringDraft *draft);
extern List *tiering_sources_obsolete(const char *model);
extern void tiering_sources_retire(const char *model, List *positions, List *relations);
extern void tiering_sources_suspend(const char *model);
extern void tiering_sources_resume(const char *model);
extern void tiering_sources_forget(const char *model);
extern List *tiering_sources_relations(const char *model);
extern void tiering_sources_require_rights(const char *model, Oid relation);

#endif							/* TIERING_SOURCE_H */
