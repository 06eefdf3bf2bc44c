/* What no trigger sees is shown by verify and health, and mended by repair. */
SET tiering.clock = '2027-01-01 00:00:00+00';
SET client_min_messages = warning;
CREATE SCHEMA crm;
CREATE TABLE crm.accounts (id int PRIMARY KEY, points int) PARTITION BY RANGE (id);
CREATE TABLE crm.accounts_1 PARTITION OF crm.accounts FOR VALUES FROM (1) TO (100);
CREATE TABLE crm.accounts_2 (id int PRIMARY KEY, points int);
INSERT INTO crm.accounts VALUES (1, 80), (2, 20);
INSERT INTO crm.accounts_2 VALUES (101, 90), (102, 10);
SELECT tiering.create_model('abm', 'crm.accounts', template => 'empty');
SELECT tiering.set_component('abm', 'fit', weight => 1);
SELECT tiering.set_criterion('abm', 'fit', 'points', 'points');
SELECT tiering.set_tier('abm', 'First', 1, min_score => 70, capacity => 2);
SELECT tiering.set_tier('abm', 'Rest', 2);
CALL tiering.activate('abm');
CREATE VIEW crm.tiers AS SELECT account_id, tier, placement, score FROM abm.account_tier ORDER BY account_id;
CREATE VIEW crm.differences AS SELECT account_id, check_name FROM tiering.verify('abm') ORDER BY 1, 2;
TABLE crm.differences;

-- ATTACH with rows
SET tiering.clock = '2027-01-02 00:00:00+00';
ALTER TABLE crm.accounts ATTACH PARTITION crm.accounts_2 FOR VALUES FROM (100) TO (200);
SELECT health FROM tiering.health();
TABLE crm.differences;
SELECT tiering.repair('abm');
TABLE crm.tiers;
TABLE crm.differences;

-- DETACH
SET tiering.clock = '2027-01-03 00:00:00+00';
ALTER TABLE crm.accounts DETACH PARTITION crm.accounts_2;
TABLE crm.differences;
SELECT tiering.repair('abm');
TABLE crm.tiers;
UPDATE crm.accounts_2 SET points = 5;
TABLE crm.differences;

-- disabled triggers, on the table and on one partition
SET tiering.clock = '2027-01-04 00:00:00+00';
ALTER TABLE crm.accounts DISABLE TRIGGER ALL;
UPDATE crm.accounts SET points = 75 WHERE id = 2;
INSERT INTO crm.accounts VALUES (3, 85);
DELETE FROM crm.accounts WHERE id = 1;
TABLE crm.differences;
SELECT count(*) > 0 AS red FROM tiering.health() h WHERE h.model = 'abm' AND h::text LIKE '%disabled%';
SELECT tiering.repair('abm');
TABLE crm.tiers;
INSERT INTO crm.accounts VALUES (4, 15);
SELECT * FROM crm.tiers WHERE account_id = 4;
TABLE crm.differences;
SELECT count(*) > 0 AS red FROM tiering.health() h WHERE h.model = 'abm' AND h::text LIKE '%disabled%';

-- replica role, and the switch for a session
SET session_replication_role = replica;
UPDATE crm.accounts SET points = 71 WHERE id = 4;
RESET session_replication_role;
SET tiering.enabled = off;
INSERT INTO crm.accounts VALUES (5, 99);
RESET tiering.enabled;
TABLE crm.differences;
SELECT tiering.repair('abm');
TABLE crm.tiers;

-- a state that was damaged by hand
SET tiering.clock = '2027-01-05 00:00:00+00';
UPDATE abm.state SET score = 1 WHERE account_id = 4;
DELETE FROM abm.state WHERE account_id = 5;
UPDATE abm.state SET points = '{1}' WHERE account_id = 3;
TABLE crm.differences;
SELECT tiering.repair('abm');
TABLE crm.tiers;
TABLE crm.differences;
SELECT account_id, tier, cause, end_cause FROM abm.tier_history ORDER BY account_id, valid_from;

-- periods that are there twice, after a restore: one copy stays
INSERT INTO abm.history SELECT h.* FROM abm.history h, generate_series(1, 2) WHERE account_id <> 1;
SELECT * FROM tiering.verify('abm') ORDER BY account_id;
SELECT tiering.repair('abm');
SELECT * FROM tiering.verify('abm');
SELECT account_id, tier, cause, end_cause FROM abm.tier_history WHERE account_id IN (2, 101) ORDER BY account_id, valid_from;

-- periods that contradict each other: nothing tells what is right, so they are named, and stay
DELETE FROM crm.accounts WHERE id = 3;
INSERT INTO crm.accounts VALUES (6, 10);
SET tiering.clock = '2027-01-06 00:00:00+00';
UPDATE crm.accounts SET points = 95 WHERE id = 6;
SET tiering.clock = '2027-01-07 00:00:00+00';
UPDATE crm.accounts SET points = 10 WHERE id = 6;
CALL tiering.reevaluate('abm');
SELECT period_id, tier, end_cause FROM abm.tier_history WHERE account_id = 6 ORDER BY valid_from;
SELECT * FROM tiering.verify('abm');
CREATE TABLE crm.kept AS SELECT * FROM abm.history;
UPDATE abm.history SET valid_to = valid_to - interval '1 hour' WHERE account_id = 6 AND tier = 'Rest';
SELECT * FROM tiering.verify('abm');
UPDATE abm.history SET valid_to = valid_to + interval '2 hours' WHERE account_id = 6;
SELECT * FROM tiering.verify('abm') ORDER BY check_name, detail;
UPDATE abm.history SET valid_to = valid_from WHERE account_id = 6;
SELECT * FROM tiering.verify('abm') ORDER BY check_name, detail;
SELECT tiering.repair('abm');
SELECT * FROM tiering.verify('abm') ORDER BY check_name, detail;
TRUNCATE abm.history;
INSERT INTO abm.history SELECT * FROM crm.kept;
SELECT * FROM tiering.verify('abm');

DROP VIEW crm.tiers, crm.differences;
SELECT tiering.drop_model('abm', force => true);
DROP SCHEMA crm CASCADE;
