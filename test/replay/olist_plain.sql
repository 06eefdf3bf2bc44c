/*
 * test/replay/olist_plain.sql
 *	  The scores of test/replay/olist.sql at any moment, in plain SQL, from leads
 *	  and events themselves.
 */
CREATE SCHEMA IF NOT EXISTS plain;

-- what plain SQL says of the origins; of others it knows nothing
CREATE TABLE plain.origin (origin text PRIMARY KEY, points float8);
INSERT INTO plain.origin VALUES
	('unknown', 90), ('paid_search', 70), ('organic_search', 65), ('direct_traffic', 60),
	('referral', 40), ('social', 25), ('email', 10);

-- the score of each lead at a moment
CREATE FUNCTION plain.lead_score_at(at timestamptz)
RETURNS TABLE (id text, fit float8, engagement float8, score float8)
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT l.lead_id, o.points, e.points, CASE WHEN o.points IS NULL THEN e.points ELSE (o.points + 2 * e.points) / 3 END
	FROM crm.leads l LEFT JOIN plain.origin o USING (origin)
	LEFT JOIN (SELECT lead_id,
					  coalesce(sum(40 * power(2, - extract(epoch FROM lead_score_at.at - occurred_at)::float8 / (30 * 86400)))
							   FILTER (WHERE kind = 'first_contact'), 0) +
					  least(55, 60 * count(*) FILTER (WHERE kind = 'closed'))
			   FROM crm.lead_events WHERE occurred_at <= lead_score_at.at
			   GROUP BY lead_id) e (lead_id, points) USING (lead_id);
END;

-- what differs by more than rounding to two decimals does
CREATE FUNCTION plain.wrong_lead_at(at timestamptz)
RETURNS TABLE (id text, computed float8, shown numeric, computed_engagement float8, shown_engagement numeric, fit float8, shown_fit numeric, completeness numeric)
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT coalesce(s.id, t.account_id), s.score, t.score, s.engagement, t.engagement, s.fit, t.fit, t.completeness
	FROM plain.lead_score_at(wrong_lead_at.at) s FULL JOIN funnel.account_tier t ON t.account_id = s.id
	WHERE s.id IS NULL OR t.account_id IS NULL OR t.score IS NULL OR t.engagement IS NULL OR
		  t.fit::float8 IS DISTINCT FROM s.fit OR (t.completeness = 1) <> (s.fit IS NOT NULL) OR
		  abs(s.score - t.score::float8) > 0.0050001 OR
		  abs(s.engagement - t.engagement::float8) > 0.0050001
	ORDER BY 1 LIMIT 10;
END;
