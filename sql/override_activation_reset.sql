/*
 * A version that counts seats in another way gives all of them anew, also those
 * of overrides, each once; a model that is suspended loses no exception.
 */
SET TimeZone = 'UTC';
SET DateStyle = 'ISO';
SET tiering.clock = '2027-01-01 00:00:00+00';
SET client_min_messages = warning;
CREATE SCHEMA crm;
CREATE TABLE crm.accounts (id int PRIMARY KEY, points numeric, owner text);
SELECT tiering.create_model('abm', 'crm.accounts', owner => 'owner', template => 'empty');
SELECT tiering.set_component('abm', 'fit', weight => 1);
SELECT tiering.set_criterion('abm', 'fit', 'points', 'points');
SELECT tiering.set_tier('abm', 'First', 1, min_score => 70, capacity => 3);
SELECT tiering.set_tier('abm', 'Second', 2, min_score => 50, capacity => 2, capacity_per => 'owner');
SELECT tiering.set_tier('abm', 'Third', 3);
CALL tiering.activate('abm');
CREATE VIEW crm.tiers AS
SELECT account_id, tier, placement, base_tier, waitlisted_for FROM abm.account_tier ORDER BY account_id;
CREATE VIEW crm.seats AS
SELECT tier, seat_scope, seat_count, taken_count, free_seat_count FROM abm.capacity ORDER BY tier_rank, seat_scope;

INSERT INTO crm.accounts SELECT i, 100 - 9 * i, 'o' || i % 2 FROM generate_series(1, 8) i;
-- one is above its base tier, one below, one in the same
SELECT tiering.override('abm', 1, 'Second', 'a');
SELECT tiering.override('abm', 2, 'First', 'b');
SELECT tiering.override('abm', 8, 'Second', 'c');
SELECT tiering.override('abm', 7, 'First', 'd', force => true);
SELECT * FROM crm.tiers;
SELECT * FROM crm.seats;
SELECT * FROM tiering.verify('abm');

-- both tiers count in another way, and back
SELECT tiering.set_tier('abm', 'First', 1, min_score => 70, capacity => 2, capacity_per => 'owner');
SELECT tiering.set_tier('abm', 'Second', 2, min_score => 50, capacity => 4);
CALL tiering.activate('abm');
SELECT * FROM crm.tiers;
SELECT * FROM crm.seats;
SELECT * FROM tiering.verify('abm');
SELECT tiering.set_tier('abm', 'First', 1, min_score => 70, capacity => 3);
SELECT tiering.set_tier('abm', 'Second', 2, min_score => 50, capacity => 2, capacity_per => 'owner');
CALL tiering.activate('abm');
SELECT * FROM crm.tiers;
SELECT * FROM crm.seats;
SELECT * FROM tiering.verify('abm');
CALL tiering.rebalance('abm');
SELECT * FROM crm.seats;
SELECT * FROM tiering.verify('abm');

-- a model that is suspended keeps its seats, and what was set for an owner
SELECT tiering.set_seats('abm', 'Second', 'o1', 5);
SELECT tiering.suspend('abm');
CALL tiering.activate('abm');
SELECT * FROM crm.tiers;
SELECT * FROM crm.seats;
SELECT * FROM tiering.verify('abm');

SELECT tiering.drop_model('abm', force => true);
DROP SCHEMA crm CASCADE;
