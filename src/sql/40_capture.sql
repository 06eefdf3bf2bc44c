CREATE FUNCTION tiering.capture()
RETURNS trigger
LANGUAGE C
AS 'MODULE_PATHNAME', 'tiering_capture';

COMMENT ON FUNCTION tiering.capture() IS
	'trigger function of account tables: scores and places the accounts that a statement wrote';

