/*-------------------------------------------------------------------------
 *
 * model_schema.c
 *	  The schema of a model and the tables in it.
 *
 * The tables belong to the owner of the account table, like the schema, so
 * that pg_dump, REASSIGN OWNED and DROP OWNED treat them as what they are:
 * data of the CRM.  They are private; what others may read are the views
 * that activation makes.  Nothing is granted to anyone, not even by default
 * privileges: whoever has set those thought of other tables.
 *
 * The layout of each table is data below, since columns and their comments
 * belong together.  There are no checks and no foreign keys: only the
 * library writes these tables, past the executor.
 *
 * src/model_schema.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/namespace.h"
#include "catalog/pg_type.h"
#include "lib/stringinfo.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"

#include "catalogue.h"
#include "draft.h"
#include "layout.h"
#include "model_schema.h"
#include "patience.h"
#include "visibility.h"

/*
 * Columns that account_tier shows come first, for the reader of a view pays
 * for every column up to the last one that he asks for.  So do some columns
 * for the components, which are named when a version that has them becomes
 * live; those that find no place there come at the end.
 */
#define SPARE TIERING_SPARE_COLUMN
#define SPARE_COMMENT "place for a component to come"

static const TieringPrivateColumn state_columns[] = {
	{"account_id", NULL, "key of the account"},
	{"tier_since", "timestamptz", "when the open period began"},
	{"scored_at", "timestamptz", "when scoring the account, or summing up its signals, last changed anything"},
	{"model_version", "int", "version of the model that scored the account"},
	{"base_rank", "int", "rank of the base tier; NULL: no tier"},
	{"placement", "int", "why the account sits where it sits: 0 score, 1 held, 2 waitlisted, 3 override, 4 window, 5 gate, 6 unqualified, 7 error"},
	{"holds_seat", "boolean", "whether the account holds a seat of its tier"},
	{"qualified_rank", "smallint", "rank of the qualified tier; NULL: none"},
	{"waitlisted_rank", "smallint", "rank of the tier that the account waits for; NULL: none"},
	{"lift", "bigint[]", "what override and windows mean from when on, as it is shown: the numbers of a TieringShownItem for each step; NULL: there are none"},
	{"score", "numeric(5,2)", "score of the account"},
	{"placed_score", "numeric(5,2)", "score when the open period began"},
	{"completeness", "numeric(4,3)", "share of criterion weight that had a value"},
	{"territory", "text", "territory of the account"},
	{"owner", "text", "owner of the account"},
	{SPARE "1", "numeric(5,2)", SPARE_COMMENT},
	{SPARE "2", "numeric(5,2)", SPARE_COMMENT},
	{SPARE "3", "numeric(5,2)", SPARE_COMMENT},
	{SPARE "4", "numeric(5,2)", SPARE_COMMENT},
	{SPARE "5", "numeric(5,2)", SPARE_COMMENT},
	{SPARE "6", "numeric(5,2)", SPARE_COMMENT},
	{"error_since", "timestamptz", "since when scoring fails; NULL: it does not"},
	{"signals_at", "timestamptz", "the moment for which signals are summed up"},
	{"gates", "bigint",
	"which gates the account passes, a bit for each tier by rank, then one for each case of the gates that ask for windows; NULL: all"},
	{"points", "float8[]", "points of each criterion in the order of the live version; NULL: no value"},
	{"signals", "float8[]", "folded signals: the sum of each kind of the live version at signals_at; NULL: none"},
	{"period_id", "bigint", "number of the open period"},
	{"period_xid", "xid8", "transaction that began the open period"},
	{"next_change", "timestamptz", "when override and windows next begin or end; infinity: never; NULL: there are none"},
	{"override_until", "timestamptz", "when the override ends"},
	{"window_until", "timestamptz", "when the outreach window ends"},
	{"cause", "smallint", "why the open period began"},
	{"direction", "smallint", "how it began: 1 entered, 2 promoted, 3 demoted; NULL: same tier"},
	{"tier_rank", "smallint", "rank of the tier that an override or outreach window gives; NULL: the base tier counts"},
	{"override_seat", "boolean", "whether the override holds a seat of its own; NULL: it does not"},
	{"seat_scope", "text", "territory or owner that the seat is counted for; NULL: the model"},
	{"override_scope", "text", "territory or owner that this seat is counted for; NULL: the model"},
	{"previous_tier", "text", "tier before the open period"},
	{"changed_by", "text", "role whose statement or review began the open period; NULL: time did"},
	{"reason", "text", "why the open period began, for people"},
	{"error_criterion", "text", "criterion that failed"},
	{"error_sqlstate", "text", "SQLSTATE of the failure"},
	{"error_message", "text", "message of the failure"},
	{"period_version", "int", "version of the model when the open period began; NULL: model_version"}
};

