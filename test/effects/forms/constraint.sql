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
