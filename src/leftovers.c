/*-------------------------------------------------------------------------
 *
 * leftovers.c
 *	  What is left to do for maintenance in the table of states.
 *
 * Mostly nothing is.  One scan tells: it looks at no more than the first
 * columns of a row, and finds the accounts that could not be scored, whether
 * anybody waits for a seat that may be free, and how many accounts there are.
 * Only if one waits for such a seat are the seats allocated, for which all
 * accounts are read into memory (balance.c).
 *
 * A seat may be free in every scope but those of which it is known that there
 * is neither a free seat nor a debt.  An account that waits for a tier may also
 * get one between that tier and its own.
 *
 * src/leftovers.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/table.h"
#include "access/tableam.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/memutils.h"
#include "utils/rel.h"
#include "utils/snapmgr.h"

#include "catalogue.h"
#include "review.h"
#include "scopes.h"
#include "state.h"
#include "tiering.h"

/* Rows after which the client is told how far we are. */
#define REPORT_ROWS 10000

/* What the scan finds. */
typedef struct Leftovers
{
	TieringModel *model;
	TieringScopes *scopes;		/* [ntiers], those without a free seat come first */
	int		   *full;			/* [ntiers], how many those are */
	TieringKeys keys;			/* accounts that could not be scored */
	bool		vacant;			/* does one wait for a seat that may be free? */
	int64		accounts;
	int64		waitlisted;
} Leftovers;

/*
 * read_full - the scopes of which it is known that no seat is free
 */
static void
read_full(Leftovers *left)
{
	TieringModel *model = left->model;
	TieringRows *rows;

	left->scopes = palloc(sizeof(TieringScopes) * Max(model->ntiers, 1));
	left->full = palloc0(sizeof(int) * Max(model->ntiers, 1));
	for (int i = 0; i < model->ntiers; i++)
		tiering_scopes_init(&left->scopes[i]);
	rows = tiering_owner_query(model->owner,
							   psprintf("SELECT tier, scope FROM ONLY %s EXCEPT SELECT tier, scope FROM ONLY %s",
										tiering_model_relation(model, "seat_scope"),
										tiering_model_relation(model, "seat")), NULL);
	for (uint64 i = 0; i < rows->count; i++)
	{
		int			tier = tiering_model_tier_by_name(model, tiering_rows_text(rows, i, 1));
		char	   *scope = tiering_rows_text(rows, i, 2);

		if (tier < 0)
			continue;
		(void) tiering_scopes_find(&left->scopes[tier], scope, strlen(scope));
		left->full[tier]++;
	}
}

/*
 * is_vacant - may a seat of a tier be free for the account of a row?
 */
static bool
is_vacant(Leftovers *left, int tier, TupleTableSlot *slot)
{
	TieringModel *model = left->model;
	AttrNumber	attno = Anum_state_territory;
	const char *scope = "";
	int			size = 0;

	if (!model->limits[tier].capped)
		return true;
	if (model->tiers[tier].scope_kind != TIERING_PER_MODEL)
	{
		bool		isnull;
		Datum		value;

		if (model->tiers[tier].scope_kind == TIERING_PER_OWNER)
			attno = Anum_state_owner;
		value = slot_getattr(slot, attno, &isnull);
		if (isnull)
			return false;		/* a scope without seats */
		scope = VARDATA_ANY(DatumGetTextPP(value));
		size = VARSIZE_ANY_EXHDR(DatumGetTextPP(value));
	}
	return tiering_scopes_find(&left->scopes[tier], scope, size) >= left->full[tier];
}

/*
 * look_at - one row of the table of states
 */
static void
look_at(Leftovers *left, TupleTableSlot *slot)
{
	TieringModel *model = left->model;
	Datum	   *values = slot->tts_values;
	bool	   *nulls = slot->tts_isnull;
	int			tier;
	int			base;

	slot_getsomeattrs(slot, Anum_state_waitlisted_rank);
	left->accounts++;
	if (DatumGetInt32(values[Anum_state_placement - 1]) == TIERING_PLACED_IN_ERROR ||
		DatumGetInt32(values[Anum_state_model_version - 1]) != model->version)
		tiering_keys_add(model, &left->keys, values[Anum_state_account_id - 1]);
	if (nulls[Anum_state_waitlisted_rank - 1])
		return;
	left->waitlisted++;
	if (left->vacant)
		return;
	tier = tiering_model_tier_of_rank(model, DatumGetInt16(values[Anum_state_waitlisted_rank - 1]));
	base = nulls[Anum_state_base_rank - 1] ? TIERING_NO_TIER :
		tiering_model_tier_of_rank(model, DatumGetInt32(values[Anum_state_base_rank - 1]));
	for (tier = Max(tier, 0); tier < (base < 0 ? model->ntiers : base); tier++)
		left->vacant |= is_vacant(left, tier, slot);
}

/*
 * look_at_all - the scan
 */
static void
look_at_all(TieringRun *run, Leftovers *left)
{
	Snapshot	snapshot = RegisterSnapshot(GetLatestSnapshot());
	Relation	rel = table_open(left->model->state, AccessShareLock);
	TupleTableSlot *slot = table_slot_create(rel, NULL);
	TableScanDesc scan = table_beginscan_strat(rel, snapshot, 0, NULL, true, false);

	while (table_scan_getnextslot(scan, ForwardScanDirection, slot))
	{
		look_at(left, slot);
		if (left->accounts % REPORT_ROWS == 0)
			tiering_run_report(run, "read", left->accounts, left->accounts);
	}
	table_endscan(scan);
	ExecDropSingleTupleTableSlot(slot);
	table_close(rel, AccessShareLock);
	UnregisterSnapshot(snapshot);
}

/*
 * has_debts - are there scopes with more holders than seats?
 */
static bool
has_debts(TieringModel *model)
{
	return tiering_number_query(model, psprintf("SELECT pg_catalog.count(*) FROM %s WHERE seats < 0",
												tiering_model_relation(model, "seat"))) > 0;
}

/*
 * tiering_review_leftovers - try the accounts again that could not be scored
 *
 * Answers whether an allocation that fills free seats may find something to
 * do.  If not, and the run writes no more, its counts are known.
 */
bool
tiering_review_leftovers(TieringRun *run, TieringPlacementMode mode, TieringCause cause)
{
	Leftovers	left = {.model = tiering_run_model(run)};
	bool		vacant;

	tiering_keys_begin(&left.keys);
	read_full(&left);
	look_at_all(run, &left);
	if (left.keys.count == 0)
	{
		run->counted = true;
		run->accounts = left.accounts;
		run->waitlisted = left.waitlisted;
		run->errors = 0;
		vacant = left.vacant || left.model->lifted || has_debts(left.model);
		if (!vacant)			/* else the allocation reads, and says so */
			tiering_run_report(run, "read", left.accounts, left.accounts);
		return vacant;
	}
	tiering_review_many(run, &left.keys, mode, cause, "tried again");
	tiering_review_again(run, mode, cause);
	return true;
}
