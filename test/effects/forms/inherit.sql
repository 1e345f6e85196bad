What comes from a parent, and what a table has itself: columns, checks, triggers and identity of children and partitions.

--- inh_check_merge
CREATE TABLE p (a int CONSTRAINT c1 CHECK (a > 0));
-->
CREATE TABLE k (a int CONSTRAINT c1 CHECK (a > 0), d int) INHERITS (p);

--- inh_check_merge_other
CREATE TABLE p (a int CONSTRAINT c1 CHECK (a > 0));
-->
CREATE TABLE k (a int CONSTRAINT c1 CHECK (a > 1)) INHERITS (p);

--- inh_check_merge_part
CREATE TABLE p (a int, CONSTRAINT c1 CHECK (a > 0)) PARTITION BY LIST (a);
-->
CREATE TABLE p1 PARTITION OF p (CONSTRAINT c1 CHECK (a > 0)) FOR VALUES IN (1);

--- inh_check_merge_no_inherit
CREATE TABLE p (a int CONSTRAINT c1 CHECK (a > 0));
-->
CREATE TABLE k (CONSTRAINT c1 CHECK (a > 0) NO INHERIT) INHERITS (p);

--- inh_check_added
CREATE TABLE p (a int CONSTRAINT c1 CHECK (a > 0)); CREATE TABLE k () INHERITS (p);
-->
ALTER TABLE k ADD CONSTRAINT c1 CHECK (a > 0);

--- inh_check_added_twice
CREATE TABLE p (a int CONSTRAINT c1 CHECK (a > 0)); CREATE TABLE k () INHERITS (p); ALTER TABLE k ADD CONSTRAINT c1 CHECK (a > 0);
-->
ALTER TABLE k ADD CONSTRAINT c1 CHECK (a > 0);

--- inh_check_added_part
CREATE TABLE p (a int, CONSTRAINT c1 CHECK (a > 0)) PARTITION BY LIST (a); CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1);
-->
ALTER TABLE p1 ADD CONSTRAINT c1 CHECK (a > 0);

--- inh_check_two_parents
CREATE TABLE p (a int CONSTRAINT c1 CHECK (a > 0)); CREATE TABLE q (a int CONSTRAINT c1 CHECK (a > 0));
-->
CREATE TABLE k () INHERITS (p, q);

--- inh_check_parent_drops
CREATE TABLE p (a int CONSTRAINT c1 CHECK (a > 0)); CREATE TABLE k (CONSTRAINT c1 CHECK (a > 0)) INHERITS (p); ALTER TABLE p DROP CONSTRAINT c1;
-->
ALTER TABLE k DROP CONSTRAINT c1;

--- inh_check_parent_drops_inherited
CREATE TABLE p (a int CONSTRAINT c1 CHECK (a > 0)); CREATE TABLE k () INHERITS (p); ALTER TABLE p DROP CONSTRAINT c1;
-->
ALTER TABLE k DROP CONSTRAINT c1;

--- inh_check_parent_drops_only
CREATE TABLE p (a int CONSTRAINT c1 CHECK (a > 0)); CREATE TABLE k () INHERITS (p); ALTER TABLE ONLY p DROP CONSTRAINT c1;
-->
ALTER TABLE k DROP CONSTRAINT c1;

--- inh_check_dropped_in_child
CREATE TABLE p (a int CONSTRAINT c1 CHECK (a > 0)); CREATE TABLE k () INHERITS (p);
-->
ALTER TABLE k DROP CONSTRAINT c1;

--- inh_check_then_inherit
CREATE TABLE p (a int CONSTRAINT c1 CHECK (a > 0)); CREATE TABLE k (a int CONSTRAINT c1 CHECK (a > 0)); ALTER TABLE k INHERIT p;
-->
ALTER TABLE k DROP CONSTRAINT c1;

--- inh_no_inherit_drop
CREATE TABLE p (a int CONSTRAINT c1 CHECK (a > 0)); CREATE TABLE k () INHERITS (p); ALTER TABLE k NO INHERIT p;
-->
ALTER TABLE k DROP CONSTRAINT c1;

--- inh_no_inherit_rename
CREATE TABLE p (a int); CREATE TABLE k () INHERITS (p); ALTER TABLE k NO INHERIT p;
-->
ALTER TABLE k RENAME a TO b;

--- inh_no_inherit_drop_column
CREATE TABLE p (a int, b int); CREATE TABLE k () INHERITS (p); ALTER TABLE k NO INHERIT p;
-->
ALTER TABLE k DROP COLUMN a;

