/*-------------------------------------------------------------------------
 *
 * lifts.h
 *	  The override and the outreach windows of an account.
 *
 * lifts.c and windows.c read and write their rows, moment.c says what they mean
 * at a moment, lifted.c takes part in the placement of an account that has
 * some, and upcoming.c concludes what they will change.
 *
 * src/lifts.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef TIERING_LIFTS_H
#define TIERING_LIFTS_H

#include "placement.h"

/* A row of <model>.override: a tier that a person set. */
typedef struct TieringOverride
{
	bool		exists;
	ItemPointerData tid;
	const char *tier;
	TimestampTz until;			/* DT_NOEND: it has no end */
	TimestampTz created_at;
	const char *author;
	const char *reason;
	bool		forced;
} TieringOverride;

/* Where a window is with respect to its account, see windows.c. */
typedef enum TieringWindowPlace
{
	TIERING_WINDOW_HERE,		/* it is of the key, if an event opened it */
	TIERING_WINDOW_CAME,		/* came with its account from another key */
	TIERING_WINDOW_GONE			/* has gone with its account to another key */
} TieringWindowPlace;

/* A row of <model>.tier_window: an outreach window. */
typedef struct TieringWindow
{
	ItemPointerData tid;
	const char *kind;
	TimestampTz from;
	TimestampTz until;
	int			promote;		/* so many tiers above the base tier; 0: none */
	const char *to_tier;		/* to this tier; NULL: none */
	int			boost;			/* hundredths; 0: none */
	const char *author;
	const char *reason;
	bool		revoked;		/* takes back a window of the same kind and begin */
	TieringWindowPlace place;
	bool		arrives;		/* is to be written under the account's new key */
	ItemPointerData gone;		/* the row there that says that it has gone, if one does */
} TieringWindow;

/* Kind of the windows that people open; all others are of trigger events. */
#define TIERING_WINDOW_BY_HAND "elevate"

/*
 * Conditions on rows of tier_window: they are of a kind of the sources; and
 * they say what a source says.
 */
#define TIERING_WINDOW_OF_KIND \
	"kind <> '" TIERING_WINDOW_BY_HAND "' AND pg_catalog.split_part(kind, ':', 1) <> 'spike'"
#define TIERING_WINDOW_OF_EVENT TIERING_WINDOW_OF_KIND " AND moved IS NOT TRUE"

/* A row of <model>.upcoming: what holds from a moment on. */
typedef struct TieringStep
{
	ItemPointerData tid;
	TimestampTz begins_at;
	int64		period_id;		/* 0: the period before goes on */
	TimestampTz tier_since;		/* 0: as the state says */
	TimestampTz override_until;
	TimestampTz window_until;
	int			tier_rank;		/* 0: no tier */
	int			lift_rank;		/* 0: the base tier counts */
	int			placement;
	int			cause;
	int			direction;
	bool		holds_seat;
	const char *seat_scope;
	const char *previous_tier;
	const char *author;
	const char *reason;
	bool		begins_period;	/* period_id is to be given */
} TieringStep;

/* All of an account. */
typedef struct TieringLifts
{
	TieringOverride override;
	TieringWindow *windows;		/* those that matter */
	int			nwindows;
	TieringWindow *moving;		/* all of the old key, if the key changes */
	int			nmoving;
	TieringWindow *arriving;	/* those of them that may matter */
	int			narriving;
	ItemPointerData *spent;		/* rows of windows that mean nothing any more */
	int			nspent;
	bool		pairs;			/* among them are some that cancel out */
	TieringStep *stored;		/* as they are in the table, by begins_at */
	int			nstored;
	TieringStep *steps;			/* as they should be */
	int			nsteps;
	bool		rekey;			/* the rows belong to another key from now on */
} TieringLifts;

/* What decides an account's tier. */
typedef enum TieringLiftKind
{
	TIERING_LIFT_NONE,			/* the base tier */
	TIERING_LIFT_WINDOW,
	TIERING_LIFT_OVERRIDE
} TieringLiftKind;

