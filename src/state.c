/*-------------------------------------------------------------------------
 *
 * state.c
 *	  The stored state of an account, which includes its open period.
 *
 * One narrow row for each account in scope, keyed by the account.  The open
 * period of the account is part of the row, so that a new account costs one
 * row and one index entry, and history grows only when a tier changes.
 *
 * A row is found through its unique index and changed in place; neither
 * waits for anybody (store.c).  A lookup that finds a version which this
 * transaction must not touch says so: at REPEATABLE READ a version that the
 * transaction cannot see, since an update would leave it with two versions
 * of the account in its own reads.
 *
 * src/state.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include <math.h>

#include "access/genam.h"
#include "access/nbtree.h"
#include "access/tableam.h"
#include "access/xact.h"
#include "executor/executor.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/float.h"
#include "utils/lsyscache.h"
#include "utils/rel.h"
#include "utils/snapmgr.h"
#include "utils/timestamp.h"
#include "utils/xid8.h"

#include "bulk.h"
#include "long_key.h"
#include "numbers.h"
#include "state.h"
#include "tiering.h"
#include "window_gate.h"

/* ----------
 * Between a row and the struct
 * ----------
 */

/*
 * read_doubles - an array of n numbers; an element that is NULL becomes NaN
 */
static double *
read_doubles(Datum value, int n)
{
	double	   *points = palloc(sizeof(double) * Max(n, 1));

	tiering_doubles_read(value, points, n);
	return points;
}

/*
 * read_lift - what override and windows mean from when on
 */
static void
read_lift(Datum value, TieringState *state)
{
	ArrayType  *array = DatumGetArrayTypePCopy(value);

	if (ARR_HASNULL(array))
		return;					/* not written by us */
	state->lift = (int64 *) ARR_DATA_PTR(array);
	state->nlift = ArrayGetNItems(ARR_NDIM(array), ARR_DIMS(array));
}

/*
 * read_components - the components of a row
 *
 * For an account that cannot be scored by the live version, and keeps them.
 */
static double *
read_components(TieringModel *model, Datum *values, bool *nulls)
{
	int			n = model->rule.ncomponents;
	double	   *components = palloc(sizeof(double) * Max(n, 1));

	for (int i = 0; i < n; i++)
	{
		AttrNumber	attno = model->component_attnos[i];

		components[i] = get_float8_nan();
		if (attno != InvalidAttrNumber && !nulls[attno - 1])
			components[i] = tiering_decimal_value(values[attno - 1], 2) / 100.0;
	}
	return components;
}

/*
 * name_rank - the name of the tier of a rank that a version stored; NULL: none
 *
 * A row that an earlier version wrote, which only reviews meet, may hold a
 * tier that has another rank now, or none: the rank becomes the present one.
 */
static const char *
name_rank(TieringModel *model, int version, int *rank)
{
	const char *name;
	int			tier;

	if (*rank == 0)
		return NULL;
	if (version != model->version)
	{
		name = tiering_version_tier(model, version, *rank);
		*rank = tiering_model_rank_of_tier(model, name);
		return name;
	}
	tier = tiering_model_tier_of_rank(model, *rank);
	return tier < 0 ? NULL : model->tiers[tier].name;
}

/*
 * name_tier - find the names of the base tier and of the tier of the period
 */
static void
name_tier(TieringModel *model, TieringState *state)
{
	state->period_rank = state->base_rank;
	state->period_tier = state->tier_name = name_rank(model, state->version, &state->base_rank);
	if (state->lift_rank != 0)
	{
		state->period_rank = state->lift_rank;
		state->period_tier = name_rank(model, state->version, &state->lift_rank);
	}
}

#define VALUE(column) values[Anum_state_##column - 1]
#define ISNULL(column) nulls[Anum_state_##column - 1]
#define READ_INT16(column) (ISNULL(column) ? 0 : DatumGetInt16(VALUE(column)))
#define READ_TIME(column) (ISNULL(column) ? 0 : DatumGetTimestampTz(VALUE(column)))
#define READ_TEXT(column) (ISNULL(column) ? NULL : TextDatumGetCString(VALUE(column)))
#define READ_SCORE(column) (ISNULL(column) ? TIERING_NO_SCORE : tiering_decimal_value(VALUE(column), 2))

