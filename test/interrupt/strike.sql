/*
 * test/interrupt/strike.sql
 *	  Interrupts sessions at random moments, and notes how soon they answered.
 */
CREATE SCHEMA strike;
CREATE TABLE strike.done (what text, how text, answered_after interval);

/* busy - a session at work, other than the last one; of the jobs as often as of the writers */
CREATE FUNCTION strike.busy() RETURNS pg_stat_activity LANGUAGE sql VOLATILE AS $$
	SELECT pg_stat_clear_snapshot();
	SELECT a FROM pg_stat_activity a
	WHERE state = 'active' AND application_name = 'victim' AND datname = current_database()
		AND query !~ 'pg_sleep'
	ORDER BY random() * CASE WHEN query ~ 'tiering' THEN 1 ELSE 3 END LIMIT 1
$$;

/* still - is this session still at the statement that it was at? */
CREATE FUNCTION strike.still(victim pg_stat_activity) RETURNS boolean LANGUAGE sql VOLATILE AS $$
	SELECT pg_stat_clear_snapshot();
	SELECT EXISTS (SELECT FROM pg_stat_activity
		WHERE pid = victim.pid AND backend_start = victim.backend_start AND query_start = victim.query_start AND state = 'active')
$$;

/* one - waits for a random moment, and interrupts who is at work then */
CREATE PROCEDURE strike.one(OUT struck boolean) LANGUAGE plpgsql AS $$
DECLARE
	victim pg_stat_activity;
	how text := CASE WHEN random() < 0.7 THEN 'cancelled' ELSE 'terminated' END;
	since timestamptz;
BEGIN
	PERFORM pg_sleep(0.02 * random());
	victim := strike.busy();
	struck := victim.pid IS NOT NULL AND strike.still(victim);
	IF NOT struck THEN
		RETURN;
	END IF;
	since := clock_timestamp();
	struck := CASE how WHEN 'cancelled' THEN pg_cancel_backend(victim.pid) ELSE pg_terminate_backend(victim.pid) END;
	IF NOT struck THEN			/* it has left since */
		RETURN;
	END IF;
	WHILE strike.still(victim) AND clock_timestamp() < since + interval '20 seconds' LOOP
	END LOOP;
	INSERT INTO strike.done VALUES (coalesce(substring(victim.query FROM 'tiering\.(\w+)\('), lower(substring(victim.query FROM '^\w+'))),
		how, clock_timestamp() - since);
END $$;

CREATE PROCEDURE strike.many(n int, seed float8) LANGUAGE plpgsql AS $$
DECLARE
	struck boolean;
	left_over int := n;
BEGIN
	PERFORM setseed(seed);
	WHILE left_over > 0 LOOP
		CALL strike.one(struck);
		COMMIT;
		left_over := left_over - struck::int;
	END LOOP;
END $$;

/* long - interrupts the one session "long" when its statement has run for some time; is it still at it? */
CREATE FUNCTION strike.long(what text, how text) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
	victim pg_stat_activity;
	since timestamptz := clock_timestamp();
	moment interval := interval '1 ms' * (250 + 350 * random());
BEGIN
	WHILE victim.pid IS NULL LOOP
		PERFORM pg_stat_clear_snapshot();
		SELECT * INTO victim FROM pg_stat_activity WHERE application_name = 'long' AND datname = current_database()
			AND state = 'active' AND clock_timestamp() > query_start + moment;
		IF clock_timestamp() > since + interval '10 seconds' THEN
			RETURN false;
		END IF;
		PERFORM pg_sleep(0.005);
	END LOOP;
	since := clock_timestamp();
	PERFORM CASE how WHEN 'cancel' THEN pg_cancel_backend(victim.pid) ELSE pg_terminate_backend(victim.pid) END;
	WHILE strike.still(victim) AND clock_timestamp() < since + interval '20 seconds' LOOP
		PERFORM pg_sleep(0.002);
	END LOOP;
	INSERT INTO strike.done VALUES ('long ' || what, how, clock_timestamp() - since);
	RETURN true;
END $$;
