/*
 * The reference: what every stored value must be, said slowly in plain SQL.
 *
 * A float counts as its decimal of 15 significant digits, so a mean, which is
 * below 1000, is rounded to 12 places before it is rounded to two.
 */
\set ON_ERROR_STOP on
SET check_function_bodies = off;

CREATE FUNCTION reference.rounded(x numeric) RETURNS numeric
LANGUAGE sql IMMUTABLE AS 'SELECT round(round(x, 12), 2)';

/* the score of every account in scope, from the account table alone */
CREATE FUNCTION reference.score(which text)
RETURNS TABLE (account_id int, failed boolean, territory text, owner text, gates boolean[],
	points numeric[], components numeric[], completeness numeric, score numeric)
LANGUAGE sql STABLE AS $$
	WITH input AS MATERIALIZED (
		SELECT * FROM reference.input i WHERE i.model = which
	), counted AS (
		/* a criterion's points, or what its missing rule puts in their place */
		SELECT i.account_id, c.component, c.weight::numeric AS weight, p.value AS raw,
			coalesce(p.value, CASE c.missing WHEN 'skip' THEN NULL WHEN 'zero' THEN 0
				ELSE c.missing::numeric END) AS value
		FROM input i, unnest(i.points) WITH ORDINALITY p (value, n), reference.criterion c
		WHERE c.model = which AND c.n = p.n
	), component AS (
		SELECT k.account_id, m.n, m.weight::numeric AS weight,
			sum(k.weight * k.value)
				/ nullif(sum(k.weight) FILTER (WHERE k.value IS NOT NULL), 0) AS mean
		FROM counted k JOIN reference.component m ON m.model = which AND m.component = k.component
		GROUP BY k.account_id, m.n, m.weight
	), clamped AS (
		SELECT c.*, CASE WHEN c.mean IS NOT NULL THEN least(greatest(c.mean, 0), 100) END AS value FROM component c
	), total AS (
		SELECT c.account_id, array_agg(reference.rounded(c.value) ORDER BY c.n) AS components,
			reference.rounded(sum(c.weight * c.value)
				/ nullif(sum(c.weight) FILTER (WHERE c.value IS NOT NULL), 0)) AS score
		FROM clamped c GROUP BY c.account_id
	), complete AS (
		SELECT k.account_id,
			round(coalesce(sum(k.weight) FILTER (WHERE k.raw IS NOT NULL), 0)
				/ nullif(sum(k.weight), 0), 3) AS completeness
		FROM counted k GROUP BY k.account_id
	)
	SELECT i.account_id, i.failed, i.territory, i.owner, i.gates, i.points, t.components,
		coalesce(c.completeness, 1), t.score
	FROM input i JOIN total t USING (account_id) JOIN complete c USING (account_id)
$$;

/* does a score, with these gates, qualify for a tier? incumbents by exit_score */
CREATE FUNCTION reference.qualifies(tier reference.tier, score numeric, gates boolean[], incumbent boolean)
RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
	SELECT gates[tier.rank] AND (tier.min_score IS NULL
		OR coalesce(score >= CASE WHEN incumbent THEN coalesce(tier.exit_score, tier.min_score)
			ELSE tier.min_score END, false))
$$;

CREATE FUNCTION reference.scope_of(tier reference.tier, territory text, owner text)
RETURNS text LANGUAGE sql IMMUTABLE AS $$
	SELECT CASE tier.capacity_per WHEN 'territory' THEN territory WHEN 'owner' THEN owner ELSE '' END
$$;

CREATE FUNCTION reference.is_capped(tier reference.tier)
RETURNS boolean LANGUAGE sql IMMUTABLE AS
	'SELECT tier.capacity IS NOT NULL OR tier.share IS NOT NULL';

/* the seats of one scope; NULL scope: none */
CREATE FUNCTION reference.seats(tier reference.tier, scope text)
RETURNS bigint LANGUAGE sql STABLE AS $$
	SELECT CASE WHEN scope IS NULL THEN 0 ELSE
		least(coalesce((SELECT e.seats FROM reference.exception e
				WHERE e.model = tier.model AND e.rank = tier.rank AND e.scope = $2), tier.capacity),
			floor(tier.share * coalesce((SELECT c.accounts FROM reference.census c
				WHERE c.model = tier.model AND c.rank = tier.rank AND c.scope = $2), 0))) END
$$;

/*
 * look - read the reference and the extension side by side
 *
 * Into the temporary tables "want" (from the account table) and "have" (from the
 * model's schema).  Accounts that a writer left to the next maintain, because it
 * had to, are in "queued" and in neither of them.
 */
CREATE PROCEDURE reference.look(which text) LANGUAGE plpgsql AS $$
DECLARE
	parts text;
