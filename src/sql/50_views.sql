CREATE FUNCTION tiering.explain(
	model text,
	account text,
	OUT line int,
	OUT section text,
	OUT component text,
	OUT item text,
	OUT expression text,
	OUT weight numeric,
	OUT points numeric,
	OUT contribution numeric,
	OUT detail text
)
RETURNS SETOF record
LANGUAGE C STABLE STRICT PARALLEL RESTRICTED ROWS 20
AS 'MODULE_PATHNAME', 'tiering_explain';

COMMENT ON FUNCTION tiering.explain(text, text) IS
	'the ledger of one account: lines whose contributions add up to its score, and why it is in its tier';

CREATE FUNCTION tiering.explain(
	model text,
	account anyelement,
	OUT line int,
	OUT section text,
	OUT component text,
	OUT item text,
	OUT expression text,
	OUT weight numeric,
	OUT points numeric,
	OUT contribution numeric,
	OUT detail text
)
RETURNS SETOF record
LANGUAGE C STABLE STRICT PARALLEL RESTRICTED ROWS 20
AS 'MODULE_PATHNAME', 'tiering_explain';

COMMENT ON FUNCTION tiering.explain(text, anyelement) IS
	'the same, for an account key of any type';
