/* A filter or a gate that fails: the account stays as it was, in or out. */
SET TimeZone = 'UTC';
SET DateStyle = 'ISO';
SET tiering.clock = '2027-01-01 00:00:00+00';
SET client_min_messages = warning;
CREATE SCHEMA crm;
CREATE TABLE crm.accounts (id int PRIMARY KEY, points float8, divisor int, big numeric);
SELECT tiering.create_model('abm', 'crm.accounts', filter => '10 / divisor > 0', template => 'empty');
SELECT tiering.set_component('abm', 'fit', weight => 1);
SELECT tiering.set_criterion('abm', 'fit', 'points', 'points');
SELECT tiering.set_tier('abm', 'First', 1, min_score => 70, gate => '10 / big > 1');
SELECT tiering.set_tier('abm', 'Rest', 2);
CALL tiering.activate('abm');
CREATE VIEW crm.tiers AS
SELECT account_id, tier, placement, score FROM abm.account_tier ORDER BY account_id;
CREATE VIEW crm.periods AS
SELECT account_id, tier, direction, cause, end_cause FROM abm.tier_history ORDER BY account_id, valid_from;
CREATE VIEW crm.seats AS
SELECT tier, seat_count, taken_count FROM abm.capacity ORDER BY tier_rank;
CREATE VIEW crm.errors AS
SELECT account_id, criterion, sqlstate, message, since FROM abm.account_error ORDER BY account_id;

INSERT INTO crm.accounts VALUES (1, 80, 1, 1), (2, 80, -1, 1), (3, 80, 0, 1), (4, 80, 1, 0);
TABLE crm.tiers;
TABLE crm.errors;

UPDATE crm.accounts SET divisor = 0 WHERE id IN (1, 2);
UPDATE crm.accounts SET points = 90 WHERE id = 3;
TABLE crm.tiers;
TABLE crm.errors;
CALL tiering.reevaluate('abm');
TABLE crm.tiers;

UPDATE crm.accounts SET divisor = 1, big = 2;
TABLE crm.tiers;
TABLE crm.errors;
TABLE crm.periods;

SELECT * FROM tiering.verify('abm');
DROP VIEW crm.tiers, crm.periods, crm.seats, crm.errors;
SELECT tiering.drop_model('abm', force => true);
DROP SCHEMA crm CASCADE;
