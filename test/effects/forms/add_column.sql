ALTER TABLE ... ADD COLUMN: ACCESS EXCLUSIVE for a moment, or for a rewrite. Every kind of value that old rows can get.

--- add_bare: people
ALTER TABLE people ADD COLUMN nick text;

--- add_default_null: people
ALTER TABLE people ADD COLUMN nick text DEFAULT NULL;

--- add_default_null_cast: people
ALTER TABLE people ADD COLUMN nick varchar(10) DEFAULT NULL::character varying;

--- add_not_null_default_null: people
ALTER TABLE people ADD COLUMN nick text NOT NULL DEFAULT NULL;

--- add_default_lower: people
ALTER TABLE people ADD COLUMN nick text NOT NULL DEFAULT lower('ANON');

--- add_default_concat_operator: people
ALTER TABLE people ADD COLUMN nick text DEFAULT 'a' || 'b';

--- add_default_concat_now: people
ALTER TABLE people ADD COLUMN nick text DEFAULT 'on ' || now();

--- add_default_format_clock: people
ALTER TABLE people ADD COLUMN nick text DEFAULT to_char(clock_timestamp(), 'YYYY');

--- add_default_interval_ahead: people
ALTER TABLE people ADD COLUMN due timestamptz NOT NULL DEFAULT now() + interval '7 days';

--- add_default_interval_times: people
ALTER TABLE people ADD COLUMN span interval DEFAULT 3 * interval '1 hour';

--- add_default_make_interval: people
ALTER TABLE people ADD COLUMN span interval DEFAULT make_interval(days => 10);

--- add_default_localtimestamp: people
ALTER TABLE people ADD COLUMN at timestamp DEFAULT LOCALTIMESTAMP;

--- add_default_current_time: people
ALTER TABLE people ADD COLUMN at timetz DEFAULT CURRENT_TIME;

--- add_default_localtime_precision: people
ALTER TABLE people ADD COLUMN at time(0) DEFAULT LOCALTIME(0);

--- add_default_now_to_date: people
ALTER TABLE people ADD COLUMN at date DEFAULT now();

--- add_default_timezone_function: people
ALTER TABLE people ADD COLUMN at timestamp NOT NULL DEFAULT timezone('utc', now());

--- add_default_at_time_zone: people
ALTER TABLE people ADD COLUMN at timestamp DEFAULT (transaction_timestamp() AT TIME ZONE 'Europe/Paris');

--- add_default_clock_at_time_zone: people
ALTER TABLE people ADD COLUMN at timestamp DEFAULT (clock_timestamp() AT TIME ZONE 'UTC');

--- add_default_date_trunc: people
ALTER TABLE people ADD COLUMN at timestamptz DEFAULT date_trunc('day', now());

--- add_default_session_user: people
ALTER TABLE people ADD COLUMN who name DEFAULT SESSION_USER;

--- add_default_current_schema: people
ALTER TABLE people ADD COLUMN who text DEFAULT current_schema();

--- add_default_current_setting: people
ALTER TABLE people ADD COLUMN who text DEFAULT current_setting('app.tenant', true);

--- add_default_version: people
ALTER TABLE people ADD COLUMN who text DEFAULT version();

--- add_default_backend_pid: people
ALTER TABLE people ADD COLUMN pid int DEFAULT pg_backend_pid();

--- add_default_random_int: people
ALTER TABLE people ADD COLUMN dice int NOT NULL DEFAULT floor(random() * 6 + 1)::int;

--- add_default_random_range: people
ALTER TABLE people ADD COLUMN dice int DEFAULT random(1, 6);

--- add_default_random_normal: people
ALTER TABLE people ADD COLUMN dice float8 DEFAULT random_normal();

--- add_default_uuidv7: people
ALTER TABLE people ADD COLUMN ref uuid NOT NULL DEFAULT uuidv7();

--- add_default_uuidv4: people
ALTER TABLE people ADD COLUMN ref uuid DEFAULT uuidv4();

--- add_default_pgcrypto_uuid: people
CREATE EXTENSION pgcrypto;
-->
ALTER TABLE people ADD COLUMN ref uuid DEFAULT gen_random_uuid();

--- add_default_pgcrypto_bytes: people
CREATE EXTENSION pgcrypto;
-->
ALTER TABLE people ADD COLUMN token text NOT NULL DEFAULT encode(gen_random_bytes(8), 'hex');

--- add_default_pgcrypto_digest: people
CREATE EXTENSION pgcrypto;
-->
ALTER TABLE people ADD COLUMN sum bytea DEFAULT digest('x', 'sha256');

--- add_default_uuid_ossp_v1: people
CREATE EXTENSION "uuid-ossp";
-->
ALTER TABLE people ADD COLUMN ref uuid DEFAULT uuid_generate_v1();

--- add_default_uuid_ossp_nil: people
CREATE EXTENSION "uuid-ossp";
-->
ALTER TABLE people ADD COLUMN ref uuid DEFAULT uuid_nil();

--- add_default_uuid_ossp_missing: people
ALTER TABLE people ADD COLUMN ref uuid DEFAULT uuid_generate_v1mc();

--- add_default_md5_random: people
ALTER TABLE people ADD COLUMN token text DEFAULT md5(random()::text);

--- add_default_nextval_quoted: people
CREATE SEQUENCE "Ticket Numbers";
-->
ALTER TABLE people ADD COLUMN ticket bigint DEFAULT nextval('"Ticket Numbers"');

--- add_default_nextval_regclass: people
CREATE SCHEMA counters;
CREATE SEQUENCE counters.ticket;
-->
ALTER TABLE people ADD COLUMN ticket bigint NOT NULL DEFAULT nextval('counters.ticket'::regclass);

--- add_default_nextval_missing: people
ALTER TABLE people ADD COLUMN ticket bigint DEFAULT nextval('no_such_seq');

--- add_default_function_immutable: people routines
ALTER TABLE people ADD COLUMN n int DEFAULT plain_imm(1);

--- add_default_function_stable: people routines
ALTER TABLE people ADD COLUMN n int NOT NULL DEFAULT plain_stable(1);

--- add_default_function_volatile: people routines
ALTER TABLE people ADD COLUMN n int DEFAULT plain_vol(1);

--- add_default_function_strict_null: people routines
ALTER TABLE people ADD COLUMN n int DEFAULT strict_vol(NULL);

--- add_default_function_strict_value: people routines
ALTER TABLE people ADD COLUMN n int DEFAULT strict_vol(5);

--- add_default_sql_inlined: people routines
ALTER TABLE people ADD COLUMN n int DEFAULT sql_vol(41);

--- add_default_sql_random: people routines
ALTER TABLE people ADD COLUMN n float8 DEFAULT sql_random();

--- add_default_sql_now: people routines
ALTER TABLE people ADD COLUMN n timestamptz DEFAULT sql_now();

--- add_default_function_defaults: people routines
ALTER TABLE people ADD COLUMN n int DEFAULT defaulted();

--- add_default_function_named_argument: people routines
ALTER TABLE people ADD COLUMN n int DEFAULT defaulted(b => 4);

--- add_default_function_defaults_volatile: people routines
ALTER TABLE people ADD COLUMN n int DEFAULT defaulted_vol();

--- add_default_overload_stable: people routines
ALTER TABLE people ADD COLUMN n text DEFAULT picky(3);

--- add_default_overload_volatile: people routines
ALTER TABLE people ADD COLUMN n text DEFAULT picky('three');

--- add_default_function_missing: people
ALTER TABLE people ADD COLUMN n int DEFAULT no_such_function();

--- add_default_function_wrong_args: people routines
ALTER TABLE people ADD COLUMN n int DEFAULT plain_imm('a'::text);

--- add_default_case_volatile_branch: people
ALTER TABLE people ADD COLUMN n float8 DEFAULT CASE WHEN true THEN 1 ELSE random() END;

--- add_default_coalesce_constant_first: people
ALTER TABLE people ADD COLUMN n float8 DEFAULT COALESCE(1.5, random());

--- add_default_greatest: people
ALTER TABLE people ADD COLUMN n int DEFAULT GREATEST(1, 2, 3);

--- add_default_nullif: people
ALTER TABLE people ADD COLUMN n int DEFAULT NULLIF(1, 1);

--- add_default_array_constructor: people
ALTER TABLE people ADD COLUMN n int[] NOT NULL DEFAULT ARRAY[1, 2, 3];

--- add_default_array_random: people
ALTER TABLE people ADD COLUMN n float8[] DEFAULT ARRAY[random()];

--- add_default_array_cast: people
ALTER TABLE people ADD COLUMN n text[] DEFAULT '{a,b}'::text[];

--- add_default_array_append: people
ALTER TABLE people ADD COLUMN n int[] DEFAULT array_append(ARRAY[1], 2);

--- add_default_array_bad: people
ALTER TABLE people ADD COLUMN n int[] DEFAULT '1,2';

--- add_default_jsonb_literal: people
ALTER TABLE people ADD COLUMN n jsonb NOT NULL DEFAULT '{"a": [1, 2]}'::jsonb;

--- add_default_json_bad: people
ALTER TABLE people ADD COLUMN n json DEFAULT '{a: 1}';

--- add_default_to_jsonb_now: people
ALTER TABLE people ADD COLUMN n jsonb DEFAULT to_jsonb(now());

--- add_default_json_build_array: people
ALTER TABLE people ADD COLUMN n json DEFAULT json_build_array(1, 'two', NULL);

--- add_default_range: people
ALTER TABLE people ADD COLUMN n int4range DEFAULT int4range(1, 10);

--- add_default_tstzrange_now: people
ALTER TABLE people ADD COLUMN n tstzrange NOT NULL DEFAULT tstzrange(now(), NULL);

--- add_default_multirange: people
ALTER TABLE people ADD COLUMN n int4multirange DEFAULT '{[1,3)}';

--- add_default_enum_bad: people domains
ALTER TABLE people ADD COLUMN m mood DEFAULT 'angry';

--- add_default_enum_cast: people domains
ALTER TABLE people ADD COLUMN m mood NOT NULL DEFAULT 'ok'::mood;

--- add_default_enum_first: people domains
ALTER TABLE people ADD COLUMN m mood DEFAULT enum_first(NULL::mood);

--- add_default_row: people domains
ALTER TABLE people ADD COLUMN p pair DEFAULT (1, 'one');

--- add_default_int_text_mismatch: people
ALTER TABLE people ADD COLUMN n int DEFAULT 'x'::text;

