Everything else that names a relation: tables, truncate, types, domains, triggers, views, sequences, grants, maintenance, rows.

--- misc_create_table: people
CREATE TABLE fresh (id int PRIMARY KEY, name text);

--- misc_create_table_exists: people
CREATE TABLE people (id int);

--- misc_create_table_if_not_exists: people
CREATE TABLE IF NOT EXISTS people (id int);

--- misc_create_table_as: people
CREATE TABLE copied AS SELECT * FROM people;

--- misc_create_table_as_no_data: people
CREATE TABLE copied AS SELECT * FROM people WITH NO DATA;

--- misc_create_table_like_defaults: people
CREATE TABLE fresh (LIKE people INCLUDING DEFAULTS, more int);

--- misc_create_table_two_fks: people team
CREATE TABLE fresh (id int PRIMARY KEY, a int REFERENCES people, b int REFERENCES team (id));

--- misc_create_table_self_fk: people
CREATE TABLE fresh (id int PRIMARY KEY, up int REFERENCES fresh);

--- misc_create_table_inherits: people
CREATE TABLE fresh () INHERITS (people);

--- misc_create_table_duplicate_column
CREATE TABLE fresh (a int, a text);

--- misc_create_table_two_keys
CREATE TABLE fresh (a int PRIMARY KEY, b int PRIMARY KEY);

--- misc_create_table_default_bad
CREATE TABLE fresh (a int DEFAULT 'x');

--- misc_create_table_of_people: people
CREATE TABLE fresh (was people);

--- misc_create_table_unlogged_fk: people
CREATE UNLOGGED TABLE fresh (a int REFERENCES people);

--- misc_create_temp_fk: people
CREATE TEMP TABLE fresh (a int REFERENCES people);

--- misc_select_into: people
SELECT * INTO copied FROM people WHERE id < 10;

--- misc_drop_table: people
DROP TABLE people;

--- misc_drop_table_two: orders
DROP TABLE customers, orders;

--- misc_drop_table_child: orders
DROP TABLE orders;

--- misc_drop_table_referenced: orders
DROP TABLE customers;

--- misc_drop_table_referenced_cascade: orders
DROP TABLE customers CASCADE;

--- misc_drop_table_view: people
CREATE VIEW names AS SELECT name FROM people;
-->
DROP TABLE people;

--- misc_drop_table_view_cascade: people
CREATE VIEW names AS SELECT name FROM people;
CREATE MATERIALIZED VIEW copies AS SELECT name FROM names;
-->
DROP TABLE people CASCADE;

--- misc_drop_table_inherited: family
DROP TABLE parent;

--- misc_drop_table_inherited_cascade: family
DROP TABLE parent CASCADE;

--- misc_drop_table_is_view: people
CREATE VIEW names AS SELECT name FROM people;
-->
DROP TABLE names;

--- misc_drop_table_row_type: people
CREATE TABLE archive (was people);
-->
DROP TABLE people;

--- misc_drop_table_serial_elsewhere: people
CREATE TABLE counted (id serial);
ALTER TABLE people ALTER COLUMN age SET DEFAULT nextval('counted_id_seq');
-->
DROP TABLE counted;

--- misc_truncate_two: orders
TRUNCATE customers, orders;

--- misc_truncate_restart: various
TRUNCATE various RESTART IDENTITY;

--- misc_truncate_inherited: family
TRUNCATE parent;

--- misc_truncate_only: family
TRUNCATE ONLY parent;

--- misc_truncate_view: people
CREATE VIEW names AS SELECT name FROM people;
-->
TRUNCATE names;

--- misc_truncate_child: orders
TRUNCATE orders;

--- misc_trigger_statement: people routines
CREATE FUNCTION noop() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
-->
CREATE TRIGGER t AFTER UPDATE OF age OR DELETE ON people FOR EACH STATEMENT EXECUTE FUNCTION noop();

