/*-------------------------------------------------------------------------
 *
 * views.h
 *	  The public views of a model.
 *
 * tiering_views_create() writes the views for the live version.  It replaces
 * views that exist in place, so that privileges, comments and other people's
 * views on them stay.
 *
 * src/views.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef TIERING_VIEWS_H
#define TIERING_VIEWS_H

extern void tiering_views_create(const char *model);

#endif							/* TIERING_VIEWS_H */
