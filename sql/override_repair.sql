/* verify() sees what does not follow from overrides and windows; repair() mends it. */
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
SELECT tiering.set_tier('abm', 'Third', 3);
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
