/* An index that finds the signals of an account is named where it is missing, when the source is set and by health(). */
SET tiering.clock = '2026-03-01 12:00:00+00';
CREATE SCHEMA crm;
CREATE TABLE crm.accounts (id int PRIMARY KEY, points int);
CREATE TABLE crm.activities (id int PRIMARY KEY, account_id int, type text, created_at timestamptz, status text);
CREATE TABLE crm."Mails" (id int, "To" varchar(20), sent_at timestamptz) PARTITION BY RANGE (id);
CREATE TABLE crm.mails_1 PARTITION OF crm."Mails" FOR VALUES FROM (0) TO (1000);
INSERT INTO crm.accounts SELECT i, 10 * i FROM generate_series(1, 3) i;
SELECT tiering.create_model('abm', 'crm.accounts', template => 'empty');
SELECT tiering.set_component('abm', 'fit'), tiering.set_component('abm', 'engagement');
SELECT tiering.set_criterion('abm', 'fit', 'points', 'points');
SELECT tiering.set_tier('abm', 'All', 1);
SELECT tiering.set_signal('abm', 'engagement', 'visit', points => 5);

-- a column, an expression, and one that no index can hold
SELECT tiering.set_signal_source('abm', 'crm.activities', account => 'account_id', kind => 'type', occurred_at => 'created_at');
SELECT tiering.set_signal_source('abm', 'crm."Mails"', account => '"To"::int', kind => $$ 'visit' $$, occurred_at => 'sent_at');
SELECT tiering.set_signal_source('abm', 'crm."Mails"', account => 'to_char(sent_at, ''DDD'')::int', kind => $$ 'visit' $$, occurred_at => 'sent_at');
SELECT tiering.set_signal_source('abm', 'crm."Mails"', account => '"To"::int', kind => $$ 'visit' $$, occurred_at => 'sent_at');
CALL tiering.activate('abm');

-- an expression is for the user to decide
SELECT health, problems FROM tiering.health();

-- an index that begins with something else, is of another method, or invalid does not do
CREATE INDEX ON crm.activities (type, account_id);
CREATE INDEX ON crm.activities USING brin (account_id);
CREATE INDEX bad ON crm.activities (account_id);
UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'crm.bad'::regclass;
SELECT health FROM tiering.health();
SELECT tiering.set_signal_source('abm', 'crm.activities', account => 'account_id', kind => 'type', occurred_at => 'created_at', filter => 'status = ''new''');
DROP INDEX crm.bad;
CREATE INDEX ON crm.activities (account_id, created_at);
SELECT health, problems FROM tiering.health();
SELECT tiering.set_signal_source('abm', 'crm.activities', account => 'account_id', kind => 'type', occurred_at => 'created_at');

-- nor is one on another expression
CREATE INDEX ON crm."Mails" (("To"::bigint));
SELECT tiering.set_signal_source('abm', 'crm."Mails"', account => '"To"::int', kind => $$ 'visit' $$, occurred_at => 'sent_at', filter => 'id > 0');
CREATE INDEX ON crm."Mails" (("To"::int));
SELECT tiering.set_signal_source('abm', 'crm."Mails"', account => '"To"::int', kind => $$ 'visit' $$, occurred_at => 'sent_at', filter => 'id > 1');

RESET tiering.clock;
SET client_min_messages = warning;
SELECT tiering.drop_model('abm', force => true);
DROP SCHEMA crm CASCADE;
