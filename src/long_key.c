/*-------------------------------------------------------------------------
 *
 * long_key.c
 *	  Keys that are too long for our indexes.
 *
 * An entry of a btree has a third of a page at most.  A key that just fits
 * the index of the account table does not fit those of ours that have
 * another column beside it, and an insert into them would fail the write of
 * the CRM that caused it.  So such an account is one whose scoring fails: it
 * has a state, which has the key alone in its index, and shows in
 * account_error, but it has no closed periods, overrides, windows and
 * signals.  One whose key does not even fit that index, which happens where
 * the account table has no index on it, is out of scope.
 *
 * How long an entry gets depends on how well it can be compressed, and by
 * what, which every session may set.  So it is pglz that counts, whatever
 * they set, and a long key is stored in that form, which an index takes as it
 * is.
 *
 * src/long_key.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/nbtree.h"
#include "access/toast_internals.h"
#include "utils/lsyscache.h"

#include "long_key.h"
#include "tiering.h"

/* Bytes of an entry of a btree without its header, as BTMaxItemSize says. */
#define MAX_ENTRY \
	((Size) (MAXALIGN_DOWN((BLCKSZ - MAXALIGN(SizeOfPageHeaderData + 3 * sizeof(ItemIdData)) - \
							MAXALIGN(sizeof(BTPageOpaqueData))) / 3) - \
			 MAXALIGN(sizeof(ItemPointerData)) - MAXALIGN(sizeof(IndexTupleData))))

/*
 * compress_key - the shorter form of a key, or NULL if there is none
 *
 * Some types are never stored in it.
 */
static struct varlena *
compress_key(Oid type, struct varlena *key)
{
	char		storage = get_typstorage(type);

	if (storage != TYPSTORAGE_EXTENDED && storage != TYPSTORAGE_MAIN)
		return NULL;
	return (struct varlena *) DatumGetPointer(toast_compress_datum(PointerGetDatum(key),
																   TOAST_PGLZ_COMPRESSION));
}

/*
 * fits_into - does a key fit into so many bytes, without a header, of an index?
 */
static bool
fits_into(const TieringModel *model, Datum key, Size limit)
{
	struct varlena *plain;
	struct varlena *compressed;

	if (model->key_len != -1)
		return true;
	plain = PG_DETOAST_DATUM_PACKED(key);
	if (VARSIZE_ANY_EXHDR(plain) <= limit)
		return true;
	compressed = compress_key(model->key_type, plain);
	return compressed != NULL && VARSIZE(compressed) - VARHDRSZ <= limit;
}

/*
 * tiering_key_fits - does a key fit every index of ours?
 */
bool
tiering_key_fits(const TieringModel *model, Datum key)
{
	return fits_into(model, key, TIERING_MAX_KEY);
}

/*
 * tiering_key_fits_alone - does a key fit an index that has no other column?
 */
bool
tiering_key_fits_alone(const TieringModel *model, Datum key)
{
	return fits_into(model, key, MAX_ENTRY - VARHDRSZ);
}

/*
 * tiering_key_refuse - raise the error for an account whose key is too long
 */
void
tiering_key_refuse(void)
{
	ereport(ERROR,
			(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
			 errmsg("the key of the account is too long"),
			 errdetail("It has more than %d bytes, also when it is compressed.", TIERING_MAX_KEY)));
}

/*
 * tiering_slot_put_key - set a key in a row that has it in an index
 *
 * Which it fits.
 */
void
tiering_slot_put_key(TupleTableSlot *slot, AttrNumber attno, Datum key)
{
	Form_pg_attribute attribute = TupleDescAttr(slot->tts_tupleDescriptor, attno - 1);

	slot->tts_values[attno - 1] = key;
	slot->tts_isnull[attno - 1] = false;
	if (attribute->attlen == -1)
	{
		struct varlena *plain = PG_DETOAST_DATUM_PACKED(key);
		struct varlena *compressed;

		if (VARSIZE_ANY_EXHDR(plain) <= TIERING_MAX_KEY)
			return;
		compressed = compress_key(attribute->atttypid, plain);
		if (compressed != NULL)
			slot->tts_values[attno - 1] = PointerGetDatum(compressed);
	}
}
