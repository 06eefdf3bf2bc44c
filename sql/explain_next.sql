/* What keeps an account out of the next better tier, and the seat, rank and windows that it has. */
\getenv here PG_ABS_SRCDIR
\i :here/sql/include/override_model.sql
SELECT tiering.set_tier('abm', 'Top', 1, min_score => 75, capacity => 2);
SELECT tiering.set_tier('abm', 'Mid', 2, min_score => 50, gate => 'id < 100', capacity => 1, capacity_per => 'owner');
SELECT tiering.set_tier('abm', 'Low', 3, min_score => 40, capacity => 9, capacity_per => 'territory');
SELECT tiering.set_tier('abm', 'Base', 4, min_score => 20, gate => 'id < 100');
CALL tiering.activate('abm');
CREATE FUNCTION crm.reasons(VARIADIC accounts int[]) RETURNS TABLE (account int, item text, detail text)
LANGUAGE sql AS $$ SELECT a, item, detail FROM unnest(accounts) a, tiering.explain('abm', a) WHERE section = 'placement' ORDER BY a, line $$;
CREATE VIEW crm.next AS SELECT account_id, tier, waitlisted_for AS waits, detail AS next_tier
FROM abm.account_tier, tiering.explain('abm', account_id) WHERE item = 'next tier' ORDER BY account_id;
CREATE VIEW crm.seats AS SELECT tier, seat_scope, seat_count, taken_count, free_seat_count FROM abm.capacity ORDER BY tier_rank, seat_scope;

-- seats, scopes and gates: what is lacking is not always the seat
INSERT INTO crm.accounts VALUES (1, 95, 'North', 1), (2, 90, 'North', 1);
INSERT INTO crm.accounts VALUES (3, 88, 'North', 1), (4, 86, 'North', 2), (5, 84, 'North', NULL), (6, 60, NULL, 1), (7, 30, 'North', 1), (8, 10, 'North', 1),
	(100, 85, 'North', 1), (101, 83, NULL, 1), (102, 45, 'North', 1), (103, 10, 'North', 1), (104, 70, NULL, 1);
TABLE crm.next;

-- a seat is freed: it is not for all who wait
DELETE FROM crm.accounts WHERE id = 2;
TABLE crm.next;
SELECT account_id, item, detail FROM abm.account_tier, tiering.explain('abm', account_id) WHERE item = 'waitlist' ORDER BY account_id;
SET tiering.clock = '2027-01-02 00:00:00+00';
CALL tiering.maintain('abm');
TABLE crm.next;

-- who waits for a better tier takes a free seat of this one, too, and may come before who waits for this one alone
INSERT INTO crm.accounts VALUES (9, 80, 'North', 1), (10, 55, 'North', 1);
SELECT * FROM crm.next WHERE account_id IN (9, 10);
UPDATE crm.accounts SET owner_id = 9 WHERE id = 6;
SELECT * FROM crm.next WHERE account_id IN (9, 10);
SELECT * FROM crm.reasons(10) WHERE item = 'waitlist';
SET tiering.clock = '2027-01-03 00:00:00+00';
CALL tiering.maintain('abm');
SELECT * FROM crm.next WHERE account_id IN (9, 10);

-- an override that lacks its seat comes before all of them
INSERT INTO crm.accounts VALUES (12, 58, 'North', 4), (13, 57, 'North', 4);
UPDATE crm.accounts SET owner_id = 3 WHERE id = 7;
SELECT tiering.override('abm', 7, 'Mid', 'a friend');
UPDATE crm.accounts SET owner_id = 4 WHERE id = 7;
SELECT * FROM crm.reasons(7) WHERE item IN ('tier', 'seat', 'next tier');
DELETE FROM crm.accounts WHERE id = 12;
SELECT * FROM crm.next WHERE account_id = 13;
SET tiering.clock = '2027-01-04 00:00:00+00';
CALL tiering.maintain('abm');
SELECT * FROM crm.reasons(7) WHERE item = 'seat';
SELECT * FROM crm.next WHERE account_id = 13;

-- an override counts, whatever the account has or lacks without it; also one that cannot be scored
SELECT tiering.override('abm', 1, 'Base', 'a foe'), tiering.override('abm', 8, 'Base', 'a friend');
UPDATE crm.accounts SET points = 0 WHERE id IN (1, 13);
SELECT * FROM crm.reasons(1, 8) WHERE item <> 'error';
SELECT * FROM crm.next WHERE account_id = 13;

-- a window lifts to a tier per owner: its rank is among those of its owner
SELECT tiering.elevate('abm', 102, 'Mid', '2027-02-01');
SELECT * FROM crm.reasons(102);

-- a window that lifts to no better tier, and one beside an override, have no effect
SELECT tiering.elevate('abm', 3, 'Low', '2027-02-01', 'not above'), tiering.elevate('abm', 8, 'Top', '2027-02-01', 'beside the override');
SELECT * FROM crm.reasons(3, 8) WHERE item IN ('window', 'base tier', 'tier');

-- an override with a seat ends while a window is open: its seat is free, also before anybody has written that down
INSERT INTO crm.accounts VALUES (20, 30, 'West', 5), (21, 30, 'West', 6);
SELECT tiering.override('abm', 20, 'Mid', 'for a while', '2027-01-10'), tiering.override('abm', 21, 'Mid', 'for a while', '2027-01-10');
SELECT tiering.elevate('abm', 20, 'Top', '2027-02-01'), tiering.elevate('abm', 21, 'Top', '2027-02-01');
UPDATE crm.accounts SET points = 0 WHERE id = 21;
SELECT * FROM crm.reasons(20, 21) WHERE item IN ('override', 'window', 'tier', 'seat');
SET tiering.clock = '2027-01-11 00:00:00+00';
SELECT * FROM crm.reasons(20, 21) WHERE item IN ('override', 'window', 'tier', 'seat');
SELECT account_id, tier, holds_seat, seat_scope FROM abm.tier_history WHERE account_id IN (20, 21) AND is_current ORDER BY 1;
SELECT * FROM crm.seats WHERE tier = 'Top' OR seat_scope IN ('5', '6');
CALL tiering.maintain('abm');
SELECT * FROM crm.reasons(20, 21) WHERE item IN ('tier', 'seat');

DROP FUNCTION crm.reasons;
SELECT tiering.drop_model('abm', force => true);
DROP SCHEMA crm CASCADE;
