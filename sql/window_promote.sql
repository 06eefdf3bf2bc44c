/* Windows as a writer opens them: by so many tiers, from a moment on, settled later. */
\getenv here PG_ABS_SRCDIR
\i :here/sql/include/override_model.sql
SELECT tiering.set_tier('abm', 'First', 1, min_score => 70, exit_score => 65, capacity => 2);
SELECT tiering.set_tier('abm', 'Second', 2, min_score => 50, capacity => 2);
SELECT tiering.set_tier('abm', 'Third', 3, min_score => 15);
CALL tiering.activate('abm');
\i :here/sql/include/override_views.sql
INSERT INTO crm.accounts VALUES (1, 80), (2, 55), (3, 20), (4, 10), (5, 10);
-- the model has a window, so that reviews look for those that nobody placed
SET tiering.clock = '2027-01-02 00:00:00+00';
SELECT tiering.elevate('abm', 5, 'Third', '2027-03-01', 'one by hand');
-- what a writer leaves behind who finds the accounts in other hands
INSERT INTO abm.tier_window (account_id, kind, opens_at, ends_at, promote, to_tier, boost, reason) VALUES
	(1, 'new_funding', '2027-01-01', '2027-01-31', 1, NULL, NULL, NULL),
	(2, 'new_funding', '2027-01-01', '2027-01-31', 1, NULL, NULL, 'series B'),
	(3, 'new_funding', '2027-01-01', '2027-01-31', 9, NULL, NULL, NULL),
	(3, 'fair', '2027-01-01', '2027-02-10', 1, NULL, 5, NULL),
	(4, 'new_funding', '2027-01-01', '2027-01-31', 1, NULL, NULL, 'from no tier'),
	(4, 'fair', '2027-01-20', '2027-02-10', NULL, 'First', NULL, 'dated in the future'),
	(4, 'late', '2026-11-01', '2026-12-01', NULL, 'First', NULL, 'over before it was known'),
	(5, 'boost', '2027-01-01', '2027-01-31', NULL, NULL, 7.5, 'lifts nobody');
TABLE crm.tiers;
CALL tiering.maintain('abm');
TABLE crm.tiers;
INSERT INTO abm.queue SELECT DISTINCT account_id, now() FROM abm.tier_window;
CALL tiering.maintain('abm');
TABLE crm.tiers;
TABLE crm.seats;
SELECT item, detail FROM tiering.explain('abm', 3) WHERE item IN ('window', 'base tier', 'tier');
SELECT item, detail FROM tiering.explain('abm', 5) WHERE item IN ('window', 'base tier', 'tier');
TABLE crm.problems;
SELECT * FROM tiering.verify('abm');

-- the future one opens at its time, views first
SET tiering.clock = '2027-01-20 00:00:00+00';
SELECT * FROM crm.tiers WHERE account_id = 4;
SELECT * FROM crm.periods WHERE account_id = 4;
TABLE crm.problems;
-- the base tier rises and the window with it
UPDATE crm.accounts SET points = 60 WHERE id = 3;
UPDATE crm.accounts SET points = 60 WHERE id = 4;
SELECT * FROM crm.tiers WHERE account_id IN (3, 4);
SET tiering.clock = '2027-02-05 00:00:00+00';
TABLE crm.tiers;
SET tiering.clock = '2027-02-11 00:00:00+00';
CALL tiering.maintain('abm');
TABLE crm.tiers;
TABLE crm.periods;
SELECT account_id, kind FROM abm.tier_window;
TABLE crm.problems;
SELECT * FROM tiering.verify('abm');

DROP VIEW crm.tiers, crm.periods, crm.seats, crm.problems;
SELECT tiering.drop_model('abm', force => true);
DROP SCHEMA crm CASCADE;
