--
-- which tables can hold the accounts of a model, and what their key is
--
\pset tuples_only on
\pset format unaligned
CREATE SCHEMA crm;
CREATE TABLE crm.plain (id int PRIMARY KEY, name text);

-- what cannot: each message says what is possible
CREATE VIEW crm.a_view AS SELECT * FROM crm.plain;
SELECT tiering.create_model('m', 'crm.a_view');
\echo :SQLSTATE
CREATE MATERIALIZED VIEW crm.a_matview AS SELECT * FROM crm.plain;
SELECT tiering.create_model('m', 'crm.a_matview');
\echo :SQLSTATE
CREATE SEQUENCE crm.a_sequence;
SELECT tiering.create_model('m', 'crm.a_sequence');
\echo :SQLSTATE
CREATE INDEX an_index ON crm.plain (name);
SELECT tiering.create_model('m', 'crm.an_index');
\echo :SQLSTATE
CREATE FOREIGN DATA WRAPPER regress_wrapper;
CREATE SERVER regress_server FOREIGN DATA WRAPPER regress_wrapper;
CREATE FOREIGN TABLE crm.a_foreign_table (id int NOT NULL) SERVER regress_server;
SELECT tiering.create_model('m', 'crm.a_foreign_table', 'id');
\echo :SQLSTATE
CREATE TEMPORARY TABLE a_temporary_table (id int PRIMARY KEY);
SELECT tiering.create_model('m', 'a_temporary_table');
\echo :SQLSTATE
SELECT tiering.create_model('m', 'pg_catalog.pg_class');
\echo :SQLSTATE
CREATE TABLE crm.parent (id int PRIMARY KEY);
CREATE TABLE crm.child () INHERITS (crm.parent);
SELECT tiering.create_model('m', 'crm.parent');
\echo :SQLSTATE
SELECT tiering.create_model('m', 'crm.child', 'id');
\echo :SQLSTATE
CREATE TABLE crm.partitioned (id int, region text, PRIMARY KEY (id)) PARTITION BY RANGE (id);
CREATE TABLE crm.partition_1 PARTITION OF crm.partitioned FOR VALUES FROM (0) TO (10) PARTITION BY RANGE (id);
CREATE TABLE crm.partition_1_1 PARTITION OF crm.partition_1 FOR VALUES FROM (0) TO (5);
SELECT tiering.create_model('m', 'crm.partition_1');
\echo :SQLSTATE
SELECT tiering.create_model('m', 'crm.partition_1_1');
\echo :SQLSTATE
CREATE TABLE crm.partly_foreign (id int NOT NULL) PARTITION BY RANGE (id);
CREATE FOREIGN TABLE crm.foreign_part PARTITION OF crm.partly_foreign FOR VALUES FROM (0) TO (10) SERVER regress_server;
SELECT tiering.create_model('m', 'crm.partly_foreign', 'id');
\echo :SQLSTATE
SELECT tiering.create_model('m', 'crm.nothing');
\echo :SQLSTATE
SELECT tiering.create_model('m', 1::oid::regclass);
\echo :SQLSTATE

-- a table that was a parent once can
DROP TABLE crm.child;
SELECT tiering.create_model('m', 'crm.parent');
SELECT tiering.drop_model('m');

-- keys that will not do
CREATE TABLE crm.no_key (id int, name text NOT NULL, place point NOT NULL, document json NOT NULL);
SELECT tiering.create_model('m', 'crm.no_key');
\echo :SQLSTATE
SELECT tiering.create_model('m', 'crm.no_key', 'id');
\echo :SQLSTATE
SELECT tiering.create_model('m', 'crm.no_key', 'nothing');
\echo :SQLSTATE
SELECT tiering.create_model('m', 'crm.no_key', 'ctid');
\echo :SQLSTATE
SELECT tiering.create_model('m', 'crm.no_key', 'place');
\echo :SQLSTATE
SELECT tiering.create_model('m', 'crm.no_key', 'document');
\echo :SQLSTATE
CREATE TABLE crm.composite (region text, id int, name text, PRIMARY KEY (region, id)) PARTITION BY LIST (region);
SELECT tiering.create_model('m', 'crm.composite');
\echo :SQLSTATE

