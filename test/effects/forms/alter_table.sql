The rest of ALTER TABLE.

--- at_set_default_volatile: people
ALTER TABLE people ALTER COLUMN age SET DEFAULT floor(random() * 9);

--- at_set_default_null: people
ALTER TABLE people ALTER COLUMN age SET DEFAULT NULL;

--- at_set_default_wrong_type: people
ALTER TABLE people ALTER COLUMN age SET DEFAULT 'abc';

--- at_set_default_missing: people
ALTER TABLE people ALTER COLUMN nope SET DEFAULT 1;

--- at_set_default_nextval: people
CREATE SEQUENCE counter;
-->
ALTER TABLE people ALTER COLUMN age SET DEFAULT nextval('counter');

--- at_set_default_generated: people
ALTER TABLE people ADD COLUMN twice int GENERATED ALWAYS AS (age * 2) STORED;
-->
ALTER TABLE people ALTER COLUMN twice SET DEFAULT 1;

--- at_drop_default_identity: people
ALTER TABLE people ADD COLUMN n int GENERATED ALWAYS AS IDENTITY;
-->
ALTER TABLE people ALTER COLUMN n DROP DEFAULT;

--- at_set_default_inherited: family
ALTER TABLE parent ALTER COLUMN name SET DEFAULT 'x';

--- at_set_default_only: family
ALTER TABLE ONLY parent ALTER COLUMN name SET DEFAULT 'x';

--- at_drop_column: people
ALTER TABLE people DROP COLUMN note;

--- at_drop_column_missing: people
ALTER TABLE people DROP COLUMN nope;

--- at_drop_column_two: people
ALTER TABLE people DROP COLUMN note, DROP COLUMN IF EXISTS nope, DROP COLUMN email;

--- at_drop_column_indexed: people
CREATE INDEX people_both ON people (name, email);
-->
ALTER TABLE people DROP COLUMN email;

--- at_drop_column_view: people
CREATE VIEW names AS SELECT id, name FROM people;
-->
ALTER TABLE people DROP COLUMN name;

--- at_drop_column_view_cascade: people
CREATE VIEW names AS SELECT id, name FROM people;
-->
ALTER TABLE people DROP COLUMN name CASCADE;

--- at_drop_column_view_other: people
CREATE VIEW names AS SELECT id, name FROM people;
-->
ALTER TABLE people DROP COLUMN age;

--- at_drop_column_generated: people
ALTER TABLE people ADD COLUMN twice int GENERATED ALWAYS AS (age * 2) STORED;
-->
ALTER TABLE people DROP COLUMN age;

--- at_drop_column_check: people
ALTER TABLE people ADD CHECK (age > id - 100000);
-->
ALTER TABLE people DROP COLUMN age;

--- at_drop_column_trigger: people
CREATE FUNCTION noop() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER aged AFTER UPDATE OF age ON people FOR EACH ROW EXECUTE FUNCTION noop();
-->
ALTER TABLE people DROP COLUMN age;

--- at_drop_column_policy: people
CREATE POLICY old ON people USING (age > 5);
-->
ALTER TABLE people DROP COLUMN age;

--- at_drop_column_referenced: orders
ALTER TABLE customers DROP COLUMN id;

--- at_drop_column_serial: people
ALTER TABLE people ADD COLUMN n serial;
-->
ALTER TABLE people DROP COLUMN n;

--- at_drop_column_inherited: family
ALTER TABLE parent DROP COLUMN name;

--- at_drop_column_inherited_only: family
ALTER TABLE ONLY parent DROP COLUMN name;

--- at_drop_column_child: family
ALTER TABLE child DROP COLUMN name;

--- at_drop_column_statistics: people
CREATE STATISTICS s ON age, name FROM people;
-->
ALTER TABLE people DROP COLUMN age;

--- at_drop_column_publication_list: people
CREATE PUBLICATION pub FOR TABLE people (id, name);
-->
ALTER TABLE people DROP COLUMN name;

--- at_drop_column_function_atomic: people
CREATE FUNCTION oldest() RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT max(age) FROM people; END;
-->
ALTER TABLE people DROP COLUMN age;

--- at_drop_column_row_type: people
CREATE TABLE archive (was people);
-->
ALTER TABLE people DROP COLUMN age;

--- at_drop_column_system: people
ALTER TABLE people DROP COLUMN ctid;

--- at_drop_column_all
CREATE TABLE one (a int);
-->
ALTER TABLE one DROP COLUMN a;

--- at_rename_column: people
ALTER TABLE people RENAME COLUMN age TO years;

--- at_rename_column_taken: people
ALTER TABLE people RENAME COLUMN age TO name;

