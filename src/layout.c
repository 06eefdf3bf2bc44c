/*-------------------------------------------------------------------------
 *
 * layout.c
 *	  Are the objects of a model's schema still those that we made?
 *
 * They belong to the owner of the model, who may alter, drop and replace
 * them; and whoever may create something in the schema may put a view or a
 * table where one of ours was.  But the tables are read and written below the
 * executor, which would take a number for a pointer, and the expressions of
 * views run as the owner.  So a relation counts only if it belongs to him,
 * and a table only if it has the columns, in their order and under their
 * names, and the index the keys, that model_schema.c gave it, and no other
 * index that is unique: that would refuse rows, and so fail the writes of the
 * CRM.  Nor has it children, whose rows our statements would read as if they
 * were its own, nor rules, which would put something else in place of them.
 * What does not count is as good as missing: writers pass it by, reviews refuse
 * it, health() names it.
 *
 * The type of the key is that of the account table now: it may have been
 * altered while the model was suspended.
 *
 * src/layout.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/htup_details.h"
#include "access/relation.h"
#include "catalog/pg_am.h"
#include "catalog/pg_class.h"
#include "catalog/pg_index.h"
#include "catalog/pg_inherits.h"
#include "catalog/pg_sequence.h"
#include "catalog/pg_type.h"
#include "parser/parse_coerce.h"
#include "storage/lmgr.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"
#include "utils/rel.h"
#include "utils/syscache.h"
#include "utils/typcache.h"
#include "utils/varlena.h"

#include "compat.h"
#include "layout.h"
#include "model_schema.h"

/* What a column is defined with; the longer one of two first. */
static const struct
{
	const char *name;
	Oid			type;
}			column_types[] =
{
	{"bigint[]", INT8ARRAYOID},
	{"bigint", INT8OID},
	{"boolean", BOOLOID},
	{"float8[]", FLOAT8ARRAYOID},
	{"float8", FLOAT8OID},
	{"int", INT4OID},
	{"jsonb", JSONBOID},
	{"numeric", NUMERICOID},
	{"smallint", INT2OID},
	{"text", TEXTOID},
	{"timestamptz", TIMESTAMPTZOID},
	{"xid8", XID8OID}
};

/* A table, in the form in which it is compared. */
typedef struct Layout
{
	const TieringPrivateTable *table;
	Oid		   *types;			/* of the columns; InvalidOid: that of the key */
	bool	   *not_null;
	int			nkeys;
	AttrNumber	keys[INDEX_MAX_KEYS];	/* columns of the index */
} Layout;

/*
 * tiering_relation_owner - the role that owns a relation; InvalidOid if it is gone
 */
Oid
tiering_relation_owner(Oid relid)
{
	HeapTuple	tuple = SearchSysCache1(RELOID, ObjectIdGetDatum(relid));
	Oid			owner;

	if (!HeapTupleIsValid(tuple))
		return InvalidOid;
	owner = ((Form_pg_class) GETSTRUCT(tuple))->relowner;
	ReleaseSysCache(tuple);
	return owner;
}

/*
 * tiering_schema_name - the name of a schema; an error if it is gone
 *
 * Nobody keeps somebody else from dropping it before we look.
 */
char *
tiering_schema_name(Oid schema)
{
	char	   *name = get_namespace_name(schema);

	if (name == NULL)
		ereport(ERROR,
				(errcode(ERRCODE_UNDEFINED_SCHEMA),
				 errmsg("a schema was dropped while it was used"),
				 errdetail("Its OID was %u.", schema)));
	return name;
}

/*
 * tiering_relation_name - the quoted and qualified name of a relation; an error if it is gone
 */
char *
tiering_relation_name(Oid relid)
{
	char	   *name = get_rel_name(relid);

	if (name == NULL)
		ereport(ERROR,
				(errcode(ERRCODE_UNDEFINED_TABLE),
				 errmsg("a table was dropped while it was used"),
				 errdetail("Its OID was %u.", relid)));
	return quote_qualified_identifier(tiering_schema_name(get_rel_namespace(relid)), name);
}

