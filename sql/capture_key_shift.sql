/* Many keys change in one statement: states and overrides follow, however many accounts are worked on at once. */
SET TimeZone = 'UTC';
SET DateStyle = 'ISO';
SET tiering.clock = '2027-01-01 00:00:00+00';
SET client_min_messages = warning;
CREATE SCHEMA crm;
CREATE TABLE crm.accounts (id int PRIMARY KEY DEFERRABLE, points int);
SELECT tiering.create_model('abm', 'crm.accounts', template => 'empty');
SELECT tiering.set_component('abm', 'fit', weight => 1);
SELECT tiering.set_criterion('abm', 'fit', 'points', 'points');
SELECT tiering.set_tier('abm', 'First', 1, min_score => 60, capacity => 10);
SELECT tiering.set_tier('abm', 'Rest', 2);
INSERT INTO crm.accounts SELECT n, CASE WHEN n BETWEEN 2000 AND 2009 THEN 80 ELSE 5 END FROM generate_series(1, 5000) n;
CALL tiering.activate('abm');
CREATE VIEW crm.first AS
SELECT account_id, placement, tier_since FROM abm.account_tier WHERE tier = 'First' ORDER BY account_id;
SELECT tiering.override('abm', 1000, 'First', 'a person says so', force => true);

-- the key of each account is that of another one before
SET tiering.clock = '2027-01-02 00:00:00+00';
UPDATE crm.accounts SET id = id + 1;
SELECT count(*) > 0 AS changes_wait, count(DISTINCT change_id) FROM abm.queue WHERE former_id IS NOT NULL;
CALL tiering.maintain('abm');
SELECT count(*) FROM abm.queue;
TABLE crm.first;
SELECT cause, end_cause, valid_from, valid_to, count(*) FROM abm.tier_history GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4;
SELECT * FROM tiering.verify('abm');

-- two thousand change places with two thousand
SET tiering.clock = '2027-01-03 00:00:00+00';
UPDATE crm.accounts SET id = CASE WHEN id <= 2001 THEN id + 2000 ELSE id - 2000 END WHERE id <= 4001;
SELECT count(*) > 0 AS changes_wait, count(DISTINCT change_id) FROM abm.queue WHERE former_id IS NOT NULL;
CALL tiering.maintain('abm');
SELECT count(*) FROM abm.queue;
TABLE crm.first;
SELECT * FROM tiering.verify('abm');

-- a writer that nothing can be done for leaves one change as well
SET tiering.clock = '2027-01-04 00:00:00+00';
CREATE TABLE crm.others (account_id int, points int);
CREATE INDEX ON crm.others (account_id);
SELECT tiering.set_source('abm', 'crm.others', account => 'account_id');
SELECT tiering.set_criterion('abm', 'fit', 'others', '(SELECT max(points) FROM crm.others o WHERE o.account_id = accounts.id)');
CALL tiering.activate('abm');
BEGIN ISOLATION LEVEL SERIALIZABLE;
UPDATE crm.accounts SET id = id - 1;
COMMIT;
SELECT count(*), count(DISTINCT change_id) FROM abm.queue WHERE former_id IS NOT NULL;
CALL tiering.maintain('abm');
SELECT count(*) FROM abm.queue;
TABLE crm.first;
SELECT * FROM tiering.verify('abm');

