/* tiering: account scoring and capacity-limited tiers */

-- complain if the script is sourced in psql rather than through CREATE EXTENSION
\echo Use "CREATE EXTENSION tiering" to load this file. \quit

CREATE SCHEMA tiering;

COMMENT ON SCHEMA tiering IS
	'account tiering: functions, and the catalogue of models';

CREATE FUNCTION tiering.clock()
RETURNS timestamptz
LANGUAGE C STABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'tiering_clock';

COMMENT ON FUNCTION tiering.clock() IS
	'the moment that tiering takes for now: the setting tiering.clock, or the start of the statement when it is empty';

/*
 * The catalogue.  The draft of a model is in model, component, criterion and
 * tier; what was published is in version, and, in the form that the trigger
 * reads, in live.  No foreign keys: a parallel restore loads these tables in
 * any order.  Objects are named by regclass, never by bare OID.
 */

CREATE TABLE tiering.model (
	model			text		NOT NULL,
	schema_name		text		NOT NULL,
	account_table	regclass	NOT NULL,
	state_table		regclass	NOT NULL,
	key_column		text		NOT NULL,
	filter			text,
	territory		text,
	owner			text,
	status			text		NOT NULL DEFAULT 'draft',
	live_version	int,
	created_at		timestamptz	NOT NULL,
	suspended_model	text,
	suspended_draft	text,
	catch_up_before	xid8,
	history_retention interval,
	run_retention	interval,
	history_from	timestamptz,
	CONSTRAINT model_pkey PRIMARY KEY (model),
	CONSTRAINT model_status_check
		CHECK (status IN ('draft', 'filling', 'publishing', 'live', 'suspended'))
);

COMMENT ON TABLE tiering.model IS 'a tiering scheme on one account table';
COMMENT ON COLUMN tiering.model.model IS 'name of the model';
COMMENT ON COLUMN tiering.model.schema_name IS 'schema with the tables and views of the model, as it was named at the last change';
COMMENT ON COLUMN tiering.model.account_table IS 'table of the CRM whose rows are the accounts';
COMMENT ON COLUMN tiering.model.state_table IS 'table with one row per account; it tells which schema belongs to the model';
COMMENT ON COLUMN tiering.model.key_column IS 'column that identifies an account, as it was named at the last change';
COMMENT ON COLUMN tiering.model.filter IS 'which rows take part, fully qualified; NULL: all';
COMMENT ON COLUMN tiering.model.territory IS 'expression for the territory of an account, fully qualified';
COMMENT ON COLUMN tiering.model.owner IS 'expression for the owner of an account, fully qualified';
COMMENT ON COLUMN tiering.model.status IS 'draft: never activated; filling: first activation under way; publishing: a later one under way; live; suspended: out of the write path';
COMMENT ON COLUMN tiering.model.live_version IS 'number of the version that is in force';
COMMENT ON COLUMN tiering.model.created_at IS 'when the model was created';
COMMENT ON COLUMN tiering.model.suspended_model IS 'query of the view model while the model is suspended';
COMMENT ON COLUMN tiering.model.suspended_draft IS 'query of the view draft while the model is suspended';
COMMENT ON COLUMN tiering.model.catch_up_before IS 'transactions before this one may have written while the model was being resumed, and are to be caught up with; 0: the next maintenance says which; NULL: all is caught up';
COMMENT ON COLUMN tiering.model.history_retention IS 'for how long periods are kept after their end; NULL: for ever';
COMMENT ON COLUMN tiering.model.run_retention IS 'for how long runs are kept; NULL: for ever';
COMMENT ON COLUMN tiering.model.history_from IS 'since when history is complete; NULL: since the first activation';

CREATE TABLE tiering.component (
	model			text		NOT NULL,
	component		text		NOT NULL,
	weight			float8		NOT NULL,
	position		int			NOT NULL,
	CONSTRAINT component_pkey PRIMARY KEY (model, component)
);

COMMENT ON TABLE tiering.component IS 'a part of the score in the draft of a model';
COMMENT ON COLUMN tiering.component.model IS 'name of the model';
COMMENT ON COLUMN tiering.component.component IS 'name of the component';
COMMENT ON COLUMN tiering.component.weight IS 'weight in the score; only the ratio of weights counts';
COMMENT ON COLUMN tiering.component.position IS 'order in views, by creation';

CREATE TABLE tiering.criterion (
	model			text		NOT NULL,
	component		text		NOT NULL,
	criterion		text		NOT NULL,
	expression		text		NOT NULL,
	weight			float8		NOT NULL,
	missing			text		NOT NULL,
	description		text,
	position		int			NOT NULL,
	CONSTRAINT criterion_pkey PRIMARY KEY (model, criterion)
);

COMMENT ON TABLE tiering.criterion IS 'a SQL expression that yields points, in the draft of a model';
COMMENT ON COLUMN tiering.criterion.model IS 'name of the model';
COMMENT ON COLUMN tiering.criterion.component IS 'component that the points count for';
COMMENT ON COLUMN tiering.criterion.criterion IS 'name of the criterion, unique in the model';
COMMENT ON COLUMN tiering.criterion.expression IS 'expression over the account row, fully qualified';
COMMENT ON COLUMN tiering.criterion.weight IS 'weight in the component; only the ratio of weights counts';
COMMENT ON COLUMN tiering.criterion.missing IS 'what a NULL counts as: skip, zero, or a number of points';
COMMENT ON COLUMN tiering.criterion.description IS 'what the criterion means, for people';
COMMENT ON COLUMN tiering.criterion.position IS 'order in views, by creation';

CREATE TABLE tiering.tier (
	model			text		NOT NULL,
	tier			text		NOT NULL,
	rank			int			NOT NULL,
	min_score		numeric(5,2),
	exit_score		numeric(5,2),
	gate			text,
	capacity		int,
	capacity_per	text		NOT NULL DEFAULT 'model',
	share			numeric,
	motion			text,
	description		text,
	CONSTRAINT tier_pkey PRIMARY KEY (model, tier),
	CONSTRAINT tier_capacity_per_check
		CHECK (capacity_per IN ('model', 'territory', 'owner'))
);

COMMENT ON TABLE tiering.tier IS 'a level in the draft of a model';
COMMENT ON COLUMN tiering.tier.model IS 'name of the model';
COMMENT ON COLUMN tiering.tier.tier IS 'name of the tier';
COMMENT ON COLUMN tiering.tier.rank IS 'rank of the tier, 1 is the highest';
COMMENT ON COLUMN tiering.tier.min_score IS 'score that qualifies, 0 to 100; NULL: takes the rest';
COMMENT ON COLUMN tiering.tier.exit_score IS 'score down to which an account that holds the tier keeps it; NULL: min_score';
COMMENT ON COLUMN tiering.tier.gate IS 'boolean expression that must hold as well';
COMMENT ON COLUMN tiering.tier.capacity IS 'seats in each scope; NULL: no limit';
COMMENT ON COLUMN tiering.tier.capacity_per IS 'what the capacity is counted per: model, territory or owner';
COMMENT ON COLUMN tiering.tier.share IS 'part of all accounts of the scope that the tier may hold, 0 to 1; NULL: no limit';
COMMENT ON COLUMN tiering.tier.motion IS 'how accounts of the tier are served, such as one-to-one';
COMMENT ON COLUMN tiering.tier.description IS 'what the tier means, for people';

