/* The change of a key waits for maintenance: what becomes of the account until then is done after it. */
SET TimeZone = 'UTC';
SET DateStyle = 'ISO';
SET tiering.clock = '2027-01-01 00:00:00+00';
SET client_min_messages = warning;
CREATE SCHEMA crm;
CREATE TABLE crm.accounts (id int PRIMARY KEY DEFERRABLE, points int);
CREATE TABLE crm.deals (account_id int, amount int);
CREATE INDEX ON crm.deals (account_id);
SELECT tiering.create_model('abm', 'crm.accounts', template => 'empty');
SELECT tiering.set_component('abm', 'fit', weight => 1);
SELECT tiering.set_source('abm', 'crm.deals', account => 'account_id');
SELECT tiering.set_criterion('abm', 'fit', 'points', 'points');
SELECT tiering.set_criterion('abm', 'fit', 'deals', '(SELECT sum(amount) FROM crm.deals d WHERE d.account_id = accounts.id)');
SELECT tiering.set_tier('abm', 'First', 1, min_score => 60, capacity => 10);
SELECT tiering.set_tier('abm', 'Rest', 2);
INSERT INTO crm.accounts SELECT n, n FROM generate_series(1, 6) n;
CALL tiering.activate('abm');
CREATE VIEW crm.tiers AS
SELECT account_id, tier, placement FROM abm.account_tier ORDER BY account_id;
CREATE VIEW crm.overrides AS
SELECT account_id, reason FROM abm.override ORDER BY account_id;
SELECT tiering.override('abm', n, 'First', 'that of ' || n) FROM generate_series(1, 5) n;

-- the account is written, gets another key again, and somebody else has its key
SET tiering.clock = '2027-01-02 00:00:00+00';
BEGIN ISOLATION LEVEL SERIALIZABLE;
UPDATE crm.accounts SET id = 11 WHERE id = 1;
COMMIT;
UPDATE crm.accounts SET points = 12 WHERE id = 11;
UPDATE crm.accounts SET id = 21 WHERE id = 11;
INSERT INTO crm.accounts VALUES (11, 13);
CALL tiering.maintain('abm');
TABLE crm.overrides;
TABLE crm.tiers;
SELECT * FROM tiering.verify('abm');

-- it is deleted, and somebody else has its key
SET tiering.clock = '2027-01-03 00:00:00+00';
BEGIN ISOLATION LEVEL SERIALIZABLE;
UPDATE crm.accounts SET id = 12 WHERE id = 2;
COMMIT;
DELETE FROM crm.accounts WHERE id = 12;
INSERT INTO crm.accounts VALUES (12, 13);
CALL tiering.maintain('abm');
TABLE crm.overrides;
TABLE crm.tiers;
SELECT * FROM tiering.verify('abm');

-- one with an override of its own takes the key after it
SET tiering.clock = '2027-01-04 00:00:00+00';
BEGIN ISOLATION LEVEL SERIALIZABLE;
UPDATE crm.accounts SET id = 13 WHERE id = 3;
COMMIT;
UPDATE crm.accounts SET id = 23 WHERE id = 13;
UPDATE crm.accounts SET id = 13 WHERE id = 4;
CALL tiering.maintain('abm');
TABLE crm.overrides;
TABLE crm.tiers;
SELECT * FROM tiering.verify('abm');

-- the deletion waits as well
SET tiering.clock = '2027-01-05 00:00:00+00';
BEGIN ISOLATION LEVEL SERIALIZABLE;
DELETE FROM crm.accounts WHERE id = 5;
COMMIT;
INSERT INTO crm.accounts VALUES (5, 14);
CALL tiering.maintain('abm');
TABLE crm.overrides;
TABLE crm.tiers;
SELECT account_id, tier, cause, end_cause, valid_from, valid_to FROM abm.tier_history WHERE account_id = 5 ORDER BY valid_from;
SELECT * FROM tiering.verify('abm');

