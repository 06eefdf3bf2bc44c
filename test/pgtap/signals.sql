/* Signals: who sees and may do what, and what the views of a model with signals are. */
SET client_min_messages = warning;
CREATE SCHEMA crm;
CREATE TABLE crm.accounts (id uuid PRIMARY KEY, points int);
CREATE TABLE crm.activities (account_id uuid, type text, created_at timestamptz);
INSERT INTO crm.accounts SELECT md5(i::text)::uuid, i FROM generate_series(1, 50) i;
SELECT tiering.create_model('abm', 'crm.accounts', template => 'empty') \g /dev/null
SELECT tiering.set_component('abm', 'fit'), tiering.set_component('abm', 'engagement') \g /dev/null
SELECT tiering.set_criterion('abm', 'fit', 'points', 'points') \g /dev/null
SELECT tiering.set_tier('abm', 'First', 1, min_score => 40, capacity => 5), tiering.set_tier('abm', 'Rest', 2) \g /dev/null
CALL tiering.activate('abm');
SELECT array_agg((attname, format_type(atttypid, atttypmod))::text ORDER BY attnum) AS without FROM pg_attribute WHERE attrelid = 'abm.account_tier'::regclass AND attnum > 0 \gset
SELECT tiering.set_signal('abm', 'engagement', 'visit', points => 30, half_life => '10 days') \g /dev/null
SELECT tiering.set_signal_source('abm', 'crm.activities', account => 'account_id', kind => 'type', occurred_at => 'created_at') \g /dev/null
CALL tiering.activate('abm');
CREATE ROLE tiering_writer;
CREATE ROLE tiering_reader;
GRANT USAGE ON SCHEMA crm TO tiering_writer;
GRANT INSERT, UPDATE, DELETE, SELECT, TRUNCATE ON crm.activities TO tiering_writer;
GRANT USAGE ON SCHEMA abm TO tiering_reader;
GRANT SELECT ON abm.account_tier, abm.tier_summary, abm.scorecard TO tiering_reader;

SELECT * FROM no_plan();

-- the writer needs no rights on the model
REVOKE USAGE ON SCHEMA tiering FROM PUBLIC;
SET ROLE tiering_writer;
SELECT lives_ok($$ INSERT INTO crm.activities SELECT md5((1 + i % 10)::text)::uuid, 'visit', now() FROM generate_series(1, 60) i $$, 'a writer without rights on the model writes signals');
SELECT lives_ok($$ UPDATE crm.activities SET created_at = now() - interval '1 day' $$, 'and changes them');
SELECT lives_ok($$ DELETE FROM crm.activities WHERE account_id = md5('1')::uuid $$, 'and deletes them');
RESET ROLE;
GRANT USAGE ON SCHEMA tiering TO PUBLIC;
SELECT is((SELECT count(*) FROM abm.account_tier WHERE tier = 'First'), 5::bigint, 'the signals moved accounts, as many as there are seats');
SELECT is((SELECT count(*) FROM abm.account_tier WHERE waitlisted_for = 'First'), 4::bigint, 'the others wait');
SELECT is((SELECT string_agg(DISTINCT changed_by, ',') FROM abm.tier_history WHERE cause = 'signal'), 'tiering_writer', 'the history says who did');

-- the reader of the view needs nothing else, in a read-only transaction too
SET ROLE tiering_reader;
SET default_transaction_read_only = on;
SELECT is((SELECT count(*) FROM abm.account_tier WHERE engagement > 0), 9::bigint, 'a reader sees what signals add');
SELECT lives_ok('SELECT * FROM abm.tier_summary', 'and the summary');
SELECT is((SELECT criterion || ' ' || half_life_days FROM abm.scorecard WHERE is_signal), 'visit 10.0000', 'and the scorecard');
RESET default_transaction_read_only;
SELECT throws_ok(command, '42501', NULL, 'a reader cannot: ' || command)
FROM unnest(ARRAY[
	'SELECT * FROM abm.signal', 'SELECT * FROM abm.signal_ignored', 'SELECT * FROM abm.signal_source_1', 'SELECT * FROM abm.draft_signal_1',
	'SELECT * FROM tiering.signal', 'SELECT * FROM tiering.live_signal_source', 'DELETE FROM abm.signal',
	$$ SELECT * FROM tiering._signal_events('abm.state', 1) AS (account_id uuid, kind text, occurred_at timestamptz, strength float8, message text) $$,
	$$ SELECT tiering.set_signal('abm', 'fit', 'x', points => 1) $$, $$ SELECT tiering.drop_signal('abm', 'visit') $$,
	$$ SELECT tiering.set_signal_source('abm', 'crm.activities', 'account_id', 'type', 'created_at') $$, $$ SELECT tiering.drop_signal_source('abm', 'crm.activities') $$]) command;

