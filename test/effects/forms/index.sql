Indexes.

--- idx_unnamed: people
CREATE INDEX ON people (email);

--- idx_unique: people
CREATE UNIQUE INDEX one_email ON people (email);

--- idx_unique_duplicates: people
CREATE UNIQUE INDEX one_age ON people (age);

--- idx_if_not_exists: people
CREATE INDEX people_email ON people (email);
-->
CREATE INDEX IF NOT EXISTS people_email ON people (email);

--- idx_name_taken: people
CREATE INDEX people_email ON people (email);
-->
CREATE INDEX people_email ON people (name);

--- idx_expression: people
CREATE INDEX ON people ((age + 1), lower(email));

--- idx_expression_stable: people
CREATE INDEX ON people ((born::timestamptz));

--- idx_expression_date_of_timestamptz: people
ALTER TABLE people ADD COLUMN seen timestamptz;
-->
CREATE INDEX ON people ((seen::date));

--- idx_expression_date_of_timestamptz_utc: people
ALTER TABLE people ADD COLUMN seen timestamptz;
-->
CREATE INDEX ON people (((seen AT TIME ZONE 'UTC')::date));

--- idx_expression_user_stable: people routines
CREATE INDEX ON people (plain_stable(age));

--- idx_expression_user_immutable: people routines
CREATE INDEX ON people (plain_imm(age));

--- idx_expression_subquery: people
CREATE INDEX ON people ((SELECT 1));

--- idx_expression_aggregate: people
CREATE INDEX ON people (max(age));

--- idx_predicate_now: people
CREATE INDEX ON people (id) WHERE born > now();

--- idx_predicate_not_boolean: people
CREATE INDEX ON people (id) WHERE age;

--- idx_column_missing: people
CREATE INDEX ON people (nope);

--- idx_table_missing
CREATE INDEX ON nobody (id);

--- idx_gin_text: people
CREATE INDEX ON people USING gin (email);

--- idx_gin_trgm: people
CREATE EXTENSION pg_trgm;
-->
CREATE INDEX ON people USING gin (email gin_trgm_ops);

--- idx_gin_tsvector: people
CREATE INDEX ON people USING gin (to_tsvector('english', note));

--- idx_gin_jsonb: people
ALTER TABLE people ADD COLUMN doc jsonb;
-->
CREATE INDEX ON people USING gin (doc jsonb_path_ops);

--- idx_gist_range: people
CREATE INDEX ON people USING gist (int4range(0, age));

--- idx_hash_unique: people
CREATE UNIQUE INDEX ON people USING hash (email);

--- idx_hash_two: people
CREATE INDEX ON people USING hash (email, name);

--- idx_brin_include: people
CREATE INDEX ON people USING brin (id) INCLUDE (age);

--- idx_method_missing: people
CREATE INDEX ON people USING bloom (id);

--- idx_opclass_missing: people
CREATE INDEX ON people (email nope_ops);

--- idx_opclass_wrong_type: people
CREATE INDEX ON people (age text_pattern_ops);

--- idx_collate_int: people
CREATE INDEX ON people (age COLLATE "C");

--- idx_json: people
ALTER TABLE people ADD COLUMN doc json;
-->
CREATE INDEX ON people (doc);

--- idx_xml_hash: people
ALTER TABLE people ADD COLUMN doc xml;
-->
CREATE INDEX ON people USING hash (doc);

--- idx_nulls_not_distinct: people
CREATE UNIQUE INDEX ON people (email) NULLS NOT DISTINCT;

--- idx_fillfactor_bad: people
CREATE INDEX ON people (email) WITH (fillfactor = 5);

--- idx_parameter_unknown: people
CREATE INDEX ON people (email) WITH (nope = 5);

--- idx_deduplicate_items: people
CREATE INDEX ON people (email) WITH (deduplicate_items = off);

--- idx_tablespace: people
CREATE INDEX ON people (email) TABLESPACE fast_disk;

--- idx_virtual: people
ALTER TABLE people ADD COLUMN twice int GENERATED ALWAYS AS (age * 2) VIRTUAL;
-->
CREATE INDEX ON people (twice);

--- idx_on_view: people
CREATE VIEW names AS SELECT name FROM people;
-->
CREATE INDEX ON names (name);

--- idx_on_foreign_table
CREATE EXTENSION postgres_fdw;
CREATE SERVER far FOREIGN DATA WRAPPER postgres_fdw;
CREATE FOREIGN TABLE remote (a int) SERVER far;
-->
CREATE INDEX ON remote (a);

--- idx_on_temp
CREATE TEMP TABLE scratch (a int);
INSERT INTO scratch SELECT generate_series(1, 300);
-->
CREATE INDEX ON scratch (a);

--- idx_partitioned_only: events
CREATE INDEX events_body ON ONLY events (body);

--- idx_partitioned_attach: events
CREATE INDEX events_body ON ONLY events (body);
CREATE INDEX events_1_body ON events_1 (body);
-->
ALTER INDEX events_body ATTACH PARTITION events_1_body;

--- idx_partitioned_attach_differs: events
CREATE INDEX events_body ON ONLY events (body);
CREATE INDEX events_1_id ON events_1 (id);
-->
ALTER INDEX events_body ATTACH PARTITION events_1_id;

--- idx_partitioned_one_has_it: events
CREATE INDEX events_1_body ON events_1 (body);
-->
CREATE INDEX events_body ON events (body);

--- idx_partitioned_expression_has_it: events
CREATE INDEX events_1_lower ON events_1 (lower(body));
-->
CREATE INDEX events_lower ON events (lower(body));

--- idx_partitioned_unique_without_key: events
CREATE UNIQUE INDEX ON events (id);

--- idx_partitioned_unique: events
CREATE UNIQUE INDEX ON events (day, id);

--- idx_partition_direct: events
CREATE INDEX ON events_2 (body);

--- idx_inherited: family
CREATE INDEX ON parent (id);

--- idx_drop_cascade: people
CREATE INDEX people_email ON people (email);
-->
DROP INDEX people_email CASCADE;

--- idx_drop_two: people
CREATE INDEX people_email ON people (email);
CREATE INDEX people_age ON people (age);
-->
DROP INDEX people_email, people_age;