CREATE TABLE tiering.version (
	model			text		NOT NULL,
	version			int			NOT NULL,
	published_at	timestamptz	NOT NULL,
	published_by	text		NOT NULL,
	definition		jsonb		NOT NULL,
	CONSTRAINT version_pkey PRIMARY KEY (model, version)
);

COMMENT ON TABLE tiering.version IS 'the immutable published states of a model';
COMMENT ON COLUMN tiering.version.model IS 'name of the model';
COMMENT ON COLUMN tiering.version.version IS 'number of the version, counted from 1';
COMMENT ON COLUMN tiering.version.published_at IS 'when it was activated';
COMMENT ON COLUMN tiering.version.published_by IS 'role that activated it';
COMMENT ON COLUMN tiering.version.definition IS 'components, criteria and tiers as they were published';

/*
 * What the trigger needs of the live version, one row for each model.  The
 * library reads it by attribute number: src/model.h mirrors the columns.
 * Arrays run in the order of the columns of the model's view: criteria by
 * component and position, tiers by rank.  Scores are in hundredths.
 */
CREATE TABLE tiering.live (
	model				text		NOT NULL,
	account_table		regclass	NOT NULL,
	state_table			regclass	NOT NULL,
	version				int			NOT NULL,
	components			text[]		NOT NULL,
	component_weights	float8[]	NOT NULL,
	criteria			text[]		NOT NULL,
	criterion_components int[]		NOT NULL,
	criterion_weights	float8[]	NOT NULL,
	criterion_missing	float8[]	NOT NULL,
	tiers				text[]		NOT NULL,
	tier_ranks			int[]		NOT NULL,
	tier_min_scores		int[]		NOT NULL,
	tier_exit_scores	int[]		NOT NULL,
	tier_gated			boolean[]	NOT NULL,
	tier_capacities		int[]		NOT NULL,
	tier_scopes			int[]		NOT NULL,
	tier_shares			float8[]	NOT NULL,
	CONSTRAINT live_pkey PRIMARY KEY (model)
);

COMMENT ON TABLE tiering.live IS 'the live version of each model, in the form that the trigger reads';
COMMENT ON COLUMN tiering.live.model IS 'name of the model';
COMMENT ON COLUMN tiering.live.account_table IS 'table of the CRM whose rows are the accounts';
COMMENT ON COLUMN tiering.live.state_table IS 'table with one row per account';
COMMENT ON COLUMN tiering.live.version IS 'number of the live version';
COMMENT ON COLUMN tiering.live.components IS 'names of the components';
COMMENT ON COLUMN tiering.live.component_weights IS 'weights of the components';
COMMENT ON COLUMN tiering.live.criteria IS 'names of the criteria';
COMMENT ON COLUMN tiering.live.criterion_components IS 'position of the component of each criterion, from 1';
COMMENT ON COLUMN tiering.live.criterion_weights IS 'weights of the criteria';
COMMENT ON COLUMN tiering.live.criterion_missing IS 'points for a criterion without value; NULL: its weight leaves the mean';
COMMENT ON COLUMN tiering.live.tiers IS 'names of the tiers, by rank';
COMMENT ON COLUMN tiering.live.tier_ranks IS 'ranks of the tiers';
COMMENT ON COLUMN tiering.live.tier_min_scores IS 'scores that qualify, in hundredths; NULL: takes the rest';
COMMENT ON COLUMN tiering.live.tier_exit_scores IS 'scores down to which a tier is kept, in hundredths';
COMMENT ON COLUMN tiering.live.tier_gated IS 'whether a gate exists';
COMMENT ON COLUMN tiering.live.tier_capacities IS 'seats in each scope; NULL: no limit of that kind';
COMMENT ON COLUMN tiering.live.tier_scopes IS 'what capacity is counted per: 0 model, 1 territory, 2 owner';
COMMENT ON COLUMN tiering.live.tier_shares IS 'part of the accounts of the scope; NULL: no limit of that kind';

/*
 * What health() compares tables and functions of a model with.  Not dumped: the numbers
 * belong to one cluster.
 */
CREATE TABLE tiering.watched_table (
	model			text		NOT NULL,
	root			regclass	NOT NULL,
	prefix			text		NOT NULL,
	relation		regclass	NOT NULL,
	cluster			bigint		NOT NULL,
	changed_by		xid[]		NOT NULL,
	unlogged		boolean		NOT NULL,
	CONSTRAINT watched_table_pkey PRIMARY KEY (model, root, prefix, relation)
);

COMMENT ON TABLE tiering.watched_table IS 'the tables with triggers of tiering as they were when all accounts of a model were last read';
COMMENT ON COLUMN tiering.watched_table.model IS 'name of the model';
COMMENT ON COLUMN tiering.watched_table.root IS 'the account table, or a source';
COMMENT ON COLUMN tiering.watched_table.prefix IS 'prefix of the names of the triggers, which says what they are for';
COMMENT ON COLUMN tiering.watched_table.relation IS 'the table itself, or a partition of it';
COMMENT ON COLUMN tiering.watched_table.cluster IS 'system identifier of the cluster that the row belongs to';
COMMENT ON COLUMN tiering.watched_table.changed_by IS 'transactions that last changed the triggers, in the order of their names';
COMMENT ON COLUMN tiering.watched_table.unlogged IS 'whether a crash of the server empties it';

CREATE TABLE tiering.watched_function (
	model			text		NOT NULL,
	function		text		NOT NULL,
	cluster			bigint		NOT NULL,
	digest			text		NOT NULL,
	CONSTRAINT watched_function_pkey PRIMARY KEY (model, function)
);

COMMENT ON TABLE tiering.watched_function IS 'the functions that expressions call as they were when all accounts of a model were last read';
COMMENT ON COLUMN tiering.watched_function.model IS 'name of the model';
COMMENT ON COLUMN tiering.watched_function.function IS 'name of the function, with the types of its arguments';
COMMENT ON COLUMN tiering.watched_function.cluster IS 'system identifier of the cluster that the row belongs to';
COMMENT ON COLUMN tiering.watched_function.digest IS 'digest of what the function does';

CREATE UNLOGGED TABLE tiering.unlogged_marker (
	model			text		NOT NULL,
	CONSTRAINT unlogged_marker_pkey PRIMARY KEY (model)
);

COMMENT ON TABLE tiering.unlogged_marker IS 'a row for each model since whose last reading no crash of the server has emptied the unlogged tables';
COMMENT ON COLUMN tiering.unlogged_marker.model IS 'name of the model';

/*
 * The log itself; people read the view tiering.run, which shows the runs of
 * the models that they may manage.
 */
CREATE TABLE tiering.run_log (
	run_id			bigint		GENERATED ALWAYS AS IDENTITY,
	model			text		NOT NULL,
	kind			text		NOT NULL,
	version			int,
	started_at		timestamptz	NOT NULL,
	ended_at		timestamptz,
	accounts		bigint,
	promoted		bigint,
	demoted			bigint,
	waitlisted		bigint,
	errors			bigint,
	CONSTRAINT run_log_pkey PRIMARY KEY (run_id),
	CONSTRAINT run_log_kind_check
		CHECK (kind IN ('activation', 'reevaluation', 'rebalancing', 'maintenance', 'resume', 'repair'))
);

