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

--- at_set_parameter_toast_fillfactor: people
ALTER TABLE people SET (toast.fillfactor = 50);

--- at_set_parameter_namespace_unknown: people
ALTER TABLE people SET (foo.fillfactor = 50);

--- at_set_parameter_twice: people
ALTER TABLE people SET (fillfactor = 70, fillfactor = 80);

--- at_set_parameter_not_number: people
ALTER TABLE people SET (fillfactor = 'much');

--- at_set_parameter_not_boolean: people
ALTER TABLE people SET (autovacuum_enabled = 'maybe');

--- at_set_parameter_without_value: people
ALTER TABLE people SET (autovacuum_enabled);

--- at_set_parameter_index_cleanup_auto: people
ALTER TABLE people SET (vacuum_index_cleanup = auto);

--- at_set_parameter_insert_threshold: people
ALTER TABLE people SET (autovacuum_vacuum_insert_threshold = 1000);

--- at_set_parameter_max_threshold: people
ALTER TABLE people SET (autovacuum_vacuum_max_threshold = 1000);

--- at_set_parameter_freeze_ages: people
ALTER TABLE people SET (autovacuum_freeze_max_age = 200000000, autovacuum_multixact_freeze_min_age = 0, toast.autovacuum_vacuum_cost_delay = 2);

--- at_set_parameter_cost_delay_high: people
ALTER TABLE people SET (autovacuum_vacuum_cost_delay = 101);

--- at_set_parameter_mixed_catalog: people
ALTER TABLE people SET (fillfactor = 80, user_catalog_table = false);

--- at_set_parameter_oids_true: people
ALTER TABLE people SET (oids = true);

--- at_set_parameter_toast_tuple_target_low: people
ALTER TABLE people SET (toast_tuple_target = 100);

--- at_set_parameter_security_barrier: people
ALTER TABLE people SET (security_barrier = true);

--- at_reset_parameter_unknown: people
ALTER TABLE people RESET (nope);

--- at_reset_parameter_with_value: people
ALTER TABLE people RESET (fillfactor = 70);

--- at_reset_user_catalog: people
ALTER TABLE people RESET (user_catalog_table);

--- at_view_parameters: people
CREATE VIEW names AS SELECT id, name FROM people;
-->
ALTER TABLE names SET (security_barrier = true, check_option = local);

--- at_view_parameter_check_option_bad: people
CREATE VIEW names AS SELECT id, name FROM people;
-->
ALTER VIEW names SET (check_option = sometimes);

--- at_view_security_invoker: people
CREATE VIEW names AS SELECT id, name FROM people;
-->
ALTER VIEW names SET (security_invoker = true);

--- at_view_parameter_fillfactor: people
CREATE VIEW names AS SELECT id, name FROM people;
-->
ALTER VIEW names SET (fillfactor = 70);

--- at_view_set_default: people
CREATE VIEW names AS SELECT id, name FROM people;
-->
ALTER TABLE names ALTER COLUMN name SET DEFAULT 'anon';

--- at_view_reset: people
CREATE VIEW names WITH (security_barrier) AS SELECT id, name FROM people;
-->
ALTER VIEW names RESET (security_barrier);

--- at_matview_parameters: people
CREATE MATERIALIZED VIEW names AS SELECT id, name FROM people;
-->
ALTER MATERIALIZED VIEW names SET (fillfactor = 60), ALTER COLUMN name SET STATISTICS 50;

--- at_matview_storage: people
CREATE MATERIALIZED VIEW names AS SELECT id, name FROM people;
-->
ALTER TABLE names ALTER COLUMN name SET STORAGE EXTERNAL;

--- at_matview_drop_column: people
CREATE MATERIALIZED VIEW names AS SELECT id, name FROM people;
-->
ALTER TABLE names DROP COLUMN name;

--- at_matview_cluster: people
CREATE MATERIALIZED VIEW names AS SELECT id, name FROM people;
CREATE INDEX names_id ON names (id);
-->
ALTER MATERIALIZED VIEW names CLUSTER ON names_id;

--- at_n_distinct_bad: people
ALTER TABLE people ALTER COLUMN age SET (n_distinct = -2);

--- at_n_distinct_unknown: people
ALTER TABLE people ALTER COLUMN age SET (distinct_n = 5);

--- at_n_distinct_missing_column: people
ALTER TABLE people ALTER COLUMN nope SET (n_distinct = 5);

--- at_statistics_minus_two: people
ALTER TABLE people ALTER COLUMN age SET STATISTICS -2;

--- at_statistics_high: people
ALTER TABLE people ALTER COLUMN age SET STATISTICS 20000;

--- at_statistics_default: people
ALTER TABLE people ALTER COLUMN age SET STATISTICS DEFAULT;

--- at_statistics_by_number: people
ALTER TABLE people ALTER COLUMN 1 SET STATISTICS 10;

--- at_statistics_system: people
ALTER TABLE people ALTER COLUMN ctid SET STATISTICS 10;

--- at_statistics_missing: people
ALTER TABLE people ALTER COLUMN nope SET STATISTICS 10;

--- at_statistics_view: people
CREATE VIEW names AS SELECT id, name FROM people;
-->
ALTER TABLE names ALTER COLUMN name SET STATISTICS 10;

--- at_statistics_virtual: people
ALTER TABLE people ADD COLUMN twice int GENERATED ALWAYS AS (age * 2) VIRTUAL;
-->
ALTER TABLE people ALTER COLUMN twice SET STATISTICS 10;

--- at_storage_default: people
ALTER TABLE people ALTER COLUMN note SET STORAGE DEFAULT;

--- at_storage_unknown: people
ALTER TABLE people ALTER COLUMN note SET STORAGE sideways;

--- at_storage_plain_int: people
ALTER TABLE people ALTER COLUMN age SET STORAGE PLAIN;

--- at_storage_inherited: family
ALTER TABLE parent ALTER COLUMN name SET STORAGE MAIN;

--- at_compression_default: people
ALTER TABLE people ALTER COLUMN note SET COMPRESSION default;