--- add_default_text_from_int: people
ALTER TABLE people ADD COLUMN n text DEFAULT 42;

--- add_default_bool_from_int: people
ALTER TABLE people ADD COLUMN n boolean DEFAULT 1;

--- add_default_int_bad_literal: people
ALTER TABLE people ADD COLUMN n int DEFAULT 'abc';

--- add_default_int_out_of_range: people
ALTER TABLE people ADD COLUMN n smallint DEFAULT 70000;

--- add_default_numeric_overflow: people
ALTER TABLE people ADD COLUMN n numeric(3,1) DEFAULT 123;

--- add_default_varchar_too_long: people
ALTER TABLE people ADD COLUMN n varchar(3) DEFAULT 'abcdef';

--- add_default_char_padded: people
ALTER TABLE people ADD COLUMN n char(5) NOT NULL DEFAULT 'ab';

--- add_default_bool_word: people
ALTER TABLE people ADD COLUMN n boolean NOT NULL DEFAULT 'off';

--- add_default_date_bad: people
ALTER TABLE people ADD COLUMN n date DEFAULT '2024-02-30';

--- add_default_date_special: people
ALTER TABLE people ADD COLUMN n date DEFAULT 'infinity';

--- add_default_money: people
ALTER TABLE people ADD COLUMN n money DEFAULT 12.50;

--- add_default_inet: people
ALTER TABLE people ADD COLUMN n inet DEFAULT '10.0.0.1/8';

--- add_default_inet_client: people
ALTER TABLE people ADD COLUMN n inet DEFAULT inet_client_addr();

--- add_default_bit: people
ALTER TABLE people ADD COLUMN n bit(4) DEFAULT B'1010';

--- add_default_bit_length: people
ALTER TABLE people ADD COLUMN n bit(4) DEFAULT B'101';

--- add_default_tsvector: people
ALTER TABLE people ADD COLUMN n tsvector DEFAULT to_tsvector('english', 'some words');

--- add_default_tsvector_config: people
ALTER TABLE people ADD COLUMN n tsvector NOT NULL DEFAULT to_tsvector('words');

--- add_default_bytea: people
ALTER TABLE people ADD COLUMN n bytea DEFAULT '\xdeadbeef';

--- add_default_point: people
ALTER TABLE people ADD COLUMN n point DEFAULT point(1, 2);

--- add_default_uuid_bad: people
ALTER TABLE people ADD COLUMN n uuid DEFAULT 'not-a-uuid';

--- add_default_subquery: people
ALTER TABLE people ADD COLUMN n int DEFAULT (SELECT 1);

--- add_default_column_reference: people
ALTER TABLE people ADD COLUMN n int DEFAULT age;

--- add_default_aggregate: people
ALTER TABLE people ADD COLUMN n int DEFAULT count(*);

--- add_default_set_returning: people
ALTER TABLE people ADD COLUMN n int DEFAULT generate_series(1, 3);

--- add_default_window: people
ALTER TABLE people ADD COLUMN n int DEFAULT row_number() OVER ();

--- add_default_xid: people
ALTER TABLE people ADD COLUMN n xid8 DEFAULT pg_current_xact_id();

--- add_default_txid: people
ALTER TABLE people ADD COLUMN n bigint DEFAULT txid_current();

--- add_default_lsn: people
ALTER TABLE people ADD COLUMN n pg_lsn DEFAULT pg_current_wal_lsn();

--- add_smallserial: people
ALTER TABLE people ADD COLUMN n smallserial;

--- add_serial_default: people
ALTER TABLE people ADD COLUMN n serial DEFAULT 4;

--- add_serial_array: people
ALTER TABLE people ADD COLUMN n serial[];

--- add_serial_unique: people
ALTER TABLE people ADD COLUMN n bigserial UNIQUE;

--- add_serial_empty: empty
ALTER TABLE people ADD COLUMN n serial;

--- add_identity_options: people
ALTER TABLE people ADD COLUMN n smallint GENERATED BY DEFAULT AS IDENTITY (START WITH 100 INCREMENT BY 5);

--- add_identity_text: people
ALTER TABLE people ADD COLUMN n text GENERATED ALWAYS AS IDENTITY;

--- add_identity_default: people
ALTER TABLE people ADD COLUMN n int GENERATED ALWAYS AS IDENTITY DEFAULT 1;

--- add_identity_unique: people
ALTER TABLE people ADD COLUMN n int GENERATED ALWAYS AS IDENTITY UNIQUE;

--- add_identity_second_primary_key: people
ALTER TABLE people ADD COLUMN n int GENERATED ALWAYS AS IDENTITY PRIMARY KEY;

--- add_stored_constant: people
ALTER TABLE people ADD COLUMN n int GENERATED ALWAYS AS (1) STORED;

--- add_stored_from_columns: people
ALTER TABLE people ADD COLUMN n text GENERATED ALWAYS AS (upper(name) || ' ' || email) STORED;

--- add_stored_unique: people
ALTER TABLE people ADD COLUMN n int GENERATED ALWAYS AS (id * 2) STORED UNIQUE;

--- add_stored_check: people
ALTER TABLE people ADD COLUMN n int GENERATED ALWAYS AS (id * 2) STORED CHECK (n > 0);

--- add_stored_not_immutable: people
ALTER TABLE people ADD COLUMN n text GENERATED ALWAYS AS (born::text) STORED;

--- add_stored_user_function: people routines
ALTER TABLE people ADD COLUMN n int GENERATED ALWAYS AS (plain_imm(age)) STORED;

--- add_stored_stable_function: people routines
ALTER TABLE people ADD COLUMN n int GENERATED ALWAYS AS (plain_stable(age)) STORED;

--- add_stored_domain: people domains
ALTER TABLE people ADD COLUMN n positive GENERATED ALWAYS AS (id + 1) STORED;

--- add_stored_self: people
ALTER TABLE people ADD COLUMN n int GENERATED ALWAYS AS (n + 1) STORED;

--- add_stored_of_generated: people
ALTER TABLE people ADD COLUMN g int GENERATED ALWAYS AS (id * 2) STORED;
-->
ALTER TABLE people ADD COLUMN n int GENERATED ALWAYS AS (g + 1) STORED;

--- add_stored_default: people
ALTER TABLE people ADD COLUMN n int DEFAULT 1 GENERATED ALWAYS AS (id) STORED;

--- add_stored_subquery: people
ALTER TABLE people ADD COLUMN n int GENERATED ALWAYS AS ((SELECT 1)) STORED;

--- add_stored_unknown_column: people
ALTER TABLE people ADD COLUMN n int GENERATED ALWAYS AS (nope + 1) STORED;

--- add_stored_tsvector: people
ALTER TABLE people ADD COLUMN n tsvector GENERATED ALWAYS AS (to_tsvector('english', coalesce(note, ''))) STORED;

--- add_stored_tsvector_config: people
ALTER TABLE people ADD COLUMN n tsvector GENERATED ALWAYS AS (to_tsvector(note)) STORED;

--- add_stored_concat: people
ALTER TABLE people ADD COLUMN n text GENERATED ALWAYS AS (concat(name, email)) STORED;

--- add_virtual_default_keyword: people
ALTER TABLE people ADD COLUMN n int GENERATED ALWAYS AS (age + 1);

--- add_virtual_unique: people
ALTER TABLE people ADD COLUMN n int GENERATED ALWAYS AS (age + 1) VIRTUAL UNIQUE;

--- add_virtual_user_function: people routines
ALTER TABLE people ADD COLUMN n int GENERATED ALWAYS AS (plain_imm(age)) VIRTUAL;

--- add_virtual_domain: people domains
ALTER TABLE people ADD COLUMN n label GENERATED ALWAYS AS (name) VIRTUAL;

--- add_virtual_enum: people domains
ALTER TABLE people ADD COLUMN n mood GENERATED ALWAYS AS ('ok') VIRTUAL;

--- add_virtual_references: people team
ALTER TABLE people ADD COLUMN n int GENERATED ALWAYS AS (id) VIRTUAL REFERENCES team (id);

--- add_virtual_not_null_empty: empty
ALTER TABLE people ADD COLUMN n int GENERATED ALWAYS AS (id + 1) VIRTUAL NOT NULL;

--- add_domain_plain: people domains
ALTER TABLE people ADD COLUMN n label;

--- add_domain_plain_nested: people domains
ALTER TABLE people ADD COLUMN n over_label DEFAULT 'x';

--- add_domain_check: people domains
ALTER TABLE people ADD COLUMN n positive;

--- add_domain_check_default: people domains
ALTER TABLE people ADD COLUMN n positive DEFAULT 3;

--- add_domain_check_default_bad: people domains
ALTER TABLE people ADD COLUMN n positive DEFAULT 0;

--- add_domain_check_nested: people domains
ALTER TABLE people ADD COLUMN n over_positive NOT NULL DEFAULT 1;

--- add_domain_required: people domains
ALTER TABLE people ADD COLUMN n required;

--- add_domain_required_default: people domains
ALTER TABLE people ADD COLUMN n required DEFAULT 1;

--- add_domain_required_empty: empty domains
ALTER TABLE people ADD COLUMN n required;

--- add_domain_null_refused: people domains
ALTER TABLE people ADD COLUMN n null_refused;

--- add_domain_own_constant: people domains
ALTER TABLE people ADD COLUMN n short_code;

--- add_domain_own_volatile: people domains
ALTER TABLE people ADD COLUMN n stamped;

--- add_domain_own_overridden: people domains
ALTER TABLE people ADD COLUMN n stamped DEFAULT now();

--- add_domain_own_and_check: people domains
ALTER TABLE people ADD COLUMN n default_ok;

--- add_domain_own_violates_check: people domains
ALTER TABLE people ADD COLUMN n default_bad;

--- add_domain_own_not_null: people domains
ALTER TABLE people ADD COLUMN n short_code NOT NULL;

--- add_domain_too_long: people domains
ALTER TABLE people ADD COLUMN n short_code DEFAULT 'abcd';

--- add_composite_with_domain: people domains
ALTER TABLE people ADD COLUMN n guarded;

--- add_composite_array: people domains
ALTER TABLE people ADD COLUMN n pair[] DEFAULT '{}';

--- add_check_default: people
ALTER TABLE people ADD COLUMN n int DEFAULT 5 CHECK (n > 0);

--- add_check_default_violates: people
ALTER TABLE people ADD COLUMN n int DEFAULT 0 CHECK (n > 0);

