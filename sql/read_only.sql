/* What changes a model says in a read-only transaction that it cannot be executed there, in its own name. */
SET client_min_messages = warning;
CREATE SCHEMA crm;
CREATE TABLE crm.accounts (id int PRIMARY KEY, points int);
CREATE TABLE crm.events (account int, kind text, at timestamptz);
CREATE INDEX ON crm.events (account);
INSERT INTO crm.accounts VALUES (1, 80), (2, 20);
SELECT tiering.create_model('abm', 'crm.accounts');
SELECT tiering.set_component('abm', 'fit'), tiering.set_criterion('abm', 'fit', 'points', 'points');
CALL tiering.activate('abm');
BEGIN READ ONLY;
DO $$
DECLARE
	call text;
BEGIN
	FOREACH call IN ARRAY ARRAY[
		'SELECT tiering.create_model(''new'', ''crm.accounts'')', 'SELECT tiering.drop_model(''abm'', force => true)',
		'SELECT tiering.set_component(''abm'', ''fit'')', 'SELECT tiering.drop_component(''abm'', ''fit'')',
		'SELECT tiering.set_criterion(''abm'', ''fit'', ''points'', ''points'')', 'SELECT tiering.drop_criterion(''abm'', ''points'')',
		'SELECT tiering.set_tier(''abm'', ''Strategic'', 1)', 'SELECT tiering.drop_tier(''abm'', ''Strategic'')',
		'SELECT tiering.set_source(''abm'', ''crm.events'', account => ''account'')', 'SELECT tiering.drop_source(''abm'', ''crm.events'')',
		'SELECT tiering.set_signal(''abm'', ''fit'', ''visit'', points => 1)', 'SELECT tiering.drop_signal(''abm'', ''visit'')',
		'SELECT tiering.set_signal_source(''abm'', ''crm.events'', account => ''account'', kind => ''kind'', occurred_at => ''at'')',
		'SELECT tiering.drop_signal_source(''abm'', ''crm.events'')',
		'SELECT tiering.set_trigger_event(''abm'', ''hand_raise'')', 'SELECT tiering.drop_trigger_event(''abm'', ''hand_raise'')',
		'SELECT tiering.set_seats(''abm'', ''Strategic'', NULL, 2)', 'SELECT tiering.set_retention(''abm'', history => ''1 year'')',
		'CALL tiering.activate(''abm'')', 'CALL tiering.maintain(''abm'')', 'CALL tiering.reevaluate(''abm'')', 'CALL tiering.rebalance(''abm'')',
		'SELECT tiering.repair(''abm'')', 'SELECT tiering.suspend(''abm'')', 'SELECT tiering.resume(''abm'')',
		'SELECT tiering.schedule(''abm'')', 'SELECT tiering.unschedule(''abm'')',
		'SELECT tiering.override(''abm'', 2, ''Strategic'', ''x'')', 'SELECT tiering.clear_override(''abm'', 2)',
		'SELECT tiering.elevate(''abm'', 2, ''Strategic'', ''2100-01-01'', ''x'')'] LOOP
		BEGIN
			EXECUTE call;
			RAISE WARNING '% was executed', call;
		EXCEPTION WHEN OTHERS THEN
			IF SQLERRM <> format('cannot execute %s() in a read-only transaction', substring(call FROM 'tiering\.[a-z_]+')) THEN
				RAISE WARNING '%: %', call, SQLERRM;
			END IF;
		END;
	END LOOP;
END $$;
-- what only reads is executed
SELECT * FROM tiering.verify('abm');
SELECT health, problems FROM tiering.health();
SELECT count(*) > 0 AS explained FROM tiering.explain('abm', 1);
COMMIT;
-- outside of a transaction block, too
SET default_transaction_read_only = on;
CALL tiering.maintain('abm');
CALL tiering.activate('abm');
SET default_transaction_read_only = off;
SELECT tiering.drop_model('abm', force => true);
DROP SCHEMA crm CASCADE;
