/* What PostgreSQL tells nobody turns health() red until repair(), and the next maintenance warns of it. */
SET tiering.clock = '2027-01-01 00:00:00+00';
SET client_min_messages = warning;
CREATE SCHEMA crm;
CREATE TABLE crm.accounts (id int PRIMARY KEY, points int) PARTITION BY RANGE (id);
CREATE TABLE crm.low PARTITION OF crm.accounts FOR VALUES FROM (1) TO (100) PARTITION BY RANGE (id);
CREATE TABLE crm.low_1 PARTITION OF crm.low FOR VALUES FROM (1) TO (50);
CREATE TABLE crm.low_2 PARTITION OF crm.low FOR VALUES FROM (50) TO (100);
CREATE TABLE crm.high PARTITION OF crm.accounts FOR VALUES FROM (100) TO (200);
CREATE TABLE crm.deals (account_id int, amount int);
CREATE INDEX ON crm.deals (account_id);
INSERT INTO crm.accounts VALUES (1, 80), (2, 20), (51, 30), (101, 90);
INSERT INTO crm.deals VALUES (1, 10), (2, 100);
SELECT tiering.create_model('abm', 'crm.accounts', template => 'empty');
SELECT tiering.set_component('abm', 'fit');
SELECT tiering.set_criterion('abm', 'fit', 'points', 'points');
SELECT tiering.set_source('abm', 'crm.deals', 'account_id');
SELECT tiering.set_criterion('abm', 'fit', 'deals', '(SELECT sum(d.amount) FROM crm.deals d WHERE d.account_id = accounts.id)');
SELECT tiering.set_tier('abm', 'First', 1, min_score => 70), tiering.set_tier('abm', 'Rest', 2);
CALL tiering.activate('abm');
CREATE VIEW crm.health AS SELECT health, triggers_ok, problems FROM tiering.health();
CREATE VIEW crm.differences AS SELECT account_id, check_name FROM tiering.verify('abm') ORDER BY 1, 2;
CALL tiering.maintain('abm');
TABLE crm.health;

-- what is no change for us: columns, other triggers, owners, rewrites, writes
ALTER TABLE crm.accounts ADD COLUMN note text;
ALTER TABLE crm.low_1 RENAME TO lowest;
CREATE FUNCTION crm.nothing() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
CREATE TRIGGER other AFTER UPDATE ON crm.accounts FOR EACH ROW EXECUTE FUNCTION crm.nothing();
ALTER TABLE crm.accounts DISABLE TRIGGER other;
DROP TRIGGER other ON crm.accounts;
VACUUM FULL crm.lowest;
VACUUM (FULL, FREEZE) pg_catalog.pg_trigger;
UPDATE crm.accounts SET points = 81 WHERE id = 1;
TRUNCATE crm.low_2;
INSERT INTO crm.low_2 VALUES (51, 40);
TABLE crm.health;
TABLE crm.differences;

-- a trigger that is off for a while
ALTER TABLE crm.lowest DISABLE TRIGGER tiering_update;
UPDATE crm.lowest SET points = 10 WHERE id = 1;
CALL tiering.maintain('abm');
TABLE crm.health;
ALTER TABLE crm.lowest ENABLE TRIGGER tiering_update;
TABLE crm.health;
TABLE crm.differences;
CALL tiering.maintain('abm');
SELECT tiering.repair('abm');
TABLE crm.health;
TABLE crm.differences;

-- the same on a source
ALTER TABLE crm.deals DISABLE TRIGGER tiering_source_insert;
INSERT INTO crm.deals VALUES (2, -50);
ALTER TABLE crm.deals ENABLE TRIGGER tiering_source_insert;
TABLE crm.health;
TABLE crm.differences;
SELECT tiering.repair('abm');
TABLE crm.health;
TABLE crm.differences;