/*
 * tiering_find_relation - what has a name in a model's schema, its owner and its kind
 *
 * InvalidOid if nothing has.  One look: between two an activation might put
 * another view in its place, and a writer would take the model for one that
 * lacks it.
 */
Oid
tiering_find_relation(const char *name, Oid schema, Oid *owner, char *relkind)
{
	HeapTuple	tuple = SearchSysCache2(RELNAMENSP, CStringGetDatum(name), ObjectIdGetDatum(schema));
	Form_pg_class form;
	Oid			result;

	if (!HeapTupleIsValid(tuple))
		return InvalidOid;
	form = (Form_pg_class) GETSTRUCT(tuple);
	result = form->oid;
	*owner = form->relowner;
	*relkind = form->relkind;
	ReleaseSysCache(tuple);
	return result;
}

/*
 * tiering_own_relation - a relation of a model's schema, if its owner has it
 *
 * InvalidOid if there is none of that name and kind, or somebody else has made
 * it.
 */
Oid
tiering_own_relation(const char *name, char relkind, Oid schema, Oid owner)
{
	Oid			present_owner;
	char		present_kind;
	Oid			result = tiering_find_relation(name, schema, &present_owner, &present_kind);

	return OidIsValid(result) && present_owner == owner && present_kind == relkind ? result : InvalidOid;
}

/*
 * column_type - the type that the definition of a column begins with
 */
static Oid
column_type(const TieringPrivateColumn *column)
{
	if (TIERING_IS_KEY(column))
		return InvalidOid;
	for (int i = 0; i < lengthof(column_types); i++)
	{
		if (strncmp(column->type, column_types[i].name, strlen(column_types[i].name)) == 0)
			return column_types[i].type;
	}
	elog(ERROR, "unexpected type \"%s\" of a column", column->type);
	return InvalidOid;			/* keep compiler quiet */
}

/*
 * find_column - attribute number of a column
 */
static AttrNumber
find_column(const TieringPrivateTable *table, const char *name)
{
	for (int i = 0; i < table->ncolumns; i++)
	{
		if (strcmp(table->columns[i].name, name) == 0)
			return i + 1;
	}
	elog(ERROR, "unexpected column \"%s\" of an index", name);
	return InvalidAttrNumber;	/* keep compiler quiet */
}

/*
 * fill_layout - take what a table has to be from its definition
 */
static void
fill_layout(Layout *layout, const TieringPrivateTable *table)
{
	List	   *names = NIL;
	ListCell   *lc;

	layout->types = MemoryContextAlloc(TopMemoryContext, sizeof(Oid) * table->ncolumns);
	layout->not_null = MemoryContextAlloc(TopMemoryContext, sizeof(bool) * table->ncolumns);
	for (int i = 0; i < table->ncolumns; i++)
	{
		const TieringPrivateColumn *column = &table->columns[i];

		layout->types[i] = column_type(column);
		layout->not_null[i] = column->type == NULL || strstr(column->type, "NOT NULL") != NULL;
	}
	if (table->index_columns)
		(void) SplitIdentifierString(pstrdup(table->index_columns), ',', &names);
	layout->nkeys = 0;
	foreach(lc, names)
	{
		layout->keys[layout->nkeys++] = find_column(table, lfirst(lc));
		if (table->primary_key)
			layout->not_null[layout->keys[layout->nkeys - 1] - 1] = true;
	}
	layout->table = table;		/* last: it is complete now */
}

/*
 * find_layout - the layout of a table of ours
 */
static const Layout *
find_layout(const char *name)
{
	static Layout layouts[TIERING_PRIVATE_TABLES];

	for (int i = 0; i < TIERING_PRIVATE_TABLES; i++)
	{
		if (strcmp(tiering_private_tables[i].name, name) != 0)
			continue;
		if (layouts[i].table == NULL)
			fill_layout(&layouts[i], &tiering_private_tables[i]);
		return &layouts[i];
	}
	elog(ERROR, "unexpected table \"%s\" of a model", name);
	return NULL;				/* keep compiler quiet */
}

/*
 * tiering_layout_key_fits - is a column's type that of the key, but for a name?
 *
 * InvalidOid: the type of the key is not known.
 */
