
/*
 * Momentum: what an account does of late against what it is used to do.  It
 * is computed from the sources of signals when it is asked for; nothing is
 * stored for it.
 */
CREATE FUNCTION tiering.momentum(
	model			text,
	account			text,
	component		text DEFAULT NULL,
	recent			interval DEFAULT '7 days',
	baseline		interval DEFAULT '90 days'
)
RETURNS double precision
LANGUAGE C STABLE PARALLEL UNSAFE COST 1000
AS 'MODULE_PATHNAME', 'tiering_momentum';

COMMENT ON FUNCTION tiering.momentum(text, text, text, interval, interval) IS
	'points a day that signals brought an account during recent, over those a day during the baseline before it: 1 is as usual, 0 no signal of late; NULL: none in the baseline, or a NULL argument other than component (NULL: all). An error for an account that is not in the model, a component without signals, and spans that are not positive';

CREATE FUNCTION tiering.momentum(
	model			text,
	account			anyelement,
	component		text DEFAULT NULL,
	recent			interval DEFAULT '7 days',
	baseline		interval DEFAULT '90 days'
)
RETURNS double precision
LANGUAGE C STABLE PARALLEL UNSAFE COST 1000
AS 'MODULE_PATHNAME', 'tiering_momentum';

COMMENT ON FUNCTION tiering.momentum(text, anyelement, text, interval, interval) IS
	'the same, for an account key of any type';

CREATE FUNCTION tiering.spikes(
	model			text,
	factor			double precision DEFAULT 2,
	component		text DEFAULT NULL,
	recent			interval DEFAULT '7 days',
	baseline		interval DEFAULT '90 days',
	OUT account_id	text,
	OUT momentum	double precision,
	OUT recent_points double precision,
	OUT baseline_points double precision
)
RETURNS SETOF record
LANGUAGE C STABLE PARALLEL UNSAFE COST 10000 ROWS 100
AS 'MODULE_PATHNAME', 'tiering_spikes';

COMMENT ON FUNCTION tiering.spikes(text, double precision, text, interval, interval) IS
	'the accounts whose momentum is at least factor, a number above 0, highest first, with the points that signals brought in the two spans';
