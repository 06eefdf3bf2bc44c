/*
 * test/fuzz/criteria.sql
 *	  What criteria.pl calls, and the model that it offers its texts to.
 */
SET client_min_messages = warning;
CREATE SCHEMA crm;
CREATE TABLE crm.accounts (id int PRIMARY KEY, s smallint, i int, b bigint, n numeric, f float8, r real, t text, v varchar(20),
	c char(3), flag boolean, d date, ts timestamptz, tags text[], j jsonb);
CREATE TABLE crm.deals (id int PRIMARY KEY, account_id int, amount numeric);
INSERT INTO crm.accounts
SELECT k, k % 7, (k * 37) % 101, k * 1000003::bigint, k / 7.0, CASE k % 9 WHEN 0 THEN float8 'NaN' WHEN 1 THEN 'Infinity' ELSE k END,
	k / 3.0, CASE WHEN k % 5 > 0 THEN chr(97 + k % 3) END, 'v' || k, 'c', CASE k % 3 WHEN 0 THEN true WHEN 1 THEN false END,
	date '2026-01-01' + k, timestamptz '2026-06-01' + k * interval '1 hour', CASE WHEN k % 4 > 0 THEN ARRAY['a', 'b', NULL] END,
	CASE WHEN k % 4 > 0 THEN jsonb_build_object('a', k, 'x', 'y') END
FROM generate_series(1, 40) k;
INSERT INTO crm.deals SELECT k, k % 30, k FROM generate_series(1, 60) k;
SELECT tiering.create_model('fuzz_model', 'crm.accounts', schema_name => 'model', template => 'empty') \g /dev/null
SELECT tiering.set_component('fuzz_model', 'fit') \g /dev/null
SELECT tiering.set_source('fuzz_model', 'crm.deals', 'account_id') \g /dev/null
SELECT tiering.set_tier('fuzz_model', 'First', 1, min_score => 50, capacity => 5) \g /dev/null
SELECT tiering.set_tier('fuzz_model', 'Rest', 2) \g /dev/null

CREATE SCHEMA fuzz;
CREATE TABLE fuzz.outcome (number int, sqlstate text, message text, expression text);
CREATE TABLE fuzz.used (number int, scored bigint, failed bigint);
CREATE TABLE fuzz.wrong (number int, what text, detail text);

-- offer: set it as a criterion, one of four places
CREATE PROCEDURE fuzz.offer(number int, expression text) LANGUAGE plpgsql AS $$
BEGIN
	PERFORM tiering.set_criterion('fuzz_model', 'fit', 'c_' || number % 4, expression, missing => CASE number % 3 WHEN 0 THEN 'zero' END);
	INSERT INTO fuzz.outcome VALUES (number, '00000', NULL, expression);
EXCEPTION WHEN OTHERS THEN
	INSERT INTO fuzz.outcome VALUES (number, SQLSTATE, SQLERRM, expression);
END $$;

-- use: what was accepted goes live, and accounts are written; nothing may fail
CREATE PROCEDURE fuzz.use(number int) LANGUAGE plpgsql AS $$
BEGIN
	COMMIT;
	CALL tiering.activate('fuzz_model');
	UPDATE crm.accounts SET i = i + 1, t = reverse(t), n = -n WHERE id % 3 = 0;
	UPDATE crm.accounts SET i = NULL, tags = NULL WHERE id % 10 = number % 10;
	INSERT INTO crm.deals VALUES (1000 + number, number % 40, 7);
	DELETE FROM crm.accounts WHERE id = 40;
	INSERT INTO crm.accounts (id, i, f) VALUES (40, number, 1);
	COMMIT;
	CALL tiering.maintain('fuzz_model');
	INSERT INTO fuzz.wrong SELECT number, 'verify: ' || check_name, format('%s: %s', account_id, detail) FROM tiering.verify('fuzz_model');
	INSERT INTO fuzz.used SELECT number, count(*) FILTER (WHERE placement <> 'error'), count(*) FILTER (WHERE placement = 'error') FROM model.account_tier;
	COMMIT;
END $$;
