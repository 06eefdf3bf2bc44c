/*
 * bench/nightly.sql
 *	  What a company has instead of triggers: a materialized view, and a nightly
 *	  table with a snapshot of its tiers in the manner of dbt.
 *
 * Both read the scores from hand.score.  The materialized view forgets who
 * held a tier, so it has no exit score and no history; it is the least that
 * anybody would do.  The nightly job builds the table of scores anew beside
 * the old one, swaps the two, and then closes and opens the rows of the
 * snapshot whose tier has changed (a check on the column tier).
 */
CREATE MATERIALIZED VIEW nightly.account_tier AS
WITH scored AS MATERIALIZED (
	SELECT id, territory, owner, points, fit, technology, strategic, score::numeric(5,2) AS score
	FROM hand.score
),
strategic AS MATERIALIZED (
	SELECT id
	FROM (SELECT id, territory, row_number() OVER (PARTITION BY territory ORDER BY score DESC, id) AS place
		  FROM scored WHERE score >= 75.0) AS s
	JOIN hand.seat c ON c.tier = 1 AND c.scope = s.territory
	WHERE place <= seats
),
priority AS (
	SELECT id
	FROM (SELECT id, owner, row_number() OVER (PARTITION BY owner ORDER BY score DESC, id) AS place
		  FROM scored
		  WHERE score >= 55.0 AND NOT EXISTS (SELECT FROM strategic t WHERE t.id = scored.id)) AS s
	JOIN hand.seat c ON c.tier = 2 AND c.scope = s.owner
	WHERE place <= seats
),
seated AS (
	SELECT id, 1 AS tier FROM strategic
	UNION ALL
	SELECT id, 2 FROM priority
)
SELECT id AS account_id, coalesce(t.tier, 3) AS tier, score, fit, technology, strategic,
	   territory, owner, points
FROM scored
LEFT JOIN seated t USING (id);
CREATE UNIQUE INDEX ON nightly.account_tier (account_id);

CREATE TABLE nightly.snapshot (
	account_id		bigint		NOT NULL,
	tier			int			NOT NULL,
	score			numeric(5,2),
	valid_from		timestamptz	NOT NULL,
	valid_to		timestamptz
);
-- narrow and complete for who is current, so that a run finds all of them without the heap's dead rows
CREATE UNIQUE INDEX ON nightly.snapshot (account_id) WHERE valid_to IS NULL;

CREATE TABLE nightly.score AS
SELECT account_id, tier, score, fit, technology, strategic, territory, owner, points
FROM nightly.account_tier;
ALTER TABLE nightly.score ADD PRIMARY KEY (account_id);

-- the table of scores and tiers anew; incumbents are those of the snapshot
CREATE PROCEDURE nightly.run()
LANGUAGE plpgsql
AS $$
BEGIN
	CREATE TABLE nightly.score_new AS
	WITH scored AS MATERIALIZED (
		SELECT id, territory, owner, points, fit, technology, strategic, n.score::numeric(5,2) AS score,
			   coalesce(h.tier, 3) AS held
		FROM hand.score n
		LEFT JOIN nightly.snapshot h ON h.account_id = n.id AND h.valid_to IS NULL
	),
	strategic AS MATERIALIZED (
		SELECT id
		FROM (SELECT id, territory, row_number() OVER (PARTITION BY territory
					ORDER BY (held = 1) DESC, score DESC, id) AS place
			  FROM scored WHERE score >= CASE WHEN held = 1 THEN 70.0 ELSE 75.0 END) AS s
		JOIN hand.seat c ON c.tier = 1 AND c.scope = s.territory
		WHERE place <= seats
	),
	priority AS (
		SELECT id
		FROM (SELECT id, owner, row_number() OVER (PARTITION BY owner
					ORDER BY (held = 2) DESC, score DESC, id) AS place
			  FROM scored
			  WHERE score >= CASE WHEN held = 2 THEN 50.0 ELSE 55.0 END
			  AND NOT EXISTS (SELECT FROM strategic t WHERE t.id = scored.id)) AS s
		JOIN hand.seat c ON c.tier = 2 AND c.scope = s.owner
		WHERE place <= seats
	),
	seated AS (
		SELECT id, 1 AS tier FROM strategic
		UNION ALL
		SELECT id, 2 FROM priority
	)
	SELECT id AS account_id, coalesce(t.tier, 3) AS tier, score, fit, technology, strategic,
		   territory, owner, points
	FROM scored
	LEFT JOIN seated t USING (id);
	ALTER TABLE nightly.score_new ADD PRIMARY KEY (account_id);
	DROP TABLE nightly.score;
	ALTER TABLE nightly.score_new RENAME TO score;
	ALTER INDEX nightly.score_new_pkey RENAME TO score_pkey;

	-- close the changed and the deleted, open the changed and the new
	CREATE TEMP TABLE changed ON COMMIT DROP AS
	SELECT account_id, n.tier, n.score
	FROM nightly.score n
	FULL JOIN (SELECT account_id, tier FROM nightly.snapshot WHERE valid_to IS NULL) AS h USING (account_id)
	WHERE n.tier IS DISTINCT FROM h.tier;

	UPDATE nightly.snapshot s
	SET valid_to = now()
	FROM changed c
	WHERE s.account_id = c.account_id AND s.valid_to IS NULL;

	INSERT INTO nightly.snapshot
	SELECT account_id, tier, score, now(), NULL FROM changed WHERE tier IS NOT NULL;
END;
$$;