static const TieringPrivateColumn history_columns[] = {
	{"period_id", "bigint NOT NULL", "number of the period"},
	{"account_id", NULL, "key of the account"},
	{"valid_from", "timestamptz NOT NULL", "when the period began"},
	{"valid_to", "timestamptz NOT NULL", "when the period ended, exclusive"},
	{"model_version", "int", "version of the model when the period began"},
	{"tier_rank", "smallint", "rank of the tier; NULL: no tier"},
	{"cause", "smallint", "why the period began"},
	{"end_cause", "smallint", "why the period ended"},
	{"direction", "smallint", "how it began: 1 entered, 2 promoted, 3 demoted; NULL: same tier"},
	{"holds_seat", "boolean", "whether the account held a seat of the tier"},
	{"tier", "text", "name of the tier; NULL: no tier"},
	{"previous_tier", "text", "tier before the period"},
	{"score", "numeric(5,2)", "score when the period began"},
	{"seat_scope", "text", "territory or owner that the seat was counted for; NULL: the model"},
	{"changed_by", "text", "role whose statement or review began the period; NULL: time did"},
	{"reason", "text", "why the period began, for people"}
};

static const TieringPrivateColumn queue_columns[] = {
	{"account_id", NULL, "key of the account"},
	{"queued_at", "timestamptz NOT NULL", "when it was queued"},
	{"former_id", OPTIONAL_KEY, "key that the account had before, and its state, override and windows still have; NULL: the same"},
	{"change_id", "bigint", "number of the statement that changed the key; NULL: none did"}
};

static const TieringPrivateColumn seat_columns[] = {
	{"tier", "text NOT NULL", "name of the tier"},
	{"scope", "text NOT NULL", "territory or owner; empty for the model"},
	{"free_since", "timestamptz NOT NULL", "since when the seats are free"},
	{"seats", "int NOT NULL", "number of free seats; below zero: more are taken than exist"}
};

static const TieringPrivateColumn seat_scope_columns[] = {
	{"tier", "text NOT NULL", "name of the tier"},
	{"scope", "text NOT NULL", "territory or owner; empty for the model"},
	{"seats", "int NOT NULL", "seats of the scope, taken and free"},
	{"exception", "int", "seats that tiering.set_seats() gave the scope; NULL: none"}
};

static const TieringPrivateColumn override_columns[] = {
	{"account_id", NULL, "key of the account"},
	{"tier", "text NOT NULL", "name of the tier that the account is in"},
	{"ends_at", "timestamptz", "when the override ends, exclusive; NULL: it has no end"},
	{"created_at", "timestamptz NOT NULL", "when it was set"},
	{"created_by", "text NOT NULL", "role that set it"},
	{"reason", "text NOT NULL", "why, for people"},
	{"forced", "boolean NOT NULL", "whether it was to take a seat where none was free"}
};

static const TieringPrivateColumn tier_window_columns[] = {
	{"account_id", NULL, "key of the account"},
	{"kind", "text NOT NULL", "kind of the signal that opened the window; elevate: by hand"},
	{"opens_at", "timestamptz NOT NULL", "when the window opens"},
	{"ends_at", "timestamptz NOT NULL", "when the window ends, exclusive"},
	{"promote", "smallint", "how many tiers above the base tier it lifts the account"},
	{"to_tier", "text", "name of the tier that it lifts the account to"},
	{"boost", "numeric(5,2)", "points that it adds to the account's rank within its tier"},
	{"created_by", "text", "role that opened it; NULL: a trigger event did"},
	{"reason", "text", "why, for people"},
	{"revoked", "boolean", "whether the event is gone: the row takes back a window of the same kind that opens then; NULL: it is not"},
	{"moved", "boolean", "true: the window came with its account from another key; false: it has gone with its account to another key, and does not count here; NULL: neither"}
};

