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

-- a period that is there twice: nothing tells which one is right, so it is named, and stays
INSERT INTO abm.history SELECT * FROM abm.history WHERE account_id = 2 ORDER BY period_id LIMIT 1;
SELECT account_id, check_name FROM tiering.verify('abm');

DROP VIEW crm.tiers, crm.differences;
SELECT tiering.drop_model('abm', force => true);
DROP SCHEMA crm CASCADE;
