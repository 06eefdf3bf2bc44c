-- test/sanitize/fault/99_fault.sql
-- makes one of the mistakes of fault.c; only ever in a copy of the project
CREATE FUNCTION tiering.fault(name text, on_table regclass) RETURNS void
	AS 'MODULE_PATHNAME', 'tiering_fault' LANGUAGE C STRICT;
