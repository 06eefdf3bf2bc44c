/* Versions: other half-lives, kinds and sources; suspension; what a definition refuses; the plan for one account. */
SET TimeZone = 'UTC';
SET DateStyle = 'ISO';
SET tiering.clock = '2026-03-01 00:00:00+00';
SET client_min_messages = warning;
\set VERBOSITY terse
CREATE SCHEMA crm;
CREATE TABLE crm.accounts (id uuid PRIMARY KEY, points int);
CREATE TYPE crm.kind AS ENUM ('webinar', 'visit');
CREATE TABLE crm.activities (id int PRIMARY KEY, account_id uuid, type crm.kind, created_at timestamp) PARTITION BY RANGE (id);
CREATE TABLE crm.activities_1 PARTITION OF crm.activities FOR VALUES FROM (0) TO (100);
CREATE TABLE crm.activities_2 (note text, created_at timestamp, type crm.kind, account_id uuid, id int NOT NULL);
ALTER TABLE crm.activities_2 DROP COLUMN note;
ALTER TABLE crm.activities ATTACH PARTITION crm.activities_2 FOR VALUES FROM (100) TO (200);
CREATE TABLE crm.mails (account_id uuid, sent_at timestamptz, clicks int);
CREATE FUNCTION crm.id(i int) RETURNS uuid IMMUTABLE LANGUAGE sql AS $$ SELECT ('00000000-0000-0000-0000-00000000000' || i)::uuid $$;
SELECT tiering.create_model('abm', 'crm.accounts', template => 'empty');
SELECT tiering.set_component('abm', 'engagement'), tiering.set_component('abm', 'fit');
SELECT tiering.set_criterion('abm', 'fit', 'points', 'points');
SELECT tiering.set_tier('abm', 'First', 1, min_score => 50), tiering.set_tier('abm', 'Rest', 2);

-- refused
SELECT tiering.set_signal('abm', 'nothing', 'visit', points => 10);
SELECT tiering.set_signal('abm', 'engagement', NULL, points => 10);
SELECT tiering.set_signal('abm', 'engagement', 'visit', points => NULL);
SELECT tiering.set_signal('abm', 'engagement', 'visit', points => 101);
SELECT tiering.set_signal('abm', 'engagement', 'visit', points => 'NaN');
SELECT tiering.set_signal('abm', 'engagement', 'visit', points => 10, half_life => '59 minutes');
SELECT tiering.set_signal('abm', 'engagement', 'visit', points => 10, half_life => '-1 day');
SELECT tiering.set_signal('abm', 'engagement', 'visit', points => 10, cap => 0);
SELECT tiering.set_signal('abm', 'engagement', 'visit', points => 10, per_day => 0);
SELECT tiering.set_signal_source('abm', 'crm.activities', account => 'id', kind => 'type', occurred_at => 'created_at');
SELECT tiering.set_signal_source('abm', 'crm.activities', account => 'account_id', kind => 'type', occurred_at => 'id');
SELECT tiering.set_signal_source('abm', 'crm.activities', account => 'account_id', kind => 'type', occurred_at => 'created_at', filter => 'id');
SELECT tiering.set_signal_source('abm', 'crm.activities', account => 'account_id', kind => 'type', occurred_at => 'created_at', strength => 'random()');
SELECT tiering.set_signal_source('abm', 'crm.activities', account => 'account_id', kind => 'sort', occurred_at => 'created_at');
SELECT tiering.set_signal_source('abm', 'crm.activities_1', account => 'account_id', kind => 'type', occurred_at => 'created_at');
SELECT tiering.set_signal_source('abm', 'pg_class', account => 'oid', kind => 'relname', occurred_at => 'now()');
SELECT tiering.set_signal('abm', 'engagement', 'visit', points => 10, half_life => '10 days');
SELECT tiering.drop_component('abm', 'engagement');
CALL tiering.activate('abm');
-- who has no rights on the source
CREATE ROLE regress_tiering_owner;
CREATE TABLE crm.mine (id int PRIMARY KEY);
ALTER TABLE crm.mine OWNER TO regress_tiering_owner;
GRANT USAGE, CREATE ON SCHEMA crm TO regress_tiering_owner;
DO $$ BEGIN EXECUTE format('GRANT CREATE ON DATABASE %I TO regress_tiering_owner', current_database()); END $$;
SET ROLE regress_tiering_owner;
SELECT tiering.create_model('mine', 'crm.mine');
SELECT tiering.set_signal_source('mine', 'crm.mails', account => 'clicks', kind => $$ 'x' $$, occurred_at => 'sent_at');
RESET ROLE;
GRANT TRIGGER ON crm.mails TO regress_tiering_owner;
SET ROLE regress_tiering_owner;
SELECT tiering.set_signal_source('mine', 'crm.mails', account => 'clicks', kind => $$ 'x' $$, occurred_at => 'sent_at');
SELECT * FROM tiering._signal_events('abm.state', 1) AS (account_id uuid, kind text, occurred_at timestamptz, strength float8, message text);
SELECT tiering.set_signal('abm', 'engagement', 'visit', points => 1);
SELECT tiering.drop_model('mine');
RESET ROLE;
REVOKE ALL ON crm.mails FROM regress_tiering_owner;
DO $$ BEGIN EXECUTE format('REVOKE CREATE ON DATABASE %I FROM regress_tiering_owner', current_database()); END $$;
SET client_min_messages = notice;
SELECT tiering.drop_signal('abm', 'fax');
SELECT tiering.drop_signal_source('abm', 'crm.mails');
SET client_min_messages = warning;

