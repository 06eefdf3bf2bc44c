/* A trigger event lifts in one way, for a period; known kinds have presets; a draft that leads nowhere is refused. */
SET TimeZone = 'UTC';
SET DateStyle = 'ISO';
SET IntervalStyle = 'postgres';
SET tiering.clock = '2026-03-01 12:00:00+00';
CREATE SCHEMA crm;
CREATE TABLE crm.accounts (id int PRIMARY KEY, points int);
CREATE TABLE crm.activities (account int, type text, at timestamptz);
SELECT tiering.create_model('abm', 'crm.accounts', template => 'empty');
SELECT tiering.set_component('abm', 'fit');
SELECT tiering.set_criterion('abm', 'fit', 'points', 'points');
SELECT tiering.set_tier('abm', 'Second', 2, min_score => 50), tiering.set_tier('abm', 'Third', 3);

-- presets, and what goes beyond them
SELECT count(tiering.set_trigger_event('abm', kind)) FROM unnest('{new_funding,executive_hire,competitive_displacement,regulatory_change,acquisition,hand_raise}'::text[]) kind;
SELECT kind, promote, to_tier, boost, for_period, description FROM tiering.trigger_event ORDER BY kind;
SELECT tiering.set_trigger_event('abm', 'new_funding', for_period => '30 days');
SELECT tiering.set_trigger_event('abm', 'hand_raise', to_tier => 'Second');
SELECT tiering.set_trigger_event('abm', 'regulatory_change', promote => 2, description => 'A new law');
SELECT tiering.set_trigger_event('abm', 'ipo', promote => 63, for_period => '1 year 2 days 03:00:00.000001');
SELECT tiering.set_trigger_event('abm', 'layoffs', boost => -100, for_period => '1 hour');
SELECT kind, promote, to_tier, boost, for_period, description FROM tiering.trigger_event ORDER BY kind;
SELECT tiering.drop_trigger_event('abm', 'layoffs');
SELECT tiering.drop_trigger_event('abm', 'layoffs');

-- refused
SELECT tiering.set_trigger_event('abm', 'visit');
SELECT tiering.set_trigger_event('abm', 'visit', for_period => '1 day');
SELECT tiering.set_trigger_event('abm', 'visit', promote => 1);
SELECT tiering.set_trigger_event('abm', 'visit', promote => 1, boost => 5, for_period => '1 day');
SELECT tiering.set_trigger_event('abm', 'new_funding', promote => 0);
SELECT tiering.set_trigger_event('abm', 'new_funding', promote => 64);
SELECT tiering.set_trigger_event('abm', 'new_funding', boost => 0.001);
SELECT tiering.set_trigger_event('abm', 'new_funding', boost => 'NaN');
SELECT tiering.set_trigger_event('abm', 'new_funding', boost => -100.01);
SELECT tiering.set_trigger_event('abm', 'new_funding', for_period => '0 days');
SELECT tiering.set_trigger_event('abm', 'new_funding', for_period => '1 month -1 day');
SELECT tiering.set_trigger_event('abm', 'new_funding', for_period => '100 years 1 microsecond');
SELECT tiering.set_trigger_event('abm', 'new_funding', to_tier => '');
SELECT tiering.set_trigger_event('abm', 'elevate', promote => 1, for_period => '1 day');
SELECT tiering.set_trigger_event('abm', NULL, promote => 1);
SELECT tiering.set_trigger_event('none', 'new_funding');

-- a draft needs a source of its trigger events, and the tiers that they name
CALL tiering.activate('abm');
SELECT tiering.set_signal_source('abm', 'crm.activities', account => 'account', kind => 'type', occurred_at => 'at');
SELECT tiering.set_trigger_event('abm', 'hand_raise', to_tier => 'First');
CALL tiering.activate('abm');
SELECT tgname FROM pg_trigger WHERE tgrelid = 'crm.activities'::regclass;
SELECT tiering.set_tier('abm', 'First', 1, min_score => 80);
CALL tiering.activate('abm');
SELECT kind, promote, to_tier, boost, for_period, reason FROM tiering.live_trigger_event ORDER BY kind;
SELECT component, criterion, description, expression, depends_on_clock, is_signal, points FROM abm.scorecard ORDER BY is_signal, criterion;
SELECT jsonb_pretty(definition->'trigger_events'->1) AS trigger_event, jsonb_array_length(definition->'signal_sources') AS sources FROM tiering.version;

-- in every session alike
SET IntervalStyle = 'iso_8601';
SELECT tiering.set_trigger_event('abm', 'layoffs', boost => -0.5, for_period => '1 month 2 days 03:04:05');
CALL tiering.activate('abm');
SELECT expression FROM abm.scorecard WHERE criterion = 'layoffs';
SET IntervalStyle = 'postgres';
-- the next version: the preset lifts to the highest tier that there is
SELECT tiering.set_trigger_event('abm', 'hand_raise');
SELECT tiering.drop_tier('abm', 'First');
SELECT tiering.set_tier('abm', 'Zeroth', 1, min_score => 80);
CALL tiering.activate('abm');
SELECT kind, promote, to_tier FROM tiering.live_trigger_event WHERE kind = 'hand_raise';
SELECT tiering.set_trigger_event('abm', 'hand_raise', to_tier => 'First');
CALL tiering.activate('abm');
SELECT kind, promote, to_tier FROM tiering.live_trigger_event WHERE kind = 'hand_raise';
SELECT * FROM tiering.verify('abm');
SELECT tiering.drop_model('abm', force => true);
SELECT count(*) FROM tiering.trigger_event;
SELECT count(*) FROM tiering.live_trigger_event;
SELECT tgname FROM pg_trigger WHERE tgrelid = 'crm.activities'::regclass;
DROP SCHEMA crm CASCADE;
