# test/lib/sandbox.sh
#	  A place of its own for one run: a copy of the project, a copy of the
#	  PostgreSQL installation with tiering in it, and clusters.  To be sourced.
#
# PostgreSQL finds its files relative to its program, so a copy that keeps the
# layout under another root works, and `make install DESTDIR=root` adds to it.
# Nothing is installed into the system and no existing cluster is touched.
# Clusters listen on a socket in the sandbox only, so their port cannot clash.
#
# Called as root (CI), everything goes on as the user postgres, since the
# server refuses root; that user may not be able to read where the project is,
# one more reason for the copy.  The sandbox goes when the script ends;
# TIERING_KEEP=1 keeps it.

# sandbox_enter ROOT SCRIPT [ARG...] - starts ROOT/SCRIPT anew in a sandbox
#
# Returns only inside of it, with TIERING_SANDBOX and TIERING_DATA set and the
# copy of the project as the current folder.
sandbox_enter()
{
	local root=$1 script=$2 user=
	shift 2

	if [ -n "${TIERING_SANDBOX:-}" ]; then
		cd "$TIERING_SANDBOX/tiering" || exit
		trap sandbox_leave EXIT
		trap 'exit 130' INT
		trap 'exit 143' TERM HUP
		return
	fi

	TIERING_SANDBOX=$(mktemp -d "${TMPDIR:-/tmp}/tiering.XXXXXX")
	trap 'rm -rf "$TIERING_SANDBOX"' EXIT
	chmod 755 "$TIERING_SANDBOX"
	mkdir "$TIERING_SANDBOX/tiering" "$TIERING_SANDBOX/data" "$TIERING_SANDBOX/tmp"
	tar -C "$root" --exclude=./.git --exclude='*.o' --exclude='*.so' --exclude='*.bc' \
		--exclude='./tiering--*.sql' -cf - . | tar -C "$TIERING_SANDBOX/tiering" -xf -
	: "${TIERING_DATA:=$root/../shared/data}"
	[ ! -d "$TIERING_DATA" ] || cp -rL "$TIERING_DATA/." "$TIERING_SANDBOX/data"
	chmod -R u+w "$TIERING_SANDBOX"

	if [ "$(id -u)" -eq 0 ]; then
		chown -R postgres: "$TIERING_SANDBOX"
		user="setpriv --reuid=postgres --regid=postgres --init-groups"
	fi
	trap - EXIT
	# what make passes on would reach the make in here; PGXS has a DATA of its own
	unset MAKEFLAGS MFLAGS MAKELEVEL DATA LAYER SCALE $(compgen -e PG | grep -vx PG_CONFIG)
	exec $user env HOME="$TIERING_SANDBOX/tmp" TMPDIR="$TIERING_SANDBOX/tmp" LC_ALL=C \
		TIERING_SANDBOX="$TIERING_SANDBOX" TIERING_DATA="$TIERING_SANDBOX/data" \
		bash "$TIERING_SANDBOX/tiering/$script" "$@"
}

# sandbox_leave - stops every cluster of the sandbox and removes it
sandbox_leave()
{
	cluster_stop_all "$TIERING_SANDBOX"
	cd /
	if [ -n "${TIERING_KEEP:-}" ]; then
		echo "kept: $TIERING_SANDBOX"
	else
		rm -rf "$TIERING_SANDBOX"
	fi
}

# sandbox_build [CFLAG...] - copies PostgreSQL, builds tiering and installs it there
#
# Sets PG_CONFIG, TIERING_BIN and PATH.
sandbox_build()
{
	local dir log=$TIERING_SANDBOX/tmp/build.log

	: "${PG_CONFIG:=/usr/lib/postgresql/15/bin/pg_config}"
	[ -x "$PG_CONFIG" ] || PG_CONFIG=$(command -v pg_config)
	for dir in "$("$PG_CONFIG" --bindir)" "$("$PG_CONFIG" --pkglibdir)" "$("$PG_CONFIG" --sharedir)"; do
		mkdir -p "$TIERING_SANDBOX/root$dir"
		cp -a "$dir/." "$TIERING_SANDBOX/root$dir"
	done
	TIERING_BIN=$TIERING_SANDBOX/root$("$PG_CONFIG" --bindir)
	PATH=$TIERING_BIN:$PATH
	export PG_CONFIG TIERING_BIN PATH

	if ! { make -s -j"$(nproc)" with_llvm=no COPT="$*" PG_CONFIG="$PG_CONFIG" &&
		   make -s with_llvm=no PG_CONFIG="$PG_CONFIG" DESTDIR="$TIERING_SANDBOX/root" install
		 } >"$log" 2>&1 </dev/null
	then
		grep -A 3 -E 'error|warning|Error' "$log" | head -n 60 || tail -n 40 "$log"
		echo "the build failed"
		return 1
	fi
}