COMMENT ON TABLE tiering.run_log IS 'the log of activations, reviews, maintenance and repairs';
COMMENT ON COLUMN tiering.run_log.run_id IS 'number of the run';
COMMENT ON COLUMN tiering.run_log.model IS 'name of the model';
COMMENT ON COLUMN tiering.run_log.kind IS 'activation, reevaluation, rebalancing, maintenance, resume or repair';
COMMENT ON COLUMN tiering.run_log.version IS 'version of the model that was in force';
COMMENT ON COLUMN tiering.run_log.started_at IS 'when the run began';
COMMENT ON COLUMN tiering.run_log.ended_at IS 'when the run ended; NULL: still running, or it did not come to its end';
COMMENT ON COLUMN tiering.run_log.accounts IS 'how many accounts were looked at';
COMMENT ON COLUMN tiering.run_log.promoted IS 'how many accounts moved to a higher tier';
COMMENT ON COLUMN tiering.run_log.demoted IS 'how many accounts moved to a lower tier';
COMMENT ON COLUMN tiering.run_log.waitlisted IS 'how many accounts wait for a seat afterwards';
COMMENT ON COLUMN tiering.run_log.errors IS 'how many accounts could not be scored';

COMMENT ON SEQUENCE tiering.run_log_run_id_seq IS 'numbers of runs';

CREATE INDEX run_log_model_kind_idx ON tiering.run_log (model, kind, started_at);

CREATE VIEW tiering.run
WITH (security_barrier = true) AS
SELECT r.run_id, r.model, r.kind, r.version, r.started_at, r.ended_at,
	r.accounts, r.promoted, r.demoted, r.waitlisted, r.errors
FROM tiering.run_log r
WHERE EXISTS (SELECT FROM tiering.model m
	JOIN pg_catalog.pg_class c ON c.oid OPERATOR(pg_catalog.=) m.state_table
	WHERE m.model OPERATOR(pg_catalog.=) r.model
	AND pg_catalog.pg_has_role(c.relowner, 'USAGE'));

COMMENT ON VIEW tiering.run IS 'the log of activations, reviews, maintenance and repairs of the models that the reader may manage';
COMMENT ON COLUMN tiering.run.run_id IS 'number of the run';
COMMENT ON COLUMN tiering.run.model IS 'name of the model';
COMMENT ON COLUMN tiering.run.kind IS 'activation, reevaluation, rebalancing, maintenance, resume or repair';
COMMENT ON COLUMN tiering.run.version IS 'version of the model that was in force';
COMMENT ON COLUMN tiering.run.started_at IS 'when the run began';
COMMENT ON COLUMN tiering.run.ended_at IS 'when the run ended; NULL: still running, or it did not come to its end';
COMMENT ON COLUMN tiering.run.accounts IS 'how many accounts were looked at';
COMMENT ON COLUMN tiering.run.promoted IS 'how many accounts moved to a higher tier';
COMMENT ON COLUMN tiering.run.demoted IS 'how many accounts moved to a lower tier';
COMMENT ON COLUMN tiering.run.waitlisted IS 'how many accounts wait for a seat afterwards';
COMMENT ON COLUMN tiering.run.errors IS 'how many accounts could not be scored';


CREATE TABLE tiering.job (
	model			text		NOT NULL,
	kind			text		NOT NULL,
	schedule		text		NOT NULL,
	job_name		text		NOT NULL,
	username		text		NOT NULL,
	scheduled_at	timestamptz	NOT NULL,
	CONSTRAINT job_pkey PRIMARY KEY (model, kind),
	CONSTRAINT job_kind_check
		CHECK (kind IN ('reevaluate', 'rebalance', 'maintain'))
);

COMMENT ON TABLE tiering.job IS 'what tiering.schedule() was asked for, so that a review that was missed is caught up';
COMMENT ON COLUMN tiering.job.model IS 'name of the model';
COMMENT ON COLUMN tiering.job.kind IS 'reevaluate, rebalance or maintain';
COMMENT ON COLUMN tiering.job.schedule IS 'cron string, in UTC';
COMMENT ON COLUMN tiering.job.job_name IS 'name of the pg_cron job';
COMMENT ON COLUMN tiering.job.username IS 'role that scheduled the job and that it runs as';
COMMENT ON COLUMN tiering.job.scheduled_at IS 'since when the schedule is in force';

SELECT pg_catalog.pg_extension_config_dump('tiering.model', '');
SELECT pg_catalog.pg_extension_config_dump('tiering.component', '');
SELECT pg_catalog.pg_extension_config_dump('tiering.criterion', '');
SELECT pg_catalog.pg_extension_config_dump('tiering.tier', '');
SELECT pg_catalog.pg_extension_config_dump('tiering.version', '');
SELECT pg_catalog.pg_extension_config_dump('tiering.live', '');
SELECT pg_catalog.pg_extension_config_dump('tiering.run_log', '');
SELECT pg_catalog.pg_extension_config_dump('tiering.run_log_run_id_seq', '');
SELECT pg_catalog.pg_extension_config_dump('tiering.job', '');

/*
 * The curves: from a value of the CRM to points.  Number arguments are double
 * precision, to which every number type is cast by itself.
 */

CREATE FUNCTION tiering.ramp(x double precision, low double precision, high double precision)
RETURNS double precision
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1
AS 'MODULE_PATHNAME', 'tiering_ramp';

COMMENT ON FUNCTION tiering.ramp(double precision, double precision, double precision) IS
	'points 0 to 100: 0 at low, 100 at high, straight between, clamped; low above high falls, low equal to high is a step; low and high must be finite';

CREATE FUNCTION tiering.band(x double precision, bounds double precision[], points double precision[])
RETURNS double precision
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1
AS 'MODULE_PATHNAME', 'tiering_band';

COMMENT ON FUNCTION tiering.band(double precision, double precision[], double precision[]) IS
	'the points of the highest bound that x reaches, 0 below the first; bounds must ascend, and there must be one finite number of points for each; a criterion takes -100 to 100';

CREATE FUNCTION tiering.lookup(value text, points jsonb)
RETURNS double precision
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1
AS 'MODULE_PATHNAME', 'tiering_lookup';

COMMENT ON FUNCTION tiering.lookup(text, jsonb) IS
	'the number of points under the value''s key, else under "*", else NULL; points must be a JSON object; a criterion takes -100 to 100';

CREATE FUNCTION tiering.lookup(value anyelement, points jsonb)
RETURNS double precision
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1
AS 'MODULE_PATHNAME', 'tiering_lookup';

COMMENT ON FUNCTION tiering.lookup(anyelement, jsonb) IS
	'the number of points under the key that the value has as text, else under "*", else NULL; for an enum, a boolean or a number; a criterion takes -100 to 100';

CREATE FUNCTION tiering.overlap(have text[], want text[])
RETURNS double precision
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1
AS 'MODULE_PATHNAME', 'tiering_overlap';

COMMENT ON FUNCTION tiering.overlap(text[], text[]) IS
	'points 0 to 100: 100 times the share of the distinct wanted texts that are there; NULL elements do not count, and nothing wanted is NULL';

CREATE FUNCTION tiering.sigmoid(x double precision, midpoint double precision, slope double precision)
RETURNS double precision
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1
AS 'MODULE_PATHNAME', 'tiering_sigmoid';

COMMENT ON FUNCTION tiering.sigmoid(double precision, double precision, double precision) IS
	'points 0 to 100: 100 / (1 + exp(-slope * (x - midpoint))); slope in 1 per unit of x, below zero falls; midpoint and slope must be finite';

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

CREATE FUNCTION tiering.capture()
RETURNS trigger
LANGUAGE C
AS 'MODULE_PATHNAME', 'tiering_capture';

COMMENT ON FUNCTION tiering.capture() IS
	'trigger function of account tables: scores and places the accounts that a statement wrote';


