/* Partitions: writes through the parent, into a partition, and rows that move. */
SET TimeZone = 'UTC';
SET DateStyle = 'ISO';
SET tiering.clock = '2027-01-01 00:00:00+00';
SET client_min_messages = warning;
CREATE SCHEMA crm;
CREATE TABLE crm.accounts (id int, points int, status text DEFAULT 'prospect', owner_id int, region text,
	PRIMARY KEY (id, region)) PARTITION BY LIST (region);
CREATE TABLE crm.accounts_north PARTITION OF crm.accounts FOR VALUES IN ('north');
CREATE TABLE crm.accounts_south (region text NOT NULL, owner_id int, hole int, points int, id int NOT NULL, status text DEFAULT 'prospect');
ALTER TABLE crm.accounts_south DROP COLUMN hole;
ALTER TABLE crm.accounts ATTACH PARTITION crm.accounts_south FOR VALUES IN ('south');
SELECT tiering.create_model('abm', 'crm.accounts', key_column => 'id', filter => $$ status = 'prospect' $$,
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

INSERT INTO crm.accounts (id, points, region) VALUES (1, 80, 'north'), (2, 20, 'south');
INSERT INTO crm.accounts_south (id, points, region) VALUES (3, 90, 'south');
COPY crm.accounts_north (id, points, region) FROM STDIN;
4	95	north
\.
TABLE crm.tiers;

SET tiering.clock = '2027-01-02 00:00:00+00';
UPDATE crm.accounts_south SET points = 5 WHERE id = 2;
DELETE FROM crm.accounts_south WHERE id = 3;
TABLE crm.tiers;

-- a row that moves to another partition stays the account it was
SET tiering.clock = '2027-01-03 00:00:00+00';
UPDATE crm.accounts SET region = 'south' WHERE id = 1;
UPDATE crm.accounts SET region = 'north', points = 85 WHERE id = 2;
UPDATE crm.accounts SET region = 'south', id = 40 WHERE id = 4;
TABLE crm.tiers;
TABLE crm.periods;

-- a partition that comes later: through the parent at once, straight into it after repair
CREATE TABLE crm.accounts_rest PARTITION OF crm.accounts DEFAULT;
INSERT INTO crm.accounts VALUES (50, 10, 'prospect', 1, 'west');
INSERT INTO crm.accounts_rest VALUES (51, 11, 'prospect', 1, 'west');
SELECT * FROM tiering.verify('abm');
SELECT tiering.repair('abm');
INSERT INTO crm.accounts_rest VALUES (52, 12, 'prospect', 1, 'east');
SELECT * FROM crm.tiers WHERE account_id >= 50;

-- TRUNCATE of one partition, then of all
TRUNCATE crm.accounts_south;
TABLE crm.tiers;
SELECT * FROM tiering.verify('abm');
TRUNCATE crm.accounts;
TABLE crm.tiers;

SELECT * FROM tiering.verify('abm');
DROP VIEW crm.tiers, crm.periods;
SELECT tiering.drop_model('abm', force => true);
DROP SCHEMA crm CASCADE;