--- idx_drop_constraint: people
DROP INDEX people_pkey;

--- idx_drop_partitioned: events
CREATE INDEX events_body ON events (body);
-->
DROP INDEX events_body;

--- idx_drop_partition_of: events
CREATE INDEX events_body ON events (body);
-->
DROP INDEX events_1_body_idx;

--- idx_drop_is_table: people
DROP INDEX people;

--- idx_drop_unique_referenced: people team
CREATE UNIQUE INDEX titles ON team (title);
ALTER TABLE people ADD FOREIGN KEY (name) REFERENCES team (title) NOT VALID;
-->
DROP INDEX titles;

--- idx_rename: people
ALTER INDEX people_pkey RENAME TO people_key;

--- idx_rename_as_table: people
ALTER TABLE people_pkey RENAME TO people_key;

--- idx_rename_taken: people
CREATE INDEX people_email ON people (email);
-->
ALTER INDEX people_email RENAME TO people_pkey;

--- idx_set_fillfactor: people
ALTER INDEX people_pkey SET (fillfactor = 80);

--- idx_set_fastupdate: people
CREATE INDEX people_words ON people USING gin (to_tsvector('english', note));
-->
ALTER INDEX people_words SET (fastupdate = off);

--- idx_set_pages_per_range: people
CREATE INDEX people_range ON people USING brin (id);
-->
ALTER INDEX people_range SET (pages_per_range = 16);

--- idx_set_statistics: people
CREATE INDEX people_sum ON people ((age + id));
-->
ALTER INDEX people_sum ALTER COLUMN 1 SET STATISTICS 500;

--- idx_move_default_tablespace: people
ALTER INDEX people_pkey SET TABLESPACE pg_default;

--- idx_move_all: people
ALTER INDEX ALL IN TABLESPACE pg_default SET TABLESPACE fast_disk;

--- idx_reindex_partitioned_index: events
CREATE INDEX events_body ON events (body);
-->
REINDEX INDEX events_body;

--- idx_reindex_verbose: people
REINDEX (VERBOSE) TABLE people;

--- idx_reindex_tablespace: people
REINDEX (TABLESPACE fast_disk) INDEX people_pkey;

--- idx_reindex_empty: empty
REINDEX TABLE people;

--- idx_reindex_is_table: people
REINDEX INDEX people;

--- idx_reindex_matview: people
CREATE MATERIALIZED VIEW names AS SELECT id, name FROM people;
CREATE UNIQUE INDEX ON names (id);
-->
REINDEX TABLE names;

--- idx_cluster: people
CREATE INDEX people_email ON people (email);
-->
CLUSTER people USING people_email;

--- idx_cluster_again: people
CREATE INDEX people_email ON people (email);
ALTER TABLE people CLUSTER ON people_email;
-->
CLUSTER people;

--- idx_cluster_never: people
CLUSTER people;

--- idx_cluster_partial: people
CREATE INDEX people_email ON people (email) WHERE age > 3;
-->
CLUSTER people USING people_email;

--- idx_cluster_hash: people
CREATE INDEX people_email ON people USING hash (email);
-->
CLUSTER people USING people_email;

--- idx_comment: people
COMMENT ON INDEX people_pkey IS 'the key';

--- idx_concurrently_expression: people !
CREATE INDEX CONCURRENTLY people_lower ON people (lower(email));

--- idx_concurrently_if_not_exists: people !
CREATE INDEX people_email ON people (email);
-->
CREATE INDEX CONCURRENTLY IF NOT EXISTS people_email ON people (email);

--- idx_concurrently_partition: events !
CREATE INDEX CONCURRENTLY ON events_1 (body);

--- idx_drop_concurrently_unique: people !
CREATE UNIQUE INDEX people_email ON people (email);
-->
DROP INDEX CONCURRENTLY people_email;

--- idx_drop_concurrently_two: people !
CREATE INDEX people_email ON people (email);
CREATE INDEX people_age ON people (age);
-->
DROP INDEX CONCURRENTLY people_email, people_age;

--- idx_drop_concurrently_partitioned: events !
CREATE INDEX events_body ON events (body);
-->
DROP INDEX CONCURRENTLY events_body;

--- idx_drop_concurrently_constraint: people !
DROP INDEX CONCURRENTLY people_pkey;

--- idx_drop_concurrently_if_exists_missing: people !
DROP INDEX CONCURRENTLY IF EXISTS nope;

--- idx_reindex_index_concurrently: people !
REINDEX INDEX CONCURRENTLY people_pkey;

--- idx_reindex_exclude_concurrently: people !
ALTER TABLE people ADD CONSTRAINT ex EXCLUDE (email WITH =);
-->
REINDEX INDEX CONCURRENTLY ex;

--- idx_reindex_partitioned_alone: events !
CREATE INDEX ON events (body);
-->
REINDEX TABLE events;

--- idx_reindex_schema: people team !
REINDEX SCHEMA public;

--- idx_reindex_database_in_transaction: people
REINDEX DATABASE forms;

--- idx_expression_volatile: people
CREATE INDEX ON people ((age + random()));

--- idx_expression_uuid: people
CREATE INDEX ON people ((gen_random_uuid()::text || email));

--- idx_predicate_volatile: people
CREATE INDEX ON people (id) WHERE random() > 0.5;

--- idx_predicate_user_volatile: people routines
CREATE INDEX ON people (id) WHERE plain_vol(age) > 3;

--- idx_expression_volatile_inlined: people routines
CREATE INDEX ON people (sql_vol(age));

--- idx_expression_concat: people
CREATE INDEX ON people ((name || ' ' || email));

--- idx_expression_concat_function: people
CREATE INDEX ON people (concat(name, email));

--- idx_expression_format: people
CREATE INDEX ON people (format('%s', name));

--- idx_expression_date_text: people
CREATE INDEX ON people ((born::text));

--- idx_expression_to_char: people
CREATE INDEX ON people (to_char(born, 'YYYY'));

--- idx_expression_text_date: people
CREATE INDEX ON people ((note::date));

--- idx_expression_date_trunc: people
CREATE INDEX ON people (date_trunc('month', born));

--- idx_expression_date_trunc_timestamp: people
CREATE INDEX ON people (date_trunc('month', born::timestamp));