-- in one statement an account is deleted and another one takes its key, which then changes again
SET tiering.clock = '2027-01-06 00:00:00+00';
WITH gone AS (DELETE FROM crm.accounts WHERE id = 5 RETURNING id)
UPDATE crm.accounts SET id = gone.id FROM gone WHERE accounts.id = 13;
UPDATE crm.accounts SET id = 33 WHERE id = 5;
INSERT INTO crm.accounts VALUES (5, 15);
CALL tiering.maintain('abm');
TABLE crm.overrides;
TABLE crm.tiers;
SELECT * FROM tiering.verify('abm');
SELECT tiering.clear_override('abm', 33);

-- the same, and the override is that of the one that is deleted
SET tiering.clock = '2027-01-07 00:00:00+00';
WITH gone AS (DELETE FROM crm.accounts WHERE id = 21 RETURNING id)
UPDATE crm.accounts SET id = gone.id FROM gone WHERE accounts.id = 6;
UPDATE crm.accounts SET id = 31 WHERE id = 21;
CALL tiering.maintain('abm');
TABLE crm.overrides;
TABLE crm.tiers;
SELECT * FROM tiering.verify('abm');

-- two have exchanged their keys, and a person pins one of them
SET tiering.clock = '2027-01-07 10:00:00+00';
BEGIN ISOLATION LEVEL SERIALIZABLE;
UPDATE crm.accounts SET id = 16 - id WHERE id IN (5, 11);
COMMIT;
SET tiering.clock = '2027-01-07 11:00:00+00';
SELECT tiering.override('abm', 5, 'First', 'that of the new 5');
CALL tiering.maintain('abm');
TABLE crm.overrides;
TABLE crm.tiers;
SELECT * FROM tiering.verify('abm');

-- three get the key of one another, and one of them is deleted
SET tiering.clock = '2027-01-07 12:00:00+00';
INSERT INTO crm.accounts VALUES (61, 5), (62, 5), (63, 5);
SELECT tiering.override('abm', 62, 'First', 'that of 62');
BEGIN ISOLATION LEVEL SERIALIZABLE;
UPDATE crm.accounts SET id = 64 WHERE id = 62;
COMMIT;
SET tiering.clock = '2027-01-07 13:00:00+00';
UPDATE crm.accounts SET id = 62 WHERE id = 61;
DELETE FROM crm.accounts WHERE id = 62;
UPDATE crm.accounts SET id = 62 WHERE id = 64;
CALL tiering.maintain('abm');
TABLE crm.overrides;
SELECT account_id, tier, placement FROM abm.account_tier WHERE account_id > 60 ORDER BY account_id;
SELECT * FROM tiering.verify('abm');

-- of three that follow one another the foremost is written before
SET tiering.clock = '2027-01-08 00:00:00+00';
INSERT INTO crm.accounts VALUES (41, 70), (42, 5), (43, 71);
SELECT tiering.override('abm', 42, 'First', 'that of 42');
SELECT tiering.override('abm', 43, 'Rest', 'that of 43');
SET tiering.clock = '2027-01-09 00:00:00+00';
BEGIN ISOLATION LEVEL SERIALIZABLE;
UPDATE crm.accounts SET id = id + 1 WHERE id BETWEEN 41 AND 43;
COMMIT;
UPDATE crm.accounts SET points = 72 WHERE id = 44;
SET tiering.clock = '2027-01-10 00:00:00+00';
CALL tiering.maintain('abm');
SELECT count(*) FROM abm.queue;
TABLE crm.overrides;
SELECT account_id, tier, cause, end_cause, valid_from, valid_to FROM abm.tier_history WHERE account_id > 40
ORDER BY account_id, valid_from, period_id;
SELECT * FROM tiering.verify('abm');

