/*
 * Whoever has few rights, or lost them, tries by way of tiering to see rows of
 * others, or to have his code run with the rights of others.
 */
SET tiering.clock = '2027-01-01 00:00:00+00';
SET client_min_messages = warning;
\set VERBOSITY terse
\pset tuples_only on
\pset format unaligned
CREATE ROLE regress_owner;
CREATE ROLE regress_guest;
CREATE ROLE regress_heir;
DO $$ BEGIN EXECUTE format('GRANT CREATE ON DATABASE %I TO regress_owner', current_database()); END $$;
CREATE SCHEMA crm AUTHORIZATION regress_owner;
SET ROLE regress_owner;
CREATE TABLE crm.accounts (id int PRIMARY KEY, tenant text, points int);
CREATE TABLE crm.deals (id int PRIMARY KEY, account text, amount int);
INSERT INTO crm.accounts SELECT i, CASE WHEN i < 10 THEN 'mine' ELSE 'secret of theirs' END, i FROM generate_series(1, 20) i;
RESET ROLE;
CREATE TABLE crm.activities (id int PRIMARY KEY, account_id int, type text, created_at timestamptz DEFAULT '2026-12-31', note text);
CREATE INDEX ON crm.activities (account_id);
INSERT INTO crm.activities (id, account_id, type) SELECT i, i, 'visit' FROM generate_series(1, 20) i;
GRANT SELECT, TRIGGER ON crm.activities TO regress_owner;
GRANT USAGE ON SCHEMA crm TO regress_guest;
SET ROLE regress_owner;
SELECT tiering.create_model('abm', 'crm.accounts', template => 'empty');
SELECT tiering.set_component('abm', 'fit'), tiering.set_criterion('abm', 'fit', 'points', 'points');
SELECT tiering.set_signal_source('abm', 'crm.activities', 'account_id', 'type', 'created_at');
SELECT tiering.set_signal('abm', 'fit', 'visit', points => 5);
SELECT tiering.set_tier('abm', 'First', 1, min_score => 15, capacity => 3), tiering.set_tier('abm', 'Rest', 2);
CALL tiering.activate('abm');

-- the signals of a model: not for who may create something beside its tables
GRANT USAGE, CREATE ON SCHEMA abm TO regress_guest;
SET ROLE regress_guest;
CREATE TABLE abm.mine (account_id int);
CREATE VIEW abm.my_view AS SELECT 1 AS account_id;
CREATE SEQUENCE abm.my_sequence;
CREATE MATERIALIZED VIEW abm.my_matview AS SELECT 1 AS account_id;
-- list: what a call answers
CREATE FUNCTION abm.list(relation regclass) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	RETURN (SELECT count(*) FROM tiering._signal_events(relation, 1) AS e (account_id int, kind text, occurred_at timestamptz, strength float8, message text));
EXCEPTION WHEN OTHERS THEN
	RETURN SQLSTATE || ': ' || SQLERRM;
END $$;
CREATE FUNCTION abm.list_as_definer(relation regclass) RETURNS text LANGUAGE sql SECURITY DEFINER AS 'SELECT abm.list(relation)';
CREATE FUNCTION abm.list_on_write() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE WARNING '%', abm.list(TG_RELID); RETURN NULL; END $$;
CREATE TRIGGER list AFTER INSERT ON abm.mine FOR EACH STATEMENT EXECUTE FUNCTION abm.list_on_write();
SELECT relation, abm.list(relation) FROM unnest('{abm.mine,abm.my_view,abm.my_sequence,abm.my_matview,abm.state,abm.signal,abm.signal_source_1,abm.account_tier,crm.activities,pg_class,0}'::regclass[]) relation;
SELECT abm.list_as_definer('abm.mine');
INSERT INTO abm.mine VALUES (1);
CREATE VIEW abm.my_list AS SELECT abm.list('abm.mine'), abm.list_as_definer('abm.state');
TABLE abm.my_list;
SET ROLE regress_owner;
SELECT abm.list('abm.state');
REVOKE USAGE, CREATE ON SCHEMA abm FROM regress_guest;
DROP VIEW abm.my_list;
DROP TABLE abm.mine;
DROP VIEW abm.my_view;
DROP MATERIALIZED VIEW abm.my_matview;
DROP SEQUENCE abm.my_sequence;
DROP FUNCTION abm.list_on_write, abm.list_as_definer;

