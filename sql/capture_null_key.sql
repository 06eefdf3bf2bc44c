/* A row whose key is NULL is no account; a key that gets or loses its value comes and goes. */
SET TimeZone = 'UTC';
SET DateStyle = 'ISO';
SET tiering.clock = '2027-01-01 00:00:00+00';
SET client_min_messages = warning;
CREATE SCHEMA crm;
CREATE TABLE crm.accounts (id text PRIMARY KEY, points int);
SELECT tiering.create_model('abm', 'crm.accounts', template => 'empty');
SELECT tiering.set_component('abm', 'fit');
SELECT tiering.set_criterion('abm', 'fit', 'points', 'points');
SELECT tiering.set_tier('abm', 'First', 1, min_score => 70, capacity => 1);
SELECT tiering.set_tier('abm', 'Rest', 2);
CALL tiering.activate('abm');
-- what the model vouches for, the table owner may still break
ALTER TABLE crm.accounts DROP CONSTRAINT accounts_pkey;
ALTER TABLE crm.accounts ALTER COLUMN id DROP NOT NULL;
INSERT INTO crm.accounts VALUES (NULL, 90), ('a', 80), (NULL, 10);
SELECT account_id, tier, score FROM abm.account_tier ORDER BY 1;
UPDATE crm.accounts SET id = NULL WHERE id = 'a';
SELECT account_id, tier, end_cause FROM abm.tier_history ORDER BY 1, valid_from;
UPDATE crm.accounts SET id = 'b' WHERE points = 90;
DELETE FROM crm.accounts WHERE id IS NULL;
SELECT account_id, tier, score FROM abm.account_tier ORDER BY 1;
SELECT * FROM tiering.verify('abm');
SELECT tiering.drop_model('abm', force => true);
DROP SCHEMA crm CASCADE;
