/* Time: one source of now, never backwards for an account. */
SET TimeZone = 'UTC';
SET DateStyle = 'ISO';
SET tiering.clock = '2027-01-01 00:00:00+00';
SET client_min_messages = warning;
CREATE SCHEMA crm;
CREATE TABLE crm.accounts (id int PRIMARY KEY, points numeric, region text, owner_id int, ready boolean);
SELECT tiering.create_model('abm', 'crm.accounts', territory => 'region', owner => 'owner_id', template => 'empty');
SELECT tiering.set_component('abm', 'fit', weight => 1);
SELECT tiering.set_criterion('abm', 'fit', 'points', 'points');
SELECT tiering.set_tier('abm', 'First', 1, min_score => 70);
SELECT tiering.set_tier('abm', 'Second', 2, min_score => 40);
SELECT tiering.set_tier('abm', 'Rest', 3);
CALL tiering.activate('abm');
CREATE VIEW crm.tiers AS
SELECT account_id, tier, placement, qualified_tier, waitlisted_for, score, territory, owner FROM abm.account_tier ORDER BY account_id;
CREATE VIEW crm.periods AS
SELECT account_id, tier, previous_tier, direction, valid_from, valid_to, cause, end_cause, seat_scope FROM abm.tier_history
ORDER BY account_id, valid_from;
CREATE VIEW crm.seats AS
SELECT tier, seat_scope, seat_count, taken_count, free_seat_count, waitlisted_count FROM abm.capacity ORDER BY tier_rank, seat_scope;

SELECT tiering.clock();
SET tiering.clock = 'yesterday';
SET tiering.clock = 'infinity';
SET tiering.clock = '2027-02-30 00:00:00+00';
SET tiering.clock = '2027-06-01 12:00:00+02';
SELECT tiering.clock() AT TIME ZONE 'UTC' AS utc;

INSERT INTO crm.accounts VALUES (1, 10);
-- the clock stands still, then steps back by a year
UPDATE crm.accounts SET points = 50 WHERE id = 1;
SET tiering.clock = '2026-06-01 00:00:00+00';
UPDATE crm.accounts SET points = 80 WHERE id = 1;
INSERT INTO crm.accounts VALUES (2, 10);
SET tiering.clock = '2026-01-01 00:00:00+00';
DELETE FROM crm.accounts WHERE id = 1;
INSERT INTO crm.accounts VALUES (1, 45);
TABLE crm.periods;

-- who was where at a moment
SET tiering.clock = '2028-01-01 00:00:00+00';
UPDATE crm.accounts SET points = 99;
SELECT account_id, tier FROM abm.tier_as_of('2027-12-31 23:59:59.999999+00') ORDER BY 1;
SELECT account_id, tier FROM abm.tier_as_of('2028-01-01 00:00:00+00') ORDER BY 1;
SELECT account_id, tier FROM abm.tier_as_of('2020-01-01 00:00:00+00') ORDER BY 1;
SELECT account_id, tier FROM abm.tier_as_of('2100-01-01 00:00:00+00') ORDER BY 1;

-- the session's time zone and date style change nothing that is stored
SET timezone = 'America/New_York';
SET datestyle = 'German';
INSERT INTO crm.accounts VALUES (3, 75);
SET TimeZone = 'UTC';
SET DateStyle = 'ISO';
SELECT account_id, valid_from, changed_on FROM abm.tier_history WHERE account_id = 3;
SELECT month_start, from_tier, to_tier, direction, account_count FROM abm.movement ORDER BY 1, 2 NULLS FIRST, 3 NULLS FIRST, 4;

-- who takes over a key begins after the history of that key
SET tiering.clock = '2029-01-01 00:00:00+00';
DELETE FROM crm.accounts WHERE id = 1;
SET tiering.clock = '2028-06-01 00:00:00+00';
UPDATE crm.accounts SET id = 1 WHERE id = 3;
SELECT * FROM crm.periods WHERE valid_from >= '2028-01-01';

-- without a setting it is the real clock
SET tiering.clock = '';
INSERT INTO crm.accounts VALUES (4, 10);
SELECT clock_timestamp() - valid_from BETWEEN '0' AND '1 minute' AS now FROM abm.tier_history WHERE account_id = 4;
SELECT tiering.clock() = statement_timestamp() AS now;

SELECT * FROM tiering.verify('abm');
DROP VIEW crm.tiers, crm.periods, crm.seats;
SELECT tiering.drop_model('abm', force => true);
DROP SCHEMA crm CASCADE;