SELECT tiering.set_signal_source('abm', 'crm.activities', account => 'account_id', kind => 'type', occurred_at => 'created_at');
INSERT INTO crm.accounts SELECT crm.id(i), 20 FROM generate_series(1, 4) i;
INSERT INTO crm.activities SELECT i, crm.id(i % 4 + 1), (ARRAY['webinar', 'visit'])[i % 2 + 1]::crm.kind, '2026-02-01 00:00' FROM generate_series(95, 104) i;
CALL tiering.activate('abm');
CREATE VIEW crm.engagement AS SELECT right(account_id::text, 1) AS account, round(engagement, 2) AS engagement, tier, model_version FROM abm.account_tier ORDER BY account_id;
TABLE crm.engagement;
-- straight into partitions, and by a replica
INSERT INTO crm.activities_1 VALUES (1, crm.id(1), 'visit', '2026-03-01');
INSERT INTO crm.activities_2 VALUES ('2026-03-01', 'visit', crm.id(2), 105);
SET session_replication_role = replica;
INSERT INTO crm.activities VALUES (2, crm.id(3), 'visit', '2026-03-01');
UPDATE crm.activities SET id = 110, account_id = crm.id(4) WHERE id = 2;
RESET session_replication_role;
TABLE crm.engagement;
SELECT * FROM tiering.verify('abm');
CALL tiering.maintain('abm');
TABLE crm.engagement;
TABLE abm.signal;

-- another half-life, another kind, another source; the numbers of kinds stay
SELECT tiering.set_signal('abm', 'engagement', 'visit', points => 10, half_life => '28 days'), tiering.set_signal('abm', 'engagement', 'webinar', points => 5);
SELECT tiering.set_signal('abm', 'fit', 'mail', points => 1, half_life => '1 year');
SELECT tiering.set_signal_source('abm', 'crm.mails', account => 'account_id', kind => $$ 'mail' $$, occurred_at => 'sent_at', strength => 'clicks');
INSERT INTO crm.mails VALUES (crm.id(1), '2026-03-01', 12);
TABLE crm.engagement;
CALL tiering.activate('abm');
SELECT right(account_id::text, 1) AS account, engagement, fit, tier, model_version FROM abm.account_tier ORDER BY 1;
SELECT * FROM tiering.verify('abm');
SELECT jsonb_pretty(definition -> 'signals'), jsonb_pretty(definition -> 'signal_sources') FROM tiering.version WHERE model = 'abm' AND version = 2;
SELECT tiering.drop_signal('abm', 'visit'), tiering.drop_signal_source('abm', 'crm.activities');
CALL tiering.activate('abm');
SELECT right(account_id::text, 1) AS account, engagement, fit, tier, model_version FROM abm.account_tier ORDER BY 1;
SELECT tiering.set_signal('abm', 'engagement', 'visit', points => 10, half_life => '28 days');
SELECT kind, number FROM tiering.signal_number ORDER BY number;
SELECT tiering.set_signal_source('abm', 'crm.activities', account => 'account_id', kind => 'type', occurred_at => 'created_at');
CALL tiering.activate('abm');
TABLE crm.engagement;
SELECT relname FROM pg_class WHERE relnamespace = 'abm'::regnamespace AND relname ~ 'signal' AND relkind = 'v' ORDER BY 1;

