/*
 * Four models, declared once as rows.  The extension is fed from these rows;
 * the reference reads the same weights, scores and capacities, but has its own
 * views for the points, with its own arithmetic, so that no curve function of
 * the extension is in them.
 */
\set ON_ERROR_STOP on
CREATE SCHEMA reference;

CREATE TABLE reference.model (
	model text PRIMARY KEY, relation text, key_column text, filter text, territory text, owner text);
CREATE TABLE reference.component (
	model text, n int, component text, weight float8, PRIMARY KEY (model, n));
CREATE TABLE reference.criterion (
	model text, n int, component text, criterion text, weight float8, missing text, expression text,
	PRIMARY KEY (model, n));
CREATE TABLE reference.tier (
	model text, rank int, tier text, min_score numeric, exit_score numeric, gate text,
	capacity int, capacity_per text, share numeric, PRIMARY KEY (model, rank));

/* what set_seats() was told, and what a share was a share of */
CREATE TABLE reference.exception (
	model text, rank int, scope text, seats int, PRIMARY KEY (model, rank, scope));
CREATE TABLE reference.census (
	model text, rank int, scope text, accounts bigint, PRIMARY KEY (model, rank, scope));

INSERT INTO reference.model VALUES
	('prospects', 'crm.accounts', NULL, $$ status = 'prospect' $$, 'region', 'owner_id'),
	('growth', 'crm.accounts', NULL, $$ status <> 'churned' AND revenue > 100000 $$, 'region', 'owner_id'),
	('leads', 'crm.leads', 'id', NULL, 'region', 'owner_id'),
	('Open "Leads"', 'crm.leads', 'id', $$ segment <> 'c' $$, 'segment', 'owner_id % 10'),
	('arrival', 'crm.few', NULL, 'open', 'region', 'owner_id');

INSERT INTO reference.component VALUES
	('prospects', 1, 'fit', 0.5), ('prospects', 2, 'engagement', 0.3), ('prospects', 3, 'strategic', 0.2),
	('growth', 1, 'size', 1), ('growth', 2, 'love', 2),
	('leads', 1, 'fit', 3), ('leads', 2, 'engagement', 2), ('leads', 3, 'nothing', 0),
	('Open "Leads"', 1, 'interest', 7),
	('arrival', 1, 'fit', 1);

INSERT INTO reference.criterion VALUES
	('prospects', 1, 'fit', 'headcount', 2, 'skip', 'tiering.ramp(employees, 50, 5000)'),
	('prospects', 2, 'fit', 'revenue', 1, 'skip', $$ tiering.band(revenue, '{1e6,1e7,1e8,1e9}', '{25,50,75,100}') $$),
	('prospects', 3, 'fit', 'stack', 3, 'zero', $$ tags && '{sap,siemens}' $$),
	('prospects', 4, 'engagement', 'visiting', 1, 'skip', 'visits'),
	('prospects', 5, 'engagement', 'efficiency', 1, '40', '100 / divisor'),
	('prospects', 6, 'strategic', 'lighthouse', 1, 'zero', 'is_reference'),
	('prospects', 7, 'strategic', 'far_away', 1, 'skip', $$ CASE WHEN region = 'south' THEN -40 END $$),
	('growth', 1, 'size', 'turnover', 1, 'skip', 'tiering.ramp(revenue, 0, 100000000)'),
	('growth', 2, 'love', 'stack', 1.5, 'skip', $$ tiering.overlap(tags, '{sap,siemens,abb}') $$),
	('growth', 3, 'love', 'visiting', 1, 'zero', 'tiering.sigmoid(visits, 40, 0.1)'),
	('leads', 1, 'fit', 'headcount', 1, 'zero', 'tiering.ramp(employees, 4000, 100)'),
	('leads', 2, 'fit', 'revenue', 1, 'skip', 'least(revenue / 1000000, 100)'),
	('leads', 3, 'engagement', 'visiting', 1, 'skip', 'visits'),
	('leads', 4, 'engagement', 'efficiency', 0.25, 'skip', '20.0::float8 / divisor'),
	('leads', 5, 'nothing', 'lighthouse', 1, 'skip', 'is_reference'),
	('Open "Leads"', 1, 'interest', 'grade', 1, 'skip',
		$$ tiering.lookup(region, '{"north": 80, "south": 60, "west": 20, "*": 10}') $$),
	('Open "Leads"', 2, 'interest', 'visiting', 1, 'skip', 'visits::numeric'),
	('Open "Leads"', 3, 'interest', 'first_tag', 1, 'skip', $$ CASE tags[1] WHEN 'sap' THEN 100 WHEN 'abb' THEN 50 END $$),
	('arrival', 1, 'fit', 'points', 1, 'skip', 'points');

