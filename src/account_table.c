/*-------------------------------------------------------------------------
 *
 * account_table.c
 *	  Which tables of a CRM can hold the accounts of a model.
 *
 * A model needs to see every write, which row triggers on a plain or
 * partitioned table do; and a key that tells accounts apart.  Whatever else
 * is refused here, with a message that says what is possible.
 *
 * That a key is unique may be vouched for, but not under row-level security:
 * there whoever inserts the key of somebody else's account would get to see
 * what belongs to it, so an index has to see to it, at every moment.
 *
 * src/account_table.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/htup_details.h"
#include "access/relation.h"
#include "catalog/catalog.h"
#include "catalog/namespace.h"
#include "catalog/partition.h"
#include "catalog/pg_am.h"
#include "catalog/pg_collation.h"
#include "catalog/pg_index.h"
#include "catalog/pg_inherits.h"
#include "catalog/pg_type.h"
#include "commands/defrem.h"
#include "miscadmin.h"
#include "storage/lmgr.h"
#include "utils/acl.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"
#include "utils/rel.h"
#include "utils/syscache.h"

#include "account_table.h"
#include "catalogue.h"
#include "definition.h"
#include "layout.h"
#include "model_schema.h"
#include "source_index.h"
#include "tiering.h"
#include "visibility.h"

static void refuse_stranger(Relation rel);
static void refuse_kind(Relation rel);
static void refuse_family(Relation rel);
static void refuse_foreign_partition(Relation rel);
static void refuse_forced_security(Relation rel);
static void wrong_table(Relation rel, const char *what, const char *hint);
static AttrNumber primary_key(Relation rel);
static AttrNumber named_key(Relation rel, const char *key_column);
static char *key_type(Relation rel, Form_pg_attribute attribute);

/*
 * tiering_relation_open - open what an argument of type regclass names
 *
 * Such an argument may hold any number.  The caller closes it and keeps the
 * lock.
 */
Relation
tiering_relation_open(Oid relid)
{
	Relation	rel = try_relation_open(relid, AccessShareLock);

	if (rel == NULL)
		ereport(ERROR,
				(errcode(ERRCODE_UNDEFINED_TABLE),
				 errmsg("relation with OID %u does not exist", relid)));
	return rel;
}

/*
 * tiering_account_table_open - open a table that can hold accounts
 *
 * Raises an error if the caller may not make a model on it, or nobody can.
 * The caller closes it and keeps the lock.
 */
Relation
tiering_account_table_open(Oid relid)
{
	Relation	rel = tiering_relation_open(relid);

	refuse_stranger(rel);
	refuse_kind(rel);
	refuse_family(rel);
	refuse_forced_security(rel);
	return rel;
}

/*
 * tiering_account_table_key - find the column that identifies an account
 *
 * It is the one that the caller names, or the primary key.
 */
void
tiering_account_table_key(Relation rel, const char *key_column, TieringKey *key)
{
	AttrNumber	attnum = key_column ? named_key(rel, key_column) : primary_key(rel);
	Form_pg_attribute attribute = TupleDescAttr(RelationGetDescr(rel), attnum - 1);

	if (!OidIsValid(GetDefaultOpClass(attribute->atttypid, BTREE_AM_OID)))
		ereport(ERROR,
				(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
				 errmsg("column \"%s\" of table \"%s\" cannot be the key of a model",
						NameStr(attribute->attname), RelationGetRelationName(rel)),
				 errdetail("Type %s has no default btree operator class.",
						   format_type_be(attribute->atttypid))));
	if (OidIsValid(get_base_element_type(attribute->atttypid)))
		ereport(ERROR,
				(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
				 errmsg("column \"%s\" of table \"%s\" cannot be the key of a model",
						NameStr(attribute->attname), RelationGetRelationName(rel)),
				 errdetail("Its type %s is an array.", format_type_be(attribute->atttypid)),
				 errhint("Name another NOT NULL column that is unique in key_column.")));
	key->column = pstrdup(NameStr(attribute->attname));
	key->type = key_type(rel, attribute);
}

/*
 * refuse_stranger - only the owner's role may make a model on a table
 */
static void
refuse_stranger(Relation rel)
{
	if (!has_privs_of_role(GetUserId(), rel->rd_rel->relowner))
		ereport(ERROR,
				(errcode(ERRCODE_INSUFFICIENT_PRIVILEGE),
				 errmsg("must be owner of table \"%s\" to make a model on it",
						RelationGetRelationName(rel))));
}