-- an account gets the key of one that was out of scope and leaves it later in the statement, or has left it before
SET tiering.clock = '2027-01-05 00:00:00+00';
CREATE TABLE crm.leads (id int PRIMARY KEY DEFERRABLE, points int, active boolean);
SELECT tiering.create_model('leads', 'crm.leads', filter => 'active', template => 'empty');
SELECT tiering.set_component('leads', 'fit', weight => 1);
SELECT tiering.set_criterion('leads', 'fit', 'points', 'points');
SELECT tiering.set_tier('leads', 'First', 1, min_score => 60, capacity => 4);
SELECT tiering.set_tier('leads', 'Rest', 2);
INSERT INTO crm.leads SELECT n, CASE WHEN n <= 3 THEN 80 ELSE 5 END, true FROM generate_series(1, 5000) n;
CALL tiering.activate('leads');
CREATE VIEW crm.lifted AS
SELECT account_id, t.tier, t.placement, t.score, o.reason AS override, w.reason AS window
FROM leads.account_tier t FULL JOIN leads.override o USING (account_id) FULL JOIN leads.tier_window w USING (account_id)
WHERE t.tier = 'First' OR o.reason IS NOT NULL OR w.reason IS NOT NULL ORDER BY 1;
SELECT tiering.override('leads', 1, 'First', 'that of 1'), tiering.override('leads', 3, 'First', 'that of 3');
SELECT tiering.override('leads', 3001, 'Rest', 'that of 3001'), tiering.elevate('leads', 3001, 'First', until => '2027-02-01', reason => 'a fair for 3001');
SELECT tiering.override('leads', 4, 'First', 'that of 4');
UPDATE crm.leads SET active = false WHERE id IN (4, 3001, 3002);
SET tiering.clock = '2027-01-06 00:00:00+00';
UPDATE crm.leads SET id = CASE id WHEN 1 THEN 3001 WHEN 2 THEN 3002 WHEN 3001 THEN 9001 WHEN 3002 THEN 9002
	WHEN 4 THEN 9004 WHEN 4000 THEN 4 ELSE id + 20000 END, active = active OR id = 3002;
TABLE crm.lifted;
SELECT account_id, former_id FROM leads.queue WHERE former_id IS NOT NULL ORDER BY 1;
-- before maintenance comes: who gets the key of one that cannot leave it yet waits as well
UPDATE crm.leads SET id = 9501 WHERE id = 3001;
UPDATE crm.leads SET id = CASE id WHEN 9004 THEN 3001 ELSE 9004 END WHERE id IN (9002, 9004);
SELECT account_id, former_id FROM leads.queue WHERE former_id IS NOT NULL ORDER BY change_id, 1;
CALL tiering.maintain('leads');
TABLE crm.lifted;
SELECT id, points, active, tier, placement FROM crm.leads LEFT JOIN leads.account_tier ON account_id = id WHERE id < 20000 ORDER BY id;
SELECT * FROM tiering.verify('leads');

-- of accounts that are out of scope there is nothing to be taken along: nothing waits for maintenance
CREATE TABLE crm.lost (id int PRIMARY KEY DEFERRABLE, points int, active boolean);
SELECT tiering.create_model('lost', 'crm.lost', filter => 'active', template => 'empty');
SELECT tiering.set_component('lost', 'fit', weight => 1);
SELECT tiering.set_criterion('lost', 'fit', 'points', 'points');
SELECT tiering.set_tier('lost', 'Rest', 1);
INSERT INTO crm.lost SELECT n, 5, n > 9000 FROM generate_series(1, 9001) n;
CALL tiering.activate('lost');
UPDATE crm.lost SET id = id + 1;
SELECT count(*), count(former_id) AS changes FROM lost.queue;
SELECT account_id FROM lost.account_tier;
-- but the key of one that comes into scope is not free as long as another leaves it later
UPDATE crm.lost SET id = id + 1, active = id IN (2000, 2001, 9002);
CALL tiering.maintain('lost');
SELECT count(*) FROM lost.queue;
SELECT account_id FROM lost.account_tier ORDER BY 1;
SELECT * FROM tiering.verify('lost');

-- rings, chains, and accounts that come into scope or leave it, with and without overrides: batches make no difference
CREATE FUNCTION crm.make(name text, padding int) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE format('CREATE TABLE crm.%I (id int PRIMARY KEY DEFERRABLE, points int, active boolean)', name);
	PERFORM tiering.create_model(name, 'crm.' || name, filter => 'active', template => 'empty');
	PERFORM tiering.set_component(name, 'fit', weight => 1);
	PERFORM tiering.set_criterion(name, 'fit', 'points', 'points');
	PERFORM tiering.set_tier(name, 'First', 1, min_score => 60), tiering.set_tier(name, 'Second', 2, min_score => 30), tiering.set_tier(name, 'Rest', 3);
	EXECUTE format('INSERT INTO crm.%I SELECT CASE m WHEN 0 THEN n ELSE 1000 * n + m END, n * 37 %% 100, n %% 4 > 0 '
				   'FROM generate_series(1, 60) n, generate_series(0, %s) m', name, padding);
