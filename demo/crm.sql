/*
 * demo/crm.sql
 *	  The CRM of a maker of packaging machines: 1,000 accounts, all invented.
 *
 * Every value comes from dice(), a hash of the account's number and of what is
 * asked, so the same accounts come out on every machine and with every version
 * of PostgreSQL.
 */
CREATE SCHEMA crm;

CREATE TABLE crm.accounts (
	id				int			PRIMARY KEY,
	name			text		NOT NULL UNIQUE,
	status			text		NOT NULL DEFAULT 'active',
	industry		text		NOT NULL,
	country			text		NOT NULL,
	region			text		NOT NULL,
	employees		int,
	revenue_eur		bigint,
	sites			int			NOT NULL,
	installed_lines	int			NOT NULL,
	oldest_line		int			NOT NULL,
	software		text[]		NOT NULL,
	certifications	text[]		NOT NULL,
	is_reference	boolean,
	owner			text		NOT NULL
);

COMMENT ON COLUMN crm.accounts.installed_lines IS 'packaging lines in use, of any make';
COMMENT ON COLUMN crm.accounts.oldest_line IS 'year in which the oldest line was built';
COMMENT ON COLUMN crm.accounts.is_reference IS 'shows its lines to other customers; NULL: was never asked';
COMMENT ON COLUMN crm.accounts.owner IS 'the sales rep who looks after the account';

-- a number in 0..1 that depends on nothing but its arguments
CREATE FUNCTION crm.dice(account int, what text)
RETURNS float8
LANGUAGE sql IMMUTABLE
RETURN ('x' || substr(md5('packaging' || what || account), 1, 8))::bit(32)::bigint / 4294967296.0;

-- an element of the array, picked by the dice
CREATE FUNCTION crm.pick(account int, what text, choices text[])
RETURNS text
LANGUAGE sql IMMUTABLE
RETURN choices[1 + floor(crm.dice(account, what) * cardinality(choices))::int];

-- the elements of the array that the dice leave, each with the same chance
CREATE FUNCTION crm.some(account int, what text, choices text[], chance float8)
RETURNS text[]
LANGUAGE sql IMMUTABLE
RETURN ARRAY(SELECT c FROM unnest(choices) WITH ORDINALITY AS u(c, n)
			 WHERE crm.dice(account, what || c) < chance ORDER BY n);

CREATE TEMP TABLE country (country text, region text, share int, legal_form text, families text[]);
INSERT INTO country VALUES
	('Germany', 'DACH', 220, 'GmbH', '{Bergmann,Hofstetter,Lindner,Reinhardt,Vogelsang,Kessler,Brandt,Eichner,Falkenberg,Grunewald,Hartung,Kaltenbach,Oberhausen,Westphal}'),
	('Austria', 'DACH', 60, 'GmbH', '{Steiner,Mayrhofer,Pichler,Leitgeb,Aigner,Wallner,Hollerer,Traunfels}'),
	('Switzerland', 'DACH', 70, 'AG', '{Zurbriggen,Amstutz,Fankhauser,Ruetli,Bernegg,Gotthard,Säntis,Aarburg}'),
	('Italy', 'South', 130, 'S.p.A.', '{Bellandi,Carraro,Dolfini,Ferrante,Galvani,Montanari,Pellegrini,Ravasio,Tessaro,Valsugana}'),
	('Spain', 'South', 70, 'S.A.', '{Aldecoa,Berrocal,Castellana,Duero,Echevarria,Monleon,Segura,Tormes}'),
	('France', 'West', 110, 'SAS', '{Aubertin,Beaumont,Chastain,Delorme,Fontenay,Garonne,Lefort,Montclair,Rochard,Vernay}'),
	('Netherlands', 'West', 70, 'B.V.', '{Van Houten Berg,De Graaf,Hoekstra,Ten Cate Velde,Van der Linde,Brouwer,Noordhoek,Zuiderveld}'),
	('United Kingdom', 'West', 80, 'Ltd', '{Ashcombe,Blackmoor,Copperfield,Dunmore,Eastleigh,Hartwell,Langford,Pemberton,Thornbury}'),
	('Poland', 'North', 60, 'Sp. z o.o.', '{Bielawa,Czarnota,Dombrowa,Jastrow,Kalinowski,Mazur,Olszewski,Zielona}'),
	('Sweden', 'North', 50, 'AB', '{Almgren,Bergqvist,Dalarna,Ekstrand,Hedlund,Norrby,Sandvall,Vättern}'),
	('United States', 'Americas', 80, 'Inc.', '{Maple Creek,Blue Ridge,Cedar Valley,Great Plains,Harbor Point,Lakeshore,Prairie Sun,Red River,Stonebridge}');

