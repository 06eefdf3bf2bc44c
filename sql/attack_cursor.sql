/* What a function of the owner's may do to the cursors of a transaction, as everywhere, and what it may not leave behind. */
SET client_min_messages = warning;
\pset tuples_only on
\pset format unaligned
CREATE ROLE regress_owner;
CREATE ROLE regress_tenant;
DO $$ BEGIN EXECUTE format('GRANT CREATE ON DATABASE %I TO regress_owner', current_database()); END $$;
CREATE SCHEMA crm AUTHORIZATION regress_owner;
SET ROLE regress_owner;
CREATE TABLE crm.accounts (id int PRIMARY KEY, name text);
CREATE FUNCTION crm.points(name text) RETURNS int LANGUAGE plpgsql STABLE AS $$
DECLARE
	batch refcursor := 'batch';
BEGIN
	IF name = 'again' THEN
		CLOSE batch;
		OPEN batch FOR SELECT 666;
	END IF;
	RETURN 1;
END $$;
SELECT tiering.create_model('abm', 'crm.accounts', template => 'empty');
SELECT tiering.set_component('abm', 'fit'), tiering.set_criterion('abm', 'fit', 'points', 'crm.points(name)');
SELECT tiering.set_tier('abm', 'Rest', 1);
CALL tiering.activate('abm');
RESET ROLE;

-- a cursor of the writer is another one afterwards, until the transaction ends
BEGIN;
DECLARE batch CURSOR FOR SELECT 1;
INSERT INTO crm.accounts VALUES (1, 'again');
FETCH batch;
COMMIT;
SELECT count(*) FROM pg_cursors WHERE name = 'batch';

-- tenants must not share a key that is unique with the tenant only
SET ROLE regress_owner;
CREATE TABLE crm.shared (tenant text, number int, points int, PRIMARY KEY (tenant, number));
SELECT tiering.create_model('shared', 'crm.shared', key_column => 'number', template => 'empty');
SELECT tiering.set_component('shared', 'fit'), tiering.set_criterion('shared', 'fit', 'points', 'points'), tiering.set_tier('shared', 'Rest', 1);
CALL tiering.activate('shared');
INSERT INTO crm.shared VALUES ('theirs', 1, 90);
INSERT INTO crm.shared VALUES ('mine', 1, 5);
SELECT health, problems LIKE '%more than one row%' FROM tiering.health() WHERE model = 'shared';
DELETE FROM crm.shared WHERE tenant = 'mine';
CALL tiering.maintain('shared');

-- nor can they, under row-level security: that is refused, and where it is enabled later nothing is shown
SELECT tiering.override('shared', 1, 'Rest', 'their secret');
ALTER TABLE crm.shared ENABLE ROW LEVEL SECURITY;
CREATE POLICY mine ON crm.shared USING (tenant = 'mine');
SELECT health, problems FROM tiering.health() WHERE model = 'shared';
SELECT tiering.repair('shared');
CALL tiering.activate('shared');
SELECT status FROM tiering.health() WHERE model = 'shared';
SELECT tiering.create_model('refused', 'crm.shared', key_column => 'number');
CREATE UNIQUE INDEX some_rows ON crm.shared (number) WHERE points > 50;
CREATE UNIQUE INDEX two_columns ON crm.shared (number, tenant);
ALTER TABLE crm.shared ADD CONSTRAINT later UNIQUE (number) DEFERRABLE INITIALLY IMMEDIATE;
SELECT tiering.repair('shared');
GRANT USAGE ON SCHEMA crm, shared TO regress_tenant;
GRANT SELECT, INSERT ON crm.shared TO regress_tenant;
GRANT SELECT ON shared.account_tier TO regress_tenant;
SET ROLE regress_tenant;
INSERT INTO crm.shared VALUES ('mine', 2, 5);
SELECT account_id FROM shared.account_tier;
RESET ROLE;
SET ROLE regress_owner;
ALTER TABLE crm.shared DROP CONSTRAINT later;
ALTER TABLE crm.shared RENAME number TO "no.";
CREATE UNIQUE INDEX own ON crm.shared ("no.");
SELECT tiering.repair('shared');
SET ROLE regress_tenant;
INSERT INTO crm.shared VALUES ('mine', 1, 5);
SELECT account_id, tier FROM shared.account_tier;
SET ROLE regress_owner;
SELECT health FROM tiering.health() WHERE model = 'shared';
DROP INDEX crm.own;
SELECT health, problems FROM tiering.health() WHERE model = 'shared';
CALL tiering.activate('shared');
ALTER TABLE crm.shared DISABLE ROW LEVEL SECURITY;
CALL tiering.activate('shared');
SELECT health FROM tiering.health() WHERE model = 'shared';
RESET ROLE;

SELECT tiering.drop_model('abm', force => true), tiering.drop_model('shared', force => true);
DROP SCHEMA crm CASCADE;
DROP OWNED BY regress_owner CASCADE;
DROP ROLE regress_owner, regress_tenant;
