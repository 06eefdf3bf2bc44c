/*-------------------------------------------------------------------------
 *
 * workers.c
 *	  The prints of all accounts of a model, computed by several processes.
 *
 * Parallel workers share a scan of the account table, evaluate its rows, and
 * send of each the key and the print, 16 bytes, through a queue; whoever
 * launched them takes part.  A plan of PostgreSQL's would hand over the points
 * of all criteria, and only by and by: here the launcher may do something else
 * first, as the queues have room for many accounts.
 *
 * A worker knows the model by what it is sent: its rule, its tiers, and the
 * planned expressions as text, which it compiles.  It needs nothing of the
 * catalogue.  Only models qualify whose expressions run nobody's code, are
 * parallel safe, and have no gates that ask for windows; keys are integers.
 *
 * src/workers.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/parallel.h"
#include "access/table.h"
#include "access/tableam.h"
#include "catalog/pg_proc.h"
#include "executor/executor.h"
#include "miscadmin.h"
#include "optimizer/clauses.h"
#include "optimizer/cost.h"
#include "optimizer/optimizer.h"
#include "optimizer/paths.h"
#include "rewrite/rewriteHandler.h"
#include "storage/bufmgr.h"
#include "storage/proc.h"
#include "storage/shm_mq.h"
#include "utils/memutils.h"
#include "utils/rel.h"
#include "utils/snapmgr.h"

#include "census.h"
#include "compile.h"
#include "tiering.h"
#include "view_row.h"
#include "workers.h"

/* Accounts that are sent at once. */
#define BATCH 500

/* Bytes of all queues, for each page of the account table, and at most. */
#define QUEUE_SIZE_PAGE 1024
#define MAX_QUEUE_SIZE (16 * 1024 * 1024)

/* What the workers find in shared memory. */
enum
{
	KEY_MODEL = 1,				/* the struct, for what is no pointer in it */
	KEY_RULE,					/* the numbers of its rule */
	KEY_TIERS,
	KEY_EXPRESSIONS,
	KEY_SCAN,
	KEY_QUEUE					/* that of worker 0; the others follow */
};

/* Workers under way. */
struct TieringWorkers
{
	TieringModel *model;
	Relation	rel;
	ParallelContext *pcxt;
	ParallelTableScanDesc scan;
	shm_mq_handle **queues;		/* [pcxt->nworkers_launched]; NULL: it has ended */
};

/* A process that evaluates. */
typedef struct Evaluator
{
	TieringModel *model;
	TieringViewRow row;
	ExprContext *econtext;
	TableScanDesc scan;
	TupleTableSlot *slot;
	TieringPrinted batch[BATCH];
} Evaluator;

PGDLLEXPORT void tiering_workers_main(dsm_segment *segment, shm_toc *toc);

/* ----------
 * What launcher and workers do
 * ----------
 */

/*
 * begin_evaluator - take part in the scan
 */
static Evaluator *
begin_evaluator(TieringModel *model, Relation rel, ParallelTableScanDesc scan)
{
	Evaluator  *evaluator = palloc(sizeof(Evaluator));

	evaluator->model = model;
	tiering_view_row_begin(&evaluator->row, model);
	evaluator->econtext = tiering_compile_context(model->context);
	evaluator->slot = table_slot_create(rel, NULL);
	evaluator->scan = TIERING_BEGIN_PARALLEL_SCAN(rel, scan);
	return evaluator;
}

/*
 * end_evaluator - the inverse
 */
static void
end_evaluator(Evaluator *evaluator)
{
	table_endscan(evaluator->scan);
	ExecDropSingleTupleTableSlot(evaluator->slot);
	FreeExprContext(evaluator->econtext, true);
	pfree(evaluator);
}

/*
 * evaluate_batch - the next accounts, as many as go into a batch; 0: there are no more
 */
