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
LANGUAGE C STABLE STRICT PARALLEL UNSAFE COST 10000 ROWS 20
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
LANGUAGE C STABLE STRICT PARALLEL UNSAFE COST 10000 ROWS 20
AS 'MODULE_PATHNAME', 'tiering_explain';

COMMENT ON FUNCTION tiering.explain(text, anyelement) IS
	'the same, for an account key of any type';

/*
 * Part of the views of a model.  Whoever may read such a view calls it, so
 * PUBLIC may; it says nothing but whether the views are open.
 */
CREATE FUNCTION tiering._views_support(internal)
RETURNS internal
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'tiering_views_support';

COMMENT ON FUNCTION tiering._views_support(internal) IS
	'planner support for tiering._views_open';

CREATE FUNCTION tiering._views_open(model text)
RETURNS boolean
LANGUAGE C STABLE STRICT PARALLEL SAFE
SUPPORT tiering._views_support
AS 'MODULE_PATHNAME', 'tiering_views_open';

COMMENT ON FUNCTION tiering._views_open(text) IS
	'whether views that were made without row-level security still have none to respect';

CREATE FUNCTION tiering._criterion_expression(state regclass, criterion text)
RETURNS text
LANGUAGE C STABLE STRICT PARALLEL SAFE COST 100
AS 'MODULE_PATHNAME', 'tiering_criterion_expression';

COMMENT ON FUNCTION tiering._criterion_expression(regclass, text) IS
	'private: the expression of a criterion of the live version, as PostgreSQL prints it';

CREATE FUNCTION tiering._history_reaches(model text, at timestamptz)
RETURNS boolean
LANGUAGE C STABLE STRICT PARALLEL SAFE COST 100
AS 'MODULE_PATHNAME', 'tiering_history_reaches';

COMMENT ON FUNCTION tiering._history_reaches(text, timestamptz) IS
	'private: true; an error if the history of a model at a moment was dropped';
