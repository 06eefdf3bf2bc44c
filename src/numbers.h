/*-------------------------------------------------------------------------
 *
 * numbers.h
 *	  Scores and points as the tables store them.
 *
 * src/numbers.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef TIERING_NUMBERS_H
#define TIERING_NUMBERS_H

extern Datum tiering_decimal(int value, int digits);
extern int	tiering_decimal_value(Datum decimal, int digits);
extern Datum tiering_doubles(const double *values, int n);
extern void tiering_doubles_read(Datum array, double *values, int n);

#endif							/* TIERING_NUMBERS_H */
