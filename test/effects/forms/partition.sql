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
