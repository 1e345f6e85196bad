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
