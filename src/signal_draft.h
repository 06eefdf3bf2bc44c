/*-------------------------------------------------------------------------
 *
 * signal_draft.h
 *	  Kinds and sources of signals in a draft, and publishing them.
 *
 * src/signal_draft.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef TIERING_SIGNAL_DRAFT_H
#define TIERING_SIGNAL_DRAFT_H

#include "draft.h"

/* The view with the live expressions of a source, with its number. */
#define TIERING_SIGNAL_VIEW "signal_source_%d"

/* The same of the draft. */
#define TIERING_SIGNAL_DRAFT_VIEW "draft_signal_%d"

/* A source of signals in a draft. */
typedef struct TieringSignalSource
{
	Oid			relation;		/* table of the CRM */
	int			number;			/* part of the names of its views; another one when
								 * an expression is set anew */
	char	   *account;		/* expressions, fully qualified */
	char	   *kind;
	char	   *occurred_at;
	char	   *filter;			/* NULL: all rows */
	char	   *strength;		/* NULL: 1 */
} TieringSignalSource;

extern bool tiering_signal_drafted(const char *model);
extern const char *tiering_signal_of_component(const char *model, const char *component);
extern void tiering_signal_require_rights(Oid owner, Oid relid);
extern void tiering_signal_announce(TieringDraft *draft);
extern void tiering_signal_forget(const char *model);
extern void tiering_signal_publish(TieringDraft *draft);
extern void tiering_signal_drop_views(const char *model);
extern void tiering_signal_suspend(const char *model);
extern void tiering_signal_resume(const char *model);

/* signal_live.c */
extern List *tiering_signal_relations(const char *model, bool drafted);
extern bool tiering_signal_announced(const char *model);

#endif							/* TIERING_SIGNAL_DRAFT_H */
