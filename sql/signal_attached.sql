/* Each signal counts once, whatever triggers somebody attaches by hand or enables: they have no effect, and health() names them. */
SET tiering.clock = '2026-03-01 12:00:00+00';
SET client_min_messages = warning;
CREATE SCHEMA crm;
CREATE TABLE crm.accounts (id int PRIMARY KEY, points int);
CREATE TABLE crm.activities (id int, account_id int, type text, at timestamptz DEFAULT '2026-03-01') PARTITION BY RANGE (id);
CREATE TABLE crm.activities_1 PARTITION OF crm.activities FOR VALUES FROM (0) TO (1000);
CREATE INDEX ON crm.activities (account_id);
INSERT INTO crm.accounts SELECT i, 10 * i FROM generate_series(1, 3) i;
SELECT tiering.create_model('abm', 'crm.accounts', template => 'empty');
SELECT tiering.set_component('abm', 'fit'), tiering.set_component('abm', 'engagement');
SELECT tiering.set_criterion('abm', 'fit', 'points', 'points');
SELECT tiering.set_tier('abm', 'All', 1);
SELECT tiering.set_signal('abm', 'engagement', 'visit', points => 5);
SELECT tiering.set_trigger_event('abm', 'hand_raise');
SELECT tiering.set_signal_source('abm', 'crm.activities', account => 'account_id', kind => 'type', occurred_at => 'at');
CALL tiering.activate('abm');
CREATE VIEW crm.counted AS SELECT account_id, engagement, (SELECT count(*) FROM abm.tier_window w WHERE w.account_id = t.account_id) AS windows
	FROM abm.account_tier t WHERE account_id < 3 ORDER BY account_id;

-- a row trigger, a second statement trigger, and one with a name like ours that is for another event
CREATE TRIGGER "by hand" AFTER INSERT OR UPDATE OR DELETE ON crm.activities FOR EACH ROW EXECUTE FUNCTION tiering.capture_signals();
CREATE TRIGGER again AFTER INSERT ON crm.activities REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION tiering.capture_signals();
CREATE TRIGGER tiering_signal_others AFTER DELETE ON crm.activities_1 FOR EACH ROW EXECUTE FUNCTION tiering.capture_signals();
CREATE TRIGGER by_hand AFTER UPDATE ON crm.accounts FOR EACH ROW EXECUTE FUNCTION tiering.capture();
INSERT INTO crm.activities VALUES (1, 1, 'visit'), (2, 1, 'visit'), (3, 2, 'hand_raise'), (4, 2, 'visit');
TABLE crm.counted;
UPDATE crm.activities SET account_id = 2 WHERE id = 2;
INSERT INTO crm.activities_1 VALUES (5, 1, 'visit');
DELETE FROM crm.activities WHERE id = 1;
TABLE crm.counted;
UPDATE crm.accounts SET points = 50 WHERE id = 1;
SELECT score FROM abm.account_tier WHERE account_id = 1;
SELECT health, triggers_ok, problems FROM tiering.health();

-- the triggers are enabled after a load, the one for replicas too
ALTER TABLE crm.activities DISABLE TRIGGER ALL;
ALTER TABLE crm.activities ENABLE TRIGGER ALL;
INSERT INTO crm.activities VALUES (6, 1, 'visit');
TABLE crm.counted;
ALTER TABLE crm.activities ENABLE ALWAYS TRIGGER tiering_signal_replica;
ALTER TABLE crm.activities ENABLE ALWAYS TRIGGER tiering_signal_insert;
INSERT INTO crm.activities VALUES (7, 1, 'visit');
SET session_replication_role = replica;
INSERT INTO crm.activities VALUES (8, 1, 'visit');
RESET session_replication_role;
TABLE crm.counted;
SELECT * FROM tiering.verify('abm');

-- dropped as health() says
DROP TRIGGER "by hand" ON crm.activities;
DROP TRIGGER again ON crm.activities;
DROP TRIGGER tiering_signal_others ON crm.activities_1;
DROP TRIGGER by_hand ON crm.accounts;
SELECT health, triggers_ok, problems FROM tiering.health();
RESET tiering.clock;
-- somebody took the name of one of ours before: it is not taken for ours, nor dropped as ours
CREATE TABLE crm.others (id int PRIMARY KEY, points int);
CREATE FUNCTION crm.nothing() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
CREATE TRIGGER tiering_update AFTER UPDATE ON crm.others FOR EACH STATEMENT EXECUTE FUNCTION crm.nothing();
SELECT tiering.create_model('others', 'crm.others', template => 'empty');
SELECT tiering.set_component('others', 'fit'), tiering.set_criterion('others', 'fit', 'points', 'points'), tiering.set_tier('others', 'All', 1);
CALL tiering.activate('others');
ALTER TRIGGER tiering_update ON crm.others RENAME TO theirs;
CREATE TRIGGER tiering_update AFTER UPDATE OF id ON crm.others FOR EACH STATEMENT EXECUTE FUNCTION tiering.capture();
CALL tiering.activate('others');
DROP TRIGGER tiering_update ON crm.others;
CALL tiering.activate('others');
DROP TRIGGER tiering_update ON crm.others;
ALTER TRIGGER theirs ON crm.others RENAME TO tiering_update;
SELECT tiering.repair('others');
SELECT tiering.drop_model('others', force => true);
SELECT tgname, tgfoid::regproc FROM pg_trigger WHERE tgrelid = 'crm.others'::regclass;

SELECT tiering.drop_model('abm', force => true);
DROP SCHEMA crm CASCADE;
