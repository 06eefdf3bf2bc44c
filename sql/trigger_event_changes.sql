/* Windows follow their events: changed, moved, deleted, truncated, existing before, suspended, at every isolation level. */
SET TimeZone = 'UTC';
SET DateStyle = 'ISO';
SET tiering.clock = '2026-03-01 00:00:00+00';
SET client_min_messages = warning;
CREATE SCHEMA crm;
CREATE TABLE crm.accounts (id int PRIMARY KEY, points int, active boolean DEFAULT true);
CREATE TABLE crm.activities (id int PRIMARY KEY, account int REFERENCES crm.accounts ON UPDATE CASCADE ON DELETE CASCADE, type text, at timestamptz, note text);
CREATE TABLE crm.news (account text, headline text, at timestamptz);
INSERT INTO crm.accounts SELECT i, 10 FROM generate_series(1, 9) i;
INSERT INTO crm.activities VALUES (1, 1, 'hand_raise', '2026-02-25'), (2, 2, 'hand_raise', '2026-02-10'), (3, 3, 'meeting', '2026-02-25'), (4, 3, 'visit', '2026-02-25'), (5, 9, 'hand_raise', '2026-03-10');
SELECT tiering.create_model('abm', 'crm.accounts', filter => 'active', template => 'empty');
SELECT tiering.set_component('abm', 'fit'), tiering.set_criterion('abm', 'fit', 'points', '100 / (100.0 / points)'), tiering.set_component('abm', 'engagement');
SELECT tiering.set_tier('abm', 'First', 1, min_score => 80), tiering.set_tier('abm', 'Second', 2, min_score => 50), tiering.set_tier('abm', 'Third', 3);
SELECT tiering.set_signal_source('abm', 'crm.activities', account => 'account', kind => 'type', occurred_at => 'at');
SELECT tiering.set_signal_source('abm', 'crm.news', account => 'account::int', kind => $$ 'new_funding' $$, occurred_at => 'at');
SELECT tiering.set_trigger_event('abm', 'hand_raise'), tiering.set_trigger_event('abm', 'new_funding'), tiering.set_trigger_event('abm', 'meeting', promote => 1, for_period => '30 days');
-- a kind that is a signal as well
SELECT tiering.set_signal('abm', 'engagement', 'meeting', points => 40);
CALL tiering.activate('abm');
CREATE VIEW crm.tiers AS SELECT account_id, tier, placement, base_tier, engagement, window_until FROM abm.account_tier ORDER BY account_id;
CREATE VIEW crm.periods AS SELECT account_id, tier, previous_tier, direction, valid_from, valid_to, cause, end_cause, reason FROM abm.tier_history ORDER BY account_id, valid_from;
CREATE VIEW crm.windows AS SELECT account_id, kind, opens_at, revoked FROM abm.tier_window ORDER BY account_id, opens_at, kind, revoked NULLS FIRST;
-- events that were there before
TABLE crm.tiers;
TABLE crm.windows;
SELECT * FROM crm.periods WHERE tier = 'First';
SELECT kind, n FROM abm.signal_ignored;
SELECT * FROM tiering.verify('abm');

-- signal and trigger event at once; taken back at once
SET tiering.clock = '2026-03-02 00:00:00+00';
INSERT INTO crm.activities VALUES (10, 4, 'meeting', '2026-03-02'), (11, 4, 'meeting', '2026-03-02');
SELECT * FROM crm.tiers WHERE account_id = 4;
DELETE FROM crm.activities WHERE id = 10;
SELECT * FROM crm.tiers WHERE account_id = 4;
TABLE crm.windows;
SET tiering.clock = '2026-03-03 00:00:00+00';
DELETE FROM crm.activities WHERE id = 11;
SELECT * FROM crm.tiers WHERE account_id = 4;
SELECT * FROM crm.periods WHERE account_id = 4;
CALL tiering.maintain('abm');
CALL tiering.reevaluate('abm');
SELECT * FROM crm.tiers WHERE account_id = 4;
SELECT * FROM tiering.verify('abm');

-- an update that changes nothing that is used writes nothing; others move the window
SELECT txid_current() AS now \gset
UPDATE crm.activities SET note = 'x', id = id + 100;
SELECT count(*) FROM (SELECT xmin FROM abm.state UNION ALL SELECT xmin FROM abm.tier_window UNION ALL SELECT xmin FROM abm.signal) r WHERE xmin::text::bigint > :now;
UPDATE crm.activities SET at = at + interval '1 hour'; UPDATE crm.activities SET at = at - interval '1 hour' WHERE account <> 1;
TABLE crm.windows;
SELECT * FROM crm.tiers WHERE account_id IN (1, 9);
UPDATE crm.activities SET account = 5, type = 'meeting' WHERE account = 1;
SELECT * FROM crm.tiers WHERE account_id IN (1, 5);
SELECT * FROM crm.periods WHERE account_id IN (1, 5);
INSERT INTO crm.activities VALUES (20, 6, 'hand_raise', '2026-03-01') ON CONFLICT (id) DO NOTHING;
INSERT INTO crm.activities VALUES (20, 6, 'hand_raise', '2026-03-01') ON CONFLICT (id) DO UPDATE SET type = 'visit';
SELECT * FROM crm.tiers WHERE account_id = 6;
SELECT * FROM tiering.verify('abm');
CALL tiering.maintain('abm');
TABLE crm.windows;
SELECT * FROM tiering.verify('abm');

