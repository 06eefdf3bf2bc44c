/*-------------------------------------------------------------------------
 *
 * draft.h
 *	  The draft of a model: read it, change it, store it.
 *
 * A function that changes a definition opens the draft, changes the struct
 * and what belongs to it in the catalogue, and stores the draft:
 *
 *		draft = tiering_draft_open(model);
 *		... change draft->tiers and tiering.tier ...
 *		tiering_draft_store(draft);
 *
 * Opening checks the caller's rights and locks the model until the end of
 * the transaction, so that two sessions that edit one draft queue.
 *
 * src/draft.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef TIERING_DRAFT_H
#define TIERING_DRAFT_H

#include "nodes/pg_list.h"

#include "definition.h"

/* Most tiers a model can have: the gates of an account are bits of a word. */
#define TIERING_MAX_TIERS 64

/* Most criteria a model can have: each is a column of a view. */
#define TIERING_MAX_CRITERIA 1000

/* A component of a draft. */
typedef struct TieringComponent
{
	char	   *name;			/* name of the component; first, to be found by it */
	double		weight;			/* weight in the score */
	int			position;		/* order by creation */
} TieringComponent;

/* A criterion of a draft. */
typedef struct TieringCriterion
{
	char	   *name;			/* name of the criterion, unique in the model; first */
	char	   *component;		/* component that the points count for */
	char	   *expression;		/* fully qualified text */
	char	   *stored;			/* the catalogue's copy of it */
	double		weight;			/* weight in the component */
	char	   *missing;		/* skip, zero or a number */
	char	   *description;	/* for people, or NULL */
	int			position;		/* order by creation */
	int			component_position; /* of its component, for sorting */
} TieringCriterion;

/* What of a tier matters for the views that hold a model's expressions. */
typedef struct TieringTier
{
	char	   *name;			/* name of the tier; first */
	int			rank;			/* 1 is the highest */
	char	   *gate;			/* fully qualified text, or NULL */
	char	   *stored;			/* the catalogue's copy of it */
} TieringTier;

/* A table that subqueries of a draft may read. */
typedef struct TieringSource
{
	Oid			relation;		/* the table */
	char	   *account;		/* fully qualified text */
	char	   *stored;			/* the catalogue's copy of it */
	int			position;		/* number, in the name of its view */
} TieringSource;

/* The draft of a model. */
typedef struct TieringDraft
{
	TieringDefinition *model;	/* the model itself */
	Oid			view;			/* view draft; InvalidOid: it is gone */
	List	   *components;		/* of TieringComponent, by position */
	List	   *criteria;		/* of TieringCriterion, in order of the views */
	List	   *tiers;			/* of TieringTier, by rank */
	List	   *sources;		/* of TieringSource, by position */
} TieringDraft;

extern TieringDraft *tiering_draft_open(const char *model);
extern void tiering_draft_store(TieringDraft *draft);
extern void tiering_draft_require(TieringDraft *draft);
extern TieringComponent *tiering_draft_component(const TieringDraft *draft,
												 const char *name);
extern TieringCriterion *tiering_draft_criterion(const TieringDraft *draft,
												 const char *name);
extern TieringTier *tiering_draft_tier(const TieringDraft *draft,
									   const char *name);
extern bool tiering_draft_delete(const TieringDraft *draft, const char *what, const char *table,
								 const char *column, const char *name);

/* tier.c */
extern void tiering_tiers_notice_unreachable(const char *model);

#endif							/* TIERING_DRAFT_H */
