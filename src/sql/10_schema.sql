CREATE SCHEMA tiering;

COMMENT ON SCHEMA tiering IS
	'account tiering: functions, and the catalogue of models';

CREATE FUNCTION tiering.clock()
RETURNS timestamptz
LANGUAGE C STABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'tiering_clock';

COMMENT ON FUNCTION tiering.clock() IS
	'the moment that tiering takes for now: the setting tiering.clock, or the start of the statement when it is empty';

