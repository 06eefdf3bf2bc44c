\set ECHO none
\o /dev/null
-- the model of the tests of overrides and windows, without its tiers
SET TimeZone = 'UTC';
SET DateStyle = 'ISO';
SET tiering.clock = '2027-01-01 00:00:00+00';
SET client_min_messages = warning;
CREATE SCHEMA crm;
CREATE TABLE crm.accounts (id int PRIMARY KEY, points numeric, region text, owner_id int, active boolean DEFAULT true);
SELECT tiering.create_model('abm', 'crm.accounts', filter => 'active', territory => 'region', owner => 'owner_id', template => 'empty');
SELECT tiering.set_component('abm', 'fit', weight => 1);
SELECT tiering.set_criterion('abm', 'fit', 'points', '100 / (100 / points)');
\o
\set ECHO all
