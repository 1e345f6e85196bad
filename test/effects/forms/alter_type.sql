ALTER TABLE ... ALTER COLUMN ... TYPE: what is free, what rewrites, and what is done again because it knew the column.

--- type_varchar_shrink: people
ALTER TABLE people ALTER COLUMN name TYPE varchar(20);

--- type_varchar_same: people
ALTER TABLE people ALTER COLUMN name TYPE varchar(40);

--- type_varchar_grow: people
ALTER TABLE people ALTER COLUMN name TYPE varchar(41);

--- type_varchar_char: people
ALTER TABLE people ALTER COLUMN name TYPE char(50);

--- type_varchar_name: people
ALTER TABLE people ALTER COLUMN name TYPE name;

--- type_varchar_int_fails: people
ALTER TABLE people ALTER COLUMN name TYPE int;

--- type_varchar_int_using: people
ALTER TABLE people ALTER COLUMN name TYPE int USING length(name);

--- type_varchar_shrink_too_long: people
ALTER TABLE people ALTER COLUMN name TYPE varchar(2);

--- type_text_varchar_unbounded: people
ALTER TABLE people ALTER COLUMN email TYPE varchar;

--- type_text_char_internal: people
ALTER TABLE people ALTER COLUMN email TYPE "char";

--- type_text_jsonb_using: people
ALTER TABLE people ALTER COLUMN email TYPE jsonb USING to_jsonb(email);

--- type_text_array_using: people
ALTER TABLE people ALTER COLUMN email TYPE text[] USING ARRAY[email];

--- type_text_using_trim: people
ALTER TABLE people ALTER COLUMN email TYPE text USING trim(email);

--- type_text_using_cast_chain: people
ALTER TABLE people ALTER COLUMN email TYPE text USING email::varchar::text;

--- type_text_using_cast_narrow: people
ALTER TABLE people ALTER COLUMN email TYPE text USING email::varchar(30);

--- type_text_using_constant: people
ALTER TABLE people ALTER COLUMN email TYPE text USING 'gone';

--- type_text_using_null: people
ALTER TABLE people ALTER COLUMN email TYPE int USING NULL;

--- type_text_using_now: people
ALTER TABLE people ALTER COLUMN email TYPE timestamptz USING now();

--- type_text_using_subquery: people
ALTER TABLE people ALTER COLUMN email TYPE text USING (SELECT 'x');

--- type_text_using_aggregate: people
ALTER TABLE people ALTER COLUMN email TYPE text USING max(email);

--- type_text_using_unknown_column: people
ALTER TABLE people ALTER COLUMN email TYPE text USING mail;

--- type_text_using_parenthesised: people
ALTER TABLE people ALTER COLUMN email TYPE varchar USING (email);

--- type_text_using_qualified: people
ALTER TABLE people ALTER COLUMN email TYPE varchar USING people.email;

--- type_int_int: people
ALTER TABLE people ALTER COLUMN age TYPE integer;

--- type_int_smallint: people
ALTER TABLE people ALTER COLUMN age TYPE smallint;

--- type_int_real: people
ALTER TABLE people ALTER COLUMN age TYPE real;

--- type_int_oid: people
ALTER TABLE people ALTER COLUMN age TYPE oid;

--- type_int_regclass_using: people
ALTER TABLE people ALTER COLUMN age TYPE regclass USING age::regclass;

--- type_int_money: people
ALTER TABLE people ALTER COLUMN age TYPE money;

--- type_int_bool_fails: people
ALTER TABLE people ALTER COLUMN age TYPE boolean;

--- type_int_bool_cast: people
ALTER TABLE people ALTER COLUMN age TYPE boolean USING age::boolean;

--- type_int_interval_using: people
ALTER TABLE people ALTER COLUMN age TYPE interval USING make_interval(years => age);

--- type_int_primary_key: people
ALTER TABLE people ALTER COLUMN id TYPE bigint;

--- type_date_timestamptz: people
ALTER TABLE people ALTER COLUMN born TYPE timestamptz;

--- type_date_text: people
ALTER TABLE people ALTER COLUMN born TYPE text;

