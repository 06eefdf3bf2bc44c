/* Deals: the accounts of a statement's rows are scored in the statement itself, each once. */
SET TimeZone = 'UTC';
SET DateStyle = 'ISO';
SET tiering.clock = '2027-01-01 00:00:00+00';
SET client_min_messages = warning;
CREATE SCHEMA crm;
CREATE TABLE crm.accounts (id int PRIMARY KEY, points int, status text DEFAULT 'prospect', note text);
CREATE TABLE crm.deals (id int PRIMARY KEY, account_id int, amount numeric, state text DEFAULT 'won', note text);
CREATE INDEX ON crm.deals (account_id);
INSERT INTO crm.accounts SELECT i, 10 * i FROM generate_series(1, 5) i;
INSERT INTO crm.accounts VALUES (6, 60, 'customer');
INSERT INTO crm.deals VALUES (1, 1, 100, 'won'), (2, 1, 300, 'won'), (3, 2, 500, 'won'), (4, 2, 900, 'lost'),
	(5, 99, 100, 'won'), (6, NULL, 100, 'won');
SELECT tiering.create_model('abm', 'crm.accounts', filter => $$ status = 'prospect' $$, template => 'empty');
SELECT tiering.set_component('abm', 'fit');
SELECT tiering.set_source('abm', 'crm.deals', account => 'account_id');
SELECT tiering.set_criterion('abm', 'fit', 'won', $$ tiering.ramp((SELECT sum(amount) FROM crm.deals d
	WHERE d.account_id = accounts.id AND d.state = 'won'), 0, 1000) $$, missing => 'zero');
SELECT tiering.set_criterion('abm', 'fit', 'points', 'points');
SELECT tiering.set_tier('abm', 'First', 1, min_score => 50, capacity => 2,
	gate => 'EXISTS (SELECT FROM crm.deals d WHERE d.account_id = accounts.id)');
SELECT tiering.set_tier('abm', 'Rest', 2);
\set VERBOSITY terse
SET client_min_messages = notice;
CALL tiering.activate('abm');
\set VERBOSITY default
SET client_min_messages = warning;
CREATE VIEW crm.tiers AS
SELECT account_id, tier, placement, score, won, points FROM abm.account_tier JOIN abm.criterion_points USING (account_id)
ORDER BY account_id;
TABLE crm.tiers;

-- INSERT, several rows of an account in one statement: one change
SET tiering.clock = '2027-01-02 00:00:00+00';
INSERT INTO crm.deals SELECT 10 + i, 3, 100 FROM generate_series(1, 9) i;
INSERT INTO crm.deals VALUES (30, 5, 1);
TABLE crm.tiers;
SELECT account_id, tier, valid_from, cause, is_current, end_cause FROM abm.tier_history WHERE account_id IN (3, 5) ORDER BY account_id, period_id;

-- UPDATE of a column that is read, of one that is not, and a row that moves from one account to another
SET tiering.clock = '2027-01-03 00:00:00+00';
UPDATE crm.deals SET amount = 400 WHERE id = 3;
SELECT string_agg(ctid::text || xmin::text, ' ' ORDER BY account_id) AS before FROM abm.state \gset
UPDATE crm.deals SET note = 'touched', amount = amount + 0;
SELECT string_agg(ctid::text || xmin::text, ' ' ORDER BY account_id) = :'before' AS untouched FROM abm.state;
UPDATE crm.deals SET account_id = 4 WHERE id = 3;
TABLE crm.tiers;

-- COPY, upsert, MERGE, DELETE
COPY crm.deals (id, account_id, amount) FROM STDIN;
40	1	600
41	2	10
\.
INSERT INTO crm.deals VALUES (41, 2, 20), (42, 3, 50) ON CONFLICT (id) DO UPDATE SET amount = 1000;
MERGE INTO crm.deals d USING (VALUES (42, 3), (43, 4)) v (id, account_id) ON d.id = v.id
WHEN MATCHED THEN DELETE WHEN NOT MATCHED THEN INSERT VALUES (v.id, v.account_id, 30);
DELETE FROM crm.deals WHERE id = 30;
TABLE crm.tiers;
SELECT * FROM tiering.verify('abm');

