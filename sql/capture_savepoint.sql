/* Savepoints, and several changes of one account in one transaction. */
SET TimeZone = 'UTC';
SET DateStyle = 'ISO';
SET tiering.clock = '2027-01-01 00:00:00+00';
SET client_min_messages = warning;
CREATE SCHEMA crm;
CREATE TABLE crm.accounts (id int PRIMARY KEY, points int, status text DEFAULT 'prospect', owner_id int);
SELECT tiering.create_model('abm', 'crm.accounts', filter => $$ status = 'prospect' $$,
	owner => 'owner_id', template => 'empty');
SELECT tiering.set_component('abm', 'fit', weight => 1);
SELECT tiering.set_criterion('abm', 'fit', 'points', 'points');
SELECT tiering.set_tier('abm', 'First', 1, min_score => 70, exit_score => 60, capacity => 2);
SELECT tiering.set_tier('abm', 'Rest', 2);
CALL tiering.activate('abm');
CREATE VIEW crm.tiers AS
SELECT account_id, tier, tier_since, placement, waitlisted_for, score FROM abm.account_tier ORDER BY account_id;
CREATE VIEW crm.periods AS
SELECT account_id, tier, direction, valid_from, valid_to, cause, end_cause, score FROM abm.tier_history
ORDER BY account_id, valid_from;

INSERT INTO crm.accounts VALUES (1, 10), (2, 20), (3, 30);

-- five changes, one period
SET tiering.clock = '2027-01-02 00:00:00+00';
BEGIN;
UPDATE crm.accounts SET points = 71 WHERE id = 1;
UPDATE crm.accounts SET points = 72 WHERE id = 1;
SAVEPOINT a;
UPDATE crm.accounts SET status = 'customer' WHERE id = 1;
ROLLBACK TO a;
SAVEPOINT b;
UPDATE crm.accounts SET points = 73 WHERE id = 1;
RELEASE b;
UPDATE crm.accounts SET points = 74 WHERE id = 1;
COMMIT;
SELECT * FROM crm.periods WHERE account_id = 1;
SELECT * FROM crm.tiers WHERE account_id = 1;

-- it ends where it began: no period at all
SET tiering.clock = '2027-01-03 00:00:00+00';
BEGIN;
UPDATE crm.accounts SET status = 'customer' WHERE id = 1;
UPDATE crm.accounts SET status = 'prospect' WHERE id = 1;
COMMIT;
SELECT * FROM crm.periods WHERE account_id = 1;

-- new, gone, new again
SET tiering.clock = '2027-01-04 00:00:00+00';
BEGIN;
INSERT INTO crm.accounts VALUES (4, 90);
DELETE FROM crm.accounts WHERE id = 4;
COMMIT;
BEGIN;
INSERT INTO crm.accounts VALUES (5, 10);
DELETE FROM crm.accounts WHERE id = 5;
INSERT INTO crm.accounts VALUES (5, 90);
UPDATE crm.accounts SET points = 95 WHERE id = 5;
COMMIT;
SELECT * FROM crm.periods WHERE account_id IN (4, 5);

-- a seat taken in a rolled back savepoint is free for the next
UPDATE crm.accounts SET status = 'customer' WHERE id = 5;
BEGIN;
SAVEPOINT a;
UPDATE crm.accounts SET points = 99 WHERE id = 2;
ROLLBACK TO a;
UPDATE crm.accounts SET points = 80 WHERE id = 3;
COMMIT;
TABLE crm.tiers;

-- a block that fails inside, and a transaction that rolls back
DO $$
BEGIN
	UPDATE crm.accounts SET points = 1 WHERE id = 3;
	BEGIN
		DELETE FROM crm.accounts WHERE id = 1;
		PERFORM 1 / 0;
	EXCEPTION WHEN division_by_zero THEN NULL;
	END;
END $$;
BEGIN;
DELETE FROM crm.accounts;
ROLLBACK;
TABLE crm.tiers;

-- writes that fail leave no trace: accounts go on as who they are when their keys change after that
SET tiering.clock = '2027-01-05 00:00:00+00';
UPDATE crm.accounts SET status = 'customer';
DO $$
BEGIN
	FOR n IN 11..20 LOOP
		INSERT INTO crm.accounts VALUES (n, 90);
		UPDATE crm.accounts SET points = 20 WHERE id = n;
	END LOOP;
	FOR n IN 1..8 LOOP
		BEGIN
			UPDATE crm.accounts SET points = 10 + n WHERE id BETWEEN 11 AND 20;
			PERFORM 1 / 0;
		EXCEPTION WHEN division_by_zero THEN NULL;
		END;
	END LOOP;
	UPDATE crm.accounts SET id = id + 100 WHERE id BETWEEN 11 AND 20;
END $$;
SELECT tier, placement, count(*) FROM crm.tiers WHERE account_id > 10 GROUP BY 1, 2 ORDER BY 1, 2;
SELECT count(*) FROM abm.queue;
SELECT * FROM tiering.verify('abm');
DROP VIEW crm.tiers, crm.periods;
SELECT tiering.drop_model('abm', force => true);
DROP SCHEMA crm CASCADE;
