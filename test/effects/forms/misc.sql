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

--- setup shop
CREATE TABLE item (id int GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY, sku text NOT NULL UNIQUE, price numeric(10,2) DEFAULT 1, made timestamptz DEFAULT now(), CONSTRAINT item_price CHECK (price > 0));
CREATE INDEX item_made ON item (made);
COMMENT ON COLUMN item.sku IS 'stock keeping unit';
INSERT INTO item (sku) SELECT 's' || g FROM generate_series(1, 800) g;

--- setup trigger_function
CREATE FUNCTION noop() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';

--- misc_like_each: shop
CREATE TABLE item2 (LIKE item INCLUDING CONSTRAINTS INCLUDING INDEXES INCLUDING STORAGE INCLUDING COMMENTS INCLUDING STATISTICS);

--- misc_like_identity_used: shop
CREATE TABLE item2 (LIKE item INCLUDING IDENTITY);
ALTER TABLE item2 ALTER COLUMN id DROP IDENTITY;

--- misc_like_no_identity: shop
CREATE TABLE item2 (LIKE item);
ALTER TABLE item2 ALTER COLUMN id DROP IDENTITY;

--- misc_like_not_null: shop
CREATE TABLE item2 (LIKE item);
ALTER TABLE item ADD COLUMN twin int;
ALTER TABLE item2 ALTER COLUMN sku DROP NOT NULL;

--- misc_like_check_name: shop
CREATE TABLE item2 (LIKE item INCLUDING CONSTRAINTS);
ALTER TABLE item2 DROP CONSTRAINT item_price;

--- misc_like_check_excluded: shop
CREATE TABLE item2 (LIKE item INCLUDING ALL EXCLUDING CONSTRAINTS);
ALTER TABLE item2 DROP CONSTRAINT item_price;

--- misc_like_column_twice: shop
CREATE TABLE item2 (sku text, LIKE item);

--- misc_like_view: people
CREATE VIEW names AS SELECT id, name FROM people;
-->
CREATE TABLE copied (LIKE names, more int);

--- misc_like_composite: domains
CREATE TABLE copied (LIKE pair);

--- misc_like_sequence: various
CREATE TABLE copied (LIKE various_id_seq);

--- misc_like_partitioned_fk: events orders
CREATE TABLE copied (LIKE orders INCLUDING ALL);
ALTER TABLE copied DROP CONSTRAINT orders_customer_id_fkey;

--- misc_create_as_columns_too_many: people
CREATE TABLE copied (a, b, c) AS SELECT id, name FROM people;

--- misc_create_as_unnamed_twice: people
CREATE TABLE copied AS SELECT 1 AS a, 2 AS a;

--- misc_create_as_join_using_star: people team
CREATE TABLE copied AS SELECT * FROM people JOIN team USING (id) WITH NO DATA;

--- misc_create_as_join_on_star: people team
CREATE TABLE copied AS SELECT * FROM people JOIN team ON people.id = team.id WITH NO DATA;

--- misc_create_as_values: people
CREATE TABLE copied AS VALUES (1, 'a'), (2, 'b');
ALTER TABLE copied RENAME COLUMN column2 TO word;

--- misc_create_as_table: people
CREATE TABLE copied AS TABLE people;
ALTER TABLE copied DROP COLUMN note;

--- misc_create_as_exists_if_not: people team
CREATE TABLE IF NOT EXISTS team AS SELECT id, name FROM people;

--- misc_create_as_execute: people
PREPARE pick AS SELECT id, name FROM people;
-->
CREATE TABLE copied AS EXECUTE pick;

--- misc_create_of: domains
CREATE TABLE things (PRIMARY KEY (x)) OF pair;

--- misc_create_of_type
CREATE TYPE line AS (x int, y text);
-->
CREATE TABLE lines OF line (x WITH OPTIONS PRIMARY KEY, y DEFAULT 'a');

--- misc_create_of_domain: domains
CREATE TABLE lines OF label;

--- misc_create_of_enum: domains
CREATE TABLE lines OF mood;

--- misc_create_of_column_missing: domains
CREATE TABLE lines OF pair (z WITH OPTIONS NOT NULL);

--- misc_inherits_merge: family
CREATE TABLE fresh (name text NOT NULL DEFAULT 'x') INHERITS (parent);

--- misc_inherits_merge_conflict: family
CREATE TABLE fresh (name int) INHERITS (parent);

--- misc_inherits_two_conflict: family people
CREATE TABLE fresh () INHERITS (parent, people);

--- misc_inherits_two_defaults
CREATE TABLE a (x int DEFAULT 1);
CREATE TABLE b (x int DEFAULT 2);
-->
CREATE TABLE c () INHERITS (a, b);

--- misc_inherits_two_defaults_settled
CREATE TABLE a (x int DEFAULT 1);
CREATE TABLE b (x int DEFAULT 2);
-->
CREATE TABLE c (x int DEFAULT 3) INHERITS (a, b);

--- misc_inherits_partitioned: events
CREATE TABLE fresh () INHERITS (events);

--- misc_inherits_temp: family
CREATE TEMP TABLE fresh () INHERITS (parent);

--- misc_inherits_view: people
CREATE VIEW names AS SELECT name FROM people;
-->
CREATE TABLE fresh () INHERITS (names);

--- misc_inherits_twice: family
CREATE TABLE fresh () INHERITS (parent, parent);

--- misc_fk_to_partitioned
CREATE TABLE days (id int, day int, PRIMARY KEY (id, day)) PARTITION BY RANGE (day);
CREATE TABLE days_1 PARTITION OF days FOR VALUES FROM (0) TO (400);
INSERT INTO days SELECT g, g - 1 FROM generate_series(1, 400) g;
-->
CREATE TABLE notes (id int, day int, FOREIGN KEY (id, day) REFERENCES days);

--- misc_fk_columns_count: people
CREATE TABLE notes (a int, b int, FOREIGN KEY (a, b) REFERENCES people);

--- misc_fk_no_unique: people
CREATE TABLE notes (a int REFERENCES people (age));

--- misc_fk_type: people
CREATE TABLE notes (a text REFERENCES people);

--- misc_fk_to_view: people
CREATE VIEW names AS SELECT id FROM people;
-->
CREATE TABLE notes (a int REFERENCES names (id));

--- misc_fk_permanent_to_unlogged
CREATE UNLOGGED TABLE base (id int PRIMARY KEY);
-->
CREATE TABLE notes (a int REFERENCES base);

--- misc_fk_set_null_columns: people
CREATE TABLE notes (a int, b int, FOREIGN KEY (a) REFERENCES people ON DELETE SET NULL (b));

--- misc_identity_with_default
CREATE TABLE fresh (id int GENERATED ALWAYS AS IDENTITY DEFAULT 5);

--- misc_identity_text
CREATE TABLE fresh (id text GENERATED ALWAYS AS IDENTITY);

--- misc_generated_of_generated
CREATE TABLE fresh (a int, b int GENERATED ALWAYS AS (a + 1) STORED, c int GENERATED ALWAYS AS (b + 1) STORED);

--- misc_generated_subquery: people
CREATE TABLE fresh (a int, b int GENERATED ALWAYS AS ((SELECT max(age) FROM people)) STORED);

--- misc_generated_volatile
CREATE TABLE fresh (a int, b float8 GENERATED ALWAYS AS (random()) STORED);

--- misc_default_column_reference
CREATE TABLE fresh (a int, b int DEFAULT a + 1);

--- misc_check_subquery: people
CREATE TABLE fresh (a int CHECK (a IN (SELECT id FROM people)));

--- misc_check_other_table
CREATE TABLE fresh (a int, CHECK (b > 1));

--- misc_create_temp_on_commit: people
CREATE TEMP TABLE people (id int) ON COMMIT DROP;

--- misc_create_on_commit_permanent
CREATE TABLE fresh (id int) ON COMMIT DROP;

--- misc_create_bad_reloption
CREATE TABLE fresh (id int) WITH (fillfactor = 5);

--- misc_create_with_oids
CREATE TABLE fresh (id int) WITH (oids = true);

--- misc_create_like_name_of_type: domains
CREATE TABLE mood (id int);

--- misc_create_like_name_of_index: people
CREATE TABLE people_pkey (id int);

--- misc_create_too_long_constraint_twice
CREATE TABLE fresh (a int CONSTRAINT c CHECK (a > 1), b int CONSTRAINT c CHECK (b > 1));

--- misc_create_constraint_auto_names
CREATE TABLE fresh (a int CHECK (a > 1) CHECK (a < 9), b int UNIQUE, CHECK (a <> b));
ALTER TABLE fresh DROP CONSTRAINT fresh_a_check, DROP CONSTRAINT fresh_a_check1, DROP CONSTRAINT fresh_check, DROP CONSTRAINT fresh_b_key;

--- misc_create_system_column
CREATE TABLE fresh (ctid int);

--- misc_create_pseudo_type
CREATE TABLE fresh (a anyelement);

--- misc_create_schema_elements: people
CREATE SCHEMA app CREATE TABLE inside (id int REFERENCES public.people) CREATE VIEW seen AS SELECT id FROM inside;

--- misc_drop_view_default_function: people routines
CREATE VIEW names AS SELECT plain_stable(age) AS a FROM people;
-->
DROP FUNCTION plain_stable(int);

--- misc_drop_function_cascade_default: people routines
ALTER TABLE people ALTER COLUMN age SET DEFAULT plain_stable(1);
-->
DROP FUNCTION plain_stable(int) CASCADE;

--- misc_drop_function_index: people routines
CREATE INDEX ON people (plain_imm(age));
-->
DROP FUNCTION plain_imm(int) CASCADE;

--- misc_drop_function_check: people routines
ALTER TABLE people ADD CONSTRAINT grown CHECK (plain_imm(age) > 0);
-->
DROP FUNCTION plain_imm(int);

--- misc_drop_function_check_cascade: people routines
ALTER TABLE people ADD CONSTRAINT grown CHECK (plain_imm(age) > 0);
-->
DROP FUNCTION plain_imm(int) CASCADE;

--- misc_drop_function_policy_cascade: people routines
CREATE POLICY own ON people USING (plain_imm(age) > 2);
-->
DROP FUNCTION plain_imm CASCADE;

--- misc_drop_function_trigger_cascade: people trigger_function
CREATE TRIGGER t BEFORE INSERT ON people FOR EACH ROW EXECUTE FUNCTION noop();
-->
DROP FUNCTION noop CASCADE;

--- misc_drop_function_ambiguous: routines
DROP FUNCTION picky;

--- misc_drop_function_overload: routines
DROP FUNCTION picky(int);

--- misc_drop_function_wrong_args: routines
DROP FUNCTION plain_imm(text, text);

--- misc_drop_function_is_procedure
CREATE PROCEDURE act() LANGUAGE sql AS 'SELECT 1';
-->
DROP FUNCTION act();

--- misc_drop_routine_procedure
CREATE PROCEDURE act() LANGUAGE sql AS 'SELECT 1';
-->
DROP ROUTINE act();

--- misc_drop_aggregate
CREATE AGGREGATE total(int) (SFUNC = int4pl, STYPE = int);
-->
DROP AGGREGATE total(int);

--- misc_drop_sql_body_table: people
CREATE FUNCTION ages() RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT count(*) FROM people; END;
-->
DROP TABLE people;

--- misc_drop_sql_body_table_cascade: people
CREATE FUNCTION ages() RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT count(*) FROM people; END;
-->
DROP TABLE people CASCADE;

--- misc_drop_sql_string_body_table: people
CREATE FUNCTION ages() RETURNS bigint LANGUAGE sql AS 'SELECT count(*) FROM people';
-->
DROP TABLE people;

