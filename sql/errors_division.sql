/* A criterion that divides by zero: the write goes through, the account keeps what it has. */
SET TimeZone = 'UTC';
SET DateStyle = 'ISO';
SET tiering.clock = '2027-01-01 00:00:00+00';
SET client_min_messages = warning;
CREATE SCHEMA crm;
CREATE TABLE crm.accounts (id int PRIMARY KEY, points float8, divisor int, big numeric);
SELECT tiering.create_model('abm', 'crm.accounts', template => 'empty');
SELECT tiering.set_component('abm', 'fit', weight => 1);
SELECT tiering.set_criterion('abm', 'fit', 'fine', '50');
SELECT tiering.set_criterion('abm', 'fit', 'fragile', $$ 100 / divisor $$);
SELECT tiering.set_tier('abm', 'First', 1, min_score => 70, exit_score => 60, capacity => 2);
SELECT tiering.set_tier('abm', 'Rest', 2);
CALL tiering.activate('abm');
CREATE VIEW crm.tiers AS
SELECT account_id, tier, placement, score FROM abm.account_tier ORDER BY account_id;
CREATE VIEW crm.periods AS
SELECT account_id, tier, direction, cause, end_cause FROM abm.tier_history ORDER BY account_id, valid_from;
CREATE VIEW crm.seats AS
SELECT tier, seat_count, taken_count FROM abm.capacity ORDER BY tier_rank;
CREATE VIEW crm.errors AS
SELECT account_id, criterion, sqlstate, message, since FROM abm.account_error ORDER BY account_id;

INSERT INTO crm.accounts VALUES (1, 0, 1), (2, 0, 2), (3, 0, 0);
TABLE crm.tiers;
TABLE crm.errors;

-- an account that fails keeps score, tier and seat
SET tiering.clock = '2027-01-02 00:00:00+00';
UPDATE crm.accounts SET divisor = 0 WHERE id = 1;
INSERT INTO crm.accounts VALUES (4, 0, 1), (5, 0, 1);
TABLE crm.accounts;
TABLE crm.tiers;
TABLE crm.errors;
TABLE crm.seats;

-- still failing: since when does not move
SET tiering.clock = '2027-01-03 00:00:00+00';
UPDATE crm.accounts SET points = 7 WHERE id IN (1, 3);
TABLE crm.errors;

-- reviews leave it where it is
CALL tiering.reevaluate('abm');
CALL tiering.maintain('abm');
TABLE crm.tiers;
SELECT * FROM tiering.verify('abm');

-- one row fails, the others of the statement do not
UPDATE crm.accounts SET divisor = CASE WHEN id = 2 THEN 0 ELSE 1 END;
TABLE crm.tiers;

-- mended by a write
SET tiering.clock = '2027-01-04 00:00:00+00';
UPDATE crm.accounts SET divisor = 4 WHERE id = 2;
TABLE crm.errors;
TABLE crm.tiers;
TABLE crm.periods;

-- a failing account can go, and change its key
UPDATE crm.accounts SET divisor = 0 WHERE id IN (1, 2);
UPDATE crm.accounts SET id = 20 WHERE id = 2;
DELETE FROM crm.accounts WHERE id = 1;
TABLE crm.tiers;
TABLE crm.errors;

SELECT * FROM tiering.verify('abm');
DROP VIEW crm.tiers, crm.periods, crm.seats, crm.errors;
SELECT tiering.drop_model('abm', force => true);
DROP SCHEMA crm CASCADE;
