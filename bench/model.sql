/*
 * bench/model.sql
 *	  The model of the benchmark: 8 criteria, 3 components, 3 tiers, two of them
 *	  capped: one account in 200 by territory, one in 10 by owner.
 *
 * Variable accounts is the number of accounts, model the name of the model.
 */
SELECT tiering.create_model(:'model', 'live.accounts', template => 'empty',
	territory => 'territory', owner => 'owner');

SELECT tiering.set_component(:'model', 'fit', weight => 0.5);
SELECT tiering.set_component(:'model', 'technology', weight => 0.3);
SELECT tiering.set_component(:'model', 'strategic', weight => 0.2);

SELECT tiering.set_criterion(:'model', 'fit', 'industry', $$ industry IN ('Pharma', 'Machinery') $$, weight => 3);
SELECT tiering.set_criterion(:'model', 'fit', 'headcount', $$ tiering.ramp(employees, 50, 5000) $$, weight => 2);
SELECT tiering.set_criterion(:'model', 'fit', 'revenue',
	$$ tiering.band(revenue, '{1e6,1e7,1e8,1e9}', '{25,50,75,100}') $$);
SELECT tiering.set_criterion(:'model', 'technology', 'installed', $$ tiering.ramp(lines, 0, 25) $$, weight => 3);
SELECT tiering.set_criterion(:'model', 'technology', 'age', $$ tiering.ramp(oldest_line, 2020, 1985) $$, weight => 2);
SELECT tiering.set_criterion(:'model', 'strategic', 'site_count', $$ tiering.ramp(sites, 1, 10) $$, weight => 2);
SELECT tiering.set_criterion(:'model', 'strategic', 'momentum', $$ tiering.ramp(growth, -20, 60) $$);
SELECT tiering.set_criterion(:'model', 'strategic', 'lighthouse', $$ is_reference $$);

SELECT tiering.set_tier(:'model', 'Strategic', 1, min_score => 75, exit_score => 70,
	capacity => :accounts / 200 / 12, capacity_per => 'territory');
SELECT tiering.set_tier(:'model', 'Priority', 2, min_score => 55, exit_score => 50,
	capacity => :accounts / 10 / 200, capacity_per => 'owner');
SELECT tiering.set_tier(:'model', 'Programme', 3);
