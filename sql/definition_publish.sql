--
-- from a draft to a live version, and away with it
--
SET tiering.clock = '2027-01-01 00:00:00+00';
\pset tuples_only on
\pset format unaligned
CREATE SCHEMA crm;
CREATE TABLE crm.accounts (id int, employees int, revenue numeric, country text, rep text, PRIMARY KEY (id)) PARTITION BY RANGE (id);
CREATE TABLE crm.accounts_1 PARTITION OF crm.accounts FOR VALUES FROM (0) TO (100);
INSERT INTO crm.accounts VALUES (1, 80, 1e6, 'DE', 'eva'), (2, 20, 5e6, 'AT', 'max'), (3, 10, NULL, 'DE', 'max');
SELECT tiering.create_model('abm', 'crm.accounts', owner => 'rep', territory => 'country', template => 'empty');

-- what is not complete is not published
CALL tiering.activate('abm');
\echo :SQLSTATE
SELECT tiering.set_component('abm', 'fit', 0.7);
SELECT tiering.set_component('abm', 'strategic', 0.3);
CALL tiering.activate('abm');
SELECT tiering.set_criterion('abm', 'strategic', 'home', $$ country = 'DE' $$);
SELECT tiering.set_criterion('abm', 'fit', 'headcount', 'employees', 2, 'zero');
SELECT tiering.set_criterion('abm', 'fit', 'revenue', 'revenue / 1e5', 1, '-12.5', 'last year''s');
CALL tiering.activate('abm');
SELECT tiering.set_tier('abm', 'Priority', 20, 40.5, capacity => 1, capacity_per => 'owner', share => 0.75);
SELECT tiering.set_tier('abm', 'Strategic', 10, 60, 55.25, 'employees > 30', capacity => 5, capacity_per => 'territory');
SELECT tiering.set_tier('abm', 'Programme', 30, gate => 'true');

CALL tiering.activate('abm');
\x on
SELECT * FROM tiering.live;
SELECT model, version, published_at = '2027-01-01 00:00:00+00' AS now, published_by = current_user AS me, jsonb_pretty(definition) FROM tiering.version;
\x off
SELECT pg_get_viewdef('abm.model', true);
SELECT string_agg(attname || ' ' || format_type(atttypid, atttypmod) || ' ' || col_description(attrelid, attnum), ', ' ORDER BY attnum)
FROM pg_attribute WHERE attrelid = 'abm.state'::regclass AND attname LIKE 'c\_%';

-- an edit of the draft changes nothing live; a component that goes leaves its column
SELECT tiering.drop_criterion('abm', 'home');
SELECT tiering.drop_component('abm', 'strategic');
SELECT tiering.set_component('abm', 'intent');
SELECT tiering.set_criterion('abm', 'fit', 'headcount', 'employees + 1');
SELECT version, components, criteria FROM tiering.live;
SELECT criterion FROM tiering.criterion ORDER BY position;
CALL tiering.activate('abm');
SELECT version, components, criteria, criterion_components FROM tiering.live;
SELECT version, definition -> 'components' FROM tiering.version ORDER BY version;
SELECT string_agg(attname, ', ' ORDER BY attnum) FROM pg_attribute WHERE attrelid = 'abm.state'::regclass AND attname LIKE 'c\_%';
SELECT live_version FROM tiering.model;

-- a draft whose expressions fail is not published, and the column is named
ALTER TABLE crm.accounts RENAME COLUMN employees TO people;
SET client_min_messages = error;
ALTER TABLE crm.accounts DROP COLUMN people CASCADE;
RESET client_min_messages;
CALL tiering.activate('abm');
\echo :SQLSTATE

-- another model on the table keeps the triggers
SELECT tiering.create_model('second', 'crm.accounts', template => 'empty');
SELECT tiering.set_component('second', 'fit');
SELECT tiering.set_criterion('second', 'fit', 'sure', '100');
SELECT tiering.set_tier('second', 'All', 1);
CALL tiering.activate('second');
SELECT tiering.drop_model('abm');
\echo :SQLSTATE
CREATE VIEW crm.mine AS SELECT account_id, tier FROM abm.account_tier;
SELECT tiering.drop_model('abm', force => true);
SELECT to_regnamespace('abm') IS NULL, to_regclass('crm.mine') IS NULL;
SELECT count(*) > 0 FROM pg_trigger WHERE tgrelid = 'crm.accounts'::regclass;
INSERT INTO crm.accounts (id) VALUES (4);
SELECT count(*) FROM second.account_tier;
-- a tier to which no score leads is named
SELECT tiering.set_tier('second', 'Better', 2, min_score => 50), tiering.set_tier('second', 'Best', 3, min_score => 80);
CALL tiering.activate('second');
-- but not if the higher one has seats, or a gate, or asks for more
SELECT tiering.set_tier('second', 'All', 1, capacity => 1), tiering.set_tier('second', 'Better', 2, min_score => 50, gate => 'true');
CALL tiering.activate('second');
SELECT tiering.set_tier('second', 'All', 1, share => 0.5), tiering.set_tier('second', 'Better', 2, min_score => 80);
CALL tiering.activate('second');
SELECT tiering.set_tier('second', 'All', 1, min_score => 90), tiering.set_tier('second', 'Better', 2, min_score => 80.01);
CALL tiering.activate('second');
SELECT tiering.set_tier('second', 'All', 1, min_score => 0), tiering.drop_tier('second', 'Better'), tiering.set_tier('second', 'Best', 3);
CALL tiering.activate('second');
-- the last one takes them along
SELECT tiering.drop_model('second', force => true);
SELECT count(*) FROM pg_trigger WHERE tgrelid = 'crm.accounts'::regclass;
INSERT INTO crm.accounts (id) VALUES (5);
SELECT count(*) FROM tiering.model;
SELECT count(*) FROM tiering.version;
SELECT count(*) FROM tiering.live;
SELECT count(*) FROM tiering.run;
DROP SCHEMA crm CASCADE;
RESET tiering.clock;
