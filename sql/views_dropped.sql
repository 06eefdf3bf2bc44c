/* The views answer as long as there is something to show, whatever happens to the account table. */
SET tiering.clock = '2027-01-01 00:00:00+00';
SET client_min_messages = warning;
CREATE SCHEMA crm;
CREATE TABLE crm.accounts (id text PRIMARY KEY, points numeric);
INSERT INTO crm.accounts VALUES ('A', 80), ('B', 20);
SELECT tiering.create_model('abm', 'crm.accounts', template => 'empty');
SELECT tiering.set_component('abm', 'fit'), tiering.set_criterion('abm', 'fit', 'points', 'points');
SELECT tiering.set_tier('abm', 'First', 1, min_score => 70, capacity => 1), tiering.set_tier('abm', 'Rest', 2);
CALL tiering.activate('abm');

-- a used column goes, and takes the model's view with it
ALTER TABLE crm.accounts DROP COLUMN points CASCADE;
SELECT account_id, tier, score FROM abm.account_tier ORDER BY account_id;
SELECT criterion, expression FROM abm.scorecard;
SELECT item, expression, contribution FROM tiering.explain('abm', 'A') WHERE section <> 'placement';

-- a view of ours that somebody dropped is made again by the next version
ALTER TABLE crm.accounts ADD points numeric DEFAULT 50;
DROP VIEW abm.movement, abm.scorecard;
SELECT tiering.set_criterion('abm', 'fit', 'points', 'points');
CALL tiering.activate('abm');
SELECT criterion, expression FROM abm.scorecard;
SELECT to_tier, account_count FROM abm.movement;
SELECT account_id, score FROM abm.account_tier ORDER BY account_id;

-- health names a view that is gone, and one that is somebody else's, and repair makes it again
CREATE ROLE regress_tiering_other;
SELECT current_user AS me \gset
DROP VIEW abm.tier_summary, abm.capacity;
CREATE TABLE abm.capacity (tier text);
ALTER VIEW abm.scorecard OWNER TO regress_tiering_other;
SELECT health, replace(problems, :'me', 'me') AS problems FROM tiering.health();
ALTER VIEW abm.scorecard OWNER TO CURRENT_USER;
DROP TABLE abm.capacity;
SELECT tiering.repair('abm');
SELECT health, problems FROM tiering.health();
SELECT tier, account_count FROM abm.tier_summary;
DROP ROLE regress_tiering_other;

-- the table goes
DROP TABLE crm.accounts CASCADE;
SELECT account_id, tier FROM abm.account_tier ORDER BY account_id;
SELECT tier, account_count, seat_count, free_seat_count FROM abm.tier_summary;
SELECT count(*) > 0 AS has_history FROM abm.tier_history;
SELECT criterion, expression FROM abm.scorecard;
SELECT item, points FROM tiering.explain('abm', 'A') WHERE item = 'total';

SELECT tiering.drop_model('abm', force => true);
DROP SCHEMA crm CASCADE;