--- at_compression_unknown: people
ALTER TABLE people ALTER COLUMN note SET COMPRESSION zippy;

--- at_compression_int: people
ALTER TABLE people ALTER COLUMN age SET COMPRESSION pglz;

--- at_compression_missing: people
ALTER TABLE people ALTER COLUMN nope SET COMPRESSION pglz;

--- at_cluster_partial: people
CREATE INDEX people_some ON people (age) WHERE age > 5;
-->
ALTER TABLE people CLUSTER ON people_some;

--- at_cluster_hash: people
CREATE INDEX people_hash ON people USING hash (age);
-->
ALTER TABLE people CLUSTER ON people_hash;

--- at_cluster_other_table: people team
ALTER TABLE people CLUSTER ON team_pkey;

--- at_cluster_partitioned: events
CREATE INDEX events_id ON events (id);
-->
ALTER TABLE events CLUSTER ON events_id;

--- at_without_cluster_partitioned: events
ALTER TABLE events SET WITHOUT CLUSTER;

--- at_replica_identity_primary: people
ALTER TABLE people REPLICA IDENTITY USING INDEX people_pkey;

--- at_replica_identity_missing: people
ALTER TABLE people REPLICA IDENTITY USING INDEX nope;

--- at_replica_identity_expression: people
CREATE UNIQUE INDEX people_lower ON people (lower(email));
-->
ALTER TABLE people REPLICA IDENTITY USING INDEX people_lower;

--- at_replica_identity_partial: people
ALTER TABLE people ALTER COLUMN email SET NOT NULL;
CREATE UNIQUE INDEX people_email ON people (email) WHERE age > 3;
-->
ALTER TABLE people REPLICA IDENTITY USING INDEX people_email;

--- at_replica_identity_deferrable: people
ALTER TABLE people ADD CONSTRAINT one_id UNIQUE (id) DEFERRABLE;
-->
ALTER TABLE people REPLICA IDENTITY USING INDEX one_id;

--- at_replica_identity_other_table: people team
ALTER TABLE people REPLICA IDENTITY USING INDEX team_pkey;

--- at_replica_identity_view: people
CREATE VIEW names AS SELECT id, name FROM people;
-->
ALTER TABLE names REPLICA IDENTITY FULL;

--- at_replica_identity_two: people
ALTER TABLE people REPLICA IDENTITY FULL, REPLICA IDENTITY NOTHING;

--- at_no_force_rls: people
ALTER TABLE people NO FORCE ROW LEVEL SECURITY;

--- at_rls_view: people
CREATE VIEW names AS SELECT id, name FROM people;
-->
ALTER TABLE names ENABLE ROW LEVEL SECURITY;

--- at_rls_partitioned: events
ALTER TABLE events ENABLE ROW LEVEL SECURITY;

--- at_rls_both: people
ALTER TABLE people ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

--- setup triggered
CREATE FUNCTION noop() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER aged AFTER UPDATE ON people FOR EACH ROW EXECUTE FUNCTION noop();
CREATE RULE shy AS ON DELETE TO people DO INSTEAD NOTHING;

--- at_enable_always_trigger: people triggered
ALTER TABLE people ENABLE ALWAYS TRIGGER aged;

--- at_enable_trigger_all: people triggered
ALTER TABLE people ENABLE TRIGGER ALL;

--- at_enable_trigger_user: people triggered
ALTER TABLE people ENABLE TRIGGER USER;

--- at_trigger_and_default: people triggered
ALTER TABLE people DISABLE TRIGGER aged, ALTER COLUMN age SET DEFAULT 1;

--- at_trigger_and_gentle: people triggered
ALTER TABLE people DISABLE TRIGGER aged, SET (fillfactor = 90);

--- at_enable_always_rule: people triggered
ALTER TABLE people ENABLE ALWAYS RULE shy;

--- at_enable_replica_rule: people triggered
ALTER TABLE people ENABLE REPLICA RULE shy;

--- at_enable_rule_missing: people triggered
ALTER TABLE people ENABLE RULE nope;

--- at_trigger_partitioned: events
CREATE FUNCTION noop() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER aged AFTER UPDATE ON events FOR EACH ROW EXECUTE FUNCTION noop();
-->
ALTER TABLE ONLY events DISABLE TRIGGER aged;

--- at_trigger_partitioned_all: events
CREATE FUNCTION noop() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER aged AFTER UPDATE ON events FOR EACH ROW EXECUTE FUNCTION noop();
-->
ALTER TABLE events ENABLE REPLICA TRIGGER aged;

--- at_trigger_view: people
CREATE FUNCTION noop() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE VIEW names AS SELECT id, name FROM people;
CREATE TRIGGER into_names INSTEAD OF INSERT ON names FOR EACH ROW EXECUTE FUNCTION noop();
-->
ALTER TABLE names DISABLE TRIGGER into_names;

--- setup shapes
CREATE TYPE shape AS (a int, b text);

--- at_of_type_order: shapes
CREATE TABLE shaped (b text, a int);
-->
ALTER TABLE shaped OF shape;

--- at_of_type_extra: shapes
CREATE TABLE shaped (a int, b text, c int);
-->
ALTER TABLE shaped OF shape;

--- at_of_type_fewer: shapes
CREATE TABLE shaped (a int);
-->
ALTER TABLE shaped OF shape;

--- at_of_type_differs: shapes
CREATE TABLE shaped (a bigint, b text);
-->
ALTER TABLE shaped OF shape;

--- at_of_type_is_table: shapes people
CREATE TABLE shaped (id int);
-->
ALTER TABLE shaped OF people;

--- at_of_type_is_base: shapes
CREATE TABLE shaped (a int, b text);
-->
ALTER TABLE shaped OF int4;

--- at_of_type_child: shapes
CREATE TABLE up (a int);
CREATE TABLE shaped (b text) INHERITS (up);
-->
ALTER TABLE shaped OF shape;

--- at_of_type_again: shapes
CREATE TABLE shaped OF shape;
-->
ALTER TABLE shaped OF shape;

