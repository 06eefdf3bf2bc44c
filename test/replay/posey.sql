/*
 * test/replay/posey.sql
 *	  The web events of Parch & Posey as signals beside the fit of its accounts,
 *	  and its orders as trigger events.
 *
 * Every fit criterion is missing for 29 accounts, so their score is their
 * engagement alone.  Variable data names the folder with the files.
 */
CREATE TABLE crm.web_events (
	id			int			PRIMARY KEY,
	account_id	int			NOT NULL,
	occurred_at	timestamptz	NOT NULL,
	channel		text		NOT NULL
);
CREATE INDEX ON crm.web_events (account_id);

CREATE TABLE crm.orders (
	id			int			PRIMARY KEY,
	account_id	int			NOT NULL,
	occurred_at	timestamptz	NOT NULL,
	standard int, gloss int, poster int, total int,
	standard_usd numeric, gloss_usd numeric, poster_usd numeric, total_usd numeric
);
CREATE INDEX ON crm.orders (account_id);

-- what is to be replayed
CREATE TABLE crm.future_events (LIKE crm.web_events INCLUDING INDEXES);
CREATE TABLE crm.future_orders (LIKE crm.orders INCLUDING INDEXES);
\cd :data
\copy crm.future_events FROM 'web_events.csv' WITH (FORMAT csv)
\copy crm.future_orders FROM 'orders.csv' WITH (FORMAT csv)

SELECT tiering.set_component('abm', 'fit', weight => 2);
SELECT tiering.set_component('abm', 'engagement', weight => 1);
SELECT tiering.set_signal_source('abm', 'crm.web_events', account => 'account_id',
	kind => 'channel', occurred_at => 'occurred_at');
SELECT tiering.set_signal('abm', 'engagement', 'direct', points => 12, half_life => '14 days', cap => 60);
SELECT tiering.set_signal('abm', 'engagement', 'organic', points => 20, half_life => '30 days', cap => 50);
SELECT tiering.set_signal('abm', 'engagement', 'adwords', points => 15, half_life => '30 days');
SELECT tiering.set_signal('abm', 'engagement', 'facebook', points => 10, half_life => '60 days', per_day => 1);
SELECT tiering.set_signal('abm', 'engagement', 'twitter', points => 8, half_life => '90 days', cap => 20);
SELECT tiering.set_signal('abm', 'engagement', 'banner', points => -5, half_life => '90 days', cap => 15);
SELECT tiering.set_signal_source('abm', 'crm.orders', account => 'account_id',
	kind => $$ 'large order' $$, occurred_at => 'occurred_at', filter => 'total_usd > 5000');
SELECT tiering.set_trigger_event('abm', 'large order', promote => 1, for_period => '20 days');

SET tiering.clock = '2013-12-01 UTC';
CALL tiering.activate('abm');

-- writes the events and orders before a moment, one by one, each at its time
CREATE PROCEDURE crm.replay(until timestamptz)
LANGUAGE plpgsql AS $$
DECLARE
	what record;
BEGIN
	FOR what IN SELECT * FROM (SELECT occurred_at, id AS event, NULL::int AS order_id FROM crm.future_events
							   UNION ALL SELECT occurred_at, NULL, id FROM crm.future_orders) f
				WHERE occurred_at < until ORDER BY occurred_at, event, order_id
	LOOP
		PERFORM set_config('tiering.clock', what.occurred_at::text, true);
		INSERT INTO crm.web_events SELECT * FROM crm.future_events WHERE id = what.event;
		INSERT INTO crm.orders SELECT * FROM crm.future_orders WHERE id = what.order_id;
	END LOOP;
	DELETE FROM crm.future_events WHERE occurred_at < until;
	DELETE FROM crm.future_orders WHERE occurred_at < until;
END $$;
