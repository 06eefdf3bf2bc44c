/*
 * test/together/checks.sql
 *	  What must hold of the model in variable m when nobody writes; a row for
 *	  each breach.
 */
SELECT 'verify', account_id, check_name, detail FROM tiering.verify(:'m') LIMIT 10;
SELECT 'queue', account_id FROM :m.queue LIMIT 10;
SELECT 'overlap or two that are open', account_id, period_id FROM (
	SELECT *, lead(valid_from) OVER w AS next_from FROM :m.tier_history
	WINDOW w AS (PARTITION BY account_id ORDER BY valid_from, period_id)) h
	WHERE next_from < coalesce(valid_to, 'infinity') LIMIT 10;
SELECT 'gap', account_id, period_id, end_cause FROM (
	SELECT *, lead(valid_from) OVER w AS next_from FROM :m.tier_history
	WINDOW w AS (PARTITION BY account_id ORDER BY valid_from, period_id)) h
	WHERE end_cause NOT IN ('delete', 'out_of_scope', 'key_change', 'truncate')
	AND next_from IS DISTINCT FROM valid_to LIMIT 10;
SELECT 'present tier', account_id, t.tier, h.tier, t.tier_since, h.valid_from
	FROM :m.account_tier t FULL JOIN (SELECT * FROM :m.tier_history WHERE is_current) h USING (account_id)
	WHERE (t.tier, t.tier_since, t.tier_rank) IS DISTINCT FROM (h.tier, h.valid_from, h.tier_rank) LIMIT 10;
SELECT 'seats', c.tier, c.seat_scope FROM :m.capacity c
	LEFT JOIN (SELECT base_rank, coalesce(seat_scope, '') AS scope, count(*) FROM :m.state
		WHERE holds_seat GROUP BY 1, 2) h ON h.base_rank = c.tier_rank AND h.scope = coalesce(c.seat_scope, '')
	LEFT JOIN (SELECT o.tier, coalesce(s.override_scope, '') AS scope, count(*) FROM :m.overrides o
		JOIN :m.state s USING (account_id) WHERE o.is_current AND s.override_seat
		GROUP BY 1, 2) p ON p.tier = c.tier AND p.scope = coalesce(c.seat_scope, '')
	WHERE c.taken_count <> coalesce(h.count, 0) + coalesce(p.count, 0)
	OR c.free_seat_count <> greatest(c.seat_count - c.taken_count, 0) LIMIT 10;
SELECT 'scope', count(*) FROM :m.model HAVING count(*) <> (SELECT count(*) FROM :m.account_tier);
SELECT 'override', account_id FROM :m.overrides o
	WHERE is_current AND account_id IN (SELECT account_id FROM :m.account_tier)
	AND NOT EXISTS (SELECT FROM :m.account_tier t WHERE t.account_id = o.account_id AND t.tier = o.tier) LIMIT 10;
