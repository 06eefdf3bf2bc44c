/*
 * The definition of a model.  These functions edit the draft; nothing live
 * changes before tiering.activate().  An argument that is NULL means its
 * default.  Each checks that the caller owns the model, or is a member of
 * the role that does.
 */

CREATE FUNCTION tiering.create_model(
	model			text,
	account_table	regclass,
	key_column		text DEFAULT NULL,
	filter			text DEFAULT NULL,
	territory		text DEFAULT NULL,
	owner			text DEFAULT NULL,
	template		text DEFAULT 'three_tier',
	schema_name		text DEFAULT NULL
)
RETURNS void
LANGUAGE C VOLATILE PARALLEL UNSAFE
AS 'MODULE_PATHNAME', 'tiering_create_model';

COMMENT ON FUNCTION tiering.create_model(text, regclass, text, text, text, text, text, text) IS
	'make the draft of a model on the table that holds the accounts, and a schema for its tables and views';

CREATE FUNCTION tiering.drop_model(
	model			text,
	force			boolean DEFAULT false
)
RETURNS void
LANGUAGE C VOLATILE PARALLEL UNSAFE
AS 'MODULE_PATHNAME', 'tiering_drop_model';

COMMENT ON FUNCTION tiering.drop_model(text, boolean) IS
	'remove a model with its triggers, jobs and schema; refuses without force if history would be lost';

CREATE FUNCTION tiering.set_component(
	model			text,
	component		text,
	weight			double precision DEFAULT 1
)
RETURNS void
LANGUAGE C VOLATILE PARALLEL UNSAFE
AS 'MODULE_PATHNAME', 'tiering_set_component';

COMMENT ON FUNCTION tiering.set_component(text, text, double precision) IS
	'create or change a part of the score';

CREATE FUNCTION tiering.drop_component(
	model			text,
	component		text
)
RETURNS void
LANGUAGE C VOLATILE PARALLEL UNSAFE
AS 'MODULE_PATHNAME', 'tiering_drop_component';

COMMENT ON FUNCTION tiering.drop_component(text, text) IS
	'remove a part of the score; refuses while it has criteria';

CREATE FUNCTION tiering.set_criterion(
	model			text,
	component		text,
	criterion		text,
	expression		text,
	weight			double precision DEFAULT 1,
	missing			text DEFAULT 'skip',
	description		text DEFAULT NULL
)
RETURNS void
LANGUAGE C VOLATILE PARALLEL UNSAFE
AS 'MODULE_PATHNAME', 'tiering_set_criterion';

COMMENT ON FUNCTION tiering.set_criterion(text, text, text, text, double precision, text, text) IS
	'create or change an expression over the account''s row that yields points: boolean (true is 100) or a number from -100 to 100; one that depends on the time is as fresh as the last tiering.maintain()';

CREATE FUNCTION tiering.drop_criterion(
	model			text,
	criterion		text
)
RETURNS void
LANGUAGE C VOLATILE PARALLEL UNSAFE
AS 'MODULE_PATHNAME', 'tiering_drop_criterion';

COMMENT ON FUNCTION tiering.drop_criterion(text, text) IS
	'remove a criterion';

CREATE FUNCTION tiering.set_tier(
	model			text,
	tier			text,
	rank			int,
	min_score		numeric DEFAULT NULL,
	exit_score		numeric DEFAULT NULL,
	gate			text DEFAULT NULL,
	capacity		int DEFAULT NULL,
	capacity_per	text DEFAULT 'model',
	share			numeric DEFAULT NULL,
	motion			text DEFAULT NULL,
	description		text DEFAULT NULL
)
RETURNS void
LANGUAGE C VOLATILE PARALLEL UNSAFE
AS 'MODULE_PATHNAME', 'tiering_set_tier';

COMMENT ON FUNCTION tiering.set_tier(text, text, int, numeric, numeric, text, int, text, numeric, text, text) IS
	'create or change a tier: rank 1 is the highest, and one without min_score takes the rest';

CREATE FUNCTION tiering.drop_tier(
	model			text,
	tier			text
)
RETURNS void
LANGUAGE C VOLATILE PARALLEL UNSAFE
AS 'MODULE_PATHNAME', 'tiering_drop_tier';

COMMENT ON FUNCTION tiering.drop_tier(text, text) IS
	'remove a tier';
