/* A change of the key moves state and seat; the history of the old key ends with it. */
SET TimeZone = 'UTC';
SET DateStyle = 'ISO';
SET tiering.clock = '2027-01-01 00:00:00+00';
SET client_min_messages = warning;
CREATE SCHEMA crm;
CREATE TABLE crm.accounts (id int PRIMARY KEY DEFERRABLE, points int, status text DEFAULT 'prospect', owner_id int);
SELECT tiering.create_model('abm', 'crm.accounts', filter => $$ status = 'prospect' $$,
	owner => 'owner_id', template => 'empty');
SELECT tiering.set_component('abm', 'fit', weight => 1);
SELECT tiering.set_criterion('abm', 'fit', 'points', 'points');
SELECT tiering.set_tier('abm', 'First', 1, min_score => 70, exit_score => 60, capacity => 2);
SELECT tiering.set_tier('abm', 'Rest', 2);
CALL tiering.activate('abm');
CREATE VIEW crm.tiers AS
SELECT account_id, tier, tier_since, placement, waitlisted_for, score FROM abm.account_tier ORDER BY account_id;
CREATE VIEW crm.periods AS
SELECT account_id, tier, direction, valid_from, valid_to, cause, end_cause, score FROM abm.tier_history
ORDER BY account_id, valid_from;

INSERT INTO crm.accounts VALUES (1, 80), (2, 20), (3, 90), (4, 95);
TABLE crm.tiers;

SET tiering.clock = '2027-01-02 00:00:00+00';
UPDATE crm.accounts SET id = 10 WHERE id = 1;
UPDATE crm.accounts SET id = 40, points = 30 WHERE id = 4;
TABLE crm.tiers;
SELECT * FROM crm.periods WHERE account_id IN (1, 10, 4, 40);

-- two keys change places in one statement
SET tiering.clock = '2027-01-03 00:00:00+00';
UPDATE crm.accounts SET id = CASE id WHEN 2 THEN 3 ELSE 2 END WHERE id IN (2, 3);
TABLE crm.tiers;
SELECT * FROM crm.periods WHERE account_id IN (2, 3);

-- three in a ring
SET tiering.clock = '2027-01-04 00:00:00+00';
UPDATE crm.accounts SET id = CASE id WHEN 2 THEN 3 WHEN 3 THEN 10 ELSE 2 END WHERE id IN (2, 3, 10);
TABLE crm.tiers;

-- away and back in one transaction: a period anew, under the same key
SET tiering.clock = '2027-01-05 00:00:00+00';
BEGIN;
UPDATE crm.accounts SET id = 99 WHERE id = 2;
UPDATE crm.accounts SET id = 2 WHERE id = 99;
COMMIT;
SELECT count(*) FROM abm.tier_history WHERE valid_from >= '2027-01-05' OR valid_to >= '2027-01-05';

-- a key that is freed and taken again by another account
SET tiering.clock = '2027-01-06 00:00:00+00';
BEGIN;
DELETE FROM crm.accounts WHERE id = 2;
UPDATE crm.accounts SET id = 2 WHERE id = 3;
COMMIT;
TABLE crm.tiers;
SELECT * FROM crm.periods WHERE account_id IN (2, 3) AND valid_from >= '2027-01-04';

-- all keys at once
UPDATE crm.accounts SET id = id + 1;
TABLE crm.tiers;

-- in one transaction an account moves, and then gets the key of one that did not
SET tiering.clock = '2027-01-07 00:00:00+00';
INSERT INTO crm.accounts VALUES (51, 10), (52, 10), (53, 10);
BEGIN;
SET tiering.clock = '2027-01-08 00:00:00+00';
UPDATE crm.accounts SET id = CASE id WHEN 51 THEN 52 ELSE 51 END WHERE id IN (51, 52);
UPDATE crm.accounts SET points = 11 WHERE id = 53;	-- its row now lies behind the others
SET tiering.clock = '2027-01-09 00:00:00+00';
UPDATE crm.accounts SET id = CASE id WHEN 51 THEN 53 ELSE 51 END WHERE id IN (51, 53);
COMMIT;
SELECT * FROM crm.periods WHERE account_id IN (51, 52, 53);
SELECT * FROM tiering.verify('abm');

-- one is promoted in the transaction in which all keys change
SET tiering.clock = '2027-01-10 00:00:00+00';
DELETE FROM crm.accounts WHERE id < 50;
BEGIN;
SET tiering.clock = '2027-01-11 00:00:00+00';
UPDATE crm.accounts SET points = 90 WHERE id = 52;
SET tiering.clock = '2027-01-12 00:00:00+00';
UPDATE crm.accounts SET id = id + 1;
COMMIT;
SELECT * FROM crm.periods WHERE account_id > 50 AND valid_to IS DISTINCT FROM '2027-01-08' AND valid_to IS DISTINCT FROM '2027-01-09';

SELECT * FROM tiering.verify('abm');
DROP VIEW crm.tiers, crm.periods;
SELECT tiering.drop_model('abm', force => true);
DROP SCHEMA crm CASCADE;