--- misc_drop_returns_table_type: people
CREATE FUNCTION somebody() RETURNS people LANGUAGE sql AS 'SELECT * FROM people LIMIT 1';
-->
DROP TABLE people;

--- misc_drop_table_policy_subquery: people team
CREATE POLICY own ON people USING (id IN (SELECT id FROM team));
-->
DROP TABLE team;

--- misc_drop_table_policy_subquery_cascade: people team
CREATE POLICY own ON people USING (id IN (SELECT id FROM team));
-->
DROP TABLE team CASCADE;

--- misc_drop_table_rule_other: people team
CREATE RULE copy AS ON INSERT TO people DO ALSO INSERT INTO team VALUES (NEW.id, NEW.name);
-->
DROP TABLE team;

--- misc_drop_table_rule_other_cascade: people team
CREATE RULE copy AS ON INSERT TO people DO ALSO INSERT INTO team VALUES (NEW.id, NEW.name);
-->
DROP TABLE team CASCADE;

--- misc_drop_table_published: people team
CREATE PUBLICATION pub FOR TABLE people, team;
-->
DROP TABLE team;

--- misc_drop_table_statistics: people
CREATE STATISTICS s ON age, name FROM people;
-->
DROP TABLE people;

--- misc_drop_table_temp_view: people
CREATE TEMP VIEW names AS SELECT name FROM people;
-->
DROP TABLE people;

--- misc_drop_tables_view_between: people team
CREATE VIEW both AS SELECT p.name FROM people p, team t;
-->
DROP TABLE people, team;

--- misc_drop_tables_with_missing: people
DROP TABLE IF EXISTS nope, people;

--- misc_drop_table_missing_schema: people
DROP TABLE IF EXISTS nowhere.people;

--- misc_drop_view_is_matview: people
CREATE MATERIALIZED VIEW names AS SELECT name FROM people;
-->
DROP VIEW IF EXISTS names;

--- misc_drop_index_is_table: people
DROP INDEX people;

--- misc_drop_index_of_constraint: orders
DROP INDEX customers_code_key CASCADE;

--- misc_drop_view_cascade_function: people
CREATE VIEW names AS SELECT name FROM people;
CREATE FUNCTION first_name(names) RETURNS text LANGUAGE sql AS 'SELECT $1.name';
-->
DROP VIEW names;

--- misc_drop_domain_function_argument: domains
CREATE FUNCTION f(label) RETURNS int LANGUAGE sql AS 'SELECT 1';
-->
DROP DOMAIN label;

--- misc_drop_type_in_cast: people domains
CREATE VIEW moods AS SELECT 'ok'::mood AS m, name FROM people;
-->
DROP TYPE mood;

--- misc_drop_type_composite_of: domains
CREATE TABLE lines OF pair;
-->
DROP TYPE pair CASCADE;

--- misc_drop_type_domain_check: domains people
ALTER TABLE people ADD CONSTRAINT m CHECK (name IN ('ok'::mood::text));
-->
DROP TYPE mood CASCADE;

--- misc_drop_type_array_column: domains people
ALTER TABLE people ADD COLUMN ms mood[];
-->
DROP TYPE mood CASCADE;

--- misc_drop_extension_cascade: people
CREATE EXTENSION citext;
ALTER TABLE people ADD COLUMN c citext;
-->
DROP EXTENSION citext CASCADE;

--- misc_drop_extension_opclass: people
CREATE EXTENSION pg_trgm;
CREATE INDEX people_trgm ON people USING gin (name gin_trgm_ops);
-->
DROP EXTENSION pg_trgm;

--- misc_drop_extension_opclass_cascade: people
CREATE EXTENSION pg_trgm;
CREATE INDEX people_trgm ON people USING gin (name gin_trgm_ops);
-->
DROP EXTENSION pg_trgm CASCADE;

--- misc_drop_extension_member: people
CREATE EXTENSION citext;
-->
DROP TYPE citext CASCADE;

--- misc_drop_schema_types: people
CREATE SCHEMA app;
CREATE TYPE app.kind AS ENUM ('a');
ALTER TABLE people ADD COLUMN k app.kind;
-->
DROP SCHEMA app CASCADE;

--- misc_drop_schema_types_restrict: people
CREATE SCHEMA app;
CREATE TYPE app.kind AS ENUM ('a');
-->
DROP SCHEMA app RESTRICT;

--- misc_drop_schema_empty_if_exists
DROP SCHEMA IF EXISTS nowhere CASCADE;

--- misc_drop_sequence_identity: shop
DROP SEQUENCE item_id_seq;

--- misc_drop_sequence_identity_cascade: shop
DROP SEQUENCE item_id_seq CASCADE;

--- misc_drop_sequence_default_cascade: people
CREATE SEQUENCE counter;
ALTER TABLE people ALTER COLUMN age SET DEFAULT nextval('counter');
-->
DROP SEQUENCE counter CASCADE;

--- misc_drop_sequence_default_text: people
CREATE SEQUENCE counter;
ALTER TABLE people ALTER COLUMN age SET DEFAULT nextval('counter'::text);
-->
DROP SEQUENCE counter;

--- misc_drop_constraint_trigger: people trigger_function
CREATE CONSTRAINT TRIGGER late AFTER INSERT ON people DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION noop();
-->
DROP TRIGGER late ON people;

--- misc_drop_trigger_of_view: people trigger_function
CREATE VIEW names AS SELECT name FROM people;
CREATE TRIGGER t INSTEAD OF INSERT ON names FOR EACH ROW EXECUTE FUNCTION noop();
-->
DROP TRIGGER t ON names;

--- misc_drop_trigger_of_partition: events trigger_function
CREATE TRIGGER t AFTER INSERT ON events FOR EACH ROW EXECUTE FUNCTION noop();
-->
DROP TRIGGER t ON events_1;

--- misc_drop_trigger_partitioned: events trigger_function
CREATE TRIGGER t AFTER INSERT ON events FOR EACH ROW EXECUTE FUNCTION noop();
-->
DROP TRIGGER t ON events;

--- misc_rename_trigger_partitioned: events trigger_function
CREATE TRIGGER t AFTER INSERT ON events FOR EACH ROW EXECUTE FUNCTION noop();
-->
ALTER TRIGGER t ON events RENAME TO u;

--- misc_rename_trigger_of_partition: events trigger_function
CREATE TRIGGER t AFTER INSERT ON events FOR EACH ROW EXECUTE FUNCTION noop();
-->
ALTER TRIGGER t ON events_1 RENAME TO u;

--- misc_trigger_before_row_partitioned: events trigger_function
CREATE TRIGGER t BEFORE INSERT ON events FOR EACH ROW EXECUTE FUNCTION noop();

--- misc_trigger_statement_partitioned: events trigger_function
CREATE TRIGGER t AFTER INSERT ON events FOR EACH STATEMENT EXECUTE FUNCTION noop();

--- misc_trigger_transition_partition: events trigger_function
CREATE TRIGGER t AFTER INSERT ON events_1 REFERENCING NEW TABLE AS n FOR EACH ROW EXECUTE FUNCTION noop();

--- misc_trigger_transition: people trigger_function
CREATE TRIGGER t AFTER UPDATE ON people REFERENCING OLD TABLE AS o NEW TABLE AS n FOR EACH STATEMENT EXECUTE FUNCTION noop();

--- misc_trigger_transition_two_events: people trigger_function
CREATE TRIGGER t AFTER UPDATE OR INSERT ON people REFERENCING NEW TABLE AS n FOR EACH STATEMENT EXECUTE FUNCTION noop();

--- misc_trigger_transition_old_insert: people trigger_function
CREATE TRIGGER t AFTER INSERT ON people REFERENCING OLD TABLE AS o FOR EACH STATEMENT EXECUTE FUNCTION noop();

--- misc_trigger_transition_before: people trigger_function
CREATE TRIGGER t BEFORE INSERT ON people REFERENCING NEW TABLE AS n FOR EACH STATEMENT EXECUTE FUNCTION noop();

--- misc_trigger_column_missing: people trigger_function
CREATE TRIGGER t BEFORE UPDATE OF nope ON people FOR EACH ROW EXECUTE FUNCTION noop();

--- misc_trigger_when_old_insert: people trigger_function
CREATE TRIGGER t BEFORE INSERT ON people FOR EACH ROW WHEN (OLD.age > 1) EXECUTE FUNCTION noop();

--- misc_trigger_when_column_missing: people trigger_function
CREATE TRIGGER t BEFORE UPDATE ON people FOR EACH ROW WHEN (OLD.nope IS DISTINCT FROM NEW.nope) EXECUTE FUNCTION noop();

--- misc_trigger_truncate_row: people trigger_function
CREATE TRIGGER t BEFORE TRUNCATE ON people FOR EACH ROW EXECUTE FUNCTION noop();

--- misc_trigger_instead_table: people trigger_function
CREATE TRIGGER t INSTEAD OF INSERT ON people FOR EACH ROW EXECUTE FUNCTION noop();

--- misc_trigger_not_trigger_function: people routines
CREATE FUNCTION one() RETURNS int LANGUAGE sql AS 'SELECT 1';
-->
CREATE TRIGGER t BEFORE INSERT ON people FOR EACH ROW EXECUTE FUNCTION one();

--- misc_trigger_constraint_replace: people trigger_function
CREATE CONSTRAINT TRIGGER t AFTER INSERT ON people FOR EACH ROW EXECUTE FUNCTION noop();
-->
CREATE OR REPLACE CONSTRAINT TRIGGER t AFTER INSERT ON people FOR EACH ROW EXECUTE FUNCTION noop();

--- misc_trigger_replace_constraint_by_plain: people trigger_function
CREATE CONSTRAINT TRIGGER t AFTER INSERT ON people FOR EACH ROW EXECUTE FUNCTION noop();
-->
CREATE OR REPLACE TRIGGER t AFTER INSERT ON people FOR EACH ROW EXECUTE FUNCTION noop();

--- misc_trigger_on_matview: people trigger_function
CREATE MATERIALIZED VIEW names AS SELECT name FROM people;
-->
CREATE TRIGGER t BEFORE INSERT ON names FOR EACH STATEMENT EXECUTE FUNCTION noop();

--- misc_trigger_depends_extension: people trigger_function
CREATE EXTENSION citext;
CREATE TRIGGER t BEFORE INSERT ON people FOR EACH ROW EXECUTE FUNCTION noop();
-->
ALTER TRIGGER t ON people DEPENDS ON EXTENSION citext;

--- misc_index_depends_extension_dropped: people
CREATE EXTENSION citext;
CREATE INDEX people_age ON people (age);
ALTER INDEX people_age DEPENDS ON EXTENSION citext;
-->
DROP EXTENSION citext;

--- misc_trigger_rename_taken: people trigger_function
CREATE TRIGGER t BEFORE INSERT ON people FOR EACH ROW EXECUTE FUNCTION noop();
CREATE TRIGGER u BEFORE INSERT ON people FOR EACH ROW EXECUTE FUNCTION noop();
-->
ALTER TRIGGER t ON people RENAME TO u;

--- misc_rule_replace: people
CREATE RULE shy AS ON DELETE TO people DO INSTEAD NOTHING;
-->
CREATE OR REPLACE RULE shy AS ON DELETE TO people DO ALSO NOTHING;

--- misc_rule_exists: people
CREATE RULE shy AS ON DELETE TO people DO INSTEAD NOTHING;
-->
CREATE RULE shy AS ON DELETE TO people DO INSTEAD NOTHING;

--- misc_rule_rename: people
CREATE RULE shy AS ON DELETE TO people DO INSTEAD NOTHING;
-->
ALTER RULE shy ON people RENAME TO bold;

--- misc_rule_other_table: people team
CREATE RULE copy AS ON INSERT TO people DO ALSO INSERT INTO team VALUES (NEW.id, NEW.name);

