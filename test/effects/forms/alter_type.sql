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

--- setup pairs
CREATE TYPE shade AS ENUM ('dark', 'light');
CREATE TABLE pairs (
  id int PRIMARY KEY, txt text, vc varchar(50), vcu varchar, ch char(8), nm name, qc "char", i int, i2 smallint, i8 bigint, oi oid, rc regclass, rt regtype, mny money,
  n82 numeric(8,2), num numeric, da date, ti time(3), tiz timetz(0), ts timestamp, ts3 timestamp(3), ts6 timestamp(6), tz timestamptz, tz3 timestamptz(3),
  iv interval, iv3 interval(3), ivd interval day, ivds interval day to second(3), ivym interval year to month, b8 bit(8), vb8 varbit(8), va varchar(10)[], vau varchar[], ta text[], na numeric(8,2)[],
  oa oid[], r4 int4range, rts tsrange, rn numrange, pt point, bx box, pg polygon, pa path, ci circle, js json, jb jsonb, bo boolean, by bytea, tg tsvector, en shade, x8 int8range, mc macaddr);
INSERT INTO pairs (id, txt, vc, vcu, ch, nm, qc, i, i2, i8, oi, rc, rt, mny, n82, num, da, ti, tiz, ts, ts3, ts6, tz, tz3, iv, iv3, ivd, ivds, ivym, b8, vb8, va, vau, ta, na, oa, r4, rts, rn, pt, bx, pg,
  pa, ci, js, jb, bo, by, tg, en, x8, mc)
SELECT g, 't', 'v', 'v', 'c', 'n', 'q', g, 1, g, g, 'pg_class', 'int', 1, 1, 1, '2024-01-01', '10:00', '10:00+00', '2024-01-01', '2024-01-01', '2024-01-01', '2024-01-01', '2024-01-01', '1 day', '1 day', '1 day',
  '1 day', '1 year', B'10101010', B'101', '{a}', '{a}', '{a}', '{1}', '{1}', '[1,2)', '[2024-01-01,2024-01-02)', '[1,2)', '(1,2)', '(1,2),(3,4)', '((0,0),(1,1),(1,0))', '((0,0),(1,1))', '<(0,0),1>', '{}', '{}',
  true, '\x00', 'a', 'dark', '[1,2)', '08:00:2b:01:02:03' FROM generate_series(1, 500) g;

--- type_text_bpchar: pairs
ALTER TABLE pairs ALTER COLUMN txt TYPE bpchar;

--- type_varchar_bpchar: pairs
ALTER TABLE pairs ALTER COLUMN vc TYPE bpchar;

--- type_char_bpchar: pairs
ALTER TABLE pairs ALTER COLUMN ch TYPE bpchar;

--- type_text_name: pairs
ALTER TABLE pairs ALTER COLUMN txt TYPE name;

--- type_name_text: pairs
ALTER TABLE pairs ALTER COLUMN nm TYPE text;

--- type_internalchar_text: pairs
ALTER TABLE pairs ALTER COLUMN qc TYPE text;

--- type_internalchar_int: pairs
ALTER TABLE pairs ALTER COLUMN qc TYPE int;

--- type_internalchar_char: pairs
ALTER TABLE pairs ALTER COLUMN qc TYPE char(1);

--- type_int_regclass: pairs
ALTER TABLE pairs ALTER COLUMN i TYPE regclass;

--- type_oid_regclass: pairs
ALTER TABLE pairs ALTER COLUMN oi TYPE regclass;

--- type_regclass_oid: pairs
ALTER TABLE pairs ALTER COLUMN rc TYPE oid;

--- type_regclass_int: pairs
ALTER TABLE pairs ALTER COLUMN rc TYPE int;

--- type_regclass_bigint: pairs
ALTER TABLE pairs ALTER COLUMN rc TYPE bigint;

--- type_regclass_text: pairs
ALTER TABLE pairs ALTER COLUMN rc TYPE text;

--- type_regtype_regclass: pairs
ALTER TABLE pairs ALTER COLUMN rt TYPE regclass;

--- type_bigint_oid: pairs
ALTER TABLE pairs ALTER COLUMN i8 TYPE oid;

--- type_bigint_smallint: pairs
ALTER TABLE pairs ALTER COLUMN i8 TYPE smallint;

--- type_smallint_oid: pairs
ALTER TABLE pairs ALTER COLUMN i2 TYPE oid;

--- type_money_numeric: pairs
ALTER TABLE pairs ALTER COLUMN mny TYPE numeric(10,2);

--- type_numeric_same: pairs
ALTER TABLE pairs ALTER COLUMN num TYPE decimal;

--- type_numeric_scale_one_more: pairs
ALTER TABLE pairs ALTER COLUMN n82 TYPE numeric(8,3);

--- type_numeric_precision_less: pairs
ALTER TABLE pairs ALTER COLUMN n82 TYPE numeric(7,2);

--- type_numeric_precision_most: pairs
ALTER TABLE pairs ALTER COLUMN n82 TYPE numeric(1000,2);

--- type_numeric_real: pairs
ALTER TABLE pairs ALTER COLUMN num TYPE real;

--- type_date_timestamp_three: pairs
ALTER TABLE pairs ALTER COLUMN da TYPE timestamp(3);

--- type_date_timestamptz_utc: pairs
SET TimeZone = 'UTC';
-->
ALTER TABLE pairs ALTER COLUMN da TYPE timestamptz;

--- type_timestamp_time_zone_words: pairs
ALTER TABLE pairs ALTER COLUMN ts TYPE timestamp without time zone;

--- type_timestamp3_timestamptz3_zulu: pairs
SET TimeZone = 'Zulu';
-->
ALTER TABLE pairs ALTER COLUMN ts3 TYPE timestamptz(3);

--- type_timestamp6_timestamptz3_utc: pairs
SET TimeZone = 'UTC';
-->
ALTER TABLE pairs ALTER COLUMN ts6 TYPE timestamptz(3);

--- type_timestamp3_timestamptz6_uct: pairs
SET TimeZone = 'Etc/UCT';
-->
ALTER TABLE pairs ALTER COLUMN ts3 TYPE timestamptz(6);