--- add_check_not_null_test: people
ALTER TABLE people ADD COLUMN n int CHECK (n IS NOT NULL);

--- add_check_named_other_column: people
ALTER TABLE people ADD COLUMN n int CONSTRAINT age_first CHECK (n IS NULL OR n < age);

--- add_check_in_list: people
ALTER TABLE people ADD COLUMN n text NOT NULL DEFAULT 'new' CHECK (n IN ('new', 'old'));

--- add_check_in_list_violates: people
ALTER TABLE people ADD COLUMN n text NOT NULL DEFAULT 'x' CHECK (n IN ('new', 'old'));

--- add_check_length: people
ALTER TABLE people ADD COLUMN n text DEFAULT '' CHECK (length(n) < 10);

--- add_check_empty: empty
ALTER TABLE people ADD COLUMN n int CHECK (n > 0);

--- add_check_not_enforced: people
ALTER TABLE people ADD COLUMN n int CHECK (n > 0) NOT ENFORCED;

--- add_check_no_inherit: people
ALTER TABLE people ADD COLUMN n int CHECK (n > 0) NO INHERIT;

--- add_check_then_not_valid: people
ALTER TABLE people ADD COLUMN n int, ADD CONSTRAINT n_positive CHECK (n > 0) NOT VALID;

--- add_check_subquery: people
ALTER TABLE people ADD COLUMN n int CHECK (n > (SELECT 1));

--- add_check_unknown_column: people
ALTER TABLE people ADD COLUMN n int CHECK (m > 0);

--- add_unique_default: people
ALTER TABLE people ADD COLUMN n int DEFAULT 1 UNIQUE;

--- add_unique_random: people
ALTER TABLE people ADD COLUMN n uuid DEFAULT gen_random_uuid() UNIQUE;

--- add_unique_nulls_not_distinct: people
ALTER TABLE people ADD COLUMN n int UNIQUE NULLS NOT DISTINCT;

--- add_unique_json: people
ALTER TABLE people ADD COLUMN n json UNIQUE;

--- add_unique_deferrable: people
ALTER TABLE people ADD COLUMN n int UNIQUE DEFERRABLE INITIALLY DEFERRED;

--- add_unique_empty: empty
ALTER TABLE people ADD COLUMN n int UNIQUE;

--- add_primary_key_null
CREATE TABLE bare (a int);
INSERT INTO bare SELECT generate_series(1, 100);
-->
ALTER TABLE bare ADD COLUMN id int PRIMARY KEY;

--- add_primary_key_constant
CREATE TABLE bare (a int);
INSERT INTO bare SELECT generate_series(1, 100);
-->
ALTER TABLE bare ADD COLUMN id int DEFAULT 1 PRIMARY KEY;

--- add_primary_key_serial
CREATE TABLE bare (a int);
INSERT INTO bare SELECT generate_series(1, 100);
-->
ALTER TABLE bare ADD COLUMN id serial PRIMARY KEY;

--- add_primary_key_uuid
CREATE TABLE bare (a int);
INSERT INTO bare SELECT generate_series(1, 100);
-->
ALTER TABLE bare ADD COLUMN id uuid DEFAULT gen_random_uuid() PRIMARY KEY;

--- add_primary_key_empty
CREATE TABLE bare (a int);
-->
ALTER TABLE bare ADD COLUMN id int PRIMARY KEY;

--- add_references: people team
ALTER TABLE people ADD COLUMN team_id int REFERENCES team;

--- add_references_default_null: people team
ALTER TABLE people ADD COLUMN team_id int DEFAULT NULL REFERENCES team (id) ON DELETE SET NULL;

--- add_references_default: people team
ALTER TABLE people ADD COLUMN team_id int DEFAULT 3 REFERENCES team (id);

--- add_references_default_absent: people team
ALTER TABLE people ADD COLUMN team_id int DEFAULT 100000 REFERENCES team (id);

--- add_references_not_enforced: people team
ALTER TABLE people ADD COLUMN team_id int DEFAULT 3 REFERENCES team (id) NOT ENFORCED;

--- add_references_not_unique: people team
ALTER TABLE people ADD COLUMN team_title text REFERENCES team (title);

--- add_references_type: people team
ALTER TABLE people ADD COLUMN team_id text REFERENCES team (id);

--- add_references_wider: people team
ALTER TABLE people ADD COLUMN team_id bigint REFERENCES team (id);

--- add_references_missing: people
ALTER TABLE people ADD COLUMN team_id int REFERENCES no_such_team (id);

--- add_references_self: people
ALTER TABLE people ADD COLUMN boss_id int REFERENCES people (id);

--- add_references_self_default: people
ALTER TABLE people ADD COLUMN boss_id int DEFAULT 1 REFERENCES people (id);

--- add_references_empty: empty team
ALTER TABLE people ADD COLUMN team_id int NOT NULL DEFAULT 1 REFERENCES team (id);

--- add_references_partitioned: people
CREATE TABLE region (id int PRIMARY KEY) PARTITION BY RANGE (id);
CREATE TABLE region_1 PARTITION OF region FOR VALUES FROM (0) TO (1000);
INSERT INTO region SELECT generate_series(1, 500);
-->
ALTER TABLE people ADD COLUMN region_id int REFERENCES region (id);

--- add_references_constraint_separate: people team
ALTER TABLE people ADD COLUMN team_id int, ADD FOREIGN KEY (team_id) REFERENCES team (id);

--- add_exclude_separate: people
ALTER TABLE people ADD COLUMN during tsrange, ADD CONSTRAINT apart EXCLUDE USING gist (during WITH &&);

--- add_three_one_volatile: people
ALTER TABLE people ADD COLUMN a int, ADD COLUMN b text DEFAULT 'x', ADD COLUMN c timestamptz DEFAULT clock_timestamp();

--- add_same_twice: people
ALTER TABLE people ADD COLUMN a int, ADD COLUMN a text;

--- add_same_twice_if_not_exists: people
ALTER TABLE people ADD COLUMN a int, ADD COLUMN IF NOT EXISTS a text DEFAULT 'x';

--- add_existing: people
ALTER TABLE people ADD COLUMN age int;

--- add_if_not_exists_volatile: people
ALTER TABLE people ADD COLUMN IF NOT EXISTS age float8 DEFAULT random();

--- add_if_not_exists_unique_existing: people
ALTER TABLE people ADD COLUMN IF NOT EXISTS age int UNIQUE;

--- add_if_not_exists_new: people
ALTER TABLE people ADD COLUMN IF NOT EXISTS nick text NOT NULL DEFAULT '';

--- add_system_name: people
ALTER TABLE people ADD COLUMN xmin int;

--- add_name_oid: people
ALTER TABLE people ADD COLUMN oid int;

--- add_quoted_name: people
ALTER TABLE people ADD COLUMN "User Name" text DEFAULT 'x' CHECK ("User Name" <> '');

--- add_pseudo_type: people
ALTER TABLE people ADD COLUMN n anyelement;

--- add_record_type: people
ALTER TABLE people ADD COLUMN n record;

--- add_type_missing: people
ALTER TABLE people ADD COLUMN n no_such_type;

--- add_modifier_bad: people
ALTER TABLE people ADD COLUMN n varchar(0);

--- add_modifier_not_allowed: people
ALTER TABLE people ADD COLUMN n text(10);

--- add_numeric_negative_scale: people
ALTER TABLE people ADD COLUMN n numeric(5,-2) DEFAULT 12345;

--- add_collate_nondeterministic: people
CREATE COLLATION ci (provider = icu, locale = 'und-u-ks-level2', deterministic = false);
-->
ALTER TABLE people ADD COLUMN n text COLLATE ci DEFAULT 'x';

--- add_collate_int: people
ALTER TABLE people ADD COLUMN n int COLLATE "C";

--- add_collate_missing: people
ALTER TABLE people ADD COLUMN n text COLLATE "xx_XX";

--- add_storage: people
ALTER TABLE people ADD COLUMN n text STORAGE EXTERNAL;

--- add_storage_fixed: people
ALTER TABLE people ADD COLUMN n int STORAGE MAIN;

--- add_compression_int: people
ALTER TABLE people ADD COLUMN n int COMPRESSION pglz;

--- add_partitioned_volatile: events
ALTER TABLE events ADD COLUMN ref uuid DEFAULT gen_random_uuid();

--- add_partitioned_check: events
ALTER TABLE events ADD COLUMN n int CHECK (n > 0);

--- add_partitioned_unique: events
ALTER TABLE events ADD COLUMN n int UNIQUE;

--- add_partitioned_identity: events
ALTER TABLE events ADD COLUMN n int GENERATED ALWAYS AS IDENTITY;

--- add_partitioned_serial: events
ALTER TABLE events ADD COLUMN n serial;

--- add_partitioned_not_null: events
ALTER TABLE events ADD COLUMN n int NOT NULL;

--- add_partitioned_references: events team
ALTER TABLE events ADD COLUMN team_id int REFERENCES team (id);

--- add_partitioned_stored: events
ALTER TABLE events ADD COLUMN n int GENERATED ALWAYS AS (id + day) STORED;

--- add_partitioned_only: events
ALTER TABLE ONLY events ADD COLUMN n int;

--- add_partition_direct: events
ALTER TABLE events_1 ADD COLUMN n int;

--- add_inherited_volatile: family
ALTER TABLE parent ADD COLUMN n float8 DEFAULT random();

--- add_inherited_only: family
ALTER TABLE ONLY parent ADD COLUMN n int;

--- add_inherited_merge: family
ALTER TABLE parent ADD COLUMN extra int DEFAULT 9;

--- add_inherited_merge_type: family
ALTER TABLE parent ADD COLUMN extra text;

--- add_inherited_child_own: family
ALTER TABLE child ADD COLUMN n int DEFAULT 1;

--- add_inherited_check: family
ALTER TABLE parent ADD COLUMN n int CHECK (n > 0);

--- add_inherited_identity: family
ALTER TABLE parent ADD COLUMN n int GENERATED ALWAYS AS IDENTITY;

--- add_inherited_serial: family
ALTER TABLE parent ADD COLUMN n serial;

--- add_temp
CREATE TEMP TABLE scratch (a int);
INSERT INTO scratch SELECT generate_series(1, 300);
-->
ALTER TABLE scratch ADD COLUMN b timestamptz DEFAULT clock_timestamp();

--- add_unlogged
CREATE UNLOGGED TABLE cache (k text PRIMARY KEY);
INSERT INTO cache SELECT 'k' || g FROM generate_series(1, 300) g;
-->
ALTER TABLE cache ADD COLUMN hits serial;