--- misc_trigger_exists: people
CREATE FUNCTION noop() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER t BEFORE INSERT ON people FOR EACH ROW EXECUTE FUNCTION noop();
-->
CREATE TRIGGER t BEFORE INSERT ON people FOR EACH ROW EXECUTE FUNCTION noop();

--- misc_trigger_function_missing: people
CREATE TRIGGER t BEFORE INSERT ON people FOR EACH ROW EXECUTE FUNCTION nope();

--- misc_trigger_constraint_from: people team
CREATE FUNCTION noop() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
-->
CREATE CONSTRAINT TRIGGER t AFTER INSERT ON people FROM team DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION noop();

--- misc_trigger_view_before: people
CREATE FUNCTION noop() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE VIEW names AS SELECT name FROM people;
-->
CREATE TRIGGER t BEFORE INSERT ON names FOR EACH ROW EXECUTE FUNCTION noop();

--- misc_trigger_view_instead: people
CREATE FUNCTION noop() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE VIEW names AS SELECT name FROM people;
-->
CREATE TRIGGER t INSTEAD OF INSERT ON names FOR EACH ROW EXECUTE FUNCTION noop();

--- misc_trigger_drop: people
CREATE FUNCTION noop() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER t BEFORE INSERT ON people FOR EACH ROW EXECUTE FUNCTION noop();
-->
DROP TRIGGER t ON people;

--- misc_trigger_drop_missing: people
DROP TRIGGER t ON people;

--- misc_trigger_drop_if_exists: people
DROP TRIGGER IF EXISTS t ON people;

--- misc_function_drop_used: people
CREATE FUNCTION noop() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER t BEFORE INSERT ON people FOR EACH ROW EXECUTE FUNCTION noop();
-->
DROP FUNCTION noop();

--- misc_function_drop_used_default: people routines
ALTER TABLE people ALTER COLUMN age SET DEFAULT plain_imm(1);
-->
DROP FUNCTION plain_imm(int);

--- misc_rule: people
CREATE RULE shy AS ON DELETE TO people DO INSTEAD NOTHING;

--- misc_rule_drop_missing: people
DROP RULE shy ON people;

--- misc_policy: people
CREATE POLICY own ON people FOR SELECT USING (age > 3);

--- misc_policy_twice: people
CREATE POLICY own ON people USING (true);
-->
CREATE POLICY own ON people USING (false);

--- misc_policy_drop: people
CREATE POLICY own ON people USING (true);
-->
DROP POLICY own ON people;

--- misc_policy_drop_missing: people
DROP POLICY own ON people;

--- misc_policy_rename: people
CREATE POLICY own ON people USING (true);
-->
ALTER POLICY own ON people RENAME TO mine;

--- misc_view: people team
CREATE VIEW both AS SELECT p.name, t.title FROM people p JOIN team t USING (id);

--- misc_view_replace: people
CREATE VIEW names AS SELECT name FROM people;
-->
CREATE OR REPLACE VIEW names AS SELECT name, age FROM people;

--- misc_view_replace_fewer: people
CREATE VIEW names AS SELECT name, age FROM people;
-->
CREATE OR REPLACE VIEW names AS SELECT name FROM people;

--- misc_view_replace_table: people
CREATE OR REPLACE VIEW people AS SELECT 1 AS id;

--- misc_view_drop_used: people
CREATE VIEW names AS SELECT name FROM people;
CREATE VIEW more AS SELECT name FROM names;
-->
DROP VIEW names;

--- misc_view_drop_used_cascade: people
CREATE VIEW names AS SELECT name FROM people;
CREATE VIEW more AS SELECT name FROM names;
-->
DROP VIEW names CASCADE;

--- misc_view_option: people
CREATE VIEW names AS SELECT name FROM people;
-->
ALTER VIEW names SET (security_barrier = true);

--- misc_view_rename: people
CREATE VIEW names AS SELECT name FROM people;
-->
ALTER VIEW names RENAME TO titles;

--- misc_matview_no_data: people
CREATE MATERIALIZED VIEW names AS SELECT name FROM people WITH NO DATA;

