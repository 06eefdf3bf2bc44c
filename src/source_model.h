/*-------------------------------------------------------------------------
 *
 * source_model.h
 *	  The sources of a live model, as a backend keeps them.
 *
 * src/source_model.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef TIERING_SOURCE_MODEL_H
#define TIERING_SOURCE_MODEL_H

#include "model.h"

extern void tiering_model_load_sources(TieringModel *model);
extern void tiering_model_free_sources(TieringModel *model);
extern bool tiering_model_sources_prepared(TieringModel *model);
extern bool tiering_model_sources_valid(TieringModel *model);
extern bool tiering_model_reads(TieringModel *model, Oid relid);
extern List *tiering_source_account_tables(Oid relation);

#endif							/* TIERING_SOURCE_MODEL_H */
