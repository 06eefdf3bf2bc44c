/*-------------------------------------------------------------------------
 *
 * print.h
 *	  What was scored of an account, as a number.
 *
 * src/print.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef TIERING_PRINT_H
#define TIERING_PRINT_H

/* What a print stands for. */
typedef struct TieringScored
{
	const double *points;		/* [npoints]; NaN: no value */
	int			npoints;
	int			score;			/* 0 where it is not to be compared */
	int			completeness;
	uint64		gates;			/* those that are to be compared */
	const char *scopes[2];		/* territory and owner; NULL: none */
	int			sizes[2];		/* bytes of each */
} TieringScored;

extern uint64 tiering_print(const TieringScored *scored);

#endif							/* TIERING_PRINT_H */
