/* One statement that writes a table twice: the account is what it is at the end. */
SET TimeZone = 'UTC';
SET DateStyle = 'ISO';
SET tiering.clock = '2027-01-01 00:00:00+00';
SET client_min_messages = warning;
CREATE SCHEMA crm;
CREATE TABLE crm.accounts (id int PRIMARY KEY, points int);
SELECT tiering.create_model('abm', 'crm.accounts', template => 'empty');
SELECT tiering.set_component('abm', 'fit');
SELECT tiering.set_criterion('abm', 'fit', 'points', 'points');
SELECT tiering.set_tier('abm', 'First', 1, min_score => 70, capacity => 1);
SELECT tiering.set_tier('abm', 'Rest', 2);
INSERT INTO crm.accounts VALUES (1, 80), (2, 60);
CALL tiering.activate('abm');
SET tiering.clock = '2027-01-02 00:00:00+00';
-- the trigger for INSERT fires before the one for DELETE
WITH d AS (DELETE FROM crm.accounts RETURNING *)
INSERT INTO crm.accounts SELECT id, 90 FROM d ORDER BY id LIMIT 1;
SELECT * FROM crm.accounts;
CALL tiering.maintain('abm');
SELECT account_id, tier, score FROM abm.account_tier ORDER BY 1;
SELECT * FROM tiering.verify('abm');
-- two accounts that a common table expression and the statement update
INSERT INTO crm.accounts VALUES (3, 10);
WITH u AS (UPDATE crm.accounts SET points = 20 WHERE id = 1 RETURNING *)
UPDATE crm.accounts SET points = 95 WHERE id = 3;
CALL tiering.maintain('abm');
SELECT account_id, tier, score, placement, waitlisted_for FROM abm.account_tier ORDER BY 1;
SELECT * FROM tiering.verify('abm');
SELECT tiering.drop_model('abm', force => true);
DROP SCHEMA crm CASCADE;
