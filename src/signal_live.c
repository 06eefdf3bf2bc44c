/*-------------------------------------------------------------------------
 *
 * signal_live.c
 *	  The tables whose rows are signals of a live version.
 *
 * A table may have signals of several models, and has one set of triggers for
 * all of them.
 *
 * src/signal_live.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalogue.h"
#include "signal_draft.h"

/* What makes the sources s of a draft, of model $1, those that it would publish. */
#define IS_DRAFTED \
	"(EXISTS (SELECT FROM tiering.signal k WHERE k.model = $1) " \
	"OR EXISTS (SELECT FROM tiering.trigger_event k WHERE k.model = $1))"

/*
 * tiering_signal_relations - the tables with signals of the live version, or
 * of the draft
 */
List *
tiering_signal_relations(const char *model, bool drafted)
{
	TieringRows *rows = tiering_catalogue_rows(psprintf("SELECT c.oid FROM tiering.%s s JOIN pg_catalog.pg_class c "
														"ON c.oid = s.relation WHERE s.model = $1%s ORDER BY s.number",
														drafted ? "signal_source" : "live_signal_source",
														drafted ? " AND " IS_DRAFTED : ""),
											   model);
	List	   *result = NIL;

	for (uint64 i = 0; i < rows->count; i++)
		result = lappend_oid(result, tiering_rows_oid(rows, i, 1));
	return result;
}

/*
 * tiering_signal_announced - do writers know of all sources of the draft?
 *
 * A source that was changed has another number.
 */
bool
tiering_signal_announced(const char *model)
{
	return tiering_catalogue_run("SELECT 1 FROM tiering.signal_source s WHERE s.model = $1 AND " IS_DRAFTED
								 " AND NOT EXISTS (SELECT FROM tiering.live_signal_source l "
								 "WHERE l.model = $1 AND l.number = s.number)", model) == 0;
}
