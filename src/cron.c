/*-------------------------------------------------------------------------
 *
 * cron.c
 *	  Schedules: what a cron string says, and when it was last due.
 *
 * pg_cron forgets what was due while the server was down.  To catch up, we
 * have to read the same strings as it does: five fields (minute, hour, day of
 * the month, month, day of the week), each a list of numbers, names, ranges
 * and steps.  Where both kinds of day are restricted, either suffices; a
 * field counts as unrestricted when it begins with a star, as in cron since
 * ever.  A dollar sign for the last day of a month and "30 seconds" are what
 * later versions of pg_cron accept beside that; the seconds count as every
 * minute here.
 *
 * We are stricter than cron in one thing: a range that runs backwards is
 * refused, since cron takes it and never runs the job.
 *
 * src/cron.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include <ctype.h>

#include "utils/datetime.h"
#include "utils/timestamp.h"

#include "cron.h"

/*
 * How many days to look back.  29 February on a given day of the week is the
 * rarest there is: it can be 40 years apart.
 */
#define MAX_DAYS_BACK	(41 * 366)

/* Words for schedules; the reviews run at three in the morning. */
static const struct
{
	const char *word;			/* what the user says */
	const char *cron;			/* what pg_cron is told */
}			words[] =
{
	{"hourly", "0 * * * *"},
	{"daily", "0 3 * * *"},
	{"weekly", "0 3 * * 1"},
	{"monthly", "0 3 1 * *"},
	{"quarterly", "0 3 1 1,4,7,10 *"},
	{"half_yearly", "0 3 1 1,7 *"},
	{"yearly", "0 3 1 1 *"}
};

static const char *const month_names[] =
{
	"jan", "feb", "mar", "apr", "may", "jun",
	"jul", "aug", "sep", "oct", "nov", "dec", NULL
};

static const char *const weekday_names[] =
{
	"sun", "mon", "tue", "wed", "thu", "fri", "sat", NULL
};

static bool parse_seconds(const char *text);
static bool parse_field(const char **text, int low, int high,
						const char *const *names, uint64 *set);
static bool parse_range(const char **text, int low, int high,
						const char *const *names, uint64 *set);
static bool parse_number(const char **text, int low, const char *const *names,
						 int *number);
static bool skip_blanks(const char **text);
static bool due_on_day(const TieringCron *cron, int julian);
static bool last_minute(const TieringCron *cron, int until, int *minute);

/*
 * tiering_cron_expand - the cron string for a word; other text as it is
 */
const char *
tiering_cron_expand(const char *schedule)
{
	for (int i = 0; i < lengthof(words); i++)
	{
		if (strcmp(schedule, words[i].word) == 0)
			return words[i].cron;
	}
	return schedule;
}

/*
 * tiering_cron_parse - read a cron string; false if it is none
 */
bool
tiering_cron_parse(const char *schedule, TieringCron *cron)
{
	const char *text = schedule;

	memset(cron, 0, sizeof(*cron));
	if (parse_seconds(schedule))
		text = "* * * * *";
	(void) skip_blanks(&text);

	if (!parse_field(&text, 0, 59, NULL, &cron->minutes) || !skip_blanks(&text) ||
		!parse_field(&text, 0, 23, NULL, &cron->hours) || !skip_blanks(&text))
		return false;

	cron->any_day = *text == '*';
	cron->last_day = *text == '$';
	if (cron->last_day)
		text++;
	else if (!parse_field(&text, 1, 31, NULL, &cron->days))
		return false;

	if (!skip_blanks(&text) ||
		!parse_field(&text, 1, 12, month_names, &cron->months) ||
		!skip_blanks(&text))
		return false;

	cron->any_weekday = *text == '*';
	if (!parse_field(&text, 0, 7, weekday_names, &cron->weekdays))
		return false;
	if (cron->weekdays & (1 << 7))
		cron->weekdays |= 1;

	(void) skip_blanks(&text);
	return *text == '\0';
}

/*
 * parse_seconds - is it "n seconds", from 1 to 59?
 */
static bool
parse_seconds(const char *text)
{
	int			number;

	if (!parse_number(&text, 0, NULL, &number) || !skip_blanks(&text))
		return false;
	return number >= 1 && number <= 59 &&
		(pg_strcasecmp(text, "seconds") == 0 || pg_strcasecmp(text, "second") == 0);
}

