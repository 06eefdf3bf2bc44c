/* What is refused as a source, as its account, and in a subquery. */
\pset format unaligned
\pset tuples_only on
SET client_min_messages = warning;
CREATE ROLE regress_tiering_crm;
CREATE ROLE regress_tiering_other;
CREATE SCHEMA crm;
CREATE TABLE crm.accounts (id int PRIMARY KEY, name text, category_id int, tags int[], parent_id int);
CREATE TABLE crm.deals (id int PRIMARY KEY, account_id int, account_name text, amount numeric, accounts int[], weight double precision);
CREATE INDEX ON crm.deals (account_id);
CREATE TABLE crm.contacts (id int PRIMARY KEY, account_id int);
CREATE TABLE crm.parted (id int, account_id int) PARTITION BY LIST (id);
CREATE TABLE crm.part PARTITION OF crm.parted DEFAULT;
CREATE TABLE crm.parent (account_id int);
CREATE TABLE crm.child () INHERITS (crm.parent);
CREATE VIEW crm.won AS SELECT * FROM crm.deals;
CREATE MATERIALIZED VIEW crm.stale AS SELECT * FROM crm.deals;
CREATE SEQUENCE crm.numbers;
CREATE FUNCTION crm.volatile_default(int, int DEFAULT (random() * 9)::int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT $1 + $2';
SELECT tiering.create_model('m', 'crm.accounts');
SELECT tiering.set_component('m', 'fit');

-- relations
SELECT tiering.set_source('m', 'crm.won', 'account_id');
\echo :SQLSTATE
SELECT tiering.set_source('m', 'crm.stale', 'account_id');
SELECT tiering.set_source('m', 'crm.numbers', '1');
SELECT tiering.set_source('m', 'crm.part', 'account_id');
SELECT tiering.set_source('m', 'crm.parent', 'account_id');
SELECT tiering.set_source('m', 'crm.child', 'account_id');
SELECT tiering.set_source('m', 'pg_class', '1');
SELECT tiering.set_source('m', 'm.state', 'account_id');
SELECT tiering.set_source('m', 'tiering.run_log', '1');
SELECT tiering.set_signal_source('m', 'm.history', 'account_id', '''x''', 'valid_from');
\echo :SQLSTATE
CREATE TEMP TABLE passing (account_id int);
SELECT tiering.set_source('m', 'passing', 'account_id');
SELECT tiering.set_source('m', 4000000000, 'account_id');
\echo :SQLSTATE
SELECT tiering.set_signal_source('m', 0, 'account_id', 'type', 'at');
\echo :SQLSTATE
SELECT tiering.set_source('m', NULL, 'account_id');
\echo :SQLSTATE
SELECT tiering.set_source('m', 'crm.deals', NULL);
SELECT tiering.set_source('nobody', 'crm.deals', 'account_id');
\echo :SQLSTATE

-- accounts
SELECT tiering.set_source('m', 'crm.deals', 'acount_id');
\echo :SQLSTATE
SELECT tiering.set_source('m', 'crm.deals', 'account_name');
\echo :SQLSTATE
SELECT tiering.set_source('m', 'crm.deals', 'now()');
SELECT tiering.set_source('m', 'crm.deals', 'account_id FROM crm.deals');
SELECT tiering.set_source('m', 'crm.deals', 'account_id + (random() * 0)::int');
SELECT tiering.set_source('m', 'crm.deals', 'max(account_id)');
SELECT tiering.set_source('m', 'crm.deals', '(SELECT a.id FROM crm.accounts a WHERE a.name = deals.account_name FOR SHARE)');
SELECT tiering.set_source('m', 'crm.deals', '(SELECT a.name FROM crm.accounts a WHERE a.name = deals.account_name)');
SELECT tiering.set_source('m', 'crm.deals', '(SELECT a.id FROM crm.nowhere a)');
SELECT tiering.set_source('m', 'crm.deals', 'crm.volatile_default(account_id)');
SELECT relation FROM tiering.source;

-- what leads to accounts: a column, a cast, arrays, a subquery, one over a view
SELECT tiering.set_source('m', 'crm.deals', ' account_id ');
SELECT account FROM tiering.source;
SELECT tiering.set_source('m', 'crm.deals', 'deals.account_id::bigint');
SELECT tiering.set_source('m', 'crm.deals', 'accounts');
SELECT tiering.set_source('m', 'crm.deals', 'accounts::text[]::bigint[]');
SELECT account FROM tiering.source;
SELECT tiering.set_source('m', 'crm.deals', $$ ARRAY(SELECT id FROM crm.accounts a WHERE a.name = account_name) $$);
SELECT account FROM tiering.source;
SELECT tiering.set_source('m', 'crm.deals', '(SELECT w.account_id FROM crm.won w WHERE w.id = deals.id)');
SELECT account FROM tiering.source;
SELECT tiering.set_source('m', 'crm.deals', 'account_id');

-- subqueries of criteria
SELECT tiering.set_criterion('m', 'fit', 'x', 'EXISTS (SELECT FROM crm.contacts c WHERE c.account_id = accounts.id)');
\echo :SQLSTATE
SELECT tiering.set_criterion('m', 'fit', 'x', 'id IN (SELECT account_id FROM crm.deals JOIN crm.contacts USING (account_id))');
SELECT tiering.set_criterion('m', 'fit', 'x', 'EXISTS (SELECT FROM crm.won)');
\echo :SQLSTATE
SELECT tiering.set_criterion('m', 'fit', 'x', 'EXISTS (SELECT FROM crm.accounts a WHERE a.id = accounts.parent_id)');
SELECT tiering.set_criterion('m', 'fit', 'x', 'EXISTS (WITH c AS (SELECT * FROM crm.contacts) SELECT FROM c)');
SELECT tiering.set_criterion('m', 'fit', 'x', 'EXISTS (WITH c AS (DELETE FROM crm.deals RETURNING 1) SELECT FROM c)');
SELECT tiering.set_criterion('m', 'fit', 'x', 'EXISTS (SELECT FROM crm.deals FOR UPDATE)');
\echo :SQLSTATE
SELECT tiering.set_criterion('m', 'fit', 'x', 'EXISTS (SELECT FROM crm.deals TABLESAMPLE SYSTEM (50))');
SELECT tiering.set_criterion('m', 'fit', 'x', '(SELECT count(accounts.id) FROM crm.deals)');
\echo :SQLSTATE
SELECT tiering.set_criterion('m', 'fit', 'x', '(SELECT max(weight) FROM crm.deals WHERE ctid IS NOT NULL)');
SELECT tiering.set_criterion('m', 'fit', 'x', '(SELECT max(random()) FROM crm.deals)');
SELECT tiering.set_criterion('m', 'fit', 'x', '(SELECT max(crm.volatile_default(account_id)) FROM crm.deals)');
SELECT tiering.set_criterion('m', 'fit', 'x', '(SELECT max(weight) FROM crm.deals WHERE account_name = current_user)');
SELECT tiering.set_criterion('m', 'fit', 'x', '(SELECT weight, amount FROM crm.deals)');
SELECT tiering.set_criterion('m', 'fit', 'x', '(SELECT name FROM crm.deals)');
SELECT tiering.set_tier('m', 'Strategic', 1, gate => 'EXISTS (SELECT FROM crm.contacts)');
SELECT tiering.create_model('n', 'crm.accounts', filter => 'id IN (SELECT account_id FROM crm.deals)');
SELECT tiering.create_model('n', 'crm.accounts', owner => '(SELECT max(id) FROM crm.deals)');

-- what is fine in one
SELECT tiering.set_criterion('m', 'fit', 'a', 'EXISTS (SELECT FROM crm.deals d WHERE d.account_id = accounts.id)');
SELECT tiering.set_criterion('m', 'fit', 'b', 'id IN (SELECT account_id FROM crm.deals WHERE amount > 5)');
SELECT tiering.set_criterion('m', 'fit', 'c', '10 < ANY (SELECT amount FROM crm.deals d WHERE d.account_id = accounts.id)');
SELECT tiering.set_criterion('m', 'fit', 'd', 'cardinality(ARRAY(SELECT unnest(d.accounts) FROM crm.deals d WHERE d.account_id = accounts.id))');
SELECT tiering.set_criterion('m', 'fit', 'e', $$ (WITH w AS (SELECT amount, row_number() OVER (ORDER BY id) AS n FROM crm.deals d
	WHERE d.account_id = accounts.id) SELECT max(amount) FILTER (WHERE n < 3) FROM w GROUP BY () HAVING count(*) > 1) $$);
SELECT tiering.set_criterion('m', 'fit', 'f', '(SELECT max(x) FROM unnest(tags) x)');
SELECT tiering.set_criterion('m', 'fit', 'g', $$ (SELECT 50 FROM crm.deals d JOIN crm.deals e USING (account_id)
	WHERE d.account_id = accounts.id UNION SELECT 40 LIMIT 1) $$);
SELECT tiering.set_criterion('m', 'fit', 'h', '(SELECT count(*) FROM crm.deals accounts WHERE accounts.account_id = 1) > 0');
SELECT tiering.set_tier('m', 'Strategic', 1, gate => 'EXISTS (SELECT FROM crm.deals d WHERE d.account_id = accounts.id)');
SELECT criterion, expression FROM tiering.criterion ORDER BY position;
SELECT gate FROM tiering.tier WHERE rank = 1;
-- the text is stable, and the view prints it the same way
SELECT xmin AS before FROM tiering.criterion WHERE criterion = 'e' \gset
SELECT tiering.set_criterion('m', 'fit', criterion, expression) FROM tiering.criterion;
SELECT xmin = :'before' FROM tiering.criterion WHERE criterion = 'e';

-- a source that is read stays
SELECT tiering.drop_source('m', 'crm.deals');
\echo :SQLSTATE
SELECT tiering.drop_criterion('m', c) FROM unnest('{a,b,c,d,e,f,g,h}'::text[]) c;
SELECT tiering.drop_source('m', 'crm.deals');
SELECT tiering.set_tier('m', 'Strategic', 1);
SELECT tiering.drop_source('m', 'crm.deals');
SET client_min_messages = notice;
SELECT tiering.drop_source('m', 'crm.deals');

-- rights
ALTER TABLE crm.accounts OWNER TO regress_tiering_crm;
GRANT USAGE ON SCHEMA crm TO regress_tiering_crm, regress_tiering_other;
GRANT CREATE ON DATABASE regression TO regress_tiering_crm;
SET ROLE regress_tiering_crm;
SELECT tiering.create_model('mine', 'crm.accounts');
SELECT tiering.set_source('mine', 'crm.deals', 'account_id');
\echo :SQLSTATE
RESET ROLE;
GRANT SELECT (id, account_id) ON crm.deals TO regress_tiering_crm;
SET ROLE regress_tiering_crm;
SELECT tiering.set_source('mine', 'crm.deals', 'account_id');
\echo :SQLSTATE
RESET ROLE;
-- who owns the source can declare it, as long as the model is his as well
SELECT tiering.set_source('mine', 'crm.deals', 'account_id');
SELECT tiering.set_component('mine', 'fit');
SELECT tiering.set_criterion('mine', 'fit', 'deals', '(SELECT count(id) FROM crm.deals d WHERE d.account_id = accounts.id)');
-- the model's owner may not read that column
SELECT tiering.set_criterion('mine', 'fit', 'amount', '(SELECT sum(amount) FROM crm.deals d WHERE d.account_id = accounts.id)');
\echo :SQLSTATE
-- he cannot put the triggers on it
SET ROLE regress_tiering_crm;
CALL tiering.activate('mine');
\echo :SQLSTATE
RESET ROLE;
CALL tiering.activate('mine');
SET ROLE regress_tiering_other;
SELECT tiering.drop_source('mine', 'crm.deals');
RESET ROLE;
SET client_min_messages = warning;
SELECT tiering.drop_model('m');
SELECT tiering.drop_model('mine', force => true);
DROP SCHEMA crm CASCADE;
REVOKE CREATE ON DATABASE regression FROM regress_tiering_crm;
DROP ROLE regress_tiering_crm, regress_tiering_other;