/* What override and windows mean at a moment. */
typedef struct TieringMoment
{
	TieringLiftKind kind;
	int			tier;			/* index, or TIERING_NO_TIER; that of the base
								 * tier if nothing lifts */
	const TieringWindow *window;	/* the one that counts; NULL: none is open */
	TimestampTz override_until; /* 0: none is in force, or it has no end */
	TimestampTz window_until;	/* 0: none is open */
	TimestampTz next;			/* when this changes; DT_NOEND: never */
} TieringMoment;

/* lifts.c */
extern TieringLifts *tiering_lifts_read(TieringStore *store, Datum key, const TieringState *state,
										TimestampTz at, bool all);
extern void tiering_override_insert(TieringStore *store, Datum key,
									const TieringOverride *override);
extern void tiering_steps_replace(TieringStore *store, Datum key, TieringLifts *lifts);
extern void tiering_steps_delete(TieringStore *store, TieringLifts *lifts);
extern bool tiering_lifts_delete(TieringStore *store, TieringLifts *lifts);
extern bool tiering_lifts_lock(TieringStore *store, TieringLifts *lifts);
extern TieringLifts *tiering_lifts_take(TieringStore *store, Datum key);
extern void tiering_lifts_put(TieringStore *store, TieringLifts *lifts, Datum old_key, Datum key);
extern void tiering_lifts_tell(TieringStore *store);
extern void tiering_lifts_clear(TieringStore *store);
extern char *tiering_lifts_keys(TieringModel *model);

/* windows.c */
extern void tiering_windows_read(TieringStore *store, TieringLifts *lifts, Datum key,
								 TimestampTz at, bool all);
extern void tiering_windows_change_key(TieringStore *store, TieringLifts *lifts, Datum key,
									   TimestampTz at);
extern void tiering_windows_leave(TieringStore *store, TieringLifts *lifts, Datum old_key,
								  TimestampTz at);
extern void tiering_windows_arrive(TieringStore *store, TieringLifts *lifts, Datum key,
								   TimestampTz at);
extern void tiering_window_insert(TieringStore *store, Datum key, const TieringWindow *window);
extern void tiering_windows_delete_spent(TieringStore *store, TieringLifts *lifts);
extern bool tiering_windows_any_own(const TieringLifts *lifts);
extern bool tiering_windows_lock_own(TieringStore *store, TieringLifts *lifts);
extern bool tiering_windows_delete_own(TieringStore *store, Datum key);
extern void tiering_windows_clear(TieringStore *store);

/* moment.c */
extern void tiering_moment(const TieringModel *model, const TieringLifts *lifts, int base,
						   TimestampTz at, TieringMoment *moment);

/* lifted.c */
extern bool tiering_lifted_look_up(TieringStore *store, TieringChange *change, TimestampTz now);
extern void tiering_lifted_rekey(TieringStore *store, TieringChange *change);
extern void tiering_lifted_leave(TieringStore *store, TieringChange *change);
extern void tiering_lifted_release(TieringStore *store, TieringChange *change);
extern void tiering_lifted_take(TieringStore *store, TieringChange *change, TimestampTz not_after);
extern void tiering_lifted_expire(TieringStore *store, TieringChange *change);
extern bool tiering_lifted_waits(TieringStore *store, const TieringChange *change);
extern bool tiering_lifted_keeps(TieringStore *store, TieringChange *change);
extern bool tiering_lifted_serves(TieringStore *store, TieringChange *change, int tier);
extern bool tiering_lifted_show(TieringStore *store, TieringChange *change, bool base_moved);
extern void tiering_lifted_show_at(const TieringChange *change, const TieringMoment *moment,
									   const char *base_scope, TieringShown *shown);
extern int	tiering_lifted_word(const TieringChange *change, int word);
extern void tiering_lifted_spell(const TieringLifts *lifts, TieringState *state);
extern void tiering_lifted_settle(TieringStore *store, TieringChange *change,
								  TieringState *state);
extern const char *tiering_lifted_check(TieringStore *store, Datum key, TimestampTz now);
extern void tiering_lifted_write(TieringStore *store, TieringChange *change);
extern void tiering_lifted_undo(TieringStore *store, TieringChange *change);

/* upcoming.c */
extern void tiering_lifted_plan(TieringStore *store, TieringChange *change, int word);

#endif							/* TIERING_LIFTS_H */
