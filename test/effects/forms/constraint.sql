Constraints: what is read, on which tables, and under which lock.

--- con_check_bare: people
ALTER TABLE people ADD CHECK (age > 0);

--- con_check_not_valid: people
ALTER TABLE people ADD CONSTRAINT grown CHECK (age > 0) NOT VALID;

--- con_check_no_inherit: people
ALTER TABLE people ADD CONSTRAINT grown CHECK (age > 0) NO INHERIT;

--- con_check_not_enforced: people
ALTER TABLE people ADD CONSTRAINT grown CHECK (age > 0) NOT ENFORCED;

--- con_check_empty: empty
ALTER TABLE people ADD CONSTRAINT grown CHECK (age > 0);

--- con_check_name_taken: people
ALTER TABLE people ADD CONSTRAINT grown CHECK (age > 0);
-->
ALTER TABLE people ADD CONSTRAINT grown CHECK (age > 1);

--- con_check_function: people routines
ALTER TABLE people ADD CONSTRAINT f CHECK (plain_vol(age) > 0);

--- con_check_function_missing: people
ALTER TABLE people ADD CONSTRAINT f CHECK (age > no_such_fn(3));

--- con_check_not_boolean: people
ALTER TABLE people ADD CONSTRAINT f CHECK (age + 1);

--- con_check_subquery: people
ALTER TABLE people ADD CONSTRAINT f CHECK (age IN (SELECT id FROM people));

--- con_check_aggregate: people
ALTER TABLE people ADD CONSTRAINT f CHECK (max(age) > 1);

--- con_check_unknown_column: people
ALTER TABLE people ADD CONSTRAINT f CHECK (nope > 1);

--- con_check_whole_row: people
ALTER TABLE people ADD CONSTRAINT f CHECK (people IS NOT NULL);

--- con_check_json_operator: people
ALTER TABLE people ADD CONSTRAINT f CHECK (email LIKE '%@%' AND length(note) BETWEEN 1 AND 100);

--- con_check_wrong_operator: people
ALTER TABLE people ADD CONSTRAINT f CHECK (age > 'abc'::text);

--- con_check_partitioned: events
ALTER TABLE events ADD CONSTRAINT f CHECK (id > 0);

--- con_check_partitioned_not_valid: events
ALTER TABLE events ADD CONSTRAINT f CHECK (id > 0) NOT VALID;

--- con_check_partitioned_only: events
ALTER TABLE ONLY events ADD CONSTRAINT f CHECK (id > 0);

--- con_check_partitioned_no_inherit: events
ALTER TABLE events ADD CONSTRAINT f CHECK (id > 0) NO INHERIT;

--- con_check_partition_direct: events
ALTER TABLE events_1 ADD CONSTRAINT f CHECK (id > 0);

--- con_check_inherited: family
ALTER TABLE parent ADD CONSTRAINT f CHECK (id > 0);

--- con_check_inherited_only: family
ALTER TABLE ONLY parent ADD CONSTRAINT f CHECK (id > 0);

--- con_check_inherited_only_no_inherit: family
ALTER TABLE ONLY parent ADD CONSTRAINT f CHECK (id > 0) NO INHERIT;

--- con_check_inherited_merges: family
ALTER TABLE child ADD CONSTRAINT f CHECK (id > 0);
-->
ALTER TABLE parent ADD CONSTRAINT f CHECK (id > 0);

--- con_check_inherited_clash: family
ALTER TABLE child ADD CONSTRAINT f CHECK (id > 1);
-->
ALTER TABLE parent ADD CONSTRAINT f CHECK (id > 0);

--- con_check_virtual: people
ALTER TABLE people ADD COLUMN twice int GENERATED ALWAYS AS (age * 2) VIRTUAL;
-->
ALTER TABLE people ADD CONSTRAINT f CHECK (twice > 0);

--- con_validate_inherited: family
ALTER TABLE parent ADD CONSTRAINT f CHECK (id > 0) NOT VALID;
-->
ALTER TABLE parent VALIDATE CONSTRAINT f;

--- con_validate_only: family
ALTER TABLE parent ADD CONSTRAINT f CHECK (id > 0) NOT VALID;
-->
ALTER TABLE ONLY parent VALIDATE CONSTRAINT f;

--- con_validate_missing: people
ALTER TABLE people VALIDATE CONSTRAINT nope;

--- con_validate_unique: orders
ALTER TABLE customers VALIDATE CONSTRAINT customers_code_key;

--- con_validate_not_enforced: people
ALTER TABLE people ADD CONSTRAINT f CHECK (age > 0) NOT ENFORCED;
-->
ALTER TABLE people VALIDATE CONSTRAINT f;

--- con_validate_two: people
ALTER TABLE people ADD CONSTRAINT f CHECK (age > 0) NOT VALID, ADD CONSTRAINT g CHECK (id > 0) NOT VALID;
-->
ALTER TABLE people VALIDATE CONSTRAINT f, VALIDATE CONSTRAINT g;

--- con_validate_and_set_not_null: people
ALTER TABLE people ADD CONSTRAINT f CHECK (age IS NOT NULL) NOT VALID;
-->
ALTER TABLE people VALIDATE CONSTRAINT f, ALTER COLUMN age SET NOT NULL;

--- con_validate_fk_partitioned: events team
ALTER TABLE events ADD CONSTRAINT f FOREIGN KEY (id) REFERENCES team (id) NOT VALID;
-->
ALTER TABLE events VALIDATE CONSTRAINT f;

--- con_validate_fk_empty: empty team
ALTER TABLE people ADD CONSTRAINT f FOREIGN KEY (age) REFERENCES team (id) NOT VALID;
-->
ALTER TABLE people VALIDATE CONSTRAINT f;

--- con_validate_not_null: people
ALTER TABLE people ADD CONSTRAINT f NOT NULL age NOT VALID;
-->
ALTER TABLE people VALIDATE CONSTRAINT f;

--- con_fk_unnamed: people team
ALTER TABLE people ADD FOREIGN KEY (age) REFERENCES team;

--- con_fk_missing_table: people
ALTER TABLE people ADD FOREIGN KEY (age) REFERENCES nobody (id);

--- con_fk_no_primary_key: people
CREATE TABLE loose (id int);
-->
ALTER TABLE people ADD FOREIGN KEY (age) REFERENCES loose;

--- con_fk_not_unique: people team
ALTER TABLE people ADD FOREIGN KEY (name) REFERENCES team (title);

--- con_fk_partial_unique: people team
CREATE UNIQUE INDEX some_titles ON team (title) WHERE id > 3;
-->
ALTER TABLE people ADD FOREIGN KEY (name) REFERENCES team (title);

--- con_fk_unique_index: people team
CREATE UNIQUE INDEX titles ON team (title);
-->
ALTER TABLE people ADD FOREIGN KEY (name) REFERENCES team (title) NOT VALID;

--- con_fk_deferrable_target: people team
ALTER TABLE team ADD CONSTRAINT titles UNIQUE (title) DEFERRABLE;
-->
ALTER TABLE people ADD FOREIGN KEY (name) REFERENCES team (title) NOT VALID;

--- con_fk_count_differs: people team
ALTER TABLE people ADD FOREIGN KEY (age, id) REFERENCES team (id);

--- con_fk_self: people
ALTER TABLE people ADD CONSTRAINT boss FOREIGN KEY (age) REFERENCES people (id);

--- con_fk_to_view: people team
CREATE VIEW team_view AS SELECT * FROM team;
-->
ALTER TABLE people ADD FOREIGN KEY (age) REFERENCES team_view (id);

--- con_fk_smallint: people team
ALTER TABLE people ADD COLUMN small smallint;
-->
ALTER TABLE people ADD FOREIGN KEY (small) REFERENCES team (id);

--- con_fk_numeric: people team
ALTER TABLE people ADD COLUMN num numeric;
-->
ALTER TABLE people ADD FOREIGN KEY (num) REFERENCES team (id);

--- con_fk_uuid_int: people team
ALTER TABLE people ADD COLUMN u uuid;
-->
ALTER TABLE people ADD FOREIGN KEY (u) REFERENCES team (id);

--- con_fk_not_enforced: people team
ALTER TABLE people ADD FOREIGN KEY (age) REFERENCES team (id) NOT ENFORCED;

--- con_fk_unlogged_target: people
CREATE UNLOGGED TABLE cache (id int PRIMARY KEY);
-->
ALTER TABLE people ADD FOREIGN KEY (age) REFERENCES cache (id);

--- con_fk_from_partitioned: events team
ALTER TABLE events ADD FOREIGN KEY (id) REFERENCES team (id);

--- con_fk_from_partitioned_only: events team
ALTER TABLE ONLY events ADD FOREIGN KEY (id) REFERENCES team (id);

--- con_fk_to_partitioned: events people
ALTER TABLE events ADD PRIMARY KEY (day);
-->
ALTER TABLE people ADD FOREIGN KEY (age) REFERENCES events (day);

--- con_fk_from_partition: events team
ALTER TABLE events_1 ADD FOREIGN KEY (id) REFERENCES team (id);

--- con_fk_set_null_columns: people team
ALTER TABLE people ADD FOREIGN KEY (age) REFERENCES team (id) ON DELETE SET NULL (age);

--- con_fk_two: people team
CREATE TABLE club (id int PRIMARY KEY);
INSERT INTO club SELECT generate_series(1, 800);
-->
ALTER TABLE people ADD FOREIGN KEY (age) REFERENCES team (id), ADD FOREIGN KEY (id) REFERENCES club (id);

--- con_fk_and_check: people team
ALTER TABLE people ADD FOREIGN KEY (age) REFERENCES team (id) NOT VALID, ADD CHECK (age > 0) NOT VALID;

--- con_fk_violated: people team
DELETE FROM team WHERE id < 50;
-->
ALTER TABLE people ADD FOREIGN KEY (age) REFERENCES team (id);

--- con_fk_same_again: orders
ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers (id);

--- con_fk_alter_deferrable: orders
ALTER TABLE orders ALTER CONSTRAINT orders_customer_id_fkey DEFERRABLE INITIALLY DEFERRED;

--- con_fk_alter_not_enforced: orders
ALTER TABLE orders ALTER CONSTRAINT orders_customer_id_fkey NOT ENFORCED;

--- con_fk_alter_enforced: people team
ALTER TABLE people ADD CONSTRAINT f FOREIGN KEY (age) REFERENCES team (id) NOT ENFORCED;
-->
ALTER TABLE people ALTER CONSTRAINT f ENFORCED;

--- con_check_alter_enforced: people
ALTER TABLE people ADD CONSTRAINT f CHECK (age > 0);
-->
ALTER TABLE people ALTER CONSTRAINT f NOT ENFORCED;

--- con_unique_alter_deferrable: orders
ALTER TABLE customers ALTER CONSTRAINT customers_code_key DEFERRABLE;

--- con_drop_fk_self: people
ALTER TABLE people ADD CONSTRAINT boss FOREIGN KEY (age) REFERENCES people (id);
-->
ALTER TABLE people DROP CONSTRAINT boss;

--- con_drop_missing: people
ALTER TABLE people DROP CONSTRAINT nope;

--- con_drop_missing_if_exists: people
ALTER TABLE people DROP CONSTRAINT IF EXISTS nope;

--- con_drop_unique: orders
ALTER TABLE customers DROP CONSTRAINT customers_code_key;

--- con_drop_pk_referenced: orders
ALTER TABLE customers DROP CONSTRAINT customers_pkey;

--- con_drop_pk_referenced_other_cascade: orders
ALTER TABLE customers DROP CONSTRAINT customers_pkey CASCADE;

--- con_drop_inherited: family
ALTER TABLE parent ADD CONSTRAINT f CHECK (id > 0);
-->
ALTER TABLE child DROP CONSTRAINT f;