--- type_date_int_fails: people
ALTER TABLE people ALTER COLUMN born TYPE int;

--- type_missing: people
ALTER TABLE people ALTER COLUMN nope TYPE int;

--- type_set_data_alias: people
ALTER TABLE people ALTER COLUMN name SET DATA TYPE character varying(80);

--- type_twice_same_column: people
ALTER TABLE people ALTER COLUMN age TYPE bigint, ALTER COLUMN age TYPE text;

--- type_and_not_null: people
ALTER TABLE people ALTER COLUMN name TYPE text, ALTER COLUMN name SET NOT NULL;

--- type_and_default: people
ALTER TABLE people ALTER COLUMN age TYPE bigint, ALTER COLUMN age SET DEFAULT 5;

--- type_widen_and_add_volatile: people
ALTER TABLE people ALTER COLUMN name TYPE text, ADD COLUMN n float8 DEFAULT random();

--- setup various
CREATE TABLE various (
  id serial PRIMARY KEY, num numeric(8,2), free numeric, ts timestamp, ts0 timestamp(0), tz timestamptz, tz6 timestamptz(6), t time, iv interval, ivh interval hour,
  fixed char(8), bits varbit, bits8 bit(8), ip inet, net cidr, doc json, docb jsonb, u uuid, raw bytea, xs varchar(10)[], ns int[], f4 real, f8 double precision,
  flag boolean, big bigint, small smallint, o oid, x xml);
INSERT INTO various (num, free, ts, ts0, tz, tz6, t, iv, ivh, fixed, bits, bits8, ip, net, doc, docb, u, raw, xs, ns, f4, f8, flag, big, small, o)
SELECT 1, 1, '2024-01-01', '2024-01-01', '2024-01-01', '2024-01-01', '10:00', '1 day', '3 hours', 'abc', B'101', B'10101010', '10.0.0.1', '10.0.0.0/8', '{}', '{}',
  '00000000-0000-0000-0000-000000000001', '\x00', '{a}', '{1}', 1, 1, true, g, 1, g FROM generate_series(1, 600) g;

--- type_numeric_precision_grow: various
ALTER TABLE various ALTER COLUMN num TYPE numeric(12,2);

--- type_numeric_scale_grow: various
ALTER TABLE various ALTER COLUMN num TYPE numeric(12,4);

--- type_numeric_unbounded: various
ALTER TABLE various ALTER COLUMN num TYPE numeric;

--- type_numeric_bounded: various
ALTER TABLE various ALTER COLUMN free TYPE numeric(30,10);

--- type_numeric_no_scale: various
ALTER TABLE various ALTER COLUMN num TYPE numeric(8);

--- type_numeric_text: various
ALTER TABLE various ALTER COLUMN num TYPE text;

--- type_numeric_money: various
ALTER TABLE various ALTER COLUMN num TYPE money;

--- type_timestamp_timestamptz: various
ALTER TABLE various ALTER COLUMN ts TYPE timestamptz;

--- type_timestamp_timestamptz_utc: various
SET TimeZone = 'UTC';
-->
ALTER TABLE various ALTER COLUMN ts TYPE timestamptz;

--- type_timestamptz_timestamp_gmt: various
SET TIME ZONE 'GMT';
-->
ALTER TABLE various ALTER COLUMN tz TYPE timestamp;

--- type_timestamptz_timestamp_offset: various
SET TIME ZONE INTERVAL '+02:00' HOUR TO MINUTE;
-->
ALTER TABLE various ALTER COLUMN tz TYPE timestamp;

--- type_timestamptz_precision_utc: various
SET TimeZone = 'UTC';
-->
ALTER TABLE various ALTER COLUMN tz TYPE timestamp(3);

--- type_timestamptz_at_time_zone: various
ALTER TABLE various ALTER COLUMN tz TYPE timestamp USING tz AT TIME ZONE 'Europe/Berlin';

--- type_timestamp_precision_drop: various
ALTER TABLE various ALTER COLUMN ts TYPE timestamp(2);