-- a renamed column is followed, a used one is protected
ALTER TABLE crm.activities RENAME created_at TO happened_at;
INSERT INTO crm.activities VALUES (3, crm.id(3), 'webinar', '2026-03-01');
TABLE crm.engagement;
ALTER TABLE crm.activities DROP COLUMN happened_at;
SELECT tiering.set_signal_source('abm', 'crm.activities', account => 'account_id', kind => 'type', occurred_at => 'happened_at', filter => 'id < 1000');
CALL tiering.activate('abm');
SELECT * FROM tiering.verify('abm');

-- suspended, signals are not seen; resumed, they count
SELECT tiering.suspend('abm');
ALTER TABLE crm.activities ALTER happened_at TYPE timestamptz;
INSERT INTO crm.activities VALUES (4, crm.id(4), 'webinar', '2026-03-01');
SELECT tiering.resume('abm');
TABLE crm.engagement;
SELECT * FROM tiering.verify('abm');

INSERT INTO crm.activities VALUES (6, crm.id(4), 'webinar', '2026-03-01');
SELECT * FROM crm.engagement WHERE account = '4';

-- with CASCADE the source does not count any more, writes go on, and health says so
ALTER TABLE crm.activities DROP COLUMN happened_at CASCADE;
INSERT INTO crm.activities VALUES (5, crm.id(4), 'webinar');
SELECT health, problems FROM tiering.health();
\set VERBOSITY default
SELECT * FROM tiering.verify('abm');
\set VERBOSITY terse

-- a table that is gone has no name: health says how to drop it, and a source that is set anew takes its place
ALTER TABLE crm.activities ADD COLUMN happened_at timestamptz;
SELECT tiering.set_signal_source('abm', 'crm.activities', account => 'account_id', kind => 'type', occurred_at => 'happened_at');
CALL tiering.activate('abm');
SELECT count(*) FROM tiering.verify('abm');
DROP TABLE crm.activities CASCADE;
SELECT health, regexp_replace(problems, '\d+', 'OID') AS problems FROM tiering.health();
CALL tiering.activate('abm');
BEGIN;
DO $$ BEGIN EXECUTE (SELECT 'SELECT ' || substring(problems FROM 'tiering.drop_signal_source\([^)]+\)') FROM tiering.health()); END $$;
SELECT relation FROM tiering.signal_source ORDER BY 1;
SELECT health, problems FROM tiering.health();
ROLLBACK;
CREATE TABLE crm.activities (id int PRIMARY KEY, account_id uuid, type text, at timestamptz);
CREATE INDEX ON crm.activities (account_id);
SET client_min_messages = notice;
SELECT tiering.set_signal_source('abm', 'crm.activities', account => 'account_id', kind => 'type', occurred_at => 'at');
SET client_min_messages = warning;
CALL tiering.activate('abm');
INSERT INTO crm.activities VALUES (1, crm.id(4), 'webinar', '2026-03-01');
SELECT * FROM crm.engagement WHERE account = '4';
SELECT health, problems FROM tiering.health();
SELECT * FROM tiering.verify('abm');

-- no signals any more
SELECT tiering.drop_signal_source('abm', 'crm.activities'), tiering.drop_signal_source('abm', 'crm.mails'), tiering.drop_signal('abm', 'visit'), tiering.drop_signal('abm', 'mail'), tiering.drop_signal('abm', 'webinar');
CALL tiering.activate('abm');
SELECT count(*) FROM abm.signal;
SELECT count(*) FROM pg_trigger WHERE tgname LIKE 'tiering_signal%';
SELECT right(account_id::text, 1) AS account, engagement, score FROM abm.account_tier ORDER BY 1;
SELECT pg_get_viewdef('abm.account_tier') ~ 'signal' AS has_signals;

DROP VIEW crm.engagement;
SELECT tiering.drop_model('abm', force => true);
DROP SCHEMA crm CASCADE;
DROP ROLE regress_tiering_owner;