CREATE TEMP TABLE trade (industry text, nouns text[], certificates text[]);
INSERT INTO trade VALUES
	('Pharma', '{Pharma,Biologics,Generics}', '{ISO 9001,GMP,ISO 13485}'),
	('Medical devices', '{Medical,Surgical,Diagnostics}', '{ISO 9001,GMP,ISO 13485}'),
	('Dairy', '{Dairy,Creamery,Cheese}', '{ISO 9001,ISO 22000,BRCGS,IFS Food}'),
	('Confectionery', '{Chocolate,Biscuits,Confectionery}', '{ISO 9001,ISO 22000,BRCGS,IFS Food}'),
	('Beverages', '{Beverages,Brewing,Springs}', '{ISO 9001,ISO 22000,BRCGS,IFS Food}'),
	('Meat and fish', '{Foods,Seafood,Butchers}', '{ISO 9001,ISO 22000,BRCGS,IFS Food}'),
	('Cosmetics', '{Cosmetics,Skin Care,Fragrances}', '{ISO 9001,GMP,ISO 22716}'),
	('Pet food', '{Pet Food,Petcare,Animal Nutrition}', '{ISO 9001,ISO 22000,BRCGS,IFS Food}');

CREATE TEMP TABLE rep (region text, reps text[]);
INSERT INTO rep VALUES
	('DACH', '{Anna Keller,Jonas Weber,Mira Scholz}'),
	('South', '{Giulia Conti,Pablo Ortega}'),
	('West', '{Claire Dubois,Daan Visser,Oliver Grant}'),
	('North', '{Ewa Nowak,Lars Holm}'),
	('Americas', '{Grace Miller,Luis Romero}');

/*
 * Every country offers each of its families in each trade; the dice choose as
 * many of these companies as the country's share says.  Size is one number, so
 * that headcount, revenue, sites and lines of an account belong together.
 */
INSERT INTO crm.accounts
WITH company AS (
	SELECT c.*, t.industry, t.certificates, concat_ws(' ', f.family, n.noun, c.legal_form) AS name,
		   row_number() OVER (PARTITION BY c.country
							  ORDER BY md5(f.family || n.noun || c.country)) AS place
	FROM country c, unnest(c.families) AS f(family), trade t, unnest(t.nouns) AS n(noun)
),
chosen AS (
	SELECT row_number() OVER (ORDER BY md5(name))::int AS id, *
	FROM company
	WHERE place <= share
),
sized AS (
	SELECT *, power(crm.dice(id, 'size'), 1.6) AS size
	FROM chosen
)
SELECT s.id, s.name, 'active', s.industry, s.country, s.region,
	   CASE WHEN crm.dice(s.id, 'knows headcount') < 0.95
			THEN round(30 * exp(size * 5.9) * (0.8 + 0.4 * crm.dice(s.id, 'staff'))) END,
	   CASE WHEN crm.dice(s.id, 'knows revenue') < 0.90
			THEN round((6 * exp(size * 5.9) * (0.6 + 0.8 * crm.dice(s.id, 'money')))::numeric, 1) * 1000000 END,
	   1 + floor(size * 14 * crm.dice(s.id, 'sites')),
	   1 + floor(size * 40 * crm.dice(s.id, 'lines')),
	   1988 + floor(34 * crm.dice(s.id, 'oldest')),
	   crm.some(s.id, 'runs', '{SAP S/4HANA,Siemens Opcenter,Rockwell FactoryTalk,Körber PAS-X,Wonderware}', 0.15 + 0.5 * size),
	   crm.some(s.id, 'holds', s.certificates, 0.3 + 0.5 * size),
	   CASE WHEN crm.dice(s.id, 'asked') < 0.3 THEN crm.dice(s.id, 'reference') < 0.5 END,
	   crm.pick(s.id, 'rep', r.reps)
FROM sized s
JOIN rep r USING (region);

DROP TABLE country, trade, rep;
ANALYZE crm.accounts;
