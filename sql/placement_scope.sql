/* Changing owner or territory gives the seat back and takes one in the new scope, at once. */
SET TimeZone = 'UTC';
SET DateStyle = 'ISO';
SET tiering.clock = '2027-01-01 00:00:00+00';
SET client_min_messages = warning;
CREATE SCHEMA crm;
CREATE TABLE crm.accounts (id int PRIMARY KEY, points numeric, region text, owner_id int, ready boolean);
SELECT tiering.create_model('abm', 'crm.accounts', territory => 'region', owner => 'owner_id', template => 'empty');
SELECT tiering.set_component('abm', 'fit', weight => 1);
SELECT tiering.set_criterion('abm', 'fit', 'points', 'points');
SELECT tiering.set_tier('abm', 'First', 1, min_score => 70, exit_score => 60, capacity => 1, capacity_per => 'owner');
SELECT tiering.set_tier('abm', 'Second', 2, min_score => 50, exit_score => 40, capacity => 2, capacity_per => 'territory');
SELECT tiering.set_tier('abm', 'Rest', 3);
CALL tiering.activate('abm');
CREATE VIEW crm.tiers AS
SELECT account_id, tier, placement, qualified_tier, waitlisted_for, score, territory, owner FROM abm.account_tier ORDER BY account_id;
CREATE VIEW crm.periods AS
SELECT account_id, tier, previous_tier, direction, valid_from, valid_to, cause, end_cause, seat_scope FROM abm.tier_history
ORDER BY account_id, valid_from;
CREATE VIEW crm.seats AS
SELECT tier, seat_scope, seat_count, taken_count, free_seat_count, waitlisted_count FROM abm.capacity ORDER BY tier_rank, seat_scope;

INSERT INTO crm.accounts VALUES (1, 80, 'north', 1), (2, 90, 'north', 1), (3, 85, 'north', 2), (4, 95, NULL, NULL), (5, 55, 'south', 3);
TABLE crm.tiers;
TABLE crm.seats;

-- to an owner whose seat is free, to one whose seat is taken, to nobody
SET tiering.clock = '2027-01-02 00:00:00+00';
UPDATE crm.accounts SET owner_id = 3 WHERE id = 1;
SET tiering.clock = '2027-01-03 00:00:00+00';
UPDATE crm.accounts SET owner_id = 3 WHERE id = 3;
UPDATE crm.accounts SET owner_id = NULL WHERE id = 1;
TABLE crm.tiers;
TABLE crm.seats;

-- a held account does not take its privilege along
SET tiering.clock = '2027-01-04 00:00:00+00';
UPDATE crm.accounts SET points = 55 WHERE id = 2;
UPDATE crm.accounts SET owner_id = 7 WHERE id = 2;
SELECT * FROM crm.tiers WHERE account_id = 2;

-- a tier that counts per territory does not mind a new owner
UPDATE crm.accounts SET owner_id = 9 WHERE id = 5;
UPDATE crm.accounts SET region = 'west' WHERE id = 5;
TABLE crm.tiers;
TABLE crm.periods;

-- who is no better than exit_score keeps its tier in the new scope, also if the statement is a large one
SET tiering.clock = '2027-01-05 00:00:00+00';
INSERT INTO crm.accounts VALUES (20, 80, 'east', 20), (21, 80, 'east', 21), (22, 80, 'east', 22), (23, 55, 'east', 23);
INSERT INTO crm.accounts SELECT n, 10, 'east', 20 FROM generate_series(101, 2200) n;
UPDATE crm.accounts SET points = points - 13 WHERE id IN (20, 21, 22, 23);
SET tiering.clock = '2027-01-06 00:00:00+00';
UPDATE crm.accounts SET owner_id = owner_id + 10 WHERE id = 20;
UPDATE crm.accounts SET owner_id = CASE id WHEN 22 THEN 31 ELSE owner_id + 10 END, region = 'far east' WHERE id > 20;
SELECT * FROM crm.tiers WHERE account_id BETWEEN 20 AND 23;
SELECT * FROM crm.periods WHERE account_id BETWEEN 20 AND 23;
SELECT * FROM crm.seats WHERE seat_scope IN ('east', 'far east', '20', '21', '22', '30', '31', '32');

SELECT * FROM tiering.verify('abm');
DROP VIEW crm.tiers, crm.periods, crm.seats;
SELECT tiering.drop_model('abm', force => true);
DROP SCHEMA crm CASCADE;
