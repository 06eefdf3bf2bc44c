/* User triggers that change a row before it is stored, and once more after. */
SET TimeZone = 'UTC';
SET DateStyle = 'ISO';
SET tiering.clock = '2027-01-01 00:00:00+00';
SET client_min_messages = warning;
CREATE SCHEMA crm;
CREATE TABLE crm.accounts (id int PRIMARY KEY, points int, status text DEFAULT 'prospect', owner_id int);
SELECT tiering.create_model('abm', 'crm.accounts', filter => $$ status = 'prospect' $$,
	owner => 'owner_id', template => 'empty');
SELECT tiering.set_component('abm', 'fit', weight => 1);
SELECT tiering.set_criterion('abm', 'fit', 'points', 'points');
SELECT tiering.set_tier('abm', 'First', 1, min_score => 70, exit_score => 60, capacity => 2);
SELECT tiering.set_tier('abm', 'Rest', 2);
CALL tiering.activate('abm');
CREATE VIEW crm.tiers AS
SELECT account_id, tier, tier_since, placement, waitlisted_for, score FROM abm.account_tier ORDER BY account_id;
CREATE VIEW crm.periods AS
SELECT account_id, tier, direction, valid_from, valid_to, cause, end_cause, score FROM abm.tier_history
ORDER BY account_id, valid_from;

CREATE FUNCTION crm.before() RETURNS trigger LANGUAGE plpgsql AS
	$$ BEGIN NEW.points := least(NEW.points, 100); RETURN NEW; END $$;
CREATE FUNCTION crm.after() RETURNS trigger LANGUAGE plpgsql AS
	$$ BEGIN UPDATE crm.accounts SET points = 60 WHERE id = NEW.id AND points = 50; RETURN NULL; END $$;
CREATE TRIGGER before BEFORE INSERT OR UPDATE ON crm.accounts FOR EACH ROW EXECUTE FUNCTION crm.before();
CREATE TRIGGER a_after AFTER INSERT OR UPDATE ON crm.accounts FOR EACH ROW EXECUTE FUNCTION crm.after();

INSERT INTO crm.accounts VALUES (1, 5000), (2, 50), (3, 20);
UPDATE crm.accounts SET status = 'prospect', points = 50 WHERE id = 3;
TABLE crm.tiers;

-- the same with a trigger that fires after ours
ALTER TRIGGER a_after ON crm.accounts RENAME TO zz_after;
INSERT INTO crm.accounts VALUES (4, 50);
TABLE crm.tiers;
TABLE crm.periods;

-- a cascade that deletes what it was called for
CREATE FUNCTION crm.remove() RETURNS trigger LANGUAGE plpgsql AS
	$$ BEGIN DELETE FROM crm.accounts WHERE id = NEW.id AND points = 13; RETURN NULL; END $$;
CREATE TRIGGER b_remove AFTER INSERT OR UPDATE ON crm.accounts FOR EACH ROW EXECUTE FUNCTION crm.remove();
UPDATE crm.accounts SET points = 13 WHERE id = 1;
INSERT INTO crm.accounts VALUES (5, 13);
TABLE crm.tiers;

SELECT * FROM tiering.verify('abm');

-- where a key changes, triggers write the account under its new key, another one, and put one under the former key
SET tiering.clock = '2027-01-02 00:00:00+00';
CREATE FUNCTION crm.key_changed() RETURNS trigger LANGUAGE plpgsql AS
	$$ BEGIN
		IF OLD.id = 11 THEN UPDATE crm.accounts SET points = 12 WHERE id = NEW.id; END IF;
		IF OLD.id = 12 THEN UPDATE crm.accounts SET points = 15 WHERE id = 16; END IF;
		IF OLD.id = 13 THEN INSERT INTO crm.accounts VALUES (OLD.id, 5); END IF;
		IF OLD.id = 14 THEN UPDATE crm.accounts SET id = OLD.id WHERE id = 17; END IF;
		RETURN NULL;
	END $$;
CREATE TRIGGER key_changed AFTER UPDATE OF id ON crm.accounts FOR EACH ROW WHEN (OLD.id <> NEW.id)
	EXECUTE FUNCTION crm.key_changed();
ALTER TABLE crm.accounts DROP CONSTRAINT accounts_pkey, ADD PRIMARY KEY (id) DEFERRABLE;
DELETE FROM crm.accounts;
SELECT tiering.set_tier('abm', 'First', 1, min_score => 70, exit_score => 60, capacity => 8);
CALL tiering.activate('abm');
INSERT INTO crm.accounts SELECT n, 80 FROM generate_series(11, 17) n;
SET tiering.clock = '2027-01-03 00:00:00+00';
UPDATE crm.accounts SET points = 10;	-- held
SELECT tiering.override('abm', n, 'First', 'that of ' || n) FROM generate_series(11, 14) n;
SET tiering.clock = '2027-01-04 00:00:00+00';
UPDATE crm.accounts SET id = id + 10 WHERE id = 11;
UPDATE crm.accounts SET id = id + 10 WHERE id = 12;
UPDATE crm.accounts SET id = id + 10 WHERE id = 13;
UPDATE crm.accounts SET id = id + 10 WHERE id = 14;
SET tiering.clock = '2027-01-05 00:00:00+00';
UPDATE crm.accounts SET id = CASE id WHEN 21 THEN 22 ELSE 21 END WHERE id IN (21, 22);
CALL tiering.maintain('abm');
SELECT account_id, t.tier, placement, base_tier, score, reason AS override
FROM abm.account_tier t LEFT JOIN abm.override USING (account_id) WHERE account_id > 10 ORDER BY 1;
SELECT * FROM crm.periods WHERE account_id > 10;

-- the same where the change of the key is left to maintain
DROP TRIGGER zz_after ON crm.accounts;
DROP TRIGGER b_remove ON crm.accounts;
UPDATE crm.accounts SET id = 11, points = 10 WHERE id = 22;
SET tiering.clock = '2027-01-06 00:00:00+00';
BEGIN ISOLATION LEVEL SERIALIZABLE;
UPDATE crm.accounts SET id = 22 WHERE id = 11;
COMMIT;
SET tiering.clock = '2027-01-07 00:00:00+00';
CALL tiering.maintain('abm');
SELECT account_id, t.tier, placement, base_tier, score, reason AS override
FROM abm.account_tier t LEFT JOIN abm.override USING (account_id) WHERE account_id > 10 ORDER BY 1;

SELECT * FROM tiering.verify('abm');
DROP VIEW crm.tiers, crm.periods;
SELECT tiering.drop_model('abm', force => true);
DROP SCHEMA crm CASCADE;