--- inh_no_inherit_other_parent
CREATE TABLE p (a int); CREATE TABLE q (a int); CREATE TABLE k () INHERITS (p, q); ALTER TABLE k NO INHERIT p;
-->
ALTER TABLE k DROP COLUMN a;

--- inh_drop_parent_own_child
CREATE TABLE p (f1 int, f2 int); CREATE TABLE k (f1 int NOT NULL) INHERITS (p); ALTER TABLE p DROP COLUMN f1;
-->
ALTER TABLE k DROP COLUMN f1;

--- inh_drop_parent_inherited
CREATE TABLE p (f1 int, f2 int); CREATE TABLE k () INHERITS (p); ALTER TABLE p DROP COLUMN f1;
-->
ALTER TABLE k DROP COLUMN f1;

--- inh_drop_parent_other_parent
CREATE TABLE p (f1 int, f2 int); CREATE TABLE q (f1 int); CREATE TABLE k () INHERITS (p, q); ALTER TABLE p DROP COLUMN f1;
-->
ALTER TABLE k DROP COLUMN f1;

--- inh_drop_only_child_keeps
CREATE TABLE p (f1 int, f2 int); CREATE TABLE k () INHERITS (p); ALTER TABLE ONLY p DROP COLUMN f1;
-->
ALTER TABLE k DROP COLUMN f1;

--- inh_drop_only_locks
CREATE TABLE p (a int, b int); CREATE TABLE k () INHERITS (p); CREATE TABLE g () INHERITS (k);
-->
ALTER TABLE ONLY p DROP COLUMN b;

--- inh_drop_locks_below_own
CREATE TABLE p (a int, b int); CREATE TABLE k (b int) INHERITS (p); CREATE TABLE g () INHERITS (k);
-->
ALTER TABLE p DROP COLUMN b;

--- inh_add_column_merge_locks
CREATE TABLE p (a int); CREATE TABLE k (c text) INHERITS (p); CREATE TABLE g () INHERITS (k);
-->
ALTER TABLE p ADD COLUMN c text;

--- inh_add_column_merged_dropped
CREATE TABLE p (a int); CREATE TABLE k (c text) INHERITS (p); ALTER TABLE p ADD COLUMN c text; ALTER TABLE p DROP COLUMN c;
-->
ALTER TABLE k DROP COLUMN c;

--- inh_inherit_then_parent_drops
CREATE TABLE p (a int, b int); CREATE TABLE k (a int, b int); ALTER TABLE k INHERIT p; ALTER TABLE p DROP COLUMN b;
-->
ALTER TABLE k DROP COLUMN b;

--- inh_part_key_drop_column
CREATE TABLE p (a int, b int) PARTITION BY LIST (a); CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1) PARTITION BY LIST (b);
-->
ALTER TABLE p DROP COLUMN b;

--- inh_trigger_drop_parent
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'; CREATE TABLE p (a int) PARTITION BY LIST (a); CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1); CREATE TRIGGER tr AFTER INSERT ON p FOR EACH ROW EXECUTE FUNCTION f(); DROP TRIGGER tr ON p;
-->
CREATE TRIGGER tr AFTER INSERT ON p1 FOR EACH ROW EXECUTE FUNCTION f();

--- inh_trigger_detach_attach
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'; CREATE TABLE p (a int) PARTITION BY LIST (a); CREATE TABLE p1 (a int); CREATE TRIGGER tr AFTER INSERT ON p FOR EACH ROW EXECUTE FUNCTION f(); ALTER TABLE p ATTACH PARTITION p1 FOR VALUES IN (1); ALTER TABLE p DETACH PARTITION p1;
-->
ALTER TABLE p ATTACH PARTITION p1 FOR VALUES IN (1);

--- inh_trigger_detach_drop
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'; CREATE TABLE p (a int) PARTITION BY LIST (a); CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1); CREATE TRIGGER tr AFTER INSERT ON p FOR EACH ROW EXECUTE FUNCTION f(); ALTER TABLE p DETACH PARTITION p1;
-->
DROP TRIGGER tr ON p1;

--- inh_trigger_own_name
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'; CREATE TABLE p (a int) PARTITION BY LIST (a); CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1); CREATE TRIGGER tr AFTER INSERT ON p1 FOR EACH ROW EXECUTE FUNCTION f();
-->
CREATE TRIGGER tr AFTER INSERT ON p FOR EACH ROW EXECUTE FUNCTION f();

--- inh_trigger_function_dropped
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'; CREATE TABLE p (a int) PARTITION BY LIST (a); CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1); CREATE TRIGGER tr AFTER INSERT ON p FOR EACH ROW EXECUTE FUNCTION f(); DROP TRIGGER tr ON p;
-->
DROP FUNCTION f();

