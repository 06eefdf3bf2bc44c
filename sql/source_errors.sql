/* Errors in subqueries and account expressions never fail the CRM's write. */
SET TimeZone = 'UTC';
SET DateStyle = 'ISO';
SET tiering.clock = '2027-01-01 00:00:00+00';
SET client_min_messages = warning;
CREATE SCHEMA crm;
CREATE TABLE crm.accounts (id int PRIMARY KEY, points int);
CREATE TABLE crm.deals (id int PRIMARY KEY, account_id bigint, amount int, divisor int DEFAULT 1);
CREATE TABLE crm.notes (id int PRIMARY KEY, owner int, text text);
CREATE INDEX ON crm.deals (account_id);
CREATE INDEX ON crm.notes (owner);
CREATE TABLE crm.map (owner int, account_id int);
CREATE INDEX ON crm.map (owner);
CREATE FUNCTION crm.deep(numeric) RETURNS numeric LANGUAGE plpgsql STABLE AS $$
BEGIN
	IF $1 > 90 THEN RAISE EXCEPTION 'too deep' USING ERRCODE = 'P1234'; END IF;
	RETURN $1;
END $$;
INSERT INTO crm.accounts SELECT i, 10 FROM generate_series(1, 3) i;
INSERT INTO crm.map SELECT i, i FROM generate_series(1, 3) i;
SELECT tiering.create_model('abm', 'crm.accounts', template => 'empty');
SELECT tiering.set_component('abm', 'fit');
SELECT tiering.set_source('abm', 'crm.deals', account => 'account_id');
SELECT tiering.set_source('abm', 'crm.notes', account => '(SELECT account_id FROM crm.map m WHERE m.owner = notes.owner)');
SELECT tiering.set_criterion('abm', 'fit', 'ratio', '(SELECT sum(amount / divisor) FROM crm.deals d WHERE d.account_id = accounts.id)');
SELECT tiering.set_criterion('abm', 'fit', 'deep', '(SELECT crm.deep(sum(amount)) FROM crm.deals d WHERE d.account_id = accounts.id)');
SELECT tiering.set_criterion('abm', 'fit', 'notes', '(SELECT count(*) FROM crm.notes n JOIN crm.map m ON m.owner = n.owner WHERE m.account_id = accounts.id)');
SELECT tiering.set_source('abm', 'crm.map', account => 'account_id');
SELECT tiering.set_criterion('abm', 'fit', 'notes', '(SELECT count(*) FROM crm.notes n JOIN crm.map m ON m.owner = n.owner WHERE m.account_id = accounts.id)');
SELECT tiering.set_tier('abm', 'All', 1);
CALL tiering.activate('abm');
CREATE VIEW crm.scores AS
SELECT account_id, placement, score, criterion, sqlstate, message FROM abm.account_tier LEFT JOIN abm.account_error USING (account_id) ORDER BY 1;

-- in a criterion: the account keeps its score and is marked, the others of the statement are scored
INSERT INTO crm.deals VALUES (1, 1, 10, 0), (2, 2, 10, 1), (3, 3, 100, 1);
TABLE crm.scores;
UPDATE crm.accounts SET points = 11;
UPDATE crm.deals SET divisor = 1 WHERE id = 1;
DELETE FROM crm.deals WHERE id = 3;
TABLE crm.scores;

-- in the account expression: too large for a key, more than one row
INSERT INTO crm.deals VALUES (5, 3000000000, 10, 1), (6, 2, 20, 1);
TABLE crm.scores;
SELECT source, input, reason, relation FROM abm.unattributed;
SELECT health, queue_length, problems FROM tiering.health();
CALL tiering.maintain('abm');
SELECT health, queue_length, problems FROM tiering.health();
INSERT INTO crm.map VALUES (1, 2);
INSERT INTO crm.notes VALUES (1, 1), (2, 3);
TABLE crm.scores;
SELECT source, input, reason, relation FROM abm.unattributed ORDER BY input;
SELECT health, queue_length, problems FROM tiering.health();
CALL tiering.maintain('abm');
TABLE crm.scores;
SELECT count(*) FROM abm.unattributed;
SELECT * FROM tiering.verify('abm');

-- switched off
SET tiering.enabled = off;
INSERT INTO crm.deals VALUES (7, 1, 1, 1);
SET tiering.enabled = on;
SELECT * FROM tiering.verify('abm');
SELECT tiering.repair('abm');
SELECT * FROM tiering.verify('abm');
SELECT tiering.drop_model('abm', force => true);
DROP SCHEMA crm CASCADE;
