/*-------------------------------------------------------------------------
 *
 * catalogue.h
 *	  Whose rights and settings our SQL runs with, and the catalogue's SPI.
 *
 * Catalogue tables belong to the owner of the extension, the objects of a
 * model to the model's owner.  Neither is the caller.  Callers check rights
 * first; everything here trusts them.
 *
 *		tiering_catalogue_execute(...)	writes the catalogue
 *		tiering_catalogue_query(...)	reads it; the rows outlive SPI
 *		tiering_catalogue_of_...(...)	reads it for a writer, without SPI
 *		tiering_identity_enter/leave	anything else that runs as the owner
 *
 * src/catalogue.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef TIERING_CATALOGUE_H
#define TIERING_CATALOGUE_H

#include "access/htup.h"
#include "access/tupdesc.h"

#define TIERING_MAX_ARGUMENTS 16

/* Attribute numbers of tiering.model, see 20_catalogue.sql. */
#define Anum_model_model 1
#define Anum_model_account_table 3
#define Anum_model_state_table 4
#define Anum_model_key_column 5
#define Anum_model_status 9
#define Anum_model_suspended_model 12
#define Anum_model_history_from 17

/* What tiering_identity_leave() puts back. */
typedef struct TieringIdentity
{
	Oid			userid;			/* user before */
	int			security_context;	/* its security context */
	int			guc_level;		/* nest level of the settings to undo */
} TieringIdentity;

/* Arguments of a statement, added one by one in the order $1, $2, ... */
typedef struct TieringArguments
{
	int			count;			/* how many there are */
	Oid			types[TIERING_MAX_ARGUMENTS];	/* their types */
	Datum		values[TIERING_MAX_ARGUMENTS];	/* their values */
	char		nulls[TIERING_MAX_ARGUMENTS];	/* 'n' for a NULL, as in SPI */
} TieringArguments;

/* Rows of a query, copied into the caller's memory context. */
typedef struct TieringRows
{
	uint64		count;			/* number of rows */
	TupleDesc	desc;			/* their columns; NULL: there is no such table */
	HeapTuple  *tuples;			/* [count] */
} TieringRows;

extern void tiering_settings_fix(void);
extern void tiering_syntax_fix(void);
extern void tiering_identity_enter(Oid role, TieringIdentity *saved);
extern void tiering_identity_leave(const TieringIdentity *saved);

extern char *tiering_type_name(Oid type);
extern char *tiering_value_text(Oid type, Datum value);

extern void tiering_argument_text(TieringArguments *arguments, const char *value);
extern void tiering_argument_int(TieringArguments *arguments, const int *value);
extern void tiering_argument_float(TieringArguments *arguments, double value);
extern void tiering_argument_datum(TieringArguments *arguments, Oid type,
								   Datum value, bool isnull);

extern uint64 tiering_catalogue_execute(const char *sql, int nargs, Oid *types,
										Datum *values, const char *nulls);
extern uint64 tiering_catalogue_call(const char *sql,
									 TieringArguments *arguments);
extern TieringRows *tiering_catalogue_query(const char *sql,
											TieringArguments *arguments);
extern TieringRows *tiering_catalogue_look(const char *sql,
										   TieringArguments *arguments);
extern TieringRows *tiering_catalogue_rows(const char *sql, const char *model);
extern uint64 tiering_catalogue_run(const char *sql, const char *model);
extern bool tiering_catalogue_exists(const char *sql, TieringArguments *arguments);
extern TieringRows *tiering_catalogue_of_model(const char *table, const char *model);
extern TieringRows *tiering_catalogue_of_relation(const char *table, AttrNumber column,
												  Oid relation);
extern TieringRows *tiering_owner_query(Oid role, const char *sql,
										TieringArguments *arguments);
extern void tiering_owner_execute(Oid role, const char *sql);

extern Datum tiering_rows_datum(const TieringRows *rows, uint64 row,
								int column, bool *isnull);
extern char *tiering_rows_text(const TieringRows *rows, uint64 row, int column);
extern Oid	tiering_rows_oid(const TieringRows *rows, uint64 row, int column);
extern int	tiering_rows_int(const TieringRows *rows, uint64 row, int column);
extern double tiering_rows_float(const TieringRows *rows, uint64 row, int column);
extern bool tiering_rows_isnull(const TieringRows *rows, uint64 row, int column);

#endif							/* TIERING_CATALOGUE_H */