static const TieringPrivateColumn upcoming_columns[] = {
	{"account_id", NULL, "key of the account"},
	{"begins_at", "timestamptz NOT NULL", "from when on the rest of the row holds unless the account is written before"},
	{"period_id", "bigint", "number of the period that begins then; NULL: the one before goes on"},
	{"tier_since", "timestamptz", "when the period of that moment began; NULL: as the state says"},
	{"override_until", "timestamptz", "when the override ends"},
	{"window_until", "timestamptz", "when the outreach window ends"},
	{"tier_rank", "smallint", "rank of the tier; NULL: no tier"},
	{"lift_rank", "smallint", "the same if an override or window gives it; NULL: the base tier counts"},
	{"placement", "smallint NOT NULL", "why the account is in the tier"},
	{"cause", "smallint NOT NULL", "why the row begins"},
	{"direction", "smallint", "how the period begins: 2 promoted, 3 demoted; NULL: same tier"},
	{"holds_seat", "boolean NOT NULL", "whether the account holds a seat of the tier"},
	{"seat_scope", "text", "territory or owner that the seat is counted for; NULL: the model"},
	{"previous_tier", "text", "tier before the period"},
	{"changed_by", "text", "role that set the window that begins it; NULL: time does"},
	{"reason", "text", "why the period begins, for people"}
};

static const TieringPrivateColumn unattributed_columns[] = {
	{"source", "int", "number of the source; NULL: every account has to be looked at"},
	{"input", "jsonb", "what the row's account is told by: values as text, by name of the column"},
	{"reason", "text", "why its accounts were not told when it was written; NULL: they were, and have to be again"},
	{"relation", "text NOT NULL", "table that was written"},
	{"written_at", "timestamptz NOT NULL", "when it was written"}
};

static const TieringPrivateColumn signal_columns[] = {
	{"account_id", NULL, "key of the account, in scope or not"},
	{"kind", "smallint NOT NULL", "number of the kind; 0: the signals of the account are to be summed up anew"},
	{"at", "timestamptz NOT NULL", "the moment for which the signals are summed up; they count from then on"},
	{"n", "int NOT NULL", "how many signals the row stands for; below zero: it takes them away"},
	{"sum", "float8 NOT NULL", "sum of their strengths, decayed"}
};

static const TieringPrivateColumn signal_ignored_columns[] = {
	{"kind", "text", "kind that the live version does not know; NULL: the row of the source could not be used"},
	{"message", "text", "why it could not be used"},
	{"n", "int NOT NULL", "how many; below zero: they are gone again"},
	{"seen_at", "timestamptz NOT NULL", "when they were written"}
};

/* The views that hold the expressions of sources, beside draft and model. */
#define EXPRESSION_VIEWS "^((draft|model)_source|draft_signal|signal_source)_[0-9]+$"

#define COLUMNS(columns) columns, lengthof(columns)

const TieringPrivateTable tiering_private_tables[TIERING_PRIVATE_TABLES] = {
	/* room for a second version of every row: a statement may change all accounts */
	{"state", "an account in scope, and its open period",
		true, "fillfactor = 50", "state_pkey", "account_id", COLUMNS(state_columns)},
	{"history", "a closed period of an account in a tier",
		false, NULL, "history_account_id_valid_from_idx", "account_id, valid_from",
	COLUMNS(history_columns)},
	{"queue", "an account that tiering.maintain() has to look at",
	false, NULL, NULL, NULL, COLUMNS(queue_columns)},
	{"seat", "free seats of a tier in a scope",
		false, NULL, "seat_tier_scope_idx", "tier, scope",
	COLUMNS(seat_columns)},
	{"seat_scope", "a scope of a tier with seats, and how many it has",
		true, NULL, "seat_scope_pkey", "tier, scope", COLUMNS(seat_scope_columns)},
	{"override", "a tier that a person set for an account",
		false, NULL, "override_account_id_idx", "account_id",
	COLUMNS(override_columns)},
	{"tier_window", "an outreach window of an account",
		false, NULL, "tier_window_account_id_kind_idx", "account_id, kind, opens_at",
	COLUMNS(tier_window_columns)},
	{"upcoming", "what the end of an override or the begin and end of a window will change",
		false, NULL, "upcoming_account_id_begins_at_idx", "account_id, begins_at",
	COLUMNS(upcoming_columns)},
	{"unattributed", "a row of a source whose accounts tiering.maintain() has to tell",
	false, NULL, NULL, NULL, COLUMNS(unattributed_columns)},
	{"signal", "signals that are not folded into the state of their account",
		false, NULL, "signal_account_id_idx", "account_id",
	COLUMNS(signal_columns)},
	{"signal_ignored", "rows of signal sources that do not count, tallied",
		false, NULL, NULL, NULL, COLUMNS(signal_ignored_columns)}
};

