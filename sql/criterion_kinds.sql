/* Criteria of every kind of type and function, statement after statement in one session: what is stored is what the view says. */
SET TimeZone = 'UTC';
SET DateStyle = 'ISO';
SET tiering.clock = '2027-01-01 00:00:00+00';
SET client_min_messages = warning;
CREATE SCHEMA crm;
CREATE TYPE crm.address AS (city text, zip int);
CREATE TYPE crm.stage AS ENUM ('lead', 'customer');
CREATE DOMAIN crm.percent AS int CHECK (VALUE BETWEEN 0 AND 100);
CREATE DOMAIN crm.words AS text[] CHECK (array_length(VALUE, 1) < 10);
CREATE TABLE crm.accounts (id int PRIMARY KEY, p int, address crm.address, addresses crm.address[], stage crm.stage, percent crm.percent,
	tags crm.words, during tstzrange, numbers int4multirange, j jsonb, js json, name text, big text, bits bit(8), ip inet, lasting interval,
	money money, words tsvector, place point, bytes bytea);
CREATE FUNCTION crm.two_statements(int) RETURNS int LANGUAGE sql STABLE AS 'SELECT 1; SELECT $1 + 1';
CREATE FUNCTION crm.fails(i int) RETURNS int LANGUAGE sql STABLE AS 'SELECT 1; SELECT 100 / $1';
CREATE FUNCTION crm.atomic(i int, j int DEFAULT 3) RETURNS int LANGUAGE sql IMMUTABLE BEGIN ATOMIC SELECT i + j; END;
CREATE FUNCTION crm.greatest_of(VARIADIC int[]) RETURNS int LANGUAGE sql STABLE AS 'SELECT max(v) FROM unnest($1) v';
CREATE FUNCTION crm.any_text(anyelement) RETURNS text LANGUAGE plpgsql IMMUTABLE AS 'BEGIN RETURN $1::text; END';
CREATE FUNCTION crm.with_setting(t text) RETURNS int LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog AS 'BEGIN RETURN length(t); END';
CREATE FUNCTION crm.as_definer(t text) RETURNS int LANGUAGE plpgsql STABLE SECURITY DEFINER AS 'BEGIN RETURN length(t); END';
CREATE FUNCTION crm.address_of(crm.accounts) RETURNS crm.address LANGUAGE sql IMMUTABLE AS 'SELECT $1.address';
CREATE FUNCTION crm.record_of(i int) RETURNS record LANGUAGE plpgsql IMMUTABLE AS $$ BEGIN RETURN row(i, 'x'::text); END $$;
INSERT INTO crm.accounts
SELECT i, i * 5, row('c' || i, i)::crm.address, ARRAY[row('d', i)::crm.address, row('e', 2)::crm.address], (ENUM_RANGE(NULL::crm.stage))[1 + i % 2], i,
	ARRAY['a', 'b'], tstzrange('2026-01-01', '2027-01-01'), '{[1,5]}', jsonb_build_object('a', i, 'b', jsonb_build_array(1, 2, i)),
	json_build_object('a', i), 'n' || i, repeat(md5(i::text), 3000), B'00001111', '10.0.0.1', i * interval '1 day', i::money,
	to_tsvector('simple', 'hello ' || i), point(i, 2), decode(md5(i::text), 'hex')
