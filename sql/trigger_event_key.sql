/* The windows of trigger events go with their account when its key changes, whether the source follows at once, later, or never. */
SET client_min_messages = warning;
SET TimeZone = 'UTC';
SET DateStyle = 'ISO';
SET tiering.clock = '2026-03-01 00:00:00+00';
CREATE SCHEMA crm;
CREATE TABLE crm.accounts (id int PRIMARY KEY, points int);
CREATE TABLE crm.loose (account int, kind text, at timestamptz);
CREATE TABLE crm.bound (account int REFERENCES crm.accounts ON UPDATE CASCADE ON DELETE CASCADE, kind text, at timestamptz);
CREATE INDEX ON crm.loose (account);
CREATE INDEX ON crm.bound (account);
INSERT INTO crm.accounts SELECT i, 10 FROM generate_series(1, 9) i;
SELECT tiering.create_model('abm', 'crm.accounts', template => 'empty', filter => 'points IS NOT NULL');
SELECT tiering.set_component('abm', 'fit');
SELECT tiering.set_criterion('abm', 'fit', 'points', 'points');
SELECT tiering.set_signal_source('abm', 'crm.loose', account => 'account', kind => 'kind', occurred_at => 'at');
SELECT tiering.set_signal_source('abm', 'crm.bound', account => 'account', kind => 'kind', occurred_at => 'at');
SELECT tiering.set_trigger_event('abm', 'new_funding', promote => 1, for_period => '30 days');
SELECT tiering.set_trigger_event('abm', 'hand_raise', for_period => '10 days');
SELECT tiering.set_tier('abm', 'First', 1, min_score => 80), tiering.set_tier('abm', 'Second', 2, min_score => 50), tiering.set_tier('abm', 'Third', 3);
CALL tiering.activate('abm');
CREATE VIEW crm.lifted AS SELECT account_id, tier, placement, window_until FROM abm.account_tier WHERE placement = 'window' ORDER BY 1;
CREATE VIEW crm.windows AS SELECT account_id, kind, opens_at, revoked, moved FROM abm.tier_window ORDER BY 1, 2, 3, 4, 5;

-- the source never follows: the window goes with its account at once, to the end
INSERT INTO crm.loose VALUES (1, 'new_funding', '2026-03-01');
UPDATE crm.accounts SET id = 11 WHERE id = 1;
TABLE crm.lifted;
TABLE crm.windows;
SELECT * FROM tiering.verify('abm');
CALL tiering.maintain('abm');
TABLE crm.lifted;
-- who gets the old key later does not have it, in a new version neither
INSERT INTO crm.accounts VALUES (1, 10);
CALL tiering.activate('abm');
TABLE crm.lifted;
SELECT * FROM tiering.verify('abm');
SELECT account_id, tier, previous_tier, cause, end_cause FROM abm.tier_history WHERE account_id IN (1, 11) ORDER BY period_id;
-- once more, and back to the key that the event names: it is the event's again
UPDATE crm.accounts SET id = 12 WHERE id = 11;
TABLE crm.windows;
DELETE FROM crm.accounts WHERE id = 1;
UPDATE crm.accounts SET id = 1 WHERE id = 12;
TABLE crm.windows;
TABLE crm.lifted;
DELETE FROM crm.loose;
TABLE crm.lifted;
TABLE crm.windows;
SELECT * FROM tiering.verify('abm');

-- the source follows at once
INSERT INTO crm.bound VALUES (2, 'new_funding', '2026-03-01');
UPDATE crm.accounts SET id = 22 WHERE id = 2;
TABLE crm.lifted;
TABLE crm.windows;
SELECT * FROM tiering.verify('abm');