static void create_table(const char *schema, Oid owner,
						 const TieringPrivateTable *table, const char *key_type);
static char *spare_column(Oid state);
static void comment_on(Oid owner, const char *object, const char *comment);
static void drop_objects(Oid schema, Oid owner, const char *command,
						 const char *query, bool cascade);

/*
 * tiering_model_schema_create - make the schema of a model and its tables
 *
 * The schema is made by the caller, who may have the right to do so where
 * the owner of the account table has not; it belongs to that owner, and what
 * is in it is made by him.
 */
Oid
tiering_model_schema_create(const char *name, const char *model, Oid owner,
							const char *key_type)
{
	const char *schema = quote_identifier(name);

	if (OidIsValid(get_namespace_oid(name, true)))
		ereport(ERROR,
				(errcode(ERRCODE_DUPLICATE_SCHEMA),
				 errmsg("schema \"%s\" already exists", name),
				 errdetail("A model makes a schema of its own for its tables and views."),
				 errhint("Choose another one with schema_name => '...'.")));
	tiering_owner_execute(GetUserId(),
						  psprintf("CREATE SCHEMA %s AUTHORIZATION %s", schema,
								   quote_identifier(GetUserNameFromId(owner, false))));
	comment_on(owner, psprintf("SCHEMA %s", schema),
			   psprintf("tiering model %s", model));

	for (int i = 0; i < TIERING_PRIVATE_TABLES; i++)
		create_table(schema, owner, &tiering_private_tables[i], key_type);
	/* without a cache: of periods that begin at the same time the numbers tell the order */
	tiering_owner_execute(owner,
						  psprintf("CREATE SEQUENCE %s.period_id_seq AS bigint", schema));
	comment_on(owner, psprintf("SEQUENCE %s.period_id_seq", schema),
			   "numbers of periods");
	return get_namespace_oid(name, false);
}

/*
 * tiering_model_schema_has_history - would something be lost with the schema?
 */
bool
tiering_model_schema_has_history(Oid schema, Oid owner)
{
	const char *name = get_namespace_name(schema);
	TieringRows *rows;

	if (name == NULL)
		return false;			/* it was dropped just now */
	name = quote_identifier(name);
	rows = tiering_owner_query(owner,
							   psprintf("SELECT 1 WHERE EXISTS (SELECT FROM %s.state) "
										"OR EXISTS (SELECT FROM %s.history)",
										name, name), NULL);
	return rows->count > 0;
}

/*
 * spare_column - name of the first column that no component has yet; NULL: none
 */
static char *
spare_column(Oid state)
{
	for (int i = 0; i < lengthof(state_columns); i++)
	{
		if (strncmp(state_columns[i].name, SPARE, strlen(SPARE)) == 0 &&
			get_attnum(state, state_columns[i].name) != InvalidAttrNumber)
			return pstrdup(state_columns[i].name);
	}
	return NULL;
}

/*
 * tiering_model_schema_add_components - give state a column per component
 *
 * Columns of components that are gone stay: history shows in the views.
 */
void
tiering_model_schema_add_components(Oid schema, Oid owner, List *components)
{
	Oid			state = get_relname_relid("state", schema);
	const char *name = quote_identifier(tiering_schema_name(schema));
	ListCell   *lc;

	foreach(lc, components)
	{
		TieringComponent *component = lfirst(lc);
		char	   *column = psprintf("c_%s", component->name);
		char	   *spare;

		if (get_attnum(state, column) != InvalidAttrNumber)
			continue;
		/* who reads the views reads this, and others wait behind us */
		(void) tiering_lock_patiently(list_make1_oid(state), NIL, TIERING_PATIENCE_READERS,
									  psprintf("table \"%s.state\"", tiering_schema_name(schema)));
		spare = spare_column(state);
		if (spare != NULL)
			tiering_owner_execute(owner,
								  psprintf("ALTER TABLE %s.state RENAME COLUMN %s TO %s",
										   name, spare, quote_identifier(column)));
		else
			tiering_owner_execute(owner,
								  psprintf("ALTER TABLE %s.state ADD COLUMN %s numeric(5,2)",
										   name, quote_identifier(column)));
		comment_on(owner, psprintf("COLUMN %s.state.%s", name, quote_identifier(column)),
				   psprintf("value of component %s", component->name));
	}
}