--- at_rename_column_missing: people
ALTER TABLE people RENAME COLUMN nope TO name2;

--- at_rename_column_view: people
CREATE VIEW names AS SELECT id, name FROM people;
-->
ALTER TABLE people RENAME COLUMN name TO title;

--- at_rename_column_inherited: family
ALTER TABLE parent RENAME COLUMN name TO title;

--- at_rename_column_child: family
ALTER TABLE child RENAME COLUMN name TO title;

--- at_rename_column_only: family
ALTER TABLE ONLY parent RENAME COLUMN name TO title;

--- at_rename_column_of_view: people
CREATE VIEW names AS SELECT id, name FROM people;
-->
ALTER VIEW names RENAME COLUMN name TO title;

--- at_renamed_in_index: people
CREATE INDEX people_some ON people (lower(email)) WHERE age > 3;
ALTER TABLE people RENAME COLUMN age TO years;
-->
ALTER TABLE people ALTER COLUMN years TYPE bigint;

--- at_renamed_then_dropped: people
CREATE INDEX people_some ON people (lower(email));
ALTER TABLE people RENAME COLUMN email TO mail;
ALTER TABLE people ADD COLUMN email text;
-->
ALTER TABLE people DROP COLUMN email;

--- at_renamed_in_generated: people
ALTER TABLE people ADD COLUMN twice int GENERATED ALWAYS AS (age * 2) STORED;
ALTER TABLE people RENAME COLUMN age TO years;
-->
ALTER TABLE people DROP COLUMN years;

--- at_renamed_in_check: people
ALTER TABLE people ADD CONSTRAINT grown CHECK (age > 0);
ALTER TABLE people RENAME COLUMN age TO years;
-->
ALTER TABLE people ALTER COLUMN years TYPE bigint;

--- at_rename_table: people
ALTER TABLE people RENAME TO persons;

--- at_rename_table_taken: people team
ALTER TABLE people RENAME TO team;

--- at_rename_table_missing_if_exists: people
ALTER TABLE IF EXISTS nobody RENAME TO somebody;

--- at_rename_table_view: people
CREATE VIEW names AS SELECT id, name FROM people;
-->
ALTER TABLE names RENAME TO titles;

--- at_set_schema: people
CREATE SCHEMA app;
-->
ALTER TABLE people SET SCHEMA app;

--- at_set_schema_serial: various
CREATE SCHEMA app;
-->
ALTER TABLE various SET SCHEMA app;

--- at_set_schema_missing: people
ALTER TABLE people SET SCHEMA nowhere;

--- at_set_statistics: people
ALTER TABLE people ALTER COLUMN age SET STATISTICS 1000;

--- at_set_storage: people
ALTER TABLE people ALTER COLUMN note SET STORAGE EXTERNAL;

--- at_set_storage_int: people
ALTER TABLE people ALTER COLUMN age SET STORAGE EXTERNAL;

--- at_set_compression_lz4: people
ALTER TABLE people ALTER COLUMN note SET COMPRESSION lz4;

--- at_set_autovacuum: people
ALTER TABLE people SET (autovacuum_vacuum_scale_factor = 0.01, autovacuum_enabled = false);

--- at_set_toast_autovacuum: people
ALTER TABLE people SET (toast.autovacuum_enabled = false);

--- at_set_user_catalog: people
ALTER TABLE people SET (user_catalog_table = true);

--- at_set_parameter_unknown: people
ALTER TABLE people SET (nope = 1);

--- at_set_parameter_out_of_range: people
ALTER TABLE people SET (fillfactor = 500);

--- at_reset_parameters: people
ALTER TABLE people SET (fillfactor = 70);
-->
ALTER TABLE people RESET (fillfactor, parallel_workers);

--- at_set_logged_already: people
ALTER TABLE people SET LOGGED;

--- at_set_logged
CREATE UNLOGGED TABLE cache (k int PRIMARY KEY, v text);
INSERT INTO cache SELECT g, 'v' FROM generate_series(1, 500) g;
-->
ALTER TABLE cache SET LOGGED;

--- at_set_logged_references_unlogged
CREATE UNLOGGED TABLE a (id int PRIMARY KEY);
CREATE UNLOGGED TABLE b (a_id int REFERENCES a (id));
-->
ALTER TABLE b SET LOGGED;

--- at_set_unlogged_temp
CREATE TEMP TABLE scratch (a int);
-->
ALTER TABLE scratch SET UNLOGGED;

--- at_set_unlogged_with_serial: various
ALTER TABLE various SET UNLOGGED;

--- at_set_tablespace_default: people
ALTER TABLE people SET TABLESPACE pg_default;

