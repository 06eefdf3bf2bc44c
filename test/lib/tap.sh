# test/lib/tap.sh
#	  The Test Anything Protocol for drivers written in shell.  To be sourced.

tap_count=0

# pass NAME, fail NAME [DETAIL] - one test
pass()
{
	tap_count=$((tap_count + 1))
	echo "ok $tap_count - $1"
}

fail()
{
	tap_count=$((tap_count + 1))
	echo "not ok $tap_count - $1"
	[ -z "${2:-}" ] || printf '%s\n' "$2" | sed 's/^/# /'
}

# is GOT EXPECTED NAME - passes when both are the same text
is()
{
	if [ "$1" = "$2" ]; then
		pass "$3"
	else
		fail "$3" "$(printf 'got:\n%s\nexpected:\n%s' "$1" "$2")"
	fi
}

# skip NAME REASON - a test that cannot run here, in sight
skip()
{
	tap_count=$((tap_count + 1))
	echo "ok $tap_count - $1 # skip $2"
}

# skip_all REASON - ends a driver that cannot run here at all
skip_all()
{
	echo "1..0 # skip $1"
	exit 0
}

# done_testing - the plan; the last line of every driver
done_testing()
{
	echo "1..$tap_count"
}

# sql [DATABASE] - runs the SQL on standard input, prints bare values
sql()
{
	psql -XAtq -v ON_ERROR_STOP=1 ${1:+-d "$1"} 2>&1
}
