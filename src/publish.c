/*-------------------------------------------------------------------------
 *
 * publish.c
 *	  From the draft of a model to its live version.
 *
 * Publishing makes the view "model" from the draft, writes down the version
 * for the record, and puts into tiering.live what the trigger needs, as
 * arrays in the order of the view's columns.  It is one step of activation,
 * which scores the accounts and makes the views for readers.
 *
 * src/publish.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "miscadmin.h"
#include "utils/builtins.h"

#include "catalogue.h"
#include "clock.h"
#include "draft.h"
#include "model_schema.h"
#include "model_view.h"
#include "signal_draft.h"
#include "source.h"
#include "trigger_event.h"

static void require_complete(const TieringDraft *draft);
static void incomplete(const TieringDraft *draft, const char *what,
					   const char *hint);
static int	next_version(const char *model);
static void insert_version(const char *model, int version);
static void replace_live(const char *model, int version);

/*
 * tiering_definition_publish - make the draft the live version
 *
 * The caller of the SQL function must own the model.  Sessions take notice
 * when the transaction commits.
 */
void
tiering_definition_publish(const char *model)
{
	TieringDraft *draft = tiering_draft_open(model);
	int			version;

	require_complete(draft);
	tiering_draft_require(draft);
	tiering_trigger_events_require(draft);
	tiering_tiers_notice_unreachable(model);

	tiering_sources_announce(draft);
	tiering_model_view_create(draft, TIERING_MODEL_VIEW);
	tiering_model_schema_revoke(draft->model->schema, draft->model->owner, false);
	tiering_model_schema_add_components(draft->model->schema, draft->model->owner,
										draft->components);
	version = next_version(model);
	insert_version(model, version);
	replace_live(model, version);
	tiering_signal_publish(draft);
	tiering_definition_invalidate(draft->model->account_table);
}

/*
 * require_complete - refuse a draft that cannot score or place anybody
 */
static void
require_complete(const TieringDraft *draft)
{
	if (draft->components == NIL)
		incomplete(draft, "component", "Add one with tiering.set_component().");
	if (draft->criteria == NIL && !tiering_signal_drafted(draft->model->name))
		incomplete(draft, "criterion", "Add one with tiering.set_criterion().");
	if (draft->tiers == NIL)
		incomplete(draft, "tier", "Add one with tiering.set_tier().");
}

/*
 * incomplete - raise the error for a draft that lacks something
 */
static void
incomplete(const TieringDraft *draft, const char *what, const char *hint)
{
	ereport(ERROR,
			(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
			 errmsg("the draft of model \"%s\" has no %s", draft->model->name, what),
			 errhint("%s", hint)));
}

/*
 * next_version - the number of the version to publish
 */
static int
next_version(const char *model)
{
	return tiering_rows_int(tiering_catalogue_rows("SELECT coalesce(pg_catalog.max(version), 0) + 1 "
												   "FROM tiering.version WHERE model = $1",
												   model), 0, 1);
}

/*
 * insert_version - write down what is published, as one document
 */
static void
insert_version(const char *model, int version)
{
	TieringArguments arguments = {0};

	tiering_argument_text(&arguments, model);
	tiering_argument_int(&arguments, &version);
	tiering_argument_datum(&arguments, TIMESTAMPTZOID,
						   TimestampTzGetDatum(tiering_now()), false);
	tiering_argument_text(&arguments, GetUserNameFromId(GetUserId(), false));
	tiering_catalogue_call("INSERT INTO tiering.version (model, version, published_at, published_by, definition) "
						   "SELECT m.model, $2, $3, $4, jsonb_build_object("
						   "'account_table', m.account_table::text, 'key_column', m.key_column, "
						   "'filter', m.filter, 'territory', m.territory, 'owner', m.owner, "
						   "'components', (SELECT jsonb_agg(to_jsonb(c) - '{model,position}'::text[] ORDER BY c.position) "
						   "FROM tiering.component c WHERE c.model = $1), "
						   "'criteria', (SELECT jsonb_agg(to_jsonb(k) - '{model,position}'::text[] ORDER BY c.position, k.position) "
						   "FROM tiering.criterion k JOIN tiering.component c USING (model, component) WHERE k.model = $1), "
						   "'tiers', (SELECT jsonb_agg(to_jsonb(t) - 'model' ORDER BY t.rank) "
						   "FROM tiering.tier t WHERE t.model = $1)) "
						   "|| CASE WHEN EXISTS (SELECT FROM tiering.source s WHERE s.model = $1) THEN "
						   "jsonb_build_object('sources', (SELECT jsonb_agg(jsonb_build_object("
						   "'relation', s.relation::text, 'account', s.account) ORDER BY s.position) "
						   "FROM tiering.source s WHERE s.model = $1)) ELSE '{}' END "
						   "|| coalesce((SELECT jsonb_build_object('signals', jsonb_agg(to_jsonb(s) - 'model' ORDER BY n.number), "
						   "'signal_sources', (SELECT jsonb_agg(to_jsonb(r) - '{model,number}'::text[] ORDER BY r.number) "
						   "FROM tiering.signal_source r WHERE r.model = $1)) "
						   "FROM tiering.signal s JOIN tiering.signal_number n USING (model, kind) "
						   "WHERE s.model = $1 HAVING count(*) > 0), '{}') "
						   "|| coalesce((SELECT jsonb_build_object('trigger_events', jsonb_agg(to_jsonb(e) - 'model' ORDER BY e.kind), "
						   "'signal_sources', (SELECT jsonb_agg(to_jsonb(r) - '{model,number}'::text[] ORDER BY r.number) "
						   "FROM tiering.signal_source r WHERE r.model = $1)) "
						   "FROM tiering.trigger_event e WHERE e.model = $1 HAVING count(*) > 0), '{}') "
						   "FROM tiering.model m WHERE m.model = $1", &arguments);
}

