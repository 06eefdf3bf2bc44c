/* verify() sees what does not follow from overrides and windows; repair() mends it. */
\getenv here PG_ABS_SRCDIR
\i :here/sql/include/override_model.sql
SELECT tiering.set_tier('abm', 'First', 1, min_score => 70, exit_score => 65, capacity => 2);
SELECT tiering.set_tier('abm', 'Second', 2, min_score => 50, capacity => 2);
SELECT tiering.set_tier('abm', 'Third', 3);
CALL tiering.activate('abm');
\i :here/sql/include/override_views.sql

INSERT INTO crm.accounts VALUES (1, 80), (2, 55), (3, 20), (4, 10);
SET tiering.clock = '2027-01-02 00:00:00+00';
SELECT tiering.override('abm', 3, 'First', 'three', '2027-02-01');
SELECT tiering.elevate('abm', 4, 'Second', '2027-02-01', 'four');
SELECT * FROM tiering.verify('abm');
DELETE FROM abm.override;
UPDATE abm.upcoming SET begins_at = '2027-03-01';
SELECT * FROM tiering.verify('abm') ORDER BY 1;
SELECT tiering.repair('abm');
SELECT * FROM tiering.verify('abm');
TABLE crm.tiers;
UPDATE abm.state SET tier_rank = 1 WHERE account_id = 4;
UPDATE abm.state SET override_seat = true, tier_rank = 1, next_change = 'infinity' WHERE account_id = 1;
INSERT INTO abm.override VALUES (2, 'First', NULL, '2027-01-01', 'nobody', 'twice', false), (2, 'First', NULL, '2027-01-01', 'nobody', 'twice', false);
INSERT INTO abm.upcoming SELECT 99, begins_at, period_id, tier_since, override_until, window_until, tier_rank, lift_rank, placement, cause,
	direction, holds_seat, seat_scope, previous_tier, changed_by, reason FROM abm.upcoming;
SELECT * FROM tiering.verify('abm') ORDER BY 1, 2;
DELETE FROM abm.override WHERE ctid = (SELECT min(ctid) FROM abm.override);
DELETE FROM abm.upcoming WHERE account_id = 99;
SELECT tiering.repair('abm');
SELECT * FROM tiering.verify('abm');
TABLE crm.tiers;
TABLE crm.seats;
TABLE crm.problems;
-- what views show of a window is another tier, or gone
UPDATE abm.state SET lift[2] = 1 WHERE account_id = 4;
SELECT account_id, tier, window_until FROM crm.tiers WHERE account_id = 4;
SELECT * FROM tiering.verify('abm');
SELECT tiering.repair('abm');
UPDATE abm.state SET lift = NULL WHERE account_id = 4;
SELECT * FROM tiering.verify('abm');
SELECT tiering.repair('abm');
SELECT * FROM tiering.verify('abm');
SELECT account_id, tier, window_until FROM crm.tiers WHERE account_id = 4;
TABLE crm.problems;

DROP VIEW crm.tiers, crm.periods, crm.seats, crm.problems;
SELECT tiering.drop_model('abm', force => true);
DROP SCHEMA crm CASCADE;
