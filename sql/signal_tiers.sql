/* A signal that carries an account over a threshold moves it at once if a seat is free; what cannot be used never fails a write. */
SET TimeZone = 'UTC';
SET DateStyle = 'ISO';
SET tiering.clock = '2026-03-01 12:00:00+00';
SET client_min_messages = warning;
CREATE SCHEMA crm;
CREATE TABLE crm.accounts (id int PRIMARY KEY, points int);
CREATE TABLE crm.activities (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, account text, type text, day text, parts int DEFAULT 1);
SELECT tiering.create_model('abm', 'crm.accounts', template => 'empty');
SELECT tiering.set_component('abm', 'engagement');
SELECT tiering.set_tier('abm', 'First', 1, min_score => 60, exit_score => 50, capacity => 2);
SELECT tiering.set_tier('abm', 'Second', 2, min_score => 30), tiering.set_tier('abm', 'Rest', 3);
SELECT tiering.set_signal('abm', 'engagement', 'webinar', points => 20, half_life => '30 days', description => 'Attended a webinar');
SELECT tiering.set_signal('abm', 'engagement', 'complaint', points => -15);
SELECT tiering.set_signal_source('abm', 'crm.activities', account => 'account::int', kind => 'type', occurred_at => 'day::date', strength => '1.0 / parts');
INSERT INTO crm.accounts SELECT i, 0 FROM generate_series(1, 5) i;
CALL tiering.activate('abm');
CREATE VIEW crm.tiers AS SELECT account_id, tier, placement, qualified_tier, waitlisted_for, score, scored_at FROM abm.account_tier ORDER BY account_id;
CREATE VIEW crm.periods AS SELECT account_id, tier, previous_tier, direction, valid_from, valid_to, cause, end_cause, score FROM abm.tier_history ORDER BY account_id, valid_from;
CREATE FUNCTION crm.signal(account text, type text, times int DEFAULT 1) RETURNS void LANGUAGE sql AS $$
	INSERT INTO crm.activities (account, type, day) SELECT account, type, '2026-03-01' FROM generate_series(1, times) $$;

-- below a threshold nothing is written; over it the account moves
SELECT crm.signal('1', 'webinar');
SELECT xmin = (SELECT max(xmin::text)::xid FROM abm.state) AS untouched FROM abm.state WHERE account_id = 5;
SELECT * FROM crm.tiers WHERE account_id = 1;
SET tiering.clock = '2026-03-01 13:00:00+00';
SELECT crm.signal('1', 'webinar');
SELECT * FROM crm.tiers WHERE account_id = 1;
SELECT * FROM crm.periods WHERE account_id = 1;
-- three want the one seat of First that is left: the best gets it
SELECT crm.signal('1', 'webinar', 2);
INSERT INTO crm.activities (account, type, day) SELECT a, 'webinar', '2026-03-01' FROM unnest('{2,3,3,4,2,4,2,4,3,4,2,4,3,3}'::text[]) a;
TABLE crm.tiers;
-- taken back, the account is held until a review
SET tiering.clock = '2026-03-02 00:00:00+00';
DELETE FROM crm.activities WHERE account = '1';
SELECT * FROM crm.tiers WHERE account_id = 1;
SELECT crm.signal('4', 'complaint');
SELECT * FROM crm.tiers WHERE account_id = 4;
CALL tiering.maintain('abm');
TABLE crm.tiers;
CALL tiering.reevaluate('abm');
TABLE crm.tiers;
TABLE crm.periods;

-- time alone: maintenance fills a seat with whom is still above, and holds who has faded
SET tiering.clock = '2026-03-25 00:00:00+00';
TABLE crm.tiers;
CALL tiering.maintain('abm');
TABLE crm.tiers;
CALL tiering.rebalance('abm');
CALL tiering.reevaluate('abm');
TABLE crm.tiers;
-- a signal whose time comes
INSERT INTO crm.activities (account, type, day) SELECT '5', 'webinar', '2026-04-01' FROM generate_series(1, 4);
SET tiering.clock = '2026-04-01 00:00:00+00';
SELECT * FROM crm.tiers WHERE account_id = 5;
CALL tiering.maintain('abm');
SELECT * FROM crm.tiers WHERE account_id = 5;
SELECT cause FROM abm.tier_history WHERE account_id = 5 AND is_current;

