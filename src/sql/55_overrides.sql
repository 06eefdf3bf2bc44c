/*
 * What people decide about single accounts, beside the model.  Two signatures
 * over one C symbol, so that a key of any type, a literal and a parameter of
 * unknown type all work.
 */

CREATE FUNCTION tiering.override(
	model		text,
	account		text,
	tier		text,
	reason		text DEFAULT NULL,
	until		timestamptz DEFAULT NULL,
	force		boolean DEFAULT false
)
RETURNS void
LANGUAGE C VOLATILE PARALLEL UNSAFE
AS 'MODULE_PATHNAME', 'tiering_override';

COMMENT ON FUNCTION tiering.override(text, text, text, text, timestamptz, boolean) IS
	'set the tier of an account, for a reason, which must be given (error 22004, or 22023 if it is blank), until a moment (exclusive; NULL: until it is cleared); takes a seat of the tier, and is refused if none is free unless forced; replaces an override that the account has';

CREATE FUNCTION tiering.override(
	model		text,
	account		anyelement,
	tier		text,
	reason		text DEFAULT NULL,
	until		timestamptz DEFAULT NULL,
	force		boolean DEFAULT false
)
RETURNS void
LANGUAGE C VOLATILE PARALLEL UNSAFE
AS 'MODULE_PATHNAME', 'tiering_override';

COMMENT ON FUNCTION tiering.override(text, anyelement, text, text, timestamptz, boolean) IS
	'the same, for an account key of any type';

CREATE FUNCTION tiering.clear_override(
	model		text,
	account		text
)
RETURNS void
LANGUAGE C VOLATILE PARALLEL UNSAFE
AS 'MODULE_PATHNAME', 'tiering_clear_override';

COMMENT ON FUNCTION tiering.clear_override(text, text) IS
	'end the override of an account now';

CREATE FUNCTION tiering.clear_override(
	model		text,
	account		anyelement
)
RETURNS void
LANGUAGE C VOLATILE PARALLEL UNSAFE
AS 'MODULE_PATHNAME', 'tiering_clear_override';

COMMENT ON FUNCTION tiering.clear_override(text, anyelement) IS
	'the same, for an account key of any type';

CREATE FUNCTION tiering.elevate(
	model		text,
	account		text,
	tier		text,
	until		timestamptz,
	reason		text DEFAULT NULL
)
RETURNS void
LANGUAGE C VOLATILE PARALLEL UNSAFE
AS 'MODULE_PATHNAME', 'tiering_elevate';

COMMENT ON FUNCTION tiering.elevate(text, text, text, timestamptz, text) IS
	'open an outreach window by hand: lift an account to a tier until a moment (exclusive), without taking a seat; replaces the one to the same tier, and ends it if the moment has passed';

CREATE FUNCTION tiering.elevate(
	model		text,
	account		anyelement,
	tier		text,
	until		timestamptz,
	reason		text DEFAULT NULL
)
RETURNS void
LANGUAGE C VOLATILE PARALLEL UNSAFE
AS 'MODULE_PATHNAME', 'tiering_elevate';

COMMENT ON FUNCTION tiering.elevate(text, anyelement, text, timestamptz, text) IS
	'the same, for an account key of any type';

