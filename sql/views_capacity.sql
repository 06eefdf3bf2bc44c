/* Seats by scope and by tier, accounts without a scope included. */
SET tiering.clock = '2027-01-01 00:00:00+00';
SET client_min_messages = warning;
CREATE SCHEMA crm;
CREATE TABLE crm.accounts (id int PRIMARY KEY, points numeric, owner_id int);
INSERT INTO crm.accounts VALUES (1, 90, 7), (2, 80, 7), (3, 75, 8), (4, 72, NULL), (5, 60, 8), (6, 55, 8), (7, 1, 9), (8, NULL, 9);
SELECT tiering.create_model('abm', 'crm.accounts', owner => 'owner_id', template => 'empty');
SELECT tiering.set_component('abm', 'fit'), tiering.set_criterion('abm', 'fit', 'points', 'points');
SELECT tiering.set_tier('abm', 'First', 1, min_score => 70, capacity => 1, capacity_per => 'owner', motion => 'one-to-one');
SELECT tiering.set_tier('abm', 'Second', 2, min_score => 50, capacity => 2);
SELECT tiering.set_tier('abm', 'Rest', 5, min_score => 0);
SELECT tiering.set_tier('abm', 'Nobody', 6, min_score => 0);
CALL tiering.activate('abm');
SELECT account_id, tier, tier_rank, waitlisted_for, placement, score FROM abm.account_tier ORDER BY account_id;
SELECT * FROM abm.capacity;
SELECT * FROM abm.tier_summary;

-- seats that overrides hold, until they end, and more holders than seats: as if holders were counted one by one
CREATE VIEW crm.counted AS
SELECT c.tier, c.seat_scope, c.taken_count, held.count + pinned.count AS counted, c.free_seat_count,
	greatest(c.seat_count - held.count - pinned.count, 0) AS uncounted
FROM abm.capacity c
CROSS JOIN LATERAL (SELECT count(*) FROM abm.state s WHERE s.holds_seat AND s.base_rank = c.tier_rank
	AND coalesce(s.seat_scope, '') = coalesce(c.seat_scope, '')) held
CROSS JOIN LATERAL (SELECT count(*) FROM abm.overrides o JOIN abm.state s USING (account_id) WHERE o.is_current
	AND s.override_seat AND o.tier = c.tier AND coalesce(s.override_scope, '') = coalesce(c.seat_scope, '')) pinned;
CREATE VIEW crm.differs AS
SELECT tier, seat_scope, taken_count, counted FROM crm.counted WHERE (taken_count, free_seat_count) IS DISTINCT FROM (counted, uncounted)
UNION ALL
SELECT tier, NULL, free_seat_count, (SELECT sum(uncounted) FROM crm.counted c WHERE c.tier = t.tier)
FROM abm.tier_summary t WHERE free_seat_count <> (SELECT sum(uncounted) FROM crm.counted c WHERE c.tier = t.tier)
UNION ALL
SELECT t.tier, NULL, t.account_count, a.count FROM abm.tier_summary t
CROSS JOIN LATERAL (SELECT count(*), round(avg(score), 2) AS score FROM abm.account_tier a WHERE a.tier = t.tier) a
WHERE (t.account_count, t.average_score) IS DISTINCT FROM (a.count, a.score);
TABLE crm.differs;
SELECT tiering.override('abm', 7, 'First', 'until then', '2027-02-01 00:00:00+00'), tiering.override('abm', 5, 'Second', 'for good', force => true),
	tiering.override('abm', 8, 'Rest', 'without a score');
SELECT tiering.set_seats('abm', 'First', '7', 0), tiering.set_seats('abm', 'Second', NULL, 4);
SELECT * FROM abm.capacity;
TABLE crm.differs;
SET tiering.clock = '2027-02-01 00:00:00+00';
SELECT * FROM abm.capacity;
SELECT * FROM abm.tier_summary;
TABLE crm.differs;
CALL tiering.maintain('abm');
SELECT * FROM abm.capacity WHERE tier = 'First';
TABLE crm.differs;

SELECT tiering.drop_model('abm', force => true);
DROP SCHEMA crm CASCADE;
