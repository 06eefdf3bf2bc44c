/*
 * test/lib/fingerprint.sql
 *	  All that a database with tiering holds, as lines of text to be sorted: every
 *	  object, its owner, grants and comment, and every row.  No OID is in it, so
 *	  two databases can be compared with diff.
 *
 * Variable rows: on shows rows, off the objects alone.  Variable schemas: a
 * pattern of the schemas that count.  The clock stands still, since views show
 * the score of the moment.
 */
SET search_path = pg_catalog;
SET tiering.clock = '2026-12-05 12:00+00';
SET extra_float_digits = 1;
SET bytea_output = hex;

\pset tuples_only on
\pset format unaligned

-- the objects, each with its owner, grants and comment; no temporary view, for standbys
WITH place AS (
	SELECT oid, nspname FROM pg_namespace
	WHERE nspname !~ '^pg_' AND nspname <> 'information_schema' AND nspname ~ :'schemas'
), line AS (
	SELECT format('schema %I owner %s grants %s comment %s', nspname, nspowner::regrole,
		(SELECT string_agg(a::text, ' ' ORDER BY a::text) FROM unnest(coalesce(nspacl, acldefault('n', nspowner))) a), obj_description(oid, 'pg_namespace')) AS line
	FROM pg_namespace WHERE oid IN (SELECT oid FROM place)
UNION ALL
	SELECT format('relation %s kind %s owner %s options %s security %s %s kept %s grants %s comment %s', c.oid::regclass, c.relkind, c.relowner::regrole,
		c.reloptions, c.relrowsecurity, c.relforcerowsecurity, c.relpersistence,
		(SELECT string_agg(a::text, ' ' ORDER BY a::text) FROM unnest(coalesce(c.relacl, acldefault(CASE c.relkind WHEN 'S' THEN 's' ELSE 'r' END::"char", c.relowner))) a), obj_description(c.oid, 'pg_class'))
	FROM pg_class c WHERE c.relnamespace IN (SELECT oid FROM place)
UNION ALL
	-- names of columns that are no longer there differ, and so do the numbers of those after them
	SELECT format('column %s.%I place %s type %s null %s default %s identity %s generated %s grants %s comment %s', c.oid::regclass, a.attname,
		count(*) OVER (PARTITION BY a.attrelid ORDER BY a.attnum),
		format_type(a.atttypid, a.atttypmod), NOT a.attnotnull, pg_get_expr(d.adbin, d.adrelid), a.attidentity, a.attgenerated,
		(SELECT string_agg(x::text, ' ' ORDER BY x::text) FROM unnest(a.attacl) x), col_description(c.oid, a.attnum))
	FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
	LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
	WHERE c.relnamespace IN (SELECT oid FROM place) AND c.relkind <> 'i'
UNION ALL
	SELECT format('view %s is %s', c.oid::regclass, pg_get_viewdef(c.oid))
	FROM pg_class c WHERE c.relnamespace IN (SELECT oid FROM place) AND c.relkind IN ('v', 'm')
UNION ALL
	SELECT format('index %s comment %s', pg_get_indexdef(i.indexrelid), obj_description(i.indexrelid, 'pg_class'))
	FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid WHERE c.relnamespace IN (SELECT oid FROM place)
UNION ALL
	SELECT format('constraint %I on %s is %s comment %s', conname, conrelid::regclass, pg_get_constraintdef(oid), obj_description(oid, 'pg_constraint'))
	FROM pg_constraint WHERE connamespace IN (SELECT oid FROM place)
UNION ALL
	SELECT format('trigger %s enabled %s comment %s', pg_get_triggerdef(t.oid), t.tgenabled, obj_description(t.oid, 'pg_trigger'))
	FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid WHERE c.relnamespace IN (SELECT oid FROM place) AND NOT t.tgisinternal
UNION ALL
	SELECT format('policy %I on %s for %s to %s using %s', polname, polrelid::regclass, polcmd, polroles::regrole[], pg_get_expr(polqual, polrelid))
	FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid WHERE c.relnamespace IN (SELECT oid FROM place)
UNION ALL
	SELECT format('function %s owner %s grants %s comment %s %s', oid::regprocedure, proowner::regrole,
		(SELECT string_agg(a::text, ' ' ORDER BY a::text) FROM unnest(coalesce(proacl, acldefault('f', proowner))) a), obj_description(oid, 'pg_proc'),
		CASE prokind WHEN 'a' THEN (SELECT a::text FROM pg_aggregate a WHERE aggfnoid = oid)
		ELSE pg_get_functiondef(oid) END)
	FROM pg_proc WHERE pronamespace IN (SELECT oid FROM place)
UNION ALL
	SELECT format('type %s owner %s comment %s', oid::regtype, typowner::regrole, obj_description(oid, 'pg_type'))
	FROM pg_type WHERE typnamespace IN (SELECT oid FROM place) AND typrelid = 0 AND typelem = 0
UNION ALL
	SELECT format('member of the extension: %s', pg_describe_object(classid, objid, objsubid))
	FROM pg_depend WHERE refclassid = 'pg_extension'::regclass AND deptype = 'e'
	AND refobjid = (SELECT oid FROM pg_extension WHERE extname = 'tiering')
UNION ALL
	SELECT format('extension %s version %s, rows of %s where %L are dumped', e.extname, e.extversion, t.relation::regclass, t.condition)
	FROM pg_extension e, unnest(e.extconfig, e.extcondition) AS t (relation, condition) WHERE e.extname = 'tiering'
)
SELECT replace(line, E'\n', ' ') FROM line;
\if :rows
	SELECT format('SELECT %L || replace(t::text, E''\n'', '' '') FROM %s t',
		CASE c.relkind WHEN 'S' THEN 'sequence ' ELSE 'row of ' END || c.oid::regclass || ': ',
		CASE c.relkind WHEN 'S' THEN format('(SELECT last_value, is_called FROM %s)', c.oid::regclass) ELSE c.oid::regclass::text END)
	FROM pg_class c WHERE c.relnamespace::regnamespace::text !~ '^pg_|^information_schema$'
	AND c.relnamespace::regnamespace::text ~ :'schemas' AND c.relkind IN ('r', 'v', 'm', 'S')
	-- these compute what the rest shows as it is stored
	AND NOT (c.relkind = 'v' AND c.relname ~ '^(draft|model)(_|$)')
	-- and these belong to one cluster
	AND c.relname !~ '^(watched|unlogged)_'
	ORDER BY c.oid::regclass::text COLLATE "C" \gexec
\endif