/*
 * parse_field - read a list of ranges, and step over it
 */
static bool
parse_field(const char **text, int low, int high, const char *const *names,
			uint64 *set)
{
	*set = 0;
	do
	{
		if (!parse_range(text, low, high, names, set))
			return false;
	} while (**text == ',' && *(*text)++);
	return true;
}

/*
 * parse_range - read a star, a number or a range, with a step or without
 */
static bool
parse_range(const char **text, int low, int high, const char *const *names,
			uint64 *set)
{
	int			first = low;
	int			last = high;
	int			step = 1;
	bool		single = false;

	if (**text == '*')
		(*text)++;
	else
	{
		if (!parse_number(text, low, names, &first))
			return false;
		last = first;
		single = **text != '-';
		if (!single)
		{
			(*text)++;
			if (!parse_number(text, low, names, &last))
				return false;
		}
	}
	if (**text == '/')
	{
		(*text)++;
		if (single || !parse_number(text, 0, NULL, &step) || step == 0)
			return false;
	}
	if (first < low || last > high || first > last)
		return false;
	for (int i = first; i <= last; i += step)
		*set |= UINT64CONST(1) << i;
	return true;
}

/*
 * parse_number - read a number of up to three digits, or a name
 */
static bool
parse_number(const char **text, int low, const char *const *names, int *number)
{
	const char *start = *text;
	int			length = 0;

	while (isalnum((unsigned char) start[length]))
		length++;
	*text = start + length;

	for (int i = 0; names != NULL && names[i] != NULL; i++)
	{
		if (length == 3 && pg_strncasecmp(names[i], start, 3) == 0)
		{
			*number = low + i;
			return true;
		}
	}

	*number = 0;
	if (length == 0 || length > 3)
		return false;
	for (int i = 0; i < length; i++)
	{
		if (!isdigit((unsigned char) start[i]))
			return false;
		*number = *number * 10 + (start[i] - '0');
	}
	return true;
}

/*
 * skip_blanks - step over blanks; false if there are none
 */
static bool
skip_blanks(const char **text)
{
	const char *start = *text;

	while (**text == ' ' || **text == '\t')
		(*text)++;
	return *text > start;
}

/*
 * tiering_cron_last_due - the latest moment up to at, when a job was due
 *
 * False if it never is.  Local times of the zone that the job runs by.
 */
bool
tiering_cron_last_due(const TieringCron *cron, Timestamp at, Timestamp *due)
{
	int64		day = at / USECS_PER_DAY;
	int64		time = at % USECS_PER_DAY;
	int			minute;

	if (time < 0)
	{
		time += USECS_PER_DAY;
		day--;
	}

	/* Of the first day only what is over, of those before it all. */
	minute = time / USECS_PER_MINUTE;
	for (int i = 0; i < MAX_DAYS_BACK; i++)
	{
		int			julian = (int) (day + POSTGRES_EPOCH_JDATE);

		if (julian < 0)
			break;
		if (due_on_day(cron, julian) &&
			last_minute(cron, minute, &minute))
		{
			*due = day * USECS_PER_DAY + minute * USECS_PER_MINUTE;
			return true;
		}
		minute = MINS_PER_HOUR * HOURS_PER_DAY - 1;
		day--;
	}
	return false;
}

/*
 * due_on_day - does the job run on a day, given as a Julian day?
 */
static bool
due_on_day(const TieringCron *cron, int julian)
{
	int			year,
				month,
				day;
	bool		good_day;
	bool		good_weekday;

	j2date(julian, &year, &month, &day);
	if (!(cron->months >> month & 1))
		return false;

	good_day = cron->last_day
		? day == day_tab[isleap(year)][month - 1]
		: cron->days >> day & 1;
	good_weekday = cron->weekdays >> j2day(julian) & 1;

	if (cron->any_day || cron->any_weekday)
		return good_day && good_weekday;
	return good_day || good_weekday;
}

/*
 * last_minute - the last minute of a day, up to until, when the job runs
 */
static bool
last_minute(const TieringCron *cron, int until, int *minute)
{
	for (int i = until; i >= 0; i--)
	{
		if ((cron->hours >> (i / MINS_PER_HOUR) & 1) &&
			(cron->minutes >> (i % MINS_PER_HOUR) & 1))
		{
			*minute = i;
			return true;
		}
	}
	return false;
}
