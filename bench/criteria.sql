/*
 * bench/criteria.sql
 *	  Other criteria for the model bench: as many as the variable criteria says,
 *	  in its three components, of the kinds that it has, each with limits of its own.
 */
SELECT tiering.drop_criterion('bench', criterion) FROM tiering.criterion WHERE model = 'bench';

SELECT tiering.set_criterion('bench', (ARRAY['fit', 'technology', 'strategic'])[1 + n % 3], 'c' || n,
	format((ARRAY[
		'tiering.ramp(employees, %1$s, 5000 + %1$s)',
		'tiering.band(revenue, ''{1e6,1e7,1e8,1e9}'', ''{%1$s,50,75,100}'')',
		'tiering.ramp(lines, 0, 25 + %1$s)',
		'tiering.ramp(oldest_line, 2020, 1985 - %1$s)',
		'tiering.ramp(growth, -20 - %1$s, 60)',
		'industry IN (''Pharma'', ''Machinery'', ''i%1$s'')',
		'is_reference'])[1 + n % 7], n % 50))
FROM generate_series(1, :criteria) AS n ORDER BY n;