--- misc_rule_select_on_table: people
CREATE RULE pick AS ON SELECT TO people DO INSTEAD SELECT 1;

--- misc_rule_on_view: people
CREATE VIEW names AS SELECT name FROM people;
-->
CREATE RULE put AS ON INSERT TO names DO INSTEAD INSERT INTO people (id, name) VALUES (1, NEW.name);

--- misc_policy_with_check_select: people
CREATE POLICY own ON people FOR SELECT WITH CHECK (true);

--- misc_policy_using_insert: people
CREATE POLICY own ON people FOR INSERT USING (true);

--- misc_policy_column_missing: people
CREATE POLICY own ON people USING (nope = 1);

--- misc_policy_on_view: people
CREATE VIEW names AS SELECT name FROM people;
-->
CREATE POLICY own ON names USING (true);

--- misc_policy_subquery: people team
CREATE POLICY own ON people USING (EXISTS (SELECT FROM team t WHERE t.id = people.id));

--- misc_policy_drop_if_exists_table_missing
DROP POLICY IF EXISTS own ON nope;

--- misc_policy_partitioned: events
CREATE POLICY own ON events AS RESTRICTIVE TO app_role USING (day > 3);

--- misc_view_replace_rename: people
CREATE VIEW names AS SELECT id, name FROM people;
-->
CREATE OR REPLACE VIEW names AS SELECT id, name AS title FROM people;

--- misc_view_replace_retype: people
CREATE VIEW names AS SELECT id, name FROM people;
-->
CREATE OR REPLACE VIEW names AS SELECT id, name::text FROM people;

--- misc_view_replace_same_type_other_source: people team
CREATE VIEW names AS SELECT id, title FROM team;
-->
CREATE OR REPLACE VIEW names AS SELECT age AS id, note AS title FROM people;

--- misc_view_replace_typmod: people
CREATE VIEW names AS SELECT name FROM people;
-->
CREATE OR REPLACE VIEW names AS SELECT name::varchar(50) AS name FROM people;

--- misc_view_replace_swapped: people
CREATE VIEW names AS SELECT id, name FROM people;
-->
CREATE OR REPLACE VIEW names AS SELECT name, id FROM people;

--- misc_view_replace_is_matview: people
CREATE MATERIALIZED VIEW names AS SELECT name FROM people;
-->
CREATE OR REPLACE VIEW names AS SELECT name FROM people;

--- misc_view_star_after_add: people
CREATE VIEW everyone AS SELECT * FROM people;
ALTER TABLE people ADD COLUMN extra int;
-->
CREATE OR REPLACE VIEW everyone AS SELECT * FROM people;

--- misc_view_star_drop_added: people
CREATE VIEW everyone AS SELECT * FROM people;
ALTER TABLE people ADD COLUMN extra int;
-->
ALTER TABLE people DROP COLUMN extra;

--- misc_view_star_drop_column: people
CREATE VIEW everyone AS SELECT * FROM people;
-->
ALTER TABLE people DROP COLUMN note;

--- misc_view_recursive: people
CREATE RECURSIVE VIEW counted (n) AS SELECT 1 UNION ALL SELECT n + 1 FROM counted WHERE n < 5;

--- misc_view_check_option_not_updatable: people
CREATE VIEW ages AS SELECT age, count(*) FROM people GROUP BY age WITH CHECK OPTION;

--- misc_view_check_option: people
CREATE VIEW ages AS SELECT id, age FROM people WHERE age > 3 WITH LOCAL CHECK OPTION;

--- misc_view_security_invoker: people
CREATE VIEW ages WITH (security_invoker = true) AS SELECT id, age FROM people;

--- misc_view_alter_security_invoker: people
CREATE VIEW names AS SELECT name FROM people;
-->
ALTER VIEW names SET (security_invoker = true);

--- misc_view_alter_reset: people
CREATE VIEW names AS SELECT name FROM people;
-->
ALTER VIEW names RESET (security_barrier);

--- misc_view_alter_bad_option: people
CREATE VIEW names AS SELECT name FROM people;
-->
ALTER VIEW names SET (fillfactor = 50);

--- misc_view_rename_column: people
CREATE VIEW names AS SELECT name FROM people;
-->
ALTER VIEW names RENAME COLUMN name TO title;

--- misc_view_column_missing: people
CREATE VIEW names AS SELECT nope FROM people;

--- misc_view_columns_too_many: people
CREATE VIEW names (a, b) AS SELECT name FROM people;

--- misc_view_duplicate_columns: people team
CREATE VIEW names AS SELECT people.id, team.id FROM people, team;

--- misc_view_group_by_key: people
CREATE VIEW grouped AS SELECT id, name, count(*) FROM people GROUP BY id;
-->
ALTER TABLE people DROP CONSTRAINT people_pkey;

--- misc_view_group_by_not_key: people
CREATE VIEW grouped AS SELECT age, name FROM people GROUP BY age;

--- misc_view_unlogged_temp: people
CREATE TEMP VIEW names AS SELECT name FROM people;

--- misc_view_schema: people
CREATE SCHEMA app;
CREATE VIEW names AS SELECT name FROM people;
-->
ALTER VIEW names SET SCHEMA app;

--- misc_view_owner: people
CREATE VIEW names AS SELECT name FROM people;
-->
ALTER VIEW names OWNER TO app_role;

--- misc_view_drop_default: people
CREATE VIEW names AS SELECT name FROM people;
-->
ALTER TABLE names ALTER COLUMN name DROP DEFAULT;

--- misc_view_add_column: people
CREATE VIEW names AS SELECT name FROM people;
-->
ALTER TABLE names ADD COLUMN more int;

--- misc_view_drop_column_used_by_join: people team
CREATE VIEW both AS SELECT p.name FROM people p JOIN team t ON t.title = p.email;
-->
ALTER TABLE team DROP COLUMN title;

--- misc_view_drop_column_subquery: people team
CREATE VIEW both AS SELECT p.name, (SELECT max(t.title) FROM team t WHERE t.id = p.age) AS top FROM people p;
-->
ALTER TABLE people DROP COLUMN age;

--- misc_view_drop_column_unused: people team
CREATE VIEW both AS SELECT p.name FROM people p LEFT JOIN team t USING (id) ORDER BY p.born;
-->
ALTER TABLE people DROP COLUMN age;

--- misc_view_drop_column_order_by: people
CREATE VIEW both AS SELECT p.name FROM people p ORDER BY p.born;
-->
ALTER TABLE people DROP COLUMN born;

--- misc_view_cte_column: people
CREATE VIEW both AS WITH grown AS (SELECT id, age FROM people WHERE email IS NOT NULL) SELECT id FROM grown;
-->
ALTER TABLE people ALTER COLUMN email TYPE varchar(100);

--- misc_view_whole_row: people
CREATE VIEW rows AS SELECT p FROM people p;
-->
ALTER TABLE people DROP COLUMN note;

--- misc_view_whole_row_retype: people
CREATE VIEW rows AS SELECT to_jsonb(p) AS j FROM people p;
-->
ALTER TABLE people ALTER COLUMN age TYPE bigint;

--- misc_view_drop_if_exists_table: people
DROP VIEW IF EXISTS people;

--- misc_matview_refresh_concurrently_expression: people
CREATE MATERIALIZED VIEW names AS SELECT id, name FROM people;
CREATE UNIQUE INDEX ON names (lower(name));
-->
REFRESH MATERIALIZED VIEW CONCURRENTLY names;

--- misc_matview_refresh_concurrently_no_data: people
CREATE MATERIALIZED VIEW names AS SELECT id, name FROM people;
CREATE UNIQUE INDEX ON names (id);
-->
REFRESH MATERIALIZED VIEW CONCURRENTLY names WITH NO DATA;

--- misc_matview_refresh_concurrently_unpopulated: people
CREATE MATERIALIZED VIEW names AS SELECT id, name FROM people WITH NO DATA;
CREATE UNIQUE INDEX ON names (id);
-->
REFRESH MATERIALIZED VIEW CONCURRENTLY names;

--- misc_matview_refresh_nested: people
CREATE MATERIALIZED VIEW names AS SELECT id, name FROM people;
CREATE MATERIALIZED VIEW again AS SELECT id FROM names;
-->
REFRESH MATERIALIZED VIEW again;

--- misc_matview_from_unpopulated: people
CREATE MATERIALIZED VIEW names AS SELECT id, name FROM people WITH NO DATA;
-->
CREATE MATERIALIZED VIEW again AS SELECT id FROM names;

--- misc_matview_index: people
CREATE MATERIALIZED VIEW names AS SELECT id, name FROM people;
-->
CREATE UNIQUE INDEX ON names (id);

--- misc_matview_rename: people
CREATE MATERIALIZED VIEW names AS SELECT id, name FROM people;
-->
ALTER MATERIALIZED VIEW names RENAME TO titles;

--- misc_matview_rename_column: people
CREATE MATERIALIZED VIEW names AS SELECT id, name FROM people;
-->
ALTER MATERIALIZED VIEW names RENAME COLUMN name TO title;

--- misc_matview_tablespace: people
CREATE MATERIALIZED VIEW names AS SELECT id, name FROM people;
-->
ALTER MATERIALIZED VIEW names SET TABLESPACE fast_disk;

--- misc_matview_cluster: people
CREATE MATERIALIZED VIEW names AS SELECT id, name FROM people;
CREATE INDEX names_id ON names (id);
-->
ALTER MATERIALIZED VIEW names CLUSTER ON names_id;

--- misc_matview_add_column: people
CREATE MATERIALIZED VIEW names AS SELECT id, name FROM people;
-->
ALTER MATERIALIZED VIEW names ADD COLUMN more int;

--- misc_matview_truncate: people
CREATE MATERIALIZED VIEW names AS SELECT id, name FROM people;
-->
TRUNCATE names;

--- misc_matview_exists: people
CREATE MATERIALIZED VIEW names AS SELECT id, name FROM people;
-->
CREATE MATERIALIZED VIEW IF NOT EXISTS names AS SELECT 1 AS a;

--- misc_matview_drop_used: people
CREATE MATERIALIZED VIEW names AS SELECT id, name FROM people;
CREATE VIEW titles AS SELECT name FROM names;
-->
DROP MATERIALIZED VIEW names;

--- misc_matview_column_type: people
CREATE MATERIALIZED VIEW names AS SELECT id, name FROM people;
-->
ALTER TABLE people ALTER COLUMN name TYPE text;

--- misc_matview_statistics: people
CREATE MATERIALIZED VIEW names AS SELECT id, name FROM people;
-->
ALTER MATERIALIZED VIEW names ALTER COLUMN name SET STATISTICS 500;

--- misc_sequence_smallint: various
ALTER SEQUENCE various_id_seq AS smallint;

--- misc_sequence_smallint_max
CREATE SEQUENCE counter MAXVALUE 100000;
-->
ALTER SEQUENCE counter AS smallint;

--- misc_sequence_owned_other_schema: people
CREATE SCHEMA app;
CREATE SEQUENCE app.counter;
-->
ALTER SEQUENCE app.counter OWNED BY people.id;

--- misc_sequence_owned_column_missing: people
CREATE SEQUENCE counter;
-->
ALTER SEQUENCE counter OWNED BY people.nope;

--- misc_sequence_owned_identity: shop
ALTER SEQUENCE item_id_seq OWNED BY NONE;

--- misc_sequence_owner: people
CREATE SEQUENCE counter;
-->
ALTER SEQUENCE counter OWNER TO app_role;

--- misc_sequence_set_schema_owned: various
CREATE SCHEMA app;
-->
ALTER SEQUENCE various_id_seq SET SCHEMA app;

