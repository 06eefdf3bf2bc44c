/* The views as a tool sees them that knows information_schema and nothing else. */
SET client_min_messages = warning;
CREATE SCHEMA crm;
CREATE TABLE crm.accounts (id bigint PRIMARY KEY, points int, region text, owner_id int, status text DEFAULT 'open');
INSERT INTO crm.accounts SELECT i, i % 101, 'r' || i % 3, i % 7 FROM generate_series(1, 200) i;
SELECT tiering.create_model('abm', 'crm.accounts', territory => 'region', owner => 'owner_id') \g /dev/null
SELECT tiering.set_component('abm', 'fit', weight => 1) \g /dev/null
SELECT tiering.set_component('abm', 'strategic_value', weight => 1) \g /dev/null
SELECT tiering.set_criterion('abm', 'fit', 'points', 'points') \g /dev/null
SELECT tiering.set_criterion('abm', 'strategic_value', 'big', 'points > 50') \g /dev/null
CALL tiering.activate('abm');
UPDATE crm.accounts SET points = 100 - points;
CALL tiering.reevaluate('abm');

SELECT * FROM no_plan();

CREATE FUNCTION pg_temp.columns_of(view text) RETURNS text LANGUAGE sql AS $$
	SELECT string_agg(column_name, ', ' ORDER BY ordinal_position) FROM information_schema.columns
	WHERE table_schema = 'abm' AND table_name = view
$$;

SELECT is(pg_temp.columns_of('account_tier'), 'account_id, tier, tier_rank, tier_since, placement, base_tier, qualified_tier, waitlisted_for, score, placed_score, completeness, territory, owner, override_until, window_until, model_version, scored_at, fit, strategic_value', 'account_tier');
SELECT is(pg_temp.columns_of('tier_history'), 'period_id, account_id, tier, tier_rank, previous_tier, direction, valid_from, valid_to, is_current, changed_on, score, cause, reason, changed_by, end_cause, holds_seat, seat_scope, model_version', 'tier_history');
SELECT is(pg_temp.columns_of('tier_summary'), 'tier, tier_rank, motion, account_count, seat_count, free_seat_count, waitlisted_count, average_score', 'tier_summary');
SELECT is(pg_temp.columns_of('capacity'), 'tier, tier_rank, seat_scope, seat_count, taken_count, free_seat_count, waitlisted_count', 'capacity');
SELECT is(pg_temp.columns_of('movement'), 'month_start, from_tier, to_tier, direction, account_count', 'movement');
SELECT is(pg_temp.columns_of('criterion_points'), 'account_id, points, big', 'criterion_points');
SELECT is(pg_temp.columns_of('account_error'), 'account_id, criterion, sqlstate, message, since', 'account_error');
SELECT is(pg_temp.columns_of('overrides'), 'account_id, tier, tier_rank, reason, created_by, created_at, ends_at, is_current, base_tier, holds_seat, seat_scope', 'overrides');
SELECT has_view('abm', 'scorecard', 'scorecard');

SELECT is_empty($$
	SELECT table_name, column_name, data_type, numeric_precision, numeric_scale FROM information_schema.columns
	WHERE table_schema = 'abm' AND table_name IN ('account_tier', 'tier_history', 'tier_summary', 'capacity', 'movement', 'scorecard', 'criterion_points', 'account_error', 'overrides')
		AND NOT (data_type IN ('integer', 'bigint', 'text', 'boolean', 'date', 'timestamp with time zone')
			OR data_type = 'numeric' AND numeric_precision IS NOT NULL AND numeric_scale IS NOT NULL)
$$, 'every column is int, bigint, numeric with precision and scale, text, boolean, date or timestamptz');
SELECT is_empty($$
	SELECT table_name, column_name FROM information_schema.columns
	WHERE table_schema = 'abm' AND (column_name !~ '^[a-z][a-z0-9_]*$' OR octet_length(column_name) > 59
		OR column_name IN (SELECT word FROM pg_get_keywords() WHERE catcode = 'R'))
		AND table_name IN ('account_tier', 'tier_history', 'tier_summary', 'capacity', 'movement', 'scorecard', 'criterion_points', 'account_error', 'overrides')
$$, 'every name is snake_case, at most 59 bytes, and no reserved word');
SELECT is_empty($$
	SELECT table_name, column_name FROM information_schema.columns c
	WHERE table_schema = 'abm' AND table_name IN ('account_tier', 'tier_history', 'tier_summary', 'capacity', 'movement', 'scorecard', 'criterion_points', 'account_error', 'overrides')
		AND data_type = 'bigint' AND column_name NOT LIKE '%\_count' AND column_name NOT IN ('account_id', 'period_id')
$$, 'what counts is called a count');
SELECT is((SELECT data_type || '(' || numeric_precision || ',' || numeric_scale || ')' FROM information_schema.columns
	WHERE table_schema = 'abm' AND table_name = 'account_tier' AND column_name = name), type, name || ' is ' || type)
