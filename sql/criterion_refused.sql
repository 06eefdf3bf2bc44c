--
-- expressions that cannot be criteria, each with its error and position
--
\pset tuples_only on
\pset format unaligned
\set VERBOSITY default
CREATE SCHEMA crm;
CREATE TABLE crm.accounts (id int PRIMARY KEY, name text, employees int, born date, tags text[], facts jsonb);
CREATE TABLE crm.deals (id int, account_id int, amount numeric);
CREATE FUNCTION crm.volatile_points(int) RETURNS int LANGUAGE sql AS 'SELECT $1';
CREATE FUNCTION crm.hidden(x int, y double precision DEFAULT random()) RETURNS double precision
LANGUAGE sql IMMUTABLE AS 'SELECT x * y';
CREATE FUNCTION crm.fails(x int) RETURNS int LANGUAGE plpgsql IMMUTABLE AS $$ BEGIN RETURN 1 / (x - x); END $$;
CREATE FUNCTION crm.ambiguous(int, text) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 1';
CREATE FUNCTION crm.ambiguous(text, int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 1';
SELECT tiering.create_model('m', 'crm.accounts', template => 'empty');
SELECT tiering.set_component('m', 'fit');

-- syntax
SELECT tiering.set_criterion('m', 'fit', 'x', '');
\echo :SQLSTATE
SELECT tiering.set_criterion('m', 'fit', 'x', '   ');
SELECT tiering.set_criterion('m', 'fit', 'x', 'employees +');
\echo :SQLSTATE
SELECT tiering.set_criterion('m', 'fit', 'x', 'employees) + (1');
SELECT tiering.set_criterion('m', 'fit', 'x', E'employees\n  + * 3');
SELECT tiering.set_criterion('m', 'fit', 'x', '1; DROP TABLE crm.accounts');
SELECT tiering.set_criterion('m', 'fit', 'x', $$ 'unfinished $$);
SELECT tiering.set_criterion('m', 'fit', 'x', $$ 'Müller' = nam $$);
-- more than an expression
SELECT tiering.set_criterion('m', 'fit', 'x', '1, 2');
\echo :SQLSTATE
SELECT tiering.set_criterion('m', 'fit', 'x', 'employees AS e');
\echo :SQLSTATE
SELECT tiering.set_criterion('m', 'fit', 'x', 'employees e');
SELECT tiering.set_criterion('m', 'fit', 'x', 'employees > 10 AND');
SELECT tiering.set_criterion('m', 'fit', 'x', 'employees FROM crm.accounts');
SELECT tiering.set_criterion('m', 'fit', 'x', '1 FROM crm.deals d WHERE d.account_id = 1');
SELECT tiering.set_criterion('m', 'fit', 'x', 'employees WHERE true');
SELECT tiering.set_criterion('m', 'fit', 'x', 'DISTINCT employees');
SELECT tiering.set_criterion('m', 'fit', 'x', 'employees ORDER BY 1');
SELECT tiering.set_criterion('m', 'fit', 'x', 'employees LIMIT 1');
SELECT tiering.set_criterion('m', 'fit', 'x', 'employees FOR UPDATE');
SELECT tiering.set_criterion('m', 'fit', 'x', 'employees UNION SELECT 1');
SELECT tiering.set_criterion('m', 'fit', 'x', 'SELECT 1');
SELECT tiering.set_criterion('m', 'fit', 'x', '*');
SELECT tiering.set_criterion('m', 'fit', 'x', 'DEFAULT');
-- names
SELECT tiering.set_criterion('m', 'fit', 'x', 'emplyees > 3');
\echo :SQLSTATE
SELECT tiering.set_criterion('m', 'fit', 'x', '1 + deals.amount');
\echo :SQLSTATE
SELECT tiering.set_criterion('m', 'fit', 'x', 'crm.deals.amount');
\set VERBOSITY terse
SELECT tiering.set_criterion('m', 'fit', 'x', 'no_such_function(employees)');
\echo :SQLSTATE
\set VERBOSITY default
SELECT tiering.set_criterion('m', 'fit', 'x', 'employees::no_such_type');
\set VERBOSITY terse
SELECT tiering.set_criterion('m', 'fit', 'x', 'employees @@@ 1');
SELECT tiering.set_criterion('m', 'fit', 'x', $$ crm.ambiguous('1', '2') $$);
\set VERBOSITY default
SELECT tiering.set_criterion('m', 'fit', 'x', 'headcount');
-- types
SELECT tiering.set_criterion('m', 'fit', 'x', 'name');
\echo :SQLSTATE
SELECT tiering.set_criterion('m', 'fit', 'x', $$ 'text' $$);
SELECT tiering.set_criterion('m', 'fit', 'x', 'NULL');
SELECT tiering.set_criterion('m', 'fit', 'x', 'born');
SELECT tiering.set_criterion('m', 'fit', 'x', 'tags');
SELECT tiering.set_criterion('m', 'fit', 'x', 'accounts');
SELECT tiering.set_criterion('m', 'fit', 'x', 'accounts.*');
SELECT tiering.set_criterion('m', 'fit', 'x', $$ facts -> 'a' $$);
SELECT tiering.set_criterion('m', 'fit', 'x', 'employees::money');
SELECT tiering.set_criterion('m', 'fit', 'x', $$ employees > 'many' $$);
\echo :SQLSTATE
SELECT tiering.set_criterion('m', 'fit', 'x', 'employees AND true');
SELECT tiering.set_criterion('m', 'fit', 'x', $$ name COLLATE "C" < name COLLATE "POSIX" $$);
\echo :SQLSTATE
-- what is no function of the row
SELECT tiering.set_criterion('m', 'fit', 'x', '(SELECT sum(amount) FROM crm.deals d WHERE d.account_id = accounts.id)');
\echo :SQLSTATE
SELECT tiering.set_criterion('m', 'fit', 'x', 'employees > 0 AND EXISTS (SELECT FROM crm.deals)');
SELECT tiering.set_criterion('m', 'fit', 'x', '1 + sum(employees)');
\echo :SQLSTATE
SELECT tiering.set_criterion('m', 'fit', 'x', 'count(*)');
SELECT tiering.set_criterion('m', 'fit', 'x', 'rank() OVER (ORDER BY employees)');
\echo :SQLSTATE
SELECT tiering.set_criterion('m', 'fit', 'x', 'sum(employees) OVER w');
SELECT tiering.set_criterion('m', 'fit', 'x', 'generate_series(1, employees)');
\echo :SQLSTATE
SELECT tiering.set_criterion('m', 'fit', 'x', 'coalesce(employees, unnest(tags)::int)');
SELECT tiering.set_criterion('m', 'fit', 'x', 'GROUPING(employees)');
-- volatile functions, also where they hide
SELECT tiering.set_criterion('m', 'fit', 'x', 'employees * random()');
\echo :SQLSTATE
SELECT tiering.set_criterion('m', 'fit', 'x', $$ nextval('s') $$);
SELECT tiering.set_criterion('m', 'fit', 'x', 'clock_timestamp() > now()');
SELECT tiering.set_criterion('m', 'fit', 'x', '1 + crm.volatile_points(employees)');
\echo :SQLSTATE
SELECT tiering.set_criterion('m', 'fit', 'x', 'crm.hidden(employees)');
\echo :SQLSTATE
SELECT tiering.set_criterion('m', 'fit', 'x', $$ set_config('a.b', 'c', false) = 'c' $$);
SELECT tiering.set_criterion('m', 'fit', 'x', 'CASE WHEN pg_sleep(1) IS NULL THEN 1 END');
-- system columns
SELECT tiering.set_criterion('m', 'fit', 'x', $$ ctid = '(0,1)' $$);
\echo :SQLSTATE
SELECT tiering.set_criterion('m', 'fit', 'x', 'accounts.xmin::text::int');
SELECT tiering.set_criterion('m', 'fit', 'x', 'tableoid = 1');
-- the session
SELECT tiering.set_criterion('m', 'fit', 'x', $$ current_user = 'postgres' $$);
\echo :SQLSTATE
SELECT tiering.set_criterion('m', 'fit', 'x', $$ 'a' = session_user $$);
SELECT tiering.set_criterion('m', 'fit', 'x', $$ 'a' = CURRENT_ROLE $$);
SELECT tiering.set_criterion('m', 'fit', 'x', $$ user = 'a' $$);
SELECT tiering.set_criterion('m', 'fit', 'x', $$ current_schema = 'a' $$);
SELECT tiering.set_criterion('m', 'fit', 'x', $$ current_schema() = 'a' $$);
SELECT tiering.set_criterion('m', 'fit', 'x', $$ current_setting('a.b') = 'a' $$);
SELECT tiering.set_criterion('m', 'fit', 'x', $$ current_setting('a.b', true) = 'a' $$);
SELECT tiering.set_criterion('m', 'fit', 'x', 'pg_backend_pid()');
SELECT tiering.set_criterion('m', 'fit', 'x', 'inet_client_addr() IS NULL');
SELECT tiering.set_criterion('m', 'fit', 'x', 'txid_current()');
-- what goes with the session
CREATE TYPE pg_temp.mood AS ENUM ('sad', 'happy');
CREATE FUNCTION pg_temp.temporary(int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 1';
\set VERBOSITY sqlstate
SELECT tiering.set_criterion('m', 'fit', 'x', $$ name::pg_temp.mood = 'happy' $$);
SELECT tiering.set_criterion('m', 'fit', 'x', $$ 'happy'::pg_temp.mood > 'sad' $$);
SELECT tiering.set_criterion('m', 'fit', 'x', 'pg_temp.temporary(employees)');
\set VERBOSITY default
DROP FUNCTION pg_temp.temporary;
DROP TYPE pg_temp.mood;
-- parameters
SELECT tiering.set_criterion('m', 'fit', 'x', 'employees + $1');
\echo :SQLSTATE
-- constant parts that fail always
SELECT tiering.set_criterion('m', 'fit', 'x', 'employees + 1 / 0');
\echo :SQLSTATE
SELECT tiering.set_criterion('m', 'fit', 'x', 'employees + crm.fails(3)');
\echo :SQLSTATE
-- what fails for some rows only is a matter of these rows
SELECT tiering.set_criterion('m', 'fit', 'ratio', '100 / employees');
-- a property graph, from 19 on, which would lead to any table
SELECT current_setting('server_version_num')::int >= 190000 AS has_graphs \gset
\if :has_graphs
CREATE PROPERTY GRAPH crm.graph VERTEX TABLES (crm.deals KEY (id) LABEL deal PROPERTIES (account_id));
\endif
DO $$ BEGIN
	PERFORM tiering.set_criterion('m', 'fit', 'x', '(SELECT count(*) FROM GRAPH_TABLE (crm.graph MATCH (d IS deal) COLUMNS (d.account_id AS a)) g WHERE g.a = accounts.id)');
	RAISE NOTICE 'taken';
EXCEPTION WHEN syntax_error OR feature_not_supported THEN RAISE NOTICE 'refused';
END $$;

-- the same for filter, territory, owner and gate
SELECT tiering.create_model('n', 'crm.accounts', filter => 'employees');
\echo :SQLSTATE
SELECT tiering.create_model('n', 'crm.accounts', filter => 'employees > (SELECT 1)');
SELECT tiering.create_model('n', 'crm.accounts', filter => $$ 'true' $$);
SELECT tiering.create_model('n', 'crm.accounts', territory => 'regin');
SELECT tiering.create_model('n', 'crm.accounts', owner => 'random()');
-- JSON where its text is meant: it would come out with quotes
SELECT tiering.create_model('n', 'crm.accounts', territory => $$ facts->'region' $$);
\echo :SQLSTATE
CREATE TABLE crm.companies (id text PRIMARY KEY, facts jsonb);
SELECT tiering.create_model('j', 'crm.companies');
SELECT tiering.set_source('j', 'crm.companies', account => $$ facts->'parent' $$);
SELECT tiering.set_source('j', 'crm.companies', account => $$ ARRAY(SELECT jsonb_array_elements(facts->'parents')) $$);
SELECT tiering.set_signal_source('j', 'crm.companies', account => 'id', kind => $$ facts->'kind' $$, occurred_at => 'now()');
SELECT tiering.drop_model('j');
SELECT tiering.create_model('n', 'crm.accounts', territory => $$ 'DACH' $$, owner => 'id + 1', filter => 'born > now()');
SELECT filter, territory, owner FROM tiering.model WHERE model = 'n';
SELECT pg_get_viewdef('n.draft', true);
SELECT tiering.set_tier('n', 'Strategic', 1, gate => 'name');
SELECT tiering.set_tier('n', 'Strategic', 1, gate => 'sum(employees) > 1');

-- nothing of all that left a trace
SELECT criterion FROM tiering.criterion;
SELECT tiering.drop_model('m');
SELECT tiering.drop_model('n');
SET client_min_messages = warning;
DROP SCHEMA crm CASCADE;