/*
 * read_scored - what a score with its signals is made of, and where it led to
 */
static void
read_scored(TieringModel *model, Datum *values, bool *nulls, TieringState *state)
{
	state->version = ISNULL(model_version) ? 0 : DatumGetInt32(VALUE(model_version));
	state->base_rank = READ_INT16(base_rank);
	state->qualified_rank = READ_INT16(qualified_rank);
	state->error_since = READ_TIME(error_since);
	state->gates = ISNULL(gates) ? ~UINT64CONST(0) : DatumGetUInt64(VALUE(gates));
	state->points = ISNULL(points) ? NULL : read_doubles(VALUE(points), model->rule.ncriteria);
	if (HAS_SIGNALS(model) && !ISNULL(signals) && state->version == model->version)
	{
		state->signals = read_doubles(VALUE(signals), model->rule.nkinds);
		state->signals_at = READ_TIME(signals_at);
	}
	state->exists = true;
}

/*
 * tiering_state_read - fill the struct from the columns of a row
 *
 * Everything that is passed by reference is copied into the current memory
 * context.
 */
void
tiering_state_read(TieringModel *model, Datum *values, bool *nulls, TieringState *state)
{
	read_scored(model, values, nulls, state);
	state->key = tiering_key_copy(model, VALUE(account_id));
	state->tier_since = READ_TIME(tier_since);
	state->scored_at = READ_TIME(scored_at);
	state->period_id = ISNULL(period_id) ? 0 : DatumGetInt64(VALUE(period_id));
	state->waitlisted_rank = READ_INT16(waitlisted_rank);
	state->placement = READ_INT16(placement);
	state->period_version = ISNULL(period_version) ? state->version : DatumGetInt32(VALUE(period_version));
	state->cause = READ_INT16(cause);
	state->direction = READ_INT16(direction);
	state->holds_seat = !ISNULL(holds_seat) && DatumGetBool(VALUE(holds_seat));
	state->score = READ_SCORE(score);
	state->placed_score = READ_SCORE(placed_score);
	state->completeness = ISNULL(completeness) ? 0 : tiering_decimal_value(VALUE(completeness), 3);
	state->territory = READ_TEXT(territory);
	state->owner = READ_TEXT(owner);
	state->seat_scope = READ_TEXT(seat_scope);
	state->previous_tier = READ_TEXT(previous_tier);
	state->changed_by = READ_TEXT(changed_by);
	state->reason = READ_TEXT(reason);
	state->error_criterion = READ_TEXT(error_criterion);
	state->error_sqlstate = READ_TEXT(error_sqlstate);
	state->error_message = READ_TEXT(error_message);
	state->override_until = READ_TIME(override_until);
	state->window_until = READ_TIME(window_until);
	state->lift_rank = READ_INT16(tier_rank);
	state->lifted = state->lift_rank != 0;
	state->next_change = READ_TIME(next_change);
	if (!ISNULL(lift))
		read_lift(VALUE(lift), state);
	state->override_seat = !ISNULL(override_seat) && DatumGetBool(VALUE(override_seat));
	state->override_scope = READ_TEXT(override_scope);
	state->components = NULL;
	if (state->error_since != 0 || state->version != model->version || HAS_SIGNALS(model))
		state->components = read_components(model, values, nulls);
	name_tier(model, state);
}

#undef READ_SCORE
#undef READ_TEXT
#undef READ_TIME
#undef READ_INT16
#undef ISNULL
#undef VALUE

/*
 * put_time - set a moment; 0 stays NULL
 */
static void
put_time(TupleTableSlot *slot, AttrNumber attno, TimestampTz value)
{
	if (value != 0)
		tiering_slot_put(slot, attno, TimestampTzGetDatum(value));
}

/*
 * put_scaled - set a numeric from an integer number of its last digits
 */
static void
put_scaled(TupleTableSlot *slot, AttrNumber attno, int value, int digits)
{
	if (value >= 0)
		tiering_slot_put(slot, attno, tiering_decimal(value, digits));
}

