/*
 * Two tenants behind row-level security: neither learns of the other's accounts
 * by a table, view, function, notice or error of ours.
 */
SET TimeZone = 'UTC';
SET DateStyle = 'ISO';
SET tiering.clock = '2027-01-01 00:00:00+00';
SET client_min_messages = warning;
CREATE ROLE regress_tenants;
CREATE ROLE regress_crimson IN ROLE regress_tenants;
CREATE ROLE regress_azure IN ROLE regress_tenants;
CREATE SCHEMA crm;
CREATE TABLE crm.accounts (id text PRIMARY KEY, tenant name, points int, divisor int DEFAULT 1, seller text);
CREATE TABLE crm.activities (id int PRIMARY KEY, account_id text, type text, created_at timestamptz);
CREATE INDEX ON crm.activities (account_id);
ALTER TABLE crm.accounts ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON crm.accounts TO regress_tenants USING (tenant = current_user) WITH CHECK (tenant = current_user);
GRANT USAGE ON SCHEMA crm TO regress_tenants;
GRANT SELECT, INSERT, UPDATE, DELETE ON crm.accounts, crm.activities TO regress_tenants;
INSERT INTO crm.accounts SELECT t || i, 'regress_' || t, i * 10, CASE i WHEN 7 THEN 0 ELSE 1 END, 's' || length(t) FROM unnest('{crimson,azure}'::text[]) t, generate_series(1, 9) i;
SELECT tiering.create_model('abm', 'crm.accounts', owner => 'seller', template => 'empty');
SELECT tiering.set_component('abm', 'fit'), tiering.set_criterion('abm', 'fit', 'points', 'points / divisor');
SELECT tiering.set_signal_source('abm', 'crm.activities', 'account_id', 'type', 'created_at');
SELECT tiering.set_signal('abm', 'fit', 'visit', points => 5, half_life => '30 days');
SELECT tiering.set_trigger_event('abm', 'funding', promote => 1, for_period => '30 days');
SELECT tiering.set_tier('abm', 'First', 1, min_score => 70, capacity => 3), tiering.set_tier('abm', 'Second', 2, min_score => 40, capacity => 2, capacity_per => 'owner'),
	tiering.set_tier('abm', 'Rest', 3);
CALL tiering.activate('abm');
INSERT INTO crm.activities SELECT i, (ARRAY['crimson', 'azure'])[1 + i % 2] || 1 + i % 9, (ARRAY['visit', 'funding'])[1 + i % 2], '2026-12-20' FROM generate_series(1, 30) i;
SELECT tiering.override('abm', 'azure1', 'First', 'azure secret', force => true), tiering.override('abm', 'crimson1', 'First', 'crimson secret', force => true);
SELECT tiering.elevate('abm', 'azure2', 'First', '2027-02-01', 'azure secret'), tiering.elevate('abm', 'crimson2', 'First', '2027-02-01', 'crimson secret');
DELETE FROM crm.accounts WHERE id IN ('crimson9', 'azure9');
CALL tiering.maintain('abm');
CALL tiering.reevaluate('abm');

-- even with all that could be granted by mistake on views, nothing of the other's shows
GRANT USAGE ON SCHEMA abm TO regress_tenants;
DO $$
DECLARE
	name text;
BEGIN
	FOR name IN SELECT relname FROM pg_class WHERE relnamespace = 'abm'::regnamespace AND relkind = 'v'
		AND relname IN ('account_tier', 'tier_history', 'tier_summary', 'capacity', 'movement', 'scorecard', 'criterion_points', 'account_error', 'overrides') LOOP
		EXECUTE format('GRANT SELECT ON abm.%I TO regress_tenants', name);
	END LOOP;
END $$;

-- leaks: the relations of ours in which who runs it finds the word of somebody else
CREATE FUNCTION crm.leaks(word text, OUT relation regclass, OUT sees text) RETURNS SETOF record LANGUAGE plpgsql AS $$
BEGIN
	FOR relation IN SELECT oid FROM pg_class WHERE relnamespace IN ('abm'::regnamespace, 'tiering'::regnamespace) AND relkind IN ('r', 'v') AND relname NOT IN ('draft', 'model') ORDER BY oid::regclass::text COLLATE "C" LOOP
		BEGIN
			EXECUTE format('SELECT CASE WHEN count(*) FILTER (WHERE t::text LIKE %L) > 0 THEN %L ELSE %L END FROM %s t', '%' || word || '%', 'the word', 'nothing', relation) INTO sees;
		EXCEPTION WHEN insufficient_privilege THEN
			sees := 'refused';
		END;
		RETURN NEXT;
	END LOOP;
END $$;
SELECT relation, sees FROM crm.leaks('azure') WHERE sees = 'the word';
SET ROLE regress_crimson;
SELECT sees, count(*) > 5 AS many, string_agg(relation::text, ' ' ORDER BY relation::text COLLATE "C") FILTER (WHERE sees <> 'refused') AS relations FROM crm.leaks('azure') GROUP BY sees ORDER BY 1;
SELECT relation, sees FROM crm.leaks('crimson') WHERE sees = 'the word';
SET ROLE regress_azure;
SELECT relation, sees FROM crm.leaks('crimson') WHERE sees = 'the word';
SELECT count(*), min(account_id), max(account_id) FROM abm.account_tier;

