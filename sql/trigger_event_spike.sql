/* A spike of signals opens a window by itself, when maintenance finds it: once, with the rates as its reason. */
SET client_min_messages = warning;
SET TimeZone = 'UTC';
SET DateStyle = 'ISO';
SET IntervalStyle = 'postgres';
SET tiering.clock = '2026-03-01 00:00:00+00';
CREATE SCHEMA crm;
CREATE TABLE crm.accounts (id int PRIMARY KEY, points int);
CREATE TABLE crm.activities (account int, kind text, at timestamptz, weight text DEFAULT '1');
CREATE INDEX ON crm.activities (account);
INSERT INTO crm.accounts SELECT i, 10 FROM generate_series(1, 6) i;
SELECT tiering.create_model('abm', 'crm.accounts', filter => 'points > 0', template => 'empty');
SELECT tiering.set_component('abm', 'fit'), tiering.set_component('abm', 'engagement', weight => 0), tiering.set_component('abm', 'support', weight => 0);
SELECT tiering.set_criterion('abm', 'fit', 'points', 'points');
SELECT tiering.set_signal_source('abm', 'crm.activities', account => 'account', kind => 'kind', occurred_at => 'at', strength => 'weight::float8');
SELECT tiering.set_signal('abm', 'engagement', 'visit', points => 2, half_life => '7 days');
SELECT tiering.set_signal('abm', 'support', 'ticket', points => 10);
SELECT tiering.set_tier('abm', 'First', 1, min_score => 80), tiering.set_tier('abm', 'Second', 2, min_score => 50), tiering.set_tier('abm', 'Third', 3);

-- what is no spike, and what would have no signals
SELECT tiering.set_trigger_event('abm', 'demo', promote => 1, for_period => '1 day', factor => 3);
SELECT tiering.set_trigger_event('abm', 'spikes', promote => 1, for_period => '1 day', recent => '3 days');
SELECT tiering.set_trigger_event('abm', 'spike', factor => 0);
SELECT tiering.set_trigger_event('abm', 'spike', factor => 'NaN');
SELECT tiering.set_trigger_event('abm', 'spike', recent => '0');
SELECT tiering.set_trigger_event('abm', 'spike', baseline => '101 years');
SELECT tiering.set_trigger_event('abm', 'spike:fit');
CALL tiering.activate('abm');
SELECT tiering.drop_trigger_event('abm', 'spike:fit');
SELECT tiering.set_trigger_event('abm', 'spike:engagement', factor => 3, description => 'They read a lot');
SELECT tiering.set_trigger_event('abm', 'spike', promote => 2, factor => 20, recent => '1 day', baseline => '30 days', for_period => '2 days');
SELECT * FROM tiering.trigger_event ORDER BY kind;

-- 1 and 2 visit daily, 3 once a week, 4 never did
INSERT INTO crm.activities SELECT a, 'visit', '2025-12-01'::timestamptz + i * interval '1 day' FROM generate_series(0, 89) i, generate_series(1, 2) a;
INSERT INTO crm.activities SELECT 3, 'visit', '2025-12-01'::timestamptz + i * interval '7 days' FROM generate_series(0, 12) i;
CALL tiering.activate('abm');
CREATE VIEW crm.lifted AS SELECT account_id, tier, placement, window_until FROM abm.account_tier WHERE placement = 'window' ORDER BY 1;
CREATE VIEW crm.periods AS SELECT account_id, tier, valid_from, valid_to, cause, end_cause, reason FROM abm.tier_history WHERE account_id < 7 AND (cause <> 'activation' OR end_cause <> '') ORDER BY account_id, period_id;
CALL tiering.maintain('abm');
TABLE crm.lifted;
SELECT criterion, expression, description FROM abm.scorecard ORDER BY 1;

