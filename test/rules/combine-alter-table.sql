--- two statements on one table
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, quantity int);
--- 2_a.sql rules=combine-alter-table
ALTER TABLE orders ADD COLUMN a text;
-- why b
ALTER TABLE orders ADD COLUMN b text;
-- @"ALTER TABLE orders" combine-alter-table
ALTER TABLE orders ALTER quantity SET DEFAULT 1, ALTER quantity SET DEFAULT 2;
--- 3_b.sql model=transaction
ALTER TABLE IF EXISTS ONLY orders ADD COLUMN c text;
ALTER TABLE IF EXISTS ONLY orders ADD COLUMN d text, ADD COLUMN e text;
-- @"ALTER TABLE IF EXISTS ONLY orders" combine-alter-table
--- other tables, other transactions, actions whose order matters
--- 1_tables.sql
CREATE TABLE orders (id bigint PRIMARY KEY, quantity int);
CREATE TABLE customers (id bigint PRIMARY KEY);
--- 2_a.sql rules=combine-alter-table
ALTER TABLE orders ADD COLUMN a text;
ALTER TABLE customers ADD COLUMN a text;
ALTER TABLE orders ADD COLUMN b text;
ALTER TABLE orders ALTER COLUMN b SET DEFAULT 'x';
ALTER TABLE ONLY orders ADD COLUMN c text;
BEGIN;
ALTER TABLE orders ADD COLUMN d text;
COMMIT;
ALTER TABLE orders ADD COLUMN e text;
CREATE TABLE items (id bigint PRIMARY KEY);
ALTER TABLE items ADD COLUMN a text;
ALTER TABLE items ADD COLUMN b text;
--- off by default
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, quantity int);
--- 2_a.sql
ALTER TABLE orders ADD COLUMN a text;
ALTER TABLE orders ADD COLUMN b text;
--- two scans become one
--- 1_gauges.sql
CREATE TABLE gauges (id bigint PRIMARY KEY, low int, high int NOT NULL, note text);
--- 2_a.sql rules=combine-alter-table
ALTER TABLE gauges ALTER COLUMN low SET NOT NULL;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ set-not-null
ALTER TABLE gauges ALTER COLUMN note SET NOT NULL;
-- @"ALTER TABLE gauges" combine-alter-table
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ set-not-null
--- 3_b.sql rules=combine-alter-table
ALTER TABLE gauges ALTER COLUMN high DROP NOT NULL;
ALTER TABLE gauges ALTER COLUMN high SET NOT NULL;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ set-not-null