--- at_not_of_untyped: people
ALTER TABLE people NOT OF;

--- at_typed_rename_column: shapes
CREATE TABLE shaped OF shape;
-->
ALTER TABLE shaped RENAME COLUMN a TO z;

--- at_typed_drop_column: shapes
CREATE TABLE shaped OF shape;
-->
ALTER TABLE shaped DROP COLUMN a;

--- at_typed_default: shapes
CREATE TABLE shaped OF shape;
-->
ALTER TABLE shaped ALTER COLUMN a SET DEFAULT 1, ALTER COLUMN b SET STORAGE EXTERNAL;

--- at_typed_inherit: shapes
CREATE TABLE up (a int);
CREATE TABLE shaped OF shape;
-->
ALTER TABLE shaped INHERIT up;

--- at_inherit_from_partition: events
CREATE TABLE lone (id int NOT NULL, day int NOT NULL, body varchar(40));
-->
ALTER TABLE lone INHERIT events_1;

--- at_inherit_partition: events
CREATE TABLE up (id int NOT NULL);
-->
ALTER TABLE events_1 INHERIT up;

--- at_inherit_not_null_missing
CREATE TABLE up (a int NOT NULL);
CREATE TABLE lone (a int);
-->
ALTER TABLE lone INHERIT up;

--- at_inherit_not_null_more
CREATE TABLE up (a int);
CREATE TABLE lone (a int NOT NULL);
-->
ALTER TABLE lone INHERIT up;

--- at_inherit_check_differs
CREATE TABLE up (a int CONSTRAINT c CHECK (a > 0));
CREATE TABLE lone (a int CONSTRAINT c CHECK (a > 1));
-->
ALTER TABLE lone INHERIT up;

--- at_inherit_check_same
CREATE TABLE up (a int CONSTRAINT c CHECK (a > 0));
CREATE TABLE lone (a int CONSTRAINT c CHECK (a > 0));
-->
ALTER TABLE lone INHERIT up;

--- at_inherit_check_no_inherit
CREATE TABLE up (a int CONSTRAINT c CHECK (a > 0) NO INHERIT);
CREATE TABLE lone (a int);
-->
ALTER TABLE lone INHERIT up;

--- at_inherit_check_not_valid
CREATE TABLE up (a int CONSTRAINT c CHECK (a > 0));
CREATE TABLE lone (a int);
ALTER TABLE lone ADD CONSTRAINT c CHECK (a > 0) NOT VALID;
-->
ALTER TABLE lone INHERIT up;

--- at_inherit_collation_differs
CREATE TABLE up (a text COLLATE "C");
CREATE TABLE lone (a text);
-->
ALTER TABLE lone INHERIT up;

--- at_inherit_typmod_differs
CREATE TABLE up (a varchar(10));
CREATE TABLE lone (a varchar(20));
-->
ALTER TABLE lone INHERIT up;

--- at_inherit_generated
CREATE TABLE up (a int, b int GENERATED ALWAYS AS (a * 2) STORED);
CREATE TABLE lone (a int, b int);
-->
ALTER TABLE lone INHERIT up;

--- at_inherit_temp_parent
CREATE TEMP TABLE up (a int);
CREATE TABLE lone (a int);
-->
ALTER TABLE lone INHERIT up;

--- at_inherit_itself: people
ALTER TABLE people INHERIT people;

--- at_inherit_view: people
CREATE VIEW names AS SELECT id FROM people;
CREATE TABLE lone (id int);
-->
ALTER TABLE lone INHERIT names;

--- at_inherit_with_grandchildren: family
CREATE TABLE up (id int);
-->
ALTER TABLE parent INHERIT up;

--- at_inherit_and_no_inherit: family
CREATE TABLE up (id int);
-->
ALTER TABLE child NO INHERIT parent, INHERIT up;

--- at_no_inherit_partition: events
ALTER TABLE events_1 NO INHERIT events;

--- at_access_method_unknown: people
ALTER TABLE people SET ACCESS METHOD columns;

--- at_access_method_index: people
ALTER TABLE people SET ACCESS METHOD btree;

--- at_access_method_default: people
ALTER TABLE people SET ACCESS METHOD DEFAULT;

--- at_access_method_partitioned: events
ALTER TABLE events SET ACCESS METHOD heap;

--- at_access_method_twice: people
ALTER TABLE people SET ACCESS METHOD heap, SET ACCESS METHOD heap;

--- at_access_method_view: people
CREATE VIEW names AS SELECT id FROM people;
-->
ALTER TABLE names SET ACCESS METHOD heap;

--- at_tablespace_missing: people
ALTER TABLE people SET TABLESPACE nowhere_disk;

--- at_tablespace_global: people
ALTER TABLE people SET TABLESPACE pg_global;

--- at_tablespace_twice: people
ALTER TABLE people SET TABLESPACE fast_disk, SET TABLESPACE pg_default;

--- at_tablespace_and_type: people
ALTER TABLE people SET TABLESPACE fast_disk, ALTER COLUMN age TYPE bigint;

--- at_tablespace_back: people
ALTER TABLE people SET TABLESPACE fast_disk;
-->
ALTER TABLE people SET TABLESPACE pg_default;

--- at_tablespace_index_by_table: people
ALTER TABLE people_pkey SET TABLESPACE fast_disk;

--- at_tablespace_view: people
CREATE VIEW names AS SELECT id FROM people;
-->
ALTER TABLE names SET TABLESPACE fast_disk;

--- at_tablespace_temp
CREATE TEMP TABLE scratch (a int);
INSERT INTO scratch SELECT generate_series(1, 300);
-->
ALTER TABLE scratch SET TABLESPACE fast_disk;

--- at_logged_twice: people
ALTER TABLE people SET UNLOGGED, SET LOGGED;

--- at_unlogged_published: people
CREATE PUBLICATION pub FOR TABLE people;
-->
ALTER TABLE people SET UNLOGGED;

