/* Re-evaluation: everything anew, both ways; the second time nothing changes. */
SET TimeZone = 'UTC';
SET DateStyle = 'ISO';
SET tiering.clock = '2027-01-01 00:00:00+00';
SET client_min_messages = warning;
CREATE SCHEMA crm;
CREATE TABLE crm.accounts (id int PRIMARY KEY, points numeric, region text, owner_id int, ready boolean);
SELECT tiering.create_model('abm', 'crm.accounts', territory => 'region', owner => 'owner_id', template => 'empty');
SELECT tiering.set_component('abm', 'fit', weight => 1);
SELECT tiering.set_criterion('abm', 'fit', 'points', 'points');
SELECT tiering.set_tier('abm', 'First', 1, min_score => 70, exit_score => 60, capacity => 2);
SELECT tiering.set_tier('abm', 'Second', 2, min_score => 50, exit_score => 45, capacity => 2);
SELECT tiering.set_tier('abm', 'Rest', 3);
INSERT INTO crm.accounts SELECT i, 100 - 5 * i FROM generate_series(1, 8) i;
CALL tiering.activate('abm');
CREATE VIEW crm.tiers AS
SELECT account_id, tier, placement, qualified_tier, waitlisted_for, score, territory, owner FROM abm.account_tier ORDER BY account_id;
CREATE VIEW crm.periods AS
SELECT account_id, tier, previous_tier, direction, valid_from, valid_to, cause, end_cause, seat_scope FROM abm.tier_history
ORDER BY account_id, valid_from;
CREATE VIEW crm.seats AS
SELECT tier, seat_scope, seat_count, taken_count, free_seat_count, waitlisted_count FROM abm.capacity ORDER BY tier_rank, seat_scope;

TABLE crm.tiers;

SET tiering.clock = '2027-04-01 00:00:00+00';
UPDATE crm.accounts SET points = 61 WHERE id = 1;	-- still above its exit score: an incumbent
UPDATE crm.accounts SET points = 20 WHERE id = 2;	-- held
UPDATE crm.accounts SET points = 99 WHERE id = 8;	-- waits
UPDATE crm.accounts SET points = 98 WHERE id = 7;	-- waits
TABLE crm.tiers;

CALL tiering.reevaluate('abm');
TABLE crm.tiers;
TABLE crm.periods;
SELECT kind, version, accounts, promoted, demoted, waitlisted, errors, ended_at >= started_at AS ended
FROM tiering.run WHERE model = 'abm' ORDER BY run_id;

SET tiering.clock = '2027-04-02 00:00:00+00';
CREATE TEMP TABLE before AS SELECT xmin::text AS version, ctid::text AS place, account_id FROM abm.state;
CALL tiering.reevaluate('abm');
SELECT count(*) AS written FROM (SELECT xmin::text, ctid::text, account_id FROM abm.state EXCEPT TABLE before) x;
DROP TABLE before;
SELECT kind, accounts, promoted, demoted, waitlisted, errors FROM tiering.run WHERE model = 'abm' ORDER BY run_id DESC LIMIT 1;

-- ties: longer in the tier, then the key
SET tiering.clock = '2027-04-03 00:00:00+00';
INSERT INTO crm.accounts VALUES (0, 80);
UPDATE crm.accounts SET points = 80 WHERE id IN (3, 5, 6);
DELETE FROM crm.accounts WHERE id IN (7, 8);
CALL tiering.reevaluate('abm');
TABLE crm.tiers;

-- on an empty table
DELETE FROM crm.accounts;
CALL tiering.reevaluate('abm');
TABLE crm.tiers;
SELECT tier, account_count, average_score FROM abm.tier_summary ORDER BY tier_rank;

SELECT * FROM tiering.verify('abm');
DROP VIEW crm.tiers, crm.periods, crm.seats;
SELECT tiering.drop_model('abm', force => true);
DROP SCHEMA crm CASCADE;
