/* Who may do what: PUBLIC nothing, writers nothing more, readers one view. */
SET client_min_messages = warning;
CREATE SCHEMA crm;
CREATE TABLE crm.accounts (id bigint PRIMARY KEY, points int, region text, owner_id int, status text DEFAULT 'open');
INSERT INTO crm.accounts SELECT i, i % 101, 'r' || i % 3, i % 7 FROM generate_series(1, 200) i;
CREATE ROLE tiering_owner;
CREATE ROLE tiering_member IN ROLE tiering_owner;
CREATE ROLE tiering_dormant NOINHERIT IN ROLE tiering_owner;
CREATE ROLE tiering_writer;
CREATE ROLE tiering_reader;
CREATE ROLE tiering_stranger;
ALTER SCHEMA crm OWNER TO tiering_owner;
ALTER TABLE crm.accounts OWNER TO tiering_owner;
GRANT CREATE ON DATABASE :"DBNAME" TO tiering_owner;
GRANT USAGE ON SCHEMA crm TO tiering_writer, tiering_reader, tiering_stranger;
GRANT SELECT, INSERT, UPDATE, DELETE ON crm.accounts TO tiering_writer;
GRANT SELECT ON crm.accounts TO tiering_stranger;

SELECT * FROM no_plan();

-- PUBLIC
SELECT is_empty($$
	SELECT c.oid::regclass, privilege FROM pg_class c,
		unnest('{SELECT,INSERT,UPDATE,DELETE,TRUNCATE,REFERENCES,TRIGGER}'::text[]) privilege
	WHERE c.relnamespace = 'tiering'::regnamespace AND c.relkind IN ('r', 'v')
		AND has_table_privilege('tiering_stranger', c.oid, privilege)
		AND (c.relname, privilege) <> ('run', 'SELECT')
$$, 'PUBLIC sees nothing of the catalogue');

-- who may make a model
SET ROLE tiering_stranger;
SELECT is_empty('SELECT * FROM tiering.run', 'the log of runs shows a stranger no model of others');
SELECT throws_ok($$ SELECT tiering.create_model('abm', 'crm.accounts') $$, '42501', NULL, 'a stranger cannot make a model');
SET ROLE tiering_writer;
SELECT throws_ok($$ SELECT tiering.create_model('abm', 'crm.accounts') $$, '42501', NULL, 'nor can who may write the table');
RESET ROLE;
SELECT hasnt_schema('abm');

GRANT USAGE ON SCHEMA tiering TO tiering_owner, tiering_writer, tiering_stranger, tiering_reader;
SET ROLE tiering_member;
SELECT lives_ok($$ SELECT tiering.create_model('abm', 'crm.accounts', territory => 'region', owner => 'owner_id') $$, 'a member of the owner can make a model');
SELECT lives_ok($$ SELECT tiering.set_component('abm', 'fit', weight => 1) $$, 'and define it');
SELECT lives_ok($$ SELECT tiering.set_criterion('abm', 'fit', 'points', 'points') $$, 'and define it further');
CALL tiering.activate('abm');
SELECT is((SELECT count(*) FROM abm.account_tier), 200::bigint, 'and activate it, and read it');
RESET ROLE;
SELECT is_empty($$
	SELECT c.oid::regclass FROM pg_class c WHERE c.relnamespace = 'abm'::regnamespace AND pg_get_userbyid(c.relowner) <> 'tiering_owner'
$$, 'everything in the schema belongs to the owner of the table');
SELECT schema_owner_is('abm', 'tiering_owner');

-- PUBLIC and a model
SELECT is(has_schema_privilege('tiering_stranger', 'abm', 'usage'), false, 'PUBLIC may not enter the schema of a model');
SELECT is_empty($$
	SELECT c.oid::regclass, privilege FROM pg_class c, unnest('{SELECT,INSERT,UPDATE,DELETE,TRUNCATE,REFERENCES,TRIGGER}'::text[]) privilege
	WHERE c.relnamespace = 'abm'::regnamespace AND c.relkind IN ('r', 'v') AND has_table_privilege('tiering_stranger', c.oid, privilege)
$$, 'PUBLIC sees no table and no view of a model');

