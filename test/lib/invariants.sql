/*
 * test/lib/invariants.sql
 *	  What must hold of the model in variable m when nobody writes and
 *	  maintenance has settled what was left; a row for each breach.
 *
 * With variable fixed_seats set nobody has lowered seats nor taken one by
 * force, so that no tier may ever have had more holders than it has seats.
 */
-- scores, points, seats, signals, windows and the laws of periods, computed from scratch
SELECT 'verify', account_id, check_name, detail FROM tiering.verify(:'m') LIMIT 10;
SELECT 'queue', account_id FROM :m.queue LIMIT 10;
-- an activation that was cut off is over
SELECT 'status', status FROM tiering.model WHERE model = :'m' AND status <> 'live';

-- one open period for each account in scope, none for others; none overlap, none is empty
SELECT 'overlap or two that are open', account_id, period_id FROM (
	SELECT *, lead(valid_from) OVER w AS next_from FROM :m.tier_history
	WINDOW w AS (PARTITION BY account_id ORDER BY valid_from, period_id)) h
	WHERE next_from < coalesce(valid_to, 'infinity') LIMIT 10;
SELECT 'empty or inverted', account_id, period_id FROM :m.tier_history WHERE valid_to <= valid_from LIMIT 10;
SELECT 'gap', account_id, period_id, end_cause FROM (
	SELECT *, lead(valid_from) OVER w AS next_from FROM :m.tier_history
	WINDOW w AS (PARTITION BY account_id ORDER BY valid_from, period_id)) h
	WHERE end_cause NOT IN ('delete', 'out_of_scope', 'key_change', 'truncate')
	AND next_from IS DISTINCT FROM valid_to LIMIT 10;
SELECT 'present tier', account_id, t.tier, h.tier, t.tier_since, h.valid_from
	FROM :m.account_tier t FULL JOIN (SELECT * FROM :m.tier_history WHERE is_current) h USING (account_id)
	WHERE (t.tier, t.tier_since, t.tier_rank) IS DISTINCT FROM (h.tier, h.valid_from, h.tier_rank) LIMIT 10;

-- the keys that are stored are those of the account table
SELECT 'key', m.account_id, t.account_id FROM :m.model m FULL JOIN :m.account_tier t USING (account_id)
	WHERE m.account_id IS NULL OR t.account_id IS NULL LIMIT 10;
SELECT 'override', account_id FROM :m.overrides o
	WHERE is_current AND account_id IN (SELECT account_id FROM :m.account_tier)
	AND NOT EXISTS (SELECT FROM :m.account_tier t WHERE t.account_id = o.account_id AND t.tier = o.tier) LIMIT 10;

-- seats: now, and rebuilt from the bounds of the periods, ends before beginnings
SELECT 'seats', c.tier, c.seat_scope FROM :m.capacity c
	LEFT JOIN (SELECT base_rank, coalesce(seat_scope, '') AS scope, count(*) FROM :m.state
		WHERE holds_seat GROUP BY 1, 2) h ON h.base_rank = c.tier_rank AND h.scope = coalesce(c.seat_scope, '')
	LEFT JOIN (SELECT o.tier, coalesce(s.override_scope, '') AS scope, count(*) FROM :m.overrides o
		JOIN :m.state s USING (account_id) WHERE o.is_current AND s.override_seat
		GROUP BY 1, 2) p ON p.tier = c.tier AND p.scope = coalesce(c.seat_scope, '')
	WHERE c.taken_count <> coalesce(h.count, 0) + coalesce(p.count, 0)
	OR c.free_seat_count <> greatest(c.seat_count - c.taken_count, 0) LIMIT 10;
SELECT 'waits for a free seat', account_id, waitlisted_for, seat_scope FROM :m.account_tier a
	JOIN tiering.tier t ON t.model = :'m' AND t.tier = a.waitlisted_for
	JOIN :m.capacity c ON c.tier = t.tier AND c.free_seat_count > 0 AND c.seat_scope IS NOT DISTINCT FROM
		CASE t.capacity_per WHEN 'owner' THEN a.owner WHEN 'territory' THEN a.territory END
	WHERE placement <> 'error'
	-- not that of an override that ended since: the next maintenance gives it away
	AND NOT EXISTS (SELECT FROM :m.state s WHERE s.override_seat
		AND NOT EXISTS (SELECT FROM :m.overrides o WHERE o.account_id = s.account_id AND o.is_current)) LIMIT 10;
\if :{?fixed_seats}
SELECT 'more holders than seats', tier, seat_scope, taken_count, seat_count FROM :m.capacity
	WHERE taken_count > seat_count LIMIT 10;
WITH change AS (
	SELECT tier, seat_scope, valid_from AS at, 1 AS change, period_id FROM :m.tier_history WHERE holds_seat
	UNION ALL
	SELECT tier, seat_scope, valid_to, -1, period_id FROM :m.tier_history WHERE holds_seat AND NOT is_current
), occupancy AS (
	SELECT tier, seat_scope, at, sum(change) OVER (PARTITION BY tier, seat_scope ORDER BY at, change, period_id) AS holders FROM change
)
SELECT 'had more holders than seats', o.tier, o.seat_scope, at, holders, seat_count
	FROM occupancy o JOIN :m.capacity c ON c.tier = o.tier AND c.seat_scope IS NOT DISTINCT FROM o.seat_scope
	WHERE holders > seat_count ORDER BY at LIMIT 10;
\endif
