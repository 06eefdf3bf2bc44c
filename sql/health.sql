--
-- health: one row for each model, whatever has become of it
--
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS tiering;
SET timezone = 'UTC';
SET datestyle = 'ISO';
\pset null -
CREATE VIEW health AS SELECT model, health, status, account_table, live_version AS version, triggers_ok AS triggers,
	error_count AS errors, queue_length AS queue, duplicate_count AS duplicates, job_count AS jobs FROM tiering.health();

-- drafts, and who sees them
CREATE ROLE regress_tiering_crew;
CREATE ROLE regress_tiering_anna IN ROLE regress_tiering_crew;
CREATE ROLE regress_tiering_bert;
CREATE SCHEMA crm AUTHORIZATION regress_tiering_crew;
GRANT USAGE ON SCHEMA crm TO PUBLIC;
CREATE TABLE crm."New Accounts" (id int, region text NOT NULL, points int NOT NULL, PRIMARY KEY (id, region))
	PARTITION BY LIST (region);
CREATE TABLE crm."North" PARTITION OF crm."New Accounts" FOR VALUES IN ('north');
CREATE TABLE crm.south PARTITION OF crm."New Accounts" FOR VALUES IN ('south');
CREATE TABLE crm.accounts (id int PRIMARY KEY, points int);
ALTER TABLE crm.accounts OWNER TO regress_tiering_crew;
SELECT tiering.create_model('new''s', 'crm."New Accounts"', key_column => 'id', filter => '10 / points > 0', schema_name => 'New Model');
SELECT tiering.create_model('abm', 'crm.accounts', filter => 'points > 0');
TABLE health;
SELECT problems FROM tiering.health();
SET ROLE regress_tiering_anna;
SELECT model FROM tiering.health();
SET ROLE regress_tiering_bert;
SELECT model FROM tiering.health();
RESET ROLE;

-- a key that two partitions share
INSERT INTO crm."New Accounts" VALUES (1, 'north', 1), (1, 'south', 1), (2, 'south', 1);
SELECT model, health, duplicates, problems FROM health JOIN tiering.health() p USING (model, health) ORDER BY model;

-- a filter that raises an error
INSERT INTO crm."New Accounts" VALUES (3, 'south', 0);
SELECT model, health, duplicates, problems FROM health JOIN tiering.health() p USING (model, health) ORDER BY model;

-- one that calls itself a cancellation hides no model, and a real one is none of the model's
CREATE FUNCTION crm.picky(points int) RETURNS boolean LANGUAGE plpgsql STABLE AS
	$$ BEGIN RAISE EXCEPTION 'no answer for %', points USING ERRCODE = 'query_canceled'; END $$;
SELECT tiering.create_model('odd', 'crm."New Accounts"', key_column => 'id', filter => 'crm.picky(points)');
SELECT model, health, duplicates, problems FROM health JOIN tiering.health() p USING (model, health) ORDER BY model;
CREATE OR REPLACE FUNCTION crm.picky(points int) RETURNS boolean LANGUAGE plpgsql STABLE AS
	$$ BEGIN PERFORM pg_sleep(60); RETURN true; END $$;
SET statement_timeout = '1s';
\set VERBOSITY terse
SELECT model FROM tiering.health();
\set VERBOSITY default
RESET statement_timeout;
SELECT tiering.drop_model('odd');
DROP FUNCTION crm.picky;
TRUNCATE crm."New Accounts";

-- the setting that switches it off concerns live models only
SET tiering.enabled = off;
SELECT model, health FROM tiering.health();
RESET tiering.enabled;

-- what the model uses is dropped, then the table, then the schema
ALTER TABLE crm.accounts DROP COLUMN points CASCADE;
SELECT model, health, problems FROM tiering.health() WHERE model = 'abm';
DROP TABLE crm.accounts CASCADE;
DROP SCHEMA "New Model" CASCADE;
TABLE health;
SELECT model, problems FROM tiering.health();
SET ROLE regress_tiering_anna;
SELECT model FROM tiering.health();
RESET ROLE;
SELECT tiering.drop_model('abm', force => true);
SELECT tiering.drop_model('new''s', force => true);
TABLE health;

-- a live model
SET tiering.clock = '2027-01-01 00:00:00+00';
CREATE TABLE crm.prospects (id int NOT NULL, region text NOT NULL, points int, PRIMARY KEY (id, region))
	PARTITION BY LIST (region);
CREATE TABLE crm."East" PARTITION OF crm.prospects FOR VALUES IN ('east');
SELECT tiering.create_model('abm', 'crm.prospects', key_column => 'id', template => 'empty');
SELECT tiering.set_component('abm', 'fit', weight => 1);
SELECT tiering.set_criterion('abm', 'fit', 'points', '100 / points');
SELECT tiering.set_tier('abm', 'First', 1, min_score => 50);
SELECT tiering.set_tier('abm', 'Rest', 2);
CALL tiering.activate('abm');
INSERT INTO crm.prospects VALUES (1, 'east', 1), (2, 'east', 10);
CREATE VIEW live AS SELECT health, triggers_ok AS triggers, error_count AS errors, queue_length AS queue,
	duplicate_count AS duplicates, last_run_kind AS last_run, problems FROM tiering.health();
