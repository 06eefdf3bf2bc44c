/*-------------------------------------------------------------------------
 *
 * decimal.h
 *	  What is stored of an account, read without copying it.
 *
 * src/decimal.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef TIERING_DECIMAL_H
#define TIERING_DECIMAL_H

extern int	tiering_decimal_read(Datum value, int decimals);
extern void tiering_doubles_read(Datum value, double *result, int n);

#endif							/* TIERING_DECIMAL_H */
