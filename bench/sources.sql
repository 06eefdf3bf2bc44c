/*
 * bench/sources.sql
 *	  Deals of the accounts, as a source that a ninth criterion reads.
 *
 * By hand it is a trigger for each statement that sums up the deals of the
 * accounts at hand and writes score and points; it does not place, so it does
 * less than tiering.  A deal moves a score by hundredths, so that hardly any
 * account changes its tier.  Variable accounts as for the model.
 */
CREATE TABLE bare.deals (
	id				bigint		GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	account_id		bigint		NOT NULL,
	amount			numeric		NOT NULL,
	state			text		NOT NULL,
	closed_at		date		NOT NULL,
	subject			text		NOT NULL
);
CREATE INDEX ON bare.deals (account_id);
CREATE TABLE live.deals (LIKE bare.deals INCLUDING ALL);
CREATE TABLE hand.deals (LIKE bare.deals INCLUDING ALL);

INSERT INTO bare.deals (account_id, amount, state, closed_at, subject)
SELECT 1 + n % :accounts, 1000 + n % 997, (ARRAY['won', 'lost'])[1 + n / :accounts], '2026-01-05', 'a deal'
FROM generate_series(0, 2 * :accounts - 1) AS n;
INSERT INTO live.deals (account_id, amount, state, closed_at, subject)
SELECT account_id, amount, state, closed_at, subject FROM bare.deals ORDER BY id;
INSERT INTO hand.deals (account_id, amount, state, closed_at, subject)
SELECT account_id, amount, state, closed_at, subject FROM bare.deals ORDER BY id;

-- some statements of 1,000 deals each, for so many different accounts
CREATE PROCEDURE bare.load_deals(deals regclass, statements int, spread int, accounts int, seed int)
LANGUAGE plpgsql AS $$
BEGIN
	FOR i IN 1 .. statements LOOP
		EXECUTE format('INSERT INTO %s (account_id, amount, state, closed_at, subject) '
			'SELECT 1 + ($1 * 7919 + n %% $2 * 104729::bigint) %% $3, 1000 + n, ''won'', ''2026-01-05'', ''a deal'' '
			'FROM generate_series(1, 1000) n', deals) USING seed * statements + i, spread, accounts;
		COMMIT;
	END LOOP;
END $$;

-- sums up the deals of the accounts of a statement
CREATE FUNCTION hand.sum_deals()
RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
	UPDATE hand.state s
	SET (points, strategic, score) = ROW (s.points[1:8] || p9,
			(2 * s.points[6] + s.points[7] + s.points[8] + 0.1 * p9) / 4.1,
			0.5 * s.fit + 0.3 * s.technology +
			0.2 * (2 * s.points[6] + s.points[7] + s.points[8] + 0.1 * p9) / 4.1)
	FROM (SELECT account_id FROM added UNION SELECT account_id FROM removed) AS t,
		 LATERAL (SELECT least(100, greatest(0, coalesce(sum(amount), 0) / 1e4))::float8 AS p9
				  FROM hand.deals d WHERE d.account_id = t.account_id AND d.state = 'won') AS d
	WHERE s.account_id = t.account_id AND s.points[9] IS DISTINCT FROM p9;
	RETURN NULL;
END;
$$;

CREATE TRIGGER sum_changed
AFTER UPDATE ON hand.deals
REFERENCING OLD TABLE AS removed NEW TABLE AS added
FOR EACH STATEMENT EXECUTE FUNCTION hand.sum_deals();

-- the same where there is nothing old
CREATE FUNCTION hand.sum_new_deals()
RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
	UPDATE hand.state s
	SET (points, strategic, score) = ROW (s.points[1:8] || p9,
			(2 * s.points[6] + s.points[7] + s.points[8] + 0.1 * p9) / 4.1,
			0.5 * s.fit + 0.3 * s.technology +
			0.2 * (2 * s.points[6] + s.points[7] + s.points[8] + 0.1 * p9) / 4.1)
	FROM (SELECT DISTINCT account_id FROM added) AS t,
		 LATERAL (SELECT least(100, greatest(0, coalesce(sum(amount), 0) / 1e4))::float8 AS p9
				  FROM hand.deals d WHERE d.account_id = t.account_id AND d.state = 'won') AS d
	WHERE s.account_id = t.account_id AND s.points[9] IS DISTINCT FROM p9;
	RETURN NULL;
END;
$$;

CREATE TRIGGER sum_new
AFTER INSERT ON hand.deals
REFERENCING NEW TABLE AS added
FOR EACH STATEMENT EXECUTE FUNCTION hand.sum_new_deals();

-- all accounts at once, for who has put it off
CREATE PROCEDURE hand.sum_all_deals(up_to bigint)
LANGUAGE plpgsql
AS $$
BEGIN
	UPDATE hand.state s
	SET (points, strategic, score) = ROW (s.points[1:8] || p9,
			(2 * s.points[6] + s.points[7] + s.points[8] + 0.1 * p9) / 4.1,
			0.5 * s.fit + 0.3 * s.technology +
			0.2 * (2 * s.points[6] + s.points[7] + s.points[8] + 0.1 * p9) / 4.1)
	FROM (SELECT account_id, least(100, greatest(0, coalesce(sum(amount), 0) / 1e4))::float8 AS p9
		  FROM hand.deals d WHERE state = 'won' AND account_id <= up_to GROUP BY account_id) AS d
	WHERE s.account_id = d.account_id AND s.points[9] IS DISTINCT FROM p9;
END;
$$;

SELECT tiering.set_source('bench', 'live.deals', account => 'account_id');
SELECT tiering.set_criterion('bench', 'strategic', 'won', $$ tiering.ramp((SELECT sum(amount) FROM live.deals d
	WHERE d.account_id = accounts.id AND d.state = 'won'), 0, 1e6) $$, weight => 0.1, missing => 'zero');
CALL tiering.activate('bench');
