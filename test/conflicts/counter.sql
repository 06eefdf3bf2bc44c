/*
 * test/conflicts/counter.sql
 *	  How many accounts there are, kept by hand: every writer meets every other.
 */
CREATE TABLE crm.counter (n bigint);
INSERT INTO crm.counter VALUES (0);
CREATE FUNCTION crm.count() RETURNS trigger LANGUAGE plpgsql AS
	'BEGIN UPDATE crm.counter SET n = n + 1; RETURN NULL; END';
CREATE TRIGGER count AFTER INSERT OR UPDATE OR DELETE ON crm.accounts FOR EACH STATEMENT EXECUTE FUNCTION crm.count();
