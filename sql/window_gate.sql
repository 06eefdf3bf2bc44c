/* A gate can ask whether a window is open: the account qualifies at once, and is held when the window has ended. */
SET client_min_messages = warning;
SET TimeZone = 'UTC';
SET DateStyle = 'ISO';
SET tiering.clock = '2026-03-01 00:00:00+00';
CREATE SCHEMA crm;
CREATE TABLE crm.accounts (id int PRIMARY KEY, points int, employees int);
CREATE TABLE crm.events (account int, kind text, at timestamptz);
CREATE INDEX ON crm.events (account);
INSERT INTO crm.accounts SELECT i, 60, 10 * i FROM generate_series(1, 9) i;
SELECT tiering.create_model('abm', 'crm.accounts', template => 'empty');
SELECT tiering.set_component('abm', 'fit');
SELECT tiering.set_criterion('abm', 'fit', 'points', 'points');
SELECT tiering.set_signal_source('abm', 'crm.events', account => 'account', kind => 'kind', occurred_at => 'at');
SELECT tiering.set_trigger_event('abm', 'new_funding', boost => 5, for_period => '10 days', description => 'They raised money');
SELECT tiering.set_trigger_event('abm', 'acquisition', boost => 5, for_period => '20 days');
SELECT tiering.set_tier('abm', 'First', 1, min_score => 50, capacity => 3,
	gate => $$ employees > 25 AND tiering.window_open('new_funding') OR employees > 85 AND tiering.window_open('elevate') $$);
SELECT tiering.set_tier('abm', 'Second', 2, min_score => 40, gate => $$ NOT tiering.window_open(kind => 'acquisition') $$);
SELECT tiering.set_tier('abm', 'Rest', 3);
CALL tiering.activate('abm');
CREATE VIEW crm.tiers AS SELECT account_id AS account, tier, base_tier, qualified_tier AS qualified, placement, waitlisted_for AS waits,
	window_until FROM abm.account_tier WHERE (account_id IN (1, 2, 9) OR tier <> 'Second' OR qualified_tier <> 'Second') ORDER BY 1;
TABLE crm.tiers;

-- opens it for 3, not for 2, which is too small; takes a seat each until there is none
INSERT INTO crm.events VALUES (2, 'new_funding', '2026-03-01'), (3, 'new_funding', '2026-02-28');
TABLE crm.tiers;
INSERT INTO crm.events SELECT i, 'new_funding', '2026-03-01' FROM generate_series(4, 6) i;
TABLE crm.tiers;
SELECT account_id, previous_tier, tier, cause, reason, holds_seat FROM abm.tier_history WHERE is_current AND tier = 'First' ORDER BY 1;
SELECT item, detail FROM tiering.explain('abm', 6) WHERE item IN ('qualified tier', 'waits for', 'next tier');
SELECT item, detail FROM tiering.explain('abm', 2) WHERE item IN ('qualified tier', 'next tier');
SELECT * FROM tiering.verify('abm');

-- the row changes, the window stays
UPDATE crm.accounts SET employees = 20 WHERE id = 3;
UPDATE crm.accounts SET employees = 26 WHERE id = 2;
TABLE crm.tiers;
SELECT * FROM tiering.verify('abm');

-- taken back; by hand; the other kind shuts a gate
DELETE FROM crm.events WHERE account = 4;
TABLE crm.tiers;
SELECT tiering.elevate('abm', 9, 'First', until => '2026-03-15', reason => 'met the owner');
INSERT INTO crm.events VALUES (1, 'acquisition', '2026-03-01');
TABLE crm.tiers;
SELECT * FROM tiering.verify('abm');

-- a window of the future, one that is over, and an account that comes after its event
INSERT INTO crm.events VALUES (7, 'new_funding', '2026-03-05'), (8, 'new_funding', '2026-02-01'), (10, 'new_funding', '2026-03-01');
INSERT INTO crm.accounts VALUES (10, 70, 100);
TABLE crm.tiers;
SET tiering.clock = '2026-03-06 00:00:00+00';
CALL tiering.maintain('abm');
TABLE crm.tiers;

-- windows end: qualified follows with maintain, the tier with the re-evaluation; who waited takes the seat
SET tiering.clock = '2026-03-10 12:00:00+00';
SELECT qualified, base_tier FROM crm.tiers WHERE account = 3;
CALL tiering.maintain('abm');
TABLE crm.tiers;
SET tiering.clock = '2026-03-11 12:00:00+00';
CALL tiering.maintain('abm');
TABLE crm.tiers;
SELECT * FROM tiering.verify('abm');
CALL tiering.reevaluate('abm');
TABLE crm.tiers;
SELECT account_id, previous_tier, tier, cause, end_cause, valid_from FROM abm.tier_history WHERE account_id IN (5, 7, 9) ORDER BY 1, period_id;

