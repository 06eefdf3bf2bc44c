/*
 * What is in the schema of a model belongs to its owner, who may alter it, and
 * others may create objects there if he lets them: nobody brings the server
 * down by that, nobody's code runs as somebody else, and no row reaches who may
 * not see it.
 */
SET tiering.clock = '2027-01-01 00:00:00+00';
SET client_min_messages = warning;
\pset tuples_only on
\pset format unaligned
CREATE ROLE regress_owner;
CREATE ROLE regress_guest;
DO $$ BEGIN EXECUTE format('GRANT CREATE ON DATABASE %I TO regress_owner, regress_guest', current_database()); END $$;
CREATE SCHEMA crm AUTHORIZATION regress_owner;
SET ROLE regress_owner;
CREATE TABLE crm.accounts (id int PRIMARY KEY, points int);
CREATE TABLE crm.deals (id int PRIMARY KEY, account_id int, amount int);
CREATE TABLE crm.activities (id int PRIMARY KEY, account_id int, type text, created_at timestamptz DEFAULT '2026-12-31');
CREATE INDEX ON crm.deals (account_id);
CREATE INDEX ON crm.activities (account_id);
INSERT INTO crm.accounts SELECT i, i FROM generate_series(1, 20) i;
SELECT tiering.create_model('abm', 'crm.accounts', template => 'empty');
SELECT tiering.set_component('abm', 'fit'), tiering.set_criterion('abm', 'fit', 'points', 'points');
SELECT tiering.set_source('abm', 'crm.deals', 'account_id + 0');
SELECT tiering.set_criterion('abm', 'fit', 'won', '(SELECT sum(amount) FROM crm.deals d WHERE d.account_id = accounts.id)');
SELECT tiering.set_signal_source('abm', 'crm.activities', 'account_id', 'type', 'created_at');
SELECT tiering.set_signal('abm', 'fit', 'visit', points => 5, half_life => '30 days');
SELECT tiering.set_tier('abm', 'First', 1, min_score => 15, capacity => 3), tiering.set_tier('abm', 'Rest', 2);
CALL tiering.activate('abm');
GRANT USAGE ON SCHEMA crm TO regress_guest;
GRANT USAGE, CREATE ON SCHEMA abm TO regress_guest;

-- a guest puts views where those of a suspended model were
RESET ROLE;
CREATE FUNCTION crm.look(place text, what text) RETURNS int LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
	RAISE WARNING 'as %, %: %', current_user, place, what;
	RETURN 1;
END $$;
CREATE PROCEDURE crm.plant(name text) LANGUAGE plpgsql AS $$
BEGIN
	SET LOCAL ROLE regress_guest;
	EXECUTE format('CREATE VIEW abm.%I AS ', name) || CASE
		WHEN name IN ('model', 'draft') THEN 'SELECT id AS account_id, crm.look(''accounts'', accounts::text) AS points, 1 AS won, NULL::text AS territory, NULL::text AS owner FROM crm.accounts'
		WHEN name LIKE '%signal%' THEN 'SELECT crm.look(''signals'', activities::text) AS account_id, type AS kind, created_at AS occurred_at, 1::float8 AS strength FROM crm.activities'
		ELSE 'SELECT crm.look(''source'', deals::text) AS account_id FROM crm.deals' END;
	RESET ROLE;
END $$;
-- write: what a writer of the CRM does; call: what the owner, or a superuser
CREATE PROCEDURE crm.write() LANGUAGE sql AS $$
	INSERT INTO crm.accounts VALUES (101, 19);
	UPDATE crm.accounts SET points = points + 1 WHERE id < 4;
	UPDATE crm.accounts SET id = 102 WHERE id = 101;
	INSERT INTO crm.deals VALUES (1, 1, 9);
	INSERT INTO crm.activities VALUES (1, 2, 'visit');
	UPDATE crm.activities SET account_id = 3;
	TRUNCATE crm.activities, crm.deals;
	DELETE FROM crm.accounts WHERE id > 100;
	INSERT INTO crm.activities VALUES (2, 2, 'visit');
$$;
CREATE FUNCTION crm.calls() RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	call text;
	answers text := '';