--- idx_expression_extract: people
CREATE INDEX ON people (extract(year FROM born));

--- idx_expression_extract_timestamptz: people
ALTER TABLE people ADD COLUMN seen timestamptz;
-->
CREATE INDEX ON people (extract(hour FROM seen));

--- idx_expression_extract_epoch_timestamptz: people
ALTER TABLE people ADD COLUMN seen timestamptz;
-->
CREATE INDEX ON people (extract(epoch FROM seen));

--- idx_expression_trunc_utc: people
ALTER TABLE people ADD COLUMN seen timestamptz;
-->
CREATE INDEX ON people (date_trunc('day', seen AT TIME ZONE 'UTC'));

--- idx_expression_trunc_timestamptz_zone: people
ALTER TABLE people ADD COLUMN seen timestamptz;
-->
CREATE INDEX ON people (date_trunc('day', seen, 'UTC'));

--- idx_expression_plus_interval: people
ALTER TABLE people ADD COLUMN seen timestamptz;
-->
CREATE INDEX ON people ((seen + interval '1 day'));

--- idx_expression_json_field: people
ALTER TABLE people ADD COLUMN doc jsonb;
-->
CREATE INDEX ON people ((doc ->> 'kind'), ((doc -> 'age')::int));

--- idx_expression_to_tsvector_default: people
CREATE INDEX ON people USING gin (to_tsvector(note));

--- idx_expression_enum_text: domains
CREATE TABLE feels (m mood);
-->
CREATE INDEX ON feels ((m::text));

--- idx_expression_array_to_string: people
ALTER TABLE people ADD COLUMN tags text[];
-->
CREATE INDEX ON people (array_to_string(tags, ','));

--- idx_expression_whole_row: people
CREATE INDEX ON people ((people.*::text));

--- idx_expression_row: people
CREATE INDEX ON people ((ROW(age, id)));

--- idx_expression_set_returning: people
CREATE INDEX ON people (generate_series(1, age));

--- idx_expression_window: people
CREATE INDEX ON people ((rank() OVER ()));

--- idx_expression_unknown_literal: people
CREATE INDEX ON people (('x'));

--- idx_expression_boolean: people
CREATE INDEX ON people ((age IS NULL));

--- idx_expression_other_table: people team
CREATE INDEX ON people ((team.id + 1));

--- idx_predicate_subquery: people
CREATE INDEX ON people (id) WHERE age > (SELECT 1);

--- idx_predicate_stable_cast: people
CREATE INDEX ON people (id) WHERE born > '2020-01-01'::timestamptz;

--- idx_predicate_current_date: people
CREATE INDEX ON people (id) WHERE born > current_date - 30;

--- idx_predicate_literal_date: people
CREATE INDEX ON people (id) WHERE born > '2020-01-01';

--- idx_predicate_today_literal: people
CREATE INDEX ON people (id) WHERE born > 'today';

--- idx_predicate_false: people
CREATE INDEX ON people (id) WHERE false;

--- idx_predicate_system_column: people
CREATE INDEX ON people (id) WHERE ctid IS NOT NULL;

--- idx_system_column: people
CREATE INDEX ON people (ctid);

--- idx_system_column_tableoid: people
CREATE INDEX ON people (tableoid);

--- idx_column_twice: people
CREATE INDEX ON people (email, email);

--- idx_include_of_key: people
CREATE INDEX ON people (email) INCLUDE (email);

--- idx_include_expression: people
CREATE INDEX ON people (email) INCLUDE ((age + 1));

--- idx_include_gist
CREATE TABLE spot (at point, label text);
INSERT INTO spot SELECT point(g, g), 'x' FROM generate_series(1, 300) g;
-->
CREATE INDEX ON spot USING gist (at) INCLUDE (label);

--- idx_include_spgist
CREATE TABLE spot (at point, label text);
INSERT INTO spot SELECT point(g, g), 'x' FROM generate_series(1, 300) g;
-->
CREATE INDEX ON spot USING spgist (at) INCLUDE (label);

--- idx_include_gin: people
ALTER TABLE people ADD COLUMN tags int[];
-->
CREATE INDEX ON people USING gin (tags) INCLUDE (id);

--- idx_include_hash: people
CREATE INDEX ON people USING hash (email) INCLUDE (age);

--- idx_include_point: people
ALTER TABLE people ADD COLUMN at point;
-->
CREATE INDEX ON people (email) INCLUDE (at);

--- idx_include_opclass: people
CREATE INDEX ON people (email) INCLUDE (name text_ops);

--- idx_include_desc: people
CREATE INDEX ON people (email) INCLUDE (name DESC);

--- idx_desc_hash: people
CREATE INDEX ON people USING hash (email DESC);

--- idx_nulls_first_gist: people
CREATE INDEX ON people USING gist (int4range(0, age) NULLS FIRST);

--- idx_desc_btree: people
CREATE INDEX ON people (email DESC NULLS LAST, age);

--- idx_gist_point
CREATE TABLE spot (at point, label text);
INSERT INTO spot SELECT point(g, g), 'x' FROM generate_series(1, 300) g;
-->
CREATE INDEX ON spot USING gist (at);

--- idx_gist_unique
CREATE TABLE spot (at point, label text);
-->
CREATE UNIQUE INDEX ON spot USING gist (at);

--- idx_gist_text: people
CREATE INDEX ON people USING gist (email);

--- idx_gist_trgm: people
CREATE EXTENSION pg_trgm;
-->
CREATE INDEX ON people USING gist (email gist_trgm_ops(siglen = 32));

--- idx_gist_tsvector_siglen: people
CREATE INDEX ON people USING gist (to_tsvector('simple', note) tsvector_ops(siglen = 100));

--- idx_opclass_parameter_none: people
CREATE INDEX ON people (email text_ops(siglen = 100));

--- idx_gin_int_missing_extension: people
CREATE INDEX ON people USING gin (age);

--- idx_gin_int_extension: people
CREATE EXTENSION btree_gin;
-->
CREATE INDEX ON people USING gin (age, email);

--- idx_gist_int_extension: people
CREATE EXTENSION btree_gist;
-->
CREATE INDEX ON people USING gist (age, born);

--- idx_gin_array: people
ALTER TABLE people ADD COLUMN tags int[];
-->
CREATE INDEX ON people USING gin (tags);