static int
evaluate_batch(Evaluator *evaluator)
{
	MemoryContext old = MemoryContextSwitchTo(evaluator->econtext->ecxt_per_tuple_memory);
	TieringViewRow *row = &evaluator->row;
	int			n = 0;

	while (n < BATCH && table_scan_getnextslot(evaluator->scan, ForwardScanDirection,
											   evaluator->slot))
	{
		CHECK_FOR_INTERRUPTS();
		if (tiering_view_row_evaluate(row, evaluator->econtext, evaluator->slot) && !row->nulls[0])
		{
			TieringPrinted *printed = &evaluator->batch[n++];

			tiering_view_row_score(row);
			(void) tiering_census_integer(evaluator->model, row->values[0], &printed->key);
			printed->print = tiering_view_row_print(row);
		}
		MemoryContextReset(evaluator->econtext->ecxt_per_tuple_memory);
	}
	MemoryContextSwitchTo(old);
	return n;
}

/* ----------
 * The model in shared memory
 * ----------
 */

/*
 * rule_size - bytes of the numbers of a rule that a score needs
 */
static Size
rule_size(const TieringScoreRule *rule)
{
	return sizeof(double) * (rule->ncomponents + 2 * rule->ncriteria) +
		sizeof(int) * (rule->ncriteria + rule->nkinds);
}

/*
 * move_rule - the numbers of a rule into a place, one after the other, or out of it
 */
static void
move_rule(TieringScoreRule *rule, char *place, bool in)
{
	struct
	{
		void	  **numbers;
		Size		size;
	}			parts[] = {
		{(void **) &rule->component_weights, sizeof(double) * rule->ncomponents},
		{(void **) &rule->criterion_weights, sizeof(double) * rule->ncriteria},
		{(void **) &rule->criterion_missing, sizeof(double) * rule->ncriteria},
		{(void **) &rule->criterion_components, sizeof(int) * rule->ncriteria},
		{(void **) &rule->kind_components, sizeof(int) * rule->nkinds},
	};

	for (int i = 0; i < lengthof(parts); i++)
	{
		if (parts[i].size == 0)
			continue;
		if (in)
			memcpy(place, *parts[i].numbers, parts[i].size);
		else
			*parts[i].numbers = place;
		place += parts[i].size;
	}
}

/*
 * share - a piece of shared memory, under a key
 */
static void *
share(ParallelContext *pcxt, int key, Size size)
{
	void	   *result = shm_toc_allocate(pcxt->toc, size);

	shm_toc_insert(pcxt->toc, key, result);
	return result;
}

/*
 * share_model - what a worker needs of a model
 */
static void
share_model(ParallelContext *pcxt, TieringModel *model, const char *expressions)
{
	Size		tiers = sizeof(TieringModelTier) * model->ntiers;
	Size		text = strlen(expressions) + 1;

	memcpy(share(pcxt, KEY_MODEL, sizeof(TieringModel)), model, sizeof(TieringModel));
	move_rule(&model->rule, share(pcxt, KEY_RULE, rule_size(&model->rule)), true);
	memcpy(share(pcxt, KEY_TIERS, tiers), model->tiers, tiers);
	memcpy(share(pcxt, KEY_EXPRESSIONS, text), expressions, text);
}

/*
 * receive_model - the model, in a worker: what evaluates, and nothing else
 */
static TieringModel *
receive_model(shm_toc *toc)
{
	TieringModel *model = palloc(sizeof(TieringModel));

	memcpy(model, shm_toc_lookup(toc, KEY_MODEL, false), sizeof(TieringModel));
	move_rule(&model->rule, shm_toc_lookup(toc, KEY_RULE, false), false);
	model->tiers = shm_toc_lookup(toc, KEY_TIERS, false);
	model->context = CurrentMemoryContext;
	tiering_expressions_compile(model, stringToNode(shm_toc_lookup(toc, KEY_EXPRESSIONS, false)));
	return model;
}

/* ----------
 * Workers
 * ----------
 */

/*
 * tiering_workers_main - a worker, from begin to end
 */
