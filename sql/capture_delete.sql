/* DELETE: the account goes, its history stays, its seat is free. */
SET TimeZone = 'UTC';
SET DateStyle = 'ISO';
SET tiering.clock = '2027-01-01 00:00:00+00';
SET client_min_messages = warning;
CREATE SCHEMA crm;
CREATE TABLE crm.accounts (id int PRIMARY KEY, points int, status text DEFAULT 'prospect', owner_id int);
SELECT tiering.create_model('abm', 'crm.accounts', filter => $$ status = 'prospect' $$,
	owner => 'owner_id', template => 'empty');
SELECT tiering.set_component('abm', 'fit', weight => 1);
SELECT tiering.set_criterion('abm', 'fit', 'points', 'points');
SELECT tiering.set_tier('abm', 'First', 1, min_score => 70, exit_score => 60, capacity => 2);
SELECT tiering.set_tier('abm', 'Rest', 2);
CALL tiering.activate('abm');
CREATE VIEW crm.tiers AS
SELECT account_id, tier, tier_since, placement, waitlisted_for, score FROM abm.account_tier ORDER BY account_id;
CREATE VIEW crm.periods AS
SELECT account_id, tier, direction, valid_from, valid_to, cause, end_cause, score FROM abm.tier_history
ORDER BY account_id, valid_from;

INSERT INTO crm.accounts SELECT i, 70 + i FROM generate_series(1, 4) i;
TABLE crm.tiers;

SET tiering.clock = '2027-01-02 00:00:00+00';
DELETE FROM crm.accounts WHERE id IN (1, 3);
TABLE crm.tiers;
SELECT tier, seat_count, free_seat_count FROM abm.tier_summary ORDER BY tier_rank;

-- the same key comes back
SET tiering.clock = '2027-01-03 00:00:00+00';
INSERT INTO crm.accounts VALUES (1, 10);
TABLE crm.periods;

-- gone and back within one transaction, where it was: nothing happened
SET tiering.clock = '2027-01-04 00:00:00+00';
BEGIN;
DELETE FROM crm.accounts WHERE id = 4;
INSERT INTO crm.accounts VALUES (4, 74);
COMMIT;
SELECT * FROM crm.periods WHERE account_id = 4;

-- the same in one statement
WITH gone AS (DELETE FROM crm.accounts WHERE id = 4 RETURNING *)
INSERT INTO crm.accounts SELECT id, 99 FROM gone;
SELECT * FROM crm.periods WHERE account_id = 4;
SELECT * FROM crm.tiers WHERE account_id = 4;

SELECT * FROM tiering.verify('abm');
DROP VIEW crm.tiers, crm.periods;
SELECT tiering.drop_model('abm', force => true);
DROP SCHEMA crm CASCADE;