FROM generate_series(1, 8) i;
SELECT tiering.create_model('abm', 'crm.accounts', template => 'empty'), tiering.set_component('abm', 'fit');
SELECT tiering.set_tier('abm', 'All', 10);
SELECT count(*) FROM regexp_split_to_table($list$(address).zip
(addresses[1]).zip
length((address).city)
CASE stage WHEN 'lead' THEN 1 ELSE 2 END
stage = 'customer'
stage > 'lead'
percent
(p / 10)::crm.percent
array_length(tags, 1)
(tags::text[] || name)::crm.words IS NOT NULL
during @> timestamptz '2026-05-05'
numbers @> 3
jsonb_path_exists(j, '$.b[*] ? (@ > 3)')
(j -> 'b' ->> 2)::int
j['a']::int
jsonb_array_length(j -> 'b')
(js ->> 'a')::int
length(big) / 10000.0
(bits & B'00000101')::int
ip << inet '10.0.0.0/8'
extract(day FROM lasting)
money > 3::money
words @@ to_tsquery('simple', 'hello')
place[0]
get_byte(bytes, 0) / 4
ROW(p, name) IN ((5, 'n1'), (10, 'n2'))
ROW(p, name) = ROW(5, 'n1')
ROW(p, name) < ROW(20, 'n1')
(SELECT p)
crm.two_statements(p)
crm.fails(p - 10)
CASE WHEN p > 15 THEN crm.fails(p - 10) END
crm.atomic(p)
crm.atomic(p, 2)
crm.greatest_of(p, 2, 3)
length(crm.any_text(address))
length(crm.any_text(j))
crm.with_setting(name)
crm.as_definer(name)
(crm.address_of(accounts)).zip
length(crm.record_of(p)::text)
name IN ('n1', 'n2', 'n3', 'n4', 'n5', 'n6', 'n7', 'n8', 'n9', 'n10')
p IN (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)
p NOT IN (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)
p <> ALL (ARRAY[percent, 3])
address IN (ROW('c1', 1)::crm.address, ROW('c2', 2)::crm.address)
address IS DISTINCT FROM NULL
address IS NULL
name COLLATE "C" < 'n5'
greatest(p, percent)
length(format('%s-%s', name, p))
length(regexp_replace(name, 'n(.)', 'x\1\1'))
(ARRAY[p, percent, 3])[2:3] = ARRAY[percent::int, 3]
array_position(ARRAY[1, 5, 10], p)
width_bucket(p, ARRAY[1, 10, 20])
length(to_char(p, '999.9'))
date_part('year', lower(during)) / 100
num_nulls(p, name)
num_nonnulls(VARIADIC tags)
length(to_jsonb(accounts)::text) / 10000.0
length(row_to_json(accounts)::text) / 10000.0
length(accounts::text) / 10000.0
coalesce(nullif(p, 5), 3)$list$, '\n') WITH ORDINALITY AS e (expression, n),
	tiering.set_criterion('abm', 'fit', 'c' || n, expression, missing => 'zero');
CALL tiering.activate('abm');
CREATE VIEW crm.wrong AS SELECT account_id, check_name, detail FROM tiering.verify('abm');
TABLE crm.wrong;
UPDATE crm.accounts SET p = p + 5;
UPDATE crm.accounts SET address.zip = (address).zip + 1, percent = percent + 1 WHERE id < 5;
UPDATE crm.accounts SET name = name || 'x', j = j || '{"a": 7}' WHERE id > 2;
INSERT INTO crm.accounts (id) VALUES (20);
INSERT INTO crm.accounts (id, p, percent, address) VALUES (21, 12, 5, row('z', NULL));
TABLE crm.wrong;
-- the types change, after which they are used again
ALTER TYPE crm.address ADD ATTRIBUTE extra int;
UPDATE crm.accounts SET p = p + 1;
ALTER TYPE crm.stage ADD VALUE 'lost' BEFORE 'customer';
UPDATE crm.accounts SET stage = 'lost' WHERE id = 3;
ALTER DOMAIN crm.percent DROP CONSTRAINT percent_check;
ALTER DOMAIN crm.percent ADD CHECK (VALUE BETWEEN 0 AND 12);
UPDATE crm.accounts SET p = p + 1 WHERE id = 4;
TABLE crm.wrong;
-- one whose expression fails, and the next one of the same session
UPDATE crm.accounts SET p = 10 WHERE id = 5;
UPDATE crm.accounts SET p = p + 1 WHERE id <> 5;
TABLE crm.wrong;
SELECT account_id, criterion, message FROM abm.account_error;
UPDATE crm.accounts SET p = 11 WHERE id = 5;
CALL tiering.reevaluate('abm');
TABLE crm.wrong;
SELECT account_id, placement, score FROM abm.account_tier ORDER BY account_id;

DROP VIEW crm.wrong;
SELECT tiering.drop_model('abm', force => true);
DROP SCHEMA crm CASCADE;
