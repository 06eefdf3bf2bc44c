/*
 * bench/hand.sql
 *	  The same model by hand: what a good engineer would write in PL/pgSQL and SQL.
 *
 * Stores what tiering stores, in the same way: one row of state for each
 * account, which holds the open period, and closed periods in a history.
 * Seats are counters that a promotion decrements.  Variable accounts as for
 * the model.
 *
 * The state keeps room for one more version of each row, so that a changed
 * account costs no index entry.  A transaction that takes seats of a scope
 * locks its counter once, counts in a setting of its own, and writes the
 * counter at the end of the statement: a counter that is updated for each seat
 * leaves a chain of versions that every later look has to walk.
 */
CREATE TABLE hand.state (
	account_id		bigint		PRIMARY KEY,
	tier			int			NOT NULL,
	qualified_tier	int			NOT NULL,
	tier_since		timestamptz	NOT NULL,
	cause			text		NOT NULL,
	score			numeric(5,2),
	fit				numeric(5,2),
	technology		numeric(5,2),
	strategic		numeric(5,2),
	territory		text,
	owner			text,
	points			float8[]
) WITH (fillfactor = 50);

CREATE TABLE hand.history (
	account_id		bigint		NOT NULL,
	tier			int			NOT NULL,
	valid_from		timestamptz	NOT NULL,
	valid_to		timestamptz	NOT NULL,
	cause			text		NOT NULL,
	end_cause		text		NOT NULL,
	score			numeric(5,2)
);
CREATE INDEX ON hand.history (account_id, valid_from);

CREATE TABLE hand.seat (
	tier			int			NOT NULL,
	scope			text		NOT NULL,
	seats			int			NOT NULL,
	free			int			NOT NULL,
	PRIMARY KEY (tier, scope)
) WITH (fillfactor = 50);

INSERT INTO hand.seat
SELECT 1, territory, :accounts / 200 / 12, :accounts / 200 / 12
FROM bare.accounts GROUP BY territory
UNION ALL
SELECT 2, owner, :accounts / 10 / 200, :accounts / 10 / 200
FROM bare.accounts GROUP BY owner;

-- the points of the eight criteria, as the model has them; OFFSET 0 has each computed once
CREATE VIEW hand.points AS
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
FROM hand.accounts
OFFSET 0;

CREATE VIEW hand.score AS
SELECT id, territory, owner, points, fit, technology, strategic,
	   0.5 * fit + 0.3 * technology + 0.2 * strategic AS score
FROM (SELECT id, territory, owner, ARRAY[p1, p2, p3, p4, p5, p6, p7, p8] AS points,
			 (3 * p1 + 2 * p2 + coalesce(p3, 0)) / (5 + (p3 IS NOT NULL)::int) AS fit,
			 (3 * p4 + 2 * p5) / 5 AS technology,
			 (2 * p6 + p7 + p8) / 4 AS strategic
	  FROM hand.points) AS c;

-- the free seats of a scope; the first look in a transaction locks its counter
CREATE FUNCTION hand.free_seats(of_tier int, of_scope text)
RETURNS int
LANGUAGE plpgsql
AS $$
DECLARE
	known		text := current_setting('hand.free_' || of_scope, true);
	found_free	int;
BEGIN
	IF known <> '' THEN
		RETURN known::int;
	END IF;
	SELECT free INTO found_free FROM hand.seat WHERE tier = of_tier AND scope = of_scope FOR UPDATE;
	PERFORM set_config('hand.free_' || of_scope, found_free::text, true);
	RETURN found_free;
END;
$$;

-- writes the counters at the end of a statement that took seats
CREATE FUNCTION hand.write_seats()
RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
	IF current_setting('hand.taken', true) IS DISTINCT FROM 'yes' THEN
		RETURN NULL;
	END IF;
	UPDATE hand.seat
	SET free = current_setting('hand.free_' || scope, true)::int
	WHERE current_setting('hand.free_' || scope, true) <> free::text
	AND current_setting('hand.free_' || scope, true) <> '';
	PERFORM set_config('hand.taken', '', true);
	RETURN NULL;
