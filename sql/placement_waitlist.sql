/* Who finds no seat goes to the next tier with room, and is waitlisted. */
SET TimeZone = 'UTC';
SET DateStyle = 'ISO';
SET tiering.clock = '2027-01-01 00:00:00+00';
SET client_min_messages = warning;
CREATE SCHEMA crm;
CREATE TABLE crm.accounts (id int PRIMARY KEY, points numeric, region text, owner_id int, ready boolean);
SELECT tiering.create_model('abm', 'crm.accounts', territory => 'region', owner => 'owner_id', template => 'empty');
SELECT tiering.set_component('abm', 'fit', weight => 1);
SELECT tiering.set_criterion('abm', 'fit', 'points', 'points');
SELECT tiering.set_tier('abm', 'First', 1, min_score => 70, capacity => 1);
SELECT tiering.set_tier('abm', 'Second', 2, min_score => 50, capacity => 2);
CALL tiering.activate('abm');
CREATE VIEW crm.tiers AS
SELECT account_id, tier, placement, qualified_tier, waitlisted_for, score, territory, owner FROM abm.account_tier ORDER BY account_id;
CREATE VIEW crm.periods AS
SELECT account_id, tier, previous_tier, direction, valid_from, valid_to, cause, end_cause, seat_scope FROM abm.tier_history
ORDER BY account_id, valid_from;
CREATE VIEW crm.seats AS
SELECT tier, seat_scope, seat_count, taken_count, free_seat_count, waitlisted_count FROM abm.capacity ORDER BY tier_rank, seat_scope;

INSERT INTO crm.accounts VALUES (1, 80), (2, 75), (3, 90), (4, 55), (5, 60), (6, 10);
TABLE crm.tiers;
SELECT tier, tier_rank, account_count, seat_count, free_seat_count, waitlisted_count FROM abm.tier_summary ORDER BY tier_rank;

-- a seat that is freed waits for the next maintain, and goes to the best
SET tiering.clock = '2027-01-02 00:00:00+00';
DELETE FROM crm.accounts WHERE id = 3;
TABLE crm.tiers;
CALL tiering.maintain('abm');
TABLE crm.tiers;
TABLE crm.periods;

-- nobody is displaced between reviews; rebalancing keeps incumbents that qualify
SET tiering.clock = '2027-01-03 00:00:00+00';
INSERT INTO crm.accounts VALUES (7, 99);
CALL tiering.maintain('abm');
CALL tiering.rebalance('abm');
TABLE crm.tiers;
TABLE crm.seats;

SELECT * FROM tiering.verify('abm');
DROP VIEW crm.tiers, crm.periods, crm.seats;
SELECT tiering.drop_model('abm', force => true);
DROP SCHEMA crm CASCADE;
