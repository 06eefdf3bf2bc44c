/*
 * test/fuzz/shapes.sql
 *	  Account tables of many shapes: narrow and as wide as can be, with dropped
 *	  columns, partitions whose columns stand in another order, inherited,
 *	  generated, identity and domain columns, composite keys.  Each is written in
 *	  every way and reviewed; prints a row for each breach, and the number of shapes.
 */
SET client_min_messages = error;
CREATE SCHEMA crm;
CREATE TABLE crm.breach (shape text, what text);
CREATE DOMAIN crm.name AS text CHECK (VALUE <> '');
CREATE TYPE crm.place AS (city text, zip int);

-- filler: so many columns that nothing reads
CREATE FUNCTION crm.filler(n int) RETURNS text LANGUAGE sql AS $$
	SELECT coalesce(string_agg(format('f%s %s', i, (ARRAY['int', 'text', 'boolean', 'numeric'])[1 + i % 4]), ', '), '') || CASE WHEN n > 0 THEN ', ' ELSE '' END
	FROM generate_series(1, n) i
$$;

-- drop: columns f1 to fn
CREATE PROCEDURE crm.drop_filler(relation text, n int) LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE format('ALTER TABLE crm.%I %s', relation, (SELECT string_agg('DROP COLUMN f' || i, ', ') FROM generate_series(1, n) i));
END $$;

CREATE PROCEDURE crm.check_model(shape text, step text) LANGUAGE plpgsql AS $$
BEGIN
	COMMIT;
	CALL tiering.maintain('m');
	INSERT INTO crm.breach SELECT shape, format('%s: %s %s %s', step, account_id, check_name, detail) FROM tiering.verify('m') LIMIT 5;
	IF (SELECT count(*) FROM m.account_tier WHERE placement <> 'error') <> (SELECT count(*) FROM m.model) THEN
		INSERT INTO crm.breach VALUES (shape, step || ': accounts are missing or in error');
	END IF;
END $$;

/*
 * The table is crm.t with columns id and points; "dropped" columns go before
 * the model is made, and as many again while it is live.
 */
CREATE PROCEDURE crm.shape(shape text, create_it text, dropped int DEFAULT 0) LANGUAGE plpgsql AS $$
DECLARE
	command text;
BEGIN
	FOREACH command IN ARRAY string_to_array(create_it, ';;') LOOP
		EXECUTE command;
	END LOOP;
	IF dropped > 0 THEN
		CALL crm.drop_filler('t', dropped);
	END IF;
	PERFORM tiering.create_model('m', 'crm.t', key_column => 'id', template => 'empty');
	PERFORM tiering.set_component('m', 'fit'), tiering.set_criterion('m', 'fit', 'points', 'points'), tiering.set_criterion('m', 'fit', 'odd', 'id % 2 = 1'),
		tiering.set_tier('m', 'First', 1, min_score => 50, capacity => 4), tiering.set_tier('m', 'Rest', 2);
	COMMIT;
	INSERT INTO crm.t (id, points) SELECT i, i * 4 FROM generate_series(1, 20) i;
	CALL tiering.activate('m');
	CALL crm.check_model(shape, 'activate');
	INSERT INTO crm.t (id, points) SELECT i, i * 2 FROM generate_series(21, 40) i;
	INSERT INTO crm.t (id, points) VALUES (41, 99);
	UPDATE crm.t SET points = 100 - points WHERE id % 3 = 0;
	UPDATE crm.t SET id = 1000 + id WHERE id = 5;
	DELETE FROM crm.t WHERE id IN (6, 7);
	MERGE INTO crm.t USING (VALUES (8, 77), (50, 88)) v (k, p) ON t.id = v.k WHEN MATCHED THEN UPDATE SET points = p WHEN NOT MATCHED THEN INSERT (id, points) VALUES (k, p);
	CALL crm.check_model(shape, 'write');
	FOR command IN SELECT relid::regclass FROM pg_partition_tree('crm.t') WHERE isleaf AND level > 0 LOOP
		EXECUTE format('UPDATE %s SET points = points * 9 / 10', command);
		EXECUTE format('DELETE FROM %s WHERE id %% 11 = 0', command);
	END LOOP;
	CALL crm.check_model(shape, 'write of partitions');
	IF shape NOT LIKE '%1600%' THEN
		ALTER TABLE crm.t ADD COLUMN later text DEFAULT 'x';
		UPDATE crm.t SET points = points / 2 WHERE id % 4 = 0;
		ALTER TABLE crm.t DROP COLUMN later;
		INSERT INTO crm.t (id, points) VALUES (60, 61);
		ALTER TABLE crm.t ADD COLUMN later int;
		UPDATE crm.t SET points = points + 1, later = 5 WHERE id % 5 = 0;
		ALTER TABLE crm.t ALTER COLUMN later TYPE text;
		DELETE FROM crm.t WHERE id = 60;
		CALL crm.check_model(shape, 'columns added and dropped');
	END IF;
	CALL tiering.reevaluate('m');
	CALL crm.check_model(shape, 'review');
	TRUNCATE crm.t;
	CALL crm.check_model(shape, 'truncate');
	PERFORM tiering.drop_model('m', force => true);
	DROP TABLE crm.t CASCADE;
	COMMIT;
