/*
 * The curves: from a value of the CRM to points.  Number arguments are double
 * precision, to which every number type is cast by itself.
 */

CREATE FUNCTION tiering.ramp(x double precision, low double precision, high double precision)
RETURNS double precision
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1
AS 'MODULE_PATHNAME', 'tiering_ramp';

COMMENT ON FUNCTION tiering.ramp(double precision, double precision, double precision) IS
	'points 0 to 100: 0 at low, 100 at high, straight between, clamped; low above high falls, low equal to high is a step; low and high must be finite';

CREATE FUNCTION tiering.band(x double precision, bounds double precision[], points double precision[])
RETURNS double precision
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1
AS 'MODULE_PATHNAME', 'tiering_band';

COMMENT ON FUNCTION tiering.band(double precision, double precision[], double precision[]) IS
	'the points of the highest bound that x reaches, 0 below the first; bounds must ascend, and there must be one finite number of points for each; a criterion takes -100 to 100';

CREATE FUNCTION tiering.lookup(value text, points jsonb)
RETURNS double precision
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1
AS 'MODULE_PATHNAME', 'tiering_lookup';

COMMENT ON FUNCTION tiering.lookup(text, jsonb) IS
	'the number of points under the value''s key, else under "*", else NULL; points must be a JSON object; a criterion takes -100 to 100';

CREATE FUNCTION tiering.lookup(value anyelement, points jsonb)
RETURNS double precision
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1
AS 'MODULE_PATHNAME', 'tiering_lookup';

COMMENT ON FUNCTION tiering.lookup(anyelement, jsonb) IS
	'the number of points under the key that the value has as text, else under "*", else NULL; for an enum, a boolean or a number; a criterion takes -100 to 100';

CREATE FUNCTION tiering.overlap(have text[], want text[])
RETURNS double precision
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1
AS 'MODULE_PATHNAME', 'tiering_overlap';

COMMENT ON FUNCTION tiering.overlap(text[], text[]) IS
	'points 0 to 100: 100 times the share of the distinct wanted texts that are there; NULL elements do not count, and nothing wanted is NULL';

CREATE FUNCTION tiering.sigmoid(x double precision, midpoint double precision, slope double precision)
RETURNS double precision
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1
AS 'MODULE_PATHNAME', 'tiering_sigmoid';

COMMENT ON FUNCTION tiering.sigmoid(double precision, double precision, double precision) IS
	'points 0 to 100: 100 / (1 + exp(-slope * (x - midpoint))); slope in 1 per unit of x, below zero falls; midpoint and slope must be finite';

