/* An override decides the tier until its end, and shows who, why and until when. */
\getenv here PG_ABS_SRCDIR
\i :here/sql/include/override_model.sql
SELECT tiering.set_tier('abm', 'First', 1, min_score => 70, exit_score => 65, capacity => 3);
SELECT tiering.set_tier('abm', 'Second', 2, min_score => 50, capacity => 3);
SELECT tiering.set_tier('abm', 'Third', 3);
CALL tiering.activate('abm');
\i :here/sql/include/override_views.sql

INSERT INTO crm.accounts VALUES (1, 80), (2, 55), (3, 20), (4, 10);

-- from the moment on, with the model's own verdict beside it
SET tiering.clock = '2027-01-02 00:00:00+00';
SELECT tiering.override('abm', 3, 'First', 'lighthouse in Bavaria', '2027-01-10');
TABLE crm.tiers;
TABLE abm.overrides;
SELECT line, section, item, points, contribution, detail FROM tiering.explain('abm', 3);
SELECT sum(contribution) = max(points) FILTER (WHERE item = 'total') AS adds_up FROM tiering.explain('abm', 3);
TABLE crm.problems;
SELECT * FROM tiering.verify('abm');

-- score and base tier go on beside it, without a period
SET tiering.clock = '2027-01-03 00:00:00+00';
UPDATE crm.accounts SET points = 60 WHERE id = 3;
TABLE crm.tiers;
SELECT * FROM crm.periods WHERE account_id = 3;

-- until is exclusive
SET tiering.clock = '2027-01-09 23:59:59.999999+00';
SELECT * FROM crm.tiers WHERE account_id = 3;
SET tiering.clock = '2027-01-10 00:00:00+00';
SELECT * FROM crm.tiers WHERE account_id = 3;
SELECT * FROM crm.periods WHERE account_id = 3;
SELECT * FROM abm.overrides;
TABLE crm.seats;
TABLE crm.problems;
SELECT item, detail FROM tiering.explain('abm', 3) WHERE section = 'placement';

-- without an end, replaced, cleared
SET tiering.clock = '2027-01-11 00:00:00+00';
SELECT tiering.override('abm', 4, 'Second', 'a friend of the founder');
SET tiering.clock = '2027-01-12 00:00:00+00';
SELECT tiering.override('abm', 4, 'First', 'the founder insists', '2028-01-01');
TABLE crm.seats;
SET tiering.clock = '2027-01-13 00:00:00+00';
SELECT tiering.clear_override('abm', 4);
SELECT * FROM crm.periods WHERE account_id = 4;
TABLE crm.seats;

-- an override can also hold an account down
SET tiering.clock = '2027-01-14 00:00:00+00';
SELECT tiering.override('abm', 1, 'Third', 'in dispute');
SELECT * FROM crm.tiers WHERE account_id = 1;
TABLE crm.seats;
SET tiering.clock = '2027-01-15 00:00:00+00';
SELECT tiering.clear_override('abm', 1);
SELECT * FROM crm.periods WHERE account_id = 1;

-- within a transaction nothing happened if it ends where it began
BEGIN;
SELECT tiering.override('abm', 2, 'First', 'for a moment');
SELECT tiering.clear_override('abm', 2);
COMMIT;
SELECT * FROM crm.periods WHERE account_id = 2;
BEGIN;
SELECT tiering.override('abm', 2, 'Third', 'to be rolled back');
ROLLBACK;
TABLE abm.overrides;

-- every form of a key
PREPARE pin AS SELECT tiering.override('abm', $1, 'First', 'a parameter');
EXECUTE pin(2);
SELECT tiering.override('abm', '2', 'First', 'a literal');
SELECT tiering.override('abm', 2::bigint, 'First', 'another type');
SELECT reason FROM abm.overrides;
SELECT tiering.clear_override('abm', '2');

-- refused
SELECT tiering.override('abm', 2, 'First');
SELECT tiering.override('abm', 2, 'First', reason => E' \t');
SELECT tiering.override('abm', 2, 'Zeroth', 'no such tier');
SELECT tiering.override('abm', 2, NULL, 'no tier');
SELECT tiering.override('abm', NULL::int, 'First', 'nobody');
SELECT tiering.override('abm', 99, 'First', 'no such account');
SELECT tiering.override('abm', 'x', 'First', 'no key');
SELECT tiering.override('abm', 2, 'First', 'too late', '2027-01-15 00:00:00+00');
SELECT tiering.override('none', 2, 'First', 'no such model');
SELECT tiering.clear_override('abm', 2);
SELECT tiering.suspend('abm');
SELECT tiering.override('abm', 2, 'First', 'suspended');
SELECT tiering.resume('abm');
BEGIN READ ONLY;
SAVEPOINT s;
SELECT tiering.override('abm', 2, 'First', 'cannot write');
ROLLBACK TO s;
SELECT tiering.clear_override('abm', 2);
ROLLBACK TO s;
SELECT tiering.elevate('abm', 2, 'First', '2100-01-01', 'cannot write');
ROLLBACK;
CREATE ROLE regress_tiering_stranger;
SET ROLE regress_tiering_stranger;
SELECT tiering.override('abm', 2, 'First', 'not mine');
SELECT tiering.clear_override('abm', 2);
RESET ROLE;
DROP ROLE regress_tiering_stranger;

TABLE crm.problems;
SELECT * FROM tiering.verify('abm');

DROP VIEW crm.tiers, crm.periods, crm.seats, crm.problems;
SELECT tiering.drop_model('abm', force => true);
DROP SCHEMA crm CASCADE;