--- idx_gin_trgm_without_opclass: people
CREATE EXTENSION pg_trgm;
-->
CREATE INDEX ON people USING gin (email);

--- idx_bloom_extension: people
CREATE EXTENSION bloom;
-->
CREATE INDEX ON people USING bloom (id, age) WITH (length = 80, col1 = 2);

--- idx_bloom_unique: people
CREATE EXTENSION bloom;
-->
CREATE UNIQUE INDEX ON people USING bloom (id);

--- idx_brin_minmax_multi: people
CREATE INDEX ON people USING brin (id int4_minmax_multi_ops);

--- idx_brin_bloom: people
CREATE INDEX ON people USING brin (id int4_bloom_ops) WITH (pages_per_range = 8, autosummarize = on);

--- idx_brin_two_columns: people
CREATE INDEX ON people USING brin (id, born);

--- idx_brin_unique: people
CREATE UNIQUE INDEX ON people USING brin (id);

--- idx_hash_fillfactor: people
CREATE INDEX ON people USING hash (age) WITH (fillfactor = 60);

--- idx_hash_partial: people
CREATE INDEX ON people USING hash (age) WHERE age > 3;

--- idx_gin_fillfactor: people
CREATE INDEX ON people USING gin (to_tsvector('english', note)) WITH (fillfactor = 60);

--- idx_gist_buffering: people
CREATE INDEX ON people USING gist (int4range(0, age)) WITH (buffering = sideways);

--- idx_spgist_inet: people
ALTER TABLE people ADD COLUMN address inet;
-->
CREATE INDEX ON people USING spgist (address);

--- idx_gist_inet: people
ALTER TABLE people ADD COLUMN address inet;
-->
CREATE INDEX ON people USING gist (address);

--- idx_gist_inet_opclass: people
ALTER TABLE people ADD COLUMN address inet;
-->
CREATE INDEX ON people USING gist (address inet_ops);

--- idx_spgist_int: people
CREATE INDEX ON people USING spgist (age);

--- idx_opclass_varchar_pattern: people
CREATE INDEX ON people (email varchar_pattern_ops);

--- idx_collate_c: people
CREATE INDEX ON people (email COLLATE "C");

--- idx_composite_column: domains
CREATE TABLE bare (a pair, b mood, c positive);
-->
CREATE INDEX ON bare (a, b, c);

--- idx_btree_jsonb: people
ALTER TABLE people ADD COLUMN doc jsonb;
-->
CREATE UNIQUE INDEX ON people (doc, id);

--- idx_btree_box
CREATE TABLE spot (at box);
-->
CREATE INDEX ON spot (at);

--- idx_btree_tsvector: people
ALTER TABLE people ADD COLUMN words tsvector;
-->
CREATE INDEX ON people (words);

--- idx_hash_bit: people
ALTER TABLE people ADD COLUMN flags bit(8);
-->
CREATE INDEX ON people USING hash (flags);

--- idx_hash_money: people
ALTER TABLE people ADD COLUMN pay money;
-->
CREATE INDEX ON people USING hash (pay);

--- idx_many_columns: people
CREATE INDEX ON people (id, name, age, email, born, note, lower(name), lower(email), (age + 1), (age + 2), (age + 3), (age + 4), (age + 5), (age + 6), (age + 7), (age + 8), (age + 9), (age + 10), (age + 11), (age + 12), (age + 13), (age + 14), (age + 15), (age + 16), (age + 17), (age + 18), (age + 19), (age + 20), (age + 21), (age + 22), (age + 23), (age + 24), (age + 25));

--- idx_unlogged
CREATE UNLOGGED TABLE cache (a int);
INSERT INTO cache SELECT generate_series(1, 300);
-->
CREATE INDEX ON cache (a);

--- idx_on_toast_like_sequence
CREATE SEQUENCE numbers;
-->
CREATE INDEX ON numbers (last_value);

--- idx_on_index: people
CREATE INDEX ON people_pkey (id);

--- idx_on_catalog
CREATE INDEX ON pg_class (relname);

--- idx_in_other_schema: people
CREATE SCHEMA other;
-->
CREATE INDEX other.mails ON people (email);

--- idx_if_not_exists_other_kind: people team
CREATE INDEX IF NOT EXISTS team ON people (email);

--- idx_only_plain: people
CREATE INDEX mails ON ONLY people (email);

--- idx_only_inherited: family
CREATE INDEX ids ON ONLY parent (id);

--- idx_partitioned_three_levels: events
CREATE TABLE events_3 PARTITION OF events FOR VALUES FROM (800) TO (1200) PARTITION BY LIST (id);
CREATE TABLE events_3_1 PARTITION OF events_3 FOR VALUES IN (1);
INSERT INTO events SELECT 1, 900, 'x' FROM generate_series(1, 200);
-->
CREATE INDEX ON events (body);

--- idx_partitioned_no_partitions
CREATE TABLE logs (a int, b int) PARTITION BY LIST (b);
-->
CREATE INDEX ON logs (a);

--- idx_partitioned_partial_has_it: events
CREATE INDEX mine ON events_1 (body) WHERE id > 5;
-->
CREATE INDEX ON events (body) WHERE id > 5;

--- idx_partitioned_partial_differs: events
CREATE INDEX mine ON events_1 (body) WHERE id > 6;
-->
CREATE INDEX ON events (body) WHERE id > 5;

--- idx_partitioned_desc_differs: events
CREATE INDEX mine ON events_1 (body DESC);
-->
CREATE INDEX ON events (body);

--- idx_partitioned_include_differs: events
CREATE INDEX mine ON events_1 (body) INCLUDE (id);
-->
CREATE INDEX ON events (body);

--- idx_partitioned_unique_present: events
CREATE UNIQUE INDEX mine ON events_1 (day);
-->
CREATE INDEX ON events (day);

--- idx_partitioned_unique_expression_key
CREATE TABLE logs (a int NOT NULL) PARTITION BY RANGE ((a + 1));
-->
CREATE UNIQUE INDEX ON logs ((a + 1));

--- idx_partitioned_collation_differs: events
CREATE INDEX mine ON events_1 (body COLLATE "C");
-->
CREATE INDEX ON events (body);

