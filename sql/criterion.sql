--
-- expressions that can be criteria, and what becomes of them
--
\pset tuples_only on
\pset format unaligned
CREATE SCHEMA crm;
CREATE TYPE crm.stage AS ENUM ('lead', 'prospect', 'customer');
CREATE DOMAIN crm.points AS numeric(5,2) CHECK (VALUE <= 100);
CREATE DOMAIN crm.flag AS boolean;
CREATE TABLE crm.accounts (
	id bigint PRIMARY KEY,
	name text,
	stage crm.stage,
	tags text[],
	facts jsonb,
	employees int,
	small smallint,
	big bigint,
	single real,
	precise double precision,
	revenue numeric,
	own_points crm.points,
	own_flag crm.flag,
	created_at timestamptz,
	born date,
	code char(5),
	"select" int
);
CREATE FUNCTION crm.size_points(employees int) RETURNS int
LANGUAGE sql IMMUTABLE AS 'SELECT employees / 10';
CREATE FUNCTION crm.row_points(account crm.accounts) RETURNS numeric
LANGUAGE sql STABLE AS 'SELECT account.revenue / 1e6';
CREATE FUNCTION crm.twice(x anyelement, y int DEFAULT 2) RETURNS anyelement
LANGUAGE sql IMMUTABLE AS 'SELECT x';
CREATE FUNCTION crm.near(int, int) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT abs($1 - $2) < 5';
CREATE OPERATOR crm.=~= (FUNCTION = crm.near, LEFTARG = int, RIGHTARG = int);

SELECT tiering.create_model('m', 'crm.accounts', template => 'empty');
SELECT tiering.set_component('m', 'fit');

