/* Random statements around overrides and windows: what was shown stays, and everything adds up. */
\getenv here PG_ABS_SRCDIR
\i :here/sql/include/override_model.sql
SELECT tiering.set_tier('abm', 'First', 1, min_score => 70, exit_score => 60, capacity => 2, capacity_per => 'owner');
SELECT tiering.set_tier('abm', 'Second', 2, min_score => 40, exit_score => 35, capacity => 4);
SELECT tiering.set_tier('abm', 'Third', 3, min_score => 10);
CALL tiering.activate('abm');
\i :here/sql/include/override_views.sql
INSERT INTO crm.accounts SELECT i, 10 * i, 't', 1 + i % 2 FROM generate_series(1, 9) i;

-- dice that fall alike everywhere
CREATE FUNCTION crm.dice(step int, die int, sides int) RETURNS int LANGUAGE sql IMMUTABLE
RETURN (('x' || substr(md5(step || '-' || die), 1, 7))::bit(28)::int % sides);

CREATE FUNCTION crm.statement(step int, hour int) RETURNS text LANGUAGE sql AS $$
	SELECT format(CASE
		WHEN what < 3 THEN 'INSERT INTO crm.accounts VALUES (%1$s, %2$s, ''t'', %4$s) ON CONFLICT (id) DO UPDATE SET points = excluded.points'
		WHEN what < 8 THEN 'UPDATE crm.accounts SET points = %2$s WHERE id = %1$s'
		WHEN what < 9 THEN 'UPDATE crm.accounts SET owner_id = %4$s WHERE id = %1$s'
		WHEN what < 10 THEN 'UPDATE crm.accounts SET active = NOT active WHERE id = %1$s OR NOT active'
		WHEN what < 11 THEN 'DELETE FROM crm.accounts WHERE id = %1$s'
		WHEN what < 12 THEN 'UPDATE crm.accounts SET id = %3$s WHERE id = %1$s AND NOT EXISTS (SELECT FROM crm.accounts WHERE id = %3$s)'
		WHEN what < 16 THEN 'SELECT tiering.override(''abm'', %1$s, %5$L, ''step %8$s'', %6$L, %7$L)'
		WHEN what < 17 THEN 'SELECT tiering.clear_override(''abm'', %1$s)'
		WHEN what < 20 THEN 'SELECT tiering.elevate(''abm'', %1$s, %5$L, %9$L)'
		WHEN what < 21 THEN 'SELECT tiering.set_seats(''abm'', ''Second'', NULL, 1 + %2$s %% 5)'
		WHEN what < 23 THEN 'CALL tiering.maintain(''abm'')'
		WHEN what < 24 THEN 'CALL tiering.rebalance(''abm'')'
		ELSE 'CALL tiering.reevaluate(''abm'')' END,
		1 + crm.dice(step, 2, 9), crm.dice(step, 3, 101), 1 + crm.dice(step, 4, 9), (ARRAY['1', '2', 'NULL'])[1 + crm.dice(step, 5, 12) % 3],
		(ARRAY['First', 'Second', 'Third'])[1 + crm.dice(step, 6, 3)],
		CASE WHEN crm.dice(step, 7, 6) > 0 THEN '2027-01-01'::timestamptz + make_interval(hours => hour + 1 + crm.dice(step, 8, 20)) END,
		crm.dice(step, 9, 3) = 0, step,
		'2027-01-01'::timestamptz + make_interval(hours => hour + crm.dice(step, 8, 20)))
	FROM (SELECT crm.dice(step, 1, 25)) w (what)
$$;

CREATE TABLE crm.shown AS SELECT * FROM abm.tier_history;
CREATE TABLE crm.outcome (step int, statement text, what text);
CREATE PROCEDURE crm.play(steps int) LANGUAGE plpgsql AS $$
DECLARE
	hour int := 0;
BEGIN
	FOR step IN 1..steps LOOP
		hour := hour + crm.dice(step, 10, 6);
		PERFORM set_config('tiering.clock', ('2027-01-01'::timestamptz + make_interval(hours => hour))::text, false);
		BEGIN
			EXECUTE crm.statement(step, hour);
		EXCEPTION
			WHEN object_in_use OR SQLSTATE '02000' OR undefined_object OR invalid_parameter_value THEN
				INSERT INTO crm.outcome VALUES (step, 'refused', SQLSTATE);
		END;
		INSERT INTO crm.outcome SELECT step, crm.statement(step, hour), p::text FROM crm.problems p;
		INSERT INTO crm.outcome SELECT step, crm.statement(step, hour), v::text FROM tiering.verify('abm') v;
		INSERT INTO crm.outcome SELECT step, crm.statement(step, hour), 'not shown any more: ' || s::text
		FROM crm.shown s WHERE NOT s.is_current AND NOT EXISTS (SELECT FROM abm.tier_history h WHERE h.* = s.*);
		DELETE FROM crm.shown;
		INSERT INTO crm.shown SELECT * FROM abm.tier_history;
		COMMIT;
	END LOOP;
END $$;
CALL crm.play(400);

SELECT * FROM crm.outcome WHERE statement <> 'refused' ORDER BY step LIMIT 10;
SELECT what, count(*) FROM crm.outcome WHERE statement = 'refused' GROUP BY what ORDER BY what;
SELECT cause, count(*) FROM abm.tier_history GROUP BY cause ORDER BY cause;

DROP VIEW crm.tiers, crm.periods, crm.seats, crm.problems;
SELECT tiering.drop_model('abm', force => true);
DROP SCHEMA crm CASCADE;
