/* The functions and procedures: names, arguments, volatility, strictness. */
CREATE FUNCTION pg_temp.arguments(name text) RETURNS text[] LANGUAGE sql AS $$
	SELECT p.proargnames[1:p.pronargs] FROM pg_proc p
	WHERE p.pronamespace = 'tiering'::regnamespace AND p.proname = name ORDER BY p.oid LIMIT 1
$$;

SELECT * FROM no_plan();

-- the argument names of the interface, in order
SELECT is(pg_temp.arguments(f.name), f.arguments, f.name || ' takes ' || array_to_string(f.arguments, ', '))
FROM (VALUES
	('create_model', '{model,account_table,key_column,filter,territory,owner,template,schema_name}'::text[]),
	('drop_model', '{model,force}'),
	('set_component', '{model,component,weight}'),
	('drop_component', '{model,component}'),
	('set_criterion', '{model,component,criterion,expression,weight,missing,description}'),
	('drop_criterion', '{model,criterion}'),
	('set_source', '{model,relation,account}'),
	('drop_source', '{model,relation}'),
	('set_tier', '{model,tier,rank,min_score,exit_score,gate,capacity,capacity_per,share,motion,description}'),
	('drop_tier', '{model,tier}'),
	('set_seats', '{model,tier,scope,seats}'),
	('set_signal', '{model,component,kind,points,half_life,cap,per_day,description}'),
	('drop_signal', '{model,kind}'),
	('set_signal_source', '{model,relation,account,kind,occurred_at,filter,strength}'),
	('drop_signal_source', '{model,relation}'),
	('explain', '{model,account}'),
	('momentum', '{model,account,component,recent,baseline}'),
	('spikes', '{model,factor,component,recent,baseline}'),
	('override', '{model,account,tier,reason,until,force}'),
	('clear_override', '{model,account}'),
	('elevate', '{model,account,tier,until,reason}'),
	('set_trigger_event', '{model,kind,promote,to_tier,boost,for_period,description,factor,recent,baseline}'),
	('drop_trigger_event', '{model,kind}'),
	('window_open', '{kind}'),
	('reevaluate', '{model}'),
	('rebalance', '{model}'),
	('maintain', '{model}'),
	('schedule', '{model,reevaluate,rebalance,maintain}'),
	('unschedule', '{model}'),
	('suspend', '{model}'),
	('resume', '{model}'),
	('verify', '{model}'),
	('repair', '{model}')) f (name, arguments);

-- defaults: what may be left out
SELECT is((SELECT p.pronargdefaults::int FROM pg_proc p WHERE p.pronamespace = 'tiering'::regnamespace AND p.proname = f.name
	ORDER BY p.oid LIMIT 1), f.defaults, f.name || ' has ' || f.defaults || ' arguments with a default')
FROM (VALUES ('create_model', 6), ('set_criterion', 3), ('set_tier', 8), ('drop_model', 1), ('schedule', 3), ('set_signal', 4), ('set_signal_source', 2), ('override', 3), ('elevate', 1), ('set_trigger_event', 8), ('momentum', 3), ('spikes', 4)) f (name, defaults);

-- procedures, because they commit
SELECT is((SELECT string_agg(DISTINCT p.prokind::text, '') FROM pg_proc p
	WHERE p.pronamespace = 'tiering'::regnamespace AND p.proname = name), 'p', name || ' is a procedure')
FROM unnest('{activate,reevaluate,rebalance,maintain}'::text[]) name;

-- both ways to name an account
SELECT set_eq($$ SELECT oidvectortypes(proargtypes) FROM pg_proc WHERE pronamespace = 'tiering'::regnamespace AND proname = 'explain' $$,
	ARRAY['text, anyelement', 'text, text'], 'explain takes a key of any type, or text');
SELECT is((SELECT array_agg(split_part(oidvectortypes(proargtypes), ', ', 2) ORDER BY oid) FROM pg_proc
	WHERE pronamespace = 'tiering'::regnamespace AND proname = name), '{text,anyelement}', name || ' takes a key of any type, or text')
FROM unnest('{override,clear_override,elevate,momentum}'::name[]) name;

-- what only asks is stable
SELECT is((SELECT string_agg(DISTINCT p.provolatile::text, '') FROM pg_proc p
	WHERE p.pronamespace = 'tiering'::regnamespace AND p.proname = name), 's', name || ' is stable')
FROM unnest('{explain,momentum,spikes}'::text[]) name;

-- the curves: immutable, strict, parallel safe, in every signature
SELECT is((SELECT count(*) FROM pg_proc p WHERE p.pronamespace = 'tiering'::regnamespace AND p.proname = name
	AND (p.provolatile, p.proisstrict, p.proparallel) IS DISTINCT FROM ('i', true, 's')), 0::bigint,
	name || ' is immutable, strict and parallel safe')