--- type_timestamptz_timestamp_greenwich: pairs
SET TimeZone = 'Greenwich';
-->
ALTER TABLE pairs ALTER COLUMN tz TYPE timestamp;

--- type_timestamptz_timestamp_zero: pairs
SET TIME ZONE 0;
-->
ALTER TABLE pairs ALTER COLUMN tz TYPE timestamp;

--- type_timestamptz_timestamp_posix: pairs
SET TimeZone = 'UTC0';
-->
ALTER TABLE pairs ALTER COLUMN tz TYPE timestamp;

--- type_timestamptz_timestamp_etc_minus: pairs
SET TimeZone = 'Etc/GMT-1';
-->
ALTER TABLE pairs ALTER COLUMN tz TYPE timestamp;

--- type_timestamptz_timestamp_lowercase: pairs
SET TimeZone = 'utc';
-->
ALTER TABLE pairs ALTER COLUMN tz TYPE timestamp;

--- type_timestamptz_timestamp_reset: pairs
SET TimeZone = 'UTC';
RESET TimeZone;
-->
ALTER TABLE pairs ALTER COLUMN tz TYPE timestamp;

--- type_timestamptz_timestamp_set_local: pairs
SET LOCAL TimeZone = 'UTC';
ALTER TABLE pairs ALTER COLUMN tz TYPE timestamp;

--- type_timestamptz_timestamp_set_config: pairs
SELECT set_config('TimeZone', 'UTC', true);
ALTER TABLE pairs ALTER COLUMN tz TYPE timestamp;

--- type_timestamptz_timestamp_interval_zero: pairs
SET TIME ZONE INTERVAL '+00:00' HOUR TO MINUTE;
-->
ALTER TABLE pairs ALTER COLUMN tz TYPE timestamp;

--- type_timestamptz_using_cast_utc: pairs
SET TimeZone = 'UTC';
-->
ALTER TABLE pairs ALTER COLUMN tz TYPE timestamp USING tz::timestamp;

--- type_timestamptz_using_at_utc: pairs
SET TimeZone = 'UTC';
-->
ALTER TABLE pairs ALTER COLUMN tz TYPE timestamp USING tz AT TIME ZONE 'UTC';

--- type_timestamptz_expression_index_utc: pairs
SET TimeZone = 'UTC';
CREATE INDEX pairs_day ON pairs ((ts::date));
-->
ALTER TABLE pairs ALTER COLUMN ts TYPE timestamptz;

--- type_timestamptz_two_indexes_utc: pairs
SET TimeZone = 'UTC';
CREATE INDEX pairs_ts ON pairs (ts);
CREATE INDEX pairs_other ON pairs (i) INCLUDE (ts);
CREATE INDEX pairs_hash ON pairs USING brin (ts);
-->
ALTER TABLE pairs ALTER COLUMN ts TYPE timestamptz;

--- type_timestamptz_time: pairs
ALTER TABLE pairs ALTER COLUMN tz TYPE time;

--- type_time_grow: pairs
ALTER TABLE pairs ALTER COLUMN ti TYPE time(6);

--- type_timetz_grow: pairs
ALTER TABLE pairs ALTER COLUMN tiz TYPE timetz(2);

--- type_timetz_time: pairs
ALTER TABLE pairs ALTER COLUMN tiz TYPE time;

--- type_interval_time: pairs
ALTER TABLE pairs ALTER COLUMN iv TYPE time;

--- type_interval_day_hour: pairs
ALTER TABLE pairs ALTER COLUMN ivd TYPE interval hour;

--- type_interval_day_to_hour: pairs
ALTER TABLE pairs ALTER COLUMN ivd TYPE interval day to hour;

--- type_interval_year_month_free: pairs
ALTER TABLE pairs ALTER COLUMN ivym TYPE interval;

--- type_interval_month_from_year: pairs
ALTER TABLE pairs ALTER COLUMN ivym TYPE interval year;

--- type_interval_second_precision_six: pairs
ALTER TABLE pairs ALTER COLUMN ivds TYPE interval(6);

--- type_interval_second_precision_less: pairs
ALTER TABLE pairs ALTER COLUMN ivds TYPE interval second(2);

--- type_interval_precision_second: pairs
ALTER TABLE pairs ALTER COLUMN iv3 TYPE interval second(3);

--- type_interval_precision_day_second: pairs
ALTER TABLE pairs ALTER COLUMN iv3 TYPE interval day to second;

--- type_bit_same: pairs
ALTER TABLE pairs ALTER COLUMN b8 TYPE bit(8);

--- type_bit_longer: pairs
ALTER TABLE pairs ALTER COLUMN b8 TYPE bit(16);

--- type_bit_longer_using: pairs
ALTER TABLE pairs ALTER COLUMN b8 TYPE bit(16) USING b8::bit(16);

--- type_bit_bigint: pairs
ALTER TABLE pairs ALTER COLUMN b8 TYPE bigint;

--- type_varbit_bit: pairs
ALTER TABLE pairs ALTER COLUMN vb8 TYPE varbit(12);

--- type_varbit_text: pairs
ALTER TABLE pairs ALTER COLUMN vb8 TYPE text;

--- type_varchar_array_unbounded: pairs
ALTER TABLE pairs ALTER COLUMN va TYPE varchar[];

--- type_varchar_array_bounded: pairs
ALTER TABLE pairs ALTER COLUMN vau TYPE varchar(30)[];

--- type_varchar_array_same: pairs
ALTER TABLE pairs ALTER COLUMN va TYPE varchar(10)[];

--- type_text_array_varchar_array: pairs
ALTER TABLE pairs ALTER COLUMN ta TYPE varchar[];

--- type_numeric_array_unbounded: pairs
ALTER TABLE pairs ALTER COLUMN na TYPE numeric[];

--- type_numeric_array_grow: pairs
ALTER TABLE pairs ALTER COLUMN na TYPE numeric(10,2)[];

--- type_oid_array_int_array: pairs
ALTER TABLE pairs ALTER COLUMN oa TYPE int[];

--- type_array_text: pairs
ALTER TABLE pairs ALTER COLUMN ta TYPE text;

--- type_text_array_fails: pairs
ALTER TABLE pairs ALTER COLUMN txt TYPE text[];

--- type_array_jsonb: pairs
ALTER TABLE pairs ALTER COLUMN ta TYPE jsonb;