--- misc_matview_drop: people
CREATE MATERIALIZED VIEW names AS SELECT name FROM people;
-->
DROP MATERIALIZED VIEW names;

--- misc_matview_refresh_indexed: people
CREATE MATERIALIZED VIEW names AS SELECT id, name FROM people;
CREATE INDEX ON names (name);
-->
REFRESH MATERIALIZED VIEW names;

--- misc_matview_refresh_no_data: people
CREATE MATERIALIZED VIEW names AS SELECT id, name FROM people;
-->
REFRESH MATERIALIZED VIEW names WITH NO DATA;

--- misc_matview_refresh_concurrently_no_index: people
CREATE MATERIALIZED VIEW names AS SELECT id, name FROM people;
-->
REFRESH MATERIALIZED VIEW CONCURRENTLY names;

--- misc_matview_refresh_concurrently_partial: people
CREATE MATERIALIZED VIEW names AS SELECT id, name FROM people;
CREATE UNIQUE INDEX ON names (id) WHERE id > 5;
-->
REFRESH MATERIALIZED VIEW CONCURRENTLY names;

--- misc_matview_refresh_view: people
CREATE VIEW names AS SELECT id, name FROM people;
-->
REFRESH MATERIALIZED VIEW names;

--- misc_sequence_alter
CREATE SEQUENCE counter;
-->
ALTER SEQUENCE counter INCREMENT BY 10 CACHE 5;

--- misc_sequence_drop_owned: various
DROP SEQUENCE various_id_seq;

--- misc_sequence_drop_owned_cascade: various
DROP SEQUENCE various_id_seq CASCADE;

--- misc_sequence_drop_used: people
CREATE SEQUENCE counter;
ALTER TABLE people ALTER COLUMN age SET DEFAULT nextval('counter');
-->
DROP SEQUENCE counter;

--- misc_sequence_rename: various
ALTER SEQUENCE various_id_seq RENAME TO counter;

--- misc_sequence_owned_none: various
ALTER SEQUENCE various_id_seq OWNED BY NONE;

--- misc_sequence_owner_linked: various
ALTER SEQUENCE various_id_seq OWNER TO app_role;

--- misc_sequence_set_unlogged
CREATE SEQUENCE counter;
-->
ALTER SEQUENCE counter SET UNLOGGED;

--- misc_enum_add: domains people
ALTER TABLE people ADD COLUMN m mood;
-->
ALTER TYPE mood ADD VALUE 'angry' AFTER 'sad';

--- misc_enum_add_taken: domains
ALTER TYPE mood ADD VALUE 'sad';

--- misc_enum_add_neighbour_missing: domains
ALTER TYPE mood ADD VALUE 'angry' BEFORE 'nope';

--- misc_enum_rename_value: domains people
ALTER TABLE people ADD COLUMN m mood;
-->
ALTER TYPE mood RENAME VALUE 'sad' TO 'blue';

--- misc_enum_add_then_use: domains people
ALTER TABLE people ADD COLUMN m mood;
-->
ALTER TYPE mood ADD VALUE 'angry';
ALTER TABLE people ALTER COLUMN m SET DEFAULT 'angry';

--- misc_enum_drop_used: domains people
ALTER TABLE people ADD COLUMN m mood;
-->
DROP TYPE mood;

--- misc_enum_exists: domains
CREATE TYPE mood AS ENUM ('x');

--- misc_type_drop_if_exists
DROP TYPE IF EXISTS nope;

--- misc_composite_drop_attribute: typed_by_user
ALTER TYPE pair DROP ATTRIBUTE y;

--- misc_composite_alter_attribute: typed_by_user
ALTER TYPE pair ALTER ATTRIBUTE x TYPE bigint;

--- misc_domain_check: domains people
ALTER TABLE people ADD COLUMN l label DEFAULT 'x';
-->
ALTER DOMAIN label ADD CHECK (VALUE <> '');

