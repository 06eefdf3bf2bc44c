/* An override goes with its account: deleted, out of scope, another key, in error. */
\getenv here PG_ABS_SRCDIR
\i :here/sql/include/override_model.sql
SELECT tiering.set_tier('abm', 'First', 1, min_score => 70, exit_score => 65, capacity => 2);
SELECT tiering.set_tier('abm', 'Second', 2, min_score => 50, capacity => 2);
SELECT tiering.set_tier('abm', 'Third', 3);
CALL tiering.activate('abm');
\i :here/sql/include/override_views.sql

INSERT INTO crm.accounts VALUES (1, 80), (2, 55), (3, 20), (4, 10), (5, 1);
SET tiering.clock = '2027-01-02 00:00:00+00';
SELECT tiering.override('abm', 3, 'First', 'three', '2027-03-01');
SELECT tiering.override('abm', 4, 'Second', 'four');
SELECT tiering.elevate('abm', 5, 'Second', '2027-02-01', 'five');

-- another key, and keys exchanged
SET tiering.clock = '2027-01-03 00:00:00+00';
UPDATE crm.accounts SET id = 30 WHERE id = 3;
TABLE abm.overrides;
SET tiering.clock = '2027-01-04 00:00:00+00';
ALTER TABLE crm.accounts DROP CONSTRAINT accounts_pkey, ADD PRIMARY KEY (id) DEFERRABLE;
UPDATE crm.accounts SET id = CASE id WHEN 30 THEN 4 WHEN 4 THEN 5 ELSE 30 END WHERE id IN (30, 4, 5);
SELECT account_id, tier, reason, is_current, holds_seat FROM abm.overrides ORDER BY 1;
TABLE crm.tiers;
TABLE crm.seats;
TABLE crm.problems;
SELECT * FROM tiering.verify('abm');
-- back within a transaction
BEGIN;
UPDATE crm.accounts SET id = 6 WHERE id = 4;
UPDATE crm.accounts SET id = 4 WHERE id = 6;
COMMIT;
SELECT * FROM crm.periods WHERE account_id IN (4, 6);
SELECT * FROM tiering.verify('abm');

-- out of scope it waits, without a seat; windows go on
SET tiering.clock = '2027-01-05 00:00:00+00';
UPDATE crm.accounts SET active = false WHERE id IN (4, 30);
TABLE crm.tiers;
SELECT account_id, tier, reason, is_current, holds_seat FROM abm.overrides ORDER BY 1;
TABLE crm.seats;
SELECT tiering.override('abm', 4, 'Third', 'not in scope');
SELECT * FROM tiering.verify('abm');
-- moves to another key there, too
UPDATE crm.accounts SET id = 40 WHERE id = 4;
SELECT account_id, tier, reason, is_current, holds_seat FROM abm.overrides ORDER BY 1;
-- and counts again
SET tiering.clock = '2027-01-06 00:00:00+00';
UPDATE crm.accounts SET active = true WHERE id IN (30, 40);
TABLE crm.tiers;
TABLE crm.seats;
TABLE crm.problems;
SELECT * FROM tiering.verify('abm');
-- what ends while it is out is forgotten
SET tiering.clock = '2027-01-07 00:00:00+00';
UPDATE crm.accounts SET active = false WHERE id IN (30, 40);
SET tiering.clock = '2027-03-02 00:00:00+00';
CALL tiering.maintain('abm');
SELECT account_id, reason FROM abm.overrides;
SELECT kind FROM abm.tier_window;
UPDATE crm.accounts SET active = true WHERE id IN (30, 40);
TABLE crm.tiers;

-- cleared while it is out
SET tiering.clock = '2027-03-03 00:00:00+00';
UPDATE crm.accounts SET active = false WHERE id = 5;
SELECT tiering.clear_override('abm', 5);
UPDATE crm.accounts SET active = true WHERE id = 5;
SELECT * FROM crm.tiers WHERE account_id = 5;

-- in error: the tier is the one that was set, the word says error
SET tiering.clock = '2027-03-04 00:00:00+00';
UPDATE crm.accounts SET points = 0 WHERE id = 2;
SELECT tiering.override('abm', 2, 'First', 'in error', '2027-03-06');
SELECT * FROM crm.tiers WHERE account_id = 2;
SELECT item, detail FROM tiering.explain('abm', 2) WHERE section = 'placement';
SELECT * FROM tiering.verify('abm');
SET tiering.clock = '2027-03-05 00:00:00+00';
UPDATE crm.accounts SET points = 55 WHERE id = 2;
SELECT * FROM crm.tiers WHERE account_id = 2;
UPDATE crm.accounts SET points = 0 WHERE id = 2;
SET tiering.clock = '2027-03-06 00:00:00+00';
SELECT * FROM crm.tiers WHERE account_id = 2;
CALL tiering.maintain('abm');
SELECT * FROM crm.tiers WHERE account_id = 2;
SELECT * FROM crm.periods WHERE account_id = 2;
TABLE crm.problems;
SELECT * FROM tiering.verify('abm');

-- deleted: it is gone, and a new account of that key has none
SET tiering.clock = '2027-03-07 00:00:00+00';
SELECT tiering.override('abm', 40, 'First', 'to be deleted');
DELETE FROM crm.accounts WHERE id = 40;
TABLE crm.seats;
INSERT INTO crm.accounts VALUES (40, 10);
SELECT * FROM crm.tiers WHERE account_id = 40;
SELECT tiering.override('abm', 40, 'First', 'to be deleted while out of scope');
UPDATE crm.accounts SET active = false WHERE id = 40;
DELETE FROM crm.accounts WHERE id = 40;
TABLE abm.overrides;
SELECT tiering.override('abm', 30, 'First', 'to be truncated');
SELECT tiering.override('abm', 1, 'First', 'to be truncated while out of scope');
UPDATE crm.accounts SET active = false WHERE id = 1;
TRUNCATE crm.accounts;
TABLE abm.overrides;
SELECT count(*) FROM abm.upcoming;
TABLE crm.seats;
TABLE crm.problems;
SELECT * FROM tiering.verify('abm');

DROP VIEW crm.tiers, crm.periods, crm.seats, crm.problems;
SELECT tiering.drop_model('abm', force => true);
DROP SCHEMA crm CASCADE;
