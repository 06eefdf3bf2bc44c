/*-------------------------------------------------------------------------
 *
 * account_table.h
 *	  Which tables of a CRM can hold the accounts of a model.
 *
 * src/account_table.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef TIERING_ACCOUNT_TABLE_H
#define TIERING_ACCOUNT_TABLE_H

#include "utils/relcache.h"

/* The column that identifies an account. */
typedef struct TieringKey
{
	char	   *column;			/* its name */
	char	   *type;			/* its type, or that which it is a domain over, fully
								 * qualified, with modifier and collation, for a
								 * column definition */
} TieringKey;

extern Relation tiering_relation_open(Oid relid);
extern Relation tiering_account_table_open(Oid relid);
extern bool tiering_own_table(Relation rel);
extern Oid	tiering_foreign_partition(Oid relid);
extern void tiering_account_table_key(Relation rel, const char *key_column,
									  TieringKey *key);
extern bool tiering_key_is_unique(Oid relid, AttrNumber attnum);
extern void tiering_notice_key_index(Oid relid, const char *key_column);
extern void tiering_require_own_keys(Oid relid, const char *key_column);

#endif							/* TIERING_ACCOUNT_TABLE_H */
