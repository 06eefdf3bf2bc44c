/* MERGE with every kind of branch. */
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

INSERT INTO crm.accounts SELECT i, 10 * i FROM generate_series(1, 5) i;

SET tiering.clock = '2027-01-02 00:00:00+00';
MERGE INTO crm.accounts a
USING (VALUES (1, 80), (2, -1), (3, NULL), (4, 0), (6, 90), (7, 95)) v (id, points) ON a.id = v.id
WHEN MATCHED AND v.points < 0 THEN DELETE
WHEN MATCHED AND v.points = 0 THEN DO NOTHING
WHEN MATCHED THEN UPDATE SET points = v.points
WHEN NOT MATCHED AND v.id = 7 THEN DO NOTHING
WHEN NOT MATCHED THEN INSERT (id, points) VALUES (v.id, v.points);
TABLE crm.tiers;
TABLE crm.periods;

SELECT * FROM tiering.verify('abm');
DROP VIEW crm.tiers, crm.periods;
SELECT tiering.drop_model('abm', force => true);
DROP SCHEMA crm CASCADE;