END;
$$;

-- what the writer's trigger does: score, place, record
CREATE FUNCTION hand.place()
RETURNS trigger
LANGUAGE plpgsql
AS $$
DECLARE
	p			float8[];
	new_fit		float8;
	new_tech	float8;
	new_strat	float8;
	new_score	numeric(5,2);
	qualified	int;
	seated		int := 3;
	free_seats	int;
	scope_name	text;
	old_state	hand.state;
BEGIN
	p := ARRAY[
		CASE WHEN NEW.industry IN ('Pharma', 'Machinery') THEN 100 ELSE 0 END,
		least(100, greatest(0, (NEW.employees - 50) / 49.5::float8)),
		CASE WHEN NEW.revenue >= 1e9 THEN 100 WHEN NEW.revenue >= 1e8 THEN 75
			 WHEN NEW.revenue >= 1e7 THEN 50 WHEN NEW.revenue >= 1e6 THEN 25
			 WHEN NEW.revenue IS NOT NULL THEN 0 END,
		least(100, NEW.lines * 4),
		least(100, greatest(0, (2020 - NEW.oldest_line) / 0.35::float8)),
		least(100, (NEW.sites - 1) / 0.09::float8),
		least(100, greatest(0, (NEW.growth + 20) / 0.8::float8)),
		CASE WHEN NEW.is_reference THEN 100 ELSE 0 END];
	new_fit := (3 * p[1] + 2 * p[2] + coalesce(p[3], 0)) / (5 + (p[3] IS NOT NULL)::int);
	new_tech := (3 * p[4] + 2 * p[5]) / 5;
	new_strat := (2 * p[6] + p[7] + p[8]) / 4;
	new_score := 0.5 * new_fit + 0.3 * new_tech + 0.2 * new_strat;

	IF TG_OP = 'UPDATE' THEN
		SELECT * INTO old_state FROM hand.state WHERE account_id = NEW.id;
		IF old_state.points IS NOT DISTINCT FROM p THEN
			RETURN NULL;
		END IF;
		seated := old_state.tier;
	END IF;

	qualified := CASE WHEN new_score >= CASE WHEN seated = 1 THEN 70 ELSE 75 END THEN 1
					  WHEN new_score >= CASE WHEN seated = 2 THEN 50 ELSE 55 END THEN 2
					  ELSE 3 END;

	-- from the qualified tier downwards, the first with a free seat
	FOR candidate IN qualified .. seated - 1 LOOP
		scope_name := CASE candidate WHEN 1 THEN NEW.territory ELSE NEW.owner END;
		free_seats := hand.free_seats(candidate, scope_name);
		CONTINUE WHEN free_seats = 0;
		PERFORM set_config('hand.free_' || scope_name, (free_seats - 1)::text, true),
				set_config('hand.taken', 'yes', true);
		IF seated < 3 THEN
			free_seats := hand.free_seats(seated, NEW.owner);
			PERFORM set_config('hand.free_' || NEW.owner, (free_seats + 1)::text, true);
		END IF;
		seated := candidate;
		EXIT;
	END LOOP;

	IF TG_OP = 'INSERT' THEN
		INSERT INTO hand.state VALUES (NEW.id, seated, qualified, clock_timestamp(), 'insert',
			new_score, new_fit, new_tech, new_strat, NEW.territory, NEW.owner, p);
	ELSIF seated = old_state.tier THEN
		UPDATE hand.state
		SET (qualified_tier, score, fit, technology, strategic, points) =
			ROW (qualified, new_score, new_fit, new_tech, new_strat, p)
		WHERE account_id = NEW.id;
	ELSE
		INSERT INTO hand.history VALUES (NEW.id, old_state.tier, old_state.tier_since,
			clock_timestamp(), old_state.cause, 'update', old_state.score);
		UPDATE hand.state
		SET (tier, qualified_tier, tier_since, cause, score, fit, technology, strategic, points) =
			ROW (seated, qualified, clock_timestamp(), 'update', new_score, new_fit,
				 new_tech, new_strat, p)
		WHERE account_id = NEW.id;
	END IF;
	RETURN NULL;
