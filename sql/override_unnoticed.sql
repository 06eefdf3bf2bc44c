/* What ended is recorded as of its end, whoever notices, and views show it before. */
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

INSERT INTO crm.accounts SELECT i, 10 FROM generate_series(1, 7) i;
INSERT INTO crm.accounts VALUES (8, 75), (9, 72);
SET tiering.clock = '2027-01-02 00:00:00+00';
SELECT tiering.set_seats('abm', 'First', NULL, 9);
SELECT tiering.override('abm', i, 'First', 'number ' || i, '2027-01-10') FROM generate_series(1, 7) i;
SELECT tiering.elevate('abm', i, 'Second', '2027-01-15', 'afterwards') FROM generate_series(1, 7) i;
SELECT tiering.elevate('abm', 2, 'First', '2027-01-12', 'and in between');
SELECT * FROM tiering.verify('abm');

SET tiering.clock = '2027-01-20 00:00:00+00';
CREATE TABLE crm.shown AS SELECT * FROM abm.tier_history;
SELECT * FROM crm.periods WHERE account_id IN (1, 2);
TABLE crm.problems;
SELECT * FROM tiering.verify('abm');
SELECT month_start, from_tier, to_tier, direction, account_count FROM abm.movement;
SELECT account_id, tier FROM abm.tier_as_of('2027-01-11') ORDER BY 1;
SELECT problems FROM tiering.health() WHERE model = 'abm';

-- noticed by a change of the account, its tier, its key, its end, maintenance
UPDATE crm.accounts SET points = 11 WHERE id = 1;
UPDATE crm.accounts SET points = 60 WHERE id = 2;
UPDATE crm.accounts SET id = 33 WHERE id = 3;
DELETE FROM crm.accounts WHERE id = 4;
UPDATE crm.accounts SET active = false WHERE id = 5;
SELECT tiering.override('abm', 6, 'Second', 'again');
CALL tiering.maintain('abm');
SELECT problems FROM tiering.health() WHERE model = 'abm';
SELECT count(*) FROM abm.upcoming;
SELECT reason FROM abm.override;
SELECT count(*) FROM abm.tier_window;

-- the periods that had ended are the ones that were shown
SELECT s.period_id, s.account_id, s.tier, s.valid_from
FROM crm.shown s WHERE NOT s.is_current AND NOT EXISTS (SELECT FROM abm.tier_history h WHERE h.* = s.*);
SELECT count(*) AS ended FROM crm.shown WHERE NOT is_current;
-- those that were open go on under their number
SELECT h.account_id, h.tier, h.valid_from, h.valid_to, h.end_cause
FROM crm.shown s JOIN abm.tier_history h USING (period_id) WHERE s.is_current ORDER BY 1;
SELECT * FROM crm.periods WHERE account_id IN (2, 3, 33, 4, 5, 6);
TABLE crm.seats;
TABLE crm.problems;
SELECT * FROM tiering.verify('abm');

-- the freed seats are free since the end, and given by maintenance
SET tiering.clock = '2027-01-21 00:00:00+00';
SELECT tiering.set_seats('abm', 'First', NULL, 2);
INSERT INTO crm.accounts VALUES (10, 90);
SELECT tiering.override('abm', 7, 'First', 'one more', '2027-01-25', force => true);
CALL tiering.rebalance('abm');
TABLE crm.tiers;
SET tiering.clock = '2027-01-26 00:00:00+00';
TABLE crm.seats;
CALL tiering.maintain('abm');
TABLE crm.tiers;
TABLE crm.seats;
-- in one transaction that is open across the end
BEGIN;
UPDATE crm.accounts SET points = 55 WHERE id = 1;
SELECT tiering.elevate('abm', 1, 'First', '2027-01-27', 'across');
SET LOCAL tiering.clock = '2027-01-28 00:00:00+00';
UPDATE crm.accounts SET points = 56 WHERE id = 1;
UPDATE crm.accounts SET points = 9 WHERE id = 1;
DELETE FROM crm.accounts WHERE id = 1;
INSERT INTO crm.accounts VALUES (1, 10);
COMMIT;
SET tiering.clock = '2027-01-29 00:00:00+00';
SELECT * FROM crm.periods WHERE account_id = 1;
TABLE crm.problems;
SELECT * FROM tiering.verify('abm');

DROP VIEW crm.tiers, crm.periods, crm.seats, crm.problems;
SELECT tiering.drop_model('abm', force => true);
DROP SCHEMA crm CASCADE;