INSERT INTO reference.tier VALUES
	('prospects', 1, 'Strategic', 70, 62, 'employees >= 500', 40, 'model', NULL),
	('prospects', 2, 'Priority', 50, 44, NULL, 3, 'owner', NULL),
	('prospects', 3, 'Programme', NULL, NULL, NULL, NULL, 'model', NULL),
	('growth', 1, 'Gold', 80, 75, NULL, NULL, 'model', 0.01),
	('growth', 2, 'Silver', 65, NULL, NULL, 60, 'territory', NULL),
	('growth', 3, 'Bronze', 40, 30, NULL, NULL, 'model', NULL),
	('leads', 1, 'A', 60, 52, 'is_reference', 2, 'owner', NULL),
	('leads', 2, 'B', 50, 45, NULL, NULL, 'territory', 0.05),
	('leads', 3, 'C', 40, 40, $$ status <> 'churned' $$, NULL, 'model', NULL),
	('leads', 4, 'D', NULL, NULL, NULL, NULL, 'model', NULL),
	('Open "Leads"', 1, 'Top of "all"', 60, NULL, NULL, 25, 'territory', NULL),
	('Open "Leads"', 2, 'Next', 30, 25, NULL, 700, 'model', NULL),
	('arrival', 1, 'First', 80, 70, 'ready', 3, 'model', NULL),
	('arrival', 2, 'Second', 55, 45, NULL, 2, 'owner', NULL),
	('arrival', 3, 'Third', 30, NULL, 'points < 95', 4, 'territory', NULL),
	('arrival', 4, 'Fourth', 10, 5, NULL, NULL, 'model', NULL);

/*
 * The inputs of each model: what every criterion yields, whether one of them
 * fails, and which gates hold.  A view of one shape for each model.
 */
CREATE VIEW reference.input AS
SELECT 'prospects' AS model, id AS account_id, region AS territory, owner_id::text AS owner,
	(divisor = 0 AND divisor IS NOT NULL OR visits > 100 AND visits IS NOT NULL) AS failed,
	ARRAY[
		CASE WHEN employees IS NOT NULL THEN least(greatest((employees - 50) / 49.5, 0), 100) END,
		CASE WHEN revenue >= 1e9 THEN 100 WHEN revenue >= 1e8 THEN 75 WHEN revenue >= 1e7 THEN 50
			WHEN revenue >= 1e6 THEN 25 WHEN revenue IS NOT NULL THEN 0 END,
		CASE WHEN tags IS NULL THEN NULL WHEN 'sap' = ANY (tags) OR 'siemens' = ANY (tags) THEN 100 ELSE 0 END,
		visits,
		trunc(100.0 / nullif(divisor, 0)),
		CASE is_reference WHEN true THEN 100 WHEN false THEN 0 END,
		CASE region WHEN 'south' THEN -40 END] AS points,
	ARRAY[coalesce(employees >= 500, false), true, true] AS gates
FROM crm.accounts WHERE status = 'prospect'
UNION ALL
SELECT 'growth', id, region, owner_id::text,
	false,
	ARRAY[
		CASE WHEN revenue IS NOT NULL THEN least(revenue / 1000000, 100) END,
		(SELECT 100.0 * count(DISTINCT t) / 3 FROM unnest(tags) t WHERE t IN ('sap', 'siemens', 'abb') AND tags IS NOT NULL)
			+ CASE WHEN tags IS NULL THEN NULL ELSE 0 END,
		(100 / (1 + exp(-0.1::float8 * (visits - 40))))::numeric],
	ARRAY[true, true, true]
FROM crm.accounts WHERE status <> 'churned' AND revenue > 100000
UNION ALL
SELECT 'leads', id, region, owner_id::text,
	(divisor = 0 AND divisor IS NOT NULL OR visits > 100 AND visits IS NOT NULL),
	ARRAY[
		CASE WHEN employees IS NOT NULL THEN least(greatest((4000 - employees) / 39.0, 0), 100) END,
		CASE WHEN revenue IS NOT NULL THEN least(revenue / 1000000, 100) ELSE 100 END,
		visits,
		20.0 / nullif(divisor, 0),
		CASE is_reference WHEN true THEN 100 WHEN false THEN 0 END],
	ARRAY[coalesce(is_reference, false), true, coalesce(status <> 'churned', false), true]
FROM crm.leads
UNION ALL
SELECT 'Open "Leads"', id, segment, (owner_id % 10)::text,
	(visits > 100 AND visits IS NOT NULL),
	ARRAY[
		CASE region WHEN 'north' THEN 80 WHEN 'south' THEN 60 WHEN 'west' THEN 20
			ELSE CASE WHEN region IS NOT NULL THEN 10 END END,
		visits,
		CASE tags[1] WHEN 'sap' THEN 100 WHEN 'abb' THEN 50 END],
	ARRAY[true, true]
FROM crm.leads WHERE segment <> 'c'
UNION ALL
SELECT 'arrival', id, region, owner_id::text, false, ARRAY[points],
	ARRAY[coalesce(ready, false), true, coalesce(points < 95, false), true]
FROM crm.few WHERE open;
