--
-- A foreign table among the partitions: rows that go there are not seen by
-- triggers like ours, and the server refuses to write them.
--
SET timezone = 'UTC';
SET tiering.clock = '2026-01-01 UTC';
SET client_min_messages = warning;
CREATE SCHEMA crm;
CREATE FOREIGN DATA WRAPPER regress_foreign;
CREATE SERVER regress_archive FOREIGN DATA WRAPPER regress_foreign;
CREATE TABLE crm.accounts (id int NOT NULL, points int, year int NOT NULL) PARTITION BY LIST (year);
CREATE TABLE crm.accounts_2026 PARTITION OF crm.accounts FOR VALUES IN (2026);
CREATE TABLE crm.deals (account_id int, amount int, at timestamptz, year int NOT NULL) PARTITION BY LIST (year);
CREATE TABLE crm.deals_2026 PARTITION OF crm.deals FOR VALUES IN (2026);
CREATE TABLE crm.deals_old PARTITION OF crm.deals FOR VALUES IN (2024, 2025) PARTITION BY LIST (year);
CREATE FOREIGN TABLE crm.deals_2025 PARTITION OF crm.deals_old FOR VALUES IN (2025) SERVER regress_archive;
INSERT INTO crm.accounts VALUES (1, 70, 2026);
CREATE VIEW crm.health AS SELECT health, triggers_ok, problems FROM tiering.health();

-- not as a source
SELECT tiering.create_model('m', 'crm.accounts', key_column => 'id', template => 'empty');
SELECT tiering.set_component('m', 'fit'), tiering.set_criterion('m', 'fit', 'points', 'points');
SELECT tiering.set_tier('m', 'First', 1, min_score => 60), tiering.set_tier('m', 'Rest', 2);
SELECT tiering.set_source('m', 'crm.deals', account => 'account_id');
\echo :SQLSTATE
SELECT tiering.set_signal_source('m', 'crm.deals', account => 'account_id', kind => $$ 'deal' $$, occurred_at => 'at');
\echo :SQLSTATE
ALTER TABLE crm.deals_old DETACH PARTITION crm.deals_2025;
SELECT tiering.set_source('m', 'crm.deals', account => 'account_id');
SELECT tiering.set_signal_source('m', 'crm.deals', account => 'account_id', kind => $$ 'deal' $$, occurred_at => 'at');
SELECT tiering.set_criterion('m', 'fit', 'deals', '(SELECT sum(d.amount) FROM crm.deals d WHERE d.account_id = accounts.id)', missing => 'zero');

-- nor when the model is to go live
ALTER TABLE crm.deals_old ATTACH PARTITION crm.deals_2025 FOR VALUES IN (2025);
CALL tiering.activate('m');
\echo :SQLSTATE
SELECT tiering.drop_criterion('m', 'deals');
SELECT tiering.drop_source('m', 'crm.deals');
CALL tiering.activate('m');
SELECT tiering.set_signal('m', 'fit', 'deal', points => 10);
CALL tiering.activate('m');
INSERT INTO crm.deals VALUES (1, 10, '2026-01-01 UTC', 2026);
ALTER TABLE crm.deals_old DETACH PARTITION crm.deals_2025;
CALL tiering.activate('m');
TABLE crm.health;

-- one that is attached later: health is red until it is detached or the model is suspended
CREATE FOREIGN TABLE crm.accounts_2025 PARTITION OF crm.accounts FOR VALUES IN (2025) SERVER regress_archive;
TABLE crm.health;
SELECT tiering.repair('m');
\echo :SQLSTATE
CALL tiering.maintain('m');
TABLE crm.health;
SELECT tiering.suspend('m');
SELECT tiering.resume('m');
ALTER TABLE crm.accounts DETACH PARTITION crm.accounts_2025;
SELECT tiering.resume('m');
SELECT tiering.repair('m');
TABLE crm.health;
ALTER TABLE crm.deals_old ATTACH PARTITION crm.deals_2025 FOR VALUES IN (2025);
TABLE crm.health;
SELECT tiering.repair('m');
ALTER TABLE crm.deals_old DETACH PARTITION crm.deals_2025;
SELECT tiering.repair('m');
TABLE crm.health;
SELECT account_id, tier, score FROM m.account_tier;

SELECT count(tiering.drop_model(model, force => true)) FROM tiering.model;
DROP SCHEMA crm CASCADE;
DROP SERVER regress_archive;
DROP FOREIGN DATA WRAPPER regress_foreign;
