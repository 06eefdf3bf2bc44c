/* TRUNCATE of a source tells no rows: maintain looks at every account. */
SET TimeZone = 'UTC';
SET DateStyle = 'ISO';
SET tiering.clock = '2027-01-01 00:00:00+00';
SET client_min_messages = warning;
CREATE SCHEMA crm;
CREATE TABLE crm.accounts (id int PRIMARY KEY);
CREATE TABLE crm.deals (account_id int, amount int, region text) PARTITION BY LIST (region);
CREATE TABLE crm.deals_north PARTITION OF crm.deals FOR VALUES IN ('north');
CREATE TABLE crm.deals_south (region text, hole int, amount int, account_id int);
ALTER TABLE crm.deals_south DROP COLUMN hole;
ALTER TABLE crm.deals ATTACH PARTITION crm.deals_south FOR VALUES IN ('south');
CREATE INDEX ON crm.deals (account_id);
INSERT INTO crm.accounts SELECT generate_series(1, 3);
INSERT INTO crm.deals SELECT i, 10 * i, CASE i WHEN 1 THEN 'north' ELSE 'south' END FROM generate_series(1, 3) i;
SELECT tiering.create_model('abm', 'crm.accounts', template => 'empty');
SELECT tiering.set_component('abm', 'fit');
SELECT tiering.set_source('abm', 'crm.deals', account => 'account_id');
SELECT tiering.set_criterion('abm', 'fit', 'deals', '(SELECT sum(amount) FROM crm.deals d WHERE d.account_id = accounts.id)', missing => 'zero');
SELECT tiering.set_tier('abm', 'All', 1);
CALL tiering.activate('abm');
CREATE VIEW crm.scores AS SELECT account_id, score FROM abm.account_tier ORDER BY account_id;

-- through the parent, into a partition with other columns, from one partition to the other
INSERT INTO crm.deals VALUES (1, 5, 'south');
INSERT INTO crm.deals_south (region, amount, account_id) VALUES ('south', 7, 2);
COPY crm.deals_north FROM STDIN;
3	9	north
\.
TABLE crm.scores;
UPDATE crm.deals SET region = 'north', account_id = 1 WHERE account_id = 2;
UPDATE crm.deals_south SET amount = amount + 1;
DELETE FROM crm.deals_north WHERE account_id = 3;
TABLE crm.scores;
SELECT * FROM tiering.verify('abm');

-- one partition
TRUNCATE crm.deals_south;
SELECT source, input, reason, relation FROM abm.unattributed;
SELECT health, queue_length, oldest_queued_at, problems FROM tiering.health();
INSERT INTO crm.deals VALUES (2, 1, 'south');
TABLE crm.scores;
CALL tiering.maintain('abm');
TABLE crm.scores;
SELECT health, queue_length, problems FROM tiering.health();

-- all of it, and back; at every isolation level
BEGIN;
TRUNCATE crm.deals;
ROLLBACK;
SELECT count(*) FROM abm.unattributed;
BEGIN ISOLATION LEVEL SERIALIZABLE;
TRUNCATE crm.deals;
COMMIT;
CALL tiering.maintain('abm');
TABLE crm.scores;
SELECT * FROM tiering.verify('abm');

-- a new partition has no triggers of its own yet
CREATE TABLE crm.deals_west PARTITION OF crm.deals FOR VALUES IN ('west');
SELECT triggers_ok, problems FROM tiering.health();
SELECT tiering.repair('abm');
INSERT INTO crm.deals_west VALUES (3, 30, 'west');
TABLE crm.scores;
ALTER TABLE crm.deals_west DISABLE TRIGGER tiering_source_update;
SELECT triggers_ok, problems FROM tiering.health();
SELECT tiering.drop_model('abm', force => true);
SELECT tgrelid::regclass, tgname FROM pg_trigger WHERE tgname LIKE 'tiering%';
DROP SCHEMA crm CASCADE;
