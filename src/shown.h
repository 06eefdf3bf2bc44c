/*-------------------------------------------------------------------------
 *
 * shown.h
 *	  What the views of a model make of a stored row, account by account.
 *
 * src/shown.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef TIERING_SHOWN_H
#define TIERING_SHOWN_H

#include "fmgr.h"

/*
 * Numbers of a step in column "lift" of <model>.state; 0 is none.  Views name
 * them by number.
 */
typedef enum TieringShownItem
{
	TIERING_SHOWN_BEGINS_AT,	/* the step holds from then on; 0: since the row
								 * was written */
	TIERING_SHOWN_RANK,			/* of the tier that override or window give; none:
								 * the base tier counts */
	TIERING_SHOWN_PLACEMENT,	/* a TieringPlacementWord, plus 1; none: as the
								 * state says */
	TIERING_SHOWN_TIER_SINCE,	/* none: as the state says */
	TIERING_SHOWN_OVERRIDE_UNTIL,
	TIERING_SHOWN_WINDOW_UNTIL,
	TIERING_SHOWN_CAUSE			/* a TieringCause */
} TieringShownItem;

#define TIERING_SHOWN_ITEMS 7

/* What else views ask for, by numbers that no item has. */
#define TIERING_SHOWN_PERIOD_END 7	/* when the period in the row has ended */
#define TIERING_SHOWN_PERIOD_END_CAUSE 8	/* and why */

extern bool tiering_argument_is_constant(FunctionCallInfo fcinfo, int argument);

#endif							/* TIERING_SHOWN_H */
