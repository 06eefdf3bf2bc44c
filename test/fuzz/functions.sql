/*
 * test/fuzz/functions.sql
 *	  Prints calls of every function and procedure of the extension: each argument
 *	  NULL by itself, each relation argument of each wrong kind, and up to :count
 *	  calls with arguments drawn from what a type has at its edges.  What would
 *	  take the models away is rolled back.  For a database with setup.sql in it;
 *	  :seed makes it repeatable.
 */
SELECT setseed(:seed) \g /dev/null

CREATE TEMP TABLE pool (type regtype, good boolean, value text);
INSERT INTO pool VALUES
	('text', true, '''abm'''), ('text', true, '''fit'''), ('text', true, '''points'''), ('text', true, '''First'''), ('text', true, '''webinar'''), ('text', true, '''1'''),
	('text', false, ''''''), ('text', false, '''nowhere'''), ('text', false, 'repeat(''x'', 1000000)'), ('text', false, 'E''a"b\n;--'''), ('text', false, '''account_id'''),
	('text', false, '''weekly'''), ('text', false, '''* * * * *'''), ('text', false, '''(SELECT 1)'''), ('text', false, 'repeat(''('', 20000)'), ('text', false, '''cs'''),
	('integer', true, '1'), ('integer', false, '0'), ('integer', false, '-1'), ('integer', false, '2147483647'), ('integer', false, '(-2147483648)'), ('integer', false, '3'),
	('bigint', true, '1'), ('bigint', false, '-9223372036854775808'), ('bigint', false, '9223372036854775807'), ('bigint', false, '0'),
	('smallint', true, '1'), ('smallint', false, '-32768'), ('smallint', false, '32767'),
	('double precision', true, '1'), ('double precision', false, '''NaN'''), ('double precision', false, '''Infinity'''), ('double precision', false, '''-Infinity'''),
	('double precision', false, '1e308'), ('double precision', false, '-0.0'), ('double precision', false, '-1e-308'), ('double precision', false, '100'),
	('real', true, '1'), ('real', false, '''NaN'''), ('real', false, '''-Infinity'''),
	('numeric', true, '1'), ('numeric', false, '''NaN'''), ('numeric', false, '''Infinity'''), ('numeric', false, '1e1000'), ('numeric', false, '0.2'),
	('boolean', true, 'false'), ('boolean', false, 'true'),
	('interval', true, '''1 day'''), ('interval', false, '''0'''), ('interval', false, '''-1 month'''), ('interval', false, '''178000000 years'''), ('interval', false, '''1 month -30 days'''),
	('timestamp with time zone', true, '''2027-06-01'''), ('timestamp with time zone', false, '''infinity'''), ('timestamp with time zone', false, '''-infinity'''),
	('timestamp with time zone', false, '''294276-12-31'''), ('timestamp with time zone', false, '''4713-01-02 BC'''),
	('jsonb', true, '''{"1": 5, "*": 2}'''), ('jsonb', false, '''[]'''), ('jsonb', false, '''null'''), ('jsonb', false, '''{"1": {}}'''), ('jsonb', false, '''{"1": 1e400}'''),
	('double precision[]', true, '''{1,2,3}'''), ('double precision[]', false, '''{}'''), ('double precision[]', false, '''{NULL}'''), ('double precision[]', false, '''{{1,2},{3,4}}'''),
	('double precision[]', false, '''[-5:-4]={1,2}'''), ('double precision[]', false, '''{NaN,-Infinity,Infinity,1e308}'''), ('double precision[]', false, 'array_fill(3::float8, ''{10000}'')'),
	('double precision[]', false, '''{1,1e18,-1,0,2147483648,3,4,5,6,7,8,9}'''),
	('double precision[]', true, '''{2,2,1,3,0,1,NaN,0,1,NaN,0,1,NaN,2,1,1,15,2592000,45,Infinity,2,1,3,0,Infinity,2}'''),
	('double precision[]', true, '''{1,1,1,0,1,NaN,1,1,0,5,0,Infinity,Infinity}'''), ('double precision[]', false, '''{1,1,0,40,1,0,5}'''),
	('bigint[]', true, '''{}'''), ('bigint[]', false, '(SELECT lift FROM abm.state WHERE lift IS NOT NULL LIMIT 1)'), ('bigint[]', false, '''{1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24}'''),
	('bigint[]', false, '''{NULL,9223372036854775807}'''), ('bigint[]', false, '''{{1},{2}}'''),
	('integer[]', true, '''{1,2,3}'''), ('integer[]', false, '''{}'''), ('integer[]', false, '''{NULL}'''), ('integer[]', false, '''{2147483647,-2147483648}'''), ('integer[]', false, '''{{1},{2}}'''),
	('smallint[]', true, '''{1,2,3}'''), ('smallint[]', false, '''{}'''), ('smallint[]', false, '''{NULL,1}'''), ('smallint[]', false, '''{32767,-32768}'''), ('smallint[]', false, '''{{1},{2}}'''),
	('timestamp with time zone[]', true, '''{2027-06-01,2027-06-02,2027-06-03}'''), ('timestamp with time zone[]', false, '''{}'''), ('timestamp with time zone[]', false, '''{NULL}'''),
	('timestamp with time zone[]', false, '''{infinity,-infinity}'''),
	('text[]', true, '''{a,b}'''), ('text[]', false, '''{}'''), ('text[]', false, '''{NULL,a}'''), ('text[]', false, '''{{a},{b}}'''),
	('oid', true, '1'), ('oid', false, '0'), ('oid', false, '4294967295'),
	('regclass', true, '''crm.accounts'''), ('regclass', true, '''crm.deals'''), ('regclass', true, '''abm.state'''),
	('regclass', false, '0'), ('regclass', false, '4000000000'), ('regclass', false, '''crm.accounts_pkey'''), ('regclass', false, '''crm.a_sequence'''), ('regclass', false, '''crm.a_view'''),
	('regclass', false, '''crm.a_matview'''), ('regclass', false, '''crm.a_type'''), ('regclass', false, '''crm.parted'''), ('regclass', false, '''crm.child'''), ('regclass', false, '''crm.a_temporary'''),
	('regclass', false, '''crm.without_key'''), ('regclass', false, '''pg_catalog.pg_class'''), ('regclass', false, '''information_schema.tables'''), ('regclass', false, '''tiering.model'''),
	('regclass', false, '''abm.history'''), ('regclass', false, '''abm.account_tier'''), ('regclass', false, '(SELECT reltoastrelid::regclass FROM pg_class WHERE oid = ''crm.deals''::regclass)'),
	('anyelement', true, '1'), ('anyelement', false, '''1''::text'), ('anyelement', false, '1::numeric'), ('anyelement', false, '''infinity''::date'), ('anyelement', false, '''{}''::int[]'),
	('anyelement', false, '''x''::name'), ('anyelement', false, '''00000000-0000-0000-0000-000000000000''::uuid'), ('anyelement', false, 'NULL::uuid'), ('anyelement', false, '''crm.accounts''::regclass');

CREATE TEMP TABLE callee AS
SELECT oid, format('%s tiering.%I', CASE WHEN prokind = 'p' THEN 'CALL' WHEN proname ~ '^(drop_|create_|suspend)' THEN 'BEGIN; SELECT' ELSE 'SELECT' END, proname) AS head,
	CASE WHEN proname ~ '^(drop_|create_|suspend)' THEN ' ROLLBACK;' ELSE '' END AS tail,
	proargtypes::oid[]::regtype[] AS types, coalesce(proargnames[1:pronargs], '{}') AS names
FROM pg_proc WHERE pronamespace = 'tiering'::regnamespace AND prorettype NOT IN ('trigger'::regtype, 'event_trigger'::regtype)
	AND NOT 'internal'::regtype = ANY (proargtypes::oid[]);

-- argument: a value of a type; NULL of it if none is known
CREATE FUNCTION pg_temp.argument(type regtype, kind text, salt float8) RETURNS text LANGUAGE sql AS $$
	SELECT CASE WHEN $2 = 'null' OR NOT EXISTS (SELECT FROM pool p WHERE p.type = $1)
			THEN 'NULL::' || CASE $1 WHEN 'anyelement'::regtype THEN 'int' ELSE $1::text END
		ELSE (SELECT CASE $1 WHEN 'anyelement'::regtype THEN value ELSE value || '::' || $1 END FROM pool p WHERE p.type = $1 AND (good OR $2 = 'any')
			  ORDER BY md5(value || salt) LIMIT 1) END
$$;

-- each argument NULL, the others good
SELECT format('%s(%s);%s', head, string_agg(pg_temp.argument(type, CASE i WHEN missing THEN 'null' ELSE 'good' END, 0), ', ' ORDER BY i), tail)
FROM callee, generate_subscripts(types, 1) missing, unnest(types) WITH ORDINALITY t (type, i)
GROUP BY oid, head, tail, missing ORDER BY head, oid, missing;

-- each relation that is none of the kind
SELECT format('%s(%s);%s', head, string_agg(CASE t.type WHEN 'regclass'::regtype THEN p.value || '::regclass' ELSE pg_temp.argument(t.type, 'good', 0) END, ', ' ORDER BY i), tail)
FROM callee, pool p, unnest(types) WITH ORDINALITY t (type, i)
WHERE p.type = 'regclass'::regtype AND 'regclass'::regtype = ANY (types)
GROUP BY oid, head, tail, p.value ORDER BY head, oid, p.value;

-- anything; what has many arguments more often
SELECT format('%s(%s);%s', head, string_agg(pg_temp.argument(type, CASE WHEN random() < 0.05 THEN 'null' WHEN random() < 0.5 THEN 'good' ELSE 'any' END, random()), ', ' ORDER BY i), tail)
FROM (SELECT c.*, k FROM callee c, generate_series(1, :count) k WHERE k <= 4 + 4 * cardinality(types) ORDER BY head, oid, k OFFSET 0) c,
	unnest(types) WITH ORDINALITY t (type, i)
GROUP BY oid, head, tail, k ORDER BY md5(head || oid || k);