void
tiering_workers_main(dsm_segment *segment, shm_toc *toc)
{
	TieringModel *model = receive_model(toc);
	shm_mq	   *queue = shm_toc_lookup(toc, KEY_QUEUE + ParallelWorkerNumber, false);
	Relation	rel = table_open(model->account_table, AccessShareLock);
	Evaluator  *evaluator;
	shm_mq_handle *handle;
	int			n;

	shm_mq_set_sender(queue, MyProc);
	handle = shm_mq_attach(queue, segment, NULL);
	evaluator = begin_evaluator(model, rel, shm_toc_lookup(toc, KEY_SCAN, false));
	while ((n = evaluate_batch(evaluator)) > 0)
	{
		if (shm_mq_send(handle, sizeof(TieringPrinted) * n, evaluator->batch, false, false) !=
			SHM_MQ_SUCCESS)
			break;				/* no more are wanted */
	}
	end_evaluator(evaluator);
	shm_mq_detach(handle);
	table_close(rel, AccessShareLock);
}

/* ----------
 * The launcher
 * ----------
 */

/*
 * is_safe - may workers evaluate the model?
 */
static bool
is_safe(TieringModel *model, Relation rel)
{
	Relation	view;
	bool		result;
	int64		ignored;

	if (RelationUsesLocalBuffers(rel) || model->by_key || !model->trusted ||
		model->ngates != model->ntiers || !tiering_census_integer(model, (Datum) 0, &ignored))
		return false;
	view = table_open(model->view, AccessShareLock);
	result = max_parallel_hazard(get_view_query(view)) == PROPARALLEL_SAFE;
	table_close(view, NoLock);
	return result;
}

/*
 * tiering_workers_wanted - how many workers a scan of all accounts is worth
 *
 * As many as the planner would take for the table.
 */
int
tiering_workers_wanted(TieringModel *model, Relation rel)
{
	double		pages = RelationGetNumberOfBlocks(rel);
	double		enough = Max(min_parallel_table_scan_size, 1);
	int			result = 1;

	if (max_parallel_workers_per_gather == 0 || pages < enough || !is_safe(model, rel))
		return 0;
	for (; pages >= enough * 3; enough *= 3)
		result++;
	return Min(RelationGetParallelWorkers(rel, result), max_parallel_workers_per_gather);
}

/*
 * queue_size - bytes of the queue of one worker
 */
static Size
queue_size(Relation rel, int nworkers)
{
	Size		all = (Size) RelationGetNumberOfBlocks(rel) * QUEUE_SIZE_PAGE;

	return Max(MAXALIGN_DOWN(Min(all, MAX_QUEUE_SIZE) / nworkers), BATCH * sizeof(TieringPrinted));
}

/*
 * create_queues - a queue for each worker
 */
static void
create_queues(ParallelContext *pcxt, Size size)
{
	for (int i = 0; i < pcxt->nworkers; i++)
		shm_mq_set_receiver(shm_mq_create(share(pcxt, KEY_QUEUE + i, size), size), MyProc);
}

/*
 * attach_queues - to those of the workers that were launched
 */
static void
attach_queues(TieringWorkers *workers)
{
	ParallelContext *pcxt = workers->pcxt;

	workers->queues = palloc(sizeof(shm_mq_handle *) * Max(pcxt->nworkers_launched, 1));
	for (int i = 0; i < pcxt->nworkers_launched; i++)
		workers->queues[i] = shm_mq_attach(shm_toc_lookup(pcxt->toc, KEY_QUEUE + i, false),
										   pcxt->seg, pcxt->worker[i].bgwhandle);
}

/*
 * tiering_workers_begin - launch workers for a model
 *
 * They see what the active snapshot sees.  Nothing may be written until
 * tiering_workers_end(), or the end of a subtransaction that an error ended.
 */
