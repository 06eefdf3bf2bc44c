/*
 * What a gate can ask.  The library finds the calls and answers them where an
 * account is placed; see src/window_gate.c.
 */

CREATE FUNCTION tiering.window_open(
	kind			text
)
RETURNS boolean
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'tiering_window_question';

COMMENT ON FUNCTION tiering.window_open(text) IS
	'in the gate of a tier: has the account an open outreach window of this kind, a trigger event or elevate? False anywhere else';