/*
 * Signals: dated events of an account that add points to a component and
 * fade.  The draft is in signal and signal_source; what the triggers and the
 * readers need of the live version is in live_signal and live_signal_source.
 * The number of a kind is never given to another one, so that what is stored
 * of it means the same in every version.
 */

CREATE TABLE tiering.signal (
	model			text		NOT NULL,
	kind			text		NOT NULL,
	component		text		NOT NULL,
	points			float8		NOT NULL,
	half_life		interval,
	cap				float8,
	per_day			int,
	description		text,
	CONSTRAINT signal_pkey PRIMARY KEY (model, kind)
);

COMMENT ON TABLE tiering.signal IS 'a kind of signals in the draft of a model';
COMMENT ON COLUMN tiering.signal.model IS 'name of the model';
COMMENT ON COLUMN tiering.signal.kind IS 'the kind, as the source of the signals names it';
COMMENT ON COLUMN tiering.signal.component IS 'component that the signals count for';
COMMENT ON COLUMN tiering.signal.points IS 'points of a signal of strength 1 at the moment it occurs, -100 to 100';
COMMENT ON COLUMN tiering.signal.half_life IS 'time after which half of the points is left; NULL: they never fade';
COMMENT ON COLUMN tiering.signal.cap IS 'points that the kind adds at most, and takes away at most; NULL: no limit';
COMMENT ON COLUMN tiering.signal.per_day IS 'how many signals of one day, in UTC, count; NULL: all';
COMMENT ON COLUMN tiering.signal.description IS 'what the kind means, for people';

CREATE TABLE tiering.signal_number (
	model			text		NOT NULL,
	kind			text		NOT NULL,
	number			int			NOT NULL,
	CONSTRAINT signal_number_pkey PRIMARY KEY (model, kind)
);

COMMENT ON TABLE tiering.signal_number IS 'the numbers under which kinds of signals are stored, also of kinds that are gone';
COMMENT ON COLUMN tiering.signal_number.model IS 'name of the model';
COMMENT ON COLUMN tiering.signal_number.kind IS 'the kind';
COMMENT ON COLUMN tiering.signal_number.number IS 'its number, from 1, also the order of kinds';

CREATE TABLE tiering.signal_source (
	model			text		NOT NULL,
	relation		regclass	NOT NULL,
	number			int			NOT NULL,
	account			text		NOT NULL,
	kind			text		NOT NULL,
	occurred_at		text		NOT NULL,
	filter			text,
	strength		text,
	CONSTRAINT signal_source_pkey PRIMARY KEY (model, relation)
);

COMMENT ON TABLE tiering.signal_source IS 'a table of the CRM whose rows are signals, in the draft of a model';
COMMENT ON COLUMN tiering.signal_source.model IS 'name of the model';
COMMENT ON COLUMN tiering.signal_source.relation IS 'the table';
COMMENT ON COLUMN tiering.signal_source.number IS 'number of the source in the model, part of the names of its views';
COMMENT ON COLUMN tiering.signal_source.account IS 'expression over its row for the key of the account, fully qualified';
COMMENT ON COLUMN tiering.signal_source.kind IS 'expression over its row for the kind of the signal, fully qualified';
COMMENT ON COLUMN tiering.signal_source.occurred_at IS 'expression over its row for the time of the signal, fully qualified';
COMMENT ON COLUMN tiering.signal_source.filter IS 'which rows are signals, fully qualified; NULL: all';
COMMENT ON COLUMN tiering.signal_source.strength IS 'expression over its row for the strength of the signal, fully qualified; NULL: 1';

/*
 * The library reads these by attribute number: src/signal_live.c and
 * src/signal_source.c mirror the columns.  Arrays run in the order of the
 * numbers of the kinds.
 */
CREATE TABLE tiering.live_signal (
	model			text		NOT NULL,
	kinds			text[]		NOT NULL,
	numbers			int[]		NOT NULL,
	components		int[]		NOT NULL,
	points			float8[]	NOT NULL,
	half_lives		float8[]	NOT NULL,
	caps			float8[]	NOT NULL,
	per_days		float8[]	NOT NULL,
	CONSTRAINT live_signal_pkey PRIMARY KEY (model)
);

COMMENT ON TABLE tiering.live_signal IS 'the kinds of signals of the live version of each model that has some';
COMMENT ON COLUMN tiering.live_signal.model IS 'name of the model';
COMMENT ON COLUMN tiering.live_signal.kinds IS 'the kinds';
COMMENT ON COLUMN tiering.live_signal.numbers IS 'their numbers';
COMMENT ON COLUMN tiering.live_signal.components IS 'position of the component of each kind, from 1';
COMMENT ON COLUMN tiering.live_signal.points IS 'points of a signal of strength 1';
COMMENT ON COLUMN tiering.live_signal.half_lives IS 'half-lives in seconds; NULL: they never fade';
COMMENT ON COLUMN tiering.live_signal.caps IS 'points that a kind adds or takes away at most; NULL: no limit';
COMMENT ON COLUMN tiering.live_signal.per_days IS 'how many signals of a day count; NULL: all';

CREATE TABLE tiering.live_signal_source (
	model			text		NOT NULL,
	relation		regclass	NOT NULL,
	number			int			NOT NULL,
	account_table	regclass	NOT NULL,
	state_table		regclass	NOT NULL,
	pending			boolean		NOT NULL,
	CONSTRAINT live_signal_source_pkey PRIMARY KEY (model, number)
);

COMMENT ON TABLE tiering.live_signal_source IS 'the sources of signals of the live version of each model';
COMMENT ON COLUMN tiering.live_signal_source.model IS 'name of the model';
COMMENT ON COLUMN tiering.live_signal_source.relation IS 'table of the CRM whose rows are signals';
COMMENT ON COLUMN tiering.live_signal_source.number IS 'number of the source in the model; view signal_source_<number> has its expressions';
COMMENT ON COLUMN tiering.live_signal_source.account_table IS 'table of the CRM whose rows are the accounts';
COMMENT ON COLUMN tiering.live_signal_source.state_table IS 'table with one row per account; it tells which schema belongs to the model';
COMMENT ON COLUMN tiering.live_signal_source.pending IS 'whether the version that is being published brings it: writers only say which accounts it concerns';

CREATE TABLE tiering.suspended_signal_view (
	model			text		NOT NULL,
	view			text		NOT NULL,
	query			text		NOT NULL,
	CONSTRAINT suspended_signal_view_pkey PRIMARY KEY (model, view)
);

COMMENT ON TABLE tiering.suspended_signal_view IS 'the views of sources of signals that a suspended model does without';
COMMENT ON COLUMN tiering.suspended_signal_view.model IS 'name of the model';
COMMENT ON COLUMN tiering.suspended_signal_view.view IS 'name of the view in the schema of the model';
COMMENT ON COLUMN tiering.suspended_signal_view.query IS 'its query';

SELECT pg_catalog.pg_extension_config_dump('tiering.suspended_signal_view', '');
SELECT pg_catalog.pg_extension_config_dump('tiering.signal', '');
SELECT pg_catalog.pg_extension_config_dump('tiering.signal_number', '');
SELECT pg_catalog.pg_extension_config_dump('tiering.signal_source', '');
SELECT pg_catalog.pg_extension_config_dump('tiering.live_signal', '');
SELECT pg_catalog.pg_extension_config_dump('tiering.live_signal_source', '');