--- add_foreign_table
CREATE EXTENSION postgres_fdw;
CREATE SERVER far FOREIGN DATA WRAPPER postgres_fdw;
CREATE FOREIGN TABLE remote (a int) SERVER far;
-->
ALTER TABLE remote ADD COLUMN b float8 DEFAULT random();

--- add_foreign_table_check
CREATE EXTENSION postgres_fdw;
CREATE SERVER far FOREIGN DATA WRAPPER postgres_fdw;
CREATE FOREIGN TABLE remote (a int) SERVER far;
-->
ALTER FOREIGN TABLE remote ADD COLUMN b int NOT NULL CHECK (b > 0);

--- add_foreign_table_unique
CREATE EXTENSION postgres_fdw;
CREATE SERVER far FOREIGN DATA WRAPPER postgres_fdw;
CREATE FOREIGN TABLE remote (a int) SERVER far;
-->
ALTER FOREIGN TABLE remote ADD COLUMN b int UNIQUE;

--- add_to_view: people
CREATE VIEW adults AS SELECT id, name FROM people WHERE age > 17;
-->
ALTER TABLE adults ADD COLUMN n int;

--- add_to_matview: people
CREATE MATERIALIZED VIEW adults AS SELECT id, name FROM people WHERE age > 17;
-->
ALTER TABLE adults ADD COLUMN n int;

--- add_to_sequence
CREATE SEQUENCE counter;
-->
ALTER TABLE counter ADD COLUMN n int;

--- add_under_view: people
CREATE VIEW everyone AS SELECT * FROM people;
-->
ALTER TABLE people ADD COLUMN n int DEFAULT 0;

--- add_row_type_used: people
CREATE TABLE archive (at timestamptz, was people);
INSERT INTO archive SELECT now(), p FROM people p LIMIT 50;
-->
ALTER TABLE people ADD COLUMN n int;

--- add_row_type_used_default: people
CREATE TABLE archive (at timestamptz, was people);
INSERT INTO archive SELECT now(), p FROM people p LIMIT 50;
-->
ALTER TABLE people ADD COLUMN n int DEFAULT 1;

--- add_row_type_used_volatile: people
CREATE TABLE archive (at timestamptz, was people);
INSERT INTO archive SELECT now(), p FROM people p LIMIT 50;
-->
ALTER TABLE people ADD COLUMN n float8 DEFAULT random();

--- add_row_type_used_check: people
CREATE TABLE archive (at timestamptz, was people);
INSERT INTO archive SELECT now(), p FROM people p LIMIT 50;
-->
ALTER TABLE people ADD COLUMN n int CHECK (n > 0);

--- add_with_triggers: people
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER touch BEFORE INSERT OR UPDATE ON people FOR EACH ROW EXECUTE FUNCTION touch();
-->
ALTER TABLE people ADD COLUMN touched timestamptz NOT NULL DEFAULT clock_timestamp();

--- add_rewrite_many_indexes: people
CREATE INDEX people_name ON people (name);
CREATE INDEX people_young ON people (age) WHERE age < 18;
CREATE INDEX people_lower ON people (lower(email));
-->
ALTER TABLE people ADD COLUMN n bigserial;

--- add_rewrite_with_check: people
ALTER TABLE people ADD CONSTRAINT grown CHECK (age > 0);
-->
ALTER TABLE people ADD COLUMN n float8 DEFAULT random();

--- add_not_null: people
ALTER TABLE people ADD COLUMN n text NOT NULL;

--- add_not_null_volatile: people
ALTER TABLE people ADD COLUMN n float8 NOT NULL DEFAULT random();

--- add_not_null_empty: empty
ALTER TABLE people ADD COLUMN n text NOT NULL;

--- add_not_null_and_null: people
ALTER TABLE people ADD COLUMN n text NOT NULL NULL;

--- add_not_null_named: people
ALTER TABLE people ADD COLUMN n text CONSTRAINT n_there NOT NULL DEFAULT 'x';

--- add_not_null_deleted: people
DELETE FROM people;
-->
ALTER TABLE people ADD COLUMN n text NOT NULL;

--- add_and_drop_default: people
ALTER TABLE people ADD COLUMN n int NOT NULL DEFAULT 1, ALTER COLUMN n DROP DEFAULT;

--- add_and_set_not_null: people
ALTER TABLE people ADD COLUMN n int DEFAULT 1, ALTER COLUMN n SET NOT NULL;

--- add_and_set_not_null_fails: people
ALTER TABLE people ADD COLUMN n int, ALTER COLUMN n SET NOT NULL;

--- add_and_index_constraint: people
ALTER TABLE people ADD COLUMN n int, ADD CONSTRAINT n_name UNIQUE (n, name);

--- add_typed_name_percent: people
ALTER TABLE people ADD COLUMN n people.age%TYPE;

--- add_too_many: people
ALTER TABLE people ADD COLUMN n interval year to month DEFAULT '1 year', ADD COLUMN m timestamp(3) with time zone DEFAULT now();

--- add_char_quoted: people
ALTER TABLE people ADD COLUMN n "char" DEFAULT 'x';

--- add_xml: people
ALTER TABLE people ADD COLUMN n xml DEFAULT '<a/>';

--- add_hstore: people
CREATE EXTENSION hstore;
-->
ALTER TABLE people ADD COLUMN n hstore NOT NULL DEFAULT '';

--- add_hstore_function: people
CREATE EXTENSION hstore;
-->
ALTER TABLE people ADD COLUMN n hstore DEFAULT hstore('a', 'b');

--- add_citext: people
CREATE EXTENSION citext;
-->
ALTER TABLE people ADD COLUMN n citext UNIQUE;

--- add_ltree_missing: people
ALTER TABLE people ADD COLUMN n ltree;

--- add_schema_qualified: people
CREATE SCHEMA app;
CREATE TYPE app.state AS ENUM ('on', 'off');
CREATE FUNCTION app.first() RETURNS app.state LANGUAGE sql STABLE AS $$ SELECT 'on'::app.state $$;
-->
ALTER TABLE public.people ADD COLUMN n app.state NOT NULL DEFAULT app.first();

--- add_operator_user: people
CREATE FUNCTION roll(int, int) RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN $1 + $2; END $$;
CREATE OPERATOR <%> (LEFTARG = int, RIGHTARG = int, FUNCTION = roll);
-->
ALTER TABLE people ADD COLUMN n int DEFAULT 1 <%> 2;

--- add_setval_default: people
CREATE SEQUENCE counter;
-->
ALTER TABLE people ADD COLUMN n bigint DEFAULT setval('counter', 5);

--- add_currval_default: people
CREATE SEQUENCE counter;
SELECT nextval('counter');
-->
ALTER TABLE people ADD COLUMN n bigint DEFAULT lastval();

--- add_missing_table: people
ALTER TABLE nobody ADD COLUMN n int;

--- add_missing_table_if_exists: people
ALTER TABLE IF EXISTS nobody ADD COLUMN n int DEFAULT random();

--- add_enum_value_same_transaction: people domains
ALTER TYPE mood ADD VALUE 'furious';
ALTER TABLE people ADD COLUMN m mood DEFAULT 'furious';

--- add_enum_value_same_transaction_unused: people domains
ALTER TYPE mood ADD VALUE 'furious';
ALTER TABLE people ADD COLUMN m mood DEFAULT 'ok';

--- add_enum_created_same_transaction: people
CREATE TYPE state AS ENUM ('on', 'off');
ALTER TYPE state ADD VALUE 'broken';
ALTER TABLE people ADD COLUMN s state NOT NULL DEFAULT 'broken';

--- add_enum_value_committed: people domains
ALTER TYPE mood ADD VALUE 'furious' BEFORE 'ok';
-->
ALTER TABLE people ADD COLUMN m mood NOT NULL DEFAULT 'furious';

--- add_enum_array_default: people domains
ALTER TABLE people ADD COLUMN m mood[] NOT NULL DEFAULT '{ok,sad}';

--- add_enum_array_default_bad: people domains
ALTER TABLE people ADD COLUMN m mood[] DEFAULT '{ok,glum}';

--- add_domain_array_default_violates: people domains
ALTER TABLE people ADD COLUMN n positive[] DEFAULT '{1,-1}';

--- add_domain_array_default: people domains
ALTER TABLE people ADD COLUMN n positive[] NOT NULL DEFAULT '{1,2}';

--- add_domain_over_array_checked: people
CREATE DOMAIN few AS int[] CHECK (cardinality(VALUE) < 5);
-->
ALTER TABLE people ADD COLUMN n few DEFAULT '{}';

--- add_domain_over_array_plain: people
CREATE DOMAIN tags AS text[];
-->
ALTER TABLE people ADD COLUMN n tags NOT NULL DEFAULT '{}';

--- add_domain_over_composite_checked: people domains
CREATE DOMAIN sound AS pair CHECK ((VALUE).x > 0);
-->
ALTER TABLE people ADD COLUMN n sound;

--- add_domain_check_not_valid: people
CREATE DOMAIN loose AS int;
ALTER DOMAIN loose ADD CONSTRAINT tight CHECK (VALUE > 0) NOT VALID;
-->
ALTER TABLE people ADD COLUMN n loose;

--- add_domain_check_dropped: people
CREATE DOMAIN loose AS int CONSTRAINT tight CHECK (VALUE > 0);
ALTER DOMAIN loose DROP CONSTRAINT tight;
-->
ALTER TABLE people ADD COLUMN n loose DEFAULT 1;

--- add_domain_not_null_dropped: people domains
ALTER DOMAIN required DROP NOT NULL;
-->
ALTER TABLE people ADD COLUMN n required;

--- add_domain_default_set_later: people domains
ALTER DOMAIN label SET DEFAULT gen_random_uuid()::text;
-->
ALTER TABLE people ADD COLUMN n label;

--- add_domain_default_of_base_domain: people
CREATE DOMAIN base AS int DEFAULT 4;
CREATE DOMAIN above AS base;
-->
ALTER TABLE people ADD COLUMN n above NOT NULL;

--- add_domain_default_null_given: people domains
ALTER TABLE people ADD COLUMN n short_code DEFAULT NULL;

--- add_domain_empty_checked: empty domains
ALTER TABLE people ADD COLUMN n positive DEFAULT 0;

--- add_domain_collated: people
CREATE DOMAIN c_text AS text COLLATE "C";
-->
ALTER TABLE people ADD COLUMN n c_text UNIQUE;