-- strangers manage nothing
SET ROLE tiering_stranger;
SELECT throws_ok(command, '42501', NULL, 'a stranger cannot: ' || command)
FROM unnest(ARRAY[
	$$ SELECT tiering.set_component('abm', 'more', weight => 1) $$,
	$$ SELECT tiering.set_criterion('abm', 'fit', 'more', '1') $$,
	$$ SELECT tiering.set_tier('abm', 'More', 9) $$,
	$$ SELECT tiering.drop_tier('abm', 'Strategic') $$,
	$$ SELECT tiering.drop_component('abm', 'fit') $$,
	$$ SELECT tiering.drop_criterion('abm', 'points') $$,
	$$ SELECT tiering.set_seats('abm', 'Strategic', NULL, 1) $$,
	$$ SELECT tiering.override('abm', 1, 'Strategic', 'mine') $$,
	$$ SELECT tiering.clear_override('abm', 1) $$,
	$$ SELECT tiering.elevate('abm', 1, 'Strategic', 'tomorrow') $$,
	$$ SELECT tiering.set_trigger_event('abm', 'new_funding') $$,
	$$ SELECT tiering.drop_trigger_event('abm', 'new_funding') $$,
	$$ SELECT tiering.drop_model('abm', force => true) $$,
	$$ CALL tiering.activate('abm') $$,
	$$ CALL tiering.reevaluate('abm') $$,
	$$ CALL tiering.rebalance('abm') $$,
	$$ CALL tiering.maintain('abm') $$,
	$$ SELECT * FROM tiering.explain('abm', 1) $$,
	$$ SELECT tiering.momentum('abm', 1) $$,
	$$ SELECT * FROM tiering.spikes('abm') $$,
	$$ SELECT * FROM tiering.verify('abm') $$,
	$$ SELECT * FROM abm.account_tier $$,
	$$ SELECT * FROM abm.state $$,
	$$ UPDATE abm.state SET score = 100 $$,
	$$ UPDATE tiering.live SET version = 2 $$,
	$$ INSERT INTO tiering.run_log (model, kind, started_at) VALUES ('abm', 'repair', now()) $$,
	$$ SELECT tiering.schedule('abm', maintain => 'hourly') $$]) command;
RESET ROLE;

-- nor by any function that takes a model: each one there is, with arguments that a manager could give
CREATE FUNCTION crm.call_of(function regprocedure) RETURNS text LANGUAGE sql AS $$
	SELECT format('%s tiering.%I(%s)', CASE prokind WHEN 'p' THEN 'CALL' ELSE 'SELECT' END, proname, string_agg(CASE
		WHEN name = 'model' THEN '''abm''' WHEN name = 'tier' THEN '''Strategic''' WHEN name = 'criterion' THEN '''points''' WHEN name IN ('reevaluate', 'rebalance', 'maintain') THEN '''hourly'''
		WHEN name = 'account' AND type = 'anyelement' THEN '1' WHEN name = 'account' THEN '''1''' WHEN name = 'component' THEN '''fit''' WHEN name IN ('template', 'missing', 'to_tier', 'boost') THEN 'NULL::' || type WHEN name = 'capacity_per' THEN '''owner'''
		ELSE CASE type WHEN 'text' THEN '''x''' WHEN 'regclass' THEN '''crm.accounts''' WHEN 'boolean' THEN 'true' WHEN 'interval' THEN '''30 days''' WHEN 'timestamp with time zone' THEN '''2100-01-01''' ELSE '1' END || '::' || type END, ', ' ORDER BY i))
	FROM pg_proc, unnest(proargnames[1:pronargs], proargtypes::oid[]::regtype[]::text[]) WITH ORDINALITY a (name, type, i) WHERE oid = function GROUP BY oid, proname, prokind
