/*
 * Inputs in other tables.  The draft's sources are in source, those of the
 * live version in live_source, which the library reads by attribute number:
 * src/source_model.c mirrors the columns.  The truth about the expressions
 * are private views in the schema of the model, draft_source_N and
 * model_source_N with N the position; the texts here are copies.
 */

CREATE TABLE tiering.source (
	model			text		NOT NULL,
	relation		regclass	NOT NULL,
	account			text		NOT NULL,
	position		int			NOT NULL,
	CONSTRAINT source_pkey PRIMARY KEY (model, relation)
);

COMMENT ON TABLE tiering.source IS 'a table that the criteria in the draft of a model may read in subqueries';
COMMENT ON COLUMN tiering.source.model IS 'name of the model';
COMMENT ON COLUMN tiering.source.relation IS 'table of the CRM';
COMMENT ON COLUMN tiering.source.account IS 'expression over a row of the table that yields the key of its account, or an array of keys, fully qualified';
COMMENT ON COLUMN tiering.source.position IS 'number of the source in the draft';

CREATE TABLE tiering.live_source (
	model			text		NOT NULL,
	position		int			NOT NULL,
	relation		regclass	NOT NULL,
	account_table	regclass	NOT NULL,
	account			text		NOT NULL,
	CONSTRAINT live_source_pkey PRIMARY KEY (model, position)
);

COMMENT ON TABLE tiering.live_source IS 'the tables that the live version of a model reads in subqueries, in the form that the trigger reads';
COMMENT ON COLUMN tiering.live_source.model IS 'name of the model';
COMMENT ON COLUMN tiering.live_source.position IS 'number of the source; a relation has two while an activation changes how its rows lead to accounts';
COMMENT ON COLUMN tiering.live_source.relation IS 'table of the CRM';
COMMENT ON COLUMN tiering.live_source.account_table IS 'table of the CRM whose rows are the accounts';
COMMENT ON COLUMN tiering.live_source.account IS 'expression that yields the key or keys, as it was published';

SELECT pg_catalog.pg_extension_config_dump('tiering.source', '');
SELECT pg_catalog.pg_extension_config_dump('tiering.live_source', '');

CREATE FUNCTION tiering.set_source(
	model			text,
	relation		regclass,
	account			text
)
RETURNS void
LANGUAGE C VOLATILE PARALLEL UNSAFE
AS 'MODULE_PATHNAME', 'tiering_set_source';

COMMENT ON FUNCTION tiering.set_source(text, regclass, text) IS
	'declare a table that criteria and gates may read in subqueries, and the expression over its row that yields the key of the account, or an array of keys';

CREATE FUNCTION tiering.drop_source(
	model			text,
	relation		regclass
)
RETURNS void
LANGUAGE C VOLATILE PARALLEL UNSAFE
AS 'MODULE_PATHNAME', 'tiering_drop_source';

COMMENT ON FUNCTION tiering.drop_source(text, regclass) IS
	'take the declaration back; refuses while a criterion or gate of the draft reads the table';

CREATE FUNCTION tiering.capture_source()
RETURNS trigger
LANGUAGE C
AS 'MODULE_PATHNAME', 'tiering_capture_source';

COMMENT ON FUNCTION tiering.capture_source() IS
	'trigger function of sources: scores and places the accounts that the rows of a statement lead to';