--- add_composite_default_violates: people domains
ALTER TABLE people ADD COLUMN n guarded DEFAULT ROW(-1, 'x');

--- add_composite_default_random: people domains
ALTER TABLE people ADD COLUMN n pair DEFAULT ROW((random() * 9)::int, 'x');

--- add_cast_volatile: people domains
CREATE FUNCTION to_pair(int) RETURNS pair LANGUAGE plpgsql AS $$ BEGIN RETURN ROW($1, 'x'::text)::pair; END $$;
CREATE CAST (int AS pair) WITH FUNCTION to_pair(int) AS ASSIGNMENT;
-->
ALTER TABLE people ADD COLUMN p pair DEFAULT 5;

--- add_cast_stable: people domains
CREATE FUNCTION to_pair(int) RETURNS pair LANGUAGE plpgsql STABLE AS $$ BEGIN RETURN ROW($1, 'x'::text)::pair; END $$;
CREATE CAST (int AS pair) WITH FUNCTION to_pair(int) AS IMPLICIT;
-->
ALTER TABLE people ADD COLUMN p pair DEFAULT 5;

--- add_cast_explicit_only: people domains
CREATE FUNCTION to_pair(int) RETURNS pair LANGUAGE plpgsql STABLE AS $$ BEGIN RETURN ROW($1, 'x'::text)::pair; END $$;
CREATE CAST (int AS pair) WITH FUNCTION to_pair(int);
-->
ALTER TABLE people ADD COLUMN p pair DEFAULT 5;

--- setup liars
CREATE FUNCTION lie_imm() RETURNS float8 LANGUAGE sql IMMUTABLE AS 'SELECT random()';
CREATE FUNCTION lie_stable() RETURNS float8 LANGUAGE sql STABLE AS 'SELECT random()';
CREATE FUNCTION lie_plpgsql() RETURNS timestamptz LANGUAGE plpgsql IMMUTABLE AS 'BEGIN RETURN clock_timestamp(); END';
CREATE FUNCTION two_statements() RETURNS int LANGUAGE sql AS 'SELECT 1; SELECT 2';
CREATE FUNCTION definer() RETURNS int LANGUAGE sql SECURITY DEFINER AS 'SELECT 1';
CREATE FUNCTION with_set() RETURNS int LANGUAGE sql SET search_path = public AS 'SELECT 1';
CREATE FUNCTION strict_used(n int) RETURNS int LANGUAGE sql STRICT AS 'SELECT n + 1';
CREATE FUNCTION strict_unused(n int) RETURNS int LANGUAGE sql STRICT AS 'SELECT 1';
CREATE FUNCTION strict_nonstrict(n int) RETURNS int LANGUAGE sql STRICT AS 'SELECT coalesce(n, 0)';
CREATE FUNCTION with_from() RETURNS int LANGUAGE sql AS 'SELECT a FROM (SELECT 1 AS a) s';
CREATE FUNCTION with_limit() RETURNS int LANGUAGE sql AS 'SELECT 1 LIMIT 1';
CREATE FUNCTION with_where() RETURNS int LANGUAGE sql AS 'SELECT 1 WHERE true';
CREATE FUNCTION converts() RETURNS bigint LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION series() RETURNS SETOF int LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION outs(OUT a int, OUT b int) LANGUAGE sql AS 'SELECT 1, 2';
CREATE FUNCTION out_one(OUT a int) LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION chained() RETURNS int LANGUAGE sql AS 'SELECT strict_used(3)';
CREATE FUNCTION twice(n float8) RETURNS float8 LANGUAGE sql IMMUTABLE AS 'SELECT n + n';
CREATE FUNCTION ignores(n float8) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 1';
CREATE FUNCTION many(VARIADIC n int[]) RETURNS int LANGUAGE plpgsql STABLE AS 'BEGIN RETURN n[1]; END';
CREATE FUNCTION generic(n anyelement) RETURNS anyelement LANGUAGE sql AS 'SELECT n';
CREATE PROCEDURE proc() LANGUAGE sql AS 'SELECT 1';

--- add_default_labelled_immutable: people liars
ALTER TABLE people ADD COLUMN n float8 DEFAULT lie_imm();

--- add_default_labelled_stable: people liars
ALTER TABLE people ADD COLUMN n float8 NOT NULL DEFAULT lie_stable();

--- add_default_labelled_immutable_plpgsql: people liars
ALTER TABLE people ADD COLUMN n timestamptz DEFAULT lie_plpgsql();

--- add_default_sql_two_statements: people liars
ALTER TABLE people ADD COLUMN n int DEFAULT two_statements();

--- add_default_sql_definer: people liars
ALTER TABLE people ADD COLUMN n int DEFAULT definer();

--- add_default_sql_with_set: people liars
ALTER TABLE people ADD COLUMN n int DEFAULT with_set();

--- add_default_sql_strict_used: people liars
ALTER TABLE people ADD COLUMN n int DEFAULT strict_used(4);

--- add_default_sql_strict_unused: people liars
ALTER TABLE people ADD COLUMN n int DEFAULT strict_unused(4);

--- add_default_sql_strict_nonstrict: people liars
ALTER TABLE people ADD COLUMN n int DEFAULT strict_nonstrict(4);

--- add_default_sql_with_from: people liars
ALTER TABLE people ADD COLUMN n int DEFAULT with_from();

--- add_default_sql_with_limit: people liars
ALTER TABLE people ADD COLUMN n int DEFAULT with_limit();

--- add_default_sql_with_where: people liars
ALTER TABLE people ADD COLUMN n int DEFAULT with_where();

--- add_default_sql_converts: people liars
ALTER TABLE people ADD COLUMN n bigint DEFAULT converts();

--- add_default_sql_setof: people liars
ALTER TABLE people ADD COLUMN n int DEFAULT series();

--- add_default_sql_out_parameters: people liars
ALTER TABLE people ADD COLUMN n int DEFAULT outs();

--- add_default_sql_out_field: people liars
ALTER TABLE people ADD COLUMN n int DEFAULT (outs()).b;

--- add_default_sql_out_one: people liars
ALTER TABLE people ADD COLUMN n int DEFAULT out_one();

--- add_default_sql_chained: people liars
ALTER TABLE people ADD COLUMN n int DEFAULT chained();

--- add_default_sql_volatile_argument: people liars
ALTER TABLE people ADD COLUMN n float8 DEFAULT twice(random());

--- add_default_sql_argument_unused: people liars
ALTER TABLE people ADD COLUMN n int DEFAULT ignores(random());

--- add_default_variadic: people liars
ALTER TABLE people ADD COLUMN n int DEFAULT many(1, 2, 3);

--- add_default_polymorphic: people liars
ALTER TABLE people ADD COLUMN n int DEFAULT generic(7);

--- add_default_procedure: people liars
ALTER TABLE people ADD COLUMN n int DEFAULT proc();

--- add_default_sql_atomic: people
CREATE FUNCTION atom() RETURNS int LANGUAGE sql RETURN 41 + 1;
-->
ALTER TABLE people ADD COLUMN n int DEFAULT atom();

--- add_default_sql_reads_table: people team
CREATE FUNCTION first_team() RETURNS int LANGUAGE sql AS 'SELECT min(id) FROM team';
-->
ALTER TABLE people ADD COLUMN n int DEFAULT first_team();

--- add_default_or_short_circuit: people
ALTER TABLE people ADD COLUMN n boolean DEFAULT (true OR random() > 0.5);

--- add_default_and_not_folded: people
ALTER TABLE people ADD COLUMN n boolean DEFAULT (now() > '2020-01-01' AND random() > 0.5);

--- add_default_case_stable_condition: people
ALTER TABLE people ADD COLUMN n float8 DEFAULT CASE WHEN now() > '2020-01-01' THEN 1 ELSE random() END;

--- add_default_case_simple_folded: people
ALTER TABLE people ADD COLUMN n float8 DEFAULT CASE 2 WHEN 1 THEN random() WHEN 2 THEN 5 ELSE random() END;

--- add_default_coalesce_stable_first: people
ALTER TABLE people ADD COLUMN n timestamptz DEFAULT COALESCE(now(), clock_timestamp());

--- add_default_coalesce_null_first: people
ALTER TABLE people ADD COLUMN n float8 DEFAULT COALESCE(NULL, 3, random());

--- add_default_in_list: people
ALTER TABLE people ADD COLUMN n boolean DEFAULT (3 IN (1, 2, 3));

--- add_default_subscript: people
ALTER TABLE people ADD COLUMN n int DEFAULT (ARRAY[4, 5, 6])[2];

--- add_default_null_test_volatile: people
ALTER TABLE people ADD COLUMN n boolean DEFAULT (random() IS NOT NULL);

--- add_default_strict_null_argument: people
ALTER TABLE people ADD COLUMN n int DEFAULT random()::int + NULL;

--- add_default_sqlvalue_words: people
ALTER TABLE people ADD COLUMN a text DEFAULT CURRENT_CATALOG, ADD COLUMN b name NOT NULL DEFAULT CURRENT_ROLE, ADD COLUMN c text DEFAULT USER;

--- add_default_current_query: people
ALTER TABLE people ADD COLUMN n text DEFAULT current_query();

--- add_default_start_time: people
ALTER TABLE people ADD COLUMN n timestamptz DEFAULT pg_postmaster_start_time();

--- add_default_in_recovery: people
ALTER TABLE people ADD COLUMN n boolean DEFAULT pg_is_in_recovery();

--- add_default_set_config: people
ALTER TABLE people ADD COLUMN n text DEFAULT set_config('app.x', 'y', false);

--- add_default_typeof: people
ALTER TABLE people ADD COLUMN n regtype DEFAULT pg_typeof(1);

--- add_default_regclass_literal: people
ALTER TABLE people ADD COLUMN n regclass DEFAULT 'people';

--- add_default_timeofday: people
ALTER TABLE people ADD COLUMN n text DEFAULT left(timeofday(), 10);

--- add_default_date_word: people
ALTER TABLE people ADD COLUMN n date NOT NULL DEFAULT 'today';

--- add_default_sql_json: people
ALTER TABLE people ADD COLUMN n json DEFAULT JSON_OBJECT('a': 1, 'b': JSON_ARRAY(1, 2));

--- add_default_sql_json_random: people
ALTER TABLE people ADD COLUMN n jsonb DEFAULT JSON_OBJECT('a': random() RETURNING jsonb);

