/* Windows as a writer opens them: by so many tiers, from a moment on, settled later. */
SET TimeZone = 'UTC';
SET DateStyle = 'ISO';
SET tiering.clock = '2027-01-01 00:00:00+00';
SET client_min_messages = warning;
CREATE SCHEMA crm;
CREATE TABLE crm.accounts (id int PRIMARY KEY, points numeric, region text, owner_id int, active boolean DEFAULT true);
SELECT tiering.create_model('abm', 'crm.accounts', filter => 'active', territory => 'region', owner => 'owner_id', template => 'empty');
SELECT tiering.set_component('abm', 'fit', weight => 1);
SELECT tiering.set_criterion('abm', 'fit', 'points', '100 / (100 / points)');
SELECT tiering.set_tier('abm', 'First', 1, min_score => 70, exit_score => 65, capacity => 2);
SELECT tiering.set_tier('abm', 'Second', 2, min_score => 50, capacity => 2);
SELECT tiering.set_tier('abm', 'Third', 3, min_score => 15);
CALL tiering.activate('abm');
CREATE VIEW crm.tiers AS
SELECT account_id, tier, tier_since, placement, base_tier, waitlisted_for, override_until, window_until FROM abm.account_tier ORDER BY account_id;
CREATE VIEW crm.periods AS
SELECT account_id, tier, previous_tier, direction, valid_from, valid_to, cause, end_cause, reason, holds_seat, seat_scope FROM abm.tier_history
ORDER BY account_id, valid_from;
CREATE VIEW crm.seats AS
SELECT tier, seat_scope, seat_count, taken_count, free_seat_count, waitlisted_count FROM abm.capacity ORDER BY tier_rank, seat_scope;
-- what must hold at every moment, whether somebody took note of an end or not
CREATE VIEW crm.problems AS
SELECT a.account_id, 'account_tier and tier_history differ' AS problem
FROM abm.account_tier a FULL JOIN (SELECT * FROM abm.tier_history WHERE is_current) h USING (account_id)
WHERE (a.tier, a.tier_rank, a.tier_since, a.placed_score) IS DISTINCT FROM (h.tier, h.tier_rank, h.valid_from, h.score)
UNION ALL
SELECT account_id, 'gap, overlap or another tier before'
FROM (SELECT *, lag(valid_to) OVER w AS ended, lag(end_cause) OVER w AS why, lag(tier) OVER w AS before
	FROM abm.tier_history WINDOW w AS (PARTITION BY account_id ORDER BY valid_from, period_id)) h
WHERE valid_from < ended OR valid_from >= valid_to
	OR (direction IS DISTINCT FROM 'entered' AND (valid_from, cause, before) IS DISTINCT FROM (ended, why, previous_tier))
UNION ALL
SELECT NULL, 'tier_summary of ' || tier
FROM abm.tier_summary s
WHERE account_count <> (SELECT count(*) FROM abm.account_tier a WHERE a.tier = s.tier)
UNION ALL
SELECT NULL, 'tier_as_of' FROM (SELECT account_id, tier FROM abm.tier_as_of(tiering.clock() + interval '1 ms') EXCEPT SELECT account_id, tier FROM abm.account_tier) d
UNION ALL
SELECT NULL, 'movement' FROM (SELECT sum(account_count) AS moves FROM abm.movement) m
WHERE moves <> (SELECT count(direction) + count(*) FILTER (WHERE end_cause IN ('delete', 'truncate', 'out_of_scope', 'key_change')) FROM abm.tier_history);
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
