/* An event opens a window of its account from its time on, at once, and it ends exactly; the strongest counts, then the next. */
SET TimeZone = 'UTC';
SET DateStyle = 'ISO';
SET tiering.clock = '2026-03-01 12:00:00+00';
SET client_min_messages = warning;
CREATE SCHEMA crm;
CREATE TABLE crm.accounts (id int PRIMARY KEY, points int);
CREATE TABLE crm.activities (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, account int, type text, at timestamptz, parts int DEFAULT 1);
SELECT tiering.create_model('abm', 'crm.accounts', template => 'empty');
SELECT tiering.set_component('abm', 'fit'), tiering.set_criterion('abm', 'fit', 'points', '100 / (100.0 / points)');
SELECT tiering.set_tier('abm', 'First', 1, min_score => 80, capacity => 1), tiering.set_tier('abm', 'Second', 2, min_score => 50), tiering.set_tier('abm', 'Third', 3);
SELECT tiering.set_signal_source('abm', 'crm.activities', account => 'account', kind => 'type', occurred_at => 'at', strength => '1.0 / parts');
SELECT tiering.set_trigger_event('abm', 'new_funding', description => 'They raised money');
SELECT tiering.set_trigger_event('abm', 'hand_raise');
SELECT tiering.set_trigger_event('abm', 'regulatory_change');
INSERT INTO crm.accounts VALUES (1, 90), (2, 60), (3, 20), (4, 10), (5, 5);
CALL tiering.activate('abm');
CREATE VIEW crm.tiers AS SELECT account_id, tier, tier_since, placement, base_tier, window_until FROM abm.account_tier ORDER BY account_id;
CREATE VIEW crm.periods AS SELECT account_id, tier, previous_tier, direction, valid_from, valid_to, cause, end_cause, reason, holds_seat FROM abm.tier_history ORDER BY account_id, valid_from;
CREATE VIEW crm.windows AS SELECT account_id, kind, opens_at, ends_at, promote, to_tier, boost, created_by, reason, revoked FROM abm.tier_window ORDER BY account_id, opens_at, kind, revoked NULLS FIRST;

-- at once, for the accounts of one statement; without a seat
SET tiering.clock = '2026-03-02 00:00:00+00';
INSERT INTO crm.activities (account, type, at) VALUES (3, 'new_funding', tiering.clock()), (2, 'hand_raise', tiering.clock()), (1, 'new_funding', tiering.clock()), (99, 'new_funding', tiering.clock()), (NULL, 'new_funding', tiering.clock());
TABLE crm.windows;
TABLE crm.tiers;
SELECT tier, taken_count FROM abm.capacity;
-- the end is exact, whoever notices
SET tiering.clock = '2026-05-30 23:59:59.999999+00';
SELECT * FROM crm.tiers WHERE account_id IN (2, 3);
SET tiering.clock = '2026-05-31 00:00:00+00';
SELECT * FROM crm.tiers WHERE account_id IN (2, 3);
SELECT * FROM crm.periods WHERE account_id IN (2, 3);
SET tiering.clock = '2026-06-03 00:00:00+00';
CALL tiering.maintain('abm');
SELECT * FROM crm.periods WHERE account_id IN (2, 3);
SELECT count(*) FROM abm.tier_window;
SELECT * FROM tiering.verify('abm');

-- several at once: the strongest counts, then the next
SET tiering.clock = '2026-06-10 00:00:00+00';
INSERT INTO crm.activities (account, type, at) SELECT 3, unnest('{new_funding,hand_raise}'::text[]), tiering.clock();
SELECT * FROM crm.tiers WHERE account_id = 3;
SET tiering.clock = '2026-06-20 00:00:00+00';
INSERT INTO crm.activities (account, type, at) VALUES (3, 'new_funding', tiering.clock());
SET tiering.clock = '2026-06-24 00:00:00+00';
SELECT * FROM crm.tiers WHERE account_id = 3;
SELECT item, detail FROM tiering.explain('abm', 3) WHERE section = 'placement' ORDER BY line;
SELECT * FROM crm.periods WHERE account_id = 3 AND valid_from >= '2026-06-01';

-- late: from its time, but history is not written anew; too late: nothing
INSERT INTO crm.activities (account, type, at) VALUES (4, 'new_funding', '2026-04-01'), (5, 'new_funding', '2026-03-26'), (4, 'new_funding', '2026-03-26 00:00:00.000001');
SELECT * FROM crm.windows WHERE account_id IN (4, 5);
SELECT * FROM crm.tiers WHERE account_id IN (4, 5);
SELECT * FROM crm.periods WHERE account_id = 4;
-- of the future: at its time
INSERT INTO crm.activities (account, type, at) VALUES (5, 'hand_raise', '2026-07-01');
SELECT * FROM crm.tiers WHERE account_id = 5;
SET tiering.clock = '2026-07-01 00:00:00+00';
SELECT * FROM crm.tiers WHERE account_id IN (4, 5);
SET tiering.clock = '2026-08-01 00:00:00+00';
SELECT * FROM crm.periods WHERE account_id IN (4, 5);
CALL tiering.maintain('abm');
SELECT * FROM crm.periods WHERE account_id IN (4, 5);
SELECT * FROM tiering.verify('abm');

-- months and days are those of UTC, in any session
SET TimeZone = 'America/New_York';
INSERT INTO crm.activities (account, type, at) VALUES (5, 'new_funding', '2026-08-05 03:00:00+00');
SET TimeZone = 'UTC';
SELECT * FROM crm.windows WHERE account_id = 5;
-- the base tier moves beside the window
UPDATE crm.accounts SET points = 55 WHERE id = 5;
SELECT * FROM crm.tiers WHERE account_id = 5;
UPDATE crm.accounts SET points = 0 WHERE id = 5;
SELECT * FROM crm.tiers WHERE account_id = 5;
SELECT * FROM abm.account_error;

-- an account in error, one that comes after its events, and kinds and times that are no use
INSERT INTO crm.activities (account, type, at) VALUES (5, 'hand_raise', '2026-08-01'), (6, 'hand_raise', '2026-07-31'), (6, 'visit', '2026-08-01'), (6, 'hand_raise', 'infinity'), (6, 'hand_raise', '250000-01-01');
INSERT INTO crm.activities (account, type, at, parts) VALUES (7, 'hand_raise', '2026-08-01', 0);
INSERT INTO crm.accounts VALUES (6, 10), (7, 10);
SELECT * FROM crm.tiers WHERE account_id >= 5;
SELECT * FROM crm.periods WHERE account_id >= 6;
SELECT kind, message, n FROM abm.signal_ignored ORDER BY kind;
-- health() tells of them, though the model has no signals
SELECT health, unknown_signal_count, problems FROM tiering.health();
UPDATE crm.accounts SET points = 20 WHERE id = 5;
-- later: not at once, on request
SET tiering.signals_at_once = off;
INSERT INTO crm.activities (account, type, at) VALUES (4, 'hand_raise', '2026-08-01');
RESET tiering.signals_at_once;
SELECT * FROM crm.tiers WHERE account_id = 4;
SELECT count(*) FROM abm.queue;
SELECT * FROM tiering.verify('abm');
CALL tiering.maintain('abm');
SELECT * FROM crm.tiers WHERE account_id = 4;
SELECT * FROM tiering.verify('abm');
DROP VIEW crm.tiers, crm.periods, crm.windows;
SELECT tiering.drop_model('abm', force => true);
DROP SCHEMA crm CASCADE;
