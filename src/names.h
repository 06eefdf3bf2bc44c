/*-------------------------------------------------------------------------
 *
 * names.h
 *	  What names and plain values a definition may have.
 *
 * The functions that change a definition get their arguments here: checked,
 * and NULL turned into the documented default.  Each condition is raised in
 * one place.
 *
 * src/names.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef TIERING_NAMES_H
#define TIERING_NAMES_H

#include "fmgr.h"

extern char *tiering_text_argument(FunctionCallInfo fcinfo, int i);
extern char *tiering_required_argument(FunctionCallInfo fcinfo, int i,
									   const char *name);
extern char *tiering_model_argument(FunctionCallInfo fcinfo);
extern char *tiering_name_argument(FunctionCallInfo fcinfo, int i,
								   const char *what);
extern char *tiering_column_argument(FunctionCallInfo fcinfo, int i,
									 const char *what);
extern double tiering_weight_argument(FunctionCallInfo fcinfo, int i);

#endif							/* TIERING_NAMES_H */
