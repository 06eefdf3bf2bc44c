/*-------------------------------------------------------------------------
 *
 * layout.h
 *	  Are the objects of a model's schema still those that we made?
 *
 * src/layout.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef TIERING_LAYOUT_H
#define TIERING_LAYOUT_H

#include "utils/relcache.h"

extern Oid	tiering_relation_owner(Oid relid);
extern char *tiering_schema_name(Oid schema);
extern char *tiering_relation_name(Oid relid);
extern Oid	tiering_find_relation(const char *name, Oid schema, Oid *owner, char *relkind);
extern Oid	tiering_own_relation(const char *name, char relkind, Oid schema, Oid owner);
extern bool tiering_layout_key_fits(Oid type, Oid key_type);
extern bool tiering_layout_fits(Relation rel, const char *name, Oid key_type);
extern bool tiering_layout_index_fits(Relation index, const char *name);
extern bool tiering_layout_index_refuses(Relation index, const char *name);
extern bool tiering_layout_table_fits(Oid relid, const char *name, Oid key_type, bool wait);
extern bool tiering_layout_sequence_fits(Oid relid);
extern const char *tiering_layout_misfit(Oid state, Oid key_type);

#endif							/* TIERING_LAYOUT_H */
