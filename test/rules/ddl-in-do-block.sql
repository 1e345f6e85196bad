--- names built at run time, and languages that are not read
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, total int);
--- 2_a.sql
DO $$ DECLARE more text := lower('MORE'); BEGIN EXECUTE 'ALTER TABLE orders ADD COLUMN ' || more || ' text'; END $$;
-- @"DO" ddl-in-do-block
DO $$ BEGIN EXECUTE format('ALTER TABLE %I ADD COLUMN x int', current_setting('my.table')); END $$;
--- 3_b.sql
DO $$ DECLARE t text; BEGIN FOR t IN SELECT relname FROM pg_class LOOP EXECUTE format('ALTER TABLE %I ADD COLUMN x int', t); END LOOP; END $$;
-- @"DO" ddl-in-do-block
--- 4_c.sql
DO LANGUAGE plpython3u $$ plpy.execute("ALTER TABLE orders ADD COLUMN y int") $$;
-- @"DO" ddl-in-do-block
--- statements that are followed are reported by their own rules
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, total int);
--- 2_a.sql
DO $$ BEGIN ALTER TABLE orders ADD COLUMN note text; EXCEPTION WHEN duplicate_column THEN NULL; END $$;
DO $$ BEGIN EXECUTE format('ALTER TABLE %I ADD COLUMN more text', 'orders'); END $$;
DO $$ DECLARE t text := 'orders'; BEGIN EXECUTE 'ALTER TABLE ' || t || ' ADD COLUMN yet text'; END $$;
--- 3_b.sql
DO $$ BEGIN IF true THEN CREATE UNIQUE INDEX i ON public.orders (total); END IF; END $$;
-- @"DO" create-index-blocking
--- 4_c.sql
DO $$ BEGIN EXECUTE 'ALTER TABLE orders ALTER COLUMN total TYPE bigint'; END $$;
-- @"DO" change-column-type-rewrite
DO $$ BEGIN CREATE TABLE fresh (id int); CREATE INDEX ON fresh (id); ALTER TABLE fresh ALTER COLUMN id TYPE bigint; END $$;
--- types, new tables, rows, functions
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, total int);
--- 2_a.sql
DO $$ BEGIN CREATE TYPE mood AS ENUM ('happy'); EXCEPTION WHEN duplicate_object THEN NULL; END $$;
CREATE TABLE items (id bigint);
DO $$ BEGIN ALTER TABLE items ADD COLUMN note text; END $$;
DO $$ BEGIN -- ALTER TABLE orders
  UPDATE orders SET total = 1 WHERE id = 1; END $$;
CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$ BEGIN ALTER TABLE orders ADD COLUMN z int; END $$;