-- the key waits to be left, and another account is inserted with it: a person has to wait, and then pins that one
SET tiering.clock = '2027-01-10 12:00:00+00';
INSERT INTO crm.accounts VALUES (51, 5);
BEGIN ISOLATION LEVEL SERIALIZABLE;
UPDATE crm.accounts SET id = 52 WHERE id = 51;
COMMIT;
INSERT INTO crm.accounts VALUES (51, 6);
SELECT tiering.override('abm', 51, 'First', 'that of the new 51');
CALL tiering.maintain('abm');
SELECT tiering.override('abm', 51, 'First', 'that of the new 51');
CALL tiering.maintain('abm');
SELECT account_id, tier, placement, reason FROM abm.account_tier LEFT JOIN crm.overrides USING (account_id)
WHERE account_id IN (51, 52) ORDER BY account_id;
SELECT * FROM tiering.verify('abm');

-- two have exchanged their keys: until that is carried out nobody pins, unpins or elevates the wrong one
SET tiering.clock = '2027-01-11 00:00:00+00';
INSERT INTO crm.accounts VALUES (71, 5), (72, 5), (73, 5);
SELECT tiering.override('abm', 71, 'First', 'that of 71');
BEGIN ISOLATION LEVEL SERIALIZABLE;
UPDATE crm.accounts SET id = CASE id WHEN 71 THEN 72 WHEN 72 THEN 71 ELSE 74 END WHERE id IN (71, 72, 73);
COMMIT;
SELECT tiering.clear_override('abm', 71);
SELECT tiering.clear_override('abm', 72);
SELECT tiering.clear_override('abm', 74);
SELECT tiering.elevate('abm', 71, 'First', until => '2028-01-01', reason => 'a fair');
SELECT tiering.override('abm', 74, 'First', 'that of 74');
CALL tiering.maintain('abm');
SELECT tiering.override('abm', 74, 'First', 'that of 74');
SELECT tiering.elevate('abm', 71, 'First', until => '2028-01-01', reason => 'a fair');
SELECT account_id, tier, placement, reason FROM abm.account_tier LEFT JOIN crm.overrides USING (account_id) WHERE account_id > 70 ORDER BY account_id;
SELECT tiering.clear_override('abm', 72);
SELECT * FROM tiering.verify('abm');

-- the deletion waits, and a person pins the account that has the key since
SET tiering.clock = '2027-02-01 00:00:00+00';
INSERT INTO crm.accounts VALUES (81, 5), (82, 5);
SELECT tiering.override('abm', n, 'First', 'that of the old ' || n) FROM generate_series(81, 82) n;
SET tiering.clock = '2027-02-02 00:00:00+00';
BEGIN ISOLATION LEVEL SERIALIZABLE;
WITH gone AS (DELETE FROM crm.accounts WHERE id IN (81, 82))
INSERT INTO crm.accounts VALUES (81, 6), (82, 6);
COMMIT;
SET tiering.clock = '2027-02-03 00:00:00+00';
SELECT tiering.override('abm', 81, 'First', 'that of the new 81');
CALL tiering.maintain('abm');
SELECT * FROM crm.overrides WHERE account_id > 80;
SELECT account_id, tier, placement FROM abm.account_tier WHERE account_id > 80 ORDER BY account_id;
SELECT account_id, tier, cause, end_cause, valid_from FROM abm.tier_history WHERE account_id > 80 ORDER BY account_id, valid_from, period_id;
SELECT * FROM tiering.verify('abm');

-- an account is deleted, and another one gets its key: the deletion is told of last
SET tiering.clock = '2027-02-04 00:00:00+00';
INSERT INTO crm.accounts VALUES (91, 5), (92, 5), (93, 5);
SELECT tiering.override('abm', n, 'First', 'that of ' || n) FROM generate_series(91, 92) n;
SET tiering.clock = '2027-02-05 00:00:00+00';
BEGIN ISOLATION LEVEL SERIALIZABLE;
WITH gone AS (DELETE FROM crm.accounts WHERE id IN (92, 93)) UPDATE crm.accounts SET id = 92 WHERE id = 91;
COMMIT;
CALL tiering.maintain('abm');
SELECT * FROM crm.overrides WHERE account_id > 90;
SELECT account_id, tier, placement FROM abm.account_tier WHERE account_id > 90 ORDER BY account_id;
SELECT account_id, tier, cause, end_cause, valid_from FROM abm.tier_history WHERE account_id > 90 ORDER BY account_id, valid_from, period_id;
SELECT * FROM tiering.verify('abm');

