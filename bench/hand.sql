/*
 * bench/hand.sql
 *	  The same model by hand: what a good engineer would write in PL/pgSQL and SQL.
 *
 * Stores what tiering stores, in the same way: one row of state for each
 * account, which holds the open period, and closed periods in a history.
 * Seats are counters that a promotion decrements.  Variable accounts as for
 * the model.
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
) WITH (fillfactor = 80);

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

-- the points of the eight criteria, as the model has them
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
FROM hand.accounts;

CREATE VIEW hand.score AS
SELECT id, territory, owner, ARRAY[p1, p2, p3, p4, p5, p6, p7, p8] AS points,
	   (3 * p1 + 2 * p2 + coalesce(p3, 0)) / (5 + (p3 IS NOT NULL)::int) AS fit,
	   (3 * p4 + 2 * p5) / 5 AS technology,
	   (2 * p6 + p7 + p8) / 4 AS strategic
FROM hand.points;

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

	-- from the qualified tier downwards, the first with a free seat; a scope that is
	-- full is remembered for the transaction, since every try reads all the versions
	-- of the counter that the transaction has made
	FOR candidate IN qualified .. seated - 1 LOOP
		scope_name := CASE candidate WHEN 1 THEN NEW.territory ELSE NEW.owner END;
		CONTINUE WHEN current_setting('hand.full_' || scope_name, true) = 'yes';
		UPDATE hand.seat SET free = free - 1
		WHERE tier = candidate AND scope = scope_name AND free > 0;
		IF FOUND THEN
			IF seated < 3 THEN
				UPDATE hand.seat SET free = free + 1 WHERE tier = seated AND scope = NEW.owner;
				PERFORM set_config('hand.full_' || NEW.owner, 'no', true);
			END IF;
			seated := candidate;
			EXIT;
		END IF;
		PERFORM set_config('hand.full_' || scope_name, 'yes', true);
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

CREATE TRIGGER place
AFTER INSERT OR UPDATE ON hand.accounts
FOR EACH ROW EXECUTE FUNCTION hand.place();

-- seats by window functions: incumbents down to the exit score, then challengers
CREATE VIEW hand.allocation AS
WITH strategic AS (
	SELECT account_id, row_number() OVER (PARTITION BY territory
			ORDER BY (tier = 1) DESC, score DESC, tier_since, account_id) AS place
	FROM hand.state
	WHERE score >= CASE WHEN tier = 1 THEN 70 ELSE 75 END
),
seated AS (
	SELECT w.account_id
	FROM strategic w
	JOIN hand.state s USING (account_id)
	JOIN hand.seat c ON c.tier = 1 AND c.scope = s.territory
	WHERE w.place <= c.seats
),
priority AS (
	SELECT s.account_id, row_number() OVER (PARTITION BY owner
			ORDER BY (tier = 2) DESC, score DESC, tier_since, account_id) AS place
	FROM hand.state s
	WHERE score >= CASE WHEN tier = 2 THEN 50 ELSE 55 END
	AND NOT EXISTS (SELECT FROM seated WHERE seated.account_id = s.account_id)
)
SELECT s.account_id, s.tier AS old_tier,
	   CASE WHEN one.account_id IS NOT NULL THEN 1 WHEN two.place <= c.seats THEN 2 ELSE 3 END AS new_tier
FROM hand.state s
LEFT JOIN seated one USING (account_id)
LEFT JOIN priority two USING (account_id)
LEFT JOIN hand.seat c ON c.tier = 2 AND c.scope = s.owner;

-- seats anew for everybody; moves go to the history
CREATE PROCEDURE hand.rebalance(why text)
LANGUAGE plpgsql
AS $$
BEGIN
	CREATE TEMP TABLE moved ON COMMIT DROP AS
	SELECT * FROM hand.allocation WHERE old_tier <> new_tier;

	INSERT INTO hand.history
	SELECT account_id, tier, tier_since, now(), cause, why, score
	FROM hand.state JOIN moved USING (account_id);

	UPDATE hand.state s
	SET tier = m.new_tier, tier_since = now(), cause = why
	FROM moved m
	WHERE m.account_id = s.account_id;

	UPDATE hand.seat c
	SET free = seats - held
	FROM (SELECT tier, CASE tier WHEN 1 THEN territory ELSE owner END AS scope, count(*) AS held
		  FROM hand.state WHERE tier < 3 GROUP BY 1, 2) h
	WHERE (c.tier, c.scope) = (h.tier, h.scope);
END;
$$;

-- every score anew, written where it changed; then the seats
CREATE PROCEDURE hand.reevaluate()
LANGUAGE plpgsql
AS $$
BEGIN
	UPDATE hand.state s
	SET score = 0.5 * n.fit + 0.3 * n.technology + 0.2 * n.strategic, fit = n.fit,
		technology = n.technology, strategic = n.strategic, points = n.points
	FROM hand.score n
	WHERE n.id = s.account_id AND n.points IS DISTINCT FROM s.points;

	CALL hand.rebalance('reevaluation');
END;
$$;
