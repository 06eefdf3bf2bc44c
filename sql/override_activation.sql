/* A new version keeps overrides, renumbers their tiers, and is refused without them. */
\getenv here PG_ABS_SRCDIR
\i :here/sql/include/override_model.sql
SELECT tiering.set_tier('abm', 'First', 1, min_score => 70, exit_score => 65, capacity => 2);
SELECT tiering.set_tier('abm', 'Second', 2, min_score => 50, capacity => 2);
SELECT tiering.set_tier('abm', 'Third', 3);
CALL tiering.activate('abm');
\i :here/sql/include/override_views.sql

INSERT INTO crm.accounts VALUES (1, 80), (2, 55), (3, 20), (4, 10);
SET tiering.clock = '2027-01-02 00:00:00+00';
SELECT tiering.override('abm', 3, 'Second', 'three', '2027-02-01');
SELECT tiering.elevate('abm', 4, 'First', '2027-02-01', 'four');

-- the tier is gone
SELECT tiering.drop_tier('abm', 'Second');
CALL tiering.activate('abm');
SELECT status FROM tiering.model;
SELECT tiering.set_tier('abm', 'Second', 2, min_score => 50, capacity => 2);

-- other ranks
SET tiering.clock = '2027-01-03 00:00:00+00';
SELECT tiering.set_tier('abm', 'Third', 30);
SELECT tiering.set_tier('abm', 'Second', 20, min_score => 50, capacity => 2);
SELECT tiering.set_tier('abm', 'First', 10, min_score => 70, capacity => 2);
CALL tiering.activate('abm');
SELECT account_id, tier, tier_rank, placement, base_tier FROM abm.account_tier ORDER BY 1;
TABLE crm.seats;
TABLE crm.problems;
SELECT * FROM tiering.verify('abm');

-- seats that are counted in another way begin anew
SET tiering.clock = '2027-01-04 00:00:00+00';
UPDATE crm.accounts SET owner_id = 1;
SELECT tiering.set_tier('abm', 'Second', 20, min_score => 50, capacity => 1, capacity_per => 'owner');
CALL tiering.activate('abm');
TABLE crm.tiers;
TABLE crm.seats;
SELECT account_id, tier, holds_seat, seat_scope FROM abm.overrides;
SELECT * FROM tiering.verify('abm');
-- also of an account in error
SET tiering.clock = '2027-01-05 00:00:00+00';
UPDATE crm.accounts SET points = 0 WHERE id = 3;
SELECT tiering.set_tier('abm', 'Second', 20, min_score => 50, capacity => 2);
CALL tiering.activate('abm');
TABLE crm.tiers;
TABLE crm.seats;
SELECT account_id, tier, holds_seat, seat_scope FROM abm.overrides;
SELECT * FROM tiering.verify('abm');
-- no seats at all, and again
SET tiering.clock = '2027-01-06 00:00:00+00';
SELECT tiering.set_tier('abm', 'Second', 20, min_score => 50);
CALL tiering.activate('abm');
TABLE crm.seats;
SELECT account_id, tier, holds_seat, seat_scope FROM abm.overrides;
SELECT * FROM tiering.verify('abm');
SELECT tiering.set_tier('abm', 'Second', 20, min_score => 50, capacity => 2);
CALL tiering.activate('abm');
TABLE crm.seats;
SELECT account_id, tier, holds_seat, seat_scope FROM abm.overrides;
SELECT * FROM tiering.verify('abm');

-- a window to a tier that is gone lifts nobody
SET tiering.clock = '2027-01-07 00:00:00+00';
SELECT tiering.drop_tier('abm', 'First');
CALL tiering.activate('abm');
TABLE crm.tiers;
TABLE crm.periods;
SELECT * FROM tiering.verify('abm');

-- once it has ended, the tier of an override may go
SET tiering.clock = '2027-02-02 00:00:00+00';
SELECT tiering.drop_tier('abm', 'Second');
CALL tiering.activate('abm');
TABLE crm.tiers;
SELECT * FROM crm.periods WHERE account_id = 3;
SELECT * FROM tiering.verify('abm');
TABLE abm.override;

DROP VIEW crm.tiers, crm.periods, crm.seats, crm.problems;
SELECT tiering.drop_model('abm', force => true);
DROP SCHEMA crm CASCADE;