--- type_range_multirange: pairs
ALTER TABLE pairs ALTER COLUMN r4 TYPE int4multirange;

--- type_range_range: pairs
ALTER TABLE pairs ALTER COLUMN r4 TYPE int8range;

--- type_range_zone: pairs
ALTER TABLE pairs ALTER COLUMN rts TYPE tstzrange;

--- type_range_text: pairs
ALTER TABLE pairs ALTER COLUMN rn TYPE text;

--- type_range_using: pairs
ALTER TABLE pairs ALTER COLUMN r4 TYPE int8range USING int8range(lower(r4), upper(r4));

--- type_point_box: pairs
ALTER TABLE pairs ALTER COLUMN pt TYPE box;

--- type_box_polygon: pairs
ALTER TABLE pairs ALTER COLUMN bx TYPE polygon;

--- type_box_circle: pairs
ALTER TABLE pairs ALTER COLUMN bx TYPE circle;

--- type_polygon_path: pairs
ALTER TABLE pairs ALTER COLUMN pg TYPE path;

--- type_circle_polygon: pairs
ALTER TABLE pairs ALTER COLUMN ci TYPE polygon;

--- type_json_text: pairs
ALTER TABLE pairs ALTER COLUMN js TYPE text;

--- type_json_varchar: pairs
ALTER TABLE pairs ALTER COLUMN js TYPE varchar(20);

--- type_jsonb_int: pairs
ALTER TABLE pairs ALTER COLUMN jb TYPE int;

--- type_text_json_fails: pairs
ALTER TABLE pairs ALTER COLUMN txt TYPE json;

--- type_text_uuid_fails: pairs
ALTER TABLE pairs ALTER COLUMN txt TYPE uuid;

--- type_text_xml_fails: pairs
ALTER TABLE pairs ALTER COLUMN txt TYPE xml;

--- type_text_date_fails: pairs
ALTER TABLE pairs ALTER COLUMN vc TYPE date;

--- type_int_date_fails: pairs
ALTER TABLE pairs ALTER COLUMN i TYPE date;

--- type_int_internalchar: pairs
ALTER TABLE pairs ALTER COLUMN i TYPE "char";

--- type_int_bit: pairs
ALTER TABLE pairs ALTER COLUMN i TYPE bit(8);

--- type_int_bytea: pairs
ALTER TABLE pairs ALTER COLUMN i TYPE bytea;

--- type_bool_int: pairs
ALTER TABLE pairs ALTER COLUMN bo TYPE int;

--- type_bool_char: pairs
ALTER TABLE pairs ALTER COLUMN bo TYPE char(5);

--- type_bytea_varchar: pairs
ALTER TABLE pairs ALTER COLUMN by TYPE varchar;

--- type_tsvector_text: pairs
ALTER TABLE pairs ALTER COLUMN tg TYPE text;

--- type_text_tsvector_using: pairs
ALTER TABLE pairs ALTER COLUMN txt TYPE tsvector USING to_tsvector('simple', txt);

--- type_macaddr_macaddr8: pairs
ALTER TABLE pairs ALTER COLUMN mc TYPE macaddr8;

--- type_enum_int_fails: pairs
ALTER TABLE pairs ALTER COLUMN en TYPE int;

--- type_enum_text: pairs
ALTER TABLE pairs ALTER COLUMN en TYPE text;

--- type_using_case_folded: pairs
ALTER TABLE pairs ALTER COLUMN i TYPE int USING CASE WHEN true THEN i END;

--- type_using_coalesce_single: pairs
ALTER TABLE pairs ALTER COLUMN txt TYPE varchar USING coalesce(txt);

--- type_using_plus_zero: pairs
ALTER TABLE pairs ALTER COLUMN i TYPE int USING i + 0;

--- type_using_collate: pairs
ALTER TABLE pairs ALTER COLUMN txt TYPE text USING txt COLLATE "C";

--- type_using_whole_row_field: pairs
ALTER TABLE pairs ALTER COLUMN txt TYPE varchar USING (pairs).txt;

--- type_using_other_same_type: pairs
ALTER TABLE pairs ALTER COLUMN vc TYPE varchar(50) USING vcu;

--- type_using_random: pairs
ALTER TABLE pairs ALTER COLUMN i TYPE float8 USING random();

--- type_using_window: pairs
ALTER TABLE pairs ALTER COLUMN i TYPE bigint USING row_number() OVER ();

--- type_using_set_returning: pairs
ALTER TABLE pairs ALTER COLUMN i TYPE int USING generate_series(1, 2);

--- type_using_dropped_column: pairs
ALTER TABLE pairs DROP COLUMN vc, ALTER COLUMN txt TYPE text USING vc;

--- type_using_wrong_result: pairs
ALTER TABLE pairs ALTER COLUMN txt TYPE int USING upper(txt);

--- type_using_constant_cast: pairs
ALTER TABLE pairs ALTER COLUMN en TYPE int USING 0;

--- type_using_own_cast_then_wider: pairs
ALTER TABLE pairs ALTER COLUMN vc TYPE text USING vc::varchar(100);

--- type_using_bad_literal: pairs
ALTER TABLE pairs ALTER COLUMN txt TYPE int USING 'abc';

--- type_using_sql_function_inlined: pairs
CREATE FUNCTION same(t text) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT t';
-->
ALTER TABLE pairs ALTER COLUMN txt TYPE varchar USING same(txt);

--- type_using_unknown_function: pairs
ALTER TABLE pairs ALTER COLUMN i TYPE int USING abs(txt);

--- setup casted
CREATE TYPE kind AS ENUM ('a', 'b');
CREATE TYPE kind2 AS ENUM ('a', 'b');
CREATE TYPE pair AS (x int, y int);
CREATE TYPE pair2 AS (x int, y int);
CREATE DOMAIN tags AS text[];
CREATE DOMAIN tags_few AS text[] CHECK (cardinality(VALUE) < 9);
CREATE DOMAIN v50 AS varchar(50);
CREATE DOMAIN v100 AS varchar(100);
CREATE DOMAIN v100_more AS v100;
CREATE DOMAIN pos AS int CHECK (VALUE > 0);
CREATE DOMAIN pos_more AS pos;
CREATE DOMAIN needed AS int NOT NULL;
CREATE DOMAIN loose AS int;
CREATE DOMAIN c_text AS text COLLATE "C";
CREATE TABLE castable (id int PRIMARY KEY, k kind, p pair, ta text[], tg tags, d50 v50, d100 v100, ps pos, pm pos_more, lo loose, i int, t text, v varchar(50));
INSERT INTO castable SELECT g, 'a', ROW(1, 1)::pair, '{a}', '{a}', 'v', 'v', 1, 1, 1, 1, 'a', 'v' FROM generate_series(1, 400) g;