--- type_timestamp_precision_six: various
ALTER TABLE various ALTER COLUMN ts TYPE timestamp(6);

--- type_timestamp_precision_raise: various
ALTER TABLE various ALTER COLUMN ts0 TYPE timestamp(4);

--- type_timestamptz_unbounded: various
ALTER TABLE various ALTER COLUMN tz6 TYPE timestamptz;

--- type_timestamp_date: various
ALTER TABLE various ALTER COLUMN ts TYPE date;

--- type_timestamp_time: various
ALTER TABLE various ALTER COLUMN ts TYPE time;

--- type_time_timetz: various
ALTER TABLE various ALTER COLUMN t TYPE timetz;

--- type_interval_hour: various
ALTER TABLE various ALTER COLUMN iv TYPE interval hour;

--- type_interval_free: various
ALTER TABLE various ALTER COLUMN ivh TYPE interval;

--- type_interval_text: various
ALTER TABLE various ALTER COLUMN iv TYPE text;

--- type_char_text: various
ALTER TABLE various ALTER COLUMN fixed TYPE text;

--- type_char_grow: various
ALTER TABLE various ALTER COLUMN fixed TYPE char(9);

--- type_char_same: various
ALTER TABLE various ALTER COLUMN fixed TYPE character(8);

--- type_varbit_bounded: various
ALTER TABLE various ALTER COLUMN bits TYPE varbit(16);

--- type_bit_varbit: various
ALTER TABLE various ALTER COLUMN bits8 TYPE varbit;

--- type_bit_int: various
ALTER TABLE various ALTER COLUMN bits8 TYPE int USING bits8::int;

--- type_cidr_inet: various
ALTER TABLE various ALTER COLUMN net TYPE inet;

--- type_inet_text: various
ALTER TABLE various ALTER COLUMN ip TYPE text;

--- type_json_jsonb: various
ALTER TABLE various ALTER COLUMN doc TYPE jsonb;

--- type_jsonb_json: various
ALTER TABLE various ALTER COLUMN docb TYPE json;

--- type_jsonb_text_using_arrow: various
ALTER TABLE various ALTER COLUMN docb TYPE text USING docb ->> 'a';

--- type_uuid_bytea: various
ALTER TABLE various ALTER COLUMN u TYPE bytea;

--- type_uuid_varchar: various
ALTER TABLE various ALTER COLUMN u TYPE varchar(36);

--- type_array_grow: various
ALTER TABLE various ALTER COLUMN xs TYPE varchar(20)[];

--- type_array_scalar: various
ALTER TABLE various ALTER COLUMN ns TYPE int USING ns[1];

--- type_array_dimension: various
ALTER TABLE various ALTER COLUMN ns TYPE int[][];

--- type_real_numeric: various
ALTER TABLE various ALTER COLUMN f4 TYPE numeric(10,2);

--- type_double_real: various
ALTER TABLE various ALTER COLUMN f8 TYPE real;

--- type_float_bits_double: various
ALTER TABLE various ALTER COLUMN f8 TYPE float(53);

--- type_bool_int_using: various
ALTER TABLE various ALTER COLUMN flag TYPE int USING flag::int;

--- type_bool_text: various
ALTER TABLE various ALTER COLUMN flag TYPE text;

--- type_bigint_int: various
ALTER TABLE various ALTER COLUMN big TYPE int;

--- type_bigint_timestamptz_using: various
ALTER TABLE various ALTER COLUMN big TYPE timestamptz USING to_timestamp(big);

--- type_oid_bigint: various
ALTER TABLE various ALTER COLUMN o TYPE bigint;

--- type_oid_regtype: various
ALTER TABLE various ALTER COLUMN o TYPE regtype;

--- type_xml_text: various
ALTER TABLE various ALTER COLUMN x TYPE text;

--- type_serial_type: various
ALTER TABLE various ALTER COLUMN id TYPE bigserial;

--- type_serial_column: various
ALTER TABLE various ALTER COLUMN id TYPE bigint;

