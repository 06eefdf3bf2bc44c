--
-- A re-evaluation finds what differs, whatever the key: integers that lie
-- close together or far apart, and keys that are no integers.
--
SET timezone = 'UTC';
SET tiering.clock = '2026-01-01 UTC';
CREATE SCHEMA crm;

-- key is an expression over n
CREATE FUNCTION crm.prepare(model text, key_type text, key text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE format('CREATE TABLE crm.%I (id %s PRIMARY KEY, n int, points float8, region text, open boolean)',
				   model, key_type);
	EXECUTE format('INSERT INTO crm.%I SELECT %s, n, n %% 50, ''R'' || n %% 7, n %% 3 = 0 '
				   'FROM generate_series(1, 3000) n', model, key);
	PERFORM tiering.create_model(model, format('crm.%I', model), template => 'empty', territory => 'region',
								 filter => 'n > 5');
	PERFORM tiering.set_component(model, 'fit');
	PERFORM tiering.set_criterion(model, 'fit', 'points', 'points');
	PERFORM tiering.set_criterion(model, 'fit', 'half', 'points / 2', missing => 'zero');
	PERFORM tiering.set_tier(model, 'First', 1, min_score => 30, gate => 'open', capacity => 9,
							 capacity_per => 'territory');
	PERFORM tiering.set_tier(model, 'Rest', 2);
END $$;

-- what the triggers do not see: points, territory, gate, filter, rows that go and come
CREATE FUNCTION crm.change(model text, key text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
	SET LOCAL tiering.enabled = off;
	EXECUTE format('UPDATE crm.%I SET points = CASE WHEN n %% 2 = 0 THEN points + 1 END WHERE n BETWEEN 100 AND 399', model);
	EXECUTE format('UPDATE crm.%I SET region = nullif(region, ''R3'') || ''x'' WHERE n BETWEEN 400 AND 599', model);
	EXECUTE format('UPDATE crm.%I SET open = NOT open WHERE n BETWEEN 600 AND 799', model);
	EXECUTE format('UPDATE crm.%I SET n = -n WHERE n BETWEEN 800 AND 899', model);
	EXECUTE format('DELETE FROM crm.%I WHERE n BETWEEN 900 AND 999', model);
	EXECUTE format('INSERT INTO crm.%I SELECT %s, n, 40, ''R1'', true FROM generate_series(3001, 3100) n', model, key);
END $$;

SELECT crm.prepare(model, key_type, key)
FROM (VALUES ('close', 'int', 'n'), ('apart', 'bigint', 'n::bigint << 42'),
			 ('small', 'int2', '3000 - n'), ('ids', 'uuid', 'md5(n::text)::uuid'),
			 ('names', 'text COLLATE "C"', '''account '' || n'), ('numbers', 'numeric', 'n / 7.0')) AS k (model, key_type, key);
SELECT format('CALL tiering.activate(%L)', model) FROM tiering.model ORDER BY model \gexec
SELECT crm.change(model, key)
FROM (VALUES ('close', 'n'), ('apart', 'n::bigint << 42'),
			 ('small', '3000 - n'), ('ids', 'md5(n::text)::uuid'),
			 ('names', '''account '' || n'), ('numbers', 'n / 7.0')) AS k (model, key);
SET tiering.clock = '2026-01-02 UTC';
SELECT format('CALL tiering.reevaluate(%L)', model) FROM tiering.model ORDER BY model \gexec

-- all models say the same, and what a computation from scratch says
SELECT format('SELECT %1$L AS model, count(*), sum(score), count(*) FILTER (WHERE tier = ''First'') AS first_count, '
			  'count(*) FILTER (WHERE scored_at = ''2026-01-02 UTC'') AS scored_count, '
			  '(SELECT count(*) FROM crm.%1$I WHERE n > 5) AS account_count, '
			  '(SELECT count(*) FROM tiering.verify(%1$L)) AS difference_count FROM %1$I.account_tier', model)
FROM tiering.model ORDER BY model \gexec

-- who did not change is not written; nor is anybody when nothing changed
CREATE TEMP TABLE before AS SELECT account_id, ctid AS row, xmin::text AS writer FROM close.state;
CALL tiering.reevaluate('close');
SELECT count(*) AS state_count, count(*) FILTER (WHERE b.row <> s.ctid OR b.writer <> s.xmin::text OR b.row IS NULL) AS written_count
FROM close.state s LEFT JOIN before b USING (account_id);

-- by parallel workers, where the planner wants them
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SET min_parallel_table_scan_size = 0;
SET tiering.enabled = off;
UPDATE crm.close SET points = 3 WHERE n IN (1000, 1001);
RESET tiering.enabled;
EXPLAIN (COSTS OFF) SELECT account_id FROM close.model;
CALL tiering.reevaluate('close');
SELECT account_id, score FROM close.account_tier WHERE score = 2.25 ORDER BY account_id;
SELECT * FROM tiering.verify('close');
RESET parallel_setup_cost;
RESET parallel_tuple_cost;
RESET min_parallel_table_scan_size;

-- a row whose expression fails does not keep the others from being found
SET tiering.enabled = off;
UPDATE crm.close SET points = 2000 WHERE n = 2001;
UPDATE crm.close SET points = 7 WHERE n IN (2000, 2002);
RESET tiering.enabled;
CALL tiering.reevaluate('close');
SELECT account_id, score FROM close.account_tier WHERE account_id BETWEEN 2000 AND 2002 ORDER BY account_id;
SELECT account_id, criterion, message FROM close.account_error;

SET client_min_messages = warning;
SELECT count(tiering.drop_model(model, force => true)) FROM tiering.model;
DROP SCHEMA crm CASCADE;