-- momentum serves who may read tiers and points, and nobody else
SELECT throws_ok(command, '42501', 'permission denied for model "abm"', 'a reader of tiers alone cannot: ' || command)
FROM unnest(ARRAY[$$ SELECT tiering.momentum('abm', md5('2')) $$, $$ SELECT tiering.spikes('abm') $$]) command;
RESET ROLE;
GRANT SELECT ON abm.criterion_points TO tiering_reader;
SET ROLE tiering_reader;
SELECT lives_ok(command, 'a reader of points too can: ' || command)
FROM unnest(ARRAY[$$ SELECT tiering.momentum('abm', md5('2')) $$, $$ SELECT tiering.spikes('abm') $$]) command;
RESET ROLE;

-- nonsense in place of what the views pass
SELECT throws_ok(command, NULL, NULL, 'refused: ' || command)
FROM unnest(ARRAY[
	$$ SELECT tiering._signal_score('{}', 1, 1, NULL, NULL, '{1}', NULL, NULL, NULL, NULL, NULL, NULL) $$,
	$$ SELECT tiering._signal_score('{1e9,1}', 1, 1, NULL, NULL, '{1}', NULL, NULL, NULL, NULL, NULL, NULL) $$,
	$$ SELECT tiering._signal_score('{-1}', 1, 1, NULL, NULL, '{1}', NULL, NULL, NULL, NULL, NULL, NULL) $$,
	$$ SELECT tiering._signal_score('{NaN}', 1, 1, NULL, NULL, '{1}', NULL, NULL, NULL, NULL, NULL, NULL) $$,
	$$ SELECT tiering._signal_score('{1,1,1,5,1,0,0}', 1, 1, NULL, NULL, '{1}', NULL, NULL, NULL, NULL, NULL, NULL) $$,
	$$ SELECT tiering._signal_score('{1,1,0,1}', 1, 1, NULL, NULL, '{1}', NULL, NULL, NULL, NULL, NULL, NULL) $$,
	$$ SELECT tiering._signal_score(NULL, 1, 1, NULL, NULL, '{1}', NULL, NULL, NULL, NULL, NULL, NULL) $$,
	$$ SELECT tiering._signal_score('{{1,2},{3,4}}', 1, 1, NULL, NULL, '{1}', NULL, NULL, NULL, NULL, NULL, NULL) $$,
	$$ SELECT tiering._signal_sums('{1,1,0,1,1,0,10,0,Infinity,Infinity}', NULL, NULL, '{1,1}', '{now}', '{1}', '{1}', now()) $$]) command;
SELECT is(tiering._signal_score('{1,1,0,1,1,0,10,0,Infinity,Infinity}', 1, 1, NULL, NULL, '{}', '{}', now(), NULL, NULL, NULL, NULL), 0.00, 'sums that are missing are none');
SELECT is(tiering._signal_component(7, '{1,1,0,0}', 1, 1, NULL, 1, '{}', NULL, NULL, NULL, NULL, NULL, NULL), NULL, 'a component that does not exist has no value');

-- columns and comments
SELECT is((SELECT array_agg((attname, format_type(atttypid, atttypmod))::text ORDER BY attnum) FROM pg_attribute WHERE attrelid = 'abm.account_tier'::regclass AND attnum > 0),
	:'without'::text[], 'account_tier has the columns that it has without signals');
SELECT is_empty($$ SELECT c.relname, a.attname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
	WHERE c.relnamespace = 'abm'::regnamespace AND c.relname IN ('signal', 'signal_ignored', 'scorecard', 'account_tier') AND col_description(c.oid, a.attnum) IS NULL $$, 'every column has a comment');
SELECT is_empty($$ SELECT relname FROM pg_class WHERE relnamespace = 'abm'::regnamespace AND relname ~ 'signal' AND relkind IN ('r', 'v') AND obj_description(oid, 'pg_class') IS NULL $$, 'every table and view too');
SELECT is_empty($$ SELECT tgname FROM pg_trigger WHERE tgrelid = 'crm.activities'::regclass AND NOT tgisinternal AND obj_description(oid, 'pg_trigger') IS NULL $$, 'every trigger too');

SELECT * FROM finish();
SELECT tiering.drop_model('abm', force => true) \g /dev/null
DROP SCHEMA crm CASCADE;
DROP ROLE tiering_writer, tiering_reader;
