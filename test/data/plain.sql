/*
 * test/data/plain.sql
 *	  The model of demo/posey_model.sql once more, in plain SQL and numeric
 *	  arithmetic, with nothing of tiering in it.
 */
CREATE SCHEMA plain;

-- points of the four criteria; NULL where the firmographics are missing
CREATE VIEW plain.points AS
SELECT id, owner,
	   CASE WHEN revenue_m >= 100000 THEN 100 WHEN revenue_m >= 50000 THEN 80
			WHEN revenue_m >= 20000 THEN 60 WHEN revenue_m >= 10000 THEN 40
			WHEN revenue_m >= 5000 THEN 20 WHEN revenue_m IS NOT NULL THEN 0 END AS revenue,
	   CASE WHEN employees IS NOT NULL
			THEN least(100, greatest(0, (employees - 5000) / 1450.0)) END AS headcount,
	   CASE sector WHEN 'Retailing' THEN 100 WHEN 'Financials' THEN 90 WHEN 'Health Care' THEN 90
			WHEN 'Business Services' THEN 80 WHEN 'Technology' THEN 70 WHEN 'Energy' THEN 20
			ELSE CASE WHEN sector IS NOT NULL THEN 50 END END AS sector,
	   CASE WHEN profit_m IS NOT NULL AND revenue_m IS NOT NULL
			THEN least(100, greatest(0, profit_m / revenue_m * 500)) END AS profit
FROM crm.accounts;

CREATE VIEW plain.weight AS
SELECT id,
	   CASE WHEN revenue IS NULL THEN 0 ELSE 3 END + CASE WHEN headcount IS NULL THEN 0 ELSE 2 END +
	   CASE WHEN sector IS NULL THEN 0 ELSE 2 END + CASE WHEN profit IS NULL THEN 0 ELSE 1 END AS total
FROM plain.points;

CREATE VIEW plain.score AS
SELECT id, owner,
	   round((3 * coalesce(revenue, 0) + 2 * coalesce(headcount, 0) + 2 * coalesce(sector, 0) +
			  coalesce(profit, 0)) / nullif(total, 0), 2) AS score,
	   round(total / 8.0, 3) AS completeness
FROM plain.points JOIN plain.weight USING (id);

-- who held what before the review; empty before the first activation
CREATE TABLE plain.holder (id int PRIMARY KEY, tier text, tier_since timestamptz);

-- incumbents down to the exit score before challengers, each by score, seniority, key
CREATE VIEW plain.allocation AS
WITH candidate AS (
	SELECT s.id, s.owner, s.score, h.tier_since,
		   coalesce(h.tier = 'Strategic', false) AS in_strategic,
		   coalesce(h.tier = 'Priority', false) AS in_priority
	FROM plain.score s LEFT JOIN plain.holder h USING (id)
),
strategic AS (
	SELECT id
	FROM candidate
	WHERE score >= CASE WHEN in_strategic THEN 70 ELSE 75 END
	ORDER BY in_strategic DESC, score DESC, tier_since, id
	LIMIT 20
),
ranked AS (
	SELECT id, row_number() OVER (PARTITION BY owner
								  ORDER BY in_priority DESC, score DESC, tier_since, id) AS place
	FROM candidate
	WHERE score >= CASE WHEN in_priority THEN 40 ELSE 45 END
	AND id NOT IN (SELECT id FROM strategic)
)
SELECT c.id,
	   CASE WHEN s.id IS NOT NULL THEN 'Strategic' WHEN r.place <= 2 THEN 'Priority'
			ELSE 'Programme' END AS tier,
	   CASE WHEN s.id IS NOT NULL THEN NULL
			WHEN c.score >= 75 THEN 'Strategic'
			WHEN r.place > 2 THEN 'Priority' END AS waitlisted_for
FROM candidate c LEFT JOIN strategic s USING (id) LEFT JOIN ranked r USING (id);

-- what differs; both empty when all is well
CREATE VIEW plain.wrong_score AS
SELECT id, s.score, t.score AS stored_score, s.completeness, t.completeness AS stored_completeness
FROM plain.score s FULL JOIN abm.account_tier t ON t.account_id = s.id
WHERE (s.id, s.score, s.completeness)
	  IS DISTINCT FROM (t.account_id, t.score, t.completeness);

CREATE VIEW plain.wrong_tier AS
SELECT id, a.tier, t.tier AS stored_tier, a.waitlisted_for, t.waitlisted_for AS stored_waitlisted_for,
	   t.score, t.owner
FROM plain.allocation a FULL JOIN abm.account_tier t ON t.account_id = a.id
WHERE (a.id, a.tier, a.waitlisted_for)
	  IS DISTINCT FROM (t.account_id, t.tier, t.waitlisted_for);
