/* Who sees an account sees its override, its windows and their ends, and nobody else does. */
SET TimeZone = 'UTC';
SET DateStyle = 'ISO';
SET tiering.clock = '2027-01-01 00:00:00+00';
SET client_min_messages = warning;
CREATE ROLE regress_reader;
CREATE SCHEMA crm;
CREATE TABLE crm.accounts (id int PRIMARY KEY, points numeric, owner_id int);
INSERT INTO crm.accounts VALUES (1, 90, 7), (2, 20, 7), (3, 10, 8), (4, 40, 8);
ALTER TABLE crm.accounts ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_accounts ON crm.accounts TO regress_reader USING (owner_id = 7);
SELECT tiering.create_model('abm', 'crm.accounts', owner => 'owner_id', template => 'empty');
SELECT tiering.set_component('abm', 'fit'), tiering.set_criterion('abm', 'fit', 'points', 'points');
SELECT tiering.set_tier('abm', 'First', 1, min_score => 70, capacity => 3), tiering.set_tier('abm', 'Rest', 2);
CALL tiering.activate('abm');
GRANT USAGE ON SCHEMA abm, crm TO regress_reader;
GRANT SELECT ON crm.accounts, abm.account_tier, abm.tier_history, abm.tier_summary, abm.capacity, abm.movement, abm.overrides,
	abm.criterion_points TO regress_reader;
SELECT tiering.override('abm', 2, 'First', 'mine', '2027-02-01'), tiering.override('abm', 3, 'First', 'of others', '2027-02-01');
SELECT tiering.elevate('abm', 4, 'First', '2027-03-01', 'of others');

SET ROLE regress_reader;
SELECT account_id, tier, placement, override_until FROM abm.account_tier ORDER BY account_id;
SELECT account_id, reason, is_current, holds_seat FROM abm.overrides;
SELECT account_id, tier, reason, valid_to FROM abm.tier_history WHERE reason IS NOT NULL;
SELECT tier, seat_count, taken_count, free_seat_count FROM abm.capacity;
SELECT tier, account_count FROM abm.tier_summary ORDER BY tier_rank;
SELECT item, detail FROM tiering.explain('abm', 2) WHERE item = 'override';
SELECT * FROM tiering.explain('abm', 3);
SELECT tiering.override('abm', 2, 'Rest', 'a reader decides nothing');
RESET ROLE;

-- ended, and nobody took note
SET tiering.clock = '2027-04-01 00:00:00+00';
SET ROLE regress_reader;
BEGIN READ ONLY;
SELECT account_id, tier, placement, override_until FROM abm.account_tier ORDER BY account_id;
SELECT account_id, reason, is_current, holds_seat FROM abm.overrides;
SELECT account_id, tier, cause, valid_from FROM abm.tier_history WHERE cause IN ('override_end', 'window_end');
SELECT tier, seat_count, taken_count, free_seat_count FROM abm.capacity;
COMMIT;
RESET ROLE;

SELECT tiering.drop_model('abm', force => true);
DROP SCHEMA crm CASCADE;
DROP ROLE regress_reader;