CREATE FUNCTION tiering.set_signal(
	model			text,
	component		text,
	kind			text,
	points			double precision,
	half_life		interval DEFAULT NULL,
	cap				double precision DEFAULT NULL,
	per_day			int DEFAULT NULL,
	description		text DEFAULT NULL
)
RETURNS void
LANGUAGE C VOLATILE PARALLEL UNSAFE
AS 'MODULE_PATHNAME', 'tiering_set_signal';

COMMENT ON FUNCTION tiering.set_signal(text, text, text, double precision, interval, double precision, int, text) IS
	'create or change a kind of signals; points: of one signal when it occurs, -100 to 100; half_life: until half of them are left, at least one hour, NULL: they never fade; cap: points that the kind adds or takes away at most, above 0 to 100, NULL: no limit; per_day: how many signals of one day, in UTC, count, at least 1, NULL: all; error 22023 for another number, 42704 for a component that does not exist';

CREATE FUNCTION tiering.drop_signal(
	model			text,
	kind			text
)
RETURNS void
LANGUAGE C VOLATILE PARALLEL UNSAFE
AS 'MODULE_PATHNAME', 'tiering_drop_signal';

COMMENT ON FUNCTION tiering.drop_signal(text, text) IS
	'remove a kind of signals';

CREATE FUNCTION tiering.set_signal_source(
	model			text,
	relation		regclass,
	account			text,
	kind			text,
	occurred_at		text,
	filter			text DEFAULT NULL,
	strength		text DEFAULT NULL
)
RETURNS void
LANGUAGE C VOLATILE PARALLEL UNSAFE
AS 'MODULE_PATHNAME', 'tiering_set_signal_source';

COMMENT ON FUNCTION tiering.set_signal_source(text, regclass, text, text, text, text, text) IS
	'declare a table whose rows are signals; account, kind, occurred_at, filter and strength are expressions over its row, a constant kind in quotes; filter NULL: all rows; strength: how many times the points of its kind a row counts, -1e9 to 1e9, NULL: once; error class 42 for a table or an expression that cannot be used';

CREATE FUNCTION tiering.drop_signal_source(
	model			text,
	relation		regclass
)
RETURNS void
LANGUAGE C VOLATILE PARALLEL UNSAFE
AS 'MODULE_PATHNAME', 'tiering_drop_signal_source';

COMMENT ON FUNCTION tiering.drop_signal_source(text, regclass) IS
	'take a table of signals out of the draft';

CREATE FUNCTION tiering.capture_signals()
RETURNS trigger
LANGUAGE C
AS 'MODULE_PATHNAME', 'tiering_capture_signals';

COMMENT ON FUNCTION tiering.capture_signals() IS
	'trigger function of sources of signals: notes what a statement wrote, and looks whether it moves an account';

/*
 * Parts of the views of a model and of its maintenance.  What they answer
 * depends on their arguments alone, so PUBLIC may call them.
 */
CREATE FUNCTION tiering._signal_support(internal)
RETURNS internal
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1
AS 'MODULE_PATHNAME', 'tiering_signal_support';

COMMENT ON FUNCTION tiering._signal_support(internal) IS
	'planner support for tiering._signal_score and tiering._signal_component';

CREATE FUNCTION tiering._signal_score(
	rule			float8[],
	live			int,
	version			int,
	error_since		timestamptz,
	stored			numeric,
	points			float8[],
	signals			float8[],
	signals_at		timestamptz,
	kinds			int2[],
	ats				timestamptz[],
	counts			int[],
	sums			float8[]
)
RETURNS numeric
LANGUAGE C STABLE PARALLEL SAFE COST 2
SUPPORT tiering._signal_support
AS 'MODULE_PATHNAME', 'tiering_signal_score';

COMMENT ON FUNCTION tiering._signal_score(float8[], int, int, timestamptz, numeric, float8[], float8[], timestamptz, int2[], timestamptz[], int[], float8[]) IS
	'private: the score of an account with its signals now; what is stored if it has none, is in error or was scored by another version';

CREATE FUNCTION tiering._signal_component(
	component		int,
	rule			float8[],
	live			int,
	version			int,
	error_since		timestamptz,
	stored			numeric,
	points			float8[],
	signals			float8[],
	signals_at		timestamptz,
	kinds			int2[],
	ats				timestamptz[],
	counts			int[],
	sums			float8[]
)
RETURNS numeric
LANGUAGE C STABLE PARALLEL SAFE COST 2
SUPPORT tiering._signal_support
AS 'MODULE_PATHNAME', 'tiering_signal_component';

COMMENT ON FUNCTION tiering._signal_component(int, float8[], int, int, timestamptz, numeric, float8[], float8[], timestamptz, int2[], timestamptz[], int[], float8[]) IS
	'private: a component of an account with its signals now; what is stored if it has none, is in error or was scored by another version';

CREATE FUNCTION tiering._signal_sums(
	rule			float8[],
	signals			float8[],
	signals_at		timestamptz,
	kinds			int2[],
	ats				timestamptz[],
	counts			int[],
	sums			float8[],
	at				timestamptz
)
RETURNS float8[]
LANGUAGE C IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'tiering_signal_sums_sql';

COMMENT ON FUNCTION tiering._signal_sums(float8[], float8[], timestamptz, int2[], timestamptz[], int[], float8[], timestamptz) IS
	'private: the decayed sums of the kinds of signals of an account at a moment';

CREATE FUNCTION tiering._signal_events(state regclass, number int)
RETURNS SETOF record
LANGUAGE C STABLE STRICT PARALLEL UNSAFE COST 10000 ROWS 100000
AS 'MODULE_PATHNAME', 'tiering_signal_events';

COMMENT ON FUNCTION tiering._signal_events(regclass, int) IS
	'private: the rows of a source of signals, evaluated one by one, where a row that fails says why; for the owner of the model';

CREATE FUNCTION tiering._signal_decay(
	strength		float8,
	occurred_at		timestamptz,
	at				timestamptz,
	half_life		float8
)
RETURNS float8
LANGUAGE C IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'tiering_signal_decay';

COMMENT ON FUNCTION tiering._signal_decay(float8, timestamptz, timestamptz, float8) IS
	'private: what is left at a moment of a strength; half_life in seconds, NULL: all of it';

/*
 * Trigger events: kinds of signals that lift their account for an outreach
 * window.  The draft is in trigger_event, what the writers need of the live
 * version in live_trigger_event.
 */

CREATE TABLE tiering.trigger_event (
	model			text		NOT NULL,
	kind			text		NOT NULL,
	promote			int,
	to_tier			text,
	boost			numeric(5,2),
	for_period		interval	NOT NULL,
	description		text,
	factor			float8,
	recent			float8,
	baseline		float8,
	CONSTRAINT trigger_event_pkey PRIMARY KEY (model, kind)
);

COMMENT ON TABLE tiering.trigger_event IS 'a kind of signals that opens an outreach window, in the draft of a model';
COMMENT ON COLUMN tiering.trigger_event.model IS 'name of the model';
COMMENT ON COLUMN tiering.trigger_event.kind IS 'the kind, as the source of the signals names it';
COMMENT ON COLUMN tiering.trigger_event.promote IS 'how many tiers above its base tier the account is lifted';
COMMENT ON COLUMN tiering.trigger_event.to_tier IS 'tier that the account is lifted to; NULL where promote and boost are NULL too: the highest';
COMMENT ON COLUMN tiering.trigger_event.boost IS 'points that are added to the account''s rank within its tier';
COMMENT ON COLUMN tiering.trigger_event.for_period IS 'how long, from the time of the event';
COMMENT ON COLUMN tiering.trigger_event.description IS 'what the kind means, for people; the reason of the periods that it begins';
COMMENT ON COLUMN tiering.trigger_event.factor IS 'how many times as fast as usual signals come in a spike; NULL: the sources have the events';
COMMENT ON COLUMN tiering.trigger_event.recent IS 'of a spike: seconds that count as recent';
COMMENT ON COLUMN tiering.trigger_event.baseline IS 'of a spike: seconds before those that count as usual';