BEGIN
	DROP TABLE IF EXISTS pg_temp.want, pg_temp.have, pg_temp.queued;
	CREATE TEMP TABLE want AS SELECT * FROM reference.score(which);
	SELECT string_agg(format('a.%I', c.component), ', ' ORDER BY c.n) INTO parts
		FROM reference.component c WHERE c.model = which;
	EXECUTE format($q$
		CREATE TEMP TABLE have AS
		SELECT a.account_id, a.placement, b.rank, q.rank AS qualified_rank, w.rank AS waitlisted_rank,
			a.tier_rank, a.score, a.placed_score, a.completeness, ARRAY[%s] AS components, s.points,
			a.territory, a.owner, a.tier_since, s.holds_seat, s.seat_scope, s.period_id,
			a.base_tier, a.qualified_tier, a.waitlisted_for, a.tier,
			s.xmin::text || s.ctid::text AS stored
		FROM %I.account_tier a
		JOIN %I.state s USING (account_id)
		LEFT JOIN reference.tier b ON b.model = %L AND b.tier = a.base_tier
		LEFT JOIN reference.tier q ON q.model = %L AND q.tier = a.qualified_tier
		LEFT JOIN reference.tier w ON w.model = %L AND w.tier = a.waitlisted_for
	$q$, parts, which, which, which, which, which);
	EXECUTE format('CREATE TEMP TABLE queued AS SELECT DISTINCT account_id FROM %I.queue', which);
	DELETE FROM want w USING queued q WHERE q.account_id = w.account_id;
	DELETE FROM have h USING queued q WHERE q.account_id = h.account_id;
	CREATE UNIQUE INDEX ON want (account_id);
	CREATE UNIQUE INDEX ON have (account_id);
	ANALYZE want;
	ANALYZE have;
END $$;

/*
 * expect - the allocation, tier by tier from the top, into "expected"
 *
 * mode FILL: holders stay, free seats go to challengers.  REBALANCE: who still
 * qualifies competes for the seats; who is held stays.  REEVALUATE: who no
 * longer qualifies leaves.  Needs look() before it.
 */
CREATE PROCEDURE reference.expect(which text, mode text) LANGUAGE plpgsql AS $$
DECLARE
	t reference.tier;
BEGIN
	DROP TABLE IF EXISTS pg_temp.expected;
	CREATE TEMP TABLE expected AS
	SELECT w.account_id, w.failed, w.score, w.gates, w.territory, w.owner,
		h.rank AS old_rank, h.seat_scope, h.tier_since AS since,
		w.failed AS fixed, CASE WHEN w.failed THEN h.rank END AS rank
	FROM want w JOIN have h USING (account_id);
	CREATE INDEX ON expected (account_id);

	FOR t IN SELECT * FROM reference.tier r WHERE r.model = which ORDER BY r.rank LOOP
		/* who may not be moved keeps its seat before anybody else takes one */
		UPDATE expected e SET fixed = true, rank = t.rank
		WHERE NOT e.fixed AND e.old_rank = t.rank AND (mode = 'FILL'
			OR mode = 'REBALANCE' AND NOT reference.qualifies(t, e.score, e.gates, true));
		UPDATE expected e SET fixed = true, rank = t.rank
		FROM (
			SELECT account_id, scope, row_number() OVER (PARTITION BY scope
				ORDER BY (old_rank IS NOT DISTINCT FROM t.rank) DESC, score DESC NULLS LAST, since, account_id) AS place
			FROM (SELECT *, reference.scope_of(t, x.territory, x.owner) AS scope FROM expected x
				WHERE NOT x.fixed AND reference.qualifies(t, x.score, x.gates, x.old_rank IS NOT DISTINCT FROM t.rank)) y
		) c
		LEFT JOIN (
			SELECT coalesce(x.seat_scope, '') AS scope, count(*) AS taken FROM expected x
			WHERE x.fixed AND x.rank = t.rank GROUP BY 1
		) f ON f.scope = c.scope
		WHERE c.account_id = e.account_id
			AND (NOT reference.is_capped(t)
				OR c.place <= reference.seats(t, c.scope) - coalesce(f.taken, 0));
	END LOOP;
END $$;

/* take_census - count the accounts that a share is a share of, as a review does */
CREATE PROCEDURE reference.take_census(which text) LANGUAGE plpgsql AS $$
BEGIN
	DELETE FROM reference.census WHERE model = which;
	INSERT INTO reference.census
	SELECT which, t.rank, x.scope, count(*)
	FROM reference.tier t, want w JOIN have h USING (account_id),
		LATERAL (SELECT CASE WHEN w.failed THEN reference.scope_of(t, h.territory, h.owner)
			ELSE reference.scope_of(t, w.territory, w.owner) END AS scope) x
	WHERE t.model = which AND t.share IS NOT NULL AND x.scope IS NOT NULL
	GROUP BY 1, 2, 3;
END $$;

/* the difference between "expected" and "have", after a review */
CREATE FUNCTION reference.unexpected() RETURNS TABLE (check_name text, account_id int, detail text)
LANGUAGE sql STABLE AS $$
	SELECT 'allocation', account_id, format('tier rank %s, expected %s (was %s, score %s, gates %s, scope %s/%s, since %s%s)',
		h.rank, e.rank, e.old_rank, e.score, e.gates, e.territory, e.owner, e.since, CASE WHEN e.failed THEN ', failed' ELSE '' END)
	FROM expected e FULL JOIN have h USING (account_id)
	WHERE h.rank IS DISTINCT FROM e.rank
	ORDER BY e.score DESC NULLS LAST, account_id
$$;