--- type_domain_array: casted
ALTER TABLE castable ALTER COLUMN ta TYPE tags;

--- type_domain_array_checked: casted
ALTER TABLE castable ALTER COLUMN ta TYPE tags_few;

--- type_domain_array_back: casted
ALTER TABLE castable ALTER COLUMN tg TYPE text[];

--- type_domain_varchar_grow: casted
ALTER TABLE castable ALTER COLUMN d50 TYPE v100;

--- type_domain_varchar_shrink: casted
ALTER TABLE castable ALTER COLUMN d100 TYPE v50;

--- type_domain_varchar_to_nested: casted
ALTER TABLE castable ALTER COLUMN d100 TYPE v100_more;

--- type_domain_varchar_to_varchar: casted
ALTER TABLE castable ALTER COLUMN d50 TYPE varchar(60);

--- type_domain_varchar_to_shorter: casted
ALTER TABLE castable ALTER COLUMN d100 TYPE varchar(60);

--- type_varchar_domain_same: casted
ALTER TABLE castable ALTER COLUMN v TYPE v50;

--- type_domain_checked_base: casted
ALTER TABLE castable ALTER COLUMN ps TYPE int;

--- type_domain_checked_nested: casted
ALTER TABLE castable ALTER COLUMN ps TYPE pos_more;

--- type_domain_nested_back: casted
ALTER TABLE castable ALTER COLUMN pm TYPE pos;

--- type_domain_checked_same: casted
ALTER TABLE castable ALTER COLUMN ps TYPE pos;

--- type_domain_checked_bigint: casted
ALTER TABLE castable ALTER COLUMN ps TYPE bigint;

--- type_int_domain_needed: casted
ALTER TABLE castable ALTER COLUMN i TYPE needed;

--- type_domain_collation: casted
ALTER TABLE castable ALTER COLUMN t TYPE c_text;

--- type_domain_collation_indexed: casted
CREATE INDEX castable_t ON castable (t);
-->
ALTER TABLE castable ALTER COLUMN t TYPE c_text;

--- type_domain_loose_constrained_later: casted
ALTER DOMAIN loose ADD CHECK (VALUE < 100);
-->
ALTER TABLE castable ALTER COLUMN i TYPE loose;

--- type_composite_composite: casted
ALTER TABLE castable ALTER COLUMN p TYPE pair2;

--- type_composite_composite_using: casted
ALTER TABLE castable ALTER COLUMN p TYPE pair2 USING ROW((p).x, (p).y);

--- type_cast_without_function: casted
CREATE CAST (kind AS kind2) WITHOUT FUNCTION AS ASSIGNMENT;
-->
ALTER TABLE castable ALTER COLUMN k TYPE kind2;

--- type_cast_function_assignment: casted
CREATE FUNCTION kind_int(kind) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 1';
CREATE CAST (kind AS int) WITH FUNCTION kind_int(kind) AS ASSIGNMENT;
-->
ALTER TABLE castable ALTER COLUMN k TYPE int;

--- type_cast_inout: casted
CREATE CAST (text AS kind) WITH INOUT AS ASSIGNMENT;
-->
ALTER TABLE castable ALTER COLUMN t TYPE kind;

--- type_cast_inout_explicit: casted
CREATE CAST (text AS kind) WITH INOUT;
-->
ALTER TABLE castable ALTER COLUMN t TYPE kind;

--- type_default_now_date: people
ALTER TABLE people ADD COLUMN at timestamptz DEFAULT now();
-->
ALTER TABLE people ALTER COLUMN at TYPE date;

--- type_default_nextval_text: various
ALTER TABLE various ALTER COLUMN id TYPE text;

--- type_default_array_jsonb: people
ALTER TABLE people ADD COLUMN tags text[] DEFAULT '{}';
-->
ALTER TABLE people ALTER COLUMN tags TYPE jsonb USING to_jsonb(tags);

--- type_default_enum_enum: typed_by_user
ALTER TABLE things ALTER COLUMN m SET DEFAULT 'ok';
-->
ALTER TABLE things ALTER COLUMN m TYPE mood2 USING m::text::mood2;

--- type_default_set_without_drop: people
ALTER TABLE people ALTER COLUMN age SET DEFAULT 0;
-->
ALTER TABLE people ALTER COLUMN age TYPE boolean USING age > 0, ALTER COLUMN age SET DEFAULT false;

--- type_default_text_varchar: people
ALTER TABLE people ALTER COLUMN email SET DEFAULT 'nobody at all';
-->
ALTER TABLE people ALTER COLUMN email TYPE varchar(100);

--- type_matview_where: people
CREATE MATERIALIZED VIEW olds AS SELECT id FROM people WHERE age > 40;
-->
ALTER TABLE people ALTER COLUMN age TYPE bigint;

--- type_view_over_view: people
CREATE VIEW a AS SELECT id, name FROM people;
CREATE VIEW b AS SELECT name FROM a;
-->
ALTER TABLE people ALTER COLUMN id TYPE bigint;

--- type_policy_of_other_table: people team
CREATE POLICY seen ON team USING (EXISTS (SELECT FROM people p WHERE p.age = team.id));
-->
ALTER TABLE people ALTER COLUMN age TYPE bigint;

--- type_rule_of_other_table: people team
CREATE RULE also AS ON DELETE TO team DO ALSO UPDATE people SET age = 0 WHERE id = OLD.id;
-->
ALTER TABLE people ALTER COLUMN age TYPE bigint;

--- type_statistics_expression: people
CREATE STATISTICS s ON (age + 1), name FROM people;
-->
ALTER TABLE people ALTER COLUMN age TYPE bigint;

