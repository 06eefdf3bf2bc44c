# bench/lib.sh
#	  What the benchmarks have in common: a cluster, measuring, medians.  To be
#	  sourced inside of a sandbox.
#
# Times go to one file for each name, a line for each repetition; variants that
# are compared take turns, so line N of two files was measured close together.

repeat=${REPEAT:-5}
times=$TIERING_SANDBOX/tmp/times
statement=$TIERING_SANDBOX/tmp/statement
plots=$TIERING_SANDBOX/tmp/plots

# bench_cluster [LINE...] - builds, and starts a cluster with the settings of all benchmarks
#
# FSYNC=on has it wait for the disk.
bench_cluster()
{
	sandbox_build
	cluster_create "$TIERING_SANDBOX/c" "shared_buffers = ${SHARED_BUFFERS:-2GB}" "max_wal_size = 16GB" \
		"wal_level = replica" "autovacuum = off" "checkpoint_timeout = 1h" "work_mem = 64MB" \
		"maintenance_work_mem = 512MB" "fsync = ${FSYNC:-off}" "$@"
	cluster_start "$TIERING_SANDBOX/c" 9>&-
}

# machine - a line that says where the figures come from
machine()
{
	local model

	model=$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1)
	printf '%s, %s cores of %s, %.0f GB, PostgreSQL %s, shared_buffers %s, fsync %s; medians of %s\n' \
		"$(uname -srm)" "$(nproc)" "$model" \
		"$(awk '/^MemTotal/ { print $2 / 1048576 }' /proc/meminfo)" \
		"$(psql -XAtq -d postgres -c 'SHOW server_version')" "$(psql -XAtq -d postgres -c 'SHOW shared_buffers')" \
		"$(psql -XAtq -d postgres -c 'SHOW fsync')" "$repeat"
}

# quiet SQL... - runs each, prints bare values
quiet()
{
	local sql arguments=()

	for sql in "$@"; do
		arguments+=(-c "$sql")
	done
	psql -XAtq -v ON_ERROR_STOP=1 -c 'SET client_min_messages = warning' "${arguments[@]}"
}

# script NAME [VARIABLE=VALUE...] - runs a file of this folder
script()
{
	local name=$1 variable arguments=()
	shift

	for variable in "accounts=$accounts" "$@"; do
		arguments+=(-v "$variable")
	done
	psql -Xq -v ON_ERROR_STOP=1 "${arguments[@]}" -o /dev/null -f "bench/$name.sql"
}

# make_database - a new database bench with the extension
make_database()
{
	[ "${PGDATABASE:-}" != bench ] || dropdb --maintenance-db=postgres -f bench
	PGDATABASE=postgres createdb bench
	export PGDATABASE=bench
	quiet 'CREATE EXTENSION tiering'
}

# settle - the same state of the machine before each measurement
settle()
{
	psql -Xq -c 'VACUUM ANALYZE' -c 'CHECKPOINT'
}

# measure NAME SQL - its time in ms goes to the times of NAME
measure()
{
	printf 'SET client_min_messages = warning;\n\\timing on\n%s;\n' "$2" >"$statement"
	psql -Xq -v ON_ERROR_STOP=1 -f "$statement" >"$statement.out"
	sed -n "s/^Time: /  $1: /p" "$statement.out" >&2
	sed -n 's/^Time: \([0-9.]*\) ms.*/\1/p' "$statement.out" | tail -n 1 >>"$times.$1"
}

# measure_memory NAME SQL - the most private memory in kB that its server process took
measure_memory()
{
	local pid client most=0 now

	printf 'SELECT pg_backend_pid() \\g %s.pid\nSET client_min_messages = warning;\n%s;\n' \
		"$statement" "$2" >"$statement"
	rm -f "$statement.pid"
	psql -XAtq -f "$statement" >/dev/null &
	client=$!
	while kill -0 $client 2>/dev/null; do
		pid=$(cat "$statement.pid" 2>/dev/null || true)
		now=$(sed -n 's/^RssAnon:[^0-9]*\([0-9]*\) kB/\1/p' "/proc/${pid:-none}/status" 2>/dev/null || true)
		[ "${now:-0}" -le "$most" ] || most=$now
		sleep 0.02
	done
	wait $client
	echo "$most" >>"$times.$1"
}

# measure_latency NAME TRANSACTIONS LINE... - ms for one transaction of a client
#
# The lines are a script of pgbench; statements are prepared.
measure_latency()
{
	local name=$1 transactions=$2
	shift 2

	printf '%s\n' "$@" >"$statement"
	pgbench -n -M prepared -t "$transactions" -f "$statement" >"$statement.out" 2>"$statement.err" ||
		{ cat "$statement.err" >&2; return 1; }
	awk -v name="$name" -v times="$times.$name" '/^tps/ {
		print 1000 / $3 >>times
		printf "  %s: %.4f ms\n", name, 1000 / $3 }' "$statement.out" >&2
}

# add_history FROM TO - closed periods, in the order in which time brings them
#
# Every account has one in turn, a day after its last, so that the periods of
# an account lie far apart, as they do after years.  After three for each the
# rest is of accounts that are gone, ten times as many: what is read for one
# account does not grow then.
add_history()
{
	quiet "INSERT INTO bench.history (period_id, account_id, valid_from, valid_to, model_version, tier_rank,
			cause, end_cause, direction, holds_seat, tier, previous_tier, score, changed_by)
		   SELECT -1 - n,
			CASE WHEN n < 3 * $accounts THEN 1 + n % $accounts ELSE 1 + $accounts + n % (10 * $accounts::bigint) END,
			day, day + interval '1 day', 1, 2 + odd, 2, 2, 3 - odd, odd = 0, (ARRAY['Priority', 'Programme'])[1 + odd],
			(ARRAY['Programme', 'Priority'])[1 + odd], 50, 'postgres'
		   FROM (SELECT n, n / $accounts % 2 AS odd,
						timestamptz '2000-01-01' + n / $accounts * interval '1 day' AS day
				 FROM (SELECT generate_series($1::bigint, $2 - 1) AS n) AS s) AS s"
}

# median NAME
median()
{
	sort -n "$times.$1" | awk '{ v[NR] = $1 }
		END { print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'
}

# microseconds NAME - the median in us, for a figure that is small
microseconds()
{
	awk -v t="$(median "$1")" 'BEGIN { printf "%.1f", t * 1000 }'
}

# send_plots - gives the plots to the project, through what bench/plots.sh has opened
send_plots()
{
	tar -C "${plots%/*}" -cf - plots >&9
	echo "plots: $(cd "$plots" && echo ./*.svg | sed 's,\./,bench/plots/,g')" >&2
}
