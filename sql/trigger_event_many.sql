/* Thousands of events of one kind for one account, written one by one: a write reads few of their windows, late deletes count. */
SET client_min_messages = warning;
SET TimeZone = 'UTC';
SET DateStyle = 'ISO';
SET tiering.clock = '2026-03-01 00:00:00+00';
CREATE SCHEMA crm;
CREATE TABLE crm.accounts (id int PRIMARY KEY, points int);
CREATE TABLE crm.events (account int, kind text, at timestamptz);
CREATE INDEX ON crm.events (account, at);
INSERT INTO crm.accounts SELECT i, 10 FROM generate_series(1, 3) i;
SELECT tiering.create_model('abm', 'crm.accounts', template => 'empty');
SELECT tiering.set_component('abm', 'fit');
SELECT tiering.set_criterion('abm', 'fit', 'points', 'points');
SELECT tiering.set_signal_source('abm', 'crm.events', account => 'account', kind => 'kind', occurred_at => 'at');
SELECT tiering.set_trigger_event('abm', 'demo', promote => 1, for_period => '30 days');
SELECT tiering.set_trigger_event('abm', 'visit', promote => 1, for_period => '20 days');
SELECT tiering.set_tier('abm', 'First', 1, min_score => 80), tiering.set_tier('abm', 'Second', 2, min_score => 50), tiering.set_tier('abm', 'Third', 3);
CALL tiering.activate('abm');
CREATE VIEW crm.shown AS SELECT tier, base_tier, window_until FROM abm.account_tier WHERE account_id = 1;

-- 10,000 of one kind, each in a transaction of its own
CREATE PROCEDURE crm.write(n int) LANGUAGE plpgsql AS $$
BEGIN
	FOR i IN 1 .. n LOOP
		INSERT INTO crm.events VALUES (1, 'visit', '2026-02-20'::timestamptz + i * interval '1 minute');
		COMMIT;
	END LOOP;
END $$;
INSERT INTO crm.events VALUES (1, 'demo', '2026-02-01');
CALL crm.write(10000);
TABLE crm.shown;
SELECT count(*) FROM abm.tier_window;
SELECT count(*) FROM abm.upcoming;

-- how many rows does the next one read, and one that comes late?
CREATE VIEW crm.fetched AS SELECT sum(pg_stat_get_xact_tuples_returned(c.oid) + pg_stat_get_xact_tuples_fetched(c.oid))::int AS n
	FROM pg_class c WHERE c.relnamespace = 'abm'::regnamespace AND c.relname ~ '^(tier_window|upcoming)_';
BEGIN;
SELECT n FROM crm.fetched \gset
INSERT INTO crm.events VALUES (1, 'visit', '2026-03-01');
SELECT n > :n AS some, n < :n + 200 AS few FROM crm.fetched;
COMMIT;
BEGIN;
SELECT n FROM crm.fetched \gset
INSERT INTO crm.events VALUES (1, 'visit', '2026-02-20 12:00:30+00');
SELECT n > :n AS some, n < :n + 200 AS few FROM crm.fetched;
COMMIT;
TABLE crm.shown;

-- late deletes: the latest falls back to the one before, those in between change nothing
DELETE FROM crm.events WHERE at = '2026-03-01';
TABLE crm.shown;
DELETE FROM crm.events WHERE kind = 'visit' AND at < '2026-02-25';
TABLE crm.shown;
SELECT * FROM tiering.verify('abm');
CALL tiering.maintain('abm');
SELECT count(*) FILTER (WHERE revoked) AS revoked, count(*) FROM abm.tier_window;
SELECT * FROM tiering.verify('abm');
DELETE FROM crm.events WHERE kind = 'visit' AND at <> '2026-02-26';
TABLE crm.shown;
CALL tiering.maintain('abm');
SELECT kind, opens_at, revoked FROM abm.tier_window ORDER BY 1;

-- events of the future open each their own window, and a later one of those that began ends last
INSERT INTO crm.events SELECT 1, 'visit', '2026-03-10'::timestamptz + i * interval '1 hour' FROM generate_series(0, 99) i;
TABLE crm.shown;
SET tiering.clock = '2026-03-10 01:30:00+00';
TABLE crm.shown;
CALL tiering.maintain('abm');
TABLE crm.shown;
SELECT * FROM tiering.verify('abm');

-- what ended is forgotten, also what nobody had to read
SET tiering.clock = '2026-06-01 00:00:00+00';
TABLE crm.shown;
CALL tiering.maintain('abm');
CALL tiering.maintain('abm');
SELECT count(*) FROM abm.tier_window;
SELECT * FROM tiering.verify('abm');
SELECT tier, valid_from, valid_to, cause, end_cause FROM abm.tier_history WHERE account_id = 1 ORDER BY period_id;

-- windows are there before the first activation, of more accounts than one batch has
SET tiering.clock = '2026-06-01 00:00:00+00';
CREATE TABLE crm.leads (id int PRIMARY KEY, points int);
CREATE TABLE crm.calls (lead int, at timestamptz);
CREATE INDEX ON crm.calls (lead);
INSERT INTO crm.leads SELECT i, 10 FROM generate_series(1, 4500) i;
INSERT INTO crm.calls SELECT i, '2026-05-31' FROM generate_series(1, 4500, 3) i;
SELECT tiering.create_model('leads', 'crm.leads', template => 'empty');
SELECT tiering.set_component('leads', 'fit'), tiering.set_criterion('leads', 'fit', 'points', 'points');
SELECT tiering.set_signal_source('leads', 'crm.calls', account => 'lead', kind => $$'call'$$, occurred_at => 'at');
SELECT tiering.set_trigger_event('leads', 'call', promote => 1, for_period => '30 days');
SELECT tiering.set_tier('leads', 'First', 1, min_score => 80), tiering.set_tier('leads', 'Second', 2);
CALL tiering.activate('leads');
SELECT tier, placement, window_until, count(*) FROM leads.account_tier GROUP BY 1, 2, 3 ORDER BY 1;
SELECT * FROM tiering.verify('leads');
SELECT tiering.drop_model('leads', force => true);

RESET tiering.clock;
SELECT tiering.drop_model('abm', force => true);
DROP SCHEMA crm CASCADE;