--- con_drop_from_parent: family
ALTER TABLE parent ADD CONSTRAINT f CHECK (id > 0);
-->
ALTER TABLE parent DROP CONSTRAINT f;

--- con_drop_only_parent: family
ALTER TABLE parent ADD CONSTRAINT f CHECK (id > 0);
-->
ALTER TABLE ONLY parent DROP CONSTRAINT f;

--- con_drop_fk_partitioned: events team
ALTER TABLE events ADD CONSTRAINT f FOREIGN KEY (id) REFERENCES team (id);
-->
ALTER TABLE events DROP CONSTRAINT f;

--- con_drop_pk_group_by_view: people
CREATE VIEW grouped AS SELECT id, name FROM people GROUP BY id;
-->
ALTER TABLE people DROP CONSTRAINT people_pkey;

--- con_drop_not_null_name: people
ALTER TABLE people ALTER COLUMN age SET NOT NULL;
-->
ALTER TABLE people DROP CONSTRAINT people_age_not_null;

--- con_rename_unique: orders
ALTER TABLE customers RENAME CONSTRAINT customers_code_key TO one_code;

--- con_rename_fk: orders
ALTER TABLE orders RENAME CONSTRAINT orders_customer_id_fkey TO bought_by;

--- con_rename_missing: orders
ALTER TABLE orders RENAME CONSTRAINT nope TO bought_by;

--- con_rename_inherited: family
ALTER TABLE parent ADD CONSTRAINT f CHECK (id > 0);
-->
ALTER TABLE child RENAME CONSTRAINT f TO g;

--- con_rename_parent: family
ALTER TABLE parent ADD CONSTRAINT f CHECK (id > 0);
-->
ALTER TABLE parent RENAME CONSTRAINT f TO g;

--- con_unique_two_columns: people
ALTER TABLE people ADD UNIQUE (name, email);

--- con_unique_duplicates: people
ALTER TABLE people ADD UNIQUE (age);

--- con_unique_nulls_not_distinct: people
ALTER TABLE people ADD CONSTRAINT u UNIQUE NULLS NOT DISTINCT (email);

--- con_unique_include: people
ALTER TABLE people ADD CONSTRAINT u UNIQUE (email) INCLUDE (name);

--- con_unique_column_missing: people
ALTER TABLE people ADD UNIQUE (nope);

--- con_unique_column_twice: people
ALTER TABLE people ADD UNIQUE (email, email);

--- con_unique_point: people
ALTER TABLE people ADD COLUMN at point;
-->
ALTER TABLE people ADD UNIQUE (at);

--- con_unique_name_is_relation: people team
ALTER TABLE people ADD CONSTRAINT team UNIQUE (email);

--- con_unique_partitioned_without_key: events
ALTER TABLE events ADD UNIQUE (id);

--- con_unique_partitioned_empty
CREATE TABLE logs (a int, b int) PARTITION BY LIST (b);
-->
ALTER TABLE logs ADD UNIQUE (a, b);

--- con_unique_partitioned_only: events
ALTER TABLE ONLY events ADD CONSTRAINT u UNIQUE (id, day);

--- con_unique_partition_has_it: events
ALTER TABLE events_1 ADD UNIQUE (id, day);
-->
ALTER TABLE events ADD UNIQUE (id, day);

--- con_unique_inherited: family
ALTER TABLE parent ADD UNIQUE (id);

--- con_unique_using_index_renamed: people
CREATE UNIQUE INDEX one_email ON people (email);
-->
ALTER TABLE people ADD CONSTRAINT email_once UNIQUE USING INDEX one_email;

--- con_unique_using_index_partial: people
CREATE UNIQUE INDEX one_email ON people (email) WHERE age > 3;
-->
ALTER TABLE people ADD UNIQUE USING INDEX one_email;

--- con_unique_using_index_not_unique: people
CREATE INDEX one_email ON people (email);
-->
ALTER TABLE people ADD UNIQUE USING INDEX one_email;

--- con_unique_using_index_expression: people
CREATE UNIQUE INDEX one_email ON people (lower(email));
-->
ALTER TABLE people ADD UNIQUE USING INDEX one_email;

--- con_unique_using_index_missing: people
ALTER TABLE people ADD UNIQUE USING INDEX one_email;

--- con_unique_using_index_hash_order: people
CREATE UNIQUE INDEX one_email ON people (email DESC);
-->
ALTER TABLE people ADD UNIQUE USING INDEX one_email;

--- con_pk_second: people
ALTER TABLE people ADD PRIMARY KEY (age);

--- con_pk_drop_and_add: people
ALTER TABLE people DROP CONSTRAINT people_pkey, ADD PRIMARY KEY (id, email);

--- con_pk_two_columns
CREATE TABLE bare (a int NOT NULL, b int);
INSERT INTO bare SELECT g, g FROM generate_series(1, 500) g;
-->
ALTER TABLE bare ADD PRIMARY KEY (a, b);

--- con_pk_check_proves
CREATE TABLE bare (a int, CONSTRAINT there CHECK (a IS NOT NULL));
INSERT INTO bare SELECT generate_series(1, 500);
-->
ALTER TABLE bare ADD PRIMARY KEY (a);

--- con_pk_has_null
CREATE TABLE bare (a int);
INSERT INTO bare VALUES (1), (NULL);
-->
ALTER TABLE bare ADD PRIMARY KEY (a);

--- con_pk_using_index_not_null
CREATE TABLE bare (a int NOT NULL);
INSERT INTO bare SELECT generate_series(1, 500);
CREATE UNIQUE INDEX bare_a ON bare (a);
-->
ALTER TABLE bare ADD CONSTRAINT bare_pkey PRIMARY KEY USING INDEX bare_a;

--- con_pk_using_index_check_proves
CREATE TABLE bare (a int, CONSTRAINT there CHECK (a IS NOT NULL));
INSERT INTO bare SELECT generate_series(1, 500);
CREATE UNIQUE INDEX bare_a ON bare (a);
-->
ALTER TABLE bare ADD PRIMARY KEY USING INDEX bare_a;

--- con_pk_using_index_swap: people
CREATE UNIQUE INDEX people_new ON people (id);
-->
ALTER TABLE people DROP CONSTRAINT people_pkey, ADD CONSTRAINT people_pkey PRIMARY KEY USING INDEX people_new;

--- con_pk_partitioned: events
ALTER TABLE events ADD PRIMARY KEY (id, day);

--- con_pk_partitioned_nullable
CREATE TABLE logs (a int, b int) PARTITION BY LIST (b);
CREATE TABLE logs_1 PARTITION OF logs FOR VALUES IN (1);
INSERT INTO logs SELECT g, 1 FROM generate_series(1, 500) g;
-->
ALTER TABLE logs ADD PRIMARY KEY (a, b);

--- con_pk_partitioned_only_nullable
CREATE TABLE logs (a int, b int) PARTITION BY LIST (b);
CREATE TABLE logs_1 PARTITION OF logs FOR VALUES IN (1);
INSERT INTO logs SELECT g, 1 FROM generate_series(1, 500) g;
-->
ALTER TABLE ONLY logs ADD PRIMARY KEY (a, b);

--- con_pk_inherited_nullable: family
ALTER TABLE parent ADD PRIMARY KEY (id);

--- con_pk_without_overlaps
CREATE EXTENSION btree_gist;
CREATE TABLE stay (room int, during daterange);
INSERT INTO stay SELECT g, daterange('2024-01-01', '2024-02-01') FROM generate_series(1, 300) g;
-->
ALTER TABLE stay ADD PRIMARY KEY (room, during WITHOUT OVERLAPS);

--- con_exclude_btree: people
ALTER TABLE people ADD CONSTRAINT ex EXCLUDE (email WITH =);

--- con_exclude_where: people
ALTER TABLE people ADD CONSTRAINT ex EXCLUDE USING btree (email WITH =) WHERE (age > 5);

--- con_exclude_gist_int_missing: people
ALTER TABLE people ADD CONSTRAINT ex EXCLUDE USING gist (age WITH =);

--- con_exclude_gist_int_extension: people
CREATE EXTENSION btree_gist;
-->
ALTER TABLE people ADD CONSTRAINT ex EXCLUDE USING gist (id WITH =, email WITH <>);

--- con_exclude_partitioned: events
ALTER TABLE events ADD CONSTRAINT ex EXCLUDE USING btree (day WITH =);

--- con_exclude_expression: people
ALTER TABLE people ADD CONSTRAINT ex EXCLUDE (lower(email) WITH =);

--- con_set_not_null: people
ALTER TABLE people ALTER COLUMN age SET NOT NULL;

--- con_set_not_null_already: people
ALTER TABLE people ALTER COLUMN id SET NOT NULL;

--- con_set_not_null_has_nulls: people
UPDATE people SET note = NULL WHERE id = 7;
-->
ALTER TABLE people ALTER COLUMN note SET NOT NULL;

--- con_set_not_null_missing: people
ALTER TABLE people ALTER COLUMN nope SET NOT NULL;

--- con_set_not_null_two: people
ALTER TABLE people ALTER COLUMN age SET NOT NULL, ALTER COLUMN email SET NOT NULL;

--- con_set_not_null_not_is_null: people
ALTER TABLE people ADD CONSTRAINT there CHECK (NOT (age IS NULL));
-->
ALTER TABLE people ALTER COLUMN age SET NOT NULL;

--- con_set_not_null_no_inherit_check: people
ALTER TABLE people ADD CONSTRAINT there CHECK (age IS NOT NULL) NO INHERIT;
-->
ALTER TABLE people ALTER COLUMN age SET NOT NULL;

--- con_set_not_null_not_enforced_check: people
ALTER TABLE people ADD CONSTRAINT there CHECK (age IS NOT NULL) NOT ENFORCED;
-->
ALTER TABLE people ALTER COLUMN age SET NOT NULL;

--- con_set_not_null_row_check: people
ALTER TABLE people ADD CONSTRAINT there CHECK ((age, email) IS NOT NULL);
-->
ALTER TABLE people ALTER COLUMN age SET NOT NULL;

--- con_set_not_null_between_check: people
ALTER TABLE people ADD CONSTRAINT there CHECK (age BETWEEN 0 AND 200);
-->
ALTER TABLE people ALTER COLUMN age SET NOT NULL;

--- con_set_not_null_coalesce_check: people
ALTER TABLE people ADD CONSTRAINT there CHECK (coalesce(age, -1) >= 0);
-->
ALTER TABLE people ALTER COLUMN age SET NOT NULL;

--- con_set_not_null_check_renamed: people
ALTER TABLE people ADD CONSTRAINT there CHECK (age IS NOT NULL);
ALTER TABLE people RENAME COLUMN age TO years;
-->
ALTER TABLE people ALTER COLUMN years SET NOT NULL;

--- con_set_not_null_rewrite_same_time: people
ALTER TABLE people ALTER COLUMN age SET NOT NULL, ADD COLUMN n float8 DEFAULT random();

--- con_set_not_null_partitioned: events
ALTER TABLE events ALTER COLUMN body SET NOT NULL;

--- con_set_not_null_partitioned_one_proven: events
ALTER TABLE events_1 ADD CONSTRAINT there CHECK (body IS NOT NULL);
-->
ALTER TABLE events ALTER COLUMN body SET NOT NULL;

--- con_set_not_null_partitioned_only: events
ALTER TABLE ONLY events ALTER COLUMN body SET NOT NULL;

--- con_set_not_null_partition: events
ALTER TABLE events_1 ALTER COLUMN body SET NOT NULL;

--- con_set_not_null_inherited: family
ALTER TABLE parent ALTER COLUMN name SET NOT NULL;

--- con_set_not_null_inherited_only: family
ALTER TABLE ONLY parent ALTER COLUMN name SET NOT NULL;

--- con_set_not_null_virtual: people
ALTER TABLE people ADD COLUMN twice int GENERATED ALWAYS AS (age * 2) VIRTUAL;
-->
ALTER TABLE people ALTER COLUMN twice SET NOT NULL;

