/* An account that leaves while it is explained is not in the model, as one that left before. */
SET client_min_messages = warning;
SET tiering.clock = '2027-01-01 00:00:00+00';
CREATE ROLE regress_owner;
DO $$ BEGIN EXECUTE format('GRANT CREATE ON DATABASE %I TO regress_owner', current_database()); END $$;
CREATE SCHEMA crm AUTHORIZATION regress_owner;
SET ROLE regress_owner;
CREATE TABLE crm.accounts (id int PRIMARY KEY, points int);
CREATE TABLE crm.activities (account_id int, at timestamptz);
INSERT INTO crm.accounts VALUES (1, 10), (2, 20);
SELECT tiering.create_model('abm', 'crm.accounts', template => 'empty');
SELECT tiering.set_component('abm', 'fit'), tiering.set_criterion('abm', 'fit', 'points', 'points'), tiering.set_tier('abm', 'All', 1);
SELECT tiering.set_signal_source('abm', 'crm.activities', account => 'account_id', kind => $$'visit'$$, occurred_at => 'at');
SELECT tiering.set_signal('abm', 'fit', 'visit', points => 10);
CALL tiering.activate('abm');
SELECT tiering.override('abm', 1, 'All', 'x');

-- somebody deletes it when its row has been read, but its signals have not
CREATE FUNCTION crm.leave() RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
	DELETE FROM crm.accounts WHERE id = 1;
	RETURN true;
END $$;
ALTER TABLE abm.override ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY leave ON abm.override USING (crm.leave());
SELECT * FROM tiering.explain('abm', 1);
SELECT item, points FROM tiering.explain('abm', 2) WHERE item = 'total';
SELECT tiering.drop_model('abm', force => true);
RESET ROLE;
DROP SCHEMA crm CASCADE;
DROP OWNED BY regress_owner;
DROP ROLE regress_owner;