--- type_fk_composite_one: people
CREATE TABLE grid (x int, y int, PRIMARY KEY (x, y));
CREATE TABLE cell (id int, x int, y int, FOREIGN KEY (x, y) REFERENCES grid (x, y));
INSERT INTO grid SELECT g, g FROM generate_series(1, 300) g;
INSERT INTO cell SELECT g, g, g FROM generate_series(1, 300) g;
-->
ALTER TABLE cell ALTER COLUMN y TYPE bigint;

--- type_fk_self: people
ALTER TABLE people ADD COLUMN boss int REFERENCES people (id);
-->
ALTER TABLE people ALTER COLUMN id TYPE bigint, ALTER COLUMN boss TYPE bigint;

--- type_fk_self_one: people
ALTER TABLE people ADD COLUMN boss int REFERENCES people (id);
-->
ALTER TABLE people ALTER COLUMN boss TYPE bigint;

--- type_fk_numeric: orders
ALTER TABLE orders ALTER COLUMN customer_id TYPE numeric;

--- type_fk_referenced_text: orders
ALTER TABLE customers ALTER COLUMN id TYPE text;

--- type_fk_uuid_using: orders
ALTER TABLE orders ALTER COLUMN customer_id TYPE uuid USING gen_random_uuid();

--- type_fk_partitioned: events team
ALTER TABLE events ADD FOREIGN KEY (id) REFERENCES team (id);
-->
ALTER TABLE events ALTER COLUMN id TYPE bigint;

--- type_fk_referenced_two_children: orders
CREATE TABLE notes (id int, customer_id int REFERENCES customers (id));
-->
ALTER TABLE customers ALTER COLUMN id TYPE bigint;

--- type_fk_varchar_text: people
CREATE TABLE codes (code varchar(10) PRIMARY KEY);
INSERT INTO codes SELECT 'c' || g FROM generate_series(1, 300) g;
CREATE TABLE uses (code varchar(10) REFERENCES codes (code));
INSERT INTO uses SELECT 'c' || g FROM generate_series(1, 300) g;
-->
ALTER TABLE uses ALTER COLUMN code TYPE text;

--- type_fk_varchar_shrink: people
CREATE TABLE codes (code varchar(10) PRIMARY KEY);
INSERT INTO codes SELECT 'c' || g FROM generate_series(1, 300) g;
CREATE TABLE uses (code varchar(10) REFERENCES codes (code));
INSERT INTO uses SELECT 'c' || g FROM generate_series(1, 300) g;
-->
ALTER TABLE codes ALTER COLUMN code TYPE varchar(8);

--- type_index_expression_no_function: people
CREATE INDEX people_lower ON people (lower(name));
-->
ALTER TABLE people ALTER COLUMN name TYPE int USING length(name);

--- type_index_predicate_no_operator: people
CREATE INDEX people_old ON people (id) WHERE age > 40;
-->
ALTER TABLE people ALTER COLUMN age TYPE text;

--- type_index_json: people
CREATE INDEX people_note ON people (note);
-->
ALTER TABLE people ALTER COLUMN note TYPE json USING to_json(note);

--- type_index_opclass_not_of_type: people
CREATE INDEX people_pattern ON people (email text_pattern_ops);
-->
ALTER TABLE people ALTER COLUMN email TYPE int USING length(email);

--- type_index_gin_array_to_jsonb: people
ALTER TABLE people ADD COLUMN tags text[] DEFAULT NULL;
CREATE INDEX people_tags ON people USING gin (tags);
-->
ALTER TABLE people ALTER COLUMN tags TYPE jsonb USING to_jsonb(tags);

--- type_index_gin_array_to_text: people
ALTER TABLE people ADD COLUMN tags text[];
CREATE INDEX people_tags ON people USING gin (tags);
-->
ALTER TABLE people ALTER COLUMN tags TYPE text;

--- type_index_dropped_same_time: people
ALTER TABLE people ADD CONSTRAINT one_email UNIQUE (email);
-->
ALTER TABLE people DROP CONSTRAINT one_email, ALTER COLUMN email TYPE text COLLATE "C";

--- type_index_two_columns_changed: people
CREATE INDEX people_both ON people (name, email);
-->
ALTER TABLE people ALTER COLUMN name TYPE text, ALTER COLUMN email TYPE varchar;

--- type_index_two_one_collation: people
CREATE INDEX people_both ON people (name, email);
CREATE INDEX people_name ON people (name);
-->
ALTER TABLE people ALTER COLUMN name TYPE text, ALTER COLUMN email TYPE text COLLATE "C";

--- type_index_nondeterministic: people
CREATE COLLATION ci (provider = icu, locale = 'und-u-ks-level2', deterministic = false);
CREATE UNIQUE INDEX people_email ON people (email);
-->
ALTER TABLE people ALTER COLUMN email TYPE text COLLATE ci;

--- type_index_nondeterministic_pattern: people
CREATE COLLATION ci (provider = icu, locale = 'und-u-ks-level2', deterministic = false);
CREATE INDEX people_email ON people (email text_pattern_ops);
-->
ALTER TABLE people ALTER COLUMN email TYPE text COLLATE ci;

--- type_index_include_collation: people
CREATE INDEX people_covering ON people (age) INCLUDE (email);
-->
ALTER TABLE people ALTER COLUMN email TYPE text COLLATE "C";

--- type_index_same_column_key_and_predicate: people
CREATE INDEX people_some ON people (name) WHERE name <> '';
CREATE INDEX people_whole ON people (name, id);
-->
ALTER TABLE people ALTER COLUMN name TYPE varchar(41);

--- type_index_citext_varchar: people
CREATE EXTENSION citext;
ALTER TABLE people ADD COLUMN tag citext;
CREATE INDEX people_tag ON people USING hash (tag);
-->
ALTER TABLE people ALTER COLUMN tag TYPE text;

--- type_index_int_oid: people
CREATE INDEX people_age ON people (age);
-->
ALTER TABLE people ALTER COLUMN age TYPE oid;

--- type_index_oid_regclass: pairs
CREATE INDEX pairs_oid ON pairs (oi);
-->
ALTER TABLE pairs ALTER COLUMN oi TYPE regclass;

--- type_index_domain: casted
CREATE INDEX castable_v ON castable (v);
-->
ALTER TABLE castable ALTER COLUMN v TYPE v100;

