/*-------------------------------------------------------------------------
 *
 * model_view.h
 *	  The views that hold a model's expressions: draft and model.
 *
 * src/model_view.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef TIERING_MODEL_VIEW_H
#define TIERING_MODEL_VIEW_H

#include "nodes/parsenodes.h"
#include "utils/relcache.h"

#include "draft.h"

/* Names of the views in the schema of a model. */
#define TIERING_DRAFT_VIEW "draft"
#define TIERING_MODEL_VIEW "model"

/* A view of a model that is open for reading its expressions. */
typedef struct TieringModelView
{
	Relation	view;			/* the view, locked */
	Query	   *query;			/* its query; belongs to the relcache */
	int			varno;			/* range table index of the account table */
	Oid			account_table;	/* the account table */
	List	   *context;		/* for printing expressions over it */
} TieringModelView;

extern bool tiering_query_is_plain(const Query *query);
extern TieringModelView *tiering_model_view_open(Oid view);
extern void tiering_model_view_close(TieringModelView *view);
extern void tiering_query_require_rights(Query *query, Oid relid, const char *model);
extern Node *tiering_model_view_expression(TieringModelView *view,
										   const char *column);
extern Node *tiering_model_view_row_expression(TieringModelView *view,
											   const char *column);
extern char *tiering_model_view_text(TieringModelView *view,
									 const char *column);
extern void tiering_model_view_create(const TieringDraft *draft,
									  const char *name);

#endif							/* TIERING_MODEL_VIEW_H */
