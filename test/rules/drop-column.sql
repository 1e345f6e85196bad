--- running applications still name it
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, note text, other text);
--- 2_drop.sql
ALTER TABLE orders DROP COLUMN note;
--                 ^^^^^^^^^^^^^^^^ drop-column
ALTER TABLE orders DROP IF EXISTS other CASCADE;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ drop-column
--- a new table, a column that is not there
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, note text);
ALTER TABLE orders DROP COLUMN note;
--- 2_drop.sql
ALTER TABLE orders DROP COLUMN IF EXISTS note;
--- a column that this file added
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY);
--- 2_drop.sql
ALTER TABLE orders ADD COLUMN old_id bigint NOT NULL DEFAULT 0;
ALTER TABLE orders ALTER COLUMN old_id DROP DEFAULT;
ALTER TABLE orders DROP COLUMN old_id;
--- a foreign key is dropped with it: the other table is locked too, and named
--- 1_orders.sql
CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint REFERENCES customers);
--- 2_drop.sql
ALTER TABLE orders DROP COLUMN customer_id;
--                 ^^^^^^^^^^^^^^^^^^^^^^^ drop-column
