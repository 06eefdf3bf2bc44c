/*-------------------------------------------------------------------------
 *
 * definition.h
 *	  The draft of a model: who may change it, read it, store it.
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
 * src/definition.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef TIERING_DEFINITION_H
#define TIERING_DEFINITION_H

#include "nodes/pg_list.h"

/* Most tiers a model can have: the gates of an account are bits of a word. */
#define TIERING_MAX_TIERS 64

/* Most criteria a model can have: each is a column of a view. */
#define TIERING_MAX_CRITERIA 1000

/* A component of a draft. */
typedef struct TieringComponent
{
	char	   *name;			/* name of the component */
	double		weight;			/* weight in the score */
	int			position;		/* order by creation */
} TieringComponent;

/* A criterion of a draft. */
typedef struct TieringCriterion
{
	char	   *name;			/* name of the criterion, unique in the model */
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
	char	   *name;			/* name of the tier */
	int			rank;			/* 1 is the highest */
	char	   *gate;			/* fully qualified text, or NULL */
	char	   *stored;			/* the catalogue's copy of it */
} TieringTier;

/* The draft of a model. */
typedef struct TieringDraft
{
	char	   *model;			/* name of the model */
	Oid			owner;			/* role that owns the model */
	Oid			schema;			/* schema of the model; InvalidOid: dropped */
	Oid			state_table;	/* table that tells the schema */
	Oid			account_table;	/* table of the CRM */
	Oid			view;			/* view draft; InvalidOid: it is gone */
	char	   *key_column;		/* column that identifies an account */
	char	   *filter;			/* fully qualified text, or NULL */
	char	   *territory;		/* fully qualified text, or NULL */
	char	   *account_owner;	/* fully qualified text, or NULL */
	List	   *components;		/* of TieringComponent, by position */
	List	   *criteria;		/* of TieringCriterion, in order of the views */
	List	   *tiers;			/* of TieringTier, by rank */
} TieringDraft;

extern Oid	tiering_definition_owner(const char *model);
extern char *tiering_definition_schema(const char *model);
extern void tiering_definition_check_owner(const char *model);
extern void tiering_definition_publish(const char *model);
extern void tiering_schema_execute(const char *model, const char *sql);

extern void tiering_definition_invalidate(Oid account_table);

extern TieringDraft *tiering_draft_find(const char *model, bool lock);
extern TieringDraft *tiering_draft_open(const char *model);
extern void tiering_draft_store(TieringDraft *draft);
extern void tiering_draft_require(TieringDraft *draft);
extern TieringComponent *tiering_draft_component(const TieringDraft *draft,
												 const char *name);
extern TieringCriterion *tiering_draft_criterion(const TieringDraft *draft,
												 const char *name);
extern TieringTier *tiering_draft_tier(const TieringDraft *draft,
									   const char *name);

#endif							/* TIERING_DEFINITION_H */