bool
tiering_layout_key_fits(Oid type, Oid key_type)
{
	if (type == key_type || !OidIsValid(key_type))
		return true;
	type = getBaseType(type);
	return type == key_type ||
		(IsBinaryCoercible(type, key_type) &&
		 lookup_type_cache(type, TYPECACHE_BTREE_OPFAMILY)->btree_opf ==
		 lookup_type_cache(key_type, TYPECACHE_BTREE_OPFAMILY)->btree_opf);
}

/*
 * is_plain - is a table nothing but its own rows, of values that were written?
 *
 * Children may have NULL where it may not.
 */
static bool
is_plain(Relation rel)
{
	return rel->rd_rel->relkind == RELKIND_RELATION && rel->rd_rel->relam == HEAP_TABLE_AM_OID &&
		RelationIsPermanent(rel) && rel->rd_rules == NULL &&
		(!rel->rd_rel->relhassubclass ||
		 find_inheritance_children(RelationGetRelid(rel), NoLock) == NIL);
}

/*
 * tiering_layout_fits - has a table the columns of the one that we call so?
 *
 * It may have more, as long as they may be NULL.  A crash leaves it as it is.
 */
bool
tiering_layout_fits(Relation rel, const char *name, Oid key_type)
{
	const Layout *layout = find_layout(name);
	TupleDesc	desc = RelationGetDescr(rel);
	int			n = layout->table->ncolumns;

	if (!is_plain(rel) || desc->natts < n)
		return false;
	for (int i = 0; i < desc->natts; i++)
	{
		Form_pg_attribute attribute = TupleDescAttr(desc, i);

		if (attribute->attnotnull != (i < n && layout->not_null[i]) ||
			(attribute->attnotnull && !TIERING_NOT_NULL_IS_VALID(desc, i)))
			return false;
		if (i < n && (attribute->attisdropped || attribute->attgenerated != '\0' ||
					  (OidIsValid(layout->types[i]) ? attribute->atttypid != layout->types[i] :
					   !tiering_layout_key_fits(attribute->atttypid, key_type))))
			return false;
	}
	return true;
}

/*
 * same_columns - is an index over the columns that we search the table by?
 */
static bool
same_columns(const Layout *layout, Form_pg_index form)
{
	if (form->indnkeyatts != layout->nkeys)
		return false;
	for (int i = 0; i < layout->nkeys; i++)
	{
		if (form->indkey.values[i] != layout->keys[i])
			return false;
	}
	return true;
}

/*
 * keys_fit - is an index one over the columns that we search it by?
 */
static bool
keys_fit(const Layout *layout, Oid access_method, HeapTuple tuple)
{
	Form_pg_index form = (Form_pg_index) GETSTRUCT(tuple);

	return access_method == BTREE_AM_OID && form->indisvalid && same_columns(layout, form) &&
		heap_attisnull(tuple, Anum_pg_index_indpred, NULL);
}

/*
 * tiering_layout_index_fits - can the index of a table be searched as we do?
 */
bool
tiering_layout_index_fits(Relation index, const char *name)
{
	return keys_fit(find_layout(name), index->rd_rel->relam, index->rd_indextuple);
}

/*
 * may_refuse - can an index refuse a row that ours takes?
 *
 * One over the key of a table refuses what its primary key refuses: REINDEX
 * CONCURRENTLY makes such a one beside it.
 */
static bool
may_refuse(const Layout *layout, Form_pg_index form)
{
	return form->indisexclusion ||
		(form->indisunique && !(layout->table->primary_key && same_columns(layout, form)));
}

/*
 * tiering_layout_index_refuses - can an index of a table refuse a row that we write?
 */
bool
tiering_layout_index_refuses(Relation index, const char *name)
{
	return (index->rd_index->indisunique || index->rd_index->indisexclusion) &&
		may_refuse(find_layout(name), index->rd_index);
}

/*
 * indexes_fit - has a table the index that we search, and none that refuses rows?
 */