-- an event that is inserted, changed and deleted in one transaction, in part rolled back
BEGIN;
INSERT INTO crm.activities VALUES (30, 7, 'hand_raise', '2026-03-03');
SAVEPOINT s;
DELETE FROM crm.activities WHERE id = 30;
SELECT * FROM crm.tiers WHERE account_id = 7;
ROLLBACK TO s;
SELECT * FROM crm.tiers WHERE account_id = 7;
UPDATE crm.activities SET type = 'new_funding' WHERE id = 30;
SELECT * FROM crm.tiers WHERE account_id = 7;
UPDATE crm.activities SET type = 'visit' WHERE id = 30;
COMMIT;
SELECT * FROM crm.periods WHERE account_id = 7;
-- at the other isolation levels
BEGIN ISOLATION LEVEL SERIALIZABLE;
INSERT INTO crm.activities VALUES (31, 7, 'hand_raise', '2026-03-03');
SELECT * FROM crm.tiers WHERE account_id = 7;
COMMIT;
BEGIN ISOLATION LEVEL REPEATABLE READ;
DELETE FROM crm.activities WHERE id = 31;
SELECT * FROM crm.tiers WHERE account_id = 7;
COMMIT;
SELECT * FROM crm.periods WHERE account_id = 7;
SELECT * FROM tiering.verify('abm');

-- out of scope and back; another key; deleted
INSERT INTO crm.activities VALUES (40, 8, 'hand_raise', '2026-03-03');
UPDATE crm.accounts SET active = false WHERE id = 8;
INSERT INTO crm.activities VALUES (41, 8, 'meeting', '2026-03-03');
DELETE FROM crm.activities WHERE id = 40;
SELECT * FROM crm.windows WHERE account_id = 8;
CALL tiering.maintain('abm');
SELECT * FROM crm.windows WHERE account_id = 8;
UPDATE crm.accounts SET active = true WHERE id = 8;
SELECT * FROM crm.tiers WHERE account_id = 8;
SELECT tiering.elevate('abm', 8, 'First', '2026-03-10', 'by hand');
UPDATE crm.accounts SET id = 80 WHERE id = 8;
INSERT INTO crm.news VALUES ('8', 'Eight raises', '2026-03-03'), ('81', 'Eighty-one raises', '2026-03-03');
TABLE crm.windows;
UPDATE crm.accounts SET id = 81 WHERE id = 80;
TABLE crm.windows;
SELECT * FROM crm.tiers WHERE account_id >= 80;
SELECT * FROM tiering.verify('abm');
DELETE FROM crm.accounts WHERE id = 81;
INSERT INTO crm.news VALUES ('82', 'Eighty-two raises', '2026-03-03');
INSERT INTO crm.accounts VALUES (8, 10), (81, 10);
UPDATE crm.accounts SET id = 82 WHERE id = 4;
SELECT * FROM crm.tiers WHERE account_id = 82;
UPDATE crm.accounts SET id = 4 WHERE id = 82;
SELECT * FROM crm.tiers WHERE account_id = 4;
SELECT * FROM crm.tiers WHERE account_id IN (8, 81);
TABLE crm.windows;
SELECT * FROM tiering.verify('abm');

-- truncated: with the next maintenance
SET tiering.clock = '2026-03-04 00:00:00+00';
TRUNCATE crm.news;
SELECT count(*) AS differences FROM tiering.verify('abm');
CALL tiering.maintain('abm');
SELECT * FROM crm.tiers WHERE account_id IN (8, 81);
SELECT * FROM crm.periods WHERE account_id IN (8, 81) AND valid_to >= '2026-03-04';
SELECT * FROM tiering.verify('abm');

-- suspended or switched off, events are not seen; resumed or repaired, they count
SELECT tiering.suspend('abm');
INSERT INTO crm.news VALUES ('1', 'One raises', '2026-03-03');
DELETE FROM crm.activities WHERE account = 5;
SELECT tiering.resume('abm');
SELECT * FROM crm.tiers WHERE account_id IN (1, 5);
SET tiering.enabled = off;
INSERT INTO crm.news VALUES ('2', 'Two raises', '2026-03-03');
DELETE FROM crm.news WHERE account = '1';
RESET tiering.enabled;
SELECT * FROM tiering.verify('abm');
SELECT tiering.repair('abm');
SELECT * FROM crm.tiers WHERE account_id IN (1, 2);
SELECT * FROM tiering.verify('abm');

-- another version: another period, another lift, one kind less
INSERT INTO crm.news VALUES ('3', 'Three raises', '2026-03-03');
SELECT tiering.set_trigger_event('abm', 'new_funding', to_tier => 'First', for_period => '1 month'), tiering.drop_trigger_event('abm', 'hand_raise');
SELECT tiering.set_trigger_event('abm', 'visit', promote => 1, for_period => '40 days');
CALL tiering.activate('abm');
TABLE crm.windows;
TABLE crm.tiers;
SELECT * FROM tiering.verify('abm');
SELECT tiering.drop_trigger_event('abm', 'new_funding'), tiering.drop_trigger_event('abm', 'meeting'), tiering.drop_trigger_event('abm', 'visit');
CALL tiering.activate('abm');
TABLE crm.windows;
SELECT * FROM crm.tiers WHERE placement = 'window';
SELECT * FROM tiering.verify('abm');
DROP VIEW crm.tiers, crm.periods, crm.windows;
SELECT tiering.drop_model('abm', force => true);
DROP SCHEMA crm CASCADE;