END;
$$;

CREATE TRIGGER place_new
AFTER INSERT ON hand.accounts
FOR EACH ROW EXECUTE FUNCTION hand.place();

CREATE TRIGGER place_changed
AFTER UPDATE OF industry, employees, revenue, lines, oldest_line, sites, growth, is_reference ON hand.accounts
FOR EACH ROW EXECUTE FUNCTION hand.place();

CREATE TRIGGER write_seats
AFTER INSERT OR UPDATE ON hand.accounts
FOR EACH STATEMENT EXECUTE FUNCTION hand.write_seats();

-- who moves when seats are given anew: incumbents down to the exit score, then challengers
CREATE VIEW hand.moves AS
WITH strategic AS MATERIALIZED (
	SELECT account_id
	FROM (SELECT account_id, territory, row_number() OVER (PARTITION BY territory
				ORDER BY (tier = 1) DESC, score DESC, tier_since, account_id) AS place
		  FROM hand.state
		  WHERE score >= CASE WHEN tier = 1 THEN 70.0 ELSE 75.0 END) AS s
	JOIN hand.seat c ON c.tier = 1 AND c.scope = s.territory
	WHERE place <= seats
),
priority AS (
	SELECT account_id
	FROM (SELECT account_id, owner, row_number() OVER (PARTITION BY owner
				ORDER BY (tier = 2) DESC, score DESC, tier_since, account_id) AS place
		  FROM hand.state
		  WHERE score >= CASE WHEN tier = 2 THEN 50.0 ELSE 55.0 END
		  AND NOT EXISTS (SELECT FROM strategic t WHERE t.account_id = state.account_id)) AS s
	JOIN hand.seat c ON c.tier = 2 AND c.scope = s.owner
	WHERE place <= seats
),
seated AS (
	SELECT account_id, 1 AS tier FROM strategic
	UNION ALL
	SELECT account_id, 2 FROM priority
)
SELECT account_id, coalesce(s.tier, 3) AS new_tier
FROM (SELECT account_id, tier FROM hand.state WHERE tier < 3) AS h
FULL JOIN seated s USING (account_id)
WHERE h.tier IS DISTINCT FROM s.tier;

-- seats anew for everybody; moves go to the history
CREATE PROCEDURE hand.rebalance(why text)
LANGUAGE plpgsql
AS $$
BEGIN
	WITH moved AS MATERIALIZED (
		SELECT account_id, new_tier FROM hand.moves
	),
	closed AS (
		INSERT INTO hand.history
		SELECT account_id, tier, tier_since, now(), cause, why, score
		FROM hand.state JOIN moved USING (account_id)
	)
	UPDATE hand.state s
	SET tier = new_tier, tier_since = now(), cause = why
	FROM moved m
	WHERE m.account_id = s.account_id;

	UPDATE hand.seat c
	SET free = seats - held
	FROM (SELECT c.tier, c.scope, count(h.tier) AS held
		  FROM hand.seat c
		  LEFT JOIN (SELECT tier, CASE tier WHEN 1 THEN territory ELSE owner END AS scope
					 FROM hand.state WHERE tier < 3) AS h USING (tier, scope)
		  GROUP BY c.tier, c.scope) AS n
	WHERE (c.tier, c.scope) = (n.tier, n.scope) AND free <> seats - held;
END;
$$;

-- every score anew, written where it changed; then the seats
CREATE PROCEDURE hand.reevaluate()
LANGUAGE plpgsql
AS $$
BEGIN
	UPDATE hand.state s
	SET score = n.score, fit = n.fit, technology = n.technology, strategic = n.strategic,
		points = n.points,
		qualified_tier = CASE WHEN n.score >= CASE tier WHEN 1 THEN 70 ELSE 75 END THEN 1
							  WHEN n.score >= CASE tier WHEN 2 THEN 50 ELSE 55 END THEN 2
							  ELSE 3 END
	FROM hand.score n
	WHERE n.id = s.account_id AND n.points IS DISTINCT FROM s.points;

	CALL hand.rebalance('reevaluation');
END;
$$;
