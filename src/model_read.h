/*-------------------------------------------------------------------------
 *
 * model_read.h
 *	  The live version of a model, read from the catalogue.
 *
 * src/model_read.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef TIERING_MODEL_READ_H
#define TIERING_MODEL_READ_H

#include "utils/relcache.h"

#include "model.h"

extern Relation tiering_catalogue_table(const char *name);
extern bool tiering_model_read(TieringModel *model);
extern void tiering_signal_kinds_read(const char *model, TieringScoreRule *rule,
									  char ***kinds, int **numbers);
extern int	tiering_model_read_version(const char *name);

#endif							/* TIERING_MODEL_READ_H */
