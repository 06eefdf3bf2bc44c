--
-- A key that occurs twice among the rows of a statement: the account is changed
-- once, and looked at again by maintain.
--
SET timezone = 'UTC';
SET tiering.clock = '2026-01-01 UTC';
SET client_min_messages = warning;
CREATE SCHEMA crm;

CREATE FUNCTION crm.make(account_table regclass, key_column text DEFAULT NULL) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
	PERFORM tiering.create_model('m', account_table, key_column => key_column, template => 'empty');
	PERFORM tiering.set_component('m', 'fit');
	PERFORM tiering.set_criterion('m', 'fit', 'points', 'points');
	PERFORM tiering.set_tier('m', 'First', 1, min_score => 60, exit_score => 50, capacity => 3);
	PERFORM tiering.set_tier('m', 'Second', 2, min_score => 30, capacity => 3);
	PERFORM tiering.set_tier('m', 'Rest', 3);
END $$;

-- a deferrable key: at the end of the transaction it is unique
CREATE TABLE crm.deferrable (id int PRIMARY KEY DEFERRABLE INITIALLY DEFERRED, points numeric);
INSERT INTO crm.deferrable VALUES (7, 7);
SELECT crm.make('crm.deferrable');
CALL tiering.activate('m');
BEGIN;
INSERT INTO crm.deferrable VALUES (7, 10);
UPDATE crm.deferrable SET points = points + 60 WHERE id = 7;
DELETE FROM crm.deferrable WHERE id = 7 AND points = 67;
COMMIT;
CALL tiering.maintain('m');
SELECT account_id, tier, score FROM m.account_tier;
SELECT * FROM tiering.verify('m');
-- with a seat that is given back, an override and a key that changes
SELECT tiering.override('m', 7, 'Second', 'for a while', until => '2026-02-01 UTC');
BEGIN;
INSERT INTO crm.deferrable VALUES (7, 40), (8, 40);
UPDATE crm.deferrable SET points = points - 30;
UPDATE crm.deferrable SET id = CASE id WHEN 7 THEN points::int ELSE id END, points = 70;
DELETE FROM crm.deferrable WHERE id = 10;
COMMIT;
SELECT id, points FROM crm.deferrable ORDER BY id;
CALL tiering.maintain('m');
SELECT account_id, tier, score, placement FROM m.account_tier ORDER BY account_id;
SELECT * FROM tiering.verify('m');
SELECT tiering.drop_model('m', force => true);

-- a column that is not unique
CREATE TABLE crm.pairs (id int, part int, points numeric, PRIMARY KEY (id, part));
SELECT crm.make('crm.pairs', 'id');
CALL tiering.activate('m');
INSERT INTO crm.pairs SELECT id, part, 20 FROM generate_series(1, 12) id, generate_series(1, 2) part;
UPDATE crm.pairs SET points = 80 WHERE id IN (1, 2);
UPDATE crm.pairs SET points = 40 + part * 10 WHERE id < 12;
UPDATE crm.pairs SET points = 80 - points;
UPDATE crm.pairs SET id = id + 20 WHERE id < 3;
UPDATE crm.pairs SET id = id + 20 + part WHERE id < 5;
DELETE FROM crm.pairs WHERE id = 12;
SELECT left(problems, 46) AS problems FROM tiering.health();
DELETE FROM crm.pairs WHERE part = 2;
CALL tiering.maintain('m');
CALL tiering.reevaluate('m');
SELECT * FROM tiering.verify('m');
SELECT tier, count(*) FROM m.account_tier GROUP BY tier ORDER BY tier;
SELECT tiering.drop_model('m', force => true);

-- rows of a child table that is new
CREATE TABLE crm.parent (id int PRIMARY KEY, points numeric);
INSERT INTO crm.parent VALUES (3, 20);
SELECT crm.make('crm.parent');
CALL tiering.activate('m');
CREATE TABLE crm.archive () INHERITS (crm.parent);
INSERT INTO crm.archive VALUES (3, 20);
UPDATE crm.parent SET points = 80 WHERE id = 3;
SELECT account_id, tier, score FROM m.account_tier;
SELECT tiering.drop_model('m', force => true);

-- a function of an expression writes the account that is being evaluated
CREATE TABLE crm.accounts (id int PRIMARY KEY, points numeric);
CREATE TABLE crm.deals (account_id int, amount int);
CREATE INDEX ON crm.deals (account_id);
INSERT INTO crm.accounts VALUES (3, 10), (4, 20);
CREATE FUNCTION crm.write(i int) RETURNS int LANGUAGE plpgsql VOLATILE AS $$
BEGIN
	IF pg_trigger_depth() < 2 THEN
		UPDATE crm.accounts SET points = 90 WHERE id = i;
	END IF;
	RETURN 1;
END $$;
CREATE FUNCTION crm.calm(i int) RETURNS int LANGUAGE plpgsql STABLE AS 'BEGIN RETURN crm.write(i); END';
SELECT crm.make('crm.accounts');
SELECT tiering.set_source('m', 'crm.deals', account => 'account_id');
SELECT tiering.set_criterion('m', 'fit', 'deals', '(SELECT sum(amount) FROM crm.deals d WHERE d.account_id = accounts.id)');
CALL tiering.activate('m');
SELECT tiering.set_criterion('m', 'fit', 'calm', 'crm.calm(id)', weight => 0.001);
CALL tiering.activate('m');
INSERT INTO crm.deals VALUES (3, 80), (4, 80);
CREATE OR REPLACE FUNCTION crm.write(i int) RETURNS int LANGUAGE sql AS 'SELECT 1';
CALL tiering.maintain('m');
SELECT account_id, tier FROM m.account_tier ORDER BY account_id;
SELECT * FROM tiering.verify('m');

SELECT count(tiering.drop_model(model, force => true)) FROM tiering.model;
DROP SCHEMA crm CASCADE;
