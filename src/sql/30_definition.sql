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
	'make the draft of a model on the table that holds the accounts, and a schema for its tables and views; key, filter, territory and owner stay as they are given; template: three_tier (NULL) or empty; error 42710 for a model, 42P06 for a schema that exists, class 42 for a table or an expression that cannot be used';

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
	'create or change a part of the score; its name becomes a column: up to 59 lower-case letters, digits and underscores; weight: a finite number, 0 or more, of which only the ratio to the other components counts; error 22023 for another weight, 42602 or 42939 for a name that cannot be';

CREATE FUNCTION tiering.drop_component(
	model			text,
	component		text
)
RETURNS void
LANGUAGE C VOLATILE PARALLEL UNSAFE
AS 'MODULE_PATHNAME', 'tiering_drop_component';

COMMENT ON FUNCTION tiering.drop_component(text, text) IS
	'remove a part of the score; refuses while it has criteria or signals (error 2BP01)';

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
	'create or change an expression over the account''s row that yields points: boolean (true is 100, false 0) or a number from -100 to 100, and another number is an error of the account (22003); one that depends on the time is as fresh as the last tiering.maintain(); weight: a finite number, 0 or more, of which only the ratio to the other criteria of the component counts; missing, for NULL: skip leaves its weight out, zero, or a number of points, -100 to 100; error 22023 for another weight or missing, 42704 for a component that does not exist, class 42 for the expression';

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
	'create or change a tier; rank: 1, the highest, to 32767, another one for each tier; min_score: score that qualifies, 0 to 100 with two decimals, NULL: it takes the rest; exit_score: score down to which an account that holds the tier keeps it, at most min_score, NULL: min_score; gate: boolean expression over the account''s row that must hold as well, and NULL does not; capacity: seats, 0 or more, NULL: no limit, counted per capacity_per: model, territory or owner; share: part of all accounts of that scope, 0 to 1, rounded down to seats, NULL: no limit; the smaller of both wins; what is left out is its default again; error 22023 for a number out of range, 42710 for a rank that is taken, 55000 for a scope that the model does not know';

CREATE FUNCTION tiering.drop_tier(
	model			text,
	tier			text
)
RETURNS void
LANGUAGE C VOLATILE PARALLEL UNSAFE
AS 'MODULE_PATHNAME', 'tiering_drop_tier';

COMMENT ON FUNCTION tiering.drop_tier(text, text) IS
	'remove a tier';
