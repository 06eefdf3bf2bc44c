/*
 * test/replay/olist.sql
 *	  The marketing funnel of Olist: 8,000 leads, of which 842 became customers.
 *
 * A lead appears with its first contact; contact and closing are signals.  The
 * fit is that of the lead's origin, which is missing, or worth nothing that we
 * know of, for many: then the score is the engagement alone.  One deal was
 * closed before the first contact, so its signal waits for its account.
 * Variable data names the folder with the files.
 */
CREATE SCHEMA IF NOT EXISTS crm;
CREATE TABLE crm.leads (
	lead_id			text	PRIMARY KEY,
	origin			text,
	landing_page	text
);
CREATE TABLE crm.lead_events (
	lead_id			text		NOT NULL,
	kind			text		NOT NULL,
	occurred_at		timestamptz	NOT NULL
);
CREATE INDEX ON crm.lead_events (lead_id);

-- what is to be replayed
CREATE TEMP TABLE contact (mql_id text, first_contact_date date, landing_page_id text, origin text);
CREATE TEMP TABLE deal (mql_id text, seller_id text, sdr_id text, sr_id text, won_date timestamp,
	business_segment text, lead_type text, lead_behaviour_profile text, has_company text, has_gtin text,
	average_stock text, business_type text, declared_product_catalog_size text, declared_monthly_revenue text);
\cd :data
\copy contact FROM 'olist_marketing_qualified_leads_dataset.csv' WITH (FORMAT csv, HEADER)
\copy deal FROM 'olist_closed_deals_dataset.csv' WITH (FORMAT csv, HEADER)
CREATE TABLE crm.future_leads AS
	SELECT mql_id AS lead_id, origin, landing_page_id AS landing_page,
		   first_contact_date::timestamp AT TIME ZONE 'UTC' AS occurred_at FROM contact;
CREATE TABLE crm.future_lead_events AS
	SELECT lead_id, 'first_contact' AS kind, occurred_at FROM crm.future_leads
	UNION ALL
	SELECT mql_id, 'closed', won_date AT TIME ZONE 'UTC' FROM deal;

SELECT tiering.create_model('funnel', 'crm.leads', template => 'empty');
SELECT tiering.set_component('funnel', 'fit', weight => 1);
SELECT tiering.set_component('funnel', 'engagement', weight => 2);
SELECT tiering.set_criterion('funnel', 'fit', 'origin', $$ tiering.lookup(origin,
	'{"unknown": 90, "paid_search": 70, "organic_search": 65, "direct_traffic": 60, "referral": 40, "social": 25, "email": 10}') $$);
SELECT tiering.set_signal_source('funnel', 'crm.lead_events', account => 'lead_id',
	kind => 'kind', occurred_at => 'occurred_at');
SELECT tiering.set_signal('funnel', 'engagement', 'first_contact', points => 40, half_life => '30 days');
SELECT tiering.set_signal('funnel', 'engagement', 'closed', points => 60, cap => 55);
SELECT tiering.set_tier('funnel', 'Hot', 1, min_score => 55, exit_score => 50, capacity => 300);
SELECT tiering.set_tier('funnel', 'Warm', 2, min_score => 40, exit_score => 30);
SELECT tiering.set_tier('funnel', 'Cold', 3);

SET tiering.clock = '2017-06-01 UTC';
CALL tiering.activate('funnel');

-- writes what happened before a moment, each at its time: new leads, then events
CREATE PROCEDURE crm.replay_leads(until timestamptz)
LANGUAGE plpgsql AS $$
DECLARE
	moment timestamptz;
BEGIN
	FOR moment IN SELECT DISTINCT occurred_at FROM crm.future_lead_events WHERE occurred_at < until ORDER BY 1 LOOP
		PERFORM set_config('tiering.clock', moment::text, true);
		INSERT INTO crm.leads SELECT lead_id, origin, landing_page FROM crm.future_leads WHERE occurred_at = moment;
		INSERT INTO crm.lead_events SELECT * FROM crm.future_lead_events WHERE occurred_at = moment;
	END LOOP;
	DELETE FROM crm.future_leads WHERE occurred_at < until;
	DELETE FROM crm.future_lead_events WHERE occurred_at < until;
END $$;
