/*-------------------------------------------------------------------------
 *
 * named.c
 *	  An account that a person names, held while something is done to it.
 *
 * People may wait, other than writers of the CRM, unless their transaction has
 * written something that others may wait for, or has a table of the model locked
 * against an activation.  They take the model's
 * lock, so that no review works on the model meanwhile, and then the lock on
 * the row of the account's state, which a transaction that wrote the account
 * just now holds until it ends.  Writers that come afterwards find the row
 * locked and queue the account.
 *
 * src/named.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/xact.h"
#include "catalog/pg_inherits.h"
#include "miscadmin.h"
#include "storage/lmgr.h"
#include "storage/lock.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"
#include "utils/timestamp.h"

#include "activation.h"
#include "catalogue.h"
#include "clock.h"
#include "definition.h"
#include "key_change.h"
#include "long_key.h"
#include "named.h"
#include "names.h"
#include "run.h"
#include "suspension.h"
#include "window.h"

/*
 * live_model - the model; an error if it is not live
 *
 * While another version is on its way the present one is live: the other one
 * takes over what people have decided.
 */
static TieringModel *
live_model(const char *name)
{
	TieringModel *model = tiering_model_get(name);

	if (model == NULL || !SERVES_WRITERS(model))
		tiering_suspension_refuse(name);
	return model;
}

/*
 * read_key - turn the second argument into a key, by way of its text
 *
 * A domain checks it with functions that may be the owner's.
 */
static void
read_key(FunctionCallInfo fcinfo, TieringNamed *named)
{
	Oid			type = get_fn_expr_argtype(fcinfo->flinfo, 1);
	TieringIdentity identity;
	Oid			key_type;
	int32		typmod;
	Oid			collation;
	Oid			function;
	Oid			parameter;

	if (PG_ARGISNULL(1))
		ereport(ERROR,
				(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
				 errmsg("account must not be null")));
	named->key_text = tiering_value_text(type, PG_GETARG_DATUM(1));
	get_atttypetypmodcoll(named->model->state, Anum_state_account_id, &key_type, &typmod, &collation);
	getTypeInputInfo(key_type, &function, &parameter);
	tiering_identity_enter(named->model->owner, &identity);
	named->key = OidInputFunctionCall(function, named->key_text, parameter, typmod);
	tiering_identity_leave(&identity);
	if (!tiering_key_fits(named->model, named->key))
		tiering_key_refuse();
}

/*
 * tiering_refuse_to_wait - a transaction that has written must not wait for others
 *
 * It may hold rows of the CRM that they wait for, and a writer of the CRM
 * would be the victim of the deadlock.
 */
void
tiering_refuse_to_wait(const char *what)
{
	ereport(ERROR,
			(errcode(ERRCODE_OBJECT_IN_USE),
			 errmsg("%s is in use by another transaction", what),
			 errdetail("This transaction has written already, or locked a table of the model, and may hold what the other one waits for."),
			 errhint("Try again, or call the function in a transaction of its own, where it waits.")));
}

/*
 * holds_table - has this transaction locked a table as one that writes it does?
 */
static bool
holds_table(Oid relid)
{
	LOCKTAG		tag;

	SET_LOCKTAG_RELATION(tag, MyDatabaseId, relid);
	for (LOCKMODE mode = RowExclusiveLock; mode <= MaxLockMode; mode++)
	{
		if (TIERING_LOCK_HELD(&tag, mode))
			return true;
	}
	return false;
}

/*
 * tiering_may_be_waited_for - has this transaction anything that the other one may wait for?
 *
 * A review waits for rows that were written, and an activation for whoever has
 * locked a table of the model, be it that he found no row to write.
 */
bool
tiering_may_be_waited_for(const char *name)
{
	List	   *tables;
	List	   *relations = NIL;
	ListCell   *lc;

	if (FullTransactionIdIsValid(GetTopFullTransactionIdIfAny()))
		return true;
	tables = lappend_oid(tiering_activation_inputs(name), tiering_model_table(name, NULL));
	foreach(lc, tables)
		relations = list_concat(relations, find_all_inheritors(lfirst_oid(lc), NoLock, NULL));
	foreach(lc, relations)
	{
		if (holds_table(lfirst_oid(lc)))
			return true;
	}
	return false;
}

/*
 * lock_account - find the account's row and lock it
 *
 * Waits for who has it, unless this transaction has written.
 */
static void
lock_account(TieringNamed *named)
{
	for (;;)
	{
		CHECK_FOR_INTERRUPTS();
		tiering_store_refresh(named->store);
		tiering_state_lookup(named->store, named->key, &named->state);
		if (named->state.uncertain)
			ereport(ERROR,
					(errcode(ERRCODE_T_R_SERIALIZATION_FAILURE),
					 errmsg("account \"%s\" was changed after this transaction began",
							named->key_text),
					 errhint("Do it in a new transaction.")));
		if (!named->state.exists)
			return;
		if (named->waits)
		{
			if (tiering_state_wait(named->store, &named->state))
				return;
		}
		else if (tiering_state_lock(named->store, &named->state))
			return;
		else
			tiering_refuse_to_wait(psprintf("account \"%s\"", named->key_text));
	}
}