-- who may not read a source any more, or not all of it, is not told of its rows
RESET ROLE;
REVOKE SELECT ON crm.activities FROM regress_owner;
INSERT INTO crm.activities (id, account_id, type) VALUES (21, 1, 'visit'), (22, 1, 'a secret');
SET ROLE regress_owner;
SELECT abm.list('abm.state');
SELECT count(*) FROM abm.signal;
SELECT kind, message FROM abm.signal_ignored;
CALL tiering.maintain('abm');
RESET ROLE;
GRANT SELECT ON crm.activities TO regress_owner;
ALTER TABLE crm.activities ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON crm.activities TO regress_owner USING (account_id < 10);
INSERT INTO crm.activities (id, account_id, type) VALUES (23, 11, 'visit'), (24, 11, 'a secret');
SET ROLE regress_owner;
SELECT abm.list('abm.state');
SELECT kind, message, n FROM abm.signal_ignored ORDER BY seen_at, n;
RESET ROLE;
ALTER TABLE crm.activities DISABLE ROW LEVEL SECURITY;
SET ROLE regress_owner;
CALL tiering.maintain('abm');
SELECT * FROM tiering.verify('abm');
DROP FUNCTION abm.list;
RESET ROLE;

-- nor who may not read all accounts any more, and nobody takes them for deleted
ALTER TABLE crm.accounts ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY few ON crm.accounts USING (id < 5);
SELECT tiering.repair('abm');
CALL tiering.reevaluate('abm');
SELECT count(*) FROM abm.state;
SELECT health, problems FROM tiering.health();
ALTER TABLE crm.accounts DISABLE ROW LEVEL SECURITY, NO FORCE ROW LEVEL SECURITY;
CALL tiering.reevaluate('abm');
GRANT USAGE ON SCHEMA crm TO regress_heir;
GRANT CREATE ON SCHEMA crm TO regress_heir;
ALTER TABLE crm.accounts OWNER TO regress_heir;
INSERT INTO crm.accounts VALUES (100, 'secret of the heir', 77);
SET ROLE regress_owner;
SELECT count(*) FROM abm.account_tier WHERE account_id = 100;
CALL tiering.reevaluate('abm');
SELECT count(*) FROM abm.account_tier WHERE account_id = 100;
SELECT health FROM tiering.health();
RESET ROLE;
GRANT SELECT ON crm.accounts TO regress_owner;
CALL tiering.maintain('abm');
SELECT count(*) FROM abm.account_tier WHERE account_id = 100;
SELECT health FROM tiering.health();

-- nor who may read some columns only, by way of the others
REVOKE SELECT ON crm.accounts FROM regress_owner;
GRANT SELECT (id, points) ON crm.accounts TO regress_owner;
UPDATE crm.accounts SET points = 41 WHERE id = 1;
SET ROLE regress_owner;
SELECT tenant FROM crm.accounts;
SELECT tiering.set_criterion('abm', 'fit', 'tenant', 'length(tenant)');
SELECT tiering.set_criterion('abm', 'fit', 'row', 'length(accounts::text)');
SELECT placed_score, score, health FROM abm.account_tier, tiering.health() WHERE account_id = 1;
RESET ROLE;
REVOKE SELECT (points) ON crm.accounts FROM regress_owner;
UPDATE crm.accounts SET points = 42 WHERE id = 1;
SET ROLE regress_owner;
SELECT placed_score, score, health FROM abm.account_tier, tiering.health() WHERE account_id = 1;
CALL tiering.maintain('abm');
CALL tiering.activate('abm');
RESET ROLE;
GRANT SELECT ON crm.accounts TO regress_owner;
REVOKE SELECT ON crm.activities FROM regress_owner;
GRANT SELECT (id, account_id, created_at) ON crm.activities TO regress_owner;
INSERT INTO crm.activities (id, account_id, type) VALUES (25, 1, 'visit'), (26, 1, 'a secret of a column');
CALL tiering.maintain('abm');
SELECT count(*) FROM abm.signal_ignored WHERE kind ~ 'column';
GRANT SELECT ON crm.activities TO regress_owner;
CALL tiering.maintain('abm');
SELECT health FROM tiering.health();
ALTER TABLE crm.accounts OWNER TO regress_owner;

