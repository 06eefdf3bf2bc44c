/* A new version replaces the views in place: what others built on them survives, columns stay where they are. */
SET tiering.clock = '2027-01-01 00:00:00+00';
SET client_min_messages = warning;
CREATE ROLE regress_reader;
CREATE SCHEMA crm;
CREATE TABLE crm.accounts (id int PRIMARY KEY, points numeric, size numeric);
INSERT INTO crm.accounts VALUES (1, 80, 20), (2, 40, 60);
SELECT tiering.create_model('abm', 'crm.accounts', template => 'empty');
SELECT tiering.set_component('abm', 'fit'), tiering.set_component('abm', 'intent');
SELECT tiering.set_criterion('abm', 'fit', 'points', 'points'), tiering.set_criterion('abm', 'intent', 'size', 'size');
SELECT tiering.set_tier('abm', 'First', 1, min_score => 70), tiering.set_tier('abm', 'Rest', 2);
CALL tiering.activate('abm');

GRANT USAGE ON SCHEMA abm TO regress_reader;
GRANT SELECT ON abm.account_tier, abm.criterion_points TO regress_reader;
COMMENT ON COLUMN abm.account_tier.tier IS 'our own words';
CREATE VIEW crm.mine AS SELECT account_id, tier, score, fit, intent FROM abm.account_tier;
CREATE VIEW crm.points AS SELECT * FROM abm.criterion_points;
SELECT * FROM crm.mine ORDER BY account_id;
SELECT 'abm.account_tier'::regclass::oid AS account_tier, 'abm.tier_history'::regclass::oid AS tier_history \gset

-- one component and one criterion go, others come, a tier gets another name
SELECT tiering.drop_criterion('abm', 'points'), tiering.drop_component('abm', 'fit');
SELECT tiering.set_component('abm', 'engagement'), tiering.set_criterion('abm', 'engagement', 'more', 'size + 40');
SELECT tiering.drop_tier('abm', 'First'), tiering.set_tier('abm', 'Top', 1, min_score => 60);
CALL tiering.activate('abm');
SELECT 'abm.account_tier'::regclass::oid = :account_tier AND 'abm.tier_history'::regclass::oid = :tier_history AS same_views;
SELECT account_id, tier, fit, intent, engagement, model_version FROM abm.account_tier ORDER BY account_id;
SELECT * FROM abm.criterion_points ORDER BY account_id;
SELECT * FROM crm.mine ORDER BY account_id;
SELECT * FROM crm.points ORDER BY account_id;
SELECT col_description('abm.account_tier'::regclass, 2);
SET ROLE regress_reader;
SELECT account_id, tier FROM abm.account_tier ORDER BY account_id;
SELECT count(*) FROM abm.tier_history;
RESET ROLE;

-- what is gone comes back to its old column
SELECT tiering.set_component('abm', 'fit'), tiering.set_criterion('abm', 'fit', 'points', 'points + 1');
CALL tiering.activate('abm');
SELECT * FROM abm.criterion_points ORDER BY account_id;
SELECT * FROM crm.mine ORDER BY account_id;
SELECT column_name FROM information_schema.columns
WHERE table_schema = 'abm' AND table_name = 'account_tier' AND ordinal_position > 16 ORDER BY ordinal_position;

-- an account that an earlier version scored last does not show its points as those of other criteria
UPDATE crm.accounts SET points = 1e9 WHERE id = 2;
SELECT tiering.drop_criterion('abm', 'size');
CALL tiering.activate('abm');
SELECT * FROM abm.criterion_points ORDER BY account_id;
SELECT account_id, tier, placement, score, fit, engagement, model_version FROM abm.account_tier ORDER BY account_id;
SELECT item, points, contribution, detail FROM tiering.explain('abm', 2) WHERE section <> 'placement';

DROP VIEW crm.mine, crm.points;
SELECT tiering.drop_model('abm', force => true);
DROP SCHEMA crm CASCADE;
DROP ROLE regress_reader;
