/*
 * The jobs of a model.  pg_cron is optional: it is looked for when a job is
 * scheduled, and nothing here refers to it.
 */

CREATE FUNCTION tiering.schedule(
	model text,
	reevaluate text DEFAULT NULL,
	rebalance text DEFAULT NULL,
	maintain text DEFAULT NULL,
	OUT job_name text,
	OUT schedule text,
	OUT command text)
RETURNS SETOF record
LANGUAGE C VOLATILE PARALLEL UNSAFE ROWS 3
AS 'MODULE_PATHNAME', 'tiering_schedule';

COMMENT ON FUNCTION tiering.schedule(text, text, text, text) IS
	'give a model its pg_cron jobs, which run as the current role: quarterly, half_yearly, yearly, monthly, weekly, daily, hourly or a cron string in UTC for each; NULL: no such job, and one that exists is removed';

CREATE FUNCTION tiering.unschedule(model text)
RETURNS int
LANGUAGE C VOLATILE PARALLEL UNSAFE
AS 'MODULE_PATHNAME', 'tiering_unschedule';

COMMENT ON FUNCTION tiering.unschedule(text) IS
	'remove all pg_cron jobs of a model, whoever scheduled them; returns how many there were';

CREATE FUNCTION tiering._last_due(schedule text, at timestamptz)
RETURNS timestamptz
LANGUAGE C STABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'tiering_last_due';

COMMENT ON FUNCTION tiering._last_due(text, timestamptz) IS
	'when a schedule was last due, up to a moment; private, for tests';

