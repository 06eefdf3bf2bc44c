/* Activation of a version that counts seats in another way: holders keep theirs, also those in error. */
SET TimeZone = 'UTC';
SET DateStyle = 'ISO';
SET tiering.clock = '2027-01-01 00:00:00+00';
SET client_min_messages = warning;
CREATE SCHEMA crm;
CREATE TABLE crm.accounts (id int PRIMARY KEY, points int, own text, divisor int DEFAULT 1);
SELECT tiering.create_model('abm', 'crm.accounts', owner => 'own', template => 'empty');
SELECT tiering.set_component('abm', 'fit');
SELECT tiering.set_criterion('abm', 'fit', 'points', 'points / divisor');
SELECT tiering.set_tier('abm', 'First', 1, min_score => 70, exit_score => 60, capacity => 1, capacity_per => 'owner');
SELECT tiering.set_tier('abm', 'Rest', 2);
CALL tiering.activate('abm');
INSERT INTO crm.accounts VALUES (1, 75, 'x'), (2, 72, 'y'), (3, 71, 'z');
-- the holder of x's seat cannot be scored any more, the one of y falls within reach of the exit
SET tiering.clock = '2027-01-02 00:00:00+00';
UPDATE crm.accounts SET divisor = 0 WHERE id = 1;
UPDATE crm.accounts SET points = 65 WHERE id = 2;
INSERT INTO crm.accounts VALUES (4, 99, 'w');
SELECT account_id, tier, placement, score FROM abm.account_tier ORDER BY 1;
SELECT tier, seat_scope, seat_count, taken_count FROM abm.capacity ORDER BY tier_rank, seat_scope;
-- one pool of three seats: the failed account, then incumbents by score, then challengers
SET tiering.clock = '2027-01-03 00:00:00+00';
SELECT tiering.set_tier('abm', 'First', 1, min_score => 70, exit_score => 60, capacity => 3);
CALL tiering.activate('abm');
SELECT account_id, tier, placement, score, waitlisted_for FROM abm.account_tier ORDER BY 1;
SELECT tier, seat_scope, seat_count, taken_count FROM abm.capacity ORDER BY tier_rank, seat_scope;
SELECT * FROM tiering.verify('abm');
-- and back to the owners
SET tiering.clock = '2027-01-04 00:00:00+00';
SELECT tiering.set_tier('abm', 'First', 1, min_score => 70, exit_score => 60, capacity => 1, capacity_per => 'owner');
CALL tiering.activate('abm');
SELECT account_id, tier, placement, score, waitlisted_for FROM abm.account_tier ORDER BY 1;
SELECT tier, seat_scope, seat_count, taken_count FROM abm.capacity ORDER BY tier_rank, seat_scope;
SELECT * FROM tiering.verify('abm');
UPDATE crm.accounts SET divisor = 1 WHERE id = 1;
SELECT account_id, tier, placement FROM abm.account_tier WHERE account_id = 1;
SELECT * FROM tiering.verify('abm');
SELECT tiering.drop_model('abm', force => true);
DROP SCHEMA crm CASCADE;