-- the same with subqueries, where accounts are evaluated by a query
CREATE TABLE crm.deals (account int, amount int);
CREATE INDEX ON crm.deals (account);
SELECT tiering.set_source('abm', 'crm.deals', account => 'account');
SELECT tiering.set_tier('abm', 'First', 1, min_score => 50, capacity => 3,
	gate => $$ EXISTS (SELECT FROM crm.deals d WHERE d.account = accounts.id AND tiering.window_open('new_funding')) $$);
CALL tiering.activate('abm');
TABLE crm.tiers;
INSERT INTO crm.events VALUES (5, 'new_funding', '2026-03-11'), (8, 'new_funding', '2026-03-11');
TABLE crm.tiers;
INSERT INTO crm.deals VALUES (8, 1);
TABLE crm.tiers;
SELECT * FROM tiering.verify('abm');
SELECT tiering.suspend('abm');
SELECT tiering.resume('abm');
DELETE FROM crm.events WHERE account = 8;
TABLE crm.tiers;
SELECT * FROM tiering.verify('abm');
ALTER TABLE crm.accounts RENAME COLUMN employees TO people;
SELECT attname FROM pg_attribute WHERE attrelid = 'abm.model'::regclass AND attname LIKE 'gate%' ORDER BY attnum;

-- an answer without a window is seen and mended
UPDATE abm.state SET gates = gates | 1 WHERE account_id = 2;
SELECT account_id, check_name, detail FROM tiering.verify('abm');
SELECT tiering.repair('abm');
SELECT * FROM tiering.verify('abm');

-- an account in error keeps what it had, its gates too, whatever opens and ends; when the error goes the windows count at once
DELETE FROM crm.events;
INSERT INTO crm.deals SELECT i, 1 FROM generate_series(4, 6) i;
INSERT INTO crm.events SELECT i, 'new_funding', '2026-03-11' FROM unnest('{4,5}'::int[]) i;
CREATE VIEW crm.gates AS SELECT account_id AS account, tier, base_tier, qualified_tier AS qualified, a.placement, a.window_until, gates & 1 AS open
	FROM abm.account_tier a JOIN abm.state USING (account_id) WHERE account_id BETWEEN 4 AND 6 ORDER BY 1;
TABLE crm.gates;
SELECT tiering.override('abm', 4, 'Rest', 'stays longer than its window');
UPDATE crm.accounts SET points = 200 WHERE id BETWEEN 4 AND 6;
INSERT INTO crm.events VALUES (6, 'new_funding', '2026-03-11');
TABLE crm.gates;
SELECT * FROM tiering.verify('abm');
BEGIN;
UPDATE crm.accounts SET points = 60 WHERE id BETWEEN 4 AND 6;
TABLE crm.gates;
SELECT * FROM tiering.verify('abm');
ROLLBACK;
SET tiering.clock = '2026-03-30 00:00:00+00';
CALL tiering.maintain('abm');
TABLE crm.gates;
SELECT * FROM tiering.verify('abm');
UPDATE crm.accounts SET points = 60 WHERE id BETWEEN 4 AND 6;
TABLE crm.gates;
SELECT * FROM tiering.verify('abm');
DROP VIEW crm.gates;

-- what cannot be asked, and where
SELECT tiering.window_open('new_funding');
SELECT tiering.set_criterion('abm', 'fit', 'asks', $$ tiering.window_open('new_funding') $$);
SELECT tiering.set_tier('abm', 'First', 1, min_score => 50, gate => $$ tiering.window_open(id::text) $$);
SELECT tiering.set_tier('abm', 'First', 1, min_score => 50, gate => $$ tiering.window_open(NULL) $$);
SELECT tiering.set_tier('abm', 'First', 1, min_score => 50, gate => $$ tiering.window_open('webinar') $$);
CALL tiering.activate('abm');
SELECT tiering.set_trigger_event('abm', k, promote => 1, for_period => '1 day') FROM unnest('{a,b,c,d}'::text[]) k;
SELECT tiering.set_tier('abm', 'First', 1, min_score => 50,
	gate => $$ tiering.window_open('a') OR tiering.window_open('b') OR tiering.window_open('c') OR tiering.window_open('d') $$);
CALL tiering.activate('abm');
SELECT tiering.set_tier('abm', 'Tier ' || i, i, min_score => 50,
	gate => $$ tiering.window_open('a') OR tiering.window_open('b') OR tiering.window_open('c') $$) FROM generate_series(4, 10) i;
SELECT tiering.set_tier('abm', 'First', 1, min_score => 50, gate => $$ tiering.window_open('a') OR tiering.window_open('b') $$);
CALL tiering.activate('abm');
SELECT tiering.drop_tier('abm', 'Tier 10');
CALL tiering.activate('abm');
SELECT * FROM tiering.verify('abm');

RESET tiering.clock;
SELECT tiering.drop_model('abm', force => true);
DROP SCHEMA crm CASCADE;