BEGIN
	FOREACH call IN ARRAY ARRAY['CALL tiering.maintain(''abm'')', 'SELECT count(*) FROM tiering.verify(''abm'')', 'SELECT tiering.override(''abm'', 3, ''First'', ''x'', force => true)',
		'SELECT tiering.elevate(''abm'', 4, ''First'', ''2027-02-01'')', 'SELECT tiering.set_seats(''abm'', ''First'', NULL, 2)', 'SELECT count(*) FROM tiering.explain(''abm'', 5)',
		'SELECT tiering.momentum(''abm'', 2)', 'SELECT tiering.repair(''abm'')', 'SELECT tiering.suspend(''abm'')', 'SELECT tiering.resume(''abm'')'] LOOP
		IF call LIKE '%suspend%' THEN
			answers := answers || (SELECT concat_ws(', ', health, split_part(problems, E'\n', 1)) || ', ' FROM tiering.health());
		END IF;
		BEGIN
			EXECUTE call;
			answers := answers || '0 ';
		EXCEPTION WHEN OTHERS THEN
			answers := answers || SQLSTATE || ' ';
		END;
	END LOOP;
	RETURN answers;
END $$;
SELECT tiering.suspend('abm');
SELECT format('CALL crm.plant(%L)', name) FROM unnest('{model,draft,signal_source_1,draft_signal_1,model_source_1,draft_source_1}'::text[]) name \gexec
CALL crm.write();
SELECT crm.calls();
\set SHOW_CONTEXT never
SELECT tiering.resume('abm');
\set SHOW_CONTEXT errors
SELECT tiering.set_component('abm', 'fit', 2);
SELECT tiering.set_signal('abm', 'fit', 'visit', points => 6, half_life => '30 days');
-- an activation makes them anew
CALL tiering.activate('abm');
SELECT relname, relowner::regrole FROM pg_class WHERE relnamespace = 'abm'::regnamespace AND relname ~ '^(model|draft|signal_source|draft_signal)' ORDER BY 1;
SELECT * FROM tiering.verify('abm');
CALL crm.write();
CALL tiering.maintain('abm');
SELECT * FROM tiering.verify('abm');

-- or in the place of what was dropped
CREATE PROCEDURE crm.replace_and_write(name text) LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE format('DROP VIEW abm.%I', name);
	CALL crm.plant(name);
	CALL crm.write();
	RAISE WARNING '%: %', name, crm.calls();
	PERFORM tiering.set_component('abm', 'fit', 3), tiering.set_signal('abm', 'fit', 'visit', points => 7, half_life => '30 days');
	SET LOCAL ROLE regress_guest;
	PERFORM FROM tiering.health();
	IF FOUND THEN
		RAISE WARNING 'a guest is told of the health of the model';
	END IF;
	RESET ROLE;
	ROLLBACK;
END $$;
CALL crm.replace_and_write('model');
CALL crm.replace_and_write('draft');
CALL crm.replace_and_write('signal_source_1');
CALL crm.replace_and_write('draft_signal_1');
CALL crm.replace_and_write('model_source_2');
CALL crm.replace_and_write('draft_source_1');

-- or where a view was that people read, and explain() for them
CREATE PROCEDURE crm.replace_public(name text) LANGUAGE plpgsql AS $$
BEGIN
	SET LOCAL ROLE regress_owner;
	EXECUTE format('DROP VIEW abm.%I CASCADE', name);
	SET LOCAL ROLE regress_guest;
	EXECUTE format('CREATE VIEW abm.%I AS SELECT generate_series(1, 9) AS account_id, ''score''::text AS placement, '
		'crm.look(''view'', %L) AS tier_rank, now() AS tier_since, NULL::text AS seat_scope, 1::bigint AS seat_count, '
		'1::bigint AS taken_count, 1::bigint AS free_seat_count', name, name);
	EXECUTE format('GRANT SELECT ON abm.%I TO PUBLIC', name);
	RESET ROLE;
	RAISE WARNING '%: %', name, crm.calls();
	BEGIN
		PERFORM FROM tiering.explain('abm', 5);
	EXCEPTION WHEN OTHERS THEN
		RAISE WARNING '%', SQLERRM;
	END;
	ROLLBACK;
END $$;
CALL crm.replace_public('account_tier');
CALL crm.replace_public('criterion_points');
CALL crm.replace_public('capacity');
CALL crm.replace_public('account_error');
CALL crm.replace_public('tier_history');

-- the owner alters what is his
CREATE PROCEDURE crm.alter_and_write(command text) LANGUAGE plpgsql AS $$
BEGIN
	SET LOCAL ROLE regress_owner;
	EXECUTE command;
	RESET ROLE;
	CALL crm.write();
	RAISE WARNING '%: %', command, crm.calls();
	ROLLBACK;
