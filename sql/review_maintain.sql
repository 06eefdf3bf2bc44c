--
-- Maintenance looks at the states once, and fills seats only where one may be free
--
SET client_min_messages = warning;
SET TimeZone = 'UTC';
SET tiering.clock = '2027-01-01 00:00:00+00';
CREATE SCHEMA crm;
CREATE TABLE crm.accounts (id int PRIMARY KEY, points numeric, owner text);
SELECT tiering.create_model('abm', 'crm.accounts', owner => 'owner', template => 'empty');
SELECT tiering.set_component('abm', 'fit', weight => 1);
SELECT tiering.set_criterion('abm', 'fit', 'points', '100 / (100 / points)');
SELECT tiering.set_tier('abm', 'Top', 1, min_score => 80, capacity => 1);
SELECT tiering.set_tier('abm', 'Next', 2, min_score => 50, capacity => 1, capacity_per => 'owner');
SELECT tiering.set_tier('abm', 'Rest', 3);
INSERT INTO crm.accounts VALUES (1, 95, 'Ann'), (2, 90, 'Ann'), (3, 85, 'Ann'), (4, 60, 'Ben'), (5, 10, 'Ben'), (6, 99, NULL);
CALL tiering.activate('abm');
CREATE VIEW crm.tiers AS
SELECT account_id, score, tier, placement, waitlisted_for FROM abm.account_tier ORDER BY account_id;
CREATE VIEW crm.runs AS
SELECT kind, accounts, promoted, demoted, waitlisted, errors FROM tiering.run ORDER BY run_id DESC LIMIT 1;
SELECT * FROM crm.tiers;

-- three wait, and no seat is free where one of them could take it
DELETE FROM crm.accounts WHERE id = 4;
SELECT tier, seat_scope, free_seat_count FROM abm.capacity ORDER BY tier_rank, seat_scope;
CALL tiering.maintain('abm');
SELECT * FROM crm.runs;

-- a seat below the tier that accounts 2 and 3 wait for
DELETE FROM crm.accounts WHERE id = 1;
CALL tiering.maintain('abm');
SELECT * FROM crm.runs;
SELECT * FROM crm.tiers;

-- the seat that they wait for
DELETE FROM crm.accounts WHERE id = 6;
CALL tiering.maintain('abm');
SELECT * FROM crm.runs;
SELECT * FROM crm.tiers;

-- who could not be scored is tried again
UPDATE crm.accounts SET points = 0 WHERE id = 5;
CALL tiering.maintain('abm');
SELECT * FROM crm.runs;
SELECT account_id, criterion FROM abm.account_error;
ALTER TABLE crm.accounts DISABLE TRIGGER USER;
UPDATE crm.accounts SET points = 20 WHERE id = 5;
ALTER TABLE crm.accounts ENABLE TRIGGER USER;
CALL tiering.maintain('abm');
SELECT * FROM crm.runs;
SELECT * FROM crm.tiers;

-- a returned seat is set off against a debt, though nobody waits
INSERT INTO crm.accounts VALUES (7, 55, 'Cem'), (8, 50, 'Cem');
SELECT tiering.set_seats('abm', 'Next', 'Cem', 2);
CALL tiering.maintain('abm');
SELECT tiering.set_seats('abm', 'Next', 'Cem', 0);
UPDATE crm.accounts SET points = 5 WHERE id IN (7, 8);
DELETE FROM crm.accounts WHERE id = 7;
SELECT seats FROM abm.seat WHERE scope = 'Cem' ORDER BY seats;
CALL tiering.maintain('abm');
SELECT seats FROM abm.seat WHERE scope = 'Cem' ORDER BY seats;

-- a review that scores and moves counts what it leaves
INSERT INTO crm.accounts SELECT n, 40, 'Dan' FROM generate_series(11, 30) n;
ALTER TABLE crm.accounts DISABLE TRIGGER USER;
UPDATE crm.accounts SET points = 60 + id WHERE id > 10;
ALTER TABLE crm.accounts ENABLE TRIGGER USER;
CALL tiering.reevaluate('abm');
SELECT * FROM crm.runs;
SELECT count(*), count(waitlisted_for) FROM abm.account_tier;
ALTER TABLE crm.accounts DISABLE TRIGGER USER;
UPDATE crm.accounts SET points = 100 - points WHERE id > 20;
ALTER TABLE crm.accounts ENABLE TRIGGER USER;
CALL tiering.reevaluate('abm');
SELECT * FROM crm.runs;
SELECT count(*), count(waitlisted_for) FROM abm.account_tier;
SELECT * FROM tiering.verify('abm');

-- who wrote is named; of what was put off who ran the job
CREATE ROLE regress_writer;
GRANT USAGE ON SCHEMA crm TO regress_writer;
GRANT INSERT ON crm.accounts TO regress_writer;
SET ROLE regress_writer;
INSERT INTO crm.accounts VALUES (31, 40, 'Dan');
RESET ROLE;
SET tiering.enabled = off;
SET ROLE regress_writer;
INSERT INTO crm.accounts VALUES (32, 40, 'Dan');
RESET ROLE;
RESET tiering.enabled;
INSERT INTO abm.queue VALUES (32, tiering.clock());
CALL tiering.maintain('abm');
SELECT account_id, CASE changed_by WHEN session_user THEN 'who ran the job' ELSE changed_by END AS changed_by
	FROM abm.tier_history WHERE account_id > 30 ORDER BY account_id;

SELECT tiering.drop_model('abm', force => true);
DROP SCHEMA crm CASCADE;
DROP ROLE regress_writer;
