/* The invariants, on a model that was written, reviewed and written again. */
SET client_min_messages = warning;
CREATE SCHEMA crm;
CREATE TABLE crm.accounts (id bigint PRIMARY KEY, points int, region text, owner_id int, status text DEFAULT 'open');
INSERT INTO crm.accounts SELECT i, i % 101, 'r' || i % 3, i % 7 FROM generate_series(1, 200) i;
SELECT tiering.create_model('abm', 'crm.accounts', filter => $$ status = 'open' $$, territory => 'region', owner => 'owner_id', template => 'empty') \g /dev/null
SELECT tiering.set_component('abm', 'fit', weight => 1) \g /dev/null
SELECT tiering.set_criterion('abm', 'fit', 'points', '100 * points / points') \g /dev/null
SELECT tiering.set_criterion('abm', 'fit', 'more', 'points', weight => 9) \g /dev/null
SELECT tiering.set_tier('abm', 'First', 1, min_score => 75, exit_score => 70, capacity => 5) \g /dev/null
SELECT tiering.set_tier('abm', 'Second', 2, min_score => 50, exit_score => 40, capacity => 3, capacity_per => 'owner') \g /dev/null
SELECT tiering.set_tier('abm', 'Third', 3, min_score => 30, capacity => 4, capacity_per => 'territory') \g /dev/null
SELECT tiering.set_tier('abm', 'Fourth', 4) \g /dev/null
CALL tiering.activate('abm');
UPDATE crm.accounts SET points = (points * 37 + id) % 101 WHERE id % 3 = 0;
UPDATE crm.accounts SET owner_id = owner_id % 5, region = 'r' || id % 4 WHERE id % 4 = 0;
DELETE FROM crm.accounts WHERE id % 11 = 0;
UPDATE crm.accounts SET status = 'lost' WHERE id % 13 = 0;
INSERT INTO crm.accounts SELECT i, i % 101, 'r' || i % 3, i % 7 FROM generate_series(201, 300) i;
CALL tiering.maintain('abm');
UPDATE crm.accounts SET points = (points * 41 + id) % 101 WHERE id % 5 = 0;
CALL tiering.rebalance('abm');
UPDATE crm.accounts SET status = 'open' WHERE id % 26 = 0;
UPDATE crm.accounts SET points = (points * 43 + id) % 101 WHERE id % 7 = 0;
CALL tiering.reevaluate('abm');
UPDATE crm.accounts SET points = (points * 47 + id) % 101 WHERE id % 9 = 0;

SELECT * FROM no_plan();

SELECT is_empty($$ SELECT * FROM tiering.verify('abm') $$, 'verify finds nothing');
SELECT cmp_ok((SELECT count(*) FROM abm.account_error), '>', 0::bigint, 'some accounts are in error');
SELECT cmp_ok((SELECT count(*) FROM abm.account_tier WHERE waitlisted_for IS NOT NULL), '>', 0::bigint, 'some wait');
SELECT cmp_ok((SELECT count(*) FROM abm.tier_history), '>', 300::bigint, 'there is history');

SELECT is_empty($$ SELECT * FROM abm.capacity c WHERE taken_count > seat_count OR free_seat_count < 0
	OR taken_count <> (SELECT count(*) FROM abm.state s WHERE s.holds_seat AND s.base_rank = c.tier_rank
		AND coalesce(s.seat_scope, '') = coalesce(c.seat_scope, '')) $$, 'no tier is over its capacity');
SELECT set_eq('SELECT account_id FROM abm.account_tier', $$ SELECT id FROM crm.accounts WHERE status = 'open' $$, 'the accounts are those that pass the filter');
SELECT is_empty($$ SELECT account_id FROM abm.tier_history GROUP BY 1 HAVING count(*) FILTER (WHERE is_current) > 1 $$, 'at most one period is open');
SELECT set_eq('SELECT account_id FROM abm.tier_history WHERE is_current', 'SELECT account_id FROM abm.account_tier', 'an account in scope has one');
SELECT is_empty($$ SELECT * FROM abm.tier_history WHERE valid_to <= valid_from $$, 'no period is empty or inverted');
SELECT is_empty($$
	SELECT * FROM abm.tier_history a JOIN abm.tier_history b USING (account_id)
	WHERE a.period_id < b.period_id AND (a.valid_from >= b.valid_from OR a.valid_to IS NULL OR a.valid_to > b.valid_from)
$$, 'no two periods overlap');
SELECT is_empty($$
	SELECT * FROM (SELECT *, lead(valid_from) OVER (PARTITION BY account_id ORDER BY valid_from) AS next FROM abm.tier_history) h
	WHERE valid_to <> next AND end_cause NOT IN ('delete', 'truncate', 'out_of_scope', 'key_change')
$$, 'no gap while the account is in scope');
SELECT is_empty($$
	SELECT * FROM abm.tier_history h JOIN abm.account_tier a USING (account_id)
	WHERE h.is_current AND (h.tier, h.valid_from) IS DISTINCT FROM (a.base_tier, a.tier_since)
$$, 'the open period is what account_tier shows');
SELECT is_empty($$
	SELECT * FROM abm.tier_history h WHERE cause NOT IN ('insert', 'update', 'signal', 'trigger_event', 'window_end', 'override', 'override_end', 'seat_freed',
		'scope_change', 'key_change', 'activation', 'reevaluation', 'rebalancing', 'resume', 'delete', 'truncate', 'out_of_scope', 'error', 'repair')
$$, 'causes have their words');
SELECT is_empty($$ SELECT period_id FROM abm.tier_history GROUP BY 1 HAVING count(*) > 1 $$, 'period_id is unique');
SELECT is((SELECT coalesce(sum(s.seats), 0)::bigint FROM abm.seat s) + (SELECT count(*) FROM abm.state WHERE holds_seat), (SELECT sum(seats)::bigint FROM abm.seat_scope),
	'seats that are free and seats that are taken make all seats');

-- tier_as_of is the history read backwards
SELECT results_eq($$ SELECT account_id, tier FROM abm.tier_as_of(clock_timestamp()) ORDER BY 1 $$,
	$$ SELECT account_id, base_tier FROM abm.account_tier ORDER BY 1 $$, 'tier_as_of(now) is account_tier');

-- a ledger adds up, for every account without an error
SELECT is_empty($$
	SELECT a.account_id FROM abm.account_tier a
	WHERE placement <> 'error' AND NOT EXISTS (SELECT FROM tiering.explain('abm', a.account_id) e WHERE e::text LIKE '%' || a.score || '%')
$$, 'every ledger shows the stored score');

-- index or no index, the history is the same
SET enable_indexscan = off;
SET enable_bitmapscan = off;
CREATE TEMP TABLE without_index AS SELECT * FROM abm.tier_history WHERE account_id = 5;
RESET enable_indexscan;
RESET enable_bitmapscan;
SET enable_seqscan = off;
SELECT set_eq('SELECT * FROM abm.tier_history WHERE account_id = 5', 'TABLE without_index', 'with and without an index');
RESET enable_seqscan;

SELECT * FROM finish();
