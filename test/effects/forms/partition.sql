Partitions and inheritance.

--- setup next
CREATE TABLE events_3 (id int NOT NULL, day int NOT NULL, body varchar(40));
INSERT INTO events_3 SELECT g, 800 + g % 100, 'b' FROM generate_series(1, 500) g;

--- setup next_proven
CREATE TABLE events_3 (id int NOT NULL, day int NOT NULL CHECK (day >= 800 AND day < 1200), body varchar(40));
INSERT INTO events_3 SELECT g, 800 + g % 100, 'b' FROM generate_series(1, 500) g;

--- setup rest
CREATE TABLE events_rest PARTITION OF events DEFAULT;
INSERT INTO events_rest SELECT g, 5000 + g, 'r' FROM generate_series(1, 300) g;

--- part_create: events
CREATE TABLE events_3 PARTITION OF events FOR VALUES FROM (800) TO (1200);

--- part_create_if_not_exists: events
CREATE TABLE IF NOT EXISTS events_1 PARTITION OF events FOR VALUES FROM (0) TO (400);

--- part_create_overlaps: events
CREATE TABLE events_3 PARTITION OF events FOR VALUES FROM (700) TO (900);

--- part_create_empty_range: events
CREATE TABLE events_3 PARTITION OF events FOR VALUES FROM (900) TO (900);

--- part_create_wrong_kind: events
CREATE TABLE events_3 PARTITION OF events FOR VALUES IN (900);

--- part_create_with_default: events rest
CREATE TABLE events_3 PARTITION OF events FOR VALUES FROM (800) TO (1200);

--- part_create_default: events
CREATE TABLE events_rest PARTITION OF events DEFAULT;

--- part_create_second_default: events rest
CREATE TABLE events_other PARTITION OF events DEFAULT;

--- part_create_with_default_has_rows: events rest
CREATE TABLE events_3 PARTITION OF events FOR VALUES FROM (5000) TO (6000);

--- part_create_sub: events
CREATE TABLE events_3 PARTITION OF events FOR VALUES FROM (800) TO (1200) PARTITION BY LIST (id);

--- part_create_with_index: events
CREATE INDEX ON events (body);
-->
CREATE TABLE events_3 PARTITION OF events FOR VALUES FROM (800) TO (1200);

--- part_create_with_fk: events team
ALTER TABLE events ADD FOREIGN KEY (id) REFERENCES team (id);
-->
CREATE TABLE events_3 PARTITION OF events FOR VALUES FROM (800) TO (1200);

--- part_create_with_inbound_fk: events people
ALTER TABLE events ADD PRIMARY KEY (day);
ALTER TABLE people ADD FOREIGN KEY (age) REFERENCES events (day);
-->
CREATE TABLE events_3 PARTITION OF events FOR VALUES FROM (800) TO (1200);

--- part_create_of_plain: people
CREATE TABLE people_1 PARTITION OF people FOR VALUES FROM (1) TO (2);

--- part_create_unique_without_key
CREATE TABLE logs (a int PRIMARY KEY, b int) PARTITION BY LIST (b);

--- part_create_hash
CREATE TABLE logs (a int) PARTITION BY HASH (a);
CREATE TABLE logs_0 PARTITION OF logs FOR VALUES WITH (MODULUS 2, REMAINDER 0);
-->
CREATE TABLE logs_1 PARTITION OF logs FOR VALUES WITH (MODULUS 2, REMAINDER 1);

--- part_create_hash_default
CREATE TABLE logs (a int) PARTITION BY HASH (a);
-->
CREATE TABLE logs_d PARTITION OF logs DEFAULT;

--- part_create_list_duplicate
CREATE TABLE logs (a text) PARTITION BY LIST (a);
CREATE TABLE logs_x PARTITION OF logs FOR VALUES IN ('x');
-->
CREATE TABLE logs_y PARTITION OF logs FOR VALUES IN ('y', 'x');

--- part_attach: events next
ALTER TABLE events ATTACH PARTITION events_3 FOR VALUES FROM (800) TO (1200);

--- part_attach_proven: events next_proven
ALTER TABLE events ATTACH PARTITION events_3 FOR VALUES FROM (800) TO (1200);

--- part_attach_proven_wider: events next_proven
ALTER TABLE events ATTACH PARTITION events_3 FOR VALUES FROM (800) TO (5000);

--- part_attach_proven_narrower: events next_proven
ALTER TABLE events ATTACH PARTITION events_3 FOR VALUES FROM (800) TO (1000);

--- part_attach_overlaps: events next
ALTER TABLE events ATTACH PARTITION events_3 FOR VALUES FROM (700) TO (1200);

--- part_attach_rows_outside: events next
ALTER TABLE events ATTACH PARTITION events_3 FOR VALUES FROM (2000) TO (3000);

--- part_attach_default: events next
ALTER TABLE events ATTACH PARTITION events_3 DEFAULT;

--- part_attach_default_proven: events next_proven
ALTER TABLE events ATTACH PARTITION events_3 DEFAULT;

--- part_attach_beside_default: events rest next_proven
ALTER TABLE events ATTACH PARTITION events_3 FOR VALUES FROM (800) TO (1200);

--- part_attach_beside_default_proven: events rest next_proven
ALTER TABLE events_rest ADD CONSTRAINT far CHECK (day >= 5000);
-->
ALTER TABLE events ATTACH PARTITION events_3 FOR VALUES FROM (800) TO (1200);

--- part_attach_missing_column: events
CREATE TABLE events_3 (id int NOT NULL, day int NOT NULL);
-->
ALTER TABLE events ATTACH PARTITION events_3 FOR VALUES FROM (800) TO (1200);

--- part_attach_extra_column: events next
ALTER TABLE events_3 ADD COLUMN more int;
-->
ALTER TABLE events ATTACH PARTITION events_3 FOR VALUES FROM (800) TO (1200);

--- part_attach_column_order: events
CREATE TABLE events_3 (body varchar(40), day int NOT NULL, id int NOT NULL);
-->
ALTER TABLE events ATTACH PARTITION events_3 FOR VALUES FROM (800) TO (1200);

--- part_attach_type_differs: events
CREATE TABLE events_3 (id bigint NOT NULL, day int NOT NULL, body varchar(40));
-->
ALTER TABLE events ATTACH PARTITION events_3 FOR VALUES FROM (800) TO (1200);

--- part_attach_length_differs: events
CREATE TABLE events_3 (id int NOT NULL, day int NOT NULL, body varchar(50));
-->
ALTER TABLE events ATTACH PARTITION events_3 FOR VALUES FROM (800) TO (1200);

--- part_attach_nullable: events
CREATE TABLE events_3 (id int, day int NOT NULL, body varchar(40));
-->
ALTER TABLE events ATTACH PARTITION events_3 FOR VALUES FROM (800) TO (1200);

--- part_attach_missing_check: events next
ALTER TABLE events ADD CONSTRAINT f CHECK (id > 0);
-->
ALTER TABLE events ATTACH PARTITION events_3 FOR VALUES FROM (800) TO (1200);

--- part_attach_with_check: events next
ALTER TABLE events ADD CONSTRAINT f CHECK (id > 0);
ALTER TABLE events_3 ADD CONSTRAINT f CHECK (id > 0);
-->
ALTER TABLE events ATTACH PARTITION events_3 FOR VALUES FROM (800) TO (1200);

--- part_attach_index_missing: events next_proven
CREATE INDEX ON events (body);
-->
ALTER TABLE events ATTACH PARTITION events_3 FOR VALUES FROM (800) TO (1200);

--- part_attach_index_there: events next_proven
CREATE INDEX ON events (body);
CREATE INDEX mine ON events_3 (body);
-->
ALTER TABLE events ATTACH PARTITION events_3 FOR VALUES FROM (800) TO (1200);

--- part_attach_index_expression_there: events next_proven
CREATE INDEX ON events (lower(body));
CREATE INDEX mine ON events_3 (lower(body));
-->
ALTER TABLE events ATTACH PARTITION events_3 FOR VALUES FROM (800) TO (1200);

--- part_attach_primary_key_missing: events next_proven
ALTER TABLE events ADD PRIMARY KEY (id, day);
-->
ALTER TABLE events ATTACH PARTITION events_3 FOR VALUES FROM (800) TO (1200);

--- part_attach_unique_index_for_key: events next_proven
ALTER TABLE events ADD PRIMARY KEY (id, day);
CREATE UNIQUE INDEX mine ON events_3 (id, day);
-->
ALTER TABLE events ATTACH PARTITION events_3 FOR VALUES FROM (800) TO (1200);

--- part_attach_primary_key_differs: events next_proven
ALTER TABLE events ADD PRIMARY KEY (id, day);
ALTER TABLE events_3 ADD PRIMARY KEY (id);
-->
ALTER TABLE events ATTACH PARTITION events_3 FOR VALUES FROM (800) TO (1200);

--- part_attach_fk_there: events next_proven team
ALTER TABLE events ADD FOREIGN KEY (id) REFERENCES team (id);
ALTER TABLE events_3 ADD FOREIGN KEY (id) REFERENCES team (id);
-->
ALTER TABLE events ATTACH PARTITION events_3 FOR VALUES FROM (800) TO (1200);

--- part_attach_trigger: events next_proven
CREATE FUNCTION noop() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER t AFTER INSERT ON events FOR EACH ROW EXECUTE FUNCTION noop();
-->
ALTER TABLE events ATTACH PARTITION events_3 FOR VALUES FROM (800) TO (1200);

--- part_attach_to_plain: people next
ALTER TABLE people ATTACH PARTITION events_3 FOR VALUES FROM (800) TO (1200);

--- part_attach_already: events
ALTER TABLE events ATTACH PARTITION events_1 FOR VALUES FROM (800) TO (1200);

--- part_attach_itself: events
ALTER TABLE events ATTACH PARTITION events FOR VALUES FROM (800) TO (1200);

--- part_attach_temporary: events
CREATE TEMP TABLE events_3 (id int NOT NULL, day int NOT NULL, body varchar(40));
-->
ALTER TABLE events ATTACH PARTITION events_3 FOR VALUES FROM (800) TO (1200);

--- part_attach_foreign: events
CREATE EXTENSION postgres_fdw;
CREATE SERVER far FOREIGN DATA WRAPPER postgres_fdw;
CREATE FOREIGN TABLE remote (id int NOT NULL, day int NOT NULL, body varchar(40)) SERVER far;
-->
ALTER TABLE events ATTACH PARTITION remote FOR VALUES FROM (800) TO (1200);

--- part_attach_partitioned: events
CREATE TABLE events_3 (id int NOT NULL, day int NOT NULL, body varchar(40)) PARTITION BY LIST (id);
CREATE TABLE events_3_1 PARTITION OF events_3 FOR VALUES IN (1);
INSERT INTO events_3 SELECT 1, 900, 'x' FROM generate_series(1, 200);
-->
ALTER TABLE events ATTACH PARTITION events_3 FOR VALUES FROM (800) TO (1200);

--- part_attach_identity: events
CREATE TABLE numbered (id int GENERATED ALWAYS AS IDENTITY, day int NOT NULL) PARTITION BY RANGE (day);
CREATE TABLE numbered_1 (id int GENERATED ALWAYS AS IDENTITY, day int NOT NULL);
-->
ALTER TABLE numbered ATTACH PARTITION numbered_1 FOR VALUES FROM (0) TO (10);

