
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