/*
 * put_doubles - set an array of n numbers; NaN becomes a NULL element
 */
static void
put_doubles(TupleTableSlot *slot, AttrNumber attno, const double *points, int n)
{
	tiering_slot_put(slot, attno, tiering_doubles(points, n));
}

/*
 * write_lift - what an account with an override or windows has beside
 */
static void
write_lift(TupleTableSlot *slot, const TieringState *state)
{
	Datum	   *elements = palloc(sizeof(Datum) * Max(state->nlift, 1));

	for (int i = 0; i < state->nlift; i++)
		elements[i] = Int64GetDatum(state->lift[i]);
	tiering_slot_put(slot, Anum_state_lift,
					 PointerGetDatum(construct_array(elements, state->nlift, INT8OID, sizeof(int64),
													 FLOAT8PASSBYVAL, TYPALIGN_DOUBLE)));
	put_time(slot, Anum_state_override_until, state->override_until);
	put_time(slot, Anum_state_window_until, state->window_until);
	tiering_slot_put_code(slot, Anum_state_tier_rank, state->lift_rank);
	put_time(slot, Anum_state_next_change, state->next_change);
	if (state->override_seat)
		tiering_slot_put(slot, Anum_state_override_seat, BoolGetDatum(true));
	tiering_slot_put_text(slot, Anum_state_override_scope, state->override_scope);
}

/*
 * write_slot - put the struct into an empty slot of the state table
 */
static void
write_slot(TieringStore *store, TieringState *state, TupleTableSlot *slot)
{
	TieringModel *model = store->model;

	tiering_slot_put_key(slot, Anum_state_account_id, state->key);
	put_time(slot, Anum_state_tier_since, state->tier_since);
	put_time(slot, Anum_state_scored_at, state->scored_at);
	tiering_slot_put(slot, Anum_state_period_id, Int64GetDatum(state->period_id));
	if (state->ours)
		tiering_slot_put(slot, Anum_state_period_xid,
			FullTransactionIdGetDatum(GetTopFullTransactionId()));
	put_time(slot, Anum_state_error_since, state->error_since);
	if ((state->gates & tiering_gates_all(model)) != tiering_gates_all(model))
		tiering_slot_put(slot, Anum_state_gates, UInt64GetDatum(state->gates));
	tiering_slot_put(slot, Anum_state_model_version, Int32GetDatum(state->version));
	if (state->period_version != state->version)
		tiering_slot_put(slot, Anum_state_period_version, Int32GetDatum(state->period_version));
	tiering_slot_put_code(slot, Anum_state_base_rank, state->base_rank);
	tiering_slot_put_code(slot, Anum_state_qualified_rank, state->qualified_rank);
	tiering_slot_put_code(slot, Anum_state_waitlisted_rank, state->waitlisted_rank);
	tiering_slot_put(slot, Anum_state_placement, Int32GetDatum(state->placement));
	tiering_slot_put_code(slot, Anum_state_cause, state->cause);
	tiering_slot_put_code(slot, Anum_state_direction, state->direction);
	tiering_slot_put(slot, Anum_state_holds_seat, BoolGetDatum(state->holds_seat));
	put_scaled(slot, Anum_state_score, state->score, 2);
	put_scaled(slot, Anum_state_placed_score, state->placed_score, 2);
	put_scaled(slot, Anum_state_completeness, state->completeness, 3);
	tiering_slot_put_text(slot, Anum_state_territory, state->territory);
	tiering_slot_put_text(slot, Anum_state_owner, state->owner);
	tiering_slot_put_text(slot, Anum_state_seat_scope, state->seat_scope);
	tiering_slot_put_text(slot, Anum_state_previous_tier, state->previous_tier);
	tiering_slot_put_text(slot, Anum_state_changed_by, state->changed_by);
	tiering_slot_put_text(slot, Anum_state_reason, state->reason);
	tiering_slot_put_text(slot, Anum_state_error_criterion, state->error_criterion);
	tiering_slot_put_text(slot, Anum_state_error_sqlstate, state->error_sqlstate);
	tiering_slot_put_text(slot, Anum_state_error_message, state->error_message);
	if (state->next_change != 0)
		write_lift(slot, state);

	if (state->signals != NULL)
	{
		put_doubles(slot, Anum_state_signals, state->signals, model->rule.nkinds);
		put_time(slot, Anum_state_signals_at, state->signals_at);
	}
	if (state->points != NULL)
		put_doubles(slot, Anum_state_points, state->points, model->rule.ncriteria);
	else if (state->components == NULL)
		return;
	if (state->components == NULL)
	{
		TieringScore ignored;

		state->components = palloc(sizeof(double) * Max(model->rule.ncomponents, 1));
		tiering_score_compute(&model->rule, state->points, state->components, &ignored);
	}
	for (int i = 0; i < model->rule.ncomponents; i++)
	{
		if (!isnan(state->components[i]))
			put_scaled(slot, model->component_attnos[i],
					   tiering_score_round(state->components[i]), 2);
	}
}

