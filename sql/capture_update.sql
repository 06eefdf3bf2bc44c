/* UPDATE: promotion at once, demotion held for the review, and no write where nothing changed. */
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

INSERT INTO crm.accounts SELECT i, 10 * i FROM generate_series(1, 4) i;

SET tiering.clock = '2027-01-02 00:00:00+00';
UPDATE crm.accounts SET points = 71 WHERE id = 1;
TABLE crm.tiers;

-- below the exit score: held
SET tiering.clock = '2027-01-03 00:00:00+00';
UPDATE crm.accounts SET points = 10 WHERE id = 1;
TABLE crm.tiers;

-- between exit score and entry score: at home
UPDATE crm.accounts SET points = 65 WHERE id = 1;
SELECT * FROM crm.tiers WHERE account_id = 1;

-- a touch that changes no input writes nothing
SELECT xmin AS before, ctid AS place FROM abm.state WHERE account_id = 2 \gset
UPDATE crm.accounts SET points = points;
UPDATE crm.accounts SET status = status || '' WHERE id = 2;
SELECT xmin = :'before' AS same_version, ctid = :'place' AS same_place FROM abm.state WHERE account_id = 2;

-- a new score in the same tier: no new period
SET tiering.clock = '2027-01-04 00:00:00+00';
UPDATE crm.accounts SET points = points + 1;
TABLE crm.tiers;
TABLE crm.periods;

-- no rows, and a key from nowhere
UPDATE crm.accounts SET points = 100 WHERE id = 999;
UPDATE crm.accounts a SET points = b.points FROM crm.accounts b WHERE a.id = b.id + 1;
SELECT account_id, tier, score FROM crm.tiers;

SELECT * FROM tiering.verify('abm');
DROP VIEW crm.tiers, crm.periods;
SELECT tiering.drop_model('abm', force => true);
DROP SCHEMA crm CASCADE;
