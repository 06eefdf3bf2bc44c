/*
 * test/workload/crm.sql
 *	  A small CRM with two models that use all there is: sources, signals,
 *	  trigger events, and tiers for overrides and windows.  With variable models
 *	  set to off there are none: the CRM alone.  With variable partitioned set
 *	  accounts are in three partitions.
 */
\if :{?models}
\else
\set models on
\endif
CREATE SCHEMA crm;
CREATE TABLE crm.accounts (id int PRIMARY KEY, industry text, employees int, revenue numeric, visits int,
	is_reference boolean, region text, owner text, active boolean NOT NULL DEFAULT true, note text)
\if :{?partitioned}
	PARTITION BY RANGE (id);
CREATE TABLE crm.accounts_low PARTITION OF crm.accounts FOR VALUES FROM (MINVALUE) TO (101);
CREATE TABLE crm.accounts_mid (note text, gone int, active boolean NOT NULL DEFAULT true, owner text, region text,
	is_reference boolean, visits int, revenue numeric, employees int, industry text, id int PRIMARY KEY);
ALTER TABLE crm.accounts_mid DROP COLUMN gone;
ALTER TABLE crm.accounts ATTACH PARTITION crm.accounts_mid FOR VALUES FROM (101) TO (201);
CREATE TABLE crm.accounts_high PARTITION OF crm.accounts FOR VALUES FROM (201) TO (MAXVALUE);
\else
	WITH (fillfactor = 60);
\endif
CREATE TABLE crm.deals (id int PRIMARY KEY, account_id int, amount numeric, state text);
CREATE INDEX ON crm.deals (account_id);
CREATE TABLE crm.activities (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, account_id int, type text, created_at timestamptz, strength float8 DEFAULT 1);
CREATE INDEX ON crm.activities (account_id);
SELECT setseed(0.4);
INSERT INTO crm.accounts SELECT i, (ARRAY['Pharma','Medical','Food','Toys'])[1 + i % 4], (i * 37) % 5000, (i * 7919) % 1000000,
	i % 100, i % 7 = 0, 'r' || i % 5, 'o' || i % 10, i % 10 > 0, NULL FROM generate_series(1, 300) i;
INSERT INTO crm.deals SELECT i, 1 + i % 200, (i * 7919) % 100000, (ARRAY['won','lost','open'])[1 + i % 3] FROM generate_series(1, 600) i;
INSERT INTO crm.activities (account_id, type, created_at) SELECT 1 + i % 250, (ARRAY['web','mail','unsub','zzz'])[1 + i % 4], timestamptz '2026-11-01' + i * interval '17 minutes' FROM generate_series(1, 1500) i;
ANALYZE;
\if :models
DO $$
DECLARE m text;
BEGIN
	FOREACH m IN ARRAY ARRAY['abm', 'cs'] LOOP
		PERFORM tiering.create_model(m, 'crm.accounts', filter => CASE m WHEN 'abm' THEN 'active' ELSE 'active OR visits > 50' END,
			territory => 'region', owner => 'owner', template => 'empty');
		PERFORM tiering.set_component(m, 'fit', weight => 0.5);
		PERFORM tiering.set_component(m, 'engagement', weight => 0.3);
		PERFORM tiering.set_component(m, 'strategic', weight => 0.2);
		PERFORM tiering.set_source(m, 'crm.deals', account => 'account_id');
		PERFORM tiering.set_criterion(m, 'fit', 'industry', $q$ industry IN ('Pharma', 'Medical') $q$, weight => 2);
		PERFORM tiering.set_criterion(m, 'fit', 'revenue', $q$ tiering.band(revenue, '{1e4,1e5,5e5}', '{30,60,100}') $q$);
		PERFORM tiering.set_criterion(m, 'engagement', 'visits', $q$ tiering.ramp(visits, 0, 100) $q$);
		PERFORM tiering.set_criterion(m, 'strategic', 'won', $q$ tiering.ramp((SELECT sum(amount) FROM crm.deals d WHERE d.account_id = accounts.id AND d.state = 'won'), 0, 200000) $q$, missing => 'zero');
		CONTINUE WHEN m <> 'abm';
		PERFORM tiering.set_signal_source(m, 'crm.activities', account => 'account_id', kind => 'type', occurred_at => 'created_at', strength => 'strength');
		PERFORM tiering.set_signal(m, 'engagement', 'web', points => 10, half_life => '10 days', cap => 60);
		PERFORM tiering.set_signal(m, 'engagement', 'mail', points => 5, half_life => '2 hours', per_day => 3);
		PERFORM tiering.set_signal(m, 'strategic', 'unsub', points => -20, cap => 50);
		PERFORM tiering.set_trigger_event(m, 'funding', promote => 1, for_period => '2 seconds');
	END LOOP;
END $$;
SELECT tiering.set_tier('abm', 'Strategic', 1, min_score => 60, exit_score => 55, capacity => 15);
SELECT tiering.set_tier('abm', 'Priority', 2, min_score => 40, exit_score => 35, capacity => 2, capacity_per => 'owner');
SELECT tiering.set_tier('abm', 'Growth', 3, min_score => 20);
SELECT tiering.set_tier('abm', 'Programme', 4);
SELECT tiering.set_tier('cs', 'Gold', 1, min_score => 65, exit_score => 60, capacity => 15);
SELECT tiering.set_tier('cs', 'Silver', 2, min_score => 40, exit_score => 30, capacity => 2, capacity_per => 'owner');
SELECT tiering.set_tier('cs', 'Rest', 3);
CALL tiering.activate('abm');
CALL tiering.activate('cs');
\endif
