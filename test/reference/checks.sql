/*
 * The comparisons.  Each function answers the rows that are wrong, and none
 * when all is well; look() comes before.
 */
\set ON_ERROR_STOP on
SET check_function_bodies = off;

/* check_scores - membership, scores, components, points, errors */
CREATE FUNCTION reference.check_scores() RETURNS TABLE (check_name text, account_id int, detail text)
LANGUAGE sql STABLE AS $$
	SELECT 'scope', account_id, CASE WHEN h.account_id IS NULL THEN 'passes the filter, is not in account_tier'
		ELSE 'is in account_tier, does not pass the filter' END
	FROM want w FULL JOIN have h USING (account_id)
	WHERE w.account_id IS NULL OR h.account_id IS NULL
UNION ALL
	SELECT 'error', account_id, format('fails: %s, placement: %s', w.failed, h.placement)
	FROM want w JOIN have h USING (account_id)
	WHERE w.failed IS DISTINCT FROM (h.placement = 'error')
UNION ALL
	SELECT 'score', account_id, format('score %s, expected %s; components %s, expected %s; completeness %s, expected %s',
		h.score, w.score, h.components, w.components, h.completeness, w.completeness)
	FROM want w JOIN have h USING (account_id)
	WHERE NOT w.failed
		AND (h.score, h.components, h.completeness) IS DISTINCT FROM (w.score, w.components, w.completeness)
UNION ALL
	SELECT 'points', account_id, format('points %s, expected %s', h.points, w.points)
	FROM want w JOIN have h USING (account_id)
	WHERE NOT w.failed AND (cardinality(h.points) IS DISTINCT FROM cardinality(w.points) OR EXISTS (
		SELECT FROM unnest(h.points, w.points) p (stored, computed)
		WHERE (stored IS NULL) <> (computed IS NULL) OR abs(stored - computed::float8) > 1e-9))
UNION ALL
	SELECT 'scopes', account_id, format('territory %s, expected %s; owner %s, expected %s', h.territory, w.territory, h.owner, w.owner)
	FROM want w JOIN have h USING (account_id)
	WHERE NOT w.failed AND (h.territory, h.owner) IS DISTINCT FROM (w.territory, w.owner)
$$;

/* check_tiers - is every placement legal, and said with the right word? */
CREATE FUNCTION reference.check_tiers(which text) RETURNS TABLE (check_name text, account_id int, detail text)
LANGUAGE sql STABLE AS $$
	WITH placed AS MATERIALIZED (
		SELECT h.*, w.failed, w.gates, w.score AS true_score,
			w.territory AS true_territory, w.owner AS true_owner,
			(SELECT min(t.rank) FROM reference.tier t WHERE t.model = which
				AND reference.qualifies(t, w.score, w.gates, t.rank IS NOT DISTINCT FROM h.rank)) AS qualifies,
			(SELECT min(t.rank) FROM reference.tier t WHERE t.model = which
				AND reference.qualifies(t, w.score, ARRAY[true, true, true, true, true], t.rank IS NOT DISTINCT FROM h.rank)) AS by_score
		FROM want w JOIN have h USING (account_id)
	)
	SELECT 'qualified tier', account_id, format('qualified %s, expected %s (base %s, score %s)', qualified_rank, qualifies, rank, true_score)
	FROM placed WHERE NOT failed AND qualified_rank IS DISTINCT FROM qualifies
UNION ALL
	SELECT 'waitlisted', account_id, format('waitlisted for %s, base %s, qualifies for %s', waitlisted_rank, rank, qualifies)
	FROM placed WHERE NOT failed
		AND waitlisted_rank IS DISTINCT FROM CASE WHEN qualifies < coalesce(rank, 99) THEN qualifies END
UNION ALL
	SELECT 'placement', account_id, format('%s, expected %s', placement, word)
	FROM placed, LATERAL (SELECT CASE WHEN failed THEN 'error'
		WHEN rank < coalesce(qualifies, 99) THEN 'held'
		WHEN qualifies < coalesce(rank, 99) THEN 'waitlisted'
		WHEN by_score < coalesce(qualifies, 99) THEN 'gate'
		WHEN rank IS NULL THEN 'unqualified'
		ELSE 'score' END AS word) x
	WHERE placement IS DISTINCT FROM word
UNION ALL
	SELECT 'effective tier', account_id, format('tier %s, base tier %s', tier, base_tier)
	FROM placed WHERE tier IS DISTINCT FROM base_tier OR tier_rank IS DISTINCT FROM rank
UNION ALL
	/* promotion is immediate where nothing limits it */
	SELECT 'below an uncapped tier', account_id, format('tier rank %s, qualifies for uncapped %s', p.rank, t.rank)
	FROM placed p JOIN reference.tier t ON t.model = which AND t.rank < coalesce(p.rank, 99)
	WHERE NOT failed AND NOT reference.is_capped(t) AND reference.qualifies(t, true_score, gates, false)
