/* Under row-level security on the account table, a reader sees the tiers of the accounts that he sees. */
SET tiering.clock = '2027-01-01 00:00:00+00';
SET client_min_messages = warning;
CREATE ROLE regress_reader;
CREATE SCHEMA crm;
CREATE TABLE crm.accounts (id int PRIMARY KEY, points numeric, owner_id int);
INSERT INTO crm.accounts VALUES (1, 90, 7), (2, 80, 7), (3, 75, 8), (4, 40, 8), (5, 30, 7);
SELECT tiering.create_model('abm', 'crm.accounts', owner => 'owner_id', template => 'empty');
SELECT tiering.set_component('abm', 'fit'), tiering.set_criterion('abm', 'fit', 'points', 'points');
SELECT tiering.set_tier('abm', 'First', 1, min_score => 70, capacity => 2), tiering.set_tier('abm', 'Rest', 2);
CALL tiering.activate('abm');
GRANT USAGE ON SCHEMA abm, crm TO regress_reader;
GRANT SELECT ON ALL TABLES IN SCHEMA crm TO regress_reader;
GRANT SELECT ON abm.account_tier, abm.tier_history, abm.tier_summary, abm.capacity,
	abm.movement, abm.scorecard, abm.criterion_points, abm.account_error TO regress_reader;
DELETE FROM crm.accounts WHERE id = 5;

PREPARE tiers AS SELECT account_id, tier, placement FROM abm.account_tier ORDER BY account_id;
SET plan_cache_mode = force_generic_plan;
SET ROLE regress_reader;
EXECUTE tiers;
RESET ROLE;

-- enabled later: the views are closed, also for plans that were made before
ALTER TABLE crm.accounts ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_accounts ON crm.accounts TO regress_reader USING (owner_id = 7);
SET ROLE regress_reader;
EXECUTE tiers;
SELECT count(*) FROM abm.tier_history;
SELECT * FROM tiering.explain('abm', 1);
RESET ROLE;

-- repair opens them for what the policies let through
SELECT tiering.repair('abm') IS NULL AS repaired;
SET ROLE regress_reader;
EXECUTE tiers;
SELECT account_id, tier, is_current FROM abm.tier_history ORDER BY period_id;
SELECT tier, account_count, seat_count, free_seat_count, waitlisted_count FROM abm.tier_summary;
SELECT * FROM abm.capacity;
SELECT * FROM abm.movement;
SELECT * FROM abm.criterion_points ORDER BY account_id;
SELECT account_id FROM abm.tier_as_of('2027-01-01') ORDER BY account_id;
SELECT item, detail FROM tiering.explain('abm', 1) WHERE section = 'score';
SELECT * FROM tiering.explain('abm', 3);
SELECT count(*) FROM abm.state;
SELECT count(*) FROM abm.visible_account;

-- a seat that somebody else's account holds is not free, and not taken by one that the reader sees
RESET ROLE;
ALTER POLICY own_accounts ON crm.accounts USING (id = 2);
SET ROLE regress_reader;
SELECT * FROM abm.capacity;
SELECT tier, account_count, seat_count, free_seat_count FROM abm.tier_summary;
RESET ROLE;
ALTER POLICY own_accounts ON crm.accounts USING (owner_id = 7);
SET ROLE regress_reader;

-- a function of the reader's own sees no more
CREATE FUNCTION pg_temp.peek(account_id int, tier text) RETURNS boolean
LANGUAGE plpgsql COST 0.0001 AS $$ BEGIN RAISE WARNING 'account % is in %', account_id, tier; RETURN true; END $$;
SELECT count(*) FROM abm.account_tier WHERE pg_temp.peek(account_id, tier);
DROP FUNCTION pg_temp.peek(int, text);
RESET ROLE;

-- the owner sees all of it, and who is gone
EXECUTE tiers;
SELECT account_id, tier, is_current FROM abm.tier_history ORDER BY period_id;

-- history is of keys: who may insert a row sees what the former account of its key was
GRANT INSERT ON crm.accounts TO regress_reader;
SET tiering.clock = '2027-01-02 00:00:00+00';
SET ROLE regress_reader;
SELECT count(*) FROM abm.tier_history WHERE account_id = 5;
INSERT INTO crm.accounts VALUES (5, 10, 7);
SELECT account_id, tier, score, is_current, end_cause FROM abm.tier_history WHERE account_id = 5 ORDER BY period_id;
RESET ROLE;
REVOKE INSERT ON crm.accounts FROM regress_reader;
DELETE FROM crm.accounts WHERE id = 5;

-- a reader without rights on the accounts has none on their tiers
REVOKE SELECT ON crm.accounts FROM regress_reader;
SET ROLE regress_reader;
EXECUTE tiers;
RESET ROLE;
GRANT SELECT ON crm.accounts TO regress_reader;

-- disabled again: everybody sees all, and the next version needs no rights on the accounts
ALTER TABLE crm.accounts DISABLE ROW LEVEL SECURITY;
SET ROLE regress_reader;
EXECUTE tiers;
RESET ROLE;
CALL tiering.activate('abm');
REVOKE SELECT ON crm.accounts FROM regress_reader;
SET ROLE regress_reader;
EXECUTE tiers;
RESET ROLE;
SELECT to_regclass('abm.visible_account');

DEALLOCATE tiers;
SELECT tiering.drop_model('abm', force => true);
DROP SCHEMA crm CASCADE;
DROP ROLE regress_reader;