# sandbox_rebuild CFLAG... - for a driver: an installation with another tiering
#
# Below TIERING_TMP; PATH and TIERING_BIN lead to it from then on.
sandbox_rebuild()
{
	local log=$TIERING_TMP/rebuild.log source=$TIERING_TMP/source root=$TIERING_TMP/root

	cp -a "$TIERING_SANDBOX/root" "$root"
	cp -a "$TIERING_SRC" "$source"
	{
		make -C "$source" with_llvm=no PG_CONFIG="$PG_CONFIG" clean &&
			make -C "$source" -j"$(nproc)" with_llvm=no PG_CONFIG="$PG_CONFIG" COPT="$*" &&
			make -C "$source" with_llvm=no PG_CONFIG="$PG_CONFIG" COPT="$*" DESTDIR="$root" install
	} >"$log" 2>&1 || { tail -n 5 "$log" | sed 's/^/# /'; return 1; }
	TIERING_BIN=$root${TIERING_BIN#"$TIERING_SANDBOX/root"}
	PATH=$TIERING_BIN:$PATH
}

# sandbox_next - for a driver: the other PostgreSQL, with tiering in it, below TIERING_TMP
#
# TIERING_NEXT_PG_CONFIG names it; false where it names none, or tiering cannot be built
# for it.  Sets TIERING_NEXT_BIN.
sandbox_next()
{
	local dir config=${TIERING_NEXT_PG_CONFIG:-} source=$TIERING_TMP/source_next root=$TIERING_TMP/next

	[ -n "$config" ] || return 1
	for dir in "$("$config" --bindir)" "$("$config" --pkglibdir)" "$("$config" --sharedir)"; do
		mkdir -p "$root$dir"
		cp -a "$dir/." "$root$dir"
	done
	cp -a "$TIERING_SRC" "$source"
	{
		make -C "$source" with_llvm=no PG_CONFIG="$config" clean &&
			make -C "$source" -j"$(nproc)" with_llvm=no PG_CONFIG="$config" &&
			make -C "$source" with_llvm=no PG_CONFIG="$config" DESTDIR="$root" install
	} >"$TIERING_TMP/next.log" 2>&1 || { tail -n 5 "$TIERING_TMP/next.log" | sed 's/^/# /'; return 1; }
	TIERING_NEXT_BIN=$root$("$config" --bindir)
}

# sandbox_has NAME - whether the PostgreSQL in the sandbox has this library or extension
sandbox_has()
{
	[ -e "$("$PG_CONFIG" --pkglibdir)/$1.so" ] || [ -e "$("$PG_CONFIG" --sharedir)/extension/$1.control" ]
}

# cluster_create DIR [LINE...] - a new cluster in DIR; LINEs go to postgresql.conf
#
# Clusters have one system identifier, as they are copies; with FRESH=1 this one
# and the next have another.
cluster_create()
{
	local dir=$1 template=$TIERING_SANDBOX/tmp/template
	shift

	[ -z "${FRESH:-}" ] || rm -rf "$template"
	if [ ! -d "$template" ]; then
		initdb -D "$template" -U postgres -A trust -E UTF8 --locale=C --no-sync >/dev/null
		cat >>"$template/postgresql.conf" <<-END
			listen_addresses = ''
			fsync = off
			shared_buffers = 128MB
			max_wal_size = 2GB
			wal_level = logical
			max_connections = 100
			max_worker_processes = 24
			max_prepared_transactions = 10
			timezone = 'UTC'
			log_timezone = 'UTC'
			log_line_prefix = '%m [%p] %e %a '
		END
	fi
	cp -a "$template" "$dir"
	printf '%s\n' "unix_socket_directories = '$dir'" "$@" >>"$dir/postgresql.conf"
}

# cluster_start DIR - starts it and makes it the one that libpq connects to
cluster_start()
{
	if ! pg_ctl -D "$1" -l "$1/server.log" -w -s start </dev/null >/dev/null; then
		tail -n 20 "$1/server.log"
		return 1
	fi
	export PGHOST=$1 PGPORT=5432 PGUSER=postgres
}

# cluster_stop DIR [MODE] - fast unless another mode is named
cluster_stop()
{
	pg_ctl -D "$1" -m "${2:-fast}" -w -s stop >/dev/null 2>&1
}

# cluster_stop_all DIR - every cluster below DIR that still runs, at once
cluster_stop_all()
{
	local pid_file

	find "$1" -name postmaster.pid 2>/dev/null | while read -r pid_file; do
		cluster_stop "${pid_file%/*}" immediate || true
	done
}
