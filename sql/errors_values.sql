/* Values that are no points: out of range, NaN, infinity. */
SET TimeZone = 'UTC';
SET DateStyle = 'ISO';
SET tiering.clock = '2027-01-01 00:00:00+00';
SET client_min_messages = warning;
CREATE SCHEMA crm;
CREATE TABLE crm.accounts (id int PRIMARY KEY, points float8, divisor int, big numeric);
SELECT tiering.create_model('abm', 'crm.accounts', template => 'empty');
SELECT tiering.set_component('abm', 'fit', weight => 1);
SELECT tiering.set_criterion('abm', 'fit', 'fine', '50');
SELECT tiering.set_criterion('abm', 'fit', 'fragile', $$ points $$);
SELECT tiering.set_tier('abm', 'First', 1, min_score => 70, exit_score => 60, capacity => 2);
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

INSERT INTO crm.accounts VALUES
	(1, 100), (2, -100), (3, 100.0000001), (4, -100.5), (5, 'NaN'), (6, 'Infinity'), (7, '-Infinity'), (8, 1e308), (9, NULL), (10, '-0');
TABLE crm.tiers;
TABLE crm.errors;

UPDATE crm.accounts SET points = 60 WHERE id > 2;
TABLE crm.errors;
TABLE crm.tiers;

-- an activation says how many could not be scored, and warns if that is all of them
SET client_min_messages = notice;
CALL tiering.activate('abm');
UPDATE crm.accounts SET points = 120.5 WHERE id IN (2, 7);
CALL tiering.activate('abm');
SELECT tiering.set_criterion('abm', 'fit', 'fragile', 'id + 150');
CALL tiering.activate('abm');
SELECT tiering.set_criterion('abm', 'fit', 'fragile', 'points'), tiering.drop_criterion('abm', 'fine');
UPDATE crm.accounts SET points = 10;
CALL tiering.activate('abm');
SET client_min_messages = warning;

SELECT * FROM tiering.verify('abm');
DROP VIEW crm.tiers, crm.periods, crm.seats, crm.errors;
-- one that fails when a model goes live takes nobody's tier away: the others enter where they are
UPDATE crm.accounts SET points = 250 WHERE id = 10;
UPDATE crm.accounts SET points = 90 WHERE id = 1;
SELECT tiering.create_model('live', 'crm.accounts', template => 'empty');
SELECT tiering.set_component('live', 'fit'), tiering.set_criterion('live', 'fit', 'mark', 'points');
SELECT tiering.set_tier('live', 'First', 1, min_score => 50, capacity => 3), tiering.set_tier('live', 'Rest', 2);
SET client_min_messages = warning;
CALL tiering.activate('live');
SELECT account_id, tier, previous_tier, direction, valid_from, valid_to, cause FROM live.tier_history ORDER BY 1, 5;
SELECT kind, promoted, demoted FROM tiering.run WHERE model = 'live';
-- nor is a new one that a review settles without a tier until seats are allocated
CREATE TABLE crm.calls (account_id int);
SELECT tiering.set_source('live', 'crm.calls', account => 'account_id');
SELECT tiering.set_criterion('live', 'fit', 'mark', '(SELECT 10.0 * count(*) FROM crm.calls c WHERE c.account_id = accounts.id)');
CALL tiering.activate('live');
BEGIN ISOLATION LEVEL SERIALIZABLE;
INSERT INTO crm.accounts (id) VALUES (20);
COMMIT;
SELECT queue_length > 0 AS queued FROM tiering.health() WHERE model = 'live';
CALL tiering.rebalance('live');
SELECT account_id, tier, previous_tier, direction, cause, is_current FROM live.tier_history WHERE account_id = 20;
SELECT * FROM tiering.verify('live');
SELECT tiering.drop_model('live', force => true);
SELECT tiering.drop_model('abm', force => true);

-- who fails in the first activation does not give all others a period without a tier
CREATE TABLE crm.leads (id int PRIMARY KEY, points float8);
INSERT INTO crm.leads SELECT i, i % 100 FROM generate_series(1, 4500) i;
INSERT INTO crm.leads VALUES (9999, 'NaN');
SELECT tiering.create_model('leads', 'crm.leads', template => 'empty');
SELECT tiering.set_component('leads', 'fit'), tiering.set_criterion('leads', 'fit', 'points', 'points');
SELECT tiering.set_tier('leads', 'First', 1, min_score => 70, capacity => 100), tiering.set_tier('leads', 'Rest', 2);
CALL tiering.activate('leads');
SELECT tier, direction, cause, is_current, count(*) FROM leads.tier_history GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3;
SELECT from_tier, to_tier, direction, account_count FROM leads.movement ORDER BY 2;
SELECT kind, accounts, promoted, demoted, errors FROM tiering.run WHERE model = 'leads';
SELECT * FROM tiering.verify('leads');
SELECT tiering.drop_model('leads', force => true);
DROP SCHEMA crm CASCADE;
