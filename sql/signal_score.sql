/* Signals fade by themselves: scores are those of the moment, and equal the closed formula. */
SET TimeZone = 'UTC';
SET DateStyle = 'ISO';
SET tiering.clock = '2026-03-01 12:00:00+00';
SET client_min_messages = warning;
CREATE SCHEMA crm;
CREATE TABLE crm.accounts (id int PRIMARY KEY, points int);
CREATE TABLE crm.activities (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, account_id int, type text, created_at timestamptz, weight float8 DEFAULT 1);
CREATE INDEX ON crm.activities (account_id);
SELECT tiering.create_model('abm', 'crm.accounts', template => 'empty');
SELECT tiering.set_component('abm', 'fit', weight => 2), tiering.set_component('abm', 'engagement', weight => 1), tiering.set_component('abm', 'intent', weight => 1);
SELECT tiering.set_criterion('abm', 'fit', 'points', 'points'), tiering.set_criterion('abm', 'intent', 'interest', 'points / 2');
SELECT tiering.set_tier('abm', 'First', 1, min_score => 60), tiering.set_tier('abm', 'Second', 2, min_score => 30), tiering.set_tier('abm', 'Rest', 3);
SELECT tiering.set_signal('abm', 'engagement', 'webinar', points => 15, half_life => '30 days', cap => 45);
SELECT tiering.set_signal('abm', 'engagement', 'visit', points => 4, half_life => '7 days', per_day => 3);
SELECT tiering.set_signal('abm', 'intent', 'unsubscribed', points => -30, half_life => '1 month');
SELECT tiering.set_signal('abm', 'intent', 'customer', points => 10);
SELECT tiering.set_signal_source('abm', 'crm.activities', account => 'account_id', kind => 'type', occurred_at => 'created_at', strength => 'weight');

-- the closed formula, in plain SQL, for a moment
CREATE FUNCTION crm.signals(account int, at timestamptz) RETURNS TABLE (kind text, points float8) LANGUAGE sql AS $$
	SELECT k.kind, greatest(-k.cap, least(k.cap, k.points * sum(e.weight * least(1, k.per_day / e.n)
		* CASE WHEN k.half_life IS NULL THEN 1 ELSE exp(-ln(2) * extract(epoch FROM at - e.created_at)::float8 / k.half_life) END)))
	FROM (VALUES ('webinar', 15::float8, 30 * 86400::float8, 45::float8, 'Infinity'::float8), ('visit', 4, 7 * 86400, 'Infinity', 3),
		('unsubscribed', -30, 30 * 86400, 'Infinity', 'Infinity'), ('customer', 10, NULL, 'Infinity', 'Infinity')) k (kind, points, half_life, cap, per_day)
	JOIN (SELECT *, count(*) OVER (PARTITION BY type, (created_at AT TIME ZONE 'UTC')::date) AS n
		FROM crm.activities WHERE account_id = account AND created_at <= at) e ON e.type = k.kind
	GROUP BY k.kind, k.points, k.half_life, k.cap, k.per_day $$;
CREATE VIEW crm.wrong AS
SELECT a.id, e.item, e.points AS is, s.points AS should
FROM crm.accounts a, tiering.explain('abm', a.id) e LEFT JOIN LATERAL crm.signals(a.id, tiering.clock()) s ON s.kind = e.item
WHERE e.section = 'signal' AND abs(e.points - coalesce(s.points, 0)) > 1e-9;
INSERT INTO crm.accounts SELECT i, i * 7 FROM generate_series(1, 12) i;
INSERT INTO crm.activities (account_id, type, created_at, weight)
SELECT i / 6 % 12 + 1, (ARRAY['webinar', 'visit', 'visit', 'unsubscribed', 'customer', 'mail'])[i % 6 + 1], '2026-03-01 12:00+00'::timestamptz - i * i * '1 minute'::interval, 1 + i % 3 / 4.0
FROM generate_series(0, 300) i;
CALL tiering.activate('abm');
CREATE VIEW crm.wrong_score AS
SELECT t.account_id, t.score FROM abm.account_tier t
WHERE score <> (SELECT sum(contribution) FROM tiering.explain('abm', t.account_id))
	OR score <> round(((2 * fit + engagement + intent) / 4)::numeric, 2) AND abs(score - (2 * fit + engagement + intent) / 4) > 0.01;

SELECT account_id, tier, score, fit, engagement, intent FROM abm.account_tier ORDER BY 1;
TABLE crm.wrong;
TABLE crm.wrong_score;

-- written, folded, and written again; at later moments
INSERT INTO crm.activities (account_id, type, created_at) SELECT i / 2 % 12 + 1, (ARRAY['webinar', 'visit'])[i % 2 + 1], '2026-03-01 06:00+00'::timestamptz + i * '1 minute'::interval FROM generate_series(1, 60) i;
TABLE crm.wrong;
SET tiering.clock = '2026-03-05 00:00:00+00';
TABLE crm.wrong;
CALL tiering.maintain('abm');
TABLE crm.wrong;
INSERT INTO crm.activities (account_id, type, created_at) SELECT i / 2 % 12 + 1, (ARRAY['webinar', 'visit'])[i % 2 + 1], '2026-02-27 06:00+00'::timestamptz + i * '1 hour'::interval FROM generate_series(1, 60) i;
SET tiering.clock = '2026-04-20 07:31:11.123456+00';
TABLE crm.wrong;
TABLE crm.wrong_score;
CALL tiering.maintain('abm');
TABLE crm.wrong;
TABLE crm.wrong_score;
SELECT account_id, tier, score, fit, engagement, intent FROM abm.account_tier ORDER BY 1;

-- the ledger of one account
SELECT section, component, item, expression, points, detail FROM tiering.explain('abm', 5) WHERE section IN ('signal', 'component') ORDER BY line;

-- the components that were stored are not those of the moment
SELECT count(*) FROM abm.account_tier t JOIN abm.state s USING (account_id) WHERE t.engagement <> s.c_engagement;
SET tiering.clock = '2026-07-01 00:00:00+00';
SELECT count(*) > 10 AS faded FROM abm.account_tier t JOIN abm.state s USING (account_id) WHERE t.engagement < s.c_engagement AND t.score < s.score;
SELECT avg(score)::numeric(5,2) = (SELECT average_score FROM abm.tier_summary WHERE tier = 'Rest') AS same FROM abm.account_tier WHERE tier = 'Rest';
TABLE crm.wrong;

-- ten years later next to nothing is left, but of what never fades
SET tiering.clock = '2036-03-01 00:00:00+00';
TABLE crm.wrong;
CALL tiering.reevaluate('abm');
TABLE crm.wrong;
SELECT account_id, tier, score, fit, engagement, intent FROM abm.account_tier ORDER BY 1;
SELECT * FROM tiering.verify('abm');

-- the last signal of an account goes: what it took from a component comes back, also where the score stays the same
INSERT INTO crm.accounts VALUES (13, 20);
INSERT INTO crm.activities (account_id, type, created_at) VALUES (13, 'unsubscribed', '2035-03-20 00:00+00');
CALL tiering.maintain('abm');
SELECT score, intent FROM abm.account_tier WHERE account_id = 13;
DELETE FROM crm.activities WHERE account_id = 13;
SELECT score, intent FROM abm.account_tier WHERE account_id = 13;
CALL tiering.maintain('abm');
SELECT score, intent FROM abm.account_tier WHERE account_id = 13;
SELECT * FROM tiering.verify('abm');

DROP VIEW crm.wrong, crm.wrong_score;
SELECT tiering.drop_model('abm', force => true);
DROP SCHEMA crm CASCADE;