FROM unnest('{ramp,band,lookup,overlap,sigmoid}'::text[]) name;

SELECT is(tiering.ramp(x, 0, 10), 50::double precision, 'ramp takes an int') FROM (VALUES (5)) v (x);
SELECT is(tiering.ramp(x, 0, 10), 50::double precision, 'ramp takes a numeric') FROM (VALUES (5.0)) v (x);
SELECT is(tiering.ramp(x, 0, 10), 50::double precision, 'ramp takes a bigint') FROM (VALUES (5::bigint)) v (x);
SELECT is(tiering.ramp(x, 0, 10), 50::double precision, 'ramp takes a smallint') FROM (VALUES (5::smallint)) v (x);
SELECT is(tiering.ramp(x, 0, 10), 50::double precision, 'ramp takes a real') FROM (VALUES (5::real)) v (x);

-- what writes is volatile, and nothing that writes is parallel safe
SELECT is((SELECT count(*) FROM pg_proc p WHERE p.pronamespace = 'tiering'::regnamespace AND p.proname = name
	AND (p.provolatile <> 'v' OR p.proparallel = 's')), 0::bigint, name || ' is volatile and not parallel safe')
FROM unnest('{create_model,drop_model,set_component,set_criterion,set_tier,set_seats,set_signal,drop_signal,set_signal_source,drop_signal_source,drop_component,drop_criterion,drop_tier,activate,reevaluate,rebalance,maintain,schedule,unschedule,suspend,resume,repair,override,clear_override,elevate,set_trigger_event,drop_trigger_event}'::text[]) name;

-- the planner is told what is dear, how many rows come, and what a worker may do
SELECT is_empty($$ SELECT p.oid::regprocedure FROM pg_proc p WHERE p.pronamespace = 'tiering'::regnamespace
	AND p.provolatile = 's' AND p.proparallel <> 's' AND p.procost < 1000 $$, 'what runs queries costs more than an operator');
SELECT is_empty($$ SELECT p.oid::regprocedure FROM pg_proc p WHERE p.pronamespace = 'tiering'::regnamespace
	AND p.proretset AND p.prorows = 1000 $$, 'what returns rows says how many');
SELECT is_empty($$ SELECT p.oid::regprocedure FROM pg_proc p WHERE p.pronamespace = 'tiering'::regnamespace
	AND p.proname IN ('clock', '_word', '_lift_number', '_lift_time', '_signal_score',
		'_signal_component', '_tally_add', '_tally_merge', '_tally', '_views_open') AND p.proparallel <> 's' $$, 'what views call may run in workers');

-- tier_as_of keeps the type of the key
CREATE SCHEMA crm;
CREATE TABLE crm.a (k int PRIMARY KEY);
CREATE TABLE crm.b (k bigint PRIMARY KEY);
CREATE TABLE crm.c (k uuid PRIMARY KEY);
CREATE TABLE crm.d (k text PRIMARY KEY);
CREATE TABLE crm.e (k numeric(12, 3) PRIMARY KEY);
CREATE TABLE crm.f (k varchar(20) COLLATE "C" PRIMARY KEY);

CREATE PROCEDURE pg_temp.make(name text) LANGUAGE plpgsql AS $$
BEGIN
	PERFORM tiering.create_model('m_' || name, format('crm.%I', name)::regclass, template => 'three_tier');
	PERFORM tiering.set_component('m_' || name, 'fit', weight => 1);
	PERFORM tiering.set_criterion('m_' || name, 'fit', 'one', '10');
END $$;
CALL pg_temp.make('a');
CALL pg_temp.make('b');
CALL pg_temp.make('c');
CALL pg_temp.make('d');
CALL pg_temp.make('e');
CALL pg_temp.make('f');
CALL tiering.activate('m_a');
CALL tiering.activate('m_b');
CALL tiering.activate('m_c');
CALL tiering.activate('m_d');
CALL tiering.activate('m_e');
CALL tiering.activate('m_f');

SELECT has_function(schema, 'tier_as_of', '{timestamp with time zone}'::name[], schema || '.tier_as_of')
FROM unnest('{m_a,m_b,m_c,m_d,m_e,m_f}'::name[]) schema;
SELECT is((SELECT format_type(atttypid, atttypmod) FROM pg_attribute
	WHERE attrelid = format('%I.%I', schema, view)::regclass AND attname = 'account_id'), type,
	format('%s.%s.account_id is %s', schema, view, type))
FROM (VALUES ('m_a', 'integer'), ('m_b', 'bigint'), ('m_c', 'uuid'), ('m_d', 'text'), ('m_e', 'numeric(12,3)'), ('m_f', 'character varying(20)')) t (schema, type),
	unnest('{account_tier,tier_history,criterion_points,account_error,overrides}'::text[]) view;

SELECT * FROM finish();
