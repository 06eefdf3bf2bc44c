/* Accounts that were there before: their periods go on where they ended, many at once. */
SET TimeZone = 'UTC';
SET DateStyle = 'ISO';
SET client_min_messages = warning;
CREATE SCHEMA crm;
CREATE TABLE crm.accounts (id int PRIMARY KEY, size int NOT NULL);

SELECT tiering.create_model('abm', 'crm.accounts', template => 'empty');
SELECT tiering.set_component('abm', 'fit');
SELECT tiering.set_criterion('abm', 'fit', 'size', $$ size $$);
SELECT tiering.set_tier('abm', 'A', 1, min_score => 50);
SELECT tiering.set_tier('abm', 'B', 2);
CALL tiering.activate('abm');

-- accounts 1 to 3000, each third of them twice, so that some have two periods
SET tiering.clock = '2026-02-01 10:00 UTC';
INSERT INTO crm.accounts SELECT n, n % 100 FROM generate_series(1, 3000) n;
SET tiering.clock = '2026-02-01 11:00 UTC';
DELETE FROM crm.accounts WHERE id % 3 = 0;
SET tiering.clock = '2026-02-01 12:00 UTC';
INSERT INTO crm.accounts SELECT n, n % 100 FROM generate_series(3, 3000, 3) n;
SET tiering.clock = '2026-02-01 13:00 UTC';
DELETE FROM crm.accounts;

-- when do accounts begin that come with a clock that is behind?
SET tiering.clock = '2026-02-01 09:00 UTC';
CREATE VIEW crm.begins AS
SELECT t.tier_since AS begins, count(*), min(t.account_id), max(t.account_id)
FROM abm.account_tier t GROUP BY 1 ORDER BY 1;

-- in order of the key, old ones beside new ones
INSERT INTO crm.accounts SELECT n, n % 100 FROM generate_series(2500, 3500) n;
SELECT * FROM crm.begins;

-- in descending order
INSERT INTO crm.accounts SELECT n, n % 100 FROM generate_series(2499, 2000, -1) n;
SELECT * FROM crm.begins;

-- with many keys in between, and one before the last
INSERT INTO crm.accounts SELECT n, n % 100 FROM generate_series(1, 1901, 100) n;
INSERT INTO crm.accounts SELECT CASE n WHEN 9 THEN 2 ELSE n * 10 END, 10 FROM generate_series(2, 9) n;
SELECT * FROM crm.begins;

-- nothing overlaps
SELECT count(*) FROM abm.tier_history a JOIN abm.tier_history b USING (account_id)
WHERE a.valid_from < b.valid_from AND (a.valid_to IS NULL OR a.valid_to > b.valid_from);
SELECT * FROM tiering.verify('abm');

SELECT tiering.drop_model('abm', force => true);
DROP SCHEMA crm CASCADE;
RESET tiering.clock;