--- misc_sequence_restart_plain: various
ALTER SEQUENCE IF EXISTS various_id_seq RESTART;

--- misc_sequence_missing_if_exists
ALTER SEQUENCE IF EXISTS nope RESTART;

--- misc_sequence_increment_zero
CREATE SEQUENCE counter INCREMENT BY 0;

--- misc_sequence_min_above_max
CREATE SEQUENCE counter MINVALUE 10 MAXVALUE 5;

--- misc_sequence_create_type_text
CREATE SEQUENCE counter AS text;

--- misc_sequence_exists_as_table: people
CREATE SEQUENCE people;

--- misc_sequence_unlogged_create
CREATE UNLOGGED SEQUENCE counter;

--- misc_sequence_owned_drop_column: various
ALTER TABLE various DROP COLUMN id;

--- misc_sequence_owned_move: various people
ALTER SEQUENCE various_id_seq OWNED BY people.id;

--- misc_enum_new_type_used_at_once
CREATE TYPE size AS ENUM ('s');
ALTER TYPE size ADD VALUE 'm';
CREATE TABLE shirts (s size DEFAULT 'm');

--- misc_enum_add_then_insert: domains people
ALTER TABLE people ADD COLUMN m mood;
-->
ALTER TYPE mood ADD VALUE 'angry';
UPDATE people SET m = 'angry' WHERE id = 1;

--- misc_enum_add_then_check: domains people
ALTER TABLE people ADD COLUMN m mood;
-->
ALTER TYPE mood ADD VALUE 'angry';
ALTER TABLE people ADD CONSTRAINT calm CHECK (m <> 'angry');

--- misc_enum_rename_missing: domains
ALTER TYPE mood RENAME VALUE 'nope' TO 'blue';

--- misc_enum_rename_taken: domains
ALTER TYPE mood RENAME VALUE 'sad' TO 'ok';

--- misc_enum_rename_then_use: domains people
ALTER TABLE people ADD COLUMN m mood;
-->
ALTER TYPE mood RENAME VALUE 'sad' TO 'blue';
ALTER TABLE people ALTER COLUMN m SET DEFAULT 'sad';

--- misc_enum_default_bad_label: domains people
ALTER TABLE people ADD COLUMN m mood;
-->
ALTER TABLE people ALTER COLUMN m SET DEFAULT 'nope';

--- misc_enum_alone: domains people !
ALTER TYPE mood ADD VALUE 'angry';

--- misc_enum_add_to_domain: domains
ALTER TYPE label ADD VALUE 'x';

--- misc_enum_duplicate_label
CREATE TYPE size AS ENUM ('s', 's');

--- misc_type_schema: domains people
CREATE SCHEMA app;
ALTER TABLE people ADD COLUMN m mood;
-->
ALTER TYPE mood SET SCHEMA app;

--- misc_type_owner: domains people
ALTER TABLE people ADD COLUMN m mood;
-->
ALTER TYPE mood OWNER TO app_role;

--- misc_type_alter_missing_attribute: typed_by_user
ALTER TYPE pair DROP ATTRIBUTE nope;

--- misc_type_add_attribute_taken: typed_by_user
ALTER TYPE pair ADD ATTRIBUTE x text;

--- misc_type_alter_attribute_unused
CREATE TYPE couple AS (x int, y int);
-->
ALTER TYPE couple ALTER ATTRIBUTE x TYPE bigint;

--- misc_type_alter_attribute_array_used: domains people
ALTER TABLE people ADD COLUMN ps pair[];
-->
ALTER TYPE pair ALTER ATTRIBUTE x TYPE bigint;

--- misc_type_alter_attribute_nested: domains people
CREATE TYPE outerpair AS (p pair, n int);
ALTER TABLE people ADD COLUMN o outerpair;
-->
ALTER TYPE pair ALTER ATTRIBUTE x TYPE bigint;

--- misc_type_alter_attribute_view: domains people
CREATE VIEW v AS SELECT ROW(1, 'a')::pair AS p;
-->
ALTER TYPE pair ALTER ATTRIBUTE x TYPE bigint;

--- misc_typed_add_column: domains
CREATE TABLE lines OF pair;
-->
ALTER TABLE lines ADD COLUMN z int;

--- misc_typed_not_of: domains
CREATE TABLE lines OF pair;
-->
ALTER TABLE lines NOT OF;

--- misc_typed_drop_attribute_cascade: domains
CREATE TABLE lines OF pair;
INSERT INTO lines SELECT g, 'x' FROM generate_series(1, 500) g;
-->
ALTER TYPE pair DROP ATTRIBUTE y CASCADE;

--- misc_typed_rename_attribute: domains
CREATE TABLE lines OF pair;
-->
ALTER TYPE pair RENAME ATTRIBUTE x TO z;

--- misc_typed_rename_attribute_cascade: domains
CREATE TABLE lines OF pair;
-->
ALTER TYPE pair RENAME ATTRIBUTE x TO z CASCADE;

--- misc_domain_not_null_array: domains people
ALTER TABLE people ADD COLUMN l label[] DEFAULT '{x}';
-->
ALTER DOMAIN label SET NOT NULL;

--- misc_domain_two_tables: domains people team
ALTER TABLE people ADD COLUMN l label DEFAULT 'x';
ALTER TABLE team ADD COLUMN l label DEFAULT 'x';
-->
ALTER DOMAIN label ADD CONSTRAINT short CHECK (length(VALUE) < 5);

--- misc_domain_matview: domains people
ALTER TABLE people ADD COLUMN l label DEFAULT 'x';
CREATE MATERIALIZED VIEW labels AS SELECT l FROM people;
-->
ALTER DOMAIN label ADD CONSTRAINT short CHECK (length(VALUE) < 5);

--- misc_domain_view_only: domains people
CREATE VIEW labels AS SELECT name::text::label AS l FROM people;
-->
ALTER DOMAIN label ADD CONSTRAINT short CHECK (length(VALUE) < 5);

--- misc_domain_index_only: domains people
CREATE INDEX people_l ON people ((note::label));
-->
ALTER DOMAIN label ADD CONSTRAINT short CHECK (length(VALUE) < 500);

--- misc_domain_check_bad: domains people
ALTER DOMAIN label ADD CHECK (VALUE > 5);

--- misc_domain_check_subquery: domains people
ALTER DOMAIN label ADD CHECK (VALUE IN (SELECT name FROM people));

--- misc_domain_constraint_taken: domains
ALTER DOMAIN positive ADD CONSTRAINT positive_check CHECK (VALUE < 5);

--- misc_domain_unique: domains
ALTER DOMAIN label ADD CONSTRAINT u UNIQUE;

--- misc_domain_rename_constraint: domains people
ALTER TABLE people ADD COLUMN p positive DEFAULT 1;
-->
ALTER DOMAIN positive RENAME CONSTRAINT positive_check TO above_zero;

--- misc_domain_drop_if_exists: domains
ALTER DOMAIN label DROP CONSTRAINT IF EXISTS nope;

--- misc_domain_validate_missing: domains
ALTER DOMAIN label VALIDATE CONSTRAINT nope;

--- misc_domain_default_drop: domains people
ALTER TABLE people ADD COLUMN s short_code;
-->
ALTER DOMAIN short_code DROP DEFAULT;

--- misc_domain_is_enum: domains
ALTER DOMAIN mood SET NOT NULL;

--- misc_domain_create_over_enum: domains
CREATE DOMAIN calm AS mood CHECK (VALUE <> 'sad');

--- misc_domain_create_default_bad
CREATE DOMAIN n AS int DEFAULT 'x';

--- misc_domain_create_pseudo
CREATE DOMAIN n AS anyelement;

--- misc_domain_create_null_not_null
CREATE DOMAIN n AS int NULL NOT NULL;

--- misc_range_create: people
CREATE TYPE span AS RANGE (subtype = float8, subtype_diff = float8mi);
CREATE TABLE spans (s span);

--- misc_range_drop_used: people
CREATE TYPE span AS RANGE (subtype = float8);
ALTER TABLE people ADD COLUMN s span;
-->
DROP TYPE span;

--- misc_multirange_used: people
CREATE TYPE span AS RANGE (subtype = float8);
ALTER TABLE people ADD COLUMN s spanmultirange;
-->
DROP TYPE span;

--- misc_cast_create: domains
CREATE FUNCTION to_pair(int) RETURNS pair LANGUAGE sql IMMUTABLE AS 'SELECT ROW($1, NULL)::pair';
-->
CREATE CAST (int AS pair) WITH FUNCTION to_pair(int) AS ASSIGNMENT;

--- misc_cast_exists
CREATE CAST (int AS bigint) WITHOUT FUNCTION;

--- misc_cast_drop_missing
DROP CAST (int AS point);

--- misc_operator_create
CREATE OPERATOR === (LEFTARG = int, RIGHTARG = int, FUNCTION = int4eq);

--- misc_operator_drop_missing
DROP OPERATOR === (int, int);

--- misc_collation_create: people
CREATE COLLATION mine FROM "C";
ALTER TABLE people ALTER COLUMN name TYPE varchar(40) COLLATE mine;

--- misc_collation_drop_used: people
CREATE COLLATION mine FROM "C";
ALTER TABLE people ALTER COLUMN name TYPE varchar(40) COLLATE mine;
-->
DROP COLLATION mine;

--- misc_collation_refresh
CREATE COLLATION mine FROM "C";
-->
ALTER COLLATION mine REFRESH VERSION;

--- misc_statistics_expression: people
CREATE STATISTICS low ON lower(name) FROM people;

--- misc_statistics_one_column: people
CREATE STATISTICS low ON name FROM people;

--- misc_statistics_view: people
CREATE VIEW names AS SELECT id, name FROM people;
-->
CREATE STATISTICS low ON id, name FROM names;

--- misc_statistics_exists: people
CREATE STATISTICS low ON age, name FROM people;
-->
CREATE STATISTICS low ON age, name FROM people;

--- misc_statistics_column_missing: people
CREATE STATISTICS low ON age, nope FROM people;

--- misc_statistics_drop_column: people
CREATE STATISTICS low ON age, name FROM people;
-->
ALTER TABLE people DROP COLUMN age;

--- misc_comment_missing_column: people
COMMENT ON COLUMN people.nope IS 'x';

--- misc_comment_index: people
COMMENT ON INDEX people_pkey IS 'x';

--- misc_comment_trigger: people trigger_function
CREATE TRIGGER t BEFORE INSERT ON people FOR EACH ROW EXECUTE FUNCTION noop();
-->
COMMENT ON TRIGGER t ON people IS 'x';

--- misc_comment_policy: people
CREATE POLICY own ON people USING (true);
-->
COMMENT ON POLICY own ON people IS 'x';

--- misc_comment_type_domain: domains
COMMENT ON TYPE mood IS 'x';
COMMENT ON DOMAIN label IS 'y';
COMMENT ON CONSTRAINT positive_check ON DOMAIN positive IS 'z';

--- misc_comment_sequence: various
COMMENT ON SEQUENCE various_id_seq IS 'x';

--- misc_comment_matview: people
CREATE MATERIALIZED VIEW names AS SELECT name FROM people;
-->
COMMENT ON MATERIALIZED VIEW names IS 'x';

--- misc_comment_table_is_view: people
CREATE VIEW names AS SELECT name FROM people;
-->
COMMENT ON TABLE names IS 'x';

--- misc_comment_view_column: people
CREATE VIEW names AS SELECT name FROM people;
-->
COMMENT ON COLUMN names.name IS 'x';

--- misc_grant_all_sequences: various
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO app_role;

--- misc_grant_view: people
CREATE VIEW names AS SELECT name FROM people;
-->
GRANT SELECT ON names TO app_role;

--- misc_grant_column_missing: people
GRANT SELECT (nope) ON people TO app_role;

