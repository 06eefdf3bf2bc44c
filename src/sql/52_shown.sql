/*
 * Parts of the views of a model, for what is not stored as it is shown.  What
 * they answer depends on their arguments and the clock alone, so PUBLIC may
 * call them.
 */
CREATE FUNCTION tiering._word(number smallint, words text[])
RETURNS text
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1
AS 'MODULE_PATHNAME', 'tiering_shown_word';

COMMENT ON FUNCTION tiering._word(smallint, text[]) IS
	'private: the word that a number stands for';

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

CREATE FUNCTION tiering._period_number(lift bigint[], item int)
RETURNS int
LANGUAGE C STABLE STRICT PARALLEL SAFE COST 1
AS 'MODULE_PATHNAME', 'tiering_shown_period';

COMMENT ON FUNCTION tiering._period_number(bigint[], int) IS
	'private: what ended the period of an account since it was written, as a number';

CREATE FUNCTION tiering._period_time(lift bigint[], item int)
RETURNS timestamptz
LANGUAGE C STABLE STRICT PARALLEL SAFE COST 1
AS 'MODULE_PATHNAME', 'tiering_shown_period';

COMMENT ON FUNCTION tiering._period_time(bigint[], int) IS
	'private: what ended the period of an account since it was written, as a moment';