--- type_index_varchar_bpchar: pairs
CREATE INDEX pairs_vc ON pairs (vc);
-->
ALTER TABLE pairs ALTER COLUMN vc TYPE bpchar;

--- type_index_cidr_inet: pairs
ALTER TABLE pairs ADD COLUMN net cidr;
CREATE INDEX pairs_net ON pairs (net);
-->
ALTER TABLE pairs ALTER COLUMN net TYPE inet;

--- type_index_varbit_from_bit: pairs
CREATE INDEX pairs_b8 ON pairs (b8);
-->
ALTER TABLE pairs ALTER COLUMN b8 TYPE varbit;

--- type_index_numeric_grow: pairs
CREATE UNIQUE INDEX pairs_num ON pairs (n82, id);
-->
ALTER TABLE pairs ALTER COLUMN n82 TYPE numeric(9,2);

--- type_index_exclude_range: people
ALTER TABLE people ADD COLUMN during tsrange, ADD CONSTRAINT apart EXCLUDE USING gist (during WITH &&);
-->
ALTER TABLE people ALTER COLUMN during TYPE tstzrange USING NULL;

--- type_index_deferrable_unique: people
ALTER TABLE people ADD CONSTRAINT one_name UNIQUE (name) DEFERRABLE INITIALLY DEFERRED;
-->
ALTER TABLE people ALTER COLUMN name TYPE text;

--- type_index_unique_include: people
ALTER TABLE people ADD CONSTRAINT one_id UNIQUE (id) INCLUDE (name);
-->
ALTER TABLE people ALTER COLUMN name TYPE varchar(99);

--- type_and_unique_added: people
ALTER TABLE people ALTER COLUMN email TYPE varchar, ADD CONSTRAINT one_email UNIQUE (email);

--- type_and_check_added: people
ALTER TABLE people ALTER COLUMN name TYPE text, ADD CONSTRAINT named CHECK (name <> '');

--- type_and_check_dropped: people
ALTER TABLE people ADD CONSTRAINT named CHECK (name <> '');
-->
ALTER TABLE people DROP CONSTRAINT named, ALTER COLUMN name TYPE text;

--- type_and_validate: people
ALTER TABLE people ADD CONSTRAINT grown CHECK (age > 0) NOT VALID;
-->
ALTER TABLE people ALTER COLUMN name TYPE text, VALIDATE CONSTRAINT grown;

--- type_and_drop_same_column: people
ALTER TABLE people DROP COLUMN age, ALTER COLUMN age TYPE bigint;

--- type_and_fk_added: people team
ALTER TABLE people ALTER COLUMN age TYPE bigint, ADD CONSTRAINT f FOREIGN KEY (id) REFERENCES team (id);

--- type_check_two_columns: people
ALTER TABLE people ADD CONSTRAINT both CHECK (age > 0 OR name <> '');
-->
ALTER TABLE people ALTER COLUMN name TYPE varchar(60);

--- type_check_inherited: family
ALTER TABLE parent ADD CONSTRAINT named CHECK (name <> '');
-->
ALTER TABLE parent ALTER COLUMN name TYPE varchar;

--- type_check_no_inherit: family
ALTER TABLE parent ADD CONSTRAINT named CHECK (name <> '') NO INHERIT;
-->
ALTER TABLE parent ALTER COLUMN name TYPE varchar;

--- type_inherited_child_index: family
CREATE INDEX child_lower ON child (lower(name));
-->
ALTER TABLE parent ALTER COLUMN name TYPE varchar;

--- type_inherited_two_parents: family
CREATE TABLE other_parent (id int);
CREATE TABLE both_child () INHERITS (parent, other_parent);
-->
ALTER TABLE parent ALTER COLUMN id TYPE bigint;

--- type_inherited_using: family
ALTER TABLE parent ALTER COLUMN id TYPE text USING id || name;

--- type_inherited_using_whole_row: family
ALTER TABLE parent ALTER COLUMN name TYPE text USING parent::text;

--- type_partitioned_primary_key: events
ALTER TABLE events ADD PRIMARY KEY (id, day);
-->
ALTER TABLE events ALTER COLUMN id TYPE bigint;

--- type_partitioned_unique_free: events
ALTER TABLE events ADD UNIQUE (body, day);
-->
ALTER TABLE events ALTER COLUMN body TYPE text;

--- type_partitioned_check: events
ALTER TABLE events ADD CHECK (body <> '');
-->
ALTER TABLE events ALTER COLUMN body TYPE text;

--- type_partitioned_sub: events
CREATE TABLE events_3 PARTITION OF events FOR VALUES FROM (800) TO (1200) PARTITION BY LIST (id);
CREATE TABLE events_3a PARTITION OF events_3 DEFAULT;
INSERT INTO events SELECT g, g, 'b' FROM generate_series(900, 1000) g;
-->
ALTER TABLE events ALTER COLUMN body TYPE varchar(20);

--- type_partitioned_sub_key: events
CREATE TABLE events_3 PARTITION OF events FOR VALUES FROM (800) TO (1200) PARTITION BY LIST (id);
-->
ALTER TABLE events ALTER COLUMN id TYPE bigint;

--- type_partitioned_expression_key
CREATE TABLE logs (a int, b text) PARTITION BY HASH (lower(b));
CREATE TABLE logs_1 PARTITION OF logs FOR VALUES WITH (MODULUS 1, REMAINDER 0);
-->
ALTER TABLE logs ALTER COLUMN b TYPE varchar;

--- type_partitioned_only_childless
CREATE TABLE logs (a int, b text) PARTITION BY RANGE (a);
CREATE INDEX logs_b ON logs (b);
-->
ALTER TABLE ONLY logs ALTER COLUMN b TYPE varchar;

--- type_partition_local_check: events
ALTER TABLE events_2 ADD CHECK (length(body) > 0);
-->
ALTER TABLE events ALTER COLUMN body TYPE varchar(90);

--- type_of_index: people
ALTER TABLE people_pkey ALTER COLUMN id TYPE bigint;

--- type_of_composite: typed_by_user
ALTER TABLE pair ALTER COLUMN x TYPE bigint;

--- type_of_sequence
CREATE SEQUENCE counter;
-->
ALTER TABLE counter ALTER COLUMN last_value TYPE int;

