/*
 * test/prepared/beside.sql
 *	  What goes on beside transactions that are prepared: none of them holds an
 *	  account above 240.
 */
UPDATE crm.accounts SET visits = 101 - visits, industry = 'Medical' WHERE id > 250;
INSERT INTO crm.accounts (id, industry, revenue, visits, region, owner) SELECT i, 'Pharma', 7e5, 90, 'r' || i % 5, 'o' || i % 10
	FROM generate_series(301, 340) i;
INSERT INTO crm.activities (account_id, type, created_at) SELECT i, 'web', now() FROM generate_series(1, 300) i;
UPDATE crm.deals SET amount = amount + 1 WHERE account_id > 250;
CALL tiering.maintain('abm');
CALL tiering.rebalance('abm');
CALL tiering.reevaluate('abm');
CALL tiering.maintain('cs');
CALL tiering.reevaluate('cs');
DELETE FROM crm.accounts WHERE id > 300;
CALL tiering.maintain('abm');