-- it follows later: nothing doubles, and the row's end is the window's end
INSERT INTO crm.loose VALUES (3, 'hand_raise', '2026-03-01');
UPDATE crm.accounts SET id = 33 WHERE id = 3;
TABLE crm.windows;
UPDATE crm.loose SET account = 33 WHERE account = 3;
TABLE crm.lifted;
CALL tiering.maintain('abm');
TABLE crm.windows;
SELECT * FROM tiering.verify('abm');
DELETE FROM crm.loose WHERE account = 33;
TABLE crm.lifted;
-- and before
INSERT INTO crm.loose VALUES (4, 'hand_raise', '2026-03-01');
BEGIN;
UPDATE crm.loose SET account = 44 WHERE account = 4;
UPDATE crm.accounts SET id = 44 WHERE id = 4;
COMMIT;
TABLE crm.lifted;
TABLE crm.windows;
SELECT * FROM tiering.verify('abm');

-- two accounts change their keys in one statement, one to the key of the other
DELETE FROM crm.accounts WHERE id = 4;
INSERT INTO crm.loose VALUES (5, 'new_funding', '2026-03-01');
INSERT INTO crm.bound VALUES (6, 'hand_raise', '2026-03-01');
UPDATE crm.accounts SET id = id - 1 WHERE id IN (5, 6);
CALL tiering.maintain('abm');
TABLE crm.lifted;
TABLE crm.windows;
SELECT * FROM tiering.verify('abm');

-- the event of the old key is deleted after its window has gone: it has gone
INSERT INTO crm.loose VALUES (7, 'new_funding', '2026-03-02');
SET tiering.clock = '2026-03-03 00:00:00+00';
UPDATE crm.accounts SET id = 77 WHERE id = 7;
DELETE FROM crm.loose WHERE account = 7;
CALL tiering.maintain('abm');
TABLE crm.lifted;
TABLE crm.windows;
-- and goes when the account does
DELETE FROM crm.accounts WHERE id = 77;
TABLE crm.windows;
SELECT * FROM tiering.verify('abm');

-- there and back in a transaction; out of scope
BEGIN;
UPDATE crm.accounts SET id = 80 WHERE id = 8;
UPDATE crm.accounts SET id = 8 WHERE id = 80;
INSERT INTO crm.loose VALUES (8, 'new_funding', '2026-03-03');
UPDATE crm.accounts SET id = 80 WHERE id = 8;
UPDATE crm.accounts SET id = 8 WHERE id = 80;
COMMIT;
SELECT * FROM crm.windows WHERE account_id IN (8, 80);
SELECT * FROM tiering.verify('abm');
SELECT tier, previous_tier, cause, end_cause FROM abm.tier_history WHERE account_id IN (8, 80) ORDER BY period_id;

-- of an account that is not in scope: back to the key that the event names, then in scope, then the event is taken back
INSERT INTO crm.accounts VALUES (50, NULL);
INSERT INTO crm.loose VALUES (50, 'new_funding', '2026-03-03');
UPDATE crm.accounts SET id = 51 WHERE id = 50;
UPDATE crm.accounts SET id = 50 WHERE id = 51;
SELECT * FROM crm.windows WHERE account_id IN (50, 51);
UPDATE crm.accounts SET points = 10 WHERE id = 50;
TABLE crm.lifted;
-- it leaves the filter and changes its key in one statement, and back
UPDATE crm.accounts SET id = 51, points = NULL WHERE id = 50;
UPDATE crm.accounts SET id = 50, points = 10 WHERE id = 51;
TABLE crm.lifted;
SELECT * FROM crm.windows WHERE account_id IN (50, 51);
DELETE FROM crm.loose WHERE account = 50;
CALL tiering.maintain('abm');
TABLE crm.lifted;
SELECT * FROM tiering.verify('abm');

-- both ends are the same end
SET tiering.clock = '2026-05-01 00:00:00+00';
CALL tiering.maintain('abm');
CALL tiering.maintain('abm');
TABLE crm.lifted;
TABLE crm.windows;
SELECT * FROM tiering.verify('abm');
RESET tiering.clock;
SELECT tiering.drop_model('abm', force => true);
DROP SCHEMA crm CASCADE;