--- type_of_matview: people
CREATE MATERIALIZED VIEW names AS SELECT name FROM people;
-->
ALTER TABLE names ALTER COLUMN name TYPE text;

--- type_identity_bigint: people
ALTER TABLE people ADD COLUMN n int GENERATED ALWAYS AS IDENTITY;
-->
ALTER TABLE people ALTER COLUMN n TYPE bigint;

--- type_identity_numeric: people
ALTER TABLE people ADD COLUMN n int GENERATED ALWAYS AS IDENTITY;
-->
ALTER TABLE people ALTER COLUMN n TYPE numeric;

--- type_to_pseudo: people
ALTER TABLE people ALTER COLUMN age TYPE anyelement;

--- type_to_own_row: people
ALTER TABLE people ALTER COLUMN age TYPE people USING NULL;

--- type_to_serial_new: people
ALTER TABLE people ALTER COLUMN age TYPE serial;

--- type_collate_not_collatable: people
ALTER TABLE people ALTER COLUMN age TYPE bigint COLLATE "C";

--- type_generated_and_source: people
ALTER TABLE people ADD COLUMN twice int GENERATED ALWAYS AS (age * 2) STORED;
-->
ALTER TABLE people ALTER COLUMN age TYPE bigint, ALTER COLUMN twice TYPE bigint;

--- type_generated_indexed: people
ALTER TABLE people ADD COLUMN up text GENERATED ALWAYS AS (upper(name)) STORED;
CREATE INDEX people_up ON people (up);
-->
ALTER TABLE people ALTER COLUMN up TYPE varchar;

--- type_virtual_text: people
ALTER TABLE people ADD COLUMN up text GENERATED ALWAYS AS (upper(name)) VIRTUAL;
-->
ALTER TABLE people ALTER COLUMN up TYPE int USING 1;

--- type_virtual_check: people
ALTER TABLE people ADD COLUMN twice int GENERATED ALWAYS AS (age * 2) VIRTUAL CHECK (twice > 0);
-->
ALTER TABLE people ALTER COLUMN twice TYPE bigint;

--- type_missing_value_column: people
ALTER TABLE people ADD COLUMN tag varchar(10) DEFAULT 'x';
-->
ALTER TABLE people ALTER COLUMN tag TYPE text;

--- type_row_type_used_array: people
CREATE TABLE archive (was people[]);
-->
ALTER TABLE people ALTER COLUMN age TYPE bigint;

--- type_row_type_used_index_only: people
CREATE VIEW whole AS SELECT p AS was FROM people p;
-->
ALTER TABLE people ALTER COLUMN age TYPE bigint;

--- type_row_type_used_view_free: people
CREATE VIEW whole AS SELECT id, people::text AS was FROM people;
-->
ALTER TABLE people ALTER COLUMN name TYPE text;

--- type_function_argument_default: people
CREATE FUNCTION older(n people) RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN n.age; END $$;
-->
ALTER TABLE people ALTER COLUMN age TYPE bigint;

--- type_trigger_of_other_column: people
CREATE FUNCTION noop() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER aged BEFORE UPDATE OF name ON people FOR EACH ROW EXECUTE FUNCTION noop();
-->
ALTER TABLE people ALTER COLUMN age TYPE bigint;

--- type_trigger_when_whole_row: people
CREATE FUNCTION noop() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER aged BEFORE UPDATE ON people FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION noop();
-->
ALTER TABLE people ALTER COLUMN age TYPE bigint;

--- type_publication_columns_other: people
CREATE PUBLICATION pub FOR TABLE people (id, name);
-->
ALTER TABLE people ALTER COLUMN age TYPE bigint;

--- type_publication_all: people
CREATE PUBLICATION pub FOR ALL TABLES;
-->
ALTER TABLE people ALTER COLUMN age TYPE bigint;

--- type_if_exists_missing_table
ALTER TABLE IF EXISTS nobody ALTER COLUMN a TYPE int;

--- type_unlogged_rewrite
CREATE UNLOGGED TABLE cache (k int PRIMARY KEY, v int);
INSERT INTO cache SELECT g, g FROM generate_series(1, 300) g;
CREATE INDEX cache_v ON cache (v);
-->
ALTER TABLE cache ALTER COLUMN v TYPE bigint;

--- type_varchar_text_generated_index: people
CREATE INDEX people_upper ON people (upper(name)) WHERE name IS NOT NULL;
-->
ALTER TABLE people ALTER COLUMN name TYPE citext;

--- type_varchar_int_expression_text: people
CREATE INDEX people_email_lower ON people (lower(email));
-->
ALTER TABLE people ALTER COLUMN email TYPE int USING length(email);

--- type_int_bigint_expression_index: people
CREATE INDEX people_age_plus ON people ((age + 1));
-->
ALTER TABLE people ALTER COLUMN age TYPE bigint;

--- type_int_text_expression_index: people
CREATE INDEX people_age_plus ON people ((age + 1));
-->
ALTER TABLE people ALTER COLUMN age TYPE text;

--- type_date_timestamptz_expression_index: people
CREATE INDEX people_year ON people ((extract(year FROM born)));
-->
ALTER TABLE people ALTER COLUMN born TYPE timestamptz;

--- type_date_timestamp_extract_index: people
CREATE INDEX people_year ON people ((extract(year FROM born)));
-->
ALTER TABLE people ALTER COLUMN born TYPE timestamp;

--- type_check_arithmetic_text: people
ALTER TABLE people ADD CONSTRAINT young CHECK (age * 2 < 1000);
-->
ALTER TABLE people ALTER COLUMN age TYPE text;

--- type_check_int_numeric: people
ALTER TABLE people ADD CONSTRAINT young CHECK (age * 2 < 1000);
-->
ALTER TABLE people ALTER COLUMN age TYPE numeric;

--- type_check_in_list_text_enum: people domains
ALTER TABLE people ADD COLUMN m text DEFAULT 'ok';
ALTER TABLE people ADD CONSTRAINT moods CHECK (m IN ('ok', 'sad'));
-->
ALTER TABLE people ALTER COLUMN m DROP DEFAULT, ALTER COLUMN m TYPE mood USING m::mood;