/*
 * replace_live - put the draft into the arrays that the trigger reads
 */
static void
replace_live(const char *model, int version)
{
	TieringArguments arguments = {0};

	tiering_argument_text(&arguments, model);
	tiering_catalogue_call("DELETE FROM tiering.live WHERE model = $1", &arguments);

	tiering_argument_int(&arguments, &version);
	tiering_catalogue_call("WITH c AS (SELECT component, weight, row_number() OVER (ORDER BY position)::int AS n "
						   "FROM tiering.component WHERE model = $1), "
						   "ca AS (SELECT array_agg(component ORDER BY n) AS components, "
						   "array_agg(weight ORDER BY n) AS weights FROM c), "
						   "ka AS (SELECT array_agg(k.criterion ORDER BY c.n, k.position) AS criteria, "
						   "array_agg(c.n ORDER BY c.n, k.position) AS components, "
						   "array_agg(k.weight ORDER BY c.n, k.position) AS weights, "
						   "array_agg(CASE k.missing WHEN 'skip' THEN NULL WHEN 'zero' THEN 0 "
						   "ELSE k.missing::float8 END ORDER BY c.n, k.position) AS missing "
						   "FROM tiering.criterion k JOIN c USING (component) WHERE k.model = $1), "
						   "ta AS (SELECT array_agg(tier ORDER BY rank) AS tiers, "
						   "array_agg(rank ORDER BY rank) AS ranks, "
						   "array_agg((min_score * 100)::int ORDER BY rank) AS min_scores, "
						   "array_agg((coalesce(exit_score, min_score) * 100)::int ORDER BY rank) AS exit_scores, "
						   "array_agg(gate IS NOT NULL ORDER BY rank) AS gated, "
						   "array_agg(capacity ORDER BY rank) AS capacities, "
						   "array_agg(CASE capacity_per WHEN 'territory' THEN 1 WHEN 'owner' THEN 2 ELSE 0 END "
						   "ORDER BY rank) AS scopes, "
						   "array_agg(share::float8 ORDER BY rank) AS shares "
						   "FROM tiering.tier WHERE model = $1), "
						   "m AS (UPDATE tiering.model SET live_version = $2 WHERE model = $1 "
						   "RETURNING model, account_table, state_table) "
						   "INSERT INTO tiering.live (model, account_table, state_table, version, "
						   "components, component_weights, criteria, criterion_components, "
						   "criterion_weights, criterion_missing, tiers, tier_ranks, tier_min_scores, "
						   "tier_exit_scores, tier_gated, tier_capacities, tier_scopes, tier_shares) "
						   "SELECT m.model, m.account_table, m.state_table, $2, "
						   "ca.components, ca.weights, coalesce(ka.criteria, '{}'), coalesce(ka.components, '{}'), "
						   "coalesce(ka.weights, '{}'), coalesce(ka.missing, '{}'), "
						   "ta.tiers, ta.ranks, ta.min_scores, ta.exit_scores, ta.gated, ta.capacities, "
						   "ta.scopes, ta.shares FROM m, ca, ka, ta", &arguments);
}
