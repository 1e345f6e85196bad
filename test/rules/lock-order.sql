--- two transactions lock in opposite orders
--- 1_tables.sql
CREATE TABLE orders (id bigint PRIMARY KEY, quantity int);
CREATE TABLE customers (id bigint PRIMARY KEY);
--- 2_a.sql
BEGIN;
ALTER TABLE orders ADD COLUMN a text;
ALTER TABLE customers ADD COLUMN a text;
COMMIT;
BEGIN;
ALTER TABLE customers ADD COLUMN b text;
ALTER TABLE orders ADD COLUMN b text;
--                 ^^^^^^^^^^^^^^^^^ lock-order
COMMIT;
--- the same order, new tables, single statements
--- 1_tables.sql
CREATE TABLE orders (id bigint PRIMARY KEY, quantity int);
CREATE TABLE customers (id bigint PRIMARY KEY);
--- 2_a.sql
BEGIN;
ALTER TABLE orders ADD COLUMN a text;
ALTER TABLE customers ADD COLUMN a text;
COMMIT;
BEGIN;
ALTER TABLE orders ADD COLUMN b text;
CREATE TABLE items (id bigint PRIMARY KEY);
ALTER TABLE customers ADD COLUMN b text;
COMMIT;
ALTER TABLE customers ADD COLUMN c text;
ALTER TABLE orders ADD COLUMN c text;
