# test/sanitize/servers.sh
#	  The servers that the tools need, built from Debian's source package.  To be
#	  sourced; everything happens below $dir.
#
# Debian's own server has no assertions and knows nothing of valgrind or
# AddressSanitizer, and neither can be added to it, so two are built: one with
# assertions and the requests to valgrind, and one with assertions that is
# instrumented by AddressSanitizer and UndefinedBehaviorSanitizer, and makes the
# same requests to the former (include/valgrind/memcheck.h).  A third one is the
# first, whose server runs under valgrind.
#
# What is there is not built again, so a source tree of another origin that is
# put to $dir/source is taken as it is.

# apt COMMAND ARG... - one of apt, with a list of sources and a cache of its own
apt()
{
	local command=$1 option options=()
	shift

	for option in Dir::Etc::SourceList="$dir/apt/sources.list" Dir::Etc::SourceParts=- \
		Dir::State::Lists="$dir/apt/lists" Dir::Cache="$dir/apt/cache" APT::Sandbox::User=root
	do
		options+=(-o "$option")
	done
	"$command" "${options[@]}" "$@"
}

# source_package NAME - downloads it and unpacks it to $dir/source
#
# The version that is installed is best, but the archive may not have it any
# more, or not yet: then the newest that it has.  Debian's patches are left out:
# with them a server installs its libraries into /usr/lib, whatever its prefix.
source_package()
{
	local name=$1 installed version code archive=http://deb.debian.org

	mkdir -p "$dir/apt/lists/partial" "$dir/apt/cache/archives/partial" "$dir/apt/source"
	code=$(. /etc/os-release && echo "$VERSION_CODENAME")
	printf 'deb-src %s\n' "$archive/debian $code main" "$archive/debian $code-updates main" \
		"$archive/debian-security $code-security main" >"$dir/apt/sources.list"
	apt apt-get update || return
	installed=$(dpkg-query -W -f '${source:Version}' "$name")
	for version in "$installed" $(apt apt-cache showsrc --only-source "$name" |
		sed -n 's/^Version: //p' | sort -rVu | grep -vxF "$installed")
	do
		(cd "$dir/apt/source" && apt apt-get source --download-only "$name=$version") || continue
		dpkg-source --no-copy --skip-patches -x "$dir/apt/source/${name}_$version.dsc" "$dir/source"
		return
	done
	echo "there is no source of $name to be had"
	return 1
}

# build_server NAME CPPFLAGS CFLAGS LDFLAGS - builds $dir/source into $dir/NAME
#
# It is installed into another root first, so that whatever the source takes for
# its folders, nothing is written outside of $dir.
build_server()
{
	local name=$1 build=$dir/build stage=$dir/stage

	rm -rf "$build" "$stage" "${dir:?}/$name"
	mkdir "$build"
	(
		cd "$build" || exit
		# its own programs run while it is built
		export ASAN_OPTIONS=detect_leaks=0
		# a link to the source would not be followed
		"$(cd "$dir/source" && pwd -P)/configure" --prefix="$dir/$name" --enable-cassert --enable-debug \
			--without-readline --without-zlib --without-icu CC=gcc \
			CPPFLAGS="$2" CFLAGS="-g -fno-omit-frame-pointer $3" LDFLAGS="$4" &&
			make -s -j"$(nproc)" && make -s DESTDIR="$stage" install
	) || return
	mv "$stage$dir/$name" "$dir/$name"
	if [ -n "$(find "$stage" ! -type d -print -quit)" ]; then
		echo "this source does not install into its prefix only:"
		find "$stage" ! -type d | head -n 5
		rm -rf "${dir:?}/$name"
		return 1
	fi
	rm -rf "$build" "$stage"
	# pgTAP is SQL only
	cp "$("$pg_config" --sharedir)/extension/pgtap"* \
		"$("$dir/$name/bin/pg_config" --sharedir)/extension" 2>/dev/null || true
}

# valgrind_server - the one with assertions, but its server runs under valgrind
#
# What initdb and pg_ctl ask of it before it serves anybody is answered without.
valgrind_server()
{
	cp -al "$dir/assert" "$dir/valgrind"
	mv "$dir/valgrind/bin/postgres" "$dir/valgrind/bin/postgres.alone"
	cat >"$dir/valgrind/bin/postgres" <<-END
		#!/bin/bash
		case " \$* " in
			*" -D "*) ;;
			*) exec "\$0.alone" "\$@" ;;
		esac
		case "\$1" in
			--*) exec "\$0.alone" "\$@" ;;
		esac
		exec valgrind --quiet --leak-check=no --error-limit=no --num-callers=25 \\
			--error-markers=REPORT-BEGIN,REPORT-END \\
			--suppressions="$dir/source/src/tools/valgrind.supp" \\
			--log-file="\${TIERING_REPORTS:-/tmp}/valgrind.%p" "\$0.alone" "\$@"
	END
	chmod 755 "$dir/valgrind/bin/postgres"
}

# server NAME - $dir/NAME, built unless it is there
server()
{
	local log=$reports/$1.build start=$SECONDS

	[ ! -x "$dir/$1/bin/postgres" ] || return 0
	case $1 in
		assert) set -- assert -DUSE_VALGRIND -O2 '' ;;
		asan)
			mkdir -p "$dir/include"
			cp -R "$here/include/." "$dir/include"
			set -- asan "-DUSE_VALGRIND -I$dir/include" \
				"-O1 -fsanitize=address,undefined -fsanitize-recover=address,undefined" -fsanitize=address,undefined
			;;
	esac
	if [ ! -x "$dir/source/configure" ] && ! source_package "postgresql-$major" >"$log" 2>&1; then
		tail -n 20 "$log"
		return 1
	fi
	if [ "$1" = valgrind ]; then
		server assert && valgrind_server
		return
	fi
	if ! build_server "$@" >"$log" 2>&1 </dev/null; then
		tail -n 20 "$log"
		echo "PostgreSQL could not be built; all of the output is in $log"
		return 1
	fi
	printf '%-10s %-38s %28d s\n' "$1" "PostgreSQL $("$dir/$1/bin/postgres" --version | cut -d ' ' -f 3) built" $((SECONDS - start))
}
