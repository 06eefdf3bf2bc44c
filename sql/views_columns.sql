/* The views have scalar columns with comments, for tools that know information_schema only. */
SET tiering.clock = '2027-01-01 00:00:00+00';
SET client_min_messages = warning;
CREATE SCHEMA crm;
CREATE TABLE crm.accounts (id int PRIMARY KEY, points numeric, region text, owner_id int);
SELECT tiering.create_model('abm', 'crm.accounts', territory => 'region', owner => 'owner_id', template => 'empty');
SELECT tiering.set_component('abm', 'fit', weight => 2), tiering.set_component('abm', 'intent');
SELECT tiering.set_criterion('abm', 'fit', 'points', 'points', weight => 3, description => 'As sales gave them');
SELECT tiering.set_criterion('abm', 'fit', 'young', $$ now() < '2030-01-01' $$);
SELECT tiering.set_criterion('abm', 'intent', 'northern', $$ region = 'north' $$, missing => '25');
SELECT tiering.set_tier('abm', 'First', 1, min_score => 70, capacity => 1, motion => 'one-to-one');
SELECT tiering.set_tier('abm', 'Rest', 2);
CALL tiering.activate('abm');

CREATE VIEW crm.public_columns AS
SELECT table_name::text, ordinal_position::int AS position, column_name::text,
	CASE WHEN data_type = 'numeric' THEN format('numeric(%s,%s)', numeric_precision, numeric_scale) ELSE data_type END AS type,
	col_description(format('%I.%I', table_schema, table_name)::regclass, ordinal_position) AS comment
FROM information_schema.columns
WHERE table_schema = 'abm' AND table_name IN
	('account_tier', 'tier_history', 'tier_summary', 'capacity', 'movement', 'scorecard', 'criterion_points', 'account_error');

SELECT table_name, position, column_name, type FROM crm.public_columns ORDER BY table_name, position;

-- nothing that a BI tool stumbles over
SELECT * FROM crm.public_columns
WHERE type NOT IN ('integer', 'bigint', 'text', 'boolean', 'date', 'timestamp with time zone') AND type NOT LIKE 'numeric(%,%)' OR type LIKE '%(,%';
SELECT * FROM crm.public_columns
WHERE column_name !~ '^[a-z][a-z0-9_]{0,58}$' OR column_name IN (SELECT word FROM pg_get_keywords() WHERE catcode = 'R');
SELECT * FROM crm.public_columns WHERE comment IS NULL;
SELECT c.relname FROM pg_class c WHERE c.relnamespace = 'abm'::regnamespace AND c.relkind = 'v'
AND obj_description(c.oid, 'pg_class') IS NULL;

-- the model in words, which follow a renamed column
SELECT * FROM abm.scorecard;
ALTER TABLE crm.accounts RENAME points TO "sales points";
SELECT criterion, expression FROM abm.scorecard WHERE criterion = 'points';
SELECT obj_description('abm.tier_as_of(timestamptz)'::regprocedure, 'pg_proc');

DROP VIEW crm.public_columns;
SELECT tiering.drop_model('abm', force => true);
DROP SCHEMA crm CASCADE;
