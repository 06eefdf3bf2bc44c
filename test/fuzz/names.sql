/*
 * test/fuzz/names.sql
 *	  Forty hostile names, as the encoding of the database allows them, for each
 *	  kind of object and value: role, schema, tables, columns, function, model,
 *	  tier, scope, key, kinds of signals and trigger events, reasons.  What the
 *	  model answers must be what it answers for the name "plain".  Prints a row
 *	  for each breach, and the number of names.
 *
 * Names that are not ASCII are given by their bytes, so that this file is none
 * of an encoding.
 */
SET client_min_messages = error;
SET tiering.clock = '2027-01-01 00:00:00+00';
CREATE SCHEMA fuzz;
CREATE TABLE fuzz.hostile (n int GENERATED ALWAYS AS IDENTITY, name text);
CREATE TABLE fuzz.answer (n int, what text);
CREATE TABLE fuzz.breach (n int, name text, what text);
INSERT INTO fuzz.hostile (name) VALUES
	('plain'), ('Capital'), ('two words'), ('single''quote'), ('double"quote'), ('"quoted"'), ('back\slash'), ('\'), ('semi;colon'), ('$$'), ('$body$'), ('percent%s%n%I'), ('select'), ('NULL'),
	('user'), ('1digit'), ('-- comment'), ('/* comment */'), (E'new\nline'), (E'tab\tbed'), (E'\x01'), (E'\r'), ('.dotted.'), ('[brackets]'), ('{braces}'), (E' \t '), ('$1'), (':psql'), ('a,b'),
	('("");'), ('''); DROP TABLE tiering.model; --'), (repeat('x', 63));
-- eight more, in the words of the encoding
INSERT INTO fuzz.hostile (name)
SELECT convert_from(name, getdatabaseencoding())
FROM (VALUES
	('UTF8', '\xc39c6d6cc3a47574'::bytea), ('UTF8', '\xe6bca2e5ad97'), ('UTF8', '\xf09f9880'), ('UTF8', '\xefbbbf'), ('UTF8', '\xc2a0'), ('UTF8', '\xe2808f78'),
	('UTF8', decode(repeat('f09f9880', 15) || '787878', 'hex')), ('UTF8', decode('78' || repeat('c3bc', 31), 'hex')),
	('LATIN1', '\xdc6d6ce47574'), ('LATIN1', '\xa0'), ('LATIN1', '\xff'), ('LATIN1', '\x80'), ('LATIN1', '\xc3bc'), ('LATIN1', '\x9f85'), ('LATIN1', decode(repeat('e4', 63), 'hex')), ('LATIN1', '\x22e422'),
	('EUC_JP', '\xb4c1bbfa'), ('EUC_JP', '\x8eb1'), ('EUC_JP', '\x8fb0a1'), ('EUC_JP', '\xa1a1'), ('EUC_JP', '\xa1c9'), ('EUC_JP', decode('78' || repeat('b4c1', 31), 'hex')),
	('EUC_JP', decode(repeat('8fb0a1', 21), 'hex')), ('EUC_JP', '\x22b4c122'),
	('SQL_ASCII', '\xff'), ('SQL_ASCII', '\x80'), ('SQL_ASCII', '\xe6bc'), ('SQL_ASCII', '\xc328'), ('SQL_ASCII', '\xf09f9880'), ('SQL_ASCII', '\xb4c1bbfa'), ('SQL_ASCII', decode(repeat('ff', 63), 'hex')),
	('SQL_ASCII', '\xed4722a0')) v (encoding, name)
WHERE encoding = getdatabaseencoding();

-- neutral: a text with a name in it taken out, quoted or not, and the parentheses of printed expressions
CREATE FUNCTION fuzz.neutral(t text, h fuzz.hostile) RETURNS text LANGUAGE sql IMMUTABLE AS $$
	SELECT translate(replace(replace(replace(replace(t, '''' || replace(h.name, '''', '''''') || '''', '@'), quote_ident(h.name), '@'), h.name, '@'), 's' || h.n || '.', ''), '()', '')
$$;

CREATE PROCEDURE fuzz.define(h fuzz.hostile) LANGUAGE plpgsql AS $body$
DECLARE
	name text := h.name;
	accounts regclass;
	deals regclass;
	activities regclass;
BEGIN
	EXECUTE format('CREATE ROLE %I', name);
	EXECUTE format('GRANT CREATE ON DATABASE %I TO %I', current_database(), name);
	EXECUTE format('CREATE SCHEMA %I AUTHORIZATION %I', 's' || h.n, name);
	EXECUTE format('SET LOCAL ROLE %I', name);
	EXECUTE format('SET LOCAL search_path = %I', 's' || h.n);
	EXECUTE format('CREATE TABLE %1$I (%1$I text PRIMARY KEY, size int, "scope of" text)', name);
	EXECUTE format('CREATE TABLE %I (id int PRIMARY KEY, %I text, amount int)', 'deals', name);
	EXECUTE format('CREATE TABLE %I (id int PRIMARY KEY, %I text, type text, created_at timestamptz)', 'activities', name);
	EXECUTE format('CREATE INDEX ON deals (%I); CREATE INDEX ON activities (%I)', name, name);
	EXECUTE format('CREATE FUNCTION %I(text) RETURNS int LANGUAGE sql IMMUTABLE AS %L', name, 'SELECT octet_length($1) - octet_length($1) + 20');
	accounts := format('%I.%I', 's' || h.n, name)::regclass;
	deals := format('%I.deals', 's' || h.n)::regclass;
	activities := format('%I.activities', 's' || h.n)::regclass;
	PERFORM tiering.create_model(name, accounts, filter => format('%I <> %L', name, name || '?'), territory => '"scope of"', owner => format('%L', name), template => 'empty');
	PERFORM tiering.set_component(name, 'fit');
	PERFORM tiering.set_criterion(name, 'fit', 'is_it', format('%I = %L', name, name), description => name);
	PERFORM tiering.set_criterion(name, 'fit', 'called', format('%I(%I)', name, name));
	PERFORM tiering.set_source(name, deals, format('%I', name));
	PERFORM tiering.set_criterion(name, 'fit', 'won', format('(SELECT sum(amount) FROM deals d WHERE d.%1$I = %1$I.%1$I)', name));
	PERFORM tiering.set_signal_source(name, activities, format('%I', name), 'type', 'created_at', filter => format('type <> %L', name || '?'));
	PERFORM tiering.set_signal(name, 'fit', name, points => 10, half_life => '30 days', description => name);
	PERFORM tiering.set_trigger_event(name, name || '!', to_tier => name, for_period => '30 days', description => name);
	PERFORM tiering.set_tier(name, name, 1, min_score => 40, gate => format('%I IS NOT NULL', name), capacity => 1, capacity_per => 'territory', motion => name, description => name);
	PERFORM tiering.set_tier(name, 'Rest', 2, motion => name);
EXCEPTION WHEN program_limit_exceeded OR name_too_long OR invalid_name THEN
	INSERT INTO fuzz.breach VALUES (h.n, name, 'refused: ' || SQLERRM);
END $body$;

-- ask: what is answered goes to fuzz.answer
CREATE PROCEDURE fuzz.ask(h fuzz.hostile) LANGUAGE plpgsql AS $body$
DECLARE
	name text := h.name;
BEGIN
	EXECUTE format($$ INSERT INTO fuzz.answer SELECT %1$s, concat_ws('|', account_id, tier, placement, base_tier, score, territory, owner) FROM %2$I.account_tier
		UNION ALL SELECT %1$s, concat_ws('|', account_id, tier, previous_tier, cause, reason, changed_by = session_user, seat_scope, end_cause) FROM %2$I.tier_history
		UNION ALL SELECT %1$s, concat_ws('|', tier, seat_scope, seat_count, taken_count) FROM %2$I.capacity
		UNION ALL SELECT %1$s, concat_ws('|', criterion, description, expression) FROM %2$I.scorecard
		UNION ALL SELECT %1$s, concat_ws('|', tier, reason, is_current) FROM %2$I.overrides
		UNION ALL SELECT %1$s, concat_ws('|', account_id, criterion, message) FROM %2$I.account_error $$, h.n, name);
	INSERT INTO fuzz.answer SELECT h.n, concat_ws('|', line, section, item, expression, points, contribution, detail) FROM tiering.explain(name, name);
	INSERT INTO fuzz.answer SELECT h.n, concat_ws('|', line, section, item, points, contribution, detail) FROM tiering.explain(name, 'other');
	INSERT INTO fuzz.answer SELECT h.n, concat_ws('|', s.health, s.status, s.problems) FROM tiering.health() s WHERE s.model = name;
	INSERT INTO fuzz.answer SELECT h.n, concat_ws('|', kind, version, accounts, errors) FROM tiering.run r WHERE r.model = name;
	INSERT INTO fuzz.answer SELECT h.n, 'momentum ' || coalesce(tiering.momentum(name, name)::text, 'none');
END $body$;

-- use: write, review, mend, and ask in between
CREATE PROCEDURE fuzz.use(h fuzz.hostile) LANGUAGE plpgsql AS $body$
DECLARE
	name text := h.name;
BEGIN
	EXECUTE format('SET search_path = %I', 's' || h.n);
	EXECUTE format('INSERT INTO %I VALUES (%L, 1, %L), (%L, 2, %L), (%L, 3, %L)', name, name, name, 'other', name, 'third', 'elsewhere');
	COMMIT;
	CALL tiering.activate(name);
	EXECUTE format('INSERT INTO deals VALUES (1, %L, 30), (2, %L, 5)', name, 'other');
	EXECUTE format('INSERT INTO activities VALUES (1, %L, %L, %L), (2, %L, %L, %L), (3, %L, %L, %L)', name, name, '2026-12-25', 'third', name || '!', '2026-12-25', 'other', 'unknown ' || name, '2026-12-25');
	EXECUTE format('UPDATE %I SET size = size + 1, "scope of" = %L WHERE %I = %L', name, name || '?', name, 'other');
	EXECUTE format('UPDATE %I SET "scope of" = %L WHERE %I = %L', name, name, name, 'other');
	PERFORM tiering.set_seats(name, name, name, 2), tiering.override(name, 'other', name, reason => name || '.', force => true), tiering.elevate(name, name, name, '2027-02-01', reason => name || '.');
	COMMIT;
	CALL fuzz.ask(h);
	CALL tiering.maintain(name);
	CALL tiering.reevaluate(name);
	EXECUTE format('ALTER TABLE %1$I DISABLE TRIGGER ALL; DELETE FROM %1$I WHERE %1$I = %2$L; INSERT INTO %1$I VALUES (%3$L, 4, %3$L); ALTER TABLE %1$I ENABLE TRIGGER ALL', name, 'third', name || '4');
	PERFORM tiering.suspend(name), tiering.resume(name), tiering.repair(name);
	COMMIT;
	INSERT INTO fuzz.breach SELECT h.n, name, concat_ws(' ', check_name, account_id, detail) FROM tiering.verify(name);
	CALL fuzz.ask(h);
	UPDATE fuzz.answer a SET what = fuzz.neutral(what, h) WHERE a.n = h.n;
	PERFORM tiering.drop_model(name, force => true);
	EXECUTE format('DROP SCHEMA %I CASCADE', 's' || h.n);
	EXECUTE format('DROP OWNED BY %I', name);
	EXECUTE format('DROP ROLE %I', name);
	RESET search_path;
	COMMIT;
END $body$;

-- as columns of the views components and criteria have plain names, and others are refused
CREATE PROCEDURE fuzz.columns(h fuzz.hostile) LANGUAGE plpgsql AS $body$
DECLARE
	call text;
BEGIN
	FOREACH call IN ARRAY ARRAY['SELECT tiering.set_component(''m'', $1)', 'SELECT tiering.set_criterion(''m'', ''fit'', $1, ''1'')'] LOOP
		BEGIN
			EXECUTE call USING h.name;
			IF h.name !~ '^[a-z][a-z0-9_]{0,58}$' THEN
				INSERT INTO fuzz.breach VALUES (h.n, h.name, 'accepted: ' || call);
			END IF;
		EXCEPTION WHEN invalid_name OR reserved_name OR name_too_long THEN
			IF h.name = 'plain' THEN
				INSERT INTO fuzz.breach VALUES (h.n, h.name, 'refused: ' || SQLERRM);
			END IF;
		END;
	END LOOP;
	-- one byte more than a name may have, so that the last character would be cut
	BEGIN
		PERFORM tiering.create_model(h.name || repeat('x', 64 - octet_length(h.name)), 'fuzz.accounts');
		INSERT INTO fuzz.breach VALUES (h.n, h.name, 'a model of 64 bytes was accepted');
	EXCEPTION WHEN invalid_name OR name_too_long THEN
	END;
END $body$;

CREATE TABLE fuzz.accounts (id int PRIMARY KEY);
SELECT tiering.create_model('m', 'fuzz.accounts'), tiering.set_component('m', 'fit') \g /dev/null
SELECT format('CALL fuzz.columns(ROW(%s, %L)::fuzz.hostile)', n, name) FROM fuzz.hostile ORDER BY n \gexec
SELECT format('CALL fuzz.define(ROW(%s, %L)::fuzz.hostile)', n, name), format('CALL fuzz.use(ROW(%s, %L)::fuzz.hostile)', n, name) FROM fuzz.hostile ORDER BY n \gexec
INSERT INTO fuzz.breach
SELECT h.n, h.name, d.what FROM fuzz.hostile h, LATERAL (
	SELECT 'answers: ' || what FROM (SELECT what FROM fuzz.answer WHERE n = h.n EXCEPT ALL SELECT what FROM fuzz.answer WHERE n = 1) more
	UNION ALL SELECT 'does not answer: ' || what FROM (SELECT what FROM fuzz.answer WHERE n = 1 EXCEPT ALL SELECT what FROM fuzz.answer WHERE n = h.n) less) d (what);
SELECT n, encode(convert_to(name, getdatabaseencoding()), 'hex'), left(what, 2000) FROM fuzz.breach;
SELECT '# ' || (SELECT count(*) FROM fuzz.hostile) || ' names, ' || (SELECT count(*) FROM fuzz.answer) || ' answers, of encoding ' || getdatabaseencoding()
	|| ', ' || (SELECT md5(string_agg(what, ' & ' ORDER BY what COLLATE "C")) FROM fuzz.answer WHERE n = 1);
