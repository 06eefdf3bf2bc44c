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

