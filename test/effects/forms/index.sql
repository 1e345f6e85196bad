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