--- add_default_string_syntax: people
ALTER TABLE people ADD COLUMN a text DEFAULT overlay('abc' placing 'x' from 1), ADD COLUMN b text DEFAULT substring('abc' from 2 for 1), ADD COLUMN c numeric DEFAULT extract(year from now()), ADD COLUMN d int DEFAULT position('b' in 'abc');

--- add_default_similar: people
ALTER TABLE people ADD COLUMN n boolean DEFAULT ('abc' SIMILAR TO 'a%');

--- add_default_overlaps: people
ALTER TABLE people ADD COLUMN n boolean DEFAULT ((DATE '2001-01-01', DATE '2002-01-01') OVERLAPS (now()::date, DATE '2030-01-01'));

--- add_default_row_comparison: people
ALTER TABLE people ADD COLUMN n boolean DEFAULT (ROW(1, 2) < ROW(1, 3));

--- add_default_collate_clause: people
ALTER TABLE people ADD COLUMN n text DEFAULT 'x' COLLATE "C";

--- add_default_void: people
ALTER TABLE people ADD COLUMN n text DEFAULT pg_sleep(0);

--- add_default_default_twice: people
ALTER TABLE people ADD COLUMN n int DEFAULT 1 DEFAULT 2;

--- add_default_division_by_zero: people
ALTER TABLE people ADD COLUMN n int DEFAULT 1 / 0;

--- add_default_division_by_zero_empty: empty
ALTER TABLE people ADD COLUMN n int DEFAULT 1 / 0;

--- add_default_currval_unset: people
CREATE SEQUENCE counter;
-->
ALTER TABLE people ADD COLUMN n bigint DEFAULT currval('counter');

--- add_default_bit_length_cast: people
ALTER TABLE people ADD COLUMN n bit(4) DEFAULT 5::bit(4);

--- add_default_numeric_to_int_overflow: people
ALTER TABLE people ADD COLUMN n int DEFAULT 3000000000;

--- add_default_char_typmod_cast: people
ALTER TABLE people ADD COLUMN n varchar(3) DEFAULT 'abcdef'::varchar(3);

--- add_default_varchar_text_function: people
ALTER TABLE people ADD COLUMN n varchar(3) DEFAULT lower('ABCDEF');

--- add_default_timestamptz_literal_bad: people
ALTER TABLE people ADD COLUMN n timestamptz DEFAULT 'never';

--- add_default_interval_bad: people
ALTER TABLE people ADD COLUMN n interval DEFAULT '5 parsecs';

--- add_default_inet_bad: people
ALTER TABLE people ADD COLUMN n inet DEFAULT '10.0.0.300';

--- add_default_cidr_host_bits: people
ALTER TABLE people ADD COLUMN n cidr DEFAULT '10.0.0.1/8';

--- add_default_range_reversed: people
ALTER TABLE people ADD COLUMN n int4range DEFAULT '[5,1]';

--- add_default_jsonb_cast_bad: people
ALTER TABLE people ADD COLUMN n jsonb DEFAULT '[1,2'::jsonb;

--- add_default_bool_bad: people
ALTER TABLE people ADD COLUMN n boolean DEFAULT 'maybe';

--- add_default_macaddr: people
ALTER TABLE people ADD COLUMN n macaddr NOT NULL DEFAULT '08:00:2b:01:02:03';

--- add_default_tsquery: people
ALTER TABLE people ADD COLUMN n tsquery DEFAULT 'a & b';

--- add_default_lquery: people
CREATE EXTENSION ltree;
-->
ALTER TABLE people ADD COLUMN n ltree NOT NULL DEFAULT 'a.b';

--- add_serial_if_not_exists_existing: people
ALTER TABLE people ADD COLUMN IF NOT EXISTS age serial;

--- add_identity_if_not_exists_existing: people
ALTER TABLE people ADD COLUMN IF NOT EXISTS age int GENERATED ALWAYS AS IDENTITY;

--- add_if_not_exists_check_existing: people
ALTER TABLE people ADD COLUMN IF NOT EXISTS age int CHECK (age > 0);

--- add_if_not_exists_references_existing: people team
ALTER TABLE people ADD COLUMN IF NOT EXISTS age int REFERENCES team (id);

--- add_if_not_exists_domain_existing: people domains
ALTER TABLE people ADD COLUMN IF NOT EXISTS age positive DEFAULT 3;

--- add_serial_null: people
ALTER TABLE people ADD COLUMN n serial NULL;

--- add_identity_null: people
ALTER TABLE people ADD COLUMN n int NULL GENERATED ALWAYS AS IDENTITY;

--- add_identity_and_generated: people
ALTER TABLE people ADD COLUMN n int GENERATED ALWAYS AS IDENTITY GENERATED ALWAYS AS (1) STORED;

--- add_identity_numeric: people
ALTER TABLE people ADD COLUMN n numeric GENERATED ALWAYS AS IDENTITY;

--- add_identity_domain: people
CREATE DOMAIN whole AS int;
-->
ALTER TABLE people ADD COLUMN n whole GENERATED ALWAYS AS IDENTITY;

--- add_identity_increment_zero: people
ALTER TABLE people ADD COLUMN n int GENERATED ALWAYS AS IDENTITY (INCREMENT BY 0);

--- add_identity_max_small: people
ALTER TABLE people ADD COLUMN n int GENERATED ALWAYS AS IDENTITY (MAXVALUE 10);

--- add_primary_key_null_word
CREATE TABLE bare (a int);
-->
ALTER TABLE bare ADD COLUMN id int NULL PRIMARY KEY;

--- add_primary_key_replaced: people
ALTER TABLE people DROP CONSTRAINT people_pkey, ADD COLUMN key bigserial PRIMARY KEY;

--- add_primary_key_named_separately
CREATE TABLE bare (a int);
INSERT INTO bare SELECT generate_series(1, 100);
-->
ALTER TABLE bare ADD COLUMN id int GENERATED BY DEFAULT AS IDENTITY, ADD CONSTRAINT bare_key PRIMARY KEY (id);

--- add_missing_value_column_again: people
ALTER TABLE people ADD COLUMN n int DEFAULT 1;
ALTER TABLE people DROP COLUMN n;
-->
ALTER TABLE people ADD COLUMN n text NOT NULL DEFAULT 'x';

--- add_stored_whole_row: people
ALTER TABLE people ADD COLUMN n text GENERATED ALWAYS AS (people::text) STORED;

--- add_stored_tableoid: people
ALTER TABLE people ADD COLUMN n oid GENERATED ALWAYS AS (tableoid) STORED;

--- add_stored_ctid: people
ALTER TABLE people ADD COLUMN n tid GENERATED ALWAYS AS (ctid) STORED;

--- add_stored_concat_int: people
ALTER TABLE people ADD COLUMN n text GENERATED ALWAYS AS (name || age) STORED;

--- add_stored_concat_int_cast: people
ALTER TABLE people ADD COLUMN n text GENERATED ALWAYS AS (name || age::text) STORED;

--- add_stored_date_interval: people
ALTER TABLE people ADD COLUMN n timestamp GENERATED ALWAYS AS (born + interval '1 month') STORED;

--- add_stored_date_to_timestamptz: people
ALTER TABLE people ADD COLUMN n timestamptz GENERATED ALWAYS AS (born) STORED;

--- add_stored_extract: people
ALTER TABLE people ADD COLUMN n int GENERATED ALWAYS AS (extract(year from born)) STORED;

--- add_stored_age_today: people
ALTER TABLE people ADD COLUMN n int GENERATED ALWAYS AS (CURRENT_DATE - born) STORED;

--- add_stored_collate: people
ALTER TABLE people ADD COLUMN n text GENERATED ALWAYS AS (lower(email COLLATE "C")) STORED;

--- add_stored_jsonb_arrow: people
ALTER TABLE people ADD COLUMN n text GENERATED ALWAYS AS (to_jsonb(age) ->> 'a') STORED;

--- add_stored_not_assignable: people
ALTER TABLE people ADD COLUMN n int GENERATED ALWAYS AS (name) STORED;

--- add_stored_set_returning: people
ALTER TABLE people ADD COLUMN n int GENERATED ALWAYS AS (generate_series(1, 2)) STORED;

--- add_stored_lying_function: people
CREATE FUNCTION lie(a int) RETURNS float8 LANGUAGE sql IMMUTABLE AS 'SELECT a * random()';
-->
ALTER TABLE people ADD COLUMN n float8 GENERATED ALWAYS AS (lie(age)) STORED;

--- add_stored_volatile_inlined: people routines
ALTER TABLE people ADD COLUMN n int GENERATED ALWAYS AS (sql_vol(age)) STORED;

--- add_stored_too_long: people
ALTER TABLE people ADD COLUMN n varchar(5) GENERATED ALWAYS AS (left(note, 5)) STORED;

--- add_stored_always_without_kind: people
ALTER TABLE people ADD COLUMN n int GENERATED BY DEFAULT AS (age) STORED;

--- add_stored_references: people team
ALTER TABLE people ADD COLUMN n int GENERATED ALWAYS AS (id) STORED REFERENCES team (id);

--- add_stored_references_set_null: people team
ALTER TABLE people ADD COLUMN n int GENERATED ALWAYS AS (id) STORED REFERENCES team (id) ON DELETE SET NULL;

--- add_virtual_primary_key
CREATE TABLE bare (a int);
-->
ALTER TABLE bare ADD COLUMN id int GENERATED ALWAYS AS (a) VIRTUAL PRIMARY KEY;

--- add_virtual_partitioned: events
ALTER TABLE events ADD COLUMN n int GENERATED ALWAYS AS (id + day) VIRTUAL;

--- add_virtual_and_check_not_valid: people
ALTER TABLE people ADD COLUMN n int GENERATED ALWAYS AS (age * 2) VIRTUAL, ADD CONSTRAINT big CHECK (n > 0) NOT VALID;

--- add_virtual_of_virtual: people
ALTER TABLE people ADD COLUMN n int GENERATED ALWAYS AS (age * 2) VIRTUAL;
-->
ALTER TABLE people ADD COLUMN m int GENERATED ALWAYS AS (n * 2) VIRTUAL;

--- add_virtual_immutable_enum_function: people domains
ALTER TABLE people ADD COLUMN n text GENERATED ALWAYS AS (lower(name)) VIRTUAL COLLATE "C";

