/*
 * test/failing/restore.sql
 *	  The accounts and deals that each round writes are there again.
 */
INSERT INTO crm.accounts (id, industry, employees, revenue, visits, region, owner)
	SELECT i, 'Pharma', i, i * 100, i % 100, 'r' || i % 5, 'o' || i % 10 FROM generate_series(1001, 1500) i
	ON CONFLICT (id) DO UPDATE SET active = true WHERE NOT accounts.active;
INSERT INTO crm.deals SELECT i, i, i * 10, 'won' FROM generate_series(1001, 1500) i ON CONFLICT DO NOTHING;
DELETE FROM crm.accounts WHERE id > 1500;
CALL tiering.maintain('abm');
CALL tiering.maintain('cs');
