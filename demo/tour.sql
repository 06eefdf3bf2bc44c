/*
 * demo/tour.sql
 *	  What tiering does, on the screen, for whichever CRM was loaded.
 *
 * Expects the live model abm on crm.accounts (id, name, owner), and the
 * variables headline, ledger, subject, update and quarter of the story.  The
 * statements that are shown are the ones that run.  The clock is set, so that a
 * quarter goes by in a second; nobody does that outside a demonstration.
 */
\set QUIET on
\set ON_ERROR_STOP on
\pset pager off
\pset border 2
\pset linestyle unicode
\pset footer off
\pset null '·'
SET datestyle = 'ISO';
SET timezone = 'UTC';
SET client_min_messages = warning;

SELECT count(*) AS jobs FROM tiering.schedule('abm',
	reevaluate => 'quarterly', rebalance => 'weekly', maintain => 'hourly') \gset

\echo
\echo '1. The tiers'
\echo
\set ECHO queries
SELECT tier, motion, account_count AS accounts, seat_count AS seats, free_seat_count AS free,
       waitlisted_count AS waitlisted, average_score
  FROM abm.tier_summary ORDER BY tier_rank;
\set ECHO none

\echo
\echo '2. The top of Strategic'
\echo
\set ECHO queries
SELECT t.account_id, a.name, t.score, t.completeness, t.territory, t.owner
  FROM abm.account_tier t JOIN crm.accounts a ON a.id = t.account_id
 WHERE t.tier = 'Strategic' ORDER BY t.score DESC, t.account_id LIMIT 10;
\set ECHO none

\echo
\echo '3. Why one account has its score and its tier: the lines add up'
\echo
\set ECHO queries
SELECT component, item, weight, round(points, 2) AS points, contribution
  FROM tiering.explain('abm', :ledger) WHERE section <> 'placement' ORDER BY line;
SELECT item, detail
  FROM tiering.explain('abm', :ledger) WHERE section = 'placement' ORDER BY line;
\set ECHO none

\echo
\echo '4. One UPDATE in the CRM, and the promotion it causes at once'
\echo '  ' :headline
\echo
SET tiering.clock = '2026-02-17 14:30';
\set ECHO queries
:update;
SELECT a.name, t.tier, t.score, t.direction, t.cause, t.is_current, t.end_cause
  FROM abm.tier_history t JOIN crm.accounts a ON a.id = t.account_id
 WHERE tiering.clock() IN (t.valid_from, t.valid_to) ORDER BY t.valid_from, a.name;
\set ECHO none

\echo
\echo '5. The history of that account'
\echo
\set ECHO queries
SELECT tier, score, valid_from, valid_to, direction, cause
  FROM abm.tier_history WHERE account_id = :subject ORDER BY valid_from;
\set ECHO none

\echo
\echo '6. A quarter goes by. Who falls keeps the tier until the review; who rises waits for a seat'
\echo
SET tiering.clock = '2026-03-20 09:00';
\set ECHO queries
:quarter;
SELECT tier, placement, count(*) AS accounts, round(avg(score), 2) AS average_score
  FROM abm.account_tier GROUP BY tier, tier_rank, placement ORDER BY tier_rank, placement;
\set ECHO none

\echo
\echo '7. The quarterly re-evaluation: the command of the pg_cron job, run as pg_cron runs it'
\echo
SET tiering.clock = '2026-04-01 00:00';
SELECT command AS job FROM cron.job WHERE command ILIKE '%reevaluate%' \gset
\set ECHO queries
:job;
SELECT kind, started_at, accounts, promoted, demoted, waitlisted, errors
  FROM tiering.run WHERE model = 'abm' ORDER BY run_id;
SELECT month_start, from_tier, to_tier, direction, account_count
  FROM abm.movement WHERE month_start = '2026-04-01' ORDER BY direction, from_tier, to_tier;
\set ECHO none

\echo
\echo '8. Seats: Strategic for all together, Priority for each owner'
\echo
\set ECHO queries
SELECT tier, seat_scope AS owner, seat_count AS seats, taken_count AS taken,
       free_seat_count AS free, waitlisted_count AS waitlisted
  FROM abm.capacity ORDER BY tier_rank, seat_scope LIMIT 15;
\set ECHO none

\echo
\echo '9. The jobs'
\echo
\set ECHO queries
SELECT jobname, schedule, command, active FROM cron.job ORDER BY jobid;
\set ECHO none
\echo
