/* A CRM in several tables, of which each of six writers owns a part. */
CREATE SCHEMA crm;
CREATE TABLE crm.categories (id int PRIMARY KEY, points int NOT NULL);
CREATE TABLE crm.accounts (id int PRIMARY KEY, revenue numeric, category_id int, parent_id int,
	status text NOT NULL DEFAULT 'prospect');
CREATE TABLE crm.deals (id int PRIMARY KEY, account_id int, amount numeric, state text);
CREATE TABLE crm.companies (id int PRIMARY KEY, account_id int);
CREATE TABLE crm.contacts (id int PRIMARY KEY, company_id int, role text, engaged boolean);
CREATE INDEX ON crm.accounts (category_id);
CREATE INDEX ON crm.accounts (parent_id);
CREATE INDEX ON crm.deals (account_id);
CREATE INDEX ON crm.companies (account_id);
CREATE INDEX ON crm.contacts (company_id);

INSERT INTO crm.categories SELECT i, 9 * i FROM generate_series(0, 11) i;
INSERT INTO crm.accounts SELECT i, 100 * i, i % 12, CASE WHEN i % 3 = 0 THEN i / 3 END,
	CASE WHEN i % 10 = 0 THEN 'customer' ELSE 'prospect' END FROM generate_series(0, 59) i;
INSERT INTO crm.deals SELECT i, i % 60, 10 * i, CASE WHEN i % 2 = 0 THEN 'won' ELSE 'open' END FROM generate_series(0, 299) i;
INSERT INTO crm.companies SELECT i, i % 60 FROM generate_series(0, 59) i;
INSERT INTO crm.contacts SELECT i, i % 60, CASE WHEN i % 4 = 0 THEN 'buyer' ELSE 'user' END, i % 5 = 0 FROM generate_series(0, 179) i;

/* What the scores have to be. */
CREATE VIEW crm.expected AS
SELECT a.id AS account_id,
	tiering.ramp(d.amount, 0, 10000) AS won,
	tiering.ramp(c.engaged, 0, 5) AS engaged,
	(SELECT points::float8 FROM crm.categories k WHERE k.id = a.category_id) AS category,
	tiering.ramp(p.revenue, 0, 10000) AS parent,
	tiering.ramp(a.revenue, 0, 10000) AS revenue
FROM crm.accounts a
	LEFT JOIN (SELECT account_id, sum(amount) AS amount FROM crm.deals WHERE state = 'won' GROUP BY account_id) d
		ON d.account_id = a.id
	LEFT JOIN (SELECT o.account_id, count(*) AS engaged FROM crm.contacts c JOIN crm.companies o ON o.id = c.company_id
		WHERE c.engaged GROUP BY o.account_id) c ON c.account_id = a.id
	LEFT JOIN crm.accounts p ON p.id = a.parent_id
WHERE a.status = 'prospect';

/* One write of the CRM. */
CREATE FUNCTION crm.write(kind int, deal int, company int, contact int, account int, category int,
	target int, other int, value int) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
	CASE kind
		WHEN 1, 2 THEN
			INSERT INTO crm.deals VALUES (deal, target, value, 'won')
			ON CONFLICT (id) DO UPDATE SET account_id = target, amount = value;
		WHEN 3 THEN UPDATE crm.deals SET state = CASE state WHEN 'won' THEN 'lost' ELSE 'won' END WHERE id = deal;
		WHEN 4 THEN DELETE FROM crm.deals WHERE id = deal;
		WHEN 5 THEN UPDATE crm.companies SET account_id = target WHERE id = company;
		WHEN 6, 7 THEN
			INSERT INTO crm.contacts VALUES (contact, other, 'buyer', true)
			ON CONFLICT (id) DO UPDATE SET company_id = other, engaged = NOT contacts.engaged;
		WHEN 8 THEN DELETE FROM crm.contacts WHERE id = contact;
		WHEN 9 THEN UPDATE crm.categories SET points = value % 100 WHERE id = category;
		WHEN 10 THEN UPDATE crm.accounts SET category_id = target % 12 WHERE id = account;
		WHEN 11 THEN UPDATE crm.accounts SET parent_id = other WHERE id = account;
		WHEN 12 THEN UPDATE crm.accounts SET revenue = 2 * value WHERE id = account;
		WHEN 13 THEN UPDATE crm.accounts SET status = CASE status WHEN 'prospect' THEN 'customer' ELSE 'prospect' END WHERE id = account;
		WHEN 14 THEN
			IF value % 2 = 0 THEN
				DELETE FROM crm.accounts WHERE id = account;
			ELSE
				INSERT INTO crm.accounts VALUES (account, value, other % 12, target, 'prospect') ON CONFLICT (id) DO NOTHING;
			END IF;
	END CASE;
END
$$;
