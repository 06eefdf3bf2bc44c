/*-------------------------------------------------------------------------
 *
 * marks.h
 *	  Written rows of sources whose accounts maintain has to tell.
 *
 * src/marks.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef TIERING_MARKS_H
#define TIERING_MARKS_H

#include "scan.h"

/* The marks that one statement leaves, for one source of one model. */
typedef struct TieringMarks
{
	TieringModel *model;
	TieringModelSource *source;
	Relation	root;			/* the source */
	TieringStore *store;		/* NULL: nothing was marked yet */
	MemoryContext context;
	MemoryContext row;			/* reset after each mark */
	char	   *last;			/* input of the last mark */
} TieringMarks;

extern void tiering_marks_begin(TieringMarks *marks, TieringModel *model,
								TieringModelSource *source, Relation root);
extern void tiering_marks_add(TieringMarks *marks, TupleTableSlot *slot, const char *reason);
extern void tiering_marks_end(TieringMarks *marks);

extern char *tiering_marks_list(TieringModel *model);
extern bool tiering_marks_tell(TieringModel *model, TieringKeys *keys);
extern void tiering_marks_delete(TieringModel *model, const char *marks);

#endif							/* TIERING_MARKS_H */
