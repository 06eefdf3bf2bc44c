/*-------------------------------------------------------------------------
 *
 * tiering.h
 *	  What every file of the extension needs: settings and fixed names.
 *
 * src/tiering.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef TIERING_H
#define TIERING_H

#include "compat.h"

/* The schema that holds the functions and the catalogue. */
#define TIERING_SCHEMA "tiering"

/* Settings, defined in tiering.c. */
extern bool tiering_enabled;
extern bool tiering_signals_at_once;
extern char *tiering_clock_setting;


#endif							/* TIERING_H */
