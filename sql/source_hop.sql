/* Rows that lead to accounts through another table, or to many accounts. */
SET TimeZone = 'UTC';
SET DateStyle = 'ISO';
SET tiering.clock = '2027-01-01 00:00:00+00';
SET client_min_messages = warning;
CREATE SCHEMA crm;
CREATE TABLE crm.categories (id int PRIMARY KEY, points int, note text);
CREATE TABLE crm.accounts (id uuid PRIMARY KEY, code int UNIQUE, category_id int, parent_id uuid, revenue int);
CREATE TABLE crm.companies (id int PRIMARY KEY, account_id uuid);
CREATE TABLE crm.contacts (id int PRIMARY KEY, company_id int, engaged boolean, note text);
CREATE INDEX ON crm.accounts (category_id);
CREATE INDEX ON crm.accounts (parent_id);
CREATE INDEX ON crm.companies (account_id);
CREATE INDEX ON crm.contacts (company_id);
CREATE FUNCTION crm.key(int) RETURNS uuid LANGUAGE sql IMMUTABLE RETURN lpad($1::text, 32, '0')::uuid;
INSERT INTO crm.categories VALUES (1, 10), (2, 20);
INSERT INTO crm.accounts SELECT crm.key(i), i, 1 + i % 2, CASE WHEN i > 2 THEN crm.key(i / 2) END, 10 * i FROM generate_series(1, 6) i;
INSERT INTO crm.companies SELECT i, crm.key(i) FROM generate_series(1, 6) i;
INSERT INTO crm.contacts SELECT i, i, i % 2 = 0 FROM generate_series(1, 6) i;

SELECT tiering.create_model('abm', 'crm.accounts', template => 'empty');
SELECT tiering.set_component('abm', 'fit');
SELECT tiering.set_source('abm', 'crm.contacts', account => '(SELECT account_id FROM crm.companies c WHERE c.id = company_id)');
SELECT tiering.set_source('abm', 'crm.companies', account => 'account_id');
SELECT tiering.set_source('abm', 'crm.categories', account => 'ARRAY(SELECT a.id FROM crm.accounts a WHERE a.category_id = categories.id)');
SELECT tiering.set_source('abm', 'crm.accounts', account => 'ARRAY(SELECT c.id FROM crm.accounts c WHERE c.parent_id = accounts.id)');
SELECT tiering.set_criterion('abm', 'fit', 'contacts', $$ 10 * (SELECT count(*) FROM crm.contacts c JOIN crm.companies o ON o.id = c.company_id
	WHERE o.account_id = accounts.id AND c.engaged) $$);
SELECT tiering.set_criterion('abm', 'fit', 'category', '(SELECT points FROM crm.categories c WHERE c.id = category_id)');
SELECT tiering.set_criterion('abm', 'fit', 'parent', '(SELECT p.revenue FROM crm.accounts p WHERE p.id = accounts.parent_id)');
SELECT tiering.set_tier('abm', 'All', 1);
CALL tiering.activate('abm');
CREATE VIEW crm.points AS
SELECT code, contacts, category, parent FROM abm.criterion_points JOIN crm.accounts ON id = account_id ORDER BY code;
TABLE crm.points;

-- one more hop: contact, company, account
INSERT INTO crm.contacts VALUES (10, 1, true), (11, 1, true), (12, 2, false), (13, 77, true), (14, NULL, true);
TABLE crm.points;
UPDATE crm.contacts SET company_id = 3 WHERE id IN (10, 11);
TABLE crm.points;
UPDATE crm.companies SET account_id = crm.key(4) WHERE id = 3;
DELETE FROM crm.contacts WHERE id = 2;
TABLE crm.points;

-- one row, many accounts
UPDATE crm.categories SET points = points + 50;
UPDATE crm.categories SET note = 'touched';
TABLE crm.points;

-- a parent and its children; the account itself is written in the same statement
UPDATE crm.accounts SET revenue = revenue + 1 WHERE code <= 2;
TABLE crm.points;
UPDATE crm.accounts SET parent_id = crm.key(6) WHERE code = 5;
DELETE FROM crm.accounts WHERE code = 1;
INSERT INTO crm.accounts VALUES (crm.key(7), 7, 2, crm.key(6), 0);
TABLE crm.points;

-- maintain tells mapped rows again, for a mapping that somebody else changed meanwhile
SELECT source, input, reason, relation, written_at FROM abm.unattributed ORDER BY source, input;
SELECT queue_length, problems FROM tiering.health();
CALL tiering.maintain('abm');
SELECT count(*) FROM abm.unattributed;
SELECT * FROM tiering.verify('abm');

-- at SERIALIZABLE nothing is read: maintain settles it
BEGIN ISOLATION LEVEL SERIALIZABLE;
UPDATE crm.contacts SET engaged = true WHERE id IN (1, 3);
UPDATE crm.categories SET points = 1 WHERE id = 1;
UPDATE crm.accounts SET revenue = 99 WHERE code = 2;
COMMIT;
TABLE crm.points;
SELECT source, input, reason, relation, written_at FROM abm.unattributed ORDER BY source, input;
SELECT queue_length, oldest_queued_at, problems FROM tiering.health();
CALL tiering.maintain('abm');
TABLE crm.points;
SELECT queue_length FROM tiering.health();
SELECT * FROM tiering.verify('abm');

-- a renamed column between the write and maintain
BEGIN ISOLATION LEVEL SERIALIZABLE;
UPDATE crm.contacts SET engaged = NOT engaged WHERE id IN (1, 3);
COMMIT;
ALTER TABLE crm.contacts RENAME COLUMN company_id TO company;
CALL tiering.maintain('abm');
SELECT count(*) FROM abm.unattributed;
SELECT * FROM tiering.verify('abm');

-- rows that logical replication writes fire row triggers only
SET session_replication_role = replica;
INSERT INTO crm.contacts VALUES (20, 6, true), (21, 6, true);
UPDATE crm.contacts SET company = 2 WHERE id = 21;
DELETE FROM crm.contacts WHERE id = 6;
UPDATE crm.categories SET points = 2 WHERE id = 1;
RESET session_replication_role;
TABLE crm.points;
SELECT * FROM tiering.verify('abm');

-- a dump prints the mapping, and reads it back
SELECT pg_get_viewdef('abm.model_source_3');
SELECT tiering.drop_model('abm', force => true);
DROP SCHEMA crm CASCADE;
