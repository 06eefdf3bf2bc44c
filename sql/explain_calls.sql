/* explain takes a key in any form that SQL knows, and says what it does not find. */
SET tiering.clock = '2027-01-01 00:00:00+00';
SET client_min_messages = warning;
\set VERBOSITY verbose
\set SHOW_CONTEXT never
CREATE SCHEMA crm;
CREATE TABLE crm.accounts (id bigint PRIMARY KEY, points numeric, gone boolean DEFAULT false);
SELECT tiering.create_model('abm', 'crm.accounts', filter => 'NOT gone', template => 'empty');
SELECT tiering.set_component('abm', 'fit'), tiering.set_criterion('abm', 'fit', 'points', 'points');
SELECT tiering.set_tier('abm', 'First', 1, min_score => 70), tiering.set_tier('abm', 'Rest', 2);
\set VERBOSITY sqlstate
SELECT count(*) FROM tiering.explain('abm', 1);
CALL tiering.activate('abm');
INSERT INTO crm.accounts VALUES (42, 80, false), (43, 50, true);

SELECT count(*) FROM tiering.explain('abm', 42);
SELECT count(*) FROM tiering.explain('abm', '42');
SELECT count(*) FROM tiering.explain('abm', 42::smallint);
SELECT count(*) FROM tiering.explain('abm', 42::numeric);
SELECT count(*) FROM tiering.explain(model => 'abm', account => 42::bigint);
SELECT a.id, e.points FROM crm.accounts a, tiering.explain('abm', a.id) e WHERE NOT a.gone AND e.item = 'total';
PREPARE ledger AS SELECT count(*) FROM tiering.explain('abm', $1);
EXECUTE ledger(42);
DEALLOCATE ledger;
SELECT count(*) FROM tiering.explain('abm', NULL);

\set VERBOSITY terse
SELECT * FROM tiering.explain('abm', 1);
SELECT * FROM tiering.explain('abm', 43);
SELECT * FROM tiering.explain('abm', 'x');
SELECT * FROM tiering.explain('nothing', 1);
\set VERBOSITY sqlstate
SELECT * FROM tiering.explain('abm', 1);
SELECT * FROM tiering.explain('nothing', 1);

SELECT tiering.drop_model('abm', force => true);

-- the planner knows nothing yet of states that nobody could have analyzed
\set VERBOSITY default
CREATE TABLE crm.leads (id int PRIMARY KEY, points int);
INSERT INTO crm.leads SELECT i, i % 50 FROM generate_series(1, 30000) i;
SELECT tiering.create_model('leads', 'crm.leads', template => 'empty');
SELECT tiering.set_component('leads', 'fit'), tiering.set_criterion('leads', 'fit', 'points', 'points'), tiering.set_tier('leads', 'All', 1);
SET statement_timeout = '30s';
BEGIN;
CALL tiering.activate('leads');
SELECT item, detail FROM tiering.explain('leads', 5) WHERE item = 'rank';
ROLLBACK;
RESET statement_timeout;
SELECT tiering.drop_model('leads', force => true);
DROP SCHEMA crm CASCADE;