/*
 * refuse_kind - refuse what is no permanent table of a user
 */
static void
refuse_kind(Relation rel)
{
	switch (rel->rd_rel->relkind)
	{
		case RELKIND_RELATION:
		case RELKIND_PARTITIONED_TABLE:
			break;
		case RELKIND_VIEW:
			wrong_table(rel, "a view",
						"Make the model on the table that the view reads.");
			break;
		case RELKIND_MATVIEW:
			wrong_table(rel, "a materialized view",
						"Make the model on the table that the view reads.");
			break;
		case RELKIND_FOREIGN_TABLE:
			wrong_table(rel, "a foreign table",
						"Make the model in the database that the table is in, or copy its rows into a plain table.");
			break;
		default:
			wrong_table(rel, "no table",
						"Make the model on a plain or partitioned table.");
			break;
	}
	if (rel->rd_rel->relpersistence == RELPERSISTENCE_TEMP)
		wrong_table(rel, "a temporary table",
					"Make the model on a permanent table.");
	if (IsSystemRelation(rel))
		wrong_table(rel, "a system catalog",
					"Make the model on a plain or partitioned table of your own.");
	if (tiering_own_table(rel))
		wrong_table(rel, "a table of tiering itself, whose triggers do not fire",
					"Make the model on a table of the CRM.");
}

/*
 * refuse_family - refuse a part of a larger table, and inheritance
 */
static void
refuse_family(Relation rel)
{
	Oid			relid = RelationGetRelid(rel);

	if (rel->rd_rel->relispartition)
	{
		Oid			root = llast_oid(get_partition_ancestors(relid));

		wrong_table(rel, "a partition",
					psprintf("Make the model on the partitioned table \"%s\".",
							 get_rel_name(root)));
	}
	if (rel->rd_rel->relkind == RELKIND_PARTITIONED_TABLE)
	{
		refuse_foreign_partition(rel);
		return;
	}
	if (rel->rd_rel->relhassubclass &&
		find_inheritance_children(relid, NoLock) != NIL)
		wrong_table(rel, "the parent of other tables by inheritance",
					"Turn the tables into one partitioned table.");
	if (has_superclass(relid))
		wrong_table(rel, "a child of another table by inheritance",
					"Turn the tables into one partitioned table.");
}

/*
 * tiering_own_table - is it a table of the catalogue, or a private one of a model?
 *
 * These are written below the executor, where no trigger fires, so that no
 * model would notice what happens to them.
 */
bool
tiering_own_table(Relation rel)
{
	TieringArguments arguments = {0};
	bool		private_name = false;

	if (RelationGetNamespace(rel) == get_namespace_oid(TIERING_SCHEMA, true))
		return true;
	for (int i = 0; i < TIERING_PRIVATE_TABLES; i++)
	{
		if (strcmp(RelationGetRelationName(rel), tiering_private_tables[i].name) == 0)
			private_name = true;
	}
	if (!private_name)
		return false;
	tiering_argument_datum(&arguments, OIDOID, ObjectIdGetDatum(RelationGetNamespace(rel)), false);
	return tiering_catalogue_exists("SELECT 1 FROM tiering.model m JOIN pg_catalog.pg_class c "
									"ON c.oid = m.state_table WHERE c.relnamespace = $1",
									&arguments);
}

/*
 * tiering_foreign_partition - a foreign table among the partitions of a table
 *
 * InvalidOid if there is none.  Rows that a write sends there cannot be seen by
 * triggers like ours, so the server refuses the write.
 */
Oid
tiering_foreign_partition(Oid relid)
{
	ListCell   *lc;

	if (get_rel_relkind(relid) != RELKIND_PARTITIONED_TABLE)
		return InvalidOid;
	foreach(lc, find_all_inheritors(relid, NoLock, NULL))
	{
		if (get_rel_relkind(lfirst_oid(lc)) == RELKIND_FOREIGN_TABLE)
			return lfirst_oid(lc);
	}
	return InvalidOid;
}

/*
 * refuse_foreign_partition - every partition has to be in this database
 */
static void
refuse_foreign_partition(Relation rel)
{
	Oid			partition = tiering_foreign_partition(RelationGetRelid(rel));

	if (OidIsValid(partition))
		wrong_table(rel, "a partitioned table with a foreign table in it",
					psprintf("Detach the foreign table \"%s\", or copy its rows into a plain partition.",
							 get_rel_name(partition)));
}

/*
 * refuse_forced_security - the owner has to see every account
 */
