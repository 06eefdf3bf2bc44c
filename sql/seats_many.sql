/* Many free seats in many pieces: all of them count when seats are lowered, and maintain puts them together. */
SET tiering.clock = '2027-01-01 00:00:00+00';
SET client_min_messages = warning;
CREATE SCHEMA crm;
CREATE TABLE crm.accounts (id int PRIMARY KEY, points numeric);
SELECT tiering.create_model('abm', 'crm.accounts', template => 'empty');
SELECT tiering.set_component('abm', 'fit', weight => 1);
SELECT tiering.set_criterion('abm', 'fit', 'points', 'points');
SELECT tiering.set_tier('abm', 'First', 1, min_score => 70, exit_score => 60, capacity => 1000);
SELECT tiering.set_tier('abm', 'Rest', 2);
CALL tiering.activate('abm');
CREATE VIEW crm.seats AS
SELECT seat_count, taken_count, free_seat_count, waitlisted_count FROM abm.capacity;
CREATE VIEW crm.pieces AS
SELECT count(*) <= 64 AS few, count(*) > 256 AS many, min(seats) < 0 AS owes, sum(seats) FROM abm.seat;

-- accounts one by one take seats of one piece after the other: the pieces stay few
DO $$ BEGIN FOR i IN 1..100 LOOP INSERT INTO crm.accounts VALUES (i, 80); END LOOP; END $$;
TABLE crm.pieces;

-- seats given back one by one are many pieces
INSERT INTO crm.accounts SELECT i, 80 FROM generate_series(101, 1000) i;
TABLE crm.pieces;
SET tiering.clock = '2027-01-02 00:00:00+00';
DO $$ BEGIN FOR i IN 101..1000 LOOP DELETE FROM crm.accounts WHERE id = i; END LOOP; END $$;
TABLE crm.pieces;

-- lowered: the free ones pay for all of it, and others are left
SET tiering.clock = '2027-01-03 00:00:00+00';
SELECT tiering.set_seats('abm', 'First', NULL, 400);
TABLE crm.pieces;
TABLE crm.seats;
INSERT INTO crm.accounts VALUES (2001, 99);
SELECT tier, placement FROM abm.account_tier WHERE account_id = 2001;

-- maintain puts the pieces together; what was free longest is free since then
TABLE crm.pieces;
CALL tiering.maintain('abm');
SELECT count(*) <= 128 AS few, sum(seats), max(free_since) = '2027-01-02 00:00:00+00' AS as_it_was FROM abm.seat;

-- below the holders: debt, and no piece is left beside it
DO $$ BEGIN FOR i IN 3001..3299 LOOP INSERT INTO crm.accounts VALUES (i, 80); END LOOP; END $$;
DO $$ BEGIN FOR i IN 3001..3299 LOOP DELETE FROM crm.accounts WHERE id = i; END LOOP; END $$;
SELECT tiering.set_seats('abm', 'First', NULL, 90);
SELECT seats FROM abm.seat;
TABLE crm.seats;

-- the debt is paid by more than 256 pieces: each account that goes leaves one
SELECT tiering.set_seats('abm', 'First', NULL, 1000);
INSERT INTO crm.accounts SELECT i, 80 FROM generate_series(4001, 4899) i;
SELECT tiering.set_seats('abm', 'First', NULL, 500);
DO $$ BEGIN FOR i IN 4001..4899 LOOP DELETE FROM crm.accounts WHERE id = i; END LOOP; END $$;
TABLE crm.pieces;
INSERT INTO crm.accounts VALUES (5001, 99);
SELECT tier, placement FROM abm.account_tier WHERE account_id = 5001;
CALL tiering.maintain('abm');
SELECT tier, placement FROM abm.account_tier WHERE account_id = 5001;
TABLE crm.pieces;
TABLE crm.seats;

SELECT * FROM tiering.verify('abm');
DROP VIEW crm.seats, crm.pieces;
SELECT tiering.drop_model('abm', force => true);
DROP SCHEMA crm CASCADE;
