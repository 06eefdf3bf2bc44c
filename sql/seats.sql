/* Seats: set_seats takes effect at once, and lowering it evicts nobody before the next rebalancing. */
SET tiering.clock = '2027-01-01 00:00:00+00';
SET client_min_messages = warning;
CREATE SCHEMA crm;
CREATE TABLE crm.accounts (id int PRIMARY KEY, points numeric, region text, owner_id int, ready boolean);
SELECT tiering.create_model('abm', 'crm.accounts', territory => 'region', owner => 'owner_id', template => 'empty');
SELECT tiering.set_component('abm', 'fit', weight => 1);
SELECT tiering.set_criterion('abm', 'fit', 'points', 'points');
SELECT tiering.set_tier('abm', 'First', 1, min_score => 70, exit_score => 60, capacity => 2, capacity_per => 'owner');
SELECT tiering.set_tier('abm', 'Second', 2, min_score => 40, share => 0.5, capacity => 3);
SELECT tiering.set_tier('abm', 'Rest', 3);
INSERT INTO crm.accounts SELECT i, 90 - i, 'north', 1 + i % 2 FROM generate_series(1, 7) i;
CALL tiering.activate('abm');
CREATE VIEW crm.tiers AS
SELECT account_id, tier, placement, qualified_tier, waitlisted_for, score, territory, owner FROM abm.account_tier ORDER BY account_id;
CREATE VIEW crm.periods AS
SELECT account_id, tier, previous_tier, direction, valid_from, valid_to, cause, end_cause, seat_scope FROM abm.tier_history
ORDER BY account_id, valid_from;
CREATE VIEW crm.seats AS
SELECT tier, seat_scope, seat_count, taken_count, free_seat_count, waitlisted_count FROM abm.capacity ORDER BY tier_rank, seat_scope;

TABLE crm.tiers;
TABLE crm.seats;

-- a senior carries more
SET tiering.clock = '2027-01-02 00:00:00+00';
SELECT tiering.set_seats('abm', 'First', '1', 3);
TABLE crm.seats;
CALL tiering.maintain('abm');
TABLE crm.tiers;

-- a junior carries less: nobody is evicted, nobody comes
SET tiering.clock = '2027-01-03 00:00:00+00';
SELECT tiering.set_seats('abm', 'First', '1', 1);
TABLE crm.seats;
UPDATE crm.accounts SET points = 99 WHERE id = 6;
TABLE crm.tiers;
SET tiering.clock = '2027-01-04 00:00:00+00';
CALL tiering.rebalance('abm');
TABLE crm.tiers;
TABLE crm.seats;

-- an exception for an owner nobody has met, and the end of an exception
SELECT tiering.set_seats('abm', 'First', '77', 0);
INSERT INTO crm.accounts VALUES (20, 95, 'north', 77), (21, 95, 'north', 78);
SELECT * FROM crm.tiers WHERE account_id >= 20;
SELECT tiering.set_seats('abm', 'First', '77', NULL);
CALL tiering.maintain('abm');
SELECT * FROM crm.tiers WHERE account_id >= 20;

-- a share counts the accounts of the last review
INSERT INTO crm.accounts SELECT i, 45 FROM generate_series(101, 110) i;
SELECT tier, seat_count FROM crm.seats WHERE tier = 'Second';
DELETE FROM crm.accounts WHERE id BETWEEN 3 AND 110;
SELECT tier, seat_count FROM crm.seats WHERE tier = 'Second';
SET tiering.clock = '2027-01-05 00:00:00+00';
CALL tiering.reevaluate('abm');
TABLE crm.seats;
TABLE crm.tiers;

-- what is refused
SELECT tiering.set_seats('abm', 'Nowhere', '1', 3);
SELECT tiering.set_seats('abm', 'First', '1', -1);
SELECT tiering.set_seats('nobody', 'First', '1', 1);
BEGIN READ ONLY;
SELECT tiering.set_seats('abm', 'First', '1', 3);
ROLLBACK;

SELECT * FROM tiering.verify('abm');

-- who came after the last review is part of no share before the next one, with writers and without
SELECT tiering.create_model('parts', 'crm.accounts', owner => 'owner_id', template => 'empty');
SELECT tiering.set_component('parts', 'fit'), tiering.set_criterion('parts', 'fit', 'points', 'points');
SELECT tiering.set_tier('parts', 'Half', 1, min_score => 50, share => 0.5, capacity_per => 'owner');
SELECT tiering.set_tier('parts', 'Other', 2);
CALL tiering.activate('parts');
INSERT INTO crm.accounts SELECT i, CASE i % 2 WHEN 0 THEN 60 ELSE 10 END, 'north', 90 + i % 2 FROM generate_series(201, 208) i;
CALL tiering.maintain('parts');
CALL tiering.rebalance('parts');
SELECT seat_scope, seat_count, taken_count, waitlisted_count FROM parts.capacity WHERE seat_scope IN ('90', '91') ORDER BY 1;
CALL tiering.reevaluate('parts');
SELECT seat_scope, seat_count, taken_count, waitlisted_count FROM parts.capacity WHERE seat_scope IN ('90', '91') ORDER BY 1;
SELECT tiering.drop_model('parts', force => true);
DROP VIEW crm.tiers, crm.periods, crm.seats;
SELECT tiering.drop_model('abm', force => true);
DROP SCHEMA crm CASCADE;
