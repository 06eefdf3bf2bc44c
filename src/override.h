/*-------------------------------------------------------------------------
 *
 * override.h
 *	  A tier that a person sets for an account, with a reason and an end.
 *
 * src/override.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef TIERING_OVERRIDE_H
#define TIERING_OVERRIDE_H

#include "draft.h"

extern void tiering_override_require_tiers(const TieringDraft *draft);

#endif							/* TIERING_OVERRIDE_H */