-- accounts change places, and under their new keys are written, leave the scope, get another owner, or are deleted before that is carried out
SET tiering.clock = '2027-03-01 00:00:00+00';
CREATE TABLE crm.leads (id int PRIMARY KEY DEFERRABLE, points int, owner text, active boolean DEFAULT true);
SELECT tiering.create_model('leads', 'crm.leads', filter => 'active', owner => 'owner', template => 'empty');
SELECT tiering.set_component('leads', 'fit');
SELECT tiering.set_source('leads', 'crm.deals', account => 'account_id');
SELECT tiering.set_criterion('leads', 'fit', 'points', 'points + coalesce((SELECT sum(amount) FROM crm.deals d WHERE d.account_id = leads.id), 0)');
SELECT tiering.set_tier('leads', 'First', 1, min_score => 60, capacity => 2, capacity_per => 'owner');
SELECT tiering.set_tier('leads', 'Rest', 2);
INSERT INTO crm.leads SELECT n, CASE WHEN n % 2 = 0 THEN 90 ELSE 10 END, 'owner ' || (n - 1) / 2 FROM generate_series(101, 108) n;
CALL tiering.activate('leads');
SET tiering.clock = '2027-03-02 00:00:00+00';
UPDATE crm.leads SET points = 20 WHERE points = 90;	-- they are held in First
BEGIN ISOLATION LEVEL SERIALIZABLE;
UPDATE crm.leads SET id = CASE WHEN id % 2 = 0 THEN id - 1 ELSE id + 1 END;
COMMIT;
SELECT count(*) FROM leads.queue WHERE former_id IS NOT NULL;
UPDATE crm.leads SET points = 95 WHERE id = 101;	-- that was 102, whose state is under 102 yet
UPDATE crm.leads SET active = false WHERE id = 104;	-- that was 103
UPDATE crm.leads SET owner = 'another' WHERE id = 106;	-- that was 105
DELETE FROM crm.leads WHERE id = 108;	-- that was 107
SET tiering.clock = '2027-03-03 00:00:00+00';
CALL tiering.maintain('leads');
SELECT account_id, tier, placement, score, owner FROM leads.account_tier ORDER BY 1;
SELECT account_id, tier, cause, end_cause, valid_from FROM leads.tier_history ORDER BY account_id, valid_from, period_id;
SELECT tier, seat_scope, taken_count FROM leads.capacity ORDER BY 1, 2;
SELECT * FROM tiering.verify('leads');

-- an account is deleted under its new key, or in the statement that gives its key to another one: nobody goes on with what it held
SET tiering.clock = '2027-03-03 12:00:00+00';
INSERT INTO crm.leads VALUES (151, 90, 'five'), (152, 10, 'five'), (161, 90, 'five'), (162, 10, 'five');
UPDATE crm.leads SET points = 20 WHERE id IN (151, 161);	-- they are held in First
SET tiering.clock = '2027-03-03 13:00:00+00';
BEGIN ISOLATION LEVEL SERIALIZABLE;
UPDATE crm.leads SET id = 153 WHERE id = 151;
WITH gone AS (DELETE FROM crm.leads WHERE id = 161) UPDATE crm.leads SET id = 161 WHERE id = 162;
COMMIT;
SET tiering.clock = '2027-03-03 14:00:00+00';
DELETE FROM crm.leads WHERE id = 153;
UPDATE crm.leads SET id = 153 WHERE id = 152;
SET tiering.clock = '2027-03-03 15:00:00+00';
CALL tiering.maintain('leads');
SELECT account_id, tier, placement, score FROM leads.account_tier WHERE account_id > 150 ORDER BY 1;
SELECT account_id, tier, cause, end_cause, valid_from FROM leads.tier_history WHERE account_id > 150 ORDER BY account_id, valid_from, period_id;
SELECT tier, seat_scope, taken_count FROM leads.capacity WHERE seat_scope = 'five' ORDER BY 1;
SELECT * FROM tiering.verify('leads');

