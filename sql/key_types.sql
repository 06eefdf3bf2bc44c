--
-- Keys of all kinds of types.
--
SET timezone = 'UTC';
SET tiering.clock = '2026-01-01 UTC';
SET client_min_messages = warning;
CREATE SCHEMA crm;

-- a model on the table of that name
CREATE FUNCTION crm.make(model text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
	PERFORM tiering.create_model(model, format('crm.%I', model), key_column => 'id', template => 'empty');
	PERFORM tiering.set_component(model, 'fit');
	PERFORM tiering.set_criterion(model, 'fit', 'points', 'points');
	PERFORM tiering.set_tier(model, 'First', 1, min_score => 60);
	PERFORM tiering.set_tier(model, 'Rest', 2);
END $$;

-- a type that the search path of the caller leads to
CREATE SCHEMA kinds;
CREATE TYPE kinds.code AS ENUM ('x', 'y');
CREATE DOMAIN kinds.label AS varchar(10);
CREATE TYPE kinds.pair AS (a int, b int);
SET search_path = kinds, public;
CREATE TABLE crm.code (id code PRIMARY KEY, points int);
CREATE TABLE crm.label (id label PRIMARY KEY, points int);
CREATE TABLE crm.pair (id pair PRIMARY KEY, points int);
INSERT INTO crm.code VALUES ('x', 70);
INSERT INTO crm.label VALUES ('x', 70);
INSERT INTO crm.pair VALUES ('(1,2)', 70);
SELECT crm.make(model) FROM unnest('{code,label,pair}'::text[]) model;
CALL tiering.activate('code');
CALL tiering.activate('label');
CALL tiering.activate('pair');
UPDATE crm.code SET points = 50;
UPDATE crm.label SET points = 50;
UPDATE crm.pair SET points = 50;
CALL tiering.reevaluate('code');
CALL tiering.reevaluate('label');
CALL tiering.reevaluate('pair');
RESET search_path;
SELECT account_id, tier FROM code.account_tier;
SELECT account_id, tier FROM label.account_tier;
SELECT account_id, tier FROM pair.account_tier;
SELECT account_id, tier FROM pair.tier_as_of('2026-01-01 UTC');
SELECT model, health, problems FROM tiering.health();

-- keys of a fixed length find their signals
CREATE TABLE crm.fixed (id char(5) PRIMARY KEY, points int);
CREATE TABLE crm.event (account_id char(5), at timestamptz);
INSERT INTO crm.fixed VALUES ('a', 0), ('ab', 0), ('abc', 0);
INSERT INTO crm.event VALUES ('ab', '2026-01-01 UTC'), ('abc', '2026-01-01 UTC'), ('abc', '2026-01-01 UTC');
SELECT crm.make('fixed');
SELECT tiering.set_signal_source('fixed', 'crm.event', account => 'account_id', kind => $$ 'web' $$, occurred_at => 'at');
SELECT tiering.set_signal('fixed', 'fit', 'web', points => 30);
CALL tiering.activate('fixed');
SELECT account_id, tier, score FROM fixed.account_tier ORDER BY account_id;
SELECT item, points FROM tiering.explain('fixed', 'ab'::char(5)) WHERE section = 'signal';

-- a date is read as it was meant, whatever the session's style
CREATE TABLE crm.day (id date PRIMARY KEY, points int);
INSERT INTO crm.day VALUES ('2020-01-02', 1), ('2020-02-01', 2);
SELECT crm.make('day');
CALL tiering.activate('day');
SET datestyle = 'SQL, DMY';
SELECT tiering.elevate('day', date '2020-02-01', 'First', until => '2100-01-01 UTC');
SELECT to_char(account_id, 'YYYY-MM-DD'), tier FROM day.account_tier ORDER BY account_id;
SELECT tiering.override('day', date '2020-01-02', 'First', 'for a while', until => '2100-01-01 UTC');
SELECT to_char(account_id, 'YYYY-MM-DD'), tier, placement FROM day.account_tier ORDER BY account_id;
SELECT points FROM tiering.explain('day', date '2020-02-01') WHERE item = 'points';
SELECT tiering.override('day', date '2020-03-04', 'First', 'nobody');
RESET datestyle;

-- what a domain asks for is no matter of our tables, which keep keys that are gone
CREATE DOMAIN kinds.strict AS varchar(8) COLLATE "C" NOT NULL;
CREATE TABLE crm.strict (id kinds.strict PRIMARY KEY, points int);
INSERT INTO crm.strict VALUES ('old-1', 50), ('New2', 70), ('abc3', 80);
SELECT crm.make('strict');
CALL tiering.activate('strict');
SELECT attrelid::regclass, attname, format_type(atttypid, atttypmod), attcollation::regcollation, attnotnull
  FROM pg_attribute JOIN pg_class c ON c.oid = attrelid
  WHERE relnamespace = 'strict'::regnamespace AND relkind = 'r' AND attname ~ '^(account|former)_id$' AND attnum > 0
  ORDER BY attrelid::regclass::text, attname;
DELETE FROM crm.strict WHERE id = 'old-1';
ALTER DOMAIN kinds.strict ADD CONSTRAINT plain CHECK (value ~ '^[A-Za-z]+[0-9]$');
BEGIN ISOLATION LEVEL SERIALIZABLE;
UPDATE crm.strict SET points = points - 20;
COMMIT;
UPDATE crm.strict SET id = 'new4' WHERE id = 'New2';
CALL tiering.maintain('strict');
CALL tiering.reevaluate('strict');
SELECT account_id, tier FROM strict.account_tier ORDER BY account_id;
SELECT account_id, tier, end_cause FROM strict.tier_history WHERE NOT is_current ORDER BY account_id, valid_from;
SELECT * FROM tiering.verify('strict');

-- an array is no key: an array of keys would not be one of arrays
CREATE DOMAIN kinds.list AS int[];
CREATE TABLE crm.list (id int[] PRIMARY KEY, domain kinds.list NOT NULL);
SELECT tiering.create_model('list', 'crm.list');
\echo :SQLSTATE
SELECT tiering.create_model('list', 'crm.list', key_column => 'domain');

SELECT count(tiering.drop_model(model, force => true)) FROM tiering.model;
DROP SCHEMA crm, kinds CASCADE;
