--- for rows to come
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, status text);
--- 2_default.sql rules=set-default-existing
ALTER TABLE orders ALTER COLUMN status SET DEFAULT 'open';
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ set-default-existing
--- a new table, no default any more, and off by itself
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, status text DEFAULT 'open');
--- 2_default.sql
ALTER TABLE orders ALTER COLUMN status SET DEFAULT 'open';
--- 3_default.sql rules=set-default-existing
ALTER TABLE orders ALTER COLUMN status DROP DEFAULT;
CREATE TABLE items (id bigint, status text);
ALTER TABLE items ALTER COLUMN status SET DEFAULT 'open';
--- a column that this file adds: nobody has cached its default
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY);
--- 2_status.sql rules=set-default-existing
ALTER TABLE orders ADD COLUMN status text;
ALTER TABLE orders ALTER COLUMN status SET DEFAULT 'open';
--- 3_status.sql
ALTER TABLE orders ALTER COLUMN status SET DEFAULT 'new';
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ set-default-existing
