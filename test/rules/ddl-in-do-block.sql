--- a table in use, and names put together
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, total int);
--- 2_a.sql
DO $$ BEGIN ALTER TABLE orders ADD COLUMN note text; EXCEPTION WHEN duplicate_column THEN NULL; END $$;
-- @"DO" ddl-in-do-block
DO $$ BEGIN ALTER TABLE orders ADD COLUMN more text; END $$;
--- 3_b.sql
DO $$ DECLARE t text; BEGIN FOR t IN SELECT relname FROM pg_class LOOP EXECUTE format('ALTER TABLE %I ADD COLUMN x int', t); END LOOP; END $$;
-- @"DO" ddl-in-do-block
--- 4_c.sql
DO $$ BEGIN IF true THEN CREATE UNIQUE INDEX i ON public.orders (total); END IF; END $$;
-- @"DO" ddl-in-do-block
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