-- keys are used several times while their changes wait: who is inserted under one begins anew, and does not go on with what another one held
SET tiering.clock = '2027-03-04 00:00:00+00';
INSERT INTO crm.leads VALUES (111, 90, 'one'), (121, 90, 'one'), (131, 10, 'four'), (141, 90, 'two');
UPDATE crm.leads SET points = 20 WHERE id IN (111, 121, 141);	-- they are held in First
SELECT tiering.override('leads', 131, 'First', 'that of the old 131');
UPDATE crm.leads SET active = false WHERE id = 131;
SET tiering.clock = '2027-03-05 00:00:00+00';
BEGIN ISOLATION LEVEL SERIALIZABLE;
UPDATE crm.leads SET id = 112 WHERE id = 111;
UPDATE crm.leads SET id = 132, active = true WHERE id = 131;
WITH gone AS (DELETE FROM crm.leads WHERE id = 121) INSERT INTO crm.leads VALUES (122, 10, 'one');
UPDATE crm.leads SET id = 142 WHERE id = 141;
COMMIT;
SET tiering.clock = '2027-03-06 00:00:00+00';
UPDATE crm.leads SET id = 113 WHERE id = 112;
INSERT INTO crm.leads VALUES (111, 10, 'one'), (112, 70, 'three'), (121, 10, 'one'), (131, 70, 'three'), (141, 10, 'two');
UPDATE crm.leads SET points = points + 1 WHERE id IN (111, 112, 121, 131, 141);
SET tiering.clock = '2027-03-07 00:00:00+00';
CALL tiering.maintain('leads');
SELECT a.account_id, a.tier, placement, score, reason FROM leads.account_tier a LEFT JOIN leads.override USING (account_id) WHERE account_id BETWEEN 111 AND 150 ORDER BY 1;
SELECT account_id, tier, cause, end_cause, valid_from FROM leads.tier_history WHERE account_id BETWEEN 111 AND 150 ORDER BY account_id, valid_from, period_id;
SELECT tier, seat_scope, taken_count FROM leads.capacity WHERE seat_scope NOT LIKE 'owner%' ORDER BY 1, 2;
SELECT * FROM tiering.verify('leads');

-- it is repair() that carries a change out: nobody takes what the other one qualifies for
SET tiering.clock = '2027-03-08 00:00:00+00';
INSERT INTO crm.leads VALUES (171, 10, 'six'), (172, 10, 'six');
BEGIN ISOLATION LEVEL SERIALIZABLE;
UPDATE crm.leads SET id = 343 - id, points = CASE id WHEN 171 THEN 90 ELSE 10 END WHERE id IN (171, 172);
COMMIT;
SELECT tiering.repair('leads');
SELECT account_id, tier, placement, score FROM leads.account_tier WHERE account_id > 170 ORDER BY 1;
SELECT * FROM tiering.verify('leads');

-- the same with resume()
SET tiering.clock = '2027-03-09 00:00:00+00';
INSERT INTO crm.leads VALUES (181, 10, 'seven'), (182, 10, 'seven');
BEGIN ISOLATION LEVEL SERIALIZABLE;
UPDATE crm.leads SET id = 363 - id, points = CASE id WHEN 181 THEN 90 ELSE 10 END WHERE id IN (181, 182);
COMMIT;
SELECT tiering.suspend('leads');
SELECT tiering.resume('leads');
SELECT account_id, tier, placement, score FROM leads.account_tier WHERE account_id IN (181, 182) ORDER BY 1;
SELECT * FROM tiering.verify('leads');
SELECT tiering.drop_model('leads', force => true);

