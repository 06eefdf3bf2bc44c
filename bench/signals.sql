/*
 * bench/signals.sql
 *	  Signals for the accounts of the benchmark: 5 kinds in 2 components, worth
 *	  so little that no account changes its tier.
 */
CREATE TABLE bare.activities (
	id				bigint		GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	account_id		bigint		NOT NULL,
	type			text		NOT NULL,
	created_at		timestamptz	NOT NULL,
	subject			text		NOT NULL
);
CREATE INDEX ON bare.activities (account_id);
CREATE TABLE live.activities (LIKE bare.activities INCLUDING ALL);

-- some statements of 1,000 signals each, all for different accounts
CREATE PROCEDURE bare.load(activities regclass, statements int, accounts int, seed int)
LANGUAGE plpgsql AS $$
BEGIN
	FOR i IN 1 .. statements LOOP
		EXECUTE format('INSERT INTO %s (account_id, type, created_at, subject) '
			'SELECT 1 + ($1 * 7919::bigint + n * 104729::bigint) %% $2, '
			'(ARRAY[''visit'', ''webinar'', ''mail'', ''call'', ''demo''])[1 + n %% 5], now(), ''about something'' '
			'FROM generate_series(1, 1000) n', activities) USING seed * statements + i, accounts;
		COMMIT;
	END LOOP;
END $$;

SELECT tiering.set_signal_source('bench', 'live.activities', account => 'account_id', kind => 'type', occurred_at => 'created_at');
SELECT tiering.set_signal('bench', 'fit', 'visit', points => 1e-6, half_life => '7 days', cap => 30);
SELECT tiering.set_signal('bench', 'fit', 'webinar', points => 1e-6, half_life => '30 days', cap => 45);
SELECT tiering.set_signal('bench', 'strategic', 'mail', points => 1e-6, half_life => '14 days');
SELECT tiering.set_signal('bench', 'strategic', 'call', points => 1e-6, half_life => '90 days');
SELECT tiering.set_signal('bench', 'strategic', 'demo', points => 1e-6, half_life => '180 days');
CALL tiering.activate('bench');
