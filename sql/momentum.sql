/* Momentum: what signals brought an account of late, against what they brought it before. */
SET TimeZone = 'UTC';
SET DateStyle = 'ISO';
SET tiering.clock = '2026-06-01 12:00:00+00';
SET client_min_messages = warning;
CREATE SCHEMA crm;
CREATE TABLE crm.accounts (id int PRIMARY KEY, points int, region text);
CREATE TABLE crm.activities (id int GENERATED ALWAYS AS IDENTITY, account_id int, type text, created_at timestamptz, weight text DEFAULT '1');
CREATE TABLE crm.usage (account_id int, used_at timestamptz);
CREATE INDEX ON crm.activities (account_id);
CREATE INDEX ON crm.usage (account_id);
INSERT INTO crm.accounts SELECT i, i, CASE WHEN i < 5 THEN 'south' ELSE 'north' END FROM generate_series(1, 9) i;
SELECT tiering.create_model('abm', 'crm.accounts', template => 'empty');
SELECT tiering.set_component('abm', 'fit'), tiering.set_component('abm', 'engagement'), tiering.set_component('abm', 'intent');
SELECT tiering.set_criterion('abm', 'fit', 'points', 'points');
SELECT tiering.set_tier('abm', 'All', 1);

-- what there must be first
\set VERBOSITY default
SELECT tiering.momentum('abm', 1);
CALL tiering.activate('abm');
SELECT tiering.momentum('abm', 1);
SELECT * FROM tiering.spikes('abm');

SELECT tiering.set_signal_source('abm', 'crm.activities', account => 'account_id', kind => 'type', occurred_at => 'created_at', strength => 'weight::float8');
SELECT tiering.set_signal_source('abm', 'crm.usage', account => 'account_id', kind => $$'use'$$, occurred_at => 'used_at');
SELECT tiering.set_signal('abm', 'engagement', 'visit', points => 2, half_life => '1 day', cap => 3, per_day => 1);
SELECT tiering.set_signal('abm', 'engagement', 'unsubscribed', points => -50);
SELECT tiering.set_signal('abm', 'intent', 'use', points => 10);
SELECT tiering.momentum('abm', 1);
CALL tiering.activate('abm');

-- 1: a visit a day all the time.  2: four a day in the last week.  3: none of late.  4: nothing before.  5: nothing at all
INSERT INTO crm.activities (account_id, type, created_at)
SELECT a, 'visit', tiering.clock() - d * '1 day'::interval - '1 hour'::interval
FROM generate_series(0, 96) d, (VALUES (1), (2), (3)) a (a) WHERE a < 3 OR d > 6;
INSERT INTO crm.activities (account_id, type, created_at)
SELECT a, 'visit', tiering.clock() - d * '1 day'::interval - '2 hours'::interval
FROM generate_series(0, 6) d, (VALUES (2), (2), (2), (4)) a (a);
-- 6: both components, of which one is as usual and one sixfold
INSERT INTO crm.activities (account_id, type, created_at) SELECT 6, 'visit', tiering.clock() - d * '1 day'::interval - '1 hour'::interval FROM generate_series(0, 96) d;
INSERT INTO crm.usage SELECT 6, tiering.clock() - d * '6 days'::interval - '1 hour'::interval FROM generate_series(2, 16) d;
INSERT INTO crm.usage SELECT 6, tiering.clock() - d * '1 day'::interval - '1 hour'::interval FROM generate_series(0, 6) d;
SELECT id, tiering.momentum('abm', id), tiering.momentum('abm', id, 'engagement') AS engagement, tiering.momentum('abm', id, 'intent') AS intent
FROM crm.accounts WHERE id < 7 ORDER BY id;
-- (7 * 2 + 7 * 10) * 90 / ((90 * 2 + 15 * 10) * 7)
SELECT tiering.momentum('abm', 6) = 84.0::float8 * 90 / (330 * 7) AS equal;
SELECT * FROM tiering.spikes('abm');
SELECT * FROM tiering.spikes('abm', 1);
SELECT * FROM tiering.spikes('abm', component => 'engagement', factor => 0.5);
SELECT * FROM tiering.spikes('abm', 6, 'intent');
SELECT * FROM tiering.spikes('abm', 6.01, 'intent');

