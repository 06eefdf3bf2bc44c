/* The filter: an account that leaves it leaves its tier, and one that comes back comes back. */
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

INSERT INTO crm.accounts VALUES (1, 80), (2, 90), (3, 95);

SET tiering.clock = '2027-01-02 00:00:00+00';
UPDATE crm.accounts SET status = 'customer' WHERE id = 1;
TABLE crm.tiers;
SET tiering.clock = '2027-01-03 00:00:00+00';
UPDATE crm.accounts SET status = NULL WHERE id = 2;
UPDATE crm.accounts SET status = 'prospect' WHERE id = 1;
TABLE crm.tiers;
TABLE crm.periods;

-- outside of the filter nothing matters
UPDATE crm.accounts SET points = NULL WHERE id = 2;
DELETE FROM crm.accounts WHERE id = 2;
SELECT * FROM crm.periods WHERE account_id = 2;

-- two models on one table see each its own accounts
SELECT tiering.create_model('customers', 'crm.accounts', filter => $$ status = 'customer' $$);
SELECT tiering.set_component('customers', 'fit', weight => 1);
SELECT tiering.set_criterion('customers', 'fit', 'half', 'points / 2.0');
CALL tiering.activate('customers');
UPDATE crm.accounts SET status = 'customer' WHERE id = 3;
INSERT INTO crm.accounts VALUES (4, 40, 'customer'), (5, 50, 'prospect');
SELECT account_id, tier, score FROM abm.account_tier ORDER BY 1;
SELECT account_id, tier, score FROM customers.account_tier ORDER BY 1;
SELECT * FROM tiering.verify('customers');
SELECT tiering.drop_model('customers', force => true);

SELECT * FROM tiering.verify('abm');
DROP VIEW crm.tiers, crm.periods;
SELECT tiering.drop_model('abm', force => true);
DROP SCHEMA crm CASCADE;
