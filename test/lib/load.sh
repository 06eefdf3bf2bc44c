# test/lib/load.sh
#	  A CRM under load with two models that use all there is, and what must hold
#	  of it afterwards.  To be sourced after tap.sh.
#
# The CRM and the models are test/workload/crm.sql, the statements those of
# test/workload/*.pl, and what must hold is invariants.sql.

export PGOPTIONS='-c client_min_messages=warning'
load_lib=$TIERING_SRC/test/lib

# errors that a CRM has by itself, or that tell a person what is not possible now
load_own_errors='40001|could not serialize|deadlock|duplicate key|current transaction is aborted|savepoint|no seat of tier|has no (owner|territory)|is not in model|is not active|does not exist|in use by another|waits to be scored|waits for maintenance|was changed after|has no override|until must be|cannot affect row a second|MERGE command cannot'

# load_setup [ARG...] - makes the CRM, and the models where there is tiering
load_setup()
{
	psql -XAtq -v ON_ERROR_STOP=1 "$@" -f "$load_lib/../workload/crm.sql" 2>&1 >/dev/null
}

# one SQL - runs it; its errors are part of the story
one()
{
	psql -XAtq -c "$1" >/dev/null 2>&1
}

# again PAUSE SQL... - one after the other until there is the file stop
again()
{
	local pause=$1 sql
	shift

	while [ ! -e "$TIERING_TMP/stop" ]; do
		for sql in "$@"; do
			one "$sql"
			sleep "$pause"
		done
	done
}

# writer SEED SECONDS [PART...] - a session; its errors go to errors.SEED
writer()
{
	local seed=$1 seconds=$2
	shift 2

	perl "$load_lib/writer.pl" "$seed" "$seconds" 40 "$@" 2>/dev/null |
		psql -XAtq >/dev/null 2>>"$TIERING_TMP/errors.$seed"
}

# strange_errors [PATTERN] - what writers met that is neither of load_own_errors nor of PATTERN
strange_errors()
{
	cat "$TIERING_TMP"/errors.* | grep -aE 'ERROR|FATAL|connection' |
		grep -avE "$load_own_errors${1:+|$1}" | sed 's/.*ERROR/ERROR/' | sort | uniq -c | head -n 5
}

# settle MODEL - maintenance until nothing is left
settle()
{
	local _

	for _ in 1 2 3; do
		psql -XAtq -c "CALL tiering.maintain('$1')" 2>&1 >/dev/null
	done
}

# end_prepared - commits or rolls back each prepared transaction that somebody left
end_prepared()
{
	psql -XAtq 2>&1 <<-'END'
		SELECT format('%s PREPARED %L', CASE WHEN random() < 0.5 THEN 'COMMIT' ELSE 'ROLLBACK' END, gid)
		FROM pg_prepared_xacts WHERE database = current_database() ORDER BY gid \gexec
	END
}

# breaches MODEL [ARG...] - what is wrong with it when nobody writes
breaches()
{
	local model=$1
	shift

	psql -XAtq -v m="$model" "$@" -f "$load_lib/invariants.sql" 2>&1 | head -n 10
}

# log_problems FILE [PATTERN] - what the server complains of, but for PATTERN
log_problems()
{
	grep -haE 'PANIC|TRAP:|was terminated by signal|WARNING: .*leak| XX000 |stuck spinlock|cache lookup failed|could not open relation with OID|was not closed' "$1" |
		grep -avE "${2:-^$}" | head -n 5
}