--- idx_partitioned_unique_hash_key
CREATE TABLE logs (a int, b int) PARTITION BY HASH (a);
CREATE TABLE logs_0 PARTITION OF logs FOR VALUES WITH (MODULUS 1, REMAINDER 0);
INSERT INTO logs SELECT g, g FROM generate_series(1, 300) g;
-->
CREATE UNIQUE INDEX ON logs (b, a);

--- idx_attach_already: events
CREATE INDEX events_body ON events (body);
-->
ALTER INDEX events_body ATTACH PARTITION events_1_body_idx;

--- idx_attach_second: events
CREATE INDEX events_body ON events (body);
CREATE INDEX another ON events_1 (body);
-->
ALTER INDEX events_body ATTACH PARTITION another;

--- idx_attach_not_partition: events people
CREATE INDEX events_body ON ONLY events (body);
CREATE INDEX mails ON people (email);
-->
ALTER INDEX events_body ATTACH PARTITION mails;

--- idx_attach_last: events
CREATE INDEX events_body ON ONLY events (body);
CREATE INDEX one ON events_1 (body);
CREATE INDEX two ON events_2 (body);
ALTER INDEX events_body ATTACH PARTITION one;
-->
ALTER INDEX events_body ATTACH PARTITION two;

--- idx_attach_constraint: events
ALTER TABLE ONLY events ADD CONSTRAINT k PRIMARY KEY (id, day);
ALTER TABLE events_1 ADD CONSTRAINT k1 PRIMARY KEY (id, day);
-->
ALTER INDEX k ATTACH PARTITION k1;

--- idx_attach_index_to_constraint: events
ALTER TABLE ONLY events ADD CONSTRAINT k UNIQUE (id, day);
CREATE UNIQUE INDEX k1 ON events_1 (id, day);
-->
ALTER INDEX k ATTACH PARTITION k1;

--- idx_attach_to_plain: people
CREATE INDEX mails ON people (email);
-->
ALTER INDEX people_pkey ATTACH PARTITION mails;

--- idx_detach_partition: events
CREATE INDEX events_body ON events (body);
-->
ALTER INDEX events_body DETACH PARTITION events_1_body_idx;

--- idx_rename_partitioned: events
CREATE INDEX events_body ON events (body);
-->
ALTER INDEX events_body RENAME TO bodies;

--- idx_rename_missing_if_exists
ALTER INDEX IF EXISTS nope RENAME TO bodies;

--- idx_rename_is_table: people
ALTER INDEX people RENAME TO persons;

--- idx_rename_is_view: people
CREATE VIEW names AS SELECT id FROM people;
-->
ALTER INDEX names RENAME TO titles;

--- idx_reset_brin: people
CREATE INDEX people_range ON people USING brin (id) WITH (pages_per_range = 8);
-->
ALTER INDEX people_range RESET (pages_per_range);

--- idx_set_two: people
ALTER INDEX people_pkey SET (fillfactor = 80, deduplicate_items = off);

--- idx_set_wrong_method: people
CREATE INDEX people_range ON people USING brin (id);
-->
ALTER INDEX people_range SET (fillfactor = 80);

--- idx_set_partitioned: events
CREATE INDEX events_body ON events (body);
-->
ALTER INDEX events_body SET (fillfactor = 80);

--- idx_set_statistics_column: people
ALTER INDEX people_pkey ALTER COLUMN 1 SET STATISTICS 500;

--- idx_set_statistics_missing: people
CREATE INDEX people_sum ON people ((age + id));
-->
ALTER INDEX people_sum ALTER COLUMN 2 SET STATISTICS 500;

--- idx_set_statistics_by_name: people
CREATE INDEX people_sum ON people ((age + id));
-->
ALTER INDEX people_sum ALTER COLUMN expr SET STATISTICS 500;

--- idx_set_statistics_included: people
CREATE INDEX people_sum ON people ((age + id)) INCLUDE (email);
-->
ALTER INDEX people_sum ALTER COLUMN 2 SET STATISTICS 500;

--- idx_move_partitioned: events
CREATE INDEX events_body ON events (body);
-->
ALTER INDEX events_body SET TABLESPACE fast_disk;

--- idx_move_missing_tablespace: people
ALTER INDEX IF EXISTS people_pkey SET TABLESPACE nowhere;

--- idx_move_via_table: people
ALTER TABLE people_pkey SET TABLESPACE fast_disk;

--- idx_set_schema: people
CREATE SCHEMA other;
-->
ALTER INDEX people_pkey SET SCHEMA other;

--- idx_owner: people
ALTER INDEX people_pkey OWNER TO app_role;

--- idx_no_depends: people
CREATE EXTENSION citext;
-->
ALTER INDEX people_pkey NO DEPENDS ON EXTENSION citext;

--- idx_drop_unique_constraint: orders
DROP INDEX customers_code_key;

--- idx_drop_constraint_cascade: orders
DROP INDEX IF EXISTS customers_code_key CASCADE;

--- idx_drop_unique_referenced_cascade: people team
CREATE UNIQUE INDEX titles ON team (title);
ALTER TABLE people ADD FOREIGN KEY (name) REFERENCES team (title) NOT VALID;
-->
DROP INDEX titles CASCADE;

--- idx_drop_replica_identity: people
ALTER TABLE people ALTER COLUMN email SET NOT NULL;
CREATE UNIQUE INDEX people_email ON people (email);
ALTER TABLE people REPLICA IDENTITY USING INDEX people_email;
-->
DROP INDEX people_email;

--- idx_drop_one_missing: people
CREATE INDEX people_email ON people (email);
-->
DROP INDEX IF EXISTS people_email, nope;

--- idx_drop_on_two_tables: people team
CREATE INDEX people_email ON people (email);
CREATE INDEX team_title ON team (title);
-->
DROP INDEX people_email, team_title;

--- idx_drop_partition_cascade: events
CREATE INDEX events_body ON events (body);
-->
DROP INDEX events_1_body_idx CASCADE;

--- idx_drop_partitioned_only: events
CREATE INDEX events_body ON ONLY events (body);
-->
DROP INDEX events_body;

