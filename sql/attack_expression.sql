/*
 * The code of a criterion runs as the owner of the model, restricted, whoever
 * writes, reviews or asks: what it tries is an error of the account.
 */
SET tiering.clock = '2027-01-01 00:00:00+00';
SET statement_timeout = '600s';
SET client_min_messages = warning;
CREATE ROLE regress_owner;
CREATE ROLE regress_writer;
CREATE SCHEMA crm AUTHORIZATION regress_owner;
GRANT USAGE ON SCHEMA crm TO regress_writer;
DO $$ BEGIN EXECUTE format('GRANT CREATE ON DATABASE %I TO regress_owner', current_database()); END $$;
CREATE TABLE crm.secret (word text);
INSERT INTO crm.secret VALUES ('hidden');

SET ROLE regress_owner;
CREATE TABLE crm.accounts (id int PRIMARY KEY, points int, trick text, note text);
GRANT SELECT, INSERT, UPDATE, DELETE ON crm.accounts TO regress_writer;
CREATE TABLE crm.trap (id int);
CREATE FUNCTION crm.sprung() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE WARNING 'a deferred trigger ran';
	RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER sprung AFTER INSERT ON crm.trap DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION crm.sprung();

-- stable, as a criterion must be, and calls what is not
CREATE FUNCTION crm.run(command text) RETURNS int LANGUAGE plpgsql VOLATILE AS $$
BEGIN
	IF current_user <> 'regress_owner' THEN
		RAISE WARNING 'runs as somebody else';
	END IF;
	EXECUTE command;
	RETURN 1;
END $$;
CREATE FUNCTION crm.points(points int, trick text) RETURNS int LANGUAGE plpgsql STABLE AS $$
BEGIN
	IF trick IS NOT NULL THEN
		PERFORM crm.run(trick);
	END IF;
	RETURN points;
END $$;
SELECT tiering.create_model('abm', 'crm.accounts', template => 'empty');
SELECT tiering.set_component('abm', 'fit'), tiering.set_criterion('abm', 'fit', 'points', 'crm.points(points, trick)');
SELECT tiering.set_tier('abm', 'Rest', 1);
CALL tiering.activate('abm');
RESET ROLE;

INSERT INTO crm.accounts VALUES
	(1, 1, NULL),
	(2, 2, 'SET ROLE NONE'),
	(3, 3, 'RESET ROLE'),
	(4, 4, 'SET SESSION AUTHORIZATION DEFAULT'),
	(5, 5, 'CREATE TEMP TABLE left_behind (id int)'),
	(6, 6, 'DECLARE left_behind CURSOR WITH HOLD FOR SELECT crm.run(''SELECT 1'')'),
	(7, 7, 'INSERT INTO crm.trap VALUES (1)'),
	(8, 8, 'ALTER ROLE regress_owner SUPERUSER'),
	(9, 9, 'SELECT * FROM crm.secret'),
	(10, 10, 'GRANT ALL ON crm.secret TO PUBLIC'),
	(11, 11, 'SET tiering.clock = ''2030-01-01'''),
	(12, 12, 'COMMIT'),
	(13, 13, 'COPY crm.accounts TO PROGRAM ''true'''),
	(14, 14, 'LOCK TABLE crm.secret'),
	(15, 15, 'SET search_path = crm'),
	(16, 16, 'SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY'),
	(17, 17, 'CREATE ROLE left_behind'),
	(18, 18, 'UPDATE tiering.live SET version = 99'),
	(19, 19, 'SELECT tiering.repair(''abm'')'),
	(20, 20, 'CALL tiering.reevaluate(''abm'')'),
	(21, 21, 'PREPARE left_behind AS SELECT 1'),
	(22, 22, 'LISTEN left_behind'),
	(23, 23, 'SELECT tiering.drop_model(''abm'', force => true)'),
	(24, 24, 'SELECT * FROM tiering.verify(''abm'')');
CREATE VIEW crm.tricks AS SELECT id, left(trick, 40) AS trick, sqlstate FROM crm.accounts LEFT JOIN abm.account_error ON account_id = id ORDER BY id;
TABLE crm.tricks;

