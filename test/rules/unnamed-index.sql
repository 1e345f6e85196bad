--- PostgreSQL chooses
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, status text);
CREATE INDEX orders_lower_idx ON orders (lower(status));
--- 2_index.sql rules=unnamed-index
CREATE INDEX CONCURRENTLY ON orders (status, id);
-- @"CREATE INDEX CONCURRENTLY ON orders" unnamed-index
CREATE UNIQUE INDEX CONCURRENTLY ON public.orders USING btree (lower(status)) WHERE id > 0;
-- @"CREATE UNIQUE INDEX CONCURRENTLY ON public.orders" unnamed-index
CREATE TABLE items (id bigint, name text);
CREATE INDEX ON items (name);
-- @"CREATE INDEX ON items" unnamed-index
--- silent: named
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, status text);
--- 2_index.sql rules=unnamed-index
CREATE INDEX CONCURRENTLY orders_status_idx ON orders (status);
--- off by default
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, status text);
--- 2_index.sql
CREATE INDEX CONCURRENTLY ON orders (status);
