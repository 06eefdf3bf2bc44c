--
-- who may define a model, and as whom its expressions run
--
\pset tuples_only on
\pset format unaligned
CREATE ROLE regress_tiering_owner;
CREATE ROLE regress_tiering_member IN ROLE regress_tiering_owner;
CREATE ROLE regress_tiering_stranger;
CREATE SCHEMA crm;
CREATE SCHEMA private;
GRANT USAGE ON SCHEMA crm TO PUBLIC;
CREATE TABLE crm.accounts (id int PRIMARY KEY, name text, employees int);
ALTER TABLE crm.accounts OWNER TO regress_tiering_owner;

-- the owner needs the right to make a schema, or somebody who has it
SET ROLE regress_tiering_owner;
SELECT regexp_replace(current_user, '.*_', '');
\set VERBOSITY sqlstate
SELECT tiering.create_model('abm', 'crm.accounts');
\set VERBOSITY default
RESET ROLE;
SELECT tiering.create_model('abm', 'crm.accounts');
SELECT relname, pg_get_userbyid(relowner) FROM pg_class WHERE relnamespace = 'abm'::regnamespace AND relkind IN ('r', 'v', 'S') ORDER BY 1;
SELECT pg_get_userbyid(nspowner) FROM pg_namespace WHERE nspname = 'abm';

-- a stranger may nothing, whatever he can do with the table
GRANT SELECT, INSERT, UPDATE, DELETE, TRIGGER, REFERENCES ON crm.accounts TO regress_tiering_stranger;
SET ROLE regress_tiering_stranger;
SELECT tiering.create_model('mine', 'crm.accounts');
\echo :SQLSTATE
SELECT tiering.set_component('abm', 'fit');
\echo :SQLSTATE
SELECT tiering.set_criterion('abm', 'fit', 'x', 'employees');
\echo :SQLSTATE
SELECT tiering.set_tier('abm', 'Strategic', 1);
\echo :SQLSTATE
SELECT tiering.drop_component('abm', 'fit');
\echo :SQLSTATE
SELECT tiering.drop_criterion('abm', 'x');
\echo :SQLSTATE
SELECT tiering.drop_tier('abm', 'Strategic');
\echo :SQLSTATE
SELECT tiering.drop_model('abm', force => true);
\echo :SQLSTATE
SELECT * FROM tiering.model;
\echo :SQLSTATE
SELECT * FROM abm.state;
\echo :SQLSTATE
SELECT * FROM abm.draft;
\echo :SQLSTATE

-- a member of the owner's role may all
SET ROLE regress_tiering_member;
SELECT tiering.set_component('abm', 'fit');
SELECT tiering.set_criterion('abm', 'fit', 'headcount', 'employees');
SELECT tiering.set_tier('abm', 'Strategic', 1, min_score => 80);
SELECT pg_get_userbyid(relowner) FROM pg_class WHERE oid = 'abm.draft'::regclass;
RESET ROLE;

-- functions run as the owner: one that he may not execute is refused now, not for each account
CREATE FUNCTION crm.secret_points(int) RETURNS int LANGUAGE plpgsql IMMUTABLE AS 'BEGIN RETURN $1; END';
REVOKE EXECUTE ON FUNCTION crm.secret_points FROM PUBLIC;
SELECT tiering.set_criterion('abm', 'fit', 'secret', 'crm.secret_points(employees)');
\echo :SQLSTATE
CREATE FUNCTION private.points(int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT $1';
SELECT tiering.set_criterion('abm', 'fit', 'secret', 'private.points(employees)');
\echo :SQLSTATE

-- a constant part is evaluated as the owner, restricted, even if a superuser defines
CREATE TABLE public.witness (who text);
GRANT ALL ON public.witness TO PUBLIC;
CREATE FUNCTION crm.spy(int) RETURNS int LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
	RAISE NOTICE 'evaluated as %, with path %', current_user, current_setting('search_path');
	RETURN $1;
END $$;
SELECT tiering.set_criterion('abm', 'fit', 'spy', 'employees + crm.spy(1)');
CREATE FUNCTION crm.climb(int) RETURNS int LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
	EXECUTE 'RESET ROLE';
	RETURN $1;
END $$;
SELECT tiering.set_criterion('abm', 'fit', 'climb', 'employees + crm.climb(1)');
\echo :SQLSTATE

-- the user's search path and role are as before, also after an error
SET search_path = crm;
SELECT tiering.set_criterion('abm', 'fit', 'broken', '1 / 0');
SHOW search_path;
SHOW timezone;
SELECT current_user = session_user;
RESET search_path;

-- default privileges open none of the private tables
ALTER DEFAULT PRIVILEGES FOR ROLE regress_tiering_owner GRANT ALL ON TABLES TO PUBLIC, regress_tiering_stranger;
ALTER DEFAULT PRIVILEGES FOR ROLE regress_tiering_owner GRANT ALL ON SCHEMAS TO PUBLIC;
ALTER DEFAULT PRIVILEGES FOR ROLE regress_tiering_owner GRANT ALL ON SEQUENCES TO PUBLIC;
SELECT tiering.create_model('second', 'crm.accounts');
SELECT tiering.set_component('second', 'fit');
SELECT relname, has_table_privilege('regress_tiering_stranger', oid, 'SELECT, INSERT')
FROM pg_class WHERE relnamespace = 'second'::regnamespace AND relkind IN ('r', 'v', 'S') ORDER BY 1;
SELECT has_schema_privilege('regress_tiering_stranger', 'second', 'USAGE, CREATE');

-- REASSIGN OWNED takes the model along
SELECT tiering.drop_model('second');
CREATE ROLE regress_tiering_heir;
GRANT USAGE, CREATE ON SCHEMA crm TO regress_tiering_heir;
REASSIGN OWNED BY regress_tiering_owner TO regress_tiering_heir;
SET ROLE regress_tiering_member;
SELECT tiering.set_component('abm', 'fit', 2);
SET ROLE regress_tiering_heir;
SELECT tiering.set_component('abm', 'fit', 2);
RESET ROLE;
SELECT relname, pg_get_userbyid(relowner) FROM pg_class WHERE relnamespace = 'abm'::regnamespace AND relkind IN ('r', 'v', 'S') ORDER BY 1;
-- a view in place of the draft's, made by somebody else, is not taken for the draft
GRANT CREATE, USAGE ON SCHEMA abm TO regress_tiering_stranger;
SET ROLE regress_tiering_heir;
DROP VIEW abm.draft;
SET ROLE regress_tiering_stranger;
CREATE VIEW abm.draft AS SELECT id AS account_id, employees + 1000 AS headcount FROM crm.accounts;
SELECT tiering.set_component('abm', 'fit', 3);
SET ROLE regress_tiering_heir;
SELECT tiering.set_component('abm', 'fit', 3);
\echo :SQLSTATE
RESET ROLE;
DROP VIEW abm.draft;
SELECT tiering.drop_model('abm');

SET client_min_messages = warning;
DROP SCHEMA crm, private CASCADE;
DROP TABLE public.witness;
DROP OWNED BY regress_tiering_owner, regress_tiering_member, regress_tiering_stranger, regress_tiering_heir;
DROP ROLE regress_tiering_owner, regress_tiering_member, regress_tiering_stranger, regress_tiering_heir;
