/*-------------------------------------------------------------------------
 *
 * tiering.h
 *	  What every file of the extension needs.
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

/*
 * tiering_same_text - are two strings equal, NULL being equal to NULL only?
 */
static inline bool
tiering_same_text(const char *a, const char *b)
{
	return a == NULL || b == NULL ? a == b : strcmp(a, b) == 0;
}

#endif							/* TIERING_H */