-- keys that will
SELECT tiering.create_model('m', 'crm.composite', 'id');
SELECT tiering.drop_model('m');
SELECT tiering.create_model('m', 'crm.partitioned');
SELECT tiering.drop_model('m');
SELECT tiering.create_model('m', 'crm.no_key', 'name');
SELECT tiering.drop_model('m');
CREATE UNLOGGED TABLE crm.unlogged (id int PRIMARY KEY DEFERRABLE INITIALLY DEFERRED);
SELECT tiering.create_model('m', 'crm.unlogged');
SELECT tiering.drop_model('m');

-- a key keeps its type, with modifier and collation
CREATE DOMAIN crm."Key Type" AS varchar(12) CHECK (VALUE <> '');
CREATE TABLE crm.keys (
	small smallint NOT NULL,
	plain int NOT NULL,
	big bigint NOT NULL,
	uuid uuid NOT NULL,
	text text NOT NULL,
	text_c text COLLATE "C" NOT NULL,
	varchar varchar(20) NOT NULL,
	fixed char(8) NOT NULL,
	numeric numeric NOT NULL,
	money numeric(12,2) NOT NULL,
	date date NOT NULL,
	zoned timestamptz(3) NOT NULL,
	bytes bytea NOT NULL,
	label name NOT NULL,
	domain crm."Key Type" NOT NULL
);
SELECT tiering.create_model('m_' || attname, 'crm.keys', attname::text)
FROM pg_attribute WHERE attrelid = 'crm.keys'::regclass AND attnum > 0 ORDER BY attnum;
SELECT attrelid::regclass, format_type(atttypid, atttypmod), collname
FROM pg_attribute JOIN tiering.model ON attrelid = state_table LEFT JOIN pg_collation c ON c.oid = attcollation
WHERE attname = 'account_id' ORDER BY attrelid;
-- wherever the key is
SELECT DISTINCT relname, count(*)
FROM pg_attribute JOIN pg_class c ON c.oid = attrelid JOIN tiering.model m ON m.schema_name::regnamespace = relnamespace
WHERE attname = 'account_id' AND attnotnull AND relkind = 'r'
GROUP BY relname ORDER BY relname;
SELECT tiering.drop_model(model) FROM tiering.model ORDER BY model;

-- several models on one table
SELECT tiering.create_model('prospects', 'crm.plain', filter => 'id < 100');
SELECT tiering.create_model('customers', 'crm.plain', filter => 'id >= 100');
SELECT tiering.drop_model('prospects');
SELECT tiering.drop_model('customers');

-- row-level security that the owner is subject to
CREATE ROLE regress_tiering_owner;
GRANT ALL ON SCHEMA crm TO regress_tiering_owner;
SELECT format('GRANT CREATE ON DATABASE %I TO regress_tiering_owner', current_database()) \gexec
CREATE TABLE crm.secured (id int PRIMARY KEY);
ALTER TABLE crm.secured OWNER TO regress_tiering_owner;
ALTER TABLE crm.secured ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
SELECT tiering.create_model('m', 'crm.secured');
\echo :SQLSTATE
ALTER ROLE regress_tiering_owner BYPASSRLS;
SELECT tiering.create_model('m', 'crm.secured');
SELECT tiering.drop_model('m');
ALTER ROLE regress_tiering_owner NOBYPASSRLS;
ALTER TABLE crm.secured NO FORCE ROW LEVEL SECURITY;
SELECT tiering.create_model('m', 'crm.secured');
-- our own tables cannot, a table of the CRM with such a name can
SELECT tiering.create_model('n', 'm.state');
SELECT tiering.create_model('n', 'tiering.model', 'model');
CREATE TABLE crm.state (id int PRIMARY KEY);
SELECT tiering.create_model('n', 'crm.state');
SELECT tiering.drop_model('n');
SELECT tiering.drop_model('m');

SET client_min_messages = warning;
DROP SCHEMA crm CASCADE;
DROP FOREIGN DATA WRAPPER regress_wrapper CASCADE;
DROP OWNED BY regress_tiering_owner;
DROP ROLE regress_tiering_owner;
DROP TABLE a_temporary_table;