--- at_unlogged_published_all: people
CREATE PUBLICATION pub FOR ALL TABLES;
-->
ALTER TABLE people SET UNLOGGED;

--- at_unlogged_published_schema: people
CREATE PUBLICATION pub FOR TABLES IN SCHEMA public;
-->
ALTER TABLE people SET UNLOGGED;

--- at_unlogged_self_reference: people
ALTER TABLE people ADD COLUMN boss int REFERENCES people (id);
-->
ALTER TABLE people SET UNLOGGED;

--- at_unlogged_referencing: orders
ALTER TABLE orders SET UNLOGGED;

--- at_unlogged_matview: people
CREATE MATERIALIZED VIEW names AS SELECT id FROM people;
-->
ALTER TABLE names SET UNLOGGED;

--- at_logged_temp
CREATE TEMP TABLE scratch (a int);
-->
ALTER TABLE scratch SET LOGGED;

--- at_unlogged_identity: people
ALTER TABLE people ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY;
-->
ALTER TABLE people SET UNLOGGED;

--- at_unlogged_sequence
CREATE SEQUENCE counter;
-->
ALTER TABLE counter SET UNLOGGED;

--- at_unlogged_empty: empty
ALTER TABLE people SET UNLOGGED;

--- at_unlogged_and_type: people
ALTER TABLE people SET UNLOGGED, ALTER COLUMN age TYPE bigint;

--- setup identified
CREATE TABLE numbered (id int GENERATED ALWAYS AS IDENTITY, n int NOT NULL, s smallint NOT NULL, g int GENERATED ALWAYS AS (1) STORED NOT NULL);
INSERT INTO numbered (n, s) SELECT g, 1 FROM generate_series(1, 200) g;

--- at_identity_add_twice: identified
ALTER TABLE numbered ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY;

--- at_identity_add_to_generated: identified
ALTER TABLE numbered ALTER COLUMN g ADD GENERATED ALWAYS AS IDENTITY;

--- at_identity_add_options: identified
ALTER TABLE numbered ALTER COLUMN s ADD GENERATED BY DEFAULT AS IDENTITY (START WITH 300 MAXVALUE 400 CYCLE);

--- at_identity_add_options_bad: identified
ALTER TABLE numbered ALTER COLUMN s ADD GENERATED BY DEFAULT AS IDENTITY (START WITH 500 MAXVALUE 400);

--- at_identity_add_missing: identified
ALTER TABLE numbered ALTER COLUMN nope ADD GENERATED ALWAYS AS IDENTITY;

--- at_identity_set_increment_zero: identified
ALTER TABLE numbered ALTER COLUMN id SET INCREMENT BY 0;

--- at_identity_set_default: identified
ALTER TABLE numbered ALTER COLUMN id SET DEFAULT 5;

--- at_identity_drop_not_null: identified
ALTER TABLE numbered ALTER COLUMN id DROP NOT NULL;

--- at_identity_drop_and_default: identified
ALTER TABLE numbered ALTER COLUMN id DROP IDENTITY, ALTER COLUMN id SET DEFAULT 7;

--- at_identity_drop_twice: identified
ALTER TABLE numbered ALTER COLUMN id DROP IDENTITY, ALTER COLUMN id DROP IDENTITY;

--- at_identity_restart_not: identified
ALTER TABLE numbered ALTER COLUMN n RESTART WITH 5;

--- at_identity_set_both: identified
ALTER TABLE numbered ALTER COLUMN id SET GENERATED ALWAYS SET GENERATED BY DEFAULT;

--- at_identity_partition: events
ALTER TABLE events_1 ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY;

--- at_identity_sequence_drop: identified
DROP SEQUENCE numbered_id_seq;

--- at_identity_sequence_owner: identified
ALTER SEQUENCE numbered_id_seq OWNER TO app_role;

--- at_identity_sequence_owned_by: identified
ALTER SEQUENCE numbered_id_seq OWNED BY NONE;

--- at_expression_set_check: people
ALTER TABLE people ADD COLUMN twice int GENERATED ALWAYS AS (age * 2) STORED CHECK (twice > 0);
-->
ALTER TABLE people ALTER COLUMN twice SET EXPRESSION AS (age * 4);

--- at_expression_set_wrong_type: people
ALTER TABLE people ADD COLUMN twice int GENERATED ALWAYS AS (age * 2) STORED;
-->
ALTER TABLE people ALTER COLUMN twice SET EXPRESSION AS (name);

--- at_expression_set_virtual_not_null: people
ALTER TABLE people ADD COLUMN twice int GENERATED ALWAYS AS (age * 2) VIRTUAL NOT NULL;
-->
ALTER TABLE people ALTER COLUMN twice SET EXPRESSION AS (age * 4);

--- at_expression_set_published: people
ALTER TABLE people ADD COLUMN twice int GENERATED ALWAYS AS (age * 2) VIRTUAL;
CREATE STATISTICS s ON twice, age FROM people;
-->
ALTER TABLE people ALTER COLUMN twice SET EXPRESSION AS (age * 4);

--- at_expression_set_partitioned
CREATE TABLE logs (a int, b int GENERATED ALWAYS AS (a * 2) STORED) PARTITION BY RANGE (a);
CREATE TABLE logs_1 PARTITION OF logs FOR VALUES FROM (0) TO (1000);
INSERT INTO logs SELECT generate_series(1, 500);
-->
ALTER TABLE logs ALTER COLUMN b SET EXPRESSION AS (a * 3);

--- at_expression_drop_child
CREATE TABLE up (a int, b int GENERATED ALWAYS AS (a * 2) STORED);
CREATE TABLE down () INHERITS (up);
-->
ALTER TABLE down ALTER COLUMN b DROP EXPRESSION;

--- at_expression_drop_only
CREATE TABLE up (a int, b int GENERATED ALWAYS AS (a * 2) STORED);
CREATE TABLE down () INHERITS (up);
-->
ALTER TABLE ONLY up ALTER COLUMN b DROP EXPRESSION;

--- at_expression_drop_missing: people
ALTER TABLE people ALTER COLUMN nope DROP EXPRESSION IF EXISTS;