-- every number type, and boolean
SELECT tiering.set_criterion('m', 'fit', 'int2', 'small');
SELECT tiering.set_criterion('m', 'fit', 'int4', 'employees');
SELECT tiering.set_criterion('m', 'fit', 'int8', 'big');
SELECT tiering.set_criterion('m', 'fit', 'float4', 'single');
SELECT tiering.set_criterion('m', 'fit', 'float8', 'precise');
SELECT tiering.set_criterion('m', 'fit', 'number', 'revenue');
SELECT tiering.set_criterion('m', 'fit', 'yes_no', 'name = $$x$$');
SELECT tiering.set_criterion('m', 'fit', 'domain_number', 'own_points');
SELECT tiering.set_criterion('m', 'fit', 'domain_boolean', 'own_flag');
SELECT tiering.set_criterion('m', 'fit', 'constant', '42');
SELECT tiering.set_criterion('m', 'fit', 'null_number', 'NULL::int');
-- what a row can hold
SELECT tiering.set_criterion('m', 'fit', 'enum', $$ stage >= 'prospect' $$);
SELECT tiering.set_criterion('m', 'fit', 'an_array', $$ tags && '{a,b}' OR 'c' = ANY (tags) $$);
SELECT tiering.set_criterion('m', 'fit', 'json', $$ (facts ->> 'machines')::int + (facts #>> '{a,b}')::numeric $$);
SELECT tiering.set_criterion('m', 'fit', 'json_path', $$ facts @? '$.a[*] ? (@ > 2)' $$);
SELECT tiering.set_criterion('m', 'fit', 'a_case', $$ CASE WHEN employees > 5 THEN 10 WHEN employees IS NULL THEN NULL ELSE 0.5 END $$);
SELECT tiering.set_criterion('m', 'fit', 'coalesced', $$ coalesce(employees, small, 0) + greatest(1, least(small, 2)) + nullif(big, 3) $$);
SELECT tiering.set_criterion('m', 'fit', 'in_list', $$ code IN ('a', 'b') AND name NOT IN ('x') $$);
SELECT tiering.set_criterion('m', 'fit', 'pattern', $$ name ILIKE '%gmbh' AND name ~ '\\d' AND name SIMILAR TO 'a|b' COLLATE "C" $$);
SELECT tiering.set_criterion('m', 'fit', 'between_dates', $$ born BETWEEN '2000-01-31' AND DATE '2001-02-28' + 1 $$);
SELECT tiering.set_criterion('m', 'fit', 'year', $$ extract(year FROM born) - 2000 $$);
SELECT tiering.set_criterion('m', 'fit', 'row_compare', $$ (employees, small) > (1, 2) AND ROW(1, name) IS NOT NULL $$);
SELECT tiering.set_criterion('m', 'fit', 'quoted', $$ "select" + accounts."select" + crm.accounts."select" $$);
SELECT tiering.set_criterion('m', 'fit', 'commented', E' employees -- people\n /* all of them */ * 2 ');
SELECT tiering.set_criterion('m', 'fit', 'backslash', $$ name = E'a\\b\'c' OR name = 'a\b' $$);
SELECT tiering.set_criterion('m', 'fit', 'unicode', $$ name = 'Müller – 漢字' $$);
SELECT tiering.set_criterion('m', 'fit', 'not_distinct', $$ name IS NOT DISTINCT FROM NULL AND own_flag IS NOT TRUE $$);
SELECT tiering.set_criterion('m', 'fit', 'subscripts', $$ tags[1] = 'a' AND tags[2:3] = '{}' $$);

-- functions and operators of the user, found under his search path of that moment
\set VERBOSITY terse
SELECT tiering.set_criterion('m', 'fit', 'function', 'size_points(employees)');
\echo :SQLSTATE
\set VERBOSITY default
SET search_path = crm, public;
SELECT tiering.set_criterion('m', 'fit', 'function', 'size_points(employees)');
SELECT tiering.set_criterion('m', 'fit', 'defaulted', 'twice(employees)');
SELECT tiering.set_criterion('m', 'fit', 'operator', 'employees =~= 3');
SELECT tiering.set_criterion('m', 'fit', 'whole_row', 'row_points(accounts)');
SELECT tiering.set_criterion('m', 'fit', 'a_cast', $$ 'lead'::stage = stage $$);
RESET search_path;

-- a literal means the same in every session: time zone UTC, dates as ISO
SET timezone = 'America/New_York';
SET datestyle = 'SQL, DMY';
SET intervalstyle = 'sql_standard';
SELECT tiering.set_criterion('m', 'fit', 'since', $$ created_at > '2024-03-04 05:06' AND born > '02/03/2004' $$);
SELECT tiering.set_criterion('m', 'fit', 'duration', $$ created_at - created_at < '1-2 3 4:05:06' $$);
RESET timezone;
RESET datestyle;
RESET intervalstyle;
-- strings in which a backslash escapes, which are gone in PostgreSQL 19
SELECT count(set_config(name, 'off', false)) AS settings FROM pg_settings
	WHERE name IN ('standard_conforming_strings', 'escape_string_warning') AND current_setting('server_version_num')::int < 190000 \gset
SET transform_null_equals = on;
SET quote_all_identifiers = on;
SELECT tiering.set_criterion('m', 'fit', 'old_strings', CASE current_setting('standard_conforming_strings')
	WHEN 'off' THEN $$ name = 'a\\b' OR name = NULL $$ ELSE $$ name = 'a\b' OR name = NULL $$ END);
SELECT count(set_config(name, 'on', false)) AS settings FROM pg_settings WHERE name IN ('standard_conforming_strings', 'escape_string_warning') \gset
RESET transform_null_equals;
RESET quote_all_identifiers;

SELECT criterion, expression FROM tiering.criterion ORDER BY position;
SELECT attname, format_type(atttypid, atttypmod) FROM pg_attribute WHERE attrelid = 'm.draft'::regclass ORDER BY attnum;

-- the printed text is stable: to set it again, under any path, changes nothing
CREATE TABLE before AS SELECT criterion, xmin::text AS version FROM tiering.criterion;
SET search_path = pg_catalog;
SELECT count(tiering.set_criterion('m', component, criterion, expression, weight, missing, description)) FROM tiering.criterion;
RESET search_path;
SELECT criterion, expression FROM tiering.criterion JOIN before USING (criterion) WHERE version <> criterion.xmin::text ORDER BY criterion;
-- and reads the same row the same way
INSERT INTO crm.accounts (id, employees, stage, tags, facts, born, "select", name, created_at, small)
VALUES (1, 7, 'customer', '{a,x}', '{"machines": 5, "a": [1,3]}', '2001-01-01', 3, 'a\b', '2024-03-04 05:07+00', 2);
SELECT enum, an_array, json_path, a_case, coalesced, row_compare, quoted, commented, backslash, function, operator, a_cast, since, old_strings
FROM m.draft;

-- what depends on the time is accepted, with a word on how fresh it is
SELECT tiering.set_criterion('m', 'fit', 'young', $$ created_at > now() - interval '1 year' $$);
SELECT tiering.set_criterion('m', 'fit', 'young_date', $$ born > CURRENT_DATE - 365 $$);
SELECT tiering.set_criterion('m', 'fit', 'how_old', $$ extract(day FROM age(created_at)) $$);
SELECT tiering.set_criterion('m', 'fit', 'local_time', $$ born < LOCALTIMESTAMP $$);
-- stable because of settings that are fixed: nothing to say
SELECT tiering.set_criterion('m', 'fit', 'day_of', $$ created_at::date > '2020-01-01' AND to_char(created_at, 'YYYY') > '2000' AND age(created_at, created_at) IS NULL $$);

-- a broad model
SELECT count(tiering.set_criterion('m', 'fit', 'c' || i, 'employees + ' || i)) FROM generate_series(1, 100) i;
SELECT count(*) FROM pg_attribute WHERE attrelid = 'm.draft'::regclass AND attnum > 0;

DROP TABLE before;
SELECT tiering.drop_model('m');
SET client_min_messages = warning;
DROP SCHEMA crm CASCADE;
