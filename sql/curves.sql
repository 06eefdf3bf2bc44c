--
-- the curves: from a value of the CRM to points
--
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS tiering;
RESET client_min_messages;

-- ramp: 0 at low, 100 at high, clamped
SELECT x, tiering.ramp(x, 50, 5000) FROM unnest('{-1,50,51,2525,4999,5000,1e300}'::float8[]) x;
-- low above high falls
SELECT x, tiering.ramp(x, 100, 0) FROM unnest('{-1,0,25,100,101}'::float8[]) x;
-- low = high is a step that high reaches
SELECT x, tiering.ramp(x, 7, 7) FROM unnest('{6.9,7,7.1}'::float8[]) x;
-- values at the rim
SELECT x, tiering.ramp(x, 0, 10), tiering.ramp(x, 10, 0)
FROM unnest('{-Infinity,Infinity,NaN,NULL}'::float8[]) x;
SELECT tiering.ramp(0, -1.7e308, 1.7e308), tiering.ramp(1.7e307, 0, 1.7e308);
-- whole numbers of percent are whole
SELECT tiering.ramp(29, 0, 100), tiering.ramp(5.5, 0, 10), tiering.ramp(57, 100, 0), count(*)
FROM generate_series(0, 1000) x WHERE tiering.ramp(x, 0, 1000) <> x / 10.0::float8;
SELECT tiering.ramp(1, 'NaN', 2);
\echo :SQLSTATE
SELECT tiering.ramp(1, 0, 'Infinity');

-- every number type, no cast
CREATE DOMAIN headcount AS int CHECK (VALUE >= 0);
SELECT tiering.ramp(5::smallint, 0, 10), tiering.ramp(5::int, 0, 10),
	tiering.ramp(5::bigint, 0, 10::bigint), tiering.ramp(5::real, 0, 10.0),
	tiering.ramp(5.0::numeric, 0::real, 1e1), tiering.ramp(5::float8, 0, 10),
	tiering.ramp(5::headcount, 0, 10), tiering.ramp('5', 0, '10');
DROP DOMAIN headcount;

-- band: the points of the highest bound that is reached
SELECT x, tiering.band(x, '{1e6,1e7,1e8,1e9}', '{25,50,75,100}')
FROM unnest('{-Infinity,0,999999.99,1e6,5e7,1e9,Infinity,NaN,NULL}'::numeric[]) x;
SELECT tiering.band(5, ARRAY[1, 10], ARRAY[-20, 30]), tiering.band(5, '{-Infinity,10}', '{1,2}'),
	tiering.band(5, '{}', '{}'), tiering.band(5, '[3:4]={1,2}', '{7,8}');
SELECT tiering.band(1, '{1,2}', '{1}');
\echo :SQLSTATE
SELECT tiering.band(1, '{1,3,2}', '{1,2,3}');
\echo :SQLSTATE
SELECT tiering.band(1, '{1,1}', '{1,2}');
SELECT tiering.band(1, '{NaN}', '{1}');
SELECT tiering.band(1, '{1,NaN}', '{1,2}');
SELECT tiering.band(1, '{1,NULL}', '{1,2}');
\echo :SQLSTATE
SELECT tiering.band(1, '{1,2}', '{1,NULL}');
SELECT tiering.band(1, '{{1,2}}', '{1,2}');

-- lookup: under the value's key, else under "*", else NULL
CREATE TYPE stage AS ENUM ('lead', 'customer');
CREATE DOMAIN country AS varchar(2);
SELECT tiering.lookup('DE', '{"DE": 100, "AT": 80.5, "*": 20}') AS known,
	tiering.lookup('FR', '{"DE": 100, "AT": 80.5, "*": 20}') AS other,
	tiering.lookup('FR', '{"DE": 100}') AS absent,
	tiering.lookup('FR', '{"FR": null, "*": 20}') AS without,
	tiering.lookup('', '{"": 5}') AS blank,
	tiering.lookup(NULL, '{"*": 20}') AS nothing;
