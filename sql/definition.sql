--
-- the draft of a model, from its creation to a definition that is run twice
--
\pset tuples_only on
\pset format unaligned
CREATE SCHEMA crm;
CREATE TABLE crm.accounts (
	id int PRIMARY KEY,
	name text NOT NULL,
	status varchar(20),
	industry text,
	employees int,
	revenue numeric,
	tech_stack text[],
	is_reference boolean,
	region text,
	owner_id int,
	spare text
);

SELECT tiering.create_model('abm', 'crm.accounts',
	filter    => $$ status = 'prospect' $$,
	territory => 'region',
	owner     => 'owner_id');

-- the template
SELECT tier, rank, min_score, exit_score, capacity, capacity_per, share, motion
FROM tiering.tier WHERE model = 'abm' ORDER BY rank;

-- the tables, each commented, down to the columns
SELECT c.relname, c.relkind, obj_description(c.oid, 'pg_class')
FROM pg_class c WHERE relnamespace = 'abm'::regnamespace AND relkind IN ('r', 'v', 'S')
ORDER BY 1;
SELECT obj_description('abm'::regnamespace, 'pg_namespace');
SELECT attrelid::regclass, string_agg(attname || ' ' || format_type(atttypid, atttypmod), ', ' ORDER BY attnum)
FROM pg_attribute JOIN pg_class c ON c.oid = attrelid
WHERE relnamespace = 'abm'::regnamespace AND relkind = 'r' AND attnum > 0
GROUP BY attrelid ORDER BY attrelid::regclass::text;
SELECT attrelid::regclass, attname
FROM pg_attribute JOIN pg_class c ON c.oid = attrelid
WHERE relnamespace = 'abm'::regnamespace AND relkind = 'r' AND attnum > 0
	AND col_description(attrelid, attnum) IS NULL;
SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'abm' ORDER BY 1;

-- a definition file; a second run changes nothing, not even a row version
CREATE PROCEDURE define() LANGUAGE plpgsql AS $definition$
BEGIN
	PERFORM tiering.set_component('abm', 'fit', weight => 0.5);
	PERFORM tiering.set_component('abm', 'strategic', weight => 0.2);
	PERFORM tiering.set_criterion('abm', 'strategic', 'lighthouse', $$ is_reference $$, missing => 'zero');
	PERFORM tiering.set_criterion('abm', 'fit', 'industry', $$ industry IN ('Machinery', 'MedTech') $$, weight => 3);
	PERFORM tiering.set_criterion('abm', 'fit', 'headcount', $$ tiering.ramp(employees, 50, 5000) $$, weight => 2,
								  description => 'people on the payroll');
	PERFORM tiering.set_criterion('abm', 'fit', 'revenue', $$ tiering.band(revenue, '{1e6,1e7,1e8,1e9}', '{25,50,75,100}') $$);
	PERFORM tiering.set_criterion('abm', 'fit', 'stack', $$ tiering.overlap(tech_stack, '{SAP,Siemens}') $$, missing => '-12.5');
	PERFORM tiering.set_criterion('abm', 'fit', 'prospect', $$ CASE accounts.status WHEN 'x' THEN 1 ELSE 2.5 END $$);
	PERFORM tiering.set_tier('abm', 'Strategic', 1, min_score => 75, exit_score => 70, capacity => 15,
							 motion => 'one-to-one', gate => $$ is_reference OR status IN ('a', 'b') $$);
	PERFORM tiering.set_tier('abm', 'Priority', 2, min_score => 55, exit_score => 50, capacity => 25,
							 capacity_per => 'owner', motion => 'one-to-few', share => 0.20);
	PERFORM tiering.set_tier('abm', 'Programme', 3, motion => 'one-to-many', description => 'the rest');
END
$definition$;

CREATE VIEW versions AS
	SELECT to_regclass('abm.draft')::oid::text AS what, 0 AS version
	UNION ALL SELECT model, xmin::text::bigint FROM tiering.model
	UNION ALL SELECT component, xmin::text::bigint FROM tiering.component
	UNION ALL SELECT criterion, xmin::text::bigint FROM tiering.criterion
	UNION ALL SELECT tier, xmin::text::bigint FROM tiering.tier;

CALL define();
CREATE TABLE versions_before AS SELECT * FROM versions;
CALL define();
TABLE versions_before EXCEPT TABLE versions;

SELECT component, weight, position FROM tiering.component ORDER BY position;
SELECT component, criterion, expression, weight, missing, description, position FROM tiering.criterion ORDER BY position;
SELECT tier, rank, min_score, exit_score, gate, capacity, capacity_per, share, motion, description FROM tiering.tier ORDER BY rank;
SELECT filter, territory, owner, key_column, status, live_version FROM tiering.model;
SELECT pg_get_viewdef('abm.draft', true);

