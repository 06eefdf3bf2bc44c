/*
 * demo/posey_life.sql
 *	  Three years in the life of one account of Parch & Posey.
 *
 * A second model on the same accounts: what a company does on the web is its
 * engagement, in signals that fade.  The events are replayed in the order and
 * at the time in which they happened, each month is maintained and each quarter
 * re-evaluated; nobody does that outside a demonstration.  Variable data names
 * the folder with the files.
 */
\set QUIET on
\set ON_ERROR_STOP on
\pset pager off
\pset border 2
\pset linestyle unicode
\pset footer off
\pset null '·'
SET datestyle = 'ISO';
SET timezone = 'UTC';
SET client_min_messages = warning;

CREATE TABLE crm.web_events (id int PRIMARY KEY, account_id int NOT NULL, occurred_at timestamptz NOT NULL,
	channel text NOT NULL);
CREATE INDEX ON crm.web_events (account_id);
CREATE TABLE crm.orders (id int PRIMARY KEY, account_id int NOT NULL, occurred_at timestamptz NOT NULL, usd numeric);
CREATE INDEX ON crm.orders (account_id);
CREATE TABLE crm.replay (LIKE crm.web_events);
CREATE TEMP TABLE orders (id int, account_id int, occurred_at timestamptz, q1 int, q2 int, q3 int, q int,
	usd1 numeric, usd2 numeric, usd3 numeric, usd numeric);
\cd :data
\copy crm.replay FROM 'web_events.csv' WITH (FORMAT csv)
\copy orders FROM 'orders.csv' WITH (FORMAT csv)
-- one list of all that is replayed: an order has a number below zero, and its worth for a channel
INSERT INTO crm.replay SELECT - id, account_id, occurred_at, usd FROM orders;

\o /dev/null
SELECT tiering.create_model('pulse', 'crm.accounts', territory => 'region', owner => 'owner', template => 'empty');
SELECT tiering.set_component('pulse', 'fit', weight => 1);
SELECT tiering.set_component('pulse', 'engagement', weight => 2);
SELECT tiering.set_criterion('pulse', 'fit', 'turnover', $$ tiering.ramp(revenue_m, 0, 50000) $$, missing => '50');
\o
\echo
\echo '10. A model that listens: web events are signals, which fade'
\echo
\set ECHO queries
SELECT tiering.set_signal_source('pulse', 'crm.web_events', account => 'account_id',
       kind => 'channel', occurred_at => 'occurred_at') \g /dev/null
SELECT tiering.set_signal('pulse', 'engagement', 'direct', points => 12, half_life => '14 days', cap => 60),
       tiering.set_signal('pulse', 'engagement', 'organic', points => 20, half_life => '30 days', cap => 50),
       tiering.set_signal('pulse', 'engagement', 'adwords', points => 15, half_life => '30 days', cap => 40),
       tiering.set_signal('pulse', 'engagement', 'facebook', points => 10, half_life => '60 days', cap => 30),
       tiering.set_signal('pulse', 'engagement', 'twitter', points => 8, half_life => '90 days', cap => 20) \g /dev/null
SELECT tiering.set_signal_source('pulse', 'crm.orders', account => 'account_id',
       kind => $$ 'large order' $$, occurred_at => 'occurred_at', filter => 'usd > 10000') \g /dev/null
SELECT tiering.set_trigger_event('pulse', 'large order', promote => 1, for_period => '45 days') \g /dev/null
\set ECHO none
\o /dev/null
SELECT tiering.set_tier('pulse', 'Strategic', 1, min_score => 60, exit_score => 50, capacity => 20, motion => 'one-to-one');
SELECT tiering.set_tier('pulse', 'Priority', 2, min_score => 40, exit_score => 30, capacity => 60, motion => 'one-to-few');
SELECT tiering.set_tier('pulse', 'Programme', 3, motion => 'one-to-many');
SET tiering.clock = '2013-12-01';
CALL tiering.activate('pulse');

CREATE PROCEDURE crm.live_through(until timestamptz)
LANGUAGE plpgsql AS $$
DECLARE
	event crm.replay;
BEGIN
	FOR event IN SELECT * FROM crm.replay WHERE occurred_at < until ORDER BY occurred_at, id LOOP
		PERFORM set_config('tiering.clock', event.occurred_at::text, true);
		IF event.id > 0 THEN
			INSERT INTO crm.web_events SELECT event.*;
		ELSE
			INSERT INTO crm.orders VALUES (- event.id, event.account_id, event.occurred_at, event.channel::numeric);
		END IF;
	END LOOP;
	DELETE FROM crm.replay WHERE occurred_at < until;
END $$;

-- a statement for each month, as pg_cron would run it
SELECT format('CALL crm.live_through(%L)', m), format('SET tiering.clock = %L', m), 'CALL tiering.maintain(''pulse'')',
	   CASE WHEN extract(month FROM m)::int % 3 = 1 THEN 'CALL tiering.reevaluate(''pulse'')' END
FROM generate_series('2014-01-01'::timestamptz, '2017-01-01', '1 month') m \gexec
\o

-- one whose history fits on the screen, and has a large order in it
SELECT account_id AS life FROM pulse.tier_history GROUP BY 1
HAVING count(*) FILTER (WHERE cause = 'trigger_event') > 0 AND count(DISTINCT tier) = 3
 ORDER BY abs(count(*) - 10), 1 LIMIT 1 \gset
\echo
\echo '11. Three years of one account, as its history tells them'
\echo
SELECT name FROM crm.accounts WHERE id = :life;
\set ECHO queries
SELECT valid_from::date AS since, valid_to::date AS until, tier, direction, cause, score
  FROM pulse.tier_history WHERE account_id = :life ORDER BY valid_from;
\set ECHO none
\echo
\echo '12. What its score was made of on the last day'
\echo
\set ECHO queries
SELECT section, item, round(points, 2) AS points, round(contribution, 4) AS contribution, detail
  FROM tiering.explain('pulse', :life) WHERE section IN ('criterion', 'signal', 'score') ORDER BY line;
\set ECHO none
\echo
