/*-------------------------------------------------------------------------
 *
 * signal_source.h
 *	  The live sources of signals, as a backend keeps them.
 *
 * A source stays usable until the caller releases it with
 * tiering_sources_release(), whatever invalidations arrive meanwhile.
 *
 * src/signal_source.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef TIERING_SIGNAL_SOURCE_H
#define TIERING_SIGNAL_SOURCE_H

#include "executor/tuptable.h"
#include "nodes/execnodes.h"
#include "utils/plancache.h"
#include "utils/timestamp.h"

#include "score.h"

/* A source of signals of a model. */
typedef struct TieringEventSource
{
	MemoryContext context;		/* holds all of it */
	char	   *model;			/* name of the model */
	bool		pending;		/* part of a version that is being published */
	Oid			account_table;
	Oid			schema;			/* of the model */
	Oid			view;			/* with the expressions */
	Oid			owner;			/* as whom they run */
	Oid			signal;			/* tables that the writer appends to */
	Oid			queue;
	Oid			ignored;

	TieringScoreRule rule;		/* only the kinds */
	char	  **kinds;			/* names */
	int		   *kind_numbers;
	Oid			tier_window;	/* table of outreach windows */
	struct TieringTriggerEvent *trigger_events; /* kinds that open some */
	int			ntrigger_events;

	Oid			key_type;
	int16		key_len;
	bool		key_byval;
	Oid			key_collation;
	FmgrInfo	key_compare;

	CachedExpression *cached;	/* NULL: the expressions cannot be prepared */
	uint64		functions_seen; /* see tiering_expression_renew() */
	bool		evaluating;		/* the states are at work, see there */
	ExprState  *account;
	ExprState  *kind;
	ExprState  *occurred_at;
	ExprState  *strength;
	ExprState  *filter;			/* NULL: all rows are signals */
	bool		trusted;		/* only immutable functions of the server and ours */
} TieringEventSource;

/* Signals that were written while their source could not be had; maintenance catches up. */
#define TIERING_UNTOLD "they were written while the source or its model was being changed"

/* Why a row cannot be used. */
#define TIERING_BAD_TIME "occurred_at is NULL or infinite"
#define TIERING_BAD_STRENGTH "strength is NULL or beyond 1e9"

/* What a row of a source is. */
typedef enum TieringSignalVerdict
{
	TIERING_SIGNAL_NONE,		/* no signal: the filter, or there is no account */
	TIERING_SIGNAL_USED,
	TIERING_SIGNAL_TRIGGER,		/* no signal, only a trigger event */
	TIERING_SIGNAL_UNKNOWN,		/* of a kind that the live version does not know */
	TIERING_SIGNAL_BAD			/* cannot be used, see the message */
} TieringSignalVerdict;

/* A row of a source, evaluated. */
typedef struct TieringSignalEvent
{
	TieringSignalVerdict verdict;
	const char *text;			/* unknown: the kind; bad: what is wrong */
	Datum		key;			/* of the account; of a bad one it may be 0 */
	bool		keyed;			/* is the key known? */
	int			kind;			/* index among the kinds */
	TimestampTz at;
	int			n;				/* 1, or -1 if the signal is gone; more if merged */
	double		sum;			/* its strength, or that below zero */
	const struct TieringTriggerEvent *trigger;	/* what it opens, whatever the
												 * verdict; NULL: nothing */
} TieringSignalEvent;

extern List *tiering_sources_of(Oid relation);
extern void tiering_sources_release(void);
extern TieringEventSource *tiering_source_at_hand(TieringEventSource *source);
extern void tiering_source_evaluate(TieringEventSource *source, ExprContext *econtext,
									TupleTableSlot *slot, TieringSignalEvent *event);
extern void tiering_source_fail(TieringSignalEvent *event, const char *message);
extern int	tiering_source_compare_keys(TieringEventSource *source, Datum a, Datum b);

#endif							/* TIERING_SIGNAL_SOURCE_H */
