/* Names with capitals, blanks and quotes work in every view; keys keep their type. */
SET tiering.clock = '2027-01-01 00:00:00+00';
SET client_min_messages = warning;
CREATE SCHEMA "C'R""M";
CREATE TABLE "C'R""M"."The {Accounts}" ("Key's" uuid PRIMARY KEY, "Sales ""Points" numeric, "Own'er" text);
INSERT INTO "C'R""M"."The {Accounts}" VALUES
	('00000000-0000-0000-0000-000000000001', 80, 'O''Neil, "Kim" \'), ('00000000-0000-0000-0000-000000000002', 30, NULL);
SELECT tiering.create_model('A "b''M {x}', $$ "C'R""M"."The {Accounts}" $$, owner => $$ "Own'er" $$, template => 'empty');
SELECT tiering.set_component('A "b''M {x}', 'fit');
SELECT tiering.set_criterion('A "b''M {x}', 'fit', 'points', '"Sales ""Points"', description => 'It''s {score} \');
SELECT tiering.set_tier('A "b''M {x}', 'Tier "1", it''s {score} \', 1, min_score => 70, capacity => 2, capacity_per => 'owner', motion => 'one\-to-one''s');
SELECT tiering.set_tier('A "b''M {x}', 'NULL', 2);
CALL tiering.activate('A "b''M {x}');
SET search_path = "A ""b'M {x}";
SELECT account_id, tier, base_tier, owner FROM account_tier ORDER BY account_id;
SELECT account_id, tier, is_current FROM tier_history ORDER BY period_id;
SELECT * FROM tier_summary;
SELECT * FROM capacity;
SELECT to_tier, account_count FROM movement;
SELECT criterion, description, expression FROM scorecard;
SELECT account_id, tier FROM tier_as_of('2027-01-01') ORDER BY account_id;
SELECT pg_typeof(account_id) FROM tier_as_of('2027-01-01') LIMIT 1;
SELECT detail FROM tiering.explain('A "b''M {x}', '00000000-0000-0000-0000-000000000001') WHERE section = 'placement';
RESET search_path;

-- the schema may get another name
ALTER SCHEMA "A ""b'M {x}" RENAME TO abm;
SELECT criterion, expression FROM abm.scorecard;
SELECT count(*) FROM abm.tier_history;

SELECT tiering.drop_model('A "b''M {x}', force => true);
DROP SCHEMA "C'R""M" CASCADE;
