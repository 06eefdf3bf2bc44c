# tiering/Makefile

EXTENSION = tiering
EXTVERSION := $(shell sed -n "s/^default_version *= *'\(.*\)'/\1/p" tiering.control)

MODULE_big = tiering
OBJS = $(patsubst %.c,%.o,$(sort $(wildcard src/*.c)))
PGFILEDESC = "tiering - account scoring and capacity-limited tiers"
PG_CPPFLAGS = -I$(srcdir)/src -DTIERING_VERSION='"$(EXTVERSION)"'

DATA_built = $(EXTENSION)--$(EXTVERSION).sql
DATA = $(wildcard src/upgrade/*.sql)
SQL_PARTS = $(sort $(wildcard src/sql/*.sql))

REGRESS = $(sort $(patsubst sql/%.sql,%,$(wildcard sql/*.sql)))
REGRESS_OPTS = --load-extension=tiering
EXTRA_CLEAN = $(EXTENSION)--*.sql output_iso

# test, demo and the benchmarks make their own throw-away cluster, and install what they
# need first: they must work where there is no PostgreSQL yet.
.PHONY: test soak sanitize demo bench bench-concurrency bench-growth bench-bloat setup
OWN_CLUSTER = $(filter test soak sanitize demo bench bench-% setup,$(MAKECMDGOALS))

ifeq ($(OWN_CLUSTER),)
PG_CONFIG ?= pg_config
PGXS := $(shell $(PG_CONFIG) --pgxs)
include $(PGXS)

$(OBJS): $(wildcard src/*.h)

$(DATA_built): $(SQL_PARTS) tiering.control
	cat $(SQL_PARTS) > $@
endif

setup:
	@test/setup

# make test LAYER=regress runs one layer; test/README.md names them
test: setup
	@test/run $(LAYER)

# make soak LAYER=crash runs one of these drivers at the size of a night, without it all
SOAK = crash interrupt failing savepoints ddl prepared conflicts limits disk_full together capacity \
	replication standby
soak: setup
	@for layer in $(or $(LAYER),$(SOAK)); do test/soak $$layer || exit 1; done

# make sanitize LAYER=asan looks at the code with one of the tools, without it with
# assert, caches, asan and valgrind; it builds the servers that they need
sanitize:
	@test/setup sanitize
	@test/sanitize/sanitize $(LAYER)

# make demo DATA=folder shows the same on that data set
demo: setup
	@demo/run $(DATA)

# make bench SCALE="10000 100000" measures at these numbers of accounts
bench: setup
	@bench/run $(SCALE)

# make bench-concurrency SCALE=1000000, and so on: bench/README.md
bench-concurrency bench-growth bench-bloat: setup
	@bench/$(@:bench-%=%) $(SCALE)
