--
-- names with capitals, blanks, quotes, key words, 63 bytes
--
\pset tuples_only on
\pset format unaligned
-- each kind of object gets each of these
CREATE TABLE hostile (n int GENERATED ALWAYS AS IDENTITY, name text);
INSERT INTO hostile (name) VALUES
	('Capital'), ('two words'), ('single''quote'), ('double"quote'), ('back\slash'), ('semi;colon'),
	('dollar$$quote'), ('percent%s%I'), ('select'), ('NULL'), ('user'), ('1digit'), ('-- comment'), ('/* comment */'),
	(E'new\nline'), (E'tab\tbed'), ('Ümläut'), ('漢字'), ('.dotted.'), ('[brackets]'), ('{braces}'), (' '),
	(repeat('x', 63)), (repeat('ü', 31) || 'x'), ('draft'), ('tiering.model'), ('$1'), (':psql'), ('a,b'), ('("");');

CREATE FUNCTION try_names(hostile) RETURNS text LANGUAGE plpgsql AS $function$
DECLARE
	n ALIAS FOR $1;
	result text;
BEGIN
	EXECUTE format('CREATE SCHEMA %I', 'crm ' || n.n);
	EXECUTE format('CREATE TABLE %I.%I (%I text PRIMARY KEY, size int)', 'crm ' || n.n, n.name, n.name);
	-- model, schema, table, key and tier are called so
	PERFORM tiering.create_model(n.name, format('%I.%I', 'crm ' || n.n, n.name)::regclass, n.name,
		filter => format('%I <> %L', n.name, n.name), territory => format('%I', n.name), owner => format('%L', n.name),
		template => 'empty');
	PERFORM tiering.set_component(n.name, 'fit');
	PERFORM tiering.set_criterion(n.name, 'fit', 'length', format('length(%I) + size', n.name), description => n.name);
	PERFORM tiering.set_tier(n.name, n.name, 1, min_score => 50, gate => format('%I = %L', n.name, n.name),
		capacity => 5, capacity_per => 'territory', motion => n.name, description => n.name);
	PERFORM tiering.set_tier(n.name, n.name, 2, min_score => 50, gate => format('%I = %L', n.name, n.name),
		capacity => 5, capacity_per => 'owner', motion => n.name, description => n.name);
	EXECUTE format('INSERT INTO %I.%I VALUES (%L, 1), (%L, 2)', 'crm ' || n.n, n.name, n.name, 'other');
	EXECUTE format('SELECT string_agg(d::text, %L ORDER BY account_id) FROM %I.draft d', ' ', n.name) INTO result;
	IF NOT EXISTS (SELECT FROM tiering.model m JOIN tiering.tier t USING (model)
				   WHERE model = n.name AND schema_name = n.name AND key_column = n.name AND tier = n.name) THEN
		RAISE 'lost';
	END IF;
	-- the draft is read back from its view
	PERFORM tiering.set_component(n.name, 'fit', 3);
	PERFORM tiering.drop_tier(n.name, n.name);
	PERFORM tiering.drop_criterion(n.name, 'length');
	PERFORM tiering.drop_model(n.name);
	EXECUTE format('DROP TABLE %I.%I', 'crm ' || n.n, n.name);
	EXECUTE format('DROP SCHEMA %I', 'crm ' || n.n);
	RETURN result;
END
$function$;
SELECT try_names(h) FROM hostile h ORDER BY n;
SELECT count(*) FROM tiering.model;
DROP FUNCTION try_names;
DROP TABLE hostile;

-- a name that PostgreSQL could not keep is refused, not cut
CREATE TABLE accounts (id int PRIMARY KEY, size int);
SELECT tiering.create_model(repeat('x', 64), 'accounts');
\echo :SQLSTATE
SELECT tiering.create_model(repeat('ü', 32), 'accounts');
SELECT tiering.create_model('', 'accounts');
\echo :SQLSTATE
SELECT tiering.create_model('m', 'accounts', schema_name => repeat('x', 64));
SELECT tiering.create_model('m', 'accounts', schema_name => '');
SELECT tiering.create_model('m', 'accounts', schema_name => 'Another one');
SELECT tiering.set_tier('m', '', 4);
\echo :SQLSTATE
SELECT tiering.set_tier('m', repeat('x', 64), 4);

-- components and criteria are columns: plain lower-case names
SELECT tiering.set_component('m', 'Fit');
\echo :SQLSTATE
SELECT tiering.set_component('m', 'two words');
SELECT tiering.set_component('m', '1st');
SELECT tiering.set_component('m', '_fit');
SELECT tiering.set_component('m', 'größe');
SELECT tiering.set_component('m', '');
SELECT tiering.set_component('m', repeat('x', 60));
SELECT tiering.set_component('m', repeat('x', 59));
SELECT tiering.set_component('m', 'select');
\echo :SQLSTATE
SELECT tiering.set_component('m', 'left');
SELECT tiering.set_component('m', 'score');
\echo :SQLSTATE
SELECT tiering.set_component('m', 'tier');
SELECT tiering.set_component('m', 'fit_2');
SELECT tiering.set_criterion('m', 'fit_2', 'account_id', 'size');
\echo :SQLSTATE
SELECT tiering.set_criterion('m', 'fit_2', 'territory', 'size');
SELECT tiering.set_criterion('m', 'fit_2', 'Head count', 'size');
SELECT tiering.set_criterion('m', 'fit_2', 'order', 'size');
SELECT tiering.set_criterion('m', 'fit_2', repeat('y', 59), 'size');
SELECT tiering.set_criterion('m', 'fit_2', 'fit_2', 'size');
SELECT tiering.set_criterion('m', 'fit_2', 'value', 'size');
-- a criterion's name is one of the model, not of the component
SELECT tiering.set_criterion('m', repeat('x', 59), 'fit_2', 'size + 1');
SELECT component, criterion FROM tiering.criterion ORDER BY position;
SELECT string_agg(attname, ', ' ORDER BY attnum) FROM pg_attribute WHERE attrelid = '"Another one".draft'::regclass;
SELECT tiering.drop_model('m');
DROP TABLE accounts;
