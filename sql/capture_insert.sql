/* INSERT: every account that passes the filter is scored and placed as it is written. */
SET TimeZone = 'UTC';
SET DateStyle = 'ISO';
SET tiering.clock = '2027-01-01 00:00:00+00';
SET client_min_messages = warning;
CREATE SCHEMA crm;
CREATE TABLE crm.accounts (id int PRIMARY KEY, points int, status text DEFAULT 'prospect', owner_id int);
SELECT tiering.create_model('abm', 'crm.accounts', filter => $$ status = 'prospect' $$,
	owner => 'owner_id', template => 'empty');
SELECT tiering.set_component('abm', 'fit', weight => 1);
SELECT tiering.set_criterion('abm', 'fit', 'points', 'points');
SELECT tiering.set_tier('abm', 'First', 1, min_score => 70, exit_score => 60, capacity => 2);
SELECT tiering.set_tier('abm', 'Rest', 2);
CALL tiering.activate('abm');
CREATE VIEW crm.tiers AS
SELECT account_id, tier, tier_since, placement, waitlisted_for, score FROM abm.account_tier ORDER BY account_id;
CREATE VIEW crm.periods AS
SELECT account_id, tier, direction, valid_from, valid_to, cause, end_cause, score FROM abm.tier_history
ORDER BY account_id, valid_from;

INSERT INTO crm.accounts VALUES (1, 80, 'prospect', 1);
INSERT INTO crm.accounts VALUES (2, 90, 'customer', 1), (3, NULL, 'prospect', 1), (4, 20, NULL, 2);
TABLE crm.tiers;

-- within one statement the better score takes the last seat
INSERT INTO crm.accounts SELECT i, 70 + i FROM generate_series(10, 12) i;
TABLE crm.tiers;
TABLE crm.periods;

-- a statement that fails leaves nothing behind
INSERT INTO crm.accounts VALUES (20, 99, 'prospect', 1), (1, 99, 'prospect', 1);
SELECT count(*) FROM abm.account_tier WHERE account_id = 20;

-- many rows at once
INSERT INTO crm.accounts (id, points) SELECT i, i % 101 FROM generate_series(1000, 5999) i;
SELECT tier, count(*), min(score), max(score) FROM abm.account_tier GROUP BY tier ORDER BY tier;

SELECT * FROM tiering.verify('abm');
DROP VIEW crm.tiers, crm.periods;
SELECT tiering.drop_model('abm', force => true);
DROP SCHEMA crm CASCADE;
