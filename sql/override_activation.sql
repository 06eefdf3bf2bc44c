/* A new version keeps overrides, renumbers their tiers, and is refused without them. */
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
