/* What the extension consists of, and that nothing in it trusts search_path. */
SET client_min_messages = warning;
CREATE SCHEMA crm;
CREATE TABLE crm.accounts (id bigint PRIMARY KEY, points int, region text, owner_id int, status text DEFAULT 'open');
INSERT INTO crm.accounts SELECT i, i % 101, 'r' || i % 3, i % 7 FROM generate_series(1, 200) i;
SELECT tiering.create_model('abm', 'crm.accounts', territory => 'region', owner => 'owner_id') \g /dev/null
SELECT tiering.set_component('abm', 'fit', weight => 1) \g /dev/null
SELECT tiering.set_criterion('abm', 'fit', 'points', 'points') \g /dev/null
CALL tiering.activate('abm');

CREATE TEMP VIEW member AS
SELECT classid, objid FROM pg_depend
WHERE refclassid = 'pg_extension'::regclass AND deptype = 'e'
	AND refobjid = (SELECT oid FROM pg_extension WHERE extname = 'tiering');

SELECT * FROM no_plan();

SELECT is_empty($$
	SELECT oid::regprocedure FROM pg_proc JOIN member ON classid = 'pg_proc'::regclass AND objid = oid
	WHERE pronamespace <> 'tiering'::regnamespace
$$, 'no function outside of the schema tiering');
SELECT is_empty($$
	SELECT oid::regclass FROM pg_class JOIN member ON classid = 'pg_class'::regclass AND objid = oid
	WHERE relnamespace <> 'tiering'::regnamespace
$$, 'no relation outside of the schema tiering');
SELECT is_empty($$
	SELECT pg_describe_object(classid, objid, 0) FROM member
	WHERE classid NOT IN ('pg_proc'::regclass, 'pg_class'::regclass, 'pg_namespace'::regclass, 'pg_type'::regclass, 'pg_event_trigger'::regclass)
$$, 'members are a schema, tables, functions and event triggers, nothing else');
SELECT is_empty($$
	SELECT oid::regprocedure FROM pg_proc
	WHERE pronamespace IN ('tiering'::regnamespace, 'abm'::regnamespace) AND prosecdef
$$, 'no function is SECURITY DEFINER');
SELECT is_empty($$
	SELECT p.oid::regprocedure FROM pg_proc p JOIN pg_language l ON l.oid = p.prolang
	WHERE p.pronamespace = 'tiering'::regnamespace AND l.lanname <> 'c' AND p.prokind <> 'a'
		AND p.prosqlbody IS NULL
		AND NOT coalesce(p.proconfig @> '{"search_path=pg_catalog, pg_temp"}', false)
$$, 'a function that is no aggregate is in C, or its body is parsed already, or it sets its search_path');
SELECT is_empty($$
	SELECT p.oid::regprocedure FROM pg_proc p JOIN pg_language l ON l.oid = p.prolang
	WHERE p.pronamespace = 'abm'::regnamespace AND l.lanname <> 'c' AND p.prosqlbody IS NULL
		AND NOT coalesce(p.proconfig @> '{"search_path=pg_catalog, pg_temp"}', false)
$$, 'so in the schema of a model');
SELECT is_empty($$
	SELECT oid::regprocedure FROM pg_proc
	WHERE pronamespace = 'tiering'::regnamespace
		AND ('internal'::regtype = ANY (proargtypes::oid[])) <> (prorettype = 'internal'::regtype)
$$, 'no function but planner support takes internal arguments, which SQL cannot make');
SELECT is((SELECT count(*) FROM pg_depend d JOIN pg_extension e ON e.oid = d.refobjid AND e.extname = 'tiering'
	JOIN pg_class c ON c.oid = d.objid AND c.relnamespace = 'abm'::regnamespace WHERE d.refclassid = 'pg_extension'::regclass), 0::bigint,
	'what holds data is no member: it is dumped as any table');