--- idx_drop_matview: people
CREATE MATERIALIZED VIEW names AS SELECT id, name FROM people;
CREATE UNIQUE INDEX by_id ON names (id);
-->
DROP INDEX by_id;

--- idx_drop_partition_and_parent: events
CREATE INDEX events_body ON events (body);
-->
DROP INDEX events_1_body_idx, events_body;

--- idx_drop_temp
CREATE TEMP TABLE scratch (a int);
CREATE INDEX scratch_a ON scratch (a);
-->
DROP INDEX scratch_a;

--- idx_drop_as_table: people
DROP TABLE people_pkey;

--- idx_drop_concurrently_cascade: people !
CREATE INDEX people_email ON people (email);
-->
DROP INDEX CONCURRENTLY people_email CASCADE;

--- idx_drop_concurrently_if_exists: people !
CREATE INDEX people_email ON people (email);
-->
DROP INDEX CONCURRENTLY IF EXISTS people_email;

--- idx_drop_concurrently_in_transaction: people
CREATE INDEX people_email ON people (email);
-->
DROP INDEX CONCURRENTLY people_email;

--- idx_drop_concurrently_partition_of: events !
CREATE INDEX events_body ON events (body);
-->
DROP INDEX CONCURRENTLY events_1_body_idx;

--- idx_drop_concurrently_partitioned_only: events !
CREATE INDEX events_body ON ONLY events (body);
-->
DROP INDEX CONCURRENTLY events_body;

--- idx_drop_concurrently_own_of_partition: events !
CREATE INDEX mine ON events_1 (body);
-->
DROP INDEX CONCURRENTLY mine;

--- idx_drop_concurrently_referenced: people team !
CREATE UNIQUE INDEX titles ON team (title);
ALTER TABLE people ADD FOREIGN KEY (name) REFERENCES team (title) NOT VALID;
-->
DROP INDEX CONCURRENTLY titles;

--- idx_drop_concurrently_replica_identity: people !
ALTER TABLE people ALTER COLUMN email SET NOT NULL;
CREATE UNIQUE INDEX people_email ON people (email);
ALTER TABLE people REPLICA IDENTITY USING INDEX people_email;
-->
DROP INDEX CONCURRENTLY people_email;

--- idx_concurrently_in_transaction: people
CREATE INDEX CONCURRENTLY ON people (email);

--- idx_concurrently_partial_include: people !
CREATE INDEX CONCURRENTLY mails ON people (email) INCLUDE (name) WHERE age > 5;

--- idx_concurrently_gin: people !
CREATE INDEX CONCURRENTLY words ON people USING gin (to_tsvector('english', note));

--- idx_concurrently_only_partitioned: events !
CREATE INDEX CONCURRENTLY ON ONLY events (body);

--- idx_concurrently_temp_like_unlogged !
CREATE UNLOGGED TABLE cache (a int);
INSERT INTO cache SELECT generate_series(1, 300);
-->
CREATE INDEX CONCURRENTLY ON cache (a);

--- idx_concurrently_volatile: people !
CREATE INDEX CONCURRENTLY ON people ((age + random()));

--- idx_concurrently_catalog !
CREATE INDEX CONCURRENTLY ON pg_class (relname);

--- idx_concurrently_empty: empty !
CREATE UNIQUE INDEX CONCURRENTLY ON people (name);

--- idx_concurrently_nulls_not_distinct: people !
CREATE UNIQUE INDEX CONCURRENTLY ON people (email) NULLS NOT DISTINCT;

--- idx_concurrently_tablespace: people !
CREATE INDEX CONCURRENTLY ON people (email) TABLESPACE fast_disk;

--- idx_reindex_table_concurrently_option: people !
REINDEX (CONCURRENTLY) TABLE people;

--- idx_reindex_concurrently_in_transaction: people
REINDEX TABLE CONCURRENTLY people;

--- idx_reindex_table_no_index: team
CREATE TABLE bare (a int);
INSERT INTO bare SELECT generate_series(1, 300);
-->
REINDEX TABLE bare;

--- idx_reindex_unlogged
CREATE UNLOGGED TABLE cache (a int PRIMARY KEY);
INSERT INTO cache SELECT generate_series(1, 300);
-->
REINDEX TABLE cache;

--- idx_reindex_partial_expression: people
CREATE INDEX people_lower ON people (lower(email)) WHERE age > 5;
-->
REINDEX INDEX people_lower;

--- idx_reindex_partition: events
CREATE INDEX events_body ON events (body);
-->
REINDEX TABLE events_1;

--- idx_reindex_partition_index: events
CREATE INDEX events_body ON events (body);
-->
REINDEX INDEX events_2_body_idx;

--- idx_reindex_table_partitioned_in_transaction: events
CREATE INDEX events_body ON events (body);
-->
REINDEX TABLE events;

--- idx_reindex_index_partitioned_alone: events !
CREATE INDEX events_body ON events (body);
-->
REINDEX INDEX events_body;

--- idx_reindex_partitioned_concurrently: events !
CREATE INDEX events_body ON events (body);
-->
REINDEX TABLE CONCURRENTLY events;

--- idx_reindex_index_partitioned_concurrently: events !
CREATE INDEX events_body ON events (body);
-->
REINDEX INDEX CONCURRENTLY events_body;

--- idx_reindex_temp_concurrently !
CREATE TABLE bare (a int);
-->
REINDEX TABLE CONCURRENTLY bare;

--- idx_reindex_schema_concurrently: people team !
REINDEX SCHEMA CONCURRENTLY public;

--- idx_reindex_schema_in_transaction: people
REINDEX SCHEMA public;

--- idx_reindex_schema_missing: people !
REINDEX SCHEMA nowhere;

--- idx_reindex_view: people
CREATE VIEW names AS SELECT id FROM people;
-->
REINDEX TABLE names;

--- idx_reindex_parent_only: family
CREATE INDEX ids ON parent (id);
CREATE INDEX child_ids ON child (id);
-->
REINDEX TABLE parent;

--- idx_reindex_tablespace_concurrently: people !
REINDEX (TABLESPACE fast_disk, CONCURRENTLY) INDEX people_pkey;

--- idx_reindex_unknown_option: people
REINDEX (FAST) TABLE people;

--- idx_reindex_catalog_concurrently !
REINDEX TABLE CONCURRENTLY pg_class;

