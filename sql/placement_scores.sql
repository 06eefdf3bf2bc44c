/* Scores at the edges: at, just below and just above min_score and exit_score. */
SET TimeZone = 'UTC';
SET DateStyle = 'ISO';
SET tiering.clock = '2027-01-01 00:00:00+00';
SET client_min_messages = warning;
CREATE SCHEMA crm;
CREATE TABLE crm.accounts (id int PRIMARY KEY, points numeric, region text, owner_id int, ready boolean);
SELECT tiering.create_model('abm', 'crm.accounts', territory => 'region', owner => 'owner_id', template => 'empty');
SELECT tiering.set_component('abm', 'fit', weight => 1);
SELECT tiering.set_criterion('abm', 'fit', 'points', 'points');
SELECT tiering.set_tier('abm', 'First', 1, min_score => 75, exit_score => 70);
SELECT tiering.set_tier('abm', 'Second', 2, min_score => 50);
CALL tiering.activate('abm');
CREATE VIEW crm.tiers AS
SELECT account_id, tier, placement, qualified_tier, waitlisted_for, score, territory, owner FROM abm.account_tier ORDER BY account_id;
CREATE VIEW crm.periods AS
SELECT account_id, tier, previous_tier, direction, valid_from, valid_to, cause, end_cause, seat_scope FROM abm.tier_history
ORDER BY account_id, valid_from;
CREATE VIEW crm.seats AS
SELECT tier, seat_scope, seat_count, taken_count, free_seat_count, waitlisted_count FROM abm.capacity ORDER BY tier_rank, seat_scope;

-- decisions are made on the score of two decimals, half away from zero
INSERT INTO crm.accounts VALUES (1, 75), (2, 74.99), (3, 74.995), (4, 74.9949), (5, 50), (6, 49.99), (7, 0), (8, NULL), (9, -20), (10, 100);
TABLE crm.tiers;

SET tiering.clock = '2027-01-02 00:00:00+00';
UPDATE crm.accounts SET points = 70 WHERE id = 1;
UPDATE crm.accounts SET points = 69.99 WHERE id = 3;
UPDATE crm.accounts SET points = 49.99 WHERE id = 5;
UPDATE crm.accounts SET points = 75 WHERE id IN (2, 6, 8);
TABLE crm.tiers;

-- who left does not come back by the exit score
SET tiering.clock = '2027-01-03 00:00:00+00';
CALL tiering.reevaluate('abm');
UPDATE crm.accounts SET points = 70 WHERE id = 3;
TABLE crm.tiers;
TABLE crm.periods;

SELECT * FROM tiering.verify('abm');
DROP VIEW crm.tiers, crm.periods, crm.seats;
SELECT tiering.drop_model('abm', force => true);
DROP SCHEMA crm CASCADE;