/*
 * settle_ended - record what has ended by now
 */
static void
settle_ended(TieringNamed *named)
{
	TieringChange change = {.cause = TIERING_CAUSE_UPDATE};

	if (named->state.next_change == 0 || named->state.next_change > tiering_now())
		return;
	tiering_named_place(named, &change);
	lock_account(named);
}

/*
 * tiering_named_tier - index of a live tier; an error that names those there are
 */
int
tiering_named_tier(const TieringNamed *named, const char *tier)
{
	TieringModel *model = named->model;
	int			result = tiering_model_tier_by_name(model, tier);
	StringInfoData names;

	if (result >= 0)
		return result;
	initStringInfo(&names);
	for (int i = 0; i < model->ntiers; i++)
		appendStringInfo(&names, "%s\"%s\"", i > 0 ? ", " : "", model->tiers[i].name);
	ereport(ERROR,
			(errcode(ERRCODE_UNDEFINED_OBJECT),
			 errmsg("tier \"%s\" of model \"%s\" does not exist", tier, model->name),
			 errdetail("The tiers of the live version are %s.", names.data)));
	return -1;					/* keep compiler quiet */
}

/*
 * tiering_named_place - bring the account in line with its override and windows
 *
 * Its scores stay as they are, and its base tier unless a gate asks for the
 * windows.
 */
void
tiering_named_place(TieringNamed *named, TieringChange *change)
{
	tiering_store_advance(named->store);
	change->key = named->key;
	change->kept = true;
	change->reread = true;
	tiering_place(named->store, change, 1,
				  change->cause == TIERING_CAUSE_TRIGGER_EVENT ||
				  change->cause == TIERING_CAUSE_WINDOW_END ?
				  tiering_windows_mode(named->model) : TIERING_PLACE_NOT);
	if (change->queued)
		ereport(ERROR,
				(errcode(ERRCODE_OBJECT_IN_USE),
				 errmsg("account \"%s\" of model \"%s\" waits to be scored anew",
						named->key_text, named->model->name),
				 errhint("Try again after CALL tiering.maintain(%s).",
						 quote_literal_cstr(named->model->name))));
}

/*
 * tiering_named_delete - delete a row of the account's override or windows
 *
 * A writer may be moving or deleting those of an account that is not in scope,
 * which has no row to lock.
 */
void
tiering_named_delete(TieringNamed *named, TieringTable *table, ItemPointer tid)
{
	if (tiering_table_delete(named->store, table, tid) != TM_Ok)
		ereport(ERROR,
				(errcode(ERRCODE_OBJECT_IN_USE),
				 errmsg("account \"%s\" is in use by another transaction", named->key_text),
				 errdetail("It deletes the account or changes its key."),
				 errhint("Try again when it has ended.")));
}

/*
 * require_key - refuse while a change of the key waits
 *
 * What is under the key is still that of who had it before, and what belongs to
 * who has it now may be under another one.
 */
static void
require_key(TieringNamed *named)
{
	if (tiering_key_change_waits(named->store, named->key))
		ereport(ERROR,
				(errcode(ERRCODE_OBJECT_IN_USE),
				 errmsg("a change of key \"%s\" of model \"%s\" waits for maintenance",
						named->key_text, named->model->name),
				 errdetail("Override and windows are still under the key that their account had before."),
				 errhint("Try again after CALL tiering.maintain(%s).",
						 quote_literal_cstr(named->model->name))));
}

/*
 * open_account - find and lock the account
 */
static void
open_account(FunctionCallInfo fcinfo, const char *name, bool absent, TieringNamed *named)
{
	named->model = live_model(name);
	read_key(fcinfo, named);
	named->store = tiering_store_open(named->model, true);
	(void) tiering_store_open_lifts(named->store);
	lock_account(named);
	require_key(named);
	if (!named->state.exists && !absent)
		ereport(ERROR,
				(errcode(ERRCODE_NO_DATA),
				 errmsg("account \"%s\" is not in model \"%s\"", named->key_text, name),
				 errdetail("There is no such account, or the filter of the model leaves it out.")));
	settle_ended(named);
	named->lifts = tiering_lifts_read(named->store, named->key, &named->state,
									  tiering_now(), false);
}

/*
 * tiering_named_call - do something to the account that a call names
 *
 * The first arguments are model and account.  Needs the rights of the model's
 * owner.  absent: the account need not be in scope.
 */
void
tiering_named_call(FunctionCallInfo fcinfo, bool absent, TieringNamedWork work)
{
	char	   *name = tiering_required_argument(fcinfo, 0, "model");
	TieringNamed named = {0};

	tiering_definition_check_owner(name);
	tiering_definition_check_writable(fcinfo);
	named.waits = !tiering_may_be_waited_for(name);
	if (!tiering_model_lock(name, named.waits))
		tiering_refuse_to_wait(psprintf("model \"%s\"", name));
	PG_TRY();
	{
		open_account(fcinfo, name, absent, &named);
		work(&named, fcinfo);
		tiering_store_close(named.store);
	}
	PG_FINALLY();
	{
		tiering_models_release();
	}
	PG_END_TRY();
}
