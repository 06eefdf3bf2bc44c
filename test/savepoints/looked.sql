/*
 * test/savepoints/looked.sql
 *	  looked(number) settles the models and says what is wrong with them.
 */
CREATE FUNCTION looked(number int) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	m text;
	wrong text := '';
BEGIN
	FOR m IN SELECT model FROM tiering.model WHERE status = 'live' ORDER BY model LOOP
		CALL tiering.maintain(m);
		CALL tiering.maintain(m);
		wrong := wrong || coalesce((SELECT ': ' || string_agg(concat_ws(' ', m, account_id, check_name, detail), ', ')
			FROM (SELECT * FROM tiering.verify(m) LIMIT 3) v), '');
	END LOOP;
	RETURN 'looked ' || number || wrong;
END $$;
