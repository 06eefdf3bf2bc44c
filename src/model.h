/*-------------------------------------------------------------------------
 *
 * model.h
 *	  The live models of an account table, as a backend keeps them.
 *
 * tiering_models_of() answers the models that the writers of a table must
 * serve.  A model stays usable until the caller releases it with
 * tiering_models_release(), whatever invalidations arrive meanwhile.
 *
 * src/model.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef TIERING_MODEL_H
#define TIERING_MODEL_H

#include "nodes/bitmapset.h"
#include "nodes/execnodes.h"
#include "utils/plancache.h"

#include "score.h"

/* What a capacity is counted per; the codes of tiering.live.tier_scopes. */
typedef enum TieringScopeKind
{
	TIERING_PER_MODEL,
	TIERING_PER_TERRITORY,
	TIERING_PER_OWNER
} TieringScopeKind;

/* A tier of the live version. */
typedef struct TieringModelTier
{
	char	   *name;
	int			rank;			/* 1 is the highest */
	int			min_score;		/* hundredths; TIERING_NO_SCORE: takes the rest */
	int			exit_score;		/* hundredths; TIERING_NO_SCORE: takes the rest */
	bool		gated;			/* is there a gate? */
	int			capacity;		/* seats in each scope; -1: no such limit */
	double		share;			/* part of the scope's accounts; -1: no such limit */
	TieringScopeKind scope_kind;	/* what seats are counted per */
	List	   *window_kinds;	/* that the gate asks for, as strings; NIL: none */
	int			first_case;		/* its bit of case 0, if it asks */
} TieringModelTier;

/* Cases of a gate that asks for windows; 0 if it does not. */
#define TIERING_GATE_CASES(tier) \
	((tier)->window_kinds == NIL ? 0 : 1 << list_length((tier)->window_kinds))

#define TIER_IS_CAPPED(tier) ((tier)->capacity >= 0 || (tier)->share >= 0)

/* A tier of an earlier version, which reviews meet in states it wrote. */
typedef struct TieringFormerTier
{
	int			version;
	int			rank;
	char	   *name;			/* NULL: there was none */
} TieringFormerTier;

/* What the writers of a model's table do. */
typedef enum TieringModelStatus
{
	TIERING_MODEL_IDLE,			/* never activated, or suspended: nothing */
	TIERING_MODEL_FILLING,		/* first activation under way: queue */
	TIERING_MODEL_BROKEN,		/* expressions cannot be prepared: queue */
	TIERING_MODEL_PUBLISHING,	/* next version under way: score, place, queue */
	TIERING_MODEL_LIVE			/* score and place */
} TieringModelStatus;

#define HAS_SIGNALS(model) ((model)->rule.nkinds > 0)

/* Does it read sources of signals, for scores or for windows? */
#define HAS_EVENTS(model) (HAS_SIGNALS(model) || (model)->ntrigger_events > 0)

#define SERVES_WRITERS(model) ((model)->status >= TIERING_MODEL_PUBLISHING)

/* A source, and how its rows lead to accounts. */
typedef struct TieringModelSource
{
	Oid			relation;
	int			position;		/* in tiering.live_source */
	Oid			view;			/* private view with the expression */
	Bitmapset  *columns;		/* attribute numbers that the expression reads */
	bool		is_array;		/* it yields an array of keys */
	AttrNumber	column;			/* it is just this column; 0: it is more */
	CachedExpression *cached;	/* what the planner depends on */
	uint64		functions_seen; /* see tiering_expression_renew() */
	ExprState  *state;			/* compiled; NULL: it has a subquery */
	bool		evaluating;		/* it is at work, see tiering_expression_renew() */
	char	   *text;			/* for a query */
	char	   *failure;		/* why it cannot be used; NULL: it can */
} TieringModelSource;

