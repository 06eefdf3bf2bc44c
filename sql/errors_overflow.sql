/* Overflow of every number type, in the expression itself. */
SET TimeZone = 'UTC';
SET DateStyle = 'ISO';
SET tiering.clock = '2027-01-01 00:00:00+00';
SET client_min_messages = warning;
CREATE SCHEMA crm;
CREATE TABLE crm.accounts (id int PRIMARY KEY, points float8, divisor int, big numeric);
SELECT tiering.create_model('abm', 'crm.accounts', template => 'empty');
SELECT tiering.set_component('abm', 'fit', weight => 1);
SELECT tiering.set_criterion('abm', 'fit', 'fine', '50');
SELECT tiering.set_criterion('abm', 'fit', 'fragile', $$ CASE id WHEN 1 THEN divisor + 2147483647 WHEN 2 THEN (power(10::numeric, big))::int WHEN 3 THEN exp(big) WHEN 4 THEN (points * 1e308)::real WHEN 5 THEN sqrt(-points) WHEN 6 THEN length(repeat('x', divisor)) END $$);
SELECT tiering.set_tier('abm', 'First', 1, min_score => 70, exit_score => 60, capacity => 2);
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

INSERT INTO crm.accounts SELECT i, 1e10, 60, 100 FROM generate_series(1, 3) i;
INSERT INTO crm.accounts SELECT i, 1e10, 60, 100000 FROM generate_series(4, 7) i;
TABLE crm.tiers;
TABLE crm.errors;
SELECT count(*) FROM crm.accounts;

SELECT * FROM tiering.verify('abm');
DROP VIEW crm.tiers, crm.periods, crm.seats, crm.errors;
SELECT tiering.drop_model('abm', force => true);
DROP SCHEMA crm CASCADE;