END $$;

CALL crm.shape('two columns', 'CREATE TABLE crm.t (id int PRIMARY KEY, points int)');
CALL crm.shape('dropped before, between and behind', 'CREATE TABLE crm.t (f1 int, id int PRIMARY KEY, f2 text, points int, f3 int)', 3);
CALL crm.shape('1600 columns', format('CREATE TABLE crm.t (id int PRIMARY KEY, %s points int)', crm.filler(1598)));
CALL crm.shape('1500 dropped columns', format('CREATE TABLE crm.t (%s id int PRIMARY KEY, points int)', crm.filler(1500)), 1500);
CALL crm.shape('1500 dropped columns between', format('CREATE TABLE crm.t (id int PRIMARY KEY, %s points int)', crm.filler(1500)), 1500);
CALL crm.shape('one partition', 'CREATE TABLE crm.t (id int PRIMARY KEY, points int) PARTITION BY RANGE (id);;CREATE TABLE crm.t_1 PARTITION OF crm.t DEFAULT');
CALL crm.shape('partitions with columns in other orders',
	'CREATE TABLE crm.t (id int PRIMARY KEY, points int, note text) PARTITION BY RANGE (id);;'
	'CREATE TABLE crm.t_1 (note text, points int, id int NOT NULL);;ALTER TABLE crm.t ATTACH PARTITION crm.t_1 FOR VALUES FROM (MINVALUE) TO (15);;'
	'CREATE TABLE crm.t_2 (gone int, points int, also_gone text, id int NOT NULL, note text);;ALTER TABLE crm.t_2 DROP COLUMN gone, DROP COLUMN also_gone;;'
	'ALTER TABLE crm.t ATTACH PARTITION crm.t_2 FOR VALUES FROM (15) TO (100);;CREATE TABLE crm.t_3 PARTITION OF crm.t DEFAULT');
CALL crm.shape('partitions of partitions',
	'CREATE TABLE crm.t (id int PRIMARY KEY, points int) PARTITION BY RANGE (id);;'
	'CREATE TABLE crm.t_1 PARTITION OF crm.t FOR VALUES FROM (MINVALUE) TO (30) PARTITION BY HASH (id);;'
	'CREATE TABLE crm.t_1a PARTITION OF crm.t_1 FOR VALUES WITH (MODULUS 2, REMAINDER 0) PARTITION BY LIST (id);;CREATE TABLE crm.t_1aa PARTITION OF crm.t_1a DEFAULT;;'
	'CREATE TABLE crm.t_1b (points int, id int NOT NULL);;ALTER TABLE crm.t_1 ATTACH PARTITION crm.t_1b FOR VALUES WITH (MODULUS 2, REMAINDER 1);;'
	'CREATE TABLE crm.t_2 PARTITION OF crm.t DEFAULT');
CALL crm.shape('generated, identity, domain and composite columns',
	'CREATE TABLE crm.t (n int GENERATED ALWAYS AS IDENTITY, id int PRIMARY KEY, home crm.place DEFAULT row(''x'', 1), title crm.name DEFAULT ''y'', points int, '
	'twice int GENERATED ALWAYS AS (points * 2) STORED, whole text GENERATED ALWAYS AS (id || ''.'' || points) STORED)');
CALL crm.shape('an account column toasted away', 'CREATE TABLE crm.t (body text DEFAULT repeat(md5(''z''), 100000), id int PRIMARY KEY, points int)');
CALL crm.shape('a composite key', 'CREATE TABLE crm.t (region text DEFAULT ''r'', id int, points int, PRIMARY KEY (region, id))');
CALL crm.shape('no primary key', 'CREATE TABLE crm.t (id int NOT NULL UNIQUE, points int)');
CALL crm.shape('unlogged', 'CREATE UNLOGGED TABLE crm.t (id int PRIMARY KEY, points int)');
CALL crm.shape('names that need quotes', 'CREATE TABLE crm.t ("a ""b" int, id int PRIMARY KEY, "SELECT" text, points int, "ü$$" int)');
TABLE crm.breach;
SELECT '# 14 shapes of tables';
