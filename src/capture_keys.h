/*-------------------------------------------------------------------------
 *
 * capture_keys.h
 *	  Keys of the accounts that a statement wrote.
 *
 * src/capture_keys.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef TIERING_CAPTURE_KEYS_H
#define TIERING_CAPTURE_KEYS_H

#include "placement.h"
#include "transition.h"
#include "waiters.h"

/* One statement, for one model. */
typedef struct TieringCapture
{
	TieringModel *model;
	TieringStore *store;
	MemoryContext batch;		/* reset after each batch */
	TieringRowReader old_rows;
	TieringRowReader new_rows;
	bool		by_key;			/* rows at hand are not to be trusted */
	bool		paired;			/* the n-th old and the n-th new row are the same */
	bool		several;		/* more than one batch */
	int64		change_id;		/* as in the store, as long as there is none */
	TieringCause cause;
	TieringCause end_cause;

	int			size;			/* rows that a batch has room for */
	int			nrows;			/* of the batch */
	int64		row;			/* number of the next row of the statement */
	TupleTableSlot **old_slots;
	TupleTableSlot **new_slots;

	TieringWaiters waiters;
} TieringCapture;

extern bool tiering_capture_key(TieringModel *model, TupleTableSlot *slot, Datum *key);
extern int	tiering_capture_keys(TieringCapture *capture, Datum **keys);
extern bool tiering_capture_new_key(TieringCapture *capture, int row, Datum *key, Datum *former);
extern void tiering_capture_queue(TieringCapture *capture);
extern void tiering_capture_leave(TieringCapture *capture);
extern void tiering_capture_place(TieringCapture *capture, TieringChange *changes, int nchanges);
extern void tiering_capture_put_off(TieringCapture *capture, const TieringChange *changes, int nchanges);
extern void tiering_capture_change_keys(TieringCapture *capture, TieringEvaluation *evaluations,
										TieringChange *changes, int nchanges);
extern void tiering_capture_end_deleted(TieringCapture *capture, Datum *keys, TieringChange *changes, int nchanges);

#endif							/* TIERING_CAPTURE_KEYS_H */
