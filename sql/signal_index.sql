/* An index that finds an account, or its signals, is named where it is missing: when the model is made or the source is set, and by health(). */
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

-- that of the key: one of several columns has it if it is the first, and a table partitioned by something else may have none
CREATE SCHEMA "Crm";
CREATE TABLE "Crm".parted ("Id" int, region text, points int, PRIMARY KEY (region, "Id")) PARTITION BY LIST (region);
CREATE TABLE "Crm".north PARTITION OF "Crm".parted FOR VALUES IN ('north');
CREATE TABLE "Crm".first ("Id" int, region text, points int, PRIMARY KEY ("Id", region)) PARTITION BY LIST (region);
SELECT tiering.create_model('parted', '"Crm".parted', key_column => 'Id', template => 'empty');
SELECT tiering.create_model('first', '"Crm".first', key_column => 'Id', template => 'empty');
SELECT tiering.set_component('parted', 'fit'), tiering.set_component('first', 'fit');
SELECT tiering.set_criterion('parted', 'fit', 'points', 'points'), tiering.set_criterion('first', 'fit', 'points', 'points');
SELECT tiering.set_tier('parted', 'All', 1), tiering.set_tier('first', 'All', 1);
CALL tiering.activate('parted');
CALL tiering.activate('first');
CREATE VIEW "Crm".health AS SELECT model, health, problems FROM tiering.health() WHERE model IN ('parted', 'first') ORDER BY model;
TABLE "Crm".health;
CREATE INDEX ON "Crm".north ("Id");
ALTER TABLE "Crm".parted RENAME "Id" TO number;
CREATE INDEX ON "Crm".parted USING brin (number);
TABLE "Crm".health;
CREATE INDEX ON "Crm".parted USING hash (number);
TABLE "Crm".health;
DROP INDEX "Crm".parted_number_idx1;
TABLE "Crm".health;
CREATE INDEX ON "Crm".parted (number, points);
TABLE "Crm".health;

RESET tiering.clock;
SET client_min_messages = warning;
SELECT tiering.drop_model('abm', force => true), tiering.drop_model('parted', force => true), tiering.drop_model('first', force => true);
DROP SCHEMA crm, "Crm" CASCADE;
