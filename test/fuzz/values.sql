/*
 * test/fuzz/values.sql
 *	  What 17 types have at their edges, as a column that criteria read and as the
 *	  key of an account.  The statements must end as on a plain table beside it,
 *	  and what is stored be what verify() computes.  Prints a row for each breach,
 *	  and at last the number of values.
 */
SET client_min_messages = error;
CREATE SCHEMA crm;
CREATE TABLE crm.edge (n int GENERATED ALWAYS AS IDENTITY, type text, value text);
INSERT INTO crm.edge (type, value) VALUES
	('smallint', '-32768'), ('smallint', '32767'), ('smallint', '32768'), ('smallint', '0'), ('smallint', 'x'),
	('integer', '-2147483648'), ('integer', '2147483647'), ('integer', '2147483648'), ('integer', '0'), ('integer', ''),
	('bigint', '-9223372036854775808'), ('bigint', '9223372036854775807'), ('bigint', '9223372036854775808'), ('bigint', '-0'),
	('numeric', '0'), ('numeric', 'NaN'), ('numeric', 'Infinity'), ('numeric', '-Infinity'), ('numeric', '1e-1000'), ('numeric', '1e1000'), ('numeric', '-1e131071'), ('numeric', '1e131072'),
	('numeric', repeat('9', 5000)), ('numeric', '99.995'), ('numeric', '100.00000000000000000001'), ('numeric', '-100'),
	('double precision', '-0'), ('double precision', 'NaN'), ('double precision', 'Infinity'), ('double precision', '-Infinity'), ('double precision', '1.7976931348623157e308'),
	('double precision', '5e-324'), ('double precision', '1e309'), ('double precision', '100.00000000000001'), ('double precision', '74.995'),
	('real', '-0'), ('real', 'NaN'), ('real', 'Infinity'), ('real', '3.4e38'), ('real', '1e-45'), ('real', '1e39'), ('real', '99.995'),
	('boolean', 'true'), ('boolean', 'false'), ('boolean', 'maybe'),
	('text', ''), ('text', ' '), ('text', repeat('x', 1000000)), ('text', E'a\nb\tc'), ('text', 'Ümläut 漢字 😀'), ('text', ''''), ('text', '"'), ('text', '\'), ('text', 'NULL'),
	('text', '{"a"}'), ('text', chr(1)), ('text', '%s%n$1'),
	('varchar(5)', ''), ('varchar(5)', 'abcde'), ('varchar(5)', 'abcdef'), ('varchar(5)', 'ab    '), ('char(3)', ''), ('char(3)', 'a'), ('char(3)', 'abc'), ('char(3)', 'abcd'),
	('date', 'infinity'), ('date', '-infinity'), ('date', '4713-11-24 BC'), ('date', '5874897-12-31'), ('date', '2028-02-29'), ('date', '2027-02-29'), ('date', '0001-01-01 BC'),
	('timestamptz', 'infinity'), ('timestamptz', '-infinity'), ('timestamptz', '4713-11-24 00:00:00+00 BC'), ('timestamptz', '294276-12-31 23:59:59.999999+00'),
	('timestamptz', '2027-03-28 02:30:00 Europe/Berlin'), ('timestamptz', '294277-01-01'),
	('timestamp', 'infinity'), ('timestamp', '294276-12-31 23:59:59'), ('timestamp', '4713-11-24 BC'),
	('interval', '0'), ('interval', '178000000 years'), ('interval', '-178000000 years'), ('interval', '1 mon -30 days'), ('interval', '2147483647 days'), ('interval', '1e20 years'),
	('uuid', '00000000-0000-0000-0000-000000000000'), ('uuid', 'ffffffff-ffff-ffff-ffff-ffffffffffff'), ('uuid', 'x'),
	('jsonb', 'null'), ('jsonb', '{}'), ('jsonb', '[]'), ('jsonb', '"x"'), ('jsonb', '{"a": 1e1000}'), ('jsonb', '{"a": null}'), ('jsonb', '{"a": {"a": []}}'), ('jsonb', '1'), ('jsonb', '{'),
	('jsonb', repeat('[', 2000) || repeat(']', 2000)), ('text[]', '{}'), ('text[]', '{NULL}'), ('text[]', '{a,NULL,a}'), ('text[]', '{{a,b},{c,d}}'), ('text[]', '[-3:-2]={a,b}'), ('text[]', '{');
INSERT INTO crm.edge (type, value) SELECT DISTINCT type, NULL FROM crm.edge;
CREATE TABLE crm.breach (type text, value text, what text);

-- try: run a statement, answer its SQLSTATE
CREATE FUNCTION crm.try(command text) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE command;
	RETURN '00000';
EXCEPTION WHEN OTHERS THEN
	RETURN SQLSTATE;
END $$;

-- points: criteria over a column of a type
CREATE FUNCTION crm.points(type text) RETURNS text[] LANGUAGE sql AS $$
	SELECT ARRAY['v IS NULL', 'length(v::text)', 'v::text ~ ''^[0-9]+$'''] || CASE
		WHEN type IN ('smallint', 'integer', 'bigint', 'numeric', 'double precision', 'real') THEN ARRAY['v', 'tiering.ramp(v, 0, 100)', '100 / v', 'v * 2',
			'tiering.band(v, ''{0,50}'', ''{10,90}'')', 'tiering.sigmoid(v, 50, 1)']
		WHEN type = 'boolean' THEN ARRAY['v', 'NOT v']
		WHEN type IN ('text', 'varchar(5)', 'char(3)') THEN ARRAY['v = ''a''', 'v < ''b''', 'tiering.lookup(v, ''{"a": 5, "*": 1}'')', 'v::int']
		WHEN type IN ('date', 'timestamp', 'timestamptz') THEN ARRAY['v > ''2026-01-01''', 'extract(year FROM v)', '(v + interval ''1 year'') > ''2027-01-01''', 'tiering.ramp(extract(epoch FROM v), 0, 1e9)']
		WHEN type = 'interval' THEN ARRAY['v > ''1 day''', 'extract(epoch FROM v)', 'v * 2 > v']
		WHEN type = 'jsonb' THEN ARRAY['(v ->> ''a'')::float8', 'tiering.lookup(''a'', v)', 'v ? ''a''']
		WHEN type = 'text[]' THEN ARRAY['tiering.overlap(v, ''{a,b}'')', 'cardinality(v)', 'v[1]::int']
		ELSE ARRAY['v::text > ''5''']
	END