END $$;
CALL crm.alter_and_write('SELECT');
CALL crm.alter_and_write('ALTER TABLE abm.queue ALTER account_id TYPE text');
CALL crm.alter_and_write('ALTER TABLE abm.queue ALTER queued_at TYPE text');
CALL crm.alter_and_write('ALTER TABLE abm.queue DROP change_id');
CALL crm.alter_and_write('DELETE FROM abm.queue; ALTER TABLE abm.queue ALTER former_id SET NOT NULL');
CALL crm.alter_and_write('ALTER TABLE abm.queue ADD other int');
CALL crm.alter_and_write('DELETE FROM abm.queue; ALTER TABLE abm.queue ADD other int NOT NULL');
CALL crm.alter_and_write('DROP TABLE abm.queue; CREATE VIEW abm.queue AS SELECT 1');
CALL crm.alter_and_write('ALTER TABLE abm.tier_window ALTER kind TYPE int USING 1');
CALL crm.alter_and_write('ALTER TABLE abm.tier_window ALTER opens_at DROP NOT NULL');
CALL crm.alter_and_write('DROP VIEW abm.account_tier, abm.tier_summary; ALTER TABLE abm.signal ALTER sum TYPE text');
CALL crm.alter_and_write('ALTER TABLE abm.signal_ignored ALTER message TYPE int USING 1');
CALL crm.alter_and_write('ALTER TABLE abm.unattributed ALTER reason TYPE int USING 1');
CALL crm.alter_and_write('DROP VIEW abm.account_tier CASCADE; ALTER TABLE abm.state ALTER c_fit TYPE int');
CALL crm.alter_and_write('DROP VIEW abm.tier_history CASCADE; ALTER TABLE abm.history ALTER valid_from TYPE text');
CALL crm.alter_and_write('DROP INDEX abm.seat_tier_scope_idx; CREATE INDEX seat_tier_scope_idx ON abm.seat (seats, scope)');
CALL crm.alter_and_write('DROP INDEX abm.history_account_id_valid_from_idx; CREATE INDEX history_account_id_valid_from_idx ON abm.history USING hash (account_id)');
CALL crm.alter_and_write('DROP INDEX abm.override_account_id_idx');
CALL crm.alter_and_write('ALTER TABLE abm.history SET UNLOGGED');
CALL crm.alter_and_write('CREATE UNIQUE INDEX ON abm.history (tier) WHERE account_id > 100');
CALL crm.alter_and_write('CREATE UNIQUE INDEX ON abm.state (owner) WHERE account_id > 100');
CALL crm.alter_and_write('DELETE FROM abm.queue; CREATE UNIQUE INDEX ON abm.queue ((1))');
CALL crm.alter_and_write('ALTER TABLE abm.seat ADD EXCLUDE USING btree (tier WITH =) WHERE (false)');
CALL crm.alter_and_write('CREATE INDEX ON abm.history (tier)');
CALL crm.alter_and_write('CREATE UNIQUE INDEX ON abm.state (account_id)');
CALL crm.alter_and_write('DROP SEQUENCE abm.period_id_seq; CREATE VIEW abm.period_id_seq AS SELECT 1');
CALL crm.alter_and_write('ALTER SEQUENCE abm.period_id_seq RESTART 5 MAXVALUE 6');
CALL crm.alter_and_write('ALTER SEQUENCE abm.period_id_seq INCREMENT -1');
CALL crm.alter_and_write('ALTER SEQUENCE abm.period_id_seq SET UNLOGGED');
CALL crm.alter_and_write('DROP VIEW abm.model; CREATE TABLE abm.model (account_id int, points int, won bigint, territory text, owner text)');
CALL crm.alter_and_write('DROP VIEW abm.model; CREATE VIEW abm.model AS SELECT id AS account_id FROM crm.accounts');
CALL crm.alter_and_write('DROP VIEW abm.model; CREATE VIEW abm.model AS SELECT id AS account_id, ''x'' AS points, 1 AS won, 1 AS territory, 1 AS owner FROM crm.accounts');
CALL crm.alter_and_write('DROP VIEW abm.model; CREATE VIEW abm.model AS SELECT max(id) AS account_id, 1 AS points, 1 AS won, NULL::text AS territory, NULL::text AS owner FROM crm.accounts');
CALL crm.alter_and_write('CREATE OR REPLACE VIEW abm.model AS SELECT id AS account_id, points, 1::bigint AS won, NULL::text AS territory, NULL::text AS owner, false AS more FROM crm.accounts');
CALL crm.alter_and_write('CREATE OR REPLACE VIEW abm.model AS SELECT id AS account_id, points, 1::bigint AS won, NULL::text AS territory, NULL::text AS owner FROM crm.accounts LIMIT 5');
CALL crm.alter_and_write('DROP VIEW abm.signal_source_1; CREATE VIEW abm.signal_source_1 AS SELECT type AS account_id, 1 AS kind FROM crm.activities');
CALL crm.alter_and_write('DROP VIEW abm.model_source_2; CREATE VIEW abm.model_source_2 AS SELECT ''x''::text AS account_id FROM crm.deals');