UNION ALL
	SELECT 'seat', account_id, format('holds_seat %s, seat_scope %s, tier rank %s, scope %s', holds_seat, seat_scope, p.rank,
		reference.scope_of(t, true_territory, true_owner))
	FROM placed p LEFT JOIN reference.tier t ON t.model = which AND t.rank = p.rank
	WHERE coalesce(holds_seat, false) IS DISTINCT FROM coalesce(reference.is_capped(t), false)
		OR NOT failed AND holds_seat
			AND coalesce(seat_scope, '') IS DISTINCT FROM reference.scope_of(t, true_territory, true_owner)
UNION ALL
	SELECT 'seats', NULL, format('tier rank %s scope %s: %s hold %s seats', t.rank, seat_scope, count(*),
		reference.seats(t, coalesce(seat_scope, '')))
	FROM placed p JOIN reference.tier t ON t.model = which AND t.rank = p.rank AND reference.is_capped(t)
	GROUP BY t, t.rank, seat_scope
	HAVING count(*) > greatest(reference.seats(t, coalesce(seat_scope, '')), count(*) FILTER (WHERE failed))
$$;

/* check_waiting - after maintain: nobody waits for a seat that is free */
CREATE FUNCTION reference.check_waiting(which text) RETURNS TABLE (check_name text, account_id int, detail text)
LANGUAGE sql STABLE AS $$
	WITH wanting AS (
		SELECT w.account_id, w.score, h.rank AS at_rank, t.rank, reference.scope_of(t, w.territory, w.owner) AS scope
		FROM want w JOIN have h USING (account_id)
		JOIN reference.tier t ON t.model = which AND t.rank < coalesce(h.rank, 99) AND reference.is_capped(t)
		WHERE NOT w.failed AND reference.qualifies(t, w.score, w.gates, false)
	), room AS (
		SELECT s.rank, s.scope, reference.seats(t, s.scope) - count(o.account_id) AS free
		FROM (SELECT DISTINCT rank, scope FROM wanting) s
		JOIN reference.tier t ON t.model = which AND t.rank = s.rank
		LEFT JOIN have o ON o.rank = s.rank AND coalesce(o.seat_scope, '') = s.scope
		GROUP BY t, s.rank, s.scope
	)
	SELECT 'waits though a seat is free', account_id, format('score %s, tier rank %s, %s free in tier rank %s scope %s',
		score, at_rank, free, rank, scope)
	FROM wanting JOIN room USING (rank, scope)
	WHERE free > 0
$$;

/* look_at_history - the model's periods, each beside the one before it */
CREATE PROCEDURE reference.look_at_history(which text) LANGUAGE plpgsql AS $$
BEGIN
	DROP TABLE IF EXISTS pg_temp.period;
	EXECUTE format($q$
		CREATE TEMP TABLE period AS
		SELECT h.*, r.rank,
			lag(h.valid_to) OVER before AS last_to, lag(h.end_cause) OVER before AS last_cause,
			lag(h.tier) OVER before AS last_tier, lag(h.seat_scope) OVER before AS last_scope,
			lag(h.period_id) OVER before AS last_id, lead(h.period_id) OVER before AS next_id
		FROM %I.tier_history h LEFT JOIN reference.tier r ON r.model = %L AND r.tier = h.tier
		WINDOW before AS (PARTITION BY h.account_id ORDER BY h.valid_from, h.period_id)
	$q$, which, which);
	DELETE FROM period p USING queued q WHERE q.account_id = p.account_id;
	ANALYZE period;
END $$;

/* one_clock - did the clock move forward from each transaction to the next? */
CREATE FUNCTION reference.one_clock() RETURNS boolean LANGUAGE sql STABLE AS
	$$ SELECT current_setting('reference.clocks', true) IS DISTINCT FROM 'many' $$;

/* check_history - DESIGN's laws of periods */
CREATE FUNCTION reference.check_history(which text) RETURNS TABLE (check_name text, account_id int, detail text)
LANGUAGE sql STABLE AS $$
	SELECT 'open period', account_id, format('%s open periods, in scope: %s', count(*) FILTER (WHERE p.is_current), h.account_id IS NOT NULL)
	FROM period p FULL JOIN have h USING (account_id)
	GROUP BY account_id, h.account_id
	HAVING count(*) FILTER (WHERE p.is_current) <> CASE WHEN h.account_id IS NULL THEN 0 ELSE 1 END
UNION ALL
	SELECT 'current', account_id, format('is_current %s, valid_to %s, end_cause %s', is_current, valid_to, end_cause)
	FROM period WHERE is_current IS DISTINCT FROM (valid_to IS NULL) OR is_current IS DISTINCT FROM (end_cause IS NULL)
		OR cause IS NULL OR valid_from IS NULL
