/*-------------------------------------------------------------------------
 *
 * names.c
 *	  What names and plain values a definition may have.
 *
 * Models and tiers have names for people: any text that fits an identifier.
 * Components and criteria become columns of views that are made for tools
 * which see information_schema only, so their names are plain lower-case
 * identifiers that nobody has to quote, and none that a view has already.
 *
 * src/names.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include <math.h>

#include "common/keywords.h"
#include "utils/builtins.h"

#include "definition.h"
#include "names.h"

/* Longest name of a component or criterion: a column may add a prefix. */
#define MAX_COLUMN_NAME 59

/* Columns that the views of every model have. */
static const char *const fixed_columns[] = {
	"account_id", "base_tier", "completeness", "model_version",
	"override_until", "owner", "placed_score", "placement",
	"qualified_tier", "score", "scored_at", "territory", "tier",
	"tier_rank", "tier_since", "waitlisted_for", "window_until"
};

static bool is_snake_case(const char *name);
static bool is_key_word(const char *name);
static bool is_fixed_column(const char *name);

/*
 * tiering_text_argument - a text argument as a string, NULL for NULL
 */
char *
tiering_text_argument(FunctionCallInfo fcinfo, int i)
{
	return PG_ARGISNULL(i) ? NULL : text_to_cstring(PG_GETARG_TEXT_PP(i));
}

/*
 * tiering_required_argument - a text argument that may not be NULL
 */
char *
tiering_required_argument(FunctionCallInfo fcinfo, int i, const char *name)
{
	if (PG_ARGISNULL(i))
		ereport(ERROR,
				(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
				 errmsg("%s must not be null", name)));
	return tiering_text_argument(fcinfo, i);
}

/*
 * tiering_name_argument - the name of a model or tier: 1 to 63 bytes
 */
char *
tiering_name_argument(FunctionCallInfo fcinfo, int i, const char *what)
{
	char	   *name = tiering_required_argument(fcinfo, i, what);

	if (name[0] == '\0' || strlen(name) >= NAMEDATALEN)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_NAME),
				 errmsg("invalid name of a %s: \"%s\"", what, name),
				 errdetail("A name has 1 to %d bytes.", NAMEDATALEN - 1)));
	return name;
}

/*
 * tiering_model_argument - the model that a function changes: its first argument
 *
 * Refused in a read-only transaction, in which commands of ours would fail that
 * nobody knows.
 */
char *
tiering_model_argument(FunctionCallInfo fcinfo)
{
	tiering_definition_check_writable(fcinfo);
	return tiering_name_argument(fcinfo, 0, "model");
}

/*
 * tiering_column_argument - a name that becomes a column of views
 */
char *
tiering_column_argument(FunctionCallInfo fcinfo, int i, const char *what)
{
	char	   *name = tiering_required_argument(fcinfo, i, what);

	if (!is_snake_case(name))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_NAME),
				 errmsg("invalid name of a %s: \"%s\"", what, name),
				 errdetail("It becomes the name of a column: 1 to %d lower-case letters, digits and underscores, and a letter first.",
						   MAX_COLUMN_NAME)));
	if (is_key_word(name))
		ereport(ERROR,
				(errcode(ERRCODE_RESERVED_NAME),
				 errmsg("invalid name of a %s: \"%s\"", what, name),
				 errdetail("It becomes the name of a column, and is a reserved key word of SQL.")));
	if (is_fixed_column(name))
		ereport(ERROR,
				(errcode(ERRCODE_RESERVED_NAME),
				 errmsg("invalid name of a %s: \"%s\"", what, name),
				 errdetail("The views of a model have a column of that name already.")));
	return name;
}

/*
 * tiering_weight_argument - a weight, 1 if it is NULL
 */
double
tiering_weight_argument(FunctionCallInfo fcinfo, int i)
{
	double		weight = PG_ARGISNULL(i) ? 1 : PG_GETARG_FLOAT8(i);

	if (isnan(weight) || isinf(weight) || weight < 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("weight must be a finite number greater than or equal to zero"),
				 errdetail("The given weight is %g.", weight)));
	return weight + 0.0;		/* no negative zero */
}

/*
 * is_snake_case - is a name a plain lower-case identifier?
 */
static bool
is_snake_case(const char *name)
{
	size_t		length = strlen(name);

	return length > 0 && length <= MAX_COLUMN_NAME &&
		strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789_") == length &&
		name[0] >= 'a' && name[0] <= 'z';
}

/*
 * is_key_word - does SQL refuse the name as that of a column?
 */
static bool
is_key_word(const char *name)
{
	int			keyword = ScanKeywordLookup(name, &ScanKeywords);

	return keyword >= 0 &&
		(ScanKeywordCategories[keyword] == RESERVED_KEYWORD ||
		 ScanKeywordCategories[keyword] == TYPE_FUNC_NAME_KEYWORD);
}

/*
 * is_fixed_column - do the views of every model have such a column?
 */
static bool
is_fixed_column(const char *name)
{
	for (int i = 0; i < lengthof(fixed_columns); i++)
		if (strcmp(name, fixed_columns[i]) == 0)
			return true;
	return false;
}
