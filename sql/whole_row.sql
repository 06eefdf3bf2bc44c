/* Expressions that take the whole row: functions of it, its text, in criteria, filter, gate, sources and signals, statement after statement. */
SET TimeZone = 'UTC';
SET DateStyle = 'ISO';
SET tiering.clock = '2027-01-01 00:00:00+00';
SET client_min_messages = warning;
CREATE SCHEMA crm;
CREATE TABLE crm.accounts (id int PRIMARY KEY, gone text, points int, parent int, note text) PARTITION BY RANGE (id);
CREATE TABLE crm.accounts_low PARTITION OF crm.accounts FOR VALUES FROM (0) TO (100);
CREATE TABLE crm.accounts_high (note text, parent int, points int, id int NOT NULL, gone text);
ALTER TABLE crm.accounts ATTACH PARTITION crm.accounts_high FOR VALUES FROM (100) TO (200);
ALTER TABLE crm.accounts DROP COLUMN gone;
CREATE TABLE crm.deals (id int PRIMARY KEY, account text, amount int);
CREATE TABLE crm.activities (id int PRIMARY KEY, account text, at timestamptz DEFAULT '2027-01-01');
CREATE FUNCTION crm.points_of(crm.accounts) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT $1.points';
CREATE FUNCTION crm.half(a crm.accounts) RETURNS numeric LANGUAGE plpgsql IMMUTABLE AS 'BEGIN RETURN a.points / 2.0; END';
CREATE FUNCTION crm.account(crm.deals) RETURNS int LANGUAGE plpgsql IMMUTABLE AS 'BEGIN RETURN $1.account::int; END';
CREATE FUNCTION crm.account(crm.activities) RETURNS int LANGUAGE plpgsql IMMUTABLE AS 'BEGIN RETURN $1.account::int; END';
INSERT INTO crm.accounts (id, points) VALUES (1, 10), (2, 20), (101, 40);
INSERT INTO crm.deals VALUES (1, '1', 5);
INSERT INTO crm.activities VALUES (1, '2');

SELECT tiering.create_model('abm', 'crm.accounts', filter => 'accounts IS DISTINCT FROM NULL AND crm.points_of(accounts) >= 0', template => 'empty',
	territory => $$ to_jsonb(accounts) ->> 'parent' $$);
SELECT tiering.set_component('abm', 'fit'), tiering.set_component('abm', 'engagement');
SELECT tiering.set_criterion('abm', 'fit', 'function', 'crm.half(accounts)'), tiering.set_criterion('abm', 'fit', 'field', 'crm.points_of(accounts)'),
	tiering.set_criterion('abm', 'fit', 'text', $$ length(accounts::text) $$);
SELECT tiering.set_tier('abm', 'First', 10, min_score => 10, gate => $$ (to_jsonb(accounts) ->> 'points')::int > 30 $$), tiering.set_tier('abm', 'Rest', 20);
SELECT tiering.set_signal('abm', 'engagement', 'visit', points => 5, half_life => '1 day');
SELECT tiering.set_signal_source('abm', 'crm.activities', account => 'crm.account(activities)', kind => $$ 'visit' $$, occurred_at => 'at',
	strength => $$ (to_jsonb(activities) ->> 'id')::int $$);
-- with subqueries, so that accounts are read by key, and a source whose account is told by its row
SELECT tiering.create_model('joined', 'crm.accounts', template => 'empty');
SELECT tiering.set_component('joined', 'fit');
SELECT tiering.set_source('joined', 'crm.deals', account => 'crm.account(deals)');
SELECT tiering.set_criterion('joined', 'fit', 'won', '(SELECT sum((to_jsonb(d) ->> $$amount$$)::int) FROM crm.deals d WHERE crm.account(d) = accounts.id)'),
	tiering.set_criterion('joined', 'fit', 'function', 'crm.half(accounts)');
SELECT tiering.set_tier('joined', 'All', 10);
CALL tiering.activate('abm');
CALL tiering.activate('joined');
CREATE VIEW crm.scores AS
SELECT account_id, t.tier, t.score, c.function, c.field, c.text, t.engagement, j.score AS joined
FROM abm.account_tier t JOIN abm.criterion_points c USING (account_id) FULL JOIN joined.account_tier j USING (account_id)
ORDER BY account_id;
TABLE crm.scores;

-- one statement after another, in each partition, and after an error
UPDATE crm.accounts SET points = 50 WHERE id IN (1, 101);
INSERT INTO crm.accounts (id, points) VALUES (3, 60), (103, 70);
UPDATE crm.accounts SET points = points + 2 WHERE id > 2;
UPDATE crm.accounts SET note = 'long note' WHERE id = 3;
UPDATE crm.accounts SET points = 1000000 WHERE id = 2;
UPDATE crm.accounts SET points = 30 WHERE id = 2;
INSERT INTO crm.deals VALUES (2, '101', 7), (3, '3', 9);
UPDATE crm.deals SET account = '2' WHERE id = 1;
INSERT INTO crm.activities VALUES (2, '101');
UPDATE crm.activities SET account = '103' WHERE id = 1;
CALL tiering.maintain('abm');
TABLE crm.scores;
-- the row changes its layout
ALTER TABLE crm.accounts ADD COLUMN more int DEFAULT 7;
UPDATE crm.accounts SET points = points + 1 WHERE id IN (1, 101);
INSERT INTO crm.accounts (id, points) VALUES (4, 20);
ALTER TABLE crm.accounts DROP COLUMN note;
UPDATE crm.accounts SET points = points + 1 WHERE id IN (2, 101);
INSERT INTO crm.accounts (id, points) VALUES (104, 20);
SELECT account_id, tier, function, field, joined FROM crm.scores;
SELECT * FROM tiering.verify('joined');
-- what a review finds with another layout is its own work
CALL tiering.reevaluate('abm');
CALL tiering.reevaluate('joined');
CALL tiering.maintain('abm');
TABLE crm.scores;
-- whoever comes first after a change: a review, a repair, each followed by a write
ALTER TABLE crm.accounts ADD COLUMN last int;
CALL tiering.reevaluate('abm');
UPDATE crm.accounts SET points = points + 1 WHERE id = 1;
ALTER TABLE crm.activities ADD COLUMN last int;
SELECT tiering.repair('abm');
INSERT INTO crm.activities VALUES (3, '104');
CALL tiering.maintain('abm');
TABLE crm.scores;
SELECT * FROM tiering.verify('abm') UNION ALL SELECT * FROM tiering.verify('joined');
SELECT model, health, problems FROM tiering.health() ORDER BY model;

DROP VIEW crm.scores;
SELECT tiering.drop_model('abm', force => true), tiering.drop_model('joined', force => true);
DROP SCHEMA crm CASCADE;