/* A model with its compiled expressions. */
typedef struct TieringModel
{
	MemoryContext context;		/* holds all of it */
	char	   *name;
	TieringModelStatus status;
	bool		stale;			/* an invalidation arrived */
	int			version;

	Oid			account_table;
	Oid			schema;
	Oid			owner;			/* as whom expressions run */
	Oid			view;			/* the model's view */
	Oid			state;
	Oid			history;
	Oid			queue;
	Oid			seat;
	Oid			seat_scope;
	Oid			override;
	Oid			tier_window;
	Oid			upcoming;
	Oid			period_seq;
	bool		lifted;			/* may accounts have overrides or windows? */

	TieringScoreRule rule;
	char	  **components;		/* names */
	AttrNumber *component_attnos;	/* of the components, in state */
	bool		complete;		/* has state a column for each of them? */
	bool		fits;			/* are the tables as we made them that writers open late?
								 * false if somebody had one locked */
	char	  **criteria;		/* names */
	char	  **kinds;			/* of signals; names */
	int		   *kind_numbers;	/* under which they are stored */
	struct TieringTriggerEvent *trigger_events; /* kinds that open windows */
	int			ntrigger_events;
	Oid			signal;			/* table of unfolded signals */
	Oid			signal_ignored; /* table of what could not be used */
	int			ntiers;
	TieringModelTier *tiers;			/* by rank */
	int			ngates;			/* bits of an account's gates: tiers, and cases */
	bool		any_capped;		/* does any tier have seats? */
	List	   *former_tiers;	/* of TieringFormerTier, those asked for so far */
	struct TieringAllocationTier *limits;	/* [ntiers], for allocation.h */

	AttrNumber	key_attno;		/* of the key, in the account table */
	Oid			key_type;
	int16		key_len;
	bool		key_byval;
	Oid			key_collation;
	FmgrInfo	key_compare;	/* btree comparison */
	FmgrInfo	key_equal;		/* btree equality */

	CachedExpression *cached;	/* what the planner depends on */
	uint64		functions_seen; /* see tiering_expression_renew() */
	bool		evaluating;		/* the states are at work, see there */
	ExprState  *filter;			/* NULL: all rows take part */
	ExprState **criterion_states;
	Oid		   *criterion_types;	/* base types */
	ExprState  *territory;
	ExprState  *owner_state;
	ExprState **gate_states;	/* [ngates], NULL where there is none of its own */
	Bitmapset  *inputs;			/* attribute numbers that expressions read */
	struct _SPI_plan *plans[2]; /* read the view for few keys, and for a single one where
								 * that failed; NULL: not yet made */
	bool		by_key;			/* there are subqueries: nothing is compiled, and
								 * accounts are evaluated through the view */
	List	   *reads;			/* of TieringRead: what they read */
	List	   *sources;		/* of TieringModelSource */
	List	   *mapping;		/* of TieringRead: what their subqueries read */
	bool		trusted;		/* only immutable functions of the server and ours */
	bool		timeless;		/* nothing depends on the clock */
} TieringModel;

extern List *tiering_models_of(Oid account_table);
extern void tiering_models_release(void);
extern bool tiering_model_lock_view(TieringModel *model);
extern bool tiering_models_nested(Oid account_table, CommandId statement, bool strict);
extern CommandId tiering_models_fired(Oid account_table);
extern TieringModel *tiering_model_get(const char *name);
extern Oid	tiering_model_table(const char *name, char **status);
extern int	tiering_model_tier_of_rank(const TieringModel *model, int rank);
extern int	tiering_model_rank_of_tier(const TieringModel *model, const char *tier);
extern int	tiering_model_tier_by_name(const TieringModel *model, const char *tier);
extern const char *tiering_model_tier_name(const TieringModel *model, int tier);
extern int	tiering_model_tier_rank(const TieringModel *model, int tier);
extern char *tiering_version_tier(TieringModel *model, int version, int rank);

#endif							/* TIERING_MODEL_H */
