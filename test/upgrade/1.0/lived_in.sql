--
-- PostgreSQL database dump
--


-- Dumped from database version 15.20 (Debian 15.20-0+deb12u1)
-- Dumped by pg_dump version 15.20 (Debian 15.20-0+deb12u1)

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: Kunden 2; Type: SCHEMA; Schema: -; Owner: moves_owner
--

CREATE SCHEMA "Kunden 2";


ALTER SCHEMA "Kunden 2" OWNER TO moves_owner;

--
-- Name: SCHEMA "Kunden 2"; Type: COMMENT; Schema: -; Owner: moves_owner
--

COMMENT ON SCHEMA "Kunden 2" IS 'tiering model Kunden 2';


--
-- Name: abm; Type: SCHEMA; Schema: -; Owner: postgres
--

CREATE SCHEMA abm;


ALTER SCHEMA abm OWNER TO postgres;

--
-- Name: SCHEMA abm; Type: COMMENT; Schema: -; Owner: postgres
--

COMMENT ON SCHEMA abm IS 'tiering model abm';


--
-- Name: asleep; Type: SCHEMA; Schema: -; Owner: postgres
--

CREATE SCHEMA asleep;


ALTER SCHEMA asleep OWNER TO postgres;

--
-- Name: SCHEMA asleep; Type: COMMENT; Schema: -; Owner: postgres
--

COMMENT ON SCHEMA asleep IS 'tiering model asleep';


--
-- Name: crm; Type: SCHEMA; Schema: -; Owner: postgres
--

CREATE SCHEMA crm;


ALTER SCHEMA crm OWNER TO postgres;

--
-- Name: cs; Type: SCHEMA; Schema: -; Owner: postgres
--

CREATE SCHEMA cs;


ALTER SCHEMA cs OWNER TO postgres;

--
-- Name: SCHEMA cs; Type: COMMENT; Schema: -; Owner: postgres
--

COMMENT ON SCHEMA cs IS 'tiering model cs';


--
-- Name: other; Type: SCHEMA; Schema: -; Owner: moves_owner
--

CREATE SCHEMA other;


ALTER SCHEMA other OWNER TO moves_owner;

--
-- Name: sketch; Type: SCHEMA; Schema: -; Owner: postgres
--

CREATE SCHEMA sketch;


ALTER SCHEMA sketch OWNER TO postgres;

--
-- Name: SCHEMA sketch; Type: COMMENT; Schema: -; Owner: postgres
--

COMMENT ON SCHEMA sketch IS 'tiering model sketch';


--
-- Name: tiering; Type: EXTENSION; Schema: -; Owner: -
--

CREATE EXTENSION IF NOT EXISTS tiering WITH SCHEMA pg_catalog;


--
-- Name: EXTENSION tiering; Type: COMMENT; Schema: -; Owner: 
--

COMMENT ON EXTENSION tiering IS 'account scoring, capacity-limited tiers and their history';


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: history; Type: TABLE; Schema: Kunden 2; Owner: moves_owner
--

CREATE TABLE "Kunden 2".history (
    period_id bigint NOT NULL,
    account_id uuid NOT NULL,
    valid_from timestamp with time zone NOT NULL,
    valid_to timestamp with time zone NOT NULL,
    model_version integer,
    tier_rank smallint,
    cause smallint,
    end_cause smallint,
    direction smallint,
    holds_seat boolean,
    tier text,
    previous_tier text,
    score numeric(5,2),
    seat_scope text,
    changed_by text,
    reason text
)
WITH (vacuum_truncate=off);


ALTER TABLE "Kunden 2".history OWNER TO moves_owner;

--
-- Name: TABLE history; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON TABLE "Kunden 2".history IS 'a closed period of an account in a tier';


--
-- Name: COLUMN history.period_id; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".history.period_id IS 'number of the period';


--
-- Name: COLUMN history.account_id; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".history.account_id IS 'key of the account';


--
-- Name: COLUMN history.valid_from; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".history.valid_from IS 'when the period began';


--
-- Name: COLUMN history.valid_to; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".history.valid_to IS 'when the period ended, exclusive';


--
-- Name: COLUMN history.model_version; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".history.model_version IS 'version of the model when the period began';


--
-- Name: COLUMN history.tier_rank; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".history.tier_rank IS 'rank of the tier; NULL: no tier';


--
-- Name: COLUMN history.cause; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".history.cause IS 'why the period began';


--
-- Name: COLUMN history.end_cause; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".history.end_cause IS 'why the period ended';


--
-- Name: COLUMN history.direction; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".history.direction IS 'how it began: 1 entered, 2 promoted, 3 demoted; NULL: same tier';


--
-- Name: COLUMN history.holds_seat; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".history.holds_seat IS 'whether the account held a seat of the tier';


--
-- Name: COLUMN history.tier; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".history.tier IS 'name of the tier; NULL: no tier';


--
-- Name: COLUMN history.previous_tier; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".history.previous_tier IS 'tier before the period';


--
-- Name: COLUMN history.score; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".history.score IS 'score when the period began';


--
-- Name: COLUMN history.seat_scope; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".history.seat_scope IS 'territory or owner that the seat was counted for; NULL: the model';


--
-- Name: COLUMN history.changed_by; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".history.changed_by IS 'role whose statement or review began the period; NULL: time did';


--
-- Name: COLUMN history.reason; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".history.reason IS 'why the period began, for people';


--
-- Name: state; Type: TABLE; Schema: Kunden 2; Owner: moves_owner
--

CREATE TABLE "Kunden 2".state (
    account_id uuid NOT NULL,
    tier_since timestamp with time zone,
    scored_at timestamp with time zone,
    model_version integer,
    base_rank integer,
    placement integer,
    holds_seat boolean,
    qualified_rank smallint,
    waitlisted_rank smallint,
    lift bigint[],
    score numeric(5,2),
    placed_score numeric(5,2),
    completeness numeric(4,3),
    territory text,
    owner text,
    c_fit numeric(5,2),
    spare_2 numeric(5,2),
    spare_3 numeric(5,2),
    spare_4 numeric(5,2),
    spare_5 numeric(5,2),
    spare_6 numeric(5,2),
    error_since timestamp with time zone,
    signals_at timestamp with time zone,
    gates bigint,
    points double precision[],
    signals double precision[],
    period_id bigint,
    period_xid xid8,
    next_change timestamp with time zone,
    override_until timestamp with time zone,
    window_until timestamp with time zone,
    cause smallint,
    direction smallint,
    tier_rank smallint,
    override_seat boolean,
    seat_scope text,
    override_scope text,
    previous_tier text,
    changed_by text,
    reason text,
    error_criterion text,
    error_sqlstate text,
    error_message text,
    period_version integer
)
WITH (vacuum_truncate=off, fillfactor='50');


ALTER TABLE "Kunden 2".state OWNER TO moves_owner;

--
-- Name: TABLE state; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON TABLE "Kunden 2".state IS 'an account in scope, and its open period';


--
-- Name: COLUMN state.account_id; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".state.account_id IS 'key of the account';


--
-- Name: COLUMN state.tier_since; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".state.tier_since IS 'when the open period began';


--
-- Name: COLUMN state.scored_at; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".state.scored_at IS 'when scoring the account, or summing up its signals, last changed anything';


--
-- Name: COLUMN state.model_version; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".state.model_version IS 'version of the model that scored the account';


--
-- Name: COLUMN state.base_rank; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".state.base_rank IS 'rank of the base tier; NULL: no tier';


--
-- Name: COLUMN state.placement; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".state.placement IS 'why the account sits where it sits: 0 score, 1 held, 2 waitlisted, 3 override, 4 window, 5 gate, 6 unqualified, 7 error';


--
-- Name: COLUMN state.holds_seat; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".state.holds_seat IS 'whether the account holds a seat of its tier';


--
-- Name: COLUMN state.qualified_rank; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".state.qualified_rank IS 'rank of the qualified tier; NULL: none';


--
-- Name: COLUMN state.waitlisted_rank; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".state.waitlisted_rank IS 'rank of the tier that the account waits for; NULL: none';


--
-- Name: COLUMN state.lift; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".state.lift IS 'what override and windows mean from when on, as it is shown: the numbers of a TieringShownItem for each step; NULL: there are none';


--
-- Name: COLUMN state.score; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".state.score IS 'score of the account';


--
-- Name: COLUMN state.placed_score; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".state.placed_score IS 'score when the open period began';


--
-- Name: COLUMN state.completeness; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".state.completeness IS 'share of criterion weight that had a value';


--
-- Name: COLUMN state.territory; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".state.territory IS 'territory of the account';


--
-- Name: COLUMN state.owner; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".state.owner IS 'owner of the account';


--
-- Name: COLUMN state.c_fit; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".state.c_fit IS 'value of component fit';


--
-- Name: COLUMN state.spare_2; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".state.spare_2 IS 'place for a component to come';


--
-- Name: COLUMN state.spare_3; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".state.spare_3 IS 'place for a component to come';


--
-- Name: COLUMN state.spare_4; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".state.spare_4 IS 'place for a component to come';


--
-- Name: COLUMN state.spare_5; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".state.spare_5 IS 'place for a component to come';


--
-- Name: COLUMN state.spare_6; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".state.spare_6 IS 'place for a component to come';


--
-- Name: COLUMN state.error_since; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".state.error_since IS 'since when scoring fails; NULL: it does not';


--
-- Name: COLUMN state.signals_at; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".state.signals_at IS 'the moment for which signals are summed up';


--
-- Name: COLUMN state.gates; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".state.gates IS 'which gates the account passes, a bit for each tier by rank, then one for each case of the gates that ask for windows; NULL: all';


--
-- Name: COLUMN state.points; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".state.points IS 'points of each criterion in the order of the live version; NULL: no value';


--
-- Name: COLUMN state.signals; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".state.signals IS 'folded signals: the sum of each kind of the live version at signals_at; NULL: none';


--
-- Name: COLUMN state.period_id; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".state.period_id IS 'number of the open period';


--
-- Name: COLUMN state.period_xid; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".state.period_xid IS 'transaction that began the open period';


--
-- Name: COLUMN state.next_change; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".state.next_change IS 'when override and windows next begin or end; infinity: never; NULL: there are none';


--
-- Name: COLUMN state.override_until; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".state.override_until IS 'when the override ends';


--
-- Name: COLUMN state.window_until; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".state.window_until IS 'when the outreach window ends';


--
-- Name: COLUMN state.cause; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".state.cause IS 'why the open period began';


--
-- Name: COLUMN state.direction; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".state.direction IS 'how it began: 1 entered, 2 promoted, 3 demoted; NULL: same tier';


--
-- Name: COLUMN state.tier_rank; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".state.tier_rank IS 'rank of the tier that an override or outreach window gives; NULL: the base tier counts';


--
-- Name: COLUMN state.override_seat; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".state.override_seat IS 'whether the override holds a seat of its own; NULL: it does not';


--
-- Name: COLUMN state.seat_scope; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".state.seat_scope IS 'territory or owner that the seat is counted for; NULL: the model';


--
-- Name: COLUMN state.override_scope; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".state.override_scope IS 'territory or owner that this seat is counted for; NULL: the model';


--
-- Name: COLUMN state.previous_tier; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".state.previous_tier IS 'tier before the open period';


--
-- Name: COLUMN state.changed_by; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".state.changed_by IS 'role whose statement or review began the open period; NULL: time did';


--
-- Name: COLUMN state.reason; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".state.reason IS 'why the open period began, for people';


--
-- Name: COLUMN state.error_criterion; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".state.error_criterion IS 'criterion that failed';


--
-- Name: COLUMN state.error_sqlstate; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".state.error_sqlstate IS 'SQLSTATE of the failure';


--
-- Name: COLUMN state.error_message; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".state.error_message IS 'message of the failure';


--
-- Name: COLUMN state.period_version; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".state.period_version IS 'version of the model when the open period began; NULL: model_version';


--
-- Name: upcoming; Type: TABLE; Schema: Kunden 2; Owner: moves_owner
--

CREATE TABLE "Kunden 2".upcoming (
    account_id uuid NOT NULL,
    begins_at timestamp with time zone NOT NULL,
    period_id bigint,
    tier_since timestamp with time zone,
    override_until timestamp with time zone,
    window_until timestamp with time zone,
    tier_rank smallint,
    lift_rank smallint,
    placement smallint NOT NULL,
    cause smallint NOT NULL,
    direction smallint,
    holds_seat boolean NOT NULL,
    seat_scope text,
    previous_tier text,
    changed_by text,
    reason text
)
WITH (vacuum_truncate=off);


ALTER TABLE "Kunden 2".upcoming OWNER TO moves_owner;

--
-- Name: TABLE upcoming; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON TABLE "Kunden 2".upcoming IS 'what the end of an override or the begin and end of a window will change';


--
-- Name: COLUMN upcoming.account_id; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".upcoming.account_id IS 'key of the account';


--
-- Name: COLUMN upcoming.begins_at; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".upcoming.begins_at IS 'from when on the rest of the row holds unless the account is written before';


--
-- Name: COLUMN upcoming.period_id; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".upcoming.period_id IS 'number of the period that begins then; NULL: the one before goes on';


--
-- Name: COLUMN upcoming.tier_since; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".upcoming.tier_since IS 'when the period of that moment began; NULL: as the state says';


--
-- Name: COLUMN upcoming.override_until; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".upcoming.override_until IS 'when the override ends';


--
-- Name: COLUMN upcoming.window_until; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".upcoming.window_until IS 'when the outreach window ends';


--
-- Name: COLUMN upcoming.tier_rank; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".upcoming.tier_rank IS 'rank of the tier; NULL: no tier';


--
-- Name: COLUMN upcoming.lift_rank; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".upcoming.lift_rank IS 'the same if an override or window gives it; NULL: the base tier counts';


--
-- Name: COLUMN upcoming.placement; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".upcoming.placement IS 'why the account is in the tier';


--
-- Name: COLUMN upcoming.cause; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".upcoming.cause IS 'why the row begins';


--
-- Name: COLUMN upcoming.direction; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".upcoming.direction IS 'how the period begins: 2 promoted, 3 demoted; NULL: same tier';


--
-- Name: COLUMN upcoming.holds_seat; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".upcoming.holds_seat IS 'whether the account holds a seat of the tier';


--
-- Name: COLUMN upcoming.seat_scope; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".upcoming.seat_scope IS 'territory or owner that the seat is counted for; NULL: the model';


--
-- Name: COLUMN upcoming.previous_tier; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".upcoming.previous_tier IS 'tier before the period';


--
-- Name: COLUMN upcoming.changed_by; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".upcoming.changed_by IS 'role that set the window that begins it; NULL: time does';


--
-- Name: COLUMN upcoming.reason; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".upcoming.reason IS 'why the period begins, for people';


--
-- Name: Kunden; Type: TABLE; Schema: other; Owner: moves_owner
--

CREATE TABLE other."Kunden" (
    id uuid NOT NULL,
    land text,
    umsatz numeric
)
PARTITION BY RANGE (id);


ALTER TABLE other."Kunden" OWNER TO moves_owner;

--
-- Name: visible_account; Type: VIEW; Schema: Kunden 2; Owner: moves_owner
--

CREATE VIEW "Kunden 2".visible_account WITH (security_invoker='true') AS
 SELECT "Kunden".id AS account_id
   FROM other."Kunden";


ALTER TABLE "Kunden 2".visible_account OWNER TO moves_owner;

--
-- Name: tier_history; Type: VIEW; Schema: Kunden 2; Owner: moves_owner
--

CREATE VIEW "Kunden 2".tier_history WITH (security_barrier='true') AS
 SELECT p.period_id,
    p.account_id,
    p.tier,
    p.tier_rank,
    p.previous_tier,
    tiering._word((p.direction)::integer, '{entered,promoted,demoted}'::text[]) AS direction,
    p.valid_from,
    p.valid_to,
    (p.valid_to IS NULL) AS is_current,
    ((p.valid_from AT TIME ZONE 'UTC'::text))::date AS changed_on,
    p.score,
    tiering._word((p.cause)::integer, '{insert,update,signal,trigger_event,window_end,override,override_end,seat_freed,scope_change,key_change,activation,reevaluation,rebalancing,resume,delete,truncate,out_of_scope,error,repair}'::text[]) AS cause,
    p.reason,
    p.changed_by,
    tiering._word(p.end_cause, '{insert,update,signal,trigger_event,window_end,override,override_end,seat_freed,scope_change,key_change,activation,reevaluation,rebalancing,resume,delete,truncate,out_of_scope,error,repair}'::text[]) AS end_cause,
    p.holds_seat,
    p.seat_scope,
    p.model_version
   FROM ( SELECT h.period_id,
            h.account_id,
            h.tier,
            (h.tier_rank)::integer AS tier_rank,
            h.previous_tier,
            h.direction,
            h.valid_from,
            h.valid_to,
            h.score,
            h.cause,
            h.reason,
            h.changed_by,
            (h.end_cause)::integer AS end_cause,
            h.holds_seat,
            h.seat_scope,
            h.model_version
           FROM "Kunden 2".history h
          WHERE ((EXISTS ( SELECT
                   FROM "Kunden 2".visible_account a
                  WHERE (a.account_id = h.account_id))) OR (NOT row_security_active(('other."Kunden"'::regclass)::oid)))
        UNION ALL
         SELECT s.period_id,
            s.account_id,
            tiering._word(COALESCE((s.tier_rank)::integer, s.base_rank), ARRAY['A "erste"'::text, 'B'::text]) AS _word,
            COALESCE((s.tier_rank)::integer, s.base_rank) AS "coalesce",
            s.previous_tier,
            s.direction,
            s.tier_since,
            tiering._lift_time(s.lift, 7) AS _lift_time,
            s.placed_score,
            s.cause,
            s.reason,
            s.changed_by,
            tiering._lift_number(s.lift, 8) AS _lift_number,
                CASE
                    WHEN (s.tier_rank IS NULL) THEN s.holds_seat
                    ELSE (COALESCE(s.override_seat, false) OR (s.holds_seat AND (s.base_rank = s.tier_rank)))
                END AS "case",
                CASE
                    WHEN s.override_seat THEN s.override_scope
                    WHEN ((s.tier_rank IS NULL) OR (s.base_rank = s.tier_rank)) THEN s.seat_scope
                    ELSE NULL::text
                END AS "case",
            COALESCE(s.period_version, s.model_version) AS "coalesce"
           FROM "Kunden 2".state s
          WHERE (EXISTS ( SELECT
                   FROM "Kunden 2".visible_account a
                  WHERE (a.account_id = s.account_id)))
        UNION ALL
         SELECT u.period_id,
            u.account_id,
            tiering._word((u.tier_rank)::integer, ARRAY['A "erste"'::text, 'B'::text]) AS _word,
            (u.tier_rank)::integer AS tier_rank,
            u.previous_tier,
            u.direction,
            u.begins_at,
            u.valid_to,
            s.score,
            u.cause,
            u.reason,
            u.changed_by,
            (u.end_cause)::integer AS end_cause,
            u.holds_seat,
            u.seat_scope,
            s.model_version
           FROM (( SELECT n.account_id,
                    n.begins_at,
                    n.period_id,
                    n.tier_since,
                    n.override_until,
                    n.window_until,
                    n.tier_rank,
                    n.lift_rank,
                    n.placement,
                    n.cause,
                    n.direction,
                    n.holds_seat,
                    n.seat_scope,
                    n.previous_tier,
                    n.changed_by,
                    n.reason,
                    lead(n.begins_at) OVER w AS valid_to,
                    lead(n.cause) OVER w AS end_cause
                   FROM "Kunden 2".upcoming n
                  WHERE ((n.period_id IS NOT NULL) AND (n.begins_at <= tiering.clock()))
                  WINDOW w AS (PARTITION BY n.account_id ORDER BY n.begins_at)) u
             JOIN "Kunden 2".state s ON ((s.account_id = u.account_id)))
          WHERE (EXISTS ( SELECT
                   FROM "Kunden 2".visible_account a
                  WHERE (a.account_id = s.account_id)))) p;


ALTER TABLE "Kunden 2".tier_history OWNER TO moves_owner;

--
-- Name: VIEW tier_history; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON VIEW "Kunden 2".tier_history IS 'the periods that accounts spent in tiers';


--
-- Name: COLUMN tier_history.period_id; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".tier_history.period_id IS 'number of the period, unique in the model';


--
-- Name: COLUMN tier_history.account_id; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".tier_history.account_id IS 'key of the account';


--
-- Name: COLUMN tier_history.tier; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".tier_history.tier IS 'tier that the account was in; NULL: in scope, but in no tier';


--
-- Name: COLUMN tier_history.tier_rank; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".tier_history.tier_rank IS 'rank of the tier, 1 is the highest';


--
-- Name: COLUMN tier_history.previous_tier; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".tier_history.previous_tier IS 'tier of the period before';


--
-- Name: COLUMN tier_history.direction; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".tier_history.direction IS 'entered, promoted or demoted; NULL: same tier, and only the seat changed, or its scope';


--
-- Name: COLUMN tier_history.valid_from; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".tier_history.valid_from IS 'when the period began';


--
-- Name: COLUMN tier_history.valid_to; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".tier_history.valid_to IS 'when the period ended, exclusive; NULL: it is current';


--
-- Name: COLUMN tier_history.is_current; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".tier_history.is_current IS 'whether the period is the account''s present one';


--
-- Name: COLUMN tier_history.changed_on; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".tier_history.changed_on IS 'day on which the period began, in UTC';


--
-- Name: COLUMN tier_history.score; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".tier_history.score IS 'score when the period began, 0 to 100';


--
-- Name: COLUMN tier_history.cause; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".tier_history.cause IS 'why the period began';


--
-- Name: COLUMN tier_history.reason; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".tier_history.reason IS 'the cause in words, for people';


--
-- Name: COLUMN tier_history.changed_by; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".tier_history.changed_by IS 'role that wrote, or set the override or window, or ran the review that decided it, also for what others had written before; NULL: it came by itself';


--
-- Name: COLUMN tier_history.end_cause; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".tier_history.end_cause IS 'why the period ended; NULL: it is current';


--
-- Name: COLUMN tier_history.holds_seat; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".tier_history.holds_seat IS 'whether the account took a seat of the tier';


--
-- Name: COLUMN tier_history.seat_scope; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".tier_history.seat_scope IS 'territory or owner whose seat it took; NULL: seats are counted per model, or none was taken';


--
-- Name: COLUMN tier_history.model_version; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".tier_history.model_version IS 'version of the model when the period began';


--
-- Name: tier_as_of(timestamp with time zone); Type: FUNCTION; Schema: Kunden 2; Owner: moves_owner
--

CREATE FUNCTION "Kunden 2".tier_as_of(at timestamp with time zone) RETURNS TABLE(account_id uuid, tier text, tier_rank integer, score numeric, valid_from timestamp with time zone)
    LANGUAGE sql STABLE PARALLEL SAFE
    BEGIN ATOMIC
 SELECT h.account_id,
     h.tier,
     h.tier_rank,
     h.score,
     h.valid_from
    FROM "Kunden 2".tier_history h
   WHERE ((h.valid_from <= tier_as_of.at) AND ((h.valid_to IS NULL) OR (h.valid_to > tier_as_of.at)));
END;


ALTER FUNCTION "Kunden 2".tier_as_of(at timestamp with time zone) OWNER TO moves_owner;

--
-- Name: FUNCTION tier_as_of(at timestamp with time zone); Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON FUNCTION "Kunden 2".tier_as_of(at timestamp with time zone) IS 'the accounts that were in scope at a moment, with the tier of that moment; reads tier_history';


--
-- Name: history; Type: TABLE; Schema: abm; Owner: postgres
--

CREATE TABLE abm.history (
    period_id bigint NOT NULL,
    account_id integer NOT NULL,
    valid_from timestamp with time zone NOT NULL,
    valid_to timestamp with time zone NOT NULL,
    model_version integer,
    tier_rank smallint,
    cause smallint,
    end_cause smallint,
    direction smallint,
    holds_seat boolean,
    tier text,
    previous_tier text,
    score numeric(5,2),
    seat_scope text,
    changed_by text,
    reason text
)
WITH (vacuum_truncate=off);


ALTER TABLE abm.history OWNER TO postgres;

--
-- Name: TABLE history; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON TABLE abm.history IS 'a closed period of an account in a tier';


--
-- Name: COLUMN history.period_id; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.history.period_id IS 'number of the period';


--
-- Name: COLUMN history.account_id; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.history.account_id IS 'key of the account';


--
-- Name: COLUMN history.valid_from; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.history.valid_from IS 'when the period began';


--
-- Name: COLUMN history.valid_to; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.history.valid_to IS 'when the period ended, exclusive';


--
-- Name: COLUMN history.model_version; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.history.model_version IS 'version of the model when the period began';


--
-- Name: COLUMN history.tier_rank; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.history.tier_rank IS 'rank of the tier; NULL: no tier';


--
-- Name: COLUMN history.cause; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.history.cause IS 'why the period began';


--
-- Name: COLUMN history.end_cause; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.history.end_cause IS 'why the period ended';


--
-- Name: COLUMN history.direction; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.history.direction IS 'how it began: 1 entered, 2 promoted, 3 demoted; NULL: same tier';


--
-- Name: COLUMN history.holds_seat; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.history.holds_seat IS 'whether the account held a seat of the tier';


--
-- Name: COLUMN history.tier; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.history.tier IS 'name of the tier; NULL: no tier';


--
-- Name: COLUMN history.previous_tier; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.history.previous_tier IS 'tier before the period';


--
-- Name: COLUMN history.score; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.history.score IS 'score when the period began';


--
-- Name: COLUMN history.seat_scope; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.history.seat_scope IS 'territory or owner that the seat was counted for; NULL: the model';


--
-- Name: COLUMN history.changed_by; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.history.changed_by IS 'role whose statement or review began the period; NULL: time did';


--
-- Name: COLUMN history.reason; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.history.reason IS 'why the period began, for people';


--
-- Name: state; Type: TABLE; Schema: abm; Owner: postgres
--

CREATE TABLE abm.state (
    account_id integer NOT NULL,
    tier_since timestamp with time zone,
    scored_at timestamp with time zone,
    model_version integer,
    base_rank integer,
    placement integer,
    holds_seat boolean,
    qualified_rank smallint,
    waitlisted_rank smallint,
    lift bigint[],
    score numeric(5,2),
    placed_score numeric(5,2),
    completeness numeric(4,3),
    territory text,
    owner text,
    c_fit numeric(5,2),
    c_engagement numeric(5,2),
    c_strategic numeric(5,2),
    spare_4 numeric(5,2),
    spare_5 numeric(5,2),
    spare_6 numeric(5,2),
    error_since timestamp with time zone,
    signals_at timestamp with time zone,
    gates bigint,
    points double precision[],
    signals double precision[],
    period_id bigint,
    period_xid xid8,
    next_change timestamp with time zone,
    override_until timestamp with time zone,
    window_until timestamp with time zone,
    cause smallint,
    direction smallint,
    tier_rank smallint,
    override_seat boolean,
    seat_scope text,
    override_scope text,
    previous_tier text,
    changed_by text,
    reason text,
    error_criterion text,
    error_sqlstate text,
    error_message text,
    period_version integer
)
WITH (vacuum_truncate=off, fillfactor='50');


ALTER TABLE abm.state OWNER TO postgres;

--
-- Name: TABLE state; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON TABLE abm.state IS 'an account in scope, and its open period';


--
-- Name: COLUMN state.account_id; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.state.account_id IS 'key of the account';


--
-- Name: COLUMN state.tier_since; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.state.tier_since IS 'when the open period began';


--
-- Name: COLUMN state.scored_at; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.state.scored_at IS 'when scoring the account, or summing up its signals, last changed anything';


--
-- Name: COLUMN state.model_version; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.state.model_version IS 'version of the model that scored the account';


--
-- Name: COLUMN state.base_rank; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.state.base_rank IS 'rank of the base tier; NULL: no tier';


--
-- Name: COLUMN state.placement; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.state.placement IS 'why the account sits where it sits: 0 score, 1 held, 2 waitlisted, 3 override, 4 window, 5 gate, 6 unqualified, 7 error';


--
-- Name: COLUMN state.holds_seat; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.state.holds_seat IS 'whether the account holds a seat of its tier';


--
-- Name: COLUMN state.qualified_rank; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.state.qualified_rank IS 'rank of the qualified tier; NULL: none';


--
-- Name: COLUMN state.waitlisted_rank; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.state.waitlisted_rank IS 'rank of the tier that the account waits for; NULL: none';


--
-- Name: COLUMN state.lift; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.state.lift IS 'what override and windows mean from when on, as it is shown: the numbers of a TieringShownItem for each step; NULL: there are none';


--
-- Name: COLUMN state.score; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.state.score IS 'score of the account';


--
-- Name: COLUMN state.placed_score; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.state.placed_score IS 'score when the open period began';


--
-- Name: COLUMN state.completeness; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.state.completeness IS 'share of criterion weight that had a value';


--
-- Name: COLUMN state.territory; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.state.territory IS 'territory of the account';


--
-- Name: COLUMN state.owner; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.state.owner IS 'owner of the account';


--
-- Name: COLUMN state.c_fit; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.state.c_fit IS 'value of component fit';


--
-- Name: COLUMN state.c_engagement; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.state.c_engagement IS 'value of component engagement';


--
-- Name: COLUMN state.c_strategic; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.state.c_strategic IS 'value of component strategic';


--
-- Name: COLUMN state.spare_4; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.state.spare_4 IS 'place for a component to come';


--
-- Name: COLUMN state.spare_5; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.state.spare_5 IS 'place for a component to come';


--
-- Name: COLUMN state.spare_6; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.state.spare_6 IS 'place for a component to come';


--
-- Name: COLUMN state.error_since; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.state.error_since IS 'since when scoring fails; NULL: it does not';


--
-- Name: COLUMN state.signals_at; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.state.signals_at IS 'the moment for which signals are summed up';


--
-- Name: COLUMN state.gates; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.state.gates IS 'which gates the account passes, a bit for each tier by rank, then one for each case of the gates that ask for windows; NULL: all';


--
-- Name: COLUMN state.points; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.state.points IS 'points of each criterion in the order of the live version; NULL: no value';


--
-- Name: COLUMN state.signals; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.state.signals IS 'folded signals: the sum of each kind of the live version at signals_at; NULL: none';


--
-- Name: COLUMN state.period_id; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.state.period_id IS 'number of the open period';


--
-- Name: COLUMN state.period_xid; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.state.period_xid IS 'transaction that began the open period';


--
-- Name: COLUMN state.next_change; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.state.next_change IS 'when override and windows next begin or end; infinity: never; NULL: there are none';


--
-- Name: COLUMN state.override_until; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.state.override_until IS 'when the override ends';


--
-- Name: COLUMN state.window_until; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.state.window_until IS 'when the outreach window ends';


--
-- Name: COLUMN state.cause; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.state.cause IS 'why the open period began';


--
-- Name: COLUMN state.direction; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.state.direction IS 'how it began: 1 entered, 2 promoted, 3 demoted; NULL: same tier';


--
-- Name: COLUMN state.tier_rank; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.state.tier_rank IS 'rank of the tier that an override or outreach window gives; NULL: the base tier counts';


--
-- Name: COLUMN state.override_seat; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.state.override_seat IS 'whether the override holds a seat of its own; NULL: it does not';


--
-- Name: COLUMN state.seat_scope; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.state.seat_scope IS 'territory or owner that the seat is counted for; NULL: the model';


--
-- Name: COLUMN state.override_scope; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.state.override_scope IS 'territory or owner that this seat is counted for; NULL: the model';


--
-- Name: COLUMN state.previous_tier; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.state.previous_tier IS 'tier before the open period';


--
-- Name: COLUMN state.changed_by; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.state.changed_by IS 'role whose statement or review began the open period; NULL: time did';


--
-- Name: COLUMN state.reason; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.state.reason IS 'why the open period began, for people';


--
-- Name: COLUMN state.error_criterion; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.state.error_criterion IS 'criterion that failed';


--
-- Name: COLUMN state.error_sqlstate; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.state.error_sqlstate IS 'SQLSTATE of the failure';


--
-- Name: COLUMN state.error_message; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.state.error_message IS 'message of the failure';


--
-- Name: COLUMN state.period_version; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.state.period_version IS 'version of the model when the open period began; NULL: model_version';


--
-- Name: upcoming; Type: TABLE; Schema: abm; Owner: postgres
--

CREATE TABLE abm.upcoming (
    account_id integer NOT NULL,
    begins_at timestamp with time zone NOT NULL,
    period_id bigint,
    tier_since timestamp with time zone,
    override_until timestamp with time zone,
    window_until timestamp with time zone,
    tier_rank smallint,
    lift_rank smallint,
    placement smallint NOT NULL,
    cause smallint NOT NULL,
    direction smallint,
    holds_seat boolean NOT NULL,
    seat_scope text,
    previous_tier text,
    changed_by text,
    reason text
)
WITH (vacuum_truncate=off);


ALTER TABLE abm.upcoming OWNER TO postgres;

--
-- Name: TABLE upcoming; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON TABLE abm.upcoming IS 'what the end of an override or the begin and end of a window will change';


--
-- Name: COLUMN upcoming.account_id; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.upcoming.account_id IS 'key of the account';


--
-- Name: COLUMN upcoming.begins_at; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.upcoming.begins_at IS 'from when on the rest of the row holds unless the account is written before';


--
-- Name: COLUMN upcoming.period_id; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.upcoming.period_id IS 'number of the period that begins then; NULL: the one before goes on';


--
-- Name: COLUMN upcoming.tier_since; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.upcoming.tier_since IS 'when the period of that moment began; NULL: as the state says';


--
-- Name: COLUMN upcoming.override_until; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.upcoming.override_until IS 'when the override ends';


--
-- Name: COLUMN upcoming.window_until; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.upcoming.window_until IS 'when the outreach window ends';


--
-- Name: COLUMN upcoming.tier_rank; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.upcoming.tier_rank IS 'rank of the tier; NULL: no tier';


--
-- Name: COLUMN upcoming.lift_rank; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.upcoming.lift_rank IS 'the same if an override or window gives it; NULL: the base tier counts';


--
-- Name: COLUMN upcoming.placement; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.upcoming.placement IS 'why the account is in the tier';


--
-- Name: COLUMN upcoming.cause; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.upcoming.cause IS 'why the row begins';


--
-- Name: COLUMN upcoming.direction; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.upcoming.direction IS 'how the period begins: 2 promoted, 3 demoted; NULL: same tier';


--
-- Name: COLUMN upcoming.holds_seat; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.upcoming.holds_seat IS 'whether the account holds a seat of the tier';


--
-- Name: COLUMN upcoming.seat_scope; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.upcoming.seat_scope IS 'territory or owner that the seat is counted for; NULL: the model';


--
-- Name: COLUMN upcoming.previous_tier; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.upcoming.previous_tier IS 'tier before the period';


--
-- Name: COLUMN upcoming.changed_by; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.upcoming.changed_by IS 'role that set the window that begins it; NULL: time does';


--
-- Name: COLUMN upcoming.reason; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.upcoming.reason IS 'why the period begins, for people';


--
-- Name: tier_history; Type: VIEW; Schema: abm; Owner: postgres
--

CREATE VIEW abm.tier_history AS
 SELECT p.period_id,
    p.account_id,
    p.tier,
    p.tier_rank,
    p.previous_tier,
    tiering._word((p.direction)::integer, '{entered,promoted,demoted}'::text[]) AS direction,
    p.valid_from,
    p.valid_to,
    (p.valid_to IS NULL) AS is_current,
    ((p.valid_from AT TIME ZONE 'UTC'::text))::date AS changed_on,
    p.score,
    tiering._word((p.cause)::integer, '{insert,update,signal,trigger_event,window_end,override,override_end,seat_freed,scope_change,key_change,activation,reevaluation,rebalancing,resume,delete,truncate,out_of_scope,error,repair}'::text[]) AS cause,
    p.reason,
    p.changed_by,
    tiering._word(p.end_cause, '{insert,update,signal,trigger_event,window_end,override,override_end,seat_freed,scope_change,key_change,activation,reevaluation,rebalancing,resume,delete,truncate,out_of_scope,error,repair}'::text[]) AS end_cause,
    p.holds_seat,
    p.seat_scope,
    p.model_version
   FROM ( SELECT h.period_id,
            h.account_id,
            h.tier,
            (h.tier_rank)::integer AS tier_rank,
            h.previous_tier,
            h.direction,
            h.valid_from,
            h.valid_to,
            h.score,
            h.cause,
            h.reason,
            h.changed_by,
            (h.end_cause)::integer AS end_cause,
            h.holds_seat,
            h.seat_scope,
            h.model_version
           FROM abm.history h
          WHERE tiering._views_open('abm'::text)
        UNION ALL
         SELECT s.period_id,
            s.account_id,
            tiering._word(COALESCE((s.tier_rank)::integer, s.base_rank), ARRAY['Strategic'::text, 'Priority'::text, 'Growth'::text, 'Programme'::text]) AS _word,
            COALESCE((s.tier_rank)::integer, s.base_rank) AS "coalesce",
            s.previous_tier,
            s.direction,
            s.tier_since,
            tiering._lift_time(s.lift, 7) AS _lift_time,
            s.placed_score,
            s.cause,
            s.reason,
            s.changed_by,
            tiering._lift_number(s.lift, 8) AS _lift_number,
                CASE
                    WHEN (s.tier_rank IS NULL) THEN s.holds_seat
                    ELSE (COALESCE(s.override_seat, false) OR (s.holds_seat AND (s.base_rank = s.tier_rank)))
                END AS "case",
                CASE
                    WHEN s.override_seat THEN s.override_scope
                    WHEN ((s.tier_rank IS NULL) OR (s.base_rank = s.tier_rank)) THEN s.seat_scope
                    ELSE NULL::text
                END AS "case",
            COALESCE(s.period_version, s.model_version) AS "coalesce"
           FROM abm.state s
          WHERE tiering._views_open('abm'::text)
        UNION ALL
         SELECT u.period_id,
            u.account_id,
            tiering._word((u.tier_rank)::integer, ARRAY['Strategic'::text, 'Priority'::text, 'Growth'::text, 'Programme'::text]) AS _word,
            (u.tier_rank)::integer AS tier_rank,
            u.previous_tier,
            u.direction,
            u.begins_at,
            u.valid_to,
            s.score,
            u.cause,
            u.reason,
            u.changed_by,
            (u.end_cause)::integer AS end_cause,
            u.holds_seat,
            u.seat_scope,
            s.model_version
           FROM (( SELECT n.account_id,
                    n.begins_at,
                    n.period_id,
                    n.tier_since,
                    n.override_until,
                    n.window_until,
                    n.tier_rank,
                    n.lift_rank,
                    n.placement,
                    n.cause,
                    n.direction,
                    n.holds_seat,
                    n.seat_scope,
                    n.previous_tier,
                    n.changed_by,
                    n.reason,
                    lead(n.begins_at) OVER w AS valid_to,
                    lead(n.cause) OVER w AS end_cause
                   FROM abm.upcoming n
                  WHERE ((n.period_id IS NOT NULL) AND (n.begins_at <= tiering.clock()))
                  WINDOW w AS (PARTITION BY n.account_id ORDER BY n.begins_at)) u
             JOIN abm.state s ON ((s.account_id = u.account_id)))
          WHERE tiering._views_open('abm'::text)) p;


ALTER TABLE abm.tier_history OWNER TO postgres;

--
-- Name: VIEW tier_history; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON VIEW abm.tier_history IS 'the periods that accounts spent in tiers';


--
-- Name: COLUMN tier_history.period_id; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.tier_history.period_id IS 'number of the period, unique in the model';


--
-- Name: COLUMN tier_history.account_id; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.tier_history.account_id IS 'key of the account';


--
-- Name: COLUMN tier_history.tier; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.tier_history.tier IS 'tier that the account was in; NULL: in scope, but in no tier';


--
-- Name: COLUMN tier_history.tier_rank; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.tier_history.tier_rank IS 'rank of the tier, 1 is the highest';


--
-- Name: COLUMN tier_history.previous_tier; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.tier_history.previous_tier IS 'tier of the period before';


--
-- Name: COLUMN tier_history.direction; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.tier_history.direction IS 'entered, promoted or demoted; NULL: same tier, and only the seat changed, or its scope';


--
-- Name: COLUMN tier_history.valid_from; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.tier_history.valid_from IS 'when the period began';


--
-- Name: COLUMN tier_history.valid_to; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.tier_history.valid_to IS 'when the period ended, exclusive; NULL: it is current';


--
-- Name: COLUMN tier_history.is_current; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.tier_history.is_current IS 'whether the period is the account''s present one';


--
-- Name: COLUMN tier_history.changed_on; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.tier_history.changed_on IS 'day on which the period began, in UTC';


--
-- Name: COLUMN tier_history.score; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.tier_history.score IS 'score when the period began, 0 to 100';


--
-- Name: COLUMN tier_history.cause; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.tier_history.cause IS 'why the period began';


--
-- Name: COLUMN tier_history.reason; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.tier_history.reason IS 'the cause in words, for people';


--
-- Name: COLUMN tier_history.changed_by; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.tier_history.changed_by IS 'role that wrote, or set the override or window, or ran the review that decided it, also for what others had written before; NULL: it came by itself';


--
-- Name: COLUMN tier_history.end_cause; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.tier_history.end_cause IS 'why the period ended; NULL: it is current';


--
-- Name: COLUMN tier_history.holds_seat; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.tier_history.holds_seat IS 'whether the account took a seat of the tier';


--
-- Name: COLUMN tier_history.seat_scope; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.tier_history.seat_scope IS 'territory or owner whose seat it took; NULL: seats are counted per model, or none was taken';


--
-- Name: COLUMN tier_history.model_version; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.tier_history.model_version IS 'version of the model when the period began';


--
-- Name: tier_as_of(timestamp with time zone); Type: FUNCTION; Schema: abm; Owner: postgres
--

CREATE FUNCTION abm.tier_as_of(at timestamp with time zone) RETURNS TABLE(account_id integer, tier text, tier_rank integer, score numeric, valid_from timestamp with time zone)
    LANGUAGE sql STABLE PARALLEL SAFE
    BEGIN ATOMIC
 SELECT h.account_id,
     h.tier,
     h.tier_rank,
     h.score,
     h.valid_from
    FROM abm.tier_history h
   WHERE ((h.valid_from <= tier_as_of.at) AND ((h.valid_to IS NULL) OR (h.valid_to > tier_as_of.at)));
END;


ALTER FUNCTION abm.tier_as_of(at timestamp with time zone) OWNER TO postgres;

--
-- Name: FUNCTION tier_as_of(at timestamp with time zone); Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON FUNCTION abm.tier_as_of(at timestamp with time zone) IS 'the accounts that were in scope at a moment, with the tier of that moment; reads tier_history';


--
-- Name: history; Type: TABLE; Schema: asleep; Owner: postgres
--

CREATE TABLE asleep.history (
    period_id bigint NOT NULL,
    account_id integer NOT NULL,
    valid_from timestamp with time zone NOT NULL,
    valid_to timestamp with time zone NOT NULL,
    model_version integer,
    tier_rank smallint,
    cause smallint,
    end_cause smallint,
    direction smallint,
    holds_seat boolean,
    tier text,
    previous_tier text,
    score numeric(5,2),
    seat_scope text,
    changed_by text,
    reason text
)
WITH (vacuum_truncate=off);


ALTER TABLE asleep.history OWNER TO postgres;

--
-- Name: TABLE history; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON TABLE asleep.history IS 'a closed period of an account in a tier';


--
-- Name: COLUMN history.period_id; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.history.period_id IS 'number of the period';


--
-- Name: COLUMN history.account_id; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.history.account_id IS 'key of the account';


--
-- Name: COLUMN history.valid_from; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.history.valid_from IS 'when the period began';


--
-- Name: COLUMN history.valid_to; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.history.valid_to IS 'when the period ended, exclusive';


--
-- Name: COLUMN history.model_version; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.history.model_version IS 'version of the model when the period began';


--
-- Name: COLUMN history.tier_rank; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.history.tier_rank IS 'rank of the tier; NULL: no tier';


--
-- Name: COLUMN history.cause; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.history.cause IS 'why the period began';


--
-- Name: COLUMN history.end_cause; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.history.end_cause IS 'why the period ended';


--
-- Name: COLUMN history.direction; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.history.direction IS 'how it began: 1 entered, 2 promoted, 3 demoted; NULL: same tier';


--
-- Name: COLUMN history.holds_seat; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.history.holds_seat IS 'whether the account held a seat of the tier';


--
-- Name: COLUMN history.tier; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.history.tier IS 'name of the tier; NULL: no tier';


--
-- Name: COLUMN history.previous_tier; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.history.previous_tier IS 'tier before the period';


--
-- Name: COLUMN history.score; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.history.score IS 'score when the period began';


--
-- Name: COLUMN history.seat_scope; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.history.seat_scope IS 'territory or owner that the seat was counted for; NULL: the model';


--
-- Name: COLUMN history.changed_by; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.history.changed_by IS 'role whose statement or review began the period; NULL: time did';


--
-- Name: COLUMN history.reason; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.history.reason IS 'why the period began, for people';


--
-- Name: state; Type: TABLE; Schema: asleep; Owner: postgres
--

CREATE TABLE asleep.state (
    account_id integer NOT NULL,
    tier_since timestamp with time zone,
    scored_at timestamp with time zone,
    model_version integer,
    base_rank integer,
    placement integer,
    holds_seat boolean,
    qualified_rank smallint,
    waitlisted_rank smallint,
    lift bigint[],
    score numeric(5,2),
    placed_score numeric(5,2),
    completeness numeric(4,3),
    territory text,
    owner text,
    c_fit numeric(5,2),
    spare_2 numeric(5,2),
    spare_3 numeric(5,2),
    spare_4 numeric(5,2),
    spare_5 numeric(5,2),
    spare_6 numeric(5,2),
    error_since timestamp with time zone,
    signals_at timestamp with time zone,
    gates bigint,
    points double precision[],
    signals double precision[],
    period_id bigint,
    period_xid xid8,
    next_change timestamp with time zone,
    override_until timestamp with time zone,
    window_until timestamp with time zone,
    cause smallint,
    direction smallint,
    tier_rank smallint,
    override_seat boolean,
    seat_scope text,
    override_scope text,
    previous_tier text,
    changed_by text,
    reason text,
    error_criterion text,
    error_sqlstate text,
    error_message text,
    period_version integer
)
WITH (vacuum_truncate=off, fillfactor='50');


ALTER TABLE asleep.state OWNER TO postgres;

--
-- Name: TABLE state; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON TABLE asleep.state IS 'an account in scope, and its open period';


--
-- Name: COLUMN state.account_id; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.state.account_id IS 'key of the account';


--
-- Name: COLUMN state.tier_since; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.state.tier_since IS 'when the open period began';


--
-- Name: COLUMN state.scored_at; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.state.scored_at IS 'when scoring the account, or summing up its signals, last changed anything';


--
-- Name: COLUMN state.model_version; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.state.model_version IS 'version of the model that scored the account';


--
-- Name: COLUMN state.base_rank; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.state.base_rank IS 'rank of the base tier; NULL: no tier';


--
-- Name: COLUMN state.placement; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.state.placement IS 'why the account sits where it sits: 0 score, 1 held, 2 waitlisted, 3 override, 4 window, 5 gate, 6 unqualified, 7 error';


--
-- Name: COLUMN state.holds_seat; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.state.holds_seat IS 'whether the account holds a seat of its tier';


--
-- Name: COLUMN state.qualified_rank; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.state.qualified_rank IS 'rank of the qualified tier; NULL: none';


--
-- Name: COLUMN state.waitlisted_rank; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.state.waitlisted_rank IS 'rank of the tier that the account waits for; NULL: none';


--
-- Name: COLUMN state.lift; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.state.lift IS 'what override and windows mean from when on, as it is shown: the numbers of a TieringShownItem for each step; NULL: there are none';


--
-- Name: COLUMN state.score; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.state.score IS 'score of the account';


--
-- Name: COLUMN state.placed_score; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.state.placed_score IS 'score when the open period began';


--
-- Name: COLUMN state.completeness; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.state.completeness IS 'share of criterion weight that had a value';


--
-- Name: COLUMN state.territory; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.state.territory IS 'territory of the account';


--
-- Name: COLUMN state.owner; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.state.owner IS 'owner of the account';


--
-- Name: COLUMN state.c_fit; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.state.c_fit IS 'value of component fit';


--
-- Name: COLUMN state.spare_2; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.state.spare_2 IS 'place for a component to come';


--
-- Name: COLUMN state.spare_3; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.state.spare_3 IS 'place for a component to come';


--
-- Name: COLUMN state.spare_4; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.state.spare_4 IS 'place for a component to come';


--
-- Name: COLUMN state.spare_5; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.state.spare_5 IS 'place for a component to come';


--
-- Name: COLUMN state.spare_6; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.state.spare_6 IS 'place for a component to come';


--
-- Name: COLUMN state.error_since; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.state.error_since IS 'since when scoring fails; NULL: it does not';


--
-- Name: COLUMN state.signals_at; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.state.signals_at IS 'the moment for which signals are summed up';


--
-- Name: COLUMN state.gates; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.state.gates IS 'which gates the account passes, a bit for each tier by rank, then one for each case of the gates that ask for windows; NULL: all';


--
-- Name: COLUMN state.points; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.state.points IS 'points of each criterion in the order of the live version; NULL: no value';


--
-- Name: COLUMN state.signals; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.state.signals IS 'folded signals: the sum of each kind of the live version at signals_at; NULL: none';


--
-- Name: COLUMN state.period_id; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.state.period_id IS 'number of the open period';


--
-- Name: COLUMN state.period_xid; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.state.period_xid IS 'transaction that began the open period';


--
-- Name: COLUMN state.next_change; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.state.next_change IS 'when override and windows next begin or end; infinity: never; NULL: there are none';


--
-- Name: COLUMN state.override_until; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.state.override_until IS 'when the override ends';


--
-- Name: COLUMN state.window_until; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.state.window_until IS 'when the outreach window ends';


--
-- Name: COLUMN state.cause; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.state.cause IS 'why the open period began';


--
-- Name: COLUMN state.direction; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.state.direction IS 'how it began: 1 entered, 2 promoted, 3 demoted; NULL: same tier';


--
-- Name: COLUMN state.tier_rank; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.state.tier_rank IS 'rank of the tier that an override or outreach window gives; NULL: the base tier counts';


--
-- Name: COLUMN state.override_seat; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.state.override_seat IS 'whether the override holds a seat of its own; NULL: it does not';


--
-- Name: COLUMN state.seat_scope; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.state.seat_scope IS 'territory or owner that the seat is counted for; NULL: the model';


--
-- Name: COLUMN state.override_scope; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.state.override_scope IS 'territory or owner that this seat is counted for; NULL: the model';


--
-- Name: COLUMN state.previous_tier; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.state.previous_tier IS 'tier before the open period';


--
-- Name: COLUMN state.changed_by; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.state.changed_by IS 'role whose statement or review began the open period; NULL: time did';


--
-- Name: COLUMN state.reason; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.state.reason IS 'why the open period began, for people';


--
-- Name: COLUMN state.error_criterion; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.state.error_criterion IS 'criterion that failed';


--
-- Name: COLUMN state.error_sqlstate; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.state.error_sqlstate IS 'SQLSTATE of the failure';


--
-- Name: COLUMN state.error_message; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.state.error_message IS 'message of the failure';


--
-- Name: COLUMN state.period_version; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.state.period_version IS 'version of the model when the open period began; NULL: model_version';


--
-- Name: upcoming; Type: TABLE; Schema: asleep; Owner: postgres
--

CREATE TABLE asleep.upcoming (
    account_id integer NOT NULL,
    begins_at timestamp with time zone NOT NULL,
    period_id bigint,
    tier_since timestamp with time zone,
    override_until timestamp with time zone,
    window_until timestamp with time zone,
    tier_rank smallint,
    lift_rank smallint,
    placement smallint NOT NULL,
    cause smallint NOT NULL,
    direction smallint,
    holds_seat boolean NOT NULL,
    seat_scope text,
    previous_tier text,
    changed_by text,
    reason text
)
WITH (vacuum_truncate=off);


ALTER TABLE asleep.upcoming OWNER TO postgres;

--
-- Name: TABLE upcoming; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON TABLE asleep.upcoming IS 'what the end of an override or the begin and end of a window will change';


--
-- Name: COLUMN upcoming.account_id; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.upcoming.account_id IS 'key of the account';


--
-- Name: COLUMN upcoming.begins_at; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.upcoming.begins_at IS 'from when on the rest of the row holds unless the account is written before';


--
-- Name: COLUMN upcoming.period_id; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.upcoming.period_id IS 'number of the period that begins then; NULL: the one before goes on';


--
-- Name: COLUMN upcoming.tier_since; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.upcoming.tier_since IS 'when the period of that moment began; NULL: as the state says';


--
-- Name: COLUMN upcoming.override_until; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.upcoming.override_until IS 'when the override ends';


--
-- Name: COLUMN upcoming.window_until; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.upcoming.window_until IS 'when the outreach window ends';


--
-- Name: COLUMN upcoming.tier_rank; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.upcoming.tier_rank IS 'rank of the tier; NULL: no tier';


--
-- Name: COLUMN upcoming.lift_rank; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.upcoming.lift_rank IS 'the same if an override or window gives it; NULL: the base tier counts';


--
-- Name: COLUMN upcoming.placement; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.upcoming.placement IS 'why the account is in the tier';


--
-- Name: COLUMN upcoming.cause; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.upcoming.cause IS 'why the row begins';


--
-- Name: COLUMN upcoming.direction; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.upcoming.direction IS 'how the period begins: 2 promoted, 3 demoted; NULL: same tier';


--
-- Name: COLUMN upcoming.holds_seat; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.upcoming.holds_seat IS 'whether the account holds a seat of the tier';


--
-- Name: COLUMN upcoming.seat_scope; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.upcoming.seat_scope IS 'territory or owner that the seat is counted for; NULL: the model';


--
-- Name: COLUMN upcoming.previous_tier; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.upcoming.previous_tier IS 'tier before the period';


--
-- Name: COLUMN upcoming.changed_by; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.upcoming.changed_by IS 'role that set the window that begins it; NULL: time does';


--
-- Name: COLUMN upcoming.reason; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.upcoming.reason IS 'why the period begins, for people';


--
-- Name: tier_history; Type: VIEW; Schema: asleep; Owner: postgres
--

CREATE VIEW asleep.tier_history AS
 SELECT p.period_id,
    p.account_id,
    p.tier,
    p.tier_rank,
    p.previous_tier,
    tiering._word((p.direction)::integer, '{entered,promoted,demoted}'::text[]) AS direction,
    p.valid_from,
    p.valid_to,
    (p.valid_to IS NULL) AS is_current,
    ((p.valid_from AT TIME ZONE 'UTC'::text))::date AS changed_on,
    p.score,
    tiering._word((p.cause)::integer, '{insert,update,signal,trigger_event,window_end,override,override_end,seat_freed,scope_change,key_change,activation,reevaluation,rebalancing,resume,delete,truncate,out_of_scope,error,repair}'::text[]) AS cause,
    p.reason,
    p.changed_by,
    tiering._word(p.end_cause, '{insert,update,signal,trigger_event,window_end,override,override_end,seat_freed,scope_change,key_change,activation,reevaluation,rebalancing,resume,delete,truncate,out_of_scope,error,repair}'::text[]) AS end_cause,
    p.holds_seat,
    p.seat_scope,
    p.model_version
   FROM ( SELECT h.period_id,
            h.account_id,
            h.tier,
            (h.tier_rank)::integer AS tier_rank,
            h.previous_tier,
            h.direction,
            h.valid_from,
            h.valid_to,
            h.score,
            h.cause,
            h.reason,
            h.changed_by,
            (h.end_cause)::integer AS end_cause,
            h.holds_seat,
            h.seat_scope,
            h.model_version
           FROM asleep.history h
          WHERE tiering._views_open('asleep'::text)
        UNION ALL
         SELECT s.period_id,
            s.account_id,
            tiering._word(COALESCE((s.tier_rank)::integer, s.base_rank), ARRAY['One'::text, 'Two'::text]) AS _word,
            COALESCE((s.tier_rank)::integer, s.base_rank) AS "coalesce",
            s.previous_tier,
            s.direction,
            s.tier_since,
            tiering._lift_time(s.lift, 7) AS _lift_time,
            s.placed_score,
            s.cause,
            s.reason,
            s.changed_by,
            tiering._lift_number(s.lift, 8) AS _lift_number,
                CASE
                    WHEN (s.tier_rank IS NULL) THEN s.holds_seat
                    ELSE (COALESCE(s.override_seat, false) OR (s.holds_seat AND (s.base_rank = s.tier_rank)))
                END AS "case",
                CASE
                    WHEN s.override_seat THEN s.override_scope
                    WHEN ((s.tier_rank IS NULL) OR (s.base_rank = s.tier_rank)) THEN s.seat_scope
                    ELSE NULL::text
                END AS "case",
            COALESCE(s.period_version, s.model_version) AS "coalesce"
           FROM asleep.state s
          WHERE tiering._views_open('asleep'::text)
        UNION ALL
         SELECT u.period_id,
            u.account_id,
            tiering._word((u.tier_rank)::integer, ARRAY['One'::text, 'Two'::text]) AS _word,
            (u.tier_rank)::integer AS tier_rank,
            u.previous_tier,
            u.direction,
            u.begins_at,
            u.valid_to,
            s.score,
            u.cause,
            u.reason,
            u.changed_by,
            (u.end_cause)::integer AS end_cause,
            u.holds_seat,
            u.seat_scope,
            s.model_version
           FROM (( SELECT n.account_id,
                    n.begins_at,
                    n.period_id,
                    n.tier_since,
                    n.override_until,
                    n.window_until,
                    n.tier_rank,
                    n.lift_rank,
                    n.placement,
                    n.cause,
                    n.direction,
                    n.holds_seat,
                    n.seat_scope,
                    n.previous_tier,
                    n.changed_by,
                    n.reason,
                    lead(n.begins_at) OVER w AS valid_to,
                    lead(n.cause) OVER w AS end_cause
                   FROM asleep.upcoming n
                  WHERE ((n.period_id IS NOT NULL) AND (n.begins_at <= tiering.clock()))
                  WINDOW w AS (PARTITION BY n.account_id ORDER BY n.begins_at)) u
             JOIN asleep.state s ON ((s.account_id = u.account_id)))
          WHERE tiering._views_open('asleep'::text)) p;


ALTER TABLE asleep.tier_history OWNER TO postgres;

--
-- Name: VIEW tier_history; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON VIEW asleep.tier_history IS 'the periods that accounts spent in tiers';


--
-- Name: COLUMN tier_history.period_id; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.tier_history.period_id IS 'number of the period, unique in the model';


--
-- Name: COLUMN tier_history.account_id; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.tier_history.account_id IS 'key of the account';


--
-- Name: COLUMN tier_history.tier; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.tier_history.tier IS 'tier that the account was in; NULL: in scope, but in no tier';


--
-- Name: COLUMN tier_history.tier_rank; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.tier_history.tier_rank IS 'rank of the tier, 1 is the highest';


--
-- Name: COLUMN tier_history.previous_tier; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.tier_history.previous_tier IS 'tier of the period before';


--
-- Name: COLUMN tier_history.direction; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.tier_history.direction IS 'entered, promoted or demoted; NULL: same tier, and only the seat changed, or its scope';


--
-- Name: COLUMN tier_history.valid_from; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.tier_history.valid_from IS 'when the period began';


--
-- Name: COLUMN tier_history.valid_to; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.tier_history.valid_to IS 'when the period ended, exclusive; NULL: it is current';


--
-- Name: COLUMN tier_history.is_current; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.tier_history.is_current IS 'whether the period is the account''s present one';


--
-- Name: COLUMN tier_history.changed_on; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.tier_history.changed_on IS 'day on which the period began, in UTC';


--
-- Name: COLUMN tier_history.score; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.tier_history.score IS 'score when the period began, 0 to 100';


--
-- Name: COLUMN tier_history.cause; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.tier_history.cause IS 'why the period began';


--
-- Name: COLUMN tier_history.reason; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.tier_history.reason IS 'the cause in words, for people';


--
-- Name: COLUMN tier_history.changed_by; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.tier_history.changed_by IS 'role that wrote, or set the override or window, or ran the review that decided it, also for what others had written before; NULL: it came by itself';


--
-- Name: COLUMN tier_history.end_cause; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.tier_history.end_cause IS 'why the period ended; NULL: it is current';


--
-- Name: COLUMN tier_history.holds_seat; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.tier_history.holds_seat IS 'whether the account took a seat of the tier';


--
-- Name: COLUMN tier_history.seat_scope; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.tier_history.seat_scope IS 'territory or owner whose seat it took; NULL: seats are counted per model, or none was taken';


--
-- Name: COLUMN tier_history.model_version; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.tier_history.model_version IS 'version of the model when the period began';


--
-- Name: tier_as_of(timestamp with time zone); Type: FUNCTION; Schema: asleep; Owner: postgres
--

CREATE FUNCTION asleep.tier_as_of(at timestamp with time zone) RETURNS TABLE(account_id integer, tier text, tier_rank integer, score numeric, valid_from timestamp with time zone)
    LANGUAGE sql STABLE PARALLEL SAFE
    BEGIN ATOMIC
 SELECT h.account_id,
     h.tier,
     h.tier_rank,
     h.score,
     h.valid_from
    FROM asleep.tier_history h
   WHERE ((h.valid_from <= tier_as_of.at) AND ((h.valid_to IS NULL) OR (h.valid_to > tier_as_of.at)));
END;


ALTER FUNCTION asleep.tier_as_of(at timestamp with time zone) OWNER TO postgres;

--
-- Name: FUNCTION tier_as_of(at timestamp with time zone); Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON FUNCTION asleep.tier_as_of(at timestamp with time zone) IS 'the accounts that were in scope at a moment, with the tier of that moment; reads tier_history';


--
-- Name: history; Type: TABLE; Schema: cs; Owner: postgres
--

CREATE TABLE cs.history (
    period_id bigint NOT NULL,
    account_id integer NOT NULL,
    valid_from timestamp with time zone NOT NULL,
    valid_to timestamp with time zone NOT NULL,
    model_version integer,
    tier_rank smallint,
    cause smallint,
    end_cause smallint,
    direction smallint,
    holds_seat boolean,
    tier text,
    previous_tier text,
    score numeric(5,2),
    seat_scope text,
    changed_by text,
    reason text
)
WITH (vacuum_truncate=off);


ALTER TABLE cs.history OWNER TO postgres;

--
-- Name: TABLE history; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON TABLE cs.history IS 'a closed period of an account in a tier';


--
-- Name: COLUMN history.period_id; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.history.period_id IS 'number of the period';


--
-- Name: COLUMN history.account_id; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.history.account_id IS 'key of the account';


--
-- Name: COLUMN history.valid_from; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.history.valid_from IS 'when the period began';


--
-- Name: COLUMN history.valid_to; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.history.valid_to IS 'when the period ended, exclusive';


--
-- Name: COLUMN history.model_version; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.history.model_version IS 'version of the model when the period began';


--
-- Name: COLUMN history.tier_rank; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.history.tier_rank IS 'rank of the tier; NULL: no tier';


--
-- Name: COLUMN history.cause; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.history.cause IS 'why the period began';


--
-- Name: COLUMN history.end_cause; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.history.end_cause IS 'why the period ended';


--
-- Name: COLUMN history.direction; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.history.direction IS 'how it began: 1 entered, 2 promoted, 3 demoted; NULL: same tier';


--
-- Name: COLUMN history.holds_seat; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.history.holds_seat IS 'whether the account held a seat of the tier';


--
-- Name: COLUMN history.tier; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.history.tier IS 'name of the tier; NULL: no tier';


--
-- Name: COLUMN history.previous_tier; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.history.previous_tier IS 'tier before the period';


--
-- Name: COLUMN history.score; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.history.score IS 'score when the period began';


--
-- Name: COLUMN history.seat_scope; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.history.seat_scope IS 'territory or owner that the seat was counted for; NULL: the model';


--
-- Name: COLUMN history.changed_by; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.history.changed_by IS 'role whose statement or review began the period; NULL: time did';


--
-- Name: COLUMN history.reason; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.history.reason IS 'why the period began, for people';


--
-- Name: state; Type: TABLE; Schema: cs; Owner: postgres
--

CREATE TABLE cs.state (
    account_id integer NOT NULL,
    tier_since timestamp with time zone,
    scored_at timestamp with time zone,
    model_version integer,
    base_rank integer,
    placement integer,
    holds_seat boolean,
    qualified_rank smallint,
    waitlisted_rank smallint,
    lift bigint[],
    score numeric(5,2),
    placed_score numeric(5,2),
    completeness numeric(4,3),
    territory text,
    owner text,
    c_fit numeric(5,2),
    c_engagement numeric(5,2),
    c_strategic numeric(5,2),
    spare_4 numeric(5,2),
    spare_5 numeric(5,2),
    spare_6 numeric(5,2),
    error_since timestamp with time zone,
    signals_at timestamp with time zone,
    gates bigint,
    points double precision[],
    signals double precision[],
    period_id bigint,
    period_xid xid8,
    next_change timestamp with time zone,
    override_until timestamp with time zone,
    window_until timestamp with time zone,
    cause smallint,
    direction smallint,
    tier_rank smallint,
    override_seat boolean,
    seat_scope text,
    override_scope text,
    previous_tier text,
    changed_by text,
    reason text,
    error_criterion text,
    error_sqlstate text,
    error_message text,
    period_version integer
)
WITH (vacuum_truncate=off, fillfactor='50');


ALTER TABLE cs.state OWNER TO postgres;

--
-- Name: TABLE state; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON TABLE cs.state IS 'an account in scope, and its open period';


--
-- Name: COLUMN state.account_id; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.state.account_id IS 'key of the account';


--
-- Name: COLUMN state.tier_since; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.state.tier_since IS 'when the open period began';


--
-- Name: COLUMN state.scored_at; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.state.scored_at IS 'when scoring the account, or summing up its signals, last changed anything';


--
-- Name: COLUMN state.model_version; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.state.model_version IS 'version of the model that scored the account';


--
-- Name: COLUMN state.base_rank; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.state.base_rank IS 'rank of the base tier; NULL: no tier';


--
-- Name: COLUMN state.placement; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.state.placement IS 'why the account sits where it sits: 0 score, 1 held, 2 waitlisted, 3 override, 4 window, 5 gate, 6 unqualified, 7 error';


--
-- Name: COLUMN state.holds_seat; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.state.holds_seat IS 'whether the account holds a seat of its tier';


--
-- Name: COLUMN state.qualified_rank; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.state.qualified_rank IS 'rank of the qualified tier; NULL: none';


--
-- Name: COLUMN state.waitlisted_rank; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.state.waitlisted_rank IS 'rank of the tier that the account waits for; NULL: none';


--
-- Name: COLUMN state.lift; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.state.lift IS 'what override and windows mean from when on, as it is shown: the numbers of a TieringShownItem for each step; NULL: there are none';


--
-- Name: COLUMN state.score; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.state.score IS 'score of the account';


--
-- Name: COLUMN state.placed_score; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.state.placed_score IS 'score when the open period began';


--
-- Name: COLUMN state.completeness; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.state.completeness IS 'share of criterion weight that had a value';


--
-- Name: COLUMN state.territory; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.state.territory IS 'territory of the account';


--
-- Name: COLUMN state.owner; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.state.owner IS 'owner of the account';


--
-- Name: COLUMN state.c_fit; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.state.c_fit IS 'value of component fit';


--
-- Name: COLUMN state.c_engagement; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.state.c_engagement IS 'value of component engagement';


--
-- Name: COLUMN state.c_strategic; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.state.c_strategic IS 'value of component strategic';


--
-- Name: COLUMN state.spare_4; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.state.spare_4 IS 'place for a component to come';


--
-- Name: COLUMN state.spare_5; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.state.spare_5 IS 'place for a component to come';


--
-- Name: COLUMN state.spare_6; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.state.spare_6 IS 'place for a component to come';


--
-- Name: COLUMN state.error_since; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.state.error_since IS 'since when scoring fails; NULL: it does not';


--
-- Name: COLUMN state.signals_at; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.state.signals_at IS 'the moment for which signals are summed up';


--
-- Name: COLUMN state.gates; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.state.gates IS 'which gates the account passes, a bit for each tier by rank, then one for each case of the gates that ask for windows; NULL: all';


--
-- Name: COLUMN state.points; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.state.points IS 'points of each criterion in the order of the live version; NULL: no value';


--
-- Name: COLUMN state.signals; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.state.signals IS 'folded signals: the sum of each kind of the live version at signals_at; NULL: none';


--
-- Name: COLUMN state.period_id; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.state.period_id IS 'number of the open period';


--
-- Name: COLUMN state.period_xid; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.state.period_xid IS 'transaction that began the open period';


--
-- Name: COLUMN state.next_change; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.state.next_change IS 'when override and windows next begin or end; infinity: never; NULL: there are none';


--
-- Name: COLUMN state.override_until; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.state.override_until IS 'when the override ends';


--
-- Name: COLUMN state.window_until; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.state.window_until IS 'when the outreach window ends';


--
-- Name: COLUMN state.cause; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.state.cause IS 'why the open period began';


--
-- Name: COLUMN state.direction; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.state.direction IS 'how it began: 1 entered, 2 promoted, 3 demoted; NULL: same tier';


--
-- Name: COLUMN state.tier_rank; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.state.tier_rank IS 'rank of the tier that an override or outreach window gives; NULL: the base tier counts';


--
-- Name: COLUMN state.override_seat; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.state.override_seat IS 'whether the override holds a seat of its own; NULL: it does not';


--
-- Name: COLUMN state.seat_scope; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.state.seat_scope IS 'territory or owner that the seat is counted for; NULL: the model';


--
-- Name: COLUMN state.override_scope; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.state.override_scope IS 'territory or owner that this seat is counted for; NULL: the model';


--
-- Name: COLUMN state.previous_tier; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.state.previous_tier IS 'tier before the open period';


--
-- Name: COLUMN state.changed_by; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.state.changed_by IS 'role whose statement or review began the open period; NULL: time did';


--
-- Name: COLUMN state.reason; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.state.reason IS 'why the open period began, for people';


--
-- Name: COLUMN state.error_criterion; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.state.error_criterion IS 'criterion that failed';


--
-- Name: COLUMN state.error_sqlstate; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.state.error_sqlstate IS 'SQLSTATE of the failure';


--
-- Name: COLUMN state.error_message; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.state.error_message IS 'message of the failure';


--
-- Name: COLUMN state.period_version; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.state.period_version IS 'version of the model when the open period began; NULL: model_version';


--
-- Name: upcoming; Type: TABLE; Schema: cs; Owner: postgres
--

CREATE TABLE cs.upcoming (
    account_id integer NOT NULL,
    begins_at timestamp with time zone NOT NULL,
    period_id bigint,
    tier_since timestamp with time zone,
    override_until timestamp with time zone,
    window_until timestamp with time zone,
    tier_rank smallint,
    lift_rank smallint,
    placement smallint NOT NULL,
    cause smallint NOT NULL,
    direction smallint,
    holds_seat boolean NOT NULL,
    seat_scope text,
    previous_tier text,
    changed_by text,
    reason text
)
WITH (vacuum_truncate=off);


ALTER TABLE cs.upcoming OWNER TO postgres;

--
-- Name: TABLE upcoming; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON TABLE cs.upcoming IS 'what the end of an override or the begin and end of a window will change';


--
-- Name: COLUMN upcoming.account_id; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.upcoming.account_id IS 'key of the account';


--
-- Name: COLUMN upcoming.begins_at; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.upcoming.begins_at IS 'from when on the rest of the row holds unless the account is written before';


--
-- Name: COLUMN upcoming.period_id; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.upcoming.period_id IS 'number of the period that begins then; NULL: the one before goes on';


--
-- Name: COLUMN upcoming.tier_since; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.upcoming.tier_since IS 'when the period of that moment began; NULL: as the state says';


--
-- Name: COLUMN upcoming.override_until; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.upcoming.override_until IS 'when the override ends';


--
-- Name: COLUMN upcoming.window_until; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.upcoming.window_until IS 'when the outreach window ends';


--
-- Name: COLUMN upcoming.tier_rank; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.upcoming.tier_rank IS 'rank of the tier; NULL: no tier';


--
-- Name: COLUMN upcoming.lift_rank; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.upcoming.lift_rank IS 'the same if an override or window gives it; NULL: the base tier counts';


--
-- Name: COLUMN upcoming.placement; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.upcoming.placement IS 'why the account is in the tier';


--
-- Name: COLUMN upcoming.cause; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.upcoming.cause IS 'why the row begins';


--
-- Name: COLUMN upcoming.direction; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.upcoming.direction IS 'how the period begins: 2 promoted, 3 demoted; NULL: same tier';


--
-- Name: COLUMN upcoming.holds_seat; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.upcoming.holds_seat IS 'whether the account holds a seat of the tier';


--
-- Name: COLUMN upcoming.seat_scope; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.upcoming.seat_scope IS 'territory or owner that the seat is counted for; NULL: the model';


--
-- Name: COLUMN upcoming.previous_tier; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.upcoming.previous_tier IS 'tier before the period';


--
-- Name: COLUMN upcoming.changed_by; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.upcoming.changed_by IS 'role that set the window that begins it; NULL: time does';


--
-- Name: COLUMN upcoming.reason; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.upcoming.reason IS 'why the period begins, for people';


--
-- Name: tier_history; Type: VIEW; Schema: cs; Owner: postgres
--

CREATE VIEW cs.tier_history AS
 SELECT p.period_id,
    p.account_id,
    p.tier,
    p.tier_rank,
    p.previous_tier,
    tiering._word((p.direction)::integer, '{entered,promoted,demoted}'::text[]) AS direction,
    p.valid_from,
    p.valid_to,
    (p.valid_to IS NULL) AS is_current,
    ((p.valid_from AT TIME ZONE 'UTC'::text))::date AS changed_on,
    p.score,
    tiering._word((p.cause)::integer, '{insert,update,signal,trigger_event,window_end,override,override_end,seat_freed,scope_change,key_change,activation,reevaluation,rebalancing,resume,delete,truncate,out_of_scope,error,repair}'::text[]) AS cause,
    p.reason,
    p.changed_by,
    tiering._word(p.end_cause, '{insert,update,signal,trigger_event,window_end,override,override_end,seat_freed,scope_change,key_change,activation,reevaluation,rebalancing,resume,delete,truncate,out_of_scope,error,repair}'::text[]) AS end_cause,
    p.holds_seat,
    p.seat_scope,
    p.model_version
   FROM ( SELECT h.period_id,
            h.account_id,
            h.tier,
            (h.tier_rank)::integer AS tier_rank,
            h.previous_tier,
            h.direction,
            h.valid_from,
            h.valid_to,
            h.score,
            h.cause,
            h.reason,
            h.changed_by,
            (h.end_cause)::integer AS end_cause,
            h.holds_seat,
            h.seat_scope,
            h.model_version
           FROM cs.history h
          WHERE tiering._views_open('cs'::text)
        UNION ALL
         SELECT s.period_id,
            s.account_id,
            tiering._word(COALESCE((s.tier_rank)::integer, s.base_rank), ARRAY['Gold'::text, 'Silver'::text, 'Rest'::text]) AS _word,
            COALESCE((s.tier_rank)::integer, s.base_rank) AS "coalesce",
            s.previous_tier,
            s.direction,
            s.tier_since,
            tiering._lift_time(s.lift, 7) AS _lift_time,
            s.placed_score,
            s.cause,
            s.reason,
            s.changed_by,
            tiering._lift_number(s.lift, 8) AS _lift_number,
                CASE
                    WHEN (s.tier_rank IS NULL) THEN s.holds_seat
                    ELSE (COALESCE(s.override_seat, false) OR (s.holds_seat AND (s.base_rank = s.tier_rank)))
                END AS "case",
                CASE
                    WHEN s.override_seat THEN s.override_scope
                    WHEN ((s.tier_rank IS NULL) OR (s.base_rank = s.tier_rank)) THEN s.seat_scope
                    ELSE NULL::text
                END AS "case",
            COALESCE(s.period_version, s.model_version) AS "coalesce"
           FROM cs.state s
          WHERE tiering._views_open('cs'::text)
        UNION ALL
         SELECT u.period_id,
            u.account_id,
            tiering._word((u.tier_rank)::integer, ARRAY['Gold'::text, 'Silver'::text, 'Rest'::text]) AS _word,
            (u.tier_rank)::integer AS tier_rank,
            u.previous_tier,
            u.direction,
            u.begins_at,
            u.valid_to,
            s.score,
            u.cause,
            u.reason,
            u.changed_by,
            (u.end_cause)::integer AS end_cause,
            u.holds_seat,
            u.seat_scope,
            s.model_version
           FROM (( SELECT n.account_id,
                    n.begins_at,
                    n.period_id,
                    n.tier_since,
                    n.override_until,
                    n.window_until,
                    n.tier_rank,
                    n.lift_rank,
                    n.placement,
                    n.cause,
                    n.direction,
                    n.holds_seat,
                    n.seat_scope,
                    n.previous_tier,
                    n.changed_by,
                    n.reason,
                    lead(n.begins_at) OVER w AS valid_to,
                    lead(n.cause) OVER w AS end_cause
                   FROM cs.upcoming n
                  WHERE ((n.period_id IS NOT NULL) AND (n.begins_at <= tiering.clock()))
                  WINDOW w AS (PARTITION BY n.account_id ORDER BY n.begins_at)) u
             JOIN cs.state s ON ((s.account_id = u.account_id)))
          WHERE tiering._views_open('cs'::text)) p;


ALTER TABLE cs.tier_history OWNER TO postgres;

--
-- Name: VIEW tier_history; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON VIEW cs.tier_history IS 'the periods that accounts spent in tiers';


--
-- Name: COLUMN tier_history.period_id; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.tier_history.period_id IS 'number of the period, unique in the model';


--
-- Name: COLUMN tier_history.account_id; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.tier_history.account_id IS 'key of the account';


--
-- Name: COLUMN tier_history.tier; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.tier_history.tier IS 'tier that the account was in; NULL: in scope, but in no tier';


--
-- Name: COLUMN tier_history.tier_rank; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.tier_history.tier_rank IS 'rank of the tier, 1 is the highest';


--
-- Name: COLUMN tier_history.previous_tier; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.tier_history.previous_tier IS 'tier of the period before';


--
-- Name: COLUMN tier_history.direction; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.tier_history.direction IS 'entered, promoted or demoted; NULL: same tier, and only the seat changed, or its scope';


--
-- Name: COLUMN tier_history.valid_from; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.tier_history.valid_from IS 'when the period began';


--
-- Name: COLUMN tier_history.valid_to; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.tier_history.valid_to IS 'when the period ended, exclusive; NULL: it is current';


--
-- Name: COLUMN tier_history.is_current; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.tier_history.is_current IS 'whether the period is the account''s present one';


--
-- Name: COLUMN tier_history.changed_on; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.tier_history.changed_on IS 'day on which the period began, in UTC';


--
-- Name: COLUMN tier_history.score; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.tier_history.score IS 'score when the period began, 0 to 100';


--
-- Name: COLUMN tier_history.cause; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.tier_history.cause IS 'why the period began';


--
-- Name: COLUMN tier_history.reason; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.tier_history.reason IS 'the cause in words, for people';


--
-- Name: COLUMN tier_history.changed_by; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.tier_history.changed_by IS 'role that wrote, or set the override or window, or ran the review that decided it, also for what others had written before; NULL: it came by itself';


--
-- Name: COLUMN tier_history.end_cause; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.tier_history.end_cause IS 'why the period ended; NULL: it is current';


--
-- Name: COLUMN tier_history.holds_seat; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.tier_history.holds_seat IS 'whether the account took a seat of the tier';


--
-- Name: COLUMN tier_history.seat_scope; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.tier_history.seat_scope IS 'territory or owner whose seat it took; NULL: seats are counted per model, or none was taken';


--
-- Name: COLUMN tier_history.model_version; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.tier_history.model_version IS 'version of the model when the period began';


--
-- Name: tier_as_of(timestamp with time zone); Type: FUNCTION; Schema: cs; Owner: postgres
--

CREATE FUNCTION cs.tier_as_of(at timestamp with time zone) RETURNS TABLE(account_id integer, tier text, tier_rank integer, score numeric, valid_from timestamp with time zone)
    LANGUAGE sql STABLE PARALLEL SAFE
    BEGIN ATOMIC
 SELECT h.account_id,
     h.tier,
     h.tier_rank,
     h.score,
     h.valid_from
    FROM cs.tier_history h
   WHERE ((h.valid_from <= tier_as_of.at) AND ((h.valid_to IS NULL) OR (h.valid_to > tier_as_of.at)) AND tiering._history_reaches('cs'::text, tier_as_of.at));
END;


ALTER FUNCTION cs.tier_as_of(at timestamp with time zone) OWNER TO postgres;

--
-- Name: FUNCTION tier_as_of(at timestamp with time zone); Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON FUNCTION cs.tier_as_of(at timestamp with time zone) IS 'the accounts that were in scope at a moment, with the tier of that moment; reads tier_history';


--
-- Name: account_error; Type: VIEW; Schema: Kunden 2; Owner: moves_owner
--

CREATE VIEW "Kunden 2".account_error WITH (security_barrier='true') AS
 SELECT s.account_id,
    s.error_criterion AS criterion,
    s.error_sqlstate AS sqlstate,
    s.error_message AS message,
    s.error_since AS since
   FROM ("Kunden 2".state s
     CROSS JOIN ( SELECT) read_only)
  WHERE ((s.error_since IS NOT NULL) AND (EXISTS ( SELECT
           FROM "Kunden 2".visible_account a
          WHERE (a.account_id = s.account_id))));


ALTER TABLE "Kunden 2".account_error OWNER TO moves_owner;

--
-- Name: VIEW account_error; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON VIEW "Kunden 2".account_error IS 'the accounts whose scoring failed; they keep score and tier';


--
-- Name: COLUMN account_error.account_id; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".account_error.account_id IS 'key of the account';


--
-- Name: COLUMN account_error.criterion; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".account_error.criterion IS 'criterion that failed; NULL: another expression of the model';


--
-- Name: COLUMN account_error.sqlstate; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".account_error.sqlstate IS 'code of the error';


--
-- Name: COLUMN account_error.message; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".account_error.message IS 'message of the error';


--
-- Name: COLUMN account_error.since; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".account_error.since IS 'since when the account could not be scored';


--
-- Name: account_tier; Type: VIEW; Schema: Kunden 2; Owner: moves_owner
--

CREATE VIEW "Kunden 2".account_tier WITH (security_barrier='true') AS
 SELECT s.account_id,
    tiering._word(COALESCE(tiering._lift_number(s.lift, 1), s.base_rank), ARRAY['A "erste"'::text, 'B'::text]) AS tier,
    COALESCE(tiering._lift_number(s.lift, 1), s.base_rank) AS tier_rank,
    COALESCE(tiering._lift_time(s.lift, 3), s.tier_since) AS tier_since,
    tiering._word(COALESCE(tiering._lift_number(s.lift, 2), s.placement), '[0:7]={score,held,waitlisted,override,window,gate,unqualified,error}'::text[]) AS placement,
    tiering._word(s.base_rank, ARRAY['A "erste"'::text, 'B'::text]) AS base_tier,
    tiering._word((s.qualified_rank)::integer, ARRAY['A "erste"'::text, 'B'::text]) AS qualified_tier,
    tiering._word((s.waitlisted_rank)::integer, ARRAY['A "erste"'::text, 'B'::text]) AS waitlisted_for,
    s.score,
        CASE
            WHEN (tiering._lift_time(s.lift, 3) IS NULL) THEN s.placed_score
            ELSE s.score
        END AS placed_score,
    s.completeness,
    s.territory,
    s.owner,
    tiering._lift_time(s.lift, 4) AS override_until,
    tiering._lift_time(s.lift, 5) AS window_until,
    s.model_version,
    s.scored_at,
    s.c_fit AS fit
   FROM ("Kunden 2".state s
     CROSS JOIN ( SELECT) read_only)
  WHERE (EXISTS ( SELECT
           FROM "Kunden 2".visible_account a
          WHERE (a.account_id = s.account_id)));


ALTER TABLE "Kunden 2".account_tier OWNER TO moves_owner;

--
-- Name: VIEW account_tier; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON VIEW "Kunden 2".account_tier IS 'the tier of each account, now';


--
-- Name: COLUMN account_tier.account_id; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".account_tier.account_id IS 'key of the account';


--
-- Name: COLUMN account_tier.tier; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".account_tier.tier IS 'tier that the account is in; NULL: it qualifies for none, or found no seat';


--
-- Name: COLUMN account_tier.tier_rank; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".account_tier.tier_rank IS 'rank of the tier, 1 is the highest';


--
-- Name: COLUMN account_tier.tier_since; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".account_tier.tier_since IS 'since when the account is in the tier';


--
-- Name: COLUMN account_tier.placement; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".account_tier.placement IS 'why the account is in the tier: score, held, waitlisted, override, window, gate, unqualified or error';


--
-- Name: COLUMN account_tier.base_tier; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".account_tier.base_tier IS 'tier that the account holds after capacity and stability rules';


--
-- Name: COLUMN account_tier.qualified_tier; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".account_tier.qualified_tier IS 'tier that the score and the gates alone would give';


--
-- Name: COLUMN account_tier.waitlisted_for; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".account_tier.waitlisted_for IS 'tier that the account qualifies for and waits for a seat of';


--
-- Name: COLUMN account_tier.score; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".account_tier.score IS 'score, 0 to 100; NULL: no criterion has a value';


--
-- Name: COLUMN account_tier.placed_score; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".account_tier.placed_score IS 'score when its present period in tier_history began, 0 to 100';


--
-- Name: COLUMN account_tier.completeness; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".account_tier.completeness IS 'share of the weight of criteria that had a value, 0 to 1';


--
-- Name: COLUMN account_tier.territory; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".account_tier.territory IS 'territory of the account';


--
-- Name: COLUMN account_tier.owner; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".account_tier.owner IS 'owner of the account';


--
-- Name: COLUMN account_tier.override_until; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".account_tier.override_until IS 'when the override ends, exclusive; NULL: there is none, or it has no end';


--
-- Name: COLUMN account_tier.window_until; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".account_tier.window_until IS 'when the outreach window ends, exclusive; NULL: there is none';


--
-- Name: COLUMN account_tier.model_version; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".account_tier.model_version IS 'version of the model that the account was scored under';


--
-- Name: COLUMN account_tier.scored_at; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".account_tier.scored_at IS 'when scoring the account, or summing up its signals, last changed anything; the tier was decided on the score of that moment';


--
-- Name: COLUMN account_tier.fit; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".account_tier.fit IS 'component "fit", 0 to 100; NULL: no value, or not in the live version';


--
-- Name: override; Type: TABLE; Schema: Kunden 2; Owner: moves_owner
--

CREATE TABLE "Kunden 2".override (
    account_id uuid NOT NULL,
    tier text NOT NULL,
    ends_at timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    created_by text NOT NULL,
    reason text NOT NULL,
    forced boolean NOT NULL
)
WITH (vacuum_truncate=off);


ALTER TABLE "Kunden 2".override OWNER TO moves_owner;

--
-- Name: TABLE override; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON TABLE "Kunden 2".override IS 'a tier that a person set for an account';


--
-- Name: COLUMN override.account_id; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".override.account_id IS 'key of the account';


--
-- Name: COLUMN override.tier; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".override.tier IS 'name of the tier that the account is in';


--
-- Name: COLUMN override.ends_at; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".override.ends_at IS 'when the override ends, exclusive; NULL: it has no end';


--
-- Name: COLUMN override.created_at; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".override.created_at IS 'when it was set';


--
-- Name: COLUMN override.created_by; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".override.created_by IS 'role that set it';


--
-- Name: COLUMN override.reason; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".override.reason IS 'why, for people';


--
-- Name: COLUMN override.forced; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".override.forced IS 'whether it was to take a seat where none was free';


--
-- Name: seat; Type: TABLE; Schema: Kunden 2; Owner: moves_owner
--

CREATE TABLE "Kunden 2".seat (
    tier text NOT NULL,
    scope text NOT NULL,
    free_since timestamp with time zone NOT NULL,
    seats integer NOT NULL
)
WITH (vacuum_truncate=off);


ALTER TABLE "Kunden 2".seat OWNER TO moves_owner;

--
-- Name: TABLE seat; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON TABLE "Kunden 2".seat IS 'free seats of a tier in a scope';


--
-- Name: COLUMN seat.tier; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".seat.tier IS 'name of the tier';


--
-- Name: COLUMN seat.scope; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".seat.scope IS 'territory or owner; empty for the model';


--
-- Name: COLUMN seat.free_since; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".seat.free_since IS 'since when the seats are free';


--
-- Name: COLUMN seat.seats; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".seat.seats IS 'number of free seats; below zero: more are taken than exist';


--
-- Name: seat_scope; Type: TABLE; Schema: Kunden 2; Owner: moves_owner
--

CREATE TABLE "Kunden 2".seat_scope (
    tier text NOT NULL,
    scope text NOT NULL,
    seats integer NOT NULL,
    exception integer
)
WITH (vacuum_truncate=off);


ALTER TABLE "Kunden 2".seat_scope OWNER TO moves_owner;

--
-- Name: TABLE seat_scope; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON TABLE "Kunden 2".seat_scope IS 'a scope of a tier with seats, and how many it has';


--
-- Name: COLUMN seat_scope.tier; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".seat_scope.tier IS 'name of the tier';


--
-- Name: COLUMN seat_scope.scope; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".seat_scope.scope IS 'territory or owner; empty for the model';


--
-- Name: COLUMN seat_scope.seats; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".seat_scope.seats IS 'seats of the scope, taken and free';


--
-- Name: COLUMN seat_scope.exception; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".seat_scope.exception IS 'seats that tiering.set_seats() gave the scope; NULL: none';


--
-- Name: capacity; Type: VIEW; Schema: Kunden 2; Owner: moves_owner
--

CREATE VIEW "Kunden 2".capacity WITH (security_barrier='true') AS
 SELECT t.tier,
    t.tier_rank,
        CASE
            WHEN (t.scope_kind > 0) THEN c.scope
            ELSE NULL::text
        END AS seat_scope,
    (sum(c.seats))::bigint AS seat_count,
    (sum(c.taken))::bigint AS taken_count,
    (GREATEST(sum(c.free), (0)::numeric))::bigint AS free_seat_count,
    (sum(c.waiting))::bigint AS waitlisted_count
   FROM (( SELECT n.tier,
            n.scope,
            n.seats,
            n.free,
            (0)::bigint AS taken,
            (0)::bigint AS waiting
           FROM ( SELECT b.tier,
                    b.scope,
                    (b.seats)::bigint AS seats,
                    (0)::bigint AS free
                   FROM "Kunden 2".seat_scope b
                UNION ALL
                 SELECT f.tier,
                    f.scope,
                    0,
                    f.seats
                   FROM "Kunden 2".seat f
                UNION ALL
                 SELECT tiering._word((s.tier_rank)::integer, ARRAY['A "erste"'::text, 'B'::text]) AS _word,
                    COALESCE(s.override_scope, ''::text) AS "coalesce",
                    0,
                    1
                   FROM ("Kunden 2".override o
                     JOIN "Kunden 2".state s ON ((s.account_id = o.account_id)))
                  WHERE (s.override_seat AND (o.ends_at <= tiering.clock()))) n
        UNION ALL
         SELECT tiering._word(s.base_rank, ARRAY['A "erste"'::text, 'B'::text]) AS _word,
            COALESCE(s.seat_scope, ''::text) AS "coalesce",
            0,
            0,
            1,
            0
           FROM "Kunden 2".state s
          WHERE (s.holds_seat AND (EXISTS ( SELECT
                   FROM "Kunden 2".visible_account a
                  WHERE (a.account_id = s.account_id))))
        UNION ALL
         SELECT tiering._word((s.tier_rank)::integer, ARRAY['A "erste"'::text, 'B'::text]) AS _word,
            COALESCE(s.override_scope, ''::text) AS "coalesce",
            0,
            0,
            1,
            0
           FROM ("Kunden 2".override o
             JOIN "Kunden 2".state s ON ((s.account_id = o.account_id)))
          WHERE (s.override_seat AND ((o.ends_at IS NULL) OR (o.ends_at > tiering.clock())) AND (EXISTS ( SELECT
                   FROM "Kunden 2".visible_account a
                  WHERE (a.account_id = s.account_id))))
        UNION ALL
         SELECT tiering._word((w.rank)::integer, ARRAY['A "erste"'::text, 'B'::text]) AS _word,
            w.scope,
            0,
            0,
            0,
            w.waiting
           FROM ( SELECT s.waitlisted_rank AS rank,
                        CASE s.waitlisted_rank
                            WHEN 1 THEN s.territory
                            WHEN 2 THEN ''::text
                            ELSE NULL::text
                        END AS scope,
                    count(*) AS waiting
                   FROM "Kunden 2".state s
                  WHERE ((s.waitlisted_rank IS NOT NULL) AND (EXISTS ( SELECT
                           FROM "Kunden 2".visible_account a
                          WHERE (a.account_id = s.account_id))))
                  GROUP BY s.waitlisted_rank,
                        CASE s.waitlisted_rank
                            WHEN 1 THEN s.territory
                            WHEN 2 THEN ''::text
                            ELSE NULL::text
                        END) w) c
     JOIN ( VALUES ('A "erste"'::text,1,NULL::text,1), ('B'::text,2,NULL::text,NULL::integer)) t(tier, tier_rank, motion, scope_kind) ON (((t.tier = c.tier) AND (t.scope_kind IS NOT NULL))))
  GROUP BY t.tier, t.tier_rank, t.scope_kind, c.scope
  ORDER BY t.tier_rank, c.scope;


ALTER TABLE "Kunden 2".capacity OWNER TO moves_owner;

--
-- Name: VIEW capacity; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON VIEW "Kunden 2".capacity IS 'the seats of each tier that has a limit, by scope';


--
-- Name: COLUMN capacity.tier; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".capacity.tier IS 'tier with a limited number of seats';


--
-- Name: COLUMN capacity.tier_rank; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".capacity.tier_rank IS 'rank of the tier, 1 is the highest';


--
-- Name: COLUMN capacity.seat_scope; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".capacity.seat_scope IS 'territory or owner that the seats are counted per; NULL: the whole model, or accounts that have none';


--
-- Name: COLUMN capacity.seat_count; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".capacity.seat_count IS 'seats there are';


--
-- Name: COLUMN capacity.taken_count; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".capacity.taken_count IS 'seats that accounts hold, of accounts that the reader may see';


--
-- Name: COLUMN capacity.free_seat_count; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".capacity.free_seat_count IS 'seats that nobody holds';


--
-- Name: COLUMN capacity.waitlisted_count; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".capacity.waitlisted_count IS 'accounts that wait for a seat, of accounts that the reader may see';


--
-- Name: criterion_points; Type: VIEW; Schema: Kunden 2; Owner: moves_owner
--

CREATE VIEW "Kunden 2".criterion_points WITH (security_barrier='true') AS
 SELECT s.account_id,
    (
        CASE s.model_version
            WHEN 1 THEN s.points[1]
            ELSE NULL::double precision
        END)::numeric(5,2) AS umsatz
   FROM ("Kunden 2".state s
     CROSS JOIN ( SELECT) read_only)
  WHERE (EXISTS ( SELECT
           FROM "Kunden 2".visible_account a
          WHERE (a.account_id = s.account_id)));


ALTER TABLE "Kunden 2".criterion_points OWNER TO moves_owner;

--
-- Name: VIEW criterion_points; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON VIEW "Kunden 2".criterion_points IS 'the points of each criterion, as they were when the account was scored';


--
-- Name: COLUMN criterion_points.account_id; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".criterion_points.account_id IS 'key of the account';


--
-- Name: COLUMN criterion_points.umsatz; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".criterion_points.umsatz IS 'points of criterion "umsatz", -100 to 100; NULL: no value, or not scored in the live version';


--
-- Name: draft; Type: VIEW; Schema: Kunden 2; Owner: moves_owner
--

CREATE VIEW "Kunden 2".draft AS
 SELECT "Kunden".id AS account_id,
    ("Kunden".umsatz / (600)::numeric) AS umsatz,
    "Kunden".land AS territory,
    NULL::text AS owner
   FROM other."Kunden";


ALTER TABLE "Kunden 2".draft OWNER TO moves_owner;

--
-- Name: VIEW draft; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON VIEW "Kunden 2".draft IS 'private: the expressions of the draft, over the account table';


--
-- Name: model; Type: VIEW; Schema: Kunden 2; Owner: moves_owner
--

CREATE VIEW "Kunden 2".model AS
 SELECT "Kunden".id AS account_id,
    ("Kunden".umsatz / (600)::numeric) AS umsatz,
    "Kunden".land AS territory,
    NULL::text AS owner
   FROM other."Kunden";


ALTER TABLE "Kunden 2".model OWNER TO moves_owner;

--
-- Name: VIEW model; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON VIEW "Kunden 2".model IS 'private: the expressions of the live version, over the account table';


--
-- Name: movement; Type: VIEW; Schema: Kunden 2; Owner: moves_owner
--

CREATE VIEW "Kunden 2".movement WITH (security_barrier='true') AS
 SELECT m.month_start,
    m.from_tier,
    m.to_tier,
    m.direction,
    count(*) AS account_count
   FROM ( SELECT (date_trunc('month'::text, (h.valid_from AT TIME ZONE 'UTC'::text)))::date AS month_start,
                CASE
                    WHEN (h.direction <> 'entered'::text) THEN h.previous_tier
                    ELSE NULL::text
                END AS from_tier,
            h.tier AS to_tier,
            h.direction
           FROM "Kunden 2".tier_history h
          WHERE (h.direction IS NOT NULL)
        UNION ALL
         SELECT (date_trunc('month'::text, (h.valid_to AT TIME ZONE 'UTC'::text)))::date AS date_trunc,
            h.tier,
            NULL::text AS to_tier,
            'left'::text AS direction
           FROM "Kunden 2".tier_history h
          WHERE (h.end_cause = ANY (ARRAY['delete'::text, 'truncate'::text, 'out_of_scope'::text, 'key_change'::text]))) m
  GROUP BY m.month_start, m.from_tier, m.to_tier, m.direction
  ORDER BY m.month_start, m.direction, m.from_tier, m.to_tier;


ALTER TABLE "Kunden 2".movement OWNER TO moves_owner;

--
-- Name: VIEW movement; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON VIEW "Kunden 2".movement IS 'how many accounts moved from which tier to which, by month';


--
-- Name: COLUMN movement.month_start; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".movement.month_start IS 'first day of the month, in UTC';


--
-- Name: COLUMN movement.from_tier; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".movement.from_tier IS 'tier before; NULL: none';


--
-- Name: COLUMN movement.to_tier; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".movement.to_tier IS 'tier after; NULL: none';


--
-- Name: COLUMN movement.direction; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".movement.direction IS 'entered, promoted, demoted, or left: the account is not in scope any more';


--
-- Name: COLUMN movement.account_count; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".movement.account_count IS 'how many moves';


--
-- Name: overrides; Type: VIEW; Schema: Kunden 2; Owner: moves_owner
--

CREATE VIEW "Kunden 2".overrides WITH (security_barrier='true') AS
 SELECT o.account_id,
    o.tier,
    t.tier_rank,
    o.reason,
    o.created_by,
    o.created_at,
    o.ends_at,
    ((s.account_id IS NOT NULL) AND ((o.ends_at IS NULL) OR (o.ends_at > tiering.clock()))) AS is_current,
    tiering._word(s.base_rank, ARRAY['A "erste"'::text, 'B'::text]) AS base_tier,
    COALESCE(((s.override_seat OR (s.holds_seat AND (s.base_rank = t.tier_rank))) AND ((o.ends_at IS NULL) OR (o.ends_at > tiering.clock()))), false) AS holds_seat,
        CASE
            WHEN s.override_seat THEN s.override_scope
            WHEN (s.base_rank = t.tier_rank) THEN s.seat_scope
            ELSE NULL::text
        END AS seat_scope
   FROM (("Kunden 2".override o
     LEFT JOIN ( VALUES ('A "erste"'::text,1,NULL::text,1), ('B'::text,2,NULL::text,NULL::integer)) t(tier, tier_rank, motion, scope_kind) ON ((t.tier = o.tier)))
     LEFT JOIN "Kunden 2".state s ON ((s.account_id = o.account_id)))
  WHERE (EXISTS ( SELECT
           FROM "Kunden 2".visible_account a
          WHERE (a.account_id = o.account_id)));


ALTER TABLE "Kunden 2".overrides OWNER TO moves_owner;

--
-- Name: VIEW overrides; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON VIEW "Kunden 2".overrides IS 'the tiers that people set for accounts, and until when';


--
-- Name: COLUMN overrides.account_id; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".overrides.account_id IS 'key of the account';


--
-- Name: COLUMN overrides.tier; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".overrides.tier IS 'tier that a person set for the account';


--
-- Name: COLUMN overrides.tier_rank; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".overrides.tier_rank IS 'rank of the tier, 1 is the highest';


--
-- Name: COLUMN overrides.reason; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".overrides.reason IS 'why, in the words of who set it';


--
-- Name: COLUMN overrides.created_by; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".overrides.created_by IS 'role that set it';


--
-- Name: COLUMN overrides.created_at; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".overrides.created_at IS 'when it was set';


--
-- Name: COLUMN overrides.ends_at; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".overrides.ends_at IS 'when it ends, exclusive; NULL: it has no end';


--
-- Name: COLUMN overrides.is_current; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".overrides.is_current IS 'whether it is in force: it has not ended, and the account is in scope';


--
-- Name: COLUMN overrides.base_tier; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".overrides.base_tier IS 'tier that the account would be in without it';


--
-- Name: COLUMN overrides.holds_seat; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".overrides.holds_seat IS 'whether the account holds a seat of the tier';


--
-- Name: COLUMN overrides.seat_scope; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".overrides.seat_scope IS 'territory or owner whose seat it holds; NULL: seats are counted per model, or it holds none';


--
-- Name: period_id_seq; Type: SEQUENCE; Schema: Kunden 2; Owner: moves_owner
--

CREATE SEQUENCE "Kunden 2".period_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE "Kunden 2".period_id_seq OWNER TO moves_owner;

--
-- Name: SEQUENCE period_id_seq; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON SEQUENCE "Kunden 2".period_id_seq IS 'numbers of periods';


--
-- Name: queue; Type: TABLE; Schema: Kunden 2; Owner: moves_owner
--

CREATE TABLE "Kunden 2".queue (
    account_id uuid NOT NULL,
    queued_at timestamp with time zone NOT NULL,
    former_id uuid,
    change_id bigint
)
WITH (vacuum_truncate=off);


ALTER TABLE "Kunden 2".queue OWNER TO moves_owner;

--
-- Name: TABLE queue; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON TABLE "Kunden 2".queue IS 'an account that tiering.maintain() has to look at';


--
-- Name: COLUMN queue.account_id; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".queue.account_id IS 'key of the account';


--
-- Name: COLUMN queue.queued_at; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".queue.queued_at IS 'when it was queued';


--
-- Name: COLUMN queue.former_id; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".queue.former_id IS 'key that the account had before, and its state, override and windows still have; NULL: the same';


--
-- Name: COLUMN queue.change_id; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".queue.change_id IS 'number of the statement that changed the key; NULL: none did';


--
-- Name: scorecard; Type: VIEW; Schema: Kunden 2; Owner: moves_owner
--

CREATE VIEW "Kunden 2".scorecard WITH (security_barrier='true') AS
 SELECT c.component,
    c.component_weight,
    c.criterion,
    c.description,
    COALESCE(tiering._criterion_expression('"Kunden 2".state'::regclass, c.criterion), c.expression) AS expression,
    c.weight,
    c.share_of_score,
    c.missing,
    c.depends_on_clock,
    c.is_signal,
    c.points,
    c.half_life_days,
    c.cap,
    c.per_day
   FROM ( VALUES ('fit'::text,1.0000::numeric(16,4),'umsatz'::text,NULL::text,'umsatz / 600::numeric'::text,1.0000::numeric(16,4),100.00::numeric(5,2),'skip'::text,false,false,NULL::numeric(7,4),NULL::numeric(12,4),NULL::numeric(7,4),NULL::integer)) c(component, component_weight, criterion, description, expression, weight, share_of_score, missing, depends_on_clock, is_signal, points, half_life_days, cap, per_day);


ALTER TABLE "Kunden 2".scorecard OWNER TO moves_owner;

--
-- Name: VIEW scorecard; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON VIEW "Kunden 2".scorecard IS 'the criteria, signals and trigger events of the live version';


--
-- Name: COLUMN scorecard.component; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".scorecard.component IS 'part of the score that the criterion counts for; NULL: a trigger event, which opens a window';


--
-- Name: COLUMN scorecard.component_weight; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".scorecard.component_weight IS 'weight of the component in the score; only the ratio of weights counts';


--
-- Name: COLUMN scorecard.criterion; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".scorecard.criterion IS 'name of the criterion, or kind of the signals or of the trigger event';


--
-- Name: COLUMN scorecard.description; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".scorecard.description IS 'what the criterion, signal or trigger event means';


--
-- Name: COLUMN scorecard.expression; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".scorecard.expression IS 'expression over the account that yields points; true counts 100, false 0; of a signal or trigger event, what it does, in words';


--
-- Name: COLUMN scorecard.weight; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".scorecard.weight IS 'weight of the criterion in the component; only the ratio of weights counts';


--
-- Name: COLUMN scorecard.share_of_score; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".scorecard.share_of_score IS 'how much of the score the criterion decides when nothing is missing, in percent';


--
-- Name: COLUMN scorecard.missing; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".scorecard.missing IS 'what counts where there is no value: skip (its weight leaves the mean), zero, or a number of points';


--
-- Name: COLUMN scorecard.depends_on_clock; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".scorecard.depends_on_clock IS 'whether the points change as time passes; those of a criterion are then as fresh as the last maintenance, those of signals are of the moment';


--
-- Name: COLUMN scorecard.is_signal; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".scorecard.is_signal IS 'whether it is a kind of signals';


--
-- Name: COLUMN scorecard.points; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".scorecard.points IS 'points of one signal when it occurs, -100 to 100; NULL: a criterion or trigger event';


--
-- Name: COLUMN scorecard.half_life_days; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".scorecard.half_life_days IS 'days after which half of the points of a signal is left; NULL: they never fade, or a criterion';


--
-- Name: COLUMN scorecard.cap; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".scorecard.cap IS 'points that the signals of the kind add or take away at most; NULL: no limit, or a criterion';


--
-- Name: COLUMN scorecard.per_day; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".scorecard.per_day IS 'how many signals of the kind count of one day, in UTC; NULL: all, or a criterion';


--
-- Name: signal; Type: TABLE; Schema: Kunden 2; Owner: moves_owner
--

CREATE TABLE "Kunden 2".signal (
    account_id uuid NOT NULL,
    kind smallint NOT NULL,
    at timestamp with time zone NOT NULL,
    n integer NOT NULL,
    sum double precision NOT NULL
)
WITH (vacuum_truncate=off);


ALTER TABLE "Kunden 2".signal OWNER TO moves_owner;

--
-- Name: TABLE signal; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON TABLE "Kunden 2".signal IS 'signals that are not folded into the state of their account';


--
-- Name: COLUMN signal.account_id; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".signal.account_id IS 'key of the account, in scope or not';


--
-- Name: COLUMN signal.kind; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".signal.kind IS 'number of the kind; 0: the signals of the account are to be summed up anew';


--
-- Name: COLUMN signal.at; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".signal.at IS 'the moment for which the signals are summed up; they count from then on';


--
-- Name: COLUMN signal.n; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".signal.n IS 'how many signals the row stands for; below zero: it takes them away';


--
-- Name: COLUMN signal.sum; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".signal.sum IS 'sum of their strengths, decayed';


--
-- Name: signal_ignored; Type: TABLE; Schema: Kunden 2; Owner: moves_owner
--

CREATE TABLE "Kunden 2".signal_ignored (
    kind text,
    message text,
    n integer NOT NULL,
    seen_at timestamp with time zone NOT NULL
)
WITH (vacuum_truncate=off);


ALTER TABLE "Kunden 2".signal_ignored OWNER TO moves_owner;

--
-- Name: TABLE signal_ignored; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON TABLE "Kunden 2".signal_ignored IS 'rows of signal sources that do not count, tallied';


--
-- Name: COLUMN signal_ignored.kind; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".signal_ignored.kind IS 'kind that the live version does not know; NULL: the row of the source could not be used';


--
-- Name: COLUMN signal_ignored.message; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".signal_ignored.message IS 'why it could not be used';


--
-- Name: COLUMN signal_ignored.n; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".signal_ignored.n IS 'how many; below zero: they are gone again';


--
-- Name: COLUMN signal_ignored.seen_at; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".signal_ignored.seen_at IS 'when they were written';


--
-- Name: tier_summary; Type: VIEW; Schema: Kunden 2; Owner: moves_owner
--

CREATE VIEW "Kunden 2".tier_summary WITH (security_barrier='true') AS
 SELECT t.tier,
    t.tier_rank,
    t.motion,
    COALESCE(a.tally[((4 * t.tier_rank) - 3)], (0)::bigint) AS account_count,
        CASE
            WHEN (t.scope_kind IS NOT NULL) THEN COALESCE(c.seat_count, (0)::bigint)
            ELSE NULL::bigint
        END AS seat_count,
        CASE
            WHEN (t.scope_kind IS NOT NULL) THEN COALESCE(c.free_seat_count, (0)::bigint)
            ELSE NULL::bigint
        END AS free_seat_count,
    COALESCE(a.tally[((4 * t.tier_rank) - 2)], (0)::bigint) AS waitlisted_count,
    (((a.tally[((4 * t.tier_rank) - 0)])::numeric / NULLIF((100.0 * (a.tally[((4 * t.tier_rank) - 1)])::numeric), (0)::numeric)))::numeric(5,2) AS average_score
   FROM ((( SELECT tiering._tally(COALESCE(tiering._lift_number(s.lift, 1), s.base_rank), s.waitlisted_rank, s.score) AS tally
           FROM "Kunden 2".state s
          WHERE (EXISTS ( SELECT
                   FROM "Kunden 2".visible_account a_1
                  WHERE (a_1.account_id = s.account_id)))) a
     CROSS JOIN ( VALUES ('A "erste"'::text,1,NULL::text,1), ('B'::text,2,NULL::text,NULL::integer)) t(tier, tier_rank, motion, scope_kind))
     LEFT JOIN ( SELECT x.tier,
            (sum(x.seats))::bigint AS seat_count,
            (sum(GREATEST(x.free, (0)::numeric)))::bigint AS free_seat_count
           FROM ( SELECT n.tier,
                    n.scope,
                    sum(n.seats) AS seats,
                    sum(n.free) AS free
                   FROM ( SELECT b.tier,
                            b.scope,
                            (b.seats)::bigint AS seats,
                            (0)::bigint AS free
                           FROM "Kunden 2".seat_scope b
                        UNION ALL
                         SELECT f.tier,
                            f.scope,
                            0,
                            f.seats
                           FROM "Kunden 2".seat f
                        UNION ALL
                         SELECT tiering._word((s.tier_rank)::integer, ARRAY['A "erste"'::text, 'B'::text]) AS _word,
                            COALESCE(s.override_scope, ''::text) AS "coalesce",
                            0,
                            1
                           FROM ("Kunden 2".override o
                             JOIN "Kunden 2".state s ON ((s.account_id = o.account_id)))
                          WHERE (s.override_seat AND (o.ends_at <= tiering.clock()))) n
                  GROUP BY n.tier, n.scope) x
          GROUP BY x.tier) c ON ((c.tier = t.tier)))
  ORDER BY t.tier_rank;


ALTER TABLE "Kunden 2".tier_summary OWNER TO moves_owner;

--
-- Name: VIEW tier_summary; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON VIEW "Kunden 2".tier_summary IS 'the tiers, with accounts and seats';


--
-- Name: COLUMN tier_summary.tier; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".tier_summary.tier IS 'name of the tier';


--
-- Name: COLUMN tier_summary.tier_rank; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".tier_summary.tier_rank IS 'rank of the tier, 1 is the highest';


--
-- Name: COLUMN tier_summary.motion; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".tier_summary.motion IS 'how accounts of the tier are served';


--
-- Name: COLUMN tier_summary.account_count; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".tier_summary.account_count IS 'accounts in the tier';


--
-- Name: COLUMN tier_summary.seat_count; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".tier_summary.seat_count IS 'seats of all scopes; NULL: no limit';


--
-- Name: COLUMN tier_summary.free_seat_count; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".tier_summary.free_seat_count IS 'free seats of all scopes; NULL: no limit';


--
-- Name: COLUMN tier_summary.waitlisted_count; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".tier_summary.waitlisted_count IS 'accounts that wait for a seat of the tier';


--
-- Name: COLUMN tier_summary.average_score; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".tier_summary.average_score IS 'mean score of the accounts in the tier, 0 to 100';


--
-- Name: tier_window; Type: TABLE; Schema: Kunden 2; Owner: moves_owner
--

CREATE TABLE "Kunden 2".tier_window (
    account_id uuid NOT NULL,
    kind text NOT NULL,
    opens_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    promote smallint,
    to_tier text,
    boost numeric(5,2),
    created_by text,
    reason text,
    revoked boolean,
    moved boolean
)
WITH (vacuum_truncate=off);


ALTER TABLE "Kunden 2".tier_window OWNER TO moves_owner;

--
-- Name: TABLE tier_window; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON TABLE "Kunden 2".tier_window IS 'an outreach window of an account';


--
-- Name: COLUMN tier_window.account_id; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".tier_window.account_id IS 'key of the account';


--
-- Name: COLUMN tier_window.kind; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".tier_window.kind IS 'kind of the signal that opened the window; elevate: by hand';


--
-- Name: COLUMN tier_window.opens_at; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".tier_window.opens_at IS 'when the window opens';


--
-- Name: COLUMN tier_window.ends_at; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".tier_window.ends_at IS 'when the window ends, exclusive';


--
-- Name: COLUMN tier_window.promote; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".tier_window.promote IS 'how many tiers above the base tier it lifts the account';


--
-- Name: COLUMN tier_window.to_tier; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".tier_window.to_tier IS 'name of the tier that it lifts the account to';


--
-- Name: COLUMN tier_window.boost; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".tier_window.boost IS 'points that it adds to the account''s rank within its tier';


--
-- Name: COLUMN tier_window.created_by; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".tier_window.created_by IS 'role that opened it; NULL: a trigger event did';


--
-- Name: COLUMN tier_window.reason; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".tier_window.reason IS 'why, for people';


--
-- Name: COLUMN tier_window.revoked; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".tier_window.revoked IS 'whether the event is gone: the row takes back a window of the same kind that opens then; NULL: it is not';


--
-- Name: COLUMN tier_window.moved; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".tier_window.moved IS 'true: the window came with its account from another key; false: it has gone with its account to another key, and does not count here; NULL: neither';


--
-- Name: unattributed; Type: TABLE; Schema: Kunden 2; Owner: moves_owner
--

CREATE TABLE "Kunden 2".unattributed (
    source integer,
    input jsonb,
    reason text,
    relation text NOT NULL,
    written_at timestamp with time zone NOT NULL
)
WITH (vacuum_truncate=off);


ALTER TABLE "Kunden 2".unattributed OWNER TO moves_owner;

--
-- Name: TABLE unattributed; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON TABLE "Kunden 2".unattributed IS 'a row of a source whose accounts tiering.maintain() has to tell';


--
-- Name: COLUMN unattributed.source; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".unattributed.source IS 'number of the source; NULL: every account has to be looked at';


--
-- Name: COLUMN unattributed.input; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".unattributed.input IS 'what the row''s account is told by: values as text, by name of the column';


--
-- Name: COLUMN unattributed.reason; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".unattributed.reason IS 'why its accounts were not told when it was written; NULL: they were, and have to be again';


--
-- Name: COLUMN unattributed.relation; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".unattributed.relation IS 'table that was written';


--
-- Name: COLUMN unattributed.written_at; Type: COMMENT; Schema: Kunden 2; Owner: moves_owner
--

COMMENT ON COLUMN "Kunden 2".unattributed.written_at IS 'when it was written';


--
-- Name: account_error; Type: VIEW; Schema: abm; Owner: postgres
--

CREATE VIEW abm.account_error AS
 SELECT s.account_id,
    s.error_criterion AS criterion,
    s.error_sqlstate AS sqlstate,
    s.error_message AS message,
    s.error_since AS since
   FROM (abm.state s
     CROSS JOIN ( SELECT) read_only)
  WHERE ((s.error_since IS NOT NULL) AND tiering._views_open('abm'::text));


ALTER TABLE abm.account_error OWNER TO postgres;

--
-- Name: VIEW account_error; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON VIEW abm.account_error IS 'the accounts whose scoring failed; they keep score and tier';


--
-- Name: COLUMN account_error.account_id; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.account_error.account_id IS 'key of the account';


--
-- Name: COLUMN account_error.criterion; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.account_error.criterion IS 'criterion that failed; NULL: another expression of the model';


--
-- Name: COLUMN account_error.sqlstate; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.account_error.sqlstate IS 'code of the error';


--
-- Name: COLUMN account_error.message; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.account_error.message IS 'message of the error';


--
-- Name: COLUMN account_error.since; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.account_error.since IS 'since when the account could not be scored';


--
-- Name: signal; Type: TABLE; Schema: abm; Owner: postgres
--

CREATE TABLE abm.signal (
    account_id integer NOT NULL,
    kind smallint NOT NULL,
    at timestamp with time zone NOT NULL,
    n integer NOT NULL,
    sum double precision NOT NULL
)
WITH (vacuum_truncate=off);


ALTER TABLE abm.signal OWNER TO postgres;

--
-- Name: TABLE signal; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON TABLE abm.signal IS 'signals that are not folded into the state of their account';


--
-- Name: COLUMN signal.account_id; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.signal.account_id IS 'key of the account, in scope or not';


--
-- Name: COLUMN signal.kind; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.signal.kind IS 'number of the kind; 0: the signals of the account are to be summed up anew';


--
-- Name: COLUMN signal.at; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.signal.at IS 'the moment for which the signals are summed up; they count from then on';


--
-- Name: COLUMN signal.n; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.signal.n IS 'how many signals the row stands for; below zero: it takes them away';


--
-- Name: COLUMN signal.sum; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.signal.sum IS 'sum of their strengths, decayed';


--
-- Name: account_tier; Type: VIEW; Schema: abm; Owner: postgres
--

CREATE VIEW abm.account_tier AS
 SELECT s.account_id,
    tiering._word(COALESCE(tiering._lift_number(s.lift, 1), s.base_rank), ARRAY['Strategic'::text, 'Priority'::text, 'Growth'::text, 'Programme'::text]) AS tier,
    COALESCE(tiering._lift_number(s.lift, 1), s.base_rank) AS tier_rank,
    COALESCE(tiering._lift_time(s.lift, 3), s.tier_since) AS tier_since,
    tiering._word(COALESCE(tiering._lift_number(s.lift, 2), s.placement), '[0:7]={score,held,waitlisted,override,window,gate,unqualified,error}'::text[]) AS placement,
    tiering._word(s.base_rank, ARRAY['Strategic'::text, 'Priority'::text, 'Growth'::text, 'Programme'::text]) AS base_tier,
    tiering._word((s.qualified_rank)::integer, ARRAY['Strategic'::text, 'Priority'::text, 'Growth'::text, 'Programme'::text]) AS qualified_tier,
    tiering._word((s.waitlisted_rank)::integer, ARRAY['Strategic'::text, 'Priority'::text, 'Growth'::text, 'Programme'::text]) AS waitlisted_for,
    (tiering._signal_score('{3,0.5,0.3,0.2,4,0,2,NaN,0,1,NaN,1,1,NaN,2,1,0,3,1,1,7,777600,Infinity,Infinity,2,1,5,7200,Infinity,3,3,2,-20,0,50,Infinity}'::double precision[], 2, s.model_version, s.error_since, s.score, s.points, s.signals, s.signals_at, g.kinds, g.ats, g.counts, g.sums))::numeric(5,2) AS score,
        CASE
            WHEN (tiering._lift_time(s.lift, 3) IS NULL) THEN s.placed_score
            ELSE s.score
        END AS placed_score,
    s.completeness,
    s.territory,
    s.owner,
    tiering._lift_time(s.lift, 4) AS override_until,
    tiering._lift_time(s.lift, 5) AS window_until,
    s.model_version,
    s.scored_at,
    s.c_fit AS fit,
    (tiering._signal_component(1, '{3,0.5,0.3,0.2,4,0,2,NaN,0,1,NaN,1,1,NaN,2,1,0,3,1,1,7,777600,Infinity,Infinity,2,1,5,7200,Infinity,3,3,2,-20,0,50,Infinity}'::double precision[], 2, s.model_version, s.error_since, s.c_engagement, s.points, s.signals, s.signals_at, g.kinds, g.ats, g.counts, g.sums))::numeric(5,2) AS engagement,
    (tiering._signal_component(2, '{3,0.5,0.3,0.2,4,0,2,NaN,0,1,NaN,1,1,NaN,2,1,0,3,1,1,7,777600,Infinity,Infinity,2,1,5,7200,Infinity,3,3,2,-20,0,50,Infinity}'::double precision[], 2, s.model_version, s.error_since, s.c_strategic, s.points, s.signals, s.signals_at, g.kinds, g.ats, g.counts, g.sums))::numeric(5,2) AS strategic
   FROM ((abm.state s
     CROSS JOIN ( SELECT) read_only)
     LEFT JOIN ( SELECT r.account_id,
            array_agg(r.kind) AS kinds,
            array_agg(r.at) AS ats,
            array_agg(r.n) AS counts,
            array_agg(r.sum) AS sums
           FROM abm.signal r
          GROUP BY r.account_id) g ON ((g.account_id = s.account_id)))
  WHERE tiering._views_open('abm'::text);


ALTER TABLE abm.account_tier OWNER TO postgres;

--
-- Name: VIEW account_tier; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON VIEW abm.account_tier IS 'ask Anna about these';


--
-- Name: COLUMN account_tier.account_id; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.account_tier.account_id IS 'key of the account';


--
-- Name: COLUMN account_tier.tier; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.account_tier.tier IS 'tier that the account is in; NULL: it qualifies for none, or found no seat';


--
-- Name: COLUMN account_tier.tier_rank; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.account_tier.tier_rank IS 'rank of the tier, 1 is the highest';


--
-- Name: COLUMN account_tier.tier_since; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.account_tier.tier_since IS 'since when the account is in the tier';


--
-- Name: COLUMN account_tier.placement; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.account_tier.placement IS 'why the account is in the tier: score, held, waitlisted, override, window, gate, unqualified or error';


--
-- Name: COLUMN account_tier.base_tier; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.account_tier.base_tier IS 'tier that the account holds after capacity and stability rules';


--
-- Name: COLUMN account_tier.qualified_tier; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.account_tier.qualified_tier IS 'tier that the score and the gates alone would give';


--
-- Name: COLUMN account_tier.waitlisted_for; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.account_tier.waitlisted_for IS 'tier that the account qualifies for and waits for a seat of';


--
-- Name: COLUMN account_tier.score; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.account_tier.score IS 'our score';


--
-- Name: COLUMN account_tier.placed_score; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.account_tier.placed_score IS 'score when its present period in tier_history began, 0 to 100';


--
-- Name: COLUMN account_tier.completeness; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.account_tier.completeness IS 'share of the weight of criteria that had a value, 0 to 1';


--
-- Name: COLUMN account_tier.territory; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.account_tier.territory IS 'territory of the account';


--
-- Name: COLUMN account_tier.owner; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.account_tier.owner IS 'owner of the account';


--
-- Name: COLUMN account_tier.override_until; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.account_tier.override_until IS 'when the override ends, exclusive; NULL: there is none, or it has no end';


--
-- Name: COLUMN account_tier.window_until; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.account_tier.window_until IS 'when the outreach window ends, exclusive; NULL: there is none';


--
-- Name: COLUMN account_tier.model_version; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.account_tier.model_version IS 'version of the model that the account was scored under';


--
-- Name: COLUMN account_tier.scored_at; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.account_tier.scored_at IS 'when scoring the account, or summing up its signals, last changed anything; the tier was decided on the score of that moment';


--
-- Name: COLUMN account_tier.fit; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.account_tier.fit IS 'component "fit", 0 to 100; NULL: no value, or not in the live version';


--
-- Name: COLUMN account_tier.engagement; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.account_tier.engagement IS 'component "engagement", 0 to 100; NULL: no value, or not in the live version';


--
-- Name: COLUMN account_tier.strategic; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.account_tier.strategic IS 'component "strategic", 0 to 100; NULL: no value, or not in the live version';


--
-- Name: override; Type: TABLE; Schema: abm; Owner: postgres
--

CREATE TABLE abm.override (
    account_id integer NOT NULL,
    tier text NOT NULL,
    ends_at timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    created_by text NOT NULL,
    reason text NOT NULL,
    forced boolean NOT NULL
)
WITH (vacuum_truncate=off);


ALTER TABLE abm.override OWNER TO postgres;

--
-- Name: TABLE override; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON TABLE abm.override IS 'a tier that a person set for an account';


--
-- Name: COLUMN override.account_id; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.override.account_id IS 'key of the account';


--
-- Name: COLUMN override.tier; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.override.tier IS 'name of the tier that the account is in';


--
-- Name: COLUMN override.ends_at; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.override.ends_at IS 'when the override ends, exclusive; NULL: it has no end';


--
-- Name: COLUMN override.created_at; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.override.created_at IS 'when it was set';


--
-- Name: COLUMN override.created_by; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.override.created_by IS 'role that set it';


--
-- Name: COLUMN override.reason; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.override.reason IS 'why, for people';


--
-- Name: COLUMN override.forced; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.override.forced IS 'whether it was to take a seat where none was free';


--
-- Name: seat; Type: TABLE; Schema: abm; Owner: postgres
--

CREATE TABLE abm.seat (
    tier text NOT NULL,
    scope text NOT NULL,
    free_since timestamp with time zone NOT NULL,
    seats integer NOT NULL
)
WITH (vacuum_truncate=off);


ALTER TABLE abm.seat OWNER TO postgres;

--
-- Name: TABLE seat; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON TABLE abm.seat IS 'free seats of a tier in a scope';


--
-- Name: COLUMN seat.tier; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.seat.tier IS 'name of the tier';


--
-- Name: COLUMN seat.scope; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.seat.scope IS 'territory or owner; empty for the model';


--
-- Name: COLUMN seat.free_since; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.seat.free_since IS 'since when the seats are free';


--
-- Name: COLUMN seat.seats; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.seat.seats IS 'number of free seats; below zero: more are taken than exist';


--
-- Name: seat_scope; Type: TABLE; Schema: abm; Owner: postgres
--

CREATE TABLE abm.seat_scope (
    tier text NOT NULL,
    scope text NOT NULL,
    seats integer NOT NULL,
    exception integer
)
WITH (vacuum_truncate=off);


ALTER TABLE abm.seat_scope OWNER TO postgres;

--
-- Name: TABLE seat_scope; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON TABLE abm.seat_scope IS 'a scope of a tier with seats, and how many it has';


--
-- Name: COLUMN seat_scope.tier; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.seat_scope.tier IS 'name of the tier';


--
-- Name: COLUMN seat_scope.scope; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.seat_scope.scope IS 'territory or owner; empty for the model';


--
-- Name: COLUMN seat_scope.seats; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.seat_scope.seats IS 'seats of the scope, taken and free';


--
-- Name: COLUMN seat_scope.exception; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.seat_scope.exception IS 'seats that tiering.set_seats() gave the scope; NULL: none';


--
-- Name: capacity; Type: VIEW; Schema: abm; Owner: postgres
--

CREATE VIEW abm.capacity AS
 SELECT t.tier,
    t.tier_rank,
        CASE
            WHEN (t.scope_kind > 0) THEN c.scope
            ELSE NULL::text
        END AS seat_scope,
    (sum(c.seats))::bigint AS seat_count,
    (
        CASE
            WHEN tiering._views_open('abm'::text) THEN (sum(c.seats) - sum(c.free))
            ELSE (0)::numeric
        END)::bigint AS taken_count,
    (GREATEST(sum(c.free), (0)::numeric))::bigint AS free_seat_count,
    (sum(c.waiting))::bigint AS waitlisted_count
   FROM (( SELECT n.tier,
            n.scope,
            n.seats,
            n.free,
            (0)::bigint AS taken,
            (0)::bigint AS waiting
           FROM ( SELECT b.tier,
                    b.scope,
                    (b.seats)::bigint AS seats,
                    (0)::bigint AS free
                   FROM abm.seat_scope b
                UNION ALL
                 SELECT f.tier,
                    f.scope,
                    0,
                    f.seats
                   FROM abm.seat f
                UNION ALL
                 SELECT tiering._word((s.tier_rank)::integer, ARRAY['Strategic'::text, 'Priority'::text, 'Growth'::text, 'Programme'::text]) AS _word,
                    COALESCE(s.override_scope, ''::text) AS "coalesce",
                    0,
                    1
                   FROM (abm.override o
                     JOIN abm.state s ON ((s.account_id = o.account_id)))
                  WHERE (s.override_seat AND (o.ends_at <= tiering.clock()))) n
        UNION ALL
         SELECT tiering._word((w.rank)::integer, ARRAY['Strategic'::text, 'Priority'::text, 'Growth'::text, 'Programme'::text]) AS _word,
            w.scope,
            0,
            0,
            0,
            w.waiting
           FROM ( SELECT s.waitlisted_rank AS rank,
                        CASE s.waitlisted_rank
                            WHEN 1 THEN ''::text
                            WHEN 2 THEN s.owner
                            WHEN 3 THEN ''::text
                            WHEN 4 THEN ''::text
                            ELSE NULL::text
                        END AS scope,
                    count(*) AS waiting
                   FROM abm.state s
                  WHERE ((s.waitlisted_rank IS NOT NULL) AND tiering._views_open('abm'::text))
                  GROUP BY s.waitlisted_rank,
                        CASE s.waitlisted_rank
                            WHEN 1 THEN ''::text
                            WHEN 2 THEN s.owner
                            WHEN 3 THEN ''::text
                            WHEN 4 THEN ''::text
                            ELSE NULL::text
                        END) w) c
     JOIN ( VALUES ('Strategic'::text,1,NULL::text,0), ('Priority'::text,2,NULL::text,2), ('Growth'::text,3,NULL::text,NULL::integer), ('Programme'::text,4,NULL::text,NULL::integer)) t(tier, tier_rank, motion, scope_kind) ON (((t.tier = c.tier) AND (t.scope_kind IS NOT NULL))))
  GROUP BY t.tier, t.tier_rank, t.scope_kind, c.scope
  ORDER BY t.tier_rank, c.scope;


ALTER TABLE abm.capacity OWNER TO postgres;

--
-- Name: VIEW capacity; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON VIEW abm.capacity IS 'the seats of each tier that has a limit, by scope';


--
-- Name: COLUMN capacity.tier; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.capacity.tier IS 'tier with a limited number of seats';


--
-- Name: COLUMN capacity.tier_rank; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.capacity.tier_rank IS 'rank of the tier, 1 is the highest';


--
-- Name: COLUMN capacity.seat_scope; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.capacity.seat_scope IS 'territory or owner that the seats are counted per; NULL: the whole model, or accounts that have none';


--
-- Name: COLUMN capacity.seat_count; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.capacity.seat_count IS 'seats there are';


--
-- Name: COLUMN capacity.taken_count; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.capacity.taken_count IS 'seats that accounts hold, of accounts that the reader may see';


--
-- Name: COLUMN capacity.free_seat_count; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.capacity.free_seat_count IS 'seats that nobody holds';


--
-- Name: COLUMN capacity.waitlisted_count; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.capacity.waitlisted_count IS 'accounts that wait for a seat, of accounts that the reader may see';


--
-- Name: criterion_points; Type: VIEW; Schema: abm; Owner: postgres
--

CREATE VIEW abm.criterion_points AS
 SELECT s.account_id,
    (
        CASE s.model_version
            WHEN 2 THEN s.points[1]
            ELSE NULL::double precision
        END)::numeric(5,2) AS industry,
    (
        CASE s.model_version
            WHEN 2 THEN s.points[2]
            ELSE NULL::double precision
        END)::numeric(5,2) AS revenue,
    (
        CASE s.model_version
            WHEN 2 THEN s.points[3]
            ELSE NULL::double precision
        END)::numeric(5,2) AS visits,
    (
        CASE s.model_version
            WHEN 2 THEN s.points[4]
            ELSE NULL::double precision
        END)::numeric(5,2) AS won
   FROM (abm.state s
     CROSS JOIN ( SELECT) read_only)
  WHERE tiering._views_open('abm'::text);


ALTER TABLE abm.criterion_points OWNER TO postgres;

--
-- Name: VIEW criterion_points; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON VIEW abm.criterion_points IS 'the points of each criterion, as they were when the account was scored';


--
-- Name: COLUMN criterion_points.account_id; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.criterion_points.account_id IS 'key of the account';


--
-- Name: COLUMN criterion_points.industry; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.criterion_points.industry IS 'points of criterion "industry", -100 to 100; NULL: no value, or not scored in the live version';


--
-- Name: COLUMN criterion_points.revenue; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.criterion_points.revenue IS 'points of criterion "revenue", -100 to 100; NULL: no value, or not scored in the live version';


--
-- Name: COLUMN criterion_points.visits; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.criterion_points.visits IS 'points of criterion "visits", -100 to 100; NULL: no value, or not scored in the live version';


--
-- Name: COLUMN criterion_points.won; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.criterion_points.won IS 'points of criterion "won", -100 to 100; NULL: no value, or not scored in the live version';


--
-- Name: accounts; Type: TABLE; Schema: crm; Owner: postgres
--

CREATE TABLE crm.accounts (
    id integer NOT NULL,
    industry text,
    employees integer,
    revenue numeric,
    visits integer,
    is_reference boolean,
    region text,
    owner text,
    active boolean DEFAULT true NOT NULL,
    note text
)
WITH (fillfactor='60');


ALTER TABLE crm.accounts OWNER TO postgres;

--
-- Name: deals; Type: TABLE; Schema: crm; Owner: postgres
--

CREATE TABLE crm.deals (
    id integer NOT NULL,
    account_id integer,
    amount numeric,
    state text
);


ALTER TABLE crm.deals OWNER TO postgres;

--
-- Name: draft; Type: VIEW; Schema: abm; Owner: postgres
--

CREATE VIEW abm.draft AS
 SELECT accounts.id AS account_id,
    (accounts.industry = ANY (ARRAY['Pharma'::text, 'Medical'::text])) AS industry,
    tiering.band((accounts.revenue)::double precision, '{10000,100000,500000}'::double precision[], '{30,60,100}'::double precision[]) AS revenue,
    tiering.ramp((accounts.visits)::double precision, (0)::double precision, (100)::double precision) AS visits,
    tiering.ramp((( SELECT sum(d.amount) AS sum
           FROM crm.deals d
          WHERE ((d.account_id = accounts.id) AND (d.state = 'won'::text))))::double precision, (0)::double precision, (200000)::double precision) AS won,
    accounts.region AS territory,
    accounts.owner
   FROM crm.accounts
  WHERE accounts.active;


ALTER TABLE abm.draft OWNER TO postgres;

--
-- Name: VIEW draft; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON VIEW abm.draft IS 'private: the expressions of the draft, over the account table';


--
-- Name: activities; Type: TABLE; Schema: crm; Owner: postgres
--

CREATE TABLE crm.activities (
    id bigint NOT NULL,
    account_id integer,
    type text,
    created_at timestamp with time zone,
    strength double precision DEFAULT 1
);


ALTER TABLE crm.activities OWNER TO postgres;

--
-- Name: draft_signal_1; Type: VIEW; Schema: abm; Owner: postgres
--

CREATE VIEW abm.draft_signal_1 AS
 SELECT activities.account_id,
    activities.type AS kind,
    activities.created_at AS occurred_at,
    activities.strength
   FROM crm.activities;


ALTER TABLE abm.draft_signal_1 OWNER TO postgres;

--
-- Name: VIEW draft_signal_1; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON VIEW abm.draft_signal_1 IS 'private: the signals in a table of the CRM';


--
-- Name: draft_source_1; Type: VIEW; Schema: abm; Owner: postgres
--

CREATE VIEW abm.draft_source_1 AS
 SELECT deals.account_id
   FROM crm.deals;


ALTER TABLE abm.draft_source_1 OWNER TO postgres;

--
-- Name: VIEW draft_source_1; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON VIEW abm.draft_source_1 IS 'private: which accounts the rows of a source count for';


--
-- Name: COLUMN draft_source_1.account_id; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.draft_source_1.account_id IS 'key of the account, or an array of keys';


--
-- Name: model; Type: VIEW; Schema: abm; Owner: postgres
--

CREATE VIEW abm.model AS
 SELECT accounts.id AS account_id,
    (accounts.industry = ANY (ARRAY['Pharma'::text, 'Medical'::text])) AS industry,
    tiering.band((accounts.revenue)::double precision, '{10000,100000,500000}'::double precision[], '{30,60,100}'::double precision[]) AS revenue,
    tiering.ramp((accounts.visits)::double precision, (0)::double precision, (100)::double precision) AS visits,
    tiering.ramp((( SELECT sum(d.amount) AS sum
           FROM crm.deals d
          WHERE ((d.account_id = accounts.id) AND (d.state = 'won'::text))))::double precision, (0)::double precision, (200000)::double precision) AS won,
    accounts.region AS territory,
    accounts.owner
   FROM crm.accounts
  WHERE accounts.active;


ALTER TABLE abm.model OWNER TO postgres;

--
-- Name: VIEW model; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON VIEW abm.model IS 'private: the expressions of the live version, over the account table';


--
-- Name: model_source_1; Type: VIEW; Schema: abm; Owner: postgres
--

CREATE VIEW abm.model_source_1 AS
 SELECT deals.account_id
   FROM crm.deals;


ALTER TABLE abm.model_source_1 OWNER TO postgres;

--
-- Name: VIEW model_source_1; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON VIEW abm.model_source_1 IS 'private: which accounts the rows of a source count for';


--
-- Name: COLUMN model_source_1.account_id; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.model_source_1.account_id IS 'key of the account, or an array of keys';


--
-- Name: movement; Type: VIEW; Schema: abm; Owner: postgres
--

CREATE VIEW abm.movement AS
 SELECT m.month_start,
    m.from_tier,
    m.to_tier,
    m.direction,
    count(*) AS account_count
   FROM ( SELECT (date_trunc('month'::text, (h.valid_from AT TIME ZONE 'UTC'::text)))::date AS month_start,
                CASE
                    WHEN (h.direction <> 'entered'::text) THEN h.previous_tier
                    ELSE NULL::text
                END AS from_tier,
            h.tier AS to_tier,
            h.direction
           FROM abm.tier_history h
          WHERE (h.direction IS NOT NULL)
        UNION ALL
         SELECT (date_trunc('month'::text, (h.valid_to AT TIME ZONE 'UTC'::text)))::date AS date_trunc,
            h.tier,
            NULL::text AS to_tier,
            'left'::text AS direction
           FROM abm.tier_history h
          WHERE (h.end_cause = ANY (ARRAY['delete'::text, 'truncate'::text, 'out_of_scope'::text, 'key_change'::text]))) m
  GROUP BY m.month_start, m.from_tier, m.to_tier, m.direction
  ORDER BY m.month_start, m.direction, m.from_tier, m.to_tier;


ALTER TABLE abm.movement OWNER TO postgres;

--
-- Name: VIEW movement; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON VIEW abm.movement IS 'how many accounts moved from which tier to which, by month';


--
-- Name: COLUMN movement.month_start; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.movement.month_start IS 'first day of the month, in UTC';


--
-- Name: COLUMN movement.from_tier; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.movement.from_tier IS 'tier before; NULL: none';


--
-- Name: COLUMN movement.to_tier; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.movement.to_tier IS 'tier after; NULL: none';


--
-- Name: COLUMN movement.direction; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.movement.direction IS 'entered, promoted, demoted, or left: the account is not in scope any more';


--
-- Name: COLUMN movement.account_count; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.movement.account_count IS 'how many moves';


--
-- Name: overrides; Type: VIEW; Schema: abm; Owner: postgres
--

CREATE VIEW abm.overrides AS
 SELECT o.account_id,
    o.tier,
    t.tier_rank,
    o.reason,
    o.created_by,
    o.created_at,
    o.ends_at,
    ((s.account_id IS NOT NULL) AND ((o.ends_at IS NULL) OR (o.ends_at > tiering.clock()))) AS is_current,
    tiering._word(s.base_rank, ARRAY['Strategic'::text, 'Priority'::text, 'Growth'::text, 'Programme'::text]) AS base_tier,
    COALESCE(((s.override_seat OR (s.holds_seat AND (s.base_rank = t.tier_rank))) AND ((o.ends_at IS NULL) OR (o.ends_at > tiering.clock()))), false) AS holds_seat,
        CASE
            WHEN s.override_seat THEN s.override_scope
            WHEN (s.base_rank = t.tier_rank) THEN s.seat_scope
            ELSE NULL::text
        END AS seat_scope
   FROM ((abm.override o
     LEFT JOIN ( VALUES ('Strategic'::text,1,NULL::text,0), ('Priority'::text,2,NULL::text,2), ('Growth'::text,3,NULL::text,NULL::integer), ('Programme'::text,4,NULL::text,NULL::integer)) t(tier, tier_rank, motion, scope_kind) ON ((t.tier = o.tier)))
     LEFT JOIN abm.state s ON ((s.account_id = o.account_id)))
  WHERE tiering._views_open('abm'::text);


ALTER TABLE abm.overrides OWNER TO postgres;

--
-- Name: VIEW overrides; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON VIEW abm.overrides IS 'the tiers that people set for accounts, and until when';


--
-- Name: COLUMN overrides.account_id; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.overrides.account_id IS 'key of the account';


--
-- Name: COLUMN overrides.tier; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.overrides.tier IS 'tier that a person set for the account';


--
-- Name: COLUMN overrides.tier_rank; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.overrides.tier_rank IS 'rank of the tier, 1 is the highest';


--
-- Name: COLUMN overrides.reason; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.overrides.reason IS 'why, in the words of who set it';


--
-- Name: COLUMN overrides.created_by; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.overrides.created_by IS 'role that set it';


--
-- Name: COLUMN overrides.created_at; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.overrides.created_at IS 'when it was set';


--
-- Name: COLUMN overrides.ends_at; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.overrides.ends_at IS 'when it ends, exclusive; NULL: it has no end';


--
-- Name: COLUMN overrides.is_current; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.overrides.is_current IS 'whether it is in force: it has not ended, and the account is in scope';


--
-- Name: COLUMN overrides.base_tier; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.overrides.base_tier IS 'tier that the account would be in without it';


--
-- Name: COLUMN overrides.holds_seat; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.overrides.holds_seat IS 'whether the account holds a seat of the tier';


--
-- Name: COLUMN overrides.seat_scope; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.overrides.seat_scope IS 'territory or owner whose seat it holds; NULL: seats are counted per model, or it holds none';


--
-- Name: period_id_seq; Type: SEQUENCE; Schema: abm; Owner: postgres
--

CREATE SEQUENCE abm.period_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE abm.period_id_seq OWNER TO postgres;

--
-- Name: SEQUENCE period_id_seq; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON SEQUENCE abm.period_id_seq IS 'numbers of periods';


--
-- Name: queue; Type: TABLE; Schema: abm; Owner: postgres
--

CREATE TABLE abm.queue (
    account_id integer NOT NULL,
    queued_at timestamp with time zone NOT NULL,
    former_id integer,
    change_id bigint
)
WITH (vacuum_truncate=off);


ALTER TABLE abm.queue OWNER TO postgres;

--
-- Name: TABLE queue; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON TABLE abm.queue IS 'an account that tiering.maintain() has to look at';


--
-- Name: COLUMN queue.account_id; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.queue.account_id IS 'key of the account';


--
-- Name: COLUMN queue.queued_at; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.queue.queued_at IS 'when it was queued';


--
-- Name: COLUMN queue.former_id; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.queue.former_id IS 'key that the account had before, and its state, override and windows still have; NULL: the same';


--
-- Name: COLUMN queue.change_id; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.queue.change_id IS 'number of the statement that changed the key; NULL: none did';


--
-- Name: scorecard; Type: VIEW; Schema: abm; Owner: postgres
--

CREATE VIEW abm.scorecard AS
 SELECT c.component,
    c.component_weight,
    c.criterion,
    c.description,
        CASE
            WHEN c.is_signal THEN c.expression
            ELSE COALESCE(tiering._criterion_expression('abm.state'::regclass, c.criterion), c.expression)
        END AS expression,
    c.weight,
    c.share_of_score,
    c.missing,
    c.depends_on_clock,
    c.is_signal,
    c.points,
    c.half_life_days,
    c.cap,
    c.per_day
   FROM ( VALUES ('fit'::text,0.5000::numeric(16,4),'industry'::text,NULL::text,'industry = ANY (ARRAY[''Pharma''::text, ''Medical''::text])'::text,2.0000::numeric(16,4),33.33::numeric(5,2),'skip'::text,false,false,NULL::numeric(7,4),NULL::numeric(12,4),NULL::numeric(7,4),NULL::integer), ('fit'::text,0.5000::numeric(16,4),'revenue'::text,NULL::text,'tiering.band(revenue::double precision, ''{10000,100000,500000}''::double precision[], ''{30,60,100}''::double precision[])'::text,1.0000::numeric(16,4),16.67::numeric(5,2),'skip'::text,false,false,NULL::numeric(7,4),NULL::numeric(12,4),NULL::numeric(7,4),NULL::integer), ('engagement'::text,0.3000::numeric(16,4),'visits'::text,NULL::text,'tiering.ramp(visits::double precision, 0::double precision, 100::double precision)'::text,1.0000::numeric(16,4),30.00::numeric(5,2),'skip'::text,false,false,NULL::numeric(7,4),NULL::numeric(12,4),NULL::numeric(7,4),NULL::integer), ('strategic'::text,0.2000::numeric(16,4),'won'::text,NULL::text,'tiering.ramp(((SELECT sum(d.amount) AS sum FROM crm.deals d WHERE ((d.account_id = accounts.id) AND (d.state = ''won''::text))))::double precision, (0)::double precision, (200000)::double precision)'::text,1.0000::numeric(16,4),20.00::numeric(5,2),'zero'::text,false,false,NULL::numeric(7,4),NULL::numeric(12,4),NULL::numeric(7,4),NULL::integer), ('engagement'::text,0.3000::numeric(16,4),'web'::text,NULL::text,'7 points, half of them after 9 days'::text,NULL::numeric(16,4),NULL::numeric(5,2),NULL::text,true,true,7.0000::numeric(7,4),9.0000::numeric(12,4),NULL::numeric(7,4),NULL::integer), ('engagement'::text,0.3000::numeric(16,4),'mail'::text,NULL::text,'5 points, half of them after 0.0833333 days, 3 a day'::text,NULL::numeric(16,4),NULL::numeric(5,2),NULL::text,true,true,5.0000::numeric(7,4),0.0833::numeric(12,4),NULL::numeric(7,4),3), ('strategic'::text,0.2000::numeric(16,4),'unsub'::text,NULL::text,'-20 points, at most 50'::text,NULL::numeric(16,4),NULL::numeric(5,2),NULL::text,false,true,'-20.0000'::numeric(7,4),NULL::numeric(12,4),50.0000::numeric(7,4),NULL::integer), (NULL::text,NULL::numeric(16,4),'funding'::text,'funding'::text,'lifts by 1 tier for 00:00:02'::text,NULL::numeric(16,4),NULL::numeric(5,2),NULL::text,true,true,NULL::numeric(7,4),NULL::numeric(12,4),NULL::numeric(7,4),NULL::integer)) c(component, component_weight, criterion, description, expression, weight, share_of_score, missing, depends_on_clock, is_signal, points, half_life_days, cap, per_day);


ALTER TABLE abm.scorecard OWNER TO postgres;

--
-- Name: VIEW scorecard; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON VIEW abm.scorecard IS 'the criteria, signals and trigger events of the live version';


--
-- Name: COLUMN scorecard.component; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.scorecard.component IS 'part of the score that the criterion counts for; NULL: a trigger event, which opens a window';


--
-- Name: COLUMN scorecard.component_weight; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.scorecard.component_weight IS 'weight of the component in the score; only the ratio of weights counts';


--
-- Name: COLUMN scorecard.criterion; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.scorecard.criterion IS 'name of the criterion, or kind of the signals or of the trigger event';


--
-- Name: COLUMN scorecard.description; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.scorecard.description IS 'what the criterion, signal or trigger event means';


--
-- Name: COLUMN scorecard.expression; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.scorecard.expression IS 'expression over the account that yields points; true counts 100, false 0; of a signal or trigger event, what it does, in words';


--
-- Name: COLUMN scorecard.weight; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.scorecard.weight IS 'weight of the criterion in the component; only the ratio of weights counts';


--
-- Name: COLUMN scorecard.share_of_score; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.scorecard.share_of_score IS 'how much of the score the criterion decides when nothing is missing, in percent';


--
-- Name: COLUMN scorecard.missing; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.scorecard.missing IS 'what counts where there is no value: skip (its weight leaves the mean), zero, or a number of points';


--
-- Name: COLUMN scorecard.depends_on_clock; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.scorecard.depends_on_clock IS 'whether the points change as time passes; those of a criterion are then as fresh as the last maintenance, those of signals are of the moment';


--
-- Name: COLUMN scorecard.is_signal; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.scorecard.is_signal IS 'whether it is a kind of signals';


--
-- Name: COLUMN scorecard.points; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.scorecard.points IS 'points of one signal when it occurs, -100 to 100; NULL: a criterion or trigger event';


--
-- Name: COLUMN scorecard.half_life_days; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.scorecard.half_life_days IS 'days after which half of the points of a signal is left; NULL: they never fade, or a criterion';


--
-- Name: COLUMN scorecard.cap; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.scorecard.cap IS 'points that the signals of the kind add or take away at most; NULL: no limit, or a criterion';


--
-- Name: COLUMN scorecard.per_day; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.scorecard.per_day IS 'how many signals of the kind count of one day, in UTC; NULL: all, or a criterion';


--
-- Name: signal_ignored; Type: TABLE; Schema: abm; Owner: postgres
--

CREATE TABLE abm.signal_ignored (
    kind text,
    message text,
    n integer NOT NULL,
    seen_at timestamp with time zone NOT NULL
)
WITH (vacuum_truncate=off);


ALTER TABLE abm.signal_ignored OWNER TO postgres;

--
-- Name: TABLE signal_ignored; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON TABLE abm.signal_ignored IS 'rows of signal sources that do not count, tallied';


--
-- Name: COLUMN signal_ignored.kind; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.signal_ignored.kind IS 'kind that the live version does not know; NULL: the row of the source could not be used';


--
-- Name: COLUMN signal_ignored.message; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.signal_ignored.message IS 'why it could not be used';


--
-- Name: COLUMN signal_ignored.n; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.signal_ignored.n IS 'how many; below zero: they are gone again';


--
-- Name: COLUMN signal_ignored.seen_at; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.signal_ignored.seen_at IS 'when they were written';


--
-- Name: signal_source_1; Type: VIEW; Schema: abm; Owner: postgres
--

CREATE VIEW abm.signal_source_1 AS
 SELECT activities.account_id,
    activities.type AS kind,
    activities.created_at AS occurred_at,
    activities.strength
   FROM crm.activities;


ALTER TABLE abm.signal_source_1 OWNER TO postgres;

--
-- Name: VIEW signal_source_1; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON VIEW abm.signal_source_1 IS 'private: the signals in a table of the CRM';


--
-- Name: tier_summary; Type: VIEW; Schema: abm; Owner: postgres
--

CREATE VIEW abm.tier_summary AS
 SELECT t.tier,
    t.tier_rank,
    t.motion,
    COALESCE(a.tally[((4 * t.tier_rank) - 3)], (0)::bigint) AS account_count,
        CASE
            WHEN (t.scope_kind IS NOT NULL) THEN COALESCE(c.seat_count, (0)::bigint)
            ELSE NULL::bigint
        END AS seat_count,
        CASE
            WHEN (t.scope_kind IS NOT NULL) THEN COALESCE(c.free_seat_count, (0)::bigint)
            ELSE NULL::bigint
        END AS free_seat_count,
    COALESCE(a.tally[((4 * t.tier_rank) - 2)], (0)::bigint) AS waitlisted_count,
    (((a.tally[((4 * t.tier_rank) - 0)])::numeric / NULLIF((100.0 * (a.tally[((4 * t.tier_rank) - 1)])::numeric), (0)::numeric)))::numeric(5,2) AS average_score
   FROM ((( SELECT tiering._tally(COALESCE(tiering._lift_number(s.lift, 1), s.base_rank), s.waitlisted_rank, (tiering._signal_score('{3,0.5,0.3,0.2,4,0,2,NaN,0,1,NaN,1,1,NaN,2,1,0,3,1,1,7,777600,Infinity,Infinity,2,1,5,7200,Infinity,3,3,2,-20,0,50,Infinity}'::double precision[], 2, s.model_version, s.error_since, s.score, s.points, s.signals, s.signals_at, g.kinds, g.ats, g.counts, g.sums))::numeric(5,2)) AS tally
           FROM (abm.state s
             LEFT JOIN ( SELECT r.account_id,
                    array_agg(r.kind) AS kinds,
                    array_agg(r.at) AS ats,
                    array_agg(r.n) AS counts,
                    array_agg(r.sum) AS sums
                   FROM abm.signal r
                  GROUP BY r.account_id) g ON ((g.account_id = s.account_id)))
          WHERE tiering._views_open('abm'::text)) a
     CROSS JOIN ( VALUES ('Strategic'::text,1,NULL::text,0), ('Priority'::text,2,NULL::text,2), ('Growth'::text,3,NULL::text,NULL::integer), ('Programme'::text,4,NULL::text,NULL::integer)) t(tier, tier_rank, motion, scope_kind))
     LEFT JOIN ( SELECT x.tier,
            (sum(x.seats))::bigint AS seat_count,
            (sum(GREATEST(x.free, (0)::numeric)))::bigint AS free_seat_count
           FROM ( SELECT n.tier,
                    n.scope,
                    sum(n.seats) AS seats,
                    sum(n.free) AS free
                   FROM ( SELECT b.tier,
                            b.scope,
                            (b.seats)::bigint AS seats,
                            (0)::bigint AS free
                           FROM abm.seat_scope b
                        UNION ALL
                         SELECT f.tier,
                            f.scope,
                            0,
                            f.seats
                           FROM abm.seat f
                        UNION ALL
                         SELECT tiering._word((s.tier_rank)::integer, ARRAY['Strategic'::text, 'Priority'::text, 'Growth'::text, 'Programme'::text]) AS _word,
                            COALESCE(s.override_scope, ''::text) AS "coalesce",
                            0,
                            1
                           FROM (abm.override o
                             JOIN abm.state s ON ((s.account_id = o.account_id)))
                          WHERE (s.override_seat AND (o.ends_at <= tiering.clock()))) n
                  GROUP BY n.tier, n.scope) x
          GROUP BY x.tier) c ON ((c.tier = t.tier)))
  ORDER BY t.tier_rank;


ALTER TABLE abm.tier_summary OWNER TO postgres;

--
-- Name: VIEW tier_summary; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON VIEW abm.tier_summary IS 'the tiers, with accounts and seats';


--
-- Name: COLUMN tier_summary.tier; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.tier_summary.tier IS 'name of the tier';


--
-- Name: COLUMN tier_summary.tier_rank; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.tier_summary.tier_rank IS 'rank of the tier, 1 is the highest';


--
-- Name: COLUMN tier_summary.motion; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.tier_summary.motion IS 'how accounts of the tier are served';


--
-- Name: COLUMN tier_summary.account_count; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.tier_summary.account_count IS 'accounts in the tier';


--
-- Name: COLUMN tier_summary.seat_count; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.tier_summary.seat_count IS 'seats of all scopes; NULL: no limit';


--
-- Name: COLUMN tier_summary.free_seat_count; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.tier_summary.free_seat_count IS 'free seats of all scopes; NULL: no limit';


--
-- Name: COLUMN tier_summary.waitlisted_count; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.tier_summary.waitlisted_count IS 'accounts that wait for a seat of the tier';


--
-- Name: COLUMN tier_summary.average_score; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.tier_summary.average_score IS 'mean score of the accounts in the tier, 0 to 100';


--
-- Name: tier_window; Type: TABLE; Schema: abm; Owner: postgres
--

CREATE TABLE abm.tier_window (
    account_id integer NOT NULL,
    kind text NOT NULL,
    opens_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    promote smallint,
    to_tier text,
    boost numeric(5,2),
    created_by text,
    reason text,
    revoked boolean,
    moved boolean
)
WITH (vacuum_truncate=off);


ALTER TABLE abm.tier_window OWNER TO postgres;

--
-- Name: TABLE tier_window; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON TABLE abm.tier_window IS 'an outreach window of an account';


--
-- Name: COLUMN tier_window.account_id; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.tier_window.account_id IS 'key of the account';


--
-- Name: COLUMN tier_window.kind; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.tier_window.kind IS 'kind of the signal that opened the window; elevate: by hand';


--
-- Name: COLUMN tier_window.opens_at; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.tier_window.opens_at IS 'when the window opens';


--
-- Name: COLUMN tier_window.ends_at; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.tier_window.ends_at IS 'when the window ends, exclusive';


--
-- Name: COLUMN tier_window.promote; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.tier_window.promote IS 'how many tiers above the base tier it lifts the account';


--
-- Name: COLUMN tier_window.to_tier; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.tier_window.to_tier IS 'name of the tier that it lifts the account to';


--
-- Name: COLUMN tier_window.boost; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.tier_window.boost IS 'points that it adds to the account''s rank within its tier';


--
-- Name: COLUMN tier_window.created_by; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.tier_window.created_by IS 'role that opened it; NULL: a trigger event did';


--
-- Name: COLUMN tier_window.reason; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.tier_window.reason IS 'why, for people';


--
-- Name: COLUMN tier_window.revoked; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.tier_window.revoked IS 'whether the event is gone: the row takes back a window of the same kind that opens then; NULL: it is not';


--
-- Name: COLUMN tier_window.moved; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.tier_window.moved IS 'true: the window came with its account from another key; false: it has gone with its account to another key, and does not count here; NULL: neither';


--
-- Name: unattributed; Type: TABLE; Schema: abm; Owner: postgres
--

CREATE TABLE abm.unattributed (
    source integer,
    input jsonb,
    reason text,
    relation text NOT NULL,
    written_at timestamp with time zone NOT NULL
)
WITH (vacuum_truncate=off);


ALTER TABLE abm.unattributed OWNER TO postgres;

--
-- Name: TABLE unattributed; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON TABLE abm.unattributed IS 'a row of a source whose accounts tiering.maintain() has to tell';


--
-- Name: COLUMN unattributed.source; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.unattributed.source IS 'number of the source; NULL: every account has to be looked at';


--
-- Name: COLUMN unattributed.input; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.unattributed.input IS 'what the row''s account is told by: values as text, by name of the column';


--
-- Name: COLUMN unattributed.reason; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.unattributed.reason IS 'why its accounts were not told when it was written; NULL: they were, and have to be again';


--
-- Name: COLUMN unattributed.relation; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.unattributed.relation IS 'table that was written';


--
-- Name: COLUMN unattributed.written_at; Type: COMMENT; Schema: abm; Owner: postgres
--

COMMENT ON COLUMN abm.unattributed.written_at IS 'when it was written';


--
-- Name: account_error; Type: VIEW; Schema: asleep; Owner: postgres
--

CREATE VIEW asleep.account_error AS
 SELECT s.account_id,
    s.error_criterion AS criterion,
    s.error_sqlstate AS sqlstate,
    s.error_message AS message,
    s.error_since AS since
   FROM (asleep.state s
     CROSS JOIN ( SELECT) read_only)
  WHERE ((s.error_since IS NOT NULL) AND tiering._views_open('asleep'::text));


ALTER TABLE asleep.account_error OWNER TO postgres;

--
-- Name: VIEW account_error; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON VIEW asleep.account_error IS 'the accounts whose scoring failed; they keep score and tier';


--
-- Name: COLUMN account_error.account_id; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.account_error.account_id IS 'key of the account';


--
-- Name: COLUMN account_error.criterion; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.account_error.criterion IS 'criterion that failed; NULL: another expression of the model';


--
-- Name: COLUMN account_error.sqlstate; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.account_error.sqlstate IS 'code of the error';


--
-- Name: COLUMN account_error.message; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.account_error.message IS 'message of the error';


--
-- Name: COLUMN account_error.since; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.account_error.since IS 'since when the account could not be scored';


--
-- Name: account_tier; Type: VIEW; Schema: asleep; Owner: postgres
--

CREATE VIEW asleep.account_tier AS
 SELECT s.account_id,
    tiering._word(COALESCE(tiering._lift_number(s.lift, 1), s.base_rank), ARRAY['One'::text, 'Two'::text]) AS tier,
    COALESCE(tiering._lift_number(s.lift, 1), s.base_rank) AS tier_rank,
    COALESCE(tiering._lift_time(s.lift, 3), s.tier_since) AS tier_since,
    tiering._word(COALESCE(tiering._lift_number(s.lift, 2), s.placement), '[0:7]={score,held,waitlisted,override,window,gate,unqualified,error}'::text[]) AS placement,
    tiering._word(s.base_rank, ARRAY['One'::text, 'Two'::text]) AS base_tier,
    tiering._word((s.qualified_rank)::integer, ARRAY['One'::text, 'Two'::text]) AS qualified_tier,
    tiering._word((s.waitlisted_rank)::integer, ARRAY['One'::text, 'Two'::text]) AS waitlisted_for,
    s.score,
        CASE
            WHEN (tiering._lift_time(s.lift, 3) IS NULL) THEN s.placed_score
            ELSE s.score
        END AS placed_score,
    s.completeness,
    s.territory,
    s.owner,
    tiering._lift_time(s.lift, 4) AS override_until,
    tiering._lift_time(s.lift, 5) AS window_until,
    s.model_version,
    s.scored_at,
    s.c_fit AS fit
   FROM (asleep.state s
     CROSS JOIN ( SELECT) read_only)
  WHERE tiering._views_open('asleep'::text);


ALTER TABLE asleep.account_tier OWNER TO postgres;

--
-- Name: VIEW account_tier; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON VIEW asleep.account_tier IS 'the tier of each account, now';


--
-- Name: COLUMN account_tier.account_id; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.account_tier.account_id IS 'key of the account';


--
-- Name: COLUMN account_tier.tier; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.account_tier.tier IS 'tier that the account is in; NULL: it qualifies for none, or found no seat';


--
-- Name: COLUMN account_tier.tier_rank; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.account_tier.tier_rank IS 'rank of the tier, 1 is the highest';


--
-- Name: COLUMN account_tier.tier_since; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.account_tier.tier_since IS 'since when the account is in the tier';


--
-- Name: COLUMN account_tier.placement; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.account_tier.placement IS 'why the account is in the tier: score, held, waitlisted, override, window, gate, unqualified or error';


--
-- Name: COLUMN account_tier.base_tier; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.account_tier.base_tier IS 'tier that the account holds after capacity and stability rules';


--
-- Name: COLUMN account_tier.qualified_tier; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.account_tier.qualified_tier IS 'tier that the score and the gates alone would give';


--
-- Name: COLUMN account_tier.waitlisted_for; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.account_tier.waitlisted_for IS 'tier that the account qualifies for and waits for a seat of';


--
-- Name: COLUMN account_tier.score; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.account_tier.score IS 'score, 0 to 100; NULL: no criterion has a value';


--
-- Name: COLUMN account_tier.placed_score; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.account_tier.placed_score IS 'score when its present period in tier_history began, 0 to 100';


--
-- Name: COLUMN account_tier.completeness; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.account_tier.completeness IS 'share of the weight of criteria that had a value, 0 to 1';


--
-- Name: COLUMN account_tier.territory; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.account_tier.territory IS 'territory of the account';


--
-- Name: COLUMN account_tier.owner; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.account_tier.owner IS 'owner of the account';


--
-- Name: COLUMN account_tier.override_until; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.account_tier.override_until IS 'when the override ends, exclusive; NULL: there is none, or it has no end';


--
-- Name: COLUMN account_tier.window_until; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.account_tier.window_until IS 'when the outreach window ends, exclusive; NULL: there is none';


--
-- Name: COLUMN account_tier.model_version; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.account_tier.model_version IS 'version of the model that the account was scored under';


--
-- Name: COLUMN account_tier.scored_at; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.account_tier.scored_at IS 'when scoring the account, or summing up its signals, last changed anything; the tier was decided on the score of that moment';


--
-- Name: COLUMN account_tier.fit; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.account_tier.fit IS 'component "fit", 0 to 100; NULL: no value, or not in the live version';


--
-- Name: override; Type: TABLE; Schema: asleep; Owner: postgres
--

CREATE TABLE asleep.override (
    account_id integer NOT NULL,
    tier text NOT NULL,
    ends_at timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    created_by text NOT NULL,
    reason text NOT NULL,
    forced boolean NOT NULL
)
WITH (vacuum_truncate=off);


ALTER TABLE asleep.override OWNER TO postgres;

--
-- Name: TABLE override; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON TABLE asleep.override IS 'a tier that a person set for an account';


--
-- Name: COLUMN override.account_id; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.override.account_id IS 'key of the account';


--
-- Name: COLUMN override.tier; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.override.tier IS 'name of the tier that the account is in';


--
-- Name: COLUMN override.ends_at; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.override.ends_at IS 'when the override ends, exclusive; NULL: it has no end';


--
-- Name: COLUMN override.created_at; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.override.created_at IS 'when it was set';


--
-- Name: COLUMN override.created_by; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.override.created_by IS 'role that set it';


--
-- Name: COLUMN override.reason; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.override.reason IS 'why, for people';


--
-- Name: COLUMN override.forced; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.override.forced IS 'whether it was to take a seat where none was free';


--
-- Name: seat; Type: TABLE; Schema: asleep; Owner: postgres
--

CREATE TABLE asleep.seat (
    tier text NOT NULL,
    scope text NOT NULL,
    free_since timestamp with time zone NOT NULL,
    seats integer NOT NULL
)
WITH (vacuum_truncate=off);


ALTER TABLE asleep.seat OWNER TO postgres;

--
-- Name: TABLE seat; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON TABLE asleep.seat IS 'free seats of a tier in a scope';


--
-- Name: COLUMN seat.tier; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.seat.tier IS 'name of the tier';


--
-- Name: COLUMN seat.scope; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.seat.scope IS 'territory or owner; empty for the model';


--
-- Name: COLUMN seat.free_since; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.seat.free_since IS 'since when the seats are free';


--
-- Name: COLUMN seat.seats; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.seat.seats IS 'number of free seats; below zero: more are taken than exist';


--
-- Name: seat_scope; Type: TABLE; Schema: asleep; Owner: postgres
--

CREATE TABLE asleep.seat_scope (
    tier text NOT NULL,
    scope text NOT NULL,
    seats integer NOT NULL,
    exception integer
)
WITH (vacuum_truncate=off);


ALTER TABLE asleep.seat_scope OWNER TO postgres;

--
-- Name: TABLE seat_scope; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON TABLE asleep.seat_scope IS 'a scope of a tier with seats, and how many it has';


--
-- Name: COLUMN seat_scope.tier; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.seat_scope.tier IS 'name of the tier';


--
-- Name: COLUMN seat_scope.scope; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.seat_scope.scope IS 'territory or owner; empty for the model';


--
-- Name: COLUMN seat_scope.seats; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.seat_scope.seats IS 'seats of the scope, taken and free';


--
-- Name: COLUMN seat_scope.exception; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.seat_scope.exception IS 'seats that tiering.set_seats() gave the scope; NULL: none';


--
-- Name: capacity; Type: VIEW; Schema: asleep; Owner: postgres
--

CREATE VIEW asleep.capacity AS
 SELECT t.tier,
    t.tier_rank,
        CASE
            WHEN (t.scope_kind > 0) THEN c.scope
            ELSE NULL::text
        END AS seat_scope,
    (sum(c.seats))::bigint AS seat_count,
    (
        CASE
            WHEN tiering._views_open('asleep'::text) THEN (sum(c.seats) - sum(c.free))
            ELSE (0)::numeric
        END)::bigint AS taken_count,
    (GREATEST(sum(c.free), (0)::numeric))::bigint AS free_seat_count,
    (sum(c.waiting))::bigint AS waitlisted_count
   FROM (( SELECT n.tier,
            n.scope,
            n.seats,
            n.free,
            (0)::bigint AS taken,
            (0)::bigint AS waiting
           FROM ( SELECT b.tier,
                    b.scope,
                    (b.seats)::bigint AS seats,
                    (0)::bigint AS free
                   FROM asleep.seat_scope b
                UNION ALL
                 SELECT f.tier,
                    f.scope,
                    0,
                    f.seats
                   FROM asleep.seat f
                UNION ALL
                 SELECT tiering._word((s.tier_rank)::integer, ARRAY['One'::text, 'Two'::text]) AS _word,
                    COALESCE(s.override_scope, ''::text) AS "coalesce",
                    0,
                    1
                   FROM (asleep.override o
                     JOIN asleep.state s ON ((s.account_id = o.account_id)))
                  WHERE (s.override_seat AND (o.ends_at <= tiering.clock()))) n
        UNION ALL
         SELECT tiering._word((w.rank)::integer, ARRAY['One'::text, 'Two'::text]) AS _word,
            w.scope,
            0,
            0,
            0,
            w.waiting
           FROM ( SELECT s.waitlisted_rank AS rank,
                        CASE s.waitlisted_rank
                            WHEN 1 THEN ''::text
                            WHEN 2 THEN ''::text
                            ELSE NULL::text
                        END AS scope,
                    count(*) AS waiting
                   FROM asleep.state s
                  WHERE ((s.waitlisted_rank IS NOT NULL) AND tiering._views_open('asleep'::text))
                  GROUP BY s.waitlisted_rank,
                        CASE s.waitlisted_rank
                            WHEN 1 THEN ''::text
                            WHEN 2 THEN ''::text
                            ELSE NULL::text
                        END) w) c
     JOIN ( VALUES ('One'::text,1,NULL::text,0), ('Two'::text,2,NULL::text,NULL::integer)) t(tier, tier_rank, motion, scope_kind) ON (((t.tier = c.tier) AND (t.scope_kind IS NOT NULL))))
  GROUP BY t.tier, t.tier_rank, t.scope_kind, c.scope
  ORDER BY t.tier_rank, c.scope;


ALTER TABLE asleep.capacity OWNER TO postgres;

--
-- Name: VIEW capacity; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON VIEW asleep.capacity IS 'the seats of each tier that has a limit, by scope';


--
-- Name: COLUMN capacity.tier; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.capacity.tier IS 'tier with a limited number of seats';


--
-- Name: COLUMN capacity.tier_rank; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.capacity.tier_rank IS 'rank of the tier, 1 is the highest';


--
-- Name: COLUMN capacity.seat_scope; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.capacity.seat_scope IS 'territory or owner that the seats are counted per; NULL: the whole model, or accounts that have none';


--
-- Name: COLUMN capacity.seat_count; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.capacity.seat_count IS 'seats there are';


--
-- Name: COLUMN capacity.taken_count; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.capacity.taken_count IS 'seats that accounts hold, of accounts that the reader may see';


--
-- Name: COLUMN capacity.free_seat_count; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.capacity.free_seat_count IS 'seats that nobody holds';


--
-- Name: COLUMN capacity.waitlisted_count; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.capacity.waitlisted_count IS 'accounts that wait for a seat, of accounts that the reader may see';


--
-- Name: criterion_points; Type: VIEW; Schema: asleep; Owner: postgres
--

CREATE VIEW asleep.criterion_points AS
 SELECT s.account_id,
    (
        CASE s.model_version
            WHEN 1 THEN s.points[1]
            ELSE NULL::double precision
        END)::numeric(5,2) AS ratio
   FROM (asleep.state s
     CROSS JOIN ( SELECT) read_only)
  WHERE tiering._views_open('asleep'::text);


ALTER TABLE asleep.criterion_points OWNER TO postgres;

--
-- Name: VIEW criterion_points; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON VIEW asleep.criterion_points IS 'the points of each criterion, as they were when the account was scored';


--
-- Name: COLUMN criterion_points.account_id; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.criterion_points.account_id IS 'key of the account';


--
-- Name: COLUMN criterion_points.ratio; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.criterion_points.ratio IS 'points of criterion "ratio", -100 to 100; NULL: no value, or not scored in the live version';


--
-- Name: movement; Type: VIEW; Schema: asleep; Owner: postgres
--

CREATE VIEW asleep.movement AS
 SELECT m.month_start,
    m.from_tier,
    m.to_tier,
    m.direction,
    count(*) AS account_count
   FROM ( SELECT (date_trunc('month'::text, (h.valid_from AT TIME ZONE 'UTC'::text)))::date AS month_start,
                CASE
                    WHEN (h.direction <> 'entered'::text) THEN h.previous_tier
                    ELSE NULL::text
                END AS from_tier,
            h.tier AS to_tier,
            h.direction
           FROM asleep.tier_history h
          WHERE (h.direction IS NOT NULL)
        UNION ALL
         SELECT (date_trunc('month'::text, (h.valid_to AT TIME ZONE 'UTC'::text)))::date AS date_trunc,
            h.tier,
            NULL::text AS to_tier,
            'left'::text AS direction
           FROM asleep.tier_history h
          WHERE (h.end_cause = ANY (ARRAY['delete'::text, 'truncate'::text, 'out_of_scope'::text, 'key_change'::text]))) m
  GROUP BY m.month_start, m.from_tier, m.to_tier, m.direction
  ORDER BY m.month_start, m.direction, m.from_tier, m.to_tier;


ALTER TABLE asleep.movement OWNER TO postgres;

--
-- Name: VIEW movement; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON VIEW asleep.movement IS 'how many accounts moved from which tier to which, by month';


--
-- Name: COLUMN movement.month_start; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.movement.month_start IS 'first day of the month, in UTC';


--
-- Name: COLUMN movement.from_tier; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.movement.from_tier IS 'tier before; NULL: none';


--
-- Name: COLUMN movement.to_tier; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.movement.to_tier IS 'tier after; NULL: none';


--
-- Name: COLUMN movement.direction; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.movement.direction IS 'entered, promoted, demoted, or left: the account is not in scope any more';


--
-- Name: COLUMN movement.account_count; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.movement.account_count IS 'how many moves';


--
-- Name: overrides; Type: VIEW; Schema: asleep; Owner: postgres
--

CREATE VIEW asleep.overrides AS
 SELECT o.account_id,
    o.tier,
    t.tier_rank,
    o.reason,
    o.created_by,
    o.created_at,
    o.ends_at,
    ((s.account_id IS NOT NULL) AND ((o.ends_at IS NULL) OR (o.ends_at > tiering.clock()))) AS is_current,
    tiering._word(s.base_rank, ARRAY['One'::text, 'Two'::text]) AS base_tier,
    COALESCE(((s.override_seat OR (s.holds_seat AND (s.base_rank = t.tier_rank))) AND ((o.ends_at IS NULL) OR (o.ends_at > tiering.clock()))), false) AS holds_seat,
        CASE
            WHEN s.override_seat THEN s.override_scope
            WHEN (s.base_rank = t.tier_rank) THEN s.seat_scope
            ELSE NULL::text
        END AS seat_scope
   FROM ((asleep.override o
     LEFT JOIN ( VALUES ('One'::text,1,NULL::text,0), ('Two'::text,2,NULL::text,NULL::integer)) t(tier, tier_rank, motion, scope_kind) ON ((t.tier = o.tier)))
     LEFT JOIN asleep.state s ON ((s.account_id = o.account_id)))
  WHERE tiering._views_open('asleep'::text);


ALTER TABLE asleep.overrides OWNER TO postgres;

--
-- Name: VIEW overrides; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON VIEW asleep.overrides IS 'the tiers that people set for accounts, and until when';


--
-- Name: COLUMN overrides.account_id; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.overrides.account_id IS 'key of the account';


--
-- Name: COLUMN overrides.tier; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.overrides.tier IS 'tier that a person set for the account';


--
-- Name: COLUMN overrides.tier_rank; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.overrides.tier_rank IS 'rank of the tier, 1 is the highest';


--
-- Name: COLUMN overrides.reason; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.overrides.reason IS 'why, in the words of who set it';


--
-- Name: COLUMN overrides.created_by; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.overrides.created_by IS 'role that set it';


--
-- Name: COLUMN overrides.created_at; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.overrides.created_at IS 'when it was set';


--
-- Name: COLUMN overrides.ends_at; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.overrides.ends_at IS 'when it ends, exclusive; NULL: it has no end';


--
-- Name: COLUMN overrides.is_current; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.overrides.is_current IS 'whether it is in force: it has not ended, and the account is in scope';


--
-- Name: COLUMN overrides.base_tier; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.overrides.base_tier IS 'tier that the account would be in without it';


--
-- Name: COLUMN overrides.holds_seat; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.overrides.holds_seat IS 'whether the account holds a seat of the tier';


--
-- Name: COLUMN overrides.seat_scope; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.overrides.seat_scope IS 'territory or owner whose seat it holds; NULL: seats are counted per model, or it holds none';


--
-- Name: period_id_seq; Type: SEQUENCE; Schema: asleep; Owner: postgres
--

CREATE SEQUENCE asleep.period_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE asleep.period_id_seq OWNER TO postgres;

--
-- Name: SEQUENCE period_id_seq; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON SEQUENCE asleep.period_id_seq IS 'numbers of periods';


--
-- Name: queue; Type: TABLE; Schema: asleep; Owner: postgres
--

CREATE TABLE asleep.queue (
    account_id integer NOT NULL,
    queued_at timestamp with time zone NOT NULL,
    former_id integer,
    change_id bigint
)
WITH (vacuum_truncate=off);


ALTER TABLE asleep.queue OWNER TO postgres;

--
-- Name: TABLE queue; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON TABLE asleep.queue IS 'an account that tiering.maintain() has to look at';


--
-- Name: COLUMN queue.account_id; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.queue.account_id IS 'key of the account';


--
-- Name: COLUMN queue.queued_at; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.queue.queued_at IS 'when it was queued';


--
-- Name: COLUMN queue.former_id; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.queue.former_id IS 'key that the account had before, and its state, override and windows still have; NULL: the same';


--
-- Name: COLUMN queue.change_id; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.queue.change_id IS 'number of the statement that changed the key; NULL: none did';


--
-- Name: scorecard; Type: VIEW; Schema: asleep; Owner: postgres
--

CREATE VIEW asleep.scorecard AS
 SELECT c.component,
    c.component_weight,
    c.criterion,
    c.description,
    COALESCE(tiering._criterion_expression('asleep.state'::regclass, c.criterion), c.expression) AS expression,
    c.weight,
    c.share_of_score,
    c.missing,
    c.depends_on_clock,
    c.is_signal,
    c.points,
    c.half_life_days,
    c.cap,
    c.per_day
   FROM ( VALUES ('fit'::text,1.0000::numeric(16,4),'ratio'::text,NULL::text,'visits / (employees % 5)'::text,1.0000::numeric(16,4),100.00::numeric(5,2),'skip'::text,false,false,NULL::numeric(7,4),NULL::numeric(12,4),NULL::numeric(7,4),NULL::integer)) c(component, component_weight, criterion, description, expression, weight, share_of_score, missing, depends_on_clock, is_signal, points, half_life_days, cap, per_day);


ALTER TABLE asleep.scorecard OWNER TO postgres;

--
-- Name: VIEW scorecard; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON VIEW asleep.scorecard IS 'the criteria, signals and trigger events of the live version';


--
-- Name: COLUMN scorecard.component; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.scorecard.component IS 'part of the score that the criterion counts for; NULL: a trigger event, which opens a window';


--
-- Name: COLUMN scorecard.component_weight; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.scorecard.component_weight IS 'weight of the component in the score; only the ratio of weights counts';


--
-- Name: COLUMN scorecard.criterion; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.scorecard.criterion IS 'name of the criterion, or kind of the signals or of the trigger event';


--
-- Name: COLUMN scorecard.description; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.scorecard.description IS 'what the criterion, signal or trigger event means';


--
-- Name: COLUMN scorecard.expression; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.scorecard.expression IS 'expression over the account that yields points; true counts 100, false 0; of a signal or trigger event, what it does, in words';


--
-- Name: COLUMN scorecard.weight; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.scorecard.weight IS 'weight of the criterion in the component; only the ratio of weights counts';


--
-- Name: COLUMN scorecard.share_of_score; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.scorecard.share_of_score IS 'how much of the score the criterion decides when nothing is missing, in percent';


--
-- Name: COLUMN scorecard.missing; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.scorecard.missing IS 'what counts where there is no value: skip (its weight leaves the mean), zero, or a number of points';


--
-- Name: COLUMN scorecard.depends_on_clock; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.scorecard.depends_on_clock IS 'whether the points change as time passes; those of a criterion are then as fresh as the last maintenance, those of signals are of the moment';


--
-- Name: COLUMN scorecard.is_signal; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.scorecard.is_signal IS 'whether it is a kind of signals';


--
-- Name: COLUMN scorecard.points; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.scorecard.points IS 'points of one signal when it occurs, -100 to 100; NULL: a criterion or trigger event';


--
-- Name: COLUMN scorecard.half_life_days; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.scorecard.half_life_days IS 'days after which half of the points of a signal is left; NULL: they never fade, or a criterion';


--
-- Name: COLUMN scorecard.cap; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.scorecard.cap IS 'points that the signals of the kind add or take away at most; NULL: no limit, or a criterion';


--
-- Name: COLUMN scorecard.per_day; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.scorecard.per_day IS 'how many signals of the kind count of one day, in UTC; NULL: all, or a criterion';


--
-- Name: signal; Type: TABLE; Schema: asleep; Owner: postgres
--

CREATE TABLE asleep.signal (
    account_id integer NOT NULL,
    kind smallint NOT NULL,
    at timestamp with time zone NOT NULL,
    n integer NOT NULL,
    sum double precision NOT NULL
)
WITH (vacuum_truncate=off);


ALTER TABLE asleep.signal OWNER TO postgres;

--
-- Name: TABLE signal; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON TABLE asleep.signal IS 'signals that are not folded into the state of their account';


--
-- Name: COLUMN signal.account_id; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.signal.account_id IS 'key of the account, in scope or not';


--
-- Name: COLUMN signal.kind; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.signal.kind IS 'number of the kind; 0: the signals of the account are to be summed up anew';


--
-- Name: COLUMN signal.at; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.signal.at IS 'the moment for which the signals are summed up; they count from then on';


--
-- Name: COLUMN signal.n; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.signal.n IS 'how many signals the row stands for; below zero: it takes them away';


--
-- Name: COLUMN signal.sum; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.signal.sum IS 'sum of their strengths, decayed';


--
-- Name: signal_ignored; Type: TABLE; Schema: asleep; Owner: postgres
--

CREATE TABLE asleep.signal_ignored (
    kind text,
    message text,
    n integer NOT NULL,
    seen_at timestamp with time zone NOT NULL
)
WITH (vacuum_truncate=off);


ALTER TABLE asleep.signal_ignored OWNER TO postgres;

--
-- Name: TABLE signal_ignored; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON TABLE asleep.signal_ignored IS 'rows of signal sources that do not count, tallied';


--
-- Name: COLUMN signal_ignored.kind; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.signal_ignored.kind IS 'kind that the live version does not know; NULL: the row of the source could not be used';


--
-- Name: COLUMN signal_ignored.message; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.signal_ignored.message IS 'why it could not be used';


--
-- Name: COLUMN signal_ignored.n; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.signal_ignored.n IS 'how many; below zero: they are gone again';


--
-- Name: COLUMN signal_ignored.seen_at; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.signal_ignored.seen_at IS 'when they were written';


--
-- Name: tier_summary; Type: VIEW; Schema: asleep; Owner: postgres
--

CREATE VIEW asleep.tier_summary AS
 SELECT t.tier,
    t.tier_rank,
    t.motion,
    COALESCE(a.tally[((4 * t.tier_rank) - 3)], (0)::bigint) AS account_count,
        CASE
            WHEN (t.scope_kind IS NOT NULL) THEN COALESCE(c.seat_count, (0)::bigint)
            ELSE NULL::bigint
        END AS seat_count,
        CASE
            WHEN (t.scope_kind IS NOT NULL) THEN COALESCE(c.free_seat_count, (0)::bigint)
            ELSE NULL::bigint
        END AS free_seat_count,
    COALESCE(a.tally[((4 * t.tier_rank) - 2)], (0)::bigint) AS waitlisted_count,
    (((a.tally[((4 * t.tier_rank) - 0)])::numeric / NULLIF((100.0 * (a.tally[((4 * t.tier_rank) - 1)])::numeric), (0)::numeric)))::numeric(5,2) AS average_score
   FROM ((( SELECT tiering._tally(COALESCE(tiering._lift_number(s.lift, 1), s.base_rank), s.waitlisted_rank, s.score) AS tally
           FROM asleep.state s
          WHERE tiering._views_open('asleep'::text)) a
     CROSS JOIN ( VALUES ('One'::text,1,NULL::text,0), ('Two'::text,2,NULL::text,NULL::integer)) t(tier, tier_rank, motion, scope_kind))
     LEFT JOIN ( SELECT x.tier,
            (sum(x.seats))::bigint AS seat_count,
            (sum(GREATEST(x.free, (0)::numeric)))::bigint AS free_seat_count
           FROM ( SELECT n.tier,
                    n.scope,
                    sum(n.seats) AS seats,
                    sum(n.free) AS free
                   FROM ( SELECT b.tier,
                            b.scope,
                            (b.seats)::bigint AS seats,
                            (0)::bigint AS free
                           FROM asleep.seat_scope b
                        UNION ALL
                         SELECT f.tier,
                            f.scope,
                            0,
                            f.seats
                           FROM asleep.seat f
                        UNION ALL
                         SELECT tiering._word((s.tier_rank)::integer, ARRAY['One'::text, 'Two'::text]) AS _word,
                            COALESCE(s.override_scope, ''::text) AS "coalesce",
                            0,
                            1
                           FROM (asleep.override o
                             JOIN asleep.state s ON ((s.account_id = o.account_id)))
                          WHERE (s.override_seat AND (o.ends_at <= tiering.clock()))) n
                  GROUP BY n.tier, n.scope) x
          GROUP BY x.tier) c ON ((c.tier = t.tier)))
  ORDER BY t.tier_rank;


ALTER TABLE asleep.tier_summary OWNER TO postgres;

--
-- Name: VIEW tier_summary; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON VIEW asleep.tier_summary IS 'the tiers, with accounts and seats';


--
-- Name: COLUMN tier_summary.tier; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.tier_summary.tier IS 'name of the tier';


--
-- Name: COLUMN tier_summary.tier_rank; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.tier_summary.tier_rank IS 'rank of the tier, 1 is the highest';


--
-- Name: COLUMN tier_summary.motion; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.tier_summary.motion IS 'how accounts of the tier are served';


--
-- Name: COLUMN tier_summary.account_count; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.tier_summary.account_count IS 'accounts in the tier';


--
-- Name: COLUMN tier_summary.seat_count; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.tier_summary.seat_count IS 'seats of all scopes; NULL: no limit';


--
-- Name: COLUMN tier_summary.free_seat_count; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.tier_summary.free_seat_count IS 'free seats of all scopes; NULL: no limit';


--
-- Name: COLUMN tier_summary.waitlisted_count; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.tier_summary.waitlisted_count IS 'accounts that wait for a seat of the tier';


--
-- Name: COLUMN tier_summary.average_score; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.tier_summary.average_score IS 'mean score of the accounts in the tier, 0 to 100';


--
-- Name: tier_window; Type: TABLE; Schema: asleep; Owner: postgres
--

CREATE TABLE asleep.tier_window (
    account_id integer NOT NULL,
    kind text NOT NULL,
    opens_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    promote smallint,
    to_tier text,
    boost numeric(5,2),
    created_by text,
    reason text,
    revoked boolean,
    moved boolean
)
WITH (vacuum_truncate=off);


ALTER TABLE asleep.tier_window OWNER TO postgres;

--
-- Name: TABLE tier_window; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON TABLE asleep.tier_window IS 'an outreach window of an account';


--
-- Name: COLUMN tier_window.account_id; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.tier_window.account_id IS 'key of the account';


--
-- Name: COLUMN tier_window.kind; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.tier_window.kind IS 'kind of the signal that opened the window; elevate: by hand';


--
-- Name: COLUMN tier_window.opens_at; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.tier_window.opens_at IS 'when the window opens';


--
-- Name: COLUMN tier_window.ends_at; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.tier_window.ends_at IS 'when the window ends, exclusive';


--
-- Name: COLUMN tier_window.promote; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.tier_window.promote IS 'how many tiers above the base tier it lifts the account';


--
-- Name: COLUMN tier_window.to_tier; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.tier_window.to_tier IS 'name of the tier that it lifts the account to';


--
-- Name: COLUMN tier_window.boost; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.tier_window.boost IS 'points that it adds to the account''s rank within its tier';


--
-- Name: COLUMN tier_window.created_by; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.tier_window.created_by IS 'role that opened it; NULL: a trigger event did';


--
-- Name: COLUMN tier_window.reason; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.tier_window.reason IS 'why, for people';


--
-- Name: COLUMN tier_window.revoked; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.tier_window.revoked IS 'whether the event is gone: the row takes back a window of the same kind that opens then; NULL: it is not';


--
-- Name: COLUMN tier_window.moved; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.tier_window.moved IS 'true: the window came with its account from another key; false: it has gone with its account to another key, and does not count here; NULL: neither';


--
-- Name: unattributed; Type: TABLE; Schema: asleep; Owner: postgres
--

CREATE TABLE asleep.unattributed (
    source integer,
    input jsonb,
    reason text,
    relation text NOT NULL,
    written_at timestamp with time zone NOT NULL
)
WITH (vacuum_truncate=off);


ALTER TABLE asleep.unattributed OWNER TO postgres;

--
-- Name: TABLE unattributed; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON TABLE asleep.unattributed IS 'a row of a source whose accounts tiering.maintain() has to tell';


--
-- Name: COLUMN unattributed.source; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.unattributed.source IS 'number of the source; NULL: every account has to be looked at';


--
-- Name: COLUMN unattributed.input; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.unattributed.input IS 'what the row''s account is told by: values as text, by name of the column';


--
-- Name: COLUMN unattributed.reason; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.unattributed.reason IS 'why its accounts were not told when it was written; NULL: they were, and have to be again';


--
-- Name: COLUMN unattributed.relation; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.unattributed.relation IS 'table that was written';


--
-- Name: COLUMN unattributed.written_at; Type: COMMENT; Schema: asleep; Owner: postgres
--

COMMENT ON COLUMN asleep.unattributed.written_at IS 'when it was written';


--
-- Name: activities_id_seq; Type: SEQUENCE; Schema: crm; Owner: postgres
--

ALTER TABLE crm.activities ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME crm.activities_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: best; Type: VIEW; Schema: crm; Owner: postgres
--

CREATE VIEW crm.best AS
 SELECT account_tier.account_id,
    account_tier.tier,
    account_tier.score
   FROM abm.account_tier
  WHERE (account_tier.tier_rank = 1);


ALTER TABLE crm.best OWNER TO postgres;

--
-- Name: kept; Type: MATERIALIZED VIEW; Schema: crm; Owner: postgres
--

CREATE MATERIALIZED VIEW crm.kept AS
 SELECT tier_history.account_id,
    tier_history.tier
   FROM abm.tier_history
  WITH NO DATA;


ALTER TABLE crm.kept OWNER TO postgres;

--
-- Name: account_error; Type: VIEW; Schema: cs; Owner: postgres
--

CREATE VIEW cs.account_error AS
 SELECT s.account_id,
    s.error_criterion AS criterion,
    s.error_sqlstate AS sqlstate,
    s.error_message AS message,
    s.error_since AS since
   FROM (cs.state s
     CROSS JOIN ( SELECT) read_only)
  WHERE ((s.error_since IS NOT NULL) AND tiering._views_open('cs'::text));


ALTER TABLE cs.account_error OWNER TO postgres;

--
-- Name: VIEW account_error; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON VIEW cs.account_error IS 'the accounts whose scoring failed; they keep score and tier';


--
-- Name: COLUMN account_error.account_id; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.account_error.account_id IS 'key of the account';


--
-- Name: COLUMN account_error.criterion; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.account_error.criterion IS 'criterion that failed; NULL: another expression of the model';


--
-- Name: COLUMN account_error.sqlstate; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.account_error.sqlstate IS 'code of the error';


--
-- Name: COLUMN account_error.message; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.account_error.message IS 'message of the error';


--
-- Name: COLUMN account_error.since; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.account_error.since IS 'since when the account could not be scored';


--
-- Name: account_tier; Type: VIEW; Schema: cs; Owner: postgres
--

CREATE VIEW cs.account_tier AS
 SELECT s.account_id,
    tiering._word(COALESCE(tiering._lift_number(s.lift, 1), s.base_rank), ARRAY['Gold'::text, 'Silver'::text, 'Rest'::text]) AS tier,
    COALESCE(tiering._lift_number(s.lift, 1), s.base_rank) AS tier_rank,
    COALESCE(tiering._lift_time(s.lift, 3), s.tier_since) AS tier_since,
    tiering._word(COALESCE(tiering._lift_number(s.lift, 2), s.placement), '[0:7]={score,held,waitlisted,override,window,gate,unqualified,error}'::text[]) AS placement,
    tiering._word(s.base_rank, ARRAY['Gold'::text, 'Silver'::text, 'Rest'::text]) AS base_tier,
    tiering._word((s.qualified_rank)::integer, ARRAY['Gold'::text, 'Silver'::text, 'Rest'::text]) AS qualified_tier,
    tiering._word((s.waitlisted_rank)::integer, ARRAY['Gold'::text, 'Silver'::text, 'Rest'::text]) AS waitlisted_for,
    s.score,
        CASE
            WHEN (tiering._lift_time(s.lift, 3) IS NULL) THEN s.placed_score
            ELSE s.score
        END AS placed_score,
    s.completeness,
    s.territory,
    s.owner,
    tiering._lift_time(s.lift, 4) AS override_until,
    tiering._lift_time(s.lift, 5) AS window_until,
    s.model_version,
    s.scored_at,
    s.c_fit AS fit,
    s.c_engagement AS engagement,
    s.c_strategic AS strategic
   FROM (cs.state s
     CROSS JOIN ( SELECT) read_only)
  WHERE tiering._views_open('cs'::text);


ALTER TABLE cs.account_tier OWNER TO postgres;

--
-- Name: VIEW account_tier; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON VIEW cs.account_tier IS 'the tier of each account, now';


--
-- Name: COLUMN account_tier.account_id; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.account_tier.account_id IS 'key of the account';


--
-- Name: COLUMN account_tier.tier; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.account_tier.tier IS 'tier that the account is in; NULL: it qualifies for none, or found no seat';


--
-- Name: COLUMN account_tier.tier_rank; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.account_tier.tier_rank IS 'rank of the tier, 1 is the highest';


--
-- Name: COLUMN account_tier.tier_since; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.account_tier.tier_since IS 'since when the account is in the tier';


--
-- Name: COLUMN account_tier.placement; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.account_tier.placement IS 'why the account is in the tier: score, held, waitlisted, override, window, gate, unqualified or error';


--
-- Name: COLUMN account_tier.base_tier; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.account_tier.base_tier IS 'tier that the account holds after capacity and stability rules';


--
-- Name: COLUMN account_tier.qualified_tier; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.account_tier.qualified_tier IS 'tier that the score and the gates alone would give';


--
-- Name: COLUMN account_tier.waitlisted_for; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.account_tier.waitlisted_for IS 'tier that the account qualifies for and waits for a seat of';


--
-- Name: COLUMN account_tier.score; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.account_tier.score IS 'score, 0 to 100; NULL: no criterion has a value';


--
-- Name: COLUMN account_tier.placed_score; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.account_tier.placed_score IS 'score when its present period in tier_history began, 0 to 100';


--
-- Name: COLUMN account_tier.completeness; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.account_tier.completeness IS 'share of the weight of criteria that had a value, 0 to 1';


--
-- Name: COLUMN account_tier.territory; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.account_tier.territory IS 'territory of the account';


--
-- Name: COLUMN account_tier.owner; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.account_tier.owner IS 'owner of the account';


--
-- Name: COLUMN account_tier.override_until; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.account_tier.override_until IS 'when the override ends, exclusive; NULL: there is none, or it has no end';


--
-- Name: COLUMN account_tier.window_until; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.account_tier.window_until IS 'when the outreach window ends, exclusive; NULL: there is none';


--
-- Name: COLUMN account_tier.model_version; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.account_tier.model_version IS 'version of the model that the account was scored under';


--
-- Name: COLUMN account_tier.scored_at; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.account_tier.scored_at IS 'when scoring the account, or summing up its signals, last changed anything; the tier was decided on the score of that moment';


--
-- Name: COLUMN account_tier.fit; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.account_tier.fit IS 'component "fit", 0 to 100; NULL: no value, or not in the live version';


--
-- Name: COLUMN account_tier.engagement; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.account_tier.engagement IS 'component "engagement", 0 to 100; NULL: no value, or not in the live version';


--
-- Name: COLUMN account_tier.strategic; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.account_tier.strategic IS 'component "strategic", 0 to 100; NULL: no value, or not in the live version';


--
-- Name: override; Type: TABLE; Schema: cs; Owner: postgres
--

CREATE TABLE cs.override (
    account_id integer NOT NULL,
    tier text NOT NULL,
    ends_at timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    created_by text NOT NULL,
    reason text NOT NULL,
    forced boolean NOT NULL
)
WITH (vacuum_truncate=off);


ALTER TABLE cs.override OWNER TO postgres;

--
-- Name: TABLE override; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON TABLE cs.override IS 'a tier that a person set for an account';


--
-- Name: COLUMN override.account_id; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.override.account_id IS 'key of the account';


--
-- Name: COLUMN override.tier; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.override.tier IS 'name of the tier that the account is in';


--
-- Name: COLUMN override.ends_at; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.override.ends_at IS 'when the override ends, exclusive; NULL: it has no end';


--
-- Name: COLUMN override.created_at; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.override.created_at IS 'when it was set';


--
-- Name: COLUMN override.created_by; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.override.created_by IS 'role that set it';


--
-- Name: COLUMN override.reason; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.override.reason IS 'why, for people';


--
-- Name: COLUMN override.forced; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.override.forced IS 'whether it was to take a seat where none was free';


--
-- Name: seat; Type: TABLE; Schema: cs; Owner: postgres
--

CREATE TABLE cs.seat (
    tier text NOT NULL,
    scope text NOT NULL,
    free_since timestamp with time zone NOT NULL,
    seats integer NOT NULL
)
WITH (vacuum_truncate=off);


ALTER TABLE cs.seat OWNER TO postgres;

--
-- Name: TABLE seat; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON TABLE cs.seat IS 'free seats of a tier in a scope';


--
-- Name: COLUMN seat.tier; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.seat.tier IS 'name of the tier';


--
-- Name: COLUMN seat.scope; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.seat.scope IS 'territory or owner; empty for the model';


--
-- Name: COLUMN seat.free_since; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.seat.free_since IS 'since when the seats are free';


--
-- Name: COLUMN seat.seats; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.seat.seats IS 'number of free seats; below zero: more are taken than exist';


--
-- Name: seat_scope; Type: TABLE; Schema: cs; Owner: postgres
--

CREATE TABLE cs.seat_scope (
    tier text NOT NULL,
    scope text NOT NULL,
    seats integer NOT NULL,
    exception integer
)
WITH (vacuum_truncate=off);


ALTER TABLE cs.seat_scope OWNER TO postgres;

--
-- Name: TABLE seat_scope; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON TABLE cs.seat_scope IS 'a scope of a tier with seats, and how many it has';


--
-- Name: COLUMN seat_scope.tier; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.seat_scope.tier IS 'name of the tier';


--
-- Name: COLUMN seat_scope.scope; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.seat_scope.scope IS 'territory or owner; empty for the model';


--
-- Name: COLUMN seat_scope.seats; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.seat_scope.seats IS 'seats of the scope, taken and free';


--
-- Name: COLUMN seat_scope.exception; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.seat_scope.exception IS 'seats that tiering.set_seats() gave the scope; NULL: none';


--
-- Name: capacity; Type: VIEW; Schema: cs; Owner: postgres
--

CREATE VIEW cs.capacity AS
 SELECT t.tier,
    t.tier_rank,
        CASE
            WHEN (t.scope_kind > 0) THEN c.scope
            ELSE NULL::text
        END AS seat_scope,
    (sum(c.seats))::bigint AS seat_count,
    (
        CASE
            WHEN tiering._views_open('cs'::text) THEN (sum(c.seats) - sum(c.free))
            ELSE (0)::numeric
        END)::bigint AS taken_count,
    (GREATEST(sum(c.free), (0)::numeric))::bigint AS free_seat_count,
    (sum(c.waiting))::bigint AS waitlisted_count
   FROM (( SELECT n.tier,
            n.scope,
            n.seats,
            n.free,
            (0)::bigint AS taken,
            (0)::bigint AS waiting
           FROM ( SELECT b.tier,
                    b.scope,
                    (b.seats)::bigint AS seats,
                    (0)::bigint AS free
                   FROM cs.seat_scope b
                UNION ALL
                 SELECT f.tier,
                    f.scope,
                    0,
                    f.seats
                   FROM cs.seat f
                UNION ALL
                 SELECT tiering._word((s.tier_rank)::integer, ARRAY['Gold'::text, 'Silver'::text, 'Rest'::text]) AS _word,
                    COALESCE(s.override_scope, ''::text) AS "coalesce",
                    0,
                    1
                   FROM (cs.override o
                     JOIN cs.state s ON ((s.account_id = o.account_id)))
                  WHERE (s.override_seat AND (o.ends_at <= tiering.clock()))) n
        UNION ALL
         SELECT tiering._word((w.rank)::integer, ARRAY['Gold'::text, 'Silver'::text, 'Rest'::text]) AS _word,
            w.scope,
            0,
            0,
            0,
            w.waiting
           FROM ( SELECT s.waitlisted_rank AS rank,
                        CASE s.waitlisted_rank
                            WHEN 1 THEN ''::text
                            WHEN 2 THEN s.owner
                            WHEN 3 THEN ''::text
                            ELSE NULL::text
                        END AS scope,
                    count(*) AS waiting
                   FROM cs.state s
                  WHERE ((s.waitlisted_rank IS NOT NULL) AND tiering._views_open('cs'::text))
                  GROUP BY s.waitlisted_rank,
                        CASE s.waitlisted_rank
                            WHEN 1 THEN ''::text
                            WHEN 2 THEN s.owner
                            WHEN 3 THEN ''::text
                            ELSE NULL::text
                        END) w) c
     JOIN ( VALUES ('Gold'::text,1,NULL::text,0), ('Silver'::text,2,NULL::text,2), ('Rest'::text,3,NULL::text,NULL::integer)) t(tier, tier_rank, motion, scope_kind) ON (((t.tier = c.tier) AND (t.scope_kind IS NOT NULL))))
  GROUP BY t.tier, t.tier_rank, t.scope_kind, c.scope
  ORDER BY t.tier_rank, c.scope;


ALTER TABLE cs.capacity OWNER TO postgres;

--
-- Name: VIEW capacity; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON VIEW cs.capacity IS 'the seats of each tier that has a limit, by scope';


--
-- Name: COLUMN capacity.tier; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.capacity.tier IS 'tier with a limited number of seats';


--
-- Name: COLUMN capacity.tier_rank; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.capacity.tier_rank IS 'rank of the tier, 1 is the highest';


--
-- Name: COLUMN capacity.seat_scope; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.capacity.seat_scope IS 'territory or owner that the seats are counted per; NULL: the whole model, or accounts that have none';


--
-- Name: COLUMN capacity.seat_count; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.capacity.seat_count IS 'seats there are';


--
-- Name: COLUMN capacity.taken_count; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.capacity.taken_count IS 'seats that accounts hold, of accounts that the reader may see';


--
-- Name: COLUMN capacity.free_seat_count; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.capacity.free_seat_count IS 'seats that nobody holds';


--
-- Name: COLUMN capacity.waitlisted_count; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.capacity.waitlisted_count IS 'accounts that wait for a seat, of accounts that the reader may see';


--
-- Name: criterion_points; Type: VIEW; Schema: cs; Owner: postgres
--

CREATE VIEW cs.criterion_points AS
 SELECT s.account_id,
    (
        CASE s.model_version
            WHEN 2 THEN s.points[1]
            ELSE NULL::double precision
        END)::numeric(5,2) AS industry,
    (
        CASE s.model_version
            WHEN 2 THEN s.points[2]
            ELSE NULL::double precision
        END)::numeric(5,2) AS revenue,
    (
        CASE s.model_version
            WHEN 2 THEN s.points[4]
            ELSE NULL::double precision
        END)::numeric(5,2) AS visits,
    (
        CASE s.model_version
            WHEN 2 THEN s.points[5]
            ELSE NULL::double precision
        END)::numeric(5,2) AS won,
    (
        CASE s.model_version
            WHEN 2 THEN s.points[3]
            ELSE NULL::double precision
        END)::numeric(5,2) AS ratio
   FROM (cs.state s
     CROSS JOIN ( SELECT) read_only)
  WHERE tiering._views_open('cs'::text);


ALTER TABLE cs.criterion_points OWNER TO postgres;

--
-- Name: VIEW criterion_points; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON VIEW cs.criterion_points IS 'the points of each criterion, as they were when the account was scored';


--
-- Name: COLUMN criterion_points.account_id; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.criterion_points.account_id IS 'key of the account';


--
-- Name: COLUMN criterion_points.industry; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.criterion_points.industry IS 'points of criterion "industry", -100 to 100; NULL: no value, or not scored in the live version';


--
-- Name: COLUMN criterion_points.revenue; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.criterion_points.revenue IS 'points of criterion "revenue", -100 to 100; NULL: no value, or not scored in the live version';


--
-- Name: COLUMN criterion_points.visits; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.criterion_points.visits IS 'points of criterion "visits", -100 to 100; NULL: no value, or not scored in the live version';


--
-- Name: COLUMN criterion_points.won; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.criterion_points.won IS 'points of criterion "won", -100 to 100; NULL: no value, or not scored in the live version';


--
-- Name: COLUMN criterion_points.ratio; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.criterion_points.ratio IS 'points of criterion "ratio", -100 to 100; NULL: no value, or not scored in the live version';


--
-- Name: draft; Type: VIEW; Schema: cs; Owner: postgres
--

CREATE VIEW cs.draft AS
 SELECT accounts.id AS account_id,
    (accounts.industry = ANY (ARRAY['Pharma'::text, 'Medical'::text])) AS industry,
    tiering.band((accounts.revenue)::double precision, '{10000,100000,500000}'::double precision[], '{30,60,100}'::double precision[]) AS revenue,
    LEAST(((accounts.visits * 100) / (accounts.employees % 50)), 100) AS ratio,
    tiering.ramp((accounts.visits)::double precision, (0)::double precision, (100)::double precision) AS visits,
    tiering.ramp((( SELECT sum(d.amount) AS sum
           FROM crm.deals d
          WHERE ((d.account_id = accounts.id) AND (d.state = 'won'::text))))::double precision, (0)::double precision, (200000)::double precision) AS won,
    accounts.region AS territory,
    accounts.owner
   FROM crm.accounts
  WHERE (accounts.active OR (accounts.visits > 50));


ALTER TABLE cs.draft OWNER TO postgres;

--
-- Name: VIEW draft; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON VIEW cs.draft IS 'private: the expressions of the draft, over the account table';


--
-- Name: draft_source_1; Type: VIEW; Schema: cs; Owner: postgres
--

CREATE VIEW cs.draft_source_1 AS
 SELECT deals.account_id
   FROM crm.deals;


ALTER TABLE cs.draft_source_1 OWNER TO postgres;

--
-- Name: VIEW draft_source_1; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON VIEW cs.draft_source_1 IS 'private: which accounts the rows of a source count for';


--
-- Name: COLUMN draft_source_1.account_id; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.draft_source_1.account_id IS 'key of the account, or an array of keys';


--
-- Name: model; Type: VIEW; Schema: cs; Owner: postgres
--

CREATE VIEW cs.model AS
 SELECT accounts.id AS account_id,
    (accounts.industry = ANY (ARRAY['Pharma'::text, 'Medical'::text])) AS industry,
    tiering.band((accounts.revenue)::double precision, '{10000,100000,500000}'::double precision[], '{30,60,100}'::double precision[]) AS revenue,
    LEAST(((accounts.visits * 100) / (accounts.employees % 50)), 100) AS ratio,
    tiering.ramp((accounts.visits)::double precision, (0)::double precision, (100)::double precision) AS visits,
    tiering.ramp((( SELECT sum(d.amount) AS sum
           FROM crm.deals d
          WHERE ((d.account_id = accounts.id) AND (d.state = 'won'::text))))::double precision, (0)::double precision, (200000)::double precision) AS won,
    accounts.region AS territory,
    accounts.owner
   FROM crm.accounts
  WHERE (accounts.active OR (accounts.visits > 50));


ALTER TABLE cs.model OWNER TO postgres;

--
-- Name: VIEW model; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON VIEW cs.model IS 'private: the expressions of the live version, over the account table';


--
-- Name: model_source_1; Type: VIEW; Schema: cs; Owner: postgres
--

CREATE VIEW cs.model_source_1 AS
 SELECT deals.account_id
   FROM crm.deals;


ALTER TABLE cs.model_source_1 OWNER TO postgres;

--
-- Name: VIEW model_source_1; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON VIEW cs.model_source_1 IS 'private: which accounts the rows of a source count for';


--
-- Name: COLUMN model_source_1.account_id; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.model_source_1.account_id IS 'key of the account, or an array of keys';


--
-- Name: movement; Type: VIEW; Schema: cs; Owner: postgres
--

CREATE VIEW cs.movement AS
 SELECT m.month_start,
    m.from_tier,
    m.to_tier,
    m.direction,
    count(*) AS account_count
   FROM ( SELECT (date_trunc('month'::text, (h.valid_from AT TIME ZONE 'UTC'::text)))::date AS month_start,
                CASE
                    WHEN (h.direction <> 'entered'::text) THEN h.previous_tier
                    ELSE NULL::text
                END AS from_tier,
            h.tier AS to_tier,
            h.direction
           FROM cs.tier_history h
          WHERE (h.direction IS NOT NULL)
        UNION ALL
         SELECT (date_trunc('month'::text, (h.valid_to AT TIME ZONE 'UTC'::text)))::date AS date_trunc,
            h.tier,
            NULL::text AS to_tier,
            'left'::text AS direction
           FROM cs.tier_history h
          WHERE (h.end_cause = ANY (ARRAY['delete'::text, 'truncate'::text, 'out_of_scope'::text, 'key_change'::text]))) m
  GROUP BY m.month_start, m.from_tier, m.to_tier, m.direction
  ORDER BY m.month_start, m.direction, m.from_tier, m.to_tier;


ALTER TABLE cs.movement OWNER TO postgres;

--
-- Name: VIEW movement; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON VIEW cs.movement IS 'how many accounts moved from which tier to which, by month';


--
-- Name: COLUMN movement.month_start; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.movement.month_start IS 'first day of the month, in UTC';


--
-- Name: COLUMN movement.from_tier; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.movement.from_tier IS 'tier before; NULL: none';


--
-- Name: COLUMN movement.to_tier; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.movement.to_tier IS 'tier after; NULL: none';


--
-- Name: COLUMN movement.direction; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.movement.direction IS 'entered, promoted, demoted, or left: the account is not in scope any more';


--
-- Name: COLUMN movement.account_count; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.movement.account_count IS 'how many moves';


--
-- Name: overrides; Type: VIEW; Schema: cs; Owner: postgres
--

CREATE VIEW cs.overrides AS
 SELECT o.account_id,
    o.tier,
    t.tier_rank,
    o.reason,
    o.created_by,
    o.created_at,
    o.ends_at,
    ((s.account_id IS NOT NULL) AND ((o.ends_at IS NULL) OR (o.ends_at > tiering.clock()))) AS is_current,
    tiering._word(s.base_rank, ARRAY['Gold'::text, 'Silver'::text, 'Rest'::text]) AS base_tier,
    COALESCE(((s.override_seat OR (s.holds_seat AND (s.base_rank = t.tier_rank))) AND ((o.ends_at IS NULL) OR (o.ends_at > tiering.clock()))), false) AS holds_seat,
        CASE
            WHEN s.override_seat THEN s.override_scope
            WHEN (s.base_rank = t.tier_rank) THEN s.seat_scope
            ELSE NULL::text
        END AS seat_scope
   FROM ((cs.override o
     LEFT JOIN ( VALUES ('Gold'::text,1,NULL::text,0), ('Silver'::text,2,NULL::text,2), ('Rest'::text,3,NULL::text,NULL::integer)) t(tier, tier_rank, motion, scope_kind) ON ((t.tier = o.tier)))
     LEFT JOIN cs.state s ON ((s.account_id = o.account_id)))
  WHERE tiering._views_open('cs'::text);


ALTER TABLE cs.overrides OWNER TO postgres;

--
-- Name: VIEW overrides; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON VIEW cs.overrides IS 'the tiers that people set for accounts, and until when';


--
-- Name: COLUMN overrides.account_id; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.overrides.account_id IS 'key of the account';


--
-- Name: COLUMN overrides.tier; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.overrides.tier IS 'tier that a person set for the account';


--
-- Name: COLUMN overrides.tier_rank; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.overrides.tier_rank IS 'rank of the tier, 1 is the highest';


--
-- Name: COLUMN overrides.reason; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.overrides.reason IS 'why, in the words of who set it';


--
-- Name: COLUMN overrides.created_by; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.overrides.created_by IS 'role that set it';


--
-- Name: COLUMN overrides.created_at; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.overrides.created_at IS 'when it was set';


--
-- Name: COLUMN overrides.ends_at; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.overrides.ends_at IS 'when it ends, exclusive; NULL: it has no end';


--
-- Name: COLUMN overrides.is_current; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.overrides.is_current IS 'whether it is in force: it has not ended, and the account is in scope';


--
-- Name: COLUMN overrides.base_tier; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.overrides.base_tier IS 'tier that the account would be in without it';


--
-- Name: COLUMN overrides.holds_seat; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.overrides.holds_seat IS 'whether the account holds a seat of the tier';


--
-- Name: COLUMN overrides.seat_scope; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.overrides.seat_scope IS 'territory or owner whose seat it holds; NULL: seats are counted per model, or it holds none';


--
-- Name: period_id_seq; Type: SEQUENCE; Schema: cs; Owner: postgres
--

CREATE SEQUENCE cs.period_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE cs.period_id_seq OWNER TO postgres;

--
-- Name: SEQUENCE period_id_seq; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON SEQUENCE cs.period_id_seq IS 'numbers of periods';


--
-- Name: queue; Type: TABLE; Schema: cs; Owner: postgres
--

CREATE TABLE cs.queue (
    account_id integer NOT NULL,
    queued_at timestamp with time zone NOT NULL,
    former_id integer,
    change_id bigint
)
WITH (vacuum_truncate=off);


ALTER TABLE cs.queue OWNER TO postgres;

--
-- Name: TABLE queue; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON TABLE cs.queue IS 'an account that tiering.maintain() has to look at';


--
-- Name: COLUMN queue.account_id; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.queue.account_id IS 'key of the account';


--
-- Name: COLUMN queue.queued_at; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.queue.queued_at IS 'when it was queued';


--
-- Name: COLUMN queue.former_id; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.queue.former_id IS 'key that the account had before, and its state, override and windows still have; NULL: the same';


--
-- Name: COLUMN queue.change_id; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.queue.change_id IS 'number of the statement that changed the key; NULL: none did';


--
-- Name: scorecard; Type: VIEW; Schema: cs; Owner: postgres
--

CREATE VIEW cs.scorecard AS
 SELECT c.component,
    c.component_weight,
    c.criterion,
    c.description,
    COALESCE(tiering._criterion_expression('cs.state'::regclass, c.criterion), c.expression) AS expression,
    c.weight,
    c.share_of_score,
    c.missing,
    c.depends_on_clock,
    c.is_signal,
    c.points,
    c.half_life_days,
    c.cap,
    c.per_day
   FROM ( VALUES ('fit'::text,0.5000::numeric(16,4),'industry'::text,NULL::text,'industry = ANY (ARRAY[''Pharma''::text, ''Medical''::text])'::text,2.0000::numeric(16,4),25.00::numeric(5,2),'skip'::text,false,false,NULL::numeric(7,4),NULL::numeric(12,4),NULL::numeric(7,4),NULL::integer), ('fit'::text,0.5000::numeric(16,4),'revenue'::text,NULL::text,'tiering.band(revenue::double precision, ''{10000,100000,500000}''::double precision[], ''{30,60,100}''::double precision[])'::text,1.0000::numeric(16,4),12.50::numeric(5,2),'skip'::text,false,false,NULL::numeric(7,4),NULL::numeric(12,4),NULL::numeric(7,4),NULL::integer), ('fit'::text,0.5000::numeric(16,4),'ratio'::text,NULL::text,'LEAST(visits * 100 / (employees % 50), 100)'::text,1.0000::numeric(16,4),12.50::numeric(5,2),'skip'::text,false,false,NULL::numeric(7,4),NULL::numeric(12,4),NULL::numeric(7,4),NULL::integer), ('engagement'::text,0.3000::numeric(16,4),'visits'::text,NULL::text,'tiering.ramp(visits::double precision, 0::double precision, 100::double precision)'::text,1.0000::numeric(16,4),30.00::numeric(5,2),'skip'::text,false,false,NULL::numeric(7,4),NULL::numeric(12,4),NULL::numeric(7,4),NULL::integer), ('strategic'::text,0.2000::numeric(16,4),'won'::text,NULL::text,'tiering.ramp(((SELECT sum(d.amount) AS sum FROM crm.deals d WHERE ((d.account_id = accounts.id) AND (d.state = ''won''::text))))::double precision, (0)::double precision, (200000)::double precision)'::text,1.0000::numeric(16,4),20.00::numeric(5,2),'zero'::text,false,false,NULL::numeric(7,4),NULL::numeric(12,4),NULL::numeric(7,4),NULL::integer)) c(component, component_weight, criterion, description, expression, weight, share_of_score, missing, depends_on_clock, is_signal, points, half_life_days, cap, per_day);


ALTER TABLE cs.scorecard OWNER TO postgres;

--
-- Name: VIEW scorecard; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON VIEW cs.scorecard IS 'the criteria, signals and trigger events of the live version';


--
-- Name: COLUMN scorecard.component; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.scorecard.component IS 'part of the score that the criterion counts for; NULL: a trigger event, which opens a window';


--
-- Name: COLUMN scorecard.component_weight; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.scorecard.component_weight IS 'weight of the component in the score; only the ratio of weights counts';


--
-- Name: COLUMN scorecard.criterion; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.scorecard.criterion IS 'name of the criterion, or kind of the signals or of the trigger event';


--
-- Name: COLUMN scorecard.description; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.scorecard.description IS 'what the criterion, signal or trigger event means';


--
-- Name: COLUMN scorecard.expression; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.scorecard.expression IS 'expression over the account that yields points; true counts 100, false 0; of a signal or trigger event, what it does, in words';


--
-- Name: COLUMN scorecard.weight; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.scorecard.weight IS 'weight of the criterion in the component; only the ratio of weights counts';


--
-- Name: COLUMN scorecard.share_of_score; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.scorecard.share_of_score IS 'how much of the score the criterion decides when nothing is missing, in percent';


--
-- Name: COLUMN scorecard.missing; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.scorecard.missing IS 'what counts where there is no value: skip (its weight leaves the mean), zero, or a number of points';


--
-- Name: COLUMN scorecard.depends_on_clock; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.scorecard.depends_on_clock IS 'whether the points change as time passes; those of a criterion are then as fresh as the last maintenance, those of signals are of the moment';


--
-- Name: COLUMN scorecard.is_signal; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.scorecard.is_signal IS 'whether it is a kind of signals';


--
-- Name: COLUMN scorecard.points; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.scorecard.points IS 'points of one signal when it occurs, -100 to 100; NULL: a criterion or trigger event';


--
-- Name: COLUMN scorecard.half_life_days; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.scorecard.half_life_days IS 'days after which half of the points of a signal is left; NULL: they never fade, or a criterion';


--
-- Name: COLUMN scorecard.cap; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.scorecard.cap IS 'points that the signals of the kind add or take away at most; NULL: no limit, or a criterion';


--
-- Name: COLUMN scorecard.per_day; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.scorecard.per_day IS 'how many signals of the kind count of one day, in UTC; NULL: all, or a criterion';


--
-- Name: signal; Type: TABLE; Schema: cs; Owner: postgres
--

CREATE TABLE cs.signal (
    account_id integer NOT NULL,
    kind smallint NOT NULL,
    at timestamp with time zone NOT NULL,
    n integer NOT NULL,
    sum double precision NOT NULL
)
WITH (vacuum_truncate=off);


ALTER TABLE cs.signal OWNER TO postgres;

--
-- Name: TABLE signal; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON TABLE cs.signal IS 'signals that are not folded into the state of their account';


--
-- Name: COLUMN signal.account_id; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.signal.account_id IS 'key of the account, in scope or not';


--
-- Name: COLUMN signal.kind; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.signal.kind IS 'number of the kind; 0: the signals of the account are to be summed up anew';


--
-- Name: COLUMN signal.at; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.signal.at IS 'the moment for which the signals are summed up; they count from then on';


--
-- Name: COLUMN signal.n; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.signal.n IS 'how many signals the row stands for; below zero: it takes them away';


--
-- Name: COLUMN signal.sum; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.signal.sum IS 'sum of their strengths, decayed';


--
-- Name: signal_ignored; Type: TABLE; Schema: cs; Owner: postgres
--

CREATE TABLE cs.signal_ignored (
    kind text,
    message text,
    n integer NOT NULL,
    seen_at timestamp with time zone NOT NULL
)
WITH (vacuum_truncate=off);


ALTER TABLE cs.signal_ignored OWNER TO postgres;

--
-- Name: TABLE signal_ignored; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON TABLE cs.signal_ignored IS 'rows of signal sources that do not count, tallied';


--
-- Name: COLUMN signal_ignored.kind; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.signal_ignored.kind IS 'kind that the live version does not know; NULL: the row of the source could not be used';


--
-- Name: COLUMN signal_ignored.message; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.signal_ignored.message IS 'why it could not be used';


--
-- Name: COLUMN signal_ignored.n; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.signal_ignored.n IS 'how many; below zero: they are gone again';


--
-- Name: COLUMN signal_ignored.seen_at; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.signal_ignored.seen_at IS 'when they were written';


--
-- Name: tier_summary; Type: VIEW; Schema: cs; Owner: postgres
--

CREATE VIEW cs.tier_summary AS
 SELECT t.tier,
    t.tier_rank,
    t.motion,
    COALESCE(a.tally[((4 * t.tier_rank) - 3)], (0)::bigint) AS account_count,
        CASE
            WHEN (t.scope_kind IS NOT NULL) THEN COALESCE(c.seat_count, (0)::bigint)
            ELSE NULL::bigint
        END AS seat_count,
        CASE
            WHEN (t.scope_kind IS NOT NULL) THEN COALESCE(c.free_seat_count, (0)::bigint)
            ELSE NULL::bigint
        END AS free_seat_count,
    COALESCE(a.tally[((4 * t.tier_rank) - 2)], (0)::bigint) AS waitlisted_count,
    (((a.tally[((4 * t.tier_rank) - 0)])::numeric / NULLIF((100.0 * (a.tally[((4 * t.tier_rank) - 1)])::numeric), (0)::numeric)))::numeric(5,2) AS average_score
   FROM ((( SELECT tiering._tally(COALESCE(tiering._lift_number(s.lift, 1), s.base_rank), s.waitlisted_rank, s.score) AS tally
           FROM cs.state s
          WHERE tiering._views_open('cs'::text)) a
     CROSS JOIN ( VALUES ('Gold'::text,1,NULL::text,0), ('Silver'::text,2,NULL::text,2), ('Rest'::text,3,NULL::text,NULL::integer)) t(tier, tier_rank, motion, scope_kind))
     LEFT JOIN ( SELECT x.tier,
            (sum(x.seats))::bigint AS seat_count,
            (sum(GREATEST(x.free, (0)::numeric)))::bigint AS free_seat_count
           FROM ( SELECT n.tier,
                    n.scope,
                    sum(n.seats) AS seats,
                    sum(n.free) AS free
                   FROM ( SELECT b.tier,
                            b.scope,
                            (b.seats)::bigint AS seats,
                            (0)::bigint AS free
                           FROM cs.seat_scope b
                        UNION ALL
                         SELECT f.tier,
                            f.scope,
                            0,
                            f.seats
                           FROM cs.seat f
                        UNION ALL
                         SELECT tiering._word((s.tier_rank)::integer, ARRAY['Gold'::text, 'Silver'::text, 'Rest'::text]) AS _word,
                            COALESCE(s.override_scope, ''::text) AS "coalesce",
                            0,
                            1
                           FROM (cs.override o
                             JOIN cs.state s ON ((s.account_id = o.account_id)))
                          WHERE (s.override_seat AND (o.ends_at <= tiering.clock()))) n
                  GROUP BY n.tier, n.scope) x
          GROUP BY x.tier) c ON ((c.tier = t.tier)))
  ORDER BY t.tier_rank;


ALTER TABLE cs.tier_summary OWNER TO postgres;

--
-- Name: VIEW tier_summary; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON VIEW cs.tier_summary IS 'the tiers, with accounts and seats';


--
-- Name: COLUMN tier_summary.tier; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.tier_summary.tier IS 'name of the tier';


--
-- Name: COLUMN tier_summary.tier_rank; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.tier_summary.tier_rank IS 'rank of the tier, 1 is the highest';


--
-- Name: COLUMN tier_summary.motion; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.tier_summary.motion IS 'how accounts of the tier are served';


--
-- Name: COLUMN tier_summary.account_count; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.tier_summary.account_count IS 'accounts in the tier';


--
-- Name: COLUMN tier_summary.seat_count; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.tier_summary.seat_count IS 'seats of all scopes; NULL: no limit';


--
-- Name: COLUMN tier_summary.free_seat_count; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.tier_summary.free_seat_count IS 'free seats of all scopes; NULL: no limit';


--
-- Name: COLUMN tier_summary.waitlisted_count; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.tier_summary.waitlisted_count IS 'accounts that wait for a seat of the tier';


--
-- Name: COLUMN tier_summary.average_score; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.tier_summary.average_score IS 'mean score of the accounts in the tier, 0 to 100';


--
-- Name: tier_window; Type: TABLE; Schema: cs; Owner: postgres
--

CREATE TABLE cs.tier_window (
    account_id integer NOT NULL,
    kind text NOT NULL,
    opens_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    promote smallint,
    to_tier text,
    boost numeric(5,2),
    created_by text,
    reason text,
    revoked boolean,
    moved boolean
)
WITH (vacuum_truncate=off);


ALTER TABLE cs.tier_window OWNER TO postgres;

--
-- Name: TABLE tier_window; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON TABLE cs.tier_window IS 'an outreach window of an account';


--
-- Name: COLUMN tier_window.account_id; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.tier_window.account_id IS 'key of the account';


--
-- Name: COLUMN tier_window.kind; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.tier_window.kind IS 'kind of the signal that opened the window; elevate: by hand';


--
-- Name: COLUMN tier_window.opens_at; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.tier_window.opens_at IS 'when the window opens';


--
-- Name: COLUMN tier_window.ends_at; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.tier_window.ends_at IS 'when the window ends, exclusive';


--
-- Name: COLUMN tier_window.promote; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.tier_window.promote IS 'how many tiers above the base tier it lifts the account';


--
-- Name: COLUMN tier_window.to_tier; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.tier_window.to_tier IS 'name of the tier that it lifts the account to';


--
-- Name: COLUMN tier_window.boost; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.tier_window.boost IS 'points that it adds to the account''s rank within its tier';


--
-- Name: COLUMN tier_window.created_by; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.tier_window.created_by IS 'role that opened it; NULL: a trigger event did';


--
-- Name: COLUMN tier_window.reason; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.tier_window.reason IS 'why, for people';


--
-- Name: COLUMN tier_window.revoked; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.tier_window.revoked IS 'whether the event is gone: the row takes back a window of the same kind that opens then; NULL: it is not';


--
-- Name: COLUMN tier_window.moved; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.tier_window.moved IS 'true: the window came with its account from another key; false: it has gone with its account to another key, and does not count here; NULL: neither';


--
-- Name: unattributed; Type: TABLE; Schema: cs; Owner: postgres
--

CREATE TABLE cs.unattributed (
    source integer,
    input jsonb,
    reason text,
    relation text NOT NULL,
    written_at timestamp with time zone NOT NULL
)
WITH (vacuum_truncate=off);


ALTER TABLE cs.unattributed OWNER TO postgres;

--
-- Name: TABLE unattributed; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON TABLE cs.unattributed IS 'a row of a source whose accounts tiering.maintain() has to tell';


--
-- Name: COLUMN unattributed.source; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.unattributed.source IS 'number of the source; NULL: every account has to be looked at';


--
-- Name: COLUMN unattributed.input; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.unattributed.input IS 'what the row''s account is told by: values as text, by name of the column';


--
-- Name: COLUMN unattributed.reason; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.unattributed.reason IS 'why its accounts were not told when it was written; NULL: they were, and have to be again';


--
-- Name: COLUMN unattributed.relation; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.unattributed.relation IS 'table that was written';


--
-- Name: COLUMN unattributed.written_at; Type: COMMENT; Schema: cs; Owner: postgres
--

COMMENT ON COLUMN cs.unattributed.written_at IS 'when it was written';


--
-- Name: de; Type: TABLE; Schema: other; Owner: moves_owner
--

CREATE TABLE other.de (
    id uuid NOT NULL,
    land text,
    umsatz numeric
);


ALTER TABLE other.de OWNER TO moves_owner;

--
-- Name: rest; Type: TABLE; Schema: other; Owner: moves_owner
--

CREATE TABLE other.rest (
    umsatz numeric,
    land text NOT NULL,
    id uuid NOT NULL
);


ALTER TABLE other.rest OWNER TO moves_owner;

--
-- Name: draft; Type: VIEW; Schema: sketch; Owner: postgres
--

CREATE VIEW sketch.draft AS
 SELECT accounts.id AS account_id,
    NULL::text AS territory,
    NULL::text AS owner
   FROM crm.accounts;


ALTER TABLE sketch.draft OWNER TO postgres;

--
-- Name: VIEW draft; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON VIEW sketch.draft IS 'private: the expressions of the draft, over the account table';


--
-- Name: history; Type: TABLE; Schema: sketch; Owner: postgres
--

CREATE TABLE sketch.history (
    period_id bigint NOT NULL,
    account_id integer NOT NULL,
    valid_from timestamp with time zone NOT NULL,
    valid_to timestamp with time zone NOT NULL,
    model_version integer,
    tier_rank smallint,
    cause smallint,
    end_cause smallint,
    direction smallint,
    holds_seat boolean,
    tier text,
    previous_tier text,
    score numeric(5,2),
    seat_scope text,
    changed_by text,
    reason text
)
WITH (vacuum_truncate=off);


ALTER TABLE sketch.history OWNER TO postgres;

--
-- Name: TABLE history; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON TABLE sketch.history IS 'a closed period of an account in a tier';


--
-- Name: COLUMN history.period_id; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.history.period_id IS 'number of the period';


--
-- Name: COLUMN history.account_id; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.history.account_id IS 'key of the account';


--
-- Name: COLUMN history.valid_from; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.history.valid_from IS 'when the period began';


--
-- Name: COLUMN history.valid_to; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.history.valid_to IS 'when the period ended, exclusive';


--
-- Name: COLUMN history.model_version; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.history.model_version IS 'version of the model when the period began';


--
-- Name: COLUMN history.tier_rank; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.history.tier_rank IS 'rank of the tier; NULL: no tier';


--
-- Name: COLUMN history.cause; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.history.cause IS 'why the period began';


--
-- Name: COLUMN history.end_cause; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.history.end_cause IS 'why the period ended';


--
-- Name: COLUMN history.direction; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.history.direction IS 'how it began: 1 entered, 2 promoted, 3 demoted; NULL: same tier';


--
-- Name: COLUMN history.holds_seat; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.history.holds_seat IS 'whether the account held a seat of the tier';


--
-- Name: COLUMN history.tier; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.history.tier IS 'name of the tier; NULL: no tier';


--
-- Name: COLUMN history.previous_tier; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.history.previous_tier IS 'tier before the period';


--
-- Name: COLUMN history.score; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.history.score IS 'score when the period began';


--
-- Name: COLUMN history.seat_scope; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.history.seat_scope IS 'territory or owner that the seat was counted for; NULL: the model';


--
-- Name: COLUMN history.changed_by; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.history.changed_by IS 'role whose statement or review began the period; NULL: time did';


--
-- Name: COLUMN history.reason; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.history.reason IS 'why the period began, for people';


--
-- Name: override; Type: TABLE; Schema: sketch; Owner: postgres
--

CREATE TABLE sketch.override (
    account_id integer NOT NULL,
    tier text NOT NULL,
    ends_at timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    created_by text NOT NULL,
    reason text NOT NULL,
    forced boolean NOT NULL
)
WITH (vacuum_truncate=off);


ALTER TABLE sketch.override OWNER TO postgres;

--
-- Name: TABLE override; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON TABLE sketch.override IS 'a tier that a person set for an account';


--
-- Name: COLUMN override.account_id; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.override.account_id IS 'key of the account';


--
-- Name: COLUMN override.tier; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.override.tier IS 'name of the tier that the account is in';


--
-- Name: COLUMN override.ends_at; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.override.ends_at IS 'when the override ends, exclusive; NULL: it has no end';


--
-- Name: COLUMN override.created_at; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.override.created_at IS 'when it was set';


--
-- Name: COLUMN override.created_by; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.override.created_by IS 'role that set it';


--
-- Name: COLUMN override.reason; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.override.reason IS 'why, for people';


--
-- Name: COLUMN override.forced; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.override.forced IS 'whether it was to take a seat where none was free';


--
-- Name: period_id_seq; Type: SEQUENCE; Schema: sketch; Owner: postgres
--

CREATE SEQUENCE sketch.period_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE sketch.period_id_seq OWNER TO postgres;

--
-- Name: SEQUENCE period_id_seq; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON SEQUENCE sketch.period_id_seq IS 'numbers of periods';


--
-- Name: queue; Type: TABLE; Schema: sketch; Owner: postgres
--

CREATE TABLE sketch.queue (
    account_id integer NOT NULL,
    queued_at timestamp with time zone NOT NULL,
    former_id integer,
    change_id bigint
)
WITH (vacuum_truncate=off);


ALTER TABLE sketch.queue OWNER TO postgres;

--
-- Name: TABLE queue; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON TABLE sketch.queue IS 'an account that tiering.maintain() has to look at';


--
-- Name: COLUMN queue.account_id; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.queue.account_id IS 'key of the account';


--
-- Name: COLUMN queue.queued_at; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.queue.queued_at IS 'when it was queued';


--
-- Name: COLUMN queue.former_id; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.queue.former_id IS 'key that the account had before, and its state, override and windows still have; NULL: the same';


--
-- Name: COLUMN queue.change_id; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.queue.change_id IS 'number of the statement that changed the key; NULL: none did';


--
-- Name: seat; Type: TABLE; Schema: sketch; Owner: postgres
--

CREATE TABLE sketch.seat (
    tier text NOT NULL,
    scope text NOT NULL,
    free_since timestamp with time zone NOT NULL,
    seats integer NOT NULL
)
WITH (vacuum_truncate=off);


ALTER TABLE sketch.seat OWNER TO postgres;

--
-- Name: TABLE seat; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON TABLE sketch.seat IS 'free seats of a tier in a scope';


--
-- Name: COLUMN seat.tier; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.seat.tier IS 'name of the tier';


--
-- Name: COLUMN seat.scope; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.seat.scope IS 'territory or owner; empty for the model';


--
-- Name: COLUMN seat.free_since; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.seat.free_since IS 'since when the seats are free';


--
-- Name: COLUMN seat.seats; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.seat.seats IS 'number of free seats; below zero: more are taken than exist';


--
-- Name: seat_scope; Type: TABLE; Schema: sketch; Owner: postgres
--

CREATE TABLE sketch.seat_scope (
    tier text NOT NULL,
    scope text NOT NULL,
    seats integer NOT NULL,
    exception integer
)
WITH (vacuum_truncate=off);


ALTER TABLE sketch.seat_scope OWNER TO postgres;

--
-- Name: TABLE seat_scope; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON TABLE sketch.seat_scope IS 'a scope of a tier with seats, and how many it has';


--
-- Name: COLUMN seat_scope.tier; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.seat_scope.tier IS 'name of the tier';


--
-- Name: COLUMN seat_scope.scope; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.seat_scope.scope IS 'territory or owner; empty for the model';


--
-- Name: COLUMN seat_scope.seats; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.seat_scope.seats IS 'seats of the scope, taken and free';


--
-- Name: COLUMN seat_scope.exception; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.seat_scope.exception IS 'seats that tiering.set_seats() gave the scope; NULL: none';


--
-- Name: signal; Type: TABLE; Schema: sketch; Owner: postgres
--

CREATE TABLE sketch.signal (
    account_id integer NOT NULL,
    kind smallint NOT NULL,
    at timestamp with time zone NOT NULL,
    n integer NOT NULL,
    sum double precision NOT NULL
)
WITH (vacuum_truncate=off);


ALTER TABLE sketch.signal OWNER TO postgres;

--
-- Name: TABLE signal; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON TABLE sketch.signal IS 'signals that are not folded into the state of their account';


--
-- Name: COLUMN signal.account_id; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.signal.account_id IS 'key of the account, in scope or not';


--
-- Name: COLUMN signal.kind; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.signal.kind IS 'number of the kind; 0: the signals of the account are to be summed up anew';


--
-- Name: COLUMN signal.at; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.signal.at IS 'the moment for which the signals are summed up; they count from then on';


--
-- Name: COLUMN signal.n; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.signal.n IS 'how many signals the row stands for; below zero: it takes them away';


--
-- Name: COLUMN signal.sum; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.signal.sum IS 'sum of their strengths, decayed';


--
-- Name: signal_ignored; Type: TABLE; Schema: sketch; Owner: postgres
--

CREATE TABLE sketch.signal_ignored (
    kind text,
    message text,
    n integer NOT NULL,
    seen_at timestamp with time zone NOT NULL
)
WITH (vacuum_truncate=off);


ALTER TABLE sketch.signal_ignored OWNER TO postgres;

--
-- Name: TABLE signal_ignored; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON TABLE sketch.signal_ignored IS 'rows of signal sources that do not count, tallied';


--
-- Name: COLUMN signal_ignored.kind; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.signal_ignored.kind IS 'kind that the live version does not know; NULL: the row of the source could not be used';


--
-- Name: COLUMN signal_ignored.message; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.signal_ignored.message IS 'why it could not be used';


--
-- Name: COLUMN signal_ignored.n; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.signal_ignored.n IS 'how many; below zero: they are gone again';


--
-- Name: COLUMN signal_ignored.seen_at; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.signal_ignored.seen_at IS 'when they were written';


--
-- Name: state; Type: TABLE; Schema: sketch; Owner: postgres
--

CREATE TABLE sketch.state (
    account_id integer NOT NULL,
    tier_since timestamp with time zone,
    scored_at timestamp with time zone,
    model_version integer,
    base_rank integer,
    placement integer,
    holds_seat boolean,
    qualified_rank smallint,
    waitlisted_rank smallint,
    lift bigint[],
    score numeric(5,2),
    placed_score numeric(5,2),
    completeness numeric(4,3),
    territory text,
    owner text,
    spare_1 numeric(5,2),
    spare_2 numeric(5,2),
    spare_3 numeric(5,2),
    spare_4 numeric(5,2),
    spare_5 numeric(5,2),
    spare_6 numeric(5,2),
    error_since timestamp with time zone,
    signals_at timestamp with time zone,
    gates bigint,
    points double precision[],
    signals double precision[],
    period_id bigint,
    period_xid xid8,
    next_change timestamp with time zone,
    override_until timestamp with time zone,
    window_until timestamp with time zone,
    cause smallint,
    direction smallint,
    tier_rank smallint,
    override_seat boolean,
    seat_scope text,
    override_scope text,
    previous_tier text,
    changed_by text,
    reason text,
    error_criterion text,
    error_sqlstate text,
    error_message text,
    period_version integer
)
WITH (vacuum_truncate=off, fillfactor='50');


ALTER TABLE sketch.state OWNER TO postgres;

--
-- Name: TABLE state; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON TABLE sketch.state IS 'an account in scope, and its open period';


--
-- Name: COLUMN state.account_id; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.state.account_id IS 'key of the account';


--
-- Name: COLUMN state.tier_since; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.state.tier_since IS 'when the open period began';


--
-- Name: COLUMN state.scored_at; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.state.scored_at IS 'when scoring the account, or summing up its signals, last changed anything';


--
-- Name: COLUMN state.model_version; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.state.model_version IS 'version of the model that scored the account';


--
-- Name: COLUMN state.base_rank; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.state.base_rank IS 'rank of the base tier; NULL: no tier';


--
-- Name: COLUMN state.placement; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.state.placement IS 'why the account sits where it sits: 0 score, 1 held, 2 waitlisted, 3 override, 4 window, 5 gate, 6 unqualified, 7 error';


--
-- Name: COLUMN state.holds_seat; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.state.holds_seat IS 'whether the account holds a seat of its tier';


--
-- Name: COLUMN state.qualified_rank; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.state.qualified_rank IS 'rank of the qualified tier; NULL: none';


--
-- Name: COLUMN state.waitlisted_rank; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.state.waitlisted_rank IS 'rank of the tier that the account waits for; NULL: none';


--
-- Name: COLUMN state.lift; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.state.lift IS 'what override and windows mean from when on, as it is shown: the numbers of a TieringShownItem for each step; NULL: there are none';


--
-- Name: COLUMN state.score; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.state.score IS 'score of the account';


--
-- Name: COLUMN state.placed_score; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.state.placed_score IS 'score when the open period began';


--
-- Name: COLUMN state.completeness; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.state.completeness IS 'share of criterion weight that had a value';


--
-- Name: COLUMN state.territory; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.state.territory IS 'territory of the account';


--
-- Name: COLUMN state.owner; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.state.owner IS 'owner of the account';


--
-- Name: COLUMN state.spare_1; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.state.spare_1 IS 'place for a component to come';


--
-- Name: COLUMN state.spare_2; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.state.spare_2 IS 'place for a component to come';


--
-- Name: COLUMN state.spare_3; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.state.spare_3 IS 'place for a component to come';


--
-- Name: COLUMN state.spare_4; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.state.spare_4 IS 'place for a component to come';


--
-- Name: COLUMN state.spare_5; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.state.spare_5 IS 'place for a component to come';


--
-- Name: COLUMN state.spare_6; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.state.spare_6 IS 'place for a component to come';


--
-- Name: COLUMN state.error_since; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.state.error_since IS 'since when scoring fails; NULL: it does not';


--
-- Name: COLUMN state.signals_at; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.state.signals_at IS 'the moment for which signals are summed up';


--
-- Name: COLUMN state.gates; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.state.gates IS 'which gates the account passes, a bit for each tier by rank, then one for each case of the gates that ask for windows; NULL: all';


--
-- Name: COLUMN state.points; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.state.points IS 'points of each criterion in the order of the live version; NULL: no value';


--
-- Name: COLUMN state.signals; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.state.signals IS 'folded signals: the sum of each kind of the live version at signals_at; NULL: none';


--
-- Name: COLUMN state.period_id; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.state.period_id IS 'number of the open period';


--
-- Name: COLUMN state.period_xid; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.state.period_xid IS 'transaction that began the open period';


--
-- Name: COLUMN state.next_change; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.state.next_change IS 'when override and windows next begin or end; infinity: never; NULL: there are none';


--
-- Name: COLUMN state.override_until; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.state.override_until IS 'when the override ends';


--
-- Name: COLUMN state.window_until; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.state.window_until IS 'when the outreach window ends';


--
-- Name: COLUMN state.cause; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.state.cause IS 'why the open period began';


--
-- Name: COLUMN state.direction; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.state.direction IS 'how it began: 1 entered, 2 promoted, 3 demoted; NULL: same tier';


--
-- Name: COLUMN state.tier_rank; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.state.tier_rank IS 'rank of the tier that an override or outreach window gives; NULL: the base tier counts';


--
-- Name: COLUMN state.override_seat; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.state.override_seat IS 'whether the override holds a seat of its own; NULL: it does not';


--
-- Name: COLUMN state.seat_scope; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.state.seat_scope IS 'territory or owner that the seat is counted for; NULL: the model';


--
-- Name: COLUMN state.override_scope; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.state.override_scope IS 'territory or owner that this seat is counted for; NULL: the model';


--
-- Name: COLUMN state.previous_tier; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.state.previous_tier IS 'tier before the open period';


--
-- Name: COLUMN state.changed_by; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.state.changed_by IS 'role whose statement or review began the open period; NULL: time did';


--
-- Name: COLUMN state.reason; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.state.reason IS 'why the open period began, for people';


--
-- Name: COLUMN state.error_criterion; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.state.error_criterion IS 'criterion that failed';


--
-- Name: COLUMN state.error_sqlstate; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.state.error_sqlstate IS 'SQLSTATE of the failure';


--
-- Name: COLUMN state.error_message; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.state.error_message IS 'message of the failure';


--
-- Name: COLUMN state.period_version; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.state.period_version IS 'version of the model when the open period began; NULL: model_version';


--
-- Name: tier_window; Type: TABLE; Schema: sketch; Owner: postgres
--

CREATE TABLE sketch.tier_window (
    account_id integer NOT NULL,
    kind text NOT NULL,
    opens_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    promote smallint,
    to_tier text,
    boost numeric(5,2),
    created_by text,
    reason text,
    revoked boolean,
    moved boolean
)
WITH (vacuum_truncate=off);


ALTER TABLE sketch.tier_window OWNER TO postgres;

--
-- Name: TABLE tier_window; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON TABLE sketch.tier_window IS 'an outreach window of an account';


--
-- Name: COLUMN tier_window.account_id; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.tier_window.account_id IS 'key of the account';


--
-- Name: COLUMN tier_window.kind; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.tier_window.kind IS 'kind of the signal that opened the window; elevate: by hand';


--
-- Name: COLUMN tier_window.opens_at; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.tier_window.opens_at IS 'when the window opens';


--
-- Name: COLUMN tier_window.ends_at; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.tier_window.ends_at IS 'when the window ends, exclusive';


--
-- Name: COLUMN tier_window.promote; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.tier_window.promote IS 'how many tiers above the base tier it lifts the account';


--
-- Name: COLUMN tier_window.to_tier; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.tier_window.to_tier IS 'name of the tier that it lifts the account to';


--
-- Name: COLUMN tier_window.boost; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.tier_window.boost IS 'points that it adds to the account''s rank within its tier';


--
-- Name: COLUMN tier_window.created_by; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.tier_window.created_by IS 'role that opened it; NULL: a trigger event did';


--
-- Name: COLUMN tier_window.reason; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.tier_window.reason IS 'why, for people';


--
-- Name: COLUMN tier_window.revoked; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.tier_window.revoked IS 'whether the event is gone: the row takes back a window of the same kind that opens then; NULL: it is not';


--
-- Name: COLUMN tier_window.moved; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.tier_window.moved IS 'true: the window came with its account from another key; false: it has gone with its account to another key, and does not count here; NULL: neither';


--
-- Name: unattributed; Type: TABLE; Schema: sketch; Owner: postgres
--

CREATE TABLE sketch.unattributed (
    source integer,
    input jsonb,
    reason text,
    relation text NOT NULL,
    written_at timestamp with time zone NOT NULL
)
WITH (vacuum_truncate=off);


ALTER TABLE sketch.unattributed OWNER TO postgres;

--
-- Name: TABLE unattributed; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON TABLE sketch.unattributed IS 'a row of a source whose accounts tiering.maintain() has to tell';


--
-- Name: COLUMN unattributed.source; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.unattributed.source IS 'number of the source; NULL: every account has to be looked at';


--
-- Name: COLUMN unattributed.input; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.unattributed.input IS 'what the row''s account is told by: values as text, by name of the column';


--
-- Name: COLUMN unattributed.reason; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.unattributed.reason IS 'why its accounts were not told when it was written; NULL: they were, and have to be again';


--
-- Name: COLUMN unattributed.relation; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.unattributed.relation IS 'table that was written';


--
-- Name: COLUMN unattributed.written_at; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.unattributed.written_at IS 'when it was written';


--
-- Name: upcoming; Type: TABLE; Schema: sketch; Owner: postgres
--

CREATE TABLE sketch.upcoming (
    account_id integer NOT NULL,
    begins_at timestamp with time zone NOT NULL,
    period_id bigint,
    tier_since timestamp with time zone,
    override_until timestamp with time zone,
    window_until timestamp with time zone,
    tier_rank smallint,
    lift_rank smallint,
    placement smallint NOT NULL,
    cause smallint NOT NULL,
    direction smallint,
    holds_seat boolean NOT NULL,
    seat_scope text,
    previous_tier text,
    changed_by text,
    reason text
)
WITH (vacuum_truncate=off);


ALTER TABLE sketch.upcoming OWNER TO postgres;

--
-- Name: TABLE upcoming; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON TABLE sketch.upcoming IS 'what the end of an override or the begin and end of a window will change';


--
-- Name: COLUMN upcoming.account_id; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.upcoming.account_id IS 'key of the account';


--
-- Name: COLUMN upcoming.begins_at; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.upcoming.begins_at IS 'from when on the rest of the row holds unless the account is written before';


--
-- Name: COLUMN upcoming.period_id; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.upcoming.period_id IS 'number of the period that begins then; NULL: the one before goes on';


--
-- Name: COLUMN upcoming.tier_since; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.upcoming.tier_since IS 'when the period of that moment began; NULL: as the state says';


--
-- Name: COLUMN upcoming.override_until; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.upcoming.override_until IS 'when the override ends';


--
-- Name: COLUMN upcoming.window_until; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.upcoming.window_until IS 'when the outreach window ends';


--
-- Name: COLUMN upcoming.tier_rank; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.upcoming.tier_rank IS 'rank of the tier; NULL: no tier';


--
-- Name: COLUMN upcoming.lift_rank; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.upcoming.lift_rank IS 'the same if an override or window gives it; NULL: the base tier counts';


--
-- Name: COLUMN upcoming.placement; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.upcoming.placement IS 'why the account is in the tier';


--
-- Name: COLUMN upcoming.cause; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.upcoming.cause IS 'why the row begins';


--
-- Name: COLUMN upcoming.direction; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.upcoming.direction IS 'how the period begins: 2 promoted, 3 demoted; NULL: same tier';


--
-- Name: COLUMN upcoming.holds_seat; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.upcoming.holds_seat IS 'whether the account holds a seat of the tier';


--
-- Name: COLUMN upcoming.seat_scope; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.upcoming.seat_scope IS 'territory or owner that the seat is counted for; NULL: the model';


--
-- Name: COLUMN upcoming.previous_tier; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.upcoming.previous_tier IS 'tier before the period';


--
-- Name: COLUMN upcoming.changed_by; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.upcoming.changed_by IS 'role that set the window that begins it; NULL: time does';


--
-- Name: COLUMN upcoming.reason; Type: COMMENT; Schema: sketch; Owner: postgres
--

COMMENT ON COLUMN sketch.upcoming.reason IS 'why the period begins, for people';


--
-- Name: de; Type: TABLE ATTACH; Schema: other; Owner: moves_owner
--

ALTER TABLE ONLY other."Kunden" ATTACH PARTITION other.de FOR VALUES FROM (MINVALUE) TO ('60000000-0000-0000-0000-000000000000');


--
-- Name: rest; Type: TABLE ATTACH; Schema: other; Owner: moves_owner
--

ALTER TABLE ONLY other."Kunden" ATTACH PARTITION other.rest DEFAULT;


--
-- Data for Name: history; Type: TABLE DATA; Schema: Kunden 2; Owner: moves_owner
--

COPY "Kunden 2".history (period_id, account_id, valid_from, valid_to, model_version, tier_rank, cause, end_cause, direction, holds_seat, tier, previous_tier, score, seat_scope, changed_by, reason) FROM stdin;
\.


--
-- Data for Name: override; Type: TABLE DATA; Schema: Kunden 2; Owner: moves_owner
--

COPY "Kunden 2".override (account_id, tier, ends_at, created_at, created_by, reason, forced) FROM stdin;
\.


--
-- Data for Name: queue; Type: TABLE DATA; Schema: Kunden 2; Owner: moves_owner
--

COPY "Kunden 2".queue (account_id, queued_at, former_id, change_id) FROM stdin;
\.


--
-- Data for Name: seat; Type: TABLE DATA; Schema: Kunden 2; Owner: moves_owner
--

COPY "Kunden 2".seat (tier, scope, free_since, seats) FROM stdin;
\.


--
-- Data for Name: seat_scope; Type: TABLE DATA; Schema: Kunden 2; Owner: moves_owner
--

COPY "Kunden 2".seat_scope (tier, scope, seats, exception) FROM stdin;
A "erste"	de	5	\N
A "erste"	fr	5	\N
\.


--
-- Data for Name: signal; Type: TABLE DATA; Schema: Kunden 2; Owner: moves_owner
--

COPY "Kunden 2".signal (account_id, kind, at, n, sum) FROM stdin;
\.


--
-- Data for Name: signal_ignored; Type: TABLE DATA; Schema: Kunden 2; Owner: moves_owner
--

COPY "Kunden 2".signal_ignored (kind, message, n, seen_at) FROM stdin;
\.


--
-- Data for Name: state; Type: TABLE DATA; Schema: Kunden 2; Owner: moves_owner
--

COPY "Kunden 2".state (account_id, tier_since, scored_at, model_version, base_rank, placement, holds_seat, qualified_rank, waitlisted_rank, lift, score, placed_score, completeness, territory, owner, c_fit, spare_2, spare_3, spare_4, spare_5, spare_6, error_since, signals_at, gates, points, signals, period_id, period_xid, next_change, override_until, window_until, cause, direction, tier_rank, override_seat, seat_scope, override_scope, previous_tier, changed_by, reason, error_criterion, error_sqlstate, error_message, period_version) FROM stdin;
1679091c-5a88-0faf-6fb5-e6087eb1b2dc	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	10.00	10.00	1.000	de	\N	10.00	\N	\N	\N	\N	\N	\N	\N	\N	{10}	\N	1	988	\N	\N	\N	11	1	\N	\N	\N	\N	\N	moves_owner	\N	\N	\N	\N	\N
45c48cce-2e2d-7fbd-ea1a-fc51c7c6ad26	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	15.00	15.00	1.000	de	\N	15.00	\N	\N	\N	\N	\N	\N	\N	\N	{15}	\N	2	988	\N	\N	\N	11	1	\N	\N	\N	\N	\N	moves_owner	\N	\N	\N	\N	\N
1f0e3dad-9990-8345-f743-9f8ffabdffc4	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	31.67	31.67	1.000	fr	\N	31.67	\N	\N	\N	\N	\N	\N	\N	\N	{31.666666666666668}	\N	3	988	\N	\N	\N	11	1	\N	\N	\N	\N	\N	moves_owner	\N	\N	\N	\N	\N
3c59dc04-8e88-5024-3be8-079a5c74d079	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	35.00	35.00	1.000	de	\N	35.00	\N	\N	\N	\N	\N	\N	\N	\N	{35}	\N	4	988	\N	\N	\N	11	1	\N	\N	\N	\N	\N	moves_owner	\N	\N	\N	\N	\N
37693cfc-7480-49e4-5d87-b8c7d8b9aacd	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	38.33	38.33	1.000	fr	\N	38.33	\N	\N	\N	\N	\N	\N	\N	\N	{38.333333333333336}	\N	5	988	\N	\N	\N	11	1	\N	\N	\N	\N	\N	moves_owner	\N	\N	\N	\N	\N
1ff1de77-4005-f8da-13f4-2943881c655f	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	40.00	40.00	1.000	de	\N	40.00	\N	\N	\N	\N	\N	\N	\N	\N	{40}	\N	6	988	\N	\N	\N	11	1	\N	\N	\N	\N	\N	moves_owner	\N	\N	\N	\N	\N
4e732ced-3463-d06d-e0ca-9a15b6153677	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	43.33	43.33	1.000	fr	\N	43.33	\N	\N	\N	\N	\N	\N	\N	\N	{43.333333333333336}	\N	7	988	\N	\N	\N	11	1	\N	\N	\N	\N	\N	moves_owner	\N	\N	\N	\N	\N
02e74f10-e032-7ad8-68d1-38f2b4fdd6f0	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	45.00	45.00	1.000	de	\N	45.00	\N	\N	\N	\N	\N	\N	\N	\N	{45}	\N	8	988	\N	\N	\N	11	1	\N	\N	\N	\N	\N	moves_owner	\N	\N	\N	\N	\N
33e75ff0-9dd6-01bb-e69f-351039152189	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	46.67	46.67	1.000	fr	\N	46.67	\N	\N	\N	\N	\N	\N	\N	\N	{46.666666666666664}	\N	9	988	\N	\N	\N	11	1	\N	\N	\N	\N	\N	moves_owner	\N	\N	\N	\N	\N
34173cb3-8f07-f89d-dbeb-c2ac9128303f	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	50.00	50.00	1.000	de	\N	50.00	\N	\N	\N	\N	\N	\N	\N	\N	{50}	\N	10	988	\N	\N	\N	11	1	\N	\N	\N	\N	\N	moves_owner	\N	\N	\N	\N	\N
182be0c5-cdcd-5072-bb18-64cdee4d3d6e	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	55.00	55.00	1.000	de	\N	55.00	\N	\N	\N	\N	\N	\N	\N	\N	{55}	\N	11	988	\N	\N	\N	11	1	\N	\N	\N	\N	\N	moves_owner	\N	\N	\N	\N	\N
1c383cd3-0b7c-298a-b502-93adfecb7b18	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	58.33	58.33	1.000	fr	\N	58.33	\N	\N	\N	\N	\N	\N	\N	\N	{58.333333333333336}	\N	12	988	\N	\N	\N	11	1	\N	\N	\N	\N	\N	moves_owner	\N	\N	\N	\N	\N
19ca14e7-ea63-28a4-2e0e-b13d585e4c22	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	60.00	60.00	1.000	de	\N	60.00	\N	\N	\N	\N	\N	\N	\N	\N	{60}	\N	13	988	\N	\N	\N	11	1	\N	\N	\N	\N	\N	moves_owner	\N	\N	\N	\N	\N
3416a75f-4cea-9109-507c-acd8e2f2aefc	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	68.33	68.33	1.000	fr	\N	68.33	\N	\N	\N	\N	\N	\N	\N	\N	{68.33333333333333}	\N	14	988	\N	\N	\N	11	1	\N	\N	\N	\N	\N	moves_owner	\N	\N	\N	\N	\N
17e62166-fc85-86df-a4d1-bc0e1742c08b	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	71.67	71.67	1.000	fr	\N	71.67	\N	\N	\N	\N	\N	\N	\N	\N	{71.66666666666667}	\N	15	988	\N	\N	\N	11	1	\N	\N	\N	\N	\N	moves_owner	\N	\N	\N	\N	\N
c4ca4238-a0b9-2382-0dcc-509a6f75849b	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	1.67	1.67	1.000	fr	\N	1.67	\N	\N	\N	\N	\N	\N	\N	\N	{1.6666666666666667}	\N	19	988	\N	\N	\N	11	1	\N	\N	\N	\N	\N	moves_owner	\N	\N	\N	\N	\N
c81e728d-9d4c-2f63-6f06-7f89cc14862c	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	3.33	3.33	1.000	fr	\N	3.33	\N	\N	\N	\N	\N	\N	\N	\N	{3.3333333333333335}	\N	20	988	\N	\N	\N	11	1	\N	\N	\N	\N	\N	moves_owner	\N	\N	\N	\N	\N
eccbc87e-4b5c-e2fe-2830-8fd9f2a7baf3	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	5.00	5.00	1.000	de	\N	5.00	\N	\N	\N	\N	\N	\N	\N	\N	{5}	\N	21	988	\N	\N	\N	11	1	\N	\N	\N	\N	\N	moves_owner	\N	\N	\N	\N	\N
a87ff679-a2f3-e71d-9181-a67b7542122c	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	6.67	6.67	1.000	fr	\N	6.67	\N	\N	\N	\N	\N	\N	\N	\N	{6.666666666666667}	\N	22	988	\N	\N	\N	11	1	\N	\N	\N	\N	\N	moves_owner	\N	\N	\N	\N	\N
e4da3b7f-bbce-2345-d777-2b0674a318d5	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	8.33	8.33	1.000	fr	\N	8.33	\N	\N	\N	\N	\N	\N	\N	\N	{8.333333333333334}	\N	23	988	\N	\N	\N	11	1	\N	\N	\N	\N	\N	moves_owner	\N	\N	\N	\N	\N
2838023a-778d-faec-dc21-2708f721b788	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	1	0	t	1	\N	\N	85.00	85.00	1.000	de	\N	85.00	\N	\N	\N	\N	\N	\N	\N	\N	{85}	\N	16	988	\N	\N	\N	11	1	\N	\N	de	\N	\N	moves_owner	\N	\N	\N	\N	\N
093f65e0-80a2-95f8-076b-1c5722a46aa2	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	1	0	t	1	\N	\N	98.33	98.33	1.000	fr	\N	98.33	\N	\N	\N	\N	\N	\N	\N	\N	{98.33333333333333}	\N	17	988	\N	\N	\N	11	1	\N	\N	fr	\N	\N	moves_owner	\N	\N	\N	\N	\N
072b030b-a126-b2f4-b237-4f342be9ed44	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	1	0	t	1	\N	\N	100.00	100.00	1.000	de	\N	100.00	\N	\N	\N	\N	\N	\N	\N	\N	{100}	\N	18	988	\N	\N	\N	11	1	\N	\N	de	\N	\N	moves_owner	\N	\N	\N	\N	\N
8f14e45f-ceea-167a-5a36-dedd4bea2543	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	11.67	11.67	1.000	fr	\N	11.67	\N	\N	\N	\N	\N	\N	\N	\N	{11.666666666666666}	\N	24	988	\N	\N	\N	11	1	\N	\N	\N	\N	\N	moves_owner	\N	\N	\N	\N	\N
c9f0f895-fb98-ab91-59f5-1fd0297e236d	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	13.33	13.33	1.000	fr	\N	13.33	\N	\N	\N	\N	\N	\N	\N	\N	{13.333333333333334}	\N	25	988	\N	\N	\N	11	1	\N	\N	\N	\N	\N	moves_owner	\N	\N	\N	\N	\N
d3d94468-02a4-4259-755d-38e6d163e820	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	16.67	16.67	1.000	fr	\N	16.67	\N	\N	\N	\N	\N	\N	\N	\N	{16.666666666666668}	\N	26	988	\N	\N	\N	11	1	\N	\N	\N	\N	\N	moves_owner	\N	\N	\N	\N	\N
6512bd43-d9ca-a6e0-2c99-0b0a82652dca	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	18.33	18.33	1.000	fr	\N	18.33	\N	\N	\N	\N	\N	\N	\N	\N	{18.333333333333332}	\N	27	988	\N	\N	\N	11	1	\N	\N	\N	\N	\N	moves_owner	\N	\N	\N	\N	\N
c20ad4d7-6fe9-7759-aa27-a0c99bff6710	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	20.00	20.00	1.000	de	\N	20.00	\N	\N	\N	\N	\N	\N	\N	\N	{20}	\N	28	988	\N	\N	\N	11	1	\N	\N	\N	\N	\N	moves_owner	\N	\N	\N	\N	\N
c51ce410-c124-a10e-0db5-e4b97fc2af39	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	21.67	21.67	1.000	fr	\N	21.67	\N	\N	\N	\N	\N	\N	\N	\N	{21.666666666666668}	\N	29	988	\N	\N	\N	11	1	\N	\N	\N	\N	\N	moves_owner	\N	\N	\N	\N	\N
aab32389-22bc-c25a-6f60-6eb525ffdc56	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	23.33	23.33	1.000	fr	\N	23.33	\N	\N	\N	\N	\N	\N	\N	\N	{23.333333333333332}	\N	30	988	\N	\N	\N	11	1	\N	\N	\N	\N	\N	moves_owner	\N	\N	\N	\N	\N
9bf31c7f-f062-936a-96d3-c8bd1f8f2ff3	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	25.00	25.00	1.000	de	\N	25.00	\N	\N	\N	\N	\N	\N	\N	\N	{25}	\N	31	988	\N	\N	\N	11	1	\N	\N	\N	\N	\N	moves_owner	\N	\N	\N	\N	\N
c74d97b0-1eae-257e-44aa-9d5bade97baf	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	26.67	26.67	1.000	fr	\N	26.67	\N	\N	\N	\N	\N	\N	\N	\N	{26.666666666666668}	\N	32	988	\N	\N	\N	11	1	\N	\N	\N	\N	\N	moves_owner	\N	\N	\N	\N	\N
70efdf2e-c9b0-8607-9795-c442636b55fb	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	28.33	28.33	1.000	fr	\N	28.33	\N	\N	\N	\N	\N	\N	\N	\N	{28.333333333333332}	\N	33	988	\N	\N	\N	11	1	\N	\N	\N	\N	\N	moves_owner	\N	\N	\N	\N	\N
6f4922f4-5568-161a-8cdf-4ad2299f6d23	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	30.00	30.00	1.000	de	\N	30.00	\N	\N	\N	\N	\N	\N	\N	\N	{30}	\N	34	988	\N	\N	\N	11	1	\N	\N	\N	\N	\N	moves_owner	\N	\N	\N	\N	\N
98f13708-2101-94c4-7568-7be6106a3b84	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	33.33	33.33	1.000	fr	\N	33.33	\N	\N	\N	\N	\N	\N	\N	\N	{33.333333333333336}	\N	35	988	\N	\N	\N	11	1	\N	\N	\N	\N	\N	moves_owner	\N	\N	\N	\N	\N
b6d767d2-f8ed-5d21-a44b-0e5886680cb9	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	36.67	36.67	1.000	fr	\N	36.67	\N	\N	\N	\N	\N	\N	\N	\N	{36.666666666666664}	\N	36	988	\N	\N	\N	11	1	\N	\N	\N	\N	\N	moves_owner	\N	\N	\N	\N	\N
8e296a06-7a37-5633-70de-d05f5a3bf3ec	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	41.67	41.67	1.000	fr	\N	41.67	\N	\N	\N	\N	\N	\N	\N	\N	{41.666666666666664}	\N	37	988	\N	\N	\N	11	1	\N	\N	\N	\N	\N	moves_owner	\N	\N	\N	\N	\N
6ea9ab1b-aa0e-fb9e-1909-4440c317e21b	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	48.33	48.33	1.000	fr	\N	48.33	\N	\N	\N	\N	\N	\N	\N	\N	{48.333333333333336}	\N	38	988	\N	\N	\N	11	1	\N	\N	\N	\N	\N	moves_owner	\N	\N	\N	\N	\N
c16a5320-fa47-5530-d958-3c34fd356ef5	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	51.67	51.67	1.000	fr	\N	51.67	\N	\N	\N	\N	\N	\N	\N	\N	{51.666666666666664}	\N	39	988	\N	\N	\N	11	1	\N	\N	\N	\N	\N	moves_owner	\N	\N	\N	\N	\N
6364d3f0-f495-b6ab-9dcf-8d3b5c6e0b01	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	53.33	53.33	1.000	fr	\N	53.33	\N	\N	\N	\N	\N	\N	\N	\N	{53.333333333333336}	\N	40	988	\N	\N	\N	11	1	\N	\N	\N	\N	\N	moves_owner	\N	\N	\N	\N	\N
e369853d-f766-fa44-e1ed-0ff613f563bd	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	56.67	56.67	1.000	fr	\N	56.67	\N	\N	\N	\N	\N	\N	\N	\N	{56.666666666666664}	\N	41	988	\N	\N	\N	11	1	\N	\N	\N	\N	\N	moves_owner	\N	\N	\N	\N	\N
a5bfc9e0-7964-f8dd-deb9-5fc584cd965d	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	61.67	61.67	1.000	fr	\N	61.67	\N	\N	\N	\N	\N	\N	\N	\N	{61.666666666666664}	\N	42	988	\N	\N	\N	11	1	\N	\N	\N	\N	\N	moves_owner	\N	\N	\N	\N	\N
a5771bce-93e2-00c3-6f7c-d9dfd0e5deaa	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	63.33	63.33	1.000	fr	\N	63.33	\N	\N	\N	\N	\N	\N	\N	\N	{63.333333333333336}	\N	43	988	\N	\N	\N	11	1	\N	\N	\N	\N	\N	moves_owner	\N	\N	\N	\N	\N
d67d8ab4-f4c1-0bf2-2aa3-53e27879133c	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	65.00	65.00	1.000	de	\N	65.00	\N	\N	\N	\N	\N	\N	\N	\N	{65}	\N	44	988	\N	\N	\N	11	1	\N	\N	\N	\N	\N	moves_owner	\N	\N	\N	\N	\N
d645920e-395f-edad-7bbb-ed0eca3fe2e0	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	66.67	66.67	1.000	fr	\N	66.67	\N	\N	\N	\N	\N	\N	\N	\N	{66.66666666666667}	\N	45	988	\N	\N	\N	11	1	\N	\N	\N	\N	\N	moves_owner	\N	\N	\N	\N	\N
a1d0c6e8-3f02-7327-d846-1063f4ac58a6	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	70.00	70.00	1.000	de	\N	70.00	\N	\N	\N	\N	\N	\N	\N	\N	{70}	\N	46	988	\N	\N	\N	11	1	\N	\N	\N	\N	\N	moves_owner	\N	\N	\N	\N	\N
f7177163-c833-dff4-b38f-c8d2872f1ec6	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	73.33	73.33	1.000	fr	\N	73.33	\N	\N	\N	\N	\N	\N	\N	\N	{73.33333333333333}	\N	47	988	\N	\N	\N	11	1	\N	\N	\N	\N	\N	moves_owner	\N	\N	\N	\N	\N
6c8349cc-7260-ae62-e3b1-396831a8398f	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	75.00	75.00	1.000	de	\N	75.00	\N	\N	\N	\N	\N	\N	\N	\N	{75}	\N	48	988	\N	\N	\N	11	1	\N	\N	\N	\N	\N	moves_owner	\N	\N	\N	\N	\N
d9d4f495-e875-a2e0-75a1-a4a6e1b9770f	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	76.67	76.67	1.000	fr	\N	76.67	\N	\N	\N	\N	\N	\N	\N	\N	{76.66666666666667}	\N	49	988	\N	\N	\N	11	1	\N	\N	\N	\N	\N	moves_owner	\N	\N	\N	\N	\N
67c6a1e7-ce56-d3d6-fa74-8ab6d9af3fd7	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	78.33	78.33	1.000	fr	\N	78.33	\N	\N	\N	\N	\N	\N	\N	\N	{78.33333333333333}	\N	50	988	\N	\N	\N	11	1	\N	\N	\N	\N	\N	moves_owner	\N	\N	\N	\N	\N
f457c545-a9de-d88f-18ec-ee47145a72c0	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	81.67	81.67	1.000	fr	\N	81.67	\N	\N	\N	\N	\N	\N	\N	\N	{81.66666666666667}	\N	52	988	\N	\N	\N	11	1	\N	\N	\N	\N	\N	moves_owner	\N	\N	\N	\N	\N
c0c7c76d-30bd-3dca-efc9-6f40275bdc0a	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	83.33	83.33	1.000	fr	\N	83.33	\N	\N	\N	\N	\N	\N	\N	\N	{83.33333333333333}	\N	53	988	\N	\N	\N	11	1	\N	\N	\N	\N	\N	moves_owner	\N	\N	\N	\N	\N
9a115815-4dfa-42ca-ddbd-0694a4e9bdc8	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	86.67	86.67	1.000	fr	\N	86.67	\N	\N	\N	\N	\N	\N	\N	\N	{86.66666666666667}	\N	54	988	\N	\N	\N	11	1	\N	\N	\N	\N	\N	moves_owner	\N	\N	\N	\N	\N
642e92ef-b794-2173-4881-b53e1e1b18b6	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	1	0	t	1	\N	\N	80.00	80.00	1.000	de	\N	80.00	\N	\N	\N	\N	\N	\N	\N	\N	{80}	\N	51	988	\N	\N	\N	11	1	\N	\N	de	\N	\N	moves_owner	\N	\N	\N	\N	\N
d82c8d16-19ad-8176-d665-453cfb2e55f0	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	1	0	t	1	\N	\N	88.33	88.33	1.000	fr	\N	88.33	\N	\N	\N	\N	\N	\N	\N	\N	{88.33333333333333}	\N	55	988	\N	\N	\N	11	1	\N	\N	fr	\N	\N	moves_owner	\N	\N	\N	\N	\N
a684ecee-e76f-c522-7732-86a895bc8436	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	1	0	t	1	\N	\N	90.00	90.00	1.000	de	\N	90.00	\N	\N	\N	\N	\N	\N	\N	\N	{90}	\N	56	988	\N	\N	\N	11	1	\N	\N	de	\N	\N	moves_owner	\N	\N	\N	\N	\N
b53b3a3d-6ab9-0ce0-2682-29151c9bde11	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	1	0	t	1	\N	\N	91.67	91.67	1.000	fr	\N	91.67	\N	\N	\N	\N	\N	\N	\N	\N	{91.66666666666667}	\N	57	988	\N	\N	\N	11	1	\N	\N	fr	\N	\N	moves_owner	\N	\N	\N	\N	\N
9f61408e-3afb-633e-50cd-f1b20de6f466	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	1	0	t	1	\N	\N	93.33	93.33	1.000	fr	\N	93.33	\N	\N	\N	\N	\N	\N	\N	\N	{93.33333333333333}	\N	58	988	\N	\N	\N	11	1	\N	\N	fr	\N	\N	moves_owner	\N	\N	\N	\N	\N
72b32a1f-754b-a1c0-9b36-95e0cb6cde7f	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	1	0	t	1	\N	\N	95.00	95.00	1.000	de	\N	95.00	\N	\N	\N	\N	\N	\N	\N	\N	{95}	\N	59	988	\N	\N	\N	11	1	\N	\N	de	\N	\N	moves_owner	\N	\N	\N	\N	\N
66f041e1-6a60-928b-05a7-e228a89c3799	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	1	0	t	1	\N	\N	96.67	96.67	1.000	fr	\N	96.67	\N	\N	\N	\N	\N	\N	\N	\N	{96.66666666666667}	\N	60	988	\N	\N	\N	11	1	\N	\N	fr	\N	\N	moves_owner	\N	\N	\N	\N	\N
\.


--
-- Data for Name: tier_window; Type: TABLE DATA; Schema: Kunden 2; Owner: moves_owner
--

COPY "Kunden 2".tier_window (account_id, kind, opens_at, ends_at, promote, to_tier, boost, created_by, reason, revoked, moved) FROM stdin;
\.


--
-- Data for Name: unattributed; Type: TABLE DATA; Schema: Kunden 2; Owner: moves_owner
--

COPY "Kunden 2".unattributed (source, input, reason, relation, written_at) FROM stdin;
\.


--
-- Data for Name: upcoming; Type: TABLE DATA; Schema: Kunden 2; Owner: moves_owner
--

COPY "Kunden 2".upcoming (account_id, begins_at, period_id, tier_since, override_until, window_until, tier_rank, lift_rank, placement, cause, direction, holds_seat, seat_scope, previous_tier, changed_by, reason) FROM stdin;
\.


--
-- Data for Name: history; Type: TABLE DATA; Schema: abm; Owner: postgres
--

COPY abm.history (period_id, account_id, valid_from, valid_to, model_version, tier_rank, cause, end_cause, direction, holds_seat, tier, previous_tier, score, seat_scope, changed_by, reason) FROM stdin;
16	17	2026-11-20 10:00:00+00	2026-11-20 11:00:00+00	1	3	11	6	1	f	Growth	\N	52.21	\N	postgres	\N
23	25	2026-11-20 10:00:00+00	2026-11-20 11:00:00+00	1	3	11	4	1	f	Growth	\N	54.63	\N	postgres	\N
3	3	2026-11-20 10:00:00+00	2026-11-20 11:00:00+00	1	4	11	4	1	f	Programme	\N	10.48	\N	postgres	\N
6	6	2026-11-20 10:00:00+00	2026-11-20 11:00:00+00	1	4	11	4	1	f	Programme	\N	7.52	\N	postgres	\N
9	9	2026-11-20 10:00:00+00	2026-11-20 11:00:00+00	1	3	11	4	1	f	Growth	\N	44.78	\N	postgres	\N
11	12	2026-11-20 10:00:00+00	2026-11-20 11:00:00+00	1	3	11	4	1	f	Growth	\N	47.40	\N	postgres	\N
14	15	2026-11-20 10:00:00+00	2026-11-20 11:00:00+00	1	4	11	4	1	f	Programme	\N	19.13	\N	postgres	\N
19	21	2026-11-20 10:00:00+00	2026-11-20 11:00:00+00	1	3	11	4	1	f	Growth	\N	53.42	\N	postgres	\N
22	24	2026-11-20 10:00:00+00	2026-11-20 11:00:00+00	1	3	11	4	1	f	Growth	\N	55.51	\N	postgres	\N
25	27	2026-11-20 10:00:00+00	2026-11-20 11:00:00+00	1	3	11	4	1	f	Growth	\N	22.77	\N	postgres	\N
275	3	2026-11-20 11:00:00+00	2026-11-20 11:00:00.000001+00	1	3	4	2	2	f	Growth	Programme	10.48	\N	postgres	funding
277	6	2026-11-20 11:00:00+00	2026-11-20 11:00:00.000001+00	1	3	4	2	2	f	Growth	Programme	7.52	\N	postgres	funding
283	15	2026-11-20 11:00:00+00	2026-11-20 11:00:00.000001+00	1	3	4	2	2	f	Growth	Programme	19.13	\N	postgres	funding
30	33	2026-11-20 10:00:00+00	2026-11-20 11:00:00+00	1	3	11	2	1	f	Growth	\N	57.06	\N	postgres	\N
192	213	2026-11-20 10:00:00+00	2026-11-20 11:00:00+00	1	3	11	2	1	f	Growth	\N	58.33	\N	postgres	\N
28	31	2026-11-20 10:00:00+00	2026-11-20 11:00:00.000001+00	1	3	11	10	1	f	Growth	\N	23.99	\N	postgres	\N
29	32	2026-11-20 10:00:00+00	2026-11-20 11:00:00.000001+00	1	3	11	10	1	f	Growth	\N	55.86	\N	postgres	\N
297	33	2026-11-20 11:00:00+00	2026-11-20 11:00:00.000001+00	1	2	2	10	2	t	Priority	Growth	67.25	o3	postgres	\N
37	41	2026-11-20 10:00:00+00	2026-11-20 11:00:00+00	1	3	11	15	1	f	Growth	\N	59.48	\N	postgres	\N
38	42	2026-11-20 10:00:00+00	2026-11-20 11:00:00+00	1	3	11	15	1	f	Growth	\N	31.83	\N	postgres	\N
39	43	2026-11-20 10:00:00+00	2026-11-20 11:00:00+00	1	3	11	15	1	f	Growth	\N	27.63	\N	postgres	\N
40	44	2026-11-20 10:00:00+00	2026-11-20 11:00:00+00	1	3	11	15	1	f	Growth	\N	58.97	\N	postgres	\N
46	51	2026-11-20 10:00:00+00	2026-11-20 11:00:00+00	1	3	11	17	1	f	Growth	\N	30.06	\N	postgres	\N
47	52	2026-11-20 10:00:00+00	2026-11-20 11:00:00+00	1	3	11	17	1	f	Growth	\N	59.32	\N	postgres	\N
48	53	2026-11-20 10:00:00+00	2026-11-20 11:00:00+00	1	3	11	17	1	f	Growth	\N	63.12	\N	postgres	\N
49	54	2026-11-20 10:00:00+00	2026-11-20 11:00:00+00	1	3	11	17	1	f	Growth	\N	34.93	\N	postgres	\N
50	55	2026-11-20 10:00:00+00	2026-11-20 11:00:00+00	1	3	11	17	1	f	Growth	\N	31.28	\N	postgres	\N
51	56	2026-11-20 10:00:00+00	2026-11-20 11:00:00+00	1	3	11	17	1	f	Growth	\N	62.07	\N	postgres	\N
52	57	2026-11-20 10:00:00+00	2026-11-20 11:00:00+00	1	3	11	17	1	f	Growth	\N	64.33	\N	postgres	\N
53	58	2026-11-20 10:00:00+00	2026-11-20 11:00:00+00	1	3	11	17	1	f	Growth	\N	32.54	\N	postgres	\N
291	3	2026-11-20 11:00:00.000001+00	2026-11-20 11:00:01+00	1	2	2	5	2	f	Priority	Growth	35.00	\N	postgres	\N
293	6	2026-11-20 11:00:00.000001+00	2026-11-20 11:00:01+00	1	2	2	5	2	f	Priority	Growth	33.92	\N	postgres	\N
279	9	2026-11-20 11:00:00+00	2026-11-20 11:00:01+00	1	2	4	5	2	f	Priority	Growth	44.78	\N	postgres	funding
281	12	2026-11-20 11:00:00+00	2026-11-20 11:00:01+00	1	2	4	5	2	f	Priority	Growth	47.40	\N	postgres	funding
295	15	2026-11-20 11:00:00.000001+00	2026-11-20 11:00:01+00	1	2	2	5	2	f	Priority	Growth	40.00	\N	postgres	\N
285	21	2026-11-20 11:00:00+00	2026-11-20 11:00:01+00	1	2	4	5	2	f	Priority	Growth	53.42	\N	postgres	funding
287	24	2026-11-20 11:00:00+00	2026-11-20 11:00:01+00	1	2	4	5	2	f	Priority	Growth	55.51	\N	postgres	funding
289	27	2026-11-20 11:00:00+00	2026-11-20 11:00:01+00	1	2	4	5	2	f	Priority	Growth	22.77	\N	postgres	funding
76	84	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	1	1	11	12	1	t	Strategic	\N	77.69	\N	postgres	\N
73	81	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	1	1	11	12	1	t	Strategic	\N	78.28	\N	postgres	\N
87	96	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	1	1	11	12	1	t	Strategic	\N	80.79	\N	postgres	\N
84	93	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	1	1	11	12	1	t	Strategic	\N	80.00	\N	postgres	\N
168	186	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	1	3	11	12	1	f	Growth	\N	39.06	\N	postgres	\N
230	255	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	1	3	11	12	1	f	Growth	\N	21.50	\N	postgres	\N
233	258	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	1	3	11	12	1	f	Growth	\N	22.40	\N	postgres	\N
241	267	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	1	3	11	12	1	f	Growth	\N	30.10	\N	postgres	\N
252	279	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	1	3	11	12	1	f	Growth	\N	33.70	\N	postgres	\N
254	282	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	1	3	11	12	1	f	Growth	\N	34.60	\N	postgres	\N
262	291	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	1	3	11	12	1	f	Growth	\N	37.30	\N	postgres	\N
265	294	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	1	3	11	12	1	f	Growth	\N	38.20	\N	postgres	\N
299	1031	2026-11-20 11:00:00.000001+00	2026-11-21 11:00:00+00	1	3	10	12	1	f	Growth	\N	19.30	\N	postgres	\N
18	19	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	1	3	11	11	1	f	Growth	\N	20.34	\N	postgres	\N
21	23	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	1	3	11	11	1	f	Growth	\N	21.56	\N	postgres	\N
90	99	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	1	3	11	11	1	f	Growth	\N	46.67	\N	postgres	\N
165	183	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	1	3	11	11	1	f	Growth	\N	40.00	\N	postgres	\N
271	17	2026-11-20 11:00:00+00	2026-11-22 00:00:00+00	1	1	6	7	2	t	Strategic	Growth	52.21	\N	postgres	a friend
95	105	2026-11-20 10:00:00+00	2026-11-23 11:00:00+00	1	3	11	8	1	f	Growth	\N	55.56	\N	postgres	\N
45	49	2026-11-20 10:00:00+00	2026-11-23 11:00:00.000001+00	1	3	11	2	1	f	Growth	\N	61.91	\N	postgres	\N
70	77	2026-11-20 10:00:00+00	2026-11-23 11:00:00.000001+00	1	2	11	9	1	t	Priority	\N	77.07	o7	postgres	\N
114	126	2026-11-20 10:00:00+00	2026-11-23 11:00:00.000001+00	1	3	11	2	1	f	Growth	\N	30.21	\N	postgres	\N
152	168	2026-11-20 10:00:00+00	2026-11-23 11:00:00.000001+00	1	2	11	9	1	t	Priority	\N	72.74	o8	postgres	\N
171	189	2026-11-20 10:00:00+00	2026-11-23 11:00:00.000001+00	1	2	11	9	1	t	Priority	\N	73.33	o9	postgres	\N
315	19	2026-11-21 11:00:00+00	2026-11-23 11:00:00+00	2	4	11	3	3	f	Programme	Growth	18.50	\N	postgres	\N
316	23	2026-11-21 11:00:00+00	2026-11-23 11:00:00+00	2	4	11	3	3	f	Programme	Growth	19.71	\N	postgres	\N
56	62	2026-11-20 10:00:00+00	2026-11-23 11:00:00+00	1	3	11	6	1	f	Growth	\N	35.29	\N	postgres	\N
\.


--
-- Data for Name: override; Type: TABLE DATA; Schema: abm; Owner: postgres
--

COPY abm.override (account_id, tier, ends_at, created_at, created_by, reason, forced) FROM stdin;
18	Programme	\N	2026-11-20 11:00:00+00	postgres	no "thanks"\n	f
62	Priority	\N	2026-11-23 11:00:00+00	postgres	moves	t
\.


--
-- Data for Name: queue; Type: TABLE DATA; Schema: abm; Owner: postgres
--

COPY abm.queue (account_id, queued_at, former_id, change_id) FROM stdin;
56	2026-11-23 11:00:00+00	\N	\N
70	2026-11-23 11:00:00+00	\N	\N
140	2026-11-23 11:00:00+00	\N	\N
210	2026-11-23 11:00:00+00	\N	\N
280	2026-11-23 11:00:00+00	\N	\N
2	2026-11-23 11:00:00+00	\N	\N
3	2026-11-23 11:00:00+00	\N	\N
4	2026-11-23 11:00:00+00	\N	\N
5	2026-11-23 11:00:00+00	\N	\N
6	2026-11-23 11:00:00+00	\N	\N
7	2026-11-23 11:00:00+00	\N	\N
8	2026-11-23 11:00:00+00	\N	\N
9	2026-11-23 11:00:00+00	\N	\N
10	2026-11-23 11:00:00+00	\N	\N
11	2026-11-23 11:00:00+00	\N	\N
12	2026-11-23 11:00:00+00	\N	\N
13	2026-11-23 11:00:00+00	\N	\N
14	2026-11-23 11:00:00+00	\N	\N
15	2026-11-23 11:00:00+00	\N	\N
16	2026-11-23 11:00:00+00	\N	\N
17	2026-11-23 11:00:00+00	\N	\N
18	2026-11-23 11:00:00+00	\N	\N
19	2026-11-23 11:00:00+00	\N	\N
20	2026-11-23 11:00:00+00	\N	\N
61	2026-11-23 11:00:00+00	\N	\N
62	2026-11-23 11:00:00+00	\N	\N
63	2026-11-23 11:00:00+00	\N	\N
64	2026-11-23 11:00:00+00	\N	\N
2061	2026-11-23 11:00:00+00	\N	\N
2062	2026-11-23 11:00:00+00	\N	\N
2063	2026-11-23 11:00:00+00	\N	\N
2064	2026-11-23 11:00:00+00	\N	\N
2061	2026-11-23 11:00:00+00	61	328
2062	2026-11-23 11:00:00+00	62	328
2063	2026-11-23 11:00:00+00	63	328
2064	2026-11-23 11:00:00+00	64	328
61	2026-11-23 11:00:00+00	\N	\N
2062	2026-11-23 11:00:00+00	\N	\N
61	2026-11-23 11:00:00+00	2062	329
\.


--
-- Data for Name: seat; Type: TABLE DATA; Schema: abm; Owner: postgres
--

COPY abm.seat (tier, scope, free_since, seats) FROM stdin;
Priority	o2	-infinity	-1
\.


--
-- Data for Name: seat_scope; Type: TABLE DATA; Schema: abm; Owner: postgres
--

COPY abm.seat_scope (tier, scope, seats, exception) FROM stdin;
Priority	o1	2	\N
Priority	o2	2	\N
Priority	o4	2	\N
Priority	o5	2	\N
Priority	o6	2	\N
Priority	o7	2	\N
Priority	o8	2	\N
Priority	o9	2	\N
Priority	o3	4	4
Strategic		12	12
Priority	o0	2	\N
\.


--
-- Data for Name: signal; Type: TABLE DATA; Schema: abm; Owner: postgres
--

COPY abm.signal (account_id, kind, at, n, sum) FROM stdin;
30	2	2026-11-07 23:59:59.999999+00	1	0.0018757284084833206
146	2	2026-11-14 23:59:59.999999+00	1	0.018052385890367173
148	2	2026-11-17 23:59:59.999999+00	1	0.014663093699398232
142	2	2026-11-14 23:59:59.999999+00	1	0.012188519157632355
36	2	2026-11-04 23:59:59.999999+00	1	0.005065779510843191
64	2	2026-11-16 23:59:59.999999+00	1	0.015715514705698153
36	2	2026-11-10 23:59:59.999999+00	1	0.0022565482362958966
178	2	2026-11-08 23:59:59.999999+00	1	0.938437996761487
248	2	2026-11-06 23:59:59.999999+00	1	0.3317879356165834
64	2	2026-11-04 23:59:59.999999+00	1	0.07920123115056613
168	2	2026-11-05 23:59:59.999999+00	1	0.5266805180281217
24	2	2026-11-16 23:59:59.999999+00	1	0.00030937980918189877
114	2	2026-11-14 23:59:59.999999+00	1	0.0007795882680014672
148	2	2026-11-11 23:59:59.999999+00	1	0.03291753237675761
68	2	2026-11-10 23:59:59.999999+00	1	0.05225332552306228
248	2	2026-11-18 23:59:59.999999+00	1	0.06583506475351522
18	2	2026-11-13 23:59:59.999999+00	1	0.00025716822169341883
240	2	2026-11-06 23:59:59.999999+00	1	0.1512492611669724
208	2	2026-11-06 23:59:59.999999+00	1	0.006531665690382785
30	2	2026-11-13 23:59:59.999999+00	1	0.0008355420173486039
26	2	2026-11-13 23:59:59.999999+00	1	0.0005641370590739742
204	2	2026-11-18 23:59:59.999999+00	1	0.0008750582441388829
224	2	2026-11-06 23:59:59.999999+00	1	0.031431029411396305
102	2	2026-11-13 23:59:59.999999+00	1	0.9828205986398676
120	2	2026-11-05 23:59:59.999999+00	1	0.004726539411467889
68	2	2026-11-16 23:59:59.999999+00	1	0.023276210363533036
182	2	2026-11-14 23:59:59.999999+00	1	0.6191381802483249
22	2	2026-11-07 23:59:59.999999+00	1	0.0008550718862208775
178	2	2026-11-03 23:59:59.999999+00	1	0.0005143364433868377
230	2	2026-11-09 23:59:59.999999+00	1	0.037812315291743115
238	2	2026-11-15 23:59:59.999999+00	1	0.03694868081690544
244	2	2026-11-06 23:59:59.999999+00	1	0.22401491049955416
140	2	2026-11-11 23:59:59.999999+00	1	0.015005827267866556
192	2	2026-11-06 23:59:59.999999+00	1	0.0013573420116954546
112	2	2026-11-17 23:59:59.999999+00	1	0.00042753594311043875
24	2	2026-11-10 23:59:59.999999+00	1	0.0006945341886397547
78	2	2026-11-01 23:59:59.999999+00	1	0.46921899838074344
136	2	2026-11-05 23:59:59.999999+00	1	0.022744580984098813
200	2	2026-11-18 23:59:59.999999+00	1	0.0005908174264334857
54	2	2026-11-01 23:59:59.999999+00	1	0.0444501880729443
56	2	2026-11-10 23:59:59.999999+00	1	0.01608284744910287
96	2	2026-11-16 23:59:59.999999+00	1	0.36391329574558096
14	2	2026-11-01 23:59:59.999999+00	1	0.0008750582441388829
90	2	2026-11-02 23:59:59.999999+00	1	0.00037219165610413236
80	2	2026-11-04 23:59:59.999999+00	1	0.38112425585063153
136	2	2026-11-17 23:59:59.999999+00	1	0.004513096472591793
18	2	2026-11-07 23:59:59.999999+00	1	0.0005773231377641474
70	2	2026-11-13 23:59:59.999999+00	1	0.042442888873689785
166	2	2026-11-14 23:59:59.999999+00	1	0.1286627795928229
22	2	2026-11-13 23:59:59.999999+00	1	0.0003808912236760111
122	2	2026-11-14 23:59:59.999999+00	1	0.001710143772441755
16	2	2026-11-10 23:59:59.999999+00	1	0.00031661121942769927
154	2	2026-11-02 23:59:59.999999+00	1	0.1995745966083756
204	2	2026-11-12 23:59:59.999999+00	1	0.001964439338212269
108	2	2026-11-11 23:59:59.999999+00	1	0.0006480233117511397
84	2	2026-11-16 23:59:59.999999+00	1	0.11200745524977708
43	1	2026-11-21 11:00:00+00	3	1.3645530453186536
48	2	2026-11-10 23:59:59.999999+00	1	0.007331546849699116
32	2	2026-11-04 23:59:59.999999+00	1	0.00342028754488351
210	2	2026-11-09 23:59:59.999999+00	1	0.005305361109211223
124	2	2026-11-05 23:59:59.999999+00	1	0.0070004659531110675
16	2	2026-11-04 23:59:59.999999+00	1	0.0007107681557530879
218	2	2026-11-09 23:59:59.999999+00	1	0.011638105181766518
248	2	2026-11-12 23:59:59.999999+00	1	0.14779472326762177
218	2	2026-11-15 23:59:59.999999+00	1	0.005184186494009115
70	2	2026-11-07 23:59:59.999999+00	1	0.09528106396265788
90	2	2026-11-13 23:59:59.999999+00	1	0.3024985223339448
4	2	2026-11-03 23:59:59.999999+00	1	0.8960596419982165
70	2	2026-11-01 23:59:59.999999+00	1	0.21389875644124268
200	2	2026-11-06 23:59:59.999999+00	1	0.002977533248833059
202	2	2026-11-15 23:59:59.999999+00	1	0.001077323068622998
10	2	2026-11-12 23:59:59.999999+00	1	0.48018647257172986
160	2	2026-11-05 23:59:59.999999+00	1	0.24009323628586499
198	2	2026-11-03 23:59:59.999999+00	1	0.0036657734248495603
164	2	2026-11-17 23:59:59.999999+00	1	0.07056027530717607
132	2	2026-11-11 23:59:59.999999+00	1	0.006840575089767024
238	2	2026-11-03 23:59:59.999999+00	1	0.18620968290826428
240	2	2026-11-12 23:59:59.999999+00	1	0.06737388644666456
232	2	2026-11-12 23:59:59.999999+00	1	0.030713143707495855
174	2	2026-11-03 23:59:59.999999+00	1	0.00034726709431987733
226	2	2026-11-03 23:59:59.999999+00	1	0.057312752705809475
216	2	2026-11-06 23:59:59.999999+00	1	0.014328188176452369
176	2	2026-11-11 23:59:59.999999+00	1	0.5146511183712917
84	2	2026-11-10 23:59:59.999999+00	1	0.2514482352911704
194	2	2026-11-09 23:59:59.999999+00	1	0.001102504301674626
192	2	2026-11-18 23:59:59.999999+00	1	0.0002693307671557495
190	2	2026-11-03 23:59:59.999999+00	1	0.0016710840346972078
44	2	2026-11-16 23:59:59.999999+00	1	0.002205008603349252
128	2	2026-11-11 23:59:59.999999+00	1	0.00461858510211318
242	2	2026-11-03 23:59:59.999999+00	1	0.2757947055674875
28	2	2026-11-10 23:59:59.999999+00	1	0.0010286728867736753
196	2	2026-11-18 23:59:59.999999+00	1	0.0003989051399898431
130	2	2026-11-14 23:59:59.999999+00	1	0.0037514568169666413
42	2	2026-11-01 23:59:59.999999+00	1	0.013681150179534049
66	2	2026-11-13 23:59:59.999999+00	1	0.028656376352904737
100	2	2026-11-05 23:59:59.999999+00	1	0.0006631701386514032
212	2	2026-11-12 23:59:59.999999+00	1	0.004309292274491992
236	2	2026-11-18 23:59:59.999999+00	1	0.020263118043372764
210	2	2026-11-03 23:59:59.999999+00	1	0.011910132995332235
20	2	2026-11-15 23:59:59.999999+00	1	0.8555950257649707
234	2	2026-11-09 23:59:59.999999+00	1	0.05600372762488854
222	2	2026-11-09 23:59:59.999999+00	1	0.017237169097967967
202	2	2026-11-03 23:59:59.999999+00	1	0.005429368046781815
222	2	2026-11-03 23:59:59.999999+00	1	0.03869613626552031
222	2	2026-11-15 23:59:59.999999+00	1	0.007678285926873964
154	2	2026-11-14 23:59:59.999999+00	1	0.03960061557528306
192	2	2026-11-12 23:59:59.999999+00	1	0.0006046271291487545
8	2	2026-11-15 23:59:59.999999+00	1	0.26334025901406083
112	2	2026-11-05 23:59:59.999999+00	1	0.002154646137245996
186	2	2026-11-14 23:59:59.999999+00	1	0.9170040432929516
162	2	2026-11-08 23:59:59.999999+00	1	0.19501630652211768
142	2	2026-11-08 23:59:59.999999+00	1	0.027362300359068097
206	2	2026-11-15 23:59:59.999999+00	1	0.0015956205599593723
206	2	2026-11-03 23:59:59.999999+00	1	0.008041423724551435
12	2	2026-11-04 23:59:59.999999+00	1	0.00047989287042962307
244	2	2026-11-18 23:59:59.999999+00	1	0.0444501880729443
250	2	2026-11-15 23:59:59.999999+00	1	0.12004661814293249
60	2	2026-11-04 23:59:59.999999+00	1	0.05347468911031068
114	2	2026-11-08 23:59:59.999999+00	1	0.0017501164882777658
148	2	2026-11-05 23:59:59.999999+00	1	0.07389736163381089
86	2	2026-11-02 23:59:59.999999+00	1	0.00025129449139223235
58	2	2026-11-13 23:59:59.999999+00	1	0.01306333138076557
176	2	2026-11-17 23:59:59.999999+00	1	0.2292510108232379
110	2	2026-11-14 23:59:59.999999+00	1	0.0005263584878645669
152	2	2026-11-17 23:59:59.999999+00	1	0.02171747218712726
198	2	2026-11-09 23:59:59.999999+00	1	0.0016329164225956962
234	2	2026-11-03 23:59:59.999999+00	1	0.1257241176455852
128	2	2026-11-05 23:59:59.999999+00	1	0.01036837298801823
120	2	2026-11-17 23:59:59.999999+00	1	0.0009378642042416603
53	3	2026-11-21 11:00:00+00	3	3
226	2	2026-11-09 23:59:59.999999+00	1	0.025529928959349957
150	2	2026-11-08 23:59:59.999999+00	1	0.060023309071466226
188	2	2026-11-06 23:59:59.999999+00	1	0.0009164433562123901
214	2	2026-11-15 23:59:59.999999+00	1	0.0035002329765555316
234	2	2026-11-15 23:59:59.999999+00	1	0.02494682457604695
228	2	2026-11-06 23:59:59.999999+00	1	0.04655242072706607
31	1	2026-11-21 11:00:00+00	3	1.3497458097202346
196	2	2026-11-12 23:59:59.999999+00	1	0.0008955117610282725
150	2	2026-11-02 23:59:59.999999+00	1	0.13474777289332912
242	2	2026-11-09 23:59:59.999999+00	1	0.12285257482998346
40	2	2026-11-16 23:59:59.999999+00	1	0.0014887666244165294
210	2	2026-11-15 23:59:59.999999+00	1	0.002363269705733943
32	2	2026-11-16 23:59:59.999999+00	1	0.0006786710058477273
64	2	2026-11-10 23:59:59.999999+00	1	0.035280137653588034
214	2	2026-11-09 23:59:59.999999+00	1	0.007857757352849076
246	2	2026-11-03 23:59:59.999999+00	1	0.4084788633495994
51	3	2026-11-21 11:00:00+00	3	3
33	1	2026-11-21 11:00:00+00	3	1.0772694123435937
26	2	2026-11-01 23:59:59.999999+00	1	0.0028430726230123517
96	2	2026-11-10 23:59:59.999999+00	1	0.8169577266991987
110	2	2026-11-02 23:59:59.999999+00	1	0.002652680554605613
174	2	2026-11-14 23:59:59.999999+00	1	0.28224110122870427
182	2	2026-11-09 23:59:59.999999+00	1	0.00033933550292386365
42	2	2026-11-13 23:59:59.999999+00	1	0.002714684023390909
186	2	2026-11-03 23:59:59.999999+00	1	0.0011282741181479483
106	2	2026-11-14 23:59:59.999999+00	1	0.00035538407787654396
126	2	2026-11-08 23:59:59.999999+00	1	0.005686145246024703
122	2	2026-11-02 23:59:59.999999+00	1	0.008618584548983984
42	2	2026-11-07 23:59:59.999999+00	1	0.006094259578816178
220	2	2026-11-06 23:59:59.999999+00	1	0.021221444436844893
33	3	2026-11-21 11:00:00+00	3	3
170	2	2026-11-08 23:59:59.999999+00	1	0.42779751288248535
50	2	2026-11-07 23:59:59.999999+00	1	0.01336867227757767
114	2	2026-11-02 23:59:59.999999+00	1	0.003928878676424538
236	2	2026-11-06 23:59:59.999999+00	1	0.10211971583739986
40	2	2026-11-04 23:59:59.999999+00	1	0.007502913633933278
120	2	2026-11-11 23:59:59.999999+00	1	0.0021054339514582675
78	2	2026-11-13 23:59:59.999999+00	1	0.09310484145413214
26	2	2026-11-07 23:59:59.999999+00	1	0.001266444877710797
118	2	2026-11-08 23:59:59.999999+00	1	0.002592093247004559
110	2	2026-11-08 23:59:59.999999+00	1	0.0011816348528669715
122	2	2026-11-08 23:59:59.999999+00	1	0.0038391429634369845
34	2	2026-11-01 23:59:59.999999+00	1	0.006236706144011737
18	2	2026-11-01 23:59:59.999999+00	1	0.0012960466235022795
196	2	2026-11-06 23:59:59.999999+00	1	0.002010355931137859
112	2	2026-11-11 23:59:59.999999+00	1	0.0009597857408592461
164	2	2026-11-11 23:59:59.999999+00	1	0.15840246230113225
53	1	2026-11-21 11:00:00+00	3	1.0970381248235785
32	2	2026-11-10 23:59:59.999999+00	1	0.0015235648947040444
212	2	2026-11-18 23:59:59.999999+00	1	0.0019195714817184923
170	2	2026-11-02 23:59:59.999999+00	1	0.9603729451434597
160	2	2026-11-11 23:59:59.999999+00	1	0.10694937822062134
184	2	2026-11-17 23:59:59.999999+00	1	0.5028964705823408
92	2	2026-11-05 23:59:59.999999+00	1	0.00030231356457437723
188	2	2026-11-12 23:59:59.999999+00	1	0.00040822910564892404
56	2	2026-11-16 23:59:59.999999+00	1	0.007164094088226184
102	2	2026-11-08 23:59:59.999999+00	1	0.000538661534311499
88	2	2026-11-16 23:59:59.999999+00	1	0.1658939678082917
62	2	2026-11-07 23:59:59.999999+00	1	0.04343494437425452
124	2	2026-11-17 23:59:59.999999+00	1	0.0013890683772795093
170	2	2026-11-14 23:59:59.999999+00	1	0.19056212792531577
172	2	2026-11-11 23:59:59.999999+00	1	0.34747955499403627
246	2	2026-11-15 23:59:59.999999+00	1	0.08105247217349106
58	2	2026-11-01 23:59:59.999999+00	1	0.06583506475351522
34	2	2026-11-07 23:59:59.999999+00	1	0.0027781367545590186
60	2	2026-11-10 23:59:59.999999+00	1	0.02382026599066447
216	2	2026-11-18 23:59:59.999999+00	1	0.0028430726230123517
164	2	2026-11-05 23:59:59.999999+00	1	0.3556015045835543
74	2	2026-11-07 23:59:59.999999+00	1	0.14112055061435214
154	2	2026-11-08 23:59:59.999999+00	1	0.08890037614588857
86	2	2026-11-07 23:59:59.999999+00	1	0.4585020216464758
54	2	2026-11-07 23:59:59.999999+00	1	0.01980030778764153
72	2	2026-11-16 23:59:59.999999+00	1	0.034474338195935934
100	2	2026-11-16 23:59:59.999999+00	1	0.5389910915733165
94	2	2026-11-13 23:59:59.999999+00	1	0.4480298209991082
48	2	2026-11-04 23:59:59.999999+00	1	0.016458766188378805
216	2	2026-11-12 23:59:59.999999+00	1	0.006382482239837489
142	2	2026-11-02 23:59:59.999999+00	1	0.06142628741499171
188	2	2026-11-17 23:59:59.999999+00	1	0.7448387316330571
138	2	2026-11-02 23:59:59.999999+00	1	0.04147349195207292
74	2	2026-11-13 23:59:59.999999+00	1	0.0628620588227926
76	2	2026-11-04 23:59:59.999999+00	1	0.25732555918564587
28	2	2026-11-16 23:59:59.999999+00	1	0.00045822167810619503
214	2	2026-11-03 23:59:59.999999+00	1	0.017640068826794017
51	1	2026-11-21 11:00:00+00	3	1.3745146711839382
94	2	2026-11-08 23:59:59.999999+00	1	0.00024555491727653363
204	2	2026-11-06 23:59:59.999999+00	1	0.004410017206698504
104	2	2026-11-05 23:59:59.999999+00	1	0.0009822196691061345
232	2	2026-11-18 23:59:59.999999+00	1	0.013681150179534049
158	2	2026-11-14 23:59:59.999999+00	1	0.05865237479759293
44	2	2026-11-04 23:59:59.999999+00	1	0.011112547018236075
44	2	2026-11-10 23:59:59.999999+00	1	0.004950076946910383
41	1	2026-11-21 11:00:00+00	3	1.0851337858677286
82	2	2026-11-13 23:59:59.999999+00	1	0.13789735278374374
146	2	2026-11-08 23:59:59.999999+00	1	0.04052623608674553
56	2	2026-11-04 23:59:59.999999+00	1	0.036104771780734346
10	2	2026-11-01 23:59:59.999999+00	1	0.0005908174264334857
250	2	2026-11-09 23:59:59.999999+00	1	0.26949554578665824
220	2	2026-11-18 23:59:59.999999+00	1	0.004210867902916535
2	2	2026-11-01 23:59:59.999999+00	1	0.0002693307671557495
228	2	2026-11-18 23:59:59.999999+00	1	0.00923717020422636
172	2	2026-11-17 23:59:59.999999+00	1	0.1547845450620812
72	2	2026-11-04 23:59:59.999999+00	1	0.17373977749701813
48	2	2026-11-16 23:59:59.999999+00	1	0.0032658328451913923
128	2	2026-11-17 23:59:59.999999+00	1	0.0020573457735473507
38	2	2026-11-13 23:59:59.999999+00	1	0.0018328867124247801
236	2	2026-11-12 23:59:59.999999+00	1	0.045489161968197626
190	2	2026-11-09 23:59:59.999999+00	1	0.0007443833122082647
194	2	2026-11-03 23:59:59.999999+00	1	0.00247503847345519
166	2	2026-11-08 23:59:59.999999+00	1	0.2888381742458748
80	2	2026-11-10 23:59:59.999999+00	1	0.16977155549475917
76	2	2026-11-10 23:59:59.999999+00	1	0.11462550541161895
134	2	2026-11-14 23:59:59.999999+00	1	0.005556273509118037
118	2	2026-11-02 23:59:59.999999+00	1	0.005819052590883259
54	2	2026-11-13 23:59:59.999999+00	1	0.008820034413397008
168	2	2026-11-17 23:59:59.999999+00	1	0.10450665104612458
118	2	2026-11-14 23:59:59.999999+00	1	0.001154646275528295
116	2	2026-11-11 23:59:59.999999+00	1	0.0014215363115061758
240	2	2026-11-18 23:59:59.999999+00	1	0.030011654535733113
34	2	2026-11-13 23:59:59.999999+00	1	0.001237519236727595
152	2	2026-11-05 23:59:59.999999+00	1	0.10944920143627236
94	2	2026-11-02 23:59:59.999999+00	1	0.000551252150837313
72	2	2026-11-10 23:59:59.999999+00	1	0.0773922725310406
16	2	2026-11-15 23:59:59.999999+00	1	0.5776763484917496
66	2	2026-11-07 23:59:59.999999+00	1	0.06433138979641145
104	2	2026-11-11 23:59:59.999999+00	1	0.00043752912206944145
208	2	2026-11-18 23:59:59.999999+00	1	0.0012960466235022795
55	3	2026-11-21 11:00:00+00	3	3
88	2	2026-11-10 23:59:59.999999+00	1	0.3724193658165285
182	2	2026-11-03 23:59:59.999999+00	1	0.0007617824473520222
41	3	2026-11-21 11:00:00+00	3	3
190	2	2026-11-15 23:59:59.999999+00	1	0.0003315850693257016
98	2	2026-11-08 23:59:59.999999+00	1	0.0003636907869302037
88	2	2026-11-04 23:59:59.999999+00	1	0.8360532083689967
104	2	2026-11-16 23:59:59.999999+00	1	0.7982983864335025
46	2	2026-11-13 23:59:59.999999+00	1	0.004020711862275718
184	2	2026-11-12 23:59:59.999999+00	1	0.0002756260754186565
10	2	2026-11-07 23:59:59.999999+00	1	0.00026317924393228344
12	2	2026-11-09 23:59:59.999999+00	1	0.875593611490179
162	2	2026-11-02 23:59:59.999999+00	1	0.4377968057450895
146	2	2026-11-02 23:59:59.999999+00	1	0.09097832393639523
140	2	2026-11-17 23:59:59.999999+00	1	0.006684336138788835
242	2	2026-11-15 23:59:59.999999+00	1	0.054724600718136195
212	2	2026-11-06 23:59:59.999999+00	1	0.009674034066380078
92	2	2026-11-10 23:59:59.999999+00	1	0.551589411134975
28	2	2026-11-04 23:59:59.999999+00	1	0.00230929255105659
30	2	2026-11-01 23:59:59.999999+00	1	0.004210867902916535
156	2	2026-11-17 23:59:59.999999+00	1	0.03216569489820574
230	2	2026-11-03 23:59:59.999999+00	1	0.08488577774737958
132	2	2026-11-17 23:59:59.999999+00	1	0.003047129789408089
116	2	2026-11-17 23:59:59.999999+00	1	0.0006332224388553985
144	2	2026-11-11 23:59:59.999999+00	1	0.02222509403647215
2	2	2026-11-12 23:59:59.999999+00	1	0.21889840287254472
20	2	2026-11-10 23:59:59.999999+00	1	0.00046893210212083016
66	2	2026-11-01 23:59:59.999999+00	1	0.14441908712293744
162	2	2026-11-14 23:59:59.999999+00	1	0.08686988874850907
12	2	2026-11-15 23:59:59.999999+00	1	0.39003261304423537
76	2	2026-11-16 23:59:59.999999+00	1	0.051059857918699915
138	2	2026-11-08 23:59:59.999999+00	1	0.01847434040845272
160	2	2026-11-17 23:59:59.999999+00	1	0.04764053198132894
46	2	2026-11-07 23:59:59.999999+00	1	0.009026192945183587
102	2	2026-11-02 23:59:59.999999+00	1	0.001209254258297509
144	2	2026-11-05 23:59:59.999999+00	1	0.0498936491520939
132	2	2026-11-05 23:59:59.999999+00	1	0.015356571853747928
96	2	2026-11-05 23:59:59.999999+00	1	0.00044775588051413625
58	2	2026-11-07 23:59:59.999999+00	1	0.029326187398796465
98	2	2026-11-13 23:59:59.999999+00	1	0.6635758712331667
4	2	2026-11-09 23:59:59.999999+00	1	0.39914919321675124
158	2	2026-11-02 23:59:59.999999+00	1	0.29558944653524355
180	2	2026-11-06 23:59:59.999999+00	1	0.00041777100867430194
108	2	2026-11-05 23:59:59.999999+00	1	0.0014547631477208147
31	3	2026-11-21 11:00:00+00	3	3
144	2	2026-11-17 23:59:59.999999+00	1	0.009900153893820766
180	2	2026-11-11 23:59:59.999999+00	1	0.762248511701263
50	2	2026-11-13 23:59:59.999999+00	1	0.005955066497666118
124	2	2026-11-11 23:59:59.999999+00	1	0.0031183530720058686
80	2	2026-11-16 23:59:59.999999+00	1	0.0756246305834862
8	2	2026-11-09 23:59:59.999999+00	1	0.5911788930704871
116	2	2026-11-05 23:59:59.999999+00	1	0.0031912411199187447
92	2	2026-11-16 23:59:59.999999+00	1	0.24570514965996693
134	2	2026-11-02 23:59:59.999999+00	1	0.02800186381244427
62	2	2026-11-01 23:59:59.999999+00	1	0.09750815326105884
198	2	2026-11-15 23:59:59.999999+00	1	0.0007273815738604074
226	2	2026-11-15 23:59:59.999999+00	1	0.011372290492049407
158	2	2026-11-08 23:59:59.999999+00	1	0.13167012950703044
20	2	2026-11-04 23:59:59.999999+00	1	0.0010527169757291338
74	2	2026-11-01 23:59:59.999999+00	1	0.3168049246022645
156	2	2026-11-11 23:59:59.999999+00	1	0.07220954356146872
100	2	2026-11-11 23:59:59.999999+00	1	0.00029540871321674287
40	2	2026-11-10 23:59:59.999999+00	1	0.0033421680693944155
246	2	2026-11-09 23:59:59.999999+00	1	0.18195664787279045
136	2	2026-11-11 23:59:59.999999+00	1	0.010131559021686382
84	2	2026-11-04 23:59:59.999999+00	1	0.5644822024574085
55	1	2026-11-21 11:00:00+00	3	1.3795227220407926
22	2	2026-11-01 23:59:59.999999+00	1	0.0019195714817184923
86	2	2026-11-13 23:59:59.999999+00	1	0.20423943167479972
172	2	2026-11-05 23:59:59.999999+00	1	0.7800652260884707
52	2	2026-11-16 23:59:59.999999+00	1	0.004837017033190039
178	2	2026-11-14 23:59:59.999999+00	1	0.41802660418449833
38	2	2026-11-01 23:59:59.999999+00	1	0.00923717020422636
186	2	2026-11-09 23:59:59.999999+00	1	0.0005025889827844647
134	2	2026-11-08 23:59:59.999999+00	1	0.012473412288023475
130	2	2026-11-08 23:59:59.999999+00	1	0.00842173580583307
50	2	2026-11-01 23:59:59.999999+00	1	0.030011654535733113
150	2	2026-11-14 23:59:59.999999+00	1	0.02673734455515534
202	2	2026-11-09 23:59:59.999999+00	1	0.002418508516595018
6	2	2026-11-06 23:59:59.999999+00	1	0.7278265914911618
14	2	2026-11-12 23:59:59.999999+00	1	0.7112030091671085
224	2	2026-11-18 23:59:59.999999+00	1	0.006236706144011737
184	2	2026-11-06 23:59:59.999999+00	1	0.0006187596183637975
152	2	2026-11-11 23:59:59.999999+00	1	0.04875407663052942
108	2	2026-11-17 23:59:59.999999+00	1	0.0002886615688820737
106	2	2026-11-02 23:59:59.999999+00	1	0.001791023522056545
52	2	2026-11-10 23:59:59.999999+00	1	0.01085873609356363
8	2	2026-11-04 23:59:59.999999+00	1	0.00032401165587556986
57	1	2026-11-21 11:00:00+00	3	1.101035188540834
138	2	2026-11-14 23:59:59.999999+00	1	0.008229383094189403
78	2	2026-11-07 23:59:59.999999+00	1	0.20901330209224916
206	2	2026-11-09 23:59:59.999999+00	1	0.00358204704411309
130	2	2026-11-02 23:59:59.999999+00	1	0.018906157645871557
208	2	2026-11-12 23:59:59.999999+00	1	0.0029095262954416294
250	2	2026-11-03 23:59:59.999999+00	1	0.6049970446678896
220	2	2026-11-12 23:59:59.999999+00	1	0.009453078822935779
52	2	2026-11-04 23:59:59.999999+00	1	0.02437703831526471
166	2	2026-11-02 23:59:59.999999+00	1	0.6484197773879284
4	2	2026-11-15 23:59:59.999999+00	1	0.17780075229177714
200	2	2026-11-12 23:59:59.999999+00	1	0.0013263402773028064
38	2	2026-11-07 23:59:59.999999+00	1	0.004114691547094701
57	3	2026-11-21 11:00:00+00	3	3
224	2	2026-11-12 23:59:59.999999+00	1	0.014000931906222135
228	2	2026-11-12 23:59:59.999999+00	1	0.02073674597603646
180	2	2026-11-17 23:59:59.999999+00	1	0.3395431109895183
156	2	2026-11-05 23:59:59.999999+00	1	0.1621049443469821
168	2	2026-11-11 23:59:59.999999+00	1	0.23460949919037172
2	2	2026-11-06 23:59:59.999999+00	1	0.49141029931993385
126	2	2026-11-02 23:59:59.999999+00	1	0.012764964479674979
82	2	2026-11-07 23:59:59.999999+00	1	0.30956909012416245
230	2	2026-11-15 23:59:59.999999+00	1	0.01684347161166614
62	2	2026-11-13 23:59:59.999999+00	1	0.019348068132760157
6	2	2026-11-01 23:59:59.999999+00	1	0.0003989051399898431
176	2	2026-11-06 23:59:59.999999+00	1	0.0002820685295369871
126	2	2026-11-14 23:59:59.999999+00	1	0.002532889755421594
82	2	2026-11-01 23:59:59.999999+00	1	0.6949591099880725
98	2	2026-11-02 23:59:59.999999+00	1	0.0008164582112978481
24	2	2026-11-04 23:59:59.999999+00	1	0.0015591765360029343
232	2	2026-11-06 23:59:59.999999+00	1	0.06894867639187187
140	2	2026-11-05 23:59:59.999999+00	1	0.03368694322333228
68	2	2026-11-04 23:59:59.999999+00	1	0.11730474959518586
174	2	2026-11-08 23:59:59.999999+00	1	0.633609849204529
6	2	2026-11-12 23:59:59.999999+00	1	0.3242098886939642
244	2	2026-11-12 23:59:59.999999+00	1	0.0997872983041878
238	2	2026-11-09 23:59:59.999999+00	1	0.08294698390414584
90	2	2026-11-07 23:59:59.999999+00	1	0.6790862219790366
46	2	2026-11-01 23:59:59.999999+00	1	0.020263118043372764
194	2	2026-11-15 23:59:59.999999+00	1	0.0004911098345530673
14	2	2026-11-07 23:59:59.999999+00	1	0.0003897941340007336
60	2	2026-11-16 23:59:59.999999+00	1	0.010610722218422446
43	3	2026-11-21 11:00:00+00	3	3
36	2	2026-11-16 23:59:59.999999+00	1	0.0010051779655689294
218	2	2026-11-03 23:59:59.999999+00	1	0.02612666276153114
106	2	2026-11-08 23:59:59.999999+00	1	0.0007978102799796862
1	1	2026-11-23 10:00:00+00	1	1
2	1	2026-11-23 10:00:00+00	1	1
3	1	2026-11-23 10:00:00+00	1	1
4	1	2026-11-23 10:00:00+00	1	1
5	1	2026-11-23 10:00:00+00	1	1
6	1	2026-11-23 10:00:00+00	1	1
7	1	2026-11-23 10:00:00+00	1	1
8	1	2026-11-23 10:00:00+00	1	1
9	1	2026-11-23 10:00:00+00	1	1
10	1	2026-11-23 10:00:00+00	1	1
11	1	2026-11-23 10:00:00+00	1	1
12	1	2026-11-23 10:00:00+00	1	1
13	1	2026-11-23 10:00:00+00	1	1
14	1	2026-11-23 10:00:00+00	1	1
15	1	2026-11-23 10:00:00+00	1	1
16	1	2026-11-23 10:00:00+00	1	1
17	1	2026-11-23 10:00:00+00	1	1
18	1	2026-11-23 10:00:00+00	1	1
19	1	2026-11-23 10:00:00+00	1	1
20	1	2026-11-23 10:00:00+00	1	1
21	1	2026-11-23 10:00:00+00	1	1
22	1	2026-11-23 10:00:00+00	1	1
23	1	2026-11-23 10:00:00+00	1	1
24	1	2026-11-23 10:00:00+00	1	1
25	1	2026-11-23 10:00:00+00	1	1
26	1	2026-11-23 10:00:00+00	1	1
27	1	2026-11-23 10:00:00+00	1	1
28	1	2026-11-23 10:00:00+00	1	1
29	1	2026-11-23 10:00:00+00	1	1
30	1	2026-11-23 10:00:00+00	1	1
31	1	2026-11-23 10:00:00+00	1	1
32	1	2026-11-23 10:00:00+00	1	1
33	1	2026-11-23 10:00:00+00	1	1
34	1	2026-11-23 10:00:00+00	1	1
35	1	2026-11-23 10:00:00+00	1	1
36	1	2026-11-23 10:00:00+00	1	1
37	1	2026-11-23 10:00:00+00	1	1
38	1	2026-11-23 10:00:00+00	1	1
39	1	2026-11-23 10:00:00+00	1	1
40	1	2026-11-23 10:00:00+00	1	1
41	1	2026-11-23 10:00:00+00	1	1
42	1	2026-11-23 10:00:00+00	1	1
43	1	2026-11-23 10:00:00+00	1	1
44	1	2026-11-23 10:00:00+00	1	1
45	1	2026-11-23 10:00:00+00	1	1
46	1	2026-11-23 10:00:00+00	1	1
47	1	2026-11-23 10:00:00+00	1	1
48	1	2026-11-23 10:00:00+00	1	1
49	1	2026-11-23 10:00:00+00	1	1
50	1	2026-11-23 10:00:00+00	1	1
\.


--
-- Data for Name: signal_ignored; Type: TABLE DATA; Schema: abm; Owner: postgres
--

COPY abm.signal_ignored (kind, message, n, seen_at) FROM stdin;
zzz	\N	375	2026-11-21 11:00:00+00
\.


--
-- Data for Name: state; Type: TABLE DATA; Schema: abm; Owner: postgres
--

COPY abm.state (account_id, tier_since, scored_at, model_version, base_rank, placement, holds_seat, qualified_rank, waitlisted_rank, lift, score, placed_score, completeness, territory, owner, c_fit, c_engagement, c_strategic, spare_4, spare_5, spare_6, error_since, signals_at, gates, points, signals, period_id, period_xid, next_change, override_until, window_until, cause, direction, tier_rank, override_seat, seat_scope, override_scope, previous_tier, changed_by, reason, error_criterion, error_sqlstate, error_message, period_version) FROM stdin;
17	2026-11-22 00:00:00+00	2026-11-23 11:00:00+00	2	3	2	f	2	2	\N	50.34	50.66	1.000	r2	o7	86.67	23.37	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{100,60,17,5.252}	{1.0617112404600983,0,3}	272	\N	\N	\N	\N	7	3	\N	\N	\N	\N	Strategic	\N	\N	\N	\N	\N	\N
1	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	0	f	3	\N	\N	37.10	39.24	1.000	r1	o1	66.67	12.54	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{100,0,1,25.7}	{1.6486303794311459,0,3}	1	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
13	2026-11-20 10:00:00+00	2026-11-23 11:00:00+00	2	3	2	f	2	2	\N	49.14	51.00	1.000	r3	o3	86.67	19.35	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{100,60,13,47.514}	{1.057856933602686,0,3}	12	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
2	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	4	0	f	4	\N	\N	14.77	14.77	1.000	r2	o2	10.00	2.00	45.86	\N	\N	\N	\N	\N	\N	{0,30,2,45.8595}	\N	2	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
3	2026-11-20 11:00:01+00	2026-11-21 11:00:00+00	2	3	0	f	3	\N	\N	35.00	35.00	1.000	r3	o3	10.00	100.00	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{0,30,97,41.719}	{1.31581744298188,0,3}	292	\N	\N	\N	\N	5	3	\N	\N	\N	\N	Priority	\N	\N	\N	\N	\N	1
5	2026-11-20 10:00:00+00	2026-11-23 11:00:00+00	2	3	2	f	2	2	\N	41.72	43.57	1.000	r0	o5	76.67	11.30	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{100,30,5,7.738}	{1.0501902457073355,0,3}	5	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
4	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	2	f	2	2	\N	41.91	41.91	1.000	r4	o4	76.67	4.00	11.88	\N	\N	\N	\N	\N	\N	{100,30,4,11.8785}	\N	4	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
7	2026-11-20 10:00:00+00	2026-11-23 11:00:00.000001+00	2	4	0	f	4	\N	\N	14.48	11.70	1.000	r2	o8	20.00	14.92	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{0,60,7,23.757}	{1.3206116302036965,0,3}	7	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
19	2026-11-23 11:00:00+00	2026-11-23 11:00:00+00	2	3	0	f	3	\N	\N	20.20	20.20	1.000	r4	o9	20.00	33.99	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{0,60,19,21.271}	{1.3350992525408916,0,3}	325	1042	\N	\N	\N	3	2	\N	\N	\N	\N	Programme	postgres	\N	\N	\N	\N	\N
9	2026-11-20 11:00:01+00	2026-11-23 11:00:00+00	2	3	2	f	1	1	\N	67.53	68.33	1.000	r4	o9	76.67	97.32	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{100,30,91,15.476}	{1.054016618950296,0,3}	280	\N	\N	\N	\N	5	3	\N	\N	\N	\N	Priority	\N	\N	\N	\N	\N	1
14	2026-11-20 10:00:00+00	2026-11-23 11:00:00.000001+00	2	3	0	f	3	\N	\N	22.87	22.87	1.000	r4	o5	20.00	14.00	43.37	\N	\N	\N	\N	\N	\N	{0,60,14,43.3735}	\N	13	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
6	2026-11-20 11:00:01+00	2026-11-21 11:00:00+00	2	3	0	f	3	\N	\N	33.92	33.92	1.000	r1	o6	10.00	94.00	3.60	\N	\N	\N	\N	\N	\N	{0,30,94,3.5975}	\N	294	\N	\N	\N	\N	5	3	\N	\N	\N	\N	Priority	\N	\N	\N	\N	\N	1
11	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	4	0	f	4	\N	\N	11.08	12.91	1.000	r1	o1	10.00	20.28	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{0,30,11,31.495}	{1.3254232850698586,0,3}	10	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
15	2026-11-20 11:00:01+00	2026-11-21 11:00:00+00	2	3	0	f	3	\N	\N	38.29	40.00	1.000	r0	o5	20.00	94.31	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{0,60,85,39.233}	{1.330252471223813,0,3}	296	\N	\N	\N	\N	5	3	\N	\N	\N	\N	Priority	\N	\N	\N	\N	\N	1
8	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	2	f	2	2	\N	44.66	44.66	1.000	r3	o8	76.67	8.00	19.62	\N	\N	\N	\N	\N	\N	{100,30,8,19.6165}	\N	8	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
12	2026-11-20 11:00:01+00	2026-11-21 11:00:00+00	2	3	2	f	1	1	\N	70.20	70.20	1.000	r2	o2	76.67	88.00	27.35	\N	\N	\N	\N	\N	\N	{100,30,88,27.3545}	\N	282	\N	\N	\N	\N	5	3	\N	\N	\N	\N	Priority	\N	\N	\N	\N	\N	1
16	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	2	f	2	2	\N	50.01	50.01	1.000	r1	o6	86.67	16.00	9.39	\N	\N	\N	\N	\N	\N	{100,60,16,9.3925}	\N	15	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
25	2026-11-20 11:00:00+00	2026-11-23 11:00:00+00	2	3	4	f	2	2	{0,1,0,0,0,851385600000000,0,851385600000000,0,3,851385600000000,0,0,5}	52.76	54.63	1.000	r0	o5	86.67	31.42	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{100,60,25,45.028}	{1.0694620348984052,0,3}	273	\N	2026-12-24 00:00:00+00	\N	2026-12-24 00:00:00+00	4	2	1	\N	\N	\N	Growth	postgres	fair	\N	\N	\N	1
28	2026-11-20 10:00:00+00	2026-11-23 11:00:00.000001+00	2	3	2	f	2	2	\N	53.11	53.11	1.000	r3	o9	86.67	28.00	6.91	\N	\N	\N	\N	\N	\N	{100,60,28,6.9065}	\N	26	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
22	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	0	f	3	\N	\N	23.23	23.23	1.000	r2	o2	20.00	22.00	33.15	\N	\N	\N	\N	\N	\N	{0,60,22,33.1495}	\N	20	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
27	2026-11-20 11:00:01+00	2026-11-21 11:00:00+00	2	3	0	f	3	\N	\N	34.72	36.56	1.000	r2	o7	20.00	82.41	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{0,60,73,36.747}	{1.344845857330248,0,3}	290	\N	\N	\N	\N	5	3	\N	\N	\N	\N	Priority	\N	\N	\N	\N	\N	1
35	2026-11-20 10:00:00+00	2026-11-23 11:00:00.000001+00	2	3	0	f	3	\N	\N	29.61	25.20	1.000	r0	o6	33.33	43.13	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{0,100,35,26.523}	{1.3546636151104692,0,3}	32	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
24	2026-11-20 11:00:01+00	2026-11-21 11:00:00+00	2	3	2	f	1	1	\N	71.11	71.11	1.000	r4	o4	86.67	76.00	24.87	\N	\N	\N	\N	\N	\N	{100,60,76,24.8685}	\N	288	\N	\N	\N	\N	5	3	\N	\N	\N	\N	Priority	\N	\N	\N	\N	\N	1
23	2026-11-23 11:00:00+00	2026-11-23 11:00:00+00	2	3	0	f	3	\N	\N	21.41	21.41	1.000	r3	o3	20.00	38.02	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{0,60,23,29.009}	{1.3399636931291568,0,3}	326	1042	\N	\N	\N	3	2	\N	\N	\N	\N	Programme	postgres	\N	\N	\N	\N	\N
39	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	0	f	3	\N	\N	31.16	26.42	1.000	r4	o9	20.00	70.52	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{0,60,61,34.261}	{1.3595993385484442,0,3}	36	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
26	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	0	f	3	\N	\N	25.98	25.98	1.000	r1	o6	20.00	26.00	40.89	\N	\N	\N	\N	\N	\N	{0,60,26,40.8875}	\N	24	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
37	2026-11-20 10:00:00+00	2026-11-23 11:00:00+00	2	3	2	f	2	2	\N	56.38	58.27	1.000	r2	o7	86.67	43.49	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{100,60,37,42.542}	{1.0811944486612513,0,3}	34	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
29	2026-11-20 10:00:00+00	2026-11-23 11:00:00+00	2	3	2	f	2	2	\N	53.97	55.85	1.000	r4	o9	86.67	35.44	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{100,60,29,2.766}	{1.0733586249985552,0,3}	27	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
34	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	0	f	3	\N	\N	26.33	26.33	1.000	r4	o4	20.00	34.00	30.66	\N	\N	\N	\N	\N	\N	{0,60,34,30.6635}	\N	31	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
36	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	2	f	1	1	\N	67.01	58.61	1.000	r1	o6	86.67	64.00	22.38	\N	\N	\N	\N	\N	\N	{100,60,64,22.3825}	\N	33	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
38	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	0	f	3	\N	\N	29.08	29.08	1.000	r3	o8	20.00	38.00	38.40	\N	\N	\N	\N	\N	\N	{0,60,38,38.4015}	\N	35	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
49	2026-11-23 11:00:00.000001+00	2026-11-23 11:00:00.000001+00	2	2	2	t	1	1	\N	66.67	66.67	1.000	r4	o0	100.00	55.56	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{100,100,49,40.056}	{1.0930555715584198,0,3}	320	1035	\N	\N	\N	2	2	\N	\N	o0	\N	Growth	postgres	\N	\N	\N	\N	\N
47	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	0	f	3	\N	\N	26.98	28.85	1.000	r2	o7	20.00	56.59	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{0,60,47,24.037}	{1.3695248009434553,0,3}	43	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
63	2026-11-20 10:00:00+00	2026-11-23 11:00:00.000001+00	2	3	0	f	3	\N	\N	30.27	33.71	1.000	r3	o4	33.33	45.34	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{0,100,37,29.289}	{1.3895936308096197,0,3}	57	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
59	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	0	f	3	\N	\N	30.61	32.50	1.000	r4	o9	20.00	68.69	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{0,60,59,21.551}	{1.3845490197551817,0,3}	54	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
62	2026-11-23 11:00:00+00	2026-11-21 11:00:00+00	2	3	3	f	3	\N	{0,2,0,0,0,0,0}	35.29	35.29	1.000	r2	o2	20.00	62.00	33.43	\N	\N	\N	\N	\N	\N	{0,60,62,33.4295}	\N	327	1044	infinity	\N	\N	6	2	2	t	\N	o2	Growth	postgres	moves	\N	\N	\N	\N
45	2026-11-20 10:00:00+00	2026-11-23 11:00:00+00	2	3	2	f	1	1	\N	61.79	60.70	1.000	r0	o5	86.67	61.54	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{100,60,55,8.018}	{1.0890874760683835,0,3}	41	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
61	2026-11-20 10:00:00+00	2026-11-23 11:00:00+00	2	3	2	f	1	1	\N	63.62	65.55	1.000	r1	o1	86.67	67.63	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{100,60,61,37.57}	{1.105046815579088,0,3}	55	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
46	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	0	f	3	\N	\N	29.44	29.44	1.000	r1	o6	20.00	46.00	28.18	\N	\N	\N	\N	\N	\N	{0,60,46,28.1775}	\N	42	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
48	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	2	f	1	1	\N	62.91	61.71	1.000	r3	o8	86.67	52.00	19.90	\N	\N	\N	\N	\N	\N	{100,60,52,19.8965}	\N	44	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
77	2026-11-23 11:00:00.000001+00	2026-11-23 11:00:00.000001+00	2	2	2	t	1	1	\N	75.12	75.12	1.000	r2	o8	100.00	83.73	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{100,100,77,42.822}	{1.1212400210768827,0,3}	321	1035	\N	\N	\N	9	\N	\N	\N	o8	\N	Priority	postgres	\N	\N	\N	\N	\N
67	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	0	f	3	\N	\N	39.70	41.59	1.000	r2	o7	33.33	76.76	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{0,100,67,11.327}	{1.3946566219288494,0,3}	61	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
75	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	0	f	3	\N	\N	27.12	44.02	1.000	r0	o5	33.33	34.83	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{0,100,25,26.803}	{1.4048380124771023,0,3}	68	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
64	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	1	0	t	1	\N	\N	79.09	79.09	1.000	r4	o4	100.00	64.00	49.45	\N	\N	\N	\N	\N	\N	{100,100,64,49.4485}	\N	58	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
71	2026-11-20 10:00:00+00	2026-11-23 11:00:00+00	2	3	2	f	2	2	\N	40.49	42.81	1.000	r1	o1	33.33	79.40	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{0,100,71,19.065}	{1.399738060080726,0,3}	64	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
66	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	0	f	3	\N	\N	35.10	44.70	1.000	r1	o6	33.33	34.00	41.17	\N	\N	\N	\N	\N	\N	{0,100,34,41.1675}	\N	60	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
73	2026-11-20 10:00:00+00	2026-11-23 11:00:00+00	2	2	2	t	1	1	\N	73.91	75.85	1.000	r3	o3	100.00	79.70	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{100,100,73,35.084}	{1.1171696082025036,0,3}	66	\N	\N	\N	\N	11	1	\N	\N	o3	\N	\N	postgres	\N	\N	\N	\N	1
65	2026-11-20 10:00:00+00	2026-11-23 11:00:00+00	2	2	2	t	1	1	\N	71.50	73.43	1.000	r0	o5	100.00	71.66	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{100,100,65,45.308}	{1.1090730589998719,0,3}	59	\N	\N	\N	\N	11	1	\N	\N	o5	\N	\N	postgres	\N	\N	\N	\N	1
68	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	2	f	1	1	\N	71.84	71.84	1.000	r3	o8	100.00	68.00	7.19	\N	\N	\N	\N	\N	\N	{100,100,68,7.1865}	\N	62	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
69	2026-11-20 10:00:00+00	2026-11-23 11:00:00+00	2	2	2	t	1	1	\N	61.30	74.64	1.000	r4	o9	100.00	37.68	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{100,100,31,3.046}	{1.1131139720580454,0,3}	63	\N	\N	\N	\N	11	1	\N	\N	o9	\N	\N	postgres	\N	\N	\N	\N	1
81	2026-11-21 11:00:00+00	2026-11-23 11:00:00+00	2	3	2	f	2	2	\N	57.73	59.40	1.000	r1	o1	100.00	25.75	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{100,100,19,0.56}	{1.1253252645202694,0,3}	303	\N	\N	\N	\N	12	3	\N	\N	\N	\N	Strategic	postgres	\N	\N	\N	\N	1
79	2026-11-20 10:00:00+00	2026-11-23 11:00:00+00	2	3	2	f	2	2	\N	42.90	45.24	1.000	r4	o9	33.33	87.46	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{0,100,79,8.841}	{1.4099565465747175,0,3}	72	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
72	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	2	2	t	1	1	\N	61.38	74.58	1.000	r2	o2	100.00	28.00	14.92	\N	\N	\N	\N	\N	\N	{100,100,28,14.9245}	\N	65	\N	\N	\N	\N	11	1	\N	\N	o2	\N	\N	postgres	\N	\N	\N	\N	1
74	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	2	f	2	2	\N	45.06	45.06	1.000	r4	o4	33.33	74.00	30.94	\N	\N	\N	\N	\N	\N	{0,100,74,30.9435}	\N	67	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
76	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	1	0	t	1	\N	\N	82.19	82.19	1.000	r1	o6	100.00	76.00	46.96	\N	\N	\N	\N	\N	\N	{100,100,76,46.9625}	\N	69	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
78	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	0	f	3	\N	\N	31.00	47.80	1.000	r3	o8	33.33	22.00	38.68	\N	\N	\N	\N	\N	\N	{0,100,22,38.6815}	\N	71	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
82	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	2	f	2	2	\N	45.41	45.41	1.000	r2	o2	33.33	82.00	20.72	\N	\N	\N	\N	\N	\N	{0,100,82,20.7195}	\N	74	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
85	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	1	0	t	1	\N	\N	77.87	79.49	1.000	r0	o5	100.00	92.91	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{100,100,85,32.598}	{1.1294253925679143,0,3}	77	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
87	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	0	f	3	\N	\N	23.55	46.67	1.000	r2	o7	33.33	22.94	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{0,100,13,24.317}	{1.420249630930413,0,3}	79	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
89	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	1	0	t	1	\N	\N	79.08	80.00	1.000	r4	o9	100.00	96.93	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{100,100,89,40.336}	{1.1335404594519445,0,3}	81	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
91	2026-11-20 10:00:00+00	2026-11-23 11:00:00.000001+00	2	3	2	f	2	2	\N	46.53	46.67	1.000	r1	o2	33.33	99.55	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{0,100,91,6.355}	{1.4254243173344523,0,3}	82	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
101	2026-11-20 10:00:00+00	2026-11-23 11:00:00+00	2	3	2	f	2	2	\N	52.36	54.34	1.000	r1	o1	100.00	7.88	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{100,100,1,37.85}	{1.145975838411872,0,3}	91	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
98	2026-11-20 10:00:00+00	2026-11-23 11:00:00.000001+00	2	3	2	f	2	2	\N	51.26	51.26	1.000	r3	o9	33.33	98.00	25.97	\N	\N	\N	\N	\N	\N	{0,100,98,25.9715}	\N	89	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
86	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	2	f	2	2	\N	48.16	48.16	1.000	r1	o6	33.33	86.00	28.46	\N	\N	\N	\N	\N	\N	{0,100,86,28.4575}	\N	78	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
93	2026-11-21 11:00:00+00	2026-11-23 11:00:00+00	2	3	2	f	2	2	\N	54.15	55.84	1.000	r3	o3	100.00	13.83	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{100,100,7,48.074}	{1.1376705196020829,0,3}	305	\N	\N	\N	\N	12	3	\N	\N	\N	\N	Strategic	postgres	\N	\N	\N	\N	1
88	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	1	0	t	1	\N	\N	85.30	85.30	1.000	r3	o8	100.00	88.00	44.48	\N	\N	\N	\N	\N	\N	{100,100,88,44.4765}	\N	80	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
95	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	2	f	2	2	\N	46.67	46.67	1.000	r0	o5	33.33	100.00	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{0,100,95,14.093}	{1.430617857733449,0,3}	86	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
97	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	1	0	t	1	\N	\N	80.00	80.00	1.000	r2	o7	100.00	100.00	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{100,100,97,30.112}	{1.141815627646367,0,3}	88	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
103	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	0	f	3	\N	\N	20.59	22.54	1.000	r3	o3	33.33	13.09	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{0,100,3,3.869}	{1.4410617755450925,0,3}	93	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
92	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	1	0	t	1	\N	\N	78.04	78.04	1.000	r2	o2	100.00	92.00	2.21	\N	\N	\N	\N	\N	\N	{100,100,92,2.2145}	\N	83	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
94	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	2	f	2	2	\N	48.51	48.51	1.000	r4	o4	33.33	94.00	18.23	\N	\N	\N	\N	\N	\N	{0,100,94,18.2335}	\N	85	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
96	2026-11-21 11:00:00+00	2026-11-21 11:00:00.000001+00	2	3	2	f	2	2	\N	53.19	53.19	1.000	r1	o6	100.00	4.00	9.95	\N	\N	\N	\N	\N	\N	{100,100,4,9.9525}	\N	304	\N	\N	\N	\N	12	3	\N	\N	\N	\N	Strategic	postgres	\N	\N	\N	\N	1
102	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	2	f	2	2	\N	52.81	24.01	1.000	r2	o2	33.33	98.00	33.71	\N	\N	\N	\N	\N	\N	{0,100,98,33.7095}	\N	92	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
106	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	0	f	3	\N	\N	21.62	21.62	1.000	r1	o6	33.33	6.00	15.75	\N	\N	\N	\N	\N	\N	{0,100,6,15.7475}	\N	96	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
109	2026-11-20 10:00:00+00	2026-11-23 11:00:00+00	2	3	2	f	2	2	\N	54.78	56.77	1.000	r4	o9	100.00	15.93	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{100,100,9,27.626}	{1.1543417884143867,0,3}	99	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
107	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	0	f	3	\N	\N	21.80	23.75	1.000	r2	o7	33.33	17.12	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{0,100,7,11.607}	{1.4463122910987622,0,3}	97	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
108	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	2	f	1	1	\N	79.09	53.89	1.000	r3	o8	100.00	92.00	7.47	\N	\N	\N	\N	\N	\N	{100,100,92,7.4665}	\N	98	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
123	2026-11-20 10:00:00+00	2026-11-23 11:00:00+00	2	3	2	f	2	2	\N	42.41	28.62	1.000	r3	o3	33.33	85.81	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{0,100,77,16.859}	{1.4675063543850988,0,3}	111	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
112	2026-11-20 10:00:00+00	2026-11-23 11:00:00.000001+00	2	3	2	f	1	1	\N	61.50	61.50	1.000	r2	o3	100.00	12.00	39.50	\N	\N	\N	\N	\N	\N	{100,100,12,39.5045}	\N	101	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
113	2026-11-20 10:00:00+00	2026-11-23 11:00:00+00	2	3	2	f	2	2	\N	55.99	57.98	1.000	r3	o3	100.00	19.95	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{100,100,13,35.364}	{1.1585476383072741,0,3}	102	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
119	2026-11-20 10:00:00+00	2026-11-23 11:00:00.000001+00	2	3	0	f	3	\N	\N	25.00	27.40	1.000	r4	o0	33.33	27.77	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{0,100,19,9.121}	{1.46217889849177,0,3}	108	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
117	2026-11-20 10:00:00+00	2026-11-23 11:00:00+00	2	3	2	f	1	1	\N	76.99	59.20	1.000	r2	o7	100.00	89.98	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{100,100,83,43.102}	{1.162768812234602,0,3}	106	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
115	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	0	f	3	\N	\N	24.23	26.19	1.000	r0	o5	33.33	25.20	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{0,100,15,1.383}	{1.456870782743859,0,3}	104	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
114	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	2	f	2	2	\N	48.71	27.11	1.000	r4	o4	33.33	86.00	31.22	\N	\N	\N	\N	\N	\N	{0,100,86,31.2235}	\N	103	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
111	2026-11-20 10:00:00+00	2026-11-23 11:00:00+00	2	3	2	f	2	2	\N	45.98	24.97	1.000	r1	o1	33.33	97.71	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{0,100,89,19.345}	{1.4515819369312633,0,3}	100	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
121	2026-11-20 10:00:00+00	2026-11-23 11:00:00+00	2	3	2	f	2	2	\N	58.40	60.41	1.000	r1	o1	100.00	28.00	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{100,100,21,25.14}	{1.1670053660295636,0,3}	109	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
116	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	2	f	1	1	\N	64.25	64.25	1.000	r1	o6	100.00	16.00	47.24	\N	\N	\N	\N	\N	\N	{100,100,16,47.2425}	\N	105	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
118	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	0	f	3	\N	\N	24.72	24.72	1.000	r3	o8	33.33	18.00	13.26	\N	\N	\N	\N	\N	\N	{0,100,18,13.2615}	\N	107	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
122	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	0	f	3	\N	\N	27.47	27.47	1.000	r2	o2	33.33	22.00	21.00	\N	\N	\N	\N	\N	\N	{0,100,22,20.9995}	\N	110	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
124	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	2	f	1	1	\N	64.60	64.60	1.000	r4	o4	100.00	24.00	37.02	\N	\N	\N	\N	\N	\N	{100,100,24,37.0185}	\N	112	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
137	2026-11-20 10:00:00+00	2026-11-23 11:00:00+00	2	3	2	f	2	2	\N	51.56	53.60	1.000	r2	o7	76.67	44.11	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{100,30,37,30.392}	{1.1841065036852045,0,3}	124	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
127	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	4	0	f	4	\N	\N	11.19	13.17	1.000	r2	o7	0.00	37.31	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{0,0,27,48.897}	{1.4728532208897591,0,3}	115	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
128	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	2	f	2	2	\N	55.68	55.68	1.000	r3	o8	76.67	28.00	44.76	\N	\N	\N	\N	\N	\N	{100,30,28,44.7565}	\N	116	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
145	2026-11-20 10:00:00+00	2026-11-23 11:00:00+00	2	3	2	f	2	2	\N	58.98	61.03	1.000	r0	o5	86.67	52.16	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{100,60,45,20.168}	{1.1927508184041005,0,3}	131	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
133	2026-11-20 10:00:00+00	2026-11-23 11:00:00.000001+00	2	3	2	f	2	2	\N	55.36	52.39	1.000	r3	o4	86.67	40.08	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{100,60,33,22.654}	{1.1798078680080661,0,3}	120	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
132	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	2	f	2	2	\N	59.23	48.43	1.000	r2	o2	76.67	68.00	2.49	\N	\N	\N	\N	\N	\N	{100,30,68,2.4945}	\N	119	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
131	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	4	0	f	4	\N	\N	17.40	19.39	1.000	r1	o1	10.00	41.35	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{0,30,31,6.635}	{1.4782195687284068,0,3}	118	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
129	2026-11-20 10:00:00+00	2026-11-23 11:00:00+00	2	3	2	f	1	1	\N	61.75	51.17	1.000	r4	o9	76.67	78.05	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{100,30,71,40.616}	{1.1755248375730472,0,3}	117	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
134	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	4	0	f	4	\N	\N	18.90	18.90	1.000	r4	o4	10.00	34.00	18.51	\N	\N	\N	\N	\N	\N	{0,30,34,18.5135}	\N	121	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
141	2026-11-20 10:00:00+00	2026-11-23 11:00:00+00	2	3	2	f	1	1	\N	63.17	59.81	1.000	r1	o1	86.67	66.13	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{100,60,59,38.13}	{1.1884208014622368,0,3}	127	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
135	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	0	f	3	\N	\N	27.62	20.60	1.000	r0	o5	10.00	75.39	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{0,30,65,14.373}	{1.4836054688813767,0,3}	122	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
136	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	2	f	2	2	\N	56.04	56.04	1.000	r1	o6	76.67	36.00	34.53	\N	\N	\N	\N	\N	\N	{100,30,36,34.5325}	\N	123	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
139	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	0	f	3	\N	\N	24.83	26.82	1.000	r4	o9	20.00	49.42	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{0,60,39,46.411}	{1.4890109925876207,0,3}	126	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
138	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	0	f	3	\N	\N	28.85	21.65	1.000	r3	o8	10.00	62.00	26.25	\N	\N	\N	\N	\N	\N	{0,30,62,26.2515}	\N	125	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
143	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	0	f	3	\N	\N	26.04	28.04	1.000	r3	o3	20.00	53.46	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{0,60,43,4.149}	{1.4944362113456502,0,3}	129	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
142	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	0	f	3	\N	\N	24.26	24.26	1.000	r2	o2	20.00	42.00	8.29	\N	\N	\N	\N	\N	\N	{0,60,42,8.2895}	\N	128	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
144	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	2	f	1	1	\N	60.14	56.54	1.000	r4	o4	86.67	56.00	0.01	\N	\N	\N	\N	\N	\N	{100,60,56,0.0085}	\N	130	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
154	2026-11-20 10:00:00+00	2026-11-23 11:00:00.000001+00	2	3	0	f	3	\N	\N	27.36	27.36	1.000	r4	o5	20.00	54.00	5.80	\N	\N	\N	\N	\N	\N	{0,60,54,5.8035}	\N	139	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
151	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	0	f	3	\N	\N	28.46	30.47	1.000	r1	o1	20.00	61.54	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{0,60,51,43.925}	{1.5053460213145857,0,3}	136	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
148	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	2	f	1	1	\N	64.14	64.14	1.000	r3	o8	86.67	48.00	32.05	\N	\N	\N	\N	\N	\N	{100,60,48,32.0465}	\N	134	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
149	2026-11-20 10:00:00+00	2026-11-23 11:00:00+00	2	3	2	f	1	1	\N	60.19	62.24	1.000	r4	o9	86.67	56.18	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{100,60,49,27.906}	{1.197096611783648,0,3}	135	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
161	2026-11-20 10:00:00+00	2026-11-23 11:00:00.000001+00	2	3	2	f	1	1	\N	70.48	65.88	1.000	r1	o2	100.00	68.26	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{100,100,61,25.42}	{1.2102292264116006,0,3}	145	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
153	2026-11-20 10:00:00+00	2026-11-23 11:00:00+00	2	3	2	f	2	2	\N	59.60	63.45	1.000	r3	o3	86.67	54.21	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{100,60,47,35.644}	{1.201458239082407,0,3}	138	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
152	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	2	f	1	1	\N	66.89	66.89	1.000	r2	o2	86.67	52.00	39.78	\N	\N	\N	\N	\N	\N	{100,60,52,39.7845}	\N	137	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
155	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	0	f	3	\N	\N	29.67	31.69	1.000	r0	o5	20.00	65.58	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{0,60,55,1.663}	{1.5108307568288404,0,3}	140	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
165	2026-11-20 10:00:00+00	2026-11-23 11:00:00+00	2	3	2	f	2	2	\N	56.02	67.10	1.000	r0	o5	86.67	42.29	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{100,60,35,33.158}	{1.2146387024553158,0,3}	149	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
156	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	2	f	1	1	\N	66.04	69.64	1.000	r1	o6	86.67	44.00	47.52	\N	\N	\N	\N	\N	\N	{100,60,44,47.5225}	\N	141	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
159	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	0	f	3	\N	\N	25.48	32.90	1.000	r4	o9	20.00	51.61	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{0,60,41,9.401}	{1.5163354760034862,0,3}	144	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
157	2026-11-20 10:00:00+00	2026-11-23 11:00:00+00	2	3	2	f	1	1	\N	62.60	64.67	1.000	r2	o7	86.67	64.24	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{100,60,57,17.682}	{1.2058357579913381,0,3}	142	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
158	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	0	f	3	\N	\N	30.11	30.11	1.000	r3	o8	20.00	58.00	13.54	\N	\N	\N	\N	\N	\N	{0,60,58,13.5415}	\N	143	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
163	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	0	f	3	\N	\N	32.10	34.12	1.000	r3	o3	20.00	73.65	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{0,60,63,41.439}	{1.521860251649087,0,3}	147	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
162	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	0	f	3	\N	\N	25.66	32.86	1.000	r2	o2	20.00	38.00	21.28	\N	\N	\N	\N	\N	\N	{0,60,38,21.2795}	\N	146	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
164	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	2	2	t	1	1	\N	69.99	69.99	1.000	r4	o4	86.67	64.00	37.30	\N	\N	\N	\N	\N	\N	{100,60,64,37.2985}	\N	148	\N	\N	\N	\N	11	1	\N	\N	o4	\N	\N	postgres	\N	\N	\N	\N	1
166	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	0	f	3	\N	\N	30.46	30.46	1.000	r1	o6	20.00	66.00	3.32	\N	\N	\N	\N	\N	\N	{0,60,66,3.3175}	\N	150	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
175	2026-11-20 10:00:00+00	2026-11-23 11:00:00.000001+00	2	3	2	f	2	2	\N	41.94	37.77	1.000	r0	o6	33.33	84.23	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{0,100,75,38.953}	{1.5385556495023378,0,3}	158	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
171	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	0	f	3	\N	\N	21.92	36.56	1.000	r1	o1	20.00	39.73	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{0,60,29,6.915}	{1.5329702649228003,0,3}	154	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
182	2026-11-20 10:00:00+00	2026-11-23 11:00:00.000001+00	2	3	2	f	2	2	\N	42.98	36.31	1.000	r2	o3	33.33	82.00	8.57	\N	\N	\N	\N	\N	\N	{0,100,82,8.5695}	\N	164	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
177	2026-11-20 10:00:00+00	2026-11-23 11:00:00+00	2	3	2	f	2	2	\N	52.44	70.74	1.000	r2	o7	86.67	30.37	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{100,60,23,30.672}	{1.227963760629004,0,3}	160	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
181	2026-11-20 10:00:00+00	2026-11-23 11:00:00+00	2	2	2	t	1	1	\N	69.85	71.95	1.000	r1	o1	86.67	88.40	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{100,60,81,12.71}	{1.2324378525339719,0,3}	163	\N	\N	\N	\N	11	1	\N	\N	o1	\N	\N	postgres	\N	\N	\N	\N	1
179	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	0	f	3	\N	\N	36.94	38.99	1.000	r4	o9	20.00	89.81	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{0,60,79,46.691}	{1.5441613844576227,0,3}	162	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
172	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	2	f	1	1	\N	70.35	70.35	1.000	r2	o2	86.67	72.00	27.07	\N	\N	\N	\N	\N	\N	{100,60,72,27.0745}	\N	155	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
185	2026-11-20 10:00:00+00	2026-11-23 11:00:00+00	2	2	2	t	1	1	\N	71.06	73.17	1.000	r0	o5	86.67	92.42	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{100,60,85,20.448}	{1.2369282458144497,0,3}	167	\N	\N	\N	\N	11	1	\N	\N	o5	\N	\N	postgres	\N	\N	\N	\N	1
174	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	0	f	3	\N	\N	21.56	35.96	1.000	r4	o4	20.00	26.00	18.79	\N	\N	\N	\N	\N	\N	{0,60,26,18.7935}	\N	157	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
169	2026-11-20 10:00:00+00	2026-11-23 11:00:00+00	2	3	2	f	1	1	\N	66.23	68.31	1.000	r4	o9	86.67	76.32	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{100,60,69,15.196}	{1.2190642444463373,0,3}	153	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
176	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	2	2	t	1	1	\N	73.10	73.10	1.000	r1	o6	86.67	76.00	34.81	\N	\N	\N	\N	\N	\N	{100,60,76,34.8125}	\N	159	\N	\N	\N	\N	11	1	\N	\N	o6	\N	\N	postgres	\N	\N	\N	\N	1
187	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	0	f	3	\N	\N	39.37	40.00	1.000	r2	o7	20.00	97.89	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{0,60,87,36.467}	{1.5554342023523604,0,3}	169	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
173	2026-11-20 10:00:00+00	2026-11-23 11:00:00+00	2	3	2	f	1	1	\N	67.44	69.52	1.000	r3	o3	86.67	80.34	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{100,60,73,22.934}	{1.2235059109210218,0,3}	156	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
178	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	0	f	3	\N	\N	33.57	33.57	1.000	r3	o8	20.00	78.00	0.83	\N	\N	\N	\N	\N	\N	{0,60,78,0.8315}	\N	161	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
184	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	2	2	t	1	1	\N	73.45	73.45	1.000	r4	o4	86.67	84.00	24.59	\N	\N	\N	\N	\N	\N	{100,60,84,24.5885}	\N	166	\N	\N	\N	\N	11	1	\N	\N	o4	\N	\N	postgres	\N	\N	\N	\N	1
186	2026-11-21 11:00:00+00	2026-11-21 11:00:00.000001+00	2	4	0	f	4	\N	\N	17.46	17.46	1.000	r1	o6	20.00	14.00	16.31	\N	\N	\N	\N	\N	\N	{0,60,14,16.3075}	\N	306	\N	\N	\N	\N	12	3	\N	\N	\N	\N	Growth	postgres	\N	\N	\N	\N	1
191	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	2	f	2	2	\N	46.67	46.67	1.000	r1	o1	33.33	100.00	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{0,100,91,44.205}	{1.5611014343966436,0,3}	172	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
193	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	1	0	t	1	\N	\N	80.00	80.00	1.000	r3	o3	100.00	100.00	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{100,100,93,10.224}	{1.2459581742948989,0,3}	174	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
195	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	0	f	3	\N	\N	21.46	46.67	1.000	r0	o5	33.33	15.97	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{0,100,5,1.943}	{1.5667893150283085,0,3}	176	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
205	2026-11-20 10:00:00+00	2026-11-23 11:00:00+00	2	3	2	f	2	2	\N	53.77	55.90	0.800	r0	o5	100.00	12.56	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{100,100,5,NULL}	{1.259626819235078,0,3}	185	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
197	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	1	0	t	1	\N	\N	80.00	80.00	1.000	r2	o7	100.00	100.00	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{100,100,97,17.962}	{1.250497828933148,0,3}	178	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
199	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	2	f	2	2	\N	46.67	46.67	1.000	r4	o9	33.33	100.00	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{0,100,99,33.981}	{1.5724979194805833,0,3}	180	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
201	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	2	f	1	1	\N	80.00	54.69	0.800	r1	o1	100.00	100.00	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{100,100,99,NULL}	{1.2550540238250432,0,3}	181	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
196	2026-11-20 10:00:00+00	2026-11-23 11:00:00.000001+00	2	1	0	t	1	\N	\N	83.22	83.22	1.000	r1	o7	100.00	96.00	22.10	\N	\N	\N	\N	\N	\N	{100,100,96,22.1025}	\N	177	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
207	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	2	f	2	2	\N	46.67	24.18	0.800	r2	o7	33.33	100.00	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{0,100,93,NULL}	{1.5839776021514362,0,3}	187	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
192	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	1	0	t	1	\N	\N	60.41	85.61	1.000	r2	o2	100.00	8.00	40.06	\N	\N	\N	\N	\N	\N	{100,100,8,40.0645}	\N	173	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
203	2026-11-20 10:00:00+00	2026-11-23 11:00:00.000001+00	2	3	0	f	3	\N	\N	20.41	22.96	0.800	r3	o4	33.33	12.47	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{0,100,3,NULL}	{1.5782273232608084,0,3}	183	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
194	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	2	f	2	2	\N	46.08	46.08	1.000	r4	o4	33.33	94.00	6.08	\N	\N	\N	\N	\N	\N	{0,100,94,6.0835}	\N	175	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
198	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	0	f	3	\N	\N	20.03	48.83	1.000	r3	o8	33.33	2.00	13.82	\N	\N	\N	\N	\N	\N	{0,100,2,13.8215}	\N	179	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
202	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	4	0	f	4	\N	\N	17.27	17.27	0.800	r2	o2	33.33	2.00	0.00	\N	\N	\N	\N	\N	\N	{0,100,2,NULL}	\N	182	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
204	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	2	f	1	1	\N	78.80	51.20	0.800	r4	o4	100.00	96.00	0.00	\N	\N	\N	\N	\N	\N	{100,100,96,NULL}	\N	184	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
206	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	4	0	f	4	\N	\N	18.47	18.47	0.800	r1	o6	33.33	6.00	0.00	\N	\N	\N	\N	\N	\N	{0,100,6,NULL}	\N	186	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
208	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	2	f	2	2	\N	52.40	52.40	0.800	r3	o8	100.00	8.00	0.00	\N	\N	\N	\N	\N	\N	{100,100,8,NULL}	\N	188	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
217	2026-11-20 10:00:00+00	2026-11-23 11:00:00.000001+00	2	3	2	f	2	2	\N	57.39	59.55	0.800	r2	o8	100.00	24.64	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{100,100,17,NULL}	{1.2734454145173757,0,3}	196	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
212	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	2	f	2	2	\N	53.60	53.60	0.800	r2	o2	100.00	12.00	0.00	\N	\N	\N	\N	\N	\N	{100,100,12,NULL}	\N	191	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
213	2026-11-20 11:00:00+00	2026-11-23 11:00:00+00	2	2	2	t	1	1	\N	78.38	80.00	0.800	r3	o3	100.00	94.61	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{100,100,87,NULL}	{1.2688224537662136,0,3}	298	\N	\N	\N	\N	2	2	\N	\N	o3	\N	Growth	postgres	\N	\N	\N	\N	1
215	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	0	f	3	\N	\N	24.52	26.61	0.800	r0	o5	33.33	26.17	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{0,100,15,NULL}	{1.595541089775282,0,3}	194	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
214	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	0	f	3	\N	\N	20.87	20.87	0.800	r4	o4	33.33	14.00	0.00	\N	\N	\N	\N	\N	\N	{0,100,14,NULL}	\N	193	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
221	2026-11-20 10:00:00+00	2026-11-23 11:00:00+00	2	3	2	f	2	2	\N	58.60	60.76	0.800	r1	o1	100.00	28.67	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{100,100,21,NULL}	{1.2780852190484087,0,3}	199	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
224	2026-11-20 10:00:00+00	2026-11-23 11:00:00.000001+00	2	3	2	f	2	2	\N	57.20	57.20	0.800	r4	o5	100.00	24.00	0.00	\N	\N	\N	\N	\N	\N	{100,100,24,NULL}	\N	202	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
216	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	2	f	1	1	\N	75.20	54.80	0.800	r1	o6	100.00	84.00	0.00	\N	\N	\N	\N	\N	\N	{100,100,84,NULL}	\N	195	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
219	2026-11-20 10:00:00+00	2026-11-23 11:00:00+00	2	3	2	f	2	2	\N	43.85	27.83	0.800	r4	o9	33.33	90.61	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{0,100,81,NULL}	{1.6013544514580005,0,3}	198	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
231	2026-11-20 10:00:00+00	2026-11-23 11:00:00.000001+00	2	3	2	f	2	2	\N	40.28	31.49	0.800	r1	o2	33.33	78.71	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{0,100,69,NULL}	{1.618921931548367,0,3}	208	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
223	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	0	f	3	\N	\N	26.94	29.05	0.800	r3	o3	33.33	34.25	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{0,100,23,NULL}	{1.6071889941521458,0,3}	201	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
218	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	0	f	3	\N	\N	22.07	22.07	0.800	r3	o8	33.33	18.00	0.00	\N	\N	\N	\N	\N	\N	{0,100,18,NULL}	\N	197	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
225	2026-11-20 10:00:00+00	2026-11-23 11:00:00+00	2	3	2	f	1	1	\N	74.81	61.98	0.800	r0	o5	100.00	82.70	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{100,100,75,NULL}	{1.2827419287297066,0,3}	203	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
227	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	0	f	3	\N	\N	28.15	30.27	0.800	r2	o7	33.33	38.29	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{0,100,27,NULL}	{1.6130447950308349,0,3}	205	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
229	2026-11-20 10:00:00+00	2026-11-23 11:00:00+00	2	3	2	f	1	1	\N	61.02	63.19	0.800	r4	o9	100.00	36.73	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{100,100,29,NULL}	{1.2874156051552657,0,3}	207	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
222	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	2	f	2	2	\N	40.07	23.27	0.800	r2	o2	33.33	78.00	0.00	\N	\N	\N	\N	\N	\N	{0,100,78,NULL}	\N	200	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
226	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	0	f	3	\N	\N	24.47	24.47	0.800	r1	o6	33.33	26.00	0.00	\N	\N	\N	\N	\N	\N	{0,100,26,NULL}	\N	204	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
228	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	2	f	1	1	\N	71.60	58.40	0.800	r3	o8	100.00	72.00	0.00	\N	\N	\N	\N	\N	\N	{100,100,72,NULL}	\N	206	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
241	2026-11-20 10:00:00+00	2026-11-23 11:00:00+00	2	3	2	f	1	1	\N	64.64	66.84	0.800	r1	o1	100.00	48.81	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{100,100,41,NULL}	{1.3015390542086593,0,3}	217	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
234	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	0	f	3	\N	\N	36.47	26.87	0.800	r4	o4	33.33	66.00	0.00	\N	\N	\N	\N	\N	\N	{0,100,66,NULL}	\N	211	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
238	2026-11-20 10:00:00+00	2026-11-23 11:00:00.000001+00	2	3	0	f	3	\N	\N	28.07	28.07	0.800	r3	o9	33.33	38.00	0.00	\N	\N	\N	\N	\N	\N	{0,100,38,NULL}	\N	215	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
233	2026-11-20 10:00:00+00	2026-11-23 11:00:00+00	2	3	2	f	1	1	\N	62.23	64.41	0.800	r3	o3	100.00	40.75	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{100,100,33,NULL}	{1.2921063101435013,0,3}	210	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
236	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	2	f	1	1	\N	60.80	60.80	0.800	r1	o6	100.00	36.00	0.00	\N	\N	\N	\N	\N	\N	{100,100,36,NULL}	\N	213	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
235	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	0	f	3	\N	\N	30.58	32.70	0.800	r0	o5	33.33	46.37	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{0,100,35,NULL}	{1.6248204814412448,0,3}	212	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
249	2026-11-20 10:00:00+00	2026-11-23 11:00:00+00	2	3	2	f	1	1	\N	67.66	69.27	0.800	r4	o9	100.00	58.87	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{100,100,51,NULL}	{1.3110406599920061,0,3}	225	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
245	2026-11-20 10:00:00+00	2026-11-23 11:00:00.000001+00	2	3	2	f	1	1	\N	65.85	68.05	0.800	r0	o6	100.00	52.84	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{100,100,45,NULL}	{1.3062812180518757,0,3}	221	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
239	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	0	f	3	\N	\N	31.79	33.92	0.800	r4	o9	33.33	50.42	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{0,100,39,NULL}	{1.630740522729205,0,3}	216	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
237	2026-11-20 10:00:00+00	2026-11-23 11:00:00+00	2	3	2	f	1	1	\N	71.23	65.62	0.800	r2	o7	100.00	70.78	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{100,100,63,NULL}	{1.2968141057380635,0,3}	214	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
252	2026-11-20 10:00:00+00	2026-11-23 11:00:00.000001+00	2	3	2	f	1	1	\N	64.40	65.60	0.800	r2	o3	100.00	48.00	0.00	\N	\N	\N	\N	\N	\N	{100,100,48,NULL}	\N	227	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
242	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	0	f	3	\N	\N	29.27	29.27	0.800	r2	o2	33.33	42.00	0.00	\N	\N	\N	\N	\N	\N	{0,100,42,NULL}	\N	218	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
243	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	0	f	3	\N	\N	37.20	35.14	0.800	r3	o3	33.33	68.46	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{0,100,57,NULL}	{1.63668213371625,0,3}	219	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
247	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	0	f	3	\N	\N	34.22	36.36	0.800	r2	o7	33.33	58.50	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{0,100,47,NULL}	{1.6426453929916827,0,3}	223	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
244	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	2	f	1	1	\N	63.20	63.20	0.800	r4	o4	100.00	44.00	0.00	\N	\N	\N	\N	\N	\N	{100,100,44,NULL}	\N	220	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
246	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	0	f	3	\N	\N	32.87	30.47	0.800	r1	o6	33.33	54.00	0.00	\N	\N	\N	\N	\N	\N	{0,100,54,NULL}	\N	222	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
248	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	2	f	1	1	\N	64.40	64.40	0.800	r3	o8	100.00	48.00	0.00	\N	\N	\N	\N	\N	\N	{100,100,48,NULL}	\N	224	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
251	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	0	f	3	\N	\N	31.97	31.97	0.800	r1	o1	33.33	51.00	0.00	\N	\N	\N	\N	\N	\N	{0,100,51,NULL}	\N	226	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
254	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	0	f	3	\N	\N	21.20	21.20	0.800	r4	o4	10.00	54.00	0.00	\N	\N	\N	\N	\N	\N	{0,30,54,NULL}	\N	229	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
255	2026-11-21 11:00:00+00	2026-11-21 11:00:00.000001+00	2	4	0	f	4	\N	\N	18.50	18.50	0.800	r0	o5	10.00	45.00	0.00	\N	\N	\N	\N	\N	\N	{0,30,45,NULL}	\N	307	\N	\N	\N	\N	12	3	\N	\N	\N	\N	Growth	postgres	\N	\N	\N	\N	1
259	2026-11-20 10:00:00+00	2026-11-23 11:00:00.000001+00	2	3	0	f	3	\N	\N	27.70	22.70	0.800	r4	o0	20.00	59.00	0.00	\N	\N	\N	\N	\N	\N	{0,60,59,NULL}	\N	234	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
266	2026-11-20 10:00:00+00	2026-11-23 11:00:00.000001+00	2	3	0	f	3	\N	\N	29.80	29.80	0.800	r1	o7	20.00	66.00	0.00	\N	\N	\N	\N	\N	\N	{0,60,66,NULL}	\N	240	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
256	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	2	f	2	2	\N	55.13	55.13	0.800	r1	o6	76.67	56.00	0.00	\N	\N	\N	\N	\N	\N	{100,30,56,NULL}	\N	231	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
273	2026-11-20 10:00:00+00	2026-11-23 11:00:00.000001+00	2	3	2	f	2	2	\N	51.43	65.23	0.800	r3	o4	86.67	27.00	0.00	\N	\N	\N	\N	\N	\N	{100,60,27,NULL}	\N	246	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
257	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	2	f	2	2	\N	55.43	55.43	0.800	r2	o7	76.67	57.00	0.00	\N	\N	\N	\N	\N	\N	{100,30,57,NULL}	\N	232	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
258	2026-11-21 11:00:00+00	2026-11-21 11:00:00.000001+00	2	4	0	f	4	\N	\N	17.60	17.60	0.800	r3	o8	10.00	42.00	0.00	\N	\N	\N	\N	\N	\N	{0,30,42,NULL}	\N	308	\N	\N	\N	\N	12	3	\N	\N	\N	\N	Growth	postgres	\N	\N	\N	\N	1
261	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	2	f	2	2	\N	50.03	56.63	0.800	r1	o1	76.67	39.00	0.00	\N	\N	\N	\N	\N	\N	{100,30,39,NULL}	\N	235	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
262	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	0	f	3	\N	\N	23.60	23.60	0.800	r2	o2	10.00	62.00	0.00	\N	\N	\N	\N	\N	\N	{0,30,62,NULL}	\N	236	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
263	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	0	f	3	\N	\N	23.90	23.90	0.800	r3	o3	10.00	63.00	0.00	\N	\N	\N	\N	\N	\N	{0,30,63,NULL}	\N	237	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
264	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	2	f	2	2	\N	49.13	57.53	0.800	r4	o4	76.67	36.00	0.00	\N	\N	\N	\N	\N	\N	{100,30,36,NULL}	\N	238	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
265	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	2	f	2	2	\N	57.83	57.83	0.800	r0	o5	76.67	65.00	0.00	\N	\N	\N	\N	\N	\N	{100,30,65,NULL}	\N	239	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
267	2026-11-21 11:00:00+00	2026-11-21 11:00:00.000001+00	2	4	0	f	4	\N	\N	19.90	19.90	0.800	r2	o7	20.00	33.00	0.00	\N	\N	\N	\N	\N	\N	{0,60,33,NULL}	\N	309	\N	\N	\N	\N	12	3	\N	\N	\N	\N	Growth	postgres	\N	\N	\N	\N	1
268	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	2	f	1	1	\N	63.73	63.73	0.800	r3	o8	86.67	68.00	0.00	\N	\N	\N	\N	\N	\N	{100,60,68,NULL}	\N	242	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
269	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	2	f	1	1	\N	64.03	64.03	0.800	r4	o9	86.67	69.00	0.00	\N	\N	\N	\N	\N	\N	{100,60,69,NULL}	\N	243	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
271	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	0	f	3	\N	\N	31.30	31.30	0.800	r1	o1	20.00	71.00	0.00	\N	\N	\N	\N	\N	\N	{0,60,71,NULL}	\N	244	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
272	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	2	f	1	1	\N	64.93	64.93	0.800	r2	o2	86.67	72.00	0.00	\N	\N	\N	\N	\N	\N	{100,60,72,NULL}	\N	245	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
274	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	0	f	3	\N	\N	32.20	32.20	0.800	r4	o4	20.00	74.00	0.00	\N	\N	\N	\N	\N	\N	{0,60,74,NULL}	\N	247	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
287	2026-11-20 10:00:00+00	2026-11-23 11:00:00.000001+00	2	3	2	f	2	2	\N	42.77	36.10	0.800	r2	o8	33.33	87.00	0.00	\N	\N	\N	\N	\N	\N	{0,100,87,NULL}	\N	259	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
294	2026-11-21 11:00:00+00	2026-11-23 11:00:00.000001+00	2	4	0	f	4	\N	\N	18.47	11.80	0.800	r4	o5	33.33	6.00	0.00	\N	\N	\N	\N	\N	\N	{0,100,6,NULL}	\N	313	\N	\N	\N	\N	12	3	\N	\N	\N	\N	Growth	postgres	\N	\N	\N	\N	1
275	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	0	f	3	\N	\N	32.50	32.50	0.800	r0	o5	20.00	75.00	0.00	\N	\N	\N	\N	\N	\N	{0,60,75,NULL}	\N	248	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
276	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	2	f	2	2	\N	50.53	66.13	0.800	r1	o6	86.67	24.00	0.00	\N	\N	\N	\N	\N	\N	{100,60,24,NULL}	\N	249	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
277	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	2	f	1	1	\N	66.43	66.43	0.800	r2	o7	86.67	77.00	0.00	\N	\N	\N	\N	\N	\N	{100,60,77,NULL}	\N	250	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
278	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	0	f	3	\N	\N	33.40	33.40	0.800	r3	o8	20.00	78.00	0.00	\N	\N	\N	\N	\N	\N	{0,60,78,NULL}	\N	251	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
279	2026-11-21 11:00:00+00	2026-11-21 11:00:00.000001+00	2	4	0	f	4	\N	\N	16.30	16.30	0.800	r4	o9	20.00	21.00	0.00	\N	\N	\N	\N	\N	\N	{0,60,21,NULL}	\N	310	\N	\N	\N	\N	12	3	\N	\N	\N	\N	Growth	postgres	\N	\N	\N	\N	1
281	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	2	2	t	1	1	\N	67.63	67.63	0.800	r1	o1	86.67	81.00	0.00	\N	\N	\N	\N	\N	\N	{100,60,81,NULL}	\N	253	\N	\N	\N	\N	11	1	\N	\N	o1	\N	\N	postgres	\N	\N	\N	\N	1
282	2026-11-21 11:00:00+00	2026-11-21 11:00:00.000001+00	2	4	0	f	4	\N	\N	15.40	15.40	0.800	r2	o2	20.00	18.00	0.00	\N	\N	\N	\N	\N	\N	{0,60,18,NULL}	\N	311	\N	\N	\N	\N	12	3	\N	\N	\N	\N	Growth	postgres	\N	\N	\N	\N	1
283	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	0	f	3	\N	\N	34.90	34.90	0.800	r3	o3	20.00	83.00	0.00	\N	\N	\N	\N	\N	\N	{0,60,83,NULL}	\N	255	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
284	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	2	f	1	1	\N	68.53	68.53	0.800	r4	o4	86.67	84.00	0.00	\N	\N	\N	\N	\N	\N	{100,60,84,NULL}	\N	256	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
285	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	2	f	2	2	\N	47.83	68.83	0.800	r0	o5	86.67	15.00	0.00	\N	\N	\N	\N	\N	\N	{100,60,15,NULL}	\N	257	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
286	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	0	f	3	\N	\N	35.80	35.80	0.800	r1	o6	20.00	86.00	0.00	\N	\N	\N	\N	\N	\N	{0,60,86,NULL}	\N	258	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
288	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	2	f	2	2	\N	46.93	69.73	0.800	r3	o8	86.67	12.00	0.00	\N	\N	\N	\N	\N	\N	{100,60,12,NULL}	\N	260	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
289	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	2	f	1	1	\N	70.03	70.03	0.800	r4	o9	86.67	89.00	0.00	\N	\N	\N	\N	\N	\N	{100,60,89,NULL}	\N	261	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
291	2026-11-21 11:00:00+00	2026-11-21 11:00:00.000001+00	2	4	0	f	4	\N	\N	12.70	12.70	0.800	r1	o1	20.00	9.00	0.00	\N	\N	\N	\N	\N	\N	{0,60,9,NULL}	\N	312	\N	\N	\N	\N	12	3	\N	\N	\N	\N	Growth	postgres	\N	\N	\N	\N	1
292	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	2	2	t	1	1	\N	70.93	70.93	0.800	r2	o2	86.67	92.00	0.00	\N	\N	\N	\N	\N	\N	{100,60,92,NULL}	\N	263	\N	\N	\N	\N	11	1	\N	\N	o2	\N	\N	postgres	\N	\N	\N	\N	1
293	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	2	2	t	1	1	\N	71.23	71.23	0.800	r3	o3	86.67	93.00	0.00	\N	\N	\N	\N	\N	\N	{100,60,93,NULL}	\N	264	\N	\N	\N	\N	11	1	\N	\N	o3	\N	\N	postgres	\N	\N	\N	\N	1
295	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	0	f	3	\N	\N	38.50	38.50	0.800	r0	o5	20.00	95.00	0.00	\N	\N	\N	\N	\N	\N	{0,60,95,NULL}	\N	266	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
21	2026-11-20 11:00:01+00	2026-11-23 11:00:00.000001+00	2	3	2	f	1	1	\N	68.95	70.81	1.000	r1	o2	86.67	85.39	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{100,60,79,12.99}	{1.0655795905031997,0,3}	286	\N	\N	\N	\N	5	3	\N	\N	\N	\N	Priority	\N	\N	\N	\N	\N	1
18	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	3	f	3	\N	{0,4,0,0,0,0,0}	34.82	15.62	1.000	r3	o8	20.00	82.00	1.11	\N	\N	\N	\N	\N	\N	{0,60,82,1.1115}	\N	17	\N	infinity	\N	\N	11	1	4	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
296	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	2	2	t	1	1	\N	72.13	72.13	0.800	r1	o6	86.67	96.00	0.00	\N	\N	\N	\N	\N	\N	{100,60,96,NULL}	\N	267	\N	\N	\N	\N	11	1	\N	\N	o6	\N	\N	postgres	\N	\N	\N	\N	1
297	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	2	0	t	2	\N	\N	44.23	72.43	0.800	r2	o7	86.67	3.00	0.00	\N	\N	\N	\N	\N	\N	{100,60,3,NULL}	\N	268	\N	\N	\N	\N	11	1	\N	\N	o7	\N	\N	postgres	\N	\N	\N	\N	1
298	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	0	f	3	\N	\N	39.40	39.40	0.800	r3	o8	20.00	98.00	0.00	\N	\N	\N	\N	\N	\N	{0,60,98,NULL}	\N	269	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
299	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	0	f	3	\N	\N	39.70	39.70	0.800	r4	o9	20.00	99.00	0.00	\N	\N	\N	\N	\N	\N	{0,60,99,NULL}	\N	270	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
1031	2026-11-21 11:00:00+00	2026-11-21 11:00:00.000001+00	2	4	0	f	4	\N	\N	19.30	19.30	0.800	r1	o1	20.00	31.00	0.00	\N	\N	\N	\N	\N	\N	{0,60,31,NULL}	\N	314	\N	\N	\N	\N	12	3	\N	\N	\N	\N	Growth	postgres	\N	\N	\N	\N	1
1032	2026-11-20 11:00:00.000001+00	2026-11-21 11:00:00+00	2	3	2	f	2	2	\N	52.93	52.93	0.800	r2	o2	86.67	32.00	0.00	\N	\N	\N	\N	\N	\N	{100,60,32,NULL}	\N	300	\N	\N	\N	\N	10	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
1033	2026-11-20 11:00:00.000001+00	2026-11-21 11:00:00+00	2	2	2	t	1	1	\N	63.43	63.43	0.800	r3	o3	86.67	67.00	0.00	\N	\N	\N	\N	\N	\N	{100,60,67,NULL}	\N	301	\N	\N	\N	\N	10	1	\N	\N	o3	\N	\N	postgres	\N	\N	\N	\N	1
104	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	2	f	1	1	\N	61.15	61.15	1.000	r4	o4	100.00	4.00	49.73	\N	\N	\N	\N	\N	\N	{100,100,4,49.7285}	\N	94	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
146	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	0	f	3	\N	\N	27.01	27.01	1.000	r1	o6	20.00	46.00	16.03	\N	\N	\N	\N	\N	\N	{0,60,46,16.0275}	\N	132	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
188	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	2	2	t	1	1	\N	76.20	76.20	1.000	r3	o8	86.67	88.00	32.33	\N	\N	\N	\N	\N	\N	{100,60,88,32.3265}	\N	170	\N	\N	\N	\N	11	1	\N	\N	o8	\N	\N	postgres	\N	\N	\N	\N	1
232	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	2	f	2	2	\N	59.60	59.60	0.800	r2	o2	100.00	32.00	0.00	\N	\N	\N	\N	\N	\N	{100,100,32,NULL}	\N	209	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
253	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	2	f	2	2	\N	49.23	49.23	0.800	r3	o3	66.67	53.00	0.00	\N	\N	\N	\N	\N	\N	{100,0,53,NULL}	\N	228	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
99	2026-11-21 11:00:00+00	2026-11-21 11:00:00+00	2	4	0	f	4	\N	\N	19.98	19.98	1.000	r4	o9	33.33	11.05	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{0,100,1,21.831}	{1.4358303208220256,0,3}	317	\N	\N	\N	\N	11	3	\N	\N	\N	\N	Growth	postgres	\N	\N	\N	\N	\N
84	2026-11-21 11:00:00+00	2026-11-23 11:00:00.000001+00	2	3	2	f	2	2	\N	57.29	57.29	1.000	r4	o5	100.00	16.00	12.44	\N	\N	\N	\N	\N	\N	{100,100,16,12.4385}	\N	302	\N	\N	\N	\N	12	3	\N	\N	\N	\N	Strategic	postgres	\N	\N	\N	\N	1
105	2026-11-23 11:00:00+00	2026-11-23 11:00:00.000001+00	2	1	0	t	1	\N	\N	80.00	80.00	1.000	r0	o6	100.00	100.00	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{100,100,95,45.588}	{1.1501512069254356,0,3}	319	\N	\N	\N	\N	8	2	\N	\N	\N	\N	Growth	postgres	\N	\N	\N	\N	\N
167	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	0	f	3	\N	\N	33.31	35.34	1.000	r2	o7	20.00	77.69	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{0,60,67,49.177}	{1.5274051568414913,0,3}	151	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
183	2026-11-21 11:00:00+00	2026-11-21 11:00:00+00	2	4	0	f	4	\N	\N	18.35	18.35	1.000	r3	o3	20.00	27.85	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{0,60,17,4.429}	{1.5497875439353481,0,3}	318	\N	\N	\N	\N	11	3	\N	\N	\N	\N	Growth	postgres	\N	\N	\N	\N	\N
126	2026-11-23 11:00:00.000001+00	2026-11-23 11:00:00.000001+00	2	2	0	t	2	\N	\N	44.61	44.61	1.000	r1	o7	33.33	74.00	28.74	\N	\N	\N	\N	\N	\N	{0,100,74,28.7375}	\N	322	1035	\N	\N	\N	2	2	\N	\N	o7	\N	Growth	postgres	\N	\N	\N	\N	\N
211	2026-11-20 10:00:00+00	2026-11-21 11:00:00+00	2	3	0	f	3	\N	\N	23.31	25.40	0.800	r1	o1	33.33	22.13	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{0,100,11,NULL}	{1.5897488322110322,0,3}	190	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
209	2026-11-20 10:00:00+00	2026-11-23 11:00:00+00	2	3	2	f	2	2	\N	54.98	57.12	0.800	r4	o9	100.00	16.59	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{100,100,9,NULL}	{1.2642162756473208,0,3}	189	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
83	2026-11-20 10:00:00+00	2026-11-23 11:00:00+00	2	3	2	f	2	2	\N	44.11	46.46	1.000	r3	o3	33.33	91.49	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{0,100,83,16.579}	{1.4150937300760902,0,3}	75	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
125	2026-11-20 10:00:00+00	2026-11-23 11:00:00+00	2	3	2	f	2	2	\N	59.61	61.62	1.000	r0	o5	100.00	32.03	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{100,100,25,32.878}	{1.1712573557287813,0,3}	113	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
147	2026-11-20 10:00:00+00	2026-11-23 11:00:00.000001+00	2	3	0	f	3	\N	\N	28.60	29.25	1.000	r2	o8	20.00	62.00	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{0,60,53,11.887}	{1.4998811969144816,0,3}	133	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
168	2026-11-23 11:00:00.000001+00	2026-11-23 11:00:00.000001+00	2	2	2	t	1	1	\N	68.61	68.61	1.000	r3	o9	100.00	32.00	45.04	\N	\N	\N	\N	\N	\N	{100,100,32,45.0365}	\N	323	1035	\N	\N	\N	9	\N	\N	\N	o9	\N	Priority	postgres	\N	\N	\N	\N	\N
189	2026-11-23 11:00:00.000001+00	2026-11-23 11:00:00.000001+00	2	2	0	t	2	\N	\N	55.53	55.53	1.000	r4	o0	100.00	18.45	0.00	\N	\N	\N	\N	2026-11-21 11:00:00+00	\N	{100,100,11,28.186}	{1.2414349998645775,0,3}	324	1035	\N	\N	\N	9	\N	\N	\N	o0	\N	Priority	postgres	\N	\N	\N	\N	\N
\.


--
-- Data for Name: tier_window; Type: TABLE DATA; Schema: abm; Owner: postgres
--

COPY abm.tier_window (account_id, kind, opens_at, ends_at, promote, to_tier, boost, created_by, reason, revoked, moved) FROM stdin;
25	elevate	2026-11-20 11:00:00+00	2026-12-24 00:00:00+00	\N	Strategic	\N	postgres	fair	\N	\N
\.


--
-- Data for Name: unattributed; Type: TABLE DATA; Schema: abm; Owner: postgres
--

COPY abm.unattributed (source, input, reason, relation, written_at) FROM stdin;
\.


--
-- Data for Name: upcoming; Type: TABLE DATA; Schema: abm; Owner: postgres
--

COPY abm.upcoming (account_id, begins_at, period_id, tier_since, override_until, window_until, tier_rank, lift_rank, placement, cause, direction, holds_seat, seat_scope, previous_tier, changed_by, reason) FROM stdin;
25	2026-12-24 00:00:00+00	274	2026-12-24 00:00:00+00	\N	\N	3	\N	2	5	3	f	\N	Strategic	\N	\N
\.


--
-- Data for Name: history; Type: TABLE DATA; Schema: asleep; Owner: postgres
--

COPY asleep.history (period_id, account_id, valid_from, valid_to, model_version, tier_rank, cause, end_cause, direction, holds_seat, tier, previous_tier, score, seat_scope, changed_by, reason) FROM stdin;
\.


--
-- Data for Name: override; Type: TABLE DATA; Schema: asleep; Owner: postgres
--

COPY asleep.override (account_id, tier, ends_at, created_at, created_by, reason, forced) FROM stdin;
\.


--
-- Data for Name: queue; Type: TABLE DATA; Schema: asleep; Owner: postgres
--

COPY asleep.queue (account_id, queued_at, former_id, change_id) FROM stdin;
\.


--
-- Data for Name: seat; Type: TABLE DATA; Schema: asleep; Owner: postgres
--

COPY asleep.seat (tier, scope, free_since, seats) FROM stdin;
\.


--
-- Data for Name: seat_scope; Type: TABLE DATA; Schema: asleep; Owner: postgres
--

COPY asleep.seat_scope (tier, scope, seats, exception) FROM stdin;
One		30	\N
\.


--
-- Data for Name: signal; Type: TABLE DATA; Schema: asleep; Owner: postgres
--

COPY asleep.signal (account_id, kind, at, n, sum) FROM stdin;
\.


--
-- Data for Name: signal_ignored; Type: TABLE DATA; Schema: asleep; Owner: postgres
--

COPY asleep.signal_ignored (kind, message, n, seen_at) FROM stdin;
\.


--
-- Data for Name: state; Type: TABLE DATA; Schema: asleep; Owner: postgres
--

COPY asleep.state (account_id, tier_since, scored_at, model_version, base_rank, placement, holds_seat, qualified_rank, waitlisted_rank, lift, score, placed_score, completeness, territory, owner, c_fit, spare_2, spare_3, spare_4, spare_5, spare_6, error_since, signals_at, gates, points, signals, period_id, period_xid, next_change, override_until, window_until, cause, direction, tier_rank, override_seat, seat_scope, override_scope, previous_tier, changed_by, reason, error_criterion, error_sqlstate, error_message, period_version) FROM stdin;
1	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	0.00	0.00	1.000	\N	\N	0.00	\N	\N	\N	\N	\N	\N	\N	\N	{0}	\N	1	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
2	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	0.00	0.00	1.000	\N	\N	0.00	\N	\N	\N	\N	\N	\N	\N	\N	{0}	\N	2	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
3	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	3.00	3.00	1.000	\N	\N	3.00	\N	\N	\N	\N	\N	\N	\N	\N	{3}	\N	3	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
4	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	1.00	1.00	1.000	\N	\N	1.00	\N	\N	\N	\N	\N	\N	\N	\N	{1}	\N	4	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
5	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	\N	7	f	\N	\N	\N	\N	\N	0.000	\N	\N	\N	\N	\N	\N	\N	\N	2026-11-20 10:00:00+00	\N	0	\N	\N	5	996	\N	\N	\N	18	1	\N	\N	\N	\N	\N	postgres	\N	ratio	22012	division by zero	\N
6	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	3.00	3.00	1.000	\N	\N	3.00	\N	\N	\N	\N	\N	\N	\N	\N	{3}	\N	6	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
7	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	1.00	1.00	1.000	\N	\N	1.00	\N	\N	\N	\N	\N	\N	\N	\N	{1}	\N	7	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
8	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	8.00	8.00	1.000	\N	\N	8.00	\N	\N	\N	\N	\N	\N	\N	\N	{8}	\N	8	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
9	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	3.00	3.00	1.000	\N	\N	3.00	\N	\N	\N	\N	\N	\N	\N	\N	{3}	\N	9	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
10	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	\N	7	f	\N	\N	\N	\N	\N	0.000	\N	\N	\N	\N	\N	\N	\N	\N	2026-11-20 10:00:00+00	\N	0	\N	\N	10	996	\N	\N	\N	18	1	\N	\N	\N	\N	\N	postgres	\N	ratio	22012	division by zero	\N
11	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	5.00	5.00	1.000	\N	\N	5.00	\N	\N	\N	\N	\N	\N	\N	\N	{5}	\N	11	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
12	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	3.00	3.00	1.000	\N	\N	3.00	\N	\N	\N	\N	\N	\N	\N	\N	{3}	\N	12	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
13	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	13.00	13.00	1.000	\N	\N	13.00	\N	\N	\N	\N	\N	\N	\N	\N	{13}	\N	13	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
14	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	4.00	4.00	1.000	\N	\N	4.00	\N	\N	\N	\N	\N	\N	\N	\N	{4}	\N	14	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
15	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	\N	7	f	\N	\N	\N	\N	\N	0.000	\N	\N	\N	\N	\N	\N	\N	\N	2026-11-20 10:00:00+00	\N	0	\N	\N	15	996	\N	\N	\N	18	1	\N	\N	\N	\N	\N	postgres	\N	ratio	22012	division by zero	\N
16	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	8.00	8.00	1.000	\N	\N	8.00	\N	\N	\N	\N	\N	\N	\N	\N	{8}	\N	16	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
17	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	4.00	4.00	1.000	\N	\N	4.00	\N	\N	\N	\N	\N	\N	\N	\N	{4}	\N	17	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
18	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	18.00	18.00	1.000	\N	\N	18.00	\N	\N	\N	\N	\N	\N	\N	\N	{18}	\N	18	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
19	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	6.00	6.00	1.000	\N	\N	6.00	\N	\N	\N	\N	\N	\N	\N	\N	{6}	\N	19	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
20	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	\N	7	f	\N	\N	\N	\N	\N	0.000	\N	\N	\N	\N	\N	\N	\N	\N	2026-11-20 10:00:00+00	\N	0	\N	\N	20	996	\N	\N	\N	18	1	\N	\N	\N	\N	\N	postgres	\N	ratio	22012	division by zero	\N
21	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	10.00	10.00	1.000	\N	\N	10.00	\N	\N	\N	\N	\N	\N	\N	\N	{10}	\N	21	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
22	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	5.00	5.00	1.000	\N	\N	5.00	\N	\N	\N	\N	\N	\N	\N	\N	{5}	\N	22	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
23	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	23.00	23.00	1.000	\N	\N	23.00	\N	\N	\N	\N	\N	\N	\N	\N	{23}	\N	23	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
24	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	8.00	8.00	1.000	\N	\N	8.00	\N	\N	\N	\N	\N	\N	\N	\N	{8}	\N	24	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
25	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	\N	7	f	\N	\N	\N	\N	\N	0.000	\N	\N	\N	\N	\N	\N	\N	\N	2026-11-20 10:00:00+00	\N	0	\N	\N	25	996	\N	\N	\N	18	1	\N	\N	\N	\N	\N	postgres	\N	ratio	22012	division by zero	\N
26	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	13.00	13.00	1.000	\N	\N	13.00	\N	\N	\N	\N	\N	\N	\N	\N	{13}	\N	26	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
27	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	6.00	6.00	1.000	\N	\N	6.00	\N	\N	\N	\N	\N	\N	\N	\N	{6}	\N	27	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
28	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	28.00	28.00	1.000	\N	\N	28.00	\N	\N	\N	\N	\N	\N	\N	\N	{28}	\N	28	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
29	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	9.00	9.00	1.000	\N	\N	9.00	\N	\N	\N	\N	\N	\N	\N	\N	{9}	\N	29	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
30	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	\N	7	f	\N	\N	\N	\N	\N	0.000	\N	\N	\N	\N	\N	\N	\N	\N	2026-11-20 10:00:00+00	\N	0	\N	\N	30	996	\N	\N	\N	18	1	\N	\N	\N	\N	\N	postgres	\N	ratio	22012	division by zero	\N
31	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	15.00	15.00	1.000	\N	\N	15.00	\N	\N	\N	\N	\N	\N	\N	\N	{15}	\N	31	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
32	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	8.00	8.00	1.000	\N	\N	8.00	\N	\N	\N	\N	\N	\N	\N	\N	{8}	\N	32	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
33	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	33.00	33.00	1.000	\N	\N	33.00	\N	\N	\N	\N	\N	\N	\N	\N	{33}	\N	33	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
34	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	11.00	11.00	1.000	\N	\N	11.00	\N	\N	\N	\N	\N	\N	\N	\N	{11}	\N	34	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
35	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	\N	7	f	\N	\N	\N	\N	\N	0.000	\N	\N	\N	\N	\N	\N	\N	\N	2026-11-20 10:00:00+00	\N	0	\N	\N	35	996	\N	\N	\N	18	1	\N	\N	\N	\N	\N	postgres	\N	ratio	22012	division by zero	\N
36	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	18.00	18.00	1.000	\N	\N	18.00	\N	\N	\N	\N	\N	\N	\N	\N	{18}	\N	36	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
37	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	9.00	9.00	1.000	\N	\N	9.00	\N	\N	\N	\N	\N	\N	\N	\N	{9}	\N	37	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
38	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	38.00	38.00	1.000	\N	\N	38.00	\N	\N	\N	\N	\N	\N	\N	\N	{38}	\N	38	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
39	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	13.00	13.00	1.000	\N	\N	13.00	\N	\N	\N	\N	\N	\N	\N	\N	{13}	\N	39	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
40	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	\N	7	f	\N	\N	\N	\N	\N	0.000	\N	\N	\N	\N	\N	\N	\N	\N	2026-11-20 10:00:00+00	\N	0	\N	\N	40	996	\N	\N	\N	18	1	\N	\N	\N	\N	\N	postgres	\N	ratio	22012	division by zero	\N
41	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	20.00	20.00	1.000	\N	\N	20.00	\N	\N	\N	\N	\N	\N	\N	\N	{20}	\N	41	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
42	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	10.00	10.00	1.000	\N	\N	10.00	\N	\N	\N	\N	\N	\N	\N	\N	{10}	\N	42	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
43	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	43.00	43.00	1.000	\N	\N	43.00	\N	\N	\N	\N	\N	\N	\N	\N	{43}	\N	43	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
44	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	14.00	14.00	1.000	\N	\N	14.00	\N	\N	\N	\N	\N	\N	\N	\N	{14}	\N	44	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
45	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	\N	7	f	\N	\N	\N	\N	\N	0.000	\N	\N	\N	\N	\N	\N	\N	\N	2026-11-20 10:00:00+00	\N	0	\N	\N	45	996	\N	\N	\N	18	1	\N	\N	\N	\N	\N	postgres	\N	ratio	22012	division by zero	\N
46	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	23.00	23.00	1.000	\N	\N	23.00	\N	\N	\N	\N	\N	\N	\N	\N	{23}	\N	46	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
47	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	11.00	11.00	1.000	\N	\N	11.00	\N	\N	\N	\N	\N	\N	\N	\N	{11}	\N	47	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
48	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	48.00	48.00	1.000	\N	\N	48.00	\N	\N	\N	\N	\N	\N	\N	\N	{48}	\N	48	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
49	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	16.00	16.00	1.000	\N	\N	16.00	\N	\N	\N	\N	\N	\N	\N	\N	{16}	\N	49	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
50	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	\N	7	f	\N	\N	\N	\N	\N	0.000	\N	\N	\N	\N	\N	\N	\N	\N	2026-11-20 10:00:00+00	\N	0	\N	\N	50	996	\N	\N	\N	18	1	\N	\N	\N	\N	\N	postgres	\N	ratio	22012	division by zero	\N
51	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	25.00	25.00	1.000	\N	\N	25.00	\N	\N	\N	\N	\N	\N	\N	\N	{25}	\N	51	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
52	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	13.00	13.00	1.000	\N	\N	13.00	\N	\N	\N	\N	\N	\N	\N	\N	{13}	\N	52	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
54	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	18.00	18.00	1.000	\N	\N	18.00	\N	\N	\N	\N	\N	\N	\N	\N	{18}	\N	54	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
55	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	\N	7	f	\N	\N	\N	\N	\N	0.000	\N	\N	\N	\N	\N	\N	\N	\N	2026-11-20 10:00:00+00	\N	0	\N	\N	55	996	\N	\N	\N	18	1	\N	\N	\N	\N	\N	postgres	\N	ratio	22012	division by zero	\N
56	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	28.00	28.00	1.000	\N	\N	28.00	\N	\N	\N	\N	\N	\N	\N	\N	{28}	\N	56	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
57	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	14.00	14.00	1.000	\N	\N	14.00	\N	\N	\N	\N	\N	\N	\N	\N	{14}	\N	57	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
59	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	19.00	19.00	1.000	\N	\N	19.00	\N	\N	\N	\N	\N	\N	\N	\N	{19}	\N	59	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
60	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	\N	7	f	\N	\N	\N	\N	\N	0.000	\N	\N	\N	\N	\N	\N	\N	\N	2026-11-20 10:00:00+00	\N	0	\N	\N	60	996	\N	\N	\N	18	1	\N	\N	\N	\N	\N	postgres	\N	ratio	22012	division by zero	\N
61	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	30.00	30.00	1.000	\N	\N	30.00	\N	\N	\N	\N	\N	\N	\N	\N	{30}	\N	61	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
62	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	15.00	15.00	1.000	\N	\N	15.00	\N	\N	\N	\N	\N	\N	\N	\N	{15}	\N	62	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
64	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	21.00	21.00	1.000	\N	\N	21.00	\N	\N	\N	\N	\N	\N	\N	\N	{21}	\N	64	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
65	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	\N	7	f	\N	\N	\N	\N	\N	0.000	\N	\N	\N	\N	\N	\N	\N	\N	2026-11-20 10:00:00+00	\N	0	\N	\N	65	996	\N	\N	\N	18	1	\N	\N	\N	\N	\N	postgres	\N	ratio	22012	division by zero	\N
66	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	33.00	33.00	1.000	\N	\N	33.00	\N	\N	\N	\N	\N	\N	\N	\N	{33}	\N	66	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
67	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	16.00	16.00	1.000	\N	\N	16.00	\N	\N	\N	\N	\N	\N	\N	\N	{16}	\N	67	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
69	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	23.00	23.00	1.000	\N	\N	23.00	\N	\N	\N	\N	\N	\N	\N	\N	{23}	\N	69	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
70	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	\N	7	f	\N	\N	\N	\N	\N	0.000	\N	\N	\N	\N	\N	\N	\N	\N	2026-11-20 10:00:00+00	\N	0	\N	\N	70	996	\N	\N	\N	18	1	\N	\N	\N	\N	\N	postgres	\N	ratio	22012	division by zero	\N
71	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	35.00	35.00	1.000	\N	\N	35.00	\N	\N	\N	\N	\N	\N	\N	\N	{35}	\N	71	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
72	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	18.00	18.00	1.000	\N	\N	18.00	\N	\N	\N	\N	\N	\N	\N	\N	{18}	\N	72	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
74	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	24.00	24.00	1.000	\N	\N	24.00	\N	\N	\N	\N	\N	\N	\N	\N	{24}	\N	74	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
75	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	\N	7	f	\N	\N	\N	\N	\N	0.000	\N	\N	\N	\N	\N	\N	\N	\N	2026-11-20 10:00:00+00	\N	0	\N	\N	75	996	\N	\N	\N	18	1	\N	\N	\N	\N	\N	postgres	\N	ratio	22012	division by zero	\N
53	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	1	0	t	1	\N	\N	53.00	53.00	1.000	\N	\N	53.00	\N	\N	\N	\N	\N	\N	\N	\N	{53}	\N	53	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
58	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	1	0	t	1	\N	\N	58.00	58.00	1.000	\N	\N	58.00	\N	\N	\N	\N	\N	\N	\N	\N	{58}	\N	58	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
63	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	1	0	t	1	\N	\N	63.00	63.00	1.000	\N	\N	63.00	\N	\N	\N	\N	\N	\N	\N	\N	{63}	\N	63	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
68	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	1	0	t	1	\N	\N	68.00	68.00	1.000	\N	\N	68.00	\N	\N	\N	\N	\N	\N	\N	\N	{68}	\N	68	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
73	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	1	0	t	1	\N	\N	73.00	73.00	1.000	\N	\N	73.00	\N	\N	\N	\N	\N	\N	\N	\N	{73}	\N	73	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
76	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	38.00	38.00	1.000	\N	\N	38.00	\N	\N	\N	\N	\N	\N	\N	\N	{38}	\N	76	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
77	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	19.00	19.00	1.000	\N	\N	19.00	\N	\N	\N	\N	\N	\N	\N	\N	{19}	\N	77	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
79	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	26.00	26.00	1.000	\N	\N	26.00	\N	\N	\N	\N	\N	\N	\N	\N	{26}	\N	79	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
80	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	\N	7	f	\N	\N	\N	\N	\N	0.000	\N	\N	\N	\N	\N	\N	\N	\N	2026-11-20 10:00:00+00	\N	0	\N	\N	80	996	\N	\N	\N	18	1	\N	\N	\N	\N	\N	postgres	\N	ratio	22012	division by zero	\N
81	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	40.00	40.00	1.000	\N	\N	40.00	\N	\N	\N	\N	\N	\N	\N	\N	{40}	\N	81	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
82	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	20.00	20.00	1.000	\N	\N	20.00	\N	\N	\N	\N	\N	\N	\N	\N	{20}	\N	82	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
84	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	28.00	28.00	1.000	\N	\N	28.00	\N	\N	\N	\N	\N	\N	\N	\N	{28}	\N	84	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
85	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	\N	7	f	\N	\N	\N	\N	\N	0.000	\N	\N	\N	\N	\N	\N	\N	\N	2026-11-20 10:00:00+00	\N	0	\N	\N	85	996	\N	\N	\N	18	1	\N	\N	\N	\N	\N	postgres	\N	ratio	22012	division by zero	\N
86	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	43.00	43.00	1.000	\N	\N	43.00	\N	\N	\N	\N	\N	\N	\N	\N	{43}	\N	86	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
87	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	21.00	21.00	1.000	\N	\N	21.00	\N	\N	\N	\N	\N	\N	\N	\N	{21}	\N	87	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
89	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	29.00	29.00	1.000	\N	\N	29.00	\N	\N	\N	\N	\N	\N	\N	\N	{29}	\N	89	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
90	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	\N	7	f	\N	\N	\N	\N	\N	0.000	\N	\N	\N	\N	\N	\N	\N	\N	2026-11-20 10:00:00+00	\N	0	\N	\N	90	996	\N	\N	\N	18	1	\N	\N	\N	\N	\N	postgres	\N	ratio	22012	division by zero	\N
91	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	45.00	45.00	1.000	\N	\N	45.00	\N	\N	\N	\N	\N	\N	\N	\N	{45}	\N	91	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
92	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	23.00	23.00	1.000	\N	\N	23.00	\N	\N	\N	\N	\N	\N	\N	\N	{23}	\N	92	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
94	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	31.00	31.00	1.000	\N	\N	31.00	\N	\N	\N	\N	\N	\N	\N	\N	{31}	\N	94	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
95	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	\N	7	f	\N	\N	\N	\N	\N	0.000	\N	\N	\N	\N	\N	\N	\N	\N	2026-11-20 10:00:00+00	\N	0	\N	\N	95	996	\N	\N	\N	18	1	\N	\N	\N	\N	\N	postgres	\N	ratio	22012	division by zero	\N
96	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	48.00	48.00	1.000	\N	\N	48.00	\N	\N	\N	\N	\N	\N	\N	\N	{48}	\N	96	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
97	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	24.00	24.00	1.000	\N	\N	24.00	\N	\N	\N	\N	\N	\N	\N	\N	{24}	\N	97	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
99	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	33.00	33.00	1.000	\N	\N	33.00	\N	\N	\N	\N	\N	\N	\N	\N	{33}	\N	99	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
100	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	\N	7	f	\N	\N	\N	\N	\N	0.000	\N	\N	\N	\N	\N	\N	\N	\N	2026-11-20 10:00:00+00	\N	0	\N	\N	100	996	\N	\N	\N	18	1	\N	\N	\N	\N	\N	postgres	\N	ratio	22012	division by zero	\N
78	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	1	0	t	1	\N	\N	78.00	78.00	1.000	\N	\N	78.00	\N	\N	\N	\N	\N	\N	\N	\N	{78}	\N	78	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
83	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	1	0	t	1	\N	\N	83.00	83.00	1.000	\N	\N	83.00	\N	\N	\N	\N	\N	\N	\N	\N	{83}	\N	83	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
88	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	1	0	t	1	\N	\N	88.00	88.00	1.000	\N	\N	88.00	\N	\N	\N	\N	\N	\N	\N	\N	{88}	\N	88	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
93	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	1	0	t	1	\N	\N	93.00	93.00	1.000	\N	\N	93.00	\N	\N	\N	\N	\N	\N	\N	\N	{93}	\N	93	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
98	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	1	0	t	1	\N	\N	98.00	98.00	1.000	\N	\N	98.00	\N	\N	\N	\N	\N	\N	\N	\N	{98}	\N	98	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
101	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	0.00	0.00	1.000	\N	\N	0.00	\N	\N	\N	\N	\N	\N	\N	\N	{0}	\N	101	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
102	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	0.00	0.00	1.000	\N	\N	0.00	\N	\N	\N	\N	\N	\N	\N	\N	{0}	\N	102	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
103	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	3.00	3.00	1.000	\N	\N	3.00	\N	\N	\N	\N	\N	\N	\N	\N	{3}	\N	103	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
104	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	1.00	1.00	1.000	\N	\N	1.00	\N	\N	\N	\N	\N	\N	\N	\N	{1}	\N	104	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
105	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	\N	7	f	\N	\N	\N	\N	\N	0.000	\N	\N	\N	\N	\N	\N	\N	\N	2026-11-20 10:00:00+00	\N	0	\N	\N	105	996	\N	\N	\N	18	1	\N	\N	\N	\N	\N	postgres	\N	ratio	22012	division by zero	\N
106	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	3.00	3.00	1.000	\N	\N	3.00	\N	\N	\N	\N	\N	\N	\N	\N	{3}	\N	106	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
107	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	1.00	1.00	1.000	\N	\N	1.00	\N	\N	\N	\N	\N	\N	\N	\N	{1}	\N	107	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
108	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	8.00	8.00	1.000	\N	\N	8.00	\N	\N	\N	\N	\N	\N	\N	\N	{8}	\N	108	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
109	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	3.00	3.00	1.000	\N	\N	3.00	\N	\N	\N	\N	\N	\N	\N	\N	{3}	\N	109	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
110	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	\N	7	f	\N	\N	\N	\N	\N	0.000	\N	\N	\N	\N	\N	\N	\N	\N	2026-11-20 10:00:00+00	\N	0	\N	\N	110	996	\N	\N	\N	18	1	\N	\N	\N	\N	\N	postgres	\N	ratio	22012	division by zero	\N
111	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	5.00	5.00	1.000	\N	\N	5.00	\N	\N	\N	\N	\N	\N	\N	\N	{5}	\N	111	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
112	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	3.00	3.00	1.000	\N	\N	3.00	\N	\N	\N	\N	\N	\N	\N	\N	{3}	\N	112	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
113	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	13.00	13.00	1.000	\N	\N	13.00	\N	\N	\N	\N	\N	\N	\N	\N	{13}	\N	113	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
114	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	4.00	4.00	1.000	\N	\N	4.00	\N	\N	\N	\N	\N	\N	\N	\N	{4}	\N	114	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
115	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	\N	7	f	\N	\N	\N	\N	\N	0.000	\N	\N	\N	\N	\N	\N	\N	\N	2026-11-20 10:00:00+00	\N	0	\N	\N	115	996	\N	\N	\N	18	1	\N	\N	\N	\N	\N	postgres	\N	ratio	22012	division by zero	\N
116	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	8.00	8.00	1.000	\N	\N	8.00	\N	\N	\N	\N	\N	\N	\N	\N	{8}	\N	116	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
117	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	4.00	4.00	1.000	\N	\N	4.00	\N	\N	\N	\N	\N	\N	\N	\N	{4}	\N	117	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
118	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	18.00	18.00	1.000	\N	\N	18.00	\N	\N	\N	\N	\N	\N	\N	\N	{18}	\N	118	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
119	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	6.00	6.00	1.000	\N	\N	6.00	\N	\N	\N	\N	\N	\N	\N	\N	{6}	\N	119	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
120	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	\N	7	f	\N	\N	\N	\N	\N	0.000	\N	\N	\N	\N	\N	\N	\N	\N	2026-11-20 10:00:00+00	\N	0	\N	\N	120	996	\N	\N	\N	18	1	\N	\N	\N	\N	\N	postgres	\N	ratio	22012	division by zero	\N
121	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	10.00	10.00	1.000	\N	\N	10.00	\N	\N	\N	\N	\N	\N	\N	\N	{10}	\N	121	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
122	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	5.00	5.00	1.000	\N	\N	5.00	\N	\N	\N	\N	\N	\N	\N	\N	{5}	\N	122	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
123	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	23.00	23.00	1.000	\N	\N	23.00	\N	\N	\N	\N	\N	\N	\N	\N	{23}	\N	123	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
124	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	8.00	8.00	1.000	\N	\N	8.00	\N	\N	\N	\N	\N	\N	\N	\N	{8}	\N	124	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
125	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	\N	7	f	\N	\N	\N	\N	\N	0.000	\N	\N	\N	\N	\N	\N	\N	\N	2026-11-20 10:00:00+00	\N	0	\N	\N	125	996	\N	\N	\N	18	1	\N	\N	\N	\N	\N	postgres	\N	ratio	22012	division by zero	\N
126	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	13.00	13.00	1.000	\N	\N	13.00	\N	\N	\N	\N	\N	\N	\N	\N	{13}	\N	126	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
127	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	6.00	6.00	1.000	\N	\N	6.00	\N	\N	\N	\N	\N	\N	\N	\N	{6}	\N	127	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
128	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	28.00	28.00	1.000	\N	\N	28.00	\N	\N	\N	\N	\N	\N	\N	\N	{28}	\N	128	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
129	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	9.00	9.00	1.000	\N	\N	9.00	\N	\N	\N	\N	\N	\N	\N	\N	{9}	\N	129	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
130	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	\N	7	f	\N	\N	\N	\N	\N	0.000	\N	\N	\N	\N	\N	\N	\N	\N	2026-11-20 10:00:00+00	\N	0	\N	\N	130	996	\N	\N	\N	18	1	\N	\N	\N	\N	\N	postgres	\N	ratio	22012	division by zero	\N
131	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	15.00	15.00	1.000	\N	\N	15.00	\N	\N	\N	\N	\N	\N	\N	\N	{15}	\N	131	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
132	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	8.00	8.00	1.000	\N	\N	8.00	\N	\N	\N	\N	\N	\N	\N	\N	{8}	\N	132	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
133	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	33.00	33.00	1.000	\N	\N	33.00	\N	\N	\N	\N	\N	\N	\N	\N	{33}	\N	133	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
134	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	11.00	11.00	1.000	\N	\N	11.00	\N	\N	\N	\N	\N	\N	\N	\N	{11}	\N	134	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
135	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	\N	7	f	\N	\N	\N	\N	\N	0.000	\N	\N	\N	\N	\N	\N	\N	\N	2026-11-20 10:00:00+00	\N	0	\N	\N	135	996	\N	\N	\N	18	1	\N	\N	\N	\N	\N	postgres	\N	ratio	22012	division by zero	\N
136	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	18.00	18.00	1.000	\N	\N	18.00	\N	\N	\N	\N	\N	\N	\N	\N	{18}	\N	136	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
137	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	9.00	9.00	1.000	\N	\N	9.00	\N	\N	\N	\N	\N	\N	\N	\N	{9}	\N	137	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
138	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	38.00	38.00	1.000	\N	\N	38.00	\N	\N	\N	\N	\N	\N	\N	\N	{38}	\N	138	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
139	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	13.00	13.00	1.000	\N	\N	13.00	\N	\N	\N	\N	\N	\N	\N	\N	{13}	\N	139	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
140	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	\N	7	f	\N	\N	\N	\N	\N	0.000	\N	\N	\N	\N	\N	\N	\N	\N	2026-11-20 10:00:00+00	\N	0	\N	\N	140	996	\N	\N	\N	18	1	\N	\N	\N	\N	\N	postgres	\N	ratio	22012	division by zero	\N
141	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	20.00	20.00	1.000	\N	\N	20.00	\N	\N	\N	\N	\N	\N	\N	\N	{20}	\N	141	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
142	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	10.00	10.00	1.000	\N	\N	10.00	\N	\N	\N	\N	\N	\N	\N	\N	{10}	\N	142	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
143	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	43.00	43.00	1.000	\N	\N	43.00	\N	\N	\N	\N	\N	\N	\N	\N	{43}	\N	143	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
144	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	14.00	14.00	1.000	\N	\N	14.00	\N	\N	\N	\N	\N	\N	\N	\N	{14}	\N	144	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
145	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	\N	7	f	\N	\N	\N	\N	\N	0.000	\N	\N	\N	\N	\N	\N	\N	\N	2026-11-20 10:00:00+00	\N	0	\N	\N	145	996	\N	\N	\N	18	1	\N	\N	\N	\N	\N	postgres	\N	ratio	22012	division by zero	\N
146	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	23.00	23.00	1.000	\N	\N	23.00	\N	\N	\N	\N	\N	\N	\N	\N	{23}	\N	146	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
147	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	11.00	11.00	1.000	\N	\N	11.00	\N	\N	\N	\N	\N	\N	\N	\N	{11}	\N	147	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
148	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	48.00	48.00	1.000	\N	\N	48.00	\N	\N	\N	\N	\N	\N	\N	\N	{48}	\N	148	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
149	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	16.00	16.00	1.000	\N	\N	16.00	\N	\N	\N	\N	\N	\N	\N	\N	{16}	\N	149	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
150	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	\N	7	f	\N	\N	\N	\N	\N	0.000	\N	\N	\N	\N	\N	\N	\N	\N	2026-11-20 10:00:00+00	\N	0	\N	\N	150	996	\N	\N	\N	18	1	\N	\N	\N	\N	\N	postgres	\N	ratio	22012	division by zero	\N
151	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	25.00	25.00	1.000	\N	\N	25.00	\N	\N	\N	\N	\N	\N	\N	\N	{25}	\N	151	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
152	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	13.00	13.00	1.000	\N	\N	13.00	\N	\N	\N	\N	\N	\N	\N	\N	{13}	\N	152	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
154	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	18.00	18.00	1.000	\N	\N	18.00	\N	\N	\N	\N	\N	\N	\N	\N	{18}	\N	154	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
155	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	\N	7	f	\N	\N	\N	\N	\N	0.000	\N	\N	\N	\N	\N	\N	\N	\N	2026-11-20 10:00:00+00	\N	0	\N	\N	155	996	\N	\N	\N	18	1	\N	\N	\N	\N	\N	postgres	\N	ratio	22012	division by zero	\N
156	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	28.00	28.00	1.000	\N	\N	28.00	\N	\N	\N	\N	\N	\N	\N	\N	{28}	\N	156	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
157	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	14.00	14.00	1.000	\N	\N	14.00	\N	\N	\N	\N	\N	\N	\N	\N	{14}	\N	157	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
159	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	19.00	19.00	1.000	\N	\N	19.00	\N	\N	\N	\N	\N	\N	\N	\N	{19}	\N	159	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
160	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	\N	7	f	\N	\N	\N	\N	\N	0.000	\N	\N	\N	\N	\N	\N	\N	\N	2026-11-20 10:00:00+00	\N	0	\N	\N	160	996	\N	\N	\N	18	1	\N	\N	\N	\N	\N	postgres	\N	ratio	22012	division by zero	\N
161	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	30.00	30.00	1.000	\N	\N	30.00	\N	\N	\N	\N	\N	\N	\N	\N	{30}	\N	161	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
162	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	15.00	15.00	1.000	\N	\N	15.00	\N	\N	\N	\N	\N	\N	\N	\N	{15}	\N	162	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
164	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	21.00	21.00	1.000	\N	\N	21.00	\N	\N	\N	\N	\N	\N	\N	\N	{21}	\N	164	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
165	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	\N	7	f	\N	\N	\N	\N	\N	0.000	\N	\N	\N	\N	\N	\N	\N	\N	2026-11-20 10:00:00+00	\N	0	\N	\N	165	996	\N	\N	\N	18	1	\N	\N	\N	\N	\N	postgres	\N	ratio	22012	division by zero	\N
166	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	33.00	33.00	1.000	\N	\N	33.00	\N	\N	\N	\N	\N	\N	\N	\N	{33}	\N	166	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
167	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	16.00	16.00	1.000	\N	\N	16.00	\N	\N	\N	\N	\N	\N	\N	\N	{16}	\N	167	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
169	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	23.00	23.00	1.000	\N	\N	23.00	\N	\N	\N	\N	\N	\N	\N	\N	{23}	\N	169	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
170	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	\N	7	f	\N	\N	\N	\N	\N	0.000	\N	\N	\N	\N	\N	\N	\N	\N	2026-11-20 10:00:00+00	\N	0	\N	\N	170	996	\N	\N	\N	18	1	\N	\N	\N	\N	\N	postgres	\N	ratio	22012	division by zero	\N
171	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	35.00	35.00	1.000	\N	\N	35.00	\N	\N	\N	\N	\N	\N	\N	\N	{35}	\N	171	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
172	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	18.00	18.00	1.000	\N	\N	18.00	\N	\N	\N	\N	\N	\N	\N	\N	{18}	\N	172	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
174	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	24.00	24.00	1.000	\N	\N	24.00	\N	\N	\N	\N	\N	\N	\N	\N	{24}	\N	174	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
175	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	\N	7	f	\N	\N	\N	\N	\N	0.000	\N	\N	\N	\N	\N	\N	\N	\N	2026-11-20 10:00:00+00	\N	0	\N	\N	175	996	\N	\N	\N	18	1	\N	\N	\N	\N	\N	postgres	\N	ratio	22012	division by zero	\N
153	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	1	0	t	1	\N	\N	53.00	53.00	1.000	\N	\N	53.00	\N	\N	\N	\N	\N	\N	\N	\N	{53}	\N	153	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
158	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	1	0	t	1	\N	\N	58.00	58.00	1.000	\N	\N	58.00	\N	\N	\N	\N	\N	\N	\N	\N	{58}	\N	158	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
163	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	1	0	t	1	\N	\N	63.00	63.00	1.000	\N	\N	63.00	\N	\N	\N	\N	\N	\N	\N	\N	{63}	\N	163	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
168	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	1	0	t	1	\N	\N	68.00	68.00	1.000	\N	\N	68.00	\N	\N	\N	\N	\N	\N	\N	\N	{68}	\N	168	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
173	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	1	0	t	1	\N	\N	73.00	73.00	1.000	\N	\N	73.00	\N	\N	\N	\N	\N	\N	\N	\N	{73}	\N	173	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
176	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	38.00	38.00	1.000	\N	\N	38.00	\N	\N	\N	\N	\N	\N	\N	\N	{38}	\N	176	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
177	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	19.00	19.00	1.000	\N	\N	19.00	\N	\N	\N	\N	\N	\N	\N	\N	{19}	\N	177	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
179	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	26.00	26.00	1.000	\N	\N	26.00	\N	\N	\N	\N	\N	\N	\N	\N	{26}	\N	179	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
180	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	\N	7	f	\N	\N	\N	\N	\N	0.000	\N	\N	\N	\N	\N	\N	\N	\N	2026-11-20 10:00:00+00	\N	0	\N	\N	180	996	\N	\N	\N	18	1	\N	\N	\N	\N	\N	postgres	\N	ratio	22012	division by zero	\N
181	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	40.00	40.00	1.000	\N	\N	40.00	\N	\N	\N	\N	\N	\N	\N	\N	{40}	\N	181	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
182	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	20.00	20.00	1.000	\N	\N	20.00	\N	\N	\N	\N	\N	\N	\N	\N	{20}	\N	182	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
184	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	28.00	28.00	1.000	\N	\N	28.00	\N	\N	\N	\N	\N	\N	\N	\N	{28}	\N	184	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
185	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	\N	7	f	\N	\N	\N	\N	\N	0.000	\N	\N	\N	\N	\N	\N	\N	\N	2026-11-20 10:00:00+00	\N	0	\N	\N	185	996	\N	\N	\N	18	1	\N	\N	\N	\N	\N	postgres	\N	ratio	22012	division by zero	\N
186	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	43.00	43.00	1.000	\N	\N	43.00	\N	\N	\N	\N	\N	\N	\N	\N	{43}	\N	186	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
187	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	21.00	21.00	1.000	\N	\N	21.00	\N	\N	\N	\N	\N	\N	\N	\N	{21}	\N	187	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
189	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	29.00	29.00	1.000	\N	\N	29.00	\N	\N	\N	\N	\N	\N	\N	\N	{29}	\N	189	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
190	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	\N	7	f	\N	\N	\N	\N	\N	0.000	\N	\N	\N	\N	\N	\N	\N	\N	2026-11-20 10:00:00+00	\N	0	\N	\N	190	996	\N	\N	\N	18	1	\N	\N	\N	\N	\N	postgres	\N	ratio	22012	division by zero	\N
191	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	45.00	45.00	1.000	\N	\N	45.00	\N	\N	\N	\N	\N	\N	\N	\N	{45}	\N	191	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
192	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	23.00	23.00	1.000	\N	\N	23.00	\N	\N	\N	\N	\N	\N	\N	\N	{23}	\N	192	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
194	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	31.00	31.00	1.000	\N	\N	31.00	\N	\N	\N	\N	\N	\N	\N	\N	{31}	\N	194	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
195	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	\N	7	f	\N	\N	\N	\N	\N	0.000	\N	\N	\N	\N	\N	\N	\N	\N	2026-11-20 10:00:00+00	\N	0	\N	\N	195	996	\N	\N	\N	18	1	\N	\N	\N	\N	\N	postgres	\N	ratio	22012	division by zero	\N
196	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	48.00	48.00	1.000	\N	\N	48.00	\N	\N	\N	\N	\N	\N	\N	\N	{48}	\N	196	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
197	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	24.00	24.00	1.000	\N	\N	24.00	\N	\N	\N	\N	\N	\N	\N	\N	{24}	\N	197	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
199	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	33.00	33.00	1.000	\N	\N	33.00	\N	\N	\N	\N	\N	\N	\N	\N	{33}	\N	199	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
200	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	\N	7	f	\N	\N	\N	\N	\N	0.000	\N	\N	\N	\N	\N	\N	\N	\N	2026-11-20 10:00:00+00	\N	0	\N	\N	200	996	\N	\N	\N	18	1	\N	\N	\N	\N	\N	postgres	\N	ratio	22012	division by zero	\N
178	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	1	0	t	1	\N	\N	78.00	78.00	1.000	\N	\N	78.00	\N	\N	\N	\N	\N	\N	\N	\N	{78}	\N	178	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
183	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	1	0	t	1	\N	\N	83.00	83.00	1.000	\N	\N	83.00	\N	\N	\N	\N	\N	\N	\N	\N	{83}	\N	183	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
188	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	1	0	t	1	\N	\N	88.00	88.00	1.000	\N	\N	88.00	\N	\N	\N	\N	\N	\N	\N	\N	{88}	\N	188	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
193	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	1	0	t	1	\N	\N	93.00	93.00	1.000	\N	\N	93.00	\N	\N	\N	\N	\N	\N	\N	\N	{93}	\N	193	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
198	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	1	0	t	1	\N	\N	98.00	98.00	1.000	\N	\N	98.00	\N	\N	\N	\N	\N	\N	\N	\N	{98}	\N	198	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
201	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	0.00	0.00	1.000	\N	\N	0.00	\N	\N	\N	\N	\N	\N	\N	\N	{0}	\N	201	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
202	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	0.00	0.00	1.000	\N	\N	0.00	\N	\N	\N	\N	\N	\N	\N	\N	{0}	\N	202	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
203	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	3.00	3.00	1.000	\N	\N	3.00	\N	\N	\N	\N	\N	\N	\N	\N	{3}	\N	203	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
204	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	1.00	1.00	1.000	\N	\N	1.00	\N	\N	\N	\N	\N	\N	\N	\N	{1}	\N	204	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
205	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	\N	7	f	\N	\N	\N	\N	\N	0.000	\N	\N	\N	\N	\N	\N	\N	\N	2026-11-20 10:00:00+00	\N	0	\N	\N	205	996	\N	\N	\N	18	1	\N	\N	\N	\N	\N	postgres	\N	ratio	22012	division by zero	\N
206	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	3.00	3.00	1.000	\N	\N	3.00	\N	\N	\N	\N	\N	\N	\N	\N	{3}	\N	206	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
207	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	1.00	1.00	1.000	\N	\N	1.00	\N	\N	\N	\N	\N	\N	\N	\N	{1}	\N	207	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
208	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	8.00	8.00	1.000	\N	\N	8.00	\N	\N	\N	\N	\N	\N	\N	\N	{8}	\N	208	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
209	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	3.00	3.00	1.000	\N	\N	3.00	\N	\N	\N	\N	\N	\N	\N	\N	{3}	\N	209	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
210	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	\N	7	f	\N	\N	\N	\N	\N	0.000	\N	\N	\N	\N	\N	\N	\N	\N	2026-11-20 10:00:00+00	\N	0	\N	\N	210	996	\N	\N	\N	18	1	\N	\N	\N	\N	\N	postgres	\N	ratio	22012	division by zero	\N
211	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	5.00	5.00	1.000	\N	\N	5.00	\N	\N	\N	\N	\N	\N	\N	\N	{5}	\N	211	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
212	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	3.00	3.00	1.000	\N	\N	3.00	\N	\N	\N	\N	\N	\N	\N	\N	{3}	\N	212	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
213	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	13.00	13.00	1.000	\N	\N	13.00	\N	\N	\N	\N	\N	\N	\N	\N	{13}	\N	213	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
214	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	4.00	4.00	1.000	\N	\N	4.00	\N	\N	\N	\N	\N	\N	\N	\N	{4}	\N	214	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
215	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	\N	7	f	\N	\N	\N	\N	\N	0.000	\N	\N	\N	\N	\N	\N	\N	\N	2026-11-20 10:00:00+00	\N	0	\N	\N	215	996	\N	\N	\N	18	1	\N	\N	\N	\N	\N	postgres	\N	ratio	22012	division by zero	\N
216	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	8.00	8.00	1.000	\N	\N	8.00	\N	\N	\N	\N	\N	\N	\N	\N	{8}	\N	216	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
217	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	4.00	4.00	1.000	\N	\N	4.00	\N	\N	\N	\N	\N	\N	\N	\N	{4}	\N	217	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
218	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	18.00	18.00	1.000	\N	\N	18.00	\N	\N	\N	\N	\N	\N	\N	\N	{18}	\N	218	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
219	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	6.00	6.00	1.000	\N	\N	6.00	\N	\N	\N	\N	\N	\N	\N	\N	{6}	\N	219	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
220	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	\N	7	f	\N	\N	\N	\N	\N	0.000	\N	\N	\N	\N	\N	\N	\N	\N	2026-11-20 10:00:00+00	\N	0	\N	\N	220	996	\N	\N	\N	18	1	\N	\N	\N	\N	\N	postgres	\N	ratio	22012	division by zero	\N
221	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	10.00	10.00	1.000	\N	\N	10.00	\N	\N	\N	\N	\N	\N	\N	\N	{10}	\N	221	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
222	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	5.00	5.00	1.000	\N	\N	5.00	\N	\N	\N	\N	\N	\N	\N	\N	{5}	\N	222	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
223	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	23.00	23.00	1.000	\N	\N	23.00	\N	\N	\N	\N	\N	\N	\N	\N	{23}	\N	223	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
224	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	8.00	8.00	1.000	\N	\N	8.00	\N	\N	\N	\N	\N	\N	\N	\N	{8}	\N	224	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
225	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	\N	7	f	\N	\N	\N	\N	\N	0.000	\N	\N	\N	\N	\N	\N	\N	\N	2026-11-20 10:00:00+00	\N	0	\N	\N	225	996	\N	\N	\N	18	1	\N	\N	\N	\N	\N	postgres	\N	ratio	22012	division by zero	\N
226	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	13.00	13.00	1.000	\N	\N	13.00	\N	\N	\N	\N	\N	\N	\N	\N	{13}	\N	226	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
227	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	6.00	6.00	1.000	\N	\N	6.00	\N	\N	\N	\N	\N	\N	\N	\N	{6}	\N	227	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
228	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	28.00	28.00	1.000	\N	\N	28.00	\N	\N	\N	\N	\N	\N	\N	\N	{28}	\N	228	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
229	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	9.00	9.00	1.000	\N	\N	9.00	\N	\N	\N	\N	\N	\N	\N	\N	{9}	\N	229	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
230	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	\N	7	f	\N	\N	\N	\N	\N	0.000	\N	\N	\N	\N	\N	\N	\N	\N	2026-11-20 10:00:00+00	\N	0	\N	\N	230	996	\N	\N	\N	18	1	\N	\N	\N	\N	\N	postgres	\N	ratio	22012	division by zero	\N
231	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	15.00	15.00	1.000	\N	\N	15.00	\N	\N	\N	\N	\N	\N	\N	\N	{15}	\N	231	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
232	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	8.00	8.00	1.000	\N	\N	8.00	\N	\N	\N	\N	\N	\N	\N	\N	{8}	\N	232	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
233	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	33.00	33.00	1.000	\N	\N	33.00	\N	\N	\N	\N	\N	\N	\N	\N	{33}	\N	233	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
234	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	11.00	11.00	1.000	\N	\N	11.00	\N	\N	\N	\N	\N	\N	\N	\N	{11}	\N	234	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
235	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	\N	7	f	\N	\N	\N	\N	\N	0.000	\N	\N	\N	\N	\N	\N	\N	\N	2026-11-20 10:00:00+00	\N	0	\N	\N	235	996	\N	\N	\N	18	1	\N	\N	\N	\N	\N	postgres	\N	ratio	22012	division by zero	\N
236	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	18.00	18.00	1.000	\N	\N	18.00	\N	\N	\N	\N	\N	\N	\N	\N	{18}	\N	236	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
237	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	9.00	9.00	1.000	\N	\N	9.00	\N	\N	\N	\N	\N	\N	\N	\N	{9}	\N	237	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
238	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	38.00	38.00	1.000	\N	\N	38.00	\N	\N	\N	\N	\N	\N	\N	\N	{38}	\N	238	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
239	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	13.00	13.00	1.000	\N	\N	13.00	\N	\N	\N	\N	\N	\N	\N	\N	{13}	\N	239	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
240	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	\N	7	f	\N	\N	\N	\N	\N	0.000	\N	\N	\N	\N	\N	\N	\N	\N	2026-11-20 10:00:00+00	\N	0	\N	\N	240	996	\N	\N	\N	18	1	\N	\N	\N	\N	\N	postgres	\N	ratio	22012	division by zero	\N
241	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	20.00	20.00	1.000	\N	\N	20.00	\N	\N	\N	\N	\N	\N	\N	\N	{20}	\N	241	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
242	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	10.00	10.00	1.000	\N	\N	10.00	\N	\N	\N	\N	\N	\N	\N	\N	{10}	\N	242	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
243	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	43.00	43.00	1.000	\N	\N	43.00	\N	\N	\N	\N	\N	\N	\N	\N	{43}	\N	243	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
244	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	14.00	14.00	1.000	\N	\N	14.00	\N	\N	\N	\N	\N	\N	\N	\N	{14}	\N	244	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
245	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	\N	7	f	\N	\N	\N	\N	\N	0.000	\N	\N	\N	\N	\N	\N	\N	\N	2026-11-20 10:00:00+00	\N	0	\N	\N	245	996	\N	\N	\N	18	1	\N	\N	\N	\N	\N	postgres	\N	ratio	22012	division by zero	\N
246	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	23.00	23.00	1.000	\N	\N	23.00	\N	\N	\N	\N	\N	\N	\N	\N	{23}	\N	246	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
247	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	11.00	11.00	1.000	\N	\N	11.00	\N	\N	\N	\N	\N	\N	\N	\N	{11}	\N	247	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
248	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	48.00	48.00	1.000	\N	\N	48.00	\N	\N	\N	\N	\N	\N	\N	\N	{48}	\N	248	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
249	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	16.00	16.00	1.000	\N	\N	16.00	\N	\N	\N	\N	\N	\N	\N	\N	{16}	\N	249	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
250	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	\N	7	f	\N	\N	\N	\N	\N	0.000	\N	\N	\N	\N	\N	\N	\N	\N	2026-11-20 10:00:00+00	\N	0	\N	\N	250	996	\N	\N	\N	18	1	\N	\N	\N	\N	\N	postgres	\N	ratio	22012	division by zero	\N
251	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	25.00	25.00	1.000	\N	\N	25.00	\N	\N	\N	\N	\N	\N	\N	\N	{25}	\N	251	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
252	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	13.00	13.00	1.000	\N	\N	13.00	\N	\N	\N	\N	\N	\N	\N	\N	{13}	\N	252	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
254	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	18.00	18.00	1.000	\N	\N	18.00	\N	\N	\N	\N	\N	\N	\N	\N	{18}	\N	254	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
255	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	\N	7	f	\N	\N	\N	\N	\N	0.000	\N	\N	\N	\N	\N	\N	\N	\N	2026-11-20 10:00:00+00	\N	0	\N	\N	255	996	\N	\N	\N	18	1	\N	\N	\N	\N	\N	postgres	\N	ratio	22012	division by zero	\N
256	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	28.00	28.00	1.000	\N	\N	28.00	\N	\N	\N	\N	\N	\N	\N	\N	{28}	\N	256	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
257	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	14.00	14.00	1.000	\N	\N	14.00	\N	\N	\N	\N	\N	\N	\N	\N	{14}	\N	257	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
259	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	19.00	19.00	1.000	\N	\N	19.00	\N	\N	\N	\N	\N	\N	\N	\N	{19}	\N	259	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
260	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	\N	7	f	\N	\N	\N	\N	\N	0.000	\N	\N	\N	\N	\N	\N	\N	\N	2026-11-20 10:00:00+00	\N	0	\N	\N	260	996	\N	\N	\N	18	1	\N	\N	\N	\N	\N	postgres	\N	ratio	22012	division by zero	\N
261	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	30.00	30.00	1.000	\N	\N	30.00	\N	\N	\N	\N	\N	\N	\N	\N	{30}	\N	261	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
262	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	15.00	15.00	1.000	\N	\N	15.00	\N	\N	\N	\N	\N	\N	\N	\N	{15}	\N	262	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
264	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	21.00	21.00	1.000	\N	\N	21.00	\N	\N	\N	\N	\N	\N	\N	\N	{21}	\N	264	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
265	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	\N	7	f	\N	\N	\N	\N	\N	0.000	\N	\N	\N	\N	\N	\N	\N	\N	2026-11-20 10:00:00+00	\N	0	\N	\N	265	996	\N	\N	\N	18	1	\N	\N	\N	\N	\N	postgres	\N	ratio	22012	division by zero	\N
266	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	33.00	33.00	1.000	\N	\N	33.00	\N	\N	\N	\N	\N	\N	\N	\N	{33}	\N	266	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
267	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	16.00	16.00	1.000	\N	\N	16.00	\N	\N	\N	\N	\N	\N	\N	\N	{16}	\N	267	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
269	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	23.00	23.00	1.000	\N	\N	23.00	\N	\N	\N	\N	\N	\N	\N	\N	{23}	\N	269	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
270	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	\N	7	f	\N	\N	\N	\N	\N	0.000	\N	\N	\N	\N	\N	\N	\N	\N	2026-11-20 10:00:00+00	\N	0	\N	\N	270	996	\N	\N	\N	18	1	\N	\N	\N	\N	\N	postgres	\N	ratio	22012	division by zero	\N
271	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	35.00	35.00	1.000	\N	\N	35.00	\N	\N	\N	\N	\N	\N	\N	\N	{35}	\N	271	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
272	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	18.00	18.00	1.000	\N	\N	18.00	\N	\N	\N	\N	\N	\N	\N	\N	{18}	\N	272	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
274	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	24.00	24.00	1.000	\N	\N	24.00	\N	\N	\N	\N	\N	\N	\N	\N	{24}	\N	274	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
275	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	\N	7	f	\N	\N	\N	\N	\N	0.000	\N	\N	\N	\N	\N	\N	\N	\N	2026-11-20 10:00:00+00	\N	0	\N	\N	275	996	\N	\N	\N	18	1	\N	\N	\N	\N	\N	postgres	\N	ratio	22012	division by zero	\N
253	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	1	0	t	1	\N	\N	53.00	53.00	1.000	\N	\N	53.00	\N	\N	\N	\N	\N	\N	\N	\N	{53}	\N	253	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
258	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	1	0	t	1	\N	\N	58.00	58.00	1.000	\N	\N	58.00	\N	\N	\N	\N	\N	\N	\N	\N	{58}	\N	258	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
263	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	1	0	t	1	\N	\N	63.00	63.00	1.000	\N	\N	63.00	\N	\N	\N	\N	\N	\N	\N	\N	{63}	\N	263	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
268	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	1	0	t	1	\N	\N	68.00	68.00	1.000	\N	\N	68.00	\N	\N	\N	\N	\N	\N	\N	\N	{68}	\N	268	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
273	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	1	0	t	1	\N	\N	73.00	73.00	1.000	\N	\N	73.00	\N	\N	\N	\N	\N	\N	\N	\N	{73}	\N	273	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
276	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	38.00	38.00	1.000	\N	\N	38.00	\N	\N	\N	\N	\N	\N	\N	\N	{38}	\N	276	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
277	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	0	f	2	\N	\N	19.00	19.00	1.000	\N	\N	19.00	\N	\N	\N	\N	\N	\N	\N	\N	{19}	\N	277	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
279	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	26.00	26.00	1.000	\N	\N	26.00	\N	\N	\N	\N	\N	\N	\N	\N	{26}	\N	279	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
280	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	\N	7	f	\N	\N	\N	\N	\N	0.000	\N	\N	\N	\N	\N	\N	\N	\N	2026-11-20 10:00:00+00	\N	0	\N	\N	280	996	\N	\N	\N	18	1	\N	\N	\N	\N	\N	postgres	\N	ratio	22012	division by zero	\N
281	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	40.00	40.00	1.000	\N	\N	40.00	\N	\N	\N	\N	\N	\N	\N	\N	{40}	\N	281	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
282	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	20.00	20.00	1.000	\N	\N	20.00	\N	\N	\N	\N	\N	\N	\N	\N	{20}	\N	282	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
284	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	28.00	28.00	1.000	\N	\N	28.00	\N	\N	\N	\N	\N	\N	\N	\N	{28}	\N	284	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
285	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	\N	7	f	\N	\N	\N	\N	\N	0.000	\N	\N	\N	\N	\N	\N	\N	\N	2026-11-20 10:00:00+00	\N	0	\N	\N	285	996	\N	\N	\N	18	1	\N	\N	\N	\N	\N	postgres	\N	ratio	22012	division by zero	\N
286	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	43.00	43.00	1.000	\N	\N	43.00	\N	\N	\N	\N	\N	\N	\N	\N	{43}	\N	286	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
287	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	21.00	21.00	1.000	\N	\N	21.00	\N	\N	\N	\N	\N	\N	\N	\N	{21}	\N	287	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
289	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	29.00	29.00	1.000	\N	\N	29.00	\N	\N	\N	\N	\N	\N	\N	\N	{29}	\N	289	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
290	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	\N	7	f	\N	\N	\N	\N	\N	0.000	\N	\N	\N	\N	\N	\N	\N	\N	2026-11-20 10:00:00+00	\N	0	\N	\N	290	996	\N	\N	\N	18	1	\N	\N	\N	\N	\N	postgres	\N	ratio	22012	division by zero	\N
291	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	45.00	45.00	1.000	\N	\N	45.00	\N	\N	\N	\N	\N	\N	\N	\N	{45}	\N	291	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
292	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	23.00	23.00	1.000	\N	\N	23.00	\N	\N	\N	\N	\N	\N	\N	\N	{23}	\N	292	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
294	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	31.00	31.00	1.000	\N	\N	31.00	\N	\N	\N	\N	\N	\N	\N	\N	{31}	\N	294	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
295	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	\N	7	f	\N	\N	\N	\N	\N	0.000	\N	\N	\N	\N	\N	\N	\N	\N	2026-11-20 10:00:00+00	\N	0	\N	\N	295	996	\N	\N	\N	18	1	\N	\N	\N	\N	\N	postgres	\N	ratio	22012	division by zero	\N
296	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	48.00	48.00	1.000	\N	\N	48.00	\N	\N	\N	\N	\N	\N	\N	\N	{48}	\N	296	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
297	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	24.00	24.00	1.000	\N	\N	24.00	\N	\N	\N	\N	\N	\N	\N	\N	{24}	\N	297	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
299	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	2	2	f	1	1	\N	33.00	33.00	1.000	\N	\N	33.00	\N	\N	\N	\N	\N	\N	\N	\N	{33}	\N	299	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
300	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	\N	7	f	\N	\N	\N	\N	\N	0.000	\N	\N	\N	\N	\N	\N	\N	\N	2026-11-20 10:00:00+00	\N	0	\N	\N	300	996	\N	\N	\N	18	1	\N	\N	\N	\N	\N	postgres	\N	ratio	22012	division by zero	\N
278	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	1	0	t	1	\N	\N	78.00	78.00	1.000	\N	\N	78.00	\N	\N	\N	\N	\N	\N	\N	\N	{78}	\N	278	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
283	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	1	0	t	1	\N	\N	83.00	83.00	1.000	\N	\N	83.00	\N	\N	\N	\N	\N	\N	\N	\N	{83}	\N	283	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
288	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	1	0	t	1	\N	\N	88.00	88.00	1.000	\N	\N	88.00	\N	\N	\N	\N	\N	\N	\N	\N	{88}	\N	288	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
293	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	1	0	t	1	\N	\N	93.00	93.00	1.000	\N	\N	93.00	\N	\N	\N	\N	\N	\N	\N	\N	{93}	\N	293	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
298	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	1	1	0	t	1	\N	\N	98.00	98.00	1.000	\N	\N	98.00	\N	\N	\N	\N	\N	\N	\N	\N	{98}	\N	298	996	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
\.


--
-- Data for Name: tier_window; Type: TABLE DATA; Schema: asleep; Owner: postgres
--

COPY asleep.tier_window (account_id, kind, opens_at, ends_at, promote, to_tier, boost, created_by, reason, revoked, moved) FROM stdin;
\.


--
-- Data for Name: unattributed; Type: TABLE DATA; Schema: asleep; Owner: postgres
--

COPY asleep.unattributed (source, input, reason, relation, written_at) FROM stdin;
\.


--
-- Data for Name: upcoming; Type: TABLE DATA; Schema: asleep; Owner: postgres
--

COPY asleep.upcoming (account_id, begins_at, period_id, tier_since, override_until, window_until, tier_rank, lift_rank, placement, cause, direction, holds_seat, seat_scope, previous_tier, changed_by, reason) FROM stdin;
\.


--
-- Data for Name: accounts; Type: TABLE DATA; Schema: crm; Owner: postgres
--

COPY crm.accounts (id, industry, employees, revenue, visits, is_reference, region, owner, active, note) FROM stdin;
1	Medical	37	7919	1	f	r1	o1	t	\N
2	Food	74	15838	2	f	r2	o2	t	\N
4	Pharma	148	31676	4	f	r4	o4	t	\N
5	Medical	185	39595	5	f	r0	o5	t	\N
8	Pharma	296	63352	8	f	r3	o8	t	\N
10	Food	370	79190	10	f	r0	o0	f	\N
11	Toys	407	87109	11	f	r1	o1	t	\N
13	Medical	481	102947	13	f	r3	o3	t	\N
16	Pharma	592	126704	16	f	r1	o6	t	\N
17	Medical	629	134623	17	f	r2	o7	t	\N
19	Toys	703	150461	19	f	r4	o9	t	\N
20	Pharma	740	158380	20	f	r0	o0	f	\N
22	Food	814	174218	22	f	r2	o2	t	\N
23	Toys	851	182137	23	f	r3	o3	t	\N
25	Medical	925	197975	25	f	r0	o5	t	\N
26	Food	962	205894	26	f	r1	o6	t	\N
29	Medical	1073	229651	29	f	r4	o9	t	\N
34	Food	1258	269246	34	f	r4	o4	t	\N
37	Medical	1369	293003	37	f	r2	o7	t	\N
38	Food	1406	300922	38	f	r3	o8	t	\N
40	Pharma	1480	316760	40	f	r0	o0	f	\N
46	Food	1702	364274	46	f	r1	o6	t	\N
47	Toys	1739	372193	47	f	r2	o7	t	\N
50	Food	1850	395950	50	f	r0	o0	f	\N
59	Toys	2183	467221	59	f	r4	o9	t	\N
3	Toys	111	23757	97	f	r3	o3	t	\N
6	Food	222	47514	94	f	r1	o6	t	\N
9	Medical	333	71271	91	f	r4	o9	t	\N
12	Pharma	444	95028	88	f	r2	o2	t	\N
15	Toys	555	118785	85	f	r0	o5	t	\N
18	Food	666	142542	82	f	r3	o8	t	\N
2061	Medical	2257	483059	61	f	r1	o1	t	\N
24	Pharma	888	190056	76	f	r4	o4	t	\N
27	Toys	999	213813	73	f	r2	o7	t	\N
30	Food	1110	237570	70	f	r0	o0	f	\N
51	Toys	1887	403869	49	f	r1	o1	f	\N
36	Pharma	1332	285084	64	f	r1	o6	t	\N
39	Toys	1443	308841	61	f	r4	o9	t	\N
52	Pharma	1924	411788	52	f	r2	o2	f	\N
45	Medical	1665	356355	55	f	r0	o5	t	\N
48	Pharma	1776	380112	52	f	r3	o8	t	\N
7	Toys	259	110866	7	t	r2	o8	t	\N
14	Food	518	221732	14	t	r4	o5	t	\N
28	Pharma	1036	443464	28	t	r3	o9	t	\N
60	Pharma	2220	475140	40	f	r0	o0	f	\N
1031	Toys	1147	245489	31	f	r1	o1	t	\N
1032	Pharma	1184	253408	32	f	r2	o2	t	\N
1033	Medical	1221	261327	67	f	r3	o3	t	\N
53	Medical	1961	419707	53	f	r3	o3	f	\N
54	Food	1998	427626	46	f	r4	o4	f	\N
55	Toys	2035	435545	55	f	r0	o5	f	\N
2063	Toys	2331	997794	37	t	r3	o4	t	\N
57	Medical	2109	451383	43	f	r2	o7	f	\N
58	Food	2146	459302	58	f	r3	o8	f	\N
35	Toys	1295	554330	35	t	r0	o6	t	\N
49	Medical	1813	776062	49	t	r4	o0	t	\N
21	Medical	777	332598	79	t	r1	o2	t	\N
56	Pharma	2072	886928	56	t	r1	o7	f	\N
2064	Pharma	2368	506816	64	f	r4	o4	t	\N
61	Food	2294	490978	62	f	r2	o2	t	\N
65	Medical	2405	514735	65	f	r0	o5	t	\N
67	Toys	2479	530573	67	f	r2	o7	t	\N
68	Pharma	2516	538492	68	f	r3	o8	t	\N
71	Toys	2627	562249	71	f	r1	o1	t	\N
73	Medical	2701	578087	73	f	r3	o3	t	\N
74	Food	2738	586006	74	f	r4	o4	t	\N
76	Pharma	2812	601844	76	f	r1	o6	t	\N
79	Toys	2923	625601	79	f	r4	o9	t	\N
80	Pharma	2960	633520	80	f	r0	o0	f	\N
82	Food	3034	649358	82	f	r2	o2	t	\N
83	Toys	3071	657277	83	f	r3	o3	t	\N
85	Medical	3145	673115	85	f	r0	o5	t	\N
86	Food	3182	681034	86	f	r1	o6	t	\N
88	Pharma	3256	696872	88	f	r3	o8	t	\N
89	Medical	3293	704791	89	f	r4	o9	t	\N
92	Pharma	3404	728548	92	f	r2	o2	t	\N
94	Food	3478	744386	94	f	r4	o4	t	\N
95	Toys	3515	752305	95	f	r0	o5	t	\N
97	Medical	3589	768143	97	f	r2	o7	t	\N
100	Pharma	3700	791900	0	f	r0	o0	f	\N
101	Medical	3737	799819	1	f	r1	o1	t	\N
103	Toys	3811	815657	3	f	r3	o3	t	\N
104	Pharma	3848	823576	4	f	r4	o4	t	\N
106	Food	3922	839414	6	f	r1	o6	t	\N
107	Toys	3959	847333	7	f	r2	o7	t	\N
109	Medical	4033	863171	9	f	r4	o9	t	\N
110	Food	4070	871090	10	f	r0	o0	f	\N
113	Medical	4181	894847	13	f	r3	o3	t	\N
115	Toys	4255	910685	15	f	r0	o5	t	\N
116	Pharma	4292	918604	16	f	r1	o6	t	\N
118	Food	4366	934442	18	f	r3	o8	t	\N
121	Medical	4477	958199	21	f	r1	o1	t	\N
122	Food	4514	966118	22	f	r2	o2	t	\N
124	Pharma	4588	981956	24	f	r4	o4	t	\N
125	Medical	4625	989875	25	f	r0	o5	t	\N
127	Toys	4699	5713	27	f	r2	o7	t	\N
128	Pharma	4736	13632	28	f	r3	o8	t	\N
66	Food	2442	522654	34	f	r1	o6	t	\N
69	Medical	2553	546411	31	f	r4	o9	t	\N
72	Pharma	2664	570168	28	f	r2	o2	t	\N
75	Toys	2775	593925	25	f	r0	o5	t	\N
78	Food	2886	617682	22	f	r3	o8	t	\N
81	Medical	2997	641439	19	f	r1	o1	t	\N
87	Toys	3219	688953	13	f	r2	o7	t	\N
90	Food	3330	712710	10	f	r0	o0	f	\N
93	Medical	3441	736467	7	f	r3	o3	t	\N
96	Pharma	3552	760224	4	f	r1	o6	t	\N
99	Toys	3663	783981	1	f	r4	o9	t	\N
102	Food	3774	807738	98	f	r2	o2	t	\N
108	Pharma	3996	855252	92	f	r3	o8	t	\N
111	Toys	4107	879009	89	f	r1	o1	t	\N
114	Food	4218	902766	86	f	r4	o4	t	\N
117	Medical	4329	926523	83	f	r2	o7	t	\N
120	Pharma	4440	950280	80	f	r0	o0	f	\N
123	Toys	4551	974037	77	f	r3	o3	t	\N
70	Food	2590	1108660	70	t	r0	o1	f	\N
77	Medical	2849	1219526	77	t	r2	o8	t	\N
91	Toys	3367	1441258	91	t	r1	o2	t	\N
98	Food	3626	1552124	98	t	r3	o9	t	\N
112	Pharma	4144	1773856	12	t	r2	o3	t	\N
119	Toys	4403	1884722	19	t	r4	o0	t	\N
84	Pharma	3108	1330392	16	t	r4	o5	t	\N
105	Medical	3885	1662990	95	t	r0	o6	t	\N
126	Food	4662	1995588	74	t	r1	o7	t	\N
130	Food	4810	29470	30	f	r0	o0	f	\N
131	Toys	4847	37389	31	f	r1	o1	t	\N
134	Food	4958	61146	34	f	r4	o4	t	\N
136	Pharma	32	76984	36	f	r1	o6	t	\N
137	Medical	69	84903	37	f	r2	o7	t	\N
139	Toys	143	100741	39	f	r4	o9	t	\N
142	Food	254	124498	42	f	r2	o2	t	\N
143	Toys	291	132417	43	f	r3	o3	t	\N
145	Medical	365	148255	45	f	r0	o5	t	\N
146	Food	402	156174	46	f	r1	o6	t	\N
148	Pharma	476	172012	48	f	r3	o8	t	\N
149	Medical	513	179931	49	f	r4	o9	t	\N
151	Toys	587	195769	51	f	r1	o1	t	\N
152	Pharma	624	203688	52	f	r2	o2	t	\N
155	Toys	735	227445	55	f	r0	o5	t	\N
157	Medical	809	243283	57	f	r2	o7	t	\N
158	Food	846	251202	58	f	r3	o8	t	\N
160	Pharma	920	267040	60	f	r0	o0	f	\N
163	Toys	1031	290797	63	f	r3	o3	t	\N
164	Pharma	1068	298716	64	f	r4	o4	t	\N
166	Food	1142	314554	66	f	r1	o6	t	\N
167	Toys	1179	322473	67	f	r2	o7	t	\N
169	Medical	1253	338311	69	f	r4	o9	t	\N
170	Food	1290	346230	70	f	r0	o0	f	\N
172	Pharma	1364	362068	72	f	r2	o2	t	\N
173	Medical	1401	369987	73	f	r3	o3	t	\N
176	Pharma	1512	393744	76	f	r1	o6	t	\N
178	Food	1586	409582	78	f	r3	o8	t	\N
179	Toys	1623	417501	79	f	r4	o9	t	\N
181	Medical	1697	433339	81	f	r1	o1	t	\N
184	Pharma	1808	457096	84	f	r4	o4	t	\N
185	Medical	1845	465015	85	f	r0	o5	t	\N
187	Toys	1919	480853	87	f	r2	o7	t	\N
188	Pharma	1956	488772	88	f	r3	o8	t	\N
190	Food	2030	504610	90	f	r0	o0	f	\N
191	Toys	2067	512529	91	f	r1	o1	t	\N
129	Medical	4773	21551	71	f	r4	o9	t	\N
132	Pharma	4884	45308	68	f	r2	o2	t	\N
135	Toys	4995	69065	65	f	r0	o5	t	\N
138	Food	106	92822	62	f	r3	o8	t	\N
141	Medical	217	116579	59	f	r1	o1	t	\N
144	Pharma	328	140336	56	f	r4	o4	t	\N
150	Food	550	187850	50	f	r0	o0	f	\N
153	Medical	661	211607	47	f	r3	o3	t	\N
156	Pharma	772	235364	44	f	r1	o6	t	\N
159	Toys	883	259121	41	f	r4	o9	t	\N
162	Food	994	282878	38	f	r2	o2	t	\N
165	Medical	1105	306635	35	f	r0	o5	t	\N
171	Toys	1327	354149	29	f	r1	o1	t	\N
174	Food	1438	377906	26	f	r4	o4	t	\N
177	Medical	1549	401663	23	f	r2	o7	t	\N
180	Pharma	1660	425420	20	f	r0	o0	f	\N
183	Toys	1771	449177	17	f	r3	o3	t	\N
186	Food	1882	472934	14	f	r1	o6	t	\N
192	Pharma	2104	520448	8	f	r2	o2	t	\N
133	Medical	4921	106454	33	t	r3	o4	t	\N
140	Pharma	180	217320	40	t	r0	o1	f	\N
154	Food	698	439052	54	t	r4	o5	t	\N
161	Medical	957	549918	61	t	r1	o2	t	\N
175	Toys	1475	771650	75	t	r0	o6	t	\N
182	Food	1734	882516	82	t	r2	o3	t	\N
147	Toys	439	328186	53	t	r2	o8	t	\N
168	Pharma	1216	660784	32	t	r3	o9	t	\N
189	Medical	1993	993382	11	t	r4	o0	t	\N
193	Medical	2141	528367	93	f	r3	o3	t	\N
194	Food	2178	536286	94	f	r4	o4	t	\N
197	Medical	2289	560043	97	f	r2	o7	t	\N
199	Toys	2363	575881	99	f	r4	o9	t	\N
200	Pharma	2400	583800	0	f	r0	o0	f	\N
202	Food	2474	599638	2	f	r2	o2	t	\N
205	Medical	2585	623395	5	f	r0	o5	t	\N
206	Food	2622	631314	6	f	r1	o6	t	\N
208	Pharma	2696	647152	8	f	r3	o8	t	\N
209	Medical	2733	655071	9	f	r4	o9	t	\N
211	Toys	2807	670909	11	f	r1	o1	t	\N
212	Pharma	2844	678828	12	f	r2	o2	t	\N
214	Food	2918	694666	14	f	r4	o4	t	\N
215	Toys	2955	702585	15	f	r0	o5	t	\N
218	Food	3066	726342	18	f	r3	o8	t	\N
220	Pharma	3140	742180	20	f	r0	o0	f	\N
221	Medical	3177	750099	21	f	r1	o1	t	\N
223	Toys	3251	765937	23	f	r3	o3	t	\N
226	Food	3362	789694	26	f	r1	o6	t	\N
227	Toys	3399	797613	27	f	r2	o7	t	\N
229	Medical	3473	813451	29	f	r4	o9	t	\N
230	Food	3510	821370	30	f	r0	o0	f	\N
232	Pharma	3584	837208	32	f	r2	o2	t	\N
233	Medical	3621	845127	33	f	r3	o3	t	\N
235	Toys	3695	860965	35	f	r0	o5	t	\N
236	Pharma	3732	868884	36	f	r1	o6	t	\N
239	Toys	3843	892641	39	f	r4	o9	t	\N
241	Medical	3917	908479	41	f	r1	o1	t	\N
242	Food	3954	916398	42	f	r2	o2	t	\N
244	Pharma	4028	932236	44	f	r4	o4	t	\N
247	Toys	4139	955993	47	f	r2	o7	t	\N
248	Pharma	4176	963912	48	f	r3	o8	t	\N
250	Food	4250	979750	50	f	r0	o0	f	\N
251	Toys	4287	987669	51	f	r1	o1	t	\N
253	Medical	4361	3507	53	f	r3	o3	t	\N
254	Food	4398	11426	54	f	r4	o4	t	\N
256	Pharma	4472	27264	56	f	r1	o6	t	\N
195	Toys	2215	544205	5	f	r0	o5	t	\N
198	Food	2326	567962	2	f	r3	o8	t	\N
201	Medical	2437	591719	99	f	r1	o1	t	\N
204	Pharma	2548	615476	96	f	r4	o4	t	\N
207	Toys	2659	639233	93	f	r2	o7	t	\N
213	Medical	2881	686747	87	f	r3	o3	t	\N
216	Pharma	2992	710504	84	f	r1	o6	t	\N
219	Toys	3103	734261	81	f	r4	o9	t	\N
222	Food	3214	758018	78	f	r2	o2	t	\N
225	Medical	3325	781775	75	f	r0	o5	t	\N
228	Pharma	3436	805532	72	f	r3	o8	t	\N
234	Food	3658	853046	66	f	r4	o4	t	\N
237	Medical	3769	876803	63	f	r2	o7	t	\N
240	Pharma	3880	900560	60	f	r0	o0	f	\N
243	Toys	3991	924317	57	f	r3	o3	t	\N
246	Food	4102	948074	54	f	r1	o6	t	\N
249	Medical	4213	971831	51	f	r4	o9	t	\N
255	Toys	4435	19345	45	f	r0	o5	t	\N
196	Pharma	2252	1104248	96	t	r1	o7	t	\N
203	Toys	2511	1215114	3	t	r3	o4	t	\N
217	Medical	3029	1436846	17	t	r2	o8	t	\N
224	Pharma	3288	1547712	24	t	r4	o5	t	\N
238	Food	3806	1769444	38	t	r3	o9	t	\N
245	Medical	4065	1880310	45	t	r0	o6	t	\N
210	Food	2770	1325980	90	t	r0	o1	f	\N
231	Toys	3547	1658578	69	t	r1	o2	t	\N
252	Pharma	4324	1991176	48	t	r2	o3	t	\N
257	Medical	4509	35183	57	f	r2	o7	t	\N
260	Pharma	4620	58940	60	f	r0	o0	f	\N
262	Food	4694	74778	62	f	r2	o2	t	\N
263	Toys	4731	82697	63	f	r3	o3	t	\N
265	Medical	4805	98535	65	f	r0	o5	t	\N
268	Pharma	4916	122292	68	f	r3	o8	t	\N
269	Medical	4953	130211	69	f	r4	o9	t	\N
271	Toys	27	146049	71	f	r1	o1	t	\N
272	Pharma	64	153968	72	f	r2	o2	t	\N
274	Food	138	169806	74	f	r4	o4	t	\N
275	Toys	175	177725	75	f	r0	o5	t	\N
277	Medical	249	193563	77	f	r2	o7	t	\N
278	Food	286	201482	78	f	r3	o8	t	\N
281	Medical	397	225239	81	f	r1	o1	t	\N
283	Toys	471	241077	83	f	r3	o3	t	\N
284	Pharma	508	248996	84	f	r4	o4	t	\N
286	Food	582	264834	86	f	r1	o6	t	\N
289	Medical	693	288591	89	f	r4	o9	t	\N
290	Food	730	296510	90	f	r0	o0	f	\N
292	Pharma	804	312348	92	f	r2	o2	t	\N
293	Medical	841	320267	93	f	r3	o3	t	\N
295	Toys	915	336105	95	f	r0	o5	t	\N
296	Pharma	952	344024	96	f	r1	o6	t	\N
298	Food	1026	359862	98	f	r3	o8	t	\N
299	Toys	1063	367781	99	f	r4	o9	t	\N
258	Food	4546	43102	42	f	r3	o8	t	\N
261	Medical	4657	66859	39	f	r1	o1	t	\N
264	Pharma	4768	90616	36	f	r4	o4	t	\N
267	Toys	4879	114373	33	f	r2	o7	t	\N
270	Food	4990	138130	30	f	r0	o0	f	\N
276	Pharma	212	185644	24	f	r1	o6	t	\N
279	Toys	323	209401	21	f	r4	o9	t	\N
282	Food	434	233158	18	f	r2	o2	t	\N
285	Medical	545	256915	15	f	r0	o5	t	\N
288	Pharma	656	280672	12	f	r3	o8	t	\N
291	Toys	767	304429	9	f	r1	o1	t	\N
297	Medical	989	351943	3	f	r2	o7	t	\N
300	Pharma	1100	375700	100	f	r0	o0	f	\N
259	Toys	4583	102042	59	t	r4	o0	t	\N
266	Food	4842	212908	66	t	r1	o7	t	\N
280	Pharma	360	434640	80	t	r0	o1	f	\N
287	Toys	619	545506	87	t	r2	o8	t	\N
273	Medical	101	323774	27	t	r3	o4	t	\N
294	Food	878	656372	6	t	r4	o5	t	\N
\.


--
-- Data for Name: activities; Type: TABLE DATA; Schema: crm; Owner: postgres
--

COPY crm.activities (id, account_id, type, created_at, strength) FROM stdin;
1	2	mail	2026-11-01 00:17:00+00	1
2	3	unsub	2026-11-01 00:34:00+00	1
3	4	zzz	2026-11-01 00:51:00+00	1
4	5	web	2026-11-01 01:08:00+00	1
5	6	mail	2026-11-01 01:25:00+00	1
6	7	unsub	2026-11-01 01:42:00+00	1
7	8	zzz	2026-11-01 01:59:00+00	1
8	9	web	2026-11-01 02:16:00+00	1
9	10	mail	2026-11-01 02:33:00+00	1
10	11	unsub	2026-11-01 02:50:00+00	1
11	12	zzz	2026-11-01 03:07:00+00	1
12	13	web	2026-11-01 03:24:00+00	1
13	14	mail	2026-11-01 03:41:00+00	1
14	15	unsub	2026-11-01 03:58:00+00	1
15	16	zzz	2026-11-01 04:15:00+00	1
16	17	web	2026-11-01 04:32:00+00	1
17	18	mail	2026-11-01 04:49:00+00	1
18	19	unsub	2026-11-01 05:06:00+00	1
19	20	zzz	2026-11-01 05:23:00+00	1
20	21	web	2026-11-01 05:40:00+00	1
21	22	mail	2026-11-01 05:57:00+00	1
22	23	unsub	2026-11-01 06:14:00+00	1
23	24	zzz	2026-11-01 06:31:00+00	1
24	25	web	2026-11-01 06:48:00+00	1
25	26	mail	2026-11-01 07:05:00+00	1
26	27	unsub	2026-11-01 07:22:00+00	1
27	28	zzz	2026-11-01 07:39:00+00	1
28	29	web	2026-11-01 07:56:00+00	1
29	30	mail	2026-11-01 08:13:00+00	1
30	31	unsub	2026-11-01 08:30:00+00	1
31	32	zzz	2026-11-01 08:47:00+00	1
32	33	web	2026-11-01 09:04:00+00	1
33	34	mail	2026-11-01 09:21:00+00	1
34	35	unsub	2026-11-01 09:38:00+00	1
35	36	zzz	2026-11-01 09:55:00+00	1
36	37	web	2026-11-01 10:12:00+00	1
37	38	mail	2026-11-01 10:29:00+00	1
38	39	unsub	2026-11-01 10:46:00+00	1
39	40	zzz	2026-11-01 11:03:00+00	1
40	41	web	2026-11-01 11:20:00+00	1
41	42	mail	2026-11-01 11:37:00+00	1
42	43	unsub	2026-11-01 11:54:00+00	1
43	44	zzz	2026-11-01 12:11:00+00	1
44	45	web	2026-11-01 12:28:00+00	1
45	46	mail	2026-11-01 12:45:00+00	1
46	47	unsub	2026-11-01 13:02:00+00	1
47	48	zzz	2026-11-01 13:19:00+00	1
48	49	web	2026-11-01 13:36:00+00	1
49	50	mail	2026-11-01 13:53:00+00	1
50	51	unsub	2026-11-01 14:10:00+00	1
51	52	zzz	2026-11-01 14:27:00+00	1
52	53	web	2026-11-01 14:44:00+00	1
53	54	mail	2026-11-01 15:01:00+00	1
54	55	unsub	2026-11-01 15:18:00+00	1
55	56	zzz	2026-11-01 15:35:00+00	1
56	57	web	2026-11-01 15:52:00+00	1
57	58	mail	2026-11-01 16:09:00+00	1
58	59	unsub	2026-11-01 16:26:00+00	1
59	60	zzz	2026-11-01 16:43:00+00	1
60	61	web	2026-11-01 17:00:00+00	1
61	62	mail	2026-11-01 17:17:00+00	1
62	63	unsub	2026-11-01 17:34:00+00	1
63	64	zzz	2026-11-01 17:51:00+00	1
64	65	web	2026-11-01 18:08:00+00	1
65	66	mail	2026-11-01 18:25:00+00	1
66	67	unsub	2026-11-01 18:42:00+00	1
67	68	zzz	2026-11-01 18:59:00+00	1
68	69	web	2026-11-01 19:16:00+00	1
69	70	mail	2026-11-01 19:33:00+00	1
70	71	unsub	2026-11-01 19:50:00+00	1
71	72	zzz	2026-11-01 20:07:00+00	1
72	73	web	2026-11-01 20:24:00+00	1
73	74	mail	2026-11-01 20:41:00+00	1
74	75	unsub	2026-11-01 20:58:00+00	1
75	76	zzz	2026-11-01 21:15:00+00	1
76	77	web	2026-11-01 21:32:00+00	1
77	78	mail	2026-11-01 21:49:00+00	1
78	79	unsub	2026-11-01 22:06:00+00	1
79	80	zzz	2026-11-01 22:23:00+00	1
80	81	web	2026-11-01 22:40:00+00	1
81	82	mail	2026-11-01 22:57:00+00	1
82	83	unsub	2026-11-01 23:14:00+00	1
83	84	zzz	2026-11-01 23:31:00+00	1
84	85	web	2026-11-01 23:48:00+00	1
85	86	mail	2026-11-02 00:05:00+00	1
86	87	unsub	2026-11-02 00:22:00+00	1
87	88	zzz	2026-11-02 00:39:00+00	1
88	89	web	2026-11-02 00:56:00+00	1
89	90	mail	2026-11-02 01:13:00+00	1
90	91	unsub	2026-11-02 01:30:00+00	1
91	92	zzz	2026-11-02 01:47:00+00	1
92	93	web	2026-11-02 02:04:00+00	1
93	94	mail	2026-11-02 02:21:00+00	1
94	95	unsub	2026-11-02 02:38:00+00	1
95	96	zzz	2026-11-02 02:55:00+00	1
96	97	web	2026-11-02 03:12:00+00	1
97	98	mail	2026-11-02 03:29:00+00	1
98	99	unsub	2026-11-02 03:46:00+00	1
99	100	zzz	2026-11-02 04:03:00+00	1
100	101	web	2026-11-02 04:20:00+00	1
101	102	mail	2026-11-02 04:37:00+00	1
102	103	unsub	2026-11-02 04:54:00+00	1
103	104	zzz	2026-11-02 05:11:00+00	1
104	105	web	2026-11-02 05:28:00+00	1
105	106	mail	2026-11-02 05:45:00+00	1
106	107	unsub	2026-11-02 06:02:00+00	1
107	108	zzz	2026-11-02 06:19:00+00	1
108	109	web	2026-11-02 06:36:00+00	1
109	110	mail	2026-11-02 06:53:00+00	1
110	111	unsub	2026-11-02 07:10:00+00	1
111	112	zzz	2026-11-02 07:27:00+00	1
112	113	web	2026-11-02 07:44:00+00	1
113	114	mail	2026-11-02 08:01:00+00	1
114	115	unsub	2026-11-02 08:18:00+00	1
115	116	zzz	2026-11-02 08:35:00+00	1
116	117	web	2026-11-02 08:52:00+00	1
117	118	mail	2026-11-02 09:09:00+00	1
118	119	unsub	2026-11-02 09:26:00+00	1
119	120	zzz	2026-11-02 09:43:00+00	1
120	121	web	2026-11-02 10:00:00+00	1
121	122	mail	2026-11-02 10:17:00+00	1
122	123	unsub	2026-11-02 10:34:00+00	1
123	124	zzz	2026-11-02 10:51:00+00	1
124	125	web	2026-11-02 11:08:00+00	1
125	126	mail	2026-11-02 11:25:00+00	1
126	127	unsub	2026-11-02 11:42:00+00	1
127	128	zzz	2026-11-02 11:59:00+00	1
128	129	web	2026-11-02 12:16:00+00	1
129	130	mail	2026-11-02 12:33:00+00	1
130	131	unsub	2026-11-02 12:50:00+00	1
131	132	zzz	2026-11-02 13:07:00+00	1
132	133	web	2026-11-02 13:24:00+00	1
133	134	mail	2026-11-02 13:41:00+00	1
134	135	unsub	2026-11-02 13:58:00+00	1
135	136	zzz	2026-11-02 14:15:00+00	1
136	137	web	2026-11-02 14:32:00+00	1
137	138	mail	2026-11-02 14:49:00+00	1
138	139	unsub	2026-11-02 15:06:00+00	1
139	140	zzz	2026-11-02 15:23:00+00	1
140	141	web	2026-11-02 15:40:00+00	1
141	142	mail	2026-11-02 15:57:00+00	1
142	143	unsub	2026-11-02 16:14:00+00	1
143	144	zzz	2026-11-02 16:31:00+00	1
144	145	web	2026-11-02 16:48:00+00	1
145	146	mail	2026-11-02 17:05:00+00	1
146	147	unsub	2026-11-02 17:22:00+00	1
147	148	zzz	2026-11-02 17:39:00+00	1
148	149	web	2026-11-02 17:56:00+00	1
149	150	mail	2026-11-02 18:13:00+00	1
150	151	unsub	2026-11-02 18:30:00+00	1
151	152	zzz	2026-11-02 18:47:00+00	1
152	153	web	2026-11-02 19:04:00+00	1
153	154	mail	2026-11-02 19:21:00+00	1
154	155	unsub	2026-11-02 19:38:00+00	1
155	156	zzz	2026-11-02 19:55:00+00	1
156	157	web	2026-11-02 20:12:00+00	1
157	158	mail	2026-11-02 20:29:00+00	1
158	159	unsub	2026-11-02 20:46:00+00	1
159	160	zzz	2026-11-02 21:03:00+00	1
160	161	web	2026-11-02 21:20:00+00	1
161	162	mail	2026-11-02 21:37:00+00	1
162	163	unsub	2026-11-02 21:54:00+00	1
163	164	zzz	2026-11-02 22:11:00+00	1
164	165	web	2026-11-02 22:28:00+00	1
165	166	mail	2026-11-02 22:45:00+00	1
166	167	unsub	2026-11-02 23:02:00+00	1
167	168	zzz	2026-11-02 23:19:00+00	1
168	169	web	2026-11-02 23:36:00+00	1
169	170	mail	2026-11-02 23:53:00+00	1
170	171	unsub	2026-11-03 00:10:00+00	1
171	172	zzz	2026-11-03 00:27:00+00	1
172	173	web	2026-11-03 00:44:00+00	1
173	174	mail	2026-11-03 01:01:00+00	1
174	175	unsub	2026-11-03 01:18:00+00	1
175	176	zzz	2026-11-03 01:35:00+00	1
176	177	web	2026-11-03 01:52:00+00	1
177	178	mail	2026-11-03 02:09:00+00	1
178	179	unsub	2026-11-03 02:26:00+00	1
179	180	zzz	2026-11-03 02:43:00+00	1
180	181	web	2026-11-03 03:00:00+00	1
181	182	mail	2026-11-03 03:17:00+00	1
182	183	unsub	2026-11-03 03:34:00+00	1
183	184	zzz	2026-11-03 03:51:00+00	1
184	185	web	2026-11-03 04:08:00+00	1
185	186	mail	2026-11-03 04:25:00+00	1
186	187	unsub	2026-11-03 04:42:00+00	1
187	188	zzz	2026-11-03 04:59:00+00	1
188	189	web	2026-11-03 05:16:00+00	1
189	190	mail	2026-11-03 05:33:00+00	1
190	191	unsub	2026-11-03 05:50:00+00	1
191	192	zzz	2026-11-03 06:07:00+00	1
192	193	web	2026-11-03 06:24:00+00	1
193	194	mail	2026-11-03 06:41:00+00	1
194	195	unsub	2026-11-03 06:58:00+00	1
195	196	zzz	2026-11-03 07:15:00+00	1
196	197	web	2026-11-03 07:32:00+00	1
197	198	mail	2026-11-03 07:49:00+00	1
198	199	unsub	2026-11-03 08:06:00+00	1
199	200	zzz	2026-11-03 08:23:00+00	1
200	201	web	2026-11-03 08:40:00+00	1
201	202	mail	2026-11-03 08:57:00+00	1
202	203	unsub	2026-11-03 09:14:00+00	1
203	204	zzz	2026-11-03 09:31:00+00	1
204	205	web	2026-11-03 09:48:00+00	1
205	206	mail	2026-11-03 10:05:00+00	1
206	207	unsub	2026-11-03 10:22:00+00	1
207	208	zzz	2026-11-03 10:39:00+00	1
208	209	web	2026-11-03 10:56:00+00	1
209	210	mail	2026-11-03 11:13:00+00	1
210	211	unsub	2026-11-03 11:30:00+00	1
211	212	zzz	2026-11-03 11:47:00+00	1
212	213	web	2026-11-03 12:04:00+00	1
213	214	mail	2026-11-03 12:21:00+00	1
214	215	unsub	2026-11-03 12:38:00+00	1
215	216	zzz	2026-11-03 12:55:00+00	1
216	217	web	2026-11-03 13:12:00+00	1
217	218	mail	2026-11-03 13:29:00+00	1
218	219	unsub	2026-11-03 13:46:00+00	1
219	220	zzz	2026-11-03 14:03:00+00	1
220	221	web	2026-11-03 14:20:00+00	1
221	222	mail	2026-11-03 14:37:00+00	1
222	223	unsub	2026-11-03 14:54:00+00	1
223	224	zzz	2026-11-03 15:11:00+00	1
224	225	web	2026-11-03 15:28:00+00	1
225	226	mail	2026-11-03 15:45:00+00	1
226	227	unsub	2026-11-03 16:02:00+00	1
227	228	zzz	2026-11-03 16:19:00+00	1
228	229	web	2026-11-03 16:36:00+00	1
229	230	mail	2026-11-03 16:53:00+00	1
230	231	unsub	2026-11-03 17:10:00+00	1
231	232	zzz	2026-11-03 17:27:00+00	1
232	233	web	2026-11-03 17:44:00+00	1
233	234	mail	2026-11-03 18:01:00+00	1
234	235	unsub	2026-11-03 18:18:00+00	1
235	236	zzz	2026-11-03 18:35:00+00	1
236	237	web	2026-11-03 18:52:00+00	1
237	238	mail	2026-11-03 19:09:00+00	1
238	239	unsub	2026-11-03 19:26:00+00	1
239	240	zzz	2026-11-03 19:43:00+00	1
240	241	web	2026-11-03 20:00:00+00	1
241	242	mail	2026-11-03 20:17:00+00	1
242	243	unsub	2026-11-03 20:34:00+00	1
243	244	zzz	2026-11-03 20:51:00+00	1
244	245	web	2026-11-03 21:08:00+00	1
245	246	mail	2026-11-03 21:25:00+00	1
246	247	unsub	2026-11-03 21:42:00+00	1
247	248	zzz	2026-11-03 21:59:00+00	1
248	249	web	2026-11-03 22:16:00+00	1
249	250	mail	2026-11-03 22:33:00+00	1
250	1	unsub	2026-11-03 22:50:00+00	1
251	2	zzz	2026-11-03 23:07:00+00	1
252	3	web	2026-11-03 23:24:00+00	1
253	4	mail	2026-11-03 23:41:00+00	1
254	5	unsub	2026-11-03 23:58:00+00	1
255	6	zzz	2026-11-04 00:15:00+00	1
256	7	web	2026-11-04 00:32:00+00	1
257	8	mail	2026-11-04 00:49:00+00	1
258	9	unsub	2026-11-04 01:06:00+00	1
259	10	zzz	2026-11-04 01:23:00+00	1
260	11	web	2026-11-04 01:40:00+00	1
261	12	mail	2026-11-04 01:57:00+00	1
262	13	unsub	2026-11-04 02:14:00+00	1
263	14	zzz	2026-11-04 02:31:00+00	1
264	15	web	2026-11-04 02:48:00+00	1
265	16	mail	2026-11-04 03:05:00+00	1
266	17	unsub	2026-11-04 03:22:00+00	1
267	18	zzz	2026-11-04 03:39:00+00	1
268	19	web	2026-11-04 03:56:00+00	1
269	20	mail	2026-11-04 04:13:00+00	1
270	21	unsub	2026-11-04 04:30:00+00	1
271	22	zzz	2026-11-04 04:47:00+00	1
272	23	web	2026-11-04 05:04:00+00	1
273	24	mail	2026-11-04 05:21:00+00	1
274	25	unsub	2026-11-04 05:38:00+00	1
275	26	zzz	2026-11-04 05:55:00+00	1
276	27	web	2026-11-04 06:12:00+00	1
277	28	mail	2026-11-04 06:29:00+00	1
278	29	unsub	2026-11-04 06:46:00+00	1
279	30	zzz	2026-11-04 07:03:00+00	1
280	31	web	2026-11-04 07:20:00+00	1
281	32	mail	2026-11-04 07:37:00+00	1
282	33	unsub	2026-11-04 07:54:00+00	1
283	34	zzz	2026-11-04 08:11:00+00	1
284	35	web	2026-11-04 08:28:00+00	1
285	36	mail	2026-11-04 08:45:00+00	1
286	37	unsub	2026-11-04 09:02:00+00	1
287	38	zzz	2026-11-04 09:19:00+00	1
288	39	web	2026-11-04 09:36:00+00	1
289	40	mail	2026-11-04 09:53:00+00	1
290	41	unsub	2026-11-04 10:10:00+00	1
291	42	zzz	2026-11-04 10:27:00+00	1
292	43	web	2026-11-04 10:44:00+00	1
293	44	mail	2026-11-04 11:01:00+00	1
294	45	unsub	2026-11-04 11:18:00+00	1
295	46	zzz	2026-11-04 11:35:00+00	1
296	47	web	2026-11-04 11:52:00+00	1
297	48	mail	2026-11-04 12:09:00+00	1
298	49	unsub	2026-11-04 12:26:00+00	1
299	50	zzz	2026-11-04 12:43:00+00	1
300	51	web	2026-11-04 13:00:00+00	1
301	52	mail	2026-11-04 13:17:00+00	1
302	53	unsub	2026-11-04 13:34:00+00	1
303	54	zzz	2026-11-04 13:51:00+00	1
304	55	web	2026-11-04 14:08:00+00	1
305	56	mail	2026-11-04 14:25:00+00	1
306	57	unsub	2026-11-04 14:42:00+00	1
307	58	zzz	2026-11-04 14:59:00+00	1
308	59	web	2026-11-04 15:16:00+00	1
309	60	mail	2026-11-04 15:33:00+00	1
310	61	unsub	2026-11-04 15:50:00+00	1
311	62	zzz	2026-11-04 16:07:00+00	1
312	63	web	2026-11-04 16:24:00+00	1
313	64	mail	2026-11-04 16:41:00+00	1
314	65	unsub	2026-11-04 16:58:00+00	1
315	66	zzz	2026-11-04 17:15:00+00	1
316	67	web	2026-11-04 17:32:00+00	1
317	68	mail	2026-11-04 17:49:00+00	1
318	69	unsub	2026-11-04 18:06:00+00	1
319	70	zzz	2026-11-04 18:23:00+00	1
320	71	web	2026-11-04 18:40:00+00	1
321	72	mail	2026-11-04 18:57:00+00	1
322	73	unsub	2026-11-04 19:14:00+00	1
323	74	zzz	2026-11-04 19:31:00+00	1
324	75	web	2026-11-04 19:48:00+00	1
325	76	mail	2026-11-04 20:05:00+00	1
326	77	unsub	2026-11-04 20:22:00+00	1
327	78	zzz	2026-11-04 20:39:00+00	1
328	79	web	2026-11-04 20:56:00+00	1
329	80	mail	2026-11-04 21:13:00+00	1
330	81	unsub	2026-11-04 21:30:00+00	1
331	82	zzz	2026-11-04 21:47:00+00	1
332	83	web	2026-11-04 22:04:00+00	1
333	84	mail	2026-11-04 22:21:00+00	1
334	85	unsub	2026-11-04 22:38:00+00	1
335	86	zzz	2026-11-04 22:55:00+00	1
336	87	web	2026-11-04 23:12:00+00	1
337	88	mail	2026-11-04 23:29:00+00	1
338	89	unsub	2026-11-04 23:46:00+00	1
339	90	zzz	2026-11-05 00:03:00+00	1
340	91	web	2026-11-05 00:20:00+00	1
341	92	mail	2026-11-05 00:37:00+00	1
342	93	unsub	2026-11-05 00:54:00+00	1
343	94	zzz	2026-11-05 01:11:00+00	1
344	95	web	2026-11-05 01:28:00+00	1
345	96	mail	2026-11-05 01:45:00+00	1
346	97	unsub	2026-11-05 02:02:00+00	1
347	98	zzz	2026-11-05 02:19:00+00	1
348	99	web	2026-11-05 02:36:00+00	1
349	100	mail	2026-11-05 02:53:00+00	1
350	101	unsub	2026-11-05 03:10:00+00	1
351	102	zzz	2026-11-05 03:27:00+00	1
352	103	web	2026-11-05 03:44:00+00	1
353	104	mail	2026-11-05 04:01:00+00	1
354	105	unsub	2026-11-05 04:18:00+00	1
355	106	zzz	2026-11-05 04:35:00+00	1
356	107	web	2026-11-05 04:52:00+00	1
357	108	mail	2026-11-05 05:09:00+00	1
358	109	unsub	2026-11-05 05:26:00+00	1
359	110	zzz	2026-11-05 05:43:00+00	1
360	111	web	2026-11-05 06:00:00+00	1
361	112	mail	2026-11-05 06:17:00+00	1
362	113	unsub	2026-11-05 06:34:00+00	1
363	114	zzz	2026-11-05 06:51:00+00	1
364	115	web	2026-11-05 07:08:00+00	1
365	116	mail	2026-11-05 07:25:00+00	1
366	117	unsub	2026-11-05 07:42:00+00	1
367	118	zzz	2026-11-05 07:59:00+00	1
368	119	web	2026-11-05 08:16:00+00	1
369	120	mail	2026-11-05 08:33:00+00	1
370	121	unsub	2026-11-05 08:50:00+00	1
371	122	zzz	2026-11-05 09:07:00+00	1
372	123	web	2026-11-05 09:24:00+00	1
373	124	mail	2026-11-05 09:41:00+00	1
374	125	unsub	2026-11-05 09:58:00+00	1
375	126	zzz	2026-11-05 10:15:00+00	1
376	127	web	2026-11-05 10:32:00+00	1
377	128	mail	2026-11-05 10:49:00+00	1
378	129	unsub	2026-11-05 11:06:00+00	1
379	130	zzz	2026-11-05 11:23:00+00	1
380	131	web	2026-11-05 11:40:00+00	1
381	132	mail	2026-11-05 11:57:00+00	1
382	133	unsub	2026-11-05 12:14:00+00	1
383	134	zzz	2026-11-05 12:31:00+00	1
384	135	web	2026-11-05 12:48:00+00	1
385	136	mail	2026-11-05 13:05:00+00	1
386	137	unsub	2026-11-05 13:22:00+00	1
387	138	zzz	2026-11-05 13:39:00+00	1
388	139	web	2026-11-05 13:56:00+00	1
389	140	mail	2026-11-05 14:13:00+00	1
390	141	unsub	2026-11-05 14:30:00+00	1
391	142	zzz	2026-11-05 14:47:00+00	1
392	143	web	2026-11-05 15:04:00+00	1
393	144	mail	2026-11-05 15:21:00+00	1
394	145	unsub	2026-11-05 15:38:00+00	1
395	146	zzz	2026-11-05 15:55:00+00	1
396	147	web	2026-11-05 16:12:00+00	1
397	148	mail	2026-11-05 16:29:00+00	1
398	149	unsub	2026-11-05 16:46:00+00	1
399	150	zzz	2026-11-05 17:03:00+00	1
400	151	web	2026-11-05 17:20:00+00	1
401	152	mail	2026-11-05 17:37:00+00	1
402	153	unsub	2026-11-05 17:54:00+00	1
403	154	zzz	2026-11-05 18:11:00+00	1
404	155	web	2026-11-05 18:28:00+00	1
405	156	mail	2026-11-05 18:45:00+00	1
406	157	unsub	2026-11-05 19:02:00+00	1
407	158	zzz	2026-11-05 19:19:00+00	1
408	159	web	2026-11-05 19:36:00+00	1
409	160	mail	2026-11-05 19:53:00+00	1
410	161	unsub	2026-11-05 20:10:00+00	1
411	162	zzz	2026-11-05 20:27:00+00	1
412	163	web	2026-11-05 20:44:00+00	1
413	164	mail	2026-11-05 21:01:00+00	1
414	165	unsub	2026-11-05 21:18:00+00	1
415	166	zzz	2026-11-05 21:35:00+00	1
416	167	web	2026-11-05 21:52:00+00	1
417	168	mail	2026-11-05 22:09:00+00	1
418	169	unsub	2026-11-05 22:26:00+00	1
419	170	zzz	2026-11-05 22:43:00+00	1
420	171	web	2026-11-05 23:00:00+00	1
421	172	mail	2026-11-05 23:17:00+00	1
422	173	unsub	2026-11-05 23:34:00+00	1
423	174	zzz	2026-11-05 23:51:00+00	1
424	175	web	2026-11-06 00:08:00+00	1
425	176	mail	2026-11-06 00:25:00+00	1
426	177	unsub	2026-11-06 00:42:00+00	1
427	178	zzz	2026-11-06 00:59:00+00	1
428	179	web	2026-11-06 01:16:00+00	1
429	180	mail	2026-11-06 01:33:00+00	1
430	181	unsub	2026-11-06 01:50:00+00	1
431	182	zzz	2026-11-06 02:07:00+00	1
432	183	web	2026-11-06 02:24:00+00	1
433	184	mail	2026-11-06 02:41:00+00	1
434	185	unsub	2026-11-06 02:58:00+00	1
435	186	zzz	2026-11-06 03:15:00+00	1
436	187	web	2026-11-06 03:32:00+00	1
437	188	mail	2026-11-06 03:49:00+00	1
438	189	unsub	2026-11-06 04:06:00+00	1
439	190	zzz	2026-11-06 04:23:00+00	1
440	191	web	2026-11-06 04:40:00+00	1
441	192	mail	2026-11-06 04:57:00+00	1
442	193	unsub	2026-11-06 05:14:00+00	1
443	194	zzz	2026-11-06 05:31:00+00	1
444	195	web	2026-11-06 05:48:00+00	1
445	196	mail	2026-11-06 06:05:00+00	1
446	197	unsub	2026-11-06 06:22:00+00	1
447	198	zzz	2026-11-06 06:39:00+00	1
448	199	web	2026-11-06 06:56:00+00	1
449	200	mail	2026-11-06 07:13:00+00	1
450	201	unsub	2026-11-06 07:30:00+00	1
451	202	zzz	2026-11-06 07:47:00+00	1
452	203	web	2026-11-06 08:04:00+00	1
453	204	mail	2026-11-06 08:21:00+00	1
454	205	unsub	2026-11-06 08:38:00+00	1
455	206	zzz	2026-11-06 08:55:00+00	1
456	207	web	2026-11-06 09:12:00+00	1
457	208	mail	2026-11-06 09:29:00+00	1
458	209	unsub	2026-11-06 09:46:00+00	1
459	210	zzz	2026-11-06 10:03:00+00	1
460	211	web	2026-11-06 10:20:00+00	1
461	212	mail	2026-11-06 10:37:00+00	1
462	213	unsub	2026-11-06 10:54:00+00	1
463	214	zzz	2026-11-06 11:11:00+00	1
464	215	web	2026-11-06 11:28:00+00	1
465	216	mail	2026-11-06 11:45:00+00	1
466	217	unsub	2026-11-06 12:02:00+00	1
467	218	zzz	2026-11-06 12:19:00+00	1
468	219	web	2026-11-06 12:36:00+00	1
469	220	mail	2026-11-06 12:53:00+00	1
470	221	unsub	2026-11-06 13:10:00+00	1
471	222	zzz	2026-11-06 13:27:00+00	1
472	223	web	2026-11-06 13:44:00+00	1
473	224	mail	2026-11-06 14:01:00+00	1
474	225	unsub	2026-11-06 14:18:00+00	1
475	226	zzz	2026-11-06 14:35:00+00	1
476	227	web	2026-11-06 14:52:00+00	1
477	228	mail	2026-11-06 15:09:00+00	1
478	229	unsub	2026-11-06 15:26:00+00	1
479	230	zzz	2026-11-06 15:43:00+00	1
480	231	web	2026-11-06 16:00:00+00	1
481	232	mail	2026-11-06 16:17:00+00	1
482	233	unsub	2026-11-06 16:34:00+00	1
483	234	zzz	2026-11-06 16:51:00+00	1
484	235	web	2026-11-06 17:08:00+00	1
485	236	mail	2026-11-06 17:25:00+00	1
486	237	unsub	2026-11-06 17:42:00+00	1
487	238	zzz	2026-11-06 17:59:00+00	1
488	239	web	2026-11-06 18:16:00+00	1
489	240	mail	2026-11-06 18:33:00+00	1
490	241	unsub	2026-11-06 18:50:00+00	1
491	242	zzz	2026-11-06 19:07:00+00	1
492	243	web	2026-11-06 19:24:00+00	1
493	244	mail	2026-11-06 19:41:00+00	1
494	245	unsub	2026-11-06 19:58:00+00	1
495	246	zzz	2026-11-06 20:15:00+00	1
496	247	web	2026-11-06 20:32:00+00	1
497	248	mail	2026-11-06 20:49:00+00	1
498	249	unsub	2026-11-06 21:06:00+00	1
499	250	zzz	2026-11-06 21:23:00+00	1
500	1	web	2026-11-06 21:40:00+00	1
501	2	mail	2026-11-06 21:57:00+00	1
502	3	unsub	2026-11-06 22:14:00+00	1
503	4	zzz	2026-11-06 22:31:00+00	1
504	5	web	2026-11-06 22:48:00+00	1
505	6	mail	2026-11-06 23:05:00+00	1
506	7	unsub	2026-11-06 23:22:00+00	1
507	8	zzz	2026-11-06 23:39:00+00	1
508	9	web	2026-11-06 23:56:00+00	1
509	10	mail	2026-11-07 00:13:00+00	1
510	11	unsub	2026-11-07 00:30:00+00	1
511	12	zzz	2026-11-07 00:47:00+00	1
512	13	web	2026-11-07 01:04:00+00	1
513	14	mail	2026-11-07 01:21:00+00	1
514	15	unsub	2026-11-07 01:38:00+00	1
515	16	zzz	2026-11-07 01:55:00+00	1
516	17	web	2026-11-07 02:12:00+00	1
517	18	mail	2026-11-07 02:29:00+00	1
518	19	unsub	2026-11-07 02:46:00+00	1
519	20	zzz	2026-11-07 03:03:00+00	1
520	21	web	2026-11-07 03:20:00+00	1
521	22	mail	2026-11-07 03:37:00+00	1
522	23	unsub	2026-11-07 03:54:00+00	1
523	24	zzz	2026-11-07 04:11:00+00	1
524	25	web	2026-11-07 04:28:00+00	1
525	26	mail	2026-11-07 04:45:00+00	1
526	27	unsub	2026-11-07 05:02:00+00	1
527	28	zzz	2026-11-07 05:19:00+00	1
528	29	web	2026-11-07 05:36:00+00	1
529	30	mail	2026-11-07 05:53:00+00	1
530	31	unsub	2026-11-07 06:10:00+00	1
531	32	zzz	2026-11-07 06:27:00+00	1
532	33	web	2026-11-07 06:44:00+00	1
533	34	mail	2026-11-07 07:01:00+00	1
534	35	unsub	2026-11-07 07:18:00+00	1
535	36	zzz	2026-11-07 07:35:00+00	1
536	37	web	2026-11-07 07:52:00+00	1
537	38	mail	2026-11-07 08:09:00+00	1
538	39	unsub	2026-11-07 08:26:00+00	1
539	40	zzz	2026-11-07 08:43:00+00	1
540	41	web	2026-11-07 09:00:00+00	1
541	42	mail	2026-11-07 09:17:00+00	1
542	43	unsub	2026-11-07 09:34:00+00	1
543	44	zzz	2026-11-07 09:51:00+00	1
544	45	web	2026-11-07 10:08:00+00	1
545	46	mail	2026-11-07 10:25:00+00	1
546	47	unsub	2026-11-07 10:42:00+00	1
547	48	zzz	2026-11-07 10:59:00+00	1
548	49	web	2026-11-07 11:16:00+00	1
549	50	mail	2026-11-07 11:33:00+00	1
550	51	unsub	2026-11-07 11:50:00+00	1
551	52	zzz	2026-11-07 12:07:00+00	1
552	53	web	2026-11-07 12:24:00+00	1
553	54	mail	2026-11-07 12:41:00+00	1
554	55	unsub	2026-11-07 12:58:00+00	1
555	56	zzz	2026-11-07 13:15:00+00	1
556	57	web	2026-11-07 13:32:00+00	1
557	58	mail	2026-11-07 13:49:00+00	1
558	59	unsub	2026-11-07 14:06:00+00	1
559	60	zzz	2026-11-07 14:23:00+00	1
560	61	web	2026-11-07 14:40:00+00	1
561	62	mail	2026-11-07 14:57:00+00	1
562	63	unsub	2026-11-07 15:14:00+00	1
563	64	zzz	2026-11-07 15:31:00+00	1
564	65	web	2026-11-07 15:48:00+00	1
565	66	mail	2026-11-07 16:05:00+00	1
566	67	unsub	2026-11-07 16:22:00+00	1
567	68	zzz	2026-11-07 16:39:00+00	1
568	69	web	2026-11-07 16:56:00+00	1
569	70	mail	2026-11-07 17:13:00+00	1
570	71	unsub	2026-11-07 17:30:00+00	1
571	72	zzz	2026-11-07 17:47:00+00	1
572	73	web	2026-11-07 18:04:00+00	1
573	74	mail	2026-11-07 18:21:00+00	1
574	75	unsub	2026-11-07 18:38:00+00	1
575	76	zzz	2026-11-07 18:55:00+00	1
576	77	web	2026-11-07 19:12:00+00	1
577	78	mail	2026-11-07 19:29:00+00	1
578	79	unsub	2026-11-07 19:46:00+00	1
579	80	zzz	2026-11-07 20:03:00+00	1
580	81	web	2026-11-07 20:20:00+00	1
581	82	mail	2026-11-07 20:37:00+00	1
582	83	unsub	2026-11-07 20:54:00+00	1
583	84	zzz	2026-11-07 21:11:00+00	1
584	85	web	2026-11-07 21:28:00+00	1
585	86	mail	2026-11-07 21:45:00+00	1
586	87	unsub	2026-11-07 22:02:00+00	1
587	88	zzz	2026-11-07 22:19:00+00	1
588	89	web	2026-11-07 22:36:00+00	1
589	90	mail	2026-11-07 22:53:00+00	1
590	91	unsub	2026-11-07 23:10:00+00	1
591	92	zzz	2026-11-07 23:27:00+00	1
592	93	web	2026-11-07 23:44:00+00	1
593	94	mail	2026-11-08 00:01:00+00	1
594	95	unsub	2026-11-08 00:18:00+00	1
595	96	zzz	2026-11-08 00:35:00+00	1
596	97	web	2026-11-08 00:52:00+00	1
597	98	mail	2026-11-08 01:09:00+00	1
598	99	unsub	2026-11-08 01:26:00+00	1
599	100	zzz	2026-11-08 01:43:00+00	1
600	101	web	2026-11-08 02:00:00+00	1
601	102	mail	2026-11-08 02:17:00+00	1
602	103	unsub	2026-11-08 02:34:00+00	1
603	104	zzz	2026-11-08 02:51:00+00	1
604	105	web	2026-11-08 03:08:00+00	1
605	106	mail	2026-11-08 03:25:00+00	1
606	107	unsub	2026-11-08 03:42:00+00	1
607	108	zzz	2026-11-08 03:59:00+00	1
608	109	web	2026-11-08 04:16:00+00	1
609	110	mail	2026-11-08 04:33:00+00	1
610	111	unsub	2026-11-08 04:50:00+00	1
611	112	zzz	2026-11-08 05:07:00+00	1
612	113	web	2026-11-08 05:24:00+00	1
613	114	mail	2026-11-08 05:41:00+00	1
614	115	unsub	2026-11-08 05:58:00+00	1
615	116	zzz	2026-11-08 06:15:00+00	1
616	117	web	2026-11-08 06:32:00+00	1
617	118	mail	2026-11-08 06:49:00+00	1
618	119	unsub	2026-11-08 07:06:00+00	1
619	120	zzz	2026-11-08 07:23:00+00	1
620	121	web	2026-11-08 07:40:00+00	1
621	122	mail	2026-11-08 07:57:00+00	1
622	123	unsub	2026-11-08 08:14:00+00	1
623	124	zzz	2026-11-08 08:31:00+00	1
624	125	web	2026-11-08 08:48:00+00	1
625	126	mail	2026-11-08 09:05:00+00	1
626	127	unsub	2026-11-08 09:22:00+00	1
627	128	zzz	2026-11-08 09:39:00+00	1
628	129	web	2026-11-08 09:56:00+00	1
629	130	mail	2026-11-08 10:13:00+00	1
630	131	unsub	2026-11-08 10:30:00+00	1
631	132	zzz	2026-11-08 10:47:00+00	1
632	133	web	2026-11-08 11:04:00+00	1
633	134	mail	2026-11-08 11:21:00+00	1
634	135	unsub	2026-11-08 11:38:00+00	1
635	136	zzz	2026-11-08 11:55:00+00	1
636	137	web	2026-11-08 12:12:00+00	1
637	138	mail	2026-11-08 12:29:00+00	1
638	139	unsub	2026-11-08 12:46:00+00	1
639	140	zzz	2026-11-08 13:03:00+00	1
640	141	web	2026-11-08 13:20:00+00	1
641	142	mail	2026-11-08 13:37:00+00	1
642	143	unsub	2026-11-08 13:54:00+00	1
643	144	zzz	2026-11-08 14:11:00+00	1
644	145	web	2026-11-08 14:28:00+00	1
645	146	mail	2026-11-08 14:45:00+00	1
646	147	unsub	2026-11-08 15:02:00+00	1
647	148	zzz	2026-11-08 15:19:00+00	1
648	149	web	2026-11-08 15:36:00+00	1
649	150	mail	2026-11-08 15:53:00+00	1
650	151	unsub	2026-11-08 16:10:00+00	1
651	152	zzz	2026-11-08 16:27:00+00	1
652	153	web	2026-11-08 16:44:00+00	1
653	154	mail	2026-11-08 17:01:00+00	1
654	155	unsub	2026-11-08 17:18:00+00	1
655	156	zzz	2026-11-08 17:35:00+00	1
656	157	web	2026-11-08 17:52:00+00	1
657	158	mail	2026-11-08 18:09:00+00	1
658	159	unsub	2026-11-08 18:26:00+00	1
659	160	zzz	2026-11-08 18:43:00+00	1
660	161	web	2026-11-08 19:00:00+00	1
661	162	mail	2026-11-08 19:17:00+00	1
662	163	unsub	2026-11-08 19:34:00+00	1
663	164	zzz	2026-11-08 19:51:00+00	1
664	165	web	2026-11-08 20:08:00+00	1
665	166	mail	2026-11-08 20:25:00+00	1
666	167	unsub	2026-11-08 20:42:00+00	1
667	168	zzz	2026-11-08 20:59:00+00	1
668	169	web	2026-11-08 21:16:00+00	1
669	170	mail	2026-11-08 21:33:00+00	1
670	171	unsub	2026-11-08 21:50:00+00	1
671	172	zzz	2026-11-08 22:07:00+00	1
672	173	web	2026-11-08 22:24:00+00	1
673	174	mail	2026-11-08 22:41:00+00	1
674	175	unsub	2026-11-08 22:58:00+00	1
675	176	zzz	2026-11-08 23:15:00+00	1
676	177	web	2026-11-08 23:32:00+00	1
677	178	mail	2026-11-08 23:49:00+00	1
678	179	unsub	2026-11-09 00:06:00+00	1
679	180	zzz	2026-11-09 00:23:00+00	1
680	181	web	2026-11-09 00:40:00+00	1
681	182	mail	2026-11-09 00:57:00+00	1
682	183	unsub	2026-11-09 01:14:00+00	1
683	184	zzz	2026-11-09 01:31:00+00	1
684	185	web	2026-11-09 01:48:00+00	1
685	186	mail	2026-11-09 02:05:00+00	1
686	187	unsub	2026-11-09 02:22:00+00	1
687	188	zzz	2026-11-09 02:39:00+00	1
688	189	web	2026-11-09 02:56:00+00	1
689	190	mail	2026-11-09 03:13:00+00	1
690	191	unsub	2026-11-09 03:30:00+00	1
691	192	zzz	2026-11-09 03:47:00+00	1
692	193	web	2026-11-09 04:04:00+00	1
693	194	mail	2026-11-09 04:21:00+00	1
694	195	unsub	2026-11-09 04:38:00+00	1
695	196	zzz	2026-11-09 04:55:00+00	1
696	197	web	2026-11-09 05:12:00+00	1
697	198	mail	2026-11-09 05:29:00+00	1
698	199	unsub	2026-11-09 05:46:00+00	1
699	200	zzz	2026-11-09 06:03:00+00	1
700	201	web	2026-11-09 06:20:00+00	1
701	202	mail	2026-11-09 06:37:00+00	1
702	203	unsub	2026-11-09 06:54:00+00	1
703	204	zzz	2026-11-09 07:11:00+00	1
704	205	web	2026-11-09 07:28:00+00	1
705	206	mail	2026-11-09 07:45:00+00	1
706	207	unsub	2026-11-09 08:02:00+00	1
707	208	zzz	2026-11-09 08:19:00+00	1
708	209	web	2026-11-09 08:36:00+00	1
709	210	mail	2026-11-09 08:53:00+00	1
710	211	unsub	2026-11-09 09:10:00+00	1
711	212	zzz	2026-11-09 09:27:00+00	1
712	213	web	2026-11-09 09:44:00+00	1
713	214	mail	2026-11-09 10:01:00+00	1
714	215	unsub	2026-11-09 10:18:00+00	1
715	216	zzz	2026-11-09 10:35:00+00	1
716	217	web	2026-11-09 10:52:00+00	1
717	218	mail	2026-11-09 11:09:00+00	1
718	219	unsub	2026-11-09 11:26:00+00	1
719	220	zzz	2026-11-09 11:43:00+00	1
720	221	web	2026-11-09 12:00:00+00	1
721	222	mail	2026-11-09 12:17:00+00	1
722	223	unsub	2026-11-09 12:34:00+00	1
723	224	zzz	2026-11-09 12:51:00+00	1
724	225	web	2026-11-09 13:08:00+00	1
725	226	mail	2026-11-09 13:25:00+00	1
726	227	unsub	2026-11-09 13:42:00+00	1
727	228	zzz	2026-11-09 13:59:00+00	1
728	229	web	2026-11-09 14:16:00+00	1
729	230	mail	2026-11-09 14:33:00+00	1
730	231	unsub	2026-11-09 14:50:00+00	1
731	232	zzz	2026-11-09 15:07:00+00	1
732	233	web	2026-11-09 15:24:00+00	1
733	234	mail	2026-11-09 15:41:00+00	1
734	235	unsub	2026-11-09 15:58:00+00	1
735	236	zzz	2026-11-09 16:15:00+00	1
736	237	web	2026-11-09 16:32:00+00	1
737	238	mail	2026-11-09 16:49:00+00	1
738	239	unsub	2026-11-09 17:06:00+00	1
739	240	zzz	2026-11-09 17:23:00+00	1
740	241	web	2026-11-09 17:40:00+00	1
741	242	mail	2026-11-09 17:57:00+00	1
742	243	unsub	2026-11-09 18:14:00+00	1
743	244	zzz	2026-11-09 18:31:00+00	1
744	245	web	2026-11-09 18:48:00+00	1
745	246	mail	2026-11-09 19:05:00+00	1
746	247	unsub	2026-11-09 19:22:00+00	1
747	248	zzz	2026-11-09 19:39:00+00	1
748	249	web	2026-11-09 19:56:00+00	1
749	250	mail	2026-11-09 20:13:00+00	1
750	1	unsub	2026-11-09 20:30:00+00	1
751	2	zzz	2026-11-09 20:47:00+00	1
752	3	web	2026-11-09 21:04:00+00	1
753	4	mail	2026-11-09 21:21:00+00	1
754	5	unsub	2026-11-09 21:38:00+00	1
755	6	zzz	2026-11-09 21:55:00+00	1
756	7	web	2026-11-09 22:12:00+00	1
757	8	mail	2026-11-09 22:29:00+00	1
758	9	unsub	2026-11-09 22:46:00+00	1
759	10	zzz	2026-11-09 23:03:00+00	1
760	11	web	2026-11-09 23:20:00+00	1
761	12	mail	2026-11-09 23:37:00+00	1
762	13	unsub	2026-11-09 23:54:00+00	1
763	14	zzz	2026-11-10 00:11:00+00	1
764	15	web	2026-11-10 00:28:00+00	1
765	16	mail	2026-11-10 00:45:00+00	1
766	17	unsub	2026-11-10 01:02:00+00	1
767	18	zzz	2026-11-10 01:19:00+00	1
768	19	web	2026-11-10 01:36:00+00	1
769	20	mail	2026-11-10 01:53:00+00	1
770	21	unsub	2026-11-10 02:10:00+00	1
771	22	zzz	2026-11-10 02:27:00+00	1
772	23	web	2026-11-10 02:44:00+00	1
773	24	mail	2026-11-10 03:01:00+00	1
774	25	unsub	2026-11-10 03:18:00+00	1
775	26	zzz	2026-11-10 03:35:00+00	1
776	27	web	2026-11-10 03:52:00+00	1
777	28	mail	2026-11-10 04:09:00+00	1
778	29	unsub	2026-11-10 04:26:00+00	1
779	30	zzz	2026-11-10 04:43:00+00	1
780	31	web	2026-11-10 05:00:00+00	1
781	32	mail	2026-11-10 05:17:00+00	1
782	33	unsub	2026-11-10 05:34:00+00	1
783	34	zzz	2026-11-10 05:51:00+00	1
784	35	web	2026-11-10 06:08:00+00	1
785	36	mail	2026-11-10 06:25:00+00	1
786	37	unsub	2026-11-10 06:42:00+00	1
787	38	zzz	2026-11-10 06:59:00+00	1
788	39	web	2026-11-10 07:16:00+00	1
789	40	mail	2026-11-10 07:33:00+00	1
790	41	unsub	2026-11-10 07:50:00+00	1
791	42	zzz	2026-11-10 08:07:00+00	1
792	43	web	2026-11-10 08:24:00+00	1
793	44	mail	2026-11-10 08:41:00+00	1
794	45	unsub	2026-11-10 08:58:00+00	1
795	46	zzz	2026-11-10 09:15:00+00	1
796	47	web	2026-11-10 09:32:00+00	1
797	48	mail	2026-11-10 09:49:00+00	1
798	49	unsub	2026-11-10 10:06:00+00	1
799	50	zzz	2026-11-10 10:23:00+00	1
800	51	web	2026-11-10 10:40:00+00	1
801	52	mail	2026-11-10 10:57:00+00	1
802	53	unsub	2026-11-10 11:14:00+00	1
803	54	zzz	2026-11-10 11:31:00+00	1
804	55	web	2026-11-10 11:48:00+00	1
805	56	mail	2026-11-10 12:05:00+00	1
806	57	unsub	2026-11-10 12:22:00+00	1
807	58	zzz	2026-11-10 12:39:00+00	1
808	59	web	2026-11-10 12:56:00+00	1
809	60	mail	2026-11-10 13:13:00+00	1
810	61	unsub	2026-11-10 13:30:00+00	1
811	62	zzz	2026-11-10 13:47:00+00	1
812	63	web	2026-11-10 14:04:00+00	1
813	64	mail	2026-11-10 14:21:00+00	1
814	65	unsub	2026-11-10 14:38:00+00	1
815	66	zzz	2026-11-10 14:55:00+00	1
816	67	web	2026-11-10 15:12:00+00	1
817	68	mail	2026-11-10 15:29:00+00	1
818	69	unsub	2026-11-10 15:46:00+00	1
819	70	zzz	2026-11-10 16:03:00+00	1
820	71	web	2026-11-10 16:20:00+00	1
821	72	mail	2026-11-10 16:37:00+00	1
822	73	unsub	2026-11-10 16:54:00+00	1
823	74	zzz	2026-11-10 17:11:00+00	1
824	75	web	2026-11-10 17:28:00+00	1
825	76	mail	2026-11-10 17:45:00+00	1
826	77	unsub	2026-11-10 18:02:00+00	1
827	78	zzz	2026-11-10 18:19:00+00	1
828	79	web	2026-11-10 18:36:00+00	1
829	80	mail	2026-11-10 18:53:00+00	1
830	81	unsub	2026-11-10 19:10:00+00	1
831	82	zzz	2026-11-10 19:27:00+00	1
832	83	web	2026-11-10 19:44:00+00	1
833	84	mail	2026-11-10 20:01:00+00	1
834	85	unsub	2026-11-10 20:18:00+00	1
835	86	zzz	2026-11-10 20:35:00+00	1
836	87	web	2026-11-10 20:52:00+00	1
837	88	mail	2026-11-10 21:09:00+00	1
838	89	unsub	2026-11-10 21:26:00+00	1
839	90	zzz	2026-11-10 21:43:00+00	1
840	91	web	2026-11-10 22:00:00+00	1
841	92	mail	2026-11-10 22:17:00+00	1
842	93	unsub	2026-11-10 22:34:00+00	1
843	94	zzz	2026-11-10 22:51:00+00	1
844	95	web	2026-11-10 23:08:00+00	1
845	96	mail	2026-11-10 23:25:00+00	1
846	97	unsub	2026-11-10 23:42:00+00	1
847	98	zzz	2026-11-10 23:59:00+00	1
848	99	web	2026-11-11 00:16:00+00	1
849	100	mail	2026-11-11 00:33:00+00	1
850	101	unsub	2026-11-11 00:50:00+00	1
851	102	zzz	2026-11-11 01:07:00+00	1
852	103	web	2026-11-11 01:24:00+00	1
853	104	mail	2026-11-11 01:41:00+00	1
854	105	unsub	2026-11-11 01:58:00+00	1
855	106	zzz	2026-11-11 02:15:00+00	1
856	107	web	2026-11-11 02:32:00+00	1
857	108	mail	2026-11-11 02:49:00+00	1
858	109	unsub	2026-11-11 03:06:00+00	1
859	110	zzz	2026-11-11 03:23:00+00	1
860	111	web	2026-11-11 03:40:00+00	1
861	112	mail	2026-11-11 03:57:00+00	1
862	113	unsub	2026-11-11 04:14:00+00	1
863	114	zzz	2026-11-11 04:31:00+00	1
864	115	web	2026-11-11 04:48:00+00	1
865	116	mail	2026-11-11 05:05:00+00	1
866	117	unsub	2026-11-11 05:22:00+00	1
867	118	zzz	2026-11-11 05:39:00+00	1
868	119	web	2026-11-11 05:56:00+00	1
869	120	mail	2026-11-11 06:13:00+00	1
870	121	unsub	2026-11-11 06:30:00+00	1
871	122	zzz	2026-11-11 06:47:00+00	1
872	123	web	2026-11-11 07:04:00+00	1
873	124	mail	2026-11-11 07:21:00+00	1
874	125	unsub	2026-11-11 07:38:00+00	1
875	126	zzz	2026-11-11 07:55:00+00	1
876	127	web	2026-11-11 08:12:00+00	1
877	128	mail	2026-11-11 08:29:00+00	1
878	129	unsub	2026-11-11 08:46:00+00	1
879	130	zzz	2026-11-11 09:03:00+00	1
880	131	web	2026-11-11 09:20:00+00	1
881	132	mail	2026-11-11 09:37:00+00	1
882	133	unsub	2026-11-11 09:54:00+00	1
883	134	zzz	2026-11-11 10:11:00+00	1
884	135	web	2026-11-11 10:28:00+00	1
885	136	mail	2026-11-11 10:45:00+00	1
886	137	unsub	2026-11-11 11:02:00+00	1
887	138	zzz	2026-11-11 11:19:00+00	1
888	139	web	2026-11-11 11:36:00+00	1
889	140	mail	2026-11-11 11:53:00+00	1
890	141	unsub	2026-11-11 12:10:00+00	1
891	142	zzz	2026-11-11 12:27:00+00	1
892	143	web	2026-11-11 12:44:00+00	1
893	144	mail	2026-11-11 13:01:00+00	1
894	145	unsub	2026-11-11 13:18:00+00	1
895	146	zzz	2026-11-11 13:35:00+00	1
896	147	web	2026-11-11 13:52:00+00	1
897	148	mail	2026-11-11 14:09:00+00	1
898	149	unsub	2026-11-11 14:26:00+00	1
899	150	zzz	2026-11-11 14:43:00+00	1
900	151	web	2026-11-11 15:00:00+00	1
901	152	mail	2026-11-11 15:17:00+00	1
902	153	unsub	2026-11-11 15:34:00+00	1
903	154	zzz	2026-11-11 15:51:00+00	1
904	155	web	2026-11-11 16:08:00+00	1
905	156	mail	2026-11-11 16:25:00+00	1
906	157	unsub	2026-11-11 16:42:00+00	1
907	158	zzz	2026-11-11 16:59:00+00	1
908	159	web	2026-11-11 17:16:00+00	1
909	160	mail	2026-11-11 17:33:00+00	1
910	161	unsub	2026-11-11 17:50:00+00	1
911	162	zzz	2026-11-11 18:07:00+00	1
912	163	web	2026-11-11 18:24:00+00	1
913	164	mail	2026-11-11 18:41:00+00	1
914	165	unsub	2026-11-11 18:58:00+00	1
915	166	zzz	2026-11-11 19:15:00+00	1
916	167	web	2026-11-11 19:32:00+00	1
917	168	mail	2026-11-11 19:49:00+00	1
918	169	unsub	2026-11-11 20:06:00+00	1
919	170	zzz	2026-11-11 20:23:00+00	1
920	171	web	2026-11-11 20:40:00+00	1
921	172	mail	2026-11-11 20:57:00+00	1
922	173	unsub	2026-11-11 21:14:00+00	1
923	174	zzz	2026-11-11 21:31:00+00	1
924	175	web	2026-11-11 21:48:00+00	1
925	176	mail	2026-11-11 22:05:00+00	1
926	177	unsub	2026-11-11 22:22:00+00	1
927	178	zzz	2026-11-11 22:39:00+00	1
928	179	web	2026-11-11 22:56:00+00	1
929	180	mail	2026-11-11 23:13:00+00	1
930	181	unsub	2026-11-11 23:30:00+00	1
931	182	zzz	2026-11-11 23:47:00+00	1
932	183	web	2026-11-12 00:04:00+00	1
933	184	mail	2026-11-12 00:21:00+00	1
934	185	unsub	2026-11-12 00:38:00+00	1
935	186	zzz	2026-11-12 00:55:00+00	1
936	187	web	2026-11-12 01:12:00+00	1
937	188	mail	2026-11-12 01:29:00+00	1
938	189	unsub	2026-11-12 01:46:00+00	1
939	190	zzz	2026-11-12 02:03:00+00	1
940	191	web	2026-11-12 02:20:00+00	1
941	192	mail	2026-11-12 02:37:00+00	1
942	193	unsub	2026-11-12 02:54:00+00	1
943	194	zzz	2026-11-12 03:11:00+00	1
944	195	web	2026-11-12 03:28:00+00	1
945	196	mail	2026-11-12 03:45:00+00	1
946	197	unsub	2026-11-12 04:02:00+00	1
947	198	zzz	2026-11-12 04:19:00+00	1
948	199	web	2026-11-12 04:36:00+00	1
949	200	mail	2026-11-12 04:53:00+00	1
950	201	unsub	2026-11-12 05:10:00+00	1
951	202	zzz	2026-11-12 05:27:00+00	1
952	203	web	2026-11-12 05:44:00+00	1
953	204	mail	2026-11-12 06:01:00+00	1
954	205	unsub	2026-11-12 06:18:00+00	1
955	206	zzz	2026-11-12 06:35:00+00	1
956	207	web	2026-11-12 06:52:00+00	1
957	208	mail	2026-11-12 07:09:00+00	1
958	209	unsub	2026-11-12 07:26:00+00	1
959	210	zzz	2026-11-12 07:43:00+00	1
960	211	web	2026-11-12 08:00:00+00	1
961	212	mail	2026-11-12 08:17:00+00	1
962	213	unsub	2026-11-12 08:34:00+00	1
963	214	zzz	2026-11-12 08:51:00+00	1
964	215	web	2026-11-12 09:08:00+00	1
965	216	mail	2026-11-12 09:25:00+00	1
966	217	unsub	2026-11-12 09:42:00+00	1
967	218	zzz	2026-11-12 09:59:00+00	1
968	219	web	2026-11-12 10:16:00+00	1
969	220	mail	2026-11-12 10:33:00+00	1
970	221	unsub	2026-11-12 10:50:00+00	1
971	222	zzz	2026-11-12 11:07:00+00	1
972	223	web	2026-11-12 11:24:00+00	1
973	224	mail	2026-11-12 11:41:00+00	1
974	225	unsub	2026-11-12 11:58:00+00	1
975	226	zzz	2026-11-12 12:15:00+00	1
976	227	web	2026-11-12 12:32:00+00	1
977	228	mail	2026-11-12 12:49:00+00	1
978	229	unsub	2026-11-12 13:06:00+00	1
979	230	zzz	2026-11-12 13:23:00+00	1
980	231	web	2026-11-12 13:40:00+00	1
981	232	mail	2026-11-12 13:57:00+00	1
982	233	unsub	2026-11-12 14:14:00+00	1
983	234	zzz	2026-11-12 14:31:00+00	1
984	235	web	2026-11-12 14:48:00+00	1
985	236	mail	2026-11-12 15:05:00+00	1
986	237	unsub	2026-11-12 15:22:00+00	1
987	238	zzz	2026-11-12 15:39:00+00	1
988	239	web	2026-11-12 15:56:00+00	1
989	240	mail	2026-11-12 16:13:00+00	1
990	241	unsub	2026-11-12 16:30:00+00	1
991	242	zzz	2026-11-12 16:47:00+00	1
992	243	web	2026-11-12 17:04:00+00	1
993	244	mail	2026-11-12 17:21:00+00	1
994	245	unsub	2026-11-12 17:38:00+00	1
995	246	zzz	2026-11-12 17:55:00+00	1
996	247	web	2026-11-12 18:12:00+00	1
997	248	mail	2026-11-12 18:29:00+00	1
998	249	unsub	2026-11-12 18:46:00+00	1
999	250	zzz	2026-11-12 19:03:00+00	1
1000	1	web	2026-11-12 19:20:00+00	1
1001	2	mail	2026-11-12 19:37:00+00	1
1002	3	unsub	2026-11-12 19:54:00+00	1
1003	4	zzz	2026-11-12 20:11:00+00	1
1004	5	web	2026-11-12 20:28:00+00	1
1005	6	mail	2026-11-12 20:45:00+00	1
1006	7	unsub	2026-11-12 21:02:00+00	1
1007	8	zzz	2026-11-12 21:19:00+00	1
1008	9	web	2026-11-12 21:36:00+00	1
1009	10	mail	2026-11-12 21:53:00+00	1
1010	11	unsub	2026-11-12 22:10:00+00	1
1011	12	zzz	2026-11-12 22:27:00+00	1
1012	13	web	2026-11-12 22:44:00+00	1
1013	14	mail	2026-11-12 23:01:00+00	1
1014	15	unsub	2026-11-12 23:18:00+00	1
1015	16	zzz	2026-11-12 23:35:00+00	1
1016	17	web	2026-11-12 23:52:00+00	1
1017	18	mail	2026-11-13 00:09:00+00	1
1018	19	unsub	2026-11-13 00:26:00+00	1
1019	20	zzz	2026-11-13 00:43:00+00	1
1020	21	web	2026-11-13 01:00:00+00	1
1021	22	mail	2026-11-13 01:17:00+00	1
1022	23	unsub	2026-11-13 01:34:00+00	1
1023	24	zzz	2026-11-13 01:51:00+00	1
1024	25	web	2026-11-13 02:08:00+00	1
1025	26	mail	2026-11-13 02:25:00+00	1
1026	27	unsub	2026-11-13 02:42:00+00	1
1027	28	zzz	2026-11-13 02:59:00+00	1
1028	29	web	2026-11-13 03:16:00+00	1
1029	30	mail	2026-11-13 03:33:00+00	1
1030	31	unsub	2026-11-13 03:50:00+00	1
1031	32	zzz	2026-11-13 04:07:00+00	1
1032	33	web	2026-11-13 04:24:00+00	1
1033	34	mail	2026-11-13 04:41:00+00	1
1034	35	unsub	2026-11-13 04:58:00+00	1
1035	36	zzz	2026-11-13 05:15:00+00	1
1036	37	web	2026-11-13 05:32:00+00	1
1037	38	mail	2026-11-13 05:49:00+00	1
1038	39	unsub	2026-11-13 06:06:00+00	1
1039	40	zzz	2026-11-13 06:23:00+00	1
1040	41	web	2026-11-13 06:40:00+00	1
1041	42	mail	2026-11-13 06:57:00+00	1
1042	43	unsub	2026-11-13 07:14:00+00	1
1043	44	zzz	2026-11-13 07:31:00+00	1
1044	45	web	2026-11-13 07:48:00+00	1
1045	46	mail	2026-11-13 08:05:00+00	1
1046	47	unsub	2026-11-13 08:22:00+00	1
1047	48	zzz	2026-11-13 08:39:00+00	1
1048	49	web	2026-11-13 08:56:00+00	1
1049	50	mail	2026-11-13 09:13:00+00	1
1050	51	unsub	2026-11-13 09:30:00+00	1
1051	52	zzz	2026-11-13 09:47:00+00	1
1052	53	web	2026-11-13 10:04:00+00	1
1053	54	mail	2026-11-13 10:21:00+00	1
1054	55	unsub	2026-11-13 10:38:00+00	1
1055	56	zzz	2026-11-13 10:55:00+00	1
1056	57	web	2026-11-13 11:12:00+00	1
1057	58	mail	2026-11-13 11:29:00+00	1
1058	59	unsub	2026-11-13 11:46:00+00	1
1059	60	zzz	2026-11-13 12:03:00+00	1
1060	61	web	2026-11-13 12:20:00+00	1
1061	62	mail	2026-11-13 12:37:00+00	1
1062	63	unsub	2026-11-13 12:54:00+00	1
1063	64	zzz	2026-11-13 13:11:00+00	1
1064	65	web	2026-11-13 13:28:00+00	1
1065	66	mail	2026-11-13 13:45:00+00	1
1066	67	unsub	2026-11-13 14:02:00+00	1
1067	68	zzz	2026-11-13 14:19:00+00	1
1068	69	web	2026-11-13 14:36:00+00	1
1069	70	mail	2026-11-13 14:53:00+00	1
1070	71	unsub	2026-11-13 15:10:00+00	1
1071	72	zzz	2026-11-13 15:27:00+00	1
1072	73	web	2026-11-13 15:44:00+00	1
1073	74	mail	2026-11-13 16:01:00+00	1
1074	75	unsub	2026-11-13 16:18:00+00	1
1075	76	zzz	2026-11-13 16:35:00+00	1
1076	77	web	2026-11-13 16:52:00+00	1
1077	78	mail	2026-11-13 17:09:00+00	1
1078	79	unsub	2026-11-13 17:26:00+00	1
1079	80	zzz	2026-11-13 17:43:00+00	1
1080	81	web	2026-11-13 18:00:00+00	1
1081	82	mail	2026-11-13 18:17:00+00	1
1082	83	unsub	2026-11-13 18:34:00+00	1
1083	84	zzz	2026-11-13 18:51:00+00	1
1084	85	web	2026-11-13 19:08:00+00	1
1085	86	mail	2026-11-13 19:25:00+00	1
1086	87	unsub	2026-11-13 19:42:00+00	1
1087	88	zzz	2026-11-13 19:59:00+00	1
1088	89	web	2026-11-13 20:16:00+00	1
1089	90	mail	2026-11-13 20:33:00+00	1
1090	91	unsub	2026-11-13 20:50:00+00	1
1091	92	zzz	2026-11-13 21:07:00+00	1
1092	93	web	2026-11-13 21:24:00+00	1
1093	94	mail	2026-11-13 21:41:00+00	1
1094	95	unsub	2026-11-13 21:58:00+00	1
1095	96	zzz	2026-11-13 22:15:00+00	1
1096	97	web	2026-11-13 22:32:00+00	1
1097	98	mail	2026-11-13 22:49:00+00	1
1098	99	unsub	2026-11-13 23:06:00+00	1
1099	100	zzz	2026-11-13 23:23:00+00	1
1100	101	web	2026-11-13 23:40:00+00	1
1101	102	mail	2026-11-13 23:57:00+00	1
1102	103	unsub	2026-11-14 00:14:00+00	1
1103	104	zzz	2026-11-14 00:31:00+00	1
1104	105	web	2026-11-14 00:48:00+00	1
1105	106	mail	2026-11-14 01:05:00+00	1
1106	107	unsub	2026-11-14 01:22:00+00	1
1107	108	zzz	2026-11-14 01:39:00+00	1
1108	109	web	2026-11-14 01:56:00+00	1
1109	110	mail	2026-11-14 02:13:00+00	1
1110	111	unsub	2026-11-14 02:30:00+00	1
1111	112	zzz	2026-11-14 02:47:00+00	1
1112	113	web	2026-11-14 03:04:00+00	1
1113	114	mail	2026-11-14 03:21:00+00	1
1114	115	unsub	2026-11-14 03:38:00+00	1
1115	116	zzz	2026-11-14 03:55:00+00	1
1116	117	web	2026-11-14 04:12:00+00	1
1117	118	mail	2026-11-14 04:29:00+00	1
1118	119	unsub	2026-11-14 04:46:00+00	1
1119	120	zzz	2026-11-14 05:03:00+00	1
1120	121	web	2026-11-14 05:20:00+00	1
1121	122	mail	2026-11-14 05:37:00+00	1
1122	123	unsub	2026-11-14 05:54:00+00	1
1123	124	zzz	2026-11-14 06:11:00+00	1
1124	125	web	2026-11-14 06:28:00+00	1
1125	126	mail	2026-11-14 06:45:00+00	1
1126	127	unsub	2026-11-14 07:02:00+00	1
1127	128	zzz	2026-11-14 07:19:00+00	1
1128	129	web	2026-11-14 07:36:00+00	1
1129	130	mail	2026-11-14 07:53:00+00	1
1130	131	unsub	2026-11-14 08:10:00+00	1
1131	132	zzz	2026-11-14 08:27:00+00	1
1132	133	web	2026-11-14 08:44:00+00	1
1133	134	mail	2026-11-14 09:01:00+00	1
1134	135	unsub	2026-11-14 09:18:00+00	1
1135	136	zzz	2026-11-14 09:35:00+00	1
1136	137	web	2026-11-14 09:52:00+00	1
1137	138	mail	2026-11-14 10:09:00+00	1
1138	139	unsub	2026-11-14 10:26:00+00	1
1139	140	zzz	2026-11-14 10:43:00+00	1
1140	141	web	2026-11-14 11:00:00+00	1
1141	142	mail	2026-11-14 11:17:00+00	1
1142	143	unsub	2026-11-14 11:34:00+00	1
1143	144	zzz	2026-11-14 11:51:00+00	1
1144	145	web	2026-11-14 12:08:00+00	1
1145	146	mail	2026-11-14 12:25:00+00	1
1146	147	unsub	2026-11-14 12:42:00+00	1
1147	148	zzz	2026-11-14 12:59:00+00	1
1148	149	web	2026-11-14 13:16:00+00	1
1149	150	mail	2026-11-14 13:33:00+00	1
1150	151	unsub	2026-11-14 13:50:00+00	1
1151	152	zzz	2026-11-14 14:07:00+00	1
1152	153	web	2026-11-14 14:24:00+00	1
1153	154	mail	2026-11-14 14:41:00+00	1
1154	155	unsub	2026-11-14 14:58:00+00	1
1155	156	zzz	2026-11-14 15:15:00+00	1
1156	157	web	2026-11-14 15:32:00+00	1
1157	158	mail	2026-11-14 15:49:00+00	1
1158	159	unsub	2026-11-14 16:06:00+00	1
1159	160	zzz	2026-11-14 16:23:00+00	1
1160	161	web	2026-11-14 16:40:00+00	1
1161	162	mail	2026-11-14 16:57:00+00	1
1162	163	unsub	2026-11-14 17:14:00+00	1
1163	164	zzz	2026-11-14 17:31:00+00	1
1164	165	web	2026-11-14 17:48:00+00	1
1165	166	mail	2026-11-14 18:05:00+00	1
1166	167	unsub	2026-11-14 18:22:00+00	1
1167	168	zzz	2026-11-14 18:39:00+00	1
1168	169	web	2026-11-14 18:56:00+00	1
1169	170	mail	2026-11-14 19:13:00+00	1
1170	171	unsub	2026-11-14 19:30:00+00	1
1171	172	zzz	2026-11-14 19:47:00+00	1
1172	173	web	2026-11-14 20:04:00+00	1
1173	174	mail	2026-11-14 20:21:00+00	1
1174	175	unsub	2026-11-14 20:38:00+00	1
1175	176	zzz	2026-11-14 20:55:00+00	1
1176	177	web	2026-11-14 21:12:00+00	1
1177	178	mail	2026-11-14 21:29:00+00	1
1178	179	unsub	2026-11-14 21:46:00+00	1
1179	180	zzz	2026-11-14 22:03:00+00	1
1180	181	web	2026-11-14 22:20:00+00	1
1181	182	mail	2026-11-14 22:37:00+00	1
1182	183	unsub	2026-11-14 22:54:00+00	1
1183	184	zzz	2026-11-14 23:11:00+00	1
1184	185	web	2026-11-14 23:28:00+00	1
1185	186	mail	2026-11-14 23:45:00+00	1
1186	187	unsub	2026-11-15 00:02:00+00	1
1187	188	zzz	2026-11-15 00:19:00+00	1
1188	189	web	2026-11-15 00:36:00+00	1
1189	190	mail	2026-11-15 00:53:00+00	1
1190	191	unsub	2026-11-15 01:10:00+00	1
1191	192	zzz	2026-11-15 01:27:00+00	1
1192	193	web	2026-11-15 01:44:00+00	1
1193	194	mail	2026-11-15 02:01:00+00	1
1194	195	unsub	2026-11-15 02:18:00+00	1
1195	196	zzz	2026-11-15 02:35:00+00	1
1196	197	web	2026-11-15 02:52:00+00	1
1197	198	mail	2026-11-15 03:09:00+00	1
1198	199	unsub	2026-11-15 03:26:00+00	1
1199	200	zzz	2026-11-15 03:43:00+00	1
1200	201	web	2026-11-15 04:00:00+00	1
1201	202	mail	2026-11-15 04:17:00+00	1
1202	203	unsub	2026-11-15 04:34:00+00	1
1203	204	zzz	2026-11-15 04:51:00+00	1
1204	205	web	2026-11-15 05:08:00+00	1
1205	206	mail	2026-11-15 05:25:00+00	1
1206	207	unsub	2026-11-15 05:42:00+00	1
1207	208	zzz	2026-11-15 05:59:00+00	1
1208	209	web	2026-11-15 06:16:00+00	1
1209	210	mail	2026-11-15 06:33:00+00	1
1210	211	unsub	2026-11-15 06:50:00+00	1
1211	212	zzz	2026-11-15 07:07:00+00	1
1212	213	web	2026-11-15 07:24:00+00	1
1213	214	mail	2026-11-15 07:41:00+00	1
1214	215	unsub	2026-11-15 07:58:00+00	1
1215	216	zzz	2026-11-15 08:15:00+00	1
1216	217	web	2026-11-15 08:32:00+00	1
1217	218	mail	2026-11-15 08:49:00+00	1
1218	219	unsub	2026-11-15 09:06:00+00	1
1219	220	zzz	2026-11-15 09:23:00+00	1
1220	221	web	2026-11-15 09:40:00+00	1
1221	222	mail	2026-11-15 09:57:00+00	1
1222	223	unsub	2026-11-15 10:14:00+00	1
1223	224	zzz	2026-11-15 10:31:00+00	1
1224	225	web	2026-11-15 10:48:00+00	1
1225	226	mail	2026-11-15 11:05:00+00	1
1226	227	unsub	2026-11-15 11:22:00+00	1
1227	228	zzz	2026-11-15 11:39:00+00	1
1228	229	web	2026-11-15 11:56:00+00	1
1229	230	mail	2026-11-15 12:13:00+00	1
1230	231	unsub	2026-11-15 12:30:00+00	1
1231	232	zzz	2026-11-15 12:47:00+00	1
1232	233	web	2026-11-15 13:04:00+00	1
1233	234	mail	2026-11-15 13:21:00+00	1
1234	235	unsub	2026-11-15 13:38:00+00	1
1235	236	zzz	2026-11-15 13:55:00+00	1
1236	237	web	2026-11-15 14:12:00+00	1
1237	238	mail	2026-11-15 14:29:00+00	1
1238	239	unsub	2026-11-15 14:46:00+00	1
1239	240	zzz	2026-11-15 15:03:00+00	1
1240	241	web	2026-11-15 15:20:00+00	1
1241	242	mail	2026-11-15 15:37:00+00	1
1242	243	unsub	2026-11-15 15:54:00+00	1
1243	244	zzz	2026-11-15 16:11:00+00	1
1244	245	web	2026-11-15 16:28:00+00	1
1245	246	mail	2026-11-15 16:45:00+00	1
1246	247	unsub	2026-11-15 17:02:00+00	1
1247	248	zzz	2026-11-15 17:19:00+00	1
1248	249	web	2026-11-15 17:36:00+00	1
1249	250	mail	2026-11-15 17:53:00+00	1
1250	1	unsub	2026-11-15 18:10:00+00	1
1251	2	zzz	2026-11-15 18:27:00+00	1
1252	3	web	2026-11-15 18:44:00+00	1
1253	4	mail	2026-11-15 19:01:00+00	1
1254	5	unsub	2026-11-15 19:18:00+00	1
1255	6	zzz	2026-11-15 19:35:00+00	1
1256	7	web	2026-11-15 19:52:00+00	1
1257	8	mail	2026-11-15 20:09:00+00	1
1258	9	unsub	2026-11-15 20:26:00+00	1
1259	10	zzz	2026-11-15 20:43:00+00	1
1260	11	web	2026-11-15 21:00:00+00	1
1261	12	mail	2026-11-15 21:17:00+00	1
1262	13	unsub	2026-11-15 21:34:00+00	1
1263	14	zzz	2026-11-15 21:51:00+00	1
1264	15	web	2026-11-15 22:08:00+00	1
1265	16	mail	2026-11-15 22:25:00+00	1
1266	17	unsub	2026-11-15 22:42:00+00	1
1267	18	zzz	2026-11-15 22:59:00+00	1
1268	19	web	2026-11-15 23:16:00+00	1
1269	20	mail	2026-11-15 23:33:00+00	1
1270	21	unsub	2026-11-15 23:50:00+00	1
1271	22	zzz	2026-11-16 00:07:00+00	1
1272	23	web	2026-11-16 00:24:00+00	1
1273	24	mail	2026-11-16 00:41:00+00	1
1274	25	unsub	2026-11-16 00:58:00+00	1
1275	26	zzz	2026-11-16 01:15:00+00	1
1276	27	web	2026-11-16 01:32:00+00	1
1277	28	mail	2026-11-16 01:49:00+00	1
1278	29	unsub	2026-11-16 02:06:00+00	1
1279	30	zzz	2026-11-16 02:23:00+00	1
1280	31	web	2026-11-16 02:40:00+00	1
1281	32	mail	2026-11-16 02:57:00+00	1
1282	33	unsub	2026-11-16 03:14:00+00	1
1283	34	zzz	2026-11-16 03:31:00+00	1
1284	35	web	2026-11-16 03:48:00+00	1
1285	36	mail	2026-11-16 04:05:00+00	1
1286	37	unsub	2026-11-16 04:22:00+00	1
1287	38	zzz	2026-11-16 04:39:00+00	1
1288	39	web	2026-11-16 04:56:00+00	1
1289	40	mail	2026-11-16 05:13:00+00	1
1290	41	unsub	2026-11-16 05:30:00+00	1
1291	42	zzz	2026-11-16 05:47:00+00	1
1292	43	web	2026-11-16 06:04:00+00	1
1293	44	mail	2026-11-16 06:21:00+00	1
1294	45	unsub	2026-11-16 06:38:00+00	1
1295	46	zzz	2026-11-16 06:55:00+00	1
1296	47	web	2026-11-16 07:12:00+00	1
1297	48	mail	2026-11-16 07:29:00+00	1
1298	49	unsub	2026-11-16 07:46:00+00	1
1299	50	zzz	2026-11-16 08:03:00+00	1
1300	51	web	2026-11-16 08:20:00+00	1
1301	52	mail	2026-11-16 08:37:00+00	1
1302	53	unsub	2026-11-16 08:54:00+00	1
1303	54	zzz	2026-11-16 09:11:00+00	1
1304	55	web	2026-11-16 09:28:00+00	1
1305	56	mail	2026-11-16 09:45:00+00	1
1306	57	unsub	2026-11-16 10:02:00+00	1
1307	58	zzz	2026-11-16 10:19:00+00	1
1308	59	web	2026-11-16 10:36:00+00	1
1309	60	mail	2026-11-16 10:53:00+00	1
1310	61	unsub	2026-11-16 11:10:00+00	1
1311	62	zzz	2026-11-16 11:27:00+00	1
1312	63	web	2026-11-16 11:44:00+00	1
1313	64	mail	2026-11-16 12:01:00+00	1
1314	65	unsub	2026-11-16 12:18:00+00	1
1315	66	zzz	2026-11-16 12:35:00+00	1
1316	67	web	2026-11-16 12:52:00+00	1
1317	68	mail	2026-11-16 13:09:00+00	1
1318	69	unsub	2026-11-16 13:26:00+00	1
1319	70	zzz	2026-11-16 13:43:00+00	1
1320	71	web	2026-11-16 14:00:00+00	1
1321	72	mail	2026-11-16 14:17:00+00	1
1322	73	unsub	2026-11-16 14:34:00+00	1
1323	74	zzz	2026-11-16 14:51:00+00	1
1324	75	web	2026-11-16 15:08:00+00	1
1325	76	mail	2026-11-16 15:25:00+00	1
1326	77	unsub	2026-11-16 15:42:00+00	1
1327	78	zzz	2026-11-16 15:59:00+00	1
1328	79	web	2026-11-16 16:16:00+00	1
1329	80	mail	2026-11-16 16:33:00+00	1
1330	81	unsub	2026-11-16 16:50:00+00	1
1331	82	zzz	2026-11-16 17:07:00+00	1
1332	83	web	2026-11-16 17:24:00+00	1
1333	84	mail	2026-11-16 17:41:00+00	1
1334	85	unsub	2026-11-16 17:58:00+00	1
1335	86	zzz	2026-11-16 18:15:00+00	1
1336	87	web	2026-11-16 18:32:00+00	1
1337	88	mail	2026-11-16 18:49:00+00	1
1338	89	unsub	2026-11-16 19:06:00+00	1
1339	90	zzz	2026-11-16 19:23:00+00	1
1340	91	web	2026-11-16 19:40:00+00	1
1341	92	mail	2026-11-16 19:57:00+00	1
1342	93	unsub	2026-11-16 20:14:00+00	1
1343	94	zzz	2026-11-16 20:31:00+00	1
1344	95	web	2026-11-16 20:48:00+00	1
1345	96	mail	2026-11-16 21:05:00+00	1
1346	97	unsub	2026-11-16 21:22:00+00	1
1347	98	zzz	2026-11-16 21:39:00+00	1
1348	99	web	2026-11-16 21:56:00+00	1
1349	100	mail	2026-11-16 22:13:00+00	1
1350	101	unsub	2026-11-16 22:30:00+00	1
1351	102	zzz	2026-11-16 22:47:00+00	1
1352	103	web	2026-11-16 23:04:00+00	1
1353	104	mail	2026-11-16 23:21:00+00	1
1354	105	unsub	2026-11-16 23:38:00+00	1
1355	106	zzz	2026-11-16 23:55:00+00	1
1356	107	web	2026-11-17 00:12:00+00	1
1357	108	mail	2026-11-17 00:29:00+00	1
1358	109	unsub	2026-11-17 00:46:00+00	1
1359	110	zzz	2026-11-17 01:03:00+00	1
1360	111	web	2026-11-17 01:20:00+00	1
1361	112	mail	2026-11-17 01:37:00+00	1
1362	113	unsub	2026-11-17 01:54:00+00	1
1363	114	zzz	2026-11-17 02:11:00+00	1
1364	115	web	2026-11-17 02:28:00+00	1
1365	116	mail	2026-11-17 02:45:00+00	1
1366	117	unsub	2026-11-17 03:02:00+00	1
1367	118	zzz	2026-11-17 03:19:00+00	1
1368	119	web	2026-11-17 03:36:00+00	1
1369	120	mail	2026-11-17 03:53:00+00	1
1370	121	unsub	2026-11-17 04:10:00+00	1
1371	122	zzz	2026-11-17 04:27:00+00	1
1372	123	web	2026-11-17 04:44:00+00	1
1373	124	mail	2026-11-17 05:01:00+00	1
1374	125	unsub	2026-11-17 05:18:00+00	1
1375	126	zzz	2026-11-17 05:35:00+00	1
1376	127	web	2026-11-17 05:52:00+00	1
1377	128	mail	2026-11-17 06:09:00+00	1
1378	129	unsub	2026-11-17 06:26:00+00	1
1379	130	zzz	2026-11-17 06:43:00+00	1
1380	131	web	2026-11-17 07:00:00+00	1
1381	132	mail	2026-11-17 07:17:00+00	1
1382	133	unsub	2026-11-17 07:34:00+00	1
1383	134	zzz	2026-11-17 07:51:00+00	1
1384	135	web	2026-11-17 08:08:00+00	1
1385	136	mail	2026-11-17 08:25:00+00	1
1386	137	unsub	2026-11-17 08:42:00+00	1
1387	138	zzz	2026-11-17 08:59:00+00	1
1388	139	web	2026-11-17 09:16:00+00	1
1389	140	mail	2026-11-17 09:33:00+00	1
1390	141	unsub	2026-11-17 09:50:00+00	1
1391	142	zzz	2026-11-17 10:07:00+00	1
1392	143	web	2026-11-17 10:24:00+00	1
1393	144	mail	2026-11-17 10:41:00+00	1
1394	145	unsub	2026-11-17 10:58:00+00	1
1395	146	zzz	2026-11-17 11:15:00+00	1
1396	147	web	2026-11-17 11:32:00+00	1
1397	148	mail	2026-11-17 11:49:00+00	1
1398	149	unsub	2026-11-17 12:06:00+00	1
1399	150	zzz	2026-11-17 12:23:00+00	1
1400	151	web	2026-11-17 12:40:00+00	1
1401	152	mail	2026-11-17 12:57:00+00	1
1402	153	unsub	2026-11-17 13:14:00+00	1
1403	154	zzz	2026-11-17 13:31:00+00	1
1404	155	web	2026-11-17 13:48:00+00	1
1405	156	mail	2026-11-17 14:05:00+00	1
1406	157	unsub	2026-11-17 14:22:00+00	1
1407	158	zzz	2026-11-17 14:39:00+00	1
1408	159	web	2026-11-17 14:56:00+00	1
1409	160	mail	2026-11-17 15:13:00+00	1
1410	161	unsub	2026-11-17 15:30:00+00	1
1411	162	zzz	2026-11-17 15:47:00+00	1
1412	163	web	2026-11-17 16:04:00+00	1
1413	164	mail	2026-11-17 16:21:00+00	1
1414	165	unsub	2026-11-17 16:38:00+00	1
1415	166	zzz	2026-11-17 16:55:00+00	1
1416	167	web	2026-11-17 17:12:00+00	1
1417	168	mail	2026-11-17 17:29:00+00	1
1418	169	unsub	2026-11-17 17:46:00+00	1
1419	170	zzz	2026-11-17 18:03:00+00	1
1420	171	web	2026-11-17 18:20:00+00	1
1421	172	mail	2026-11-17 18:37:00+00	1
1422	173	unsub	2026-11-17 18:54:00+00	1
1423	174	zzz	2026-11-17 19:11:00+00	1
1424	175	web	2026-11-17 19:28:00+00	1
1425	176	mail	2026-11-17 19:45:00+00	1
1426	177	unsub	2026-11-17 20:02:00+00	1
1427	178	zzz	2026-11-17 20:19:00+00	1
1428	179	web	2026-11-17 20:36:00+00	1
1429	180	mail	2026-11-17 20:53:00+00	1
1430	181	unsub	2026-11-17 21:10:00+00	1
1431	182	zzz	2026-11-17 21:27:00+00	1
1432	183	web	2026-11-17 21:44:00+00	1
1433	184	mail	2026-11-17 22:01:00+00	1
1434	185	unsub	2026-11-17 22:18:00+00	1
1435	186	zzz	2026-11-17 22:35:00+00	1
1436	187	web	2026-11-17 22:52:00+00	1
1437	188	mail	2026-11-17 23:09:00+00	1
1438	189	unsub	2026-11-17 23:26:00+00	1
1439	190	zzz	2026-11-17 23:43:00+00	1
1440	191	web	2026-11-18 00:00:00+00	1
1441	192	mail	2026-11-18 00:17:00+00	1
1442	193	unsub	2026-11-18 00:34:00+00	1
1443	194	zzz	2026-11-18 00:51:00+00	1
1444	195	web	2026-11-18 01:08:00+00	1
1445	196	mail	2026-11-18 01:25:00+00	1
1446	197	unsub	2026-11-18 01:42:00+00	1
1447	198	zzz	2026-11-18 01:59:00+00	1
1448	199	web	2026-11-18 02:16:00+00	1
1449	200	mail	2026-11-18 02:33:00+00	1
1450	201	unsub	2026-11-18 02:50:00+00	1
1451	202	zzz	2026-11-18 03:07:00+00	1
1452	203	web	2026-11-18 03:24:00+00	1
1453	204	mail	2026-11-18 03:41:00+00	1
1454	205	unsub	2026-11-18 03:58:00+00	1
1455	206	zzz	2026-11-18 04:15:00+00	1
1456	207	web	2026-11-18 04:32:00+00	1
1457	208	mail	2026-11-18 04:49:00+00	1
1458	209	unsub	2026-11-18 05:06:00+00	1
1459	210	zzz	2026-11-18 05:23:00+00	1
1460	211	web	2026-11-18 05:40:00+00	1
1461	212	mail	2026-11-18 05:57:00+00	1
1462	213	unsub	2026-11-18 06:14:00+00	1
1463	214	zzz	2026-11-18 06:31:00+00	1
1464	215	web	2026-11-18 06:48:00+00	1
1465	216	mail	2026-11-18 07:05:00+00	1
1466	217	unsub	2026-11-18 07:22:00+00	1
1467	218	zzz	2026-11-18 07:39:00+00	1
1468	219	web	2026-11-18 07:56:00+00	1
1469	220	mail	2026-11-18 08:13:00+00	1
1470	221	unsub	2026-11-18 08:30:00+00	1
1471	222	zzz	2026-11-18 08:47:00+00	1
1472	223	web	2026-11-18 09:04:00+00	1
1473	224	mail	2026-11-18 09:21:00+00	1
1474	225	unsub	2026-11-18 09:38:00+00	1
1475	226	zzz	2026-11-18 09:55:00+00	1
1476	227	web	2026-11-18 10:12:00+00	1
1477	228	mail	2026-11-18 10:29:00+00	1
1478	229	unsub	2026-11-18 10:46:00+00	1
1479	230	zzz	2026-11-18 11:03:00+00	1
1480	231	web	2026-11-18 11:20:00+00	1
1481	232	mail	2026-11-18 11:37:00+00	1
1482	233	unsub	2026-11-18 11:54:00+00	1
1483	234	zzz	2026-11-18 12:11:00+00	1
1484	235	web	2026-11-18 12:28:00+00	1
1485	236	mail	2026-11-18 12:45:00+00	1
1486	237	unsub	2026-11-18 13:02:00+00	1
1487	238	zzz	2026-11-18 13:19:00+00	1
1488	239	web	2026-11-18 13:36:00+00	1
1489	240	mail	2026-11-18 13:53:00+00	1
1490	241	unsub	2026-11-18 14:10:00+00	1
1491	242	zzz	2026-11-18 14:27:00+00	1
1492	243	web	2026-11-18 14:44:00+00	1
1493	244	mail	2026-11-18 15:01:00+00	1
1494	245	unsub	2026-11-18 15:18:00+00	1
1495	246	zzz	2026-11-18 15:35:00+00	1
1496	247	web	2026-11-18 15:52:00+00	1
1497	248	mail	2026-11-18 16:09:00+00	1
1498	249	unsub	2026-11-18 16:26:00+00	1
1499	250	zzz	2026-11-18 16:43:00+00	1
1500	1	web	2026-11-18 17:00:00+00	1
1501	3	funding	2026-11-20 10:59:59+00	1
1502	6	funding	2026-11-20 10:59:59+00	1
1503	9	funding	2026-11-20 10:59:59+00	1
1504	12	funding	2026-11-20 10:59:59+00	1
1505	15	funding	2026-11-20 10:59:59+00	1
1506	18	funding	2026-11-20 10:59:59+00	1
1507	21	funding	2026-11-20 10:59:59+00	1
1508	24	funding	2026-11-20 10:59:59+00	1
1509	27	funding	2026-11-20 10:59:59+00	1
1510	1	web	2026-11-23 10:00:00+00	1
1511	2	web	2026-11-23 10:00:00+00	1
1512	3	web	2026-11-23 10:00:00+00	1
1513	4	web	2026-11-23 10:00:00+00	1
1514	5	web	2026-11-23 10:00:00+00	1
1515	6	web	2026-11-23 10:00:00+00	1
1516	7	web	2026-11-23 10:00:00+00	1
1517	8	web	2026-11-23 10:00:00+00	1
1518	9	web	2026-11-23 10:00:00+00	1
1519	10	web	2026-11-23 10:00:00+00	1
1520	11	web	2026-11-23 10:00:00+00	1
1521	12	web	2026-11-23 10:00:00+00	1
1522	13	web	2026-11-23 10:00:00+00	1
1523	14	web	2026-11-23 10:00:00+00	1
1524	15	web	2026-11-23 10:00:00+00	1
1525	16	web	2026-11-23 10:00:00+00	1
1526	17	web	2026-11-23 10:00:00+00	1
1527	18	web	2026-11-23 10:00:00+00	1
1528	19	web	2026-11-23 10:00:00+00	1
1529	20	web	2026-11-23 10:00:00+00	1
1530	21	web	2026-11-23 10:00:00+00	1
1531	22	web	2026-11-23 10:00:00+00	1
1532	23	web	2026-11-23 10:00:00+00	1
1533	24	web	2026-11-23 10:00:00+00	1
1534	25	web	2026-11-23 10:00:00+00	1
1535	26	web	2026-11-23 10:00:00+00	1
1536	27	web	2026-11-23 10:00:00+00	1
1537	28	web	2026-11-23 10:00:00+00	1
1538	29	web	2026-11-23 10:00:00+00	1
1539	30	web	2026-11-23 10:00:00+00	1
1540	31	web	2026-11-23 10:00:00+00	1
1541	32	web	2026-11-23 10:00:00+00	1
1542	33	web	2026-11-23 10:00:00+00	1
1543	34	web	2026-11-23 10:00:00+00	1
1544	35	web	2026-11-23 10:00:00+00	1
1545	36	web	2026-11-23 10:00:00+00	1
1546	37	web	2026-11-23 10:00:00+00	1
1547	38	web	2026-11-23 10:00:00+00	1
1548	39	web	2026-11-23 10:00:00+00	1
1549	40	web	2026-11-23 10:00:00+00	1
1550	41	web	2026-11-23 10:00:00+00	1
1551	42	web	2026-11-23 10:00:00+00	1
1552	43	web	2026-11-23 10:00:00+00	1
1553	44	web	2026-11-23 10:00:00+00	1
1554	45	web	2026-11-23 10:00:00+00	1
1555	46	web	2026-11-23 10:00:00+00	1
1556	47	web	2026-11-23 10:00:00+00	1
1557	48	web	2026-11-23 10:00:00+00	1
1558	49	web	2026-11-23 10:00:00+00	1
1559	50	web	2026-11-23 10:00:00+00	1
\.


--
-- Data for Name: deals; Type: TABLE DATA; Schema: crm; Owner: postgres
--

COPY crm.deals (id, account_id, amount, state) FROM stdin;
20	21	58380	open
21	22	66299	won
22	23	74218	lost
23	24	82137	open
24	25	90056	won
25	26	97975	lost
26	27	5894	open
27	28	13813	won
28	29	21732	lost
29	30	29651	open
30	31	37570	won
31	32	45489	lost
32	33	53408	open
33	34	61327	won
34	35	69246	lost
35	36	77165	open
36	37	85084	won
37	38	93003	lost
38	39	922	open
39	40	8841	won
40	41	16760	lost
41	42	24679	open
42	43	32598	won
43	44	40517	lost
44	45	48436	open
45	46	56355	won
46	47	64274	lost
47	48	72193	open
48	49	80112	won
49	50	88031	lost
50	51	95950	open
51	52	3869	won
52	53	11788	lost
53	54	19707	open
54	55	27626	won
55	56	35545	lost
56	57	43464	open
57	58	51383	won
58	59	59302	lost
59	60	67221	open
60	61	75140	won
61	62	83059	lost
62	63	90978	open
63	64	98897	won
64	65	6816	lost
65	66	14735	open
66	67	22654	won
67	68	30573	lost
68	69	38492	open
69	70	46411	won
70	71	54330	lost
71	72	62249	open
72	73	70168	won
73	74	78087	lost
74	75	86006	open
75	76	93925	won
76	77	1844	lost
77	78	9763	open
78	79	17682	won
79	80	25601	lost
80	81	33520	open
81	82	41439	won
82	83	49358	lost
83	84	57277	open
84	85	65196	won
85	86	73115	lost
86	87	81034	open
87	88	88953	won
88	89	96872	lost
89	90	4791	open
90	91	12710	won
91	92	20629	lost
92	93	28548	open
93	94	36467	won
94	95	44386	lost
95	96	52305	open
96	97	60224	won
97	98	68143	lost
98	99	76062	open
99	100	83981	won
100	101	91900	lost
101	102	99819	open
102	103	7738	won
103	104	15657	lost
104	105	23576	open
105	106	31495	won
106	107	39414	lost
107	108	47333	open
108	109	55252	won
109	110	63171	lost
110	111	71090	open
111	112	79009	won
112	113	86928	lost
113	114	94847	open
114	115	2766	won
115	116	10685	lost
116	117	18604	open
117	118	26523	won
118	119	34442	lost
119	120	42361	open
120	121	50280	won
121	122	58199	lost
122	123	66118	open
123	124	74037	won
124	125	81956	lost
125	126	89875	open
126	127	97794	won
127	128	5713	lost
128	129	13632	open
129	130	21551	won
130	131	29470	lost
131	132	37389	open
132	133	45308	won
133	134	53227	lost
134	135	61146	open
135	136	69065	won
136	137	76984	lost
137	138	84903	open
138	139	92822	won
139	140	741	lost
140	141	8660	open
141	142	16579	won
142	143	24498	lost
143	144	32417	open
144	145	40336	won
145	146	48255	lost
146	147	56174	open
147	148	64093	won
148	149	72012	lost
149	150	79931	open
150	151	87850	won
151	152	95769	lost
152	153	3688	open
153	154	11607	won
154	155	19526	lost
155	156	27445	open
156	157	35364	won
157	158	43283	lost
158	159	51202	open
159	160	59121	won
160	161	67040	lost
161	162	74959	open
162	163	82878	won
163	164	90797	lost
164	165	98716	open
165	166	6635	won
166	167	14554	lost
167	168	22473	open
168	169	30392	won
169	170	38311	lost
170	171	46230	open
171	172	54149	won
172	173	62068	lost
173	174	69987	open
174	175	77906	won
175	176	85825	lost
176	177	93744	open
177	178	1663	won
178	179	9582	lost
179	180	17501	open
180	181	25420	won
181	182	33339	lost
182	183	41258	open
183	184	49177	won
184	185	57096	lost
185	186	65015	open
186	187	72934	won
187	188	80853	lost
188	189	88772	open
189	190	96691	won
190	191	4610	lost
191	192	12529	open
192	193	20448	won
193	194	28367	lost
194	195	36286	open
195	196	44205	won
196	197	52124	lost
197	198	60043	open
198	199	67962	won
199	200	75881	lost
200	1	83800	open
201	2	91719	won
202	3	99638	lost
203	4	7557	open
204	5	15476	won
205	6	23395	lost
206	7	31314	open
207	8	39233	won
208	9	47152	lost
209	10	55071	open
210	11	62990	won
211	12	70909	lost
212	13	78828	open
213	14	86747	won
214	15	94666	lost
215	16	2585	open
216	17	10504	won
217	18	18423	lost
218	19	26342	open
219	20	34261	won
220	21	42180	lost
221	22	50099	open
222	23	58018	won
223	24	65937	lost
224	25	73856	open
225	26	81775	won
226	27	89694	lost
227	28	97613	open
228	29	5532	won
229	30	13451	lost
230	31	21370	open
231	32	29289	won
232	33	37208	lost
233	34	45127	open
234	35	53046	won
235	36	60965	lost
236	37	68884	open
237	38	76803	won
238	39	84722	lost
239	40	92641	open
240	41	560	won
241	42	8479	lost
242	43	16398	open
243	44	24317	won
244	45	32236	lost
245	46	40155	open
246	47	48074	won
247	48	55993	lost
248	49	63912	open
249	50	71831	won
250	51	79750	lost
251	52	87669	open
252	53	95588	won
253	54	3507	lost
254	55	11426	open
255	56	19345	won
256	57	27264	lost
257	58	35183	open
258	59	43102	won
259	60	51021	lost
260	61	58940	open
261	62	66859	won
262	63	74778	lost
263	64	82697	open
264	65	90616	won
265	66	98535	lost
266	67	6454	open
267	68	14373	won
268	69	22292	lost
269	70	30211	open
270	71	38130	won
271	72	46049	lost
272	73	53968	open
273	74	61887	won
274	75	69806	lost
275	76	77725	open
276	77	85644	won
277	78	93563	lost
278	79	1482	open
279	80	9401	won
280	81	17320	lost
281	82	25239	open
282	83	33158	won
283	84	41077	lost
284	85	48996	open
285	86	56915	won
286	87	64834	lost
287	88	72753	open
288	89	80672	won
289	90	88591	lost
290	91	96510	open
291	92	4429	won
292	93	12348	lost
293	94	20267	open
294	95	28186	won
295	96	36105	lost
296	97	44024	open
297	98	51943	won
298	99	59862	lost
299	100	67781	open
300	101	75700	won
301	102	83619	lost
302	103	91538	open
303	104	99457	won
304	105	7376	lost
305	106	15295	open
306	107	23214	won
307	108	31133	lost
308	109	39052	open
309	110	46971	won
310	111	54890	lost
311	112	62809	open
312	113	70728	won
313	114	78647	lost
314	115	86566	open
315	116	94485	won
316	117	2404	lost
317	118	10323	open
318	119	18242	won
319	120	26161	lost
320	121	34080	open
321	122	41999	won
322	123	49918	lost
323	124	57837	open
324	125	65756	won
325	126	73675	lost
326	127	81594	open
327	128	89513	won
328	129	97432	lost
329	130	5351	open
330	131	13270	won
331	132	21189	lost
332	133	29108	open
333	134	37027	won
334	135	44946	lost
335	136	52865	open
336	137	60784	won
337	138	68703	lost
338	139	76622	open
339	140	84541	won
340	141	92460	lost
341	142	379	open
342	143	8298	won
343	144	16217	lost
344	145	24136	open
345	146	32055	won
346	147	39974	lost
347	148	47893	open
348	149	55812	won
349	150	63731	lost
350	151	71650	open
351	152	79569	won
352	153	87488	lost
353	154	95407	open
354	155	3326	won
355	156	11245	lost
356	157	19164	open
357	158	27083	won
358	159	35002	lost
359	160	42921	open
360	161	50840	won
361	162	58759	lost
362	163	66678	open
363	164	74597	won
364	165	82516	lost
365	166	90435	open
366	167	98354	won
367	168	6273	lost
368	169	14192	open
369	170	22111	won
370	171	30030	lost
371	172	37949	open
372	173	45868	won
373	174	53787	lost
374	175	61706	open
375	176	69625	won
376	177	77544	lost
377	178	85463	open
378	179	93382	won
379	180	1301	lost
380	181	9220	open
381	182	17139	won
382	183	25058	lost
383	184	32977	open
384	185	40896	won
385	186	48815	lost
386	187	56734	open
387	188	64653	won
388	189	72572	lost
389	190	80491	open
390	191	88410	won
391	192	96329	lost
392	193	4248	open
393	194	12167	won
394	195	20086	lost
395	196	28005	open
396	197	35924	won
397	198	43843	lost
398	199	51762	open
399	200	59681	won
400	1	67600	lost
401	2	75519	open
402	3	83438	won
403	4	91357	lost
404	5	99276	open
405	6	7195	won
406	7	15114	lost
407	8	23033	open
408	9	30952	won
409	10	38871	lost
410	11	46790	open
411	12	54709	won
412	13	62628	lost
413	14	70547	open
414	15	78466	won
415	16	86385	lost
416	17	94304	open
417	18	2223	won
418	19	10142	lost
419	20	18061	open
420	21	25980	won
421	22	33899	lost
422	23	41818	open
423	24	49737	won
424	25	57656	lost
425	26	65575	open
426	27	73494	won
427	28	81413	lost
428	29	89332	open
429	30	97251	won
430	31	5170	lost
431	32	13089	open
432	33	21008	won
433	34	28927	lost
434	35	36846	open
435	36	44765	won
436	37	52684	lost
437	38	60603	open
438	39	68522	won
439	40	76441	lost
440	41	84360	open
441	42	92279	won
442	43	198	lost
443	44	8117	open
444	45	16036	won
445	46	23955	lost
446	47	31874	open
447	48	39793	won
448	49	47712	lost
449	50	55631	open
450	51	63550	won
451	52	71469	lost
452	53	79388	open
453	54	87307	won
454	55	95226	lost
455	56	3145	open
456	57	11064	won
457	58	18983	lost
458	59	26902	open
459	60	34821	won
460	61	42740	lost
461	62	50659	open
462	63	58578	won
463	64	66497	lost
464	65	74416	open
465	66	82335	won
466	67	90254	lost
467	68	98173	open
468	69	6092	won
469	70	14011	lost
470	71	21930	open
471	72	29849	won
472	73	37768	lost
473	74	45687	open
474	75	53606	won
475	76	61525	lost
476	77	69444	open
477	78	77363	won
478	79	85282	lost
479	80	93201	open
480	81	1120	won
481	82	9039	lost
482	83	16958	open
483	84	24877	won
484	85	32796	lost
485	86	40715	open
486	87	48634	won
487	88	56553	lost
488	89	64472	open
489	90	72391	won
490	91	80310	lost
491	92	88229	open
492	93	96148	won
493	94	4067	lost
494	95	11986	open
495	96	19905	won
496	97	27824	lost
497	98	35743	open
498	99	43662	won
499	100	51581	lost
500	101	59500	open
501	102	67419	won
502	103	75338	lost
503	104	83257	open
504	105	91176	won
505	106	99095	lost
506	107	7014	open
507	108	14933	won
508	109	22852	lost
509	110	30771	open
510	111	38690	won
511	112	46609	lost
512	113	54528	open
513	114	62447	won
514	115	70366	lost
515	116	78285	open
516	117	86204	won
517	118	94123	lost
518	119	2042	open
519	120	9961	won
520	121	17880	lost
521	122	25799	open
522	123	33718	won
523	124	41637	lost
524	125	49556	open
525	126	57475	won
526	127	65394	lost
527	128	73313	open
528	129	81232	won
529	130	89151	lost
530	131	97070	open
531	132	4989	won
532	133	12908	lost
533	134	20827	open
534	135	28746	won
535	136	36665	lost
536	137	44584	open
537	138	52503	won
538	139	60422	lost
539	140	68341	open
540	141	76260	won
541	142	84179	lost
542	143	92098	open
543	144	17	won
544	145	7936	lost
545	146	15855	open
546	147	23774	won
547	148	31693	lost
548	149	39612	open
549	150	47531	won
550	151	55450	lost
551	152	63369	open
552	153	71288	won
553	154	79207	lost
554	155	87126	open
555	156	95045	won
556	157	2964	lost
557	158	10883	open
558	159	18802	won
559	160	26721	lost
560	161	34640	open
561	162	42559	won
562	163	50478	lost
563	164	58397	open
564	165	66316	won
565	166	74235	lost
566	167	82154	open
567	168	90073	won
568	169	97992	lost
569	170	5911	open
570	171	13830	won
571	172	21749	lost
572	173	29668	open
573	174	37587	won
574	175	45506	lost
575	176	53425	open
576	177	61344	won
577	178	69263	lost
578	179	77182	open
579	180	85101	won
580	181	93020	lost
581	182	939	open
582	183	8858	won
583	184	16777	lost
584	185	24696	open
585	186	32615	won
586	187	40534	lost
587	188	48453	open
588	189	56372	won
589	190	64291	lost
590	191	72210	open
591	192	80129	won
592	193	88048	lost
593	194	95967	open
594	195	3886	won
595	196	11805	lost
596	197	19724	open
597	198	27643	won
598	199	35562	lost
599	200	43481	open
600	1	51400	won
1	2	57919	lost
2	3	65838	open
3	4	73757	won
4	5	81676	lost
5	6	89595	open
6	7	97514	won
7	8	105433	lost
8	9	113352	open
9	10	121271	won
10	11	129190	lost
11	12	137109	open
12	13	145028	won
13	14	52947	lost
14	15	60866	open
15	16	68785	won
16	17	76704	lost
17	18	84623	open
18	19	92542	won
19	20	100461	lost
\.


--
-- Data for Name: history; Type: TABLE DATA; Schema: cs; Owner: postgres
--

COPY cs.history (period_id, account_id, valid_from, valid_to, model_version, tier_rank, cause, end_cause, direction, holds_seat, tier, previous_tier, score, seat_scope, changed_by, reason) FROM stdin;
79	84	2026-11-20 10:00:00+00	2026-11-23 11:00:00+00	1	2	11	9	1	t	Silver	\N	77.69	o4	postgres	\N
124	133	2026-11-20 10:00:00+00	2026-11-23 11:00:00+00	1	3	11	2	1	f	Rest	\N	52.76	\N	postgres	\N
157	168	2026-11-20 10:00:00+00	2026-11-23 11:00:00+00	1	2	11	9	1	t	Silver	\N	72.74	o8	postgres	\N
178	189	2026-11-20 10:00:00+00	2026-11-23 11:00:00+00	1	2	11	9	1	t	Silver	\N	75.67	o9	postgres	\N
270	287	2026-11-20 10:00:00+00	2026-11-23 11:00:00+00	1	3	11	2	1	f	Rest	\N	36.10	\N	postgres	\N
88	93	2026-11-20 10:00:00+00	2026-11-23 11:00:00+00	1	1	11	12	1	t	Gold	\N	87.51	\N	postgres	\N
91	96	2026-11-20 10:00:00+00	2026-11-23 11:00:00+00	1	1	11	12	1	t	Gold	\N	80.79	\N	postgres	\N
99	105	2026-11-20 10:00:00+00	2026-11-23 11:00:00+00	1	3	11	12	1	f	Rest	\N	60.62	\N	postgres	\N
110	117	2026-11-20 10:00:00+00	2026-11-23 11:00:00+00	1	3	11	12	1	f	Rest	\N	63.72	\N	postgres	\N
\.


--
-- Data for Name: override; Type: TABLE DATA; Schema: cs; Owner: postgres
--

COPY cs.override (account_id, tier, ends_at, created_at, created_by, reason, forced) FROM stdin;
\.


--
-- Data for Name: queue; Type: TABLE DATA; Schema: cs; Owner: postgres
--

COPY cs.queue (account_id, queued_at, former_id, change_id) FROM stdin;
2	2026-11-23 11:00:00+00	\N	\N
3	2026-11-23 11:00:00+00	\N	\N
4	2026-11-23 11:00:00+00	\N	\N
5	2026-11-23 11:00:00+00	\N	\N
6	2026-11-23 11:00:00+00	\N	\N
7	2026-11-23 11:00:00+00	\N	\N
8	2026-11-23 11:00:00+00	\N	\N
9	2026-11-23 11:00:00+00	\N	\N
10	2026-11-23 11:00:00+00	\N	\N
11	2026-11-23 11:00:00+00	\N	\N
12	2026-11-23 11:00:00+00	\N	\N
13	2026-11-23 11:00:00+00	\N	\N
14	2026-11-23 11:00:00+00	\N	\N
15	2026-11-23 11:00:00+00	\N	\N
16	2026-11-23 11:00:00+00	\N	\N
17	2026-11-23 11:00:00+00	\N	\N
18	2026-11-23 11:00:00+00	\N	\N
19	2026-11-23 11:00:00+00	\N	\N
20	2026-11-23 11:00:00+00	\N	\N
61	2026-11-23 11:00:00+00	\N	\N
62	2026-11-23 11:00:00+00	\N	\N
63	2026-11-23 11:00:00+00	\N	\N
64	2026-11-23 11:00:00+00	\N	\N
2061	2026-11-23 11:00:00+00	\N	\N
2062	2026-11-23 11:00:00+00	\N	\N
2063	2026-11-23 11:00:00+00	\N	\N
2064	2026-11-23 11:00:00+00	\N	\N
2061	2026-11-23 11:00:00+00	61	300
2062	2026-11-23 11:00:00+00	62	300
2063	2026-11-23 11:00:00+00	63	300
2064	2026-11-23 11:00:00+00	64	300
61	2026-11-23 11:00:00+00	\N	\N
2062	2026-11-23 11:00:00+00	\N	\N
61	2026-11-23 11:00:00+00	2062	301
\.


--
-- Data for Name: seat; Type: TABLE DATA; Schema: cs; Owner: postgres
--

COPY cs.seat (tier, scope, free_since, seats) FROM stdin;
\.


--
-- Data for Name: seat_scope; Type: TABLE DATA; Schema: cs; Owner: postgres
--

COPY cs.seat_scope (tier, scope, seats, exception) FROM stdin;
Gold		15	\N
Silver	o1	2	\N
Silver	o2	2	\N
Silver	o3	2	\N
Silver	o4	2	\N
Silver	o5	2	\N
Silver	o6	2	\N
Silver	o7	2	\N
Silver	o8	2	\N
Silver	o9	2	\N
Silver	o0	2	\N
\.


--
-- Data for Name: signal; Type: TABLE DATA; Schema: cs; Owner: postgres
--

COPY cs.signal (account_id, kind, at, n, sum) FROM stdin;
\.


--
-- Data for Name: signal_ignored; Type: TABLE DATA; Schema: cs; Owner: postgres
--

COPY cs.signal_ignored (kind, message, n, seen_at) FROM stdin;
\.


--
-- Data for Name: state; Type: TABLE DATA; Schema: cs; Owner: postgres
--

COPY cs.state (account_id, tier_since, scored_at, model_version, base_rank, placement, holds_seat, qualified_rank, waitlisted_rank, lift, score, placed_score, completeness, territory, owner, c_fit, c_engagement, c_strategic, spare_4, spare_5, spare_6, error_since, signals_at, gates, points, signals, period_id, period_xid, next_change, override_until, window_until, cause, direction, tier_rank, override_seat, seat_scope, override_scope, previous_tier, changed_by, reason, error_criterion, error_sqlstate, error_message, period_version) FROM stdin;
1	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	0	f	3	\N	\N	30.69	38.77	1.000	r1	o1	50.50	1.00	25.70	\N	\N	\N	\N	\N	\N	{100,0,2,1,25.7}	\N	1	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
2	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	0	f	3	\N	\N	14.52	14.77	1.000	r2	o2	9.50	2.00	45.86	\N	\N	\N	\N	\N	\N	{0,30,8,2,45.8595}	\N	2	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
7	2026-11-20 10:00:00+00	2026-11-23 11:00:00+00	2	3	0	f	3	\N	\N	23.98	11.85	1.000	r2	o8	34.25	7.00	23.76	\N	\N	\N	\N	\N	\N	{0,60,77,7,23.757}	\N	7	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
4	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	0	f	3	\N	\N	33.33	41.91	1.000	r4	o4	59.50	4.00	11.88	\N	\N	\N	\N	\N	\N	{100,30,8,4,11.8785}	\N	4	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
5	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	0	f	3	\N	\N	33.55	41.38	1.000	r0	o5	61.00	5.00	7.74	\N	\N	\N	\N	\N	\N	{100,30,14,5,7.738}	\N	5	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
14	2026-11-20 10:00:00+00	2026-11-23 11:00:00+00	2	3	0	f	3	\N	\N	30.00	22.87	1.000	r4	o5	34.25	14.00	43.37	\N	\N	\N	\N	\N	\N	{0,60,77,14,43.3735}	\N	13	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
8	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	0	f	3	\N	\N	37.20	44.66	1.000	r3	o8	61.75	8.00	19.62	\N	\N	\N	\N	\N	\N	{100,30,17,8,19.6165}	\N	8	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
21	2026-11-20 10:00:00+00	2026-11-23 11:00:00+00	2	3	2	f	1	1	\N	71.30	52.23	1.000	r1	o2	90.00	79.00	12.99	\N	\N	\N	\N	\N	\N	{100,60,100,79,12.99}	\N	19	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
11	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	0	f	3	\N	\N	25.85	14.60	1.000	r1	o1	32.50	11.00	31.50	\N	\N	\N	\N	\N	\N	{0,30,100,11,31.495}	\N	10	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
13	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	2	f	2	2	\N	51.03	56.74	1.000	r3	o3	75.25	13.00	47.51	\N	\N	\N	\N	\N	\N	{100,60,41,13,47.514}	\N	12	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
16	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	2	f	2	2	\N	43.93	50.01	1.000	r1	o6	74.50	16.00	9.39	\N	\N	\N	\N	\N	\N	{100,60,38,16,9.3925}	\N	15	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
17	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	2	f	2	2	\N	45.90	49.48	1.000	r2	o7	79.50	17.00	5.25	\N	\N	\N	\N	\N	\N	{100,60,58,17,5.252}	\N	16	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
19	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	0	f	3	\N	\N	29.95	19.95	1.000	r4	o9	40.00	19.00	21.27	\N	\N	\N	\N	\N	\N	{0,60,100,19,21.271}	\N	18	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
3	2026-11-20 10:00:00+00	2026-11-20 11:00:00+00	2	3	2	f	2	2	\N	53.69	14.24	1.000	r3	o3	32.50	97.00	41.72	\N	\N	\N	\N	\N	\N	{0,30,100,97,41.719}	\N	3	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
6	2026-11-20 10:00:00+00	2026-11-20 11:00:00+00	2	3	2	f	2	2	\N	45.17	7.52	1.000	r1	o6	32.50	94.00	3.60	\N	\N	\N	\N	\N	\N	{0,30,100,94,3.5975}	\N	6	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
9	2026-11-20 10:00:00+00	2026-11-20 11:00:00+00	2	3	2	f	1	1	\N	71.65	44.13	1.000	r4	o9	82.50	91.00	15.48	\N	\N	\N	\N	\N	\N	{100,30,100,91,15.476}	\N	9	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
12	2026-11-20 10:00:00+00	2026-11-20 11:00:00+00	2	3	2	f	1	1	\N	73.12	47.40	1.000	r2	o2	82.50	88.00	27.35	\N	\N	\N	\N	\N	\N	{100,30,100,88,27.3545}	\N	11	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
15	2026-11-20 10:00:00+00	2026-11-20 11:00:00+00	2	3	2	f	2	2	\N	53.35	22.35	1.000	r0	o5	40.00	85.00	39.23	\N	\N	\N	\N	\N	\N	{0,60,100,85,39.233}	\N	14	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
18	2026-11-20 10:00:00+00	2026-11-20 11:00:00+00	2	3	2	f	2	2	\N	44.82	15.62	1.000	r3	o8	40.00	82.00	1.11	\N	\N	\N	\N	\N	\N	{0,60,100,82,1.1115}	\N	17	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
22	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	0	f	3	\N	\N	33.23	23.23	1.000	r2	o2	40.00	22.00	33.15	\N	\N	\N	\N	\N	\N	{0,60,100,22,33.1495}	\N	20	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
23	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	0	f	3	\N	\N	32.70	22.70	1.000	r3	o3	40.00	23.00	29.01	\N	\N	\N	\N	\N	\N	{0,60,100,23,29.009}	\N	21	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
28	2026-11-20 10:00:00+00	2026-11-23 11:00:00+00	2	3	2	f	2	2	\N	51.91	53.11	1.000	r3	o9	84.25	28.00	6.91	\N	\N	\N	\N	\N	\N	{100,60,77,28,6.9065}	\N	26	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
25	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	2	f	2	2	\N	61.51	59.84	1.000	r0	o5	90.00	25.00	45.03	\N	\N	\N	\N	\N	\N	{100,60,100,25,45.028}	\N	23	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
26	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	0	f	3	\N	\N	35.98	25.98	1.000	r1	o6	40.00	26.00	40.89	\N	\N	\N	\N	\N	\N	{0,60,100,26,40.8875}	\N	24	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
35	2026-11-20 10:00:00+00	2026-11-23 11:00:00+00	2	3	0	f	3	\N	\N	37.93	25.80	1.000	r0	o6	44.25	35.00	26.52	\N	\N	\N	\N	\N	\N	{0,100,77,35,26.523}	\N	32	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
29	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	2	f	2	2	\N	54.25	52.59	1.000	r4	o9	90.00	29.00	2.77	\N	\N	\N	\N	\N	\N	{100,60,100,29,2.766}	\N	27	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
34	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	0	f	3	\N	\N	36.33	26.33	1.000	r4	o4	40.00	34.00	30.66	\N	\N	\N	\N	\N	\N	{0,60,100,34,30.6635}	\N	31	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
37	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	2	f	2	2	\N	64.61	62.94	1.000	r2	o7	90.00	37.00	42.54	\N	\N	\N	\N	\N	\N	{100,60,100,37,42.542}	\N	34	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
38	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	0	f	3	\N	\N	39.08	29.08	1.000	r3	o8	40.00	38.00	38.40	\N	\N	\N	\N	\N	\N	{0,60,100,38,38.4015}	\N	35	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
24	2026-11-20 10:00:00+00	2026-11-20 11:00:00+00	2	3	2	f	1	1	\N	72.77	55.51	1.000	r4	o4	90.00	76.00	24.87	\N	\N	\N	\N	\N	\N	{100,60,100,76,24.8685}	\N	22	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
27	2026-11-20 10:00:00+00	2026-11-20 11:00:00+00	2	3	2	f	2	2	\N	49.25	25.45	1.000	r2	o7	40.00	73.00	36.75	\N	\N	\N	\N	\N	\N	{0,60,100,73,36.747}	\N	25	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
36	2026-11-20 10:00:00+00	2026-11-20 11:00:00+00	2	3	2	f	1	1	\N	68.68	58.61	1.000	r1	o6	90.00	64.00	22.38	\N	\N	\N	\N	\N	\N	{100,60,100,64,22.3825}	\N	33	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
39	2026-11-20 10:00:00+00	2026-11-20 11:00:00+00	2	3	2	f	2	2	\N	45.15	28.55	1.000	r4	o9	40.00	61.00	34.26	\N	\N	\N	\N	\N	\N	{0,60,100,61,34.261}	\N	36	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
49	2026-11-20 10:00:00+00	2026-11-23 11:00:00+00	2	3	2	f	1	1	\N	72.71	66.04	1.000	r4	o0	100.00	49.00	40.06	\N	\N	\N	\N	\N	\N	{100,100,100,49,40.056}	\N	45	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
46	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	0	f	3	\N	\N	39.44	29.44	1.000	r1	o6	40.00	46.00	28.18	\N	\N	\N	\N	\N	\N	{0,60,100,46,28.1775}	\N	42	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
47	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	0	f	3	\N	\N	38.91	28.91	1.000	r2	o7	40.00	47.00	24.04	\N	\N	\N	\N	\N	\N	{0,60,100,47,24.037}	\N	43	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
56	2026-11-20 10:00:00+00	2026-11-23 11:00:00+00	2	3	2	f	1	1	\N	68.73	62.07	1.000	r1	o7	100.00	56.00	9.67	\N	\N	\N	\N	\N	\N	{100,100,100,56,9.6725}	\N	51	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
52	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	2	f	2	2	\N	60.99	59.32	1.000	r2	o2	90.00	52.00	1.93	\N	\N	\N	\N	\N	\N	{100,60,100,52,1.9345}	\N	47	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
53	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	2	f	1	1	\N	70.46	68.79	1.000	r3	o3	90.00	53.00	47.79	\N	\N	\N	\N	\N	\N	{100,60,100,53,47.794}	\N	48	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
55	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	0	f	3	\N	\N	39.26	29.26	1.000	r0	o5	40.00	55.00	13.81	\N	\N	\N	\N	\N	\N	{0,60,100,55,13.813}	\N	50	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
58	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	2	f	2	2	\N	42.54	32.54	1.000	r3	o8	40.00	58.00	25.69	\N	\N	\N	\N	\N	\N	{0,60,100,58,25.6915}	\N	53	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
59	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	2	f	2	2	\N	42.01	32.01	1.000	r4	o9	40.00	59.00	21.55	\N	\N	\N	\N	\N	\N	{0,60,100,59,21.551}	\N	54	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
61	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	2	f	1	1	\N	70.81	69.15	1.000	r1	o1	90.00	61.00	37.57	\N	\N	\N	\N	\N	\N	{100,60,100,61,37.57}	\N	56	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
62	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	2	f	2	2	\N	45.29	35.29	1.000	r2	o2	40.00	62.00	33.43	\N	\N	\N	\N	\N	\N	{0,60,100,62,33.4295}	\N	57	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
45	2026-11-20 10:00:00+00	2026-11-20 11:00:00+00	2	3	2	f	2	2	\N	63.10	58.44	1.000	r0	o5	90.00	55.00	8.02	\N	\N	\N	\N	\N	\N	{100,60,100,55,8.018}	\N	41	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
48	2026-11-20 10:00:00+00	2026-11-20 11:00:00+00	2	3	2	f	2	2	\N	64.58	61.71	1.000	r3	o8	90.00	52.00	19.90	\N	\N	\N	\N	\N	\N	{100,60,100,52,19.8965}	\N	44	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
66	2026-11-20 10:00:00+00	2026-11-20 11:00:00+00	2	3	2	f	2	2	\N	40.93	44.70	1.000	r1	o6	45.00	34.00	41.17	\N	\N	\N	\N	\N	\N	{0,100,80,34,41.1675}	\N	61	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
69	2026-11-20 10:00:00+00	2026-11-20 11:00:00+00	2	2	0	t	2	\N	\N	59.91	71.31	1.000	r4	o9	100.00	31.00	3.05	\N	\N	\N	\N	\N	\N	{100,100,100,31,3.046}	\N	64	\N	\N	\N	\N	11	1	\N	\N	o9	\N	\N	postgres	\N	\N	\N	\N	1
72	2026-11-20 10:00:00+00	2026-11-20 11:00:00+00	2	2	0	t	2	\N	\N	61.38	74.58	1.000	r2	o2	100.00	28.00	14.92	\N	\N	\N	\N	\N	\N	{100,100,100,28,14.9245}	\N	67	\N	\N	\N	\N	11	1	\N	\N	o2	\N	\N	postgres	\N	\N	\N	\N	1
75	2026-11-20 10:00:00+00	2026-11-20 11:00:00+00	2	3	0	f	3	\N	\N	37.86	44.53	1.000	r0	o5	50.00	25.00	26.80	\N	\N	\N	\N	\N	\N	{0,100,100,25,26.803}	\N	70	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
78	2026-11-20 10:00:00+00	2026-11-20 11:00:00+00	2	3	0	f	3	\N	\N	34.46	47.80	1.000	r3	o8	40.25	22.00	38.68	\N	\N	\N	\N	\N	\N	{0,100,61,22,38.6815}	\N	73	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
81	2026-11-20 10:00:00+00	2026-11-20 11:00:00+00	2	2	0	t	2	\N	\N	48.31	74.41	1.000	r1	o1	85.00	19.00	0.56	\N	\N	\N	\N	\N	\N	{100,100,40,19,0.56}	\N	76	\N	\N	\N	\N	11	1	\N	\N	o1	\N	\N	postgres	\N	\N	\N	\N	1
63	2026-11-20 10:00:00+00	2026-11-23 11:00:00+00	2	3	2	f	2	2	\N	41.96	34.76	1.000	r3	o4	50.00	37.00	29.29	\N	\N	\N	\N	\N	\N	{0,100,100,37,29.289}	\N	58	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
70	2026-11-20 10:00:00+00	2026-11-23 11:00:00+00	2	3	2	f	2	2	\N	50.64	42.31	1.000	r0	o1	50.00	70.00	23.21	\N	\N	\N	\N	\N	\N	{0,100,100,70,23.2055}	\N	65	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
77	2026-11-20 10:00:00+00	2026-11-23 11:00:00+00	2	1	0	t	1	\N	\N	81.66	81.66	1.000	r2	o8	100.00	77.00	42.82	\N	\N	\N	\N	\N	\N	{100,100,100,77,42.822}	\N	72	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
64	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	1	0	t	1	\N	\N	79.09	79.09	1.000	r4	o4	100.00	64.00	49.45	\N	\N	\N	\N	\N	\N	{100,100,100,64,49.4485}	\N	59	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
65	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	1	0	t	1	\N	\N	78.56	78.56	1.000	r0	o5	100.00	65.00	45.31	\N	\N	\N	\N	\N	\N	{100,100,100,65,45.308}	\N	60	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
67	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	2	f	2	2	\N	47.37	39.03	1.000	r2	o7	50.00	67.00	11.33	\N	\N	\N	\N	\N	\N	{0,100,100,67,11.327}	\N	62	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
68	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	2	f	1	1	\N	71.84	71.84	1.000	r3	o8	100.00	68.00	7.19	\N	\N	\N	\N	\N	\N	{100,100,100,68,7.1865}	\N	63	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
71	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	2	f	2	2	\N	50.11	41.78	1.000	r1	o1	50.00	71.00	19.07	\N	\N	\N	\N	\N	\N	{0,100,100,71,19.065}	\N	66	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
73	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	1	0	t	1	\N	\N	78.92	78.92	1.000	r3	o3	100.00	73.00	35.08	\N	\N	\N	\N	\N	\N	{100,100,100,73,35.084}	\N	68	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
74	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	2	f	2	2	\N	53.39	45.06	1.000	r4	o4	50.00	74.00	30.94	\N	\N	\N	\N	\N	\N	{0,100,100,74,30.9435}	\N	69	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
76	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	1	0	t	1	\N	\N	82.19	82.19	1.000	r1	o6	100.00	76.00	46.96	\N	\N	\N	\N	\N	\N	{100,100,100,76,46.9625}	\N	71	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
79	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	2	f	2	2	\N	50.47	42.13	1.000	r4	o9	50.00	79.00	8.84	\N	\N	\N	\N	\N	\N	{0,100,100,79,8.841}	\N	74	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
80	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	2	2	t	1	1	\N	74.94	74.94	1.000	r0	o0	100.00	80.00	4.70	\N	\N	\N	\N	\N	\N	{100,100,100,80,4.7005}	\N	75	\N	\N	\N	\N	11	1	\N	\N	o0	\N	\N	postgres	\N	\N	\N	\N	1
93	2026-11-23 11:00:00+00	2026-11-23 11:00:00+00	2	3	2	f	2	2	\N	51.34	51.34	1.000	r3	o3	79.25	7.00	48.07	\N	\N	\N	\N	\N	\N	{100,100,17,7,48.074}	\N	296	1040	\N	\N	\N	12	3	\N	\N	\N	\N	Gold	postgres	\N	\N	\N	\N	\N
87	2026-11-20 10:00:00+00	2026-11-20 11:00:00+00	2	3	0	f	3	\N	\N	29.76	47.63	1.000	r2	o7	42.00	13.00	24.32	\N	\N	\N	\N	\N	\N	{0,100,68,13,24.317}	\N	82	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
99	2026-11-20 10:00:00+00	2026-11-20 11:00:00+00	2	3	0	f	3	\N	\N	18.04	50.73	1.000	r4	o9	26.75	1.00	21.83	\N	\N	\N	\N	\N	\N	{0,100,7,1,21.831}	\N	94	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
91	2026-11-20 10:00:00+00	2026-11-23 11:00:00+00	2	3	2	f	2	2	\N	53.57	45.24	1.000	r1	o2	50.00	91.00	6.36	\N	\N	\N	\N	\N	\N	{0,100,100,91,6.355}	\N	86	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
98	2026-11-20 10:00:00+00	2026-11-23 11:00:00+00	2	3	2	f	2	2	\N	59.59	51.26	1.000	r3	o9	50.00	98.00	25.97	\N	\N	\N	\N	\N	\N	{0,100,100,98,25.9715}	\N	93	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
84	2026-11-23 11:00:00+00	2026-11-23 11:00:00+00	2	3	2	f	2	2	\N	57.29	57.29	1.000	r4	o5	100.00	16.00	12.44	\N	\N	\N	\N	\N	\N	{100,100,100,16,12.4385}	\N	291	1035	\N	\N	\N	9	3	\N	\N	\N	\N	Silver	postgres	\N	\N	\N	\N	\N
82	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	2	f	2	2	\N	53.74	45.41	1.000	r2	o2	50.00	82.00	20.72	\N	\N	\N	\N	\N	\N	{0,100,100,82,20.7195}	\N	77	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
83	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	2	f	2	2	\N	53.22	44.88	1.000	r3	o3	50.00	83.00	16.58	\N	\N	\N	\N	\N	\N	{0,100,100,83,16.579}	\N	78	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
96	2026-11-23 11:00:00+00	2026-11-23 11:00:00+00	2	3	2	f	2	2	\N	53.19	53.19	1.000	r1	o6	100.00	4.00	9.95	\N	\N	\N	\N	\N	\N	{100,100,100,4,9.9525}	\N	297	1040	\N	\N	\N	12	3	\N	\N	\N	\N	Gold	postgres	\N	\N	\N	\N	\N
85	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	1	0	t	1	\N	\N	82.02	82.02	1.000	r0	o5	100.00	85.00	32.60	\N	\N	\N	\N	\N	\N	{100,100,100,85,32.598}	\N	80	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
86	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	2	f	2	2	\N	56.49	48.16	1.000	r1	o6	50.00	86.00	28.46	\N	\N	\N	\N	\N	\N	{0,100,100,86,28.4575}	\N	81	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
88	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	1	0	t	1	\N	\N	85.30	85.30	1.000	r3	o8	100.00	88.00	44.48	\N	\N	\N	\N	\N	\N	{100,100,100,88,44.4765}	\N	83	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
89	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	1	0	t	1	\N	\N	84.77	84.77	1.000	r4	o9	100.00	89.00	40.34	\N	\N	\N	\N	\N	\N	{100,100,100,89,40.336}	\N	84	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
92	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	2	2	t	1	1	\N	78.04	78.04	1.000	r2	o2	100.00	92.00	2.21	\N	\N	\N	\N	\N	\N	{100,100,100,92,2.2145}	\N	87	\N	\N	\N	\N	11	1	\N	\N	o2	\N	\N	postgres	\N	\N	\N	\N	1
94	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	2	f	2	2	\N	56.85	48.51	1.000	r4	o4	50.00	94.00	18.23	\N	\N	\N	\N	\N	\N	{0,100,100,94,18.2335}	\N	89	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
95	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	2	f	2	2	\N	56.32	47.99	1.000	r0	o5	50.00	95.00	14.09	\N	\N	\N	\N	\N	\N	{0,100,100,95,14.093}	\N	90	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
97	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	1	0	t	1	\N	\N	85.12	85.12	1.000	r2	o7	100.00	97.00	30.11	\N	\N	\N	\N	\N	\N	{100,100,100,97,30.112}	\N	92	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
101	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	2	f	2	2	\N	45.62	57.87	1.000	r1	o1	75.50	1.00	37.85	\N	\N	\N	\N	\N	\N	{100,100,2,1,37.85}	\N	95	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
112	2026-11-20 10:00:00+00	2026-11-23 11:00:00+00	2	3	2	f	2	2	\N	52.38	61.50	1.000	r2	o3	81.75	12.00	39.50	\N	\N	\N	\N	\N	\N	{100,100,27,12,39.5045}	\N	105	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
103	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	0	f	3	\N	\N	17.55	18.34	1.000	r3	o3	31.75	3.00	3.87	\N	\N	\N	\N	\N	\N	{0,100,27,3,3.869}	\N	97	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
104	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	2	f	2	2	\N	49.65	61.15	1.000	r4	o4	77.00	4.00	49.73	\N	\N	\N	\N	\N	\N	{100,100,8,4,49.7285}	\N	98	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
119	2026-11-20 10:00:00+00	2026-11-23 11:00:00+00	2	3	0	f	3	\N	\N	32.52	24.19	1.000	r4	o0	50.00	19.00	9.12	\N	\N	\N	\N	\N	\N	{0,100,100,19,9.121}	\N	112	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
106	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	0	f	3	\N	\N	20.82	21.62	1.000	r1	o6	31.75	6.00	15.75	\N	\N	\N	\N	\N	\N	{0,100,27,6,15.7475}	\N	100	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
107	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	0	f	3	\N	\N	26.55	21.09	1.000	r2	o7	44.25	7.00	11.61	\N	\N	\N	\N	\N	\N	{0,100,77,7,11.607}	\N	101	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
109	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	2	f	2	2	\N	49.10	58.23	1.000	r4	o9	81.75	9.00	27.63	\N	\N	\N	\N	\N	\N	{100,100,27,9,27.626}	\N	103	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
105	2026-11-23 11:00:00+00	2026-11-23 11:00:00+00	2	1	0	t	1	\N	\N	87.62	87.62	1.000	r0	o6	100.00	95.00	45.59	\N	\N	\N	\N	\N	\N	{100,100,100,95,45.588}	\N	298	1040	\N	\N	\N	12	2	\N	\N	\N	\N	Rest	postgres	\N	\N	\N	\N	\N
117	2026-11-23 11:00:00+00	2026-11-23 11:00:00+00	2	1	0	t	1	\N	\N	83.52	83.52	1.000	r2	o7	100.00	83.00	43.10	\N	\N	\N	\N	\N	\N	{100,100,100,83,43.102}	\N	299	1040	\N	\N	\N	12	2	\N	\N	\N	\N	Rest	postgres	\N	\N	\N	\N	\N
113	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	2	f	2	2	\N	53.60	60.97	1.000	r3	o3	85.25	13.00	35.36	\N	\N	\N	\N	\N	\N	{100,100,41,13,35.364}	\N	106	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
115	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	0	f	3	\N	\N	29.78	21.44	1.000	r0	o5	50.00	15.00	1.38	\N	\N	\N	\N	\N	\N	{0,100,100,15,1.383}	\N	108	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
116	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	2	f	2	2	\N	56.50	64.25	1.000	r1	o6	84.50	16.00	47.24	\N	\N	\N	\N	\N	\N	{100,100,38,16,47.2425}	\N	109	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
118	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	0	f	3	\N	\N	33.05	24.72	1.000	r3	o8	50.00	18.00	13.26	\N	\N	\N	\N	\N	\N	{0,100,100,18,13.2615}	\N	111	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
121	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	2	f	2	2	\N	58.45	61.33	1.000	r1	o1	94.25	21.00	25.14	\N	\N	\N	\N	\N	\N	{100,100,77,21,25.14}	\N	113	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
122	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	0	f	3	\N	\N	35.80	27.47	1.000	r2	o2	50.00	22.00	21.00	\N	\N	\N	\N	\N	\N	{0,100,100,22,20.9995}	\N	114	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
102	2026-11-20 10:00:00+00	2026-11-20 11:00:00+00	2	3	2	f	2	2	\N	61.14	24.01	1.000	r2	o2	50.00	98.00	33.71	\N	\N	\N	\N	\N	\N	{0,100,100,98,33.7095}	\N	96	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
108	2026-11-20 10:00:00+00	2026-11-20 11:00:00+00	2	3	2	f	1	1	\N	79.09	53.89	1.000	r3	o8	100.00	92.00	7.47	\N	\N	\N	\N	\N	\N	{100,100,100,92,7.4665}	\N	102	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
111	2026-11-20 10:00:00+00	2026-11-20 11:00:00+00	2	3	2	f	2	2	\N	55.57	23.84	1.000	r1	o1	50.00	89.00	19.35	\N	\N	\N	\N	\N	\N	{0,100,100,89,19.345}	\N	104	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
114	2026-11-20 10:00:00+00	2026-11-20 11:00:00+00	2	3	2	f	2	2	\N	57.04	27.11	1.000	r4	o4	50.00	86.00	31.22	\N	\N	\N	\N	\N	\N	{0,100,100,86,31.2235}	\N	107	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
126	2026-11-20 10:00:00+00	2026-11-23 11:00:00+00	2	3	2	f	2	2	\N	52.95	30.21	1.000	r1	o7	50.00	74.00	28.74	\N	\N	\N	\N	\N	\N	{0,100,100,74,28.7375}	\N	118	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
124	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	2	f	2	2	\N	59.98	64.60	1.000	r4	o4	90.75	24.00	37.02	\N	\N	\N	\N	\N	\N	{100,100,63,24,37.0185}	\N	116	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
125	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	2	f	2	2	\N	64.08	64.08	1.000	r0	o5	100.00	25.00	32.88	\N	\N	\N	\N	\N	\N	{100,100,100,25,32.878}	\N	117	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
133	2026-11-23 11:00:00+00	2026-11-23 11:00:00+00	2	2	0	t	2	\N	\N	59.43	59.43	1.000	r3	o4	90.00	33.00	22.65	\N	\N	\N	\N	\N	\N	{100,60,100,33,22.654}	\N	292	1035	\N	\N	\N	2	2	\N	\N	o4	\N	Rest	postgres	\N	\N	\N	\N	\N
127	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	0	f	3	\N	\N	24.75	17.88	1.000	r2	o7	13.75	27.00	48.90	\N	\N	\N	\N	\N	\N	{0,0,55,27,48.897}	\N	119	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
128	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	2	f	2	2	\N	55.73	55.68	1.000	r3	o8	76.75	28.00	44.76	\N	\N	\N	\N	\N	\N	{100,30,77,28,44.7565}	\N	120	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
131	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	0	f	3	\N	\N	22.50	15.63	1.000	r1	o1	23.75	31.00	6.64	\N	\N	\N	\N	\N	\N	{0,30,65,31,6.635}	\N	122	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
134	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	0	f	3	\N	\N	30.15	18.90	1.000	r4	o4	32.50	34.00	18.51	\N	\N	\N	\N	\N	\N	{0,30,100,34,18.5135}	\N	125	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
136	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	2	f	2	2	\N	58.96	56.04	1.000	r1	o6	82.50	36.00	34.53	\N	\N	\N	\N	\N	\N	{100,30,100,36,34.5325}	\N	127	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
137	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	2	f	2	2	\N	58.43	55.51	1.000	r2	o7	82.50	37.00	30.39	\N	\N	\N	\N	\N	\N	{100,30,100,37,30.392}	\N	128	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
139	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	0	f	3	\N	\N	39.73	30.98	1.000	r4	o9	37.50	39.00	46.41	\N	\N	\N	\N	\N	\N	{0,60,90,39,46.411}	\N	130	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
142	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	0	f	3	\N	\N	34.26	24.26	1.000	r2	o2	40.00	42.00	8.29	\N	\N	\N	\N	\N	\N	{0,60,100,42,8.2895}	\N	132	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
143	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	0	f	3	\N	\N	33.73	23.73	1.000	r3	o3	40.00	43.00	4.15	\N	\N	\N	\N	\N	\N	{0,60,100,43,4.149}	\N	133	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
123	2026-11-20 10:00:00+00	2026-11-20 11:00:00+00	2	3	2	f	2	2	\N	51.47	26.94	1.000	r3	o3	50.00	77.00	16.86	\N	\N	\N	\N	\N	\N	{0,100,100,77,16.859}	\N	115	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
129	2026-11-20 10:00:00+00	2026-11-20 11:00:00+00	2	3	2	f	1	1	\N	70.67	55.16	1.000	r4	o9	82.50	71.00	40.62	\N	\N	\N	\N	\N	\N	{100,30,100,71,40.616}	\N	121	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
132	2026-11-20 10:00:00+00	2026-11-20 11:00:00+00	2	3	2	f	2	2	\N	62.15	48.43	1.000	r2	o2	82.50	68.00	2.49	\N	\N	\N	\N	\N	\N	{100,30,100,68,2.4945}	\N	123	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
135	2026-11-20 10:00:00+00	2026-11-20 11:00:00+00	2	3	0	f	3	\N	\N	38.62	18.37	1.000	r0	o5	32.50	65.00	14.37	\N	\N	\N	\N	\N	\N	{0,30,100,65,14.373}	\N	126	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
138	2026-11-20 10:00:00+00	2026-11-20 11:00:00+00	2	3	2	f	2	2	\N	40.10	21.65	1.000	r3	o8	32.50	62.00	26.25	\N	\N	\N	\N	\N	\N	{0,30,100,62,26.2515}	\N	129	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
141	2026-11-20 10:00:00+00	2026-11-20 11:00:00+00	2	3	2	f	1	1	\N	70.33	63.26	1.000	r1	o1	90.00	59.00	38.13	\N	\N	\N	\N	\N	\N	{100,60,100,59,38.13}	\N	131	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
154	2026-11-20 10:00:00+00	2026-11-23 11:00:00+00	2	3	0	f	3	\N	\N	37.36	27.36	1.000	r4	o5	40.00	54.00	5.80	\N	\N	\N	\N	\N	\N	{0,60,100,54,5.8035}	\N	143	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
145	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	2	f	2	2	\N	62.53	60.87	1.000	r0	o5	90.00	45.00	20.17	\N	\N	\N	\N	\N	\N	{100,60,100,45,20.168}	\N	135	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
146	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	0	f	3	\N	\N	37.01	27.01	1.000	r1	o6	40.00	46.00	16.03	\N	\N	\N	\N	\N	\N	{0,60,100,46,16.0275}	\N	136	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
161	2026-11-20 10:00:00+00	2026-11-23 11:00:00+00	2	3	2	f	1	1	\N	73.38	66.72	1.000	r1	o2	100.00	61.00	25.42	\N	\N	\N	\N	\N	\N	{100,100,100,61,25.42}	\N	150	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
148	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	2	f	1	1	\N	65.81	64.14	1.000	r3	o8	90.00	48.00	32.05	\N	\N	\N	\N	\N	\N	{100,60,100,48,32.0465}	\N	138	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
149	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	2	f	1	1	\N	65.28	63.61	1.000	r4	o9	90.00	49.00	27.91	\N	\N	\N	\N	\N	\N	{100,60,100,49,27.906}	\N	139	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
151	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	2	f	2	2	\N	44.09	34.09	1.000	r1	o1	40.00	51.00	43.93	\N	\N	\N	\N	\N	\N	{0,60,100,51,43.925}	\N	140	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
152	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	2	f	1	1	\N	68.56	66.89	1.000	r2	o2	90.00	52.00	39.78	\N	\N	\N	\N	\N	\N	{100,60,100,52,39.7845}	\N	141	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
147	2026-11-20 10:00:00+00	2026-11-23 11:00:00+00	2	3	0	f	3	\N	\N	38.28	26.48	1.000	r2	o8	40.00	53.00	11.89	\N	\N	\N	\N	\N	\N	{0,60,100,53,11.887}	\N	137	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
155	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	0	f	3	\N	\N	36.83	26.83	1.000	r0	o5	40.00	55.00	1.66	\N	\N	\N	\N	\N	\N	{0,60,100,55,1.663}	\N	144	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
157	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	2	f	1	1	\N	65.64	63.97	1.000	r2	o7	90.00	57.00	17.68	\N	\N	\N	\N	\N	\N	{100,60,100,57,17.682}	\N	146	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
158	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	2	f	2	2	\N	40.11	30.11	1.000	r3	o8	40.00	58.00	13.54	\N	\N	\N	\N	\N	\N	{0,60,100,58,13.5415}	\N	147	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
160	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	2	f	1	1	\N	68.91	67.25	1.000	r0	o0	90.00	60.00	29.56	\N	\N	\N	\N	\N	\N	{100,60,100,60,29.5605}	\N	149	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
163	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	2	f	2	2	\N	47.19	37.19	1.000	r3	o3	40.00	63.00	41.44	\N	\N	\N	\N	\N	\N	{0,60,100,63,41.439}	\N	152	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
144	2026-11-20 10:00:00+00	2026-11-20 11:00:00+00	2	3	2	f	2	2	\N	61.80	56.54	1.000	r4	o4	90.00	56.00	0.01	\N	\N	\N	\N	\N	\N	{100,60,100,56,0.0085}	\N	134	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
153	2026-11-20 10:00:00+00	2026-11-20 11:00:00+00	2	3	2	f	1	1	\N	66.23	66.36	1.000	r3	o3	90.00	47.00	35.64	\N	\N	\N	\N	\N	\N	{100,60,100,47,35.644}	\N	142	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
156	2026-11-20 10:00:00+00	2026-11-20 11:00:00+00	2	3	2	f	1	1	\N	67.70	69.64	1.000	r1	o6	90.00	44.00	47.52	\N	\N	\N	\N	\N	\N	{100,60,100,44,47.5225}	\N	145	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
159	2026-11-20 10:00:00+00	2026-11-20 11:00:00+00	2	3	0	f	3	\N	\N	34.18	29.58	1.000	r4	o9	40.00	41.00	9.40	\N	\N	\N	\N	\N	\N	{0,60,100,41,9.401}	\N	148	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
162	2026-11-20 10:00:00+00	2026-11-20 11:00:00+00	2	3	0	f	3	\N	\N	33.91	32.86	1.000	r2	o2	36.50	38.00	21.28	\N	\N	\N	\N	\N	\N	{0,60,86,38,21.2795}	\N	151	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
165	2026-11-20 10:00:00+00	2026-11-20 11:00:00+00	2	2	0	t	2	\N	\N	62.13	69.46	1.000	r0	o5	90.00	35.00	33.16	\N	\N	\N	\N	\N	\N	{100,60,100,35,33.158}	\N	154	\N	\N	\N	\N	11	1	\N	\N	o5	\N	\N	postgres	\N	\N	\N	\N	1
171	2026-11-20 10:00:00+00	2026-11-20 11:00:00+00	2	3	0	f	3	\N	\N	30.08	32.68	1.000	r1	o1	40.00	29.00	6.92	\N	\N	\N	\N	\N	\N	{0,60,100,29,6.915}	\N	160	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
174	2026-11-20 10:00:00+00	2026-11-20 11:00:00+00	2	3	0	f	3	\N	\N	27.56	35.96	1.000	r4	o4	32.00	26.00	18.79	\N	\N	\N	\N	\N	\N	{0,60,68,26,18.7935}	\N	163	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
177	2026-11-20 10:00:00+00	2026-11-20 11:00:00+00	2	2	0	t	2	\N	\N	51.28	72.57	1.000	r2	o7	76.50	23.00	30.67	\N	\N	\N	\N	\N	\N	{100,60,46,23,30.672}	\N	166	\N	\N	\N	\N	11	1	\N	\N	o7	\N	\N	postgres	\N	\N	\N	\N	1
175	2026-11-20 10:00:00+00	2026-11-23 11:00:00+00	2	3	2	f	2	2	\N	55.29	40.29	1.000	r0	o6	50.00	75.00	38.95	\N	\N	\N	\N	\N	\N	{0,100,100,75,38.953}	\N	164	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
168	2026-11-23 11:00:00+00	2026-11-23 11:00:00+00	2	2	2	t	1	1	\N	68.61	68.61	1.000	r3	o9	100.00	32.00	45.04	\N	\N	\N	\N	\N	\N	{100,100,100,32,45.0365}	\N	293	1035	\N	\N	\N	9	\N	\N	\N	o9	\N	Silver	postgres	\N	\N	\N	\N	\N
164	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	2	f	1	1	\N	71.66	69.99	1.000	r4	o4	90.00	64.00	37.30	\N	\N	\N	\N	\N	\N	{100,60,100,64,37.2985}	\N	153	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
166	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	2	f	2	2	\N	40.46	30.46	1.000	r1	o6	40.00	66.00	3.32	\N	\N	\N	\N	\N	\N	{0,60,100,66,3.3175}	\N	155	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
167	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	2	f	2	2	\N	49.94	39.94	1.000	r2	o7	40.00	67.00	49.18	\N	\N	\N	\N	\N	\N	{0,60,100,67,49.177}	\N	156	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
169	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	2	f	1	1	\N	68.74	67.07	1.000	r4	o9	90.00	69.00	15.20	\N	\N	\N	\N	\N	\N	{100,60,100,69,15.196}	\N	158	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
170	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	2	f	2	2	\N	43.21	33.21	1.000	r0	o0	40.00	70.00	11.06	\N	\N	\N	\N	\N	\N	{0,60,100,70,11.0555}	\N	159	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
172	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	2	f	1	1	\N	72.01	70.35	1.000	r2	o2	90.00	72.00	27.07	\N	\N	\N	\N	\N	\N	{100,60,100,72,27.0745}	\N	161	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
173	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	2	2	t	1	1	\N	71.49	69.82	1.000	r3	o3	90.00	73.00	22.93	\N	\N	\N	\N	\N	\N	{100,60,100,73,22.934}	\N	162	\N	\N	\N	\N	11	1	\N	\N	o3	\N	\N	postgres	\N	\N	\N	\N	1
176	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	2	2	t	1	1	\N	74.76	73.10	1.000	r1	o6	90.00	76.00	34.81	\N	\N	\N	\N	\N	\N	{100,60,100,76,34.8125}	\N	165	\N	\N	\N	\N	11	1	\N	\N	o6	\N	\N	postgres	\N	\N	\N	\N	1
178	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	2	f	2	2	\N	43.57	33.57	1.000	r3	o8	40.00	78.00	0.83	\N	\N	\N	\N	\N	\N	{0,60,100,78,0.8315}	\N	167	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
179	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	2	f	2	2	\N	53.04	43.04	1.000	r4	o9	40.00	79.00	46.69	\N	\N	\N	\N	\N	\N	{0,60,100,79,46.691}	\N	168	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
181	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	2	2	t	1	1	\N	71.84	70.18	1.000	r1	o1	90.00	81.00	12.71	\N	\N	\N	\N	\N	\N	{100,60,100,81,12.71}	\N	170	\N	\N	\N	\N	11	1	\N	\N	o1	\N	\N	postgres	\N	\N	\N	\N	1
183	2026-11-20 10:00:00+00	2026-11-20 11:00:00+00	2	3	0	f	3	\N	\N	23.49	35.79	1.000	r3	o3	35.00	17.00	4.43	\N	\N	\N	\N	\N	\N	{0,60,80,17,4.429}	\N	172	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
186	2026-11-20 10:00:00+00	2026-11-20 11:00:00+00	2	3	0	f	3	\N	\N	20.34	39.06	1.000	r1	o6	25.75	14.00	16.31	\N	\N	\N	\N	\N	\N	{0,60,43,14,16.3075}	\N	175	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
192	2026-11-20 10:00:00+00	2026-11-20 11:00:00+00	2	1	0	t	1	\N	\N	60.41	85.61	1.000	r2	o2	100.00	8.00	40.06	\N	\N	\N	\N	\N	\N	{100,100,100,8,40.0645}	\N	181	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
195	2026-11-20 10:00:00+00	2026-11-20 11:00:00+00	2	3	0	f	3	\N	\N	18.51	45.56	1.000	r0	o5	33.25	5.00	1.94	\N	\N	\N	\N	\N	\N	{0,100,33,5,1.943}	\N	184	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
198	2026-11-20 10:00:00+00	2026-11-20 11:00:00+00	2	3	0	f	3	\N	\N	16.74	48.83	1.000	r3	o8	26.75	2.00	13.82	\N	\N	\N	\N	\N	\N	{0,100,7,2,13.8215}	\N	187	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
201	2026-11-20 10:00:00+00	2026-11-20 11:00:00+00	2	3	2	f	1	1	\N	79.70	50.30	0.833	r1	o1	100.00	99.00	0.00	\N	\N	\N	\N	\N	\N	{100,100,100,99,NULL}	\N	189	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
189	2026-11-23 11:00:00+00	2026-11-23 11:00:00+00	2	3	2	f	2	2	\N	49.56	49.56	1.000	r4	o0	81.25	11.00	28.19	\N	\N	\N	\N	\N	\N	{100,100,25,11,28.186}	\N	294	1035	\N	\N	\N	9	3	\N	\N	\N	\N	Silver	postgres	\N	\N	\N	\N	\N
196	2026-11-20 10:00:00+00	2026-11-23 11:00:00+00	2	1	0	t	1	\N	\N	83.22	83.22	1.000	r1	o7	100.00	96.00	22.10	\N	\N	\N	\N	\N	\N	{100,100,100,96,22.1025}	\N	185	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
184	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	2	2	t	1	1	\N	75.12	73.45	1.000	r4	o4	90.00	84.00	24.59	\N	\N	\N	\N	\N	\N	{100,60,100,84,24.5885}	\N	173	\N	\N	\N	\N	11	1	\N	\N	o4	\N	\N	postgres	\N	\N	\N	\N	1
185	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	2	2	t	1	1	\N	74.59	72.92	1.000	r0	o5	90.00	85.00	20.45	\N	\N	\N	\N	\N	\N	{100,60,100,85,20.448}	\N	174	\N	\N	\N	\N	11	1	\N	\N	o5	\N	\N	postgres	\N	\N	\N	\N	1
187	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	2	f	2	2	\N	53.39	43.39	1.000	r2	o7	40.00	87.00	36.47	\N	\N	\N	\N	\N	\N	{0,60,100,87,36.467}	\N	176	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
188	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	2	2	t	1	1	\N	77.87	76.20	1.000	r3	o8	90.00	88.00	32.33	\N	\N	\N	\N	\N	\N	{100,60,100,88,32.3265}	\N	177	\N	\N	\N	\N	11	1	\N	\N	o8	\N	\N	postgres	\N	\N	\N	\N	1
190	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	2	f	2	2	\N	61.67	53.34	1.000	r0	o0	50.00	90.00	48.35	\N	\N	\N	\N	\N	\N	{0,100,100,90,48.3455}	\N	179	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
191	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	2	f	2	2	\N	61.14	52.81	1.000	r1	o1	50.00	91.00	44.21	\N	\N	\N	\N	\N	\N	{0,100,100,91,44.205}	\N	180	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
193	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	1	0	t	1	\N	\N	79.94	79.94	1.000	r3	o3	100.00	93.00	10.22	\N	\N	\N	\N	\N	\N	{100,100,100,93,10.224}	\N	182	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
194	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	2	f	2	2	\N	54.42	46.08	1.000	r4	o4	50.00	94.00	6.08	\N	\N	\N	\N	\N	\N	{0,100,100,94,6.0835}	\N	183	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
197	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	1	0	t	1	\N	\N	82.69	82.69	1.000	r2	o7	100.00	97.00	17.96	\N	\N	\N	\N	\N	\N	{100,100,100,97,17.962}	\N	186	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
199	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	2	f	2	2	\N	61.50	53.16	1.000	r4	o9	50.00	99.00	33.98	\N	\N	\N	\N	\N	\N	{0,100,100,99,33.981}	\N	188	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
202	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	0	f	3	\N	\N	14.10	17.27	0.833	r2	o2	27.00	2.00	0.00	\N	\N	\N	\N	\N	\N	{0,100,8,2,NULL}	\N	190	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
203	2026-11-20 10:00:00+00	2026-11-23 11:00:00+00	2	3	0	f	3	\N	\N	16.78	17.57	0.833	r3	o4	31.75	3.00	0.00	\N	\N	\N	\N	\N	\N	{0,100,27,3,NULL}	\N	191	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
205	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	2	f	2	2	\N	40.75	51.50	0.833	r0	o5	78.50	5.00	0.00	\N	\N	\N	\N	\N	\N	{100,100,14,5,NULL}	\N	193	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
206	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	0	f	3	\N	\N	17.68	18.47	0.833	r1	o6	31.75	6.00	0.00	\N	\N	\N	\N	\N	\N	{0,100,27,6,NULL}	\N	194	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
217	2026-11-20 10:00:00+00	2026-11-23 11:00:00+00	2	3	2	f	2	2	\N	49.85	55.10	0.833	r2	o8	89.50	17.00	0.00	\N	\N	\N	\N	\N	\N	{100,100,58,17,NULL}	\N	204	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
208	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	2	f	2	2	\N	42.03	52.40	0.833	r3	o8	79.25	8.00	0.00	\N	\N	\N	\N	\N	\N	{100,100,17,8,NULL}	\N	196	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
209	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	2	f	2	2	\N	43.58	52.70	0.833	r4	o9	81.75	9.00	0.00	\N	\N	\N	\N	\N	\N	{100,100,27,9,NULL}	\N	197	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
211	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	0	f	3	\N	\N	28.30	19.97	0.833	r1	o1	50.00	11.00	0.00	\N	\N	\N	\N	\N	\N	{0,100,100,11,NULL}	\N	198	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
212	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	2	f	2	2	\N	44.48	53.60	0.833	r2	o2	81.75	12.00	0.00	\N	\N	\N	\N	\N	\N	{100,100,27,12,NULL}	\N	199	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
214	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	0	f	3	\N	\N	26.33	20.87	0.833	r4	o4	44.25	14.00	0.00	\N	\N	\N	\N	\N	\N	{0,100,77,14,NULL}	\N	201	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
215	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	0	f	3	\N	\N	29.50	21.17	0.833	r0	o5	50.00	15.00	0.00	\N	\N	\N	\N	\N	\N	{0,100,100,15,NULL}	\N	202	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
218	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	0	f	3	\N	\N	30.40	22.07	0.833	r3	o8	50.00	18.00	0.00	\N	\N	\N	\N	\N	\N	{0,100,100,18,NULL}	\N	205	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
221	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	2	f	2	2	\N	53.43	56.30	0.833	r1	o1	94.25	21.00	0.00	\N	\N	\N	\N	\N	\N	{100,100,77,21,NULL}	\N	207	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
223	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	0	f	3	\N	\N	31.90	23.57	0.833	r3	o3	50.00	23.00	0.00	\N	\N	\N	\N	\N	\N	{0,100,100,23,NULL}	\N	209	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
204	2026-11-20 10:00:00+00	2026-11-20 11:00:00+00	2	3	2	f	1	1	\N	78.80	51.20	0.833	r4	o4	100.00	96.00	0.00	\N	\N	\N	\N	\N	\N	{100,100,100,96,NULL}	\N	192	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
207	2026-11-20 10:00:00+00	2026-11-20 11:00:00+00	2	3	2	f	2	2	\N	52.90	18.77	0.833	r2	o7	50.00	93.00	0.00	\N	\N	\N	\N	\N	\N	{0,100,100,93,NULL}	\N	195	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
213	2026-11-20 10:00:00+00	2026-11-20 11:00:00+00	2	3	2	f	1	1	\N	76.10	53.90	0.833	r3	o3	100.00	87.00	0.00	\N	\N	\N	\N	\N	\N	{100,100,100,87,NULL}	\N	200	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
216	2026-11-20 10:00:00+00	2026-11-20 11:00:00+00	2	3	2	f	1	1	\N	75.20	54.80	0.833	r1	o6	100.00	84.00	0.00	\N	\N	\N	\N	\N	\N	{100,100,100,84,NULL}	\N	203	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
219	2026-11-20 10:00:00+00	2026-11-20 11:00:00+00	2	3	2	f	2	2	\N	49.30	22.37	0.833	r4	o9	50.00	81.00	0.00	\N	\N	\N	\N	\N	\N	{0,100,100,81,NULL}	\N	206	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
222	2026-11-20 10:00:00+00	2026-11-20 11:00:00+00	2	3	2	f	2	2	\N	48.40	23.27	0.833	r2	o2	50.00	78.00	0.00	\N	\N	\N	\N	\N	\N	{0,100,100,78,NULL}	\N	208	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
224	2026-11-20 10:00:00+00	2026-11-23 11:00:00+00	2	3	2	f	2	2	\N	52.58	57.20	0.833	r4	o5	90.75	24.00	0.00	\N	\N	\N	\N	\N	\N	{100,100,63,24,NULL}	\N	210	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
226	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	0	f	3	\N	\N	32.80	24.47	0.833	r1	o6	50.00	26.00	0.00	\N	\N	\N	\N	\N	\N	{0,100,100,26,NULL}	\N	212	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
227	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	0	f	3	\N	\N	27.48	24.77	0.833	r2	o7	38.75	27.00	0.00	\N	\N	\N	\N	\N	\N	{0,100,55,27,NULL}	\N	213	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
238	2026-11-20 10:00:00+00	2026-11-23 11:00:00+00	2	3	0	f	3	\N	\N	36.40	28.07	0.833	r3	o9	50.00	38.00	0.00	\N	\N	\N	\N	\N	\N	{0,100,100,38,NULL}	\N	223	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
229	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	2	f	2	2	\N	58.70	58.70	0.833	r4	o9	100.00	29.00	0.00	\N	\N	\N	\N	\N	\N	{100,100,100,29,NULL}	\N	215	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
231	2026-11-20 10:00:00+00	2026-11-23 11:00:00+00	2	3	2	f	2	2	\N	45.70	25.97	0.833	r1	o2	50.00	69.00	0.00	\N	\N	\N	\N	\N	\N	{0,100,100,69,NULL}	\N	216	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
232	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	2	f	2	2	\N	58.85	59.60	0.833	r2	o2	98.50	32.00	0.00	\N	\N	\N	\N	\N	\N	{100,100,94,32,NULL}	\N	217	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
233	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	2	f	2	2	\N	59.90	59.90	0.833	r3	o3	100.00	33.00	0.00	\N	\N	\N	\N	\N	\N	{100,100,100,33,NULL}	\N	218	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
235	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	0	f	3	\N	\N	32.63	27.17	0.833	r0	o5	44.25	35.00	0.00	\N	\N	\N	\N	\N	\N	{0,100,77,35,NULL}	\N	220	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
236	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	2	f	2	2	\N	60.80	60.80	0.833	r1	o6	100.00	36.00	0.00	\N	\N	\N	\N	\N	\N	{100,100,100,36,NULL}	\N	221	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
239	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	0	f	3	\N	\N	35.45	28.37	0.833	r4	o9	47.50	39.00	0.00	\N	\N	\N	\N	\N	\N	{0,100,90,39,NULL}	\N	224	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
241	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	2	f	2	2	\N	62.30	62.30	0.833	r1	o1	100.00	41.00	0.00	\N	\N	\N	\N	\N	\N	{100,100,100,41,NULL}	\N	225	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
242	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	0	f	3	\N	\N	37.60	29.27	0.833	r2	o2	50.00	42.00	0.00	\N	\N	\N	\N	\N	\N	{0,100,100,42,NULL}	\N	226	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
244	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	2	f	2	2	\N	63.20	63.20	0.833	r4	o4	100.00	44.00	0.00	\N	\N	\N	\N	\N	\N	{100,100,100,44,NULL}	\N	228	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
225	2026-11-20 10:00:00+00	2026-11-20 11:00:00+00	2	3	2	f	1	1	\N	72.50	57.50	0.833	r0	o5	100.00	75.00	0.00	\N	\N	\N	\N	\N	\N	{100,100,100,75,NULL}	\N	211	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
228	2026-11-20 10:00:00+00	2026-11-20 11:00:00+00	2	3	2	f	1	1	\N	71.60	58.40	0.833	r3	o8	100.00	72.00	0.00	\N	\N	\N	\N	\N	\N	{100,100,100,72,NULL}	\N	214	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
234	2026-11-20 10:00:00+00	2026-11-20 11:00:00+00	2	3	2	f	2	2	\N	44.80	26.87	0.833	r4	o4	50.00	66.00	0.00	\N	\N	\N	\N	\N	\N	{0,100,100,66,NULL}	\N	219	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
237	2026-11-20 10:00:00+00	2026-11-20 11:00:00+00	2	3	2	f	1	1	\N	68.90	61.10	0.833	r2	o7	100.00	63.00	0.00	\N	\N	\N	\N	\N	\N	{100,100,100,63,NULL}	\N	222	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
243	2026-11-20 10:00:00+00	2026-11-20 11:00:00+00	2	3	2	f	2	2	\N	42.10	29.57	0.833	r3	o3	50.00	57.00	0.00	\N	\N	\N	\N	\N	\N	{0,100,100,57,NULL}	\N	227	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
245	2026-11-20 10:00:00+00	2026-11-23 11:00:00+00	2	3	2	f	2	2	\N	63.50	63.50	0.833	r0	o6	100.00	45.00	0.00	\N	\N	\N	\N	\N	\N	{100,100,100,45,NULL}	\N	229	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
247	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	0	f	3	\N	\N	39.10	30.77	0.833	r2	o7	50.00	47.00	0.00	\N	\N	\N	\N	\N	\N	{0,100,100,47,NULL}	\N	231	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
248	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	2	f	2	2	\N	64.40	64.40	0.833	r3	o8	100.00	48.00	0.00	\N	\N	\N	\N	\N	\N	{100,100,100,48,NULL}	\N	232	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
252	2026-11-20 10:00:00+00	2026-11-23 11:00:00+00	2	3	2	f	2	2	\N	64.40	65.60	0.833	r2	o3	100.00	48.00	0.00	\N	\N	\N	\N	\N	\N	{100,100,100,48,NULL}	\N	235	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
251	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	2	f	2	2	\N	40.30	31.97	0.833	r1	o1	50.00	51.00	0.00	\N	\N	\N	\N	\N	\N	{0,100,100,51,NULL}	\N	234	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
259	2026-11-20 10:00:00+00	2026-11-23 11:00:00+00	2	3	0	f	3	\N	\N	37.70	22.70	0.833	r4	o0	40.00	59.00	0.00	\N	\N	\N	\N	\N	\N	{0,60,100,59,NULL}	\N	242	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
253	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	2	f	2	2	\N	53.40	49.23	0.833	r3	o3	75.00	53.00	0.00	\N	\N	\N	\N	\N	\N	{100,0,100,53,NULL}	\N	236	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
254	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	0	f	3	\N	\N	32.45	21.20	0.833	r4	o4	32.50	54.00	0.00	\N	\N	\N	\N	\N	\N	{0,30,100,54,NULL}	\N	237	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
256	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	2	f	2	2	\N	58.05	55.13	0.833	r1	o6	82.50	56.00	0.00	\N	\N	\N	\N	\N	\N	{100,30,100,56,NULL}	\N	239	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
257	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	2	f	2	2	\N	58.35	55.43	0.833	r2	o7	82.50	57.00	0.00	\N	\N	\N	\N	\N	\N	{100,30,100,57,NULL}	\N	240	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
260	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	2	f	2	2	\N	59.25	56.33	0.833	r0	o0	82.50	60.00	0.00	\N	\N	\N	\N	\N	\N	{100,30,100,60,NULL}	\N	243	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
262	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	0	f	3	\N	\N	34.85	23.60	0.833	r2	o2	32.50	62.00	0.00	\N	\N	\N	\N	\N	\N	{0,30,100,62,NULL}	\N	245	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
263	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	0	f	3	\N	\N	35.15	23.90	0.833	r3	o3	32.50	63.00	0.00	\N	\N	\N	\N	\N	\N	{0,30,100,63,NULL}	\N	246	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
246	2026-11-20 10:00:00+00	2026-11-20 11:00:00+00	2	3	2	f	2	2	\N	41.20	30.47	0.833	r1	o6	50.00	54.00	0.00	\N	\N	\N	\N	\N	\N	{0,100,100,54,NULL}	\N	230	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
249	2026-11-20 10:00:00+00	2026-11-20 11:00:00+00	2	3	2	f	1	1	\N	65.30	64.70	0.833	r4	o9	100.00	51.00	0.00	\N	\N	\N	\N	\N	\N	{100,100,100,51,NULL}	\N	233	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
255	2026-11-20 10:00:00+00	2026-11-20 11:00:00+00	2	3	0	f	3	\N	\N	29.75	21.50	0.833	r0	o5	32.50	45.00	0.00	\N	\N	\N	\N	\N	\N	{0,30,100,45,NULL}	\N	238	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
258	2026-11-20 10:00:00+00	2026-11-20 11:00:00+00	2	3	0	f	3	\N	\N	27.73	22.40	0.833	r3	o8	30.25	42.00	0.00	\N	\N	\N	\N	\N	\N	{0,30,91,42,NULL}	\N	241	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
261	2026-11-20 10:00:00+00	2026-11-20 11:00:00+00	2	3	2	f	2	2	\N	52.95	56.63	0.833	r1	o1	82.50	39.00	0.00	\N	\N	\N	\N	\N	\N	{100,30,100,39,NULL}	\N	244	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
264	2026-11-20 10:00:00+00	2026-11-20 11:00:00+00	2	3	2	f	2	2	\N	52.05	57.53	0.833	r4	o4	82.50	36.00	0.00	\N	\N	\N	\N	\N	\N	{100,30,100,36,NULL}	\N	247	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
265	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	2	f	2	2	\N	60.75	57.83	0.833	r0	o5	82.50	65.00	0.00	\N	\N	\N	\N	\N	\N	{100,30,100,65,NULL}	\N	248	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
266	2026-11-20 10:00:00+00	2026-11-23 11:00:00+00	2	3	0	f	3	\N	\N	39.80	29.80	0.833	r1	o7	40.00	66.00	0.00	\N	\N	\N	\N	\N	\N	{0,60,100,66,NULL}	\N	249	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
268	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	2	f	1	1	\N	65.40	63.73	0.833	r3	o8	90.00	68.00	0.00	\N	\N	\N	\N	\N	\N	{100,60,100,68,NULL}	\N	251	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
269	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	2	f	1	1	\N	65.70	64.03	0.833	r4	o9	90.00	69.00	0.00	\N	\N	\N	\N	\N	\N	{100,60,100,69,NULL}	\N	252	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
280	2026-11-20 10:00:00+00	2026-11-23 11:00:00+00	2	3	2	f	1	1	\N	69.00	67.33	0.833	r0	o1	90.00	80.00	0.00	\N	\N	\N	\N	\N	\N	{100,60,100,80,NULL}	\N	263	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
271	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	2	f	2	2	\N	41.30	31.30	0.833	r1	o1	40.00	71.00	0.00	\N	\N	\N	\N	\N	\N	{0,60,100,71,NULL}	\N	254	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
272	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	2	f	1	1	\N	66.60	64.93	0.833	r2	o2	90.00	72.00	0.00	\N	\N	\N	\N	\N	\N	{100,60,100,72,NULL}	\N	255	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
273	2026-11-20 10:00:00+00	2026-11-23 11:00:00+00	2	3	2	f	2	2	\N	53.10	65.23	0.833	r3	o4	90.00	27.00	0.00	\N	\N	\N	\N	\N	\N	{100,60,100,27,NULL}	\N	256	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
274	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	2	f	2	2	\N	42.20	32.20	0.833	r4	o4	40.00	74.00	0.00	\N	\N	\N	\N	\N	\N	{0,60,100,74,NULL}	\N	257	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
275	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	2	f	2	2	\N	42.50	32.50	0.833	r0	o5	40.00	75.00	0.00	\N	\N	\N	\N	\N	\N	{0,60,100,75,NULL}	\N	258	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
277	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	2	f	1	1	\N	68.10	66.43	0.833	r2	o7	90.00	77.00	0.00	\N	\N	\N	\N	\N	\N	{100,60,100,77,NULL}	\N	260	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
278	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	2	f	2	2	\N	43.40	33.40	0.833	r3	o8	40.00	78.00	0.00	\N	\N	\N	\N	\N	\N	{0,60,100,78,NULL}	\N	261	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
281	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	2	f	1	1	\N	69.30	67.63	0.833	r1	o1	90.00	81.00	0.00	\N	\N	\N	\N	\N	\N	{100,60,100,81,NULL}	\N	264	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
283	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	2	f	2	2	\N	44.90	34.90	0.833	r3	o3	40.00	83.00	0.00	\N	\N	\N	\N	\N	\N	{0,60,100,83,NULL}	\N	266	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
267	2026-11-20 10:00:00+00	2026-11-20 11:00:00+00	2	3	0	f	3	\N	\N	29.90	30.10	0.833	r2	o7	40.00	33.00	0.00	\N	\N	\N	\N	\N	\N	{0,60,100,33,NULL}	\N	250	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
276	2026-11-20 10:00:00+00	2026-11-20 11:00:00+00	2	3	2	f	2	2	\N	52.20	66.13	0.833	r1	o6	90.00	24.00	0.00	\N	\N	\N	\N	\N	\N	{100,60,100,24,NULL}	\N	259	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
279	2026-11-20 10:00:00+00	2026-11-20 11:00:00+00	2	3	0	f	3	\N	\N	25.18	33.70	0.833	r4	o9	37.75	21.00	0.00	\N	\N	\N	\N	\N	\N	{0,60,91,21,NULL}	\N	262	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
282	2026-11-20 10:00:00+00	2026-11-20 11:00:00+00	2	3	0	f	3	\N	\N	19.40	34.60	0.833	r2	o2	28.00	18.00	0.00	\N	\N	\N	\N	\N	\N	{0,60,52,18,NULL}	\N	265	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
285	2026-11-20 10:00:00+00	2026-11-20 11:00:00+00	2	3	2	f	2	2	\N	41.13	68.83	0.833	r0	o5	73.25	15.00	0.00	\N	\N	\N	\N	\N	\N	{100,60,33,15,NULL}	\N	268	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
288	2026-11-20 10:00:00+00	2026-11-20 11:00:00+00	2	3	2	f	2	2	\N	48.60	69.73	0.833	r3	o8	90.00	12.00	0.00	\N	\N	\N	\N	\N	\N	{100,60,100,12,NULL}	\N	271	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
291	2026-11-20 10:00:00+00	2026-11-20 11:00:00+00	2	3	0	f	3	\N	\N	16.70	37.30	0.833	r1	o1	28.00	9.00	0.00	\N	\N	\N	\N	\N	\N	{0,60,52,9,NULL}	\N	274	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
182	2026-11-20 10:00:00+00	2026-11-23 11:00:00+00	2	3	2	f	2	2	\N	51.31	36.31	1.000	r2	o3	50.00	82.00	8.57	\N	\N	\N	\N	\N	\N	{0,100,100,82,8.5695}	\N	171	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
286	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	2	f	2	2	\N	45.80	35.80	0.833	r1	o6	40.00	86.00	0.00	\N	\N	\N	\N	\N	\N	{0,60,100,86,NULL}	\N	269	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
287	2026-11-23 11:00:00+00	2026-11-23 11:00:00+00	2	2	0	t	2	\N	\N	51.10	51.10	0.833	r2	o8	50.00	87.00	0.00	\N	\N	\N	\N	\N	\N	{0,100,100,87,NULL}	\N	295	1035	\N	\N	\N	2	2	\N	\N	o8	\N	Rest	postgres	\N	\N	\N	\N	\N
289	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	2	f	1	1	\N	71.70	70.03	0.833	r4	o9	90.00	89.00	0.00	\N	\N	\N	\N	\N	\N	{100,60,100,89,NULL}	\N	272	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
290	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	2	f	2	2	\N	47.00	37.00	0.833	r0	o0	40.00	90.00	0.00	\N	\N	\N	\N	\N	\N	{0,60,100,90,NULL}	\N	273	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
294	2026-11-20 10:00:00+00	2026-11-23 11:00:00+00	2	3	0	f	3	\N	\N	16.93	38.20	0.833	r4	o5	30.25	6.00	0.00	\N	\N	\N	\N	\N	\N	{0,100,21,6,NULL}	\N	277	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
292	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	2	f	1	1	\N	72.60	70.93	0.833	r2	o2	90.00	92.00	0.00	\N	\N	\N	\N	\N	\N	{100,60,100,92,NULL}	\N	275	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
293	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	2	2	t	1	1	\N	72.90	71.23	0.833	r3	o3	90.00	93.00	0.00	\N	\N	\N	\N	\N	\N	{100,60,100,93,NULL}	\N	276	\N	\N	\N	\N	11	1	\N	\N	o3	\N	\N	postgres	\N	\N	\N	\N	1
295	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	2	f	2	2	\N	48.50	38.50	0.833	r0	o5	40.00	95.00	0.00	\N	\N	\N	\N	\N	\N	{0,60,100,95,NULL}	\N	278	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
296	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	2	2	t	1	1	\N	73.80	72.13	0.833	r1	o6	90.00	96.00	0.00	\N	\N	\N	\N	\N	\N	{100,60,100,96,NULL}	\N	279	\N	\N	\N	\N	11	1	\N	\N	o6	\N	\N	postgres	\N	\N	\N	\N	1
298	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	2	f	2	2	\N	49.40	39.40	0.833	r3	o8	40.00	98.00	0.00	\N	\N	\N	\N	\N	\N	{0,60,100,98,NULL}	\N	281	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
299	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	2	f	2	2	\N	49.70	39.70	0.833	r4	o9	40.00	99.00	0.00	\N	\N	\N	\N	\N	\N	{0,60,100,99,NULL}	\N	282	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
297	2026-11-20 10:00:00+00	2026-11-20 11:00:00+00	2	2	0	t	2	\N	\N	34.28	72.43	0.833	r2	o7	66.75	3.00	0.00	\N	\N	\N	\N	\N	\N	{100,60,7,3,NULL}	\N	280	\N	\N	\N	\N	11	1	\N	\N	o7	\N	\N	postgres	\N	\N	\N	\N	1
284	2026-11-20 10:00:00+00	2026-11-20 10:00:00.000001+00	2	3	2	f	1	1	\N	70.20	68.53	0.833	r4	o4	90.00	84.00	0.00	\N	\N	\N	\N	\N	\N	{100,60,100,84,NULL}	\N	267	\N	\N	\N	\N	11	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	1
30	2026-11-20 11:00:00+00	2026-11-20 11:00:00+00	2	3	2	f	2	2	\N	50.73	50.73	1.000	r0	o0	40.00	70.00	48.63	\N	\N	\N	\N	\N	\N	{0,60,100,70,48.6255}	\N	283	1013	\N	\N	\N	2	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
120	2026-11-20 11:00:00+00	2026-11-20 11:00:00+00	2	2	2	t	1	1	\N	75.00	75.00	1.000	r0	o0	100.00	80.00	4.98	\N	\N	\N	\N	\N	\N	{100,100,100,80,4.9805}	\N	284	1013	\N	\N	\N	2	1	\N	\N	o0	\N	\N	postgres	\N	\N	\N	\N	\N
240	2026-11-20 11:00:00+00	2026-11-20 11:00:00+00	2	3	2	f	1	1	\N	68.00	68.00	0.833	r0	o0	100.00	60.00	0.00	\N	\N	\N	\N	\N	\N	{100,100,100,60,NULL}	\N	286	1013	\N	\N	\N	2	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
300	2026-11-20 11:00:00+00	2026-11-20 11:00:00+00	2	\N	7	f	\N	\N	\N	\N	\N	0.000	\N	\N	\N	\N	\N	\N	\N	\N	2026-11-20 11:00:00+00	\N	0	\N	\N	287	1013	\N	\N	\N	18	1	\N	\N	\N	\N	\N	postgres	\N	ratio	22012	division by zero	\N
1031	2026-11-20 11:00:00+00	2026-11-20 11:00:00+00	2	3	0	f	3	\N	\N	24.93	24.93	0.833	r1	o1	31.25	31.00	0.00	\N	\N	\N	\N	\N	\N	{0,60,65,31,NULL}	\N	288	1014	\N	\N	\N	10	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
1032	2026-11-20 11:00:00+00	2026-11-20 11:00:00+00	2	3	2	f	2	2	\N	53.85	53.85	0.833	r2	o2	88.50	32.00	0.00	\N	\N	\N	\N	\N	\N	{100,60,94,32,NULL}	\N	289	1014	\N	\N	\N	10	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
1033	2026-11-20 11:00:00+00	2026-11-20 11:00:00+00	2	3	2	f	1	1	\N	65.10	65.10	0.833	r3	o3	90.00	67.00	0.00	\N	\N	\N	\N	\N	\N	{100,60,100,67,NULL}	\N	290	1014	\N	\N	\N	10	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
210	2026-11-20 11:00:00+00	2026-11-23 11:00:00+00	2	3	2	f	2	2	\N	52.00	52.00	0.833	r0	o1	50.00	90.00	0.00	\N	\N	\N	\N	\N	\N	{0,100,100,90,NULL}	\N	285	\N	\N	\N	\N	2	1	\N	\N	\N	\N	\N	postgres	\N	\N	\N	\N	\N
\.


--
-- Data for Name: tier_window; Type: TABLE DATA; Schema: cs; Owner: postgres
--

COPY cs.tier_window (account_id, kind, opens_at, ends_at, promote, to_tier, boost, created_by, reason, revoked, moved) FROM stdin;
\.


--
-- Data for Name: unattributed; Type: TABLE DATA; Schema: cs; Owner: postgres
--

COPY cs.unattributed (source, input, reason, relation, written_at) FROM stdin;
\.


--
-- Data for Name: upcoming; Type: TABLE DATA; Schema: cs; Owner: postgres
--

COPY cs.upcoming (account_id, begins_at, period_id, tier_since, override_until, window_until, tier_rank, lift_rank, placement, cause, direction, holds_seat, seat_scope, previous_tier, changed_by, reason) FROM stdin;
\.


--
-- Data for Name: de; Type: TABLE DATA; Schema: other; Owner: moves_owner
--

COPY other.de (id, land, umsatz) FROM stdin;
1679091c-5a88-0faf-6fb5-e6087eb1b2dc	de	6000
45c48cce-2e2d-7fbd-ea1a-fc51c7c6ad26	de	9000
1f0e3dad-9990-8345-f743-9f8ffabdffc4	fr	19000
3c59dc04-8e88-5024-3be8-079a5c74d079	de	21000
37693cfc-7480-49e4-5d87-b8c7d8b9aacd	fr	23000
1ff1de77-4005-f8da-13f4-2943881c655f	de	24000
4e732ced-3463-d06d-e0ca-9a15b6153677	fr	26000
02e74f10-e032-7ad8-68d1-38f2b4fdd6f0	de	27000
33e75ff0-9dd6-01bb-e69f-351039152189	fr	28000
34173cb3-8f07-f89d-dbeb-c2ac9128303f	de	30000
182be0c5-cdcd-5072-bb18-64cdee4d3d6e	de	33000
1c383cd3-0b7c-298a-b502-93adfecb7b18	fr	35000
19ca14e7-ea63-28a4-2e0e-b13d585e4c22	de	36000
3416a75f-4cea-9109-507c-acd8e2f2aefc	fr	41000
17e62166-fc85-86df-a4d1-bc0e1742c08b	fr	43000
2838023a-778d-faec-dc21-2708f721b788	de	51000
093f65e0-80a2-95f8-076b-1c5722a46aa2	fr	59000
072b030b-a126-b2f4-b237-4f342be9ed44	de	60000
\.


--
-- Data for Name: rest; Type: TABLE DATA; Schema: other; Owner: moves_owner
--

COPY other.rest (umsatz, land, id) FROM stdin;
1000	fr	c4ca4238-a0b9-2382-0dcc-509a6f75849b
2000	fr	c81e728d-9d4c-2f63-6f06-7f89cc14862c
3000	de	eccbc87e-4b5c-e2fe-2830-8fd9f2a7baf3
4000	fr	a87ff679-a2f3-e71d-9181-a67b7542122c
5000	fr	e4da3b7f-bbce-2345-d777-2b0674a318d5
7000	fr	8f14e45f-ceea-167a-5a36-dedd4bea2543
8000	fr	c9f0f895-fb98-ab91-59f5-1fd0297e236d
10000	fr	d3d94468-02a4-4259-755d-38e6d163e820
11000	fr	6512bd43-d9ca-a6e0-2c99-0b0a82652dca
12000	de	c20ad4d7-6fe9-7759-aa27-a0c99bff6710
13000	fr	c51ce410-c124-a10e-0db5-e4b97fc2af39
14000	fr	aab32389-22bc-c25a-6f60-6eb525ffdc56
15000	de	9bf31c7f-f062-936a-96d3-c8bd1f8f2ff3
16000	fr	c74d97b0-1eae-257e-44aa-9d5bade97baf
17000	fr	70efdf2e-c9b0-8607-9795-c442636b55fb
18000	de	6f4922f4-5568-161a-8cdf-4ad2299f6d23
20000	fr	98f13708-2101-94c4-7568-7be6106a3b84
22000	fr	b6d767d2-f8ed-5d21-a44b-0e5886680cb9
25000	fr	8e296a06-7a37-5633-70de-d05f5a3bf3ec
29000	fr	6ea9ab1b-aa0e-fb9e-1909-4440c317e21b
31000	fr	c16a5320-fa47-5530-d958-3c34fd356ef5
32000	fr	6364d3f0-f495-b6ab-9dcf-8d3b5c6e0b01
34000	fr	e369853d-f766-fa44-e1ed-0ff613f563bd
37000	fr	a5bfc9e0-7964-f8dd-deb9-5fc584cd965d
38000	fr	a5771bce-93e2-00c3-6f7c-d9dfd0e5deaa
39000	de	d67d8ab4-f4c1-0bf2-2aa3-53e27879133c
40000	fr	d645920e-395f-edad-7bbb-ed0eca3fe2e0
42000	de	a1d0c6e8-3f02-7327-d846-1063f4ac58a6
44000	fr	f7177163-c833-dff4-b38f-c8d2872f1ec6
45000	de	6c8349cc-7260-ae62-e3b1-396831a8398f
46000	fr	d9d4f495-e875-a2e0-75a1-a4a6e1b9770f
47000	fr	67c6a1e7-ce56-d3d6-fa74-8ab6d9af3fd7
48000	de	642e92ef-b794-2173-4881-b53e1e1b18b6
49000	fr	f457c545-a9de-d88f-18ec-ee47145a72c0
50000	fr	c0c7c76d-30bd-3dca-efc9-6f40275bdc0a
52000	fr	9a115815-4dfa-42ca-ddbd-0694a4e9bdc8
53000	fr	d82c8d16-19ad-8176-d665-453cfb2e55f0
54000	de	a684ecee-e76f-c522-7732-86a895bc8436
55000	fr	b53b3a3d-6ab9-0ce0-2682-29151c9bde11
56000	fr	9f61408e-3afb-633e-50cd-f1b20de6f466
57000	de	72b32a1f-754b-a1c0-9b36-95e0cb6cde7f
58000	fr	66f041e1-6a60-928b-05a7-e228a89c3799
\.


--
-- Data for Name: history; Type: TABLE DATA; Schema: sketch; Owner: postgres
--

COPY sketch.history (period_id, account_id, valid_from, valid_to, model_version, tier_rank, cause, end_cause, direction, holds_seat, tier, previous_tier, score, seat_scope, changed_by, reason) FROM stdin;
\.


--
-- Data for Name: override; Type: TABLE DATA; Schema: sketch; Owner: postgres
--

COPY sketch.override (account_id, tier, ends_at, created_at, created_by, reason, forced) FROM stdin;
\.


--
-- Data for Name: queue; Type: TABLE DATA; Schema: sketch; Owner: postgres
--

COPY sketch.queue (account_id, queued_at, former_id, change_id) FROM stdin;
\.


--
-- Data for Name: seat; Type: TABLE DATA; Schema: sketch; Owner: postgres
--

COPY sketch.seat (tier, scope, free_since, seats) FROM stdin;
\.


--
-- Data for Name: seat_scope; Type: TABLE DATA; Schema: sketch; Owner: postgres
--

COPY sketch.seat_scope (tier, scope, seats, exception) FROM stdin;
\.


--
-- Data for Name: signal; Type: TABLE DATA; Schema: sketch; Owner: postgres
--

COPY sketch.signal (account_id, kind, at, n, sum) FROM stdin;
\.


--
-- Data for Name: signal_ignored; Type: TABLE DATA; Schema: sketch; Owner: postgres
--

COPY sketch.signal_ignored (kind, message, n, seen_at) FROM stdin;
\.


--
-- Data for Name: state; Type: TABLE DATA; Schema: sketch; Owner: postgres
--

COPY sketch.state (account_id, tier_since, scored_at, model_version, base_rank, placement, holds_seat, qualified_rank, waitlisted_rank, lift, score, placed_score, completeness, territory, owner, spare_1, spare_2, spare_3, spare_4, spare_5, spare_6, error_since, signals_at, gates, points, signals, period_id, period_xid, next_change, override_until, window_until, cause, direction, tier_rank, override_seat, seat_scope, override_scope, previous_tier, changed_by, reason, error_criterion, error_sqlstate, error_message, period_version) FROM stdin;
\.


--
-- Data for Name: tier_window; Type: TABLE DATA; Schema: sketch; Owner: postgres
--

COPY sketch.tier_window (account_id, kind, opens_at, ends_at, promote, to_tier, boost, created_by, reason, revoked, moved) FROM stdin;
\.


--
-- Data for Name: unattributed; Type: TABLE DATA; Schema: sketch; Owner: postgres
--

COPY sketch.unattributed (source, input, reason, relation, written_at) FROM stdin;
\.


--
-- Data for Name: upcoming; Type: TABLE DATA; Schema: sketch; Owner: postgres
--

COPY sketch.upcoming (account_id, begins_at, period_id, tier_since, override_until, window_until, tier_rank, lift_rank, placement, cause, direction, holds_seat, seat_scope, previous_tier, changed_by, reason) FROM stdin;
\.


--
-- Data for Name: component; Type: TABLE DATA; Schema: tiering; Owner: postgres
--

COPY tiering.component (model, component, weight, "position") FROM stdin;
abm	fit	0.5	1
abm	engagement	0.3	2
abm	strategic	0.2	3
cs	fit	0.5	1
cs	engagement	0.3	2
cs	strategic	0.2	3
Kunden 2	fit	1	1
asleep	fit	1	1
sketch	fit	1	1
\.


--
-- Data for Name: criterion; Type: TABLE DATA; Schema: tiering; Owner: postgres
--

COPY tiering.criterion (model, component, criterion, expression, weight, missing, description, "position") FROM stdin;
abm	fit	industry	(industry = ANY (ARRAY['Pharma'::text, 'Medical'::text]))	2	skip	\N	1
abm	fit	revenue	tiering.band((revenue)::double precision, '{10000,100000,500000}'::double precision[], '{30,60,100}'::double precision[])	1	skip	\N	2
abm	engagement	visits	tiering.ramp((visits)::double precision, (0)::double precision, (100)::double precision)	1	skip	\N	3
abm	strategic	won	tiering.ramp(((SELECT sum(d.amount) AS sum FROM crm.deals d WHERE ((d.account_id = accounts.id) AND (d.state = 'won'::text))))::double precision, (0)::double precision, (200000)::double precision)	1	zero	\N	4
cs	fit	industry	(industry = ANY (ARRAY['Pharma'::text, 'Medical'::text]))	2	skip	\N	1
cs	fit	revenue	tiering.band((revenue)::double precision, '{10000,100000,500000}'::double precision[], '{30,60,100}'::double precision[])	1	skip	\N	2
cs	engagement	visits	tiering.ramp((visits)::double precision, (0)::double precision, (100)::double precision)	1	skip	\N	3
cs	strategic	won	tiering.ramp(((SELECT sum(d.amount) AS sum FROM crm.deals d WHERE ((d.account_id = accounts.id) AND (d.state = 'won'::text))))::double precision, (0)::double precision, (200000)::double precision)	1	zero	\N	4
Kunden 2	fit	umsatz	(umsatz / (600)::numeric)	1	skip	\N	1
asleep	fit	ratio	(visits / (employees % 5))	1	skip	\N	1
cs	fit	ratio	LEAST(((visits * 100) / (employees % 50)), 100)	1	skip	\N	5
\.


--
-- Data for Name: job; Type: TABLE DATA; Schema: tiering; Owner: postgres
--

COPY tiering.job (model, kind, schedule, job_name, username, scheduled_at) FROM stdin;
\.


--
-- Data for Name: live; Type: TABLE DATA; Schema: tiering; Owner: postgres
--

COPY tiering.live (model, account_table, state_table, version, components, component_weights, criteria, criterion_components, criterion_weights, criterion_missing, tiers, tier_ranks, tier_min_scores, tier_exit_scores, tier_gated, tier_capacities, tier_scopes, tier_shares) FROM stdin;
Kunden 2	other."Kunden"	"Kunden 2".state	1	{fit}	{1}	{umsatz}	{1}	{1}	{NULL}	{"A \\"erste\\"",B}	{1,2}	{5000,NULL}	{5000,NULL}	{f,f}	{5,NULL}	{1,0}	{NULL,NULL}
asleep	crm.accounts	asleep.state	1	{fit}	{1}	{ratio}	{1}	{1}	{NULL}	{One,Two}	{1,2}	{2000,NULL}	{2000,NULL}	{f,f}	{NULL,NULL}	{0,0}	{0.1,NULL}
cs	crm.accounts	cs.state	2	{fit,engagement,strategic}	{0.5,0.3,0.2}	{industry,revenue,ratio,visits,won}	{1,1,1,2,3}	{2,1,1,1,1}	{NULL,NULL,NULL,NULL,0}	{Gold,Silver,Rest}	{1,2,3}	{6500,4000,NULL}	{6000,3000,NULL}	{f,f,f}	{15,2,NULL}	{0,2,0}	{NULL,NULL,NULL}
abm	crm.accounts	abm.state	2	{fit,engagement,strategic}	{0.5,0.3,0.2}	{industry,revenue,visits,won}	{1,1,2,3}	{2,1,1,1}	{NULL,NULL,NULL,0}	{Strategic,Priority,Growth,Programme}	{1,2,3,4}	{6000,4000,2000,NULL}	{5500,3500,2000,NULL}	{f,f,f,f}	{15,2,NULL,NULL}	{0,2,0,0}	{NULL,NULL,NULL,NULL}
\.


--
-- Data for Name: live_signal; Type: TABLE DATA; Schema: tiering; Owner: postgres
--

COPY tiering.live_signal (model, kinds, numbers, components, points, half_lives, caps, per_days) FROM stdin;
abm	{web,mail,unsub}	{1,2,3}	{2,2,3}	{7,5,-20}	{777600,7200,NULL}	{NULL,NULL,50}	{NULL,3,NULL}
\.


--
-- Data for Name: live_signal_source; Type: TABLE DATA; Schema: tiering; Owner: postgres
--

COPY tiering.live_signal_source (model, relation, number, account_table, state_table, pending) FROM stdin;
abm	crm.activities	1	crm.accounts	abm.state	f
\.


--
-- Data for Name: live_source; Type: TABLE DATA; Schema: tiering; Owner: postgres
--

COPY tiering.live_source (model, "position", relation, account_table, account) FROM stdin;
abm	1	crm.deals	crm.accounts	account_id
cs	1	crm.deals	crm.accounts	account_id
\.


--
-- Data for Name: live_trigger_event; Type: TABLE DATA; Schema: tiering; Owner: postgres
--

COPY tiering.live_trigger_event (model, kind, promote, to_tier, boost, for_period, reason, factor, recent, baseline) FROM stdin;
abm	funding	1	\N	\N	00:00:02	funding	\N	\N	\N
\.


--
-- Data for Name: model; Type: TABLE DATA; Schema: tiering; Owner: postgres
--

COPY tiering.model (model, schema_name, account_table, state_table, key_column, filter, territory, owner, status, live_version, created_at, suspended_model, suspended_draft, catch_up_before, history_retention, run_retention, history_from) FROM stdin;
abm	abm	crm.accounts	abm.state	id	active	region	owner	live	2	2026-11-20 10:00:00+00	\N	\N	\N	\N	\N	\N
cs	cs	crm.accounts	cs.state	id	(active OR (visits > 50))	region	owner	live	2	2026-11-20 10:00:00+00	\N	\N	\N	01:00:00	5 years	2026-11-23 10:00:00+00
Kunden 2	Kunden 2	other."Kunden"	"Kunden 2".state	id	\N	land	\N	live	1	2026-11-20 10:00:00+00	\N	\N	\N	\N	\N	\N
asleep	asleep	crm.accounts	asleep.state	id	\N	\N	\N	suspended	1	2026-11-20 10:00:00+00	 SELECT accounts.id AS account_id,\n    (accounts.visits / (accounts.employees % 5)) AS ratio,\n    NULL::text AS territory,\n    NULL::text AS owner\n   FROM crm.accounts;	 SELECT accounts.id AS account_id,\n    (accounts.visits / (accounts.employees % 5)) AS ratio,\n    NULL::text AS territory,\n    NULL::text AS owner\n   FROM crm.accounts;	\N	\N	\N	\N
sketch	sketch	crm.accounts	sketch.state	id	\N	\N	\N	draft	\N	2026-11-20 10:00:00+00	\N	\N	\N	\N	\N	\N
\.


--
-- Data for Name: run_log; Type: TABLE DATA; Schema: tiering; Owner: postgres
--

COPY tiering.run_log (run_id, model, kind, version, started_at, ended_at, accounts, promoted, demoted, waitlisted, errors) FROM stdin;
1	abm	activation	1	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	270	0	0	142	0
2	cs	activation	1	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	282	0	0	151	0
3	Kunden 2	activation	1	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	60	0	0	21	0
4	asleep	activation	1	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	300	0	0	90	60
5	cs	activation	2	2026-11-20 10:00:00+00	2026-11-20 10:00:00+00	282	0	0	184	0
6	abm	reevaluation	1	2026-11-21 11:00:00+00	2026-11-21 11:00:00+00	258	0	13	139	0
7	cs	maintenance	2	2026-11-21 11:00:00+00	2026-11-21 11:00:00+00	276	0	0	174	1
8	abm	activation	2	2026-11-21 11:00:00+00	2026-11-21 11:00:00+00	258	0	4	137	0
9	abm	maintenance	2	2026-11-23 11:00:00+00	2026-11-23 11:00:00+00	258	1	0	136	0
10	cs	reevaluation	2	2026-11-23 11:00:00+00	2026-11-23 11:00:00+00	276	2	2	176	1
\.


--
-- Data for Name: signal; Type: TABLE DATA; Schema: tiering; Owner: postgres
--

COPY tiering.signal (model, kind, component, points, half_life, cap, per_day, description) FROM stdin;
abm	mail	engagement	5	02:00:00	\N	3	\N
abm	unsub	strategic	-20	\N	50	\N	\N
abm	web	engagement	7	9 days	\N	\N	\N
\.


--
-- Data for Name: signal_number; Type: TABLE DATA; Schema: tiering; Owner: postgres
--

COPY tiering.signal_number (model, kind, number) FROM stdin;
abm	web	1
abm	mail	2
abm	unsub	3
\.


--
-- Data for Name: signal_source; Type: TABLE DATA; Schema: tiering; Owner: postgres
--

COPY tiering.signal_source (model, relation, number, account, kind, occurred_at, filter, strength) FROM stdin;
abm	crm.activities	1	account_id	type	created_at	\N	strength
\.


--
-- Data for Name: source; Type: TABLE DATA; Schema: tiering; Owner: postgres
--

COPY tiering.source (model, relation, account, "position") FROM stdin;
abm	crm.deals	account_id	1
cs	crm.deals	account_id	1
\.


--
-- Data for Name: spike; Type: TABLE DATA; Schema: tiering; Owner: postgres
--

COPY tiering.spike (model, kind, account) FROM stdin;
\.


--
-- Data for Name: suspended_signal_view; Type: TABLE DATA; Schema: tiering; Owner: postgres
--

COPY tiering.suspended_signal_view (model, view, query) FROM stdin;
\.


--
-- Data for Name: tier; Type: TABLE DATA; Schema: tiering; Owner: postgres
--

COPY tiering.tier (model, tier, rank, min_score, exit_score, gate, capacity, capacity_per, share, motion, description) FROM stdin;
abm	Strategic	1	60.00	55.00	\N	15	model	\N	\N	\N
abm	Priority	2	40.00	35.00	\N	2	owner	\N	\N	\N
abm	Growth	3	20.00	\N	\N	\N	model	\N	\N	\N
abm	Programme	4	\N	\N	\N	\N	model	\N	\N	\N
cs	Gold	1	65.00	60.00	\N	15	model	\N	\N	\N
cs	Silver	2	40.00	30.00	\N	2	owner	\N	\N	\N
cs	Rest	3	\N	\N	\N	\N	model	\N	\N	\N
Kunden 2	A "erste"	1	50.00	\N	\N	5	territory	\N	\N	\N
Kunden 2	B	2	\N	\N	\N	\N	model	\N	\N	\N
asleep	One	1	20.00	\N	\N	\N	model	0.1	\N	\N
asleep	Two	2	\N	\N	\N	\N	model	\N	\N	\N
sketch	Strategic	1	75.00	\N	\N	50	model	\N	one-to-one	\N
sketch	Priority	2	55.00	\N	\N	300	model	\N	one-to-few	\N
sketch	Programme	3	\N	\N	\N	\N	model	\N	one-to-many	\N
\.


--
-- Data for Name: trigger_event; Type: TABLE DATA; Schema: tiering; Owner: postgres
--

COPY tiering.trigger_event (model, kind, promote, to_tier, boost, for_period, description, factor, recent, baseline) FROM stdin;
abm	funding	1	\N	\N	00:00:02	\N	\N	\N	\N
\.


--
-- Data for Name: version; Type: TABLE DATA; Schema: tiering; Owner: postgres
--

COPY tiering.version (model, version, published_at, published_by, definition) FROM stdin;
abm	1	2026-11-20 10:00:00+00	postgres	{"owner": "owner", "tiers": [{"gate": null, "rank": 1, "tier": "Strategic", "share": null, "motion": null, "capacity": 15, "min_score": 60.00, "exit_score": 55.00, "description": null, "capacity_per": "model"}, {"gate": null, "rank": 2, "tier": "Priority", "share": null, "motion": null, "capacity": 2, "min_score": 40.00, "exit_score": 35.00, "description": null, "capacity_per": "owner"}, {"gate": null, "rank": 3, "tier": "Growth", "share": null, "motion": null, "capacity": null, "min_score": 20.00, "exit_score": null, "description": null, "capacity_per": "model"}, {"gate": null, "rank": 4, "tier": "Programme", "share": null, "motion": null, "capacity": null, "min_score": null, "exit_score": null, "description": null, "capacity_per": "model"}], "filter": "active", "signals": [{"cap": 60, "kind": "web", "points": 10, "per_day": null, "component": "engagement", "half_life": "10 days", "description": null}, {"cap": null, "kind": "mail", "points": 5, "per_day": 3, "component": "engagement", "half_life": "02:00:00", "description": null}, {"cap": 50, "kind": "unsub", "points": -20, "per_day": null, "component": "strategic", "half_life": null, "description": null}], "sources": [{"account": "account_id", "relation": "crm.deals"}], "criteria": [{"weight": 2, "missing": "skip", "component": "fit", "criterion": "industry", "expression": "(industry = ANY (ARRAY['Pharma'::text, 'Medical'::text]))", "description": null}, {"weight": 1, "missing": "skip", "component": "fit", "criterion": "revenue", "expression": "tiering.band((revenue)::double precision, '{10000,100000,500000}'::double precision[], '{30,60,100}'::double precision[])", "description": null}, {"weight": 1, "missing": "skip", "component": "engagement", "criterion": "visits", "expression": "tiering.ramp((visits)::double precision, (0)::double precision, (100)::double precision)", "description": null}, {"weight": 1, "missing": "zero", "component": "strategic", "criterion": "won", "expression": "tiering.ramp(((SELECT sum(d.amount) AS sum FROM crm.deals d WHERE ((d.account_id = accounts.id) AND (d.state = 'won'::text))))::double precision, (0)::double precision, (200000)::double precision)", "description": null}], "territory": "region", "components": [{"weight": 0.5, "component": "fit"}, {"weight": 0.3, "component": "engagement"}, {"weight": 0.2, "component": "strategic"}], "key_column": "id", "account_table": "crm.accounts", "signal_sources": [{"kind": "type", "filter": null, "account": "account_id", "relation": "crm.activities", "strength": "strength", "occurred_at": "created_at"}], "trigger_events": [{"kind": "funding", "boost": null, "factor": null, "recent": null, "promote": 1, "to_tier": null, "baseline": null, "for_period": "00:00:02", "description": null}]}
cs	1	2026-11-20 10:00:00+00	postgres	{"owner": "owner", "tiers": [{"gate": null, "rank": 1, "tier": "Gold", "share": null, "motion": null, "capacity": 15, "min_score": 65.00, "exit_score": 60.00, "description": null, "capacity_per": "model"}, {"gate": null, "rank": 2, "tier": "Silver", "share": null, "motion": null, "capacity": 2, "min_score": 40.00, "exit_score": 30.00, "description": null, "capacity_per": "owner"}, {"gate": null, "rank": 3, "tier": "Rest", "share": null, "motion": null, "capacity": null, "min_score": null, "exit_score": null, "description": null, "capacity_per": "model"}], "filter": "(active OR (visits > 50))", "sources": [{"account": "account_id", "relation": "crm.deals"}], "criteria": [{"weight": 2, "missing": "skip", "component": "fit", "criterion": "industry", "expression": "(industry = ANY (ARRAY['Pharma'::text, 'Medical'::text]))", "description": null}, {"weight": 1, "missing": "skip", "component": "fit", "criterion": "revenue", "expression": "tiering.band((revenue)::double precision, '{10000,100000,500000}'::double precision[], '{30,60,100}'::double precision[])", "description": null}, {"weight": 1, "missing": "skip", "component": "engagement", "criterion": "visits", "expression": "tiering.ramp((visits)::double precision, (0)::double precision, (100)::double precision)", "description": null}, {"weight": 1, "missing": "zero", "component": "strategic", "criterion": "won", "expression": "tiering.ramp(((SELECT sum(d.amount) AS sum FROM crm.deals d WHERE ((d.account_id = accounts.id) AND (d.state = 'won'::text))))::double precision, (0)::double precision, (200000)::double precision)", "description": null}], "territory": "region", "components": [{"weight": 0.5, "component": "fit"}, {"weight": 0.3, "component": "engagement"}, {"weight": 0.2, "component": "strategic"}], "key_column": "id", "account_table": "crm.accounts"}
Kunden 2	1	2026-11-20 10:00:00+00	moves_owner	{"owner": null, "tiers": [{"gate": null, "rank": 1, "tier": "A \\"erste\\"", "share": null, "motion": null, "capacity": 5, "min_score": 50.00, "exit_score": null, "description": null, "capacity_per": "territory"}, {"gate": null, "rank": 2, "tier": "B", "share": null, "motion": null, "capacity": null, "min_score": null, "exit_score": null, "description": null, "capacity_per": "model"}], "filter": null, "criteria": [{"weight": 1, "missing": "skip", "component": "fit", "criterion": "umsatz", "expression": "(umsatz / (600)::numeric)", "description": null}], "territory": "land", "components": [{"weight": 1, "component": "fit"}], "key_column": "id", "account_table": "other.\\"Kunden\\""}
asleep	1	2026-11-20 10:00:00+00	postgres	{"owner": null, "tiers": [{"gate": null, "rank": 1, "tier": "One", "share": 0.1, "motion": null, "capacity": null, "min_score": 20.00, "exit_score": null, "description": null, "capacity_per": "model"}, {"gate": null, "rank": 2, "tier": "Two", "share": null, "motion": null, "capacity": null, "min_score": null, "exit_score": null, "description": null, "capacity_per": "model"}], "filter": null, "criteria": [{"weight": 1, "missing": "skip", "component": "fit", "criterion": "ratio", "expression": "(visits / (employees % 5))", "description": null}], "territory": null, "components": [{"weight": 1, "component": "fit"}], "key_column": "id", "account_table": "crm.accounts"}
cs	2	2026-11-20 10:00:00+00	postgres	{"owner": "owner", "tiers": [{"gate": null, "rank": 1, "tier": "Gold", "share": null, "motion": null, "capacity": 15, "min_score": 65.00, "exit_score": 60.00, "description": null, "capacity_per": "model"}, {"gate": null, "rank": 2, "tier": "Silver", "share": null, "motion": null, "capacity": 2, "min_score": 40.00, "exit_score": 30.00, "description": null, "capacity_per": "owner"}, {"gate": null, "rank": 3, "tier": "Rest", "share": null, "motion": null, "capacity": null, "min_score": null, "exit_score": null, "description": null, "capacity_per": "model"}], "filter": "(active OR (visits > 50))", "sources": [{"account": "account_id", "relation": "crm.deals"}], "criteria": [{"weight": 2, "missing": "skip", "component": "fit", "criterion": "industry", "expression": "(industry = ANY (ARRAY['Pharma'::text, 'Medical'::text]))", "description": null}, {"weight": 1, "missing": "skip", "component": "fit", "criterion": "revenue", "expression": "tiering.band((revenue)::double precision, '{10000,100000,500000}'::double precision[], '{30,60,100}'::double precision[])", "description": null}, {"weight": 1, "missing": "skip", "component": "fit", "criterion": "ratio", "expression": "LEAST(((visits * 100) / (employees % 50)), 100)", "description": null}, {"weight": 1, "missing": "skip", "component": "engagement", "criterion": "visits", "expression": "tiering.ramp((visits)::double precision, (0)::double precision, (100)::double precision)", "description": null}, {"weight": 1, "missing": "zero", "component": "strategic", "criterion": "won", "expression": "tiering.ramp(((SELECT sum(d.amount) AS sum FROM crm.deals d WHERE ((d.account_id = accounts.id) AND (d.state = 'won'::text))))::double precision, (0)::double precision, (200000)::double precision)", "description": null}], "territory": "region", "components": [{"weight": 0.5, "component": "fit"}, {"weight": 0.3, "component": "engagement"}, {"weight": 0.2, "component": "strategic"}], "key_column": "id", "account_table": "crm.accounts"}
abm	2	2026-11-21 11:00:00+00	postgres	{"owner": "owner", "tiers": [{"gate": null, "rank": 1, "tier": "Strategic", "share": null, "motion": null, "capacity": 15, "min_score": 60.00, "exit_score": 55.00, "description": null, "capacity_per": "model"}, {"gate": null, "rank": 2, "tier": "Priority", "share": null, "motion": null, "capacity": 2, "min_score": 40.00, "exit_score": 35.00, "description": null, "capacity_per": "owner"}, {"gate": null, "rank": 3, "tier": "Growth", "share": null, "motion": null, "capacity": null, "min_score": 20.00, "exit_score": null, "description": null, "capacity_per": "model"}, {"gate": null, "rank": 4, "tier": "Programme", "share": null, "motion": null, "capacity": null, "min_score": null, "exit_score": null, "description": null, "capacity_per": "model"}], "filter": "active", "signals": [{"cap": null, "kind": "web", "points": 7, "per_day": null, "component": "engagement", "half_life": "9 days", "description": null}, {"cap": null, "kind": "mail", "points": 5, "per_day": 3, "component": "engagement", "half_life": "02:00:00", "description": null}, {"cap": 50, "kind": "unsub", "points": -20, "per_day": null, "component": "strategic", "half_life": null, "description": null}], "sources": [{"account": "account_id", "relation": "crm.deals"}], "criteria": [{"weight": 2, "missing": "skip", "component": "fit", "criterion": "industry", "expression": "(industry = ANY (ARRAY['Pharma'::text, 'Medical'::text]))", "description": null}, {"weight": 1, "missing": "skip", "component": "fit", "criterion": "revenue", "expression": "tiering.band((revenue)::double precision, '{10000,100000,500000}'::double precision[], '{30,60,100}'::double precision[])", "description": null}, {"weight": 1, "missing": "skip", "component": "engagement", "criterion": "visits", "expression": "tiering.ramp((visits)::double precision, (0)::double precision, (100)::double precision)", "description": null}, {"weight": 1, "missing": "zero", "component": "strategic", "criterion": "won", "expression": "tiering.ramp(((SELECT sum(d.amount) AS sum FROM crm.deals d WHERE ((d.account_id = accounts.id) AND (d.state = 'won'::text))))::double precision, (0)::double precision, (200000)::double precision)", "description": null}], "territory": "region", "components": [{"weight": 0.5, "component": "fit"}, {"weight": 0.3, "component": "engagement"}, {"weight": 0.2, "component": "strategic"}], "key_column": "id", "account_table": "crm.accounts", "signal_sources": [{"kind": "type", "filter": null, "account": "account_id", "relation": "crm.activities", "strength": "strength", "occurred_at": "created_at"}], "trigger_events": [{"kind": "funding", "boost": null, "factor": null, "recent": null, "promote": 1, "to_tier": null, "baseline": null, "for_period": "00:00:02", "description": null}]}
\.


--
-- Name: period_id_seq; Type: SEQUENCE SET; Schema: Kunden 2; Owner: moves_owner
--

SELECT pg_catalog.setval('"Kunden 2".period_id_seq', 60, true);


--
-- Name: period_id_seq; Type: SEQUENCE SET; Schema: abm; Owner: postgres
--

SELECT pg_catalog.setval('abm.period_id_seq', 329, true);


--
-- Name: period_id_seq; Type: SEQUENCE SET; Schema: asleep; Owner: postgres
--

SELECT pg_catalog.setval('asleep.period_id_seq', 300, true);


--
-- Name: activities_id_seq; Type: SEQUENCE SET; Schema: crm; Owner: postgres
--

SELECT pg_catalog.setval('crm.activities_id_seq', 1559, true);


--
-- Name: period_id_seq; Type: SEQUENCE SET; Schema: cs; Owner: postgres
--

SELECT pg_catalog.setval('cs.period_id_seq', 301, true);


--
-- Name: period_id_seq; Type: SEQUENCE SET; Schema: sketch; Owner: postgres
--

SELECT pg_catalog.setval('sketch.period_id_seq', 1, false);


--
-- Name: run_log_run_id_seq; Type: SEQUENCE SET; Schema: tiering; Owner: postgres
--

SELECT pg_catalog.setval('tiering.run_log_run_id_seq', 10, true);


--
-- Name: seat_scope seat_scope_pkey; Type: CONSTRAINT; Schema: Kunden 2; Owner: moves_owner
--

ALTER TABLE ONLY "Kunden 2".seat_scope
    ADD CONSTRAINT seat_scope_pkey PRIMARY KEY (tier, scope);


--
-- Name: state state_pkey; Type: CONSTRAINT; Schema: Kunden 2; Owner: moves_owner
--

ALTER TABLE ONLY "Kunden 2".state
    ADD CONSTRAINT state_pkey PRIMARY KEY (account_id);


--
-- Name: seat_scope seat_scope_pkey; Type: CONSTRAINT; Schema: abm; Owner: postgres
--

ALTER TABLE ONLY abm.seat_scope
    ADD CONSTRAINT seat_scope_pkey PRIMARY KEY (tier, scope);


--
-- Name: state state_pkey; Type: CONSTRAINT; Schema: abm; Owner: postgres
--

ALTER TABLE ONLY abm.state
    ADD CONSTRAINT state_pkey PRIMARY KEY (account_id);


--
-- Name: seat_scope seat_scope_pkey; Type: CONSTRAINT; Schema: asleep; Owner: postgres
--

ALTER TABLE ONLY asleep.seat_scope
    ADD CONSTRAINT seat_scope_pkey PRIMARY KEY (tier, scope);


--
-- Name: state state_pkey; Type: CONSTRAINT; Schema: asleep; Owner: postgres
--

ALTER TABLE ONLY asleep.state
    ADD CONSTRAINT state_pkey PRIMARY KEY (account_id);


--
-- Name: accounts accounts_pkey; Type: CONSTRAINT; Schema: crm; Owner: postgres
--

ALTER TABLE ONLY crm.accounts
    ADD CONSTRAINT accounts_pkey PRIMARY KEY (id);


--
-- Name: activities activities_pkey; Type: CONSTRAINT; Schema: crm; Owner: postgres
--

ALTER TABLE ONLY crm.activities
    ADD CONSTRAINT activities_pkey PRIMARY KEY (id);


--
-- Name: deals deals_pkey; Type: CONSTRAINT; Schema: crm; Owner: postgres
--

ALTER TABLE ONLY crm.deals
    ADD CONSTRAINT deals_pkey PRIMARY KEY (id);


--
-- Name: seat_scope seat_scope_pkey; Type: CONSTRAINT; Schema: cs; Owner: postgres
--

ALTER TABLE ONLY cs.seat_scope
    ADD CONSTRAINT seat_scope_pkey PRIMARY KEY (tier, scope);


--
-- Name: state state_pkey; Type: CONSTRAINT; Schema: cs; Owner: postgres
--

ALTER TABLE ONLY cs.state
    ADD CONSTRAINT state_pkey PRIMARY KEY (account_id);


--
-- Name: Kunden Kunden_pkey; Type: CONSTRAINT; Schema: other; Owner: moves_owner
--

ALTER TABLE ONLY other."Kunden"
    ADD CONSTRAINT "Kunden_pkey" PRIMARY KEY (id);


--
-- Name: de de_pkey; Type: CONSTRAINT; Schema: other; Owner: moves_owner
--

ALTER TABLE ONLY other.de
    ADD CONSTRAINT de_pkey PRIMARY KEY (id);


--
-- Name: rest rest_pkey; Type: CONSTRAINT; Schema: other; Owner: moves_owner
--

ALTER TABLE ONLY other.rest
    ADD CONSTRAINT rest_pkey PRIMARY KEY (id);


--
-- Name: seat_scope seat_scope_pkey; Type: CONSTRAINT; Schema: sketch; Owner: postgres
--

ALTER TABLE ONLY sketch.seat_scope
    ADD CONSTRAINT seat_scope_pkey PRIMARY KEY (tier, scope);


--
-- Name: state state_pkey; Type: CONSTRAINT; Schema: sketch; Owner: postgres
--

ALTER TABLE ONLY sketch.state
    ADD CONSTRAINT state_pkey PRIMARY KEY (account_id);


--
-- Name: history_account_id_valid_from_idx; Type: INDEX; Schema: Kunden 2; Owner: moves_owner
--

CREATE INDEX history_account_id_valid_from_idx ON "Kunden 2".history USING btree (account_id, valid_from);


--
-- Name: override_account_id_idx; Type: INDEX; Schema: Kunden 2; Owner: moves_owner
--

CREATE INDEX override_account_id_idx ON "Kunden 2".override USING btree (account_id);


--
-- Name: seat_tier_scope_idx; Type: INDEX; Schema: Kunden 2; Owner: moves_owner
--

CREATE INDEX seat_tier_scope_idx ON "Kunden 2".seat USING btree (tier, scope);


--
-- Name: signal_account_id_idx; Type: INDEX; Schema: Kunden 2; Owner: moves_owner
--

CREATE INDEX signal_account_id_idx ON "Kunden 2".signal USING btree (account_id);


--
-- Name: tier_window_account_id_kind_idx; Type: INDEX; Schema: Kunden 2; Owner: moves_owner
--

CREATE INDEX tier_window_account_id_kind_idx ON "Kunden 2".tier_window USING btree (account_id, kind, opens_at);


--
-- Name: upcoming_account_id_begins_at_idx; Type: INDEX; Schema: Kunden 2; Owner: moves_owner
--

CREATE INDEX upcoming_account_id_begins_at_idx ON "Kunden 2".upcoming USING btree (account_id, begins_at);


--
-- Name: history_account_id_valid_from_idx; Type: INDEX; Schema: abm; Owner: postgres
--

CREATE INDEX history_account_id_valid_from_idx ON abm.history USING btree (account_id, valid_from);


--
-- Name: override_account_id_idx; Type: INDEX; Schema: abm; Owner: postgres
--

CREATE INDEX override_account_id_idx ON abm.override USING btree (account_id);


--
-- Name: seat_tier_scope_idx; Type: INDEX; Schema: abm; Owner: postgres
--

CREATE INDEX seat_tier_scope_idx ON abm.seat USING btree (tier, scope);


--
-- Name: signal_account_id_idx; Type: INDEX; Schema: abm; Owner: postgres
--

CREATE INDEX signal_account_id_idx ON abm.signal USING btree (account_id);


--
-- Name: tier_window_account_id_kind_idx; Type: INDEX; Schema: abm; Owner: postgres
--

CREATE INDEX tier_window_account_id_kind_idx ON abm.tier_window USING btree (account_id, kind, opens_at);


--
-- Name: upcoming_account_id_begins_at_idx; Type: INDEX; Schema: abm; Owner: postgres
--

CREATE INDEX upcoming_account_id_begins_at_idx ON abm.upcoming USING btree (account_id, begins_at);


--
-- Name: history_account_id_valid_from_idx; Type: INDEX; Schema: asleep; Owner: postgres
--

CREATE INDEX history_account_id_valid_from_idx ON asleep.history USING btree (account_id, valid_from);


--
-- Name: override_account_id_idx; Type: INDEX; Schema: asleep; Owner: postgres
--

CREATE INDEX override_account_id_idx ON asleep.override USING btree (account_id);


--
-- Name: seat_tier_scope_idx; Type: INDEX; Schema: asleep; Owner: postgres
--

CREATE INDEX seat_tier_scope_idx ON asleep.seat USING btree (tier, scope);


--
-- Name: signal_account_id_idx; Type: INDEX; Schema: asleep; Owner: postgres
--

CREATE INDEX signal_account_id_idx ON asleep.signal USING btree (account_id);


--
-- Name: tier_window_account_id_kind_idx; Type: INDEX; Schema: asleep; Owner: postgres
--

CREATE INDEX tier_window_account_id_kind_idx ON asleep.tier_window USING btree (account_id, kind, opens_at);


--
-- Name: upcoming_account_id_begins_at_idx; Type: INDEX; Schema: asleep; Owner: postgres
--

CREATE INDEX upcoming_account_id_begins_at_idx ON asleep.upcoming USING btree (account_id, begins_at);


--
-- Name: activities_account_id_idx; Type: INDEX; Schema: crm; Owner: postgres
--

CREATE INDEX activities_account_id_idx ON crm.activities USING btree (account_id);


--
-- Name: deals_account_id_idx; Type: INDEX; Schema: crm; Owner: postgres
--

CREATE INDEX deals_account_id_idx ON crm.deals USING btree (account_id);


--
-- Name: history_account_id_valid_from_idx; Type: INDEX; Schema: cs; Owner: postgres
--

CREATE INDEX history_account_id_valid_from_idx ON cs.history USING btree (account_id, valid_from);


--
-- Name: override_account_id_idx; Type: INDEX; Schema: cs; Owner: postgres
--

CREATE INDEX override_account_id_idx ON cs.override USING btree (account_id);


--
-- Name: seat_tier_scope_idx; Type: INDEX; Schema: cs; Owner: postgres
--

CREATE INDEX seat_tier_scope_idx ON cs.seat USING btree (tier, scope);


--
-- Name: signal_account_id_idx; Type: INDEX; Schema: cs; Owner: postgres
--

CREATE INDEX signal_account_id_idx ON cs.signal USING btree (account_id);


--
-- Name: tier_window_account_id_kind_idx; Type: INDEX; Schema: cs; Owner: postgres
--

CREATE INDEX tier_window_account_id_kind_idx ON cs.tier_window USING btree (account_id, kind, opens_at);


--
-- Name: upcoming_account_id_begins_at_idx; Type: INDEX; Schema: cs; Owner: postgres
--

CREATE INDEX upcoming_account_id_begins_at_idx ON cs.upcoming USING btree (account_id, begins_at);


--
-- Name: history_account_id_valid_from_idx; Type: INDEX; Schema: sketch; Owner: postgres
--

CREATE INDEX history_account_id_valid_from_idx ON sketch.history USING btree (account_id, valid_from);


--
-- Name: override_account_id_idx; Type: INDEX; Schema: sketch; Owner: postgres
--

CREATE INDEX override_account_id_idx ON sketch.override USING btree (account_id);


--
-- Name: seat_tier_scope_idx; Type: INDEX; Schema: sketch; Owner: postgres
--

CREATE INDEX seat_tier_scope_idx ON sketch.seat USING btree (tier, scope);


--
-- Name: signal_account_id_idx; Type: INDEX; Schema: sketch; Owner: postgres
--

CREATE INDEX signal_account_id_idx ON sketch.signal USING btree (account_id);


--
-- Name: tier_window_account_id_kind_idx; Type: INDEX; Schema: sketch; Owner: postgres
--

CREATE INDEX tier_window_account_id_kind_idx ON sketch.tier_window USING btree (account_id, kind, opens_at);


--
-- Name: upcoming_account_id_begins_at_idx; Type: INDEX; Schema: sketch; Owner: postgres
--

CREATE INDEX upcoming_account_id_begins_at_idx ON sketch.upcoming USING btree (account_id, begins_at);


--
-- Name: de_pkey; Type: INDEX ATTACH; Schema: other; Owner: moves_owner
--

ALTER INDEX other."Kunden_pkey" ATTACH PARTITION other.de_pkey;


--
-- Name: rest_pkey; Type: INDEX ATTACH; Schema: other; Owner: moves_owner
--

ALTER INDEX other."Kunden_pkey" ATTACH PARTITION other.rest_pkey;


--
-- Name: accounts tiering_delete; Type: TRIGGER; Schema: crm; Owner: postgres
--

CREATE TRIGGER tiering_delete AFTER DELETE ON crm.accounts REFERENCING OLD TABLE AS tiering_old FOR EACH STATEMENT EXECUTE FUNCTION tiering.capture();


--
-- Name: TRIGGER tiering_delete ON accounts; Type: COMMENT; Schema: crm; Owner: postgres
--

COMMENT ON TRIGGER tiering_delete ON crm.accounts IS 'keeps the tiers of the accounts up to date';


--
-- Name: accounts tiering_insert; Type: TRIGGER; Schema: crm; Owner: postgres
--

CREATE TRIGGER tiering_insert AFTER INSERT ON crm.accounts REFERENCING NEW TABLE AS tiering_new FOR EACH STATEMENT EXECUTE FUNCTION tiering.capture();


--
-- Name: TRIGGER tiering_insert ON accounts; Type: COMMENT; Schema: crm; Owner: postgres
--

COMMENT ON TRIGGER tiering_insert ON crm.accounts IS 'keeps the tiers of the accounts up to date';


--
-- Name: accounts tiering_replica; Type: TRIGGER; Schema: crm; Owner: postgres
--

CREATE TRIGGER tiering_replica AFTER INSERT OR DELETE OR UPDATE ON crm.accounts FOR EACH ROW EXECUTE FUNCTION tiering.capture();

ALTER TABLE crm.accounts ENABLE REPLICA TRIGGER tiering_replica;


--
-- Name: TRIGGER tiering_replica ON accounts; Type: COMMENT; Schema: crm; Owner: postgres
--

COMMENT ON TRIGGER tiering_replica ON crm.accounts IS 'keeps the tiers of the accounts up to date';


--
-- Name: activities tiering_signal_delete; Type: TRIGGER; Schema: crm; Owner: postgres
--

CREATE TRIGGER tiering_signal_delete AFTER DELETE ON crm.activities REFERENCING OLD TABLE AS tiering_old FOR EACH STATEMENT EXECUTE FUNCTION tiering.capture_signals();


--
-- Name: TRIGGER tiering_signal_delete ON activities; Type: COMMENT; Schema: crm; Owner: postgres
--

COMMENT ON TRIGGER tiering_signal_delete ON crm.activities IS 'counts the signals of accounts';


--
-- Name: activities tiering_signal_insert; Type: TRIGGER; Schema: crm; Owner: postgres
--

CREATE TRIGGER tiering_signal_insert AFTER INSERT ON crm.activities REFERENCING NEW TABLE AS tiering_new FOR EACH STATEMENT EXECUTE FUNCTION tiering.capture_signals();


--
-- Name: TRIGGER tiering_signal_insert ON activities; Type: COMMENT; Schema: crm; Owner: postgres
--

COMMENT ON TRIGGER tiering_signal_insert ON crm.activities IS 'counts the signals of accounts';


--
-- Name: activities tiering_signal_replica; Type: TRIGGER; Schema: crm; Owner: postgres
--

CREATE TRIGGER tiering_signal_replica AFTER INSERT OR DELETE OR UPDATE ON crm.activities FOR EACH ROW EXECUTE FUNCTION tiering.capture_signals();

ALTER TABLE crm.activities ENABLE REPLICA TRIGGER tiering_signal_replica;


--
-- Name: TRIGGER tiering_signal_replica ON activities; Type: COMMENT; Schema: crm; Owner: postgres
--

COMMENT ON TRIGGER tiering_signal_replica ON crm.activities IS 'counts the signals of accounts';


--
-- Name: activities tiering_signal_truncate; Type: TRIGGER; Schema: crm; Owner: postgres
--

CREATE TRIGGER tiering_signal_truncate AFTER TRUNCATE ON crm.activities FOR EACH STATEMENT EXECUTE FUNCTION tiering.capture_signals();

ALTER TABLE crm.activities ENABLE ALWAYS TRIGGER tiering_signal_truncate;


--
-- Name: TRIGGER tiering_signal_truncate ON activities; Type: COMMENT; Schema: crm; Owner: postgres
--

COMMENT ON TRIGGER tiering_signal_truncate ON crm.activities IS 'counts the signals of accounts';


--
-- Name: activities tiering_signal_update; Type: TRIGGER; Schema: crm; Owner: postgres
--

CREATE TRIGGER tiering_signal_update AFTER UPDATE ON crm.activities REFERENCING OLD TABLE AS tiering_old NEW TABLE AS tiering_new FOR EACH STATEMENT EXECUTE FUNCTION tiering.capture_signals();


--
-- Name: TRIGGER tiering_signal_update ON activities; Type: COMMENT; Schema: crm; Owner: postgres
--

COMMENT ON TRIGGER tiering_signal_update ON crm.activities IS 'counts the signals of accounts';


--
-- Name: deals tiering_source_delete; Type: TRIGGER; Schema: crm; Owner: postgres
--

CREATE TRIGGER tiering_source_delete AFTER DELETE ON crm.deals REFERENCING OLD TABLE AS tiering_old FOR EACH STATEMENT EXECUTE FUNCTION tiering.capture_source();


--
-- Name: TRIGGER tiering_source_delete ON deals; Type: COMMENT; Schema: crm; Owner: postgres
--

COMMENT ON TRIGGER tiering_source_delete ON crm.deals IS 'keeps the tiers up to date of the accounts that the rows count for';


--
-- Name: deals tiering_source_insert; Type: TRIGGER; Schema: crm; Owner: postgres
--

CREATE TRIGGER tiering_source_insert AFTER INSERT ON crm.deals REFERENCING NEW TABLE AS tiering_new FOR EACH STATEMENT EXECUTE FUNCTION tiering.capture_source();


--
-- Name: TRIGGER tiering_source_insert ON deals; Type: COMMENT; Schema: crm; Owner: postgres
--

COMMENT ON TRIGGER tiering_source_insert ON crm.deals IS 'keeps the tiers up to date of the accounts that the rows count for';


--
-- Name: deals tiering_source_replica; Type: TRIGGER; Schema: crm; Owner: postgres
--

CREATE TRIGGER tiering_source_replica AFTER INSERT OR DELETE OR UPDATE ON crm.deals FOR EACH ROW EXECUTE FUNCTION tiering.capture_source();

ALTER TABLE crm.deals ENABLE REPLICA TRIGGER tiering_source_replica;


--
-- Name: TRIGGER tiering_source_replica ON deals; Type: COMMENT; Schema: crm; Owner: postgres
--

COMMENT ON TRIGGER tiering_source_replica ON crm.deals IS 'keeps the tiers up to date of the accounts that the rows count for';


--
-- Name: deals tiering_source_truncate; Type: TRIGGER; Schema: crm; Owner: postgres
--

CREATE TRIGGER tiering_source_truncate AFTER TRUNCATE ON crm.deals FOR EACH STATEMENT EXECUTE FUNCTION tiering.capture_source();

ALTER TABLE crm.deals ENABLE ALWAYS TRIGGER tiering_source_truncate;


--
-- Name: TRIGGER tiering_source_truncate ON deals; Type: COMMENT; Schema: crm; Owner: postgres
--

COMMENT ON TRIGGER tiering_source_truncate ON crm.deals IS 'keeps the tiers up to date of the accounts that the rows count for';


--
-- Name: deals tiering_source_update; Type: TRIGGER; Schema: crm; Owner: postgres
--

CREATE TRIGGER tiering_source_update AFTER UPDATE ON crm.deals REFERENCING OLD TABLE AS tiering_old NEW TABLE AS tiering_new FOR EACH STATEMENT EXECUTE FUNCTION tiering.capture_source();


--
-- Name: TRIGGER tiering_source_update ON deals; Type: COMMENT; Schema: crm; Owner: postgres
--

COMMENT ON TRIGGER tiering_source_update ON crm.deals IS 'keeps the tiers up to date of the accounts that the rows count for';


--
-- Name: accounts tiering_truncate; Type: TRIGGER; Schema: crm; Owner: postgres
--

CREATE TRIGGER tiering_truncate AFTER TRUNCATE ON crm.accounts FOR EACH STATEMENT EXECUTE FUNCTION tiering.capture();

ALTER TABLE crm.accounts ENABLE ALWAYS TRIGGER tiering_truncate;


--
-- Name: TRIGGER tiering_truncate ON accounts; Type: COMMENT; Schema: crm; Owner: postgres
--

COMMENT ON TRIGGER tiering_truncate ON crm.accounts IS 'keeps the tiers of the accounts up to date';


--
-- Name: accounts tiering_update; Type: TRIGGER; Schema: crm; Owner: postgres
--

CREATE TRIGGER tiering_update AFTER UPDATE ON crm.accounts REFERENCING OLD TABLE AS tiering_old NEW TABLE AS tiering_new FOR EACH STATEMENT EXECUTE FUNCTION tiering.capture();


--
-- Name: TRIGGER tiering_update ON accounts; Type: COMMENT; Schema: crm; Owner: postgres
--

COMMENT ON TRIGGER tiering_update ON crm.accounts IS 'keeps the tiers of the accounts up to date';


--
-- Name: Kunden tiering_delete; Type: TRIGGER; Schema: other; Owner: moves_owner
--

CREATE TRIGGER tiering_delete AFTER DELETE ON other."Kunden" REFERENCING OLD TABLE AS tiering_old FOR EACH STATEMENT EXECUTE FUNCTION tiering.capture();


--
-- Name: TRIGGER tiering_delete ON "Kunden"; Type: COMMENT; Schema: other; Owner: moves_owner
--

COMMENT ON TRIGGER tiering_delete ON other."Kunden" IS 'keeps the tiers of the accounts up to date';


--
-- Name: de tiering_delete; Type: TRIGGER; Schema: other; Owner: moves_owner
--

CREATE TRIGGER tiering_delete AFTER DELETE ON other.de REFERENCING OLD TABLE AS tiering_old FOR EACH STATEMENT EXECUTE FUNCTION tiering.capture();


--
-- Name: TRIGGER tiering_delete ON de; Type: COMMENT; Schema: other; Owner: moves_owner
--

COMMENT ON TRIGGER tiering_delete ON other.de IS 'keeps the tiers of the accounts up to date';


--
-- Name: rest tiering_delete; Type: TRIGGER; Schema: other; Owner: moves_owner
--

CREATE TRIGGER tiering_delete AFTER DELETE ON other.rest REFERENCING OLD TABLE AS tiering_old FOR EACH STATEMENT EXECUTE FUNCTION tiering.capture();


--
-- Name: TRIGGER tiering_delete ON rest; Type: COMMENT; Schema: other; Owner: moves_owner
--

COMMENT ON TRIGGER tiering_delete ON other.rest IS 'keeps the tiers of the accounts up to date';


--
-- Name: Kunden tiering_insert; Type: TRIGGER; Schema: other; Owner: moves_owner
--

CREATE TRIGGER tiering_insert AFTER INSERT ON other."Kunden" REFERENCING NEW TABLE AS tiering_new FOR EACH STATEMENT EXECUTE FUNCTION tiering.capture();


--
-- Name: TRIGGER tiering_insert ON "Kunden"; Type: COMMENT; Schema: other; Owner: moves_owner
--

COMMENT ON TRIGGER tiering_insert ON other."Kunden" IS 'keeps the tiers of the accounts up to date';


--
-- Name: de tiering_insert; Type: TRIGGER; Schema: other; Owner: moves_owner
--

CREATE TRIGGER tiering_insert AFTER INSERT ON other.de REFERENCING NEW TABLE AS tiering_new FOR EACH STATEMENT EXECUTE FUNCTION tiering.capture();


--
-- Name: TRIGGER tiering_insert ON de; Type: COMMENT; Schema: other; Owner: moves_owner
--

COMMENT ON TRIGGER tiering_insert ON other.de IS 'keeps the tiers of the accounts up to date';


--
-- Name: rest tiering_insert; Type: TRIGGER; Schema: other; Owner: moves_owner
--

CREATE TRIGGER tiering_insert AFTER INSERT ON other.rest REFERENCING NEW TABLE AS tiering_new FOR EACH STATEMENT EXECUTE FUNCTION tiering.capture();


--
-- Name: TRIGGER tiering_insert ON rest; Type: COMMENT; Schema: other; Owner: moves_owner
--

COMMENT ON TRIGGER tiering_insert ON other.rest IS 'keeps the tiers of the accounts up to date';


--
-- Name: Kunden tiering_replica; Type: TRIGGER; Schema: other; Owner: moves_owner
--

CREATE TRIGGER tiering_replica AFTER INSERT OR DELETE OR UPDATE ON other."Kunden" FOR EACH ROW EXECUTE FUNCTION tiering.capture();

ALTER TABLE other."Kunden" ENABLE REPLICA TRIGGER tiering_replica;


--
-- Name: TRIGGER tiering_replica ON "Kunden"; Type: COMMENT; Schema: other; Owner: moves_owner
--

COMMENT ON TRIGGER tiering_replica ON other."Kunden" IS 'keeps the tiers of the accounts up to date';


--
-- Name: Kunden tiering_truncate; Type: TRIGGER; Schema: other; Owner: moves_owner
--

CREATE TRIGGER tiering_truncate AFTER TRUNCATE ON other."Kunden" FOR EACH STATEMENT EXECUTE FUNCTION tiering.capture();

ALTER TABLE other."Kunden" ENABLE ALWAYS TRIGGER tiering_truncate;


--
-- Name: TRIGGER tiering_truncate ON "Kunden"; Type: COMMENT; Schema: other; Owner: moves_owner
--

COMMENT ON TRIGGER tiering_truncate ON other."Kunden" IS 'keeps the tiers of the accounts up to date';


--
-- Name: de tiering_truncate; Type: TRIGGER; Schema: other; Owner: moves_owner
--

CREATE TRIGGER tiering_truncate AFTER TRUNCATE ON other.de FOR EACH STATEMENT EXECUTE FUNCTION tiering.capture();

ALTER TABLE other.de ENABLE ALWAYS TRIGGER tiering_truncate;


--
-- Name: TRIGGER tiering_truncate ON de; Type: COMMENT; Schema: other; Owner: moves_owner
--

COMMENT ON TRIGGER tiering_truncate ON other.de IS 'keeps the tiers of the accounts up to date';


--
-- Name: rest tiering_truncate; Type: TRIGGER; Schema: other; Owner: moves_owner
--

CREATE TRIGGER tiering_truncate AFTER TRUNCATE ON other.rest FOR EACH STATEMENT EXECUTE FUNCTION tiering.capture();

ALTER TABLE other.rest ENABLE ALWAYS TRIGGER tiering_truncate;


--
-- Name: TRIGGER tiering_truncate ON rest; Type: COMMENT; Schema: other; Owner: moves_owner
--

COMMENT ON TRIGGER tiering_truncate ON other.rest IS 'keeps the tiers of the accounts up to date';


--
-- Name: Kunden tiering_update; Type: TRIGGER; Schema: other; Owner: moves_owner
--

CREATE TRIGGER tiering_update AFTER UPDATE ON other."Kunden" REFERENCING OLD TABLE AS tiering_old NEW TABLE AS tiering_new FOR EACH STATEMENT EXECUTE FUNCTION tiering.capture();


--
-- Name: TRIGGER tiering_update ON "Kunden"; Type: COMMENT; Schema: other; Owner: moves_owner
--

COMMENT ON TRIGGER tiering_update ON other."Kunden" IS 'keeps the tiers of the accounts up to date';


--
-- Name: de tiering_update; Type: TRIGGER; Schema: other; Owner: moves_owner
--

CREATE TRIGGER tiering_update AFTER UPDATE ON other.de REFERENCING OLD TABLE AS tiering_old NEW TABLE AS tiering_new FOR EACH STATEMENT EXECUTE FUNCTION tiering.capture();


--
-- Name: TRIGGER tiering_update ON de; Type: COMMENT; Schema: other; Owner: moves_owner
--

COMMENT ON TRIGGER tiering_update ON other.de IS 'keeps the tiers of the accounts up to date';


--
-- Name: rest tiering_update; Type: TRIGGER; Schema: other; Owner: moves_owner
--

CREATE TRIGGER tiering_update AFTER UPDATE ON other.rest REFERENCING OLD TABLE AS tiering_old NEW TABLE AS tiering_new FOR EACH STATEMENT EXECUTE FUNCTION tiering.capture();


--
-- Name: TRIGGER tiering_update ON rest; Type: COMMENT; Schema: other; Owner: moves_owner
--

COMMENT ON TRIGGER tiering_update ON other.rest IS 'keeps the tiers of the accounts up to date';


--
-- Name: Kunden; Type: ROW SECURITY; Schema: other; Owner: moves_owner
--

ALTER TABLE other."Kunden" ENABLE ROW LEVEL SECURITY;

--
-- Name: Kunden mine; Type: POLICY; Schema: other; Owner: moves_owner
--

CREATE POLICY mine ON other."Kunden" FOR SELECT TO moves_reader USING ((land = 'de'::text));


--
-- Name: SCHEMA abm; Type: ACL; Schema: -; Owner: postgres
--

GRANT USAGE ON SCHEMA abm TO moves_reader;


--
-- Name: SCHEMA crm; Type: ACL; Schema: -; Owner: postgres
--

GRANT USAGE ON SCHEMA crm TO moves_reader;


--
-- Name: SCHEMA tiering; Type: ACL; Schema: -; Owner: postgres
--

GRANT USAGE ON SCHEMA tiering TO moves_owner;


--
-- Name: TABLE tier_history; Type: ACL; Schema: abm; Owner: postgres
--

GRANT SELECT ON TABLE abm.tier_history TO moves_reader WITH GRANT OPTION;


--
-- Name: FUNCTION tier_as_of(at timestamp with time zone); Type: ACL; Schema: abm; Owner: postgres
--

GRANT ALL ON FUNCTION abm.tier_as_of(at timestamp with time zone) TO moves_reader;


--
-- Name: FUNCTION momentum(model text, account text, component text, recent interval, baseline interval); Type: ACL; Schema: tiering; Owner: postgres
--

REVOKE ALL ON FUNCTION tiering.momentum(model text, account text, component text, recent interval, baseline interval) FROM PUBLIC;


--
-- Name: TABLE account_tier; Type: ACL; Schema: abm; Owner: postgres
--

GRANT SELECT ON TABLE abm.account_tier TO moves_reader WITH GRANT OPTION;


--
-- Name: COLUMN tier_summary.tier; Type: ACL; Schema: abm; Owner: postgres
--

GRANT SELECT(tier) ON TABLE abm.tier_summary TO moves_reader;


--
-- Name: COLUMN tier_summary.account_count; Type: ACL; Schema: abm; Owner: postgres
--

GRANT SELECT(account_count) ON TABLE abm.tier_summary TO moves_reader;


--
-- Name: kept; Type: MATERIALIZED VIEW DATA; Schema: crm; Owner: postgres
--

REFRESH MATERIALIZED VIEW crm.kept;


--
-- PostgreSQL database dump complete
--


