/* A filter or a gate that fails: the account stays as it was, in or out. */
SET TimeZone = 'UTC';
SET DateStyle = 'ISO';
SET tiering.clock = '2027-01-01 00:00:00+00';
SET client_min_messages = warning;
CREATE SCHEMA crm;
CREATE TABLE crm.accounts (id int PRIMARY KEY, points float8, divisor int, big numeric);
SELECT tiering.create_model('abm', 'crm.accounts', filter => '10 / divisor > 0', template => 'empty');
SELECT tiering.set_component('abm', 'fit', weight => 1);
SELECT tiering.set_criterion('abm', 'fit', 'points', 'points');
SELECT tiering.set_tier('abm', 'First', 1, min_score => 70, gate => '10 / big > 1');
SELECT tiering.set_tier('abm', 'Rest', 2);
CALL tiering.activate('abm');
CREATE VIEW crm.tiers AS
SELECT account_id, tier, placement, score FROM abm.account_tier ORDER BY account_id;
CREATE VIEW crm.periods AS
SELECT account_id, tier, direction, cause, end_cause FROM abm.tier_history ORDER BY account_id, valid_from;
CREATE VIEW crm.seats AS
SELECT tier, seat_count, taken_count FROM abm.capacity ORDER BY tier_rank;
CREATE VIEW crm.errors AS
SELECT account_id, criterion, sqlstate, message, since FROM abm.account_error ORDER BY account_id;

INSERT INTO crm.accounts VALUES (1, 80, 1, 1), (2, 80, -1, 1), (3, 80, 0, 1), (4, 80, 1, 0);
TABLE crm.tiers;
TABLE crm.errors;

UPDATE crm.accounts SET divisor = 0 WHERE id IN (1, 2);
UPDATE crm.accounts SET points = 90 WHERE id = 3;
TABLE crm.tiers;
TABLE crm.errors;
CALL tiering.reevaluate('abm');
TABLE crm.tiers;

UPDATE crm.accounts SET divisor = 1, big = 2;
TABLE crm.tiers;
TABLE crm.errors;
TABLE crm.periods;

SELECT * FROM tiering.verify('abm');
DROP VIEW crm.tiers, crm.periods, crm.seats, crm.errors;
SELECT tiering.drop_model('abm', force => true);

-- a filter that fails for one account is no error of others, also where all are read to find one
CREATE TABLE crm.leads (id int, region text, divisor int, PRIMARY KEY (region, id));
CREATE TABLE crm.firms (id int PRIMARY KEY, region text, divisor int);
CREATE TABLE crm.deals (account_id int, amount int);
INSERT INTO crm.leads SELECT i, 'EU', i - 3 FROM generate_series(1, 5) i;
INSERT INTO crm.firms SELECT * FROM crm.leads;
INSERT INTO crm.deals SELECT i, i * 10 FROM generate_series(1, 5) i;
CREATE INDEX ON crm.deals (account_id);
ANALYZE crm.leads, crm.firms, crm.deals;
SELECT tiering.create_model(m, ('crm.' || m)::regclass, key_column => 'id', filter => '100 / divisor > -1000', template => 'empty'),
	tiering.set_component(m, 'fit'), tiering.set_source(m, 'crm.deals', account => 'account_id'),
	tiering.set_criterion(m, 'fit', 'deals', format('(SELECT sum(amount) FROM crm.deals d WHERE d.account_id = %I.id)', m)),
	tiering.set_tier(m, 'All', 1)
FROM unnest('{leads,firms}'::text[]) m;
CALL tiering.activate('leads');
CALL tiering.activate('firms');
SELECT 'leads' AS model, account_id, score, placement FROM leads.account_tier
UNION ALL SELECT 'firms', account_id, score, placement FROM firms.account_tier ORDER BY 1, 2;
UPDATE crm.deals SET amount = amount + 1;
UPDATE crm.firms SET divisor = 0 WHERE id = 1;
SELECT account_id, score, placement FROM firms.account_tier ORDER BY 1;
SELECT account_id, criterion, sqlstate FROM firms.account_error UNION ALL SELECT account_id, criterion, sqlstate FROM leads.account_error;
SELECT tiering.drop_model(m, force => true) FROM unnest('{leads,firms}'::text[]) m;
DROP SCHEMA crm CASCADE;