--- setup typed_by_user
CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE TYPE mood2 AS ENUM ('sad', 'ok', 'happy');
CREATE TYPE pair AS (x int, y int);
CREATE DOMAIN label AS text;
CREATE DOMAIN label_long AS varchar(100);
CREATE DOMAIN short_label AS varchar(5) CHECK (VALUE <> '');
CREATE DOMAIN label_again AS label;
CREATE TABLE things (id int PRIMARY KEY, m mood, p pair, l label, s short_label, plain text, v varchar(50));
INSERT INTO things SELECT g, 'ok', ROW(g, g)::pair, 'l', 's', 'p', 'v' FROM generate_series(1, 600) g;

--- type_enum_enum_using: typed_by_user
ALTER TABLE things ALTER COLUMN m TYPE mood2 USING m::text::mood2;

--- type_enum_enum: typed_by_user
ALTER TABLE things ALTER COLUMN m TYPE mood2;

--- type_enum_varchar: typed_by_user
ALTER TABLE things ALTER COLUMN m TYPE varchar(10);

--- type_text_enum: typed_by_user
ALTER TABLE things ALTER COLUMN plain TYPE mood;

--- type_text_enum_case: typed_by_user
ALTER TABLE things ALTER COLUMN plain TYPE mood USING CASE plain WHEN 'p' THEN 'ok'::mood ELSE 'sad'::mood END;

--- type_composite_text: typed_by_user
ALTER TABLE things ALTER COLUMN p TYPE text;

--- type_composite_field: typed_by_user
ALTER TABLE things ALTER COLUMN p TYPE int USING (p).x;

--- type_text_domain: typed_by_user
ALTER TABLE things ALTER COLUMN plain TYPE label;

--- type_text_domain_varchar: typed_by_user
ALTER TABLE things ALTER COLUMN plain TYPE label_long;

--- type_varchar_domain_longer: typed_by_user
ALTER TABLE things ALTER COLUMN v TYPE label_long;

--- type_text_domain_nested: typed_by_user
ALTER TABLE things ALTER COLUMN plain TYPE label_again;

--- type_domain_text: typed_by_user
ALTER TABLE things ALTER COLUMN l TYPE text;

--- type_domain_domain_nested: typed_by_user
ALTER TABLE things ALTER COLUMN l TYPE label_again;

--- type_domain_checked_varchar: typed_by_user
ALTER TABLE things ALTER COLUMN s TYPE varchar(5);

--- type_domain_checked_wider: typed_by_user
ALTER TABLE things ALTER COLUMN s TYPE varchar(50);

--- type_varchar_domain_checked: typed_by_user
ALTER TABLE things ALTER COLUMN v TYPE short_label;

--- type_idx_other_column: people
CREATE INDEX people_age ON people (age);
-->
ALTER TABLE people ALTER COLUMN name TYPE text;

--- type_idx_multicolumn: people
CREATE INDEX people_both ON people (age, name);
-->
ALTER TABLE people ALTER COLUMN name TYPE text;

--- type_idx_descending: people
CREATE INDEX people_down ON people (name DESC NULLS LAST);
-->
ALTER TABLE people ALTER COLUMN name TYPE varchar(60);

--- type_idx_partial_on_column: people
CREATE INDEX people_some ON people (id) WHERE name IS NOT NULL;
-->
ALTER TABLE people ALTER COLUMN name TYPE varchar(60);

--- type_idx_partial_elsewhere: people
CREATE INDEX people_some ON people (id) WHERE age > 5;
-->
ALTER TABLE people ALTER COLUMN name TYPE varchar(60);

--- type_idx_partial_key: people
CREATE INDEX people_some ON people (name) WHERE age > 5;
-->
ALTER TABLE people ALTER COLUMN name TYPE varchar(60);

--- type_idx_expression_two: people
CREATE INDEX people_lower ON people (lower(name), (age + 1));
-->
ALTER TABLE people ALTER COLUMN name TYPE text;

--- type_idx_own_collation: people
CREATE INDEX people_c ON people (name COLLATE "C");
-->
ALTER TABLE people ALTER COLUMN name TYPE text;

