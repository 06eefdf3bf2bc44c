/*-------------------------------------------------------------------------
 *
 * state.h
 *	  The stored state of an account, which includes its open period.
 *
 * src/state.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef TIERING_STATE_H
#define TIERING_STATE_H

#include "evaluate.h"
#include "store.h"

/* Columns of <model>.state; components are among them and follow. */
#define Anum_state_account_id 1
#define Anum_state_tier_since 2
#define Anum_state_scored_at 3
#define Anum_state_model_version 4
#define Anum_state_base_rank 5
#define Anum_state_placement 6
#define Anum_state_holds_seat 7
#define Anum_state_qualified_rank 8
#define Anum_state_waitlisted_rank 9
#define Anum_state_lift 10
#define Anum_state_score 11
#define Anum_state_placed_score 12
#define Anum_state_completeness 13
#define Anum_state_territory 14
#define Anum_state_owner 15
#define Anum_state_error_since 22
#define Anum_state_signals_at 23
#define Anum_state_gates 24
#define Anum_state_points 25
#define Anum_state_signals 26
#define Anum_state_period_id 27
#define Anum_state_period_xid 28
#define Anum_state_next_change 29
#define Anum_state_override_until 30
#define Anum_state_window_until 31
#define Anum_state_cause 32
#define Anum_state_direction 33
#define Anum_state_tier_rank 34
#define Anum_state_override_seat 35
#define Anum_state_seat_scope 36
#define Anum_state_override_scope 37
#define Anum_state_previous_tier 38
#define Anum_state_changed_by 39
#define Anum_state_reason 40
#define Anum_state_error_criterion 41
#define Anum_state_error_sqlstate 42
#define Anum_state_error_message 43
#define Anum_state_period_version 44

/* Columns of <model>.history. */
#define Anum_history_period_id 1
#define Anum_history_account_id 2
#define Anum_history_valid_from 3
#define Anum_history_valid_to 4
#define Anum_history_model_version 5
#define Anum_history_tier_rank 6
#define Anum_history_cause 7
#define Anum_history_end_cause 8
#define Anum_history_direction 9
#define Anum_history_holds_seat 10
#define Anum_history_tier 11
#define Anum_history_previous_tier 12
#define Anum_history_score 13
#define Anum_history_seat_scope 14
#define Anum_history_changed_by 15
#define Anum_history_reason 16

/* Why a period began or ended; the codes are stored. */
typedef enum TieringCause
{
	TIERING_CAUSE_NONE,
	TIERING_CAUSE_INSERT,
	TIERING_CAUSE_UPDATE,
	TIERING_CAUSE_SIGNAL,
	TIERING_CAUSE_TRIGGER_EVENT,
	TIERING_CAUSE_WINDOW_END,
	TIERING_CAUSE_OVERRIDE,
	TIERING_CAUSE_OVERRIDE_END,
	TIERING_CAUSE_SEAT_FREED,
	TIERING_CAUSE_SCOPE_CHANGE,
	TIERING_CAUSE_KEY_CHANGE,
	TIERING_CAUSE_ACTIVATION,
	TIERING_CAUSE_REEVALUATION,
	TIERING_CAUSE_REBALANCING,
	TIERING_CAUSE_RESUME,
	TIERING_CAUSE_DELETE,
	TIERING_CAUSE_TRUNCATE,
	TIERING_CAUSE_OUT_OF_SCOPE,
	TIERING_CAUSE_ERROR,
	TIERING_CAUSE_REPAIR
} TieringCause;

/* Why an account sits where it sits; the codes are stored. */
typedef enum TieringPlacementWord
{
	TIERING_PLACED_BY_SCORE,
	TIERING_PLACED_HELD,
	TIERING_PLACED_WAITLISTED,
	TIERING_PLACED_BY_OVERRIDE,
	TIERING_PLACED_BY_WINDOW,
	TIERING_PLACED_BY_GATE,
	TIERING_PLACED_UNQUALIFIED,
	TIERING_PLACED_IN_ERROR
} TieringPlacementWord;

/* How a period compares with the one before; the codes are stored. */
typedef enum TieringDirection
{
	TIERING_SIDEWAYS,			/* same tier, other scope; stored as NULL */
	TIERING_ENTERED,
	TIERING_PROMOTED,
	TIERING_DEMOTED
} TieringDirection;