--- inh_identity_insert
CREATE TABLE p (a int NOT NULL, id bigint GENERATED ALWAYS AS IDENTITY) PARTITION BY LIST (a); CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1);
-->
INSERT INTO p1 (a) VALUES (1);

--- inh_identity_insert_attached
CREATE TABLE p (a int NOT NULL, id bigint GENERATED ALWAYS AS IDENTITY) PARTITION BY LIST (a); CREATE TABLE p1 (a int NOT NULL, id bigint NOT NULL); ALTER TABLE p ATTACH PARTITION p1 FOR VALUES IN (1);
-->
INSERT INTO p1 (a) VALUES (1);

--- inh_identity_insert_detached
CREATE TABLE p (a int NOT NULL, id bigint GENERATED ALWAYS AS IDENTITY) PARTITION BY LIST (a); CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1); ALTER TABLE p DETACH PARTITION p1;
-->
INSERT INTO p1 (a) VALUES (1);

--- inh_identity_alter_partition
CREATE TABLE p (a int, id bigint NOT NULL GENERATED ALWAYS AS IDENTITY) PARTITION BY LIST (a); CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1);
-->
ALTER TABLE p1 ALTER COLUMN id SET GENERATED BY DEFAULT;

--- inh_identity_alter_locks
CREATE TABLE p (a int, id bigint NOT NULL GENERATED ALWAYS AS IDENTITY) PARTITION BY LIST (a); CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1);
-->
ALTER TABLE p ALTER COLUMN id SET GENERATED BY DEFAULT;

--- inh_identity_add_then_insert
CREATE TABLE p (a int, id bigint NOT NULL) PARTITION BY LIST (a); CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1); ALTER TABLE p ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY;
-->
INSERT INTO p1 (a) VALUES (1);

--- inh_identity_create_partition
CREATE TABLE p (a int, id bigint NOT NULL) PARTITION BY LIST (a);
-->
CREATE TABLE p1 PARTITION OF p (id WITH OPTIONS GENERATED ALWAYS AS IDENTITY) FOR VALUES IN (1);

--- inh_identity_plain_child
CREATE TABLE p (a int, id bigint GENERATED ALWAYS AS IDENTITY); CREATE TABLE k () INHERITS (p);
-->
INSERT INTO k (a) VALUES (1);

--- inh_typed_options
CREATE TYPE pt AS (id int, name text);
-->
CREATE TABLE t OF pt (id WITH OPTIONS PRIMARY KEY, UNIQUE (name));

--- inh_typed_options_default
CREATE TYPE pt AS (id int, name text);
-->
CREATE TABLE t OF pt (id DEFAULT 1, name NOT NULL);

--- inh_typed_options_twice
CREATE TYPE pt AS (id int, name text);
-->
CREATE TABLE t OF pt (id DEFAULT 1, id NOT NULL);

--- inh_schema_elements
CREATE TABLE a (x int);
-->
CREATE SCHEMA s CREATE TABLE a (id int PRIMARY KEY) CREATE TABLE b (id int REFERENCES a (id));

--- inh_schema_elements_partition
CREATE SCHEMA s CREATE TABLE p (a int) PARTITION BY LIST (a) CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1);
-->
ALTER TABLE s.p1 ADD PRIMARY KEY (a);

--- inh_schema_elements_path_after
CREATE SCHEMA s CREATE TABLE p (a int);
-->
CREATE TABLE p (a int);

--- inh_temp_in_schema
CREATE TEMP TABLE public.t (a int);

--- inh_temp_permanent_partition
CREATE TEMP TABLE p (a int) PARTITION BY LIST (a);
-->
CREATE TABLE p1 PARTITION OF p DEFAULT;

--- inh_set_expression_row_type
CREATE TABLE t1 (a int, b text GENERATED ALWAYS AS ('x') STORED); CREATE TABLE t2 (x int, y t1);
-->
ALTER TABLE t1 ALTER COLUMN b SET EXPRESSION AS ('y');

--- inh_using_old_types
CREATE TABLE t (f1 int, f2 text);
-->
ALTER TABLE t ALTER f1 TYPE text USING f1::text || f2, ALTER f2 TYPE bigint USING f1 * 10;

--- inh_enum_default_as_drizzle
CREATE TABLE i (s text DEFAULT 'a'); CREATE TYPE e AS ENUM ('a'); ALTER TABLE i ALTER s SET DEFAULT 'a'::e;
-->
ALTER TABLE i ALTER s TYPE e USING s::e;