--- type_idx_opclass_pattern: people
CREATE INDEX people_pattern ON people (name varchar_pattern_ops);
-->
ALTER TABLE people ALTER COLUMN name TYPE text;

--- type_idx_unique_constraint: people
ALTER TABLE people ADD CONSTRAINT one_name UNIQUE (name);
-->
ALTER TABLE people ALTER COLUMN name TYPE text;

--- type_idx_hash: people
CREATE INDEX people_hash ON people USING hash (name);
-->
ALTER TABLE people ALTER COLUMN name TYPE varchar;

--- type_idx_statistics: people
CREATE STATISTICS people_stats ON name, age FROM people;
-->
ALTER TABLE people ALTER COLUMN name TYPE text;

--- type_idx_include: people
CREATE INDEX people_covering ON people (age) INCLUDE (name, email);
-->
ALTER TABLE people ALTER COLUMN name TYPE text;

--- type_idx_fillfactor: people
CREATE INDEX people_loose ON people (name) WITH (fillfactor = 70);
-->
ALTER TABLE people ALTER COLUMN name TYPE text;

--- type_citext: people
CREATE EXTENSION citext;
-->
ALTER TABLE people ALTER COLUMN email TYPE citext;

--- type_citext_index: people
CREATE EXTENSION citext;
CREATE UNIQUE INDEX people_email ON people (email);
-->
ALTER TABLE people ALTER COLUMN email TYPE citext;

--- type_collation_only: people
ALTER TABLE people ALTER COLUMN email TYPE text COLLATE "C";

--- type_collation_index: people
CREATE INDEX people_email ON people (email);
-->
ALTER TABLE people ALTER COLUMN email TYPE text COLLATE "POSIX";

--- type_collation_lost: people
ALTER TABLE people ADD COLUMN tag text COLLATE "C";
CREATE INDEX people_tag ON people (tag);
-->
ALTER TABLE people ALTER COLUMN tag TYPE varchar;

--- type_check_on_it: people
ALTER TABLE people ADD CONSTRAINT named CHECK (name <> '');
-->
ALTER TABLE people ALTER COLUMN name TYPE text;

--- type_check_elsewhere: people
ALTER TABLE people ADD CONSTRAINT grown CHECK (age > 0);
-->
ALTER TABLE people ALTER COLUMN name TYPE text;

--- type_check_not_valid: people
ALTER TABLE people ADD CONSTRAINT named CHECK (name <> '') NOT VALID;
-->
ALTER TABLE people ALTER COLUMN name TYPE text;

--- type_check_not_enforced: people
ALTER TABLE people ADD CONSTRAINT named CHECK (name <> '') NOT ENFORCED;
-->
ALTER TABLE people ALTER COLUMN name TYPE text;

--- type_check_breaks: people
ALTER TABLE people ADD CONSTRAINT grown CHECK (age % 1 = 0);
-->
ALTER TABLE people ALTER COLUMN age TYPE text;

--- type_default_cast: people
ALTER TABLE people ALTER COLUMN age SET DEFAULT 3;
-->
ALTER TABLE people ALTER COLUMN age TYPE text;

--- type_default_blocks: people
ALTER TABLE people ALTER COLUMN email SET DEFAULT 'none';
-->
ALTER TABLE people ALTER COLUMN email TYPE int USING length(email);

--- type_default_blocks_bool: people
ALTER TABLE people ALTER COLUMN age SET DEFAULT 0;
-->
ALTER TABLE people ALTER COLUMN age TYPE boolean USING age > 0;

--- type_default_dropped_first: people
ALTER TABLE people ALTER COLUMN age SET DEFAULT 0;
-->
ALTER TABLE people ALTER COLUMN age DROP DEFAULT, ALTER COLUMN age TYPE boolean USING age > 0, ALTER COLUMN age SET DEFAULT false;

--- type_identity_text: people
ALTER TABLE people ADD COLUMN n int GENERATED ALWAYS AS IDENTITY;
-->
ALTER TABLE people ALTER COLUMN n TYPE text;

