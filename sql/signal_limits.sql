-- What does not fit, or may not be read, neither fails a write nor is taken for granted
\pset null '(null)'
SET client_min_messages = warning;
CREATE SCHEMA crm;
CREATE TABLE crm.accounts (id text PRIMARY KEY, region text, points int);
CREATE TABLE crm.activities (account_id text, at timestamptz, padding text);
CREATE INDEX ON crm.activities (account_id) WHERE length(account_id) < 100;
INSERT INTO crm.accounts SELECT 'a' || i, 'North', i FROM generate_series(1, 20) i;

SELECT tiering.create_model('abm', 'crm.accounts', territory => 'region', template => 'empty');
SELECT tiering.set_component('abm', 'fit');
SELECT tiering.set_criterion('abm', 'fit', 'points', 'points');
SELECT tiering.set_signal_source('abm', 'crm.activities', account => 'account_id', kind => $$ 'visit' $$, occurred_at => 'at');
SELECT tiering.set_signal('abm', 'fit', 'visit', points => 0.01, cap => 50);
SELECT tiering.set_tier('abm', 'First', 1, min_score => 30, capacity => 5, capacity_per => 'territory');
SELECT tiering.set_tier('abm', 'Rest', 2);
CALL tiering.activate('abm');

-- more signals in one statement than work_mem has room for
SET work_mem = '64kB';
INSERT INTO crm.activities
	SELECT 'a' || 1 + i % 20, '2026-01-01', repeat('x', 100) FROM generate_series(1, 30000) i;
UPDATE crm.activities SET at = '2026-01-02' WHERE account_id IN ('a1', 'a2');
RESET work_mem;
SELECT account_id, score FROM abm.account_tier WHERE account_id IN ('a1', 'a2', 'a3') ORDER BY 1;
CALL tiering.maintain('abm');
SELECT account_id, score FROM abm.account_tier WHERE account_id IN ('a1', 'a2', 'a3') ORDER BY 1;

-- a key that no index takes: counted among what cannot be used
INSERT INTO crm.activities
	SELECT string_agg(md5(i::text), ''), '2026-01-01' FROM generate_series(1, 200) i;
SELECT kind, message, sum(n) FROM abm.signal_ignored GROUP BY 1, 2 ORDER BY 1, 2;

-- a territory that none takes: a scope without seats
UPDATE crm.accounts SET region = (SELECT string_agg(md5(i::text), '') FROM generate_series(1, 100) i), points = 90
	WHERE id = 'a1';
INSERT INTO crm.accounts VALUES ('b1', 'South', 90);
SELECT account_id, tier, length(territory), waitlisted_for FROM abm.account_tier
	WHERE account_id IN ('a1', 'b1') ORDER BY 1;
CALL tiering.rebalance('abm');
CALL tiering.reevaluate('abm');
SELECT account_id, tier, length(territory), waitlisted_for FROM abm.account_tier
	WHERE account_id IN ('a1', 'b1') ORDER BY 1;
SELECT * FROM tiering.verify('abm');

-- rights on a source of signals are asked for at each activation
CREATE ROLE regress_tiering_seller;
ALTER TABLE crm.accounts OWNER TO regress_tiering_seller;
GRANT USAGE ON SCHEMA crm TO regress_tiering_seller;
SELECT tiering.drop_model('abm', force => true);
GRANT SELECT, TRIGGER ON crm.activities TO regress_tiering_seller;
SELECT tiering.create_model('abm', 'crm.accounts');
SET ROLE regress_tiering_seller;
SELECT tiering.set_component('abm', 'fit');
SELECT tiering.set_criterion('abm', 'fit', 'points', 'points');
SELECT tiering.set_signal_source('abm', 'crm.activities', account => 'account_id', kind => $$ 'visit' $$, occurred_at => 'at');
SELECT tiering.set_signal('abm', 'fit', 'visit', points => 1);
RESET ROLE;
REVOKE TRIGGER ON crm.activities FROM regress_tiering_seller;
SET ROLE regress_tiering_seller;
CALL tiering.activate('abm');
RESET ROLE;
GRANT TRIGGER ON crm.activities TO regress_tiering_seller;
ALTER TABLE crm.activities ENABLE ROW LEVEL SECURITY;
SET ROLE regress_tiering_seller;
\set VERBOSITY default
CALL tiering.activate('abm');
RESET ROLE;
ALTER TABLE crm.activities DISABLE ROW LEVEL SECURITY;
SET ROLE regress_tiering_seller;
CALL tiering.activate('abm');
SELECT count(*) FROM abm.account_tier;
RESET ROLE;

SELECT tiering.drop_model('abm', force => true);

-- moments further apart than a number of microseconds can say: nothing is left of it
SELECT tiering._signal_decay(1, '4713-01-01 00:00:00+00 BC', '294276-12-30 00:00:00+00', 86400);
SELECT tiering.create_model('abm', 'crm.accounts', template => 'empty');
SELECT tiering.set_component('abm', 'fit');
SELECT tiering.set_criterion('abm', 'fit', 'points', 'points');
SELECT tiering.set_signal_source('abm', 'crm.activities', account => 'account_id', kind => $$ 'visit' $$, occurred_at => 'at');
SELECT tiering.set_signal('abm', 'fit', 'visit', points => 10, half_life => '1 day');
SELECT tiering.set_tier('abm', 'All', 1);
TRUNCATE crm.activities;
CALL tiering.activate('abm');
SET tiering.clock = '294276-12-30 00:00:00+00';
INSERT INTO crm.activities VALUES ('a2', '4713-01-01 00:00:00+00 BC'), ('a3', '294276-12-30 00:00:00+00');
SELECT account_id, score FROM abm.account_tier WHERE account_id IN ('a2', 'a3') ORDER BY 1;
CALL tiering.maintain('abm');
SELECT account_id, score FROM abm.account_tier WHERE account_id IN ('a2', 'a3') ORDER BY 1;
SELECT * FROM tiering.verify('abm');
-- what has faded to the smallest numbers that there are
INSERT INTO crm.accounts SELECT 'c' || i, 'North', 1 FROM generate_series(1000, 1090) i;
INSERT INTO crm.activities SELECT 'c' || i, timestamptz '294276-12-30 00:00:00+00' - i * interval '1 day' FROM generate_series(1000, 1090) i;
SELECT score, count(*) FROM abm.account_tier WHERE account_id LIKE 'c%' GROUP BY 1;
SELECT * FROM tiering.verify('abm');
SELECT tiering.repair('abm');
SELECT * FROM tiering.verify('abm');

SELECT tiering.drop_model('abm', force => true);
DROP SCHEMA crm CASCADE;
DROP ROLE regress_tiering_seller;
