-- what the ledger says of each kind, against the events; and the scores, against the ledger
SET tiering.clock = '2100-01-01';
SELECT set_config('tiering.clock', (now() + interval '1 hour')::text, false) \g /dev/null
SELECT a.id, e.item, e.points, s.points
FROM crm.accounts a, tiering.explain('abm', a.id) e
LEFT JOIN LATERAL (
	SELECT greatest(-k.cap, least(k.cap, k.points * sum(x.weight * least(1, k.per_day / x.n)
		* CASE WHEN k.half_life IS NULL THEN 1 ELSE exp(-ln(2) * extract(epoch FROM tiering.clock() - x.created_at)::float8 / k.half_life) END))) AS points
	FROM (VALUES ('visit', 0.2::float8, 7 * 86400::float8, 60::float8, 'Infinity'::float8), ('webinar', 0.01, 400 * 86400, 'Infinity', 'Infinity'),
		('call', 1, 30 * 86400, 'Infinity', 2), ('complaint', -0.01, NULL, 'Infinity', 'Infinity')) k (kind, points, half_life, cap, per_day)
	JOIN (SELECT type, weight, created_at, count(*) OVER (PARTITION BY type, (created_at AT TIME ZONE 'UTC')::date) AS n
		FROM crm.activities WHERE account_id = a.id) x ON x.type = k.kind
	WHERE k.kind = e.item GROUP BY k.kind, k.points, k.half_life, k.cap, k.per_day) s ON true
WHERE e.section = 'signal' AND abs(e.points - coalesce(s.points, 0)) > 1e-9 + 1e-6 * abs(s.points)
ORDER BY 1, 2 LIMIT 10;
SELECT t.account_id, t.score FROM abm.account_tier t
WHERE score <> (SELECT sum(contribution) FROM tiering.explain('abm', t.account_id));