--- at_rename_column_to_system: people
ALTER TABLE people RENAME COLUMN age TO xmin;

--- at_rename_column_same: people
ALTER TABLE people RENAME COLUMN age TO age;

--- at_rename_column_of_system: people
ALTER TABLE people RENAME COLUMN ctid TO place;

--- at_rename_column_if_exists: people
ALTER TABLE IF EXISTS nobody RENAME COLUMN age TO years;

--- at_rename_column_child_has: family
ALTER TABLE parent RENAME COLUMN name TO extra;

--- at_rename_column_two_parents: family
CREATE TABLE other_parent (id int);
CREATE TABLE both_child () INHERITS (parent, other_parent);
-->
ALTER TABLE parent RENAME COLUMN id TO key;

--- at_rename_column_partition: events
ALTER TABLE events_1 RENAME COLUMN body TO text;

--- at_rename_column_sequence
CREATE SEQUENCE counter;
-->
ALTER TABLE counter RENAME COLUMN last_value TO latest;

--- at_rename_column_index: people
ALTER TABLE people_pkey RENAME COLUMN id TO key;

--- at_rename_to_same: people
ALTER TABLE people RENAME TO people;

--- at_rename_to_type_name: people
CREATE TYPE person AS ENUM ('a');
-->
ALTER TABLE people RENAME TO person;

--- at_rename_to_index_name: people
CREATE INDEX persons ON people (age);
-->
ALTER TABLE people RENAME TO persons;

--- at_rename_missing
ALTER TABLE nobody RENAME TO somebody;

--- at_rename_sequence_as_table
CREATE SEQUENCE counter;
-->
ALTER TABLE counter RENAME TO ticker;

--- at_rename_composite: shapes
ALTER TABLE shape RENAME TO form;

--- at_rename_constraint_index: people
ALTER TABLE people RENAME CONSTRAINT people_pkey TO people_key;

--- at_rename_constraint_taken: people
ALTER TABLE people ADD CONSTRAINT a CHECK (age > 0), ADD CONSTRAINT b CHECK (age > -1);
-->
ALTER TABLE people RENAME CONSTRAINT a TO b;

--- at_rename_constraint_index_taken: people team
ALTER TABLE people RENAME CONSTRAINT people_pkey TO team_pkey;

--- at_rename_view_column_by_table: people
CREATE VIEW names AS SELECT id, name FROM people;
-->
ALTER TABLE names RENAME COLUMN name TO title;

--- at_drop_column_same_twice: people
ALTER TABLE people DROP COLUMN note, DROP COLUMN note;

--- at_drop_column_matview: people
CREATE MATERIALIZED VIEW names AS SELECT name FROM people;
-->
ALTER TABLE people DROP COLUMN name;

--- at_drop_column_matview_cascade: people
CREATE MATERIALIZED VIEW names AS SELECT name FROM people;
CREATE VIEW above AS SELECT name FROM names;
-->
ALTER TABLE people DROP COLUMN name CASCADE;

--- at_drop_column_index_include: people
CREATE INDEX people_covering ON people (age) INCLUDE (name);
-->
ALTER TABLE people DROP COLUMN name;

--- at_drop_column_index_predicate: people
CREATE INDEX people_some ON people (name) WHERE age > 3;
-->
ALTER TABLE people DROP COLUMN age;

--- at_drop_column_index_expression: people
CREATE UNIQUE INDEX people_some ON people (lower(name), id);
-->
ALTER TABLE people DROP COLUMN name;

--- at_drop_column_trigger_when: people
CREATE FUNCTION noop() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER aged AFTER UPDATE ON people FOR EACH ROW WHEN (OLD.age <> NEW.age) EXECUTE FUNCTION noop();
-->
ALTER TABLE people DROP COLUMN age;

--- at_drop_column_rule: people
CREATE RULE shy AS ON UPDATE TO people WHERE NEW.age < 0 DO INSTEAD NOTHING;
-->
ALTER TABLE people DROP COLUMN age;

--- at_drop_column_policy_cascade: people
CREATE POLICY old ON people USING (age > 5);
-->
ALTER TABLE people DROP COLUMN age CASCADE;

--- at_drop_column_policy_other_table: people team
CREATE POLICY seen ON team USING (EXISTS (SELECT FROM people p WHERE p.age = team.id));
-->
ALTER TABLE people DROP COLUMN age CASCADE;

--- at_drop_column_generated_cascade: people
ALTER TABLE people ADD COLUMN twice int GENERATED ALWAYS AS (age * 2) STORED;
-->
ALTER TABLE people DROP COLUMN age CASCADE;

--- at_drop_column_virtual: people
ALTER TABLE people ADD COLUMN twice int GENERATED ALWAYS AS (age * 2) VIRTUAL;
-->
ALTER TABLE people DROP COLUMN age;

--- at_drop_column_generated_too: people
ALTER TABLE people ADD COLUMN twice int GENERATED ALWAYS AS (age * 2) STORED;
-->
ALTER TABLE people DROP COLUMN twice, DROP COLUMN age;

--- at_drop_column_generated_too_late: people
ALTER TABLE people ADD COLUMN twice int GENERATED ALWAYS AS (age * 2) STORED;
-->
ALTER TABLE people DROP COLUMN age, DROP COLUMN twice;

--- at_drop_column_serial_shared: people team
ALTER TABLE people ADD COLUMN n serial;
ALTER TABLE team ADD COLUMN n int DEFAULT nextval('people_n_seq');
-->
ALTER TABLE people DROP COLUMN n;

--- at_drop_column_serial_shared_cascade: people team
ALTER TABLE people ADD COLUMN n serial;
ALTER TABLE team ADD COLUMN n int DEFAULT nextval('people_n_seq');
-->
ALTER TABLE people DROP COLUMN n CASCADE;

--- at_drop_column_fk_composite: people
CREATE TABLE grid (x int, y int, PRIMARY KEY (x, y));
CREATE TABLE cell (id int, x int, y int, FOREIGN KEY (x, y) REFERENCES grid (x, y));
-->
ALTER TABLE cell DROP COLUMN y;