SELECT set_has($$
	SELECT unnest(extconfig)::regclass::text FROM pg_extension WHERE extname = 'tiering'
$$, $$
	SELECT c.oid::regclass::text FROM pg_class c JOIN member ON classid = 'pg_class'::regclass AND objid = c.oid AND c.relkind = 'r'
	WHERE c.relname !~ '^(watched|unlogged)_'
$$, 'every table of the catalogue is dumped with its rows, but for what belongs to one cluster');
SELECT is_empty($$
	SELECT attrelid::regclass, attname FROM pg_attribute JOIN member ON classid = 'pg_class'::regclass AND objid = attrelid
	WHERE attnum > 0 AND atttypid IN ('oid'::regtype, 'regproc'::regtype, 'regprocedure'::regtype, 'regoper'::regtype, 'regoperator'::regtype)
$$, 'no row holds an OID');
SELECT is_empty($$
	SELECT conrelid::regclass, conname FROM pg_constraint
	WHERE contype = 'f' AND connamespace IN ('tiering'::regnamespace, 'abm'::regnamespace)
$$, 'no foreign keys: a parallel restore loads the tables in any order');
SELECT is_empty($$
	SELECT conrelid::regclass, conname FROM pg_constraint
	WHERE condeferrable AND connamespace IN ('tiering'::regnamespace, 'abm'::regnamespace)
$$, 'no deferrable constraints');
SELECT is_empty($$
	SELECT tgname FROM pg_trigger WHERE tgrelid = 'crm.accounts'::regclass AND NOT tgisinternal AND (tgdeferrable OR tgtype & 2 = 2 AND tgtype & 1 = 1)
$$, 'no deferred trigger, and none that fires before a row');
SELECT is((SELECT count(*) FROM pg_attribute WHERE attrelid = 'crm.accounts'::regclass AND attnum > 0), 5::bigint, 'the row type of the table is unchanged');

-- called the wrong way: an error, not a crash
SELECT throws_ok(format('SELECT %s()', oid::regproc), NULL, NULL, oid::regproc || ' cannot be called as a function')
FROM pg_proc WHERE pronamespace = 'tiering'::regnamespace AND prorettype IN ('trigger'::regtype, 'event_trigger'::regtype);
CREATE TABLE crm.other (id int);
CREATE PROCEDURE pg_temp.try(command text) LANGUAGE plpgsql AS $$ BEGIN EXECUTE command; EXCEPTION WHEN OTHERS THEN NULL; END $$;
SELECT lives_ok(format($c$ CALL pg_temp.try('CREATE TRIGGER t %s ON crm.other %s EXECUTE FUNCTION %s()');
	CALL pg_temp.try('INSERT INTO crm.other VALUES (1)'); CALL pg_temp.try('UPDATE crm.other SET id = 2'); CALL pg_temp.try('TRUNCATE crm.other');
	DROP TRIGGER IF EXISTS t ON crm.other $c$, event, level, oid::regproc), format('%s as a trigger %s %s', oid::regproc, event, level))
FROM pg_proc, (VALUES ('BEFORE INSERT OR UPDATE', 'FOR EACH ROW'), ('AFTER INSERT OR UPDATE', 'FOR EACH ROW'),
	('BEFORE INSERT', 'FOR EACH STATEMENT'), ('AFTER UPDATE', 'FOR EACH STATEMENT'), ('AFTER TRUNCATE', 'FOR EACH STATEMENT')) t (event, level)
WHERE pronamespace = 'tiering'::regnamespace AND prorettype = 'trigger'::regtype;

-- every argument NULL
SELECT lives_ok(format('CALL pg_temp.try(%L)', format('%s tiering.%I(%s)', CASE prokind WHEN 'p' THEN 'CALL' ELSE 'SELECT' END, proname,
	(SELECT string_agg('NULL::' || CASE t::regtype WHEN 'anyelement'::regtype THEN 'int' ELSE format_type(t, NULL) END, ', ') FROM unnest(proargtypes::oid[]) t))),
	oid::regprocedure || ' with NULL everywhere')
FROM pg_proc WHERE pronamespace = 'tiering'::regnamespace AND prorettype NOT IN ('trigger'::regtype, 'event_trigger'::regtype);

SELECT * FROM finish();
