/*
 * A key that just fits the index of the account table, and not those of ours that have another column
 * beside it, fails no write: its account is one that could not be scored.
 */
SET timezone = 'UTC';
SET tiering.clock = '2026-01-01 UTC';
SET client_min_messages = warning;
SET default_toast_compression = pglz;
CREATE SCHEMA crm;

-- bytes that cannot be compressed
CREATE FUNCTION crm.noise(seed text, n int) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$
	SELECT substr(string_agg(sha512((seed || i)::bytea), '' ORDER BY i), 1, n) FROM generate_series(1, n / 64 + 1) i $$;
CREATE FUNCTION crm.word(seed text, n int) RETURNS text LANGUAGE sql IMMUTABLE AS $$
	SELECT left(replace(encode(crm.noise(seed, n), 'base64'), E'\n', ''), n) $$;
-- and such that pglz compresses, and nothing that looks for longer repetitions
CREATE FUNCTION crm.triples(n int) RETURNS text LANGUAGE sql IMMUTABLE AS $$
	SELECT left(string_agg(substr('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUV', 1 + 3 * (get_byte(crm.noise('t', n), i) % 16), 3), '' ORDER BY i), n)
	FROM generate_series(0, n / 3) i $$;

CREATE TABLE crm.accounts (id text PRIMARY KEY, points int, status text DEFAULT 'open');
CREATE TABLE crm.activities (account_id text, kind text, at timestamptz DEFAULT '2025-12-31 UTC');
SELECT tiering.create_model('abm', 'crm.accounts', template => 'empty', filter => $$ status = 'open' $$);
SELECT tiering.set_component('abm', 'fit');
SELECT tiering.set_criterion('abm', 'fit', 'points', 'points');
SELECT tiering.set_tier('abm', 'First', 1, min_score => 60, capacity => 2);
SELECT tiering.set_tier('abm', 'Rest', 2);
SELECT tiering.set_signal_source('abm', 'crm.activities', account => 'account_id', kind => 'kind', occurred_at => 'at');
SELECT tiering.set_signal('abm', 'fit', 'web', points => 5);
SELECT tiering.set_trigger_event('abm', rpad('funding ', 200, 'and '), promote => 1, for_period => '30 days');
SELECT tiering.set_trigger_event('abm', rpad('funding ', 201, 'and '), promote => 1, for_period => '30 days');
CALL tiering.activate('abm');
CREATE VIEW crm.now AS SELECT left(account_id, 3) AS key, length(account_id), tier, placement, score FROM abm.account_tier ORDER BY 2, 1;
CREATE VIEW crm.history AS SELECT left(account_id, 3) AS key, length(account_id), tier, end_cause, is_current FROM abm.tier_history ORDER BY 2, 1, valid_from, is_current;
CREATE VIEW crm.errors AS SELECT left(account_id, 3) AS key, length(account_id), criterion, sqlstate, message FROM abm.account_error ORDER BY 2, 1;

-- what counts is what an index holds
INSERT INTO crm.accounts SELECT crm.word('a', n), 80 FROM unnest('{100, 2400, 2401, 2692}'::int[]) n;
INSERT INTO crm.accounts SELECT repeat('x', 20000), 70;
INSERT INTO crm.accounts SELECT crm.triples(3300), 10;
TABLE crm.now;
TABLE crm.errors;
SELECT health, error_count FROM tiering.health();

-- it stays one that could not be scored, whoever looks at it
SET tiering.clock = '2026-01-02 UTC';
UPDATE crm.accounts SET points = points - 5;
CALL tiering.maintain('abm');
CALL tiering.reevaluate('abm');
CALL tiering.rebalance('abm');
TABLE crm.now;
SELECT left(account_id, 3), check_name, detail FROM tiering.verify('abm');
SELECT tiering.override('abm', crm.word('a', 2692), 'First', 'too long');
SELECT tiering.elevate('abm', crm.word('a', 2401), 'First', until => '2100-01-01 UTC');
SELECT tiering.override('abm', crm.word('a', 2400), 'First', 'long');
SELECT tiering.elevate('abm', crm.word('a', 2400), 'First', until => '2100-01-01 UTC');

-- events of all keys, with as long a kind as there may be
INSERT INTO crm.activities SELECT crm.word('a', n), k
  FROM unnest('{100, 2400, 2401, 2692, 9000}'::int[]) n, unnest(ARRAY['web', rpad('funding ', 200, 'and ')]) k;
SELECT length(account_id), kind, n FROM abm.signal ORDER BY 1, 2;
SELECT length(account_id), left(kind, 8) FROM abm.tier_window ORDER BY 1, 2;
SELECT message, sum(n) FROM abm.signal_ignored GROUP BY 1;
CALL tiering.maintain('abm');
TABLE crm.now;

-- another key, too long a one, and one that is not
SET tiering.clock = '2026-01-03 UTC';
UPDATE crm.accounts SET id = crm.word('b', 2500) WHERE id = crm.word('a', 2400);
SELECT * FROM crm.history WHERE length IN (2400, 2500);
CALL tiering.maintain('abm');
SELECT * FROM crm.now WHERE length IN (2400, 2500);
SELECT count(*) FROM abm.overrides;
UPDATE crm.accounts SET id = crm.word('c', 2400) WHERE id = crm.word('b', 2500);
CALL tiering.maintain('abm');
SELECT * FROM crm.now WHERE length IN (2400, 2500);
SELECT * FROM crm.history WHERE length IN (2400, 2500);

-- the same for an account that is not in scope, whose override waits for it
SELECT tiering.override('abm', crm.word('a', 100), 'First', 'waits');
UPDATE crm.accounts SET status = 'closed' WHERE id = crm.word('a', 100);
UPDATE crm.accounts SET id = crm.word('d', 2500) WHERE id = crm.word('a', 100);
CALL tiering.maintain('abm');
SELECT count(*) FROM abm.override;