/*
 * tiering_model_schema_revoke - take away what default privileges gave
 *
 * Concerns the private objects in the schema, and the schema itself while it
 * is new; later, it was the owner who granted its use to the readers of the
 * views.  To be called after some of them were made.
 */
void
tiering_model_schema_revoke(Oid schema, Oid owner, bool is_new)
{
	TieringArguments arguments = {0};
	TieringRows *rows;

	tiering_argument_datum(&arguments, OIDOID, ObjectIdGetDatum(schema), false);
	tiering_argument_datum(&arguments, BOOLOID, BoolGetDatum(is_new), false);
	rows = tiering_owner_query(owner,
							   "SELECT pg_catalog.format('REVOKE ALL ON %s FROM %s CASCADE', o.object, "
							   "CASE g.grantee WHEN 0 THEN 'PUBLIC' ELSE g.grantee::regrole::text END) "
							   "FROM (SELECT pg_catalog.format('SCHEMA %I', nspname), nspacl, nspowner "
							   "FROM pg_catalog.pg_namespace WHERE oid = $1 AND $2 "
							   "UNION ALL "
							   "SELECT pg_catalog.format('%s %I.%I', CASE relkind WHEN 'S' THEN 'SEQUENCE' "
							   "ELSE 'TABLE' END, n.nspname, relname), relacl, relowner "
							   "FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace "
							   "WHERE n.oid = $1 AND (relname IN ('state', 'history', 'queue', 'seat', "
							   "'seat_scope', 'override', 'tier_window', 'upcoming', 'unattributed', "
							   "'signal', 'signal_ignored', 'period_id_seq', 'draft', 'model') "
							   "OR relname ~ '" EXPRESSION_VIEWS "')) AS o (object, acl, owner), "
							   "pg_catalog.aclexplode(o.acl) AS g "
							   "WHERE g.grantee <> o.owner GROUP BY o.object, g.grantee",
							   &arguments);
	for (uint64 i = 0; i < rows->count; i++)
		tiering_owner_execute(owner, tiering_rows_text(rows, i, 1));
}

/*
 * tiering_model_schema_relations - the private views of a model, or all that is its own
 */
List *
tiering_model_schema_relations(Oid schema, Oid owner, bool all)
{
	TieringArguments arguments = {0};
	TieringRows *rows;
	List	   *result = NIL;

	tiering_argument_datum(&arguments, OIDOID, ObjectIdGetDatum(schema), false);
	tiering_argument_datum(&arguments, OIDOID, ObjectIdGetDatum(owner), false);
	tiering_argument_datum(&arguments, BOOLOID, BoolGetDatum(all), false);
	rows = tiering_owner_query(owner,
							   "SELECT c.oid FROM pg_catalog.pg_class c WHERE c.relnamespace = $1 AND c.relowner = $2 "
							   "AND (c.relkind = 'v' AND (c.relname IN ('draft', 'model') OR c.relname ~ '" EXPRESSION_VIEWS "') "
							   "OR $3 AND c.relkind IN ('v', 'r', 'S')) ORDER BY 1", &arguments);
	for (uint64 i = 0; i < rows->count; i++)
		result = lappend_oid(result, tiering_rows_oid(rows, i, 1));
	return result;
}

/*
 * tiering_model_schema_drop - drop the schema of a model and what is in it
 *
 * Our own objects go first, so that what is left, and stops us unless
 * cascade is asked for, is what somebody else has made.
 */