--- misc_domain_check_unused: domains
ALTER DOMAIN label ADD CHECK (VALUE <> '');

--- misc_domain_check_nested: domains people
ALTER TABLE people ADD COLUMN l over_label DEFAULT 'x';
-->
ALTER DOMAIN label ADD CHECK (VALUE <> '');

--- misc_domain_check_array: domains people
ALTER TABLE people ADD COLUMN l label[] DEFAULT '{x}';
-->
ALTER DOMAIN label ADD CHECK (VALUE <> '');

--- misc_domain_check_composite: domains people
ALTER TABLE people ADD COLUMN g guarded;
-->
ALTER DOMAIN positive ADD CHECK (VALUE < 100);

--- misc_domain_not_null_has_null: domains people
ALTER TABLE people ADD COLUMN l label;
-->
ALTER DOMAIN label SET NOT NULL;

--- misc_domain_drop_not_null: domains people
ALTER TABLE people ADD COLUMN r required DEFAULT 1;
-->
ALTER DOMAIN required DROP NOT NULL;

--- misc_domain_drop_constraint_missing: domains
ALTER DOMAIN label DROP CONSTRAINT nope;

--- misc_domain_drop_used: domains people
ALTER TABLE people ADD COLUMN l label;
-->
DROP DOMAIN label;

--- misc_domain_drop_used_cascade: domains people
ALTER TABLE people ADD COLUMN l label;
-->
DROP DOMAIN label CASCADE;

--- misc_domain_rename: domains people
ALTER TABLE people ADD COLUMN l label;
-->
ALTER DOMAIN label RENAME TO tag;

--- misc_domain_partitioned: domains events
ALTER TABLE events ADD COLUMN l label DEFAULT 'x';
-->
ALTER DOMAIN label ADD CHECK (VALUE <> '');

--- misc_statistics: people
CREATE STATISTICS people_stats (dependencies) ON age, name FROM people;

--- misc_statistics_alter: people
CREATE STATISTICS people_stats ON age, name FROM people;
-->
ALTER STATISTICS people_stats SET STATISTICS 100;

--- misc_statistics_drop: people
CREATE STATISTICS people_stats ON age, name FROM people;
-->
DROP STATISTICS people_stats;

--- misc_comment_column: people
COMMENT ON COLUMN people.age IS 'in years';

--- misc_comment_constraint: people
COMMENT ON CONSTRAINT people_pkey ON people IS 'the key';

--- misc_comment_view: people
CREATE VIEW names AS SELECT name FROM people;
-->
COMMENT ON VIEW names IS 'only names';

--- misc_comment_function: routines
COMMENT ON FUNCTION plain_imm(int) IS 'plain';

--- misc_grant: people
GRANT SELECT, INSERT ON people TO app_role;

--- misc_grant_column: people
GRANT SELECT (name) ON people TO app_role;

--- misc_grant_sequence: various
GRANT USAGE ON SEQUENCE various_id_seq TO app_role;

--- misc_grant_schema
GRANT USAGE ON SCHEMA public TO app_role;

--- misc_default_privileges
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO app_role;

--- misc_publication_all: people
CREATE PUBLICATION pub FOR ALL TABLES;

--- misc_publication_add: people team
CREATE PUBLICATION pub FOR TABLE people;
-->
ALTER PUBLICATION pub ADD TABLE team;

--- misc_publication_drop_table: people
CREATE PUBLICATION pub FOR TABLE people;
-->
ALTER PUBLICATION pub DROP TABLE people;

--- misc_publication_drop: people
CREATE PUBLICATION pub FOR TABLE people;
-->
DROP PUBLICATION pub;

--- misc_schema_drop: people
CREATE SCHEMA app;
CREATE TABLE app.inside (a int);
-->
DROP SCHEMA app;

--- misc_schema_drop_cascade: people
CREATE SCHEMA app;
CREATE TABLE app.inside (a int, b int REFERENCES people (id));
-->
DROP SCHEMA app CASCADE;

