--- old rows keep their value
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, status text);
--- 2_default.sql rules=set-default-existing
ALTER TABLE orders ALTER COLUMN status SET DEFAULT 'open';
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ set-default-existing
--- silent: a new table, DROP DEFAULT, and off by default
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, status text DEFAULT 'open');
--- 2_default.sql
ALTER TABLE orders ALTER COLUMN status SET DEFAULT 'open';
--- 3_default.sql rules=set-default-existing
ALTER TABLE orders ALTER COLUMN status DROP DEFAULT;
CREATE TABLE items (id bigint, status text);
ALTER TABLE items ALTER COLUMN status SET DEFAULT 'open';
--- silent: a column that this file adds, whose default no application has cached
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY);
--- 2_status.sql rules=set-default-existing
ALTER TABLE orders ADD COLUMN status text;
ALTER TABLE orders ALTER COLUMN status SET DEFAULT 'open';
--- 3_status.sql
ALTER TABLE orders ALTER COLUMN status SET DEFAULT 'new';
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ set-default-existing