--- add_sub_partitioned_default: events
CREATE TABLE events_3 PARTITION OF events FOR VALUES FROM (800) TO (1200) PARTITION BY LIST (id);
CREATE TABLE events_3a PARTITION OF events_3 DEFAULT;
INSERT INTO events SELECT g, g, 'b' FROM generate_series(900, 1000) g;
-->
ALTER TABLE events ADD COLUMN n uuid NOT NULL DEFAULT gen_random_uuid();

--- add_sub_partitioned_middle: events
CREATE TABLE events_3 PARTITION OF events FOR VALUES FROM (800) TO (1200) PARTITION BY LIST (id);
-->
ALTER TABLE events_3 ADD COLUMN n int;

--- add_partitioned_no_partitions
CREATE TABLE logs (a int) PARTITION BY RANGE (a);
-->
ALTER TABLE ONLY logs ADD COLUMN b int NOT NULL;

--- add_partitioned_unique_with_key: events
ALTER TABLE events ADD COLUMN n int, ADD UNIQUE (n, day);

--- add_partitioned_primary_key: events
ALTER TABLE events ADD COLUMN n int PRIMARY KEY;

--- add_partitioned_domain: events domains
ALTER TABLE events ADD COLUMN n positive;

--- add_inherited_two_parents: family
CREATE TABLE other_parent (n int);
CREATE TABLE both_child () INHERITS (parent, other_parent);
-->
ALTER TABLE parent ADD COLUMN n int DEFAULT 2;

--- add_inherited_grandchild: family
CREATE TABLE grandchild () INHERITS (child);
INSERT INTO grandchild SELECT g, 'g', g FROM generate_series(1, 100) g;
-->
ALTER TABLE parent ADD COLUMN n int NOT NULL;

--- add_inherited_merge_not_null: family
ALTER TABLE parent ADD COLUMN extra int NOT NULL DEFAULT 1;

--- add_inherited_merge_collation: family
ALTER TABLE child ADD COLUMN label text COLLATE "C";
-->
ALTER TABLE parent ADD COLUMN label text;

--- add_inherited_merge_generated: family
ALTER TABLE parent ADD COLUMN extra int GENERATED ALWAYS AS (id) STORED;

--- add_inherited_unique: family
ALTER TABLE parent ADD COLUMN n int UNIQUE;

--- add_inherited_if_not_exists_child_has: family
ALTER TABLE parent ADD COLUMN IF NOT EXISTS extra int;

--- add_inherited_references: family team
ALTER TABLE parent ADD COLUMN n int REFERENCES team (id);

--- add_inherited_foreign_child: family
CREATE EXTENSION postgres_fdw;
CREATE SERVER far FOREIGN DATA WRAPPER postgres_fdw;
CREATE FOREIGN TABLE far_child (id int, name text) INHERITS (parent) SERVER far;
-->
ALTER TABLE parent ADD COLUMN n float8 DEFAULT random();

--- add_references_view: people
CREATE VIEW names AS SELECT id FROM people;
-->
ALTER TABLE people ADD COLUMN n int REFERENCES names (id);

--- add_references_no_primary_key: people
CREATE TABLE keyless (a int);
-->
ALTER TABLE people ADD COLUMN n int REFERENCES keyless;

--- add_references_unlogged: people
CREATE UNLOGGED TABLE cache (id int PRIMARY KEY);
-->
ALTER TABLE people ADD COLUMN n int REFERENCES cache (id);

--- add_references_temp: people
CREATE TEMP TABLE scratch (id int PRIMARY KEY);
-->
ALTER TABLE people ADD COLUMN n int REFERENCES scratch (id);

--- add_references_match_partial: people team
ALTER TABLE people ADD COLUMN n int REFERENCES team (id) MATCH PARTIAL;

--- add_references_two_columns: people
CREATE TABLE grid (x int, y int, PRIMARY KEY (x, y));
-->
ALTER TABLE people ADD COLUMN n int REFERENCES grid;

--- add_references_set_default: people team
ALTER TABLE people ADD COLUMN n int DEFAULT 1 REFERENCES team (id) ON DELETE SET DEFAULT DEFERRABLE INITIALLY DEFERRED;

--- add_references_volatile_default: people team
ALTER TABLE people ADD COLUMN n int DEFAULT (1 + floor(random() * 5))::int REFERENCES team (id);

--- add_references_twice: people team
CREATE TABLE club (id int PRIMARY KEY);
-->
ALTER TABLE people ADD COLUMN n int REFERENCES team (id) REFERENCES club (id);

--- add_references_partition_of: people events
ALTER TABLE events_1 ADD UNIQUE (id);
-->
ALTER TABLE people ADD COLUMN n int REFERENCES events_1 (id);

--- add_two_unique: people
ALTER TABLE people ADD COLUMN n int UNIQUE, ADD COLUMN m text UNIQUE;

--- add_check_not_valid_and_validate: people
ALTER TABLE people ADD COLUMN n int, ADD CONSTRAINT c CHECK (n > 0) NOT VALID, VALIDATE CONSTRAINT c;

--- add_then_drop_same: people
ALTER TABLE people ADD COLUMN n int, DROP COLUMN n;

--- add_then_type_same: people
ALTER TABLE people ADD COLUMN n int, ALTER COLUMN n TYPE bigint;

--- add_then_storage_same: people
ALTER TABLE people ADD COLUMN n text, ALTER COLUMN n SET STORAGE EXTERNAL, ALTER COLUMN n SET STATISTICS 5;

--- add_then_identity_same: people
ALTER TABLE people ADD COLUMN n int NOT NULL DEFAULT 0, ALTER COLUMN n DROP DEFAULT, ALTER COLUMN n ADD GENERATED ALWAYS AS IDENTITY;

--- add_then_set_not_null_volatile: people
ALTER TABLE people ADD COLUMN n float8 DEFAULT random(), ALTER COLUMN n SET NOT NULL;

--- add_check_existing_column_too: people
ALTER TABLE people ADD COLUMN n int DEFAULT 1, ADD CONSTRAINT grown CHECK (age > 0);

--- add_own_row_type: people
ALTER TABLE people ADD COLUMN n people;

--- add_own_row_type_array: people
ALTER TABLE people ADD COLUMN n people[];

--- add_other_row_type: people team
ALTER TABLE people ADD COLUMN n team;

--- add_setof: people
ALTER TABLE people ADD COLUMN n SETOF int;

--- add_void: people
ALTER TABLE people ADD COLUMN n void;

--- add_unknown: people
ALTER TABLE people ADD COLUMN n unknown;

--- add_cstring: people
ALTER TABLE people ADD COLUMN n cstring;

--- add_type_of_index: people
ALTER TABLE people ADD COLUMN n people_pkey;

--- add_shell_type: people
CREATE TYPE later;
-->
ALTER TABLE people ADD COLUMN n later;

--- add_numeric_scale_above: people
ALTER TABLE people ADD COLUMN n numeric(3,5);

--- add_numeric_too_wide: people
ALTER TABLE people ADD COLUMN n numeric(1001);

--- add_timestamp_seven: people
ALTER TABLE people ADD COLUMN n timestamp(7);

--- add_varchar_too_wide: people
ALTER TABLE people ADD COLUMN n varchar(10485761);

--- add_float_too_wide: people
ALTER TABLE people ADD COLUMN n float(54);

--- add_interval_second_modifier: people
ALTER TABLE people ADD COLUMN n interval second(2) DEFAULT '1.2345 s';

--- add_int_modifier: people
ALTER TABLE people ADD COLUMN n int(4);

--- add_user_range: people
CREATE TYPE span AS RANGE (subtype = float8);
-->
ALTER TABLE people ADD COLUMN n span NOT NULL DEFAULT span(0, 1);

--- add_to_index: people
ALTER TABLE people_pkey ADD COLUMN n int;

--- add_to_composite: domains
ALTER TABLE pair ADD COLUMN n int;

--- add_to_catalog
ALTER TABLE pg_class ADD COLUMN n int;

--- add_row_type_used_in_array: people
CREATE TABLE archive (was people[]);
-->
ALTER TABLE people ADD COLUMN n float8 DEFAULT random();

--- add_row_type_used_in_domain: people
CREATE DOMAIN person AS people;
CREATE TABLE archive (was person);
-->
ALTER TABLE people ADD COLUMN n float8 DEFAULT random();

--- add_row_type_used_in_composite: people
CREATE TYPE box_of AS (was people);
CREATE TABLE archive (was box_of);
-->
ALTER TABLE people ADD COLUMN n float8 DEFAULT random();

--- add_row_type_used_in_view: people
CREATE VIEW whole AS SELECT p AS was FROM people p;
-->
ALTER TABLE people ADD COLUMN n float8 DEFAULT random();

--- add_row_type_used_in_matview: people
CREATE MATERIALIZED VIEW whole AS SELECT p AS was FROM people p;
-->
ALTER TABLE people ADD COLUMN n float8 DEFAULT random();

--- add_with_matview_and_publication: people
CREATE MATERIALIZED VIEW names AS SELECT id FROM people;
CREATE PUBLICATION pub FOR TABLE people;
-->
ALTER TABLE people ADD COLUMN n float8 DEFAULT random();

--- add_without_column_word: people
ALTER TABLE people ADD n int NOT NULL DEFAULT 1;

--- add_from_search_path: people
CREATE SCHEMA app;
CREATE TABLE app.people (id int);
SET search_path = app, public;
-->
ALTER TABLE people ADD COLUMN name text NOT NULL;

--- add_function_shadowed: people
CREATE SCHEMA app;
CREATE FUNCTION app.now() RETURNS timestamptz LANGUAGE plpgsql AS $$ BEGIN RETURN clock_timestamp(); END $$;
SET search_path = app, public;
-->
ALTER TABLE people ADD COLUMN at timestamptz DEFAULT now();

--- add_function_shadowed_before_catalog: people
CREATE SCHEMA app;
CREATE FUNCTION app.now() RETURNS timestamptz LANGUAGE plpgsql AS $$ BEGIN RETURN clock_timestamp(); END $$;
SET search_path = app, pg_catalog, public;
-->
ALTER TABLE people ADD COLUMN at timestamptz DEFAULT now();

--- add_function_replaced: people routines
CREATE OR REPLACE FUNCTION plain_imm(n int) RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN n; END $$;
-->
ALTER TABLE people ADD COLUMN n int DEFAULT plain_imm(1);

--- add_function_altered: people routines
ALTER FUNCTION plain_vol(int) STABLE;
-->
ALTER TABLE people ADD COLUMN n int DEFAULT plain_vol(1);

--- add_function_dropped: people routines
DROP FUNCTION plain_stable(int);
-->
ALTER TABLE people ADD COLUMN n int DEFAULT plain_stable(1);