-- the same when a review, a repair, or somebody without rights evaluates
CREATE TABLE crm.before AS TABLE crm.tricks;
CALL tiering.reevaluate('abm');
(TABLE crm.tricks EXCEPT TABLE crm.before) UNION ALL (TABLE crm.before EXCEPT TABLE crm.tricks);
SELECT tiering.repair('abm');
(TABLE crm.tricks EXCEPT TABLE crm.before) UNION ALL (TABLE crm.before EXCEPT TABLE crm.tricks);
SET ROLE regress_writer;
UPDATE crm.accounts SET points = points + 1;
RESET ROLE;
(TABLE crm.tricks EXCEPT TABLE crm.before) UNION ALL (TABLE crm.before EXCEPT TABLE crm.tricks);

-- nothing is left of it
SHOW tiering.clock;
SHOW transaction_read_only;
SELECT current_user = session_user AS myself, current_schemas(false);
SHOW default_transaction_read_only;
SELECT to_regclass('pg_temp.left_behind');
SELECT name FROM pg_cursors WHERE name = 'left_behind' UNION ALL SELECT name FROM pg_prepared_statements UNION ALL SELECT pg_listening_channels();
SELECT rolsuper FROM pg_roles WHERE rolname = 'regress_owner';
SELECT has_table_privilege('regress_owner', 'crm.secret', 'SELECT');
SELECT version FROM tiering.live;
-- a function that replaces itself while it runs, in another language
INSERT INTO crm.accounts SELECT i, i, CASE i WHEN 52 THEN $$ CREATE OR REPLACE FUNCTION crm.points(points int, trick text) RETURNS int LANGUAGE sql STABLE AS 'SELECT 1' $$ END
FROM generate_series(50, 55) i;
UPDATE crm.accounts SET points = points + 1 WHERE id >= 50;
SELECT account_id, score, placement FROM abm.account_tier WHERE account_id >= 50 ORDER BY 1;
-- and one that takes from its owner the right to call it
CREATE OR REPLACE FUNCTION crm.points(points int, trick text) RETURNS int LANGUAGE plpgsql STABLE AS 'BEGIN IF trick IS NOT NULL THEN PERFORM crm.run(trick); END IF; RETURN points; END';
INSERT INTO crm.accounts SELECT i, i, CASE i WHEN 57 THEN 'REVOKE EXECUTE ON FUNCTION crm.points FROM PUBLIC, regress_owner' WHEN 58 THEN 'fails' END
FROM generate_series(56, 59) i;
GRANT EXECUTE ON FUNCTION crm.points TO PUBLIC;
SELECT account_id, sqlstate FROM abm.account_error WHERE account_id >= 56 ORDER BY 1;
SELECT tiering.drop_model('abm', force => true);

-- the same in what leads from the rows of a source, and of signals, to accounts
SET ROLE regress_owner;
CREATE TABLE crm.deals (id int PRIMARY KEY, account_id int, trick text);
CREATE TABLE crm.visits (id int PRIMARY KEY, account_id int, kind text, at timestamptz, strength float8, trick text, place text);
CREATE FUNCTION crm.restore() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
	CREATE OR REPLACE FUNCTION crm.account(id int, trick text) RETURNS int LANGUAGE plpgsql STABLE AS 'BEGIN IF trick IS NOT NULL THEN PERFORM crm.run(trick); END IF; RETURN id; END';
	CREATE OR REPLACE FUNCTION crm.kind(kind text, trick text) RETURNS text LANGUAGE plpgsql STABLE AS 'BEGIN IF trick IS NOT NULL THEN PERFORM crm.run(trick); END IF; RETURN kind; END';
END $$;
SELECT crm.restore();
SELECT tiering.create_model('abm', 'crm.accounts', template => 'empty');
SELECT tiering.set_component('abm', 'fit'), tiering.set_source('abm', 'crm.deals', account => 'crm.account(account_id, trick)');
SELECT tiering.set_criterion('abm', 'fit', 'deals', '(SELECT count(*) FROM crm.deals d WHERE d.account_id = accounts.id)');
SELECT tiering.set_signal_source('abm', 'crm.visits', account => $$ crm.account(account_id, CASE place WHEN 'account' THEN trick END) $$,
	kind => $$ crm.kind(kind, CASE place WHEN 'kind' THEN trick END) $$, occurred_at => 'at', strength => 'strength');