-- nothing happens when the signals are written, but when maintenance looks
SET tiering.clock = '2026-03-03 00:00:00+00';
INSERT INTO crm.activities SELECT 3, 'visit', '2026-03-02'::timestamptz + i * interval '1 hour' FROM generate_series(0, 7) i;
INSERT INTO crm.activities SELECT 4, 'visit', '2026-03-02'::timestamptz + i * interval '1 hour' FROM generate_series(0, 7) i;
TABLE crm.lifted;
CALL tiering.maintain('abm');
TABLE crm.lifted;
SELECT kind, opens_at, ends_at, promote, reason FROM abm.tier_window ORDER BY 1;
SELECT item, detail FROM tiering.explain('abm', 3) WHERE item = 'window';
SELECT account_id, round(momentum::numeric, 2) AS momentum FROM tiering.spikes('abm', 3);
SELECT * FROM tiering.verify('abm');

-- once: not again while it is open, nor when it has ended and the spike lasts
SET tiering.clock = '2026-03-04 00:00:00+00';
INSERT INTO crm.activities SELECT 3, 'visit', '2026-03-03 12:00:00+00' FROM generate_series(1, 3) i;
CALL tiering.maintain('abm');
SELECT kind, opens_at FROM abm.tier_window ORDER BY 1;
INSERT INTO crm.activities SELECT 3, 'visit', '2026-03-03'::timestamptz + i * interval '1 day' FROM generate_series(2, 20) i;
SET tiering.clock = '2026-03-18 00:00:00+00';
CALL tiering.maintain('abm');
TABLE crm.lifted;
SELECT account_id, round(momentum::numeric, 2) AS momentum FROM tiering.spikes('abm', 3);
SELECT kind, account FROM tiering.spike ORDER BY 1, 2;

-- again when it is another spike
DELETE FROM crm.activities WHERE account = 3 AND at > '2026-03-12';
CALL tiering.maintain('abm');
SELECT kind, account FROM tiering.spike ORDER BY 1, 2;
INSERT INTO crm.activities SELECT 3, 'visit', '2026-03-17' FROM generate_series(1, 30) i;
CALL tiering.maintain('abm');
TABLE crm.lifted;
TABLE crm.periods;

-- the window goes with its account; a new version keeps it; a source cannot open one
UPDATE crm.accounts SET id = 30 WHERE id = 3;
UPDATE crm.activities SET account = 30 WHERE account = 3;
INSERT INTO crm.activities VALUES (5, 'spike:engagement', '2026-03-17'), (5, 'spike', '2026-03-17');
CALL tiering.maintain('abm');
TABLE crm.lifted;
CALL tiering.activate('abm');
TABLE crm.lifted;
SELECT kind, account FROM tiering.spike ORDER BY 1, 2;
SELECT * FROM tiering.verify('abm');

-- rows that fail do not count, accounts out of scope neither; a gate can ask
INSERT INTO crm.activities SELECT a, 'visit', '2026-03-17' FROM generate_series(1, 2) a, generate_series(1, 90) i;
INSERT INTO crm.activities VALUES (1, 'visit', '2026-03-17', 'many');
UPDATE crm.accounts SET points = 0 WHERE id = 2;
SELECT tiering.set_tier('abm', 'First', 1, min_score => 5, gate => $$ tiering.window_open('spike:engagement') $$);
CALL tiering.activate('abm');
CALL tiering.maintain('abm');
SELECT account_id, tier, base_tier, placement FROM abm.account_tier ORDER BY 1;
UPDATE crm.accounts SET points = 10 WHERE id = 2;
CALL tiering.maintain('abm');
SELECT account_id, tier, base_tier, placement FROM abm.account_tier ORDER BY 1;
SELECT * FROM tiering.verify('abm');

-- a source that cannot be read stops nothing but that
ALTER TABLE crm.activities DROP COLUMN weight CASCADE;
INSERT INTO abm.queue VALUES (5, tiering.clock());
CALL tiering.maintain('abm');
SELECT count(*) FROM abm.queue;
SELECT tiering.set_signal_source('abm', 'crm.activities', account => 'account', kind => 'kind', occurred_at => 'at');

-- without spikes there is nothing left of it
SELECT tiering.set_tier('abm', 'First', 1, min_score => 80);
SELECT tiering.drop_trigger_event('abm', kind) FROM tiering.trigger_event;
CALL tiering.activate('abm');
CALL tiering.maintain('abm');
SELECT * FROM tiering.verify('abm');
RESET tiering.clock;
SELECT tiering.drop_model('abm', force => true);
SELECT count(*) FROM tiering.spike;
DROP SCHEMA crm CASCADE;
