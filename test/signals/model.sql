CREATE SCHEMA crm;
CREATE TABLE crm.accounts (id int PRIMARY KEY, points int, owner_id int);
CREATE TABLE crm.activities (id bigserial PRIMARY KEY, client int, account_id int, type text, created_at timestamptz, weight float8);
CREATE INDEX ON crm.activities (account_id);
CREATE INDEX ON crm.activities (client, id);
CREATE TABLE crm.wait (run text, locktype text, relation regclass, query text);
CREATE TABLE crm.sample (taken int);
INSERT INTO crm.sample VALUES (0);
INSERT INTO crm.accounts SELECT i, i * 7, i % 3 FROM generate_series(1, 10) i;
INSERT INTO crm.accounts SELECT i, i % 50, i % 3 FROM generate_series(100, 131) i;
-- ten years of events
INSERT INTO crm.activities (client, account_id, type, created_at, weight)
SELECT -1, i * 7919 % 10 + 1, (ARRAY['visit', 'webinar', 'call', 'complaint', 'email'])[i % 5 + 1],
	now() - i * interval '9 hours', 1 + i % 7 / 3.0
FROM generate_series(0, 9700) i;
-- one plan for all runs: conflicts at SERIALIZABLE depend on the index that finds an event
ALTER TABLE crm.activities SET (autovacuum_enabled = off);
ALTER TABLE crm.accounts SET (autovacuum_enabled = off);
ANALYZE crm.activities, crm.accounts;