--- con_add_not_null: people
ALTER TABLE people ADD CONSTRAINT there NOT NULL age;

--- con_add_not_null_unnamed: people
ALTER TABLE people ADD NOT NULL age NOT VALID;

--- con_add_not_null_already: people
ALTER TABLE people ADD CONSTRAINT there NOT NULL id;

--- con_add_not_null_no_inherit: people
ALTER TABLE people ADD CONSTRAINT there NOT NULL age NO INHERIT;

--- con_drop_not_null: people
ALTER TABLE people ALTER COLUMN age SET NOT NULL;
-->
ALTER TABLE people ALTER COLUMN age DROP NOT NULL;

--- con_drop_not_null_nullable: people
ALTER TABLE people ALTER COLUMN age DROP NOT NULL;

--- con_drop_not_null_identity: people
ALTER TABLE people ADD COLUMN n int GENERATED ALWAYS AS IDENTITY;
-->
ALTER TABLE people ALTER COLUMN n DROP NOT NULL;

--- con_drop_not_null_partition: events
ALTER TABLE events_1 ALTER COLUMN id DROP NOT NULL;

--- con_drop_not_null_partitioned: events
ALTER TABLE events ALTER COLUMN id DROP NOT NULL;

--- con_drop_not_null_child
CREATE TABLE parent (id int NOT NULL);
CREATE TABLE child () INHERITS (parent);
-->
ALTER TABLE child ALTER COLUMN id DROP NOT NULL;

--- con_drop_not_null_replica_identity: people
ALTER TABLE people ALTER COLUMN email SET NOT NULL;
CREATE UNIQUE INDEX people_email ON people (email);
ALTER TABLE people REPLICA IDENTITY USING INDEX people_email;
-->
ALTER TABLE people ALTER COLUMN email DROP NOT NULL;

--- con_set_not_null_nested_and_check: people
ALTER TABLE people ADD CONSTRAINT there CHECK (id > 0 AND (email <> '' AND age IS NOT NULL));
-->
ALTER TABLE people ALTER COLUMN age SET NOT NULL;

--- con_set_not_null_every_branch_check: people
ALTER TABLE people ADD CONSTRAINT there CHECK ((age IS NOT NULL AND id > 100) OR (age IS NOT NULL AND id <= 100));
-->
ALTER TABLE people ALTER COLUMN age SET NOT NULL;

--- con_set_not_null_in_check: people
ALTER TABLE people ADD CONSTRAINT there CHECK (id IN (1, 2) OR age IN (1, 2, 3) OR id > 2);
ALTER TABLE people ADD CONSTRAINT here CHECK (age = ANY (ARRAY[1, 2, 3]) OR age > 3);
-->
ALTER TABLE people ALTER COLUMN age SET NOT NULL;

--- con_set_not_null_not_or_check: people
ALTER TABLE people ADD CONSTRAINT there CHECK (NOT (age IS NULL OR email IS NULL));
-->
ALTER TABLE people ALTER COLUMN age SET NOT NULL, ALTER COLUMN email SET NOT NULL;

--- con_set_not_null_not_and_check: people
ALTER TABLE people ADD CONSTRAINT there CHECK (NOT (age IS NULL AND email IS NULL));
-->
ALTER TABLE people ALTER COLUMN age SET NOT NULL;

--- con_set_not_null_equals_true_check: people
ALTER TABLE people ADD CONSTRAINT there CHECK ((age IS NOT NULL) = true);
-->
ALTER TABLE people ALTER COLUMN age SET NOT NULL;

--- con_set_not_null_equals_false_check: people
ALTER TABLE people ADD CONSTRAINT there CHECK ((age IS NULL) = false);
-->
ALTER TABLE people ALTER COLUMN age SET NOT NULL;

--- con_set_not_null_is_true_check: people
ALTER TABLE people ADD CONSTRAINT there CHECK ((age IS NOT NULL) IS TRUE);
-->
ALTER TABLE people ALTER COLUMN age SET NOT NULL;

--- con_set_not_null_comparison_is_true_check: people
ALTER TABLE people ADD CONSTRAINT there CHECK ((age > 0) IS TRUE);
-->
ALTER TABLE people ALTER COLUMN age SET NOT NULL;

--- con_set_not_null_comparison_is_known_check: people
ALTER TABLE people ADD CONSTRAINT there CHECK ((age > 0) IS NOT UNKNOWN);
-->
ALTER TABLE people ALTER COLUMN age SET NOT NULL;

--- con_set_not_null_is_not_true_check: people
ALTER TABLE people ADD CONSTRAINT there CHECK ((age IS NULL) IS NOT TRUE);
-->
ALTER TABLE people ALTER COLUMN age SET NOT NULL;

--- con_set_not_null_case_check: people
ALTER TABLE people ADD CONSTRAINT there CHECK (CASE WHEN age IS NULL THEN false ELSE true END);
-->
ALTER TABLE people ALTER COLUMN age SET NOT NULL;

--- con_set_not_null_and_constant_check: people
ALTER TABLE people ADD CONSTRAINT there CHECK (age IS NOT NULL AND true OR 1 = 2);
-->
ALTER TABLE people ALTER COLUMN age SET NOT NULL;

--- con_set_not_null_or_true_check: people
ALTER TABLE people ADD CONSTRAINT there CHECK (age IS NOT NULL OR 1 = 1);
-->
ALTER TABLE people ALTER COLUMN age SET NOT NULL;

--- con_set_not_null_cast_check: people
ALTER TABLE people ADD CONSTRAINT there CHECK (age::bigint IS NOT NULL);
-->
ALTER TABLE people ALTER COLUMN age SET NOT NULL;

--- con_set_not_null_relabel_check: people
ALTER TABLE people ADD CONSTRAINT there CHECK (name::text IS NOT NULL);
-->
ALTER TABLE people ALTER COLUMN name SET NOT NULL;

--- con_set_not_null_sum_check: people
ALTER TABLE people ADD CONSTRAINT there CHECK ((age + id) IS NOT NULL);
-->
ALTER TABLE people ALTER COLUMN age SET NOT NULL;

--- con_set_not_null_one_field_row_check: people
ALTER TABLE people ADD CONSTRAINT there CHECK (ROW(age) IS NOT NULL);
-->
ALTER TABLE people ALTER COLUMN age SET NOT NULL;

--- con_set_not_null_row_is_distinct_check: people
ALTER TABLE people ADD CONSTRAINT there CHECK (ROW(age, id) IS DISTINCT FROM ROW(NULL, NULL));
-->
ALTER TABLE people ALTER COLUMN age SET NOT NULL;

--- con_set_not_null_distinct_from_null_check: people
ALTER TABLE people ADD CONSTRAINT there CHECK (NULL IS DISTINCT FROM age);
-->
ALTER TABLE people ALTER COLUMN age SET NOT NULL;

--- con_set_not_null_not_not_distinct_check: people
ALTER TABLE people ADD CONSTRAINT there CHECK (NOT (age IS NOT DISTINCT FROM NULL));
-->
ALTER TABLE people ALTER COLUMN age SET NOT NULL;

--- con_set_not_null_not_distinct_from_value_check
CREATE TABLE bare (a int, CONSTRAINT there CHECK (a IS NOT DISTINCT FROM 5));
INSERT INTO bare SELECT 5 FROM generate_series(1, 300);
-->
ALTER TABLE bare ALTER COLUMN a SET NOT NULL;

--- con_set_not_null_coalesce_of_test_check: people
ALTER TABLE people ADD CONSTRAINT there CHECK (coalesce(age IS NOT NULL, false));
-->
ALTER TABLE people ALTER COLUMN age SET NOT NULL;

--- con_set_not_null_inlined_function_check: people
CREATE FUNCTION is_there(int) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1 IS NOT NULL';
ALTER TABLE people ADD CONSTRAINT there CHECK (is_there(age));
-->
ALTER TABLE people ALTER COLUMN age SET NOT NULL;

--- con_set_not_null_two_checks_or: people
ALTER TABLE people ADD CONSTRAINT here CHECK (age IS NOT NULL OR id > 5), ADD CONSTRAINT there CHECK (age IS NOT NULL OR id <= 5);
-->
ALTER TABLE people ALTER COLUMN age SET NOT NULL;

--- con_set_not_null_boolean_column_check
CREATE TABLE flags (a int, done boolean, CONSTRAINT there CHECK (done IS NOT UNKNOWN));
INSERT INTO flags SELECT g, true FROM generate_series(1, 300) g;
-->
ALTER TABLE flags ALTER COLUMN done SET NOT NULL;

--- con_set_not_null_boolean_column_is_true
CREATE TABLE flags (a int, done boolean, CONSTRAINT there CHECK (done IS TRUE));
INSERT INTO flags SELECT g, true FROM generate_series(1, 300) g;
-->
ALTER TABLE flags ALTER COLUMN done SET NOT NULL;

--- con_set_not_null_domain_column: domains
CREATE TABLE bare (a null_refused, b required);
INSERT INTO bare SELECT 'x', 1 FROM generate_series(1, 300);
-->
ALTER TABLE bare ALTER COLUMN a SET NOT NULL;

--- con_set_not_null_composite_check: domains
CREATE TABLE bare (a pair, CONSTRAINT there CHECK (a IS NOT NULL));
INSERT INTO bare SELECT ROW(1, 'x')::pair FROM generate_series(1, 300);
-->
ALTER TABLE bare ALTER COLUMN a SET NOT NULL;

--- con_set_not_null_with_type_change: people
ALTER TABLE people ADD CONSTRAINT there CHECK (name IS NOT NULL);
-->
ALTER TABLE people ALTER COLUMN name TYPE varchar(80), ALTER COLUMN name SET NOT NULL;

--- con_set_not_null_with_check_beside: people
ALTER TABLE people ADD CONSTRAINT there CHECK (age IS NOT NULL), ALTER COLUMN age SET NOT NULL;

--- con_set_not_null_twice: people
ALTER TABLE people ALTER COLUMN age SET NOT NULL, ALTER COLUMN age SET NOT NULL;

--- con_set_then_drop_not_null: people
ALTER TABLE people ALTER COLUMN age SET NOT NULL, ALTER COLUMN age DROP NOT NULL;

--- con_set_not_null_system_column: people
ALTER TABLE people ALTER COLUMN ctid SET NOT NULL;

--- con_set_not_null_view: people
CREATE VIEW names AS SELECT id, name FROM people;
-->
ALTER TABLE names ALTER COLUMN name SET NOT NULL;

--- con_set_not_null_matview: people
CREATE MATERIALIZED VIEW names AS SELECT id, name FROM people;
-->
ALTER MATERIALIZED VIEW names ALTER COLUMN name SET NOT NULL;

--- con_set_not_null_temp
CREATE TEMP TABLE scratch (a int);
INSERT INTO scratch SELECT generate_series(1, 300);
-->
ALTER TABLE scratch ALTER COLUMN a SET NOT NULL;

--- con_set_not_null_foreign
CREATE EXTENSION postgres_fdw;
CREATE SERVER far FOREIGN DATA WRAPPER postgres_fdw;
CREATE FOREIGN TABLE remote (a int) SERVER far;
-->
ALTER TABLE remote ALTER COLUMN a SET NOT NULL;

--- con_set_not_null_partitioned_parent_check: events
ALTER TABLE events ADD CONSTRAINT there CHECK (body IS NOT NULL);
-->
ALTER TABLE events ALTER COLUMN body SET NOT NULL;

--- con_set_not_null_parent_only_child_nullable: family
ALTER TABLE ONLY parent ADD CONSTRAINT there CHECK (name IS NOT NULL) NO INHERIT;
-->
ALTER TABLE parent ALTER COLUMN name SET NOT NULL;

--- con_set_not_null_child_only: family
ALTER TABLE child ALTER COLUMN id SET NOT NULL;

