/*-------------------------------------------------------------------------
 *
 * differences.h
 *	  The accounts whose stored scores are not what the model says.
 *
 * src/differences.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef TIERING_DIFFERENCES_H
#define TIERING_DIFFERENCES_H

#include "run.h"

extern bool tiering_differences_find(TieringRun *run, TieringKeys *keys);

#endif							/* TIERING_DIFFERENCES_H */
