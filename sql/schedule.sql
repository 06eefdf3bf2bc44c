--
-- schedules and jobs, as far as they go without pg_cron
--
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS tiering;
RESET client_min_messages;
SET timezone = 'UTC';
SET datestyle = 'ISO';

-- the words, and when they were last due
SELECT word, tiering._last_due(word, '2026-08-15 12:34:56+00'),
	tiering._last_due(word, '2026-01-01 03:00:00+00') AS on_the_minute,
	tiering._last_due(word, '2026-01-01 02:59:59.999+00') AS before_it
FROM unnest('{hourly,daily,weekly,monthly,quarterly,half_yearly,yearly}'::text[]) word;

-- minutes, lists, ranges, steps, names, both kinds of day
SELECT schedule, tiering._last_due(schedule, '2026-08-15 12:34:56+00') AS due,
	to_char(tiering._last_due(schedule, '2026-08-15 12:34:56+00'), 'Dy') AS day
FROM unnest(ARRAY[
	'* * * * *', '*/10 * * * *', '5-20/7 * * * *', '0,33,40 * * * *', '35 * * * *', '34 12 * * *',
	'59 23 * * *', '0 0 31 * *', '0 3 * * 0', '0 3 * * 7', '0 3 * * sun', '0 3 * * Mon-Fri',
	'0 0 1 jan *', '0 0 1 FEB,apr *', '0 0 29 2 *', '30 4 1,15 * 5', '30 4 */2 * 5', '0 0 13 * 5',
	'0 0 $ * *', '0 0 $ 2 *', '0 0 29 2 */6', E' 5\t4  *  * * ', '30 seconds']) schedule;

-- before the epoch, in a leap year that was none, and never
SELECT tiering._last_due('0 6 * * *', '1999-12-31 05:59+00'),
	tiering._last_due('0 0 29 2 *', '1903-01-01 00:00+00'),
	tiering._last_due('0 0 30 2 *', '2026-01-01 00:00+00'),
	tiering._last_due('* * * * *', 'infinity'),
	tiering._last_due('* * * * *', NULL);

-- a later pg_cron can be told a time zone; the hour that is left out in spring falls through
SET cron.timezone = 'America/New_York';
SELECT at, tiering._last_due('30 2 * * *', at), tiering._last_due('0 3 1 1,4,7,10 *', at)
FROM unnest('{2026-03-08 06:00+00,2026-03-08 08:00+00,2026-07-01 06:59+00,2026-07-01 07:00+00}'::timestamptz[]) at;
RESET cron.timezone;

-- against every minute of four months, one by one
CREATE TABLE minute AS
	SELECT m, extract(minute FROM m)::int AS minute, extract(hour FROM m)::int AS hour,
		extract(day FROM m)::int AS day, extract(month FROM m)::int AS month, extract(dow FROM m)::int AS dow
	FROM generate_series(timestamptz '2027-12-01', '2028-04-01', '1 minute') m;
SELECT count(*) AS wrong
FROM (SELECT m, tiering._last_due('*/20 4,5 10-20/3 * 2', m) AS due,
		max(m) FILTER (WHERE minute IN (0, 20, 40) AND hour IN (4, 5)
			AND (day IN (10, 13, 16, 19) OR dow = 2)) OVER (ORDER BY m) AS expected
	FROM minute) s
WHERE expected IS NOT NULL AND due IS DISTINCT FROM expected;
SELECT count(*) AS wrong
FROM (SELECT m, tiering._last_due('7 */5 */2 2-3 1-5', m) AS due,
		max(m) FILTER (WHERE minute = 7 AND hour IN (0, 5, 10, 15, 20)
			AND day % 2 = 1 AND dow BETWEEN 1 AND 5 AND month IN (2, 3)) OVER (ORDER BY m) AS expected
	FROM minute) s
WHERE expected IS NOT NULL AND due IS DISTINCT FROM expected;
DROP TABLE minute;

-- what is no schedule
\set VERBOSITY terse
SELECT tiering._last_due('', now());
SELECT tiering._last_due('fortnightly', now());
SELECT tiering._last_due('0 3 1 1', now());
SELECT tiering._last_due('0 3 1 1 * 2026', now());
SELECT tiering._last_due('60 * * * *', now());
SELECT tiering._last_due('* 24 * * *', now());
SELECT tiering._last_due('* * 0 * *', now());
SELECT tiering._last_due('* * * 13 *', now());
SELECT tiering._last_due('* * * * 8', now());
SELECT tiering._last_due('5-2 * * * *', now());
SELECT tiering._last_due('5/2 * * * *', now());
SELECT tiering._last_due('*/0 * * * *', now());
SELECT tiering._last_due('1, * * * *', now());
SELECT tiering._last_due('-1 * * * *', now());
SELECT tiering._last_due('* * * janu *', now());
SELECT tiering._last_due('99999999999999999999 * * * *', now());
SELECT tiering._last_due('60 seconds', now());
SELECT tiering._last_due('@daily', now());
\set VERBOSITY default
SELECT tiering._last_due('every monday', now());

-- jobs want pg_cron, which is not in this database; the message depends on the set-up of the server
CREATE SCHEMA crm;
CREATE TABLE crm.accounts (id int PRIMARY KEY);
SELECT tiering.create_model('abm', 'crm.accounts', template => 'empty');
\set VERBOSITY sqlstate
SELECT * FROM tiering.schedule('abm', reevaluate => 'quarterly');
\set VERBOSITY default

-- to have no jobs works without it
SELECT * FROM tiering.schedule('abm');
SELECT tiering.unschedule('abm');

-- whose jobs
SELECT * FROM tiering.schedule('unknown');
SELECT * FROM tiering.schedule(NULL);
SELECT tiering.unschedule('unknown');
CREATE ROLE regress_tiering_stranger;
SET ROLE regress_tiering_stranger;
SELECT * FROM tiering.schedule('abm', reevaluate => 'quarterly');
SELECT tiering.unschedule('abm');
RESET ROLE;
DROP ROLE regress_tiering_stranger;
SELECT tiering.drop_model('abm');
DROP SCHEMA crm CASCADE;
