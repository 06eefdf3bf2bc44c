/* Seats by scope and by tier, accounts without a scope included. */
SET tiering.clock = '2027-01-01 00:00:00+00';
SET client_min_messages = warning;
CREATE SCHEMA crm;
CREATE TABLE crm.accounts (id int PRIMARY KEY, points numeric, owner_id int);
INSERT INTO crm.accounts VALUES (1, 90, 7), (2, 80, 7), (3, 75, 8), (4, 72, NULL), (5, 60, 8), (6, 55, 8), (7, 1, 9), (8, NULL, 9);
SELECT tiering.create_model('abm', 'crm.accounts', owner => 'owner_id', template => 'empty');
SELECT tiering.set_component('abm', 'fit'), tiering.set_criterion('abm', 'fit', 'points', 'points');
SELECT tiering.set_tier('abm', 'First', 1, min_score => 70, capacity => 1, capacity_per => 'owner', motion => 'one-to-one');
SELECT tiering.set_tier('abm', 'Second', 2, min_score => 50, capacity => 2);
SELECT tiering.set_tier('abm', 'Rest', 5, min_score => 0);
SELECT tiering.set_tier('abm', 'Nobody', 6, min_score => 0);
CALL tiering.activate('abm');
SELECT account_id, tier, tier_rank, waitlisted_for, placement, score FROM abm.account_tier ORDER BY account_id;
SELECT * FROM abm.capacity;
SELECT * FROM abm.tier_summary;

SELECT tiering.drop_model('abm', force => true);
DROP SCHEMA crm CASCADE;
