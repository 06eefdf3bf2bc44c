/* Overrides and windows beside signals: both go on, and neither loses the other. */
SET TimeZone = 'UTC';
SET DateStyle = 'ISO';
SET tiering.clock = '2027-01-01 00:00:00+00';
SET client_min_messages = warning;
CREATE SCHEMA crm;
CREATE TABLE crm.accounts (id int PRIMARY KEY, points int, active boolean DEFAULT true);
CREATE TABLE crm.activities (account_id int, created_at timestamptz);
SELECT tiering.create_model('abm', 'crm.accounts', filter => 'active', template => 'empty');
SELECT tiering.set_component('abm', 'fit'), tiering.set_component('abm', 'engagement');
SELECT tiering.set_criterion('abm', 'fit', 'points', 'points');
SELECT tiering.set_signal('abm', 'engagement', 'webinar', points => 40, half_life => '10 days');
SELECT tiering.set_signal_source('abm', 'crm.activities', account => 'account_id', kind => $$ 'webinar' $$, occurred_at => 'created_at');
SELECT tiering.set_tier('abm', 'First', 1, min_score => 60, exit_score => 50, capacity => 2);
SELECT tiering.set_tier('abm', 'Second', 2, min_score => 30, exit_score => 20);
SELECT tiering.set_tier('abm', 'Third', 3);
CALL tiering.activate('abm');
CREATE VIEW crm.tiers AS
SELECT account_id, tier, tier_since, placement, base_tier, waitlisted_for, override_until, window_until FROM abm.account_tier ORDER BY account_id;
CREATE VIEW crm.periods AS
SELECT account_id, tier, previous_tier, direction, valid_from, valid_to, cause, end_cause, reason, holds_seat, seat_scope FROM abm.tier_history
ORDER BY account_id, valid_from;
CREATE VIEW crm.seats AS
SELECT tier, seat_scope, seat_count, taken_count, free_seat_count, waitlisted_count FROM abm.capacity ORDER BY tier_rank, seat_scope;
-- what must hold at every moment, whether somebody took note of an end or not
CREATE VIEW crm.problems AS
SELECT a.account_id, 'account_tier and tier_history differ' AS problem
FROM abm.account_tier a FULL JOIN (SELECT * FROM abm.tier_history WHERE is_current) h USING (account_id)
WHERE (a.tier, a.tier_rank, a.tier_since, a.placed_score) IS DISTINCT FROM (h.tier, h.tier_rank, h.valid_from, h.score)
UNION ALL
SELECT account_id, 'gap, overlap or another tier before'
FROM (SELECT *, lag(valid_to) OVER w AS ended, lag(end_cause) OVER w AS why, lag(tier) OVER w AS before
	FROM abm.tier_history WINDOW w AS (PARTITION BY account_id ORDER BY valid_from, period_id)) h
WHERE valid_from < ended OR valid_from >= valid_to
	OR (direction IS DISTINCT FROM 'entered' AND (valid_from, cause, before) IS DISTINCT FROM (ended, why, previous_tier))
UNION ALL
SELECT NULL, 'tier_summary of ' || tier
FROM abm.tier_summary s
WHERE account_count <> (SELECT count(*) FROM abm.account_tier a WHERE a.tier = s.tier)
UNION ALL
SELECT NULL, 'tier_as_of' FROM (SELECT account_id, tier FROM abm.tier_as_of(tiering.clock() + interval '1 ms') EXCEPT SELECT account_id, tier FROM abm.account_tier) d
UNION ALL
SELECT NULL, 'movement' FROM (SELECT sum(account_count) AS moves FROM abm.movement) m
WHERE moves <> (SELECT count(direction) + count(*) FILTER (WHERE end_cause IN ('delete', 'truncate', 'out_of_scope', 'key_change')) FROM abm.tier_history);
INSERT INTO crm.accounts SELECT i, 20 FROM generate_series(1, 4) i;
INSERT INTO crm.activities SELECT i, '2027-01-01' FROM generate_series(1, 3) i;
CREATE VIEW crm.scores AS SELECT account_id, score, engagement, tier, placement, base_tier FROM abm.account_tier ORDER BY account_id;
TABLE crm.scores;

SET tiering.clock = '2027-01-02 00:00:00+00';
CALL tiering.maintain('abm');
SELECT tiering.override('abm', 1, 'First', 'one', '2027-01-10');
SELECT tiering.elevate('abm', 2, 'First', '2027-01-10', 'two');
SELECT tiering.override('abm', 4, 'Second', 'four', '2027-01-08');
TABLE crm.scores;
SELECT account_id, round(signals[1]::numeric, 6) AS folded FROM abm.state ORDER BY 1;
SELECT * FROM tiering.verify('abm');

-- signals of accounts with an override or a window, before and after the end
SET tiering.clock = '2027-01-05 00:00:00+00';
INSERT INTO crm.activities SELECT i, '2027-01-05' FROM generate_series(1, 4) i, generate_series(1, 2);
TABLE crm.scores;
SET tiering.clock = '2027-01-09 00:00:00+00';
INSERT INTO crm.activities VALUES (4, '2027-01-09'), (4, '2027-01-09');
TABLE crm.scores;
SELECT * FROM crm.periods WHERE account_id = 4;
SET tiering.clock = '2027-01-30 00:00:00+00';
TABLE crm.scores;
SELECT * FROM crm.periods WHERE account_id IN (1, 2);
TABLE crm.problems;
SELECT * FROM tiering.verify('abm');
CALL tiering.maintain('abm');
TABLE crm.scores;
SELECT * FROM crm.periods WHERE account_id IN (1, 2);
TABLE crm.problems;
SELECT * FROM tiering.verify('abm');
SELECT item, detail FROM tiering.explain('abm', 1) WHERE section = 'placement';
SELECT count(*) FROM abm.override, abm.upcoming, abm.tier_window;

DROP VIEW crm.tiers, crm.periods, crm.seats, crm.problems, crm.scores;
SELECT tiering.drop_model('abm', force => true);
DROP SCHEMA crm CASCADE;
