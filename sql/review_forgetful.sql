/*
 * Reviews while PostgreSQL forgets what it knows of tables and models: all the
 * time where the server was built with assertions, else as it happens.
 */
SET client_min_messages = warning;
SET tiering.clock = '2027-01-01 00:00:00+00';
CREATE SCHEMA crm;
CREATE TABLE crm.accounts (code text PRIMARY KEY, size int, region text);
INSERT INTO crm.accounts VALUES ('a', 90, 'North'), ('b', 80, 'South'), ('c', 70, 'North'), ('d', 10, 'South');
SELECT tiering.create_model('abm', 'crm.accounts', filter => 'size > 5', template => 'empty', territory => 'region');
SELECT tiering.set_component('abm', 'fit'), tiering.set_criterion('abm', 'fit', 'size', 'size');
SELECT tiering.set_tier('abm', 'First', 10, gate => 'size >= 30', capacity => 1, capacity_per => 'territory'), tiering.set_tier('abm', 'Rest', 20);
-- one of two models of the table, so that what is read anew lies elsewhere
SELECT tiering.create_model('cs', 'crm.accounts', template => 'empty');
SELECT tiering.set_component('cs', 'fit'), tiering.set_criterion('cs', 'fit', 'half', 'size / 2'), tiering.set_tier('cs', 'All', 10);
CALL tiering.activate('abm');
CALL tiering.activate('cs');
SELECT tiering.override('abm', 'd', 'First', reason => 'board', until => '2027-01-01 02:00:00+00', force => true);
CREATE VIEW crm.tiers AS SELECT account_id, tier, placement, score, territory FROM abm.account_tier ORDER BY account_id;
TABLE crm.tiers;

SET tiering.enabled = off;
UPDATE crm.accounts SET size = 100 - size;
INSERT INTO crm.accounts VALUES ('e', 50, 'East'), ('f', 60, 'North');
RESET tiering.enabled;
SELECT CASE WHEN current_setting('debug_assertions')::boolean THEN set_config('debug_discard_caches', '1', false) END AS forgets \gset
CALL tiering.reevaluate('abm');
SET tiering.clock = '2027-01-01 03:00:00+00';
UPDATE crm.accounts SET region = 'East' WHERE code = 'f';
CALL tiering.rebalance('abm');
CALL tiering.maintain('abm');
CALL tiering.maintain('cs');
CALL tiering.reevaluate('cs');
CALL tiering.reevaluate('abm');
DO $$ BEGIN CALL tiering.reevaluate('abm'); END $$;
SELECT tiering.repair('abm');
RESET debug_discard_caches;
TABLE crm.tiers;
SELECT kind, accounts, promoted, demoted, waitlisted, errors FROM tiering.run ORDER BY run_id;
SELECT * FROM tiering.verify('abm') UNION ALL SELECT * FROM tiering.verify('cs');

DROP VIEW crm.tiers;
SELECT tiering.drop_model('abm', force => true), tiering.drop_model('cs', force => true);
DROP SCHEMA crm CASCADE;