-- NULL means the default
SELECT tiering.set_component('abm', 'fit', NULL);
SELECT tiering.set_criterion('abm', 'strategic', 'lighthouse', 'is_reference', NULL, NULL, NULL);
SELECT tiering.set_tier('abm', 'Strategic', 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
SELECT weight FROM tiering.component WHERE component = 'fit';
SELECT weight, missing, description FROM tiering.criterion WHERE criterion = 'lighthouse';
SELECT tier, rank, min_score, exit_score, gate, capacity, capacity_per, share, motion, description
FROM tiering.tier WHERE rank = 1;

-- a criterion moves to another component, tiers change ranks
SELECT tiering.set_criterion('abm', 'strategic', 'industry', $$ industry = 'Machinery' $$);
SELECT tiering.set_tier('abm', 'Programme', 5, gate => 'revenue > 0');
SELECT tiering.set_tier('abm', 'Priority', 3, min_score => 40, gate => 'employees > 0');
SELECT string_agg(attname, ', ' ORDER BY attnum) FROM pg_attribute WHERE attrelid = 'abm.draft'::regclass;
SELECT tier, rank, gate FROM tiering.tier ORDER BY rank;

-- what goes
SELECT tiering.drop_component('abm', 'strategic');
\echo :SQLSTATE
SELECT tiering.drop_criterion('abm', 'industry');
SELECT tiering.drop_criterion('abm', 'lighthouse');
SELECT tiering.drop_component('abm', 'strategic');
SELECT tiering.drop_tier('abm', 'Priority');
SELECT string_agg(attname, ', ' ORDER BY attnum) FROM pg_attribute WHERE attrelid = 'abm.draft'::regclass;
SELECT string_agg(tier, ', ' ORDER BY rank) FROM tiering.tier;
-- and goes once
SELECT tiering.drop_criterion('abm', 'industry');
SELECT tiering.drop_component('abm', 'strategic');
SELECT tiering.drop_tier('abm', 'Priority');

-- no such model, no such component
SELECT tiering.set_component('nobody', 'fit');
\echo :SQLSTATE
SELECT tiering.drop_tier('nobody', 'Priority');
\echo :SQLSTATE
SELECT tiering.drop_model('nobody');
\echo :SQLSTATE
SELECT tiering.set_criterion('abm', 'unfit', 'headcount', 'employees');
\echo :SQLSTATE
-- a name that is taken
SELECT tiering.create_model('abm', 'crm.accounts');
\echo :SQLSTATE
SELECT tiering.create_model('other', 'crm.accounts', schema_name => 'crm');
\echo :SQLSTATE
SELECT tiering.create_model('other', 'crm.accounts', schema_name => 'pg_other');
\echo :SQLSTATE
-- templates
SELECT tiering.create_model('other', 'crm.accounts', template => 'four_tier');
\echo :SQLSTATE
SELECT tiering.create_model('other', 'crm.accounts', NULL, NULL, NULL, NULL, NULL, NULL);
SELECT tiering.create_model('third', 'crm.accounts', template => 'empty', schema_name => 'Third');
SELECT model, schema_name, (SELECT count(*) FROM tiering.tier t WHERE t.model = m.model) FROM tiering.model m ORDER BY model;
-- what may not be null
SELECT tiering.create_model(NULL, 'crm.accounts');
\echo :SQLSTATE
SELECT tiering.create_model('x', NULL);
\echo :SQLSTATE
SELECT tiering.set_component(NULL, 'fit');
SELECT tiering.set_component('abm', NULL);
SELECT tiering.set_criterion('abm', NULL, 'c', '1');
SELECT tiering.set_criterion('abm', 'fit', NULL, '1');
SELECT tiering.set_criterion('abm', 'fit', 'c', NULL);
SELECT tiering.set_tier('abm', NULL, 1);
SELECT tiering.set_tier('abm', 'Strategic', NULL);
SELECT tiering.drop_component('abm', NULL);
SELECT tiering.drop_criterion('abm', NULL);
SELECT tiering.drop_tier('abm', NULL);
SELECT tiering.drop_model(NULL);
SELECT tiering.suspend(NULL);
SELECT tiering.resume(NULL);
SELECT * FROM tiering.verify(NULL);
SELECT tiering.repair(NULL);
SELECT tiering.unschedule(NULL);
SELECT tiering.set_seats(NULL, 'Strategic', NULL, 1);
SELECT tiering.set_seats('abm', NULL, NULL, 1);

DROP VIEW versions;
DROP TABLE versions_before;
DROP PROCEDURE define;
SELECT tiering.drop_model('abm');
SELECT tiering.drop_model('other');
SELECT tiering.drop_model('third');
SELECT nspname FROM pg_namespace WHERE nspname IN ('abm', 'other', 'Third');
SELECT count(*) FROM tiering.model;
SELECT count(*) FROM tiering.tier;
DROP SCHEMA crm CASCADE;
