/* TRUNCATE goes on where an owner has given the stored keys another type, and reads none of them. */
SET client_min_messages = warning;
SET tiering.clock = '2027-01-01 00:00:00+00';
CREATE SCHEMA crm;
CREATE TABLE crm.accounts (id text PRIMARY KEY, points int);
INSERT INTO crm.accounts SELECT i, i FROM generate_series(1, 5) i;
SELECT tiering.create_model('abm', 'crm.accounts', template => 'empty');
SELECT tiering.set_component('abm', 'fit'), tiering.set_criterion('abm', 'fit', 'points', 'points'), tiering.set_tier('abm', 'All', 1);
CALL tiering.activate('abm');
DROP VIEW abm.account_tier, abm.tier_history, abm.capacity, abm.tier_summary, abm.movement, abm.criterion_points,
	abm.account_error, abm.overrides CASCADE;
ALTER TABLE abm.state ALTER account_id TYPE bigint USING account_id::bigint;
BEGIN ISOLATION LEVEL REPEATABLE READ;
SELECT count(*) FROM crm.accounts;
TRUNCATE crm.accounts;
ROLLBACK;
TRUNCATE crm.accounts;
SELECT count(*) FROM abm.queue;

-- the same with one that compares with them
ALTER TABLE abm.state ALTER account_id TYPE name USING repeat('d', 7) || account_id;
TRUNCATE crm.accounts;
SELECT count(*) FROM abm.queue;
SELECT tiering.drop_model('abm', force => true);
DROP SCHEMA crm CASCADE;
