/*
 * test/interrupt/many.sql
 *	  Accounts (:accounts), of which a row can be made slow to evaluate.
 *
 * The criterion takes some ms for a slow row, in a function of C that looks for no
 * interrupts, and fails after that where slow is 200,001.
 * So a statement over a few thousand of them takes seconds, and only a loop of ours
 * that looks for interrupts lets anybody end it before.
 */
CREATE TABLE crm.companies (id int PRIMARY KEY, visits int, slow int NOT NULL DEFAULT 0, owner text);
CREATE TABLE crm.calls (id bigint GENERATED ALWAYS AS IDENTITY, company_id int, kind text, at timestamptz, slow int NOT NULL DEFAULT 0);
CREATE INDEX ON crm.calls (company_id);
INSERT INTO crm.companies SELECT i, i % 100, 0, 'o' || i % 100 FROM generate_series(1, :accounts) i;
SELECT tiering.create_model('many', 'crm.companies', owner => 'owner', template => 'empty');
SELECT tiering.set_component('many', 'fit');
SELECT tiering.set_component('many', 'engagement');
SELECT tiering.set_criterion('many', 'fit', 'visits', 'visits');
SELECT tiering.set_criterion('many', 'fit', 'slow', '1 / (length(lpad('''', slow, ''x'')) - 200001)');
SELECT tiering.set_signal_source('many', 'crm.calls', account => 'company_id', kind => 'kind', occurred_at => 'at',
	strength => '1 / (length(lpad('''', slow, ''x'')) - 200001)');
SELECT tiering.set_signal('many', 'engagement', 'call', points => 1, half_life => '10 days');
SELECT tiering.set_tier('many', 'Top', 1, min_score => 60, capacity => 20, capacity_per => 'owner');
SELECT tiering.set_tier('many', 'Rest', 2);
CALL tiering.activate('many');
ANALYZE crm.companies;