--- at_set_tablespace_index: people
ALTER INDEX people_pkey SET TABLESPACE fast_disk;

--- at_set_tablespace_matview: people
CREATE MATERIALIZED VIEW names AS SELECT id, name FROM people;
-->
ALTER MATERIALIZED VIEW names SET TABLESPACE fast_disk;

--- at_set_tablespace_empty: empty
ALTER TABLE people SET TABLESPACE fast_disk;

--- at_set_access_method: people
CREATE ACCESS METHOD heap2 TYPE TABLE HANDLER heap_tableam_handler;
-->
ALTER TABLE people SET ACCESS METHOD heap2;

--- at_set_access_method_same: people
ALTER TABLE people SET ACCESS METHOD heap;

--- at_cluster_on_missing: people
ALTER TABLE people CLUSTER ON nope;

--- at_without_cluster: people
ALTER TABLE people CLUSTER ON people_pkey;
-->
ALTER TABLE people SET WITHOUT CLUSTER;

--- at_without_oids: people
ALTER TABLE people SET WITHOUT OIDS;

--- at_replica_identity_default: people
ALTER TABLE people REPLICA IDENTITY DEFAULT;

--- at_replica_identity_nullable: people
CREATE UNIQUE INDEX people_email ON people (email);
-->
ALTER TABLE people REPLICA IDENTITY USING INDEX people_email;

--- at_replica_identity_not_unique: people
CREATE INDEX people_email ON people (email);
-->
ALTER TABLE people REPLICA IDENTITY USING INDEX people_email;

--- at_enable_rls: people
ALTER TABLE people ENABLE ROW LEVEL SECURITY;

--- at_force_rls: people
ALTER TABLE people FORCE ROW LEVEL SECURITY;

--- at_disable_trigger_all: people
ALTER TABLE people DISABLE TRIGGER ALL;

--- at_enable_trigger_missing: people
ALTER TABLE people ENABLE TRIGGER nope;

--- at_enable_replica_trigger: people
CREATE FUNCTION noop() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER aged AFTER UPDATE ON people FOR EACH ROW EXECUTE FUNCTION noop();
-->
ALTER TABLE people ENABLE REPLICA TRIGGER aged;

--- at_disable_rule: people
CREATE RULE shy AS ON DELETE TO people DO INSTEAD NOTHING;
-->
ALTER TABLE people DISABLE RULE shy;

--- at_disable_trigger_on_fk: orders
ALTER TABLE orders DISABLE TRIGGER ALL;

--- at_inherit_plain
CREATE TABLE parent (id int);
CREATE TABLE lone (id int, more int);
INSERT INTO lone SELECT g, g FROM generate_series(1, 200) g;
-->
ALTER TABLE lone INHERIT parent;

--- at_inherit_missing_column: people
CREATE TABLE lone (id int);
-->
ALTER TABLE lone INHERIT people;

--- at_inherit_type_differs
CREATE TABLE parent (id int);
CREATE TABLE lone (id bigint);
-->
ALTER TABLE lone INHERIT parent;

--- at_inherit_check_missing
CREATE TABLE parent (id int CHECK (id > 0));
CREATE TABLE lone (id int);
-->
ALTER TABLE lone INHERIT parent;

--- at_inherit_twice: family
ALTER TABLE child INHERIT parent;

--- at_inherit_circular: family
ALTER TABLE parent INHERIT child;

--- at_no_inherit_not: family people
ALTER TABLE child NO INHERIT people;

--- at_of_type
CREATE TYPE shape AS (a int, b text);
CREATE TABLE shaped (a int, b text);
-->
ALTER TABLE shaped OF shape;

--- at_not_of
CREATE TYPE shape AS (a int, b text);
CREATE TABLE shaped OF shape;
-->
ALTER TABLE shaped NOT OF;

--- at_owner: people
ALTER TABLE people OWNER TO app_role;

--- at_owner_serial: various
ALTER TABLE various OWNER TO app_role;

--- at_owner_current: people
ALTER TABLE people OWNER TO CURRENT_USER;

--- at_identity_add: people
ALTER TABLE people ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY;

--- at_identity_add_nullable: people
ALTER TABLE people ALTER COLUMN age ADD GENERATED ALWAYS AS IDENTITY;

--- at_identity_add_with_default: various
ALTER TABLE various ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY;

--- at_identity_add_text
CREATE TABLE named (a text NOT NULL);
-->
ALTER TABLE named ALTER COLUMN a ADD GENERATED ALWAYS AS IDENTITY;

--- at_identity_from_serial: various
ALTER TABLE various ALTER COLUMN id DROP DEFAULT, ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY;

