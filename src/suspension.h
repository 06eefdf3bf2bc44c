/*-------------------------------------------------------------------------
 *
 * suspension.h
 *	  Taking a model out of the write path, and back.
 *
 * src/suspension.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef TIERING_SUSPENSION_H
#define TIERING_SUSPENSION_H

#include "utils/timestamp.h"

#include "compat.h"

/* What was written during a resume, or an activation or repair that took its place. */
typedef struct TieringCatchUp
{
	TimestampTz since;			/* when that run began */
	int			attempts;		/* maintenance that has run since */
	bool		noted;			/* it was noted down who has to end */
	char	   *waits_for;		/* one that has not, for people; NULL: nobody */
} TieringCatchUp;

pg_noreturn extern void tiering_suspension_refuse(const char *name);
extern void tiering_suspension_await(const char *name);
extern void tiering_suspension_end(const char *name);
extern void tiering_resume_unnoticed(const char *name);
extern bool tiering_resume_missed(const char *name);
extern bool tiering_resume_pending(const char *name, TieringCatchUp *catch_up);
extern void tiering_resume_settled(const char *name);

#endif							/* TIERING_SUSPENSION_H */