TieringWorkers *
tiering_workers_begin(TieringModel *model, Relation rel, int nworkers)
{
	TieringWorkers *workers = palloc0(sizeof(TieringWorkers));
	char	   *expressions = nodeToString(model->cached->expr);
	Snapshot	snapshot = GetActiveSnapshot();
	Size		size = queue_size(rel, nworkers);
	ParallelContext *pcxt;

	EnterParallelMode();
	pcxt = CreateParallelContext("$libdir/tiering", "tiering_workers_main", nworkers);
	shm_toc_estimate_chunk(&pcxt->estimator, sizeof(TieringModel));
	shm_toc_estimate_chunk(&pcxt->estimator, rule_size(&model->rule));
	shm_toc_estimate_chunk(&pcxt->estimator, sizeof(TieringModelTier) * model->ntiers);
	shm_toc_estimate_chunk(&pcxt->estimator, strlen(expressions) + 1);
	shm_toc_estimate_chunk(&pcxt->estimator, table_parallelscan_estimate(rel, snapshot));
	for (int i = 0; i < nworkers; i++)
		shm_toc_estimate_chunk(&pcxt->estimator, size);
	shm_toc_estimate_keys(&pcxt->estimator, KEY_QUEUE - 1 + nworkers);
	InitializeParallelDSM(pcxt);

	workers->model = model;
	workers->rel = rel;
	workers->pcxt = pcxt;
	share_model(pcxt, model, expressions);
	workers->scan = share(pcxt, KEY_SCAN, table_parallelscan_estimate(rel, snapshot));
	table_parallelscan_initialize(rel, workers->scan, snapshot);
	create_queues(pcxt, size);
	LaunchParallelWorkers(pcxt);
	attach_queues(workers);
	return workers;
}

/*
 * read_queue - take what a worker has sent; false: no more are wanted
 *
 * Until it has ended, if we are to wait.
 */
static bool
read_queue(TieringWorkers *workers, int worker, bool wait, TieringTakePrints take, void *arg)
{
	shm_mq_handle **queue = &workers->queues[worker];

	while (*queue != NULL)
	{
		Size		size;
		void	   *data;
		shm_mq_result result = shm_mq_receive(*queue, &size, &data, !wait);

		if (result == SHM_MQ_WOULD_BLOCK)
			return true;
		if (result == SHM_MQ_DETACHED)
			*queue = NULL;
		else if (!take(arg, data, size / sizeof(TieringPrinted)))
			return false;
	}
	return true;
}

/*
 * read_queues - the same for all workers
 */
static bool
read_queues(TieringWorkers *workers, bool wait, TieringTakePrints take, void *arg)
{
	for (int i = 0; i < workers->pcxt->nworkers_launched; i++)
	{
		if (!read_queue(workers, i, wait, take, arg))
			return false;
	}
	return true;
}

/*
 * take_part - evaluate accounts here as well; false: no more are wanted
 */
static bool
take_part(TieringWorkers *workers, TieringTakePrints take, void *arg)
{
	Evaluator  *evaluator = begin_evaluator(workers->model, workers->rel, workers->scan);
	bool		wanted = true;
	int			n;

	while (wanted && (n = evaluate_batch(evaluator)) > 0)
		wanted = take(arg, evaluator->batch, n) && read_queues(workers, false, take, arg);
	end_evaluator(evaluator);
	return wanted;
}

/*
 * tiering_workers_read - take part, and hand over what all have evaluated
 *
 * Answers whether it was all that there is.
 */
bool
tiering_workers_read(TieringWorkers *workers, TieringTakePrints take, void *arg)
{
	if ((parallel_leader_participation || workers->pcxt->nworkers_launched == 0) &&
		!take_part(workers, take, arg))
		return false;
	return read_queues(workers, true, take, arg);
}

/*
 * tiering_workers_end - send the workers home
 */
void
tiering_workers_end(TieringWorkers *workers)
{
	for (int i = 0; i < workers->pcxt->nworkers_launched; i++)
	{
		if (workers->queues[i] != NULL)
			shm_mq_detach(workers->queues[i]);
	}
	WaitForParallelWorkersToFinish(workers->pcxt);
	DestroyParallelContext(workers->pcxt);
	ExitParallelMode();
	pfree(workers);
}