$$;

-- differ: note it if the model's table and the plain one ended differently
CREATE PROCEDURE crm.differ(type text, value text, command text) LANGUAGE plpgsql AS $$
DECLARE
	live text := crm.try(replace(command, '@', 'live'));
	plain text := crm.try(replace(command, '@', 'plain'));
BEGIN
	IF live <> plain THEN
		INSERT INTO crm.breach VALUES (type, left(value, 40), format('%s: %s, and %s without a model', command, live, plain));
	END IF;
END $$;

CREATE PROCEDURE crm.model(type text, expressions text[]) LANGUAGE plpgsql AS $$
BEGIN
	PERFORM tiering.create_model('m', 'crm.live', template => 'empty', owner => CASE WHEN expressions <> '{points}' THEN 'v::text' ELSE '''one''' END);
	PERFORM tiering.set_component('m', 'fit'), tiering.set_tier('m', 'First', 1, min_score => 50, capacity => 3, capacity_per => 'owner'), tiering.set_tier('m', 'Rest', 2);
	FOR i IN 1 .. cardinality(expressions) LOOP
		PERFORM tiering.set_criterion('m', 'fit', 'c' || i, expressions[i]);
	END LOOP;
	COMMIT;
	CALL tiering.activate('m');
END $$;

-- settle: what is stored must be right
CREATE PROCEDURE crm.settle(type text, what text) LANGUAGE plpgsql AS $$
BEGIN
	COMMIT;
	CALL tiering.maintain('m');
	INSERT INTO crm.breach SELECT type, left(account_id, 40), format('%s: %s: %s', what, check_name, detail) FROM tiering.verify('m');
	CALL tiering.reevaluate('m');
	INSERT INTO crm.breach SELECT type, left(account_id, 40), format('%s, reviewed: %s: %s', what, check_name, detail) FROM tiering.verify('m');
	IF EXISTS (TABLE crm.live EXCEPT ALL TABLE crm.plain) OR EXISTS (TABLE crm.plain EXCEPT ALL TABLE crm.live) THEN
		INSERT INTO crm.breach VALUES (type, NULL, what || ': the rows differ');
	END IF;
	PERFORM tiering.drop_model('m', force => true);
	DROP TABLE crm.live, crm.plain;
	COMMIT;
END $$;

CREATE PROCEDURE crm.all_types() LANGUAGE plpgsql AS $$
DECLARE
	t text;
	e crm.edge;
	expression text;
BEGIN
	FOR t IN SELECT DISTINCT type FROM crm.edge ORDER BY 1 LOOP
		-- as a column, with one criterion that fails for none and with all of them
		FOREACH expression IN ARRAY ARRAY['v IS NULL', NULL] LOOP
			EXECUTE format('CREATE TABLE crm.live (id int PRIMARY KEY, v %s)', t);
			EXECUTE format('CREATE TABLE crm.plain (id int PRIMARY KEY, v %s)', t);
			CALL crm.model(t, CASE WHEN expression IS NULL THEN crm.points(t) ELSE ARRAY[expression] END);
			FOR e IN SELECT * FROM crm.edge WHERE type = t ORDER BY n LOOP
				CALL crm.differ(t, e.value, format('INSERT INTO crm.@ VALUES (%s, %L)', e.n, e.value));
				CALL crm.differ(t, e.value, format('INSERT INTO crm.@ VALUES (%s, NULL)', 1000 + e.n));
				CALL crm.differ(t, e.value, format('UPDATE crm.@ SET v = %L WHERE id = %s', e.value, 1000 + e.n));
			END LOOP;
			CALL crm.settle(t, 'as a column');
		END LOOP;
		-- as the key
		CONTINUE WHEN t IN ('jsonb', 'text[]', 'interval', 'boolean');
		EXECUTE format('CREATE TABLE crm.live (v %s PRIMARY KEY, points int)', t);
		EXECUTE format('CREATE TABLE crm.plain (v %s PRIMARY KEY, points int)', t);
		CALL crm.model(t, '{points}');
		FOR e IN SELECT * FROM crm.edge WHERE type = t ORDER BY n LOOP
			CALL crm.differ(t, e.value, format('INSERT INTO crm.@ VALUES (%L, %s)', e.value, e.n));
			CALL crm.differ(t, e.value, format('UPDATE crm.@ SET points = 50 WHERE v = %L', e.value));
		END LOOP;
		INSERT INTO crm.breach SELECT t, left(v::text, 40), 'cannot be explained: ' || state
			FROM crm.live, crm.try(format('SELECT * FROM tiering.explain(''m'', %L)', v)) state WHERE state <> '00000';
		CALL crm.settle(t, 'as the key');
	END LOOP;
END $$;
CALL crm.all_types();
TABLE crm.breach;
SELECT '# ' || count(*) || ' values of ' || count(DISTINCT type) || ' types' FROM crm.edge;