--- at_drop_column_publication_where: people
CREATE PUBLICATION pub FOR TABLE people WHERE (age > 10);
-->
ALTER TABLE people DROP COLUMN age;

--- at_drop_column_statistics_expression: people
CREATE STATISTICS s ON (age + 1), (id + 1) FROM people;
-->
ALTER TABLE people DROP COLUMN age;

--- at_drop_column_two_parents: family
CREATE TABLE other_parent (id int);
CREATE TABLE both_child () INHERITS (parent, other_parent);
-->
ALTER TABLE parent DROP COLUMN id;

--- at_drop_column_exclusion: people
ALTER TABLE people ADD COLUMN during tsrange, ADD CONSTRAINT apart EXCLUDE USING gist (during WITH &&);
-->
ALTER TABLE people DROP COLUMN during;

--- at_drop_column_of_view: people
CREATE VIEW names AS SELECT id, name FROM people;
-->
ALTER TABLE names DROP COLUMN name;

--- at_drop_column_if_exists_table: people
ALTER TABLE IF EXISTS people DROP COLUMN IF EXISTS nope, DROP COLUMN IF EXISTS note RESTRICT;

--- at_drop_column_clustered: people
CREATE INDEX people_age ON people (age);
ALTER TABLE people CLUSTER ON people_age;
-->
ALTER TABLE people DROP COLUMN age;

--- at_drop_column_view_whole_row: people
CREATE VIEW whole AS SELECT p AS was FROM people p;
-->
ALTER TABLE people DROP COLUMN note;

--- at_drop_column_view_group_by: people
CREATE VIEW counted AS SELECT name, count(*) FROM people GROUP BY name, age;
-->
ALTER TABLE people DROP COLUMN age;

--- at_default_subquery: people
ALTER TABLE people ALTER COLUMN age SET DEFAULT (SELECT 1);

--- at_default_column: people
ALTER TABLE people ALTER COLUMN age SET DEFAULT id;

--- at_default_enum_bad: typed_by_user
ALTER TABLE things ALTER COLUMN m SET DEFAULT 'angry';

--- at_default_domain_violated: typed_by_user
ALTER TABLE things ALTER COLUMN s SET DEFAULT '';

--- at_default_domain_too_long: typed_by_user
ALTER TABLE things ALTER COLUMN s SET DEFAULT 'much too long';

--- at_default_varchar_too_long: people
ALTER TABLE people ALTER COLUMN name SET DEFAULT repeat('x', 99);

--- at_default_system_column: people
ALTER TABLE people ALTER COLUMN ctid SET DEFAULT '(0,0)';

--- at_default_partition: events
ALTER TABLE events_1 ALTER COLUMN body SET DEFAULT 'x';

--- at_default_drop_missing: people
ALTER TABLE people ALTER COLUMN nope DROP DEFAULT;

--- at_default_set_returning: people
ALTER TABLE people ALTER COLUMN age SET DEFAULT generate_series(1, 3);

--- at_default_type_mismatch: people
ALTER TABLE people ALTER COLUMN age SET DEFAULT now();

--- at_owner_index: people
ALTER TABLE people_pkey OWNER TO app_role;

--- at_owner_partitioned: events
ALTER TABLE events OWNER TO app_role;

--- at_owner_composite: shapes
ALTER TABLE shape OWNER TO app_role;

--- at_owner_with_identity: identified
ALTER TABLE numbered OWNER TO app_role;

--- at_schema_taken: people
CREATE SCHEMA app;
CREATE TABLE app.people (id int);
-->
ALTER TABLE people SET SCHEMA app;

--- at_schema_same: people
ALTER TABLE people SET SCHEMA public;

--- at_schema_index_name_taken: people
CREATE SCHEMA app;
CREATE TABLE app.people_pkey (id int);
-->
ALTER TABLE people SET SCHEMA app;

--- at_schema_temp: people
ALTER TABLE people SET SCHEMA pg_temp;

--- at_schema_catalog: people
ALTER TABLE people SET SCHEMA pg_catalog;

--- at_schema_owned_sequence: various
CREATE SCHEMA app;
-->
ALTER SEQUENCE various_id_seq SET SCHEMA app;

--- at_schema_identity: identified
CREATE SCHEMA app;
-->
ALTER TABLE numbered SET SCHEMA app;

--- at_schema_partitioned: events
CREATE SCHEMA app;
-->
ALTER TABLE events SET SCHEMA app;

--- at_schema_view: people
CREATE SCHEMA app;
CREATE VIEW names AS SELECT id FROM people;
-->
ALTER TABLE names SET SCHEMA app;

--- at_schema_index: people
CREATE SCHEMA app;
-->
ALTER TABLE people_pkey SET SCHEMA app;

--- at_schema_if_exists_missing
ALTER TABLE IF EXISTS nobody SET SCHEMA public;

--- at_many_gentle: people
ALTER TABLE people ADD CONSTRAINT grown CHECK (age > 0) NOT VALID;
-->
ALTER TABLE people SET (fillfactor = 90), ALTER COLUMN age SET STATISTICS 200, VALIDATE CONSTRAINT grown, CLUSTER ON people_pkey;

--- at_many_constraint_and_column: people
ALTER TABLE people ADD CHECK (years > 0), ADD COLUMN years int DEFAULT 1;

--- at_many_not_null_and_drop_check: people
ALTER TABLE people ADD CONSTRAINT named CHECK (name IS NOT NULL);
-->
ALTER TABLE people DROP CONSTRAINT named, ALTER COLUMN name SET NOT NULL;

--- at_many_key_swap: people
CREATE UNIQUE INDEX people_id2 ON people (id);
-->
ALTER TABLE people DROP CONSTRAINT people_pkey, ADD CONSTRAINT people_pkey PRIMARY KEY USING INDEX people_id2;