--- con_set_not_null_partitions_all_have_it: events
ALTER TABLE events_1 ALTER COLUMN body SET NOT NULL;
ALTER TABLE events_2 ALTER COLUMN body SET NOT NULL;
-->
ALTER TABLE events ALTER COLUMN body SET NOT NULL;

--- con_set_not_null_only_partitions_all_have_it: events
ALTER TABLE events_1 ALTER COLUMN body SET NOT NULL;
ALTER TABLE events_2 ALTER COLUMN body SET NOT NULL;
-->
ALTER TABLE ONLY events ALTER COLUMN body SET NOT NULL;

--- con_not_null_invalid_then_set_only: events
ALTER TABLE events ADD CONSTRAINT there NOT NULL body NOT VALID;
-->
ALTER TABLE events ALTER COLUMN body SET NOT NULL;

--- con_not_null_validate_partitioned: events
ALTER TABLE events ADD CONSTRAINT there NOT NULL body NOT VALID;
-->
ALTER TABLE events VALIDATE CONSTRAINT there;

--- con_not_null_validate_with_check_proof: people
ALTER TABLE people ADD CONSTRAINT proof CHECK (age IS NOT NULL), ADD CONSTRAINT there NOT NULL age NOT VALID;
-->
ALTER TABLE people VALIDATE CONSTRAINT there;

--- con_not_null_second_name: people
ALTER TABLE people ADD CONSTRAINT there NOT NULL age;
-->
ALTER TABLE people ADD CONSTRAINT other NOT NULL age;

--- con_not_null_valid_over_not_valid: people
ALTER TABLE people ADD CONSTRAINT there NOT NULL age NOT VALID;
-->
ALTER TABLE people ADD NOT NULL age;

--- con_not_null_not_enforced: people
ALTER TABLE people ADD CONSTRAINT there NOT NULL age NOT ENFORCED;

--- con_not_null_alter_no_inherit: family
ALTER TABLE parent ADD CONSTRAINT there NOT NULL id;
-->
ALTER TABLE parent ALTER CONSTRAINT there NO INHERIT;

--- con_not_null_alter_inherit: family
ALTER TABLE parent ADD CONSTRAINT there NOT NULL id NO INHERIT;
-->
ALTER TABLE parent ALTER CONSTRAINT there INHERIT;

--- con_check_alter_inherit: family
ALTER TABLE ONLY parent ADD CONSTRAINT there CHECK (id > 0) NO INHERIT;
-->
ALTER TABLE parent ALTER CONSTRAINT there INHERIT;

--- con_not_null_no_inherit_partitioned: events
ALTER TABLE events ADD CONSTRAINT there NOT NULL body NO INHERIT;

--- con_not_null_no_inherit_over_inherited: people
ALTER TABLE people ADD CONSTRAINT there NOT NULL age;
-->
ALTER TABLE people ADD CONSTRAINT there NOT NULL age NO INHERIT;

--- con_not_null_drop_of_child: family
ALTER TABLE parent ADD CONSTRAINT there NOT NULL id;
-->
ALTER TABLE child DROP CONSTRAINT there;

--- con_not_null_drop_of_primary_key: people
ALTER TABLE people DROP CONSTRAINT people_id_not_null;

--- con_not_null_drop_partitioned: events
ALTER TABLE events DROP CONSTRAINT events_id_not_null;

--- con_not_null_rename: people
ALTER TABLE people ADD CONSTRAINT there NOT NULL age;
-->
ALTER TABLE people RENAME CONSTRAINT there TO here;

--- con_not_null_expression_of_identity: people
ALTER TABLE people ADD CONSTRAINT there NOT NULL age NOT VALID;
-->
ALTER TABLE people ALTER COLUMN age ADD GENERATED ALWAYS AS IDENTITY;

--- con_pk_drop_keeps_not_null: people
ALTER TABLE people DROP CONSTRAINT people_pkey, ALTER COLUMN id DROP NOT NULL;

--- con_check_validate_no_inherit: family
ALTER TABLE ONLY parent ADD CONSTRAINT f CHECK (id > 0) NO INHERIT NOT VALID;
-->
ALTER TABLE parent VALIDATE CONSTRAINT f;

--- con_check_validate_child_valid: family
ALTER TABLE parent ADD CONSTRAINT f CHECK (id > 0) NOT VALID;
ALTER TABLE child VALIDATE CONSTRAINT f;
-->
ALTER TABLE parent VALIDATE CONSTRAINT f;

--- con_check_validate_only_child_valid: family
ALTER TABLE parent ADD CONSTRAINT f CHECK (id > 0) NOT VALID;
ALTER TABLE child VALIDATE CONSTRAINT f;
-->
ALTER TABLE ONLY parent VALIDATE CONSTRAINT f;

--- con_check_merge_not_valid_child: family
ALTER TABLE child ADD CONSTRAINT f CHECK (id > 0) NOT VALID;
-->
ALTER TABLE parent ADD CONSTRAINT f CHECK (id > 0);

--- con_check_merge_child_no_inherit: family
ALTER TABLE child ADD CONSTRAINT f CHECK (id > 0) NO INHERIT;
-->
ALTER TABLE parent ADD CONSTRAINT f CHECK (id > 0);

--- con_check_merge_enforced: family
ALTER TABLE child ADD CONSTRAINT f CHECK (id > 0) NOT ENFORCED;
-->
ALTER TABLE parent ADD CONSTRAINT f CHECK (id > 0);

--- con_check_merge_partition: events
ALTER TABLE events_1 ADD CONSTRAINT f CHECK (id > 0);
-->
ALTER TABLE events ADD CONSTRAINT f CHECK (id > 0);

--- con_check_on_foreign
CREATE EXTENSION postgres_fdw;
CREATE SERVER far FOREIGN DATA WRAPPER postgres_fdw;
CREATE FOREIGN TABLE remote (a int) SERVER far;
-->
ALTER FOREIGN TABLE remote ADD CONSTRAINT f CHECK (a > 0);

--- con_unique_on_foreign
CREATE EXTENSION postgres_fdw;
CREATE SERVER far FOREIGN DATA WRAPPER postgres_fdw;
CREATE FOREIGN TABLE remote (a int) SERVER far;
-->
ALTER FOREIGN TABLE remote ADD UNIQUE (a);

--- con_check_on_view: people
CREATE VIEW names AS SELECT id, name FROM people;
-->
ALTER TABLE names ADD CONSTRAINT f CHECK (id > 0);

--- con_check_system_column: people
ALTER TABLE people ADD CONSTRAINT f CHECK (xmin IS NOT NULL);

--- con_check_tableoid: people
ALTER TABLE people ADD CONSTRAINT f CHECK (tableoid > 0);

--- con_check_window: people
ALTER TABLE people ADD CONSTRAINT f CHECK (row_number() OVER () > 0);

--- con_check_set_returning: people
ALTER TABLE people ADD CONSTRAINT f CHECK (generate_series(1, 2) > 0);

--- con_check_now: people
ALTER TABLE people ADD CONSTRAINT f CHECK (born < now());

--- con_check_deferrable: people
ALTER TABLE people ADD CONSTRAINT f CHECK (age > 0) DEFERRABLE;

--- con_check_constant: people
ALTER TABLE people ADD CONSTRAINT f CHECK (true);

--- con_check_null_is_true: people
ALTER TABLE people ADD CONSTRAINT f CHECK (NULL);

--- con_check_constant_false: people
ALTER TABLE people ADD CONSTRAINT f CHECK (1 > 2);

--- con_check_unlogged
CREATE UNLOGGED TABLE cache (a int);
INSERT INTO cache SELECT generate_series(1, 300);
-->
ALTER TABLE cache ADD CHECK (a > 0);

--- con_check_name_of_unique: orders
ALTER TABLE customers ADD CONSTRAINT customers_code_key CHECK (id > 0);

--- con_unique_name_of_check: people
ALTER TABLE people ADD CONSTRAINT f CHECK (age > 0);
-->
ALTER TABLE people ADD CONSTRAINT f UNIQUE (email);

--- con_fk_name_of_check: people team
ALTER TABLE people ADD CONSTRAINT f CHECK (age > 0);
-->
ALTER TABLE people ADD CONSTRAINT f FOREIGN KEY (age) REFERENCES team (id);

--- con_check_drop_two: people
ALTER TABLE people ADD CONSTRAINT f CHECK (age > 0), ADD CONSTRAINT g CHECK (id > 0);
-->
ALTER TABLE people DROP CONSTRAINT f, DROP CONSTRAINT g;

--- con_check_drop_and_add: people
ALTER TABLE people ADD CONSTRAINT f CHECK (age > 0);
-->
ALTER TABLE people DROP CONSTRAINT f, ADD CONSTRAINT f CHECK (age > 0) NOT VALID;

--- con_check_drop_partition: events
ALTER TABLE events ADD CONSTRAINT f CHECK (id > 0);
-->
ALTER TABLE events_1 DROP CONSTRAINT f;

--- con_check_drop_only_partitioned: events
ALTER TABLE events ADD CONSTRAINT f CHECK (id > 0);
-->
ALTER TABLE ONLY events DROP CONSTRAINT f;

--- con_check_rename_only: family
ALTER TABLE parent ADD CONSTRAINT f CHECK (id > 0);
-->
ALTER TABLE ONLY parent RENAME CONSTRAINT f TO g;

--- con_check_rename_no_inherit_only: family
ALTER TABLE ONLY parent ADD CONSTRAINT f CHECK (id > 0) NO INHERIT;
-->
ALTER TABLE ONLY parent RENAME CONSTRAINT f TO g;

--- con_rename_taken: people
ALTER TABLE people ADD CONSTRAINT f CHECK (age > 0);
-->
ALTER TABLE people RENAME CONSTRAINT f TO people_pkey;

--- con_rename_unique_to_relation: orders
ALTER TABLE customers RENAME CONSTRAINT customers_code_key TO orders;

--- con_rename_partition_inherited: events
ALTER TABLE events ADD PRIMARY KEY (id, day);
-->
ALTER TABLE events_1 RENAME CONSTRAINT events_1_pkey TO other;

--- con_rename_if_exists_missing
ALTER TABLE IF EXISTS nobody RENAME CONSTRAINT a TO b;

--- con_fk_match_full: people
CREATE TABLE place (a int, b text, PRIMARY KEY (a, b));
INSERT INTO place SELECT g, 'e' || g || '@example.org' FROM generate_series(1, 800) g;
-->
ALTER TABLE people ADD FOREIGN KEY (id, email) REFERENCES place (a, b) MATCH FULL;

--- con_fk_match_partial: people team
ALTER TABLE people ADD FOREIGN KEY (age) REFERENCES team (id) MATCH PARTIAL;

--- con_fk_columns_swapped: people
CREATE TABLE place (a int, b text, PRIMARY KEY (a, b));
INSERT INTO place SELECT g, 'e' || g || '@example.org' FROM generate_series(1, 800) g;
-->
ALTER TABLE people ADD FOREIGN KEY (email, id) REFERENCES place (b, a);

--- con_fk_prefix_of_key: people
CREATE TABLE place (a int, b text, PRIMARY KEY (a, b));
-->
ALTER TABLE people ADD FOREIGN KEY (id) REFERENCES place (a);

--- con_fk_column_twice: people
CREATE TABLE place (a int, b int, PRIMARY KEY (a, b));
-->
ALTER TABLE people ADD FOREIGN KEY (id, age) REFERENCES place (a, a);

--- con_fk_same_column_to_both: people
CREATE TABLE place (a int, b int, PRIMARY KEY (a, b));
INSERT INTO place SELECT g, g FROM generate_series(1, 800) g;
-->
ALTER TABLE people ADD FOREIGN KEY (id, id) REFERENCES place (a, b);

