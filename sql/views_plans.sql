/* The plans of the views: one account by index, all accounts in parallel, and each table as often as needed. */
SET tiering.clock = '2027-01-01 00:00:00+00';
SET client_min_messages = warning;
CREATE SCHEMA crm;
CREATE TABLE crm.accounts (id int PRIMARY KEY, points int, region text);
INSERT INTO crm.accounts SELECT n, n * 7 % 101, 'R' || n % 3 FROM generate_series(1, 2000) AS n;
CREATE TABLE crm.visits (account_id int, at timestamptz);
SELECT tiering.create_model('abm', 'crm.accounts', template => 'empty', territory => 'region');
SELECT tiering.set_component('abm', 'fit'), tiering.set_criterion('abm', 'fit', 'points', 'points');
SELECT tiering.set_tier('abm', 'First', 1, min_score => 70, capacity => 50, capacity_per => 'territory'),
	tiering.set_tier('abm', 'Rest', 2);
CALL tiering.activate('abm');
-- plans follow from what is analyzed below, and from nothing else
SELECT format('ALTER TABLE %s SET (autovacuum_enabled = off)', oid::regclass) FROM pg_class WHERE relnamespace = 'abm'::regnamespace AND relkind = 'r' ORDER BY relname \gexec
UPDATE crm.accounts SET points = 0 WHERE id < 1000;
CALL tiering.reevaluate('abm');

/* How a query reads the tables of the model, how often, how it joins all of it, whether workers add up what they read, and whether a subquery runs for each row. */
CREATE FUNCTION crm.plan(query text) RETURNS SETOF text LANGUAGE plpgsql AS $$
DECLARE
	plan json;
BEGIN
	EXECUTE 'EXPLAIN (FORMAT JSON, VERBOSE) ' || query INTO plan;
	RETURN QUERY
	WITH RECURSIVE node AS (
		SELECT plan->0->'Plan' AS n
		UNION ALL
		SELECT child FROM node, json_array_elements(n->'Plans') AS child
	),
	found AS (
		SELECT concat_ws(' ', n->>'Relation Name',
						 CASE WHEN n->>'Node Type' ~ 'Index|Bitmap' THEN 'by index' ELSE 'all of it' END,
						 CASE WHEN n->>'Parallel Aware' = 'true' THEN 'in parallel' END) AS how
		FROM node WHERE n->>'Relation Name' IS NOT NULL AND n->>'Schema' = 'abm'
		UNION ALL
		SELECT 'joined by ' || lower(split_part(n->>'Node Type', ' ', 1)) FROM node WHERE n->>'Node Type' IN ('Hash Join', 'Merge Join')
		UNION ALL
		SELECT 'summed up by workers' FROM node WHERE n->>'Partial Mode' = 'Partial'
		UNION ALL
		SELECT 'a subquery for each row' FROM node WHERE n->>'Subplan Name' LIKE 'SubPlan%'
	)
	SELECT concat_ws(' ', how, CASE WHEN count(*) > 1 THEN format('(%s times)', count(*)) END)
	FROM found GROUP BY how ORDER BY how COLLATE "C";
END $$;

SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SET min_parallel_table_scan_size = 0;
SET max_parallel_workers_per_gather = 2;
VACUUM ANALYZE abm.state, abm.history, abm.seat_scope, abm.override, abm.upcoming;
ANALYZE crm.accounts;
-- without signals
SET enable_seqscan = off;
SELECT crm.plan('SELECT * FROM abm.account_tier WHERE account_id = 42');
SELECT crm.plan('SELECT * FROM abm.tier_history WHERE account_id = 42');
RESET enable_seqscan;
SELECT crm.plan('SELECT count(t.tier), count(t.placement), count(t.fit), avg(t.score) FROM crm.accounts a JOIN abm.account_tier t ON t.account_id = a.id');
SELECT crm.plan('SELECT count(tier), min(valid_from) FROM abm.tier_as_of(now())');
SELECT crm.plan('SELECT count(t.tier), count(a.points) FROM crm.accounts a LEFT JOIN abm.tier_as_of(now()) t ON t.account_id = a.id');
SELECT crm.plan('SELECT count(tier), count(end_cause) FROM abm.tier_history');
SELECT crm.plan('TABLE abm.tier_summary');
SELECT crm.plan('TABLE abm.capacity');

SELECT tiering.set_signal_source('abm', 'crm.visits', account => 'account_id', kind => $$ 'visit' $$, occurred_at => 'at');
SELECT tiering.set_signal('abm', 'fit', 'visit', points => 1, half_life => '30 days');
CALL tiering.activate('abm');
INSERT INTO crm.visits SELECT n, '2026-12-01' FROM generate_series(1, 500) AS n;
CALL tiering.maintain('abm');
INSERT INTO crm.visits SELECT n, '2026-12-01' FROM generate_series(400, 600) AS n;
VACUUM ANALYZE abm.state, abm.history, abm.signal, abm.override, abm.upcoming;
-- with signals
SET enable_seqscan = off;
SELECT crm.plan('SELECT * FROM abm.account_tier WHERE account_id = 42');
SELECT crm.plan('SELECT * FROM abm.tier_history WHERE account_id = 42');
RESET enable_seqscan;
SELECT crm.plan('SELECT count(t.tier), count(t.placement), count(t.fit), avg(t.score) FROM crm.accounts a JOIN abm.account_tier t ON t.account_id = a.id');
SELECT crm.plan('SELECT count(tier), min(valid_from) FROM abm.tier_as_of(now())');
SELECT crm.plan('SELECT count(t.tier), count(a.points) FROM crm.accounts a LEFT JOIN abm.tier_as_of(now()) t ON t.account_id = a.id');
SELECT crm.plan('SELECT count(tier), count(end_cause) FROM abm.tier_history');
SELECT crm.plan('TABLE abm.tier_summary');
SELECT crm.plan('TABLE abm.capacity');

-- who reads in parallel sees the same
CREATE TABLE crm.shown AS SELECT * FROM abm.account_tier;
CREATE TABLE crm.summary AS SELECT * FROM abm.tier_summary;
CREATE TABLE crm.seats AS SELECT * FROM abm.capacity;
SET max_parallel_workers_per_gather = 0;
SELECT count(*) FROM (TABLE crm.shown EXCEPT TABLE abm.account_tier) AS differs;
SELECT count(*) FROM abm.account_tier;
SELECT * FROM (TABLE crm.summary EXCEPT TABLE abm.tier_summary) AS differs;
SELECT * FROM (TABLE crm.seats EXCEPT TABLE abm.capacity) AS differs;
SELECT sum(account_count) AS accounts, sum(waitlisted_count) AS waiting FROM crm.summary;
SELECT sum(seat_count) AS seats, sum(taken_count) AS taken, sum(waitlisted_count) AS waiting FROM crm.seats;

SELECT tiering.drop_model('abm', force => true);
DROP SCHEMA crm CASCADE;
