/* test/upgrade/step.sql: to the release of next.pl */

\echo Use "ALTER EXTENSION tiering UPDATE" to load this file. \quit

ALTER TABLE tiering.run_log ADD COLUMN started_by text;
ALTER TABLE tiering.run_log ALTER COLUMN started_by SET DEFAULT current_user;
COMMENT ON COLUMN tiering.run_log.started_by IS 'role that started the run; NULL: not known';

CREATE OR REPLACE VIEW tiering.run
WITH (security_barrier = true) AS
SELECT r.run_id, r.model, r.kind, r.version, r.started_at, r.ended_at,
	r.accounts, r.promoted, r.demoted, r.waitlisted, r.errors, r.started_by
FROM tiering.run_log r
WHERE EXISTS (SELECT FROM tiering.model m
	JOIN pg_catalog.pg_class c ON c.oid OPERATOR(pg_catalog.=) m.state_table
	WHERE m.model OPERATOR(pg_catalog.=) r.model
	AND pg_catalog.pg_has_role(c.relowner, 'USAGE'));
COMMENT ON COLUMN tiering.run.started_by IS 'role that started the run; NULL: not known';

CREATE TABLE tiering.note (
	model	text	NOT NULL,
	note	text	NOT NULL,
	CONSTRAINT note_pkey PRIMARY KEY (model)
);
COMMENT ON TABLE tiering.note IS 'what people note about a model';
COMMENT ON COLUMN tiering.note.model IS 'name of the model';
COMMENT ON COLUMN tiering.note.note IS 'the note';
SELECT pg_catalog.pg_extension_config_dump('tiering.note', '');

CREATE FUNCTION tiering.moment()
RETURNS timestamptz
LANGUAGE C STABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'tiering_clock';
COMMENT ON FUNCTION tiering.moment() IS 'the moment that tiering takes for now';
REVOKE EXECUTE ON FUNCTION tiering.moment() FROM PUBLIC;