SELECT tiering.lookup('AT'::varchar(10), '{"AT": 80}') AS "varchar",
	tiering.lookup('AT'::char(4), '{"AT": 80}') AS "char",
	tiering.lookup('AT'::country, '{"AT": 80}') AS "domain",
	tiering.lookup('AT'::name, '{"AT": 80}') AS "name",
	tiering.lookup('lead'::stage, '{"lead": 10}') AS "enum",
	tiering.lookup(7, '{"7": 1}') AS "int",
	tiering.lookup(7::bigint, '{"7": 2}') AS "bigint",
	tiering.lookup(7.50, '{"7.50": 3}') AS "numeric",
	tiering.lookup(0.5::float8, '{"0.5": 4}') AS "float8",
	tiering.lookup(true, '{"true": 5}') AS "true",
	tiering.lookup(1 > 2, '{"false": 6}') AS "false";
PREPARE points (text) AS SELECT tiering.lookup($1, '{"a": 1}');
EXECUTE points ('a');
DEALLOCATE points;
SELECT tiering.lookup('a', '[1, 2]');
\echo :SQLSTATE
SELECT tiering.lookup('a', '5');
SELECT tiering.lookup('a', '{"a": "5"}');
\echo :SQLSTATE
SELECT tiering.lookup('b', '{"a": 5, "*": true}');
SELECT tiering.lookup(date '2026-01-01', '{"2026-01-01": 5}');
\echo :SQLSTATE
SELECT tiering.lookup('{DE}'::text[], '{"DE": 5}');
DROP TYPE stage;
DROP DOMAIN country;

-- overlap: the share of the distinct wanted ones
SELECT tiering.overlap('{SAP,Oracle}', '{SAP,Siemens}') AS half,
	tiering.overlap('{SAP,SAP,NULL}', '{SAP,SAP,NULL}') AS "all",
	tiering.overlap('{sap}', '{SAP}') AS "none",
	tiering.overlap('{}', '{SAP}') AS empty,
	tiering.overlap('{SAP}', '{}') AS unwanted,
	tiering.overlap('{SAP}', '{NULL}') AS unwanted_null,
	tiering.overlap(NULL, '{SAP}') AS missing;
SELECT tiering.overlap('{a,b}'::varchar(5)[], '{b,c,d,e}') AS "varchar",
	tiering.overlap('{a,b}'::name[], '{a,b}'::varchar[]) AS "name",
	tiering.overlap('{{a,b},{c,d}}', '{d,x}') AS two_dimensions,
	tiering.overlap(ARRAY[repeat('x', 1000), 'y'], ARRAY[repeat('x', 1000)]) AS long;
SELECT tiering.overlap(array_agg('t' || i), array_agg('t' || i * 2)) FROM generate_series(1, 1000) i;

-- sigmoid
SELECT x, tiering.sigmoid(x, 10, 0.5)::numeric(8,5) AS rising, tiering.sigmoid(x, 10, -0.5)::numeric(8,5) AS falling
FROM unnest('{0,10,12,20,1e6}'::numeric[]) x;
SELECT x, tiering.sigmoid(x, 0, 1), tiering.sigmoid(x, 0, 0)
FROM unnest('{-Infinity,-1e300,1e300,Infinity,NaN,NULL}'::float8[]) x;
SELECT tiering.sigmoid(1, 'Infinity', 1);
SELECT tiering.sigmoid(1, 0, 'NaN');

-- they fold to a constant, and run in parallel workers
EXPLAIN (VERBOSE, COSTS OFF) SELECT tiering.ramp(1, 0, 4), tiering.band(2, '{1}', '{9}'),
	tiering.lookup('a', '{"a": 1}'), tiering.overlap('{a}', '{a}'), tiering.sigmoid(0, 0, 1);
SELECT proname, provolatile, proisstrict, proparallel, procost,
	obj_description(oid, 'pg_proc') IS NOT NULL AS commented
FROM pg_proc
WHERE pronamespace = 'tiering'::regnamespace
	AND proname IN ('ramp', 'band', 'lookup', 'overlap', 'sigmoid')
ORDER BY proname, oid::regprocedure::text COLLATE "C";
