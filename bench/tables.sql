/*
 * bench/tables.sql
 *	  The same accounts four times: bare, with tiering (live), and with the same
 *	  logic by hand, for each row (hand) and for each statement (batch).  Variable
 *	  accounts is their number, file the data.
 *
 * A row is about 120 bytes.  Values spread evenly, by a hash of the number, so
 * that scores spread too; one revenue in twenty is missing.
 */
CREATE SCHEMA bare;
CREATE SCHEMA live;
CREATE SCHEMA hand;
CREATE SCHEMA batch;
CREATE SCHEMA nightly;

CREATE TABLE bare.accounts (
	id				bigint		PRIMARY KEY,
	name			text		NOT NULL,
	industry		text		NOT NULL,
	territory		text		NOT NULL,
	owner			text		NOT NULL,
	employees		int,
	revenue			numeric,
	lines			int			NOT NULL,
	oldest_line		int			NOT NULL,
	sites			int			NOT NULL,
	growth			float8		NOT NULL,
	is_reference	boolean		NOT NULL,
	updated_at		timestamptz	NOT NULL
);
CREATE TABLE live.accounts (LIKE bare.accounts INCLUDING ALL);
CREATE TABLE hand.accounts (LIKE bare.accounts INCLUDING ALL);
CREATE TABLE batch.accounts (LIKE bare.accounts INCLUDING ALL);

-- a number in 0..999 for each account and topic
CREATE FUNCTION bare.dice(account bigint, topic int)
RETURNS int
LANGUAGE sql IMMUTABLE
RETURN abs(hashint8extended(account, topic) % 1000)::int;

INSERT INTO bare.accounts
SELECT n, 'Account ' || lpad(n::text, 10, '0'),
	   ('{Pharma,Dairy,Beverages,Cosmetics,Machinery,Petfood}'::text[])[1 + bare.dice(n, 1) % 6],
	   'T' || lpad((bare.dice(n, 2) * 200 / 1000 % 12)::text, 2, '0'),
	   'rep' || lpad((bare.dice(n, 2) * 200 / 1000)::text, 3, '0'),
	   10 + bare.dice(n, 3) * 6,
	   CASE WHEN bare.dice(n, 4) % 20 > 0 THEN 100000::numeric * (1 + bare.dice(n, 4) * bare.dice(n, 5)) END,
	   bare.dice(n, 6) / 40, 1990 + bare.dice(n, 7) / 40, 1 + bare.dice(n, 8) / 100,
	   bare.dice(n, 9) / 10.0 - 30, bare.dice(n, 10) < 100, '2026-01-05'
FROM generate_series(1, :accounts) AS n;

COPY bare.accounts TO :'file';
