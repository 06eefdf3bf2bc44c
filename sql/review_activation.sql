/* A new version: incumbents keep tiers of the same name, nothing is live before activate. */
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
SELECT tiering.set_tier('abm', 'Rest', 2);
INSERT INTO crm.accounts SELECT i, 100 - 10 * i FROM generate_series(1, 5) i;
CALL tiering.activate('abm');
CREATE VIEW crm.tiers AS
SELECT account_id, tier, placement, qualified_tier, waitlisted_for, score, territory, owner FROM abm.account_tier ORDER BY account_id;
CREATE VIEW crm.periods AS
SELECT account_id, tier, previous_tier, direction, valid_from, valid_to, cause, end_cause, seat_scope FROM abm.tier_history
ORDER BY account_id, valid_from;
CREATE VIEW crm.seats AS
SELECT tier, seat_scope, seat_count, taken_count, free_seat_count, waitlisted_count FROM abm.capacity ORDER BY tier_rank, seat_scope;

TABLE crm.tiers;

SET tiering.clock = '2027-02-01 00:00:00+00';
SELECT tiering.set_tier('abm', 'First', 1, min_score => 95, exit_score => 75, capacity => 3);
SELECT tiering.set_tier('abm', 'Rest', 3);
SELECT tiering.set_tier('abm', 'Middle', 2, min_score => 50, capacity => 1);
SELECT tiering.set_component('abm', 'extra', weight => 1);
SELECT tiering.set_criterion('abm', 'extra', 'owned', 'owner_id IS NULL', missing => 'zero');
UPDATE crm.accounts SET points = points WHERE id = 1;
TABLE crm.tiers;

CALL tiering.activate('abm');
TABLE crm.tiers;
SELECT account_id, score, fit, extra, model_version FROM abm.account_tier ORDER BY 1;
TABLE crm.periods;
SELECT version, published_at FROM tiering.version WHERE model = 'abm' ORDER BY 1;

-- a component that goes stays as an empty column; a tier that goes takes its accounts along
SET tiering.clock = '2027-03-01 00:00:00+00';
SELECT tiering.drop_criterion('abm', 'owned');
SELECT tiering.drop_component('abm', 'extra');
SELECT tiering.drop_tier('abm', 'First');
CALL tiering.activate('abm');
SELECT account_id, tier, tier_rank, score, fit, extra, model_version FROM abm.account_tier ORDER BY 1;
SELECT account_id, tier, tier_rank, previous_tier, direction, cause, end_cause, model_version FROM abm.tier_history ORDER BY account_id, valid_from;

-- a period keeps the version that it began under, whatever scores the account later
CALL tiering.activate('abm');
UPDATE crm.accounts SET points = 10 WHERE id = 2;
UPDATE crm.accounts SET id = 15 WHERE id = 5;
BEGIN;
UPDATE crm.accounts SET points = 99 WHERE id = 4;
UPDATE crm.accounts SET points = 60 WHERE id = 4;
COMMIT;
CALL tiering.reevaluate('abm');
SELECT account_id, tier, previous_tier, cause, end_cause, model_version FROM abm.tier_history ORDER BY account_id, valid_from;
SELECT account_id, model_version FROM abm.account_tier ORDER BY 1;

SELECT * FROM tiering.verify('abm');
DROP VIEW crm.tiers, crm.periods, crm.seats;
SELECT tiering.drop_model('abm', force => true);
DROP SCHEMA crm CASCADE;
