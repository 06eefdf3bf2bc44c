--
-- What an expression yields does not depend on the settings of whoever writes.
--
SET timezone = 'UTC';
SET tiering.clock = '2026-01-01 UTC';
SET client_min_messages = warning;
CREATE ROLE regress_tiering_owner;
SELECT format('GRANT CREATE ON DATABASE %I TO regress_tiering_owner', current_database()) \gexec
CREATE SCHEMA crm AUTHORIZATION regress_tiering_owner;
SET ROLE regress_tiering_owner;
CREATE TABLE crm.accounts (id int PRIMARY KEY, about text, raw bytea, list text, amount numeric, day date, n int);
CREATE TABLE crm.deals (account_id int, amount int, hidden bool NOT NULL DEFAULT false);
CREATE INDEX ON crm.deals (account_id);
ALTER TABLE crm.deals ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY shown ON crm.deals USING (NOT hidden) WITH CHECK (true);
INSERT INTO crm.accounts VALUES (1, 'he runs', '\x0102', '{NULL}', 1234.5, '2026-03-01', 1);
INSERT INTO crm.deals VALUES (1, 20), (1, 40);
INSERT INTO crm.deals VALUES (1, 5, true);
-- what the settings had been when the model was made does not matter either
SET default_text_search_config = 'pg_catalog.english';
SET bytea_output = 'escape';
SET array_nulls = off;
SELECT tiering.create_model('m', 'crm.accounts', template => 'empty');
SELECT tiering.set_component('m', 'fit');
SELECT tiering.set_criterion('m', 'fit', 'runner', $$ to_tsvector(about) @@ to_tsquery('running') $$);
SELECT tiering.set_criterion('m', 'fit', 'bytes', $$ length(raw::text) $$);
SELECT tiering.set_criterion('m', 'fit', 'nulls', $$ array_position(list::text[], NULL) * 10 $$);
SELECT tiering.set_criterion('m', 'fit', 'point', $$ strpos(to_char(amount, '9999D9'), '.') $$);
SELECT tiering.set_criterion('m', 'fit', 'month', $$ strpos(to_char(day, 'TMMonth'), 'March') * 10 $$);
SELECT tiering.set_source('m', 'crm.deals', account => 'account_id');
SELECT tiering.set_criterion('m', 'fit', 'deals', '(SELECT sum(d.amount) FROM crm.deals d WHERE d.account_id = accounts.id)');
SELECT tiering.set_tier('m', 'First', 1, min_score => 60);
CALL tiering.activate('m');
SELECT runner, bytes, nulls, point, month, deals FROM m.criterion_points;
UPDATE crm.accounts SET n = 2, about = about || ' ';
SELECT runner, bytes, nulls, point, month, deals FROM m.criterion_points;
RESET default_text_search_config;
RESET bytea_output;
RESET array_nulls;
SELECT * FROM tiering.verify('m');
-- as a script of pg_dump has it
RESET ROLE;
SET row_security = off;
INSERT INTO crm.deals VALUES (1, 7);
INSERT INTO crm.deals VALUES (1, 9, true);
UPDATE crm.accounts SET n = 3, about = about || ' ';
SELECT runner, bytes, nulls, point, month, deals FROM m.criterion_points;
CALL tiering.reevaluate('m');
SELECT * FROM tiering.verify('m');
TABLE m.account_error;
RESET row_security;

SELECT tiering.drop_model('m', force => true);
DROP SCHEMA crm CASCADE;
DROP OWNED BY regress_tiering_owner;
DROP ROLE regress_tiering_owner;
