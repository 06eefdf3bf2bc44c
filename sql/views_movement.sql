/* Moves are counted by month in UTC, those who come and go included; tier_as_of answers for a moment. */
SET tiering.clock = '2027-01-31 23:30:00+00';
SET TimeZone = 'America/New_York';
SET client_min_messages = warning;
CREATE SCHEMA crm;
CREATE TABLE crm.accounts (id int PRIMARY KEY, points numeric, status text DEFAULT 'prospect');
SELECT tiering.create_model('abm', 'crm.accounts', filter => $$ status = 'prospect' $$, template => 'empty');
SELECT tiering.set_component('abm', 'fit'), tiering.set_criterion('abm', 'fit', 'points', 'points');
SELECT tiering.set_tier('abm', 'First', 1, min_score => 70), tiering.set_tier('abm', 'Rest', 2, min_score => 10);
CALL tiering.activate('abm');

INSERT INTO crm.accounts VALUES (1, 80), (2, 20), (3, 30), (4, 5);
SET tiering.clock = '2027-02-01 00:30:00+00';
UPDATE crm.accounts SET points = 75 WHERE id = 2;
DELETE FROM crm.accounts WHERE id = 3;
UPDATE crm.accounts SET status = 'customer' WHERE id = 1;
UPDATE crm.accounts SET points = 15 WHERE id = 4;
SET tiering.clock = '2027-03-10 00:00:00+00';
UPDATE crm.accounts SET status = 'prospect' WHERE id = 1;
UPDATE crm.accounts SET id = 22 WHERE id = 2;
SELECT * FROM abm.movement;
SELECT account_id, tier, direction, is_current, changed_on, cause, end_cause FROM abm.tier_history ORDER BY period_id;

-- every move adds up to what there is
SELECT count(*) = (SELECT sum(CASE direction WHEN 'entered' THEN account_count WHEN 'left' THEN - account_count END) FROM abm.movement) AS adds_up
FROM abm.account_tier;

SELECT account_id, tier, tier_rank, score FROM abm.tier_as_of('2027-01-31 23:30:00+00') ORDER BY account_id;
SELECT account_id, tier, tier_rank, score FROM abm.tier_as_of('2027-02-01 00:29:59+00') ORDER BY account_id;
SELECT account_id, tier, tier_rank, score FROM abm.tier_as_of('2027-02-01 00:30:00+00') ORDER BY account_id;
SELECT account_id, tier, tier_rank, score FROM abm.tier_as_of('2027-12-31') ORDER BY account_id;
SELECT account_id FROM abm.tier_as_of('2026-12-31');
SELECT account_id FROM abm.tier_as_of(NULL);

SELECT tiering.drop_model('abm', force => true);
DROP SCHEMA crm CASCADE;
