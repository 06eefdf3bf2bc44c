/*
 * Somebody who may create objects waits for CREATE EXTENSION with objects of
 * the names that the script is going to use.
 */
SET client_min_messages = warning;
CREATE ROLE regress_attacker;
DO $$ BEGIN EXECUTE format('GRANT CREATE ON DATABASE %I TO regress_attacker', current_database()); END $$;
GRANT CREATE ON SCHEMA public TO regress_attacker;

-- what the control file allows
SELECT superuser, trusted, relocatable, schema FROM pg_available_extension_versions WHERE name = 'tiering' AND installed;
-- the script replaces nothing, skips nothing, and takes no name from outside
CREATE TABLE public.script AS
SELECT pg_read_file(setting || '/extension/tiering--' || extversion || '.sql') AS text
FROM pg_config, pg_extension WHERE pg_config.name = 'SHAREDIR' AND extname = 'tiering';
SELECT text ~* 'create or replace' AS replaces, text ~* 'if not exists' AS skips, text ~ '@extschema' AS takes_a_name FROM public.script;
-- and creates in its own schema only
SELECT match[2] AS elsewhere FROM public.script, regexp_matches(text, '\nCREATE (UNIQUE )?(?:TABLE|VIEW|FUNCTION|PROCEDURE|TYPE|SEQUENCE|AGGREGATE|OPERATOR|DOMAIN) ([^\s(]+)', 'g') match
WHERE match[2] NOT LIKE 'tiering.%';
DROP TABLE public.script;

-- the schema is there, and is somebody else's
BEGIN;
DROP EXTENSION tiering CASCADE;
SET LOCAL ROLE regress_attacker;
CREATE SCHEMA tiering;
CREATE TABLE tiering.model (model text);
CREATE FUNCTION tiering.clock() RETURNS timestamptz LANGUAGE plpgsql AS $$ BEGIN ALTER ROLE regress_attacker SUPERUSER; RETURN now(); END $$;
RESET ROLE;
\set SHOW_CONTEXT never
CREATE EXTENSION tiering;
\set SHOW_CONTEXT errors
ROLLBACK;

-- what is found first on a path does not count: the script looks nowhere
BEGIN;
DROP EXTENSION tiering CASCADE;
SET LOCAL ROLE regress_attacker;
CREATE FUNCTION public.raise(a anyelement, b anyelement) RETURNS boolean LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'hijacked'; END $$;
CREATE OPERATOR public.= (LEFTARG = anyelement, RIGHTARG = anyelement, FUNCTION = public.raise);
CREATE FUNCTION public.now() RETURNS timestamptz LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'hijacked'; END $$;
CREATE DOMAIN public.text AS pg_catalog.text CHECK (public.raise(VALUE, VALUE));
CREATE DOMAIN public.float8 AS pg_catalog.float8 CHECK (public.raise(VALUE, VALUE));
CREATE TABLE public.model (model pg_catalog.text);
RESET ROLE;
SET LOCAL search_path = public, pg_catalog;
CREATE EXTENSION tiering;
SELECT nspname, pg_get_userbyid(nspowner) OPERATOR(pg_catalog.=) current_user AS mine FROM pg_namespace WHERE nspname OPERATOR(pg_catalog.=) 'tiering';
SELECT a.attrelid::regclass, a.attname, a.atttypid::regtype FROM pg_attribute a JOIN pg_class c ON c.oid OPERATOR(pg_catalog.=) a.attrelid
JOIN pg_namespace n ON n.oid OPERATOR(pg_catalog.=) c.relnamespace JOIN pg_type t ON t.oid OPERATOR(pg_catalog.=) a.atttypid
JOIN pg_namespace p ON p.oid OPERATOR(pg_catalog.=) t.typnamespace
WHERE n.nspname OPERATOR(pg_catalog.=) 'tiering' AND p.nspname OPERATOR(pg_catalog.=) 'public';
SELECT count(*) FROM pg_proc f JOIN pg_namespace n ON n.oid OPERATOR(pg_catalog.=) f.pronamespace, unnest(proargtypes::oid[]) argument
WHERE n.nspname OPERATOR(pg_catalog.=) 'tiering' AND argument OPERATOR(pg_catalog.=) ANY (ARRAY['public.text'::regtype::oid, 'public.float8'::regtype::oid]);
ROLLBACK;

-- not for others, and not elsewhere
BEGIN;
DROP EXTENSION tiering CASCADE;
SET LOCAL ROLE regress_attacker;
CREATE EXTENSION tiering;
ROLLBACK;
BEGIN;
DROP EXTENSION tiering CASCADE;
CREATE SCHEMA "a""b$c; --";
CREATE EXTENSION tiering SCHEMA "a""b$c; --";
ROLLBACK;
ALTER EXTENSION tiering SET SCHEMA public;

SELECT extname FROM pg_extension WHERE extname = 'tiering';
REVOKE CREATE ON SCHEMA public FROM regress_attacker;
DROP OWNED BY regress_attacker;
DROP ROLE regress_attacker;
