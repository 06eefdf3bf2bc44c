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