--- type_check_varchar_length: people
ALTER TABLE people ADD CONSTRAINT short CHECK (length(name) < 50);
-->
ALTER TABLE people ALTER COLUMN name TYPE int USING length(name);

--- type_default_bool_text: people
ALTER TABLE people ADD COLUMN b boolean DEFAULT true;
-->
ALTER TABLE people ALTER COLUMN b TYPE text;

--- type_default_text_bool: people
ALTER TABLE people ADD COLUMN b text DEFAULT 'true';
-->
ALTER TABLE people ALTER COLUMN b TYPE boolean USING b::boolean;

--- type_default_int_smallint_big: people
ALTER TABLE people ADD COLUMN b int DEFAULT 70000;
-->
ALTER TABLE people ALTER COLUMN b TYPE smallint USING 1;

--- type_using_case_two: people
ALTER TABLE people ALTER COLUMN age TYPE boolean USING CASE WHEN age > 17 THEN true ELSE false END;

--- type_using_substring: people
ALTER TABLE people ALTER COLUMN name TYPE varchar(5) USING substring(name FROM 1 FOR 5);

--- type_using_to_timestamp: people
ALTER TABLE people ALTER COLUMN age TYPE timestamptz USING to_timestamp(age);

--- type_using_cast_varchar_shorter: people
ALTER TABLE people ALTER COLUMN name TYPE varchar(60) USING name::varchar(30);

--- type_using_text_then_varchar: people
ALTER TABLE people ALTER COLUMN name TYPE text USING name::text;

--- type_using_numeric_cast: people
ALTER TABLE people ALTER COLUMN age TYPE numeric USING age::numeric;

--- type_using_array_append: people
ALTER TABLE people ALTER COLUMN email TYPE text[] USING string_to_array(email, '@');

--- type_using_wrong_bool: people
ALTER TABLE people ALTER COLUMN age TYPE boolean USING age;

--- type_using_aggregate_filter: people
ALTER TABLE people ALTER COLUMN age TYPE int USING count(*) FILTER (WHERE age > 1);

--- type_using_missing_table: people
ALTER TABLE people ALTER COLUMN age TYPE int USING team.id;

--- type_enum_renamed: typed_by_user
ALTER TYPE mood RENAME TO feeling;
-->
ALTER TABLE things ALTER COLUMN m TYPE feeling;

--- type_enum_recreated: typed_by_user
ALTER TYPE mood RENAME TO mood_old;
CREATE TYPE mood AS ENUM ('ok', 'sad', 'glad');
ALTER TABLE things ALTER COLUMN m TYPE mood USING m::text::mood;
DROP TYPE mood_old;

--- type_enum_index: typed_by_user
CREATE INDEX things_m ON things (m);
-->
ALTER TABLE things ALTER COLUMN m TYPE text;

--- type_enum_array: typed_by_user
ALTER TABLE things ADD COLUMN ms mood[];
-->
ALTER TABLE things ALTER COLUMN ms TYPE text[];

--- type_uuid_text_pk
CREATE TABLE keyed (id uuid PRIMARY KEY, x int);
INSERT INTO keyed SELECT ('00000000-0000-0000-0000-' || lpad(g::text, 12, '0'))::uuid, g FROM generate_series(1, 300) g;
-->
ALTER TABLE keyed ALTER COLUMN id TYPE text;

--- type_text_uuid_pk
CREATE TABLE keyed (id text PRIMARY KEY, x int);
INSERT INTO keyed SELECT '00000000-0000-0000-0000-' || lpad(g::text, 12, '0'), g FROM generate_series(1, 300) g;
-->
ALTER TABLE keyed ALTER COLUMN id TYPE uuid USING id::uuid;

--- type_fk_pair_text_uuid
CREATE TABLE keyed (id text PRIMARY KEY);
CREATE TABLE uses (keyed_id text REFERENCES keyed (id));
-->
ALTER TABLE keyed ALTER COLUMN id TYPE uuid USING id::uuid;

--- type_brin_timestamp: pairs
CREATE INDEX pairs_brin ON pairs USING brin (ts);
-->
ALTER TABLE pairs ALTER COLUMN ts TYPE timestamptz;

--- type_gin_jsonb_json: pairs
CREATE INDEX pairs_jb ON pairs USING gin (jb);
-->
ALTER TABLE pairs ALTER COLUMN jb TYPE json;

--- type_gin_path_ops_text: pairs
CREATE INDEX pairs_jb ON pairs USING gin (jb jsonb_path_ops);
-->
ALTER TABLE pairs ALTER COLUMN jb TYPE text;

--- type_gist_range_int8: pairs
CREATE INDEX pairs_r4 ON pairs USING gist (r4);
-->
ALTER TABLE pairs ALTER COLUMN r4 TYPE int8range USING NULL;

--- type_hash_text_varchar_collation: people
CREATE INDEX people_hash ON people USING hash (email);
-->
ALTER TABLE people ALTER COLUMN email TYPE varchar COLLATE "C";

--- type_array_gin_varchar: pairs
CREATE INDEX pairs_va ON pairs USING gin (va);
-->
ALTER TABLE pairs ALTER COLUMN va TYPE varchar[];

--- type_numeric_array_index: pairs
CREATE INDEX pairs_na ON pairs (na);
-->
ALTER TABLE pairs ALTER COLUMN na TYPE numeric[];

--- type_point_text_index: pairs
CREATE INDEX pairs_pt ON pairs USING gist (pt);
-->
ALTER TABLE pairs ALTER COLUMN pt TYPE text;

--- type_bool_index_int: pairs
CREATE INDEX pairs_bo ON pairs (i) WHERE bo;
-->
ALTER TABLE pairs ALTER COLUMN bo TYPE int USING bo::int;

--- type_matview_over_other_column: people
CREATE MATERIALIZED VIEW ages AS SELECT age FROM people;
-->
ALTER TABLE people ALTER COLUMN name TYPE text;

--- type_inherited_grandchild: family
CREATE TABLE grandchild () INHERITS (child);
INSERT INTO grandchild SELECT g, 'g', g FROM generate_series(1, 100) g;
-->
ALTER TABLE parent ALTER COLUMN id TYPE bigint;

--- type_inherited_if_exists_only_leaf: family
ALTER TABLE ONLY child ALTER COLUMN extra TYPE text;
