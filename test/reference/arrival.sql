/*
 * Order of arrival, exactly.  One account is written at a time, each in a
 * transaction of its own, and a few lines of PL/pgSQL say who sits where
 * afterwards: promotion at once into the first tier that has room, demotion
 * never, a new scope at once.  Prints the first differences.
 */
\set ON_ERROR_STOP on
CREATE TABLE reference.seated (account_id int PRIMARY KEY, rank int, scope text);

/* where_now - where an account goes, given where it and everybody else sits */
CREATE FUNCTION reference.where_now(account crm.few, old_rank int, old_scope text,
	OUT rank int, OUT scope text) LANGUAGE plpgsql AS $$
DECLARE
	t reference.tier;
	floor int := coalesce(old_rank, 99);
	gates boolean[] := ARRAY[coalesce(account.ready, false), true, coalesce(account.points < 95, false), true];
	here text;
BEGIN
	rank := old_rank;
	scope := old_scope;
	SELECT * INTO t FROM reference.tier r WHERE r.model = 'arrival' AND r.rank = old_rank;
	here := reference.scope_of(t, account.region, account.owner_id::text);
	IF old_rank < 4 AND here IS DISTINCT FROM old_scope THEN
		rank := NULL;
		scope := NULL;
		floor := 99;
	END IF;
	FOR t IN SELECT * FROM reference.tier r WHERE r.model = 'arrival' AND r.rank < floor ORDER BY r.rank LOOP
		here := reference.scope_of(t, account.region, account.owner_id::text);
		IF reference.qualifies(t, least(greatest(account.points, 0), 100), gates, t.rank IS NOT DISTINCT FROM old_rank)
			AND (NOT reference.is_capped(t) OR (SELECT count(*) FROM reference.seated s
				WHERE s.rank = t.rank AND s.scope = here AND s.account_id <> account.id) < reference.seats(t, here))
		THEN
			rank := t.rank;
			scope := CASE WHEN reference.is_capped(t) THEN here END;
			RETURN;
		END IF;
	END LOOP;
END $$;

/* seat - bring the seated in line with one account that was written */
CREATE PROCEDURE reference.seat(which int) LANGUAGE plpgsql AS $$
DECLARE
	account crm.few;
	old reference.seated;
	new record;
BEGIN
	SELECT * INTO old FROM reference.seated WHERE account_id = which;
	SELECT * INTO account FROM crm.few WHERE id = which AND open;
	DELETE FROM reference.seated WHERE account_id = which;
	IF account.id IS NOT NULL THEN
		new := reference.where_now(account, old.rank, old.scope);
		INSERT INTO reference.seated VALUES (which, new.rank, new.scope);
	END IF;
END $$;

/* arrive - so many random writes, compared one by one */
CREATE PROCEDURE reference.arrive(steps int) LANGUAGE plpgsql AS $$
DECLARE
	which int;
	kind int;
	new_points numeric;
	difference text;
	before crm.few;
	after crm.few;
	bad int := 0;
BEGIN
	FOR step IN 1 .. steps LOOP
		which := 1 + floor(random() * 60);
		kind := floor(random() * 100);
		new_points := round((random() * 100)::numeric, 1);
		before := NULL;
		SELECT * INTO before FROM crm.few WHERE id = which;
		IF kind < 15 THEN
			INSERT INTO crm.few VALUES (which, new_points, 'r' || step % 2, step % 5, step % 3 > 0, step % 9 > 0)
			ON CONFLICT (id) DO UPDATE SET points = excluded.points;
		ELSIF kind < 20 THEN
			DELETE FROM crm.few WHERE id = which;
		ELSIF kind < 70 THEN
			UPDATE crm.few f SET points = new_points WHERE id = which;
		ELSIF kind < 80 THEN
			UPDATE crm.few SET owner_id = CASE WHEN step % 11 > 0 THEN step % 5 END WHERE id = which;
		ELSIF kind < 87 THEN
			UPDATE crm.few SET region = CASE WHEN step % 13 > 0 THEN 'r' || step % 3 END WHERE id = which;
		ELSIF kind < 94 THEN
			UPDATE crm.few SET ready = NOT ready WHERE id = which;
		ELSE
			UPDATE crm.few SET open = NOT open WHERE id = which;
		END IF;
		COMMIT;
		SELECT * INTO after FROM crm.few WHERE id = which;
		IF after IS DISTINCT FROM before THEN	-- else nobody looks for a seat
			CALL reference.seat(which);
		END IF;
		SELECT string_agg(format('account %s: tier rank %s, expected %s', account_id, a.tier_rank, s.rank), '; ')
		INTO difference
		FROM arrival.account_tier a FULL JOIN reference.seated s USING (account_id)
		WHERE a.account_id IS NULL OR s.account_id IS NULL OR a.tier_rank IS DISTINCT FROM s.rank;
		IF difference IS NOT NULL THEN
			RAISE WARNING 'step %, kind %, account %: %', step, kind, which, difference;
			bad := bad + 1;
			EXIT WHEN bad = 3;
			/* go on from where the extension is */
			DELETE FROM reference.seated;
			INSERT INTO reference.seated SELECT s.account_id, s.base_rank,
				CASE WHEN s.holds_seat THEN coalesce(s.seat_scope, '') END FROM arrival.state s;
		END IF;
		COMMIT;
	END LOOP;
END $$;
