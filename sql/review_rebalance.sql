/* Rebalancing: seats go to the best, who is held stays. */
SET TimeZone = 'UTC';
SET DateStyle = 'ISO';
SET tiering.clock = '2027-01-01 00:00:00+00';
SET client_min_messages = warning;
CREATE SCHEMA crm;
CREATE TABLE crm.accounts (id int PRIMARY KEY, points numeric, region text, owner_id int, ready boolean);
SELECT tiering.create_model('abm', 'crm.accounts', territory => 'region', owner => 'owner_id', template => 'empty');
SELECT tiering.set_component('abm', 'fit', weight => 1);
SELECT tiering.set_criterion('abm', 'fit', 'points', 'points');
SELECT tiering.set_tier('abm', 'First', 1, min_score => 70, exit_score => 60, capacity => 2, capacity_per => 'owner');
SELECT tiering.set_tier('abm', 'Rest', 2);
INSERT INTO crm.accounts SELECT i, 100 - i, 'north', 1 + i % 2 FROM generate_series(1, 6) i;
CALL tiering.activate('abm');
CREATE VIEW crm.tiers AS
SELECT account_id, tier, placement, qualified_tier, waitlisted_for, score, territory, owner FROM abm.account_tier ORDER BY account_id;
CREATE VIEW crm.periods AS
SELECT account_id, tier, previous_tier, direction, valid_from, valid_to, cause, end_cause, seat_scope FROM abm.tier_history
ORDER BY account_id, valid_from;
CREATE VIEW crm.seats AS
SELECT tier, seat_scope, seat_count, taken_count, free_seat_count, waitlisted_count FROM abm.capacity ORDER BY tier_rank, seat_scope;

TABLE crm.tiers;

SET tiering.clock = '2027-02-01 00:00:00+00';
UPDATE crm.accounts SET points = 10 WHERE id = 1;	-- held: not touched
UPDATE crm.accounts SET points = 62 WHERE id = 2;	-- an incumbent with the worst score of its owner
SELECT tiering.set_seats('abm', 'First', '1', 1);	-- one of two incumbents must go
CALL tiering.rebalance('abm');
TABLE crm.tiers;
TABLE crm.seats;
TABLE crm.periods;
CALL tiering.rebalance('abm');
SELECT kind, accounts, promoted, demoted, waitlisted, errors FROM tiering.run WHERE model = 'abm' ORDER BY run_id;

-- a review of a model that is not live, or that is not there
SELECT tiering.create_model('draft', 'crm.accounts');
CALL tiering.reevaluate('draft');
CALL tiering.rebalance('draft');
CALL tiering.maintain('draft');
CALL tiering.reevaluate('nobody');
SELECT tiering.drop_model('draft');

-- within a transaction a review is part of it, but not with a snapshot that is older
BEGIN;
UPDATE crm.accounts SET points = 70 WHERE id = 1;
CALL tiering.reevaluate('abm');
SELECT * FROM crm.tiers WHERE account_id = 1;
ROLLBACK;
SELECT * FROM crm.tiers WHERE account_id = 1;
BEGIN ISOLATION LEVEL REPEATABLE READ;
SELECT count(*) FROM crm.accounts;
CALL tiering.reevaluate('abm');
ROLLBACK;

SELECT * FROM tiering.verify('abm');
DROP VIEW crm.tiers, crm.periods, crm.seats;
SELECT tiering.drop_model('abm', force => true);
DROP SCHEMA crm CASCADE;