/*
 * The library reads these by attribute number: src/trigger_event_live.c
 * mirrors the columns.
 */
CREATE TABLE tiering.live_trigger_event (
	model			text		NOT NULL,
	kind			text		NOT NULL,
	promote			int,
	to_tier			text,
	boost			numeric(5,2),
	for_period		interval	NOT NULL,
	reason			text		NOT NULL,
	factor			float8,
	recent			float8,
	baseline		float8,
	CONSTRAINT live_trigger_event_pkey PRIMARY KEY (model, kind)
);

COMMENT ON TABLE tiering.live_trigger_event IS 'the trigger events of the live version of each model that has some';
COMMENT ON COLUMN tiering.live_trigger_event.model IS 'name of the model';
COMMENT ON COLUMN tiering.live_trigger_event.kind IS 'the kind of signals';
COMMENT ON COLUMN tiering.live_trigger_event.promote IS 'how many tiers above its base tier the account is lifted';
COMMENT ON COLUMN tiering.live_trigger_event.to_tier IS 'tier that the account is lifted to';
COMMENT ON COLUMN tiering.live_trigger_event.boost IS 'points that are added to the account''s rank within its tier';
COMMENT ON COLUMN tiering.live_trigger_event.for_period IS 'how long, from the time of the event';
COMMENT ON COLUMN tiering.live_trigger_event.reason IS 'why, for people';
COMMENT ON COLUMN tiering.live_trigger_event.factor IS 'how many times as fast as usual signals come in a spike; NULL: the sources have the events';
COMMENT ON COLUMN tiering.live_trigger_event.recent IS 'of a spike: seconds that count as recent';
COMMENT ON COLUMN tiering.live_trigger_event.baseline IS 'of a spike: seconds before those that count as usual';

SELECT pg_catalog.pg_extension_config_dump('tiering.trigger_event', '');
SELECT pg_catalog.pg_extension_config_dump('tiering.live_trigger_event', '');

CREATE FUNCTION tiering.set_trigger_event(
	model			text,
	kind			text,
	promote			int DEFAULT NULL,
	to_tier			text DEFAULT NULL,
	boost			numeric DEFAULT NULL,
	for_period		interval DEFAULT NULL,
	description		text DEFAULT NULL,
	factor			double precision DEFAULT NULL,
	recent			interval DEFAULT NULL,
	baseline		interval DEFAULT NULL
)
RETURNS void
LANGUAGE C VOLATILE PARALLEL UNSAFE
AS 'MODULE_PATHNAME', 'tiering_set_trigger_event';

COMMENT ON FUNCTION tiering.set_trigger_event(text, text, int, text, numeric, interval, text, double precision, interval, interval) IS
	'create or change a kind of signals, or spike, or spike: and a component, that opens an outreach window of its account, from the event''s time for a period: lifts it by promote tiers, 1 to 63, or to_tier, or adds boost points, -100 to 100, to its rank within the tier; for_period: above 0, at most 100 years; factor, recent and baseline, of a spike: a number above 0, and spans above 0, at most 100 years; NULL: as the preset of the kind says; error 22023 for another value, 22004 for a period that no preset has';

CREATE FUNCTION tiering.drop_trigger_event(
	model			text,
	kind			text
)
RETURNS void
LANGUAGE C VOLATILE PARALLEL UNSAFE
AS 'MODULE_PATHNAME', 'tiering_drop_trigger_event';

COMMENT ON FUNCTION tiering.drop_trigger_event(text, text) IS
	'take a kind of signals off the ones that open outreach windows';
/*
 * What a gate can ask.  The library finds the calls and answers them where an
 * account is placed; see src/window_gate.c.
 */

CREATE FUNCTION tiering.window_open(
	kind			text
)
RETURNS boolean
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'tiering_window_question';

COMMENT ON FUNCTION tiering.window_open(text) IS
	'in the gate of a tier: has the account an open outreach window of this kind, a trigger event or elevate? False anywhere else';
CREATE FUNCTION tiering.explain(
	model text,
	account text,
	OUT line int,
	OUT section text,
	OUT component text,
	OUT item text,
	OUT expression text,
	OUT weight numeric,
	OUT points numeric,
	OUT contribution numeric,
	OUT detail text
)
RETURNS SETOF record
LANGUAGE C STABLE STRICT PARALLEL UNSAFE COST 10000 ROWS 20
AS 'MODULE_PATHNAME', 'tiering_explain';

COMMENT ON FUNCTION tiering.explain(text, text) IS
	'the ledger of one account: lines whose contributions add up to its score, and why it is in its tier';

CREATE FUNCTION tiering.explain(
	model text,
	account anyelement,
	OUT line int,
	OUT section text,
	OUT component text,
	OUT item text,
	OUT expression text,
	OUT weight numeric,
	OUT points numeric,
	OUT contribution numeric,
	OUT detail text
)
RETURNS SETOF record
LANGUAGE C STABLE STRICT PARALLEL UNSAFE COST 10000 ROWS 20
AS 'MODULE_PATHNAME', 'tiering_explain';

COMMENT ON FUNCTION tiering.explain(text, anyelement) IS
	'the same, for an account key of any type';

/*
 * Part of the views of a model.  Whoever may read such a view calls it, so
 * PUBLIC may; it says nothing but whether the views are open.
 */
CREATE FUNCTION tiering._views_support(internal)
RETURNS internal
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'tiering_views_support';

COMMENT ON FUNCTION tiering._views_support(internal) IS
	'planner support for tiering._views_open';

CREATE FUNCTION tiering._views_open(model text)
RETURNS boolean
LANGUAGE C STABLE STRICT PARALLEL SAFE
SUPPORT tiering._views_support
AS 'MODULE_PATHNAME', 'tiering_views_open';

COMMENT ON FUNCTION tiering._views_open(text) IS
	'whether views that were made without row-level security still have none to respect';

CREATE FUNCTION tiering._criterion_expression(state regclass, criterion text)
RETURNS text
LANGUAGE C STABLE STRICT PARALLEL SAFE COST 100
AS 'MODULE_PATHNAME', 'tiering_criterion_expression';

COMMENT ON FUNCTION tiering._criterion_expression(regclass, text) IS
	'private: the expression of a criterion of the live version, as PostgreSQL prints it';

CREATE FUNCTION tiering._history_reaches(model text, at timestamptz)
RETURNS boolean
LANGUAGE C STABLE STRICT PARALLEL SAFE COST 100
AS 'MODULE_PATHNAME', 'tiering_history_reaches';

COMMENT ON FUNCTION tiering._history_reaches(text, timestamptz) IS
	'private: true; an error if the history of a model at a moment was dropped';
/*
 * Parts of the views of a model, for what is not stored as it is shown.  What
 * they answer depends on their arguments and the clock alone, so PUBLIC may
 * call them.
 */
CREATE FUNCTION tiering._word(number int, words text[])
RETURNS text
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1
AS 'MODULE_PATHNAME', 'tiering_shown_word';