/* ----------
 * Finding and changing a row
 * ----------
 */

/*
 * opened_by_us - was the period of this version opened by our transaction?
 *
 * The transaction number alone would do, but for a dump that was restored
 * into another cluster; so the version must be ours as well.
 */
static bool
opened_by_us(TupleTableSlot *slot, Datum *values, bool *nulls)
{
	bool		isnull;
	Datum		xmin;

	if (nulls[Anum_state_period_xid - 1])
		return false;
	if (!FullTransactionIdEquals(DatumGetFullTransactionId(values[Anum_state_period_xid - 1]),
								 GetTopFullTransactionIdIfAny()))
		return false;
	xmin = slot_getsysattr(slot, MinTransactionIdAttributeNumber, &isnull);
	return !isnull && TransactionIdIsCurrentTransactionId(DatumGetTransactionId(xmin));
}

/*
 * must_not_touch - is it a version that this transaction cannot see?
 */
static bool
must_not_touch(TieringStore *store, TupleTableSlot *slot)
{
	if (!IsolationUsesXactSnapshot())
		return false;
	return !table_tuple_satisfies_snapshot(store->state.rel, slot, GetTransactionSnapshot());
}

/*
 * is_foreign - was the row written by another version?  Then it is a review's
 */
static bool
is_foreign(TieringModel *model, TupleTableSlot *slot)
{
	return slot->tts_isnull[Anum_state_model_version - 1] ||
		DatumGetInt32(slot->tts_values[Anum_state_model_version - 1]) != model->version;
}

/*
 * read_scores - fill what a look at the score needs from the version in the read slot
 */
static void
read_scores(TieringStore *store, TieringState *state)
{
	TupleTableSlot *slot = store->state.read_slot;

	slot_getsomeattrs(slot, Anum_state_signals);
	state->exists = state->uncertain = true;
	if (!store->review && is_foreign(store->model, slot))
		return;
	read_scored(store->model, slot->tts_values, slot->tts_isnull, state);
	state->uncertain = must_not_touch(store, slot);
}

/*
 * read_version - fill the struct from the version in the read slot
 */
static void
read_version(TieringStore *store, TieringState *state)
{
	TupleTableSlot *slot = store->state.read_slot;

	slot_getallattrs(slot);
	if (!store->review && is_foreign(store->model, slot))
	{
		state->exists = state->uncertain = true;
		return;
	}
	tiering_state_read(store->model, slot->tts_values, slot->tts_isnull, state);
	state->tid = slot->tts_tid;
	state->ours = opened_by_us(slot, slot->tts_values, slot->tts_isnull);
	state->uncertain = must_not_touch(store, slot);
	state->held = !store->review && tiering_slot_held(slot);
}

/*
 * tiering_state_fetch - read the row of an account where it was written
 *
 * False if it is not there any more, or the place is not known.
 */
