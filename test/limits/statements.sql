UPDATE crm.accounts SET visits = 100 - visits;
CALL tiering.reevaluate('abm');
INSERT INTO crm.accounts (id, industry, revenue, visits, region, owner) SELECT (SELECT max(id) FROM crm.accounts) + i, 'Pharma', 5e5, 50, 'r1', 'o1' FROM generate_series(1, 4000) i;
DELETE FROM crm.accounts WHERE id % 5 = 1 AND id > 1000;
CALL tiering.maintain('abm');
INSERT INTO crm.activities (account_id, type, created_at) SELECT 1000 + i, 'web', now() FROM generate_series(1, 8000) i;
CALL tiering.activate('cs');
SELECT count(*) * 0 FROM tiering.verify('abm') HAVING count(*) < 0;
CALL tiering.rebalance('abm');
UPDATE crm.accounts SET owner = 'o' || id % 9, revenue = revenue + 1;
SELECT tiering.repair('abm') \g /dev/null
UPDATE crm.deals SET account_id = account_id + 1000;
