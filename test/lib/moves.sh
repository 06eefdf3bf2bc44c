# test/lib/moves.sh
#	  For drivers that move a database: one that has been used, what it holds,
#	  and how two of them are compared.  To be sourced after tap.sh.

# lived_in DATABASE - makes a database that has been used for a while
lived_in()
{
	createdb "$1" && psql -XAtq -v ON_ERROR_STOP=1 -d "$1" -c "CREATE EXTENSION tiering" \
		-f "$TIERING_SRC/test/lib/lived_in.sql" >/dev/null
}

# fingerprint DATABASE [ROWS [SCHEMAS]] - all that it holds; ROWS off leaves the rows out
fingerprint()
{
	psql -Xq -v ON_ERROR_STOP=1 -v rows="${2:-on}" -v schemas="${3:-.}" -d "$1" -f "$TIERING_SRC/test/lib/fingerprint.sql" 2>&1 | sort
}

# same FILE FILE NAME - passes when both hold the same lines; else shows some that differ
same()
{
	local here there

	here=$(cat "$1") there=$(cat "$2")
	if [ "$(printf '%s\n' "$here" | wc -l)" -lt 300 ]; then
		fail "$3" "there is hardly anything to compare: $(printf '%s' "$here" | tail -n 3)"
	elif [ "$here" = "$there" ]; then
		pass "$3"
	else
		fail "$3" "$(diff <(printf '%s\n' "$here") <(printf '%s\n' "$there") | cut -c 1-300 | head -n 20)"
	fi
}

# settle DATABASE MODEL... - maintenance of each, at the moment of the fingerprint; prints what goes wrong
settle()
{
	local database=$1 model
	shift

	for model in "$@"; do
		psql -XAtq -v ON_ERROR_STOP=1 -d "$database" -v model="$model" 2>&1 <<-END
			SET tiering.clock = '2026-12-05 12:00+00';
			CALL tiering.maintain(:'model');
			SELECT * FROM tiering.verify(:'model') LIMIT 5;
		END
	done
}
