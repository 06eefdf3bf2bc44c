/* Outreach windows lift above the base tier until their end, the strongest first. */
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