static void
refuse_forced_security(Relation rel)
{
	if (rel->rd_rel->relrowsecurity && rel->rd_rel->relforcerowsecurity &&
		!has_bypassrls_privilege(rel->rd_rel->relowner))
		ereport(ERROR,
				(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
				 errmsg("cannot make a model on table \"%s\", since its owner does not see every account",
						RelationGetRelationName(rel)),
				 errdetail("Row-level security is forced, and role \"%s\" is subject to it.",
						   GetUserNameFromId(rel->rd_rel->relowner, false)),
				 errhint("Use ALTER TABLE ... NO FORCE ROW LEVEL SECURITY, or give the owner BYPASSRLS.")));
}

/*
 * wrong_table - raise the error for a relation of the wrong kind
 */
static void
wrong_table(Relation rel, const char *what, const char *hint)
{
	ereport(ERROR,
			(errcode(ERRCODE_WRONG_OBJECT_TYPE),
			 errmsg("cannot make a model on \"%s\"",
					RelationGetRelationName(rel)),
			 errdetail("It is %s.", what),
			 errhint("%s", hint)));
}

/*
 * primary_key - the column that is the primary key
 *
 * A deferrable one will do: accounts are told apart at the end of the
 * statement or transaction.
 */
static AttrNumber
primary_key(Relation rel)
{
	const char *problem = "It has no primary key.";
	ListCell   *lc;

	foreach(lc, RelationGetIndexList(rel))
	{
		HeapTuple	tuple = SearchSysCache1(INDEXRELID,
											ObjectIdGetDatum(lfirst_oid(lc)));
		Form_pg_index index = (Form_pg_index) GETSTRUCT(tuple);
		bool		primary = index->indisprimary;
		int			ncolumns = index->indnkeyatts;
		AttrNumber	attnum = index->indkey.values[0];

		ReleaseSysCache(tuple);
		if (primary && ncolumns == 1)
			return attnum;
		if (primary)
			problem = "Its primary key has several columns.";
	}
	ereport(ERROR,
			(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
			 errmsg("cannot tell the accounts of table \"%s\" apart",
					RelationGetRelationName(rel)),
			 errdetail("%s", problem),
			 errhint("Name a NOT NULL column that is unique in key_column, or add a primary key.")));
	return InvalidAttrNumber;	/* keep compiler quiet */
}

/*
 * named_key - the column that the caller names as the key
 */
static AttrNumber
named_key(Relation rel, const char *key_column)
{
	AttrNumber	attnum = get_attnum(RelationGetRelid(rel), key_column);

	if (attnum == InvalidAttrNumber)
		ereport(ERROR,
				(errcode(ERRCODE_UNDEFINED_COLUMN),
				 errmsg("column \"%s\" of table \"%s\" does not exist",
						key_column, RelationGetRelationName(rel)),
				 errhint("The name is taken as it is stored, in upper or lower case and without quotes.")));
	if (attnum < 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_COLUMN_REFERENCE),
				 errmsg("system column \"%s\" cannot be the key of a model",
						key_column)));
	if (TupleDescAttr(RelationGetDescr(rel), attnum - 1)->attgenerated == TIERING_GENERATED_VIRTUAL)
		ereport(ERROR,
				(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
				 errmsg("column \"%s\" of table \"%s\" cannot be the key of a model",
						key_column, RelationGetRelationName(rel)),
				 errdetail("It is computed when it is read, and not stored."),
				 errhint("Name a NOT NULL column that is stored and unique in key_column.")));
	if (!TupleDescAttr(RelationGetDescr(rel), attnum - 1)->attnotnull)
		ereport(ERROR,
				(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
				 errmsg("column \"%s\" of table \"%s\" cannot be the key of a model",
						key_column, RelationGetRelationName(rel)),
				 errdetail("It may contain null values."),
				 errhint("Make it NOT NULL first.")));
	return attnum;
}

/*
 * is_unique_index - does an index keep every value of a column to one row, as we
 * compare values?
 *
 * One that is deferrable looks when the statement or transaction ends, after our
 * triggers have seen what it refuses.
 */