--- misc_grant_type: domains
GRANT USAGE ON TYPE mood TO app_role;

--- misc_grant_function_missing
GRANT EXECUTE ON FUNCTION nope(int) TO app_role;

--- misc_revoke_all_cascade: people
REVOKE ALL ON people FROM PUBLIC CASCADE;

--- misc_grant_two_tables: people team
GRANT SELECT ON TABLE people, team TO PUBLIC;

--- misc_reassign_owned: people
REASSIGN OWNED BY app_role TO CURRENT_USER;

--- misc_drop_owned_nothing: people
DROP OWNED BY app_role;

--- misc_drop_owned_table: people
ALTER TABLE people OWNER TO app_role;
-->
DROP OWNED BY app_role;

--- misc_reassign_owned_table: people
ALTER TABLE people OWNER TO app_role;
-->
REASSIGN OWNED BY app_role TO CURRENT_USER;

--- misc_function_replace_argument_name: routines
CREATE OR REPLACE FUNCTION plain_imm(m int) RETURNS int LANGUAGE plpgsql IMMUTABLE AS $$ BEGIN RETURN m + 2; END $$;

--- misc_function_replace_drop_default: routines
CREATE OR REPLACE FUNCTION defaulted(a int, b int DEFAULT 2) RETURNS int LANGUAGE plpgsql STABLE AS $$ BEGIN RETURN a + b; END $$;

--- misc_function_replace_add_argument: routines
CREATE OR REPLACE FUNCTION plain_imm(n int, k int) RETURNS int LANGUAGE plpgsql IMMUTABLE AS $$ BEGIN RETURN n + k; END $$;

--- misc_function_replace_by_procedure: routines
CREATE OR REPLACE PROCEDURE plain_imm(n int) LANGUAGE plpgsql AS $$ BEGIN END $$;

--- misc_function_replace_out
CREATE FUNCTION f(OUT a int, OUT b int) LANGUAGE sql AS 'SELECT 1, 2';
-->
CREATE OR REPLACE FUNCTION f(OUT a int, OUT c int) LANGUAGE sql AS 'SELECT 1, 2';

--- misc_function_replace_setof: routines
CREATE OR REPLACE FUNCTION plain_imm(n int) RETURNS SETOF int LANGUAGE sql AS 'SELECT 1';

--- misc_function_default_gap
CREATE FUNCTION f(a int DEFAULT 1, b int) RETURNS int LANGUAGE sql AS 'SELECT 1';

--- misc_function_sql_table_missing
CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT id FROM nope';

--- misc_function_sql_bad_return
CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT ''a''::text';

--- misc_function_plpgsql_table_missing
CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS 'BEGIN RETURN (SELECT id FROM nope); END';

--- misc_function_sql_body: people
CREATE FUNCTION grown() RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT count(*) FROM people WHERE age > 18; END;

--- misc_function_sql_body_drop_column: people
CREATE FUNCTION grown() RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT count(*) FROM people WHERE age > 18; END;
-->
ALTER TABLE people DROP COLUMN age;

--- misc_function_sql_body_drop_other_column: people
CREATE FUNCTION grown() RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT count(*) FROM people WHERE age > 18; END;
-->
ALTER TABLE people DROP COLUMN note;

--- misc_function_alter_volatile: people routines
CREATE INDEX ON people (plain_imm(age));
-->
ALTER FUNCTION plain_imm(int) VOLATILE;

--- misc_function_alter_rename: routines
ALTER FUNCTION plain_imm(int) RENAME TO plain_vol;

--- misc_function_alter_set: routines
ALTER FUNCTION plain_imm(int) SET search_path = public;

--- misc_function_alter_missing: routines
ALTER FUNCTION nope(int) STABLE;

--- misc_call_alters: people
CREATE PROCEDURE grow() LANGUAGE plpgsql AS $$ BEGIN ALTER TABLE people ADD COLUMN n int; END $$;
-->
CALL grow();

--- misc_call_sql_body: people
CREATE PROCEDURE grow() LANGUAGE sql AS 'UPDATE people SET age = 1';
-->
CALL grow();

--- misc_call_missing
CALL nope();

--- misc_select_function_alters: people
CREATE FUNCTION grow() RETURNS void LANGUAGE plpgsql AS $$ BEGIN ALTER TABLE people ALTER COLUMN age TYPE bigint; END $$;
-->
SELECT grow();

--- misc_select_function_sql: people
CREATE FUNCTION wipe() RETURNS void LANGUAGE sql AS 'DELETE FROM people';
-->
SELECT wipe();

--- misc_do_perform_function: people
CREATE FUNCTION grow() RETURNS void LANGUAGE plpgsql AS $$ BEGIN CREATE INDEX people_age ON people (age); END $$;
-->
DO $$ BEGIN PERFORM grow(); END $$;

--- misc_call_parameter: people
CREATE PROCEDURE grow(deep boolean) LANGUAGE plpgsql AS $$ BEGIN IF deep THEN ALTER TABLE people ALTER COLUMN age TYPE bigint; END IF; END $$;
-->
CALL grow(false);

--- misc_call_parameter_true: people
CREATE PROCEDURE grow(deep boolean) LANGUAGE plpgsql AS $$ BEGIN IF deep THEN ALTER TABLE people ALTER COLUMN age TYPE bigint; END IF; END $$;
-->
CALL grow(deep => true);

--- misc_do_if_table_exists: people
DO $$ BEGIN
  IF EXISTS (SELECT 1 FROM information_schema.tables WHERE table_schema = 'public' AND table_name = 'people') THEN
    ALTER TABLE people ADD COLUMN n int DEFAULT random();
  END IF;
END $$;

--- misc_do_if_table_absent: people
DO $$ BEGIN
  IF EXISTS (SELECT FROM pg_tables WHERE schemaname = 'public' AND tablename = 'persons') THEN
    ALTER TABLE persons ADD COLUMN n int;
  END IF;
END $$;

--- misc_do_if_column_exists: people
DO $$ BEGIN
  IF NOT EXISTS (SELECT 1 FROM information_schema.columns WHERE table_name = 'people' AND column_name = 'age') THEN
    ALTER TABLE people ADD COLUMN age int;
  END IF;
END $$;

--- misc_do_if_column_absent: people
DO $$ BEGIN
  IF NOT EXISTS (SELECT 1 FROM information_schema.columns WHERE table_name = 'people' AND column_name = 'height') THEN
    ALTER TABLE people ADD COLUMN height int;
  ELSE
    DROP TABLE people;
  END IF;
END $$;

--- misc_do_if_type: domains
DO $$ BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_type WHERE typname = 'mood') THEN
    CREATE TYPE mood AS ENUM ('x');
  END IF;
END $$;

--- misc_do_if_index: people
CREATE INDEX people_age ON people (age);
-->
DO $$ BEGIN
  IF EXISTS (SELECT 1 FROM pg_indexes WHERE indexname = 'people_age') THEN
    DROP INDEX people_age;
  END IF;
END $$;

--- misc_do_if_constraint_join: people
DO $$ BEGIN
  IF EXISTS (SELECT 1 FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid WHERE t.relname = 'people' AND c.conname = 'people_pkey') THEN
    ALTER TABLE people DROP CONSTRAINT people_pkey;
  END IF;
END $$;

--- misc_do_to_regclass: people
DO $$ BEGIN
  IF to_regclass('public.people') IS NOT NULL THEN
    ALTER TABLE people ALTER COLUMN age SET NOT NULL;
  END IF;
END $$;

--- misc_do_format_constant: people
DO $$ BEGIN EXECUTE format('ALTER TABLE %I.%I ALTER COLUMN age TYPE %s', 'public', 'people', 'bigint'); END $$;

--- misc_do_variable: people
DO $$ DECLARE t text := 'people'; BEGIN EXECUTE 'TRUNCATE ' || quote_ident(t); END $$;

--- misc_do_assignment: people
DO $$ DECLARE t text; BEGIN t := 'peo'; t := t || 'ple'; EXECUTE format('ALTER TABLE %I ADD COLUMN n serial', t); END $$;

--- misc_do_loop_array: people team
DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['people', 'team'] LOOP
    EXECUTE format('ALTER TABLE %I ADD COLUMN created timestamptz DEFAULT now()', t);
  END LOOP;
END $$;

--- misc_do_loop_range: people
DO $$ BEGIN
  FOR i IN 1..3 LOOP
    EXECUTE 'ALTER TABLE people ADD COLUMN n' || i || ' int';
  END LOOP;
END $$;

--- misc_do_loop_catalog: people team
DO $$ DECLARE r record; BEGIN
  FOR r IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP
    EXECUTE 'ALTER TABLE ' || quote_ident(r.tablename) || ' SET (autovacuum_enabled = false)';
  END LOOP;
END $$;

--- misc_do_variable_if: people
DO $$ DECLARE done boolean := false; BEGIN
  IF NOT done THEN ALTER TABLE people DROP COLUMN note; ELSE DROP TABLE people; END IF;
END $$;

--- misc_do_select_into: people
DO $$ DECLARE n int; BEGIN
  SELECT count(*) INTO n FROM information_schema.columns WHERE table_name = 'people' AND column_name = 'note';
  IF n > 0 THEN ALTER TABLE people ALTER COLUMN note SET NOT NULL; END IF;
END $$;

--- misc_do_exception_when_others: people
DO $$ BEGIN
  ALTER TABLE people ADD COLUMN age int;
EXCEPTION WHEN OTHERS THEN
  ALTER TABLE people ADD COLUMN other_age int;
END $$;

--- misc_do_exception_other_condition: people
DO $$ BEGIN
  ALTER TABLE people ADD COLUMN age int;
EXCEPTION WHEN undefined_table THEN NULL;
END $$;

--- misc_do_commit: people
DO $$ BEGIN ALTER TABLE people ADD COLUMN n int; COMMIT; END $$;

--- misc_do_raise: people
DO $$ BEGIN RAISE EXCEPTION 'no'; END $$;

--- misc_do_raise_notice: people
DO $$ BEGIN RAISE NOTICE 'hello %', 1; PERFORM 1; END $$;

--- misc_do_return: people
DO $$ BEGIN RETURN; DROP TABLE people; END $$;

--- misc_do_concurrently: people
DO $$ BEGIN CREATE INDEX CONCURRENTLY people_age ON people (age); END $$;

--- misc_do_sql_language: people
DO LANGUAGE sql $$ SELECT 1 $$;

--- misc_do_version: people
DO $$ BEGIN
  IF current_setting('server_version_num')::int >= 150000 THEN
    ALTER TABLE people ADD CONSTRAINT u UNIQUE NULLS NOT DISTINCT (email);
  ELSE
    ALTER TABLE people ADD CONSTRAINT u UNIQUE (email);
  END IF;
END $$;

--- misc_extension_missing
CREATE EXTENSION no_such_extension;

--- misc_extension_if_not_exists
CREATE EXTENSION citext;
-->
CREATE EXTENSION IF NOT EXISTS citext;

--- misc_extension_schema_move: people
CREATE EXTENSION citext;
CREATE SCHEMA app;
ALTER TABLE people ADD COLUMN c citext;
-->
ALTER EXTENSION citext SET SCHEMA app;

--- misc_extension_drop_missing
DROP EXTENSION hstore;

--- misc_extension_requires
CREATE EXTENSION earthdistance;

--- misc_extension_requires_cascade
CREATE EXTENSION earthdistance CASCADE;

--- misc_foreign_table_alter
CREATE EXTENSION postgres_fdw;
CREATE SERVER far FOREIGN DATA WRAPPER postgres_fdw;
CREATE FOREIGN TABLE remote (a int) SERVER far;
-->
ALTER FOREIGN TABLE remote ADD COLUMN b int, ALTER COLUMN a SET NOT NULL;