FROM (VALUES ('score', 'numeric(5,2)'), ('placed_score', 'numeric(5,2)'), ('completeness', 'numeric(4,3)'), ('fit', 'numeric(5,2)')) t (name, type);

-- no infinity, no NaN, and an open end is NULL beside a flag
SELECT is_empty($$ SELECT * FROM abm.tier_history WHERE is_current <> (valid_to IS NULL) OR valid_from IN ('infinity', '-infinity') OR valid_to IN ('infinity', '-infinity') $$,
	'an open end is NULL beside is_current');
SELECT is_empty($$ SELECT * FROM abm.account_tier WHERE score = 'NaN' OR fit = 'NaN' OR tier_since IN ('infinity', '-infinity') $$, 'no NaN, no infinity');

-- the numbers add up
SELECT is((SELECT sum(account_count) FROM abm.tier_summary), (SELECT count(*) FROM abm.account_tier)::numeric, 'tier_summary counts every account once');
SELECT is_empty($$ SELECT * FROM abm.capacity WHERE seat_count - taken_count IS DISTINCT FROM free_seat_count $$, 'capacity adds up');
SELECT results_eq($$ SELECT tier_rank, coalesce(seat_scope, ''), taken_count FROM abm.capacity WHERE taken_count > 0 ORDER BY 1, 2 $$,
	$$ SELECT base_rank, coalesce(seat_scope, ''), count(*) FROM abm.state WHERE holds_seat GROUP BY 1, 2 ORDER BY 1, 2 $$,
	'seats that are taken are those of the accounts that hold one');
SELECT throws_ok(format('SELECT tiering._tally_%s', call), 'invalid tally', 'a tally that no aggregate made is refused: ' || call)
FROM unnest(ARRAY['add($${NULL}$$, 1, 1::smallint, 1)', 'add($${{1},{2}}$$, 1, 1::smallint, 1)', 'merge($${}$$, $${1,NULL}$$)']) call;
SELECT is(tiering._tally_add('{}', -1, 0::smallint, 7), '{}'::bigint[], 'no rank, no tally');
SELECT is(tiering._tally_add('{}', 2147483647, -1::smallint, 7), '{}'::bigint[], 'nor for one that no tier can have');
SELECT is(tiering._tally_add('{3,1,2,150}', 2, 1::smallint, 99.99), '{3,2,2,150,1,0,1,9999}'::bigint[], 'a tally grows with the ranks');
SELECT is(tiering._tally_merge('{1,2,3,4}', '{10,20,30,40,50,60,70,80}'), '{11,22,33,44,50,60,70,80}'::bigint[], 'tallies add up');
SELECT results_eq('SELECT DISTINCT placement COLLATE "C" FROM abm.account_tier ORDER BY 1',
	$$ SELECT word COLLATE "C" FROM unnest('{gate,held,score,unqualified,waitlisted,error}'::text[]) word WHERE word IN (SELECT placement FROM abm.account_tier) ORDER BY 1 $$,
	'placement has its words');

SELECT * FROM finish();
