/* A function of an expression writes: that evaluates the same expression, within itself. */
SET TimeZone = 'UTC';
SET DateStyle = 'ISO';
SET tiering.clock = '2027-01-01 00:00:00+00';
SET client_min_messages = warning;
CREATE SCHEMA crm;
CREATE TABLE crm.accounts (id int PRIMARY KEY, region text, size int);
CREATE TABLE crm.visits (id int PRIMARY KEY, account int, points int);
CREATE INDEX ON crm.visits (account);
CREATE TABLE crm.meetings (id int PRIMARY KEY, account int, met timestamptz, weight int);
CREATE TABLE crm.deeds (at text, sql text);
CREATE FUNCTION crm.act(sql text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE sql;
END $$;
CREATE FUNCTION crm.probe(here text) RETURNS int LANGUAGE plpgsql STABLE AS $$
BEGIN
	PERFORM crm.act(sql) FROM crm.deeds WHERE at = here;
	RETURN 0;
END $$;

-- criteria and territory
SELECT tiering.create_model('abm', 'crm.accounts', template => 'empty',
							territory => $$ upper(region) || crm.probe('territory ' || id) $$);
SELECT tiering.set_component('abm', 'fit');
SELECT tiering.set_criterion('abm', 'fit', 'size', $$ size + crm.probe('size ' || id) $$);
SELECT tiering.set_tier('abm', 'All', 1);
CALL tiering.activate('abm');
CREATE VIEW crm.scores AS
SELECT account_id, territory, score FROM abm.account_tier ORDER BY 1;
INSERT INTO crm.deeds VALUES
('size 1', $$ INSERT INTO crm.accounts VALUES (2, 'south', 70) $$),
('territory 3', $$ UPDATE crm.accounts SET region = repeat('south', 5), size = 72 WHERE id = 2 $$),
('size 4', $$ UPDATE crm.accounts SET size = 74 WHERE id = 2 $$);
INSERT INTO crm.accounts VALUES (1, 'east', 10);
INSERT INTO crm.accounts VALUES (3, 'west', 30), (4, 'north', 40);
TABLE crm.scores;

-- which fails within, and is caught there or not
DELETE FROM crm.deeds;
INSERT INTO crm.deeds VALUES
('size 5', $$ INSERT INTO crm.accounts VALUES (6, 'centre', 1000) $$),
('size 7', $$ DO 'BEGIN INSERT INTO crm.accounts VALUES (8, NULL, 80), (8, NULL, 80); EXCEPTION WHEN unique_violation THEN END' $$),
('size 9', $$ INSERT INTO crm.accounts VALUES (1, 'east', 10) $$);
INSERT INTO crm.accounts VALUES (5, 'east', 50), (7, 'west', 75), (9, 'north', 90);
TABLE crm.scores;
SELECT account_id, criterion, message FROM abm.account_error ORDER BY 1;

-- the accounts of the statement itself: what it has of them is out of date then
SELECT tiering.create_model('other', 'crm.accounts', template => 'empty');
SELECT tiering.set_component('other', 'fit');
SELECT tiering.set_criterion('other', 'fit', 'size', 'size');
SELECT tiering.set_tier('other', 'All', 1);
CALL tiering.activate('other');
ALTER FUNCTION crm.probe IMMUTABLE;
DELETE FROM crm.deeds;
INSERT INTO crm.deeds VALUES
('size 11', $$ UPDATE crm.accounts SET size = 91 WHERE id = 11 AND size = 12 $$),
('size 12', $$ UPDATE crm.accounts SET size = 93 WHERE id = 13 AND size = 14 $$),
('size 14', $$ DELETE FROM crm.accounts WHERE id = 14 AND size = 15 $$),
('size 15', $$ UPDATE crm.accounts SET size = 94 WHERE id = 15 AND size = 15 $$);
INSERT INTO crm.accounts SELECT i, 'east', i FROM generate_series(11, 14) i;
UPDATE crm.accounts SET size = size + 1 WHERE id = 11;
UPDATE crm.accounts SET size = size + 1 WHERE id IN (12, 13);
UPDATE crm.accounts SET size = size + 1 WHERE id = 14;
INSERT INTO crm.accounts VALUES (15, 'west', 15);
DELETE FROM crm.deeds;
SELECT * FROM tiering.verify('other');
SELECT DISTINCT account_id FROM abm.queue WHERE account_id > 10 ORDER BY 1;
CALL tiering.maintain('abm');
SELECT account_id, score FROM abm.account_tier WHERE account_id > 10 ORDER BY 1;
SELECT * FROM tiering.verify('abm');
SELECT tiering.drop_model('other', force => true);
DELETE FROM crm.accounts WHERE id > 10;
ALTER FUNCTION crm.probe STABLE;

-- and in a re-evaluation
DELETE FROM crm.deeds;
UPDATE crm.accounts SET size = size + 1 WHERE id < 5;
INSERT INTO crm.deeds VALUES ('size 1', $$ UPDATE crm.accounts SET region = 'within', size = size + 1 WHERE id = 7 $$);
CALL tiering.reevaluate('abm');
TABLE crm.scores;
SELECT tiering.drop_model('abm', force => true);

-- a seat is taken within a statement of several batches, which has seen it before
DELETE FROM crm.deeds;
SELECT tiering.create_model('abm', 'crm.accounts', template => 'empty');
SELECT tiering.set_component('abm', 'fit');
SELECT tiering.set_criterion('abm', 'fit', 'size', $$ size % 100 + crm.probe('size ' || id) $$);
SELECT tiering.set_tier('abm', 'Top', 1, min_score => 60, capacity => 5);
SELECT tiering.set_tier('abm', 'All', 2);
CALL tiering.activate('abm');
INSERT INTO crm.deeds VALUES ('size 4600', $$ INSERT INTO crm.accounts VALUES (8000, 'within', 98) $$);
INSERT INTO crm.accounts SELECT i, 'east', i % 70 FROM generate_series(1001, 5000) i;
SELECT count(*), count(*) FILTER (WHERE account_id = 8000) AS within FROM abm.account_tier WHERE tier = 'Top';
SELECT * FROM abm.capacity;
SELECT tiering.drop_model('abm', force => true);
DELETE FROM crm.accounts WHERE id > 1000;

-- the account of a row that a criterion reads
DELETE FROM crm.deeds;
SELECT tiering.create_model('abm', 'crm.accounts', template => 'empty');
SELECT tiering.set_component('abm', 'fit');
SELECT tiering.set_source('abm', 'crm.visits', account => $$ account + crm.probe('visit ' || id) $$);
SELECT tiering.set_criterion('abm', 'fit', 'visits', $$ (SELECT sum(points) FROM crm.visits v WHERE v.account = accounts.id) $$);
SELECT tiering.set_tier('abm', 'All', 1);
CALL tiering.activate('abm');
INSERT INTO crm.deeds VALUES ('visit 1', $$ INSERT INTO crm.visits VALUES (2, 7, 20) $$);
INSERT INTO crm.visits VALUES (1, 1, 10), (3, 3, 30);
SELECT account_id, score FROM abm.account_tier WHERE score IS NOT NULL ORDER BY 1;

-- what a criterion has read of it is gone, and what is stored was right
SELECT tiering.set_criterion('abm', 'fit', 'visits', $$ (SELECT sum(points) + crm.probe('sum ' || accounts.id) FROM crm.visits v WHERE v.account = accounts.id) $$);
CALL tiering.activate('abm');
INSERT INTO crm.deeds VALUES ('sum 3', $$ DELETE FROM crm.visits WHERE id = 4 $$);
INSERT INTO crm.visits VALUES (4, 3, 5);
DELETE FROM crm.deeds;
SELECT DISTINCT account_id FROM abm.queue ORDER BY 1;
CALL tiering.maintain('abm');
SELECT account_id, score FROM abm.account_tier WHERE account_id = 3;
SELECT tiering.drop_model('abm', force => true);

-- a function of constants, which planning calls: the model is not ready to be told, so its accounts are queued
CREATE FUNCTION crm.constant(here text) RETURNS int LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
	PERFORM crm.act(sql) FROM crm.deeds WHERE at = here;
	RETURN 0;
END $$;
SELECT tiering.create_model('abm', 'crm.accounts', template => 'empty');
SELECT tiering.set_component('abm', 'fit');
SELECT tiering.set_criterion('abm', 'fit', 'size', $$ size % 100 + crm.constant('planning') $$);
SELECT tiering.set_tier('abm', 'All', 1);
CALL tiering.activate('abm');
INSERT INTO crm.deeds VALUES ('planning', $$ UPDATE crm.accounts SET size = 98 WHERE id = 4 $$);
GRANT SELECT ON crm.accounts TO PUBLIC;
UPDATE crm.accounts SET size = 97 WHERE id = 3;
SELECT account_id FROM abm.queue;
DELETE FROM crm.deeds;
CALL tiering.maintain('abm');
SELECT a.id, a.size, s.score FROM crm.accounts a JOIN abm.account_tier s ON s.account_id = a.id WHERE a.id IN (3, 4) ORDER BY 1;
SELECT * FROM tiering.verify('abm');
SELECT tiering.drop_model('abm', force => true);

-- signals
DELETE FROM crm.deeds;
SELECT tiering.create_model('abm', 'crm.accounts', template => 'empty');
SELECT tiering.set_component('abm', 'intent');
SELECT tiering.set_signal('abm', 'intent', 'meeting', points => 1);
SELECT tiering.set_signal_source('abm', 'crm.meetings', account => $$ account + crm.probe('meeting ' || id) $$,
								 kind => $$ 'meeting' $$, occurred_at => 'met', strength => $$ weight + crm.probe('weight ' || id) $$);
SELECT tiering.set_tier('abm', 'All', 1);
CALL tiering.activate('abm');
INSERT INTO crm.deeds VALUES
('meeting 1', $$ INSERT INTO crm.meetings VALUES (2, 7, '2026-12-01', 20) $$),
('weight 3', $$ INSERT INTO crm.meetings VALUES (4, 9, '2026-12-01', 40) $$);
INSERT INTO crm.meetings VALUES (1, 1, '2026-12-02', 10), (3, 3, '2026-12-03', 30);
DELETE FROM crm.deeds;
CALL tiering.reevaluate('abm');
SELECT account_id, score FROM abm.account_tier WHERE score > 0 ORDER BY 1;
SELECT * FROM tiering.verify('abm');
SELECT tiering.drop_model('abm', force => true);
DROP SCHEMA crm CASCADE;
