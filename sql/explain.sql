/* The ledger of an account adds up to its stored score, and says why the account is where it is. */
SET tiering.clock = '2027-01-01 00:00:00+00';
SET client_min_messages = warning;
CREATE SCHEMA crm;
CREATE TABLE crm.accounts (id int PRIMARY KEY, a numeric, b numeric, c numeric, ready boolean, owner_id int);
SELECT tiering.create_model('abm', 'crm.accounts', owner => 'owner_id', template => 'empty');
SELECT tiering.set_component('abm', 'fit', weight => 0.7), tiering.set_component('abm', 'intent', weight => 0.2);
SELECT tiering.set_criterion('abm', 'fit', 'size', 'a', weight => 3), tiering.set_criterion('abm', 'fit', 'growth', 'b', weight => 4);
SELECT tiering.set_criterion('abm', 'intent', 'visits', 'c', missing => 'zero'), tiering.set_criterion('abm', 'intent', 'quick', '100 / (c - 13)', missing => '10');
SELECT tiering.set_tier('abm', 'First', 1, min_score => 60, exit_score => 50, capacity => 1, capacity_per => 'owner');
SELECT tiering.set_tier('abm', 'Second', 2, min_score => 40, gate => 'ready', capacity => 2);
SELECT tiering.set_tier('abm', 'Rest', 3, min_score => 5);
CALL tiering.activate('abm');
CREATE FUNCTION crm.ledger(account int) RETURNS TABLE (line int, section text, component text, item text, weight numeric, points numeric, contribution numeric, detail text)
LANGUAGE sql AS $$ SELECT line, section, component, item, weight, points, contribution, detail FROM tiering.explain('abm', account) ORDER BY line $$;
CREATE FUNCTION crm.reasons(account int) RETURNS TABLE (item text, detail text)
LANGUAGE sql AS $$ SELECT item, detail FROM tiering.explain('abm', account) WHERE section = 'placement' ORDER BY line $$;

-- in order: all values; some missing; clamped; nothing at all; thirds; another owner's
INSERT INTO crm.accounts VALUES (1, 90, 80.5, 33, true, 7);
INSERT INTO crm.accounts VALUES
	(2, NULL, 66, NULL, true, 7), (3, -50, -20, 88, true, 7), (4, NULL, NULL, NULL, true, 7),
	(5, 33.333333, 100 / 3.0, 14, false, 7), (6, 61, 60, 14, true, 8), (7, 0, 0, NULL, true, NULL);
SELECT line, section, component, item, expression FROM tiering.explain('abm', 1) ORDER BY line;
SELECT * FROM crm.ledger(1);
SELECT * FROM crm.ledger(2);
SELECT * FROM crm.ledger(3);
SELECT * FROM crm.ledger(4);
SELECT * FROM crm.reasons(5);
SELECT * FROM crm.reasons(6);
SELECT * FROM crm.reasons(7);

-- exactly, for everybody
SELECT account_id, t.score, sum(e.contribution) = t.score AS adds_up, max(e.points) FILTER (WHERE e.item = 'total') = t.score AS total
FROM abm.account_tier t, tiering.explain('abm', t.account_id) e GROUP BY 1, 2 ORDER BY 1;
INSERT INTO crm.accounts SELECT i, sqrt(i) * 3.3, i * 7919 % 10007 / 100.07, ln(i) * 10, true, i FROM generate_series(1001, 1200) i;
SELECT count(*) FROM (
	SELECT FROM abm.account_tier t, tiering.explain('abm', t.account_id) e
	GROUP BY t.account_id, t.score HAVING sum(e.contribution) <> t.score) d;
DELETE FROM crm.accounts WHERE id > 1000;

-- held: the demotion waits
UPDATE crm.accounts SET a = 30, b = 30 WHERE id = 1;
SELECT * FROM crm.reasons(1);

-- no rule of this version made the score that an account in error keeps
UPDATE crm.accounts SET c = 13 WHERE id = 6;
SELECT * FROM crm.ledger(6);
SELECT tiering.set_component('abm', 'intent', weight => 5);
CALL tiering.activate('abm');
SELECT * FROM crm.ledger(6);
INSERT INTO crm.accounts VALUES (8, 1, 1, 13, true, 7);
SELECT * FROM crm.ledger(8);

-- who waits and cannot be scored has no place in the line: a seat that is freed passes it by
INSERT INTO crm.accounts VALUES (9, 98, 98, 98, true, 8), (10, 97, 97, 97, true, 8);
SELECT id, detail FROM crm.accounts, crm.reasons(id) WHERE item = 'waitlist' ORDER BY id;
UPDATE crm.accounts SET c = 13 WHERE id IN (9, 10);
DELETE FROM crm.accounts WHERE id = 6;
CALL tiering.maintain('abm');
SELECT id, detail FROM crm.accounts, crm.reasons(id) WHERE item = 'waitlist' ORDER BY id;
UPDATE crm.accounts SET c = 97 WHERE id = 10;
SELECT id, detail FROM crm.accounts, crm.reasons(id) WHERE item IN ('waitlist', 'seat') AND id > 8 ORDER BY id;

DROP FUNCTION crm.ledger, crm.reasons;
SELECT tiering.drop_model('abm', force => true);
DROP SCHEMA crm CASCADE;
