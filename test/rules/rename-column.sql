--- running applications still use the old name
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, note text);
CREATE VIEW open_orders AS SELECT id, note FROM orders;
--- 2_rename.sql
ALTER TABLE orders RENAME COLUMN note TO remark;
-- @"ALTER TABLE orders RENAME COLUMN note TO remark" rename-column
ALTER TABLE legacy RENAME a TO b;
-- @"ALTER TABLE legacy RENAME a TO b" rename-column
ALTER VIEW open_orders RENAME COLUMN note TO remark;
-- @"ALTER VIEW open_orders RENAME COLUMN note TO remark" rename-column
--- new tables, other renames, a composite type
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, note text, CONSTRAINT positive CHECK (id > 0));
CREATE TYPE address AS (street text);
--- 2_rename.sql
CREATE TABLE items (id bigint);
ALTER TABLE items RENAME COLUMN id TO number;
ALTER TABLE orders RENAME CONSTRAINT positive TO id_positive;
ALTER TYPE address RENAME ATTRIBUTE street TO road;
--- a column that this file adds is not in use yet
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, note text);
--- 2_exchange.sql
ALTER TABLE orders ADD COLUMN note_new text;
ALTER TABLE orders DROP COLUMN note;
--                 ^^^^^^^^^^^^^^^^ drop-column
ALTER TABLE orders RENAME COLUMN note_new TO note;
--- 3_rename.sql
ALTER TABLE orders RENAME COLUMN note TO remark;
-- @"ALTER TABLE orders RENAME COLUMN note TO remark" rename-column