TABLE health;
TABLE live;

-- triggers: one disabled on a partition, a new partition, all of them
ALTER TABLE crm."East" DISABLE TRIGGER tiering_update;
TABLE live;
CREATE TABLE crm.west PARTITION OF crm.prospects FOR VALUES IN ('west');
TABLE live;
ALTER TABLE crm.prospects DISABLE TRIGGER ALL;
TABLE live;
SELECT tiering.repair('abm');
TABLE live;

-- an account that cannot be scored
UPDATE crm.prospects SET points = 0 WHERE id = 2;
TABLE live;
UPDATE crm.prospects SET points = 2 WHERE id = 2;
TABLE live;

-- accounts that nobody settles
INSERT INTO abm.queue VALUES (1, tiering.clock());
SET tiering.clock = '2027-01-01 00:59:00+00';
TABLE live;
SET tiering.clock = '2027-01-01 01:01:00+00';
TABLE live;
CALL tiering.maintain('abm');
TABLE live;

-- switched off here, suspended, row-level security
SET tiering.enabled = off;
TABLE live;
RESET tiering.enabled;
SELECT tiering.suspend('abm');
TABLE live;
SELECT tiering.resume('abm');
ALTER TABLE crm.prospects ENABLE ROW LEVEL SECURITY;
TABLE live;
SELECT tiering.repair('abm');
ALTER TABLE crm.prospects DISABLE ROW LEVEL SECURITY;
TABLE live;

-- a review that was due, jobs or not
INSERT INTO tiering.job VALUES ('abm', 'rebalance', '0 3 * * *', 'tiering abm rebalance', current_user, '2027-01-01 00:00+00');
SET tiering.clock = '2027-01-01 03:04:00+00';
SELECT health, job_count, problems FROM tiering.health();
SET tiering.clock = '2027-01-01 03:06:00+00';
SELECT health, job_count, problems FROM tiering.health();
CALL tiering.maintain('abm');
SELECT health, job_count, last_run_kind, last_run_started_at, last_run_ended_at, problems FROM tiering.health();
-- the same of maintenance, but while another run keeps it away
INSERT INTO tiering.job VALUES ('abm', 'maintain', '0 * * * *', 'tiering abm maintain', current_user, '2027-01-01 00:00+00');
SET tiering.clock = '2027-01-01 04:04:00+00';
SELECT problems FROM tiering.health();
SET tiering.clock = '2027-01-01 04:06:00+00';
SELECT problems FROM tiering.health();
INSERT INTO tiering.run_log (model, kind, version, started_at) VALUES ('abm', 'reevaluation', 1, '2027-01-01 03:30:00+00');
SELECT problems FROM tiering.health();
DELETE FROM tiering.run_log WHERE ended_at IS NULL;
CALL tiering.maintain('abm');
SELECT problems FROM tiering.health();
SELECT tiering.unschedule('abm');

-- the schema of a model is given to somebody else: said once, whoever meets it
CREATE TABLE crm.theirs (id int PRIMARY KEY);
ALTER TABLE crm.theirs OWNER TO regress_tiering_crew;
SELECT tiering.create_model('theirs', 'crm.theirs'), tiering.set_component('theirs', 'fit'), tiering.set_criterion('theirs', 'fit', 'one', '1');
CALL tiering.activate('theirs');
ALTER SCHEMA theirs OWNER TO regress_tiering_bert;
SELECT health, problems FROM tiering.health() WHERE model = 'theirs';
ALTER SCHEMA theirs OWNER TO regress_tiering_crew;
SELECT health, problems FROM tiering.health() WHERE model = 'theirs';
-- its states are dropped
DROP TABLE theirs.state CASCADE;
SELECT health, problems FROM tiering.health() WHERE model = 'theirs';
SET client_min_messages = notice;
SELECT tiering.drop_model('theirs', force => true);
SET client_min_messages = warning;
DROP SCHEMA theirs CASCADE;
DROP TABLE crm.theirs;

-- what a live model uses is dropped
ALTER TABLE crm.prospects DROP COLUMN points CASCADE;
TABLE live;
SELECT status FROM tiering.health();
DROP TABLE crm.prospects CASCADE;
TABLE live;
SELECT tiering.drop_model('abm', force => true);
TABLE live;
RESET tiering.clock;
DROP VIEW live;
DROP VIEW health;
DROP SCHEMA crm CASCADE;
DROP ROLE regress_tiering_anna, regress_tiering_bert, regress_tiering_crew;