static bool
indexes_fit(const Layout *layout, Relation rel)
{
	bool		found = layout->nkeys == 0;
	bool		refused = false;
	ListCell   *lc;

	foreach(lc, RelationGetIndexList(rel))
	{
		HeapTuple	class = SearchSysCache1(RELOID, ObjectIdGetDatum(lfirst_oid(lc)));
		HeapTuple	tuple = SearchSysCache1(INDEXRELID, ObjectIdGetDatum(lfirst_oid(lc)));

		if (HeapTupleIsValid(class) && HeapTupleIsValid(tuple))
		{
			const char *name = NameStr(((Form_pg_class) GETSTRUCT(class))->relname);

			if (layout->nkeys > 0 && strcmp(name, layout->table->index) == 0)
				found = keys_fit(layout, ((Form_pg_class) GETSTRUCT(class))->relam, tuple);
			refused |= may_refuse(layout, (Form_pg_index) GETSTRUCT(tuple));
		}
		if (HeapTupleIsValid(class))
			ReleaseSysCache(class);
		if (HeapTupleIsValid(tuple))
			ReleaseSysCache(tuple);
	}
	return found && !refused;
}

/*
 * names_fit - have the columns of a table that fits the names that we gave them?
 *
 * Statements of our own find them by name.  A place for a component is named after
 * it once it has one.
 */
static bool
names_fit(const Layout *layout, Relation rel)
{
	for (int i = 0; i < layout->table->ncolumns; i++)
	{
		const char *name = layout->table->columns[i].name;

		if (strncmp(name, TIERING_SPARE_COLUMN, strlen(TIERING_SPARE_COLUMN)) != 0 &&
			strcmp(name, NameStr(TupleDescAttr(RelationGetDescr(rel), i)->attname)) != 0)
			return false;
	}
	return true;
}

/*
 * tiering_layout_table_fits - are a table and its index those that we call so?
 *
 * A writer does not wait for who alters it; it does not fit then.
 */
bool
tiering_layout_table_fits(Oid relid, const char *name, Oid key_type, bool wait)
{
	const Layout *layout = find_layout(name);
	Relation	rel;
	bool		result;

	if (!OidIsValid(relid))
		return false;
	if (wait)
		LockRelationOid(relid, AccessShareLock);
	else if (!ConditionalLockRelationOid(relid, AccessShareLock))
		return false;
	rel = try_relation_open(relid, NoLock);
	result = rel != NULL && tiering_layout_fits(rel, name, key_type) &&
		names_fit(layout, rel) && indexes_fit(layout, rel);
	if (rel)
		relation_close(rel, NoLock);
	if (!wait)
		UnlockRelationOid(relid, AccessShareLock);
	return result;
}

/*
 * tiering_layout_sequence_fits - are the numbers of a sequence as good as endless, and rising?
 *
 * An owner may alter it; a writer would fail at its end.
 */
bool
tiering_layout_sequence_fits(Oid relid)
{
	HeapTuple	tuple = SearchSysCache1(SEQRELID, ObjectIdGetDatum(relid));
	Form_pg_sequence form;
	bool		result;

	if (!HeapTupleIsValid(tuple))
		return false;
	form = (Form_pg_sequence) GETSTRUCT(tuple);
	result = form->seqtypid == INT8OID && form->seqmax == PG_INT64_MAX &&
		form->seqincrement == 1 && !form->seqcycle && form->seqcache == 1 &&
		get_rel_persistence(relid) == RELPERSISTENCE_PERMANENT;
	ReleaseSysCache(tuple);
	return result;
}

/*
 * tiering_layout_misfit - the first table of a model that is not as we made it
 *
 * NULL if all are.  They stay as they are until the transaction ends.
 */
const char *
tiering_layout_misfit(Oid state, Oid key_type)
{
	Oid			schema = get_rel_namespace(state);
	Oid			owner = tiering_relation_owner(state);

	if (!OidIsValid(owner))
		return "state";
	for (int i = 0; i < TIERING_PRIVATE_TABLES; i++)
	{
		const char *name = tiering_private_tables[i].name;
		Oid			relid = strcmp(name, "state") == 0 ? state :
			tiering_own_relation(name, RELKIND_RELATION, schema, owner);

		if (!tiering_layout_table_fits(relid, name, key_type, true))
			return name;
	}
	return NULL;
}