--- type_identity_smallint: people
ALTER TABLE people ADD COLUMN n int GENERATED ALWAYS AS IDENTITY;
-->
ALTER TABLE people ALTER COLUMN n TYPE smallint;

--- type_matview: people
CREATE MATERIALIZED VIEW names AS SELECT name FROM people;
-->
ALTER TABLE people ALTER COLUMN name TYPE text;

--- type_view_other_column: people
CREATE VIEW names AS SELECT name FROM people;
-->
ALTER TABLE people ALTER COLUMN age TYPE bigint;

--- type_view_where: people
CREATE VIEW names AS SELECT name FROM people WHERE age > 3;
-->
ALTER TABLE people ALTER COLUMN age TYPE bigint;

--- type_view_star: people
CREATE VIEW everyone AS SELECT * FROM people;
-->
ALTER TABLE people ALTER COLUMN note TYPE varchar;

--- type_view_join: people team
CREATE VIEW pairs AS SELECT p.name, t.title FROM people p JOIN team t ON t.id = p.age;
-->
ALTER TABLE people ALTER COLUMN age TYPE bigint;

--- type_rule: people
CREATE RULE shy AS ON UPDATE TO people WHERE NEW.age < 0 DO INSTEAD NOTHING;
-->
ALTER TABLE people ALTER COLUMN age TYPE bigint;

--- type_trigger_when: people
CREATE FUNCTION noop() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER aged AFTER UPDATE ON people FOR EACH ROW WHEN (OLD.age <> NEW.age) EXECUTE FUNCTION noop();
-->
ALTER TABLE people ALTER COLUMN age TYPE bigint;

--- type_trigger_plain: people
CREATE FUNCTION noop() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER aged AFTER UPDATE ON people FOR EACH ROW EXECUTE FUNCTION noop();
-->
ALTER TABLE people ALTER COLUMN age TYPE bigint;

--- type_policy_check: people
CREATE POLICY own ON people FOR INSERT WITH CHECK (age > 1);
-->
ALTER TABLE people ALTER COLUMN age TYPE bigint;

--- type_policy_other_column: people
CREATE POLICY own ON people USING (name = current_user);
-->
ALTER TABLE people ALTER COLUMN age TYPE bigint;

--- type_generated_source: people
ALTER TABLE people ADD COLUMN twice int GENERATED ALWAYS AS (age * 2) STORED;
-->
ALTER TABLE people ALTER COLUMN age TYPE bigint;

--- type_generated_itself: people
ALTER TABLE people ADD COLUMN twice int GENERATED ALWAYS AS (age * 2) STORED;
-->
ALTER TABLE people ALTER COLUMN twice TYPE bigint;

--- type_generated_itself_varchar: people
ALTER TABLE people ADD COLUMN up varchar(50) GENERATED ALWAYS AS (upper(name)) STORED;
-->
ALTER TABLE people ALTER COLUMN up TYPE varchar(90);

--- type_generated_using: people
ALTER TABLE people ADD COLUMN twice int GENERATED ALWAYS AS (age * 2) STORED;
-->
ALTER TABLE people ALTER COLUMN twice TYPE bigint USING 1;

--- type_virtual_itself: people
ALTER TABLE people ADD COLUMN twice int GENERATED ALWAYS AS (age * 2) VIRTUAL;
-->
ALTER TABLE people ALTER COLUMN twice TYPE bigint;

--- type_virtual_source: people
ALTER TABLE people ADD COLUMN twice int GENERATED ALWAYS AS (age * 2) VIRTUAL;
-->
ALTER TABLE people ALTER COLUMN age TYPE bigint;

--- type_publication_where: people
CREATE PUBLICATION pub FOR TABLE people WHERE (id > 10);
-->
ALTER TABLE people ALTER COLUMN id TYPE bigint;

--- type_publication_whole: people
CREATE PUBLICATION pub FOR TABLE people;
-->
ALTER TABLE people ALTER COLUMN age TYPE bigint;

--- type_function_atomic: people
CREATE FUNCTION oldest() RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT max(age) FROM people; END;
-->
ALTER TABLE people ALTER COLUMN age TYPE bigint;

