/*
 * demo/posey.sql
 *	  Parch & Posey, a paper company: 351 accounts, 50 sales reps, 4 regions, with
 *	  the firmographics of the Fortune 1000 list beside the accounts.
 *
 * Becomes one table, crm.accounts.  The two lists name companies differently;
 * 29 accounts find no partner and stay without firmographics.  Variable data
 * names the folder with the files, which psql has to find as "data/...":
 * \copy takes no variables.
 */
CREATE SCHEMA crm;

CREATE TEMP TABLE region (id int, name text);
CREATE TEMP TABLE rep (id int, name text, region_id int);
CREATE TEMP TABLE account (id int, name text, website text, lat numeric, long numeric,
	contact text, rep_id int);
CREATE TEMP TABLE fortune (rank int, company text, revenue_m numeric, profit_m numeric,
	assets_m numeric, employees int, sector text, industry text, years_on_list int, state text);

\cd :data
\copy region FROM 'region.csv' WITH (FORMAT csv)
\copy rep FROM 'sales_reps.csv' WITH (FORMAT csv)
\copy account FROM 'accounts.csv' WITH (FORMAT csv)
\copy fortune FROM 'fortune1000_2018.csv' WITH (FORMAT csv, HEADER)

-- what is left of a company's name without its legal form, blanks and signs
CREATE FUNCTION crm.bare_name(name text)
RETURNS text
LANGUAGE sql IMMUTABLE
RETURN regexp_replace(regexp_replace(lower(name),
	'\m(inc|corp|corporation|company|companies|co|group|holdings?|the|international|intl)\M\.?', '', 'g'),
	'[^a-z0-9]', '', 'g');

CREATE TABLE crm.accounts (
	id			int			PRIMARY KEY,
	name		text		NOT NULL,
	region		text		NOT NULL,
	owner		text		NOT NULL,
	revenue_m	numeric,
	profit_m	numeric,
	employees	int,
	sector		text
);

INSERT INTO crm.accounts
SELECT a.id, a.name, g.name, r.name, f.revenue_m, f.profit_m, f.employees,
	   regexp_replace(f.sector, '\s+', ' ', 'g')
FROM account a
JOIN rep r ON r.id = a.rep_id
JOIN region g ON g.id = r.region_id
LEFT JOIN fortune f ON crm.bare_name(f.company) = crm.bare_name(a.name);

DROP TABLE region, rep, account, fortune;
ANALYZE crm.accounts;
