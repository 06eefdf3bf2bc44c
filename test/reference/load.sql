/*
 * The accounts, from the table's own name as psql variable "relation" and the
 * keys "low" to "high".  Plain arithmetic of the key: the same on every
 * machine and every version.
 */
INSERT INTO :relation (id, code, status, segment, region, owner_id, employees, revenue, visits, divisor, is_reference, tags)
SELECT i, 'c' || i,
	(ARRAY['prospect', 'customer', 'prospect', 'churned', 'prospect', NULL, 'customer', 'prospect'])[1 + (h % 8)::int],
	(ARRAY['a', 'b', 'c', 'd', 'x', 'a'])[1 + h / 8 % 6],
	(ARRAY['north', 'south', 'west', 'east', NULL, 'north', 'south'])[1 + h / 48 % 7],
	CASE WHEN h % 31 > 0 THEN 1 + h / 5 % 100 END,
	CASE WHEN h % 23 > 0 THEN h / 7 % 6000 END,
	CASE WHEN h % 29 > 0 THEN (h % 1000) * 10.0 ^ (2 + h / 11 % 5) END,
	CASE WHEN h % 17 > 0 THEN h / 13 % 91 END,
	CASE WHEN h % 19 > 0 THEN 1 + h / 17 % 7 END,
	(ARRAY[true, false, false, NULL])[1 + h / 19 % 4],
	(ARRAY['{}', '{sap}', '{sap,siemens}', '{abb,sap,siemens}', NULL, '{abb,NULL}'])[1 + h / 23 % 6]::text[]
FROM generate_series(:low, :high) i,
	LATERAL (SELECT (hashint4(i)::bigint + 2147483648)::bigint / 3 AS h) x;
ANALYZE :relation;
