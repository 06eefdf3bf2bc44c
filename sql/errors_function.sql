/* A function that fails deep inside, and one that is broken for all rows. */
SET TimeZone = 'UTC';
SET DateStyle = 'ISO';
SET tiering.clock = '2027-01-01 00:00:00+00';
SET client_min_messages = warning;
CREATE SCHEMA crm;
CREATE TABLE crm.accounts (id int PRIMARY KEY, points float8, divisor int, big numeric);
CREATE FUNCTION crm.deep(n int, depth int) RETURNS int LANGUAGE plpgsql STABLE AS $$
BEGIN
	IF depth > 0 THEN
		RETURN crm.deep(n, depth - 1);
	ELSIF n < 0 THEN
		RAISE EXCEPTION 'no score for %', n USING ERRCODE = 'P0077', DETAIL = 'deep inside';
	END IF;
	RETURN n;
END $$;
SELECT tiering.create_model('abm', 'crm.accounts', template => 'empty');
SELECT tiering.set_component('abm', 'fit', weight => 1);
SELECT tiering.set_criterion('abm', 'fit', 'fine', '50');
SELECT tiering.set_criterion('abm', 'fit', 'fragile', $$ crm.deep(divisor, 5) $$);
SELECT tiering.set_tier('abm', 'First', 1, min_score => 70, exit_score => 60, capacity => 2);
SELECT tiering.set_tier('abm', 'Rest', 2);
CALL tiering.activate('abm');
CREATE VIEW crm.tiers AS
SELECT account_id, tier, placement, score FROM abm.account_tier ORDER BY account_id;
CREATE VIEW crm.periods AS
SELECT account_id, tier, direction, cause, end_cause FROM abm.tier_history ORDER BY account_id, valid_from;
CREATE VIEW crm.seats AS
SELECT tier, seat_count, taken_count FROM abm.capacity ORDER BY tier_rank;
CREATE VIEW crm.errors AS
SELECT account_id, criterion, sqlstate, message, since FROM abm.account_error ORDER BY account_id;

INSERT INTO crm.accounts VALUES (1, 0, 90), (2, 0, -1), (3, 0, 95);
TABLE crm.tiers;
TABLE crm.errors;

-- within the application's own savepoints
BEGIN;
SAVEPOINT a;
UPDATE crm.accounts SET divisor = -5 WHERE id = 1;
ROLLBACK TO a;
UPDATE crm.accounts SET divisor = -7 WHERE id = 3;
COMMIT;
TABLE crm.errors;

-- the function breaks for everybody: nobody loses a tier, nobody's write fails
SET tiering.clock = '2027-01-02 00:00:00+00';
CREATE OR REPLACE FUNCTION crm.deep(n int, depth int) RETURNS int LANGUAGE plpgsql STABLE AS
	$$ BEGIN RETURN (SELECT x FROM crm.nowhere); END $$;
UPDATE crm.accounts SET divisor = divisor + 1;
INSERT INTO crm.accounts VALUES (4, 0, 50);
TABLE crm.tiers;
TABLE crm.errors;
CALL tiering.reevaluate('abm');
TABLE crm.tiers;

-- the cause is gone: right again at the next maintain, without a write
SET tiering.clock = '2027-01-03 00:00:00+00';
CREATE OR REPLACE FUNCTION crm.deep(n int, depth int) RETURNS int LANGUAGE plpgsql STABLE AS
	$$ BEGIN RETURN greatest(n, 0); END $$;
CALL tiering.maintain('abm');
TABLE crm.errors;
TABLE crm.tiers;
TABLE crm.periods;

-- cancel is not an error of the account
CREATE OR REPLACE FUNCTION crm.deep(n int, depth int) RETURNS int LANGUAGE plpgsql STABLE AS
	$$ BEGIN PERFORM pg_sleep(5); RETURN n; END $$;
SET statement_timeout = '100ms';
UPDATE crm.accounts SET divisor = 1;
RESET statement_timeout;
TABLE crm.errors;
CREATE OR REPLACE FUNCTION crm.deep(n int, depth int) RETURNS int LANGUAGE plpgsql STABLE AS
	$$ BEGIN RETURN greatest(n, 0); END $$;

-- what the function raises itself is, whatever it calls it
CREATE OR REPLACE FUNCTION crm.deep(n int, depth int) RETURNS int LANGUAGE plpgsql STABLE AS
	$$ BEGIN RAISE EXCEPTION 'no score for %', n USING ERRCODE = (ARRAY['57014', 'XX000', '40001', '53200', '55P03'])[n]; END $$;
UPDATE crm.accounts SET divisor = id;
SELECT account_id, criterion, sqlstate, message FROM crm.errors;
CALL tiering.maintain('abm');
SELECT count(*) FROM crm.errors;
CREATE OR REPLACE FUNCTION crm.deep(n int, depth int) RETURNS int LANGUAGE plpgsql STABLE AS
	$$ BEGIN RETURN greatest(n, 0); END $$;
CALL tiering.maintain('abm');
TABLE crm.errors;

SELECT * FROM tiering.verify('abm');
DROP VIEW crm.tiers, crm.periods, crm.seats, crm.errors;
SELECT tiering.drop_model('abm', force => true);
DROP SCHEMA crm CASCADE;