-- a writer is not told what an expression of the owner's found in rows of others
SET ROLE regress_owner;
SELECT tiering.set_source('abm', 'crm.deals', $$ (SELECT max(a.tenant)::int FROM crm.accounts a WHERE a.tenant > deals.account) $$);
SELECT tiering.set_criterion('abm', 'fit', 'won', '(SELECT sum(amount) FROM crm.deals d WHERE d.id = accounts.id)');
CALL tiering.activate('abm');
GRANT INSERT ON crm.deals TO regress_guest;
SET ROLE regress_guest;
SET client_min_messages = log;
INSERT INTO crm.deals VALUES (1, 'a', 5);
RESET client_min_messages;
SET client_min_messages = warning;
SET ROLE regress_owner;
SELECT DISTINCT reason FROM abm.unattributed;
SELECT tiering.drop_source('abm', 'crm.deals') FROM tiering.drop_criterion('abm', 'won');
CALL tiering.activate('abm');

-- code in an index of the owner's: neither with the path of the writer, nor may it leave settings behind
CREATE FUNCTION crm.fold(what text) RETURNS int LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
	IF current_setting('search_path') <> 'pg_catalog, pg_temp' OR current_user <> 'regress_owner' THEN
		RAISE WARNING '% runs as % with path %', what, current_user, current_setting('search_path');
	END IF;
	PERFORM set_config('search_path', 'hijacked', false), set_config('DateStyle', 'German', false);
	RETURN 1;
END $$;
SET client_min_messages = error;
CREATE INDEX spy ON abm.state ((points[1] + crm.fold('index')));
CREATE INDEX spy_2 ON abm.history ((1)) WHERE crm.fold('predicate') = 1;
RESET ROLE;
\c -
\pset tuples_only on
\pset format unaligned
SET client_min_messages = warning;
SET search_path = nowhere, public;
SET DateStyle = 'ISO, MDY';
UPDATE crm.accounts SET points = 90 WHERE id = 3;
INSERT INTO crm.accounts VALUES (200, '', 90);
INSERT INTO crm.activities (id, account_id, type) VALUES (300, 5, 'visit');
DELETE FROM crm.accounts WHERE id = 4;
SHOW search_path;
SHOW DateStyle;
RESET search_path;
DROP INDEX abm.spy, abm.spy_2;
SET tiering.clock = '2027-01-01 00:00:00+00';

-- literals of the owner's that a domain checks, in a text that is parsed anew for a superuser
SET ROLE regress_owner;
CREATE FUNCTION crm.spy(value int) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
	IF current_user <> 'regress_owner' THEN
		RAISE WARNING 'a domain is checked as %', current_user;
	END IF;
	RETURN true;
END $$;
CREATE DOMAIN crm.spied AS int CHECK (crm.spy(VALUE));
CREATE TYPE crm.pair AS (a crm.spied);
SELECT tiering.set_criterion('abm', 'fit', 'list', $$ cardinality('{5}'::crm.spied[]) $$), tiering.set_criterion('abm', 'fit', 'pair', $$ ('(5)'::crm.pair).a $$);
SELECT tiering.set_tier('abm', 'First', 1, min_score => 15, capacity => 3, gate => $$ ('(5)'::crm.pair).a > 0 $$);
CALL tiering.activate('abm');
RESET ROLE;
SELECT tiering.set_component('abm', 'more');
DROP VIEW abm.draft;
SELECT tiering.set_component('abm', 'more', 2);
DROP VIEW abm.draft;
CALL tiering.activate('abm');
SELECT tiering.suspend('abm');
SELECT tiering.resume('abm');
UPDATE crm.accounts SET points = points + 1;
CALL tiering.reevaluate('abm');
SELECT tiering.repair('abm');
SELECT * FROM tiering.verify('abm');

SELECT tiering.drop_model('abm', force => true);
DROP SCHEMA crm CASCADE;
DROP OWNED BY regress_owner, regress_guest, regress_heir;
DROP ROLE regress_owner, regress_guest, regress_heir;