-- the strength counts; what takes points away, what no kind knows, and the future do not
INSERT INTO crm.activities (account_id, type, created_at, weight) VALUES
	(7, 'visit', tiering.clock() - '1 day'::interval, '3'), (7, 'visit', tiering.clock() - '10 days'::interval, '0.5'),
	(7, 'unsubscribed', tiering.clock() - '1 day'::interval, '1'), (7, 'visit', tiering.clock() - '1 day'::interval, '-8'),
	(7, 'fair', tiering.clock() - '1 day'::interval, '9'), (7, 'visit', tiering.clock() + '1 second'::interval, '9');
SELECT tiering.momentum('abm', 7) = 6.0::float8 * 90 / 7 AS equal;

-- the bounds: a signal of this moment is a recent one, one at the bound is of the baseline, one at its begin of neither
INSERT INTO crm.activities (account_id, type, created_at) SELECT 8, 'visit', tiering.clock() - d * '1 day'::interval FROM unnest('{0,7,7,97}'::int[]) d;
SELECT tiering.momentum('abm', 8) = 90.0::float8 / (2 * 7) AS equal;
SELECT tiering.momentum('abm', 8, NULL, '7 days', '90 days 1 microsecond') BETWEEN 90 / (3 * 7.0) AND 90.001 / (3 * 7.0) AS equal;
SELECT tiering.momentum('abm', 8, recent => '1 month', baseline => '68 days') = 3.0::float8 * 68 / 30 AS "a month is 30 days",
	tiering.momentum('abm', 8, recent => '1 month', baseline => '67 days') AS none;
SET TimeZone = 'America/New_York';
SELECT tiering.momentum('abm', 8) = 90.0::float8 / (2 * 7) AS equal;
SET TimeZone = 'UTC';

-- time passes, and changes count, without any job
SET tiering.clock = '2026-06-08 12:00:00+00';
SELECT id, tiering.momentum('abm', id) FROM crm.accounts WHERE id IN (2, 4) ORDER BY id;
UPDATE crm.activities SET account_id = 5 WHERE account_id = 4;
SELECT id, tiering.momentum('abm', id) FROM crm.accounts WHERE id IN (4, 5) ORDER BY id;
SET tiering.clock = '2026-06-01 12:00:00+00';

-- a row that fails does not count and fails nobody
INSERT INTO crm.activities (account_id, type, created_at, weight) VALUES (6, 'visit', tiering.clock(), 'heavy'), (6, 'visit', tiering.clock(), '1e300');
SELECT tiering.momentum('abm', 6) = 84.0::float8 * 90 / (330 * 7) AS equal;
SELECT * FROM tiering.spikes('abm');

-- accounts that are gone from the model are no spikes; their signals are still there
DELETE FROM crm.accounts WHERE id = 8;
SELECT count(*) FROM tiering.spikes('abm', 0.001) WHERE account_id = '8';

-- every form of call
SELECT tiering.momentum('abm', '1'), tiering.momentum('abm', 1::bigint), tiering.momentum('abm', account => 1::numeric, component => 'engagement');
PREPARE ask AS SELECT tiering.momentum('abm', $1);
EXECUTE ask(1);
DEALLOCATE ask;
SELECT tiering.momentum(NULL, 1), tiering.momentum('abm', NULL), tiering.momentum('abm', 1, recent => NULL), tiering.momentum('abm', 1, baseline => NULL);
SELECT count(*) FROM tiering.spikes('abm', NULL);

