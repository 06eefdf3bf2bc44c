/*
 * Small capped tiers over accounts that 32 clients write at once: five seats in
 * all, two per owner, three per territory.  Every client has a thousand keys of
 * its own, so that whoever waits or fails there does so because of tiering.
 */
CREATE SCHEMA crm;
CREATE TABLE crm.accounts (
	id			int		PRIMARY KEY,
	points		int,
	region		text,
	owner_id	int,
	in_scope	boolean	NOT NULL DEFAULT true
) WITH (fillfactor = 50);

INSERT INTO crm.accounts
SELECT client * 1000 + n, (client * 7 + n * 13) % 101,
	'r' || n % 6, 1 + (client + n) % 30, n % 5 > 0
FROM generate_series(0, 31) client, generate_series(0, 999) n
WHERE n < 6 OR n >= 100;
ANALYZE crm.accounts;

/* what the sampler sees: who of the clients waits for what */
CREATE TABLE crm.wait (run text, locktype text, relation text, query text);
CREATE TABLE crm.sample (taken int);
INSERT INTO crm.sample VALUES (0);