--- part_attach_dates
CREATE TABLE logs (at date NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE logs_1 (at date NOT NULL CHECK (at >= '2024-01-01' AND at < '2024-02-01'));
INSERT INTO logs_1 SELECT '2024-01-05' FROM generate_series(1, 300);
-->
ALTER TABLE logs ATTACH PARTITION logs_1 FOR VALUES FROM ('2024-01-01') TO ('2024-02-01');

--- part_attach_dates_between
CREATE TABLE logs (at date NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE logs_1 (at date NOT NULL CHECK (at BETWEEN '2024-01-01' AND '2024-01-31'));
INSERT INTO logs_1 SELECT '2024-01-05' FROM generate_series(1, 300);
-->
ALTER TABLE logs ATTACH PARTITION logs_1 FOR VALUES FROM ('2024-01-01') TO ('2024-02-01');

--- part_attach_list_equals
CREATE TABLE logs (kind text NOT NULL) PARTITION BY LIST (kind);
CREATE TABLE logs_a (kind text NOT NULL CHECK (kind = 'a'));
INSERT INTO logs_a SELECT 'a' FROM generate_series(1, 300);
-->
ALTER TABLE logs ATTACH PARTITION logs_a FOR VALUES IN ('a', 'b');

--- part_attach_list_nullable
CREATE TABLE logs (kind text) PARTITION BY LIST (kind);
CREATE TABLE logs_a (kind text CHECK (kind IN ('a', 'b')));
INSERT INTO logs_a SELECT 'a' FROM generate_series(1, 300);
-->
ALTER TABLE logs ATTACH PARTITION logs_a FOR VALUES IN ('a', 'b');

--- part_attach_hash
CREATE TABLE logs (a int) PARTITION BY HASH (a);
CREATE TABLE logs_0 (a int);
INSERT INTO logs_0 SELECT generate_series(1, 100);
-->
ALTER TABLE logs ATTACH PARTITION logs_0 FOR VALUES WITH (MODULUS 1, REMAINDER 0);

--- part_attach_two_columns
CREATE TABLE logs (a int NOT NULL, b int NOT NULL) PARTITION BY RANGE (a, b);
CREATE TABLE logs_1 (a int NOT NULL, b int NOT NULL, CHECK (a = 1 AND b >= 0 AND b < 100));
INSERT INTO logs_1 SELECT 1, 5 FROM generate_series(1, 300);
-->
ALTER TABLE logs ATTACH PARTITION logs_1 FOR VALUES FROM (1, 0) TO (1, 100);

--- part_attach_minvalue
CREATE TABLE logs (a int NOT NULL) PARTITION BY RANGE (a);
CREATE TABLE logs_1 (a int NOT NULL CHECK (a < 10));
INSERT INTO logs_1 SELECT 5 FROM generate_series(1, 300);
-->
ALTER TABLE logs ATTACH PARTITION logs_1 FOR VALUES FROM (MINVALUE) TO (10);

--- part_detach_missing: events people
ALTER TABLE events DETACH PARTITION people;

--- part_detach_simple: events
ALTER TABLE events DETACH PARTITION events_1;

--- part_detach_with_indexes: events
CREATE INDEX ON events (body);
-->
ALTER TABLE events DETACH PARTITION events_1;

--- part_detach_with_fk: events team
ALTER TABLE events ADD FOREIGN KEY (id) REFERENCES team (id);
-->
ALTER TABLE events DETACH PARTITION events_1;

--- part_detach_default: events rest
ALTER TABLE events DETACH PARTITION events_rest;

--- part_detach_finalize: events
ALTER TABLE events DETACH PARTITION events_1 FINALIZE;

--- part_detach_concurrently_alone: events !
ALTER TABLE events DETACH PARTITION events_1 CONCURRENTLY;

--- part_drop: events
DROP TABLE events_1;

--- part_drop_parent: events
DROP TABLE events;

--- part_drop_column: events
ALTER TABLE events DROP COLUMN body;

--- part_drop_column_key: events
ALTER TABLE events DROP COLUMN day;

--- part_drop_column_partition: events
ALTER TABLE events_1 DROP COLUMN body;

--- part_drop_column_only: events
ALTER TABLE ONLY events DROP COLUMN body;

--- part_rename_partition: events
ALTER TABLE events_1 RENAME TO events_first;

--- part_rename_column_partition: events
ALTER TABLE events_1 RENAME COLUMN body TO words;

--- part_set_default: events
ALTER TABLE events ALTER COLUMN body SET DEFAULT 'x';

--- part_set_default_partition: events
ALTER TABLE events_1 ALTER COLUMN body SET DEFAULT 'x';

--- part_set_unlogged: events
ALTER TABLE events SET UNLOGGED;

--- part_set_unlogged_partition: events
ALTER TABLE events_1 SET UNLOGGED;

--- part_set_tablespace: events
ALTER TABLE events SET TABLESPACE fast_disk;

--- part_set_tablespace_partition: events
ALTER TABLE events_1 SET TABLESPACE fast_disk;

--- part_set_parameters: events
ALTER TABLE events SET (fillfactor = 70);

--- part_set_parameters_partition: events
ALTER TABLE events_1 SET (fillfactor = 70);

--- part_set_statistics: events
ALTER TABLE events ALTER COLUMN body SET STATISTICS 500;

--- part_set_storage: events
ALTER TABLE events ALTER COLUMN body SET STORAGE EXTERNAL;

--- part_owner: events
ALTER TABLE events OWNER TO app_role;

--- part_truncate: events
TRUNCATE events;

--- part_truncate_only: events
TRUNCATE ONLY events;

--- part_truncate_partition: events
TRUNCATE events_1;

--- part_cluster: events
CREATE INDEX events_body ON events (body);
-->
CLUSTER events USING events_body;

--- part_trigger: events
CREATE FUNCTION noop() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
-->
CREATE TRIGGER t BEFORE INSERT ON events FOR EACH ROW EXECUTE FUNCTION noop();

--- part_trigger_statement: events
CREATE FUNCTION noop() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
-->
CREATE TRIGGER t AFTER INSERT ON events FOR EACH STATEMENT EXECUTE FUNCTION noop();

--- part_trigger_drop: events
CREATE FUNCTION noop() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER t AFTER INSERT ON events FOR EACH ROW EXECUTE FUNCTION noop();
-->
DROP TRIGGER t ON events;

--- part_trigger_drop_partition: events
CREATE FUNCTION noop() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER t AFTER INSERT ON events FOR EACH ROW EXECUTE FUNCTION noop();
-->
DROP TRIGGER t ON events_1;

--- part_trigger_disable: events
CREATE FUNCTION noop() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER t AFTER INSERT ON events FOR EACH ROW EXECUTE FUNCTION noop();
-->
ALTER TABLE events DISABLE TRIGGER t;

--- part_inherit_from: events
CREATE TABLE extra () INHERITS (events);

--- part_add_inherit: events people
ALTER TABLE events_1 INHERIT people;

--- part_no_inherit: events
ALTER TABLE events_1 NO INHERIT events;

--- part_replica_identity: events
ALTER TABLE events REPLICA IDENTITY FULL;

--- part_identity_add: events
ALTER TABLE events ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY;

--- part_comment: events
COMMENT ON TABLE events IS 'all of them';

--- part_split_merge: events
ALTER TABLE events SPLIT PARTITION events_1 INTO (PARTITION a FOR VALUES FROM (0) TO (200), PARTITION b FOR VALUES FROM (200) TO (400));

--- part_create_after_gap: events rest
CREATE TABLE events_3 PARTITION OF events (CONSTRAINT c CHECK (id > 0), body DEFAULT 'x') FOR VALUES FROM (800) TO (1200);

--- part_create_minvalue: events
CREATE TABLE events_0 PARTITION OF events FOR VALUES FROM (MINVALUE) TO (0);

--- part_create_minvalue_overlaps: events
CREATE TABLE events_0 PARTITION OF events FOR VALUES FROM (MINVALUE) TO (1);

--- part_create_maxvalue: events
CREATE TABLE events_9 PARTITION OF events FOR VALUES FROM (800) TO (MAXVALUE);

--- part_create_bound_null: events
CREATE TABLE events_9 PARTITION OF events FOR VALUES FROM (NULL) TO (900);

--- part_create_bound_wrong_type: events
CREATE TABLE events_9 PARTITION OF events FOR VALUES FROM ('a') TO ('b');

--- part_create_bound_text_number: events
CREATE TABLE events_9 PARTITION OF events FOR VALUES FROM ('800') TO ('900');

--- part_create_bound_expression: events
CREATE TABLE events_9 PARTITION OF events FOR VALUES FROM (700 + 100) TO (greatest(900, 1000));

--- part_create_bound_column: events
CREATE TABLE events_9 PARTITION OF events FOR VALUES FROM (day) TO (900);

--- part_create_bound_count: events
CREATE TABLE events_9 PARTITION OF events FOR VALUES FROM (800, 1) TO (900, 2);

--- part_create_bound_reversed: events
CREATE TABLE events_9 PARTITION OF events FOR VALUES FROM (900) TO (800);

--- part_create_bound_subquery: events
CREATE TABLE events_9 PARTITION OF events FOR VALUES FROM ((SELECT 800)) TO (900);

--- part_create_bound_fraction: events
CREATE TABLE events_9 PARTITION OF events FOR VALUES FROM (800.4) TO (900.6);

--- part_create_adjacent_two_columns
CREATE TABLE logs (a int, b int) PARTITION BY RANGE (a, b);
CREATE TABLE logs_1 PARTITION OF logs FOR VALUES FROM (1, MINVALUE) TO (1, 50);
-->
CREATE TABLE logs_2 PARTITION OF logs FOR VALUES FROM (1, 50) TO (2, MINVALUE);

--- part_create_overlaps_two_columns
CREATE TABLE logs (a int, b int) PARTITION BY RANGE (a, b);
CREATE TABLE logs_1 PARTITION OF logs FOR VALUES FROM (1, MINVALUE) TO (1, 50);
-->
CREATE TABLE logs_2 PARTITION OF logs FOR VALUES FROM (1, 49) TO (2, MINVALUE);

--- part_create_minvalue_then_value
CREATE TABLE logs (a int, b int) PARTITION BY RANGE (a, b);
-->
CREATE TABLE logs_1 PARTITION OF logs FOR VALUES FROM (MINVALUE, 3) TO (1, 50);

--- part_create_list_null
CREATE TABLE logs (a text) PARTITION BY LIST (a);
CREATE TABLE logs_x PARTITION OF logs FOR VALUES IN ('x', NULL);
-->
CREATE TABLE logs_n PARTITION OF logs FOR VALUES IN (NULL);

--- part_create_list_same_twice
CREATE TABLE logs (a text) PARTITION BY LIST (a);
-->
CREATE TABLE logs_x PARTITION OF logs FOR VALUES IN ('x', 'x');

--- part_create_list_numbers_equal
CREATE TABLE logs (a numeric) PARTITION BY LIST (a);
CREATE TABLE logs_1 PARTITION OF logs FOR VALUES IN (1.0);
-->
CREATE TABLE logs_2 PARTITION OF logs FOR VALUES IN (1.00);

--- part_create_list_dates_equal
CREATE TABLE logs (a date) PARTITION BY LIST (a);
CREATE TABLE logs_1 PARTITION OF logs FOR VALUES IN ('2024-01-01');
-->
CREATE TABLE logs_2 PARTITION OF logs FOR VALUES IN ('2024-1-1', '20240102');

--- part_create_list_boolean
CREATE TABLE logs (a boolean) PARTITION BY LIST (a);
CREATE TABLE logs_t PARTITION OF logs FOR VALUES IN (true);
-->
CREATE TABLE logs_f PARTITION OF logs FOR VALUES IN ('f', 'yes');

--- part_create_list_enum: domains
CREATE TABLE feels (m mood) PARTITION BY LIST (m);
CREATE TABLE feels_1 PARTITION OF feels FOR VALUES IN ('sad');
-->
CREATE TABLE feels_2 PARTITION OF feels FOR VALUES IN ('ok', 'angry');

--- part_create_range_timestamptz
CREATE TABLE logs (at timestamptz) PARTITION BY RANGE (at);
CREATE TABLE logs_1 PARTITION OF logs FOR VALUES FROM ('2024-01-01') TO ('2024-02-01');
-->
CREATE TABLE logs_2 PARTITION OF logs FOR VALUES FROM ('2024-02-01 00:00:00') TO ('2024-03-01');

--- part_create_range_timestamp_overlaps
CREATE TABLE logs (at timestamp) PARTITION BY RANGE (at);
CREATE TABLE logs_1 PARTITION OF logs FOR VALUES FROM ('2024-01-01') TO ('2024-02-01 00:00:01');
-->
CREATE TABLE logs_2 PARTITION OF logs FOR VALUES FROM ('2024-02-01') TO ('2024-03-01');

--- part_create_range_text_overlaps
CREATE TABLE logs (a text COLLATE "C") PARTITION BY RANGE (a);
CREATE TABLE logs_1 PARTITION OF logs FOR VALUES FROM ('a') TO ('n');
-->
CREATE TABLE logs_2 PARTITION OF logs FOR VALUES FROM ('m') TO ('z');

--- part_create_range_uuid
CREATE TABLE logs (u uuid) PARTITION BY RANGE (u);
CREATE TABLE logs_1 PARTITION OF logs FOR VALUES FROM (MINVALUE) TO ('80000000-0000-0000-0000-000000000000');
-->
CREATE TABLE logs_2 PARTITION OF logs FOR VALUES FROM ('80000000-0000-0000-0000-000000000000') TO (MAXVALUE);

--- part_create_hash_taken
CREATE TABLE logs (a int) PARTITION BY HASH (a);
CREATE TABLE logs_0 PARTITION OF logs FOR VALUES WITH (MODULUS 2, REMAINDER 0);
-->
CREATE TABLE logs_1 PARTITION OF logs FOR VALUES WITH (MODULUS 4, REMAINDER 2);

--- part_create_hash_factor
CREATE TABLE logs (a int) PARTITION BY HASH (a);
CREATE TABLE logs_0 PARTITION OF logs FOR VALUES WITH (MODULUS 4, REMAINDER 0);
-->
CREATE TABLE logs_1 PARTITION OF logs FOR VALUES WITH (MODULUS 6, REMAINDER 1);

--- part_create_hash_remainder
CREATE TABLE logs (a int) PARTITION BY HASH (a);
-->
CREATE TABLE logs_1 PARTITION OF logs FOR VALUES WITH (MODULUS 4, REMAINDER 4);

--- part_create_hash_finer
CREATE TABLE logs (a int) PARTITION BY HASH (a);
CREATE TABLE logs_0 PARTITION OF logs FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE logs_1 PARTITION OF logs FOR VALUES WITH (MODULUS 4, REMAINDER 1);
-->
CREATE TABLE logs_3 PARTITION OF logs FOR VALUES WITH (MODULUS 8, REMAINDER 3);

--- part_create_temporary_of_permanent: events
CREATE TEMP TABLE events_3 PARTITION OF events FOR VALUES FROM (800) TO (1200);

--- part_create_unlogged_of: events
CREATE UNLOGGED TABLE events_3 PARTITION OF events FOR VALUES FROM (800) TO (1200);

--- part_create_of_partition: events
CREATE TABLE events_3 PARTITION OF events_1 FOR VALUES FROM (0) TO (100);

--- part_create_of_column_missing: events
CREATE TABLE events_3 PARTITION OF events (nope DEFAULT 3) FOR VALUES FROM (800) TO (1200);

--- part_create_of_with_pk: events
CREATE TABLE events_3 PARTITION OF events (PRIMARY KEY (id)) FOR VALUES FROM (800) TO (1200);

--- part_create_of_with_fk: events team
CREATE TABLE events_3 PARTITION OF events (FOREIGN KEY (id) REFERENCES team (id)) FOR VALUES FROM (800) TO (1200);

--- part_create_with_trigger: events
CREATE FUNCTION noop() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER t AFTER INSERT ON events FOR EACH ROW EXECUTE FUNCTION noop();
-->
CREATE TABLE events_3 PARTITION OF events FOR VALUES FROM (800) TO (1200);

--- part_create_foreign_of: events
CREATE EXTENSION postgres_fdw;
CREATE SERVER far FOREIGN DATA WRAPPER postgres_fdw;
-->
CREATE FOREIGN TABLE events_3 PARTITION OF events FOR VALUES FROM (800) TO (1200) SERVER far;

--- part_create_foreign_of_unique: events
CREATE EXTENSION postgres_fdw;
CREATE SERVER far FOREIGN DATA WRAPPER postgres_fdw;
ALTER TABLE events ADD PRIMARY KEY (id, day);
-->
CREATE FOREIGN TABLE events_3 PARTITION OF events FOR VALUES FROM (800) TO (1200) SERVER far;

--- part_create_default_beside_list
CREATE TABLE logs (a text) PARTITION BY LIST (a);
CREATE TABLE logs_x PARTITION OF logs FOR VALUES IN ('x');
CREATE TABLE logs_rest PARTITION OF logs DEFAULT;
INSERT INTO logs SELECT 'z' FROM generate_series(1, 300);
-->
CREATE TABLE logs_y PARTITION OF logs FOR VALUES IN ('y');

--- part_create_default_list_proven
CREATE TABLE logs (a text) PARTITION BY LIST (a);
CREATE TABLE logs_x PARTITION OF logs FOR VALUES IN ('x');
CREATE TABLE logs_rest PARTITION OF logs (CHECK (a <> 'y')) DEFAULT;
INSERT INTO logs SELECT 'z' FROM generate_series(1, 300);
-->
CREATE TABLE logs_y PARTITION OF logs FOR VALUES IN ('y');

--- part_create_default_list_in_proven
CREATE TABLE logs (a text) PARTITION BY LIST (a);
CREATE TABLE logs_x PARTITION OF logs FOR VALUES IN ('x');
CREATE TABLE logs_rest PARTITION OF logs (CHECK (a IS NOT NULL AND a IN ('z', 'w'))) DEFAULT;
INSERT INTO logs SELECT 'z' FROM generate_series(1, 300);
-->
CREATE TABLE logs_y PARTITION OF logs FOR VALUES IN ('y');

--- part_create_default_sub_partitioned: events
CREATE TABLE events_rest PARTITION OF events DEFAULT PARTITION BY LIST (id);
CREATE TABLE events_rest_a PARTITION OF events_rest DEFAULT;
INSERT INTO events SELECT g, 5000 + g, 'r' FROM generate_series(1, 300) g;
-->
CREATE TABLE events_3 PARTITION OF events FOR VALUES FROM (800) TO (1200);

--- part_create_default_empty: events
CREATE TABLE events_rest PARTITION OF events DEFAULT;
-->
CREATE TABLE events_3 PARTITION OF events FOR VALUES FROM (800) TO (1200);

--- part_create_list_two_keys
CREATE TABLE logs (a int, b int) PARTITION BY LIST (a, b);

--- part_create_key_missing
CREATE TABLE logs (a int, b int) PARTITION BY RANGE (c);

--- part_create_key_json
CREATE TABLE logs (a json) PARTITION BY LIST (a);

--- part_create_key_point
CREATE TABLE logs (a point) PARTITION BY RANGE (a);

--- part_create_key_volatile
CREATE TABLE logs (a int) PARTITION BY RANGE ((a + random()));

--- part_create_key_stable
CREATE TABLE logs (a timestamptz) PARTITION BY RANGE ((a::date));

--- part_create_key_generated
CREATE TABLE logs (a int, b int GENERATED ALWAYS AS (a * 2) STORED) PARTITION BY RANGE (b);

--- part_create_key_constant
CREATE TABLE logs (a int) PARTITION BY RANGE ((5));

--- part_create_key_system
CREATE TABLE logs (a int) PARTITION BY LIST (tableoid);

--- part_create_exclude
CREATE TABLE logs (a int, b int, EXCLUDE USING btree (a WITH =)) PARTITION BY LIST (b);

--- part_create_unlogged_parent
CREATE UNLOGGED TABLE logs (a int) PARTITION BY LIST (a);

--- part_create_inherits: family
CREATE TABLE logs () INHERITS (parent) PARTITION BY LIST (id);

--- part_create_no_inherit_check
CREATE TABLE logs (a int CHECK (a > 0) NO INHERIT) PARTITION BY LIST (a);

--- part_create_bad_strategy
CREATE TABLE logs (a int) PARTITION BY magic (a);

--- part_create_with_storage_parameter
CREATE TABLE logs (a int) PARTITION BY LIST (a) WITH (fillfactor = 70);

--- part_attach_proven_is_not_null
CREATE TABLE logs (a int, b int) PARTITION BY RANGE (a);
CREATE TABLE logs_1 (a int, b int, CHECK (a IS NOT NULL AND a >= 0 AND a < 10));
INSERT INTO logs_1 SELECT 5 FROM generate_series(1, 300);
-->
ALTER TABLE logs ATTACH PARTITION logs_1 FOR VALUES FROM (0) TO (10);

--- part_attach_proven_two_checks
CREATE TABLE logs (a int NOT NULL) PARTITION BY RANGE (a);
CREATE TABLE logs_1 (a int NOT NULL CHECK (a >= 0), CHECK (a <= 9));
INSERT INTO logs_1 SELECT 5 FROM generate_series(1, 300);
-->
ALTER TABLE logs ATTACH PARTITION logs_1 FOR VALUES FROM (0) TO (10);

--- part_attach_proven_less_or_equal
CREATE TABLE logs (a int NOT NULL) PARTITION BY RANGE (a);
CREATE TABLE logs_1 (a int NOT NULL CHECK (a > 0 AND a <= 10));
INSERT INTO logs_1 SELECT 5 FROM generate_series(1, 300);
-->
ALTER TABLE logs ATTACH PARTITION logs_1 FOR VALUES FROM (0) TO (10);

--- part_attach_proven_equals
CREATE TABLE logs (a int NOT NULL) PARTITION BY RANGE (a);
CREATE TABLE logs_1 (a int NOT NULL CHECK (a = 5));
INSERT INTO logs_1 SELECT 5 FROM generate_series(1, 300);
-->
ALTER TABLE logs ATTACH PARTITION logs_1 FOR VALUES FROM (0) TO (10);

--- part_attach_proven_in_range
CREATE TABLE logs (a int NOT NULL) PARTITION BY RANGE (a);
CREATE TABLE logs_1 (a int NOT NULL CHECK (a IN (1, 2, 5)));
INSERT INTO logs_1 SELECT 5 FROM generate_series(1, 300);
-->
ALTER TABLE logs ATTACH PARTITION logs_1 FOR VALUES FROM (0) TO (10);

--- part_attach_proven_or
CREATE TABLE logs (a int NOT NULL) PARTITION BY RANGE (a);
CREATE TABLE logs_1 (a int NOT NULL CHECK (a >= 0 AND a < 5 OR a >= 5 AND a < 10));
INSERT INTO logs_1 SELECT 5 FROM generate_series(1, 300);
-->
ALTER TABLE logs ATTACH PARTITION logs_1 FOR VALUES FROM (0) TO (10);

--- part_attach_proven_reversed
CREATE TABLE logs (a int NOT NULL) PARTITION BY RANGE (a);
CREATE TABLE logs_1 (a int NOT NULL CHECK (0 <= a AND 10 > a));
INSERT INTO logs_1 SELECT 5 FROM generate_series(1, 300);
-->
ALTER TABLE logs ATTACH PARTITION logs_1 FOR VALUES FROM (0) TO (10);

--- part_attach_proven_not
CREATE TABLE logs (a int NOT NULL) PARTITION BY RANGE (a);
CREATE TABLE logs_1 (a int NOT NULL CHECK (NOT (a < 0 OR a >= 10)));
INSERT INTO logs_1 SELECT 5 FROM generate_series(1, 300);
-->
ALTER TABLE logs ATTACH PARTITION logs_1 FOR VALUES FROM (0) TO (10);

--- part_attach_proven_bigint_literals
CREATE TABLE logs (a bigint NOT NULL) PARTITION BY RANGE (a);
CREATE TABLE logs_1 (a bigint NOT NULL CHECK (a >= 0 AND a < 10));
INSERT INTO logs_1 SELECT 5 FROM generate_series(1, 300);
-->
ALTER TABLE logs ATTACH PARTITION logs_1 FOR VALUES FROM (0) TO (10);

--- part_attach_proven_numeric_literals
CREATE TABLE logs (a int NOT NULL) PARTITION BY RANGE (a);
CREATE TABLE logs_1 (a int NOT NULL CHECK (a >= 0.0 AND a < 10.0));
INSERT INTO logs_1 SELECT 5 FROM generate_series(1, 300);
-->
ALTER TABLE logs ATTACH PARTITION logs_1 FOR VALUES FROM (0) TO (10);

--- part_attach_proven_cast_literals
CREATE TABLE logs (at date NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE logs_1 (at date NOT NULL CHECK (at >= date '2024-01-01' AND at < '2024-01-31'::date + 1));
INSERT INTO logs_1 SELECT '2024-01-05' FROM generate_series(1, 300);
-->
ALTER TABLE logs ATTACH PARTITION logs_1 FOR VALUES FROM ('2024-01-01') TO ('2024-02-01');

--- part_attach_proven_date_by_timestamp
CREATE TABLE logs (at date NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE logs_1 (at date NOT NULL CHECK (at >= timestamp '2024-01-01' AND at < timestamp '2024-02-01'));
INSERT INTO logs_1 SELECT '2024-01-05' FROM generate_series(1, 300);
-->
ALTER TABLE logs ATTACH PARTITION logs_1 FOR VALUES FROM ('2024-01-01') TO ('2024-02-01');

--- part_attach_proven_timestamptz
CREATE TABLE logs (at timestamptz NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE logs_1 (at timestamptz NOT NULL CHECK (at >= '2024-01-01 00:00+01' AND at < '2024-02-01 00:00+01'));
INSERT INTO logs_1 SELECT '2024-01-05' FROM generate_series(1, 300);
-->
ALTER TABLE logs ATTACH PARTITION logs_1 FOR VALUES FROM ('2024-01-01 00:00+01') TO ('2024-02-01 00:00+01');

--- part_attach_proven_text_range
CREATE TABLE logs (a text NOT NULL) PARTITION BY RANGE (a);
CREATE TABLE logs_1 (a text NOT NULL CHECK (a >= 'a' AND a < 'm'));
INSERT INTO logs_1 SELECT 'b' FROM generate_series(1, 300);
-->
ALTER TABLE logs ATTACH PARTITION logs_1 FOR VALUES FROM ('a') TO ('m');

--- part_attach_proven_varchar_list
CREATE TABLE logs (a varchar(10) NOT NULL) PARTITION BY LIST (a);
CREATE TABLE logs_1 (a varchar(10) NOT NULL CHECK (a IN ('x', 'y')));
INSERT INTO logs_1 SELECT 'x' FROM generate_series(1, 300);
-->
ALTER TABLE logs ATTACH PARTITION logs_1 FOR VALUES IN ('x', 'y', 'z');

--- part_attach_varchar_list_equals_text
CREATE TABLE logs (a varchar(10) NOT NULL) PARTITION BY LIST (a);
CREATE TABLE logs_1 (a varchar(10) NOT NULL CHECK (a::text = 'x'::text));
INSERT INTO logs_1 SELECT 'x' FROM generate_series(1, 300);
-->
ALTER TABLE logs ATTACH PARTITION logs_1 FOR VALUES IN ('x');

--- part_attach_list_superset
CREATE TABLE logs (a text NOT NULL) PARTITION BY LIST (a);
CREATE TABLE logs_1 (a text NOT NULL CHECK (a IN ('x', 'y', 'w')));
INSERT INTO logs_1 SELECT 'x' FROM generate_series(1, 300);
-->
ALTER TABLE logs ATTACH PARTITION logs_1 FOR VALUES IN ('x', 'y');

--- part_attach_list_any_array
CREATE TABLE logs (a int NOT NULL) PARTITION BY LIST (a);
CREATE TABLE logs_1 (a int NOT NULL CHECK (a = ANY ('{1,2}'::int[])));
INSERT INTO logs_1 SELECT 1 FROM generate_series(1, 300);
-->
ALTER TABLE logs ATTACH PARTITION logs_1 FOR VALUES IN (2, 1, 3);

--- part_attach_list_or_equals
CREATE TABLE logs (a int NOT NULL) PARTITION BY LIST (a);
CREATE TABLE logs_1 (a int NOT NULL CHECK (a = 1 OR a = 2));
INSERT INTO logs_1 SELECT 1 FROM generate_series(1, 300);
-->
ALTER TABLE logs ATTACH PARTITION logs_1 FOR VALUES IN (1, 2);

--- part_attach_list_with_null
CREATE TABLE logs (a int) PARTITION BY LIST (a);
CREATE TABLE logs_1 (a int CHECK (a = 1 OR a IS NULL));
INSERT INTO logs_1 SELECT 1 FROM generate_series(1, 300);
-->
ALTER TABLE logs ATTACH PARTITION logs_1 FOR VALUES IN (1, NULL);

--- part_attach_list_null_only
CREATE TABLE logs (a int) PARTITION BY LIST (a);
CREATE TABLE logs_1 (a int CHECK (a IS NULL));
INSERT INTO logs_1 SELECT NULL FROM generate_series(1, 300);
-->
ALTER TABLE logs ATTACH PARTITION logs_1 FOR VALUES IN (NULL);

--- part_attach_list_boolean
CREATE TABLE logs (a boolean NOT NULL) PARTITION BY LIST (a);
CREATE TABLE logs_1 (a boolean NOT NULL CHECK (a));
INSERT INTO logs_1 SELECT true FROM generate_series(1, 300);
-->
ALTER TABLE logs ATTACH PARTITION logs_1 FOR VALUES IN (true);

--- part_attach_list_boolean_equals
CREATE TABLE logs (a boolean NOT NULL) PARTITION BY LIST (a);
CREATE TABLE logs_1 (a boolean NOT NULL CHECK (a = false));
INSERT INTO logs_1 SELECT false FROM generate_series(1, 300);
-->
ALTER TABLE logs ATTACH PARTITION logs_1 FOR VALUES IN (false);

--- part_attach_list_enum: domains
CREATE TABLE feels (m mood NOT NULL) PARTITION BY LIST (m);
CREATE TABLE feels_1 (m mood NOT NULL CHECK (m = 'sad'));
INSERT INTO feels_1 SELECT 'sad' FROM generate_series(1, 300);
-->
ALTER TABLE feels ATTACH PARTITION feels_1 FOR VALUES IN ('sad');

--- part_attach_hash_with_check
CREATE TABLE logs (a int NOT NULL) PARTITION BY HASH (a);
CREATE TABLE logs_0 (a int NOT NULL CHECK (a > 0));
INSERT INTO logs_0 SELECT generate_series(1, 100);
-->
ALTER TABLE logs ATTACH PARTITION logs_0 FOR VALUES WITH (MODULUS 1, REMAINDER 0);

--- part_attach_two_columns_wide
CREATE TABLE logs (a int NOT NULL, b int NOT NULL) PARTITION BY RANGE (a, b);
CREATE TABLE logs_1 (a int NOT NULL, b int NOT NULL, CHECK (a >= 1 AND a < 2));
INSERT INTO logs_1 SELECT 1, 5 FROM generate_series(1, 300);
-->
ALTER TABLE logs ATTACH PARTITION logs_1 FOR VALUES FROM (1, MINVALUE) TO (2, MINVALUE);

--- part_attach_two_columns_first_strict
CREATE TABLE logs (a int NOT NULL, b int NOT NULL) PARTITION BY RANGE (a, b);
CREATE TABLE logs_1 (a int NOT NULL, b int NOT NULL, CHECK (a > 1 AND a < 4));
INSERT INTO logs_1 SELECT 2, 5 FROM generate_series(1, 300);
-->
ALTER TABLE logs ATTACH PARTITION logs_1 FOR VALUES FROM (1, 5) TO (4, 7);

--- part_attach_expression_key
CREATE TABLE logs (a text NOT NULL) PARTITION BY LIST (lower(a));
CREATE TABLE logs_1 (a text NOT NULL CHECK (lower(a) = 'x'));
INSERT INTO logs_1 SELECT 'X' FROM generate_series(1, 300);
-->
ALTER TABLE logs ATTACH PARTITION logs_1 FOR VALUES IN ('x');

--- part_attach_expression_key_not_null
CREATE TABLE logs (a text NOT NULL) PARTITION BY LIST (lower(a));
CREATE TABLE logs_1 (a text NOT NULL CHECK (lower(a) IS NOT NULL AND lower(a) = 'x'));
INSERT INTO logs_1 SELECT 'X' FROM generate_series(1, 300);
-->
ALTER TABLE logs ATTACH PARTITION logs_1 FOR VALUES IN ('x');

--- part_attach_not_enforced_check
CREATE TABLE logs (a int NOT NULL) PARTITION BY RANGE (a);
CREATE TABLE logs_1 (a int NOT NULL CHECK (a >= 0 AND a < 10) NOT ENFORCED);
INSERT INTO logs_1 SELECT 5 FROM generate_series(1, 300);
-->
ALTER TABLE logs ATTACH PARTITION logs_1 FOR VALUES FROM (0) TO (10);

--- part_attach_not_null_not_valid
CREATE TABLE logs (a int) PARTITION BY RANGE (a);
CREATE TABLE logs_1 (a int CHECK (a >= 0 AND a < 10));
INSERT INTO logs_1 SELECT 5 FROM generate_series(1, 300);
ALTER TABLE logs_1 ADD CONSTRAINT n NOT NULL a NOT VALID;
-->
ALTER TABLE logs ATTACH PARTITION logs_1 FOR VALUES FROM (0) TO (10);

--- part_attach_parent_not_null_child_not_valid
CREATE TABLE logs (a int NOT NULL) PARTITION BY RANGE (a);
CREATE TABLE logs_1 (a int);
ALTER TABLE logs_1 ADD CONSTRAINT n NOT NULL a NOT VALID;
-->
ALTER TABLE logs ATTACH PARTITION logs_1 FOR VALUES FROM (0) TO (10);

--- part_attach_check_no_inherit: events next
ALTER TABLE events ADD CONSTRAINT f CHECK (id > 0);
ALTER TABLE events_3 ADD CONSTRAINT f CHECK (id > 0) NO INHERIT;
-->
ALTER TABLE events ATTACH PARTITION events_3 FOR VALUES FROM (800) TO (1200);

--- part_attach_check_differs: events next
ALTER TABLE events ADD CONSTRAINT f CHECK (id > 0);
ALTER TABLE events_3 ADD CONSTRAINT f CHECK (id >= 1);
-->
ALTER TABLE events ATTACH PARTITION events_3 FOR VALUES FROM (800) TO (1200);

--- part_attach_check_not_valid_child: events next
ALTER TABLE events ADD CONSTRAINT f CHECK (id > 0);
ALTER TABLE events_3 ADD CONSTRAINT f CHECK (id > 0) NOT VALID;
-->
ALTER TABLE events ATTACH PARTITION events_3 FOR VALUES FROM (800) TO (1200);

--- part_attach_check_other_name: events next
ALTER TABLE events ADD CONSTRAINT f CHECK (id > 0);
ALTER TABLE events_3 ADD CONSTRAINT g CHECK (id > 0);
-->
ALTER TABLE events ATTACH PARTITION events_3 FOR VALUES FROM (800) TO (1200);

--- part_attach_collation_differs: events
CREATE TABLE events_3 (id int NOT NULL, day int NOT NULL, body varchar(40) COLLATE "C");
-->
ALTER TABLE events ATTACH PARTITION events_3 FOR VALUES FROM (800) TO (1200);

--- part_attach_generated_differs
CREATE TABLE logs (a int NOT NULL, b int GENERATED ALWAYS AS (a * 2) STORED) PARTITION BY RANGE (a);
CREATE TABLE logs_1 (a int NOT NULL, b int);
-->
ALTER TABLE logs ATTACH PARTITION logs_1 FOR VALUES FROM (0) TO (10);

--- part_attach_child_generated
CREATE TABLE logs (a int NOT NULL, b int) PARTITION BY RANGE (a);
CREATE TABLE logs_1 (a int NOT NULL, b int GENERATED ALWAYS AS (a * 2) STORED);
-->
ALTER TABLE logs ATTACH PARTITION logs_1 FOR VALUES FROM (0) TO (10);

--- part_attach_identity_of_parent
CREATE TABLE numbered (id int GENERATED ALWAYS AS IDENTITY, day int NOT NULL) PARTITION BY RANGE (day);
CREATE TABLE numbered_1 (id int NOT NULL, day int NOT NULL);
-->
ALTER TABLE numbered ATTACH PARTITION numbered_1 FOR VALUES FROM (0) TO (10);

--- part_attach_default_value_differs: events
CREATE TABLE events_3 (id int NOT NULL DEFAULT 4, day int NOT NULL, body varchar(40) DEFAULT 'q');
-->
ALTER TABLE events ATTACH PARTITION events_3 FOR VALUES FROM (800) TO (1200);

--- part_attach_inherits_other: events
CREATE TABLE base (id int NOT NULL, day int NOT NULL, body varchar(40));
CREATE TABLE events_3 () INHERITS (base);
-->
ALTER TABLE events ATTACH PARTITION events_3 FOR VALUES FROM (800) TO (1200);

--- part_attach_has_children: events next
CREATE TABLE events_4 () INHERITS (events_3);
-->
ALTER TABLE events ATTACH PARTITION events_3 FOR VALUES FROM (800) TO (1200);

--- part_attach_typed: domains
CREATE TABLE logs (x int, y text) PARTITION BY LIST (x);
CREATE TABLE logs_1 OF pair;
-->
ALTER TABLE logs ATTACH PARTITION logs_1 FOR VALUES IN (1);

--- part_attach_view: events
CREATE VIEW events_3 AS SELECT * FROM events;
-->
ALTER TABLE events ATTACH PARTITION events_3 FOR VALUES FROM (800) TO (1200);

--- part_attach_unlogged: events
CREATE UNLOGGED TABLE events_3 (id int NOT NULL, day int NOT NULL, body varchar(40));
INSERT INTO events_3 SELECT g, 900, 'x' FROM generate_series(1, 200) g;
-->
ALTER TABLE events ATTACH PARTITION events_3 FOR VALUES FROM (800) TO (1200);

--- part_attach_parent_to_itself_below: events
CREATE TABLE top (id int NOT NULL, day int NOT NULL, body varchar(40)) PARTITION BY RANGE (day);
ALTER TABLE top ATTACH PARTITION events FOR VALUES FROM (0) TO (1000);
-->
ALTER TABLE events ATTACH PARTITION top FOR VALUES FROM (800) TO (1200);

--- part_attach_whole_tree: events
CREATE TABLE top (id int NOT NULL, day int NOT NULL, body varchar(40)) PARTITION BY RANGE (day);
-->
ALTER TABLE top ATTACH PARTITION events FOR VALUES FROM (0) TO (800);

--- part_attach_whole_tree_proven: events
CREATE TABLE top (id int NOT NULL, day int NOT NULL, body varchar(40)) PARTITION BY RANGE (day);
ALTER TABLE events ADD CHECK (day >= 0 AND day < 800);
-->
ALTER TABLE top ATTACH PARTITION events FOR VALUES FROM (0) TO (800);

--- part_attach_to_sub: events
CREATE TABLE events_3 PARTITION OF events FOR VALUES FROM (800) TO (1200) PARTITION BY LIST (id);
CREATE TABLE sub (id int NOT NULL, day int NOT NULL, body varchar(40), CHECK (id = 1));
INSERT INTO sub SELECT 1, 900, 'x' FROM generate_series(1, 200);
-->
ALTER TABLE events_3 ATTACH PARTITION sub FOR VALUES IN (1);

--- part_attach_to_sub_both_proven: events
CREATE TABLE events_3 PARTITION OF events FOR VALUES FROM (800) TO (1200) PARTITION BY LIST (id);
CREATE TABLE sub (id int NOT NULL, day int NOT NULL, body varchar(40), CHECK (id = 1), CHECK (day >= 800 AND day < 1200));
INSERT INTO sub SELECT 1, 900, 'x' FROM generate_series(1, 200);
-->
ALTER TABLE events_3 ATTACH PARTITION sub FOR VALUES IN (1);

--- part_attach_default_first
CREATE TABLE logs (a int NOT NULL) PARTITION BY RANGE (a);
CREATE TABLE logs_rest (a int NOT NULL);
INSERT INTO logs_rest SELECT generate_series(1, 300);
-->
ALTER TABLE logs ATTACH PARTITION logs_rest DEFAULT;

--- part_attach_default_beside_proven: events
CREATE TABLE far (id int NOT NULL, day int NOT NULL CHECK (day >= 800), body varchar(40));
INSERT INTO far SELECT g, 800 + g, 'x' FROM generate_series(1, 200) g;
-->
ALTER TABLE events ATTACH PARTITION far DEFAULT;

--- part_attach_default_second: events rest
CREATE TABLE far (id int NOT NULL, day int NOT NULL, body varchar(40));
-->
ALTER TABLE events ATTACH PARTITION far DEFAULT;

--- part_attach_beside_default_not_valid: events rest next_proven
ALTER TABLE events_rest ADD CONSTRAINT far CHECK (day >= 5000) NOT VALID;
-->
ALTER TABLE events ATTACH PARTITION events_3 FOR VALUES FROM (800) TO (1200);

--- part_attach_beside_default_outer_range: events rest next_proven
ALTER TABLE events_rest ADD CONSTRAINT far CHECK (day < 800 OR day >= 1200);
-->
ALTER TABLE events ATTACH PARTITION events_3 FOR VALUES FROM (800) TO (1200);

--- part_attach_beside_default_not_range: events rest next_proven
ALTER TABLE events_rest ADD CONSTRAINT far CHECK (NOT (day >= 800 AND day < 1200));
-->
ALTER TABLE events ATTACH PARTITION events_3 FOR VALUES FROM (800) TO (1200);

--- part_attach_beside_default_nullable
CREATE TABLE logs (a int) PARTITION BY RANGE (a);
CREATE TABLE logs_rest PARTITION OF logs (CHECK (a >= 100)) DEFAULT;
INSERT INTO logs SELECT 100 + g FROM generate_series(1, 300) g;
CREATE TABLE logs_1 (a int CHECK (a IS NOT NULL AND a >= 0 AND a < 10));
INSERT INTO logs_1 SELECT 5 FROM generate_series(1, 300);
-->
ALTER TABLE logs ATTACH PARTITION logs_1 FOR VALUES FROM (0) TO (10);

--- part_attach_two_indexes_one_missing: events next_proven
CREATE INDEX ON events (body);
CREATE UNIQUE INDEX ON events (id, day);
CREATE INDEX mine ON events_3 (body);
-->
ALTER TABLE events ATTACH PARTITION events_3 FOR VALUES FROM (800) TO (1200);

--- part_attach_index_invalid_parent: events next_proven
CREATE INDEX events_body ON ONLY events (body);
-->
ALTER TABLE events ATTACH PARTITION events_3 FOR VALUES FROM (800) TO (1200);

--- part_attach_index_partial_differs: events next_proven
CREATE INDEX ON events (body) WHERE id > 5;
CREATE INDEX mine ON events_3 (body);
-->
ALTER TABLE events ATTACH PARTITION events_3 FOR VALUES FROM (800) TO (1200);

--- part_attach_index_columns_order: events
CREATE TABLE events_3 (body varchar(40), day int NOT NULL CHECK (day >= 800 AND day < 1200), id int NOT NULL);
INSERT INTO events_3 SELECT 'b', 900, g FROM generate_series(1, 200) g;
CREATE INDEX ON events (body, id);
CREATE INDEX mine ON events_3 (body, id);
-->
ALTER TABLE events ATTACH PARTITION events_3 FOR VALUES FROM (800) TO (1200);

--- part_attach_index_deferrable: events next_proven
ALTER TABLE events ADD CONSTRAINT u UNIQUE (id, day) DEFERRABLE;
ALTER TABLE events_3 ADD UNIQUE (id, day);
-->
ALTER TABLE events ATTACH PARTITION events_3 FOR VALUES FROM (800) TO (1200);

--- part_attach_unique_of_constraint_to_index: events next_proven
CREATE UNIQUE INDEX ON events (id, day);
ALTER TABLE events_3 ADD UNIQUE (id, day);
-->
ALTER TABLE events ATTACH PARTITION events_3 FOR VALUES FROM (800) TO (1200);

--- part_attach_fk_missing: events next_proven team
ALTER TABLE events ADD FOREIGN KEY (id) REFERENCES team (id);
-->
ALTER TABLE events ATTACH PARTITION events_3 FOR VALUES FROM (800) TO (1200);

--- part_attach_fk_not_valid_there: events next_proven team
ALTER TABLE events ADD FOREIGN KEY (id) REFERENCES team (id);
ALTER TABLE events_3 ADD FOREIGN KEY (id) REFERENCES team (id) NOT VALID;
-->
ALTER TABLE events ATTACH PARTITION events_3 FOR VALUES FROM (800) TO (1200);

--- part_attach_fk_parent_not_valid: events next_proven team
ALTER TABLE events ADD FOREIGN KEY (id) REFERENCES team (id) NOT VALID;
-->
ALTER TABLE events ATTACH PARTITION events_3 FOR VALUES FROM (800) TO (1200);

--- part_attach_inbound_fk: events next_proven people
ALTER TABLE events ADD PRIMARY KEY (id, day);
ALTER TABLE events_3 ADD PRIMARY KEY (id, day);
ALTER TABLE people ADD FOREIGN KEY (id, age) REFERENCES events (id, day) NOT VALID;
-->
ALTER TABLE events ATTACH PARTITION events_3 FOR VALUES FROM (800) TO (1200);

--- part_attach_trigger_same_name: events next_proven
CREATE FUNCTION noop() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER t AFTER INSERT ON events FOR EACH ROW EXECUTE FUNCTION noop();
CREATE TRIGGER t AFTER INSERT ON events_3 FOR EACH ROW EXECUTE FUNCTION noop();
-->
ALTER TABLE events ATTACH PARTITION events_3 FOR VALUES FROM (800) TO (1200);

--- part_attach_trigger_before: events next_proven
CREATE FUNCTION noop() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER t BEFORE INSERT ON events_3 FOR EACH ROW EXECUTE FUNCTION noop();
-->
ALTER TABLE events ATTACH PARTITION events_3 FOR VALUES FROM (800) TO (1200);

--- part_attach_trigger_transition: events next_proven
CREATE FUNCTION noop() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER t AFTER INSERT ON events_3 REFERENCING NEW TABLE AS fresh FOR EACH ROW EXECUTE FUNCTION noop();
-->
ALTER TABLE events ATTACH PARTITION events_3 FOR VALUES FROM (800) TO (1200);

--- part_attach_rls: events next_proven
ALTER TABLE events_3 ENABLE ROW LEVEL SECURITY;
-->
ALTER TABLE events ATTACH PARTITION events_3 FOR VALUES FROM (800) TO (1200);

--- part_attach_column_dropped: events next_proven
ALTER TABLE events ADD COLUMN gone int;
ALTER TABLE events DROP COLUMN gone;
-->
ALTER TABLE events ATTACH PARTITION events_3 FOR VALUES FROM (800) TO (1200);

--- part_attach_wrong_kind: events next
ALTER TABLE events ATTACH PARTITION events_3 FOR VALUES IN (800);

--- part_attach_with_other_subcommand: events next
ALTER TABLE events ATTACH PARTITION events_3 FOR VALUES FROM (800) TO (1200), ADD COLUMN n int;

--- part_attach_only: events next
ALTER TABLE ONLY events ATTACH PARTITION events_3 FOR VALUES FROM (800) TO (1200);

--- part_attach_temp_both
CREATE TEMP TABLE logs (a int) PARTITION BY LIST (a);
CREATE TEMP TABLE logs_1 (a int);
-->
ALTER TABLE logs ATTACH PARTITION logs_1 FOR VALUES IN (1);

--- part_detach_sub_partitioned: events
CREATE TABLE events_3 PARTITION OF events FOR VALUES FROM (800) TO (1200) PARTITION BY LIST (id);
CREATE TABLE events_3_1 PARTITION OF events_3 FOR VALUES IN (1);
-->
ALTER TABLE events DETACH PARTITION events_3;

--- part_detach_grandchild: events
CREATE TABLE events_3 PARTITION OF events FOR VALUES FROM (800) TO (1200) PARTITION BY LIST (id);
CREATE TABLE events_3_1 PARTITION OF events_3 FOR VALUES IN (1);
-->
ALTER TABLE events DETACH PARTITION events_3_1;

--- part_detach_with_trigger: events
CREATE FUNCTION noop() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER t AFTER INSERT ON events FOR EACH ROW EXECUTE FUNCTION noop();
-->
ALTER TABLE events DETACH PARTITION events_1;

--- part_detach_identity
CREATE TABLE numbered (id int GENERATED ALWAYS AS IDENTITY, day int NOT NULL) PARTITION BY RANGE (day);
CREATE TABLE numbered_1 PARTITION OF numbered FOR VALUES FROM (0) TO (10);
-->
ALTER TABLE numbered DETACH PARTITION numbered_1;

--- part_detach_self: events
ALTER TABLE events DETACH PARTITION events;

--- part_detach_of_plain: people team
ALTER TABLE people DETACH PARTITION team;

--- part_detach_inherited: family
ALTER TABLE parent DETACH PARTITION child;

--- part_detach_with_other_subcommand: events
ALTER TABLE events DETACH PARTITION events_1, ADD COLUMN n int;

--- part_detach_with_inbound_fk: events people
ALTER TABLE events ADD PRIMARY KEY (day);
ALTER TABLE people ADD FOREIGN KEY (age) REFERENCES events (day);
-->
ALTER TABLE events DETACH PARTITION events_2;

--- part_detach_concurrently_with_fk: events team !
ALTER TABLE events ADD FOREIGN KEY (id) REFERENCES team (id);
-->
ALTER TABLE events DETACH PARTITION events_1 CONCURRENTLY;

--- part_detach_concurrently_index: events !
CREATE INDEX ON events (body);
-->
ALTER TABLE events DETACH PARTITION events_1 CONCURRENTLY;

--- part_detach_concurrently_default_itself: events rest !
ALTER TABLE events DETACH PARTITION events_rest CONCURRENTLY;

--- part_detach_concurrently_missing: events people !
ALTER TABLE events DETACH PARTITION people CONCURRENTLY;

--- part_detach_concurrently_last_hash !
CREATE TABLE logs (a int) PARTITION BY HASH (a);
CREATE TABLE logs_0 PARTITION OF logs FOR VALUES WITH (MODULUS 1, REMAINDER 0);
INSERT INTO logs SELECT generate_series(1, 300);
-->
ALTER TABLE logs DETACH PARTITION logs_0 CONCURRENTLY;

--- part_detach_finalize_alone: events !
ALTER TABLE events DETACH PARTITION events_1 FINALIZE;

--- part_drop_with_default: events rest
DROP TABLE events_1;

--- part_drop_default: events rest
DROP TABLE events_rest;

--- part_drop_sub_partitioned: events
CREATE TABLE events_3 PARTITION OF events FOR VALUES FROM (800) TO (1200) PARTITION BY LIST (id);
CREATE TABLE events_3_1 PARTITION OF events_3 FOR VALUES IN (1);
-->
DROP TABLE events_3;

--- part_drop_two: events
DROP TABLE events_1, events_2;

--- part_drop_with_inbound_fk: events people
ALTER TABLE events ADD PRIMARY KEY (day);
ALTER TABLE people ADD FOREIGN KEY (age) REFERENCES events (day);
-->
DROP TABLE events_2;

--- part_drop_with_inbound_fk_cascade: events people
ALTER TABLE events ADD PRIMARY KEY (day);
ALTER TABLE people ADD FOREIGN KEY (age) REFERENCES events (day);
-->
DROP TABLE events_2 CASCADE;

--- part_drop_parent_inbound_fk: events people
ALTER TABLE events ADD PRIMARY KEY (day);
ALTER TABLE people ADD FOREIGN KEY (age) REFERENCES events (day);
-->
DROP TABLE events;

--- part_drop_parent_outbound_fk: events team
ALTER TABLE events ADD FOREIGN KEY (id) REFERENCES team (id);
-->
DROP TABLE events;

--- part_drop_partition_outbound_fk: events team
ALTER TABLE events ADD FOREIGN KEY (id) REFERENCES team (id);
-->
DROP TABLE IF EXISTS events_1;

--- part_drop_parent_of_family: family
DROP TABLE parent;

--- part_drop_parent_of_family_cascade: family
DROP TABLE parent CASCADE;

--- part_drop_child_of_family: family
DROP TABLE child;

--- part_drop_view_on_partition: events
CREATE VIEW first AS SELECT * FROM events_1;
-->
DROP TABLE events;

--- part_truncate_default: events rest
TRUNCATE events_rest;

--- part_truncate_with_fk: events people
ALTER TABLE events ADD PRIMARY KEY (day);
ALTER TABLE people ADD FOREIGN KEY (age) REFERENCES events (day);
-->
TRUNCATE events_1;

--- part_truncate_partition_cascade: events people
ALTER TABLE events ADD PRIMARY KEY (day);
ALTER TABLE people ADD FOREIGN KEY (age) REFERENCES events (day);
-->
TRUNCATE events_1 CASCADE;

--- part_truncate_family: family
TRUNCATE parent;

--- part_truncate_family_only: family
TRUNCATE ONLY parent;

--- part_add_column_only: events
ALTER TABLE ONLY events ADD COLUMN n int;

--- part_add_column_partition: events
ALTER TABLE events_1 ADD COLUMN n int;

--- part_add_column_sub: events
CREATE TABLE events_3 PARTITION OF events FOR VALUES FROM (800) TO (1200) PARTITION BY LIST (id);
CREATE TABLE events_3_1 PARTITION OF events_3 FOR VALUES IN (1);
-->
ALTER TABLE events ADD COLUMN n int DEFAULT 4;

--- part_rename_column_only: events
ALTER TABLE ONLY events RENAME COLUMN body TO words;

--- part_rename_column_key: events
ALTER TABLE events RENAME COLUMN day TO at;

--- part_alter_type_key: events
ALTER TABLE events ALTER COLUMN day TYPE bigint;

--- part_alter_type_only: events
ALTER TABLE ONLY events ALTER COLUMN body TYPE text;

--- part_alter_type_partition: events
ALTER TABLE events_1 ALTER COLUMN body TYPE text;

--- part_set_statistics_only: events
ALTER TABLE ONLY events ALTER COLUMN body SET STATISTICS 100;

--- part_set_default_only: events
ALTER TABLE ONLY events ALTER COLUMN body SET DEFAULT 'x';

--- part_set_logged: events
ALTER TABLE events SET LOGGED;

--- part_set_schema: events
CREATE SCHEMA other;
-->
ALTER TABLE events SET SCHEMA other;

--- part_rename_parent: events
ALTER TABLE events RENAME TO happenings;

--- part_cluster_on: events
CREATE INDEX events_body ON events (body);
-->
ALTER TABLE events CLUSTER ON events_body;

--- part_rls: events
ALTER TABLE events ENABLE ROW LEVEL SECURITY;

--- part_rule: events
CREATE RULE r AS ON INSERT TO events DO INSTEAD NOTHING;

--- part_toast_parameters: events
ALTER TABLE events SET (autovacuum_enabled = false);

--- part_reset_parameters: events
ALTER TABLE events RESET (autovacuum_enabled);

--- part_disable_trigger_partition: events
CREATE FUNCTION noop() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER t AFTER INSERT ON events FOR EACH ROW EXECUTE FUNCTION noop();
-->
ALTER TABLE events_1 DISABLE TRIGGER t;

--- part_trigger_rename: events
CREATE FUNCTION noop() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER t AFTER INSERT ON events FOR EACH ROW EXECUTE FUNCTION noop();
-->
ALTER TRIGGER t ON events RENAME TO u;

--- part_trigger_rename_partition: events
CREATE FUNCTION noop() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER t AFTER INSERT ON events FOR EACH ROW EXECUTE FUNCTION noop();
-->
ALTER TRIGGER t ON events_1 RENAME TO u;

--- part_trigger_transition: events
CREATE FUNCTION noop() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
-->
CREATE TRIGGER t AFTER INSERT ON events REFERENCING NEW TABLE AS fresh FOR EACH ROW EXECUTE FUNCTION noop();

--- part_trigger_before_partition: events
CREATE FUNCTION noop() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
-->
CREATE TRIGGER t BEFORE UPDATE ON events_1 FOR EACH ROW EXECUTE FUNCTION noop();

--- part_identity_partition: events
ALTER TABLE events_1 ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY;

--- part_identity_drop: events
CREATE TABLE numbered (id int GENERATED ALWAYS AS IDENTITY, day int NOT NULL) PARTITION BY RANGE (day);
CREATE TABLE numbered_1 PARTITION OF numbered FOR VALUES FROM (0) TO (10);
-->
ALTER TABLE numbered ALTER COLUMN id DROP IDENTITY;

--- part_of_type: events domains
ALTER TABLE events OF pair;

--- part_merge: events
ALTER TABLE events MERGE PARTITIONS (events_1, events_2) INTO both_of_them;

--- part_inherit_add: family
CREATE TABLE other (id int, name text, more int);
INSERT INTO other SELECT g, 'o', g FROM generate_series(1, 200) g;
-->
ALTER TABLE other INHERIT parent;

--- part_inherit_missing_column: family
CREATE TABLE other (id int);
-->
ALTER TABLE other INHERIT parent;

--- part_inherit_type_differs: family
CREATE TABLE other (id bigint, name text);
-->
ALTER TABLE other INHERIT parent;

--- part_inherit_missing_check: family
ALTER TABLE parent ADD CONSTRAINT f CHECK (id > 0);
CREATE TABLE other (id int, name text);
-->
ALTER TABLE other INHERIT parent;

--- part_inherit_with_check: family
ALTER TABLE parent ADD CONSTRAINT f CHECK (id > 0);
CREATE TABLE other (id int, name text, CONSTRAINT f CHECK (id > 0));
-->
ALTER TABLE other INHERIT parent;

--- part_inherit_missing_not_null: family
ALTER TABLE parent ALTER COLUMN id SET NOT NULL;
CREATE TABLE other (id int, name text);
-->
ALTER TABLE other INHERIT parent;

--- part_inherit_twice: family
ALTER TABLE child INHERIT parent;

--- part_inherit_circle: family
ALTER TABLE parent INHERIT child;

--- part_inherit_from_partition: events
CREATE TABLE other (id int NOT NULL, day int NOT NULL, body varchar(40));
-->
ALTER TABLE other INHERIT events_1;

--- part_inherit_from_partitioned: events
CREATE TABLE other (id int NOT NULL, day int NOT NULL, body varchar(40));
-->
ALTER TABLE other INHERIT events;

--- part_inherit_temp_parent: people
CREATE TEMP TABLE base (id int);
-->
ALTER TABLE people INHERIT base;

--- part_inherit_generated_differs
CREATE TABLE base (a int, b int GENERATED ALWAYS AS (a * 2) STORED);
CREATE TABLE other (a int, b int);
-->
ALTER TABLE other INHERIT base;

--- part_inherit_remove: family
ALTER TABLE child NO INHERIT parent;

--- part_inherit_remove_not_parent: family people
ALTER TABLE child NO INHERIT people;

--- part_inherit_create_merges: family
CREATE TABLE another (name text, id int) INHERITS (parent);

--- part_inherit_create_conflict: family
CREATE TABLE another (name int) INHERITS (parent);

--- part_inherit_create_two_parents: family
CREATE TABLE mother (id int, born date);
-->
CREATE TABLE another () INHERITS (parent, mother);

--- part_inherit_create_two_parents_conflict: family
CREATE TABLE mother (id bigint);
-->
CREATE TABLE another () INHERITS (parent, mother);

--- part_inherit_drop_column_child: family
ALTER TABLE child DROP COLUMN name;

--- part_inherit_drop_column_only_parent: family
ALTER TABLE ONLY parent DROP COLUMN name;

--- part_inherit_rename_column_child: family
ALTER TABLE child RENAME COLUMN name TO title;

--- part_inherit_rename_column_only_parent: family
ALTER TABLE ONLY parent RENAME COLUMN name TO title;

--- part_inherit_rename_column_clash: family
ALTER TABLE parent RENAME COLUMN name TO extra;

--- part_inherit_add_column_merges: family
ALTER TABLE parent ADD COLUMN extra int;

--- part_inherit_add_column_conflict: family
ALTER TABLE parent ADD COLUMN extra text;

--- part_inherit_add_column_only: family
ALTER TABLE ONLY parent ADD COLUMN n int;

--- part_inherit_alter_type_child: family
ALTER TABLE child ALTER COLUMN name TYPE varchar(100);

--- part_inherit_alter_type_only: family
ALTER TABLE ONLY parent ALTER COLUMN id TYPE bigint;

--- part_create_like_then_attach: events
CREATE TABLE events_3 (LIKE events INCLUDING ALL);
ALTER TABLE events ATTACH PARTITION events_3 FOR VALUES FROM (800) TO (1200);

--- part_create_like_check_then_attach: events next
ALTER TABLE events_3 ADD CONSTRAINT b CHECK (day >= 800 AND day < 1200) NOT VALID;
ALTER TABLE events_3 VALIDATE CONSTRAINT b;
-->
ALTER TABLE events ATTACH PARTITION events_3 FOR VALUES FROM (800) TO (1200);

--- part_attach_then_drop_check: events next_proven
ALTER TABLE events ATTACH PARTITION events_3 FOR VALUES FROM (800) TO (1200);
ALTER TABLE events_3 DROP CONSTRAINT events_3_day_check;

--- part_detach_then_drop: events
ALTER TABLE events DETACH PARTITION events_1;
DROP TABLE events_1;

--- part_detach_and_attach_again: events
ALTER TABLE events DETACH PARTITION events_2;
ALTER TABLE events ATTACH PARTITION events_2 FOR VALUES FROM (400) TO (900);

--- part_attach_month_timestamptz
CREATE TABLE logs (at timestamptz NOT NULL, v int) PARTITION BY RANGE (at);
CREATE TABLE logs_1 (at timestamptz NOT NULL, v int, CHECK (at >= '2024-01-01' AND at < '2024-02-01'));
INSERT INTO logs_1 SELECT '2024-01-05', 1 FROM generate_series(1, 300);
-->
ALTER TABLE logs ATTACH PARTITION logs_1 FOR VALUES FROM ('2024-01-01') TO ('2024-02-01');

--- part_attach_month_timestamp
CREATE TABLE logs (at timestamp NOT NULL, v int) PARTITION BY RANGE (at);
CREATE TABLE logs_1 (at timestamp NOT NULL, v int, CHECK (at >= '2024-01-01 00:00:00' AND at < '2024-02-01'));
INSERT INTO logs_1 SELECT '2024-01-05', 1 FROM generate_series(1, 300);
-->
ALTER TABLE logs ATTACH PARTITION logs_1 FOR VALUES FROM ('2024-01-01') TO ('2024-02-01 00:00:00');

--- part_attach_date_trunc_check
CREATE TABLE logs (at date NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE logs_1 (at date NOT NULL CHECK (date_trunc('month', at::timestamp) = '2024-01-01'));
INSERT INTO logs_1 SELECT '2024-01-05' FROM generate_series(1, 300);
-->
ALTER TABLE logs ATTACH PARTITION logs_1 FOR VALUES FROM ('2024-01-01') TO ('2024-02-01');

--- part_attach_half_proven
CREATE TABLE logs (a int NOT NULL) PARTITION BY RANGE (a);
CREATE TABLE logs_1 (a int NOT NULL CHECK (a >= 0));
INSERT INTO logs_1 SELECT 5 FROM generate_series(1, 300);
-->
ALTER TABLE logs ATTACH PARTITION logs_1 FOR VALUES FROM (0) TO (10);

--- part_attach_maxvalue_proven
CREATE TABLE logs (a int NOT NULL) PARTITION BY RANGE (a);
CREATE TABLE logs_1 (a int NOT NULL CHECK (a >= 10));
INSERT INTO logs_1 SELECT 15 FROM generate_series(1, 300);
-->
ALTER TABLE logs ATTACH PARTITION logs_1 FOR VALUES FROM (10) TO (MAXVALUE);

--- part_attach_everything
CREATE TABLE logs (a int NOT NULL) PARTITION BY RANGE (a);
CREATE TABLE logs_1 (a int NOT NULL);
INSERT INTO logs_1 SELECT 15 FROM generate_series(1, 300);
-->
ALTER TABLE logs ATTACH PARTITION logs_1 FOR VALUES FROM (MINVALUE) TO (MAXVALUE);

--- part_attach_everything_nullable
CREATE TABLE logs (a int) PARTITION BY RANGE (a);
CREATE TABLE logs_1 (a int);
INSERT INTO logs_1 SELECT 15 FROM generate_series(1, 300);
-->
ALTER TABLE logs ATTACH PARTITION logs_1 FOR VALUES FROM (MINVALUE) TO (MAXVALUE);

--- part_attach_three_columns
CREATE TABLE logs (a int NOT NULL, b int NOT NULL, c int NOT NULL) PARTITION BY RANGE (a, b, c);
CREATE TABLE logs_1 (a int NOT NULL, b int NOT NULL, c int NOT NULL, CHECK (a = 1 AND b = 2 AND c >= 3 AND c < 9));
INSERT INTO logs_1 SELECT 1, 2, 5 FROM generate_series(1, 300);
-->
ALTER TABLE logs ATTACH PARTITION logs_1 FOR VALUES FROM (1, 2, 3) TO (1, 2, 9);

--- part_attach_two_columns_first_equal_wide
CREATE TABLE logs (a int NOT NULL, b int NOT NULL) PARTITION BY RANGE (a, b);
CREATE TABLE logs_1 (a int NOT NULL, b int NOT NULL, CHECK (a = 1));
INSERT INTO logs_1 SELECT 1, 5 FROM generate_series(1, 300);
-->
ALTER TABLE logs ATTACH PARTITION logs_1 FOR VALUES FROM (1, MINVALUE) TO (1, MAXVALUE);

--- part_attach_list_not_null_only
CREATE TABLE logs (a text NOT NULL) PARTITION BY LIST (a);
CREATE TABLE logs_1 (a text NOT NULL);
INSERT INTO logs_1 SELECT 'x' FROM generate_series(1, 300);
-->
ALTER TABLE logs ATTACH PARTITION logs_1 FOR VALUES IN ('x');

--- part_attach_list_many
CREATE TABLE logs (a int NOT NULL) PARTITION BY LIST (a);
CREATE TABLE logs_1 (a int NOT NULL CHECK (a IN (3, 2, 1)));
INSERT INTO logs_1 SELECT 1 FROM generate_series(1, 300);
-->
ALTER TABLE logs ATTACH PARTITION logs_1 FOR VALUES IN (1, 2, 3, 4);

--- part_attach_list_uuid
CREATE TABLE logs (u uuid NOT NULL) PARTITION BY LIST (u);
CREATE TABLE logs_1 (u uuid NOT NULL CHECK (u = 'a0000000-0000-0000-0000-000000000000'));
INSERT INTO logs_1 SELECT 'a0000000-0000-0000-0000-000000000000' FROM generate_series(1, 300);
-->
ALTER TABLE logs ATTACH PARTITION logs_1 FOR VALUES IN ('A0000000-0000-0000-0000-000000000000');

--- part_attach_bigint_negative
CREATE TABLE logs (a bigint NOT NULL) PARTITION BY RANGE (a);
CREATE TABLE logs_1 (a bigint NOT NULL CHECK (a >= -10 AND a < -5));
INSERT INTO logs_1 SELECT -7 FROM generate_series(1, 300);
-->
ALTER TABLE logs ATTACH PARTITION logs_1 FOR VALUES FROM (-10) TO (-5);

--- part_attach_numeric
CREATE TABLE logs (a numeric NOT NULL) PARTITION BY RANGE (a);
CREATE TABLE logs_1 (a numeric NOT NULL CHECK (a >= 0 AND a < 9.5));
INSERT INTO logs_1 SELECT 7 FROM generate_series(1, 300);
-->
ALTER TABLE logs ATTACH PARTITION logs_1 FOR VALUES FROM (0) TO (10);

--- part_attach_default_beside_two_checks: events rest next_proven
ALTER TABLE events_rest ADD CONSTRAINT low CHECK (day >= 800), ADD CONSTRAINT high CHECK (day >= 1200);
-->
ALTER TABLE events ATTACH PARTITION events_3 FOR VALUES FROM (800) TO (1200);

--- part_create_beside_default_proven: events rest
ALTER TABLE events_rest ADD CONSTRAINT far CHECK (day >= 5000);
-->
CREATE TABLE events_3 PARTITION OF events FOR VALUES FROM (800) TO (1200);

--- part_create_beside_default_not_proven: events rest
ALTER TABLE events_rest ADD CONSTRAINT far CHECK (day >= 1000);
-->
CREATE TABLE events_3 PARTITION OF events FOR VALUES FROM (800) TO (1200);

--- part_create_list_beside_default
CREATE TABLE logs (a text NOT NULL) PARTITION BY LIST (a);
CREATE TABLE logs_rest PARTITION OF logs DEFAULT;
INSERT INTO logs_rest SELECT 'z' FROM generate_series(1, 300);
-->
CREATE TABLE logs_y PARTITION OF logs FOR VALUES IN ('y');

--- part_create_sub_of_sub: events
CREATE TABLE events_3 PARTITION OF events FOR VALUES FROM (800) TO (1200) PARTITION BY LIST (id);
-->
CREATE TABLE events_3_1 PARTITION OF events_3 FOR VALUES IN (1, 2, 3);

--- part_create_default_with_pk: events
ALTER TABLE events ADD PRIMARY KEY (id, day);
-->
CREATE TABLE events_rest PARTITION OF events DEFAULT;

--- part_create_tablespace: events
CREATE TABLE events_3 PARTITION OF events FOR VALUES FROM (800) TO (1200) TABLESPACE fast_disk;

--- part_create_two: events
CREATE TABLE events_3 PARTITION OF events FOR VALUES FROM (800) TO (1200);
CREATE TABLE events_4 PARTITION OF events FOR VALUES FROM (1200) TO (1600);

--- part_attach_in_other_schema: events
CREATE SCHEMA other;
CREATE TABLE other.events_3 (LIKE events);
INSERT INTO other.events_3 SELECT g, 900, 'x' FROM generate_series(1, 200) g;
-->
ALTER TABLE events ATTACH PARTITION other.events_3 FOR VALUES FROM (800) TO (1200);

--- part_attach_partitioned_proven: events
CREATE TABLE events_3 (id int NOT NULL, day int NOT NULL, body varchar(40), CHECK (day >= 800 AND day < 1200)) PARTITION BY LIST (id);
CREATE TABLE events_3_1 PARTITION OF events_3 FOR VALUES IN (1);
INSERT INTO events_3_1 SELECT 1, 900, 'x' FROM generate_series(1, 200);
-->
ALTER TABLE events ATTACH PARTITION events_3 FOR VALUES FROM (800) TO (1200);

--- part_attach_partitioned_one_leaf_proven: events
CREATE TABLE events_3 (id int NOT NULL, day int NOT NULL, body varchar(40)) PARTITION BY LIST (id);
CREATE TABLE events_3_1 PARTITION OF events_3 (CHECK (day >= 800 AND day < 1200)) FOR VALUES IN (1);
INSERT INTO events_3_1 SELECT 1, 900, 'x' FROM generate_series(1, 200);
-->
ALTER TABLE events ATTACH PARTITION events_3 FOR VALUES FROM (800) TO (1200);

--- part_attach_partitioned_index: events
CREATE INDEX ON events (body);
CREATE TABLE events_3 (id int NOT NULL, day int NOT NULL, body varchar(40), CHECK (day >= 800 AND day < 1200)) PARTITION BY LIST (id);
CREATE TABLE events_3_1 PARTITION OF events_3 FOR VALUES IN (1);
INSERT INTO events_3_1 SELECT 1, 900, 'x' FROM generate_series(1, 200);
-->
ALTER TABLE events ATTACH PARTITION events_3 FOR VALUES FROM (800) TO (1200);

--- part_attach_with_inbound_fk_valid: events next_proven
ALTER TABLE events ADD PRIMARY KEY (day);
CREATE TABLE refs (day int REFERENCES events (day));
INSERT INTO refs SELECT g FROM generate_series(0, 300) g;
CREATE TABLE events_4 (id int NOT NULL, day int NOT NULL PRIMARY KEY CHECK (day >= 1200 AND day < 1600), body varchar(40));
INSERT INTO events_4 SELECT g, 1200 + g, 'b' FROM generate_series(1, 300) g;
-->
ALTER TABLE events ATTACH PARTITION events_4 FOR VALUES FROM (1200) TO (1600);

--- part_detach_with_outbound_not_valid: events team
ALTER TABLE events ADD FOREIGN KEY (id) REFERENCES team (id) NOT VALID;
-->
ALTER TABLE events DETACH PARTITION events_1;

--- part_detach_concurrently_inbound: events !
ALTER TABLE events ADD PRIMARY KEY (day);
CREATE TABLE refs (day int REFERENCES events (day));
INSERT INTO refs SELECT g FROM generate_series(0, 300) g;
-->
ALTER TABLE events DETACH PARTITION events_2 CONCURRENTLY;

--- part_drop_cascade: events
DROP TABLE events CASCADE;

--- part_drop_with_view: events
CREATE VIEW all_of_them AS SELECT * FROM events;
-->
DROP TABLE events_1;

--- part_drop_with_index_and_pk: events
ALTER TABLE events ADD PRIMARY KEY (id, day);
CREATE INDEX ON events (body);
-->
DROP TABLE events_2;

--- part_truncate_two: events
TRUNCATE events_1, events_2;

--- part_truncate_parent_with_index: events
ALTER TABLE events ADD PRIMARY KEY (id, day);
-->
TRUNCATE events;

--- part_add_column_volatile: events
ALTER TABLE events ADD COLUMN n float8 DEFAULT random();

--- part_alter_type_rewrite: events
ALTER TABLE events ALTER COLUMN id TYPE bigint;

--- part_add_identity_parent: events
ALTER TABLE events ADD COLUMN n int GENERATED ALWAYS AS IDENTITY;

--- part_set_storage_only: events
ALTER TABLE ONLY events ALTER COLUMN body SET STORAGE EXTERNAL;

--- part_disable_trigger_only: events
CREATE FUNCTION noop() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER t AFTER INSERT ON events FOR EACH ROW EXECUTE FUNCTION noop();
-->
ALTER TABLE ONLY events DISABLE TRIGGER t;

--- part_disable_trigger_all_only: events
ALTER TABLE ONLY events DISABLE TRIGGER ALL;

--- part_set_parameters_autovacuum_partition: events
ALTER TABLE events_1 SET (autovacuum_enabled = false, autovacuum_vacuum_scale_factor = 0.01);

--- part_owner_partition: events
ALTER TABLE events_1 OWNER TO app_role;

--- part_grant: events
GRANT SELECT ON events TO app_role;

--- part_analyze: events
ANALYZE events;

--- part_vacuum: events !
VACUUM events;

--- part_lock: events
LOCK TABLE events IN SHARE MODE;

--- part_lock_only: events
LOCK TABLE ONLY events IN SHARE MODE;

--- part_publication: events
CREATE PUBLICATION p FOR TABLE events;

--- part_policy: events
CREATE POLICY p ON events USING (id > 0);

--- part_statistics_object: events
CREATE STATISTICS s ON id, day FROM events;

--- part_create_trigger_partition: events
CREATE FUNCTION noop() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
-->
CREATE TRIGGER t AFTER INSERT ON events_1 FOR EACH ROW EXECUTE FUNCTION noop();

--- part_inherit_add_column: family
ALTER TABLE parent ADD COLUMN n int DEFAULT 5;

--- part_inherit_drop_column: family
ALTER TABLE parent DROP COLUMN name;

--- part_inherit_alter_type: family
ALTER TABLE parent ALTER COLUMN id TYPE bigint;

--- part_inherit_rename_column: family
ALTER TABLE parent RENAME COLUMN name TO title;

--- part_inherit_set_default: family
ALTER TABLE parent ALTER COLUMN name SET DEFAULT 'x';

--- part_inherit_set_statistics: family
ALTER TABLE parent ALTER COLUMN name SET STATISTICS 100;

--- part_inherit_set_unlogged: family
ALTER TABLE parent SET UNLOGGED;

--- part_inherit_rename: family
ALTER TABLE parent RENAME TO ancestor;
--- part_attach_with_invalid_index
CREATE TABLE plots (id int, a int) PARTITION BY LIST (id);
CREATE INDEX plots_a ON plots (a);
CREATE TABLE plots_1 (id int, a int) PARTITION BY LIST (a);
CREATE TABLE plots_1_1 PARTITION OF plots_1 FOR VALUES IN (1);
CREATE INDEX plots_1_a ON ONLY plots_1 (a);
INSERT INTO plots_1 VALUES (1, 1);
-->
ALTER TABLE plots ATTACH PARTITION plots_1 FOR VALUES IN (1);
