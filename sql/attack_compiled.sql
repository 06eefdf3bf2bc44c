/*
 * PL/pgSQL compiles a function once in a session, with the types that its
 * declarations mean at that moment.  Who calls a function of the model's owner
 * before the criterion does, or has one of his own called by a criterion, may
 * find other types there.  What keeps that away, as SECURITY.md says: a search
 * path of the function's own, types with their schema, or no right to call it.
 */
SET client_min_messages = warning;
CREATE ROLE regress_owner;
CREATE ROLE regress_writer;
CREATE SCHEMA crm AUTHORIZATION regress_owner;
GRANT USAGE ON SCHEMA crm TO regress_writer;
DO $$ BEGIN EXECUTE format('GRANT CREATE ON DATABASE %I TO regress_owner', current_database()); END $$;

SET ROLE regress_owner;
CREATE TABLE crm.accounts (id int PRIMARY KEY, name text, way text);
GRANT SELECT, INSERT ON crm.accounts TO regress_writer;
CREATE FUNCTION crm.bare(name text) RETURNS int LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
	folded text := lower(name);
BEGIN
	RETURN CASE WHEN folded LIKE '%pharma%' THEN 90 ELSE 10 END;
END $$;
CREATE FUNCTION crm.with_cast(name text) RETURNS int LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
	RETURN CASE WHEN lower(name)::text LIKE '%pharma%' THEN 90 ELSE 10 END;
END $$;
CREATE FUNCTION crm.with_path(name text) RETURNS int LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
DECLARE
	folded text := lower(name);
BEGIN
	RETURN CASE WHEN folded LIKE '%pharma%' THEN 90 ELSE 10 END;
END $$;
CREATE FUNCTION crm.with_schema(name text) RETURNS int LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
	folded pg_catalog.text := lower(name);
BEGIN
	RETURN CASE WHEN folded LIKE '%pharma%' THEN 90 ELSE 10 END;
END $$;
CREATE FUNCTION crm.without_right(name text) RETURNS int LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
	folded text := lower(name);
BEGIN
	RETURN CASE WHEN folded LIKE '%pharma%' THEN 90 ELSE 10 END;
END $$;
REVOKE EXECUTE ON FUNCTION crm.without_right(text) FROM PUBLIC;
SELECT tiering.create_model('abm', 'crm.accounts', template => 'empty');
SELECT tiering.set_component('abm', 'fit'), tiering.set_criterion('abm', 'fit', 'name', $$ CASE way
	WHEN 'bare' THEN crm.bare(name) WHEN 'cast' THEN crm.with_cast(name) WHEN 'path' THEN crm.with_path(name)
	WHEN 'schema' THEN crm.with_schema(name) WHEN 'right' THEN crm.without_right(name) END $$);
SELECT tiering.set_tier('abm', 'First', 1, min_score => 50), tiering.set_tier('abm', 'Rest', 2);
CALL tiering.activate('abm');
RESET ROLE;

-- a writer plants a type, and calls the functions himself
\c -
SET client_min_messages = warning;
SET SESSION AUTHORIZATION regress_writer;
CREATE FUNCTION pg_temp.evil(pg_catalog.text) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
	IF current_user <> 'regress_writer' THEN
		RAISE WARNING 'code of the writer runs as %', current_user;
	END IF;
	RETURN true;
END $$;
CREATE DOMAIN pg_temp.text AS pg_catalog.text CHECK (pg_temp.evil(VALUE));
SELECT crm.bare('x'), crm.with_cast('x'), crm.with_path('x'), crm.with_schema('x');
SELECT crm.without_right('x');
INSERT INTO crm.accounts VALUES (1, 'Bergmann Pharma', 'bare');
INSERT INTO crm.accounts VALUES (2, 'Bergmann Pharma', 'cast');
INSERT INTO crm.accounts VALUES (3, 'Bergmann Pharma', 'path');
INSERT INTO crm.accounts VALUES (4, 'Bergmann Pharma', 'schema');
INSERT INTO crm.accounts VALUES (5, 'Bergmann Pharma', 'right');
RESET SESSION AUTHORIZATION;
SELECT account_id, tier, score FROM abm.account_tier ORDER BY 1;
SELECT tiering.drop_model('abm', force => true);

-- the other way round: a criterion calls functions of a superuser, in his session
\c -
SET client_min_messages = warning;
CREATE SCHEMA tools;
GRANT USAGE ON SCHEMA tools TO regress_owner;
CREATE FUNCTION tools.bare(name text) RETURNS text LANGUAGE plpgsql AS $$ DECLARE v text := upper(name); BEGIN RETURN v; END $$;
CREATE FUNCTION tools.with_path(name text) RETURNS text LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
	DECLARE v text := upper(name); BEGIN RETURN v; END $$;
CREATE FUNCTION tools.with_schema(name text) RETURNS text LANGUAGE plpgsql AS $$ DECLARE v pg_catalog.text := upper(name); BEGIN RETURN v; END $$;
CREATE FUNCTION tools.without_right(name text) RETURNS text LANGUAGE plpgsql AS $$ DECLARE v text := upper(name); BEGIN RETURN v; END $$;
REVOKE EXECUTE ON FUNCTION tools.without_right(text) FROM PUBLIC;
SET ROLE regress_owner;
CREATE FUNCTION crm.evil(pg_catalog.text) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
	IF current_user <> 'regress_owner' THEN
		RAISE WARNING 'code of the owner runs as %', CASE WHEN current_setting('is_superuser')::bool THEN 'superuser' ELSE current_user END;
	END IF;
	RETURN true;
END $$;
CREATE DOMAIN crm.text AS pg_catalog.text CHECK (crm.evil(VALUE));
CREATE FUNCTION crm.run(tool pg_catalog.text) RETURNS int LANGUAGE plpgsql VOLATILE AS $$
BEGIN
	PERFORM pg_catalog.set_config('search_path', 'crm, pg_catalog', false);
	EXECUTE 'SELECT tools.' || tool || '(''x'')';
	RETURN 1;
END $$;
CREATE FUNCTION crm.points(tool pg_catalog.text) RETURNS int LANGUAGE plpgsql STABLE AS $$ BEGIN RETURN crm.run(tool); END $$;
TRUNCATE crm.accounts;
INSERT INTO crm.accounts VALUES (1, 'bare', NULL), (2, 'with_path', NULL), (3, 'with_schema', NULL), (4, 'without_right', NULL);
SELECT tiering.create_model('abm', 'crm.accounts', template => 'empty');
SELECT tiering.set_component('abm', 'fit'), tiering.set_criterion('abm', 'fit', 'points', 'crm.points(name)'), tiering.set_tier('abm', 'Rest', 1);
CALL tiering.activate('abm');
RESET ROLE;
\c -
SET client_min_messages = warning;
SELECT * FROM tiering.verify('abm');
SELECT account_id, sqlstate, message FROM abm.account_error ORDER BY 1;
SELECT tools.bare('x');
SELECT tools.with_path('x');
SELECT tools.with_schema('x');
SELECT tools.without_right('x');

SELECT tiering.drop_model('abm', force => true);
DROP SCHEMA tools, crm CASCADE;
DROP OWNED BY regress_owner, regress_writer;
DROP ROLE regress_owner, regress_writer;
