/*
 * test/clock/writes.sql
 *	  What goes on at one moment: the CRM writes, people decide, maintenance and
 *	  reviews run.  Variable n numbers the moments.
 */
UPDATE crm.accounts SET visits = (visits + 31 * :n) % 101 WHERE id % 3 = :n % 3;
UPDATE crm.accounts SET active = NOT active WHERE id % 40 = :n;
UPDATE crm.accounts SET owner = 'o' || (:n + id) % 10 WHERE id % 17 = :n % 17;
DELETE FROM crm.accounts WHERE id % 60 = :n;
INSERT INTO crm.accounts (id, industry, visits, revenue, owner, region) SELECT 1000 * :n + i, 'Pharma', i, i * 9000, 'o' || i % 10, 'r1' FROM generate_series(1, 20) i;
UPDATE crm.accounts SET id = id + 100000 WHERE id = 1000 * :n + 20;
UPDATE crm.deals SET amount = amount * 1.5, account_id = 1 + (account_id + :n) % 250 WHERE id % 5 = :n % 5;
INSERT INTO crm.activities (account_id, type, created_at) SELECT 1 + (i * 7 + :n) % 300, (ARRAY['web','mail','funding'])[1 + i % 3], now() + (i % 5 - 3) * interval '1 hour' FROM generate_series(1, 60) i;
CALL tiering.maintain('abm');
CALL tiering.maintain('cs');
SELECT count(tiering.override('abm', account_id, 'Strategic', reason => 'r', until => now() + interval '30 minutes', force => true))
	FROM (SELECT account_id FROM abm.account_tier WHERE placement <> 'override' ORDER BY md5(account_id::text || :n) LIMIT 3) a;
SELECT count(tiering.elevate('cs', account_id, 'Gold', reason => 'r', until => now() + interval '2 hours'))
	FROM (SELECT account_id FROM cs.account_tier WHERE tier_rank > 1 ORDER BY md5(account_id::text || :n) LIMIT 3) a;
UPDATE crm.accounts SET revenue = coalesce(revenue, 0) + 100000 WHERE id % 7 = :n % 7;
CALL tiering.reevaluate('abm');
CALL tiering.rebalance('cs');
CALL tiering.maintain('abm');
CALL tiering.maintain('cs');
