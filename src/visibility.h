/*-------------------------------------------------------------------------
 *
 * visibility.h
 *	  Which accounts the readers of a model's views may see.
 *
 * src/visibility.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef TIERING_VISIBILITY_H
#define TIERING_VISIBILITY_H

#include "live.h"

/* Private view over the keys that the reader sees; only with row security. */
#define TIERING_VISIBLE_ACCOUNT "visible_account"

extern bool tiering_row_security(Oid account_table);
extern char *tiering_visible_account_query(const TieringLive *live);

#endif							/* TIERING_VISIBILITY_H */
