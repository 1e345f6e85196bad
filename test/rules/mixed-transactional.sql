--- beside other changes
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, quantity int);
--- 2_a.sql rules=mixed-transactional
SET work_mem = '1GB';
ALTER TABLE orders ADD COLUMN a text;
CREATE INDEX CONCURRENTLY orders_a_idx ON orders (a);
-- @"CREATE INDEX CONCURRENTLY orders_a_idx ON orders" mixed-transactional
--- alone
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, quantity int);
--- 2_a.sql rules=mixed-transactional
SET work_mem = '1GB';
CREATE INDEX CONCURRENTLY orders_quantity_idx ON orders (quantity);
VACUUM orders;
--- 3_b.sql
ALTER TABLE orders ADD COLUMN b text;
CREATE TABLE items (id bigint PRIMARY KEY);
