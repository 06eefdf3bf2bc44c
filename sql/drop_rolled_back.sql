/*
 * Something that a model stands on is dropped, the transaction or a part of it
 * writes, and is rolled back: the session serves the model again, at once.
 */
SET tiering.clock = '2027-01-01 00:00:00+00';
SET client_min_messages = warning;
\pset tuples_only on
\pset format unaligned
CREATE SCHEMA crm;
CREATE TABLE crm.accounts (id int PRIMARY KEY, points int);
CREATE TABLE crm.deals (id int PRIMARY KEY, account_id int, amount int);
CREATE INDEX ON crm.deals (account_id);
CREATE TABLE crm.activities (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, account_id int, type text, at timestamptz);
INSERT INTO crm.accounts SELECT i, i FROM generate_series(1, 4) i;
SELECT tiering.create_model('abm', 'crm.accounts', template => 'empty');
SELECT tiering.set_component('abm', 'fit'), tiering.set_component('abm', 'engagement');
SELECT tiering.set_criterion('abm', 'fit', 'points', 'points', missing => 'zero');
SELECT tiering.set_source('abm', 'crm.deals', 'account_id');
SELECT tiering.set_criterion('abm', 'fit', 'won', '(SELECT sum(amount) FROM crm.deals d WHERE d.account_id = accounts.id)', missing => 'zero');
SELECT tiering.set_signal_source('abm', 'crm.activities', account => 'account_id', kind => 'type', occurred_at => 'at');
SELECT tiering.set_signal('abm', 'engagement', 'web', points => 1, half_life => '30 days');
SELECT tiering.set_tier('abm', 'All', 1);
CALL tiering.activate('abm');

-- what the CRM writes; without what was dropped; and what must be seen of it, at once
\set write 'UPDATE crm.accounts SET points = points + 1 WHERE id = 1; DELETE FROM crm.accounts WHERE id = 2; INSERT INTO crm.accounts VALUES (2, 2); INSERT INTO crm.deals SELECT count(*) + 1, 3, 1 FROM crm.deals; INSERT INTO crm.activities (account_id, type, at) VALUES (4, \'web\', \'2027-01-01 00:00+00\');'
\set rest 'UPDATE crm.accounts SET points = points + 1 WHERE id = 1; INSERT INTO crm.activities (account_id, type, at) VALUES (4, \'web\', \'2027-01-01 00:00+00\');'
CREATE VIEW crm.wrong AS
	SELECT v.account_id || ' ' || v.check_name || ': ' || v.detail AS what FROM tiering.verify('abm') v
	UNION ALL SELECT 'account 1' FROM crm.accounts a WHERE id = 1
		AND points <> (SELECT points FROM abm.criterion_points WHERE account_id = 1)
	UNION ALL SELECT 'account 3' FROM crm.deals HAVING sum(amount)
		<> (SELECT won FROM abm.criterion_points WHERE account_id = 3)
	UNION ALL SELECT 'account 4' FROM crm.activities HAVING count(*)
		<> (SELECT engagement FROM abm.account_tier WHERE account_id = 4);
\set check 'TABLE crm.wrong;'
BEGIN; :write COMMIT; :check

BEGIN; DROP SCHEMA abm CASCADE; :write ROLLBACK; :write :check
BEGIN; :write SAVEPOINT s; DROP SCHEMA abm CASCADE; :write ROLLBACK TO s; :write COMMIT; :check

BEGIN; DROP VIEW abm.model CASCADE; :write ROLLBACK; :write :check
BEGIN; :write SAVEPOINT s; DROP VIEW abm.model CASCADE; :write ROLLBACK TO s; :write COMMIT; :check

BEGIN; DROP TABLE abm.state CASCADE; :write ROLLBACK; :write :check
BEGIN; :write SAVEPOINT s; DROP TABLE abm.state CASCADE; :write ROLLBACK TO s; :write COMMIT; :check

BEGIN; DROP TABLE abm.queue CASCADE; :write ROLLBACK; :write :check
BEGIN; :write SAVEPOINT s; DROP TABLE abm.queue CASCADE; :write ROLLBACK TO s; :write COMMIT; :check

BEGIN; DROP TABLE abm.signal CASCADE; :write ROLLBACK; :write :check
BEGIN; :write SAVEPOINT s; DROP TABLE abm.signal CASCADE; :write ROLLBACK TO s; :write COMMIT; :check

BEGIN; DROP VIEW abm.signal_source_1 CASCADE; :write ROLLBACK; :write :check
BEGIN; :write SAVEPOINT s; DROP VIEW abm.signal_source_1 CASCADE; :write ROLLBACK TO s; :write COMMIT; :check

BEGIN; DROP TABLE crm.deals CASCADE; :rest ROLLBACK; :write :check
BEGIN; :write SAVEPOINT s; DROP TABLE crm.deals CASCADE; :rest ROLLBACK TO s; :write COMMIT; :check

BEGIN; DROP EXTENSION tiering CASCADE; :write ROLLBACK; :write :check
BEGIN; :write SAVEPOINT s; DROP EXTENSION tiering CASCADE; :write ROLLBACK TO s; :write COMMIT; :check

BEGIN; SELECT tiering.suspend('abm'); :write ROLLBACK; :write :check
BEGIN; :write SAVEPOINT s; SELECT tiering.suspend('abm'); :write ROLLBACK TO s; :write COMMIT; :check

SELECT points, (SELECT count(*) FROM crm.deals) AS deals, (SELECT count(*) FROM crm.activities) AS activities FROM crm.accounts WHERE id = 1;
SELECT tiering.drop_model('abm', force => true);
DROP SCHEMA crm CASCADE;
