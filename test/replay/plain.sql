/*
 * test/replay/plain.sql
 *	  The scores of test/replay/posey.sql at any moment, in plain SQL, from the
 *	  events themselves.  Comes after test/data/plain.sql, which knows the fit.
 */
-- what plain SQL says of the kinds
CREATE TABLE plain.kind (channel text, points float8, half_life float8, cap float8, per_day int);
INSERT INTO plain.kind VALUES
	('direct', 12, 14, 60, NULL), ('organic', 20, 30, 50, NULL), ('adwords', 15, 30, NULL, NULL),
	('facebook', 10, 60, NULL, 1), ('twitter', 8, 90, 20, NULL), ('banner', -5, 90, 15, NULL);

-- the sum of each kind at a moment, from the events themselves
CREATE FUNCTION plain.kind_points(at timestamptz)
RETURNS TABLE (account_id int, channel text, points float8)
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT d.account_id, d.channel,
		   CASE WHEN k.cap IS NULL THEN sum(d.points)
				ELSE least(k.cap, greatest(- k.cap, sum(d.points))) END
	FROM (SELECT e.account_id, e.channel, date_trunc('day', e.occurred_at, 'UTC'),
				 sum(k.points * power(2, - extract(epoch FROM kind_points.at - e.occurred_at)::float8 / 86400 / k.half_life))
				 * CASE WHEN k.per_day < count(*) THEN k.per_day / count(*)::float8 ELSE 1 END
		  FROM crm.web_events e JOIN plain.kind k USING (channel)
		  WHERE e.occurred_at <= kind_points.at
		  GROUP BY 1, 2, 3, k.per_day) d (account_id, channel, day, points)
	JOIN plain.kind k USING (channel)
	GROUP BY 1, 2, k.cap;
END;

-- the score of each account at a moment
CREATE FUNCTION plain.score_at(at timestamptz)
RETURNS TABLE (id int, engagement float8, score float8)
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT p.id, e.engagement,
		   CASE WHEN w.total = 0 THEN e.engagement ELSE
			   (2 * ((3 * coalesce(p.revenue, 0) + 2 * coalesce(p.headcount, 0) + 2 * coalesce(p.sector, 0) +
					  coalesce(p.profit, 0)) / w.total)::float8 + e.engagement) / 3 END
	FROM plain.points p JOIN plain.weight w USING (id)
	CROSS JOIN LATERAL (SELECT least(100, greatest(0, coalesce(sum(k.points), 0))) AS engagement
						FROM plain.kind_points(score_at.at) k WHERE k.account_id = p.id) e;
END;

-- what differs by more than rounding to two decimals does
CREATE FUNCTION plain.wrong_score_at(at timestamptz)
RETURNS TABLE (id int, computed float8, shown numeric, computed_engagement float8, shown_engagement numeric)
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT s.id, s.score, t.score, s.engagement, t.engagement
	FROM plain.score_at(wrong_score_at.at) s FULL JOIN abm.account_tier t ON t.account_id = s.id
	WHERE s.id IS NULL OR t.account_id IS NULL OR t.score IS NULL OR
		  abs(s.score - t.score::float8) > 0.0050001 OR
		  abs(s.engagement - t.engagement::float8) > 0.0050001
	ORDER BY 1 LIMIT 10;
END;

-- whose tier is not the base tier, lifted by one if an order of the last 20 days was large
CREATE FUNCTION plain.wrong_tier_at(at timestamptz)
RETURNS TABLE (id int, base_tier text, lifted boolean, shown text, shown_until timestamptz, until timestamptz)
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT t.account_id, t.base_tier, o.until IS NOT NULL, t.tier, t.window_until, o.until
	FROM abm.account_tier t
	CROSS JOIN LATERAL (SELECT max(o.occurred_at) + interval '20 days' AS until FROM crm.orders o
						WHERE o.account_id = t.account_id AND o.total_usd > 5000
						AND o.occurred_at <= wrong_tier_at.at
						AND o.occurred_at > wrong_tier_at.at - interval '20 days') o
	WHERE t.tier IS DISTINCT FROM CASE WHEN o.until IS NULL THEN t.base_tier
			WHEN t.base_tier = 'Programme' THEN 'Priority' ELSE 'Strategic' END OR
		  t.window_until IS DISTINCT FROM o.until
	ORDER BY 1 LIMIT 10;
END;

-- the same of every period that was lifted: it begins with an order, and ends when the last one fades
CREATE FUNCTION plain.wrong_period()
RETURNS TABLE (account_id int, valid_from timestamptz, valid_to timestamptz, end_cause text)
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT h.account_id, h.valid_from, h.valid_to, h.end_cause
	FROM abm.tier_history h
	WHERE h.cause = 'trigger_event' AND NOT EXISTS (SELECT FROM crm.orders o
			WHERE o.account_id = h.account_id AND o.total_usd > 5000 AND o.occurred_at = h.valid_from) OR
		  h.end_cause = 'window_end' AND NOT EXISTS (SELECT FROM crm.orders o
			WHERE o.account_id = h.account_id AND o.total_usd > 5000
			AND o.occurred_at + interval '20 days' = h.valid_to)
	ORDER BY 1, 2 LIMIT 10;
END;