END $$;
CREATE FUNCTION crm.rekey(name text, step int) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
	-- 61 is prime: each account gets the key of another, but for those that go far away, or come back from there
	EXECUTE format('UPDATE crm.%I SET id = CASE WHEN id > 1000 THEN id + 100000 WHEN id > 500 THEN id - 500 '
				   'WHEN id %% 6 = 1 THEN id * %s %% 61 + 500 ELSE id * %s %% 61 END, '
				   'active = id > 1000 OR (id + %s) %% 5 > 0, points = (points * 7 + %s) %% 100 '
				   'WHERE id > 1000 OR id < 500 OR NOT EXISTS (SELECT FROM crm.%I o WHERE o.id < 500 AND o.id %% 6 <> 1 AND o.id * %s %% 61 = %I.id - 500)',
				   name, step, step, step, step, name, step, name);
END $$;
SELECT crm.make('once', 0), crm.make('often', 69);
CALL tiering.activate('once');
CALL tiering.activate('often');
SELECT count(*) FROM (SELECT tiering.override(m, n, 'First', 'that of ' || n) FROM unnest('{once,often}'::text[]) m, generate_series(1, 60, 3) n WHERE n % 4 > 0) o;
SELECT count(*) FROM (SELECT tiering.elevate(m, n, 'Second', until => '2028-01-01', reason => 'a fair for ' || n) FROM unnest('{once,often}'::text[]) m, generate_series(2, 60, 5) n WHERE n % 4 > 0) o;
CREATE VIEW crm.differences AS
(SELECT * FROM crm.once EXCEPT SELECT * FROM crm.often) UNION ALL (SELECT * FROM crm.often WHERE id < 1000 EXCEPT SELECT * FROM crm.once);
CREATE VIEW crm.otherwise AS
SELECT account_id, o.tier, m.tier AS often_tier, o.placement, m.placement AS often_placement, v.reason, w.reason AS often_reason, e.reason AS fair, f.reason AS often_fair
FROM (once.account_tier o FULL JOIN once.override v USING (account_id) FULL JOIN once.tier_window e USING (account_id))
FULL JOIN (often.account_tier m FULL JOIN often.override w USING (account_id) FULL JOIN often.tier_window f USING (account_id)) USING (account_id)
WHERE account_id < 1000 AND (o.tier, o.placement, v.reason, e.reason) IS DISTINCT FROM (m.tier, m.placement, w.reason, f.reason) ORDER BY 1;
DO $$
BEGIN
	FOR step IN 2..7 LOOP
		PERFORM set_config('tiering.clock', format('2027-02-%s 00:00:00+00', lpad(step::text, 2, '0')), false);
		PERFORM crm.rekey('once', step), crm.rekey('often', step);
		COMMIT;
		CALL tiering.maintain('once');
		CALL tiering.maintain('often');
		RAISE WARNING 'step %: % accounts differ, % are placed otherwise, % of verify, % changes wait, % overrides', step,
			(SELECT count(*) FROM crm.differences), (SELECT count(*) FROM crm.otherwise),
			(SELECT count(*) FROM tiering.verify('often')) + (SELECT count(*) FROM tiering.verify('once')),
			(SELECT count(*) FROM often.queue), (SELECT count(*) FROM often.override);
	END LOOP;
END $$;
TABLE crm.otherwise;

DROP VIEW crm.first, crm.lifted, crm.differences, crm.otherwise;
SELECT tiering.drop_model('once', force => true), tiering.drop_model('often', force => true);
SELECT tiering.drop_model('lost', force => true);
SELECT tiering.drop_model('leads', force => true);
SELECT tiering.drop_model('abm', force => true);
DROP SCHEMA crm CASCADE;
