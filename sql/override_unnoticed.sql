/* What ended is recorded as of its end, whoever notices, and views show it before. */
\getenv here PG_ABS_SRCDIR
\i :here/sql/include/override_model.sql
SELECT tiering.set_tier('abm', 'First', 1, min_score => 70, exit_score => 65, capacity => 2);
SELECT tiering.set_tier('abm', 'Second', 2, min_score => 50, capacity => 2);
SELECT tiering.set_tier('abm', 'Third', 3);
CALL tiering.activate('abm');
\i :here/sql/include/override_views.sql

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