-- detached, below the top; written while it was; attached again
ALTER TABLE crm.low DETACH PARTITION crm.low_2;
TABLE crm.health;
CALL tiering.maintain('abm');
UPDATE crm.low_2 SET points = 95;
ALTER TABLE crm.low ATTACH PARTITION crm.low_2 FOR VALUES FROM (50) TO (100);
TABLE crm.health;
TABLE crm.differences;
SELECT tiering.repair('abm');
TABLE crm.health;
TABLE crm.differences;

-- detached with all that is below it
ALTER TABLE crm.accounts DETACH PARTITION crm.low;
TABLE crm.health;
SELECT tiering.repair('abm');
TABLE crm.health;
TABLE crm.differences;
ALTER TABLE crm.accounts ATTACH PARTITION crm.low FOR VALUES FROM (1) TO (100);
TABLE crm.health;
SELECT tiering.repair('abm');
TABLE crm.health;

-- dropped
DROP TABLE crm.high;
TABLE crm.health;
TABLE crm.differences;
SELECT tiering.repair('abm');
TABLE crm.health;
TABLE crm.differences;

-- a partition that comes with rows
CREATE TABLE crm.new (LIKE crm.accounts);
INSERT INTO crm.new VALUES (301, 99);
ALTER TABLE crm.accounts ATTACH PARTITION crm.new FOR VALUES FROM (300) TO (400);
TABLE crm.health;
CALL tiering.maintain('abm');

