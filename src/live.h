/*-------------------------------------------------------------------------
 *
 * live.h
 *	  The live version of a model, as its readers need it.
 *
 * src/live.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef TIERING_LIVE_H
#define TIERING_LIVE_H

#include "score.h"

/* What the seats of a tier are counted per; tiering.live.tier_scopes. */
#define TIERING_LIVE_PER_MODEL 0
#define TIERING_LIVE_PER_TERRITORY 1
#define TIERING_LIVE_PER_OWNER 2

/* A criterion of the live version, beside its weight in the rule. */
typedef struct TieringLiveCriterion
{
	char	   *name;
	char	   *expression;		/* as PostgreSQL prints it at present */
	bool		follows_clock;	/* may its value change without a write? */
	char	   *description;	/* for people; NULL: none */
} TieringLiveCriterion;

/* A tier of the live version. */
typedef struct TieringLiveTier
{
	char	   *name;
	int			rank;			/* 1 is the highest */
	int			min_score;		/* hundredths; TIERING_NO_SCORE: takes the rest */
	int			exit_score;		/* hundredths; TIERING_NO_SCORE: takes the rest */
	bool		gated;			/* is there a gate? */
	bool		capped;			/* does it have seats? */
	int			scope_kind;		/* what seats are counted per */
	char	   *motion;			/* how it is served; NULL: not said */
} TieringLiveTier;

/* The live version of a model. */
typedef struct TieringLive
{
	char	   *model;			/* name of the model */
	char	   *schema_name;	/* schema with its tables and views */
	Oid			schema;			/* the same */
	Oid			owner;			/* role that owns them */
	Oid			account_table;	/* table of the CRM */
	Oid			state;			/* table with one row per account */
	int			version;		/* number of the live version */
	TieringScoreRule rule;		/* weights and missing rules */
	char	  **components;		/* names, [rule.ncomponents] */
	TieringLiveCriterion *criteria; /* [rule.ncriteria] */
	char	  **kinds;			/* of signals; names, [rule.nkinds] */
	int		   *kind_numbers;	/* under which they are stored */
	char	  **kind_descriptions;	/* for people; NULL: none */
	struct TieringTriggerEvent *trigger_events; /* by kind */
	int			ntrigger_events;
	int			ntiers;			/* number of tiers */
	TieringLiveTier *tiers;		/* by rank */
} TieringLive;

extern TieringLive *tiering_live_read(const char *model);
extern Oid	tiering_live_key_type(const TieringLive *live, int32 *typmod);

#endif							/* TIERING_LIVE_H */