--- misc_foreign_table_type
CREATE EXTENSION postgres_fdw;
CREATE SERVER far FOREIGN DATA WRAPPER postgres_fdw;
CREATE FOREIGN TABLE remote (a int) SERVER far;
-->
ALTER FOREIGN TABLE remote ALTER COLUMN a TYPE text;

--- misc_foreign_table_index
CREATE EXTENSION postgres_fdw;
CREATE SERVER far FOREIGN DATA WRAPPER postgres_fdw;
CREATE FOREIGN TABLE remote (a int) SERVER far;
-->
CREATE INDEX ON remote (a);

--- misc_foreign_table_primary_key
CREATE EXTENSION postgres_fdw;
CREATE SERVER far FOREIGN DATA WRAPPER postgres_fdw;
-->
CREATE FOREIGN TABLE remote (a int PRIMARY KEY) SERVER far;

--- misc_foreign_server_drop_used
CREATE EXTENSION postgres_fdw;
CREATE SERVER far FOREIGN DATA WRAPPER postgres_fdw;
CREATE FOREIGN TABLE remote (a int) SERVER far;
-->
DROP SERVER far;

--- misc_foreign_server_drop_cascade
CREATE EXTENSION postgres_fdw;
CREATE SERVER far FOREIGN DATA WRAPPER postgres_fdw;
CREATE FOREIGN TABLE remote (a int) SERVER far;
-->
DROP SERVER far CASCADE;

--- misc_foreign_server_missing
CREATE EXTENSION postgres_fdw;
-->
CREATE FOREIGN TABLE remote (a int) SERVER far;

--- misc_foreign_partition: events
CREATE EXTENSION postgres_fdw;
CREATE SERVER far FOREIGN DATA WRAPPER postgres_fdw;
-->
CREATE FOREIGN TABLE events_9 PARTITION OF events FOR VALUES FROM (900) TO (1000) SERVER far;

--- misc_publication_columns: people
CREATE PUBLICATION pub FOR TABLE people (id, name);

--- misc_publication_where: people
CREATE PUBLICATION pub FOR TABLE people WHERE (age > 3);

--- misc_publication_where_subquery: people
CREATE PUBLICATION pub FOR TABLE people WHERE (id IN (SELECT 1));

--- misc_publication_column_missing: people
CREATE PUBLICATION pub FOR TABLE people (id, nope);

--- misc_publication_columns_drop: people
CREATE PUBLICATION pub FOR TABLE people (id, name);
-->
ALTER TABLE people DROP COLUMN name;

--- misc_publication_columns_drop_cascade: people
CREATE PUBLICATION pub FOR TABLE people (id, name);
-->
ALTER TABLE people DROP COLUMN name CASCADE;

--- misc_publication_schema: people
CREATE PUBLICATION pub FOR TABLES IN SCHEMA public;

--- misc_publication_all_add: people
CREATE PUBLICATION pub FOR ALL TABLES;
-->
ALTER PUBLICATION pub ADD TABLE people;

--- misc_publication_added_twice: people
CREATE PUBLICATION pub FOR TABLE people;
-->
ALTER PUBLICATION pub ADD TABLE people;

--- misc_publication_set: people team
CREATE PUBLICATION pub FOR TABLE people;
-->
ALTER PUBLICATION pub SET TABLE team;

--- misc_publication_set_options: people
CREATE PUBLICATION pub FOR TABLE people;
-->
ALTER PUBLICATION pub SET (publish = 'insert');

--- misc_publication_view: people
CREATE VIEW names AS SELECT name FROM people;
-->
CREATE PUBLICATION pub FOR TABLE names;

--- misc_publication_temp
CREATE TEMP TABLE brief (id int);
-->
CREATE PUBLICATION pub FOR TABLE brief;

--- misc_publication_unlogged
CREATE UNLOGGED TABLE brief (id int);
-->
CREATE PUBLICATION pub FOR TABLE brief;

--- misc_publication_partitioned: events
CREATE PUBLICATION pub FOR TABLE events;

--- misc_publication_drop_not_member: people team
CREATE PUBLICATION pub FOR TABLE people;
-->
ALTER PUBLICATION pub DROP TABLE team;

--- misc_publication_update_no_identity: team
CREATE TABLE bare (a int);
INSERT INTO bare SELECT g FROM generate_series(1, 500) g;
CREATE PUBLICATION pub FOR TABLE bare;
-->
UPDATE bare SET a = 1;

--- misc_subscription_in_transaction
CREATE SUBSCRIPTION sub CONNECTION 'dbname=nowhere' PUBLICATION pub;

--- misc_subscription_drop_missing
DROP SUBSCRIPTION IF EXISTS sub;

--- misc_schema_rename_taken
CREATE SCHEMA app;
-->
ALTER SCHEMA public RENAME TO app;

--- misc_schema_search_path: people
CREATE SCHEMA app;
CREATE TABLE app.people (id int);
-->
SET LOCAL search_path = app, public;
ALTER TABLE people ADD COLUMN age int;

--- misc_schema_search_path_config: people
CREATE SCHEMA app;
CREATE TABLE app.people (id int);
-->
SELECT set_config('search_path', 'app', true);
ALTER TABLE people ADD COLUMN age int;

--- misc_schema_reserved
CREATE SCHEMA pg_mine;

--- misc_schema_set_table: people
CREATE SCHEMA app;
-->
ALTER TABLE people SET SCHEMA app;

--- misc_tablespace_in_transaction
CREATE TABLESPACE more LOCATION '/tmp';

--- misc_database_in_transaction
CREATE DATABASE other;

--- misc_database_drop_in_transaction
DROP DATABASE IF EXISTS other;

--- misc_database_set
ALTER DATABASE forms SET work_mem = '8MB';

--- misc_system_in_transaction
ALTER SYSTEM SET work_mem = '8MB';

--- misc_vacuum_in_transaction: people
VACUUM people;

--- misc_reindex_database_in_transaction: people
REINDEX SCHEMA public;

--- misc_reindex_concurrently_in_transaction: people
REINDEX TABLE CONCURRENTLY people;

--- misc_cluster_all_in_transaction: people
CLUSTER;

--- misc_discard_in_transaction
DISCARD ALL;

--- misc_lock_view_nested: people team
CREATE VIEW inner_view AS SELECT p.name FROM people p JOIN team USING (id);
CREATE VIEW outer_view AS SELECT name FROM inner_view WHERE name IN (SELECT title FROM team);
-->
LOCK TABLE outer_view IN EXCLUSIVE MODE NOWAIT;

--- misc_lock_matview: people
CREATE MATERIALIZED VIEW names AS SELECT name FROM people;
-->
LOCK TABLE names;

--- misc_lock_partitioned: events
LOCK TABLE events IN ROW EXCLUSIVE MODE;

--- misc_lock_only_partitioned: events
LOCK TABLE ONLY events IN ACCESS EXCLUSIVE MODE;

--- misc_lock_two: people team
LOCK people, team IN SHARE UPDATE EXCLUSIVE MODE;

--- misc_lock_sequence: various
LOCK TABLE various_id_seq IN SHARE MODE;

--- misc_lock_each_weak: people
LOCK people IN ACCESS SHARE MODE;
LOCK people IN ROW SHARE MODE;

--- misc_insert_conflict: orders
INSERT INTO orders (id, customer_id) VALUES (1, 2) ON CONFLICT (id) DO UPDATE SET total = 3;

--- misc_insert_conflict_no_index: people
INSERT INTO people (id, name) VALUES (1, 'x') ON CONFLICT (name) DO NOTHING;

--- misc_insert_conflict_constraint: people
INSERT INTO people (id, name) VALUES (1, 'x') ON CONFLICT ON CONSTRAINT nope DO NOTHING;

--- misc_insert_identity_always
CREATE TABLE fixed (id int GENERATED ALWAYS AS IDENTITY, a int);
-->
INSERT INTO fixed (id, a) VALUES (1, 2);

--- misc_insert_identity_overriding
CREATE TABLE fixed (id int GENERATED ALWAYS AS IDENTITY, a int);
-->
INSERT INTO fixed (id, a) OVERRIDING SYSTEM VALUE VALUES (1, 2);

--- misc_insert_generated
CREATE TABLE fixed (a int, b int GENERATED ALWAYS AS (a * 2) STORED);
-->
INSERT INTO fixed (a, b) VALUES (1, 2);

--- misc_insert_column_missing: people
INSERT INTO people (id, nope) VALUES (1, 2);

--- misc_insert_too_many_values: people
INSERT INTO people (id) VALUES (100001, 2);

--- misc_insert_type_mismatch: people
INSERT INTO people (id, age) VALUES (100001, 'x'::text);

--- misc_insert_null_not_null: people
INSERT INTO people (name) VALUES ('x');

--- misc_insert_partitioned: events
INSERT INTO events VALUES (1, 5, 'x');

--- misc_insert_no_partition: events
INSERT INTO events VALUES (1, 5000, 'x');

--- misc_insert_view: people
CREATE VIEW names AS SELECT id, name FROM people;
-->
INSERT INTO names VALUES (100001, 'x');

--- misc_insert_view_not_updatable: people
CREATE VIEW ages AS SELECT DISTINCT age FROM people;
-->
INSERT INTO ages VALUES (1);

--- misc_insert_matview: people
CREATE MATERIALIZED VIEW names AS SELECT id, name FROM people;
-->
INSERT INTO names VALUES (100001, 'x');

--- misc_update_fk_column: orders
UPDATE orders SET customer_id = 2 WHERE id = 1;

--- misc_update_referenced_key: orders
UPDATE customers SET code = 'z' WHERE id = 1;

--- misc_update_generated
CREATE TABLE fixed (a int, b int GENERATED ALWAYS AS (a * 2) STORED);
-->
UPDATE fixed SET b = 1;

--- misc_update_only_inherited: family
UPDATE ONLY parent SET name = 'x';

--- misc_delete_using: orders
DELETE FROM orders USING customers c WHERE c.id = customer_id AND c.code = 'c5';

--- misc_cte_delete_insert: people
CREATE TABLE gone (LIKE people);
-->
WITH moved AS (DELETE FROM people RETURNING *) INSERT INTO gone SELECT * FROM moved;

--- misc_select_share_of: orders
SELECT o.id FROM orders o JOIN customers c ON c.id = o.customer_id WHERE o.id = 1 FOR SHARE OF o;

--- misc_select_key_share_view: people
CREATE VIEW names AS SELECT id, name FROM people;
-->
SELECT id FROM names WHERE id = 3 FOR KEY SHARE;

--- misc_select_update_group: people
SELECT age FROM people GROUP BY age FOR UPDATE;

--- misc_copy_to: people
COPY people TO PROGRAM 'cat > /dev/null';

--- misc_copy_query: people
COPY (SELECT id FROM people) TO PROGRAM 'cat > /dev/null';

--- misc_copy_from: people
COPY people FROM PROGRAM 'true';

--- misc_copy_from_fk: orders
COPY orders FROM PROGRAM 'true' WITH (FREEZE false);

--- misc_copy_view: people
CREATE VIEW names AS SELECT id, name FROM people;
-->
COPY names TO PROGRAM 'cat > /dev/null';

--- misc_explain_update: people
EXPLAIN UPDATE people SET age = 3;

--- misc_explain_analyze_update: people
EXPLAIN (ANALYZE) UPDATE people SET age = 3;

--- misc_explain_create: people
EXPLAIN ANALYZE CREATE TABLE copied AS SELECT * FROM people;

--- misc_prepare_execute: people
PREPARE wipe AS DELETE FROM people;
EXECUTE wipe;

--- misc_cursor: people
DECLARE c CURSOR FOR SELECT * FROM people FOR UPDATE;

