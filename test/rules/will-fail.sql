--- silent: extensions and types that no migration creates
--- 1_rooms.sql
CREATE TABLE bookings (room int, at tstzrange, mood mood, notes json, EXCLUDE USING gist (room WITH =, at WITH &&));
CREATE INDEX ON bookings USING gin (room);
CREATE INDEX ON bookings ((mood::text));
CREATE INDEX ON bookings (notes);
-- @"CREATE INDEX ON bookings" will-fail
--- placeholders are values where values stand, and unknown names
--- V1__tables.sql framework=flyway
CREATE TABLE users (id bigint PRIMARY KEY, name text, plan text DEFAULT ${default_plan}, CHECK (id < ${limit}));
CREATE INDEX users_name_idx ON users (${column}) WHERE plan = ${plan};
ALTER TABLE users ALTER COLUMN name SET DEFAULT ${name} || '!';
CREATE FUNCTION f(n int DEFAULT ${n}) RETURNS int LANGUAGE sql AS 'SELECT 1';
ALTER TABLE users DROP COLUMN nothing;
--                ^^^^^^^^^^^^^^^^^^^ will-fail
--- an operator or a function that depends on unknown types
--- 1_legacy.sql
ALTER TABLE legacy ADD COLUMN full_name text GENERATED ALWAYS AS (first || ' ' || last) STORED;
--                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ add-column-generated-stored
CREATE INDEX CONCURRENTLY ON legacy (date_trunc('day', created)) WHERE first <> last;
CREATE INDEX CONCURRENTLY ON legacy (concat(first, last));
-- @"CREATE INDEX CONCURRENTLY ON legacy" will-fail
CREATE TABLE days (at timestamptz, local timestamp);
CREATE INDEX ON days (date_trunc('day', local));
CREATE INDEX ON days (date_trunc('day', at));
-- @"CREATE INDEX ON days" will-fail
--- what exists already, or does not exist
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, status text);
--- 2_fail.sql
ALTER TABLE orders ADD COLUMN status text;
--                 ^^^^^^^^^^^^^^^^^^^^^^ will-fail
ALTER TABLE orders ALTER COLUMN statu SET NOT NULL;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ will-fail
ALTER TABLE orders DROP CONSTRAINT nothing;
--                 ^^^^^^^^^^^^^^^^^^^^^^^ will-fail
ALTER TABLE orders ALTER COLUMN status TYPE int;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ will-fail
--- silent: unknown tables may hold anything
--- 2_quiet.sql
ALTER TABLE legacy ADD COLUMN status text;
ALTER TABLE legacy ALTER COLUMN absent DROP NOT NULL;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ drop-not-null
ALTER TABLE legacy DROP CONSTRAINT nothing;
--                 ^^^^^^^^^^^^^^^^^^^^^^^ drop-constraint
--- a generated column may name columns that come after it
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, total int GENERATED ALWAYS AS (price * quantity) STORED CHECK (total > 0), price int, quantity int);
CREATE VIEW totals AS SELECT * FROM orders;
--- 2_view.sql
CREATE OR REPLACE VIEW totals AS SELECT id, total, price, quantity, 1 AS one FROM orders;
--- ROLLBACK undoes the transaction or the part after a savepoint
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY);
--- 2_undone.sql
BEGIN;
ALTER TABLE orders ADD COLUMN status text;
CREATE TABLE items (id int);
ROLLBACK;
ALTER TABLE orders ADD COLUMN status text;
CREATE TABLE items (id int);
BEGIN;
SAVEPOINT s;
CREATE TABLE other (id int);
SAVEPOINT s;
DROP TABLE items;
ROLLBACK TO s;
CREATE TABLE items (id int);
-- @"CREATE TABLE items" will-fail
RELEASE s;
ROLLBACK TO SAVEPOINT s;
CREATE TABLE other (id int);
RELEASE s;
ROLLBACK TO s;
-- @"ROLLBACK TO s" will-fail
COMMIT;
CREATE TABLE other (id int);
-- @"CREATE TABLE other" will-fail
SAVEPOINT s;
-- @"SAVEPOINT s" will-fail warning
--- the migration tool's transaction is rolled back as well
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY);
--- 2_undone.sql model=transaction
CREATE TABLE items (id int);
SAVEPOINT s;
ALTER TABLE orders ADD COLUMN status text;
ROLLBACK TO s;
ALTER TABLE orders ADD COLUMN status text;
ALTER TABLE items ADD COLUMN id int;
--                ^^^^^^^^^^^^^^^^^ will-fail
--- later files exist: this one has presumably run
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, status text);
--- 2_has_run.sql beside=3_more.sql
ALTER TABLE orders ADD COLUMN status text;
--                 ^^^^^^^^^^^^^^^^^^^^^^ will-fail information
ALTER TABLE orders DROP CONSTRAINT nothing;
--- later files exist, and the base branch has none of them
--- 1_orders.sql base(main)=1_orders.sql beside=3_more.sql
CREATE TABLE orders (id bigint PRIMARY KEY, status text);
-- @"CREATE TABLE orders (id bigint PRIMARY KEY, status text)" modified-applied-migration
--- 2_new.sql
ALTER TABLE orders ADD COLUMN status text;
--                 ^^^^^^^^^^^^^^^^^^^^^^ will-fail
--- what the file itself decides is certain, with any earlier migrations
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, status text);
--- 2_own.sql beside=3_more.sql
CREATE TABLE items (id bigint);
ALTER TABLE items ADD COLUMN id int;
--                ^^^^^^^^^^^^^^^^^ will-fail
ALTER TABLE orders ADD COLUMN total int DEFAULT 'none';
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ will-fail
ALTER TABLE orders ADD COLUMN note text;
ALTER TABLE orders ADD COLUMN note text;
--                 ^^^^^^^^^^^^^^^^^^^^ will-fail
ALTER TABLE orders ADD COLUMN status text;
--                 ^^^^^^^^^^^^^^^^^^^^^^ will-fail information
--- an earlier migration that would have failed too
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY);
--- 2_again.sql
CREATE TABLE orders (id bigint PRIMARY KEY);
-- @"CREATE TABLE orders" will-fail
--- 3_key.sql
ALTER TABLE orders ADD COLUMN id uuid;
--                 ^^^^^^^^^^^^^^^^^^ will-fail warning
--- a program among the migrations is not read
--- V1__orders.sql framework=flyway
CREATE TABLE orders (id bigint PRIMARY KEY);
--- V3__key.sql beside=V2__move.java,README.md
ALTER TABLE orders ADD COLUMN id uuid;
--                 ^^^^^^^^^^^^^^^^^^ will-fail warning
--- a program that runs an SQL file is no migration
--- V1__orders.sql framework=flyway
CREATE TABLE orders (id bigint PRIMARY KEY);
--- V3__key.sql beside=V3__key.java,README.md
ALTER TABLE orders ADD COLUMN id uuid;
--                 ^^^^^^^^^^^^^^^^^^ will-fail
--- one version twice
--- V1__orders.sql framework=flyway
CREATE TABLE orders (id bigint PRIMARY KEY);
--- V1__other_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY);
-- @statement duplicate-version
-- @"CREATE TABLE orders" will-fail warning
--- a job may create partitions; a table of the same file has only those that are written
--- 1_events.sql
CREATE TABLE events (day date) PARTITION BY RANGE (day);
CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
--- 2_row.sql
INSERT INTO events VALUES ('2026-03-01');
CREATE TABLE visits (day date) PARTITION BY RANGE (day);
CREATE TABLE visits_1 PARTITION OF visits FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
INSERT INTO visits VALUES ('2026-03-01');
-- @"INSERT INTO visits" will-fail
--- silent: a function that is called may have changed what its arguments name
--- 1_add_state.sql
CREATE FUNCTION add_state(tbl text, col text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %I ADD COLUMN %I text NOT NULL', tbl, col);
END $$;
CREATE PROCEDURE add_note(tbl text) LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE 'ALTER TABLE ' || tbl || ' ADD COLUMN note text';
END $$;
--- 2_books.sql
CREATE TABLE books (id int PRIMARY KEY, title text);
SELECT add_state('books', 'state');
CREATE INDEX ON books (state);
CREATE TABLE pages (id int PRIMARY KEY);
CALL add_note('pages');
ALTER TABLE pages ALTER COLUMN note SET DEFAULT '';
CREATE TABLE covers (id int PRIMARY KEY);
SELECT ext.add_state('public.covers');
CREATE INDEX ON covers (state);
CREATE TABLE places (id int);
SELECT AddGeometryColumn('public', 'places', 'geom', 4326, 'POINT', 2);
CREATE INDEX ON places USING gist (geom);
CREATE TABLE shelves (id int);
SELECT public.upgrade();
CREATE INDEX ON shelves (width);
ALTER TABLE shelves ADD COLUMN id int;
CREATE TABLE shelves (id int);
--- what no such call can have changed is certain
--- 1_calls.sql
CREATE TABLE books (id int);
CREATE TABLE pages (id int);
SELECT ext.add_state('books');
CREATE INDEX ON pages (state);
-- @"CREATE INDEX ON pages" will-fail
SELECT public.upgrade();
CREATE TABLE shelves (id int);
CREATE INDEX ON shelves (width);
-- @"CREATE INDEX ON shelves" will-fail
SELECT now(), pg_catalog.set_config('x.y', 'z', false), count(*), setval('s', 1) FROM books;
CREATE FUNCTION twice(i int) RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN 2 * i; END $$;
CREATE FUNCTION touch(t text) RETURNS void LANGUAGE plpgsql AS $$ BEGIN EXECUTE format('UPDATE %I SET a = 1', t); END $$;
SELECT twice(1), touch('shelves');
CREATE INDEX ON shelves (height);
-- @"CREATE INDEX ON shelves" will-fail
--- what a block may have done
--- 1_block.sql
CREATE TABLE books (id int);
DO $$
BEGIN
  IF (SELECT count(*) FROM books) > 3 THEN
    ALTER TABLE books ADD COLUMN state text;
    CREATE TABLE pages (id int);
  END IF;
END $$;
ALTER TABLE books ADD COLUMN state text;
CREATE TABLE pages (id int, book int);
CREATE INDEX ON pages (book);
DO $$
-- @"DO" ddl-in-do-block information
DECLARE t text;
BEGIN
  FOR t IN SELECT relname FROM pg_class WHERE relname LIKE 'b%' LOOP
    EXECUTE format('ALTER TABLE %I ADD COLUMN note text', t);
  END LOOP;
END $$;
CREATE INDEX ON books (note);
--- silent: a placeholder stands for the schema
--- V1__table.sql framework=flyway
CREATE TABLE ${a}.books (id int);
ALTER TABLE ${b}.books ADD COLUMN id int;
CREATE TABLE ${c}.books (id int);
--- silent: a temporary table ends with the session of its file
--- 1_load.sql framework=plain
BEGIN;
CREATE TEMPORARY TABLE load (j jsonb);
CREATE TEMPORARY VIEW loaded AS SELECT j FROM load;
COMMIT;
--- 2_load.sql framework=plain
CREATE TEMPORARY TABLE load (j jsonb);
CREATE TEMPORARY VIEW loaded AS SELECT j FROM load;
--- silent: ON COMMIT DROP, and what SET LOCAL said of the transaction
--- 1_load.sql framework=plain
CREATE SCHEMA app;
CREATE TABLE app.load (id bigint);
BEGIN;
SET LOCAL search_path = app;
CREATE TEMPORARY TABLE load (j jsonb) ON COMMIT DROP;
COMMIT;
CREATE TABLE load (id bigint);
CREATE TEMPORARY TABLE load (j jsonb);
--- an INSERT with more columns than values
--- 1_load.sql
CREATE TABLE load (id bigint PRIMARY KEY, text text);
--- 2_load.sql
INSERT INTO load (id, text) VALUES (1);
-- @"INSERT INTO load" will-fail
--- who depends on what is dropped is named
--- 1_shop.sql
CREATE TABLE customers (id bigint PRIMARY KEY, name text);
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint REFERENCES customers (id));
CREATE VIEW names AS SELECT name FROM customers;
ALTER VIEW names RENAME TO customer_names;
CREATE TYPE mood AS ENUM ('sad');
CREATE TABLE people (id int, feels mood);
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER people_touch BEFORE UPDATE ON people FOR EACH ROW EXECUTE FUNCTION touch();
--- 2_drop.sql
DROP TABLE customers;
-- @"DROP TABLE customers" will-fail
DROP TYPE mood;
-- @"DROP TYPE mood" will-fail
DROP FUNCTION touch();
-- @"DROP FUNCTION touch()" will-fail
ALTER TABLE customers DROP COLUMN name;
--                    ^^^^^^^^^^^^^^^^ will-fail
--- silent: what was renamed or moved and then dropped holds nothing
--- 1_views.sql
CREATE SCHEMA app;
CREATE TABLE t (id int);
CREATE VIEW v AS SELECT id FROM t;
ALTER VIEW v RENAME TO w;
CREATE MATERIALIZED VIEW m AS SELECT id FROM w;
ALTER MATERIALIZED VIEW m SET SCHEMA app;
CREATE TYPE app.mood AS ENUM ('sad');
ALTER TYPE app.mood SET SCHEMA public;
DROP MATERIALIZED VIEW app.m;
DROP SCHEMA app;
DROP VIEW w;
DROP TABLE t;
--- bodies are read when they are created, and errors stand inside
--- 1_bodies.sql
CREATE TABLE city (id bigint PRIMARY KEY, name text);
CREATE OR REPLACE FUNCTION city_by_id(p_id bigint) RETURNS TABLE (city_id bigint, city_name text) AS
$$
BEGIN
  RETURN QUERY
  SELEC id, name
