/*-------------------------------------------------------------------------
 *
 * view_text.h
 *	  What the public views of a model are: columns, comments and sources.
 *
 * src/view_text.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef TIERING_VIEW_TEXT_H
#define TIERING_VIEW_TEXT_H

#include "lib/stringinfo.h"

#include "live.h"

/* A column of a view. */
typedef struct TieringViewColumn
{
	const char *name;			/* NULL: end of the list */
	const char *expression;		/* with words in braces */
	const char *comment;		/* units and range */
} TieringViewColumn;

/* What follows the fixed columns of a view. */
typedef enum TieringViewTail
{
	TIERING_TAIL_NONE,
	TIERING_TAIL_COMPONENTS,			/* a column for each component */
	TIERING_TAIL_CRITERIA				/* a column for each criterion */
} TieringViewTail;

/* A view. */
typedef struct TieringViewTemplate
{
	const char *name;
	const char *comment;
	const TieringViewColumn *columns;
	const char *source;			/* from FROM on, with words in braces */
	TieringViewTail	tail;
} TieringViewTemplate;

/* Number of public views. */
#define TIERING_VIEWS 9

/* In an order in which a view only reads views before it. */
extern const TieringViewTemplate tiering_view_templates[TIERING_VIEWS];

extern void tiering_view_put_live(StringInfo sql, const TieringLive *live,
								  const char *stored, const char *function);
extern void tiering_view_expand(StringInfo sql, const TieringLive *live, const char *template);

#endif							/* TIERING_VIEW_TEXT_H */
