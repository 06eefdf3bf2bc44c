/* Every object of the extension and of a model's schema has a comment. */
SET client_min_messages = warning;
CREATE SCHEMA crm;
CREATE TABLE crm.accounts (id bigint PRIMARY KEY, points int, region text, owner_id int, status text DEFAULT 'open');
INSERT INTO crm.accounts SELECT i, i % 101, 'r' || i % 3, i % 7 FROM generate_series(1, 200) i;
SELECT tiering.create_model('abm', 'crm.accounts', territory => 'region', owner => 'owner_id') \g /dev/null
SELECT tiering.set_component('abm', 'fit', weight => 1) \g /dev/null
SELECT tiering.set_criterion('abm', 'fit', 'points', 'points', description => 'what they did') \g /dev/null
CALL tiering.activate('abm');

/* the objects that belong to the extension, or live in the model's schema */
CREATE TEMP VIEW object AS
SELECT classid, objid FROM pg_depend
WHERE refclassid = 'pg_extension'::regclass AND deptype = 'e'
	AND refobjid = (SELECT oid FROM pg_extension WHERE extname = 'tiering')
UNION
SELECT 'pg_class'::regclass, oid FROM pg_class
WHERE relnamespace = 'abm'::regnamespace AND relkind IN ('r', 'v', 'm', 'S', 'p')
UNION
SELECT 'pg_proc'::regclass, oid FROM pg_proc WHERE pronamespace = 'abm'::regnamespace
UNION
SELECT 'pg_namespace'::regclass, 'abm'::regnamespace
UNION
SELECT 'pg_trigger'::regclass, oid FROM pg_trigger WHERE tgrelid = 'crm.accounts'::regclass AND NOT tgisinternal
UNION
SELECT 'pg_class'::regclass, a.objid FROM pg_depend d JOIN pg_depend a ON a.refobjid = d.objid AND a.deptype IN ('a', 'i')
JOIN pg_class s ON s.oid = a.objid AND s.relkind = 'S' AND a.classid = 'pg_class'::regclass
WHERE d.refclassid = 'pg_extension'::regclass AND d.deptype = 'e'
	AND d.refobjid = (SELECT oid FROM pg_extension WHERE extname = 'tiering');

SELECT * FROM no_plan();

SELECT cmp_ok(count(*), '>', 50::bigint, 'there are objects to look at') FROM object;

SELECT is_empty($$
	SELECT pg_describe_object(classid, objid, 0) FROM object
	WHERE obj_description(objid, classid::regclass::name) IS NULL
		AND classid NOT IN ('pg_type'::regclass, 'pg_rewrite'::regclass)
$$, 'every object has a comment');

SELECT is_empty($$
	SELECT pg_describe_object(classid, objid, a.attnum) FROM object
	JOIN pg_attribute a ON a.attrelid = objid AND classid = 'pg_class'::regclass AND a.attnum > 0 AND NOT a.attisdropped
	JOIN pg_class c ON c.oid = objid AND c.relkind IN ('r', 'v', 'm')
		AND NOT (c.relnamespace = 'abm'::regnamespace AND c.relname IN ('model', 'draft'))
	WHERE col_description(objid, a.attnum) IS NULL
$$, 'every column of every table and view has a comment, but those of the two private views, which are the user''s expressions');

SELECT is_empty($$
	SELECT pg_describe_object(classid, objid, 0), obj_description(objid, classid::regclass::name) FROM object
	WHERE obj_description(objid, classid::regclass::name) ~ '\.$|^\s|\s$|^$'
$$, 'a comment is a phrase: no blank at its ends, no full stop');

SELECT isnt(obj_description(oid, 'pg_extension'), NULL, 'the extension has a comment') FROM pg_extension WHERE extname = 'tiering';

SELECT * FROM finish();
