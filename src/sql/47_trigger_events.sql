
/*
 * Trigger events: kinds of signals that lift their account for an outreach
 * window.  The draft is in trigger_event, what the writers need of the live
 * version in live_trigger_event.
 */

CREATE TABLE tiering.trigger_event (
	model			text		NOT NULL,
	kind			text		NOT NULL,
	promote			int,
	to_tier			text,
	boost			numeric(5,2),
	for_period		interval	NOT NULL,
	description		text,
	factor			float8,
	recent			float8,
	baseline		float8,
	CONSTRAINT trigger_event_pkey PRIMARY KEY (model, kind)
);

COMMENT ON TABLE tiering.trigger_event IS 'a kind of signals that opens an outreach window, in the draft of a model';
COMMENT ON COLUMN tiering.trigger_event.model IS 'name of the model';
COMMENT ON COLUMN tiering.trigger_event.kind IS 'the kind, as the source of the signals names it';
COMMENT ON COLUMN tiering.trigger_event.promote IS 'how many tiers above its base tier the account is lifted';
COMMENT ON COLUMN tiering.trigger_event.to_tier IS 'tier that the account is lifted to; NULL where promote and boost are NULL too: the highest';
COMMENT ON COLUMN tiering.trigger_event.boost IS 'points that are added to the account''s rank within its tier';
COMMENT ON COLUMN tiering.trigger_event.for_period IS 'how long, from the time of the event';
COMMENT ON COLUMN tiering.trigger_event.description IS 'what the kind means, for people; the reason of the periods that it begins';
COMMENT ON COLUMN tiering.trigger_event.factor IS 'how many times as fast as usual signals come in a spike; NULL: the sources have the events';
COMMENT ON COLUMN tiering.trigger_event.recent IS 'of a spike: seconds that count as recent';
COMMENT ON COLUMN tiering.trigger_event.baseline IS 'of a spike: seconds before those that count as usual';

/*
 * The library reads these by attribute number: src/trigger_event_live.c
 * mirrors the columns.
 */
CREATE TABLE tiering.live_trigger_event (
	model			text		NOT NULL,
	kind			text		NOT NULL,
	promote			int,
	to_tier			text,
	boost			numeric(5,2),
	for_period		interval	NOT NULL,
	reason			text		NOT NULL,
	factor			float8,
	recent			float8,
	baseline		float8,
	CONSTRAINT live_trigger_event_pkey PRIMARY KEY (model, kind)
);

COMMENT ON TABLE tiering.live_trigger_event IS 'the trigger events of the live version of each model that has some';
COMMENT ON COLUMN tiering.live_trigger_event.model IS 'name of the model';
COMMENT ON COLUMN tiering.live_trigger_event.kind IS 'the kind of signals';
COMMENT ON COLUMN tiering.live_trigger_event.promote IS 'how many tiers above its base tier the account is lifted';
COMMENT ON COLUMN tiering.live_trigger_event.to_tier IS 'tier that the account is lifted to';
COMMENT ON COLUMN tiering.live_trigger_event.boost IS 'points that are added to the account''s rank within its tier';
COMMENT ON COLUMN tiering.live_trigger_event.for_period IS 'how long, from the time of the event';
COMMENT ON COLUMN tiering.live_trigger_event.reason IS 'why, for people';
COMMENT ON COLUMN tiering.live_trigger_event.factor IS 'how many times as fast as usual signals come in a spike; NULL: the sources have the events';
COMMENT ON COLUMN tiering.live_trigger_event.recent IS 'of a spike: seconds that count as recent';
COMMENT ON COLUMN tiering.live_trigger_event.baseline IS 'of a spike: seconds before those that count as usual';

SELECT pg_catalog.pg_extension_config_dump('tiering.trigger_event', '');
SELECT pg_catalog.pg_extension_config_dump('tiering.live_trigger_event', '');

CREATE FUNCTION tiering.set_trigger_event(
	model			text,
	kind			text,
	promote			int DEFAULT NULL,
	to_tier			text DEFAULT NULL,
	boost			numeric DEFAULT NULL,
	for_period		interval DEFAULT NULL,
	description		text DEFAULT NULL,
	factor			double precision DEFAULT NULL,
	recent			interval DEFAULT NULL,
	baseline		interval DEFAULT NULL
)
RETURNS void
LANGUAGE C VOLATILE PARALLEL UNSAFE
AS 'MODULE_PATHNAME', 'tiering_set_trigger_event';

COMMENT ON FUNCTION tiering.set_trigger_event(text, text, int, text, numeric, interval, text, double precision, interval, interval) IS
	'create or change a kind of signals, or spike, or spike: and a component, that opens an outreach window of its account, from the event''s time for a period: lifts it by promote tiers, 1 to 63, or to_tier, or adds boost points, -100 to 100, to its rank within the tier; for_period: above 0, at most 100 years; factor, recent and baseline, of a spike: a number above 0, and spans above 0, at most 100 years; NULL: as the preset of the kind says; error 22023 for another value, 22004 for a period that no preset has';

CREATE FUNCTION tiering.drop_trigger_event(
	model			text,
	kind			text
)
RETURNS void
LANGUAGE C VOLATILE PARALLEL UNSAFE
AS 'MODULE_PATHNAME', 'tiering_drop_trigger_event';

COMMENT ON FUNCTION tiering.drop_trigger_event(text, text) IS
	'take a kind of signals off the ones that open outreach windows';
