/*
 * The owner of a model gives its tables children, rules and generated columns:
 * they are not as tiering made them, and what stands in them is read by nobody.
 */
SET tiering.clock = '2027-01-01 00:00:00+00';
SET client_min_messages = warning;
CREATE SCHEMA crm;
CREATE TABLE crm.accounts (id text PRIMARY KEY, points int, owner_id text);
INSERT INTO crm.accounts SELECT 'a' || i, i, 'o' || i % 2 FROM generate_series(1, 9) i;
SELECT tiering.create_model('abm', 'crm.accounts', owner => 'owner_id', template => 'empty');
SELECT tiering.set_component('abm', 'fit'), tiering.set_criterion('abm', 'fit', 'points', 'points * 10');
SELECT tiering.set_tier('abm', 'First', 1, min_score => 50, capacity => 2, capacity_per => 'owner'), tiering.set_tier('abm', 'Rest', 2);
CALL tiering.activate('abm');

-- a child, whose columns may be NULL where ours may not, before PostgreSQL 18
CREATE PROCEDURE crm.give_child(parent text, child text) LANGUAGE plpgsql AS $$
DECLARE
	name text;
BEGIN
	EXECUTE format('CREATE TABLE abm.%I () INHERITS (abm.%I)', child, parent);
	FOR name IN SELECT attname FROM pg_attribute WHERE attrelid = format('abm.%I', child)::regclass AND attnum > 0 AND attnotnull LOOP
		BEGIN
			EXECUTE format('ALTER TABLE abm.%I ALTER %I DROP NOT NULL', child, name);
		EXCEPTION WHEN OTHERS THEN
			NULL;
		END;
	END LOOP;
	BEGIN
		EXECUTE format('INSERT INTO abm.%I DEFAULT VALUES', child);
	EXCEPTION WHEN not_null_violation THEN
		NULL;
	END;
END $$;
CREATE PROCEDURE crm.show(what text) LANGUAGE plpgsql AS $$
BEGIN
	CALL tiering.maintain('abm');
	RAISE WARNING '%: maintained', what;
EXCEPTION WHEN OTHERS THEN
	RAISE WARNING '%: %', what, sqlerrm;
END $$;
DO $$
DECLARE
	name text;
BEGIN
	FOREACH name IN ARRAY '{seat_scope,seat,queue,override,tier_window,upcoming,state,history}'::text[] LOOP
		CALL crm.give_child(name, 'child');
		CALL crm.show('child of ' || name);
		DROP TABLE abm.child;
	END LOOP;
END $$;
SELECT health FROM tiering.health();

-- a writer passes it by, and maintenance comes after it
CALL crm.give_child('seat_scope', 'child');
UPDATE crm.accounts SET points = 1 WHERE id = 'a9';
SELECT health, problems FROM tiering.health();
DROP TABLE abm.child;
CALL tiering.maintain('abm');
SELECT account_id, tier FROM abm.account_tier ORDER BY account_id;
SELECT * FROM tiering.verify('abm');

-- a rule that answers another row than the one that was deleted
CREATE TABLE crm.elsewhere (n int);
INSERT INTO crm.elsewhere VALUES (1);
CREATE RULE elsewhere AS ON DELETE TO abm.queue DO INSTEAD
	DELETE FROM crm.elsewhere RETURNING NULL::text, now(), NULL::text, NULL::bigint;
INSERT INTO abm.queue (account_id, queued_at) VALUES ('a1', now());
CALL crm.show('rule of queue');
DROP RULE elsewhere ON abm.queue;
CALL crm.show('rule gone');
SELECT count(*) FROM abm.queue;

-- a column that is computed
ALTER TABLE abm.queue RENAME TO former_queue;
CREATE TABLE abm.queue (account_id text NOT NULL, queued_at timestamptz NOT NULL, former_id text, change_id bigint GENERATED ALWAYS AS (1) STORED);
CALL crm.show('computed column of queue');
DROP TABLE abm.queue;
ALTER TABLE abm.former_queue RENAME TO queue;
CALL crm.show('column gone');
SELECT health FROM tiering.health();

SELECT tiering.drop_model('abm', force => true);
DROP SCHEMA crm CASCADE;
