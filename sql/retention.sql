/* History and runs are kept for ever, or for as long as somebody says. */
SET TimeZone = 'UTC';
SET tiering.clock = '2026-01-01 00:00:00+00';
CREATE SCHEMA crm;
CREATE TABLE crm.accounts (id int PRIMARY KEY, points int);
INSERT INTO crm.accounts SELECT i, i FROM generate_series(1, 100) i;
SELECT tiering.create_model('abm', 'crm.accounts', template => 'empty');
SELECT tiering.set_component('abm', 'fit'), tiering.set_criterion('abm', 'fit', 'points', 'points');
SELECT tiering.set_tier('abm', 'First', 1, min_score => 90, capacity => 5), tiering.set_tier('abm', 'Rest', 2);

-- refused
SELECT tiering.set_retention(NULL, '1 year');
SELECT tiering.set_retention('nobody', '1 year');
SELECT tiering.set_retention('abm', '0');
SELECT tiering.set_retention('abm', runs => '-1 day');
SELECT tiering.set_retention('abm', '1 year -400 days');
SELECT tiering.set_retention('abm', '400000 years');
SELECT tiering.set_retention('abm', runs => '-100000 years');
SELECT tiering.set_retention('abm', '1000 years', '12000 months 1 day');
BEGIN READ ONLY;
SELECT tiering.set_retention('abm', '1 year');
ROLLBACK;
CREATE ROLE retention_stranger;
SET ROLE retention_stranger;
SELECT tiering.set_retention('abm', '1 year');
RESET ROLE;
DROP ROLE retention_stranger;

-- nothing is dropped as long as nobody says so
CALL tiering.activate('abm');
SET tiering.clock = '2026-02-01 00:00:00+00';
UPDATE crm.accounts SET points = 101 - points;
CALL tiering.reevaluate('abm');
SET tiering.clock = '2026-03-01 00:00:00+00';
UPDATE crm.accounts SET points = 101 - points;
DELETE FROM crm.accounts WHERE id = 7;
CALL tiering.reevaluate('abm');
CALL tiering.maintain('abm');
SET tiering.clock = '2036-04-01 00:00:00+00';
CALL tiering.reevaluate('abm');
CREATE VIEW crm.kept AS SELECT count(*) AS periods, count(*) FILTER (WHERE valid_to IS NOT NULL) AS closed,
	min(valid_to), count(DISTINCT account_id) AS accounts FROM abm.tier_history;
TABLE crm.kept;
SELECT run_id IS NOT NULL AS there, kind, started_at FROM tiering.run WHERE model = 'abm' ORDER BY started_at, kind;
SELECT count(*), min(valid_from) FROM abm.tier_as_of('2026-01-02');

-- what ended more than ten years and forty days before goes with the next re-evaluation, not before
CREATE TABLE crm.before AS SELECT * FROM abm.tier_as_of('2026-02-20 00:00:00+00');
SELECT tiering.set_retention('abm', history => '10 years 40 days');
CALL tiering.maintain('abm');
TABLE crm.kept;
CALL tiering.reevaluate('abm');
TABLE crm.kept;
SELECT * FROM abm.tier_as_of('2026-01-02');
SELECT count(*) FROM generate_series('2026-02-01'::timestamptz, '2026-02-10', '1 day') d, abm.tier_as_of(d);
CREATE ROLE retention_stranger;
GRANT USAGE ON SCHEMA abm TO retention_stranger;
SET ROLE retention_stranger;
SELECT tiering._history_reaches('abm', '2026-01-02');
SELECT count(*) FROM abm.tier_as_of('2026-01-02');
RESET ROLE;
GRANT SELECT ON abm.tier_history TO retention_stranger;
SET ROLE retention_stranger;
SELECT count(*) FROM abm.tier_as_of('2026-01-02');
RESET ROLE;
DROP OWNED BY retention_stranger;
DROP ROLE retention_stranger;
SELECT * FROM crm.before EXCEPT SELECT * FROM abm.tier_as_of('2026-02-20 00:00:00+00');
SELECT count(*) FROM abm.tier_as_of('2026-02-20 00:00:00+00');
SELECT count(*) FROM abm.tier_as_of(now() + interval '100 years');
SELECT * FROM tiering.verify('abm');

-- an account that is gone leaves in the end
SELECT tiering.set_retention('abm', history => '1 year', runs => '1 year');
CALL tiering.reevaluate('abm');
TABLE crm.kept;
SELECT tier, valid_from, valid_to, cause FROM abm.tier_history WHERE account_id IN (7, 100) ORDER BY account_id, valid_from;
SELECT kind, started_at FROM tiering.run WHERE model = 'abm' ORDER BY started_at, kind;

-- history that was dropped does not come back, nor does tier_as_of() forget it
SELECT tiering.set_retention('abm');
SELECT history_retention, run_retention, history_from FROM tiering.model WHERE model = 'abm';
CALL tiering.reevaluate('abm');
SELECT count(*) FROM abm.tier_as_of('2026-02-20 00:00:00+00');
SELECT count(*) FROM abm.tier_as_of('2036-04-01 00:00:00+00');

-- another version, and a model that sleeps
SELECT tiering.set_criterion('abm', 'fit', 'points', 'points / 2');
CALL tiering.activate('abm');
SELECT count(*) FROM abm.tier_as_of('2026-02-20 00:00:00+00');
SELECT tiering.suspend('abm');
SELECT tiering.set_retention('abm', runs => '2 years');
SELECT tiering.resume('abm');

-- a history of many pages, in the caller's transaction and in steps
SET tiering.clock = '2036-05-01 00:00:00+00';
INSERT INTO crm.accounts SELECT i, 50 FROM generate_series(1001, 3000) i;
INSERT INTO abm.history (period_id, account_id, valid_from, valid_to, model_version, tier_rank, cause, end_cause, holds_seat, tier, reason)
SELECT 1000000 + i, 1001 + i % 2000, '2030-01-01'::timestamptz + i / 2000 * interval '1 hour', '2030-01-01'::timestamptz + (i / 2000 + 1) * interval '1 hour',
	1, 2, 1, 1, false, 'Rest', repeat('x', 1700) FROM generate_series(0, 9999) i;
SELECT pg_relation_size('abm.history') / current_setting('block_size')::int > 2000 AS several_steps;
SELECT tiering.set_retention('abm', history => '6 years');
BEGIN;
CALL tiering.reevaluate('abm');
SELECT count(*) FROM abm.history WHERE period_id >= 1000000;
ROLLBACK;
SELECT count(*) FROM abm.history WHERE period_id >= 1000000;
CALL tiering.reevaluate('abm');
SELECT count(*) FROM abm.history WHERE period_id >= 1000000;
SELECT accounts, errors, ended_at IS NOT NULL AS ended FROM tiering.run ORDER BY run_id DESC LIMIT 1;
TABLE crm.kept;
SELECT history_from FROM tiering.model WHERE model = 'abm';

DROP VIEW crm.kept;
SELECT tiering.drop_model('abm', force => true);
DROP SCHEMA crm CASCADE;
