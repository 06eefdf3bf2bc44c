--
-- A review whose accounts are evaluated by parallel workers
--
SET client_min_messages = warning;
SET tiering.clock = '2027-01-01 00:00:00+00';
SET min_parallel_table_scan_size = 0;
SET max_parallel_workers_per_gather = 2;
CREATE SCHEMA crm;
CREATE TABLE crm.accounts (id int PRIMARY KEY, points numeric, size int, region text, owner text, active boolean DEFAULT true);
SELECT tiering.create_model('abm', 'crm.accounts', filter => 'active', territory => 'region', owner => 'owner', template => 'empty');
SELECT tiering.set_component('abm', 'fit', weight => 2);
SELECT tiering.set_component('abm', 'size', weight => 1);
SELECT tiering.set_criterion('abm', 'fit', 'points', '100 / (100 / points)', weight => 3);
SELECT tiering.set_criterion('abm', 'fit', 'even', 'id % 2 = 0');
SELECT tiering.set_criterion('abm', 'size', 'employees', 'tiering.ramp(size, 10, 5000)', missing => 'zero');
SELECT tiering.set_tier('abm', 'Top', 1, min_score => 60, gate => 'size > 100', capacity => 10, capacity_per => 'owner');
SELECT tiering.set_tier('abm', 'Rest', 2);
INSERT INTO crm.accounts
SELECT n, 1 + n % 99, CASE WHEN n % 10 > 0 THEN n END, 'R' || n % 3, 'O' || n % 20 FROM generate_series(1, 5000) n;
CALL tiering.activate('abm');
CREATE VIEW crm.runs AS
SELECT kind, accounts, waitlisted, errors FROM tiering.run ORDER BY run_id DESC LIMIT 1;
-- which accounts a review writes; they were written at another moment
CREATE PROCEDURE crm.review() LANGUAGE plpgsql AS $$
BEGIN
	PERFORM set_config('tiering.clock', (tiering.clock() + interval '1 hour')::text, false);
	CALL tiering.reevaluate('abm');
END $$;
CREATE VIEW crm.written AS SELECT account_id FROM abm.state WHERE scored_at = tiering.clock() ORDER BY 1;

-- nothing to write, and no account that has to be looked at
SELECT pg_stat_force_next_flush();
BEGIN;
CALL crm.review();
SELECT pg_stat_get_xact_numscans('abm.state_pkey'::regclass) AS lookups;
COMMIT;
SELECT * FROM crm.runs;
SELECT * FROM crm.written;

-- by the workers alone
SET parallel_leader_participation = off;
SELECT pg_stat_force_next_flush();
BEGIN;
CALL crm.review();
SELECT pg_stat_get_xact_numscans('abm.state_pkey'::regclass) AS lookups;
COMMIT;
RESET parallel_leader_participation;

-- points, a value that comes and one that goes, territory, owner, gate, filter, new and gone
ALTER TABLE crm.accounts DISABLE TRIGGER USER;
UPDATE crm.accounts SET points = 77 WHERE id = 1001;
UPDATE crm.accounts SET points = NULL WHERE id = 1002;
UPDATE crm.accounts SET size = 20 WHERE id = 1010;
UPDATE crm.accounts SET region = NULL WHERE id = 1003;
UPDATE crm.accounts SET owner = 'O99' WHERE id = 1004;
UPDATE crm.accounts SET size = NULL WHERE id = 7;
UPDATE crm.accounts SET active = false WHERE id = 1006;
INSERT INTO crm.accounts VALUES (-5, 50, 4000, 'R1', 'O1');
DELETE FROM crm.accounts WHERE id = 1008;
CALL crm.review();
SELECT * FROM crm.runs;
SELECT * FROM crm.written;
SELECT * FROM tiering.verify('abm');

-- a score and a gate that are not those of the points
UPDATE abm.state SET score = 1 WHERE account_id = 1011;
UPDATE abm.state SET gates = 2 WHERE account_id = 1012;
UPDATE abm.state SET completeness = 0 WHERE account_id = 1013;
CALL crm.review();
SELECT * FROM crm.written;
SELECT * FROM tiering.verify('abm');

-- in the transaction that wrote
BEGIN;
UPDATE crm.accounts SET points = 78 WHERE id = 1001;
CALL crm.review();
SELECT * FROM crm.written;
COMMIT;

-- an expression that fails in a worker
UPDATE crm.accounts SET points = 0 WHERE id = 4321;
CALL crm.review();
SELECT * FROM crm.runs;
SELECT account_id, criterion FROM abm.account_error;
UPDATE crm.accounts SET points = 10 WHERE id = 4321;
CALL crm.review();
SELECT * FROM crm.runs;

-- nearly everything differs
UPDATE crm.accounts SET points = 100 - points WHERE id > 10;
CALL crm.review();
SELECT count(*) FROM crm.written;
SELECT * FROM tiering.verify('abm');

SELECT tiering.drop_model('abm', force => true);
DROP SCHEMA crm CASCADE;
