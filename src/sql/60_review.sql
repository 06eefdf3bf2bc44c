CREATE PROCEDURE tiering.activate(model text)
LANGUAGE C
AS 'MODULE_PATHNAME', 'tiering_activate';

COMMENT ON PROCEDURE tiering.activate(text) IS
	'publish the draft of a model as its next version, score and place all accounts, and keep them so as they are written';

CREATE PROCEDURE tiering.reevaluate(model text)
LANGUAGE C
AS 'MODULE_PATHNAME', 'tiering_reevaluate';

COMMENT ON PROCEDURE tiering.reevaluate(text) IS
	'recompute every account of a model and allocate all seats anew; accounts may move both ways';

CREATE PROCEDURE tiering.rebalance(model text)
LANGUAGE C
AS 'MODULE_PATHNAME', 'tiering_rebalance';

COMMENT ON PROCEDURE tiering.rebalance(text) IS
	'allocate the seats of a model on current scores; held accounts stay';

CREATE PROCEDURE tiering.maintain(model text)
LANGUAGE C
AS 'MODULE_PATHNAME', 'tiering_maintain';

COMMENT ON PROCEDURE tiering.maintain(text) IS
	'settle queued accounts, follow the clock, retry failed accounts, give freed seats to the waitlisted, and catch up on a missed review';

CREATE FUNCTION tiering.set_seats(
	model		text,
	tier		text,
	scope		text,
	seats		int
)
RETURNS void
LANGUAGE C VOLATILE PARALLEL UNSAFE
AS 'MODULE_PATHNAME', 'tiering_set_seats';

COMMENT ON FUNCTION tiering.set_seats(text, text, text, int) IS
	'set the seats of a tier for one territory or owner, at once; scope is NULL for a tier counted for the whole model; seats: 0 or more, NULL: the capacity again; error 42704 for a tier, 22023 or 22004 for a scope or seats that cannot be, 55000 for a tier without capacity';

CREATE FUNCTION tiering.suspend(model text)
RETURNS void
LANGUAGE C VOLATILE PARALLEL UNSAFE
AS 'MODULE_PATHNAME', 'tiering_suspend';

COMMENT ON FUNCTION tiering.suspend(text) IS
	'take a model out of the write path, so that used columns can be retyped or much be loaded; stored tiers stay as they are';

CREATE FUNCTION tiering.resume(model text)
RETURNS void
LANGUAGE C VOLATILE PARALLEL UNSAFE
AS 'MODULE_PATHNAME', 'tiering_resume';

COMMENT ON FUNCTION tiering.resume(text) IS
	'take a suspended model back into the write path and catch up';

CREATE FUNCTION tiering.set_retention(
	model		text,
	history		interval DEFAULT NULL,
	runs		interval DEFAULT NULL
)
RETURNS void
LANGUAGE C VOLATILE PARALLEL UNSAFE
AS 'MODULE_PATHNAME', 'tiering_set_retention';

COMMENT ON FUNCTION tiering.set_retention(text, interval, interval) IS
	'for how long periods are kept after their end, and runs after their begin; each re-evaluation drops what is older; at most 1000 years; NULL, the default: for ever';

CREATE FUNCTION tiering.verify(
	model			text,
	OUT account_id	text,
	OUT check_name	text,
	OUT detail		text
)
RETURNS SETOF record
LANGUAGE C VOLATILE PARALLEL UNSAFE COST 100000 ROWS 10
AS 'MODULE_PATHNAME', 'tiering_verify';

COMMENT ON FUNCTION tiering.verify(text) IS
	'compare everything stored of a model with a computation from scratch; a row for each difference, none if all is well';

CREATE FUNCTION tiering.repair(model text)
RETURNS void
LANGUAGE C VOLATILE PARALLEL UNSAFE
AS 'MODULE_PATHNAME', 'tiering_repair';

COMMENT ON FUNCTION tiering.repair(text) IS
	'mend a model: put back triggers and the views that people read, which tiering.verify() does not look at, and bring scores, tiers, seats, signals and windows in line with what it computes';