--- con_fk_bigint_to_int: people team
ALTER TABLE people ALTER COLUMN age TYPE bigint;
-->
ALTER TABLE people ADD FOREIGN KEY (age) REFERENCES team (id);

--- con_fk_varchar_to_text: people
CREATE TABLE mails (email text PRIMARY KEY);
INSERT INTO mails SELECT 'n' || g FROM generate_series(1, 800) g;
-->
ALTER TABLE people ADD FOREIGN KEY (name) REFERENCES mails;

--- con_fk_text_to_int: people team
ALTER TABLE people ADD FOREIGN KEY (email) REFERENCES team (id);

--- con_fk_int_to_numeric: people
CREATE TABLE amounts (n numeric PRIMARY KEY);
INSERT INTO amounts SELECT generate_series(1, 800);
-->
ALTER TABLE people ADD FOREIGN KEY (id) REFERENCES amounts;

--- con_fk_int_to_real: people
CREATE TABLE amounts (n real PRIMARY KEY);
INSERT INTO amounts SELECT generate_series(1, 800);
-->
ALTER TABLE people ADD FOREIGN KEY (id) REFERENCES amounts;

--- con_fk_date_to_timestamp: people
CREATE TABLE days (d timestamp PRIMARY KEY);
INSERT INTO days SELECT date '1970-01-01' + g FROM generate_series(1, 800) g;
-->
ALTER TABLE people ADD FOREIGN KEY (born) REFERENCES days;

--- con_fk_int_to_text: people
CREATE TABLE mails (email text PRIMARY KEY);
-->
ALTER TABLE people ADD FOREIGN KEY (age) REFERENCES mails;

--- con_fk_char_to_text: people
CREATE TABLE mails (email text PRIMARY KEY);
ALTER TABLE people ADD COLUMN fixed char(10);
-->
ALTER TABLE people ADD FOREIGN KEY (fixed) REFERENCES mails;

--- con_fk_enum_to_other_enum: domains
CREATE TYPE other AS ENUM ('sad');
CREATE TABLE moods (m mood PRIMARY KEY);
CREATE TABLE feels (m other);
-->
ALTER TABLE feels ADD FOREIGN KEY (m) REFERENCES moods;

--- con_fk_domain_to_base: people domains
CREATE TABLE bare (a positive);
INSERT INTO bare SELECT generate_series(1, 300);
-->
ALTER TABLE bare ADD FOREIGN KEY (a) REFERENCES people (id);

--- con_fk_array_to_array
CREATE TABLE a (x int[] PRIMARY KEY);
CREATE TABLE b (x int[]);
-->
ALTER TABLE b ADD FOREIGN KEY (x) REFERENCES a;

--- con_fk_set_null_other_column: people team
ALTER TABLE people ADD FOREIGN KEY (age) REFERENCES team (id) ON DELETE SET NULL (email);

--- con_fk_set_default_on_update: people team
ALTER TABLE people ADD FOREIGN KEY (age) REFERENCES team (id) ON UPDATE SET DEFAULT ON DELETE SET NULL;

--- con_fk_cascade_on_generated: people team
ALTER TABLE people ADD COLUMN twice int GENERATED ALWAYS AS (age * 2) STORED;
-->
ALTER TABLE people ADD FOREIGN KEY (twice) REFERENCES team (id) ON UPDATE CASCADE;

--- con_fk_set_null_on_generated: people team
ALTER TABLE people ADD COLUMN twice int GENERATED ALWAYS AS (age * 2) STORED;
-->
ALTER TABLE people ADD FOREIGN KEY (twice) REFERENCES team (id) ON DELETE SET NULL;

--- con_fk_on_virtual: people team
ALTER TABLE people ADD COLUMN twice int GENERATED ALWAYS AS (age * 2) VIRTUAL;
-->
ALTER TABLE people ADD FOREIGN KEY (twice) REFERENCES team (id);

--- con_fk_to_include_index: people team
CREATE UNIQUE INDEX titles ON team (title) INCLUDE (id);
-->
ALTER TABLE people ADD FOREIGN KEY (name) REFERENCES team (title) NOT VALID;

--- con_fk_to_expression_index: people team
CREATE UNIQUE INDEX titles ON team (lower(title));
-->
ALTER TABLE people ADD FOREIGN KEY (name) REFERENCES team (title) NOT VALID;

--- con_fk_to_pattern_index: people team
CREATE UNIQUE INDEX titles ON team (title text_pattern_ops);
-->
ALTER TABLE people ADD FOREIGN KEY (email) REFERENCES team (title) NOT VALID;

--- con_fk_temp_to_permanent: team
CREATE TEMP TABLE scratch (a int);
-->
ALTER TABLE scratch ADD FOREIGN KEY (a) REFERENCES team (id);

--- con_fk_permanent_to_temp: people
CREATE TEMP TABLE scratch (a int PRIMARY KEY);
-->
ALTER TABLE people ADD FOREIGN KEY (age) REFERENCES scratch (a);

--- con_fk_unlogged_to_permanent: team
CREATE UNLOGGED TABLE cache (a int);
INSERT INTO cache SELECT generate_series(1, 300);
-->
ALTER TABLE cache ADD FOREIGN KEY (a) REFERENCES team (id);

--- con_fk_from_foreign: team
CREATE EXTENSION postgres_fdw;
CREATE SERVER far FOREIGN DATA WRAPPER postgres_fdw;
CREATE FOREIGN TABLE remote (a int) SERVER far;
-->
ALTER TABLE remote ADD FOREIGN KEY (a) REFERENCES team (id);

--- con_fk_system_column: people team
ALTER TABLE people ADD FOREIGN KEY (ctid) REFERENCES team (id);

--- con_fk_column_missing: people team
ALTER TABLE people ADD FOREIGN KEY (nope) REFERENCES team (id);

--- con_fk_target_column_missing: people team
ALTER TABLE people ADD FOREIGN KEY (age) REFERENCES team (nope);

--- con_fk_to_parent: family people
ALTER TABLE parent ADD PRIMARY KEY (id);
-->
ALTER TABLE people ADD FOREIGN KEY (age) REFERENCES parent NOT VALID;

--- con_fk_to_partition: events people
ALTER TABLE events_1 ADD UNIQUE (day);
-->
ALTER TABLE people ADD FOREIGN KEY (age) REFERENCES events_1 (day);

--- con_fk_to_partitioned_not_valid: events people
ALTER TABLE events ADD PRIMARY KEY (day);
-->
ALTER TABLE people ADD FOREIGN KEY (age) REFERENCES events (day) NOT VALID;

--- con_fk_to_partitioned_validate: events people
ALTER TABLE events ADD PRIMARY KEY (day);
ALTER TABLE people ADD CONSTRAINT f FOREIGN KEY (age) REFERENCES events (day) NOT VALID;
-->
ALTER TABLE people VALIDATE CONSTRAINT f;

--- con_fk_to_partitioned_drop: events people
ALTER TABLE events ADD PRIMARY KEY (day);
ALTER TABLE people ADD CONSTRAINT f FOREIGN KEY (age) REFERENCES events (day);
-->
ALTER TABLE people DROP CONSTRAINT f;

--- con_fk_to_partitioned_alter: events people
ALTER TABLE events ADD PRIMARY KEY (day);
ALTER TABLE people ADD CONSTRAINT f FOREIGN KEY (age) REFERENCES events (day);
-->
ALTER TABLE people ALTER CONSTRAINT f DEFERRABLE;

--- con_fk_from_partitioned_alter: events team
ALTER TABLE events ADD CONSTRAINT f FOREIGN KEY (id) REFERENCES team (id);
-->
ALTER TABLE events ALTER CONSTRAINT f DEFERRABLE INITIALLY DEFERRED;

--- con_fk_partition_alter_inherited: events team
ALTER TABLE events ADD CONSTRAINT f FOREIGN KEY (id) REFERENCES team (id);
-->
ALTER TABLE events_1 ALTER CONSTRAINT f DEFERRABLE;

--- con_fk_partition_drop_inherited: events team
ALTER TABLE events ADD CONSTRAINT f FOREIGN KEY (id) REFERENCES team (id);
-->
ALTER TABLE events_1 DROP CONSTRAINT f;

--- con_fk_from_partitioned_partition_has_it: events team
ALTER TABLE events_1 ADD CONSTRAINT f FOREIGN KEY (id) REFERENCES team (id);
-->
ALTER TABLE events ADD CONSTRAINT f FOREIGN KEY (id) REFERENCES team (id);

--- con_fk_from_partitioned_partition_differs: events team
ALTER TABLE events_1 ADD CONSTRAINT f FOREIGN KEY (id) REFERENCES team (id) ON DELETE CASCADE;
-->
ALTER TABLE events ADD CONSTRAINT f FOREIGN KEY (id) REFERENCES team (id);

--- con_fk_from_partitioned_not_enforced: events team
ALTER TABLE events ADD CONSTRAINT f FOREIGN KEY (id) REFERENCES team (id) NOT ENFORCED;

--- con_fk_partitioned_self: events
ALTER TABLE events ADD UNIQUE (day);
-->
ALTER TABLE events ADD FOREIGN KEY (day) REFERENCES events (day);

--- con_fk_self_not_valid: people
ALTER TABLE people ADD CONSTRAINT boss FOREIGN KEY (age) REFERENCES people (id) NOT VALID;

--- con_fk_self_validate: people
ALTER TABLE people ADD CONSTRAINT boss FOREIGN KEY (age) REFERENCES people (id) NOT VALID;
-->
ALTER TABLE people VALIDATE CONSTRAINT boss;

--- con_fk_not_enforced_not_valid: people team
ALTER TABLE people ADD CONSTRAINT f FOREIGN KEY (age) REFERENCES team (id) NOT VALID NOT ENFORCED;

--- con_fk_validate_not_enforced: people team
ALTER TABLE people ADD CONSTRAINT f FOREIGN KEY (age) REFERENCES team (id) NOT ENFORCED;
-->
ALTER TABLE people VALIDATE CONSTRAINT f;

--- con_fk_alter_enforced_not_valid: people team
ALTER TABLE people ADD CONSTRAINT f FOREIGN KEY (age) REFERENCES team (id) NOT VALID;
-->
ALTER TABLE people ALTER CONSTRAINT f NOT ENFORCED;

--- con_fk_alter_enforced_already: orders
ALTER TABLE orders ALTER CONSTRAINT orders_customer_id_fkey ENFORCED;

--- con_fk_alter_same: orders
ALTER TABLE orders ALTER CONSTRAINT orders_customer_id_fkey NOT DEFERRABLE;

--- con_fk_alter_initially_deferred_only: orders
ALTER TABLE orders ALTER CONSTRAINT orders_customer_id_fkey INITIALLY DEFERRED;

--- con_fk_alter_contradiction: orders
ALTER TABLE orders ALTER CONSTRAINT orders_customer_id_fkey NOT DEFERRABLE INITIALLY DEFERRED;

--- con_fk_alter_not_valid: orders
ALTER TABLE orders ALTER CONSTRAINT orders_customer_id_fkey NOT VALID;

--- con_fk_alter_no_inherit: orders
ALTER TABLE orders ALTER CONSTRAINT orders_customer_id_fkey NO INHERIT;

--- con_fk_alter_missing: orders
ALTER TABLE orders ALTER CONSTRAINT nope DEFERRABLE;

--- con_fk_drop_cascade: orders
ALTER TABLE orders DROP CONSTRAINT orders_customer_id_fkey CASCADE;

--- con_fk_drop_if_exists: orders
ALTER TABLE orders DROP CONSTRAINT IF EXISTS orders_customer_id_fkey;

--- con_fk_drop_not_valid: people team
ALTER TABLE people ADD CONSTRAINT f FOREIGN KEY (age) REFERENCES team (id) NOT VALID;
-->
ALTER TABLE people DROP CONSTRAINT f;