SELECT tiering.set_signal('abm', 'fit', 'visit', points => 10), tiering.set_tier('abm', 'Rest', 1);
CALL tiering.activate('abm');
RESET ROLE;
DELETE FROM crm.accounts WHERE id NOT BETWEEN 50 AND 55;
INSERT INTO crm.deals SELECT i, 49 + i, CASE i WHEN 3 THEN $$ CREATE OR REPLACE FUNCTION crm.account(id int, trick text) RETURNS int LANGUAGE sql STABLE AS 'SELECT 50 + $1 % 6' $$ END
FROM generate_series(1, 6) i;
CALL tiering.maintain('abm');
SELECT account_id, score, placement FROM abm.account_tier ORDER BY 1;
SELECT crm.restore();
INSERT INTO crm.visits SELECT i, 49 + i, 'visit', '2026-12-31', 1, CASE i WHEN 3 THEN $$ CREATE OR REPLACE FUNCTION crm.account(id int, trick text) RETURNS int LANGUAGE sql STABLE AS 'SELECT 50' $$ END, 'account'
FROM generate_series(1, 6) i;
SELECT crm.restore();
UPDATE crm.visits SET strength = 2, place = 'kind', trick = CASE id WHEN 4 THEN $$ CREATE OR REPLACE FUNCTION crm.kind(kind text, trick text) RETURNS text LANGUAGE sql STABLE AS 'SELECT ''visit''' $$ END;
SELECT crm.restore();
SELECT tiering.repair('abm');
SELECT crm.restore();
-- some are evaluated one by one, since one of them fails
UPDATE crm.visits SET strength = 3, trick = CASE id WHEN 2 THEN 'fails' WHEN 4 THEN trick END;
SELECT crm.restore();
SELECT tiering.repair('abm');
SELECT account_id, score FROM abm.account_tier ORDER BY 1;
SELECT tiering.drop_model('abm', force => true);

-- what is dropped or altered under the hands of a writer
SELECT crm.restore();
DELETE FROM crm.deals;
DELETE FROM crm.visits;
DELETE FROM crm.accounts;
SELECT tiering.create_model('abm', 'crm.accounts', template => 'empty');
SELECT tiering.set_component('abm', 'fit'), tiering.set_criterion('abm', 'fit', 'points', 'crm.points(points, trick)');
SELECT tiering.set_source('abm', 'crm.deals', account => 'crm.account(account_id, trick)');
SELECT tiering.set_signal_source('abm', 'crm.visits', account => 'account_id', kind => 'crm.kind(kind, trick)', occurred_at => 'at', strength => 'strength');
SELECT tiering.set_signal('abm', 'fit', 'visit', points => 10);
SELECT tiering.set_tier('abm', 'First', 1, min_score => 50, capacity => 3), tiering.set_tier('abm', 'Rest', 2);
CALL tiering.activate('abm');
CREATE TABLE crm.commands (command text);
INSERT INTO crm.commands VALUES ('DROP TABLE abm.history CASCADE'), ('DROP TABLE abm.queue'), ('DROP TABLE abm.seat CASCADE'), ('ALTER TABLE abm.seat_scope DROP COLUMN exception CASCADE'),
	('ALTER TABLE abm.queue ALTER queued_at TYPE text'), ('CREATE UNIQUE INDEX ON abm.seat (tier)'), ('DROP SEQUENCE abm.period_id_seq'), ('DROP VIEW abm.model CASCADE'), ('DROP SCHEMA abm CASCADE'),
	('DROP FUNCTION crm.points CASCADE'), ('DROP FUNCTION crm.kind CASCADE'), ('DROP FUNCTION crm.account CASCADE'), ('DROP TABLE abm.state CASCADE'), ('TRUNCATE abm.seat');
CREATE PROCEDURE crm.try(statement text) LANGUAGE plpgsql AS $$
DECLARE
	r record;
BEGIN
	FOR r IN SELECT command FROM crm.commands ORDER BY command LOOP
		BEGIN
			EXECUTE format(statement, r.command);
			UPDATE crm.accounts SET points = 100 - points;
			RAISE 'undo' USING ERRCODE = 'TI000';
		EXCEPTION WHEN OTHERS THEN
			IF SQLSTATE <> 'TI000' THEN
				RAISE WARNING '%: % %', r.command, SQLSTATE, SQLERRM;
			END IF;
		END;
	END LOOP;
