/*-------------------------------------------------------------------------
 *
 * clock.c
 *	  The one source of "now".
 *
 * Two readings exist.  History wants the moment after the account's row was
 * taken (tiering_now); views want one moment for the whole statement
 * (tiering_statement_now), so that two columns of a row cannot disagree.
 * Both answer the setting tiering.clock when it is set, which lets a test or
 * a replay live at any time it likes.
 *
 * src/clock.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/parallel.h"
#include "access/xact.h"
#include "fmgr.h"
#include "utils/builtins.h"
#include "utils/datetime.h"
#include "utils/memutils.h"

#include "clock.h"
#include "tiering.h"

PG_FUNCTION_INFO_V1(tiering_clock);

/* The parsed setting, kept because the text is read for every change. */
static char *parsed_text = NULL;
static TimestampTz parsed_value;

/*
 * parse_clock - turn the text of the setting into a moment
 *
 * False if the text is no finite timestamp with time zone.
 */
static bool
parse_clock(const char *text, TimestampTz *result)
{
	char	   *field[MAXDATEFIELDS];
	int			ftype[MAXDATEFIELDS];
	char		workbuf[MAXDATELEN + MAXDATEFIELDS];
	int			nf;
	int			dtype;
	int			tz;
	fsec_t		fsec;
	struct pg_tm tm;

	if (ParseDateTime(text, workbuf, sizeof(workbuf), field, ftype,
					  MAXDATEFIELDS, &nf) != 0)
		return false;
	if (TIERING_DECODE_DATE_TIME(field, ftype, nf, &dtype, &tm, &fsec, &tz) != 0)
		return false;
	if (dtype != DTK_DATE)
		return false;
	return tm2timestamp(&tm, fsec, &tz, result) == 0;
}

/*
 * tiering_clock_check - accept an empty setting or a finite timestamp
 */
bool
tiering_clock_check(char **newval, void **extra, GucSource source)
{
	TimestampTz ignored;

	if (**newval == '\0')
		return true;
	/* the leader has checked it, and names of time zones are not there yet */
	if (InitializingParallelWorker)
		return true;
	if (!parse_clock(*newval, &ignored))
	{
		GUC_check_errdetail("\"%s\" is not a finite timestamp with time zone.", *newval);
		return false;
	}
	return true;
}

/*
 * clock_setting - the moment of tiering.clock; false when it is empty
 */
static bool
clock_setting(TimestampTz *result)
{
	if (tiering_clock_setting == NULL || tiering_clock_setting[0] == '\0')
		return false;

	if (parsed_text == NULL || strcmp(parsed_text, tiering_clock_setting) != 0)
	{
		TimestampTz value;

		if (!parse_clock(tiering_clock_setting, &value))
			elog(ERROR, "could not read tiering.clock \"%s\"", tiering_clock_setting);
		if (parsed_text)
			pfree(parsed_text);
		parsed_text = NULL;
		parsed_value = value;
		parsed_text = MemoryContextStrdup(TopMemoryContext, tiering_clock_setting);
	}
	*result = parsed_value;
	return true;
}

/*
 * tiering_now - the moment at which a change happens
 */
TimestampTz
tiering_now(void)
{
	TimestampTz result;

	return clock_setting(&result) ? result : GetCurrentTimestamp();
}

/*
 * tiering_statement_now - the moment at which the statement reads
 */
TimestampTz
tiering_statement_now(void)
{
	TimestampTz result;

	return clock_setting(&result) ? result : GetCurrentStatementStartTimestamp();
}

/*
 * tiering_clock - SQL: tiering.clock(), the statement's moment, for views
 */
Datum
tiering_clock(PG_FUNCTION_ARGS)
{
	PG_RETURN_TIMESTAMPTZ(tiering_statement_now());
}
