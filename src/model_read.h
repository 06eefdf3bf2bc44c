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

#include "catalogue.h"
#include "model.h"

extern bool tiering_model_read(TieringModel *model);
extern int	tiering_model_read_version(const char *name);
extern void tiering_signal_kinds_take(const TieringRows *rows, TieringScoreRule *rule,
									  char ***kinds, int **numbers);
extern void tiering_signal_kinds_read(const char *model, TieringScoreRule *rule,
									  char ***kinds, int **numbers);

#endif							/* TIERING_MODEL_READ_H */