-- and for one whose change of the key waits for maintain
CREATE TABLE crm.sourced (id text PRIMARY KEY, points int);
CREATE TABLE crm.deals (account_id text, amount int);
SELECT tiering.create_model('sourced', 'crm.sourced', template => 'empty');
SELECT tiering.set_component('sourced', 'fit');
SELECT tiering.set_source('sourced', 'crm.deals', account => 'account_id');
SELECT tiering.set_criterion('sourced', 'fit', 'deals', 'points + (SELECT count(*) FROM crm.deals d WHERE d.account_id = sourced.id)');
SELECT tiering.set_tier('sourced', 'First', 1, min_score => 60);
SELECT tiering.set_tier('sourced', 'Rest', 2);
INSERT INTO crm.sourced VALUES (crm.word('a', 2400), 50), ('b', 50);
CALL tiering.activate('sourced');
SELECT tiering.override('sourced', crm.word('a', 2400), 'First', 'goes');
SELECT tiering.override('sourced', 'b', 'First', 'goes');
SET tiering.clock = '2026-01-03 01:00 UTC';
BEGIN ISOLATION LEVEL SERIALIZABLE;
UPDATE crm.sourced SET id = crm.word(left(id, 1), 2500);
COMMIT;
SELECT length(account_id), length(former_id) AS former FROM sourced.queue ORDER BY 2;
CALL tiering.maintain('sourced');
CALL tiering.maintain('sourced');
SELECT left(account_id, 3) AS key, length(account_id), tier, placement FROM sourced.account_tier ORDER BY 1;
SELECT left(account_id, 3) AS key, length(account_id), tier, end_cause FROM sourced.tier_history WHERE NOT is_current ORDER BY 1;
SELECT count(*) FROM sourced.override;
INSERT INTO crm.deals SELECT id FROM crm.sourced;
SELECT left(account_id, 3) AS key, tier, placement FROM sourced.account_tier ORDER BY 1;
SELECT left(account_id, 3), check_name, detail FROM tiering.verify('sourced');
DELETE FROM crm.sourced;

-- how sessions compress does not matter
SELECT (SELECT set_config(name, 'lz4', false) FROM pg_settings
		 WHERE name = 'default_toast_compression' AND 'lz4' = ANY (enumvals)) AS set \gset
SET tiering.clock = '2026-01-04 UTC';
UPDATE crm.accounts SET points = 65 WHERE length(id) = 3300;
DELETE FROM crm.accounts;
TABLE crm.now;
SELECT * FROM crm.history WHERE length <> 2400;
CALL tiering.maintain('abm');
SELECT left(account_id, 3), check_name, detail FROM tiering.verify('abm');
INSERT INTO crm.accounts SELECT crm.word('a', n), 80 FROM unnest('{100, 2400, 2401, 2692}'::int[]) n;
TRUNCATE crm.accounts;
TABLE crm.now;
SET default_toast_compression = pglz;

-- keys of other types of which every value has a length of its own
CREATE FUNCTION crm.make(type text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE format('CREATE TABLE crm.%I (id %s PRIMARY KEY, points int)', 'of_' || type, type);
	PERFORM tiering.create_model('of_' || type, format('crm.%I', 'of_' || type)::regclass, template => 'empty');
	PERFORM tiering.set_component('of_' || type, 'fit');
	PERFORM tiering.set_criterion('of_' || type, 'fit', 'points', 'points');
	PERFORM tiering.set_tier('of_' || type, 'First', 1, min_score => 60);
END $$;
SELECT crm.make('bytea');
SELECT crm.make('numeric');
CALL tiering.activate('of_bytea');
CALL tiering.activate('of_numeric');
INSERT INTO crm.of_bytea VALUES (crm.noise('a', 2400), 80), (crm.noise('a', 2692), 80);
INSERT INTO crm.of_numeric SELECT translate(encode(crm.noise('a', n), 'hex'), 'abcdef', '123456')::numeric, 80 FROM unnest('{2000, 2680}'::int[]) n;
SELECT length(account_id), tier, placement FROM of_bytea.account_tier ORDER BY 1;
SELECT length(account_id::text), tier, placement FROM of_numeric.account_tier ORDER BY 1;
DELETE FROM crm.of_bytea;
DELETE FROM crm.of_numeric;

-- a key without an index may be longer still, and its account is in no model
CREATE TABLE crm.loose (id text NOT NULL, points int);
SELECT tiering.create_model('loose', 'crm.loose', key_column => 'id', template => 'empty');
SELECT tiering.set_component('loose', 'fit');
SELECT tiering.set_criterion('loose', 'fit', 'points', 'points');
SELECT tiering.set_tier('loose', 'First', 1, min_score => 60);
INSERT INTO crm.loose VALUES (crm.word('a', 2693), 70);
CALL tiering.activate('loose');
INSERT INTO crm.loose VALUES (crm.word('b', 9000), 70), ('short', 70);
UPDATE crm.loose SET points = 65;
UPDATE crm.loose SET id = crm.word('c', 9000) WHERE id = 'short';
CALL tiering.maintain('loose');
CALL tiering.reevaluate('loose');
SELECT account_id, tier FROM loose.account_tier;
SELECT account_id, tier, end_cause FROM loose.tier_history;
SELECT left(account_id, 3), check_name, detail FROM tiering.verify('loose') ORDER BY 1;
SELECT queue_length FROM tiering.health() WHERE model = 'loose';
DELETE FROM crm.loose;

SELECT count(tiering.drop_model(model, force => true)) FROM tiering.model;
DROP SCHEMA crm CASCADE;
