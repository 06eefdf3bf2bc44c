/*
 * demo/crm_model.sql
 *	  The model of the sample CRM: three components, 15 Strategic, 85 Priority,
 *	  the rest Programme; and the story that demo/tour.sql tells with it.
 *
 * The scores that qualify are chosen so that both capped tiers fill up and a
 * few accounts have to wait for a seat.
 */
SELECT tiering.create_model('abm', 'crm.accounts', template => 'empty',
	filter => $$ status = 'active' $$, territory => 'region', owner => 'owner');

SELECT tiering.set_component('abm', 'fit', weight => 0.5);
SELECT tiering.set_component('abm', 'technology', weight => 0.3);
SELECT tiering.set_component('abm', 'strategic', weight => 0.2);

SELECT tiering.set_criterion('abm', 'fit', 'industry',
	$$ tiering.lookup(industry, '{"Pharma": 100, "Medical devices": 95, "Confectionery": 80,
								  "Beverages": 70, "Dairy": 65, "*": 50}') $$,
	weight => 3, description => 'how well our machines fit the trade');
SELECT tiering.set_criterion('abm', 'fit', 'headcount',
	$$ tiering.ramp(employees, 50, 3000) $$,
	weight => 2, description => 'employees, from 50 to 3,000');
SELECT tiering.set_criterion('abm', 'fit', 'revenue',
	$$ tiering.band(revenue_eur, '{1e7,5e7,1e8,5e8}', '{25,50,75,100}') $$,
	weight => 2, description => 'turnover in EUR, in steps');
SELECT tiering.set_criterion('abm', 'technology', 'installed_lines',
	$$ tiering.ramp(installed_lines, 1, 20) $$,
	weight => 3, description => 'packaging lines in use, of any make');
SELECT tiering.set_criterion('abm', 'technology', 'machine_age',
	$$ tiering.ramp(oldest_line, 2020, 1995) $$,
	weight => 2, description => 'the older the oldest line, the sooner it is replaced');
SELECT tiering.set_criterion('abm', 'technology', 'software_stack',
	$$ tiering.overlap(software, '{SAP S/4HANA,Siemens Opcenter,Körber PAS-X}') $$,
	weight => 1, description => 'software that our machines talk to');
SELECT tiering.set_criterion('abm', 'strategic', 'site_count',
	$$ tiering.ramp(sites, 1, 8) $$,
	weight => 2, description => 'sites that a first line can spread to');
SELECT tiering.set_criterion('abm', 'strategic', 'certified',
	$$ tiering.ramp(cardinality(certifications), 0, 3) $$,
	weight => 1, description => 'certificates that ask for traceable packaging');
SELECT tiering.set_criterion('abm', 'strategic', 'lighthouse',
	$$ is_reference $$,
	weight => 1, missing => 'zero', description => 'shows its lines to other customers');

SELECT tiering.set_tier('abm', 'Strategic', 1, min_score => 84, exit_score => 80,
	capacity => 15, motion => 'one-to-one');
SELECT tiering.set_tier('abm', 'Priority', 2, min_score => 65, exit_score => 62,
	capacity => 7, capacity_per => 'owner', motion => 'one-to-few');
SELECT tiering.set_tier('abm', 'Programme', 3, motion => 'one-to-many');

SET tiering.clock = '2026-01-05 08:00';
CALL tiering.activate('abm');

-- twelve reps carry 7 each, but two are new and two are seniors: 85 in all
SELECT tiering.set_seats('abm', 'Priority', 'Luis Romero', 5);
SELECT tiering.set_seats('abm', 'Priority', 'Ewa Nowak', 5);
SELECT tiering.set_seats('abm', 'Priority', 'Claire Dubois', 9);
SELECT tiering.set_seats('abm', 'Priority', 'Mira Scholz', 10);
CALL tiering.rebalance('abm');

/*
 * The story: Delorme Diagnostics (850) takes over Ravasio Pharma (182), which
 * held one of the 15 seats.  One statement of the CRM says so, and the seat
 * changes hands in it.
 */
\set headline 'Delorme Diagnostics takes over Ravasio Pharma, which held one of the 15 Strategic seats.'
\set ledger 850
\set subject 850
\set update 'UPDATE crm.accounts a\n   SET status = m.status, sites = m.sites, installed_lines = m.installed_lines\n  FROM (VALUES (182, ''merged'', 0, 0), (850, ''active'', 14, 52))\n       AS m (id, status, sites, installed_lines)\n WHERE a.id = m.id'

-- what three months do to half of the accounts: some grow, some buy new lines elsewhere
\set quarter 'UPDATE crm.accounts\n   SET employees = employees * (0.5 + crm.dice(id, ''hires'')),\n       installed_lines = installed_lines * (0.3 + crm.dice(id, ''builds'')),\n       oldest_line = CASE WHEN crm.dice(id, ''renews'') < 0.4 THEN 2019 ELSE oldest_line END\n WHERE crm.dice(id, ''reports'') < 0.5'