-- the names of scopes and the seats in them are no accounts: he sees them, but only his own accounts are counted
SELECT tier, seat_scope, seat_count, taken_count FROM abm.capacity;

-- functions: an account of the other's is as one that is not there
SET ROLE regress_crimson;
SELECT * FROM tiering.explain('abm', 'azure3');
SELECT * FROM tiering.explain('abm', 'nobody');
SELECT tiering.momentum('abm', 'azure3');
SELECT tiering.momentum('abm', 'nobody');
SELECT count(*) > 0 AS own FROM tiering.explain('abm', 'crimson3');
SELECT count(*) FROM tiering.explain('abm', 'crimson3') e WHERE e::text LIKE '%azure%';
SELECT account_id FROM tiering.spikes('abm', factor => 0.0001) s WHERE s::text LIKE '%azure%';
SELECT account_id FROM abm.tier_as_of('2027-01-01') WHERE account_id LIKE 'azure%';
SELECT * FROM tiering.health();
SELECT * FROM tiering.run;
-- who holds a seat is told to who may manage the model, and to nobody else
SELECT tiering.override('abm', 'crimson3', 'First', 'x');
SELECT tiering.set_seats('abm', 'Second', 's5', 0);
SELECT * FROM tiering.verify('abm');
SELECT * FROM tiering._signal_events('abm.state', 1) AS (account_id text, kind text, occurred_at timestamptz, strength float8, message text);

-- functions and operators that tell what they are given see nothing more, nor do statistics
RESET ROLE;
ANALYZE abm.state, abm.history;
CREATE FUNCTION crm.tell(value text) RETURNS boolean LANGUAGE plpgsql COST 0.0001 AS $$
BEGIN
	IF value LIKE '%azure%' THEN
		RAISE WARNING 'told of %', value;
	END IF;
	RETURN true;
END $$;
CREATE FUNCTION crm.tell_equal(a text, b text) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
	IF a = 's5' THEN
		RAISE WARNING 'the planner told of %', a;
	END IF;
	RETURN a = b;
END $$;
CREATE OPERATOR crm.=== (LEFTARG = text, RIGHTARG = text, FUNCTION = crm.tell_equal, RESTRICT = eqsel);
SELECT count(*) > 0 AS there_are FROM pg_stats WHERE schemaname = 'abm' AND most_common_vals::text LIKE '%s5%';
SET ROLE regress_crimson;
SELECT count(*) FROM pg_stats WHERE schemaname IN ('abm', 'tiering');
SELECT count(*) FROM pg_stats_ext WHERE schemaname IN ('abm', 'tiering');
DO $$
DECLARE
	name text;
BEGIN
	FOREACH name IN ARRAY '{account_tier,tier_history,tier_summary,capacity,movement,criterion_points,account_error,overrides}'::text[] LOOP
		EXECUTE format('SELECT count(*) FROM abm.%I t WHERE crm.tell(t::text)', name);
	END LOOP;
	PERFORM FROM abm.tier_as_of('2027-01-01') t WHERE crm.tell(t::text);
	PERFORM FROM tiering.run t WHERE crm.tell(t::text);
END $$;
SELECT count(*) FROM abm.account_tier WHERE owner OPERATOR(crm.===) 's7';

-- a writer's own failing account, and what comes back from the triggers
SET client_min_messages = notice;
UPDATE crm.accounts SET divisor = 0 WHERE id LIKE '%3';
UPDATE crm.accounts SET points = 1 WHERE id LIKE 'azure%' RETURNING id;
INSERT INTO crm.accounts VALUES ('crimson20', 'regress_crimson', 99);
-- a key that is the other's: PostgreSQL says so itself, and says no more than the key
INSERT INTO crm.accounts VALUES ('azure3', 'regress_crimson', 99);
SELECT account_id, criterion, sqlstate FROM abm.account_error ORDER BY 1;
SET client_min_messages = warning;

-- one session, one prepared statement, two tenants
RESET ROLE;
PREPARE mine AS SELECT DISTINCT rtrim(account_id, '0123456789') FROM abm.account_tier NATURAL JOIN (SELECT account_id FROM abm.tier_history) h;
SET plan_cache_mode = force_generic_plan;
SET ROLE regress_crimson;
EXECUTE mine;
SET ROLE regress_azure;
EXECUTE mine;
RESET ROLE;
EXECUTE mine;
SET ROLE regress_crimson;
EXECUTE mine;
-- a cursor and a view of his own stay his
CREATE VIEW pg_temp.mine AS SELECT account_id FROM abm.account_tier;
BEGIN;
DECLARE c CURSOR FOR SELECT DISTINCT rtrim(account_id, '0123456789') FROM pg_temp.mine;
FETCH ALL FROM c;
COMMIT;
DROP VIEW pg_temp.mine;
RESET ROLE;

DEALLOCATE mine;
SELECT tiering.drop_model('abm', force => true);
DROP SCHEMA crm CASCADE;
DROP OWNED BY regress_tenants, regress_crimson, regress_azure;
DROP ROLE regress_crimson, regress_azure, regress_tenants;
