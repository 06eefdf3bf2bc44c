/*-------------------------------------------------------------------------
 *
 * store.h
 *	  A model's own tables, opened for a statement.
 *
 * A store holds the open relations of one model while one statement, or one
 * batch of a review, is worked on.  Writers of the CRM must never wait, so
 * they open it with nowait and queue their accounts when they do not get it.
 *
 * src/store.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef TIERING_STORE_H
#define TIERING_STORE_H

#include "access/genam.h"
#include "access/tableam.h"
#include "executor/executor.h"
#include "utils/hsearch.h"
#include "utils/resowner.h"
#include "utils/snapshot.h"
#include "utils/timestamp.h"

#include "compat.h"
#include "model.h"

/* One of our tables, ready for direct reads and writes. */
typedef struct TieringTable
{
	Relation	rel;			/* NULL: not open */
	Relation	index;			/* the one that is searched; NULL if none */
	ResultRelInfo *info;		/* for its indexes */
	bool		computed;		/* does an index run code of its owner's? */
	TupleTableSlot *write_slot; /* for new versions */
	TupleTableSlot *read_slot;	/* buffer slot, for scans */
	IndexScanDesc kept;			/* scan that look-ups share; NULL: each has its own */
	MemoryContext kept_context; /* what it allocates on the way */

	/* a table that a writer has locked, and opens when it is needed first */
	struct TieringStore *store;
	Oid			relid;
	const char *name;
	const char *index_name;
} TieringTable;

/* Columns of <model>.queue. */
#define Anum_queue_account_id 1
#define Anum_queue_queued_at 2
#define Anum_queue_former_id 3
#define Anum_queue_change_id 4

/* A seat that was taken out of the free ones but not given yet. */
typedef struct TieringPurse
{
	int			tier;			/* index of the tier */
	char	   *scope;			/* "" for the model as a whole */
	int			seats;			/* how many are in the purse */
	TimestampTz free_since;		/* the latest moment at which one was freed */
	bool		exhausted;		/* no token to be had in this statement */
	TimestampTz none_until;		/* no token that is free since then or before */
	int64		owed;			/* holders beyond the seats: nothing to be had */
	int			paid;			/* seats that a review set off against that */
	struct TieringTokens *tokens;	/* what the last scan found; NULL: none yet */
	uint64		looked;			/* how many stores had been opened then */
	struct TieringPurse *same_hash; /* the next with this hash */
	struct TieringPurse *next;	/* the next of the store */
} TieringPurse;

/* Relations that a writer opens after expressions were evaluated, if at all. */
#define TIERING_STORE_HELD 5

/* The store. */
typedef struct TieringStore
{
	TieringModel *model;
	Oid			key_type;		/* that the tables have for accounts */
	MemoryContext context;		/* lives as long as the store */
	EState	   *estate;
	ResourceOwner owner;		/* of the snapshot */
	Snapshot	latest;			/* everything committed when it was taken */
	bool		review;			/* a review, not a writer of the CRM */
	uint64		number;			/* how many were opened, this one included */
	bool		history_known;	/* was the highest key of history looked up? */
	bool		history_empty;	/* there is none */
	Datum		history_top;	/* the highest key of history */
	struct TieringHistoryWalk *walk;	/* where it was read last; NULL: keys are
										 * looked up one by one */
	bool		wrote;			/* was anything written since the last command? */
	bool		others;			/* did transactions of others end since it was cleared? */
	int64		change_id;		/* number of the statement's changes of keys; 0: none yet */
	TimestampTz ended_at;		/* when the account ended that is being queued; 0: now */
	struct TieringKeys *rekeyed;	/* keys of the changes that wait; NULL: not looked up */
	int64		nrekeyed;		/* of them are sorted; the others were queued just now */
	struct TieringKeys *arriving;	/* keys that changes of this statement lead to,
									 * which wait, sorted; NULL as above */
	int64		arriving_id;	/* number of those changes; 0: there are none */
	struct TieringKeyNumbers *leavers;	/* whose keys change in rows to come, and in
										 * which; NULL: none changed so far */
	int64		row;			/* of the statement: the first that is to come */
	TieringTable state;
	TieringTable history;
	TieringTable queue;
	TieringTable seat;
	TieringTable seat_scope;
	TieringTable override;		/* these three are open only if needed, see */
	TieringTable tier_window;	/* tiering_store_open_lifts() */
	TieringTable upcoming;
	bool		told;			/* does every session know that there are some of these? */
	TieringTable signal;		/* open only if the model has kinds of signals */
	Relation	held[TIERING_STORE_HELD];	/* expressions must not drop or alter them */
	Relation	held_view;		/* nor the view */
	struct TieringBulk *new_states; /* new rows of the state; NULL: one by one */
	uint64		reset_tiers;	/* tiers whose seats begin anew, as bits */
	bool		leaves_rekeyed;	/* a review that looks for changes of keys that wait */
	TieringPurse *purses;
	HTAB	   *purse_index;
	char	   *changed_by;		/* the role whose statement this is */

	/* what the statement or batch did, for tiering.run */
	int64		promoted;
	int64		demoted;
} TieringStore;

