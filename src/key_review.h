/*-------------------------------------------------------------------------
 *
 * key_review.h
 *	  Changes of keys that writers left to maintenance.
 *
 * src/key_review.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef TIERING_KEY_REVIEW_H
#define TIERING_KEY_REVIEW_H

#include "placement.h"
#include "run.h"

extern void tiering_review_key_changes(TieringRun *run);
extern void tiering_review_last_key_changes(TieringRun *run);
extern bool tiering_review_gone(TieringModel *model, TieringChange *changes, int nchanges,
								struct TieringArguments *arguments);
extern void tiering_review_rekeyed(TieringModel *model, TieringChange *changes, int nchanges);

#endif							/* TIERING_KEY_REVIEW_H */
