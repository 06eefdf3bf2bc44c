/*
 * test/data/changes.sql
 *	  A quarter of Parch & Posey in a few statements of every kind.
 */
UPDATE crm.accounts
SET revenue_m = revenue_m * (0.5 + (id * 37 % 101) / 100.0),
	employees = employees * (0.5 + (id * 53 % 101) / 100.0)
WHERE id % 3 = 0;

-- firmographics get lost in part, and turn up
UPDATE crm.accounts SET revenue_m = NULL WHERE id % 17 = 0;
UPDATE crm.accounts SET sector = NULL, employees = NULL WHERE id % 19 = 0;
UPDATE crm.accounts SET revenue_m = 30000, profit_m = 2500, employees = 90000, sector = 'Technology'
WHERE sector IS NULL AND id % 2 = 1 AND id % 5 = 1 AND id % 7 < 3;

-- territories are cut anew: accounts of one rep go to another
UPDATE crm.accounts SET owner = 'Cara Clarke' WHERE owner = 'Tia Amato';
UPDATE crm.accounts SET owner = 'Nobody Yet' WHERE id % 23 = 0;

DELETE FROM crm.accounts WHERE id % 29 = 0;
INSERT INTO crm.accounts
SELECT 9000 + n, 'Newcomer ' || n, 'West', 'Nobody Yet', 4000 * n, 100 * n, 12000 * n,
	   CASE WHEN n % 2 = 0 THEN 'Retailing' ELSE 'Energy' END
FROM generate_series(1, 20) AS n;