--- type_function_string: people
CREATE FUNCTION oldest() RETURNS int LANGUAGE sql AS 'SELECT max(age) FROM people';
-->
ALTER TABLE people ALTER COLUMN age TYPE bigint;

--- type_row_type_used: people
CREATE TABLE archive (was people);
-->
ALTER TABLE people ALTER COLUMN age TYPE bigint;

--- type_row_type_used_free: people
CREATE TABLE archive (was people);
-->
ALTER TABLE people ALTER COLUMN name TYPE text;

--- type_fk_referencing_bigint: orders
ALTER TABLE orders ALTER COLUMN customer_id TYPE bigint;

--- type_fk_referenced_bigint: orders
ALTER TABLE customers ALTER COLUMN id TYPE bigint;

--- type_fk_other_column: orders
ALTER TABLE customers ALTER COLUMN code TYPE text;

--- type_fk_not_valid: people team
ALTER TABLE people ADD CONSTRAINT in_team FOREIGN KEY (age) REFERENCES team (id) NOT VALID;
-->
ALTER TABLE people ALTER COLUMN age TYPE bigint;

--- type_fk_text: people team
ALTER TABLE people ADD CONSTRAINT in_team FOREIGN KEY (age) REFERENCES team (id);
-->
ALTER TABLE people ALTER COLUMN age TYPE text;

--- type_partitioned_bigint: events
ALTER TABLE events ALTER COLUMN id TYPE bigint;

--- type_partitioned_free: events
ALTER TABLE events ALTER COLUMN body TYPE text;

--- type_partitioned_index_elsewhere: events
CREATE INDEX ON events (id);
-->
ALTER TABLE events ALTER COLUMN body TYPE text;

--- type_partitioned_only: events
ALTER TABLE ONLY events ALTER COLUMN body TYPE text;

--- type_partition_own_index: events
CREATE INDEX own ON events_1 (body);
-->
ALTER TABLE events ALTER COLUMN body TYPE text;

--- type_partition_key_column: events
ALTER TABLE events ALTER COLUMN day TYPE bigint;

--- type_inherited_free: family
ALTER TABLE parent ALTER COLUMN name TYPE varchar;

--- type_inherited_rewrite: family
ALTER TABLE parent ALTER COLUMN id TYPE bigint;

--- type_inherited_child: family
ALTER TABLE child ALTER COLUMN id TYPE bigint;

--- type_inherited_only: family
ALTER TABLE ONLY parent ALTER COLUMN id TYPE bigint;

--- type_inherited_child_own: family
ALTER TABLE child ALTER COLUMN extra TYPE bigint;

--- type_foreign_table
CREATE EXTENSION postgres_fdw;
CREATE SERVER far FOREIGN DATA WRAPPER postgres_fdw;
CREATE FOREIGN TABLE remote (a int) SERVER far;
-->
ALTER FOREIGN TABLE remote ALTER COLUMN a TYPE text;

--- type_view_column: people
CREATE VIEW names AS SELECT name FROM people;
-->
ALTER TABLE names ALTER COLUMN name TYPE text;

--- type_typed
CREATE TYPE shape AS (a int, b text);
CREATE TABLE shaped OF shape;
-->
ALTER TABLE shaped ALTER COLUMN a TYPE bigint;

--- type_temp
CREATE TEMP TABLE scratch (a int);
INSERT INTO scratch SELECT generate_series(1, 300);
-->
ALTER TABLE scratch ALTER COLUMN a TYPE bigint;

--- type_system_column: people
ALTER TABLE people ALTER COLUMN ctid TYPE text;

--- type_clustered: people
CREATE INDEX people_name ON people (name);
ALTER TABLE people CLUSTER ON people_name;
-->
ALTER TABLE people ALTER COLUMN name TYPE text;

--- type_replica_identity: people
ALTER TABLE people ALTER COLUMN email SET NOT NULL;
CREATE UNIQUE INDEX people_email ON people (email);
ALTER TABLE people REPLICA IDENTITY USING INDEX people_email;
-->
ALTER TABLE people ALTER COLUMN email TYPE varchar;
