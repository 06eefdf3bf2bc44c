/* INSERT ... ON CONFLICT, both ways. */
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

INSERT INTO crm.accounts VALUES (1, 10), (2, 20);

SET tiering.clock = '2027-01-02 00:00:00+00';
INSERT INTO crm.accounts VALUES (1, 99), (3, 30) ON CONFLICT DO NOTHING;
TABLE crm.tiers;

INSERT INTO crm.accounts VALUES (1, 75), (2, 5), (4, 90), (5, 95)
ON CONFLICT (id) DO UPDATE SET points = excluded.points;
TABLE crm.tiers;

-- an update that the conflict action's WHERE forbids
INSERT INTO crm.accounts VALUES (2, 100) ON CONFLICT (id) DO UPDATE SET points = excluded.points WHERE accounts.points > 50;
SELECT * FROM crm.tiers WHERE account_id = 2;
TABLE crm.periods;

SELECT * FROM tiering.verify('abm');
DROP VIEW crm.tiers, crm.periods;
SELECT tiering.drop_model('abm', force => true);
DROP SCHEMA crm CASCADE;