--- con_fk_drop_not_enforced: people team
ALTER TABLE people ADD CONSTRAINT f FOREIGN KEY (age) REFERENCES team (id) NOT ENFORCED;
-->
ALTER TABLE people DROP CONSTRAINT f;

--- con_fk_replace: orders
ALTER TABLE orders DROP CONSTRAINT orders_customer_id_fkey, ADD CONSTRAINT orders_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers (id) ON DELETE CASCADE NOT VALID;

--- con_fk_with_key_at_once: team
CREATE TABLE place (a int, b int);
INSERT INTO place SELECT g, g FROM generate_series(1, 300) g;
-->
ALTER TABLE place ADD PRIMARY KEY (a), ADD FOREIGN KEY (b) REFERENCES place (a);

--- con_unique_drop_referenced_if_exists: people team
ALTER TABLE team ADD CONSTRAINT titles UNIQUE (title);
ALTER TABLE people ADD FOREIGN KEY (name) REFERENCES team (title) NOT VALID;
-->
ALTER TABLE team DROP CONSTRAINT IF EXISTS titles;

--- con_pk_drop_referenced_self: people
ALTER TABLE people ADD CONSTRAINT boss FOREIGN KEY (age) REFERENCES people (id);
-->
ALTER TABLE people DROP CONSTRAINT people_pkey CASCADE;

--- con_pk_drop_partition_inherited: events
ALTER TABLE events ADD PRIMARY KEY (id, day);
-->
ALTER TABLE events_1 DROP CONSTRAINT events_1_pkey;

--- con_pk_drop_partitioned: events
ALTER TABLE events ADD PRIMARY KEY (id, day);
-->
ALTER TABLE events DROP CONSTRAINT events_pkey;

--- con_pk_second_other_column: people
ALTER TABLE people ADD PRIMARY KEY (email);

--- con_pk_in_generated: people
ALTER TABLE people DROP CONSTRAINT people_pkey;
ALTER TABLE people ADD COLUMN twice int GENERATED ALWAYS AS (id * 2) VIRTUAL;
-->
ALTER TABLE people ADD PRIMARY KEY (twice);

--- con_pk_deferrable: people
ALTER TABLE people DROP CONSTRAINT people_pkey;
-->
ALTER TABLE people ADD PRIMARY KEY (id) DEFERRABLE INITIALLY DEFERRED;

--- con_pk_not_valid: people
ALTER TABLE people DROP CONSTRAINT people_pkey;
-->
ALTER TABLE people ADD PRIMARY KEY (id) NOT VALID;

--- con_pk_include: people
ALTER TABLE people DROP CONSTRAINT people_pkey;
-->
ALTER TABLE people ADD PRIMARY KEY (id) INCLUDE (name);

--- con_pk_email_check_proves: people
ALTER TABLE people DROP CONSTRAINT people_pkey;
ALTER TABLE people ADD CONSTRAINT there CHECK (email IS NOT NULL);
-->
ALTER TABLE people ADD PRIMARY KEY (email);

--- con_pk_no_inherit_not_null: people
ALTER TABLE people ADD CONSTRAINT there NOT NULL email NO INHERIT;
ALTER TABLE people DROP CONSTRAINT people_pkey;
-->
ALTER TABLE people ADD PRIMARY KEY (email);

--- con_pk_on_only_parent: family
ALTER TABLE ONLY parent ADD PRIMARY KEY (id);

--- con_pk_part_expression_key
CREATE TABLE logs (a int NOT NULL, b int NOT NULL) PARTITION BY RANGE ((a + b));
-->
ALTER TABLE logs ADD PRIMARY KEY (a, b);

--- con_pk_using_index_not_unique: people
ALTER TABLE people DROP CONSTRAINT people_pkey;
CREATE INDEX ids ON people (id);
-->
ALTER TABLE people ADD PRIMARY KEY USING INDEX ids;

--- con_unique_using_index_lower: people
CREATE UNIQUE INDEX mails ON people (lower(email));
-->
ALTER TABLE people ADD UNIQUE USING INDEX mails;

--- con_unique_using_index_desc: people
CREATE UNIQUE INDEX mails ON people (email DESC);
-->
ALTER TABLE people ADD UNIQUE USING INDEX mails;

--- con_unique_using_index_nulls_first: people
CREATE UNIQUE INDEX mails ON people (email NULLS FIRST);
-->
ALTER TABLE people ADD UNIQUE USING INDEX mails;

--- con_unique_using_index_pattern: people
CREATE UNIQUE INDEX mails ON people (email text_pattern_ops);
-->
ALTER TABLE people ADD UNIQUE USING INDEX mails;

--- con_unique_using_index_collation: people
CREATE UNIQUE INDEX mails ON people (email COLLATE "C");
-->
ALTER TABLE people ADD UNIQUE USING INDEX mails;

--- con_unique_using_index_include: people
CREATE UNIQUE INDEX mails ON people (email) INCLUDE (age);
-->
ALTER TABLE people ADD UNIQUE USING INDEX mails;

--- con_unique_using_index_nulls_not_distinct: people
CREATE UNIQUE INDEX mails ON people (email) NULLS NOT DISTINCT;
-->
ALTER TABLE people ADD UNIQUE USING INDEX mails;

--- con_pk_using_index_nulls_not_distinct
CREATE TABLE bare (a int NOT NULL);
CREATE UNIQUE INDEX bare_a ON bare (a) NULLS NOT DISTINCT;
-->
ALTER TABLE bare ADD PRIMARY KEY USING INDEX bare_a;

--- con_unique_using_index_deferrable: people
CREATE UNIQUE INDEX mails ON people (email);
-->
ALTER TABLE people ADD UNIQUE USING INDEX mails DEFERRABLE;

--- con_unique_using_index_taken: people
ALTER TABLE people ADD CONSTRAINT again UNIQUE USING INDEX people_pkey;

--- con_unique_using_index_other_table: people team
CREATE UNIQUE INDEX titles ON team (title);
-->
ALTER TABLE people ADD UNIQUE USING INDEX titles;

--- con_unique_using_index_name_taken: people team
CREATE UNIQUE INDEX mails ON people (email);
-->
ALTER TABLE people ADD CONSTRAINT team UNIQUE USING INDEX mails;

--- con_unique_using_index_partition: events
CREATE UNIQUE INDEX days ON events_1 (day);
-->
ALTER TABLE events_1 ADD CONSTRAINT d UNIQUE USING INDEX days;

--- con_unique_using_index_inherits: family
CREATE UNIQUE INDEX ids ON parent (id);
-->
ALTER TABLE parent ADD PRIMARY KEY USING INDEX ids;

--- con_unique_hash_not_possible: people
CREATE INDEX mails ON people USING hash (email);
-->
ALTER TABLE people ADD UNIQUE USING INDEX mails;

--- con_unique_in_tablespace: people
ALTER TABLE people ADD UNIQUE (email) WITH (fillfactor = 70) USING INDEX TABLESPACE fast_disk;

--- con_unique_system_column: people
ALTER TABLE people ADD UNIQUE (ctid);

--- con_unique_not_enforced: people
ALTER TABLE people ADD UNIQUE (email) NOT ENFORCED;

--- con_unique_not_valid: people
ALTER TABLE people ADD UNIQUE (email) NOT VALID;

--- con_unique_virtual: people
ALTER TABLE people ADD COLUMN twice int GENERATED ALWAYS AS (age * 2) VIRTUAL;
-->
ALTER TABLE people ADD UNIQUE (twice);

--- con_unique_deferrable: people
ALTER TABLE people ADD UNIQUE (email) DEFERRABLE INITIALLY DEFERRED;

--- con_unique_and_check_at_once: people
ALTER TABLE people ADD UNIQUE (email), ADD CHECK (age > 0), ALTER COLUMN age SET NOT NULL;

--- con_unique_partition_of_default: events rest
ALTER TABLE events ADD UNIQUE (id, day);

--- con_unique_without_overlaps
CREATE EXTENSION btree_gist;
CREATE TABLE stay (room int, during daterange);
INSERT INTO stay SELECT g, daterange('2024-01-01', '2024-02-01') FROM generate_series(1, 300) g;
-->
ALTER TABLE stay ADD UNIQUE (room, during WITHOUT OVERLAPS);

--- con_without_overlaps_missing_extension
CREATE TABLE stay (room int, during daterange);
-->
ALTER TABLE stay ADD UNIQUE (room, during WITHOUT OVERLAPS);

--- con_without_overlaps_ranges_only
CREATE TABLE stay (room int4range, during daterange);
INSERT INTO stay SELECT int4range(g, g + 1), daterange('2024-01-01', '2024-02-01') FROM generate_series(1, 300) g;
-->
ALTER TABLE stay ADD UNIQUE (room, during WITHOUT OVERLAPS);

--- con_without_overlaps_not_range
CREATE TABLE stay (room int4range, during date);
-->
ALTER TABLE stay ADD UNIQUE (room, during WITHOUT OVERLAPS);

--- con_without_overlaps_alone
CREATE TABLE stay (room int4range, during daterange);
-->
ALTER TABLE stay ADD UNIQUE (during WITHOUT OVERLAPS);

--- con_fk_period
CREATE TABLE stay (room int4range, during daterange, PRIMARY KEY (room, during WITHOUT OVERLAPS));
INSERT INTO stay SELECT int4range(g, g + 1), daterange('2024-01-01', '2024-02-01') FROM generate_series(1, 300) g;
CREATE TABLE booking (room int4range, during daterange);
INSERT INTO booking SELECT * FROM stay;
-->
ALTER TABLE booking ADD FOREIGN KEY (room, PERIOD during) REFERENCES stay (room, PERIOD during);

--- con_fk_period_missing
CREATE TABLE stay (room int4range, during daterange, PRIMARY KEY (room, during WITHOUT OVERLAPS));
CREATE TABLE booking (room int4range, during daterange);
-->
ALTER TABLE booking ADD FOREIGN KEY (room, during) REFERENCES stay (room, during);

--- con_fk_period_to_plain
CREATE TABLE stay (room int4range, during daterange, PRIMARY KEY (room, during));
CREATE TABLE booking (room int4range, during daterange);
-->
ALTER TABLE booking ADD FOREIGN KEY (room, PERIOD during) REFERENCES stay (room, PERIOD during);

--- con_fk_period_cascade
CREATE TABLE stay (room int4range, during daterange, PRIMARY KEY (room, during WITHOUT OVERLAPS));
CREATE TABLE booking (room int4range, during daterange);
-->
ALTER TABLE booking ADD FOREIGN KEY (room, PERIOD during) REFERENCES stay (room, PERIOD during) ON DELETE CASCADE;

--- con_exclude_not_commutative: people
ALTER TABLE people ADD CONSTRAINT ex EXCLUDE (email WITH <);

--- con_exclude_not_in_family: people
ALTER TABLE people ADD CONSTRAINT ex EXCLUDE (email WITH <>);

--- con_exclude_hash: people
ALTER TABLE people ADD CONSTRAINT ex EXCLUDE USING hash (email WITH =);

--- con_exclude_gin: people
ALTER TABLE people ADD COLUMN tags int[];
-->
ALTER TABLE people ADD CONSTRAINT ex EXCLUDE USING gin (tags WITH &&);

--- con_exclude_brin: people
ALTER TABLE people ADD CONSTRAINT ex EXCLUDE USING brin (id WITH =);

--- con_exclude_deferrable: people
ALTER TABLE people ADD CONSTRAINT ex EXCLUDE USING gist (int4range(id, id + 1) WITH &&) DEFERRABLE;

--- con_exclude_spgist: people
ALTER TABLE people ADD CONSTRAINT ex EXCLUDE USING spgist (int4range(id, id + 1) WITH &&);

--- con_exclude_partitioned_gist: events
CREATE EXTENSION btree_gist;
-->
ALTER TABLE events ADD CONSTRAINT ex EXCLUDE USING gist (day WITH =, id WITH <>);