--- misc_notify: people
LISTEN changes;
NOTIFY changes, 'x';
UNLISTEN *;

--- misc_set_session: people
SET work_mem = '8MB';
RESET work_mem;
SET CONSTRAINTS ALL DEFERRED;

--- misc_set_unknown
SET no_such_setting = 1;

--- misc_set_constraints_missing: people
SET CONSTRAINTS nope IMMEDIATE;

--- misc_checkpoint: people
CHECKPOINT;

--- misc_vacuum_two: people team !
VACUUM people, team;

--- misc_cluster_no_index: people
CLUSTER people;

--- misc_cluster_marked: people
ALTER TABLE people CLUSTER ON people_pkey;
-->
CLUSTER people;

--- misc_cluster_partial: people
CREATE INDEX some ON people (age) WHERE age > 3;
-->
CLUSTER people USING some;

--- misc_reindex_matview: people
CREATE MATERIALIZED VIEW names AS SELECT id, name FROM people;
CREATE INDEX names_id ON names (id);
-->
REINDEX TABLE names;

--- misc_analyze_columns: people
ANALYZE people (age, name);

--- misc_analyze_view: people
CREATE VIEW names AS SELECT id, name FROM people;
-->
ANALYZE names;

--- misc_analyze_column_missing: people
ANALYZE people (nope);

--- misc_security_label: people
SECURITY LABEL ON TABLE people IS 'x';

--- misc_role_create: people
CREATE ROLE helper_role;
GRANT app_role TO helper_role;

--- misc_role_drop_owner: people
ALTER TABLE people OWNER TO app_role;
-->
DROP ROLE app_role;

--- misc_event_trigger_drop_missing
DROP EVENT TRIGGER nope;

--- misc_truncate_partition_root: events
TRUNCATE events;

--- misc_truncate_only_partitioned: events
TRUNCATE ONLY events;

--- misc_truncate_cascade_chain: orders
CREATE TABLE lines (id int PRIMARY KEY, order_id int REFERENCES orders);
INSERT INTO lines SELECT g, g FROM generate_series(1, 500) g;
-->
TRUNCATE customers CASCADE;

--- misc_truncate_missing_schema
TRUNCATE nowhere.people;

--- setup ledger
CREATE SCHEMA bank;
CREATE TYPE bank.state AS ENUM ('open', 'closed');
CREATE DOMAIN bank.amount AS numeric(12,2) CHECK (VALUE >= 0);
CREATE TABLE bank.account (id bigserial PRIMARY KEY, owner text NOT NULL, state bank.state NOT NULL DEFAULT 'open', balance bank.amount DEFAULT 0, tags text[]);
INSERT INTO bank.account (owner) SELECT 'o' || g FROM generate_series(1, 700) g;
CREATE TABLE bank.entry (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, account_id bigint NOT NULL REFERENCES bank.account ON DELETE CASCADE, amount bank.amount NOT NULL, at timestamptz NOT NULL DEFAULT now());
INSERT INTO bank.entry (account_id, amount) SELECT g, g FROM generate_series(1, 700) g;
CREATE INDEX entry_account ON bank.entry (account_id);
CREATE VIEW bank.totals AS SELECT a.id, a.owner, sum(e.amount) AS total FROM bank.account a JOIN bank.entry e ON e.account_id = a.id GROUP BY a.id;
CREATE FUNCTION bank.touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN NEW.at := now(); RETURN NEW; END';
CREATE TRIGGER touch BEFORE UPDATE ON bank.entry FOR EACH ROW EXECUTE FUNCTION bank.touch();

--- misc_ledger_drop_account: ledger
DROP TABLE bank.account;

--- misc_ledger_drop_account_cascade: ledger
DROP TABLE bank.account CASCADE;

--- misc_ledger_drop_entry_and_view: ledger
DROP VIEW bank.totals;
DROP TABLE bank.entry;

--- misc_ledger_drop_both: ledger
DROP TABLE bank.account, bank.entry CASCADE;

--- misc_ledger_drop_schema: ledger people
CREATE VIEW people_accounts AS SELECT p.name, a.owner FROM people p JOIN bank.account a ON a.owner = p.name;
-->
DROP SCHEMA bank CASCADE;

--- misc_ledger_rename_schema: ledger
ALTER SCHEMA bank RENAME TO vault;
ALTER TABLE vault.account ADD COLUMN note text;

--- misc_ledger_drop_owner: ledger
ALTER TABLE bank.account DROP COLUMN owner;

--- misc_ledger_drop_tags: ledger
ALTER TABLE bank.account DROP COLUMN tags;

--- misc_ledger_drop_key: ledger
ALTER TABLE bank.account DROP CONSTRAINT account_pkey;

--- misc_ledger_state_drop_default: ledger
ALTER TYPE bank.state RENAME VALUE 'closed' TO 'shut';
ALTER TABLE bank.account ALTER COLUMN state SET DEFAULT 'shut';

--- misc_ledger_domain_check: ledger
ALTER DOMAIN bank.amount ADD CONSTRAINT small CHECK (VALUE < 100000);

--- misc_ledger_domain_drop_check: ledger
ALTER DOMAIN bank.amount DROP CONSTRAINT amount_check;

--- misc_ledger_domain_drop: ledger
DROP DOMAIN bank.amount CASCADE;

--- misc_ledger_truncate: ledger
TRUNCATE bank.account RESTART IDENTITY CASCADE;

--- misc_ledger_delete_cascades: ledger
DELETE FROM bank.account WHERE id = 3;

--- misc_ledger_set_path: ledger
SET search_path = bank;
DROP TRIGGER touch ON entry;

--- misc_ledger_drop_trigger_function: ledger
DROP FUNCTION bank.touch();

--- misc_ledger_replace_trigger_function: ledger
CREATE OR REPLACE FUNCTION bank.touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';

--- misc_ledger_view_append: ledger
CREATE OR REPLACE VIEW bank.totals AS SELECT a.id, a.owner, sum(e.amount) AS total, count(*) AS entries FROM bank.account a JOIN bank.entry e ON e.account_id = a.id GROUP BY a.id;

--- misc_ledger_view_renamed_total: ledger
CREATE OR REPLACE VIEW bank.totals AS SELECT a.id, a.owner, sum(e.amount) AS amount FROM bank.account a JOIN bank.entry e ON e.account_id = a.id GROUP BY a.id;

--- misc_ledger_matview_of_view: ledger
CREATE MATERIALIZED VIEW bank.snapshot AS SELECT * FROM bank.totals;
CREATE UNIQUE INDEX ON bank.snapshot (id);

--- misc_ledger_refresh: ledger
CREATE MATERIALIZED VIEW bank.snapshot AS SELECT * FROM bank.totals;
CREATE UNIQUE INDEX snapshot_id ON bank.snapshot (id);
-->
REFRESH MATERIALIZED VIEW CONCURRENTLY bank.snapshot;

--- misc_ledger_drop_view_of_matview: ledger
CREATE MATERIALIZED VIEW bank.snapshot AS SELECT * FROM bank.totals;
-->
DROP VIEW bank.totals;

--- misc_ledger_sequence_of_serial: ledger
ALTER SEQUENCE bank.account_id_seq AS int MAXVALUE 100000;

--- misc_ledger_identity_restart: ledger
ALTER TABLE bank.entry ALTER COLUMN id RESTART WITH 5000;

--- misc_ledger_identity_set_generated: ledger
ALTER TABLE bank.entry ALTER COLUMN id SET GENERATED BY DEFAULT;

--- misc_ledger_insert: ledger
INSERT INTO bank.entry (account_id, amount) VALUES (1, 2), (2, 3) RETURNING id;

--- misc_ledger_insert_identity: ledger
INSERT INTO bank.entry VALUES (1, 2, 3, now());

--- misc_ledger_update_join: ledger
UPDATE bank.account SET balance = 0;

--- misc_ledger_revoke_schema: ledger
REVOKE ALL ON SCHEMA bank FROM PUBLIC;
GRANT SELECT ON ALL TABLES IN SCHEMA bank TO app_role;

--- misc_ledger_policy: ledger
ALTER TABLE bank.account ENABLE ROW LEVEL SECURITY;
CREATE POLICY mine ON bank.account FOR UPDATE TO app_role USING (owner = current_user) WITH CHECK (owner = current_user);

--- misc_ledger_publication: ledger
CREATE PUBLICATION feed FOR TABLE bank.account, bank.entry WITH (publish = 'insert, update');
ALTER PUBLICATION feed DROP TABLE bank.entry;

--- misc_ledger_comment_all: ledger
COMMENT ON SCHEMA bank IS 'a';
COMMENT ON TYPE bank.state IS 'b';
COMMENT ON COLUMN bank.totals.total IS 'c';
COMMENT ON FUNCTION bank.touch() IS 'd';
COMMENT ON TRIGGER touch ON bank.entry IS 'e';

--- misc_ledger_lock_view: ledger
LOCK TABLE bank.totals IN SHARE ROW EXCLUSIVE MODE;

--- misc_ledger_copy: ledger
COPY bank.account (owner) FROM PROGRAM 'echo x';

--- misc_ledger_do_backfill: ledger
DO $$
DECLARE
  done int := 0;
BEGIN
  LOOP
    UPDATE bank.account SET owner = owner WHERE id BETWEEN done AND done + 100;
    EXIT WHEN done > 600;
    done := done + 100;
  END LOOP;
END $$;

--- misc_ledger_do_rename_if: ledger
DO $$ BEGIN
  IF EXISTS (SELECT 1 FROM information_schema.columns WHERE table_schema = 'bank' AND table_name = 'account' AND column_name = 'owner')
     AND NOT EXISTS (SELECT 1 FROM information_schema.columns WHERE table_schema = 'bank' AND table_name = 'account' AND column_name = 'holder') THEN
    ALTER TABLE bank.account RENAME COLUMN owner TO holder;
  END IF;
END $$;

--- misc_ledger_do_constraint_on: ledger
DO $$ BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conname = 'owner_filled' AND conrelid = 'bank.account'::regclass) THEN
    ALTER TABLE bank.account ADD CONSTRAINT owner_filled CHECK (owner <> '') NOT VALID;
  END IF;
  ALTER TABLE bank.account VALIDATE CONSTRAINT owner_filled;
END $$;

--- misc_ledger_do_enum_label: ledger
DO $$ BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_enum e JOIN pg_type t ON t.oid = e.enumtypid WHERE t.typname = 'state' AND e.enumlabel = 'open') THEN
    ALTER TYPE bank.state ADD VALUE 'open';
  END IF;
END $$;

--- misc_ledger_do_role: ledger
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'app_role') THEN CREATE ROLE app_role; END IF;
  GRANT USAGE ON SCHEMA bank TO app_role;
END $$;

--- misc_ledger_do_case: ledger
DO $$ DECLARE mode text := 'fast'; BEGIN
  IF mode = 'slow' THEN
    ALTER TABLE bank.account ALTER COLUMN owner TYPE varchar(50);
  ELSIF mode = 'fast' THEN
    ALTER TABLE bank.account ALTER COLUMN owner SET STATISTICS 500;
  END IF;
END $$;

--- misc_ledger_do_nested: ledger
DO $$ BEGIN
  BEGIN
    ALTER TABLE bank.account ADD COLUMN owner text;
  EXCEPTION
    WHEN duplicate_table THEN RAISE NOTICE 'table';
    WHEN duplicate_column THEN RAISE NOTICE 'column';
  END;
  CREATE INDEX account_owner ON bank.account (owner);
END $$;

--- misc_ledger_do_using: ledger
DO $$ BEGIN EXECUTE 'UPDATE bank.account SET owner = $1 WHERE id = $2' USING 'x', 5; END $$;

