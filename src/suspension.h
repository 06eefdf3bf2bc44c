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

#include "compat.h"

pg_noreturn extern void tiering_suspension_refuse(const char *name);
extern void tiering_suspension_await(const char *name);
extern void tiering_suspension_end(const char *name);
extern void tiering_resume_unnoticed(const char *name);
extern bool tiering_resume_missed(const char *name);
extern void tiering_resume_settled(const char *name);

#endif							/* TIERING_SUSPENSION_H */
