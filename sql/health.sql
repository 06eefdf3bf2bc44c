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

DROP VIEW health;
DROP SCHEMA crm CASCADE;
DROP ROLE regress_tiering_anna, regress_tiering_bert, regress_tiering_crew;
