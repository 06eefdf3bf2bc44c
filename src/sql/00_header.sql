/* tiering: account scoring and capacity-limited tiers */

-- complain if the script is sourced in psql rather than through CREATE EXTENSION
\echo Use "CREATE EXTENSION tiering" to load this file. \quit

