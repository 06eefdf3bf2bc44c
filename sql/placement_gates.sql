/* Gates: a score alone does not open a tier, and a gate that closes waits for the review. */
SET TimeZone = 'UTC';
SET DateStyle = 'ISO';
SET tiering.clock = '2027-01-01 00:00:00+00';
SET client_min_messages = warning;
CREATE SCHEMA crm;
CREATE TABLE crm.accounts (id int PRIMARY KEY, points numeric, region text, owner_id int, ready boolean);
SELECT tiering.create_model('abm', 'crm.accounts', territory => 'region', owner => 'owner_id', template => 'empty');
SELECT tiering.set_component('abm', 'fit', weight => 1);
SELECT tiering.set_criterion('abm', 'fit', 'points', 'points');
SELECT tiering.set_tier('abm', 'First', 1, min_score => 70, gate => 'ready');
SELECT tiering.set_tier('abm', 'Second', 2, min_score => 50, gate => $$ region <> 'south' $$, capacity => 1);
SELECT tiering.set_tier('abm', 'Rest', 3, gate => 'owner_id IS NOT NULL');
CALL tiering.activate('abm');
CREATE VIEW crm.tiers AS
SELECT account_id, tier, placement, qualified_tier, waitlisted_for, score, territory, owner FROM abm.account_tier ORDER BY account_id;
CREATE VIEW crm.periods AS
SELECT account_id, tier, previous_tier, direction, valid_from, valid_to, cause, end_cause, seat_scope FROM abm.tier_history
ORDER BY account_id, valid_from;
CREATE VIEW crm.seats AS
SELECT tier, seat_scope, seat_count, taken_count, free_seat_count, waitlisted_count FROM abm.capacity ORDER BY tier_rank, seat_scope;

INSERT INTO crm.accounts VALUES
	(1, 80, 'north', 1, true), (2, 80, 'north', 1, false), (3, 80, 'south', 1, NULL), (4, 80, NULL, NULL, NULL), (5, 10, 'north', NULL, true);
TABLE crm.tiers;

SET tiering.clock = '2027-01-02 00:00:00+00';
UPDATE crm.accounts SET ready = NOT coalesce(ready, false);
TABLE crm.tiers;

SET tiering.clock = '2027-01-03 00:00:00+00';
CALL tiering.reevaluate('abm');
TABLE crm.tiers;
TABLE crm.periods;

SELECT * FROM tiering.verify('abm');
DROP VIEW crm.tiers, crm.periods, crm.seats;
SELECT tiering.drop_model('abm', force => true);
DROP SCHEMA crm CASCADE;