COMMENT ON FUNCTION tiering._word(int, text[]) IS
	'private: the word that a number stands for';

CREATE FUNCTION tiering._lift_number(lift bigint[], item int)
RETURNS int
LANGUAGE C STABLE STRICT PARALLEL SAFE COST 1
AS 'MODULE_PATHNAME', 'tiering_shown_lift';

COMMENT ON FUNCTION tiering._lift_number(bigint[], int) IS
	'private: what an override or outreach window means for an account now, as a number';

CREATE FUNCTION tiering._lift_time(lift bigint[], item int)
RETURNS timestamptz
LANGUAGE C STABLE STRICT PARALLEL SAFE COST 1
AS 'MODULE_PATHNAME', 'tiering_shown_lift';

COMMENT ON FUNCTION tiering._lift_time(bigint[], int) IS
	'private: what an override or outreach window means for an account now, as a moment';

CREATE FUNCTION tiering._tally_add(tally bigint[], rank int, waitlisted smallint, score numeric)
RETURNS bigint[]
LANGUAGE C IMMUTABLE PARALLEL SAFE COST 1
AS 'MODULE_PATHNAME', 'tiering_tally_add';

COMMENT ON FUNCTION tiering._tally_add(bigint[], int, smallint, numeric) IS
	'private: add an account to a tally of the tiers';

CREATE FUNCTION tiering._tally_merge(tally bigint[], other bigint[])
RETURNS bigint[]
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1
AS 'MODULE_PATHNAME', 'tiering_tally_merge';

COMMENT ON FUNCTION tiering._tally_merge(bigint[], bigint[]) IS
	'private: add up two tallies of the tiers';

