/*
 * One session, two models, two roles, two search paths, with and without parallel
 * workers: what is remembered for one is not used for the other.
 */
SET tiering.clock = '2027-01-01 00:00:00+00';
SET client_min_messages = warning;
\pset tuples_only on
\pset format unaligned
CREATE ROLE regress_one;
CREATE ROLE regress_two;
DO $$ BEGIN EXECUTE format('GRANT CREATE ON DATABASE %I TO regress_one, regress_two', current_database()); END $$;
CREATE SCHEMA one AUTHORIZATION regress_one;
CREATE SCHEMA two AUTHORIZATION regress_two;

-- the same names in both schemas, with other columns, types and meanings
SET ROLE regress_one;
SET search_path = one;
CREATE TABLE accounts (id int PRIMARY KEY, points int);
CREATE FUNCTION judge(int) RETURNS int LANGUAGE plpgsql STABLE AS 'BEGIN RETURN CASE current_user WHEN ''regress_one'' THEN $1 ELSE -1 END; END';
SELECT tiering.create_model('first', 'accounts', template => 'empty');
SELECT tiering.set_component('first', 'fit'), tiering.set_criterion('first', 'fit', 'points', 'judge(points)'), tiering.set_tier('first', 'Top', 1, min_score => 50, capacity => 2),
	tiering.set_tier('first', 'Rest', 2);
CALL tiering.activate('first');
SET ROLE regress_two;
SET search_path = two;
CREATE TABLE accounts (name text, gone int, points numeric, id text PRIMARY KEY);
ALTER TABLE accounts DROP COLUMN gone;
CREATE FUNCTION judge(numeric) RETURNS numeric LANGUAGE plpgsql STABLE AS 'BEGIN RETURN CASE current_user WHEN ''regress_two'' THEN 100 - $1 ELSE -1 END; END';
SELECT tiering.create_model('second', 'accounts', template => 'empty');
SELECT tiering.set_component('second', 'fit'), tiering.set_criterion('second', 'fit', 'points', 'judge(points)'), tiering.set_tier('second', 'Top', 1, min_score => 50, capacity => 2),
	tiering.set_tier('second', 'Rest', 2);
CALL tiering.activate('second');
RESET ROLE;

-- the same prepared statement under both paths, by a superuser and by the owners
SET search_path = one;
PREPARE add (int) AS INSERT INTO accounts (id, points) VALUES ($1, $1);
EXECUTE add(10);
SET search_path = two;
DEALLOCATE add;
PREPARE add (int) AS INSERT INTO accounts (id, points) VALUES ($1, $1);
EXECUTE add(10);
SET ROLE regress_two;
EXECUTE add(60);
RESET ROLE;
SET search_path = one;
INSERT INTO accounts VALUES (60, 60);
SET ROLE regress_one;
INSERT INTO accounts VALUES (70, 70);
UPDATE accounts SET points = 80 WHERE id = 10;
RESET ROLE;
SET search_path = two, one;
UPDATE accounts SET points = 20 WHERE id = '60';
UPDATE one.accounts SET points = points + 1;
RESET search_path;
SELECT account_id, tier, score FROM first.account_tier ORDER BY 1;
SELECT account_id, tier, score FROM second.account_tier ORDER BY 1;
SELECT account_id, message FROM first.account_error;
SELECT account_id, message FROM second.account_error;

-- the same with a new definition of one of them, a table altered, a function replaced
ALTER TABLE two.accounts ADD COLUMN first_column int;
CREATE OR REPLACE FUNCTION one.judge(int) RETURNS int LANGUAGE plpgsql STABLE AS 'BEGIN RETURN 100 - $1; END';
UPDATE one.accounts SET points = 90 WHERE id = 70;
UPDATE two.accounts SET points = 1 WHERE id = '10';
CREATE FUNCTION two.scale(numeric) RETURNS numeric LANGUAGE sql IMMUTABLE AS 'SELECT $1';	-- planning puts its body into the expression
SELECT tiering.set_criterion('second', 'fit', 'points', 'two.scale(points)');
CALL tiering.activate('second');
INSERT INTO two.accounts (id, points) VALUES ('5', 55);
CREATE OR REPLACE FUNCTION two.scale(numeric) RETURNS numeric LANGUAGE sql IMMUTABLE AS 'SELECT 100 - $1';
INSERT INTO two.accounts (id, points) VALUES ('6', 70);
INSERT INTO one.accounts VALUES (5, 55);
SELECT account_id, tier, score FROM first.account_tier ORDER BY 1;
SELECT account_id, tier, score FROM second.account_tier ORDER BY 1;
CALL tiering.reevaluate('first');
CALL tiering.reevaluate('second');
SELECT * FROM tiering.verify('first');
SELECT * FROM tiering.verify('second');

-- in workers, as far as the views and functions may be there
CREATE TABLE one.answers AS
	SELECT t::text FROM first.account_tier t
	UNION ALL SELECT t::text FROM first.tier_history t
	UNION ALL SELECT t::text FROM first.tier_summary t
	UNION ALL SELECT t::text FROM first.capacity t
	UNION ALL SELECT t::text FROM first.scorecard t
	UNION ALL SELECT t::text FROM first.criterion_points t;
SELECT name AS parallel_mode FROM pg_settings WHERE name IN ('force_parallel_mode', 'debug_parallel_query') \gset
SET :parallel_mode = on;
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SET min_parallel_table_scan_size = 0;
SET parallel_leader_participation = off;
UPDATE one.accounts SET points = points;
CREATE TABLE one.answers_of_workers AS
	SELECT t::text FROM first.account_tier t
	UNION ALL SELECT t::text FROM first.tier_history t
	UNION ALL SELECT t::text FROM first.tier_summary t
	UNION ALL SELECT t::text FROM first.capacity t
	UNION ALL SELECT t::text FROM first.scorecard t
	UNION ALL SELECT t::text FROM first.criterion_points t;
SELECT count(*) > 10 FROM first.account_tier, first.tier_history;
CALL tiering.reevaluate('first');
CALL tiering.rebalance('first');
CALL tiering.maintain('first');
RESET :parallel_mode;
RESET parallel_setup_cost;
RESET parallel_tuple_cost;
RESET min_parallel_table_scan_size;
RESET parallel_leader_participation;
(TABLE one.answers EXCEPT ALL TABLE one.answers_of_workers) UNION ALL (TABLE one.answers_of_workers EXCEPT ALL TABLE one.answers);
SELECT count(*) > 10 FROM one.answers;
SELECT * FROM tiering.verify('first');

SELECT tiering.drop_model('first', force => true), tiering.drop_model('second', force => true);
DROP SCHEMA one, two CASCADE;
DROP OWNED BY regress_one, regress_two;
DROP ROLE regress_one, regress_two;