static bool
is_unique_index(Oid index, AttrNumber attnum, Form_pg_attribute attribute)
{
	Oid			family = get_opclass_family(GetDefaultOpClass(attribute->atttypid, BTREE_AM_OID));
	HeapTuple	tuple = SearchSysCache1(INDEXRELID, ObjectIdGetDatum(index));
	Form_pg_index form;
	bool		result;

	if (!HeapTupleIsValid(tuple))
		return false;
	form = (Form_pg_index) GETSTRUCT(tuple);
	result = form->indisunique && form->indimmediate && form->indisvalid &&
		form->indnkeyatts == 1 && form->indkey.values[0] == attnum &&
		heap_attisnull(tuple, Anum_pg_index_indpred, NULL);
	if (result)
	{
		bool		isnull;
		Datum		classes = SysCacheGetAttr(INDEXRELID, tuple, Anum_pg_index_indclass, &isnull);
		Datum		collations = SysCacheGetAttr(INDEXRELID, tuple, Anum_pg_index_indcollation, &isnull);

		result = get_opclass_family(((oidvector *) DatumGetPointer(classes))->values[0]) == family &&
			((oidvector *) DatumGetPointer(collations))->values[0] == attribute->attcollation;
	}
	ReleaseSysCache(tuple);
	return result;
}

/*
 * tiering_key_is_unique - does an index see to it, at every moment, that no two rows
 * of a table have the same key?
 *
 * The caller has the table locked.
 */
bool
tiering_key_is_unique(Oid relid, AttrNumber attnum)
{
	Relation	rel = relation_open(relid, NoLock);
	Form_pg_attribute attribute = TupleDescAttr(RelationGetDescr(rel), attnum - 1);
	bool		result = false;
	ListCell   *lc;

	foreach(lc, RelationGetIndexList(rel))
		result |= is_unique_index(lfirst_oid(lc), attnum, attribute);
	relation_close(rel, NoLock);
	return result;
}

/*
 * tiering_notice_key_index - say that no index finds an account by its key
 *
 * The key of a composite primary key, or one that somebody vouches for, may have
 * none.
 */
void
tiering_notice_key_index(Oid relid, const char *key_column)
{
	char	   *table = tiering_relation_name(relid);
	const char *column = quote_identifier(key_column);

	if (tiering_column_has_index(relid, get_attnum(relid, key_column)))
		return;
	ereport(NOTICE,
			(errmsg("account table %s is read by %s, which has no index", table, column),
			 errdetail("The whole table is read each time an account is looked up by its key."),
			 errhint("CREATE INDEX ON %s (%s);", table, column)));
}

/*
 * tiering_require_own_keys - refuse keys that two readers could share under row-level
 * security
 */
void
tiering_require_own_keys(Oid relid, const char *key_column)
{
	AttrNumber	attnum;

	LockRelationOid(relid, AccessShareLock);
	attnum = get_attnum(relid, key_column);
	if (attnum == InvalidAttrNumber ||	/* dropped since: refused where the key is read */
		!tiering_row_security(relid) || tiering_key_is_unique(relid, attnum))
		return;
	ereport(ERROR,
			(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
			 errmsg("column \"%s\" of table \"%s\" cannot be the key of a model under row-level security",
					key_column, get_rel_name(relid)),
			 errdetail("No index sees to it that it is unique by itself at every moment, and who inserts the key of another row would be shown what belongs to that."),
			 errhint("Add a unique constraint on this column alone that is not deferrable, name a column that has one in key_column, or disable row-level security.%s",
					 get_rel_relkind(relid) != RELKIND_PARTITIONED_TABLE ? "" :
					 "  A partitioned table can have it only if it is partitioned by this column.")));
}

/*
 * key_type - the type of a column, as a column definition names it
 *
 * Of a domain that which it is over: our tables keep keys that are no more, which
 * need not keep to what it asks for.
 */
static char *
key_type(Relation rel, Form_pg_attribute attribute)
{
	int32		typmod = attribute->atttypmod;
	Oid			base = getBaseTypeAndTypmod(attribute->atttypid, &typmod);
	char	   *type = format_type_extended(base, typmod,
											FORMAT_TYPE_TYPEMOD_GIVEN |
											FORMAT_TYPE_FORCE_QUALIFY);
	Oid			collation = attribute->attcollation;
	HeapTuple	tuple;
	Form_pg_collation form;

	if (!OidIsValid(collation) ||
		collation == get_typcollation(base))
		return type;

	tuple = SearchSysCache1(COLLOID, ObjectIdGetDatum(collation));
	if (!HeapTupleIsValid(tuple))
		elog(ERROR, "cache lookup failed for collation %u", collation);
	form = (Form_pg_collation) GETSTRUCT(tuple);
	type = psprintf("%s COLLATE %s", type,
					quote_qualified_identifier(tiering_schema_name(form->collnamespace),
											   NameStr(form->collname)));
	ReleaseSysCache(tuple);
	return type;
}
