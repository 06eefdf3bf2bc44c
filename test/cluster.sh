# test/cluster.sh - a throw-away PostgreSQL and TAP output, for the drivers
#
# Source it.  It reads PG_CONFIG (default: pg_config) for the installation to
# test.  Everything lives in a temporary directory, the server listens on a
# socket in it and nowhere else, and all is gone when the driver ends.
# KEEP=1 leaves the directory behind for a look at the log.

set -u

bindir=$("${PG_CONFIG:-pg_config}" --bindir)
work=$(mktemp -d "${TMPDIR:-/tmp}/tiering.XXXXXX")
tap_count=0
tap_failed=0

# The server refuses to run as root, so root lends it the role of postgres.
if [ "$(id -u)" -eq 0 ]; then
	chown postgres "$work"
	as_server() { runuser -u postgres -- env -C "$work" "$@"; }
else
	as_server() { env -C "$work" "$@"; }
fi
chmod 755 "$work"

export PGHOST=$work PGPORT=5432 PGUSER=postgres PGDATABASE=postgres
export PGOPTIONS='-c client_min_messages=warning'
unset PGPASSWORD PGSERVICE

# cluster_start [setting...] - initdb and start a server with these settings
cluster_start()
{
	local setting

	as_server "$bindir/initdb" -D "$work/data" -U postgres -A trust \
		-E UTF8 --locale=C --no-sync >"$work/initdb.log" 2>&1 ||
		{ cat "$work/initdb.log"; tap_bail "initdb failed"; }
	for setting in "listen_addresses = ''" "unix_socket_directories = '$work'" \
		"fsync = off" "max_connections = 100" "log_line_prefix = '%m [%p] %e '" \
		"autovacuum_naptime = 5s" "timezone = 'UTC'" "$@"; do
		echo "$setting" | as_server tee -a "$work/data/postgresql.conf" >/dev/null
	done
	as_server "$bindir/pg_ctl" -D "$work/data" -l "$work/server.log" -w -s start ||
		{ tail -20 "$work/server.log"; tap_bail "the server does not start"; }
}

# cluster_stop - stop the server; does nothing if there is none
cluster_stop()
{
	[ -f "$work/data/postmaster.pid" ] &&
		as_server "$bindir/pg_ctl" -D "$work/data" -m immediate -s stop
	return 0
}

# cluster_cleanup - at the end, however it comes
cluster_cleanup()
{
	cluster_stop
	if [ "${KEEP:-0}" = 1 ]; then
		echo "# kept: $work"
	else
		rm -rf "$work"
	fi
}
trap cluster_cleanup EXIT
trap 'exit 130' INT TERM

# sql [psql argument...] - psql as we want it: quiet, tuples only, strict
sql()
{
	"$bindir/psql" -XqAt -v ON_ERROR_STOP=1 "$@"
}

# tap_ok status name - one line of TAP; status 0 passes
tap_ok()
{
	tap_count=$((tap_count + 1))
	if [ "$1" -eq 0 ]; then
		echo "ok $tap_count - $2"
	else
		tap_failed=$((tap_failed + 1))
		echo "not ok $tap_count - $2"
	fi
}

# tap_empty name file - passes if the file is empty, else shows its first rows
tap_empty()
{
	if [ -s "$2" ]; then
		tap_ok 1 "$1"
		head -"${3:-10}" "$2" | sed 's/^/#   /'
	else
		tap_ok 0 "$1"
	fi
}

# tap_bail reason - give up
tap_bail()
{
	echo "Bail out! $1"
	exit 1
}

# tap_done - the plan, and the exit status of the driver
tap_done()
{
	echo "1..$tap_count"
	[ "$tap_failed" -eq 0 ]
	exit $?
}

# log_is_clean - the server log shows no crash, internal error or leak
log_is_clean()
{
	grep -E 'terminated by signal|PANIC|TRAP:|XX000|cache lookup failed|could not open relation with OID|resource was not closed|reference leak' \
		"$work/server.log" >"$work/log_findings"
	tap_empty "server log: no crash, internal error or leak" "$work/log_findings"
}
