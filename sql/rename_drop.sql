/* What a model uses can be renamed; it is dropped with CASCADE only, which suspends the model. */
SET TimeZone = 'UTC';
SET DateStyle = 'ISO';
SET tiering.clock = '2027-01-01 00:00:00+00';
SET client_min_messages = warning;
CREATE SCHEMA crm;
CREATE TABLE crm.accounts (id int PRIMARY KEY, points int, bonus int, unused int, note text);
INSERT INTO crm.accounts VALUES (1, 80, 0), (2, 20, 5);
SELECT tiering.create_model('abm', 'crm.accounts', template => 'empty');
SELECT tiering.set_component('abm', 'fit', weight => 1);
SELECT tiering.set_criterion('abm', 'fit', 'points', 'points');
SELECT tiering.set_criterion('abm', 'fit', 'bonus', 'bonus');
SELECT tiering.set_tier('abm', 'First', 1, min_score => 30, capacity => 2);
SELECT tiering.set_tier('abm', 'Rest', 2);
CALL tiering.activate('abm');

-- what is not used is free
ALTER TABLE crm.accounts DROP COLUMN unused;
ALTER TABLE crm.accounts ADD COLUMN fresh text DEFAULT 'x';
ALTER TABLE crm.accounts ALTER COLUMN note TYPE varchar(10);
UPDATE crm.accounts SET points = 81 WHERE id = 1;
INSERT INTO crm.accounts VALUES (3, 60, 0);
SELECT account_id, tier, score FROM abm.account_tier ORDER BY 1;

-- renames follow: column, key, table, schema
ALTER TABLE crm.accounts RENAME COLUMN points TO credits;
ALTER TABLE crm.accounts RENAME COLUMN id TO account_number;
UPDATE crm.accounts SET credits = 82 WHERE account_number = 1;
ALTER TABLE crm.accounts RENAME TO companies;
ALTER SCHEMA crm RENAME TO crm2;
UPDATE crm2.companies SET credits = 83 WHERE account_number = 1;
INSERT INTO crm2.companies (account_number, credits, bonus) VALUES (4, 10, 10);
SELECT account_id, tier, score FROM abm.account_tier ORDER BY 1;
SELECT criterion, expression FROM abm.scorecard WHERE criterion IN ('points', 'bonus') ORDER BY 1;
SELECT tiering.set_criterion('abm', 'fit', 'points', 'credits + 1');
CALL tiering.reevaluate('abm');
CALL tiering.activate('abm');
SELECT account_id, tier, score FROM abm.account_tier ORDER BY 1;
ALTER SCHEMA crm2 RENAME TO crm;
ALTER TABLE crm.companies RENAME TO accounts;

-- a used column: refused, and the model's view is named
ALTER TABLE crm.accounts DROP COLUMN bonus;
-- of several views that use it PostgreSQL names one, whichever it finds first
\set VERBOSITY terse
ALTER TABLE crm.accounts ALTER COLUMN bonus TYPE bigint;
\set VERBOSITY default
DROP TABLE crm.accounts;

-- with CASCADE the model is suspended; writes go on
ALTER TABLE crm.accounts DROP COLUMN bonus CASCADE;
SELECT health, problems FROM tiering.health() WHERE model = 'abm';
UPDATE crm.accounts SET credits = 1;
INSERT INTO crm.accounts (account_number) VALUES (9);
DELETE FROM crm.accounts WHERE account_number = 2;
SELECT account_id, tier, score FROM abm.account_tier ORDER BY 1;
CALL tiering.reevaluate('abm');
-- everybody says the same of it, also when it is suspended by hand then
SET client_min_messages = notice;
SELECT tiering.repair('abm');
SELECT * FROM tiering.verify('abm');
SELECT tiering.resume('abm');
BEGIN;
SELECT tiering.suspend('abm');
SELECT health, status, problems FROM tiering.health() WHERE model = 'abm';
SAVEPOINT s;
SELECT tiering.resume('abm');
ROLLBACK TO s;
CALL tiering.maintain('abm');
ROLLBACK;
SET client_min_messages = warning;

-- without the criterion it goes live again
SELECT tiering.drop_criterion('abm', 'bonus');
CALL tiering.activate('abm');
SELECT account_id, tier, score FROM abm.account_tier ORDER BY 1;
SELECT * FROM tiering.verify('abm');

-- a draft that lost its view lets the model be suspended and resumed
ALTER TABLE crm.accounts ADD COLUMN draft_only int;
SELECT tiering.set_criterion('abm', 'fit', 'extra', 'draft_only');
ALTER TABLE crm.accounts DROP COLUMN draft_only CASCADE;
SELECT tiering.suspend('abm');
SELECT tiering.resume('abm');
SELECT health, problems FROM tiering.health() WHERE model = 'abm';
SELECT tiering.drop_criterion('abm', 'extra');
CALL tiering.activate('abm');
SELECT * FROM tiering.verify('abm');

-- a view that belongs to another role is not one that was dropped
CREATE ROLE regress_tiering_other;
SELECT current_user AS me \gset
ALTER VIEW abm.model OWNER TO regress_tiering_other;
SELECT health, replace(problems, :'me', 'me') AS problems FROM tiering.health() WHERE model = 'abm';
SELECT tiering.repair('abm');
SELECT tiering.resume('abm');
BEGIN;
ALTER VIEW abm.model OWNER TO CURRENT_USER;
SELECT tiering.repair('abm');
SELECT health, problems FROM tiering.health() WHERE model = 'abm';
ROLLBACK;
CALL tiering.activate('abm');
SELECT health, problems FROM tiering.health() WHERE model = 'abm';
SELECT * FROM tiering.verify('abm');
DROP ROLE regress_tiering_other;

-- the table goes altogether
DROP TABLE crm.accounts CASCADE;
SELECT count(*) > 0 AS history_is_there FROM abm.tier_history;
SELECT tiering.drop_model('abm');
SELECT tiering.drop_model('abm', force => true);
DROP SCHEMA crm CASCADE;