/* A row of <model>.state.  Ranks: 0 is none.  Moments: 0 is none. */
typedef struct TieringState
{
	bool		exists;			/* is there a row? */
	bool		uncertain;		/* there is, but we must not touch it now */
	bool		held;			/* somebody else has it, or has changed it */
	bool		ours;			/* its period was opened by this transaction */
	bool		locked;			/* we have locked the version that was read */
	ItemPointerData tid;		/* that version */

	Datum		key;
	TimestampTz tier_since;
	TimestampTz scored_at;
	int64		period_id;
	TimestampTz error_since;
	int			version;		/* that scored the account */
	int			period_version; /* that was live when its open period began */
	int			base_rank;
	const char *tier_name;		/* of the base tier; NULL: none */
	bool		lifted;			/* an override or a window gives the tier */
	int			lift_rank;		/* of the tier that an override or a window gives;
								 * 0: the base tier is the account's tier */
	const char *period_tier;	/* tier of the open period; NULL: none */
	int			period_rank;	/* its rank in the version that wrote the row */
	int			qualified_rank;
	int			waitlisted_rank;
	int			placement;		/* a TieringPlacementWord */
	int			cause;			/* a TieringCause */
	int			direction;		/* a TieringDirection */
	bool		holds_seat;
	int			score;			/* hundredths, or TIERING_NO_SCORE */
	int			placed_score;	/* hundredths, or TIERING_NO_SCORE */
	int			completeness;	/* thousandths */
	uint64		gates;			/* as in TieringEvaluation */
	char	   *territory;
	char	   *owner;
	char	   *seat_scope;		/* NULL: of the model as a whole */
	TimestampTz override_until; /* as stored: 0 also without an end */
	TimestampTz window_until;
	TimestampTz next_change;	/* when override and windows next begin or end;
								 * DT_NOEND: never; 0: there are none */
	int64	   *lift;			/* what they mean from when on, as in shown.h */
	int			nlift;			/* number of its elements */
	bool		override_seat;	/* the override holds a seat of its own */
	char	   *override_scope; /* of that seat; NULL: of the model as a whole */
	char	   *previous_tier;
	char	   *changed_by;
	char	   *reason;
	char	   *error_criterion;
	char	   *error_sqlstate;
	char	   *error_message;
	double	   *points;			/* [ncriteria]; NaN: no value.  NULL: never scored */
	double	   *components;		/* [ncomponents]; NaN: no value.  Read back only
								 * if the account is in error, or the model
								 * has signals */
	double	   *signals;		/* [nkinds]; folded sums at that moment: */
	TimestampTz signals_at;		/* NULL: none */
} TieringState;

extern void tiering_state_lookup(TieringStore *store, Datum key, TieringState *state);
extern void tiering_state_look(TieringStore *store, Datum key, TieringState *state);
extern bool tiering_state_fetch(TieringStore *store, Datum key, ItemPointer tid,
								TieringState *state);
extern bool tiering_state_insert(TieringStore *store, TieringState *state);
extern void tiering_state_append(TieringStore *store, TieringState *state, void *owner);
extern bool tiering_state_update(TieringStore *store, TieringState *state);
extern bool tiering_state_delete(TieringStore *store, TieringState *state);
extern bool tiering_state_lock(TieringStore *store, TieringState *state);
extern bool tiering_state_wait(TieringStore *store, TieringState *state);
extern void tiering_state_doubt(TieringModel *model, TieringState *state);
extern void tiering_state_read(TieringModel *model, Datum *values, bool *nulls,
							   TieringState *state);
extern bool tiering_state_take_scores(TieringModel *model, TieringState *state,
									  const TieringEvaluation *evaluation);
extern bool tiering_state_differs(TieringModel *model, const TieringState *state,
								  const TieringEvaluation *evaluation);
extern void tiering_state_to_evaluation(TieringModel *model, TieringState *state,
										TieringEvaluation *evaluation);

/* placed.c */
extern bool tiering_state_shown_seat(const TieringState *state, const char **scope);

#endif							/* TIERING_STATE_H */