CREATE AGGREGATE tiering._tally(rank int, waitlisted smallint, score numeric) (
	SFUNC = tiering._tally_add,
	STYPE = bigint[],
	COMBINEFUNC = tiering._tally_merge,
	INITCOND = '{}',
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE tiering._tally(int, smallint, numeric) IS
	'private: accounts, waiting accounts, scored accounts and the sum of their scores in hundredths, of each rank from 1 on';
/*
 * What people decide about single accounts, beside the model.  Two signatures
 * over one C symbol, so that a key of any type, a literal and a parameter of
 * unknown type all work.
 */

CREATE FUNCTION tiering.override(
	model		text,
	account		text,
	tier		text,
	reason		text DEFAULT NULL,
	until		timestamptz DEFAULT NULL,
	force		boolean DEFAULT false
)
RETURNS void
LANGUAGE C VOLATILE PARALLEL UNSAFE
AS 'MODULE_PATHNAME', 'tiering_override';

COMMENT ON FUNCTION tiering.override(text, text, text, text, timestamptz, boolean) IS
	'set the tier of an account, for a reason, which must be given (error 22004, or 22023 if it is blank), until a moment (exclusive; NULL: until it is cleared); takes a seat of the tier, and is refused if none is free unless forced; replaces an override that the account has';

CREATE FUNCTION tiering.override(
	model		text,
	account		anyelement,
	tier		text,
	reason		text DEFAULT NULL,
	until		timestamptz DEFAULT NULL,
	force		boolean DEFAULT false
)
RETURNS void
LANGUAGE C VOLATILE PARALLEL UNSAFE
AS 'MODULE_PATHNAME', 'tiering_override';

COMMENT ON FUNCTION tiering.override(text, anyelement, text, text, timestamptz, boolean) IS
	'the same, for an account key of any type';

CREATE FUNCTION tiering.clear_override(
	model		text,
	account		text
)
RETURNS void
LANGUAGE C VOLATILE PARALLEL UNSAFE
AS 'MODULE_PATHNAME', 'tiering_clear_override';

COMMENT ON FUNCTION tiering.clear_override(text, text) IS
	'end the override of an account now';

CREATE FUNCTION tiering.clear_override(
	model		text,
	account		anyelement
)
RETURNS void
LANGUAGE C VOLATILE PARALLEL UNSAFE
AS 'MODULE_PATHNAME', 'tiering_clear_override';

COMMENT ON FUNCTION tiering.clear_override(text, anyelement) IS
	'the same, for an account key of any type';

CREATE FUNCTION tiering.elevate(
	model		text,
	account		text,
	tier		text,
	until		timestamptz,
	reason		text DEFAULT NULL
)
RETURNS void
LANGUAGE C VOLATILE PARALLEL UNSAFE
AS 'MODULE_PATHNAME', 'tiering_elevate';

COMMENT ON FUNCTION tiering.elevate(text, text, text, timestamptz, text) IS
	'open an outreach window by hand: lift an account to a tier until a moment (exclusive), without taking a seat; replaces the one to the same tier, and ends it if the moment has passed';

CREATE FUNCTION tiering.elevate(
	model		text,
	account		anyelement,
	tier		text,
	until		timestamptz,
	reason		text DEFAULT NULL
)
RETURNS void
LANGUAGE C VOLATILE PARALLEL UNSAFE
AS 'MODULE_PATHNAME', 'tiering_elevate';

COMMENT ON FUNCTION tiering.elevate(text, anyelement, text, timestamptz, text) IS
	'the same, for an account key of any type';


/*
 * Momentum: what an account does of late against what it is used to do.  It
 * is computed from the sources of signals when it is asked for; nothing is
 * stored for it.
 */
CREATE FUNCTION tiering.momentum(
	model			text,
	account			text,
	component		text DEFAULT NULL,
	recent			interval DEFAULT '7 days',
	baseline		interval DEFAULT '90 days'
)
RETURNS double precision
LANGUAGE C STABLE PARALLEL UNSAFE COST 1000
AS 'MODULE_PATHNAME', 'tiering_momentum';

COMMENT ON FUNCTION tiering.momentum(text, text, text, interval, interval) IS
	'points a day that signals brought an account during recent, over those a day during the baseline before it: 1 is as usual, 0 no signal of late; NULL: none in the baseline, or a NULL argument other than component (NULL: all). An error for an account that is not in the model, a component without signals, and spans that are not positive';

CREATE FUNCTION tiering.momentum(
	model			text,
	account			anyelement,
	component		text DEFAULT NULL,
	recent			interval DEFAULT '7 days',
	baseline		interval DEFAULT '90 days'
)
RETURNS double precision
LANGUAGE C STABLE PARALLEL UNSAFE COST 1000
AS 'MODULE_PATHNAME', 'tiering_momentum';

COMMENT ON FUNCTION tiering.momentum(text, anyelement, text, interval, interval) IS
	'the same, for an account key of any type';

CREATE FUNCTION tiering.spikes(
	model			text,
	factor			double precision DEFAULT 2,
	component		text DEFAULT NULL,
	recent			interval DEFAULT '7 days',
	baseline		interval DEFAULT '90 days',
	OUT account_id	text,
	OUT momentum	double precision,
	OUT recent_points double precision,
	OUT baseline_points double precision
)
RETURNS SETOF record
LANGUAGE C STABLE PARALLEL UNSAFE COST 10000 ROWS 100
AS 'MODULE_PATHNAME', 'tiering_spikes';

COMMENT ON FUNCTION tiering.spikes(text, double precision, text, interval, interval) IS
	'the accounts whose momentum is at least factor, a number above 0, highest first, with the points that signals brought in the two spans';
/*
 * Spikes: trigger events that maintenance finds by itself, when the signals
 * of an account come faster than usual.  They are kinds of trigger events
 * whose name is spike, or spike: and a component.
 */

CREATE TABLE tiering.spike (
	model			text		NOT NULL,
	kind			text		NOT NULL,
	account			text		NOT NULL,
	CONSTRAINT spike_pkey PRIMARY KEY (model, kind, account)
);

COMMENT ON TABLE tiering.spike IS 'an account whose spike maintenance has seen and that lasts; it opens no further window';
COMMENT ON COLUMN tiering.spike.model IS 'name of the model';
COMMENT ON COLUMN tiering.spike.kind IS 'kind of the trigger event';
COMMENT ON COLUMN tiering.spike.account IS 'key of the account, as text';

SELECT pg_catalog.pg_extension_config_dump('tiering.spike', '');
CREATE PROCEDURE tiering.activate(model text)
LANGUAGE C
AS 'MODULE_PATHNAME', 'tiering_activate';

COMMENT ON PROCEDURE tiering.activate(text) IS
	'publish the draft of a model as its next version, score and place all accounts, and keep them so as they are written';

CREATE PROCEDURE tiering.reevaluate(model text)
LANGUAGE C
AS 'MODULE_PATHNAME', 'tiering_reevaluate';

COMMENT ON PROCEDURE tiering.reevaluate(text) IS
	'recompute every account of a model and allocate all seats anew; accounts may move both ways';

CREATE PROCEDURE tiering.rebalance(model text)
LANGUAGE C
AS 'MODULE_PATHNAME', 'tiering_rebalance';

COMMENT ON PROCEDURE tiering.rebalance(text) IS
	'allocate the seats of a model on current scores; held accounts stay';

CREATE PROCEDURE tiering.maintain(model text)
LANGUAGE C
AS 'MODULE_PATHNAME', 'tiering_maintain';

COMMENT ON PROCEDURE tiering.maintain(text) IS
	'settle queued accounts, follow the clock, retry failed accounts, give freed seats to the waitlisted, and catch up on a missed review';

CREATE FUNCTION tiering.set_seats(
	model		text,
	tier		text,
	scope		text,
	seats		int
)
RETURNS void
LANGUAGE C VOLATILE PARALLEL UNSAFE
AS 'MODULE_PATHNAME', 'tiering_set_seats';

COMMENT ON FUNCTION tiering.set_seats(text, text, text, int) IS
	'set the seats of a tier for one territory or owner, at once; scope is NULL for a tier counted for the whole model; seats: 0 or more, NULL: the capacity again; error 42704 for a tier, 22023 or 22004 for a scope or seats that cannot be, 55000 for a tier without capacity';

CREATE FUNCTION tiering.suspend(model text)
RETURNS void
LANGUAGE C VOLATILE PARALLEL UNSAFE
AS 'MODULE_PATHNAME', 'tiering_suspend';

COMMENT ON FUNCTION tiering.suspend(text) IS
	'take a model out of the write path, so that used columns can be retyped or much be loaded; stored tiers stay as they are';

CREATE FUNCTION tiering.resume(model text)
RETURNS void
LANGUAGE C VOLATILE PARALLEL UNSAFE
AS 'MODULE_PATHNAME', 'tiering_resume';

COMMENT ON FUNCTION tiering.resume(text) IS
	'take a suspended model back into the write path and catch up';

CREATE FUNCTION tiering.set_retention(
	model		text,
	history		interval DEFAULT NULL,
	runs		interval DEFAULT NULL
)
RETURNS void
LANGUAGE C VOLATILE PARALLEL UNSAFE
AS 'MODULE_PATHNAME', 'tiering_set_retention';

COMMENT ON FUNCTION tiering.set_retention(text, interval, interval) IS
	'for how long periods are kept after their end, and runs after their begin; each re-evaluation drops what is older; at most 1000 years; NULL, the default: for ever';

CREATE FUNCTION tiering.verify(
	model			text,
	OUT account_id	text,
	OUT check_name	text,
	OUT detail		text
)
RETURNS SETOF record
LANGUAGE C VOLATILE PARALLEL UNSAFE COST 100000 ROWS 10
AS 'MODULE_PATHNAME', 'tiering_verify';

COMMENT ON FUNCTION tiering.verify(text) IS
	'compare everything stored of a model with a computation from scratch; a row for each difference, none if all is well';

CREATE FUNCTION tiering.repair(model text)
RETURNS void
LANGUAGE C VOLATILE PARALLEL UNSAFE
AS 'MODULE_PATHNAME', 'tiering_repair';

COMMENT ON FUNCTION tiering.repair(text) IS
	'mend a model: put back triggers and the views that people read, which tiering.verify() does not look at, and bring scores, tiers, seats, signals and windows in line with what it computes';

/*
 * The jobs of a model.  pg_cron is optional: it is looked for when a job is
 * scheduled, and nothing here refers to it.
 */

CREATE FUNCTION tiering.schedule(
	model text,
	reevaluate text DEFAULT NULL,
	rebalance text DEFAULT NULL,
	maintain text DEFAULT NULL,
	OUT job_name text,
	OUT schedule text,
	OUT command text)
RETURNS SETOF record
LANGUAGE C VOLATILE PARALLEL UNSAFE ROWS 3
AS 'MODULE_PATHNAME', 'tiering_schedule';

COMMENT ON FUNCTION tiering.schedule(text, text, text, text) IS
	'give a model its pg_cron jobs, which run as the current role: quarterly, half_yearly, yearly, monthly, weekly, daily, hourly or a cron string in UTC for each; NULL: no such job, and one that exists is removed';

CREATE FUNCTION tiering.unschedule(model text)
RETURNS int
LANGUAGE C VOLATILE PARALLEL UNSAFE
AS 'MODULE_PATHNAME', 'tiering_unschedule';

COMMENT ON FUNCTION tiering.unschedule(text) IS
	'remove all pg_cron jobs of a model, whoever scheduled them; returns how many there were';

CREATE FUNCTION tiering._last_due(schedule text, at timestamptz)
RETURNS timestamptz
LANGUAGE C STABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'tiering_last_due';

COMMENT ON FUNCTION tiering._last_due(text, timestamptz) IS
	'when a schedule was last due, up to a moment; private, for tests';

CREATE FUNCTION tiering.health(
	OUT model text,
	OUT health text,
	OUT status text,
	OUT account_table text,
	OUT live_version int,
	OUT triggers_ok boolean,
	OUT error_count bigint,
	OUT queue_length bigint,
	OUT oldest_queued_at timestamptz,
	OUT duplicate_count bigint,
	OUT job_count int,
	OUT last_run_kind text,
	OUT last_run_started_at timestamptz,
	OUT last_run_ended_at timestamptz,
	OUT problems text,
	OUT unfolded_signal_count bigint,
	OUT oldest_unfolded_at timestamptz,
	OUT unknown_signal_count bigint)
RETURNS SETOF record
LANGUAGE C VOLATILE PARALLEL UNSAFE COST 10000 ROWS 10
AS 'MODULE_PATHNAME', 'tiering_health';

COMMENT ON FUNCTION tiering.health() IS
	'one row for each model that the current role may manage: green: all is well; yellow: it falls behind or was stopped; red: it does not do its work, or not for all accounts; problems says what to do';

/*
 * Who may do what.  Everybody may call the functions: each checks its caller
 * against the owner of the model.  Nobody but the owner of the extension
 * reads or writes the catalogue; the log of runs has a view for the owners of
 * models.
 */
GRANT USAGE ON SCHEMA tiering TO PUBLIC;
GRANT SELECT ON tiering.run TO PUBLIC;