void
tiering_model_schema_drop(Oid schema, Oid owner, bool cascade)
{
	const char *name = quote_identifier(tiering_schema_name(schema));

	drop_objects(schema, owner, "DROP FUNCTION",
				 "SELECT p.oid::pg_catalog.regprocedure::text FROM pg_catalog.pg_proc p "
				 "WHERE p.pronamespace = $1 AND p.proname = 'tier_as_of'", cascade);
	drop_objects(schema, owner, "DROP VIEW",
				 "SELECT c.oid::pg_catalog.regclass::text FROM pg_catalog.pg_class c "
				 "WHERE c.relnamespace = $1 AND c.relkind = 'v' AND (c.relname IN "
				 "('draft', 'model', 'account_tier', 'tier_history', 'tier_summary', 'capacity', "
				 "'movement', 'scorecard', 'criterion_points', 'account_error', 'overrides', "
				 "'" TIERING_VISIBLE_ACCOUNT "') OR c.relname ~ '" EXPRESSION_VIEWS "')", cascade);
	drop_objects(schema, owner, "DROP TABLE",
				 "SELECT c.oid::pg_catalog.regclass::text FROM pg_catalog.pg_class c "
				 "WHERE c.relnamespace = $1 AND c.relkind = 'r' AND c.relname IN "
				 "('state', 'history', 'queue', 'seat', 'seat_scope', 'override', 'tier_window', "
				 "'upcoming', 'unattributed', 'signal', 'signal_ignored')", cascade);
	drop_objects(schema, owner, "DROP SEQUENCE",
				 "SELECT c.oid::pg_catalog.regclass::text FROM pg_catalog.pg_class c "
				 "WHERE c.relnamespace = $1 AND c.relkind = 'S' AND c.relname = 'period_id_seq'",
				 cascade);
	tiering_owner_execute(owner, psprintf("DROP SCHEMA %s%s", name,
										  cascade ? " CASCADE" : ""));
}

/*
 * create_table - make one private table, its index and its comments
 */
static void
create_table(const char *schema, Oid owner, const TieringPrivateTable *table,
			 const char *key_type)
{
	StringInfoData sql;

	initStringInfo(&sql);
	appendStringInfo(&sql, "CREATE TABLE %s.%s (", schema, table->name);
	for (int i = 0; i < table->ncolumns; i++)
	{
		const TieringPrivateColumn *column = &table->columns[i];

		appendStringInfo(&sql, "%s%s ", i > 0 ? ", " : "", column->name);
		if (column->type)
			appendStringInfoString(&sql, TIERING_IS_KEY(column) ? key_type : column->type);
		else
			appendStringInfo(&sql, "%s NOT NULL", key_type);
	}
	if (table->primary_key)
		appendStringInfo(&sql, ", CONSTRAINT %s PRIMARY KEY (%s)", table->index, table->index_columns);
	/* truncation would lock out writers for a moment, who would queue */
	appendStringInfo(&sql, ") WITH (vacuum_truncate = off%s%s)", table->options ? ", " : "",
					 table->options ? table->options : "");
	tiering_owner_execute(owner, sql.data);

	if (table->index && !table->primary_key)
	{
		resetStringInfo(&sql);
		appendStringInfo(&sql, "CREATE INDEX %s ON %s.%s (%s)", table->index,
						 schema, table->name, table->index_columns);
		tiering_owner_execute(owner, sql.data);
	}
	comment_on(owner, psprintf("TABLE %s.%s", schema, table->name), table->comment);
	for (int i = 0; i < table->ncolumns; i++)
		comment_on(owner,
				   psprintf("COLUMN %s.%s.%s", schema, table->name,
							table->columns[i].name),
				   table->columns[i].comment);
}

/*
 * comment_on - comment an object
 */
static void
comment_on(Oid owner, const char *object, const char *comment)
{
	tiering_owner_execute(owner, psprintf("COMMENT ON %s IS %s", object,
										  quote_literal_cstr(comment)));
}

/*
 * drop_objects - drop what a query names, in one statement
 */
static void
drop_objects(Oid schema, Oid owner, const char *command, const char *query,
			 bool cascade)
{
	TieringArguments arguments = {0};
	TieringRows *rows;
	StringInfoData sql;

	tiering_argument_datum(&arguments, OIDOID, ObjectIdGetDatum(schema), false);
	rows = tiering_owner_query(owner, psprintf("%s ORDER BY 1", query), &arguments);
	if (rows->count == 0)
		return;

	initStringInfo(&sql);
	appendStringInfo(&sql, "%s ", command);
	for (uint64 i = 0; i < rows->count; i++)
		appendStringInfo(&sql, "%s%s", i > 0 ? ", " : "",
						 tiering_rows_text(rows, i, 1));
	if (cascade)
		appendStringInfoString(&sql, " CASCADE");
	tiering_owner_execute(owner, sql.data);
}