-- in one transaction; what is rolled back leaves no trace
BEGIN;
INSERT INTO crm.accounts VALUES (7, 70);
INSERT INTO crm.deals VALUES (50, 7, 500);
SELECT * FROM crm.tiers WHERE account_id = 7;
SAVEPOINT s;
UPDATE crm.deals SET amount = 900 WHERE id = 50;
SELECT score FROM crm.tiers WHERE account_id = 7;
ROLLBACK TO s;
SELECT score FROM crm.tiers WHERE account_id = 7;
COMMIT;

-- rows of accounts out of scope, of none, and of no account at all
INSERT INTO crm.deals VALUES (60, 6, 900), (61, 98, 900), (62, NULL, 900);
SELECT account_id FROM abm.queue ORDER BY 1;
CALL tiering.maintain('abm');
SELECT * FROM crm.tiers WHERE account_id > 5;
UPDATE crm.accounts SET status = 'prospect' WHERE id = 6;
SELECT * FROM crm.tiers WHERE account_id = 6;

-- in one statement, an account without a state before others
INSERT INTO crm.deals VALUES (63, -1, 900), (64, 3, 50), (65, 4, 150), (66, 6, 20);
TABLE crm.tiers;
SELECT account_id FROM abm.queue ORDER BY 1;
CALL tiering.maintain('abm');

-- several accounts at once, of which one is out of scope
UPDATE crm.accounts SET status = 'customer' WHERE id = 6;
UPDATE crm.accounts SET points = points + 1 WHERE id IN (2, 4, 6);
TABLE crm.tiers;
UPDATE crm.accounts SET status = 'prospect', points = points - 1 WHERE id IN (2, 4, 6);
TABLE crm.tiers;

-- writes to the account itself: what it reads, what it does not, its key, its end
UPDATE crm.accounts SET points = 90 WHERE id = 7;
SELECT ctid::text || xmin::text AS before FROM abm.state WHERE account_id = 7 \gset
UPDATE crm.accounts SET note = 'touched', points = points WHERE id = 7;
SELECT ctid::text || xmin::text = :'before' AS untouched FROM abm.state WHERE account_id = 7;
UPDATE crm.accounts SET id = 8 WHERE id = 7;
SELECT * FROM crm.tiers WHERE account_id > 5;
DELETE FROM crm.accounts WHERE id = 6;
SELECT account_id, tier, cause, end_cause FROM abm.tier_history WHERE account_id > 5 ORDER BY period_id;
SELECT * FROM tiering.verify('abm');
SELECT queue_length, problems FROM tiering.health();
SELECT item, points, contribution FROM tiering.explain('abm', 1) WHERE section IN ('criterion', 'score') ORDER BY line;

-- a foreign key that cascades
DELETE FROM crm.deals WHERE account_id NOT IN (SELECT id FROM crm.accounts);
ALTER TABLE crm.deals ADD FOREIGN KEY (account_id) REFERENCES crm.accounts ON DELETE CASCADE ON UPDATE CASCADE;
DELETE FROM crm.accounts WHERE id = 1;
UPDATE crm.accounts SET id = 9 WHERE id = 2;
SELECT account_id, tier, cause, end_cause FROM abm.tier_history WHERE account_id IN (1, 2, 9) ORDER BY account_id, period_id;
SELECT * FROM tiering.verify('abm');

SELECT tiering.drop_model('abm', force => true);
SELECT tgname FROM pg_trigger WHERE tgrelid = 'crm.deals'::regclass AND tgname LIKE 'tiering%';
DROP SCHEMA crm CASCADE;