-- a function that is replaced, itself, behind an operator, and in a body that PostgreSQL knows
SELECT tiering.repair('abm');
CREATE FUNCTION crm.bonus(int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT $1 / 2';
CREATE FUNCTION crm.depth() RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 1';
CREATE FUNCTION crm.outer() RETURNS int LANGUAGE sql IMMUTABLE RETURN crm.depth();
CREATE FUNCTION crm.plus(int, text) RETURNS int LANGUAGE plpgsql IMMUTABLE AS 'BEGIN RETURN $1; END';
CREATE OPERATOR crm.+ (FUNCTION = crm.plus, LEFTARG = int, RIGHTARG = text);
CREATE FUNCTION crm.unused() RETURNS int LANGUAGE sql AS 'SELECT 1';
SELECT tiering.set_criterion('abm', 'fit', 'bonus', $$ (crm.bonus(points) OPERATOR(crm.+) 'a'::text) + crm.outer() $$);
CALL tiering.activate('abm');
CALL tiering.maintain('abm');
CALL tiering.maintain('abm');	-- what was written before repair() had made the triggers is caught up with
CREATE OR REPLACE FUNCTION crm.unused() RETURNS int LANGUAGE sql AS 'SELECT 2';
ALTER FUNCTION crm.bonus(int) COST 7;
GRANT EXECUTE ON FUNCTION crm.plus(int, text) TO PUBLIC;
CREATE OR REPLACE FUNCTION crm.bonus(int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT $1 / 2';
TABLE crm.health;
CREATE OR REPLACE FUNCTION crm.bonus(int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT $1 / 3';
TABLE crm.health;
CALL tiering.maintain('abm');
SELECT count(*) FROM crm.differences;
SELECT tiering.repair('abm');
TABLE crm.health;
TABLE crm.differences;
CREATE OR REPLACE FUNCTION crm.plus(int, text) RETURNS int LANGUAGE plpgsql IMMUTABLE AS 'BEGIN RETURN $1 + 1; END';
CREATE OR REPLACE FUNCTION crm.depth() RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 2';
CREATE OR REPLACE FUNCTION crm.outer() RETURNS int LANGUAGE sql IMMUTABLE RETURN crm.depth() + 1;
TABLE crm.health;
SELECT tiering.drop_criterion('abm', 'bonus');
CALL tiering.activate('abm');
TABLE crm.health;
CREATE TABLE crm.newer (LIKE crm.accounts);
ALTER TABLE crm.accounts ATTACH PARTITION crm.newer FOR VALUES FROM (500) TO (600);

-- repair of one model does not say that another is right
SELECT tiering.create_model('cs', 'crm.accounts', template => 'empty');
SELECT tiering.set_component('cs', 'fit'), tiering.set_criterion('cs', 'fit', 'points', 'points / 2');
SELECT tiering.set_tier('cs', 'All', 1);
CALL tiering.activate('cs');
SELECT model, health, problems FROM tiering.health();
SELECT tiering.repair('abm');
SELECT model, health, problems FROM tiering.health();
TABLE crm.differences;

-- another version knows its own sources; suspended models are not watched
SELECT tiering.drop_criterion('abm', 'deals'), tiering.drop_source('abm', 'crm.deals');
CALL tiering.activate('abm');
DROP TABLE crm.deals;
CREATE TABLE crm.calls (account_id int PRIMARY KEY, minutes int);
SELECT tiering.set_source('abm', 'crm.calls', 'account_id');
SELECT tiering.set_criterion('abm', 'fit', 'calls', '(SELECT c.minutes FROM crm.calls c WHERE c.account_id = accounts.id)');
CALL tiering.activate('abm');
SELECT model, health, problems FROM tiering.health();
ALTER TABLE crm.calls DISABLE TRIGGER tiering_source_delete;
ALTER TABLE crm.calls ENABLE TRIGGER tiering_source_delete;
SELECT model, health, problems FROM tiering.health();
DROP TABLE crm.calls CASCADE;
SELECT model, health, problems FROM tiering.health();
SELECT tiering.drop_criterion('abm', 'calls');
CALL tiering.activate('abm');
SELECT model, health, problems FROM tiering.health();
SELECT tiering.suspend('abm');
DROP TABLE crm.new;
SELECT model, health, problems FROM tiering.health();
SELECT tiering.resume('abm');
SELECT tiering.repair('cs');
SELECT model, health, problems FROM tiering.health();
TABLE crm.differences;

-- in another cluster the numbers mean nothing: maintenance notes them down anew
UPDATE tiering.watched_table SET cluster = cluster + 1, changed_by = '{3,4,5,6,7}' WHERE model = 'abm';
DROP TABLE crm.lowest;
SELECT model, health, problems FROM tiering.health();
CALL tiering.reevaluate('abm');
CALL tiering.maintain('abm');
DROP TABLE crm.low_2;
SELECT model, health, problems FROM tiering.health();

-- a crash empties what is unlogged, the marker of tiering too
CREATE UNLOGGED TABLE crm.staged (id int PRIMARY KEY, points int);
CREATE TABLE crm.visits (account_id int, amount int) PARTITION BY LIST (amount);
CREATE TABLE crm.visits_1 PARTITION OF crm.visits FOR VALUES IN (1);
CREATE UNLOGGED TABLE crm.visits_2 PARTITION OF crm.visits FOR VALUES IN (2);
CREATE INDEX ON crm.visits (account_id);
SELECT tiering.create_model('staged', 'crm.staged', template => 'empty');
SELECT tiering.set_component('staged', 'fit'), tiering.set_criterion('staged', 'fit', 'points', 'points');
SELECT tiering.set_source('staged', 'crm.visits', 'account_id');
SELECT tiering.set_criterion('staged', 'fit', 'visits', '(SELECT sum(v.amount) FROM crm.visits v WHERE v.account_id = staged.id)');
SELECT tiering.set_tier('staged', 'All', 1);
INSERT INTO crm.staged VALUES (1, 10), (2, 20);
INSERT INTO crm.visits VALUES (1, 1), (2, 2);
CALL tiering.activate('staged');
CREATE VIEW crm.staged_health AS SELECT health, problems FROM tiering.health() WHERE model = 'staged';
TABLE crm.staged_health;
CREATE PROCEDURE crm.crash(VARIADIC tables text[]) LANGUAGE plpgsql AS $$
BEGIN
	SET LOCAL tiering.enabled = off;
	TRUNCATE tiering.unlogged_marker;
	FOR i IN 1 .. cardinality(tables) LOOP
		EXECUTE 'TRUNCATE ' || tables[i];
	END LOOP;
END $$;
CALL crm.crash('crm.staged', 'crm.visits_2');
TABLE crm.staged_health;
SET client_min_messages = notice;
CALL tiering.maintain('staged');
SET client_min_messages = warning;
TABLE crm.staged_health;
SELECT account_id, check_name FROM tiering.verify('staged') ORDER BY 1, 2;
SELECT tiering.repair('staged');
TABLE crm.staged_health;
SELECT * FROM tiering.verify('staged');
-- TRUNCATE, and writes, are none
INSERT INTO crm.staged VALUES (3, 30), (4, 40);
TRUNCATE crm.visits;
CALL tiering.maintain('staged');
INSERT INTO crm.visits VALUES (3, 1), (4, 2);
CALL tiering.maintain('staged');
TABLE crm.staged_health;
-- nor is a crash that has nothing to empty
ALTER TABLE crm.staged SET LOGGED;
ALTER TABLE crm.visits_2 SET LOGGED;
CALL tiering.maintain('staged');
CALL crm.crash(VARIADIC '{}');
TABLE crm.staged_health;
CALL tiering.maintain('staged');
TABLE crm.staged_health;
SELECT * FROM tiering.verify('staged');
-- a table that becomes unlogged, and logged after the crash
ALTER TABLE crm.staged SET UNLOGGED;
TABLE crm.staged_health;
CALL tiering.maintain('staged');
TABLE crm.staged_health;
CALL crm.crash('crm.staged');
ALTER TABLE crm.staged SET LOGGED;
TABLE crm.staged_health;
CALL tiering.maintain('staged');
TABLE crm.staged_health;
SELECT tiering.suspend('staged');
TABLE crm.staged_health;
SELECT tiering.resume('staged');
TABLE crm.staged_health;
SELECT * FROM tiering.verify('staged');
-- one that a partition brings, in another cluster, and a new version
CREATE UNLOGGED TABLE crm.visits_3 PARTITION OF crm.visits FOR VALUES IN (3);
SELECT tiering.repair('staged');
CALL crm.crash('crm.visits_3');
UPDATE tiering.watched_table SET cluster = cluster + 1 WHERE model = 'staged';
SET client_min_messages = notice;
CALL tiering.maintain('staged');
SET client_min_messages = warning;
TABLE crm.staged_health;
CALL tiering.activate('staged');
TABLE crm.staged_health;
SELECT model FROM tiering.unlogged_marker ORDER BY model;
DROP VIEW crm.staged_health;
SELECT tiering.drop_model('staged', force => true);
SELECT model FROM tiering.unlogged_marker ORDER BY model;

-- children of a plain table
CREATE TABLE crm.plain (id int PRIMARY KEY, points int);
SELECT tiering.create_model('plain', 'crm.plain', template => 'empty');
SELECT tiering.set_component('plain', 'fit'), tiering.set_criterion('plain', 'fit', 'points', 'points');
SELECT tiering.set_tier('plain', 'All', 1);
CALL tiering.activate('plain');
CREATE TABLE crm.child () INHERITS (crm.plain);
INSERT INTO crm.child VALUES (7, 70);
SELECT model, health, problems FROM tiering.health() WHERE model = 'plain';
SELECT tiering.repair('plain');
SELECT model, health, problems FROM tiering.health() WHERE model = 'plain';
SELECT account_id, check_name FROM tiering.verify('plain');

DROP VIEW crm.health, crm.differences;
SELECT count(*) FROM tiering.watched_table WHERE model = 'abm';
SELECT tiering.drop_model('abm', force => true), tiering.drop_model('cs', force => true), tiering.drop_model('plain', force => true);
SELECT (SELECT count(*) FROM tiering.watched_table) AS tables, (SELECT count(*) FROM tiering.watched_function) AS functions;
SELECT count(*) FROM pg_trigger WHERE tgname LIKE 'tiering%' AND tgrelid IN (SELECT oid FROM pg_class WHERE relnamespace = 'crm'::regnamespace);
DROP SCHEMA crm CASCADE;
