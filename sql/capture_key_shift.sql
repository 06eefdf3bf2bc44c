/* Many keys change in one statement: states and overrides follow, however many accounts are worked on at once. */
SET TimeZone = 'UTC';
SET DateStyle = 'ISO';
SET tiering.clock = '2027-01-01 00:00:00+00';
SET client_min_messages = warning;
CREATE SCHEMA crm;
CREATE TABLE crm.accounts (id int PRIMARY KEY DEFERRABLE, points int);
SELECT tiering.create_model('abm', 'crm.accounts', template => 'empty');
SELECT tiering.set_component('abm', 'fit', weight => 1);
SELECT tiering.set_criterion('abm', 'fit', 'points', 'points');
SELECT tiering.set_tier('abm', 'First', 1, min_score => 60, capacity => 10);
SELECT tiering.set_tier('abm', 'Rest', 2);
INSERT INTO crm.accounts SELECT n, CASE WHEN n BETWEEN 2000 AND 2009 THEN 80 ELSE 5 END FROM generate_series(1, 5000) n;
CALL tiering.activate('abm');
CREATE VIEW crm.first AS
SELECT account_id, placement, tier_since FROM abm.account_tier WHERE tier = 'First' ORDER BY account_id;
SELECT tiering.override('abm', 1000, 'First', 'a person says so', force => true);

-- the key of each account is that of another one before
SET tiering.clock = '2027-01-02 00:00:00+00';
UPDATE crm.accounts SET id = id + 1;
SELECT count(*) > 0 AS changes_wait, count(DISTINCT change_id) FROM abm.queue WHERE former_id IS NOT NULL;
CALL tiering.maintain('abm');
SELECT count(*) FROM abm.queue;
TABLE crm.first;
SELECT cause, end_cause, valid_from, valid_to, count(*) FROM abm.tier_history GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4;
SELECT * FROM tiering.verify('abm');

-- two thousand change places with two thousand
SET tiering.clock = '2027-01-03 00:00:00+00';
UPDATE crm.accounts SET id = CASE WHEN id <= 2001 THEN id + 2000 ELSE id - 2000 END WHERE id <= 4001;
SELECT count(*) > 0 AS changes_wait, count(DISTINCT change_id) FROM abm.queue WHERE former_id IS NOT NULL;
CALL tiering.maintain('abm');
SELECT count(*) FROM abm.queue;
TABLE crm.first;
SELECT * FROM tiering.verify('abm');

-- a writer that nothing can be done for leaves one change as well
SET tiering.clock = '2027-01-04 00:00:00+00';
CREATE TABLE crm.others (account_id int, points int);
CREATE INDEX ON crm.others (account_id);
SELECT tiering.set_source('abm', 'crm.others', account => 'account_id');
SELECT tiering.set_criterion('abm', 'fit', 'others', '(SELECT max(points) FROM crm.others o WHERE o.account_id = accounts.id)');
CALL tiering.activate('abm');
BEGIN ISOLATION LEVEL SERIALIZABLE;
UPDATE crm.accounts SET id = id - 1;
COMMIT;
SELECT count(*), count(DISTINCT change_id) FROM abm.queue WHERE former_id IS NOT NULL;
CALL tiering.maintain('abm');
SELECT count(*) FROM abm.queue;
TABLE crm.first;
SELECT * FROM tiering.verify('abm');

DROP VIEW crm.first;
SELECT tiering.drop_model('abm', force => true);
DROP SCHEMA crm CASCADE;