--- inh_enum_default_text
CREATE TABLE i (s text DEFAULT 'a'); CREATE TYPE e AS ENUM ('a');
-->
ALTER TABLE i ALTER s TYPE e USING s::e;

--- inh_enum_default_written_cast
CREATE TABLE i (s text DEFAULT 'a'); CREATE TYPE e AS ENUM ('a'); ALTER TABLE i ALTER s SET DEFAULT 'a'::e::text;
-->
ALTER TABLE i ALTER s TYPE e USING s::e;

--- inh_enum_default_array
CREATE TABLE i (s text[] DEFAULT '{}'); CREATE TYPE e AS ENUM ('a'); ALTER TABLE i ALTER s SET DEFAULT '{}'::e[];
-->
ALTER TABLE i ALTER s TYPE e[] USING s::e[];

--- inh_default_int_of_text
CREATE TABLE i (s text DEFAULT 5);
-->
ALTER TABLE i ALTER s TYPE int USING s::int;

--- inh_default_int_of_bigint
CREATE TABLE i (s bigint DEFAULT 5);
-->
ALTER TABLE i ALTER s TYPE text;

--- inh_default_now_of_text
CREATE TABLE i (s text DEFAULT now());
-->
ALTER TABLE i ALTER s TYPE timestamptz USING s::timestamptz;

--- inh_default_varchar_function
CREATE TABLE i (s varchar(10) DEFAULT upper('x'));
-->
ALTER TABLE i ALTER s TYPE int USING 1;

--- inh_default_char
CREATE TABLE i (s char(3) DEFAULT 'abc');
-->
ALTER TABLE i ALTER s TYPE varchar(10);

--- inh_generated_part_default
CREATE TABLE p (a int, b int, c int GENERATED ALWAYS AS (b * 2) STORED) PARTITION BY LIST (a);
-->
CREATE TABLE p1 PARTITION OF p (c DEFAULT 42) FOR VALUES IN (1);

--- inh_generated_child
CREATE TABLE p (a int, b int);
-->
CREATE TABLE k (a int, b int GENERATED ALWAYS AS (a) STORED) INHERITS (p);

--- inh_generated_child_default
CREATE TABLE p (a int, b int GENERATED ALWAYS AS (a * 2) STORED);
-->
CREATE TABLE k (a int, b int DEFAULT 10) INHERITS (p);

--- inh_generated_child_same
CREATE TABLE p (a int, b int GENERATED ALWAYS AS (a * 2) STORED);
-->
CREATE TABLE k (a int, b int GENERATED ALWAYS AS (a * 22) STORED) INHERITS (p);

--- inh_identity_plain_child_written
CREATE TABLE p (a int, id bigint GENERATED ALWAYS AS IDENTITY);
-->
CREATE TABLE k (id bigint GENERATED ALWAYS AS IDENTITY) INHERITS (p);

--- inh_two_parents_default_merge
CREATE TABLE p (a int DEFAULT 1); CREATE TABLE q (a int);
-->
CREATE TABLE k () INHERITS (p, q);

--- inh_domain_not_null_drop
CREATE DOMAIN d AS int NOT NULL;
-->
ALTER DOMAIN d DROP CONSTRAINT d_not_null;

--- inh_domain_not_null_named
CREATE DOMAIN d AS int CONSTRAINT there NOT NULL;
-->
ALTER DOMAIN d DROP CONSTRAINT there;

--- inh_domain_not_null_set_drop
CREATE DOMAIN d AS int; ALTER DOMAIN d SET NOT NULL;
-->
ALTER DOMAIN d DROP CONSTRAINT d_not_null;

--- inh_domain_rename_constraint
CREATE DOMAIN d AS int CONSTRAINT c1 CHECK (VALUE > 0); ALTER DOMAIN d RENAME CONSTRAINT c1 TO c2;
-->
ALTER DOMAIN d DROP CONSTRAINT c2;

--- inh_domain_rename_constraint_old
CREATE DOMAIN d AS int CONSTRAINT c1 CHECK (VALUE > 0); ALTER DOMAIN d RENAME CONSTRAINT c1 TO c2;
-->
ALTER DOMAIN d DROP CONSTRAINT c1;

--- inh_domain_rename_constraint_missing
CREATE DOMAIN d AS int CONSTRAINT c1 CHECK (VALUE > 0);
-->
ALTER DOMAIN d RENAME CONSTRAINT c2 TO c3;

