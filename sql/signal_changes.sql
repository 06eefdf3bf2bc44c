/* Every change of a signal counts: late, future, updated, deleted, moved, truncated; accounts that come later or change their key. */
SET TimeZone = 'UTC';
SET DateStyle = 'ISO';
SET tiering.clock = '2026-03-01 12:00:00+00';
SET client_min_messages = warning;
CREATE SCHEMA crm;
CREATE TABLE crm.accounts (id int PRIMARY KEY, points int);
CREATE TABLE crm.activities (id int PRIMARY KEY, account_id int, type text, created_at timestamptz, weight float8 DEFAULT 1, note text);
CREATE TABLE crm.visits (account_id int REFERENCES crm.accounts ON UPDATE CASCADE ON DELETE CASCADE, day date, internal boolean);
SELECT tiering.create_model('abm', 'crm.accounts', filter => 'points >= 0', template => 'empty');
SELECT tiering.set_component('abm', 'fit'), tiering.set_component('abm', 'engagement');
SELECT tiering.set_criterion('abm', 'fit', 'points', 'points');
SELECT tiering.set_tier('abm', 'First', 1, min_score => 40, capacity => 3), tiering.set_tier('abm', 'Rest', 2);
SELECT tiering.set_signal('abm', 'engagement', 'webinar', points => 10, half_life => '30 days');
SELECT tiering.set_signal('abm', 'engagement', 'visit', points => 8, half_life => '10 days', per_day => 1);
SELECT tiering.set_signal_source('abm', 'crm.activities', account => 'account_id', kind => 'type', occurred_at => 'created_at', strength => 'weight');
SELECT tiering.set_signal_source('abm', 'crm.visits', account => 'account_id', kind => $$ 'visit' $$, occurred_at => 'day', filter => 'NOT internal');
INSERT INTO crm.accounts SELECT i, 0 FROM generate_series(1, 6) i;
CALL tiering.activate('abm');
CREATE VIEW crm.engagement AS SELECT account_id, engagement, score, tier FROM abm.account_tier ORDER BY account_id;
CREATE VIEW crm.rows AS SELECT account_id, kind, at, n, round(sum::numeric, 6) AS sum FROM abm.signal ORDER BY 1, 2, 3, 4, 5;

-- late and future
INSERT INTO crm.activities VALUES (1, 1, 'webinar', '2026-03-01 12:00+00'), (2, 1, 'webinar', '2026-01-30 12:00+00'), (3, 2, 'webinar', '2026-03-10 12:00+00');
TABLE crm.engagement;
SET tiering.clock = '2026-03-10 11:59:59+00';
SELECT engagement FROM crm.engagement WHERE account_id = 2;
SET tiering.clock = '2026-03-10 12:00:00+00';
SELECT engagement FROM crm.engagement WHERE account_id = 2;
SET tiering.clock = '2026-03-01 12:00:00+00';
CALL tiering.maintain('abm');
TABLE crm.rows;
TABLE crm.engagement;

-- updated: the time, the strength, the kind, what is not used
UPDATE crm.activities SET created_at = '2026-01-30 12:00+00' WHERE id = 1;
TABLE crm.engagement;
UPDATE crm.activities SET weight = 4 WHERE id = 1;
TABLE crm.engagement;
UPDATE crm.activities SET type = 'email' WHERE id = 1;
TABLE crm.engagement;
SELECT count(*) FROM abm.signal;
UPDATE crm.activities SET note = 'x';
SELECT count(*) FROM abm.signal;
UPDATE crm.activities SET type = 'webinar', weight = 1, created_at = '2026-03-01 12:00+00' WHERE id = 1;
TABLE crm.engagement;
CALL tiering.maintain('abm');
TABLE crm.engagement;
TABLE crm.rows;

-- moved to another account, and deleted
UPDATE crm.activities SET account_id = 5 WHERE id IN (1, 2);
TABLE crm.engagement;
DELETE FROM crm.activities WHERE id = 2;
TABLE crm.engagement;
CALL tiering.maintain('abm');
TABLE crm.engagement;
SELECT account_id, signals, signals_at FROM abm.state ORDER BY 1;
SELECT * FROM tiering.verify('abm');

-- the day counts one visit; a late one, and one that is taken back
INSERT INTO crm.visits VALUES (3, '2026-02-28', false), (3, '2026-02-28', false), (3, '2026-02-19', false), (3, '2026-02-19', true);
SELECT round(engagement, 1) FROM crm.engagement WHERE account_id = 3;
CALL tiering.maintain('abm');
INSERT INTO crm.visits VALUES (3, '2026-02-19', false);
SELECT round(engagement, 1) FROM crm.engagement WHERE account_id = 3;
DELETE FROM crm.visits WHERE day = '2026-02-28';
SELECT round(engagement, 1) FROM crm.engagement WHERE account_id = 3;
CALL tiering.maintain('abm');
SELECT round(engagement, 1) FROM crm.engagement WHERE account_id = 3;
TABLE crm.rows;
SELECT * FROM tiering.verify('abm');

-- an account that comes after its signals; one that leaves the filter and comes back; one that is deleted
INSERT INTO crm.activities SELECT 100 + i, 9, 'webinar', '2026-03-01 00:00+00' FROM generate_series(1, 3) i;
CALL tiering.maintain('abm');
INSERT INTO crm.accounts VALUES (9, 10);
SELECT * FROM crm.engagement WHERE account_id = 9;
CALL tiering.maintain('abm');
UPDATE crm.accounts SET points = -1 WHERE id = 9;
TABLE crm.rows;
UPDATE crm.accounts SET points = 50 WHERE id = 9;
SELECT * FROM crm.engagement WHERE account_id = 9;
CALL tiering.maintain('abm');
DELETE FROM crm.accounts WHERE id = 9;
INSERT INTO crm.accounts VALUES (9, 10);
SELECT * FROM crm.engagement WHERE account_id = 9;
SELECT * FROM tiering.verify('abm');

-- another key: signals are for the key that they name, and a cascade changes that
UPDATE crm.accounts SET id = 90 WHERE id = 9;
UPDATE crm.accounts SET id = 30 WHERE id = 3;
SELECT account_id, round(engagement, 1) AS engagement, tier FROM abm.account_tier WHERE account_id IN (9, 90, 3, 30) ORDER BY 1;
CALL tiering.maintain('abm');
SELECT account_id, round(engagement, 1) AS engagement, tier FROM abm.account_tier WHERE account_id IN (9, 90, 3, 30) ORDER BY 1;
SELECT * FROM tiering.verify('abm');

-- one transaction, rolled back in part
BEGIN;
INSERT INTO crm.activities VALUES (200, 6, 'webinar', '2026-03-01 12:00+00');
SAVEPOINT s;
INSERT INTO crm.activities VALUES (201, 6, 'webinar', '2026-03-01 12:00+00');
SELECT engagement FROM crm.engagement WHERE account_id = 6;
ROLLBACK TO s;
SELECT engagement FROM crm.engagement WHERE account_id = 6;
COMMIT;
SELECT engagement FROM crm.engagement WHERE account_id = 6;

-- truncated: the next maintenance knows; the other source stays
TRUNCATE crm.activities;
CALL tiering.maintain('abm');
TABLE crm.engagement;
TABLE crm.rows;
SELECT account_id FROM abm.state WHERE signals IS NOT NULL;
SELECT * FROM tiering.verify('abm');

DROP VIEW crm.engagement, crm.rows;
SELECT tiering.drop_model('abm', force => true);
SELECT count(*) FROM pg_trigger WHERE tgname LIKE 'tiering%';
DROP SCHEMA crm CASCADE;
