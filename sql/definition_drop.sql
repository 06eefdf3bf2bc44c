--
-- what is dropped, renamed and moved beside us
--
\pset tuples_only on
\pset format unaligned
CREATE SCHEMA crm;
CREATE TABLE crm.accounts (id int PRIMARY KEY, employees int, revenue numeric, country text, region text, spare text);
SELECT tiering.create_model('abm', 'crm.accounts', filter => 'country <> $$XX$$', territory => 'region');
SELECT tiering.set_component('abm', 'fit');
SELECT tiering.set_criterion('abm', 'fit', 'headcount', 'employees / 100.0');
SELECT tiering.set_criterion('abm', 'fit', 'revenue', 'revenue > 1e6');
SELECT tiering.set_criterion('abm', 'fit', 'whole_row', 'length(accounts::text)');
SELECT tiering.set_tier('abm', 'Strategic', 1, gate => 'employees > 10');
SELECT tiering.set_tier('abm', 'Priority', 2, min_score => 50, capacity => 5, capacity_per => 'territory');

-- renames are followed, everywhere
ALTER TABLE crm.accounts RENAME employees TO "Head Count";
ALTER TABLE crm.accounts RENAME region TO "order";
ALTER TABLE crm.accounts RENAME country TO land;
ALTER TABLE crm.accounts RENAME id TO "Id";
ALTER TABLE crm.accounts RENAME TO "Kunden";
ALTER SCHEMA crm RENAME TO "C R M";
ALTER SCHEMA abm RENAME TO "A ""B"" M";
SELECT tiering.set_criterion('abm', 'fit', 'small', $$ "Head Count" < 3 $$);
SELECT schema_name, account_table, key_column, filter, territory FROM tiering.model;
SELECT criterion, expression FROM tiering.criterion ORDER BY position;
SELECT tier, gate FROM tiering.tier ORDER BY rank;
SELECT pg_get_viewdef('"A ""B"" M".draft', true);
ALTER SCHEMA "A ""B"" M" RENAME TO abm;
ALTER SCHEMA "C R M" RENAME TO crm;
ALTER TABLE crm."Kunden" RENAME TO accounts;

-- a column that is used is protected, another is not
ALTER TABLE crm.accounts DROP COLUMN "Head Count";
\echo :SQLSTATE
ALTER TABLE crm.accounts DROP COLUMN spare;
ALTER TABLE crm.accounts ADD COLUMN more int;

-- but CASCADE takes the draft's view, and what has to be set anew is named
ALTER TABLE crm.accounts DROP COLUMN "Head Count" CASCADE;
SELECT tiering.set_criterion('abm', 'fit', 'more', 'more');
SELECT tiering.set_criterion('abm', 'fit', 'headcount', 'more / 100.0');
SELECT tiering.drop_criterion('abm', 'small');
SELECT to_regclass('abm.draft');
SELECT tiering.set_tier('abm', 'Strategic', 1);
SELECT tiering.set_criterion('abm', 'fit', 'whole_row', 'length(accounts::text)');
SELECT pg_get_viewdef('abm.draft', true);
-- a view that is gone for no reason is just made again
DROP VIEW abm.draft;
SELECT tiering.set_component('abm', 'fit');
SELECT pg_get_viewdef('abm.draft', true) IS NOT NULL;
-- one that somebody else put there is not ours
DROP VIEW abm.draft;
CREATE VIEW abm.draft AS SELECT 1 AS account_id, 2 AS headcount;
SELECT tiering.set_component('abm', 'fit');
SELECT pg_get_viewdef('abm.draft', true);

-- a view of a user on a table of ours stops drop_model, unless forced
CREATE VIEW crm.mine AS SELECT account_id FROM abm.state;
SELECT tiering.drop_model('abm');
\echo :SQLSTATE
CREATE TABLE abm.my_table ();
DROP VIEW crm.mine;
SELECT tiering.drop_model('abm');
\echo :SQLSTATE
DROP TABLE abm.my_table;
-- history does as well
INSERT INTO abm.state (account_id) VALUES (1);
SELECT tiering.drop_model('abm');
\echo :SQLSTATE
SELECT tiering.drop_model('abm', force => false);
CREATE VIEW crm.mine AS SELECT account_id FROM abm.state;
CREATE TABLE abm.my_table ();
SELECT tiering.drop_model('abm', force => true);
SELECT count(*) FROM tiering.model;
SELECT to_regnamespace('abm'), to_regclass('crm.mine');
-- the name is free again
SELECT tiering.create_model('abm', 'crm.accounts');