--- inh_domain_rename_constraint_taken
CREATE DOMAIN d AS int CONSTRAINT c1 CHECK (VALUE > 0) CONSTRAINT c2 CHECK (VALUE > 1);
-->
ALTER DOMAIN d RENAME CONSTRAINT c1 TO c2;

--- inh_not_null_named_serial
CREATE TABLE t (a serial, CONSTRAINT foo NOT NULL a);

--- inh_not_null_named_serial_drop
CREATE TABLE t (a serial, CONSTRAINT foo NOT NULL a);
-->
ALTER TABLE t DROP CONSTRAINT foo;

--- inh_not_null_named_key
CREATE TABLE t (id int, CONSTRAINT id_nn NOT NULL id, CONSTRAINT t_pk PRIMARY KEY (id));

--- inh_not_null_named_identity
CREATE TABLE t (id int GENERATED ALWAYS AS IDENTITY, CONSTRAINT id_nn NOT NULL id);

--- inh_not_null_key_no_inherit
CREATE TABLE t (id int PRIMARY KEY, NOT NULL id NO INHERIT);

--- inh_not_null_column_named
CREATE TABLE t (id int CONSTRAINT foo NOT NULL);
-->
ALTER TABLE t DROP CONSTRAINT foo;

--- inh_not_null_two_names
CREATE TABLE t (id int CONSTRAINT foo NOT NULL, CONSTRAINT bar NOT NULL id);

--- inh_not_null_renamed_table
CREATE TABLE t (id int NOT NULL); ALTER TABLE t RENAME TO u;
-->
ALTER TABLE u DROP CONSTRAINT t_id_not_null;

--- inh_not_null_renamed_column
CREATE TABLE t (id int NOT NULL); ALTER TABLE t RENAME id TO key;
-->
ALTER TABLE t DROP CONSTRAINT t_id_not_null;

--- inh_not_null_renamed_constraint
CREATE TABLE t (id int NOT NULL); ALTER TABLE t RENAME CONSTRAINT t_id_not_null TO nn;
-->
ALTER TABLE t DROP CONSTRAINT nn;

--- inh_not_null_of_parent
CREATE TABLE p (a int NOT NULL); CREATE TABLE k () INHERITS (p);
-->
ALTER TABLE k DROP CONSTRAINT p_a_not_null;

--- inh_not_null_of_parent_after
CREATE TABLE p (a int NOT NULL); CREATE TABLE k () INHERITS (p); ALTER TABLE k NO INHERIT p;
-->
ALTER TABLE k DROP CONSTRAINT p_a_not_null;

--- inh_not_null_key_of_child
CREATE TABLE p (a int); ALTER TABLE p ADD NOT NULL a NO INHERIT;
-->
CREATE TABLE k (PRIMARY KEY (a)) INHERITS (p);

--- inh_not_null_no_inherit_child
CREATE TABLE p (a int); ALTER TABLE p ADD NOT NULL a NO INHERIT; CREATE TABLE k () INHERITS (p);
-->
INSERT INTO k VALUES (NULL);

--- inh_schema_elements_any_order

CREATE SCHEMA s CREATE UNIQUE INDEX abc_a_idx ON abc (a) CREATE VIEW abc_view AS SELECT a + 1 AS a FROM abc CREATE TABLE abc (a serial, b int UNIQUE);

--- inh_temp_parent
CREATE TEMP TABLE p (a int);
-->
CREATE TABLE k () INHERITS (p);

--- inh_not_null_named_in_child
CREATE TABLE p (a int NOT NULL);
-->
CREATE TABLE k (CONSTRAINT foo NOT NULL a) INHERITS (p);

--- inh_query_parent
CREATE TABLE p (id, x) AS SELECT 0, 0; CREATE TABLE k () INHERITS (p);
-->
CREATE INDEX ON k (id);

--- inh_identity_by_default_then_insert
CREATE TABLE t (a int, id bigint GENERATED ALWAYS AS IDENTITY); ALTER TABLE t ALTER COLUMN id SET GENERATED BY DEFAULT;
-->
INSERT INTO t VALUES (1, 2);

--- inh_identity_always_then_insert
CREATE TABLE t (a int, id bigint GENERATED BY DEFAULT AS IDENTITY); ALTER TABLE t ALTER COLUMN id SET GENERATED ALWAYS;
-->
INSERT INTO t VALUES (1, 2);

--- inh_identity_by_default_in_partition
CREATE TABLE p (a int, id bigint GENERATED ALWAYS AS IDENTITY) PARTITION BY LIST (a); CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1); ALTER TABLE p ALTER COLUMN id SET GENERATED BY DEFAULT;
-->
INSERT INTO p1 VALUES (1, 2);