-- columns under each other's names, and nulls where none can be
CALL crm.alter_and_write('ALTER TABLE abm.queue RENAME account_id TO other; ALTER TABLE abm.queue RENAME queued_at TO account_id; ALTER TABLE abm.queue RENAME other TO queued_at');
CREATE PROCEDURE crm.allow_null() LANGUAGE plpgsql AS $$
BEGIN
	ALTER TABLE abm.tier_window ALTER kind DROP NOT NULL;
	INSERT INTO abm.tier_window (account_id, kind, opens_at, ends_at) SELECT i, NULL, '2027-01-01', '2027-03-01' FROM generate_series(1, 5) i;
	IF current_setting('server_version_num')::int >= 180000 THEN
		EXECUTE 'ALTER TABLE abm.tier_window ADD CONSTRAINT later NOT NULL kind NOT VALID';
	END IF;
END $$;
CALL crm.alter_and_write('CALL crm.allow_null()');
BEGIN;
ALTER TABLE abm.override ALTER tier DROP NOT NULL;
INSERT INTO abm.override (account_id, created_at, created_by, reason, forced) VALUES (4, '2027-01-01', '', '', false);
CALL tiering.activate('abm');
ROLLBACK;

-- and values that we would not write
CALL crm.alter_and_write('INSERT INTO abm.tier_window (account_id, kind, opens_at, ends_at) VALUES (4, ''elevate'', ''2027-01-01'', ''2027-03-01'')');
BEGIN;
UPDATE abm.state SET error_since = '2027-01-01';
CALL tiering.rebalance('abm');
SELECT tiering.repair('abm');
SELECT * FROM tiering.verify('abm');
ROLLBACK;

-- explain() reads views and tables of other types
CALL crm.alter_and_write('DROP VIEW abm.account_tier CASCADE; CREATE VIEW abm.account_tier AS SELECT account_id, 1 AS placement, 2 AS tier_rank, now() AS tier_since FROM abm.state');
CALL crm.alter_and_write('DROP VIEW abm.account_tier, abm.tier_history, abm.capacity, abm.overrides CASCADE; ALTER TABLE abm.state ALTER seat_scope TYPE int USING 1; CREATE VIEW abm.account_tier AS SELECT account_id, ''score'' AS placement, 2 AS tier_rank, now() AS tier_since FROM abm.state');
CALL crm.alter_and_write('DROP VIEW abm.account_tier, abm.tier_history, abm.tier_summary, abm.criterion_points CASCADE; ALTER TABLE abm.state ALTER points TYPE int USING 1; CREATE VIEW abm.account_tier AS SELECT account_id, ''score'' AS placement, 2 AS tier_rank, now() AS tier_since FROM abm.state');

-- the key of a view that the owner replaced is no column of the table
BEGIN;
ALTER TABLE crm.accounts ENABLE ROW LEVEL SECURITY;
CREATE OR REPLACE VIEW abm.model AS SELECT id + 0 AS account_id, points, 1::bigint AS won, NULL::text AS territory, NULL::text AS owner FROM crm.accounts;
SELECT tiering.set_retention('abm', '1 year');
ROLLBACK;

-- a key that was retyped while the model was suspended does not fit what is stored
SELECT tiering.drop_source('abm', 'crm.deals') FROM tiering.drop_criterion('abm', 'won');
CALL tiering.activate('abm');
SELECT tiering.suspend('abm');
ALTER TABLE crm.accounts ALTER id TYPE text;
SELECT tiering.resume('abm');
SELECT health, problems FROM tiering.health();
INSERT INTO crm.accounts VALUES ('x', 1);
DELETE FROM crm.accounts WHERE id = 'x';
ALTER TABLE crm.accounts ALTER id TYPE int USING id::int;
SELECT tiering.resume('abm');
-- what sources have may be of another type, if it can be cast
SELECT tiering.suspend('abm');
ALTER TABLE crm.activities ALTER account_id TYPE bigint;
SELECT tiering.resume('abm');
INSERT INTO crm.activities VALUES (3, 2, 'visit'), (4, 99999999999, 'visit');
SELECT account_id, score FROM abm.account_tier WHERE account_id < 3 ORDER BY 1;
SELECT account_id FROM abm.signal ORDER BY 1;
SELECT * FROM tiering.verify('abm');

SELECT tiering.drop_model('abm', force => true);
DROP SCHEMA crm CASCADE;
DROP OWNED BY regress_owner, regress_guest CASCADE;
DROP ROLE regress_owner, regress_guest;
