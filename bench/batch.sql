/*
 * bench/batch.sql
 *	  The same as hand.sql with a trigger for each statement: sets instead of rows.
 *
 * What an engineer would write for bulk loads.  Seats are given within the
 * statement by score, best first, as tiering does it.  Variable accounts as
 * for the model.
 */
CREATE TABLE batch.state (LIKE hand.state INCLUDING ALL);
CREATE TABLE batch.history (LIKE hand.history INCLUDING ALL);
CREATE TABLE batch.seat (LIKE hand.seat INCLUDING ALL);
INSERT INTO batch.seat SELECT * FROM hand.seat;

CREATE FUNCTION batch.place_new()
RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
	-- writers meet here, in one order
	PERFORM FROM batch.seat WHERE free > 0 ORDER BY tier, scope FOR UPDATE;

	WITH points AS (
		SELECT id, territory, owner,
			   CASE WHEN industry IN ('Pharma', 'Machinery') THEN 100.0 ELSE 0.0 END::float8 AS p1,
			   least(100, greatest(0, (employees - 50) / 49.5))::float8 AS p2,
			   CASE WHEN revenue >= 1e9 THEN 100 WHEN revenue >= 1e8 THEN 75 WHEN revenue >= 1e7 THEN 50
					WHEN revenue >= 1e6 THEN 25 WHEN revenue IS NOT NULL THEN 0 END::float8 AS p3,
			   least(100, lines * 4.0)::float8 AS p4,
			   least(100, greatest(0, (2020 - oldest_line) / 0.35))::float8 AS p5,
			   least(100, (sites - 1) / 0.09)::float8 AS p6,
			   least(100, greatest(0, (growth + 20) / 0.8))::float8 AS p7,
			   CASE WHEN is_reference THEN 100.0 ELSE 0.0 END::float8 AS p8
		FROM added
		OFFSET 0
	),
	components AS (
		SELECT id, territory, owner, ARRAY[p1, p2, p3, p4, p5, p6, p7, p8] AS points,
			   (3 * p1 + 2 * p2 + coalesce(p3, 0)) / (5 + (p3 IS NOT NULL)::int) AS fit,
			   (3 * p4 + 2 * p5) / 5 AS technology,
			   (2 * p6 + p7 + p8) / 4 AS strategic
		FROM points
		OFFSET 0
	),
	scored AS MATERIALIZED (
		SELECT *, (0.5 * fit + 0.3 * technology + 0.2 * strategic)::numeric(5,2) AS score
		FROM components
	),
	strategic AS MATERIALIZED (
		SELECT id, territory AS scope
		FROM (SELECT id, territory, row_number() OVER (PARTITION BY territory ORDER BY score DESC, id) AS place
			  FROM scored WHERE score >= 75) AS s
		JOIN batch.seat c ON c.tier = 1 AND c.scope = s.territory
		WHERE place <= free
	),
	priority AS (
		SELECT id, owner AS scope
		FROM (SELECT id, owner, row_number() OVER (PARTITION BY owner ORDER BY score DESC, id) AS place
			  FROM scored
			  WHERE score >= 55 AND NOT EXISTS (SELECT FROM strategic t WHERE t.id = scored.id)) AS s
		JOIN batch.seat c ON c.tier = 2 AND c.scope = s.owner
		WHERE place <= free
	),
	seated AS MATERIALIZED (
		SELECT id, scope, 1 AS tier FROM strategic
		UNION ALL
		SELECT id, scope, 2 FROM priority
	),
	taken AS (
		UPDATE batch.seat c
		SET free = free - n
		FROM (SELECT tier, scope, count(*) AS n FROM seated GROUP BY tier, scope) AS t
		WHERE (c.tier, c.scope) = (t.tier, t.scope)
	)
	INSERT INTO batch.state
	SELECT id, coalesce(t.tier, 3), CASE WHEN score >= 75 THEN 1 WHEN score >= 55 THEN 2 ELSE 3 END,
		   clock_timestamp(), 'insert', score, fit, technology, strategic, territory, owner, points
	FROM scored
	LEFT JOIN seated t USING (id);
	RETURN NULL;
END;
$$;

CREATE TRIGGER place_new
AFTER INSERT ON batch.accounts
REFERENCING NEW TABLE AS added
FOR EACH STATEMENT EXECUTE FUNCTION batch.place_new();