-- errors
SELECT tiering.momentum('nothing', 1);
SELECT tiering.momentum('abm', 99);
SELECT tiering.momentum('abm', 'x');
SELECT tiering.momentum('abm', 1, 'interest');
SELECT tiering.momentum('abm', 1, 'fit');
SELECT tiering.momentum('abm', 1, recent => '0');
SELECT tiering.momentum('abm', 1, recent => '-1 day');
SELECT tiering.momentum('abm', 1, baseline => '0 days');
SELECT tiering.momentum('abm', 1, baseline => '1001 years');
SELECT * FROM tiering.spikes('abm', 0);
SELECT * FROM tiering.spikes('abm', 'NaN');
SELECT * FROM tiering.spikes('abm', 'Infinity');
SELECT tiering.set_criterion('abm', 'fit', 'rising', $$ tiering.momentum('abm', id) > 2 $$);
SELECT tiering.set_tier('abm', 'All', 1, gate => $$ tiering.momentum('abm', id::text) > 2 $$);
SELECT tiering.suspend('abm');
SELECT tiering.momentum('abm', 1);
SELECT tiering.resume('abm');

-- who may see an account may see its momentum; nobody else
CREATE ROLE tiering_reader;
GRANT USAGE ON SCHEMA abm TO tiering_reader;
GRANT SELECT ON abm.account_tier TO tiering_reader;
SET ROLE tiering_reader;
SELECT tiering.momentum('abm', 1);
SELECT * FROM tiering.spikes('abm');
RESET ROLE;
GRANT SELECT ON abm.criterion_points TO tiering_reader;
SET ROLE tiering_reader;
BEGIN READ ONLY;
SELECT tiering.momentum('abm', 2);
SELECT * FROM tiering.spikes('abm', 3);
COMMIT;
RESET ROLE;
ALTER TABLE crm.accounts ENABLE ROW LEVEL SECURITY;
CREATE POLICY south ON crm.accounts TO tiering_reader USING (region = 'south');
GRANT USAGE ON SCHEMA crm TO tiering_reader;
GRANT SELECT ON crm.accounts TO tiering_reader;
SELECT tiering.repair('abm');
SET ROLE tiering_reader;
SELECT account_id FROM tiering.spikes('abm', 0.5) ORDER BY 1;
SELECT tiering.momentum('abm', 6);
RESET ROLE;
SELECT account_id FROM tiering.spikes('abm', 0.5) ORDER BY 1;

-- no kind that adds points; names to quote, keys to copy
SELECT tiering.drop_model('abm', force => true);
CREATE TABLE crm.leads (id text PRIMARY KEY);
CREATE TABLE crm.complaints (lead text, at timestamptz, type text);
INSERT INTO crm.leads SELECT 'lead ''' || i FROM generate_series(1, 20) i;
SELECT tiering.create_model('a "b"', 'crm.leads', template => 'empty');
SELECT tiering.set_component('a "b"', 'mood'), tiering.set_tier('a "b"', 'All', 1);
SELECT tiering.set_signal_source('a "b"', 'crm.complaints', account => 'lead', kind => 'type', occurred_at => 'at');
SELECT tiering.set_signal('a "b"', 'mood', 'it''s \bad', points => -10);
CALL tiering.activate('a "b"');
SELECT tiering.momentum('a "b"', 'lead ''1');
SELECT tiering.set_signal('a "b"', 'mood', 'it''s \good', points => 0.5);
CALL tiering.activate('a "b"');
-- a model without criteria is read whatever the plan, which is another one when its versions are known
ANALYZE tiering.live, tiering.version;
-- all have two signals of late, the last three, and five that are no leads, also four before
INSERT INTO crm.complaints SELECT 'lead ''' || i, tiering.clock() - j * '1 day'::interval, 'it''s \good' FROM generate_series(1, 25) i, generate_series(5, 10) j WHERE j < 7 OR i >= 18;
-- a signal of nobody is nobody's spike
INSERT INTO crm.complaints SELECT NULL, at, type FROM crm.complaints WHERE lead = 'lead ''18';
SELECT tiering.momentum('a "b"', 'lead ''1'), tiering.momentum('a "b"', 'lead ''18', baseline => '4 days') = 2.0::float8 * 4 / (4 * 7) AS equal;
SELECT * FROM tiering.spikes('a "b"', baseline => '1 week', factor => 0.1);
SELECT tiering.drop_model('a "b"', force => true);
DROP SCHEMA crm CASCADE;
DROP ROLE tiering_reader;
