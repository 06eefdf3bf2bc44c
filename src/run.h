/*-------------------------------------------------------------------------
 *
 * run.h
 *	  A run of a review or of maintenance, step by step.
 *
 * A run is a sequence of short transactions if its procedure was called
 * outside of a transaction block, else it is part of the caller's:
 *
 *		tiering_run_begin(&run, fcinfo, name, kind);
 *		... work ...
 *		tiering_run_step(&run);	-- commit what was done so far
 *		... work ...
 *		tiering_run_end(&run);
 *
 * One that comes again by itself begins with tiering_run_begin_review(), and is
 * left out where another run of the model is under way.
 *
 * src/run.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef TIERING_RUN_H
#define TIERING_RUN_H

#include "fmgr.h"

#include "scan.h"

/* Accounts that a step works on. */
#define TIERING_STEP_SIZE 2000

/* A run. */
typedef struct TieringRun
{
	MemoryContext context;		/* lives as long as the run */
	char	   *name;			/* of the model */
	const char *kind;			/* as in tiering.run */
	bool		recurs;			/* it comes again by itself */
	bool		atomic;			/* part of the caller's transaction */
	uint64		reset_tiers;	/* tiers whose seats begin anew, as bits */
	bool		reread;			/* windows may have been opened without a placement */
	bool		rekeyed;		/* changes of keys were left to the next one */
	int64		run_id;			/* in tiering.run */
	TieringModel *model;		/* of this step; NULL: never activated */
	TimestampTz reported;		/* when progress was last reported */

	TieringKeys created;		/* accounts whose state the run wrote first */
	bool		holds;			/* does its last step give all seats? */
	TieringKeyNumbers held;		/* accounts that are left to it, with their cause */
	struct TieringCensus *census;	/* what this step has read of all accounts, and
									 * not written since; NULL: nothing */

	int64		promoted;		/* counts of the run */
	int64		demoted;
	bool		counted;		/* are the next three known?  Else they are queried */
	int64		accounts;		/* in scope at the end */
	int64		waitlisted;		/* of them, how many wait for a seat */
	int64		errors;			/* how many could not be scored */
} TieringRun;

extern void tiering_run_begin(TieringRun *run, FunctionCallInfo fcinfo,
							  const char *name, const char *kind);
extern bool tiering_run_begin_review(TieringRun *run, FunctionCallInfo fcinfo,
									 const char *name, const char *kind);
extern void tiering_run_step(TieringRun *run);
extern void tiering_run_forget(TieringRun *run);
extern void tiering_run_end(TieringRun *run);
extern TieringModel *tiering_run_model(TieringRun *run);
extern void tiering_run_report(TieringRun *run, const char *what, int64 done, int64 all);
extern bool tiering_model_lock(const char *name, bool wait);
extern bool tiering_model_locked(const char *name);
extern bool tiering_run_under_way(const char *name);
extern void tiering_run_forget_activation(const char *name);

#endif							/* TIERING_RUN_H */
