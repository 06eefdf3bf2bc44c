--
-- what a tier, a weight and a rule for missing values may be
--
\pset tuples_only on
\pset format unaligned
CREATE TABLE accounts (id int PRIMARY KEY, size int, flag boolean);
SELECT tiering.create_model('m', 'accounts', template => 'empty', territory => 'size');

-- ranks
SELECT tiering.set_tier('m', 'A', 0);
\echo :SQLSTATE
SELECT tiering.set_tier('m', 'A', -1);
SELECT tiering.set_tier('m', 'A', 32768);
SELECT tiering.set_tier('m', 'A', 1);
SELECT tiering.set_tier('m', 'B', 1);
\echo :SQLSTATE
-- scores
SELECT tiering.set_tier('m', 'A', 1, min_score => 100.01);
\echo :SQLSTATE
SELECT tiering.set_tier('m', 'A', 1, min_score => -0.01);
SELECT tiering.set_tier('m', 'A', 1, min_score => 'NaN');
SELECT tiering.set_tier('m', 'A', 1, min_score => '-Infinity');
SELECT tiering.set_tier('m', 'A', 1, min_score => 'Infinity');
SELECT tiering.set_tier('m', 'A', 1, min_score => 1e300);
SELECT tiering.set_tier('m', 'A', 1, min_score => 50.005);
\echo :SQLSTATE
SELECT tiering.set_tier('m', 'A', 1, min_score => 50, exit_score => 50.01);
\echo :SQLSTATE
SELECT tiering.set_tier('m', 'A', 1, min_score => 50, exit_score => -1);
SELECT tiering.set_tier('m', 'A', 1, exit_score => 50);
\echo :SQLSTATE
SELECT tiering.set_tier('m', 'A', 1, min_score => 100, exit_score => 0);
SELECT tiering.set_tier('m', 'A', 1, min_score => 55.50, exit_score => 55.5);
-- seats
SELECT tiering.set_tier('m', 'A', 1, capacity => -1);
\echo :SQLSTATE
SELECT tiering.set_tier('m', 'A', 1, capacity => 0);
SELECT tiering.set_tier('m', 'A', 1, capacity_per => 'galaxy');
\echo :SQLSTATE
SELECT tiering.set_tier('m', 'A', 1, capacity => 5, capacity_per => 'owner');
\echo :SQLSTATE
SELECT tiering.set_tier('m', 'A', 1, capacity => 5, capacity_per => 'territory');
SELECT tiering.set_tier('m', 'A', 1, share => 1.01);
\echo :SQLSTATE
SELECT tiering.set_tier('m', 'A', 1, share => -0.1);
SELECT tiering.set_tier('m', 'A', 1, share => 'NaN');
SELECT tiering.set_tier('m', 'A', 1, share => 0);
SELECT tiering.set_tier('m', 'A', 1, share => 1);
-- gates
SELECT tiering.set_tier('m', 'A', 1, gate => 'size');
\echo :SQLSTATE
SELECT tiering.set_tier('m', 'A', 1, gate => 'nothing > 5');
\echo :SQLSTATE
SELECT tiering.set_tier('m', 'A', 1, gate => 'size > 5 AND now() > now()');
SELECT tier, rank, min_score, exit_score, gate, capacity, capacity_per, share FROM tiering.tier ORDER BY rank;
-- at most 64 tiers
SELECT count(tiering.set_tier('m', 'T' || i, i)) FROM generate_series(2, 64) i;
SELECT tiering.set_tier('m', 'T65', 65);
\echo :SQLSTATE
SELECT tiering.set_tier('m', 'T64', 65);

-- weights
SELECT tiering.set_component('m', 'fit', -1);
\echo :SQLSTATE
SELECT tiering.set_component('m', 'fit', 'NaN');
SELECT tiering.set_component('m', 'fit', 'Infinity');
SELECT tiering.set_component('m', 'fit', 0);
SELECT tiering.set_component('m', 'fit', -0.0);
SELECT tiering.set_component('m', 'fit', 1e-300);
SELECT tiering.set_component('m', 'fit', 1e300);
SELECT tiering.set_criterion('m', 'fit', 'c', 'size', -1);
\echo :SQLSTATE
SELECT tiering.set_criterion('m', 'fit', 'c', 'size', 'NaN');
-- missing
SELECT tiering.set_criterion('m', 'fit', 'c', 'size', missing => 'none');
\echo :SQLSTATE
SELECT tiering.set_criterion('m', 'fit', 'c', 'size', missing => '');
SELECT tiering.set_criterion('m', 'fit', 'c', 'size', missing => '101');
SELECT tiering.set_criterion('m', 'fit', 'c', 'size', missing => '-100.5');
SELECT tiering.set_criterion('m', 'fit', 'c', 'size', missing => 'NaN');
SELECT tiering.set_criterion('m', 'fit', 'c', 'size', missing => 'inf');
SELECT tiering.set_criterion('m', 'fit', 'c', 'size', missing => '5 points');
SELECT tiering.set_criterion('m', 'fit', 'c', 'size', missing => '0x10');
SELECT tiering.set_criterion('m', 'fit', 'c1', 'size', missing => '012.50');
SELECT tiering.set_criterion('m', 'fit', 'c2', 'size', missing => '-100');
SELECT tiering.set_criterion('m', 'fit', 'c3', 'size', missing => '1e1');
SELECT tiering.set_criterion('m', 'fit', 'c4', 'size', missing => 'skip');
SELECT criterion, missing FROM tiering.criterion ORDER BY position;

SELECT tiering.drop_model('m');
DROP TABLE accounts;