--- misc_schema_exists
CREATE SCHEMA app;
-->
CREATE SCHEMA app;

--- misc_extension_drop_used: people
CREATE EXTENSION citext;
ALTER TABLE people ADD COLUMN c citext;
-->
DROP EXTENSION citext;

--- misc_extension_exists
CREATE EXTENSION citext;
-->
CREATE EXTENSION citext;

--- misc_lock_share: people
LOCK TABLE people IN SHARE MODE;

--- misc_lock_only: family
LOCK TABLE ONLY parent IN EXCLUSIVE MODE;

--- misc_lock_children: family
LOCK parent;

--- misc_lock_view: people
CREATE VIEW names AS SELECT name FROM people;
-->
LOCK TABLE names IN SHARE MODE;

--- misc_analyze: people
ANALYZE people;

--- misc_analyze_partitioned: events
ANALYZE events;

--- misc_vacuum_full: people !
VACUUM FULL people;

--- misc_vacuum_analyze: people !
VACUUM (ANALYZE) people;

--- misc_vacuum_partitioned: events !
VACUUM events;

--- misc_insert: people
INSERT INTO people (id, name) VALUES (100000, 'new');

--- misc_insert_select: people team
INSERT INTO people (id, name) SELECT id + 5000, title FROM team;

--- misc_insert_fk: orders
INSERT INTO orders VALUES (100000, 1, 2);

--- misc_update_all: people
UPDATE people SET age = age + 1;

--- misc_update_from: people team
UPDATE people SET name = t.title FROM team t WHERE t.id = people.id;

--- misc_update_inherited: family
UPDATE parent SET name = 'x';

--- misc_update_partitioned: events
UPDATE events SET body = 'x';

--- misc_delete_inherited_only: family
DELETE FROM ONLY parent;

--- misc_delete_referenced: orders
DELETE FROM customers WHERE id = 100000;

--- misc_merge: people team
MERGE INTO people p USING team t ON t.id = p.id WHEN MATCHED THEN UPDATE SET name = t.title;

--- misc_select_for_update: people
SELECT id FROM people WHERE id = 1 FOR UPDATE;

--- misc_do_alter: people
DO $$ BEGIN ALTER TABLE people ADD COLUMN n int; END $$;

--- misc_do_execute: people
DO $$ BEGIN EXECUTE 'ALTER TABLE people ALTER COLUMN age TYPE bigint'; END $$;

--- misc_do_if: people
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_constraint WHERE conname = 'grown') THEN
    ALTER TABLE people ADD CONSTRAINT grown CHECK (age > 0);
  END IF;
END $$;

--- misc_do_exception: people
DO $$ BEGIN
  CREATE TYPE colour AS ENUM ('red');
EXCEPTION WHEN duplicate_object THEN NULL;
END $$;

--- misc_foreign_server_drop
CREATE EXTENSION postgres_fdw;
CREATE SERVER far FOREIGN DATA WRAPPER postgres_fdw;
CREATE FOREIGN TABLE remote (a int) SERVER far;
-->
DROP FOREIGN TABLE remote;

--- misc_rename_type_composite: typed_by_user
ALTER TYPE pair RENAME TO couple;

--- misc_function_replace: routines
CREATE OR REPLACE FUNCTION plain_imm(n int) RETURNS int LANGUAGE plpgsql IMMUTABLE AS $$ BEGIN RETURN n + 2; END $$;

--- misc_function_replace_return: routines
CREATE OR REPLACE FUNCTION plain_imm(n int) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$ BEGIN RETURN 'x'; END $$;

--- misc_function_exists: routines
CREATE FUNCTION plain_imm(n int) RETURNS int LANGUAGE plpgsql IMMUTABLE AS $$ BEGIN RETURN n + 2; END $$;

--- misc_event_trigger: people
CREATE FUNCTION watch() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
-->
CREATE EVENT TRIGGER watch ON ddl_command_end EXECUTE FUNCTION watch();
