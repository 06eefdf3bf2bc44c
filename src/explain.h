/*-------------------------------------------------------------------------
 *
 * explain.h
 *	  The ledger of one account: its score, line by line, and its placement.
 *
 * explain.c reads the account and writes the lines that add up to the score;
 * signal_explain.c those of signals; reasons.c adds, in words, why the account
 * is in its tier.
 *
 * src/explain.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef TIERING_EXPLAIN_H
#define TIERING_EXPLAIN_H

#include "fmgr.h"
#include "funcapi.h"

#include "catalogue.h"
#include "live.h"

/* A contribution that a line does not have. */
#define TIERING_NO_CONTRIBUTION PG_INT64_MIN

/* An account as it is stored.  Ranks: 0 is none. */
typedef struct TieringAccount
{
	Oid			key_type;
	Datum		key;
	char	   *key_text;
	int			version;		/* version that it was scored under */
	int			score;			/* hundredths, or TIERING_NO_SCORE */
	int			npoints;		/* number of points */
	double	   *points;			/* of each criterion; NaN: no value */
	int			tier_rank;		/* of the tier that it is in now */
	int			base_rank;
	int			qualified_rank;
	int			waitlisted_rank;
	bool		holds_seat;		/* of its base tier */
	bool		override_seat;	/* the override has one of its own */
	char	   *override_scope;
	char	   *override_tier;	/* that an override gives now; NULL: there is none */
	uint64		gates;			/* bit i: that of the live tier i holds, or none */
	char	   *placement;		/* word */
	char	   *tier_since;		/* in words */
	char	   *territory;
	char	   *owner;
	char	   *seat_scope;		/* NULL: of the model as a whole */
	char	   *error_since;	/* in words; NULL: no error */
	char	   *error_criterion;
	char	   *error_sqlstate;
	char	   *error_message;
	double	   *signals;		/* decayed sum of each kind, now; NULL: the model
								 * has no signals */
	int64	   *signal_counts;	/* how many signals these are */
	int			decided_score;	/* that the tier was decided on, in hundredths */
	char	   *scored_at;		/* when that was, in words */
} TieringAccount;

/* A line of the ledger.  What is NULL, or NaN, is shown as NULL. */
typedef struct TieringLedgerLine
{
	const char *section;
	const char *component;
	const char *item;
	const char *expression;
	double		weight;
	double		points;
	int64		contribution;	/* in 1e-10 points, or TIERING_NO_CONTRIBUTION */
	const char *detail;
} TieringLedgerLine;

/* A ledger under way. */
typedef struct TieringLedger
{
	const TieringLive *live;	/* version of the model */
	const TieringAccount *account;
	bool		knows_seats;	/* may the caller know how many there are? */
	bool		restricted;		/* does he see some of the accounts only? */
	Datum		visible;		/* then: the keys of those, as an array of text */
	ReturnSetInfo *result;		/* where lines go */
	int			lines;			/* lines so far */
	int64		sum;			/* of contributions so far */
} TieringLedger;

extern void tiering_explain_check_access(const TieringLive *live, const char *what);
extern bool tiering_explain_may_read(const TieringLive *live, const char *view);
extern Oid	tiering_explain_reader(const TieringLive *live);
extern TieringAccount *tiering_explain_account(const TieringLive *live, FunctionCallInfo fcinfo);
extern void tiering_ledger_add(TieringLedger *ledger, const TieringLedgerLine *line);
extern void tiering_reasons_add(TieringLedger *ledger);
extern void tiering_lift_reasons_add(TieringLedger *ledger);
extern void tiering_ledger_reason(TieringLedger *ledger, const char *item, const char *detail);
extern const TieringLiveTier *tiering_ledger_tier(const TieringLedger *ledger, int rank);
extern bool tiering_ledger_read_signals(const TieringLive *live, TieringAccount *account);
extern TieringRows *tiering_ledger_try_query(const TieringLive *live, const char *sql,
											 TieringArguments *arguments);
extern double tiering_ledger_add_signals(TieringLedger *ledger, int component, double share);

#endif							/* TIERING_EXPLAIN_H */