--- add_default_date_arithmetic: people
ALTER TABLE people ADD COLUMN n date NOT NULL DEFAULT (now() AT TIME ZONE 'UTC')::date;

--- add_default_age_function: people
ALTER TABLE people ADD COLUMN n interval DEFAULT age(timestamp '2020-01-01');

--- add_default_uuid_text_random: people
ALTER TABLE people ADD COLUMN n text NOT NULL DEFAULT 'u-' || gen_random_uuid();

--- add_default_lpad_nextval: people
CREATE SEQUENCE counter;
-->
ALTER TABLE people ADD COLUMN n text DEFAULT 'INV-' || lpad(nextval('counter')::text, 6, '0');

--- add_default_array_to_string_now: people
ALTER TABLE people ADD COLUMN n text DEFAULT array_to_string(ARRAY[now()::text, 'x'], '-');

--- add_default_numeric_division: people
ALTER TABLE people ADD COLUMN n numeric(5,2) DEFAULT 10 / 4.0;

--- add_default_numeric_rounds_over: people
ALTER TABLE people ADD COLUMN n numeric(3,2) DEFAULT 9.999;

--- add_default_smallint_expression: people
ALTER TABLE people ADD COLUMN n smallint DEFAULT 200 * 200;

--- add_default_int_overflow_expression: people
ALTER TABLE people ADD COLUMN n int DEFAULT 2000000000 + 2000000000;

--- add_default_char_too_long: people
ALTER TABLE people ADD COLUMN n char(2) DEFAULT 'abc';

--- add_default_varchar_array_too_long: people
ALTER TABLE people ADD COLUMN n varchar(2)[] DEFAULT '{abc}';

--- add_default_int_array_bad: people
ALTER TABLE people ADD COLUMN n int[] DEFAULT '{1,x}';

--- add_default_time_bad: people
ALTER TABLE people ADD COLUMN n time DEFAULT '25:00';

--- add_default_timestamp_hour_bad: people
ALTER TABLE people ADD COLUMN n timestamp DEFAULT '2024-01-01 25:00';

--- add_default_money_bad: people
ALTER TABLE people ADD COLUMN n money DEFAULT 'a lot';

--- add_default_point_bad: people
ALTER TABLE people ADD COLUMN n point DEFAULT '1';

--- add_default_bytea_bad: people
ALTER TABLE people ADD COLUMN n bytea DEFAULT '\xzz';

--- add_default_macaddr_bad: people
ALTER TABLE people ADD COLUMN n macaddr DEFAULT 'not:a:mac';

--- add_default_tsquery_bad: people
ALTER TABLE people ADD COLUMN n tsquery DEFAULT 'a b';

--- add_default_xml_bad: people
ALTER TABLE people ADD COLUMN n xml DEFAULT '<a>';

--- add_default_oid_negative_text: people
ALTER TABLE people ADD COLUMN n oid DEFAULT 'people';

--- add_default_regclass_missing: people
ALTER TABLE people ADD COLUMN n regclass DEFAULT 'nothing_here';

--- add_default_bigint_literal_words: people
ALTER TABLE people ADD COLUMN n bigint DEFAULT '12 monkeys';

--- add_default_cast_double_colon_bad: people
ALTER TABLE people ADD COLUMN n text DEFAULT ('abc'::int)::text;

--- add_default_inet_mask: people
ALTER TABLE people ADD COLUMN n cidr DEFAULT '192.168.0.0/16';

--- add_default_interval_iso: people
ALTER TABLE people ADD COLUMN n interval NOT NULL DEFAULT 'P1Y2M10DT2H30M';

--- add_default_interval_words: people
ALTER TABLE people ADD COLUMN n interval DEFAULT '1 year 2 mons 3 days 04:05:06 ago';

--- add_default_timestamptz_zone_name: people
ALTER TABLE people ADD COLUMN n timestamptz DEFAULT '2024-01-01 00:00 Europe/Berlin';

--- add_default_date_words: people
ALTER TABLE people ADD COLUMN n date DEFAULT 'January 8, 1999';

--- add_default_enum_function: people domains
ALTER TABLE people ADD COLUMN m mood DEFAULT enum_last(NULL::mood);

--- add_default_enum_text: people domains
ALTER TABLE people ADD COLUMN m mood DEFAULT 'ok'::text;

--- add_default_composite_text: people domains
ALTER TABLE people ADD COLUMN p pair DEFAULT '(1,one)';

--- add_default_composite_count: people domains
ALTER TABLE people ADD COLUMN p pair DEFAULT ROW(1);

--- add_default_row_for_int: people
ALTER TABLE people ADD COLUMN n int DEFAULT ROW(1, 2);

--- add_default_jsonb_set: people
ALTER TABLE people ADD COLUMN n jsonb DEFAULT jsonb_set('{"a": 1}', '{b}', to_jsonb(random()));

--- add_default_hashtext: people
ALTER TABLE people ADD COLUMN n int DEFAULT hashtext(CURRENT_USER);

--- add_default_pg_sleep_case: people
ALTER TABLE people ADD COLUMN n int DEFAULT CASE WHEN 1 = 1 THEN 5 ELSE (random() * 5)::int END;

--- add_default_nullif_random: people
ALTER TABLE people ADD COLUMN n float8 DEFAULT NULLIF(random(), 0);

--- add_default_greatest_random: people
ALTER TABLE people ADD COLUMN n float8 DEFAULT GREATEST(random(), 0.5);

--- add_default_between_random: people
ALTER TABLE people ADD COLUMN n boolean DEFAULT random() BETWEEN 0 AND 1;

--- add_default_own_type_function: people
CREATE FUNCTION stamp() RETURNS text LANGUAGE sql STABLE AS $$ SELECT to_char(now(), 'YYYY') $$;
-->
ALTER TABLE people ADD COLUMN n text NOT NULL DEFAULT stamp();

--- add_default_own_function_json: people
CREATE FUNCTION settings() RETURNS jsonb LANGUAGE sql AS $$ SELECT '{"a": 1}'::jsonb $$;
-->
ALTER TABLE people ADD COLUMN n jsonb NOT NULL DEFAULT settings();

--- add_default_own_function_case: people
CREATE FUNCTION flip(b boolean) RETURNS int LANGUAGE sql AS $$ SELECT CASE WHEN b THEN 1 ELSE 0 END $$;
-->
ALTER TABLE people ADD COLUMN n int DEFAULT flip(true);

--- add_default_own_function_wrong_type: people
CREATE FUNCTION words() RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT 'x' $$;
-->
ALTER TABLE people ADD COLUMN n int DEFAULT words();

--- add_default_own_function_qualified: people
CREATE SCHEMA app;
CREATE FUNCTION app.tick() RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN 1; END $$;
-->
ALTER TABLE people ADD COLUMN n int DEFAULT app.tick();

--- add_domain_default_and_not_null: people
CREATE DOMAIN code AS text DEFAULT 'x' NOT NULL;
-->
ALTER TABLE people ADD COLUMN n code;

--- add_domain_text_check_bad: people
CREATE DOMAIN code AS text CHECK (VALUE IN ('a', 'b'));
-->
ALTER TABLE people ADD COLUMN n code DEFAULT 'c';

--- add_domain_length_check: people
CREATE DOMAIN code AS text CHECK (length(VALUE) = 2);
-->
ALTER TABLE people ADD COLUMN n code NOT NULL DEFAULT 'ab';

--- add_domain_over_enum: people domains
CREATE DOMAIN good_mood AS mood CHECK (VALUE <> 'sad');
-->
ALTER TABLE people ADD COLUMN n good_mood DEFAULT 'ok';

--- add_generated_case: people
ALTER TABLE people ADD COLUMN n text GENERATED ALWAYS AS (CASE WHEN age >= 18 THEN 'adult' ELSE 'minor' END) STORED;

--- add_generated_md5: people
ALTER TABLE people ADD COLUMN n text GENERATED ALWAYS AS (md5(email)) STORED NOT NULL;

--- add_generated_to_char: people
ALTER TABLE people ADD COLUMN n text GENERATED ALWAYS AS (to_char(born, 'YYYY')) STORED;

--- add_generated_date_trunc: people
ALTER TABLE people ADD COLUMN n timestamp GENERATED ALWAYS AS (date_trunc('month', born::timestamp)) STORED;

--- add_generated_at_time_zone: people
ALTER TABLE people ADD COLUMN at timestamptz;
-->
ALTER TABLE people ADD COLUMN n date GENERATED ALWAYS AS ((at AT TIME ZONE 'UTC')::date) STORED;

--- add_generated_format: people
ALTER TABLE people ADD COLUMN n text GENERATED ALWAYS AS (format('%s', age)) STORED;

--- add_generated_array: people
ALTER TABLE people ADD COLUMN n text[] GENERATED ALWAYS AS (string_to_array(note, 'x')) STORED;

--- add_generated_unknown_function: people
ALTER TABLE people ADD COLUMN n int GENERATED ALWAYS AS (upper(age)) STORED;

--- add_identity_start_out_of_range: people
ALTER TABLE people ADD COLUMN n smallint GENERATED ALWAYS AS IDENTITY (START WITH 40000);

--- add_identity_cache_zero: people
ALTER TABLE people ADD COLUMN n int GENERATED ALWAYS AS IDENTITY (CACHE 0);

--- add_identity_array: people
ALTER TABLE people ADD COLUMN n int[] GENERATED ALWAYS AS IDENTITY;

--- add_compression_lz4_missing: people
ALTER TABLE people ADD COLUMN n text COMPRESSION zstd;

--- add_storage_bad: people
ALTER TABLE people ADD COLUMN n text STORAGE nowhere;

--- add_check_two: people
ALTER TABLE people ADD COLUMN n int DEFAULT 5 CHECK (n > 0) CHECK (n < 3);

--- add_check_of_text: people
ALTER TABLE people ADD COLUMN n text DEFAULT 'b' CHECK (n ~ '^a');

--- add_references_cascade_named: people team
ALTER TABLE people ADD COLUMN team_id int NOT NULL DEFAULT 1 CONSTRAINT of_team REFERENCES team ON DELETE CASCADE;

--- add_references_deferrable_partitioned: events team
ALTER TABLE events ADD COLUMN team_id int DEFAULT 1 REFERENCES team (id);

--- add_exclude_inline: people
ALTER TABLE people ADD COLUMN room int, ADD EXCLUDE (room WITH =);
