/* An override takes a seat; without a free one it is refused or leaves a debt. */
\getenv here PG_ABS_SRCDIR
\i :here/sql/include/override_model.sql
SELECT tiering.set_tier('abm', 'First', 1, min_score => 70, exit_score => 65, capacity => 2, capacity_per => 'owner');
SELECT tiering.set_tier('abm', 'Second', 2, min_score => 50, capacity => 3);
SELECT tiering.set_tier('abm', 'Third', 3);
CALL tiering.activate('abm');
\i :here/sql/include/override_views.sql

INSERT INTO crm.accounts VALUES (1, 80, 'N', 1), (2, 75, 'N', 1), (3, 20, 'N', 1), (4, 10, 'N', 2), (5, 5, 'N', NULL), (6, 72, 'N', 1);
TABLE crm.tiers;

-- who could give one up
SET tiering.clock = '2027-01-02 00:00:00+00';
SELECT tiering.override('abm', 3, 'First', 'no seat with owner 1');
SELECT tiering.override('abm', 4, 'First', 'two seats with owner 2');
SELECT tiering.override('abm', 5, 'First', 'no owner');
BEGIN;
INSERT INTO crm.accounts VALUES (7, 5, 'N', 3);
SELECT tiering.set_seats('abm', 'First', '3', 0);
SELECT tiering.override('abm', 7, 'First', 'no seats at all with owner 3');
ROLLBACK;
TABLE crm.tiers;
TABLE crm.seats;

-- the account that would be waitlisted takes part in the same seat
SELECT tiering.override('abm', 2, 'First', 'has a seat already');
TABLE crm.seats;
SELECT account_id, tier, is_current, base_tier, holds_seat, seat_scope FROM abm.overrides ORDER BY 1;
SELECT * FROM tiering.verify('abm');

-- forced: a debt until the next rebalancing, which starts with overrides
SET tiering.clock = '2027-01-03 00:00:00+00';
SELECT tiering.override('abm', 3, 'First', 'must be', force => true);
SELECT tiering.override('abm', 5, 'First', 'must be, without an owner', force => true);
TABLE crm.seats;
SELECT * FROM tiering.verify('abm');
SET tiering.clock = '2027-01-04 00:00:00+00';
CALL tiering.rebalance('abm');
TABLE crm.tiers;
TABLE crm.seats;
SELECT account_id, tier, is_current, base_tier, holds_seat, seat_scope FROM abm.overrides ORDER BY 1;
SELECT * FROM tiering.verify('abm');
CALL tiering.rebalance('abm');
TABLE crm.seats;

-- the base tier leaves the tier of the override, and comes back: one seat
SET tiering.clock = '2027-01-05 00:00:00+00';
UPDATE crm.accounts SET points = 30 WHERE id = 2;
CALL tiering.reevaluate('abm');
TABLE crm.tiers;
TABLE crm.seats;
SELECT * FROM tiering.verify('abm');
SET tiering.clock = '2027-01-06 00:00:00+00';
UPDATE crm.accounts SET points = 99 WHERE id = 2;
TABLE crm.tiers;
TABLE crm.seats;
SELECT * FROM crm.periods WHERE account_id = 2;
SELECT * FROM tiering.verify('abm');

-- another owner: the seat is given back and one of the new owner taken
SET tiering.clock = '2027-01-07 00:00:00+00';
UPDATE crm.accounts SET owner_id = 2 WHERE id = 3;
SELECT * FROM crm.periods WHERE account_id = 3;
TABLE crm.seats;
SELECT * FROM tiering.verify('abm');
-- with none free there the override stays in force, and gets the next one
SET tiering.clock = '2027-01-08 00:00:00+00';
UPDATE crm.accounts SET owner_id = 2 WHERE id = 2;
TABLE crm.seats;
SELECT account_id, tier, is_current, base_tier, holds_seat, seat_scope FROM abm.overrides ORDER BY 1;
SELECT * FROM tiering.verify('abm');
SET tiering.clock = '2027-01-09 00:00:00+00';
SELECT tiering.set_seats('abm', 'First', '2', 3);
CALL tiering.maintain('abm');
SELECT account_id, tier, is_current, base_tier, holds_seat, seat_scope FROM abm.overrides ORDER BY 1;
TABLE crm.tiers;
TABLE crm.seats;
SELECT * FROM tiering.verify('abm');

-- seats below the overrides: they stay, everybody else goes
SET tiering.clock = '2027-01-10 00:00:00+00';
SELECT tiering.set_seats('abm', 'First', '2', 1);
CALL tiering.rebalance('abm');
TABLE crm.tiers;
TABLE crm.seats;
SELECT * FROM tiering.verify('abm');

-- all cleared
SET tiering.clock = '2027-01-11 00:00:00+00';
SELECT tiering.clear_override('abm', account_id) FROM abm.overrides;
SET tiering.clock = '2027-01-12 00:00:00+00';
CALL tiering.rebalance('abm');
TABLE crm.tiers;
TABLE crm.seats;
TABLE crm.periods;
TABLE crm.problems;
SELECT * FROM tiering.verify('abm');

-- whose override or window ends is no arrival: a freed seat goes to who waits with the better score
SELECT tiering.create_model('line', 'crm.accounts', template => 'empty');
SELECT tiering.set_component('line', 'fit'), tiering.set_criterion('line', 'fit', 'points', 'points');
SELECT tiering.set_tier('line', 'Top', 1, min_score => 99), tiering.set_tier('line', 'One', 2, min_score => 40, capacity => 1);
SELECT tiering.set_tier('line', 'Rest', 3);
DELETE FROM crm.accounts;
INSERT INTO crm.accounts VALUES (11, 60), (12, 53), (13, 52), (14, 51);
CALL tiering.activate('line');
SET tiering.clock = '2027-01-13 00:00:00+00';
SELECT tiering.override('line', 13, 'Top', 'for a day', until => '2027-01-14 00:00:00+00');
SELECT tiering.elevate('line', 14, 'Top', until => '2027-01-14 00:00:00+00');
DELETE FROM crm.accounts WHERE id = 11;
SET tiering.clock = '2027-01-14 00:00:00+00';
CALL tiering.maintain('line');
SELECT account_id, tier, placement, waitlisted_for, score FROM line.account_tier ORDER BY 1;
SELECT account_id, tier, valid_from, valid_to, cause, end_cause FROM line.tier_history WHERE account_id > 11 ORDER BY 1, valid_from;
SELECT * FROM tiering.verify('line');
SELECT tiering.drop_model('line', force => true);

DROP VIEW crm.tiers, crm.periods, crm.seats, crm.problems;
SELECT tiering.drop_model('abm', force => true);
DROP SCHEMA crm CASCADE;