--- con_exclude_drop: people
ALTER TABLE people ADD CONSTRAINT ex EXCLUDE (email WITH =);
-->
ALTER TABLE people DROP CONSTRAINT ex;

--- con_exclude_rename: people
ALTER TABLE people ADD CONSTRAINT ex EXCLUDE (email WITH =);
-->
ALTER TABLE people RENAME CONSTRAINT ex TO other;

--- con_exclude_not_valid: people
ALTER TABLE people ADD CONSTRAINT ex EXCLUDE (email WITH =) NOT VALID;

--- con_comment: people
COMMENT ON CONSTRAINT people_pkey ON people IS 'the key';

--- con_set_constraints: people team
ALTER TABLE people ADD CONSTRAINT f FOREIGN KEY (age) REFERENCES team (id) DEFERRABLE;
-->
SET CONSTRAINTS f DEFERRED;

--- con_set_constraints_not_deferrable: orders
SET CONSTRAINTS orders_customer_id_fkey DEFERRED;

--- con_set_not_null_length_check: people
ALTER TABLE people ADD CONSTRAINT there CHECK (length(email) > 0 AND email IS NOT NULL AND age BETWEEN 0 AND 200);
-->
ALTER TABLE people ALTER COLUMN email SET NOT NULL;

--- con_set_not_null_length_only_check: people
ALTER TABLE people ADD CONSTRAINT there CHECK (length(email) > 0);
-->
ALTER TABLE people ALTER COLUMN email SET NOT NULL;

--- con_set_not_null_two_columns_one_check: people
ALTER TABLE people ADD CONSTRAINT there CHECK (age IS NOT NULL AND email IS NOT NULL);
-->
ALTER TABLE people ALTER COLUMN age SET NOT NULL, ALTER COLUMN email SET NOT NULL;

--- con_set_not_null_with_default: people
ALTER TABLE people ALTER COLUMN age SET DEFAULT 0, ALTER COLUMN age SET NOT NULL;

--- con_set_not_null_beside_new_column: people
ALTER TABLE people ADD CONSTRAINT there CHECK (age IS NOT NULL);
-->
ALTER TABLE people ADD COLUMN n int, ALTER COLUMN age SET NOT NULL;

--- con_set_not_null_beside_validate: people
ALTER TABLE people ADD CONSTRAINT there CHECK (age IS NOT NULL);
ALTER TABLE people ADD CONSTRAINT other CHECK (id > 0) NOT VALID;
-->
ALTER TABLE people VALIDATE CONSTRAINT other, ALTER COLUMN age SET NOT NULL;

--- con_set_not_null_check_dropped_and_readded: people
ALTER TABLE people ADD CONSTRAINT there CHECK (age IS NOT NULL);
ALTER TABLE people DROP CONSTRAINT there;
-->
ALTER TABLE people ALTER COLUMN age SET NOT NULL;

--- con_set_not_null_sub_partitioned: events
CREATE TABLE events_3 PARTITION OF events FOR VALUES FROM (800) TO (1200) PARTITION BY LIST (id);
CREATE TABLE events_3_1 PARTITION OF events_3 FOR VALUES IN (1);
INSERT INTO events_3_1 SELECT 1, 900, 'x' FROM generate_series(1, 200);
-->
ALTER TABLE events_3 ALTER COLUMN body SET NOT NULL;

--- con_set_not_null_serial: people
ALTER TABLE people ADD COLUMN n serial;
-->
ALTER TABLE people ALTER COLUMN n SET NOT NULL;

--- con_drop_not_null_two: people
ALTER TABLE people ALTER COLUMN age SET NOT NULL, ALTER COLUMN email SET NOT NULL;
-->
ALTER TABLE people ALTER COLUMN age DROP NOT NULL, ALTER COLUMN email DROP NOT NULL;

--- con_drop_not_null_parent: family
ALTER TABLE parent ALTER COLUMN id SET NOT NULL;
-->
ALTER TABLE parent ALTER COLUMN id DROP NOT NULL;

--- con_drop_not_null_only_parent: family
ALTER TABLE parent ALTER COLUMN id SET NOT NULL;
-->
ALTER TABLE ONLY parent ALTER COLUMN id DROP NOT NULL;

--- con_drop_not_null_only_partitioned: events
ALTER TABLE ONLY events ALTER COLUMN id DROP NOT NULL;

--- con_drop_not_null_partition_own: events
ALTER TABLE events_1 ALTER COLUMN body SET NOT NULL;
-->
ALTER TABLE events_1 ALTER COLUMN body DROP NOT NULL;

--- con_check_three_levels: events
CREATE TABLE events_3 PARTITION OF events FOR VALUES FROM (800) TO (1200) PARTITION BY LIST (id);
CREATE TABLE events_3_1 PARTITION OF events_3 FOR VALUES IN (1);
-->
ALTER TABLE events ADD CONSTRAINT f CHECK (id > 0) NOT VALID;

--- con_check_if_same_name_other_table: people team
ALTER TABLE team ADD CONSTRAINT f CHECK (id > 0);
-->
ALTER TABLE people ADD CONSTRAINT f CHECK (id > 0);

--- con_check_only_no_children: people
ALTER TABLE ONLY people ADD CONSTRAINT f CHECK (id > 0);

--- con_check_on_new_column_of_statement: people
ALTER TABLE people ADD COLUMN n int, ADD CONSTRAINT f CHECK (n > 0);

--- con_check_on_new_column_default: people
ALTER TABLE people ADD COLUMN n int DEFAULT 5, ADD CONSTRAINT f CHECK (n > 0) NOT VALID;

--- con_check_generated_stored: people
ALTER TABLE people ADD COLUMN twice int GENERATED ALWAYS AS (age * 2) STORED;
-->
ALTER TABLE people ADD CONSTRAINT f CHECK (twice > 0);

--- con_check_two_not_valid_validate_one: people
ALTER TABLE people ADD CONSTRAINT f CHECK (age > 0) NOT VALID, ADD CONSTRAINT g CHECK (id > 0) NOT VALID;
-->
ALTER TABLE people VALIDATE CONSTRAINT g;

--- con_validate_fk_twice: orders
ALTER TABLE orders VALIDATE CONSTRAINT orders_customer_id_fkey;

--- con_validate_fk_and_check: people team
ALTER TABLE people ADD CONSTRAINT f FOREIGN KEY (age) REFERENCES team (id) NOT VALID, ADD CONSTRAINT g CHECK (id > 0) NOT VALID;
-->
ALTER TABLE people VALIDATE CONSTRAINT f, VALIDATE CONSTRAINT g;

--- con_validate_partition_only: events
ALTER TABLE events ADD CONSTRAINT f CHECK (id > 0) NOT VALID;
-->
ALTER TABLE events_1 VALIDATE CONSTRAINT f;

--- con_validate_exclude: people
ALTER TABLE people ADD CONSTRAINT ex EXCLUDE (email WITH =);
-->
ALTER TABLE people VALIDATE CONSTRAINT ex;

--- con_validate_with_add_column: people
ALTER TABLE people ADD CONSTRAINT f CHECK (age > 0) NOT VALID;
-->
ALTER TABLE people VALIDATE CONSTRAINT f, ADD COLUMN n int;

--- con_fk_to_sub_partitioned: events people
ALTER TABLE events ADD PRIMARY KEY (day);
CREATE TABLE events_3 PARTITION OF events FOR VALUES FROM (800) TO (1200) PARTITION BY RANGE (day);
CREATE TABLE events_3_1 PARTITION OF events_3 FOR VALUES FROM (800) TO (900);
-->
ALTER TABLE people ADD FOREIGN KEY (age) REFERENCES events (day);

--- con_fk_from_sub_partitioned: events team
CREATE TABLE events_3 PARTITION OF events FOR VALUES FROM (800) TO (1200) PARTITION BY LIST (id);
CREATE TABLE events_3_1 PARTITION OF events_3 FOR VALUES IN (1);
-->
ALTER TABLE events ADD FOREIGN KEY (id) REFERENCES team (id);

--- con_fk_partitioned_to_partitioned: events
CREATE TABLE logs (a int PRIMARY KEY) PARTITION BY HASH (a);
CREATE TABLE logs_0 PARTITION OF logs FOR VALUES WITH (MODULUS 1, REMAINDER 0);
INSERT INTO logs SELECT generate_series(0, 800);
-->
ALTER TABLE events ADD FOREIGN KEY (day) REFERENCES logs (a);

--- con_fk_drop_from_partitioned_to_partitioned: events
CREATE TABLE logs (a int PRIMARY KEY) PARTITION BY HASH (a);
CREATE TABLE logs_0 PARTITION OF logs FOR VALUES WITH (MODULUS 1, REMAINDER 0);
INSERT INTO logs SELECT generate_series(0, 800);
ALTER TABLE events ADD CONSTRAINT f FOREIGN KEY (day) REFERENCES logs (a);
-->
ALTER TABLE events DROP CONSTRAINT f;

--- con_fk_three_tables: people team orders
ALTER TABLE orders ADD COLUMN team_id int;
-->
ALTER TABLE orders ADD FOREIGN KEY (team_id) REFERENCES team (id), ADD FOREIGN KEY (id) REFERENCES people (id) NOT VALID;

--- con_fk_new_column: people team
ALTER TABLE people ADD COLUMN team_id int, ADD FOREIGN KEY (team_id) REFERENCES team (id);

--- con_fk_deferred_unique_key: people team
ALTER TABLE team DROP CONSTRAINT team_pkey;
ALTER TABLE team ADD PRIMARY KEY (id) DEFERRABLE;
-->
ALTER TABLE people ADD FOREIGN KEY (age) REFERENCES team;

--- con_fk_char_to_varchar: people
CREATE TABLE codes (c varchar(10) PRIMARY KEY);
ALTER TABLE people ADD COLUMN fixed char(10);
-->
ALTER TABLE people ADD FOREIGN KEY (fixed) REFERENCES codes;

--- con_fk_timestamptz_to_date: people
CREATE TABLE days (d date PRIMARY KEY);
ALTER TABLE people ADD COLUMN seen timestamptz;
-->
ALTER TABLE people ADD FOREIGN KEY (seen) REFERENCES days;

--- con_fk_text_to_citext: people
CREATE EXTENSION citext;
CREATE TABLE codes (c citext PRIMARY KEY);
INSERT INTO codes SELECT 'e' || g || '@example.org' FROM generate_series(1, 800) g;
-->
ALTER TABLE people ADD FOREIGN KEY (email) REFERENCES codes;

--- con_fk_inherited_parent: family team
ALTER TABLE parent ADD FOREIGN KEY (id) REFERENCES team (id) NOT VALID;

--- con_fk_inherited_parent_valid: family team
DELETE FROM child WHERE id > 800;
-->
ALTER TABLE parent ADD FOREIGN KEY (id) REFERENCES team (id);

--- con_fk_alter_deferrable_not_valid: people team
ALTER TABLE people ADD CONSTRAINT f FOREIGN KEY (age) REFERENCES team (id) NOT VALID;
-->
ALTER TABLE people ALTER CONSTRAINT f DEFERRABLE;

--- con_fk_alter_enforced_partitioned: events team
ALTER TABLE events ADD CONSTRAINT f FOREIGN KEY (id) REFERENCES team (id) NOT ENFORCED;
-->
ALTER TABLE events ALTER CONSTRAINT f ENFORCED;

--- con_fk_alter_not_enforced_partitioned: events team
ALTER TABLE events ADD CONSTRAINT f FOREIGN KEY (id) REFERENCES team (id);
-->
ALTER TABLE events ALTER CONSTRAINT f NOT ENFORCED;

--- con_fk_alter_not_enforced_to_partitioned: events people
ALTER TABLE events ADD PRIMARY KEY (day);
ALTER TABLE people ADD CONSTRAINT f FOREIGN KEY (age) REFERENCES events (day);
-->
ALTER TABLE people ALTER CONSTRAINT f NOT ENFORCED;