-- @"SELEC" will-fail
  FROM city
  WHERE id = p_id;
END;
$$ LANGUAGE plpgsql;
DO $$
BEGIN
  RAISE NOTICE 'one'; -- fine
  RAISE NOTICE '% and %', 1;
-- @"RAISE NOTICE '% and %', 1;" will-fail
END $$;
CREATE FUNCTION names() RETURNS SETOF text LANGUAGE sql AS $$
  SELECT title FROM city
--       ^^^^^ will-fail
$$;
SET check_function_bodies = off;
CREATE FUNCTION later() RETURNS int LANGUAGE sql AS $$ SELECT missing FROM city $$;
--- silent: bodies with placeholders, and names that are variables
--- 1_bodies.sql
CREATE TABLE city (id bigint PRIMARY KEY, name text);
CREATE FUNCTION upper_name(p_id bigint) RETURNS text LANGUAGE sql AS $$ SELECT upper(name) FROM :SCHEMA.city WHERE id = p_id $$;
CREATE FUNCTION keep() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM 1 FROM ${table}; RETURN NULL; END; $$;
DO $$ DECLARE wanted bigint := 1; BEGIN DELETE FROM city WHERE id = wanted; END $$;
--- columns that no table of the statement has
--- 1_city.sql
CREATE TABLE city (id bigint PRIMARY KEY, name text);
CREATE VIEW named AS SELECT id AS city_id, name FROM city;
--- 2_rows.sql
INSERT INTO city (id, name) SELECT nope, name FROM city;
--                                 ^^^^ will-fail
INSERT INTO city (id, name) VALUES (1, "Rome");
--                                     ^^^^^^ will-fail
--- 3_rows.sql
INSERT INTO city (id, name) SELECT c.city_id + 100, city.name FROM named c JOIN city ON city.id = c.city_id WHERE xmin IS NOT NULL;
--- what the history dropped or renamed away is gone
--- 1_books.sql
CREATE TABLE books (id int PRIMARY KEY);
CREATE TYPE genre AS ENUM ('a');
CREATE FUNCTION next_id() RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE VIEW shown AS SELECT 1 AS a;
CREATE SCHEMA shop;
--- 2_drop.sql
DROP TYPE genre;
DROP FUNCTION next_id();
DROP VIEW shown;
DROP SCHEMA shop;
ALTER TABLE books RENAME TO volumes;
-- @"ALTER TABLE books RENAME TO volumes" rename-table information
--- 3_use.sql framework=plain
DROP VIEW shown;
-- @"DROP VIEW shown" will-fail
DROP VIEW IF EXISTS shown;
CREATE TABLE pages (id int, genre genre);
-- @"CREATE TABLE pages" will-fail
CREATE TABLE sheets (id int DEFAULT next_id());
-- @"CREATE TABLE sheets" will-fail
CREATE TABLE shop.orders (id int);
-- @"CREATE TABLE shop.orders" will-fail
UPDATE books SET id = 1 WHERE id = 2;
-- @"UPDATE books" will-fail
SELECT next_id();
-- @"SELECT next_id()" will-fail
CREATE TYPE genre AS ENUM ('b');
CREATE TABLE leaves (id int, genre genre);
CREATE TABLE books (id int);
CREATE INDEX ON books (id);
--- gone unless code that cannot be followed made it again
--- 1_books.sql
CREATE TABLE books (id int);
DROP TABLE books;
SELECT create_library('x');
ALTER TABLE books ADD COLUMN note text;
--- silent: a type that no migration creates is compatible with everything
--- 1_types.sql
CREATE TABLE r (id int, v app_version NOT NULL, done app_time);
INSERT INTO r (v) VALUES (1);
INSERT INTO r (v, done) VALUES ('a'::text, now());
CREATE INDEX ON r (v) WHERE done = 'infinity'::timestamptz;
ALTER TABLE r ALTER v SET DEFAULT 1.5;
ALTER TABLE r ALTER v SET DEFAULT ''::text;
UPDATE r SET done = 3, v = now() WHERE id = 1;
CREATE DOMAIN moment AS app_time;
CREATE TABLE moments (d moment DEFAULT 3, e moment DEFAULT now());
INSERT INTO moments VALUES (3, now());
CREATE TABLE u (id int, mail citext);
CREATE INDEX ON u (id) WHERE mail = 'x';
INSERT INTO u VALUES (2, 'a'::text);
ALTER TABLE u ALTER mail SET DEFAULT ''::text;
--- silent: DETACH ... FINALIZE is for what was interrupted
--- 1_detach.sql
ALTER TABLE readings DETACH PARTITION readings_may FINALIZE;
--- silent: a continuous aggregate of TimescaleDB can be read without data
--- 1_daily.sql
CREATE TABLE conditions (at timestamptz NOT NULL, temperature float8);
CREATE MATERIALIZED VIEW daily WITH (timescaledb.continuous) AS SELECT at, temperature FROM conditions WITH NO DATA;
CREATE VIEW monthly AS SELECT at FROM daily;
CREATE TABLE copied AS SELECT at FROM daily;
--- a timeout with a unit that PostgreSQL does not know guards nothing
--- 1_x.sql timeouts=none
SET lock_timeout = '2 seconds';
-- @"SET lock_timeout = '2 seconds'" will-fail
ALTER TABLE x DROP COLUMN d;
-- @"ALTER TABLE x" missing-lock-timeout
--            ^^^^^^^^^^^^^ drop-column
--- where the tool is not known, it may open the transaction that LOCK TABLE needs
--- 1_acct.sql framework=plain
CREATE TABLE acct (id bigint PRIMARY KEY);
--- 2_acct.sql framework=plain
LOCK TABLE acct IN ROW EXCLUSIVE MODE;
-- @"LOCK TABLE acct IN ROW EXCLUSIVE MODE" will-fail warning
COMMENT ON TABLE acct IS 'accounts';
--- silent: a file with this one statement is part of a transaction of the tool
--- 1_acct.sql framework=plain
CREATE TABLE acct (id bigint PRIMARY KEY);
--- 2_acct.sql framework=plain
LOCK TABLE acct IN ROW EXCLUSIVE MODE;
--- an index that became a constraint
--- 1_badges.sql
CREATE TABLE badges (id bigint PRIMARY KEY, code text);
CREATE UNIQUE INDEX badges_code_new ON badges (code);
--- 2_adopt.sql
ALTER TABLE badges ADD CONSTRAINT badges_code UNIQUE USING INDEX badges_code_new;
DROP INDEX badges_code_new;
-- @statement will-fail
--- 3_adopt_unseen.sql
ALTER TABLE seals ADD CONSTRAINT seals_code UNIQUE USING INDEX seals_code;
DROP INDEX seals_code;
--         ^^^^^^^^^^ drop-constraint-backing-index
