/*
 * Under row-level security explain() tells a reader ranks among the accounts that he sees, and who has no right on
 * view capacity nothing of seats but his own.
 */
SET tiering.clock = '2027-01-01 00:00:00+00';
SET client_min_messages = warning;
CREATE ROLE regress_owner;
CREATE ROLE regress_member IN ROLE regress_owner;
CREATE ROLE regress_crimson;
CREATE ROLE regress_azure;
CREATE ROLE regress_auditor BYPASSRLS;
GRANT CREATE ON DATABASE regression TO regress_owner;
SET ROLE regress_owner;
CREATE SCHEMA crm;
CREATE TABLE crm.accounts (id text PRIMARY KEY, tenant name, points numeric, divisor int DEFAULT 1, seller text DEFAULT 'Anna');
CREATE TABLE crm.events (account text, kind text, at timestamptz);
CREATE INDEX ON crm.events (account);
ALTER TABLE crm.accounts ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON crm.accounts USING (tenant = current_user);
INSERT INTO crm.accounts SELECT left(t, 1) || i, 'regress_' || t, 100 - 10 * i - length(t) FROM unnest('{azure,crimson}'::text[]) t, generate_series(1, 7) i;
SELECT tiering.create_model('abm', 'crm.accounts', owner => 'seller', template => 'empty');
SELECT tiering.set_component('abm', 'fit'), tiering.set_criterion('abm', 'fit', 'points', 'points / divisor');
SELECT tiering.set_signal_source('abm', 'crm.events', account => 'account', kind => 'kind', occurred_at => 'at');
SELECT tiering.set_trigger_event('abm', 'merger', boost => 90, for_period => '10 days');
SELECT tiering.set_tier('abm', 'First', 1, min_score => 60, capacity => 5), tiering.set_tier('abm', 'Second', 2, min_score => 40, capacity => 1, capacity_per => 'owner'),
	tiering.set_tier('abm', 'Rest', 3);
CALL tiering.activate('abm');
GRANT USAGE ON SCHEMA abm, crm TO PUBLIC;
GRANT SELECT, UPDATE ON crm.accounts TO regress_crimson, regress_azure, regress_auditor;
GRANT SELECT ON abm.account_tier, abm.criterion_points TO regress_crimson, regress_azure, regress_auditor;
INSERT INTO crm.events VALUES ('a7', 'merger', '2026-12-31');
CREATE VIEW crm.placed AS SELECT account_id, tier, score, waitlisted_for AS waits FROM abm.account_tier ORDER BY score DESC;
TABLE crm.placed;
RESET ROLE;
CREATE FUNCTION pg_temp.told() RETURNS TABLE (account_id text, item text, detail text) LANGUAGE sql AS $$
	SELECT t.account_id, e.item, e.detail FROM abm.account_tier t, tiering.explain('abm', t.account_id) e
	WHERE e.item IN ('rank', 'seat', 'waitlist', 'next tier') ORDER BY 1, e.line $$;

-- the owner, a member of his, a superuser
SET ROLE regress_owner;
SELECT * FROM pg_temp.told();
CREATE TABLE crm.truth AS SELECT * FROM pg_temp.told();
SET ROLE regress_member;
SELECT count(*) FROM (TABLE crm.truth EXCEPT SELECT * FROM pg_temp.told()) d;
RESET ROLE;
SELECT count(*) FROM (TABLE crm.truth EXCEPT SELECT * FROM pg_temp.told()) d;

-- tenants: nothing of the other's accounts, whatever they do with their own
SET ROLE regress_azure;
SELECT * FROM pg_temp.told();
SET ROLE regress_crimson;
SELECT * FROM pg_temp.told();
DO $$
DECLARE
	told text[];
BEGIN
	FOR i IN 0..100 LOOP
		UPDATE crm.accounts SET points = i * 0.38 WHERE id = 'c7';
		told := told || (SELECT detail FROM tiering.explain('abm', 'c7') WHERE item = 'rank');
	END LOOP;
	RAISE WARNING 'told %', (SELECT array_agg(DISTINCT t ORDER BY t) FROM unnest(told) t);
END $$;

-- no policy restricts the auditor, but he may not know of seats either
SET ROLE regress_auditor;
SELECT * FROM pg_temp.told() WHERE account_id IN ('a3', 'a4');

-- with a right on capacity they know of the seats what it shows them
RESET ROLE;
DELETE FROM crm.accounts WHERE id = 'a1';
GRANT SELECT ON abm.capacity TO regress_azure, regress_crimson, regress_auditor;
SET ROLE regress_owner;
SELECT * FROM pg_temp.told() WHERE item IN ('waitlist', 'next tier') AND account_id IN ('a4', 'c3', 'c4');
SET ROLE regress_auditor;
SELECT * FROM pg_temp.told() WHERE item IN ('waitlist', 'next tier') AND account_id IN ('a4', 'c3', 'c4');
SET ROLE regress_crimson;
SELECT tier, seat_scope, seat_count, taken_count, free_seat_count FROM abm.capacity;
SELECT * FROM pg_temp.told();
SET ROLE regress_azure;
SELECT * FROM pg_temp.told() WHERE account_id IN ('a3', 'a4');

-- who waits and cannot be scored
RESET ROLE;
UPDATE crm.accounts SET divisor = 0 WHERE id = 'c3';
SET ROLE regress_crimson;
SELECT item, detail FROM tiering.explain('abm', 'c3') WHERE item = 'waitlist';
RESET ROLE;
REVOKE SELECT ON abm.capacity FROM regress_crimson;
SET ROLE regress_crimson;
SELECT item, detail FROM tiering.explain('abm', 'c3') WHERE item = 'waitlist';

-- without row-level security everybody is told the rank among all
RESET ROLE;
ALTER TABLE crm.accounts DISABLE ROW LEVEL SECURITY;
SELECT tiering.repair('abm') IS NULL AS repaired;
SET ROLE regress_crimson;
SELECT * FROM pg_temp.told() WHERE account_id = 'c4';
RESET ROLE;

DROP FUNCTION pg_temp.told;
SELECT tiering.drop_model('abm', force => true);
DROP SCHEMA crm CASCADE;
REVOKE CREATE ON DATABASE regression FROM regress_owner;
DROP ROLE regress_member, regress_owner, regress_crimson, regress_azure, regress_auditor;
