/*
 * Spikes: trigger events that maintenance finds by itself, when the signals
 * of an account come faster than usual.  They are kinds of trigger events
 * whose name is spike, or spike: and a component.
 */

CREATE TABLE tiering.spike (
	model			text		NOT NULL,
	kind			text		NOT NULL,
	account			text		NOT NULL,
	CONSTRAINT spike_pkey PRIMARY KEY (model, kind, account)
);

COMMENT ON TABLE tiering.spike IS 'an account whose spike maintenance has seen and that lasts; it opens no further window';
COMMENT ON COLUMN tiering.spike.model IS 'name of the model';
COMMENT ON COLUMN tiering.spike.kind IS 'kind of the trigger event';
COMMENT ON COLUMN tiering.spike.account IS 'key of the account, as text';

SELECT pg_catalog.pg_extension_config_dump('tiering.spike', '');
