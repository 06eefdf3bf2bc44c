/*-------------------------------------------------------------------------
 *
 * workers.h
 *	  The prints of all accounts of a model, computed by several processes.
 *
 *		n = tiering_workers_wanted(model, rel);
 *		workers = tiering_workers_begin(model, rel, n);
 *		... something else to do meanwhile ...
 *		tiering_workers_read(workers, take, arg);
 *		tiering_workers_end(workers);
 *
 * src/workers.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef TIERING_WORKERS_H
#define TIERING_WORKERS_H

#include "model.h"
#include "utils/relcache.h"

/* An account, and what it is evaluated to (print.h). */
typedef struct TieringPrinted
{
	int64		key;
	uint64		print;
} TieringPrinted;

/* What is done with some of them; false: no more are wanted. */
typedef bool (*TieringTakePrints) (void *arg, const TieringPrinted *printed, int n);

/* Workers under way. */
typedef struct TieringWorkers TieringWorkers;

extern int	tiering_workers_wanted(TieringModel *model, Relation rel);
extern TieringWorkers *tiering_workers_begin(TieringModel *model, Relation rel, int nworkers);
extern bool tiering_workers_read(TieringWorkers *workers, TieringTakePrints take, void *arg);
extern void tiering_workers_end(TieringWorkers *workers);

#endif							/* TIERING_WORKERS_H */
