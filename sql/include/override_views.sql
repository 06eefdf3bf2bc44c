\set ECHO none
\o /dev/null
-- what the tests of overrides and windows look at
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
\o
\set ECHO all