--- at_many_index_and_type: people
CREATE UNIQUE INDEX people_email ON people (email);
-->
ALTER TABLE people ADD CONSTRAINT one_email UNIQUE USING INDEX people_email, ALTER COLUMN email TYPE varchar;

--- at_many_rename_then_use: people
ALTER TABLE people RENAME COLUMN age TO years;
ALTER TABLE people ALTER COLUMN years SET DEFAULT 1, ALTER COLUMN age SET DEFAULT 2;

--- at_many_all_free: people
ALTER TABLE people ALTER COLUMN age SET DEFAULT 1, ALTER COLUMN name DROP NOT NULL, ALTER COLUMN note SET STORAGE MAIN, OWNER TO CURRENT_USER, ENABLE ROW LEVEL SECURITY;

--- at_star_after_name: family
ALTER TABLE parent * ALTER COLUMN name SET DEFAULT 'q';

--- at_as_foreign_table: people
ALTER FOREIGN TABLE people ALTER COLUMN age SET DEFAULT 1;

--- at_as_index: people
ALTER INDEX people SET (fillfactor = 50);

--- at_as_view: people
ALTER VIEW people ALTER COLUMN age SET DEFAULT 1;

--- at_as_matview: people
ALTER MATERIALIZED VIEW people SET (fillfactor = 50);

--- at_as_sequence: people
ALTER SEQUENCE people RESTART;

--- at_as_sequence_rename: people
ALTER SEQUENCE people RENAME TO persons;

--- at_as_view_rename: people
ALTER VIEW people RENAME TO persons;

--- at_as_index_rename: people
ALTER INDEX people RENAME TO persons;

--- at_catalog_owner
ALTER TABLE pg_class SET (fillfactor = 50);

--- at_foreign_options
CREATE EXTENSION postgres_fdw;
CREATE SERVER far FOREIGN DATA WRAPPER postgres_fdw;
CREATE FOREIGN TABLE remote (a int) SERVER far;
-->
ALTER FOREIGN TABLE remote OPTIONS (ADD schema_name 'x');

--- at_foreign_option_bad
CREATE EXTENSION postgres_fdw;
CREATE SERVER far FOREIGN DATA WRAPPER postgres_fdw;
CREATE FOREIGN TABLE remote (a int) SERVER far;
-->
ALTER FOREIGN TABLE remote OPTIONS (ADD nonsense 'x');

--- at_foreign_index_option
CREATE EXTENSION postgres_fdw;
CREATE SERVER far FOREIGN DATA WRAPPER postgres_fdw;
CREATE FOREIGN TABLE remote (a int) SERVER far;
-->
ALTER FOREIGN TABLE remote SET (fillfactor = 50);

--- at_foreign_drop_column
CREATE EXTENSION postgres_fdw;
CREATE SERVER far FOREIGN DATA WRAPPER postgres_fdw;
CREATE FOREIGN TABLE remote (a int, b int) SERVER far;
-->
ALTER TABLE remote DROP COLUMN b, ALTER COLUMN a SET DEFAULT 1, ALTER COLUMN a SET STATISTICS 5;

--- at_foreign_set_not_null
CREATE EXTENSION postgres_fdw;
CREATE SERVER far FOREIGN DATA WRAPPER postgres_fdw;
CREATE FOREIGN TABLE remote (a int, b int) SERVER far;
-->
ALTER FOREIGN TABLE remote ALTER COLUMN a SET NOT NULL;

--- at_view_rename_column_missing: people
CREATE VIEW names AS SELECT id, name FROM people;
-->
ALTER VIEW names RENAME COLUMN nope TO title;

--- at_view_set_schema_taken: people
CREATE SCHEMA app;
CREATE TABLE app.names (a int);
CREATE VIEW names AS SELECT id, name FROM people;
-->
ALTER VIEW names SET SCHEMA app;

--- at_view_default_missing_column: people
CREATE VIEW names AS SELECT id, name FROM people;
-->
ALTER VIEW names ALTER COLUMN nope SET DEFAULT 1;

--- at_view_add_constraint: people
CREATE VIEW names AS SELECT id, name FROM people;
-->
ALTER TABLE names ADD CONSTRAINT c CHECK (id > 0);

--- at_view_add_primary_key: people
CREATE VIEW names AS SELECT id, name FROM people;
-->
ALTER TABLE names ADD PRIMARY KEY (id);

--- at_matview_add_check: people
CREATE MATERIALIZED VIEW names AS SELECT id, name FROM people;
-->
ALTER TABLE names ADD CHECK (id > 0);

--- at_matview_set_default: people
CREATE MATERIALIZED VIEW names AS SELECT id, name FROM people;
-->
ALTER TABLE names ALTER COLUMN name SET DEFAULT 'x';

--- at_matview_tablespace_same: people
CREATE MATERIALIZED VIEW names AS SELECT id, name FROM people;
-->
ALTER MATERIALIZED VIEW names SET TABLESPACE pg_default;

--- at_matview_options_bad: people
CREATE MATERIALIZED VIEW names AS SELECT id, name FROM people;
-->
ALTER MATERIALIZED VIEW names SET (fillfactor = 5);

--- at_matview_unlogged_cluster_missing: people
CREATE MATERIALIZED VIEW names AS SELECT id, name FROM people;
-->
ALTER MATERIALIZED VIEW names CLUSTER ON nope;

--- at_matview_column_missing: people
CREATE MATERIALIZED VIEW names AS SELECT id, name FROM people;
-->
ALTER MATERIALIZED VIEW names ALTER COLUMN nope SET STATISTICS 5;

--- at_index_statistics_column: people
CREATE INDEX people_lower ON people (lower(email));
-->
ALTER INDEX people_lower ALTER COLUMN 1 SET STATISTICS 500;

--- at_index_add_column: people
ALTER TABLE people_pkey ADD CONSTRAINT c CHECK (id > 0);

--- at_index_owner_drop: people
ALTER TABLE people_pkey DROP COLUMN id;

--- at_sequence_as_table_set_logged
CREATE SEQUENCE counter;
-->
ALTER TABLE counter ADD PRIMARY KEY (last_value);