--- con_fk_alter_enforced_self: people
ALTER TABLE people ADD CONSTRAINT f FOREIGN KEY (age) REFERENCES people (id) NOT ENFORCED;
-->
ALTER TABLE people ALTER CONSTRAINT f ENFORCED;

--- con_fk_not_enforced_self: people
ALTER TABLE people ADD CONSTRAINT f FOREIGN KEY (age) REFERENCES people (id) NOT ENFORCED;

--- con_unique_three_levels: events
CREATE TABLE events_3 PARTITION OF events FOR VALUES FROM (800) TO (1200) PARTITION BY RANGE (day);
CREATE TABLE events_3_1 PARTITION OF events_3 FOR VALUES FROM (800) TO (900);
INSERT INTO events_3_1 SELECT g, 850, 'x' FROM generate_series(1, 200) g;
-->
ALTER TABLE events ADD UNIQUE (id, day);

--- con_unique_drop_partitioned: events
ALTER TABLE events ADD CONSTRAINT u UNIQUE (id, day);
-->
ALTER TABLE events DROP CONSTRAINT u;

--- con_unique_drop_only_partitioned: events
ALTER TABLE events ADD CONSTRAINT u UNIQUE (id, day);
-->
ALTER TABLE ONLY events DROP CONSTRAINT u;

--- con_unique_rename_partitioned: events
ALTER TABLE events ADD CONSTRAINT u UNIQUE (id, day);
-->
ALTER TABLE events RENAME CONSTRAINT u TO v;

--- con_unique_deferrable_partitioned: events
ALTER TABLE events ADD CONSTRAINT u UNIQUE (id, day) DEFERRABLE;

--- con_unique_two_at_once: people
ALTER TABLE people ADD UNIQUE (email), ADD UNIQUE (note, id);

--- con_unique_drop_and_add: orders
ALTER TABLE customers DROP CONSTRAINT customers_code_key, ADD CONSTRAINT customers_code_key UNIQUE (code, id);

--- con_unique_using_index_and_drop_other: orders
CREATE UNIQUE INDEX fresh ON customers (code);
-->
ALTER TABLE customers ADD CONSTRAINT fresh_key UNIQUE USING INDEX fresh, DROP CONSTRAINT customers_code_key;

--- con_unique_using_index_concurrently_built: people !
CREATE UNIQUE INDEX mails ON people (email);
-->
ALTER TABLE people ADD CONSTRAINT m UNIQUE USING INDEX mails;

--- con_unique_unlogged
CREATE UNLOGGED TABLE cache (a int);
INSERT INTO cache SELECT generate_series(1, 300);
-->
ALTER TABLE cache ADD UNIQUE (a);

--- con_unique_jsonb: people
ALTER TABLE people ADD COLUMN doc jsonb;
-->
ALTER TABLE people ADD UNIQUE (id, doc);

--- con_unique_enum: domains
CREATE TABLE feels (m mood, d positive);
-->
ALTER TABLE feels ADD UNIQUE (m, d);

--- con_pk_two_nullable: people
ALTER TABLE people DROP CONSTRAINT people_pkey;
-->
ALTER TABLE people ADD PRIMARY KEY (email, age, id);

--- con_pk_on_set_not_null_same: people
ALTER TABLE people DROP CONSTRAINT people_pkey;
-->
ALTER TABLE people ALTER COLUMN email SET NOT NULL, ADD PRIMARY KEY (email);

--- con_pk_drop_and_add_wider: people
ALTER TABLE people DROP CONSTRAINT people_pkey, ADD PRIMARY KEY (id, email);

--- con_pk_on_temp
CREATE TEMP TABLE scratch (a int);
INSERT INTO scratch SELECT generate_series(1, 300);
-->
ALTER TABLE scratch ADD PRIMARY KEY (a);

--- con_pk_on_identity: people
ALTER TABLE people DROP CONSTRAINT people_pkey;
-->
ALTER TABLE people ADD COLUMN n bigint GENERATED ALWAYS AS IDENTITY, ADD PRIMARY KEY (n);

--- con_pk_partitioned_hash
CREATE TABLE logs (a int NOT NULL, b int) PARTITION BY HASH (a);
CREATE TABLE logs_0 PARTITION OF logs FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE logs_1 PARTITION OF logs FOR VALUES WITH (MODULUS 2, REMAINDER 1);
INSERT INTO logs SELECT g, g FROM generate_series(1, 400) g;
-->
ALTER TABLE logs ADD PRIMARY KEY (a);

--- con_pk_partition_only: events
ALTER TABLE events_1 ADD PRIMARY KEY (id);

--- con_pk_child_only: family
ALTER TABLE child ADD PRIMARY KEY (id);

--- con_pk_drop_child_key: family
ALTER TABLE parent ADD PRIMARY KEY (id);
-->
ALTER TABLE parent DROP CONSTRAINT parent_pkey;

--- con_pk_drop_referenced_partitioned_cascade: events people
ALTER TABLE events ADD PRIMARY KEY (day);
ALTER TABLE people ADD FOREIGN KEY (age) REFERENCES events (day);
-->
ALTER TABLE events DROP CONSTRAINT events_pkey CASCADE;

--- con_exclude_range_and_int: people
CREATE EXTENSION btree_gist;
-->
ALTER TABLE people ADD CONSTRAINT ex EXCLUDE USING gist (id WITH =, daterange(born, born + 1) WITH &&) WHERE (age > 0);

--- con_exclude_text_gist_extension: people
CREATE EXTENSION btree_gist;
-->
ALTER TABLE people ADD EXCLUDE USING gist (email WITH =, id WITH <>);

--- con_exclude_tsrange: people
ALTER TABLE people ADD CONSTRAINT ex EXCLUDE USING gist (tsrange(born, born + interval '1 day') WITH &&, int4range(id, id, '[]') WITH &&);

--- con_exclude_include: people
ALTER TABLE people ADD CONSTRAINT ex EXCLUDE USING gist (int4range(id, id, '[]') WITH &&) INCLUDE (name);

--- con_without_overlaps_pk_nullable
CREATE TABLE stay (room int4range, during daterange);
INSERT INTO stay SELECT int4range(g, g + 1), daterange('2024-01-01', '2024-02-01') FROM generate_series(1, 300) g;
-->
ALTER TABLE stay ADD PRIMARY KEY (room, during WITHOUT OVERLAPS);

--- con_fk_period_not_valid
CREATE TABLE stay (room int4range, during daterange, PRIMARY KEY (room, during WITHOUT OVERLAPS));
INSERT INTO stay SELECT int4range(g, g + 1), daterange('2024-01-01', '2024-02-01') FROM generate_series(1, 300) g;
CREATE TABLE booking (room int4range, during daterange);
INSERT INTO booking SELECT * FROM stay;
-->
ALTER TABLE booking ADD CONSTRAINT f FOREIGN KEY (room, PERIOD during) REFERENCES stay NOT VALID;

--- con_unique_with_fillfactor: people
ALTER TABLE people ADD CONSTRAINT u UNIQUE (id, age) WITH (fillfactor = 70);

--- con_unique_with_unknown: people
ALTER TABLE people ADD CONSTRAINT u UNIQUE (id, age) WITH (nonsense = 1);

--- con_unique_with_fillfactor_low: people
ALTER TABLE people ADD CONSTRAINT u UNIQUE (id, age) WITH (fillfactor = 5);

--- con_unique_with_deduplicate: people
ALTER TABLE people ADD CONSTRAINT u UNIQUE (id, age) WITH (deduplicate_items = off);

--- con_unique_with_table_parameter: people
ALTER TABLE people ADD CONSTRAINT u UNIQUE (id, age) WITH (autovacuum_enabled = off);

--- con_exclude_with_buffering: people
ALTER TABLE people ADD CONSTRAINT e EXCLUDE USING gist (int4range(id::int, id::int, '[]') WITH &&) WITH (buffering = off);

--- con_exclude_hash_with_buffering: people
ALTER TABLE people ADD CONSTRAINT e EXCLUDE USING hash (id WITH =) WITH (buffering = off);

--- con_primary_with_unknown_create
CREATE TABLE new_one (id int PRIMARY KEY WITH (nonsense = 1));

--- con_column_unique_with_unknown: people
ALTER TABLE people ADD COLUMN c int UNIQUE WITH (fillfactor = 101);

--- con_check_broken_by_written_row
CREATE TABLE bare (a int, b text);
INSERT INTO bare VALUES (7, 'x');
-->
ALTER TABLE bare ADD CHECK (a < 5);

--- con_check_kept_by_written_row
CREATE TABLE bare (a int, b text);
INSERT INTO bare (a) VALUES (7);
-->
ALTER TABLE bare ADD CHECK (a > 5);

--- con_check_row_changed_since
CREATE TABLE bare (a int, b text);
INSERT INTO bare VALUES (7, 'x');
UPDATE bare SET a = 1 WHERE b = 'x';
-->
ALTER TABLE bare ADD CHECK (a < 5);

--- con_check_row_gone_by_cascade
CREATE TABLE whole (id int PRIMARY KEY);
CREATE TABLE bare (a int REFERENCES whole ON DELETE CASCADE, b text);
INSERT INTO whole VALUES (7), (8);
INSERT INTO bare VALUES (7, 'x');
INSERT INTO bare SELECT 8, 'y';
DELETE FROM whole WHERE id = 7;
-->
ALTER TABLE bare ADD CHECK (a <> 7);

--- con_validate_broken_by_written_row
CREATE TABLE bare (a int, b text);
INSERT INTO bare SELECT g, repeat('x', g) FROM generate_series(3, 9) g;
ALTER TABLE bare ADD CONSTRAINT small CHECK (a < 3) NOT VALID;
-->
ALTER TABLE bare VALIDATE CONSTRAINT small;

--- con_check_empty_set_writes_no_row
CREATE TABLE bare (a int, b text);
INSERT INTO bare VALUES (1, 'x');
INSERT INTO bare SELECT 7, unnest(ARRAY[]::text[]);
-->
ALTER TABLE bare ADD CHECK (a < 5);

--- con_set_not_null_broken_by_written_row
CREATE TABLE bare (a int, b text);
INSERT INTO bare (a) VALUES (7);
-->
ALTER TABLE bare ALTER COLUMN b SET NOT NULL;

--- con_domain_check_broken_by_written_row
CREATE DOMAIN small AS int;
CREATE TABLE bare (a small, b text);
INSERT INTO bare VALUES (7, 'x');
-->
ALTER DOMAIN small ADD CHECK (VALUE < 5);
--- fk_beside_a_key_of_the_partition_that_is_valid
CREATE TABLE owners (id int PRIMARY KEY);
CREATE TABLE plots (id int, owner int) PARTITION BY LIST (id);
CREATE TABLE plots_1 PARTITION OF plots FOR VALUES IN (1);
ALTER TABLE plots_1 ADD CONSTRAINT own FOREIGN KEY (owner) REFERENCES owners;
INSERT INTO owners VALUES (1);
INSERT INTO plots VALUES (1, 1);
-->
ALTER TABLE plots ADD CONSTRAINT f FOREIGN KEY (owner) REFERENCES owners;
--- fk_beside_a_key_of_the_partition_that_is_not_valid
CREATE TABLE owners (id int PRIMARY KEY);
CREATE TABLE plots (id int, owner int) PARTITION BY LIST (id);
CREATE TABLE plots_1 PARTITION OF plots FOR VALUES IN (1);
ALTER TABLE plots_1 ADD CONSTRAINT own FOREIGN KEY (owner) REFERENCES owners NOT VALID;
INSERT INTO owners VALUES (1);
INSERT INTO plots VALUES (1, 1);
-->
ALTER TABLE plots ADD CONSTRAINT f FOREIGN KEY (owner) REFERENCES owners;
