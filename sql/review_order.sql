/*
 * Within one maintenance all seats are given back first, and then taken by score: neither an account whose
 * override has ended, nor one that was queued, nor one whose signals count now overtakes who waits.  One that is new
 * takes what is free, as where a write settles it.
 */
SET timezone = 'UTC';
SET tiering.clock = '2026-01-01 UTC';
SET client_min_messages = warning;
CREATE SCHEMA crm;
CREATE TABLE crm.accounts (id int PRIMARY KEY, points int, owner text);
CREATE TABLE crm.deals (account_id int, points int);
CREATE INDEX ON crm.deals (account_id);
CREATE TABLE crm.activities (account_id int, kind text DEFAULT 'web', at timestamptz DEFAULT tiering.clock());
CREATE INDEX ON crm.activities (account_id);
SELECT tiering.create_model('abm', 'crm.accounts', owner => 'owner', template => 'empty');
SELECT tiering.set_source('abm', 'crm.deals', account => 'account_id');
SELECT tiering.set_component('abm', 'fit');
SELECT tiering.set_criterion('abm', 'fit', 'points', 'points + coalesce((SELECT sum(d.points) FROM crm.deals d WHERE d.account_id = accounts.id), 0)');
SELECT tiering.set_tier('abm', 'First', 1, min_score => 60, capacity => 1, capacity_per => 'owner');
SELECT tiering.set_tier('abm', 'Second', 2, min_score => 40);
SELECT tiering.set_tier('abm', 'Rest', 3);
CALL tiering.activate('abm');
CREATE VIEW crm.tiers AS SELECT account_id, owner, score, tier, placement, waitlisted_for FROM abm.account_tier ORDER BY account_id;
CREATE VIEW crm.periods AS SELECT account_id, tier, valid_from, cause, end_cause FROM abm.tier_history ORDER BY account_id, valid_from;

-- an override that has ended gives its seat back, to the best who waits
INSERT INTO crm.accounts VALUES (1, 95, 'Ann');
INSERT INTO crm.accounts VALUES (2, 90, 'Ann'), (3, 70, 'Ann');
DELETE FROM crm.accounts WHERE id = 1;
SELECT tiering.override('abm', 3, 'First', 'for some days', until => '2026-01-05 UTC');
SET tiering.clock = '2026-01-06 UTC';
CALL tiering.maintain('abm');
TABLE crm.tiers;
SELECT * FROM crm.periods WHERE account_id IN (2, 3);

-- and keeps it if that is its own account
INSERT INTO crm.accounts VALUES (4, 65, 'Ann');
DELETE FROM crm.accounts WHERE id = 2;
SELECT tiering.override('abm', 3, 'First', 'for some days', until => '2026-01-10 UTC');
SET tiering.clock = '2026-01-11 UTC';
CALL tiering.maintain('abm');
TABLE crm.tiers;
SELECT * FROM crm.periods WHERE account_id = 3 AND valid_from > '2026-01-06 UTC';

-- accounts that were queued: a better score, and another owner
SET tiering.clock = '2026-02-01 UTC';
INSERT INTO crm.accounts VALUES (10, 99, 'Ben'), (20, 99, 'Cem');
INSERT INTO crm.accounts VALUES (11, 80, 'Ben'), (12, 20, 'Ben'), (13, 20, 'Ben'), (21, 20, 'Cem'), (22, 10, NULL);
SET tiering.clock = '2026-02-02 UTC';
BEGIN ISOLATION LEVEL SERIALIZABLE;
INSERT INTO crm.deals VALUES (12, 50), (13, 55), (22, 35);
UPDATE crm.accounts SET owner = 'Cem' WHERE id = 3;
DELETE FROM crm.accounts WHERE id IN (10, 20);
COMMIT;
SELECT tier, seat_scope, free_seat_count FROM abm.capacity WHERE free_seat_count IS NOT NULL ORDER BY 1, 2;
CALL tiering.maintain('abm');
TABLE crm.tiers;
SELECT * FROM crm.periods WHERE valid_from >= '2026-02-02 UTC';
SELECT promoted, demoted, waitlisted FROM tiering.run ORDER BY run_id DESC LIMIT 1;
SELECT * FROM tiering.verify('abm');

-- one that has no tier, one that is new, and one that loses its owner
SET tiering.clock = '2026-03-01 UTC';
BEGIN ISOLATION LEVEL SERIALIZABLE;
DELETE FROM crm.accounts WHERE id = 11;
INSERT INTO crm.accounts VALUES (14, 60, 'Ben'), (30, 61, 'Dan');
UPDATE crm.accounts SET owner = NULL WHERE id = 3;
COMMIT;
CALL tiering.maintain('abm');
TABLE crm.tiers;
SELECT * FROM crm.periods WHERE valid_from >= '2026-03-01 UTC';
SELECT * FROM tiering.verify('abm');
CALL tiering.maintain('abm');
SELECT promoted, demoted, waitlisted FROM tiering.run ORDER BY run_id DESC LIMIT 1;
SELECT tiering.drop_model('abm', force => true);

-- signals that count from now on, and the window of a gate that opens and closes
SELECT tiering.create_model('abm', 'crm.accounts', template => 'empty');
SELECT tiering.set_component('abm', 'fit'), tiering.set_component('abm', 'engagement');
SELECT tiering.set_criterion('abm', 'fit', 'points', 'points');
SELECT tiering.set_signal_source('abm', 'crm.activities', account => 'account_id', kind => 'kind', occurred_at => 'at');
SELECT tiering.set_signal('abm', 'engagement', 'web', points => 100);
SELECT tiering.set_trigger_event('abm', 'funding', boost => 1, for_period => '10 days');
SELECT tiering.set_tier('abm', 'First', 1, min_score => 45, capacity => 1, gate => $$ points < 90 OR tiering.window_open('funding') $$);
SELECT tiering.set_tier('abm', 'Rest', 2);
DELETE FROM crm.accounts;
CALL tiering.activate('abm');
INSERT INTO crm.accounts VALUES (1, 85);
INSERT INTO crm.accounts VALUES (2, 80), (3, 20), (4, 95), (5, 95);
INSERT INTO crm.activities VALUES (1), (2);
INSERT INTO crm.activities VALUES (3, 'web', '2026-03-05 UTC'), (4, 'funding', '2026-03-15 UTC');
SELECT account_id, score, tier, placement FROM abm.account_tier ORDER BY 1;
DELETE FROM crm.accounts WHERE id = 1;
SET tiering.clock = '2026-03-06 UTC';
CALL tiering.maintain('abm');
SELECT account_id, score, tier, placement FROM abm.account_tier ORDER BY 1;
DELETE FROM crm.accounts WHERE id = 2;
SET tiering.clock = '2026-03-16 UTC';
CALL tiering.maintain('abm');
SELECT account_id, score, tier, placement FROM abm.account_tier ORDER BY 1;
DELETE FROM crm.accounts WHERE id = 3;
SET tiering.clock = '2026-03-17 UTC';
CALL tiering.maintain('abm');
SELECT account_id, score, tier, placement FROM abm.account_tier ORDER BY 1;
SELECT account_id, tier, cause FROM abm.tier_history WHERE is_current ORDER BY 1;
SELECT * FROM tiering.verify('abm');

SELECT tiering.drop_model('abm', force => true);
DROP SCHEMA crm CASCADE;
