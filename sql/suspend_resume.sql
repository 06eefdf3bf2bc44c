/* suspend takes the model out of the write path, resume brings it back and catches up. */
SET TimeZone = 'UTC';
SET DateStyle = 'ISO';
SET tiering.clock = '2027-01-01 00:00:00+00';
SET client_min_messages = warning;
CREATE SCHEMA crm;
CREATE TABLE crm.accounts (id int PRIMARY KEY, points numeric, region text, owner_id int, ready boolean);
SELECT tiering.create_model('abm', 'crm.accounts', territory => 'region', owner => 'owner_id', template => 'empty');
SELECT tiering.set_component('abm', 'fit', weight => 1);
SELECT tiering.set_criterion('abm', 'fit', 'points', 'points');
SELECT tiering.set_tier('abm', 'First', 1, min_score => 70, capacity => 2);
SELECT tiering.set_tier('abm', 'Rest', 2);
INSERT INTO crm.accounts VALUES (1, 80, 'north', 1), (2, 20, 'north', 1), (3, 10, 'south', 2);
CALL tiering.activate('abm');
CREATE VIEW crm.tiers AS
SELECT account_id, tier, placement, qualified_tier, waitlisted_for, score, territory, owner FROM abm.account_tier ORDER BY account_id;
CREATE VIEW crm.periods AS
SELECT account_id, tier, previous_tier, direction, valid_from, valid_to, cause, end_cause, seat_scope FROM abm.tier_history
ORDER BY account_id, valid_from;
CREATE VIEW crm.seats AS
SELECT tier, seat_scope, seat_count, taken_count, free_seat_count, waitlisted_count FROM abm.capacity ORDER BY tier_rank, seat_scope;

SET tiering.clock = '2027-02-01 00:00:00+00';
SELECT tiering.suspend('abm');
SELECT status FROM tiering.model WHERE model = 'abm';
UPDATE crm.accounts SET points = 90 WHERE id = 2;
DELETE FROM crm.accounts WHERE id = 1;
INSERT INTO crm.accounts VALUES (4, 95, 'south', 1), (5, 96, 'south', 1);
TABLE crm.tiers;
CALL tiering.reevaluate('abm');
SELECT tiering.set_seats('abm', 'First', NULL, 3);
SELECT tiering.suspend('abm');

-- a used column gets another type meanwhile
ALTER TABLE crm.accounts ALTER COLUMN points TYPE float8;
ALTER TABLE crm.accounts ALTER COLUMN owner_id TYPE bigint;

SET tiering.clock = '2027-02-02 00:00:00+00';
SELECT tiering.resume('abm');
SELECT status FROM tiering.model WHERE model = 'abm';
TABLE crm.tiers;
TABLE crm.periods;
UPDATE crm.accounts SET points = 99 WHERE id = 3;
SELECT * FROM crm.tiers WHERE account_id = 3;
SELECT kind FROM tiering.run WHERE model = 'abm' ORDER BY run_id;
SELECT tiering.resume('abm');

-- activate takes it in as well, also where all of it is one transaction
SELECT tiering.suspend('abm');
UPDATE crm.accounts SET points = 15 WHERE id = 2;
BEGIN;
CALL tiering.activate('abm');
UPDATE crm.accounts SET points = 16 WHERE id = 3;
COMMIT;
SELECT status FROM tiering.model WHERE model = 'abm';
SELECT account_id, score FROM crm.tiers WHERE account_id IN (2, 3);

SELECT * FROM tiering.verify('abm');
DROP VIEW crm.tiers, crm.periods, crm.seats;
SELECT tiering.drop_model('abm', force => true);
DROP SCHEMA crm CASCADE;
