--- rewritten
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, total int);
--- 2_a.sql
CLUSTER orders USING orders_pkey;
-- @statement cluster
CLUSTER;
-- @statement cluster
--- only marked, or new
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, total int);
--- 2_a.sql
ALTER TABLE orders CLUSTER ON orders_pkey;
CREATE TABLE items (id bigint PRIMARY KEY);
CLUSTER items USING items_pkey;