END $$;
INSERT INTO crm.accounts VALUES (2, 60), (3, 20);
CALL crm.try('INSERT INTO crm.accounts VALUES (1, 90, %L)');
CALL crm.try('UPDATE crm.accounts SET id = id + 10, points = 80, trick = CASE id WHEN 2 THEN %L END');
CALL crm.try('INSERT INTO crm.visits VALUES (1, 3, ''visit'', ''2026-12-31'', 9, %L)');
CALL crm.try('INSERT INTO crm.visits VALUES (1, 3, ''visit'', ''2026-12-31'', 9, NULL); UPDATE crm.visits SET strength = 1, trick = %L; DELETE FROM crm.visits');
SELECT tiering.set_criterion('abm', 'fit', 'deals', '(SELECT count(*) FROM crm.deals d WHERE d.account_id = accounts.id)', weight => 0);
CALL tiering.activate('abm');
CALL crm.try('INSERT INTO crm.accounts VALUES (1, 90, %L)');
CALL crm.try('INSERT INTO crm.deals VALUES (1, 2, %L), (2, 3, NULL)');
-- what it writes itself while its account is locked: the account is left to the next maintain
TRUNCATE crm.commands;
INSERT INTO crm.commands VALUES ('UPDATE abm.state SET tier_since = tier_since'), ('DELETE FROM abm.state'), ('UPDATE crm.accounts SET points = 1, trick = NULL');
CALL crm.try('UPDATE crm.accounts SET points = 70, trick = CASE id WHEN 2 THEN %L END');
CALL crm.try('INSERT INTO crm.accounts VALUES (1, 90, %L); UPDATE crm.accounts SET points = 70');
CALL crm.try('SET LOCAL tiering.enabled = off; UPDATE crm.accounts SET points = 70, trick = CASE id WHEN 2 THEN %L END; SET LOCAL tiering.enabled = on; INSERT INTO crm.deals VALUES (1, 2, NULL), (2, 3, NULL)');
CALL crm.try('SET LOCAL tiering.enabled = off; UPDATE crm.accounts SET points = 70, trick = CASE id WHEN 2 THEN %L END; SET LOCAL tiering.enabled = on; CALL tiering.reevaluate(''abm'')');
UPDATE crm.accounts SET points = 70, trick = CASE id WHEN 2 THEN 'UPDATE abm.state SET tier_since = tier_since' END;
UPDATE crm.accounts SET trick = NULL;
CALL tiering.maintain('abm');
SELECT account_id, tier, score FROM abm.account_tier ORDER BY 1;
SELECT count(*) FROM tiering.verify('abm');
SELECT tiering.drop_model('abm', force => true);

-- a source of signals whose model has lost the column of its key
SET ROLE regress_owner;
SELECT tiering.create_model('abm', 'crm.accounts', template => 'empty');
SELECT tiering.set_component('abm', 'fit'), tiering.set_signal_source('abm', 'crm.visits', account => 'account_id', kind => 'kind', occurred_at => 'at');
SELECT tiering.set_signal('abm', 'fit', 'visit', points => 10), tiering.set_tier('abm', 'Rest', 1);
CALL tiering.activate('abm');
ALTER TABLE abm.state RENAME account_id TO other;
SELECT count(*) FROM tiering.explain('abm', 2);
SELECT tiering.momentum('abm', 2);
SELECT count(*) FROM tiering.spikes('abm', 2);
RESET ROLE;
INSERT INTO crm.visits VALUES (100, 2, 'visit', '2026-12-31');
ALTER TABLE abm.state RENAME other TO account_id;
INSERT INTO crm.visits VALUES (101, 2, 'visit', '2026-12-31');
SELECT tiering.repair('abm');
SELECT account_id, score FROM abm.account_tier WHERE score > 0;
SELECT tiering.drop_model('abm', force => true);

