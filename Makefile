# tiering/Makefile

EXTENSION = tiering
EXTVERSION := $(shell sed -n "s/^default_version *= *'\(.*\)'/\1/p" tiering.control)

MODULE_big = tiering
OBJS = $(patsubst %.c,%.o,$(sort $(wildcard src/*.c)))
PGFILEDESC = "tiering - account scoring and capacity-limited tiers"
PG_CPPFLAGS = -I$(srcdir)/src -DTIERING_VERSION='"$(EXTVERSION)"'

DATA_built = $(EXTENSION)--$(EXTVERSION).sql
SQL_PARTS = $(sort $(wildcard src/sql/*.sql))

REGRESS = $(sort $(patsubst sql/%.sql,%,$(wildcard sql/*.sql)))
EXTRA_CLEAN = $(EXTENSION)--*.sql output_iso

PG_CONFIG ?= pg_config
PGXS := $(shell $(PG_CONFIG) --pgxs)
include $(PGXS)

$(OBJS): $(wildcard src/*.h)

$(DATA_built): $(SQL_PARTS) tiering.control
	cat $(SQL_PARTS) > $@
