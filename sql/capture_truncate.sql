/* TRUNCATE: every account leaves, once, and comes back with a rolled back savepoint. */
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

INSERT INTO crm.accounts SELECT i, 70 + i FROM generate_series(1, 3) i;

SET tiering.clock = '2027-01-02 00:00:00+00';
BEGIN;
SAVEPOINT s;
TRUNCATE crm.accounts;
SELECT count(*) FROM abm.account_tier;
ROLLBACK TO s;
SELECT count(*) FROM abm.account_tier;
COMMIT;

TRUNCATE crm.accounts;
TABLE crm.tiers;
TABLE crm.periods;
SELECT tier, taken_count, free_seat_count FROM abm.capacity ORDER BY tier_rank;

-- and all over again
SET tiering.clock = '2027-01-03 00:00:00+00';
INSERT INTO crm.accounts SELECT i, 80 + i FROM generate_series(1, 3) i;
TABLE crm.tiers;

-- by way of a foreign key
CREATE TABLE crm.companies (id int PRIMARY KEY);
INSERT INTO crm.companies VALUES (1), (2), (3);
ALTER TABLE crm.accounts ADD FOREIGN KEY (id) REFERENCES crm.companies ON DELETE CASCADE ON UPDATE CASCADE;
DELETE FROM crm.companies WHERE id = 1;
UPDATE crm.companies SET id = 30 WHERE id = 3;
TABLE crm.tiers;
TRUNCATE crm.companies CASCADE;
TABLE crm.tiers;

-- as logical replication applies it; ENABLE TRIGGER would leave that out
INSERT INTO crm.companies VALUES (1), (2);
INSERT INTO crm.accounts SELECT i, 80 + i FROM generate_series(1, 2) i;
SET session_replication_role = replica;
TRUNCATE crm.accounts;
RESET session_replication_role;
TABLE crm.tiers;
ALTER TABLE crm.accounts ENABLE TRIGGER tiering_truncate;
SELECT health, problems FROM tiering.health();
SELECT tiering.repair('abm');
SELECT health, problems FROM tiering.health();

SELECT * FROM tiering.verify('abm');
DROP VIEW crm.tiers, crm.periods;
SELECT tiering.drop_model('abm', force => true);
DROP SCHEMA crm CASCADE;