-- tables that a run opens late, dropped by what it evaluates before
SET ROLE regress_owner;
CREATE FUNCTION crm.moment(at timestamptz, trick text) RETURNS timestamptz LANGUAGE plpgsql STABLE AS 'BEGIN IF trick IS NOT NULL THEN PERFORM crm.run(trick); END IF; RETURN at; END';
SELECT tiering.create_model('abm', 'crm.accounts', template => 'empty');
SELECT tiering.set_component('abm', 'fit'), tiering.set_signal_source('abm', 'crm.visits', account => 'account_id', kind => 'kind', occurred_at => 'crm.moment(at, trick)');
SELECT tiering.set_signal('abm', 'fit', 'visit', points => 10), tiering.set_tier('abm', 'First', 1, min_score => 90), tiering.set_tier('abm', 'Rest', 2);
SELECT tiering.set_trigger_event('abm', 'spike', promote => 1, for_period => '30 days', factor => 2, recent => '7 days', baseline => '30 days');
CALL tiering.activate('abm');
RESET ROLE;
SET tiering.enabled = off;
INSERT INTO crm.visits VALUES (200, 2, 'visit', '2026-12-10', 1, NULL), (201, 2, 'visit', '2026-12-31', 1, 'DROP TABLE abm.override CASCADE'), (202, 2, 'visit', '2026-12-31', 1, NULL);
RESET tiering.enabled;
BEGIN;
CALL tiering.maintain('abm');
ROLLBACK;
SELECT tiering.drop_model('abm', force => true);

-- operators, casts, domains of his, in a filter, a gate, a territory, a key
SET ROLE regress_owner;
CREATE FUNCTION crm.spy(value anyelement) RETURNS boolean LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
	IF current_user <> 'regress_owner' THEN
		RAISE WARNING 'runs as somebody else';
	END IF;
	RETURN true;
END $$;
CREATE FUNCTION crm.spy(a text, b int) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT crm.spy($1)';
CREATE OPERATOR crm.~~~ (LEFTARG = text, RIGHTARG = int, FUNCTION = crm.spy);
CREATE TYPE crm.boxed AS (value int);
CREATE FUNCTION crm.boxed(int) RETURNS crm.boxed LANGUAGE plpgsql IMMUTABLE AS $$ BEGIN PERFORM crm.spy($1); RETURN row($1); END $$;
CREATE CAST (int AS crm.boxed) WITH FUNCTION crm.boxed(int);
CREATE DOMAIN crm.spied AS int CHECK (crm.spy(VALUE));
CREATE TABLE crm.customers (id crm.spied PRIMARY KEY, points int, name text);
SELECT tiering.create_model('cs', 'crm.customers', template => 'empty', filter => 'name OPERATOR(crm.~~~) 1', territory => 'CASE WHEN crm.spy(name) THEN name END',
	owner => '(points::crm.spied)::text');
SELECT tiering.set_component('cs', 'fit'), tiering.set_criterion('cs', 'fit', 'a', 'points::crm.spied'), tiering.set_criterion('cs', 'fit', 'b', '((points::crm.boxed)).value'),
	tiering.set_criterion('cs', 'fit', 'c', '(1::crm.spied) + points');
SELECT tiering.set_tier('cs', 'First', 1, min_score => 50, gate => 'crm.spy(points)', capacity => 3, capacity_per => 'territory'), tiering.set_tier('cs', 'Rest', 2);
RESET ROLE;
CALL tiering.activate('cs');
SET client_min_messages = error;	-- the table's own checks run as the writer
INSERT INTO crm.customers SELECT i, i * 9, 't' || i % 2 FROM generate_series(1, 10) i;
SET client_min_messages = warning;
UPDATE crm.customers SET points = points + 1;
CALL tiering.reevaluate('cs');
CALL tiering.maintain('cs');
SELECT tiering.override('cs', 1, 'First', 'x', force => true);
SELECT tiering.override('cs', '2', 'First', 'x', force => true);
SELECT tiering.clear_override('cs', 1), tiering.elevate('cs', 3, 'First', '2027-02-01');
SELECT count(*) > 0 AS explained FROM tiering.explain('cs', '4');
SELECT tiering.repair('cs');
SELECT * FROM tiering.verify('cs');
SELECT account_id, tier FROM cs.account_tier ORDER BY 1;

-- a constant of his in what a superuser sets
SELECT tiering.set_criterion('cs', 'fit', 'd', 'CASE WHEN crm.spy(1) THEN points END');
CALL tiering.activate('cs');
SELECT tiering.drop_model('cs', force => true);

DROP SCHEMA crm CASCADE;
DROP OWNED BY regress_owner, regress_writer;
DROP ROLE regress_owner, regress_writer;