bool
tiering_state_fetch(TieringStore *store, Datum key, ItemPointer tid, TieringState *state)
{
	TieringTable *table = &store->state;
	bool		isnull;

	if (!ItemPointerIsValid(tid) ||
		!table_tuple_fetch_row_version(table->rel, tid, SnapshotAny, table->read_slot))
		return false;
	memset(state, 0, sizeof(TieringState));
	state->key = key;
	if (table_tuple_satisfies_snapshot(table->rel, table->read_slot, store->latest) &&
		tiering_key_equal(store->model, key,
						  slot_getattr(table->read_slot, Anum_state_account_id, &isnull)))
		read_version(store, state);
	ExecClearTuple(table->read_slot);
	return state->exists;
}

/*
 * look_up - find the row of an account
 *
 * Reads all versions that the index leads to and takes the one that is
 * visible to the store's snapshot.
 */
static void
look_up(TieringStore *store, Datum key, TieringState *state, bool scores)
{
	TieringTable *table = &store->state;
	TupleTableSlot *slot = table->read_slot;
	IndexScanDesc scan;

	memset(state, 0, sizeof(TieringState));
	state->key = key;
	scan = tiering_table_find(store, table, SnapshotAny, key);
	while (tiering_table_next(table, scan))
	{
		if (!table_tuple_satisfies_snapshot(table->rel, slot, store->latest))
			continue;
		if (scores)
			read_scores(store, state);
		else
			read_version(store, state);
		break;
	}
	tiering_table_found(table, scan);
}

/*
 * tiering_state_lookup - find the row of an account
 */
void
tiering_state_lookup(TieringStore *store, Datum key, TieringState *state)
{
	look_up(store, key, state, false);
}

/*
 * tiering_state_look - the same, but only what its score is made of
 *
 * A third of what it costs to read all columns.
 */
void
tiering_state_look(TieringStore *store, Datum key, TieringState *state)
{
	look_up(store, key, state, true);
}

/*
 * tiering_state_insert - write the row of an account that has none
 *
 * False if somebody else is writing one; the account is to be queued.  The
 * row can be updated as soon as the store has advanced.
 */
bool
tiering_state_insert(TieringStore *store, TieringState *state)
{
	write_slot(store, state, tiering_table_start(&store->state));
	if (!tiering_table_insert_unique(store, &store->state))
		return false;
	state->tid = store->state.write_slot->tts_tid;
	return true;
}

/*
 * tiering_state_append - the same, together with others
 *
 * store->new_states is there and has room for it, and says after its flush
 * what became of the row of this owner.
 */
void
tiering_state_append(TieringStore *store, TieringState *state, void *owner)
{
	write_slot(store, state, tiering_bulk_start(store, store->new_states, owner));
}

/*
 * tiering_state_update - write a new version of the row that was looked up
 *
 * False if somebody else has it or changed it; the account is to be queued.
 */
bool
tiering_state_update(TieringStore *store, TieringState *state)
{
	write_slot(store, state, tiering_table_start(&store->state));
	return tiering_table_update(store, &store->state, &state->tid) == TM_Ok;
}

/*
 * tiering_state_delete - delete the row that was looked up; false as update
 */
bool
tiering_state_delete(TieringStore *store, TieringState *state)
{
	return tiering_table_delete(store, &store->state, &state->tid) == TM_Ok;
}

/*
 * tiering_state_lock - make sure that a later update will succeed
 *
 * Needed before a seat changes hands.  False as update.
 */
bool
tiering_state_lock(TieringStore *store, TieringState *state)
{
	if (!state->locked)
		state->locked = tiering_table_lock(store, &store->state, &state->tid) == TM_Ok;
	return state->locked;
}

/*
 * tiering_state_wait - lock the row, and wait for who has it
 *
 * For people who ask for something.  False if the row changed meanwhile: look
 * it up again.
 */
bool
tiering_state_wait(TieringStore *store, TieringState *state)
{
	state->locked = tiering_table_wait(store, &store->state, &state->tid) == TM_Ok;
	return state->locked;
}

/*
 * tiering_state_doubt - expressions have run since the row was locked
 *
 * What they call may have written the row itself, in this transaction, if it is
 * the owner's own.  So it is locked again before anything changes hands.
 */
void
tiering_state_doubt(TieringModel *model, TieringState *state)
{
	if (!model->trusted)
		state->locked = false;
}

