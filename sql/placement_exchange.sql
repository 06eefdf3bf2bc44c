/* Accounts that exchange owners in one statement exchange seats, also when the clock stands still. */
SET TimeZone = 'UTC';
SET DateStyle = 'ISO';
SET tiering.clock = '2027-01-01 00:00:00+00';
SET client_min_messages = warning;
CREATE SCHEMA crm;
CREATE TABLE crm.accounts (id int PRIMARY KEY, points int, own text);
SELECT tiering.create_model('abm', 'crm.accounts', owner => 'own', template => 'empty');
SELECT tiering.set_component('abm', 'fit');
SELECT tiering.set_criterion('abm', 'fit', 'points', 'points');
SELECT tiering.set_tier('abm', 'First', 1, min_score => 70, capacity => 1, capacity_per => 'owner');
SELECT tiering.set_tier('abm', 'Rest', 2);
CALL tiering.activate('abm');
INSERT INTO crm.accounts VALUES (1, 90, 'x'), (2, 80, 'y');
UPDATE crm.accounts SET points = points + 1 WHERE id = 2;
UPDATE crm.accounts SET own = CASE own WHEN 'x' THEN 'y' ELSE 'x' END;
SELECT account_id, tier, owner, placement FROM abm.account_tier ORDER BY 1;
SELECT account_id, tier, direction, cause, end_cause, holds_seat, seat_scope
  FROM abm.tier_history ORDER BY account_id, valid_from;
-- a closed period says whether it held a seat
SET tiering.clock = '2027-01-02 00:00:00+00';
UPDATE crm.accounts SET points = 10;
CALL tiering.reevaluate('abm');
SELECT account_id, tier, holds_seat, seat_scope, is_current
  FROM abm.tier_history ORDER BY account_id, valid_from;
SELECT * FROM tiering.verify('abm');
SELECT tiering.drop_model('abm', force => true);
DROP SCHEMA crm CASCADE;
