/*
 * Parts of the views of a model, for what is not stored as it is shown.  What
 * they answer depends on their arguments and the clock alone, so PUBLIC may
 * call them.
 */
CREATE FUNCTION tiering._word(number int, words text[])
RETURNS text
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1
AS 'MODULE_PATHNAME', 'tiering_shown_word';

COMMENT ON FUNCTION tiering._word(int, text[]) IS
	'private: the word that a number stands for';

CREATE FUNCTION tiering._lift_number(lift bigint[], item int)
RETURNS int
LANGUAGE C STABLE STRICT PARALLEL SAFE COST 1
AS 'MODULE_PATHNAME', 'tiering_shown_lift';

COMMENT ON FUNCTION tiering._lift_number(bigint[], int) IS
	'private: what an override or outreach window means for an account now, as a number';

CREATE FUNCTION tiering._lift_time(lift bigint[], item int)
RETURNS timestamptz
LANGUAGE C STABLE STRICT PARALLEL SAFE COST 1
AS 'MODULE_PATHNAME', 'tiering_shown_lift';

COMMENT ON FUNCTION tiering._lift_time(bigint[], int) IS
	'private: what an override or outreach window means for an account now, as a moment';

CREATE FUNCTION tiering._tally_add(tally bigint[], rank int, waitlisted smallint, score numeric)
RETURNS bigint[]
LANGUAGE C IMMUTABLE PARALLEL SAFE COST 1
AS 'MODULE_PATHNAME', 'tiering_tally_add';

COMMENT ON FUNCTION tiering._tally_add(bigint[], int, smallint, numeric) IS
	'private: add an account to a tally of the tiers';

CREATE FUNCTION tiering._tally_merge(tally bigint[], other bigint[])
RETURNS bigint[]
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1
AS 'MODULE_PATHNAME', 'tiering_tally_merge';

COMMENT ON FUNCTION tiering._tally_merge(bigint[], bigint[]) IS
	'private: add up two tallies of the tiers';

CREATE AGGREGATE tiering._tally(rank int, waitlisted smallint, score numeric) (
	SFUNC = tiering._tally_add,
	STYPE = bigint[],
	COMBINEFUNC = tiering._tally_merge,
	INITCOND = '{}',
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE tiering._tally(int, smallint, numeric) IS
	'private: accounts, waiting accounts, scored accounts and the sum of their scores in hundredths, of each rank from 1 on';