--- misc_ledger_do_strict_into: ledger
DO $$ DECLARE v text; BEGIN
  SELECT owner INTO STRICT v FROM bank.account WHERE id = 1;
  IF v IS NULL THEN TRUNCATE bank.entry; END IF;
END $$;

--- misc_ledger_procedure_nested: ledger
CREATE PROCEDURE bank.inner_step(t text) LANGUAGE plpgsql AS $$ BEGIN ALTER TABLE bank.account ADD COLUMN extra int; END $$;
CREATE PROCEDURE bank.outer_step() LANGUAGE plpgsql AS $$ BEGIN CALL bank.inner_step('x'); DELETE FROM bank.entry; END $$;
-->
CALL bank.outer_step();

--- misc_ledger_function_in_default: ledger
CREATE FUNCTION bank.next_no() RETURNS bigint LANGUAGE sql AS 'SELECT nextval(''bank.account_id_seq'')';
-->
ALTER TABLE bank.entry ADD COLUMN no bigint DEFAULT bank.next_no();

--- misc_ledger_drop_function_args: ledger
CREATE FUNCTION bank.f(a int, b text DEFAULT 'x') RETURNS int LANGUAGE sql AS 'SELECT a';
CREATE FUNCTION bank.f(a int) RETURNS int LANGUAGE sql AS 'SELECT a';
-->
DROP FUNCTION bank.f(integer, text);
DROP FUNCTION bank.f;

--- misc_ledger_function_of_row: ledger
CREATE FUNCTION bank.label(bank.account) RETURNS text LANGUAGE sql AS 'SELECT $1.owner';
-->
ALTER TABLE bank.account ALTER COLUMN owner TYPE varchar(100);

--- misc_ledger_function_of_row_drop: ledger
CREATE FUNCTION bank.label(bank.account) RETURNS text LANGUAGE sql AS 'SELECT $1.owner';
-->
DROP TABLE bank.account CASCADE;

--- misc_ledger_returns_table_replace: ledger
CREATE FUNCTION bank.list() RETURNS TABLE (id bigint, owner text) LANGUAGE sql AS 'SELECT id, owner FROM bank.account';
-->
CREATE OR REPLACE FUNCTION bank.list() RETURNS TABLE (id bigint, holder text) LANGUAGE sql AS 'SELECT id, owner FROM bank.account';

--- misc_ledger_trigger_when: ledger
CREATE TRIGGER changed AFTER UPDATE ON bank.account FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION bank.touch();

--- misc_ledger_trigger_missing_schema: ledger
CREATE TRIGGER changed AFTER UPDATE OF owner, state ON bank.account FOR EACH ROW EXECUTE PROCEDURE bank.touch();
DROP TRIGGER changed ON bank.account;

--- misc_ledger_trigger_disable: ledger
ALTER TABLE bank.entry DISABLE TRIGGER touch;

--- misc_ledger_trigger_column_dropped: ledger
CREATE TRIGGER changed AFTER UPDATE OF tags ON bank.account FOR EACH ROW EXECUTE FUNCTION bank.touch();
-->
ALTER TABLE bank.account DROP COLUMN tags;

--- misc_ledger_rule_log: ledger
CREATE TABLE bank.log (who text);
-->
CREATE RULE logged AS ON UPDATE TO bank.account DO ALSO INSERT INTO bank.log VALUES (NEW.owner);

--- misc_ledger_rule_log_drop: ledger
CREATE TABLE bank.log (who text);
CREATE RULE logged AS ON UPDATE TO bank.account DO ALSO INSERT INTO bank.log VALUES (NEW.owner);
-->
ALTER TABLE bank.log DROP COLUMN who;

--- misc_ledger_create_temp_as: ledger
CREATE TEMP TABLE work ON COMMIT DROP AS SELECT * FROM bank.totals;
ALTER TABLE work ADD PRIMARY KEY (id);

--- misc_ledger_create_like_all: ledger
CREATE TABLE bank.account_archive (LIKE bank.account INCLUDING ALL, archived_at timestamptz NOT NULL);
ALTER TABLE bank.account_archive DROP CONSTRAINT account_archive_pkey;

--- misc_ledger_create_partition_like: ledger
CREATE TABLE bank.entry_parted (LIKE bank.entry INCLUDING DEFAULTS) PARTITION BY RANGE (at);
CREATE TABLE bank.entry_2024 PARTITION OF bank.entry_parted FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');

--- misc_ledger_insert_select_into_new: ledger
CREATE TABLE bank.copy (id bigint PRIMARY KEY, owner text);
INSERT INTO bank.copy SELECT id, owner FROM bank.account;

--- misc_ledger_swap: ledger
CREATE TABLE bank.account_new (LIKE bank.account INCLUDING ALL);
ALTER TABLE bank.account RENAME TO account_old;
ALTER TABLE bank.account_new RENAME TO account;

--- misc_ledger_swap_then_drop: ledger
ALTER TABLE bank.account RENAME TO account_old;
DROP TABLE bank.account_old;

--- misc_ledger_fk_to_renamed: ledger
ALTER TABLE bank.account RENAME COLUMN id TO account_no;
CREATE TABLE bank.card (no text, account bigint REFERENCES bank.account (account_no));

--- misc_ledger_drop_index_view: ledger
DROP INDEX bank.entry_account;

--- misc_ledger_drop_index_concurrently: ledger !
DROP INDEX CONCURRENTLY bank.entry_account;

--- misc_ledger_reindex_schema: ledger !
REINDEX SCHEMA bank;

--- misc_ledger_vacuum_analyze_two: ledger !
VACUUM (ANALYZE, VERBOSE) bank.account, bank.entry;

--- misc_ledger_cluster: ledger
CLUSTER bank.entry USING entry_account;

--- misc_ledger_statistics: ledger
CREATE STATISTICS bank.account_stats (mcv) ON owner, state FROM bank.account;
ALTER TABLE bank.account DROP COLUMN state;

--- misc_ledger_set_local: ledger
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = 0;
ALTER TABLE bank.account ADD COLUMN note text;

--- misc_ledger_savepoint: ledger
SAVEPOINT a;
ALTER TABLE bank.account ADD COLUMN note text;
ROLLBACK TO SAVEPOINT a;
ALTER TABLE bank.entry ADD COLUMN note text;

--- misc_ledger_on_conflict: ledger
INSERT INTO bank.account (id, owner) VALUES (1, 'x') ON CONFLICT ON CONSTRAINT account_pkey DO UPDATE SET owner = EXCLUDED.owner WHERE account.owner <> 'y';

--- misc_ledger_merge_cte: ledger
WITH src AS (SELECT id FROM bank.account WHERE id = 1) DELETE FROM bank.entry e USING src WHERE e.account_id = src.id;

--- misc_ledger_select_update_skip: ledger
SELECT * FROM bank.entry WHERE id = 7 FOR UPDATE SKIP LOCKED;

--- misc_ledger_cast: ledger
CREATE FUNCTION bank.to_state(text) RETURNS bank.state LANGUAGE sql IMMUTABLE AS $$ SELECT 'open'::bank.state $$;
CREATE CAST (text AS bank.state) WITH FUNCTION bank.to_state(text);
-->
DROP TYPE bank.state CASCADE;

--- misc_ledger_enum_swap: ledger
ALTER TYPE bank.state RENAME TO state_old;
CREATE TYPE bank.state AS ENUM ('open');
ALTER TABLE bank.account ALTER COLUMN state DROP DEFAULT, ALTER COLUMN state TYPE bank.state USING state::text::bank.state, ALTER COLUMN state SET DEFAULT 'open';
DROP TYPE bank.state_old;

--- misc_ledger_enum_swap_default: ledger
ALTER TYPE bank.state RENAME TO state_old;
CREATE TYPE bank.state AS ENUM ('open');
ALTER TABLE bank.account ALTER COLUMN state TYPE bank.state USING state::text::bank.state;

--- misc_ledger_extension_in_schema: ledger
CREATE EXTENSION pgcrypto SCHEMA bank;
ALTER TABLE bank.account ADD COLUMN token uuid DEFAULT bank.gen_random_uuid();

--- misc_ledger_extension_trgm: ledger
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE INDEX ON bank.account USING gin (owner gin_trgm_ops);

--- misc_ledger_event_trigger: ledger
CREATE FUNCTION bank.watch() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
CREATE EVENT TRIGGER w ON ddl_command_start WHEN TAG IN ('DROP TABLE') EXECUTE FUNCTION bank.watch();
-->
DROP FUNCTION bank.watch();

--- misc_third_extension_required_dropped
CREATE EXTENSION earthdistance CASCADE;
-->
DROP EXTENSION cube;

--- misc_third_extensions_dropped_together
CREATE EXTENSION earthdistance CASCADE;
-->
DROP EXTENSION cube, earthdistance;

--- misc_third_event_trigger_renamed: ledger
CREATE FUNCTION bank.watch() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
CREATE EVENT TRIGGER w ON ddl_command_start WHEN TAG IN ('DROP TABLE') EXECUTE FUNCTION bank.watch();
ALTER EVENT TRIGGER w RENAME TO x;
DROP EVENT TRIGGER x;
-->
DROP FUNCTION bank.watch();

--- misc_third_set_custom
SET my.setting = 1;

--- misc_third_set_session
SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL SERIALIZABLE;

--- misc_third_set_newer
SET transaction_timeout = 0;

--- misc_third_set_names
SET NAMES 'UTF8';

--- misc_third_reset_unknown
RESET no_such_setting;

--- misc_third_cast_dropped: casted
CREATE CAST (text AS kind) WITH INOUT AS ASSIGNMENT;
DROP CAST (text AS kind);
-->
ALTER TABLE castable ALTER COLUMN t TYPE kind;

--- misc_third_cast_twice: casted
CREATE CAST (text AS kind) WITH INOUT AS ASSIGNMENT;
-->
CREATE CAST (text AS kind) WITH INOUT;

--- misc_third_set_constraints_immediate: orders
SET CONSTRAINTS orders_customer_id_fkey IMMEDIATE;

--- misc_third_index_no_depends_any_more: people
CREATE EXTENSION citext;
CREATE INDEX people_age ON people (age);
ALTER INDEX people_age DEPENDS ON EXTENSION citext;
DROP INDEX people_age;
-->
DROP EXTENSION citext;

--- misc_vacuum_full_on: people !
VACUUM (FULL on) people;

--- misc_vacuum_full_number: people !
VACUUM (FULL 1, ANALYZE 0) people;

--- misc_vacuum_full_off: people !
VACUUM (FULL off) people;

--- misc_statistics_expression_kinds: people
CREATE STATISTICS st (ndistinct) ON (lower(name)) FROM people;

--- misc_cursor_update_group: people
DECLARE c CURSOR FOR SELECT age FROM people GROUP BY age FOR UPDATE;

--- misc_commit_prepared_in_transaction: people
COMMIT PREPARED 'none';

--- misc_rollback_prepared_in_transaction: people
ROLLBACK PREPARED 'none';

--- misc_index_tablespace_default: people
CREATE INDEX people_age ON people (age);
-->
ALTER INDEX people_age SET TABLESPACE pg_default;

--- misc_check_inherit_qualified: people
CREATE TABLE kid (LIKE people INCLUDING ALL, CONSTRAINT positive CHECK (kid.age > 0));
ALTER TABLE people ADD CONSTRAINT positive CHECK (age > 0);
-->
ALTER TABLE kid INHERIT people;

--- misc_identity_default_again: people
ALTER TABLE people REPLICA IDENTITY FULL;
CREATE PUBLICATION pub FOR TABLE people;
ALTER TABLE people REPLICA IDENTITY DEFAULT;
-->
DELETE FROM people WHERE id = 1;