-- not at once, on request
SET tiering.signals_at_once = off;
INSERT INTO crm.activities (account, type, day) SELECT '1', 'webinar', '2026-04-01' FROM generate_series(1, 2);
SELECT * FROM crm.tiers WHERE account_id = 1;
SELECT count(*) FROM abm.queue;
RESET tiering.signals_at_once;
CALL tiering.maintain('abm');
SELECT * FROM crm.tiers WHERE account_id = 1;

-- what cannot be used is counted, and fails nobody
INSERT INTO crm.activities (account, type, day, parts) VALUES ('2', 'webinar', '2026-04-01', 1), ('x', 'webinar', '2026-04-01', 1), ('2', 'webinar', 'soon', 1), ('2', 'webinar', NULL, 1),
	('2', 'webinar', '2026-04-01', 0), ('2', 'webinar', '2026-04-01', NULL), ('2', 'webinar', 'infinity', 1), (NULL, 'webinar', '2026-04-01', 1), ('2', NULL, '2026-04-01', 1), ('2', 'fax', '2026-04-01', 1), ('3', 'fax', '2026-04-01', 1);
SELECT account_id, kind, at, n, sum FROM abm.signal ORDER BY 1, 2, 3;
SELECT kind, message, n FROM abm.signal_ignored ORDER BY 1, 2;
SELECT health, unfolded_signal_count, oldest_unfolded_at, unknown_signal_count, problems FROM tiering.health();
DELETE FROM crm.activities WHERE type = 'fax' AND account = '3' OR account = 'x' OR day = 'soon';
CALL tiering.maintain('abm');
SELECT kind, message, n FROM abm.signal_ignored ORDER BY 1, 2;
SELECT unfolded_signal_count, oldest_unfolded_at, unknown_signal_count, problems FROM tiering.health();

-- triggers that are missing show, and repair counts what they did not see
ALTER TABLE crm.activities DISABLE TRIGGER tiering_signal_insert;
INSERT INTO crm.activities (account, type, day) SELECT '3', 'webinar', '2026-04-01' FROM generate_series(1, 5);
SELECT health, triggers_ok, problems FROM tiering.health();
SELECT * FROM tiering.verify('abm');
DELETE FROM crm.activities WHERE parts IS NULL OR parts = 0 OR day = 'infinity' OR day IS NULL;
SELECT tiering.repair('abm');
SELECT * FROM tiering.verify('abm');
SELECT health, triggers_ok, problems FROM tiering.health();
SELECT * FROM crm.tiers WHERE account_id = 3;

-- many accounts that one statement moves
INSERT INTO crm.accounts SELECT i, 0 FROM generate_series(101, 150) i;
INSERT INTO crm.activities (account, type, day) SELECT i, 'webinar', '2026-04-01' FROM generate_series(101, 150) i, generate_series(1, 2);
SELECT tier, previous_tier, cause, count(*) FROM abm.tier_history WHERE account_id > 100 AND is_current GROUP BY 1, 2, 3;
SELECT * FROM tiering.verify('abm');

SELECT * FROM abm.scorecard;
-- a year is 365.25 days, a month beyond whole years 30
SELECT tiering.set_signal('abm', 'engagement', 'webinar', points => 20, half_life => '13 months'),
	tiering.set_signal('abm', 'engagement', 'complaint', points => -15, half_life => '11 months');
CALL tiering.activate('abm');
SELECT criterion, half_life_days FROM abm.scorecard ORDER BY 1;
DROP VIEW crm.tiers, crm.periods;
SELECT tiering.drop_model('abm', force => true);
DROP SCHEMA crm CASCADE;