--- idx_reindex_exclude_table_concurrently: people !
ALTER TABLE people ADD CONSTRAINT ex EXCLUDE (email WITH =);
-->
REINDEX TABLE CONCURRENTLY people;

--- idx_cluster_gist: people
CREATE INDEX people_gist ON people USING gist (int4range(0, age));
-->
CLUSTER people USING people_gist;

--- idx_cluster_expression: people
CREATE INDEX people_lower ON people (lower(email));
-->
CLUSTER people USING people_lower;

--- idx_cluster_brin: people
CREATE INDEX people_brin ON people USING brin (id);
-->
CLUSTER people USING people_brin;

--- idx_cluster_other_table: people team
CLUSTER people USING team_pkey;

--- idx_cluster_partition: events
CREATE INDEX events_body ON events (body);
-->
CLUSTER events_1 USING events_1_body_idx;

--- idx_cluster_matview: people
CREATE MATERIALIZED VIEW names AS SELECT id, name FROM people;
CREATE UNIQUE INDEX by_id ON names (id);
-->
CLUSTER names USING by_id;

--- idx_cluster_empty: empty
CLUSTER people USING people_pkey;

--- idx_cluster_on_partial: people
CREATE INDEX people_email ON people (email) WHERE age > 3;
-->
ALTER TABLE people CLUSTER ON people_email;

--- idx_cluster_without: people
ALTER TABLE people CLUSTER ON people_pkey;
-->
ALTER TABLE people SET WITHOUT CLUSTER;

--- idx_replica_identity_partial: people
CREATE UNIQUE INDEX people_email ON people (id) WHERE age > 3;
-->
ALTER TABLE people REPLICA IDENTITY USING INDEX people_email;

--- idx_replica_identity_nullable: people
CREATE UNIQUE INDEX people_email ON people (email);
-->
ALTER TABLE people REPLICA IDENTITY USING INDEX people_email;

--- idx_replica_identity_deferrable: people
ALTER TABLE people ADD CONSTRAINT d UNIQUE (id) DEFERRABLE;
-->
ALTER TABLE people REPLICA IDENTITY USING INDEX d;

--- idx_statistics_on_index: people
CREATE INDEX people_sum ON people ((age + id));
-->
CREATE STATISTICS s ON id, expr FROM people_sum;

--- idx_two_statements: people
CREATE INDEX ON people (email);
CREATE INDEX ON people (age);

--- idx_create_and_drop: people
CREATE INDEX old ON people (email);
-->
CREATE INDEX fresh ON people (email, id);
DROP INDEX old;

--- idx_gin_jsonb_path_concurrently: people !
ALTER TABLE people ADD COLUMN doc jsonb;
-->
CREATE INDEX CONCURRENTLY ON people USING gin (doc);

--- idx_trgm_lower: people
CREATE EXTENSION pg_trgm;
-->
CREATE INDEX ON people USING gin (lower(email) gin_trgm_ops, name gin_trgm_ops);

--- idx_gist_trgm_plain: people
CREATE EXTENSION pg_trgm;
-->
CREATE INDEX ON people USING gist (email gist_trgm_ops);

--- idx_gist_box
CREATE TABLE spot (at box, label circle);
INSERT INTO spot SELECT box(point(g, g), point(g + 1, g + 1)), circle(point(g, g), 1) FROM generate_series(1, 300) g;
-->
CREATE INDEX ON spot USING gist (at, label);

--- idx_spgist_point
CREATE TABLE spot (at point, label text);
INSERT INTO spot SELECT point(g, g), 'x' FROM generate_series(1, 300) g;
-->
CREATE INDEX ON spot USING spgist (at kd_point_ops);

--- idx_brin_text: people
CREATE INDEX ON people USING brin (email) WITH (pages_per_range = 32);

--- idx_brin_expression: people
CREATE INDEX ON people USING brin ((age + id));

--- idx_hash_expression: people
CREATE INDEX ON people USING hash (lower(email));

--- idx_hash_uuid: people
ALTER TABLE people ADD COLUMN u uuid;
-->
CREATE INDEX ON people USING hash (u);

--- idx_unique_partial: people
CREATE UNIQUE INDEX ON people (lower(email)) WHERE age > 3 AND email IS NOT NULL;

--- idx_unique_include_expression: people
CREATE UNIQUE INDEX ON people (id, (age * 2)) INCLUDE (name, email);

--- idx_predicate_in: people
CREATE INDEX ON people (id) WHERE name IN ('a', 'b') AND born BETWEEN '2000-01-01' AND '2020-01-01';

--- idx_expression_case: people
CREATE INDEX ON people ((CASE WHEN age > 18 THEN 'a' ELSE 'b' END));

--- idx_expression_coalesce: people
CREATE INDEX ON people (coalesce(email, name), nullif(note, ''));

--- idx_expression_md5_substr: people
CREATE INDEX ON people (md5(note), substr(email, 1, 3), (age::text));

--- idx_expression_cast_named: people
CREATE INDEX ON people ((age::bigint));

--- idx_expression_timestamp_cast: people
CREATE INDEX ON people ((born::timestamp));

--- idx_expression_age_function: people
CREATE INDEX ON people (age(born));

--- idx_expression_array: people
CREATE INDEX ON people ((ARRAY[age, id]));

--- idx_expression_jsonb_gin: people
ALTER TABLE people ADD COLUMN doc jsonb;
-->
CREATE INDEX ON people USING gin ((doc -> 'tags'));

--- idx_expression_json_btree: people
ALTER TABLE people ADD COLUMN doc json;
-->
CREATE INDEX ON people ((doc -> 'tags'));

--- idx_expression_unaccent: people
CREATE EXTENSION unaccent;
-->
CREATE INDEX ON people (unaccent(name));

--- idx_expression_regexp: people
CREATE INDEX ON people (regexp_replace(email, '@.*', ''), ((email LIKE 'a%')));

--- idx_collate_missing_opclass: people
CREATE INDEX ON people (email COLLATE "C" text_pattern_ops DESC NULLS LAST);

--- idx_other_schema_table: people
CREATE SCHEMA other;
CREATE TABLE other.things (a int);
INSERT INTO other.things SELECT generate_series(1, 300);
-->
CREATE INDEX things_a ON other.things (a);

