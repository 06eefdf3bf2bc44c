/* Who may read a view and nothing else gets an answer; nobody else gets one. */
SET tiering.clock = '2027-01-01 00:00:00+00';
SET client_min_messages = warning;
CREATE ROLE regress_owner;
CREATE ROLE regress_reader;
CREATE ROLE regress_other;
GRANT CREATE ON DATABASE regression TO regress_owner;
-- the tiers of accounts are not public, whatever the default is
ALTER DEFAULT PRIVILEGES FOR ROLE regress_owner GRANT SELECT ON TABLES TO PUBLIC;
SET ROLE regress_owner;
CREATE SCHEMA crm;
CREATE TABLE crm.accounts (id int PRIMARY KEY, points numeric);
INSERT INTO crm.accounts VALUES (1, 80), (2, 20);
SELECT tiering.create_model('abm', 'crm.accounts', template => 'empty');
SELECT tiering.set_component('abm', 'fit'), tiering.set_criterion('abm', 'fit', 'points', 'points');
SELECT tiering.set_tier('abm', 'First', 1, min_score => 70, capacity => 1), tiering.set_tier('abm', 'Rest', 2);
CALL tiering.activate('abm');
SELECT relname, pg_get_userbyid(relowner), regexp_replace(relacl::text, 'arwdDxtm?', 'all') AS rights FROM pg_class
WHERE relnamespace = 'abm'::regnamespace AND relkind = 'v' ORDER BY relname;
GRANT USAGE ON SCHEMA abm TO regress_reader, regress_other;
GRANT SELECT ON abm.account_tier, abm.tier_history, abm.tier_summary, abm.capacity,
	abm.movement, abm.scorecard, abm.criterion_points, abm.account_error TO regress_reader;
RESET ROLE;

SET ROLE regress_reader;
BEGIN READ ONLY;
SELECT account_id, tier FROM abm.account_tier ORDER BY account_id;
SELECT count(*) FROM abm.tier_history;
SELECT tier, account_count FROM abm.tier_summary;
SELECT tier, free_seat_count FROM abm.capacity;
SELECT to_tier, account_count FROM abm.movement;
SELECT criterion, expression FROM abm.scorecard;
SELECT * FROM abm.criterion_points ORDER BY account_id;
SELECT count(*) FROM abm.account_error;
SELECT account_id, tier FROM abm.tier_as_of('2027-01-01') ORDER BY account_id;
SELECT count(*) > 0 FROM tiering.explain('abm', 1);
COMMIT;
SELECT count(*) FROM abm.state;
SELECT count(*) FROM abm.history;
SELECT count(*) FROM abm.model;
SELECT count(*) FROM crm.accounts;
RESET ROLE;

SET ROLE regress_other;
SELECT count(*) FROM abm.account_tier;
SELECT count(*) FROM abm.tier_as_of('2027-01-01');
SELECT count(*) FROM tiering.explain('abm', 1);
RESET ROLE;

-- points are more than a tier
GRANT SELECT ON abm.account_tier TO regress_other;
SET ROLE regress_other;
SELECT count(*) FROM tiering.explain('abm', 1);
RESET ROLE;

-- no right on a view, as default privileges may give an application all of them, leads to the tables below it
GRANT ALL ON abm.account_tier, abm.tier_history, abm.tier_summary, abm.capacity, abm.movement, abm.scorecard,
	abm.criterion_points, abm.account_error, abm.overrides TO regress_other;
SELECT table_name FROM information_schema.views
WHERE table_schema = 'abm' AND table_name NOT IN ('draft', 'model') AND (is_updatable = 'YES' OR is_insertable_into = 'YES');
SET ROLE regress_other;
DELETE FROM abm.account_tier;
UPDATE abm.criterion_points SET account_id = 3;
RESET ROLE;

SET ROLE regress_owner;
SELECT tiering.drop_model('abm', force => true);
DROP SCHEMA crm CASCADE;
RESET ROLE;
ALTER DEFAULT PRIVILEGES FOR ROLE regress_owner REVOKE SELECT ON TABLES FROM PUBLIC;
REVOKE CREATE ON DATABASE regression FROM regress_owner;
DROP ROLE regress_owner, regress_reader, regress_other;