extern uint64 tiering_stores_opened;	/* by this backend: statements within ours open some */

extern TieringStore *tiering_store_open(TieringModel *model, bool review);
extern void tiering_store_close(TieringStore *store);
extern void tiering_store_advance(TieringStore *store);
extern void tiering_store_refresh(TieringStore *store);
extern bool tiering_store_open_lifts(TieringStore *store);
extern struct TieringEnded *tiering_ended_note(Snapshot snapshot, MemoryContext context);
extern bool tiering_ended_others(const struct TieringEnded *before, Snapshot now, int own);

extern bool tiering_table_open(TieringStore *store, TieringTable *table, Oid relid,
							   const char *name, const char *index_name);
extern void tiering_table_close(TieringTable *table);
extern void tiering_table_insert(TieringStore *store, TieringTable *table);
extern bool tiering_table_insert_unique(TieringStore *store, TieringTable *table);
extern bool tiering_table_insert_entries(TieringStore *store, TieringTable *table, TupleTableSlot *slot,
										 const TIERING_INDEXES_TO_UPDATE *update, bool unique);
extern TM_Result tiering_table_update(TieringStore *store, TieringTable *table, ItemPointer tid);
extern TM_Result tiering_table_delete(TieringStore *store, TieringTable *table, ItemPointer tid);
extern TM_Result tiering_table_lock(TieringStore *store, TieringTable *table, ItemPointer tid);
extern TM_Result tiering_table_wait(TieringStore *store, TieringTable *table, ItemPointer tid);
extern IndexScanDesc tiering_table_find(TieringStore *store, TieringTable *table,
										Snapshot snapshot, Datum key);
extern bool tiering_table_next(TieringTable *table, IndexScanDesc scan);
extern void tiering_table_found(TieringTable *table, IndexScanDesc scan);
extern bool tiering_slot_held(TupleTableSlot *slot);
extern void tiering_store_keep_scans(TieringStore *store, bool keep);
extern void tiering_table_ready(TieringTable *table);
extern TupleTableSlot *tiering_table_start(TieringTable *table);

extern void tiering_slot_put(TupleTableSlot *slot, AttrNumber attno, Datum value);
extern void tiering_slot_put_text(TupleTableSlot *slot, AttrNumber attno, const char *value);
extern void tiering_slot_put_code(TupleTableSlot *slot, AttrNumber attno, int value);

extern TransactionId tiering_slot_xmin(TupleTableSlot *slot);
extern bool tiering_slot_written_since(TupleTableSlot *slot, CommandId command);
extern void tiering_queue_key(TieringStore *store, Datum key);
extern void tiering_queue_keys(TieringModel *model, Datum *keys, int nkeys);
extern void tiering_queue_change(TieringStore *store, Datum key, Datum former);
extern void tiering_queue_changes(TieringModel *model, Datum *keys, Datum *formers, int n,
								  int64 *change_id);
extern TieringStore *tiering_store_open_one(TieringModel *model, const char *table);
extern void tiering_store_close_one(TieringStore *store);

#endif							/* TIERING_STORE_H */