--- idx_drop_other_schema: people
CREATE SCHEMA other;
CREATE TABLE other.things (a int);
CREATE INDEX things_a ON other.things (a);
-->
DROP INDEX other.things_a;

--- idx_drop_three_levels: events
CREATE TABLE events_3 PARTITION OF events FOR VALUES FROM (800) TO (1200) PARTITION BY LIST (id);
CREATE TABLE events_3_1 PARTITION OF events_3 FOR VALUES IN (1);
CREATE INDEX events_body ON events (body);
-->
DROP INDEX events_body;

--- idx_rename_if_exists: people
ALTER INDEX IF EXISTS people_pkey RENAME TO people_key;

--- idx_rename_partition_of: events
CREATE INDEX events_body ON events (body);
-->
ALTER INDEX events_1_body_idx RENAME TO one;

--- idx_reset_fillfactor_pk: people
ALTER INDEX people_pkey RESET (fillfactor);

--- idx_set_buffering: people
CREATE INDEX people_gist ON people USING gist (int4range(0, age));
-->
ALTER INDEX people_gist SET (buffering = on);

--- idx_set_gin_limit: people
CREATE INDEX people_words ON people USING gin (to_tsvector('english', note));
-->
ALTER INDEX people_words SET (gin_pending_list_limit = 128);

--- idx_move_two_tables: people team
ALTER INDEX ALL IN TABLESPACE pg_default SET TABLESPACE pg_default;

--- idx_attach_first_of_two: events
CREATE INDEX events_body ON ONLY events (body);
CREATE INDEX one ON events_1 (body);
-->
ALTER INDEX events_body ATTACH PARTITION one;

--- idx_reindex_unique: orders
REINDEX INDEX customers_code_key;

--- idx_reindex_gin: people
CREATE INDEX people_words ON people USING gin (to_tsvector('english', note));
-->
REINDEX INDEX people_words;

--- idx_reindex_toasted_table: people
ALTER TABLE people ADD COLUMN blob text;
CREATE INDEX ON people (name);
CREATE INDEX ON people (age) WHERE age > 3;
-->
REINDEX TABLE people;

--- idx_reindex_temp
CREATE TEMP TABLE scratch (a int PRIMARY KEY);
INSERT INTO scratch SELECT generate_series(1, 300);
-->
REINDEX TABLE scratch;

--- idx_reindex_system_table
REINDEX TABLE pg_class;

--- idx_concurrently_two_columns_desc: people !
CREATE INDEX CONCURRENTLY mails ON people (email DESC, age);

--- idx_concurrently_brin: people !
CREATE INDEX CONCURRENTLY ON people USING brin (born);

--- idx_concurrently_name_taken: people !
CREATE INDEX mails ON people (email);
-->
CREATE INDEX CONCURRENTLY mails ON people (email);

--- idx_concurrently_inherited_parent: family !
CREATE INDEX CONCURRENTLY ON parent (id);

--- idx_concurrently_referenced: orders !
CREATE UNIQUE INDEX CONCURRENTLY ON customers (code, id);

--- idx_drop_concurrently_partial: people !
CREATE INDEX mails ON people (email) WHERE age > 3;
-->
DROP INDEX CONCURRENTLY mails;

--- idx_drop_concurrently_two_if_exists: people !
DROP INDEX CONCURRENTLY IF EXISTS a, b;

--- idx_reindex_index_concurrently_partial: people !
CREATE INDEX mails ON people (email) WHERE age > 3;
-->
REINDEX INDEX CONCURRENTLY mails;

--- idx_reindex_table_concurrently_no_index: team !
CREATE TABLE bare (a int);
INSERT INTO bare SELECT generate_series(1, 300);
-->
REINDEX TABLE CONCURRENTLY bare;

--- idx_reindex_partition_concurrently: events !
CREATE INDEX events_body ON events (body);
-->
REINDEX TABLE CONCURRENTLY events_1;

--- idx_cluster_partitioned: events !
CREATE INDEX events_body ON events (body);
-->
CLUSTER events USING events_body;

--- idx_cluster_verbose: people
CLUSTER VERBOSE people USING people_pkey;

--- idx_cluster_referenced: orders
CLUSTER customers USING customers_code_key;
--- idx_concurrently_on_temporary_in_transaction
CREATE TEMP TABLE scratch (a int);
-->
CREATE INDEX CONCURRENTLY scratch_a ON scratch (a);
--- idx_on_own_table_named_like_a_catalog
CREATE TABLE pg_things (a int);
INSERT INTO pg_things VALUES (1);
-->
CREATE INDEX pg_things_a ON pg_things (a);
--- idx_over_invalid_index_of_a_partition
CREATE TABLE plots (id int, a int) PARTITION BY LIST (id);
CREATE TABLE plots_1 PARTITION OF plots FOR VALUES IN (1) PARTITION BY LIST (a);
CREATE TABLE plots_1_1 PARTITION OF plots_1 FOR VALUES IN (1);
CREATE INDEX plots_1_a ON ONLY plots_1 (a);
INSERT INTO plots VALUES (1, 1);
-->
CREATE INDEX plots_a ON plots (a);
--- idx_attach_invalid_index_of_a_partition
CREATE TABLE plots (id int, a int) PARTITION BY LIST (id);
CREATE TABLE plots_1 PARTITION OF plots FOR VALUES IN (1) PARTITION BY LIST (a);
CREATE TABLE plots_1_1 PARTITION OF plots_1 FOR VALUES IN (1);
CREATE INDEX plots_a ON ONLY plots (a);
CREATE INDEX plots_1_a ON ONLY plots_1 (a);
-->
ALTER INDEX plots_a ATTACH PARTITION plots_1_a;
--- idx_over_index_of_a_partition_with_partitions
CREATE TABLE plots (id int, a int) PARTITION BY LIST (id);
CREATE TABLE plots_1 PARTITION OF plots FOR VALUES IN (1) PARTITION BY LIST (a);
CREATE TABLE plots_1_1 PARTITION OF plots_1 FOR VALUES IN (1);
CREATE INDEX plots_1_a ON plots_1 (a);
INSERT INTO plots VALUES (1, 1);
-->
CREATE INDEX plots_a ON plots (a);
