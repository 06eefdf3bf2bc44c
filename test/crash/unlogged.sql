-- Two models of tables that a crash empties: of accounts with a source, and of signals.
CREATE UNLOGGED TABLE crm.stage (id int PRIMARY KEY, points int);
CREATE UNLOGGED TABLE crm.calls (account_id int, seconds int);
CREATE TABLE crm.web (id int PRIMARY KEY);
CREATE UNLOGGED TABLE crm.clicks (account_id int, at timestamptz);
CREATE INDEX ON crm.calls (account_id);
CREATE INDEX ON crm.clicks (account_id);
SELECT tiering.create_model('stage', 'crm.stage'), tiering.create_model('web', 'crm.web');
SELECT tiering.set_component('stage', 'fit'), tiering.set_component('web', 'fit');
SELECT tiering.set_criterion('stage', 'fit', 'points', 'points');
SELECT tiering.set_source('stage', 'crm.calls', account => 'account_id');
SELECT tiering.set_criterion('stage', 'fit', 'calls', '(SELECT sum(seconds) FROM crm.calls c WHERE c.account_id = stage.id)');
SELECT tiering.set_signal_source('web', 'crm.clicks', account => 'account_id', kind => $$ 'click' $$, occurred_at => 'at');
SELECT tiering.set_signal('web', 'fit', 'click', points => 5, half_life => NULL);
INSERT INTO crm.web SELECT generate_series(1, 100);
\ir unlogged_rows.sql
CALL tiering.activate('stage');
CALL tiering.activate('web');