UNION ALL
	SELECT 'empty or inverted period', account_id, format('[%s, %s)', valid_from, valid_to)
	FROM period WHERE valid_to <= valid_from
UNION ALL
	SELECT 'overlap', account_id, format('%s begins before %s', valid_from, last_to)
	FROM period WHERE last_to > valid_from OR last_id IS NOT NULL AND last_to IS NULL OR last_id >= period_id
UNION ALL
	SELECT 'gap', account_id, format('%s .. %s, after %s', last_to, valid_from, last_cause)
	FROM period WHERE last_to < valid_from AND last_cause NOT IN ('delete', 'truncate', 'out_of_scope', 'key_change')
UNION ALL
	SELECT 'period that changes nothing', account_id, format('%s, scope %s, at %s, cause %s after %s', tier, seat_scope, valid_from, cause, last_cause)
	FROM period WHERE last_to = valid_from AND (tier, seat_scope) IS NOT DISTINCT FROM (last_tier, last_scope)
		AND 'key_change' NOT IN (cause, last_cause)
		AND (reference.one_clock() OR last_cause NOT IN ('delete', 'truncate', 'out_of_scope'))
UNION ALL
	SELECT 'open period is the state', account_id, format('tier %s since %s, state %s since %s', p.tier, p.valid_from, h.base_tier, h.tier_since)
	FROM period p JOIN have h USING (account_id)
	WHERE p.is_current AND (p.tier IS DISTINCT FROM h.base_tier OR p.valid_from IS DISTINCT FROM h.tier_since
		OR p.period_id IS DISTINCT FROM h.period_id OR p.score IS DISTINCT FROM h.placed_score)
UNION ALL
	SELECT 'direction', account_id, format('%s from %s to %s', direction, last_tier, p.tier)
	FROM period p LEFT JOIN reference.tier l ON l.model = which AND l.tier = p.last_tier
	WHERE CASE WHEN 'key_change' IN (cause, coalesce(last_cause, '')) THEN false
		WHEN last_id IS NULL OR last_cause IN ('delete', 'truncate', 'out_of_scope') THEN direction IS DISTINCT FROM 'entered'
		WHEN coalesce(p.rank, 99) = coalesce(l.rank, 99) THEN direction IS NOT NULL
		WHEN p.rank < l.rank THEN direction IS DISTINCT FROM 'promoted'
		WHEN l.rank < coalesce(p.rank, 99) THEN direction IS DISTINCT FROM 'demoted' END
UNION ALL
	SELECT 'previous tier', account_id, format('%s, the period before says %s', previous_tier, last_tier)
	FROM period WHERE last_to = valid_from AND previous_tier IS DISTINCT FROM last_tier
		AND last_cause NOT IN ('delete', 'truncate', 'out_of_scope', 'key_change')
UNION ALL
	SELECT 'tier never qualified for', account_id, format('%s entered with score %s by %s', p.tier, p.score, p.cause)
	FROM period p JOIN reference.tier t ON t.model = which AND t.rank = p.rank
	WHERE p.direction IS NOT NULL AND coalesce(p.score, -1) < t.min_score
		AND p.cause NOT IN ('key_change', 'activation')
UNION ALL
	/* the script moves the clock by ten seconds between transactions */
	SELECT 'several periods in one transaction', account_id, format('%s periods begin at %s: %s', count(*), date_trunc('second', valid_from),
		string_agg(format('%s %s', cause, tier), ', ' ORDER BY period_id))
	FROM period WHERE reference.one_clock() AND cause IN ('insert', 'update', 'scope_change', 'key_change', 'error')
	GROUP BY account_id, date_trunc('second', valid_from) HAVING count(*) > 1
UNION ALL
	SELECT 'more holders than seats', NULL, format('tier rank %s scope %s: %s holders, seats %s', o.rank, o.scope, max(o.holders), reference.seats(t, o.scope))
	FROM (
		SELECT e.rank, e.scope, sum(e.change) OVER (PARTITION BY e.rank, e.scope ORDER BY e.at, e.change, e.period_id) AS holders
		FROM (
			SELECT rank, coalesce(seat_scope, '') AS scope, valid_from AS at, 1 AS change, period_id FROM period WHERE holds_seat
			UNION ALL
			SELECT rank, coalesce(seat_scope, ''), valid_to, -1, period_id FROM period WHERE holds_seat AND valid_to IS NOT NULL
		) e
	) o JOIN reference.tier t ON t.model = which AND t.rank = o.rank AND t.share IS NULL
	GROUP BY t, o.rank, o.scope
	HAVING max(o.holders) > reference.seats(t, o.scope)
$$;
