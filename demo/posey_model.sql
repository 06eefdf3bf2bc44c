/*
 * demo/posey_model.sql
 *	  The model of Parch & Posey: 20 Strategic in all, 2 Priority for each sales
 *	  rep, the rest Programme; and the story that demo/tour.sql tells with it.
 *
 * All four criteria are skipped where the firmographics are missing, so an
 * account without any has no score and takes what asks for none.
 */
SELECT tiering.create_model('abm', 'crm.accounts', template => 'empty',
	territory => 'region', owner => 'owner');

SELECT tiering.set_component('abm', 'fit', weight => 1);

SELECT tiering.set_criterion('abm', 'fit', 'revenue',
	$$ tiering.band(revenue_m, '{5000,10000,20000,50000,100000}', '{20,40,60,80,100}') $$,
	weight => 3, description => 'turnover in millions of USD, in steps');
SELECT tiering.set_criterion('abm', 'fit', 'headcount',
	$$ tiering.ramp(employees, 5000, 150000) $$,
	weight => 2, description => 'employees, from 5,000 to 150,000');
SELECT tiering.set_criterion('abm', 'fit', 'sector',
	$$ tiering.lookup(sector, '{"Retailing": 100, "Financials": 90, "Health Care": 90,
								"Business Services": 80, "Technology": 70, "Energy": 20, "*": 50}') $$,
	weight => 2, description => 'how much paper the sector uses');
SELECT tiering.set_criterion('abm', 'fit', 'profit',
	$$ tiering.ramp(profit_m / revenue_m * 100, 0, 20) $$,
	weight => 1, description => 'profit in percent of turnover, from 0 to 20');

SELECT tiering.set_tier('abm', 'Strategic', 1, min_score => 75, exit_score => 70,
	capacity => 20, motion => 'one-to-one');
SELECT tiering.set_tier('abm', 'Priority', 2, min_score => 45, exit_score => 40,
	capacity => 2, capacity_per => 'owner', motion => 'one-to-few');
SELECT tiering.set_tier('abm', 'Programme', 3, motion => 'one-to-many');

SET tiering.clock = '2026-01-05 08:00';
CALL tiering.activate('abm');

/*
 * The story: DuPont is on the list under another name and had no score.  When
 * somebody fills in the figures, its rep has a seat free.
 */
\set headline 'Somebody looks up DuPont, which had no firmographics; its rep has a seat free.'
\set ledger 1241
\set subject 2001
\set update 'UPDATE crm.accounts\n   SET revenue_m = 62683, profit_m = 1460, employees = 98000, sector = ''Chemicals''\n WHERE id = 2001'

-- what three months do to every third account
\set quarter 'UPDATE crm.accounts\n   SET revenue_m = revenue_m * (0.5 + (id * 37 % 101) / 100.0),\n       employees = employees * (0.5 + (id * 53 % 101) / 100.0)\n WHERE id % 3 = 0'