$$;
-- refusal: SQLSTATE, and what the message tells of the model beside its name
CREATE FUNCTION crm.refusal(command text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	said text;
	more text;
BEGIN
	EXECUTE command;
	RETURN 'nothing was refused';
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS said = MESSAGE_TEXT, more = PG_EXCEPTION_DETAIL;
	said := said || ' ' || more;
	GET STACKED DIAGNOSTICS more = PG_EXCEPTION_HINT;
	RETURN SQLSTATE || coalesce(': ' || substring(said || ' ' || more FROM 'Strategic|Priority|Programme|points|region|owner_id|1001|\m(?:1|200)\M'), '');
END $$;
GRANT EXECUTE ON FUNCTION crm.refusal, crm.call_of TO tiering_stranger;
SET ROLE tiering_stranger;
SELECT is(crm.refusal(crm.call_of(oid)), '42501', 'a stranger is refused, and told nothing: ' || oid::regprocedure)
FROM pg_proc WHERE pronamespace = 'tiering'::regnamespace AND pronargs > 0 AND proargnames[1] = 'model' AND proname NOT IN ('_views_open', '_history_reaches', 'create_model', 'set_trigger_event') ORDER BY oid::regprocedure::text COLLATE "C";
SELECT is(crm.refusal(replace(crm.call_of('tiering.create_model(text, regclass, text, text, text, text, text, text)'), 'NULL::text', '''empty''')), '42501', 'also who would make a model of that name');
SELECT cmp_ok((SELECT count(*) FROM pg_proc WHERE pronamespace = 'tiering'::regnamespace AND pronargs > 0 AND proargnames[1] = 'model'), '>', 35::bigint, 'there are many of them');
SELECT is_empty('SELECT * FROM tiering.health()', 'and is told of no model''s health');
-- a member that has not the rights of the role until he becomes it
SET ROLE tiering_dormant;
SELECT is_empty('SELECT * FROM tiering.run', 'who does not inherit the rights of the owner is not told of runs');
SELECT is_empty('SELECT * FROM tiering.health()', 'nor of the health of the model');
SET ROLE tiering_owner;
SELECT isnt_empty('SELECT * FROM tiering.run', 'as the owner he is');
RESET ROLE;

-- the writer has rights on the table, not even USAGE on ours
REVOKE USAGE ON SCHEMA tiering FROM tiering_writer;
SET ROLE tiering_writer;
SELECT lives_ok($$ INSERT INTO crm.accounts VALUES (1001, 95, 'r1', 1) $$, 'a writer inserts');
SELECT lives_ok($$ UPDATE crm.accounts SET points = 99 WHERE id IN (1, 2) $$, 'a writer updates');
SELECT lives_ok($$ UPDATE crm.accounts SET id = 2002 WHERE id = 2 $$, 'a writer changes a key');
SELECT lives_ok($$ DELETE FROM crm.accounts WHERE id = 3 $$, 'a writer deletes');
SELECT lives_ok($$ UPDATE crm.accounts SET owner_id = 99, region = 'new' WHERE id = 4 $$, 'a writer brings a new owner');
SELECT throws_ok($$ SELECT * FROM abm.account_tier $$, '42501', NULL, 'a writer does not see tiers');
RESET ROLE;
SELECT is_empty($$ SELECT * FROM tiering.verify('abm') $$, 'what the writer did was captured');
SELECT is((SELECT tier FROM abm.account_tier WHERE account_id = 1001), 'Priority', 'with rights of the owner');

-- the reader has one view
GRANT USAGE ON SCHEMA abm TO tiering_reader;
GRANT SELECT ON abm.account_tier TO tiering_reader;
REVOKE USAGE ON SCHEMA tiering, crm FROM tiering_reader;
SET ROLE tiering_reader;
BEGIN READ ONLY;
SELECT lives_ok($$ SELECT * FROM abm.account_tier $$, 'a reader reads the view it was granted, in a read-only transaction');
COMMIT;
SELECT throws_ok($$ SELECT * FROM abm.tier_history $$, '42501', NULL, 'and no other');
SELECT throws_ok($$ SELECT * FROM abm.state $$, '42501', NULL, 'nor the table behind it');
RESET ROLE;
DO $$
DECLARE
	view text;
BEGIN
	FOREACH view IN ARRAY '{tier_history,tier_summary,capacity,movement,scorecard,criterion_points,account_error,overrides}'::text[] LOOP
		EXECUTE format('GRANT SELECT ON abm.%I TO tiering_reader', view);
	END LOOP;
END $$;
SET ROLE tiering_reader;
SELECT lives_ok(format('SELECT * FROM abm.%I', view), 'a reader of ' || view || ' needs nothing else')
FROM unnest('{tier_history,tier_summary,capacity,movement,scorecard,criterion_points,account_error,overrides}'::text[]) view;
RESET ROLE;

-- privileges survive a new version
SET ROLE tiering_owner;
SELECT tiering.set_component('abm', 'more', weight => 1) \g /dev/null
SELECT tiering.set_criterion('abm', 'more', 'one', '1') \g /dev/null
CALL tiering.activate('abm');
RESET ROLE;
SELECT is(has_table_privilege('tiering_reader', 'abm.account_tier', 'select'), true, 'a new version keeps the privileges on the views');

-- expressions run as the owner of the model, restricted
CREATE FUNCTION crm.spy(points int) RETURNS int LANGUAGE plpgsql STABLE AS $$
BEGIN
	IF current_user <> 'tiering_owner' THEN
		RAISE EXCEPTION 'runs as %', current_user;
	END IF;
	RETURN points;
END $$;
CREATE FUNCTION crm.escape(points int) RETURNS int LANGUAGE plpgsql STABLE AS $$
BEGIN
	PERFORM set_config('role', 'none', false);
	RETURN points;
END $$;
SET ROLE tiering_owner;
SELECT tiering.set_criterion('abm', 'more', 'one', 'crm.spy(points)') \g /dev/null
CALL tiering.activate('abm');
RESET ROLE;
SELECT is_empty($$ SELECT * FROM abm.account_error $$, 'a review evaluates as the owner, whoever calls it');
UPDATE crm.accounts SET points = 77 WHERE id = 10;
SET ROLE tiering_writer;
UPDATE crm.accounts SET points = 78 WHERE id = 11;
RESET ROLE;
SELECT is_empty($$ SELECT * FROM abm.account_error $$, 'a write evaluates as the owner, whoever writes');
SET ROLE tiering_owner;
SELECT tiering.set_criterion('abm', 'more', 'one', 'crm.escape(points)') \g /dev/null
CALL tiering.activate('abm');
RESET ROLE;
UPDATE crm.accounts SET points = 79 WHERE id = 12;
SELECT is((SELECT sqlstate FROM abm.account_error WHERE account_id = 12), '42501', 'an expression cannot become somebody else');

-- what a hostile search_path shadows is not looked at; pgTAP itself would, so nothing of it here
CREATE SCHEMA hostile;
GRANT USAGE ON SCHEMA hostile TO PUBLIC;
CREATE FUNCTION hostile.now() RETURNS timestamptz LANGUAGE sql AS $$ SELECT '-infinity'::timestamptz $$;
CREATE FUNCTION hostile.eq(int, int) RETURNS boolean LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'hijacked'; END $$;
CREATE FUNCTION hostile.eq(bigint, bigint) RETURNS boolean LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'hijacked'; END $$;
CREATE FUNCTION hostile.eq(text, text) RETURNS boolean LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'hijacked'; END $$;
CREATE OPERATOR hostile.= (LEFTARG = int, RIGHTARG = int, FUNCTION = hostile.eq);
CREATE OPERATOR hostile.= (LEFTARG = bigint, RIGHTARG = bigint, FUNCTION = hostile.eq);
CREATE OPERATOR hostile.= (LEFTARG = text, RIGHTARG = text, FUNCTION = hostile.eq);
CREATE TABLE hostile.state (account_id int);
CREATE TABLE hostile.model (model text);
SET ROLE tiering_owner;
SELECT tiering.set_criterion('abm', 'more', 'one', '1') \g /dev/null
SET search_path = hostile, pg_catalog, public;
SELECT tiering.set_criterion('abm', 'more', 'two', '2') \g /dev/null
UPDATE crm.accounts SET points = 80 WHERE id OPERATOR(pg_catalog.=) 13;
INSERT INTO crm.accounts VALUES (3003, 81, 'r1', 5);
DELETE FROM crm.accounts WHERE id OPERATOR(pg_catalog.=) 14;
CALL tiering.activate('abm');
CALL tiering.reevaluate('abm');
CALL tiering.rebalance('abm');
CALL tiering.maintain('abm');
SELECT tiering.set_seats('abm', 'Strategic', NULL, 49) \g /dev/null
SELECT tiering.suspend('abm') \g /dev/null
SELECT tiering.resume('abm') \g /dev/null
SELECT tiering.repair('abm') \g /dev/null
SELECT * FROM tiering.explain('abm', 13) \g /dev/null
SELECT * FROM tiering.verify('abm') \g /dev/null
SELECT * FROM tiering.health() \g /dev/null
TABLE abm.account_tier \g /dev/null
TABLE abm.tier_history \g /dev/null
TABLE abm.tier_summary \g /dev/null
TABLE abm.capacity \g /dev/null
TABLE abm.movement \g /dev/null
TABLE abm.scorecard \g /dev/null
TABLE abm.criterion_points \g /dev/null
TABLE abm.account_error \g /dev/null
SELECT * FROM abm.tier_as_of('2027-01-01') \g /dev/null
RESET search_path;
RESET ROLE;
SELECT pass('every function, procedure and view under a hostile search_path');
SELECT is_empty($$ SELECT * FROM tiering.verify('abm') $$, 'and all is right afterwards');

SELECT * FROM finish();

SELECT tiering.drop_model('abm', force => true) \g /dev/null
DROP SCHEMA crm, hostile CASCADE;
DROP OWNED BY tiering_owner, tiering_member, tiering_dormant, tiering_writer, tiering_reader, tiering_stranger;
DROP ROLE tiering_member, tiering_dormant, tiering_owner, tiering_writer, tiering_reader, tiering_stranger;
