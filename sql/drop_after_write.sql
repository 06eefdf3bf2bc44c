/*
 * A transaction writes accounts and then drops the model, or something that it
 * stands on: the users' table stays, with its rows, and can be written.
 */
SET tiering.clock = '2027-01-01 00:00:00+00';
SET client_min_messages = warning;
\pset tuples_only on
\pset format unaligned
CREATE ROLE regress_owner;
CREATE SCHEMA crm AUTHORIZATION regress_owner;
DO $$ BEGIN EXECUTE format('GRANT CREATE ON DATABASE %I TO regress_owner', current_database()); END $$;
SET ROLE regress_owner;
CREATE TABLE crm.accounts (id int PRIMARY KEY, points int, seen int DEFAULT 0);
CREATE TABLE crm.deals (id int PRIMARY KEY, account_id int, amount int);
CREATE INDEX ON crm.deals (account_id);
-- a trigger of the user's that fires at the end of the transaction, and writes once more
CREATE FUNCTION crm.see() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	UPDATE crm.accounts SET seen = seen + 1, points = points + 1 WHERE id = NEW.id AND seen = 0;
	RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER see AFTER INSERT ON crm.accounts DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION crm.see();
INSERT INTO crm.accounts SELECT i, i FROM generate_series(1, 20) i;
SELECT tiering.create_model('abm', 'crm.accounts', template => 'empty');
SELECT tiering.set_component('abm', 'fit'), tiering.set_criterion('abm', 'fit', 'points', 'points');
SELECT tiering.set_source('abm', 'crm.deals', 'account_id');
SELECT tiering.set_criterion('abm', 'fit', 'won', '(SELECT sum(amount) FROM crm.deals d WHERE d.account_id = accounts.id)');
SELECT tiering.set_tier('abm', 'First', 1, min_score => 50, capacity => 3), tiering.set_tier('abm', 'Rest', 2);
CALL tiering.activate('abm');
RESET ROLE;

-- each in a transaction that writes before and after, and at its end by a deferred trigger
\set write 'INSERT INTO crm.accounts VALUES (101, 90); UPDATE crm.accounts SET points = points + 10 WHERE id < 4; DELETE FROM crm.accounts WHERE id = 4; INSERT INTO crm.deals VALUES (1, 1, 50);'
\set less 'UPDATE crm.accounts SET points = points + 10 WHERE id < 4; DELETE FROM crm.accounts WHERE id = 4; INSERT INTO crm.deals VALUES (1, 1, 50);'
\set again 'INSERT INTO crm.accounts VALUES (102, 80); UPDATE crm.accounts SET points = points - 10 WHERE id < 4; DELETE FROM crm.accounts WHERE id = 5; UPDATE crm.deals SET amount = 9;'
\set end 'SET CONSTRAINTS ALL IMMEDIATE; SELECT count(*), sum(points), sum(seen) FROM crm.accounts; ROLLBACK;'
BEGIN; :write SELECT tiering.drop_model('abm', force => true); :again :end
BEGIN; :write SELECT tiering.suspend('abm'); :again SELECT tiering.resume('abm'); :end
BEGIN; :write DROP SCHEMA abm CASCADE; :again :end
\set VERBOSITY terse
BEGIN; :write DROP EXTENSION tiering; ROLLBACK;
\set VERBOSITY default
BEGIN; :write DROP EXTENSION tiering CASCADE; :again :end
BEGIN; :less DROP OWNED BY regress_owner CASCADE; SELECT status, health FROM tiering.health(); ROLLBACK;
BEGIN; :less DROP TABLE crm.accounts CASCADE; INSERT INTO crm.deals VALUES (2, 2, 2); SELECT count(*) FROM crm.deals; ROLLBACK;
BEGIN; :write DROP TABLE crm.deals CASCADE; INSERT INTO crm.accounts VALUES (102, 80); SELECT health FROM tiering.health(); ROLLBACK;
BEGIN; :less DROP SCHEMA crm CASCADE; SELECT status, health FROM tiering.health(); ROLLBACK;
BEGIN; :write DROP VIEW abm.model CASCADE; :again :end
BEGIN; :write DROP TABLE abm.state CASCADE; :again :end
BEGIN; :write DROP TABLE abm.history CASCADE; :again :end
BEGIN; :write DROP TABLE abm.queue CASCADE; :again :end
BEGIN; :write DROP SEQUENCE abm.period_id_seq; :again :end
BEGIN; :less ALTER TABLE crm.accounts RENAME TO customers; ALTER TABLE crm.customers RENAME COLUMN points TO score; INSERT INTO crm.customers VALUES (103, 70);
SELECT count(*) FROM abm.account_tier; ROLLBACK;
-- and in a subtransaction that is rolled back
BEGIN; :write SAVEPOINT s; DROP EXTENSION tiering CASCADE; :again ROLLBACK TO s; INSERT INTO crm.accounts VALUES (103, 70); COMMIT;
SELECT count(*) FROM abm.account_tier;
SELECT * FROM tiering.verify('abm');

-- for good
BEGIN; DELETE FROM crm.accounts WHERE id > 100; SELECT tiering.drop_model('abm', force => true); COMMIT;
SELECT count(*) FROM pg_trigger WHERE tgrelid IN ('crm.accounts'::regclass, 'crm.deals'::regclass) AND NOT tgisinternal;
:again
SELECT count(*) FROM crm.accounts;
DROP SCHEMA crm CASCADE;
DROP OWNED BY regress_owner;
DROP ROLE regress_owner;