-- the schema goes by hand
DROP SCHEMA abm CASCADE;
SELECT tiering.set_component('abm', 'fit');
\echo :SQLSTATE
SELECT tiering.create_model('abm', 'crm.accounts');
SELECT tiering.drop_model('abm');
SELECT tiering.create_model('abm', 'crm.accounts');
-- the account table goes by hand
DROP TABLE crm.accounts CASCADE;
SELECT tiering.set_component('abm', 'fit');
\echo :SQLSTATE
SELECT tiering.drop_model('abm');
SELECT count(*) FROM tiering.model;
SELECT count(*) FROM tiering.tier;

-- everything goes by hand
CREATE TABLE crm.accounts (id int PRIMARY KEY);
SELECT tiering.create_model('abm', 'crm.accounts');
DROP SCHEMA crm CASCADE;
DROP SCHEMA abm CASCADE;
SELECT tiering.drop_model('abm');

-- the key goes by hand
CREATE TABLE accounts (id int PRIMARY KEY, other int UNIQUE);
SELECT tiering.create_model('abm', 'accounts');
ALTER TABLE accounts DROP COLUMN id CASCADE;
SELECT tiering.set_component('abm', 'fit');
SELECT to_regclass('abm.draft');
ALTER TABLE accounts ENABLE ROW LEVEL SECURITY;
CALL tiering.activate('abm');
SELECT tiering.drop_model('abm');
DROP TABLE accounts;

-- the private view of row-level security goes with the others, unasked and untold
CREATE TABLE accounts (id int PRIMARY KEY, points int);
ALTER TABLE accounts ENABLE ROW LEVEL SECURITY;
SELECT tiering.create_model('abm', 'accounts');
SELECT tiering.set_component('abm', 'fit'), tiering.set_criterion('abm', 'fit', 'points', 'points');
CALL tiering.activate('abm');
SELECT to_regclass('abm.visible_account');
SELECT tiering.drop_model('abm');
SELECT to_regnamespace('abm');
SELECT tiering.create_model('abm', 'accounts');
SELECT tiering.set_component('abm', 'fit'), tiering.set_criterion('abm', 'fit', 'points', 'points');
INSERT INTO accounts VALUES (1, 10);
CALL tiering.activate('abm');
SELECT tiering.drop_model('abm', force => true);
DROP TABLE accounts;

-- an owner of the tables who lost USAGE on their schema stops nobody
CREATE ROLE regress_tiering_owner;
CREATE SCHEMA crm;
GRANT USAGE ON SCHEMA crm TO regress_tiering_owner;
DO $$ BEGIN EXECUTE format('GRANT CREATE ON DATABASE %I TO regress_tiering_owner', current_database()); END $$;
CREATE TABLE crm.accounts (id int PRIMARY KEY, points int) PARTITION BY RANGE (id);
CREATE TABLE crm.accounts_1 PARTITION OF crm.accounts FOR VALUES FROM (0) TO (100);
CREATE TABLE crm.deals (account int, amount int);
CREATE INDEX ON crm.deals (account);
CREATE TABLE crm.events (account int, kind text, at timestamptz);
CREATE INDEX ON crm.events (account);
ALTER TABLE crm.accounts OWNER TO regress_tiering_owner;
ALTER TABLE crm.accounts_1 OWNER TO regress_tiering_owner;
ALTER TABLE crm.deals OWNER TO regress_tiering_owner;
ALTER TABLE crm.events OWNER TO regress_tiering_owner;
SELECT tiering.create_model('abm', 'crm.accounts');
SELECT tiering.set_source('abm', 'crm.deals', account => 'account');
SELECT tiering.set_component('abm', 'fit'), tiering.set_criterion('abm', 'fit', 'deals', '(SELECT sum(amount) FROM crm.deals d WHERE d.account = accounts.id)');
SELECT tiering.set_signal_source('abm', 'crm.events', account => 'account', kind => 'kind', occurred_at => 'at'), tiering.set_signal('abm', 'fit', 'visit', points => 1);
INSERT INTO crm.accounts VALUES (1, 10);
CALL tiering.activate('abm');
SELECT count(*) FROM pg_trigger WHERE tgname LIKE 'tiering%';
REVOKE USAGE ON SCHEMA crm FROM regress_tiering_owner;
SELECT tiering.drop_model('abm', force => true);
SELECT count(*) FROM pg_trigger WHERE tgname LIKE 'tiering%';
SELECT count(*) FROM pg_description WHERE classoid = 'pg_trigger'::regclass AND description ~ 'tiers|signals of accounts';
SELECT to_regnamespace('abm');
SET client_min_messages = warning;
DROP SCHEMA crm CASCADE;
DROP OWNED BY regress_tiering_owner;
DROP ROLE regress_tiering_owner;