--- at_partitioned_reset: events
ALTER TABLE events RESET (fillfactor);

--- at_partitioned_cluster_partition: events
CREATE INDEX events_1_id ON events_1 (id);
-->
ALTER TABLE events_1 CLUSTER ON events_1_id;

--- at_partitioned_replica_identity_full: events
ALTER TABLE ONLY events REPLICA IDENTITY FULL;

--- at_partition_not_null_only: events
ALTER TABLE ONLY events ALTER COLUMN body SET DEFAULT 'x';

--- at_partitioned_inherit: events people
ALTER TABLE events INHERIT people;

--- at_partitioned_of_type: events
CREATE TYPE shape3 AS (id int, day int, body varchar(40));
-->
ALTER TABLE events OF shape3;

--- at_set_default_function_missing_args: people
ALTER TABLE people ALTER COLUMN age SET DEFAULT abs('x'::text);

--- at_set_default_cast_bad: people
ALTER TABLE people ALTER COLUMN age SET DEFAULT 'x'::int;

--- at_set_default_division: people
ALTER TABLE people ALTER COLUMN age SET DEFAULT 1 / 0;

--- at_set_default_enum_new_same_transaction: typed_by_user
ALTER TYPE mood ADD VALUE 'grim';
ALTER TABLE things ALTER COLUMN m SET DEFAULT 'grim';

--- at_set_default_array: people
ALTER TABLE people ALTER COLUMN age SET DEFAULT ARRAY[1];

--- at_drop_column_then_use: people
ALTER TABLE people DROP COLUMN age, ALTER COLUMN age SET DEFAULT 1;

--- at_drop_column_then_constraint: people
ALTER TABLE people DROP COLUMN age, ADD CHECK (age > 0);

--- at_drop_column_of_partial_unique: people
CREATE UNIQUE INDEX people_some ON people (email) WHERE age > 3;
-->
ALTER TABLE people DROP COLUMN email;

--- at_drop_column_unique_referenced: people
CREATE TABLE codes (id int PRIMARY KEY, code text UNIQUE);
CREATE TABLE uses (code text REFERENCES codes (code));
-->
ALTER TABLE codes DROP COLUMN code;

--- at_drop_column_replica_identity: people
ALTER TABLE people ALTER COLUMN email SET NOT NULL;
CREATE UNIQUE INDEX people_email ON people (email);
ALTER TABLE people REPLICA IDENTITY USING INDEX people_email;
-->
ALTER TABLE people DROP COLUMN email;

--- at_drop_column_view_join_cascade: people team
CREATE VIEW pairs_v AS SELECT p.name, t.title FROM people p JOIN team t ON t.id = p.age;
-->
ALTER TABLE team DROP COLUMN title CASCADE;

--- at_drop_column_identity: people
ALTER TABLE people ADD COLUMN n int GENERATED ALWAYS AS IDENTITY;
-->
ALTER TABLE people DROP COLUMN n;

--- at_rename_column_of_matview_source: people
CREATE MATERIALIZED VIEW names AS SELECT id, name FROM people;
-->
ALTER TABLE people RENAME COLUMN name TO title;

--- at_rename_taken_by_view: people
CREATE VIEW persons AS SELECT 1 AS one;
-->
ALTER TABLE people RENAME TO persons;

--- at_rename_taken_by_sequence: people
CREATE SEQUENCE persons;
-->
ALTER TABLE people RENAME TO persons;

--- at_rename_schema_other: people
CREATE SCHEMA app;
CREATE TABLE app.persons (id int);
-->
ALTER TABLE people RENAME TO persons;

--- at_trigger_enable_missing_partition: events
ALTER TABLE events ENABLE TRIGGER nope;

--- at_trigger_disable_user_inherited: family
ALTER TABLE parent DISABLE TRIGGER ALL;

--- at_storage_extended_array: pairs
ALTER TABLE pairs ALTER COLUMN ta SET STORAGE EXTERNAL, ALTER COLUMN n82 SET STORAGE MAIN, ALTER COLUMN pt SET STORAGE PLAIN;

--- at_storage_point_external: pairs
ALTER TABLE pairs ALTER COLUMN pt SET STORAGE EXTERNAL;

--- at_storage_uuid_main: various
ALTER TABLE various ALTER COLUMN u SET STORAGE MAIN;

--- at_compression_enum: typed_by_user
ALTER TABLE things ALTER COLUMN m SET COMPRESSION pglz;

--- at_compression_jsonb: pairs
ALTER TABLE pairs ALTER COLUMN jb SET COMPRESSION pglz;

--- at_unlogged_referenced_by_unlogged: people
CREATE UNLOGGED TABLE a (id int PRIMARY KEY);
CREATE UNLOGGED TABLE b (a_id int REFERENCES a (id));
-->
ALTER TABLE a SET LOGGED;

--- at_tablespace_partition: events
ALTER TABLE events_1 SET TABLESPACE fast_disk, SET (fillfactor = 50);

--- at_owner_role_missing: people
ALTER TABLE people OWNER TO nobody_at_all;

--- at_not_of_then_add: shapes
CREATE TABLE shaped OF shape;
ALTER TABLE shaped NOT OF;
-->
ALTER TABLE shaped ADD COLUMN c int DEFAULT 1;

--- at_type_attribute_typed_cascade: shapes
CREATE TABLE shaped OF shape;
-->
ALTER TYPE shape ADD ATTRIBUTE c int CASCADE;

--- at_type_attribute_drop_missing: shapes
ALTER TYPE shape DROP ATTRIBUTE nope;

--- at_gentle_list_reset: people
ALTER TABLE people RESET (autovacuum_enabled, toast.autovacuum_enabled), ALTER COLUMN age RESET (n_distinct);

--- at_validate_and_trigger: people triggered
ALTER TABLE people ADD CONSTRAINT grown CHECK (age > 0) NOT VALID;
-->
ALTER TABLE people VALIDATE CONSTRAINT grown, DISABLE TRIGGER aged;
