/*
 * The CRM of the comparison: a plain table whose primary key is deferrable
 * (so that keys can be swapped in one statement) and a partitioned table whose
 * rows move between partitions that differ in their physical columns.  Both
 * have user triggers that change a row before it is stored, and again after.
 */
\set ON_ERROR_STOP on
CREATE SCHEMA crm;

CREATE TABLE crm.accounts (
	id				int			NOT NULL,
	gone			text,
	code			text		NOT NULL,
	status			text,
	segment			text		NOT NULL DEFAULT 'a',
	region			text,
	owner_id		int,
	employees		int,
	revenue			numeric,
	visits			int,
	divisor			int,
	is_reference	boolean,
	tags			text[],
	write_date		timestamptz,
	CONSTRAINT accounts_pkey PRIMARY KEY (id) DEFERRABLE,
	CONSTRAINT accounts_code_key UNIQUE (code)
);
ALTER TABLE crm.accounts DROP COLUMN gone;

CREATE TABLE crm.leads (
	id				int			NOT NULL,
	code			text		NOT NULL,
	status			text,
	segment			text		NOT NULL,
	region			text,
	owner_id		int,
	employees		int,
	revenue			numeric,
	visits			int,
	divisor			int,
	is_reference	boolean,
	tags			text[],
	write_date		timestamptz,
	CONSTRAINT leads_pkey PRIMARY KEY (id, segment)
) PARTITION BY LIST (segment);

CREATE TABLE crm.leads_a PARTITION OF crm.leads FOR VALUES IN ('a');

/* the same columns, in another physical order and with a hole */
CREATE TABLE crm.leads_b (
	write_date		timestamptz,
	tags			text[],
	is_reference	boolean,
	hole			int,
	divisor			int,
	visits			int,
	revenue			numeric,
	employees		int,
	owner_id		int,
	region			text,
	segment			text		NOT NULL,
	status			text,
	code			text		NOT NULL,
	id				int			NOT NULL
);
ALTER TABLE crm.leads_b DROP COLUMN hole;
ALTER TABLE crm.leads ATTACH PARTITION crm.leads_b FOR VALUES IN ('b');

/* a partition that is partitioned itself */
CREATE TABLE crm.leads_c PARTITION OF crm.leads FOR VALUES IN ('c', 'd') PARTITION BY LIST (segment);
CREATE TABLE crm.leads_c_c PARTITION OF crm.leads_c FOR VALUES IN ('c');
CREATE TABLE crm.leads_c_d PARTITION OF crm.leads_c FOR VALUES IN ('d');
CREATE TABLE crm.leads_rest PARTITION OF crm.leads DEFAULT;

/* what the CRM itself does to a row before it is stored */
CREATE FUNCTION crm.normalise() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	NEW.revenue := abs(NEW.revenue);
	IF NEW.owner_id = 13 THEN
		NEW.owner_id := NULL;
	END IF;
	RETURN NEW;
END $$;

CREATE TRIGGER normalise BEFORE INSERT OR UPDATE ON crm.accounts
	FOR EACH ROW EXECUTE FUNCTION crm.normalise();
CREATE TRIGGER normalise BEFORE INSERT OR UPDATE ON crm.leads
	FOR EACH ROW EXECUTE FUNCTION crm.normalise();

/* and what it does to the stored row, once more, in a statement of its own */
CREATE FUNCTION crm.calm_down() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF NEW.visits BETWEEN 91 AND 100 THEN
		EXECUTE format('UPDATE crm.%I SET visits = visits - 40 WHERE id = $1', TG_ARGV[0])
			USING NEW.id;
	END IF;
	RETURN NULL;
END $$;

CREATE TRIGGER a_calm_down AFTER UPDATE OF visits ON crm.accounts
	FOR EACH ROW EXECUTE FUNCTION crm.calm_down('accounts');
CREATE TRIGGER z_calm_down AFTER INSERT ON crm.accounts
	FOR EACH ROW EXECUTE FUNCTION crm.calm_down('accounts');
CREATE TRIGGER z_calm_down AFTER INSERT OR UPDATE OF visits ON crm.leads
	FOR EACH ROW EXECUTE FUNCTION crm.calm_down('leads');

/* a few accounts for the order of arrival */
CREATE TABLE crm.few (id int PRIMARY KEY, points numeric, region text, owner_id int, ready boolean, open boolean);