-- the override of one of two that have exchanged their keys has ended: nobody takes what the other one qualifies for
CREATE TABLE crm.customers (id int PRIMARY KEY DEFERRABLE, points int);
SELECT tiering.create_model('customers', 'crm.customers', template => 'empty');
SELECT tiering.set_component('customers', 'fit');
SELECT tiering.set_source('customers', 'crm.deals', account => 'account_id');
SELECT tiering.set_criterion('customers', 'fit', 'points', 'points + coalesce((SELECT sum(amount) FROM crm.deals d WHERE d.account_id = customers.id), 0)');
SELECT tiering.set_tier('customers', 'First', 1, min_score => 60);
SELECT tiering.set_tier('customers', 'Rest', 2);
CALL tiering.activate('customers');
INSERT INTO crm.customers VALUES (1, 10), (2, 10);
SELECT tiering.override('customers', 1, 'Rest', 'that of 1', until => '2027-03-10 00:00:00+00');
BEGIN ISOLATION LEVEL SERIALIZABLE;
UPDATE crm.customers SET id = 3 - id, points = CASE id WHEN 2 THEN 90 ELSE 10 END;
COMMIT;
SET tiering.clock = '2027-03-11 00:00:00+00';
CALL tiering.maintain('customers');
SELECT account_id, tier, placement, score FROM customers.account_tier ORDER BY 1;
SELECT * FROM tiering.verify('customers');
SELECT tiering.drop_model('customers', force => true);

-- an account comes with its override to the key of one that the statement deletes, which had nothing
CREATE TABLE crm.contacts (id int PRIMARY KEY DEFERRABLE, points int, active boolean NOT NULL DEFAULT true);
SELECT tiering.create_model('contacts', 'crm.contacts', filter => 'active', template => 'empty');
SELECT tiering.set_component('contacts', 'fit');
SELECT tiering.set_criterion('contacts', 'fit', 'points', 'points');
SELECT tiering.set_tier('contacts', 'First', 1, min_score => 60);
SELECT tiering.set_tier('contacts', 'Rest', 2);
CALL tiering.activate('contacts');
INSERT INTO crm.contacts VALUES (1, 90, true), (2, 10, false);
SELECT tiering.override('contacts', 1, 'Rest', 'that of 1');
UPDATE crm.contacts SET points = 10 WHERE id = 1;
BEGIN ISOLATION LEVEL SERIALIZABLE;
WITH gone AS (DELETE FROM crm.contacts WHERE id = 2) UPDATE crm.contacts SET id = 2 WHERE id = 1;
COMMIT;
CALL tiering.maintain('contacts');
SELECT account_id, tier, base_tier, reason FROM contacts.account_tier LEFT JOIN contacts.override USING (account_id, tier);
SELECT * FROM tiering.verify('contacts');

-- one that is deleted ends, also at the moment at which it began: who has its key since begins anew
INSERT INTO crm.contacts VALUES (11, 10, false), (12, 10, true);
BEGIN ISOLATION LEVEL SERIALIZABLE;
WITH gone AS (DELETE FROM crm.contacts WHERE id = 11) UPDATE crm.contacts SET id = 13 WHERE id = 12;
COMMIT;
INSERT INTO crm.contacts VALUES (11, 90, true);
DELETE FROM crm.contacts WHERE id = 11;
INSERT INTO crm.contacts VALUES (11, 20, true);
CALL tiering.maintain('contacts');
SELECT account_id, tier, placement, score FROM contacts.account_tier WHERE account_id > 10 ORDER BY 1;

-- an account that comes into scope gets the key of one that the statement deletes, but not its override
INSERT INTO crm.contacts VALUES (21, 10, true), (22, 20, false);
SELECT tiering.override('contacts', 21, 'First', 'that of 21');
UPDATE crm.contacts SET active = false WHERE id = 21;
WITH gone AS (DELETE FROM crm.contacts WHERE id = 21) UPDATE crm.contacts SET id = 21, active = true WHERE id = 22;
CALL tiering.maintain('contacts');
SELECT account_id, tier, placement, score FROM contacts.account_tier WHERE account_id > 20 ORDER BY 1;
SELECT account_id, reason FROM contacts.override WHERE account_id > 20;
SELECT * FROM tiering.verify('contacts');
SELECT tiering.drop_model('contacts', force => true);

DROP VIEW crm.tiers, crm.overrides;
SELECT tiering.drop_model('abm', force => true);
DROP SCHEMA crm CASCADE;