--- at_identity_drop: people
ALTER TABLE people ADD COLUMN n int GENERATED ALWAYS AS IDENTITY;
-->
ALTER TABLE people ALTER COLUMN n DROP IDENTITY;

--- at_identity_drop_not: people
ALTER TABLE people ALTER COLUMN age DROP IDENTITY;

--- at_identity_drop_not_if_exists: people
ALTER TABLE people ALTER COLUMN age DROP IDENTITY IF EXISTS;

--- at_identity_set_not: people
ALTER TABLE people ALTER COLUMN age SET GENERATED BY DEFAULT;

--- at_identity_set_cache: people
ALTER TABLE people ADD COLUMN n int GENERATED ALWAYS AS IDENTITY;
-->
ALTER TABLE people ALTER COLUMN n SET GENERATED BY DEFAULT SET CACHE 10 RESTART;

--- at_expression_drop_plain: people
ALTER TABLE people ALTER COLUMN age DROP EXPRESSION;

--- at_expression_drop_plain_if_exists: people
ALTER TABLE people ALTER COLUMN age DROP EXPRESSION IF EXISTS;

--- at_expression_set_indexed: people
ALTER TABLE people ADD COLUMN twice int GENERATED ALWAYS AS (age * 2) STORED;
CREATE INDEX people_twice ON people (twice);
-->
ALTER TABLE people ALTER COLUMN twice SET EXPRESSION AS (age * 3);

--- at_expression_set_virtual: people
ALTER TABLE people ADD COLUMN twice int GENERATED ALWAYS AS (age * 2) VIRTUAL;
-->
ALTER TABLE people ALTER COLUMN twice SET EXPRESSION AS (age * 3);

--- at_expression_set_plain: people
ALTER TABLE people ALTER COLUMN age SET EXPRESSION AS (id * 3);

--- at_expression_set_volatile: people
ALTER TABLE people ADD COLUMN twice float8 GENERATED ALWAYS AS (age * 2) STORED;
-->
ALTER TABLE people ALTER COLUMN twice SET EXPRESSION AS (random());

--- at_expression_drop_partitioned
CREATE TABLE logs (a int, b int GENERATED ALWAYS AS (a * 2) STORED) PARTITION BY RANGE (a);
CREATE TABLE logs_1 PARTITION OF logs FOR VALUES FROM (0) TO (1000);
INSERT INTO logs SELECT generate_series(1, 500);
-->
ALTER TABLE logs ALTER COLUMN b DROP EXPRESSION;

--- at_n_distinct: people
ALTER TABLE people ALTER COLUMN age SET (n_distinct = -0.5, n_distinct_inherited = 10);

--- at_options_foreign_column
CREATE EXTENSION postgres_fdw;
CREATE SERVER far FOREIGN DATA WRAPPER postgres_fdw;
CREATE FOREIGN TABLE remote (a int) SERVER far;
-->
ALTER FOREIGN TABLE remote ALTER COLUMN a OPTIONS (column_name 'b');

--- at_many: people
ALTER TABLE people ADD COLUMN a int DEFAULT 1, DROP COLUMN note, ALTER COLUMN name TYPE text, ADD CONSTRAINT grown CHECK (age > 0) NOT VALID;

--- at_gentle_many: people
ALTER TABLE people SET (fillfactor = 90), ALTER COLUMN age SET STATISTICS 200;

--- at_gentle_and_strong: people
ALTER TABLE people SET (fillfactor = 90), ALTER COLUMN age SET DEFAULT 1;

--- at_drop_and_recreate_column: people
ALTER TABLE people DROP COLUMN age, ADD COLUMN age bigint DEFAULT 5;

--- at_table_is_index: people
ALTER TABLE people_pkey SET (fillfactor = 80);

--- at_view_as_table_owner: people
CREATE VIEW names AS SELECT id, name FROM people;
-->
ALTER TABLE names OWNER TO app_role;

--- at_view_set_not_null: people
CREATE VIEW names AS SELECT id, name FROM people;
-->
ALTER TABLE names ALTER COLUMN name SET NOT NULL;

--- at_matview_rename_column: people
CREATE MATERIALIZED VIEW names AS SELECT id, name FROM people;
-->
ALTER MATERIALIZED VIEW names RENAME COLUMN name TO title;

--- at_move_all: people team
ALTER TABLE ALL IN TABLESPACE pg_default OWNED BY postgres SET TABLESPACE fast_disk NOWAIT;

--- at_empty_rewrite: empty
ALTER TABLE people ALTER COLUMN age TYPE bigint;

--- at_temp_rename
CREATE TEMP TABLE scratch (a int);
-->
ALTER TABLE scratch RENAME COLUMN a TO b;