/*
 * same_components - are the components those that are stored?
 *
 * Only of an account without sums of signals: what is stored of others is
 * shown to nobody, and fades by itself.  A component may change where the
 * score does not, to two decimals.
 */
static bool
same_components(TieringModel *model, const TieringState *state, const double *components)
{
	if (!HAS_SIGNALS(model) || state->signals != NULL || state->components == NULL)
		return true;
	for (int i = 0; i < model->rule.ncomponents; i++)
	{
		double		stored = state->components[i];

		if (isnan(stored) ? !isnan(components[i]) :
			isnan(components[i]) || tiering_score_round(stored) != tiering_score_round(components[i]))
			return false;
	}
	return true;
}

/*
 * tiering_state_take_scores - what was evaluated becomes the state's
 *
 * Answers whether anything differs from what was stored.
 */
bool
tiering_state_take_scores(TieringModel *model, TieringState *state,
						  const TieringEvaluation *evaluation)
{
	int			n = model->rule.ncriteria;
	bool		same;

	same = state->exists && state->points != NULL &&
		state->version == model->version &&
		state->error_since == 0 &&
		state->score == evaluation->score.score &&
		state->completeness == evaluation->score.completeness &&
		(state->gates & tiering_gates_all(model)) == evaluation->gates &&
		tiering_same_text(state->territory, evaluation->territory) &&
		tiering_same_text(state->owner, evaluation->owner);
	for (int i = 0; same && i < n; i++)
		same = isnan(state->points[i]) ? isnan(evaluation->points[i]) :
			state->points[i] == evaluation->points[i];
	same = same && same_components(model, state, evaluation->components);

	state->version = model->version;
	state->score = evaluation->score.score;
	state->completeness = evaluation->score.completeness;
	state->gates = evaluation->gates;
	state->territory = evaluation->territory;
	state->owner = evaluation->owner;
	state->points = evaluation->points;
	state->components = evaluation->components;
	state->error_since = 0;
	state->error_criterion = NULL;
	state->error_sqlstate = NULL;
	state->error_message = NULL;
	return !same;
}

/*
 * tiering_state_differs - would taking what was evaluated change the state?
 *
 * Signals, which the evaluation does not have, are left out: with them the
 * score differs from one moment to the next.  So are the answers of gates that
 * ask for windows, of an account that may have some; their cases are compared.
 */
bool
tiering_state_differs(TieringModel *model, const TieringState *state,
					  const TieringEvaluation *evaluation)
{
	TieringState copy = *state;

	if (HAS_SIGNALS(model))
		copy.score = evaluation->score.score;
	copy.components = NULL;
	if (model->ngates > model->ntiers && state->next_change != 0)
		copy.gates ^= (copy.gates ^ evaluation->gates) & tiering_gates_asking(model);
	return tiering_state_take_scores(model, &copy, evaluation);
}

/*
 * tiering_state_to_evaluation - what was evaluated when the state was written
 *
 * For reviews, which place accounts by their stored scores.
 */
void
tiering_state_to_evaluation(TieringModel *model, TieringState *state,
							TieringEvaluation *evaluation)
{
	memset(evaluation, 0, sizeof(TieringEvaluation));
	evaluation->key = state->key;
	evaluation->in_scope = true;
	evaluation->failed_criterion = -1;
	evaluation->points = state->points;
	evaluation->components = HAS_SIGNALS(model) ? state->components : NULL;
	evaluation->territory = state->territory;
	evaluation->owner = state->owner;
	evaluation->gates = state->gates & tiering_gates_all(model);
	evaluation->score.score = state->score;
	evaluation->score.completeness = state->completeness;
	if (state->error_since == 0)
		return;
	evaluation->failure = palloc0(sizeof(TieringFailure));
	strlcpy(evaluation->failure->sqlstate, state->error_sqlstate ? state->error_sqlstate : "",
			sizeof(evaluation->failure->sqlstate));
	evaluation->failure->message = state->error_message ? state->error_message : "";
	for (int i = 0; state->error_criterion && i < model->rule.ncriteria; i++)
	{
		if (strcmp(model->criteria[i], state->error_criterion) == 0)
			evaluation->failed_criterion = i;
	}
}
