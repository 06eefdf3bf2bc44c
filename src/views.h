/*-------------------------------------------------------------------------
 *
 * views.h
 *	  The public views of a model.
 *
 * tiering_views_create() writes the views for the live version.  It replaces
 * views that exist in place, so that privileges, comments and other people's
 * views on them stay.  tiering_views_lock() locks them before, together with
 * tables against writers.
 *
 * src/views.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef TIERING_VIEWS_H
#define TIERING_VIEWS_H

#include "nodes/pg_list.h"

extern void tiering_views_create(const char *model);
extern void tiering_views_lock(const char *model, List *tables);

#endif							/* TIERING_VIEWS_H */
