/*
 * The owner of a model may put code of his own on its tables and into its
 * views.  It never runs with the rights of who writes the CRM or calls our
 * functions.
 */
SET tiering.clock = '2027-01-01 00:00:00+00';
SET client_min_messages = warning;
CREATE ROLE regress_owner;
CREATE SCHEMA crm AUTHORIZATION regress_owner;
DO $$ BEGIN EXECUTE format('GRANT CREATE ON DATABASE %I TO regress_owner', current_database()); END $$;

SET ROLE regress_owner;
CREATE TABLE crm.accounts (id int PRIMARY KEY, points int, owner_id int);
CREATE TABLE crm.deals (id int PRIMARY KEY, account_id int, amount int);
CREATE TABLE crm.activities (id int PRIMARY KEY, account_id int, type text, created_at timestamptz DEFAULT '2027-01-01');
CREATE INDEX ON crm.deals (account_id);
CREATE INDEX ON crm.activities (account_id);
INSERT INTO crm.accounts SELECT i, i, i % 5 FROM generate_series(1, 100) i;
SELECT tiering.create_model('abm', 'crm.accounts', owner => 'owner_id', template => 'empty');
SELECT tiering.set_component('abm', 'fit'), tiering.set_criterion('abm', 'fit', 'points', 'points');
SELECT tiering.set_source('abm', 'crm.deals', 'account_id');
SELECT tiering.set_criterion('abm', 'fit', 'won', $$ (SELECT sum(amount) FROM crm.deals d WHERE d.account_id = accounts.id) $$);
SELECT tiering.set_signal_source('abm', 'crm.activities', 'account_id', 'type', 'created_at');
SELECT tiering.set_signal('abm', 'fit', 'webinar', points => 15, half_life => '30 days', cap => 45);
SELECT tiering.set_trigger_event('abm', 'funding', promote => 1, for_period => '30 days');
SELECT tiering.set_tier('abm', 'First', 1, min_score => 70, capacity => 9), tiering.set_tier('abm', 'Second', 2, min_score => 40, capacity => 3, capacity_per => 'owner'),
	tiering.set_tier('abm', 'Rest', 3);
CALL tiering.activate('abm');

-- what tells of whoever it runs as, if that is not the owner
CREATE SEQUENCE crm.calls;
CREATE FUNCTION crm.spy(place text) RETURNS boolean LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
	PERFORM nextval('crm.calls');
	IF current_user <> 'regress_owner' THEN
		RAISE WARNING 'the % runs as somebody else', place;
	END IF;
	RETURN true;
END $$;
CREATE FUNCTION crm.spy() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	PERFORM crm.spy('trigger of ' || TG_TABLE_NAME);
	RETURN coalesce(NEW, OLD);
END $$;
DO $$
DECLARE
	name text;
BEGIN
	FOR name IN SELECT relname FROM pg_class WHERE relnamespace = 'abm'::regnamespace AND relkind = 'r' ORDER BY relname LOOP
		EXECUTE format('CREATE INDEX ON abm.%I (crm.spy(%L))', name, 'index of ' || name);
		EXECUTE format('CREATE INDEX ON abm.%I ((1)) WHERE crm.spy(%L)', name, 'predicate of ' || name);
		EXECUTE format('ALTER TABLE abm.%I ADD CHECK (crm.spy(%L))', name, 'constraint of ' || name);
		EXECUTE format('CREATE TRIGGER before BEFORE INSERT OR UPDATE OR DELETE ON abm.%I FOR EACH ROW EXECUTE FUNCTION crm.spy()', name);
		EXECUTE format('CREATE TRIGGER after AFTER INSERT OR UPDATE OR DELETE ON abm.%I FOR EACH ROW EXECUTE FUNCTION crm.spy()', name);
		EXECUTE format('ALTER TABLE abm.%I ENABLE ROW LEVEL SECURITY', name);
		EXECUTE format('ALTER TABLE abm.%I FORCE ROW LEVEL SECURITY', name);
		EXECUTE format('CREATE POLICY spy ON abm.%I USING (crm.spy(%L))', name, 'policy of ' || name);
	END LOOP;
	FOR name IN SELECT relname FROM pg_class WHERE relnamespace = 'abm'::regnamespace AND relkind = 'v' AND relname NOT IN ('draft', 'model')
		AND relname NOT LIKE 'signal%' AND relname NOT LIKE '%source%' ORDER BY relname LOOP
		EXECUTE format('CREATE OR REPLACE VIEW abm.%I AS SELECT v.* FROM (%s) v WHERE crm.spy(%L)', name,
			rtrim(pg_get_viewdef(format('abm.%I', name)::regclass), ';'), 'view ' || name);
	END LOOP;
END $$;
SELECT setval('crm.calls', 1) IS NOT NULL AS from_here;
RESET ROLE;

-- a superuser writes the CRM
INSERT INTO crm.accounts VALUES (1000, 50, 7);
UPDATE crm.accounts SET points = 99 WHERE id < 20;
UPDATE crm.accounts SET id = 3000 WHERE id = 5;
DELETE FROM crm.accounts WHERE id = 6;
INSERT INTO crm.deals VALUES (1, 7, 50);
INSERT INTO crm.activities VALUES (1, 8, 'webinar'), (2, 9, 'funding');
UPDATE crm.activities SET account_id = 12 WHERE id = 1;
SELECT last_value > 1 AS code_of_the_owner_ran, setval('crm.calls', 1) FROM crm.calls;

-- a superuser calls all that there is
CALL tiering.maintain('abm');
CALL tiering.reevaluate('abm');
CALL tiering.rebalance('abm');
SELECT tiering.override('abm', 10, 'First', 'x', force => true);
SELECT tiering.clear_override('abm', 10);
SELECT tiering.elevate('abm', 11, 'First', '2027-02-01');
SELECT tiering.set_seats('abm', 'First', NULL, 3);
SELECT count(*) > 0 AS explained FROM tiering.explain('abm', 12);
SELECT tiering.momentum('abm', 12) IS NOT NULL AS momentum;
SELECT count(*) FROM tiering.spikes('abm');
SELECT * FROM tiering.verify('abm');
SELECT health FROM tiering.health();
SELECT tiering.repair('abm');
SELECT last_value > 1 AS code_of_the_owner_ran, setval('crm.calls', 1) FROM crm.calls;
SELECT tiering.set_component('abm', 'more'), tiering.set_criterion('abm', 'more', 'x', 'points');
CALL tiering.activate('abm');
SELECT tiering.suspend('abm');
SELECT tiering.resume('abm');
TRUNCATE crm.activities, crm.deals, crm.accounts;
CALL tiering.maintain('abm');
SELECT * FROM tiering.verify('abm');
SELECT tiering.drop_model('abm', force => true);

DROP SCHEMA crm CASCADE;
DROP OWNED BY regress_owner;
DROP ROLE regress_owner;
