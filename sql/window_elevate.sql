/* Outreach windows lift above the base tier until their end, the strongest first. */
\getenv here PG_ABS_SRCDIR
\i :here/sql/include/override_model.sql
SELECT tiering.set_tier('abm', 'First', 1, min_score => 70, exit_score => 65, capacity => 2);
SELECT tiering.set_tier('abm', 'Second', 2, min_score => 50, capacity => 2);
SELECT tiering.set_tier('abm', 'Third', 3);
CALL tiering.activate('abm');
\i :here/sql/include/override_views.sql

INSERT INTO crm.accounts VALUES (1, 80), (2, 55), (3, 20), (4, 10);
SET tiering.clock = '2027-01-02 00:00:00+00';
SELECT tiering.elevate('abm', 3, 'Second', '2027-01-20', 'hand-raise at the fair');
SELECT tiering.elevate('abm', 3, 'First', '2027-01-10', 'new funding');
SELECT tiering.elevate('abm', 1, 'Second', '2027-01-10', 'below its base tier');
SELECT tiering.elevate('abm', 2, 'First', '2027-01-10');
TABLE crm.tiers;
TABLE crm.seats;
SELECT item, detail FROM tiering.explain('abm', 3) WHERE section = 'placement';
SELECT item, detail FROM tiering.explain('abm', 1) WHERE section = 'placement';
TABLE crm.problems;
SELECT * FROM tiering.verify('abm');

-- the strongest, then the next, then the base tier
SET tiering.clock = '2027-01-09 23:59:59.999999+00';
SELECT * FROM crm.tiers WHERE account_id = 3;
SET tiering.clock = '2027-01-10 00:00:00+00';
SELECT * FROM crm.tiers WHERE account_id = 3;
SET tiering.clock = '2027-01-19 23:59:59.999999+00';
SELECT * FROM crm.tiers WHERE account_id = 3;
SET tiering.clock = '2027-01-20 00:00:00+00';
SELECT * FROM crm.tiers WHERE account_id = 3;
SELECT * FROM crm.periods WHERE account_id = 3;
TABLE crm.problems;

-- the base tier moves beside a window: the period only when it overtakes
SET tiering.clock = '2027-01-21 00:00:00+00';
CALL tiering.maintain('abm');
SELECT tiering.elevate('abm', 4, 'Second', '2027-02-20', 'soon');
SET tiering.clock = '2027-01-22 00:00:00+00';
UPDATE crm.accounts SET points = 60 WHERE id = 4;
SELECT * FROM crm.tiers WHERE account_id = 4;
SET tiering.clock = '2027-01-23 00:00:00+00';
UPDATE crm.accounts SET points = 90 WHERE id = 4;
SELECT * FROM crm.tiers WHERE account_id = 4;
SET tiering.clock = '2027-01-24 00:00:00+00';
UPDATE crm.accounts SET points = 5 WHERE id = 4;
CALL tiering.reevaluate('abm');
SELECT * FROM crm.tiers WHERE account_id = 4;
SELECT * FROM crm.periods WHERE account_id = 4;
TABLE crm.seats;
TABLE crm.problems;
SELECT * FROM tiering.verify('abm');

-- override before window; the window shows again when it is cleared
SET tiering.clock = '2027-01-25 00:00:00+00';
SELECT tiering.override('abm', 4, 'Third', 'not now', '2027-01-27');
SELECT * FROM crm.tiers WHERE account_id = 4;
SET tiering.clock = '2027-01-28 00:00:00+00';
SELECT * FROM crm.tiers WHERE account_id = 4;

-- longer, shorter, ended by hand
SELECT tiering.elevate('abm', 4, 'Second', '2027-03-20', 'longer');
SELECT kind, opens_at, ends_at, to_tier, reason FROM abm.tier_window;
SET tiering.clock = '2027-01-29 00:00:00+00';
SELECT tiering.elevate('abm', 4, 'Second', '2027-01-29', 'over');
SELECT * FROM crm.periods WHERE account_id = 4;
SELECT count(*) FROM abm.tier_window;

-- refused
SELECT tiering.elevate('abm', 4, 'Second', '2027-01-29');
SELECT tiering.elevate('abm', 4, 'Second', NULL);
SELECT tiering.elevate('abm', 4, 'Second', 'infinity');
SELECT tiering.elevate('abm', 4, 'Zeroth', '2027-02-01');
SELECT tiering.elevate('abm', 99, 'Second', '2027-02-01');
TABLE crm.problems;
SELECT * FROM tiering.verify('abm');

DROP VIEW crm.tiers, crm.periods, crm.seats, crm.problems;
SELECT tiering.drop_model('abm', force => true);
DROP SCHEMA crm CASCADE;
