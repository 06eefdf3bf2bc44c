/* What migrations of a source do: renamed, dropped, retyped columns, a dropped table. */
SET TimeZone = 'UTC';
SET DateStyle = 'ISO';
SET tiering.clock = '2027-01-01 00:00:00+00';
SET client_min_messages = warning;
CREATE SCHEMA crm;
CREATE TABLE crm.accounts (id int PRIMARY KEY);
CREATE TABLE crm.deals (id int PRIMARY KEY, account_id int, amount int, note text);
CREATE TABLE crm.calls (id int PRIMARY KEY, account_id int, minutes int);
INSERT INTO crm.accounts SELECT generate_series(1, 2);
INSERT INTO crm.deals VALUES (1, 1, 10), (2, 2, 20);
SELECT tiering.create_model('abm', 'crm.accounts', template => 'empty');
SELECT tiering.set_component('abm', 'fit');

-- an index that is needed and not there is named at once, and in health()
SET client_min_messages = notice;
SELECT tiering.set_source('abm', 'crm.deals', account => 'account_id');
SELECT tiering.set_criterion('abm', 'fit', 'deals', '(SELECT sum(amount) FROM crm.deals d WHERE accounts.id = d.account_id AND d.amount > 0)', missing => 'zero');
SELECT tiering.set_tier('abm', 'All', 1, gate => 'EXISTS (SELECT FROM crm.deals d WHERE d.account_id IN (accounts.id, 0) OR d.id = 3)');
SELECT tiering.set_tier('abm', 'All', 1, gate => 'NOT EXISTS (SELECT FROM crm.deals d JOIN crm.deals e ON e.amount = d.amount AND e.id = d.id WHERE d.account_id = accounts.id)');
SELECT tiering.set_tier('abm', 'All', 1);
CALL tiering.activate('abm');
SELECT health, problems FROM tiering.health();
CREATE INDEX ON crm.deals (amount, account_id);
SELECT health, problems FROM tiering.health();
CREATE INDEX ON crm.deals (account_id);
SELECT health, problems FROM tiering.health();
SELECT tiering.set_criterion('abm', 'fit', 'deals', '(SELECT sum(amount) FROM crm.deals d WHERE accounts.id = d.account_id AND d.amount > 0)', missing => 'zero');
SET client_min_messages = warning;

-- renamed: all follows
ALTER TABLE crm.deals RENAME COLUMN account_id TO account;
ALTER TABLE crm.deals RENAME COLUMN amount TO value;
ALTER TABLE crm.deals RENAME TO opportunities;
ALTER SCHEMA crm RENAME TO sales;
INSERT INTO sales.opportunities VALUES (3, 1, 5);
SELECT account_id, score FROM abm.account_tier ORDER BY 1;
SELECT criterion, expression FROM abm.scorecard;
SELECT tiering.set_component('abm', 'fit', weight => 2);
SELECT relation, account FROM tiering.source;
ALTER SCHEMA sales RENAME TO crm;

-- a column that is not used is free; one that is, is not
ALTER TABLE crm.opportunities DROP COLUMN note;
ALTER TABLE crm.opportunities ADD COLUMN more text;
UPDATE crm.opportunities SET value = value + 1 WHERE id = 3;
SELECT account_id, score FROM abm.account_tier ORDER BY 1;
ALTER TABLE crm.opportunities DROP COLUMN value;
ALTER TABLE crm.opportunities DROP COLUMN account;
-- of several views that use it PostgreSQL names one, whichever it finds first
\set VERBOSITY terse
ALTER TABLE crm.opportunities ALTER COLUMN value TYPE numeric;
\set VERBOSITY default
DROP TABLE crm.opportunities;

-- retyped while the model is suspended
SELECT tiering.suspend('abm');
ALTER TABLE crm.opportunities ALTER COLUMN value TYPE numeric, ALTER COLUMN account TYPE bigint;
INSERT INTO crm.opportunities VALUES (4, 2, 7.5);
SELECT tiering.resume('abm');
SELECT account_id, score FROM abm.account_tier ORDER BY 1;
INSERT INTO crm.opportunities VALUES (5, 2, 0.5);
SELECT account_id, score FROM abm.account_tier ORDER BY 1;
SELECT * FROM tiering.verify('abm');

-- another version: other sources, triggers that come and go
SELECT tiering.set_source('abm', 'crm.calls', account => 'account_id');
SELECT tiering.set_criterion('abm', 'fit', 'deals', '(SELECT sum(minutes) FROM crm.calls c WHERE c.account_id = accounts.id)');
SELECT tiering.drop_source('abm', 'crm.opportunities');
INSERT INTO crm.opportunities VALUES (6, 2, 1);
INSERT INTO crm.calls VALUES (1, 1, 40);
SELECT account_id, score FROM abm.account_tier ORDER BY 1;
CALL tiering.activate('abm');
INSERT INTO crm.calls VALUES (2, 2, 50);
SELECT account_id, score FROM abm.account_tier ORDER BY 1;
SELECT tgrelid::regclass, count(*) FROM pg_trigger WHERE tgname LIKE 'tiering_source%' GROUP BY 1;
SELECT version, definition->'sources' FROM tiering.version ORDER BY 1;
SELECT position, relation, account FROM tiering.live_source;
-- how rows lead to accounts changes
SELECT tiering.set_source('abm', 'crm.calls', account => 'account_id + 1');
INSERT INTO crm.calls VALUES (3, 2, 5);
SELECT account_id, score FROM abm.account_tier ORDER BY 1;
CALL tiering.activate('abm');
SELECT position, relation, account FROM tiering.live_source;

-- what CASCADE takes along
ALTER TABLE crm.calls ADD COLUMN account int;
SELECT tiering.set_source('abm', 'crm.calls', account => 'account');
CALL tiering.activate('abm');
ALTER TABLE crm.calls DROP COLUMN account CASCADE;
INSERT INTO crm.calls VALUES (4, 2, 5);
SELECT health, queue_length, problems FROM tiering.health();
CALL tiering.maintain('abm');
SELECT account_id, score FROM abm.account_tier ORDER BY 1;
SELECT tiering.set_source('abm', 'crm.calls', account => 'account_id');
CALL tiering.activate('abm');
CREATE INDEX ON crm.calls (account_id);
SELECT health, problems FROM tiering.health();
-- a source whose table is gone has no name, and the next version is without it
CREATE TABLE crm.notes (account_id int);
CREATE INDEX ON crm.notes (account_id);
SELECT tiering.set_source('abm', 'crm.notes', account => 'account_id');
CALL tiering.activate('abm');
DROP TABLE crm.notes CASCADE;
SELECT health, problems FROM tiering.health();
CALL tiering.activate('abm');
SELECT health, problems FROM tiering.health();
DROP TABLE crm.calls CASCADE;
SELECT health, problems FROM tiering.health();
SELECT tiering.drop_criterion('abm', 'deals');
SELECT tiering.set_criterion('abm', 'fit', 'id', 'id');
CALL tiering.activate('abm');
SELECT account_id, score FROM abm.account_tier ORDER BY 1;
SELECT health, problems FROM tiering.health();
SELECT tiering.drop_model('abm', force => true);
DROP SCHEMA crm CASCADE;
