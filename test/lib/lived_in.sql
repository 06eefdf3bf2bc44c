/*
 * test/lib/lived_in.sql
 *	  A database that has been used for a while, for what moves databases.
 *
 * The models of test/workload, with periods, overrides, windows, seats of
 * their own, errors, queued accounts and a second version; beside them a model
 * of another owner on a partitioned table with row-level security, one that is
 * suspended, and a draft; and what people add: roles, grants, comments, views.
 * Every moment is that of tiering.clock.
 */
SET tiering.clock = '2026-11-20 10:00+00';
\ir ../workload/crm.sql

CREATE ROLE moves_owner;
CREATE ROLE moves_reader;
CREATE SCHEMA other AUTHORIZATION moves_owner;
GRANT USAGE ON SCHEMA tiering TO moves_owner;
DO $$ BEGIN EXECUTE format('GRANT CREATE ON DATABASE %I TO moves_owner', current_database()); END $$;
SET ROLE moves_owner;
CREATE TABLE other."Kunden" (id uuid, land text, umsatz numeric, PRIMARY KEY (id)) PARTITION BY RANGE (id);
CREATE TABLE other.de PARTITION OF other."Kunden" FOR VALUES FROM (MINVALUE) TO ('60000000-0000-0000-0000-000000000000');
CREATE TABLE other.rest (weg int, umsatz numeric, land text NOT NULL, id uuid NOT NULL);
ALTER TABLE other.rest DROP COLUMN weg;
ALTER TABLE other."Kunden" ATTACH PARTITION other.rest DEFAULT;
ALTER TABLE other."Kunden" ENABLE ROW LEVEL SECURITY;
CREATE POLICY mine ON other."Kunden" FOR SELECT TO moves_reader USING (land = 'de');
INSERT INTO other."Kunden" SELECT md5(i::text)::uuid, CASE WHEN i % 3 = 0 THEN 'de' ELSE 'fr' END, i * 1000 FROM generate_series(1, 60) i;
SELECT tiering.create_model('Kunden 2', 'other."Kunden"', key_column => 'id', territory => 'land', template => 'empty');
SELECT tiering.set_component('Kunden 2', 'fit');
SELECT tiering.set_criterion('Kunden 2', 'fit', 'umsatz', 'umsatz / 600');
SELECT tiering.set_tier('Kunden 2', 'A "erste"', 1, min_score => 50, capacity => 5, capacity_per => 'territory');
SELECT tiering.set_tier('Kunden 2', 'B', 2);
CALL tiering.activate('Kunden 2');
RESET ROLE;

SELECT tiering.create_model('asleep', 'crm.accounts', template => 'empty');
SELECT tiering.set_component('asleep', 'fit');
SELECT tiering.set_criterion('asleep', 'fit', 'ratio', 'visits / (employees % 5)');
SELECT tiering.set_tier('asleep', 'One', 1, min_score => 20, share => 0.1), tiering.set_tier('asleep', 'Two', 2);
CALL tiering.activate('asleep');
SELECT tiering.suspend('asleep');
SELECT tiering.create_model('sketch', 'crm.accounts');
SELECT tiering.set_component('sketch', 'fit');

SELECT tiering.set_criterion('cs', 'fit', 'ratio', 'least(visits * 100 / (employees % 50), 100)');
CALL tiering.activate('cs');
SET tiering.clock = '2026-11-20 11:00+00';
SELECT tiering.set_seats('abm', 'Priority', 'o3', 4), tiering.set_seats('abm', 'Strategic', NULL, 12);
SELECT tiering.override('abm', 17, 'Strategic', reason => 'a friend', until => '2026-11-22', force => true);
SELECT tiering.override('abm', 18, 'Programme', reason => E'no "thanks"\n');
SELECT tiering.elevate('abm', 25, 'Strategic', until => '2026-12-24', reason => 'fair');
INSERT INTO crm.activities (account_id, type, created_at) SELECT 3 * i, 'funding', '2026-11-20 10:59:59+00' FROM generate_series(1, 9) i;
UPDATE crm.accounts SET visits = 100 - visits WHERE id % 3 = 0;
UPDATE crm.accounts SET id = id + 1000 WHERE id BETWEEN 31 AND 33;
DELETE FROM crm.accounts WHERE id BETWEEN 41 AND 44;
UPDATE crm.accounts SET active = NOT active WHERE id BETWEEN 51 AND 58;
SET tiering.clock = '2026-11-21 11:00+00';
CALL tiering.reevaluate('abm');
CALL tiering.maintain('cs');
SELECT tiering.set_signal('abm', 'engagement', 'web', points => 7, half_life => '9 days');
CALL tiering.activate('abm');
SET tiering.clock = '2026-11-23 11:00+00';
CALL tiering.maintain('abm');
UPDATE crm.accounts SET revenue = revenue * 2, owner = 'o' || (id + 1) % 10 WHERE id % 7 = 0;

SELECT tiering.set_retention('cs', history => '1 hour', runs => '5 years');
CALL tiering.reevaluate('cs');

-- what nobody has settled or folded yet
INSERT INTO crm.activities (account_id, type, created_at) SELECT i, 'web', '2026-11-23 10:00+00' FROM generate_series(1, 50) i;
BEGIN ISOLATION LEVEL SERIALIZABLE;
UPDATE crm.deals SET amount = amount + 50000 WHERE id < 20;
COMMIT;
-- nor carried to another key, with the override of one of them
SELECT tiering.override('abm', 62, 'Priority', reason => 'moves', force => true);
BEGIN ISOLATION LEVEL SERIALIZABLE;
UPDATE crm.accounts SET id = id + 2000 WHERE id BETWEEN 61 AND 64;
UPDATE crm.accounts SET id = 61 WHERE id = 2062;
COMMIT;

-- what people add
GRANT USAGE ON SCHEMA abm, crm TO moves_reader;
GRANT SELECT ON abm.account_tier, abm.tier_history TO moves_reader WITH GRANT OPTION;
GRANT SELECT (tier, account_count) ON abm.tier_summary TO moves_reader;
GRANT EXECUTE ON FUNCTION abm.tier_as_of(timestamptz) TO moves_reader;
REVOKE EXECUTE ON FUNCTION tiering.momentum(text, text, text, interval, interval) FROM PUBLIC;
COMMENT ON VIEW abm.account_tier IS 'ask Anna about these';
COMMENT ON COLUMN abm.account_tier.score IS 'our score';
CREATE VIEW crm.best AS SELECT account_id, tier, score FROM abm.account_tier WHERE tier_rank = 1;
CREATE MATERIALIZED VIEW crm.kept AS SELECT account_id, tier FROM abm.tier_history;
