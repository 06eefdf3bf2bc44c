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
-- an account is deleted and another one gets its key: by INSERT or UPDATE, whose triggers fire before or after the one for DELETE
CREATE TABLE crm.leads (id int PRIMARY KEY, points int, active boolean DEFAULT true);
SELECT tiering.create_model('leads', 'crm.leads', filter => 'active', template => 'empty');
SELECT tiering.set_component('leads', 'fit');
SELECT tiering.set_criterion('leads', 'fit', 'points', 'points');
SELECT tiering.set_tier('leads', 'First', 1, min_score => 70, capacity => 9);
SELECT tiering.set_tier('leads', 'Rest', 2);
INSERT INTO crm.leads SELECT n, CASE n WHEN 1 THEN 80 WHEN 12 THEN 80 ELSE 5 END FROM generate_series(1, 14) n;
CALL tiering.activate('leads');
SELECT tiering.override('leads', n, 'First', 'that of ' || n) FROM generate_series(2, 7) n;
SELECT tiering.elevate('leads', 7, 'First', until => '2028-01-01', reason => 'a fair for 7');
UPDATE crm.leads SET active = false WHERE id IN (4, 6, 7);
CREATE VIEW crm.tiers AS
SELECT account_id, t.tier, t.placement, t.score, o.reason AS override, w.reason AS window
FROM leads.account_tier t FULL JOIN leads.override o USING (account_id) FULL JOIN leads.tier_window w USING (account_id) ORDER BY 1;
SET tiering.clock = '2027-01-03 00:00:00+00';
-- one that was in First, one with an override, one with an override that was out of scope; the first for comparison
WITH d AS (DELETE FROM crm.leads WHERE id = 2 RETURNING *) INSERT INTO crm.leads SELECT id, 10 FROM d;
WITH d AS (DELETE FROM crm.leads WHERE id = 1 RETURNING *) INSERT INTO crm.leads SELECT id, 11 FROM d LIMIT 1;
WITH d AS (DELETE FROM crm.leads WHERE id = 3 RETURNING *) INSERT INTO crm.leads SELECT id, 11 FROM d LIMIT 1;
WITH d AS (DELETE FROM crm.leads WHERE id = 4 RETURNING *) INSERT INTO crm.leads SELECT id, 11 FROM d LIMIT 1;
TABLE crm.tiers;
SELECT account_id, tier, cause, end_cause, valid_from FROM leads.tier_history WHERE account_id <= 4 AND coalesce(valid_to, 'infinity') > '2027-01-02' ORDER BY account_id, valid_from, period_id;
-- the same for those that get another key; where the deleted one still has it, the change waits
SET tiering.clock = '2027-01-04 00:00:00+00';
WITH d AS (DELETE FROM crm.leads WHERE id = 5 RETURNING *) UPDATE crm.leads SET id = 5 WHERE id = (SELECT 11 FROM d LIMIT 1);
WITH d AS (DELETE FROM crm.leads WHERE id = 6 RETURNING *) UPDATE crm.leads SET id = 6 WHERE id = (SELECT 12 FROM d LIMIT 1);
WITH d AS (DELETE FROM crm.leads WHERE id = 7 RETURNING *) UPDATE crm.leads SET id = 7 WHERE id = (SELECT 13 FROM d LIMIT 1);
UPDATE crm.leads SET active = false WHERE id = 8;
WITH d AS (DELETE FROM crm.leads WHERE id = 8 RETURNING *) UPDATE crm.leads SET id = 8 WHERE id = (SELECT 14 FROM d LIMIT 1);
SELECT account_id, former_id FROM leads.queue WHERE former_id IS NOT NULL ORDER BY 1;
TABLE crm.tiers;
CALL tiering.maintain('leads');
TABLE crm.tiers;
SELECT * FROM tiering.verify('leads');
-- accounts out of scope get other keys, and new ones theirs: overrides and windows go with the former, and the new ones are there
SET tiering.clock = '2027-01-05 00:00:00+00';
INSERT INTO crm.leads (id, points) VALUES (21, 5), (22, 5);
SELECT tiering.override('leads', 21, 'First', 'that of 21');
SELECT tiering.elevate('leads', 22, 'First', until => '2028-01-01', reason => 'a fair for 22');
UPDATE crm.leads SET active = false WHERE id IN (21, 22);
WITH moved AS (UPDATE crm.leads SET id = 31 WHERE id = 21 RETURNING id) INSERT INTO crm.leads SELECT id - 10, 6 FROM moved LIMIT 1;
WITH moved AS (UPDATE crm.leads SET id = 32 WHERE id = 22 RETURNING id) INSERT INTO crm.leads SELECT id - 10, 6 FROM moved LIMIT 1;
CALL tiering.maintain('leads');
UPDATE crm.leads SET active = true WHERE id IN (31, 32);
SELECT * FROM crm.tiers WHERE account_id > 20;
SELECT account_id, tier, cause, end_cause, valid_from FROM leads.tier_history WHERE account_id > 20 ORDER BY account_id, valid_from, period_id;
SELECT * FROM tiering.verify('leads');
-- accounts out of scope get the keys of others that come into scope with theirs, or are deleted: overrides and windows go with them
SET tiering.clock = '2027-01-06 00:00:00+00';
ALTER TABLE crm.leads DROP CONSTRAINT leads_pkey, ADD PRIMARY KEY (id) DEFERRABLE;
INSERT INTO crm.leads (id, points) SELECT n, 5 FROM generate_series(41, 48) n;
SELECT tiering.override('leads', n, 'First', 'that of ' || n) FROM generate_series(41, 45, 2) n;
SELECT tiering.elevate('leads', 47, 'First', until => '2028-01-01', reason => 'a fair for 47');
UPDATE crm.leads SET active = false WHERE id > 40;
UPDATE crm.leads SET id = 83 - id, active = id = 42 WHERE id IN (41, 42);
WITH d AS (DELETE FROM crm.leads WHERE id = 44) UPDATE crm.leads SET id = 44 WHERE id = 43;
WITH d AS (DELETE FROM crm.leads WHERE id = 46) UPDATE crm.leads SET id = 46, active = true WHERE id = 45;
WITH d AS (DELETE FROM crm.leads WHERE id = 48) UPDATE crm.leads SET id = 48 WHERE id = 47;
CALL tiering.maintain('leads');
SELECT account_id, reason FROM leads.override WHERE account_id > 40 UNION ALL
SELECT account_id, reason FROM leads.tier_window WHERE account_id > 40 ORDER BY 1;
SELECT * FROM crm.tiers WHERE account_id > 40;
SELECT * FROM tiering.verify('leads');
DROP VIEW crm.tiers;
SELECT tiering.drop_model('leads', force => true);
SELECT tiering.drop_model('abm', force => true);
DROP SCHEMA crm CASCADE;
